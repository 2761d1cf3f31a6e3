#include "tindakan/umpan.h"

#include "base/json.h"
#include "store/db_evaluasi.h"
#include "store/db_matriks.h"
#include "tindakan/akun.h"
#include "tindakan/perencanaan.h"
#include "tindakan/versi.h"

enum { BATAS_MINTA_HARI = 60 };

static const char *pasal(const Ctx *c, Ketentuan k) { return profil_ketentuan(c->aturan->profil, k); }

static const Hak *boleh_umpan(const Ctx *c, Aksi aksi, int64_t pegawai, bool milik, Err *err)
{
    PeranSet p = peran_terhadap(c, pegawai, c->hari_ini) | (milik ? PERAN(PEMBERI) : 0);
    return hak_cari(c->aturan->profil, OBJEK_UMPAN, aksi, NULL, p, err);
}

bool umpan_rhk(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, RhkList *l, Err *err)
{
    Bulan b = tanggal_bulan(hari);
    Skp s;
    Err e = { 0 };
    bool ada = c->aturan->profil->modul[MODUL_SKP_BULANAN].ada ? db_skp_bulanan(db, c->a, pegawai, b, &s, &e)
                                                               : db_skp_tahunan_pada(db, c->a, pegawai, 0, bulan_tahun(b), skp_bulan_usai(c, b), &s, &e);
    return ada ? db_rhk_daftar(db, c->a, s.id, l, err) : db_boleh_tiada(false, &e, err);
}

/* The RHK belongs to the plan of the person it is about. */
static bool rhk_sah(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, int64_t rhk, Err *err)
{
    RhkList l = { 0 };
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    if (!rhk) return true;
    if (!umpan_rhk(c, db, pegawai, hari, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id == rhk) return true;
    return err_set(err, E_UMPAN_RHK, "rhk", pasal(c, KETENTUAN_UMPAN_BALIK), V(p ? p->nama : (Str){ 0 }), V(tanggal_bulan(hari)));
}

/* What rests on the month's feedback must not move under it. */
static bool bulan_terbuka(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, Err *err)
{
    Evaluasi e;
    Err x = { 0 };
    Bulan b = tanggal_bulan(hari);
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    if (!db_evaluasi_periode(db, c->a, pegawai, periode_bulan(b), &e, &x)) return db_boleh_tiada(false, &x, err);
    if (e.status == STATUS_EVALUASI_DRAF) return true;
    return err_set(err, E_UMPAN_TETAP, "tanggal", pasal(c, KETENTUAN_DOKUMEN_EVALUASI), V(p ? p->nama : (Str){ 0 }), V(b));
}

static Str umpan_isi(Arena *a, const UmpanBalik *u)
{
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "bentuk", bentuk_umpan_kode[u->bentuk]);
    jw_z(&w, "hubungan", hubungan_kode[u->hubungan]);
    jw_z(&w, "nada", nada_umpan_kode[u->nada]);
    jw_val(&w, "tanggal", V(u->tanggal));
    jw_end(&w);
    return buf_str(&b);
}

bool umpan_sebagai(const Ctx *c, Db *db, int64_t pegawai, Hubungan *h, Err *err)
{
    bool memimpin = false;
    *h = umpan_hubungan(c->aturan->profil, c->aturan->struktur, c->pelaku.pegawai, pegawai, c->hari_ini, c->a);
    if (*h == HUBUNGAN_PIMPINAN || !c->pelaku.pegawai) return true;
    if (!db_rhk_memimpin(db, c->pelaku.pegawai, pegawai, tanggal_tahun(c->hari_ini), &memimpin, err)) return false;
    if (memimpin) *h = HUBUNGAN_PIMPINAN;
    return true;
}

/* ---- giving ---- */

typedef struct { const Ctx *c; UmpanBalik u; int64_t minta; Str token; } TxUmpan;

static bool simpan(Db *db, TxUmpan *t, const PermintaanUmpan *m, Err *err)
{
    const Ctx *c = t->c;
    t->u.id = store_id(c->store, c->kini);
    return umpan_sah(c->aturan->profil, &t->u, c->hari_ini, err)
        && rhk_sah(c, db, t->u.pegawai, t->u.tanggal, t->u.rhk, err)
        && bulan_terbuka(c, db, t->u.pegawai, t->u.tanggal, err)
        && db_umpan_tambah(db, &t->u, 1, err)
        && (!m || db_minta_status(db, m, STATUS_MINTA_DIJAWAB, t->u.id, err))
        && jejak_catat(db, c, OBJEK_UMPAN, t->u.id, AKSI_BUAT, t->u.pegawai, umpan_isi(c->a, &t->u), err);
}

