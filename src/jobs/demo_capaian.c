/* Achievements of the perangkat daerah, month by month: prepared by the operator, set before the first evaluation. */
#include "jobs/demo_riwayat.h"

enum { UNTUK_CAPAIAN = 71 };

/* Mostly baik; the same for a unit and a period whatever else is drawn. */
static Capaian pilih(Acak *r)
{
    static const struct { Capaian c; int seribu; } bobot[] = {
        { CAPAIAN_BAIK, 680 }, { CAPAIAN_ISTIMEWA, 200 }, { CAPAIAN_BUTUH_PERBAIKAN, 100 }, { CAPAIAN_KURANG, 20 } };
    int n = acak_n(r, 1000), i = 0;
    while (n >= bobot[i].seribu) n -= bobot[i++].seribu;
    return bobot[i].c;
}

/* Head of the bagian that looks after the organisation; 0 when the demo has none. */
static int64_t operator_organisasi(const Riwayat *h)
{
    const Struktur *st = h->aturan->struktur;
    for (ptrdiff_t i = 0; i < h->s->isi.unit.n; i++) {
        if (!str_eqz(h->s->isi.unit.v[i].kode, "setda.org")) continue;
        const Pegawai *p = struktur_pemangku(st, struktur_pimpinan(st, h->s->isi.unit.v[i].id), h->u->hari, NULL);
        return p ? p->id : 0;
    }
    return 0;
}

/* In the month that is being evaluated some units are still at it; never the one whose work waits in the demo. */
static bool terlambat(const Riwayat *h, const Unit *u, bool terakhir)
{
    const Unit *contoh = struktur_unit_pegawai(h->aturan->struktur, h->s->contoh[DEMO_CONTOH_PENILAI], h->u->hari);
    return terakhir && u->id % 5 == 2 && struktur_pd(h->aturan->struktur, contoh) != u;
}

static Str jejak(Riwayat *h, const CapaianUnit *k, const Unit *u)
{
    return str_fmt(h->sementara, "{\"unit\":\"" STR_F "\",\"periode\":\"" STR_F "\",\"capaian\":\"%s\"}", STR_A(u->nama),
                   STR_A(periode_iso(h->sementara, k->periode)), capaian_kode[k->capaian]);
}

static void tetapkan(Riwayat *h, CapaianUnit *k, const Unit *u, const Pegawai *siapa, Saat pada)
{
    k->status = STATUS_CAPAIAN_DITETAPKAN;
    k->ditetapkan_oleh = siapa->id;
    k->ditetapkan_nama = siapa->nama;
    k->ditetapkan_pada = pada;
    k->versi++;
    *list_add(h->sementara, &h->b.riwayat_capaian) = (RiwayatCapaian){ .id = ++h->id, .unit = u->id, .periode = k->periode, .capaian = k->capaian,
        .peristiwa = PERISTIWA_CAPAIAN_DITETAPKAN, .nama = siapa->nama, .pada = pada };
    demo_jejak(h, pada, siapa->id, OBJEK_CAPAIAN, k->id, AKSI_TETAPKAN, 0, jejak(h, k, u));
}

/* Those of one period, drafted and set on `hari`; `ke` gets them by unit. */
static void periode(Riwayat *h, Periode per, Tanggal peran, Tanggal hari, bool terakhir, CapaianUnitList *ke)
{
    const Struktur *st = h->aturan->struktur;
    int64_t siapa = operator_organisasi(h);
    const Pegawai *o = riwayat_pegawai(h, siapa);
    for (ptrdiff_t i = 0; i < h->s->isi.unit.n; i++) {
        const Unit *u = &h->s->isi.unit.v[i];
        if (!u->induk || struktur_pd(st, u) != u) continue;
        Acak r = riwayat_acak(h, u->id, UNTUK_CAPAIAN, per.n);
        Saat siap = { demo_saat(h, &r, hari, 7, 8).ms / 2 + saat_dari(hari, pukul(7, 0), h->aturan->profil->zona_menit).ms / 2 };
        Saat tetap = demo_saat(h, &r, hari, 8, 9);
        Capaian c = pilih(&r);
        bool tunda = terlambat(h, u, terakhir);
        if (!sudah(h, siap) || (tunda && u->id % 2)) continue;
        CapaianUnit *k = list_add(h->a, ke);
        *k = (CapaianUnit){ .id = ++h->id, .unit = u->id, .periode = per, .capaian = c, .status = STATUS_CAPAIAN_DRAF, .disiapkan_pada = siap, .versi = 1,
                            .disiapkan_nama = o ? o->nama : S("Operator Bagian Organisasi"),
                            .dasar = str_fmt(h->a, "Laporan kinerja " STR_F, STR_A(periode_kata(h->a, per))), .nomor = str_fmt(h->a, "000.8/%d", (int)i + 100) };
        demo_jejak(h, siap, siapa, OBJEK_CAPAIAN, k->id, AKSI_BUAT, 0, jejak(h, k, u));
        PenetapCapaian p = capaian_penetap(h->aturan->profil, st, u->id, peran, per, h->a, NULL);
        if (p.penetap.pegawai && !tunda && sudah(h, tetap)) tetapkan(h, k, u, p.penetap.pegawai, tetap);
        *list_add(h->sementara, &h->b.capaian) = *k;
    }
}

void demo_capaian(Riwayat *h)
{
    CapaianUnitList tahun = { 0 };
    int ini = tanggal_tahun(h->u->hari);
    for (int i = 0; i < h->n_bulan - 1; i++) {
        DemoBulan *m = &h->bulan[i];
        periode(h, periode_bulan(m->bulan), m->peran, m->tenggat[0].kerja[1], i == h->n_bulan - 2, &m->capaian);
    }
    if (ini - 1 < bulan_tahun(h->aturan->profil->mulai)) return;
    Periode lalu = periode_tahun(ini - 1);
    periode(h, lalu, periode_akhir(lalu), demo_kerja(h, 0, tanggal(ini, 1, 6), 0), false, &tahun);
}
