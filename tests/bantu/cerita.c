#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "bantu/halaman_baca.h"

#include <dirent.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "web/kiriman.h"
#include "web/request.h"

#include <cmocka.h>

#define wajib(ok, err) \
    do { if (!(ok)) fail_msg("%s %s", err_nama((err).kode), (err).pesan); } while (0)

/* ---- life -------------------------------------------------------------------------------------- */

void cerita_jam(Cerita *c, const char *saat)
{
    Tanggal t;
    Pukul p = pukul(9, 0);
    Str s = str_z(saat), hari = str_cut(&s, 'T');
    if (!tanggal_parse(hari, &t) || (s.len && !pukul_parse(s, &p))) fail_msg("CLOCK %s", saat);
    c->env.tetap = saat_dari(t, p, c->app ? c->app->profil->zona_menit : 420);
    c->c.kini = c->env.tetap;
    c->c.hari_ini = t;
}

void tanam_selesai(Cerita *c)
{
    Err err = { 0 };
    wajib(app_aturan(c->app, c->u->db, c->a, c->c.hari_ini, &c->c.aturan, &err), err);
}

void cerita_tutup(Cerita *c)
{
    App *app = c->app;
    *c->pegang = NULL;
    arena_free(c->a);                           /* lets go of the rules first */
    app_free(app);
}

static void tutup_sisa(void *p)
{
    Cerita *c = *(Cerita **)p;
    if (c) cerita_tutup(c);
}

/* Links to all entries of a folder but one, in a new folder. */
static void tautkan(Arena *a, const char *dari, const char *kecuali, Str ke)
{
    DIR *d = opendir(dari);
    assert_non_null(d);
    mkdir(ke.s, 0700);
    for (struct dirent *e; (e = readdir(d));) {
        if (e->d_name[0] == '.' || (kecuali && !strcmp(e->d_name, kecuali))) continue;
        char asal[PATH_MAX];
        assert_non_null(realpath(str_cz(a, str_fmt(a, "%s/%s", dari, e->d_name)), asal));
        symlink(asal, str_cz(a, str_fmt(a, STR_F "/%s", STR_A(ke), e->d_name)));
    }
    closedir(d);
}

/* The share folder with the made-up profiles of tests/profil beside those of the product. */
static Str share_uji(Arena *a, const char *data)
{
    Str share = str_z(str_cz(a, str_fmt(a, "%s/share", data))), profil = str_z(str_cz(a, str_fmt(a, "%s/share/profil", data)));
    tautkan(a, "build/share", "profil", share);
    tautkan(a, "build/share/profil", NULL, profil);
    tautkan(a, "tests/profil", NULL, profil);
    return share;
}

static bool profil_uji(Arena *a, const char *profil)
{
    struct stat st;
    return !stat(str_cz(a, str_fmt(a, "tests/profil/%s", profil)), &st);
}

Cerita *cerita_buka(UjiStore *u, void (*tanam)(Cerita *c)) { return cerita_buka_di(u, "majalengka", tanam); }

Cerita *cerita_buka_di(UjiStore *u, const char *profil, void (*tanam)(Cerita *c))
{
    Err err = { 0 };
    log_batas(LOG_GALAT_);
    Arena *a = arena_new(256 * MB);
    Cerita *c = arena_one(a, Cerita);
    c->pegang = arena_one(u->a, Cerita *);      /* a step that fails jumps out: the store's end closes it */
    *c->pegang = c;
    arena_defer(u->a, tutup_sisa, c->pegang);
    c->u = u;
    c->a = a;
    c->env = env_tetap((Saat){ 0 });
    cerita_jam(c, "2025-03-04");
    AppAtur atur = { .store = u->st, .env = &c->env, .share = profil_uji(a, profil) ? share_uji(a, u->folder) : S("build/share"), .profil = str_z(profil),
                     .alamat_publik = S("http://uji.local"), .data = str_z(u->folder), .sesi_menit = 120, .sesi_jam = 12 };
    wajib(app_new(&atur, &c->app, &err), err);
    c->c = (Ctx){ .a = a, .store = u->st, .db = u->db, .kini = c->c.kini, .hari_ini = c->c.hari_ini, .env = &c->env,
                  .pelaku = { .peran = PERAN(MASUK) | PERAN(SISTEM) | PERAN(BKPSDM), .nama = S("uji") } };
    tanam_selesai(c);
    if (tanam) tanam(c);
    tanam_selesai(c);
    return c;
}

void cerita(UjiStore *u, void (*tanam)(Cerita *c), const Step *steps, ptrdiff_t n) { cerita_di(u, "majalengka", tanam, steps, n); }

