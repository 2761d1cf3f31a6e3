/*
 * NIP: 18 digits (SPEC 4). PNS and CPNS: birth date, year and month of CPNS, sex, running number. PPPK:
 * birth date, year of the contract, code of the contract (two digits, not a month), sex, running number.
 * Pure text work: whether the NIP is already in use is the store's question.
 */
#ifndef INTI_NIP_H
#define INTI_NIP_H

#include "inti/inti.h"

enum { NIP_PRIA = 1, NIP_WANITA = 2 };

typedef struct {
    Tanggal lahir;
    int tahun;                      /* of CPNS or of the contract */
    Bulan cpns;                     /* PNS and CPNS only */
    int kode;                       /* PPPK only: code of the contract */
    int kelamin;                    /* NIP_PRIA, NIP_WANITA */
    int nomor;                      /* 0..999 */
} Nip;

/* Reads `nip` as the NIP of someone of that status. E_NIP says which part is wrong; `nip` is taken as it
 * is, blanks included. `out` may be NULL. A head of region may have none at all, so do not ask then. */
bool nip_periksa(Str nip, StatusPegawai status, Nip *out, Err *err);

/* For public pages: all but the last four digits hidden. An empty NIP stays empty. */
Str nip_samar(Arena *a, Str nip);

/* As people write it on letters: 19651225 198503 1 003. Anything but 18 digits comes back unchanged. */
Str nip_spasi(Arena *a, Str nip);

#endif
