#include "format.h"
#include "lonceng.h"

typedef struct { Pena *p; Json akar; Tabel *t; int format, nomor; } Isian;

static Baris *baris_tambah(Isian *s, const FBaris *f)
{
    Baris *b = tabel_baris(s->p, s->t);
    b->sifat = f->sifat & 0xFF;
    if (b->sifat & (BARIS_KEPALA | BARIS_SUBKEPALA)) b->sifat |= BARIS_TETAP;
    b->min = f->min;
    return b;
}

static bool kepala(const FBaris *f) { return f->sifat & (BARIS_KEPALA | BARIS_SUBKEPALA); }

/* Persons per predicate, in the order of the curve's axis. */
static void sebaran_isi(Json akar, Petak *sel)
{
    _Static_assert((int)SUMBU_N == (int)JUMLAH_MAKS, "one count per predicate");
    sel->berjumlah = true;
    for (Json e = json_first(json_get(akar, "sebaran")); json_ada(e); e = json_next(e))
        for (int i = 0; i < SUMBU_N; i++) {
            int64_t n = 0;
            if (!str_eqz(json_str(e, "predikat"), predikat_kode[predikat_sumbu[i]])) continue;
            if (json_int(e, "jumlah", &n) && n > 0 && n < 1000000) sel->jumlah[i] = (int)n;
        }
}

static void sel_isi(Isian *s, const FBaris *f, const FPetak *c, Petak *sel, const LingkupTeks *l)
{
    bool judul = kepala(f) && !(f->sifat & F_NOMOR_KOLOM);
    sel->rata = c->sifat & F_KANAN ? RATA_KANAN : c->sifat & F_KIRI ? RATA_KIRI
              : c->sifat & F_TENGAH || kepala(f) ? RATA_TENGAH : RATA_KIRI;
    sel->tengah = c->sifat & F_DATAR || kepala(f);
    sel->arsir = c->sifat & F_ARSIR || kepala(f);
    sel->garis_bawah = c->sifat & F_GARIS_BAWAH;
    if (c->sifat & F_KURVA) {
        sel->gambar_arg = kode_cari(capaian_kode, json_str(s->akar, c->teks));
        sel->gambar = sel->gambar_arg ? GAMBAR_KURVA : GAMBAR_TIADA;
        if (c->sifat & F_BERJUMLAH) sebaran_isi(s->akar, sel);
        if (!sel->gambar) sel->isi = teks_isi(l, "-", false);
        return;
    }
    sel->isi = teks_isi(l, c->teks, judul || c->sifat & F_TEBAL);
}

/* One row: the cells that see the element, and on the first row of it those that cover all its rows. */
static void baris_isi(Isian *s, const FBaris *f, const LingkupTeks *elemen, const LingkupTeks *anak, bool pertama, int rumpun)
{
    Baris *b = baris_tambah(s, f);
    int kolom = 0;
    for (int i = 0; i < KOLOM_MAKS && f->sel[i].teks; i++) {
        const FPetak *c = &f->sel[i];
        int lebar = c->lebar ? c->lebar : 1;
        bool tutup = c->sifat & F_RUMPUN;
        if (!tutup || pertama) {
            Petak *sel = &b->sel[b->n++];
            *sel = (Petak){ .kolom = kolom, .lebar = lebar, .tinggi = tutup ? rumpun : 1 };
            sel->ulang = c->sifat & F_ULANG;
            sel_isi(s, f, c, sel, tutup ? elemen : anak);
        }
        kolom += lebar;
    }
    pastikan(kolom == s->t->kolom);
}

static int anak_n(const FBaris *f, Json elemen)
{
    int n = f->anak ? json_n(json_get(elemen, f->anak)) : 1;
    return n ? n : 1;
}

/* All rows of one element: the row itself and those with F_SAMBUNG. */
static void rumpun_isi(Isian *s, const FBaris *f, int n, const LingkupTeks *l)
{
    int semua = 0;
    for (int i = 0; i < n; i++) semua += anak_n(&f[i], l->elemen);
    for (int i = 0; i < n; i++) {
        Json e = f[i].anak ? json_first(json_get(l->elemen, f[i].anak)) : l->elemen;
        for (int k = 0; k < anak_n(&f[i], l->elemen); k++, e = json_next(e)) {
            LingkupTeks anak = *l;
            anak.elemen = f[i].anak ? e : l->elemen;
            baris_isi(s, &f[i], l, &anak, !i && !k, semua);
        }
    }
}

/* "kunci=kode" of the element. */
static bool cocok(const FBaris *f, Json e)
{
    if (!f->bila) return true;
    char kunci[32];
    const char *sama = strchr(f->bila, '=');
    pastikan(sama && sama - f->bila < (ptrdiff_t)sizeof kunci);
    snprintf(kunci, sizeof kunci, "%.*s", (int)(sama - f->bila), f->bila);
    return str_eqz(json_str(e, kunci), sama + 1);
}

/* The seven values always, whatever the snapshot knows of them. */
static void perilaku_isi(Isian *s, const FBaris *f, int n, LingkupTeks l)
{
    for (l.nilai = 1; l.nilai < NILAI_DASAR_MAX; l.nilai++) {
        l.nomor = (int)l.nilai;
        l.elemen = (Json){0};
        for (Json e = json_first(json_get(s->akar, f->ulang)); json_ada(e); e = json_next(e))
            if (str_eqz(json_str(e, "nilai"), nilai_dasar_kode[l.nilai])) l.elemen = e;
        rumpun_isi(s, f, n, &l);
    }
}

