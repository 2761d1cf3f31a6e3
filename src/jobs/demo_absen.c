/* Leave, dinas luar and attendance of one person, from the first month of history to the clock. */
#include "jobs/demo_riwayat.h"

enum { UNTUK_IZIN = 41, UNTUK_HARI, HARI_DEPAN = 120 };

/* How often in a month, in 1,000 persons, and how many working days; days of birth leave are calendar days. */
static const struct { JenisIzin jenis; int pejabat, staf, paling_sedikit, paling_banyak; bool mendadak; const char *surat; } kebiasaan[] = {
    { JENIS_IZIN_DINAS_LUAR,      550, 190, 1,  2,  false, "090/%d-ST/%d" },
    { JENIS_IZIN_CUTI_TAHUNAN,    90,  100, 1,  4,  false, "851/%d/%d" },
    { JENIS_IZIN_CUTI_SAKIT,      40,  60,  1,  3,  true,  "851/%d/%d" },
    { JENIS_IZIN_IZIN,            10,  25,  1,  1,  true,  "851/%d/%d" },
    { JENIS_IZIN_WFH,             20,  20,  1,  1,  false, "800/%d/%d" },
    { JENIS_IZIN_CUTI_PENTING,    10,  12,  1,  3,  false, "851/%d/%d" },
    { JENIS_IZIN_CUTI_BESAR,      1,   2,   25, 40, false, "851/%d/%d" },
    { JENIS_IZIN_CUTI_MELAHIRKAN, 4,   8,   90, 90, false, "851/%d/%d" },
};

typedef struct {
    Riwayat *h;
    const Pegawai *p;
    const DemoOrang *o;
    Acak r;
    Tanggal awal;
    int n;                          /* days, with those ahead */
    JenisIzin *izin;                /* of each day */
    bool *sah;                      /* it is approved */
    const Unit **unit;              /* of each day; NULL: no assignment */
    bool *belajar;
} Hari;

static const Unit *unit_hari(const Hari *d, Tanggal t)
{
    int i = t.n - d->awal.n;
    return i >= 0 && i < d->n ? d->unit[i] : NULL;
}

static bool bekerja(const Hari *d, Tanggal t)
{
    const Unit *u = unit_hari(d, t);
    return u && kalender_ada(&d->h->aturan->kalender, tanggal_tahun(t)) && kalender_kerja(&d->h->aturan->kalender, u->pekan, t);
}

/* Approved in time, or just asked for when the clock has not come that far. */
static void catat(Hari *d, int ke, Tanggal mulai, Tanggal sampai)
{
    Riwayat *h = d->h;
    JenisIzin jenis = kebiasaan[ke].jenis;
    for (int i = mulai.n - d->awal.n; i <= sampai.n - d->awal.n; i++)
        if (i < 0 || i >= d->n || d->izin[i]) return;
    Tanggal minta = kebiasaan[ke].mendadak ? mulai : tanggal_plus(mulai, -acak_antara(&d->r, 2, 9));
    Saat pada = demo_saat(h, &d->r, tanggal_plus(minta, !kebiasaan[ke].mendadak), 8, 15);
    Saat diminta = saat_dari(minta, pukul(7, 30), h->aturan->profil->zona_menit);
    if (!sudah(h, diminta)) return;             /* nobody has asked yet */
    bool putus = sudah(h, pada);
    for (int i = mulai.n - d->awal.n; i <= sampai.n - d->awal.n; i++) {
        d->izin[i] = jenis;
        d->sah[i] = putus;
    }
    Izin *z = list_add(h->sementara, &h->b.izin);
    *z = (Izin){ .id = ++h->id, .pegawai = d->p->id, .jenis = jenis, .mulai = mulai, .sampai = sampai, .status = putus ? STATUS_IZIN_DISETUJUI : STATUS_IZIN_DIAJUKAN,
                 .nomor = str_fmt(h->sementara, kebiasaan[ke].surat, (int)(h->id % 997) + 1, tanggal_tahun(mulai)),
                 .alasan = demo_ucap(h, &d->r, "izin", str_z(jenis_izin_kode[jenis])), .versi = 1 };
    demo_jejak(h, diminta, d->p->id, OBJEK_IZIN, z->id, AKSI_BUAT, d->p->id, (Str){ 0 });
    if (!putus) return;
    z->oleh = h->akun_bkpsdm;
    z->pada = pada;
    z->versi = 2;
    demo_jejak(h, pada, h->akun_bkpsdm, OBJEK_IZIN, z->id, AKSI_SETUJUI, d->p->id, (Str){ 0 });
}

