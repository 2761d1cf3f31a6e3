/*
 * The parts of a draft: RHK with indicators, monthly targets, attachment, special expectations, dialogue.
 */
#include "inti/skp.h"
#include "store/db_kemajuan.h"
#include "tindakan/perencanaan.h"
#include "tindakan/perjanjian.h"

enum { LAMPIRAN_MAKS = 60 };

/* What every change of a part needs: the plan as it stands, the right, the version the caller saw. */
typedef struct {
    const Ctx *c;
    int64_t skp, rhk;
    int versi;
    Aksi aksi;
    Rhk *isi;
    const IkiTarget *target;
    LampiranSkp *lampiran;
    ptrdiff_t n;
    const Str *ekspektasi;
    Str teks;
    Skp s;                          /* filled by buka() */
} TxIsi;

static bool buka(Db *db, TxIsi *t, Err *err)
{
    if (!db_skp_ambil(db, t->c->a, t->skp, &t->s, err)) return false;
    return boleh(t->c, OBJEK_SKP, t->aksi, status_skp_kode[t->s.status], t->s.pegawai, skp_hari_peran(t->c, &t->s), err) != NULL;
}

static bool ubah(Db *db, TxIsi *t, Err *err)
{
    if (!buka(db, t, err)) return false;
    if (t->s.status != STATUS_SKP_DRAF) return err_set(err, E_STATUS, NULL, NULL, V("mengubah"), V(status_skp_label[t->s.status]), V("SKP"));
    return db_skp_sentuh(db, t->skp, t->versi, err);
}

static bool catat(Db *db, const TxIsi *t, Err *err)
{
    return jejak_catat(db, t->c, OBJEK_SKP, t->skp, t->aksi, t->s.pegawai, (Str){ 0 }, err);
}

static const Rhk *rhk_dari(const Skp *s, int64_t id)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].id == id) return &s->rhk.v[i];
    return NULL;
}

/* An indicator id that came with the form must be one of this RHK. */
static bool iki_milik(const Rhk *lama, int64_t id)
{
    for (ptrdiff_t i = 0; lama && i < lama->iki.n; i++)
        if (lama->iki.v[i].id == id) return true;
    return false;
}

/* An RHK takes up an indicator of the person's own agreement or of his leader's (B7.1b, M7.4b). */
static bool indikator_sah(Db *db, const TxIsi *t, int64_t id, const Rhk *lama, Err *err)
{
    IndikatorPerjanjianList l = { 0 };
    if (!id || (lama && lama->indikator == id)) return true;
    if (!perjanjian_indikator_skp(t->c, db, t->s.pegawai, t->s.tahun, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id == id) return true;
    return err_set(err, E_PERJANJIAN_SKP, "indikator", profil_ketentuan(t->c->aturan->profil, KETENTUAN_DASAR_RHK), V(str_fmt(t->c->a, "%d", t->s.tahun)));
}

static bool tx_rhk(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    if (!ubah(db, t, err)) return false;
    Rhk r = *t->isi;
    const Rhk *lama = rhk_dari(&t->s, r.id);
    if (r.id && !lama) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!lama && t->s.rhk.n >= RHK_MAKS) return err_set(err, E_RENTANG, NULL, NULL, V("Jumlah RHK"), V(1), V((int)RHK_MAKS));
    if (!indikator_sah(db, t, r.indikator, lama, err)) return false;
    r.skp = t->skp;
    r.urut = lama ? lama->urut : t->s.rhk.n ? t->s.rhk.v[t->s.rhk.n - 1].urut + 1 : 1;
    if (lama) r.rhk_tahunan = lama->rhk_tahunan;
    else r.id = store_id(t->c->store, t->c->kini);
    r.iki = (IkiList){ 0 };
    for (ptrdiff_t i = 0; i < t->isi->iki.n; i++) {
        Iki *k = list_add(t->c->a, &r.iki);
        *k = t->isi->iki.v[i];
        if (!iki_milik(lama, k->id)) k->id = store_id(t->c->store, t->c->kini);
        k->rhk = r.id;
        k->urut = (int)i + 1;
    }
    t->rhk = r.id;
    return db_rhk_simpan(db, t->c->a, &r, !lama, err) && catat(db, t, err);
}

