/*
 * Windows and limits as people meet them: returned reports, reopened deadlines, the outer limit, exemption,
 * plans undone, stale forms, evidence (M10.4, M10.5, M12.4, SPEC 3, 8, 11, 19).
 */
#include "bantu/cerita.h"
#include "jobs/jobs.h"

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* The year's plan of CONTOH_STAF, set by CONTOH_KASI. */
#define TAHUNAN \
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEND("tahunan", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"), \
    SUBMIT("rhk", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303), \
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303), \
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303)

/* And that of February, with one report of Thursday the 27th. */
#define FEBRUARI \
    TAHUNAN, CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF), SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), \
    KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"), SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303), \
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303), \
    CLOCK("2025-02-27T15:00"), LOGIN(CONTOH_STAF), \
    SUBMIT("laporan", "/harian", "/harian", "kegiatan=Menyusun+laporan+kinerja&rhk={rhk}&mulai=08.00&selesai=10.30&jumlah=4&satuan=dokumen", 303), \
    KEEP("laporan", "/harian?tanggal=2025-02-27", "<p class=\"kecil\"><a href=\"/harian/")

static const Step perbaikan[] = {
    FEBRUARI,
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SEND("tindakan lain bukan persetujuan", "/verifikasi/{orang}", "bulan=2025-02&id={laporan}&lalu=simpan", 422),
    SEND("tanpa alasan", "/verifikasi/{orang}", "bulan=2025-02&id={laporan}&lalu=kembalikan", 422), REPLY("minta alasan", "memerlukan alasan"),
    SEND("kembalikan", "/verifikasi/{orang}", "bulan=2025-02&id={laporan}&lalu=kembalikan&alasan=Bukti+belum+dilampirkan", 303),
    LOGIN(CONTOH_STAF), SEE("tugas", "/", "Perbaiki laporan 27 Februari 2025"), SEE("alasan", "/harian/{laporan}", "Bukti belum dilampirkan"),
    CLOCK("2025-03-06T22:00"), LOGIN(CONTOH_STAF),
    SUBMIT("perbaiki pada hari kerja sesudahnya", "/harian/{laporan}", "/harian/{laporan}", "kegiatan=Menyusun+laporan+kinerja+dengan+bukti", 303),
    CLOCK("2025-03-07T08:00"), LOGIN(CONTOH_STAF),
    SUBMIT("sesudahnya tertutup", "/harian/{laporan}", "/harian/{laporan}", "kegiatan=Mengubah+lagi", 409), REPLY("sebut batas", "tidak dapat diubah lagi"),
};

