#include "tindakan/capaian.h"

#include "base/json.h"
#include "store/db_evaluasi.h"

KODE_ISI(KEADAAN_CAPAIAN, keadaan_capaian, KEADAAN_CAPAIAN_LIST)

/* ---- rights ---- */

static const Jabatan *jabatan_pada(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Penugasan *tugas = pegawai ? struktur_penugasan_pada(c->aturan->struktur, pegawai, t) : NULL;
    return tugas ? struktur_jabatan(c->aturan->struktur, tugas->jabatan) : NULL;
}

PeranSet capaian_peran(const Ctx *c, int64_t unit, Periode per)
{
    const Struktur *s = c->aturan->struktur;
    Tanggal t = hari_peran_periode(c, per);
    int64_t saya = c->pelaku.pegawai;
    PeranSet set = peran_terhadap(c, 0, t);
    if (!saya) return set;
    if (capaian_memimpin(s, unit, saya, jabatan_pada(c, saya, t), t)) return (set & (PERAN(PUBLIK) | PERAN(MASUK))) | PERAN(PIMPINAN);
    PenetapCapaian h = capaian_penetap(c->aturan->profil, s, unit, t, per, c->a, NULL);
    if (h.penetap.pegawai && h.penetap.pegawai->id == saya) set |= PERAN(PENILAI);
    if (h.kepala_pd && h.kepala_pd->id == saya) set |= PERAN(KEPALA_PD);
    return set;
}

bool capaian_boleh(const Ctx *c, Objek objek, Aksi aksi, const char *status, int64_t unit, Periode per, Err *err)
{
    PeranSet set = capaian_peran(c, unit, per);
    const Jabatan *j = jabatan_pada(c, c->pelaku.pegawai, hari_peran_periode(c, per));
    bool terhitung = j && !(set & (PERAN(PIMPINAN) | PERAN(PENILAI) | PERAN(KEPALA_PD))) && struktur_di_bawah(c->aturan->struktur, j->unit, unit);
    if (objek == OBJEK_SEBARAN && terhitung) set &= ~(PERAN(BKPSDM) | PERAN(ORGANISASI) | PERAN(AUDITOR));
    return hak_cari(c->aturan->profil, objek, aksi, status, set, err) != NULL;
}

/* ---- what evaluations ask ---- */

/* His unit at the end of the period; who left before that, the one he was in last. */
static const Unit *unit_orang(const Ctx *c, int64_t pegawai, Periode per, Tanggal *hari)
{
    const Struktur *s = c->aturan->struktur;
    Tanggal awal = periode_awal(per), t = hari_peran_periode(c, per), akhir = { 0 };
    *hari = t;
    const Unit *u = struktur_unit_pegawai(s, pegawai, t);
    if (u) return u;
    Posisi p = struktur_penugasan_pegawai(s, pegawai);
    for (ptrdiff_t i = 0; i < p.n; i++) {
        Tanggal sampai = struktur_isi(s)->penugasan.v[p.v[i]].sampai;
        if (sampai.n >= awal.n && sampai.n <= t.n && sampai.n > akhir.n) akhir = sampai;
    }
    if (akhir.n) *hari = akhir;
    return akhir.n ? struktur_unit_pegawai(s, pegawai, akhir) : NULL;
}

bool capaian_orang(const Ctx *c, Db *db, int64_t pegawai, Periode per, CapaianOrang *o, Err *err)
{
    const Profil *p = c->aturan->profil;
    const Struktur *s = c->aturan->struktur;
    CapaianUnitList l = { 0 };
    Tanggal t;
    *o = (CapaianOrang){ .unit = unit_orang(c, pegawai, per, &t) };
    if (!o->unit || !capaian_unit(s, o->unit->id)) { o->unit = NULL; return true; }
    if (!db_capaian_periode(db, c->a, per, &l, err)) return false;
    const CapaianUnit *k = capaian_berlaku(p, s, &l, o->unit->id, per, NULL), *pimpin = capaian_pimpinan(s, &l, pegawai, t);
    o->pimpin = pimpin ? pimpin->capaian : CAPAIAN_TIADA;
    o->untuk = struktur_pd(s, o->unit);
    if (!o->untuk) o->untuk = o->unit;
    if (k) {
        o->k = *k;
        o->dari = struktur_unit(s, k->unit);
        return true;
    }
    PenetapCapaian h = capaian_penetap(p, s, o->untuk->id, hari_peran_periode(c, per), per, c->a, NULL);
    if (h.penetap.pegawai) o->penetap = h.penetap.pegawai->nama;
    return true;
}

