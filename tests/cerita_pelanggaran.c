/*
 * Register of violations (M11.14, M12.5, B28e, B34; SPEC 13): found when the due date has passed, decided by a person,
 * answered by the one it is about; letters drafted; nobody decides about himself.
 */
#include "bantu/cerita.h"
#include "jobs/jobs.h"
#include "store/db_evaluasi.h"
#include "store/db_perilaku.h"
#include "tindakan/pelanggaran.h"

#include <cmocka.h>

static void job(Cerita *c)
{
    Err err = { 0 };
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->app->profil, .kini = c->env.now(&c->env) };
    if (!job_perilaku(&j, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
}

/* The entry of that person and kind is kept under `nama`; there is exactly one. */
static int64_t satu(Cerita *c, const char *nip, JenisPelanggaran j)
{
    PelanggaranList l = { 0 };
    Err err = { 0 };
    int64_t id = 0;
    pastikan(db_pelanggaran_pegawai(c->u->db, c->a, cerita_orang(c, nip), &l, &err));
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].jenis != j) continue;
        if (id) fail_msg("dua catatan");
        id = l.v[i].id;
    }
    return id;
}

static void kenali_menilai(Cerita *c)
{
    cerita_simpan_id(c, "staf", satu(c, CONTOH_STAF, JENIS_PELANGGARAN_TIDAK_MENILAI));
}

/* Set-based, as the recap of a month asks for it. */
static void hitungan(Cerita *c)
{
    HitungPelanggaranList l = { 0 };
    Err err = { 0 };
    int staf = 0;
    pastikan(db_pelanggaran_hitung(c->u->db, c->a, periode_bulan(bulan(2025, 2)), (Saat){ 0 }, (Saat){ 0 }, &l, &err));
    for (ptrdiff_t i = 0; i < l.n; i++) staf += l.v[i].pegawai == cerita_orang(c, CONTOH_STAF) ? l.v[i].n : 0;
    assert_int_equal(staf, 1);
}

