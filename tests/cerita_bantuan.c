/*
 * The user guide: open to everyone, sound pages, no link into nothing, and every word in bold stands on a
 * screen, so that a renamed button is noticed here.
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/cerita.h"
#include "bantu/html_uji.h"
#include "base/file.h"
#include "web/panduan.h"

#include <cmocka.h>

/* ---- served ---- */

static const Step terbuka[] = {
    LOGOUT,
    SEE("tanpa masuk", "/bantuan", "Mulai di sini"),
    SEE("daftar topik", "/bantuan", "Pernyataan aksesibilitas"),
    SEE("tautan di halaman masuk", "/bantuan/masuk", "Lupa kata sandi"),
    SEE("tenggat dari profil", "/bantuan/harian", "paling lama 3 hari kerja sesudah hari itu, pukul 23.59 (Pasal 10 ayat (4))"),
    SEE("jalan kembali", "/bantuan/harian", "Bantuan Laporan harian"),
    STATUS("halaman yang tidak ada", "/bantuan/entah", 404),
    STATUS("halaman pertama hanya di /bantuan", "/bantuan/mulai", 404),
    STATUS("bukan berkas", "/bantuan/..%2Fprofil", 404),
    LOGIN(CONTOH_STAF),
    SEE("menu tetap ada", "/bantuan/skp", "Laporan harian"),
    SEE("nama tetap ada", "/bantuan/skp", "Siti Aminah"),
};
static void terbuka_bagi_semua(void **state) { cerita(*state, tanam_contoh, terbuka, countof(terbuka)); }

static void hanya_dibaca(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = POST, .jalur = S("/bantuan") });
    assert_int_equal(out.status, 405);
    cerita_tutup(c);
}

/* href values that begin so, up to the quote, of all pages of a guide and all templates. */
static void tautan_kumpul(Arena *a, Str isi, Str awalan, StrList *l)
{
    Str tanda = S("href=\"");
    for (ptrdiff_t at; (at = str_find(isi, tanda)) >= 0;) {
        isi = str_sub(isi, at + tanda.len, isi.len);
        Str url = str_sub(isi, 0, str_find(isi, S("\"")));
        if (str_starts(url, awalan)) *(Str *)list_add(a, l) = url;
    }
}

static Str baca(Arena *a, Str folder, Str nama)
{
    Str isi = { 0 };
    Err err = { 0 };
    if (!file_read(a, str_fmt(a, STR_F "/" STR_F, STR_A(folder), STR_A(nama)), 4 * MB, &isi, &err)) fail_msg("%s", err.pesan);
    return isi;
}

static void semua_tautan_terjawab(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    StrList berkas = { 0 }, tautan = { 0 };
    assert_true(file_names(c->a, S("templates"), S(""), S(".html"), &berkas, NULL));
    for (ptrdiff_t i = 0; i < berkas.n; i++) tautan_kumpul(c->a, baca(c->a, S("templates"), berkas.v[i]), S("/bantuan"), &tautan);
    assert_true(tautan.n >= 5);
    for (ptrdiff_t i = 0; i < c->app->panduan->v.n; i++) {
        const PanduanHalaman *h = &c->app->panduan->v.v[i];
        HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = h->jalur });
        Str salah = html_salah(c->a, out.badan);
        if (salah.len) fail_msg(STR_F ": " STR_F, STR_A(h->jalur), STR_A(salah));
        tautan_kumpul(c->a, out.badan, S("/bantuan"), &tautan);
    }
    for (ptrdiff_t i = 0; i < tautan.n; i++) {
        Str pagar = tautan.v[i], jalur = str_cut(&pagar, '#');
        HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = jalur });
        if (out.status != 200) fail_msg(STR_F " dijawab %d", STR_A(tautan.v[i]), out.status);
        if (pagar.len && str_find(out.badan, str_fmt(c->a, "id=\"" STR_F "\"", STR_A(pagar))) < 0) fail_msg(STR_F ": tidak ada bagian itu", STR_A(tautan.v[i]));
    }
    cerita_tutup(c);
}

/* ---- words in bold stand on a screen ---- */

static bool bagian(Str *s, const char *awal, Buf *b)
{
    if (!str_starts(*s, str_z(awal))) return false;
    *s = str_sub(*s, (ptrdiff_t)strlen(awal), s->len);
    buf_z(b, "…");
    return true;
}

