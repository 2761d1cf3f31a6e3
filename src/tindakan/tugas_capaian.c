/* Achievements of units: those that wait to be set, and those that the operator has not prepared (B24.1, B25.1). */
#include "tindakan/capaian.h"
#include "tindakan/tugas.h"

static Str jalur(const Ctx *c, Periode p) { return str_fmt(c->a, "/capaian?periode=" STR_F, STR_A(periode_iso(c->a, p))); }

static void batas(const Ctx *c, Tugas *t, Periode p)
{
    if (periode_setahun(p)) tugas_batas(c, t, JENIS_TENGGAT_EVALUASI_TAHUNAN, c->pelaku.pegawai, bulan(periode_ke_tahun(p), 1));
    else tugas_batas(c, t, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, periode_ke_bulan(p));
}

static int menunggu(const Ctx *c, Periode p, const CapaianUnitList *l)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < l->n; i++)
        n += l->v[i].status == STATUS_CAPAIAN_DRAF && capaian_boleh(c, OBJEK_CAPAIAN, AKSI_TETAPKAN, status_capaian_kode[STATUS_CAPAIAN_DRAF], l->v[i].unit, p, NULL);
    return n;
}

static int belum_disiapkan(const Ctx *c, const CapaianUnitList *l)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    int n = 0;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *u = &isi->unit.v[i];
        n += u->induk && struktur_pd(s, u) == u && !capaian_sendiri(l, u->id);
    }
    return n;
}

/* A region where nobody's predicate waits for it asks nobody to prepare it. */
static bool satu(const Ctx *c, TugasSaya *s, Periode p, Err *err)
{
    CapaianUnitList l = { 0 };
    Str kata = periode_kata(c->a, p);
    if (!db_capaian_periode(c->db, c->a, p, &l, err)) return false;
    int n = menunggu(c, p, &l);
    if (n) batas(c, tugas_perlu(c, s, str_fmt(c->a, "Tetapkan capaian %d unit untuk " STR_F, n, STR_A(kata)),
                                S("Sudah disiapkan operator; evaluasi pegawainya bersandar pada capaian dan polanya."), jalur(c, p), KEADAAN_TUGAS_MENUNGGU), p);
    if (!(s->peran & PERAN(ORGANISASI)) || !c->aturan->profil->modul[MODUL_CAPAIAN_DAHULU].ada) return true;
    n = belum_disiapkan(c, &l);
    if (n) batas(c, tugas_perlu(c, s, str_fmt(c->a, "Siapkan capaian %d perangkat daerah untuk " STR_F, n, STR_A(kata)),
                                S("Evaluasi pegawai baru dapat ditetapkan sesudah capaian unitnya."),
                                str_fmt(c->a, "/capaian/isi?periode=" STR_F, STR_A(periode_iso(c->a, p))), KEADAAN_TUGAS_BELUM_ADA), p);
    return true;
}

/* The month that is being evaluated, and in January to March the year before. */
bool tugas_capaian(const Ctx *c, TugasSaya *s, Err *err)
{
    Bulan lalu = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    if (lalu.n < c->aturan->profil->mulai.n) return true;
    if (!satu(c, s, periode_bulan(lalu), err)) return false;
    int tahun = tanggal_tahun(c->hari_ini) - 1;
    bool awal_tahun = bulan_ke(tanggal_bulan(c->hari_ini)) <= 3;
    return !awal_tahun || tahun < bulan_tahun(c->aturan->profil->mulai) || satu(c, s, periode_tahun(tahun), err);
}
