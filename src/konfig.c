#include "konfig.h"

#include <unistd.h>

#include "base/file.h"
#include "base/yaml.h"

extern char **environ;

#define AWALAN_ENV "SIRANCAGE_"

/* Every key: one row gives file, environment, flag, sample file and `doctor`. */
typedef struct {
    const char *kunci;
    YamlType jenis;
    ptrdiff_t letak;
    int64_t min, max;
    const char *awal;               /* built-in value; NULL: empty, 0, no */
    const char *bantuan;
} Baris;

#define TEKS(f, awal, bantuan)             { #f, YAML_TEXT, offsetof(Konfig, f), 0, 0, awal, bantuan }
#define ANGKA(f, min, max, awal, bantuan)  { #f, YAML_INT, offsetof(Konfig, f), min, max, awal, bantuan }
#define YA(f, awal, bantuan)               { #f, YAML_BOOL, offsetof(Konfig, f), 0, 0, awal, bantuan }

static const Baris baris[] = {
    TEKS (data,          "data",      "folder basis data, bukti, dan berkas konfigurasi ini"),
    TEKS (basis_data,    NULL,        "sqlite:/jalur/berkas.db atau postgresql://...; kosong: SQLite di dalam data"),
    TEKS (share,         NULL,        "folder profil, schema, dan static; kosong: di samping program"),
    TEKS (profil,        NULL,        "peraturan yang berlaku: nama folder di share/profil, boleh awalnya saja"),
    TEKS (alamat,        "127.0.0.1", "mendengarkan pada alamat ini; pasang proksi HTTPS di depannya"),
    ANGKA(port,          0, 65535, "8080", "dan port ini; 0: sembarang yang bebas"),
    TEKS (alamat_publik, NULL,        "alamat yang dipakai orang, misalnya https://kinerja.contoh.go.id"),
    TEKS (proksi,        NULL,        "alamat proksi yang X-Forwarded-For-nya dipercaya, dipisah koma"),
    YA   (kuki_aman,     NULL,        "kuki hanya lewat https; bila tidak disebut, mengikuti alamat_publik"),
    ANGKA(koneksi,       16, 100000, "4000", "koneksi terbuka paling banyak"),
    ANGKA(pekerja,       0, 200, "0", "utas untuk permintaan yang menulis; 0: menurut jumlah inti"),
    ANGKA(antrean,       1, 100000, "512", "permintaan yang boleh menunggu utas itu"),
    ANGKA(sesi_menit,    5, 1440, "120", "sesi berakhir sesudah sekian menit tanpa permintaan"),
    ANGKA(sesi_jam,      1, 168, "12", "dan sesudah sekian jam sejak masuk"),
    TEKS (surel_server,  NULL,        "server surel keluar, smtp://mail.contoh.go.id:587 (STARTTLS) atau smtps://...:465; kosong: tidak mengirim"),
    TEKS (surel_pengirim, NULL,       "pengirimnya, misalnya Sirancage <kinerja@contoh.go.id>"),
    TEKS (surel_pemakai, NULL,        "nama masuk ke server itu; kosong: tanpa masuk"),
    TEKS (surel_sandi_berkas, NULL,   "berkas berisi kata sandinya, hanya terbaca pemakai layanan"),
    TEKS (surel_ca,      NULL,        "berkas sertifikat CA bila sertifikat server surel dari CA sendiri"),
    YA   (surel_tanpa_tls, NULL,      "server surel tanpa TLS; hanya bila di mesin yang sama"),
    ANGKA(surel_jam,     0, 23, "6",  "ringkasan tugas dikirim mulai jam ini, tiap hari kerja"),
    TEKS (segel_berkas,  NULL,        "berkas PKCS#12 (.p12) sertifikat instansi; dokumen yang ditetapkan disegel dengannya; kosong: tanpa segel"),
    TEKS (segel_sandi_berkas, NULL,   "berkas berisi sandi berkas itu, hanya terbaca pemakai layanan"),
    TEKS (metrik_alamat, "127.0.0.1", "angka layanan untuk Prometheus, terpisah dari layanannya, pada alamat ini"),
    ANGKA(metrik_port,   0, 65535, "0", "dan port ini, GET /metrics; 0: tidak ada"),
    ANGKA(node,          0, 1023, "0", "1 sampai 1023, lain untuk tiap server pada satu basis data; 0: acak"),
    TEKS (jam,           NULL,        "jam peraga: waktu saat layanan mulai, misalnya 2025-03-04T09:00"),
    TEKS (log,           "info",      "info, awas, atau galat"),
};

static YamlField field(const Baris *b)
{
    return (YamlField){ .key = b->kunci, .type = b->jenis, .at = b->letak, .min = b->min, .max = b->max };
}

static const Baris *cari(Str nama)
{
    for (ptrdiff_t i = 0; i < countof(baris); i++)
        if (str_eqz(nama, baris[i].kunci)) return &baris[i];
    return NULL;
}

