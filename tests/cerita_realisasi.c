/*
 * Monthly realisation (B11, B16, M10.6): written per indicator with evidence, submitted, returned, fed to the evaluation,
 * locked with it; added up over the year; from verified reports where those are written daily.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "tindakan/penilaian.h"
#include "tindakan/realisasi.h"

#include <cmocka.h>

#define RHK "klasifikasi=utama&uraian=Aplikasi+terbangun&dasar=direktif&jenis=output&jadwal=3&bukti_harap=Berita+acara" \
            "&iki_kuantitas=Jumlah+aplikasi&target_kuantitas=12+aplikasi&cara=jumlah&iki_kualitas=Tanpa+galat&target_kualitas=95+persen"
#define LAIN "klasifikasi=tambahan&uraian=Panitia+hari+jadi&dasar=direktif&jenis=layanan&penugasan_dari=Kepala+Dinas&iki_waktu=Tepat+waktu&target_waktu=sesuai+jadwal"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define PDF "%PDF-1.4\\n1 0 obj\\n<<>>\\nendobj\\ntrailer\\n<<>>\\n%%EOF"

static void simpan_iki(Cerita *c)
{
    static const char *const nama[] = { "jml", "mutu", "waktu" };
    Err err = { 0 };
    Skp s;
    int n = 0;
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    assert_true(db_skp_tahunan(c->u->db, c->a, p->id, 0, 2025, &s, &err) && db_skp_ambil(c->u->db, c->a, s.id, &s, &err));
    for (ptrdiff_t i = 0; i < s.rhk.n; i++)
        for (ptrdiff_t k = 0; k < s.rhk.v[i].iki.n; k++) {
            cerita_simpan_id(c, nama[n++], s.rhk.v[i].iki.v[k].id);
        }
    assert_int_equal(n, 3);
}

static const Step rencana[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEE("belum ada SKP (B16.1)", "/realisasi?bulan=2025-01", "belum ada SKP yang diajukan"),
    SEND("buat", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), KEEP("rhk", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("tambahan", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", LAIN, 303),
    KEEP("bulan1", "/skp/{skp}/rhk/{rhk}/target", "Januari</span><input class=\"form-control\" name=\"target_"),
    KEEP("bulan2", "/skp/{skp}/rhk/{rhk}/target", "Februari</span><input class=\"form-control\" name=\"target_"),
    SUBMIT("target", "/skp/{skp}/rhk/{rhk}/target", "/skp/{skp}/rhk/{rhk}/target", "target_{bulan1}=2+aplikasi&target_{bulan2}=1+aplikasi", 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303), RUN("indikator", simpan_iki),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
};

static const Step mengisi[] = {
    CLOCK("2025-01-20T09:00"), LOGIN(CONTOH_STAF),
    SEE("target bulan dan tahun", "/realisasi", "target bulan ini 2 aplikasi"), SEE("setahun", "/realisasi", "dari 12 aplikasi"),
    SEE("bukti yang diharapkan (B11b)", "/realisasi", "Berita acara"),
    SEND("bulan depan", "/realisasi", "bulan=2025-03&isi_{jml}=3", 409),
    SUBMIT("simpan", "/realisasi?bulan=2025-01", "/realisasi", "isi_{jml}=1+aplikasi&catatan_{jml}=Satu+lagi+diuji", 303),
    SEE("persen bulan", "/realisasi?bulan=2025-01", "(50 %)"),
    SEND("belum akhir bulan", "/realisasi", "bulan=2025-01&isi_{jml}=1+aplikasi&versi_{jml}=1&lalu=sampaikan", 409),
    SEND("tab lama", "/realisasi", "bulan=2025-01&isi_{jml}=9+aplikasi&versi_{jml}=0", 409),
    UPLOAD("bukti", "/realisasi", "bulan=2025-01\nisi_{jml}=3 aplikasi\nversi_{jml}=1\nbukti_{jml}@ba.pdf=" PDF, 303),
    KEEP("bukti", "/realisasi?bulan=2025-01", "href=\"/bukti/"), STATUS("dapat diunduh", "/bukti/{bukti}", 200),
    UPLOAD("bukan berkas yang boleh", "/realisasi", "bulan=2025-01\nisi_{jml}=3 aplikasi\nversi_{jml}=2\nbukti_{jml}@ba.pdf=MZ bukan pdf", 422),
    SEND("tautan biasa", "/realisasi", "bulan=2025-01&isi_{jml}=3+aplikasi&versi_{jml}=2&tautan_{jml}=http://a.test", 422),
    LOGIN(CONTOH_JF), STATUS("bukti orang lain", "/bukti/{bukti}", 404),

    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_STAF), SEE("tugasnya (B16.3)", "/", "Sampaikan realisasi Januari 2025"),
    SUBMIT("belum semua", "/realisasi?bulan=2025-01", "/realisasi", "lalu=sampaikan", 422), REPLY("sebut indikator", "Realisasi “Tanpa galat” belum diisi"),
    SUBMIT("sampaikan", "/realisasi?bulan=2025-01", "/realisasi", "isi_{mutu}=96+persen&isi_{waktu}=sesuai+jadwal&lalu=sampaikan", 303),
    SEE("terkunci", "/realisasi?bulan=2025-01", "sudah Anda sampaikan"), SEND("tidak dapat diubah", "/realisasi", "bulan=2025-01&isi_{jml}=9&versi_{jml}=2", 409),
    NOT_SEE("tugas selesai", "/", "Sampaikan realisasi"),
    SEND("tarik", "/realisasi/tarik", "bulan=2025-01", 303), SUBMIT("sampaikan lagi", "/realisasi?bulan=2025-01", "/realisasi", "lalu=sampaikan", 303),
};

static void diusulkan(Cerita *c)
{
    Err err = { 0 };
    BahanEvaluasi m;
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    assert_true(evaluasi_bahan(&c->c, p->id, periode_bulan(bulan(2025, 1)), &m, &err));
    assert_int_equal(m.rhk.n, 2);
    assert_true(m.rhk.v[0].sebanding);
    assert_int_equal(rhk_saran(&m.rhk.v[0]), EKSPEKTASI_DI_ATAS);           /* 3 of 2 */
    assert_true(str_eqz(m.rhk.v[0].realisasi, "3 aplikasi; kualitas: 96 persen"));
    assert_int_equal(m.rhk.v[0].bukti, 1);
    assert_true(m.rhk.v[1].dihitung);
    assert_true(evaluasi_bahan(&c->c, p->id, periode_bulan(bulan(2025, 3)), &m, &err));
    assert_false(m.rhk.v[0].dihitung);              /* neither target nor realisation in March */
}

