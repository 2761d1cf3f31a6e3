/*
 * The line: one month in Majalengka from plan to printed predicate, as its people do it, on both engines.
 */
#include "bantu/cerita.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"
#include "tindakan/pemantauan.h"

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* The code of the newest document leads to a public page that shows no name in full. */
static void periksa_kode(Cerita *c)
{
    DokumenBaris d;
    EvaluasiList l = { 0 };
    Err err = { 0 };
    pastikan(db_evaluasi_semua(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &l, &err) && l.n == 1);
    pastikan(db_dokumen_objek(c->c.db, c->a, S("evaluasi"), l.v[0].id, &d, &err));
    char *jalur = str_cz(c->a, str_fmt(c->a, "/periksa/" STR_F, STR_A(d.kode)));
    const Step lihat[] = { SEE("berlaku", jalur, "Dokumen ini berlaku"), SEE("nama samar", jalur, "S*** A*****"), NOT_SEE("bukan nama", jalur, "Siti Aminah") };
    cerita_langkah(c, lihat, countof(lihat));
}

/* Supervision counts the same whether it reads person by person or the region in one pass. */
static void pantau_sama(Cerita *c)
{
    Err err = { 0 };
    Pantauan p[2];
    Ctx ctx = c->c;
    ctx.pelaku.peran |= PERAN(BKPSDM);
    for (int i = 0; i < 2; i++) pastikan(pantau(&ctx, &(SaringPantau){ .bulan = bulan(2025, 2), .sekaligus = i == 1 }, &p[i], &err));
    pastikan(p[0].orang.n > 5 && p[0].orang.n == p[1].orang.n);
    pastikan(!memcmp(p[0].jumlah, p[1].jumlah, sizeof p[0].jumlah));
    pastikan(p[0].jumlah[TAHAP_EVALUASI][KEADAAN_SUDAH] == 1 && p[0].jumlah[TAHAP_PENYAMPAIAN][KEADAAN_SUDAH] == 1);
    for (ptrdiff_t i = 0; i < p[0].orang.n; i++) pastikan(!memcmp(p[0].orang.v[i].tahap, p[1].orang.v[i].tahap, sizeof p[0].orang.v[i].tahap));
}

