/*
 * A whole year where plans are monthly and reports daily: from the import of the structure in January by way of twelve months,
 * a transfer, a violation and twelve closings to the annual evaluation that is computed, an objection that changes it, and the
 * basis of TPP. On both engines.
 */
#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "store/db_penutupan.h"
#include "store/db_umpan.h"

#define PUSAT      "bkpsdm"
#define CONTOH_KASI2 CONTOH_JF                  /* head of the seksi he is moved to */
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define IKI "&iki_kuantitas=Jumlah+laporan&target_kuantitas=1+dokumen&ukuran_kuantitas=Lengkap&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define RHK(uraian) "klasifikasi=utama&uraian=" uraian "&dasar=direktif&jenis=output" IKI

/* ---- January: import, Perjanjian Kinerja, the plan of the year ---- */

static void awal(Cerita *c)
{
    tanam_libur(c);
    tanam_peran(c, tanam_akun(c, PUSAT, 0, "BKPSDM", CONTOH_SANDI), PERAN_BKPSDM, 0);
}

#define AJUKAN(skp, penilai) \
    SUBMIT("ajukan " skp, "/skp/{" skp "}/ajukan", "/skp/{" skp "}/ajukan", "", 303), \
    LOGIN(penilai), SUBMIT("tetapkan " skp, "/skp/{" skp "}/tetapkan", "/skp/{" skp "}/tetapkan", "", 303)

static const Step impor[] = {
    CLOCK("2024-12-10T08:00"), LOGIN(PUSAT),
    IMPOR("unit", "kode,nama,jenis,induk,tempat\\npemda,Pemerintah Daerah,pemda,,Kota\\nsetda,Sekretariat Daerah,setda,pemda,\\n"
          "dinas,Dinas Komunikasi dan Informatika,dinas,pemda,\\naptika,Bidang Aplikasi,bidang,dinas,\\nkembang,Seksi Pengembangan,seksi,aptika,\\njaring,Seksi Jaringan,seksi,aptika,", 303),
    IMPOR("jabatan", "kode,nama,jenis,unit,pimpinan\\nbupati,Kepala Daerah,kepala_daerah,pemda,ya\\nsekda,Sekretaris Daerah,jpt,setda,ya\\n"
          "kadis,Kepala Dinas,jpt,dinas,ya\\nkabid,Kepala Bidang Aplikasi,administrator,aptika,ya\\nkasi,Kepala Seksi Pengembangan,pengawas,kembang,ya\\n"
          "kasi2,Kepala Seksi Jaringan,pengawas,jaring,ya\\nstaf,Pengelola Sistem Informasi,pelaksana,kembang,tidak\\nteknisi,Teknisi Jaringan,pelaksana,jaring,tidak", 303),
    IMPOR("pegawai", "nip,nama,status\\n" CONTOH_BUPATI ",Kepala Daerah,kepala_daerah\\n" CONTOH_SEKDA ",Sekda Contoh,pns\\n" CONTOH_KADIS ",Kadis Contoh,pns\\n"
          CONTOH_KABID ",Kabid Contoh,pns\\n" CONTOH_KASI ",Kasi Pengembangan,pns\\n" CONTOH_KASI2 ",Kasi Jaringan,pns\\n" CONTOH_STAF ",Siti Aminah,pns", 303),
    IMPOR("penugasan", "nip,jabatan,jenis,mulai\\n" CONTOH_BUPATI ",bupati,definitif,2020-01-01\\n" CONTOH_SEKDA ",sekda,definitif,2020-01-01\\n"
          CONTOH_KADIS ",kadis,definitif,2020-01-01\\n" CONTOH_KABID ",kabid,definitif,2020-01-01\\n" CONTOH_KASI ",kasi,definitif,2020-01-01\\n"
          CONTOH_KASI2 ",kasi2,definitif,2020-01-01\\n" CONTOH_STAF ",staf,definitif,2020-01-01", 303),
    IMPOR("akun", "nip\\n" CONTOH_BUPATI "\\n" CONTOH_KADIS "\\n" CONTOH_KABID "\\n" CONTOH_KASI "\\n" CONTOH_KASI2 "\\n" CONTOH_STAF, 200),
};

