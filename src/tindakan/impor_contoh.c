/* Templates that import unchanged, and the report as JSON. */
#include "base/xlsx_tulis.h"
#include "tindakan/impor_dalam.h"

enum { CONTOH_MAX = (int)countof(((KolomImpor *)0)->contoh) };

/* How many example rows the kind has: up to the last with anything in it. */
static int contoh_n(const JenisImpor *j)
{
    int n = 0;
    for (int k = 0; k < j->n; k++)
        for (int i = 0; i < CONTOH_MAX; i++)
            if (j->kolom[k].contoh[i] && j->kolom[k].contoh[i][0] && n <= i) n = i + 1;
    return n;
}

static Str contoh_sel(const JenisImpor *j, const Ctx *c, int k, int i)
{
    Str s = c && j->contoh_sel ? j->contoh_sel(c, k) : (Str){ 0 };
    return s.len ? s : str_z(j->kolom[k].contoh[i]);
}

static void sel_csv(Buf *b, const char *z)
{
    bool kutip = strpbrk(z, ",;\"\n") != NULL;
    if (!kutip) {
        buf_z(b, z);
        return;
    }
    buf_char(b, '"');
    for (; *z; z++) {
        if (*z == '"') buf_char(b, '"');
        buf_char(b, *z);
    }
    buf_char(b, '"');
}

bool impor_contoh_csv(Arena *a, const JenisImpor *j, const Ctx *c, Str *isi)
{
    if (j->contoh) {
        *isi = str_z(j->contoh);
        return true;
    }
    Buf b = buf_new(a, 64 * KB);
    for (int k = 0; k < j->n; k++) buf_fmt(&b, "%s%s", k ? "," : "", j->kolom[k].nama);
    buf_z(&b, "\r\n");
    for (int i = 0, n = contoh_n(j); i < n; i++) {
        for (int k = 0; k < j->n; k++) {
            if (k) buf_char(&b, ',');
            sel_csv(&b, str_cz(a, contoh_sel(j, c, k, i)));
        }
        buf_z(&b, "\r\n");
    }
    *isi = buf_str(&b);
    return true;
}

static const char *const ya_tidak[] = { "ya", "tidak", NULL };

static SelJenis jenis_sel(KolomImporJenis j)
{
    return j == IMPOR_TANGGAL ? SEL_TANGGAL : j == IMPOR_PUKUL ? SEL_PUKUL : SEL_TEKS;
}

static XlsxLembar lembar_data(Arena *a, const JenisImpor *j, const Ctx *c)
{
    int n = contoh_n(j);
    XlsxKolom *kolom = arena_many(a, XlsxKolom, j->n);
    const Sel **baris = arena_many(a, const Sel *, n);
    for (int k = 0; k < j->n; k++) {
        const KolomImpor *kol = &j->kolom[k];
        kolom[k] = (XlsxKolom){ .judul = str_z(kol->nama), .jenis = jenis_sel(kol->jenis), .lebar = 22,
                                .pilihan = kol->kode ? kol->kode + 1 : kol->jenis == IMPOR_YA ? ya_tidak : NULL };
    }
    for (int i = 0; i < n; i++) {
        Sel *sel = arena_many(a, Sel, j->n);
        for (int k = 0; k < j->n; k++) {
            Str teks = contoh_sel(j, c, k, i);
            sel[k] = (Sel){ teks.len ? jenis_sel(j->kolom[k].jenis) : SEL_KOSONG, teks };
        }
        baris[i] = sel;
    }
    return (XlsxLembar){ .nama = "Data", .kolom = kolom, .n_kolom = j->n, .baris = { baris, n } };
}

static Str daftar_pilihan(Arena *a, const KolomImpor *kol)
{
    Buf b = buf_new(a, 4 * KB);
    for (int i = 1; kol->kode && kol->kode[i]; i++) buf_fmt(&b, "%s%s", i > 1 ? ", " : "", kol->kode[i]);
    return kol->jenis == IMPOR_YA ? S("ya, tidak") : buf_str(&b);
}

