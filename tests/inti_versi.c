/* Versions of a plan: what differs, and until when one may begin (B13.2, B20.4-5). */
#include "bantu/kasus.h"
#include "inti/versi_skp.h"

#include <cmocka.h>

/* "2<1:Laporan:6 dokumen|3:Situs:1 unit" */
static void isi_rhk(Arena *a, Skp *s, Str teks)
{
    while (teks.len) {
        Str satu = str_cut(&teks, '|'), nomor = str_cut(&satu, ':'), uraian = str_cut(&satu, ':'), id = str_cut(&nomor, '<');
        Rhk r = { .klasifikasi = KLASIFIKASI_RHK_UTAMA, .uraian = uraian };
        assert_true(str_int(id, &r.id));
        if (nomor.len) assert_true(str_int(nomor, &r.melanjutkan));
        *list_add(a, &r.iki) = (Iki){ .id = r.id, .aspek = ASPEK_KUANTITAS, .uraian = S("Jumlah"), .target = satu };
        *list_add(a, &s->rhk) = r;
    }
}

static void isi_lampiran(Arena *a, Skp *s, Str teks)
{
    while (teks.len)
        *list_add(a, &s->lampiran) = (LampiranSkp){ .bagian = BAGIAN_LAMPIRAN_SUMBER_DAYA, .jenis = JENIS_SUMBER_DAYA_SDM, .uraian = str_cut(&teks, '|') };
}

static Str kata_beda(Arena *a, const BedaList *l)
{
    Buf b = buf_new(a, 8 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        buf_fmt(&b, "%s%s " STR_F ":", i ? "; " : "", macam_beda_kode[l->v[i].macam], STR_A(l->v[i].judul));
        for (ptrdiff_t k = 0; k < l->v[i].ruas.n; k++) buf_fmt(&b, "%s " STR_F, k ? "," : "", STR_A(l->v[i].ruas.v[k].ruas));
    }
    return b.len ? buf_str(&b) : S("-");
}

static void beda_menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("versi.tsv", 6);
    while (kasus_lanjut(&k)) {
        Skp x = { 0 }, y = { 0 };
        BedaList l = { 0 };
        isi_rhk(k.a, &x, k.kolom[0]);
        isi_rhk(k.a, &y, k.kolom[1]);
        isi_lampiran(k.a, &x, k.kolom[2]);
        isi_lampiran(k.a, &y, k.kolom[3]);
        skp_beda(&(IsiVersi){ .s = &x }, &(IsiVersi){ .s = &y }, k.a, &l);
        kasus_sama(&k, "beda", kata_beda(k.a, &l), k.kolom[4]);
    }
    kasus_tutup(&k);
}

/* What a plan names by ids is compared in words; expectations by their text; both sides are told. */
static void kata_dan_perilaku(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Skp x = { .ekspektasi = { [NILAI_DASAR_AKUNTABEL] = S("Tepat waktu"), [NILAI_DASAR_LOYAL] = S("Menjaga rahasia") } };
    Skp y = { .ekspektasi = { [NILAI_DASAR_AKUNTABEL] = S("Tepat waktu dan rinci"), [NILAI_DASAR_ADAPTIF] = S("Belajar alat baru") } };
    IsiVersi u = { .s = &x }, v = { .s = &y };
    BedaList l = { 0 };
    isi_rhk(a, &x, S("1:Laporan:4 dokumen"));
    isi_rhk(a, &y, S("2<1:Laporan:4 dokumen"));
    x.rhk.v[0].dasar = DASAR_RHK_DIREKTIF;
    x.rhk.v[0].rhk_atasan = 70, y.rhk.v[0].rhk_atasan = 71;
    *list_add(a, &u.pimpinan) = (KataId){ 69, S("Layanan lain") };
    *list_add(a, &u.pimpinan) = (KataId){ 70, S("Layanan andal") };
    *list_add(a, &v.pimpinan) = (KataId){ 71, S("Layanan andal") };
    *list_add(a, &u.target_bulan) = (KataId){ 1, S("Januari 2 dokumen") };
    *list_add(a, &v.target_bulan) = (KataId){ 2, S("Januari 1 dokumen") };
    skp_beda(&u, &v, a, &l);
    assert_int_equal(l.n, 4);
    assert_int_equal(l.v[0].ruas.n, 2);                         /* the leader's new version says the same */
    assert_true(str_eqz(l.v[0].ruas.v[0].lama, "Direktif") && !l.v[0].ruas.v[0].baru.len);
    assert_true(str_eqz(l.v[0].ruas.v[1].ruas, "Target bulanan Kuantitas") && l.v[0].rhk_lama == 1 && l.v[0].rhk_baru == 2);
    assert_true(str_eqz(l.v[0].ruas.v[1].lama, "Januari 2 dokumen") && str_eqz(l.v[0].ruas.v[1].baru, "Januari 1 dokumen"));
    assert_int_equal(l.v[1].macam, MACAM_BEDA_UBAH);
    assert_int_equal(l.v[2].macam, MACAM_BEDA_HAPUS);
    assert_int_equal(l.v[3].macam, MACAM_BEDA_TAMBAH);
    arena_free(a);
}

