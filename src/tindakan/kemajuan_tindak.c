#include "tindakan/kemajuan_tindak.h"

#include "store/db_evaluasi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/perencanaan.h"
#include "tindakan/versi.h"

enum { TEKS_MIN = 5, SEJAK_BULAN = -1 };

static const char *pasal(const Ctx *c, Ketentuan k) { return profil_ketentuan(c->aturan->profil, k); }

static bool cukup(Str s, const char *ruas, const char *apa, const char *dasar, Err *err)
{
    return utf8_count(s) >= TEKS_MIN || err_set(err, E_WAJIB, ruas, dasar, V(apa));
}

/* ---- judging ---- */

bool kemajuan_rhk(const Ctx *c, Db *db, int64_t pegawai, Bulan b, RhkTerukurList *l, Err *err)
{
    Skp s;
    Err e = { 0 };
    RhkList rhk = { 0 };
    RhkPokokList pokok = { 0 };
    if (!skp_bulan_kepala(c, db, pegawai, b, &s, &e)) return db_boleh_tiada(false, &e, err);
    if (s.status != STATUS_SKP_DITETAPKAN && s.status != STATUS_SKP_DIGANTI) return true;
    if (!db_rhk_daftar(db, c->a, s.id, &rhk, err) || !db_rhk_pokok(db, c->a, s.id, &pokok, err)) return false;
    for (ptrdiff_t i = 0; i < rhk.n; i++)
        for (ptrdiff_t k = 0; k < pokok.n; k++)
            if (pokok.v[k].rhk == rhk.v[i].id) *list_add(c->a, l) = (RhkTerukur){ rhk.v[i], pokok.v[k].pokok };
    return true;
}

void kemajuan_bulan(const Ctx *c, Bulan *dari, Bulan *sampai)
{
    *sampai = tanggal_bulan(c->hari_ini);
    *dari = bulan_plus(*sampai, SEJAK_BULAN);
    if (dari->n < c->aturan->profil->mulai.n) *dari = c->aturan->profil->mulai;
}

static bool pokok_sah(Db *db, const Ctx *c, int64_t pegawai, Bulan b, int64_t pokok, Err *err)
{
    RhkTerukurList l = { 0 };
    if (!pokok) return true;
    if (!kemajuan_rhk(c, db, pegawai, b, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].pokok == pokok) return true;
    return err_set(err, E_KEMAJUAN_RHK, "pokok", pasal(c, KETENTUAN_KEMAJUAN), V(b));
}

typedef struct { const Ctx *c; Kemajuan k; } TxPutus;

static bool tx_putus(Db *db, void *arg, Err *err)
{
    TxPutus *t = arg;
    const Ctx *c = t->c;
    t->k.id = store_id(c->store, c->kini);
    return boleh(c, OBJEK_KEMAJUAN, AKSI_NILAI, NULL, t->k.pegawai, c->hari_ini, err) && pokok_sah(db, c, t->k.pegawai, t->k.bulan, t->k.pokok, err)
        && db_kemajuan_tambah(db, &t->k, err)
        && jejak_catat(db, c, OBJEK_KEMAJUAN, t->k.id, AKSI_NILAI, t->k.pegawai, jejak_teks(c->a, "putusan", str_z(putusan_kemajuan_kode[t->k.putusan])), err);
}

bool kemajuan_putuskan(const Ctx *c, Kemajuan *k, Err *err)
{
    TxPutus t = { .c = c, .k = *k };
    Bulan dari, sampai;
    kemajuan_bulan(c, &dari, &sampai);
    t.k.penilai = c->pelaku.pegawai;
    t.k.nama = c->pelaku.nama;
    t.k.pada = c->kini;
    t.k.catatan = str_trim(k->catatan);
    if (k->bulan.n < dari.n || k->bulan.n > sampai.n) return err_set(err, E_KEMAJUAN_BULAN, "bulan", pasal(c, KETENTUAN_KEMAJUAN), V(dari), V(sampai));
    if (!k->putusan) return err_set(err, E_WAJIB, "putusan", pasal(c, KETENTUAN_KEMAJUAN), V("Putusan"));
    if (!cukup(t.k.catatan, "catatan", "Alasan", pasal(c, KETENTUAN_KEMAJUAN), err) || !store_tx(c->store, c->a, tx_putus, &t, err)) return false;
    *k = t.k;
    return true;
}

/* ---- what follows ---- */

typedef struct { const Ctx *c; TindakLanjut t; Kemajuan k; BentukPembinaan bentuk; PelakuPembinaan kepada; } TxTindak;