/* "alamat-publik" as a flag, "ALAMAT_PUBLIK" in the environment: the key alamat_publik. */
static Str rapikan(Arena *a, Str nama)
{
    char *z = str_cz(a, str_lower(a, nama));
    for (ptrdiff_t i = 0; i < nama.len; i++)
        if (z[i] == '-') z[i] = '_';
    return (Str){ z, nama.len };
}

bool konfig_kunci(Str nama, bool *saklar)
{
    Arena *a = arena_new(64 * KB);
    const Baris *b = cari(rapikan(a, nama));
    arena_free(a);
    if (b && saklar) *saklar = b->jenis == YAML_BOOL;
    return b != NULL;
}

const char *konfig_dekat(Str nama)
{
    const char *semua[countof(baris) + 1];
    for (ptrdiff_t i = 0; i < countof(baris); i++) semua[i] = baris[i].kunci;
    semua[countof(baris)] = NULL;
    const char *dekat = yaml_nearest(nama, semua);
    return dekat ? dekat : "";
}

/* ---- the sources, later ones win ----------------------------------------------------------------- */

typedef struct { Arena *a; Konfig *k; bool kuki_disebut; } Muat;

static bool tolak(Err *err, Arena *a, const char *sumber, Str kunci, Str sebab)
{
    return err_set(err, E_KONFIGURASI, str_cz(a, kunci), NULL, V(str_fmt(a, "%s, kunci " STR_F ": " STR_F ".", sumber, STR_A(kunci), STR_A(sebab))));
}

static bool pasang(Muat *m, const char *sumber, Str nama, Str nilai, Err *err)
{
    Str kunci = rapikan(m->a, nama), sebab;
    const Baris *b = cari(kunci);
    if (!b) {
        const char *dekat = konfig_dekat(kunci);
        return tolak(err, m->a, sumber, kunci, str_fmt(m->a, "tidak dikenal%s%s%s", *dekat ? " (mungkin maksudnya " : "", dekat, *dekat ? ")" : ""));
    }
    YamlField f = field(b);
    if (b->jenis == YAML_TEXT && !nilai.len) return true;
    if (!yaml_put(m->a, &f, m->k, nilai, &sebab)) return tolak(err, m->a, sumber, kunci, sebab);
    if (!strcmp(b->kunci, "kuki_aman")) m->kuki_disebut = true;
    return true;
}

static bool bawaan(Muat *m, Err *err)
{
    bool disebut = m->kuki_disebut;
    for (ptrdiff_t i = 0; i < countof(baris); i++)
        if (baris[i].awal && !pasang(m, "nilai bawaan", str_z(baris[i].kunci), str_z(baris[i].awal), err)) return false;
    m->kuki_disebut = disebut;
    return true;
}

static bool dari_berkas(Muat *m, Str jalur, Err *err)
{
    Yaml y;
    Str isi;
    YamlField f[countof(baris) + 1] = { 0 };
    if (!file_read(m->a, jalur, 256 * KB, &isi, err) || !yaml_parse(m->a, jalur, isi, E_KONFIGURASI, &y, err)) return false;
    for (ptrdiff_t i = 0; i < countof(baris); i++) f[i] = field(&baris[i]);
    if (yaml_get(y.root, S("kuki_aman"))) m->kuki_disebut = true;
    return yaml_fill(&y, y.root, f, m->k, err);
}

static bool dari_lingkungan(Muat *m, Err *err)
{
    for (char **e = environ; *e; e++) {
        Str nilai = str_z(*e), nama = str_cut(&nilai, '=');
        if (!str_starts(nama, S(AWALAN_ENV)) || str_eqz(nama, AWALAN_ENV "KONFIG")) continue;
        Str kunci = str_sub(nama, (ptrdiff_t)strlen(AWALAN_ENV), nama.len);
        if (!pasang(m, str_cz(m->a, nama), kunci, nilai, err)) return false;
    }
    return true;
}

static bool dari_bendera(Muat *m, KonfigIsiList bendera, Err *err)
{
    for (ptrdiff_t i = 0; i < bendera.n; i++)
        if (!pasang(m, "pilihan perintah", bendera.v[i].kunci, bendera.v[i].nilai, err)) return false;
    return true;
}

/* The file that counts; empty when there is none. `data` is known from environment and flags alone here. */
static bool berkas_mana(Muat *m, Str diminta, Str *jalur, Err *err)
{
    const char *env = getenv(AWALAN_ENV "KONFIG");
    if (!diminta.len && env) diminta = str_z(env);
    if (diminta.len) {
        *jalur = diminta;
        return file_exists(m->a, diminta) || err_set(err, E_BERKAS, NULL, NULL, V(diminta), V("tidak ada"));
    }
    Str calon[] = { str_fmt(m->a, STR_F "/sirancage.yaml", STR_A(m->k->data)), S("/etc/sirancage/sirancage.yaml") };
    for (ptrdiff_t i = 0; i < countof(calon); i++)
        if (file_exists(m->a, calon[i])) {
            *jalur = calon[i];
            return true;
        }
    *jalur = (Str){ 0 };
    return true;
}

