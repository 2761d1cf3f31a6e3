/*
 * Pdf: laid-out sheets become the bytes of a PDF. Nothing but what is handed in decides them: dates come
 * from the snapshot, there are no random ids, so the same input and build give the same bytes in any
 * process, thread, time zone and language.
 */
#ifndef DOKUMEN_PDF_H
#define DOKUMEN_PDF_H

#include "dokumen.h"
#include "tata.h"

/* The page of a sheet: its size and the text area inside, in points. */
typedef struct { double lebar, tinggi, kiri, atas, lebar_isi, tinggi_isi; } Bidang;
Bidang bidang(Kertas k, bool melintang);

typedef struct { Str judul; Bidang bidang; Susunan isi; } Lembar;       /* judul: its line in the outline */

typedef struct {
    Str judul, penulis, aplikasi;   /* document properties */
    Str nomor;                      /* in the footer; may be empty */
    Tanggal tanggal;                /* when the record was made; none: the document bears no date */
    LIST_OF(Lembar) lembar;
} Naskah;

/* Into `out`, which holds at least 200 MB and has no recovery point: cairo's stream writes into it. False
 * with E_DOKUMEN. */
bool pdf_tulis(Pena *p, Arena *out, const Naskah *n, const CetakAtur *atur, Str *pdf, Err *err);

/*
 * Appends an update to a PDF with a classic cross-reference table: the language of the text, the title in
 * the window's bar, an id made from the content. False when the bytes are not such a PDF.
 */
bool pdf_lengkapi(Arena *out, Str pdf, Str bahasa, Str *lengkap);

#endif
