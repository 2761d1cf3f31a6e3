#include "tindakan/beban.h"

#include "store/db_laporan.h"

int jabatan_pemangku(const Ctx *c, int64_t jabatan, Tanggal t)
{
    const Struktur *s = c->aturan->struktur;
    Posisi p = struktur_penugasan_jabatan(s, jabatan);
    int n = 0;
    for (ptrdiff_t i = 0; i < p.n; i++) {
        const Penugasan *x = &struktur_isi(s)->penugasan.v[p.v[i]];
        n += x->mulai.n <= t.n && x->sampai.n >= t.n && struktur_penugasan_pada(s, x->pegawai, t) == x;
    }
    return n;
}

bool beban_orang(const Ctx *c, Db *db, int64_t pegawai, Bulan b, BebanKerja *k, Mengapa *w, Err *err)
{
    Tanggal t = hari_peran(c, b);
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, pegawai, t);
    UraianTugasList l = { 0 };
    RingkasLaporanList r = { 0 };
    int menit = -1;
    *k = (BebanKerja){ 0 };
    if (!tugas) return true;
    if (!db_uraian_tugas(db, c->a, tugas->jabatan, &l, err)) return false;
    if (c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada) {
        if (!db_laporan_ringkas(db, c->a, pegawai, bulan_awal(b), bulan_akhir(b), &r, err)) return false;
        menit = 0;
        for (ptrdiff_t i = 0; i < r.n; i++)
            if (r.v[i].status != STATUS_LAPORAN_DRAF) menit += r.v[i].menit;
    }
    *k = beban_kerja(c->aturan->profil, &l, jabatan_pemangku(c, tugas->jabatan, t), menit, w);
    return true;
}

typedef struct { const Ctx *c; UraianTugas u; } TxUraian;

static bool boleh_kelola(const Ctx *c, Err *err) { return boleh(c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, 0, c->hari_ini, err) != NULL; }

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxUraian *t = arg;
    const Ctx *c = t->c;
    UraianTugasList l = { 0 };
    if (!boleh_kelola(c, err) || !db_uraian_tugas(db, c->a, t->u.jabatan, &l, err)) return false;
    ptrdiff_t ke = 0;
    while (ke < l.n && l.v[ke].id != t->u.id) ke++;
    if (t->u.id && ke == l.n) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    t->u.nomor = t->u.id ? l.v[ke].nomor : l.n ? l.v[l.n - 1].nomor + 1 : 1;
    if (!t->u.id) t->u.id = store_id(c->store, c->kini);
    return db_uraian_simpan(db, &t->u, 1, err)
        && jejak_catat(db, c, OBJEK_PEGAWAI, t->u.jabatan, AKSI_UBAH, 0, jejak_teks(c->a, "uraian_tugas", t->u.uraian), err);
}

bool uraian_simpan(const Ctx *c, UraianTugas *u, Err *err)
{
    TxUraian t = { c, *u };
    if (!struktur_jabatan(c->aturan->struktur, u->jabatan)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!store_tx(c->store, c->a, tx_simpan, &t, err)) return false;
    *u = t.u;
    return true;
}

static bool tx_hapus(Db *db, void *arg, Err *err)
{
    TxUraian *t = arg;
    return boleh_kelola(t->c, err) && db_uraian_hapus(db, t->u.jabatan, t->u.id, err)
        && jejak_catat(db, t->c, OBJEK_PEGAWAI, t->u.jabatan, AKSI_HAPUS, 0, jejak_teks(t->c->a, "uraian_tugas", str_fmt(t->c->a, "%lld", (long long)t->u.id)), err);
}

bool uraian_hapus(const Ctx *c, int64_t jabatan, int64_t id, Err *err)
{
    TxUraian t = { c, { .id = id, .jabatan = jabatan } };
    return store_tx(c->store, c->a, tx_hapus, &t, err);
}
