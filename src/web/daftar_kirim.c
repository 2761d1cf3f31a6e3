#include "web/daftar_kirim.h"

#include "base/html.h"
#include "base/json.h"
#include "dokumen/tata.h"
#include "tindakan/dokumen_isi.h"
#include "web/dokumen_kirim.h"
#include "web/kiriman.h"

enum { BARIS_MAKS = 20000, CONTOH = 300, LEBAR_MIN = 7, LEBAR_MAKS = 34, GABUNG_MAKS = 3, HALAMAN = 165 };       /* letters side by side on A4 */

/* Fields that stand in one cell, the first on top; they come where the first of them does. */
static const struct { const char *judul, *nama[GABUNG_MAKS]; } gabungan[] = {
    { "Nama / NIP", { "nama", "nip" } }, { "Jabatan dan unit", { "jabatan", "unit", "pd" } }, { "Unit", { "unit", "pd" } } };

typedef struct { const char *judul; const Kolom *k[GABUNG_MAKS]; bool kanan; int kata, isi; } KolomCetak;    /* kata, isi: longest word, longest line */
typedef struct { KolomCetak v[KOLOM_MAKS]; int n; } KolomCetakList;

static const Kolom *cari(const Kolom *k, const char *nama)
{
    while (nama && k->nama && strcmp(k->nama, nama)) k++;
    return nama && k->nama ? k : NULL;
}

/* The group that a field belongs to, when its head is in the list too; -1: none. */
static int grup(const Kolom *semua, const Kolom *k)
{
    for (int g = 0; g < countof(gabungan); g++)
        for (int i = 0; i < GABUNG_MAKS && gabungan[g].nama[i]; i++)
            if (!strcmp(gabungan[g].nama[i], k->nama) && cari(semua, gabungan[g].nama[0]) && cari(semua, gabungan[g].nama[1])) return g;
    return -1;
}

/* `pd`: the list is of one perangkat daerah, whose name stands on top. */
static KolomCetakList kolom_cetak(const Kolom *semua, bool pd)
{
    KolomCetakList l = { 0 };
    bool sudah[countof(gabungan)] = { false };
    for (const Kolom *k = semua; k->nama; k++) {
        int g = grup(semua, k);
        if ((g >= 0 && sudah[g]) || (pd && !strcmp(k->nama, "pd"))) continue;
        pastikan(l.n < KOLOM_MAKS - 1);
        KolomCetak *x = &l.v[l.n++];
        *x = (KolomCetak){ .judul = k->judul, .k = { k }, .kanan = k->jenis == KOL_INT || k->jenis == KOL_REAL };
        if (g < 0) continue;
        sudah[g] = true;
        x->judul = gabungan[g].judul;
        for (int i = 0; i < GABUNG_MAKS; i++)
            x->k[i] = pd && gabungan[g].nama[i] && !strcmp(gabungan[g].nama[i], "pd") ? NULL : cari(semua, gabungan[g].nama[i]);
    }
    return l;
}

/* ---- values as people write them ----------------------------------------------------------------- */

static Str angka(Arena *a, Val v)
{
    Buf b = buf_new(a, 64);
    if (v.jenis == VAL_INT) html_int(&b, v.i);
    else html_real(&b, v.r);
    return buf_str(&b);
}

static Str kata(Arena *a, const XlsxDaftar *d, const Kolom *k, const void *baris)
{
    Val v = kolom_val(k, baris);
    if (k->jenis == KOL_BOOL) return v.i ? S("Ya") : S("Tidak");
    if (k->jenis == KOL_INT64) return v.i ? str_fmt(a, "%lld", (long long)v.i) : (Str){ 0 };
    switch (v.jenis) {
    case VAL_NULL:    return (Str){ 0 };
    case VAL_INT: case VAL_REAL: return angka(a, v);
    case VAL_TANGGAL: return tanggal_kata(a, (Tanggal){ (int32_t)v.i });
    case VAL_BULAN:   return bulan_kata(a, (Bulan){ (int32_t)v.i });
    case VAL_PERIODE: return periode_kata(a, (Periode){ (int32_t)v.i });
    case VAL_PUKUL:   return pukul_kata(a, (Pukul){ (int32_t)v.i });
    case VAL_SAAT:    return v.i ? tanggal_kata(a, saat_tanggal((Saat){ v.i }, d->zona_menit)) : (Str){ 0 };
    default:          return v.s;
    }
}

/* The fields of a cell below each other; a line that repeats the one above is left out. */
static Str petak(Arena *a, const XlsxDaftar *d, const KolomCetak *k, const void *baris)
{
    Buf b = buf_new(a, 64 * KB);
    Str lalu = { 0 };
    for (int i = 0; i < GABUNG_MAKS && k->k[i]; i++) {
        Str s = str_trim(kata(a, d, k->k[i], baris));
        if (!s.len || str_eq(s, lalu)) continue;
        if (b.len) buf_char(&b, '\n');
        buf_put(&b, s);
        lalu = s;
    }
    return buf_str(&b);
}

static int terpanjang(Str s, const char *batas)
{
    int n = 0, kini = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        kini = strchr(batas, s.s[i]) ? 0 : kini + ((s.s[i] & 0xC0) != 0x80);
        if (kini > n) n = kini;
    }
    return n;
}

