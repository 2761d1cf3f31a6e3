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

static Str nip(const IsiStruktur *isi, int64_t orang)
{
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
        if (isi->pegawai.v[i].id == orang) return isi->pegawai.v[i].nip;
    return S("?");
}

/* Ends what the person holds and begins the post on the day. */
static void pindahkan(Arena *a, IsiStruktur *isi, int64_t pegawai, int64_t jabatan, Tanggal tmt)
{
    PenugasanList l = { 0 };
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) {
        Penugasan t = isi->penugasan.v[i];
        if (t.pegawai == pegawai) t.sampai = tanggal_plus(tmt, -1);
        *list_add(a, &l) = t;
    }
    *list_add(a, &l) = (Penugasan){ .id = 999999, .pegawai = pegawai, .jabatan = jabatan, .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tmt, .sampai = TANGGAL_AKHIR };
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

/* Everybody's transfers by the old appraiser, then person, then day, each within the days asked for. A post taken for a time over another
 * (a secondment) is a transfer there and back; who stays in his post, comes, goes or has a gap between passes from nobody to nobody. */
static void urut_dan_batas(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    const struct { const char *keadaan, *dari, *sampai, *harap; } kasus[] = {
        /* there and back while the own post runs on, then for good */
        { "pindah P4SIE=P4SIE@2020-01-01..2025-08-31;diperbantukan P4SUB=P4SIE@2025-02-17..2025-05-04;definitif P4SUB=P4SIE@2025-09-01..2030-12-31", "2025-01-01", "2025-12-30",
          "KS4>KSI4 P4SIE 2025-02-17..2025-05-04, KSI4>KS4 P4SIE 2025-01-01..2025-02-16, KSI4>KS4 P4SIE 2025-05-05..2025-08-31" },
        /* for a single day; two on the same day, each of them once */
        { "diperbantukan P4SUB=P4SIE@2025-02-17..2025-02-17;diperbantukan P4SUB=J4SIE@2025-02-17..2025-02-17", "2025-01-01", "2025-12-30",
          "KS4>KSI4 P4SIE 2025-02-17..2025-02-17, KS4>KSI4 J4SIE 2025-02-17..2025-02-17, KSI4>KS4 P4SIE 2025-01-01..2025-02-16, KSI4>KS4 J4SIE 2025-01-01..2025-02-16" },
        /* back to the post that was there before it was recorded */
        { "pindah P4SIE=P4SUB@2023-01-01..2025-02-16;definitif P4SIE=P4SIE@2022-01-01..2030-12-31", "2025-01-01", "2025-12-30", "KS4>KSI4 P4SIE 2025-01-01..2025-02-16" },
        /* two of one appraiser: by person, not by day */
        { "diperbantukan P4SUB=P4SIE@2025-02-17..2030-12-31;diperbantukan P4SUB=J4SIE@2025-02-10..2030-12-31", "2025-01-01", "2025-12-30",
          "KSI4>KS4 P4SIE 2025-01-01..2025-02-16, KSI4>KS4 J4SIE 2025-01-01..2025-02-09" },
        /* the first and the last person of the list */
        { "status BUPATI=pns;pindah BUPATI=P4SIE@2020-01-01..2025-02-16;definitif P4SUB=BUPATI@2025-02-17..2030-12-31;"
          "definitif P4SIE=KONTRAK@2020-01-01..2025-02-16;definitif P4SUB=KONTRAK@2025-02-17..2030-12-31", "2025-01-01", "2025-12-30",
          "KSI4>KS4 BUPATI 2025-01-01..2025-02-16, KSI4>KS4 KONTRAK 2025-01-01..2025-02-16" },
        /* the days asked for: the last day in the old post lies within them */
        { "diperbantukan P4SUB=P4SIE@2025-02-17..2025-05-04", "2025-02-16", "2025-02-16", "KSI4>KS4 P4SIE 2025-01-01..2025-02-16" },
        { "diperbantukan P4SUB=P4SIE@2025-02-17..2025-05-04", "2025-02-17", "2025-05-03", "-" },
        { "diperbantukan P4SUB=P4SIE@2025-02-17..2025-05-04", "2025-02-17", "2025-05-04", "KS4>KSI4 P4SIE 2025-02-17..2025-05-04" },
        /* the same post under another appraiser: he did not move */
        { "pindah P4SIE=P4SIE@2020-01-01..2025-02-16;definitif P4SIE=P4SIE@2025-02-17..2030-12-31;"
          "pindah KSI4=KSI4@2020-01-01..2025-02-16;definitif KSI4=TAMU@2025-02-17..2030-12-31", "2025-01-01", "2025-12-30", "-" },
        /* a gap of a day; who comes; who goes */
        { "pindah P4SIE=P4SIE@2020-01-01..2025-02-16;definitif P4SUB=P4SIE@2025-02-18..2030-12-31", "2025-01-01", "2025-12-30", "-" },
        { "definitif P4SUB=TAMU@2025-02-17..2030-12-31", "2025-01-01", "2025-12-30", "-" },
        { "definitif P4SUB=TAMU@2025-02-17..2025-05-04", "2025-01-01", "2025-12-30", "-" },
        /* nobody appraised him, so nobody leaves a note */
        { "kosong BUPATI;pindah KD4=KD4@2020-01-01..2025-02-16;definitif P4SUB=KD4@2025-02-17..2030-12-31", "2025-01-01", "2025-12-30", "-" },
    };
    for (int i = 0; i < countof(kasus); i++) {
        IsiStruktur isi = daerah_ubah(a, &awal, str_z(kasus[i].keadaan));
        Pegawai *satu = &isi.pegawai.v[0], *akhir = &isi.pegawai.v[isi.pegawai.n - 1], tukar = *satu;
        *satu = *akhir, *akhir = tukar;             /* the list is in no order */
        Tanggal dari, sampai;
        assert_true(tanggal_parse(str_z(kasus[i].dari), &dari) && tanggal_parse(str_z(kasus[i].sampai), &sampai));
        PindahList l = pindah_semua(&p, daerah_susun(a, &isi), aturan_kalender(), dari, sampai, a);
        Buf b = buf_new(a, 4 * KB);
        for (ptrdiff_t k = 0; k < l.n; k++) {
            const Pindah *x = &l.v[k];
            buf_fmt(&b, "%s" STR_F ">" STR_F " " STR_F " " STR_F ".." STR_F, k ? ", " : "", STR_A(kode(&isi, x->penilai)), STR_A(kode(&isi, x->penerus)), STR_A(nip(&isi, x->pegawai)),
                    STR_A(tanggal_iso(a, x->dari)), STR_A(tanggal_iso(a, x->sampai)));
        }
        assert_string_equal(b.len ? str_cz(a, buf_str(&b)) : "-", kasus[i].harap);
        ptrdiff_t n = 0;
        for (ptrdiff_t k = 0; k < isi.pegawai.n; k++) {         /* each of them is in the part of exactly one appraiser */
            PindahList dia = pindah_dari(&l, isi.pegawai.v[k].id);
            for (ptrdiff_t m = 0; m < dia.n; m++) assert_int_equal(dia.v[m].penilai, isi.pegawai.v[k].id);
            n += dia.n;
        }
        assert_int_equal(n, l.n);
    }
    arena_free(a);
}

