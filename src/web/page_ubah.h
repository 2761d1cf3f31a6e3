/*
 * What BKPSDM changes about one person, seen before it is saved: an assignment, an appraiser set by hand (B1.16,
 * M1.26). Both forms are one row of the import of their kind, so they obey its checks and leave its audit record.
 * And the lists behind the findings of the structure.
 */
#ifndef WEB_PAGE_UBAH_H
#define WEB_PAGE_UBAH_H

#include "tindakan/impor.h"
#include "web/page_dasar.h"

/* simulasi.html, penilai_khusus.html. Each posts to its own address with `lalu` "lihat" or "simpan". */
typedef struct { Penugasan t; Str kode, jabatan, unit; bool kini; } UbahTugas;
typedef struct { PenilaiKhusus k; Str penilai, atasan; bool kini; } UbahKhusus;
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan, unit;
    Isian form;
    LIST_OF(UbahTugas) tugas;       /* simulasi.html: his assignments that may be ended */
    LIST_OF(UbahKhusus) khusus;     /* penilai_khusus.html */
    MengapaPanel penilai;           /* who it is now */
    bool diuji;                     /* the consequences below belong to what the form holds */
    Str sidik;                      /* of what was looked at; saving asks for the same */
    AkibatImpor akibat;
    MasalahImporList peringatan;
    StrList catatan;
} UbahView;

/* temuan.html: one kind of finding, page by page. */
#define TEMUAN_LIST(X, P)                                                                           \
    X(P, TANPA_PENILAI, "tanpa_penilai", "Tanpa penilai")                                           \
    X(P, LINGKARAN,     "lingkaran",     "Saling menilai")                                          \
    X(P, RENTANG,       "rentang",       "Penilai dengan pegawai terbanyak")                        \
    X(P, DICATAT,       "dicatat",       "Penilai yang perlu diperiksa")                            \
    X(P, KONTRAK,       "kontrak",       "Perjanjian kerja segera berakhir")                        \
    X(P, BERAKHIR,      "berakhir",      "Perjanjian kerja sudah berakhir")
KODE_TIPE(JenisTemuan, TEMUAN, temuan, TEMUAN_LIST)

typedef struct { const Pegawai *p; Str jabatan, unit, pd, penilai, sebab; int bawahan; } TemuanBaris;
typedef LIST_OF(TemuanBaris) TemuanBarisList;
typedef struct {
    Halaman h;
    JenisTemuan jenis;
    Str arti;
    TemuanBarisList orang;
    int n, dari;
    PagingView paging;
    Str unduh;
} TemuanHalamanView;

extern const Form form_tugas, form_simulasi, form_khusus, form_khusus_akhir, form_temuan;

void page_simulasi(Req *req);
void page_simulasi_kirim(Req *req);
void page_khusus(Req *req);
void page_khusus_kirim(Req *req);
void page_khusus_akhiri(Req *req);
void page_temuan(Req *req);
void page_temuan_xlsx(Req *req);

/* What a finding means, for the page and for the overview. */
extern const char *const temuan_arti[TEMUAN_MAX];
/* Persons of a kind of finding today, by id. */
IdList temuan_orang(const Aturan *at, Arena *a, JenisTemuan jenis);

#endif
