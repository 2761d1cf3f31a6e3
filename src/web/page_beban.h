/*
 * Analisis jabatan dan beban kerja of one post: its tasks, what they ask for, kept by BKPSDM (M11.2a).
 */
#ifndef WEB_PAGE_BEBAN_H
#define WEB_PAGE_BEBAN_H

#include "tindakan/beban.h"
#include "web/page_dasar.h"

typedef struct { UraianTugas u; double menit; int64_t jabatan; Str csrf; } UraianBaris;

typedef struct {
    Halaman h;
    const Jabatan *j;
    const Unit *unit;
    BebanKerja b;
    LIST_OF(UraianBaris) baris;
    MengapaPanel mengapa;
    Isian form;
    UraianTugas ubah;               /* the task that the form changes; id 0: a new one */
    bool kelola;
} BebanView;

/* beban_kotak.html: what the evaluation page shows of the person's post. */
typedef struct { BebanKerja b; MengapaPanel mengapa; int64_t jabatan; bool tampil; } BebanKotak;

extern const Form form_uraian, form_uraian_ubah;

/* Of a person in a month; shown only where the post was analysed. */
BebanKotak beban_kotak(Req *req, int64_t pegawai, Bulan b);

void page_beban(Req *req);
void page_beban_simpan(Req *req);
void page_beban_hapus(Req *req);

#endif