bool rhk_simpan(const Ctx *c, int64_t skp, int versi, Rhk *r, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_UBAH, .isi = r };
    if (!store_tx(c->store, c->a, tx_rhk, &t, err)) return false;
    r->id = t.rhk;
    return true;
}

static bool tx_rhk_hapus(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    if (!ubah(db, t, err)) return false;
    if (!rhk_dari(&t->s, t->rhk)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return db_rhk_hapus(db, t->rhk, err) && catat(db, t, err);
}

bool rhk_hapus(const Ctx *c, int64_t skp, int versi, int64_t rhk, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_UBAH, .rhk = rhk };
    return store_tx(c->store, c->a, tx_rhk_hapus, &t, err);
}

static bool tx_target(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    if (!ubah(db, t, err)) return false;
    const Rhk *r = rhk_dari(&t->s, t->rhk);
    if (!r) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    for (ptrdiff_t i = 0; i < t->n; i++)
        if (!iki_milik(r, t->target[i].iki)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return db_iki_target_simpan(db, t->target, t->n, t->rhk, err) && catat(db, t, err);
}

bool rhk_target_simpan(const Ctx *c, int64_t skp, int versi, int64_t rhk, const IkiTarget *target, ptrdiff_t n, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_UBAH, .rhk = rhk, .target = target, .n = n };
    return store_tx(c->store, c->a, tx_target, &t, err);
}

/* An entry whose words stay keeps what was said of it (B10.2). */
static void pertahankan(const Skp *s, LampiranSkp *l)
{
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        const LampiranSkp *x = &s->lampiran.v[i];
        if (x->bagian != l->bagian || x->jenis != l->jenis || !str_eq(x->uraian, l->uraian)) continue;
        l->keadaan = x->keadaan;
        l->keadaan_alasan = x->keadaan_alasan;
        l->keadaan_oleh = x->keadaan_oleh;
        l->keadaan_pada = x->keadaan_pada;
    }
}

static bool tx_lampiran(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    if (!ubah(db, t, err)) return false;
    if (t->n > LAMPIRAN_MAKS) return err_set(err, E_RENTANG, NULL, NULL, V("Jumlah baris lampiran"), V(1), V((int)LAMPIRAN_MAKS));
    for (ptrdiff_t i = 0; i < t->n; i++) {
        t->lampiran[i].id = store_id(t->c->store, t->c->kini);
        t->lampiran[i].skp = t->skp;
        t->lampiran[i].urut = (int)i + 1;
        pertahankan(&t->s, &t->lampiran[i]);
    }
    return db_lampiran_simpan(db, t->skp, t->lampiran, t->n, err) && catat(db, t, err);
}

bool skp_lampiran_simpan(const Ctx *c, int64_t skp, int versi, LampiranSkp *l, ptrdiff_t n, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_UBAH, .lampiran = l, .n = n };
    return store_tx(c->store, c->a, tx_lampiran, &t, err);
}

static bool tx_ekspektasi(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    return ubah(db, t, err) && db_ekspektasi_simpan(db, t->skp, t->ekspektasi, err) && catat(db, t, err);
}

bool skp_ekspektasi_simpan(const Ctx *c, int64_t skp, int versi, const Str isi[NILAI_DASAR_MAX], Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_HARAPKAN, .ekspektasi = isi };
    return store_tx(c->store, c->a, tx_ekspektasi, &t, err);
}

