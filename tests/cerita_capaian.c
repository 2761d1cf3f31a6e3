/*
 * Achievement of the unit, pattern, then persons (B24.1a-c, B24.3, B25.1a-b): prepared by an operator, set by the leader
 * above, before anybody's predicate; and where the regulation does not ask for it, information only.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_capaian.h"
#include "store/db_evaluasi.h"
#include "tindakan/capaian.h"

#include <cmocka.h>

#define OPERATOR "organisasi"

static void awal(Cerita *c)
{
    tanam_contoh(c);
    tanam_peran(c, tanam_akun(c, OPERATOR, 0, "Operator Organisasi", CONTOH_SANDI), PERAN_ORGANISASI, 0);
}

#define ORANG_CAPAIAN ORANG("kadis", CONTOH_KADIS), ORANG("kabid", CONTOH_KABID), ORANG("kasi", CONTOH_KASI), ORANG("jf", CONTOH_JF), ORANG("staf", CONTOH_STAF)

static void nomor(Cerita *c)
{
    const Struktur *s = c->c.aturan->struktur;
    const Unit *bidang = struktur_unit_pegawai(s, cerita_orang(c, CONTOH_KABID), c->c.hari_ini);
    const Unit *dinas = struktur_pd(s, bidang);
    cerita_simpan_id(c, "bidang", bidang->id);
    cerita_simpan_id(c, "dinas", dinas->id);
    cerita_simpan_id(c, "pemda", dinas->induk);
    cerita_simpan_id(c, "setda", struktur_unit_pegawai(s, cerita_orang(c, CONTOH_SEKDA), c->c.hari_ini)->id);
    cerita_simpan_id(c, "bkd", struktur_pd(s, struktur_unit_pegawai(s, cerita_orang(c, CONTOH_BKPSDM), c->c.hari_ini))->id);
}

static int64_t simpanan(const Cerita *c, const char *nama)
{
    int64_t id = 0;
    str_int(cerita_disimpan(c, str_z(nama)), &id);
    return id;
}

static void tercatat(Cerita *c)
{
    static const char *const aksi[] = { "buat", "tetapkan", "batalkan", "hapus" };
    for (int i = 0; i < countof(aksi); i++)
        assert_true(uji_store_angka(c->u, str_cz(c->a, str_fmt(c->a, "SELECT count(*) FROM jejak WHERE objek = 'capaian' AND aksi = '%s'", aksi[i]))) > 0);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM jejak WHERE objek = 'sebaran' AND aksi = 'ubah' AND isi LIKE '%Bidang baru%'"), 1);
}

/* The printed evaluation says what it rests on (B24.4). */
static void tercetak(Cerita *c)
{
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM dokumen WHERE jenis = 'evaluasi' AND isi LIKE '%\"capaian_organisasi\":\"baik\"%'"), 1);
}

/* Of the leader the predicates are not counted, of the dinas everybody else is (B24.1b). */
static void dihitung(Cerita *c)
{
    RiwayatCapaianList l = { 0 };
    Err err = { 0 };
    assert_true(db_capaian_riwayat(c->u->db, c->a, simpanan(c, "dinas"), periode_bulan(bulan(2025, 2)), &l, &err));
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[0].peristiwa, PERISTIWA_CAPAIAN_ALASAN);
    assert_int_equal(l.v[0].baik, 1);
    assert_int_equal(l.v[1].peristiwa, PERISTIWA_CAPAIAN_DITETAPKAN);
    assert_int_equal(l.v[1].baik, 0);           /* nobody before the achievement (B24.1) */
    assert_true(str_eqz(l.v[0].alasan, "Bidang baru dibentuk"));
}

/* A year waits for its achievement as a month does, by its own clause (B25.1). */
static void tahun_tertahan(Cerita *c)
{
    CapaianOrang o;
    Err err = { 0 };
    Periode tahun = periode_tahun(2024);
    assert_true(capaian_orang(&c->c, c->u->db, simpanan(c, "staf"), tahun, &o, &err));
    assert_false(capaian_gerbang(&c->c, &o, tahun, &err));
    assert_int_equal(err.kode, E_CAPAIAN_DAHULU);
    assert_string_equal(err.pasal, "B25.1");
}

