/*
 * Pelaksanaan: the acts on daily reports and on the submission of a month (M10, M12.4).
 */
#ifndef TINDAKAN_PELAKSANAAN_H
#define TINDAKAN_PELAKSANAAN_H

#include "inti/laporan.h"
#include "store/db_laporan.h"
#include "tindakan/tindakan.h"

/* One day of a person as the page and the rules see it. */
typedef struct {
    Tanggal hari;
    FaktaHariLaporan fakta;
    Tanggal batas;                  /* last day for writing */
    bool terbuka;
    Err sebab;                      /* why it is not open */
    LaporanList laporan;
} HariLaporan;

/* Loads a day with its reports. `laporan` may be NULL; a returned one widens the window by its correction. */
bool laporan_hari(const Ctx *c, int64_t pegawai, Tanggal hari, const Laporan *laporan, HariLaporan *h, Err *err);

/* Attendance of the days dari..sampai of a person, one entry per day; with its sentence when `kalimat`. */
typedef LIST_OF(HariPresensi) HariPresensiList;
bool presensi_antara(const Ctx *c, Db *db, int64_t pegawai, Tanggal dari, Tanggal sampai, bool kalimat, HariPresensiList *l,
                     Err *err);

/* The actor may enter reports for that person, as administrator of his perangkat daerah: never his own
 * (E_LAPORAN_UNTUK_DIRI), never outside (E_BUKAN_WEWENANG). What he entered names him, and the employee may
 * change it; what the employee wrote the administrator may not (E_LAPORAN_TULISAN). */
bool laporan_untuk(const Ctx *c, int64_t pegawai, Err *err);

/* What a report meets besides not overlapping others (that is asked where it is saved): the right, times, an open day,
 * an RHK of its month. `lama` is how it stands, NULL when it is new. Fills an empty unit and who enters it, and puts
 * times after midnight of a night shift on the next day. */
bool laporan_sah(const Ctx *c, Db *db, const Laporan *lama, Laporan *l, Err *err);

/* New (id 0) or changed; status DRAF or DIAJUKAN. `bukti` are rows to add (id is given), files already kept. */
bool laporan_simpan(const Ctx *c, Laporan *l, Bukti *bukti, ptrdiff_t n, Err *err);
bool laporan_hapus(const Ctx *c, int64_t id, int versi, Err *err);
bool bukti_hapus(const Ctx *c, int64_t laporan, int64_t bukti, Err *err);
/* Submits every draft of a day whose activity has ended; how many. E_LAPORAN_BELUM_SELESAI when all lie ahead. */
bool laporan_ajukan_hari(const Ctx *c, int64_t pegawai, Tanggal hari, int *n, Err *err);
/* Copies the reports of the last day before `hari` that has any, as drafts without evidence, skipping times
 * that are taken; how many. RHK links are kept when the RHK is of the same month. */
bool laporan_salin(const Ctx *c, int64_t pegawai, Tanggal hari, int *n, Err *err);
/* Links a report to a monthly RHK; open until verification or evaluation. */
bool laporan_kaitkan(const Ctx *c, int64_t id, int versi, int64_t rhk, Err *err);

/* Verifies (VERIFIKASI) or returns (KEMBALIKAN, with reason) many reports of one person. Those that cannot be are left as they
 * are and told in `gagal`; `n` counts the others. Nothing is done when a right is lacking. */
typedef LIST_OF(Err) GagalList;
bool laporan_periksa(const Ctx *c, const int64_t *id, ptrdiff_t banyak, Aksi aksi, Str alasan, int *n, GagalList *gagal, Err *err);

/* State of the month's evaluation (TIADA: none), and whether its reports may still change. */
bool bulan_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Bulan b, StatusEvaluasi *s, Err *err);
bool laporan_bulan_terbuka(const Ctx *c, Db *db, int64_t pegawai, Bulan b, Err *err);

/* The employee's submission of a month, from its last day on; and taking it back before the evaluation. */
bool bulan_sampaikan(const Ctx *c, int64_t pegawai, Bulan b, Err *err);
bool bulan_tarik(const Ctx *c, int64_t pegawai, Bulan b, Err *err);

#endif