static void satu_izin(Hari *d, int ke, Bulan b)
{
    Tanggal mulai = tanggal_plus(bulan_awal(b), acak_n(&d->r, 28));
    if (!bekerja(d, mulai)) return;
    int lama = acak_antara(&d->r, kebiasaan[ke].paling_sedikit, kebiasaan[ke].paling_banyak);
    int pekan = unit_hari(d, mulai)->pekan == 6;
    Tanggal sampai = kebiasaan[ke].jenis == JENIS_IZIN_CUTI_MELAHIRKAN ? tanggal_plus(mulai, lama - 1) : demo_kerja(d->h, pekan, mulai, lama - 1);
    catat(d, ke, mulai, sampai);
}

static int umur(const Hari *d) { return tanggal_tahun(d->h->u->hari) - tanggal_tahun(d->o->lahir); }

static void izin(Hari *d)
{
    const Riwayat *h = d->h;
    for (ptrdiff_t i = 0; i < h->s->pergi.n; i++)
        if (h->s->pergi.v[i].pegawai == d->p->id) catat(d, 1, h->s->pergi.v[i].dari, h->s->pergi.v[i].sampai);
    if (d->p->id == h->s->contoh[DEMO_CONTOH_PEGAWAI] || d->p->id == h->s->contoh[DEMO_CONTOH_PENILAI]) return;
    for (int b = 0; b < h->n_bulan; b++)
        for (int k = 0; k < countof(kebiasaan); k++) {
            bool ibu = d->o->perempuan && umur(d) >= 23 && umur(d) <= 38;
            bool pejabat = d->o->golongan >= 12;
            if (kebiasaan[k].jenis == JENIS_IZIN_CUTI_MELAHIRKAN && !ibu) continue;
            if (acak_ya(&d->r, pejabat ? kebiasaan[k].pejabat : kebiasaan[k].staf)) satu_izin(d, k, h->bulan[b].bulan);
        }
}

/* ---- a day at the machine ---- */

static StatusPresensi status_izin(JenisIzin j)
{
    return j == JENIS_IZIN_DINAS_LUAR ? STATUS_PRESENSI_DL : j == JENIS_IZIN_WFH ? STATUS_PRESENSI_WFH : j == JENIS_IZIN_CUTI_SAKIT ? STATUS_PRESENSI_SAKIT
         : j == JENIS_IZIN_IZIN ? STATUS_PRESENSI_I : STATUS_PRESENSI_CUTI;
}

static Pukul geser(Pukul p, int menit) { return (Pukul){ p.n + menit }; }

/* First and last punch; today only the first, when it lies before the clock. */
static bool ketukan(Hari *d, Acak *r, Tanggal t, int pekan, Presensi *p)
{
    const Riwayat *h = d->h;
    int hari = tanggal_hari(t), lambat = (1000 - d->o->rajin) / 6 + 6;
    MasaJam jam = jam_kerja_pada(&h->jam, t);
    JamHari kantor = jam_kerja_hari(&jam, 5 + pekan, hari);
    Pukul masuk = kantor.masuk, pulang = kantor.pulang;
    bool kini = t.n == h->u->hari.n;
    if (d->o->rajin < 600 && acak_ya(r, 8)) {
        *p = (Presensi){ .pegawai = d->p->id, .tanggal = t, .status = STATUS_PRESENSI_TK };
        return !kini;
    }
    masuk = acak_ya(r, lambat) ? geser(masuk, jam.toleransi + acak_antara(r, 2, 50)) : geser(masuk, -acak_antara(r, 0, 28));
    pulang = acak_ya(r, 9) ? geser(pulang, -acak_antara(r, 20, 120)) : geser(pulang, acak_antara(r, 0, 40));
    if (kini && !sudah(h, saat_dari(t, masuk, h->aturan->profil->zona_menit))) return false;
    *p = presensi_dari_ketukan(kantor, t, masuk, kini ? masuk : pulang, !kini);
    p->pegawai = d->p->id;
    return true;
}

