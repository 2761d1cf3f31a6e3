#include "tindakan/penilaian.h"

#include "base/json.h"
#include "inti/skp.h"
#include "store/db_persiapan.h"
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/kemajuan.h"
#include "tindakan/pembukaan.h"
#include "tindakan/penggantian.h"
#include "tindakan/perencanaan.h"
#include "tindakan/realisasi.h"

/* ---- what lies before the appraiser ---- */

/* The reports' amounts in the unit of the quantity target. */
static void bandingkan(RhkBulan *r, const RekapRhkList *rekap, Arena *a)
{
    const Iki *k = rhk_kuantitas(r->rhk);
    Str satuan = { 0 };
    bool angka = k && target_angka(k->target, &r->target, &satuan);
    Buf teks = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < rekap->n; i++) {
        const RekapRhk *x = &rekap->v[i];
        if (x->rhk != r->rhk->id) continue;
        r->laporan += x->n;
        r->bukti += x->bukti;
        if (x->jumlah > 0) buf_fmt(&teks, "%s%g " STR_F, teks.len ? ", " : "", x->jumlah, STR_A(x->satuan));
        if (angka && str_eq(str_lower(a, x->satuan), str_lower(a, satuan))) {
            r->jumlah += x->jumlah;
            r->sebanding = true;
        }
    }
    r->satuan = satuan;
    r->realisasi = buf_str(&teks);
}

/* What was said of the period and still stands. */
static bool susun_umpan(const Ctx *c, Db *db, int64_t pegawai, Periode p, UmpanBalikList *umpan, Err *err)
{
    UmpanBalikList l = { 0 };
    if (!db_umpan_antara(db, c->a, pegawai, periode_awal(p), periode_akhir(p), &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!l.v[i].ditarik_pada.ms) *list_add(c->a, umpan) = l.v[i];
    return true;
}

static void hitung_umpan(RhkBulan *r, const UmpanBalikList *l)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const UmpanBalik *u = &l->v[i];
        if (u->rhk != r->rhk->id || !umpan_dihitung(u)) continue;
        r->positif += u->nada == NADA_UMPAN_POSITIF;
        r->negatif += u->nada == NADA_UMPAN_NEGATIF;
    }
}

/* What the employee wrote of the month (B16), beside what reports tell; its number where no report gives one. */
static void dari_realisasi(const Ctx *c, const BulanRealisasi *m, RhkBulan *r)
{
    Str kata = realisasi_kata(c->a, &m->iki, r->rhk->id);
    if (kata.len) r->realisasi = r->realisasi.len ? str_fmt(c->a, STR_F "; " STR_F, STR_A(r->realisasi), STR_A(kata)) : kata;
    for (ptrdiff_t i = 0; i < m->iki.n; i++) {
        const IkiRealisasi *x = &m->iki.v[i];
        if (x->rhk->id != r->rhk->id) continue;
        r->bukti += (int)x->bukti.n;
        bool jumlah = x->iki->aspek == ASPEK_KUANTITAS && !x->dari_laporan && x->r.berangka && x->persen_bulan >= 0;
        if (!jumlah) continue;
        r->jumlah = x->r.angka;
        r->sebanding = true;
    }
}

/* What the leader took over (B20.8): no rating is asked for it. */
static void terapkan_alih(RhkBulan *r, const RhkAlihList *alih, Arena *a)
{
    for (ptrdiff_t i = 0; i < alih->n; i++)
        if (alih->v[i].rhk == r->rhk->id) {
            r->diambil_alih = true;
            r->catatan_alih = str_fmt(a, STR_F ": " STR_F, STR_A(alih->v[i].alih.nama), STR_A(alih->v[i].alih.catatan));
        }
    if (r->diambil_alih) r->rating = EKSPEKTASI_DI_BAWAH;
}

