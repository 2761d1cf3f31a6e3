/*
 * What the snapshots of documents that are made when they are asked for (tindakan/terbit.h) begin and end with.
 */
#ifndef TINDAKAN_NASKAH_KEPALA_H
#define TINDAKAN_NASKAH_KEPALA_H

#include "base/json.h"
#include "tindakan/tindakan.h"

/* Version, profile, application, region and agency (`nama_pd` empty: the region). The object stays open. */
void naskah_kepala(JsonWriter *w, const Ctx *c, Str nama_pd);
void naskah_periode(JsonWriter *w, Periode p);

/* The day of an instant; none of none. */
Tanggal naskah_hari(const Ctx *c, Saat s);

/* Closes the object and gives its text. E_TERLALU_BESAR when it did not fit `b`. */
bool naskah_tutup(JsonWriter *w, const Ctx *c, const Buf *b, Str *json, Err *err);

#endif
