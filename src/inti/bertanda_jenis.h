/*
 * Dokumen bertanda: a PDF that was signed outside, with a certified electronic signature, and belongs to a document of ours
 * (SPEC 14).
 */
#ifndef INTI_BERTANDA_JENIS_H
#define INTI_BERTANDA_JENIS_H

#include "inti/inti.h"

/* What is known of its content. */
#define COCOK_BERTANDA_LIST(X, P)                                                                   \
    X(P, SAMA,   "sama",   "Isinya sama bita demi bita dengan yang diterbitkan")                    \
    X(P, DISUSUN_ULANG, "disusun_ulang", "Berkasnya disusun ulang oleh layanan tanda tangan; isi tidak dapat dibandingkan")
KODE_TIPE(CocokBertanda, COCOK_BERTANDA, cocok_bertanda, COCOK_BERTANDA_LIST)

enum { BERTANDA_MAKS = 5 };         /* that stand for one document */

typedef struct {
    int64_t id, dokumen;
    Str berkas, nama;               /* SHA-256 of the file; its name as the sender calls it */
    int64_t ukuran;
    CocokBertanda cocok;
    Str penanda;                    /* penanda_bertanda() */
    int64_t akun;
    Str oleh;
    Saat pada, dilepas_pada;
    Str dilepas_oleh, alasan;
} Bertanda;
typedef LIST_OF(Bertanda) BertandaList;

/* One signature as the file claims it; nama empty: the file names nobody. */
typedef struct { Str nama; Saat pada; } PenandaBertanda;
typedef LIST_OF(PenandaBertanda) PenandaBertandaList;

/* As one text, and back. */
Str penanda_teks(Arena *a, const PenandaBertandaList *l);
void penanda_bertanda(Arena *a, Str teks, PenandaBertandaList *l);

/* "Siti Aminah dan Asep Saepudin", who is not named as "penanda tangan tanpa nama". */
Str penanda_kata(Arena *a, Str teks);

#endif