static bool apresiasi(Db *db, TxTindak *t, Err *err)
{
    (void)db, (void)err;
    t->t.status = STATUS_TINDAK_SELESAI;
    t->t.selesai_pada = t->c->kini;
    return true;
}

static bool tugas(Db *db, TxTindak *t, Err *err)
{
    (void)db, (void)t, (void)err;
    return true;                    /* the employee answers it */
}

static bool rhk_tambahan(Db *db, TxTindak *t, Err *err)
{
    const Ctx *c = t->c;
    Skp draf;
    Rhk r = { .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN, .dasar = DASAR_RHK_DIREKTIF, .jenis = JENIS_RHK_OUTPUT, .uraian = t->t.isi,
              .penugasan_dari = isi_orang(c, c->pelaku.pegawai, c->hari_ini).jabatan };
    if (!skp_draf_db(db, c, t->t.pegawai, str_fmt(c->a, "Penugasan baru: " STR_F, STR_A(t->t.isi)), &draf, err)
        || !skp_titip_rhk(db, c, &draf, &r, str_fmt(c->a, "Penugasan baru sebagai RHK tambahan: " STR_F, STR_A(t->t.isi)), err)) return false;
    t->t.skp = draf.id;
    return true;
}

/* Expectation and support are adjusted in a version of the plan, by dialogue (B20.4, B20.5). */
static bool sesuaikan(Db *db, TxTindak *t, Err *err)
{
    const Ctx *c = t->c;
    Skp draf;
    Str pesan = str_fmt(c->a, "%s: " STR_F, jenis_tindak_label[t->t.jenis], STR_A(t->t.isi));
    if (!skp_draf_db(db, c, t->t.pegawai, pesan, &draf, err) || !skp_dialog_db(db, c, draf.id, 0, pesan, err)) return false;
    t->t.skp = draf.id;
    return true;
}

static bool bina(Db *db, TxTindak *t, Err *err)
{
    const Ctx *c = t->c;
    bool sendiri = t->kepada == PELAKU_PEMBINAAN_PIMPINAN;
    HasilPenilai h = { 0 };
    Pembinaan x = { .id = store_id(c->store, c->kini), .pegawai = t->t.pegawai, .pengusul = c->pelaku.pegawai, .bentuk = t->bentuk, .kepada = t->kepada,
                    .masalah = t->t.isi, .status = sendiri ? STATUS_PEMBINAAN_DIRENCANAKAN : STATUS_PEMBINAAN_DIUSULKAN, .pada = c->kini };
    if (!t->bentuk) return err_set(err, E_WAJIB, "bentuk", pasal(c, KETENTUAN_PEMBINAAN), V("Bentuk pembinaan"));
    if (!t->kepada) return err_set(err, E_WAJIB, "kepada", pasal(c, KETENTUAN_TANPA_KEMAJUAN), V("Pelaku pembinaan"));
    if (t->kepada == PELAKU_PEMBINAAN_ATASAN && (!penilai_cari(c->aturan->profil, c->aturan->struktur, t->t.pegawai, c->hari_ini, c->a, &h, NULL) || !h.atasan.pegawai))
        return err_set(err, E_PEMBINAAN_ATASAN, "kepada", pasal(c, KETENTUAN_TANPA_KEMAJUAN));
    if (!sendiri) {                 /* to propose it is to have followed up */
        t->t.status = STATUS_TINDAK_SELESAI;
        t->t.selesai_pada = c->kini;
    }
    t->t.pembinaan = x.id;
    return db_pembinaan_tambah(db, &x, err) && jejak_catat(db, c, OBJEK_PEMBINAAN, x.id, AKSI_BUAT, x.pegawai, jejak_teks(c->a, "bentuk", str_z(bentuk_pembinaan_kode[x.bentuk])), err);
}

static bool (*const laksanakan[JENIS_TINDAK_MAX])(Db *db, TxTindak *t, Err *err) = {
    [JENIS_TINDAK_APRESIASI] = apresiasi, [JENIS_TINDAK_TUGAS] = tugas, [JENIS_TINDAK_RHK] = rhk_tambahan,
    [JENIS_TINDAK_EKSPEKTASI] = sesuaikan, [JENIS_TINDAK_DUKUNGAN] = sesuaikan, [JENIS_TINDAK_PEMBINAAN] = bina };

