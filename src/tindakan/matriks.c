#include "tindakan/matriks.h"

#include "inti/skp.h"
#include "tindakan/perencanaan.h"
#include "tindakan/versi.h"

enum { URAIAN_MIN = 5 };

static Tanggal hari_tahun(const Ctx *c, int tahun)
{
    Tanggal akhir = tanggal(tahun, 12, 31);
    return c->hari_ini.n < akhir.n ? c->hari_ini : akhir;
}

/* The annual plan of a person: the version in preparation, else the one in force or being made. */
static bool rencana(const Ctx *c, Db *db, int64_t pegawai, int tahun, bool penerus, Skp *s, Err *err)
{
    Err e = { 0 };
    Skp baru;
    *s = (Skp){ 0 };
    if (!db_skp_tahunan(db, c->a, pegawai, 0, tahun, s, &e)) {
        *s = (Skp){ 0 };
        return db_boleh_tiada(false, &e, err);
    }
    if (!penerus || s->status != STATUS_SKP_DITETAPKAN) return true;
    if (db_skp_penerus(db, c->a, s->id, &baru, &e)) *s = baru;
    return db_boleh_tiada(e.kode == E_OK, &e, err);
}

bool matriks_muat(const Ctx *c, int tahun, Matriks *m, Err *err)
{
    AnggotaTimList tim = tim_bulan(c, c->pelaku.pegawai, tanggal_bulan(hari_tahun(c, tahun)));
    *m = (Matriks){ .tahun = tahun };
    if (!rencana(c, c->db, c->pelaku.pegawai, tahun, false, &m->skp, err)) return false;
    if (m->skp.id && !db_rhk_daftar(c->db, c->a, m->skp.id, &m->kolom, err)) return false;
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        BarisMatriks *b = list_add(c->a, &m->baris);
        *b = (BarisMatriks){ .orang = tim.v[i] };
        if (!rencana(c, c->db, tim.v[i].pegawai->id, tahun, true, &b->skp, err)) return false;
        if (b->skp.id && !db_rhk_daftar(c->db, c->a, b->skp.id, &b->rhk, err)) return false;
    }
    return true;
}

int matriks_dilayani(const Matriks *m, int64_t kolom)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < m->baris.n; i++) {
        bool ada = false;
        for (ptrdiff_t k = 0; k < m->baris.v[i].rhk.n; k++) ada |= m->baris.v[i].rhk.v[k].rhk_atasan == kolom;
        n += ada;
    }
    return n;
}

bool matriks_lepas(const Matriks *m, const Rhk *r)
{
    for (ptrdiff_t i = 0; i < m->kolom.n; i++)
        if (m->kolom.v[i].id == r->rhk_atasan) return false;
    return r->klasifikasi == KLASIFIKASI_RHK_UTAMA;
}

/* ---- filling a cell ---- */

typedef struct { const Ctx *c; int64_t pegawai, kolom, skp; KlasifikasiRhk klasifikasi; Str uraian; } TxIsi;

/* The first draft of somebody who has none: his leader begins it with the cell. */
static bool draf_baru(Db *db, const Ctx *c, int64_t pegawai, int tahun, Skp *s, Err *err)
{
    const Struktur *st = c->aturan->struktur;
    const Penugasan *p = struktur_penugasan_pada(st, pegawai, c->hari_ini);
    if (!p) return err_set(err, E_PENUGASAN_TIADA, NULL, NULL, V(c->hari_ini));
    *s = (Skp){ .id = store_id(c->store, c->kini), .pegawai = pegawai, .penugasan = p->id, .jenis = JENIS_SKP_TAHUNAN, .tahun = tahun, .ke = 1,
                .status = STATUS_SKP_DRAF, .versi = 1, .format = skp_format(p->jenis, struktur_jabatan(st, p->jabatan), true) };
    return db_skp_tambah(db, s, err) && jejak_catat(db, c, OBJEK_SKP, s->id, AKSI_BUAT, pegawai, (Str){ 0 }, err);
}

