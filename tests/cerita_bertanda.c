/*
 * A PDF signed elsewhere is attached to the document it came from (SPEC 14; who sets: B24, M11.8): what is accepted, what is
 * refused and why, who may, taking it back, and what the public page says of it.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "bantu/tanda_uji.h"
#include "base/berkas.h"
#include "dokumen/dokumen.h"
#include "jobs/jobs.h"
#include "store/db_bertanda.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"

#include <cmocka.h>

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

static Str terbit, lain, bertanda;              /* the evaluation's PDF; another document's; the first one signed */

static void simpan_terbit(Cerita *c) { terbit = str_dup(c->a, c->out.badan); }
static void simpan_lain(Cerita *c) { lain = str_dup(c->a, c->out.badan); }

static Str simpanan(const Cerita *c, const char *nama)
{
    for (int i = 0; i < c->n_simpan; i++)
        if (!strcmp(c->simpan[i].nama, nama)) return c->simpan[i].nilai;
    fail_msg("%s belum disimpan", nama);
    return (Str){ 0 };
}

static Str sambung(Arena *a, Str kiri, Str kanan)
{
    Buf b = buf_new(a, kiri.len + kanan.len + 1);
    buf_put(&b, kiri);
    buf_put(&b, kanan);
    return buf_str(&b);
}

static void kirim(Cerita *c, const char *ke, Str isi, int status, const char *sebut)
{
    char *jalur = str_cz(c->a, str_fmt(c->a, "/dokumen/" STR_F "/bertanda", STR_A(simpanan(c, ke))));
    HttpOut out = cerita_unggah(c, jalur, "berkas", "dari BSrE.pdf", isi);
    Str teks = cerita_teks(c->a, out.badan);
    if (out.status != status || (status != 303 && str_find(teks, str_z(sebut)) < 0)) fail_msg("%d, bukan %d dengan “%s”: " STR_F, out.status, status, sebut, STR_A(teks));
}

static void tanpa_tanda(Cerita *c) { kirim(c, "dokumen", terbit, 422, "tidak memuat tanda tangan elektronik"); }
static void bukan_pdf(Cerita *c) { kirim(c, "dokumen", S("PK\3\4 bukan"), 422, "Berkas itu bukan PDF"); }
static void dokumen_lain(Cerita *c) { kirim(c, "dokumen", tanda_uji(c->a, lain, "Asep Saepudin, S.T."), 422, "terbit sebagai dokumen lain, bukan dokumen ini"); }
static void lagi(Cerita *c) { kirim(c, "dokumen", bertanda, 409, "sudah dilampirkan"); }
static void tak_berwenang(Cerita *c) { kirim(c, "dokumen", bertanda, 403, "tidak berwenang"); }
static void sudah_diganti(Cerita *c) { kirim(c, "dokumen", tanda_uji(c->a, terbit, "Nama Lain"), 409, "sudah diganti dengan yang lebih baru"); }

static void terlalu_besar(Cerita *c)
{
    Arena *a = arena_new(64 * MB);
    ptrdiff_t n = BERKAS_MAX + 1024;
    char *z = arena_many(a, char, n);
    memset(z, ' ', (size_t)n);
    memcpy(z, terbit.s, (size_t)terbit.len);
    memcpy(z + n - 7, "\n%%EOF\n", 7);
    char *jalur = str_cz(c->a, str_fmt(c->a, "/dokumen/" STR_F "/bertanda", STR_A(simpanan(c, "dokumen"))));
    HttpOut out = cerita_unggah(c, jalur, "berkas", "besar.pdf", (Str){ z, n });
    if (out.status != 413 || str_find(cerita_teks(c->a, out.badan), S("lebih besar dari 10 MB")) < 0) fail_msg("%d " STR_F, out.status, STR_A(cerita_teks(c->a, out.badan)));
    arena_free(a);
}

/* One bit of what was signed; the signature no longer fits, whether or not the beginning is known. */
static void diubah(Cerita *c)
{
    Str s = tanda_uji(c->a, terbit, "Asep Saepudin, S.T.");
    char *z = str_cz(c->a, s);
    z[terbit.len / 2] ^= 1;
    kirim(c, "dokumen", (Str){ z, s.len }, 422, "berubah sesudah ditandatangani Asep Saepudin, S.T.");
}

