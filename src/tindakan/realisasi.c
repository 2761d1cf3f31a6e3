#include "tindakan/realisasi.h"

#include "base/json.h"
#include "inti/evaluasi.h"
#include "inti/skp.h"
#include "tindakan/bukti.h"
#include "tindakan/pelaksanaan.h"
#include "tindakan/perencanaan.h"

/* ---- the month ---- */

/* The same indicator of the year's plan: its RHK by the key of db_realisasi.h, and its aspect. */
static const Iki *iki_tahun(const Skp *tahun, const Rhk *r, Aspek aspek)
{
    for (ptrdiff_t i = 0; i < tahun->rhk.n; i++) {
        const Rhk *t = &tahun->rhk.v[i];
        if (t->id != (r->rhk_tahunan ? r->rhk_tahunan : r->id)) continue;
        for (ptrdiff_t k = 0; k < t->iki.n; k++)
            if (t->iki.v[k].aspek == aspek) return &t->iki.v[k];
    }
    return NULL;
}

static int64_t kunci_tahun(const Skp *tahun, const Rhk *r)
{
    if (!r->rhk_tahunan) return r->asal ? r->asal : r->id;
    for (ptrdiff_t i = 0; i < tahun->rhk.n; i++)
        if (tahun->rhk.v[i].id == r->rhk_tahunan && tahun->rhk.v[i].asal) return tahun->rhk.v[i].asal;
    return r->rhk_tahunan;
}

/* What verified reports of the month gave in the target's unit; text of it all in `teks`. */
static bool dari_laporan(const RekapRhkList *l, int64_t rhk, Str satuan, Arena *a, double *jumlah)
{
    bool ada = false;
    *jumlah = 0;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].rhk == rhk && str_eq(str_lower(a, l->v[i].satuan), str_lower(a, satuan))) {
            *jumlah += l->v[i].jumlah;
            ada = true;
        }
    return ada;
}

static void tambahkan_tahun(const RealisasiTahunList *l, int64_t rhk, Aspek aspek, Str satuan, Arena *a, AngkaBulanList *nilai)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].rhk == rhk && l->v[i].aspek == aspek && (!satuan.len || str_eq(str_lower(a, l->v[i].satuan), str_lower(a, satuan))))
            *list_add(a, nilai) = (AngkaBulan){ l->v[i].bulan, l->v[i].angka };
}

typedef struct { Skp tahun; RealisasiList isi; RekapRhkList rekap; RealisasiTahunList ditulis, laporan; bool harian; } Bahan;

static bool satu(const Ctx *c, Db *db, const Bahan *m, const Rhk *r, const Iki *k, IkiRealisasi *x, Err *err)
{
    double target = 0;
    Str satuan = { 0 };
    AngkaBulanList nilai = { 0 };
    const Iki *t = iki_tahun(&m->tahun, r, k->aspek);
    bool berangka = target_angka(k->target, &target, &satuan);
    *x = (IkiRealisasi){ .rhk = r, .iki = k, .target_tahun = t ? t->target : k->target, .cara = realisasi_cara(t ? t : k), .persen_bulan = -1, .persen_tahun = -1 };
    for (ptrdiff_t i = 0; i < m->isi.n; i++)
        if (m->isi.v[i].iki == k->id) x->r = m->isi.v[i];
    if (m->harian && k->aspek == ASPEK_KUANTITAS && berangka && dari_laporan(&m->rekap, r->id, satuan, c->a, &x->r.angka)) {
        x->dari_laporan = x->r.berangka = true;
        x->r.satuan = satuan;
        x->r.isi = str_fmt(c->a, STR_F " " STR_F, STR_A(realisasi_angka_kata(c->a, x->r.angka)), STR_A(satuan));
    }
    if (x->r.id && !db_bukti_realisasi(db, c->a, x->r.id, &x->bukti, err)) return false;
    if (berangka && x->r.berangka) x->persen_bulan = realisasi_persen(x->r.angka, target);
    const RealisasiTahunList *sumber = x->dari_laporan ? &m->laporan : &m->ditulis;
    tambahkan_tahun(sumber, kunci_tahun(&m->tahun, r), k->aspek, x->dari_laporan ? satuan : (Str){ 0 }, c->a, &nilai);
    x->berjumlah = realisasi_jumlah(x->cara, &nilai, &x->tahun);
    double setahun = 0;
    Str s;
    if (x->berjumlah && target_angka(x->target_tahun, &setahun, &s)) x->persen_tahun = realisasi_persen(x->tahun, setahun);
    return true;
}

