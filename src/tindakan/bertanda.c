#include "tindakan/bertanda.h"

#include "base/berkas.h"
#include "base/json.h"
#include "base/tanda_pdf.h"
#include "inti/jenis_dokumen.h"
#include "store/db_evaluasi.h"
#include "store/db_skp.h"
#include "tindakan/jadwal.h"
#include "tindakan/keaslian.h"
#include "tindakan/perencanaan.h"

static const char *const RUAS = "berkas";

/* ---- the record behind it ------------------------------------------------------------------------ */

static bool objek_skp(const Ctx *c, Db *db, int64_t id, BertandaObjek *o, Err *err)
{
    Skp s;
    if (!db_skp_kepala(db, c->a, id, &s, err)) return false;
    *o = (BertandaObjek){ OBJEK_SKP, status_skp_kode[s.status], skp_hari_peran(c, &s) };
    return true;
}

static bool objek_evaluasi(const Ctx *c, Db *db, int64_t id, BertandaObjek *o, Err *err)
{
    Evaluasi e;
    if (!db_evaluasi_ambil(db, c->a, id, &e, err)) return false;
    *o = (BertandaObjek){ OBJEK_EVALUASI, status_evaluasi_kode[e.status], hari_evaluasi(c, e.pegawai, e.periode) };
    return true;
}

bool bertanda_objek(const Ctx *c, Db *db, const DokumenBaris *d, BertandaObjek *o, Err *err)
{
    static const struct { JenisDokumen jenis; bool (*f)(const Ctx *, Db *, int64_t, BertandaObjek *, Err *); } tanya[] = {
        { JENIS_DOKUMEN_SKP, objek_skp }, { JENIS_DOKUMEN_EVALUASI, objek_evaluasi } };
    for (ptrdiff_t i = 0; i < countof(tanya); i++)
        if (str_eqz(d->jenis, jenis_dokumen_kode[tanya[i].jenis])) return tanya[i].f(c, db, d->objek_id, o, err);
    return err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool bertanda_boleh(const Ctx *c, Db *db, const DokumenBaris *d, Aksi aksi, Err *err)
{
    BertandaObjek o;
    DokumenBaris baru;
    if (!bertanda_objek(c, db, d, &o, err)) return false;
    if (!boleh(c, o.objek, AKSI_LIHAT, o.status, d->pegawai, o.hari, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (aksi == AKSI_LIHAT) return true;
    if (!boleh(c, o.objek, aksi, o.status, d->pegawai, o.hari, err)) return false;
    if (aksi != AKSI_LAMPIRKAN) return true;
    return db_dokumen_objek(db, c->a, d->jenis, d->objek_id, &baru, err) && (baru.id == d->id || err_set(err, E_BERTANDA_DIGANTI, NULL, NULL));
}

/* ---- the file ------------------------------------------------------------------------------------ */

static Str kata_dokumen(Arena *a, const Terbitan *t, const DokumenBaris *d)
{
    if (!t->dokumen) return t->judul;
    return str_fmt(a, "%s, kode " STR_F, jenis_dokumen_label[jenis_dokumen_dari(d->jenis)], STR_A(d->kode));
}

/* Where the bytes that left here end; 0: the file is not built on any of them. */
static bool asal(const Ctx *c, const DokumenBaris *d, Str nama, Str pdf, ptrdiff_t *n, Err *err)
{
    Terbitan t;
    DokumenBaris lain = { 0 };
    Err e = { 0 };
    *n = 0;
    if (!terbitan_awal(c->db, c->a, pdf, &t, n, &e)) return e.kode == E_PDF_TAK_DIKENAL || (err && (*err = e, false));
    if (t.dokumen == d->id) return true;
    if (t.dokumen && !db_dokumen_ambil(c->db, c->a, t.dokumen, &lain, err)) return false;
    if (lain.objek_id == d->objek_id && str_eq(lain.jenis, d->jenis)) return err_set(err, E_BERTANDA_DIGANTI, RUAS, NULL);
    return err_set(err, E_BERTANDA_LAIN, RUAS, NULL, V(nama), V(kata_dokumen(c->a, &t, &lain)));
}

/* The signatures that came after the `asal` bytes that left, into `b`. */
static bool tanda_tangan(const Ctx *c, Str pdf, ptrdiff_t dari, Bertanda *b, Err *err)
{
    TandaPdfList l = { 0 };
    PenandaBertandaList p = { 0 };
    tanda_pdf(c->a, pdf, &l);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const TandaPdf *t = &l.v[i];
        if (t->keadaan == TANDA_RUSAK) return err_set(err, E_BERTANDA_RUSAK, RUAS, NULL, V(b->nama), V(t->nama.len ? t->nama : S("elektronik")));
        if (t->sampai > dari && !t->stempel_waktu) *list_add(c->a, &p) = (PenandaBertanda){ t->nama, t->pada };
    }
    if (!p.n) return err_set(err, E_BERTANDA_TANPA, RUAS, NULL, V(b->nama));
    if (!tanda_pdf_penuh(pdf, &l)) return err_set(err, E_BERTANDA_SEBAGIAN, RUAS, NULL, V(b->nama));
    b->penanda = penanda_teks(c->a, &p);
    return true;
}

static bool periksa(const Ctx *c, const DokumenBaris *d, Str pdf, Bertanda *b, Err *err)
{
    ptrdiff_t n = 0;
    if (berkas_jenis(pdf) != JENIS_BERKAS_PDF) return err_set(err, E_BUKAN_PDF, RUAS, NULL);
    if (pdf.len > BERKAS_MAX) return err_set(err, E_BERTANDA_BESAR, RUAS, NULL, V(b->nama), V((int)(BERKAS_MAX / MB)));
    if (!asal(c, d, b->nama, pdf, &n, err) || !tanda_tangan(c, pdf, n, b, err)) return false;
    b->cocok = n ? COCOK_BERTANDA_SAMA : COCOK_BERTANDA_DISUSUN_ULANG;
    return true;
}

/* ---- attaching ----------------------------------------------------------------------------------- */

static Str isi_jejak(Arena *a, const Bertanda *b)
{
    Buf buf = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&buf);
    jw_object(&w, NULL);
    jw_str(&w, "berkas", b->berkas);
    jw_str(&w, "nama", b->nama);
    jw_z(&w, "isi", cocok_bertanda_kode[b->cocok]);
    jw_str(&w, "penanda", penanda_kata(a, b->penanda));
    if (b->alasan.len) jw_str(&w, "alasan", b->alasan);
    jw_end(&w);
    return buf_str(&buf);
}

typedef struct { const Ctx *c; Bertanda b; } Kerja;

static bool masih_muat(const Ctx *c, Db *db, const DokumenBaris *d, const Bertanda *b, Err *err)
{
    BertandaList l = { 0 };
    int n = 0;
    if (!db_bertanda_objek(db, c->a, d->jenis, d->objek_id, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].dilepas_pada.ms) continue;
        if (str_eq(l.v[i].berkas, b->berkas)) return err_set(err, E_BERTANDA_ADA, RUAS, NULL, V(b->nama));
        n += l.v[i].dokumen == b->dokumen;
    }
    return n < BERTANDA_MAKS || err_set(err, E_BERTANDA_BANYAK, RUAS, NULL, V((int)BERTANDA_MAKS));
}