static const Step dibuka[] = {
    CLOCK("2025-02-13T08:00"), LOGIN(CONTOH_STAF),
    SUBMIT("terlambat", "/harian", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 409),
    SEND("bukan wewenangnya", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-04&sampai=2025-02-04&dibuka_sampai=2025-02-14&alasan=Coba-coba", 403),
    LOGIN(CONTOH_BKPSDM),
    SEND("NIP salah", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-04&sampai=2025-02-04&dibuka_sampai=2025-02-14&nip=199203142019032999&alasan=Gangguan+server", 422),
    REPLY("sebut NIP", "Tidak ada pegawai dengan NIP"),
    SEND("terbalik", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-05&sampai=2025-02-04&dibuka_sampai=2025-02-14&alasan=Gangguan+server", 422),
    SEND("buka", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-03&sampai=2025-02-07&dibuka_sampai=2025-02-14&nip=" CONTOH_STAF "&alasan=Gangguan+server", 303),
    SEE("tercatat", "/pembukaan", "Gangguan server"),
    LOGIN(CONTOH_STAF), SUBMIT("sekarang bisa", "/harian", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 303),
    LOGIN(CONTOH_KASI), SUBMIT("orang lain tetap tertutup", "/harian", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 409),
    CLOCK("2025-02-17T08:00"), LOGIN(CONTOH_STAF),
    SUBMIT("lewat lagi", "/harian", "/harian", "tanggal=2025-02-05&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 409),
};

#define NILAI_ "bulan=2025-02&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&rating_{rhk}=sesuai"
static const Step batas_luar[] = {
    FEBRUARI,
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SUBMIT("setujui", "/verifikasi/{orang}?bulan=2025-02", "/verifikasi/{orang}", "lalu=setujui", 303),
    CLOCK("2025-04-08T10:00"), LOGIN(CONTOH_KASI),
    SEND("lewat batas luar (M12.4)", "/evaluasi/{orang}", NILAI_, 409), REPLY("sebut batas luar", "sudah melewati batas luar Senin, 31 Maret 2025"),
    LOGIN(CONTOH_BKPSDM), SEND("buka kembali", "/pembukaan", "jenis=evaluasi_batas_luar&mulai=2025-02-28&sampai=2025-02-28&dibuka_sampai=2025-04-11&nip=" CONTOH_STAF "&alasan=Hak+pegawai", 303),
    LOGIN(CONTOH_KASI), SEND("dapat dinilai", "/evaluasi/{orang}", NILAI_, 303),
    SEND("batal tanpa alasan", "/evaluasi/{orang}/batalkan", "bulan=2025-02&versi=1", 422), REPLY("alasan diminta di tempatnya", "Alasan membatalkan penetapan"),
    SEND("batal", "/evaluasi/{orang}/batalkan", "bulan=2025-02&versi=1&alasan=Keliru+memilih", 303),
    SEND("nilai lagi", "/evaluasi/{orang}", "bulan=2025-02&versi=2&lalu=tetapkan&hasil=sesuai&perilaku=di_atas&rating_{rhk}=sesuai", 303),
    SEND("form basi", "/evaluasi/{orang}", "bulan=2025-02&versi=2&lalu=draf&hasil=sesuai&perilaku=sesuai&rating_{rhk}=sesuai", 409),
    SEND("buka hasil", "/evaluasi/{orang}/buka", "bulan=2025-02&versi=3", 303),
    SEND("sesudah dibuka tidak dinilai lagi", "/evaluasi/{orang}", "bulan=2025-02&versi=4&lalu=draf&hasil=sesuai&perilaku=sesuai&rating_{rhk}=sesuai", 409),
    REPLY("sebut keadaannya", "statusnya dibuka"),
    SEND("sesudah dibuka tidak dapat dibatalkan", "/evaluasi/{orang}/batalkan", "bulan=2025-02&versi=4&alasan=Terlambat", 409),
};

static const Step kecuali[] = {
    FEBRUARI,
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SEE("masih mungkin bertambah", "/evaluasi/{orang}?bulan=2025-02", "masih dapat mengisi laporan sampai Rabu, 5 Maret 2025"),
    SEND("penilai tidak mengecualikan", "/pegawai/{orang}/kecuali", "bulan=2025-02&jenis=cltn&alasan=SK+1", 403),
    LOGIN(CONTOH_BKPSDM), SEND("kecualikan", "/pegawai/{orang}/kecuali", "bulan=2025-02&jenis=cltn&alasan=SK+BKPSDM+12/2025", 303),
    LOGIN(CONTOH_KASI), SEE("terlihat", "/evaluasi/{orang}?bulan=2025-02", "Dikecualikan"), NOT_SEE("tidak ditunggu", "/evaluasi/{orang}?bulan=2025-02", "masih dapat mengisi laporan"),
    SEND("tidak dapat dinilai", "/evaluasi/{orang}", NILAI_, 409),
    LOGIN(CONTOH_BKPSDM), SEE("dihitung", "/pemantauan/daftar?bulan=2025-02&tahap=evaluasi&keadaan=kecuali", "Siti Aminah"),
    SEND("hapus", "/pegawai/{orang}/kecuali", "bulan=2025-02&jenis=&alasan=Keliru", 303),
    NOT_SEE("tidak lagi", "/pemantauan/daftar?bulan=2025-02&tahap=evaluasi&keadaan=kecuali", "Siti Aminah"),
};

/* Fourteen days after the release the answer is closed, and the dossier moves on (SPEC 11.5). */
static void kerja_latar(Cerita *c)
{
    Err err = { 0 };
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->app->profil, .kini = c->env.now(&c->env) };
    pastikan(job_tanda_tangan(&j, &err));
}

static const Step tanda_tangan[] = {
    FEBRUARI,
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SUBMIT("setujui", "/verifikasi/{orang}?bulan=2025-02", "/verifikasi/{orang}", "lalu=setujui", 303),
    SEND("tetapkan", "/evaluasi/{orang}", NILAI_, 303), RUN("belum dibuka", kerja_latar), SEND("buka", "/evaluasi/{orang}/buka", "bulan=2025-02&versi=1", 303),
    CLOCK("2025-03-19T23:30"), LOGIN(CONTOH_STAF), KEEP("hasil", "/", "/hasil/"),
    RUN("hari keempat belas", kerja_latar), SEE("masih dapat", "/", "Tanda tangani evaluasi Februari 2025"), NOT_SEE("belum ditutup", "/hasil/{hasil}", "sampai batas waktunya"),
    CLOCK("2025-03-20T00:10"), LOGIN(CONTOH_STAF), RUN("sesudahnya", kerja_latar), RUN("sekali lagi", kerja_latar),
    SEE("ditutup", "/hasil/{hasil}", "Tidak ditandatangani sampai batas waktunya"), NOT_SEE("tidak menunggu lagi", "/", "Tanda tangani evaluasi"),
    SEND("terlambat", "/hasil/{hasil}/tandatangan", "versi=3", 409), STATUS("dokumennya", "/hasil/{hasil}/pdf", 200),
};

static const Step kecuali_cuti[] = {
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_BKPSDM), KEEP("staf", "/pegawai?q=" CONTOH_STAF, "\"/pegawai/"),
    SEND("tanpa cuti", "/pegawai/{staf}/kecuali", "bulan=2025-03&jenis=cuti_penuh&alasan=Melahirkan", 409),
    REPLY("hari pertama yang luput", "Senin, 3 Maret 2025 belum tercakup"),
    LOGIN(CONTOH_STAF), SEND("cuti", "/izin", "jenis=cuti_melahirkan&mulai=2025-03-01&sampai=2025-03-27&alasan=Melahirkan", 303),
    KEEP("izin", "/izin", "action=\"/izin/"), LOGIN(CONTOH_BKPSDM),
    SEND("belum disetujui", "/pegawai/{staf}/kecuali", "bulan=2025-03&jenis=cuti_penuh&alasan=Melahirkan", 409),
    SEND("setujui", "/izin/{izin}/putus", "aksi=setujui&versi=1&nomor=1", 303),
    SEND("tanggal 28 libur: tercakup", "/pegawai/{staf}/kecuali", "bulan=2025-03&jenis=cuti_penuh&alasan=Melahirkan", 303),
    SEND("terlalu jauh", "/pegawai/{staf}/kecuali", "bulan=2099-01&jenis=mpp&alasan=SK+3", 422),
    SEND("sebelum peraturan", "/pegawai/{staf}/kecuali", "bulan=2022-12&jenis=mpp&alasan=SK+3", 422),
    LOGIN(CONTOH_STAF), SEND("menyampaikan sebelum peraturan", "/harian/bulan/sampaikan", "bulan=2022-12", 422),
    LOGIN(CONTOH_BUPATI), SEND("bukan pegawai yang dinilai", "/skp/tahunan", "tahun=2025", 409),
};

static const Step rencana_batal[] = {
    TAHUNAN,
    SEND("tanpa alasan", "/skp/{skp}/batalkan", "versi=5&catatan=", 422),
    SUBMIT("batal tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/batalkan", "catatan=Target+keliru", 303),
    SUBMIT("tetapkan lagi", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    LOGIN(CONTOH_STAF), SEND("bulanan bersandar", "/skp/bulanan", "bulan=2025-01", 303),
    LOGIN(CONTOH_KASI), SUBMIT("kini tertahan", "/skp/{skp}/tetapkan", "/skp/{skp}/batalkan", "catatan=Target+keliru", 409),
    REPLY("sebab", "sudah bersandar pada SKP ini"),
};

static const Step basi[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEND("tahunan", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("rhk", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SEND("versi lama", "/skp/{skp}/rhk", RHK "&versi=1", 409), REPLY("diberi tahu", "baru saja diubah orang lain"), REPLY("isian di bawah", "Isian Anda tetap ada di bawah"), REPLY("isian tetap", "Laporan kinerja aplikasi tersusun"),
    SEND("tombol tanpa isian", "/skp/{skp}/hapus", "versi=1", 409), REPLY("langkah berikutnya", "Lihat keadaan terakhirnya, lalu ulangi"),
    SEND("tarik yang belum diajukan", "/skp/{skp}/tarik", "versi=2", 409),
    LOGIN(CONTOH_JF), SEND("rekan tidak dapat menghapus", "/skp/{skp}/hapus", "versi=2", 403),
    SEND("dan tidak diberi tahu keadaannya", "/skp/{skp}/tarik", "versi=2", 403),
};

static const Step bukti[] = {
    FEBRUARI,
    UPLOAD("berkas berdusta", "/harian", "tanggal=2025-02-27\nkegiatan=Menyusun notula rapat\nmulai=13.00\nselesai=14.00\nbukti@notula.pdf=bukan pdf", 422),
    REPLY("isian tetap", "Menyusun notula rapat"),
    UPLOAD("berkas sah", "/harian", "tanggal=2025-02-27\nkegiatan=Menyusun notula rapat\nmulai=13.00\nselesai=14.00\nbukti@notula.pdf=%PDF-1.4\\n1 0 obj\\n<<>>\\nendobj\\ntrailer\\n<<>>\\n%%EOF\\n", 303),
};

/* Whoever administers or audits others is the owner of his own record and no more. */
static const Step diri_sendiri[] = {
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_BKPSDM),
    KEEP("saya", "/pegawai?q=" CONTOH_BKPSDM, "\"/pegawai/"), KEEP("auditor", "/pegawai?q=" CONTOH_AUDITOR, "\"/pegawai/"),
    KEEP("staf", "/pegawai?q=" CONTOH_STAF, "\"/pegawai/"),
    SEND("izinnya", "/izin", "jenis=cuti_tahunan&mulai=2025-03-10&sampai=2025-03-11&alasan=Keluarga", 303),
    KEEP("izin", "/izin", "action=\"/izin/"),
    SEND("tidak disetujuinya sendiri", "/izin/{izin}/putus", "aksi=setujui&versi=1&nomor=1/2025&alasan=Cuti", 403),
    SEND("presensi orang lain", "/presensi/{staf}", "tanggal=2025-03-03&status=H&masuk=07.00&pulang=16.00&nomor=1&alasan=Lupa+mengetuk", 303),
    SEND("presensinya sendiri", "/presensi/{saya}", "tanggal=2025-03-03&status=H&masuk=07.00&pulang=16.00&nomor=1&alasan=Lupa+mengetuk", 403),
    SEND("mengecualikan diri", "/pegawai/{saya}/kecuali", "bulan=2025-02&jenis=cltn&alasan=SK+1", 403),
    SEND("membuka bagi diri", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-03&sampai=2025-02-07&dibuka_sampai=2025-03-14&nip=" CONTOH_BKPSDM "&alasan=Gangguan", 403),
    STATUS("evaluasinya sebelum dibuka", "/evaluasi/{saya}?bulan=2025-02", 404), STATUS("orang lain", "/evaluasi/{staf}?bulan=2025-02", 200),
    LOGIN(CONTOH_AUDITOR), STATUS("begitu pula auditor", "/evaluasi/{auditor}?bulan=2025-02", 404),
};

/* Of 28 February, whose window is open until 5 March. */
#define SUSULAN_ "tanggal=2025-02-28&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00"
static const Step bulan_selesai[] = {
    FEBRUARI,
    CLOCK("2025-03-03T10:00"), LOGIN(CONTOH_STAF), SEND("sampaikan", "/harian/bulan/sampaikan", "bulan=2025-02", 303),
    SEND("draf 28 Februari", "/harian", "tanggal=2025-02-28&kegiatan=Menyusun+notula&mulai=08.00&selesai=09.00&lalu=draf", 303),
    KEEP("draf", "/harian?tanggal=2025-02-28", "<p class=\"kecil\"><a href=\"/harian/"),
    SEND("laporan Maret", "/harian", "tanggal=2025-03-03&kegiatan=Menyusun+notula&mulai=08.00&selesai=09.00", 303),
    KEEP("maret", "/harian?tanggal=2025-03-03", "<p class=\"kecil\"><a href=\"/harian/"),
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SUBMIT("setujui", "/verifikasi/{orang}?bulan=2025-02", "/verifikasi/{orang}", "lalu=setujui", 303),
    NOT_SEE("sudah disampaikan", "/evaluasi/{orang}?bulan=2025-02", "masih dapat mengisi laporan"),
    SEND("tetapkan", "/evaluasi/{orang}", NILAI_, 303),
    LOGIN(CONTOH_STAF), SEND("bahan yang sudah dinilai tidak disampaikan lagi", "/harian/bulan/sampaikan", "bulan=2025-02", 409),
    SEND("juga tidak ditarik", "/harian/bulan/tarik", "bulan=2025-02", 409),
    SEND("tidak ditambah (M10.6)", "/harian", SUSULAN_, 409), REPLY("sebab", "Februari 2025 sudah dievaluasi"), REPLY("isian tetap", "Rapat koordinasi"),
    SEE("halaman harinya tertutup", "/harian?tanggal=2025-02-28", "Februari 2025 sudah dievaluasi"),
    SEND("tidak disalin", "/harian/salin", "tanggal=2025-02-28", 409), SEND("draf tidak diajukan", "/harian/ajukan", "tanggal=2025-02-28", 409),
    SEND("tidak diubah", "/harian/{draf}", SUSULAN_ "&versi=1", 409), SEND("tidak dihapus", "/harian/{draf}/hapus", "versi=1", 409),
    SEND("tidak dikaitkan", "/harian/{draf}/kaitkan", "rhk={rhk}&versi=1", 409), REPLY("sebab", "sudah dievaluasi"),
    SEND("tidak dipindah ke luar", "/harian/{draf}", "tanggal=2025-03-04&kegiatan=Menyusun+notula&mulai=08.00&selesai=09.00&versi=1", 409),
    SEND("tidak dipindah ke dalam", "/harian/{maret}", SUSULAN_ "&versi=1", 409),
    LOGIN(CONTOH_KASI), SEND("penetapan dibatalkan", "/evaluasi/{orang}/batalkan", "bulan=2025-02&versi=1&alasan=Masih+ada+laporan", 303),
    LOGIN(CONTOH_STAF), SEND("terbuka lagi", "/harian/{draf}", SUSULAN_ "&versi=1", 303),
    SEND("ditarik", "/harian/bulan/tarik", "bulan=2025-02", 303),
};

/* Today's hours to come may be planned as a draft; what is submitted has been done. */
static const Step hari_ini[] = {
    CLOCK("2025-02-04T10:00"), LOGIN(CONTOH_STAF),
    SEND("belum selesai", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=09.00&selesai=10.30", 422),
    REPLY("sebab", "Kegiatan sampai pukul 10.30 belum selesai; sekarang pukul 10.00"), REPLY("isian tetap", "Rapat koordinasi"),
    SEND("sebagai draf", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=09.00&selesai=10.30&lalu=draf", 303),
    SEND("draf belum dapat diajukan", "/harian/ajukan", "tanggal=2025-02-04", 422), REPLY("sebab", "belum selesai"),
    SEND("yang sudah selesai", "/harian", "tanggal=2025-02-04&kegiatan=Menyusun+notula&mulai=07.30&selesai=08.30&lalu=draf", 303),
    SEND("hanya itu yang diajukan", "/harian/ajukan", "tanggal=2025-02-04", 303), SEE("satu", NULL, "1 laporan diajukan"),
    SEE("yang lain tetap draf", "/harian?tanggal=2025-02-04", "Ajukan 1 draf"),
    CLOCK("2025-02-04T10:30"), LOGIN(CONTOH_STAF), SEND("kini selesai", "/harian/ajukan", "tanggal=2025-02-04", 303),
};

/* A reopening for all speaks of everyone but the one who made it. */
#define TERLAMBAT_ "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00"
static const Step dibuka_semua[] = {
    CLOCK("2025-02-13T08:00"), LOGIN(CONTOH_BKPSDM),
    SEND("buka untuk semua", "/pembukaan", "jenis=laporan_harian&mulai=2025-02-03&sampai=2025-02-07&dibuka_sampai=2025-02-14&alasan=Gangguan+server", 303),
    SEE("diberi tahu", NULL, "Bagi Anda sendiri administrator lain yang membukanya"),
    SEND("tidak bagi yang membuka", "/harian", TERLAMBAT_, 409), REPLY("tertutup", "tidak dapat diubah lagi"),
    LOGIN(CONTOH_STAF), SEND("bagi yang lain", "/harian", TERLAMBAT_, 303),
    LOGIN(CONTOH_AUDITOR), SEND("juga rekannya seunit", "/harian", TERLAMBAT_, 303),
};

static const Step tahun_lain[] = {
    CLOCK("2025-02-27T15:00"), LOGIN(CONTOH_STAF),
    SEND("tahun tanpa kalender", "/harian", "tanggal=2090-02-27&kegiatan=Menyusun+laporan+kinerja&mulai=08.00&selesai=10.30", 409),
    REPLY("diberi tahu", "Hari libur tahun 2090 belum ada"), REPLY("isian tetap", "Menyusun laporan kinerja"),
    STATUS("halaman harinya", "/harian?tanggal=2090-02-27", 409),
    LOGIN(CONTOH_BKPSDM), SEND("libur yang tidak ada", "/kalender/2025-03-04/hapus", "", 404), REPLY("diberi tahu", "Selasa, 4 Maret 2025 tidak tercatat sebagai hari libur"),
    SEND("libur yang ada", "/kalender/2025-12-25/hapus", "", 303),
};

/* A field left empty or unreadable: the form comes back with what was typed. */
static const Step isian_tetap[] = {
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_STAF),
    SEND("izin tanpa tanggal akhir", "/izin", "jenis=cuti_tahunan&mulai=2025-03-10&sampai=&alasan=Menikahkan+anak", 422),
    REPLY("ruasnya", "Sampai tanggal belum diisi"), REPLY("isian tetap", "Menikahkan anak"),
    LOGIN(CONTOH_BKPSDM), KEEP("staf", "/pegawai?q=" CONTOH_STAF, "\"/pegawai/"),
    SEND("mencatat tanpa nomor", "/izin/masuk", "nip=" CONTOH_STAF "&jenis=cuti_tahunan&mulai=2025-03-10&sampai=2025-03-11&alasan=Menikahkan+anak", 422),
    REPLY("nomornya", "Nomor surat belum diisi"), REPLY("isian tetap", "Menikahkan anak"),
    SEND("koreksi tanpa tanggal", "/presensi/{staf}", "tanggal=&status=H&nomor=SK+7/2025&alasan=Mesin+rusak", 422),
    REPLY("tanggalnya", "Tanggal belum diisi"), REPLY("isian tetap", "Mesin rusak"),
    UPLOAD("impor tanpa berkas", "/impor/pegawai", "lembar=Data 2025", 422), REPLY("berkasnya", "Berkas belum diisi"), REPLY("formulir tetap", "Kirim berkas untuk diuji"),
    UPLOAD("jenis yang tidak ada", "/impor/ngawur", "lembar=x", 404),
};

static void perbaikan_laporan(void **s) { cerita(*s, tanam_contoh, perbaikan, countof(perbaikan)); }
static void tenggat_dibuka(void **s) { cerita(*s, tanam_contoh, dibuka, countof(dibuka)); }
static void evaluasi_batas_luar(void **s) { cerita(*s, tanam_contoh, batas_luar, countof(batas_luar)); }
static void evaluasi_dikecualikan(void **s) { cerita(*s, tanam_contoh, kecuali, countof(kecuali)); }
static void tanda_tangan_lewat(void **s) { cerita(*s, tanam_contoh, tanda_tangan, countof(tanda_tangan)); }
static void kecuali_karena_cuti(void **s) { cerita(*s, tanam_contoh, kecuali_cuti, countof(kecuali_cuti)); }
static void penetapan_dibatalkan(void **s) { cerita(*s, tanam_contoh, rencana_batal, countof(rencana_batal)); }
static void formulir_basi(void **s) { cerita(*s, tanam_contoh, basi, countof(basi)); }
static void catatan_sendiri(void **s) { cerita(*s, tanam_contoh, diri_sendiri, countof(diri_sendiri)); }
static void bulan_sudah_dinilai(void **s) { cerita(*s, tanam_contoh, bulan_selesai, countof(bulan_selesai)); }
static void kegiatan_belum_selesai(void **s) { cerita(*s, tanam_contoh, hari_ini, countof(hari_ini)); }
static void pembukaan_bukan_bagi_diri(void **s) { cerita(*s, tanam_contoh, dibuka_semua, countof(dibuka_semua)); }
static void tahun_tanpa_kalender(void **s) { cerita(*s, tanam_contoh, tahun_lain, countof(tahun_lain)); }
static void isian_tidak_hilang(void **s) { cerita(*s, tanam_contoh, isian_tetap, countof(isian_tetap)); }
static void bukti_diperiksa(void **s) { cerita(*s, tanam_contoh, bukti, countof(bukti)); }

static const UjiKasus kasus[] = {
    KASUS(perbaikan_laporan), KASUS(tenggat_dibuka), KASUS(evaluasi_batas_luar), KASUS(evaluasi_dikecualikan), KASUS(tanda_tangan_lewat), KASUS(kecuali_karena_cuti),
    KASUS(penetapan_dibatalkan), KASUS(formulir_basi), KASUS(bukti_diperiksa), KASUS(catatan_sendiri),
    KASUS(bulan_sudah_dinilai), KASUS(kegiatan_belum_selesai), KASUS(pembukaan_bukan_bagi_diri), KASUS(tahun_tanpa_kalender), KASUS(isian_tidak_hilang) };
int main(void) { return uji_store_jalankan("cerita_batas", "schema", kasus, countof(kasus)); }