/* Of a person that is added to others: his own by day, theirs left as they are. */
static void sesudah_orang_lain(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    IsiStruktur isi = daerah_ubah(a, &awal, S("pindah P4SIE=P4SIE@2020-01-01..2025-08-31;diperbantukan P4SUB=P4SIE@2025-02-17..2025-05-04;definitif P4SUB=P4SIE@2025-09-01..2030-12-31"));
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    PindahList l = { 0 };
    *list_add(a, &l) = (Pindah){ .pegawai = 7, .sampai = tanggal(2025, 12, 1) };
    *list_add(a, &l) = (Pindah){ .pegawai = 7, .sampai = tanggal(2025, 2, 16) };
    pindah_orang(&p, daerah_susun(a, &isi), aturan_kalender(), daerah_orang(&isi, S("P4SIE")), tanggal(2025, 1, 1), tanggal(2025, 12, 30), a, &l);
    const Tanggal harap[] = { tanggal(2025, 12, 1), tanggal(2025, 2, 16), tanggal(2025, 2, 16), tanggal(2025, 5, 4), tanggal(2025, 8, 31) };
    assert_int_equal(l.n, countof(harap));
    for (int i = 0; i < countof(harap); i++) assert_int_equal(l.v[i].sampai.n, harap[i].n);
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
    const struct CMUnitTest uji[] = { cmocka_unit_test(catatan_menurut_tabel), cmocka_unit_test(urut_dan_batas), cmocka_unit_test(sesudah_orang_lain), cmocka_unit_test(sejak_kapan), cmocka_unit_test(catatan_lengkap) };
    return cmocka_run_group_tests_name("inti_pindah", uji, NULL, NULL);
}
