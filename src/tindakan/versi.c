#include "tindakan/versi.h"

#include "store/db_kontrak.h"
#include "store/db_perjanjian.h"
#include "tindakan/perencanaan.h"

enum { ALASAN_MIN = 5 };

typedef LIST_OF(IkiPindah) PindahIkiList;

/* ---- beginning one ---- */

static bool salin_target(Db *db, const Ctx *c, const Rhk *lama, const Rhk *baru, Err *err)
{
    IkiTargetList t = { 0 };
    if (!db_iki_target(db, c->a, lama->id, &t, err)) return false;
    for (ptrdiff_t i = 0; i < t.n; i++)
        for (ptrdiff_t k = 0; k < lama->iki.n; k++)
            if (t.v[i].iki == lama->iki.v[k].id) {
                t.v[i].iki = baru->iki.v[k].id;
                break;
            }
    return db_iki_target_simpan(db, t.v, t.n, baru->id, err);
}

static bool salin_rhk(Db *db, const Ctx *c, const Rhk *lama, Skp *ke, Err *err)
{
    Rhk *r = list_add(c->a, &ke->rhk);
    *r = *lama;
    r->id = store_id(c->store, c->kini);
    r->skp = ke->id;
    r->melanjutkan = lama->id;
    r->asal = lama->asal ? lama->asal : lama->id;
    r->iki = (IkiList){ 0 };
    for (ptrdiff_t i = 0; i < lama->iki.n; i++) {
        Iki *k = list_add(c->a, &r->iki);
        *k = lama->iki.v[i];
        k->id = store_id(c->store, c->kini);
        k->rhk = r->id;
    }
    return db_rhk_simpan(db, c->a, r, true, err) && salin_target(db, c, lama, r, err);
}

static bool masih_masanya(const Ctx *c, const Skp *lama, Err *err)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PERUBAHAN_SKP);
    Tanggal akhir = skp_akhir_masa(lama);
    if (c->hari_ini.n <= akhir.n) return true;
    return err_set(err, E_SKP_VERSI_LEWAT, NULL, pasal, V(akhir));
}

static bool belum_dinilai(Db *db, const Ctx *c, const Skp *lama, Err *err)
{
    int64_t n;
    if (!lama->bulan.n) return true;        /* months that were evaluated keep the version they were evaluated by */
    if (!db_skp_dinilai(db, lama->id, &n, err)) return false;
    return !n || err_set(err, E_SKP_VERSI_DINILAI, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_DOKUMEN_EVALUASI), V(lama->bulan));
}

bool skp_versi_db(Db *db, const Ctx *c, const Skp *lama, Str alasan, Skp *baru, Err *err)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PERUBAHAN_SKP);
    Skp ada;
    Err e = { 0 };
    if (utf8_count(alasan) < ALASAN_MIN) return err_set(err, E_ALASAN_WAJIB, "alasan", pasal, V("Perubahan SKP"));
    if (!masih_masanya(c, lama, err) || !belum_dinilai(db, c, lama, err)) return false;
    if (db_skp_penerus(db, c->a, lama->id, &ada, &e)) return err_set(err, E_SKP_VERSI_ADA, NULL, pasal, V(ada.ke));
    if (!db_boleh_tiada(false, &e, err)) return false;
    *baru = (Skp){ .id = store_id(c->store, c->kini), .pegawai = lama->pegawai, .penugasan = lama->penugasan, .tahunan = lama->tahunan,
                   .menggantikan = lama->id, .ke = lama->ke + 1, .alasan = alasan, .jenis = lama->jenis, .tahun = lama->tahun, .bulan = lama->bulan,
                   .format = lama->format, .status = STATUS_SKP_DRAF, .versi = 1 };
    if (!db_skp_tambah(db, baru, err)) return false;
    for (ptrdiff_t i = 0; i < lama->rhk.n; i++)
        if (!salin_rhk(db, c, &lama->rhk.v[i], baru, err)) return false;
    for (ptrdiff_t i = 0; i < lama->lampiran.n; i++) {
        LampiranSkp *l = list_add(c->a, &baru->lampiran);
        *l = lama->lampiran.v[i];
        l->id = store_id(c->store, c->kini);
        l->skp = baru->id;
    }
    memcpy(baru->ekspektasi, lama->ekspektasi, sizeof lama->ekspektasi);
    return db_ekspektasi_simpan(db, baru->id, baru->ekspektasi, err) && db_lampiran_simpan(db, baru->id, baru->lampiran.v, baru->lampiran.n, err)
        && jejak_catat(db, c, OBJEK_SKP, baru->id, AKSI_PERBARUI, baru->pegawai, jejak_teks(c->a, "alasan", alasan), err);
}