static const Step menilai[] = {
    LOGIN(CONTOH_KASI), KEEP("orang", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    SEE("di evaluasi", "/evaluasi/{orang}?bulan=2025-01", "3 aplikasi; kualitas: 96 persen"), SEE("per indikator", "/evaluasi/{orang}?bulan=2025-01", "(150 %)"),
    SEE("bukti", "/evaluasi/{orang}?bulan=2025-01", "ba.pdf"), STATUS("penilai mengunduh", "/bukti/{bukti}", 200),
    KEEP("real", "/realisasi/orang/{orang}?bulan=2025-01", "action=\"/realisasi/"),
    SEND("tanpa catatan", "/realisasi/{real}/kembalikan", "versi=2&catatan=", 422),
    SEND("kembalikan", "/realisasi/{real}/kembalikan", "versi=2&catatan=Lampirkan+uji+terima", 303),
    LOGIN(CONTOH_JF), SEND("bukan penilai", "/realisasi/{real}/kembalikan", "versi=3&catatan=Iseng", 403), STATUS("bukan siapa-siapa", "/realisasi/orang/{orang}?bulan=2025-01", 404),
    LOGIN(CONTOH_STAF), SEE("diperbaiki", "/", "Perbaiki realisasi Januari 2025"), SEE("catatannya", "/realisasi?bulan=2025-01", "Lampirkan uji terima"),
    SUBMIT("perbaiki dan sampaikan", "/realisasi?bulan=2025-01", "/realisasi", "catatan_{jml}=Uji+terima+terlampir&lalu=sampaikan", 303),
    RUN("usul", diusulkan),

    /* February adds up; the evaluation locks January */
    SUBMIT("Februari", "/realisasi?bulan=2025-02", "/realisasi", "isi_{jml}=2+aplikasi", 303), SEE("dijumlahkan", "/realisasi?bulan=2025-02", "5 aplikasi dari 12 aplikasi (42 %)"),
    LOGIN(CONTOH_KASI),
    SUBMIT("tetapkan", "/evaluasi/{orang}?bulan=2025-01", "/evaluasi/{orang}", "hasil=sesuai&perilaku=sesuai&alasan_hasil=Masih+uji+coba&lalu=draf", 303),
    RUN("bahan", diusulkan),
    CLOCK("2025-04-01T09:00"), LOGIN(CONTOH_STAF), SEE("jadwal triwulan jatuh (B11a)", "/", "Jadwal pelaporan yang disepakati: RHK 1"),
};

static void sampai_evaluasi(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, rencana, countof(rencana));
    cerita_langkah(c, mengisi, countof(mengisi));
    cerita_langkah(c, menilai, countof(menilai));
    cerita_tutup(c);
}

