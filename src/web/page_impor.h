/*
 * Import in the browser: choose a kind, send a file, read the report, apply. The file that was checked is kept
 * by its content in the evidence folder and named by its hash, so what is applied is what was checked; applying
 * checks once more.
 */
#ifndef WEB_PAGE_IMPOR_H
#define WEB_PAGE_IMPOR_H

#include "tindakan/impor.h"
#include "web/halaman.h"

/* impor.html: the kinds that the actor may import. */
typedef struct { Str nama, judul, ringkas; bool xlsx; } ImporButir;
typedef struct { Halaman h; LIST_OF(ImporButir) jenis; } ImporView;

/* impor_jenis.html: one kind, its columns, its templates, the form. */
typedef struct { Str nama, judul, bantuan, pilihan; bool wajib; } ImporKolomView;
typedef struct {
    Halaman h;
    Isian form;                     /* berkas, lembar, mesin, lengkap */
    Str nama, ringkas;
    Str kembali, kembali_kata;      /* the page above: all kinds, or the daily report for whom that is the only one */
    bool tabel;                     /* has columns and an XLSX template; attlog has none */
    bool presensi, attlog;          /* which of the fields are asked */
    LIST_OF(ImporKolomView) kolom;
} ImporJenisView;

/* impor_hasil.html: the report of a dry run, or of saving. */
enum { IMPOR_LAYAR = 100 };         /* problems, warnings and changes on the page; the rest is in the CSV */
typedef struct {
    Halaman h;
    Str nama, judul, berkas;        /* kind; name of the file as sent */
    Str kembali, kembali_kata;
    Str lembar, mesin;
    bool lengkap;
    HasilImpor r;
    MasalahImporList masalah, peringatan;
    PerubahanImporList perubahan;
    Str alamat_publik;              /* in front of activation links */
} ImporHasilView;

extern const Form form_impor, form_impor_kirim;

void page_impor(Req *req);
void page_impor_jenis(Req *req);
void page_impor_contoh_csv(Req *req);
void page_impor_contoh_xlsx(Req *req);
void page_impor_uji(Req *req);
void page_impor_terapkan(Req *req);
void page_impor_laporan(Req *req);

#endif
