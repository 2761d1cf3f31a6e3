#include "tindakan/perencanaan.h"

#include "inti/skp.h"
#include "store/db_kemajuan.h"
#include "tindakan/belajar.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/versi.h"
#include "tindakan/perjanjian.h"

Tanggal skp_hari_peran(const Ctx *c, const Skp *s)
{
    if (s->bulan.n) return hari_peran(c, s->bulan);
    Tanggal akhir = tanggal(s->tahun, 12, 31);
    return c->hari_ini.n < akhir.n ? c->hari_ini : akhir;
}

static bool boleh_skp(const Ctx *c, const Skp *s, Aksi aksi, const Hak **hak, Err *err)
{
    const Hak *h = boleh(c, OBJEK_SKP, aksi, status_skp_kode[s->status], s->pegawai, skp_hari_peran(c, s), err);
    if (hak) *hak = h;
    return h != NULL;
}

/* ---- the plan of a month ---- */

Saat skp_bulan_usai(const Ctx *c, Bulan b) { return saat_dari(bulan_awal(bulan_plus(b, 1)), pukul(0, 0), c->aturan->profil->zona_menit); }

bool skp_bulan_kepala(const Ctx *c, Db *db, int64_t pegawai, Bulan b, Skp *s, Err *err)
{
    if (c->aturan->profil->modul[MODUL_SKP_BULANAN].ada) return db_skp_bulanan(db, c->a, pegawai, b, s, err);
    const Penugasan *p = struktur_penugasan_pada(c->aturan->struktur, pegawai, hari_peran(c, b));
    if (!p) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return db_skp_tahunan_pada(db, c->a, pegawai, p->id, bulan_tahun(b), skp_bulan_usai(c, b), s, err);
}

/* An indicator with monthly targets takes the month's, none where the month has none; others keep the year's. */
static bool target_sebulan(const Ctx *c, Db *db, int bulan, Rhk *r, Err *err)
{
    IkiTargetList t = { 0 };
    if (!db_iki_target(db, c->a, r->id, &t, err)) return false;
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        Iki *k = &r->iki.v[i];
        IkiTarget ini = { 0 };
        bool berbulan = false;
        for (ptrdiff_t j = 0; j < t.n; j++) {
            if (t.v[j].iki != k->id) continue;
            berbulan = true;
            if (t.v[j].bulan == bulan) ini = t.v[j];
        }
        if (!berbulan) continue;
        k->target = ini.target;
        k->angka = ini.angka;
    }
    return true;
}

bool skp_bulan_ambil(const Ctx *c, Db *db, int64_t id, Bulan b, Skp *s, Err *err)
{
    if (!db_skp_ambil(db, c->a, id, s, err)) return false;
    for (ptrdiff_t i = 0; s->jenis == JENIS_SKP_TAHUNAN && i < s->rhk.n; i++)
        if (!target_sebulan(c, db, bulan_ke(b), &s->rhk.v[i], err)) return false;
    return true;
}

/* ---- making ---- */

typedef struct { const Ctx *c; Skp s; } TxBuat;

/* A copy with new ids; the original's stay known to the caller by position. */
static void salin_rhk(const Ctx *c, const Rhk *dari, int64_t skp, Rhk *r)
{
    *r = *dari;
    r->id = store_id(c->store, c->kini);
    r->skp = skp;
    r->melanjutkan = r->asal = 0;
    r->iki = (IkiList){ 0 };
    for (ptrdiff_t i = 0; i < dari->iki.n; i++) {
        Iki *k = list_add(c->a, &r->iki);
        *k = dari->iki.v[i];
        k->id = store_id(c->store, c->kini);
        k->rhk = r->id;
    }
}

static bool simpan_isi(Db *db, const Ctx *c, Skp *s, Err *err)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (!db_rhk_simpan(db, c->a, &s->rhk.v[i], true, err)) return false;
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        s->lampiran.v[i].id = store_id(c->store, c->kini);
        s->lampiran.v[i].skp = s->id;
    }
    return db_ekspektasi_simpan(db, s->id, s->ekspektasi, err) && db_lampiran_simpan(db, s->id, s->lampiran.v, s->lampiran.n, err);
}

