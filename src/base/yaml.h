/*
 * A YAML file as a tree whose nodes know their line and column, and a table that fills a struct from
 * it. For files that people write by hand (the program's configuration, a profile), so every refusal
 * names file, key, line and column. A key that no field declares does not exist: it is refused together
 * with the nearest name. A key written twice, anchors and a second document are refused too.
 *
 *     static const YamlField ruas[] = {
 *         { "layanan.alamat", YAML_TEXT, YAML_AT(Konfig, alamat), .required = true },
 *         { "layanan.port",   YAML_INT,  YAML_AT(Konfig, port), .min = 1, .max = 65535 },
 *         YAML_END };
 *     Yaml y;
 *     return yaml_parse(a, S("sirancage.yaml"), isi, E_KONFIGURASI, &y, err)
 *         && yaml_fill(&y, y.root, ruas, &konfig, err);
 *
 * Field names in messages are those of the file. Text lives as long as the arena.
 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include "base.h"

typedef enum { YAML_SCALAR, YAML_LIST, YAML_MAP } YamlKind;

typedef struct YamlNode YamlNode;
struct YamlNode {
    YamlKind kind;
    Str key;                        /* in its map; empty in a list */
    Str path;                       /* from the root: "tenggat.skp_bulanan.n", "daftar[2]" */
    Str text;                       /* of a scalar */
    int line, column;               /* of the key where there is one, else of the value; from 1 */
    int value_line, value_column;
    struct { const YamlNode *v; ptrdiff_t n; } child;
};

typedef struct {
    Arena *a;
    Str file;                       /* as messages name it */
    ErrKode code;                   /* of every refusal: E_PROFIL, E_KONFIGURASI */
    const YamlNode *root;           /* a map */
} Yaml;

/* Reads `text`, the contents of `file`. The root must be a map. */
bool yaml_parse(Arena *a, Str file, Str text, ErrKode code, Yaml *y, Err *err);

/* The child of a map; NULL when it is absent or `map` is none. */
const YamlNode *yaml_get(const YamlNode *map, Str key);

typedef enum {
    YAML_TEXT = 1,                  /* Str, not empty */
    YAML_INT,                       /* int within min..max */
    YAML_BOOL,                      /* bool: ya, tidak, true, false */
    YAML_DAY,                       /* Tanggal: 2023-07-20 */
    YAML_MONTH,                     /* Bulan: 2023-07 */
    YAML_CODE,                      /* an enum made by kode.h, by its code */
    YAML_TEXTS,                     /* StrList from a list of scalars */
    YAML_NODE                       /* const YamlNode *: the caller reads it */
} YamlType;

typedef struct {
    const char *key;                /* dotted path below the map that is filled; NULL ends the table */
    YamlType type;
    ptrdiff_t at;                   /* YAML_AT: where in the struct */
    const char *const *codes;       /* YAML_CODE */
    int64_t min, max;               /* YAML_INT; both 0: any */
    bool required;                  /* absent is refused; otherwise the struct keeps what it had */
    ptrdiff_t clause;               /* YAML_CLAUSE: the value is written { nilai: ..., pasal: ... } and the
                                       clause goes into this Str; 0: a bare value */
} YamlField;

#define YAML_AT(T, f)       .at = offsetof(T, f)
#define YAML_CLAUSE(T, f)   .clause = (ptrdiff_t)offsetof(T, f) + 1
#define YAML_END            { .key = NULL }

/* Fills `out` from the map; every key below the map must be in the table. */
bool yaml_fill(const Yaml *y, const YamlNode *map, const YamlField *fields, void *out, Err *err);

/* Every key of the map must be one of `keys` (ends in NULL); for maps that the caller reads itself. */
bool yaml_only(const Yaml *y, const YamlNode *map, const char *const *keys, Err *err);

/* One field from text, as an environment variable or a flag gives it. False: `why` says what is
 * expected, e.g. "harus angka 1 sampai 65535, bukan “x”"; it is in `a`. Not for YAML_NODE and YAML_TEXTS. */
bool yaml_put(Arena *a, const YamlField *f, void *out, Str text, Str *why);

/* The field named `key`, NULL when there is none. */
const YamlField *yaml_field(const YamlField *fields, Str key);

/* A refusal at a node: "profil.yaml baris 12 kolom 5, kunci tenggat.keberatan.n: <fmt>". False. */
bool yaml_refuse(const Yaml *y, const YamlNode *at, Err *err, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* The name in `names` (ends in NULL) that `s` is most likely a slip of; NULL when none is near. */
const char *yaml_nearest(Str s, const char *const *names);

#endif
