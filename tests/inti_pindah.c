/* Transfers from one appraiser to another (SPEC 4, M12.1): who leaves a note, about which days; what a note must say. */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/pindah.h"

#include <cmocka.h>

static Str kode(const IsiStruktur *isi, int64_t orang)
{
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (daerah_orang(isi, isi->jabatan.v[i].kode) == orang) return isi->jabatan.v[i].kode;
    return S("?");
}

/* Ends what the person holds and begins the post on the day. */
static void pindahkan(Arena *a, IsiStruktur *isi, int64_t pegawai, int64_t jabatan, Tanggal tmt)
{
    PenugasanList l = { 0 };
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) {
        Penugasan t = isi->penugasan.v[i];
        if (t.pegawai == pegawai && t.sampai.n >= tmt.n) t.sampai = tanggal_plus(tmt, -1);
        *list_add(a, &l) = t;
    }
    *list_add(a, &l) = (Penugasan){ .id = 900000 + l.n, .pegawai = pegawai, .jabatan = jabatan, .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tmt, .sampai = TANGGAL_AKHIR };
    isi->penugasan = l;
}

static void catatan_menurut_tabel(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    Kasus k = kasus_buka("pindah.tsv", 5);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = awal;
        int64_t pegawai = daerah_orang(&isi, k.kolom[0]), jabatan = daerah_jabatan(&isi, k.kolom[1]);
        Tanggal t;
        if (!pegawai || !jabatan || !tanggal_parse(k.kolom[2], &t)) fail_msg("pindah.tsv:%d: orang, jabatan, atau tanggal salah", k.tsv.line);
        pindahkan(k.a, &isi, pegawai, jabatan, t);
        const Struktur *s = daerah_susun(k.a, &isi);
        PindahList l = pindah_semua(&p, s, aturan_kalender(), tanggal(2024, 1, 1), tanggal(2025, 12, 30), k.a);
        PindahList satu = { 0 };
        pindah_orang(&p, s, aturan_kalender(), pegawai, tanggal(2024, 1, 1), tanggal(2025, 12, 30), k.a, &satu);
        Str ada = S("-");
        if (satu.n) {
            const Pindah *x = &satu.v[0];
            ada = str_fmt(k.a, STR_F ">" STR_F " " STR_F ".." STR_F, STR_A(kode(&awal, x->penilai)), STR_A(kode(&awal, x->penerus)),
                          STR_A(tanggal_iso(k.a, x->dari)), STR_A(tanggal_iso(k.a, x->sampai)));
            PindahList dia = pindah_dari(&l, x->penilai);
            bool ketemu = false;
            for (ptrdiff_t i = 0; i < dia.n; i++) ketemu |= dia.v[i].pegawai == pegawai && dia.v[i].sampai.n == x->sampai.n;
            if (!ketemu) kasus_gagal(&k, "tidak ada di antara milik penilai lama");
        }
        kasus_sama(&k, "catatan", ada, k.kolom[3]);
    }
    kasus_tutup(&k);
    arena_free(a);
}

