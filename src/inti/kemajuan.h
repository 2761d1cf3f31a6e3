/*
 * Kemajuan (SPEC 9; B20, B21): the leader's judgement whether an employee makes progress, what may follow from it,
 * coaching, and when he may take a result plan over.
 */
#ifndef INTI_KEMAJUAN_H
#define INTI_KEMAJUAN_H

#include "inti/profil.h"

#define PUTUSAN_KEMAJUAN_LIST(X, P)                                                                 \
    X(P, KEMAJUAN, "kemajuan", "Menunjukkan kemajuan")                                              \
    X(P, TIDAK,    "tidak",    "Tidak menunjukkan kemajuan")
KODE_TIPE(PutusanKemajuan, PUTUSAN_KEMAJUAN, putusan_kemajuan, PUTUSAN_KEMAJUAN_LIST)

/* B20.2a-b, B20.3a-c. A new assignment becomes an additional RHK, or a task that the employee accepts. */
#define JENIS_TINDAK_LIST(X, P)                                                                     \
    X(P, APRESIASI,  "apresiasi",  "Apresiasi")                                                     \
    X(P, TUGAS,      "tugas",      "Penugasan baru sebagai tugas")                                  \
    X(P, RHK,        "rhk",        "Penugasan baru sebagai RHK tambahan")                           \
    X(P, EKSPEKTASI, "ekspektasi", "Penyesuaian ekspektasi")                                        \
    X(P, DUKUNGAN,   "dukungan",   "Penyesuaian dukungan sumber daya")                              \
    X(P, PEMBINAAN,  "pembinaan",  "Pembinaan kinerja")
KODE_TIPE(JenisTindak, JENIS_TINDAK, jenis_tindak, JENIS_TINDAK_LIST)

#define STATUS_TINDAK_LIST(X, P)                                                                    \
    X(P, BERJALAN, "berjalan", "Berjalan")                                                          \
    X(P, SELESAI,  "selesai",  "Selesai")                                                           \
    X(P, DITOLAK,  "ditolak",  "Tidak diterima")
KODE_TIPE(StatusTindak, STATUS_TINDAK, status_tindak, STATUS_TINDAK_LIST)

/* B21a-b. */
#define BENTUK_PEMBINAAN_LIST(X, P)                                                                 \
    X(P, BIMBINGAN, "bimbingan", "Bimbingan kinerja")                                               \
    X(P, KONSELING, "konseling", "Konseling kinerja")
KODE_TIPE(BentukPembinaan, BENTUK_PEMBINAAN, bentuk_pembinaan, BENTUK_PEMBINAAN_LIST)

/* Who holds it: the leader himself, or he proposes it to another (B20.3c "melakukan atau mengusulkan"). */
#define PELAKU_PEMBINAAN_LIST(X, P)                                                                 \
    X(P, PIMPINAN, "pimpinan", "Saya lakukan sendiri")                                              \
    X(P, ATASAN,   "atasan",   "Saya usulkan kepada atasan saya")                                   \
    X(P, BKPSDM,   "bkpsdm",   "Saya usulkan kepada BKPSDM")
KODE_TIPE(PelakuPembinaan, PELAKU_PEMBINAAN, pelaku_pembinaan, PELAKU_PEMBINAAN_LIST)

#define STATUS_PEMBINAAN_LIST(X, P)                                                                 \
    X(P, DIUSULKAN,   "diusulkan",   "Diusulkan")                                                   \
    X(P, DIRENCANAKAN, "direncanakan", "Direncanakan")                                              \
    X(P, DITOLAK,     "ditolak",     "Usul tidak diterima")                                         \
    X(P, DICATAT,     "dicatat",     "Menunggu konfirmasi pegawai")                                 \
    X(P, SELESAI,     "selesai",     "Dikonfirmasi")
KODE_TIPE(StatusPembinaan, STATUS_PEMBINAAN, status_pembinaan, STATUS_PEMBINAAN_LIST)

/* `pokok`: the RHK of the first version of the annual plan, which stays the same in every version and month; 0: the person as a whole. */
typedef struct {
    int64_t id, pegawai, penilai, pokok;
    Str nama, catatan;              /* nama: the leader's */
    Bulan bulan;                    /* whose feedback it rests on */
    PutusanKemajuan putusan;
    Saat pada;
} Kemajuan;
typedef LIST_OF(Kemajuan) KemajuanList;

typedef struct {
    int64_t id, kemajuan, pegawai;
    JenisTindak jenis;
    Str isi, jawaban;
    StatusTindak status;
    int64_t skp, pembinaan;         /* the version it began, the session it asked for */
    Saat pada, selesai_pada;
    int versi;
} TindakLanjut;
typedef LIST_OF(TindakLanjut) TindakLanjutList;

typedef struct {
    int64_t id, pegawai, pengusul, pembina;
    BentukPembinaan bentuk;
    PelakuPembinaan kepada;
    StatusPembinaan status;
    Str masalah, jawaban, nama_pembina, tempat, hadir, risalah, tanggapan;
    Tanggal tanggal;
    Saat pada, dicatat_pada, pegawai_pada;
    int versi;
} Pembinaan;
typedef LIST_OF(Pembinaan) PembinaanList;

typedef struct { int64_t id, pembinaan; int urut; Str isi; Tanggal batas; Saat selesai_pada; } Kesepakatan;
typedef LIST_OF(Kesepakatan) KesepakatanList;

typedef struct {
    int64_t id, pegawai, pokok, oleh;
    Str nama, catatan;
    Bulan sejak;
    Saat pada, ditarik_pada;
} AmbilAlih;
typedef LIST_OF(AmbilAlih) AmbilAlihList;

/* ---- rules ------------------------------------------------------------------------------------- */

/* Which follow-ups a judgement opens: B20.2 with progress, B20.3 without. The clause goes into `pasal` (may be NULL). */
bool tindak_boleh(const Profil *p, PutusanKemajuan putusan, JenisTindak jenis, const char **pasal);

/* The newest judgement that speaks of `pokok`, on it or on the person as a whole; NULL: none. `l` oldest first. */
const Kemajuan *kemajuan_terakhir(const KemajuanList *l, int64_t pokok);

/*
 * Whether a result plan may be taken over (B20.6): it was judged without progress, one of the follow-ups of B20.3 was
 * taken upon that, and the newest judgement, after the follow-up, says the same; progress in between begins it anew. Lists oldest first. A proposal of coaching is
 * taken when it is made, coaching when it was held, an adjustment when the new version was set.
 */
bool ambil_alih_boleh(const Profil *p, const KemajuanList *k, const TindakLanjutList *t, int64_t pokok, Mengapa *w);

/* The takeover that counts for a result plan in a month; NULL: none. */
const AmbilAlih *ambil_alih_pada(const AmbilAlihList *l, int64_t pokok, Bulan b);

/* The minutes of a session say enough: a day that has come, a place, those present, the minutes, agreements due after it. */
bool pembinaan_sah(const Profil *p, const Pembinaan *x, const KesepakatanList *l, Tanggal hari_ini, Err *err);

#endif
