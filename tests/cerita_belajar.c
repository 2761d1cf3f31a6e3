/*
 * Study leave (B14.1-4): a PNS goes to study, BKPSDM notes the study, he makes the plan of form 5, the appraiser sets it with
 * what he considered; CPNS and PPPK may not. And the contract of a PPPK (B7.2, M7.6), CPNS who become PNS.
 */
#include "bantu/cerita.h"
#include "store/db_skp.h"

#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+tiap+semester&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"
#define STUDI "lembaga=Universitas+Contoh&program=Magister+Ilmu+Komputer&lulus=2026-08-31&pembiaya=APBD&nomor=893/7/2024"
#define SIMULASI "/pegawai/{staf}/simulasi"

static const Step pergi[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_BKPSDM),
    KEEP("staf", "/pegawai?q=" CONTOH_STAF, "href=\"/pegawai/"),
    SEND("belum tugas belajar", "/pegawai/{staf}/data/studi", STUDI "&akreditasi_lembaga=Unggul&akreditasi_program=A", 422), REPLY("penugasannya dahulu", "belum mempunyai penugasan tugas belajar"),
    KEEP("jabatan", "/pegawai/{staf}/simulasi", "?tugas="),
    SUBMIT("lihat akibat", SIMULASI "?tugas={jabatan}", SIMULASI, "jenis=tugas_belajar&mulai=2025-01-06&sampai=&nomor_sk=893/7/2024&lalu=lihat", 200),
    SUBMIT("simpan", "", SIMULASI, "lalu=simpan", 303),
    SEE("tertulis", "/pegawai/{staf}", "Tugas belajar"),
    SUBMIT("tanpa akreditasi (B14.4)", "/pegawai/{staf}/data", "/pegawai/{staf}/data/studi", STUDI "&akreditasi_lembaga=&akreditasi_program=A", 422), REPLY("akreditasi", "akreditasi institusi"),
    SUBMIT("luar negeri tanpa kriteria", "/pegawai/{staf}/data", "/pegawai/{staf}/data/studi", STUDI "&luar_negeri=1&kriteria=", 422), REPLY("kriteria", "kriteria institusi dari kementerian"),
    SUBMIT("lulus sebelum mulai", "/pegawai/{staf}/data", "/pegawai/{staf}/data/studi", STUDI "&lulus=2024-01-01&akreditasi_lembaga=Unggul&akreditasi_program=A", 422),
    SUBMIT("dicatat", "/pegawai/{staf}/data", "/pegawai/{staf}/data/studi", STUDI "&akreditasi_lembaga=Unggul&akreditasi_program=A", 303),
    SEE("mutu", "/pegawai/{staf}/data", "Akreditasi institusi Unggul, program studi A"),

    LOGIN(CONTOH_STAF), SEND("SKP", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"),
    SEE("format 5 menyebut studinya", "/skp/{skp}", "Magister Ilmu Komputer, Universitas Contoh"),
    SUBMIT("bentuk lain tanpa nama (B14.3)", "/skp/{skp}", "/skp/{skp}/studi", "bentuk=lain&nama=&target=lulus&lulus=2026-08-31", 422), REPLY("nama", "Nama bentuk lain"),
    SUBMIT("IPK", "/skp/{skp}", "/skp/{skp}/studi", "bentuk=ipk&target=paling+rendah+3,50", 303),
    SEE("tanggal lulus (B14.2)", "/skp/{skp}", "paling lambat 31 Agustus 2026"), SEE("IPK (B14.3)", "/skp/{skp}", "Indeks Prestasi Kumulatif (IPK)"),
    SEND("dua kali", "/skp/{skp}/studi", "bentuk=ipk&target=3&lulus=2026-08-31&versi=3", 409),
    SEE("jenis lain tidak ditawarkan", "/skp/{skp}/rhk/baru", "Penugasan lain selama tugas belajar"), NOT_SEE("outcome tidak ada", "/skp/{skp}/rhk/baru", "Outcome antara"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    SEE("presensi kantor tidak berlaku (B14.1)", "/presensi/{staf}", "Sedang tugas belajar, jadi presensi kantor tidak berlaku"),
};

/* Whoever appraises him now. */
static void sebagai_penilai(Cerita *c)
{
    Skp s = { 0 };
    SkpList l = { 0 };
    int64_t staf = uji_store_angka(c->u, "SELECT id FROM pegawai WHERE nip = '" CONTOH_STAF "'");
    pastikan(db_skp_daftar(c->u->db, c->u->a, staf, &l, NULL) && l.n == 1);
    s = l.v[0];
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT CAST(nip AS BIGINT) FROM pegawai WHERE id = %lld", (long long)s.penilai);
    char nip[32];
    snprintf(nip, sizeof nip, "%lld", (long long)uji_store_angka(c->u, sql));
    cerita_masuk(c, nip);
}

static const Step menetapkan[] = {
    RUN("masuk sebagai penilai", sebagai_penilai),
    SEE("melihat akreditasi (B14.4)", "/skp/{skp}/tetapkan", "Dipertimbangkan dalam ekspektasi akademik"),
    SUBMIT("tanpa pertimbangan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "catatan_timbang=Baik", 422), REPLY("pilih", "mempertimbangkan akreditasi atau kriteria institusi"),
    SUBMIT("tanpa catatan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "potensi=1&catatan_timbang=", 422),
    SUBMIT("ditetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "akreditasi=1&potensi=1&catatan_timbang=Program+unggul,+pegawai+cakap", 303),
    LOGIN(CONTOH_STAF), SEE("pegawai membaca pertimbangannya", "/skp/{skp}", "Program unggul, pegawai cakap"),
};

/* ---- contract ---- */

static void tanam_pppk(Cerita *c)
{
    tanam_contoh(c);
    uji_store_sql(c->u, "UPDATE pegawai SET status = 'pppk', kontrak_nomor = '800/1/PPPK/2024', kontrak_mulai = '2024-03-01',"
                                   " kontrak_sampai = '2025-06-30' WHERE nip = '" CONTOH_STAF "'");
    uji_store_sql(c->u, "UPDATE pegawai SET status = 'cpns' WHERE nip = '" CONTOH_JF "'");
    tanam_selesai(c);
}

static const Step kontrak[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_BKPSDM),
    KEEP("staf", "/pegawai?q=" CONTOH_STAF, "href=\"/pegawai/"), KEEP("jf", "/pegawai?q=" CONTOH_JF, "href=\"/pegawai/"), KEEP("jabatan", SIMULASI, "?tugas="),
    SUBMIT("PPPK tidak tugas belajar (B14.1)", SIMULASI "?tugas={jabatan}", SIMULASI, "jenis=tugas_belajar&mulai=2025-01-06&sampai=&lalu=lihat", 422), REPLY("hanya PNS", "PNS"),
    SUBMIT("hasil 1", "/pegawai/{staf}/data", "/pegawai/{staf}/data/hasil", "uraian=Aplikasi+layanan+terpelihara&target=100+persen", 303),
    SUBMIT("hasil 2", "/pegawai/{staf}/data", "/pegawai/{staf}/data/hasil", "uraian=Pengguna+terlayani&target=", 303), SEE("nomor urut", "/pegawai/{staf}/data", "2. Pengguna terlayani"),
    SEE("segera berakhir", "/pegawai/temuan?jenis=kontrak", "800/1/PPPK/2024"),

    LOGIN(CONTOH_STAF), SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SEE("tampil saat menyusun", "/skp/{skp}", "2 belum dilayani rencana hasil kerja"), KEEP("hasil", "/skp/{skp}/rhk/baru", "<option value=\""),
    SEE("dipilih pada RHK", "/skp/{skp}/rhk/baru", "1. Aplikasi layanan terpelihara"),

    LOGIN(CONTOH_BKPSDM),
    SUBMIT("belum berlaku", "/pegawai/{jf}/data", "/pegawai/{jf}/data/status", "status=pns&mulai=2025-02-01&nomor=821/1/2025", 422), REPLY("harinya belum tiba", "belum tiba"),
    SUBMIT("CPNS menjadi PNS", "/pegawai/{jf}/data", "/pegawai/{jf}/data/status", "status=pns&mulai=2025-01-02&nomor=821/1/2025", 303),
    SEE("riwayatnya", "/pegawai/{jf}/data", "sejak 2 Januari 2025"), SEE("statusnya", "/pegawai/{jf}", "PNS"),
    LOGIN(CONTOH_ADMIN_PD), STATUS("bukan wewenangnya", "/pegawai/{staf}/data", 403),

    CLOCK("2025-06-30T09:00"), LOGIN(CONTOH_STAF), SEE("hari terakhir", "/harian", "30 Juni 2025"),
    CLOCK("2025-07-01T09:00"), LOGIN(CONTOH_STAF), SEND("sesudah kontrak", "/skp/tahunan", "tahun=2025", 409), REPLY("tidak bertugas", "1 Juli 2025"),
    LOGIN(CONTOH_KASI), NOT_SEE("tidak lagi dinilai", "/evaluasi?bulan=2025-07", "evaluasi/{staf}"), SEE("Juni masih dinilai", "/tim?bulan=2025-06", "Siti Aminah"),
    LOGIN(CONTOH_BKPSDM), SEE("terdaftar berakhir", "/pegawai/temuan?jenis=berakhir", "800/1/PPPK/2024"),
};

/* A contract that ends within a month: the month is evaluated by who was his appraiser on its last day, the next is not owed (B7.2, M7.6, M11.7). */
static void tanam_pppk_tengah(Cerita *c)
{
    tanam_pppk(c);
    uji_store_sql(c->u, "UPDATE pegawai SET kontrak_sampai = '2025-03-12' WHERE nip = '" CONTOH_STAF "'");
    tanam_selesai(c);
}

static const Step tengah_bulan[] = {
    CLOCK("2025-03-12T12:30"), ORANG("staf", CONTOH_STAF), LOGIN(CONTOH_STAF),
    SEND("hari terakhir bekerja", "/harian", "lalu=draf&tanggal=2025-03-12&kegiatan=Menyerahkan+dokumentasi+aplikasi&mulai=08.00&selesai=12.00", 303),
    CLOCK("2025-03-13T09:00"), LOGIN(CONTOH_STAF),
    SEND("sesudah kontrak (M9.1)", "/harian", "tanggal=2025-03-13&kegiatan=Menyerahkan+dokumentasi+aplikasi&mulai=08.00&selesai=08.30", 409), REPLY("bukan hari tugasnya", "tidak ada jabatan yang dipegang"), SEE("harinya terkunci", "/harian?tanggal=2025-03-13", "tidak ada jabatan yang dipegang"),
    SEND("susulan hari terakhir", "/harian", "lalu=draf&tanggal=2025-03-12&kegiatan=Menyusun+daftar+serah+terima&mulai=13.00&selesai=15.00", 303),
    CLOCK("2025-04-02T09:00"), LOGIN(CONTOH_KASI),
    SEE("Maret masih dinilai (M11.7)", "/evaluasi?bulan=2025-03", "Siti Aminah"),
    SEND("dinilai", "/evaluasi/{staf}", "bulan=2025-03&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&alasan_hasil=Ditinjau+langsung", 303),
    SEND("dibuka", "/evaluasi/buka", "bulan=2025-03", 303),
    NOT_SEE("April tidak lagi", "/evaluasi?bulan=2025-04", "Siti Aminah"),
    SEND("April ditolak", "/evaluasi/{staf}", "bulan=2025-04&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&alasan_hasil=Ditinjau+langsung", 422),
    LOGIN(CONTOH_STAF), SEE("ia masih membaca hasilnya", "/hasil", "Maret 2025"),
    CLOCK("2025-05-12T09:00"), LOGIN(CONTOH_BKPSDM), SEE("Maret dihitung", "/tpp?periode=2025-03", "Siti Aminah"),
    NOT_SEE("April tidak menunggunya", "/tpp?periode=2025-04&keadaan=belum", "Siti Aminah"),
};
static void kontrak_tengah_bulan(void **state) { cerita(*state, tanam_pppk_tengah, tengah_bulan, countof(tengah_bulan)); }

static void tugas_belajar(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, pergi, countof(pergi));
    cerita_langkah(c, menetapkan, countof(menetapkan));
    cerita_tutup(c);
}
static void perjanjian_kerja(void **state) { cerita(*state, tanam_pppk, kontrak, countof(kontrak)); }

static const UjiKasus kasus[] = { KASUS(tugas_belajar), KASUS(perjanjian_kerja), KASUS(kontrak_tengah_bulan) };
int main(void) { return uji_store_jalankan("cerita_belajar", "schema", kasus, countof(kasus)); }