/* Source text as the guide writes it: what varies is "…", entities are letters, blanks are folded. */
static void rapikan(Str s, Buf *b)
{
    while (s.len) {
        if (str_starts(s, S("{{"))) {
            ptrdiff_t at = str_find(s, S("}}"));
            s = str_sub(s, at < 0 ? s.len : at + 2, s.len);
            buf_z(b, "…");
        } else if (str_starts(s, S("&amp;"))) {
            s = str_sub(s, 5, s.len);
            buf_char(b, '&');
        } else if (!bagian(&s, "\" STR_F \"", b) && !bagian(&s, "\" STR_F", b) && !bagian(&s, "%s", b) && !bagian(&s, "%d", b)) {
            buf_char(b, s.s[0] == '\n' || s.s[0] == '\t' ? ' ' : s.s[0]);
            s = str_sub(s, 1, s.len);
        }
    }
    buf_char(b, '\n');
}

static Str layar(Arena *a)
{
    static const struct { const char *folder, *akhiran; } sumber[] = {
        { "templates", ".html" }, { "src/web", ".c" }, { "src/web", ".h" }, { "src/inti", ".h" }, { "src/tindakan", ".h" }, { "src/tindakan", ".c" },
    };
    Buf b = buf_new(a, 16 * MB);
    for (int i = 0; i < countof(sumber); i++) {
        StrList l = { 0 };
        assert_true(file_names(a, str_z(sumber[i].folder), S(""), str_z(sumber[i].akhiran), &l, NULL));
        for (ptrdiff_t k = 0; k < l.n; k++) rapikan(baca(a, str_z(sumber[i].folder), l.v[k]), &b);
    }
    assert_false(b.full);
    return buf_str(&b);
}

static void muat_profil(Arena *a, const char *nama, Profil *p)
{
    Err err = { 0 };
    Str kode;
    if (!profil_cari(a, S("profil"), str_z(nama), &kode, &err) || !profil_muat(a, S("profil"), kode, p, &err)) fail_msg("%s", err.pesan);
}

static void kata_tebal_ada_di_layar(void **state)
{
    static const char *const nama[] = { "majalengka", "bekasi" };
    (void)state;
    Arena *a = arena_new(256 * MB);
    Str semua = layar(a);
    int salah = 0, n = 0;
    for (int k = 0; k < countof(nama); k++) {
        Err err = { 0 };
        Profil p;
        const Panduan *g;
        muat_profil(a, nama[k], &p);
        if (!panduan_muat(a, S("docs/panduan"), &p, &g, &err)) fail_msg("%s: %s", nama[k], err.pesan);
        for (ptrdiff_t i = 0; i < g->v.n; i++) {
            Str isi = g->v.v[i].isi.html, buka = S("<strong>");
            for (ptrdiff_t at; (at = str_find(isi, buka)) >= 0; n++) {
                isi = str_sub(isi, at + buka.len, isi.len);
                Str kata = cerita_teks(a, str_sub(isi, 0, str_find(isi, S("</strong>"))));
                if (str_find(semua, kata) >= 0) continue;
                salah++;
                print_error("docs/panduan/" STR_F ".md: “" STR_F "” tidak ada di layar\n", STR_A(g->v.v[i].nama), STR_A(kata));
            }
        }
    }
    assert_int_equal(salah, 0);
    assert_true(n > 100);
    arena_free(a);
}

/* ---- a guide with a hole is refused ---- */

static void tulis(Arena *a, const char *folder, const char *nama, const char *isi)
{
    FILE *f = fopen(str_cz(a, str_fmt(a, "%s/%s", folder, nama)), "w");
    assert_non_null(f);
    fputs(isi, f);
    fclose(f);
}