/* The head of the dinas signs with the head of region within a month of the budget (M6.1, M6.7). */
static const Step perjanjian[] = {
    SUBMIT("APBD ditetapkan (M6.7)", "/kalender?tahun=2025", "/kalender/apbd", "tanggal_apbd=2024-11-30&nomor=Perda+9+Tahun+2024", 303),
    LOGIN(CONTOH_KADIS), SEE("tugasnya", "/", "Susun Perjanjian Kinerja 2025"), SEND("susun", "/perjanjian", "tahun=2025", 303), KEEP("pk", NULL, "/perjanjian/"),
    SUBMIT("indikator", "/perjanjian/{pk}/indikator", "/perjanjian/{pk}/indikator", "sasaran=Meningkatnya+layanan+digital&uraian=Indeks+layanan+digital&target=85+persen", 303),
    SUBMIT("anggaran", "/perjanjian/{pk}/anggaran", "/perjanjian/{pk}/anggaran", "program=Program+aplikasi&kegiatan=E-government&rupiah=1.250.000.000&keterangan=APBD", 303),
    SUBMIT("dasar", "/perjanjian/{pk}/sumber", "/perjanjian/{pk}/sumber", "renstra=Renstra+2024-2026", 303),
    SUBMIT("ajukan PK", "/perjanjian/{pk}", "/perjanjian/{pk}/ajukan", "", 303),
    LOGIN(CONTOH_BUPATI), SUBMIT("sepakati PK", "/perjanjian/{pk}", "/perjanjian/{pk}/sepakati", "", 303),
};

/* The plan of the year (M7.1, M9.2). */
static const Step januari[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEE("tugasnya", "/", "Susun SKP tahun 2025"),
    SEND("SKP tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Laporan+aplikasi+tersusun"), 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303), AJUKAN("skp", CONTOH_KASI),
    KEEP("orang", "/evaluasi?bulan=2025-01", "/evaluasi/"), STATUS("tercetak", "/skp/{skp}/pdf", 200),
};

/* ---- the months ---- */

typedef struct { const char *rencana, *lapor, *nilai, *penilai, *hasil; } BulanCerita;

/* Working days of 2025 inside each due date: plan by the 3rd (M9.3), report within 3 (M10.4), evaluation by the 3rd of the next month
 * (M11.7). From July on another seksi. */
static const BulanCerita bulan_cerita[12] = {
    { "2025-01-07", "2025-01-15", "2025-02-03", CONTOH_KASI,  "di_atas" }, { "2025-02-04", "2025-02-12", "2025-03-03", CONTOH_KASI,  "di_atas" },
    { "2025-03-04", "2025-03-12", "2025-04-08", CONTOH_KASI,  "di_atas" }, { "2025-04-09", "2025-04-16", "2025-05-02", CONTOH_KASI,  "di_atas" },
    { "2025-05-05", "2025-05-14", "2025-06-02", CONTOH_KASI,  "di_atas" }, { "2025-06-03", "2025-06-11", "2025-07-01", CONTOH_KASI,  "di_atas" },
    { "2025-07-03", "2025-07-16", "2025-08-01", CONTOH_KASI2, "sesuai" },  { "2025-08-04", "2025-08-13", "2025-09-01", CONTOH_KASI2, "sesuai" },
    { "2025-09-02", "2025-09-10", "2025-10-01", CONTOH_KASI2, "sesuai" },  { "2025-10-02", "2025-10-15", "2025-11-03", CONTOH_KASI2, "sesuai" },
    { "2025-11-04", "2025-11-12", "2025-12-01", CONTOH_KASI2, "sesuai" },  { "2025-12-02", "2025-12-10", "2026-01-05", CONTOH_KASI2, "di_bawah" },
};

static const char *isi(Cerita *c, const char *bentuk, const char *a, const char *b)
{
    return str_cz(c->a, str_fmt(c->a, bentuk, a, b));
}

static void tutup(Cerita *c, const char *jam, int ke)
{
    const char *periode = isi(c, "periode=%s&yakin=1", str_cz(c->a, bulan_iso(c->a, bulan(2025, ke + 1))), "");
    const Step s[] = { { .kind = ST_CLOCK, .label = jam, .text = jam }, LOGIN(PUSAT), SEE("tugas", "/", "Tutup "), SEND("tutup bulan lalu", "/penutupan", periode, 303), NOT_SEE("selesai", "/", "Tutup ") };
    cerita_langkah(c, s, countof(s));
}

