/*
 * Pelaporan: the queue of each role, progress per PD, the list behind every count, one dossier, the letter (B29).
 */
#ifndef WEB_PAGE_PELAPORAN_H
#define WEB_PAGE_PELAPORAN_H

#include "tindakan/lapor.h"
#include "web/page_dasar.h"

typedef struct { int64_t evaluasi; Str nama, nip, unit, pd, penilai, catatan; Predikat predikat; TahapLapor tahap; Saat sejak; bool lengkap, giliran, keberatan; Str kurang; Cip cip; } LaporBaris;
typedef LIST_OF(LaporBaris) LaporBarisList;

/* What lies with the actor at one stage. */
typedef struct { TahapLapor tahap; Str judul, tombol, csrf; Periode periode; int siap, kurang; bool kembali, lebih; LaporBarisList baris; } LaporAntrean;

typedef struct { Str nama, pengantar; int n, jumlah[TAHAP_LAPOR_MAX]; Str tautan[TAHAP_LAPOR_MAX]; int persen; } LaporPdBaris;

typedef struct { PengantarLapor p; Str tautan; } PengantarBaris;

/* pelaporan.html */
typedef struct {
    Halaman h;
    Periode periode;
    Str sebelum, sesudah;
    Isian saring, form;
    LIST_OF(LaporAntrean) antrean;
    LIST_OF(LaporPdBaris) pd;
    int n, jumlah[TAHAP_LAPOR_MAX];
    LIST_OF(PengantarBaris) pengantar;
    int zona_menit;
} PelaporanView;

/* pelaporan_daftar.html */
typedef struct {
    Halaman h;
    Periode periode;
    Isian saring;
    TahapLapor tahap;
    LaporBarisList baris;
    int n, dari, sampai;
    PagingView paging;
    Str kembali, unduh;
    int zona_menit;
} PelaporanDaftarView;

/* pelaporan_berkas.html */
typedef struct {
    Halaman h;
    BerkasKinerja k;
    LaporBaris x;
    ErrList kurang;
    LangkahLaporList langkah;
    MengapaPanel mengapa;
    bool dokumen;
    int zona_menit;
} PelaporanBerkasView;

/* pelaporan_pengantar.html */
typedef struct { Halaman h; PengantarLapor p; Str isi; LaporBarisList baris; int zona_menit; } PengantarView;

extern const Form form_lapor, form_lapor_kirim;

void page_pelaporan(Req *req);
void page_pelaporan_kirim(Req *req);
void page_pelaporan_kembalikan(Req *req);
void page_pelaporan_daftar(Req *req);
void page_pelaporan_xlsx(Req *req);
void page_pelaporan_berkas(Req *req);
void page_pelaporan_pengantar(Req *req);

#endif
