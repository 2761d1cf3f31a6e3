/*
 * The package under an XLSX: a zip of XML parts, read part by part through one event reader. Used by
 * xlsx_baca.c only.
 */
#ifndef BASE_XLSX_PAKET_H
#define BASE_XLSX_PAKET_H

#include "base/base.h"

typedef struct Paket Paket;

/* Opens the zip over `isi`, which must outlive it, and checks its limits; closed with the arena. */
bool paket_buka(Arena *a, Str isi, Paket **p, Err *err);
bool paket_ada(const Paket *p, Str bagian);

/* Events of one part. Names come without namespace prefix. An event that returns false has set err, and
 * reading stops. `teks` may come in pieces. */
typedef struct {
    bool (*mulai)(void *arg, const char *nama, const char **atribut, Err *err);
    bool (*selesai)(void *arg, const char *nama, Err *err);
    bool (*teks)(void *arg, Str s, Err *err);
} XmlBaca;

bool paket_xml(Paket *p, Str bagian, const XmlBaca *baca, void *arg, Err *err);

/* The attribute without regard to its prefix; NULL when absent. */
const char *xml_atribut(const char **atribut, const char *nama);

/* A refusal of the file with its reason. */
bool paket_salah(Err *err, const char *sebab);

#endif
