/*
 * Feedback (B17-B19, M11.3): given, asked for, by a link, by schedule; it reaches the proposal and the sheet.
 */
#include "bantu/cerita.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define BERI "bentuk=umpan_balik&sifat=insidentil&cara=langsung"

/* A plan of the month with one RHK, submitted. */
static const Step rencana[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan tahunan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_STAF),
    SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
};

static const Step memberi[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI),
    SEE("tim disebut", "/umpan/beri", "Siti Aminah, A.Md. Tim saya"),
    KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SEE("sebagai pimpinan", "/umpan/beri?pegawai={staf}", "tercatat sebagai Pimpinan"),
    SUBMIT("tanpa pokok", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk=&nilai=", 422),
    REPLY("minta satu hal", "harus tentang satu hal"),
    SUBMIT("tanpa nada", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}", 422),
    SUBMIT("besok", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}&tanggal=2025-02-11", 422),
    REPLY("isian tetap ada", "Laporan rapi dan tepat waktu"),
    SUBMIT("positif", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rhk}", 303),
    STATUS("rekaman di atas kertas (B17.3)", "/umpan/orang/{staf}/pdf?tahun=2025", 200), SEE("di halaman", "/umpan/orang/{staf}/pratinjau?tahun=2025", "REKAMAN UMPAN BALIK BERKELANJUTAN"),
    SUBMIT("nilai", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=negatif&isi=Belum+membalas+pertanyaan+warga&nilai=akuntabel", 303),
    SUBMIT("pengamatan", "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=pengamatan&sifat=insidentil&cara=langsung&isi=Terlihat+membimbing+rekan+baru&nilai=kolaboratif", 303),
    SUBMIT("keliru", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=negatif&isi=Ini+salah+orang+rupanya&rhk={rhk}", 303),
    KEEP("keliru", "/umpan", "action=\"/umpan/"),
    SEND("tarik", "/umpan/{keliru}/tarik", "", 303), SEND("tarik dua kali", "/umpan/{keliru}/tarik", "", 409),

    LOGIN(CONTOH_STAF), SEE("rekaman lengkap (B17.3)", "/umpan", "Laporan rapi dan tepat waktu"), SEE("yang ditarik tercatat", "/umpan", "Ditarik"),
    SEE("hitungan", "/umpan", "1 positif, 1 negatif"),
    SEND("diri sendiri", "/umpan/beri", "pegawai={staf}&" BERI "&nada=positif&isi=Saya+hebat+sekali&rhk={rhk}&tanggal=2025-02-10", 422),
    REPLY("bukan diri sendiri", "tidak dapat diberikan kepada diri sendiri"),
    SEND("bukan pemberi", "/umpan/{keliru}/tarik", "", 403),
    LOGIN(CONTOH_JF), SEE("rekan atau pihak lain", "/umpan/beri?pegawai={staf}", "tercatat sebagai"), NOT_SEE("bukan pimpinan", "/umpan/beri?pegawai={staf}", "Pengamatan"),
    STATUS("rekaman orang lain tertutup", "/umpan/orang/{staf}", 404),
    SEND("pengamatan bukan pimpinan", "/umpan/beri", "pegawai={staf}&bentuk=pengamatan&sifat=insidentil&cara=langsung&isi=Terlihat+di+kantin+lama&nilai=loyal&tanggal=2025-02-10", 422),
    SEND("RHK orang lain", "/umpan/beri", "pegawai={staf}&" BERI "&nada=positif&isi=Laporan+rapi+sekali&rhk=99&tanggal=2025-02-10", 422),
    LOGIN(CONTOH_KABID), STATUS("atasan melihat", "/umpan/orang/{staf}", 200),
    LOGIN(CONTOH_BKPSDM), STATUS("BKPSDM melihat", "/umpan/orang/{staf}", 200), SEE("jejak", "/jejak", "membuat Umpan balik"),

    /* in the evaluation */
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI),
    SEE("hitungan di evaluasi", "/evaluasi/{staf}?bulan=2025-02", "umpan balik +1 −0"),
    SEE("nilai di evaluasi", "/evaluasi/{staf}?bulan=2025-02", "Belum membalas pertanyaan warga"),
    SEND("bulan lalu masih terbuka", "/umpan/beri", "pegawai={staf}&" BERI "&nada=positif&isi=Menutup+bulan+dengan+rapi&rhk={rhk}&tanggal=2025-02-28", 303),
    SEND("tetapkan", "/evaluasi/{staf}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&rating_{rhk}=di_atas", 303),
    SEND("terkunci", "/umpan/beri", "pegawai={staf}&" BERI "&nada=negatif&isi=Terlambat+saya+ingat&rhk={rhk}&tanggal=2025-02-28", 409),
    REPLY("sebut evaluasi", "sudah ditetapkan; umpan balik bulan itu tidak berubah lagi"),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"), SEE("mengapa menyebut umpan balik", "/hasil/{hasil}/mengapa", "2 positif dan 0 negatif"),
    STATUS("tercetak", "/hasil/{hasil}/pdf", 200),
};

static void tercetak(Cerita *c)
{
    DokumenBaris d;
    EvaluasiList l = { 0 };
    Err err = { 0 };
    pastikan(db_evaluasi_semua(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &l, &err) && l.n == 1);
    pastikan(db_dokumen_objek(c->c.db, c->a, S("evaluasi"), l.v[0].id, &d, &err));
    pastikan(str_find(d.isi, S("Laporan rapi dan tepat waktu (Pimpinan)")) > 0);
    pastikan(str_find(d.isi, S("Belum membalas pertanyaan warga (Pimpinan)")) > 0);
    pastikan(str_find(d.isi, S("Ini salah orang")) < 0);
}
static const Step cetak[] = { RUN("isi dokumen", tercetak) };

static const Step meminta[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_STAF),
    KEEP("kasi", "/umpan/minta", "pegawai="),
    SUBMIT("minta pimpinan", "/umpan/minta?pegawai={kasi}", "/umpan/minta", "pertanyaan=Bagaimana+paparan+saya", 303),
    SUBMIT("lewat batas", "/umpan/minta?pegawai={kasi}", "/umpan/minta", "batas=2026-02-10", 422),
    SUBMIT("tanpa siapa", "/umpan/minta?lain=1", "/umpan/minta", "pihak=", 422), REPLY("sebut siapa", "Belum jelas siapa yang diminta"),
    SUBMIT("pihak lain", "/umpan/minta?lain=1", "/umpan/minta", "pihak=Ibu+Rina,+SDN+2&pertanyaan=Apakah+bantuan+kami+cukup", 200),
    KEEP("token", "", "/umpan/pihak/"),
    SEE("menunggu", "/umpan", "Ibu Rina, SDN 2"),
    LOGIN(CONTOH_KASI), SEE("di beranda", "/", "Bagaimana paparan saya"), KEEP("minta", "/", "&amp;minta="), KEEP("saya", "/umpan", "pegawai="),
    SUBMIT("jawab", "/umpan/beri?pegawai={saya}&minta={minta}", "/umpan/beri", BERI "&nada=positif&isi=Paparannya+jelas+dan+ringkas&nilai=kompeten", 303),
    NOT_SEE("selesai", "/", "Bagaimana paparan saya"),

    LOGOUT, SEE("halaman pihak lain", "/umpan/pihak/{token}", "Apakah bantuan kami cukup"),
    SUBMIT("kurang isi", "/umpan/pihak/{token}", "/umpan/pihak/{token}", "nada=positif&nilai=&isi=Bantuannya+cepat+dan+ramah", 422),
    SUBMIT("kirim", "/umpan/pihak/{token}", "/umpan/pihak/{token}", "nada=positif&nilai=harmonis&isi=Bantuannya+cepat+dan+ramah", 200),
    REPLY("terima kasih", "Terima kasih, Ibu Rina, SDN 2"),
    STATUS("sekali pakai", "/umpan/pihak/{token}", 404), STATUS("tebakan", "/umpan/pihak/0000000000000000000000000000000000000000000000000000000000000000", 404),
    LOGIN(CONTOH_STAF), SEE("diterima", "/umpan", "Bantuannya cepat dan ramah"), SEE("dari siapa", "/umpan", "Ibu Rina, SDN 2 · Pihak lain"),
    SUBMIT("dibatalkan", "/umpan/minta?lain=1", "/umpan/minta", "pihak=Bapak+Ujang", 200), KEEP("token2", "", "/umpan/pihak/"),
    KEEP("minta2", "/umpan", "/umpan/minta/"), SEND("batal", "/umpan/minta/{minta2}/batal", "versi=1", 303),
    LOGOUT, STATUS("tautan mati", "/umpan/pihak/{token2}", 404),
    LOGIN(CONTOH_JF), SEND("permintaan orang lain", "/umpan/minta/{minta2}/batal", "versi=2", 404),
};

