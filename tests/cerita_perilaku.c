/*
 * Behaviour raters (M11.11-M11.14, SPEC 10): assigned, rated on the form, hidden from who is rated, the proposal of the
 * evaluation; replaced when somebody leaves; closed at the deadline and reopened.
 */
#include "bantu/cerita.h"
#include "jobs/jobs.h"
#include "store/db_jejak.h"
#include "store/db_struktur.h"
#include "tindakan/perilaku.h"

#include <cmocka.h>

#define SEMUA(r) "nilai_berorientasi_pelayanan=" r "&nilai_akuntabel=" r "&nilai_kompeten=" r "&nilai_harmonis=" r \
                 "&nilai_loyal=" r "&nilai_adaptif=" r "&nilai_kolaboratif=" r
#define ALASAN "&alasan=Membantu+rekan+tanpa+diminta"

static void job(Cerita *c)
{
    Err err = { 0 };
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->app->profil, .kini = c->env.now(&c->env) };
    if (!job_perilaku(&j, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
}

/* Ids for the paths: the persons, and who rates whom. */
static void kenali(Cerita *c)
{
    TugasPerilakuList l = { 0 };
    Err err = { 0 };
    int64_t kasi = cerita_orang(c, CONTOH_KASI), staf = cerita_orang(c, CONTOH_STAF), kabid = cerita_orang(c, CONTOH_KABID);
    cerita_simpan_id(c, "kasi", kasi);
    cerita_simpan_id(c, "kabid", kabid);
    cerita_simpan_id(c, "staf", staf);
    pastikan(db_perilaku_bulan(c->u->db, c->a, bulan(2025, 2), &l, &err));
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].dinilai == kasi && l.v[i].penilai == staf) cerita_simpan_id(c, "tugas", l.v[i].id);
}

