/*
 * Dashboards and the closing of a month in a large region: what does each page cost, answered as in the service but without
 * a socket, against reading the same rows with bare SQLite in the same run?
 *
 *     build/bench/dasbor FOLDER [ROUNDS [PART]]           7 rounds; PART is halaman or tutup, else both
 *
 * FOLDER holds sirancage.db of `sirancage demo --pegawai 15000 --bulan 2`, at whose clock everything is seen; it is changed
 * (sessions, and last of all a closed month), so give it a copy. Page and bare pass take turns; medians of processor time, which a busy machine does not
 * stretch. Pages that the profile does not have are left out. PROFIL=bekasi measures the other one.
 */
#include <sqlite3.h>
#include <time.h>

#include "inti/wajib_tahunan.h"
#include "tindakan/penilaian.h"
#include "tindakan/penutupan.h"
#include "tindakan/tpp_rekap.h"
#include "web/app.h"
#include "web/request.h"

enum { RONDE_MAX = 31, ANGGOTA = 30 };

/* Who looks, and whose rows the bare pass reads for him (temporary table `lihat`). */
typedef enum { PEGAWAI_, PENILAI_, KEPALA_, BKPSDM_, SIAPA_MAX } Siapa;
static const char *const siapa_nama[SIAPA_MAX] = { "pegawai", "penilai", "kepala PD", "BKPSDM" };

typedef struct {
    Arena *a, *ini;                 /* of the run; of one measurement */
    Store *st;
    Db *db;
    App *app;
    Env env;
    Ctx c;
    sqlite3 *polos;
    int64_t orang[SIAPA_MAX];
    Str kuki[SIAPA_MAX];
    int ronde;
} Bangku;

static void berhenti(const char *apa, const Err *e)
{
    fprintf(stderr, "%s: %s %s\n", apa, err_nama(e->kode), e->pesan);
    exit(1);
}

static double cpu_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static int banding(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static double median(double *v, int n)
{
    qsort(v, (size_t)n, sizeof *v, banding);
    return v[n / 2];
}

/* ---- the bare pass ---- */

/* Runs all statements and touches every column of every row. */
static int64_t jalan(Bangku *k, const char *sql)
{
    int64_t n = 0;
    while (*sql) {
        sqlite3_stmt *h = NULL;
        if (sqlite3_prepare_v2(k->polos, sql, -1, &h, &sql)) {
            fprintf(stderr, "%s\n", sqlite3_errmsg(k->polos));
            exit(1);
        }
        if (!h) break;
        for (; sqlite3_step(h) == SQLITE_ROW; n++)
            for (int i = 0; i < sqlite3_column_count(h); i++) sqlite3_column_text(h, i);
        if (sqlite3_finalize(h)) {
            fprintf(stderr, "%s\n", sqlite3_errmsg(k->polos));
            exit(1);
        }
    }
    return n;
}

static void lihat(Bangku *k, const IdList *l)
{
    sqlite3_stmt *h = NULL;
    jalan(k, "BEGIN; DROP TABLE IF EXISTS temp.lihat; CREATE TEMP TABLE lihat (pegawai INTEGER PRIMARY KEY)");
    sqlite3_prepare_v2(k->polos, "INSERT INTO temp.lihat VALUES (?1)", -1, &h, NULL);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        sqlite3_bind_int64(h, 1, l->v[i]);
        sqlite3_step(h);
        sqlite3_reset(h);
    }
    sqlite3_finalize(h);
    jalan(k, "COMMIT");
}

/* ---- who ---- */

