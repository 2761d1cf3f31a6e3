/*
 * Statik: the files of share/static, read once at start: content, media type, hash, compressed form. Served
 * at /static/<name>; with ?v=<versi> they may be cached for ever, since pages name the version.
 */
#ifndef WEB_STATIK_H
#define WEB_STATIK_H

#include "web/req.h"

typedef struct Statik Statik;

/* A folder that is missing gives none; a file of a kind that is not served is refused. */
bool statik_muat(Arena *a, Str folder, const Statik **s, Err *err);

/* The version that pages put behind "?v=": changes with any file. */
Str statik_versi(const Statik *s);

/* The path is one of /static/. */
bool statik_jalur(Str jalur);

/* Answers it: 200, 304 by ETag, 404, or 405. */
void statik_jawab(const Statik *s, Arena *a, const HttpIn *in, HttpOut *out);

#endif
