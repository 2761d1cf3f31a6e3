/*
 * Kiriman: bytes of a request taken apart, once: percent and plus decoding, query strings, urlencoded and
 * multipart bodies. What leaves here is valid UTF-8 without NUL, except the content of files.
 */
#ifndef WEB_KIRIMAN_H
#define WEB_KIRIMAN_H

#include "web/form.h"

/* One name with its value, in the order sent; a file carries its client-side name. */
typedef struct { Str nama, isi, nama_berkas; bool berkas; } Bagian;
typedef LIST_OF(Bagian) BagianList;

/* Percent decoding of a path, strict: a broken escape, NUL or bad UTF-8 is false. */
bool jalur_urai(Arena *a, Str s, Str *out);

/* "a=1&b=x+y" appended to `l`. A stray "%" stands for itself, as browsers send and people type it.
 * E_TEKS_RUSAK for NUL or bad UTF-8, E_KIRIMAN for more pairs than any form has. */
bool kueri_urai(Arena *a, Str s, BagianList *l, Err *err);

/* RFC 7578; `jenis` is the Content-Type with its boundary. Also E_KIRIMAN when it is malformed or ends early. */
bool multipart_urai(Arena *a, Str jenis, Str badan, BagianList *l, Err *err);

/* The first value of that name; empty when absent. */
Str bagian_cari(const BagianList *l, Str nama);

/* Puts what `f` declares into a new Isian; everything else is dropped. */
Isian isian_dari(Arena *a, const Form *f, const BagianList *l);

/* The declared field for a name as sent ("rating_17" finds "rating_*"), NULL when there is none. */
const Field *form_field(const Form *f, Str nama);

#endif