static bool tx_isi(Db *db, void *arg, Err *err)
{
    TxIsi *t = arg;
    const Ctx *c = t->c;
    Rhk kolom;
    Skp milik, draf;
    Err e = { 0 };
    if (!boleh(c, OBJEK_SKP, AKSI_TUGASKAN, NULL, t->pegawai, c->hari_ini, err)) return false;
    if (!db_rhk_ambil(db, c->a, t->kolom, &kolom, err) || !db_skp_kepala(db, c->a, kolom.skp, &milik, err)) return false;
    if (milik.pegawai != c->pelaku.pegawai || milik.jenis != JENIS_SKP_TAHUNAN || milik.tahun != tanggal_tahun(c->hari_ini)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    Str pesan = str_fmt(c->a, "Matriks peran hasil: " STR_F, STR_A(t->uraian));
    bool ada = skp_draf_db(db, c, t->pegawai, pesan, &draf, &e);
    if (!db_boleh_tiada(ada, &e, err) || (!ada && !draf_baru(db, c, t->pegawai, milik.tahun, &draf, err))) return false;
    Rhk r = { .klasifikasi = t->klasifikasi, .dasar = DASAR_RHK_RHK_PIMPINAN, .jenis = JENIS_RHK_OUTPUT, .uraian = t->uraian, .rhk_atasan = t->kolom };
    t->skp = draf.id;
    return skp_titip_rhk(db, c, &draf, &r, pesan, err) && jejak_catat(db, c, OBJEK_SKP, draf.id, AKSI_TUGASKAN, t->pegawai, jejak_teks(c->a, "rhk", t->uraian), err);
}

bool matriks_isi(const Ctx *c, int64_t pegawai, int64_t kolom, KlasifikasiRhk klasifikasi, Str uraian, int64_t *skp, Err *err)
{
    TxIsi t = { .c = c, .pegawai = pegawai, .kolom = kolom, .klasifikasi = klasifikasi, .uraian = str_trim(uraian) };
    if (utf8_count(t.uraian) < URAIAN_MIN) return err_set(err, E_WAJIB, "uraian", profil_ketentuan(c->aturan->profil, KETENTUAN_RHK), V("Rencana hasil kerja"));
    if (!klasifikasi) t.klasifikasi = KLASIFIKASI_RHK_UTAMA;
    if (!store_tx(c->store, c->a, tx_isi, &t, err)) return false;
    *skp = t.skp;
    return true;
}

/* ---- connecting later ---- */

typedef struct { const Ctx *c; int64_t skp, rhk, atasan; int versi; Str dari; } TxSambung;

static const Rhk *milik_rencana(const Skp *s, int64_t rhk)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].id == rhk) return &s->rhk.v[i];
    return NULL;
}

static bool tx_sambung(Db *db, void *arg, Err *err)
{
    TxSambung *t = arg;
    const Ctx *c = t->c;
    Skp s;
    RhkList l = { 0 };
    HasilPenilai h = { 0 };
    bool ada = !t->atasan;
    if (!db_skp_ambil(db, c->a, t->skp, &s, err) || !boleh(c, OBJEK_SKP, AKSI_SAMBUNGKAN, status_skp_kode[s.status], s.pegawai, skp_hari_peran(c, &s), err)) return false;
    if (!milik_rencana(&s, t->rhk) || s.jenis != JENIS_SKP_TAHUNAN || s.status == STATUS_SKP_DIGANTI) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!ada && (!penilai_cari(c->aturan->profil, c->aturan->struktur, s.pegawai, skp_hari_peran(c, &s), c->a, &h, err)
                 || !db_rhk_tahunan(db, c->a, h.penilai.pegawai->id, s.tahun, &l, err))) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) ada |= l.v[i].id == t->atasan;
    if (!ada) return err_set(err, E_RHK_ATASAN, "rhk_atasan", profil_ketentuan(c->aturan->profil, KETENTUAN_DASAR_RHK));
    return db_rhk_sambung(db, t->rhk, t->atasan, err) && jejak_catat(db, c, OBJEK_SKP, s.id, AKSI_SAMBUNGKAN, s.pegawai, (Str){ 0 }, err);
}