static void tahun_terbuka(Cerita *c)
{
    CapaianOrang o;
    Err err = { 0 };
    Periode tahun = periode_tahun(2024);
    assert_true(capaian_orang(&c->c, c->u->db, simpanan(c, "staf"), tahun, &o, &err) && capaian_gerbang(&c->c, &o, tahun, &err));
    assert_int_equal(o.k.capaian, CAPAIAN_ISTIMEWA);
    assert_true(capaian_orang(&c->c, c->u->db, simpanan(c, "kadis"), tahun, &o, &err));
    assert_int_equal(o.pimpin, CAPAIAN_ISTIMEWA);
    assert_true(capaian_orang(&c->c, c->u->db, simpanan(c, "kabid"), tahun, &o, &err));
    assert_int_equal(o.pimpin, CAPAIAN_TIADA);
}

#define NILAI "versi=0&hasil=sesuai&perilaku=sesuai&alasan_hasil=Laporan+lisan+dan+capaian+unit"
#define DASAR "dasar=Laporan+kinerja+Februari&nomor=700/12"

static const Step siapkan[] = {
    CLOCK("2025-02-20T09:00"), ORANG_CAPAIAN, RUN("nomor", nomor),

    /* the operator prepares in bulk and sets nothing (B24.1a, B24.3) */
    LOGIN(OPERATOR), SEE("tempatnya", "/menu", "Capaian unit"), SEE("belum", "/capaian?periode=2025-02", "Belum disiapkan"),
    SEND("tanpa dasar", "/capaian/isi", "periode=2025-02&capaian_{dinas}=baik&versi_{dinas}=0", 422), REPLY("sebut unit", "Dasar capaian"), REPLY("tetap terisi", "Siapkan capaian"),
    SUBMIT("draf semua", "/capaian/isi?periode=2025-02", "/capaian/isi", DASAR "&capaian_{dinas}=baik&capaian_{setda}=istimewa&dasar_{setda}=Survei", 303),
    SEE("dua draf", NULL, "Capaian 2 unit disimpan"), SEE("dengan dasar bersama", "/capaian?periode=2025-02", "Laporan kinerja Februari"),
    SEE("dasar sendiri", "/capaian?periode=2025-02&keadaan=draf", "Survei"), NOT_SEE("saringan", "/capaian?periode=2025-02&keadaan=ditetapkan", "Survei"),
    SUBMIT("tidak ada yang berubah", "/capaian/isi?periode=2025-02", "/capaian/isi", "", 303), SEE("apa adanya", NULL, "Tidak ada yang berubah"),
    SEND("tidak menetapkan", "/capaian/tetapkan", "periode=2025-02&pilih={dinas}&versi_{dinas}=1", 403),
    STATUS("lembarnya", "/capaian/xlsx?periode=2025-02", 200),
    SEND("bulan yang belum ada", "/capaian/isi", "periode=2025-09&dasar=x&capaian_{dinas}=baik&versi_{dinas}=0", 422), REPLY("sejak kapan", "belum dapat disiapkan"),
    SUBMIT("draf dihapus", "/capaian/isi?periode=2025-02", "/capaian/isi", "capaian_{setda}=", 303), NOT_SEE("hilang", "/capaian?periode=2025-02", "Survei"),
    LOGIN(CONTOH_STAF), STATUS("bukan urusan pegawai", "/capaian", 403), SEND("juga tidak mengisi", "/unit/{dinas}/capaian", "periode=2025-02&versi=1&capaian=istimewa&dasar=x", 403),
    LOGIN(CONTOH_BUPATI), SEND("bulan belum berakhir", "/capaian/tetapkan", "periode=2025-02&pilih={dinas}&versi_{dinas}=1", 409), REPLY("sampai kapan", "belum berakhir"),
};

