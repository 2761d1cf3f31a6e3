/*
 * A person's year: which months are his, which of them were evaluated, and whether he needs an annual evaluation
 * (SPEC 4, 11.5, 12). A month belongs to the assignment of its last day; who leaves has it up to his last day.
 */
#ifndef INTI_WAJIB_TAHUNAN_H
#define INTI_WAJIB_TAHUNAN_H

#include "inti/predikat.h"
#include "inti/struktur.h"

#define KEADAAN_BULAN_LIST(X, P)                                                                    \
    X(P, DINILAI,      "dinilai",      "Dinilai")                                                   \
    X(P, DIKECUALIKAN, "dikecualikan", "Dikecualikan")                                              \
    X(P, MENUNGGU,     "menunggu",     "Masih dapat dievaluasi")                                    \
    X(P, TANPA,        "tanpa",        "Tanpa evaluasi")                                            \
    X(P, DI_LUAR,      "di_luar",      "Tidak bertugas")
KODE_TIPE(KeadaanBulan, KEADAAN_BULAN, keadaan_bulan, KEADAAN_BULAN_LIST)

/* First and last day of a span on which the person holds an assignment that carries an SKP; both none: on no day. */
typedef struct { Tanggal awal, akhir; } MasaTugas;
MasaTugas masa_tugas(const Struktur *s, int64_t pegawai, Tanggal dari, Tanggal sampai);

/* What decides how a month stands. */
typedef struct {
    Bulan bulan;
    Tanggal hari_ini, batas;        /* batas: until when it can be evaluated; none: no such limit */
    bool diatur, bertugas, dinilai, kecuali;    /* diatur: the regulation governs the month */
} FaktaBulan;
KeadaanBulan bulan_keadaan(const FaktaBulan *f);

typedef struct {
    int tahun;
    bool diliputi;                  /* the regulation covers persons of his status */
    KeadaanBulan bulan[12];
} FaktaSetahun;

typedef struct {
    bool wajib;                     /* he needs an annual evaluation */
    int menunggu;                   /* first month (1..12) that can still be evaluated; 0: none */
    Str alasan;                     /* why not; of a computed year without evaluated month: why there is no predicate */
} WajibTahunan;
WajibTahunan tahunan_wajib(const Profil *p, const FaktaSetahun *f, Mengapa *w);

#endif
