/*
 * Tindak lanjut: what predicates are used for (B27, B28c-d, B31, B32). One list drives the page, its XLSX and its CSV.
 */
#ifndef WEB_PAGE_PEMANFAATAN_H
#define WEB_PAGE_PEMANFAATAN_H

#include "tindakan/manfaat.h"
#include "web/page_dasar.h"

#define DAFTAR_MANFAAT_LIST(X, P)                                                                   \
    X(P, PANGKAT,      "pangkat",      "Syarat kenaikan pangkat dan jabatan")                       \
    X(P, KONTRAK,      "kontrak",      "Kontrak PPPK yang akan berakhir")                           \
    X(P, ANGKA_KREDIT, "angka-kredit", "Angka kredit jabatan fungsional")                           \
    X(P, SIASN,        "siasn",        "Data untuk SIASN")
KODE_TIPE(DaftarManfaat, DAFTAR_MANFAAT, daftar_manfaat, DAFTAR_MANFAAT_LIST)

typedef struct { Str judul, isi; } SelManfaat;
typedef struct { int64_t pegawai; Str nip, nama; LIST_OF(SelManfaat) sel; } BarisManfaat;

/* pemanfaatan.html */
typedef struct {
    Halaman h;
    TabTindakList tab;
    DaftarManfaat jenis;
    int tahun, n, dari, sampai;
    Str penjelasan, unduh, csv;
    TabTindakList daftar;           /* the lists */
    Isian saring, form;
    StrList judul;
    LIST_OF(BarisManfaat) baris;
    PagingView paging;
} PemanfaatanView;

/* pemanfaatan_orang.html */
typedef struct { RiwayatPredikat r; Str sumber; } RiwayatBaris;
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    int tahun;
    bool milik, jf;
    LIST_OF(RiwayatBaris) riwayat;
    Cip cip;
    MengapaPanel pangkat, kredit;
} PemanfaatanOrangView;

/* siasn_beda.html */
typedef struct { Halaman h; int tahun, lain_tahun; Rekon r; } SiasnView;

/* peringkat.html */
typedef struct { Predikat predikat; int n; PeringkatList orang; } PeringkatGrup;         /* n: with those on other pages */
typedef struct {
    Halaman h;
    TabTindakList tab;
    Periode periode;
    Isian saring;
    LIST_OF(PeringkatGrup) grup;
    int n;
    Str unduh;
    PagingView paging;
} PeringkatView;

/* penghargaan.html */
typedef struct { JenisPenghargaan jenis; Str kalimat, pasal; } AturanView;
typedef struct { CalonPenghargaan x; Str jabatan, sebab, csrf; int tahun; bool putus; Cip cip; } CalonBarisP;
typedef struct { JenisPenghargaan jenis; int n; LIST_OF(CalonBarisP) calon; } PenghargaanGrup;
typedef struct {
    Halaman h;
    TabTindakList tab;
    int tahun;
    Isian saring, form;
    LIST_OF(PenghargaanGrup) grup;
    LIST_OF(AturanView) aturan;
    Str unduh;
} PenghargaanView;

extern const Form form_manfaat, form_siasn, form_peringkat, form_penghargaan, form_penghargaan_putus;

void page_pemanfaatan(Req *req);
void page_pemanfaatan_daftar(Req *req);
void page_pemanfaatan_xlsx(Req *req);
void page_pemanfaatan_csv(Req *req);
void page_pemanfaatan_orang(Req *req);
void page_siasn_rekon(Req *req);
void page_peringkat(Req *req);
void page_peringkat_xlsx(Req *req);
void page_penghargaan(Req *req);
void page_penghargaan_xlsx(Req *req);
void page_penghargaan_putus(Req *req);

#endif
