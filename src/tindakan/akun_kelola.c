/* Management of others' accounts: creating, links, roles, switching off. Each act checks inside its transaction. */
#include "base/json.h"
#include "tindakan/akun.h"

static const int64_t HARI_MS = 86400000;

/* Who may give a role to an account. Roles that are not here follow from the structure. */
static const struct { Peran peran; PeranSet oleh; } pemberi[] = {
    { PERAN_ADMIN_PD,   PERAN(BKPSDM) | PERAN(SISTEM) },
    { PERAN_ORGANISASI, PERAN(BKPSDM) | PERAN(SISTEM) },
    { PERAN_OPERATOR,   PERAN(BKPSDM) | PERAN(SISTEM) },
    { PERAN_AUDITOR,    PERAN(BKPSDM) | PERAN(SISTEM) },
    { PERAN_BKPSDM,     PERAN(SISTEM) },
    { PERAN_SISTEM,     PERAN(SISTEM) },
};

/* ---- who may ------------------------------------------------------------------------------------ */

bool akun_boleh_kelola(const Ctx *c, const Akun *akun, PeranSet punya, Err *err)
{
    PeranSet saya = c->pelaku.peran;
    if (!boleh(c, OBJEK_AKUN, AKSI_KELOLA, NULL, akun->pegawai, c->hari_ini, err)) return false;
    if (saya & PERAN(SISTEM)) return true;
    if (punya & PERAN(SISTEM))
        return err_set(err, E_AKUN_LEBIH_TINGGI, NULL, NULL, V("administrator sistem"), V("administrator sistem"));
    if (saya & PERAN(BKPSDM)) return true;
    bool biasa = !(punya & ~(PERAN(PUBLIK) | PERAN(MASUK) | PERAN(ADMIN_PD)));
    if (!biasa || !akun->pegawai)               /* an account without a person belongs to no perangkat daerah */
        return err_set(err, E_AKUN_LEBIH_TINGGI, NULL, NULL, V("khusus"), V("BKPSDM"));
    return true;
}

/* The account with its roles, if the actor may manage it; read on the transaction's connection. */
static bool kelola(Db *db, const Ctx *c, int64_t id, Akun *akun, PeranSet *punya, Err *err)
{
    AkunPeranList l = { 0 };
    if (!db_akun_ambil(db, c->a, id, akun, err) || !db_akun_peran(db, c->a, id, &l, err)) return false;
    *punya = akun_peran_set(&l);
    return akun_boleh_kelola(c, akun, *punya, err);
}

static bool catat(Db *db, const Ctx *c, const Akun *akun, const char *apa, const char *peran, Err *err)
{
    Buf b = buf_new(c->a, 1 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "apa", apa);
    if (peran) jw_z(&w, "peran", peran);
    jw_end(&w);
    return jejak_catat(db, c, OBJEK_AKUN, akun->id, AKSI_KELOLA, akun->pegawai, buf_str(&b), err);
}

/* ---- links -------------------------------------------------------------------------------------- */

typedef struct { Ctx *c; const int64_t *akun; ptrdiff_t n; bool hanya_baru; TautanList hasil; } Tautan;

static bool satu_tautan(Db *db, Tautan *t, int64_t id, Err *err)
{
    Ctx *c = t->c;
    Akun akun = { 0 };
    PeranSet punya;
    Err sebab = { 0 };
    if (!kelola(db, c, id, &akun, &punya, &sebab)) {
        if (t->hanya_baru && sebab.kode == E_AKUN_LEBIH_TINGGI) return true;    /* in bulk: left out */
        if (err) *err = sebab;
        return false;
    }
    if (t->hanya_baru && (akun.sandi.len || !akun.aktif)) return true;
    TautanBaris b = { id, akun.masuk, akun.nama, token_baru(c->a, c->env), { c->kini.ms + AKTIVASI_HARI * HARI_MS } };
    AktivasiBaris a = { .token = token_hash(c->a, b.token), .akun = id, .sampai = b.sampai };
    *list_add(c->a, &t->hasil) = b;
    return db_akun_sandi(db, id, (Str){ 0 }, false, err)
        && db_sesi_hapus_akun(db, id, (Str){ 0 }, err)
        && db_aktivasi_hapus(db, id, err)
        && db_aktivasi_tambah(db, &a, 1, err)
        && catat(db, c, &akun, "tautan", NULL, err);
}