/* Plan, a report, feedback; the month before is closed; submission, verification, evaluation, release, signature. */
static void bulan_biasa(Cerita *c, int ke)
{
    const BulanCerita *b = &bulan_cerita[ke];
    const char *bln = str_cz(c->a, bulan_iso(c->a, bulan(2025, ke + 1))), *sama = isi(c, "bulan=%s", bln, "");
    const Step langkah[] = {
        CLOCK(""), LOGIN(CONTOH_STAF),
        SEND("SKP bulanan (M9.3)", "/skp/bulanan", sama, 303), KEEP("bulan", NULL, "/skp/"), KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
        SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
        LOGIN(""), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303),
        CLOCK(""), LOGIN(CONTOH_STAF),
        SUBMIT("laporan harian (M10.2)", "/harian", "/harian", "kegiatan=Menyusun+laporan+aplikasi&rhk={rhk}&mulai=08.00&selesai=10.30&jumlah=1&satuan=dokumen", 303),
        SEND("ajukan laporan", "/harian/ajukan", isi(c, "tanggal=%s", b->lapor, ""), 303),
        LOGIN(""), SUBMIT("umpan balik (M11.3)", "/umpan/beri?pegawai={orang}", "/umpan/beri", "bentuk=umpan_balik&sifat=insidentil&cara=langsung&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}", 303),
        CLOCK(""), LOGIN(CONTOH_STAF), SEND("sampaikan (M12.4)", "/harian/bulan/sampaikan", sama, 303),
        LOGIN(""), SUBMIT("setujui (M10.5)", isi(c, "/verifikasi/{orang}?bulan=%s", bln, ""), "/verifikasi/{orang}", "lalu=setujui", 303),
        SEND("tetapkan evaluasi (M11.7)", "/evaluasi/{orang}",
             isi(c, "bulan=%s&versi=0&lalu=tetapkan&perilaku=di_atas&hasil=%s&rating_{rhk}=sesuai&alasan_hasil=Dilihat+dari+mutunya", bln, b->hasil), 303),
        SEND("buka", "/evaluasi/buka", sama, 303),
        LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"), SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    };
    Step s[countof(langkah)];
    const char *jam[] = { isi(c, "%sT09:00", b->rencana, ""), isi(c, "%sT15:00", b->lapor, ""), isi(c, "%sT09:00", b->nilai, "") };
    ptrdiff_t jam_ke[3] = { 0 };
    int n = 0;
    memcpy(s, langkah, sizeof s);
    for (ptrdiff_t i = 0; i < countof(s); i++) {
        if (s[i].kind == ST_CLOCK) {
            jam_ke[n] = i;
            s[i].text = jam[n++];
        }
        if (s[i].kind == ST_LOGIN && !*s[i].text) s[i].text = b->penilai;
    }
    cerita_langkah(c, s, jam_ke[2]);
    if (ke) tutup(c, isi(c, "%sT16:00", b->lapor, ""), ke - 1);
    cerita_langkah(c, s + jam_ke[2], countof(s) - jam_ke[2]);
}

