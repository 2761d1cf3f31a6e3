/*
 * Tanda tangan PDF: the signatures that a PDF carries, as it claims them. Each covers the file from its first byte to
 * `sampai`, but for the signature itself. Whether the certificate may be trusted is not asked here: its issuer tells that.
 */
#ifndef BASE_TANDA_PDF_H
#define BASE_TANDA_PDF_H

#include "base/base.h"

typedef enum {
    TANDA_UTUH,                     /* the bytes it covers are those that were signed */
    TANDA_RUSAK,                    /* they are not: the file was changed afterwards */
    TANDA_TAK_TERBACA               /* of a kind that is not read here */
} KeadaanTanda;

typedef struct {
    ptrdiff_t sampai;               /* end of what it covers */
    bool stempel_waktu;             /* of a time stamping service, nobody's signature */
    KeadaanTanda keadaan;
    Str nama;                       /* common name in the certificate; empty: none was found */
    Saat pada;                      /* the time it claims; 0: none */
} TandaPdf;
typedef LIST_OF(TandaPdf) TandaPdfList;

/* In the order in which they stand in the file; at most TANDA_PDF_MAKS. What is no signature over the beginning of the file
 * is left out. */
enum { TANDA_PDF_MAKS = 32 };
void tanda_pdf(Arena *a, Str pdf, TandaPdfList *l);

/* Whether the signatures cover the file to its end; the validation data that a service appends behind them may follow. */
bool tanda_pdf_penuh(Str pdf, const TandaPdfList *l);

#endif
