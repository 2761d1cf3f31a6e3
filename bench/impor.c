/*
 * Import of a regency: how long do dry run and saving take for so many persons and their assignments, from
 * CSV and from XLSX?
 *
 *     build/bench/impor [PERSONS [FOLDER [URL_POSTGRESQL]]]          15000 in a new folder of /tmp
 *
 * Goal for 15,000 persons and 15,000 assignments: dry run under 3 s, saving under 2 s. Dry run and saving of
 * one file are each measured from its bytes to the report. Processor time counts this program's threads and,
 * when the PostgreSQL server runs on this machine, its processes: on a busy machine only that compares.
 */
#include <libpq-fe.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/xlsx_tulis.h"
#include "inti/libur.h"
#include "tindakan/impor.h"

enum { ORANG_PER_UNIT = 25 };

typedef struct {
    Arena *a;
    Store *st;
    Db *db;
    PGconn *pg;                     /* asks which processes the server has; NULL: SQLite */
    Aturan aturan;
    Env env;
    Ctx c;
    Profil profil;
} Bangku;

static void berhenti(const char *apa, const Err *e)
{
    fprintf(stderr, "%s: %s %s\n", apa, err_nama(e->kode), e->pesan);
    exit(1);
}

static Str nip(Arena *a, int i)
{
    return str_fmt(a, "%04d%02d%02d%04d%02d%d%03d", 1965 + i % 35, 1 + i / 35 % 12, 1 + i / 420 % 28, 2001 + i / 11760 % 20, 1 + i % 12, 1 + i % 2, i % 1000);
}

/* ---- the files --------------------------------------------------------------------------------- */

static void unit(Buf *b, int n)
{
    buf_z(b, "kode,nama,jenis,induk\nPEMDA,Pemerintah Kabupaten,pemda,\n");
    for (int i = 0; i < n / ORANG_PER_UNIT; i++) {
        if (i % 20 == 0) buf_fmt(b, "D%d,Dinas Nomor %d,dinas,PEMDA\n", i, i);
        else buf_fmt(b, "D%d,Bidang Nomor %d,bidang,D%d\n", i, i, i / 20 * 20);
    }
}

static void jabatan(Buf *b, int n)
{
    static const char *const jenis[] = { "pelaksana", "jf", "pelaksana", "jf", "pengawas" };
    buf_z(b, "kode,nama,jenis,unit,pimpinan\n");
    for (int i = 0; i < n / ORANG_PER_UNIT; i++) {
        buf_fmt(b, "J%d-0,Kepala Unit %d,%s,D%d,ya\n", i, i, i % 20 ? "administrator" : "jpt", i);
        for (int k = 1; k <= 5; k++) buf_fmt(b, "J%d-%d,Jabatan %d pada Unit %d,%s,D%d,tidak\n", i, k, k, i, jenis[k - 1], i);
    }
}

static void pegawai(Arena *a, Buf *b, int n)
{
    static const char *const depan[] = { "Siti", "Budi", "Agus", "Dewi", "Eko", "Rina", "Hendra", "Yuni", "Asep", "Nining" };
    static const char *const belakang[] = { "Santoso", "Aminah", "Lestari", "Hidayat", "Kurnia", "Rahman", "Wulandari", "Saputra" };
    buf_z(b, "nip,nama,status,pangkat,golongan,surel,telepon\n");
    for (int i = 0; i < n; i++)
        buf_fmt(b, STR_F ",\"%s %s %d, S.Kom.\",pns,Penata Muda,III/a,pegawai%d@contoh.go.id,0812%08d\n", STR_A(nip(a, i)), depan[i % 10], belakang[i % 8], i, i, i);
}

static void penugasan(Arena *a, Buf *b, int n)
{
    buf_z(b, "nip,jabatan,jenis,mulai,sampai,nomor_sk\n");
    for (int i = 0; i < n; i++) {
        int u = i / ORANG_PER_UNIT, k = i % ORANG_PER_UNIT;
        buf_fmt(b, STR_F ",J%d-%d,definitif,%d-01-02,,821/%d/2022\n", STR_A(nip(a, i)), u, k ? 1 + k % 5 : 0, 2018 + i % 6, i);
    }
}

/* The same table as XLSX. */
static Str lembar(Arena *a, Str csv)
{
    TabelBaca t;
    Str isi;
    Err err = { 0 };
    if (!tabel_baca(a, csv, (Str){ 0 }, &t, &err)) berhenti("csv", &err);
    XlsxKolom *kolom = arena_many(a, XlsxKolom, t.judul.n);
    const Sel **baris = arena_many(a, const Sel *, t.baris.n);
    for (ptrdiff_t k = 0; k < t.judul.n; k++) kolom[k] = (XlsxKolom){ .judul = t.judul.v[k], .jenis = SEL_TEKS };
    for (ptrdiff_t i = 0; i < t.baris.n; i++) baris[i] = t.baris.v[i].sel;
    XlsxLembar l = { .nama = "Data", .kolom = kolom, .n_kolom = (int)t.judul.n, .baris = { baris, t.baris.n } };
    if (!xlsx_tulis(a, &l, 1, &isi, &err)) berhenti("xlsx", &err);
    return isi;
}

/* ---- the measurement --------------------------------------------------------------------------- */