static const Step tetapkan[] = {
    CLOCK("2025-03-03T09:00"),
    /* nobody's predicate before it (B24.1); a draft is possible */
    LOGIN(CONTOH_KASI), SEE("tertahan", "/evaluasi/{staf}?bulan=2025-02", "belum ditetapkan"),
    SEND("predikat ditolak", "/evaluasi/{staf}", "bulan=2025-02&" NILAI "&lalu=tetapkan", 409), REPLY("siapa dan di mana", "menetapkan capaian itu lebih dahulu"),
    SEND("draf", "/evaluasi/{staf}", "bulan=2025-02&" NILAI "&lalu=draf", 303),

    /* not by the unit's own leader, but by the leader above him */
    LOGIN(CONTOH_KADIS), SEND("bukan oleh pimpinannya", "/unit/{dinas}/capaian", "periode=2025-02&versi=1&capaian=istimewa&dasar=Saya&lalu=tetapkan", 403),
    LOGIN(CONTOH_BUPATI), SEE("tugasnya", "/", "Tetapkan capaian 1 unit"), SEE("siapa", "/unit/{dinas}/sebaran?periode=2025-02", "Siapa yang menetapkan?"),
    SEND("versi lama", "/unit/{dinas}/capaian", "periode=2025-02&versi=0&capaian=kurang&dasar=x&lalu=tetapkan", 409), REPLY("diubah orang lain", "diubah orang lain"),
    SUBMIT("tetapkan", "/capaian?periode=2025-02", "/capaian/tetapkan", "", 303), SEE("capaian dan pola", NULL, "ditetapkan untuk Februari 2025"),
    SEE("pasal pola", "/unit/{dinas}/sebaran?periode=2025-02", "Pasal 24 ayat (1) huruf a"),
    NOT_SEE("tidak lagi menunggu", "/", "Tetapkan capaian"),
    SEND("draf tidak menimpa", "/unit/{dinas}/capaian", "periode=2025-02&versi=2&capaian=kurang&dasar=x&lalu=draf", 409),

    /* the proposal for a leader is his unit's achievement (SE MenPANRB 3/2023) */
    SEE("usul pimpinan", "/evaluasi/{kadis}?bulan=2025-02", "Usul hasil kerja: Sesuai ekspektasi"), SEE("mengapa", "/evaluasi/{kadis}?bulan=2025-02", "capaian unit yang dipimpinnya Baik"),
    LOGIN(CONTOH_KADIS), NOT_SEE("bukan untuk kepala bidang", "/evaluasi/{kabid}?bulan=2025-02", "capaian unit yang dipimpinnya"),

    LOGIN(CONTOH_KASI), SEE("capaian pada evaluasi", "/evaluasi/{staf}?bulan=2025-02", "mengikuti"),
    SEND("sekarang dapat", "/evaluasi/{staf}", "bulan=2025-02&versi=1&hasil=sesuai&perilaku=sesuai&alasan_hasil=Laporan+lisan&lalu=tetapkan", 303), RUN("tercetak", tercetak),

    /* what evaluations rest on stays */
    LOGIN(CONTOH_BUPATI),
    SUBMIT("batal tanpa alasan", "/unit/{dinas}/sebaran?periode=2025-02", "/unit/{dinas}/capaian/batalkan", "", 422), REPLY("alasan", "memerlukan alasan"),
    SUBMIT("batal ditolak", "/unit/{dinas}/sebaran?periode=2025-02", "/unit/{dinas}/capaian/batalkan", "alasan=Salah+ketik", 409), REPLY("berapa", "1 evaluasi sudah ditetapkan atas capaian"),
    LOGIN(CONTOH_KADIS), SEND("unit di bawahnya juga", "/unit/{bidang}/capaian", "periode=2025-02&versi=0&capaian=kurang&dasar=Evaluasi+bidang&lalu=tetapkan", 409),
    REPLY("sudah bersandar", "tidak dapat diberi capaian sendiri"),
};

