#include "tindakan/keberatan_acara.h"

#include "tindakan/dokumen_isi.h"
#include "tindakan/keberatan_putusan.h"
#include "tindakan/pembukaan.h"

enum { ALASAN_MIN = 20 };

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_KEBERATAN); }

bool keberatan_jendela(const Ctx *c, Db *db, const Evaluasi *e, JendelaKeberatan *j, Err *err)
{
    Tanggal buka, gangguan;
    *j = (JendelaKeberatan){ 0 };
    if (!e->dibuka_pada.ms) return true;
    j->rilis = saat_tanggal(e->dibuka_pada, c->aturan->profil->zona_menit);
    if (!batas_pegawai(c, JENIS_TENGGAT_KEBERATAN, e->pegawai, (Bulan){ 0 }, j->rilis, &j->tenggat, err)) return false;
    j->sampai = j->tenggat.batas;
    if (!j->sampai.n) return true;
    if (!pembukaan_sampai(c, db, JENIS_TENGGAT_KEBERATAN, e->pegawai, j->rilis, &buka, err)
        || !gangguan_sampai(c, db, j->rilis, j->tenggat.batas, &gangguan, err)) return false;
    if (buka.n > j->sampai.n) j->sampai = buka;
    if (gangguan.n > j->sampai.n) j->sampai = gangguan;
    j->terbuka = !j->tenggat.memblokir || c->hari_ini.n <= j->sampai.n;
    return true;
}

PeranSet keberatan_peran(const Ctx *c, const Keberatan *k)
{
    PeranSet sendiri = PERAN(PENILAI) | PERAN(ATASAN) | PERAN(OPERATOR);      /* the record says who they are */
    return (peran_terhadap(c, k->pegawai, c->hari_ini) & ~sendiri) | keberatan_pihak(k, c->pelaku.pegawai);
}

const Hak *keberatan_boleh(const Ctx *c, const Keberatan *k, Aksi aksi, Err *err)
{
    return hak_cari(c->aturan->profil, OBJEK_KEBERATAN, aksi, status_keberatan_kode[k->status], keberatan_peran(c, k), err);
}

/* ---- steps ---- */

/* In which role he acts: the one that the act is given to. */
static Peran sebagai(const Hak *hak, PeranSet peran)
{
    for (int i = 1; i < PERAN_MAX; i++)
        if (hak->peran & peran & (1u << i)) return (Peran)i;
    return PERAN_TIADA;
}

static bool catat(Db *db, const Ctx *c, int64_t keberatan, LangkahKeberatan jenis, Peran peran, Str isi, KeberatanBukti *bukti, ptrdiff_t n, Err *err)
{
    KeberatanLangkah l = { .id = store_id(c->store, c->kini), .keberatan = keberatan, .jenis = jenis, .oleh = c->pelaku.pegawai,
                           .nama = c->pelaku.nama.len ? c->pelaku.nama : S("Aplikasi"), .sebagai = peran, .isi = isi, .pada = c->kini };
    for (ptrdiff_t i = 0; i < n; i++) {
        bukti[i].id = store_id(c->store, c->kini);
        bukti[i].langkah = l.id;
        bukti[i].pada = c->kini;
    }
    return db_keberatan_langkah_tambah(db, &l, 1, err) && (!n || db_keberatan_bukti_tambah(db, bukti, n, err));
}

typedef struct {
    const Ctx *c;
    Keberatan k;
    Aksi aksi;
    Str isi;
    KeberatanBukti *bukti;
    ptrdiff_t n;
    const PutusanKeberatan *putusan;
    int jumlah;
} TxKeberatan;

/* ---- filing ---- */

static bool ada(bool ok, const Err *e, bool *ya, Err *err)
{
    *ya = ok;
    return db_boleh_tiada(ok, e, err);
}

