/* The demo as a whole: structure, accounts, calendar, then the history, each in transactions of some thousand rows. */
#include "jobs/demo.h"

#include "inti/libur.h"
#include "jobs/demo_kelompok.h"
#include "jobs/demo_lanjut.h"
#include "jobs/demo_nama.h"
#include "jobs/demo_riwayat.h"
#include "store/db_akun.h"
#include "store/db_kalender.h"
#include "store/db_pengaturan.h"
#include "store/db_struktur.h"
#include "tindakan/akun.h"

enum { SEKALI = 4000 };

typedef struct {
    Store *st;
    Arena *a, *tx;                  /* tx: of one transaction */
    const DemoAtur *atur;
    DemoTeks teks;
    DemoStruktur s;
    DemoUkuran u;
    Aturan aturan;
    HariLiburList libur;
    DemoKelompok kelompok;
    Riwayat h;
    DemoHasil *hasil;
    AkunList akun;
    AkunPeranList peran;
    ptrdiff_t dari;                 /* first row of the chunk that is being written */
    int64_t selesai;
} Demo;

static bool tulis(Demo *d, TxBody *isi, void *arg, Err *err)
{
    bool ok = store_tx(d->st, d->tx, isi, arg, err);
    arena_reset(d->tx);
    return ok;
}

/* ---- structure ---- */

#define POTONG(l) ((l).n - d->dari > SEKALI ? SEKALI : (l).n > d->dari ? (l).n - d->dari : 0)

static bool tx_dasar(Db *db, void *arg, Err *err)
{
    Demo *d = arg;
    const IsiStruktur *i = &d->s.isi;
    int64_t n;
    if (!db_demo_pegawai(db, &n, err)) return false;
    if (n) return err_set(err, E_DEMO_ADA, NULL, NULL, V(n));
    for (ptrdiff_t dari = 0, banyak; dari < d->libur.n; dari += banyak) {
        int tahun = tanggal_tahun(d->libur.v[dari].tanggal);
        for (banyak = 0; dari + banyak < d->libur.n && tanggal_tahun(d->libur.v[dari + banyak].tanggal) == tahun;) banyak++;
        if (!db_libur_ganti(db, tahun, d->libur.v + dari, banyak, err)) return false;
    }
    return db_pengaturan_simpan(db, S("profil"), d->atur->profil->kode, err) && db_unit_simpan(db, i->unit.v, i->unit.n, err)
        && db_jabatan_simpan(db, i->jabatan.v, i->jabatan.n, err);
}

static bool tx_pegawai(Db *db, void *arg, Err *err)
{
    Demo *d = arg;
    const IsiStruktur *i = &d->s.isi;
    return db_pegawai_simpan(db, d->tx, i->pegawai.v + d->dari, POTONG(i->pegawai), err) && db_akun_tambah(db, d->akun.v + d->dari, POTONG(d->akun), err);
}

static bool tx_tugas(Db *db, void *arg, Err *err)
{
    Demo *d = arg;
    const IsiStruktur *i = &d->s.isi;
    return db_penugasan_simpan(db, i->penugasan.v + d->dari, POTONG(i->penugasan), err)
        && db_kaitan_simpan(db, i->kaitan.v + d->dari, POTONG(i->kaitan), err) && db_khusus_simpan(db, i->khusus.v + d->dari, POTONG(i->khusus), err);
}

/* ---- accounts ---- */

static void beri(Demo *d, int64_t akun, Peran peran, int64_t unit)
{
    for (ptrdiff_t i = 0; i < d->peran.n; i++)
        if (d->peran.v[i].akun == akun && d->peran.v[i].peran == peran && d->peran.v[i].unit == unit) return;
    *list_add(d->a, &d->peran) = (AkunPeran){ akun, peran, unit };
}

/* Who administers a perangkat daerah: the head of its first subbagian, else of its secretariat. */
static int64_t admin_pd(const Demo *d, const Struktur *st, const Unit *pd)
{
    static const JenisUnit jenis[] = { JENIS_UNIT_SUBBAGIAN, JENIS_UNIT_SEKRETARIAT, JENIS_UNIT_BAGIAN };
    for (int k = 0; k < countof(jenis); k++)
        for (ptrdiff_t i = 0; i < d->s.isi.unit.n; i++) {
            const Unit *u = &d->s.isi.unit.v[i];
            if (u->jenis != jenis[k] || struktur_pd(st, u) != pd) continue;
            int64_t j = struktur_pimpinan(st, u->id);
            const Pegawai *p = j ? struktur_pemangku(st, j, d->u.hari, NULL) : NULL;
            if (p) return p->id;
        }
    return 0;
}

static void catat_akun(Demo *d, int64_t id, const char *peran)
{
    const Akun *a = &d->akun.v[id - 1];
    *list_add(d->a, &d->hasil->akun) = (DemoAkun){ a->masuk, a->nama, str_z(peran) };
}

