#include "tindakan/perjanjian.h"

#include "base/json.h"
#include "store/db_skp.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"

/* ---- who ---- */

Tanggal perjanjian_hari(const Ctx *c, int tahun)
{
    Tanggal akhir = tanggal(tahun, 12, 31);
    return c->hari_ini.n < akhir.n ? c->hari_ini : akhir;
}

SiapaPerjanjian perjanjian_untuk(const Ctx *c, int64_t pegawai, int tahun, Mengapa *w)
{
    return perjanjian_siapa(c->aturan->profil, c->aturan->struktur, pegawai, perjanjian_hari(c, tahun), c->a, w);
}

PeranSet perjanjian_peran(const Ctx *c, int64_t pegawai, int tahun)
{
    PeranSet set = peran_terhadap(c, pegawai, perjanjian_hari(c, tahun)) & ~(PERAN(OPERATOR) | PERAN(PIHAK_KEDUA));
    SiapaPerjanjian s = perjanjian_untuk(c, pegawai, tahun, NULL);
    const Pejabat *p = &s.pihak_kedua;
    if (p->pegawai && p->pegawai->id == c->pelaku.pegawai) set |= PERAN(PIHAK_KEDUA);
    bool kepala = p->jabatan && p->jabatan->jenis == JENIS_JABATAN_KEPALA_DAERAH;
    return kepala && pegawai != c->pelaku.pegawai ? set | (c->pelaku.peran & PERAN(OPERATOR)) : set;
}

const Hak *perjanjian_boleh(const Ctx *c, const Perjanjian *p, Aksi aksi, Err *err)
{
    return hak_cari(c->aturan->profil, OBJEK_PERJANJIAN, aksi, status_perjanjian_kode[p->status], perjanjian_peran(c, p->pegawai, p->tahun), err);
}

bool perjanjian_batas(const Ctx *c, Db *db, int64_t pegawai, int tahun, Tenggat *t, Err *err)
{
    Apbd a;
    Err e = { 0 };
    SiapaPerjanjian s = perjanjian_untuk(c, pegawai, tahun, NULL);
    if (!db_boleh_tiada(db_apbd(db, c->a, tahun, &a, &e), &e, err)) return false;
    return perjanjian_tenggat(c->aturan->profil, &c->aturan->kalender, &s, pekan_pegawai(c, pegawai, perjanjian_hari(c, tahun)), a.tanggal, c->a, t, err);
}

/* ---- what comes from above ---- */

bool perjanjian_indikator_atas(const Ctx *c, Db *db, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err)
{
    SiapaPerjanjian s = perjanjian_untuk(c, pegawai, tahun, NULL);
    return !s.pihak_kedua.pegawai || db_perjanjian_indikator(db, c->a, s.pihak_kedua.pegawai->id, tahun, l, err);
}

bool perjanjian_indikator_skp(const Ctx *c, Db *db, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err)
{
    HasilPenilai h = { 0 };
    if (!c->aturan->profil->modul[MODUL_PERJANJIAN_KINERJA].ada) return true;
    if (!db_perjanjian_indikator(db, c->a, pegawai, tahun, l, err)) return false;
    if (!penilai_cari(c->aturan->profil, c->aturan->struktur, pegawai, perjanjian_hari(c, tahun), c->a, &h, NULL)) return true;
    return db_perjanjian_indikator(db, c->a, h.penilai.pegawai->id, tahun, l, err);
}

bool perjanjian_dirancang(const Ctx *c, Db *db, int64_t pegawai, int tahun, bool *ya, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, perjanjian_hari(c, tahun));
    int64_t orang = pegawai, j = tugas ? tugas->jabatan : 0;
    *ya = false;
    while (!*ya && orang) {
        Perjanjian p;
        Err e = { 0 };
        *ya = db_perjanjian_tahun(db, c->a, orang, tahun, &p, &e);
        if (!db_boleh_tiada(*ya, &e, err)) return false;
        const Pegawai *atas = NULL;
        while (j && !atas) {
            j = struktur_atasan(s, j);
            atas = j ? struktur_pemangku(s, j, perjanjian_hari(c, tahun), NULL) : NULL;
        }
        orang = atas ? atas->id : 0;
    }
    return true;
}

/* ---- making ---- */

typedef struct { const Ctx *c; Perjanjian p; int64_t id; int versi; } TxPerjanjian;

