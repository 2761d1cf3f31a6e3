/*
 * Perjanjian kinerja (M6, B6.4, B7.1b): the day of the budget, drafted, returned, agreed by both, derived level by level,
 * taken up by an SKP, changed in the year, prepared by an operator, supervised.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_akun.h"
#include "tindakan/perjanjian_pantau.h"

#include <cmocka.h>

#define INDIKATOR "sasaran=Meningkatnya+mutu+layanan+digital&uraian=Indeks+layanan+digital&target=85+persen"
#define ANGGARAN  "program=Program+aplikasi+informatika&kegiatan=Pengelolaan+e-government&rupiah=1.250.000.000&keterangan=APBD"

/* The head of a perangkat daerah with the head of region (M6.1, M6.4, M6.7). */
static const Step kepala[] = {
    CLOCK("2024-12-10T09:00"), LOGIN(CONTOH_KADIS),
    NOT_SEE("sebelum APBD belum ada tugas tahun depan", "/", "Susun Perjanjian Kinerja 2025"),
    SEND("bukan BKPSDM", "/kalender/apbd", "tahun=2025&tanggal_apbd=2024-11-30&nomor=Perda+9&versi=0", 403),
    LOGIN(CONTOH_BKPSDM),
    SEND("bukan tahun itu", "/kalender/apbd", "tahun=2025&tanggal_apbd=2023-11-30&nomor=Perda+9&versi=0", 422), REPLY("sebut rentang", "1 Juli 2024"),
    SUBMIT("APBD ditetapkan", "/kalender?tahun=2025", "/kalender/apbd", "tanggal_apbd=2024-11-30&nomor=Perda+9+Tahun+2024", 303),
    SEE("tenggat satu bulan (M6.7)", "/kalender?tahun=2025", "Senin, 30 Desember 2024"),
    SEND("orang kedua", "/kalender/apbd", "tahun=2025&tanggal_apbd=2024-12-01&nomor=Perda+9&versi=0", 409),
    SEE("tercatat", "/jejak", "Perda 9 Tahun 2024"),

    LOGIN(CONTOH_KADIS), SEE("tugasnya", "/", "Susun Perjanjian Kinerja 2025"), SEE("wajib", "/perjanjian", "Wajib bagi kepala perangkat daerah"),
    SEE("mengapa", "/perjanjian", "Pasal 6 ayat (1)"),
    SEND("terlalu jauh", "/perjanjian", "tahun=2027", 422),
    SEND("susun", "/perjanjian", "tahun=2025", 303), KEEP("pk", NULL, "/perjanjian/"),
    SEND("satu saja", "/perjanjian", "tahun=2025", 409),
    SEND("belum lengkap", "/perjanjian/{pk}/ajukan", "versi=1", 422), REPLY("dasar (M6.4)", "Dasar penyusunan belum diisi"), REPLY("indikator (M6.1)", "Indikator dan target belum diisi"),
    SUBMIT("indikator", "/perjanjian/{pk}/indikator", "/perjanjian/{pk}/indikator", INDIKATOR, 303),
    KEEP("ind", "/perjanjian/{pk}", "id=\"indikator-"),
    SUBMIT("terlalu pendek", "/perjanjian/{pk}/indikator", "/perjanjian/{pk}/indikator", "sasaran=x&uraian=Indeks", 422),
    SUBMIT("anggaran", "/perjanjian/{pk}/anggaran", "/perjanjian/{pk}/anggaran", ANGGARAN, 303),
    SEE("rupiah", "/perjanjian/{pk}", "1.250.000.000"),
    SUBMIT("dasar", "/perjanjian/{pk}/sumber", "/perjanjian/{pk}/sumber", "renstra=Renstra+2024-2026+tujuan+2", 303),
    SUBMIT("ajukan", "/perjanjian/{pk}", "/perjanjian/{pk}/ajukan", "", 303),
    SEE("menunggu Bupati", "/", "Pada H. Karna Wijaya"),
    SEND("terkunci", "/perjanjian/{pk}/indikator", INDIKATOR "&versi=5", 409),

    LOGIN(CONTOH_KABID), STATUS("rancangan orang lain", "/perjanjian/{pk}", 404),
    LOGIN(CONTOH_BUPATI), SEE("tugas Bupati", "/", "Tandatangani 1 Perjanjian Kinerja"), SEE("daftarnya", "/perjanjian/masuk", "Dra. Rina Marlina"),
    SUBMIT("tanpa catatan", "/perjanjian/{pk}", "/perjanjian/{pk}/kembalikan", "catatan=", 422),
    SUBMIT("kembalikan", "/perjanjian/{pk}", "/perjanjian/{pk}/kembalikan", "catatan=Naikkan+targetnya", 303),
    LOGIN(CONTOH_KADIS), SEE("catatannya", "/", "Naikkan targetnya"),
    SUBMIT("naikkan", "/perjanjian/{pk}/indikator/{ind}", "/perjanjian/{pk}/indikator/{ind}", "target=88+persen", 303),
    SUBMIT("ajukan lagi", "/perjanjian/{pk}", "/perjanjian/{pk}/ajukan", "", 303),
    SUBMIT("tarik", "/perjanjian/{pk}", "/perjanjian/{pk}/tarik", "", 303), SUBMIT("ajukan ketiga", "/perjanjian/{pk}", "/perjanjian/{pk}/ajukan", "", 303),
    SEND("bukan pihak kedua", "/perjanjian/{pk}/sepakati", "versi=9", 403),
    LOGIN(CONTOH_BUPATI), SUBMIT("sepakati", "/perjanjian/{pk}", "/perjanjian/{pk}/sepakati", "", 303), SEE("keduanya", "/perjanjian/{pk}", "Ditandatangani kedua pihak"),
    SEND("sekali saja", "/perjanjian/{pk}/sepakati", "versi=9", 409),
    STATUS("PDF-nya", "/perjanjian/{pk}/pdf", 200),
    SEE("naskah", "/perjanjian/{pk}/pratinjau", "selanjutnya disebut pihak pertama"), SEE("lampiran", "/perjanjian/{pk}/pratinjau", "88 persen"),
    KEEP("kode", "/perjanjian/{pk}/pratinjau", "href=\"/periksa/"), SEE("keaslian", "/periksa/{kode}", "Dokumen ini berlaku"),
    LOGIN(CONTOH_KABID), SEE("yang disepakati terbuka bagi pegawai", "/perjanjian/{pk}", "88 persen"),
};

