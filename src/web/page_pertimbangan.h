/*
 * Bahan pertimbangan: seconded persons of a period, what the receiving institution says of one, and the page of an institution
 * that came by a link (B-L2.6o-q).
 */
#ifndef WEB_PAGE_PERTIMBANGAN_H
#define WEB_PAGE_PERTIMBANGAN_H

#include "tindakan/timbang.h"
#include "web/page_dasar.h"

typedef struct { PertimbanganOrang o; Cip cip; } PertimbanganBaris;

/* pertimbangan_daftar.html */
typedef struct {
    Halaman h;
    Periode periode;
    Str sebelum, sesudah, tahun;    /* addresses beside it */
    LIST_OF(PertimbanganBaris) baris;
} PertimbanganDaftarView;

/* pertimbangan_isi.html: on its own page and on that of the evaluation. */
typedef struct {
    bool diminta;                   /* the institution is heard on this person */
    Perbantuan bantu;
    Pertimbangan x;
    Str jalur;                      /* of its page; empty: this is it */
    MengapaPanel mengapa;
    int zona_menit;
} PertimbanganKotak;

/* pertimbangan.html, pertimbangan_pihak.html */
typedef struct {
    Halaman h;
    PertimbanganOrang o;
    PertimbanganKotak kotak;
    Str jabatan, token, tautan;     /* tautan: made just now, shown once */
    Isian form, minta;
    bool kembali;                   /* the form came back: what was typed is shown even when it is too late */
    bool selesai;                   /* by link: it was sent */
} PertimbanganView;

extern const Form form_pertimbangan, form_pertimbangan_minta, form_pertimbangan_pihak;

/* What the appraiser sees beside his decision. */
PertimbanganKotak pertimbangan_kotak(Req *req, int64_t pegawai, Periode p);

void page_pertimbangan_daftar(Req *req);
void page_pertimbangan(Req *req);
void page_pertimbangan_beri(Req *req);
void page_pertimbangan_minta(Req *req);
void page_pertimbangan_pihak(Req *req);
void page_pertimbangan_jawab(Req *req);

#endif
