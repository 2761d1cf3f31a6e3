#include "tindakan/jaga.h"

#include <pthread.h>
#include <sodium.h>

enum {
    KERANJANG = 2048, ISI = 4,          /* set-associative: a flood of names pushes out only its neighbours */
    SEKALIGUS = 4, MENUNGGU = 256,
    SANDI_MIN = 10, SANDI_MAX = 200
};
static const int64_t MENIT = 60000, LUPA = 60 * 60000;
static const size_t ARGON_MEM = 19u * 1024 * 1024;
static const unsigned long long ARGON_KALI = 2;

typedef struct { uint64_t sidik; int salah; Saat terakhir, sampai; } Catatan;

struct Jaga {
    pthread_mutex_t kunci;
    pthread_cond_t kosong;
    int jalan, menunggu;
    unsigned char garam[crypto_shorthash_KEYBYTES];     /* so that nobody can aim at a bucket */
    char semu[crypto_pwhash_STRBYTES];                  /* what an unknown name is checked against */
    Catatan catatan[KERANJANG][ISI];
};

Jaga *jaga_new(Arena *a, const Env *env)
{
    pastikan(sodium_init() >= 0);
    Jaga *j = arena_one(a, Jaga);
    pthread_mutex_init(&j->kunci, NULL);
    pthread_cond_init(&j->kosong, NULL);
    env->random(env, j->garam, countof(j->garam));
    char acak[32];
    env->random(env, acak, countof(acak));
    pastikan(crypto_pwhash_str(j->semu, acak, sizeof acak, ARGON_KALI, ARGON_MEM) == 0);
    return j;
}

/* ---- counting ---- */

int64_t jaga_tahan_ms(int salah)
{
    if (salah < JAGA_SALAH) return 0;
    int kali = salah - JAGA_SALAH;
    return kali >= 4 ? 15 * MENIT : MENIT << kali;
}

static int64_t tahan_alamat_ms(int salah)
{
    return salah < JAGA_SALAH_ALAMAT ? 0 : jaga_tahan_ms(JAGA_SALAH + (salah - JAGA_SALAH_ALAMAT) / 10);
}

/* The entry of a key, or the one to overwrite: the longest unused of its bucket. Names and addresses share
 * the table; `jenis` keeps them apart. */
static Catatan *catatan(Jaga *j, char jenis, Str kunci, Saat kini)
{
    uint64_t h = 0;
    unsigned char teks[128] = { (unsigned char)jenis };
    ptrdiff_t n = kunci.len < countof(teks) - 1 ? kunci.len : countof(teks) - 1;
    if (n) memcpy(teks + 1, kunci.s, (size_t)n);
    crypto_shorthash((unsigned char *)&h, teks, (unsigned long long)n + 1, j->garam);
    Catatan *baris = j->catatan[h % KERANJANG], *tua = baris;
    for (int i = 0; i < ISI; i++) {
        if (baris[i].sidik == h) {
            if (kini.ms - baris[i].terakhir.ms > LUPA) baris[i].salah = 0;
            return &baris[i];
        }
        if (baris[i].terakhir.ms < tua->terakhir.ms) tua = &baris[i];
    }
    *tua = (Catatan){ .sidik = h, .terakhir = kini };
    return tua;
}

bool jaga_boleh(Jaga *j, Str masuk, Str alamat, Saat kini, Err *err)
{
    pthread_mutex_lock(&j->kunci);
    int64_t a = catatan(j, 'n', masuk, kini)->sampai.ms, b = catatan(j, 'a', alamat, kini)->sampai.ms;
    pthread_mutex_unlock(&j->kunci);
    int64_t sisa = (a > b ? a : b) - kini.ms;
    return sisa <= 0 || err_set(err, E_TERLALU_SERING, NULL, NULL, V((sisa + MENIT - 1) / MENIT));
}

static void tambah(Catatan *c, Saat kini, int64_t (*tahan)(int))
{
    c->salah++;
    c->terakhir = kini;
    c->sampai = (Saat){ kini.ms + tahan(c->salah) };
}

Saat jaga_salah(Jaga *j, Str masuk, Str alamat, Saat kini)
{
    pthread_mutex_lock(&j->kunci);
    tambah(catatan(j, 'a', alamat, kini), kini, tahan_alamat_ms);
    Catatan *nama = catatan(j, 'n', masuk, kini);
    tambah(nama, kini, jaga_tahan_ms);
    Saat sampai = nama->sampai;
    pthread_mutex_unlock(&j->kunci);
    return sampai;
}

void jaga_benar(Jaga *j, Str masuk)
{
    pthread_mutex_lock(&j->kunci);
    Catatan *c = catatan(j, 'n', masuk, (Saat){ 0 });
    c->salah = 0;
    c->sampai = (Saat){ 0 };
    pthread_mutex_unlock(&j->kunci);
}

