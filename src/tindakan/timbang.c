#include "tindakan/timbang.h"

#include "base/json.h"
#include "store/db_evaluasi.h"
#include "tindakan/akun.h"

enum { BATAS_TAUTAN_HARI = 60 };

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_BAHAN_PERTIMBANGAN); }

static PeranSet peran(const Ctx *c, const Perbantuan *b, int64_t pegawai, Tanggal t)
{
    bool penerima = b->pemberi && b->pemberi->id == c->pelaku.pegawai;
    return peran_terhadap(c, pegawai, t) | (penerima ? PERAN(PENERIMA) : 0);
}

static const Hak *boleh_timbang(const Ctx *c, Aksi aksi, const PertimbanganOrang *o, Err *err)
{
    const char *status = o->x.status ? status_pertimbangan_kode[o->x.status] : NULL;
    return hak_cari(c->aturan->profil, OBJEK_PERTIMBANGAN, aksi, status, peran(c, &o->bantu, o->pegawai->id, hari_evaluasi(c, o->pegawai->id, o->periode)), err);
}

static bool ambil(Db *db, const Ctx *c, int64_t pegawai, Periode p, Pertimbangan *x, Err *err)
{
    Err e = { 0 };
    *x = (Pertimbangan){ .pegawai = pegawai, .periode = p };
    return db_boleh_tiada(db_pertimbangan(db, c->a, pegawai, p, x, &e), &e, err);
}

static bool muat(Db *db, const Ctx *c, int64_t pegawai, Periode p, PertimbanganOrang *o, Err *err)
{
    const Aturan *at = c->aturan;
    *o = (PertimbanganOrang){ .pegawai = struktur_pegawai(at->struktur, pegawai), .periode = p };
    if (!o->pegawai || !perbantuan_pada(at->profil, at->struktur, pegawai, hari_evaluasi(c, pegawai, p), c->a, &o->bantu, NULL))
        return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return ambil(db, c, pegawai, p, &o->x, err) && db_evaluasi_tetap(db, c->a, pegawai, p, &o->tetap, err);
}

static void hak(const Ctx *c, PertimbanganOrang *o)
{
    o->penilai = peran(c, &o->bantu, o->pegawai->id, hari_evaluasi(c, o->pegawai->id, o->periode)) & PERAN(PENILAI);
    o->lihat = boleh_timbang(c, AKSI_LIHAT, o, NULL);
    o->tulis = !o->tetap && boleh_timbang(c, AKSI_BUAT, o, NULL);
    o->minta = !o->tetap && !o->bantu.pemberi && boleh_timbang(c, AKSI_MINTA, o, NULL);
}

bool pertimbangan_orang(const Ctx *c, int64_t pegawai, Periode p, PertimbanganOrang *o, Err *err)
{
    if (!muat(c->db, c, pegawai, p, o, err)) return false;
    hak(c, o);
    return o->lihat || err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool pertimbangan_daftar(const Ctx *c, Periode p, PertimbanganOrangList *l, Err *err)
{
    const PenugasanList *t = &struktur_isi(c->aturan->struktur)->penugasan;
    Tanggal akhir = hari_peran_periode(c, p);
    if (!c->aturan->profil->modul[MODUL_BAHAN_PERTIMBANGAN].ada) return true;
    for (ptrdiff_t i = 0; i < t->n; i++) {
        PertimbanganOrang o;
        Err e = { 0 };
        if (t->v[i].jenis != JENIS_PENUGASAN_DIPERBANTUKAN || t->v[i].mulai.n > akhir.n || t->v[i].sampai.n < akhir.n) continue;
        if (pertimbangan_orang(c, t->v[i].pegawai, p, &o, &e)) *list_add(c->a, l) = o;
        else if (!db_boleh_tiada(false, &e, err)) return false;
    }
    return true;
}

bool pertimbangan_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Periode p, Perbantuan *b, Pertimbangan *x, Mengapa *w, Err *err)
{
    const Aturan *at = c->aturan;
    *x = (Pertimbangan){ 0 };
    return perbantuan_pada(at->profil, at->struktur, pegawai, hari_evaluasi(c, pegawai, p), c->a, b, w) && ambil(db, c, pegawai, p, x, err);
}

/* ---- writing ---- */

typedef struct { const Ctx *c; Pertimbangan x; Str hash, token; bool minta; } TxTimbang;

static bool terbuka(const Ctx *c, const PertimbanganOrang *o, Err *err)
{
    return !o->tetap || err_set(err, E_PERTIMBANGAN_TETAP, NULL, pasal(c), V(o->pegawai->nama), V(periode_kata(c->a, o->periode)));
}

static Str jejak_isi(Arena *a, const Pertimbangan *x)
{
    Buf b = buf_new(a, 32 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "periode", V(x->periode));
    jw_str(&w, "lembaga", x->lembaga);
    if (x->hasil.len) jw_str(&w, "hasil", x->hasil);
    if (x->perilaku.len) jw_str(&w, "perilaku", x->perilaku);
    if (x->saran.len) jw_str(&w, "saran", x->saran);
    jw_end(&w);
    return buf_str(&b);
}

static bool simpan(Db *db, const Ctx *c, Pertimbangan *x, Str hash, Aksi aksi, Err *err)
{
    x->pada = c->kini;
    if (!x->id) x->id = store_id(c->store, c->kini);
    if (!x->versi) x->versi = 1;
    return db_pertimbangan_simpan(db, x, hash, err) && jejak_catat(db, c, OBJEK_PERTIMBANGAN, x->id, aksi, x->pegawai, jejak_isi(c->a, x), err);
}

