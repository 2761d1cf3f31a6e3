/*
 * Objection (B30, N; SPEC 3, 13): filed within 14 days of the release, heard, decided by the appraiser's superior,
 * withdrawn, lapsed; what the parties and the public see.
 */
#include "bantu/cerita.h"
#include "store/db_struktur.h"
#include "store/db_dokumen.h"
#include "store/db_keberatan.h"
#include "tindakan/keberatan_acara.h"
#include "tindakan/pembukaan.h"

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define ALASAN "alasan=Realisasi+lima+dokumen+tetapi+dinilai+di+bawah"
#define PDF "bukti@notula.pdf=%PDF-1.4\\n1 0 obj\\n<<>>\\nendobj\\ntrailer\\n<<>>\\n%%EOF\\n"

/* February is evaluated and released on 5 March 2025: butuh perbaikan. */
static const Step rilis[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan tahunan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan tahunan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_STAF),
    SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303),
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_KASI), KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SEND("tetapkan", "/evaluasi/{staf}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_bawah&perilaku=sesuai&alasan_hasil=Target+belum+tercapai&rating_{rhk}=di_bawah", 303),
    LOGIN(CONTOH_STAF), STATUS("belum dibuka tidak ada baginya", "/hasil/1", 404),
    CLOCK("2025-03-05T09:00"), LOGIN(CONTOH_KASI), SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"),
    SEE("batas 14 hari sesudah rilis (N)", "/hasil/{hasil}", "sampai 19 Maret 2025"),
};

static const Step mengajukan[] = {
    CLOCK("2025-03-19T23:50"), LOGIN(CONTOH_STAF),
    SEE("formulir", "/keberatan/baru?evaluasi={hasil}", "Ajukan keberatan"),
    SUBMIT("tanpa alasan", "/keberatan/baru?evaluasi={hasil}", "/keberatan", "alasan=tidak+adil", 422), REPLY("isian kembali", "tidak adil"),
    UPLOAD("dengan bukti pada menit terakhir", "/keberatan", "evaluasi={hasil}\nalasan=Realisasi lima dokumen tetapi dinilai di bawah\n" PDF "\ntautan=https://contoh.go.id/bukti", 303),
    KEEP("id", NULL, "/keberatan/"),
    SEND("sekali saja", "/keberatan", "evaluasi={hasil}&" ALASAN, 409), REPLY("sudah ada", "sudah diajukan"),
    SEE("menunggu orang lain", "/", "Keberatan Februari 2025"), SEE("tampak di hasil", "/hasil/{hasil}", "Menunggu tanggapan penilai"),
    KEEP("bukti", "/keberatan/{id}", "/bukti-keberatan/"), STATUS("buktinya", "/bukti-keberatan/{bukti}", 200),
    SEND("pegawai tidak memutus", "/keberatan/{id}/putus", "putusan=ubah&hasil=di_atas&perilaku=di_atas&pertimbangan=Saya+setuju+diri+sendiri&versi=1", 403),
    LOGIN(CONTOH_JF), STATUS("rekan tidak melihat", "/keberatan/{id}", 404), STATUS("bukti tertutup", "/bukti-keberatan/{bukti}", 404),
    SEND("rekan tidak mengajukan", "/keberatan", "evaluasi={hasil}&" ALASAN, 404),
    LOGIN(CONTOH_KADIS), STATUS("kepala PD bukan pihak", "/keberatan/{id}", 404),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM melihat", "/keberatan", "evaluasi Februari 2025"), STATUS("jalannya", "/keberatan/{id}", 200),
    SEND("BKPSDM tidak memutus", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Cukup+sudah+jelas&versi=1", 403),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor melihat", "/keberatan/{id}", 200),
};

