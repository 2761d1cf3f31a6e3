/*
 * A whole year, on both engines: computed from its months where the regulation says so (M11.9, M11.10), reviewed where it
 * does not (B25, K31.10); to the signed result and the basis of TPP (M-Ma, B33).
 */
#include "bantu/cerita.h"
#include "store/db_dokumen.h"
#include "store/db_penutupan.h"
#include "store/db_presensi.h"
#include "tindakan/penggantian.h"
#include "tindakan/penilaian.h"

#define ALASAN "&alasan_hasil=Hasil+kerja+ditinjau+langsung"
#define BULAN(b, jam, hasil) CLOCK(jam), LOGIN(CONTOH_KASI), \
    SEND("tetapkan " b, "/evaluasi/{orang}", "bulan=" b "&versi=0&lalu=tetapkan&hasil=" hasil "&perilaku=di_atas" ALASAN, 303), \
    SEND("buka " b, "/evaluasi/buka", "bulan=" b, 303)
#define TUTUP(b) SEND("tutup " b, "/penutupan", "periode=" b "&yakin=1", 303)

/* January: two days late, one without a word. */
static bool tx_presensi(Db *db, void *arg, Err *err)
{
    Cerita *c = arg;
    int64_t id = cerita_orang(c, CONTOH_STAF);
    BarisPresensi b[4] = { { 0 } };
    static const StatusPresensi s[4] = { STATUS_PRESENSI_H, STATUS_PRESENSI_TL, STATUS_PRESENSI_TL, STATUS_PRESENSI_TK };
    for (int i = 0; i < 4; i++) b[i] = (BarisPresensi){ .pegawai = id, .tanggal = tanggal(2025, 1, 6 + i), .status = s[i], .sumber = SUMBER_PRESENSI_CSV };
    return db_presensi_simpan(db, b, 4, err);
}

static void presensi(Cerita *c)
{
    Err err = { 0 };
    pastikan(store_tx(c->c.store, c->a, tx_presensi, c, &err));
}

/* The means of SPEC 21 stand in the document as they were computed: 2.17 and 3.00. */
static void dokumen_setahun(Cerita *c)
{
    Err err = { 0 };
    Evaluasi e;
    DokumenBaris d;
    int64_t id = cerita_orang(c, CONTOH_STAF);
    pastikan(db_evaluasi_periode(c->c.db, c->a, id, periode_tahun(2025), &e, &err) && db_dokumen_objek(c->c.db, c->a, S("evaluasi"), e.id, &d, &err));
    pastikan(str_find(d.isi, S("\"rata_hasil\":2.17")) > 0 && str_find(d.isi, S("\"rata_perilaku\":3.00")) > 0);
    pastikan(str_find(d.isi, S("Rekomendasi: Ikuti pelatihan")) > 0);
    pastikan(str_eqz(e.bulan_hasil, "332222222222") && str_eqz(e.bulan_perilaku, "333333333333"));
}

typedef struct { Cerita *c; Evaluasi baru; } TxGanti;

static bool tx_ganti(Db *db, void *arg, Err *err)
{
    TxGanti *t = arg;
    Evaluasi e;
    int64_t id = struktur_pegawai_nip(t->c->c.aturan->struktur, S(CONTOH_STAF))->id;
    if (!db_evaluasi_periode(db, t->c->a, id, periode_bulan(bulan(2025, 3)), &e, err)) return false;
    Penggantian g = { .evaluasi = e.id, .versi = e.versi, .hasil = EKSPEKTASI_DI_BAWAH, .perilaku = EKSPEKTASI_DI_BAWAH, .sebab = SEBAB_KOREKSI_KEBERATAN,
                      .alasan = S("Putusan keberatan") };
    return evaluasi_ganti(&t->c->c, db, &g, &t->baru, err);
}

