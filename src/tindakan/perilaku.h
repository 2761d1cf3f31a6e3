/*
 * Behaviour raters (M11.11-M11.14; SPEC 10): assigning them, their ratings, and what others may see of these. The
 * person rated never learns who rates him; the audit trail names the rater of an act, not the person rated.
 */
#ifndef TINDAKAN_PERILAKU_H
#define TINDAKAN_PERILAKU_H

#include "store/db_perilaku.h"
#include "tindakan/tindakan.h"

/* Until when a duty can be done. */
typedef struct {
    Tanggal buka;                   /* first day on which it can be sent; a draft may be written before */
    Tenggat tenggat;                /* the evaluation's own, of the person rated */
    Tanggal sampai;                 /* with reopening and outage */
    Str lanjut;                     /* why `sampai` is later; empty: it is not */
    bool terbuka;                   /* today it can be changed */
} JendelaPerilaku;
bool perilaku_jendela(const Ctx *c, Db *db, const TugasPerilaku *t, JendelaPerilaku *j, Err *err);

/* Chooses the raters of the running month, or of the one before replaces those who cannot rate any more, until its rating
 * closes; any other month stays as it is. The whole region; nothing is done twice. The actor is the system. */
typedef struct { int baru, gugur, tanpa; } HasilTugaskan;
bool perilaku_tugaskan(const Ctx *c, Bulan b, HasilTugaskan *h, Err *err);

/* Everything the rule of a month rests on; `ada` and `lalu` are left empty. */
bool perilaku_bahan(const Ctx *c, Db *db, Bulan b, BahanPerilaku *m, Err *err);

/* The rating of t->id: t->nilai and t->alasan, as a draft, or with `kirim` for good. When something is missing: false
 * with the first refusal in err and all in `salah`. */
bool perilaku_simpan(const Ctx *c, const TugasPerilaku *t, bool kirim, ErrList *salah, Err *err);

/* A duty of the actor; E_TIDAK_ADA for anybody else. */
bool perilaku_tugas(const Ctx *c, Db *db, int64_t id, TugasPerilaku *t, Err *err);

/* What was rated so far of a person and month. */
bool perilaku_orang(const Ctx *c, Db *db, int64_t pegawai, Bulan b, JumlahPerilaku *j, TugasPerilakuList *l, Err *err);

/* What the actor may see of it: nothing, the totals, or who rated how as well. */
typedef enum { LIHAT_TIDAK, LIHAT_BANYAKNYA, LIHAT_JUMLAH, LIHAT_NAMA } LihatPerilaku;
LihatPerilaku perilaku_lihat(const Ctx *c, int64_t pegawai, Bulan b, const JumlahPerilaku *j);

#endif