/* Both are heard before the superior changes the result; the new evaluation names the old. */
static const Step mengubah[] = {
    LOGIN(CONTOH_KABID), SEE("ditunggu", "/keberatan", "menanggapi sampai 26 Maret 2025"),
    SEE("menunggu tanggapan", "/keberatan/{id}", "Anda memutus sesudah ia menanggapi"),
    SEND("terlalu dini", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Cukup+sudah+jelas&versi=1", 409), REPLY("dengar dahulu", "Penilai belum menanggapi"),
    SEND("bertanya", "/keberatan/{id}/tanya", "tanya=Dokumen+mana+yang+kelima", 303),
    LOGIN(CONTOH_STAF), SEND("menjawab", "/keberatan/{id}/jawab", "jawaban=Laporan+tanggal+27+Februari", 303),
    CLOCK("2025-03-20T10:00"), LOGIN(CONTOH_KASI), SEE("tugas di beranda", "/", "Tanggapi keberatan"),
    SUBMIT("kosong", "/keberatan/{id}", "/keberatan/{id}/tanggapi", "tanggapan=", 422),
    SUBMIT("menanggapi", "/keberatan/{id}", "/keberatan/{id}/tanggapi", "tanggapan=Satu+dokumen+terlambat+dan+belum+lengkap", 303),
    SEND("sekali", "/keberatan/{id}/tanggapi", "tanggapan=Lagi+saya+tambahkan&versi=2", 409),
    CLOCK("2025-03-21T10:00"), LOGIN(CONTOH_KABID), SEE("giliran", "/", "Putuskan keberatan"),
    SUBMIT("tanpa rating", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=ubah&hasil=&perilaku=&pertimbangan=Lima+dokumen+terbukti+ada", 422),
    SUBMIT("rating sama", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=ubah&hasil=di_bawah&perilaku=sesuai&pertimbangan=Lima+dokumen+terbukti+ada", 422),
    REPLY("harus berbeda", "sama dengan yang berlaku"),
    SEND("versi lama", "/keberatan/{id}/putus", "putusan=ubah&hasil=sesuai&perilaku=sesuai&pertimbangan=Lima+dokumen+terbukti+ada&versi=1", 409),
    SUBMIT("mengubah", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=ubah&hasil=sesuai&perilaku=sesuai&pertimbangan=Lima+dokumen+terbukti+ada", 303),
    STATUS("PDF putusan", "/keberatan/{id}/pdf", 200), SEE("dokumen putusan", "/keberatan/{id}/pratinjau", "Lima dokumen terbukti ada"), SEE("predikat baru", "/keberatan/{id}/pratinjau", "SESUAI EKSPEKTASI"),
    KEEP("kode", "/keberatan/{id}/pratinjau", "/periksa/"), SEE("putusan dapat diperiksa", "/periksa/{kode}", "Putusan keberatan atas evaluasi"),
    SEND("final", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Berubah+pikiran+saya&versi=3", 409),
    LOGIN(CONTOH_STAF), SEE("predikat baru berlaku", "/hasil", "Baik"), KEEP("baru", "/hasil", "/hasil/"),
    SEE("menyebut putusan", "/hasil/{baru}", "Hasil ini putusan keberatan dan final"), SEE("yang lama tersimpan", "/hasil/{hasil}", "diganti oleh putusan keberatan"),
    STATUS("dokumennya", "/hasil/{baru}/pdf", 200),
    SEND("tidak ada keberatan kedua", "/keberatan", "evaluasi={baru}&" ALASAN, 409), REPLY("final", "putusan keberatan dan bersifat final"),
    SEND("tidak ditarik lagi", "/keberatan/{id}/tarik", "tarik=Sudah+cukup&versi=3", 409),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak", "mengubah Keberatan"), STATUS("XLSX", "/keberatan/xlsx?tahun=2025", 200),
};

static void dokumen_diganti(Cerita *c)
{
    Evaluasi lama = { 0 }, baru = { 0 };
    DokumenBaris d;
    Keberatan k;
    KeberatanList l = { 0 };
    Err err = { 0 };
    pastikan(db_keberatan_semua(c->c.db, c->a, periode_tahun(2025), periode_bulan(bulan(2025, 12)), &l, &err) && l.n == 1);
    k = l.v[0];
    pastikan(k.status == STATUS_KEBERATAN_DIUBAH && k.predikat_lama == PREDIKAT_BUTUH_PERBAIKAN && k.predikat_baru == PREDIKAT_BAIK && k.dokumen);
    pastikan(db_evaluasi_ambil(c->c.db, c->a, k.evaluasi, &lama, &err) && lama.status == STATUS_EVALUASI_DIGANTI);
    pastikan(db_evaluasi_ambil(c->c.db, c->a, k.pengganti, &baru, &err) && baru.status == STATUS_EVALUASI_DIBUKA && baru.menggantikan == lama.id);
    pastikan(baru.predikat == PREDIKAT_BAIK && baru.penilai == lama.penilai);
    pastikan(db_dokumen_objek(c->c.db, c->a, S("evaluasi"), lama.id, &d, &err) && d.id == k.dokumen);       /* what was contested is what was kept */
    HttpIn in = { .metode = GET, .jalur = str_fmt(c->a, "/periksa/" STR_F, STR_A(d.kode)) };
    HttpOut out = cerita_minta(c, in);
    pastikan(out.status == 200 && str_find(cerita_teks(c->a, out.badan), S("sudah diganti")) >= 0);
}
static const Step sesudah_ubah[] = { RUN("versi dokumen", dokumen_diganti) };

static void dokumen_dikeberati(Cerita *c)
{
    KeberatanList l = { 0 };
    DokumenBaris d;
    Err err = { 0 };
    pastikan(db_keberatan_terbuka(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &l, &err) && l.n == 1);
    pastikan(db_dokumen_objek(c->c.db, c->a, S("evaluasi"), l.v[0].evaluasi, &d, &err));
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = str_fmt(c->a, "/periksa/" STR_F, STR_A(d.kode)) });
    pastikan(out.status == 200 && str_find(cerita_teks(c->a, out.badan), S("sedang dalam keberatan")) >= 0);
}
static const Step keadaan_umum[] = { RUN("halaman umum menyebut keberatan", dokumen_dikeberati) };

/* Without an answer the superior may decide once the seven days are over; he keeps the result. */
static const Step mempertahankan[] = {
    CLOCK("2025-03-27T08:00"), LOGIN(CONTOH_KABID),
    SUBMIT("tanpa pertimbangan", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=", 422),
    SUBMIT("mempertahankan", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Alasan+tidak+didukung+bukti", 303),
    LOGIN(CONTOH_STAF), SEE("tetap", "/hasil/{hasil}", "Hasil dipertahankan"), SEE("dokumen", "/keberatan/{id}/pratinjau", "Alasan tidak didukung bukti"),
    SEND("tidak dua kali", "/keberatan", "evaluasi={hasil}&" ALASAN, 409),
};

/* The superior leaves before he decides. */
static bool tx_berangkat(Db *db, void *arg, Err *err) { return db_penugasan_simpan(db, arg, 1, err); }

static void atasan_berangkat(Cerita *c)
{
    Err err = { 0 };
    int n = -1;
    pastikan(keberatan_alihkan(&c->c, &n, &err) && n == 0);        /* while he stands there nothing moves */
    const Struktur *s = c->c.aturan->struktur;
    Penugasan t = *struktur_penugasan_pada(s, struktur_pegawai_nip(s, S(CONTOH_KABID))->id, c->c.hari_ini);
    t.sampai = tanggal(2025, 3, 20);
    pastikan(store_tx(c->u->st, c->a, tx_berangkat, &t, &err));
    cerita_jam(c, "2025-03-21T08:00");
    tanam_selesai(c);
    pastikan(keberatan_alihkan(&c->c, &n, &err) && n == 1);
    pastikan(keberatan_alihkan(&c->c, &n, &err) && n == 0);
}

static const Step diteruskan[] = {
    RUN("atasan tidak lagi bertugas", atasan_berangkat),
    LOGIN(CONTOH_KADIS), SEE("penerusnya ditunggu (N)", "/keberatan/{id}", "diteruskan kepada Dra. Rina Marlina"),
    LOGIN(CONTOH_KABID), SEND("yang lama tidak memutus lagi", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Cukup+sudah+jelas&versi=2", 404),
    CLOCK("2025-03-27T08:00"), LOGIN(CONTOH_KADIS),
    SUBMIT("penerusnya memutus", "/keberatan/{id}", "/keberatan/{id}/putus", "putusan=pertahankan&pertimbangan=Alasan+tidak+didukung+bukti", 303),
    LOGIN(CONTOH_STAF), SEE("tetap", "/hasil/{hasil}", "Hasil dipertahankan"),
};

static void waktu_lewat(Cerita *c)
{
    Err err = { 0 };
    int n = -1;
    pastikan(keberatan_lewat(&c->c, &n, &err) && n == 1);
    pastikan(keberatan_lewat(&c->c, &n, &err) && n == 0);
}

/* Nobody decides: on the fifteenth day the original stands; a decision stays possible, so does withdrawal. */
static const Step tanpa_putusan[] = {
    CLOCK("2025-04-03T08:00"), LOGIN(CONTOH_STAF), RUN("waktu putusan lewat", waktu_lewat),
    SEE("hasil semula berlaku (N)", "/keberatan/{id}", "Hasil semula berlaku"), SEE("keadaannya", "/hasil/{hasil}", "Belum diputus"),
    LOGIN(CONTOH_KABID), SEE("masih ditunggu", "/", "Putuskan keberatan"),
    LOGIN(CONTOH_STAF), SUBMIT("tarik", "/keberatan/{id}", "/keberatan/{id}/tarik", "tarik=Sudah+dijelaskan+penilai", 303),
    SEE("ditarik", "/keberatan", "Ditarik"),
};

static const Step terlambat[] = {
    CLOCK("2025-03-20T00:05"), LOGIN(CONTOH_STAF),
    SEE("waktunya lewat", "/hasil/{hasil}", "waktunya sudah lewat"), NOT_SEE("tanpa tombol", "/hasil/{hasil}", "Ajukan keberatan"),
    SEND("lewat", "/keberatan", "evaluasi={hasil}&" ALASAN, 409), REPLY("menyebut batas", "Batasnya Rabu, 19 Maret 2025"),
    LOGIN(CONTOH_BKPSDM),
    SEND("dibuka kembali", "/pembukaan", "jenis=keberatan&nip=" CONTOH_STAF "&mulai=2025-03-05&sampai=2025-03-05&dibuka_sampai=2025-03-25&alasan=Sakit+dua+minggu", 303),
    LOGIN(CONTOH_STAF), SEND("kini dapat", "/keberatan", "evaluasi={hasil}&" ALASAN, 303),
};

static void jalankan(void **state, const Step *s, ptrdiff_t n, bool ajukan, const Step *t, ptrdiff_t m)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, rilis, countof(rilis));
    if (ajukan) cerita_langkah(c, mengajukan, countof(mengajukan));
    if (ajukan) cerita_langkah(c, keadaan_umum, countof(keadaan_umum));
    cerita_langkah(c, s, n);
    if (m) cerita_langkah(c, t, m);
    cerita_tutup(c);
}
static void diajukan_dan_diubah(void **state) { jalankan(state, mengubah, countof(mengubah), true, sesudah_ubah, countof(sesudah_ubah)); }
static void dipertahankan_tanpa_tanggapan(void **state) { jalankan(state, mempertahankan, countof(mempertahankan), true, NULL, 0); }
static void tidak_diputus_dan_ditarik(void **state) { jalankan(state, tanpa_putusan, countof(tanpa_putusan), true, NULL, 0); }
static void diteruskan_bila_atasan_berganti(void **state) { jalankan(state, diteruskan, countof(diteruskan), true, NULL, 0); }
static void lewat_dan_dibuka_kembali(void **state) { jalankan(state, terlambat, countof(terlambat), false, NULL, 0); }

static const UjiKasus kasus[] = {
    KASUS(diajukan_dan_diubah), KASUS(dipertahankan_tanpa_tanggapan), KASUS(tidak_diputus_dan_ditarik), KASUS(diteruskan_bila_atasan_berganti), KASUS(lewat_dan_dibuka_kembali) };
int main(void) { return uji_store_jalankan("cerita_keberatan", "schema", kasus, countof(kasus)); }
