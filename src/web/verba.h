/*
 * Verba: what {{verb ...}} in a template calls, as verba.def lists it. Each writes escaped text or markup of
 * its own; those of kind WORD write plain words and may stand in attributes too.
 *
 * A text argument may be a Str or a C string.
 */
#ifndef WEB_VERBA_H
#define WEB_VERBA_H

#include "base/html.h"
#include "web/halaman.h"

static inline Str verba_str(Str s) { return s; }
#define T_STR(x) _Generic((x), Str: verba_str, char *: str_z, const char *: str_z)(x)

/* Label and stored code of a value of a code list. Compiles only when the type of `x` is that list's enum. */
#define t_label(b, nama, x) html_z((b), nama##_label[T_ENUM(nama, x)])
#define t_kode(b, nama, x)  html_z((b), nama##_kode[T_ENUM(nama, x)])
#define T_ENUM(nama, x)     _Generic((x), __typeof__(nama##_dari((Str){0})): (x))

/* Dates; nothing for none. */
void t_tanggal_hari(Buf *b, Tanggal t);             /* Selasa, 4 Maret 2025 */
void t_tanggal_ringkas(Buf *b, Tanggal t);          /* Selasa, 4 Maret */
void t_tanggal_pendek(Buf *b, Tanggal t);           /* Sel 4 */
void t_pukul(Buf *b, Pukul p);                      /* 07.24 */
void t_saat(Buf *b, Saat s, int zona_menit);        /* 4 Maret 2025 pukul 07.24 */

/* Numbers. */
void t_tahun(Buf *b, int64_t tahun);                /* 2025 */
void t_jam_menit(Buf *b, int64_t menit);            /* 150: 2 jam 30 menit */
void t_persen(Buf *b, int64_t bagian, int64_t dari);    /* 71,4 %; "-" of nothing */
void t_rata(Buf *b, int64_t seratus);               /* 217: 2,17 */
void t_ukuran(Buf *b, int64_t bita);                /* 1,2 MB */

/* A clause in words, "Pasal 10 ayat (4)"; as a chip; and what it asks, as the profile puts it. Nothing for an empty id. */
#define t_pasal_kata(b, id)         verba_pasal_kata((b), T_STR(id))
#define t_pasal(b, id)              verba_pasal((b), T_STR(id))
#define t_kutipan(b, profil, id)    verba_kutipan((b), (profil), T_STR(id))
void verba_pasal_kata(Buf *b, Str id);
void verba_pasal(Buf *b, Str id);
void verba_kutipan(Buf *b, const Profil *p, Str id);

/* A whole URL; what is neither https://, http:// nor a path of this site becomes "#". */
#define t_url(b, x)     html_tautan((b), T_STR(x))

/* Text whose line ends are kept. */
#define t_baris(b, x)   html_baris((b), T_STR(x))

/* Links to a list as XLSX, whose address ends in "/xlsx" before its query, and to its PDF and preview beside it. */
#define t_unduhan(b, x) verba_unduhan((b), T_STR(x))
void verba_unduhan(Buf *b, Str xlsx);

/* An icon of static/ikon.svg, always beside a word. */
#define t_ikon(b, nama) verba_ikon((b), T_STR(nama))
void verba_ikon(Buf *b, Str nama);

void t_markah(Buf *b, const Markah *m);
void t_cip(Buf *b, const Cip *c);                   /* nothing when it has no word */
void t_tenggat(Buf *b, const TenggatView *t);       /* nothing when it has no day */
void t_csrf(Buf *b, const Halaman *h);              /* the hidden field that every POST form carries */

#endif