bool capaian_gerbang(const Ctx *c, const CapaianOrang *o, Periode per, Err *err)
{
    const Profil *p = c->aturan->profil;
    if (!p->modul[MODUL_CAPAIAN_DAHULU].ada || !o->unit || o->k.id) return true;
    return err_set(err, E_CAPAIAN_DAHULU, NULL, capaian_dahulu_pasal(p, per), V(per), V(o->untuk->nama),
                   V(o->penetap.len ? o->penetap : S("Pimpinan di atas pimpinan unit itu")));
}

/* ---- the unit ---- */

static int urut_id(const void *x, const void *y)
{
    const int64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* Exempt from the month; a year exempts nobody by itself. */
static bool dikecualikan(const Ctx *c, Db *db, Periode per, IdList *l, Err *err)
{
    PengecualianBulanList k = { 0 };
    if (periode_setahun(per)) return true;
    if (!db_pengecualian_semua(db, c->a, periode_ke_bulan(per), &k, err)) return false;
    for (ptrdiff_t i = 0; i < k.n; i++) *list_add(c->a, l) = k.v[i].pegawai;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_id);
    return true;
}

/* Who was rated and where everybody sits, read once for all units of a list. */
typedef struct {
    bool ada;
    NilaiOrangList nilai;
    IdList kecuali;
    StrukturHari hari;
} Isi;

static bool muat(const Ctx *c, Db *db, Periode per, Isi *m, Err *err)
{
    if (m->ada) return true;
    if (!db_capaian_nilai(db, c->a, per, &m->nilai, err) || !dikecualikan(c, db, per, &m->kecuali, err)) return false;
    m->hari = struktur_hari(c->aturan->struktur, hari_peran_periode(c, per), c->a);
    m->ada = true;
    return true;
}

bool capaian_hitung(const Ctx *c, Db *db, int64_t unit, Periode per, SebaranUnit *b, Err *err)
{
    CapaianUnitList l = { 0 };
    Isi m = { 0 };
    if (!db_capaian_periode(db, c->a, per, &l, err) || !muat(c, db, per, &m, err)) return false;
    *b = capaian_sebaran(c->aturan->profil, c->aturan->struktur, &m.hari, &l, unit, &m.nilai, &m.kecuali);
    return true;
}

/* ---- acts ---- */

typedef struct {
    const Ctx *c;
    Periode per;
    const IsiCapaian *isi;
    const PilihCapaian *pilih;
    ptrdiff_t n;
    int tersimpan;
    Str alasan;
    Isi m;                          /* of this run of the transaction */
} Tx;

static bool boleh_unit(const Tx *t, Aksi aksi, const char *status, int64_t unit, Err *err)
{
    return capaian_boleh(t->c, OBJEK_CAPAIAN, aksi, status, unit, t->per, err);
}

static Str isi_jejak(const Ctx *c, const CapaianUnit *k, Str alasan)
{
    Str nama = struktur_unit(c->aturan->struktur, k->unit)->nama;
    Buf b = buf_new(c->a, 16 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "unit", nama);
    jw_val(&w, "periode", V(k->periode));
    jw_z(&w, "capaian", capaian_kode[k->capaian]);
    jw_str(&w, "dasar", k->dasar);
    if (alasan.len) jw_str(&w, "alasan", alasan);
    jw_end(&w);
    return buf_str(&b);
}

static bool jejak(Db *db, const Tx *t, const CapaianUnit *k, Aksi aksi, Err *err)
{
    return jejak_catat(db, t->c, OBJEK_CAPAIAN, k->id, aksi, 0, isi_jejak(t->c, k, t->alasan), err);
}

/* Its own row of the period, or an empty one. */
static CapaianUnit baris(const Tx *t, const CapaianUnitList *l, int64_t unit)
{
    const CapaianUnit *k = capaian_sendiri(l, unit);
    return k ? *k : (CapaianUnit){ .unit = unit, .periode = t->per, .status = STATUS_CAPAIAN_DRAF };
}

static bool sama(const CapaianUnit *k, const IsiCapaian *x)
{
    return k->capaian == x->capaian && str_eq(k->dasar, x->dasar) && str_eq(k->nomor, x->nomor) && str_eq(k->tautan, x->tautan);
}

