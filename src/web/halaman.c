#include "web/halaman.h"

#include "tindakan/tugas.h"
#include "web/app.h"
#include "web/kiriman.h"
#include "web/rute.h"
#include "web/statik.h"

/*
 * The navigation: one row per place. A row is shown to whom its roles fit, and only when its path is a route,
 * so no link leads nowhere. `bawah` ranks it for the bar of phones (1 first, 0 never). A route lights the row
 * whose `kunci` it names.
 */
typedef struct { const char *grup, *kunci, *label, *jalur, *ikon; PeranSet peran; int bawah; } MenuBaris;

#define PEGAWAI_  PERAN(PEMILIK)
#define PENGAWAS_CAPAIAN_ (PERAN(ORGANISASI) | PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(KEPALA_PD) | PERAN(AUDITOR))
#define KELOLA_   (PERAN(ADMIN_PD) | PERAN(BKPSDM))

static const MenuBaris menu[] = {
    /* grup              kunci           label                   jalur            ikon       peran, bawah */
    { "",                "beranda",      "Beranda",              "/",             "rumah",   PERAN(MASUK), 1 },
    { "Kinerja saya",    "skp",          "SKP",                  "/skp",          "skp",     PEGAWAI_, 2 },
    { "Kinerja saya",    "realisasi",    "Realisasi",            "/realisasi",    "kurva",   PEGAWAI_, 6 },
    { "Kinerja saya",    "perjanjian",   "Perjanjian Kinerja",   "/perjanjian",   "pena",    PEGAWAI_, 0 },
    { "Kinerja saya",    "harian",       "Harian",               "/harian",       "harian",  PEGAWAI_, 3 },
    { "Kinerja saya",    "izin",         "Cuti dan izin",        "/izin",         "jam",     PEGAWAI_, 0 },
    { "Kinerja saya",    "umpan",        "Umpan balik",          "/umpan",        "umpan",   PEGAWAI_, 7 },
    { "Kinerja saya",    "hasil",        "Hasil",                "/hasil",        "hasil",   PEGAWAI_, 5 },
    { "Tim saya",        "tim",          "Tim saya",             "/tim",          "tim",     PERAN(PENILAI), 4 },
    { "Tim saya",        "verifikasi",   "Verifikasi",           "/verifikasi",   "cek",     PERAN(PENILAI), 7 },
    { "Tim saya",        "evaluasi",     "Evaluasi",             "/evaluasi",     "pena",    PERAN(PENILAI), 7 },
    { "Tim saya",        "persiapan",    "Persiapan evaluasi",   "/persiapan",    "pena",    PERAN(OPERATOR) | PERAN(KEPALA_DAERAH) | PERAN(BKPSDM) | PERAN(AUDITOR), 0 },
    { "Tim saya",        "papan",        "Papan kuadran",        "/papan",        "papan",   PERAN(PENILAI), 0 },
    { "Tim saya",        "pertimbangan", "Bahan pertimbangan",   "/pertimbangan", "umpan",   PERAN(PENILAI) | PERAN(KEPALA_PD) | PERAN(ADMIN_PD) | PERAN(BKPSDM) | PERAN(AUDITOR), 0 },
    { "Pengawasan",      "pemantauan",   "Pemantauan",           "/pemantauan",   "kurva",   PERAN_PENGAWAS, 4 },
    { "Pengawasan",      "capaian",      "Capaian unit",         "/capaian",      "kurva",   PENGAWAS_CAPAIAN_, 0 },
    { "Pengawasan",      "pelanggaran",  "Pelanggaran",          "/pelanggaran",  "awas",    PERAN(KEPALA_PD) | PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(AUDITOR), 0 },
    { "Pengawasan",      "pelaporan",    "Pelaporan kinerja",    "/pelaporan",    "kirim",   PERAN_PENGAWAS | PERAN(PENILAI) | PERAN(OPERATOR), 0 },
    { "Pengawasan",      "tindak",       "Tindak lanjut",        "/pemanfaatan",  "pena",    PERAN_PENGAWAS, 0 },
    { "Pengawasan",      "jejak",        "Jejak audit",          "/jejak",        "telusur", PERAN(BKPSDM) | PERAN(AUDITOR), 0 },
    { "Urusan bulanan",  "presensi",     "Presensi",             "/presensi",     "jam",     KELOLA_, 0 },
    { "Urusan bulanan",  "izin-setuju",  "Cuti dan dinas luar",  "/izin/masuk",   "kirim",   KELOLA_, 0 },
    { "Urusan bulanan",  "harian-untuk", "Laporan pegawai",      "/harian/untuk", "harian",  PERAN(ADMIN_PD), 0 },
    { "Urusan bulanan",  "pembukaan",    "Pembukaan tenggat",    "/pembukaan",    "kunci",   KELOLA_ | PERAN(AUDITOR), 0 },
    { "Urusan bulanan",  "penutupan",    "Penutupan dan TPP",    "/penutupan",    "kunci",   PERAN(BKPSDM) | PERAN(AUDITOR), 0 },
    { "Urusan bulanan",  "cetak",        "Cetak massal",         "/cetak",        "unduh",   PERAN_PENGAWAS & ~PERAN(AUDITOR), 0 },
    { "Pengelolaan",     "pegawai",      "Pegawai dan struktur", "/pegawai",      "gedung",  KELOLA_ | PERAN(AUDITOR), 5 },
    { "Pengelolaan",     "impor",        "Impor data",           "/impor",        "unduh",   KELOLA_ | PERAN(ORGANISASI), 0 },
    { "Pengelolaan",     "jam-kerja",    "Jam kerja",            "/jam-kerja",    "jam",     KELOLA_ | PERAN(AUDITOR), 0 },
    { "Pengelolaan",     "kelola-akun",  "Kelola akun",          "/kelola/akun",  "orang",   KELOLA_ | PERAN(SISTEM), 8 },
    { "Pengelolaan",     "surel",        "Surel keluar",         "/surel",        "kirim",   PERAN(SISTEM), 0 },
    { "Lainnya",         "kalender",     "Kalender",             "/kalender",     "harian",  PERAN(MASUK), 0 },
    { "Lainnya",         "bantuan",      "Bantuan",              "/bantuan",      "tanya",   PERAN(PUBLIK), 0 },
    { "Lainnya",         "akun",         "Akun",                 "/akun",         "orang",   PERAN(MASUK), 0 },
};
enum { BAWAH_MAX = 5, LIPAT_DARI = 16 };       /* a longer menu shows its groups folded, all but the one where the reader is */

