/*
 * A form that is one row of an import: it obeys the checks of its kind and leaves its audit record.
 */
#ifndef WEB_FORMULIR_IMPOR_H
#define WEB_FORMULIR_IMPOR_H

#include "tindakan/impor.h"
#include "web/form.h"
#include "web/req.h"

/* Problems of the row onto the fields of the form of the same name; what belongs to none stands on top. */
void masalah_ke_form(Isian *f, const HasilImpor *r);

/* Saves the row. False when it was refused: what is wrong stands in `f`; *status is what the page answers then. */
bool formulir_impor(Req *req, const char *jenis, const SelImpor *sel, int n, Isian *f, int *status);

/* Cells from fields: a day as it is typed into a file, empty for none and for the open end. */
Str sel_tanggal(Arena *a, Tanggal t);

#endif
