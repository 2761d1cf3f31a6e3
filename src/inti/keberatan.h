/*
 * Keberatan: the objection of an employee to his released evaluation (B30, N; SPEC 3, 13). Who decides it, when
 * that is possible, what a decision must say, and what it waits for. The life cycle itself is rows of hak.c.
 */
#ifndef INTI_KEBERATAN_H
#define INTI_KEBERATAN_H

#include "inti/hak.h"
#include "inti/predikat.h"

#define STATUS_KEBERATAN_LIST(X, P)                                                                 \
    X(P, DIAJUKAN,      "diajukan",      "Menunggu tanggapan penilai")                              \
    X(P, DITANGGAPI,    "ditanggapi",    "Menunggu putusan")                                        \
    X(P, TIDAK_DIPUTUS, "tidak_diputus", "Belum diputus, hasil semula berlaku")                     \
    X(P, DIPERTAHANKAN, "dipertahankan", "Hasil dipertahankan")                                     \
    X(P, DIUBAH,        "diubah",        "Hasil diubah")                                            \
    X(P, DITARIK,       "ditarik",       "Ditarik")
KODE_TIPE(StatusKeberatan, STATUS_KEBERATAN, status_keberatan, STATUS_KEBERATAN_LIST)

#define LANGKAH_KEBERATAN_LIST(X, P)                                                                \
    X(P, PENGAJUAN, "pengajuan", "Keberatan diajukan")                                              \
    X(P, TANGGAPAN, "tanggapan", "Penilai menanggapi")                                              \
    X(P, TANYA,     "tanya",     "Pemutus bertanya")                                                \
    X(P, JAWABAN,   "jawaban",   "Jawaban")                                                         \
    X(P, LEWAT,     "lewat",     "Waktu putusan lewat")                                             \
    X(P, ALIH,      "alih",      "Diteruskan kepada pemutus lain")                                  \
    X(P, TARIK,     "tarik",     "Keberatan ditarik")                                               \
    X(P, PUTUSAN,   "putusan",   "Diputus")
KODE_TIPE(LangkahKeberatan, LANGKAH_KEBERATAN, langkah_keberatan, LANGKAH_KEBERATAN_LIST)

typedef struct {
    int64_t id, evaluasi, dokumen;  /* dokumen: the evaluation's snapshot at filing; 0: it has none */
    int64_t pegawai, penilai, pemutus;
    Periode periode;
    StatusKeberatan status;
    Predikat predikat_lama;
    Saat diajukan_pada;
    Tanggal tanggapan_batas, putusan_batas;
    Ekspektasi hasil, perilaku;     /* of a decision that changes; else TIADA */
    Predikat predikat_baru;
    Saat diputus_pada;
    int64_t pengganti;              /* the evaluation that took its place */
    int versi;
} Keberatan;
typedef LIST_OF(Keberatan) KeberatanList;

typedef struct { Aksi aksi; Ekspektasi hasil, perilaku; Str pertimbangan; } PutusanKeberatan;   /* aksi: PERTAHANKAN, UBAH */

/* The appraiser's superior; where the head of region is both, or nobody stands above, the appraiser (SPEC 13). */
int64_t keberatan_pemutus(int64_t penilai, int64_t atasan);

/* Something waits: it is neither decided nor withdrawn, and the original result does not yet stand by lapse of time. */
bool keberatan_terbuka(StatusKeberatan s);
/* Nothing can happen any more. */
bool keberatan_selesai(StatusKeberatan s);

/* Roles of a person towards the proceeding: PEMILIK, PENILAI, ATASAN as the record names them. */
PeranSet keberatan_pihak(const Keberatan *k, int64_t pegawai);

/* Both sides are heard first: the appraiser has answered, or his time is over, or he decides himself. */
bool keberatan_didengar(const Profil *p, const Keberatan *k, Tanggal hari_ini, Err *err);

/* The decision is whole: grounds, and for a change both ratings of which one differs from those in force. */
bool keberatan_putusan_sah(const Profil *p, Ekspektasi hasil, Ekspektasi perilaku, const PutusanKeberatan *d, Err *err);

/* Who must do what until when; peran TIADA: nobody any more. */
typedef struct { Peran peran; Tanggal batas; bool lewat; const char *apa; } GiliranKeberatan;
GiliranKeberatan keberatan_giliran(const Keberatan *k, Tanggal hari_ini);

/* Why it stands as it does: who decides, what was heard, what follows. `t` the last day of filing. */
void keberatan_mengapa(const Profil *p, const Keberatan *k, Str penilai, Str pemutus, Tanggal hari_ini, Mengapa *w);

#endif
