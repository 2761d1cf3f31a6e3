#include "tindakan/jadwal.h"

#include "base/berkas.h"
#include "base/json.h"
#include "tindakan/pelaksanaan.h"

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_JAGA); }

/* ---- patterns ---- */

bool jadwal_kelola(const Ctx *c, int64_t unit, Err *err) { return boleh_di_unit(c, OBJEK_JAGA, AKSI_KELOLA, unit, err) != NULL; }

typedef struct { const Ctx *c; PolaJaga p; } TxPola;

static Str pola_isi(Arena *a, const PolaJaga *p)
{
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "kode", p->kode);
    jw_str(&w, "nama", p->nama);
    jw_str(&w, "masuk", pukul_kata(a, p->masuk));
    jw_str(&w, "pulang", pukul_kata(a, p->pulang));
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_pola(Db *db, void *arg, Err *err)
{
    TxPola *t = arg;
    return jadwal_kelola(t->c, t->p.unit, err) && db_pola_jaga_simpan(db, &t->p, err)
        && jejak_catat(db, t->c, OBJEK_JAGA, t->p.unit, AKSI_KELOLA, 0, pola_isi(t->c->a, &t->p), err);
}

bool pola_simpan(const Ctx *c, PolaJaga p, Err *err)
{
    TxPola t = { c, p };
    if (!struktur_unit(c->aturan->struktur, p.unit)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return pola_jaga_sah(c->aturan->profil, &t.p, err) && store_tx(c->store, c->a, tx_pola, &t, err);
}

static bool tx_pola_hapus(Db *db, void *arg, Err *err)
{
    TxPola *t = arg;
    return jadwal_kelola(t->c, t->p.unit, err) && db_pola_jaga_hapus(db, t->p.unit, t->p.kode, err)
        && jejak_catat(db, t->c, OBJEK_JAGA, t->p.unit, AKSI_HAPUS, 0, jejak_teks(t->c->a, "kode", t->p.kode), err);
}

bool pola_hapus(const Ctx *c, int64_t unit, Str kode, Err *err)
{
    TxPola t = { c, { .unit = unit, .kode = kode } };
    return store_tx(c->store, c->a, tx_pola_hapus, &t, err);
}

/* ---- the month of a person ---- */

typedef struct {
    const Ctx *c;
    int64_t pegawai, unit;
    Bulan b;
    Str kode[HARI_SEBULAN], sidik;
    Tanggal dari;                       /* days before it stay as they are */
    bool periksa;                       /* the month is still what the form showed */
    int n;
} TxJadwal;

Str jadwal_sidik(Arena *a, const JagaList *l)
{
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%d" STR_F "%d-%d;", l->v[i].tanggal.n, STR_A(l->v[i].kode), l->v[i].masuk.n, l->v[i].pulang.n);
    return berkas_sha(a, buf_str(&b));
}

/* What the month becomes in one line: "P P S - L". */
static Str urutan_kata(Arena *a, const JagaList *l, Bulan b)
{
    Buf x = buf_new(a, 1 * KB);
    for (Tanggal t = bulan_awal(b); t.n <= bulan_akhir(b).n; t.n++) {
        const JagaHari *j = jaga_pada(l, t);
        buf_fmt(&x, "%s" STR_F, x.len ? " " : "", STR_A(j ? j->kode : S("-")));
    }
    return buf_str(&x);
}

static Str jadwal_isi(Arena *a, Bulan b, const JagaList *dulu, const JagaList *kini)
{
    Buf x = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&x);
    jw_object(&w, NULL);
    jw_val(&w, "bulan", V(b));
    jw_array(&w, "jaga");
    jw_str(&w, NULL, urutan_kata(a, dulu, b));
    jw_str(&w, NULL, urutan_kata(a, kini, b));
    jw_end(&w);
    jw_end(&w);
    return buf_str(&x);
}

static bool sama(const JagaHari *x, const JagaHari *y)
{
    if (!x || !y) return !x == !y;
    return str_eq(x->kode, y->kode) && x->masuk.n == y->masuk.n && x->pulang.n == y->pulang.n;
}

/* A day that keeps its code keeps the times it had. */
static bool susun(TxJadwal *t, const PolaJagaList *pola, const JagaList *dulu, JagaList *kini, Err *err)
{
    Tanggal awal = bulan_awal(t->b);
    for (int i = 0; awal.n + i <= bulan_akhir(t->b).n; i++) {
        Tanggal hari = tanggal_plus(awal, i);
        const JagaHari *lama = jaga_pada(dulu, hari);
        const PolaJaga *p = pola_jaga_cari(pola, t->kode[i]);
        bool tetap = hari.n < t->dari.n || (lama && str_eq(lama->kode, t->kode[i]));
        char ruas[16];
        snprintf(ruas, sizeof ruas, "h%d", i + 1);
        if (tetap && lama) *list_add(t->c->a, kini) = *lama;
        if (tetap || !t->kode[i].len) continue;
        if (!p) return err_set(err, E_JAGA_POLA, ruas, pasal(t->c), V(utf8_clip(t->kode[i], 20)), V(hari));
        *list_add(t->c->a, kini) = (JagaHari){ t->pegawai, hari, p->kode, p->nama, p->masuk, p->pulang };
    }
    for (Tanggal hari = awal; hari.n <= bulan_akhir(t->b).n; hari.n++) t->n += !sama(jaga_pada(dulu, hari), jaga_pada(kini, hari));
    return true;
}

