/* Documents of many as one file: asked for, made in the background, paused, fetched, kept for days (SPEC 14). */
#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/cerita.h"
#include "bantu/tanam_dokumen.h"
#include "dokumen/dokumen.h"
#include "jobs/cetak_massal.h"
#include "jobs/jobs.h"

#include <cmocka.h>

static void dua_skp(Cerita *c)
{
    tanam_skp_dokumen(c, CONTOH_STAF);
    tanam_skp_dokumen(c, CONTOH_BKPSDM);
    assert_true(dokumen_mulai((Str){ 0 }, NULL));
}

static void kerja(Cerita *c)
{
    Err err = { 0 };
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->c.aturan->profil, .bukti = c->app->atur.data,
                 .alamat = S("https://contoh.go.id"), .kini = c->c.kini };
    for (int i = 0; i < 3; i++)
        if (!job_bundel(&j, &err)) fail_msg("%s", err.pesan);
}

static void berkas_ada(Cerita *c)
{
    assert_true(c->out.jalur.len > 0);
    Str daftar = alat_jalan(c->a, "unzip -l " STR_F, STR_A(c->out.jalur));
    if (str_find(daftar, S(CONTOH_STAF ").pdf")) < 0) fail_msg(STR_F, STR_A(daftar));
    if (str_find(daftar, S(CONTOH_BKPSDM ").pdf")) < 0) fail_msg(STR_F, STR_A(daftar));
}

static void berkas_hilang(Cerita *c)
{
    struct stat st;
    Err err = { 0 };
    JobCtx j = { .db = c->u->db, .a = c->a, .bukti = c->app->atur.data };
    assert_true(bundel_sapu(&j, (Saat){ saat_sistem().ms + 5000 }, &err));
    assert_int_not_equal(stat(str_cz(c->a, c->out.jalur), &st), 0);
}

static void terbitan_tercatat(Cerita *c)
{
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM terbitan WHERE dokumen IS NOT NULL AND length(hash) = 64"), 2);
}

static const Step jalan[] = {
    CLOCK("2025-03-05T09:00"), RUN("SKP 2025 ditetapkan", dua_skp),
    LOGIN(CONTOH_STAF), STATUS("pegawai biasa tidak mencetak massal", "/cetak", 403),
    LOGIN(CONTOH_BKPSDM),
    SEE("belum ada", "/cetak", "Belum ada cetakan"),
    SEND("periode kosong", "/cetak", "isi=skp&bentuk=zip&kertas=a4&periode=", 422), REPLY("ruasnya disebut", "Periode"),
    SEND("tahun tanpa SKP", "/cetak", "isi=skp&periode=2024&bentuk=zip&kertas=a4", 422),
    REPLY("apa dan di mana", "Belum ada dokumen SKP yang ditetapkan untuk tahun 2024"),
    SEND("unit yang tidak ada", "/cetak", "isi=skp&periode=2025&bentuk=zip&kertas=a4&unit=77", 404),
    SEND("minta", "/cetak", "isi=skp&periode=2025&bentuk=zip&kertas=a4", 303),
    SEE("jumlahnya", NULL, "2 dokumen akan dicetak"),
    KEEP("id", "/cetak", "action=\"/cetak/"),
    STATUS("belum selesai", "/cetak/{id}/unduh", 303),
    SEND("jeda", "/cetak/{id}/jeda", "", 303), SEE("dijeda", "/cetak", "Dijeda"),
    RUN("yang dijeda tidak dikerjakan", kerja), SEE("tetap dijeda", "/cetak", "0 dari 2 dokumen"),
    SEND("jeda lagi", "/cetak/{id}/jeda", "", 409),
    SEND("lanjutkan", "/cetak/{id}/lanjutkan", "", 303),
    RUN("dikerjakan", kerja), SEE("selesai", "/cetak", "Selesai"), RUN("setiap PDF tercatat", terbitan_tercatat),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor tidak membuat apa pun", "/cetak", 403),
    LOGIN(CONTOH_KADIS), STATUS("milik orang lain", "/cetak/{id}/unduh", 404), SEND("milik orang lain pun tidak dihapus", "/cetak/{id}/hapus", "", 404),
    LOGIN(CONTOH_BKPSDM), STATUS("unduh", "/cetak/{id}/unduh", 200), RUN("berisi keduanya", berkas_ada),
    SEND("hapus", "/cetak/{id}/hapus", "", 303), RUN("berkasnya ikut hilang", berkas_hilang), SEE("kosong lagi", "/cetak", "Belum ada cetakan"),
};