static const Step pola[] = {
    /* counts for those who lead or watch over it, never for the individual (B24.1b) */
    LOGIN(CONTOH_STAF), SEE("capaiannya terlihat", "/unit/{dinas}/sebaran?periode=2025-02", "Capaian kinerja unit"),
    NOT_SEE("tanpa jumlah", "/unit/{dinas}/sebaran?periode=2025-02", "Sebaran predikat"), SEND("tidak beralasan", "/unit/{dinas}/pola", "periode=2025-02&alasan=x", 403),
    LOGIN(CONTOH_ADMIN_PD), NOT_SEE("juga bukan admin", "/unit/{dinas}/sebaran?periode=2025-02", "Sebaran predikat"),
    STATUS("juga tidak di atas kertas", "/unit/{dinas}/sebaran/pdf?periode=2025-02", 403), STATUS("juga tidak pratinjaunya", "/unit/{dinas}/sebaran/pratinjau?periode=2025-02", 403),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM", "/unit/{dinas}/sebaran?periode=2025-02", "Sebaran predikat"), STATUS("lembarnya", "/unit/{dinas}/sebaran/pdf?periode=2025-02", 200), SEE("di halaman", "/unit/{dinas}/sebaran/pratinjau?periode=2025-02", "POLA DISTRIBUSI DAN SEBARAN NYATA"),
    NOT_SEE("bukan di unitnya sendiri", "/unit/{bkd}/sebaran?periode=2025-02", "Sebaran predikat"), SEND("tidak memimpin", "/unit/{dinas}/pola", "periode=2025-02&alasan=x", 403),
    LOGIN(OPERATOR), SEE("Organisasi", "/unit/{dinas}/sebaran?periode=2025-02", "Sebaran predikat"),
    LOGIN(CONTOH_AUDITOR), SEE("auditor", "/unit/{setda}/sebaran?periode=2025-02", "Sebaran predikat"),

    /* one person cannot meet baik: told, asked, not blocked */
    LOGIN(CONTOH_KADIS), SEE("kepala dinas", "/unit/{dinas}/sebaran?periode=2025-02", "Tidak dapat dipenuhi"), SEE("yang dilanggar", "/unit/{dinas}/sebaran?periode=2025-02", "1 dari 1 orang (100,0 %)"),
    SUBMIT("alasan kosong", "/unit/{dinas}/sebaran?periode=2025-02", "/unit/{dinas}/pola", "", 422),
    SUBMIT("alasan", "/unit/{dinas}/sebaran?periode=2025-02", "/unit/{dinas}/pola", "alasan=Bidang+baru+dibentuk", 303), RUN("riwayat", dihitung),
    SEE("tersimpan", "/unit/{dinas}/sebaran?periode=2025-02", "Bidang baru dibentuk"),
    SEND("tanpa capaian tidak ada pola", "/unit/{dinas}/pola", "periode=2025-01&alasan=x", 409),

    /* what if (SPEC 21: six persons, achievement baik) */
    SEE("cukup", "/unit/{dinas}/sebaran?periode=2025-02&coba=baik&sangat_baik=0&baik=4&butuh_perbaikan=1&kurang=1&sangat_kurang=0", "Sesuai pola"),
    SEE("satu berpindah", "/unit/{dinas}/sebaran?periode=2025-02&coba=baik&sangat_baik=0&baik=5&butuh_perbaikan=1&kurang=0&sangat_kurang=0", "Perubahan paling sedikit: 1 pegawai"),
    SEE("tidak tersimpan", "/unit/{dinas}/sebaran?periode=2025-02", "5 pegawai dihitung, 4 belum dinilai"),
    SEE("papan", "/papan?bulan=2025-02", "Buka sebaran unit"),
    SEE("penjelasannya", "/unit/{dinas}/sebaran/mengapa?periode=2025-02&apa=pola", "Pasal 24 ayat (1) huruf b"),
    SEE("siapa dihitung", "/unit/{dinas}/sebaran/mengapa?periode=2025-02&apa=hitung", "Pimpinan unit"),
    LOGIN(CONTOH_STAF), STATUS("jumlah bukan untuknya", "/unit/{dinas}/sebaran/mengapa?periode=2025-02&apa=pola", 404),
    SEE("penetapnya boleh", "/unit/{dinas}/sebaran/mengapa?periode=2025-02&apa=penetap", "pejabat penilainya"),

    /* a lower unit with an achievement of its own, before its evaluations */
    CLOCK("2025-04-02T09:00"), LOGIN(CONTOH_KADIS),
    SEND("bidang", "/unit/{bidang}/capaian", "periode=2025-03&versi=0&capaian=kurang&dasar=Evaluasi+bidang&lalu=tetapkan", 303), SEE("berlaku", NULL, "Kurang"),
    SEE("mengikuti bidang", "/evaluasi/{kabid}?bulan=2025-03", "Usul hasil kerja: Di bawah ekspektasi"),
    LOGIN(CONTOH_BUPATI), SEND("daerah tidak", "/unit/{pemda}/capaian", "periode=2025-03&versi=0&capaian=baik&dasar=x", 403),
    LOGIN(CONTOH_BKPSDM), SEND("tanpa atasan", "/unit/{pemda}/capaian", "periode=2025-03&versi=0&capaian=baik&dasar=x", 422), REPLY("sebabnya", "tidak mempunyai atasan"),
    LOGIN(CONTOH_KADIS), SUBMIT("batal", "/unit/{bidang}/sebaran?periode=2025-03", "/unit/{bidang}/capaian/batalkan", "alasan=Salah+ketik", 303),
    SEE("kembali draf", "/unit/{bidang}/sebaran?periode=2025-03", "Salah ketik"),

    /* a year, by its own clause (B25.1a) */
    LOGIN(CONTOH_BUPATI), SEND("tahun berjalan", "/unit/{dinas}/capaian", "periode=2025&versi=0&capaian=baik&dasar=LKjIP&lalu=tetapkan", 409),
    RUN("tahun tertahan", tahun_tertahan),
    SEND("tahun lalu", "/unit/{dinas}/capaian", "periode=2024&versi=0&capaian=istimewa&dasar=LKjIP&lalu=tetapkan", 303),
    RUN("tahun terbuka", tahun_terbuka), SEE("pasalnya", "/unit/{dinas}/sebaran?periode=2024", "Pasal 25 ayat (1) huruf a"),

    /* from a file (B24.3) */
    LOGIN(OPERATOR), SEE("tempat impor", "/impor", "sebagai draf yang kemudian ditetapkan"),
    UPLOAD("uji berkas", "/impor/capaian", "berkas@a.csv=unit,periode,capaian,dasar\\ndiskominfo,2025-03,baik,LKj Maret\\ndiskominfo,2025-02,kurang,LKj", 422), REPLY("yang tetap", "statusnya Ditetapkan"),
    UPLOAD("periode", "/impor/capaian", "berkas@a.csv=unit,periode,capaian,dasar\\ndiskominfo,Maret,baik,LKj Maret", 422), REPLY("bukan periode", "bukan periode"),
    RUN("jejak", tercatat),
};

