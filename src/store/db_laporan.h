/*
 * Daily reports with their evidence, and the submission of a month (M10, M12.4).
 */
#ifndef STORE_DB_LAPORAN_H
#define STORE_DB_LAPORAN_H

#include "inti/inti.h"
#include "store/store.h"

typedef struct {
    int64_t id, laporan, realisasi;         /* its owner: one of the two */
    Str nama, berkas, jenis, tautan;        /* berkas: SHA-256 of the content, empty for a link */
    int64_t ukuran;
    Saat pada;
} Bukti;
typedef LIST_OF(Bukti) BuktiList;

/* Reports of one RHK in a month by unit of result, verified ones only. */
typedef struct { int64_t rhk; Str satuan; double jumlah; int n, bukti; } RekapRhk;
typedef LIST_OF(RekapRhk) RekapRhkList;

/* How many reports of a person in a month stand in each state, and on how many days. */
typedef struct { int64_t pegawai; int draf, diajukan, diverifikasi, dikembalikan, hari; } HitungLaporan;
typedef LIST_OF(HitungLaporan) HitungLaporanList;

/* What an overview of many days needs of a report. */
typedef struct { Tanggal tanggal; int menit; StatusLaporan status; } RingkasLaporan;
typedef LIST_OF(RingkasLaporan) RingkasLaporanList;

typedef struct { int64_t pegawai; Saat pada; } Penyampaian;
typedef LIST_OF(Penyampaian) PenyampaianList;

/* For whom an account entered reports: the latest day, and how many were returned by the appraiser. */
typedef struct { int64_t pegawai; Tanggal tanggal; int kembali; } CatatanPencatat;
typedef LIST_OF(CatatanPencatat) CatatanPencatatList;

bool db_laporan_ambil(Db *db, Arena *a, int64_t id, Laporan *l, Err *err);
/* By day and time. */
bool db_laporan_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, LaporanList *l, Err *err);
/* The last day before `t` with reports, none when there is none. */
bool db_laporan_hari_sebelum(Db *db, Arena *a, int64_t pegawai, Tanggal t, Tanggal *hari, Err *err);
/* Returned reports that wait for correction, oldest day first. */
bool db_laporan_dikembalikan(Db *db, Arena *a, int64_t pegawai, LaporanList *l, Err *err);
bool db_laporan_rekap_rhk(Db *db, Arena *a, int64_t pegawai, Bulan b, RekapRhkList *l, Err *err);
/* One row per person with reports in the month: of everybody, or of one person. */
bool db_laporan_hitung(Db *db, Arena *a, Bulan b, HitungLaporanList *l, Err *err);
bool db_laporan_hitung_satu(Db *db, Arena *a, int64_t pegawai, Bulan b, HitungLaporan *h, Err *err);
/* By day. */
bool db_laporan_ringkas(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, RingkasLaporanList *l, Err *err);
/* Persons for whom the account entered reports of days since `sejak`, latest first. */
bool db_laporan_pencatat(Db *db, Arena *a, int64_t akun, Tanggal sejak, CatatanPencatatList *l, Err *err);
/* Reports of the person that share time with mulai..selesai of that day, be they of a day beside it; but for `kecuali`. */
bool db_laporan_bentrok(Db *db, int64_t pegawai, Tanggal t, Pukul mulai, Pukul selesai, int64_t kecuali, int64_t *n, Err *err);

bool db_bukti_daftar(Db *db, Arena *a, int64_t laporan, BuktiList *l, Err *err);
bool db_bukti_realisasi(Db *db, Arena *a, int64_t realisasi, BuktiList *l, Err *err);
bool db_bukti_ambil(Db *db, Arena *a, int64_t id, Bukti *b, Err *err);

/* Whether evidence with this content (SHA-256) belongs to any report. */
bool db_bukti_dipakai(Db *db, Str berkas, bool *ya, Err *err);

bool db_penyampaian(Db *db, Arena *a, int64_t pegawai, Bulan b, Saat *pada, Err *err);     /* pada 0: not yet */
bool db_penyampaian_semua(Db *db, Arena *a, Bulan b, PenyampaianList *l, Err *err);

/* ---- inside a transaction; versi guards every change, E_BERUBAH when it moved on ---- */

bool db_laporan_tambah(Db *db, const Laporan *l, Err *err);
bool db_laporan_ubah(Db *db, const Laporan *l, Err *err);
bool db_laporan_hapus(Db *db, int64_t id, int versi, Err *err);      /* with its evidence rows */
bool db_laporan_status(Db *db, int64_t id, int versi, StatusLaporan ke, Str catatan, int64_t oleh, Saat pada, Err *err);
bool db_laporan_kaitkan(Db *db, int64_t id, int versi, int64_t rhk, Err *err);
bool db_bukti_tambah(Db *db, const Bukti *b, Err *err);
bool db_bukti_hapus(Db *db, int64_t id, Err *err);
bool db_penyampaian_simpan(Db *db, int64_t pegawai, Bulan b, Saat pada, Err *err);
bool db_penyampaian_hapus(Db *db, int64_t pegawai, Bulan b, Err *err);

#endif
