#include "inti/nip.h"

enum { PANJANG = 18 };

static int angka(Str nip, int dari, int banyak)
{
    int n = 0;
    for (int i = 0; i < banyak; i++) n = n * 10 + (nip.s[dari + i] - '0');
    return n;
}

static bool tolak(Str nip, const char *sebab, Err *err) { return err_set(err, E_NIP, "nip", NULL, V(utf8_clip(nip, 40)), V(sebab)); }

static bool bentuk(Str nip, Err *err)
{
    char sebab[96];
    for (ptrdiff_t i = 0; i < nip.len; i++) {
        if (nip.s[i] >= '0' && nip.s[i] <= '9') continue;
        snprintf(sebab, sizeof sebab, "tanda ke-%td bukan angka", utf8_count(str_sub(nip, 0, i)) + 1);
        return tolak(nip, sebab, err);
    }
    if (nip.len == PANJANG) return true;
    snprintf(sebab, sizeof sebab, "panjangnya %td angka, seharusnya %d", nip.len, PANJANG);
    return tolak(nip, sebab, err);
}

bool nip_periksa(Str nip, StatusPegawai status, Nip *out, Err *err)
{
    if (!bentuk(nip, err)) return false;
    char sebab[160];
    bool pppk = status == STATUS_PEGAWAI_PPPK || status == STATUS_PEGAWAI_PPPK_PARUH;
    int tahun_lahir = angka(nip, 0, 4), bulan_lahir = angka(nip, 4, 2), hari_lahir = angka(nip, 6, 2);
    int tahun = angka(nip, 8, 4), kode = angka(nip, 12, 2), kelamin = angka(nip, 14, 1);

    if (tahun_lahir < 1900 || !tanggal_ada(tahun_lahir, bulan_lahir, hari_lahir)) {
        snprintf(sebab, sizeof sebab, "angka 1-8 (" STR_F ") bukan tanggal lahir", STR_A(str_sub(nip, 0, 8)));
        return tolak(nip, sebab, err);
    }
    if (tahun <= tahun_lahir) {
        snprintf(sebab, sizeof sebab, "angka 9-12 (%04d) bukan tahun %s: tidak sesudah tahun lahir %d",
                 tahun, pppk ? "perjanjian kerja" : "CPNS", tahun_lahir);
        return tolak(nip, sebab, err);
    }
    if (!pppk && (kode < 1 || kode > 12)) {
        snprintf(sebab, sizeof sebab, "angka 13-14 (%02d) bukan bulan CPNS; kode selain 01-12 hanya pada NIP PPPK, "
                 "sedangkan statusnya %s", kode, status_pegawai_label[status]);
        return tolak(nip, sebab, err);
    }
    if (kelamin != NIP_PRIA && kelamin != NIP_WANITA) {
        snprintf(sebab, sizeof sebab, "angka 15 (%d) bukan jenis kelamin: 1 pria, 2 wanita", kelamin);
        return tolak(nip, sebab, err);
    }
    if (out)
        *out = (Nip){ .lahir = tanggal(tahun_lahir, bulan_lahir, hari_lahir), .tahun = tahun, .kode = pppk ? kode : 0,
                      .cpns = pppk ? (Bulan){ 0 } : bulan(tahun, kode), .kelamin = kelamin, .nomor = angka(nip, 15, 3) };
    return true;
}

Str nip_samar(Arena *a, Str nip)
{
    enum { TAMPAK = 4 };
    char *s = arena_many(a, char, nip.len ? nip.len : 1);
    for (ptrdiff_t i = 0; i < nip.len; i++) s[i] = i < nip.len - TAMPAK ? '*' : nip.s[i];
    return (Str){ s, nip.len };
}

Str nip_spasi(Arena *a, Str nip)
{
    if (!str_digits(nip, PANJANG)) return nip;
    return str_fmt(a, "%.8s %.6s %.1s %.3s", nip.s, nip.s + 8, nip.s + 14, nip.s + 15);
}