static bool muat(const Ctx *c, Db *db, int64_t pegawai, Bulan b, const Skp *s, Bahan *m, Err *err)
{
    Bulan awal = bulan(bulan_tahun(b), 1);
    m->harian = c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    return db_skp_ambil(db, c->a, s->tahunan ? s->tahunan : s->id, &m->tahun, err) && db_realisasi_bulan(db, c->a, pegawai, b, &m->isi, err)
        && (!m->harian || db_laporan_rekap_rhk(db, c->a, pegawai, b, &m->rekap, err)) && db_realisasi_antara(db, c->a, pegawai, awal, b, &m->ditulis, err)
        && (!m->harian || db_realisasi_laporan(db, c->a, pegawai, awal, b, &m->laporan, err));
}

/* Written after the plan is submitted (B16.1), of months that have begun, until the evaluation is set. */
static void keadaan(const Ctx *c, BulanRealisasi *m)
{
    const Profil *p = c->aturan->profil;
    const char *pasal = profil_ketentuan(p, KETENTUAN_REALISASI);
    if (!m->skp.id) err_set(&m->sebab, E_REALISASI_SKP, NULL, pasal, V(m->bulan));
    else if (m->bulan.n > tanggal_bulan(c->hari_ini).n) err_set(&m->sebab, E_REALISASI_DEPAN, NULL, pasal, V(m->bulan));
    else if (m->evaluasi >= STATUS_EVALUASI_DITETAPKAN) err_set(&m->sebab, E_REALISASI_DINILAI, NULL, profil_ketentuan(p, KETENTUAN_DOKUMEN_EVALUASI), V(m->bulan));
    else if (m->disampaikan.ms && !p->modul[MODUL_LAPORAN_HARIAN].ada) err_set(&m->sebab, E_REALISASI_SAMPAI, NULL, pasal, V(m->bulan));
    else m->terbuka = true;
}

bool realisasi_bulan(const Ctx *c, Db *db, int64_t pegawai, Bulan b, BulanRealisasi *m, Err *err)
{
    Skp kepala;
    Bahan x = { 0 };
    Err e = { 0 };
    *m = (BulanRealisasi){ .bulan = b };
    if (!profil_modul(c->aturan->profil, MODUL_REALISASI_BULANAN, err)) return false;
    bool ada = skp_bulan_kepala(c, db, pegawai, b, &kepala, &e);
    if (!ada && e.kode != E_TIDAK_ADA && e.kode != E_PENUGASAN_TIADA) { if (err) *err = e; return false; }
    if (!db_penyampaian(db, c->a, pegawai, b, &m->disampaikan, err) || !bulan_evaluasi(c, db, pegawai, b, &m->evaluasi, err)) return false;
    if (ada && kepala.status != STATUS_SKP_DRAF) {
        if (!skp_bulan_ambil(c, db, kepala.id, b, &m->skp, err) || !muat(c, db, pegawai, b, &m->skp, &x, err)) return false;
        for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++)
            for (ptrdiff_t k = 0; k < m->skp.rhk.v[i].iki.n; k++)
                if (!satu(c, db, &x, &m->skp.rhk.v[i], &m->skp.rhk.v[i].iki.v[k], list_add(c->a, &m->iki), err)) return false;
    }
    keadaan(c, m);
    return true;
}

Str realisasi_kata(Arena *a, const IkiRealisasiList *l, int64_t rhk)
{
    Buf b = buf_new(a, 8 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const IkiRealisasi *x = &l->v[i];
        if (x->rhk->id != rhk || !x->r.isi.len || x->dari_laporan) continue;
        buf_fmt(&b, "%s%s%s" STR_F, b.len ? "; " : "", x->iki->aspek == ASPEK_KUANTITAS ? "" : aspek_kode[x->iki->aspek],
                x->iki->aspek == ASPEK_KUANTITAS ? "" : ": ", STR_A(x->r.isi));
    }
    return buf_str(&b);
}

