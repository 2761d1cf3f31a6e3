#include "web/kiriman.h"

enum { PASANGAN_MAX = 20000, BAGIAN_MAX = 1000, KEPALA_MAX = 4096, BATAS_MAX = 70 };

static int heksa(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* Decodes %XX, and + as a blank when `plus`. Without `lunak` a broken escape ends it. */
static bool urai(Arena *a, Str s, bool plus, bool lunak, Str *out)
{
    char *z = arena_many(a, char, s.len + 1);
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.s[i];
        if (c == '+' && plus) c = ' ';
        if (c == '%') {
            bool lengkap = i + 2 < s.len;
            int hi = lengkap ? heksa(s.s[i + 1]) : -1, lo = lengkap ? heksa(s.s[i + 2]) : -1;
            if (hi >= 0 && lo >= 0) {
                c = (char)(hi << 4 | lo);
                i += 2;
            } else if (!lunak) {
                return false;
            }
        }
        z[n++] = c;
    }
    *out = (Str){ z, n };
    return utf8_valid(*out);
}

bool jalur_urai(Arena *a, Str s, Str *out) { return urai(a, s, false, false, out); }

bool kueri_urai(Arena *a, Str s, BagianList *l, Err *err)
{
    while (s.len) {
        Str nilai = str_cut(&s, '&');
        if (!nilai.len) continue;
        if (l->n >= PASANGAN_MAX) return err_set(err, E_KIRIMAN, NULL, NULL);
        Str nama = str_cut(&nilai, '=');
        Bagian b = { 0 };
        if (!urai(a, nama, true, true, &b.nama) || !urai(a, nilai, true, true, &b.isi))
            return err_set(err, E_TEKS_RUSAK, NULL, NULL);
        *list_add(a, l) = b;
    }
    return true;
}

Str bagian_cari(const BagianList *l, Str nama)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (!l->v[i].berkas && str_eq(l->v[i].nama, nama)) return l->v[i].isi;
    return (Str){ 0 };
}

/* ---- multipart ---- */

static bool sama_huruf(Str a, const char *z)
{
    return a.len == (ptrdiff_t)strlen(z) && !strncasecmp(a.s, z, (size_t)a.len);
}

/* The next "; name=value" or "; name=\"value\"" of a header; `rest` moves behind it. Browsers write a quote
 * in a name as %22, so a backslash is an ordinary character. */
static bool parameter(Str *rest, Str *nama, Str *nilai)
{
    ptrdiff_t at = str_find(*rest, S(";"));
    if (at < 0) return false;
    *rest = str_trim(str_sub(*rest, at + 1, rest->len));
    ptrdiff_t sama = str_find(*rest, S("="));
    if (sama < 0) return false;
    *nama = str_trim(str_sub(*rest, 0, sama));
    *rest = str_sub(*rest, sama + 1, rest->len);
    if (rest->len && rest->s[0] == '"') {
        *rest = str_sub(*rest, 1, rest->len);
        ptrdiff_t tutup = str_find(*rest, S("\""));
        if (tutup < 0) return false;
        *nilai = str_sub(*rest, 0, tutup);
        *rest = str_sub(*rest, tutup + 1, rest->len);
    } else {
        ptrdiff_t akhir = str_find(*rest, S(";"));
        *nilai = str_trim(str_sub(*rest, 0, akhir < 0 ? rest->len : akhir));
        *rest = akhir < 0 ? (Str){ 0 } : str_sub(*rest, akhir, rest->len);
    }
    return true;
}

static bool batas_cari(Str jenis, Str *batas)
{
    Str nama, nilai, rest = jenis;
    while (parameter(&rest, &nama, &nilai))
        if (sama_huruf(nama, "boundary")) {
            *batas = nilai;
            return nilai.len >= 1 && nilai.len <= BATAS_MAX;
        }
    return false;
}

/* Reads Content-Disposition out of the headers of one part. */
static bool kepala_bagian(Arena *a, Str kepala, Bagian *b)
{
    bool ada = false;
    while (kepala.len) {
        Str baris = str_trim(str_cut(&kepala, '\n'));
        Str nama = str_cut(&baris, ':');
        if (!sama_huruf(str_trim(nama), "content-disposition")) continue;
        Str p, nilai;
        while (parameter(&baris, &p, &nilai)) {
            if (sama_huruf(p, "name")) ada = urai(a, nilai, false, true, &b->nama);
            if (sama_huruf(p, "filename")) {
                b->berkas = true;
                if (!urai(a, nilai, false, true, &b->nama_berkas)) return false;
            }
        }
    }
    return ada;
}

/* What follows a delimiter: the line's end (another part comes), "--" (the end), or neither. */
typedef enum { BATAS_BAGIAN, BATAS_TUTUP, BATAS_BUKAN } Batas;