static bool tx_dialog(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    if (!buka(db, t, err)) return false;
    if (t->rhk && !rhk_dari(&t->s, t->rhk)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    Dialog d = { .id = store_id(t->c->store, t->c->kini), .skp = t->skp, .rhk = t->rhk, .akun = t->c->pelaku.akun,
                 .nama = t->c->pelaku.nama, .isi = t->teks, .pada = t->c->kini };
    return db_dialog_tambah(db, &d, err) && catat(db, t, err);
}

bool skp_dialog_tulis(const Ctx *c, int64_t skp, int64_t rhk, Str isi, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .aksi = AKSI_KOMENTARI, .rhk = rhk, .teks = isi };
    return store_tx(c->store, c->a, tx_dialog, &t, err);
}

static bool tx_hapus(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    return buka(db, t, err) && db_tindak_lepas_skp(db, t->skp, err) && db_skp_hapus(db, t->skp, t->versi, err) && catat(db, t, err);
}

bool skp_hapus(const Ctx *c, int64_t skp, int versi, Err *err)
{
    TxIsi t = { .c = c, .skp = skp, .versi = versi, .aksi = AKSI_HAPUS };
    return store_tx(c->store, c->a, tx_hapus, &t, err);
}

/* ---- last year's plan into this one ---- */

/* What was said of last year's support says nothing of this year's. */
static void lampiran_belum(LampiranSkp *l)
{
    l->keadaan = KEADAAN_DUKUNGAN_TIADA;
    l->keadaan_alasan = l->keadaan_oleh = (Str){ 0 };
    l->keadaan_pada = (Saat){ 0 };
}

static bool tx_salin(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    const Ctx *c = t->c;
    Skp lalu;
    if (!ubah(db, t, err)) return false;
    if (t->s.rhk.n) return err_set(err, E_SKP_TIDAK_KOSONG, NULL, NULL, V((int)t->s.rhk.n));
    if (!db_skp_tahunan(db, c->a, t->s.pegawai, 0, t->s.tahun - 1, &lalu, NULL))
        return err_set(err, E_SKP_LALU_TIADA, NULL, NULL, V(str_fmt(c->a, "%d", t->s.tahun - 1)));
    if (!db_skp_ambil(db, c->a, lalu.id, &lalu, err)) return false;
    for (ptrdiff_t i = 0; i < lalu.rhk.n; i++) {
        IkiTargetList target = { 0 };
        if (!db_iki_target(db, c->a, lalu.rhk.v[i].id, &target, err)) return false;
        Rhk r = lalu.rhk.v[i];
        r.id = store_id(c->store, c->kini);
        r.skp = t->skp;
        r.rhk_atasan = r.rhk_tahunan = r.melanjutkan = r.asal = r.indikator = 0;
        for (ptrdiff_t k = 0; k < r.iki.n; k++) {
            int64_t baru = store_id(c->store, c->kini);
            for (ptrdiff_t m = 0; m < target.n; m++)
                if (target.v[m].iki == r.iki.v[k].id) target.v[m].iki = baru;
            r.iki.v[k].id = baru;
            r.iki.v[k].rhk = r.id;
        }
        if (!db_rhk_simpan(db, c->a, &r, true, err) || !db_iki_target_simpan(db, target.v, target.n, r.id, err)) return false;
    }
    for (ptrdiff_t i = 0; i < lalu.lampiran.n; i++) {
        lalu.lampiran.v[i].id = store_id(c->store, c->kini);
        lalu.lampiran.v[i].skp = t->skp;
        lampiran_belum(&lalu.lampiran.v[i]);
    }
    return db_ekspektasi_simpan(db, t->skp, lalu.ekspektasi, err)
        && db_lampiran_simpan(db, t->skp, lalu.lampiran.v, lalu.lampiran.n, err) && catat(db, t, err);
}

bool skp_salin(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxIsi t = { .c = c, .skp = id, .versi = versi, .aksi = AKSI_UBAH };
    return store_tx(c->store, c->a, tx_salin, &t, err);
}
