#include "tindakan/keaslian.h"

#include "base/berkas.h"
#include "base/program.h"
#include "store/db_evaluasi.h"
#include "store/db_keberatan.h"
#include "store/db_perjanjian.h"

KODE_ISI(KEADAAN_DOKUMEN, keadaan_dokumen, KEADAAN_DOKUMEN_LIST)

enum { SUSULAN_MAKS = 32 };         /* ends of file that are tried: a document with more signatures is no form of ours */

/* ---- what left ----------------------------------------------------------------------------------- */

static bool tx_catat(Db *db, void *arg, Err *err) { return db_terbitan_tambah(db, arg, 1, err); }

static bool catat(const Ctx *c, int64_t dokumen, Str judul, Str pdf, Str segel, Err *err)
{
    Terbitan ada, t = { .hash = berkas_sha(c->a, pdf), .dokumen = dokumen, .judul = judul, .pembuat = S("sirancage " SIRANCAGE_VERSI), .pada = c->kini, .segel = segel };
    Err e = { 0 };
    if (db_terbitan(c->db, c->a, t.hash, &ada, &e)) return true;
    return db_boleh_tiada(false, &e, err) && store_tx(c->store, c->a, tx_catat, &t, err);
}

bool terbitan_catat(const Ctx *c, int64_t dokumen, Str pdf, Str segel, Err *err) { return catat(c, dokumen, (Str){ 0 }, pdf, segel, err); }
bool terbitan_gabungan(const Ctx *c, Str judul, Str pdf, Str segel, Err *err) { return catat(c, 0, judul, pdf, segel, err); }

/* ---- how it stands ------------------------------------------------------------------------------- */

/* An evaluation that gave way, or that is contested now. */
static bool keadaan_evaluasi(Db *db, Arena *a, int64_t id, KeadaanDokumen *k, Err *err)
{
    Evaluasi e;
    Keberatan b;
    Err x = { 0 };
    if (!db_evaluasi_ambil(db, a, id, &e, err)) return false;
    if (e.status == STATUS_EVALUASI_DIGANTI) *k = KEADAAN_DOKUMEN_DIGANTI;
    else if (db_keberatan_evaluasi(db, a, id, &b, &x)) *k = keberatan_terbuka(b.status) ? KEADAAN_DOKUMEN_KEBERATAN : KEADAAN_DOKUMEN_BERLAKU;
    return db_boleh_tiada(!x.kode, &x, err);
}

static bool keadaan_perjanjian(Db *db, Arena *a, int64_t id, KeadaanDokumen *k, Err *err)
{
    Perjanjian j;
    if (!db_perjanjian_kepala(db, a, id, &j, err)) return false;
    *k = j.status == STATUS_PERJANJIAN_DISEPAKATI ? KEADAAN_DOKUMEN_BERLAKU : KEADAAN_DOKUMEN_DIGANTI;
    return true;
}

bool dokumen_keadaan(Db *db, Arena *a, const DokumenBaris *d, KeadaanDokumen *k, Err *err)
{
    static const struct { const char *jenis; bool (*f)(Db *, Arena *, int64_t, KeadaanDokumen *, Err *); } tanya[] = {
        { "evaluasi", keadaan_evaluasi }, { "perjanjian", keadaan_perjanjian } };
    DokumenBaris baru;
    *k = KEADAAN_DOKUMEN_BERLAKU;
    if (!db_dokumen_terbaru(db, a, d->jenis, d->objek_id, d->periode, &baru, err)) return false;
    if (baru.id != d->id) {
        *k = KEADAAN_DOKUMEN_DIGANTI;
        return true;
    }
    for (ptrdiff_t i = 0; i < countof(tanya); i++)
        if (str_eqz(d->jenis, tanya[i].jenis)) return tanya[i].f(db, a, d->objek_id, k, err);
    return true;
}

/* ---- a file -------------------------------------------------------------------------------------- */

/* The end of the file, and every earlier end that an appended update left behind. */
static ptrdiff_t ujung_sebelum(Str pdf, ptrdiff_t sampai)
{
    for (ptrdiff_t i = sampai - 7; i >= 0; i--)
        if (!memcmp(pdf.s + i, "\n%%EOF\n", 7)) return i + 7;
    return 0;
}

bool terbitan_awal(Db *db, Arena *a, Str pdf, Terbitan *t, ptrdiff_t *n, Err *err)
{
    Err e = { 0 };
    *n = pdf.len;
    for (int i = 0; *n > 0 && i < SUSULAN_MAKS; i++, *n = ujung_sebelum(pdf, *n - 1)) {
        if (db_terbitan(db, a, berkas_sha(a, str_sub(pdf, 0, *n)), t, &e)) return true;
        if (e.kode != E_TIDAK_ADA) break;
    }
    *n = 0;
    if (e.kode == E_TIDAK_ADA) err_set(&e, E_PDF_TAK_DIKENAL, "berkas", NULL);
    if (err) *err = e;
    return false;
}

/* A file that was attached after signing is known by its own bytes, also where nothing of ours is left in it. */
static bool terlampir(Db *db, Arena *a, Str pdf, Keaslian *k, Err *err)
{
    Err e = { 0 };
    return db_boleh_tiada(db_bertanda_berkas(db, a, berkas_sha(a, pdf), &k->bertanda, &e), &e, err);
}

bool keaslian_periksa(Db *db, Arena *a, Str pdf, Keaslian *k, Err *err)
{
    Err e = { 0 };
    ptrdiff_t n;
    *k = (Keaslian){ 0 };
    if (!str_starts(pdf, S("%PDF-"))) return err_set(err, E_BUKAN_PDF, "berkas", NULL);
    if (!terlampir(db, a, pdf, k, err)) return false;
    k->sama = terbitan_awal(db, a, pdf, &k->terbit, &n, &e);
    if (!k->sama && (e.kode != E_PDF_TAK_DIKENAL || !k->bertanda.id)) return err && (*err = e, false);
    k->ditambah = k->sama ? pdf.len - n : 0;
    int64_t dokumen = k->bertanda.id ? k->bertanda.dokumen : k->terbit.dokumen;
    if (!dokumen) return true;
    if (!db_dokumen_ambil(db, a, dokumen, &k->d, err)) return false;
    k->rekaman_utuh = str_eq(berkas_sha(a, k->d.isi), k->d.hash);
    return dokumen_keadaan(db, a, &k->d, &k->keadaan, err);
}
