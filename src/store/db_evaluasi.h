/*
 * Evaluations of a month and of a year, their ratings per RHK, and exemptions.
 */
#ifndef STORE_DB_EVALUASI_H
#define STORE_DB_EVALUASI_H

#include "inti/inti.h"
#include "store/store.h"

typedef struct {
    int64_t id, pegawai, skp, penilai, atasan, menggantikan;
    Periode periode;
    StatusEvaluasi status;
    Ekspektasi usul_hasil, usul_perilaku, hasil, perilaku;
    Predikat predikat;
    Str alasan_hasil, alasan_perilaku, catatan, profil;
    Saat ditetapkan_pada, dibuka_pada;
    Tanggapan tanggapan;
    Str tanggapan_alasan;
    Saat tanggapan_pada;
    Str keterangan, rekomendasi;    /* of a year (B25.4, M11.9) */
    Str bulan_hasil, bulan_perilaku;            /* of a computed year: what it came from, tahunan_tanda() */
    int versi;
} Evaluasi;
typedef LIST_OF(Evaluasi) EvaluasiList;

typedef struct { int64_t evaluasi, rhk; Ekspektasi rating; Str realisasi, umpan; } EvaluasiRhk;     /* umpan: of a year, abridged */
typedef LIST_OF(EvaluasiRhk) EvaluasiRhkList;

typedef struct { int64_t pegawai; Bulan bulan; Pengecualian jenis; Str alasan; int64_t oleh; Saat pada; } PengecualianBulan;
typedef LIST_OF(PengecualianBulan) PengecualianBulanList;

/* One month as the year looks at it; and what was decided in it for `rhk_bulan`, `rhk` the first version of the annual RHK. */
typedef struct { int64_t id, pegawai; Periode periode; StatusEvaluasi status; Ekspektasi hasil, perilaku; Predikat predikat; } NilaiBulan;
typedef LIST_OF(NilaiBulan) NilaiBulanList;
typedef struct { int64_t rhk, rhk_bulan; Periode periode; Ekspektasi rating; Str realisasi; } RhkSebulan;
typedef LIST_OF(RhkSebulan) RhkSebulanList;

/* Whether an evaluation of that period is set. */
bool db_evaluasi_tetap(Db *db, Arena *a, int64_t pegawai, Periode p, bool *ya, Err *err);

/* The first month anyone was evaluated in; none: nobody was. */
bool db_evaluasi_pertama(Db *db, Arena *a, Bulan *b, Err *err);

/* Every evaluation, replaced ones too, by id; `each` gets an Evaluasi. */
bool db_evaluasi_setiap(Db *db, bool (*each)(void *baris, void *arg, Err *err), void *arg, Err *err);
bool db_evaluasi_ambil(Db *db, Arena *a, int64_t id, Evaluasi *e, Err *err);
/* The living evaluation of a person and period; E_TIDAK_ADA when there is none. */
bool db_evaluasi_periode(Db *db, Arena *a, int64_t pegawai, Periode p, Evaluasi *e, Err *err);
/* Newest first, a year before its months, at most n; replaced ones left out. */
bool db_evaluasi_riwayat(Db *db, Arena *a, int64_t pegawai, int n, EvaluasiList *l, Err *err);
/* All living evaluations of a period, by person. */
bool db_evaluasi_semua(Db *db, Arena *a, Periode p, EvaluasiList *l, Err *err);
/* Of one period, by the appraiser who made them. */
bool db_evaluasi_penilai(Db *db, Arena *a, int64_t penilai, Periode p, EvaluasiList *l, Err *err);
/* Released to the person and not yet answered. */
bool db_evaluasi_belum_ditanggapi(Db *db, Arena *a, int64_t pegawai, EvaluasiList *l, Err *err);
/* The same of everybody, released before `pada` and after the last one read (`akhir`, zeros: from the start), by release;
 * at most n. */
bool db_evaluasi_menunggu(Db *db, Arena *a, Saat pada, const Evaluasi *akhir, int n, EvaluasiList *l, Err *err);
bool db_evaluasi_rhk(Db *db, Arena *a, int64_t evaluasi, EvaluasiRhkList *l, Err *err);
/* The living months of a year by person and month: of one person, or of everybody (pegawai 0). */
bool db_evaluasi_bulan_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, NilaiBulanList *l, Err *err);
/* What the set months of a year say of the annual RHK of a person, by RHK and month. */
bool db_evaluasi_rhk_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, RhkSebulanList *l, Err *err);
/* Exemptions of a year, by person and month: of one person, or of everybody (pegawai 0). */
bool db_pengecualian_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, PengecualianBulanList *l, Err *err);
bool db_pengecualian(Db *db, Arena *a, int64_t pegawai, Bulan b, PengecualianBulan *p, Err *err);
bool db_pengecualian_semua(Db *db, Arena *a, Bulan b, PengecualianBulanList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_evaluasi_tambah(Db *db, const Evaluasi *e, Err *err);
/* All of the row but its key; E_BERUBAH when versi moved on. */
bool db_evaluasi_ubah(Db *db, const Evaluasi *e, Err *err);
bool db_evaluasi_rhk_simpan(Db *db, int64_t evaluasi, const EvaluasiRhk *r, ptrdiff_t n, Err *err);     /* replaces all */
bool db_pengecualian_simpan(Db *db, const PengecualianBulan *p, Err *err);
bool db_pengecualian_hapus(Db *db, int64_t pegawai, Bulan b, Err *err);

#endif