static const Step menilai[] = {
    CLOCK("2025-02-03T09:00"), RUN("ditugaskan", job),
    CLOCK("2025-03-05T20:00"), RUN("hari terakhir belum tercatat", job), LOGIN(CONTOH_BKPSDM), SEE("kosong", "/pelanggaran?periode=2025-02", "Tidak ada pelanggaran yang cocok"),
    CLOCK("2025-03-06T08:00"), RUN("sehari sesudahnya (M11.14)", job), RUN("dua kali tidak menambah", job), RUN("kenali", kenali_menilai), RUN("hitungan", hitungan),
    LOGIN(CONTOH_STAF), SEE("di beranda", "/", "Tercatat: Tidak menilai perilaku, Februari 2025"), SEE("catatan saya", "/pelanggaran/saya", "penilaian perilaku Februari 2025 tidak dilakukan"),
    NOT_SEE("nama yang dinilai tidak tampil", "/pelanggaran/{staf}", "Dedi Kurnia"), SEE("mengapa menyebut pasal", "/pelanggaran/{staf}/mengapa", "Pasal 11 ayat (14)"),
    SUBMIT("tanggapan kosong", "/pelanggaran/{staf}", "/pelanggaran/{staf}/tanggapi", "tanggapan=", 422),
    SUBMIT("tanggapan", "/pelanggaran/{staf}", "/pelanggaran/{staf}/tanggapi", "tanggapan=Saya+dirawat+di+rumah+sakit", 303),
    SEND("tidak memutus sendiri", "/pelanggaran/{staf}/putus", "versi=2&lalu=abaikan&putusan=Sudah+sakit", 403),
    LOGIN(CONTOH_JF), STATUS("orang lain", "/pelanggaran/{staf}", 404), STATUS("bukan pengawas", "/pelanggaran", 403),
    LOGIN(CONTOH_KASI), STATUS("penilainya belum melihat", "/pelanggaran/{staf}", 404),
    LOGIN(CONTOH_KADIS), SEE("kepala PD", "/pelanggaran?periode=2025-02", "Siti Aminah"), NOT_SEE("bukan dirinya sendiri", "/pelanggaran?periode=2025-02", "Dra. Rina Marlina, M.Si. 1970"),
    SEE("tugas memutus", "/", "pelanggaran yang tercatat"),
    SEE("tanggapan terbaca", "/pelanggaran/{staf}", "dirawat di rumah sakit"), NOT_SEE("kepala PD tidak melihat nama", "/pelanggaran/{staf}", "Dedi Kurnia"),
    SEE("surat", "/pelanggaran/{staf}/pratinjau", "Yth. Siti Aminah, A.Md."), SEE("kop", "/pelanggaran/{staf}/pratinjau", "DINAS KOMUNIKASI DAN INFORMATIKA"),
    SEE("dasar surat", "/pelanggaran/{staf}/pratinjau", "Pasal 11 ayat (14)"), SEE("penanda tangan", "/pelanggaran/{staf}/pratinjau", "Rina Marlina"), NOT_SEE("surat tanpa nama yang dinilai", "/pelanggaran/{staf}/pratinjau", "Dedi Kurnia"),
    STATUS("rancangan sebagai PDF", "/pelanggaran/{staf}/pdf", 200),
    SUBMIT("tanpa nomor", "/pelanggaran/{staf}", "/pelanggaran/{staf}/putus", "lalu=keluarkan", 422), REPLY("minta nomor", "Nomor surat belum diisi"),
    SUBMIT("tanpa alasan", "/pelanggaran/{staf}", "/pelanggaran/{staf}/putus", "lalu=abaikan", 422),
    SEND("versi lama", "/pelanggaran/{staf}/putus", "versi=1&lalu=abaikan&putusan=Sakit", 409),
    SEND("tindakan lain", "/pelanggaran/{staf}/putus", "versi=2&lalu=hukum", 422),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM melihat nama", "/pelanggaran/{staf}", "Dedi Kurnia"), SEE("di atas kertas", "/pelanggaran/pratinjau?periode=2025", "Kejadian"), STATUS("XLSX", "/pelanggaran/xlsx?periode=2025", 200),
    SUBMIT("tidak ditindaklanjuti", "/pelanggaran/{staf}", "/pelanggaran/{staf}/putus", "lalu=abaikan&putusan=Sakit+dengan+surat+dokter", 303),
    SEND("sudah diputus", "/pelanggaran/{staf}/putus", "versi=3&lalu=keluarkan&nomor=800/1", 409),
    SEE("jejak", "/jejak", "tidak menindaklanjuti Pelanggaran"),
    LOGIN(CONTOH_STAF), SEE("ia melihat putusan", "/pelanggaran/{staf}", "Sakit dengan surat dokter"), SEND("sesudah diputus tidak ditanggapi lagi (M13.2)", "/pelanggaran/{staf}/tanggapi", "versi=3&tanggapan=Terima+kasih", 409),
    REPLY("mengapa", "tanggapan diterima sebelum putusan"),
};

/* ---- M12.5 ---- */

static void kenali_kasi(Cerita *c)
{
    int64_t id = satu(c, CONTOH_KASI, JENIS_PELANGGARAN_TIDAK_MENGEVALUASI);
    pastikan(id);
    cerita_simpan_id(c, "kasi", id);
    pastikan(!satu(c, CONTOH_BUPATI, JENIS_PELANGGARAN_TIDAK_MENGEVALUASI));       /* no employee */
}
static void belum(Cerita *c) { pastikan(!satu(c, CONTOH_KASI, JENIS_PELANGGARAN_TIDAK_MENGEVALUASI)); }

