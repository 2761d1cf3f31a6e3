#include "tindakan/bundel.h"

#include "inti/jenis_dokumen.h"
#include "store/db_dokumen.h"
#include "tindakan/naskah_berkas.h"
#include "tindakan/terbit.h"

enum { ANTRE_MAKS = 3 };

/* ---- which documents ----------------------------------------------------------------------------- */

typedef struct { DokumenBerlaku d; const Pegawai *p; const Unit *unit, *pd; } Calon;
typedef LIST_OF(Calon) CalonList;

static Str nama_unit(const Unit *u) { return u ? u->nama : S("Tanpa unit"); }

static int menurut_unit(const void *x, const void *y)
{
    const Calon *a = x, *b = y;
    int n = str_cmp(nama_unit(a->pd), nama_unit(b->pd));
    if (!n) n = str_cmp(nama_unit(a->unit), nama_unit(b->unit));
    if (!n) n = str_cmp(a->p->nama, b->p->nama);
    return n ? n : (a->d.id > b->d.id) - (a->d.id < b->d.id);
}

static const Unit *unit_orang(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Unit *u = struktur_unit_pegawai(c->aturan->struktur, pegawai, t);
    return u ? u : struktur_unit_pegawai(c->aturan->struktur, pegawai, c->hari_ini);
}

static CalonList calon(const Ctx *c, int64_t unit, IsiBundel isi, Periode p, const DokumenBerlakuList *d)
{
    const Struktur *s = c->aturan->struktur;
    Tanggal t = hari_peran_periode(c, p);
    Objek objek = isi == ISI_BUNDEL_EVALUASI ? OBJEK_EVALUASI : OBJEK_SKP;
    CalonList l = { 0 };
    for (ptrdiff_t i = 0; i < d->n; i++) {
        const Pegawai *orang = struktur_pegawai(s, d->v[i].pegawai);
        const Unit *u = unit_orang(c, d->v[i].pegawai, t);
        if (!orang || (unit && !(u && struktur_di_bawah(s, u->id, unit)))) continue;
        if (!boleh(c, objek, AKSI_LIHAT, str_cz(c->a, d->v[i].status), orang->id, t, NULL)) continue;
        *list_add(c->a, &l) = (Calon){ d->v[i], orang, u, u ? struktur_pd(s, u) : NULL };
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_unit);
    return l;
}

bool bundel_susun(const Ctx *c, int64_t unit, IsiBundel isi, Periode p, BundelButirList *l, Err *err)
{
    DokumenBerlakuList d = { 0 };
    if (!db_dokumen_periode(c->db, c->a, isi, p, &d, err)) return false;
    CalonList k = calon(c, unit, isi, p, &d);
    int ke = 1;
    for (ptrdiff_t i = 0; i < k.n; i++) {
        const Calon *x = &k.v[i];
        bool lagi = i && k.v[i - 1].p == x->p && k.v[i - 1].unit == x->unit;        /* two posts in one year: two plans */
        ke = lagi ? ke + 1 : 1;
        Str nama = str_fmt(c->a, STR_F " (" STR_F ")", STR_A(x->p->nama), STR_A(x->p->nip));
        if (lagi) nama = str_fmt(c->a, STR_F " %d", STR_A(nama), ke);
        Str pd = berkas_aman(c->a, nama_unit(x->pd)), u = berkas_aman(c->a, nama_unit(x->unit));
        *list_add(c->a, l) = (BundelButir){ .pd = x->pd ? x->pd->id : 0, .dokumen = x->d.id, .berkas = str_fmt(c->a, STR_F "/" STR_F "/" STR_F ".pdf", STR_A(pd), STR_A(u), STR_A(berkas_aman(c->a, nama))), .nama = nama };
    }
    return true;
}

/* The list of a perangkat daerah, and its line in the plan; none when the actor may read nobody's evaluation there. */
static bool satu_sampul(const Ctx *c, const BahanPengantar *b, const Unit *pd, BundelButirList *l, Err *err)
{
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_PENGANTAR]), .objek_id = c->pelaku.akun, .pegawai = c->pelaku.pegawai,
                       .periode = pengantar_periode(c->a, b->periode, pd) };
    int n = 0;
    if (!naskah_pengantar(c, b, pd, &d.isi, &n, err)) return false;
    if (!n) return true;
    if (!dokumen_terbitkan(c, &d, err)) return false;
    *list_add(c->a, l) = (BundelButir){ .dokumen = d.id, .berkas = str_fmt(c->a, STR_F "/00 Daftar pengantar.pdf", STR_A(berkas_aman(c->a, pd->nama))),
                                        .nama = str_fmt(c->a, "Daftar pengantar " STR_F, STR_A(pd->nama)) };
    return true;
}

bool bundel_sampul(const Ctx *c, int64_t unit, Periode p, BundelButirList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    BahanPengantar b;
    BundelButirList hasil = { 0 };
    const Unit *lalu = NULL;
    if (!c->pelaku.pegawai) return true;                /* a kept document names who had it made */
    if (!naskah_pengantar_muat(c, p, &b, err)) return false;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Unit *pd = l->v[i].pd ? struktur_unit(s, l->v[i].pd) : NULL;
        bool seluruhnya = pd && (!unit || struktur_di_bawah(s, pd->id, unit));
        if (seluruhnya && pd != lalu && !satu_sampul(c, &b, pd, &hasil, err)) return false;
        lalu = pd;
        *list_add(c->a, &hasil) = l->v[i];
    }
    *l = hasil;
    return true;
}

