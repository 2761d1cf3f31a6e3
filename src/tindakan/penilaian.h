/*
 * Penilaian: the acts on an evaluation: draft, set, undo, release, answer (M11, M12; SPEC 11).
 */
#ifndef TINDAKAN_PENILAIAN_H
#define TINDAKAN_PENILAIAN_H

#include "inti/evaluasi.h"
#include "store/db_evaluasi.h"
#include "store/db_laporan.h"
#include "store/db_skp.h"
#include "store/db_umpan.h"
#include "tindakan/capaian.h"
#include "tindakan/perilaku.h"
#include "tindakan/setahun.h"
#include "tindakan/tindakan.h"

/* Everything the appraiser has before him for one person and period. */
typedef struct {
    const Pegawai *pegawai;
    Periode periode;
    Skp skp;                        /* the plan of the period, submitted or set; id 0: none */
    Evaluasi evaluasi;              /* id 0: not begun */
    RhkBulanList rhk;
    UmpanBalikList umpan;           /* of the period, oldest first, without what was taken back */
    HitungLaporan laporan;
    Saat disampaikan;               /* 0: not yet */
    HitungHasil hitung;
    UsulHasil usul;
    JumlahPerilaku perilaku;        /* ratings of peers and subordinates */
    Ekspektasi usul_perilaku;       /* what they add up to; TIADA: none */
    PengecualianBulan kecuali;      /* jenis TIADA: not exempt */
    HasilPenilai penilai;
    CapaianOrang capaian;           /* of his unit, and of the one he leads */
    Tenggat tenggat, batas_luar;
    Tanggal akhir;                  /* last day of the period, or of his service in it */
    Setahun setahun;                /* of a year */
    HasilTahunan tahunan;           /* of a computed year: it takes the place of ratings */
} BahanEvaluasi;

/* The year is computed from its months: nobody rates it. */
bool evaluasi_dihitung(const Profil *p, Periode per);

/* What was done and said for each RHK of plan `s` in the period of `e` (id 0: not begun), with its ratings. The
 * list points into `s`. */
bool evaluasi_rhk_bulan(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, RhkBulanList *l, UmpanBalikList *umpan, Err *err);

bool evaluasi_bahan(const Ctx *c, int64_t pegawai, Periode p, BahanEvaluasi *m, Err *err);
/* The same inside a transaction. */
bool evaluasi_bahan_db(const Ctx *c, Db *db, int64_t pegawai, Periode p, BahanEvaluasi *m, Err *err);
/* The proposal for the result rating: by RHK and feedback, for the leader of a unit by its achievement (SPEC 11.3). */
UsulHasil evaluasi_usul(const Profil *p, const BahanEvaluasi *m, Mengapa *w);
/* Counts and proposals from what stands in m->rhk; of a computed year from its months. */
void evaluasi_usulkan(const Profil *p, BahanEvaluasi *m);
/* What one that was not begun starts from: where reports reach the target, that rating; then the proposal.
 * Falling short is never chosen for the appraiser. */
void evaluasi_mulai(const Profil *p, BahanEvaluasi *m);

/* What comes from the form: one rating and realisation per RHK, and the decision. */
typedef struct {
    int64_t pegawai;
    Periode periode;
    int versi;                      /* of the evaluation seen; 0: it was not begun */
    struct { const EvaluasiRhk *v; ptrdiff_t n; } rhk;
    PutusanEvaluasi putusan;
    bool tetap;                     /* a computed year: the notes stay as its draft has them, whatever its versi */
} IsiEvaluasi;

/* The evaluation can be made now: the period is over for him, he is not exempt and needs it, the outer limit (M12.4) has not
 * passed or was reopened, a computed year has all its months. */
bool evaluasi_saatnya(const Ctx *c, Db *db, const BahanEvaluasi *m, Err *err);

/* Saves a draft (nothing need be complete), or with `tetapkan` sets it: the predicate follows from the
 * quadrant, the snapshot is stored. When something is missing: false with the first refusal in err and all in
 * `salah`. */
bool evaluasi_simpan(const Ctx *c, const IsiEvaluasi *isi, bool tetapkan, int64_t *id, ErrList *salah, Err *err);

/* The operator's part: as complete as for setting, but only the appraiser sets it (tindakan/persiapan.h). */
bool evaluasi_siapkan(const Ctx *c, const IsiEvaluasi *isi, int64_t *id, ErrList *salah, Err *err);

/* BATALKAN (needs a reason) before release. */
bool evaluasi_batalkan(const Ctx *c, int64_t id, int versi, Str alasan, Err *err);
/* Opens it to the employee; the objection clock starts. */
bool evaluasi_buka(const Ctx *c, int64_t id, int versi, Err *err);
/* Opens every set evaluation of the period whose appraiser the actor is; how many. */
bool evaluasi_buka_semua(const Ctx *c, Periode p, int *n, Err *err);
/* The employee's signature (TANDA_TANGANI) or refusal (MENOLAK, with reason). */
bool evaluasi_tanggapi(const Ctx *c, int64_t id, int versi, Aksi aksi, Str alasan, Err *err);

/* Sets the computed year of each of these persons, with the notes of its draft (M11.9-10); how many, and why not the others. */
bool evaluasi_tetapkan_tahun(const Ctx *c, int tahun, const int64_t *pegawai, ptrdiff_t banyak, int *n, ErrList *gagal, Err *err);
/* The same of one person while his year is being closed, by BKPSDM instead of the appraiser. */
bool evaluasi_tutup_tahun(const Ctx *c, int64_t pegawai, int tahun, Err *err);

/* Exempts a person from a month, or takes that back (jenis TIADA). */
bool evaluasi_kecualikan(const Ctx *c, int64_t pegawai, Bulan b, Pengecualian jenis, Str alasan, Err *err);

/* What was released and not answered by the end of its time (N: 14 days) becomes "tidak ditandatangani", with its document,
 * so that the dossier moves on; `n` says how many. The actor is the system. */
bool evaluasi_lewat_tanda_tangan(const Ctx *c, int *n, Err *err);

#endif