/* ---- writing ---- */

typedef struct { const Ctx *c; Bulan bulan; IsiRealisasiList *isi; bool sampaikan; int64_t id, bukti; int versi; Str sebab; ErrList salah; } TxRealisasi;

static const IkiRealisasi *cari(const BulanRealisasi *m, int64_t iki)
{
    for (ptrdiff_t i = 0; i < m->iki.n; i++)
        if (m->iki.v[i].iki->id == iki) return &m->iki.v[i];
    return NULL;
}

static bool simpan_satu(Db *db, const TxRealisasi *t, const BulanRealisasi *m, IsiRealisasi *x, Err *err)
{
    const Ctx *c = t->c;
    const IkiRealisasi *k = cari(m, x->iki);
    if (!k) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    Realisasi r = { .id = k->r.id ? k->r.id : store_id(c->store, c->kini), .pegawai = c->pelaku.pegawai, .iki = x->iki, .bulan = t->bulan, .isi = x->isi, .catatan = x->catatan,
                    .status = STATUS_REALISASI_TERISI, .pada = c->kini, .versi = x->versi };
    if (k->dari_laporan) r.isi = (Str){ 0 };
    realisasi_urai(&r);
    bool kosong = !r.isi.len && !r.catatan.len && !x->n;
    bool tetap = k->r.id && !x->n && k->r.status == STATUS_REALISASI_TERISI && str_eq(k->dari_laporan ? (Str){ 0 } : k->r.isi, r.isi) && str_eq(k->r.catatan, r.catatan);
    if ((!k->r.id && kosong) || tetap) return true;
    return db_realisasi_simpan(db, &r, err) && bukti_tambah(c, db, (Bukti){ .realisasi = r.id }, (int)k->bukti.n, x->bukti, x->n, err)
        && jejak_catat(db, c, OBJEK_REALISASI, r.id, AKSI_UBAH, r.pegawai, jejak_teks(c->a, "isi", r.isi), err);
}

/* B16.3: the month is documented whole. */
static void celah(const Ctx *c, const BulanRealisasi *m, ErrList *salah)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_REALISASI);
    for (ptrdiff_t i = 0; i < m->iki.n; i++) {
        const IkiRealisasi *x = &m->iki.v[i];
        if (!x->iki->target.len || x->r.isi.len || target_tidak_berbiaya(x->iki)) continue;
        err_set(list_add(c->a, salah), E_REALISASI_KOSONG, str_cz(c->a, str_fmt(c->a, "isi_%lld", (long long)x->iki->id)), pasal, V(x->iki->uraian.len ? x->iki->uraian : x->rhk->uraian));
    }
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxRealisasi *t = arg;
    const Ctx *c = t->c;
    int64_t saya = c->pelaku.pegawai;
    BulanRealisasi m;
    t->salah = (ErrList){ 0 };
    if (!boleh(c, OBJEK_REALISASI, AKSI_UBAH, NULL, saya, hari_peran(c, t->bulan), err) || !realisasi_bulan(c, db, saya, t->bulan, &m, err)) return false;
    if (!m.terbuka) { *err = m.sebab; return false; }
    for (ptrdiff_t i = 0; i < t->isi->n; i++)
        if (!simpan_satu(db, t, &m, &t->isi->v[i], err)) return false;
    if (!t->sampaikan) return true;
    if (!realisasi_bulan(c, db, saya, t->bulan, &m, err)) return false;
    celah(c, &m, &t->salah);
    if (t->salah.n) { *err = t->salah.v[0]; return false; }
    return boleh(c, OBJEK_BULAN, AKSI_SAMPAIKAN, NULL, saya, hari_peran(c, t->bulan), err) && db_penyampaian_simpan(db, saya, t->bulan, c->kini, err)
        && jejak_catat(db, c, OBJEK_BULAN, saya, AKSI_SAMPAIKAN, saya, (Str){ 0 }, err);
}