/* share beside the program: installed in /usr/bin, or built in build/<kind>. */
static Str share_bawaan(Arena *a)
{
    char exe[4096];
    static const char *const di[] = { "../share/sirancage", "../share", "../../share" };
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    while (n > 0 && exe[n - 1] != '/') n--;
    for (ptrdiff_t i = 0; n > 0 && i < countof(di); i++) {
        Str s = str_fmt(a, "%.*s%s", (int)n, exe, di[i]);
        if (file_exists(a, str_fmt(a, STR_F "/profil", STR_A(s)))) return s;
    }
    return S("/usr/share/sirancage");
}

bool konfig_muat(Arena *a, Str berkas, KonfigIsiList bendera, Konfig *k, Err *err)
{
    Str jalur;
    *k = (Konfig){ 0 };
    Muat m = { a, k, false };
    if (!bawaan(&m, err) || !dari_lingkungan(&m, err) || !dari_bendera(&m, bendera, err)) return false;
    if (!berkas_mana(&m, berkas, &jalur, err)) return false;
    if (jalur.len) {                            /* now in their order */
        *k = (Konfig){ 0 };
        m.kuki_disebut = false;
        bool ok = bawaan(&m, err) && dari_berkas(&m, jalur, err) && dari_lingkungan(&m, err) && dari_bendera(&m, bendera, err);
        if (!ok) return false;
    }
    if (!k->share.len) k->share = share_bawaan(a);
    if (!k->basis_data.len) k->basis_data = str_fmt(a, "sqlite:" STR_F "/sirancage.db", STR_A(k->data));
    while (k->alamat_publik.len && k->alamat_publik.s[k->alamat_publik.len - 1] == '/') k->alamat_publik.len--;
    if (!m.kuki_disebut) k->kuki_aman = str_starts(k->alamat_publik, S("https://"));
    return true;
}

/* ---- for people ---------------------------------------------------------------------------------- */

Str konfig_contoh(Arena *a, KonfigIsiList isi)
{
    Buf b = buf_new(a, 16 * KB);
    buf_z(&b, "# Konfigurasi Sirancage. Urutan yang menang: berkas ini, lalu variabel lingkungan " AWALAN_ENV "<KUNCI>,\n"
              "# lalu pilihan perintah --<kunci>. Yang diawali # adalah nilai bawaan.\n");
    for (ptrdiff_t i = 0; i < countof(baris); i++) {
        const Baris *r = &baris[i];
        Str nilai = { 0 };
        for (ptrdiff_t k = 0; k < isi.n && !nilai.len; k++)     /* the first of a name */
            if (str_eqz(rapikan(a, isi.v[k].kunci), r->kunci)) nilai = isi.v[k].nilai;
        buf_fmt(&b, "\n# %s\n", r->bantuan);
        if (nilai.len && r->jenis == YAML_TEXT) buf_fmt(&b, "%s: \"" STR_F "\"\n", r->kunci, STR_A(nilai));
        else if (nilai.len) buf_fmt(&b, "%s: " STR_F "\n", r->kunci, STR_A(nilai));
        else buf_fmt(&b, "#%s: %s\n", r->kunci, r->awal ? r->awal : "");
    }
    return buf_str(&b);
}

void konfig_cetak(const Konfig *k, Buf *b)
{
    for (ptrdiff_t i = 0; i < countof(baris); i++) {
        const char *p = (const char *)k + baris[i].letak;
        buf_fmt(b, "%-18s ", baris[i].kunci);
        switch (baris[i].jenis) {
        case YAML_INT:  buf_int(b, *(const int *)(const void *)p); break;
        case YAML_BOOL: buf_z(b, *(const bool *)(const void *)p ? "ya" : "tidak"); break;
        default:        buf_put(b, *(const Str *)(const void *)p); break;
        }
        buf_char(b, '\n');
    }
}

void konfig_bantuan(Buf *b)
{
    for (ptrdiff_t i = 0; i < countof(baris); i++) {
        char nama[32];
        snprintf(nama, sizeof nama, "%s", baris[i].kunci);
        for (char *p = nama; *p; p++)
            if (*p == '_') *p = '-';
        buf_fmt(b, "  --%-22s %s\n", nama, baris[i].bantuan);
    }
}

Str konfig_share(Arena *a, const Konfig *k, const char *nama) { return str_fmt(a, STR_F "/%s", STR_A(k->share), nama); }

Str konfig_alamat_publik(Arena *a, const Konfig *k)
{
    return k->alamat_publik.len ? k->alamat_publik : str_fmt(a, "http://" STR_F ":%d", STR_A(k->alamat), k->port);
}