/* What is written takes the place of what stood there, and ends an open link. */
static bool tulis(Db *db, const Ctx *c, PertimbanganOrang *o, const Pertimbangan *isi, Err *err)
{
    Pertimbangan *x = &o->x;
    x->status = STATUS_PERTIMBANGAN_DIBERIKAN;
    x->hasil = str_trim(isi->hasil);
    x->perilaku = str_trim(isi->perilaku);
    x->saran = str_trim(isi->saran);
    x->tautan = isi->tautan;
    x->batas = (Tanggal){ 0 };
    return pertimbangan_sah(c->aturan->profil, x, c->hari_ini, err) && simpan(db, c, x, (Str){ 0 }, AKSI_BUAT, err);
}

static bool tx_beri(Db *db, void *arg, Err *err)
{
    TxTimbang *t = arg;
    const Ctx *c = t->c;
    PertimbanganOrang o;
    if (!muat(db, c, t->x.pegawai, t->x.periode, &o, err)) return false;
    if (!boleh_timbang(c, AKSI_LIHAT, &o, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!boleh_timbang(c, AKSI_BUAT, &o, err) || !terbuka(c, &o, err)) return false;
    if (o.x.versi != t->x.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    o.x.lembaga = o.bantu.unit->nama;
    o.x.pemberi = c->pelaku.pegawai;
    o.x.nama_pemberi = c->pelaku.nama;
    return tulis(db, c, &o, &t->x, err);
}

bool pertimbangan_beri(const Ctx *c, const Pertimbangan *x, Err *err)
{
    TxTimbang t = { .c = c, .x = *x };
    return store_tx(c->store, c->a, tx_beri, &t, err);
}

static bool tx_minta(Db *db, void *arg, Err *err)
{
    TxTimbang *t = arg;
    const Ctx *c = t->c;
    PertimbanganOrang o;
    if (!muat(db, c, t->x.pegawai, t->x.periode, &o, err)) return false;
    if (!boleh_timbang(c, AKSI_LIHAT, &o, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!boleh_timbang(c, AKSI_MINTA, &o, err) || !terbuka(c, &o, err)) return false;
    if (o.bantu.pemberi) return err_set(err, E_PERTIMBANGAN_AKUN, "pihak", pasal(c), V(o.bantu.pemberi->nama), V(o.bantu.unit->nama));
    if (periode_awal(o.periode).n > c->hari_ini.n) return err_set(err, E_PERTIMBANGAN_PERIODE, NULL, pasal(c), V(o.periode), V(c->aturan->profil->mulai));
    if (o.x.versi != t->x.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!o.x.status) o.x.status = STATUS_PERTIMBANGAN_DIMINTA;
    o.x.lembaga = t->x.lembaga;
    o.x.batas = t->x.batas;
    o.x.peminta = c->pelaku.akun;
    return simpan(db, c, &o.x, t->hash, AKSI_MINTA, err);
}

bool pertimbangan_minta(const Ctx *c, int64_t pegawai, Periode p, int versi, Str pihak, Tanggal batas, Str *token, Err *err)
{
    Tanggal akhir = tanggal_plus(c->hari_ini, BATAS_TAUTAN_HARI);
    TxTimbang t = { .c = c, .x = { .pegawai = pegawai, .periode = p, .versi = versi, .lembaga = str_trim(pihak), .batas = batas } };
    if (!t.x.lembaga.len) return err_set(err, E_UMPAN_ORANG, "pihak", pasal(c));
    if (batas.n < c->hari_ini.n || batas.n > akhir.n) return err_set(err, E_UMPAN_BATAS, "batas", pasal(c), V(akhir));
    *token = token_baru(c->a, c->env);
    t.hash = token_hash(c->a, *token);
    return store_tx(c->store, c->a, tx_minta, &t, err);
}

/* ---- by link ---- */

bool pertimbangan_tautan(const Ctx *c, Db *db, Str token, Pertimbangan *x, Err *err)
{
    Err e = { 0 };
    if (token.len != 64) return err_set(err, E_PERTIMBANGAN_TAUTAN, NULL, NULL);
    if (!db_pertimbangan_token(db, c->a, token_hash(c->a, token), x, &e)) {
        if (e.kode == E_TIDAK_ADA) err_set(&e, E_PERTIMBANGAN_TAUTAN, NULL, NULL);
        if (err) *err = e;
        return false;
    }
    return c->hari_ini.n <= x->batas.n || err_set(err, E_PERTIMBANGAN_TAUTAN, NULL, NULL);
}

static bool tx_jawab(Db *db, void *arg, Err *err)
{
    TxTimbang *t = arg;
    const Ctx *c = t->c;
    Pertimbangan x;
    PertimbanganOrang o;
    if (!pertimbangan_tautan(c, db, t->token, &x, err) || !muat(db, c, x.pegawai, x.periode, &o, err) || !terbuka(c, &o, err)) return false;
    o.x.pemberi = 0;
    o.x.nama_pemberi = o.x.lembaga;
    return tulis(db, c, &o, &t->x, err);
}

bool pertimbangan_jawab(const Ctx *c, Str token, const Pertimbangan *isi, Err *err)
{
    Pertimbangan x;
    if (!pertimbangan_tautan(c, c->db, token, &x, err)) return false;
    Ctx luar = *c;                  /* the trail names the institution, which has no account */
    luar.pelaku = (Pelaku){ .nama = x.lembaga };
    TxTimbang t = { .c = &luar, .x = *isi, .token = token };
    return store_tx(c->store, c->a, tx_jawab, &t, err);
}
