/*
 * attlog.dat: punches of a machine become daily rows, first in and last out. A row takes in what an earlier
 * file already made of the day, so a file sent again, whole or in part, changes nothing. What a night shift punches
 * after midnight belongs to the day on which it began.
 */
#include "base/attlog.h"
#include "tindakan/impor_dalam.h"

/* One person's day, from all his punches in the file. */
typedef struct { int64_t pegawai; Tanggal tanggal; Pukul pertama, terakhir; int baris; } Hari;
typedef LIST_OF(Hari) HariList;

typedef struct { KetukanList ketukan; BarisList salah; } IsiAttlog;

static bool attlog_baca_berkas(Rencana *r, Err *err)
{
    IsiAttlog *b = arena_one(r->a, IsiAttlog);
    r->mentah = b;
    return attlog_baca(r->a, r->b->isi, &b->ketukan, &b->salah, err);
}

static int urut_hari(const void *x, const void *y)
{
    const Tanggal *a = x, *b = y;
    return (a->n > b->n) - (a->n < b->n);
}

/* ---- PIN -> person ----------------------------------------------------------------------------- */

typedef struct { Peta pin; PinPresensiList l; } PinPeta;

static bool pin_muat(Rencana *r, PinPeta *p, Err *err)
{
    if (!db_pin_semua(r->db, r->a, &p->l, err)) return false;
    p->pin = peta_new(r->a, p->l.n);
    for (ptrdiff_t i = 0; i < p->l.n; i++) {                    /* this machine's own PIN before one of all machines */
        const PinPresensi *x = &p->l.v[i];
        if (!x->mesin.len) peta_tambah(&p->pin, x->pin, i);
        else if (str_eq(x->mesin, r->b->mesin)) peta_set(&p->pin, x->pin, i);
    }
    return true;
}

/* PINs nobody is mapped to, each told once with the number of its punches. */
typedef struct { Str pin; int baris, n; } PinAsing;
typedef LIST_OF(PinAsing) PinAsingList;

static void lapor_asing(Rencana *r, const PinAsingList *l)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        BarisRencana b = { .nomor = l->v[i].baris };
        impor_awas(r, &b, -1, E_IMPOR_PIN, profil_ketentuan(r->c->aturan->profil, KETENTUAN_PRESENSI), V(l->v[i].pin), V(l->v[i].n));
    }
}

/* ---- punches -> days --------------------------------------------------------------------------- */

/* The duty that the punch belongs to; none that has yet to come. */
static KetukanJaga hari_jaga(const Rencana *r, int64_t pegawai, const Ketukan *k)
{
    Tanggal t = k->tanggal, esok = tanggal_plus(t, 1);
    return jaga_ketukan(hadir_jaga(r, pegawai, tanggal_plus(t, -1)), hadir_jaga(r, pegawai, t),
                        esok.n <= r->c->hari_ini.n ? hadir_jaga(r, pegawai, esok) : NULL, t, k->pukul);
}

static void himpun(Rencana *r, const PinPeta *pin, HariList *hari)
{
    const KetukanList *l = &((IsiAttlog *)r->mentah)->ketukan;
    Peta di = peta_new(r->a, l->n / 2), asing_di = peta_new(r->a, 16);
    PinAsingList asing = { 0 };
    int64_t (*kunci)[2] = arena_alloc(r->a, sizeof *kunci, l->n, _Alignof(int64_t));
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Ketukan *k = &l->v[i];
        ptrdiff_t p = peta_get(&pin->pin, k->pin);
        if (p < 0) {
            ptrdiff_t ke = peta_tambah(&asing_di, k->pin, asing.n);
            if (ke < 0) ke = asing.n, *list_add(r->a, &asing) = (PinAsing){ k->pin, k->baris, 0 };
            asing.v[ke].n++;
            continue;
        }
        KetukanJaga x = hari_jaga(r, pin->l.v[p].pegawai, k);
        kunci[i][0] = pin->l.v[p].pegawai, kunci[i][1] = x.tanggal.n;
        ptrdiff_t ke = peta_tambah(&di, (Str){ (const char *)kunci[i], sizeof kunci[i] }, hari->n);
        if (ke < 0) {
            *list_add(r->a, hari) = (Hari){ pin->l.v[p].pegawai, x.tanggal, x.pukul, x.pukul, k->baris };
            continue;
        }
        Hari *h = &hari->v[ke];
        if (x.pukul.n < h->pertama.n) h->pertama = x.pukul;
        if (x.pukul.n > h->terakhir.n) h->terakhir = x.pukul;
    }
    lapor_asing(r, &asing);
}