/* A person's transfers by day, within the days asked for; everybody's by the old appraiser, then person, then day. */
static void urut_dan_batas(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur isi = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    int64_t siti = daerah_orang(&isi, S("P4SIE")), budi = daerah_orang(&isi, S("J4SIE")), ks = daerah_orang(&isi, S("KS4")), ksi = daerah_orang(&isi, S("KSI4"));
    int64_t sub = daerah_jabatan(&isi, S("P4SUB")), sie = daerah_jabatan(&isi, S("P4SIE"));
    pindahkan(a, &isi, siti, sub, tanggal(2025, 2, 17));
    pindahkan(a, &isi, siti, sie, tanggal(2025, 5, 5));
    pindahkan(a, &isi, siti, sub, tanggal(2025, 8, 1));
    pindahkan(a, &isi, budi, sub, tanggal(2025, 2, 17));
    const Struktur *s = daerah_susun(a, &isi);
    const struct { int64_t penilai, pegawai; Tanggal dari, sampai; } harap[] = {
        { ks, siti, tanggal(2025, 2, 17), tanggal(2025, 5, 4) }, { ksi, siti, tanggal(2025, 1, 1), tanggal(2025, 2, 16) },
        { ksi, siti, tanggal(2025, 5, 5), tanggal(2025, 7, 31) }, { ksi, budi, tanggal(2025, 1, 1), tanggal(2025, 2, 16) } };
    assert_true(ks < ksi && siti < budi);
    PindahList l = pindah_semua(&p, s, aturan_kalender(), tanggal(2025, 1, 1), tanggal(2025, 12, 30), a);
    assert_int_equal(l.n, countof(harap));
    for (int i = 0; i < countof(harap); i++)
        assert_true(l.v[i].penilai == harap[i].penilai && l.v[i].pegawai == harap[i].pegawai && l.v[i].dari.n == harap[i].dari.n && l.v[i].sampai.n == harap[i].sampai.n);
    PindahList dari_ksi = pindah_dari(&l, ksi), dari_ks = pindah_dari(&l, ks);
    assert_true(dari_ks.n == 1 && dari_ks.v == l.v && dari_ksi.n == 3 && dari_ksi.v == l.v + 1);
    assert_int_equal(pindah_dari(&l, ks - 1).n + pindah_dari(&l, ksi + 1).n, 0);
    const struct { Tanggal dari, sampai; int n; } batas[] = {
        { tanggal(2025, 2, 16), tanggal(2025, 2, 16), 1 }, { tanggal(2025, 2, 17), tanggal(2025, 5, 3), 0 }, { tanggal(2025, 2, 16), tanggal(2025, 5, 4), 2 },
        { tanggal(2025, 5, 5), tanggal(2025, 7, 31), 1 },  { tanggal(2025, 1, 1), tanggal(2025, 12, 30), 3 } };
    for (int i = 0; i < countof(batas); i++) {
        PindahList dia = { 0 };
        pindah_orang(&p, s, aturan_kalender(), siti, batas[i].dari, batas[i].sampai, a, &dia);
        assert_int_equal(dia.n, batas[i].n);
        for (ptrdiff_t k = 1; k < dia.n; k++) assert_true(dia.v[k - 1].sampai.n < dia.v[k].sampai.n);
    }
    arena_free(a);
}

static void sejak_kapan(void **state)
{
    (void)state;
    assert_int_equal(pindah_sejak(tanggal(2025, 2, 28)).n, tanggal(2024, 1, 1).n);
    assert_int_equal(pindah_sejak(tanggal(2025, 3, 1)).n, tanggal(2025, 1, 1).n);
}

static void catatan_lengkap(void **state)
{
    (void)state;
    const CatatanPindah baik = { .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_DI_ATAS, .catatan = S("Modul selesai") };
    const struct { ErrKode kode; const char *pasal; CatatanPindah x; } kasus[] = {
        { E_OK, "", baik },
        { E_PINDAH_RATING, "M12.3", { .perilaku = EKSPEKTASI_SESUAI, .catatan = S("Modul selesai") } },
        { E_PINDAH_RATING, "M12.3", { .hasil = EKSPEKTASI_SESUAI, .catatan = S("Modul selesai") } },
        { E_PINDAH_CATATAN, "M11.8", { .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_SESUAI, .catatan = S("  ") } },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool ok = catatan_pindah_sah(aturan_profil(S("m")), &kasus[i].x, &err);
        if (ok != (kasus[i].kode == E_OK) || err.kode != kasus[i].kode) fail_msg("%d: %s", i, err_nama(err.kode));
        if (!ok && (!err.pasal[0] || (kasus[i].pasal[0] && strcmp(err.pasal, kasus[i].pasal)))) fail_msg("%d: pasal %s", i, err.pasal);
    }
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(catatan_menurut_tabel), cmocka_unit_test(urut_dan_batas), cmocka_unit_test(sejak_kapan), cmocka_unit_test(catatan_lengkap) };
    return cmocka_run_group_tests_name("inti_pindah", uji, NULL, NULL);
}
