#include "tindakan/penggantian.h"

#include "base/json.h"
#include "inti/predikat.h"
#include "tindakan/dokumen_isi.h"

/* ---- closed periods ---- */

bool periode_terbuka(const Ctx *c, Db *db, int64_t pegawai, Periode p, Err *err)
{
    Penutupan t = { 0 };
    Koreksi k = { 0 };
    Err e = { 0 };
    if (!db_boleh_tiada(db_penutupan(db, c->a, p, &t, &e), &e, err)) return false;
    if (!t.periode.n) return true;
    if (!db_boleh_tiada(db_koreksi_terbuka(db, c->a, pegawai, p, &k, &e), &e, err)) return false;
    if (k.id) return true;
    return err_set(err, E_PERIODE_DITUTUP, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PENUTUPAN), V(p),
                   V(saat_tanggal(t.pada, c->aturan->profil->zona_menit)));
}

FaktaTpp tpp_fakta(const TppRekap *r, Predikat predikat)
{
    return (FaktaTpp){ .periode = r->periode, .predikat = predikat, .kecuali = r->kecuali, .kali = {
        [UNSUR_TPP_ALPA] = r->alpa, [UNSUR_TPP_TERLAMBAT] = r->terlambat, [UNSUR_TPP_PULANG_CEPAT] = r->pulang_cepat,
        [UNSUR_TPP_IZIN] = r->izin, [UNSUR_TPP_SAKIT] = r->sakit, [UNSUR_TPP_CUTI] = r->cuti, [UNSUR_TPP_PELANGGARAN] = r->pelanggaran } };
}

bool tpp_tabel_penutupan(Db *db, Arena *a, const Penutupan *t, TabelTpp *tabel, Err *err)
{
    TppTabel b;
    *tabel = tpp_contoh;
    if (!t->tabel) return true;
    if (!db_tpp_tabel_ambil(db, a, t->tabel, &b, err) || !db_tpp_unsur(db, a, t->tabel, tabel->nilai, err)) return false;
    tabel->mulai = b.mulai;
    tabel->dasar = b.dasar;
    return true;
}

/* Percent of the recap line with this predicate. A person without a line (he came later) has no attendance there. */
static bool persen(const Ctx *c, Db *db, const Penutupan *t, int64_t pegawai, Predikat predikat, int *hasil, Err *err)
{
    TppRekap r = { .periode = t->periode };
    TabelTpp tabel;
    Err e = { 0 };
    if (!db_boleh_tiada(db_tpp_rekap_satu(db, c->a, t->periode, pegawai, &r, &e), &e, err) || !tpp_tabel_penutupan(db, c->a, t, &tabel, err)) return false;
    FaktaTpp f = tpp_fakta(&r, predikat);
    *hasil = tpp_hitung(c->aturan->profil, &tabel, &f, NULL).persen;
    return true;
}

bool koreksi_penuhi(const Ctx *c, Db *db, const Evaluasi *e, Err *err)
{
    Penutupan t = { 0 };
    Koreksi k = { 0 };
    Err x = { 0 };
    if (!db_boleh_tiada(db_penutupan(db, c->a, e->periode, &t, &x), &x, err)) return false;
    if (!t.periode.n) return true;
    if (!db_koreksi_terbuka(db, c->a, e->pegawai, e->periode, &k, err)) return false;
    k.evaluasi_baru = e->id;
    k.predikat_baru = e->predikat;
    k.selesai_pada = c->kini;
    return persen(c, db, &t, e->pegawai, e->predikat, &k.persen_baru, err) && db_koreksi_selesai(db, &k, err);
}

/* The numbered correction of a replacement; nothing while the period is open. */
static bool catat_koreksi(const Ctx *c, Db *db, const Penggantian *g, const Evaluasi *lama, const Evaluasi *baru, Err *err)
{
    Penutupan t = { 0 };
    Err x = { 0 };
    if (!db_boleh_tiada(db_penutupan(db, c->a, baru->periode, &t, &x), &x, err)) return false;
    if (!t.periode.n) return true;
    Koreksi k = { .id = store_id(c->store, c->kini), .periode = baru->periode, .pegawai = baru->pegawai, .sebab = g->sebab, .alasan = g->alasan,
                  .evaluasi_lama = lama->id, .evaluasi_baru = baru->id, .predikat_lama = lama->predikat, .predikat_baru = baru->predikat,
                  .akun = c->pelaku.akun, .nama = c->pelaku.nama.len ? c->pelaku.nama : S("sistem"), .pada = c->kini, .selesai_pada = c->kini };
    return db_koreksi_nomor(db, k.periode, &k.nomor, err) && persen(c, db, &t, k.pegawai, k.predikat_lama, &k.persen_lama, err)
        && persen(c, db, &t, k.pegawai, k.predikat_baru, &k.persen_baru, err) && db_koreksi_tambah(db, &k, err);
}

/* ---- the new version ---- */

static Str isi_jejak(Arena *a, const Penggantian *g, const Evaluasi *lama, const Evaluasi *baru)
{
    Buf b = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "menggantikan", V(lama->id));
    jw_z(&w, "predikat_lama", predikat_kode[lama->predikat]);
    jw_z(&w, "predikat", predikat_kode[baru->predikat]);
    jw_z(&w, "sebab", sebab_koreksi_kode[g->sebab]);
    jw_str(&w, "alasan", g->alasan);
    jw_end(&w);
    return buf_str(&b);
}