static bool tx_buat(Db *db, void *arg, Err *err)
{
    TxBuat *t = arg;
    Skp ada;
    Err e = { 0 };
    bool sudah = t->s.bulan.n ? db_skp_bulanan(db, t->c->a, t->s.pegawai, t->s.bulan, &ada, &e)
                              : db_skp_tahunan(db, t->c->a, t->s.pegawai, t->s.penugasan, t->s.tahun, &ada, &e);
    if (sudah) return err_set(err, E_SKP_SUDAH_ADA, NULL, NULL, t->s.bulan.n ? V(t->s.bulan) : V(t->s.tahun));
    return db_skp_tambah(db, &t->s, err) && simpan_isi(db, t->c, &t->s, err)
        && jejak_catat(db, t->c, OBJEK_SKP, t->s.id, AKSI_BUAT, t->s.pegawai, (Str){ 0 }, err);
}

/* The actor's own assignment on a day. */
static const Penugasan *tugas_pada(const Ctx *c, Tanggal t, Err *err)
{
    const Penugasan *p = struktur_penugasan_pada(c->aturan->struktur, c->pelaku.pegawai, t);
    const Jabatan *j = p ? struktur_jabatan(c->aturan->struktur, p->jabatan) : NULL;
    if (j && j->jenis == JENIS_JABATAN_KEPALA_DAERAH) p = NULL;     /* appraised by nobody here */
    if (!p) err_set(err, E_PENUGASAN_TIADA, NULL, NULL, V(t));
    return p;
}

/* Next year's plan: from the draft of the unit's agreement on, and in any case from November (B6.4). */
static bool tahun_depan(const Ctx *c, int tahun, Tanggal *mulai, bool *ya, Err *err)
{
    enum { BULAN_MULAI = 11 };
    *mulai = tanggal(tahun - 1, BULAN_MULAI, 1);
    *ya = c->hari_ini.n >= mulai->n;
    return *ya || !c->aturan->profil->modul[MODUL_PERJANJIAN_KINERJA].ada || perjanjian_dirancang(c, c->db, c->pelaku.pegawai, tahun, ya, err);
}

bool skp_tahun_terbuka(const Ctx *c, int tahun, Err *err)
{
    Tanggal mulai;
    bool ya;
    return tahun_depan(c, tahun, &mulai, &ya, err)
        && (ya || err_set(err, E_SKP_MULAI, "tahun", profil_ketentuan(c->aturan->profil, KETENTUAN_MULAI_SKP), V(str_fmt(c->a, "%d", tahun)), V(mulai)));
}

bool skp_buat_tahunan(const Ctx *c, int tahun, bool kuantitatif, int64_t *id, Err *err)
{
    Tanggal akhir = tanggal(tahun, 12, 31);
    Tanggal t = c->hari_ini.n > akhir.n ? akhir : c->hari_ini;
    if (!boleh(c, OBJEK_SKP, AKSI_BUAT, NULL, c->pelaku.pegawai, t, err)) return false;
    if (tahun < bulan_tahun(c->aturan->profil->mulai) || tahun > tanggal_tahun(c->hari_ini) + 1)
        return err_set(err, E_RENTANG, "tahun", profil_ketentuan(c->aturan->profil, KETENTUAN_PENETAPAN_TAHUNAN), V("Tahun"),
                       V(bulan_tahun(c->aturan->profil->mulai)), V(tanggal_tahun(c->hari_ini) + 1));
    const Penugasan *p = tugas_pada(c, t, err);
    if (!p || !skp_tahun_terbuka(c, tahun, err)) return false;
    TxBuat tx = { .c = c, .s = { .id = store_id(c->store, c->kini), .pegawai = c->pelaku.pegawai, .penugasan = p->id,
                                 .jenis = JENIS_SKP_TAHUNAN, .tahun = tahun, .status = STATUS_SKP_DRAF,
                                 .format = skp_format(p->jenis, struktur_jabatan(c->aturan->struktur, p->jabatan), kuantitatif) } };
    if (!store_tx(c->store, c->a, tx_buat, &tx, err)) return false;
    *id = tx.s.id;
    return true;
}

/* The indicator's target of the month where the annual plan has one, else its annual target. */
static bool target_bulan(const Ctx *c, const Rhk *tahunan, int bulan, Rhk *r, Err *err)
{
    IkiTargetList t = { 0 };
    if (!db_iki_target(c->db, c->a, tahunan->id, &t, err)) return false;
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        for (ptrdiff_t j = 0; j < t.n; j++)
            if (t.v[j].iki == tahunan->iki.v[i].id && t.v[j].bulan == bulan) {
                r->iki.v[i].target = t.v[j].target;
                r->iki.v[i].angka = t.v[j].angka;
            }
    return true;
}

