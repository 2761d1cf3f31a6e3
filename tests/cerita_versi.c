/*
 * A plan that changes in the year (B13.2, B20.4, B20.5): copied, changed, shown side by side, set; what rested on the old follows.
 */
#include "bantu/cerita.h"
#include "store/db_laporan.h"
#include "store/db_umpan.h"
#include "store/db_versi.h"
#include "tindakan/penilaian.h"
#include "tindakan/perencanaan.h"

#define IKI(jumlah) "&iki_kuantitas=Jumlah+laporan&target_kuantitas=" jumlah "&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi" \
            "&ukuran_kualitas=Lengkap+dan+diterima&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define RHK(uraian) "klasifikasi=utama&uraian=" uraian "&dasar=direktif&jenis=output" IKI("4+dokumen")
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* Annual plans of leader and employee, both set; the employee's first RHK serves the leader's. */
static const Step tahunan[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_KASI),
    SEND("SKP pimpinan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skpk", NULL, "/skp/"),
    SUBMIT("RHK pimpinan", "/skp/{skpk}/rhk/baru", "/skp/{skpk}/rhk", RHK("Layanan+aplikasi+andal"), 303),
    SUBMIT("lampiran pimpinan", "/skp/{skpk}/lampiran", "/skp/{skpk}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan pimpinan", "/skp/{skpk}/ajukan", "/skp/{skpk}/ajukan", "", 303), KEEP("rhkk", "/skp/{skpk}", "id=\"rhk-"),
    LOGIN(CONTOH_KABID), SUBMIT("tetapkan pimpinan", "/skp/{skpk}/tetapkan", "/skp/{skpk}/tetapkan", "", 303),
    LOGIN(CONTOH_STAF),
    SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK 1", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Laporan+kinerja+tersusun") "&rhk_atasan={rhkk}", 303),
    KEEP("rhk1", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("RHK 2", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Situs+web+terpelihara"), 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    SEND("belum ditetapkan", "/skp/{skp}/versi", "versi=1&alasan=Ada+tugas+baru", 409),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
};

/* Majalengka: a version of the year, then one of a month with reports on it. */
static const Step ubah_tahunan[] = {
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF),
    SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), KEEP("rb", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303),
    LOGIN(CONTOH_JF), STATUS("bukan urusannya", "/skp/{skp}/versi", 404), SEND("tidak dapat memulai", "/skp/{skp}/versi", "versi=3&alasan=Ada+tugas+baru", 404),
    LOGIN(CONTOH_KABID), SEND("atasan penilai tidak memulai", "/skp/{skp}/versi", "versi=10&alasan=Ada+tugas+baru", 403),
    LOGIN(CONTOH_STAF), SEE("ditawarkan", "/skp/{skp}", "Ubah dengan versi baru"),
    SUBMIT("tanpa alasan", "/skp/{skp}/versi", "/skp/{skp}/versi", "alasan=", 422),
    SEND("layar lama", "/skp/{skp}/versi", "versi=1&alasan=Ada+tugas+baru", 409),
    SUBMIT("mulai (B13.2)", "/skp/{skp}/versi", "/skp/{skp}/versi", "alasan=Penugasan+aplikasi+baru+dari+pimpinan", 303), KEEP("v2", NULL, "/skp/"),
    SEE("berjudul versi", "/skp/{v2}", "SKP tahun 2025, versi 2"), SEE("tugas pegawai", "/", "Ajukan SKP tahun 2025, versi 2"),
    SUBMIT("satu saja", "/skp/{skp}/versi", "/skp/{skp}/versi", "alasan=Ada+tugas+baru", 409), REPLY("sebut versinya", "Versi 2 SKP ini sudah sedang disusun"),
    SEE("versi berlaku menunjuk drafnya", "/skp/{skp}", "Versi baru sedang disusun"),
    SEND("bulan berikut tetap dari yang berlaku", "/skp/bulanan", "bulan=2025-02", 409),
    SUBMIT("belum ada perubahan", "/skp/{v2}/ajukan", "/skp/{v2}/ajukan", "", 422), REPLY("sebut sebabnya", "Belum ada yang berbeda dari versi 1"),
    KEEP("r1", "/skp/{v2}", "id=\"rhk-"),
    SUBMIT("target dinaikkan", "/skp/{v2}/rhk/{r1}", "/skp/{v2}/rhk/{r1}", "target_kuantitas=6+dokumen", 303),
    SUBMIT("RHK baru", "/skp/{v2}/rhk/baru", "/skp/{v2}/rhk", RHK("Aplikasi+perizinan+siap+pakai"), 303),
    SUBMIT("lampiran", "/skp/{v2}/lampiran", "/skp/{v2}/lampiran", "sumber_sarana=Peladen+uji", 303),
    SEE("perbedaan sebelum diajukan", "/skp/{v2}/beda", "4 dokumen 6 dokumen"), SEE("RHK ditambahkan", "/skp/{v2}/beda", "Aplikasi perizinan siap pakai Ditambahkan"),
    SEE("butir lampiran", "/skp/{v2}/beda", "Peladen uji"), SEE("alasan", "/skp/{v2}/beda", "Penugasan aplikasi baru dari pimpinan"),
    LOGIN(CONTOH_KABID), STATUS("draf hanya untuk keduanya", "/skp/{v2}", 404), NOT_SEE("juga tidak di daftar versi", "/skp/{skp}", "Versi 2"),
    LOGIN(CONTOH_STAF),
    SUBMIT("ajukan versi", "/skp/{v2}/ajukan", "/skp/{v2}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SEE("penilai melihat perubahan", "/skp/{v2}/tetapkan", "Perubahan atas SKP yang berlaku"),
    SUBMIT("batal tetapkan yang sedang diubah", "/skp/{skp}/tetapkan", "/skp/{skp}/batalkan", "catatan=Keliru+menetapkan", 409), REPLY("bersandar", "sudah bersandar pada SKP ini"),
    SUBMIT("tetapkan versi", "/skp/{v2}/tetapkan", "/skp/{v2}/tetapkan", "", 303),
    SEE("yang lama diganti", "/skp/{skp}", "Versi ini sudah diganti"), SEE("riwayat", "/skp/{v2}", "Versi 1"),
    STATUS("keduanya tercetak", "/skp/{skp}/pdf", 200), STATUS("versi 2 tercetak", "/skp/{v2}/pdf", 200),
    SEE("perbedaan sesudahnya", "/skp/{v2}/beda", "ditetapkan 3 Februari 2025"),
    SUBMIT("sudah bersandar", "/skp/{v2}/tetapkan", "/skp/{v2}/batalkan", "catatan=Keliru+menetapkan", 409), REPLY("sebut", "sudah bersandar pada SKP ini"),
};

