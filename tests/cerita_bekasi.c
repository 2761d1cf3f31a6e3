/*
 * The month where the regulation knows neither monthly plans nor daily reports (B13.1, B16.3, B24): from the import
 * of the structure to the printed evaluation, on both engines.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "tindakan/pelaksanaan.h"
#include "tindakan/pemantauan.h"
#include "tindakan/penilaian.h"
#include "tindakan/perencanaan.h"

#include <cmocka.h>

#define PUSAT "bkpsdm"
#define RHK "klasifikasi=utama&uraian=Rekayasa+lalu+lintas+tersusun&dasar=perjanjian_kinerja&jenis=output" \
            "&iki_kuantitas=Jumlah+dokumen&target_kuantitas=12+dokumen"
#define RHK_LAIN "klasifikasi=tambahan&uraian=Posko+angkutan+lebaran+terlayani&dasar=direktif&jenis=layanan&penugasan_dari=Kepala+Dinas" \
                 "&iki_waktu=Ketepatan+waktu&target_waktu=sesuai+jadwal"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* An administrator without a person, and the calendar: nothing else is there before the import. */
static void awal(Cerita *c)
{
    tanam_libur(c);
    tanam_peran(c, tanam_akun(c, PUSAT, 0, "BKPSDM", CONTOH_SANDI), PERAN_BKPSDM, 0);
}