static void ditambahi(Cerita *c)
{
    Str s = tanda_uji(c->a, terbit, "Asep Saepudin, S.T.");
    kirim(c, "dokumen", sambung(c->a, s, S("12 0 obj\n(lain)\nendobj\n%%EOF\n")), 422, "tidak mencakup seluruh isinya");
}

static void terpotong(Cerita *c)
{
    Str s = tanda_uji(c->a, terbit, "Asep Saepudin, S.T.");
    kirim(c, "dokumen", sambung(c->a, str_sub(s, 0, s.len - 300), S("\n%%EOF\n")), 422, "tidak memuat tanda tangan elektronik");
}

static void lampirkan(Cerita *c)
{
    bertanda = tanda_uji(c->a, terbit, "Asep Saepudin, S.T.");
    kirim(c, "dokumen", bertanda, 303, "");
}

/* What a portal gives that writes the file anew: nothing of the issued bytes remains. */
static void disusun_ulang(Cerita *c)
{
    Str s = sambung(c->a, S("%PDF-1.7\n%disusun ulang\n"), str_sub(terbit, 9, terbit.len));
    kirim(c, "dokumen", tanda_uji(c->a, s, "Dewi Lestari, M.M."), 303, "");
}

static void diunduh(Cerita *c)
{
    assert_true(str_eq(c->out.badan, bertanda));
    assert_true(str_starts(cerita_kepala(&c->out, "Content-Disposition"), S("attachment")));
}

static void periksa(Cerita *c, Str isi, int status, const char *sebut)
{
    HttpOut out = cerita_unggah(c, "/periksa", "berkas", "kirim.pdf", isi);
    Str teks = cerita_teks(c->a, out.badan);
    if (out.status != status || str_find(teks, str_z(sebut)) < 0) fail_msg("%d, bukan %d dengan “%s”: " STR_F, out.status, status, sebut, STR_A(teks));
}

static void dikenali(Cerita *c)
{
    periksa(c, bertanda, 200, "Berkas ini terlampir sebagai dokumen bertanda tangan elektronik");
    periksa(c, bertanda, 200, "Menurut berkasnya ditandatangani Asep Saepudin, S.T.");
    periksa(c, bertanda, 200, "diperiksa di layanan penerbit sertifikat");
    periksa(c, bertanda, 200, "Dokumen ini berlaku");
    periksa(c, terbit, 200, "Berkas ini asli");
}

static void ulang_dikenali(Cerita *c)
{
    BertandaList l = { 0 };
    Err err = { 0 };
    EvaluasiList e = { 0 };
    Str isi;
    assert_true(db_evaluasi_semua(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &e, &err) && e.n == 1);
    assert_true(db_bertanda_objek(c->c.db, c->a, S("evaluasi"), e.v[0].id, &l, &err));
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[0].cocok, COCOK_BERTANDA_SAMA);
    assert_int_equal(l.v[1].cocok, COCOK_BERTANDA_DISUSUN_ULANG);
    assert_true(berkas_baca(c->a, c->app->atur.data, l.v[1].berkas, &isi, &err));
    periksa(c, isi, 200, "isi tidak dapat dibandingkan");
}

static void dilepas(Cerita *c) { periksa(c, bertanda, 200, "sudah dilepas dari dokumennya"); }

/* Nobody's file goes with the sweep, also one that was taken back. */
static void disapu(Cerita *c)
{
    Err err = { 0 };
    Str isi;
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->c.aturan->profil, .bukti = c->app->atur.data, .kini = { saat_sistem().ms + 3 * 86400000LL } };
    assert_true(job_sapu(&j, &err));
    assert_true(berkas_baca(c->a, c->app->atur.data, berkas_sha(c->a, bertanda), &isi, &err));
    bool ya = false;
    assert_true(db_bertanda_dipakai(c->c.db, berkas_sha(c->a, bertanda), &ya, &err) && ya);
}

static void siap_huruf(Cerita *c) { (void)c; assert_true(dokumen_mulai((Str){ 0 }, NULL)); }