/* The monthly plan of the month in which it was set rests on the new version, RHK by RHK. */
static void bulanan_ikut(Cerita *c)
{
    Skp b, t;
    Err err = { 0 };
    const Pegawai *p = NULL;
    const IsiStruktur *isi = struktur_isi(c->c.aturan->struktur);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
        if (str_eqz(isi->pegawai.v[i].nip, CONTOH_STAF)) p = &isi->pegawai.v[i];
    pastikan(p && db_skp_bulanan(c->c.db, c->a, p->id, bulan(2025, 2), &b, &err) && db_skp_tahunan(c->c.db, c->a, p->id, 0, 2025, &t, &err));
    pastikan(db_skp_ambil(c->c.db, c->a, b.id, &b, &err) && db_skp_ambil(c->c.db, c->a, t.id, &t, &err));
    pastikan(t.ke == 2 && b.tahunan == t.id && b.rhk.n == 2 && t.rhk.n == 3);
    pastikan(b.rhk.v[0].rhk_tahunan == t.rhk.v[0].id && t.rhk.v[0].melanjutkan && t.rhk.v[0].asal == t.rhk.v[0].melanjutkan && !t.rhk.v[2].melanjutkan);
    RhkPokokList l = { 0 };
    pastikan(db_rhk_pokok(c->c.db, c->a, b.id, &l, &err) && l.n == 2 && l.v[0].pokok == t.rhk.v[0].asal);
}

