/*
 * The distribution pattern that follows from an organisation's achievement (B24.1b, B25.1b; SE MenPANRB
 * 3/2023 as SPEC 11.2 reads it). Persons are counted, so 70 % of six people is four, and a unit too small
 * for a pattern is told so.
 */
#include "inti/predikat.h"

#define SB PREDIKAT_SANGAT_BAIK
#define BP PREDIKAT_BUTUH_PERBAIKAN

/*
 * A pattern: the main group is either larger than every other and at most 70 %, or at least 60 %; some
 * company of other groups is at least `pendamping_persen` or one person; sangat baik has a ceiling.
 */
typedef struct {
    Predikat utama;
    bool terbesar;
    Predikat pendamping[2];
    const char *pendamping_nama;
    int pendamping_persen;          /* 0 with a company: at least one person */
    int sangat_baik_maks;           /* percent; 100: no ceiling */
} Pola;

enum { TERBESAR_MAKS = 70, UTAMA_MIN = 60 };

static const Pola pola[CAPAIAN_MAX] = {
    [CAPAIAN_ISTIMEWA]        = { SB, true, { 0 }, NULL, 0, 100 },
    [CAPAIAN_BAIK]            = { PREDIKAT_BAIK, true, { BP, PREDIKAT_KURANG }, "butuh perbaikan atau kurang", 0, 100 },
    [CAPAIAN_BUTUH_PERBAIKAN] = { BP, false, { 0 }, NULL, 0, 10 },
    [CAPAIAN_KURANG]          = { PREDIKAT_KURANG, false, { BP }, "butuh perbaikan", 10, 10 },
    [CAPAIAN_SANGAT_KURANG]   = { PREDIKAT_SANGAT_KURANG, false, { PREDIKAT_KURANG, BP }, "kurang dan butuh perbaikan bersama", 10, 0 },
};

static int jumlah(const Sebaran *s)
{
    int n = 0;
    for (Predikat p = SB; p < PREDIKAT_MAX; p++) n += s->jumlah[p];
    return n;
}

static int maks_orang(int persen, int n) { return (int)((int64_t)persen * n / 100); }
static int min_orang(int persen, int n) { return (int)(((int64_t)persen * n + 99) / 100); }

static int pendamping_min(const Pola *q, int n)
{
    return !q->pendamping_nama ? 0 : q->pendamping_persen ? min_orang(q->pendamping_persen, n) : 1;
}

static bool mendampingi(const Pola *q, Predikat p) { return p && (p == q->pendamping[0] || p == q->pendamping[1]); }

/*
 * Fewest persons to move so that the main group has exactly x members; -1 when that x allows no pattern.
 * Who must leave a group and who must come into one are counted apart: a leaver can always be the comer,
 * so the larger of both counts is enough, and fewer never is.
 */
static int pindah(const Pola *q, const Sebaran *s, int n, int x)
{
    int keluar = 0, masuk = 0, ruang = x, pendamping = 0, perlu = pendamping_min(q, n);
    int selisih = s->jumlah[q->utama] - x;
    if (selisih > 0) keluar += selisih;
    else masuk -= selisih;
    for (Predikat p = SB; p < PREDIKAT_MAX; p++) {
        if (p == q->utama) continue;
        int batas = x - 1;                      /* a main group of 60 % is larger than every other as well */
        if (p == SB && maks_orang(q->sangat_baik_maks, n) < batas) batas = maks_orang(q->sangat_baik_maks, n);
        int tetap = s->jumlah[p] < batas ? s->jumlah[p] : batas;
        keluar += s->jumlah[p] - tetap;
        ruang += batas;
        if (mendampingi(q, p)) pendamping += tetap;
    }
    if (ruang < n || x + perlu > n) return -1;
    if (pendamping < perlu) masuk += perlu - pendamping;
    return keluar > masuk ? keluar : masuk;
}

static int perubahan_minimum(const Pola *q, const Sebaran *s, int n)
{
    int dari = q->terbesar ? 1 : min_orang(UTAMA_MIN, n), sampai = q->terbesar ? maks_orang(TERBESAR_MAKS, n) : n, terkecil = -1;
    for (int x = dari; x <= sampai && terkecil; x++) {
        int m = pindah(q, s, n, x);
        if (m >= 0 && (terkecil < 0 || m < terkecil)) terkecil = m;
    }
    return terkecil;
}

/* ---- what is broken, in sentences --------------------------------------------------------------- */

/* "5 dari 6 orang (83,3 %)" */
static Str bagian(Arena *a, int k, int n)
{
    int seribu = (int)(((int64_t)2000 * k + n) / (2 * (int64_t)n));
    return str_fmt(a, "%d dari %d orang (%d,%d %%)", k, n, seribu / 10, seribu % 10);
}

static Str awal_besar(Arena *a, const char *z)
{
    Str s = str_z(z);
    return str_fmt(a, "%c" STR_F, s.s[0] & ~0x20, STR_A(str_sub(s, 1, s.len)));
}

static void langgar(Arena *a, UjiPola *u, Str kalimat) { *(Str *)list_add(a, &u->pelanggaran) = kalimat; }

