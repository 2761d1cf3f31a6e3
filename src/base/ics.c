#include "base/ics.h"

#include <strings.h>

enum { HARI_MAX = 31 };

typedef struct { int baris; Tanggal mulai, akhir; Str nama; } Acara;      /* akhir: the day after the last; none: one day */

static Str tanpa_bom(Str s) { return str_starts(s, S("\xEF\xBB\xBF")) ? str_sub(s, 3, s.len) : s; }

bool ics_adalah(Str isi) { return str_starts(tanpa_bom(isi), S("BEGIN:VCALENDAR")); }

static bool salah(Arena *a, int baris, const char *sebab, Err *err)
{
    return err_set(err, E_ICS, NULL, NULL, V(str_fmt(a, "baris %d, %s", baris, sebab)));
}

/* The next content line: continuation lines begin with a blank (RFC 5545 3.1). */
static Str baris_ics(Arena *a, Str *sisa, int *nomor)
{
    Str satu = str_cut(sisa, '\n');
    ++*nomor;
    if (!sisa->len || (sisa->s[0] != ' ' && sisa->s[0] != '\t')) return str_trim(satu);
    Buf b = buf_new(a, TABEL_SEL_MAX);
    buf_put(&b, str_ends(satu, S("\r")) ? str_sub(satu, 0, satu.len - 1) : satu);
    while (sisa->len && (sisa->s[0] == ' ' || sisa->s[0] == '\t')) {
        satu = str_cut(sisa, '\n');
        ++*nomor;
        buf_put(&b, str_sub(satu, 1, satu.len - 1 - str_ends(satu, S("\r"))));
    }
    return str_trim(buf_str(&b));
}

/* \n \, \; and \\ of a text value. */
static Str teks_ics(Arena *a, Str s)
{
    Buf b = buf_new(a, TABEL_SEL_MAX);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.s[i] == '\\' && i + 1 < s.len) {
            i++;
            buf_char(&b, s.s[i] == 'n' || s.s[i] == 'N' ? ' ' : s.s[i]);
        } else {
            buf_char(&b, s.s[i]);
        }
    }
    return str_trim(buf_str(&b));
}

/* 20250331; a time of day behind it is refused, for then it is no whole day. */
static bool tanggal_ics(Str s, Tanggal *t)
{
    char z[10];
    if (!str_digits(s, 8)) return false;
    snprintf(z, sizeof z, "%.4s-%.2s-", s.s, s.s + 4);
    z[8] = s.s[6], z[9] = s.s[7];
    return tanggal_parse((Str){ z, 10 }, t);
}

static bool memuat(Arena *a, Str s, Str kecil) { return str_find(str_lower(a, s), kecil) >= 0; }

static bool acara_selesai(Arena *a, TabelBaca *t, const Acara *e, Err *err)
{
    if (!e->mulai.n) return salah(a, e->baris, "acara tanpa tanggal (DTSTART)", err);
    if (!e->nama.len) return salah(a, e->baris, "acara tanpa nama (SUMMARY)", err);
    int n = e->akhir.n > e->mulai.n ? e->akhir.n - e->mulai.n : 1;
    if (n > HARI_MAX) return salah(a, e->baris, "acara lebih dari 31 hari", err);
    for (int i = 0; i < n; i++) {
        Sel sel[] = { { SEL_TEKS, tanggal_iso(a, tanggal_plus(e->mulai, i)) },
                      { SEL_TEKS, memuat(a, e->nama, S("cuti bersama")) ? S("cuti_bersama") : S("libur") }, { SEL_TEKS, e->nama } };
        if (!tabel_tambah(a, t, e->baris, sel, countof(sel), err)) return false;
    }
    return true;
}

static bool nama_sama(Str s, const char *z) { return s.len == (ptrdiff_t)strlen(z) && !strncasecmp(s.s, z, (size_t)s.len); }

/* One property inside an event. */
static bool sifat(Arena *a, Acara *e, Str baris, int nomor, Err *err)
{
    Str nilai = baris, kepala = str_cut(&nilai, ':'), nama = str_cut(&kepala, ';');
    if (nama_sama(nama, "DTSTART")) return tanggal_ics(nilai, &e->mulai) || salah(a, nomor, "tanggal mulai bukan satu hari penuh", err);
    if (nama_sama(nama, "DTEND")) return tanggal_ics(nilai, &e->akhir) || salah(a, nomor, "tanggal akhir bukan satu hari penuh", err);
    if (nama_sama(nama, "RRULE")) return salah(a, nomor, "acara berulang tidak diterima; tulis setiap harinya", err);
    if (nama_sama(nama, "SUMMARY")) e->nama = teks_ics(a, nilai);
    return true;
}

bool ics_baca(Arena *a, Str isi, TabelBaca *t, Err *err)
{
    static const Sel judul[] = { { SEL_TEKS, S("tanggal") }, { SEL_TEKS, S("jenis") }, { SEL_TEKS, S("nama") } };
    *t = (TabelBaca){ 0 };
    isi = tanpa_bom(isi);
    if (!ics_adalah(isi)) return err_set(err, E_ICS, NULL, NULL, V("tidak dimulai dengan BEGIN:VCALENDAR"));
    if (!tabel_tambah(a, t, 1, judul, countof(judul), err)) return false;
    Acara e = { 0 };
    for (int nomor = 0; isi.len;) {
        int awal = nomor + 1;
        Str baris = baris_ics(a, &isi, &nomor);
        if (!utf8_valid(baris)) return salah(a, awal, "memuat huruf di luar UTF-8", err);
        if (nama_sama(baris, "BEGIN:VEVENT")) {
            if (e.baris) return salah(a, awal, "acara di dalam acara", err);
            e = (Acara){ .baris = awal };
        } else if (nama_sama(baris, "END:VEVENT")) {
            if (!e.baris || !acara_selesai(a, t, &e, err)) return e.baris ? false : salah(a, awal, "akhir acara tanpa awal", err);
            e = (Acara){ 0 };
        } else if (e.baris && !sifat(a, &e, baris, awal, err)) {
            return false;
        }
    }
    return !e.baris || salah(a, e.baris, "acara tidak ditutup; berkasnya terpotong", err);
}