static bool tx_beri(Db *db, void *arg, Err *err)
{
    TxUmpan *t = arg;
    PermintaanUmpan m;
    if (!boleh_umpan(t->c, AKSI_BUAT, t->u.pegawai, t->u.pemberi != t->u.pegawai, err)) return false;
    if (!t->minta) return simpan(db, t, NULL, err);
    if (!db_minta_ambil(db, t->c->a, t->minta, &m, err)) return false;
    if (m.kepada != t->c->pelaku.pegawai || m.pegawai != t->u.pegawai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return simpan(db, t, m.status == STATUS_MINTA_DIMINTA ? &m : NULL, err);
}

bool umpan_beri(const Ctx *c, UmpanBalik *u, int64_t minta, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    if (!struktur_pegawai(s, u->pegawai)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!c->pelaku.pegawai) return err_set(err, E_BUKAN_WEWENANG, NULL, pasal(c, KETENTUAN_PEMBERI_UMPAN), V("memberi"), V("umpan balik"));
    TxUmpan t = { .c = c, .u = *u, .minta = minta };        /* what the form can mend is said before the right is asked */
    t.u.pemberi = c->pelaku.pegawai;
    t.u.nama_pemberi = c->pelaku.nama;
    if (!umpan_sebagai(c, c->db, u->pegawai, &t.u.hubungan, err)) return false;
    t.u.pada = c->kini;
    t.u.ditarik_pada = (Saat){ 0 };
    if (!umpan_sah(c->aturan->profil, &t.u, c->hari_ini, err) || !store_tx(c->store, c->a, tx_beri, &t, err)) return false;
    *u = t.u;
    return true;
}

static bool tx_tarik(Db *db, void *arg, Err *err)
{
    TxUmpan *t = arg;
    const Ctx *c = t->c;
    UmpanBalik u;
    if (!db_umpan_ambil(db, c->a, t->u.id, &u, err)) return false;
    bool milik = u.pemberi && u.pemberi == c->pelaku.pegawai;
    if (!boleh_umpan(c, AKSI_LIHAT, u.pegawai, milik, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!boleh_umpan(c, AKSI_TARIK, u.pegawai, milik, err)) return false;
    if (u.ditarik_pada.ms) return err_set(err, E_UMPAN_DITARIK, NULL, NULL);
    return bulan_terbuka(c, db, u.pegawai, u.tanggal, err) && db_umpan_tarik(db, u.id, c->kini, err)
        && jejak_catat(db, c, OBJEK_UMPAN, u.id, AKSI_TARIK, u.pegawai, umpan_isi(c->a, &u), err);
}

bool umpan_tarik(const Ctx *c, int64_t id, Err *err)
{
    TxUmpan t = { .c = c, .u = { .id = id } };
    return store_tx(c->store, c->a, tx_tarik, &t, err);
}

/* ---- asking ---- */

typedef struct { const Ctx *c; PermintaanUmpan m; Str hash; } TxMinta;

static bool tx_minta(Db *db, void *arg, Err *err)
{
    TxMinta *t = arg;
    const Ctx *c = t->c;
    t->m.id = store_id(c->store, c->kini);
    return boleh_umpan(c, AKSI_MINTA, t->m.pegawai, false, err)
        && rhk_sah(c, db, t->m.pegawai, c->hari_ini, t->m.rhk, err)
        && db_minta_tambah(db, &t->m, t->hash, err)
        && jejak_catat(db, c, OBJEK_UMPAN, t->m.id, AKSI_MINTA, t->m.pegawai, jejak_teks(c->a, "pihak", t->m.pihak), err);
}

bool umpan_minta(const Ctx *c, PermintaanUmpan *m, Str *token, Err *err)
{
    TxMinta t = { .c = c, .m = *m };
    Tanggal akhir = tanggal_plus(c->hari_ini, BATAS_MINTA_HARI);
    t.m.pihak = str_trim(m->pihak);
    if (!m->kepada == !t.m.pihak.len || (m->kepada && !struktur_pegawai(c->aturan->struktur, m->kepada)))
        return err_set(err, E_UMPAN_ORANG, "kepada", pasal(c, KETENTUAN_PEMBERI_UMPAN));
    if (m->kepada == m->pegawai) return err_set(err, E_UMPAN_SENDIRI, "kepada", pasal(c, KETENTUAN_PEMBERI_UMPAN));
    if (m->rhk && m->nilai) return err_set(err, E_UMPAN_TENTANG, "rhk", pasal(c, KETENTUAN_UMPAN_BALIK));
    if (m->batas.n < c->hari_ini.n || m->batas.n > akhir.n) return err_set(err, E_UMPAN_BATAS, "batas", NULL, V(akhir));
    *token = m->kepada ? (Str){ 0 } : token_baru(c->a, c->env);
    if (token->len) t.hash = token_hash(c->a, *token);
    t.m.peminta = c->pelaku.pegawai;
    t.m.pada = c->kini;
    t.m.status = STATUS_MINTA_DIMINTA;
    t.m.versi = 1;
    if (!store_tx(c->store, c->a, tx_minta, &t, err)) return false;
    *m = t.m;
    return true;
}

static bool tx_minta_batal(Db *db, void *arg, Err *err)
{
    TxMinta *t = arg;
    const Ctx *c = t->c;
    PermintaanUmpan m;
    if (!db_minta_ambil(db, c->a, t->m.id, &m, err)) return false;
    if (m.peminta != c->pelaku.pegawai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    m.versi = t->m.versi;
    return boleh_umpan(c, AKSI_MINTA, m.pegawai, false, err) && db_minta_status(db, &m, STATUS_MINTA_DIBATALKAN, 0, err)
        && jejak_catat(db, c, OBJEK_UMPAN, m.id, AKSI_BATALKAN, m.pegawai, jejak_teks(c->a, "pihak", m.pihak), err);
}

bool umpan_minta_batal(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxMinta t = { .c = c, .m = { .id = id, .versi = versi } };
    return store_tx(c->store, c->a, tx_minta_batal, &t, err);
}

/* ---- the other party ---- */

bool umpan_tautan(const Ctx *c, Db *db, Str token, PermintaanUmpan *m, Err *err)
{
    Err e = { 0 };
    if (token.len != 64) return err_set(err, E_UMPAN_TAUTAN, NULL, NULL);
    if (!db_minta_token(db, c->a, token_hash(c->a, token), m, &e)) {
        if (e.kode == E_TIDAK_ADA) err_set(&e, E_UMPAN_TAUTAN, NULL, NULL);
        if (err) *err = e;
        return false;
    }
    if (m->status == STATUS_MINTA_DIMINTA && c->hari_ini.n <= m->batas.n) return true;
    return err_set(err, E_UMPAN_TAUTAN, NULL, NULL);
}

static bool tx_jawab(Db *db, void *arg, Err *err)
{
    TxUmpan *t = arg;
    PermintaanUmpan m;
    if (!umpan_tautan(t->c, db, t->token, &m, err)) return false;
    t->u.pegawai = m.pegawai;
    t->u.nama_pemberi = m.pihak;
    if (m.rhk || m.nilai) {         /* what was asked about stands */
        t->u.rhk = m.rhk;
        t->u.nilai = m.nilai;
    }
    return simpan(db, t, &m, err);
}

bool umpan_jawab_tautan(const Ctx *c, Str token, UmpanBalik *u, Err *err)
{
    PermintaanUmpan m;
    if (!umpan_tautan(c, c->db, token, &m, err)) return false;
    Ctx luar = *c;                  /* the trail names the other party, who has no account */
    luar.pelaku = (Pelaku){ .nama = m.pihak };
    TxUmpan t = { .c = &luar, .u = *u, .token = token };
    t.u.pemberi = 0;
    t.u.hubungan = HUBUNGAN_PIHAK_LAIN;
    t.u.bentuk = BENTUK_UMPAN_UMPAN_BALIK;
    t.u.cara = CARA_UMPAN_TIDAK_LANGSUNG;
    t.u.pada = c->kini;
    t.u.ditarik_pada = (Saat){ 0 };
    if (!store_tx(c->store, c->a, tx_jawab, &t, err)) return false;
    *u = t.u;
    return true;
}

/* ---- the agreed schedule ---- */

typedef struct { const Ctx *c; JadwalUmpan j; } TxJadwal;

static bool jadwal_ada(Db *db, const Ctx *c, int64_t pegawai, int tahun, JadwalUmpan *j, Err *err)
{
    Err e = { 0 };
    *j = (JadwalUmpan){ 0 };
    return db_boleh_tiada(db_jadwal_umpan(db, c->a, pegawai, tahun, j, &e), &e, err);
}

static bool tx_usulkan(Db *db, void *arg, Err *err)
{
    TxJadwal *t = arg;
    const Ctx *c = t->c;
    JadwalUmpan lama;
    if (!boleh(c, OBJEK_JADWAL_UMPAN, AKSI_UBAH, NULL, t->j.pegawai, c->hari_ini, err) || !jadwal_ada(db, c, t->j.pegawai, t->j.tahun, &lama, err)) return false;
    if (lama.versi != t->j.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!lama.versi) t->j.versi = 1;
    return db_jadwal_umpan_simpan(db, &t->j, err)
        && jejak_catat(db, c, OBJEK_JADWAL_UMPAN, t->j.pegawai, AKSI_UBAH, t->j.pegawai, jejak_teks(c->a, "selang", str_fmt(c->a, "%d bulan", t->j.selang)), err);
}

bool jadwal_umpan_usulkan(const Ctx *c, int64_t pegawai, int tahun, int selang, int versi, Err *err)
{
    TxJadwal t = { .c = c, .j = { .pegawai = pegawai, .penilai = c->pelaku.pegawai, .tahun = tahun, .selang = selang,
                                  .status = STATUS_JADWAL_UMPAN_DIUSULKAN, .pada = c->kini, .versi = versi } };
    return jadwal_umpan_sah(c->aturan->profil, &t.j, err) && store_tx(c->store, c->a, tx_usulkan, &t, err);
}

static bool tx_setujui(Db *db, void *arg, Err *err)
{
    TxJadwal *t = arg;
    const Ctx *c = t->c;
    JadwalUmpan j;
    if (!db_jadwal_umpan(db, c->a, t->j.pegawai, t->j.tahun, &j, err)
        || !boleh(c, OBJEK_JADWAL_UMPAN, AKSI_SETUJUI, status_jadwal_umpan_kode[j.status], j.pegawai, c->hari_ini, err)) return false;
    if (j.versi != t->j.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    j.status = STATUS_JADWAL_UMPAN_DISEPAKATI;
    j.pada = c->kini;
    return db_jadwal_umpan_simpan(db, &j, err)
        && jejak_catat(db, c, OBJEK_JADWAL_UMPAN, j.pegawai, AKSI_SETUJUI, j.pegawai, jejak_teks(c->a, "selang", str_fmt(c->a, "%d bulan", j.selang)), err);
}

bool jadwal_umpan_setujui(const Ctx *c, int tahun, int versi, Err *err)
{
    TxJadwal t = { .c = c, .j = { .pegawai = c->pelaku.pegawai, .tahun = tahun, .versi = versi } };
    return store_tx(c->store, c->a, tx_setujui, &t, err);
}

bool umpan_utang_saya(const Ctx *c, UtangTimList *l, Err *err)
{
    JadwalUmpanList jadwal = { 0 };
    UmpanBalikList diberi = { 0 };
    PenilaianList tim = penilai_bawahan(&c->aturan->penilaian, c->pelaku.pegawai);     /* both by person */
    ptrdiff_t i = 0, di = 0;
    if (!db_jadwal_umpan_penilai(c->db, c->a, c->pelaku.pegawai, tanggal_tahun(c->hari_ini), &jadwal, &diberi, err)) return false;
    for (ptrdiff_t k = 0; k < jadwal.n; k++) {
        const JadwalUmpan *j = &jadwal.v[k];
        while (i < diberi.n && diberi.v[i].pegawai < j->pegawai) i++;
        ptrdiff_t n = i;
        while (n < diberi.n && diberi.v[n].pegawai == j->pegawai) n++;
        while (di < tim.n && tim.v[di].pegawai < j->pegawai) di++;
        if (di == tim.n || tim.v[di].pegawai != j->pegawai) continue;       /* somebody else appraises him now */
        UmpanBalikList ini = { .v = diberi.v + i, .n = n - i };
        UtangUmpanList utang = { 0 };
        umpan_utang(c->aturan->profil, j, &ini, c->hari_ini, c->a, &utang);
        for (ptrdiff_t u = 0; u < utang.n; u++)
            if (!utang.v[u].terpenuhi) *list_add(c->a, l) = (UtangTim){ j->pegawai, utang.v[u] };
    }
    return true;
}