/* Analysis of a post and its workload: kept by BKPSDM, beside the rating, deciding nothing (M11.2a). */
static void simpan_jabatan(Cerita *c)
{
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    const Penugasan *t = struktur_penugasan_pada(c->c.aturan->struktur, p->id, c->c.hari_ini);
    cerita_simpan_id(c, "jab", t->jabatan);
}

static const Step beban[] = {
    CLOCK("2025-02-03T09:00"), RUN("jabatan", simpan_jabatan), LOGIN(CONTOH_BKPSDM),
    SEE("belum", "/jabatan/{jab}/beban", "belum dianalisis"),
    SUBMIT("kurang", "/jabatan/{jab}/beban", "/jabatan/{jab}/beban", "uraian=Mengelola+aplikasi&volume=240", 422),
    SUBMIT("tugas", "/jabatan/{jab}/beban", "/jabatan/{jab}/beban", "uraian=Mengelola+aplikasi&hasil=aplikasi&volume=240&norma=500", 303),
    SEE("dibagi dua pemangku", "/jabatan/{jab}/beban", "80 %"), SEE("mengapa", "/jabatan/{jab}/beban", "dibagi 2 pemangku"),
    KEEP("tugas", "/jabatan/{jab}/beban", "beban?tugas="),
    SUBMIT("ubah", "/jabatan/{jab}/beban?tugas={tugas}", "/jabatan/{jab}/beban", "volume=300", 303), SEE("berubah", "/jabatan/{jab}/beban", "100 %"),
    SEE("jejak", "/jejak", "Mengelola aplikasi"),
    LOGIN(CONTOH_KASI), KEEP("orang", "/evaluasi?bulan=2025-01", "/evaluasi/"), SEE("di samping rating", "/evaluasi/{orang}?bulan=2025-01", "Beban kerja jabatan 100 %"),
    SEE("hanya pertimbangan", "/evaluasi/{orang}?bulan=2025-01", "Hanya pertimbangan"),
    LOGIN(CONTOH_STAF), STATUS("bukan BKPSDM", "/jabatan/{jab}/beban", 403), SEND("bukan BKPSDM mengubah", "/jabatan/{jab}/beban", "uraian=Tugas+lain&volume=1&norma=1", 403),
    LOGIN(CONTOH_BKPSDM), SEND("hapus", "/jabatan/{jab}/beban/{tugas}/hapus", "", 303), SEE("kosong lagi", "/jabatan/{jab}/beban", "belum dianalisis"),
};
static void beban_kerja_jabatan(void **s) { cerita(*s, tanam_contoh, beban, countof(beban)); }

static const UjiKasus kasus[] = { KASUS(sampai_evaluasi), KASUS(beban_kerja_jabatan) };
int main(void) { return uji_store_jalankan("cerita_realisasi", "schema", kasus, countof(kasus)); }
