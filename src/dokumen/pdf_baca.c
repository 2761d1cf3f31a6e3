#include "pdf_baca.h"

enum { OBJEK_MAKS = 10 * 1000 * 1000, TABEL_MAKS = 64 };

int64_t pdf_angka(Str s, Str kunci)
{
    ptrdiff_t at = str_find(s, kunci);
    if (at < 0) return -1;
    Str rest = str_trim(str_sub(s, at + kunci.len, 24));
    ptrdiff_t n = 0;
    while (n < rest.len && rest.s[n] >= '0' && rest.s[n] <= '9') n++;
    int64_t v;
    return n && str_int(str_sub(rest, 0, n), &v) ? v : -1;
}

static Str mulai_dari(Str s, ptrdiff_t at) { return str_sub(s, at, s.len); }

/* The last occurrence near the end, -1 when absent. */
static ptrdiff_t terakhir(Str s, Str part)
{
    for (ptrdiff_t i = s.len - part.len; i >= 0; i--)
        if (!memcmp(s.s + i, part.s, (size_t)part.len)) return i;
    return -1;
}

/* ---- references ---------------------------------------------------------------------------------- */

static bool angka(char c) { return c >= '0' && c <= '9'; }

/* Behind the text that begins at `i` with "(". */
static ptrdiff_t lewati_teks(Str s, ptrdiff_t i)
{
    int dalam = 0;
    for (; i < s.len; i++) {
        if (s.s[i] == '\\') i++;
        else if (s.s[i] == '(') dalam++;
        else if (s.s[i] == ')' && --dalam == 0) return i + 1;
    }
    return s.len;
}

bool pdf_rujukan(Str isi, ptrdiff_t dari, Rujukan *r)
{
    for (ptrdiff_t i = dari; i < isi.len;) {
        char c = isi.s[i];
        if (c == '(') { i = lewati_teks(isi, i); continue; }
        if (c == 's' && str_starts(mulai_dari(isi, i), S("stream"))) return false;
        if (!angka(c)) { i++; continue; }
        ptrdiff_t n = i;
        while (n < isi.len && angka(isi.s[n])) n++;
        bool utuh = i == 0 || (isi.s[i - 1] != '.' && isi.s[i - 1] != '-' && isi.s[i - 1] != '/');
        if (utuh && str_starts(mulai_dari(isi, n), S(" 0 R")) && str_int(str_sub(isi, i, n - i), &r->nomor)) {
            r->letak = i;
            r->panjang = n + 4 - i;
            return true;
        }
        i = n;
    }
    return false;
}

/* ---- the table of objects ------------------------------------------------------------------------ */