static void ulang_isi(Isian *s, const FBaris *f, int n, LingkupTeks l)
{
    int ada = 0;
    if (f->sifat & F_MULAI) s->nomor = 0;
    for (l.elemen = json_first(json_get(s->akar, f->ulang)); json_ada(l.elemen); l.elemen = json_next(l.elemen)) {
        if (!cocok(f, l.elemen)) continue;
        l.nomor = ++s->nomor;
        rumpun_isi(s, f, n, &l);
        ada++;
    }
    l.nomor = 0;
    if (!ada) rumpun_isi(s, f, n, &l);
}

/* ---- a table that the snapshot describes: a number, then its columns -------------------------- */

static Petak *sel_data(Isian *s, Baris *b, Str isi, Rata rata, bool kepala)
{
    Petak *sel = &b->sel[b->n++];
    *sel = (Petak){ .kolom = b->n - 1, .lebar = 1, .tinggi = 1, .rata = rata, .tengah = kepala, .arsir = kepala };
    *list_add(pena_arena(s->p), &sel->isi) = (Ruas){ isi.len ? isi : S("-"), kepala ? GAYA_TEBAL : GAYA_BIASA };
    return sel;
}

static void tabel_data(Isian *s)
{
    static const FBaris judul = { BARIS_KEPALA, .ulang = NULL }, isi = { BARIS_UTUH, .ulang = NULL };
    Rata rata[KOLOM_MAKS] = { RATA_TENGAH };
    Json kolom = json_get(s->akar, "kolom");
    s->t->lebar[s->t->kolom++] = 5;
    for (Json k = json_first(kolom); json_ada(k) && s->t->kolom < KOLOM_MAKS; k = json_next(k)) {
        int64_t lebar;
        bool kanan;
        rata[s->t->kolom] = json_bool(k, "kanan", &kanan) && kanan ? RATA_KANAN : RATA_KIRI;
        s->t->lebar[s->t->kolom++] = json_int(k, "lebar", &lebar) && lebar > 0 ? (double)lebar : 10;
    }
    Baris *kepala = baris_tambah(s, &judul);
    sel_data(s, kepala, S("NO"), RATA_TENGAH, true);
    for (Json k = json_first(kolom); json_ada(k) && kepala->n < s->t->kolom; k = json_next(k)) sel_data(s, kepala, json_str(k, "judul"), RATA_TENGAH, true);
    for (Json b = json_first(json_get(s->akar, "baris")); json_ada(b); b = json_next(b)) {
        Baris *r = baris_tambah(s, &isi);
        Json v = json_first(b);
        sel_data(s, r, str_fmt(pena_arena(s->p), "%d", ++s->nomor), RATA_TENGAH, false);
        for (int i = 1; i < s->t->kolom; i++, v = json_next(v)) sel_data(s, r, json_str(v, ""), rata[i], false);
    }
}

static void tabel_isi(Isian *s, const FTabel *f)
{
    *s->t = (Tabel){ .garis = !f->polos, .ukuran = f->ukuran > 0 ? f->ukuran : 9, .jarak = f->jarak };
    if (f->data) { s->nomor = 0; tabel_data(s); return; }
    memcpy(s->t->lebar, f->lebar, sizeof f->lebar);
    while (s->t->kolom < KOLOM_MAKS && f->lebar[s->t->kolom] > 0) s->t->kolom++;
    s->nomor = 0;
    for (int i = 0; i < f->n;) {
        const FBaris *b = &f->baris[i];
        int n = 1;
        while (i + n < f->n && f->baris[i + n].sifat & F_SAMBUNG) n++;
        LingkupTeks l = { .p = s->p, .akar = s->akar, .elemen = s->akar, .format = s->format };
        if (!b->ulang) rumpun_isi(s, b, n, &l);
        else if (!strcmp(b->ulang, "perilaku")) perilaku_isi(s, b, n, l);
        else ulang_isi(s, b, n, l);
        i += n;
    }
}

static bool kosong(const Tabel *t)
{
    for (ptrdiff_t i = 0; i < t->baris.n; i++)
        for (int k = 0; k < t->baris.v[i].n; k++)
            if (t->baris.v[i].sel[k].isi.n) return false;
    return true;
}

TabelList format_isi(Pena *p, Json j, const FLembar *l)
{
    TabelList hasil = {0};
    int64_t format = 0;
    json_int(j, "format", &format);
    for (int i = 0; i < TABEL_MAKS && l->tabel[i]; i++) {
        Isian s = { .p = p, .akar = j, .t = list_add(pena_arena(p), &hasil), .format = (int)format };
        tabel_isi(&s, l->tabel[i]);
        if (l->tabel[i]->hilang && kosong(s.t)) hasil.n--;
        if (!l->tabel[i]->rapat || hasil.n < 2) continue;
        Tabel *atas = &hasil.v[hasil.n - 2];
        if (atas->baris.n) atas->baris.v[atas->baris.n - 1].sifat |= BARIS_TETAP;
    }
    return hasil;
}
