/*
 * One list makes an enum, its stored codes and its labels, so the three cannot drift. 0 is always
 * "none" (P_TIADA), so a zeroed struct holds no value; P_MAX is one past the last.
 *
 *     #define PREDIKAT_LIST(X, P)  X(P, BAIK, "baik", "Baik")  X(P, KURANG, "kurang", "Kurang")
 *     KODE_TIPE(Predikat, PREDIKAT, predikat, PREDIKAT_LIST)       in a header
 *     KODE_ISI(PREDIKAT, predikat, PREDIKAT_LIST)                  in one .c
 *
 * gives Predikat, PREDIKAT_BAIK, predikat_kode[], predikat_label[] and predikat_dari().
 */
#ifndef BASE_KODE_H
#define BASE_KODE_H

#define KODE_ID(P, id, kode, label)     P##_##id,
#define KODE_TEKS(P, id, kode, label)   [P##_##id] = kode,
#define KODE_LABEL(P, id, kode, label)  [P##_##id] = label,

#define KODE_TIPE(Tipe, P, nama, LIST)                                                              \
    typedef enum { P##_TIADA, LIST(KODE_ID, P) P##_MAX } Tipe;                                      \
    extern const char *const nama##_kode[P##_MAX + 1];                                              \
    extern const char *const nama##_label[P##_MAX + 1];                                             \
    static inline Tipe nama##_dari(Str s) { return (Tipe)kode_cari(nama##_kode, s); }

#define KODE_ISI(P, nama, LIST)                                                                     \
    const char *const nama##_kode[P##_MAX + 1] = { [P##_TIADA] = "", LIST(KODE_TEKS, P) };          \
    const char *const nama##_label[P##_MAX + 1] = { [P##_TIADA] = "-", LIST(KODE_LABEL, P) };

/* Index of `s` in a code table that ends in NULL; 0 when absent or empty. */
int kode_cari(const char *const *kode, Str s);

#endif
