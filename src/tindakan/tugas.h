/*
 * Tugas: what waits for a person, and for what he waits on others (SPEC 15). One list for the home page, the mail
 * digest and the private calendar: each kind of duty is a row of tugas_sumber[] with a function that finds it. Knows
 * no HTTP and no HTML: a task says words, a path, a due date and a state.
 *
 *     static bool tugas_x(const Ctx *c, TugasSaya *s, Err *err)
 *     {
 *         ...load...
 *         Tugas *t = tugas_perlu(c, s, S("Putuskan 3 keberatan"), S("Paling lama: ..."), S("/keberatan"), KEADAAN_TUGAS_MENUNGGU);
 *         tugas_batas(c, t, JENIS_TENGGAT_KEBERATAN, pegawai, bulan);
 *         return true;
 *     }
 */
#ifndef TINDAKAN_TUGAS_H
#define TINDAKAN_TUGAS_H

#include "tindakan/tindakan.h"

/* Kinds, as a person mutes them in the digest. */
#define JENIS_TUGAS_LIST(X, P)                                                                      \
    X(P, SKP,           "skp",           "Menyusun dan mengajukan SKP")                             \
    X(P, REALISASI,     "realisasi",     "Realisasi bulanan")                                       \
    X(P, PERJANJIAN,    "perjanjian",    "Perjanjian Kinerja")                                      \
    X(P, LAPORAN,       "laporan",       "Laporan harian")                                          \
    X(P, HASIL,         "hasil",         "Penyampaian hasil kerja dan tanda tangan evaluasi")       \
    X(P, TIM,           "tim",           "Penetapan SKP, verifikasi, dan evaluasi tim")             \
    X(P, TAHUNAN,       "tahunan",       "Evaluasi tahunan tim")                                    \
    X(P, PENUTUPAN,     "penutupan",     "Penutupan bulan dan tahun")                               \
    X(P, UMPAN,         "umpan",         "Permintaan umpan balik")                                  \
    X(P, UMPAN_BERKALA, "umpan_berkala", "Umpan balik berkala yang disepakati")                     \
    X(P, PINDAH,        "pindah",        "Catatan penilai lama bagi pegawai yang pindah")           \
    X(P, PERTIMBANGAN,  "pertimbangan",  "Bahan pertimbangan pegawai yang diperbantukan")           \
    X(P, KEBERATAN,     "keberatan",     "Tanggapan dan putusan keberatan")                         \
    X(P, PERILAKU,      "perilaku",      "Penilaian perilaku rekan dan atasan")                     \
    X(P, PELANGGARAN,   "pelanggaran",   "Pelanggaran yang menunggu putusan atau tanggapan")        \
    X(P, KEMAJUAN,      "kemajuan",      "Penugasan baru dan pembinaan")                            \
    X(P, PELAPORAN,     "pelaporan",     "Berkas laporan kinerja yang perlu diteruskan")            \
    X(P, PENCATAT,      "pencatat",      "Laporan yang dimasukkan untuk pegawai")                   \
    X(P, CAPAIAN,       "capaian",       "Capaian kinerja unit")                                    \
    X(P, IZIN,          "izin",          "Pengajuan cuti dan dinas luar")
KODE_TIPE(JenisTugas, JENIS_TUGAS, jenis_tugas, JENIS_TUGAS_LIST)

/* Where the matter stands. */
#define KEADAAN_TUGAS_LIST(X, P)                                                                    \
    X(P, BELUM_ADA,    "belum_ada",    "Belum ada")                                                 \
    X(P, DRAF,         "draf",         "Draf")                                                      \
    X(P, DIKEMBALIKAN, "dikembalikan", "Dikembalikan")                                              \
    X(P, MENUNGGU,     "menunggu",     "Menunggu")                                                  \
    X(P, DITETAPKAN,   "ditetapkan",   "Ditetapkan")                                                \
    X(P, DIBUKA,       "dibuka",       "Dibuka")                                                    \
    X(P, SUDAH,        "sudah",        "Sudah")
KODE_TIPE(KeadaanTugas, KEADAAN_TUGAS, keadaan_tugas, KEADAAN_TUGAS_LIST)

typedef struct SumberTugas SumberTugas;

typedef struct {
    const SumberTugas *sumber;      /* its kind, its rule */
    Str judul, ket, jalur;          /* what, more about it, the page where it is done */
    Str kunci;                      /* stays the same while the task is there, whatever its title counts */
    KeadaanTugas keadaan;
    Tenggat tenggat;                /* batas none: no due date. A reopening or an outage is already in it */
    Str lanjut;                     /* why it is later than the clause says; empty: it is not */
    int pekan;                      /* working days a week in which it is counted */
    Str mengapa;                    /* page that explains the due date; empty: none */
} Tugas;
typedef LIST_OF(Tugas) TugasList;

typedef struct {
    PeranSet peran;                 /* peran_umum() of the actor */
    const SumberTugas *sumber;      /* whose turn it is */
    TugasList perlu, menunggu;      /* by due date, those without last */
} TugasSaya;

/* Adds what the actor finds in s->perlu and s->menunggu. */
struct SumberTugas {
    JenisTugas jenis;
    Ketentuan dasar;                /* the rule that makes the duty */
    bool wajib;                     /* the regulation sets it: reminders of it cannot be muted (SPEC 3) */
    PeranSet peran;                 /* one of these is needed; 0: anybody */
    bool pegawai;                   /* needs a person behind the account */
    Modul modul;                    /* part of the application it belongs to; TIADA: any profile has it */
    bool (*isi)(const Ctx *c, TugasSaya *s, Err *err);
};
extern const SumberTugas tugas_sumber[];
extern const ptrdiff_t tugas_sumber_n;

/* Everything that waits for the actor and for what he waits. */
bool tugas_saya(const Ctx *c, TugasSaya *s, Err *err);
/* The kind exists for this profile: it is offered among the settings. */
bool tugas_ada(const Profil *p, const SumberTugas *s);

/* ---- for providers ---- */

/* A new task, by its path as key until another one is set. */
Tugas *tugas_perlu(const Ctx *c, TugasSaya *s, Str judul, Str ket, Str jalur, KeadaanTugas k);
Tugas *tugas_menunggu(const Ctx *c, TugasSaya *s, Str judul, Str ket, Str jalur, KeadaanTugas k);
/* Its due date by the calendar of the person's unit, later where it was reopened. Left empty where the profile has
 * no such duty or the calendar lacks the year. `b`: month of monthly kinds, January of annual ones. */
void tugas_batas(const Ctx *c, Tugas *t, JenisTenggat jenis, int64_t pegawai, Bulan b);
/* The same for kinds that count from a day. */
void tugas_batas_hari(const Ctx *c, Tugas *t, JenisTenggat jenis, int64_t pegawai, Tanggal dari);
/* A due date that somebody named. */
void tugas_batas_tanggal(const Ctx *c, Tugas *t, Tanggal batas);

/* "/evaluasi?bulan=2025-02" */
Str tugas_bulan(Arena *a, const char *jalur, Bulan b);
/* "Pada Budi Santoso, M.M." ends its own sentence. */
Str tugas_pada(Arena *a, Str nama);

bool tugas_capaian(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_skp(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_realisasi(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_perjanjian(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_laporan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_pencatat(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_hasil(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_tim(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_tahunan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_penutupan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_umpan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_umpan_berkala(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_pindah(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_pertimbangan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_keberatan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_kemajuan(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_lapor(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_izin(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_perilaku(const Ctx *c, TugasSaya *s, Err *err);
bool tugas_pelanggaran(const Ctx *c, TugasSaya *s, Err *err);

#endif
