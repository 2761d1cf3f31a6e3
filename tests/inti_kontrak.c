/* PPPK and CPNS (B7.2, M7.6): the end of a contract, agreed results that no RHK serves, status by dates. */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/kontrak.h"

#include <cmocka.h>

static Arena *a;

static void akhir_kontrak(void **state)
{
    (void)state;
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    Kasus k = kasus_buka("kontrak.tsv", 7);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(a, &awal, (Str){ 0 });
        Tanggal hari;
        Pegawai *p = &isi.pegawai.v[1];
        const Penugasan *tugas = NULL;
        assert_true(tanggal_parse(k.kolom[2], &hari));
        p->status = status_pegawai_dari(k.kolom[0]);
        if (!tanggal_parse(k.kolom[1], &p->kontrak_sampai)) p->kontrak_sampai = (Tanggal){ 0 };
        for (ptrdiff_t i = 0; i < isi.penugasan.n; i++)
            if (isi.penugasan.v[i].pegawai == p->id) tugas = &isi.penugasan.v[i];
        const Struktur *s = daerah_susun(a, &isi);
        KeadaanKontrak x = kontrak_keadaan(p, hari);
        const Penugasan *skp = struktur_penugasan_pada(s, p->id, hari);
        const Pegawai *pangku = struktur_pemangku(s, tugas->jabatan, hari, NULL);
        StrukturHari h = struktur_hari(s, hari, a);
        kasus_sama(&k, "keadaan", x ? str_z(keadaan_kontrak_kode[x]) : S("-"), k.kolom[3]);
        kasus_sama(&k, "tugas", skp ? S("ya") : S("tidak"), k.kolom[4]);
        kasus_sama(&k, "pangku", pangku && pangku->id == p->id ? S("ya") : S("tidak"), k.kolom[5]);
        if (h.skp[1] != skp) kasus_gagal(&k, "struktur_hari berkata lain");
        IdList l = kontrak_daftar(s, KEADAAN_KONTRAK_BERAKHIR, hari, a);
        if ((l.n == 1) != (x == KEADAAN_KONTRAK_BERAKHIR)) kasus_gagal(&k, "daftar kontrak berakhir: %td", l.n);
    }
    kasus_tutup(&k);
}

/* Those in a state who serve on the day, by the end of the contract, then by person: from the first recorded to the last. */
static void daftar_kontrak(void **state)
{
    (void)state;
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv"), isi = daerah_ubah(a, &awal, (Str){ 0 });
    Tanggal t = tanggal(2025, 3, 4), lain = tanggal(2025, 4, 30), akhir = tanggal(2025, 6, 30);
    ptrdiff_t n = isi.pegawai.n;
    const struct { ptrdiff_t i; Tanggal mulai, sampai, kontrak; } k[] = {
        { 0, tanggal(2020, 1, 1), TANGGAL_AKHIR, lain },    { 1, tanggal(2020, 1, 1), t, akhir },           { 2, t, TANGGAL_AKHIR, akhir },
        { 3, tanggal_plus(t, 1), TANGGAL_AKHIR, akhir },    { 4, tanggal(2020, 1, 1), tanggal_plus(t, -1), akhir },
        { 6, tanggal(2020, 1, 1), TANGGAL_AKHIR, akhir },
        { n - 1, tanggal(2020, 1, 1), TANGGAL_AKHIR, tanggal(2025, 3, 31) },
    };
    isi.penugasan.n = 0;
    Pegawai tukar = isi.pegawai.v[1];               /* the list is in no order */
    isi.pegawai.v[1] = isi.pegawai.v[2], isi.pegawai.v[2] = tukar;
    for (int i = 0; i < countof(k); i++) {
        Pegawai *p = &isi.pegawai.v[k[i].i];
        p->status = STATUS_PEGAWAI_PPPK, p->kontrak_sampai = k[i].kontrak;
        *list_add(a, &isi.penugasan) = (Penugasan){ .id = 100 + i, .pegawai = p->id, .jabatan = isi.jabatan.v[k[i].i % isi.jabatan.n].id,
                                                    .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = k[i].mulai, .sampai = k[i].sampai };
    }
    IdList l = kontrak_daftar(daerah_susun(a, &isi), KEADAAN_KONTRAK_SEGERA, t, a);
    static const int harap[] = { 6, 0, 2, 1, 5 };      /* not 3, who comes tomorrow, nor 4, who left yesterday */
    assert_int_equal(l.n, countof(harap));
    for (int i = 0; i < countof(harap); i++) assert_int_equal(l.v[i], isi.pegawai.v[k[harap[i]].i].id);
}

