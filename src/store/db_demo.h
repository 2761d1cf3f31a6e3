/*
 * Rows of history by the thousand, for `sirancage demo` only: plain inserts into an empty database, in the
 * order in which they refer to each other. Texts stay the caller's until the transaction is over.
 */
#ifndef STORE_DB_DEMO_H
#define STORE_DB_DEMO_H

#include "inti/presensi.h"
#include "store/db_beban.h"
#include "store/db_perjanjian.h"
#include "store/db_realisasi.h"
#include "store/db_capaian.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"
#include "store/db_jejak.h"
#include "store/db_laporan.h"
#include "store/db_presensi.h"
#include "store/db_skp.h"

typedef struct { int64_t skp; NilaiDasar nilai; Str isi; } DemoEkspektasi;
typedef struct { int64_t pegawai; Bulan bulan; Saat pada; } DemoPenyampaian;

/* A report with who looked at it. */
typedef struct {
    int64_t id, pegawai, rhk, diperiksa_oleh;
    Tanggal tanggal;
    Pukul mulai, selesai;
    Str kegiatan, satuan, catatan;
    double jumlah;
    StatusLaporan status;
    Saat diperiksa_pada;
    int versi;
} DemoLaporan;

/* One transaction's worth. Rows of a list refer only to rows of lists before it, or to rows already there. */
typedef struct {
    SkpList skp;
    RhkList rhk;
    IkiList iki;
    IkiTargetList target;
    LIST_OF(DemoEkspektasi) ekspektasi;
    LampiranSkpList lampiran;
    DialogList dialog;
    LIST_OF(DemoLaporan) laporan;
    BuktiList bukti;
    BarisPresensiList presensi;
    PresensiLengkapList lengkap;
    PinPresensiList pin;
    IzinList izin;
    LIST_OF(DemoPenyampaian) penyampaian;
    PengecualianBulanList kecuali;
    CapaianUnitList capaian;
    RiwayatCapaianList riwayat_capaian;
    EvaluasiList evaluasi;
    EvaluasiRhkList evaluasi_rhk;
    LIST_OF(Apbd) apbd;
    PerjanjianList perjanjian;
    UraianTugasList uraian;
    RealisasiList realisasi;
    LIST_OF(DokumenBaris) dokumen;
    JejakList jejak;
} DemoBaris;

ptrdiff_t db_demo_jumlah(const DemoBaris *b);

/* Inside a transaction. */
bool db_demo_simpan(Db *db, const DemoBaris *b, Err *err);

/* After the history: the plans of who has a contract or is in a team name it, and students' plans what was considered. */
bool db_demo_rujukan(Db *db, int tahun, Err *err);
/* What raters of behaviour proposed for evaluations that are there. */
bool db_demo_usul_perilaku(Db *db, const Evaluasi *e, ptrdiff_t n, Err *err);

/* Numbers the audit trail anew by time: parts of the demo go through the months one after the other. Nothing is sealed yet. */
bool db_demo_jejak_urut(Db *db, Err *err);

/* How many persons the database holds: a demo is made only in an empty one. */
bool db_demo_pegawai(Db *db, int64_t *n, Err *err);

#endif
