/*
 * Perjanjian kinerja: one's own, one of anybody with its steps, its parts as forms, what waits for a signature, the
 * overview with the tree of derivation, the print.
 */
#ifndef WEB_PAGE_PERJANJIAN_H
#define WEB_PAGE_PERJANJIAN_H

#include "tindakan/perjanjian_pantau.h"
#include "web/page_dasar.h"

typedef struct { Perjanjian p; Str judul, siapa, ket; Cip cip; TenggatView tenggat; bool siap; Str disiapkan; } PerjanjianBaris;
typedef LIST_OF(PerjanjianBaris) PerjanjianBarisList;

typedef struct { int tahun; bool salin; TenggatView tenggat; Str ket; } PerjanjianBaru;

/* perjanjian_daftar.html */
typedef struct {
    Halaman h;
    PerjanjianBarisList baris;
    LIST_OF(PerjanjianBaru) baru;
    int menunggu;                   /* that wait for the actor's signature */
    bool wajib;
    Str sebab;                      /* why he makes none; empty: he does */
    MengapaPanel mengapa;
    bool awasi;
} PerjanjianDaftarView;

typedef struct { IndikatorPerjanjian x; int no; Str dari; int64_t perjanjian; int turunan; } IndikatorBaris;
typedef struct { AnggaranPerjanjian x; Str rupiah; int no; int64_t perjanjian; } AnggaranBaris;
typedef struct { const char *label; Str isi; } SumberIsi;

/* perjanjian.html */
typedef struct {
    Halaman h;
    Perjanjian p;
    Str judul, pemilik, jabatan, unit, kedua, kedua_jabatan;
    Cip cip;
    TenggatView tenggat;
    LIST_OF(IndikatorBaris) indikator;
    LIST_OF(AnggaranBaris) anggaran;
    LIST_OF(SumberIsi) sumber;
    Str jumlah;
    ErrList celah;
    Isian form;                     /* the note */
    Persiapan siap;
    MengapaPanel mengapa;
    bool milik, ubah, ajukan, tarik, kembalikan, setujui, batalkan, hapus, perubahan, siapkan, wajib;
    int zona_menit;
} PerjanjianView;

/* perjanjian_isi.html: one part as a form. */
typedef struct {
    Halaman h;
    Perjanjian p;
    Str judul, aksi, hapus;         /* hapus: where a removal posts; empty: nothing to remove */
    Str petunjuk;
    struct { const char *const *v; ptrdiff_t n; } ruas;
    Isian form;
} PerjanjianIsiView;

/* perjanjian_masuk.html */
typedef struct { Halaman h; PerjanjianBarisList baris; bool operator_; int siap; Isian form; } PerjanjianMasukView;

/* perjanjian_pantau.html */
typedef struct { PantauJanji x; Str pihak_kedua; Cip cip; } PantauJanjiBaris;
typedef struct {
    Halaman h;
    Isian saring;
    int tahun;
    Apbd apbd;
    Tanggal batas;
    LIST_OF(PantauJanjiBaris) baris;
    int wajib, wajib_sudah, terlambat, dapat_sudah;
    PagingView paging;
    Str unduh;
} PerjanjianPantauView;

/* perjanjian_pohon.html */
typedef struct { SimpulJanji s; Str nama, jabatan; Cip cip; } PohonBaris;
typedef struct { Halaman h; const Unit *pd; int tahun; LIST_OF(PohonBaris) baris; } PerjanjianPohonView;

extern const Form form_janji_tahun, form_janji_versi, form_janji_catatan, form_janji_sumber, form_janji_indikator, form_janji_anggaran,
                  form_janji_banyak, form_janji_pantau;

/* The agreement of the path, for whom may see it; has replied when false. */
bool req_perjanjian(Req *req, Perjanjian *p);
Str perjanjian_judul(Arena *a, const Perjanjian *p);
Cip cip_perjanjian(StatusPerjanjian s);

void page_perjanjian_daftar(Req *req);
void page_perjanjian_buat(Req *req);
void page_perjanjian(Req *req);
void page_perjanjian_langkah(Req *req);
void page_perjanjian_hapus(Req *req);
void page_perjanjian_perubahan(Req *req);
void page_perjanjian_siapkan(Req *req);
void page_perjanjian_pdf(Req *req);
void page_perjanjian_masuk(Req *req);
void page_perjanjian_sepakati(Req *req);

void page_janji_sumber(Req *req);
void page_janji_sumber_simpan(Req *req);
void page_janji_indikator(Req *req);
void page_janji_indikator_simpan(Req *req);
void page_janji_indikator_hapus(Req *req);
void page_janji_anggaran(Req *req);
void page_janji_anggaran_simpan(Req *req);
void page_janji_anggaran_hapus(Req *req);

void page_perjanjian_pantau(Req *req);
void page_perjanjian_xlsx(Req *req);
void page_perjanjian_pohon(Req *req);

#endif