typedef struct { const Ctx *c; int64_t skp, id; int versi; Str alasan; } TxBuat;

static bool tx_buat(Db *db, void *arg, Err *err)
{
    TxBuat *t = arg;
    const Ctx *c = t->c;
    Skp lama, baru;
    if (!db_skp_ambil(db, c->a, t->skp, &lama, err)
        || !boleh(c, OBJEK_SKP, AKSI_PERBARUI, status_skp_kode[lama.status], lama.pegawai, skp_hari_peran(c, &lama), err)) return false;
    if (lama.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!skp_versi_db(db, c, &lama, t->alasan, &baru, err)) return false;
    t->id = baru.id;
    return true;
}

bool skp_versi_buat(const Ctx *c, int64_t skp, int versi, Str alasan, int64_t *id, Err *err)
{
    TxBuat t = { .c = c, .skp = skp, .versi = versi, .alasan = str_trim(alasan) };
    if (!store_tx(c->store, c->a, tx_buat, &t, err)) return false;
    *id = t.id;
    return true;
}

/* ---- into a draft, by the leader ---- */

bool skp_draf_db(Db *db, const Ctx *c, int64_t pegawai, Str alasan, Skp *draf, Err *err)
{
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, pegawai, c->hari_ini);
    Skp ada, penerus;
    Err e = { 0 };
    if (!tugas) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!db_skp_tahunan(db, c->a, pegawai, tugas->id, tanggal_tahun(c->hari_ini), &ada, err)) return false;
    if (ada.status == STATUS_SKP_DITETAPKAN) {
        if (db_skp_penerus(db, c->a, ada.id, &penerus, &e)) ada = penerus;
        else if (!db_boleh_tiada(false, &e, err)) return false;
        else return db_skp_ambil(db, c->a, ada.id, &ada, err) && skp_versi_db(db, c, &ada, alasan, draf, err);
    }
    if (ada.status != STATUS_SKP_DRAF) return err_set(err, E_SKP_DIAJUKAN, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_DIALOG), V(ada.tahun));
    return db_skp_ambil(db, c->a, ada.id, draf, err);
}

bool skp_dialog_db(Db *db, const Ctx *c, int64_t skp, int64_t rhk, Str isi, Err *err)
{
    Dialog d = { .id = store_id(c->store, c->kini), .skp = skp, .rhk = rhk, .akun = c->pelaku.akun, .nama = c->pelaku.nama, .isi = isi, .pada = c->kini };
    return db_dialog_tambah(db, &d, err);
}

bool skp_titip_rhk(Db *db, const Ctx *c, Skp *draf, Rhk *r, Str pesan, Err *err)
{
    if (draf->rhk.n >= RHK_MAKS) return err_set(err, E_RENTANG, NULL, NULL, V("Jumlah RHK"), V(1), V((int)RHK_MAKS));
    r->id = store_id(c->store, c->kini);
    r->skp = draf->id;
    for (ptrdiff_t i = 0; i < draf->rhk.n; i++)
        if (draf->rhk.v[i].urut > r->urut) r->urut = draf->rhk.v[i].urut;
    r->urut++;
    return db_skp_sentuh(db, draf->id, draf->versi, err) && db_rhk_simpan(db, c->a, r, true, err) && skp_dialog_db(db, c, draf->id, r->id, pesan, err);
}