static void periksa_utama(Arena *a, const Pola *q, const Sebaran *s, int n, UjiPola *u)
{
    int x = s->jumlah[q->utama];
    const char *nama = predikat_label[q->utama];
    if (!q->terbesar) {
        if (x < min_orang(UTAMA_MIN, n))
            langgar(a, u, str_fmt(a, "%s " STR_F ", sedikitnya %d %% (%d orang).", nama, STR_A(bagian(a, x, n)), UTAMA_MIN, min_orang(UTAMA_MIN, n)));
        return;
    }
    for (Predikat p = SB; p < PREDIKAT_MAX; p++)
        if (p != q->utama && s->jumlah[p] && s->jumlah[p] >= x)
            langgar(a, u, str_fmt(a, "%s %d orang, harus lebih banyak daripada %s (%d orang).", nama, x, predikat_kata[p], s->jumlah[p]));
    if (x > maks_orang(TERBESAR_MAKS, n))
        langgar(a, u, str_fmt(a, "%s " STR_F ", paling banyak %d %% (%d orang).", nama, STR_A(bagian(a, x, n)), TERBESAR_MAKS, maks_orang(TERBESAR_MAKS, n)));
}

static void periksa_lain(Arena *a, const Pola *q, const Sebaran *s, int n, UjiPola *u)
{
    int pendamping = 0, perlu = pendamping_min(q, n), sb = s->jumlah[SB];
    for (int i = 0; i < countof(q->pendamping); i++) pendamping += s->jumlah[q->pendamping[i]];     /* of TIADA: nobody */
    if (pendamping < perlu && !q->pendamping_persen)
        langgar(a, u, str_fmt(a, "Tidak ada yang %s, sedikitnya satu orang.", q->pendamping_nama));
    else if (pendamping < perlu)
        langgar(a, u, str_fmt(a, STR_F " " STR_F ", sedikitnya %d %% (%d orang).", STR_A(awal_besar(a, q->pendamping_nama)),
                              STR_A(bagian(a, pendamping, n)), q->pendamping_persen, perlu));
    if (sb <= maks_orang(q->sangat_baik_maks, n)) return;
    langgar(a, u, q->sangat_baik_maks ? str_fmt(a, "Sangat baik " STR_F ", paling banyak %d %% (%d orang).", STR_A(bagian(a, sb, n)),
                                                q->sangat_baik_maks, maks_orang(q->sangat_baik_maks, n))
                                      : str_fmt(a, "Sangat baik %d orang, seharusnya tidak ada.", sb));
}

UjiPola pola_uji(Arena *a, Capaian c, const Sebaran *s)
{
    int n = jumlah(s);
    pastikan(n > 0 && c > CAPAIAN_TIADA && c < CAPAIAN_MAX);
    UjiPola u = { .perubahan_minimum = perubahan_minimum(&pola[c], s, n) };
    u.dapat_dipenuhi = u.perubahan_minimum >= 0;
    periksa_utama(a, &pola[c], s, n, &u);
    periksa_lain(a, &pola[c], s, n, &u);
    u.sesuai = !u.pelanggaran.n;
    return u;
}

/* ---- why ---------------------------------------------------------------------------------------- */

static const char *const pola_kata[CAPAIAN_MAX] = {
    [CAPAIAN_ISTIMEWA]        = "Sangat baik kelompok terbesar dan paling banyak 70 %.",
    [CAPAIAN_BAIK]            = "Baik kelompok terbesar dan paling banyak 70 %; sedikitnya satu orang butuh perbaikan atau kurang.",
    [CAPAIAN_BUTUH_PERBAIKAN] = "Butuh perbaikan sedikitnya 60 %; sangat baik paling banyak 10 %.",
    [CAPAIAN_KURANG]          = "Kurang sedikitnya 60 %; butuh perbaikan sedikitnya 10 %; sangat baik paling banyak 10 %.",
    [CAPAIAN_SANGAT_KURANG]   = "Sangat kurang sedikitnya 60 %; kurang dan butuh perbaikan bersama sedikitnya 10 %; tanpa sangat baik.",
};

void pola_mengapa(Str dasar, Capaian c, const Sebaran *s, const UjiPola *u, Mengapa *w)
{
    if (!w) return;
    int n = jumlah(s);
    const char *pasal = str_cz(w->a, dasar);
    mengapa_inti(w, "Sebaran %d orang %s pola capaian %c%s.", n, u->sesuai ? "sesuai dengan" : "tidak sesuai dengan",
                 capaian_label[c][0] | 0x20, capaian_label[c] + 1);
    mengapa_fakta(w, "Capaian organisasi", "%s", capaian_label[c]);
    for (Predikat q = SB; q < PREDIKAT_MAX; q++)
        mengapa_fakta(w, predikat_label[q], STR_F, STR_A(bagian(w->a, s->jumlah[q], n)));
    mengapa_aturan(w, u->sesuai, pasal, capaian_label[c], "%s", pola_kata[c]);
    for (ptrdiff_t i = 0; i < u->pelanggaran.n; i++)
        mengapa_aturan(w, false, pasal, capaian_label[c], STR_F, STR_A(u->pelanggaran.v[i]));
    if (!u->dapat_dipenuhi)
        mengapa_pengubah(w, "Dengan %d orang pola ini tidak dapat dipenuhi; pola adalah anjuran dan tidak menghalangi penetapan.", n);
    else if (!u->sesuai)
        mengapa_pengubah(w, "Pola terpenuhi bila sedikitnya %d orang berpindah predikat; pola adalah anjuran dan tidak menghalangi penetapan.",
                         u->perubahan_minimum);
}
