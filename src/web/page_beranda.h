/*
 * Beranda: one home, one next step (UI.md 1): what waits for me by due date, what waits for others, what came
 * last, and where the month stands.
 */
#ifndef WEB_PAGE_BERANDA_H
#define WEB_PAGE_BERANDA_H

#include "tindakan/penilaian.h"
#include "web/page_penilai.h"

typedef struct { Str judul, ket, jalur; TenggatView tenggat; Cip cip; } Tugas;
typedef LIST_OF(Tugas) TugasList;

typedef struct { Str judul, ket; bool sudah, kini; } Langkah;

typedef struct {
    Halaman h;
    Str ket;                        /* name, post, unit */
    struct { Str judul, isi, jalur, tombol, mengapa; } berikut;        /* judul empty: nothing to do now */
    TugasList tugas, menunggu;
    TugasList mulai;                /* steps of a new installation that has no data yet */
    EvaluasiList riwayat;           /* newest first */
    LIST_OF(Langkah) langkah;
    Bulan bulan;
    bool akun;                      /* accounts are his task */
    Bulan awasi;                    /* the month that supervision looks at; none: not his task */
    TenggatView awasi_tenggat;
    bool untuk;                     /* enters reports for staff without a device */
} BerandaView;

void page_beranda(Req *req);
/* How many things wait for the actor; the same list as on the home page. */
bool tugas_saya(Req *req, TugasList *tugas, TugasList *menunggu, Err *err);

#endif
