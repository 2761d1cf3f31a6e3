/*
 * The seal of the agency on what leaves by the web (SPEC 14): a single print, a ZIP made in the background; the public page
 * says so; a signature from elsewhere behind the seal is attached, the seal alone is none; an expired certificate stops nothing.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/alat.h"
#include "bantu/cerita.h"
#include "bantu/segel_uji.h"
#include "bantu/tanam_dokumen.h"
#include "bantu/tanda_uji.h"
#include "dokumen/dokumen.h"
#include "jobs/jobs.h"

#include <cmocka.h>

static void skp_dan_segel(Cerita *c)
{
    tanam_skp_dokumen(c, CONTOH_STAF);
    assert_true(dokumen_mulai((Str){ 0 }, NULL));
    c->app->atur.segel = segel_uji_muat(c->a, c->u->folder);
}

static Str pertama;

static Str sig(Cerita *c, Str pdf) { return alat_jalan(c->a, "pdfsig %s 2>&1", alat_simpan(c->a, c->u->folder, "x.pdf", pdf)); }

static void tersegel(Cerita *c)
{
    Str s = sig(c, c->out.badan);
    if (str_find(s, S("Signature is Valid")) < 0 || str_find(s, S("Total document signed")) < 0) fail_msg(STR_F, STR_A(s));
    if (pertama.len) assert_true(str_eq(pertama, c->out.badan));            /* another day, the same bytes */
    pertama = str_dup(c->a, c->out.badan);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM terbitan WHERE segel <> ''"), 1);
}

static void tanpa_segel(Cerita *c)
{
    if (str_find(c->out.badan, S("/Type /Sig")) >= 0) fail_msg("disegel dengan sertifikat yang sudah lewat");
}

static void kirim(Cerita *c, const char *jalur, Str isi, int status, const char *sebut)
{
    HttpOut out = cerita_unggah(c, jalur, "berkas", "kirim.pdf", isi);
    Str teks = cerita_teks(c->a, out.badan);
    if (out.status != status || (status != 303 && str_find(teks, str_z(sebut)) < 0)) fail_msg("%d, bukan %d dengan “%s”: " STR_F, out.status, status, sebut, STR_A(teks));
}

static void dikenali(Cerita *c) { kirim(c, "/periksa", pertama, 200, "Disegel secara elektronik dengan sertifikat " SEGEL_UJI_NAMA); }

static const char *bertanda(Cerita *c)
{
    for (int i = 0; i < c->n_simpan; i++)
        if (!strcmp(c->simpan[i].nama, "dokumen")) return str_cz(c->a, str_fmt(c->a, "/dokumen/" STR_F "/bertanda", STR_A(c->simpan[i].nilai)));
    return "";
}

static void segel_bukan_tanda_tangan(Cerita *c) { kirim(c, bertanda(c), pertama, 422, "tidak memuat tanda tangan elektronik"); }
static void di_belakang_segel(Cerita *c) { kirim(c, bertanda(c), tanda_uji(c->a, pertama, "Asep Saepudin, S.T."), 303, ""); }

static void massal(Cerita *c)
{
    Err err = { 0 };
    JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &c->env, .profil = c->c.aturan->profil, .bukti = c->app->atur.data,
                 .segel = c->app->atur.segel, .alamat = S("https://contoh.go.id"), .kini = c->c.kini };
    for (int i = 0; i < 2; i++)
        if (!job_bundel(&j, &err)) fail_msg("%s", err.pesan);
}

static void zip_tersegel(Cerita *c)
{
    Str s = alat_jalan(c->a, "cd %s && unzip -p " STR_F " > z.pdf && pdfsig z.pdf 2>&1", c->u->folder, STR_A(c->out.jalur));
    if (str_find(s, S("Signature is Valid")) < 0) fail_msg(STR_F, STR_A(s));
}

static void gabungan_tersegel(Cerita *c)
{
    Str s = alat_jalan(c->a, "pdfsig " STR_F " 2>&1", STR_A(c->out.jalur));
    if (str_find(s, S("Signature is Valid")) < 0 || str_find(s, S("Total document signed")) < 0) fail_msg(STR_F, STR_A(s));
}

static const Step langkah[] = {
    CLOCK("2025-03-05T09:00"), RUN("SKP dan segel", skp_dan_segel),
    LOGIN(CONTOH_STAF), KEEP("skp", "/skp", "href=\"/skp/"),
    STATUS("cetak", "/skp/{skp}/pdf", 200), RUN("tersegel", tersegel),
    CLOCK("2025-06-02T14:00"), LOGIN(CONTOH_STAF), STATUS("cetak lagi", "/skp/{skp}/pdf", 200), RUN("sama bitanya", tersegel),
    LOGOUT, RUN("halaman umum", dikenali),
    LOGIN(CONTOH_KASI), KEEP("dokumen", "/skp/{skp}", "href=\"/dokumen/"), RUN("segel bukan tanda tangan", segel_bukan_tanda_tangan),
    RUN("tanda tangan di belakang segel", di_belakang_segel), SEE("isinya sama", "/dokumen/{dokumen}/bertanda", "Isinya sama bita demi bita"),
    SEE("bukan nama segel", "/dokumen/{dokumen}/bertanda", "Asep Saepudin, S.T., 4 Maret 2025"), NOT_SEE("segel tidak disebut", "/dokumen/{dokumen}/bertanda", SEGEL_UJI_NAMA),
    LOGIN(CONTOH_BKPSDM), SEND("minta ZIP", "/cetak", "isi=skp&periode=2025&bentuk=zip&kertas=a4", 303), RUN("dikerjakan", massal),
    KEEP("id", "/cetak", "href=\"/cetak/"), STATUS("unduh", "/cetak/{id}/unduh", 200), RUN("isi ZIP tersegel", zip_tersegel), SEND("hapus", "/cetak/{id}/hapus", "", 303),
    SEND("minta gabungan", "/cetak", "isi=skp&periode=2025&bentuk=pdf&kertas=a4", 303), RUN("dikerjakan", massal),
    KEEP("id", "/cetak", "href=\"/cetak/"), STATUS("unduh gabungan", "/cetak/{id}/unduh", 200), RUN("gabungan tersegel seutuhnya", gabungan_tersegel),
    CLOCK("2034-06-05T09:00"), LOGIN(CONTOH_BKPSDM), STATUS("sertifikat lewat, tetap tercetak", "/skp/{skp}/pdf", 200), RUN("tanpa segel", tanpa_segel),
};

static void disegel(void **state)
{
    pertama = (Str){ 0 };
    cerita(*state, tanam_contoh, langkah, countof(langkah));
}

static const UjiKasus kasus[] = { KASUS(disegel) };
int main(void) { return uji_store_jalankan("cerita_segel", "schema", kasus, countof(kasus)); }
