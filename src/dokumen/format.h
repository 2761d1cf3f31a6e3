/*
 * Format: how a sheet is described as data. A sheet is a list of tables, a table a list of rows, a cell a
 * text with places in it that the snapshot fills. The lembar_*.c hold such tables and nothing else; adding
 * a document means writing one, and the keys it needs into docs/dokumen.md.
 *
 * Text of a cell:
 *     {nama}              the value at that path below the row's element (of the snapshot, outside of lists);
 *                         nothing there prints "-"; a list prints one paragraph per entry
 *     {/penilai.nama}     the path from the snapshot's root
 *     {hasil|ekspektasi}  through a filter (format_saring.c)
 *     {@nomor}            running number; {@nilai} {@baris} name and lines of the basic value;
 *                         {@pendekatan} {@bagi} the title lines of the format
 *     [NIP {nip}]         left out when a place in it is empty; may be nested
 *     <b> </b> <i> </i>   bold, italic; a line end begins a paragraph, "- " hangs
 */
#ifndef DOKUMEN_FORMAT_H
#define DOKUMEN_FORMAT_H

#include "base/json.h"
#include "inti/inti.h"
#include "pdf.h"

enum {                              /* of a cell */
    F_TENGAH = 1, F_TEBAL = 2,
    F_RUMPUN = 4,                   /* covers all rows of its element */
    F_KURVA = 8,                    /* the text is a code of achievement; its curve is drawn, "-" without */
    F_DATAR = 16,                   /* from top to bottom in the middle */
    F_ARSIR = 32,
    F_ULANG = 256,                  /* with F_RUMPUN: comes again on each page */
    F_GARIS_BAWAH = 512,            /* a double line below, as under the head of a letter */
    F_BERJUMLAH = 1024,             /* with F_KURVA: the counts of "sebaran" under it */
    F_KIRI = 64, F_KANAN = 128,     /* headers are centred, other cells stand left, unless said */
};
/* The running number of an element over all its rows; its place in the rows that follow. */
#define F_NOMOR { "{@nomor}", .sifat = F_RUMPUN | F_TENGAH | F_ULANG }
#define F_DI_ATAS { "", .sifat = F_RUMPUN }

enum {                              /* of a row, besides BARIS_* (tata.h) */
    F_PADU = BARIS_TETAP | BARIS_UTUH,          /* never torn, stays with the next */
    F_SAMBUNG = 0x100,              /* belongs to the same element as the row before */
    F_MULAI = 0x200,                /* numbering begins again at 1 */
    F_NOMOR_KOLOM = 0x400,          /* "(1) (2) ..." under the headers */
};

typedef struct { const char *teks; int lebar; unsigned sifat; } FPetak;          /* lebar: columns, 0 means 1 */

/*
 * A row. With `ulang` once per entry of that list ("perilaku" always seven times), with `bila` only where
 * "kunci=kode" holds, once with nothing when none does; rows with F_SAMBUNG repeat with it. With `anak` once
 * more per entry of that list of the element: its cells see the entry, F_RUMPUN cells the element.
 */
typedef struct {
    unsigned sifat;
    const char *ulang, *bila, *anak;
    FPetak sel[KOLOM_MAKS];
    double min;                     /* least height */
} FBaris;

typedef struct {
    double lebar[KOLOM_MAKS];       /* of the columns, relative */
    bool data;                      /* columns and rows are the snapshot's "kolom" and "baris" */
    bool polos;                     /* without lines */
    bool hilang;                    /* left out when nothing stands in it */
    bool rapat;                     /* never parted from the last row of the table before */
    double ukuran, jarak;           /* 0: 9 and 0 */
    const FBaris *baris;
    int n;
} FTabel;

enum { TABEL_MAKS = 10 };
typedef struct {
    const char *judul;              /* line in the outline */
    bool melintang;
    const FTabel *tabel[TABEL_MAKS];
} FLembar;

/* One per format 1..5. */
extern const FLembar lembar_skp[6], lembar_lampiran[6], lembar_evaluasi[6], lembar_dokumen[6];
/* Documents beside those (docs/dokumen.md). */
extern const FLembar lembar_rekap_harian, lembar_perjanjian, lembar_perjanjian_lampiran, lembar_keberatan, lembar_surat, lembar_umpan,
    lembar_pembinaan, lembar_capaian, lembar_tpp, lembar_sampul, lembar_pengantar, lembar_daftar,
    lembar_surat_lampiran;
/* Parts that several sheets share (lembar_bagian.c). */
extern const FTabel bagian_judul_skp, bagian_pd_periode, bagian_pd_periode_dua, bagian_identitas_unit,
    bagian_identitas_instansi, bagian_ttd_skp;

/* Place, day, post, name and NIP of who signs for the agency, with `ruang` points for his hand. */
#define BARIS_TTD(ruang)                                                                            \
    { F_PADU, .sel = { { "" }, { "{ttd|ttd_tanggal}", .sifat = F_TENGAH } } },                      \
    { F_PADU, .sel = { { "" }, { "{ttd.sebagai|titik}", .sifat = F_TENGAH } } },                    \
    { F_PADU, .sel = { { "" }, { "" } }, .min = ruang },                                            \
    { F_PADU, .sel = { { "" }, { "{tanda_tangan.nama|titik}", .sifat = F_TENGAH | F_TEBAL } } },    \
    { BARIS_UTUH, .sel = { { "" }, { "[{tanda_tangan.pangkat}\n][NIP {tanda_tangan.nip}]", .sifat = F_TENGAH } } }

/* Fills the sheet from the snapshot `j`. */
TabelList format_isi(Pena *p, Json j, const FLembar *l);

/* The sheet as HTML (html_lembar.c). */
void html_lembar(Buf *b, Pena *p, Json j, const FLembar *l);

/* ---- filling of one text (format_teks.c) ---- */

typedef struct {
    Pena *p;
    Json akar, elemen;              /* the snapshot; what the row's paths begin at */
    int format, nomor;              /* nomor 0: no element */
    NilaiDasar nilai;
} LingkupTeks;

RuasList teks_isi(const LingkupTeks *l, const char *pola, bool tebal);

/* A filter turns the value at a path into text; empty: nothing there. */
typedef Str Saring(Arena *a, Json v);
Saring *saring_cari(Str nama);      /* asserts that there is one */

#endif
