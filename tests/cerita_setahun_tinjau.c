/*
 * A whole year where the plan is annual, work is documented once a month and the year is reviewed: plan and agreed feedback in
 * January, twelve months of realisation, feedback and evaluation behind the achievement of the unit, progress each quarter; then
 * the annual evaluation, an objection, the reporting chain, ranking and rewards. On both engines.
 */
#include "bantu/cerita.h"
#include "store/db_capaian.h"
#include "store/db_evaluasi.h"
#include "store/db_lapor.h"
#include "store/db_penutupan.h"
#include "tindakan/penilaian.h"

#define RHK "klasifikasi=utama&uraian=Laporan+aplikasi+tersusun&dasar=direktif&jenis=output&jadwal=3&bukti_harap=Berita+acara" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=12+laporan&cara=jumlah"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

static void kenali(Cerita *c)
{
    const Struktur *s = c->c.aturan->struktur;
    cerita_simpan_id(c, "dinas", struktur_pd(s, struktur_unit_pegawai(s, cerita_orang(c, CONTOH_STAF), c->c.hari_ini))->id);
}

/* RHK with the expected evidence (B8, B11b), one indicator (B8.2), behaviour (B9); dialogue, submission, setting (B6.2, B13.1). */
static const Step januari[] = {
    CLOCK("2025-01-06T09:00"), ORANG("orang", CONTOH_STAF), ORANG("jf", CONTOH_JF), RUN("kenali", kenali), LOGIN(CONTOH_STAF), SEE("tugasnya", "/", "Susun SKP tahun 2025"),
    SEND("SKP (B13.1)", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), KEEP("rhk", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SEE("perilaku (B9)", "/skp/{skp}", "Berorientasi pelayanan"),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    SUBMIT("jadwal umpan balik diusulkan (B19.2)", "/umpan/orang/{orang}", "/umpan/orang/{orang}/jadwal", "selang=1", 303),
    LOGIN(CONTOH_STAF), SUBMIT("disetujui", "/umpan", "/umpan/setujui", "", 303),
};

/* ---- the months ---- */

/* Working days: feedback, the end of realisation and evaluation in the next month, before its 10th working day (B24.2). */
static const struct { const char *umpan, *nilai; } hari[12] = {
    { "2025-01-15", "2025-02-03" }, { "2025-02-12", "2025-03-03" }, { "2025-03-12", "2025-04-09" }, { "2025-04-16", "2025-05-05" },
    { "2025-05-14", "2025-06-03" }, { "2025-06-11", "2025-07-02" }, { "2025-07-16", "2025-08-04" }, { "2025-08-13", "2025-09-02" },
    { "2025-09-10", "2025-10-02" }, { "2025-10-15", "2025-11-04" }, { "2025-11-12", "2025-12-02" }, { "2025-12-10", "2026-01-06" },
};

static const char *isi(Cerita *c, const char *bentuk, const char *a) { return str_cz(c->a, str_fmt(c->a, bentuk, a)); }
#define JAM(t) { .kind = ST_CLOCK, .label = t, .text = t }

static void bulan_biasa(Cerita *c, int ke)
{
    const char *bln = str_cz(c->a, bulan_iso(c->a, bulan(2025, ke + 1))), *sama = isi(c, "bulan=%s", bln), *real = isi(c, "/realisasi?bulan=%s", bln);
    const char *siang = isi(c, "%sT10:00", hari[ke].umpan), *pagi = isi(c, "%sT08:00", hari[ke].nilai);
    const Step s[] = {
        JAM(siang), LOGIN(CONTOH_KASI), SEE("jadwal menagih", "/", "umpan balik berkala"),
        SUBMIT("umpan balik berkala (B17, B19.2)", "/umpan/beri?pegawai={orang}", "/umpan/beri", "bentuk=umpan_balik&sifat=berkala&cara=langsung&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}", 303),
        NOT_SEE("terpenuhi", "/", "umpan balik berkala"),
        JAM(pagi), LOGIN(CONTOH_STAF), KEEP("iki", real, "name=\"isi_"),
        SUBMIT("realisasi disampaikan (B16.3)", real, "/realisasi", "isi_{iki}=1+laporan&tautan_{iki}=https%3A%2F%2Fcontoh.go.id%2Fba&lalu=sampaikan", 303),
        LOGIN(CONTOH_BUPATI), SEND("capaian unit (B24.1a)", "/unit/{dinas}/capaian", isi(c, "periode=%s&versi=0&capaian=baik&dasar=Laporan+kinerja+bulanan&lalu=tetapkan", bln), 303),
        LOGIN(CONTOH_KASI), SEND("evaluasi (B24.1c)", "/evaluasi/{orang}", isi(c, "bulan=%s&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&rating_{rhk}=sesuai&realisasi_{rhk}=1+laporan", bln), 303),
        SEND("buka", "/evaluasi/buka", sama, 303),
        LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"), SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    };
    cerita_langkah(c, s, countof(s));
}

/* Each quarter: progress judged and followed up (B20.1, B20.2). */
static void triwulan(Cerita *c, int ke)
{
    const char *jam = isi(c, "%sT13:00", hari[ke].nilai);
    const Step s[] = {
        JAM(jam), LOGIN(CONTOH_KASI), SUBMIT("kemajuan (B20.1)", "/kemajuan/{orang}", "/kemajuan/{orang}", isi(c, "bulan=%s&putusan=kemajuan&catatan=Laporan+tepat+waktu", str_cz(c->a, bulan_iso(c->a, bulan(2025, ke + 1)))), 303),
        KEEP("k", NULL, "/tindak/"), SUBMIT("apresiasi (B20.2a)", "/kemajuan/{orang}/tindak/{k}", "/kemajuan/{orang}/tindak/{k}", "jenis=apresiasi&isi=Terima+kasih+atas+ketelitiannya", 303),
    };
    cerita_langkah(c, s, countof(s));
}

/* The month is closed while the next one is evaluated (B33). */
static void tutup(Cerita *c, int ke)
{
    const Step s[] = { LOGIN(CONTOH_BKPSDM), SEND("tutup", "/penutupan", isi(c, "periode=%s&yakin=1", str_cz(c->a, bulan_iso(c->a, bulan(2025, ke + 1)))), 303) };
    cerita_langkah(c, s, countof(s));
}

/* ---- the year ---- */

/* All of it adds up: twelve reports of twelve, twelve times feedback. */
static void setahun(Cerita *c)
{
    Err err = { 0 };
    BahanEvaluasi m;
    int64_t id = cerita_orang(c, CONTOH_STAF);
    pastikan(evaluasi_bahan(&c->c, id, periode_tahun(2025), &m, &err) && m.rhk.n == 1);
    pastikan(m.rhk.v[0].sebanding && m.rhk.v[0].jumlah > 11.9 && m.rhk.v[0].jumlah < 12.1 && m.rhk.v[0].positif == 12);
    pastikan(rhk_saran(&m.rhk.v[0]) == EKSPEKTASI_SESUAI);
}

static const Step tahun[] = {
    CLOCK("2026-01-12T09:00"), LOGIN(CONTOH_KASI), SEE("tugasnya (B25.1c)", "/", "Evaluasi 2 pegawai untuk tahun 2025"), SEE("menunggu capaian (B25.1a)", "/evaluasi/{orang}?tahun=2025", "belum ditetapkan"),
    SEND("capaian dahulu", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan&hasil=di_bawah&perilaku=sesuai&rating_{rhk}=di_bawah&alasan_hasil=Mutunya+menurun", 409), REPLY("apa yang dahulu", "capaian kinerja Dinas"),
    LOGIN(CONTOH_BUPATI), SEND("capaian setahun (B25.1a)", "/unit/{dinas}/capaian", "periode=2025&versi=0&capaian=baik&dasar=LKjIP+2025&lalu=tetapkan", 303),
    LOGIN(CONTOH_KASI), RUN("setahun terkumpul", setahun), SEE("dua belas bulan", "/evaluasi/{orang}?tahun=2025", "12 laporan"),
    SEND("di bawah usul tanpa alasan", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan&hasil=di_bawah&perilaku=sesuai&rating_{rhk}=sesuai", 422), REPLY("minta alasan", "alasan"),
    SEND("ditinjau (B25.1c, B25.4)", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan&hasil=di_bawah&perilaku=sesuai&rating_{rhk}=sesuai&realisasi_{rhk}=12+laporan"
         "&alasan_hasil=Mutunya+menurun&catatan=Tingkatkan+mutu&rekomendasi=Diklat", 303),
    SEND("buka", "/evaluasi/buka", "tahun=2025", 303),
    LOGIN(CONTOH_KABID), SEND("pejabat fungsional", "/evaluasi/{jf}", "tahun=2025&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=di_atas&alasan_hasil=Ditinjau+langsung", 303),
    SEND("buka", "/evaluasi/buka", "tahun=2025", 303),

    /* the objection (B30) */
    CLOCK("2026-01-14T09:00"), LOGIN(CONTOH_STAF), SEE("hasilnya", "/hasil", "tahun 2025: Butuh perbaikan"), KEEP("hasil", "/hasil", "/hasil/"),
    SUBMIT("keberatan (B30)", "/keberatan/baru?evaluasi={hasil}", "/keberatan", "alasan=Dua+belas+laporan+selesai+sesuai+target", 303), KEEP("keb", NULL, "/keberatan/"),
    LOGIN(CONTOH_KASI), SUBMIT("menanggapi", "/keberatan/{keb}", "/keberatan/{keb}/tanggapi", "tanggapan=Jumlahnya+cukup,+mutunya+menurun", 303),
    CLOCK("2026-01-19T09:00"), LOGIN(CONTOH_KABID),
    SUBMIT("mengubah", "/keberatan/{keb}", "/keberatan/{keb}/putus", "putusan=ubah&hasil=sesuai&perilaku=sesuai&pertimbangan=Realisasi+sama+dengan+target", 303),
    LOGIN(CONTOH_STAF), SEE("menjadi", "/hasil", "tahun 2025: Baik"), KEEP("hasil", "/hasil", "/hasil/"), SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    STATUS("dokumen (B25.3)", "/hasil/{hasil}/pdf", 200),

    /* the reporting chain (B29.1, B29.2) */
    LOGIN(CONTOH_KASI), SEE("tugasnya", "/", "Kirim 1 berkas laporan kinerja"), SEND("penilai", "/pelaporan/kirim", "periode=2025&tahap=penilai&id={hasil}", 303),
    LOGIN(CONTOH_KADIS), SEND("kepala PD", "/pelaporan/kirim", "periode=2025&tahap=kepala_pd&id={hasil}", 303),
    LOGIN(CONTOH_BKPSDM), SEND("BKPSDM", "/pelaporan/kirim", "periode=2025&tahap=bkpsdm&id={hasil}", 303),
    LOGIN(CONTOH_SEKDA), SEND("Sekda", "/pelaporan/kirim", "periode=2025&tahap=sekda&id={hasil}", 303), SEE("selesai", "/pelaporan/berkas/{hasil}", "Diterima"),
};

/* Closing (B33), ranking by predicate (B31), candidates and the decision of a person (B32). */
static const Step sesudah[] = {
    SEND("tutup tahun (B33)", "/penutupan", "periode=2025&yakin=1", 303), SEE("dasar TPP", "/tpp?periode=2025&predikat=baik", "Siti Aminah"),
    UPLOAD("predikat 2024", "/impor/predikat", "berkas@r.csv=nip,periode,predikat,hasil,perilaku,sumber,nomor\\n" CONTOH_JF ",2024,sangat_baik,di_atas,di_atas,e-Kinerja BKN,800/1\\n" CONTOH_STAF ",2024,baik,,,e-Kinerja BKN,800/2\\n", 200),
    SUBMIT("terapkan", "", "/impor/predikat/terapkan", "", 303),
    SEE("peringkat (B31)", "/peringkat?periode=2025", "Siti Aminah"), SEE("tanpa angka", "/peringkat?periode=2025", "tanpa angka"), STATUS("lembar", "/peringkat/xlsx?periode=2025", 200),
    SEE("dua tahun sangat baik (B32.1)", "/penghargaan?tahun=2025", "Tono Hartono"), SEE("calon kompetensi", "/penghargaan?tahun=2025", "Siti Aminah"),
    SEND("diputuskan orang (B32.2)", "/penghargaan", "pegawai={jf}&tahun=2025&jenis=suksesi&keputusan=diberikan&alasan=SK+Sekda+12", 303), SEE("tercatat", "/penghargaan?tahun=2025", "SK Sekda 12"),
    LOGIN(CONTOH_STAF), SEE("riwayatnya (B27)", "/riwayat-predikat/{orang}", "Baik"),
};

static void neraca(Cerita *c)
{
    Err err = { 0 };
    TppRekap r;
    NilaiBulanList l = { 0 };
    RiwayatCapaianList cap = { 0 };
    int64_t id = cerita_orang(c, CONTOH_STAF);
    pastikan(db_evaluasi_bulan_tahun(c->c.db, c->a, id, 2025, &l, &err) && l.n == 12);
    for (int i = 0; i < 12; i++) pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_bulan(bulan(2025, i + 1)), id, &r, &err) && r.predikat == PREDIKAT_BAIK && r.persen == TPP_PENUH);
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_tahun(2025), id, &r, &err) && r.predikat == PREDIKAT_BAIK);
    const Struktur *s = c->c.aturan->struktur;
    pastikan(db_capaian_riwayat(c->c.db, c->a, struktur_pd(s, struktur_unit_pegawai(s, id, c->c.hari_ini))->id, periode_tahun(2025), &cap, &err) && cap.n >= 1);
}

static void dari_rencana_sampai_penghargaan(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, januari, countof(januari));
    for (int i = 0; i < 12; i++) {
        bulan_biasa(c, i);
        if (i % 3 == 2) triwulan(c, i);
        if (i) tutup(c, i - 1);
    }
    cerita_langkah(c, tahun, countof(tahun));
    cerita_jam(c, "2026-02-02T09:00");
    tutup(c, 11);
    cerita_langkah(c, sesudah, countof(sesudah));
    neraca(c);
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(dari_rencana_sampai_penghargaan) };
int main(void) { return uji_store_jalankan("cerita_setahun_tinjau", "schema", kasus, countof(kasus)); }