static const Step ubah_bulanan[] = {
    RUN("bulanan mengikuti", bulanan_ikut),
    CLOCK("2025-02-04T15:00"), LOGIN(CONTOH_STAF), KEEP("rb2", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("laporan", "/harian", "/harian", "kegiatan=Menyusun+laporan+kinerja&rhk={rb}&mulai=08.00&selesai=10.30&jumlah=5&satuan=dokumen", 303),
    SEND("ajukan laporan", "/harian/ajukan", "tanggal=2025-02-04", 303),
    LOGIN(CONTOH_KASI), KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SUBMIT("umpan balik", "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=umpan_balik&sifat=insidentil&cara=langsung&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={rb}", 303),
    /* the appraiser begins it, the employee changes it */
    CLOCK("2025-02-10T09:00"), LOGIN(CONTOH_KASI),
    SUBMIT("penilai memulai (B20.3a)", "/skp/{bulan}/versi", "/skp/{bulan}/versi", "alasan=Target+bulan+ini+disesuaikan", 303), KEEP("b2", NULL, "/skp/"),
    SEND("penilai tidak mengubah isinya", "/skp/{b2}/hapus", "versi=1", 403),
    LOGIN(CONTOH_STAF), KEEP("x1", "/skp/{b2}", "id=\"rhk-"),
    SUBMIT("ubah target", "/skp/{b2}/rhk/{x1}", "/skp/{b2}/rhk/{x1}", "target_kuantitas=5+dokumen", 303),
    SUBMIT("ajukan", "/skp/{b2}/ajukan", "/skp/{b2}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{b2}/tetapkan", "/skp/{b2}/tetapkan", "", 303),
    SEE("laporan ikut pindah", "/verifikasi/{staf}?bulan=2025-02", "Laporan kinerja tersusun"),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI), SUBMIT("setujui", "/verifikasi/{staf}?bulan=2025-02", "/verifikasi/{staf}", "lalu=setujui", 303),
    SEE("laporan dihitung pada versi baru", "/evaluasi/{staf}?bulan=2025-02", "1 laporan terverifikasi"),
    SEE("umpan balik ikut", "/evaluasi/{staf}?bulan=2025-02", "umpan balik +1 −0"),
    SUBMIT("masanya lewat", "/skp/{b2}/versi", "/skp/{b2}/versi", "alasan=Masih+ada+yang+kurang", 409), REPLY("sebut hari terakhir", "28 Februari 2025"),
};