static void presensi(Hari *d, Absen *x)
{
    Riwayat *h = d->h;
    Acak r = riwayat_acak(h, d->p->id, UNTUK_HARI, 0);
    for (int i = 0; i < x->n; i++) {
        Tanggal t = tanggal_plus(x->awal, i);
        if (!bekerja(d, t)) continue;
        const Unit *u = d->unit[i], *pd = struktur_pd(h->aturan->struktur, u);
        bool kini = t.n == h->u->hari.n, belum = t.n == h->u->hari.n - 1 && pd && pd->id % 4 == 0;
        Presensi p = { .pegawai = d->p->id, .tanggal = t };
        bool baris;
        if (d->izin[i] && d->sah[i]) p.status = status_izin(d->izin[i]), baris = !kini;
        else if (d->belajar[i]) p.status = STATUS_PRESENSI_TB, baris = !kini;
        else baris = ketukan(d, &r, t, u->pekan == 6, &p);
        bool cuti = d->izin[i] && d->sah[i] && !izin_pengganti(d->izin[i]);
        x->hari[i].status = p.status;
        x->hari[i].masuk = p.masuk;
        x->hari[i].pulang = p.pulang;
        x->hari[i].hadir = !cuti && p.status != STATUS_PRESENSI_TK;
        if (!baris || belum) continue;
        *list_add(h->sementara, &h->b.presensi) = (BarisPresensi){ .pegawai = p.pegawai, .tanggal = t, .status = p.status, .masuk = p.masuk, .pulang = p.pulang,
                                                                   .sumber = p.masuk.n || p.pulang.n ? SUMBER_PRESENSI_ATTLOG : SUMBER_PRESENSI_CSV };
    }
}

void demo_absen(Riwayat *h, const Pegawai *p, Absen *x)
{
    Arena *a = h->sementara;
    *x = (Absen){ .awal = bulan_awal(h->u->mulai) };
    x->n = h->u->hari.n - x->awal.n + 1;
    x->hari = arena_alloc(a, sizeof *x->hari, x->n, _Alignof(int));
    x->cuti = arena_many(a, bool, h->n_bulan);
    Hari d = { .h = h, .p = p, .o = riwayat_orang(h, p->id), .awal = x->awal, .n = x->n + HARI_DEPAN };
    d.r = riwayat_acak(h, p->id, UNTUK_IZIN, 0);
    d.izin = arena_many(a, JenisIzin, d.n);
    d.sah = arena_many(a, bool, d.n);
    d.unit = arena_many(a, const Unit *, d.n);
    d.belajar = arena_many(a, bool, d.n);
    for (int i = 0; i < d.n; i++) {
        const Penugasan *t = struktur_penugasan_pada(h->aturan->struktur, p->id, tanggal_plus(x->awal, i));
        if (!t) continue;
        d.unit[i] = struktur_unit(h->aturan->struktur, struktur_jabatan(h->aturan->struktur, t->jabatan)->unit);
        d.belajar[i] = t->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR;
    }
    izin(&d);
    presensi(&d, x);
    for (int b = 0; b < h->n_bulan; b++) {
        int kerja = 0, cuti = 0;
        for (Tanggal t = bulan_awal(h->bulan[b].bulan); t.n <= bulan_akhir(h->bulan[b].bulan).n; t.n++) {
            int i = t.n - x->awal.n;
            if (!bekerja(&d, t)) continue;
            kerja++;
            cuti += d.izin[i] && d.sah[i] && !izin_pengganti(d.izin[i]);
        }
        x->cuti[b] = kerja && cuti == kerja;
    }
}
