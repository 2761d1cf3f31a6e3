/* Segel uji: PKCS#12 files as an agency gets them, issued by a CA of the test's own. */
#ifndef TESTS_BANTU_SEGEL_UJI_H
#define TESTS_BANTU_SEGEL_UJI_H

#include "dokumen/pades.h"

#define SEGEL_UJI_NAMA  "Badan Kepegawaian “Uji”"
#define SEGEL_UJI_SANDI "tiga kata rahasia"

typedef struct {
    int bit;                        /* of an RSA key; 0: an ECDSA key */
    const char *dari, *sampai;      /* "20240101000000Z" */
    bool tanpa_kunci;
    bool bukan_tanda;               /* the certificate is for encryption only */
} SegelUji;

extern const SegelUji segel_uji_baik;           /* 2,048 bits, 2024 to 2034 */

/* Writes folder/<nama>.p12, folder/sandi with its passphrase and folder/ca.pem; gives the path of the first. */
Str segel_uji(Arena *a, const char *folder, const char *nama, const SegelUji *u);

/* The same, loaded. */
const Pades *segel_uji_muat(Arena *a, const char *folder);

#endif
