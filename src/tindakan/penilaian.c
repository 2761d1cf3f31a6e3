#include "tindakan/penilaian.h"

#include "base/json.h"
#include "store/db_persiapan.h"
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/penggantian.h"

/* ---- draft and setting ---- */

typedef struct {
    const Ctx *c;
    const IsiEvaluasi *isi;
    Aksi aksi;                      /* NILAI, SIAPKAN, TETAPKAN */
    bool penutupan;                 /* BKPSDM closes the year: its own right, not the appraiser's */
    PutusanEvaluasi putusan;        /* the form's, or what was computed */
    int64_t id;
} TxSimpan;

static bool boleh_evaluasi(const Ctx *c, const Evaluasi *e, Aksi aksi, int64_t pegawai, Periode p, const Hak **hak, Err *err)
{
    /* One that is not begun counts as a draft; one that is set or released is rated no more. */
    const char *status = status_evaluasi_kode[e->id ? e->status : STATUS_EVALUASI_DRAF];
    const Hak *h = boleh(c, OBJEK_EVALUASI, aksi, status, pegawai, hari_evaluasi(c, pegawai, p), err);
    if (hak) *hak = h;
    return h != NULL;
}

/* Last day of the period for him: who has left does not wait for its end. */
static Tanggal hari_habis(const Ctx *c, const BahanEvaluasi *m)
{
    Tanggal akhir = periode_akhir(m->periode);
    MasaTugas masa = masa_tugas(c->aturan->struktur, m->pegawai->id, periode_awal(m->periode), akhir);
    return masa.akhir.n ? masa.akhir : akhir;
}

/* Whoever needs a year gets one; a computed one waits for its months. */
static bool saatnya_tahun(const Ctx *c, const BahanEvaluasi *m, Err *err)
{
    const Profil *p = c->aturan->profil;
    const Setahun *s = &m->setahun;
    const char *pasal = profil_ketentuan(p, KETENTUAN_WAJIB_TAHUNAN);
    if (!s->wajib.wajib) return err_set(err, E_TAHUNAN_TIDAK_WAJIB, NULL, pasal, V(m->pegawai->nama), V(m->periode), V(s->wajib.alasan));
    int tunggu = s->wajib.menunggu;
    if (!tunggu || !evaluasi_dihitung(p, m->periode)) return true;
    return err_set(err, E_TAHUNAN_MENUNGGU, NULL, str_cz(c->a, p->tahunan_pasal), V(bulan(s->tahun, tunggu)), V(s->batas[tunggu - 1]));
}

bool evaluasi_saatnya(const Ctx *c, Db *db, const BahanEvaluasi *m, Err *err)
{
    const Profil *p = c->aturan->profil;
    const char *pasal = profil_ketentuan(p, periode_setahun(m->periode) ? KETENTUAN_WAJIB_TAHUNAN : KETENTUAN_WAJIB_EVALUASI);
    if (m->kecuali.jenis)
        return err_set(err, E_EVALUASI_KECUALI, NULL, profil_ketentuan(p, KETENTUAN_PENGECUALIAN), V(m->pegawai->nama), V(m->periode), V(m->kecuali.alasan));
    if (c->hari_ini.n <= hari_habis(c, m).n) return err_set(err, E_EVALUASI_DEPAN, NULL, pasal, V(m->periode), V(tanggal_plus(hari_habis(c, m), 1)));
    if (periode_setahun(m->periode)) return saatnya_tahun(c, m, err);
    Tanggal luar = m->batas_luar.batas, akhir = periode_akhir(m->periode);
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
    bool ditulis = !evaluasi_dihitung(p, m->periode) && (periode_setahun(m->periode) || !p->modul[MODUL_LAPORAN_HARIAN].ada);
    for (ptrdiff_t i = 0; i < m->rhk.n; i++)
        for (ptrdiff_t j = 0; j < isi->rhk.n; j++)
            if (isi->rhk.v[j].rhk == m->rhk.v[i].rhk->id) {
                if (!m->rhk.v[i].diambil_alih) m->rhk.v[i].rating = isi->rhk.v[j].rating;
                m->rhk.v[i].umpan = str_trim(isi->rhk.v[j].umpan);
                if (ditulis && !m->rhk.v[i].diambil_alih) m->rhk.v[i].realisasi = str_trim(isi->rhk.v[j].realisasi);
                m->rhk.v[i].dihitung = rhk_dihitung(&m->rhk.v[i]);
            }
    evaluasi_usulkan(p, m);
}

static void isi_baris(Evaluasi *e, const BahanEvaluasi *m, const TxSimpan *t)
{
    const PutusanEvaluasi *d = &t->putusan;
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
    e->keterangan = d->keterangan;
    e->rekomendasi = d->rekomendasi;
    if (evaluasi_dihitung(p, m->periode)) {
        e->bulan_hasil = tahunan_tanda(t->c->a, m->setahun.hitung.hasil);
        e->bulan_perilaku = tahunan_tanda(t->c->a, m->setahun.hitung.perilaku);
    }
    e->predikat = d->hasil && d->perilaku ? predikat_kuadran(p, d->hasil, d->perilaku, NULL) : PREDIKAT_TIADA;
    bool tetap = t->aksi == AKSI_TETAPKAN;
    e->status = tetap ? STATUS_EVALUASI_DITETAPKAN : STATUS_EVALUASI_DRAF;
    e->ditetapkan_pada = tetap ? t->c->kini : (Saat){ 0 };
}