static int urut(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

typedef struct { Arena *a; Str pdf; PdfIsi *p; LIST_OF(int64_t) batas; } Baca;

static void objek_ada(Baca *b, int64_t nomor, int64_t letak)
{
    while (b->p->objek.n <= nomor) {
        PdfObjek *o = list_add(b->a, &b->p->objek);
        o->nomor = b->p->objek.n - 1;
    }
    if (!b->p->objek.v[nomor].letak) b->p->objek.v[nomor].letak = letak;            /* newest table first */
    if (nomor > b->p->terbesar) b->p->terbesar = nomor;
    *list_add(b->a, &b->batas) = letak;
}

/* One section "first count" and its entries of 20 bytes; behind it in *di. */
static bool bagian(Baca *b, ptrdiff_t *di)
{
    Str s = mulai_dari(b->pdf, *di), sisa = s;
    Str baris = str_cut(&sisa, '\n'), pertama = str_cut(&baris, ' ');
    int64_t dari, n;
    if (!str_int(pertama, &dari) || !str_int(str_trim(baris), &n) || dari < 0 || n < 0 || n > sisa.len / 20 || dari + n > OBJEK_MAKS) return false;
    for (int64_t i = 0; i < n; i++) {
        Str e = str_sub(sisa, (ptrdiff_t)i * 20, 20);
        int64_t letak;
        if (!str_int(str_sub(e, 0, 10), &letak)) return false;
        if (e.s[17] == 'n' && letak > 0 && letak < b->pdf.len) objek_ada(b, dari + i, letak);
    }
    *di = sisa.s - b->pdf.s + (ptrdiff_t)n * 20;
    return true;
}

/* The table at `di` and those before it; the trailer of the newest in *ekor. */
static bool tabel(Baca *b, int64_t di, Str *ekor)
{
    for (int ke = 0; ke < TABEL_MAKS && di >= 0; ke++) {
        if (di + 5 >= b->pdf.len || !str_starts(mulai_dari(b->pdf, (ptrdiff_t)di), S("xref\n"))) return false;
        *list_add(b->a, &b->batas) = di;
        ptrdiff_t at = (ptrdiff_t)di + 5;
        while (at < b->pdf.len && angka(b->pdf.s[at]))
            if (!bagian(b, &at)) return false;
        Str ini = mulai_dari(b->pdf, at);
        ptrdiff_t habis = str_find(ini, S("startxref"));
        if (!str_starts(ini, S("trailer")) || habis < 0) return false;
        ini = str_sub(ini, 0, habis);
        if (!ke) *ekor = ini;
        di = pdf_angka(ini, S("/Prev"));
    }
    return di < 0;
}

/* Each object's text reaches to whatever comes next in the file. */
static bool isi_objek(Baca *b)
{
    if (!b->batas.n) return false;
    qsort(b->batas.v, (size_t)b->batas.n, sizeof *b->batas.v, urut);
    for (ptrdiff_t i = 0; i < b->p->objek.n; i++) {
        PdfObjek *o = &b->p->objek.v[i];
        if (!o->letak) continue;
        ptrdiff_t kiri = 0, kanan = b->batas.n;
        while (kiri < kanan) {
            ptrdiff_t t = (kiri + kanan) / 2;
            if (b->batas.v[t] <= o->letak) kiri = t + 1; else kanan = t;
        }
        int64_t sampai = kiri < b->batas.n ? b->batas.v[kiri] : b->pdf.len;
        Str s = str_sub(b->pdf, (ptrdiff_t)o->letak, (ptrdiff_t)(sampai - o->letak)), kepala = str_fmt(b->a, "%lld 0 obj", (long long)o->nomor);
        if (!str_starts(s, kepala)) return false;
        o->isi = str_sub(s, kepala.len + 1, s.len);
    }
    return true;
}

/* ---- what the merger needs ----------------------------------------------------------------------- */

static bool sah(const PdfIsi *p, int64_t n) { return n > 0 && n < p->objek.n && p->objek.v[n].isi.len; }

static Str id_dokumen(Str ekor)
{
    ptrdiff_t di = str_find(ekor, S("/ID [<"));
    Str id = di < 0 ? (Str){ 0 } : str_sub(ekor, di + 6, 64);
    return str_cut(&id, '>');
}

bool pdf_baca(Arena *a, Str pdf, PdfIsi *p)
{
    *p = (PdfIsi){ 0 };
    Baca b = { .a = a, .pdf = pdf, .p = p };
    Str ekor = { 0 };
    ptrdiff_t di = terakhir(pdf, S("startxref"));
    if (!str_starts(pdf, S("%PDF-")) || di < 0) return false;
    p->tabel = pdf_angka(mulai_dari(pdf, di), S("startxref"));
    if (!tabel(&b, p->tabel, &ekor) || !isi_objek(&b)) return false;
    p->katalog = pdf_angka(ekor, S("/Root"));
    p->info = pdf_angka(ekor, S("/Info"));
    p->id = id_dokumen(ekor);
    if (!sah(p, p->katalog)) return false;
    p->halaman = pdf_angka(p->objek.v[p->katalog].isi, S("/Pages"));
    p->kerangka = pdf_angka(p->objek.v[p->katalog].isi, S("/Outlines"));
    if (!sah(p, p->halaman) || !sah(p, p->kerangka)) return false;
    Str h = p->objek.v[p->halaman].isi, k = p->objek.v[p->kerangka].isi;
    int64_t n = pdf_angka(h, S("/Count")), ke = 0;
    p->halaman_pertama = pdf_angka(h, S("/Kids ["));
    p->baris_pertama = pdf_angka(k, S("/First"));
    p->baris_terakhir = pdf_angka(k, S("/Last"));
    if (n < 1 || n > INT32_MAX || str_find(h, S("/Type")) < 0 || !sah(p, p->halaman_pertama) || !sah(p, p->baris_pertama) || !sah(p, p->baris_terakhir))
        return false;
    p->halaman_n = (int)n;
    for (int64_t i = p->baris_pertama; sah(p, i) && ke < 1000; i = pdf_angka(p->objek.v[i].isi, S("/Next"))) ke++;
    p->baris_n = (int)ke;
    return true;
}
