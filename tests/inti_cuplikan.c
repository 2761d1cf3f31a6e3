/* Snapshots besides the SKP, whole, as docs/dokumen.md fixes their keys: the agreement (M6), the month of daily reports and when nothing in
 * it changes any more (M10.2, M10.5, M10.6), the letter. What was kept must read the same for ever. */
#include "bantu/kasus.h"
#include "inti/perjanjian_kinerja.h"
#include "inti/rekap_harian.h"
#include "inti/surat.h"

#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(32 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

#define PEGAWAI "{\"nama\":\"Siti\",\"nip\":\"1985\",\"pangkat\":\"Penata, III/c\",\"jabatan\":\"Analis\",\"unit\":\"Bidang\",\"instansi\":\"Dinas\"}"
#define PENILAI "{\"nama\":\"Asep\",\"nip\":\"1972\",\"pangkat\":\"\",\"jabatan\":\"Kepala\",\"unit\":\"\",\"instansi\":\"\"}"

#define RAPAT "{\"waktu\":\"08.00 – 09.30\",\"menit\":90,\"uraian\":\"Rapat\",\"rhk\":\"1. Layanan\",\"hasil\":\"1 notula\",\"bukti\":[\"a.jpg\",\"b.jpg\"],\"status\":\"diverifikasi\"," \
              "\"catatan\":\"\",\"pencatat\":\"\"}"

static LembarOrang pegawai(void)
{
    return (LembarOrang){ .nama = S("Siti"), .nip = S("1985"), .pangkat = S("Penata, III/c"), .jabatan = S("Analis"), .unit = S("Bidang"), .instansi = S("Dinas") };
}
static LembarOrang penilai(void) { return (LembarOrang){ .nama = S("Asep"), .nip = S("1972"), .jabatan = S("Kepala") }; }

static void sama(Str json, const char *harap) { assert_string_equal(str_cz(a, json), harap); }

static void perjanjian(void **state)
{
    (void)state;
    LembarPerjanjian l = { .aplikasi = S("Sirancage"), .daerah = S("Kabupaten"), .kepala_daerah = S("Bupati"), .nama_pd = S("Dinas"), .tempat = S("Kota"), .tahun = 2025,
                           .perubahan = true, .pertama = pegawai(), .kedua = penilai(), .pertama_pada = tanggal(2025, 1, 6), .kedua_pada = tanggal(2025, 1, 8) };
    *list_add(a, &l.indikator) = (LembarIndikator){ S("Mutu layanan"), S("Indeks"), S("85 persen") };
    *list_add(a, &l.indikator) = (LembarIndikator){ S("Waktu"), S("Hari"), S("3") };
    *list_add(a, &l.anggaran) = (LembarAnggaran){ S("Program"), S("Kegiatan"), S("APBD"), 1250000000000 };
    *list_add(a, &l.sumber) = (LembarSumber){ S("IKU"), S("2025") };
    sama(lembar_perjanjian_json(a, &l),
        "{\"versi\":1,\"aplikasi\":\"Sirancage\",\"daerah\":\"Kabupaten\",\"kepala_daerah\":\"Bupati\",\"nama_pd\":\"Dinas\","
        "\"periode\":{\"mulai\":\"2025-01-01\",\"sampai\":\"2025-12-31\"},\"tahun\":2025,\"perubahan\":true,"
        "\"pegawai\":" PEGAWAI ",\"pihak_kedua\":" PENILAI ",\"ttd\":{\"tempat\":\"Kota\",\"pegawai\":\"2025-01-06\",\"pihak_kedua\":\"2025-01-08\"},"
        "\"indikator\":[{\"sasaran\":\"Mutu layanan\",\"uraian\":\"Indeks\",\"target\":\"85 persen\"},{\"sasaran\":\"Waktu\",\"uraian\":\"Hari\",\"target\":\"3\"}],"
        "\"anggaran\":[{\"program\":\"Program\",\"kegiatan\":\"Kegiatan\",\"rupiah\":1250000000000,\"keterangan\":\"APBD\"}],"
        "\"sumber\":[{\"nama\":\"IKU\",\"isi\":\"2025\"}]}");
}

