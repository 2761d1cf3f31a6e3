#include "bantu/html_uji.h"

#include <strings.h>

typedef struct { Str nama, nilai; } Atribut;
typedef struct { Str nama; ptrdiff_t di; } Unsur;

typedef struct {
    Arena *a;
    Str s;
    ptrdiff_t i;                            /* what is read now */
    LIST_OF(Unsur) buka;                    /* elements that stand open */
    StrList id, acuan, ruas;                /* ids; ids referred to; ids of fields that need a label */
    StrList untuk;                          /* for of labels */
    Str salah;
} Periksa;

static bool sama(Str s, const char *z) { return (size_t)s.len == strlen(z) && !strncasecmp(s.s, z, (size_t)s.len); }

static bool anggota(const StrList *l, Str s)
{
    for (ptrdiff_t k = 0; k < l->n; k++) if (str_eq(l->v[k], s)) return true;
    return false;
}

static bool salah(Periksa *p, ptrdiff_t di, const char *apa, Str s)
{
    if (p->salah.len) return false;
    ptrdiff_t dari = di > 40 ? di - 40 : 0;
    p->salah = str_fmt(p->a, "%s “" STR_F "” di: ..." STR_F "...", apa, STR_A(s), STR_A(str_sub(p->s, dari, 120)));
    return false;
}

static bool hampa(Str nama)
{
    static const char *const tanpa_isi[] = { "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr" };
    for (ptrdiff_t k = 0; k < countof(tanpa_isi); k++) if (sama(nama, tanpa_isi[k])) return true;
    return false;
}

static bool dalam(const Periksa *p, const char *nama)
{
    for (ptrdiff_t k = 0; k < p->buka.n; k++) if (sama(p->buka.v[k].nama, nama)) return true;
    return false;
}

static Str sampai(Periksa *p, const char *akhir)
{
    ptrdiff_t dari = p->i;
    while (p->i < p->s.len && !strchr(akhir, p->s.s[p->i])) p->i++;
    return str_sub(p->s, dari, p->i - dari);
}

static void spasi(Periksa *p) { while (p->i < p->s.len && strchr(" \t\r\n", p->s.s[p->i])) p->i++; }

/* Every word of a value names an id. */
static void acu(Periksa *p, Str nilai)
{
    while (nilai.len) {
        Str satu = str_cut(&nilai, ' ');
        if (satu.len) *list_add(p->a, &p->acuan) = satu;
    }
}

static bool atribut(Periksa *p, const Atribut *t)
{
    if (sama(t->nama, "style") || !strncasecmp(t->nama.s, "on", 2)) return salah(p, p->i, "atribut terlarang", t->nama);
    if (sama(t->nama, "id")) {
        if (!t->nilai.len || anggota(&p->id, t->nilai)) return salah(p, p->i, "id kosong atau kembar", t->nilai);
        *list_add(p->a, &p->id) = t->nilai;
    }
    if (sama(t->nama, "for")) *list_add(p->a, &p->untuk) = t->nilai;
    if (sama(t->nama, "for") || sama(t->nama, "aria-labelledby") || sama(t->nama, "aria-describedby")) acu(p, t->nilai);
    if (sama(t->nama, "href") && t->nilai.len > 1 && t->nilai.s[0] == '#') acu(p, str_sub(t->nilai, 1, t->nilai.len));
    return true;
}

/* A field without a label is unusable by ear. */
static bool ruas(Periksa *p, Str nama, const Atribut *t, ptrdiff_t n)
{
    if (!sama(nama, "input") && !sama(nama, "select") && !sama(nama, "textarea")) return true;
    Str id = { 0 };
    for (ptrdiff_t k = 0; k < n; k++) {
        if (sama(t[k].nama, "type") && (sama(t[k].nilai, "hidden") || sama(t[k].nilai, "submit"))) return true;
        if (sama(t[k].nama, "aria-label") || sama(t[k].nama, "aria-labelledby")) return true;
        if (sama(t[k].nama, "id")) id = t[k].nilai;
    }
    if (dalam(p, "label")) return true;
    if (!id.len) return salah(p, p->i, "ruas tanpa label", nama);
    *list_add(p->a, &p->ruas) = id;
    return true;
}