/* ---- the request --------------------------------------------------------------------------------- */

static const Hak *boleh_bundel(const Ctx *c, Aksi aksi, const char *status, Err *err)
{
    return hak_cari(c->aturan->profil, OBJEK_BUNDEL, aksi, status, peran_umum(c->aturan, &c->pelaku, c->hari_ini), err);
}

typedef struct { const Ctx *c; Bundel *b; Aksi aksi; } Kerja;

static bool tx_minta(Db *db, void *arg, Err *err)
{
    Kerja *k = arg;
    BundelList l = { 0 };
    int antre = 0;
    if (!db_bundel_akun(db, k->c->a, k->b->akun, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) antre += l.v[i].status != STATUS_BUNDEL_SELESAI && l.v[i].status != STATUS_BUNDEL_GAGAL;
    if (antre >= ANTRE_MAKS) return err_set(err, E_BUNDEL_ANTRE, NULL, NULL, V(antre));
    Str isi = jejak_teks(k->c->a, "bundel", bundel_berkas(k->c->a, k->b));
    return db_bundel_tambah(db, k->b, err) && jejak_catat(db, k->c, OBJEK_BUNDEL, k->b->id, AKSI_BUAT, 0, isi, err);
}

bool bundel_minta(const Ctx *c, Str folder, bool sampul, Bundel *b, Err *err)
{
    static const char *const apa[ISI_BUNDEL_MAX] = { [ISI_BUNDEL_EVALUASI] = "evaluasi", [ISI_BUNDEL_SKP] = "SKP" };
    BundelButirList l = { 0 };
    const Unit *u = b->unit ? struktur_unit(c->aturan->struktur, b->unit) : NULL;
    if (!boleh_bundel(c, AKSI_BUAT, NULL, err)) return false;
    if (b->unit && !u) return err_set(err, E_TIDAK_ADA, "unit", NULL);
    b->nama = u ? u->nama : c->aturan->profil->daerah;
    if (!bundel_susun(c, b->unit, b->isi, b->periode, &l, err)) return false;
    if (!l.n) return err_set(err, E_BUNDEL_KOSONG, "periode", NULL, V(apa[b->isi]), V(b->periode), V(b->nama));
    if (sampul && b->isi == ISI_BUNDEL_EVALUASI && !bundel_sampul(c, b->unit, b->periode, &l, err)) return false;
    b->id = store_id(c->store, c->kini);
    b->akun = c->pelaku.akun;
    b->jumlah = (int)l.n;
    b->siap = 0;
    b->status = STATUS_BUNDEL_MENUNGGU;
    b->diminta_pada = c->kini;
    b->versi = 1;
    Kerja k = { c, b, AKSI_BUAT };
    return bundel_rencana_tulis(c->a, folder, b->id, &l, err) && store_tx(c->store, c->a, tx_minta, &k, err);
}

/* ---- afterwards ---------------------------------------------------------------------------------- */

bool bundel_daftar(const Ctx *c, BundelList *l, Err *err)
{
    return boleh_bundel(c, AKSI_LIHAT, NULL, err) && db_bundel_akun(c->db, c->a, c->pelaku.akun, l, err);
}

static bool milik(const Ctx *c, Db *db, int64_t id, Bundel *b, Err *err)
{
    return db_bundel_ambil(db, c->a, id, b, err) && (b->akun == c->pelaku.akun || err_set(err, E_TIDAK_ADA, NULL, NULL));
}

bool bundel_ambil(const Ctx *c, int64_t id, Bundel *b, Err *err)
{
    return milik(c, c->db, id, b, err) && boleh_bundel(c, AKSI_LIHAT, status_bundel_kode[b->status], err);
}

static bool tx_atur(Db *db, void *arg, Err *err)
{
    Kerja *k = arg;
    int64_t id = k->b->id;
    Bundel b;
    if (!milik(k->c, db, id, &b, err)) return false;
    const Hak *h = boleh_bundel(k->c, k->aksi, status_bundel_kode[b.status], err);
    if (!h || !jejak_catat(db, k->c, OBJEK_BUNDEL, id, k->aksi, 0, (Str){ 0 }, err)) return false;
    if (k->aksi == AKSI_HAPUS) return db_bundel_hapus(db, id, err);
    b.status = (StatusBundel)kode_cari(status_bundel_kode, str_z(h->ke));
    b.pesan = (Str){ 0 };
    b.selesai_pada = (Saat){ 0 };
    return db_bundel_ubah(db, &b, err);
}

bool bundel_atur(const Ctx *c, int64_t id, Aksi aksi, Err *err)
{
    Bundel b = { .id = id };
    Kerja k = { c, &b, aksi };
    return store_tx(c->store, c->a, tx_atur, &k, err);
}