static bool isi_dari_tahunan(const Ctx *c, const Skp *tahunan, Skp *s, Err *err)
{
    for (ptrdiff_t i = 0; i < tahunan->rhk.n; i++) {
        Rhk *r = list_add(c->a, &s->rhk);
        salin_rhk(c, &tahunan->rhk.v[i], s->id, r);
        r->rhk_tahunan = tahunan->rhk.v[i].id;
        if (!target_bulan(c, &tahunan->rhk.v[i], bulan_ke(s->bulan), r, err)) return false;
    }
    return true;
}

/* Last month's choice of RHK, with this month's targets where the annual plan has them. */
static bool isi_dari_bulan_lalu(const Ctx *c, const Skp *lalu, const Skp *tahunan, Skp *s, Err *err)
{
    for (ptrdiff_t i = 0; i < lalu->rhk.n; i++) {
        Rhk *r = list_add(c->a, &s->rhk);
        salin_rhk(c, &lalu->rhk.v[i], s->id, r);
        for (ptrdiff_t j = 0; j < tahunan->rhk.n; j++)
            if (tahunan->rhk.v[j].id == r->rhk_tahunan && tahunan->rhk.v[j].iki.n == r->iki.n
                && !target_bulan(c, &tahunan->rhk.v[j], bulan_ke(s->bulan), r, err)) return false;
    }
    return true;
}

bool skp_buat_bulanan(const Ctx *c, Bulan b, int64_t *id, Err *err)
{
    const Profil *p = c->aturan->profil;
    Tanggal t = hari_peran(c, b);
    if (!profil_modul(p, MODUL_SKP_BULANAN, err)) return false;
    if (!boleh(c, OBJEK_SKP, AKSI_BUAT, NULL, c->pelaku.pegawai, t, err)) return false;
    if (b.n < p->mulai.n || b.n > tanggal_bulan(c->hari_ini).n + 1)
        return err_set(err, E_RENTANG, "bulan", profil_ketentuan(p, KETENTUAN_PENETAPAN_BULANAN), V("Bulan"), V(p->mulai),
                       V(bulan_plus(tanggal_bulan(c->hari_ini), 1)));
    const Penugasan *tugas = tugas_pada(c, t, err);
    if (!tugas) return false;
    Skp tahunan, lalu;
    Err e = { 0 };
    if (!db_skp_tahunan(c->db, c->a, c->pelaku.pegawai, tugas->id, bulan_tahun(b), &tahunan, &e) || tahunan.status == STATUS_SKP_DRAF)
        return e.kode == E_BASIS_DATA ? (*err = e, false)
             : err_set(err, E_SKP_TAHUNAN_TIADA, NULL, profil_ketentuan(p, KETENTUAN_PENETAPAN_BULANAN), V(str_fmt(c->a, "%d", bulan_tahun(b))));
    TxBuat tx = { .c = c, .s = { .id = store_id(c->store, c->kini), .pegawai = c->pelaku.pegawai, .penugasan = tugas->id,
                                 .jenis = JENIS_SKP_BULANAN, .tahun = bulan_tahun(b), .bulan = b, .tahunan = tahunan.id,
                                 .format = tahunan.format, .status = STATUS_SKP_DRAF } };
    if (!db_skp_ambil(c->db, c->a, tahunan.id, &tahunan, err)) return false;
    bool ada_lalu = db_skp_bulanan(c->db, c->a, c->pelaku.pegawai, bulan_plus(b, -1), &lalu, NULL) && lalu.tahunan == tahunan.id
                 && db_skp_ambil(c->db, c->a, lalu.id, &lalu, NULL);
    if (!(ada_lalu ? isi_dari_bulan_lalu(c, &lalu, &tahunan, &tx.s, err) : isi_dari_tahunan(c, &tahunan, &tx.s, err))) return false;
    memcpy(tx.s.ekspektasi, tahunan.ekspektasi, sizeof tahunan.ekspektasi);
    if (!store_tx(c->store, c->a, tx_buat, &tx, err)) return false;
    *id = tx.s.id;
    return true;
}

/* ---- a step of its life ---- */

typedef struct { const Ctx *c; int64_t id; int versi; Aksi aksi; Str catatan; } TxLangkah;

