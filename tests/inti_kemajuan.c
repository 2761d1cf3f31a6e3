/* Progress: what may follow from a judgement (B20.2-3), when a result plan may be taken over (B20.6), minutes (B21), what counts (B20.8). */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/evaluasi.h"
#include "inti/kemajuan.h"

#include <cmocka.h>

enum { POKOK = 7 };

static JenisTindak jenis_huruf(char h) { return h == 'e' || h == 'E' ? JENIS_TINDAK_EKSPEKTASI : h == 'd' || h == 'D' ? JENIS_TINDAK_DUKUNGAN : h == 'A' ? JENIS_TINDAK_APRESIASI : JENIS_TINDAK_PEMBINAAN; }

static void alih_menurut_tabel(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Kasus k = kasus_buka("kemajuan.tsv", 3);
    while (kasus_lanjut(&k)) {
        KemajuanList l = { 0 };
        TindakLanjutList t = { 0 };
        Str sisa = k.kolom[0];
        int64_t waktu = 0;
        while (sisa.len && !str_eqz(k.kolom[0], "-")) {
            Str x = str_cut(&sisa, ' ');
            waktu += x.s[x.len - 1] != '=';         /* "=": in the same moment as what stands before */
            if (x.s[0] == 'K' || x.s[0] == 'T') {
                Kemajuan m = { .id = waktu, .putusan = x.s[0] == 'K' ? PUTUSAN_KEMAJUAN_KEMAJUAN : PUTUSAN_KEMAJUAN_TIDAK, .pada = { waktu } };
                assert_true(str_int(str_sub(x, 1, 1), &m.pokok));
                *list_add(k.a, &l) = m;
            } else {
                bool selesai = x.s[0] == 'A' || x.s[0] >= 'a', ditolak = x.s[0] == 'R';
                *list_add(k.a, &t) = (TindakLanjut){ .kemajuan = l.v[l.n - 1].id, .jenis = jenis_huruf(x.s[0]), .pada = { waktu },
                    .status = selesai ? STATUS_TINDAK_SELESAI : ditolak ? STATUS_TINDAK_DITOLAK : STATUS_TINDAK_BERJALAN,
                    .selesai_pada = { selesai || ditolak ? waktu : 0 } };
            }
        }
        Mengapa w = { .a = k.a };
        bool ya = ambil_alih_boleh(p, &l, &t, POKOK, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama(&k, "dapat", ya ? S("ya") : S("tidak"), k.kolom[1]);
        if (ya != ambil_alih_boleh(p, &l, &t, POKOK, NULL)) kasus_gagal(&k, "penjelasan mengubah jawaban");
        if (w.aturan.n != 2 || w.aturan.v[1].cocok != ya || !str_eqz(w.aturan.v[1].pasal, "B20.6") || !!w.pengubah.len == ya) kasus_gagal(&k, "penjelasan tidak sama dengan jawaban");
    }
    kasus_tutup(&k);
}

/* B20.2a-b after progress, B20.3a-c without; each under its clause. */
static void tindak_menurut_putusan(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    for (int j = 1; j < JENIS_TINDAK_MAX; j++) {
        const char *pasal = NULL;
        bool maju = j <= JENIS_TINDAK_RHK;
        assert_int_equal(tindak_boleh(p, PUTUSAN_KEMAJUAN_KEMAJUAN, (JenisTindak)j, &pasal), maju);
        assert_int_equal(tindak_boleh(p, PUTUSAN_KEMAJUAN_TIDAK, (JenisTindak)j, NULL), !maju);
        assert_string_equal(pasal, maju ? "B20.2" : "B20.3");
    }
    assert_false(tindak_boleh(p, PUTUSAN_KEMAJUAN_TIADA, JENIS_TINDAK_TIADA, NULL));
}

static void alih_dalam_bulan(void **state)
{
    (void)state;
    AmbilAlih v[] = { { .id = 1, .pokok = POKOK, .sejak = bulan(2025, 3) }, { .id = 2, .pokok = 8, .sejak = bulan(2025, 1), .ditarik_pada = { 5 } } };
    AmbilAlihList l = { .v = v, .n = 2 };
    assert_null(ambil_alih_pada(&l, POKOK, bulan(2025, 2)));
    assert_ptr_equal(ambil_alih_pada(&l, POKOK, bulan(2025, 3)), &v[0]);
    assert_ptr_equal(ambil_alih_pada(&l, POKOK, bulan(2025, 12)), &v[0]);
    assert_null(ambil_alih_pada(&l, 8, bulan(2025, 3)));
    assert_null(ambil_alih_pada(&l, 9, bulan(2025, 3)));
    v[1].ditarik_pada.ms = 0;                       /* not taken back, and the last of the list */
    assert_ptr_equal(ambil_alih_pada(&l, 8, bulan(2025, 1)), &v[1]);
}

/* B20.8, SPEC 11.3: it counts although nothing was planned or done, as below, whatever rating was given, and none is asked. */
static void alih_dihitung_di_bawah(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Rhk r = { .id = 5, .klasifikasi = KLASIFIKASI_RHK_UTAMA }, s = { .id = 6, .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN };
    RhkBulan v[] = { { .rhk = &r, .diambil_alih = true, .rating = EKSPEKTASI_DI_ATAS, .sebanding = true, .jumlah = 9, .target = 4 }, { .rhk = &s, .diambil_alih = true } };
    RhkBulanList l = { .v = v, .n = 2 };
    ErrList salah = { 0 };
    for (int i = 0; i < 2; i++) assert_true(v[i].dihitung = rhk_dihitung(&v[i]));
    HitungHasil h = evaluasi_hitung(&l);
    assert_int_equal(h.utama[EKSPEKTASI_DI_BAWAH], 1);
    assert_int_equal(h.tambahan[EKSPEKTASI_DI_BAWAH], 1);
    assert_int_equal(h.utama[EKSPEKTASI_DI_ATAS], 0);
    assert_int_equal(h.diambil_alih, 2);
    assert_int_equal(rhk_saran(&v[0]), EKSPEKTASI_TIADA);
    PutusanEvaluasi d = { .hasil = EKSPEKTASI_DI_BAWAH, .perilaku = EKSPEKTASI_SESUAI };
    evaluasi_celah(aturan_profil(S("b")), &l, &(UsulHasil){ .usul = EKSPEKTASI_DI_BAWAH }, EKSPEKTASI_TIADA, &d, a, &salah);
    assert_int_equal(salah.n, 0);
    arena_free(a);
}

static void risalah(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Tanggal kini = tanggal(2025, 2, 11);
    const Pembinaan baik = { .tanggal = kini, .tempat = S("Ruang"), .hadir = S("Siti"), .risalah = S("Jadwal") };
    Kesepakatan k[] = { { .urut = 1, .batas = kini }, { .urut = 2, .batas = tanggal(2025, 2, 10) } };
    KesepakatanList satu = { .v = k, .n = 1 }, dua = { .v = k, .n = 2 };
    Err err = { 0 };
    assert_true(pembinaan_sah(p, &baik, &satu, kini, &err));
    assert_false(pembinaan_sah(p, &baik, &dua, kini, &err));
    assert_string_equal(err.ruas, "batas_2");
    assert_string_equal(err.pasal, "B21");
    static const char *const ruas[] = { "batas_1", "batas_2", "batas_3" };
    for (int i = 0; i < 3; i++) {                   /* each agreement is due on the day of the session or later, the first as well */
        Kesepakatan lewat = { .urut = i + 1, .batas = tanggal(2025, 2, 10) };
        assert_false(pembinaan_sah(p, &baik, &(KesepakatanList){ .v = &lewat, .n = 1 }, kini, &err));
        assert_int_equal(err.kode, E_PEMBINAAN_BATAS);
        assert_string_equal(err.ruas, ruas[i]);
    }
    Pembinaan x = baik;
    x.tanggal = tanggal(2025, 2, 12);
    assert_false(pembinaan_sah(p, &x, &satu, kini, &err));
    assert_int_equal(err.kode, E_PEMBINAAN_TANGGAL);
    x.tanggal = (Tanggal){ 0 };
    assert_false(pembinaan_sah(p, &x, &satu, kini, &err));
    const struct { const char *ruas; Pembinaan x; } kosong[] = {
        { "tempat", { .tanggal = kini, .hadir = S("Siti"), .risalah = S("Jadwal") } }, { "hadir", { .tanggal = kini, .tempat = S("Ruang"), .risalah = S("Jadwal") } },
        { "risalah", { .tanggal = kini, .tempat = S("Ruang"), .hadir = S("Siti") } } };
    for (int i = 0; i < countof(kosong); i++) {
        assert_false(pembinaan_sah(p, &kosong[i].x, &satu, kini, &err));
        assert_string_equal(err.ruas, kosong[i].ruas);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(alih_menurut_tabel), cmocka_unit_test(tindak_menurut_putusan), cmocka_unit_test(alih_dalam_bulan),
                                        cmocka_unit_test(alih_dihitung_di_bawah), cmocka_unit_test(risalah) };
    return cmocka_run_group_tests_name("inti_kemajuan", tests, NULL, NULL);
}
