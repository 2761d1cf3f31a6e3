/* Bahan pertimbangan (B-L2.6o-q): on whom the receiving institution is heard, who speaks for it, what may be written. */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/pertimbangan.h"

#include <cmocka.h>

static Str pemberi(const Profil *p, const Struktur *s, const IsiStruktur *isi, int64_t pegawai, Tanggal t, Arena *a, Mengapa *w)
{
    Perbantuan x, diam;
    bool ada = perbantuan_pada(p, s, pegawai, t, a, &x, w);
    if (ada != perbantuan_pada(p, s, pegawai, t, a, &diam, NULL) || (ada && x.pemberi != diam.pemberi)) return S("penjelasan mengubah jawaban");
    if (!ada) return S("-");
    if (!str_eqz(w->aturan.v[0].pasal, str_cz(a, x.baris))) return S("tanpa penjelasan");
    if (!x.pemberi) return S("tautan");
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (daerah_orang(isi, isi->jabatan.v[i].kode) == x.pemberi->id) return isi->jabatan.v[i].kode;
    return S("?");
}

static void pemberi_menurut_tabel(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv");
    Kasus k = kasus_buka("pertimbangan.tsv", 6);
    while (kasus_lanjut(&k)) {
        Profil p = daerah_profil(k.a, "bekasi-38-2023", 'B');
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[1]);
        const Struktur *s = daerah_susun(k.a, &isi);
        int64_t pegawai = daerah_orang(&isi, k.kolom[0]);
        Tanggal t;
        if (!pegawai || !tanggal_parse(k.kolom[2], &t)) fail_msg("pertimbangan.tsv:%d: orang atau tanggal salah", k.tsv.line);
        p.modul[MODUL_BAHAN_PERTIMBANGAN].ada = str_eqz(k.kolom[4], "b");
        p.ketentuan[KETENTUAN_BAHAN_PERTIMBANGAN] = S("B-L2.6o");
        Mengapa w = { .a = k.a };
        kasus_sama(&k, "pemberi", pemberi(&p, s, &isi, pegawai, t, k.a, &w), k.kolom[3]);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
    arena_free(a);
}

static void sah_atau_ditolak(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    const struct { const char *apa; ErrKode kode; const char *hasil; Periode periode; Tanggal kini; } kasus[] = {
        { "bulan lalu", E_OK, "Mengajar lancar", periode_bulan(bulan(2025, 2)), tanggal(2025, 3, 4) },
        { "hari pertama bulan itu", E_OK, "Mengajar lancar", periode_bulan(bulan(2025, 3)), tanggal(2025, 3, 1) },
        { "bulan depan", E_PERTIMBANGAN_PERIODE, "Mengajar lancar", periode_bulan(bulan(2025, 4)), tanggal(2025, 3, 31) },
        { "setahun", E_OK, "Mengajar lancar", periode_tahun(2025), tanggal(2025, 12, 31) },
        { "tahun pertama peraturan", E_OK, "Mengajar lancar", periode_tahun(bulan_tahun(p->mulai)), tanggal(2025, 12, 31) },
        { "tahun sebelum peraturan", E_PERTIMBANGAN_PERIODE, "Mengajar lancar", periode_tahun(bulan_tahun(p->mulai) - 1), tanggal(2025, 12, 31) },
        { "tahun depan", E_PERTIMBANGAN_PERIODE, "Mengajar lancar", periode_tahun(2026), tanggal(2025, 12, 31) },
        { "sebelum peraturan", E_PERTIMBANGAN_PERIODE, "Mengajar lancar", periode_bulan(bulan_plus(p->mulai, -1)), tanggal(2025, 3, 4) },
        { "bulan pertama peraturan", E_OK, "Mengajar lancar", periode_bulan(p->mulai), tanggal(2025, 3, 4) },
        { "tanpa hasil kerja", E_PERTIMBANGAN_KOSONG, "  ", periode_bulan(bulan(2025, 2)), tanggal(2025, 3, 4) },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        Pertimbangan x = { .periode = kasus[i].periode, .hasil = str_z(kasus[i].hasil) };
        bool ok = pertimbangan_sah(p, &x, kasus[i].kini, &err);
        if (ok != (kasus[i].kode == E_OK) || (!ok && (err.kode != kasus[i].kode || strcmp(err.pasal, "B-L2.6o")))) fail_msg("%s: %s", kasus[i].apa, err_nama(err.kode));
    }
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(pemberi_menurut_tabel), cmocka_unit_test(sah_atau_ditolak) };
    return cmocka_run_group_tests_name("inti_pertimbangan", t, NULL, NULL);
}