/* The appraiser whose team is nearest to ANGGOTA persons, one of his, and the head of the widest PD. */
static void pilih(Bangku *k)
{
    const Aturan *at = k->c.aturan;
    const PenilaianList *l = &at->penilaian;
    ptrdiff_t dekat = PTRDIFF_MAX, luas = 0;
    for (ptrdiff_t i = 0, j; i < l->n; i = j) {
        for (j = i; j < l->n && l->v[j].penilai == l->v[i].penilai; j++) {}
        ptrdiff_t beda = j - i > ANGGOTA ? j - i - ANGGOTA : ANGGOTA - (j - i);
        if (!l->v[i].penilai || beda >= dekat) continue;
        dekat = beda;
        k->orang[PENILAI_] = l->v[i].penilai;
        k->orang[PEGAWAI_] = l->v[j - 1].pegawai;
    }
    const IsiStruktur *isi = struktur_isi(at->struktur);
    ptrdiff_t *n = arena_many(k->a, ptrdiff_t, isi->unit.n);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Unit *u = struktur_unit_pegawai(at->struktur, isi->pegawai.v[i].id, at->hari), *pd = u ? struktur_pd(at->struktur, u) : NULL;
        const Pegawai *kepala = pd ? penilai_kepala_pd(at->profil, at->struktur, pd, at->hari) : NULL;
        if (!kepala || ++n[pd - isi->unit.v] <= luas) continue;
        luas = n[pd - isi->unit.v];
        k->orang[KEPALA_] = kepala->id;
    }
}

static IdList dilihat(Bangku *k, Siapa s)
{
    const Aturan *at = k->c.aturan;
    IdList l = { 0 };
    const IsiStruktur *isi = struktur_isi(at->struktur);
    if (s == PENILAI_) {
        PenilaianList saya = penilai_bawahan(&at->penilaian, k->orang[s]);
        for (ptrdiff_t i = 0; i < saya.n; i++) *list_add(k->a, &l) = saya.v[i].pegawai;
        return l;
    }
    const Unit *pd = s == KEPALA_ ? struktur_pd(at->struktur, struktur_unit_pegawai(at->struktur, k->orang[s], at->hari)) : NULL;
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        int64_t id = isi->pegawai.v[i].id;
        const Unit *u = pd ? struktur_unit_pegawai(at->struktur, id, at->hari) : NULL;
        if (s == BKPSDM_ || (s == PEGAWAI_ && id == k->orang[s]) || (u && struktur_pd(at->struktur, u) == pd)) *list_add(k->a, &l) = id;
    }
    return l;
}

static void masuk(Bangku *k, Siapa s, Str nama)
{
    Err err = { 0 };
    MasukHasil h = { 0 };
    Ctx c = k->c;
    if (!akun_sesi(&c, nama, (SesiUmur){ 6000, 6000 }, &h, &err)) berhenti(siapa_nama[s], &err);
    k->kuki[s] = str_fmt(k->a, "sesi=" STR_F, STR_A(h.token));
}

/* An account of BKPSDM, who closes the month too. */
static Str akun_bkpsdm(Bangku *k)
{
    sqlite3_stmt *h = NULL;
    sqlite3_prepare_v2(k->polos, "SELECT a.masuk, a.id FROM akun a JOIN akun_peran p ON p.akun = a.id WHERE p.peran = 'bkpsdm' AND a.pegawai IS NOT NULL ORDER BY a.id", -1, &h, NULL);
    Str s = sqlite3_step(h) == SQLITE_ROW ? str_dup(k->a, str_z((const char *)sqlite3_column_text(h, 0))) : (Str){ 0 };
    if (s.len) k->c.pelaku.akun = sqlite3_column_int64(h, 1);
    sqlite3_finalize(h);
    return s;
}

/* ---- what is measured ---- */

#define ANTARA "tanggal BETWEEN '2025-02-01' AND '2025-02-28'"
#define SIAPA_SAJA " AND pegawai IN (SELECT pegawai FROM lihat)"
#define TAHAP "SELECT pegawai, status FROM skp WHERE tahun = 2025 AND jenis = 'bulanan' AND bulan = '2025-02'" SIAPA_SAJA ";" \
              "SELECT pegawai, COUNT(DISTINCT tanggal), SUM(status = 'diajukan'), SUM(status = 'diverifikasi') FROM laporan WHERE " ANTARA SIAPA_SAJA " GROUP BY pegawai;" \
              "SELECT pegawai, status, predikat FROM evaluasi WHERE periode = '2025-02'" SIAPA_SAJA ";" \
              "SELECT pegawai, pada FROM penyampaian WHERE bulan = '2025-02'" SIAPA_SAJA ";" \
              "SELECT pegawai, jenis FROM pengecualian WHERE bulan = '2025-02'" SIAPA_SAJA ";"
