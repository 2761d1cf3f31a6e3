/*
 * A mail as bytes (RFC 5322, 2045, 2047): plain text in UTF-8, quoted-printable, CRLF, no line over 78 octets.
 *
 *     MimeSurat s = { .dari = S("Sirancage <kinerja@contoh.go.id>"), .kepada = S("siti@contoh.go.id"), .judul = S("2 tugas"),
 *                     .isi = S("..."), .id = S("123.a1b2@contoh.go.id"), .pada = kini, .zona_menit = 420 };
 *     Str surat = mime_surat(a, &s);
 */
#ifndef BASE_MIME_H
#define BASE_MIME_H

#include "base/base.h"

typedef struct {
    Str dari, kepada;               /* checked with mime_alamat() */
    Str judul, isi;
    Str id;                         /* Message-ID without <>; the same when it is sent again */
    Str berhenti;                   /* List-Unsubscribe: an address where reminders are set; empty: none */
    Saat pada;
    int zona_menit;
} MimeSurat;

/* Line breaks in the header values become blanks, so no value can add a header. */
Str mime_surat(Arena *a, const MimeSurat *s);

/* One address as people have it, "nama@contoh.go.id": no quotes, comments or address literals; at most 254 letters. */
bool mime_alamat(Str s);
/* The address in "Nama <alamat>" or the text itself; false when it is none. */
bool mime_pengirim(Str s, Str *nama, Str *alamat);

/* Lines of at most 76 letters, "=" sequences for what is not printable ASCII (RFC 2045 6.7). */
void mime_qp(Buf *b, Str s);
/* A header's text: as it is when it is plain ASCII, else encoded words of at most 75 letters that end between
 * characters (RFC 2047). */
void mime_kata(Buf *b, Str s);

#endif
