/*
 * Tab-separated tables that people write by hand: penilai.tsv, pasal.tsv, the cases of tests. Lines
 * that are empty or begin with # are skipped; a field is trimmed; "-" stays "-". Points into `text`.
 * Set `sep` after opening for another separator; there are no quotes.
 *
 *     Tsv t = tsv_open(S("pasal.tsv"), text, 3, E_PROFIL);
 *     while (tsv_next(&t, err)) use(t.field[0], t.line);
 *     if (t.bad) return false;
 */
#ifndef BASE_TSV_H
#define BASE_TSV_H

#include "base.h"

enum { TSV_MAX = 32 };

typedef struct {
    Str file, rest;
    int fields;                     /* how many every line has */
    char sep;                       /* tab */
    ErrKode code;                   /* of every refusal */
    int line;                       /* of the row that was read last, from 1 */
    Str field[TSV_MAX];
    bool bad;                       /* a line was refused; err is filled */
} Tsv;

/* `text` must be UTF-8; the first tsv_next() says when it is not. */
Tsv tsv_open(Str file, Str text, int fields, ErrKode code);

/* The next row; false at the end and at a line with another number of fields. */
bool tsv_next(Tsv *t, Err *err);

/* A refusal at the row read last: "pasal.tsv baris 7: <why>". False. */
bool tsv_refuse(const Tsv *t, Str why, Err *err);

#endif