static const Step impor[] = {
    CLOCK("2025-01-06T08:00"), LOGIN(PUSAT),
    IMPOR("unit", "kode,nama,jenis,induk,tempat\\npemda,Pemerintah Kota,pemda,,Kota\\nsetda,Sekretariat Daerah,setda,pemda,\\n"
          "dishub,Dinas Perhubungan,dinas,pemda,\\nlalin,Bidang Lalu Lintas,bidang,dishub,\\nrekayasa,Seksi Rekayasa,seksi,lalin,", 303),
    IMPOR("jabatan", "kode,nama,jenis,unit,pimpinan\\nwali,Wali Kota,kepala_daerah,pemda,ya\\nsekda,Sekretaris Daerah,jpt,setda,ya\\n"
          "kadis,Kepala Dinas Perhubungan,jpt,dishub,ya\\nkabid,Kepala Bidang Lalu Lintas,administrator,lalin,ya\\n"
          "kasi,Kepala Seksi Rekayasa,pengawas,rekayasa,ya\\nstaf,Pengelola Lalu Lintas,pelaksana,rekayasa,tidak", 303),
    IMPOR("pegawai", "nip,nama,status\\n" CONTOH_BUPATI ",Wali Kota,kepala_daerah\\n" CONTOH_SEKDA ",Sekda Contoh,pns\\n" CONTOH_KADIS ",Kadis Contoh,pns\\n"
          CONTOH_KABID ",Kabid Contoh,pns\\n" CONTOH_KASI ",Kasi Contoh,pns\\n" CONTOH_STAF ",Siti Aminah,pns", 303),
    IMPOR("penugasan", "nip,jabatan,jenis,mulai\\n" CONTOH_BUPATI ",wali,definitif,2020-01-01\\n" CONTOH_SEKDA ",sekda,definitif,2020-01-01\\n"
          CONTOH_KADIS ",kadis,definitif,2020-01-01\\n" CONTOH_KABID ",kabid,definitif,2020-01-01\\n" CONTOH_KASI ",kasi,definitif,2020-01-01\\n"
          CONTOH_STAF ",staf,definitif,2020-01-01", 303),
    IMPOR("akun", "nip\\n" CONTOH_KASI "\\n" CONTOH_STAF "\\n" CONTOH_KABID "\\n" CONTOH_KADIS "\\n" CONTOH_BUPATI, 200),
    NOT_SEE("tanpa SKP bulanan di pemantauan", "/pemantauan?bulan=2025-01", "SKP bulanan"),
    NOT_SEE("tanpa tahap harian", "/pemantauan?bulan=2025-01", "Laporan harian"),
    NOT_SEE("tanpa kolom verifikasi", "/pemantauan/daftar?bulan=2025-01", "Verifikasi"),
    STATUS("lembar pemantauan", "/pemantauan/xlsx?bulan=2025-01", 200), SEE("yang sama di atas kertas", "/pemantauan/pratinjau?bulan=2025-01", "PEMANTAUAN JANUARI 2025"),

    /* the year's plan, with one aspect and targets of some months (B8.2, B13.3) */
    LOGIN(CONTOH_STAF),
    SEE("tugasnya", "/", "Susun SKP tahun 2025"), NOT_SEE("bukan bulanan", "/", "Susun SKP Januari 2025"),
    NOT_SEE("menu tanpa harian", "/menu", "Harian"), NOT_SEE("daftar tanpa bulanan", "/skp", "SKP bulanan"),
    SEND("buat", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK satu aspek", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), KEEP("rhk", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("RHK tambahan", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK_LAIN, 303),
    SEE("arti target bulanan", "/skp/{skp}/rhk/{rhk}/target", "menjadi pembanding pada evaluasi tiap bulan"),
    KEEP("februari", "/skp/{skp}/rhk/{rhk}/target", "Februari</span><input class=\"form-control\" name=\"target_"),
    SUBMIT("target Februari saja", "/skp/{skp}/rhk/{rhk}/target", "/skp/{skp}/rhk/{rhk}/target", "target_{februari}=2+dokumen", 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    SEE("penilai B-L2.4g", "/mengapa/penilai", "Lampiran II angka 4 huruf g"),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),

    /* what this regulation does not know */
    LOGIN(CONTOH_STAF),
    STATUS("tanpa laporan harian (B16.3)", "/harian", 404), STATUS("tanpa verifikasi", "/verifikasi/1", 404),
    SEND("tanpa SKP bulanan (B13.1)", "/skp/bulanan", "bulan=2025-02", 404),
};

#define NILAI "bulan=2025-02&versi=0&hasil=sesuai&perilaku=di_atas&rating_{rhk}=sesuai&rating_{lain}=sesuai&catatan=Pertahankan"

static const Step evaluasi[] = {
    /* February is evaluated by review in March, due on its 10th working day (B24.2) */
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_STAF),
    SEE("menunggu penilai", "/", "Evaluasi Februari 2025"), SEE("perjalanan", "/", "Evaluasi Penilai, paling lambat"),
    LOGIN(CONTOH_KASI),
    SEE("tugas penilai", "/", "Evaluasi 1 pegawai untuk Februari 2025"),
    NOT_SEE("tim tanpa laporan", "/tim?bulan=2025-02", "laporan belum diperiksa"), SEE("SKP setahun", "/tim?bulan=2025-02", "Ditetapkan"),
    KEEP("orang", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SEE("target Februari", "/evaluasi/{orang}?bulan=2025-02", "target 2 dokumen"),
    NOT_SEE("bukan target setahun", "/evaluasi/{orang}?bulan=2025-02", "target 12 dokumen"),
    SEE("realisasi ditulis", "/evaluasi/{orang}?bulan=2025-02", "Realisasi bulan ini"),
};

/* The RHK of the plan, in the order of the page. */
static void simpan_rhk(Cerita *c)
{
    Err err = { 0 };
    Skp s;
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    assert_non_null(p);
    assert_true(db_skp_tahunan(c->u->db, c->a, p->id, 0, 2025, &s, &err) && db_skp_ambil(c->u->db, c->a, s.id, &s, &err));
    assert_int_equal(s.rhk.n, 2);
    static const char *const nama[] = { "rhk", "lain" };
    for (int i = 0; i < 2; i++) cerita_simpan_id(c, nama[i], s.rhk.v[i].id);
}

/* March has no target for the first RHK and nothing was realised: it does not count (SPEC 8). */
static void maret_tanpa_target(Cerita *c)
{
    Err err = { 0 };
    BahanEvaluasi m;
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    assert_true(evaluasi_bahan(&c->c, p->id, periode_bulan(bulan(2025, 3)), &m, &err));
    assert_int_equal(m.rhk.n, 2);
    assert_false(m.rhk.v[0].dihitung);
    assert_true(m.rhk.v[1].dihitung);
    assert_true(evaluasi_bahan(&c->c, p->id, periode_bulan(bulan(2025, 2)), &m, &err));
    assert_true(m.rhk.v[0].dihitung && m.rhk.v[1].dihitung);
    assert_true(str_eqz(m.rhk.v[0].realisasi, "2 dokumen rekayasa lalu lintas"));
}

/* Not by page alone: no command or import makes what the regulation does not know. */
static void modul_ditolak(Cerita *c)
{
    Err err = { 0 };
    int64_t id;
    Laporan l = { .status = STATUS_LAPORAN_DRAF };
    assert_false(laporan_simpan(&c->c, &l, NULL, 0, &err));
    assert_int_equal(err.kode, E_MODUL_TIADA);
    assert_string_equal(err.pasal, "B16.3");
    assert_false(skp_buat_bulanan(&c->c, bulan(2025, 2), &id, &err));
    assert_int_equal(err.kode, E_MODUL_TIADA);
    assert_string_equal(err.pasal, "B13.1");
}

/* Supervision counts the annual plan, and the same both ways. */
static void pantau_sama(Cerita *c)
{
    Err err = { 0 };
    Pantauan p[2];
    for (int i = 0; i < 2; i++) assert_true(pantau(&c->c, &(SaringPantau){ .bulan = bulan(2025, 2), .sekaligus = i == 1 }, &p[i], &err));
    assert_memory_equal(p[0].jumlah, p[1].jumlah, sizeof p[0].jumlah);
    assert_int_equal(p[0].jumlah[TAHAP_SKP][KEADAAN_SUDAH], 1);
    assert_int_equal(p[0].jumlah[TAHAP_EVALUASI][KEADAAN_SUDAH], 1);
    assert_int_equal(p[0].batas[TAHAP_SKP].n, tanggal(2025, 1, 31).n);
}

static void sampul_terekam(Cerita *c)
{
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'sampul'"), 1);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM terbitan WHERE dokumen IS NULL AND judul LIKE 'Berkas Kinerja%'"), 1);
}

