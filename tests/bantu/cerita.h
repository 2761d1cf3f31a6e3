/*
 * Cerita: a process tested as a labelled story. Its steps run in-process against app_handle() with a set
 * clock, on SQLite and, when TEST_PG is set, on PostgreSQL. A step that fails prints story, engine, label and
 * what the page said.
 *
 *     static const Step normal[] = {
 *         CLOCK("2025-01-10T09:00"),   LOGIN("198503102010012003"),
 *         SEND("buat",    "/skp", "tahun=2025", 303),
 *         KEEP("skp",     NULL, "/skp/"),                       the number behind "/skp/" on the page just redirected to
 *         SEND("ajukan",  "/skp/{skp}/ajukan", "", 303),
 *         SEE("terkirim", NULL, "diajukan kepada"),             NULL: where the last reply pointed
 *         SEND("lagi",    "/skp/{skp}/ajukan", "", 409),
 *         SUBMIT("ubah",  "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", "uraian=Menyusun+pedoman", 303),
 *         LOGIN("197001011995011001"), STATUS("bukan penilai", "/skp/{skp}", 404),
 *     };
 *     static void pengajuan(void **state) { cerita(*state, tanam_contoh, normal, countof(normal)); }
 *     static const UjiKasus kasus[] = { KASUS(pengajuan) };
 *     int main(void) { return uji_store_jalankan("cerita_skp", "schema", kasus, countof(kasus)); }
 *
 * {name} in a path or body is what KEEP or ORANG kept. The token is added to every POST.
 */
#ifndef TESTS_BANTU_CERITA_H
#define TESTS_BANTU_CERITA_H

#include "bantu/uji_store.h"
#include "web/app.h"

typedef struct Cerita Cerita;

typedef enum { ST_CLOCK, ST_LOGIN, ST_PASSWORD, ST_LOGOUT, ST_SEND, ST_UPLOAD, ST_SUBMIT, ST_SEE, ST_NOT_SEE, ST_STATUS, ST_REPLY,
               ST_KEEP, ST_ORANG, ST_RUN } StepKind;
typedef struct {
    StepKind kind;
    const char *label, *path, *text, *action;
    int status;
    void (*run)(Cerita *c);
} Step;

/* Local time of the region. */
#define CLOCK(t)                            { .kind = ST_CLOCK, .label = "jam " t, .text = t }
/* A session of that account, straight from the store. */
#define LOGIN(masuk)                        { .kind = ST_LOGIN, .label = "masuk " masuk, .text = masuk }
/* Through the page, with its password. */
#define PASSWORD(label_, masuk, sandi, st)  { .kind = ST_PASSWORD, .label = label_, .text = masuk, .action = sandi, .status = st }
#define LOGOUT                              { .kind = ST_LOGOUT, .label = "tanpa sesi" }
/* POST of an urlencoded body; the status that is expected. */
#define SEND(label_, path_, body, st)       { .kind = ST_SEND, .label = label_, .path = path_, .text = body, .status = st }
/* POST of multipart: "name=value" lines, and "name@file.csv=content" for a file (\n in the content as \\n). */
#define UPLOAD(label_, path_, parts, st)    { .kind = ST_UPLOAD, .label = label_, .path = path_, .text = parts, .status = st }
/* Opens `path_` ("": the page of the last reply), takes the form that posts to `action_` as a browser would, changes some values, sends it. */
#define SUBMIT(label_, path_, action_, changes, st) \
    { .kind = ST_SUBMIT, .label = label_, .path = path_, .action = action_, .text = changes, .status = st }
/* GET that ends at 200 and holds, or does not hold, the text (tags apart, entities decoded). */
#define SEE(label_, path_, text_)           { .kind = ST_SEE, .label = label_, .path = path_, .text = text_ }
#define NOT_SEE(label_, path_, text_)       { .kind = ST_NOT_SEE, .label = label_, .path = path_, .text = text_ }
/* GET that is answered with this status, without following. */
#define STATUS(label_, path_, st)           { .kind = ST_STATUS, .label = label_, .path = path_, .status = st }
/* The last reply holds the text: the message of a form that came back. */
#define REPLY(label_, text_)                { .kind = ST_REPLY, .label = label_, .text = text_ }
/* Keeps under `name` what follows `prefix` on the page ("": the last reply), up to a quote, "/", "?" or "<". */
#define KEEP(name, path_, prefix)           { .kind = ST_KEEP, .label = name, .path = path_, .text = prefix }
/* Keeps under `name` the number of the person with that NIP. */
#define ORANG(name, nip)                    { .kind = ST_ORANG, .label = name, .text = nip }
#define SHA_IMPOR "name=\"sha\" value=\""
/* A file read (its check is shown) and applied: the hash between them stands in a form that answers a POST. */
#define IMPOR(jenis, isi, status) \
    UPLOAD("impor " jenis, "/impor/" jenis, "berkas@a.csv=" isi, 200), KEEP("sha", "", SHA_IMPOR), \
    SEND("terapkan " jenis, "/impor/" jenis "/terapkan", "sha={sha}&nama=a.csv", status)