bool rhk_sambungkan(const Ctx *c, int64_t skp, int64_t rhk, int64_t atasan, Err *err)
{
    TxSambung t = { .c = c, .skp = skp, .rhk = rhk, .atasan = atasan };
    return store_tx(c->store, c->a, tx_sambung, &t, err);
}

static bool tx_pimpinan(Db *db, void *arg, Err *err)
{
    TxSambung *t = arg;
    const Ctx *c = t->c;
    Skp s;
    if (!db_skp_ambil(db, c->a, t->skp, &s, err) || !boleh(c, OBJEK_SKP, AKSI_UBAH, status_skp_kode[s.status], s.pegawai, skp_hari_peran(c, &s), err)) return false;
    if (!milik_rencana(&s, t->rhk)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (t->atasan == s.pegawai) return err_set(err, E_UMPAN_SENDIRI, "pegawai", profil_ketentuan(c->aturan->profil, KETENTUAN_PIMPINAN_LAIN));
    return db_skp_sentuh(db, s.id, t->versi, err) && db_rhk_pimpinan(db, t->rhk, t->atasan, t->dari, err)
        && jejak_catat(db, c, OBJEK_SKP, s.id, AKSI_UBAH, s.pegawai, jejak_teks(c->a, "pimpinan", t->dari), err);
}

bool rhk_pimpinan_tetapkan(const Ctx *c, int64_t skp, int versi, int64_t rhk, int64_t pimpinan, Str dari, Err *err)
{
    TxSambung t = { .c = c, .skp = skp, .versi = versi, .rhk = rhk, .atasan = pimpinan, .dari = str_trim(dari) };
    if (pimpinan && !struktur_pegawai(c->aturan->struktur, pimpinan)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return store_tx(c->store, c->a, tx_pimpinan, &t, err);
}

/* ---- who waits for whom ---- */

static int terbanyak(const void *x, const void *y)
{
    const Penghambat *a = x, *b = y;
    return a->orang != b->orang ? b->orang - a->orang : (a->penilai > b->penilai) - (a->penilai < b->penilai);
}

static int64_t penilai_dari(const PenilaianList *l, int64_t pegawai)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].pegawai == pegawai) return l->v[i].penilai;
    return 0;
}

static bool status_rencana(const Ctx *c, int64_t pegawai, int tahun, StatusSkp *status, Err *err)
{
    Skp s;
    *status = STATUS_SKP_TIADA;
    if (!pegawai) return true;
    if (!rencana(c, c->db, pegawai, tahun, false, &s, err)) return false;
    *status = s.id ? s.status : STATUS_SKP_TIADA;
    return true;
}

bool penghambat_muat(const Ctx *c, int tahun, int64_t penilai, PenghambatList *l, PenungguList *orang, Err *err)
{
    RhkMenungguList m = { 0 };
    if (!db_rhk_menunggu(c->db, c->a, tahun, &m, err)) return false;
    for (ptrdiff_t i = 0; i < m.n; i++) {
        int64_t p = penilai_dari(&c->aturan->penilaian, m.v[i].pegawai);
        ptrdiff_t k = 0;
        const Pegawai *atas = struktur_pegawai(c->aturan->struktur, p);
        if (atas && !c->aturan->profil->pegawai[atas->status]) continue;       /* the head of region draws up no SKP */
        if ((penilai && p != penilai) || !boleh(c, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, m.v[i].pegawai, c->hari_ini, NULL)) continue;
        while (k < l->n && l->v[k].penilai != p) k++;
        if (k == l->n) *list_add(c->a, l) = (Penghambat){ .penilai = p };
        l->v[k].orang++;
        l->v[k].rhk += m.v[i].n;
        if (penilai) *list_add(c->a, orang) = (Penunggu){ m.v[i].pegawai, m.v[i].skp, p, m.v[i].n };
    }
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (!status_rencana(c, l->v[i].penilai, tahun, &l->v[i].status, err)) return false;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, terbanyak);
    return true;
}
