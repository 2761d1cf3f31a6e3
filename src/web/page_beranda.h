/*
 * Beranda: one home, one next step (UI.md 1): what waits for me by due date, what waits for others, what came
 * last, and where the month stands.
 */
#ifndef WEB_PAGE_BERANDA_H
#define WEB_PAGE_BERANDA_H

#include "tindakan/penilaian.h"
#include "web/page_penilai.h"

/* lanjut: why the due date is later than the clause says. */
typedef struct { Str judul, ket, jalur, lanjut; TenggatView tenggat; Cip cip; } TugasView;
typedef LIST_OF(TugasView) TugasViewList;

typedef struct { Str judul, ket; bool sudah, kini; } Langkah;

typedef struct {
    Halaman h;
    Str ket;                        /* name, post, unit */
    struct { Str judul, isi, jalur, tombol, mengapa; } berikut;        /* judul empty: nothing to do now */
    TugasViewList tugas, menunggu;
    TugasViewList mulai;            /* steps of a new installation that has no data yet */
    EvaluasiList riwayat;           /* newest first */
    LIST_OF(Langkah) langkah;
    Bulan bulan;
    bool akun;                      /* accounts are his task */
    Bulan awasi;                    /* the month that supervision looks at; none: not his task */
    TenggatView awasi_tenggat;
    bool untuk;                     /* enters reports for staff without a device */
} BerandaView;

void page_beranda(Req *req);

#endif