static bool tx_jadwal(Db *db, void *arg, Err *err)
{
    TxJadwal *t = arg;
    const Ctx *c = t->c;
    Tanggal awal = bulan_awal(t->b), akhir = bulan_akhir(t->b);
    JagaList dulu = { 0 }, kini = { 0 };
    PolaJagaList pola = { 0 };
    t->n = 0;
    if (!boleh(c, OBJEK_JAGA, AKSI_KELOLA, NULL, t->pegawai, hari_peran(c, t->b), err)
        || !db_jaga_antara(db, c->a, t->pegawai, awal, akhir, &dulu, err) || !db_pola_jaga(db, c->a, t->unit, &pola, err)) return false;
    if (t->periksa && !str_eq(t->sidik, jadwal_sidik(c->a, &dulu))) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!susun(t, &pola, &dulu, &kini, err)) return false;
    if (!t->n) return true;
    return laporan_bulan_terbuka(c, db, t->pegawai, t->b, err) && db_jaga_hapus(db, t->pegawai, awal, akhir, err)
        && db_jaga_simpan(db, kini.v, kini.n, err)
        && jejak_catat(db, c, OBJEK_JAGA, t->pegawai, AKSI_KELOLA, t->pegawai, jadwal_isi(c->a, t->b, &dulu, &kini), err);
}

/* The unit whose patterns hold for him in that month. */
static bool mulai(TxJadwal *t, Err *err)
{
    const Struktur *s = t->c->aturan->struktur;
    const Unit *u = struktur_unit_pegawai(s, t->pegawai, bulan_akhir(t->b));
    if (!u) u = struktur_unit_pegawai(s, t->pegawai, bulan_awal(t->b));
    if (!u) return err_set(err, E_PENUGASAN_TIADA, NULL, NULL, V(bulan_akhir(t->b)));
    t->unit = u->id;
    return true;
}

bool jadwal_simpan(const Ctx *c, int64_t pegawai, Bulan b, const Str kode[HARI_SEBULAN], Str sidik, int *n, Err *err)
{
    TxJadwal t = { .c = c, .pegawai = pegawai, .b = b, .sidik = sidik, .periksa = true, .dari = bulan_awal(b) };
    memcpy(t.kode, kode, sizeof t.kode);
    if (!mulai(&t, err) || !store_tx(c->store, c->a, tx_jadwal, &t, err)) return false;
    if (n) *n = t.n;
    return true;
}

bool jadwal_ulang(const Ctx *c, int64_t pegawai, Tanggal dari, Str urutan, int *n, Err *err)
{
    TxJadwal t = { .c = c, .pegawai = pegawai, .b = tanggal_bulan(dari), .dari = dari };
    Str kata[HARI_SEBULAN], sisa = urutan;
    int banyak = 0;
    while (str_trim(sisa).len && banyak < HARI_SEBULAN) {
        sisa = str_trim(sisa);
        Str k = str_cut(&sisa, ' ');
        if (k.len) kata[banyak++] = k;
    }
    if (!banyak) return err_set(err, E_WAJIB, "urutan", pasal(c), V("Urutan jaga"));
    for (int i = 0, awal = tanggal_ymd(dari).hari - 1; awal + i < HARI_SEBULAN; i++) t.kode[awal + i] = kata[i % banyak];
    if (!mulai(&t, err)) return false;
    if (!store_tx(c->store, c->a, tx_jadwal, &t, err)) {
        if (err->kode == E_JAGA_POLA) snprintf(err->ruas, sizeof err->ruas, "urutan");
        return false;
    }
    *n = t.n;
    return true;
}

bool jadwal_salin(const Ctx *c, int64_t unit, Bulan b, int *n, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Tanggal lalu = bulan_awal(bulan_plus(b, -1)), lalu_akhir = bulan_akhir(bulan_plus(b, -1));
    StrukturHari h = struktur_hari(s, bulan_akhir(b), c->a);
    *n = 0;
    if (!jadwal_kelola(c, unit, err)) return false;
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Jabatan *j = h.skp[i] ? struktur_jabatan(s, h.skp[i]->jabatan) : NULL;
        TxJadwal t = { .c = c, .pegawai = isi->pegawai.v[i].id, .b = b, .dari = bulan_awal(b), .unit = unit };
        JagaList dulu = { 0 };
        bool ada;
        if (!j || j->unit != unit || t.pegawai == c->pelaku.pegawai) continue;
        if (!db_jaga_ada(c->db, t.pegawai, b, &ada, err) || !db_jaga_antara(c->db, c->a, t.pegawai, lalu, lalu_akhir, &dulu, err)) return false;
        if (ada || !dulu.n) continue;
        for (ptrdiff_t k = 0; k < dulu.n; k++) t.kode[tanggal_ymd(dulu.v[k].tanggal).hari - 1] = dulu.v[k].kode;
        if (!store_tx(c->store, c->a, tx_jadwal, &t, err)) return false;
        *n += t.n > 0;
    }
    return true;
}