static void bekasi(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", awal);
    cerita_langkah(c, siapkan, countof(siapkan));
    cerita_langkah(c, tetapkan, countof(tetapkan));
    cerita_langkah(c, pola, countof(pola));
    cerita_tutup(c);
}

/* Where the regulation is silent it is information: nothing waits for it, and it may come later (N). */
static const Step keterangan[] = {
    CLOCK("2025-03-03T09:00"), ORANG_CAPAIAN, RUN("nomor", nomor),
    LOGIN(CONTOH_KASI), NOT_SEE("tidak tertahan", "/evaluasi/{staf}?bulan=2025-02", "dapat disimpan sebagai draf dan ditetapkan sesudahnya"),
    SEND("langsung", "/evaluasi/{staf}", "bulan=2025-02&" NILAI "&lalu=tetapkan", 303),
    CLOCK("2025-03-03T10:00"), LOGIN(CONTOH_BUPATI), SEND("kemudian", "/unit/{dinas}/capaian", "periode=2025-02&versi=0&capaian=istimewa&dasar=Laporan&lalu=tetapkan", 303),
    NOT_SEE("tidak mengusulkan", "/evaluasi/{kadis}?bulan=2025-02", "capaian unit yang dipimpinnya"), SEE("hanya ditampilkan", "/evaluasi/{kadis}?bulan=2025-02", "Istimewa"),
    SUBMIT("tidak ada yang bersandar", "/unit/{dinas}/sebaran?periode=2025-02", "/unit/{dinas}/capaian/batalkan", "alasan=Salah+ketik", 303),
    LOGIN(OPERATOR), NOT_SEE("operator tidak diingatkan", "/", "Siapkan capaian"),
};

static void hanya_keterangan(void **state) { cerita_di(*state, "majalengka", awal, keterangan, countof(keterangan)); }
static void hanya_keterangan_tirtasari(void **state) { cerita_di(*state, "tirtasari-7-2024", awal, keterangan, countof(keterangan)); }

static const UjiKasus kasus[] = { KASUS(bekasi), KASUS(hanya_keterangan), KASUS_SQLITE(hanya_keterangan_tirtasari) };
int main(void) { return uji_store_jalankan("cerita_capaian", "schema", kasus, countof(kasus)); }