/* What a plan is measured by counts as its content too (B7.1b, B7.2, B11): an indicator of the perjanjian kinerja, a result of the contract,
 * the schedule, the expected evidence. */
static void dasar_dan_pertanggungjawaban(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Skp x = { 0 }, y = { 0 };
    IsiVersi u = { .s = &x }, v = { .s = &y };
    BedaList l = { 0 };
    isi_rhk(a, &x, S("1:Laporan:4 dokumen"));
    isi_rhk(a, &y, S("2<1:Laporan:4 dokumen"));
    x.rhk.v[0].indikator = 5, y.rhk.v[0].indikator = 6;
    y.rhk.v[0].hasil_kontrak = 8;
    x.rhk.v[0].jadwal = 3, y.rhk.v[0].jadwal = 1;
    y.rhk.v[0].bukti_harap = S("Berita acara");
    *list_add(a, &u.indikator) = (KataId){ 5, S("Indeks layanan") };
    *list_add(a, &v.indikator) = (KataId){ 6, S("Indeks kepuasan") };
    *list_add(a, &v.kontrak) = (KataId){ 8, S("Aplikasi terpasang") };
    skp_beda(&u, &v, a, &l);
    assert_int_equal(l.n, 1);
    static const char *const ruas[][3] = { { "Indikator Perjanjian Kinerja", "Indeks layanan", "Indeks kepuasan" }, { "Hasil dalam perjanjian kerja", "", "Aplikasi terpasang" },
                                           { "Jadwal pelaporan", "setiap 3 bulan", "setiap bulan" }, { "Bukti yang diharapkan", "", "Berita acara" } };
    assert_int_equal(l.v[0].ruas.n, countof(ruas));
    for (int i = 0; i < countof(ruas); i++) {
        const BedaRuas *r = &l.v[0].ruas.v[i];
        assert_true(str_eqz(r->ruas, ruas[i][0]) && str_eqz(r->lama, ruas[i][1]) && str_eqz(r->baru, ruas[i][2]));
    }
    arena_free(a);
}