bool realisasi_simpan(const Ctx *c, Bulan b, IsiRealisasiList *isi, bool sampaikan, ErrList *salah, Err *err)
{
    TxRealisasi t = { .c = c, .bulan = b, .isi = isi, .sampaikan = sampaikan };
    Err e = { 0 };
    Tanggal akhir = bulan_akhir(b);
    if (sampaikan && c->hari_ini.n < akhir.n)
        return err_set(err, E_SAMPAIKAN_BELUM, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PENYAMPAIAN), V(b), V(akhir));
    if (store_tx(c->store, c->a, tx_simpan, &t, &e)) return true;
    if (err) *err = e;
    if (e.kode != E_REALISASI_KOSONG) return false;
    BulanRealisasi m;       /* what the transaction listed went with it: list it again, over what was sent */
    if (!realisasi_bulan(c, c->db, c->pelaku.pegawai, b, &m, NULL)) return false;
    for (ptrdiff_t i = 0; i < m.iki.n; i++)
        for (ptrdiff_t k = 0; k < isi->n; k++)
            if (isi->v[k].iki == m.iki.v[i].iki->id && !m.iki.v[i].dari_laporan) m.iki.v[i].r.isi = isi->v[k].isi;
    celah(c, &m, salah);
    return false;
}

static bool tx_bukti_hapus(Db *db, void *arg, Err *err)
{
    TxRealisasi *t = arg;
    const Ctx *c = t->c;
    Realisasi r;
    Bukti b;
    BulanRealisasi m;
    if (!db_realisasi_ambil(db, c->a, t->id, &r, err)) return false;
    if (!boleh(c, OBJEK_REALISASI, AKSI_UBAH, NULL, r.pegawai, hari_peran(c, r.bulan), err) || !realisasi_bulan(c, db, r.pegawai, r.bulan, &m, err)) return false;
    if (!m.terbuka) { *err = m.sebab; return false; }
    if (!db_bukti_ambil(db, c->a, t->bukti, &b, err)) return false;
    if (b.realisasi != r.id) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return db_bukti_hapus(db, b.id, err) && jejak_catat(db, c, OBJEK_REALISASI, r.id, AKSI_UBAH, r.pegawai, jejak_teks(c->a, "bukti_dihapus", b.nama), err);
}

bool realisasi_bukti_hapus(const Ctx *c, int64_t realisasi, int64_t bukti, Err *err)
{
    TxRealisasi t = { .c = c, .id = realisasi, .bukti = bukti };
    return store_tx(c->store, c->a, tx_bukti_hapus, &t, err);
}

static bool tx_kembalikan(Db *db, void *arg, Err *err)
{
    TxRealisasi *t = arg;
    const Ctx *c = t->c;
    Realisasi r;
    StatusEvaluasi s;
    if (!db_realisasi_ambil(db, c->a, t->id, &r, err) || !boleh(c, OBJEK_REALISASI, AKSI_KEMBALIKAN, NULL, r.pegawai, hari_peran(c, r.bulan), err)
        || !bulan_evaluasi(c, db, r.pegawai, r.bulan, &s, err)) return false;
    if (s >= STATUS_EVALUASI_DITETAPKAN) return err_set(err, E_REALISASI_DINILAI, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_DOKUMEN_EVALUASI), V(r.bulan));
    return db_realisasi_kembalikan(db, r.id, t->versi, t->sebab, err) && db_penyampaian_hapus(db, r.pegawai, r.bulan, err)
        && jejak_catat(db, c, OBJEK_REALISASI, r.id, AKSI_KEMBALIKAN, r.pegawai, jejak_teks(c->a, "catatan", t->sebab), err);
}

bool realisasi_kembalikan(const Ctx *c, int64_t id, int versi, Str sebab, Err *err)
{
    TxRealisasi t = { .c = c, .id = id, .versi = versi, .sebab = str_trim(sebab) };
    if (!t.sebab.len) return err_set(err, E_ALASAN_WAJIB, "catatan", NULL, V("Pengembalian"));
    return store_tx(c->store, c->a, tx_kembalikan, &t, err);
}