bool evaluasi_rhk_bulan(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, RhkBulanList *l, UmpanBalikList *umpan, Err *err)
{
    RekapRhkList rekap = { 0 };
    EvaluasiRhkList nilai = { 0 };
    if (!db_laporan_rekap_rhk(db, c->a, e->pegawai, periode_ke_bulan(e->periode), &rekap, err) || !susun_umpan(c, db, e->pegawai, e->periode, umpan, err)) return false;
    RhkAlihList alih = { 0 };
    if (e->id && !db_evaluasi_rhk(db, c->a, e->id, &nilai, err)) return false;
    BulanRealisasi real;
    bool bulanan = !periode_setahun(e->periode) && c->aturan->profil->modul[MODUL_REALISASI_BULANAN].ada;
    if (bulanan && !realisasi_bulan(c, db, e->pegawai, periode_ke_bulan(e->periode), &real, err)) return false;
    if (!kemajuan_alih(c, db, e->pegawai, s->id, tanggal_bulan(periode_akhir(e->periode)), &alih, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        RhkBulan *r = list_add(c->a, l);
        r->rhk = &s->rhk.v[i];
        bandingkan(r, &rekap, c->a);
        if (bulanan) dari_realisasi(c, &real, r);
        hitung_umpan(r, umpan);
        for (ptrdiff_t j = 0; j < nilai.n; j++)
            if (nilai.v[j].rhk == r->rhk->id) {
                r->rating = nilai.v[j].rating;
                if (nilai.v[j].realisasi.len) r->realisasi = nilai.v[j].realisasi;
            }
        terapkan_alih(r, &alih, c->a);
        r->dihitung = rhk_dihitung(r);
    }
    return true;
}

/* What is not there is no failure; anything else is. */
static bool ada_atau_kosong(bool ok, const Err *e, Err *err)
{
    if (ok || e->kode == E_TIDAK_ADA) return true;
    if (err) *err = *e;
    return false;
}

bool evaluasi_bahan_db(const Ctx *c, Db *db, int64_t pegawai, Periode per, BahanEvaluasi *m, Err *err)
{
    Bulan b = periode_ke_bulan(per);
    const Profil *p = c->aturan->profil;
    Err e = { 0 };
    Skp kepala = { 0 };
    *m = (BahanEvaluasi){ .periode = per, .pegawai = struktur_pegawai(c->aturan->struktur, pegawai) };
    if (!m->pegawai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!ada_atau_kosong(db_evaluasi_periode(db, c->a, pegawai, per, &m->evaluasi, &e), &e, err)) return false;
    if (!ada_atau_kosong(db_pengecualian(db, c->a, pegawai, b, &m->kecuali, &e), &e, err)) return false;
    bool ada = skp_bulan_kepala(c, db, pegawai, b, &kepala, &e);
    if (!ada_atau_kosong(ada, &e, err)) return false;
    if (ada && kepala.status != STATUS_SKP_DRAF && !skp_bulan_ambil(c, db, kepala.id, b, &m->skp, err)) return false;
    Evaluasi e0 = m->evaluasi.id ? m->evaluasi : (Evaluasi){ .pegawai = pegawai, .periode = per };
    if (!evaluasi_rhk_bulan(c, db, &e0, &m->skp, &m->rhk, &m->umpan, err) || !db_laporan_hitung_satu(db, c->a, pegawai, b, &m->laporan, err)
        || !db_penyampaian(db, c->a, pegawai, b, &m->disampaikan, err)
        || !batas_pegawai(c, JENIS_TENGGAT_EVALUASI, pegawai, b, (Tanggal){ 0 }, &m->tenggat, err)
        || !batas_pegawai(c, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, b, (Tanggal){ 0 }, &m->batas_luar, err)) return false;
    if (!penilai_cari(p, c->aturan->struktur, pegawai, hari_peran_periode(c, per), c->a, &m->penilai, err)) return false;
    if (!capaian_orang(c, db, pegawai, per, &m->capaian, err)) return false;
    TugasPerilakuList rekan = { 0 };
    if (!perilaku_orang(c, db, pegawai, b, &m->perilaku, &rekan, err)) return false;
    m->usul_perilaku = perilaku_total(p, &m->perilaku, NULL).usul;
    m->hitung = evaluasi_hitung(&m->rhk);
    m->usul = evaluasi_usul(p, m, NULL);
    return true;
}

UsulHasil evaluasi_usul(const Profil *p, const BahanEvaluasi *m, Mengapa *w)
{
    return capaian_usul(p, &m->hitung, m->capaian.pimpin, m->periode, w);
}

bool evaluasi_bahan(const Ctx *c, int64_t pegawai, Periode p, BahanEvaluasi *m, Err *err)
{
    return evaluasi_bahan_db(c, c->db, pegawai, p, m, err);
}

void evaluasi_mulai(const Profil *p, BahanEvaluasi *m)
{
    if (m->evaluasi.id) return;
    for (ptrdiff_t i = 0; i < m->rhk.n; i++) {
        Ekspektasi saran = rhk_saran(&m->rhk.v[i]);
        if (!m->rhk.v[i].rating && saran != EKSPEKTASI_DI_BAWAH) m->rhk.v[i].rating = saran;
    }
    m->hitung = evaluasi_hitung(&m->rhk);
    m->usul = evaluasi_usul(p, m, NULL);
}

/* ---- draft and setting ---- */

typedef struct {
    const Ctx *c;
    const IsiEvaluasi *isi;
    Aksi aksi;                      /* NILAI, SIAPKAN, TETAPKAN */
    int64_t id;
} TxSimpan;

static bool boleh_evaluasi(const Ctx *c, const Evaluasi *e, Aksi aksi, int64_t pegawai, Periode p, const Hak **hak, Err *err)
{
    /* One that is not begun counts as a draft; one that is set or released is rated no more. */
    const char *status = status_evaluasi_kode[e->id ? e->status : STATUS_EVALUASI_DRAF];
    const Hak *h = boleh(c, OBJEK_EVALUASI, aksi, status, pegawai, hari_peran_periode(c, p), err);
    if (hak) *hak = h;
    return h != NULL;
}

/* The month is over, the person is not exempt, the outer limit (M12.4) has not passed unless reopened. */
static bool saatnya(const Ctx *c, Db *db, const BahanEvaluasi *m, Err *err)
{
    const Profil *p = c->aturan->profil;
    const char *pasal = profil_ketentuan(p, KETENTUAN_WAJIB_EVALUASI);
    Tanggal akhir = periode_akhir(m->periode);
    if (m->kecuali.jenis)
        return err_set(err, E_EVALUASI_KECUALI, NULL, profil_ketentuan(p, KETENTUAN_PENGECUALIAN), V(m->pegawai->nama), V(m->periode), V(m->kecuali.alasan));
    if (c->hari_ini.n <= akhir.n) return err_set(err, E_EVALUASI_DEPAN, NULL, pasal, V(m->periode), V(tanggal_plus(akhir, 1)));
    Tanggal luar = m->batas_luar.batas;
    if (!luar.n || c->hari_ini.n <= luar.n || !tenggat_berlaku(p, luar)) return true;
    Tanggal dibuka;
    if (!pembukaan_sampai(c, db, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, m->pegawai->id, akhir, &dibuka, err)) return false;
    if (c->hari_ini.n <= dibuka.n) return true;
    return err_set(err, E_EVALUASI_BATAS_LUAR, NULL, m->batas_luar.pasal.s, V(m->periode), V(luar));
}

/* Ratings of the form onto the RHK of the plan; a rating for a foreign RHK is dropped. What was realised is
 * written by hand only where no reports tell it. */
static void terapkan(BahanEvaluasi *m, const IsiEvaluasi *isi, const Profil *p)
{
    bool ditulis = !p->modul[MODUL_LAPORAN_HARIAN].ada;
    for (ptrdiff_t i = 0; i < m->rhk.n; i++)
        for (ptrdiff_t j = 0; j < isi->rhk.n; j++)
            if (isi->rhk.v[j].rhk == m->rhk.v[i].rhk->id) {
                if (!m->rhk.v[i].diambil_alih) m->rhk.v[i].rating = isi->rhk.v[j].rating;
                if (ditulis) m->rhk.v[i].realisasi = str_trim(isi->rhk.v[j].realisasi);
                m->rhk.v[i].dihitung = rhk_dihitung(&m->rhk.v[i]);
            }
    m->hitung = evaluasi_hitung(&m->rhk);
    m->usul = evaluasi_usul(p, m, NULL);
}

static void isi_baris(Evaluasi *e, const BahanEvaluasi *m, const TxSimpan *t)
{
    const PutusanEvaluasi *d = &t->isi->putusan;
    const Profil *p = t->c->aturan->profil;
    e->pegawai = t->isi->pegawai;
    e->periode = t->isi->periode;
    e->skp = m->skp.id;
    e->penilai = m->penilai.penilai.pegawai->id;        /* not the operator who prepares it */
    e->atasan = m->penilai.atasan.pegawai ? m->penilai.atasan.pegawai->id : 0;
    e->profil = p->kode;
    e->usul_hasil = m->usul.usul;
    e->usul_perilaku = m->usul_perilaku;
    e->hasil = d->hasil;
    e->perilaku = d->perilaku;
    e->alasan_hasil = d->alasan_hasil;
    e->alasan_perilaku = d->alasan_perilaku;
    e->catatan = d->catatan;
    e->predikat = d->hasil && d->perilaku ? predikat_kuadran(p, d->hasil, d->perilaku, NULL) : PREDIKAT_TIADA;
    bool tetap = t->aksi == AKSI_TETAPKAN;
    e->status = tetap ? STATUS_EVALUASI_DITETAPKAN : STATUS_EVALUASI_DRAF;
    e->ditetapkan_pada = tetap ? t->c->kini : (Saat){ 0 };
}

static bool simpan_rhk(Db *db, const Ctx *c, int64_t id, const BahanEvaluasi *m, Err *err)
{
    EvaluasiRhkList l = { 0 };
    for (ptrdiff_t i = 0; i < m->rhk.n; i++)
        if (m->rhk.v[i].rating || m->rhk.v[i].realisasi.len)
            *list_add(c->a, &l) = (EvaluasiRhk){ id, m->rhk.v[i].rhk->id, m->rhk.v[i].rating, m->rhk.v[i].realisasi };
    return db_evaluasi_rhk_simpan(db, id, l.v, l.n, err);
}

static bool lengkap(const TxSimpan *t, const BahanEvaluasi *m, Err *err)
{
    ErrList salah = { 0 };
    const Profil *p = t->c->aturan->profil;
    if (m->laporan.diajukan)
        return err_set(err, E_EVALUASI_SISA, NULL, profil_ketentuan(p, KETENTUAN_VERIFIKASI), V(m->laporan.diajukan));
    evaluasi_celah(p, &m->rhk, &m->usul, m->usul_perilaku, &t->isi->putusan, t->c->a, &salah);
    if (salah.n) *err = salah.v[0];
    return !salah.n;
}

/* A prepared draft bears the operator's name and the version it then has; setting it uses that up. */
static bool persiapan(Db *db, const TxSimpan *t, const Evaluasi *e, bool baru, Persiapan *siap, Err *err)
{
    const Ctx *c = t->c;
    Err x = { 0 };
    if (t->aksi == AKSI_SIAPKAN) {
        Persiapan p = { S("evaluasi"), e->id, c->pelaku.akun, c->pelaku.nama, baru ? 1 : e->versi + 1, c->kini };
        return db_persiapan_simpan(db, &p, err);
    }
    if (t->aksi != AKSI_TETAPKAN || baru) return true;
    if (!ada_atau_kosong(db_persiapan(db, c->a, S("evaluasi"), e->id, siap, &x), &x, err)) return false;
    if (siap->versi != e->versi) *siap = (Persiapan){ 0 };
    return db_persiapan_hapus(db, S("evaluasi"), e->id, err);
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxSimpan *t = arg;
    const Ctx *c = t->c;
    BahanEvaluasi m;
    if (!evaluasi_bahan_db(c, db, t->isi->pegawai, t->isi->periode, &m, err)) return false;
    Evaluasi e = m.evaluasi;
    bool baru = !e.id;
    if (!boleh_evaluasi(c, &e, t->aksi, t->isi->pegawai, t->isi->periode, NULL, err) || !saatnya(c, db, &m, err)
        || !periode_terbuka(c, db, t->isi->pegawai, t->isi->periode, err)) return false;
    if (e.versi != t->isi->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    terapkan(&m, t->isi, c->aturan->profil);
    if (t->aksi != AKSI_NILAI && !lengkap(t, &m, err)) return false;
    if (t->aksi == AKSI_TETAPKAN && !capaian_gerbang(c, &m.capaian, m.periode, err)) return false;
    isi_baris(&e, &m, t);
    if (baru) e.id = store_id(c->store, c->kini);
    if (!(baru ? db_evaluasi_tambah(db, &e, err) : db_evaluasi_ubah(db, &e, err)) || !simpan_rhk(db, c, e.id, &m, err)) return false;
    t->id = e.id;
    Persiapan siap = { 0 };
    if (!persiapan(db, t, &e, baru, &siap, err)) return false;
    if (t->aksi == AKSI_TETAPKAN) {
        LembarIsi l;
        if (!isi_evaluasi(c, db, &e, &l, err) || !dokumen_simpan(db, c, "evaluasi", e.id, e.pegawai, &l, err)
            || !koreksi_penuhi(c, db, &e, err)) return false;
    }
    Buf b = buf_new(c->a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "hasil", ekspektasi_kode[e.hasil]);
    jw_z(&w, "perilaku", ekspektasi_kode[e.perilaku]);
    jw_z(&w, "predikat", predikat_kode[e.predikat]);
    if (siap.nama.len) jw_str(&w, "disiapkan_oleh", siap.nama);
    jw_end(&w);
    return jejak_catat(db, c, OBJEK_EVALUASI, e.id, t->aksi, e.pegawai, buf_str(&b), err);
}

static bool simpan(const Ctx *c, const IsiEvaluasi *isi, Aksi aksi, int64_t *id, ErrList *salah, Err *err)
{
    TxSimpan t = { .c = c, .isi = isi, .aksi = aksi };
    Err e = { 0 };
    if (store_tx(c->store, c->a, tx_simpan, &t, &e)) {
        *id = t.id;
        return true;
    }
    if (err) *err = e;
    BahanEvaluasi m;        /* what the transaction listed went with it: list everything again for the form */
    if (aksi != AKSI_NILAI && salah && e.ruas[0] && evaluasi_bahan(c, isi->pegawai, isi->periode, &m, NULL)) {
        terapkan(&m, isi, c->aturan->profil);
        evaluasi_celah(c->aturan->profil, &m.rhk, &m.usul, m.usul_perilaku, &isi->putusan, c->a, salah);
    }
    return false;
}

bool evaluasi_simpan(const Ctx *c, const IsiEvaluasi *isi, bool tetapkan, int64_t *id, ErrList *salah, Err *err)
{
    return simpan(c, isi, tetapkan ? AKSI_TETAPKAN : AKSI_NILAI, id, salah, err);
}

bool evaluasi_siapkan(const Ctx *c, const IsiEvaluasi *isi, int64_t *id, ErrList *salah, Err *err)
{
    return simpan(c, isi, AKSI_SIAPKAN, id, salah, err);
}

/* ---- steps after it ---- */

typedef struct {
    const Ctx *c;
    int64_t id;
    int versi;
    Aksi aksi;
    Str alasan;
    Periode periode;
    int n;
} TxLangkah;

static bool langkah(Db *db, TxLangkah *t, Evaluasi *e, Err *err)
{
    const Ctx *c = t->c;
    const Hak *hak;
    if (!boleh_evaluasi(c, e, t->aksi, e->pegawai, e->periode, &hak, err)) return false;
    if (t->aksi == AKSI_BATALKAN && !periode_terbuka(c, db, e->pegawai, e->periode, err)) return false;
    if (hak->ke) e->status = status_evaluasi_dari(str_z(hak->ke));
    if (t->aksi == AKSI_BUKA) e->dibuka_pada = c->kini;
    if (t->aksi == AKSI_BATALKAN) e->ditetapkan_pada = (Saat){ 0 };
    bool jawab = t->aksi == AKSI_TANDA_TANGANI || t->aksi == AKSI_MENOLAK;
    if (jawab) {
        if (e->tanggapan) return err_set(err, E_STATUS, NULL, NULL, V(aksi_label[t->aksi]), V(tanggapan_label[e->tanggapan]), V("evaluasi"));
        e->tanggapan = t->aksi == AKSI_MENOLAK ? TANGGAPAN_MENOLAK : TANGGAPAN_DITANDATANGANI;
        e->tanggapan_alasan = t->alasan;
        e->tanggapan_pada = c->kini;
    }
    if (!db_evaluasi_ubah(db, e, err)) return false;
    if (jawab) {
        LembarIsi l;
        if (!isi_evaluasi(c, db, e, &l, err) || !dokumen_simpan(db, c, "evaluasi", e->id, e->pegawai, &l, err)) return false;
    }
    return jejak_catat(db, c, OBJEK_EVALUASI, e->id, t->aksi, e->pegawai, jejak_teks(c->a, "alasan", t->alasan), err);
}

static bool tx_langkah(Db *db, void *arg, Err *err)
{
    TxLangkah *t = arg;
    Evaluasi e;
    if (!db_evaluasi_ambil(db, t->c->a, t->id, &e, err)) return false;
    if (e.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    return langkah(db, t, &e, err);
}

bool evaluasi_batalkan(const Ctx *c, int64_t id, int versi, Str alasan, Err *err)
{
    TxLangkah t = { .c = c, .id = id, .versi = versi, .aksi = AKSI_BATALKAN, .alasan = str_trim(alasan) };
    if (!t.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", NULL, V("Pembatalan"));
    return store_tx(c->store, c->a, tx_langkah, &t, err);
}

bool evaluasi_buka(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxLangkah t = { .c = c, .id = id, .versi = versi, .aksi = AKSI_BUKA };
    return store_tx(c->store, c->a, tx_langkah, &t, err);
}

bool evaluasi_tanggapi(const Ctx *c, int64_t id, int versi, Aksi aksi, Str alasan, Err *err)
{
    TxLangkah t = { .c = c, .id = id, .versi = versi, .aksi = aksi, .alasan = str_trim(alasan) };
    if (aksi == AKSI_MENOLAK && !t.alasan.len) return err_set(err, E_MENOLAK_ALASAN, "alasan", NULL);
    return store_tx(c->store, c->a, tx_langkah, &t, err);
}

static bool tx_buka_semua(Db *db, void *arg, Err *err)
{
    TxLangkah *t = arg;
    EvaluasiList l = { 0 };
    t->n = 0;
    if (!db_evaluasi_penilai(db, t->c->a, t->c->pelaku.pegawai, t->periode, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].status != STATUS_EVALUASI_DITETAPKAN) continue;
        if (!langkah(db, t, &l.v[i], err)) return false;
        t->n++;
    }
    return true;
}

bool evaluasi_buka_semua(const Ctx *c, Periode p, int *n, Err *err)
{
    TxLangkah t = { .c = c, .aksi = AKSI_BUKA, .periode = p };
    if (!store_tx(c->store, c->a, tx_buka_semua, &t, err)) return false;
    *n = t.n;
    return true;
}

/* ---- exemption ---- */

typedef struct { const Ctx *c; PengecualianBulan p; } TxKecualikan;

/* "Cuti sepanjang bulan" is what the approved leave says, not what somebody writes. */
static bool cuti_penuh(Db *db, const TxKecualikan *t, Err *err)
{
    const Ctx *c = t->c;
    const Kalender *k = &c->aturan->kalender;
    Bulan b = t->p.bulan;
    IzinList l = { 0 };
    if (t->p.jenis != PENGECUALIAN_CUTI_PENUH) return true;
    if (!kalender_ada(k, bulan_tahun(b))) return err_set(err, E_LIBUR_TAHUN, NULL, NULL, V(bulan_tahun(b)));
    if (!db_izin_antara(db, c->a, t->p.pegawai, bulan_awal(b), bulan_akhir(b), &l, err)) return false;
    Tanggal luput = izin_luput(k, pekan_pegawai(c, t->p.pegawai, hari_peran(c, b)), l.v, l.n, b);
    if (!luput.n) return true;
    return err_set(err, E_KECUALI_CUTI, "jenis", profil_ketentuan(c->aturan->profil, KETENTUAN_PENGECUALIAN), V(b), V(luput));
}

static bool tx_kecualikan(Db *db, void *arg, Err *err)
{
    TxKecualikan *t = arg;
    Evaluasi e;
    if (!boleh(t->c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, t->p.pegawai, hari_peran(t->c, t->p.bulan), err)) return false;
    if (t->p.jenis && db_evaluasi_periode(db, t->c->a, t->p.pegawai, periode_bulan(t->p.bulan), &e, NULL) && e.status != STATUS_EVALUASI_DRAF)
        return err_set(err, E_STATUS, NULL, NULL, V("mengecualikan"), V(status_evaluasi_label[e.status]), V("evaluasi"));
    if (!periode_terbuka(t->c, db, t->p.pegawai, periode_bulan(t->p.bulan), err) || !cuti_penuh(db, t, err)) return false;
    bool ok = t->p.jenis ? db_pengecualian_simpan(db, &t->p, err) : db_pengecualian_hapus(db, t->p.pegawai, t->p.bulan, err);
    return ok && jejak_catat(db, t->c, OBJEK_BULAN, t->p.pegawai, t->p.jenis ? AKSI_BUAT : AKSI_HAPUS, t->p.pegawai,
                             jejak_teks(t->c->a, "alasan", t->p.alasan), err);
}

bool evaluasi_kecualikan(const Ctx *c, int64_t pegawai, Bulan b, Pengecualian jenis, Str alasan, Err *err)
{
    TxKecualikan t = {
        c, { .pegawai = pegawai, .bulan = b, .jenis = jenis, .alasan = str_trim(alasan), .oleh = c->pelaku.akun, .pada = c->kini } };
    const Profil *p = c->aturan->profil;
    Bulan akhir = bulan_plus(tanggal_bulan(c->hari_ini), 12);
    if (!t.p.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", NULL, V("Pengecualian"));
    if (b.n < p->mulai.n || b.n > akhir.n)
        return err_set(err, E_RENTANG, "bulan", profil_ketentuan(p, KETENTUAN_PENGECUALIAN), V("Bulan"), V(p->mulai), V(akhir));
    return store_tx(c->store, c->a, tx_kecualikan, &t, err);
}
