/*
 * Progress (B20, B21): judged beside the feedback, followed up, coached, taken over; the takeover reaches proposal and sheet.
 */
#include "bantu/cerita.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"

#define RHK(uraian) "klasifikasi=utama&uraian=" uraian "&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define BERI "bentuk=umpan_balik&sifat=insidentil&cara=langsung"

/* An annual plan with two RHK, set; in the months where the region has monthly plans one of February too. */
static void belum_terekam(Cerita *c) { pastikan(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'pembinaan'") == 0); }
static void risalah_terekam(Cerita *c) { pastikan(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'pembinaan'") == 1); }

static const Step rencana[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK 1", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Laporan+kinerja+tersusun"), 303), KEEP("pokok", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("RHK 2", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Situs+web+terpelihara"), 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303), KEEP("staf", "/evaluasi?bulan=2025-01", "/evaluasi/"),
};
static const Step bulanan[] = {
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_STAF),
    SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303),
};

static const Step maju[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI),
    SUBMIT("umpan balik", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}", 303),
    SEE("di samping putusan (B20.1)", "/kemajuan/{staf}", "Laporan rapi dan tepat waktu"), SEE("hitungannya", "/kemajuan/{staf}", "umpan balik +1 −0"),
    SUBMIT("tanpa alasan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=kemajuan&catatan=", 422),
    SUBMIT("bulan jauh", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=kemajuan&catatan=Laporan+tepat+waktu&bulan=2024-06", 422),
    SUBMIT("kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=kemajuan&catatan=Laporan+tepat+waktu", 303), KEEP("k1", NULL, "/tindak/"),
    NOT_SEE("pembinaan bukan sesudah kemajuan", "/kemajuan/{staf}/tindak/{k1}", "Penyesuaian ekspektasi"),
    SEND("tindak yang tidak cocok (B20.2)", "/kemajuan/{staf}/tindak/{k1}", "jenis=ekspektasi&isi=Target+diturunkan", 422), REPLY("sebut putusannya", "tidak mengikuti putusan"),
    SUBMIT("apresiasi (B20.2a)", "/kemajuan/{staf}/tindak/{k1}", "/kemajuan/{staf}/tindak/{k1}", "jenis=apresiasi&isi=Terima+kasih+atas+ketelitiannya", 303),
    SUBMIT("tugas (B20.2b)", "/kemajuan/{staf}/tindak/{k1}", "/kemajuan/{staf}/tindak/{k1}", "jenis=tugas&isi=Membimbing+dua+rekan+baru", 303),
    SUBMIT("RHK tambahan (B20.2b)", "/kemajuan/{staf}/tindak/{k1}", "/kemajuan/{staf}/tindak/{k1}", "jenis=rhk&isi=Panduan+layanan+tersusun", 303),
    LOGIN(CONTOH_STAF), SEE("apresiasi terbaca", "/kemajuan/{staf}", "Terima kasih atas ketelitiannya"), SEE("tugas di Beranda", "/", "Jawab penugasan baru"),
    SEE("RHK di versi baru", "/", "Ajukan SKP tahun 2025, versi 2"), KEEP("v2", "/", "href=\"/skp/"), SEE("tambahan dengan pemberinya", "/skp/{v2}", "penugasan dari Kepala Seksi"),
    SEE("tercatat dalam dialog", "/skp/{v2}", "Penugasan baru sebagai RHK tambahan: Panduan layanan tersusun"),
    KEEP("t", "/kemajuan/{staf}", "/tugas/"), SUBMIT("terima tugas", "/kemajuan/{staf}", "/kemajuan/{staf}/tugas/{t}", "terima=ya", 303), NOT_SEE("selesai", "/", "Jawab penugasan baru"),
    SEND("bukan penilai", "/kemajuan/{staf}", "bulan=2025-02&putusan=kemajuan&catatan=Saya+sendiri+maju", 403),
    LOGIN(CONTOH_JF), STATUS("rekan tidak melihat", "/kemajuan/{staf}", 404),
    LOGIN(CONTOH_KABID), SEE("atasan melihat", "/kemajuan/{staf}", "Terima kasih atas ketelitiannya"), SEND("atasan tidak menilai", "/kemajuan/{staf}", "bulan=2025-02&putusan=kemajuan&catatan=Laporan+tepat+waktu", 403),
    LOGIN(CONTOH_BKPSDM), STATUS("BKPSDM melihat", "/kemajuan/{staf}", 200), SEE("jejak", "/jejak", "menilai Kemajuan kinerja"),
};

/* Without progress: nothing was done, nothing is taken over; a proposal to the superior; then a session; then the takeover. */
static const Step mundur[] = {
    CLOCK("2025-02-11T10:00"), LOGIN(CONTOH_KASI),
    SEND("alih sebelum apa pun (B20.6)", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    SUBMIT("tanpa kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=tidak&catatan=Laporan+selalu+terlambat&pokok={pokok}", 303), KEEP("k2", NULL, "/tindak/"),
    SEND("belum ditindaklanjuti", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409), REPLY("sebut syaratnya", "belum dapat diambil alih"),
    SEE("mengapa belum", "/kemajuan/{staf}/alih/{pokok}", "Perlu penyesuaian ekspektasi"),
    SEND("tanpa bentuk", "/kemajuan/{staf}/tindak/{k2}", "jenis=pembinaan&isi=Kesulitan+mengatur+waktu&kepada=pimpinan", 422),
    SUBMIT("bimbingan sendiri (B20.3c)", "/kemajuan/{staf}/tindak/{k2}", "/kemajuan/{staf}/tindak/{k2}", "jenis=pembinaan&bentuk=bimbingan&kepada=pimpinan&isi=Kesulitan+mengatur+waktu", 303),
    KEEP("bina", "/", "href=\"/pembinaan/"), SEND("bimbingan belum dilakukan", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    SUBMIT("risalah tanpa tempat", "/pembinaan/{bina}", "/pembinaan/{bina}/catat", "risalah=Cara+menyusun+jadwal&tempat=", 422),
    SUBMIT("besok", "/pembinaan/{bina}", "/pembinaan/{bina}/catat", "risalah=Cara+menyusun+jadwal&tempat=Ruang+rapat&tanggal=2025-02-12", 422), REPLY("isian tetap ada", "Cara menyusun jadwal"),
    SUBMIT("batas mendahului", "/pembinaan/{bina}", "/pembinaan/{bina}/catat", "risalah=Cara+menyusun+jadwal&tempat=Ruang+rapat&sepakat_1=Mengisi+jadwal&batas_1=2025-02-01", 422),
    SUBMIT("risalah (B21a)", "/pembinaan/{bina}", "/pembinaan/{bina}/catat", "risalah=Cara+menyusun+jadwal&tempat=Ruang+rapat&sepakat_1=Mengisi+jadwal+mingguan&batas_1=2025-02-21", 303),
    STATUS("risalah sebagai draf (B21)", "/pembinaan/{bina}/pdf", 200), SEE("juga di halaman", "/pembinaan/{bina}/pratinjau", "Masih draf"), REPLY("isinya", "RISALAH BIMBINGAN"),
    RUN("draf tidak direkam", belum_terekam),
    LOGIN(CONTOH_ADMIN_PD), STATUS("admin tidak membaca pembinaan", "/pembinaan/{bina}", 404), STATUS("juga tidak di atas kertas", "/pembinaan/{bina}/pdf", 404), STATUS("juga tidak pratinjaunya", "/pembinaan/{bina}/pratinjau", 404),
    LOGIN(CONTOH_STAF), SEE("diminta konfirmasi", "/", "Konfirmasi risalah bimbingan"), SEE("kesepakatan bertenggat", "/", "Tepati kesepakatan pembinaan"),
    SUBMIT("konfirmasi", "/pembinaan/{bina}", "/pembinaan/{bina}/konfirmasi", "tanggapan=Saya+perlu+perangkat", 303), SEE("keduanya tercatat", "/pembinaan/{bina}", "Tanggapan pegawai: Saya perlu perangkat"),
    SEE("dilihat dahulu", "/pembinaan/{bina}/pratinjau", "diberikan ketika dicetak"), RUN("melihat tidak menerbitkan", belum_terekam),
    STATUS("risalah yang dikonfirmasi", "/pembinaan/{bina}/pdf", 200), RUN("terekam", risalah_terekam), SEE("berkode", "/pembinaan/{bina}/pratinjau", "href=\"/periksa/"),
    SEND("dua kali", "/pembinaan/{bina}/konfirmasi", "versi=3", 409),
    LOGIN(CONTOH_KASI), SEND("satu putusan belum cukup", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    CLOCK("2025-02-20T10:00"), LOGIN(CONTOH_KASI),
    SUBMIT("tetap tanpa kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=tidak&catatan=Masih+terlambat&pokok={pokok}", 303), KEEP("k3", NULL, "/tindak/"),
    SUBMIT("usul ke atasan", "/kemajuan/{staf}/tindak/{k3}", "/kemajuan/{staf}/tindak/{k3}", "jenis=pembinaan&bentuk=konseling&kepada=atasan&isi=Perlu+konseling", 303),
    LOGIN(CONTOH_BKPSDM), NOT_SEE("bukan kepadanya", "/pembinaan", "Perlu konseling"),
    LOGIN(CONTOH_KABID), SEE("usul di Beranda atasan", "/", "Jawab usul pembinaan Siti Aminah"), KEEP("usul", "/pembinaan", "href=\"/pembinaan/"),
    SUBMIT("tolak tanpa alasan", "/pembinaan/{usul}", "/pembinaan/{usul}/jawab", "terima=tidak", 422),
    SUBMIT("terima usul", "/pembinaan/{usul}", "/pembinaan/{usul}/jawab", "terima=ya&jawaban=Minggu+depan", 303),
    LOGIN(CONTOH_KASI), SEND("pengusul tidak mencatat konseling atasan", "/pembinaan/{usul}/catat", "versi=2&tanggal=2025-02-20&tempat=Ruang&hadir=Semua&risalah=Percakapan", 403),
    LOGIN(CONTOH_KABID), SUBMIT("konseling (B21b)", "/pembinaan/{usul}", "/pembinaan/{usul}/catat", "risalah=Percakapan+tentang+beban&tempat=Ruang+kerja", 303),

    LOGIN(CONTOH_KASI), SEE("ditawarkan", "/kemajuan/{staf}", "Ambil alih RHK 1"),
    SUBMIT("tanpa catatan (B20.7)", "/kemajuan/{staf}/alih/{pokok}", "/kemajuan/{staf}/alih/{pokok}", "catatan=", 422),
    SUBMIT("ambil alih (B20.6)", "/kemajuan/{staf}/alih/{pokok}", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan+laporan", 303),
    SEND("dua kali", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    LOGIN(CONTOH_STAF), SEE("pegawai melihat", "/kemajuan/{staf}", "Diambil alih"),
};

static const Step nilai[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI),
    SEE("di evaluasi (B20.8)", "/evaluasi/{staf}?bulan=2025-02", "Tidak dapat menyelesaikan laporan"),
    SEE("dihitung di bawah", "/evaluasi/{staf}?bulan=2025-02", "Di bawah ekspektasi 1 utama"), SEE("sebabnya", "/evaluasi/{staf}?bulan=2025-02", "Diambil alih pimpinan 1 RHK"),
    KEEP("dua", "/evaluasi/{staf}?bulan=2025-02", "id=\"f-rating_"),
    SEND("tetapkan tanpa rating yang diambil alih", "/evaluasi/{staf}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&rating_{dua}=sesuai&realisasi_{dua}=4+dokumen&alasan_hasil=Seimbang+dengan+RHK+kedua", 303),
    SEND("sudah dinilai", "/kemajuan/{staf}/alih/1/tarik", "", 404),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303), LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"), STATUS("tercetak", "/hasil/{hasil}/pdf", 200),
    LOGIN(CONTOH_KASI), KEEP("alih", "/kemajuan/{staf}", "action=\"/kemajuan/{staf}/alih/"), SUBMIT("terlanjur dinilai", "/kemajuan/{staf}", "/kemajuan/{staf}/alih/{alih}/tarik", "", 409), REPLY("sebut evaluasinya", "Evaluasi Februari 2025 sudah ditetapkan"),
};

static void tercetak(Cerita *c)
{
    DokumenBaris d;
    EvaluasiList l = { 0 };
    EvaluasiRhkList r = { 0 };
    Err err = { 0 };
    pastikan(db_evaluasi_semua(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &l, &err) && l.n == 1);
    pastikan(db_dokumen_objek(c->c.db, c->a, S("evaluasi"), l.v[0].id, &d, &err) && str_find(d.isi, S("Tidak dapat menyelesaikan laporan (")) > 0);
    pastikan(db_evaluasi_rhk(c->c.db, c->a, l.v[0].id, &r, &err) && r.n == 2);
    for (int i = 0; i < 2; i++) pastikan(r.v[i].rating == (i ? EKSPEKTASI_SESUAI : EKSPEKTASI_DI_BAWAH));
}
static const Step cetak[] = { RUN("isi dokumen", tercetak) };

/* Adjusting counts once the new version is set (B20.4); the same rule in the region without monthly plans. */
static const Step sesuaikan[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI),
    SUBMIT("tanpa kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=tidak&catatan=Laporan+selalu+terlambat", 303), KEEP("k", NULL, "/tindak/"),
    SUBMIT("sesuaikan ekspektasi (B20.3a)", "/kemajuan/{staf}/tindak/{k}", "/kemajuan/{staf}/tindak/{k}", "jenis=ekspektasi&isi=Target+menjadi+3+dokumen", 303),
    SUBMIT("sesuaikan dukungan (B20.3b)", "/kemajuan/{staf}/tindak/{k}", "/kemajuan/{staf}/tindak/{k}", "jenis=dukungan&isi=Peladen+uji+disediakan", 303),
    SUBMIT("masih tanpa kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=tidak&catatan=Belum+berubah", 303),
    SEND("versi belum ditetapkan", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    LOGIN(CONTOH_STAF), KEEP("v2", "/", "href=\"/skp/"), SEE("alasan pimpinan", "/skp/{v2}", "Penyesuaian ekspektasi: Target menjadi 3 dokumen"), KEEP("x1", "/skp/{v2}", "id=\"rhk-"),
    SUBMIT("ubah target", "/skp/{v2}/rhk/{x1}", "/skp/{v2}/rhk/{x1}", "target_kuantitas=3+dokumen", 303),
    SUBMIT("ajukan versi", "/skp/{v2}/ajukan", "/skp/{v2}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SEND("sedang diajukan (B20.4)", "/kemajuan/{staf}/tindak/{k}", "jenis=ekspektasi&isi=Target+diturunkan+lagi", 409),
    SUBMIT("tetapkan versi", "/skp/{v2}/tetapkan", "/skp/{v2}/tetapkan", "", 303), SEND("belum dinilai sesudahnya", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 409),
    CLOCK("2025-02-25T10:00"), LOGIN(CONTOH_KASI),
    SUBMIT("tetap tanpa kemajuan", "/kemajuan/{staf}", "/kemajuan/{staf}", "putusan=tidak&catatan=Tetap+terlambat", 303),
    SUBMIT("ambil alih", "/kemajuan/{staf}/alih/{pokok}", "/kemajuan/{staf}/alih/{pokok}", "catatan=Tidak+dapat+menyelesaikan", 303),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI), SEE("sampai ke evaluasi lewat versi 2", "/evaluasi/{staf}?bulan=2025-02", "Diambil alih pimpinan; dihitung di bawah ekspektasi"),
    KEEP("alih", "/kemajuan/{staf}", "action=\"/kemajuan/{staf}/alih/"), SUBMIT("dikembalikan", "/kemajuan/{staf}", "/kemajuan/{staf}/alih/{alih}/tarik", "", 303), NOT_SEE("tidak lagi", "/evaluasi/{staf}?bulan=2025-02", "Diambil alih pimpinan"),
};

static void kemajuan_sampai_evaluasi(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, rencana, countof(rencana));
    cerita_langkah(c, bulanan, countof(bulanan));
    cerita_langkah(c, maju, countof(maju));
    cerita_langkah(c, mundur, countof(mundur));
    cerita_langkah(c, nilai, countof(nilai));
    cerita_langkah(c, cetak, countof(cetak));
    cerita_tutup(c);
}

static void sesuaikan_bekasi(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, rencana, countof(rencana));
    cerita_langkah(c, sesuaikan, countof(sesuaikan));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(kemajuan_sampai_evaluasi), KASUS(sesuaikan_bekasi) };
int main(void) { return uji_store_jalankan("cerita_kemajuan", "schema", kasus, countof(kasus)); }