/* Bekasi: no monthly plans; a month keeps the version that was in force at its end. */
#define RHK_B(uraian) "klasifikasi=utama&uraian=" uraian "&dasar=direktif&jenis=output&iki_kuantitas=Jumlah&target_kuantitas=4+dokumen"
static const Step bekasi[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK 1", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK_B("Laporan+kinerja+tersusun"), 303), KEEP("r1", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("RHK 2", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK_B("Situs+web+terpelihara"), 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303), KEEP("staf", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    CLOCK("2025-05-20T09:00"), LOGIN(CONTOH_KASI),
    SUBMIT("umpan balik Mei", "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=umpan_balik&sifat=insidentil&cara=langsung&nada=positif&isi=Laporan+rapi+dan+tepat+waktu&rhk={r1}", 303),
    CLOCK("2025-06-03T09:00"), LOGIN(CONTOH_KASI),
    SUBMIT("umpan balik Juni", "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=umpan_balik&sifat=insidentil&cara=langsung&nada=negatif&isi=Terlambat+dua+hari+dari+janji&rhk={r1}", 303),
    SUBMIT("mulai", "/skp/{skp}/versi", "/skp/{skp}/versi", "alasan=Penugasan+tahun+berjalan", 303), KEEP("v2", NULL, "/skp/"),
    LOGIN(CONTOH_STAF), KEEP("x1", "/skp/{v2}", "id=\"rhk-"),
    SUBMIT("ubah uraian", "/skp/{v2}/rhk/{x1}", "/skp/{v2}/rhk/{x1}", "uraian=Laporan+kinerja+triwulan+tersusun", 303),
    SUBMIT("ajukan versi", "/skp/{v2}/ajukan", "/skp/{v2}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan versi", "/skp/{v2}/tetapkan", "/skp/{v2}/tetapkan", "", 303),
    SEE("Mei menurut versi 1", "/evaluasi/{staf}?bulan=2025-05", "Laporan kinerja tersusun"), SEE("umpan balik Mei tetap", "/evaluasi/{staf}?bulan=2025-05", "umpan balik +1 −0"),
    CLOCK("2025-07-01T09:00"), LOGIN(CONTOH_KASI),
    SEE("Juni menurut versi 2", "/evaluasi/{staf}?bulan=2025-06", "Laporan kinerja triwulan tersusun"), SEE("umpan balik Juni ikut", "/evaluasi/{staf}?bulan=2025-06", "umpan balik +0 −1"),
    /* wrongly set: the one before it is in force again */
    SUBMIT("batal tetapkan", "/skp/{v2}/tetapkan", "/skp/{v2}/batalkan", "catatan=Keliru+menetapkan", 303),
    SEE("versi 1 berlaku lagi", "/skp/{skp}", "Versi baru sudah diajukan"), SEE("Juni kembali ke versi 1", "/evaluasi/{staf}?bulan=2025-06", "umpan balik +0 −1"),
    NOT_SEE("tanpa isi versi 2", "/evaluasi/{staf}?bulan=2025-06", "triwulan tersusun"),
    CLOCK("2026-01-05T09:00"), LOGIN(CONTOH_STAF), SUBMIT("tahun lewat", "/skp/{skp}/versi", "/skp/{skp}/versi", "alasan=Penugasan+tahun+berjalan", 409), REPLY("sebut hari terakhir", "31 Desember 2025"),
};

static void versi_majalengka(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, tahunan, countof(tahunan));
    cerita_langkah(c, ubah_tahunan, countof(ubah_tahunan));
    cerita_langkah(c, ubah_bulanan, countof(ubah_bulanan));
    cerita_tutup(c);
}

/* A leader's new version: the links of those below follow (B7.1, SPEC 7). */
static const Step versi_pimpinan[] = {
    CLOCK("2025-02-10T09:00"), LOGIN(CONTOH_KASI),
    SUBMIT("mulai", "/skp/{skpk}/versi", "/skp/{skpk}/versi", "alasan=Perjanjian+kinerja+berubah", 303), KEEP("k2", NULL, "/skp/"), KEEP("y1", "/skp/{k2}", "id=\"rhk-"),
    SUBMIT("ubah", "/skp/{k2}/rhk/{y1}", "/skp/{k2}/rhk/{y1}", "uraian=Layanan+aplikasi+andal+dan+aman", 303),
    SUBMIT("ajukan", "/skp/{k2}/ajukan", "/skp/{k2}/ajukan", "", 303),
    LOGIN(CONTOH_KABID), SUBMIT("tetapkan", "/skp/{k2}/tetapkan", "/skp/{k2}/tetapkan", "", 303),
    LOGIN(CONTOH_STAF), SEE("sambungan mengikuti", "/skp/{skp}", "Mengintervensi: Layanan aplikasi andal dan aman"),
};

static void versi_atasan(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, tahunan, countof(tahunan));
    cerita_langkah(c, versi_pimpinan, countof(versi_pimpinan));
    cerita_tutup(c);
}