static const Step hasil[] = {
    SEND("tanpa rating", "/evaluasi/{orang}", "bulan=2025-02&versi=0&lalu=tetapkan&realisasi_{rhk}=Belum+selesai", 422),
    REPLY("sebut rating", "belum diberi rating"), REPLY("realisasi tetap ada", "Belum selesai"),
    SEND("draf", "/evaluasi/{orang}", NILAI "&lalu=draf&realisasi_{rhk}=1+dokumen", 303),
    SEE("tersimpan", "/evaluasi/{orang}?bulan=2025-02", "1 dokumen"),
    /* the achievement of the unit comes before any person (B24.1) */
    SEND("capaian dahulu", "/evaluasi/{orang}", "bulan=2025-02&versi=1&hasil=sesuai&perilaku=di_atas&rating_{rhk}=sesuai&rating_{lain}=sesuai&lalu=tetapkan"
         "&realisasi_{rhk}=2+dokumen+rekayasa+lalu+lintas&realisasi_{lain}=Posko+terlayani", 409),
    REPLY("apa yang dahulu", "capaian kinerja Dinas Perhubungan dan pola distribusinya belum ditetapkan"), KEEP("dinas", "/evaluasi/{orang}?bulan=2025-02", "/unit/"),
    LOGIN(CONTOH_BUPATI), SEND("capaian dan pola (B24.1a-b)", "/unit/{dinas}/capaian", "periode=2025-02&versi=0&capaian=baik&dasar=Laporan+kinerja&lalu=tetapkan", 303),
    LOGIN(CONTOH_KASI),
    SEND("tetapkan", "/evaluasi/{orang}", "bulan=2025-02&versi=1&hasil=sesuai&perilaku=di_atas&rating_{rhk}=sesuai&rating_{lain}=sesuai&catatan=Pertahankan"
         "&lalu=tetapkan&realisasi_{rhk}=2+dokumen+rekayasa+lalu+lintas&realisasi_{lain}=Posko+terlayani", 303),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_STAF), SEE("hasil", "/hasil", "Februari 2025: Baik"), KEEP("hasil", "/hasil", "/hasil/"),
    SEE("realisasinya", "/hasil/{hasil}", "2 dokumen rekayasa lalu lintas"),
    SEE("mengapa", "/hasil/{hasil}/mengapa", "Ketentuan nasional"),
    SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    STATUS("dokumen", "/hasil/{hasil}/pdf", 200),
    /* the dossier on paper (B29.2), and the list that goes with those of a perangkat daerah */
    SEE("sampul berkas", "/pelaporan/berkas/{hasil}/sampul/pratinjau", "BERKAS KINERJA PEGAWAI"), REPLY("isinya", "Dokumen Evaluasi Kinerja Pegawai"),
    REPLY("di mana", "Berkas ada pada: Penilai"), REPLY("menurut apa", "Pasal 29 ayat (1)"), STATUS("sampul tercetak", "/pelaporan/berkas/{hasil}/sampul/pdf", 200),
    STATUS("berkas dengan sampul", "/pelaporan/berkas/{hasil}/pdf", 200), RUN("sampul, dokumen, dan gabungannya tercatat", sampul_terekam),
    STATUS("daftar pengantar bukan bagi pegawai", "/pengantar/pdf?periode=2025-02&pd={dinas}", 403),
    LOGIN(CONTOH_KASI), SEND("kirim", "/pelaporan/kirim", "periode=2025-02&tahap=penilai&id={hasil}", 303), SEE("langkahnya di sampul", "/pelaporan/berkas/{hasil}/sampul/pratinjau", "3 Maret 2025"),
    LOGIN(CONTOH_BUPATI), SEE("daftar pengantar", "/pengantar/pratinjau?periode=2025-02&pd={dinas}", "DAFTAR PENGANTAR BERKAS KINERJA PEGAWAI"), REPLY("lengkap", "Lengkap"),
    REPLY("yang tidak ada berkasnya", "Belum dinilai"), STATUS("tercetak", "/pengantar/pdf?periode=2025-02&pd={dinas}", 200), STATUS("unit lain", "/pengantar/pdf?periode=2025-02&pd=1", 404),
    SEND("cetak massal dengan pengantar", "/cetak", "isi=evaluasi&periode=2025-02&bentuk=zip&kertas=a4&sampul=1", 303), SEE("satu lebih banyak", NULL, "2 dokumen akan dicetak"),
    RUN("bulan tanpa target", maret_tanpa_target), RUN("bagian yang tidak ada", modul_ditolak), RUN("pemantauan", pantau_sama),
};

static void dari_impor_sampai_cetak(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", awal);
    cerita_langkah(c, impor, countof(impor));
    tanam_selesai(c);
    cerita_langkah(c, evaluasi, countof(evaluasi));
    simpan_rhk(c);
    cerita_langkah(c, hasil, countof(hasil));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(dari_impor_sampai_cetak) };
int main(void) { return uji_store_jalankan("cerita_bekasi", "schema", kasus, countof(kasus)); }