void cerita_di(UjiStore *u, const char *profil, void (*tanam)(Cerita *c), const Step *steps, ptrdiff_t n)
{
    Cerita *c = cerita_buka_di(u, profil, tanam);
    cerita_langkah(c, steps, n);
    cerita_tutup(c);
}

/* ---- one request ------------------------------------------------------------------------------- */

static void kuki_simpan(Cerita *c, Str set)
{
    Str isi = str_cut(&set, ';'), nama = str_cut(&isi, '=');
    bool hapus = str_find(set, S("Max-Age=0")) >= 0;
    int i = 0;
    while (i < c->n_kuki && !str_eq(c->kuki[i].nama, nama)) i++;
    if (hapus) {
        if (i < c->n_kuki) c->kuki[i] = c->kuki[--c->n_kuki];
        return;
    }
    if (i == c->n_kuki) {
        assert_in_range(i, 0, countof(c->kuki) - 1);
        c->n_kuki++;
    }
    c->kuki[i].nama = nama;
    c->kuki[i].nilai = isi;
}

Str cerita_kepala(const HttpOut *out, const char *nama) { return kepala_cari(&out->kepala, nama); }

HttpOut cerita_minta(Cerita *c, HttpIn in)
{
    HttpOut out = { 0 };
    Buf kuki = buf_new(c->a, 16 * KB);
    for (int i = 0; i < c->n_kuki; i++)
        buf_fmt(&kuki, "%s" STR_F "=" STR_F, i ? "; " : "", STR_A(c->kuki[i].nama), STR_A(c->kuki[i].nilai));
    if (kuki.len) *list_add(c->a, &in.kepala) = (Pasangan){ S("cookie"), buf_str(&kuki) };
    *list_add(c->a, &in.kepala) = (Pasangan){ S("host"), S("uji.local") };
    if (!in.alamat.len) in.alamat = S("192.0.2.1");
    app_handle(c->app, c->u->db, c->a, &in, &out);
    for (ptrdiff_t i = 0; i < out.kepala.n; i++)
        if (str_eqz(out.kepala.v[i].nama, "Set-Cookie")) kuki_simpan(c, out.kepala.v[i].nilai);
    Str ke = cerita_kepala(&out, "Location");
    if (ke.len) c->ke = ke;
    Str tanda = S("name=\"csrf\" value=\"");
    ptrdiff_t at = str_find(out.badan, tanda);
    if (at >= 0) c->csrf = str_dup(c->a, str_sub(out.badan, at + tanda.len, 64));
    c->badan = out.badan;
    c->out = out;
    return out;
}

static HttpOut ambil(Cerita *c, Str jalur)
{
    Str kueri = jalur, lurus = str_cut(&kueri, '?');
    return cerita_minta(c, (HttpIn){ .metode = GET, .jalur = lurus, .kueri = kueri });
}

static HttpOut kirim(Cerita *c, Str jalur, const char *jenis, Str badan)
{
    HttpIn in = { .metode = POST, .jalur = jalur, .badan = badan };
    *list_add(c->a, &in.kepala) = (Pasangan){ S("content-type"), str_z(jenis) };
    *list_add(c->a, &in.kepala) = (Pasangan){ S("origin"), S("http://uji.local") };
    return cerita_minta(c, in);
}

void cerita_masuk(Cerita *c, const char *masuk)
{
    Err err = { 0 };
    MasukHasil h = { 0 };
    c->n_kuki = 0;
    Ctx ctx = c->c;
    wajib(akun_sesi(&ctx, str_z(masuk), (SesiUmur){ 120, 12 }, &h, &err), err);
    kuki_simpan(c, str_fmt(c->a, "sesi=" STR_F "; Path=/", STR_A(h.token)));
    SesiIsi s = { 0 };
    wajib(sesi_cari(c->u->db, c->a, h.token, c->c.kini, (SesiUmur){ 120, 12 }, &s, &err), err);
    c->csrf = s.csrf;
}

Str cerita_teks(Arena *a, Str html) { return html_baca(a, html, true); }

/* ---- steps ------------------------------------------------------------------------------------- */

static int tempat(const Cerita *c, Str nama)
{
    int i = 0;
    while (i < c->n_simpan && !str_eqz(nama, c->simpan[i].nama)) i++;
    return i;
}

void cerita_simpan(Cerita *c, const char *nama, Str nilai)
{
    int i = tempat(c, str_z(nama));
    if (i == c->n_simpan) c->n_simpan++;
    assert_in_range(c->n_simpan, 1, countof(c->simpan));
    c->simpan[i].nama = nama;
    c->simpan[i].nilai = str_dup(c->a, nilai);
}

void cerita_simpan_id(Cerita *c, const char *nama, int64_t id) { cerita_simpan(c, nama, str_fmt(c->a, "%lld", (long long)id)); }