static XlsxLembar lembar_petunjuk(Arena *a, const JenisImpor *j)
{
    static const XlsxKolom kolom[] = {
        { S("Kolom"), SEL_TEKS, 16, NULL }, { S("Arti"), SEL_TEKS, 28, NULL }, { S("Wajib"), SEL_TEKS, 8, NULL },
        { S("Keterangan"), SEL_TEKS, 60, NULL }, { S("Pilihan"), SEL_TEKS, 60, NULL },
    };
    const Sel **baris = arena_many(a, const Sel *, j->n);
    for (int k = 0; k < j->n; k++) {
        const KolomImpor *kol = &j->kolom[k];
        const Str teks[] = { str_z(kol->nama), str_z(kol->judul), kol->wajib ? S("ya") : S("tidak"), str_z(kol->bantuan), daftar_pilihan(a, kol) };
        Sel *sel = arena_many(a, Sel, countof(kolom));
        for (int i = 0; i < countof(kolom); i++) sel[i] = (Sel){ teks[i].len ? SEL_TEKS : SEL_KOSONG, teks[i] };
        baris[k] = sel;
    }
    return (XlsxLembar){ .nama = "Petunjuk", .kolom = kolom, .n_kolom = countof(kolom), .baris = { baris, j->n } };
}

bool impor_contoh_xlsx(Arena *a, const JenisImpor *j, const Ctx *c, Str *isi, Err *err)
{
    if (j->contoh) return err_set(err, E_IMPOR_CONTOH, NULL, NULL, V(j->nama));
    const XlsxLembar l[] = { lembar_data(a, j, c), lembar_petunjuk(a, j) };
    return xlsx_tulis(a, l, countof(l), isi, err);
}

/* ---- the report -------------------------------------------------------------------------------- */

static void json_masalah(JsonWriter *w, const char *kunci, const MasalahImporList *l)
{
    jw_array(w, kunci);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const MasalahImpor *m = &l->v[i];
        jw_object(w, NULL);
        jw_int(w, "baris", m->baris);
        jw_str(w, "kolom", m->kolom);
        jw_str(w, "letak", m->letak);
        jw_str(w, "isi", m->isi);
        jw_str(w, "pesan", m->pesan);
        jw_str(w, "saran", m->saran);
        jw_str(w, "pasal", m->pasal);
        jw_z(w, "kode", m->kode);
        jw_end(w);
    }
    jw_end(w);
}

void impor_json(JsonWriter *w, const HasilImpor *h)
{
    jw_object(w, NULL);
    jw_z(w, "jenis", h->jenis->nama);
    jw_str(w, "sha256", h->sha);
    jw_int(w, "dibaca", h->dibaca);
    jw_int(w, "baru", h->baru);
    jw_int(w, "berubah", h->berubah);
    jw_int(w, "tetap", h->tetap);
    jw_bool(w, "diterapkan", h->diterapkan);
    jw_int(w, "jumlah_masalah", h->n_masalah);
    json_masalah(w, "masalah", &h->masalah);
    jw_int(w, "jumlah_peringatan", h->n_peringatan);
    json_masalah(w, "peringatan", &h->peringatan);
    jw_int(w, "jumlah_perubahan", h->n_perubahan);
    jw_array(w, "perubahan");
    for (ptrdiff_t i = 0; i < h->perubahan.n; i++) {
        const PerubahanImpor *p = &h->perubahan.v[i];
        jw_object(w, NULL);
        jw_int(w, "baris", p->baris);
        jw_str(w, "kunci", p->kunci);
        jw_str(w, "kolom", p->kolom);
        jw_str(w, "dari", p->dari);
        jw_str(w, "ke", p->ke);
        jw_end(w);
    }
    jw_end(w);
    jw_strs(w, "catatan", h->catatan);
    jw_array(w, "tautan");
    for (ptrdiff_t i = 0; i < h->tautan.n; i++) {
        jw_object(w, NULL);
        jw_str(w, "masuk", h->tautan.v[i].masuk);
        jw_str(w, "nama", h->tautan.v[i].nama);
        jw_str(w, "token", h->tautan.v[i].token);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}