static Batas sesudah_batas(Str *rest)
{
    if (str_starts(*rest, S("--"))) return BATAS_TUTUP;
    Str s = *rest;
    while (s.len && (s.s[0] == ' ' || s.s[0] == '\t')) s = str_sub(s, 1, s.len);
    if (!str_starts(s, S("\r\n"))) return BATAS_BUKAN;
    *rest = str_sub(s, 2, s.len);
    return BATAS_BAGIAN;
}

bool multipart_urai(Arena *a, Str jenis, Str badan, BagianList *l, Err *err)
{
    Str batas;
    if (!batas_cari(jenis, &batas)) return err_set(err, E_KIRIMAN, NULL, NULL);
    Str garis = str_fmt(a, "\r\n--" STR_F, STR_A(batas));
    Str pembuka = str_sub(garis, 2, garis.len);

    Str rest = badan;
    if (str_starts(rest, pembuka)) {
        rest = str_sub(rest, pembuka.len, rest.len);
    } else {
        ptrdiff_t at = str_find(rest, garis);
        if (at < 0) return err_set(err, E_KIRIMAN, NULL, NULL);
        rest = str_sub(rest, at + garis.len, rest.len);
    }
    for (;;) {
        Batas b = sesudah_batas(&rest);
        if (b == BATAS_TUTUP) return true;
        if (b == BATAS_BUKAN || l->n >= BAGIAN_MAX) return err_set(err, E_KIRIMAN, NULL, NULL);
        ptrdiff_t kosong = str_find(rest, S("\r\n\r\n"));
        if (kosong < 0 || kosong > KEPALA_MAX) return err_set(err, E_KIRIMAN, NULL, NULL);
        Bagian bagian = { 0 };
        if (!kepala_bagian(a, str_sub(rest, 0, kosong), &bagian)) return err_set(err, E_KIRIMAN, NULL, NULL);
        rest = str_sub(rest, kosong + 4, rest.len);
        ptrdiff_t akhir = str_find(rest, garis);
        if (akhir < 0) return err_set(err, E_KIRIMAN, NULL, NULL);
        bagian.isi = str_sub(rest, 0, akhir);
        if (!bagian.berkas && !utf8_valid(bagian.isi)) return err_set(err, E_TEKS_RUSAK, NULL, NULL);
        *list_add(a, l) = bagian;
        rest = str_sub(rest, akhir + garis.len, rest.len);
    }
}

/* ---- into the declared form ---- */

const Field *form_field(const Form *f, Str nama)
{
    for (int i = 0; f && i < f->n; i++) {
        Str n = str_z(f->v[i].nama);
        if (n.len && n.s[n.len - 1] == '*') {
            Str awalan = str_sub(n, 0, n.len - 1);
            if (nama.len > awalan.len && str_starts(nama, awalan)) return &f->v[i];
        } else if (str_eq(n, nama)) {
            return &f->v[i];
        }
    }
    return NULL;
}

/* The entry of that name, made when it is new. Files of one field share an entry; values of FIELD_BANYAK
 * each have their own; of anything else the last value counts. */
static IsianRuas *ruas_untuk(Isian *i, const Field *f, Str nama)
{
    for (ptrdiff_t k = 0; f->jenis != FIELD_BANYAK && k < i->ruas.n; k++)
        if (i->ruas.v[k].field == f && str_eq(i->ruas.v[k].nama, nama)) return &i->ruas.v[k];
    IsianRuas *r = list_add(i->a, &i->ruas);
    *r = (IsianRuas){ .nama = nama, .field = f };
    return r;
}

/* Browsers send line ends as CRLF; inside there is LF alone, and a one-line field has none. */
static Str baris_rapi(Arena *a, Str s, bool banyak)
{
    if (str_find(s, S("\r")) < 0 && (banyak || str_find(s, S("\n")) < 0)) return s;
    char *z = arena_many(a, char, s.len + 1);
    ptrdiff_t n = 0;
    for (ptrdiff_t k = 0; k < s.len; k++) {
        char c = s.s[k];
        if (c == '\r') {
            if (k + 1 < s.len && s.s[k + 1] == '\n') continue;
            c = '\n';
        }
        z[n++] = c == '\n' && !banyak ? ' ' : c;
    }
    return (Str){ z, n };
}

Isian isian_dari(Arena *a, const Form *f, const BagianList *l)
{
    Isian i = isian_baru(a, f);
    for (ptrdiff_t k = 0; k < l->n; k++) {
        const Bagian *b = &l->v[k];
        const Field *field = form_field(f, b->nama);
        if (!field || b->berkas != (field->jenis == FIELD_BERKAS)) continue;
        if (b->berkas && !b->isi.len && !b->nama_berkas.len) continue;     /* no file was chosen */
        IsianRuas *r = ruas_untuk(&i, field, b->nama);
        if (b->berkas) *list_add(a, &r->berkas) = (Berkas){ b->nama_berkas, b->isi };
        else r->teks = baris_rapi(a, b->isi, field->jenis == FIELD_BARIS);
    }
    return i;
}