/* Processor time of all threads, which a busy machine does not stretch. */
static double cpu_ms(void)
{
    struct rusage r;
    getrusage(RUSAGE_SELF, &r);
    return (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1000 + (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1000;
}

/* Processor time of the server's processes; those of a connection live as long as it. */
static double cpu_server_ms(PGconn *pg)
{
    PGresult *r = pg ? PQexec(pg, "SELECT pid FROM pg_stat_activity") : NULL;
    double tik = 0;
    for (int i = 0; r && i < PQntuples(r); i++) {
        char path[40];
        unsigned long user, kernel;
        snprintf(path, sizeof path, "/proc/%.10s/stat", PQgetvalue(r, i, 0));
        FILE *f = fopen(path, "r");
        if (f && fscanf(f, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &kernel) == 2) tik += (double)(user + kernel);
        if (f) fclose(f);
    }
    PQclear(r);
    return tik * 1000 / (double)sysconf(_SC_CLK_TCK);
}

static void satu(Bangku *k, const char *jenis, const char *bentuk, Str isi, bool simpan, bool baru)
{
    BerkasImpor b = { .nama = S("bench"), .isi = isi };
    HasilImpor h;
    Err err = { 0 };
    double cpu = cpu_ms(), server = cpu_server_ms(k->pg);
    int64_t mulai = mono_us();
    bool ok = simpan ? impor_terapkan(&k->c, impor_jenis(str_z(jenis)), &b, &h, &err) : impor_uji(&k->c, impor_jenis(str_z(jenis)), &b, &h, &err);
    int64_t us = mono_us() - mulai;
    cpu = cpu_ms() - cpu;
    server = cpu_server_ms(k->pg) - server;
    if (!ok) berhenti(jenis, &err);
    if (h.n_masalah) {
        fprintf(stderr, "%s: baris %d " STR_F "\n", jenis, h.masalah.v[0].baris, STR_A(h.masalah.v[0].pesan));
        exit(1);
    }
    if (baru) pastikan(h.baru == h.dibaca);
    else pastikan(h.tetap == h.dibaca);
    printf("  %-10s %-5s %6d baris  %-12s %7.0f ms, prosesor %5.0f ms", jenis, bentuk, h.dibaca, simpan ? "simpan" : baru ? "uji coba" : "uji ulang", (double)us / 1000, cpu);
    if (k->pg) printf(" + server %5.0f ms", server);
    puts("");
}

static void jalankan(Bangku *k, int n)
{
    static const char *const jenis[] = { "unit", "jabatan", "pegawai", "penugasan" };
    for (int i = 0; i < 4; i++) {
        Buf b = buf_new(k->a, 256 * MB);
        if (i == 0) unit(&b, n);
        if (i == 1) jabatan(&b, n);
        if (i == 2) pegawai(k->a, &b, n);
        if (i == 3) penugasan(k->a, &b, n);
        Str csv = buf_str(&b), xlsx = lembar(k->a, csv);
        satu(k, jenis[i], "csv", csv, false, true);
        satu(k, jenis[i], "xlsx", xlsx, false, true);
        satu(k, jenis[i], "csv", csv, true, true);
        satu(k, jenis[i], "xlsx", xlsx, false, false);
    }
}

static void mesin(const char *nama, Str alamat, int n)
{
    Bangku *k = arena_one(arena_new(2048 * MB), Bangku);
    HariLiburList l = { 0 };
    IsiStruktur kosong = { 0 };
    Err err = { 0 };
    k->a = arena_new(2048 * MB);
    StoreAtur atur = { .alamat = alamat, .node = 1 };
    if (!store_open(&atur, &k->st, &err) || !store_migrate(k->st, S("schema"), NULL, &err) || !db_open(k->st, &k->db, &err)) berhenti(nama, &err);
    if (!libur_muat(k->a, S("profil"), &l, &err) || !profil_muat(k->a, S("profil"), S("majalengka-16-2023"), &k->profil, &err)) berhenti("profil", &err);
    k->aturan = (Aturan){ .profil = &k->profil, .kalender = kalender_susun(k->a, l) };
    if (!struktur_susun(k->a, &kosong, &k->aturan.struktur, &err)) berhenti("struktur", &err);
    k->env = env_sistem();
    k->c = (Ctx){ .a = k->a, .store = k->st, .db = k->db, .aturan = &k->aturan, .env = &k->env, .kini = saat_sistem(),
                  .pelaku = { .peran = PERAN(MASUK) | PERAN(BKPSDM), .nama = S("bench") } };
    k->c.hari_ini = saat_tanggal(k->c.kini, k->profil.zona_menit);
    if (!store_sqlite(k->st)) k->pg = PQconnectdb(str_cz(k->a, alamat));
    printf("%s\n", nama);
    jalankan(k, n);
    PQfinish(k->pg);
    db_close(k->db);
    store_close(k->st);
    arena_free(k->a);
}

int main(int argc, char **argv)
{
    char folder[] = "/tmp/bench-impor-XXXXXX";
    int64_t n = 15000;
    if (argc > 1 && !str_int(str_z(argv[1]), &n)) return 2;
    Arena *a = arena_new(1 * MB);
    const char *di = argc > 2 ? argv[2] : mkdtemp(folder);
    Str berkas = str_fmt(a, "%s/impor.db", di);
    mesin("SQLite", str_fmt(a, "sqlite:" STR_F, STR_A(berkas)), (int)n);
    if (argc > 3) mesin("PostgreSQL", str_z(argv[3]), (int)n);
    struct rusage r;
    getrusage(RUSAGE_SELF, &r);
    printf("memori puncak %ld MB\n", r.ru_maxrss / 1024);
    if (argc < 3) {
        unlink(str_cz(a, berkas));
        unlink(str_cz(a, str_fmt(a, STR_F "-wal", STR_A(berkas))));
        unlink(str_cz(a, str_fmt(a, STR_F "-shm", STR_A(berkas))));
        rmdir(di);
    }
    arena_free(a);
    return 0;
}