static bool simpan_rhk(Db *db, const Ctx *c, int64_t id, const BahanEvaluasi *m, Err *err)
{
    EvaluasiRhkList l = { 0 };
    for (ptrdiff_t i = 0; i < m->rhk.n; i++)
        if (m->rhk.v[i].rating || m->rhk.v[i].realisasi.len || m->rhk.v[i].umpan.len)
            *list_add(c->a, &l) = (EvaluasiRhk){ id, m->rhk.v[i].rhk->id, m->rhk.v[i].rating, m->rhk.v[i].realisasi, m->rhk.v[i].umpan };
    return db_evaluasi_rhk_simpan(db, id, l.v, l.n, err);
}

static bool lengkap(const TxSimpan *t, const BahanEvaluasi *m, Err *err)
{
    ErrList salah = { 0 };
    const Profil *p = t->c->aturan->profil;
    if (m->laporan.diajukan)
        return err_set(err, E_EVALUASI_SISA, NULL, profil_ketentuan(p, KETENTUAN_VERIFIKASI), V(m->laporan.diajukan));
    evaluasi_celah(p, &m->rhk, &m->usul, m->usul_perilaku, &t->putusan, t->c->a, &salah);
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
    if (!db_boleh_tiada(db_persiapan(db, c->a, S("evaluasi"), e->id, siap, &x), &x, err)) return false;
    if (siap->versi != e->versi) *siap = (Persiapan){ 0 };
    return db_persiapan_hapus(db, S("evaluasi"), e->id, err);
}

static bool berwenang(const TxSimpan *t, const Evaluasi *e, Err *err)
{
    const Ctx *c = t->c;
    if (!t->penutupan) return boleh_evaluasi(c, e, t->aksi, t->isi->pegawai, t->isi->periode, NULL, err);
    if (e->status > STATUS_EVALUASI_DRAF) return err_set(err, E_STATUS, NULL, NULL, V(aksi_label[t->aksi]), V(status_evaluasi_label[e->status]), V("evaluasi"));
    return boleh(c, OBJEK_PENUTUPAN, AKSI_TETAPKAN, NULL, 0, c->hari_ini, err) != NULL;
}

/* The ratings of the form; of a computed year what the months come to, which nobody types (M11.10). */
static bool putusan(TxSimpan *t, const BahanEvaluasi *m, const Evaluasi *e, Err *err)
{
    const Profil *p = t->c->aturan->profil;
    t->putusan = t->isi->putusan;
    if (!evaluasi_dihitung(p, m->periode)) return true;
    if ((t->putusan.hasil && t->putusan.hasil != m->tahunan.hasil) || (t->putusan.perilaku && t->putusan.perilaku != m->tahunan.perilaku))
        return err_set(err, E_TAHUNAN_DIHITUNG, NULL, str_cz(t->c->a, p->tahunan_pasal), V(m->periode));
    if (t->isi->tetap)
        t->putusan = (PutusanEvaluasi){ .catatan = e->catatan, .keterangan = e->keterangan, .rekomendasi = e->rekomendasi };
    t->putusan.hasil = m->tahunan.hasil;
    t->putusan.perilaku = m->tahunan.perilaku;
    return true;
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxSimpan *t = arg;
    const Ctx *c = t->c;
    BahanEvaluasi m;
    if (!evaluasi_bahan_db(c, db, t->isi->pegawai, t->isi->periode, &m, err)) return false;
    Evaluasi e = m.evaluasi;
    bool baru = !e.id;
    if (!berwenang(t, &e, err) || !evaluasi_saatnya(c, db, &m, err)
        || !periode_terbuka(c, db, t->isi->pegawai, t->isi->periode, err)) return false;
    if (e.versi != t->isi->versi && !t->isi->tetap) return err_set(err, E_BERUBAH, NULL, NULL);
    terapkan(&m, t->isi, c->aturan->profil);
    if (!putusan(t, &m, &e, err)) return false;
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

/* As it stands: with the notes of its draft. */
static bool tetapkan_tahun(const Ctx *c, int64_t pegawai, int tahun, bool penutupan, Err *err)
{
    IsiEvaluasi isi = { .pegawai = pegawai, .periode = periode_tahun(tahun), .tetap = true };
    TxSimpan t = { .c = c, .isi = &isi, .aksi = AKSI_TETAPKAN, .penutupan = penutupan };
    return store_tx(c->store, c->a, tx_simpan, &t, err);
}

bool evaluasi_tutup_tahun(const Ctx *c, int64_t pegawai, int tahun, Err *err) { return tetapkan_tahun(c, pegawai, tahun, true, err); }

bool evaluasi_tetapkan_tahun(const Ctx *c, int tahun, const int64_t *pegawai, ptrdiff_t banyak, int *n, ErrList *gagal, Err *err)
{
    *n = 0;
    if (!c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada) return profil_modul(c->aturan->profil, MODUL_TAHUNAN_DIHITUNG, err);
    for (ptrdiff_t i = 0; i < banyak; i++) {
        Err e = { 0 };
        if (tetapkan_tahun(c, pegawai[i], tahun, false, &e)) ++*n;
        else *list_add(c->a, gagal) = e;
    }
    return true;
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
