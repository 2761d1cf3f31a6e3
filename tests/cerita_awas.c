/*
 * Supervision beside the counts (B36, M13.3, B19.2): spread of predicates, the year of each person, appraisers beside each other, owed feedback, the
 * letter to each head of PD, the text for a messenger; and who may see what.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "base/tabel.h"
#include "bantu/cerita.h"

#include <cmocka.h>

/* An evaluation as if its appraiser had set it, in the words of the database. */
#define NILAI(id, siapa, periode, penilai, status, predikat) \
    uji_store_sql(c->u, "INSERT INTO evaluasi (id, pegawai, periode, penilai, status, usul_hasil, usul_perilaku, hasil, perilaku, predikat, profil, ditetapkan_pada, versi)" \
        " SELECT " #id ", p.id, '" periode "', (SELECT id FROM pegawai WHERE nip = '" penilai "'), '" status "', 'sesuai', 'sesuai', 'di_atas', 'sesuai', '" predikat "', 'x'," \
        " 1741050000000, 1 FROM pegawai p WHERE p.nip = '" siapa "'")

static void nilai(Cerita *c)
{
    NILAI(900001, CONTOH_STAF, "2025-02", CONTOH_KASI, "ditetapkan", "baik");
    NILAI(900002, CONTOH_KASI, "2025-02", CONTOH_KABID, "ditetapkan", "sangat_baik");
}

/* A file of the page, read back: row 0 is the heading. */
static TabelBaca lembar(Cerita *c, const char *jalur, const char *kueri)
{
    TabelBaca t;
    Err err = { 0 };
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = str_z(jalur), .kueri = str_z(kueri) });
    assert_int_equal(out.status, 200);
    if (!tabel_baca(c->a, out.badan, (Str){ 0 }, &t, &err)) fail_msg("%s: %s", jalur, err.pesan);
    return t;
}

/* Who left on 14 February, before the stories begin. */
static void tanam_pergi(Cerita *c)
{
    tanam_contoh(c);
    uji_store_sql(c->u, "UPDATE penugasan SET sampai = '2025-02-14' WHERE pegawai = (SELECT id FROM pegawai WHERE nip = '" CONTOH_STAF "')");
    tanam_selesai(c);
}

/* The unit of CONTOH_STAF works six days a week. */
static void tanam_enam(Cerita *c)
{
    tanam_contoh(c);
    uji_store_sql(c->u, "UPDATE unit SET pekan = 6 WHERE id = (SELECT j.unit FROM penugasan t JOIN jabatan j ON j.id = t.jabatan JOIN pegawai p ON p.id = t.pegawai"
                        " WHERE p.nip = '" CONTOH_STAF "')");
    tanam_selesai(c);
}

static void sampaikan(Cerita *c)
{
    uji_store_sql(c->u, "INSERT INTO penyampaian (pegawai, bulan, pada) SELECT id, '2025-02', 1740800000000 FROM pegawai WHERE nip = '" CONTOH_STAF "'");
}

/* The heat map as shown: a row per perangkat daerah, whole percents as numbers. */
static void peta_terunduh(Cerita *c)
{
    TabelBaca t = lembar(c, "/pemantauan/peta/xlsx", "bulan=2025-02");
    assert_int_equal(t.judul.n, 7);
    assert_true(str_eqz(t.judul.v[0], "Perangkat daerah") && str_eqz(t.judul.v[5], "Evaluasi"));
    assert_int_equal(t.baris.n, 1);
    for (int k = 1; k < 7; k++) assert_int_equal(t.baris.v[0].sel[k].jenis, SEL_ANGKA);
}

static void predikat_terunduh(Cerita *c)
{
    TabelBaca t = lembar(c, "/pemantauan/sebaran/daftar/xlsx", "bulan=2025-02&predikat=baik");
    assert_int_equal(t.baris.n, 1);
    assert_int_equal(t.baris.v[0].sel[1].jenis, SEL_TEKS);
    assert_true(str_eqz(t.baris.v[0].sel[1].teks, CONTOH_STAF) && str_eqz(t.baris.v[0].sel[7].teks, "Baik"));
}