/* ---- looking at them ---- */

static int menurut_ke(const void *x, const void *y) { return ((const Skp *)x)->ke - ((const Skp *)y)->ke; }

bool skp_versi_daftar(const Ctx *c, Db *db, const Skp *s, SkpList *l, Err *err)
{
    SkpList semua = { 0 };
    if (!db_skp_daftar(db, c->a, s->pegawai, &semua, err)) return false;
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        const Skp *x = &semua.v[i];
        if (x->jenis == s->jenis && x->tahun == s->tahun && x->bulan.n == s->bulan.n && x->penugasan == s->penugasan) *list_add(c->a, l) = *x;
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_ke);
    return true;
}

/* "Januari 4 dokumen, Februari 2 dokumen" for each indicator of an annual plan. */
static bool kata_target(const Ctx *c, Db *db, const Rhk *r, KataIdList *l, Err *err)
{
    IkiTargetList t = { 0 };
    if (!db_iki_target(db, c->a, r->id, &t, err)) return false;
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        Buf b = buf_new(c->a, 8 * KB);
        for (ptrdiff_t k = 0; k < t.n; k++)
            if (t.v[k].iki == r->iki.v[i].id) buf_fmt(&b, "%s%s " STR_F, b.len ? ", " : "", bulan_nama(t.v[k].bulan), STR_A(t.v[k].target));
        if (b.len) *list_add(c->a, l) = (KataId){ r->iki.v[i].id, buf_str(&b) };
    }
    return true;
}

/* What an RHK takes up of the perjanjian kinerja and of the contract. */
static bool kata_dasar(const Ctx *c, Db *db, const Rhk *r, const HasilKontrakList *kontrak, IsiVersi *v, Err *err)
{
    IndikatorPerjanjian x;
    if (r->indikator) {
        if (!db_indikator_ambil(db, c->a, r->indikator, &x, err)) return false;
        *list_add(c->a, &v->indikator) = (KataId){ r->indikator, x.uraian };
    }
    for (ptrdiff_t i = 0; i < kontrak->n; i++)
        if (kontrak->v[i].id == r->hasil_kontrak) *list_add(c->a, &v->kontrak) = (KataId){ r->hasil_kontrak, kontrak->v[i].uraian };
    return true;
}

static bool isi_versi(const Ctx *c, Db *db, const Skp *s, IsiVersi *v, Err *err)
{
    HasilKontrakList kontrak = { 0 };
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, s->pegawai);
    v->s = s;
    if (p && p->kontrak_nomor.len && !db_hasil_kontrak(db, c->a, p->id, p->kontrak_nomor, &kontrak, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        const Rhk *r = &s->rhk.v[i];
        Rhk atas;
        if (s->jenis == JENIS_SKP_TAHUNAN && !kata_target(c, db, r, &v->target_bulan, err)) return false;
        if (!kata_dasar(c, db, r, &kontrak, v, err)) return false;
        if (!r->rhk_atasan) continue;
        if (!db_rhk_ambil(db, c->a, r->rhk_atasan, &atas, err)) return false;
        *list_add(c->a, &v->pimpinan) = (KataId){ r->rhk_atasan, atas.uraian };
    }
    return true;
}

bool skp_versi_beda(const Ctx *c, Db *db, const Skp *s, Skp *lama, BedaList *l, Err *err)
{
    IsiVersi x = { 0 }, y = { 0 };
    if (!s->menggantikan) return true;
    if (!db_skp_ambil(db, c->a, s->menggantikan, lama, err) || !isi_versi(c, db, lama, &x, err) || !isi_versi(c, db, s, &y, err)) return false;
    skp_beda(&x, &y, c->a, l);
    return true;
}

/* ---- in the steps of a plan ---- */