static RekapHarian rekap(void)
{
    RekapHarian r = { .profil = S("m"), .aplikasi = S("Sirancage"), .daerah = S("Kabupaten"), .nama_pd = S("Dinas"), .tempat = S("Kota"), .dasar = S("M10.5"),
                      .bulan = bulan(2025, 2), .pegawai = pegawai(), .penilai = penilai(), .disampaikan = tanggal(2025, 2, 28), .diperiksa = tanggal(2025, 3, 3) };
    RekapKegiatan rapat = { .mulai = pukul(8, 0), .selesai = pukul(9, 30), .kegiatan = S("Rapat"), .rhk = S("1. Layanan"), .hasil = S("1 notula"), .status = STATUS_LAPORAN_DIVERIFIKASI };
    RekapKegiatan survei = { .mulai = pukul(10, 0), .selesai = pukul(10, 20), .kegiatan = S("Survei"), .status = STATUS_LAPORAN_DIKEMBALIKAN, .catatan = S("Sebut ruasnya."), .pencatat = S("Atasan") };
    *list_add(a, &rapat.bukti) = S("a.jpg");
    *list_add(a, &rapat.bukti) = S("b.jpg");
    *list_add(a, &survei.bukti) = S("c.jpg");
    RekapHari senin = { .tanggal = tanggal(2025, 2, 3), .presensi = S("Hadir"), .kerja = true }, minggu = { .tanggal = tanggal(2025, 2, 2) },
              selasa = { .tanggal = tanggal(2025, 2, 4), .presensi = S("Sakit"), .kerja = true };
    *list_add(a, &minggu.kegiatan) = rapat;
    *list_add(a, &senin.kegiatan) = rapat;
    *list_add(a, &senin.kegiatan) = survei;
    *list_add(a, &r.hari) = minggu;
    *list_add(a, &r.hari) = senin;
    *list_add(a, &r.hari) = selasa;
    *list_add(a, &r.rhk) = (RekapHasil){ S("Layanan"), S("2 notula"), 2, 180, 4 };
    *list_add(a, &r.rhk) = (RekapHasil){ S("Data"), S(""), 0, 0, 0 };
    return r;
}

static void rekap_sebulan(void **state)
{
    (void)state;
    RekapHarian r = rekap();
    sama(rekap_harian_json(a, &r),
        "{\"versi\":1,\"profil\":\"m\",\"aplikasi\":\"Sirancage\",\"daerah\":\"Kabupaten\",\"nama_pd\":\"Dinas\",\"dasar\":\"M10.5\","
        "\"periode\":{\"mulai\":\"2025-02-01\",\"sampai\":\"2025-02-28\",\"bulan\":\"2025-02\"},\"pegawai\":" PEGAWAI ",\"penilai\":" PENILAI ","
        "\"jumlah\":{\"hari_kerja\":2,\"hari\":2,\"laporan\":3,\"draf\":0,\"diajukan\":0,\"diverifikasi\":2,\"dikembalikan\":1,\"menit\":200,"
        "\"menit_diverifikasi\":180,\"bukti\":5},"
        "\"hari\":[{\"tanggal\":\"2025-02-02\",\"presensi\":\"\",\"kegiatan\":[" RAPAT "]},"
        "{\"tanggal\":\"2025-02-03\",\"presensi\":\"Hadir\",\"kegiatan\":[" RAPAT ",{\"waktu\":\"10.00 – 10.20\",\"menit\":20,\"uraian\":\"Survei\",\"rhk\":\"\","
        "\"hasil\":\"\",\"bukti\":[\"c.jpg\"],\"status\":\"dikembalikan\",\"catatan\":\"Sebut ruasnya.\",\"pencatat\":\"Atasan\"}]},"
        "{\"tanggal\":\"2025-02-04\",\"presensi\":\"Sakit\",\"kegiatan\":[]}],"
        "\"rhk\":[{\"uraian\":\"Layanan\",\"kegiatan\":2,\"hasil\":\"2 notula\",\"menit\":180,\"bukti\":4},{\"uraian\":\"Data\",\"kegiatan\":0,\"hasil\":\"\",\"menit\":0,\"bukti\":0}],"
        "\"ttd\":{\"tempat\":\"Kota\",\"pegawai\":\"2025-02-28\",\"penilai\":\"2025-03-03\"}}");
}

