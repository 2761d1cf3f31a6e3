/* Every route with every method as everyone: the door answers as the route table says. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "web/rute.h"

#include <cmocka.h>

#define PEGAWAI_ (PERAN(PUBLIK) | PERAN(MASUK) | PERAN(PEMILIK))

/* Who the people of the small region are, said anew here, and what else they are in Bekasi; masuk NULL: nobody is logged in. */
static const struct { const char *nama, *masuk; PeranSet peran; PeranSet bekasi; } orang[] = {
    { "tanpa sesi", NULL,          PERAN(PUBLIK) },
    { "staf",     CONTOH_STAF,     PEGAWAI_ },
    { "jf",       CONTOH_JF,       PEGAWAI_ },
    { "kasi",     CONTOH_KASI,     PEGAWAI_ | PERAN(PENILAI) },
    { "kabid",    CONTOH_KABID,    PEGAWAI_ | PERAN(PENILAI) },
    { "kadis",    CONTOH_KADIS,    PEGAWAI_ | PERAN(PENILAI) | PERAN(KEPALA_PD) },
    { "sekda",    CONTOH_SEKDA,    PEGAWAI_ | PERAN(KEPALA_PD) | PERAN(SEKDA), .bekasi = PERAN(PENILAI) },    /* B26.1: as direct superior */
    { "bupati",   CONTOH_BUPATI,   PEGAWAI_ | PERAN(PENILAI) | PERAN(KEPALA_DAERAH) },
    { "admin pd", CONTOH_ADMIN_PD, PEGAWAI_ | PERAN(ADMIN_PD) },
    { "bkpsdm",   CONTOH_BKPSDM,   PEGAWAI_ | PERAN(BKPSDM) },
    { "auditor",  CONTOH_AUDITOR,  PEGAWAI_ | PERAN(AUDITOR) },
    { "sistem",   CONTOH_SISTEM,   PERAN(PUBLIK) | PERAN(MASUK) | PERAN(SISTEM) },
};

#define PINTU "Anda tidak berwenang membuka halaman ini."

static Str jalur(Cerita *c, const char *pola)
{
    Buf b = buf_new(c->a, 1 * KB);
    for (const char *p = pola; *p; p++) {
        if (*p != ':') {
            buf_char(&b, *p);
            continue;
        }
        buf_z(&b, "999");                       /* nothing has this id: behind the door it is a 404 */
        while (p[1] && p[1] != '/') p++;
    }
    return buf_str(&b);
}

static HttpOut minta(Cerita *c, Metode m, Str ke, bool token)
{
    HttpIn in = { .metode = m, .jalur = ke };
    if (m == POST) {
        *list_add(c->a, &in.kepala) = (Pasangan){ S("content-type"), S("application/x-www-form-urlencoded") };
        if (token) in.badan = str_fmt(c->a, "csrf=" STR_F, STR_A(c->csrf));
    }
    return cerita_minta(c, in);
}

static void sebagai(Cerita *c, ptrdiff_t o)
{
    c->n_kuki = 0;
    if (orang[o].masuk) cerita_masuk(c, orang[o].masuk);
    else cerita_minta(c, (HttpIn){ .metode = GET, .jalur = S("/masuk") });
}

/* What the door should say: 0 it opens, else the status. */
static int pintu(const Cerita *c, const Route *r, ptrdiff_t o)
{
    bool bekasi = c->c.aturan->profil->awalan == 'B';
    if (r->peran & (orang[o].peran | (bekasi ? orang[o].bekasi : 0))) return 0;
    if (orang[o].masuk) return 403;
    return r->metode == GET ? 303 : 401;
}

enum { RUTE_MAKS = 1000 };
static int dibuka[RUTE_MAKS];                   /* under how many regulations the route's door was tried */

/* A part that the regulation in force does not have is not there for anybody. */
static bool tiada(const Cerita *c, const Route *r) { return r->modul && !c->c.aturan->profil->modul[r->modul].ada; }

static bool benar(Cerita *c, const Route *r, ptrdiff_t o, const HttpOut *out)
{
    Str ke = cerita_kepala(out, "Location");
    if (tiada(c, r)) return out->status == 404 && str_find(out->badan, S("tidak dikenal")) >= 0;
    bool ditolak = (out->status == 403 && str_find(out->badan, S(PINTU)) >= 0) || out->status == 401
        || (out->status == 303 && str_starts(ke, S("/masuk?ke=")));
    int harap = pintu(c, r, o);
    return out->status < 500 && (harap ? ditolak && out->status == harap : !ditolak || !strcmp(r->pola, "/masuk"));
}

static bool beragam(const Route *r) { return r->modul != MODUL_TIADA; }