static bool tx_tindak(Db *db, void *arg, Err *err)
{
    TxTindak *t = arg;
    const Ctx *c = t->c;
    const char *dasar;
    if (!db_kemajuan_ambil(db, c->a, t->t.kemajuan, &t->k, err)) return false;
    if (!boleh(c, OBJEK_KEMAJUAN, AKSI_LIHAT, NULL, t->k.pegawai, c->hari_ini, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!boleh(c, OBJEK_KEMAJUAN, AKSI_BUAT, NULL, t->k.pegawai, c->hari_ini, err)) return false;
    if (!tindak_boleh(c->aturan->profil, t->k.putusan, t->t.jenis, &dasar))
        return err_set(err, E_KEMAJUAN_TINDAK, "jenis", dasar, V(jenis_tindak_label[t->t.jenis]), V(putusan_kemajuan_label[t->k.putusan]));
    t->t.id = store_id(c->store, c->kini);
    t->t.pegawai = t->k.pegawai;
    t->t.status = STATUS_TINDAK_BERJALAN;
    t->t.pada = c->kini;
    return laksanakan[t->t.jenis](db, t, err) && db_tindak_tambah(db, &t->t, err)
        && jejak_catat(db, c, OBJEK_KEMAJUAN, t->t.id, AKSI_BUAT, t->t.pegawai, jejak_teks(c->a, "jenis", str_z(jenis_tindak_kode[t->t.jenis])), err);
}

bool kemajuan_tindak(const Ctx *c, TindakLanjut *isi, BentukPembinaan bentuk, PelakuPembinaan kepada, Err *err)
{
    TxTindak t = { .c = c, .t = *isi, .bentuk = bentuk, .kepada = kepada };
    t.t.isi = str_trim(isi->isi);
    if (!isi->jenis) return err_set(err, E_WAJIB, "jenis", pasal(c, KETENTUAN_KEMAJUAN), V("Tindak lanjut"));
    if (!cukup(t.t.isi, "isi", "Isi", pasal(c, KETENTUAN_KEMAJUAN), err) || !store_tx(c->store, c->a, tx_tindak, &t, err)) return false;
    *isi = t.t;
    return true;
}

typedef struct { const Ctx *c; int64_t id; int versi; bool terima; Str jawaban; } TxJawab;

static bool tx_jawab(Db *db, void *arg, Err *err)
{
    TxJawab *t = arg;
    const Ctx *c = t->c;
    TindakLanjut x;
    Aksi aksi = t->terima ? AKSI_SETUJUI : AKSI_MENOLAK;
    if (!db_tindak_ambil(db, c->a, t->id, &x, err)) return false;
    if (!boleh(c, OBJEK_KEMAJUAN, AKSI_LIHAT, NULL, x.pegawai, c->hari_ini, NULL) || x.jenis != JENIS_TINDAK_TUGAS) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (x.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    const Hak *h = boleh(c, OBJEK_KEMAJUAN, aksi, status_tindak_kode[x.status], x.pegawai, c->hari_ini, err);
    if (!h) return false;
    x.status = status_tindak_dari(str_z(h->ke));
    x.jawaban = t->jawaban;
    x.selesai_pada = c->kini;
    return db_tindak_ubah(db, &x, err) && jejak_catat(db, c, OBJEK_KEMAJUAN, x.id, aksi, x.pegawai, jejak_teks(c->a, "jawaban", t->jawaban), err);
}

bool kemajuan_jawab(const Ctx *c, int64_t tindak, int versi, bool terima, Str jawaban, Err *err)
{
    TxJawab t = { c, tindak, versi, terima, str_trim(jawaban) };
    if (!terima && !cukup(t.jawaban, "jawaban", "Alasan", pasal(c, KETENTUAN_ATAS_KEMAJUAN), err)) return false;
    return store_tx(c->store, c->a, tx_jawab, &t, err);
}

/* ---- takeover ---- */

typedef struct { const Ctx *c; AmbilAlih x; } TxAlih;

/* No evaluation of a month that the takeover reaches is set. */
static bool belum_dinilai(Db *db, const Ctx *c, const AmbilAlih *x, Err *err)
{
    for (Bulan b = x->sejak; b.n <= tanggal_bulan(c->hari_ini).n; b = bulan_plus(b, 1)) {
        Evaluasi e;
        Err kosong = { 0 };
        bool ada = db_evaluasi_periode(db, c->a, x->pegawai, periode_bulan(b), &e, &kosong);
        if (!db_boleh_tiada(ada, &kosong, err)) return false;
        if (!ada) continue;
        if (e.status >= STATUS_EVALUASI_DITETAPKAN) return err_set(err, E_ALIH_DINILAI, NULL, pasal(c, KETENTUAN_DOKUMEN_EVALUASI), V(b));
    }
    return true;
}

static bool tx_alih(Db *db, void *arg, Err *err)
{
    TxAlih *t = arg;
    const Ctx *c = t->c;
    KemajuanList k = { 0 };
    TindakLanjutList l = { 0 };
    AmbilAlihList ada = { 0 };
    if (!boleh(c, OBJEK_KEMAJUAN, AKSI_AMBIL_ALIH, NULL, t->x.pegawai, c->hari_ini, err)) return false;
    if (!db_kemajuan_daftar(db, c->a, t->x.pegawai, &k, err) || !db_tindak_daftar(db, c->a, t->x.pegawai, &l, err)
        || !db_alih_daftar(db, c->a, t->x.pegawai, &ada, err)) return false;
    for (ptrdiff_t i = 0; i < ada.n; i++)
        if (ada.v[i].pokok == t->x.pokok) return err_set(err, E_ALIH_ADA, NULL, pasal(c, KETENTUAN_AMBIL_ALIH));
    if (!ambil_alih_boleh(c->aturan->profil, &k, &l, t->x.pokok, NULL)) return err_set(err, E_ALIH_BELUM, NULL, pasal(c, KETENTUAN_AMBIL_ALIH));
    t->x.sejak = kemajuan_terakhir(&k, t->x.pokok)->bulan;
    if (!belum_dinilai(db, c, &t->x, NULL)) t->x.sejak = tanggal_bulan(c->hari_ini);       /* what is set stays as it is */
    if (!pokok_sah(db, c, t->x.pegawai, t->x.sejak, t->x.pokok, err)) return false;
    t->x.id = store_id(c->store, c->kini);
    return db_alih_tambah(db, &t->x, err) && jejak_catat(db, c, OBJEK_KEMAJUAN, t->x.id, AKSI_AMBIL_ALIH, t->x.pegawai, jejak_teks(c->a, "catatan", t->x.catatan), err);
}

bool kemajuan_ambil_alih(const Ctx *c, int64_t pegawai, int64_t pokok, Str catatan, Err *err)
{
    TxAlih t = { .c = c, .x = { .pegawai = pegawai, .pokok = pokok, .oleh = c->pelaku.pegawai, .nama = c->pelaku.nama, .catatan = str_trim(catatan), .pada = c->kini } };
    return cukup(t.x.catatan, "catatan", "Catatan", pasal(c, KETENTUAN_CATATAN_AMBIL_ALIH), err) && store_tx(c->store, c->a, tx_alih, &t, err);
}

static bool tx_alih_tarik(Db *db, void *arg, Err *err)
{
    TxAlih *t = arg;
    const Ctx *c = t->c;
    AmbilAlih x;
    if (!db_alih_ambil(db, c->a, t->x.id, &x, err)) return false;
    if (!boleh(c, OBJEK_KEMAJUAN, AKSI_LIHAT, NULL, x.pegawai, c->hari_ini, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return boleh(c, OBJEK_KEMAJUAN, AKSI_TARIK, NULL, x.pegawai, c->hari_ini, err) && belum_dinilai(db, c, &x, err) && db_alih_tarik(db, x.id, c->kini, err)
        && jejak_catat(db, c, OBJEK_KEMAJUAN, x.id, AKSI_TARIK, x.pegawai, (Str){ 0 }, err);
}

bool kemajuan_alih_tarik(const Ctx *c, int64_t id, Err *err)
{
    TxAlih t = { .c = c, .x = { .id = id } };
    return store_tx(c->store, c->a, tx_alih_tarik, &t, err);
}

bool kemajuan_alih(const Ctx *c, Db *db, int64_t pegawai, int64_t skp, Bulan b, RhkAlihList *l, Err *err)
{
    AmbilAlihList alih = { 0 };
    RhkPokokList pokok = { 0 };
    if (!db_alih_daftar(db, c->a, pegawai, &alih, err)) return false;
    if (!alih.n || !skp) return true;
    if (!db_rhk_pokok(db, c->a, skp, &pokok, err)) return false;
    for (ptrdiff_t i = 0; i < pokok.n; i++) {
        const AmbilAlih *x = ambil_alih_pada(&alih, pokok.v[i].pokok, b);
        if (x) *list_add(c->a, l) = (RhkAlih){ pokok.v[i].rhk, *x };
    }
    return true;
}
