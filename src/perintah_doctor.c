/* `sirancage doctor`: looks at an installation and says what is wrong with it. */
#include <errno.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/timex.h>

#include "base/json.h"
#include "dokumen/huruf.h"
#include "perintah.h"
#include "store/db_kalender.h"
#include "store/db_struktur.h"
#include "tindakan/segel.h"
#include "web/statik.h"

typedef struct {
    PerintahCtx *ctx;
    TemuanList l;
    Profil *profil;                 /* NULL: it does not load */
    PerintahDb db;                  /* st NULL: it does not open */
} Periksa;

static void temuan(Periksa *p, const char *nama, bool baik, Str isi)
{
    *list_add(p->ctx->a, &p->l) = (Temuan){ str_z(nama), isi, baik };
}

/* One line from a call that can fail. */
static void hasil(Periksa *p, const char *nama, bool ok, const Err *err, Str isi)
{
    temuan(p, nama, ok, ok ? isi : str_fmt(p->ctx->a, "%s %s", err->pesan, err->saran));
}

static void profil(Periksa *p)
{
    Err err = { 0 };
    Arena *a = p->ctx->a;
    Str folder = konfig_share(a, &p->ctx->konfig, "profil"), kode;
    Profil *isi = arena_one(a, Profil);
    bool ok = profil_cari(a, folder, p->ctx->konfig.profil, &kode, &err) && profil_muat(a, folder, kode, isi, &err);
    if (ok) p->profil = isi;
    hasil(p, "profil", ok, &err, ok ? str_fmt(a, STR_F ": " STR_F, STR_A(isi->kode), STR_A(isi->peraturan)) : (Str){ 0 });
}

static void bersama(Periksa *p)
{
    Err err = { 0 };
    const Statik *s = NULL;
    bool ok = statik_muat(p->ctx->a, konfig_share(p->ctx->a, &p->ctx->konfig, "static"), &s, &err);
    hasil(p, "berkas tampilan", ok, &err, ok ? str_fmt(p->ctx->a, "versi " STR_F, STR_A(statik_versi(s))) : (Str){ 0 });
    ok = huruf_periksa((Str){ 0 }, &err);
    hasil(p, "huruf dokumen", ok, &err, S("lengkap"));
}

/* A key that others can read is not the agency's alone. */
static bool terbaca_lain(Arena *a, Str berkas)
{
    struct stat st;
    return berkas.len && !stat(str_cz(a, berkas), &st) && (st.st_mode & 077);
}

static void segel(Periksa *p, Saat kini)
{
    enum { HARI_INGAT = 30 };
    Err err = { 0 };
    Arena *a = p->ctx->a;
    const Konfig *k = &p->ctx->konfig;
    const Pades *s;
    if (!k->segel_berkas.len) return;
    bool ok = pades_muat(a, k->segel_berkas, k->segel_sandi_berkas, &s, &err);
    if (!ok) { hasil(p, "segel elektronik", false, &err, (Str){ 0 }); return; }
    const PadesInfo *i = pades_info(s);
    Str sampai = tanggal_kata(a, saat_tanggal(i->sampai, 0));
    int hari = (int)((i->sampai.ms - kini.ms) / 86400000);
    if (terbaca_lain(a, k->segel_berkas) || terbaca_lain(a, k->segel_sandi_berkas))
        temuan(p, "segel elektronik", false, S("berkas kunci atau sandinya terbaca pemakai lain: chmod 600"));
    else if (kini.ms > i->sampai.ms)
        temuan(p, "segel elektronik", false, str_fmt(a, "sertifikat " STR_F " kedaluwarsa sejak " STR_F "; dokumen terbit tanpa segel", STR_A(i->nama), STR_A(sampai)));
    else if (kini.ms < i->dari.ms)
        temuan(p, "segel elektronik", false, str_fmt(a, "sertifikat " STR_F " baru berlaku " STR_F "; dokumen terbit tanpa segel", STR_A(i->nama), STR_A(tanggal_kata(a, saat_tanggal(i->dari, 0)))));
    else
        temuan(p, "segel elektronik", hari >= HARI_INGAT, str_fmt(a, STR_F " dari " STR_F ", %s " STR_F " (%d hari lagi)", STR_A(i->nama), STR_A(i->penerbit),
               hari >= HARI_INGAT ? "berlaku sampai" : "segera diganti: kedaluwarsa", STR_A(sampai), hari));
}

static void skema(Periksa *p)
{
    Err err = { 0 };
    bool ok = perintah_buka(p->ctx, &p->db, &err);
    if (!ok) p->db = (PerintahDb){ 0 };
    hasil(p, "skema basis data", ok, &err, S("cocok dengan program"));
}

static void basis_data(Periksa *p)
{
    Err err = { 0 };
    int64_t urut = 0, belum = 0;
    if (!p->db.st) return;
    if (!store_periksa(p->db.st, p->ctx->a, &p->l, &err)) hasil(p, "basis data", false, &err, (Str){ 0 });
    bool ok = segel_periksa(p->db.db, p->ctx->a, &urut, &belum, &err);
    hasil(p, "rantai jejak audit", ok, &err,
          str_fmt(p->ctx->a, "%lld catatan tersegel, %lld menunggu segel", (long long)urut, (long long)belum));
}