/* An objection on March makes a version of March, and of the year that counted it (M11.10); both leave a correction. */
static void keberatan(Cerita *c)
{
    Err err = { 0 };
    TxGanti t = { .c = c };
    Evaluasi lama, tahun, tahun_lama;
    KoreksiList k = { 0 };
    TppRekap r;
    pastikan(store_tx(c->c.store, c->a, tx_ganti, &t, &err));
    pastikan(db_evaluasi_ambil(c->c.db, c->a, t.baru.menggantikan, &lama, &err) && lama.status == STATUS_EVALUASI_DIGANTI);
    pastikan(t.baru.status == STATUS_EVALUASI_DIBUKA && t.baru.predikat == PREDIKAT_SANGAT_KURANG && !t.baru.tanggapan);
    pastikan(db_evaluasi_periode(c->c.db, c->a, lama.pegawai, periode_tahun(2025), &tahun, &err));
    pastikan(str_eqz(tahun.bulan_hasil, "331222222222") && str_eqz(tahun.bulan_perilaku, "331333333333") && tahun.menggantikan);
    pastikan(db_evaluasi_ambil(c->c.db, c->a, tahun.menggantikan, &tahun_lama, &err) && tahun_lama.status == STATUS_EVALUASI_DIGANTI);
    pastikan(db_koreksi_periode(c->c.db, c->a, periode_bulan(bulan(2025, 3)), &k, &err) && k.n == 1 && k.v[0].nomor == 1);
    pastikan(k.v[0].predikat_lama == PREDIKAT_BAIK && k.v[0].predikat_baru == PREDIKAT_SANGAT_KURANG && k.v[0].persen_lama == 10000 && k.v[0].persen_baru == 4000);
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_bulan(bulan(2025, 3)), lama.pegawai, &r, &err) && r.predikat == PREDIKAT_BAIK && r.evaluasi == lama.id);
    k = (KoreksiList){ 0 };
    pastikan(db_koreksi_periode(c->c.db, c->a, periode_tahun(2025), &k, &err) && k.n == 1 && k.v[0].sebab == SEBAB_KOREKSI_TURUNAN);
}

/* A violation is in the recap of its month, and the year's own beside those of its months. */
static void pelanggaran_rekap(Cerita *c)
{
    Err err = { 0 };
    TppRekap r;
    int64_t id = cerita_orang(c, CONTOH_STAF);
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_bulan(bulan(2025, 1)), id, &r, &err) && r.pelanggaran == 0 && r.potongan == 400);
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_bulan(bulan(2025, 2)), id, &r, &err) && r.pelanggaran == 1);
    pastikan(r.potongan == tpp_contoh.nilai[UNSUR_TPP_PELANGGARAN] && r.persen == r.persen_dasar - r.potongan);
    pastikan(db_tpp_rekap_satu(c->c.db, c->a, periode_tahun(2025), id, &r, &err) && r.pelanggaran == 2 && r.persen == TPP_PENUH);
}

