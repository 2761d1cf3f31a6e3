#define BASE_TIME_OK
#include <time.h>

#include "base.h"

static const char *const nama_hari[] = { "", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" };
static const char *const nama_bulan[] = { "", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
                                          "Agustus", "September", "Oktober", "November", "Desember" };

enum { RD_1970 = 719163 };              /* Rata Die of 1970-01-01 */
static const int64_t MS_HARI = 86400000;

static bool kabisat(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

static int hari_sebulan(int y, int m)
{
    static const int n[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return m == 2 && kabisat(y) ? 29 : n[m];
}

bool tanggal_ada(int y, int m, int d)
{
    return y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= hari_sebulan(y, m);
}

/* Days from March first keep the leap day at the end of the year. */
Tanggal tanggal(int y, int m, int d)
{
    pastikan(tanggal_ada(y, m, d));
    int a = m <= 2;
    int yy = y - a, mm = m + 12 * a - 3;
    return (Tanggal){ 365 * yy + yy / 4 - yy / 100 + yy / 400 + (153 * mm + 2) / 5 + d - 306 };
}

Ymd tanggal_ymd(Tanggal t)
{
    int z = t.n + 305;
    int era = z / 146097, doe = z % 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    int m = mp < 10 ? mp + 3 : mp - 9;
    return (Ymd){ .tahun = yoe + era * 400 + (m <= 2), .bulan = m, .hari = doy - (153 * mp + 2) / 5 + 1 };
}

int tanggal_hari(Tanggal t) { return (t.n - 1) % 7 + 1; }      /* 0001-01-01 was a Monday */
Tanggal tanggal_plus(Tanggal t, int hari) { return (Tanggal){ t.n + hari }; }
int tanggal_tahun(Tanggal t) { return tanggal_ymd(t).tahun; }

Bulan tanggal_bulan(Tanggal t)
{
    if (!t.n) return (Bulan){ 0 };
    Ymd d = tanggal_ymd(t);
    return bulan(d.tahun, d.bulan);
}

static bool angka(Str s, int *n)
{
    int64_t v;
    if (!s.len || s.len > 4 || !str_digits(s, s.len) || !str_int(s, &v)) return false;
    *n = (int)v;
    return true;
}

static bool dari_ymd(int y, int m, int d, Tanggal *t)
{
    if (!tanggal_ada(y, m, d)) return false;
    *t = tanggal(y, m, d);
    return true;
}

/* `n` digits and nothing else as a number; -1 when one of them is none. */
static int tepat(const char *z, int n)
{
    int v = 0;
    for (int i = 0; i < n; i++) {
        if (z[i] < '0' || z[i] > '9') return -1;
        v = v * 10 + z[i] - '0';
    }
    return v;
}

bool tanggal_parse(Str s, Tanggal *t)
{
    return s.len == 10 && s.s[4] == '-' && s.s[7] == '-' && dari_ymd(tepat(s.s, 4), tepat(s.s + 5, 2), tepat(s.s + 8, 2), t);
}

static int bulan_dari_nama(Str s)
{
    for (int m = 1; m <= 12; m++)
        if (s.len == (ptrdiff_t)strlen(nama_bulan[m]) && !strncasecmp(s.s, nama_bulan[m], (size_t)s.len)) return m;
    return 0;
}

bool tanggal_parse_bebas(Str s, Tanggal *t)
{
    s = str_trim(s);
    if (tanggal_parse(s, t)) return true;
    char sep = memchr(s.s ? s.s : "", '/', (size_t)s.len) ? '/' : memchr(s.s ? s.s : "", '-', (size_t)s.len) ? '-' : ' ';
    Str rest = s, hari = str_cut(&rest, sep), bln = str_cut(&rest, sep);
    int y, m, d;
    if (!angka(hari, &d) || rest.len != 4 || !angka(rest, &y)) return false;
    if (sep == ' ') m = bulan_dari_nama(bln);
    else if (!angka(bln, &m)) return false;
    return dari_ymd(y, m, d, t);
}

Bulan bulan(int tahun, int b)
{
    pastikan(tahun >= 1 && tahun <= 9999 && b >= 1 && b <= 12);
    return (Bulan){ tahun * 12 + b - 1 };
}

int bulan_tahun(Bulan b) { return b.n / 12; }
int bulan_ke(Bulan b) { return b.n % 12 + 1; }
Bulan bulan_plus(Bulan b, int n) { return (Bulan){ b.n + n }; }
Tanggal bulan_awal(Bulan b) { return tanggal(bulan_tahun(b), bulan_ke(b), 1); }

Periode periode_bulan(Bulan b) { return (Periode){ b.n ? bulan_tahun(b) * 13 + bulan_ke(b) : 0 }; }
Periode periode_tahun(int tahun) { return (Periode){ tahun * 13 }; }
bool periode_setahun(Periode p) { return p.n && p.n % 13 == 0; }
int periode_ke_tahun(Periode p) { return p.n / 13; }
Bulan periode_ke_bulan(Periode p) { return p.n % 13 ? bulan(p.n / 13, p.n % 13) : (Bulan){ 0 }; }
Tanggal periode_awal(Periode p) { return tanggal(p.n / 13, p.n % 13 ? p.n % 13 : 1, 1); }
Tanggal periode_akhir(Periode p) { return bulan_akhir(bulan(p.n / 13, p.n % 13 ? p.n % 13 : 12)); }

Tanggal bulan_akhir(Bulan b)
{
    int y = bulan_tahun(b), m = bulan_ke(b);
    return tanggal(y, m, hari_sebulan(y, m));
}

bool bulan_parse(Str s, Bulan *b)
{
    int y = s.len == 7 ? tepat(s.s, 4) : -1, m = s.len == 7 ? tepat(s.s + 5, 2) : -1;
    if (y < 1 || m < 1 || m > 12 || s.s[4] != '-') return false;
    *b = bulan(y, m);
    return true;
}

bool periode_parse(Str s, Periode *p)
{
    Bulan b;
    int y = s.len == 4 ? tepat(s.s, 4) : 0;
    if (y > 0) *p = periode_tahun(y);
    else if (bulan_parse(s, &b)) *p = periode_bulan(b);
    else return false;
    return true;
}

Pukul pukul(int jam, int menit)
{
    pastikan(jam >= 0 && jam < 24 && menit >= 0 && menit < 60);
    return (Pukul){ jam * 60 + menit + 1 };
}

int pukul_menit(Pukul p)
{
    pastikan(p.n > 0);
    return p.n - 1;
}

Pukul pukul_jam(Pukul p) { return (Pukul){ p.n > 1440 ? p.n - 1440 : p.n }; }

bool pukul_parse(Str s, Pukul *p)
{
    s = str_trim(s);
    int jam, menit = 0;
    const char *sep = s.len ? memchr(s.s, '.', (size_t)s.len) : NULL;
    if (!sep && s.len) sep = memchr(s.s, ':', (size_t)s.len);
    ptrdiff_t at = sep ? sep - s.s : s.len > 2 ? s.len - 2 : s.len;
    Str kanan = str_sub(s, at + (sep != NULL), 3);
    if (at > 2 || !angka(str_sub(s, 0, at), &jam)) return false;
    if ((sep || kanan.len) && (kanan.len != 2 || !angka(kanan, &menit))) return false;
    if (jam > 23 || menit > 59) return false;
    *p = pukul(jam, menit);
    return true;
}

static int64_t lantai(int64_t a, int64_t b) { return a / b - (a % b < 0); }

Tanggal saat_tanggal(Saat s, int zona)
{
    return (Tanggal){ (int32_t)(lantai(s.ms + zona * 60000LL, MS_HARI) + RD_1970) };
}

Pukul saat_pukul(Saat s, int zona)
{
    int64_t ms = s.ms + zona * 60000LL;
    return (Pukul){ (int32_t)((ms - lantai(ms, MS_HARI) * MS_HARI) / 60000) + 1 };
}

Saat saat_dari(Tanggal t, Pukul p, int zona)
{
    return (Saat){ (int64_t)(t.n - RD_1970) * MS_HARI + (pukul_menit(p) - zona) * 60000LL };
}

Saat saat_akhir_hari(Tanggal t, int zona)
{
    return (Saat){ saat_dari(tanggal_plus(t, 1), pukul(0, 0), zona).ms - 1 };
}

const char *hari_nama(int hari) { return nama_hari[hari >= 1 && hari <= 7 ? hari : 0]; }
const char *bulan_nama(int b) { return nama_bulan[b >= 1 && b <= 12 ? b : 0]; }

static void dua_angka(char *ke, int n)
{
    ke[0] = (char)('0' + n / 10 % 10);
    ke[1] = (char)('0' + n % 10);
}

static void tahun_bulan(char *ke, int tahun, int bulan)
{
    dua_angka(ke, tahun / 100);
    dua_angka(ke + 2, tahun);
    ke[4] = '-';
    dua_angka(ke + 5, bulan);
}

Str tanggal_iso_ke(char ke[10], Tanggal t)
{
    Ymd d = tanggal_ymd(t);
    tahun_bulan(ke, d.tahun, d.bulan);
    ke[7] = '-';
    dua_angka(ke + 8, d.hari);
    return (Str){ ke, 10 };
}

Str bulan_iso_ke(char ke[7], Bulan b)
{
    tahun_bulan(ke, bulan_tahun(b), bulan_ke(b));
    return (Str){ ke, 7 };
}

Str periode_iso_ke(char ke[7], Periode p)
{
    if (!periode_setahun(p)) return bulan_iso_ke(ke, periode_ke_bulan(p));
    dua_angka(ke, periode_ke_tahun(p) / 100);
    dua_angka(ke + 2, periode_ke_tahun(p));
    return (Str){ ke, 4 };
}

Str tanggal_iso(Arena *a, Tanggal t) { return t.n ? tanggal_iso_ke(arena_many(a, char, 11), t) : (Str){ 0 }; }

Str tanggal_kata(Arena *a, Tanggal t)
{
    if (!t.n) return S("-");
    Ymd d = tanggal_ymd(t);
    return str_fmt(a, "%d %s %d", d.hari, bulan_nama(d.bulan), d.tahun);
}

Str tanggal_hari_kata(Arena *a, Tanggal t)
{
    if (!t.n) return S("-");
    Ymd d = tanggal_ymd(t);
    return str_fmt(a, "%s, %d %s %d", hari_nama(tanggal_hari(t)), d.hari, bulan_nama(d.bulan), d.tahun);
}

Str bulan_iso(Arena *a, Bulan b) { return b.n ? bulan_iso_ke(arena_many(a, char, 8), b) : (Str){ 0 }; }

Str periode_iso(Arena *a, Periode p) { return p.n ? periode_iso_ke(arena_many(a, char, 8), p) : (Str){ 0 }; }

Str periode_kata(Arena *a, Periode p)
{
    return periode_setahun(p) ? str_fmt(a, "tahun %d", periode_ke_tahun(p)) : bulan_kata(a, periode_ke_bulan(p));
}

Str bulan_kata(Arena *a, Bulan b)
{
    return b.n ? str_fmt(a, "%s %d", bulan_nama(bulan_ke(b)), bulan_tahun(b)) : S("-");
}

Str pukul_kata(Arena *a, Pukul p)
{
    if (!p.n) return S("-");
    bool esok = p.n > 1440;
    int menit = pukul_menit(pukul_jam(p));
    char *z = arena_many(a, char, 12);
    dua_angka(z, menit / 60);
    z[2] = '.';
    dua_angka(z + 3, menit % 60);
    if (esok) memcpy(z + 5, " esok", 5);
    return (Str){ z, esok ? 10 : 5 };
}

Saat saat_sistem(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_REALTIME, &ts);
    return (Saat){ (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000 };
}

int64_t mono_us(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}