#define RUN(label_, f)                      { .kind = ST_RUN, .label = label_, .run = f }

struct Cerita {
    UjiStore *u;
    Arena *a;                       /* of the story */
    App *app;
    Env env;
    Ctx c;                          /* for seeds: store, connection, rules, clock; the actor is the system */
    struct { Str nama, nilai; } kuki[16];
    int n_kuki;
    Str csrf;                       /* of the session or visitor */
    Str ke;                         /* where the last redirect pointed */
    Str badan;                      /* of the last reply */
    struct { const char *nama; Str nilai; } simpan[32];
    int n_simpan;
    HttpOut out;                    /* the last reply */
    Cerita **pegang;
};

/* Runs a story on a new store that `tanam` filled. */
void cerita(UjiStore *u, void (*tanam)(Cerita *c), const Step *steps, ptrdiff_t n);

/* The same under another regulation: what --profil takes, or the name of a folder of tests/profil. */
void cerita_di(UjiStore *u, const char *profil, void (*tanam)(Cerita *c), const Step *steps, ptrdiff_t n);

/* The parts by hand. */
Cerita *cerita_buka(UjiStore *u, void (*tanam)(Cerita *c));
Cerita *cerita_buka_di(UjiStore *u, const char *profil, void (*tanam)(Cerita *c));
void cerita_tutup(Cerita *c);
void cerita_langkah(Cerita *c, const Step *steps, ptrdiff_t n);
/* One request with the cookies of the story and what `in` says; takes cookies back. The reply lives in c->a. */
HttpOut cerita_minta(Cerita *c, HttpIn in);
/* POSTs bytes as a file of a form, which UPLOAD cannot write as text. */
HttpOut cerita_unggah(Cerita *c, const char *jalur, const char *ruas, const char *nama, Str isi);
/* A header of a reply; empty when absent. */
Str cerita_kepala(const HttpOut *out, const char *nama);
/* What steps name {nama}: a text or a number; and what it is (the test stops when nothing is). */
void cerita_simpan(Cerita *c, const char *nama, Str nilai);
void cerita_simpan_id(Cerita *c, const char *nama, int64_t id);
Str  cerita_disimpan(const Cerita *c, Str nama);
/* The number of the person with that NIP; the test stops when there is none. */
int64_t cerita_orang(const Cerita *c, const char *nip);
/* A page as people read it: without tags, entities decoded, blanks folded. */
Str cerita_teks(Arena *a, Str html);
/* Logs in as an account without its password. */
void cerita_masuk(Cerita *c, const char *masuk);
void cerita_jam(Cerita *c, const char *saat);

/* ---- seeds: stop the test when they cannot be planted ---- */

int64_t tanam_unit(Cerita *c, const char *kode, const char *nama, JenisUnit jenis, int64_t induk);
int64_t tanam_jabatan(Cerita *c, const char *kode, const char *nama, JenisJabatan jenis, int64_t unit, bool pimpinan);
int64_t tanam_pegawai(Cerita *c, const char *nip, const char *nama, StatusPegawai status);
int64_t tanam_tugas(Cerita *c, int64_t pegawai, int64_t jabatan, JenisPenugasan jenis, const char *mulai, const char *sampai);
/* `sandi` NULL: not activated. `pegawai` 0: none. */
int64_t tanam_akun(Cerita *c, const char *masuk, int64_t pegawai, const char *nama, const char *sandi);
void tanam_peran(Cerita *c, int64_t akun, Peran peran, int64_t unit);
void tanam_libur(Cerita *c);
/* Reloads c->c.aturan after seeds that changed the structure. */
void tanam_selesai(Cerita *c);

/*
 * A small region with every role: accounts by NIP, all activated; the password of each is CONTOH_SANDI.
 * Units: pemda, setda, diskominfo (with bidang and seksi), bkpsdm.
 */
#define CONTOH_SANDI     "tiga kata mudah"
#define CONTOH_BUPATI    "196801011990011001"
#define CONTOH_SEKDA     "196901011991011001"
#define CONTOH_KADIS     "197001011995011001"       /* head of PD, appraises CONTOH_KABID */
#define CONTOH_KABID     "197501011999011001"       /* appraises CONTOH_KASI and CONTOH_JF */
#define CONTOH_KASI      "198001012005011001"       /* appraises CONTOH_STAF */
#define CONTOH_STAF      "199203142019032007"
#define CONTOH_JF        "198503102010012003"
#define CONTOH_ADMIN_PD  "198801012011011001"       /* staff of diskominfo and its admin_pd */
#define CONTOH_BKPSDM    "198601012009011001"       /* staff of bkpsdm with role bkpsdm */
#define CONTOH_AUDITOR   "198701012010011001"
#define CONTOH_SISTEM    "administrator"            /* without person */
void tanam_contoh(Cerita *c);

#endif
