#include "tindakan/serah.h"

#include "base/json.h"
#include "store/db_evaluasi.h"
#include "store/db_versi.h"
#include "tindakan/perencanaan.h"

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_WAJIB_EVALUASI); }

/* Roles on the first day after the transfer, when the new appraiser has his; the old one has his own. */
static const Hak *boleh_serah(const Ctx *c, Aksi aksi, const Pindah *p, Err *err)
{
    PeranSet lama = c->pelaku.pegawai && p->penilai == c->pelaku.pegawai ? PERAN(PENILAI_LAMA) : 0;
    Tanggal t = hari_evaluasi(c, p->pegawai, periode_tahun(tanggal_tahun(p->sampai)));
    return hak_cari(c->aturan->profil, OBJEK_PINDAH, aksi, NULL, (peran_terhadap(c, p->pegawai, t) & ~PERAN(PEMILIK)) | lama, err);
}

/* The year rests on every note; the month in which he left on the one that was there when it was set. */
static bool tetap(Db *db, const Ctx *c, Serah *s, Err *err)
{
    bool tahun, bulan = false;
    Tanggal besok = tanggal_plus(s->p.sampai, 1);
    bool sebulan = tanggal_bulan(besok).n == tanggal_bulan(s->p.sampai).n;
    if (!db_evaluasi_tetap(db, c->a, s->p.pegawai, periode_tahun(tanggal_tahun(s->p.sampai)), &tahun, err)) return false;
    if (s->x.versi && sebulan && !db_evaluasi_tetap(db, c->a, s->p.pegawai, periode_bulan(tanggal_bulan(besok)), &bulan, err)) return false;
    s->tetap = tahun || bulan;
    return true;
}

static bool susun(Db *db, const Ctx *c, const Pindah *p, Serah *s, Err *err)
{
    const Struktur *st = c->aturan->struktur;
    CatatanPindahList l = { 0 };
    *s = (Serah){ .p = *p, .pegawai = struktur_pegawai(st, p->pegawai), .penilai = struktur_pegawai(st, p->penilai), .penerus = struktur_pegawai(st, p->penerus) };
    if (!db_catatan_pindah(db, c->a, p->pegawai, p->sampai, p->sampai, &l, err)) return false;
    if (l.n) s->x = l.v[0];
    if (!tetap(db, c, s, err)) return false;
    s->lihat = boleh_serah(c, AKSI_LIHAT, p, NULL);
    s->tulis = !s->tetap && boleh_serah(c, AKSI_BUAT, p, NULL);
    return true;
}

static bool muat(Db *db, const Ctx *c, int64_t pegawai, Tanggal sampai, Serah *s, Err *err)
{
    const Aturan *at = c->aturan;
    PindahList l = { 0 };
    if (struktur_pegawai(at->struktur, pegawai) && sampai.n < c->hari_ini.n) pindah_orang(at->profil, at->struktur, &at->kalender, pegawai, sampai, sampai, c->a, &l);
    if (!l.n) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!susun(db, c, &l.v[0], s, err)) return false;
    return s->lihat || err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool serah_satu(const Ctx *c, int64_t pegawai, Tanggal sampai, Serah *s, Err *err) { return muat(c->db, c, pegawai, sampai, s, err); }

bool serah_saya(const Ctx *c, SerahList *l, Err *err)
{
    PindahList p = pindah_dari(&c->aturan->pindah, c->pelaku.pegawai);
    for (ptrdiff_t i = 0; i < p.n; i++) {
        Serah s;
        if (!susun(c->db, c, &p.v[i], &s, err)) return false;
        *list_add(c->a, l) = s;
    }
    return true;
}

bool serah_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Periode p, SerahList *l, Err *err)
{
    const Aturan *at = c->aturan;
    PindahList pindah = { 0 };
    Tanggal akhir = tanggal_plus(hari_evaluasi(c, pegawai, p), -1);
    pindah_orang(at->profil, at->struktur, &at->kalender, pegawai, periode_awal(p), akhir, c->a, &pindah);
    for (ptrdiff_t i = 0; i < pindah.n; i++) {
        Serah s;
        if (!susun(db, c, &pindah.v[i], &s, err)) return false;
        *list_add(c->a, l) = s;
    }
    return true;
}

bool serah_bahan(const Ctx *c, const Serah *s, SerahBahan *b, Err *err)
{
    Err e = { 0 };
    Skp kepala = { 0 };
    const Penugasan *t = struktur_penugasan_pada(c->aturan->struktur, s->p.pegawai, s->p.sampai);
    *b = (SerahBahan){ 0 };
    if (db_skp_tahunan_pada(c->db, c->a, s->p.pegawai, t->id, tanggal_tahun(s->p.sampai), skp_bulan_usai(c, tanggal_bulan(s->p.sampai)), &kepala, &e)) {
        if (kepala.status != STATUS_SKP_DRAF && !db_skp_ambil(c->db, c->a, kepala.id, &b->skp, err)) return false;
    } else if (!db_boleh_tiada(false, &e, err)) return false;
    UmpanBalikList l = { 0 };
    if (!db_umpan_antara(c->db, c->a, s->p.pegawai, s->p.dari, s->p.sampai, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (umpan_berdiri(&l.v[i])) *list_add(c->a, &b->umpan) = l.v[i];
    return true;
}

/* ---- writing ---- */

typedef struct { const Ctx *c; CatatanPindah x; } TxSerah;

static Str jejak_isi(Arena *a, const CatatanPindah *x)
{
    Buf b = buf_new(a, 16 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "sampai", V(x->sampai));
    jw_z(&w, "hasil", ekspektasi_kode[x->hasil]);
    jw_z(&w, "perilaku", ekspektasi_kode[x->perilaku]);
    jw_str(&w, "catatan", x->catatan);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_serah(Db *db, void *arg, Err *err)
{
    TxSerah *t = arg;
    const Ctx *c = t->c;
    Serah s;
    if (!muat(db, c, t->x.pegawai, t->x.sampai, &s, err) || !boleh_serah(c, AKSI_BUAT, &s.p, err)) return false;
    if (s.tetap) return err_set(err, E_PINDAH_TETAP, NULL, pasal(c), V(s.pegawai->nama), V(s.p.sampai));
    if (s.x.versi != t->x.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    CatatanPindah x = { .id = s.x.id ? s.x.id : store_id(c->store, c->kini), .pegawai = s.p.pegawai, .dari = s.p.dari, .sampai = s.p.sampai, .penilai = s.p.penilai,
                        .nama_penilai = c->pelaku.nama, .jabatan = struktur_jabatan(c->aturan->struktur, s.p.jabatan)->nama, .hasil = t->x.hasil, .perilaku = t->x.perilaku,
                        .catatan = str_trim(t->x.catatan), .pada = c->kini, .versi = s.x.versi ? s.x.versi : 1 };
    return catatan_pindah_sah(c->aturan->profil, &x, err) && db_catatan_pindah_simpan(db, &x, err)
        && jejak_catat(db, c, OBJEK_PINDAH, x.id, AKSI_BUAT, x.pegawai, jejak_isi(c->a, &x), err);
}

bool serah_catat(const Ctx *c, const CatatanPindah *x, Err *err)
{
    TxSerah t = { .c = c, .x = *x };
    return store_tx(c->store, c->a, tx_serah, &t, err);
}
