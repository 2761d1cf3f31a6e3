/*
 * docs/hak-akses.md is made from hak_tabel[] and routes[], so that a widened right is a visible line of a
 * review. UBAH=1 build/uji/t/hak_tabel writes it anew; look at `git diff` afterwards.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "base/file.h"
#include "inti/hak.h"
#include "web/req.h"

#include <cmocka.h>

#define BERKAS "docs/hak-akses.md"

typedef struct { Arena *a; Buf b; Profil profil[8]; int n; } Tulis;

static void muat_profil(Tulis *t)
{
    StrList nama = { 0 };
    assert_true(file_names(t->a, S("profil"), S(""), S(""), &nama, NULL));
    for (ptrdiff_t i = 0; i < nama.n; i++) {
        Err err = { 0 };
        if (!file_exists(t->a, str_fmt(t->a, "profil/" STR_F "/profil.yaml", STR_A(nama.v[i])))) continue;
        assert_true(t->n < countof(t->profil));
        if (!profil_muat(t->a, S("profil"), nama.v[i], &t->profil[t->n++], &err)) fail_msg("%s", err.pesan);
    }
    assert_true(t->n > 0);
}

static void peran(Tulis *t, PeranSet set)
{
    const char *koma = "";
    for (int p = 1; p < PERAN_MAX; p++) {
        if (!(set & (1u << p))) continue;
        buf_fmt(&t->b, "%s%s", koma, peran_label[p]);
        koma = ", ";
    }
}

static void dasar(Tulis *t, Ketentuan k)
{
    for (int i = 0; i < t->n; i++) {
        Str pasal = t->profil[i].ketentuan[k];
        bool sudah = false;                     /* N of several regions once */
        for (int j = 0; j < i; j++) sudah |= str_eq(pasal, t->profil[j].ketentuan[k]);
        if (!sudah) buf_fmt(&t->b, "%s" STR_F, i ? ", " : "", STR_A(pasal));
    }
}

static void menurut_objek(Tulis *t)
{
    buf_z(&t->b, "\n## Menurut data\n");
    for (int o = 1; o < OBJEK_MAX; o++) {
        buf_fmt(&t->b, "\n### %s\n\n| tindakan | pada keadaan | siapa | sesudahnya | dasar |\n|---|---|---|---|---|\n", objek_label[o]);
        for (ptrdiff_t i = 0; i < hak_n; i++) {
            const Hak *h = &hak_tabel[i];
            if ((int)h->objek != o) continue;
            buf_fmt(&t->b, "| %s | %s | ", aksi_label[h->aksi], h->dari ? h->dari : "semua");
            peran(t, h->peran);
            buf_fmt(&t->b, " | %s | ", h->ke ? h->ke : "tetap");
            dasar(t, h->dasar);
            buf_z(&t->b, " |\n");
        }
    }
}

static bool boleh_kapan_saja(int o, int aksi, PeranSet p)
{
    for (ptrdiff_t i = 0; i < hak_n; i++)
        if ((int)hak_tabel[i].objek == o && (int)hak_tabel[i].aksi == aksi && (hak_tabel[i].peran & p)) return true;
    return false;
}

static void menurut_peran(Tulis *t)
{
    buf_z(&t->b, "\n## Menurut peran\n");
    for (int p = 1; p < PERAN_MAX; p++) {
        buf_fmt(&t->b, "\n### %s (`%s`)\n\n", peran_label[p], peran_kode[p]);
        bool ada = false;
        for (int o = 1; o < OBJEK_MAX; o++) {
            const char *koma = "";
            for (int x = 1; x < AKSI_MAX; x++) {
                if (!boleh_kapan_saja(o, x, 1u << p)) continue;
                if (!*koma) buf_fmt(&t->b, "- %s: ", objek_label[o]);
                buf_fmt(&t->b, "%s%s", koma, aksi_label[x]);
                koma = ", ";
                ada = true;
            }
            if (*koma) buf_char(&t->b, '\n');
        }
        if (!ada) buf_z(&t->b, "Tidak memegang hak atas data.\n");
    }
}

/* Two provisions may have one clause in every region delivered; a row that names the wrong one would show only in the next. */
static void menurut_ketentuan(Tulis *t)
{
    buf_z(&t->b, "\n## Menurut ketentuan\n\nHak yang bersandar pada tiap kunci `ketentuan` di profil.yaml.\n\n| ketentuan | pasal | hak |\n|---|---|---|\n");
    for (int k = 1; k < KETENTUAN_MAX; k++) {
        const char *koma = "";
        for (ptrdiff_t i = 0; i < hak_n; i++) {
            const Hak *h = &hak_tabel[i];
            if ((int)h->dasar != k) continue;
            if (!*koma) {
                buf_fmt(&t->b, "| `%s` | ", ketentuan_kode[k]);
                dasar(t, h->dasar);
                buf_z(&t->b, " | ");
            }
            buf_fmt(&t->b, "%s%s %s", koma, aksi_label[h->aksi], objek_label[h->objek]);
            if (h->dari) buf_fmt(&t->b, " (%s)", h->dari);
            koma = "; ";
        }
        if (*koma) buf_z(&t->b, " |\n");
    }
}