static void rekap_terekam(Cerita *c)
{
    pastikan(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'rekap_harian' AND periode = '2025-02'") == 1);
    pastikan(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'rekap_harian'") == 1);
    pastikan(uji_store_angka(c->u, "SELECT count(*) FROM terbitan t JOIN dokumen d ON d.id = t.dokumen WHERE d.jenis = 'rekap_harian'") == 1);
}

static const Step garis[] = {
    /* January: the year's plan (M9.2) */
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEE("beranda", "/", "Susun SKP tahun 2025"),
    SEND("buat tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303),
    KEEP("skp", NULL, "/skp/"),
    SEND("dua kali ditolak", "/skp/tahunan", "tahun=2025", 409), REPLY("jalan kembali", "Ke SKP"),
    SEE("bulanan menunggu tahunan", "/skp", "SKP Januari 2025 belum dapat disusun"), NOT_SEE("tidak ditawarkan", "/skp", "Susun SKP Januari 2025"),
    SEND("belum lengkap", "/skp/{skp}/ajukan", "versi=1", 422),
    REPLY("sebut celah RHK", "SKP belum memuat RHK utama"),
    SUBMIT("tambah RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SEND("lampiran masih kosong", "/skp/{skp}/ajukan", "versi=2", 422),
    REPLY("sebut lampiran", "Lampiran SKP belum memuat Dukungan sumber daya"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    SEE("terkirim", NULL, "diajukan kepada"),
    SEND("terkunci", "/skp/{skp}/rhk", RHK "&versi=4", 409),
    LOGIN(CONTOH_KABID), STATUS("atasan melihat", "/skp/{skp}", 200),
    SEND("bukan penilai", "/skp/{skp}/tetapkan", "versi=4", 403),
    LOGIN(CONTOH_KASI),
    SUBMIT("kembalikan", "/skp/{skp}/tetapkan", "/skp/{skp}/kembalikan", "catatan=Tambahkan+target+triwulan", 303),
    SEE("putusan terakhir", NULL, "Tidak ada SKP lain yang menunggu"),
    LOGIN(CONTOH_STAF), SEE("catatan terlihat", "/skp/{skp}", "Tambahkan target triwulan"),
    SUBMIT("ajukan lagi", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI),
    SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    LOGIN(CONTOH_STAF), SEE("ditetapkan", "/skp/{skp}", "tidak diubah lagi"),
    STATUS("cetak SKP", "/skp/{skp}/pdf", 200),

    /* February: the month's plan (M9.3) and reports (M10) */
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF),
    SEND("SKP bulanan", "/skp/bulanan", "bulan=2025-02", 303),
    KEEP("bulan", NULL, "/skp/"),
    SEE("terisi", "/skp/{bulan}", "Laporan kinerja aplikasi tersusun"),
    KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303),
    CLOCK("2025-02-04T15:00"), LOGIN(CONTOH_STAF),
    SUBMIT("laporan", "/harian", "/harian", "kegiatan=Menyusun+laporan+kinerja&rhk={rhk}&mulai=08.00&selesai=10.30&jumlah=5&satuan=dokumen", 303),
    SEE("tercatat", NULL, "Menyusun laporan kinerja"), SEE("bulan berjalan", "/harian/bulan", "Kamis, 6 Februari – – – belum tiba"),
    NOT_SEE("hari Minggu cukup disebut sekali", "/harian/bulan", "Minggu, 2 Februari Minggu"),
    SUBMIT("bertumpuk", "/harian", "/harian", "kegiatan=Rapat+koordinasi&mulai=10.00&selesai=11.00", 409),
    REPLY("sebut tumpukan", "bertumpuk dengan laporan lain"),
    SUBMIT("terbalik", "/harian", "/harian", "kegiatan=Rapat+koordinasi&mulai=13.00&selesai=12.00", 422),
    REPLY("isian tetap ada", "Rapat koordinasi"),
    SUBMIT("hari depan", "/harian", "/harian", "tanggal=2025-02-05&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 422),
    CLOCK("2025-02-11T08:00"), LOGIN(CONTOH_STAF),
    SUBMIT("terlambat (M10.4)", "/harian", "/harian", "tanggal=2025-02-04&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=14.00", 409),
    REPLY("sebut batas", "tidak dapat diubah lagi"),
    SEND("kosong", "/harian/salin", "tanggal=2025-02-11", 303),
    CLOCK("2025-02-11T10:30"), LOGIN(CONTOH_STAF),
    SEND("ajukan salinan", "/harian/ajukan", "tanggal=2025-02-11", 303),

    /* March: submission (M12.4), verification (M10.5), evaluation (M11) */
    CLOCK("2025-02-28T16:00"), LOGIN(CONTOH_STAF), SEND("sampaikan", "/harian/bulan/sampaikan", "bulan=2025-02", 303),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI),
    SEE("tugas penilai", "/", "Verifikasi 2 laporan"),
    SEE("tim", "/tim?bulan=2025-02", "Disampaikan"),
    KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SEE("mulai memeriksa", "/verifikasi?bulan=2025-02", "Periksa 2 laporan"), SEE("mulai menilai", "/evaluasi?bulan=2025-02", "Lanjutkan evaluasi, 2 pegawai lagi"),
    NOT_SEE("bulan berjalan belum dinilai", "/evaluasi?bulan=2025-03", "Lanjutkan evaluasi"),
    SEND("evaluasi menunggu verifikasi", "/evaluasi/{orang}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&rating_{rhk}=di_atas", 409),
    SUBMIT("setujui", "/verifikasi/{orang}?bulan=2025-02", "/verifikasi/{orang}", "lalu=setujui", 303),
    STATUS("rekap bulan itu", "/verifikasi/{orang}/pdf?bulan=2025-02", 200),
    LOGIN(CONTOH_JF), STATUS("bukan bagi rekan", "/verifikasi/{orang}/pdf?bulan=2025-02", 404), STATUS("juga bukan pratinjaunya", "/verifikasi/{orang}/pratinjau?bulan=2025-02", 404),
    LOGIN(CONTOH_STAF), STATUS("milik sendiri", "/harian/bulan/pdf?bulan=2025-02", 200), SEE("di halaman", "/harian/bulan/pratinjau?bulan=2025-02", "REKAPITULASI LAPORAN HASIL KERJA HARIAN"),
    STATUS("bulan berjalan tercetak sebagai draf", "/harian/bulan/pdf?bulan=2025-03", 200), RUN("satu rekaman untuk dua cetakan, draf tidak direkam", rekap_terekam),
    LOGIN(CONTOH_KASI),
    SEE("usul sejak awal", "/evaluasi/{orang}?bulan=2025-02", "Usul hasil kerja: Di atas ekspektasi"),
    SEE("mengapa usul, dari yang sama", "/mengapa/usul?pegawai={orang}&bulan=2025-02", "Mengapa usul hasil kerja Di atas ekspektasi?"),
    SEND("tanpa rating", "/evaluasi/{orang}", "bulan=2025-02&versi=0&lalu=tetapkan", 422),
    REPLY("sebut rating", "belum diberi rating"),
    SEND("tanpa alasan", "/evaluasi/{orang}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&rating_{rhk}=sesuai", 422),
    REPLY("minta alasan", "belum disertai alasan"), REPLY("usul dari isian", "Usul hasil kerja: Sesuai ekspektasi"),
    SEND("tetapkan evaluasi", "/evaluasi/{orang}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&rating_{rhk}=di_atas&catatan=Pertahankan", 303),
    SEE("di papan", "/papan?bulan=2025-02", "1 dari 2 pegawai dinilai"),
    LOGIN(CONTOH_STAF), NOT_SEE("belum terlihat", "/hasil", "Februari 2025"),
    LOGIN(CONTOH_KASI), SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),

    /* the result */
    LOGIN(CONTOH_STAF), SEE("hasil", "/hasil", "Februari 2025: Baik"),
    KEEP("hasil", "/hasil", "/hasil/"),
    SEE("mengapa", "/hasil/{hasil}/mengapa", "Pasal 11 ayat (5) huruf b"),
    SUBMIT("menolak tanpa alasan", "/hasil/{hasil}", "/hasil/{hasil}/menolak", "alasan=", 422),
    SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    STATUS("dokumen", "/hasil/{hasil}/pdf", 200), SEE("pratinjaunya", "/hasil/{hasil}/pratinjau", "DOKUMEN EVALUASI KINERJA PEGAWAI"),
    SEND("dua kali", "/hasil/{hasil}/tandatangan", "versi=3", 409),

    LOGOUT, STATUS("kode asing", "/periksa/AAAA-BBBB-CCCC", 404), RUN("kode yang tercetak", periksa_kode), RUN("dua cara menghitung", pantau_sama),

    /* strangers */
    LOGIN(CONTOH_JF), STATUS("rekan tidak melihat", "/hasil/{hasil}", 404), STATUS("rekan tidak mencetak", "/hasil/{hasil}/pdf", 404),
    STATUS("rekan tidak melihat SKP", "/skp/{skp}", 404),
    LOGIN(CONTOH_BKPSDM), SEE("pemantauan", "/pemantauan?bulan=2025-02", "Penyampaian"), SEE("jejak", "/jejak", "menandatangani"),
    LOGOUT, STATUS("tanpa sesi", "/hasil/{hasil}", 303),
};

static void satu_bulan(void **state) { cerita(*state, tanam_contoh, garis, countof(garis)); }

/* The same line under a regulation made up for tests, with other clauses, deadlines, week and zone: a region is a folder
 * and no C. Only the clause that a page names is another one. */
static void satu_bulan_daerah_ketiga(void **state)
{
    Step langkah[countof(garis)];
    int ganti = 0;
    memcpy(langkah, garis, sizeof garis);
    for (ptrdiff_t i = 0; i < countof(garis); i++)
        if (langkah[i].text && !strcmp(langkah[i].text, "Pasal 11 ayat (5) huruf b")) {
            langkah[i].text = "Pasal 31 ayat (5) huruf b";
            ganti++;
        }
    pastikan(ganti == 1);
    cerita_di(*state, "tirtasari-7-2024", tanam_contoh, langkah, countof(langkah));
}

static const UjiKasus kasus[] = { KASUS(satu_bulan), KASUS(satu_bulan_daerah_ketiga) };
int main(void) { return uji_store_jalankan("cerita_garis", "schema", kasus, countof(kasus)); }