static const Step maret[] = {
    CLOCK("2025-04-08T13:00"), LOGIN(PUSAT),
    UPLOAD("presensi Maret", "/impor/presensi", "berkas@a.csv=nip,tanggal,status,masuk,pulang\\n" CONTOH_STAF ",2025-03-10,H,07:20,16:00\\n" CONTOH_STAF ",2025-03-11,TL,08:20,16:00\\n"
           CONTOH_STAF ",2025-03-12,TK,,", 200),
    SUBMIT("terapkan presensi", "", "/impor/presensi/terapkan", "", 303),
};
static const Step mei[] = {
    CLOCK("2025-06-02T13:00"), LOGIN(PUSAT),
    SUBMIT("pelanggaran Mei", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_STAF "&jenis=lain&periode=2025-05&fakta=Meninggalkan+tugas+sehari&dasar=PP+94/2021", 303),
};
/* The transfer: another assignment, another appraiser, a plan of its own (M9.1; SPEC 4). */
static const Step pindah[] = {
    CLOCK("2025-07-01T13:00"), LOGIN(PUSAT),
    SUBMIT("mutasi", "/pegawai/{orang}/simulasi", "/pegawai/{orang}/simulasi", "jabatan=teknisi&jenis=definitif&mulai=2025-07-01&sampai=&nomor_sk=821%2F7&lalu=lihat", 200),
    SUBMIT("mutasi disimpan", "", "/pegawai/{orang}/simulasi", "lalu=simpan", 303),
    CLOCK("2025-07-02T09:00"), LOGIN(CONTOH_STAF), SEE("SKP di tempat baru", "/", "Susun SKP tahun 2025"),
    SEND("SKP tahunan kedua", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp2", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp2}/rhk/baru", "/skp/{skp2}/rhk", RHK("Jaringan+kantor+terpelihara"), 303),
    SUBMIT("lampiran", "/skp/{skp2}/lampiran", "/skp/{skp2}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp2}/ajukan", "/skp/{skp2}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SEND("penilai lama tidak lagi", "/skp/{skp2}/tetapkan", "versi=4", 404),
    LOGIN(CONTOH_KASI2), SUBMIT("tetapkan", "/skp/{skp2}/tetapkan", "/skp/{skp2}/tetapkan", "", 303),
};

/* ---- the end of the year ---- */

/* 6 x 3 + 5 x 2 + 1 x 1 of 12 is 2.42: sesuai (M11.10). One month changed makes 2.50: di atas. */
static const Step akhir[] = {
    CLOCK("2026-01-06T09:00"), LOGIN(CONTOH_KASI), SEND("penilai lama (M11.10)", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan", 403),
    NOT_SEE("bukan tugasnya", "/", "tahun 2025"),
    LOGIN(CONTOH_KASI2), SEE("tugas penilai", "/", "Tetapkan 1 predikat tahun 2025"), SEE("sampai akhir Januari (N)", "/", "30 Januari"), SEE("siap", "/tahunan?tahun=2025", "1 predikat siap ditetapkan"),
    SEE("rata-rata", "/evaluasi/{orang}?tahun=2025", "Rata-rata 12 bulan: hasil kerja 2,42 (Sesuai ekspektasi), perilaku kerja 3,00"),
    SEND("catatan (M11.9)", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=draf&catatan=Pindah+seksi+di+tengah+tahun&rekomendasi=Ikuti+diklat+jaringan", 303),
    SEND("tetapkan setahun", "/tahunan", "tahun=2025", 303), SEE("tinggal dibuka", "/", "Buka 1 hasil tahun 2025"), NOT_SEE("tidak lagi", "/", "predikat tahun 2025"),
    SEND("buka setahun", "/evaluasi/buka", "tahun=2025", 303), NOT_SEE("selesai", "/", "hasil tahun 2025"),
    LOGIN(CONTOH_STAF), SEE("hasilnya", "/hasil", "tahun 2025: Baik"),

    /* an objection against December, decided by the appraiser's superior (N) */
    CLOCK("2026-01-08T09:00"), LOGIN(CONTOH_STAF), SEND("keberatan", "/keberatan", "evaluasi={hasil}&alasan=Satu+laporan+sesuai+target+dinilai+di+bawah", 303), KEEP("keb", NULL, "/keberatan/"),
    LOGIN(CONTOH_KASI2), SUBMIT("menanggapi", "/keberatan/{keb}", "/keberatan/{keb}/tanggapi", "tanggapan=Laporan+memang+lengkap+tetapi+terlambat", 303),
    CLOCK("2026-01-12T09:00"), LOGIN(CONTOH_KABID),
    SUBMIT("mengubah", "/keberatan/{keb}", "/keberatan/{keb}/putus", "putusan=ubah&hasil=sesuai&perilaku=di_atas&pertimbangan=Target+terbukti+tercapai", 303),
    LOGIN(CONTOH_STAF), SEE("Desember", "/hasil", "Desember 2025: Baik"), SEE("setahun ikut (M11.10)", "/hasil", "tahun 2025: Sangat baik"),
    KEEP("tahun", "/hasil", "/hasil/"), SEE("asalnya", "/hasil/{tahun}/mengapa", "rata-rata hasil kerja 2,50"), SUBMIT("tandatangan", "/hasil/{tahun}", "/hasil/{tahun}/tandatangan", "", 303),
    STATUS("dokumen setahun", "/hasil/{tahun}/pdf", 200),
};

static const Step tahun_ditutup[] = {
    NOT_SEE("belum menjadi tugas", "/", "Tutup tahun 2025"), SEND("sebelum jatuh tempo", "/penutupan", "periode=2025&yakin=1", 409), REPLY("sampai kapan", "30 Januari 2026"),
    CLOCK("2026-02-02T09:00"), LOGIN(PUSAT), SEE("menjadi tugas", "/", "Tutup tahun 2025"), SEND("tutup tahun", "/penutupan", "periode=2025&yakin=1", 303),
    NOT_SEE("tidak lagi", "/", "Tutup tahun 2025"), SEE("beku", "/tpp?periode=2025", "dibekukan"), SEE("setahun", "/tpp?periode=2025&predikat=sangat_baik", "Siti Aminah"),
    STATUS("lembar", "/tpp/xlsx?periode=2025-03", 200), SEE("mengapa", "/tpp/{orang}?periode=2025-03", "96,50"), SEE("pelanggarannya", "/tpp/{orang}?periode=2025-05", "Pelanggaran tercatat"),
};

static const Step ditinjau[] = {
    CLOCK("2026-01-06T09:00"), LOGIN(CONTOH_KASI2), SEE("bulan di sampingnya", "/evaluasi/{orang}?tahun=2025", "Jaringan kantor terpelihara"),
    KEEP("rt", "/evaluasi/{orang}?tahun=2025", "name=\"rating_"),
    SEND("tetapkan setahun", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=di_atas&rating_{rt}=sesuai&catatan=Pindah+seksi&alasan_perilaku=Dilihat+setahun", 303),
    SEND("buka setahun", "/evaluasi/buka", "tahun=2025", 303), LOGIN(CONTOH_STAF), SEE("hasilnya", "/hasil", "tahun 2025: Baik"),
    CLOCK("2026-02-16T09:00"), LOGIN(PUSAT), SEND("tutup Desember", "/penutupan", "periode=2025-12&yakin=1", 303), SEND("tutup tahun", "/penutupan", "periode=2025&yakin=1", 303),
    SEE("setahun", "/tpp?periode=2025&predikat=baik", "Siti Aminah"),
};

/* What the year leaves: twelve months and a year, and the percentages of each (M-Ma). */
static void neraca(Cerita *c)
{
    Err err = { 0 };
    TppRekap r;
    NilaiBulanList l = { 0 };
    UmpanBalikList u = { 0 };
    int64_t id = cerita_orang(c, CONTOH_STAF);
    static const int persen[12] = { 10000, 10000, 9650, 10000, 9500, 10000, 10000, 10000, 10000, 10000, 10000, 10000 };
    pastikan(db_evaluasi_bulan_tahun(c->c.db, c->a, id, 2025, &l, &err) && l.n == 12);
    pastikan(db_umpan_antara(c->c.db, c->a, id, tanggal(2025, 1, 1), tanggal(2025, 12, 31), &u, &err) && u.n == 12);
    for (int i = 0; i < 12; i++) {
        pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_bulan(bulan(2025, i + 1)), id, &r, &err));
        pastikan(r.persen == persen[i]);
        pastikan(r.predikat == (i < 6 ? PREDIKAT_SANGAT_BAIK : PREDIKAT_BAIK));
        pastikan(str_eqz(r.unit_nama, i < 6 ? "Seksi Pengembangan" : "Seksi Jaringan"));
    }
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_tahun(2025), id, &r, &err));
    pastikan(r.persen == TPP_PENUH && r.predikat == PREDIKAT_SANGAT_BAIK && r.pelanggaran == 1 && r.terlambat == 1 && r.alpa == 1);
}