/* `sampai` is the end of the running span here. */
bool jaga_laju(Jaga *j, Str kunci, Saat kini, int maks, int menit, Err *err)
{
    pthread_mutex_lock(&j->kunci);
    Catatan *c = catatan(j, 'l', kunci, kini);
    if (kini.ms >= c->sampai.ms) {
        c->salah = 0;
        c->sampai = (Saat){ kini.ms + menit * MENIT };
    }
    c->terakhir = kini;
    bool ya = c->salah < maks;
    c->salah += ya;
    int64_t sisa = c->sampai.ms - kini.ms;
    pthread_mutex_unlock(&j->kunci);
    return ya || err_set(err, E_LAJU, NULL, NULL, V((sisa + MENIT - 1) / MENIT));
}

/* ---- passwords ---- */

static bool antre(Jaga *j, Err *err)
{
    pthread_mutex_lock(&j->kunci);
    bool penuh = j->menunggu >= MENUNGGU;
    if (!penuh) {
        j->menunggu++;
        while (j->jalan >= SEKALIGUS) pthread_cond_wait(&j->kosong, &j->kunci);
        j->menunggu--;
        j->jalan++;
    }
    pthread_mutex_unlock(&j->kunci);
    return !penuh || err_set(err, E_SIBUK, NULL, NULL);
}

static void selesai(Jaga *j)
{
    pthread_mutex_lock(&j->kunci);
    j->jalan--;
    pthread_cond_signal(&j->kosong);
    pthread_mutex_unlock(&j->kunci);
}

bool sandi_hash(Jaga *j, Arena *a, Str sandi, Str *hash, Err *err)
{
    char *z = arena_many(a, char, crypto_pwhash_STRBYTES);
    if (!antre(j, err)) return false;
    int r = crypto_pwhash_str(z, sandi.s, (unsigned long long)sandi.len, ARGON_KALI, ARGON_MEM);
    selesai(j);
    if (r != 0) return err_set(err, E_SIBUK, NULL, NULL);       /* no memory for it just now */
    *hash = str_z(z);
    return true;
}

bool sandi_cocok(Jaga *j, Arena *a, Str hash, Str sandi, bool *cocok, Err *err)
{
    const char *z = hash.len ? str_cz(a, hash) : j->semu;
    if (!antre(j, err)) return false;
    int r = crypto_pwhash_str_verify(z, sandi.s ? sandi.s : "", (unsigned long long)sandi.len);
    selesai(j);
    *cocok = r == 0 && hash.len > 0;
    return true;
}

/* What attackers try first, of those with ten letters or more; compared without capitals. */
static const char *const umum[] = {
    "1234567890", "0123456789", "12345678910", "123456789012", "0987654321", "1122334455", "1q2w3e4r5t", "1qaz2wsx3edc",
    "qwertyuiop", "qwerty1234", "qwerty12345", "qwerty123456", "asdfghjkl1", "zaq12wsxcde", "password12", "password123",
    "password1234", "passw0rd123", "p@ssw0rd123", "administrator", "admin12345", "admin123456", "adminadmin",
    "letmein123", "welcome123", "iloveyou123", "abcdefghij", "abc1234567", "abcd123456", "sayangkamu", "sayang12345",
    "sayangku123", "indonesia1", "indonesia123", "indonesiaraya", "merdeka1945", "merdeka17845", "bismillah1", "bismillah123",
    "bismillahirrahmanirrahim", "alhamdulillah", "astagfirullah", "assalamualaikum", "rahasia123", "rahasiaku1", "rahasia1234",
    "katasandi1", "katasandi123", "katasandiku", "gantisandi", "gantipassword", "pegawai123", "pegawainegeri", "pegawai1234",
    "jakarta123", "bandung123", "persib1933", "persija1928", "garuda1945", "pancasila1945", "sirancage1", "sirancage123",
    "sirancage1234", "kinerja123", "kinerja2023", "kinerja2024", "kinerja2025", "kinerja2026", "cintaku123", "keluargaku",
    "doraemon123", "anakku1234", "mamapapa123", "papamama123", "bupati1234", "walikota123", "pemda12345", "pemkab1234",
};

static bool satu_huruf(Str s)
{
    for (ptrdiff_t i = 1; i < s.len; i++)
        if (s.s[i] != s.s[0]) return false;
    return true;
}

static bool lemah(Err *err, const char *sebab) { return err_set(err, E_SANDI_LEMAH, "sandi", NULL, V(sebab)); }

bool sandi_layak(Arena *a, Str sandi, Str masuk, Err *err)
{
    if (utf8_count(sandi) < SANDI_MIN) return lemah(err, "kurang dari 10 huruf");
    if (utf8_count(sandi) > SANDI_MAX) return lemah(err, "lebih dari 200 huruf");
    Str kecil = str_lower(a, str_trim(sandi));
    if (masuk.len && str_find(kecil, str_lower(a, masuk)) >= 0) return lemah(err, "memuat NIP atau nama masuk Anda");
    if (satu_huruf(sandi)) return lemah(err, "satu huruf yang diulang");
    for (ptrdiff_t i = 0; i < countof(umum); i++)
        if (str_eqz(kecil, umum[i])) return lemah(err, "termasuk yang paling sering dipakai orang");
    return true;
}