#define HADIR "SELECT pegawai, status, COUNT(*) FROM presensi WHERE " ANTARA SIAPA_SAJA " GROUP BY pegawai, status;"
#define NAMA  "SELECT id, nip, nama, status FROM pegawai WHERE id IN (SELECT pegawai FROM lihat);"
#define TEMPAT "SELECT t.pegawai, j.nama, u.nama FROM penugasan t JOIN jabatan j ON j.id = t.jabatan JOIN unit u ON u.id = j.unit WHERE t.pegawai IN (SELECT pegawai FROM lihat);"
#define ENAM_BULAN "SELECT pegawai, penilai, periode, hasil, predikat, ditetapkan_pada FROM evaluasi WHERE periode BETWEEN '2024-09' AND '2025-02' AND status IN ('ditetapkan', 'dibuka');"
#define SEHARI "SELECT id, mulai, selesai, kegiatan, jumlah, satuan, status FROM laporan WHERE pegawai IN (SELECT pegawai FROM lihat) AND "

/* `sql`: the rows that the page is made of, read once; "": little of the database, most is rules in memory. */
static const struct { const char *nama; Siapa siapa; const char *jalur, *kueri, *sql; } halaman_semua[] = {
    { "beranda",                 PEGAWAI_, "/",                          "",                                      TAHAP HADIR },
    { "beranda",                 PENILAI_, "/",                          "",                                      TAHAP NAMA },
    { "beranda",                 KEPALA_,  "/",                          "",                                      "" },
    { "beranda",                 BKPSDM_,  "/",                          "",                                      "" },
    { "laporan satu hari",       PEGAWAI_, "/harian",                    "tanggal=2025-02-12",                    SEHARI "tanggal = '2025-02-12'" },
    { "laporan sebulan",         PEGAWAI_, "/harian/bulan",              "bulan=2025-02",                         SEHARI ANTARA },
    { "tim",                     PENILAI_, "/tim",                       "bulan=2025-02",                         TAHAP NAMA TEMPAT },
    { "evaluasi: daftar",        PENILAI_, "/evaluasi",                  "bulan=2025-02",                         TAHAP NAMA },
    { "pemantauan",              KEPALA_,  "/pemantauan",                "bulan=2025-02",                         TAHAP HADIR NAMA },
    { "pemantauan",              BKPSDM_,  "/pemantauan",                "bulan=2025-02",                         TAHAP HADIR NAMA },
    { "pemantauan: daftar",      BKPSDM_,  "/pemantauan/daftar",         "bulan=2025-02&tahap=evaluasi&keadaan=belum", TAHAP HADIR NAMA TEMPAT },
    { "sebaran",                 KEPALA_,  "/pemantauan/sebaran",        "bulan=2025-02",                         ENAM_BULAN NAMA },
    { "sebaran",                 BKPSDM_,  "/pemantauan/sebaran",        "bulan=2025-02",                         ENAM_BULAN NAMA },
    { "sebaran: daftar",         BKPSDM_,  "/pemantauan/sebaran/daftar", "bulan=2025-01&predikat=baik",           "SELECT pegawai, penilai, status, hasil, predikat FROM evaluasi WHERE periode = '2025-01';" NAMA TEMPAT },
    { "sebaran: daftar",         KEPALA_,  "/pemantauan/sebaran/daftar", "bulan=2025-01&predikat=baik",           "SELECT pegawai, penilai, status, hasil, predikat FROM evaluasi WHERE periode = '2025-01';" NAMA TEMPAT },
    { "predikat setahun",        KEPALA_,  "/pemantauan/setahun",        "tahun=2025",                            NAMA TEMPAT },
    { "predikat setahun",        BKPSDM_,  "/pemantauan/setahun",        "tahun=2025",                            NAMA TEMPAT },
    { "predikat setahun: XLSX",  BKPSDM_,  "/pemantauan/setahun/xlsx",   "tahun=2025",                            "SELECT pegawai, periode, status, predikat FROM evaluasi WHERE periode >= '2025' AND periode < '2026';" NAMA TEMPAT },
    { "predikat setahun: PDF",   BKPSDM_,  "/pemantauan/setahun/pdf",    "tahun=2025",                            "SELECT pegawai, periode, status, predikat FROM evaluasi WHERE periode >= '2025' AND periode < '2026';" NAMA TEMPAT },
    { "umpan balik terutang",    BKPSDM_,  "/pemantauan/umpan",          "",                                      "SELECT pegawai, penilai, selang FROM jadwal_umpan WHERE tahun = 2025 AND status = 'disepakati';" NAMA },
    { "capaian",                 KEPALA_,  "/capaian",                   "periode=2025-02",                       "SELECT id, nama, induk, jenis FROM unit; SELECT * FROM capaian WHERE periode = '2025-02'; SELECT pegawai, predikat FROM evaluasi WHERE periode = '2025-02'" SIAPA_SAJA },
    { "capaian",                 BKPSDM_,  "/capaian",                   "periode=2025-02",                       "SELECT id, nama, induk, jenis FROM unit; SELECT * FROM capaian WHERE periode = '2025-02'; SELECT pegawai, predikat FROM evaluasi WHERE periode = '2025-02'" },
    { "rekap TPP",               BKPSDM_,  "/tpp",                       "periode=2025-01",                       "SELECT * FROM tpp_rekap WHERE periode = '2025-01'" },
    { "rekap TPP: XLSX",         BKPSDM_,  "/tpp/xlsx",                  "periode=2025-01",                       "SELECT * FROM tpp_rekap WHERE periode = '2025-01'" },
    { "rekap TPP: PDF",          BKPSDM_,  "/tpp/pdf",                   "periode=2025-01",                       "SELECT * FROM tpp_rekap WHERE periode = '2025-01'" },
    { "pemeringkatan: XLSX",     BKPSDM_,  "/peringkat/xlsx",            "periode=2025-01",                       "SELECT pegawai, predikat FROM evaluasi WHERE periode = '2025-01';" NAMA TEMPAT },
    { "pemeringkatan",           BKPSDM_,  "/peringkat",                 "periode=2025-01",                       "SELECT pegawai, predikat FROM evaluasi WHERE periode = '2025-01';" NAMA TEMPAT },
    { "penutupan sebulan",       BKPSDM_,  "/penutupan/lihat", "periode=2025-02",                                 "SELECT pegawai, status, predikat FROM evaluasi WHERE periode = '2025-02';" HADIR NAMA TEMPAT },
    { "tanpa penilai",           BKPSDM_,  "/pegawai/temuan",            "jenis=tanpa_penilai",                   "" },
    { "lingkaran",               BKPSDM_,  "/pegawai/temuan",            "jenis=lingkaran",                       "" },
    { "rentang lebar",           BKPSDM_,  "/pegawai/temuan",            "jenis=rentang",                         "" },
};

