/*
 * Walks the site as each role would, link by link: every page is sound HTML and no link shown to somebody
 * leads to a refusal. Of addresses that differ only in numbers a few are opened.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "bantu/html_uji.h"

#include <cmocka.h>

enum { PER_POLA = 3, HALAMAN_MAX = 300 };

typedef struct { Str alamat, dari; } Tautan;
typedef struct {
    Cerita *c;
    Arena *a;
    const char *siapa;
    LIST_OF(Tautan) antre;
    StrList pola;                           /* with repetitions */
    int salah;
} Jelajah;

/* The address with every run of digits as one '#': /skp/#?bulan=#-#. */
static Str pola(Arena *a, Str s)
{
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        bool angka = s.s[i] >= '0' && s.s[i] <= '9';
        if (!angka) buf_char(&b, s.s[i]);
        else if (!b.len || b.s[b.len - 1] != '#') buf_char(&b, '#');
    }
    return buf_str(&b);
}

static void antrekan(Jelajah *j, Str alamat, Str dari)
{
    Str pagar = alamat;
    alamat = str_cut(&pagar, '#');
    if (!str_starts(alamat, S("/")) || str_starts(alamat, S("/static/")) || j->antre.n == HALAMAN_MAX) return;
    Str p = pola(j->a, alamat);
    int sudah = 0;
    for (ptrdiff_t i = 0; i < j->antre.n; i++) if (str_eq(j->antre.v[i].alamat, alamat)) return;
    for (ptrdiff_t i = 0; i < j->pola.n; i++) sudah += str_eq(j->pola.v[i], p);
    if (sudah == PER_POLA) return;
    *list_add(j->a, &j->pola) = p;
    *list_add(j->a, &j->antre) = (Tautan){ str_dup(j->a, alamat), dari };
}

/* href values of a page, entities undone. */
static void tautan(Jelajah *j, Str isi, Str dari)
{
    Str tanda = S(" href=\"");
    for (ptrdiff_t at; (at = str_find(isi, tanda)) >= 0;) {
        isi = str_sub(isi, at + tanda.len, isi.len);
        Str alamat = str_sub(isi, 0, str_find(isi, S("\"")));
        Buf b = buf_new(j->a, 4 * KB);
        for (ptrdiff_t amp; (amp = str_find(alamat, S("&amp;"))) >= 0; alamat = str_sub(alamat, amp + 5, alamat.len)) {
            buf_put(&b, str_sub(alamat, 0, amp));
            buf_char(&b, '&');
        }
        buf_put(&b, alamat);
        antrekan(j, buf_str(&b), dari);
    }
}

static void lihat(Jelajah *j, Tautan t)
{
    Str kueri = t.alamat, jalur = str_cut(&kueri, '?');
    HttpOut out = cerita_minta(j->c, (HttpIn){ .metode = GET, .jalur = jalur, .kueri = kueri });
    Str sebab = { 0 };
    if (out.status >= 400) sebab = str_fmt(j->a, "dijawab %d", out.status);
    else if (out.status == 200 && str_starts(out.jenis, S("text/html"))) {
        sebab = html_salah(j->a, out.badan);
        tautan(j, out.badan, t.alamat);
    } else if (out.status == 303) antrekan(j, cerita_kepala(&out, "Location"), t.alamat);
    if (!sebab.len) return;
    j->salah++;
    print_error("%s: " STR_F " (dari " STR_F "): " STR_F "\n", j->siapa, STR_A(t.alamat), STR_A(t.dari), STR_A(sebab));
}

static int jelajah(Cerita *c, const char *siapa)
{
    Jelajah j = { .c = c, .a = arena_new(128 * MB), .siapa = siapa };
    antrekan(&j, S("/"), S("awal"));
    antrekan(&j, S("/menu"), S("awal"));
    for (ptrdiff_t i = 0; i < j.antre.n; i++) lihat(&j, j.antre.v[i]);
    print_message("%s: %td halaman\n", siapa, j.antre.n);
    int salah = j.salah;
    arena_free(j.a);
    return salah;
}

/* A month at work, so that the pages have something to show. */
static const Step kerja[] = {
    CLOCK("2025-03-04T09:00"),
    LOGIN(CONTOH_STAF),
    SEND("SKP tahunan", "/skp/tahunan", "tahun=2025", 303),
    SEND("laporan", "/harian", "tanggal=2025-03-04&kegiatan=Menyusun+laporan+kinerja&mulai=08.00&selesai=10.30&jumlah=1&satuan=dokumen&lalu=draf", 303),
    SEND("laporan lain", "/harian", "tanggal=2025-03-03&kegiatan=Rapat+koordinasi&mulai=08.00&selesai=09.30", 303),
};

/* Where there are no daily reports, no page leads to them. */
static const Step kerja_lain[] = {
    CLOCK("2025-03-04T09:00"),
    LOGIN(CONTOH_STAF),
    SEND("SKP tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303),
};

static void jelajah_semua(void **state, const char *profil, const Step *langkah, ptrdiff_t n)
{
    static const struct { const char *siapa, *masuk; } akun[] = {
        { "pegawai", CONTOH_STAF }, { "pejabat penilai", CONTOH_KASI }, { "kepala bidang", CONTOH_KABID }, { "JF", CONTOH_JF },
        { "kepala dinas", CONTOH_KADIS }, { "admin PD", CONTOH_ADMIN_PD }, { "BKPSDM", CONTOH_BKPSDM }, { "sekda", CONTOH_SEKDA },
        { "bupati", CONTOH_BUPATI }, { "auditor", CONTOH_AUDITOR }, { "sistem", CONTOH_SISTEM },
    };
    Cerita *c = cerita_buka_di(*state, profil, tanam_contoh);
    cerita_langkah(c, langkah, n);
    int salah = 0;
    for (int i = 0; i < countof(akun); i++) {
        c->n_kuki = 0;
        cerita_masuk(c, akun[i].masuk);
        salah += jelajah(c, akun[i].siapa);
    }
    c->n_kuki = 0;
    salah += jelajah(c, "tanpa masuk");
    cerita_tutup(c);
    assert_int_equal(salah, 0);
}

static void semua_peran(void **state) { jelajah_semua(state, "majalengka", kerja, countof(kerja)); }
static void semua_peran_tanpa_harian(void **state) { jelajah_semua(state, "bekasi", kerja_lain, countof(kerja_lain)); }

static const UjiKasus kasus[] = { KASUS_SQLITE(semua_peran), KASUS_SQLITE(semua_peran_tanpa_harian) };
int main(void) { return uji_store_jalankan("web_jelajah", "schema", kasus, countof(kasus)); }