static const Step dihitung[] = {
    CLOCK("2025-01-10T09:00"), ORANG("orang", CONTOH_STAF), RUN("presensi", presensi),
    BULAN("2025-01", "2025-02-03T09:00", "di_atas"), BULAN("2025-02", "2025-03-03T09:00", "di_atas"), BULAN("2025-03", "2025-04-09T09:00", "sesuai"),
    BULAN("2025-04", "2025-05-05T09:00", "sesuai"), BULAN("2025-05", "2025-06-03T09:00", "sesuai"), BULAN("2025-06", "2025-07-02T09:00", "sesuai"),
    BULAN("2025-07", "2025-08-04T09:00", "sesuai"), BULAN("2025-08", "2025-09-02T09:00", "sesuai"), BULAN("2025-09", "2025-10-02T09:00", "sesuai"),
    BULAN("2025-10", "2025-11-04T09:00", "sesuai"), BULAN("2025-11", "2025-12-02T09:00", "sesuai"),
    SEND("tahun belum berakhir", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan", 409), REPLY("sampai kapan", "belum berakhir"),
    CLOCK("2026-01-05T09:00"), LOGIN(CONTOH_KASI),
    SEE("menunggu Desember", "/tahunan?tahun=2025", "Menunggu evaluasi bulan ke-12"),
    SEND("rata-rata belum lengkap (M11.10)", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan", 409), REPLY("bulan mana", "Desember 2025 masih dapat dievaluasi"),
    BULAN("2025-12", "2026-01-06T09:00", "sesuai"),
    SEE("tabel bulan", "/evaluasi/{orang}?tahun=2025", "Rata-rata 12 bulan: hasil kerja 2,17 (Sesuai ekspektasi), perilaku kerja 3,00"),
    SEE("mengapa", "/evaluasi/{orang}?tahun=2025", "sedikitnya 1,50 dan kurang dari 2,50"),
    SEND("rating tidak diisi", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=di_atas", 409), REPLY("dihitung", "dihitung dari evaluasi bulanan"),
    SEND("catatan saja (M11.9)", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=draf&catatan=Tahun+yang+baik&rekomendasi=Ikuti+pelatihan", 303),
    SEE("siap", "/tahunan?tahun=2025", "1 predikat siap ditetapkan"),
    LOGIN(CONTOH_KABID), SEND("bukan penilainya", "/evaluasi/{orang}", "tahun=2025&versi=1&lalu=tetapkan", 403),
    LOGIN(CONTOH_KASI), SEND("satu tindakan", "/tahunan", "tahun=2025", 303), SEE("ditetapkan", "/tahunan?tahun=2025", "1 hasil siap dibuka"),
    RUN("dokumen tahunan", dokumen_setahun),
    SEND("batal tetapkan", "/evaluasi/{orang}/batalkan", "tahun=2025&versi=2&alasan=Catatan+kurang", 303),
    SEND("lagi", "/tahunan", "tahun=2025", 303), SEND("buka", "/evaluasi/buka", "tahun=2025", 303),
    LOGIN(CONTOH_STAF), SEE("hasilnya", "/hasil", "tahun 2025: Baik"), KEEP("hasil", "/hasil", "/hasil/"),
    SEE("asalnya", "/hasil/{hasil}/mengapa", "rata-rata hasil kerja 2,17"), SEE("catatannya", "/hasil/{hasil}", "Ikuti pelatihan"),
    SUBMIT("tandatangan", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303), STATUS("dokumen", "/hasil/{hasil}/pdf", 200),
    CLOCK("2026-02-02T09:00"), LOGIN(CONTOH_BKPSDM),
    NOT_SEE("sebelum evaluasi pertama tidak ditutup", "/penutupan", "Desember 2024"), SEE("sejak itu", "/penutupan", "Januari 2025"),
    SEND("bulan dahulu", "/penutupan", "periode=2025&yakin=1", 409), REPLY("yang mana", "Januari 2025 belum ditutup"),
    SUBMIT("pelanggaran Februari (B34.2)", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_STAF "&jenis=lain&periode=2025-02&fakta=Tidak+masuk+tanpa+kabar&dasar=PP+94/2021", 303),
    SUBMIT("pelanggaran setahun", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_STAF "&jenis=lain&periode=2025&fakta=Membocorkan+data+pegawai&dasar=UU+27/2022", 303),
};

static const Step tpp[] = {
    TUTUP("2025-01"), TUTUP("2025-02"), TUTUP("2025-03"), TUTUP("2025-04"), TUTUP("2025-05"), TUTUP("2025-06"), TUTUP("2025-07"), TUTUP("2025-08"),
    TUTUP("2025-09"), TUTUP("2025-10"), TUTUP("2025-11"), TUTUP("2025-12"), TUTUP("2025"),
    SEE("rekap", "/tpp?periode=2025-01&predikat=sangat_baik", "Siti Aminah"), SEE("96 %: dua kali terlambat, sekali alpa", "/tpp?periode=2025-01&predikat=sangat_baik", "96,00 %"),
    RUN("pelanggaran ikut", pelanggaran_rekap), SEE("dipotong", "/tpp/{orang}?periode=2025-02", "Pelanggaran tercatat"),
    SEE("mengapa", "/tpp/{orang}?periode=2025-01", "contoh, sesuaikan Perkada"), SEE("setahun", "/tpp?periode=2025&predikat=baik", "100,00 %"),
    STATUS("lembar", "/tpp/xlsx?periode=2025-01", 200), STATUS("di atas kertas", "/tpp/pdf?periode=2025-01", 200), SEE("di halaman", "/tpp/pratinjau?periode=2025-01", "REKAPITULASI DASAR TAMBAHAN PENGHASILAN PEGAWAI"),
    LOGIN(CONTOH_STAF), SEE("miliknya", "/tpp/{orang}?periode=2025-01", "96,00"), STATUS("bukan daftarnya", "/tpp?periode=2025-01", 403),
    RUN("keberatan sesudah ditutup", keberatan),
    LOGIN(CONTOH_BKPSDM), SEE("koreksi bernomor", "/penutupan/lihat?periode=2025-03", "Koreksi 1"), SEE("turunannya", "/penutupan/lihat?periode=2025", "Perubahan evaluasi bulanan"),
};

static void tahun_dihitung(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, dihitung, countof(dihitung));
    cerita_langkah(c, tpp, countof(tpp));
    cerita_tutup(c);
}

/* ---- reviewed ---- */

#define TINJAU(b, jam) CLOCK(jam), LOGIN(CONTOH_KASI), \
    SEND("tetapkan " b, "/evaluasi/{orang}", "bulan=" b "&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai" ALASAN, 303)

static const Step ditinjau[] = {
    CLOCK("2025-01-10T09:00"), ORANG("orang", CONTOH_STAF),
    TINJAU("2025-11", "2025-12-02T09:00"), TINJAU("2025-12", "2026-01-06T09:00"),
    SEE("bulan di sampingnya", "/evaluasi/{orang}?tahun=2025", "Evaluasi bulanan"), SEE("yang tanpa", "/evaluasi/{orang}?tahun=2025", "Tanpa evaluasi"),
    SEND("rating wajib", "/evaluasi/{orang}", "tahun=2025&versi=0&lalu=tetapkan", 422), REPLY("sebut", "belum diberi rating"),
    SEND("bukan dihitung", "/tahunan", "tahun=2025", 404),
    SEND("catatan, keterangan, rekomendasi (B25.4)", "/evaluasi/{orang}",
         "tahun=2025&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&catatan=Baik&keterangan=Pindah+ruang&rekomendasi=Diklat" ALASAN, 303),
    SEND("buka", "/evaluasi/buka", "tahun=2025", 303),
    SEND("sesudah dibuka tidak dibatalkan", "/evaluasi/{orang}/batalkan", "tahun=2025&versi=2&alasan=x", 409),
    LOGIN(CONTOH_STAF), SEE("hasil", "/hasil", "tahun 2025: Baik"), KEEP("hasil", "/hasil", "/hasil/"), SEE("keterangan", "/hasil/{hasil}", "Pindah ruang"),
    SEND("menolak", "/hasil/{hasil}/menolak", "versi=2&alasan=Ada+bulan+yang+luput", 303), STATUS("dokumen (B25.3)", "/hasil/{hasil}/pdf", 200),
};

static void tahun_ditinjau(void **state) { cerita_di(*state, "tirtasari-7-2024", tanam_contoh, ditinjau, countof(ditinjau)); }

static const UjiKasus kasus[] = { KASUS(tahun_dihitung), KASUS(tahun_ditinjau) };
int main(void) { return uji_store_jalankan("cerita_tahunan", "schema", kasus, countof(kasus)); }