/* Derived from above (M6.2, M6.5), and what rests on it (B7.1b, M7.4b). */
static const Step turunan[] = {
    LOGIN(CONTOH_KABID), SEE("dapat, bukan wajib", "/perjanjian", "Pasal 6 ayat (2)"), NOT_SEE("tanpa tugas", "/", "Susun Perjanjian Kinerja"),
    SEND("susun", "/perjanjian", "tahun=2025", 303), KEEP("pk2", NULL, "/perjanjian/"),
    SUBMIT("indikator", "/perjanjian/{pk2}/indikator", "/perjanjian/{pk2}/indikator", "sasaran=Tersedianya+aplikasi&uraian=Jumlah+aplikasi&target=6+aplikasi", 303),
    KEEP("ind2", "/perjanjian/{pk2}", "id=\"indikator-"),
    SEND("belum diturunkan", "/perjanjian/{pk2}/ajukan", "versi=2", 422), REPLY("sebut (M6.2)", "belum menyebut indikator pejabat penilai"),
    SEND("bukan miliknya", "/perjanjian/{pk2}/indikator/{ind2}", "sasaran=Tersedianya+aplikasi&uraian=Jumlah&target=6&dari={ind2}&versi=2", 422),
    SUBMIT("diturunkan", "/perjanjian/{pk2}/indikator/{ind2}", "/perjanjian/{pk2}/indikator/{ind2}", "dari={ind}", 303),
    SEE("tampak", "/perjanjian/{pk2}", "Diturunkan dari: Indeks layanan digital"),
    SUBMIT("ajukan", "/perjanjian/{pk2}", "/perjanjian/{pk2}/ajukan", "", 303),
    LOGIN(CONTOH_KADIS), SUBMIT("sepakati", "/perjanjian/{pk2}", "/perjanjian/{pk2}/sepakati", "", 303),
    SEE("pohon", "/perjanjian/pantau?tahun=2025", "Dra. Rina Marlina"), KEEP("pd", "/perjanjian/pantau?tahun=2025", "/perjanjian/pohon/"),
    SEE("berjenjang (M6.5)", "/perjanjian/pohon/{pd}?tahun=2025", "Jumlah aplikasi"),
    LOGIN(CONTOH_KABID), SEE("SKP 2025 sudah terbuka sejak rancangan (B6.4)", "/skp", "SKP tahun 2025"),
    SEND("SKP", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"),
    SEE("ditawarkan", "/skp/{skp}/rhk/baru", "Jumlah aplikasi: 6 aplikasi"),
    SEE("terisi dari indikator", "/skp/{skp}/rhk/baru?indikator={ind2}", "Tersedianya aplikasi"),
    SUBMIT("RHK mengambilnya", "/skp/{skp}/rhk/baru?indikator={ind2}", "/skp/{skp}/rhk", "jenis=output&jadwal=3&bukti_harap=Berita+acara+uji", 303),
    SEE("jadwal pelaporan (B11a)", "/skp/{skp}", "setiap 3 bulan"), SEE("bukti (B11b)", "/skp/{skp}", "Berita acara uji"),
    SEND("indikator orang lain", "/skp/{skp}/rhk", "klasifikasi=utama&uraian=Lainnya&indikator=77&versi=2", 422),
    LOGIN(CONTOH_KADIS),
    SEND("tidak dapat dibatalkan lagi", "/perjanjian/{pk2}/batalkan", "versi=5&catatan=Keliru", 409), REPLY("sebut sandaran", "sudah bersandar"),

    /* a change in the year takes its place, and what rested on it follows */
    LOGIN(CONTOH_KABID), SUBMIT("perubahan", "/perjanjian/{pk2}", "/perjanjian/{pk2}/perubahan", "", 303), KEEP("pk3", NULL, "/perjanjian/"),
    SEND("satu perubahan saja", "/perjanjian/{pk2}/perubahan", "versi=5", 409),
    KEEP("ind3", "/perjanjian/{pk3}", "id=\"indikator-"),
    SUBMIT("target baru", "/perjanjian/{pk3}/indikator/{ind3}", "/perjanjian/{pk3}/indikator/{ind3}", "target=8+aplikasi", 303),
    SUBMIT("ajukan", "/perjanjian/{pk3}", "/perjanjian/{pk3}/ajukan", "", 303),
    SEE("yang lama masih berlaku", "/perjanjian/{pk2}", "Disepakati"),
    LOGIN(CONTOH_KADIS), SUBMIT("sepakati", "/perjanjian/{pk3}", "/perjanjian/{pk3}/sepakati", "", 303),
    SEE("yang lama diganti", "/perjanjian/{pk2}", "Diganti"), SEE("yang baru perubahan", "/perjanjian/{pk3}/pratinjau", "PERUBAHAN PERJANJIAN KINERJA"),
    LOGIN(CONTOH_KABID), SEE("tahun depan dari yang lama", "/perjanjian", "Perjanjian Kinerja 2025 (perubahan)"),
};

/* Who has not (M13.3). The other heads are late, the change counts as agreed. */
static void pantauan(Cerita *c)
{
    Err err = { 0 };
    PantauJanjiList l = { 0 };
    Tanggal batas;
    c->c.pelaku.peran |= PERAN(BKPSDM);
    assert_true(perjanjian_pantau(&c->c, 2025, 0, &l, &batas, &err));
    assert_int_equal(batas.n, tanggal(2024, 12, 30).n);
    int wajib = 0, terlambat = 0, sudah = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        wajib += l.v[i].kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB;
        terlambat += l.v[i].terlambat;
        sudah += l.v[i].keadaan == KEADAAN_JANJI_DISEPAKATI;
    }
    assert_int_equal(wajib, 2);             /* Kadis and Sekda; the head of BKPSDM is vacant */
    assert_int_equal(terlambat, 1);
    assert_int_equal(sudah, 2);
}