static bool salin_rhk(const Ctx *c, Db *db, const Penggantian *g, const Evaluasi *lama, int64_t baru, Err *err)
{
    EvaluasiRhkList l = { 0 };
    if (!db_evaluasi_rhk(db, c->a, lama->id, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        l.v[i].evaluasi = baru;
        for (ptrdiff_t k = 0; k < g->rhk.n; k++)
            if (g->rhk.v[k].rhk == l.v[i].rhk) l.v[i].rating = g->rhk.v[k].rating;
    }
    return db_evaluasi_rhk_simpan(db, baru, l.v, l.n, err);
}

/* `bulan` the marks of a computed year, NULL where they stay as they were. */
static bool satu(const Ctx *c, Db *db, const Penggantian *g, Evaluasi *lama, const BulanSetahun *bulan, Evaluasi *baru, Err *err)
{
    LembarIsi l;
    *baru = *lama;
    baru->id = store_id(c->store, c->kini);
    baru->menggantikan = lama->id;
    baru->hasil = g->hasil;
    baru->perilaku = g->perilaku;
    baru->predikat = predikat_kuadran(c->aturan->profil, g->hasil, g->perilaku, NULL);
    if (baru->hasil != lama->hasil) baru->alasan_hasil = g->alasan;
    if (baru->perilaku != lama->perilaku) baru->alasan_perilaku = g->alasan;
    if (bulan) {
        baru->bulan_hasil = tahunan_tanda(c->a, bulan->hasil);
        baru->bulan_perilaku = tahunan_tanda(c->a, bulan->perilaku);
    }
    baru->ditetapkan_pada = c->kini;
    if (baru->dibuka_pada.ms) baru->dibuka_pada = c->kini;
    baru->tanggapan = TANGGAPAN_TIADA;
    baru->tanggapan_alasan = (Str){ 0 };
    baru->tanggapan_pada = (Saat){ 0 };
    baru->versi = 1;
    lama->status = STATUS_EVALUASI_DIGANTI;
    return db_evaluasi_ubah(db, lama, err) && db_evaluasi_tambah(db, baru, err) && salin_rhk(c, db, g, lama, baru->id, err)
        && isi_evaluasi(c, db, baru, &l, err) && dokumen_simpan(db, c, "evaluasi", baru->id, baru->pegawai, &l, err)
        && catat_koreksi(c, db, g, lama, baru, err)
        && jejak_catat(db, c, OBJEK_EVALUASI, baru->id, AKSI_UBAH, baru->pegawai, isi_jejak(c->a, g, lama, baru), err);
}

/* The computed year that counted this month, with the month's new ratings. */
static bool tahun_ikut(const Ctx *c, Db *db, const Evaluasi *bulan, Err *err)
{
    const Profil *p = c->aturan->profil;
    Evaluasi tahun = { 0 }, baru;
    Err e = { 0 };
    if (periode_setahun(bulan->periode) || !p->modul[MODUL_TAHUNAN_DIHITUNG].ada) return true;
    if (!db_boleh_tiada(db_evaluasi_periode(db, c->a, bulan->pegawai, periode_tahun(periode_ke_tahun(bulan->periode)), &tahun, &e), &e, err)) return false;
    if (tahun.status < STATUS_EVALUASI_DITETAPKAN) return true;
    BulanSetahun b = tahunan_dari_tanda(tahun.bulan_hasil, tahun.bulan_perilaku);
    int ke = bulan_ke(periode_ke_bulan(bulan->periode)) - 1;
    if (!b.n || !b.hasil[ke] || (b.hasil[ke] == bulan->hasil && b.perilaku[ke] == bulan->perilaku)) return true;
    b.hasil[ke] = bulan->hasil;
    b.perilaku[ke] = bulan->perilaku;
    HasilTahunan h = tahunan_hitung(p, &b, NULL);
    Penggantian g = { .evaluasi = tahun.id, .versi = tahun.versi, .hasil = h.hasil, .perilaku = h.perilaku, .sebab = SEBAB_KOREKSI_TURUNAN,
                      .alasan = str_fmt(c->a, "Evaluasi " STR_F " berubah, jadi rata-rata setahun dihitung lagi.", STR_A(periode_kata(c->a, bulan->periode))) };
    return satu(c, db, &g, &tahun, &b, &baru, err);
}

bool evaluasi_ganti(const Ctx *c, Db *db, const Penggantian *g, Evaluasi *baru, Err *err)
{
    Evaluasi lama;
    if (!str_trim(g->alasan).len) return err_set(err, E_ALASAN_WAJIB, "alasan", NULL, V("Penggantian evaluasi"));
    if (!db_evaluasi_ambil(db, c->a, g->evaluasi, &lama, err)) return false;
    if (lama.versi != g->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (lama.status != STATUS_EVALUASI_DITETAPKAN && lama.status != STATUS_EVALUASI_DIBUKA)
        return err_set(err, E_STATUS, NULL, NULL, V(aksi_label[AKSI_UBAH]), V(status_evaluasi_label[lama.status]), V("evaluasi"));
    return satu(c, db, g, &lama, NULL, baru, err) && tahun_ikut(c, db, baru, err);
}