/* The row as the form has it, as a draft of the actor. */
static bool tulis(Db *db, Tx *t, CapaianUnit *k, const IsiCapaian *x, Err *err)
{
    const Ctx *c = t->c;
    bool baru = !k->id;
    if (!boleh_unit(t, baru ? AKSI_BUAT : AKSI_UBAH, baru ? NULL : status_capaian_kode[k->status], k->unit, err)) return false;
    if (k->versi != x->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    k->capaian = x->capaian;
    k->dasar = str_trim(x->dasar);
    k->nomor = str_trim(x->nomor);
    k->tautan = str_trim(x->tautan);
    k->disiapkan_nama = c->pelaku.nama;
    k->disiapkan_pada = c->kini;
    if (!capaian_sah(c->aturan->profil, c->aturan->struktur, k, c->hari_ini, false, err)) return false;
    if (baru) k->id = store_id(c->store, c->kini);
    if (baru) k->versi = 1;
    if (!(baru ? db_capaian_tambah(db, k, 1, err) : db_capaian_ubah(db, k, err))) return false;
    if (!baru) k->versi++;
    t->tersimpan++;
    return jejak(db, t, k, baru ? AKSI_BUAT : AKSI_UBAH, err);
}

static bool hapus(Db *db, Tx *t, const CapaianUnit *k, const IsiCapaian *x, Err *err)
{
    if (!boleh_unit(t, AKSI_HAPUS, status_capaian_kode[k->status], k->unit, err)) return false;
    if (k->versi != x->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    t->tersimpan++;
    return db_capaian_hapus(db, k, err) && jejak(db, t, k, AKSI_HAPUS, err);
}

static bool tx_siapkan(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    CapaianUnitList l = { 0 };
    t->tersimpan = 0;
    if (!db_capaian_periode(db, t->c->a, t->per, &l, err)) return false;
    for (ptrdiff_t i = 0; i < t->n; i++) {
        const IsiCapaian *x = &t->isi[i];
        CapaianUnit k = baris(t, &l, x->unit);
        if (!x->capaian ? !k.id || !x->versi : sama(&k, x)) continue;
        if (!(x->capaian ? tulis(db, t, &k, x, err) : hapus(db, t, &k, x, err))) return false;
    }
    return true;
}

bool capaian_siapkan(const Ctx *c, Periode per, const IsiCapaian *isi, ptrdiff_t n, int *tersimpan, Err *err)
{
    Tx t = { .c = c, .per = per, .isi = isi, .n = n };
    if (!store_tx(c->store, c->a, tx_siapkan, &t, err)) return false;
    *tersimpan = t.tersimpan;
    return true;
}

static bool riwayat(Db *db, Tx *t, const CapaianUnitList *l, const CapaianUnit *k, PeristiwaCapaian apa, Err *err)
{
    const Ctx *c = t->c;
    if (!muat(c, db, t->per, &t->m, err)) return false;
    SebaranUnit b = capaian_sebaran(c->aturan->profil, c->aturan->struktur, &t->m.hari, l, k->unit, &t->m.nilai, &t->m.kecuali);
    const int *n = b.tetap.jumlah;
    RiwayatCapaian r = { .id = store_id(c->store, c->kini), .unit = k->unit, .periode = t->per, .peristiwa = apa, .capaian = k->capaian,
                         .alasan = t->alasan, .nama = c->pelaku.nama, .pada = c->kini, .sangat_baik = n[PREDIKAT_SANGAT_BAIK], .baik = n[PREDIKAT_BAIK],
                         .butuh_perbaikan = n[PREDIKAT_BUTUH_PERBAIKAN], .kurang = n[PREDIKAT_KURANG], .sangat_kurang = n[PREDIKAT_SANGAT_KURANG] };
    return db_capaian_riwayat_tambah(db, &r, 1, err);
}

/* How many evaluations rest on what is in force for the unit itself since that instant. */
static bool sandaran(Db *db, Tx *t, const CapaianUnitList *l, int64_t unit, Saat sejak, int *n, Err *err)
{
    if (!muat(t->c, db, t->per, &t->m, err)) return false;
    *n = capaian_sandaran(t->c->aturan->struktur, &t->m.hari, l, unit, &t->m.nilai, sejak);
    return true;
}

/* Persons of the unit who were already evaluated by the achievement of a unit above keep it (B24.1). */
static bool belum_bersandar(Db *db, Tx *t, const CapaianUnitList *l, int64_t unit, Err *err)
{
    const Ctx *c = t->c;
    const Struktur *s = c->aturan->struktur;
    const CapaianUnit *atas = capaian_berlaku(c->aturan->profil, s, l, unit, t->per, NULL);
    int n = 0;
    if (!atas) return true;
    if (!sandaran(db, t, l, unit, atas->ditetapkan_pada, &n, err)) return false;
    if (!n) return true;
    return err_set(err, E_CAPAIAN_INDUK, NULL, capaian_pasal(c->aturan->profil, t->per), V(n), V(struktur_unit(s, unit)->nama), V(struktur_unit(s, atas->unit)->nama));
}

static bool tetapkan(Db *db, Tx *t, CapaianUnit *k, Err *err)
{
    const Ctx *c = t->c;
    CapaianUnitList l = { 0 };
    if (!boleh_unit(t, AKSI_TETAPKAN, status_capaian_kode[k->status], k->unit, err)) return false;
    if (!capaian_sah(c->aturan->profil, c->aturan->struktur, k, c->hari_ini, true, err)) return false;
    if (!db_capaian_periode(db, c->a, t->per, &l, err) || !belum_bersandar(db, t, &l, k->unit, err)) return false;
    k->status = STATUS_CAPAIAN_DITETAPKAN;
    k->ditetapkan_oleh = c->pelaku.pegawai;
    k->ditetapkan_nama = c->pelaku.nama;
    k->ditetapkan_pada = c->kini;
    return db_capaian_ubah(db, k, err) && riwayat(db, t, &l, k, PERISTIWA_CAPAIAN_DITETAPKAN, err) && jejak(db, t, k, AKSI_TETAPKAN, err);
}

static bool tx_tetapkan(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    t->m = (Isi){ 0 };
    CapaianUnitList l = { 0 };
    if (!db_capaian_periode(db, t->c->a, t->per, &l, err)) return false;
    CapaianUnit k = baris(t, &l, t->isi->unit);
    if (!boleh_unit(t, AKSI_TETAPKAN, status_capaian_kode[k.status], k.unit, err)) return false;
    bool tetap = k.id && sama(&k, t->isi) && k.versi == t->isi->versi;
    return (tetap || tulis(db, t, &k, t->isi, err)) && tetapkan(db, t, &k, err);
}

bool capaian_tetapkan(const Ctx *c, Periode per, const IsiCapaian *isi, Err *err)
{
    Tx t = { .c = c, .per = per, .isi = isi, .n = 1 };
    return store_tx(c->store, c->a, tx_tetapkan, &t, err);
}

static bool tx_tetapkan_draf(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    t->m = (Isi){ 0 };
    for (ptrdiff_t i = 0; i < t->n; i++) {
        CapaianUnit k;
        if (!db_capaian_ambil(db, t->c->a, t->pilih[i].unit, t->per, &k, err)) return false;
        if (k.versi != t->pilih[i].versi) return err_set(err, E_BERUBAH, NULL, NULL);
        if (!tetapkan(db, t, &k, err)) return false;
    }
    return true;
}

bool capaian_tetapkan_draf(const Ctx *c, Periode per, const PilihCapaian *pilih, ptrdiff_t n, Err *err)
{
    Tx t = { .c = c, .per = per, .pilih = pilih, .n = n };
    return store_tx(c->store, c->a, tx_tetapkan_draf, &t, err);
}

static bool tx_batalkan(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    t->m = (Isi){ 0 };
    const Ctx *c = t->c;
    CapaianUnitList l = { 0 };
    CapaianUnit k;
    int n = 0;
    if (!db_capaian_ambil(db, c->a, t->pilih->unit, t->per, &k, err) || !boleh_unit(t, AKSI_BATALKAN, status_capaian_kode[k.status], k.unit, err)) return false;
    if (k.versi != t->pilih->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!db_capaian_periode(db, c->a, t->per, &l, err) || !sandaran(db, t, &l, k.unit, k.ditetapkan_pada, &n, err)) return false;
    if (n) return err_set(err, E_CAPAIAN_SANDARAN, NULL, capaian_pasal(c->aturan->profil, t->per), V(n), V(struktur_unit(c->aturan->struktur, k.unit)->nama));
    if (!riwayat(db, t, &l, &k, PERISTIWA_CAPAIAN_DIBATALKAN, err)) return false;
    k.status = STATUS_CAPAIAN_DRAF;
    k.ditetapkan_oleh = 0;
    k.ditetapkan_nama = (Str){ 0 };
    k.ditetapkan_pada = (Saat){ 0 };
    return db_capaian_ubah(db, &k, err) && jejak(db, t, &k, AKSI_BATALKAN, err);
}

bool capaian_batalkan(const Ctx *c, int64_t unit, Periode per, int versi, Str alasan, Err *err)
{
    PilihCapaian p = { unit, versi };
    Tx t = { .c = c, .per = per, .pilih = &p, .n = 1, .alasan = str_trim(alasan) };
    if (!t.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", profil_ketentuan(c->aturan->profil, KETENTUAN_BATAL_TETAPKAN), V("Pembatalan"));
    return store_tx(c->store, c->a, tx_batalkan, &t, err);
}

static bool tx_alasan(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    t->m = (Isi){ 0 };
    const Ctx *c = t->c;
    const Profil *p = c->aturan->profil;
    const Struktur *s = c->aturan->struktur;
    CapaianUnitList l = { 0 };
    int64_t unit = t->pilih->unit;
    if (!struktur_unit(s, unit)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!capaian_boleh(c, OBJEK_SEBARAN, AKSI_UBAH, NULL, unit, t->per, err) || !db_capaian_periode(db, c->a, t->per, &l, err)) return false;
    const CapaianUnit *k = capaian_berlaku(p, s, &l, unit, t->per, NULL);
    if (!k) return err_set(err, E_CAPAIAN_TIADA, NULL, str_cz(c->a, capaian_pola_pasal(p, t->per)), V(struktur_unit(s, unit)->nama), V(t->per));
    CapaianUnit ini = *k;
    ini.unit = unit;
    return riwayat(db, t, &l, &ini, PERISTIWA_CAPAIAN_ALASAN, err)
        && jejak_catat(db, c, OBJEK_SEBARAN, unit, AKSI_UBAH, 0, isi_jejak(c, &ini, t->alasan), err);
}

bool capaian_alasan(const Ctx *c, int64_t unit, Periode per, Str alasan, Err *err)
{
    PilihCapaian p = { .unit = unit };
    Tx t = { .c = c, .per = per, .pilih = &p, .n = 1, .alasan = str_trim(alasan) };
    if (!t.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", str_cz(c->a, capaian_pola_pasal(c->aturan->profil, per)), V("Meninggalkan pola"));
    return store_tx(c->store, c->a, tx_alasan, &t, err);
}

/* ---- the table of units ---- */

bool capaian_semua_pd(const Ctx *c)
{
    static const PeranSet semua = PERAN(ORGANISASI) | PERAN_SEDAERAH;
    return peran_terhadap(c, 0, c->hari_ini) & semua;
}

static void isi_baris(const Ctx *c, Periode per, const CapaianUnitList *l, const Unit *u, BarisCapaian *b)
{
    const Profil *p = c->aturan->profil;
    const CapaianUnit *k = capaian_sendiri(l, u->id);
    PenetapCapaian h = capaian_penetap(p, c->aturan->struktur, u->id, hari_peran_periode(c, per), per, c->a, NULL);
    *b = (BarisCapaian){ .unit = u, .keadaan = !k ? KEADAAN_CAPAIAN_BELUM : k->status == STATUS_CAPAIAN_DRAF ? KEADAAN_CAPAIAN_DRAF : KEADAAN_CAPAIAN_DITETAPKAN };
    if (k) b->k = *k;
    if (h.pimpinan) b->pimpinan = h.pimpinan->nama;
    if (h.penetap.pegawai) b->penetap = h.penetap.pegawai->nama;
    b->isi = capaian_boleh(c, OBJEK_CAPAIAN, k ? AKSI_UBAH : AKSI_BUAT, k ? status_capaian_kode[k->status] : NULL, u->id, per, NULL);
    b->tetapkan = capaian_boleh(c, OBJEK_CAPAIAN, AKSI_TETAPKAN, k ? status_capaian_kode[k->status] : status_capaian_kode[STATUS_CAPAIAN_DRAF], u->id, per, NULL);
}

/* One whose leader the actor appraises, or below the perangkat daerah he heads, where that has one of its own already. */
static bool urusannya(const Ctx *c, const Unit *u, Periode per, Tanggal t, const CapaianUnitList *l)
{
    PenetapCapaian h = capaian_penetap(c->aturan->profil, c->aturan->struktur, u->id, t, per, c->a, NULL);
    int64_t saya = c->pelaku.pegawai;
    if (!saya) return false;
    if (h.pimpinan && h.pimpinan->id == saya) return struktur_pd(c->aturan->struktur, u) == u;
    if (h.penetap.pegawai && h.penetap.pegawai->id == saya) return true;
    return h.kepala_pd && h.kepala_pd->id == saya && capaian_sendiri(l, u->id);
}

bool capaian_daftar(const Ctx *c, Periode per, int64_t induk, BarisCapaianList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Tanggal t = hari_peran_periode(c, per);
    CapaianUnitList ada = { 0 };
    bool semua = capaian_semua_pd(c);
    if (!db_capaian_periode(c->db, c->a, per, &ada, err)) return false;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *u = &isi->unit.v[i];
        if (!u->induk) continue;
        bool ya = induk ? u->induk == induk : semua ? struktur_pd(s, u) == u : urusannya(c, u, per, t, &ada);
        if (ya) isi_baris(c, per, &ada, u, list_add(c->a, l));
    }
    return true;
}