static bool tx_tautan(Db *db, void *arg, Err *err)
{
    Tautan *t = arg;
    t->hasil = (TautanList){ 0 };
    for (ptrdiff_t i = 0; i < t->n; i++)
        if (!satu_tautan(db, t, t->akun[i], err)) return false;
    return true;
}

bool akun_tautan(Ctx *c, int64_t akun, Str *token, Err *err)
{
    Tautan t = { .c = c, .akun = &akun, .n = 1 };
    if (!store_tx(c->store, c->a, tx_tautan, &t, err)) return false;
    *token = t.hasil.v[0].token;
    return true;
}

bool akun_tautan_massal(Ctx *c, const int64_t *akun, ptrdiff_t n, TautanList *l, Err *err)
{
    Tautan t = { .c = c, .akun = akun, .n = n, .hanya_baru = true };
    if (!store_tx(c->store, c->a, tx_tautan, &t, err)) return false;
    *l = t.hasil;
    return true;
}

/* ---- accounts ----------------------------------------------------------------------------------- */

static bool nama_masuk_layak(Str s, Err *err)
{
    bool baik = s.len >= 3 && s.len <= 40;
    for (ptrdiff_t i = 0; baik && i < s.len; i++)
        baik = (s.s[i] >= 'a' && s.s[i] <= 'z') || (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '.' || s.s[i] == '-';
    return baik || err_set(err, E_NAMA_MASUK, "masuk", NULL, V(s));
}

typedef struct { Ctx *c; Akun akun; } Buat;

static bool tx_buat(Db *db, void *arg, Err *err)
{
    Buat *b = arg;
    Akun lain = { 0 };
    Err sebab = { 0 };
    if (db_akun_masuk(db, b->c->a, b->akun.masuk, &lain, &sebab)) return err_set(err, E_AKUN_ADA, "masuk", NULL, V(lain.masuk));
    if (sebab.kode != E_TIDAK_ADA) {
        if (err) *err = sebab;
        return false;
    }
    b->akun.id = store_id(b->c->store, b->c->kini);
    return akun_boleh_kelola(b->c, &b->akun, 0, err)
        && db_akun_tambah(db, &b->akun, 1, err)
        && catat(db, b->c, &b->akun, "buat", NULL, err);
}

bool akun_buat(Ctx *c, Str masuk, int64_t pegawai, Str nama, int64_t *id, Err *err)
{
    Buat b = { .c = c, .akun = { .masuk = akun_nama_masuk(c->a, masuk), .pegawai = pegawai, .nama = str_trim(nama), .aktif = true } };
    if (!nama_masuk_layak(b.akun.masuk, err) || !store_tx(c->store, c->a, tx_buat, &b, err)) return false;
    *id = b.akun.id;
    return true;
}

enum { SEKALI = 500 };

typedef struct { Ctx *c; const int64_t *pegawai; ptrdiff_t n; Tautan t; } Massal;

/* Accounts first, then links: both in this transaction. */
static bool tx_massal(Db *db, void *arg, Err *err)
{
    Massal *m = arg;
    Ctx *c = m->c;
    int64_t *id = arena_many(c->a, int64_t, m->n);
    for (ptrdiff_t i = 0; i < m->n; i++) {
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, m->pegawai[i]);
        Akun akun = { 0 };
        Err sebab = { 0 };
        if (!db_akun_pegawai(db, c->a, p->id, &akun, &sebab)) {
            if (sebab.kode != E_TIDAK_ADA) {
                if (err) *err = sebab;
                return false;
            }
            akun = (Akun){ .id = store_id(c->store, c->kini), .masuk = p->nip, .pegawai = p->id, .nama = p->nama, .aktif = true };
            if (!akun_boleh_kelola(c, &akun, 0, err) || !db_akun_tambah(db, &akun, 1, err) || !catat(db, c, &akun, "buat", NULL, err)) return false;
        }
        id[i] = akun.id;
    }
    m->t.akun = id;
    return tx_tautan(db, &m->t, err);
}

