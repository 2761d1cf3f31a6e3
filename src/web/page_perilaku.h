/*
 * Penilaian perilaku: whom I rate and what others said of me, the form, and a person's totals for his appraiser,
 * with names for BKPSDM (M11.11-M11.14).
 */
#ifndef WEB_PAGE_PERILAKU_H
#define WEB_PAGE_PERILAKU_H

#include "tindakan/perilaku.h"
#include "web/page_dasar.h"

typedef struct { NilaiDasar nilai; int jumlah[EKSPEKTASI_MAX]; Ekspektasi total; } NilaiJumlah;

/* perilaku_jumlah.html: what was rated, as far as the actor may see it. */
typedef struct {
    LihatPerilaku lihat;
    JumlahPerilaku j;
    TotalPerilaku t;
    LIST_OF(NilaiJumlah) nilai;
    int ambang;
    bool milik;                     /* about the actor himself */
    Tanggal sampai;                 /* last day of rating */
    MengapaPanel mengapa;           /* of the proposal */
} PerilakuJumlahView;

typedef struct { TugasPerilaku t; Str nama, jabatan; Cip cip; bool terbuka; } PerilakuBaris;
typedef LIST_OF(PerilakuBaris) PerilakuBarisList;

/* perilaku.html */
typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    bool periode;                   /* raters rate this month */
    PerilakuBarisList tugas;
    int belum;
    Tanggal buka;                   /* not before; none: it can be sent */
    TenggatView tenggat;
    PerilakuJumlahView saya;
} PenilaianPerilakuView;

/* perilaku_nilai.html */
typedef struct { NilaiDasar nilai; const char *ruas; const char *const *baris; } PerilakuRuas;
typedef struct {
    Halaman h;
    TugasPerilaku t;
    Str nama, jabatan, sebagai;
    TenggatView tenggat;
    Tanggal buka;
    bool terbuka;
    LIST_OF(PerilakuRuas) nilai;
    Isian form;
    const Profil *profil;
    int ke, dari;
    int zona_menit;
} PerilakuNilaiView;

/* perilaku_orang.html */
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    Bulan bulan, sebelum, sesudah;
    bool periode;
    PerilakuJumlahView jumlah;
    PerilakuBarisList penilai;      /* with names, for who may see them */
    int zona_menit;
} PerilakuOrangView;

extern const Form form_perilaku;

void page_perilaku(Req *req);
void page_perilaku_nilai(Req *req);
void page_perilaku_kirim(Req *req);
void page_perilaku_orang(Req *req);
void page_perilaku_mengapa(Req *req);

/* What the actor may see of a person and month. */
bool perilaku_jumlah_view(Req *req, int64_t pegawai, Bulan b, PerilakuJumlahView *v, TugasPerilakuList *l, Err *err);

#endif