static void hasil_tanpa_rhk(void **state)
{
    (void)state;
    HasilKontrak v[] = { { .id = 1 }, { .id = 2 }, { .id = 3 } };
    Rhk r[] = { { .id = 9, .hasil_kontrak = 2 }, { .id = 10 } };
    HasilKontrakList l = { v, 3, 3 }, celah = kontrak_celah(&l, &(RhkList){ r, 2, 2 }, a);
    assert_int_equal(celah.n, 2);
    assert_true(celah.v[0].id == 1 && celah.v[1].id == 3);
    r[1].hasil_kontrak = 3;
    assert_int_equal(kontrak_celah(&l, &(RhkList){ r, 2, 2 }, a).n, 1);
}

static void status_menurut_tanggal(void **state)
{
    (void)state;
    RiwayatStatus v[] = { { .pegawai = 1, .mulai = tanggal(2024, 3, 1), .status = STATUS_PEGAWAI_CPNS }, { .pegawai = 1, .mulai = tanggal(2025, 3, 1), .status = STATUS_PEGAWAI_PNS } };
    RiwayatStatusList l = { v, 2, 2 };
    assert_int_equal(status_pada(&l, 1, tanggal(2025, 2, 28), STATUS_PEGAWAI_PNS), STATUS_PEGAWAI_CPNS);
    assert_int_equal(status_pada(&l, 1, tanggal(2025, 3, 1), STATUS_PEGAWAI_PNS), STATUS_PEGAWAI_PNS);
    assert_int_equal(status_pada(&l, 2, tanggal(2025, 3, 1), STATUS_PEGAWAI_PPPK), STATUS_PEGAWAI_PPPK);
    const struct { StatusPegawai lama, baru; int hari; ErrKode galat; } alih[] = {
        { STATUS_PEGAWAI_CPNS, STATUS_PEGAWAI_PNS, 0, E_OK },          { STATUS_PEGAWAI_CPNS, STATUS_PEGAWAI_PNS, 1, E_STATUS_NANTI },
        { STATUS_PEGAWAI_PNS, STATUS_PEGAWAI_CPNS, 0, E_STATUS_ALIH }, { STATUS_PEGAWAI_PPPK, STATUS_PEGAWAI_PNS, 0, E_STATUS_ALIH },
        { STATUS_PEGAWAI_PPPK, STATUS_PEGAWAI_PPPK_PARUH, 0, E_OK },   { STATUS_PEGAWAI_PPPK_PARUH, STATUS_PEGAWAI_PPPK, 0, E_OK },
        { STATUS_PEGAWAI_CPNS, STATUS_PEGAWAI_PPPK, 0, E_STATUS_ALIH }, { STATUS_PEGAWAI_PNS, STATUS_PEGAWAI_PNS, 0, E_OK },
    };
    for (int i = 0; i < countof(alih); i++) {
        Err e = { 0 };
        RiwayatStatus r = { .mulai = tanggal_plus(tanggal(2025, 3, 4), alih[i].hari), .status = alih[i].baru };
        Profil p = *aturan_profil(S("b"));
        p.ketentuan[KETENTUAN_STATUS_PEGAWAI] = S("B4");
        bool ok = status_sah(&p, &r, alih[i].lama, tanggal(2025, 3, 4), &e);
        if (ok != (alih[i].galat == E_OK) || e.kode != alih[i].galat) fail_msg("alih %d: %s", i, err_nama(e.kode));
        if (!ok) assert_string_equal(e.pasal, "B4");
    }
}

int main(void)
{
    a = arena_new(64 * MB);
    const struct CMUnitTest t[] = { cmocka_unit_test(akhir_kontrak), cmocka_unit_test(daftar_kontrak), cmocka_unit_test(hasil_tanpa_rhk), cmocka_unit_test(status_menurut_tanggal) };
    int n = cmocka_run_group_tests_name("inti_kontrak", t, NULL, NULL);
    arena_free(a);
    return n;
}
