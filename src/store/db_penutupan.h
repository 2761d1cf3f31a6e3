/*
 * Closed periods, the corrections after them, and the TPP recap that froze with each (schema/0035_penutupan.sql).
 */
#ifndef STORE_DB_PENUTUPAN_H
#define STORE_DB_PENUTUPAN_H

#include "inti/tpp.h"
#include "store/store.h"

#define SEBAB_KOREKSI_LIST(X, P)                                                                    \
    X(P, KEBERATAN,  "keberatan",  "Putusan keberatan")                                             \
    X(P, PEMBUKAAN,  "pembukaan",  "Pembukaan kembali")                                             \
    X(P, TURUNAN,    "turunan",    "Perubahan evaluasi bulanan")
KODE_TIPE(SebabKoreksi, SEBAB_KOREKSI, sebab_koreksi, SEBAB_KOREKSI_LIST)

typedef struct {
    Periode periode;
    int64_t tabel, akun;            /* tabel 0: the example */
    int orang, dinilai, dikecualikan, belum;
    Str nama;                       /* who closed it */
    Saat pada;
} Penutupan;
typedef LIST_OF(Penutupan) PenutupanList;

typedef struct {
    int64_t id, pegawai, evaluasi_lama, evaluasi_baru, akun;
    Periode periode;
    int nomor;
    SebabKoreksi sebab;
    Str alasan;
    Predikat predikat_lama, predikat_baru;
    int persen_lama, persen_baru;
    Str nama;
    Saat pada, selesai_pada;        /* selesai_pada 0: open */
} Koreksi;
typedef LIST_OF(Koreksi) KoreksiList;

/* One line of the frozen recap; its names are copies. Days by attendance, see UNSUR_TPP_LIST. */
typedef struct {
    Periode periode;
    int64_t pegawai, unit, pd, evaluasi;
    Str nip, nama, jabatan, unit_nama, pd_nama;
    Predikat predikat;
    Pengecualian kecuali;
    int hadir, terlambat, pulang_cepat, dinas, cuti, sakit, izin, alpa, pelanggaran;
    int persen_dasar, potongan, persen;
} TppRekap;
typedef LIST_OF(TppRekap) TppRekapList;

typedef struct { int64_t id, oleh; Bulan mulai; Str dasar, nama; Saat pada; int versi; } TppTabel;
typedef LIST_OF(TppTabel) TppTabelList;

/* E_TIDAK_ADA when the period is open. */
bool db_penutupan(Db *db, Arena *a, Periode p, Penutupan *t, Err *err);
bool db_penutupan_semua(Db *db, Arena *a, PenutupanList *l, Err *err);          /* newest first */

/* Of a period, by number; of a person and period; the open one, E_TIDAK_ADA when there is none. */
bool db_koreksi_periode(Db *db, Arena *a, Periode p, KoreksiList *l, Err *err);
bool db_koreksi_pegawai(Db *db, Arena *a, int64_t pegawai, Periode p, KoreksiList *l, Err *err);
bool db_koreksi_terbuka(Db *db, Arena *a, int64_t pegawai, Periode p, Koreksi *k, Err *err);

bool db_tpp_rekap(Db *db, Arena *a, Periode p, TppRekapList *l, Err *err);      /* by pd, name */
bool db_tpp_rekap_tahun(Db *db, Arena *a, int tahun, TppRekapList *l, Err *err);            /* days of a year's months, by person */
bool db_tpp_rekap_satu(Db *db, Arena *a, Periode p, int64_t pegawai, TppRekap *r, Err *err);
bool db_tpp_rekap_pegawai(Db *db, Arena *a, int64_t pegawai, TppRekapList *l, Err *err);    /* newest first */

/* Tables, latest first; the one in force in a month: E_TIDAK_ADA when there is none. */
bool db_tpp_tabel_semua(Db *db, Arena *a, TppTabelList *l, Err *err);
bool db_tpp_tabel(Db *db, Arena *a, Bulan b, TppTabel *t, Err *err);
bool db_tpp_tabel_ambil(Db *db, Arena *a, int64_t id, TppTabel *t, Err *err);
bool db_tpp_unsur(Db *db, Arena *a, int64_t tabel, int nilai[UNSUR_TPP_MAX], Err *err);

/* ---- inside a transaction ---- */

bool db_penutupan_tambah(Db *db, const Penutupan *t, Err *err);
bool db_tpp_rekap_tambah(Db *db, const TppRekap *r, ptrdiff_t n, Err *err);
bool db_koreksi_nomor(Db *db, Periode p, int *nomor, Err *err);                 /* the next of the period */
bool db_koreksi_tambah(Db *db, const Koreksi *k, Err *err);
bool db_koreksi_selesai(Db *db, const Koreksi *k, Err *err);                    /* closes an open one with what came of it */
/* A new one from t->mulai, or new values for the one that begins there (t->versi as seen). */
bool db_tpp_tabel_simpan(Db *db, const TppTabel *t, const int nilai[UNSUR_TPP_MAX], bool baru, Err *err);

#endif
