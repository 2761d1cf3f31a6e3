#include "tindakan/belajar.h"

#include "base/json.h"
#include "inti/skp.h"

static const char *pasal(const Ctx *c, Ketentuan k) { return profil_ketentuan(c->aturan->profil, k); }

bool skp_belajar(const Skp *s) { return s->format == 5 && s->jenis == JENIS_SKP_TAHUNAN; }

/* What is known of the study; without it the words stay general. */
static bool ambil_studi(const Ctx *c, int64_t pegawai, Studi *s, Err *err)
{
    Err e = { 0 };
    if (db_studi(c->db, c->a, pegawai, c->hari_ini, s, &e)) return true;
    *s = (Studi){ .program = S("tugas belajar"), .lembaga = S("institusi tempat belajar") };
    return db_boleh_tiada(false, &e, err);
}

bool studi_susun(const Ctx *c, int64_t skp, int versi, BentukStudi bentuk, Str nama, Str target, Tanggal lulus, Err *err)
{
    Skp s;
    Studi studi;
    if (!db_skp_ambil(c->db, c->a, skp, &s, err) || !ambil_studi(c, s.pegawai, &studi, err)) return false;
    if (!skp_belajar(&s)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (bentuk == BENTUK_STUDI_LAIN && !nama.len) return err_set(err, E_WAJIB, "nama", pasal(c, KETENTUAN_BENTUK_BELAJAR), V("Nama bentuk lain"));
    if (studi.mulai.n && lulus.n <= studi.mulai.n) return err_set(err, E_STUDI_LULUS, "lulus", pasal(c, KETENTUAN_HASIL_BELAJAR), V(lulus), V(studi.mulai));
    for (ptrdiff_t i = 0; i < s.rhk.n; i++)
        if (s.rhk.v[i].jenis == JENIS_RHK_AKADEMIK) return err_set(err, E_STUDI_SUDAH, NULL, pasal(c, KETENTUAN_HASIL_BELAJAR));
    RhkStudi r = studi_rhk(c->a, &studi, bentuk, nama, target, lulus);
    return rhk_simpan(c, skp, versi, &r.akademik, err) && rhk_simpan(c, skp, versi + 1, &r.lulus, err);
}

typedef struct { const Ctx *c; TimbangStudi t; } TxTimbang;

static Str timbang_isi(Arena *a, const TimbangStudi *t)
{
    Buf b = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_bool(&w, "akreditasi", t->akreditasi);
    jw_bool(&w, "potensi", t->potensi);
    jw_str(&w, "catatan", t->catatan);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_timbang(Db *db, void *arg, Err *err)
{
    TxTimbang *t = arg;
    const Ctx *c = t->c;
    Skp s;
    return db_skp_kepala(db, c->a, t->t.skp, &s, err)
        && boleh(c, OBJEK_SKP, AKSI_TETAPKAN, status_skp_kode[s.status], s.pegawai, skp_hari_peran(c, &s), err)
        && db_timbang_simpan(db, &t->t, err)
        && jejak_catat(db, c, OBJEK_SKP, s.id, AKSI_NILAI, s.pegawai, timbang_isi(c->a, &t->t), err);
}

bool studi_timbang(const Ctx *c, int64_t skp, TimbangStudi t, Err *err)
{
    TxTimbang x = { c, t };
    x.t.skp = skp;
    x.t.oleh = c->pelaku.pegawai;
    x.t.pada = c->kini;
    return timbang_sah(c->aturan->profil, &x.t, err) && store_tx(c->store, c->a, tx_timbang, &x, err);
}
