/* The month's realisation that is to be written and submitted (B16.3), and progress whose agreed day has come (B11a). */
#include "tindakan/realisasi.h"
#include "tindakan/tugas.h"

/* RHK whose reporting period ends with the month: their numbers in words; empty: none. */
static Str jatuh(const Ctx *c, const BulanRealisasi *m, int *n)
{
    Buf b = buf_new(c->a, 1 * KB);
    Bulan dari;
    *n = 0;
    for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++)
        if (m->skp.rhk.v[i].jadwal > 1 && realisasi_jatuh(m->skp.rhk.v[i].jadwal, m->bulan, &dari)) buf_fmt(&b, "%sRHK %d", (*n)++ ? ", " : "", (int)i + 1);
    return buf_str(&b);
}

static bool kosong(const BulanRealisasi *m)
{
    for (ptrdiff_t i = 0; i < m->iki.n; i++)
        if (m->iki.v[i].iki->target.len && !m->iki.v[i].r.isi.len) return true;
    return false;
}

static bool dikembalikan(const BulanRealisasi *m)
{
    for (ptrdiff_t i = 0; i < m->iki.n; i++)
        if (m->iki.v[i].r.status == STATUS_REALISASI_DIKEMBALIKAN) return true;
    return false;
}

bool tugas_realisasi(const Ctx *c, TugasSaya *s, Err *err)
{
    const Profil *p = c->aturan->profil;
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    bool harian = p->modul[MODUL_LAPORAN_HARIAN].ada;
    Bulan kini = tanggal_bulan(c->hari_ini);
    bool akhir = c->hari_ini.n == bulan_akhir(kini).n;
    int n;
    BulanRealisasi m;
    Bulan b = akhir ? kini : bulan_plus(kini, -1);
    if (!saya || !p->pegawai[saya->status] || b.n < p->mulai.n) return true;
    if (!realisasi_bulan(c, c->db, c->pelaku.pegawai, b, &m, err)) return false;
    Str jadwal = jatuh(c, &m, &n), bln = bulan_kata(c->a, b);
    bool kembali = dikembalikan(&m);
    if (!m.terbuka || (harian && !kembali && (!n || !kosong(&m)))) return true;
    Str judul = kembali ? str_fmt(c->a, "Perbaiki realisasi " STR_F, STR_A(bln)) : harian ? str_fmt(c->a, "Laporkan perkembangan " STR_F, STR_A(bln))
                        : str_fmt(c->a, "Sampaikan realisasi " STR_F, STR_A(bln));
    Str ket = kembali ? S("Dikembalikan penilai dengan catatan.") : n ? str_fmt(c->a, "Jadwal pelaporan yang disepakati: " STR_F ".", STR_A(jadwal)) : S("Realisasi tiap indikator dengan buktinya.");
    Tugas *t = tugas_perlu(c, s, judul, ket, tugas_bulan(c->a, "/realisasi", b), kembali ? KEADAAN_TUGAS_DIKEMBALIKAN : KEADAAN_TUGAS_DRAF);
    t->kunci = str_fmt(c->a, "realisasi-" STR_F, STR_A(bulan_iso(c->a, b)));
    tugas_batas(c, t, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, b);
    return true;
}