static void pintu(Tulis *t)
{
    buf_z(&t->b, "\n## Pintu halaman\n\nPintu hanya menyaring siapa yang boleh mengetuk; hak atas sebuah data selalu diperiksa lagi menurut tabel di atas.\n"
                 "\n| alamat | siapa |\n|---|---|\n");
    for (const Route *r = routes; r->halaman; r++) {
        buf_fmt(&t->b, "| `%s %s` | ", metode_kode[r->metode], r->pola);
        peran(t, r->peran);
        buf_z(&t->b, " |\n");
    }
}

static Str gambar(Tulis *t)
{
    t->b = buf_new(t->a, 1 * MB);
    buf_z(&t->b, "# Hak akses\n\nDibuat oleh `tests/hak_tabel.c` dari `hak_tabel[]` (src/inti/hak.c) dan `routes[]` (src/web/routes.c). Jangan\n"
                 "diubah dengan tangan: `UBAH=1 build/uji/t/hak_tabel`.\n"
                 "\nSebuah hak berlaku bila peran, data, dan keadaannya cocok. Peran *pegawai yang bersangkutan*, *pejabat penilai*,\n"
                 "*atasan pejabat penilai*, dan *kepala perangkat daerah* dihitung untuk setiap data dari struktur pada hari yang menentukan;\n"
                 "peran lain diberikan kepada akun. Tautan tidak membawa hak. Nomor pasal: ");
    for (int i = 0; i < t->n; i++) buf_fmt(&t->b, "%s%c = " STR_F, i ? ", " : "", t->profil[i].awalan, STR_A(t->profil[i].peraturan_singkat));
    buf_z(&t->b, ", N = ketentuan\nnasional.\n");
    menurut_objek(t);
    menurut_peran(t);
    menurut_ketentuan(t);
    pintu(t);
    assert_false(t->b.full);
    return buf_str(&t->b);
}

static void dokumen_sama_dengan_tabel(void **state)
{
    (void)state;
    Tulis t = { .a = arena_new(64 * MB) };
    Str ada = { 0 };
    Err err = { 0 };
    muat_profil(&t);
    Str baru = gambar(&t);
    if (getenv("UBAH")) {
        FILE *f = fopen(BERKAS, "w");
        assert_non_null(f);
        assert_int_equal(fwrite(baru.s, 1, (size_t)baru.len, f), baru.len);
        fclose(f);
    }
    if (!file_read(t.a, S(BERKAS), 1 * MB, &ada, &err)) fail_msg("%s", err.pesan);
    for (int baris = 1; ada.len || baru.len; baris++) {
        Str x = str_cut(&ada, '\n'), y = str_cut(&baru, '\n');
        if (!str_eq(x, y))
            fail_msg(BERKAS " baris %d tidak lagi sama dengan tabelnya; UBAH=1 build/uji/t/hak_tabel menulisnya ulang\n  berkas: " STR_F "\n  tabel:  " STR_F,
                     baris, STR_A(x), STR_A(y));
    }
    arena_free(t.a);
}

/* Whoever may act on an object may also see it, or nobody could find the button. */
static void yang_bertindak_juga_melihat(void **state)
{
    (void)state;
    for (ptrdiff_t i = 0; i < hak_n; i++) {
        const Hak *h = &hak_tabel[i];
        if (h->objek == OBJEK_AKUN || h->objek == OBJEK_PEGAWAI) continue;     /* seen through the person's own page */
        for (int p = 1; p < PERAN_MAX; p++)
            if ((h->peran & (1u << p)) && !boleh_kapan_saja((int)h->objek, AKSI_LIHAT, 1u << p | PERAN(MASUK)))
                fail_msg("%s boleh %s %s tetapi tidak melihatnya", peran_label[p], aksi_label[h->aksi], objek_label[h->objek]);
    }
}

/* An auditor changes nothing (SPEC 16). */
static void auditor_hanya_membaca(void **state)
{
    (void)state;
    for (ptrdiff_t i = 0; i < hak_n; i++)
        if (hak_tabel[i].peran & PERAN(AUDITOR)) assert_int_equal(hak_tabel[i].aksi, AKSI_LIHAT);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(dokumen_sama_dengan_tabel), cmocka_unit_test(yang_bertindak_juga_melihat), cmocka_unit_test(auditor_hanya_membaca),
    };
    return cmocka_run_group_tests_name("hak_tabel", uji, NULL, NULL);
}