/* The three who rate the head of the bidang, each in his own name; the reasons are what must not be seen. */
static void kabid_dinilai(Cerita *c)
{
    TugasPerilakuList l = { 0 };
    Err err = { 0 };
    pastikan(db_perilaku_dinilai(c->u->db, c->a, cerita_orang(c, CONTOH_KABID), bulan(2025, 2), &l, &err));
    assert_int_equal(l.n, 3);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Ctx x = c->c;
        TugasPerilaku t = l.v[i];
        x.pelaku = (Pelaku){ .pegawai = t.penilai, .nama = S("penilai") };
        for (int n = 1; n < NILAI_DASAR_MAX; n++) t.nilai[n] = i ? EKSPEKTASI_DI_ATAS : EKSPEKTASI_SESUAI;
        t.alasan = S("RAHASIA penilai");
        if (!perilaku_simpan(&x, &t, true, NULL, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
    }
}

static const Step menilai[] = {
    CLOCK("2025-02-03T09:00"), RUN("ditugaskan", job), RUN("dua kali tidak mengubah", job), RUN("kenali", kenali),
    LOGIN(CONTOH_STAF),
    SEE("atasannya (M11.13)", "/perilaku?bulan=2025-02", "Dedi Kurnia, S.Kom."), SEE("rekannya (M11.12)", "/perilaku?bulan=2025-02", "Yayah Rokayah, S.E."),
    NOT_SEE("belum waktunya di beranda", "/", "Nilai perilaku"), SEE("dari umpan balik", "/umpan", "Penilaian perilaku"),
    SEE("panduan nilai", "/perilaku/{tugas}", "Panduan Akuntabel"),
    SEE("arti di atas (M11.4a)", "/perilaku/{tugas}", "menjaga penerapannya pada orang lain"), SEE("arti sesuai (M11.4b)", "/perilaku/{tugas}", "menjalankan nilai dasar untuk diri sendiri"),
    SEE("arti di bawah (M11.4c)", "/perilaku/{tugas}", "belum konsisten menjalankan nilai dasar"),
    SUBMIT("draf boleh sekarang", "/perilaku/{tugas}", "/perilaku/{tugas}", "nilai_akuntabel=sesuai&lalu=draf", 303),
    SUBMIT("kirim belum", "/perilaku/{tugas}", "/perilaku/{tugas}", SEMUA("sesuai") ALASAN "&lalu=kirim", 409), REPLY("sebut harinya", "dapat dikirim mulai Sabtu, 22 Februari 2025"),

    CLOCK("2025-02-24T09:00"), LOGIN(CONTOH_STAF), SEE("di beranda", "/", "Nilai perilaku"), SEE("sebut tenggat M11.7", "/", "Rabu, 5 Maret"),
    SUBMIT("belum lengkap", "/perilaku/{tugas}", "/perilaku/{tugas}", "lalu=kirim", 422), REPLY("nilai", "Harmonis belum diberi rating"), REPLY("alasan", "Alasan penilaian belum ditulis"),
    SUBMIT("kirim", "/perilaku/{tugas}", "/perilaku/{tugas}", SEMUA("di_bawah") ALASAN "&lalu=kirim", 303),
    SEND("hanya sekali", "/perilaku/{tugas}", SEMUA("di_atas") ALASAN "&versi=3&lalu=kirim", 409), REPLY("sudah dikirim", "sudah dikirim dan tidak berubah"),
    SEE("ia sendiri melihatnya", "/perilaku/{tugas}", "Membantu rekan tanpa diminta"),
    LOGIN(CONTOH_JF), STATUS("bukan tugasnya", "/perilaku/{tugas}", 404), SEND("bukan tugasnya", "/perilaku/{tugas}", SEMUA("di_atas") ALASAN "&versi=2&lalu=kirim", 404),
    LOGIN(CONTOH_BKPSDM), STATUS("BKPSDM tidak mengisi", "/perilaku/{tugas}", 404),

    /* less than three: nobody but BKPSDM learns more than how many */
    LOGIN(CONTOH_KASI), STATUS("yang dinilai", "/perilaku/{tugas}", 404), SEE("hanya banyaknya", "/perilaku?bulan=2025-02", "1 dari 2 orang sudah menilai"),
    NOT_SEE("tanpa jumlah", "/perilaku?bulan=2025-02", "Jumlahnya:"), NOT_SEE("tanpa alasan", "/perilaku?bulan=2025-02", "Membantu rekan"),
    LOGIN(CONTOH_KABID), SEE("penilai melihat banyaknya", "/perilaku/orang/{kasi}?bulan=2025-02", "1 dari 2 orang sudah menilai"),
    NOT_SEE("bukan nama", "/perilaku/orang/{kasi}?bulan=2025-02", "Siti Aminah"), NOT_SEE("bukan alasan", "/perilaku/orang/{kasi}?bulan=2025-02", "Membantu rekan"),
};

/* No page, JSON or trail tells who rates, or one rating. */
static const Step rahasia[] = {
    RUN("kabid dinilai", kabid_dinilai),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KABID), NOT_SEE("belum tampil sebelum ditutup", "/perilaku?bulan=2025-02", "Jumlahnya:"),
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_KABID),
    SEE("jumlah sesudah ditutup", "/perilaku?bulan=2025-02", "3 dari 3 orang menilai. Jumlahnya: Di atas ekspektasi"), SEE("usul beralasan (M11.4)", "/perilaku?bulan=2025-02", "rata-rata 2,67 dari 3 penilaian"),
    NOT_SEE("tanpa nama", "/perilaku?bulan=2025-02", "Dedi Kurnia"), NOT_SEE("tanpa nama", "/perilaku?bulan=2025-02", "Tono"), NOT_SEE("tanpa alasan", "/perilaku?bulan=2025-02", "RAHASIA"),
    NOT_SEE("mengapa tanpa nama", "/perilaku/orang/{kabid}/mengapa?bulan=2025-02", "Tono"), SEE("mengapa menyebut pasal", "/perilaku/orang/{kabid}/mengapa?bulan=2025-02", "Pasal 11 ayat (12)"),
    NOT_SEE("halaman orang tanpa nama", "/perilaku/orang/{kabid}?bulan=2025-02", "Tono"),
    LOGIN(CONTOH_KADIS), SEE("penilai melihat jumlah", "/evaluasi/{kabid}?bulan=2025-02", "3 dari 3 orang menilai"), SEE("usulnya", "/evaluasi/{kabid}?bulan=2025-02", "Usul perilaku: Di atas ekspektasi"),
    NOT_SEE("tanpa nama", "/evaluasi/{kabid}?bulan=2025-02", "Tono"), NOT_SEE("tanpa alasan", "/evaluasi/{kabid}?bulan=2025-02", "RAHASIA"),
    NOT_SEE("mengapa tanpa nama", "/perilaku/orang/{kabid}/mengapa?bulan=2025-02", "Tono"),
    LOGIN(CONTOH_STAF), STATUS("orang lain", "/perilaku/orang/{kabid}?bulan=2025-02", 404), STATUS("orang lain", "/perilaku/orang/{kabid}/mengapa?bulan=2025-02", 404),
    LOGIN(CONTOH_ADMIN_PD), STATUS("admin PD", "/perilaku/orang/{kabid}?bulan=2025-02", 404),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM melihat nama", "/perilaku/orang/{kabid}?bulan=2025-02", "Tono Hartono"), SEE("dan buktinya", "/perilaku/orang/{kabid}/mengapa?bulan=2025-02", "giliran ke-"),
    NOT_SEE("jejak tidak memuat penilaian", "/jejak", "RAHASIA"), SEE("jejak mencatat tindakannya", "/jejak", "mengajukan Penilaian perilaku"),
};