bool versi_ajukan(Db *db, const Ctx *c, const Skp *s, Err *err)
{
    Skp lama;
    BedaList l = { 0 };
    if (!s->menggantikan) return true;
    if (!skp_versi_beda(c, db, s, &lama, &l, err)) return false;
    return l.n || err_set(err, E_SKP_VERSI_SAMA, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PERUBAHAN_SKP), V(s->ke - 1));
}

/* Indicators have no link of their own: within an RHK their aspect tells which is which. */
static void pasangkan_iki(const Ctx *c, const Rhk *dari, const Rhk *ke, PindahIkiList *l)
{
    for (ptrdiff_t i = 0; i < dari->iki.n; i++)
        for (ptrdiff_t k = 0; k < ke->iki.n; k++)
            if (dari->iki.v[i].aspek == ke->iki.v[k].aspek) *list_add(c->a, l) = (IkiPindah){ dari->iki.v[i].id, ke->iki.v[k].id };
}

static const Rhk *rhk_id(const Skp *s, int64_t id)
{
    for (ptrdiff_t i = 0; id && i < s->rhk.n; i++)
        if (s->rhk.v[i].id == id) return &s->rhk.v[i];
    return NULL;
}

static int64_t penerus_rhk(const Skp *baru, int64_t lama)
{
    for (ptrdiff_t i = 0; i < baru->rhk.n; i++)
        if (baru->rhk.v[i].melanjutkan == lama) return baru->rhk.v[i].id;
    return 0;
}

/* The month in which the version is set; never one outside the plan's year. */
static Bulan sejak(const Ctx *c, const Skp *s, Saat pada)
{
    Bulan b = tanggal_bulan(saat_tanggal(pada, c->aturan->profil->zona_menit)), akhir = bulan(s->tahun, 12);
    return b.n > akhir.n ? akhir : b;
}

bool versi_tetapkan(Db *db, const Ctx *c, const Skp *s, Err *err)
{
    Skp lama;
    LIST_OF(RhkPindah) rhk = { 0 };
    if (!s->menggantikan) return true;
    if (!db_skp_ambil(db, c->a, s->menggantikan, &lama, err) || !belum_dinilai(db, c, &lama, err)) return false;
    if (lama.status != STATUS_SKP_DITETAPKAN) return err_set(err, E_BERUBAH, NULL, NULL);
    PindahIkiList iki = { 0 };
    for (ptrdiff_t i = 0; i < lama.rhk.n; i++) {
        int64_t ke = penerus_rhk(s, lama.rhk.v[i].id);
        *list_add(c->a, &rhk) = (RhkPindah){ lama.rhk.v[i].id, ke };
        if (ke) pasangkan_iki(c, &lama.rhk.v[i], rhk_id(s, ke), &iki);
    }
    PindahVersi p = { .dari = &lama, .ke = s, .sejak = sejak(c, s, c->kini), .rhk = { rhk.v, rhk.n }, .iki = { iki.v, iki.n } };
    return db_skp_status(db, &lama, STATUS_SKP_DIGANTI, err) && db_skp_pindah(db, &p, err);
}

bool versi_batalkan(Db *db, const Ctx *c, const Skp *s, Err *err)
{
    Skp lama;
    LIST_OF(RhkPindah) rhk = { 0 };
    if (!s->menggantikan) return true;
    if (!db_skp_ambil(db, c->a, s->menggantikan, &lama, err)) return false;
    PindahIkiList iki = { 0 };
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        const Rhk *r = &s->rhk.v[i], *ke = rhk_id(&lama, r->melanjutkan);
        if (!ke) continue;
        *list_add(c->a, &rhk) = (RhkPindah){ r->id, ke->id };
        pasangkan_iki(c, r, ke, &iki);
    }
    PindahVersi p = { .dari = s, .ke = &lama, .sejak = sejak(c, s, s->ditetapkan_pada), .rhk = { rhk.v, rhk.n }, .iki = { iki.v, iki.n } };
    return db_skp_pindah(db, &p, err) && db_skp_status(db, &lama, STATUS_SKP_DITETAPKAN, err);
}