static const Step mengevaluasi[] = {
    CLOCK("2025-02-03T09:00"), RUN("yang sudah lewat sebelumnya tidak dicatat", job), RUN("belum", belum),
    CLOCK("2025-02-28T09:00"), RUN("batas luar Januari", job), RUN("belum", belum),
    CLOCK("2025-03-01T06:00"), RUN("sehari sesudahnya (M12.5)", job), RUN("dua kali tidak menambah", job), RUN("kenali", kenali_kasi),
    LOGIN(CONTOH_KADIS), SEE("banyaknya", "/pelanggaran/{kasi}", "2 dari 2 evaluasi bawahan Januari 2025 tidak dilakukan sampai 28 Februari 2025"), SEE("siapa", "/pelanggaran/{kasi}", "Siti Aminah"),
    SEE("surat kepada atasannya", "/pelanggaran/{kasi}/pratinjau", "Yth. Budi Santoso"), SEE("menurut PP 94", "/pelanggaran/{kasi}/pratinjau", "Peraturan Pemerintah Nomor 94 Tahun 2021"),
    SEE("bukan hukuman", "/pelanggaran/{kasi}/pratinjau", "bukan penjatuhan hukuman"),
    LOGIN(CONTOH_KABID), STATUS("atasan belum", "/pelanggaran/{kasi}", 404),
    LOGIN(CONTOH_BKPSDM), SUBMIT("keluarkan", "/pelanggaran/{kasi}", "/pelanggaran/{kasi}/putus", "lalu=keluarkan&nomor=800/12/BKPSDM", 303),
    LOGIN(CONTOH_KABID), SEE("atasan melihat sesudah keluar", "/pelanggaran/{kasi}", "800/12/BKPSDM"), SEND("atasan tidak memutus di sini", "/pelanggaran/{kasi}/putus", "versi=2&lalu=selesaikan", 403),
    /* reopened: the evaluation is possible, the entry stays */
    LOGIN(CONTOH_BKPSDM), SEND("buka kembali", "/pembukaan", "jenis=evaluasi_batas_luar&mulai=2025-01-31&sampai=2025-01-31&dibuka_sampai=2025-03-07&alasan=Hak+pegawai", 303),
    RUN("tetap", job), SEE("catatan tetap", "/pelanggaran/{kasi}", "Surat dikeluarkan"),
    SUBMIT("selesai", "/pelanggaran/{kasi}", "/pelanggaran/{kasi}/putus", "lalu=selesaikan&putusan=Sudah+diperiksa+atasannya", 303),
};

/* A reopening granted before the limit passes holds the entry back until it ends. */
static const Step ditunda[] = {
    CLOCK("2025-02-03T09:00"), RUN("mulai", job), LOGIN(CONTOH_BKPSDM),
    SEND("buka lebih dahulu", "/pembukaan", "jenis=evaluasi_batas_luar&mulai=2025-01-31&sampai=2025-01-31&dibuka_sampai=2025-03-05&alasan=Bencana", 303),
    CLOCK("2025-03-03T06:00"), RUN("masih dibuka", job), RUN("belum", belum),
    CLOCK("2025-03-06T06:00"), RUN("berakhir", job), RUN("tercatat", kenali_kasi),
};

/* Due dates before the regulation was announced (M15) are nobody's violation. */
static void tidak_satu_pun(Cerita *c)
{
    PelanggaranList l = { 0 };
    Err err = { 0 };
    pastikan(db_pelanggaran_periode(c->u->db, c->a, periode_tahun(2023), &l, &err));
    assert_int_equal(l.n, 0);
}
static const Step sebelum_berlaku[] = {
    CLOCK("2023-05-02T09:00"), RUN("ditugaskan", job), CLOCK("2023-06-07T09:00"), RUN("lewat", job), CLOCK("2023-07-03T09:00"), RUN("batas luar Mei lewat", job),
    RUN("tidak tercatat (M15)", tidak_satu_pun),
};

/* ---- by hand (B34) ---- */

static bool tx_evaluasi(Db *db, void *arg, Err *err)
{
    Cerita *c = arg;
    Evaluasi e = { .id = store_id(c->u->st, c->c.kini), .pegawai = cerita_orang(c, CONTOH_STAF), .penilai = cerita_orang(c, CONTOH_KASI), .periode = periode_bulan(bulan(2025, 2)),
                   .status = STATUS_EVALUASI_DIBUKA, .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_DI_BAWAH, .predikat = PREDIKAT_KURANG, .profil = c->app->profil->kode, .versi = 1 };
    return db_evaluasi_tambah(db, &e, err);
}
static void dievaluasi(Cerita *c)
{
    Err err = { 0 };
    if (!store_tx(c->u->st, c->a, tx_evaluasi, c, &err)) fail_msg("%s", err.pesan);
}