/* The trail of the person rated holds no act of his raters. */
static void jejak_tertutup(Cerita *c)
{
    JejakList l = { 0 };
    Err err = { 0 };
    pastikan(db_jejak_pegawai(c->u->db, c->a, cerita_orang(c, CONTOH_BUPATI), 0, 100, &l, &err));
    pastikan(db_jejak_pegawai(c->u->db, c->a, cerita_orang(c, CONTOH_KABID), 0, 100, &l, &err));
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].objek == OBJEK_PERILAKU && l.v[i].akun) fail_msg("jejak menyebut yang dinilai");
}

static const Step usul[] = {
    RUN("jejak", jejak_tertutup), LOGIN(CONTOH_KADIS),
    SEE("penilai membaca artinya (M11.4)", "/evaluasi/{kabid}?bulan=2025-02", "menjaga penerapannya pada orang lain"),
    SUBMIT("berbeda tanpa alasan (M11.4)", "/evaluasi/{kabid}?bulan=2025-02", "/evaluasi/{kabid}", "lalu=tetapkan&hasil=sesuai&alasan_hasil=Menurut+hasil+rapat&perilaku=sesuai", 422),
    REPLY("minta alasan", "Rating perilaku kerja berbeda dari usul (Di atas ekspektasi)"),
    SUBMIT("dengan alasan", "/evaluasi/{kabid}?bulan=2025-02", "/evaluasi/{kabid}",
           "lalu=tetapkan&hasil=sesuai&alasan_hasil=Menurut+hasil+rapat&perilaku=sesuai&alasan_perilaku=Belum+menjadi+penjaga+nilai", 303),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_KABID), KEEP("hasil", "/hasil", "/hasil/"), SEE("usul disebut", "/hasil/{hasil}/mengapa", "Di atas ekspektasi, dari rekan dan bawahan"),
    NOT_SEE("tanpa nama", "/hasil/{hasil}", "Tono"), NOT_SEE("tanpa alasan rekan", "/hasil/{hasil}", "RAHASIA"),
    /* one rating alone is a proposal, yet the person is not told it */
    LOGIN(CONTOH_KABID), SEE("satu penilaian menjadi usul", "/evaluasi/{kasi}?bulan=2025-02", "Usul perilaku: Di bawah ekspektasi"),
    SUBMIT("tetapkan", "/evaluasi/{kasi}?bulan=2025-02", "/evaluasi/{kasi}",
           "lalu=tetapkan&hasil=sesuai&alasan_hasil=Menurut+hasil+rapat&perilaku=sesuai&alasan_perilaku=Saya+melihatnya+sendiri", 303),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_KASI), KEEP("hasil2", "/hasil", "/hasil/"), NOT_SEE("usul dari satu orang tidak disebut", "/hasil/{hasil2}/mengapa", "dari rekan dan bawahan"),
};

/* Somebody leaves in mid-month: his duties fall to others, or lapse. */
static bool tx_akhiri(Db *db, void *arg, Err *err)
{
    Cerita *c = arg;
    Penugasan p = *struktur_penugasan_pada(c->c.aturan->struktur, cerita_orang(c, CONTOH_ADMIN_PD), tanggal(2025, 2, 1));
    p.sampai = tanggal(2025, 2, 14);
    return db_penugasan_simpan(db, &p, 1, err);
}