bool akun_aktivasi_unit(Ctx *c, int64_t unit, TautanList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    IdList orang = { 0 };
    *l = (TautanList){ 0 };
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *p = &isi->pegawai.v[i];
        const Unit *u = struktur_unit_pegawai(s, p->id, c->hari_ini);
        if (u && p->nip.len && p->id != c->pelaku.pegawai && struktur_di_bawah(s, u->id, unit)) *list_add(c->a, &orang) = p->id;
    }
    for (ptrdiff_t dari = 0; dari < orang.n; dari += SEKALI) {
        ptrdiff_t n = orang.n - dari < SEKALI ? orang.n - dari : SEKALI;
        Massal m = { .c = c, .pegawai = orang.v + dari, .n = n, .t = { .c = c, .n = n, .hanya_baru = true } };
        if (!store_tx(c->store, c->a, tx_massal, &m, err)) return false;
        for (ptrdiff_t i = 0; i < m.t.hasil.n; i++) *list_add(c->a, l) = m.t.hasil.v[i];
    }
    return true;
}

/* An installation keeps at least one system administrator who can log in. */
static bool bukan_terakhir(Db *db, const Ctx *c, int64_t akun, Err *err)
{
    AkunList l = { 0 };
    if (!db_akun_berperan(db, c->a, PERAN_SISTEM, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id != akun && l.v[i].aktif) return true;
    return err_set(err, E_AKUN_TERAKHIR, NULL, NULL);
}

typedef struct { Ctx *c; int64_t akun, unit; Peran peran; bool ya; } Atur;

static bool tx_peran(Db *db, void *arg, Err *err)
{
    Atur *t = arg;
    Akun akun = { 0 };
    PeranSet punya;
    if (!kelola(db, t->c, t->akun, &akun, &punya, err)) return false;
    if (!t->ya && t->peran == PERAN_SISTEM && !bukan_terakhir(db, t->c, t->akun, err)) return false;
    bool ok = t->ya ? db_akun_peran_beri(db, t->akun, t->peran, t->unit, err) : db_akun_peran_cabut(db, t->akun, t->peran, t->unit, err);
    return ok && catat(db, t->c, &akun, t->ya ? "beri_peran" : "cabut_peran", peran_kode[t->peran], err);
}

bool akun_peran_atur(Ctx *c, int64_t akun, Peran peran, int64_t unit, bool beri, Err *err)
{
    Atur t = { c, akun, peran == PERAN_ADMIN_PD ? unit : 0, peran, beri };
    ptrdiff_t i = 0;
    while (i < countof(pemberi) && pemberi[i].peran != peran) i++;
    if (i == countof(pemberi)) return err_set(err, E_PERAN_AKUN, "peran", NULL, V(peran_label[peran]));
    if (!(pemberi[i].oleh & c->pelaku.peran)) return err_set(err, E_BUKAN_WEWENANG, "peran", NULL, V("memberi"), V("peran"));
    bool unit_ada = unit && struktur_unit(c->aturan->struktur, unit);
    if (beri && peran == PERAN_ADMIN_PD && !unit_ada) return err_set(err, E_WAJIB, "unit", NULL, V("Perangkat daerah"));
    return store_tx(c->store, c->a, tx_peran, &t, err);
}

static bool tx_aktif(Db *db, void *arg, Err *err)
{
    Atur *t = arg;
    Akun akun = { 0 };
    PeranSet punya;
    if (!kelola(db, t->c, t->akun, &akun, &punya, err)) return false;
    if (!t->ya && (punya & PERAN(SISTEM)) && !bukan_terakhir(db, t->c, t->akun, err)) return false;
    return db_akun_aktif(db, t->akun, t->ya, err)
        && (t->ya || (db_sesi_hapus_akun(db, t->akun, (Str){ 0 }, err) && db_aktivasi_hapus(db, t->akun, err)))
        && catat(db, t->c, &akun, t->ya ? "aktifkan" : "nonaktifkan", NULL, err);
}

bool akun_aktif_atur(Ctx *c, int64_t akun, bool aktif, Err *err)
{
    Atur t = { .c = c, .akun = akun, .ya = aktif };
    return store_tx(c->store, c->a, tx_aktif, &t, err);
}
