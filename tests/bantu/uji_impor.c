#include "uji_impor.h"

#include "bantu/aturan.h"

#include <cmocka.h>

void uji_impor_jam(UjiImpor *t, Tanggal hari, Pukul pukul)
{
    t->c.kini = saat_dari(hari, pukul, t->aturan.profil->zona_menit);
    t->c.hari_ini = hari;
    t->env = env_tetap(t->c.kini);
}

void uji_impor(UjiImpor *t, UjiStore *u)
{
    *t = (UjiImpor){ .u = u, .aturan = { .profil = aturan_profil(S("m")), .kalender = *aturan_kalender() } };
    static const IsiStruktur kosong;
    if (!struktur_susun(u->a, &kosong, &t->aturan.struktur, NULL)) fail_msg("struktur kosong");
    t->c = (Ctx){ .a = u->a, .store = u->st, .db = u->db, .aturan = &t->aturan, .env = &t->env,
                  .pelaku = { .peran = PERAN(MASUK) | PERAN(BKPSDM), .nama = S("Admin BKPSDM") } };
    uji_impor_jam(t, tanggal(2025, 3, 4), pukul(12, 0));
}

static const JenisImpor *jenis_ada(const char *jenis)
{
    const JenisImpor *j = impor_jenis(str_z(jenis));
    if (!j) fail_msg("tidak ada impor %s", jenis);
    return j;
}

static HasilImpor jalankan(UjiImpor *t, const char *jenis, Str isi, bool terap)
{
    HasilImpor h;
    Err err = { 0 };
    BerkasImpor b = { .nama = S("uji.csv"), .isi = isi, .lengkap = t->lengkap, .mesin = str_z(t->mesin) };
    t->c.db = t->u->db;
    bool ok = terap ? impor_terapkan(&t->c, jenis_ada(jenis), &b, &h, &err) : impor_uji(&t->c, jenis_ada(jenis), &b, &h, &err);
    if (!ok) fail_msg("%s: %s", jenis, err.pesan);
    return h;
}

HasilImpor impor_coba(UjiImpor *t, const char *jenis, Str isi) { return jalankan(t, jenis, isi, false); }
HasilImpor impor_simpan(UjiImpor *t, const char *jenis, Str isi) { return jalankan(t, jenis, isi, true); }

static void tunjuk(const HasilImpor *h)
{
    for (ptrdiff_t i = 0; i < h->masalah.n && i < 20; i++)
        print_error("  masalah   baris %d " STR_F " " STR_F ": " STR_F " [" STR_F "]\n", h->masalah.v[i].baris, STR_A(h->masalah.v[i].letak),
                    STR_A(h->masalah.v[i].kolom), STR_A(h->masalah.v[i].pesan), STR_A(h->masalah.v[i].pasal));
    for (ptrdiff_t i = 0; i < h->peringatan.n && i < 20; i++)
        print_error("  peringatan baris %d " STR_F ": " STR_F "\n", h->peringatan.v[i].baris, STR_A(h->peringatan.v[i].kolom),
                    STR_A(h->peringatan.v[i].pesan));
    for (ptrdiff_t i = 0; i < h->perubahan.n && i < 20; i++)
        print_error("  perubahan baris %d " STR_F ": " STR_F " -> " STR_F "\n", h->perubahan.v[i].baris, STR_A(h->perubahan.v[i].kolom),
                    STR_A(h->perubahan.v[i].dari), STR_A(h->perubahan.v[i].ke));
    for (ptrdiff_t i = 0; i < h->catatan.n; i++) print_error("  catatan " STR_F "\n", STR_A(h->catatan.v[i]));
    print_error("  dibaca %d baru %d berubah %d tetap %d masalah %d peringatan %d\n", h->dibaca, h->baru, h->berubah, h->tetap, h->n_masalah,
                h->n_peringatan);
}

static void jumlah(const HasilImpor *h, int baru, int berubah, int tetap)
{
    if (!h->n_masalah && h->baru == baru && h->berubah == berubah && h->tetap == tetap) return;
    tunjuk(h);
    fail_msg("%s: harap baru %d berubah %d tetap %d tanpa masalah", impor_nama(h->jenis), baru, berubah, tetap);
}