int64_t cerita_orang(const Cerita *c, const char *nip)
{
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, str_z(nip));
    if (!p) fail_msg("%s tidak ada", nip);
    return p->id;
}

Str cerita_disimpan(const Cerita *c, Str nama)
{
    int i = tempat(c, nama);
    if (i == c->n_simpan) fail_msg("{" STR_F "} belum disimpan", STR_A(nama));
    return c->simpan[i].nilai;
}

/* {name} becomes what KEEP kept. */
static Str isi_nama(Cerita *c, const char *teks)
{
    Str s = str_z(teks);
    Buf b = buf_new(c->a, 1 * MB);
    while (s.len) {
        ptrdiff_t at = str_find(s, S("{"));
        buf_put(&b, str_sub(s, 0, at < 0 ? s.len : at));
        if (at < 0) break;
        s = str_sub(s, at + 1, s.len);
        Str nama = str_cut(&s, '}');
        buf_put(&b, cerita_disimpan(c, nama));
    }
    return buf_str(&b);
}

static void cetak(Cerita *c, const Step *s, ptrdiff_t ke, const char *soal)
{
    Str isi = c->badan;
    ptrdiff_t at = str_find(isi, S("<main"));
    if (at >= 0) isi = str_sub(isi, at, isi.len);
    Str teks = utf8_clip(cerita_teks(c->a, isi), 1600);
    fail_msg("[%s] langkah %td “%s”%s%s: %s\n    status %d, Location " STR_F "\n    " STR_F, c->u->mesin, ke + 1, s->label,
             s->path ? " " : "", s->path ? s->path : "", soal, c->out.status, STR_A(cerita_kepala(&c->out, "Location")), STR_A(teks));
}

static void periksa_status(Cerita *c, const Step *s, ptrdiff_t ke)
{
    char soal[64];
    snprintf(soal, sizeof soal, "harap status %d", s->status);
    if (c->out.status != s->status) cetak(c, s, ke, soal);
}

/* GET, redirects followed. */
static void buka(Cerita *c, const Step *s, ptrdiff_t ke)
{
    Str jalur = s->path ? isi_nama(c, s->path) : c->ke;
    for (int kali = 0; kali < 4; kali++) {
        ambil(c, jalur);
        if (c->out.status != 303) break;
        jalur = c->ke;
    }
    if (c->out.status != 200) cetak(c, s, ke, "harap halaman (200)");
}

static void dengan_token(Cerita *c)
{
    if (!c->csrf.len) ambil(c, S("/masuk"));
}

static void langkah_send(Cerita *c, const Step *s, ptrdiff_t ke)
{
    dengan_token(c);
    Str badan = isi_nama(c, s->text);
    badan = str_fmt(c->a, STR_F "%scsrf=" STR_F, STR_A(badan), badan.len ? "&" : "", STR_A(c->csrf));
    kirim(c, isi_nama(c, s->path), "application/x-www-form-urlencoded", badan);
    periksa_status(c, s, ke);
}

HttpOut cerita_unggah(Cerita *c, const char *jalur, const char *ruas, const char *nama, Str isi)
{
    dengan_token(c);
    Buf b = buf_new(c->a, 32 * MB);
    buf_fmt(&b, "--UJI\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" STR_F "\r\n", STR_A(c->csrf));
    buf_fmt(&b, "--UJI\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n", ruas, nama);
    buf_put(&b, isi);
    buf_z(&b, "\r\n--UJI--\r\n");
    return kirim(c, str_z(jalur), "multipart/form-data; boundary=UJI", buf_str(&b));
}

static void langkah_upload(Cerita *c, const Step *s, ptrdiff_t ke)
{
    dengan_token(c);
    Buf b = buf_new(c->a, 32 * MB);
    Str rest = isi_nama(c, s->text);
    buf_fmt(&b, "--UJI\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" STR_F "\r\n", STR_A(c->csrf));
    while (rest.len) {
        Str isi = str_cut(&rest, '\n'), nama = str_cut(&isi, '='), berkas = nama;
        nama = str_cut(&berkas, '@');
        buf_fmt(&b, "--UJI\r\nContent-Disposition: form-data; name=\"" STR_F "\"", STR_A(nama));
        if (berkas.len) buf_fmt(&b, "; filename=\"" STR_F "\"", STR_A(berkas));
        buf_z(&b, "\r\n\r\n");
        for (ptrdiff_t at; (at = str_find(isi, S("\\n"))) >= 0; isi = str_sub(isi, at + 2, isi.len)) {
            buf_put(&b, str_sub(isi, 0, at));
            buf_char(&b, '\n');
        }
        buf_put(&b, isi);
        buf_z(&b, "\r\n");
    }
    buf_z(&b, "--UJI--\r\n");
    kirim(c, isi_nama(c, s->path), "multipart/form-data; boundary=UJI", buf_str(&b));
    periksa_status(c, s, ke);
}