/* One account per person, with the person's id; one more for the system administrator. */
static void akun(Demo *d)
{
    const Struktur *st = d->aturan.struktur;
    for (ptrdiff_t i = 0; i < d->s.isi.pegawai.n; i++) {
        const Pegawai *p = &d->s.isi.pegawai.v[i];
        Str masuk = p->nip.len ? p->nip : demo_slug(d->a, d->atur->profil->kepala_daerah);
        *list_add(d->a, &d->akun) = (Akun){ .id = p->id, .pegawai = p->id, .masuk = masuk, .nama = p->nama, .sandi = d->atur->sandi_hash, .aktif = true };
    }
    int64_t sistem = d->akun.n + 1;
    *list_add(d->a, &d->akun) = (Akun){ .id = sistem, .masuk = S("administrator"), .nama = S("Administrator Sistem"), .sandi = d->atur->sandi_hash, .aktif = true };
    beri(d, sistem, PERAN_SISTEM, 0);
    beri(d, d->s.contoh[DEMO_CONTOH_BKPSDM], PERAN_BKPSDM, 0);
    beri(d, d->s.contoh[DEMO_CONTOH_AUDITOR], PERAN_AUDITOR, 0);
    for (ptrdiff_t i = 0; i < d->s.isi.unit.n; i++) {
        const Unit *u = &d->s.isi.unit.v[i];
        int64_t admin = struktur_pd(st, u) == u ? admin_pd(d, st, u) : 0;
        if (admin) beri(d, admin, PERAN_ADMIN_PD, u->id);
        if (str_eqz(u->kode, "setda.org")) {
            int64_t j = struktur_pimpinan(st, u->id);
            const Pegawai *p = j ? struktur_pemangku(st, j, d->u.hari, NULL) : NULL;
            if (p) beri(d, p->id, PERAN_ORGANISASI, 0);
            if (p) beri(d, p->id, PERAN_OPERATOR, 0);
        }
    }
    int64_t contoh = d->s.contoh[DEMO_CONTOH_ADMIN_PD];
    beri(d, contoh, PERAN_ADMIN_PD, struktur_pd(st, struktur_unit_pegawai(st, contoh, d->u.hari))->id);
    for (int i = 1; i < DEMO_CONTOH_MAX; i++) catat_akun(d, d->s.contoh[i], demo_contoh_label[i]);
    catat_akun(d, sistem, "Administrator sistem");
    catat_akun(d, 1, "Kepala daerah");
}

static bool tx_peran(Db *db, void *arg, Err *err)
{
    Demo *d = arg;
    Buf b = buf_new(d->tx, 16 * KB);
    for (ptrdiff_t i = 0; i < d->peran.n; i++)
        if (!db_akun_peran_beri(db, d->peran.v[i].akun, d->peran.v[i].peran, d->peran.v[i].unit, err)) return false;
    for (ptrdiff_t i = 0; i < d->hasil->akun.n; i++) {
        const DemoAkun *x = &d->hasil->akun.v[i];
        buf_fmt(&b, STR_F "\t" STR_F "\t" STR_F "\n", STR_A(x->masuk), STR_A(x->nama), STR_A(x->peran));
    }
    int zona = d->atur->profil->zona_menit;
    Str jam = str_fmt(d->tx, STR_F "T" STR_F, STR_A(tanggal_iso(d->tx, saat_tanggal(d->atur->jam, zona))), STR_A(pukul_kata(d->tx, saat_pukul(d->atur->jam, zona))));
    return db_pengaturan_simpan(db, S("jam_peraga"), jam, err) && db_pengaturan_simpan(db, PERAGA_SANDI, d->atur->sandi, err)
        && db_pengaturan_simpan(db, PERAGA_AKUN, buf_str(&b), err);
}

static bool tx_kelompok(Db *db, void *arg, Err *err) { return demo_kelompok_simpan(db, &((Demo *)arg)->kelompok, err); }

static bool struktur(Demo *d, Err *err)
{
    if (!tulis(d, tx_dasar, d, err)) return false;
    for (d->dari = 0; d->dari < d->akun.n; d->dari += SEKALI)
        if (!tulis(d, tx_pegawai, d, err)) return false;
    for (d->dari = 0; d->dari < d->s.isi.penugasan.n; d->dari += SEKALI)
        if (!tulis(d, tx_tugas, d, err)) return false;
    demo_kelompok(d->a, &d->s, d->aturan.struktur, &d->u, &d->kelompok);
    return tulis(d, tx_kelompok, d, err) && tulis(d, tx_peran, d, err);
}

/* ---- history ---- */

static bool tx_baris(Db *db, void *arg, Err *err) { return db_demo_simpan(db, arg, err); }

