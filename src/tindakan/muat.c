#include "store/db_kalender.h"
#include "store/db_struktur.h"
#include "tindakan/tindakan.h"

bool aturan_muat(Arena *a, Db *db, const Profil *p, Tanggal hari, Aturan *at, int64_t *versi, Err *err)
{
    IsiStruktur s = { 0 };
    HariLiburList libur = { 0 };
    int64_t v;
    *at = (Aturan){ .profil = p, .hari = hari };
    if (!db_struktur_muat(db, a, &s, versi ? versi : &v, err) || !db_libur(db, a, &libur, err)) return false;
    at->kalender = kalender_susun(a, libur);
    return struktur_susun(a, &s, &at->struktur, err);
}

void aturan_penilaian(Arena *a, Aturan *at)
{
    at->penilaian = penilai_semua(at->profil, at->struktur, at->hari, a);
    at->pindah = pindah_semua(at->profil, at->struktur, &at->kalender, pindah_sejak(at->hari), tanggal_plus(at->hari, -1), a);
    at->penilaian_lalu = penilai_semua(at->profil, at->struktur, tanggal_plus(bulan_awal(tanggal_bulan(at->hari)), -1), a);
}
