/*
 * Panduan: the user guide, the files of docs/panduan, installed in share/panduan and rendered once at start. A page is
 * CommonMark; raw HTML in it is dropped. Headings get ids made of their words ("Bila dikembalikan":
 * bila-dikembalikan). Links to other pages name their file (skp.md, harian.md#bukti), so that the folder reads
 * well by itself too. What a regulation decides comes from the profile:
 *
 *     {tenggat evaluasi}         how it is counted: "hari kerja ke-3 bulan berikutnya"
 *     {dasar evaluasi}           the clause of that deadline: "Pasal 11 ayat (7)"
 *     {pasal presensi}           the clause of a rule (KETENTUAN_LIST)
 *     {aplikasi} {daerah} {kepala_daerah} {peraturan}
 *     {bila laporan_harian}      these two on lines of their own: what is between them only where the
 *     {selesai}                  profile has the module (MODUL_LIST); {bila tanpa laporan_harian}: has it not
 *
 * A mark that is not known, a page that is missing, a link to none: the start is refused.
 */
#ifndef WEB_PANDUAN_H
#define WEB_PANDUAN_H

#include "base/html.h"
#include "inti/profil.h"

typedef struct {
    Str nama;                       /* of the file, without ending; the first page is /bantuan itself */
    Str jalur;                      /* "/bantuan/skp" */
    Str judul;                      /* its first heading */
    Markah isi;                     /* what follows it */
} PanduanHalaman;

typedef struct { LIST_OF(PanduanHalaman) v; } Panduan;

/* All pages that `p` needs, in their order; lives in `a`. E_BERKAS names file and line. */
bool panduan_muat(Arena *a, Str folder, const Profil *p, const Panduan **out, Err *err);

/* The page of a path component; empty: the first. NULL when there is none. */
const PanduanHalaman *panduan_cari(const Panduan *p, Str nama);

#endif