static bool tampak(const Req *req, const MenuBaris *m)
{
    ArenaMark di = arena_mark(req->c.a);
    const Route *r = m->peran & req->peran_umum ? rute_cari(req->app->rute, req->c.a, GET, str_z(m->jalur)).route : NULL;
    bool ya = r && (!r->modul || req->app->profil->modul[r->modul].ada);
    arena_rewind(req->c.a, di);
    return ya;
}

static MenuButir butir(const Req *req, const MenuBaris *m)
{
    return (MenuButir){ .label = str_z(m->label), .jalur = str_z(m->jalur), .ikon = str_z(m->ikon),
                        .kini = req->route && req->route->menu && !strcmp(req->route->menu, m->kunci) };
}

static void isi_menu(Req *req, Halaman *h)
{
    bool ada[countof(menu)];
    int n = 0;
    for (ptrdiff_t i = 0; i < countof(menu); i++) {
        const MenuBaris *m = &menu[i];
        ada[i] = tampak(req, m);
        if (!ada[i]) continue;
        MenuGrup *g = h->menu.n ? &h->menu.v[h->menu.n - 1] : NULL;
        if (!g || !str_eqz(g->judul, m->grup)) {
            g = list_add(req->c.a, &h->menu);
            *g = (MenuGrup){ .judul = str_z(m->grup) };
        }
        MenuButir *b = list_add(req->c.a, &g->butir);
        *b = butir(req, m);
        g->buka = g->buka || b->kini;
        n++;
    }
    for (ptrdiff_t i = 0; i < h->menu.n; i++) h->menu.v[i].lipat = n > LIPAT_DARI && h->menu.v[i].judul.len;
    for (int ke = 1; ke <= 9 && h->bawah.n < BAWAH_MAX - 1; ke++)
        for (ptrdiff_t i = 0; i < countof(menu) && h->bawah.n < BAWAH_MAX - 1; i++)
            if (ada[i] && menu[i].bawah == ke) *list_add(req->c.a, &h->bawah) = butir(req, &menu[i]);
    *list_add(req->c.a, &h->bawah) = (MenuButir){ .label = S("Lainnya"), .jalur = S("/menu"), .ikon = S("lain"),
        .kini = req->route && req->route->menu && !strcmp(req->route->menu, "menu") };
}

/* The message of the last act: shown once, then its cookie goes. */
static Str kabar(Req *req)
{
    Str isi = req_kuki(req, "kabar"), teks;
    if (!isi.len || req->htmx) return (Str){ 0 };
    req_kuki_set(req, "kabar", (Str){ 0 }, -1);
    return jalur_urai(req->c.a, isi, &teks) ? teks : (Str){ 0 };
}

enum { PERLU_DETIK = 3600 };

void halaman_perlu(Req *req, Halaman *h, int n)
{
    h->perlu = n;
    req_kuki_set(req, "perlu", str_fmt(req->c.a, "%d.%lld.%d", (int)req->c.hari_ini.n, (long long)req->c.pelaku.akun, n), PERLU_DETIK);
}

static void isi_perlu(Req *req, Halaman *h)
{
    int64_t hari, akun, n;
    if (h->kabar.len) {
        TugasSaya t;
        Err err = { 0 };            /* the number is left out then */
        if (tugas_saya(&req->c, &t, &err)) halaman_perlu(req, h, (int)t.perlu.n);
        return;
    }
    Str isi = req_kuki(req, "perlu"), h1 = str_cut(&isi, '.'), h2 = str_cut(&isi, '.');
    if (str_int(h1, &hari) && hari == req->c.hari_ini.n && str_int(h2, &akun) && akun == req->c.pelaku.akun && str_int(isi, &n) && n > 0 && n < 1000) h->perlu = (int)n;
}

Halaman halaman(Req *req, Str judul)
{
    const App *app = req->app;
    const Profil *p = app->profil;
    Halaman h = {
        .judul = judul, .aplikasi = p->aplikasi, .daerah = p->daerah, .peraturan = p->peraturan_singkat,
        .nama = req->c.pelaku.nama, .csrf = req->sesi.csrf, .tema = req->sesi.tema,
        .jalur = req->in->metode == GET ? req_alamat(req) : S("/"),
        .peraga = app->atur.peraga, .harian = p->modul[MODUL_LAPORAN_HARIAN].ada, .bulanan = p->modul[MODUL_SKP_BULANAN].ada,
        .hari_ini = req->c.hari_ini, .versi = statik_versi(app->statik),
    };
    h.kabar = kabar(req);
    if (!req->c.pelaku.akun) return h;
    isi_menu(req, &h);
    if (!req->htmx) isi_perlu(req, &h);
    return h;
}