static const Step berkala[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI),
    KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SUBMIT("usul", "/umpan/orang/{staf}", "/umpan/orang/{staf}/jadwal", "selang=1", 303),
    NOT_SEE("belum wajib", "/", "umpan balik berkala"),
    LOGIN(CONTOH_STAF), SEE("diminta setuju", "/", "Setujui jadwal umpan balik berkala"),
    SUBMIT("setujui (B19.2)", "/umpan", "/umpan/setujui", "", 303), SEND("dua kali", "/umpan/setujui", "tahun=2025&versi=2", 409),
    LOGIN(CONTOH_KASI), SEE("wajib", "/", "Beri 1 umpan balik berkala"),
    SUBMIT("insidentil tidak cukup", "/umpan/beri?pegawai={staf}", "/umpan/beri", BERI "&nada=positif&isi=Cepat+menanggapi+keluhan&nilai=adaptif", 303),
    SEE("masih wajib", "/", "Beri 1 umpan balik berkala"),
    SUBMIT("berkala", "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=umpan_balik&cara=langsung&sifat=berkala&nada=positif&isi=Bulan+ini+maju+pesat&nilai=adaptif", 303),
    NOT_SEE("terpenuhi", "/", "umpan balik berkala"),
    CLOCK("2025-04-01T09:00"), LOGIN(CONTOH_KASI), SEE("Maret lewat, April berjalan", "/", "Beri 2 umpan balik berkala"),
    SEE("terlihat", "/umpan/orang/{staf}", "Belum, lewat"),
    LOGIN(CONTOH_JF), SEND("bukan penilai", "/umpan/orang/{staf}/jadwal", "tahun=2025&selang=1&versi=2", 403),
};

static void umpan_sampai_predikat(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, rencana, countof(rencana));
    cerita_langkah(c, memberi, countof(memberi));
    cerita_langkah(c, cetak, countof(cetak));
    cerita_tutup(c);
}
static void minta_dan_tautan(void **state) { cerita(*state, tanam_contoh, meminta, countof(meminta)); }
static void jadwal_berkala(void **state) { cerita(*state, tanam_contoh, berkala, countof(berkala)); }

static const UjiKasus kasus[] = { KASUS(umpan_sampai_predikat), KASUS(minta_dan_tautan), KASUS(jadwal_berkala) };
int main(void) { return uji_store_jalankan("cerita_umpan", "schema", kasus, countof(kasus)); }
