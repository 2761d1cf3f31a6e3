/*
 * Pelanggaran: the register of violations (M11.14, M12.5, B34; SPEC 13). Kinds, states, which letter is drafted, and why
 * an entry is there. The system never punishes: a person decides on each entry.
 */
#ifndef INTI_DAFTAR_PELANGGARAN_H
#define INTI_DAFTAR_PELANGGARAN_H

#include "inti/profil.h"

#define JENIS_PELANGGARAN_LIST(X, P)                                                                \
    X(P, TIDAK_MENILAI,      "tidak_menilai",      "Tidak menilai perilaku")                        \
    X(P, TIDAK_MENGEVALUASI, "tidak_mengevaluasi", "Tidak mengevaluasi bawahan")                    \
    X(P, HASIL_EVALUASI,     "hasil_evaluasi",     "Berdasarkan hasil evaluasi")                    \
    X(P, LAIN,               "lain",               "Pelanggaran lain")
KODE_TIPE(JenisPelanggaran, JENIS_PELANGGARAN, jenis_pelanggaran, JENIS_PELANGGARAN_LIST)

#define STATUS_PELANGGARAN_LIST(X, P)                                                               \
    X(P, TERCATAT,              "tercatat",              "Tercatat")                                \
    X(P, DIKELUARKAN,           "dikeluarkan",           "Surat dikeluarkan")                       \
    X(P, TIDAK_DITINDAKLANJUTI, "tidak_ditindaklanjuti", "Tidak ditindaklanjuti")                   \
    X(P, SELESAI,               "selesai",               "Selesai")
KODE_TIPE(StatusPelanggaran, STATUS_PELANGGARAN, status_pelanggaran, STATUS_PELANGGARAN_LIST)

#define SURAT_PELANGGARAN_LIST(X, P)                                                                \
    X(P, TEGURAN, "teguran", "Teguran")                                                             \
    X(P, DUGAAN,  "dugaan",  "Laporan dugaan pelanggaran disiplin")
KODE_TIPE(SuratPelanggaran, SURAT_PELANGGARAN, surat_pelanggaran, SURAT_PELANGGARAN_LIST)

typedef struct {
    int64_t id, pegawai;
    JenisPelanggaran jenis;
    Str pasal;
    Periode periode;
    Tanggal batas;                  /* the due date that passed; none: entered by hand */
    int banyak, dari;               /* how many were not done, of how many */
    Str fakta, dasar;               /* by hand */
    StatusPelanggaran status;
    Str dicatat_oleh;               /* empty: the system */
    Saat dicatat_pada;
    Str nomor, putusan, diputus_oleh;
    Saat diputus_pada;
    Str tanggapan;
    Saat tanggapan_pada;
    int versi;
} Pelanggaran;
typedef LIST_OF(Pelanggaran) PelanggaranList;

/* Found by the system when a due date passed, not entered by hand. */
bool pelanggaran_otomatis(JenisPelanggaran j);
/* The letter that is drafted: a reprimand for M11.14; else a report to the superior, who decides by the law on discipline. */
SuratPelanggaran pelanggaran_surat(JenisPelanggaran j);
/* The rule a kind rests on. */
Ketentuan pelanggaran_ketentuan(JenisPelanggaran j);
/* What happened, in one sentence without the names of others. */
Str pelanggaran_kalimat(Arena *a, const Pelanggaran *x);

/* An entry by hand may be recorded: its kind is none of the system's, its period not to come, facts and basis said. */
bool pelanggaran_sah(const Profil *p, const Pelanggaran *x, Tanggal hari_ini, Err *err);

void pelanggaran_mengapa(const Profil *p, const Pelanggaran *x, Str nama, Mengapa *w);

#endif