static const Step awal[] = {
    RUN("huruf", siap_huruf),
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan tahunan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan tahunan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    STATUS("cetak SKP", "/skp/{skp}/pdf", 200), RUN("PDF dokumen lain", simpan_lain),
    KEEP("dokskp", "/skp/{skp}", "href=\"/dokumen/"),
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_STAF),
    SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"),
    SUBMIT("ajukan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI), KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SEND("tetapkan", "/evaluasi/{staf}", "bulan=2025-02&versi=0&lalu=tetapkan&hasil=di_atas&perilaku=sesuai&rating_{rhk}=di_atas", 303),
    SEND("buka", "/evaluasi/buka", "bulan=2025-02", 303),
    LOGIN(CONTOH_STAF), KEEP("hasil", "/hasil", "/hasil/"), NOT_SEE("pegawai tidak melampirkan", "/hasil/{hasil}", "Lampirkan PDF bertanda tangan"),
    LOGIN(CONTOH_KASI), STATUS("PDF evaluasi", "/hasil/{hasil}/pdf", 200), RUN("disimpan", simpan_terbit),
    KEEP("dokumen", "/hasil/{hasil}", "href=\"/dokumen/"),
};

static const Step ditolak[] = {
    SEE("halamannya", "/dokumen/{dokumen}/bertanda", "Belum ada berkas yang ditandatangani di luar"),
    SEE("mengapa dengan pasalnya", "/dokumen/{dokumen}/bertanda", "tanyakan kepada penerbitnya"),
    SEND("tanpa berkas", "/dokumen/{dokumen}/bertanda", "", 422),
    RUN("bukan PDF", bukan_pdf), RUN("tanpa tanda tangan", tanpa_tanda), RUN("terlalu besar", terlalu_besar), RUN("dokumen lain", dokumen_lain),
    RUN("diubah satu bit", diubah), RUN("ditambahi sesudahnya", ditambahi), RUN("tanda tangan terpotong", terpotong),
    SEE("tidak ada yang terlampir", "/dokumen/{dokumen}/bertanda", "Belum ada berkas yang ditandatangani di luar"),
};

