/*
 * Beside the counts of supervision: how predicates and ratings are spread, who owes periodic feedback, the letter to each
 * head of PD with those who have not, and a text to paste into a messenger.
 */
#ifndef WEB_PAGE_AWAS_H
#define WEB_PAGE_AWAS_H

#include "tindakan/awas.h"
#include "web/page_pemantauan.h"

/* Each count with the list behind it. */
typedef struct { Predikat predikat; int n; Str tautan; } AwasSel;
typedef struct { Ekspektasi hasil; int n; Str tautan; } AwasRating;
typedef struct { Str nama; int n, belum; LIST_OF(AwasSel) sel; Str semua, tautan_belum; } AwasPdView;
typedef struct { AwasPenilai p; LIST_OF(AwasRating) sel; Str kalimat; Cip cip; } AwasPenilaiView;
typedef struct { Bulan bulan; int dinilai, tepat, baik; } TrenView;        /* tepat, baik: in percent */

typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    Isian saring;
    Str kueri, unduh;
    int n;
    LIST_OF(AwasPdView) pd;
    AwasPdView semua;
    LIST_OF(AwasPenilaiView) penilai;
    LIST_OF(TrenView) tren;
    Str garis_tepat, garis_baik;    /* points of the lines, 0..100 from left to right */
    int menonjol;
} AwasView;

typedef struct { AwasOrang x; Str penilai; } AwasOrangView;
typedef struct {
    Halaman h;
    Bulan bulan;
    Isian saring;
    const Pegawai *penilai;         /* of whose ratings the list is; NULL: of anybody's */
    LIST_OF(AwasOrangView) orang;   /* one page of them */
    int n, lain, tertutup;
    PagingView paging;
    Str kembali, unduh;
} AwasDaftarView;

typedef struct { PetakTahun petak; const char *kelas; } PetakView;
typedef struct { SetahunOrang x; LIST_OF(PetakView) petak; } SetahunOrangView;
typedef struct { Str singkat; const char *nama; } BulanKepala;
typedef struct {
    Halaman h;
    Isian saring;
    int tahun, n;
    LIST_OF(BulanKepala) bulan_semua;
    LIST_OF(SetahunOrangView) orang;    /* one page of them */
    LIST_OF(PetakView) legenda;
    PagingView paging;
    Str unduh, sebelum, sesudah;
} AwasSetahunView;

typedef struct { UtangPimpinan u; Str siapa; } UtangPimpinanView;
typedef struct { Halaman h; Isian saring; Bulan bulan; LIST_OF(UtangPimpinanView) baris; Str unduh; } UtangUmpanView;

typedef struct { Str nama, nip, jabatan, unit, penilai; Keadaan keadaan; } SuratBaris;
typedef struct { Str pd, kepala, jabatan, cetak, pratinjau; int n; LIST_OF(SuratBaris) baris; } SuratPd;
typedef struct {
    Halaman h;
    Isian saring;
    Bulan bulan;
    Tahap tahap;
    Tanggal batas;
    LIST_OF(SuratPd) pd;
    Str kembali, dasar;
} SuratPengantarView;

typedef struct { Halaman h; Isian saring; Bulan bulan; Str teks, jalur, kembali; int n; bool tim; } TeksView;

extern const Form form_awas, form_awas_daftar, form_awas_setahun;

/* The filters of a request, and the same as a query for links that keep them. */
SaringPantau awas_saring(Req *req);
Str awas_kueri(Req *req, const SaringPantau *s);

void page_awas(Req *req);
void page_awas_xlsx(Req *req);
void page_awas_daftar(Req *req);
void page_awas_daftar_xlsx(Req *req);
void page_awas_setahun(Req *req);
void page_awas_setahun_lembar(Req *req);
void page_utang_umpan(Req *req);
void page_utang_umpan_xlsx(Req *req);
void page_surat_pengantar(Req *req);
void page_surat_pantau(Req *req);
void page_teks_pengingat(Req *req);
void page_teks_tim(Req *req);

#endif