HasilImpor impor_lancar(UjiImpor *t, const char *jenis, Str isi, int baru, int berubah, int tetap)
{
    HasilImpor h = impor_coba(t, jenis, isi);
    jumlah(&h, baru, berubah, tetap);
    assert_false(h.diterapkan);
    h = impor_simpan(t, jenis, isi);
    jumlah(&h, baru, berubah, tetap);
    assert_true(h.diterapkan);
    return h;
}

/* Everything an import may write. */
static int64_t isi_basis_data(UjiStore *u)
{
    return uji_store_angka(u, "SELECT (SELECT COUNT(*) FROM unit) + (SELECT COUNT(*) FROM jabatan) + (SELECT COUNT(*) FROM pegawai)"
                              " + (SELECT COUNT(*) FROM penugasan) + (SELECT COUNT(*) FROM presensi) + (SELECT COUNT(*) FROM presensi_lengkap)"
                              " + (SELECT COUNT(*) FROM izin) + (SELECT COUNT(*) FROM akun) + (SELECT COUNT(*) FROM hari_libur)"
                              " + (SELECT COUNT(*) FROM jejak) + (SELECT COUNT(*) FROM pin_presensi) + (SELECT COUNT(*) FROM kaitan_jf)"
                              " + (SELECT COUNT(*) FROM penilai_khusus) + (SELECT COUNT(*) FROM aktivasi)");
}

HasilImpor impor_gagal(UjiImpor *t, const char *jenis, Str isi)
{
    int64_t dahulu = isi_basis_data(t->u);
    HasilImpor coba = impor_coba(t, jenis, isi), h = impor_simpan(t, jenis, isi);
    if (!h.n_masalah) {
        tunjuk(&h);
        fail_msg("%s: harap ditolak", jenis);
    }
    assert_int_equal(coba.n_masalah, h.n_masalah);
    assert_false(h.diterapkan);
    assert_int_equal(isi_basis_data(t->u), dahulu);
    return h;
}

void impor_bukan(UjiImpor *t, const char *jenis, Str isi, ErrKode kode, const char *memuat)
{
    HasilImpor h;
    Err err = { 0 };
    BerkasImpor b = { .nama = S("uji"), .isi = isi };
    assert_false(impor_uji(&t->c, jenis_ada(jenis), &b, &h, &err));
    assert_string_equal(err_nama(err.kode), err_nama(kode));
    if (!strstr(err.pesan, memuat)) fail_msg("“%s” tidak memuat “%s”", err.pesan, memuat);
}

static void cari(const HasilImpor *h, const MasalahImporList *l, int baris, const char *kolom, const char *memuat)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const MasalahImpor *m = &l->v[i];
        if (m->baris == baris && str_eq(m->kolom, str_z(kolom)) && str_find(m->pesan, str_z(memuat)) >= 0) return;
    }
    tunjuk(h);
    fail_msg("tidak ada: baris %d kolom %s “%s”", baris, kolom ? kolom : "-", memuat);
}

void ada_masalah(const HasilImpor *h, int baris, const char *kolom, const char *memuat) { cari(h, &h->masalah, baris, kolom, memuat); }
void ada_peringatan(const HasilImpor *h, int baris, const char *kolom, const char *memuat) { cari(h, &h->peringatan, baris, kolom, memuat); }

void ada_perubahan(const HasilImpor *h, int baris, const char *kolom, const char *dari, const char *ke)
{
    for (ptrdiff_t i = 0; i < h->perubahan.n; i++) {
        const PerubahanImpor *p = &h->perubahan.v[i];
        if (p->baris == baris && str_eqz(p->kolom, kolom) && str_eqz(p->dari, dari) && str_eqz(p->ke, ke)) return;
    }
    tunjuk(h);
    fail_msg("tidak ada perubahan baris %d %s: %s -> %s", baris, kolom, dari, ke);
}

void ada_catatan(const HasilImpor *h, const char *memuat)
{
    for (ptrdiff_t i = 0; i < h->catatan.n; i++)
        if (str_find(h->catatan.v[i], str_z(memuat)) >= 0) return;
    tunjuk(h);
    fail_msg("tidak ada catatan “%s”", memuat);
}

void impor_daerah_contoh(UjiImpor *t)
{
    static const char *const jenis[] = { "unit", "jabatan", "pegawai", "penugasan" };
    for (ptrdiff_t i = 0; i < countof(jenis); i++) {
        Str isi;
        assert_true(impor_contoh_csv(t->u->a, jenis_ada(jenis[i]), NULL, &isi));
        impor_lancar(t, jenis[i], isi, 4, 0, 0);
    }
}
