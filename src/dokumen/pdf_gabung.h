/*
 * Gabung: many documents of this program as one PDF, each a line of the outline with its sheets below. The
 * units are copied object by object as they are, so the pages of the sum are the pages of the parts. Written
 * as it goes: what stays in memory is an offset per object and one outline line.
 *
 *     Gabung *g = gabung_mulai(a, ke, NULL, (Saat){ 0 });
 *     for each document: if (!gabung_tambah(g, nama, pdf, err)) return false;
 *     return gabung_selesai(g, judul, penulis, aplikasi, tanggal, err);
 */
#ifndef DOKUMEN_PDF_GABUNG_H
#define DOKUMEN_PDF_GABUNG_H

#include "dokumen/pades.h"

/* Where bytes go, in order; false stops the work with its error. */
typedef struct { bool (*tulis)(void *arg, Str s, Err *err); void *arg; } Saluran;

typedef struct Gabung Gabung;

/* Lives in `a` (64 MB are enough for 15,000 dossiers). `segel` seals the whole in the end, with the time `pada`; NULL: not. */
Gabung *gabung_mulai(Arena *a, Saluran ke, const Pades *segel, Saat pada);

/* Adds a document made by dokumen_pdf(). E_DOKUMEN when it is none; then the whole is spoilt. */
bool gabung_tambah(Gabung *g, Str nama, Str pdf, Err *err);

/* Outline, page tree and table of objects; at least one document was added. */
bool gabung_selesai(Gabung *g, Str judul, Str penulis, Str aplikasi, Tanggal tanggal, Err *err);

#endif