/* Every field of an RHK and of each of its indicators is its content (B13.2), told under its name with both sides. */
static void setiap_ruas(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const struct { const char *ruas, *lama, *baru; Rhk x, y; } rhk[] = {
        { "Klasifikasi", "", "Tambahan", { 0 }, { .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN } },
        { "RHK pimpinan yang diintervensi", "Layanan andal", "Layanan cepat", { .rhk_atasan = 70 }, { .rhk_atasan = 71 } },
        { "Dasar", "", "Direktif", { 0 }, { .dasar = DASAR_RHK_DIREKTIF } },
        { "Jenis", "Output", "", { .jenis = JENIS_RHK_OUTPUT }, { 0 } },
        { "Perspektif", "", "Anggaran", { 0 }, { .perspektif = PERSPEKTIF_ANGGARAN } },
        { "Penugasan dari", "", "Ketua tim", { 0 }, { .penugasan_dari = S("Ketua tim") } },
        { "Jadwal pelaporan", "", "sekali setahun", { 0 }, { .jadwal = 12 } },
    };
    for (int i = 0; i < countof(rhk); i++) {
        Skp x = { 0 }, y = { 0 };
        IsiVersi u = { .s = &x }, v = { .s = &y };
        *list_add(a, &u.pimpinan) = (KataId){ 70, S("Layanan andal") };
        *list_add(a, &v.pimpinan) = (KataId){ 71, S("Layanan cepat") };
        *list_add(a, &x.rhk) = rhk[i].x;
        *list_add(a, &y.rhk) = rhk[i].y;
        x.rhk.v[0].id = 1, y.rhk.v[0].id = 2, y.rhk.v[0].melanjutkan = 1;
        BedaList l = { 0 };
        skp_beda(&u, &v, a, &l);
        assert_int_equal(l.n, 1);
        assert_int_equal(l.v[0].ruas.n, 1);
        assert_string_equal(str_cz(a, l.v[0].ruas.v[0].ruas), rhk[i].ruas);
        assert_string_equal(str_cz(a, l.v[0].ruas.v[0].lama), rhk[i].lama);
        assert_string_equal(str_cz(a, l.v[0].ruas.v[0].baru), rhk[i].baru);
    }
    for (int k = 1; k < ASPEK_MAX; k++) {
        Iki p = { .aspek = (Aspek)k }, q = { .aspek = (Aspek)k, .uraian = S("Jumlah"), .target = S("4"), .ukuran = S("lengkap"), .cara = CARA_JUMLAH_RATA };
        Rhk r = { .id = 1, .iki = { &p, 1, 1 } }, s = { .id = 2, .melanjutkan = 1, .iki = { &q, 1, 1 } };
        Skp x = { .rhk = { &r, 1, 1 } }, y = { .rhk = { &s, 1, 1 } };
        BedaList l = { 0 };
        skp_beda(&(IsiVersi){ .s = &x }, &(IsiVersi){ .s = &y }, a, &l);
        const char *const awal[] = { "Indikator", "Target", "Ukuran keberhasilan", "Cara menjumlahkan" }, *const baru[] = { "Jumlah", "4", "lengkap", cara_jumlah_label[CARA_JUMLAH_RATA] };
        assert_int_equal(l.v[0].ruas.n, countof(awal));
        for (int i = 0; i < countof(awal); i++) {
            assert_string_equal(str_cz(a, l.v[0].ruas.v[i].ruas), str_cz(a, str_fmt(a, "%s %s", awal[i], aspek_label[k])));
            assert_string_equal(str_cz(a, l.v[0].ruas.v[i].baru), baru[i]);
        }
    }
    for (int k = 1; k < NILAI_DASAR_MAX; k++) {
        Skp x = { 0 }, y = { 0 };
        BedaList l = { 0 };
        y.ekspektasi[k] = S("Tepat waktu");
        skp_beda(&(IsiVersi){ .s = &x }, &(IsiVersi){ .s = &y }, a, &l);
        assert_int_equal(l.n, 1);
        assert_string_equal(str_cz(a, l.v[0].judul), nilai_dasar_label[k]);
    }
    arena_free(a);
}

/* An entry of the attachment that came or went, under the kind of resource or else under its part (B10-B12). */
static void butir_lampiran(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    LampiranSkp s[] = { { .bagian = BAGIAN_LAMPIRAN_KONSEKUENSI_POSITIF, .uraian = S("Diusulkan pelatihan") } };
    LampiranSkp t[] = { { .bagian = BAGIAN_LAMPIRAN_SUMBER_DAYA, .jenis = JENIS_SUMBER_DAYA_SDM, .uraian = S("Dua penyusun") } };
    Skp x = { .lampiran = { s, 1, 1 } }, y = { .lampiran = { t, 1, 1 } };
    BedaList l = { 0 };
    skp_beda(&(IsiVersi){ .s = &x }, &(IsiVersi){ .s = &y }, a, &l);
    assert_int_equal(l.n, 2);
    assert_true(l.v[0].macam == MACAM_BEDA_HAPUS && str_eqz(l.v[0].ruas.v[0].lama, "Diusulkan pelatihan") && !l.v[0].ruas.v[0].baru.len);
    assert_true(l.v[1].macam == MACAM_BEDA_TAMBAH && str_eqz(l.v[1].ruas.v[0].baru, "Dua penyusun") && !l.v[1].ruas.v[0].lama.len);
    assert_string_equal(str_cz(a, l.v[0].judul), bagian_lampiran_label[BAGIAN_LAMPIRAN_KONSEKUENSI_POSITIF]);
    assert_string_equal(str_cz(a, l.v[1].judul), jenis_sumber_daya_label[JENIS_SUMBER_DAYA_SDM]);
    arena_free(a);
}

static void selama_masanya(void **state)
{
    (void)state;
    assert_int_equal(skp_akhir_masa(&(Skp){ .tahun = 2025 }).n, tanggal(2025, 12, 31).n);
    assert_int_equal(skp_akhir_masa(&(Skp){ .tahun = 2025, .bulan = bulan(2025, 2) }).n, tanggal(2025, 2, 28).n);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(beda_menurut_tabel), cmocka_unit_test(kata_dan_perilaku), cmocka_unit_test(dasar_dan_pertanggungjawaban), cmocka_unit_test(setiap_ruas), cmocka_unit_test(butir_lampiran), cmocka_unit_test(selama_masanya) };
    return cmocka_run_group_tests_name("inti_versi", tests, NULL, NULL);
}