static void langkah_submit(Cerita *c, const Step *s, ptrdiff_t ke)
{
    PasanganList isi = { 0 };
    BagianList ubah = { 0 };
    Str action = isi_nama(c, s->action);
    if (!s->path || s->path[0]) buka(c, s, ke);
    if (!isi_form(c->a, c->badan, action, &isi)) cetak(c, s, ke, "formulir itu tidak ada di halaman");
    assert_true(kueri_urai(c->a, isi_nama(c, s->text), &ubah, NULL));
    for (ptrdiff_t i = 0; i < ubah.n; i++) isi_set(c->a, &isi, ubah.v[i].nama, ubah.v[i].isi, true);
    Buf b = buf_new(c->a, 1 * MB);
    for (ptrdiff_t i = 0; i < isi.n; i++) {
        if (i) buf_char(&b, '&');
        html_url(&b, isi.v[i].nama);
        buf_char(&b, '=');
        html_url(&b, isi.v[i].nilai);
    }
    kirim(c, action, "application/x-www-form-urlencoded", buf_str(&b));
    periksa_status(c, s, ke);
}

static void langkah_sandi(Cerita *c, const Step *s, ptrdiff_t ke)
{
    c->n_kuki = 0;
    ambil(c, S("/masuk"));
    Buf b = buf_new(c->a, 4 * KB);
    buf_fmt(&b, "csrf=" STR_F "&masuk=", STR_A(c->csrf));
    html_url(&b, str_z(s->text));
    buf_z(&b, "&sandi=");
    html_url(&b, str_z(s->action));
    kirim(c, S("/masuk"), "application/x-www-form-urlencoded", buf_str(&b));
    periksa_status(c, s, ke);
    c->csrf = (Str){ 0 };
    if (c->out.status == 303) {                 /* the session's own token stands on its pages */
        HttpOut masuk = c->out;
        Str ke_mana = c->ke;
        ambil(c, S("/akun/sandi"));
        c->out = masuk;
        c->badan = masuk.badan;
        c->ke = ke_mana;
    }
}

static void langkah_keep(Cerita *c, const Step *s, ptrdiff_t ke)
{
    if (!s->path || *s->path) buka(c, s, ke);
    Str awalan = isi_nama(c, s->text), rest = c->badan;
    ptrdiff_t at = str_find(rest, awalan);
    if (at < 0) cetak(c, s, ke, "awalan itu tidak ada di halaman");
    rest = str_sub(rest, at + awalan.len, rest.len);
    ptrdiff_t n = 0;
    while (n < rest.len && !memchr("\"/?<&# ", rest.s[n], 7)) n++;
    cerita_simpan(c, s->label, str_sub(rest, 0, n));
}

static void satu(Cerita *c, const Step *s, ptrdiff_t ke)
{
    switch (s->kind) {
    case ST_CLOCK:    cerita_jam(c, s->text); tanam_selesai(c); break;
    case ST_LOGIN:    cerita_masuk(c, s->text); break;
    case ST_PASSWORD: langkah_sandi(c, s, ke); break;
    case ST_LOGOUT:   c->n_kuki = 0; c->csrf = (Str){ 0 }; break;
    case ST_SEND:     langkah_send(c, s, ke); break;
    case ST_UPLOAD:   langkah_upload(c, s, ke); break;
    case ST_SUBMIT:   langkah_submit(c, s, ke); break;
    case ST_STATUS:   ambil(c, s->path ? isi_nama(c, s->path) : c->ke); periksa_status(c, s, ke); break;
    case ST_KEEP:     langkah_keep(c, s, ke); break;
    case ST_ORANG:    cerita_simpan_id(c, s->label, cerita_orang(c, s->text)); break;
    case ST_RUN:      s->run(c); break;
    case ST_REPLY:
    case ST_SEE:
    case ST_NOT_SEE:
        if (s->kind != ST_REPLY) buka(c, s, ke);
        bool ada = str_find(cerita_teks(c->a, c->badan), isi_nama(c, s->text)) >= 0
            || str_find(html_baca(c->a, c->badan, false), isi_nama(c, s->text)) >= 0;
        if (ada != (s->kind != ST_NOT_SEE)) cetak(c, s, ke, ada ? "teks itu ada" : str_cz(c->a, str_fmt(c->a, "tidak ada “%s”", s->text)));
        break;
    }
}

void cerita_langkah(Cerita *c, const Step *steps, ptrdiff_t n)
{
    for (ptrdiff_t i = 0; i < n; i++) satu(c, &steps[i], i);
}