static const Step sesudah[] = {
    CLOCK("2025-01-02T09:00"), RUN("pantauan", pantauan),
    LOGIN(CONTOH_BKPSDM), SEE("terlambat", "/perjanjian/pantau?tahun=2025&keadaan=terlambat", "Drs. Eman Suherman"),
    NOT_SEE("yang sudah tidak", "/perjanjian/pantau?tahun=2025&keadaan=terlambat", "Dra. Rina"), STATUS("lembar", "/perjanjian/pantau/xlsx?tahun=2025", 200),
    LOGIN(CONTOH_STAF), STATUS("bukan pengawas", "/perjanjian/pantau", 403), STATUS("bukan pengawas pohon", "/perjanjian/pohon/{pd}", 403),
};

static void sampai_berjenjang(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, kepala, countof(kepala));
    cerita_langkah(c, turunan, countof(turunan));
    cerita_langkah(c, sesudah, countof(sesudah));
    cerita_tutup(c);
}

/* An operator prepares, the head of region signs several at once (SPEC 5). */
static void beri_operator(Cerita *c)
{
    Akun a;
    Err err = { 0 };
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_JF));
    pastikan(db_akun_pegawai(c->c.db, c->a, p->id, &a, &err));
    tanam_peran(c, a.id, PERAN_OPERATOR, 0);
}