static bool boleh_ajukan(Db *db, const Ctx *c, const Evaluasi *e, Periode p, Err *err)
{
    JendelaKeberatan j;
    Keberatan lama;
    Err x = { 0 };
    bool sudah, putusan;
    if (e->pegawai != c->pelaku.pegawai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (e->status != STATUS_EVALUASI_DIBUKA) return err_set(err, E_KEBERATAN_BELUM, NULL, pasal(c), V(p));
    if (!ada(db_keberatan_pengganti(db, c->a, e->id, &lama, &x), &x, &putusan, err)) return false;
    if (putusan) return err_set(err, E_KEBERATAN_FINAL, NULL, pasal(c), V(p));
    if (!ada(db_keberatan_evaluasi(db, c->a, e->id, &lama, &x), &x, &sudah, err)) return false;
    if (sudah) return err_set(err, E_KEBERATAN_ADA, NULL, pasal(c), V(p));
    if (!keberatan_jendela(c, db, e, &j, err)) return false;
    return j.terbuka || err_set(err, E_KEBERATAN_LEWAT, NULL, pasal(c), V(p), V(j.sampai));
}

static bool tx_ajukan(Db *db, void *arg, Err *err)
{
    TxKeberatan *t = arg;
    const Ctx *c = t->c;
    Evaluasi e;
    DokumenBaris d = { 0 };
    Tenggat tanggapan, putusan;
    Err x = { 0 };
    bool tercetak;
    if (!db_evaluasi_ambil(db, c->a, t->k.evaluasi, &e, err)) return false;
    Periode p = e.periode;
    if (!boleh_ajukan(db, c, &e, p, err)) return false;
    t->k.pegawai = e.pegawai;
    t->k.penilai = e.penilai;
    t->k.pemutus = keberatan_pemutus(e.penilai, e.atasan);
    t->k.periode = p;
    t->k.predikat_lama = e.predikat;
    if (!keberatan_boleh(c, &t->k, AKSI_BUAT, err)) return false;
    if (!ada(db_dokumen_objek(db, c->a, S("evaluasi"), e.id, &d, &x), &x, &tercetak, err)
        || !batas_pegawai(c, JENIS_TENGGAT_TANGGAPAN_KEBERATAN, e.pegawai, (Bulan){ 0 }, c->hari_ini, &tanggapan, err)
        || !batas_pegawai(c, JENIS_TENGGAT_PUTUSAN_KEBERATAN, e.pegawai, (Bulan){ 0 }, c->hari_ini, &putusan, err)) return false;
    t->k.id = store_id(c->store, c->kini);
    t->k.dokumen = tercetak ? d.id : 0;
    t->k.status = STATUS_KEBERATAN_DIAJUKAN;
    t->k.diajukan_pada = c->kini;
    t->k.tanggapan_batas = tanggapan.batas;
    t->k.putusan_batas = putusan.batas;
    t->k.versi = 1;
    return db_keberatan_tambah(db, &t->k, err) && catat(db, c, t->k.id, LANGKAH_KEBERATAN_PENGAJUAN, PERAN_PEMILIK, t->isi, t->bukti, t->n, err)
        && jejak_catat(db, c, OBJEK_KEBERATAN, t->k.id, AKSI_BUAT, t->k.pegawai, jejak_teks(c->a, "alasan", t->isi), err);
}

bool keberatan_ajukan(const Ctx *c, int64_t evaluasi, Str alasan, KeberatanBukti *bukti, ptrdiff_t n, int64_t *id, Err *err)
{
    TxKeberatan t = { .c = c, .k = { .evaluasi = evaluasi }, .isi = str_trim(alasan), .bukti = bukti, .n = n };
    if (utf8_count(t.isi) < ALASAN_MIN) return err_set(err, E_PENDEK, "alasan", pasal(c), V("Alasan keberatan"), V((int64_t)utf8_count(t.isi)), V(ALASAN_MIN));
    if (!store_tx(c->store, c->a, tx_ajukan, &t, err)) return false;
    *id = t.k.id;
    return true;
}

/* ---- what follows until the decision ---- */

static const struct { Aksi aksi; LangkahKeberatan jenis; const char *ruas, *apa; } langkah[] = {
    { AKSI_TANGGAPI,  LANGKAH_KEBERATAN_TANGGAPAN, "tanggapan", "Tanggapan" },
    { AKSI_MINTA,     LANGKAH_KEBERATAN_TANYA,     "tanya",     "Pertanyaan" },
    { AKSI_KOMENTARI, LANGKAH_KEBERATAN_JAWABAN,   "jawaban",   "Jawaban" },
    { AKSI_TARIK,     LANGKAH_KEBERATAN_TARIK,     "tarik",     "Penarikan" },
};

static ptrdiff_t langkah_ke(Aksi aksi)
{
    for (ptrdiff_t i = 0; i < countof(langkah); i++)
        if (langkah[i].aksi == aksi) return i;
    return -1;
}

/* For who may not see it, it is not there. */
static const Hak *hak_langkah(const Ctx *c, const Keberatan *k, Aksi aksi, Err *err)
{
    if (keberatan_boleh(c, k, AKSI_LIHAT, NULL)) return keberatan_boleh(c, k, aksi, err);
    err_set(err, E_TIDAK_ADA, NULL, NULL);
    return NULL;
}

static bool tx_langkah(Db *db, void *arg, Err *err)
{
    TxKeberatan *t = arg;
    const Ctx *c = t->c;
    Keberatan k;
    ptrdiff_t i = langkah_ke(t->aksi);
    if (!db_keberatan_ambil(db, c->a, t->k.id, &k, err)) return false;
    const Hak *hak = hak_langkah(c, &k, t->aksi, err);
    if (!hak) return false;
    if (hak->ke && k.versi != t->k.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (hak->ke) k.status = status_keberatan_dari(str_z(hak->ke));
    return (!hak->ke || db_keberatan_ubah(db, &k, err))
        && catat(db, c, k.id, langkah[i].jenis, sebagai(hak, keberatan_peran(c, &k)), t->isi, t->bukti, t->n, err)
        && jejak_catat(db, c, OBJEK_KEBERATAN, k.id, t->aksi, k.pegawai, jejak_teks(c->a, langkah[i].ruas, t->isi), err);
}

bool keberatan_langkah(const Ctx *c, int64_t id, int versi, Aksi aksi, Str isi, KeberatanBukti *bukti, ptrdiff_t n, Err *err)
{
    TxKeberatan t = { .c = c, .k = { .id = id, .versi = versi }, .aksi = aksi, .isi = str_trim(isi), .bukti = bukti, .n = n };
    ptrdiff_t i = langkah_ke(aksi);
    pastikan(i >= 0);
    if (!t.isi.len) return err_set(err, E_WAJIB, langkah[i].ruas, pasal(c), V(langkah[i].apa));
    return store_tx(c->store, c->a, tx_langkah, &t, err);
}

/* ---- the decision ---- */

static bool tx_putus(Db *db, void *arg, Err *err)
{
    TxKeberatan *t = arg;
    const Ctx *c = t->c;
    const Profil *p = c->aturan->profil;
    const PutusanKeberatan *d = t->putusan;
    Keberatan k;
    Evaluasi e;
    if (!db_keberatan_ambil(db, c->a, t->k.id, &k, err)) return false;
    const Hak *hak = hak_langkah(c, &k, d->aksi, err);
    if (!hak || !keberatan_didengar(p, &k, c->hari_ini, err)) return false;
    if (k.versi != t->k.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!db_evaluasi_ambil(db, c->a, k.evaluasi, &e, err) || !keberatan_putusan_sah(p, e.hasil, e.perilaku, d, err)) return false;
    k.status = status_keberatan_dari(str_z(hak->ke));
    k.diputus_pada = c->kini;
    if (d->aksi == AKSI_UBAH) {
        k.hasil = d->hasil;
        k.perilaku = d->perilaku;
        k.predikat_baru = predikat_kuadran(p, d->hasil, d->perilaku, NULL);
        if (!keberatan_ganti(db, c, &e, d, &k.pengganti, err)) return false;
    }
    return db_keberatan_ubah(db, &k, err) && catat(db, c, k.id, LANGKAH_KEBERATAN_PUTUSAN, PERAN_ATASAN, d->pertimbangan, NULL, 0, err)
        && keberatan_dokumen(db, c, &k, &e, d->pertimbangan, err)
        && jejak_catat(db, c, OBJEK_KEBERATAN, k.id, d->aksi, k.pegawai, jejak_teks(c->a, "pertimbangan", d->pertimbangan), err);
}

bool keberatan_putus(const Ctx *c, int64_t id, int versi, const PutusanKeberatan *d, Err *err)
{
    PutusanKeberatan bersih = *d;
    bersih.pertimbangan = str_trim(d->pertimbangan);
    TxKeberatan t = { .c = c, .k = { .id = id, .versi = versi }, .putusan = &bersih };
    if (bersih.aksi != AKSI_PERTAHANKAN && bersih.aksi != AKSI_UBAH) return err_set(err, E_WAJIB, "putusan", pasal(c), V("Putusan"));
    return store_tx(c->store, c->a, tx_putus, &t, err);
}

/* ---- lapse ---- */

static bool tx_lewat(Db *db, void *arg, Err *err)
{
    TxKeberatan *t = arg;
    const Ctx *c = t->c;
    KeberatanList l = { 0 };
    t->jumlah = 0;
    if (!db_keberatan_lewat(db, c->a, c->hari_ini, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Keberatan *k = &l.v[i];
        k->status = STATUS_KEBERATAN_TIDAK_DIPUTUS;
        Str isi = str_fmt(c->a, "Sampai " STR_F " belum ada putusan. Hasil semula berlaku; pemutus masih dapat memutus.", STR_A(tanggal_kata(c->a, k->putusan_batas)));
        if (!db_keberatan_ubah(db, k, err) || !catat(db, c, k->id, LANGKAH_KEBERATAN_LEWAT, PERAN_TIADA, isi, NULL, 0, err)
            || !jejak_catat(db, c, OBJEK_KEBERATAN, k->id, AKSI_UBAH, k->pegawai, jejak_teks(c->a, "keadaan", str_z(status_keberatan_kode[k->status])), err)) return false;
        t->jumlah++;
    }
    return true;
}

bool keberatan_lewat(const Ctx *c, int *n, Err *err)
{
    TxKeberatan t = { .c = c };
    if (!store_tx(c->store, c->a, tx_lewat, &t, err)) return false;
    *n = t.jumlah;
    return true;
}

/* ---- passing on ---- */

/* Who decides on `hari_ini`: the superior of who appraises the employee while that is still the same, else the
 * appraiser's own. 0: nobody is found. `masih`: the one on record still stands there. */
static int64_t pemutus_kini(const Ctx *c, const Keberatan *k, bool *masih)
{
    const Aturan *at = c->aturan;
    HasilPenilai h = { 0 }, x = { 0 };
    bool dinilai = penilai_cari(at->profil, at->struktur, k->pegawai, c->hari_ini, c->a, &h, NULL);
    bool di_atas = penilai_cari(at->profil, at->struktur, k->penilai, c->hari_ini, c->a, &x, NULL);
    int64_t atasan = dinilai && h.atasan.pegawai ? h.atasan.pegawai->id : 0, pimpinan = di_atas ? x.penilai.pegawai->id : 0;
    *masih = struktur_penugasan_pada(at->struktur, k->pemutus, c->hari_ini) && (k->pemutus == atasan || k->pemutus == pimpinan || k->pemutus == k->penilai);
    int64_t baru = dinilai && h.penilai.pegawai->id == k->penilai && atasan ? atasan : pimpinan ? pimpinan : atasan;
    return baru == k->pegawai ? 0 : baru;
}

static bool alihkan(Db *db, const Ctx *c, Keberatan *k, int64_t baru, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    Str lama = struktur_pegawai(s, k->pemutus)->nama, nama = struktur_pegawai(s, baru)->nama;
    Str isi = str_fmt(c->a, STR_F " tidak lagi menjadi atasan pejabat penilai; keberatan diteruskan kepada " STR_F ".", STR_A(lama), STR_A(nama));
    k->pemutus = baru;
    return db_keberatan_alih(db, k, err) && catat(db, c, k->id, LANGKAH_KEBERATAN_ALIH, PERAN_TIADA, isi, NULL, 0, err)
        && jejak_catat(db, c, OBJEK_KEBERATAN, k->id, AKSI_UBAH, k->pegawai, jejak_teks(c->a, "pemutus", nama), err);
}

static bool tx_alih(Db *db, void *arg, Err *err)
{
    TxKeberatan *t = arg;
    const Ctx *c = t->c;
    KeberatanList l = { 0 };
    t->jumlah = 0;
    if (!db_keberatan_berjalan(db, c->a, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        bool masih;
        int64_t baru = pemutus_kini(c, &l.v[i], &masih);
        if (masih || !baru || baru == l.v[i].pemutus) continue;
        if (!alihkan(db, c, &l.v[i], baru, err)) return false;
        t->jumlah++;
    }
    return true;
}

bool keberatan_alihkan(const Ctx *c, int *n, Err *err)
{
    TxKeberatan t = { .c = c };
    if (!store_tx(c->store, c->a, tx_alih, &t, err)) return false;
    *n = t.jumlah;
    return true;
}