static void lubang_ditolak(void **state)
{
    static const struct { const char *isi, *pesan; } kasus[] = {
        { "# Judul\n\nBatasnya {tenggat entah}.\n",            "baris 3, “tenggat entah” tidak dikenal" },
        { "# Judul\n\n{aplikas}\n",                            "baris 3, “aplikas” tidak dikenal" },
        { "# Judul\n\n{bila entah}\nx\n{selesai}\n",           "baris 3, “{bila entah}” tidak dikenal" },
        { "# Judul\n\n{bila tanpa entah}\nx\n{selesai}\n",     "baris 3, “{bila tanpa entah}” tidak dikenal" },
        { "# Judul\n\n{bila skp_bulanan}\nx\n",                "tanpa {selesai} di akhir" },
        { "# Judul\n\nx\n{selesai}\n",                         "baris 4, “{selesai}” tanpa {bila}" },
        { "# Judul\n\nLihat [itu](entah.md).\n",               "baris 3, “entah.md” bukan halaman panduan" },
        { "# Judul\n\nLihat [itu](/harian).\n",                "baris 3, “/harian” bukan halaman panduan" },
        { "Tanpa judul.\n",                                    "tidak dimulai dengan judul" },
        { "# Judul\n\nKurung { terbuka.\n",                    "tanpa kurung tutup" },
    };
    (void)state;
    Arena *a = arena_new(64 * MB);
    char folder[ALAT_FOLDER];
    Profil p;
    assert_int_equal(alat_folder(folder, "panduan"), 0);
    muat_profil(a, "majalengka", &p);
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        const Panduan *g;
        tulis(a, folder, "mulai.md", kasus[i].isi);
        assert_false(panduan_muat(a, str_z(folder), &p, &g, &err));
        assert_int_equal(err.kode, E_BERKAS);
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("%s: %s", kasus[i].isi, err.pesan);
    }
    Err err = { 0 };
    const Panduan *g;
    tulis(a, folder, "mulai.md", "# Judul\n\nBaik.\n");
    assert_false(panduan_muat(a, str_z(folder), &p, &g, &err));           /* the next page is missing */
    assert_non_null(strstr(err.pesan, "masuk.md"));
    assert_int_equal(alat_hapus(folder), 0);
    arena_free(a);
}

/* Raw HTML does not come through, and what a region lacks is not spoken of. */
static void menurut_profil(void **state)
{
    (void)state;
    Arena *a = arena_new(64 * MB);
    Profil m, b;
    const Panduan *gm, *gb;
    muat_profil(a, "majalengka", &m);
    muat_profil(a, "bekasi", &b);
    assert_true(panduan_muat(a, S("docs/panduan"), &m, &gm, NULL) && panduan_muat(a, S("docs/panduan"), &b, &gb, NULL));
    assert_non_null(panduan_cari(gm, S("harian")));
    assert_null(panduan_cari(gb, S("harian")));
    assert_true(str_find(panduan_cari(gm, S("skp"))->isi.html, S("id=\"skp-bulanan\"")) >= 0);
    assert_true(str_find(panduan_cari(gb, S("skp"))->isi.html, S("id=\"skp-bulanan\"")) < 0);
    for (ptrdiff_t i = 0; i < gm->v.n; i++) assert_true(str_find(gm->v.v[i].isi.html, S("<!-- raw HTML")) < 0);
    arena_free(a);
}

/* Every file of the folder is a page. */
static void tiap_berkas_satu_halaman(void **state)
{
    (void)state;
    Arena *a = arena_new(64 * MB);
    Profil m;
    const Panduan *g;
    StrList l = { 0 };
    muat_profil(a, "majalengka", &m);
    for (int i = 1; i < MODUL_MAX; i++) m.modul[i].ada = true;      /* some pages are of one region only */
    assert_true(panduan_muat(a, S("docs/panduan"), &m, &g, NULL) && file_names(a, S("docs/panduan"), S(""), S(""), &l, NULL));
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) n += str_ends(l.v[i], S(".md"));
    assert_int_equal(n, g->v.n);
    arena_free(a);
}

static const UjiKasus kasus[] = {
    KASUS_SQLITE(terbuka_bagi_semua), KASUS_SQLITE(hanya_dibaca), KASUS_SQLITE(semua_tautan_terjawab),
    KASUS_SQLITE(kata_tebal_ada_di_layar), KASUS_SQLITE(lubang_ditolak), KASUS_SQLITE(menurut_profil), KASUS_SQLITE(tiap_berkas_satu_halaman),
};
int main(void) { return uji_store_jalankan("cerita_bantuan", "schema", kasus, countof(kasus)); }
