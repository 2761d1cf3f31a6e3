/*
 * Val: one scalar together with its type. V(x) picks the type from the C type, so a statement or a
 * message gets its values without a format string that could disagree. An enum does not pass: hand
 * over its code (predikat_kode[p]) instead.
 */
#ifndef BASE_VAL_H
#define BASE_VAL_H

typedef enum {
    VAL_NULL, VAL_INT, VAL_REAL, VAL_STR, VAL_BYTES, VAL_TANGGAL, VAL_BULAN, VAL_PERIODE, VAL_SAAT, VAL_PUKUL
} ValJenis;

typedef struct { ValJenis jenis; union { int64_t i; double r; Str s; }; } Val;

static inline Val val_int(int64_t i)       { return (Val){ VAL_INT, { .i = i } }; }
static inline Val val_real(double r)       { return (Val){ VAL_REAL, { .r = r } }; }
static inline Val val_str(Str s)           { return (Val){ VAL_STR, { .s = s } }; }
static inline Val val_z(const char *z)     { return z ? val_str(str_z(z)) : (Val){ VAL_NULL, { .i = 0 } }; }
static inline Val val_tanggal(Tanggal t)   { return (Val){ t.n ? VAL_TANGGAL : VAL_NULL, { .i = t.n } }; }
static inline Val val_bulan(Bulan b)       { return (Val){ b.n ? VAL_BULAN : VAL_NULL, { .i = b.n } }; }
static inline Val val_periode(Periode p)   { return (Val){ p.n ? VAL_PERIODE : VAL_NULL, { .i = p.n } }; }
static inline Val val_saat(Saat s)         { return (Val){ s.ms ? VAL_SAAT : VAL_NULL, { .i = s.ms } }; }
static inline Val val_pukul(Pukul p)       { return (Val){ p.n ? VAL_PUKUL : VAL_NULL, { .i = p.n } }; }
static inline Val val_val(Val v)           { return v; }

#define V(x) _Generic((x), \
    bool: val_int, int: val_int, long: val_int, long long: val_int, \
    double: val_real, Str: val_str, char *: val_z, const char *: val_z, \
    Tanggal: val_tanggal, Bulan: val_bulan, Periode: val_periode, Saat: val_saat, Pukul: val_pukul, Val: val_val)(x)

#define V_NULL          ((Val){ VAL_NULL, { .i = 0 } })
#define V_BYTES(str)    ((Val){ VAL_BYTES, { .s = (str) } })
/* An id that may be absent: 0 becomes NULL. */
#define V_ID(id)        ((id) ? val_int(id) : V_NULL)
/* A text that may be absent: empty becomes NULL. */
#define V_TEKS(str)     ((str).len ? val_str(str) : V_NULL)

/* For people: dates in words, numbers plain, NULL as "-". */
void buf_val(Buf *b, Val v);

#endif
