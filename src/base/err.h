/*
 * Err: how a refusal or a broken world travels. A function that can fail returns false and fills
 * `err`; on true `err` is untouched. `err` may be NULL where only yes or no matters. Nothing below the
 * edges (web, main, jobs) logs or prints.
 *
 *     return err_set(err, E_LAPORAN_TUTUP, "tanggal", "M10.4", V(hari), V(batas));
 *
 * Code, HTTP status, Indonesian text and hint stand side by side in err.def; {1}, {2} in the text are
 * the values. `ruas` names the form field the message belongs to (NULL: the whole), `pasal` the clause
 * it rests on (NULL: none).
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

typedef enum {
    E_OK,
#define ERR_DEF(kode, status, pesan, saran) kode,
#include "err.def"
#undef ERR_DEF
    E_MAX
} ErrKode;

typedef struct {
    ErrKode kode;
    char ruas[64];
    char pasal[16];
    char pesan[640];            /* one sentence or two, values put in */
    char saran[240];            /* what to do next; may be empty */
} Err;

/* Fills `err` (may be NULL); always false, so that a refusal is one line. */
#define err_set(err, kode, ruas, pasal, ...) \
    err_put((err), (kode), (ruas), (pasal), (const Val[]){ V_NULL, ##__VA_ARGS__ }, \
            (int)(sizeof((const Val[]){ V_NULL, ##__VA_ARGS__ }) / sizeof(Val)) - 1)

bool err_put(Err *err, ErrKode kode, const char *ruas, const char *pasal, const Val *v, int n);

int err_status(ErrKode kode);            /* HTTP status */
const char *err_nama(ErrKode kode);      /* "E_LAPORAN_TUTUP", for JSON and logs */

/* All refusals of one form at once. */
typedef struct { Err *v; ptrdiff_t n, cap; } ErrList;

#endif
