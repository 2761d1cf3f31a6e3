/*
 * Kolom: a struct that can say which fields it has. One list per struct drives the rows of a
 * statement, the JSON object and the XLSX sheet; names of column, C field and JSON key are one.
 *
 *     static const Kolom k_unit[] = {
 *         KOLOM(Unit, id, INT64, "Nomor"), KOLOM(Unit, nama, STR, "Nama"),
 *         KOLOM_KODE(Unit, jenis, unit_jenis_kode, "Jenis"), KOLOM_AKHIR };
 */
#ifndef BASE_KOLOM_H
#define BASE_KOLOM_H

typedef enum {
    KOL_AKHIR, KOL_INT, KOL_INT64, KOL_BOOL, KOL_REAL, KOL_STR, KOL_BYTES,
    KOL_TANGGAL, KOL_BULAN, KOL_PERIODE, KOL_SAAT, KOL_PUKUL, KOL_KODE
} KolJenis;

typedef struct {
    const char *nama;               /* column, field and JSON key */
    const char *judul;              /* heading for people */
    KolJenis jenis;
    ptrdiff_t letak;                /* offset in the struct */
    const char *const *kode;        /* KOL_KODE: the code table of the enum */
} Kolom;

#define KOLOM(T, f, J, judul)           { #f, judul, KOL_##J, offsetof(T, f), NULL }
#define KOLOM_KODE(T, f, kode, judul)   { #f, judul, KOL_KODE, offsetof(T, f), kode }
#define KOLOM_AKHIR                     { NULL, NULL, KOL_AKHIR, 0, NULL }

int kolom_n(const Kolom *k);                                   /* how many before the end */
/* The field as a scalar. Codes become their text, no value becomes NULL. */
Val kolom_val(const Kolom *k, const void *baris);

#endif