/* M10.5: the month is over and no report waits: neither a draft nor one that was submitted. */
static void rekap_tuntas(void **state)
{
    (void)state;
    RekapHarian r = rekap();
    assert_false(rekap_harian_tuntas(&r, tanggal(2025, 2, 28)));
    assert_true(rekap_harian_tuntas(&r, tanggal(2025, 3, 1)));
    StatusLaporan *akhir = &r.hari.v[1].kegiatan.v[1].status;
    static const struct { StatusLaporan s; bool tuntas; } kasus[] = { { STATUS_LAPORAN_DRAF, false }, { STATUS_LAPORAN_DIAJUKAN, false }, { STATUS_LAPORAN_DIKEMBALIKAN, true },
                                                                      { STATUS_LAPORAN_DIVERIFIKASI, true } };
    for (int i = 0; i < countof(kasus); i++) {
        *akhir = kasus[i].s;
        assert_int_equal(rekap_harian_tuntas(&r, tanggal(2025, 3, 1)), kasus[i].tuntas);
    }
}

static void surat(void **state)
{
    (void)state;
    Surat s = { .profil = S("m"), .aplikasi = S("Sirancage"), .daerah = S("KABUPATEN"), .instansi = S("DINAS"), .nomor = S("800/1"), .sifat = S("Rahasia"), .hal = S("Teguran"),
                .orang = pegawai(), .tempat = S("Kota"), .tanggal = tanggal(2025, 3, 6), .sebagai = S("Kepala Dinas"), .tanda_tangan = penilai() };
    *list_add(a, &s.kepada) = S("Yth. Asep");
    *list_add(a, &s.pembuka) = S("Dengan hormat,");
    *list_add(a, &s.isi) = S("Isi.");
    sama(surat_json(a, &s),
        "{\"versi\":1,\"profil\":\"m\",\"aplikasi\":\"Sirancage\",\"daerah\":\"KABUPATEN\",\"nama_pd\":\"DINAS\",\"nomor\":\"800/1\",\"sifat\":\"Rahasia\",\"hal\":\"Teguran\","
        "\"kepada\":[\"Yth. Asep\"],\"pembuka\":[\"Dengan hormat,\"],\"orang\":[{\"label\":\"Nama\",\"isi\":\"Siti\"},{\"label\":\"NIP\",\"isi\":\"1985\"},"
        "{\"label\":\"Pangkat\",\"isi\":\"Penata, III/c\"},{\"label\":\"Jabatan\",\"isi\":\"Analis\"},{\"label\":\"Unit kerja\",\"isi\":\"Bidang\"}],\"isi\":[\"Isi.\"],"
        "\"ttd\":{\"tempat\":\"Kota\",\"tanggal\":\"2025-03-06\",\"sebagai\":\"Kepala Dinas\"},\"tanda_tangan\":" PENILAI "}");
    s.orang = penilai();                            /* what is not known of the person is not listed */
    Str json = surat_json(a, &s);
    assert_true(str_find(json, S("\"orang\":[{\"label\":\"Nama\",\"isi\":\"Asep\"},{\"label\":\"NIP\",\"isi\":\"1972\"},{\"label\":\"Jabatan\",\"isi\":\"Kepala\"}],")) > 0);
}

/* A supervision letter carries its list (B36). */
static void surat_berlampiran(void **state)
{
    (void)state;
    static const SuratKolom kolom[] = { { "NAMA", 30 }, { "SEBAB", 50 }, { 0 } };
    Surat s = { .kolom = kolom };
    for (int i = 0; i < 2; i++) {
        StrList *b = list_add(a, &s.baris);
        *list_add(a, b) = str_fmt(a, "n%d", i);
        *list_add(a, b) = str_fmt(a, "s%d", i);
    }
    const char *harap = ",\"kolom\":[{\"judul\":\"NAMA\",\"lebar\":30},{\"judul\":\"SEBAB\",\"lebar\":50}],\"baris\":[[\"n0\",\"s0\"],[\"n1\",\"s1\"]]}";
    assert_true(str_ends(surat_json(a, &s), str_z(harap)));
    s.kolom = NULL;
    assert_int_equal(str_find(surat_json(a, &s), S("\"kolom\"")), -1);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(perjanjian), cmocka_unit_test(rekap_sebulan), cmocka_unit_test(rekap_tuntas), cmocka_unit_test(surat),
                                      cmocka_unit_test(surat_berlampiran) };
    return cmocka_run_group_tests_name("inti_cuplikan", uji, buka, tutup);
}