static void salin_isi(const Ctx *c, const Perjanjian *dari, bool turunan, Perjanjian *p)
{
    memcpy(p->sumber, dari->sumber, sizeof p->sumber);
    for (ptrdiff_t i = 0; i < dari->indikator.n; i++) {
        IndikatorPerjanjian *x = list_add(c->a, &p->indikator);
        *x = dari->indikator.v[i];
        x->asal = turunan ? x->id : 0;
        if (!turunan) x->dari = 0;
        x->id = store_id(c->store, c->kini);
        x->perjanjian = p->id;
    }
    for (ptrdiff_t i = 0; i < dari->anggaran.n; i++) {
        AnggaranPerjanjian *x = list_add(c->a, &p->anggaran);
        *x = dari->anggaran.v[i];
        x->id = store_id(c->store, c->kini);
        x->perjanjian = p->id;
    }
}

static bool tx_buat(Db *db, void *arg, Err *err)
{
    TxPerjanjian *t = arg;
    const Ctx *c = t->c;
    Perjanjian ada;
    Err e = { 0 };
    if (db_perjanjian_tugas(db, c->a, t->p.pegawai, t->p.penugasan, t->p.tahun, true, &ada, &e))
        return err_set(err, E_PERJANJIAN_ADA, NULL, NULL, V(str_fmt(c->a, "%d", t->p.tahun)));
    return db_boleh_tiada(false, &e, err) && db_perjanjian_tambah(db, &t->p, err)
        && jejak_catat(db, c, OBJEK_PERJANJIAN, t->p.id, AKSI_BUAT, t->p.pegawai, (Str){ 0 }, err);
}

bool perjanjian_buat(const Ctx *c, int tahun, bool salin, int64_t *id, Err *err)
{
    const Profil *p = c->aturan->profil;
    int64_t saya = c->pelaku.pegawai;
    Perjanjian lalu;
    Err e = { 0 };
    if (!profil_modul(p, MODUL_PERJANJIAN_KINERJA, err)) return false;
    if (!hak_cari(p, OBJEK_PERJANJIAN, AKSI_BUAT, NULL, perjanjian_peran(c, saya, tahun), err)) return false;
    if (tahun < bulan_tahun(p->mulai) || tahun > tanggal_tahun(c->hari_ini) + 1)
        return err_set(err, E_RENTANG, "tahun", profil_ketentuan(p, KETENTUAN_PERJANJIAN_LAIN), V("Tahun"), V(str_fmt(c->a, "%d", bulan_tahun(p->mulai))),
                       V(str_fmt(c->a, "%d", tanggal_tahun(c->hari_ini) + 1)));
    SiapaPerjanjian s = perjanjian_untuk(c, saya, tahun, NULL);
    if (!s.kewajiban) return err_set(err, E_PERJANJIAN_TIADA, NULL, profil_ketentuan(p, s.dasar), V(s.sebab));
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, saya, perjanjian_hari(c, tahun));
    TxPerjanjian t = { .c = c, .p = { .id = store_id(c->store, c->kini), .pegawai = saya, .penugasan = tugas->id, .tahun = tahun, .status = STATUS_PERJANJIAN_DRAF } };
    if (salin && !db_perjanjian_tahun(c->db, c->a, saya, tahun - 1, &lalu, &e)) return db_boleh_tiada(false, &e, err) && err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (salin && !db_perjanjian_ambil(c->db, c->a, lalu.id, &lalu, err)) return false;
    if (salin) salin_isi(c, &lalu, false, &t.p);
    if (!store_tx(c->store, c->a, tx_buat, &t, err)) return false;
    *id = t.p.id;
    return true;
}

