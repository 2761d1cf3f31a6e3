#include "inti/umpan_balik.h"

KODE_ISI(HUBUNGAN, hubungan, HUBUNGAN_LIST)
KODE_ISI(BENTUK_UMPAN, bentuk_umpan, BENTUK_UMPAN_LIST)
KODE_ISI(SIFAT_UMPAN, sifat_umpan, SIFAT_UMPAN_LIST)
KODE_ISI(CARA_UMPAN, cara_umpan, CARA_UMPAN_LIST)
KODE_ISI(NADA_UMPAN, nada_umpan, NADA_UMPAN_LIST)
KODE_ISI(STATUS_MINTA, status_minta, STATUS_MINTA_LIST)
KODE_ISI(STATUS_JADWAL_UMPAN, status_jadwal_umpan, STATUS_JADWAL_UMPAN_LIST)

/* ---- who stands how to whom ---- */

static const Jabatan *jabatan_pada(const Struktur *s, int64_t pegawai, Tanggal t)
{
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    return tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
}

static bool di_atas(const Struktur *s, const Jabatan *atas, const Jabatan *bawah)
{
    for (int64_t j = struktur_atasan(s, bawah->id); j; j = struktur_atasan(s, j))
        if (j == atas->id) return true;
    return false;
}

static bool menilai(const Profil *p, const Struktur *s, int64_t atas, int64_t bawah, Tanggal t, Arena *a)
{
    ArenaMark m = arena_mark(a);
    HasilPenilai h = { 0 };
    bool ya = penilai_cari(p, s, bawah, t, a, &h, NULL)
        && ((h.penilai.pegawai && h.penilai.pegawai->id == atas) || (h.atasan.pegawai && h.atasan.pegawai->id == atas));
    arena_rewind(a, m);
    return ya;
}

static bool serumpun(const Struktur *s, const Jabatan *x, const Jabatan *y)
{
    return x->unit == y->unit || struktur_pd(s, struktur_unit(s, x->unit)) == struktur_pd(s, struktur_unit(s, y->unit));
}

Hubungan umpan_hubungan(const Profil *p, const Struktur *s, int64_t pemberi, int64_t pegawai, Tanggal t, Arena *a)
{
    const Jabatan *x = jabatan_pada(s, pemberi, t), *y = jabatan_pada(s, pegawai, t);
    if (!x || !y) return HUBUNGAN_PIHAK_LAIN;
    if (menilai(p, s, pemberi, pegawai, t, a) || di_atas(s, x, y)
        || struktur_tim_pimpinan(s, pemberi, pegawai, t)) return HUBUNGAN_PIMPINAN;
    if (menilai(p, s, pegawai, pemberi, t, a) || di_atas(s, y, x)
        || struktur_tim_pimpinan(s, pegawai, pemberi, t)) return HUBUNGAN_BAWAHAN;
    return x->jenis == y->jenis && serumpun(s, x, y) ? HUBUNGAN_REKAN : HUBUNGAN_PIHAK_LAIN;
}

/* ---- what may be written ---- */

bool umpan_sah(const Profil *p, const UmpanBalik *u, Tanggal hari_ini, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_UMPAN_BALIK);
    Tanggal awal = bulan_awal(bulan_plus(tanggal_bulan(hari_ini), -1));
    if (u->pemberi && u->pemberi == u->pegawai) return err_set(err, E_UMPAN_SENDIRI, NULL, profil_ketentuan(p, KETENTUAN_PEMBERI_UMPAN));
    if (!u->rhk == !u->nilai) return err_set(err, E_UMPAN_TENTANG, u->pemberi ? "rhk" : "nilai", pasal);
    if (u->tanggal.n > hari_ini.n || u->tanggal.n < awal.n || tanggal_bulan(u->tanggal).n < p->mulai.n)
        return err_set(err, E_UMPAN_TANGGAL, "tanggal", pasal, V(u->tanggal), V(awal));
    if (u->bentuk == BENTUK_UMPAN_PENGAMATAN && u->hubungan != HUBUNGAN_PIMPINAN)
        return err_set(err, E_UMPAN_PENGAMATAN, "bentuk", pasal);
    if (u->bentuk == BENTUK_UMPAN_UMPAN_BALIK && !u->nada) return err_set(err, E_WAJIB, "nada", pasal, V("Nada"));
    return true;
}

bool umpan_dihitung(const UmpanBalik *u)
{
    return u->rhk && u->nada && u->bentuk == BENTUK_UMPAN_UMPAN_BALIK && umpan_berdiri(u);
}

/* ---- what a leader owes ---- */

static bool memenuhi(const UmpanBalik *u, const UtangUmpan *x)
{
    Bulan b = tanggal_bulan(u->tanggal);
    return u->hubungan == HUBUNGAN_PIMPINAN && u->sifat == SIFAT_UMPAN_BERKALA && umpan_berdiri(u)
        && b.n >= x->dari.n && b.n <= x->sampai.n;
}

void umpan_utang(const Profil *p, const JadwalUmpan *j, const UmpanBalikList *diberi, Tanggal hari_ini, Arena *a, UtangUmpanList *l)
{
    if (j->status != STATUS_JADWAL_UMPAN_DISEPAKATI) return;
    Bulan sepakat = tanggal_bulan(saat_tanggal(j->pada, p->zona_menit));
    for (int m = 1; m <= 12; m += j->selang) {
        UtangUmpan x = { .dari = bulan(j->tahun, m), .sampai = bulan(j->tahun, m + j->selang - 1) };
        if (x.dari.n > tanggal_bulan(hari_ini).n) break;
        if (x.sampai.n < sepakat.n) continue;
        x.batas = bulan_akhir(x.sampai);
        for (ptrdiff_t i = 0; i < diberi->n && !x.terpenuhi; i++) x.terpenuhi = memenuhi(&diberi->v[i], &x);
        x.lewat = !x.terpenuhi && hari_ini.n > x.batas.n;
        *list_add(a, l) = x;
    }
}

bool jadwal_umpan_sah(const Profil *p, const JadwalUmpan *j, Err *err)
{
    if (j->selang >= 1 && 12 % j->selang == 0) return true;
    return err_set(err, E_UMPAN_SELANG, "selang", profil_ketentuan(p, KETENTUAN_UMPAN_BERKALA));
}