static double satu(Bangku *k, Siapa s, const char *jalur, const char *kueri, int *status, ptrdiff_t *besar)
{
    HttpIn in = { .metode = GET, .jalur = str_z(jalur), .kueri = str_z(kueri), .alamat = S("192.0.2.1") };
    HttpOut out = { 0 };
    *list_add(k->ini, &in.kepala) = (Pasangan){ S("cookie"), k->kuki[s] };
    *list_add(k->ini, &in.kepala) = (Pasangan){ S("host"), S("bench.local") };
    double mulai = cpu_ms();
    app_handle(k->app, k->db, k->ini, &in, &out);
    mulai = cpu_ms() - mulai;
    *status = out.status;
    *besar = out.badan.len;
    arena_reset(k->ini);
    return mulai;
}

static void halaman_ukur(Bangku *k)
{
    double kita[RONDE_MAX], polos[RONDE_MAX];
    for (int i = 0; i < countof(halaman_semua); i++) {
        Siapa s = halaman_semua[i].siapa;
        IdList l = dilihat(k, s);
        int status = 0;
        ptrdiff_t besar = 0;
        int64_t baris = 0;
        lihat(k, &l);
        satu(k, s, halaman_semua[i].jalur, halaman_semua[i].kueri, &status, &besar);      /* warm */
        if (status != 200) {
            if (status != 404 && status != 403) printf("%-22s %-10s dijawab %d\n", halaman_semua[i].nama, siapa_nama[s], status);
            continue;
        }
        jalan(k, halaman_semua[i].sql);
        for (int r = 0; r < k->ronde; r++) {
            kita[r] = satu(k, s, halaman_semua[i].jalur, halaman_semua[i].kueri, &status, &besar);
            double mulai = cpu_ms();
            baris = jalan(k, halaman_semua[i].sql);
            polos[r] = cpu_ms() - mulai;
        }
        double x = median(kita, k->ronde), y = median(polos, k->ronde);
        printf("%-22s %-10s %6td orang %8.2f ms", halaman_semua[i].nama, siapa_nama[s], l.n, x);
        if (*halaman_semua[i].sql) printf(" %8.2f ms  nisbah %5.2f  %7lld baris", y, y / x, (long long)baris);
        printf("  %td KB\n", besar / 1024);
        fflush(stdout);
    }
}