static bool belum_dibuka(const Route *r) { return !dibuka[r - routes]; }

static bool semua(const Route *r) { return r != NULL; }

static void pintu_di(void **state, const char *profil, bool (*pilih)(const Route *r))
{
    Cerita *c = cerita_buka_di(*state, profil, tanam_contoh);
    int salah = 0;
    for (const Route *r = routes; r->halaman; r++)
        for (ptrdiff_t o = 0; o < countof(orang) && pilih(r); o++) {
            ArenaMark m = arena_mark(c->a);
            sebagai(c, o);
            if (getenv("CERITA")) fprintf(stderr, "%s %s %s\n", metode_kode[r->metode], r->pola, orang[o].nama);
            HttpOut out = minta(c, r->metode, jalur(c, r->pola), true);
            if (!benar(c, r, o, &out)) {
                print_error("%s: %s %s sebagai %s: %d, harap %s %d\n", profil, metode_kode[r->metode], r->pola, orang[o].nama, out.status,
                            tiada(c, r) ? "tidak dikenal" : pintu(c, r, o) ? "ditolak" : "terbuka", tiada(c, r) ? 404 : pintu(c, r, o));
                salah++;
            }
            if (o == countof(orang) - 1 && !tiada(c, r)) dibuka[r - routes]++;
            arena_rewind(c->a, m);
            c->n_kuki = 0;
            c->csrf = c->ke = c->badan = (Str){ 0 };
        }
    assert_int_equal(salah, 0);
    cerita_tutup(c);
}

static void setiap_pintu(void **state) { pintu_di(state, "majalengka", semua); }

/* What depends on the regulation, under two others; between them every route was opened by everyone. */
static void pintu_peraturan_lain(void **state) { pintu_di(state, "bekasi", beragam); }

static void pintu_peraturan_ketiga(void **state)
{
    pintu_di(state, "tirtasari-7-2024", beragam);
    for (const Route *r = routes; r->halaman; r++) {
        assert_in_range(r - routes, 0, RUTE_MAKS - 1);
        if (belum_dibuka(r)) fail_msg("%s %s: tidak dibuka di bawah peraturan mana pun", metode_kode[r->metode], r->pola);
    }
}

/* Without the token no POST is done, whoever sends it. */
static int tanpa_token(void **state, const char *profil, bool hanya_beragam)
{
    Cerita *c = cerita_buka_di(*state, profil, tanam_contoh);
    int salah = 0, n = 0;
    for (const Route *r = routes; r->halaman; r++) {
        if (r->metode != POST || tiada(c, r) || (hanya_beragam && !beragam(r))) continue;
        n++;
        for (ptrdiff_t o = 0; o < countof(orang); o++) {
            if (!(r->peran & orang[o].peran)) continue;
            sebagai(c, o);
            HttpOut out = minta(c, POST, jalur(c, r->pola), false);
            if (out.status == 403 && str_find(out.badan, S("Formulir ini bukan dari sesi Anda")) >= 0) continue;
            print_error("%s: POST %s tanpa token sebagai %s: %d\n", profil, r->pola, orang[o].nama, out.status);
            salah++;
        }
    }
    assert_int_equal(salah, 0);
    cerita_tutup(c);
    return n;
}

static void setiap_kiriman_perlu_token(void **state) { assert_true(tanpa_token(state, "majalengka", false) > 100); }

static void kiriman_peraturan_lain(void **state) { assert_true(tanpa_token(state, "bekasi", true) > 20); }

static void cara_lain_ditolak(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_masuk(c, CONTOH_SISTEM);
    for (const Route *r = routes; r->halaman; r++) {
        HttpOut out = minta(c, METODE_TIADA, jalur(c, r->pola), true);
        if (out.status != 405) fail_msg("DELETE %s: %d", r->pola, out.status);
        Metode lain = r->metode == GET ? POST : GET;
        if (rute_cari(c->app->rute, c->a, lain, jalur(c, r->pola)).hasil != RUTE_METODE) continue;
        out = minta(c, lain, jalur(c, r->pola), true);
        if (out.status != 405) fail_msg("%s %s: %d", metode_kode[lain], r->pola, out.status);
    }
    cerita_tutup(c);
}

int main(void)
{
    static const UjiKasus kasus[] = { KASUS_SQLITE(setiap_pintu), KASUS_SQLITE(pintu_peraturan_lain), KASUS_SQLITE(pintu_peraturan_ketiga),
                                      KASUS_SQLITE(setiap_kiriman_perlu_token), KASUS_SQLITE(kiriman_peraturan_lain), KASUS_SQLITE(cara_lain_ditolak) };
    return uji_store_jalankan("hak_rute", "schema", kasus, countof(kasus));
}
