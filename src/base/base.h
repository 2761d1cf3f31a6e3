/*
 * The kit under every layer: sizes, the assertion that stays on, the code-list macro. Knows bytes,
 * memory, civil dates, escaping and errors; knows nothing of the field.
 *
 * Reading order: arena.h (who owns memory), str.h (text), waktu.h (dates), val.h (a scalar with its
 * type), err.h (how a refusal travels), kode.h (a list that becomes an enum), kolom.h (a struct that
 * describes its fields), html.h (text that becomes a page).
 */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "banned.h"

#define countof(a)  ((ptrdiff_t)(sizeof(a) / sizeof(*(a))))
#define KB          ((ptrdiff_t)1024)
#define MB          (1024 * KB)

/* A defect: prints file, line and the claim, then aborts. Compiled into every build. */
#define pastikan(claim) \
    ((claim) ? (void)0 : defect(__FILE__, __LINE__, #claim))

_Noreturn void defect(const char *file, int line, const char *claim);

#include "arena.h"
#include "str.h"
#include "waktu.h"
#include "val.h"
#include "err.h"
#include "kode.h"
#include "kolom.h"

#endif
