/*
 * PPPK and CPNS: what a contract agreed, when it ends (B7.2, M7.6), and status by dates. Past the end of his contract
 * a PPPK holds no assignment any more (struktur.h), so he is neither planned nor appraised.
 */
#ifndef INTI_KONTRAK_H
#define INTI_KONTRAK_H

#include "inti/struktur.h"
#include "inti/profil.h"

/* A result that a contract agreed on. */
typedef struct {
    int64_t id, pegawai;
    Str nomor;                      /* of the contract */
    int urut;
    Str uraian, target;
} HasilKontrak;
typedef LIST_OF(HasilKontrak) HasilKontrakList;

/* From when somebody has which status. */
typedef struct {
    int64_t pegawai;
    Tanggal mulai;
    StatusPegawai status;
    Str nomor;
} RiwayatStatus;
typedef LIST_OF(RiwayatStatus) RiwayatStatusList;

bool kontrak_ada(const Pegawai *p);     /* PPPK, full or part time, whose contract has an end */

#define KEADAAN_KONTRAK_LIST(X, P)                                                                  \
    X(P, BERJALAN,  "berjalan",  "Berjalan")                                                        \
    X(P, SEGERA,    "segera",    "Segera berakhir")                                                 \
    X(P, BERAKHIR,  "berakhir",  "Sudah berakhir")
KODE_TIPE(KeadaanKontrak, KEADAAN_KONTRAK, keadaan_kontrak, KEADAAN_KONTRAK_LIST)

/* TIADA without a contract; SEGERA in the last `KONTRAK_BULAN_AWAS` months. */
enum { KONTRAK_BULAN_AWAS = 6 };
KeadaanKontrak kontrak_keadaan(const Pegawai *p, Tanggal hari_ini);

/* Persons in that state who have an assignment that runs or ran past the end, by the end of the contract. */
IdList kontrak_daftar(const Struktur *s, KeadaanKontrak k, Tanggal hari_ini, Arena *a);

/* Of the agreed results those that no RHK of the plan names. */
HasilKontrakList kontrak_celah(const HasilKontrakList *l, const RhkList *rhk, Arena *a);

/* The status on a day: of the latest row that had begun, else of the first row's predecessor as it is known, else `kini`. */
StatusPegawai status_pada(const RiwayatStatusList *l, int64_t pegawai, Tanggal t, StatusPegawai kini);

/* A change that may be noted: begun by `hari_ini`, CPNS to PNS or between the two kinds of PPPK; E_STATUS_NANTI,
 * E_STATUS_ALIH. `lama`: the status before. */
bool status_sah(const Profil *p, const RiwayatStatus *r, StatusPegawai lama, Tanggal hari_ini, Err *err);

#endif