/* ---- closing ---- */

/* All proposals of a month: each person's plan, reports, realisation and feedback through the rules. */
static double usul_semua(Bangku *k, Periode p, int *n)
{
    const IsiStruktur *isi = struktur_isi(k->c.aturan->struktur);
    double mulai = cpu_ms();
    *n = 0;
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        BahanEvaluasi m;
        Err err = { 0 };
        Ctx c = k->c;
        c.a = k->ini;
        if (evaluasi_bahan(&c, isi->pegawai.v[i].id, p, &m, &err)) *n += m.usul.usul != EKSPEKTASI_TIADA;
        else if (err.kode != E_PENILAI_TIADA && err.kode != E_PENUGASAN_TIADA) berhenti("usul", &err);
        arena_reset(k->ini);
    }
    return cpu_ms() - mulai;
}

static double rekap(Bangku *k, Periode p, ptrdiff_t *n)
{
    TppRekapList l = { 0 };
    Err err = { 0 };
    Ctx c = k->c;
    int belum;
    c.a = k->ini;
    double mulai = cpu_ms();
    if (!rekap_susun(&c, k->db, p, &l, &belum, &err)) berhenti("rekap", &err);
    mulai = cpu_ms() - mulai;
    *n = l.n;
    arena_reset(k->ini);
    return mulai;
}

static const char baca_usul[] = "SELECT pegawai, rhk, SUM(jumlah), satuan, COUNT(*) FROM laporan WHERE " ANTARA " GROUP BY pegawai, rhk, satuan;"
    "SELECT id, pegawai, status FROM skp WHERE jenis = 'bulanan' AND bulan = '2025-02';"
    "SELECT r.* FROM skp s JOIN rhk r ON r.skp = s.id WHERE s.jenis = 'bulanan' AND s.bulan = '2025-02';"
    "SELECT i.* FROM skp s JOIN rhk r ON r.skp = s.id JOIN iki i ON i.rhk = r.id WHERE s.jenis = 'bulanan' AND s.bulan = '2025-02';"
    "SELECT * FROM evaluasi WHERE periode = '2025-02';";