static void berhenti(Cerita *c)
{
    Err err = { 0 };
    TugasPerilakuList l = { 0 };
    if (!store_tx(c->u->st, c->a, tx_akhiri, c, &err)) fail_msg("%s", err.pesan);
    tanam_selesai(c);
    job(c);
    pastikan(db_perilaku_bulan(c->u->db, c->a, bulan(2025, 2), &l, &err));
    int64_t pergi = cerita_orang(c, CONTOH_ADMIN_PD), kabid = cerita_orang(c, CONTOH_KABID);
    int n = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        assert_true(l.v[i].penilai != pergi && l.v[i].dinilai != pergi);
        n += l.v[i].dinilai == kabid;
    }
    assert_int_equal(n, 3);
}

static const Step pergi[] = {
    CLOCK("2025-02-03T09:00"), RUN("ditugaskan", job), LOGIN(CONTOH_STAF), SEE("rekannya", "/perilaku?bulan=2025-02", "Yayah Rokayah"),
    CLOCK("2025-02-17T09:00"), RUN("berhenti", berhenti), LOGIN(CONTOH_STAF), NOT_SEE("tidak lagi dinilai", "/perilaku?bulan=2025-02", "Yayah Rokayah"),
};

static const Step lewat[] = {
    CLOCK("2025-02-03T09:00"), RUN("ditugaskan", job), RUN("kenali", kenali),
    CLOCK("2025-03-06T08:00"), LOGIN(CONTOH_STAF), NOT_SEE("tidak lagi di beranda", "/", "Nilai perilaku"), SEE("tertutup", "/perilaku/{tugas}", "sudah ditutup"),
    SEND("terlambat (M11.7)", "/perilaku/{tugas}", SEMUA("sesuai") ALASAN "&versi=1&lalu=kirim", 409), REPLY("sebut batas", "sudah ditutup Rabu, 5 Maret 2025"),
    LOGIN(CONTOH_BKPSDM), SEND("buka kembali", "/pembukaan", "jenis=evaluasi&mulai=2025-02-28&sampai=2025-02-28&dibuka_sampai=2025-03-10&nip=" CONTOH_STAF "&alasan=Sakit", 303),
    LOGIN(CONTOH_STAF), SEE("di beranda lagi", "/", "Nilai perilaku"),
    SUBMIT("dapat dikirim", "/perilaku/{tugas}", "/perilaku/{tugas}", SEMUA("sesuai") ALASAN "&lalu=kirim", 303),
    CLOCK("2025-03-11T08:00"), LOGIN(CONTOH_STAF), NOT_SEE("tertutup lagi", "/", "Nilai perilaku"),
};

/* A profile may say otherwise: every three months, one peer. */
static const Step triwulan[] = {
    CLOCK("2025-02-03T09:00"), RUN("bukan bulannya", job), LOGIN(CONTOH_STAF), SEE("tidak ada", "/perilaku?bulan=2025-02", "tidak ada penilaian perilaku"),
    CLOCK("2025-03-03T09:00"), RUN("bulannya", job), LOGIN(CONTOH_STAF), SEE("ditugaskan", "/perilaku?bulan=2025-03", "Dedi Kurnia"),
};

static const Step tanpa_modul[] = {
    CLOCK("2025-02-03T09:00"), RUN("tidak ada", job), LOGIN(CONTOH_STAF), STATUS("bukan bagian dari peraturan ini", "/perilaku", 404), NOT_SEE("tanpa tautan", "/umpan", "Penilaian perilaku"),
};

static void dari_tugas_sampai_usul(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, menilai, countof(menilai));
    cerita_langkah(c, rahasia, countof(rahasia));
    cerita_langkah(c, usul, countof(usul));
    cerita_tutup(c);
}
static void yang_pergi_diganti(void **state) { cerita(*state, tanam_contoh, pergi, countof(pergi)); }
static void tertutup_dan_dibuka(void **state) { cerita(*state, tanam_contoh, lewat, countof(lewat)); }
static void menurut_profil(void **state) { cerita_di(*state, "tirtasari-7-2024", tanam_contoh, triwulan, countof(triwulan)); }
static void tidak_dikenal(void **state) { cerita_di(*state, "bekasi", tanam_contoh, tanpa_modul, countof(tanpa_modul)); }

static const UjiKasus kasus[] = { KASUS(dari_tugas_sampai_usul), KASUS(yang_pergi_diganti), KASUS(tertutup_dan_dibuka), KASUS_SQLITE(menurut_profil), KASUS_SQLITE(tidak_dikenal) };
int main(void) { return uji_store_jalankan("cerita_perilaku", "schema", kasus, countof(kasus)); }