static bool baris(void *arg, const DemoBaris *b, Err *err)
{
    Demo *d = arg;
    DemoBaris salin = *b;
    if (b->presensi.n) d->selesai = b->presensi.v[b->presensi.n - 1].pegawai;
    if (d->atur->kabar) d->atur->kabar(d->atur->kabar_arg, (int)d->selesai, (int)d->s.isi.pegawai.n);
    return tulis(d, tx_baris, &salin, err);
}

static bool tx_rujukan(Db *db, void *arg, Err *err) { return db_demo_rujukan(db, tanggal_tahun(((Demo *)arg)->u.hari), err); }

static bool tx_urut(Db *db, void *arg, Err *err)
{
    (void)arg;
    return db_demo_jejak_urut(db, err);
}

static bool riwayat(Demo *d, Arena *sementara, Err *err)
{
    d->h = (Riwayat){ .a = d->a, .sementara = sementara, .t = &d->teks, .s = &d->s, .u = &d->u, .aturan = &d->aturan, .kini = d->atur->jam, .id = 1000,
                      .akun_bkpsdm = d->s.contoh[DEMO_CONTOH_BKPSDM], .jejak_laporan = d->atur->pegawai <= DEMO_JEJAK_PENUH, .tulis = baris, .arg = d };
    if (!demo_riwayat(&d->h, err) || !tulis(d, tx_rujukan, d, err) || !demo_perilaku(&d->h, d->st, err)) return false;
    if (!demo_lanjut(d->st, d->tx, &d->aturan, d->atur->jam, &d->h.id, err)) return false;
    arena_reset(d->tx);
    d->hasil->laporan = d->h.laporan;
    d->hasil->evaluasi = d->h.evaluasi;
    return true;
}

/* The regulation and the calendar must reach as far back as the history. */
static bool ukuran(Demo *d, Err *err)
{
    const DemoAtur *a = d->atur;
    Tanggal hari = saat_tanggal(a->jam, a->profil->zona_menit);
    Bulan mulai = bulan_plus(tanggal_bulan(hari), -a->bulan);
    d->u = (DemoUkuran){ .pegawai = a->pegawai, .benih = (uint64_t)a->benih, .hari = hari, .mulai = mulai, .pekan = a->profil->pekan };
    bool ada = a->bulan >= 1 && a->bulan < DEMO_BULAN_MAKS && mulai.n >= a->profil->mulai.n;
    for (int y = bulan_tahun(mulai); y <= tanggal_tahun(hari); y++) ada = ada && kalender_ada(&d->aturan.kalender, y);
    return ada || err_set(err, E_DEMO_BULAN, "bulan", NULL, V(a->bulan), V(hari));
}

static bool susun(Demo *d, Err *err)
{
    const DemoAtur *a = d->atur;
    Str profil = str_fmt(d->a, STR_F "/profil", STR_A(a->share)), folder = str_fmt(d->a, STR_F "/demo", STR_A(a->share));
    if (!libur_muat(d->a, profil, &d->libur, err)) return false;
    d->aturan = (Aturan){ .profil = a->profil, .kalender = kalender_susun(d->a, d->libur) };
    return ukuran(d, err) && demo_teks_muat(d->a, folder, a->profil->singkat, &d->teks, err) && demo_struktur_buat(d->a, &d->teks, &d->u, &d->s, err)
        && struktur_susun(d->a, &d->s.isi, &d->aturan.struktur, err);
}

bool demo_buat(Store *st, Arena *a, const DemoAtur *atur, DemoHasil *hasil, Err *err)
{
    Demo d = { .st = st, .a = a, .tx = arena_new(256 * MB), .atur = atur, .hasil = hasil };
    Arena *sementara = arena_new(512 * MB);
    *hasil = (DemoHasil){ 0 };
    bool ok = susun(&d, err);
    if (ok) akun(&d);
    ok = ok && struktur(&d, err) && riwayat(&d, sementara, err);
    ok = ok && demo_pindah(st, sementara, &d.aturan, atur->jam, err);
    ok = ok && demo_pertimbangan(st, sementara, &d.aturan, d.u.mulai, atur->jam, err);
    ok = ok && demo_kemajuan(st, sementara, &d.aturan, &d.s, atur->jam, err);
    ok = ok && demo_setahun(&d.h, st, err);
    hasil->evaluasi = d.h.evaluasi;
    ok = ok && demo_tutup(st, sementara, &d.aturan, d.u.mulai, atur->jam, d.h.akun_bkpsdm, err) && tulis(&d, tx_urut, &d, err);
    hasil->unit = (int)d.s.isi.unit.n;
    hasil->jabatan = (int)d.s.isi.jabatan.n;
    hasil->pegawai = (int)d.s.isi.pegawai.n;
    arena_free(sementara);
    arena_free(d.tx);
    return ok;
}
