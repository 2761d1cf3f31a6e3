/*
 * Verification of daily reports by the appraiser, and the employee's submission of the month (M10.5, M12.4).
 */
#include "store/db_evaluasi.h"
#include "tindakan/pelaksanaan.h"

bool bulan_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Bulan b, StatusEvaluasi *s, Err *err)
{
    Evaluasi e;
    Err tiada = { 0 };
    bool ada = db_evaluasi_periode(db, c->a, pegawai, periode_bulan(b), &e, &tiada);
    *s = ada ? e.status : STATUS_EVALUASI_TIADA;
    return db_boleh_tiada(ada, &tiada, err);
}

bool laporan_bulan_terbuka(const Ctx *c, Db *db, int64_t pegawai, Bulan b, Err *err)
{
    StatusEvaluasi s;
    return bulan_evaluasi(c, db, pegawai, b, &s, err) && laporan_belum_dinilai(c->aturan->profil, b, s, err);
}

typedef struct {
    const Ctx *c;
    const int64_t *id;
    ptrdiff_t banyak;
    Aksi aksi;
    Str alasan;
    int n;
    Err *gagal;                     /* room for `banyak`, made before the transaction */
    ptrdiff_t n_gagal;
} TxPeriksa;

/* True when done or told in `gagal`; false stops all. */
static bool periksa_satu(Db *db, TxPeriksa *t, int64_t id, Err *err)
{
    const Ctx *c = t->c;
    Laporan l;
    HariPresensiList p = { 0 };
    Err e = { 0 };
    if (!db_laporan_ambil(db, c->a, id, &l, err)) return false;
    const Hak *h = boleh(c, OBJEK_LAPORAN, t->aksi, status_laporan_kode[l.status], l.pegawai, hari_peran(c, tanggal_bulan(l.tanggal)), &e);
    if (!h && e.kode == E_BUKAN_WEWENANG) {
        if (err) *err = e;
        return false;
    }
    if (h && t->aksi == AKSI_VERIFIKASI) {
        if (!presensi_antara(c, db, l.pegawai, l.tanggal, l.tanggal, true, &p, err)) return false;
        if (!laporan_dapat_diverifikasi(c->aturan->profil, &l, &p.v[0], &e)) h = NULL;
    }
    if (!h) {
        t->gagal[t->n_gagal++] = e;
        return true;
    }
    t->n++;
    return db_laporan_status(db, id, l.versi, status_laporan_dari(str_z(h->ke)), t->alasan, c->pelaku.pegawai, c->kini, err)
        && jejak_catat(db, c, OBJEK_LAPORAN, id, t->aksi, l.pegawai, jejak_teks(c->a, "alasan", t->alasan), err);
}

static bool tx_periksa(Db *db, void *arg, Err *err)
{
    TxPeriksa *t = arg;
    t->n = 0;
    t->n_gagal = 0;
    for (ptrdiff_t i = 0; i < t->banyak; i++)
        if (!periksa_satu(db, t, t->id[i], err)) return false;
    return true;
}

bool laporan_periksa(const Ctx *c, const int64_t *id, ptrdiff_t banyak, Aksi aksi, Str alasan, int *n, GagalList *gagal, Err *err)
{
    pastikan(aksi == AKSI_VERIFIKASI || aksi == AKSI_KEMBALIKAN);
    if (!banyak) return err_set(err, E_PILIH_LAPORAN, "id", NULL);
    alasan = str_trim(alasan);
    if (aksi == AKSI_KEMBALIKAN && !alasan.len)
        return err_set(err, E_ALASAN_WAJIB, "alasan", profil_ketentuan(c->aturan->profil, KETENTUAN_VERIFIKASI), V("Pengembalian"));
    TxPeriksa t = { .c = c, .id = id, .banyak = banyak, .aksi = aksi, .alasan = alasan, .gagal = arena_many(c->a, Err, banyak) };
    if (!store_tx(c->store, c->a, tx_periksa, &t, err)) return false;
    *n = t.n;
    *gagal = (GagalList){ t.gagal, t.n_gagal, banyak };
    return true;
}

/* ---- the month ---- */

typedef struct { const Ctx *c; int64_t pegawai; Bulan bulan; } TxBulan;

/* A month whose evaluation is set is neither submitted nor taken back. */
static bool belum_dinilai(Db *db, const TxBulan *t, const char *kerja, Err *err)
{
    StatusEvaluasi s;
    if (!bulan_evaluasi(t->c, db, t->pegawai, t->bulan, &s, err)) return false;
    if (!s || s == STATUS_EVALUASI_DRAF) return true;
    return err_set(err, E_STATUS, NULL, profil_ketentuan(t->c->aturan->profil, KETENTUAN_PENYAMPAIAN), V(kerja),
                   V(status_evaluasi_label[s]), V("evaluasi"));
}

static bool tx_sampaikan(Db *db, void *arg, Err *err)
{
    TxBulan *t = arg;
    return boleh(t->c, OBJEK_BULAN, AKSI_SAMPAIKAN, NULL, t->pegawai, hari_peran(t->c, t->bulan), err)
        && belum_dinilai(db, t, "menyampaikan lagi bahan", err)
        && db_penyampaian_simpan(db, t->pegawai, t->bulan, t->c->kini, err)
        && jejak_catat(db, t->c, OBJEK_BULAN, t->pegawai, AKSI_SAMPAIKAN, t->pegawai, bulan_iso(t->c->a, t->bulan), err);
}

bool bulan_sampaikan(const Ctx *c, int64_t pegawai, Bulan b, Err *err)
{
    Tanggal akhir = bulan_akhir(b);
    const Profil *p = c->aturan->profil;
    if (b.n < p->mulai.n) return err_set(err, E_LAPORAN_MULAI_APLIKASI, NULL, p->mulai_pasal.s, V(b), V(p->mulai));
    if (!struktur_penugasan_pada(c->aturan->struktur, pegawai, akhir.n < c->hari_ini.n ? akhir : c->hari_ini))
        return err_set(err, E_PENUGASAN_TIADA, NULL, NULL, V(akhir));
    if (c->hari_ini.n < akhir.n)
        return err_set(err, E_SAMPAIKAN_BELUM, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PENYAMPAIAN), V(b), V(akhir));
    TxBulan t = { c, pegawai, b };
    return store_tx(c->store, c->a, tx_sampaikan, &t, err);
}

static bool tx_tarik(Db *db, void *arg, Err *err)
{
    TxBulan *t = arg;
    return boleh(t->c, OBJEK_BULAN, AKSI_TARIK, NULL, t->pegawai, hari_peran(t->c, t->bulan), err)
        && belum_dinilai(db, t, "menarik bahan", err)
        && db_penyampaian_hapus(db, t->pegawai, t->bulan, err)
        && jejak_catat(db, t->c, OBJEK_BULAN, t->pegawai, AKSI_TARIK, t->pegawai, bulan_iso(t->c->a, t->bulan), err);
}

bool bulan_tarik(const Ctx *c, int64_t pegawai, Bulan b, Err *err)
{
    TxBulan t = { c, pegawai, b };
    return store_tx(c->store, c->a, tx_tarik, &t, err);
}