static bool syarat_ajukan(Db *db, const TxLangkah *t, Skp *s, Err *err)
{
    const Profil *p = t->c->aturan->profil;
    ErrList celah = { 0 };
    skp_celah(p, s, t->c->a, &celah);
    if (celah.n) return err_set(err, E_SKP_BELUM_LENGKAP, NULL, celah.v[0].pasal, V((int)celah.n));
    if (!versi_ajukan(db, t->c, s, err)) return false;
    HasilPenilai h = { 0 };
    if (!penilai_cari(p, t->c->aturan->struktur, s->pegawai, skp_hari_peran(t->c, s), t->c->a, &h, err)) return false;
    s->penilai = h.penilai.pegawai->id;
    s->atasan = h.atasan.pegawai ? h.atasan.pegawai->id : 0;
    s->catatan = (Str){ 0 };
    s->diajukan_pada = t->c->kini;
    return true;
}

static bool syarat_batalkan(Db *db, Skp *s, Err *err)
{
    int64_t n;
    if (!db_skp_sandaran(db, s->id, &n, err)) return false;
    if (n) return err_set(err, E_SKP_SANDARAN, NULL, NULL, V(n));
    s->ditetapkan_pada = (Saat){ 0 };
    return true;
}

/* B14.4: a student's plan is set with what was considered. */
static bool syarat_timbang(const Ctx *c, Db *db, int64_t skp, Err *err)
{
    TimbangStudi t;
    Err e = { 0 };
    if (!db_timbang(db, c->a, skp, &t, &e)) t = (TimbangStudi){ 0 };
    return db_boleh_tiada(!e.kode, &e, err) && timbang_sah(c->aturan->profil, &t, err);
}

static bool tx_langkah(Db *db, void *arg, Err *err)
{
    TxLangkah *t = arg;
    const Ctx *c = t->c;
    const Hak *hak;
    Skp s;
    if (!db_skp_ambil(db, c->a, t->id, &s, err) || !boleh_skp(c, &s, t->aksi, &hak, err)) return false;
    if (s.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    bool perlu_catatan = t->aksi == AKSI_KEMBALIKAN || t->aksi == AKSI_BATALKAN;
    if (perlu_catatan && !t->catatan.len) return err_set(err, E_ALASAN_WAJIB, "catatan", NULL, V(t->aksi == AKSI_KEMBALIKAN ? "Pengembalian" : "Pembatalan"));
    if (t->aksi == AKSI_AJUKAN && !syarat_ajukan(db, t, &s, err)) return false;
    Skp sebelum = s;
    if (t->aksi == AKSI_BATALKAN && !syarat_batalkan(db, &s, err)) return false;
    if (t->aksi == AKSI_KEMBALIKAN) s.catatan = t->catatan;
    if (t->aksi == AKSI_TETAPKAN && skp_belajar(&s) && !syarat_timbang(c, db, s.id, err)) return false;
    if (t->aksi == AKSI_TETAPKAN) {
        if (!versi_tetapkan(db, c, &s, err) || !db_tindak_selesai_skp(db, s.id, c->kini, err)) return false;
        s.ditetapkan_pada = c->kini;
        s.penilai = c->pelaku.pegawai;
    }
    if (!db_skp_status(db, &s, status_skp_dari(str_z(hak->ke)), err) || (t->aksi == AKSI_BATALKAN && !versi_batalkan(db, c, &sebelum, err))) return false;
    if (t->aksi == AKSI_TETAPKAN) {
        LembarIsi l;
        if (!isi_skp(c, db, &s, &l, err) || !dokumen_simpan(db, c, "skp", s.id, s.pegawai, &l, err)) return false;
    }
    return jejak_catat(db, c, OBJEK_SKP, s.id, t->aksi, s.pegawai, jejak_teks(c->a, "catatan", t->catatan), err);
}

bool skp_langkah(const Ctx *c, int64_t skp, int versi, Aksi aksi, Str catatan, ErrList *celah, Err *err)
{
    TxLangkah t = { c, skp, versi, aksi, str_trim(catatan) };
    Err e = { 0 };
    if (store_tx(c->store, c->a, tx_langkah, &t, &e)) return true;
    if (err) *err = e;
    Skp s;      /* what the transaction listed went with it: list the gaps again for the caller */
    if (e.kode == E_SKP_BELUM_LENGKAP && celah && db_skp_ambil(c->db, c->a, skp, &s, NULL))
        skp_celah(c->aturan->profil, &s, c->a, celah);
    return false;
}
