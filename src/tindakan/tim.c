#include "tindakan/tim.h"

#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"

PenilaianList penilaian_bulan(const Ctx *c, Bulan b)
{
    const Aturan *at = c->aturan;
    Tanggal t = hari_peran(c, b);
    if (t.n == at->hari.n) return at->penilaian;
    if (t.n == bulan_awal(tanggal_bulan(at->hari)).n - 1) return at->penilaian_lalu;
    return penilai_semua(at->profil, at->struktur, t, c->a);
}

static int menurut_nama(const void *x, const void *y)
{
    const AnggotaTim *a = x, *b = y;
    int beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

AnggotaTimList tim_bulan(const Ctx *c, int64_t penilai, Bulan b)
{
    AnggotaTimList l = { 0 };
    PenilaianList semua = penilaian_bulan(c, b);
    Tanggal t = hari_peran(c, b);
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        if (semua.v[i].penilai != penilai) continue;
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, semua.v[i].pegawai);
        const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, semua.v[i].pegawai, t);
        const Jabatan *j = tugas ? struktur_jabatan(c->aturan->struktur, tugas->jabatan) : NULL;
        const Unit *u = j ? struktur_unit(c->aturan->struktur, j->unit) : NULL;
        *list_add(c->a, &l) = (AnggotaTim){ p, j ? jabatan_sebagai(c->a, j, tugas->jenis) : (Str){ 0 }, u ? u->nama : (Str){ 0 } };
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_nama);
    return l;
}

Bulan bulan_kerja(const Ctx *c)
{
    Bulan kini = tanggal_bulan(c->hari_ini), lalu = bulan_plus(kini, -1);
    Tenggat t;
    if (lalu.n < c->aturan->profil->mulai.n) return kini;
    if (!batas_pegawai(c, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, lalu, (Tanggal){ 0 }, &t, NULL) || !t.batas.n) return kini;
    return c->hari_ini.n <= t.batas.n + 10 ? lalu : kini;
}
