#include "base/attlog.h"

static bool sela(char c) { return c == ' ' || c == '\t'; }

static Str kata(Str *sisa)
{
    ptrdiff_t i = 0, k;
    while (i < sisa->len && sela(sisa->s[i])) i++;
    for (k = i; k < sisa->len && !sela(sisa->s[k]); k++) {}
    Str s = str_sub(*sisa, i, k - i);
    *sisa = str_sub(*sisa, k, sisa->len);
    return s;
}

static bool pin_sah(Str s)
{
    if (!s.len || s.len > ATTLOG_PIN_MAX) return false;
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] <= ' ' || s.s[i] > '~') return false;
    return true;
}

/* 07:24:11 or 07:24; the second decides nothing. */
static bool jam(Str s, Pukul *p)
{
    if (s.len == 8 && s.s[5] == ':' && str_digits(str_sub(s, 6, 2), 2) && s.s[6] < '6') s = str_sub(s, 0, 5);
    return s.len == 5 && s.s[2] == ':' && pukul_parse(s, p);
}

static bool tanggal_mesin(Str s, Tanggal *t)
{
    char z[10];
    if (s.len != 10) return false;
    for (int i = 0; i < 10; i++) z[i] = s.s[i] == '/' ? '-' : s.s[i];
    return tanggal_parse((Str){ z, 10 }, t);
}

static bool ketukan(Str baris, Ketukan *k)
{
    k->pin = kata(&baris);
    Str hari = kata(&baris), pukul = kata(&baris);
    return pin_sah(k->pin) && tanggal_mesin(hari, &k->tanggal) && jam(pukul, &k->pukul);
}

bool attlog_baca(Arena *a, Str isi, KetukanList *l, BarisList *salah, Err *err)
{
    if (str_starts(isi, S("\xEF\xBB\xBF"))) isi = str_sub(isi, 3, isi.len);
    for (int nomor = 1; isi.len; nomor++) {
        Str baris = str_trim(str_cut(&isi, '\n'));
        Ketukan k = { .baris = nomor };
        if (!baris.len) continue;
        if (l->n + salah->n == ATTLOG_BARIS_MAX)
            return err_set(err, E_TABEL_BATAS, NULL, NULL, V(str_fmt(a, "lebih dari %d baris", ATTLOG_BARIS_MAX)),
                                V("Pecah menjadi beberapa berkas."));
        if (ketukan(baris, &k)) *list_add(a, l) = k;
        else *list_add(a, salah) = nomor;
    }
    return l->n || err_set(err, E_ATTLOG_BUKAN, NULL, NULL);
}