static bool tx_perubahan(Db *db, void *arg, Err *err)
{
    TxPerjanjian *t = arg;
    const Ctx *c = t->c;
    Perjanjian lama, siap;
    Err e = { 0 };
    if (!db_perjanjian_ambil(db, c->a, t->id, &lama, err) || !perjanjian_boleh(c, &lama, AKSI_BUAT, err)) return false;
    if (lama.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (lama.status != STATUS_PERJANJIAN_DISEPAKATI)
        return err_set(err, E_STATUS, NULL, NULL, V("mengubah"), V(status_perjanjian_label[lama.status]), V(objek_label[OBJEK_PERJANJIAN]));
    bool ada = db_perjanjian_tugas(db, c->a, lama.pegawai, lama.penugasan, lama.tahun, true, &siap, &e);
    if (!db_boleh_tiada(ada, &e, err)) return false;
    if (ada && siap.status != STATUS_PERJANJIAN_DISEPAKATI) return err_set(err, E_PERJANJIAN_ADA, NULL, NULL, V(str_fmt(c->a, "%d", lama.tahun)));
    t->p = (Perjanjian){ .id = store_id(c->store, c->kini), .pegawai = lama.pegawai, .penugasan = lama.penugasan, .tahun = lama.tahun,
                         .menggantikan = lama.id, .status = STATUS_PERJANJIAN_DRAF };
    salin_isi(c, &lama, true, &t->p);
    return db_perjanjian_tambah(db, &t->p, err)
        && jejak_catat(db, c, OBJEK_PERJANJIAN, t->p.id, AKSI_BUAT, lama.pegawai, jejak_teks(c->a, "mengubah", str_fmt(c->a, "%lld", (long long)lama.id)), err);
}

bool perjanjian_perubahan(const Ctx *c, int64_t id, int versi, int64_t *baru, Err *err)
{
    TxPerjanjian t = { .c = c, .id = id, .versi = versi };
    if (!store_tx(c->store, c->a, tx_perubahan, &t, err)) return false;
    *baru = t.p.id;
    return true;
}

/* ---- parts of a draft ---- */

typedef struct {
    const Ctx *c;
    int64_t id, bagian;
    int versi;
    const Str *sumber;
    IndikatorPerjanjian *indikator;
    AnggaranPerjanjian *anggaran;
    bool (*isi)(Db *db, void *t, const Perjanjian *p, Err *err);
} TxBagian;

static bool tx_bagian(Db *db, void *arg, Err *err)
{
    TxBagian *t = arg;
    Perjanjian p;
    return db_perjanjian_ambil(db, t->c->a, t->id, &p, err) && perjanjian_boleh(t->c, &p, AKSI_UBAH, err)
        && db_perjanjian_sentuh(db, t->id, t->versi, err) && t->isi(db, t, &p, err)
        && jejak_catat(db, t->c, OBJEK_PERJANJIAN, t->id, AKSI_UBAH, p.pegawai, (Str){ 0 }, err);
}

static bool isi_sumber(Db *db, void *arg, const Perjanjian *p, Err *err)
{
    TxBagian *t = arg;
    return db_sumber_simpan(db, p->id, t->sumber, err);
}

bool perjanjian_sumber_simpan(const Ctx *c, int64_t id, int versi, const Str isi[SUMBER_PERJANJIAN_MAX], Err *err)
{
    TxBagian t = { .c = c, .id = id, .versi = versi, .sumber = isi, .isi = isi_sumber };
    return store_tx(c->store, c->a, tx_bagian, &t, err);
}

/* Derived from the other side's agreement and nothing else. */
static bool dari_sah(const Ctx *c, Db *db, const Perjanjian *p, int64_t dari, Err *err)
{
    IndikatorPerjanjianList l = { 0 };
    SiapaPerjanjian s = perjanjian_untuk(c, p->pegawai, p->tahun, NULL);
    if (!dari) return true;
    if (!perjanjian_indikator_atas(c, db, p->pegawai, p->tahun, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id == dari) return true;
    return err_set(err, E_PERJANJIAN_DARI, "dari", profil_ketentuan(c->aturan->profil, KETENTUAN_PERJANJIAN_JENJANG),
                   V(s.pihak_kedua.pegawai ? s.pihak_kedua.pegawai->nama : S("pihak kedua")), V(str_fmt(c->a, "%d", p->tahun)));
}

static bool isi_indikator(Db *db, void *arg, const Perjanjian *p, Err *err)
{
    TxBagian *t = arg;
    IndikatorPerjanjian *x = t->indikator;
    ptrdiff_t ke = 0;
    while (ke < p->indikator.n && p->indikator.v[ke].id != t->bagian) ke++;
    if (t->bagian && ke == p->indikator.n) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    x->id = t->bagian ? t->bagian : store_id(t->c->store, t->c->kini);
    x->perjanjian = p->id;
    x->urut = t->bagian ? p->indikator.v[ke].urut : p->indikator.n ? p->indikator.v[p->indikator.n - 1].urut + 1 : 1;
    if (t->bagian) x->asal = p->indikator.v[ke].asal;
    return dari_sah(t->c, db, p, x->dari, err) && db_indikator_simpan(db, x, 1, err);
}

bool perjanjian_indikator_simpan(const Ctx *c, int64_t id, int versi, IndikatorPerjanjian *x, Err *err)
{
    TxBagian t = { .c = c, .id = id, .versi = versi, .bagian = x->id, .indikator = x, .isi = isi_indikator };
    return store_tx(c->store, c->a, tx_bagian, &t, err);
}

static bool buang_indikator(Db *db, void *arg, const Perjanjian *p, Err *err)
{
    TxBagian *t = arg;
    int64_t n;
    for (ptrdiff_t i = 0; i < p->indikator.n; i++) {
        if (p->indikator.v[i].id != t->bagian) continue;
        if (!db_indikator_sandaran(db, t->bagian, &n, err)) return false;
        return n ? err_set(err, E_PERJANJIAN_SANDARAN, NULL, profil_ketentuan(t->c->aturan->profil, KETENTUAN_PERJANJIAN_JENJANG), V(n))
                 : db_indikator_hapus(db, t->bagian, err);
    }
    return err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool perjanjian_indikator_hapus(const Ctx *c, int64_t id, int versi, int64_t indikator, Err *err)
{
    TxBagian t = { .c = c, .id = id, .versi = versi, .bagian = indikator, .isi = buang_indikator };
    return store_tx(c->store, c->a, tx_bagian, &t, err);
}

static ptrdiff_t anggaran_ke(const Perjanjian *p, int64_t id)
{
    ptrdiff_t i = 0;
    while (i < p->anggaran.n && p->anggaran.v[i].id != id) i++;
    return i;
}

static bool isi_anggaran(Db *db, void *arg, const Perjanjian *p, Err *err)
{
    TxBagian *t = arg;
    AnggaranPerjanjian *x = t->anggaran;
    ptrdiff_t ke = anggaran_ke(p, t->bagian);
    if (t->bagian && ke == p->anggaran.n) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    x->id = t->bagian ? t->bagian : store_id(t->c->store, t->c->kini);
    x->perjanjian = p->id;
    x->urut = t->bagian ? p->anggaran.v[ke].urut : p->anggaran.n ? p->anggaran.v[p->anggaran.n - 1].urut + 1 : 1;
    return db_anggaran_simpan(db, x, 1, err);
}

bool perjanjian_anggaran_simpan(const Ctx *c, int64_t id, int versi, AnggaranPerjanjian *x, Err *err)
{
    TxBagian t = { .c = c, .id = id, .versi = versi, .bagian = x->id, .anggaran = x, .isi = isi_anggaran };
    return store_tx(c->store, c->a, tx_bagian, &t, err);
}

static bool buang_anggaran(Db *db, void *arg, const Perjanjian *p, Err *err)
{
    TxBagian *t = arg;
    return anggaran_ke(p, t->bagian) < p->anggaran.n ? db_anggaran_hapus(db, t->bagian, err) : err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool perjanjian_anggaran_hapus(const Ctx *c, int64_t id, int versi, int64_t anggaran, Err *err)
{
    TxBagian t = { .c = c, .id = id, .versi = versi, .bagian = anggaran, .isi = buang_anggaran };
    return store_tx(c->store, c->a, tx_bagian, &t, err);
}

static bool tx_hapus(Db *db, void *arg, Err *err)
{
    TxPerjanjian *t = arg;
    Perjanjian p;
    int64_t n = 0;
    if (!db_perjanjian_ambil(db, t->c->a, t->id, &p, err) || !perjanjian_boleh(t->c, &p, AKSI_HAPUS, err)) return false;
    for (ptrdiff_t i = 0; i < p.indikator.n && !n; i++)
        if (!db_indikator_sandaran(db, p.indikator.v[i].id, &n, err)) return false;
    if (n) return err_set(err, E_PERJANJIAN_SANDARAN, NULL, profil_ketentuan(t->c->aturan->profil, KETENTUAN_PERJANJIAN_JENJANG), V(n));
    return db_perjanjian_hapus(db, t->id, t->versi, err) && jejak_catat(db, t->c, OBJEK_PERJANJIAN, t->id, AKSI_HAPUS, p.pegawai, (Str){ 0 }, err);
}

bool perjanjian_hapus(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxPerjanjian t = { .c = c, .id = id, .versi = versi };
    return store_tx(c->store, c->a, tx_hapus, &t, err);
}
