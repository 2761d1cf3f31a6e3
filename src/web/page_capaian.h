/*
 * Capaian: the achievement of units and the pattern that follows: the table of a period, preparing in bulk, setting,
 * and the page of one unit with its distribution (SPEC 11.1-2; B24.1, B25.1).
 */
#ifndef WEB_PAGE_CAPAIAN_H
#define WEB_PAGE_CAPAIAN_H

#include "tindakan/capaian.h"
#include "web/grafik_pola.h"
#include "web/page_dasar.h"

/* Who has the table of a period. */
#define CAPAIAN_PERAN (PERAN(ORGANISASI) | PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(KEPALA_PD) | PERAN(PENILAI) | PERAN(AUDITOR))

/* The period a page is about, and the links to its neighbours. */
typedef struct { Periode ini, sebelum, sesudah, tahun; } PeriodeView;       /* tahun: its year; none for a year */

/* capaian.html. POST /capaian/tetapkan with `pilih`, `versi_*`. */
typedef struct { BarisCapaian b; Cip cip; bool pilih; } CapaianBaris;
typedef struct { KeadaanCapaian keadaan; int n; Str tautan; bool ini; } CapaianHitung;
typedef struct {
    Halaman h;
    PeriodeView p;
    LIST_OF(CapaianHitung) hitung;
    LIST_OF(CapaianBaris) unit;
    int n;                          /* before filtering */
    int siap;                       /* drafts that the actor may set */
    bool isi, pilih, dahulu;        /* may prepare; a column to pick from; nobody's predicate before it */
    Str unduh, semua;
    ErrList gagal;
    TenggatView tenggat;
    int zona_menit;
} CapaianView;

/* capaian_isi.html: one row per unit that the actor may prepare. */
typedef struct { const Unit *unit; CapaianUnit k; Str capaian, dasar; bool tetap; } CapaianIsiBaris;
typedef struct {
    Halaman h;
    PeriodeView p;
    Isian form;
    LIST_OF(CapaianIsiBaris) unit;
    bool impor;                     /* may bring a file instead */
} CapaianIsiView;

/* sebaran.html: one unit. */
typedef struct { Predikat predikat; int tetap, draf, jumlah; Str nama; } SebaranBaris;
typedef struct {
    Halaman h;
    PeriodeView p;
    const Unit *u;
    LIST_OF(const Unit *) atas;     /* from its perangkat daerah down */
    CapaianUnit sendiri, k;         /* its own row; what is in force for it, id 0: nothing */
    const Unit *dari;               /* whose that is */
    Cip cip;
    Str pimpinan, penetap;
    bool daftar;                    /* has the table of all units */
    bool lihat, memimpin;           /* sees counts; also drafts */
    bool isi, tetapkan, batal, beralasan, dahulu, selesai;
    SebaranUnit b;
    LIST_OF(SebaranBaris) baris;
    int n;                          /* persons the pattern is tried on */
    UjiPola uji;                    /* n > 0 and an achievement in force */
    GrafikPola grafik;
    MengapaPanel w_capaian, w_penetap, w_sebaran, w_pola;
    RiwayatCapaianList riwayat;
    BarisCapaianList bawah;         /* units right below */
    Isian form, form_batal, form_alasan;
    /* what-if */
    Isian coba;
    bool mencoba;
    Capaian coba_capaian;
    int coba_n;
    UjiPola coba_uji;
    GrafikPola coba_grafik;
    TenggatView tenggat;
    int zona_menit;
} SebaranView;

/* capaian_ringkas.html: what others show of it: the evaluation, the result, the board. */
typedef struct {
    Periode periode;
    CapaianOrang o;
    GrafikPola grafik;
    bool berjumlah;                 /* with the counts of the unit and how they stand to the pattern */
    int n;
    UjiPola uji;
} CapaianRingkas;
CapaianRingkas capaian_ringkas(const Ctx *c, Periode per, const CapaianOrang *o);

extern const Form form_capaian_saring, form_capaian_isi, form_capaian_pilih, form_sebaran, form_capaian, form_capaian_batal, form_pola_alasan,
    form_sebaran_mengapa;

void page_capaian(Req *req);
void page_capaian_xlsx(Req *req);
void page_capaian_isi(Req *req);
void page_capaian_isi_kirim(Req *req);
void page_capaian_tetapkan(Req *req);
void page_sebaran(Req *req);
void page_sebaran_pdf(Req *req);
void page_sebaran_mengapa(Req *req);
void page_sebaran_simpan(Req *req);
void page_sebaran_batalkan(Req *req);
void page_sebaran_alasan(Req *req);

/* ---- shared by its two files ---- */
PeriodeView periode_view(Req *req);
Str periode_alamat(Arena *a, Str jalur, Periode p);             /* "/capaian?periode=2025-02" */
TenggatView tenggat_capaian(Req *req, Periode p);

#endif