static void tutup(Bangku *k)
{
    Periode p = periode_bulan(bulan(2025, 2));
    int n = 0;
    ptrdiff_t orang = 0;
    IdList semua = dilihat(k, BKPSDM_);
    lihat(k, &semua);
    double mulai = cpu_ms();
    int64_t baris = jalan(k, "SELECT id, pegawai, tanggal, mulai, selesai, rhk, jumlah, satuan, status FROM laporan WHERE " ANTARA " ORDER BY pegawai");
    printf("satu lintasan atas %lld laporan sebulan: %.0f ms\n", (long long)baris, cpu_ms() - mulai);
    mulai = cpu_ms();
    jalan(k, baca_usul);
    double polos = cpu_ms() - mulai, kita = usul_semua(k, p, &n);
    printf("usul semua (%d): %.0f ms, %.2f ms seorang; polos %.0f ms, nisbah %.2f\n", n, kita, kita / (double)struktur_isi(k->c.aturan->struktur)->pegawai.n, polos, polos / kita);
    kita = rekap(k, p, &orang);
    mulai = cpu_ms();
    jalan(k, "SELECT pegawai, status, predikat FROM evaluasi WHERE periode = '2025-02';" HADIR NAMA TEMPAT);
    polos = cpu_ms() - mulai;
    printf("rekap (%td orang): %.0f ms; polos %.0f ms, nisbah %.2f\n", orang, kita, polos, polos / kita);
    /* the act: recap again and rows that are on the disk when it returns, in its writer's thread: wall time */
    k->env.tetap.ms += 60LL * 86400000;
    k->c.kini = k->env.tetap;
    k->c.hari_ini = saat_tanggal(k->c.kini, k->c.aturan->profil->zona_menit);
    Penutupan t;
    Err err = { 0 };
    int64_t us = mono_us();
    if (!penutupan_tutup(&k->c, p, &t, &err)) berhenti("tutup", &err);
    us = mono_us() - us;
    int64_t us_polos = mono_us();
    jalan(k, "CREATE TABLE bench_rekap AS SELECT * FROM tpp_rekap WHERE periode = '2025-02'; DROP TABLE bench_rekap");
    us_polos = mono_us() - us_polos;
    printf("tutup: %.0f ms; polos menulis baris yang sama %.0f ms\n", (double)us / 1000, (double)us_polos / 1000);
}

int main(int argc, char **argv)
{
    Bangku *k = arena_one(arena_new(512 * MB), Bangku);
    Err err = { 0 };
    Tanggal t = tanggal(2025, 3, 4);
    int64_t ronde = 7;
    if (argc < 2 || (argc > 2 && !str_int(str_z(argv[2]), &ronde)) || ronde < 1 || ronde > RONDE_MAX) return 2;
    Str bagian = str_z(argc > 3 ? argv[3] : "");
    k->a = arena_new(512 * MB);
    k->ini = arena_new(128 * MB);               /* as a request has it */
    k->ronde = (int)ronde;
    k->env = env_tetap(saat_dari(t, pukul(9, 0), 420));
    Str berkas = str_fmt(k->a, "%s/sirancage.db", argv[1]);
    StoreAtur sa = { .alamat = str_fmt(k->a, "sqlite:" STR_F, STR_A(berkas)), .node = 1 };
    if (!store_open(&sa, &k->st, &err) || !db_open(k->st, &k->db, &err)) berhenti("basis data", &err);
    if (sqlite3_open(str_cz(k->a, berkas), &k->polos)) return 1;
    sqlite3_exec(k->polos, "PRAGMA mmap_size=2147418112; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY", 0, 0, 0);
    AppAtur atur = { .store = k->st, .env = &k->env, .share = S("build/share"), .profil = str_z(getenv("PROFIL") ? getenv("PROFIL") : "majalengka"),
                     .alamat_publik = S("http://bench.local"), .data = str_z(argv[1]), .sesi_menit = 6000, .sesi_jam = 6000 };
    if (!app_new(&atur, &k->app, &err)) berhenti("aplikasi", &err);
    k->c = (Ctx){ .a = k->a, .store = k->st, .db = k->db, .kini = k->env.tetap, .hari_ini = t, .env = &k->env,
                  .pelaku = { .peran = PERAN(MASUK) | PERAN(SISTEM) | PERAN(BKPSDM), .nama = S("bench") } };
    double mulai = cpu_ms();
    if (!app_aturan(k->app, k->db, k->a, t, &k->c.aturan, &err)) berhenti("aturan", &err);
    printf("aturan dimuat: %.0f ms\n%-22s %-10s %12s %11s %11s\n", cpu_ms() - mulai, "halaman", "bagi", "", "kita", "polos");
    pilih(k);
    for (int s = PEGAWAI_; s < BKPSDM_; s++) masuk(k, (Siapa)s, struktur_pegawai(k->c.aturan->struktur, k->orang[s])->nip);
    masuk(k, BKPSDM_, akun_bkpsdm(k));
    if (!str_eqz(bagian, "tutup")) halaman_ukur(k);
    if (!str_eqz(bagian, "halaman")) tutup(k);
    return 0;
}