static void versi_bekasi(void **state) { cerita_di(*state, "bekasi", tanam_contoh, bekasi, countof(bekasi)); }

/* Three versions in a year: the annual review counts the feedback given on any of them (B18.1, B25.2). */
#define GANTI(v, lama, uraian) \
    SUBMIT("mulai " v, "/skp/{" lama "}/versi", "/skp/{" lama "}/versi", "alasan=Penugasan+tahun+berjalan", 303), KEEP(v, NULL, "/skp/"), \
    LOGIN(CONTOH_STAF), KEEP("r" v, "/skp/{" v "}", "id=\"rhk-"), SUBMIT("ubah " v, "/skp/{" v "}/rhk/{r" v "}", "/skp/{" v "}/rhk/{r" v "}", "uraian=" uraian, 303), \
    SUBMIT("ajukan " v, "/skp/{" v "}/ajukan", "/skp/{" v "}/ajukan", "", 303), \
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan " v, "/skp/{" v "}/tetapkan", "/skp/{" v "}/tetapkan", "", 303)
#define UMPAN(rhk, nada) \
    SUBMIT("umpan balik " rhk, "/umpan/beri?pegawai={staf}", "/umpan/beri", "bentuk=umpan_balik&sifat=insidentil&cara=langsung&nada=" nada "&isi=Tentang+" rhk "+" nada "&rhk={" rhk "}", 303)
static void umpan_dihitung_setahun(Cerita *c)
{
    Err err = { 0 };
    BahanEvaluasi m;
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    pastikan(p && evaluasi_bahan(&c->c, p->id, periode_tahun(2025), &m, &err));
    pastikan(m.rhk.n == 1 && m.rhk.v[0].positif == 2 && m.rhk.v[0].negatif == 1);
}

static const Step tiga_versi[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("v1", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{v1}/rhk/baru", "/skp/{v1}/rhk", RHK_B("Laporan+kinerja+tersusun"), 303), KEEP("rv1", "/skp/{v1}", "id=\"rhk-"),
    SUBMIT("lampiran", "/skp/{v1}/lampiran", "/skp/{v1}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{v1}/ajukan", "/skp/{v1}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{v1}/tetapkan", "/skp/{v1}/tetapkan", "", 303), KEEP("staf", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    CLOCK("2025-01-20T09:00"), LOGIN(CONTOH_KASI), UMPAN("rv1", "positif"),
    CLOCK("2025-02-10T09:00"), LOGIN(CONTOH_KASI), GANTI("v2", "v1", "Laporan+kinerja+bulanan+tersusun"),
    CLOCK("2025-03-10T09:00"), LOGIN(CONTOH_KASI), UMPAN("rv2", "positif"), UMPAN("rv2", "negatif"),
    CLOCK("2025-05-12T09:00"), LOGIN(CONTOH_KASI), GANTI("v3", "v2", "Laporan+kinerja+triwulan+tersusun"),
    CLOCK("2026-01-05T09:00"), LOGIN(CONTOH_KASI),
    SEE("setahun menurut versi 3", "/evaluasi/{staf}?tahun=2025", "Laporan kinerja triwulan tersusun"),
    RUN("semua umpan balik dihitung", umpan_dihitung_setahun),
    SEE("yang pertama terbaca", "/evaluasi/{staf}?tahun=2025", "rv1 positif"), SEE("yang di versi 2 terbaca", "/evaluasi/{staf}?tahun=2025", "rv2 negatif"),
};
static void umpan_setahun(void **state) { cerita_di(*state, "bekasi", tanam_contoh, tiga_versi, countof(tiga_versi)); }

static const UjiKasus kasus[] = { KASUS(versi_majalengka), KASUS(versi_atasan), KASUS(versi_bekasi), KASUS(umpan_setahun) };
int main(void) { return uji_store_jalankan("cerita_versi", "schema", kasus, countof(kasus)); }