static void struktur(Periksa *p)
{
    Err err = { 0 };
    IsiStruktur isi = { 0 };
    const Struktur *s = NULL;
    int64_t versi = 0;
    if (!p->db.db) return;
    bool ok = db_struktur_muat(p->db.db, p->ctx->a, &isi, &versi, &err) && struktur_susun(p->ctx->a, &isi, &s, &err);
    hasil(p, "struktur", ok, &err, str_fmt(p->ctx->a, "%td unit, %td jabatan, %td pegawai", isi.unit.n, isi.jabatan.n, isi.pegawai.n));
}

/* Deadlines reach into the next year from its last months on. */
static void kalender(Periksa *p, Tanggal hari_ini)
{
    Err err = { 0 };
    HariLiburList libur = { 0 };
    if (!p->db.db) return;
    if (!db_libur(p->db.db, p->ctx->a, &libur, &err)) {
        hasil(p, "kalender", false, &err, (Str){ 0 });
        return;
    }
    Kalender k = kalender_susun(p->ctx->a, libur);
    for (int tahun = tanggal_tahun(hari_ini), akhir = tahun + 1; tahun <= akhir; tahun++) {
        bool ada = kalender_ada(&k, tahun), perlu = tahun < akhir || tanggal_ymd(hari_ini).bulan >= 11;
        temuan(p, "kalender", ada || !perlu,
               str_fmt(p->ctx->a, ada ? "hari libur %d ada" : perlu ? "hari libur %d belum ada: impor daftarnya" : "hari libur %d belum ada, perlu sebelum November", tahun));
    }
}

static void cakram(Periksa *p)
{
    struct statvfs v;
    Str di = p->ctx->konfig.data;
    if (statvfs(str_cz(p->ctx->a, di), &v)) {
        temuan(p, "ruang cakram", false, str_fmt(p->ctx->a, "folder " STR_F ": %s", STR_A(di), strerrordesc_np(errno)));
        return;
    }
    int64_t bebas = (int64_t)v.f_bavail * (int64_t)v.f_frsize / MB;
    temuan(p, "ruang cakram", bebas >= 1024, str_fmt(p->ctx->a, "%lld MB bebas di " STR_F "%s", (long long)bebas, STR_A(di), bebas >= 1024 ? "" : "; sisakan paling sedikit 1024 MB"));
}

static void jam(Periksa *p, Saat kini, int zona)
{
    struct timex t = { 0 };
    Tanggal hari = saat_tanggal(kini, zona);
    int tahun = tanggal_tahun(hari);
    bool waras = tahun >= 2023 && tahun < 2100, serempak = adjtimex(&t) != TIME_ERROR && !(t.status & STA_UNSYNC);
    temuan(p, "jam", waras, str_fmt(p->ctx->a, STR_F " pukul " STR_F "; %s", STR_A(tanggal_hari_kata(p->ctx->a, hari)),
                                    STR_A(pukul_kata(p->ctx->a, saat_pukul(kini, zona))),
                                    serempak ? "selaras dengan server waktu" : "belum selaras dengan server waktu (NTP)"));
}

static bool cetak(Periksa *p)
{
    Buf b = buf_new(p->ctx->a, 256 * KB);
    bool baik = true;
    for (ptrdiff_t i = 0; i < p->l.n; i++) baik = baik && p->l.v[i].baik;
    if (p->ctx->json) {
        JsonWriter w = jw_new(&b);
        jw_object(&w, NULL);
        jw_bool(&w, "baik", baik);
        jw_array(&w, "temuan");
        for (ptrdiff_t i = 0; i < p->l.n; i++) {
            jw_object(&w, NULL);
            jw_str(&w, "nama", p->l.v[i].nama);
            jw_str(&w, "isi", p->l.v[i].isi);
            jw_bool(&w, "baik", p->l.v[i].baik);
            jw_end(&w);
        }
        jw_end(&w);
        jw_end(&w);
        buf_char(&b, '\n');
    } else {
        konfig_cetak(&p->ctx->konfig, &b);
        buf_char(&b, '\n');
        for (ptrdiff_t i = 0; i < p->l.n; i++)
            buf_fmt(&b, "%-8s %-22.*s " STR_F "\n", p->l.v[i].baik ? "baik" : "MASALAH", STR_A(p->l.v[i].nama), STR_A(p->l.v[i].isi));
    }
    Str s = buf_str(&b);
    fwrite(s.s, 1, (size_t)s.len, stdout);
    return baik;
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Periksa p = { .ctx = ctx };
    int kode = opsi_baca(ctx, NULL, 0, argc, argv, NULL);
    if (kode != LANJUT) return kode;
    Env env = env_sistem();
    profil(&p);
    int zona = p.profil ? p.profil->zona_menit : 420;
    Saat kini = env.now(&env);
    bersama(&p);
    segel(&p, kini);
    skema(&p);
    basis_data(&p);
    struktur(&p);
    kalender(&p, saat_tanggal(kini, zona));
    cakram(&p);
    jam(&p, kini, zona);
    return cetak(&p) ? KELUAR_OK : KELUAR_TEMUAN;
}

const Perintah perintah_doctor = {
    "doctor", "memeriksa instalasi dan mengatakan apa yang kurang",
    "  Konfigurasi, profil, skema dan keutuhan basis data, rantai jejak audit, struktur, kalender, ruang cakram,\n"
    "  jam, huruf dokumen. Kode keluar 3 bila ada masalah.\n"
    "\n"
    "  sirancage doctor --data /var/lib/sirancage\n"
    "  sirancage doctor --json\n",
    jalankan,
};
