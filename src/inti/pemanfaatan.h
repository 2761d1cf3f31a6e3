/*
 * Pemanfaatan: what the predicates of the years are used for (B27, B32; M-Ma; N): the requirement of two good years
 * for promotion, credit points of functional officials, candidates for rewards, the comparison with the national
 * service. Pure; the rules are tables.
 */
#ifndef INTI_PEMANFAATAN_H
#define INTI_PEMANFAATAN_H

#include "inti/predikat.h"
#include "inti/struktur.h"

/* The predicate of one year; TIADA: there is none. */
typedef struct {
    int tahun;
    Predikat predikat;
    Ekspektasi hasil, perilaku;
    int64_t penilai, evaluasi;      /* of one's own result; 0: it came from elsewhere */
    Str sumber, nomor;              /* where it came from, if from elsewhere */
} PredikatTahun;
typedef LIST_OF(PredikatTahun) PredikatTahunList;

/* At least as good; a predicate that is not there is not. */
bool predikat_paling_sedikit(Predikat p, Predikat batas);

/* ---- promotion (B27a) ---- */

#define SYARAT_LIST(X, P)                                                                           \
    X(P, MEMENUHI, "memenuhi", "Memenuhi")                                                          \
    X(P, TIDAK,    "tidak",    "Tidak memenuhi")                                                    \
    X(P, BELUM,    "belum",    "Predikat belum lengkap")
KODE_TIPE(Syarat, SYARAT, syarat, SYARAT_LIST)

/* For a promotion in `tahun`: at least baik in both years before it. `lalu` holds the years that are known. */
Syarat pangkat_uji(const Profil *p, const PredikatTahunList *lalu, int tahun, Mengapa *w);

/* ---- credit points (PermenPANRB 1/2023) ---- */

#define JENJANG_JF_LIST(X, P)                                                                       \
    X(P, PEMULA,   "pemula",   "Pemula")                                                            \
    X(P, TERAMPIL, "terampil", "Terampil")                                                          \
    X(P, MAHIR,    "mahir",    "Mahir")                                                             \
    X(P, PENYELIA, "penyelia", "Penyelia")                                                          \
    X(P, PERTAMA,  "pertama",  "Ahli Pertama")                                                      \
    X(P, MUDA,     "muda",     "Ahli Muda")                                                         \
    X(P, MADYA,    "madya",    "Ahli Madya")                                                        \
    X(P, UTAMA,    "utama",    "Ahli Utama")
KODE_TIPE(JenjangJf, JENJANG_JF, jenjang_jf, JENJANG_JF_LIST)

extern const int jenjang_jf_koefisien[JENJANG_JF_MAX];      /* of a year, in hundredths: 12.5 is 1250 */
extern const int predikat_persen_ak[PREDIKAT_MAX];          /* 150, 100, 75, 50, 25 */

/* The level that the name of a functional post ends in; TIADA where it says none. */
JenjangJf jenjang_jf(const Jabatan *j);

/* Months of the year in which a person held a functional post, by level; a month counts for the post of its last day. */
typedef struct { int bulan[JENJANG_JF_MAX]; int jf, tanpa_jenjang; } MasaJf;
MasaJf masa_jf(const Struktur *s, int64_t pegawai, int tahun, Tanggal sampai);

/* Credit points of the year in hundredths, rounded half up once: sum over levels of coefficient x percent x months/12. */
int64_t angka_kredit(const Profil *p, const MasaJf *m, Predikat predikat, Mengapa *w);

/* ---- rewards (B32) ---- */

#define KEPUTUSAN_LIST(X, P)                                                                        \
    X(P, DIBERIKAN, "diberikan", "Diberikan")                                                       \
    X(P, TIDAK,     "tidak",     "Tidak diberikan")
KODE_TIPE(Keputusan, KEPUTUSAN, keputusan, KEPUTUSAN_LIST)

/* The way by which the profile proposes the person for this reward, on the years up to `tahun`; NULL: none. No decision. */
const AturanPenghargaan *penghargaan_calon(const Profil *p, JenisPenghargaan jenis, const PredikatTahunList *lalu, int tahun);
/* "Paling sedikit baik pada dua tahun terakhir" */
Str penghargaan_kata(Arena *a, const AturanPenghargaan *x);

/* ---- the national service ---- */

/* A predicate as its export writes it: the profile's number, our code, or words in any case. */
Predikat siasn_baca_predikat(const Profil *p, Arena *a, Str s);

#define BEDA_SIASN_LIST(X, P)                                                                             \
    X(P, SINI,     "sini",     "Hanya di sini")                                                     \
    X(P, SANA,     "sana",     "Hanya di SIASN")                                                    \
    X(P, PREDIKAT, "predikat", "Predikat berbeda")
KODE_TIPE(BedaSiasn, BEDA_SIASN, beda_siasn, BEDA_SIASN_LIST)

typedef struct { Str nip, nama; Predikat predikat; } RekonBaris;
typedef LIST_OF(RekonBaris) RekonBarisList;
typedef struct { BedaSiasn beda; Str nip, nama; Predikat sini, sana; } RekonBeda;
typedef struct { LIST_OF(RekonBeda) beda; int sama, jumlah[BEDA_SIASN_MAX]; } Rekon;
/* Compares by NIP; sorts both lists. A NIP twice on one side counts once, the first. */
Rekon rekon_bandingkan(Arena *a, RekonBarisList *sini, RekonBarisList *sana);

#endif
