/*
 * Pades: the electronic seal of the agency (SPEC 14): a certificate with its key from a PKCS#12 file, and PAdES-B-B signatures
 * made with it (ETSI EN 319 142-1). Loaded once, never changed, used by all threads.
 *
 * Only RSA keys are taken: their PKCS#1 v1.5 signature follows from key and content alone, so the same document gives the same
 * bytes; an ECDSA signature would differ each time.
 */
#ifndef DOKUMEN_PADES_H
#define DOKUMEN_PADES_H

#include "base/base.h"

typedef struct Pades Pades;

/* Reads the key and its certificates from `berkas` with the passphrase that stands in `sandi_berkas`; lives in `a`. E_SEGEL says
 * what is wrong. An expired certificate loads: pades_berlaku() tells. */
bool pades_muat(Arena *a, Str berkas, Str sandi_berkas, const Pades **p, Err *err);

/* Name, issuer, and time of the certificate. */
typedef struct { Str nama, penerbit; Saat dari, sampai; } PadesInfo;
const PadesInfo *pades_info(const Pades *p);
bool pades_berlaku(const Pades *p, Saat kini);

/* The signature over content with this SHA-256, as DER; at most pades_panjang() bytes. Any thread. */
bool pades_tanda(const Pades *p, Arena *a, const unsigned char hash[32], Str *der, Err *err);
ptrdiff_t pades_panjang(const Pades *p);

#endif