static bool tx_lampirkan(Db *db, void *arg, Err *err)
{
    Kerja *k = arg;
    const Ctx *c = k->c;
    DokumenBaris d;
    BertandaObjek o;
    k->b.id = store_id(c->store, c->kini);
    return db_dokumen_ambil(db, c->a, k->b.dokumen, &d, err) && bertanda_objek(c, db, &d, &o, err)
        && bertanda_boleh(c, db, &d, AKSI_LAMPIRKAN, err) && masih_muat(c, db, &d, &k->b, err) && db_bertanda_tambah(db, &k->b, err)
        && jejak_catat(db, c, o.objek, d.objek_id, AKSI_LAMPIRKAN, d.pegawai, isi_jejak(c->a, &k->b), err);
}

bool bertanda_lampirkan(const Ctx *c, Str folder, int64_t dokumen, Str nama, Str pdf, Err *err)
{
    DokumenBaris d;
    Kerja k = { .c = c, .b = { .dokumen = dokumen, .nama = nama, .ukuran = pdf.len, .akun = c->pelaku.akun, .oleh = c->pelaku.nama, .pada = c->kini } };
    if (!db_dokumen_ambil(c->db, c->a, dokumen, &d, err) || !bertanda_boleh(c, c->db, &d, AKSI_LAMPIRKAN, err)) return false;
    return periksa(c, &d, pdf, &k.b, err) && berkas_simpan(c->a, folder, pdf, &k.b.berkas, err) && store_tx(c->store, c->a, tx_lampirkan, &k, err);
}

/* ---- taking back --------------------------------------------------------------------------------- */

bool bertanda_pelampir(const Ctx *c, const Bertanda *b)
{
    return b->akun == c->pelaku.akun || (c->pelaku.peran & PERAN(BKPSDM));
}

static bool tx_lepas(Db *db, void *arg, Err *err)
{
    Kerja *k = arg;
    const Ctx *c = k->c;
    Bertanda b;
    DokumenBaris d;
    BertandaObjek o;
    if (!db_bertanda_ambil(db, c->a, k->b.id, &b, err) || !db_dokumen_ambil(db, c->a, b.dokumen, &d, err) || !bertanda_objek(c, db, &d, &o, err)
        || !bertanda_boleh(c, db, &d, AKSI_LEPASKAN, err)) return false;
    if (!bertanda_pelampir(c, &b)) return err_set(err, E_BERTANDA_BUKAN_PELAMPIR, NULL, NULL, V(b.oleh));
    b.dilepas_pada = c->kini;
    b.dilepas_oleh = c->pelaku.nama;
    b.alasan = k->b.alasan;
    return db_bertanda_lepas(db, &b, err) && jejak_catat(db, c, o.objek, d.objek_id, AKSI_LEPASKAN, d.pegawai, isi_jejak(c->a, &b), err);
}

bool bertanda_lepas(const Ctx *c, int64_t id, Str alasan, Err *err)
{
    Kerja k = { .c = c, .b = { .id = id, .alasan = str_trim(alasan) } };
    if (!k.b.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", NULL, V("Melepas berkas"));
    return store_tx(c->store, c->a, tx_lepas, &k, err);
}