static bool buka_tag(Periksa *p, Str nama, ptrdiff_t di)
{
    LIST_OF(Atribut) at = { 0 };
    for (;;) {
        spasi(p);
        if (p->i >= p->s.len) return salah(p, di, "tag tidak selesai", nama);
        if (p->s.s[p->i] == '>' || p->s.s[p->i] == '/') break;
        Atribut t = { .nama = sampai(p, " \t\r\n=>/\"'<") };
        if (!t.nama.len) return salah(p, p->i, "bukan atribut di", nama);
        for (ptrdiff_t k = 0; k < at.n; k++) if (str_eq(at.v[k].nama, t.nama)) return salah(p, di, "atribut dua kali", t.nama);
        if (p->i + 1 < p->s.len && p->s.s[p->i] == '=') {
            char kutip[] = { p->s.s[p->i + 1], 0 };
            if (*kutip != '"' && *kutip != '\'') return salah(p, p->i, "nilai tanpa kutip", t.nama);
            p->i += 2;
            t.nilai = sampai(p, kutip);
            p->i++;
        }
        *list_add(p->a, &at) = t;
        if (!atribut(p, &t)) return false;
    }
    bool sendiri = p->s.s[p->i] == '/';
    p->i += sendiri ? 2 : 1;
    if (!ruas(p, nama, at.v, at.n)) return false;
    if (!sendiri && !hampa(nama)) *list_add(p->a, &p->buka) = (Unsur){ nama, di };
    return true;
}

static bool tutup_tag(Periksa *p, Str nama, ptrdiff_t di)
{
    sampai(p, ">");
    p->i++;
    if (!p->buka.n || !str_eq(p->buka.v[p->buka.n - 1].nama, nama)) return salah(p, di, "penutup tanpa pembuka", nama);
    p->buka.n--;
    return true;
}

static bool markah(Periksa *p)
{
    ptrdiff_t di = p->i;
    Str sisa = str_sub(p->s, di, p->s.len);
    if (str_starts(sisa, S("<!"))) {
        ptrdiff_t akhir = str_find(sisa, str_starts(sisa, S("<!--")) ? S("-->") : S(">"));
        p->i = akhir < 0 ? p->s.len : di + akhir + 1;
        return true;
    }
    bool tutup = str_starts(sisa, S("</"));
    p->i += tutup ? 2 : 1;
    Str nama = sampai(p, " \t\r\n/>");
    if (!nama.len) return salah(p, di, "< yang bukan tag", nama);
    return tutup ? tutup_tag(p, nama, di) : buka_tag(p, nama, di);
}

Str html_salah(Arena *a, Str halaman)
{
    Periksa p = { .a = a, .s = halaman };
    while (p.i < p.s.len) {
        Str isi = p.buka.n ? p.buka.v[p.buka.n - 1].nama : (Str){ 0 };
        bool teks = sama(isi, "textarea") || sama(isi, "title");        /* no tags inside */
        if (p.s.s[p.i] != '<' || (teks && !str_starts(str_sub(p.s, p.i, 2), S("</")))) p.i++;
        else if (!markah(&p)) return p.salah;
    }
    if (p.buka.n) salah(&p, p.buka.v[p.buka.n - 1].di, "tidak ditutup", p.buka.v[p.buka.n - 1].nama);
    for (ptrdiff_t k = 0; k < p.acuan.n; k++)
        if (!anggota(&p.id, p.acuan.v[k])) salah(&p, 0, "acuan ke id yang tidak ada", p.acuan.v[k]);
    for (ptrdiff_t k = 0; k < p.ruas.n; k++)
        if (!anggota(&p.untuk, p.ruas.v[k])) salah(&p, 0, "ruas tanpa label", p.ruas.v[k]);
    return p.salah;
}