static Cerita *sampai_desember(void **state, const char *profil)
{
    Cerita *c = cerita_buka_di(*state, profil, awal);
    cerita_langkah(c, impor, countof(impor));
    tanam_selesai(c);
    if (c->app->profil->modul[MODUL_PERJANJIAN_KINERJA].ada) cerita_langkah(c, perjanjian, countof(perjanjian));
    cerita_langkah(c, januari, countof(januari));
    for (int i = 0; i < 12; i++) {
        if (i == 6) cerita_langkah(c, pindah, countof(pindah));
        bulan_biasa(c, i);
        if (i == 2) cerita_langkah(c, maret, countof(maret));
        if (i == 4) cerita_langkah(c, mei, countof(mei));
    }
    return c;
}

static void dari_impor_sampai_tpp(void **state)
{
    Cerita *c = sampai_desember(state, "majalengka");
    cerita_langkah(c, akhir, countof(akhir));
    tutup(c, "2026-01-28T09:00", 11);
    cerita_langkah(c, tahun_ditutup, countof(tahun_ditutup));
    neraca(c);
    cerita_tutup(c);
}

/* The same months under a regulation made up for tests, where an appraiser reviews the year instead. */
static void di_daerah_ketiga(void **state)
{
    Cerita *c = sampai_desember(state, "tirtasari-7-2024");
    cerita_langkah(c, ditinjau, countof(ditinjau));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(dari_impor_sampai_tpp), KASUS(di_daerah_ketiga) };
int main(void) { return uji_store_jalankan("cerita_setahun", "schema", kasus, countof(kasus)); }