/* The last punch of the file: its day is closed only when the machine was read after the day's hours. */
static Ketukan penghabisan(const KetukanList *l)
{
    Ketukan akhir = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].tanggal.n > akhir.tanggal.n || (l->v[i].tanggal.n == akhir.tanggal.n && l->v[i].pukul.n > akhir.pukul.n)) akhir = l->v[i];
    return akhir;
}

static bool tertutup(const Rencana *r, const Ketukan *akhir, Pukul pulang, Tanggal t)
{
    enum { SEHARI = 1440 };
    if (t.n >= r->c->hari_ini.n) return false;
    return !pulang.n || (int64_t)(akhir->tanggal.n - t.n) * SEHARI + akhir->pukul.n >= pulang.n;
}

/* What a table said of the day stands unless it only said that nobody was seen. */
static bool dari_ketukan(StatusPresensi s)
{
    return s == STATUS_PRESENSI_H || s == STATUS_PRESENSI_TL || s == STATUS_PRESENSI_PSW || s == STATUS_PRESENSI_TK;
}

static void gabung(Hari *h, const BarisPresensi *lama)
{
    const Pukul dua[] = { lama->masuk, lama->pulang };
    for (int i = 0; i < 2; i++) {
        if (dua[i].n && dua[i].n < h->pertama.n) h->pertama = dua[i];
        if (dua[i].n && dua[i].n > h->terakhir.n) h->terakhir = dua[i];
    }
}

static void taruh_hari(Rencana *r, Hari h, const Ketukan *akhir)
{
    Hadir *m = r->milik;
    BarisRencana *b = &r->baris[r->n++];
    *b = (BarisRencana){ .nomor = h.baris };
    char kunci[64];
    int n = snprintf(kunci, sizeof kunci, "|%lld|%lld", (long long)h.pegawai, (long long)h.tanggal.n);
    ptrdiff_t i = peta_get(&r->kunci, (Str){ kunci, n });
    const BarisPresensi *lama = i >= 0 ? rencana_lama(r, i) : NULL;
    JamHari jam = hadir_jam(r, h.pegawai, h.tanggal);
    bool selesai = tertutup(r, akhir, jam.pulang, h.tanggal);
    BarisPresensi baru = lama ? *lama : (BarisPresensi){ .pegawai = h.pegawai, .tanggal = h.tanggal };
    if (!lama || (lama->sumber != SUMBER_PRESENSI_KOREKSI && dari_ketukan(lama->status))) {
        if (lama) gabung(&h, lama);
        Presensi p = presensi_dari_ketukan(jam, h.tanggal, h.pertama, h.terakhir, selesai);
        baru.status = p.status, baru.masuk = p.masuk, baru.pulang = p.pulang;
        baru.sumber = SUMBER_PRESENSI_ATTLOG, baru.nomor = (Str){ 0 };
    }
    rencana_taruh(r, b, &baru);
    const Unit *u = selesai && r->b->lengkap ? struktur_unit_pegawai(r->susunan, h.pegawai, h.tanggal) : NULL;
    if (u) *list_add(r->a, &m->lengkap) = (PresensiLengkap){ h.tanggal, u->id };
}

/* ---- days of others ---------------------------------------------------------------------------- */

/* A machine serves many offices and the one who reads it out: whose days are not for the actor to bring are
 * left out, each person told once. */
typedef struct { int64_t pegawai; int baris, n; Err sebab; } Lewat;
typedef struct { LIST_OF(Lewat) l; Peta di; } LewatList;

static void catat_lewat(Rencana *r, LewatList *l, const Hari *h, const Err *sebab)
{
    ptrdiff_t i = peta_tambah(&l->di, (Str){ (const char *)&h->pegawai, sizeof h->pegawai }, l->l.n);
    if (i < 0) i = l->l.n, *list_add(r->a, &l->l) = (Lewat){ h->pegawai, h->baris, 0, *sebab };
    l->l.v[i].n++;
}