/* Of heading and first rows. A heading is bold, and breaks at its blanks. */
static void ukur(Arena *a, const XlsxDaftar *d, KolomCetak *k)
{
    k->kata = k->isi = terpanjang(str_z(k->judul), " ") * 6 / 5 + 2;
    if (k->kata < LEBAR_MIN) k->kata = k->isi = LEBAR_MIN;         /* two capitals beside each other, in the preview too */
    for (ptrdiff_t i = 0; i < d->n && i < CONTOH; i++) {
        ArenaMark m = arena_mark(a);
        Str s = petak(a, d, k, (const char *)d->baris + (size_t)i * d->ukuran);
        int kata = terpanjang(s, " \n") * 9 / 8 + 2, isi = terpanjang(s, "\n") + 2;
        arena_rewind(a, m);
        if (kata > k->kata) k->kata = kata;
        if (isi > k->isi) k->isi = isi;
    }
    if (k->kata > LEBAR_MAKS) k->kata = LEBAR_MAKS;
    if (k->isi > LEBAR_MAKS) k->isi = LEBAR_MAKS;
}

/* No word is torn as long as the page holds them; what is left over goes to those with longer lines. */
static int lebar(const KolomCetakList *l, int i)
{
    int kata = 0, isi = 0;
    for (int k = 0; k < l->n; k++) kata += l->v[k].kata, isi += l->v[k].isi;
    if (isi <= HALAMAN || isi == kata || kata >= HALAMAN) return kata >= HALAMAN ? l->v[i].kata : l->v[i].isi;
    return l->v[i].kata + (l->v[i].isi - l->v[i].kata) * (HALAMAN - kata) / (isi - kata);
}

/* ---- the snapshot -------------------------------------------------------------------------------- */

static void kolom_json(JsonWriter *w, Arena *a, const XlsxDaftar *d, KolomCetakList *l)
{
    for (int i = 0; i < l->n; i++) ukur(a, d, &l->v[i]);
    jw_array(w, "kolom");
    for (int i = 0; i < l->n; i++) {
        jw_object(w, NULL);
        jw_z(w, "judul", l->v[i].judul);
        jw_int(w, "lebar", lebar(l, i));
        jw_bool(w, "kanan", l->v[i].kanan);
        jw_end(w);
    }
    jw_end(w);
}

static void baris_json(JsonWriter *w, Arena *a, const XlsxDaftar *d, const KolomCetakList *l)
{
    jw_array(w, "baris");
    for (ptrdiff_t i = 0; i < d->n; i++) {
        jw_array(w, NULL);
        for (int k = 0; k < l->n; k++) jw_str(w, NULL, petak(a, d, &l->v[k], (const char *)d->baris + (size_t)i * d->ukuran));
        jw_end(w);
    }
    jw_end(w);
}

static void ttd_json(JsonWriter *w, const Ctx *c, const Unit *pd)
{
    const Struktur *s = c->aturan->struktur;
    const Unit *u = pd ? pd : struktur_unit_pegawai(s, c->pelaku.pegawai, c->hari_ini);
    const Pegawai *k = pd ? penilai_kepala_pd(c->aturan->profil, s, pd, c->hari_ini) : NULL;
    LembarOrang o = k ? isi_orang(c, k->id, c->hari_ini) : (LembarOrang){ 0 };
    jw_object(w, "ttd");
    jw_str(w, "tempat", tempat_tanda_tangan(s, u));
    jw_str(w, "sebagai", o.jabatan);
    jw_end(w);
    lembar_orang(w, "tanda_tangan", &o);
}

static Str naskah(Req *req, const XlsxDaftar *d, Str keterangan)
{
    const Ctx *c = &req->c;
    const Unit *pd = struktur_unit(c->aturan->struktur, req->isian.form && form_field(req->isian.form, S("pd")) ? isian_int(&req->isian, "pd") : 0);
    KolomCetakList l = kolom_cetak(d->kolom, pd != NULL);
    Buf b = buf_new(c->a, 32 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "versi", 1);
    jw_str(&w, "profil", c->aturan->profil->kode);
    jw_str(&w, "aplikasi", c->aturan->profil->aplikasi);
    jw_str(&w, "daerah", c->aturan->profil->daerah);
    jw_str(&w, "nama_pd", pd ? pd->nama : (Str){ 0 });
    jw_str(&w, "judul", d->judul);
    jw_val(&w, "keadaan", V(c->hari_ini));
    jw_int(&w, "jumlah", d->n);
    if (keterangan.len) jw_str(&w, "keterangan", keterangan);
    kolom_json(&w, c->a, d, &l);
    baris_json(&w, c->a, d, &l);
    ttd_json(&w, c, pd);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

/* What one account sees of a list is a document of its own. */
void kirim_daftar(Req *req, const XlsxDaftar *d, Str nama) { kirim_daftar_ket(req, d, nama, (Str){ 0 }); }

void kirim_daftar_ket(Req *req, const XlsxDaftar *d, Str nama, Str keterangan)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Str pola = str_z(req->route->pola), jalur = req->in->jalur;
    if (str_ends(pola, S("/xlsx"))) { reply_xlsx(req, d, nama); return; }
    if (d->n > BARIS_MAKS) { err_set(&err, E_CETAK_PANJANG, NULL, NULL, V(d->n), V((int)BARIS_MAKS)); reply_err(req, &err); return; }
    while (jalur.len && jalur.s[jalur.len - 1] != '/') jalur.len--;
    Str alamat = str_fmt(c->a, STR_F "%s" STR_F, STR_A(str_sub(jalur, 0, jalur.len - 1)), req->in->kueri.len ? "?" : "", STR_A(req->in->kueri));
    DokumenBaris x = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_DAFTAR]), .objek_id = c->pelaku.akun, .pegawai = c->pelaku.pegawai, .periode = alamat, .isi = naskah(req, d, keterangan) };
    kirim_terbit(req, &x, !x.pegawai, (Kirim){ str_fmt(c->a, STR_F ".pdf", STR_A(nama)), d->judul, alamat });
}
