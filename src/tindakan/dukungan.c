#include "tindakan/dukungan.h"

#include "inti/skp.h"
#include "tindakan/perencanaan.h"

typedef struct { const Ctx *c; int64_t skp; const DukunganIsi *isi; ptrdiff_t n; int kurang; } TxDukungan;

static LampiranSkp *butir(Skp *s, int64_t id)
{
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++)
        if (s->lampiran.v[i].id == id && s->lampiran.v[i].bagian == BAGIAN_LAMPIRAN_SUMBER_DAYA) return &s->lampiran.v[i];
    return NULL;
}

static bool satu(Db *db, const TxDukungan *t, Skp *s, const DukunganIsi *x, bool penilai, Err *err)
{
    const Ctx *c = t->c;
    LampiranSkp *l = butir(s, x->id);
    Str alasan = str_trim(x->alasan);
    if (!l) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!x->keadaan || (x->keadaan == l->keadaan && str_eq(alasan, l->keadaan_alasan))) return true;
    if (!dukungan_sah(c->aturan->profil, x->keadaan, alasan, penilai, err)) {
        snprintf(err->ruas, sizeof err->ruas, "%s_%lld", err->kode == E_ALASAN_WAJIB ? "alasan" : "keadaan", (long long)x->id);
        return false;
    }
    l->keadaan = x->keadaan;
    l->keadaan_alasan = alasan;
    l->keadaan_oleh = c->pelaku.nama;
    l->keadaan_pada = c->kini;
    return db_dukungan_simpan(db, l, err)
        && jejak_catat(db, c, OBJEK_SKP, s->id, AKSI_TANGGAPI, s->pegawai, jejak_teks(c->a, keadaan_dukungan_kode[x->keadaan], l->uraian), err);
}

static bool tx_dukungan(Db *db, void *arg, Err *err)
{
    TxDukungan *t = arg;
    const Ctx *c = t->c;
    Skp s;
    if (!db_skp_ambil(db, c->a, t->skp, &s, err)) return false;
    Tanggal hari = skp_hari_peran(c, &s);
    if (!boleh(c, OBJEK_SKP, AKSI_TANGGAPI, status_skp_kode[s.status], s.pegawai, hari, err)) return false;
    bool penilai = peran_terhadap(c, s.pegawai, hari) & PERAN(PENILAI);
    for (ptrdiff_t i = 0; i < t->n; i++)
        if (!satu(db, t, &s, &t->isi[i], penilai, err)) return false;
    t->kurang = 0;
    for (ptrdiff_t i = 0; i < s.lampiran.n; i++) t->kurang += s.lampiran.v[i].keadaan > KEADAAN_DUKUNGAN_DISEPAKATI;
    return true;
}

bool dukungan_nyatakan(const Ctx *c, int64_t skp, const DukunganIsi *isi, ptrdiff_t n, int *n_kurang, Err *err)
{
    TxDukungan t = { .c = c, .skp = skp, .isi = isi, .n = n };
    if (!store_tx(c->store, c->a, tx_dukungan, &t, err)) return false;
    *n_kurang = t.kurang;
    return true;
}