static void lapor_lewat(Rencana *r, const LewatList *l)
{
    for (ptrdiff_t i = 0; i < l->l.n; i++) {
        const Lewat *x = &l->l.v[i];
        BarisRencana b = { .nomor = x->baris };
        if (x->sebab.kode == E_IMPOR_SENDIRI) impor_awas(r, &b, -1, E_IMPOR_KETUKAN_SENDIRI, x->sebab.pasal, V(x->n));
        else impor_tolak(r, &b, -1, true, &x->sebab);
    }
}

/* ---- the kind ---------------------------------------------------------------------------------- */

static bool attlog_muat(Rencana *r, Err *err)
{
    const KetukanList *k = &((IsiAttlog *)r->mentah)->ketukan;
    TanggalList l = { 0 };
    Tanggal lalu = { 0 };
    for (ptrdiff_t i = 0; i < k->n; i++)
        if (k->v[i].tanggal.n != lalu.n) {
            lalu = k->v[i].tanggal;
            for (int geser = -1; geser <= 1; geser++) *list_add(r->a, &l) = tanggal_plus(lalu, geser);
        }
    ptrdiff_t n = 0;
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_hari);
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!n || l.v[n - 1].n != l.v[i].n) l.v[n++] = l.v[i];
    l.n = n;
    return hadir_muat(r, &l, err);
}

static bool attlog_susun(Rencana *r, Err *err)
{
    const IsiAttlog *b = r->mentah;
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_PRESENSI);
    Hadir *m = r->milik;
    PinPeta pin = { 0 };
    HariList hari = { 0 };
    LewatList lewat = { .di = peta_new(r->a, 16) };
    Err tolak;
    r->h->dibaca = (int)(b->ketukan.n + b->salah.n);
    for (ptrdiff_t i = 0; i < b->salah.n; i++) {
        BarisRencana x = { .nomor = b->salah.v[i] };
        impor_salah(r, &x, -1, E_IMPOR_ATTLOG, dasar);
    }
    if (!pin_muat(r, &pin, err)) return false;
    himpun(r, &pin, &hari);
    Ketukan akhir = penghabisan(&b->ketukan);
    m->lengkap = (PresensiLengkapList){ 0 };
    rencana_ruang(r, hari.n);
    for (ptrdiff_t i = 0; i < hari.n; i++) {
        BarisRencana x = { .nomor = hari.v[i].baris };
        if (hari.v[i].tanggal.n > r->c->hari_ini.n) impor_salah(r, &x, -1, E_PRESENSI_NANTI, dasar, V(hari.v[i].tanggal));
        else if (!impor_berhak(r, hari.v[i].pegawai, hari.v[i].tanggal, &tolak)) catat_lewat(r, &lewat, &hari.v[i], &tolak);
        else taruh_hari(r, hari.v[i], &akhir);
    }
    lapor_lewat(r, &lewat);
    impor_catatan(r, "%td ketukan menjadi %td baris harian.", b->ketukan.n, r->n);
    hadir_lengkap(r);
    return true;
}

static const KolomImpor kolom_attlog[] = {
    { .nama = "pegawai", .judul = "Pegawai", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI },
    { .nama = "tanggal", .judul = "Tanggal", .ruas = "tanggal", .jenis = IMPOR_TANGGAL },
};

const JenisImpor impor_jenis_attlog = {
    .nama = "attlog", .judul = "Ketukan mesin presensi (attlog.dat)", .bentuk = ".dat,.txt",
    .ringkas = "Berkas attlog.dat yang diunduh dari mesin sidik jari; PIN-nya dipetakan lebih dahulu.",
    .objek = OBJEK_PRESENSI, .aksi = AKSI_IMPOR, .kolom = kolom_attlog, .n = countof(kolom_attlog), .n_kunci = 2,
    .ruas = hadir_ruas, .ukuran = sizeof(BarisPresensi), .baca = attlog_baca_berkas, .muat = attlog_muat, .susun = attlog_susun,
    .tulis = hadir_tulis, .pegawai = hadir_pegawai, .hari = hadir_hari,
    .contoh = "1001\t2025-03-05 07:22:40\t1\t0\t1\t0\n1001\t2025-03-05 16:03:05\t1\t1\t1\t0\n"
              "1002\t2025-03-05 07:28:11\t1\t0\t1\t0\n1002\t2025-03-05 16:10:52\t1\t1\t1\t0\n",
};