static const Step operator_[] = {
    CLOCK("2025-01-06T09:00"), RUN("operator", beri_operator),
    LOGIN(CONTOH_SEKDA), SEND("susun", "/perjanjian", "tahun=2025", 303), KEEP("pk", NULL, "/perjanjian/"),
    SUBMIT("indikator", "/perjanjian/{pk}/indikator", "/perjanjian/{pk}/indikator", INDIKATOR, 303),
    SUBMIT("dasar", "/perjanjian/{pk}/sumber", "/perjanjian/{pk}/sumber", "iku=IKU+2025", 303),
    SUBMIT("ajukan", "/perjanjian/{pk}", "/perjanjian/{pk}/ajukan", "", 303),
    LOGIN(CONTOH_JF), SEE("operator melihat", "/perjanjian/masuk", "Drs. Eman Suherman"),
    SEND("operator tidak menandatangani", "/perjanjian/{pk}/sepakati", "versi=4", 403),
    SUBMIT("siapkan", "/perjanjian/{pk}", "/perjanjian/{pk}/siapkan", "", 303),
    LOGIN(CONTOH_BUPATI), SEE("disiapkan", "/perjanjian/masuk", "Diperiksa Tono Hartono"),
    SEND("sekaligus", "/perjanjian/masuk", "id={pk}", 303), SEE("jadi", "/perjanjian/{pk}", "Ditandatangani kedua pihak"),
    SUBMIT("batalkan", "/perjanjian/{pk}", "/perjanjian/{pk}/batalkan", "catatan=Target+keliru+ketik", 303), SEE("rancangan lagi", "/perjanjian/{pk}", "Rancangan"),
    LOGIN(CONTOH_SEKDA), SUBMIT("hapus", "/perjanjian/{pk}", "/perjanjian/{pk}/hapus", "", 303), STATUS("tiada", "/perjanjian/{pk}", 404),
};

/* Next year's plan waits for the draft above (B6.4). */
static const Step rancangan[] = {
    CLOCK("2025-08-04T09:00"), LOGIN(CONTOH_STAF),
    NOT_SEE("belum ditawarkan", "/skp", "SKP tahun 2026"), SEND("belum dapat", "/skp/tahunan", "tahun=2026", 409), REPLY("sebut November", "1 November 2025"),
    LOGIN(CONTOH_KADIS), SEND("rancangan 2026", "/perjanjian", "tahun=2026", 303),
    LOGIN(CONTOH_STAF), SEE("ditawarkan", "/skp", "SKP tahun 2026"), SEND("dapat", "/skp/tahunan", "tahun=2026", 303),
};

static void operator_menyiapkan(void **s) { cerita(*s, tanam_contoh, operator_, countof(operator_)); }
static void skp_sejak_rancangan(void **s) { cerita_di(*s, "bekasi", tanam_contoh, rancangan, countof(rancangan)); }

static const UjiKasus kasus[] = { KASUS(sampai_berjenjang), KASUS(operator_menyiapkan), KASUS(skp_sejak_rancangan) };
int main(void) { return uji_store_jalankan("cerita_perjanjian", "schema", kasus, countof(kasus)); }
