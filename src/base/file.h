/*
 * Files that belong to the installation: profile, calendar, configuration, schema, results of jobs. Not for
 * evidence (berkas.h) nor for anything a client names.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/base.h"

/* The whole file as bytes in `a`. E_BERKAS when it is absent, unreadable or larger than `max`. */
bool file_read(Arena *a, Str path, ptrdiff_t max, Str *out, Err *err);

/* Names in a folder that begin and end so, sorted by bytes; without path. E_BERKAS when the folder
 * cannot be read. */
bool file_names(Arena *a, Str folder, Str prefix, Str suffix, StrList *out, Err *err);

/* All of `s` to an open file, however often the system takes only a part. False: errno says why. */
bool file_write_all(int fd, Str s);

bool file_exists(Arena *a, Str path);

/* Why the system refused to write, for people; `e` is errno. */
const char *file_sebab(int e);

#endif