static const Step batas[] = {
    CLOCK("2025-03-05T09:00"), RUN("SKP 2025 ditetapkan", dua_skp),
    LOGIN(CONTOH_KADIS),
    SEND("kepala PD mencetak PD-nya", "/cetak", "isi=skp&periode=2025&bentuk=pdf&kertas=f4", 303), SEE("hanya bawahannya", NULL, "1 dokumen akan dicetak"),
    SEND("kedua", "/cetak", "isi=skp&periode=2025&bentuk=pdf&kertas=a4", 303), SEND("ketiga", "/cetak", "isi=skp&periode=2025&bentuk=zip&kertas=a4", 303),
    SEND("keempat", "/cetak", "isi=skp&periode=2025&bentuk=zip&kertas=a4", 422), REPLY("tunggu", "Masih ada 3 cetakan Anda yang belum selesai"),
    RUN("dikerjakan bergiliran", kerja), SEE("semua selesai", "/cetak", "1 dokumen, 0"), NOT_SEE("tidak ada yang menunggu", "/cetak", "Menunggu giliran"),
    CLOCK("2025-03-13T09:00"), RUN("seminggu kemudian", kerja), LOGIN(CONTOH_KADIS), SEE("disapu", "/cetak", "Belum ada cetakan"),
};

/* ---- a PDF that left, handed in again ------------------------------------------------------------ */

static Str pdf_terbit;

static void ambil_pdf(Cerita *c) { pdf_terbit = str_dup(c->a, c->out.badan); }

static void kirim(Cerita *c, Str isi, int status, const char *sebut)
{
    HttpOut out = cerita_unggah(c, "/periksa", "berkas", "kirim.pdf", isi);
    Str teks = cerita_teks(c->a, out.badan);
    if (out.status != status || str_find(teks, str_z(sebut)) < 0) fail_msg("%d, bukan %d dengan “%s”: " STR_F, out.status, status, sebut, STR_A(teks));
}

static void berkas_asli(Cerita *c) { kirim(c, pdf_terbit, 200, "Sama bita demi bita"); }

static void berkas_bertanda_tangan(Cerita *c)
{
    Buf b = buf_new(c->a, 8 * MB);
    buf_put(&b, pdf_terbit);
    buf_z(&b, "9 0 obj\n<< /Type /Sig >>\nendobj\n%%EOF\n");
    kirim(c, buf_str(&b), 200, "biasanya tanda tangan elektronik");
}

static void berkas_diubah(Cerita *c)
{
    char *z = str_cz(c->a, pdf_terbit);
    z[pdf_terbit.len / 2] ^= 1;
    kirim(c, (Str){ z, pdf_terbit.len }, 404, "tidak sama dengan PDF mana pun");
}

static void bukan_pdf(Cerita *c) { kirim(c, S("PK\3\4"), 422, "bukan PDF"); }

static const Step asli[] = {
    CLOCK("2025-03-05T09:00"), RUN("SKP 2025 ditetapkan", dua_skp),
    LOGIN(CONTOH_STAF), KEEP("skp", "/skp", "href=\"/skp/"), STATUS("cetak sendiri", "/skp/{skp}/pdf", 200), RUN("disimpan", ambil_pdf),
    LOGOUT, SEE("siapa saja boleh memeriksa", "/periksa", "Bandingkan berkas"),
    RUN("asli", berkas_asli), RUN("ditandatangani sesudahnya", berkas_bertanda_tangan), RUN("diubah satu bit", berkas_diubah), RUN("bukan PDF", bukan_pdf),
};
static void keaslian(void **state) { cerita(*state, tanam_contoh, asli, countof(asli)); }

static void diminta_dan_diambil(void **state) { cerita(*state, tanam_contoh, jalan, countof(jalan)); }
static void batas_dan_giliran(void **state) { cerita(*state, tanam_contoh, batas, countof(batas)); }

/* What is being joined goes to a full disk. */
static void cakram_penuh(Cerita *c)
{
    int64_t id = uji_store_angka(c->u, "SELECT MAX(id) FROM bundel");
    Str baru = str_fmt(c->a, STR_F "/%lld.pdf.baru", STR_A(bundel_folder(c->a, c->app->atur.data)), (long long)id);
    assert_int_equal(symlink("/dev/full", str_cz(c->a, baru)), 0);
}

static const Step penuh[] = {
    CLOCK("2025-03-05T09:00"), RUN("SKP 2025 ditetapkan", dua_skp),
    LOGIN(CONTOH_BKPSDM), SEND("minta", "/cetak", "isi=skp&periode=2025&bentuk=pdf&kertas=a4", 303), KEEP("id", "/cetak", "action=\"/cetak/"),
    RUN("disk penuh", cakram_penuh), RUN("dikerjakan", kerja),
    SEE("keadaannya", "/cetak", "Tidak selesai"), SEE("sebabnya", "/cetak", "ruang disk habis"), STATUS("tidak ada yang diambil", "/cetak/{id}/unduh", 303),
    SEND("ada ruang lagi", "/cetak/{id}/lanjutkan", "", 303), RUN("dikerjakan lagi", kerja), SEE("selesai", "/cetak", "Selesai"),
    STATUS("unduh", "/cetak/{id}/unduh", 200),
};
static void disk_penuh(void **state) { cerita(*state, tanam_contoh, penuh, countof(penuh)); }

static const UjiKasus kasus[] = { KASUS(diminta_dan_diambil), KASUS_SQLITE(disk_penuh), KASUS(batas_dan_giliran), KASUS(keaslian) };
int main(void) { return uji_store_jalankan("cerita_cetak", "schema", kasus, countof(kasus)); }
