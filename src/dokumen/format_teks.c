/* Filling of one text: places, optional parts and styles (format.h). */
#include "format.h"

typedef struct { const LingkupTeks *l; RuasList ruas; Gaya gaya; bool kosong; } Isi;

static const char *const pendekatan[6] = { "", "KUALITATIF", "KUANTITATIF", "KUALITATIF", "KUANTITATIF", "KUALITATIF" };
static const char *const bagi[6] = {
    "", "PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI", "PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
    "PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL", "PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL", "PEGAWAI TUGAS BELAJAR",
};

static Arena *arena(const Isi *s) { return pena_arena(s->l->p); }

static void tambah(Isi *s, Str teks)
{
    if (teks.len) *(Ruas *)list_add(arena(s), &s->ruas) = (Ruas){ teks, s->gaya };
}

/* The three fixed lines of the value (B9.3, M8.3). */
static Str nilai_baris(Arena *a, NilaiDasar n)
{
    Buf b = buf_new(a, 4 * KB);
    for (int i = 0; i < 3; i++) buf_fmt(&b, "%s- %s", i ? "\n" : "", nilai_dasar_baris[n][i]);
    return buf_str(&b);
}

static Str khusus(const Isi *s, Str nama)
{
    const LingkupTeks *l = s->l;
    if (str_eqz(nama, "nomor")) return l->nomor ? str_fmt(arena(s), "%d", l->nomor) : (Str){ 0 };
    if (str_eqz(nama, "nilai")) return str_z(nilai_dasar_label[l->nilai]);
    if (str_eqz(nama, "baris")) return nilai_baris(arena(s), l->nilai);
    if (str_eqz(nama, "pendekatan")) return str_z(pendekatan[l->format]);
    pastikan(str_eqz(nama, "bagi"));
    return str_z(bagi[l->format]);
}

/* A list as paragraphs; more than one entry gets marks. */
static Str daftar(Arena *a, Json v)
{
    Buf b = buf_new(a, 4 * MB);
    for (Json e = json_first(v); json_ada(e); e = json_next(e)) {
        Str s = str_trim(json_str(e, ""));
        if (!s.len) continue;
        if (b.len) buf_char(&b, '\n');
        if (json_n(v) > 1) buf_put(&b, S("- "));
        buf_put(&b, s);
    }
    return buf_str(&b);
}

static Str tempat_isi(const Isi *s, Str tempat)
{
    Str jalur = str_cut(&tempat, '|');
    if (str_starts(jalur, S("@"))) return khusus(s, str_sub(jalur, 1, jalur.len));
    bool akar = str_starts(jalur, S("/"));
    Json v = json_get(akar ? s->l->akar : s->l->elemen, str_cz(arena(s), str_sub(jalur, akar, jalur.len)));
    if (tempat.len) return str_trim(saring_cari(tempat)(arena(s), v));
    return json_jenis(v) == JSON_LARIK ? daftar(arena(s), v) : str_trim(json_str(v, ""));
}

/* Up to the end of the text or of the optional part. */
static Str urai(Isi *s, Str pola, bool pilihan)
{
    static const struct { const char *tanda; int tambah, hapus; } gaya[] = {
        { "<b>", GAYA_TEBAL, 0 }, { "</b>", 0, GAYA_TEBAL }, { "<i>", GAYA_MIRING, 0 }, { "</i>", 0, GAYA_MIRING } };
    while (pola.len && pola.s[0] != ']') {
        char c = pola.s[0];
        if (c == '{') {
            ptrdiff_t n = str_find(pola, S("}"));
            pastikan(n > 0);
            Str isi = tempat_isi(s, str_sub(pola, 1, n - 1));
            if (!isi.len) s->kosong = true;
            tambah(s, isi.len || pilihan ? isi : S("-"));
            pola = str_sub(pola, n + 1, pola.len);
        } else if (c == '[') {
            Isi dalam = { .l = s->l, .gaya = s->gaya };
            pola = str_sub(urai(&dalam, str_sub(pola, 1, pola.len), true), 1, pola.len);
            for (ptrdiff_t i = 0; !dalam.kosong && i < dalam.ruas.n; i++)
                *(Ruas *)list_add(arena(s), &s->ruas) = dalam.ruas.v[i];
        } else if (c == '<') {
            int i = 0;
            while (i < countof(gaya) && !str_starts(pola, str_z(gaya[i].tanda))) i++;
            pastikan(i < countof(gaya));
            s->gaya = (Gaya)(((int)s->gaya | gaya[i].tambah) & ~gaya[i].hapus);
            pola = str_sub(pola, (ptrdiff_t)strlen(gaya[i].tanda), pola.len);
        } else {
            ptrdiff_t n = 0;
            while (n < pola.len && !strchr("{[]<", pola.s[n])) n++;
            tambah(s, str_sub(pola, 0, n));
            pola = str_sub(pola, n, pola.len);
        }
    }
    return pola;
}

RuasList teks_isi(const LingkupTeks *l, const char *pola, bool tebal)
{
    Isi s = { .l = l, .gaya = tebal ? GAYA_TEBAL : GAYA_BIASA };
    pastikan(!urai(&s, str_z(pola), false).len);
    arena_trim(arena(&s), s.ruas.v, s.ruas.cap * (ptrdiff_t)sizeof *s.ruas.v, s.ruas.n * (ptrdiff_t)sizeof *s.ruas.v);
    s.ruas.cap = s.ruas.n;
    return s.ruas;
}