static const Step jalan[] = {
    CLOCK("2025-03-04T10:20"), LOGIN(CONTOH_KASI), RUN("dilampirkan", lampirkan),
    SEE("menurut berkas", "/dokumen/{dokumen}/bertanda", "Asep Saepudin, S.T., 4 Maret 2025 pukul 10.15"),
    SEE("isinya sama", "/dokumen/{dokumen}/bertanda", "Isinya sama bita demi bita dengan yang diterbitkan"),
    RUN("dua kali", lagi), RUN("disusun ulang", disusun_ulang), SEE("dikatakan", "/dokumen/{dokumen}/bertanda", "isi tidak dapat dibandingkan"),
    KEEP("berkas", "/hasil/{hasil}", "href=\"/bertanda/"),
    LOGIN(CONTOH_STAF), SEE("pegawai melihat", "/hasil/{hasil}", "Menurut berkasnya ditandatangani Asep Saepudin, S.T."),
    STATUS("pegawai mengunduh", "/bertanda/{berkas}", 200), RUN("sebagai lampiran", diunduh), SEND("pegawai tidak melepas", "/bertanda/{berkas}/lepas", "alasan=Tidak+setuju", 403),
    RUN("pegawai tidak melampirkan", tak_berwenang),
    LOGIN(CONTOH_JF), STATUS("orang lain", "/bertanda/{berkas}", 404), STATUS("dokumen orang lain", "/dokumen/{dokumen}/bertanda", 404),
    LOGIN(CONTOH_KABID), STATUS("atasan melihat", "/bertanda/{berkas}", 200), RUN("atasan tidak melampirkan", tak_berwenang),
    SEND("atasan tidak melepas", "/bertanda/{berkas}/lepas", "alasan=Bukan+yang+benar", 403),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor melihat", "/dokumen/{dokumen}/bertanda", 200),
    LOGOUT, RUN("halaman umum mengenalinya", dikenali), RUN("juga yang disusun ulang", ulang_dikenali),
    KEEP("kode", "/periksa", "name=\"csrf\" value=\""),
    LOGIN(CONTOH_KASI), KEEP("kode", "/dokumen/{dokumen}/bertanda", "href=\"/periksa/"),
    LOGOUT, SEE("dengan kode", "/periksa/{kode}", "Berkas bertanda tangan elektronik"),
    LOGIN(CONTOH_KASI), SEE("formulir lepas", "/bertanda/{berkas}/lepas", "Berkasnya tetap tersimpan"),
    SUBMIT("tanpa alasan", "/bertanda/{berkas}/lepas", "/bertanda/{berkas}/lepas", "alasan=", 422),
    SUBMIT("lepas", "/bertanda/{berkas}/lepas", "/bertanda/{berkas}/lepas", "alasan=Salah+versi+berkas", 303), SEE("tercatat", NULL, "Alasan: Salah versi berkas"),
    SEND("dua kali", "/bertanda/{berkas}/lepas", "alasan=Sekali+lagi", 409),
    NOT_SEE("tidak lagi di halaman hasil", "/hasil/{hasil}", "Asep Saepudin, S.T."),
    LOGOUT, RUN("halaman umum menyebutnya", dilepas), RUN("sapuan", disapu),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak", "melampirkan PDF bertanda tangan pada Evaluasi"), SEE("jejak lepas", "/jejak", "melepas PDF bertanda tangan dari Evaluasi"),
    KEEP("kedua", "/hasil/{hasil}", "href=\"/bertanda/"), SEND("BKPSDM melepas", "/bertanda/{kedua}/lepas", "alasan=Pelampir+sudah+pensiun", 303),
    RUN("BKPSDM melampirkan", lampirkan), SEE("atas nama BKPSDM", "/dokumen/{dokumen}/bertanda", "Terlampir"),
    LOGIN(CONTOH_KASI), KEEP("milik", "/hasil/{hasil}", "href=\"/bertanda/"), SEND("milik BKPSDM", "/bertanda/{milik}/lepas", "alasan=Bukan+milik+saya", 403),
    REPLY("sebut pelampir", "hanya ia atau BKPSDM"),
    /* signature 7 makes a new document of the same evaluation */
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_STAF), SUBMIT("ditandatangani pegawai", "/hasil/{hasil}", "/hasil/{hasil}/tandatangan", "", 303),
    LOGIN(CONTOH_KASI), RUN("dokumen lama", sudah_diganti), SEE("yang lama tetap tampak", "/hasil/{hasil}", "atas dokumen sebelumnya"),
    SEE("sebabnya", "/dokumen/{dokumen}/bertanda", "Berkas tidak dapat ditambah"),
};

static void skp_bertanda(Cerita *c) { kirim(c, "dokskp", tanda_uji(c->a, lain, "Asep Saepudin, S.T."), 303, ""); }
static void skp_batal(Cerita *c) { kirim(c, "dokskp", tanda_uji(c->a, lain, "Dewi Lestari, M.M."), 409, "statusnya diajukan"); }

static const Step rencana[] = {
    LOGIN(CONTOH_KASI), RUN("SKP yang ditetapkan", skp_bertanda), SEE("di halaman SKP", "/skp/{skp}", "Menurut berkasnya ditandatangani Asep Saepudin, S.T."),
};
/* A plan whose setting was undone is a draft again. */
static const Step batal[] = {
    CLOCK("2025-01-07T09:00"), LOGIN(CONTOH_STAF),
    SEND("tahunan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    RUN("huruf", siap_huruf),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    STATUS("cetak", "/skp/{skp}/pdf", 200), RUN("disimpan", simpan_lain), KEEP("dokskp", "/skp/{skp}", "href=\"/dokumen/"),
    SUBMIT("batal tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/batalkan", "catatan=Ada+yang+keliru", 303),
    RUN("bukan lagi ditetapkan", skp_batal),
};

static void dilampirkan_dan_dilepas(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, awal, countof(awal));
    cerita_langkah(c, ditolak, countof(ditolak));
    cerita_langkah(c, jalan, countof(jalan));
    cerita_langkah(c, rencana, countof(rencana));
    cerita_tutup(c);
}
static void penetapan_dibatalkan(void **state) { cerita(*state, tanam_contoh, batal, countof(batal)); }

static const UjiKasus kasus[] = { KASUS(dilampirkan_dan_dilepas), KASUS(penetapan_dibatalkan) };
int main(void) { return uji_store_jalankan("cerita_bertanda", "schema", kasus, countof(kasus)); }