static void utang_terunduh(Cerita *c)
{
    TabelBaca t = lembar(c, "/pemantauan/umpan/xlsx", "");
    assert_int_equal(t.baris.n, 1);
    assert_int_equal(t.baris.v[0].sel[1].jenis, SEL_TEKS);
    assert_true(str_eqz(t.baris.v[0].sel[1].teks, CONTOH_KASI));
    assert_int_equal(t.baris.v[0].sel[3].jenis, SEL_ANGKA);
    assert_int_equal(t.baris.v[0].sel[5].jenis, SEL_TANGGAL);
}

static void buka(Cerita *c) { uji_store_sql(c->u, "UPDATE evaluasi SET status = 'dibuka'"); }

#define D "/pemantauan/sebaran/daftar?bulan=2025-02"
static const Step awasi[] = {
    CLOCK("2025-03-10T09:00"), RUN("evaluasi Februari", nilai),
    LOGIN(CONTOH_KADIS), SEE("jalan dari pemantauan (B36.1)", "/pemantauan?bulan=2025-02", "Sebaran predikat"),
    SEE("sebaran", "/pemantauan/sebaran?bulan=2025-02", "Predikat menurut perangkat daerah"), REPLY("penilai dan alasannya", "1 dinilai; dibandingkan mulai 5 orang"),
    REPLY("enam bulan", "September 2024"), NOT_SEE("hanya perangkat daerahnya", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Ujang Saepudin"),
    STATUS("XLSX", "/pemantauan/sebaran/xlsx?bulan=2025-02", 200), RUN("peta panas sebagai XLSX", peta_terunduh),
    SEE("angka membuka daftarnya", "/pemantauan/sebaran", "Predikat menurut"), SEE("yang belum", D "&predikat=belum", "Belum dinilai"), NOT_SEE("tanpa yang sudah", D "&predikat=belum", "Siti Aminah"),
    SEE("atasan penilai melihatnya (B24.4)", D "&predikat=sangat_baik", "Dedi Kurnia"),
    SEE("menilai orang lain belum cukup", D "&predikat=baik", "1 lainnya ikut dihitung"), NOT_SEE("jadi tanpa nama", D "&predikat=baik", "Siti Aminah"),
    LOGIN(CONTOH_ADMIN_PD), SEE("belum dibuka: admin belum melihatnya", D "&predikat=baik", "1 lainnya ikut dihitung"), NOT_SEE("tanpa nama", D "&predikat=baik", "Siti Aminah"),
    SEE("disebut tanpa predikat", D, "Belum dibuka"),
    SEE("isian aneh", D "&predikat=hebat", "bukan salah satu pilihan"),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM melihatnya (B24.4)", D "&predikat=baik", "Siti Aminah"), REPLY("hanya itu", "1 pegawai"), RUN("dan sebagai XLSX", predikat_terunduh),
    SEE("rating seorang penilai", D "&hasil=di_atas", "Siti Aminah"), NOT_SEE("bukan rating lain", D "&hasil=sesuai", "Siti Aminah"),
    RUN("dibuka", buka), LOGIN(CONTOH_ADMIN_PD), SEE("terlihat sesudah dibuka (B35.2)", D "&predikat=baik", "Siti Aminah"),
    LOGIN(CONTOH_KADIS), SEE("surat pengantar", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Hal: pegawai yang belum menyelesaikan SKP Februari 2025"), REPLY("dengan nama", "Siti Aminah"),
    NOT_SEE("yang sudah tidak disebut", "/pemantauan/surat?bulan=2025-02&tahap=evaluasi", "Siti Aminah"),
    SEE("teks", "/pemantauan/teks?bulan=2025-02&tahap=skp", "Belum selesai:"), REPLY("dengan tenggat", "Tenggat: Rabu, 5 Februari 2025"), NOT_SEE("tanpa predikat", "/pemantauan/teks?bulan=2025-02&tahap=evaluasi", "Baik"),
    LOGIN(CONTOH_BKPSDM), STATUS("BKPSDM", "/pemantauan/sebaran?bulan=2025-02", 200),
    LOGIN(CONTOH_AUDITOR), SEE("auditor: seluruh daerah (M13.3)", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Ujang Saepudin"),
    LOGIN(CONTOH_KASI), SEE("penilai: timnya saja", "/tim/teks?bulan=2025-02&tahap=skp", "Siti Aminah"), STATUS("bukan seluruh unit", "/pemantauan/teks", 403),
    LOGIN(CONTOH_STAF), STATUS("bukan untuk pegawai", "/pemantauan/sebaran", 403), STATUS("dan teks tim", "/tim/teks", 403),
};

static const Step utang[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI), KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SUBMIT("jadwal", "/umpan/orang/{staf}", "/umpan/orang/{staf}/jadwal", "selang=1", 303),
    LOGIN(CONTOH_KADIS), SEE("belum disepakati: belum terutang", "/pemantauan/umpan", "Tidak ada umpan balik berkala yang terutang"),
    LOGIN(CONTOH_STAF), SUBMIT("setuju (B19.2)", "/umpan", "/umpan/setujui", "", 303),
    CLOCK("2025-04-01T09:00"), LOGIN(CONTOH_KADIS), SEE("terutang", "/pemantauan/umpan", "Siti Aminah"), NOT_SEE("kosong tidak lagi", "/pemantauan/umpan", "Tidak ada umpan balik berkala"),
    RUN("sebagai XLSX (B36)", utang_terunduh),
};

/* Who left within the month is evaluated up to his last day, and counted until then (SPEC 4; B36, M13.3). */
static const Step pergi[] = {
    CLOCK("2025-03-10T09:00"),
    LOGIN(CONTOH_KADIS), SEE("dihitung pada bulan perginya", "/pemantauan/daftar?bulan=2025-02", "Siti Aminah"), REPLY("dengan hari terakhirnya", "bertugas sampai 14 Februari 2025"),
    REPLY("jabatan hari itu", CONTOH_STAF), SEE("belum dinilai sampai tenggat", "/pemantauan/daftar?bulan=2025-02&tahap=evaluasi&keadaan=terlambat", "Siti Aminah"),
    SEE("juga di sebaran", "/pemantauan/sebaran/daftar?bulan=2025-02&predikat=belum", "Siti Aminah"),
    NOT_SEE("tidak sesudahnya", "/pemantauan/daftar?bulan=2025-03", "Siti Aminah"),
    LOGIN(CONTOH_KASI), SEE("penilai hari terakhirnya", "/tim/teks?bulan=2025-02&tahap=evaluasi", "Siti Aminah"),
};

/* No daily reports, no submission of them: the month's realisation is the stage (B16.3). */
static const Step realisasi[] = {
    CLOCK("2025-03-10T09:00"), LOGIN(CONTOH_KADIS),
    SEE("tahapnya", "/pemantauan?bulan=2025-02", "Realisasi bulanan"), NOT_SEE("bukan penyampaian laporan", "/pemantauan?bulan=2025-02", "Penyampaian"),
    SEE("belum", "/pemantauan/daftar?bulan=2025-02&tahap=realisasi&keadaan=belum", "Siti Aminah"), RUN("disampaikan", sampaikan),
    SEE("sudah", "/pemantauan/daftar?bulan=2025-02&tahap=realisasi&keadaan=sudah", "Siti Aminah"), NOT_SEE("tidak lagi belum", "/pemantauan/daftar?bulan=2025-02&tahap=realisasi&keadaan=belum", "Siti Aminah"),
};

/* The third working day of March (M11.7): Tuesday the 4th where Saturday the 1st counts, else Wednesday the 5th. */
#define LEWAT "/pemantauan/daftar?bulan=2025-02&tahap=evaluasi&keadaan=terlambat"
static const Step lima_hari[] = { CLOCK("2025-03-05T09:00"), LOGIN(CONTOH_KADIS), NOT_SEE("belum lewat", LEWAT, "Siti Aminah") };
static const Step enam_hari[] = { CLOCK("2025-03-05T09:00"), LOGIN(CONTOH_KADIS), SEE("sudah lewat di unitnya", LEWAT, "Siti Aminah"), NOT_SEE("rekan lima hari belum", LEWAT, CONTOH_JF) };

/* ---- the year ---- */

/* One left in June, one came from another perangkat daerah in July, before the story begins. */
static void tanam_setahun(Cerita *c)
{
    tanam_contoh(c);
    uji_store_sql(c->u, "UPDATE penugasan SET sampai = '2025-06-30' WHERE pegawai IN (SELECT id FROM pegawai WHERE nip IN ('" CONTOH_JF "', '" CONTOH_BKPSDM "'))");
    uji_store_sql(c->u, "INSERT INTO penugasan (id, pegawai, jabatan, jenis, mulai, sampai, nomor_sk) SELECT 900000, p.id, j.id, 'definitif', '2025-07-01', '9999-12-31', ''"
                        " FROM pegawai p, jabatan j WHERE p.nip = '" CONTOH_BKPSDM "' AND j.kode = 'staf'");
    tanam_selesai(c);
}

static void nilai_setahun(Cerita *c)
{
    NILAI(900001, CONTOH_STAF, "2025-01", CONTOH_KASI, "dibuka", "baik");
    NILAI(900002, CONTOH_STAF, "2025-02", CONTOH_KASI, "ditetapkan", "kurang");
    NILAI(900003, CONTOH_STAF, "2025", CONTOH_KASI, "dibuka", "sangat_baik");
    NILAI(900004, CONTOH_STAF, "2024-12", CONTOH_KASI, "dibuka", "sangat_kurang");
    NILAI(900005, CONTOH_STAF, "2026-01", CONTOH_KASI, "dibuka", "sangat_kurang");
    NILAI(900006, CONTOH_JF, "2025-01", CONTOH_KABID, "dibuka", "butuh_perbaikan");
    NILAI(900007, CONTOH_BKPSDM, "2025-05", CONTOH_SEKDA, "dibuka", "kurang");
    NILAI(900008, CONTOH_BKPSDM, "2025-08", CONTOH_KASI, "dibuka", "baik");
    uji_store_sql(c->u, "INSERT INTO pengecualian (pegawai, bulan, jenis, alasan, oleh, pada) SELECT p.id, '2025-03', 'cuti_penuh', 'x', a.id, 1 FROM pegawai p, akun a"
                        " WHERE p.nip = '" CONTOH_STAF "' AND a.masuk = '" CONTOH_SISTEM "'");
}

/* What the file says of somebody in a month (1..12; 13: the year); NULL: he is not in it. */
static const char *tertulis(Cerita *c, const TabelBaca *t, const char *nip, int bulan)
{
    for (ptrdiff_t i = 0; i < t->baris.n; i++)
        if (str_eqz(t->baris.v[i].sel[1].teks, nip)) return str_cz(c->a, t->baris.v[i].sel[5 + bulan].teks);
    return NULL;
}

static void sel(Cerita *c, const TabelBaca *t, const char *nip, int bulan, const char *mau)
{
    const char *isi = tertulis(c, t, nip, bulan);
    if (!isi != !mau || (isi && strcmp(isi, mau))) fail_msg("%s bulan %d: “%s”, bukan “%s”", nip, bulan, isi ? isi : "tidak ada", mau ? mau : "tidak ada");
}

/* The head: his own perangkat daerah, who left and who came; what was not released or was rated elsewhere keeps its predicate. */
static void setahun_kadis(Cerita *c)
{
    TabelBaca t = lembar(c, "/pemantauan/setahun/xlsx", "tahun=2025");
    assert_int_equal(t.judul.n, 19);
    assert_true(str_eqz(t.judul.v[6], "Jan") && str_eqz(t.judul.v[18], "Setahun"));
    sel(c, &t, CONTOH_STAF, 1, "Baik");
    sel(c, &t, CONTOH_STAF, 2, "Belum dibuka");
    sel(c, &t, CONTOH_STAF, 3, "Dikecualikan");
    sel(c, &t, CONTOH_STAF, 4, "");
    sel(c, &t, CONTOH_STAF, 12, "");
    sel(c, &t, CONTOH_STAF, 13, "Sangat baik");
    sel(c, &t, CONTOH_JF, 1, "Butuh perbaikan");
    sel(c, &t, CONTOH_BKPSDM, 5, "Perangkat daerah lain");
    sel(c, &t, CONTOH_BKPSDM, 8, "Baik");
    sel(c, &t, CONTOH_AUDITOR, 1, NULL);
    sel(c, &t, CONTOH_SEKDA, 1, NULL);
}

/* The auditor: everybody, released or not; of himself only what he sees as its owner. */
static void setahun_auditor(Cerita *c)
{
    TabelBaca t = lembar(c, "/pemantauan/setahun/xlsx", "tahun=2025");
    sel(c, &t, CONTOH_STAF, 2, "Kurang");
    sel(c, &t, CONTOH_BKPSDM, 5, "Kurang");
    sel(c, &t, CONTOH_AUDITOR, 1, "");
    sel(c, &t, CONTOH_SEKDA, 1, "");
    for (ptrdiff_t i = 1; i < t.baris.n; i++)           /* by perangkat daerah, then name */
        assert_true(str_cmp(t.baris.v[i - 1].sel[4].teks, t.baris.v[i].sel[4].teks) <= 0);
}

#define T "/pemantauan/setahun?tahun=2025"
static const Step setahun[] = {
    CLOCK("2026-02-10T09:00"), RUN("setahun", nilai_setahun),
    LOGIN(CONTOH_KADIS), SEE("jalan dari pemantauan (B36.1)", "/pemantauan?bulan=2025-12", "Rekap predikat setahun"), SEE("dan dari sebaran", "/pemantauan/sebaran?bulan=2025-12", "Rekap setahun"),
    SEE("seorang satu baris (B27)", T, "Siti Aminah"), REPLY("bulan dan setahun", "B Baik BD Belum dibuka × Dikecualikan - - - - - - - - - SB Sangat baik"),
    REPLY("yang pergi dalam tahun itu", "bertugas sampai 30 Juni 2025"), REPLY("dinilai di tempat lain", "PL Perangkat daerah lain"),
    REPLY("arti huruf", "SB Sangat baik B Baik BP Butuh perbaikan K Kurang SK Sangat kurang BD Belum dibuka PL Perangkat daerah lain × Dikecualikan"),
    NOT_SEE("hanya perangkat daerahnya", T, "Nani Sumarni"), RUN("sebagai XLSX", setahun_kadis),
    SEE("di atas kertas", "/pemantauan/setahun/pratinjau?tahun=2025", "REKAP PREDIKAT TAHUN 2025"), REPLY("dengan huruf", "BD Belum dibuka"), STATUS("PDF", "/pemantauan/setahun/pdf?tahun=2025", 200),
    SEE("saringan", T "&status=pppk", "Tidak ada pegawai yang cocok"), SEE("tahun ini tanpa isian", "/pemantauan/setahun", "Rekap predikat tahun 2026"),
    NOT_SEE("tahun berikutnya tanpa yang pergi", "/pemantauan/setahun", "Tono Hartono"), SEE("isian aneh", "/pemantauan/setahun?tahun=9", "Tahun"),
    LOGIN(CONTOH_ADMIN_PD), SEE("admin: unitnya", T, "Siti Aminah"), NOT_SEE("tanpa yang lain", T, "Nani Sumarni"),
    LOGIN(CONTOH_AUDITOR), SEE("auditor: seluruh daerah (M13.3)", T, "Nani Sumarni"), RUN("semua predikat", setahun_auditor),
    LOGIN(CONTOH_KASI), STATUS("penilai saja tidak", T, 403), LOGIN(CONTOH_STAF), STATUS("bukan untuk pegawai", T, 403), STATUS("juga berkasnya", "/pemantauan/setahun/xlsx?tahun=2025", 403),
    STATUS("juga kertasnya", "/pemantauan/setahun/pdf?tahun=2025", 403), STATUS("juga pratinjaunya", "/pemantauan/setahun/pratinjau?tahun=2025", 403),
};

static void sebaran_dan_surat(void **state) { cerita(*state, tanam_contoh, awasi, countof(awasi)); }
static void umpan_terutang(void **state) { cerita(*state, tanam_contoh, utang, countof(utang)); }
static void yang_pergi(void **state) { cerita(*state, tanam_pergi, pergi, countof(pergi)); }
static void tahap_realisasi(void **state) { cerita_di(*state, "bekasi", tanam_contoh, realisasi, countof(realisasi)); }
static void rekap_setahun(void **state) { cerita(*state, tanam_setahun, setahun, countof(setahun)); }

static void pekan_lima(void **state) { cerita(*state, tanam_contoh, lima_hari, countof(lima_hari)); }
static void pekan_enam(void **state) { cerita(*state, tanam_enam, enam_hari, countof(enam_hari)); }

static const UjiKasus kasus[] = { KASUS(sebaran_dan_surat), KASUS(umpan_terutang), KASUS(yang_pergi), KASUS(tahap_realisasi), KASUS(rekap_setahun), KASUS(pekan_lima), KASUS(pekan_enam) };
int main(void) { return uji_store_jalankan("cerita_awas", "schema", kasus, countof(kasus)); }