#define CATAT "nip=" CONTOH_STAF "&periode=2025-02&fakta=Tidak+masuk+tanpa+keterangan&dasar=PP+94/2021+Pasal+4"
static const Step tangan[] = {
    CLOCK("2025-03-10T09:00"), LOGIN(CONTOH_BKPSDM),
    SUBMIT("jenis milik aplikasi", "/pelanggaran/baru", "/pelanggaran/baru", CATAT "&jenis=tidak_menilai", 422),
    SUBMIT("belum ada hasil", "/pelanggaran/baru", "/pelanggaran/baru", CATAT "&jenis=hasil_evaluasi", 422), REPLY("sebut periodenya", "tidak mempunyai hasil evaluasi Februari 2025"),
    RUN("evaluasi dibuka", dievaluasi),
    SUBMIT("atas nama sendiri", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_BKPSDM "&jenis=lain&periode=2025-02&fakta=Terlambat+terus&dasar=PP+94/2021", 422),
    SUBMIT("berdasarkan hasil evaluasi (B34.1)", "/pelanggaran/baru", "/pelanggaran/baru", CATAT "&jenis=hasil_evaluasi", 303),
    SUBMIT("tentang kepala PD", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_KADIS "&jenis=lain&periode=2025-02&fakta=Terlambat+terus&dasar=PP+94/2021", 303),
    SEE("predikat menjadi fakta", "/pelanggaran?periode=2025-02", "Predikat Februari 2025: Kurang"),
};
static void kenali_tangan(Cerita *c)
{
    cerita_simpan_id(c, "kadis", satu(c, CONTOH_KADIS, JENIS_PELANGGARAN_LAIN));
    cerita_simpan_id(c, "t", satu(c, CONTOH_STAF, JENIS_PELANGGARAN_HASIL_EVALUASI));
}
static const Step tangan_lanjut[] = {
    RUN("kenali", kenali_tangan), SEE("surat menurut peraturan lain (B34.2)", "/pelanggaran/{t}/pratinjau", "Dasar: PP 94/2021 Pasal 4"),
    LOGIN(CONTOH_KADIS), SEND("tidak atas dirinya sendiri", "/pelanggaran/{kadis}/putus", "versi=1&lalu=abaikan&putusan=Sibuk", 403),
    SUBMIT("kepala PD juga", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_JF "&jenis=lain&periode=2025&fakta=Membocorkan+data+pegawai&dasar=UU+27/2022", 303),
    SUBMIT("bukan PD-nya", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_AUDITOR "&jenis=lain&periode=2025&fakta=Membocorkan+data+pegawai&dasar=UU+27/2022", 403),
    LOGIN(CONTOH_AUDITOR), SEE("auditor membaca", "/pelanggaran?periode=2025", "Siti Aminah"), STATUS("tidak mencatat", "/pelanggaran/baru", 404),
    LOGIN(CONTOH_SEKDA), SEE("Sekda membaca", "/pelanggaran?periode=2025", "Tono Hartono"),
};

static void tidak_menilai(void **state) { cerita(*state, tanam_contoh, menilai, countof(menilai)); }
static void tidak_mengevaluasi(void **state) { cerita(*state, tanam_contoh, mengevaluasi, countof(mengevaluasi)); }
static void menunggu_pembukaan(void **state) { cerita(*state, tanam_contoh, ditunda, countof(ditunda)); }
static void sebelum_diundangkan(void **state) { cerita(*state, tanam_contoh, sebelum_berlaku, countof(sebelum_berlaku)); }
static void dengan_tangan(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, tangan, countof(tangan));
    cerita_langkah(c, tangan_lanjut, countof(tangan_lanjut));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(tidak_menilai), KASUS(tidak_mengevaluasi), KASUS(menunggu_pembukaan), KASUS_SQLITE(sebelum_diundangkan), KASUS(dengan_tangan) };
int main(void) { return uji_store_jalankan("cerita_pelanggaran", "schema", kasus, countof(kasus)); }
