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

static void tambah(const Ctx *c, int64_t pegawai, Tanggal t, AnggotaTimList *l)
{
    const Struktur *s = c->aturan->struktur;
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    *list_add(c->a, l) = (AnggotaTim){ struktur_pegawai(s, pegawai), j ? jabatan_sebagai(c->a, j, tugas->jenis) : (Str){ 0 }, u ? u->nama : (Str){ 0 } };
}

/* Who left within the period has it evaluated up to his last day, by whoever appraised him then (SPEC 4). */
static void tambah_pergi(const Ctx *c, int64_t penilai, Periode p, Tanggal t, AnggotaTimList *l)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Tanggal awal = periode_awal(p);
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) {
        const Penugasan *x = &isi->penugasan.v[i];
        Tanggal akhir = struktur_sampai(s, x);
        if (akhir.n < awal.n || akhir.n >= t.n || struktur_penugasan_pada(s, x->pegawai, t)) continue;
        HasilPenilai h = { 0 };
        if (hari_evaluasi(c, x->pegawai, p).n != akhir.n || struktur_penugasan_pada(s, x->pegawai, akhir) != x) continue;
        if (penilai_cari(c->aturan->profil, s, x->pegawai, akhir, c->a, &h, NULL) && h.penilai.pegawai->id == penilai)
            tambah(c, x->pegawai, akhir, l);
    }
}

AnggotaTimList tim_periode(const Ctx *c, int64_t penilai, Periode p)
{
    AnggotaTimList l = { 0 };
    Tanggal t = hari_peran_periode(c, p);
    PenilaianList semua = penilaian_bulan(c, tanggal_bulan(t));
    for (ptrdiff_t i = 0; i < semua.n; i++)
        if (semua.v[i].penilai == penilai) tambah(c, semua.v[i].pegawai, t, &l);
    tambah_pergi(c, penilai, p, t, &l);
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_nama);
    return l;
}

AnggotaTimList tim_tahun(const Ctx *c, int64_t penilai, int tahun)
{
    AnggotaTimList l = { 0 };
    Periode p = periode_tahun(tahun);
    Tanggal t = hari_peran_periode(c, p);
    PenilaianList dekat = penilaian_bulan(c, bulan_plus(tanggal_bulan(c->hari_ini), -1)), tim = penilai_bawahan(&dekat, penilai);
    for (ptrdiff_t i = 0; i < tim.n && periode_akhir(p).n < c->hari_ini.n; i++) {
        HasilPenilai h = { 0 };
        if (penilai_cari(c->aturan->profil, c->aturan->struktur, tim.v[i].pegawai, t, c->a, &h, NULL) && h.penilai.pegawai->id == penilai)
            tambah(c, tim.v[i].pegawai, t, &l);
    }
    tambah_pergi(c, penilai, p, t, &l);
    return l;
}

AnggotaTimList tim_bulan(const Ctx *c, int64_t penilai, Bulan b) { return tim_periode(c, penilai, periode_bulan(b)); }

Bulan bulan_kerja(const Ctx *c)
{
    Bulan kini = tanggal_bulan(c->hari_ini), lalu = bulan_plus(kini, -1);
    Tenggat t;
    if (lalu.n < c->aturan->profil->mulai.n) return kini;
    if (!batas_pegawai(c, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, lalu, (Tanggal){ 0 }, &t, NULL) || !t.batas.n) return kini;
    return c->hari_ini.n <= t.batas.n + 10 ? lalu : kini;
}
