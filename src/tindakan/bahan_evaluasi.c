/* What lies before the appraiser: plan, reports, feedback and months of one person and period, and what they propose. */
#include "inti/skp.h"
#include "store/db_versi.h"
#include "tindakan/kemajuan_tindak.h"
#include "tindakan/pembukaan.h"
#include "tindakan/penilaian.h"
#include "tindakan/perencanaan.h"
#include "tindakan/realisasi.h"

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
        if (umpan_berdiri(&l.v[i])) *list_add(c->a, umpan) = l.v[i];
    return true;
}

/* `pokok`: feedback stays with the version of the plan, or the month, it was given on. */
static void hitung_umpan(RhkBulan *r, const UmpanBalikList *l, const RhkPokokList *pokok)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const UmpanBalik *u = &l->v[i];
        if (!u->rhk || !setahun_milik(pokok, r->rhk, u->rhk) || !umpan_dihitung(u)) continue;
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

/* The year as its months add up to December (B16); what they do not add up keeps its words. */
static void dari_setahun(const Ctx *c, const BulanRealisasi *m, RhkBulan *r)
{
    Str satuan = { 0 };
    for (ptrdiff_t i = 0; i < m->iki.n; i++) {
        const IkiRealisasi *x = &m->iki.v[i];
        if (x->rhk->id != r->rhk->id || x->iki->aspek != ASPEK_KUANTITAS || !x->berjumlah) continue;
        r->sebanding = target_angka(x->target_tahun, &r->target, &satuan);
        r->jumlah = x->tahun;
        r->satuan = satuan;
        r->realisasi = str_fmt(c->a, "%g " STR_F, x->tahun, STR_A(satuan.len ? satuan : x->iki->satuan));
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
    RhkSebulanList bulan = { 0 };
    RhkPokokList pokok = { 0 };
    EvaluasiRhkList nilai = { 0 };
    RhkAlihList alih = { 0 };
    BulanRealisasi real;
    bool tahun = periode_setahun(e->periode), berealisasi = c->aturan->profil->modul[MODUL_REALISASI_BULANAN].ada;
    Bulan sampai = tanggal_bulan(hari_evaluasi(c, e->pegawai, e->periode));
    bool ok = tahun ? db_evaluasi_rhk_tahun(db, c->a, e->pegawai, periode_ke_tahun(e->periode), &bulan, err)
                    : db_laporan_rekap_rhk(db, c->a, e->pegawai, periode_ke_bulan(e->periode), &rekap, err);
    if (!ok || !susun_umpan(c, db, e->pegawai, e->periode, umpan, err)) return false;
    if (umpan->n && !db_rhk_pokok_tahun(db, c->a, e->pegawai, periode_ke_tahun(e->periode), &pokok, err)) return false;
    if (e->id && !db_evaluasi_rhk(db, c->a, e->id, &nilai, err)) return false;
    if (berealisasi && !realisasi_bulan(c, db, e->pegawai, tahun ? sampai : periode_ke_bulan(e->periode), &real, err)) return false;
    if (!kemajuan_alih(c, db, e->pegawai, s->id, tanggal_bulan(periode_akhir(e->periode)), &alih, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        RhkBulan *r = list_add(c->a, l);
        r->rhk = &s->rhk.v[i];
        if (tahun) setahun_realisasi(c->a, &bulan, r);
        else bandingkan(r, &rekap, c->a);
        if (berealisasi) (tahun ? dari_setahun : dari_realisasi)(c, &real, r);
        hitung_umpan(r, umpan, &pokok);
        for (ptrdiff_t j = 0; j < nilai.n; j++)
            if (nilai.v[j].rhk == r->rhk->id) {
                r->rating = nilai.v[j].rating;
                r->umpan = nilai.v[j].umpan;
                if (nilai.v[j].realisasi.len) r->realisasi = nilai.v[j].realisasi;
            }
        terapkan_alih(r, &alih, c->a);
        r->dihitung = rhk_dihitung(r);
    }
    return true;
}

bool evaluasi_dihitung(const Profil *p, Periode per) { return periode_setahun(per) && p->modul[MODUL_TAHUNAN_DIHITUNG].ada; }

/* The plan of a month that was submitted, with what only a month has. */
static bool bahan_bulan(const Ctx *c, Db *db, int64_t pegawai, Bulan b, BahanEvaluasi *m, Err *err)
{
    Err e = { 0 };
    Skp kepala = { 0 };
    TugasPerilakuList rekan = { 0 };
    bool ada = skp_bulan_kepala(c, db, pegawai, b, &kepala, &e);
    if (!db_boleh_tiada(ada, &e, err) || !db_boleh_tiada(db_pengecualian(db, c->a, pegawai, b, &m->kecuali, &e), &e, err)) return false;
    if (ada && kepala.status != STATUS_SKP_DRAF && !skp_bulan_ambil(c, db, kepala.id, b, &m->skp, err)) return false;
    if (!perilaku_orang(c, db, pegawai, b, &m->perilaku, &rekan, err)) return false;
    m->usul_perilaku = perilaku_total(c->aturan->profil, &m->perilaku, NULL).usul;
    return db_laporan_hitung_satu(db, c->a, pegawai, b, &m->laporan, err) && db_penyampaian(db, c->a, pegawai, b, &m->disampaikan, err)
        && batas_pegawai(c, JENIS_TENGGAT_EVALUASI, pegawai, b, (Tanggal){ 0 }, &m->tenggat, err)
        && batas_pegawai(c, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, b, (Tanggal){ 0 }, &m->batas_luar, err);
}

/* The annual plan in force at his last day of the year, and his months. */
static bool bahan_tahun(const Ctx *c, Db *db, int64_t pegawai, int tahun, BahanEvaluasi *m, Err *err)
{
    Err e = { 0 };
    Skp kepala = { 0 };
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, pegawai, m->akhir);
    Bulan desember = bulan(tahun, 12);
    bool ada = tugas && db_skp_tahunan_pada(db, c->a, pegawai, tugas->id, tahun, skp_bulan_usai(c, desember), &kepala, &e);
    if (tugas && !db_boleh_tiada(ada, &e, err)) return false;
    if (ada && kepala.status != STATUS_SKP_DRAF && !db_skp_ambil(db, c->a, kepala.id, &m->skp, err)) return false;
    if (!setahun_muat(c, db, pegawai, tahun, &m->setahun, err)) return false;
    if (evaluasi_dihitung(c->aturan->profil, m->periode)) m->tahunan = setahun_hitung(c, &m->setahun, NULL);
    return batas_pegawai(c, JENIS_TENGGAT_EVALUASI_TAHUNAN, pegawai, desember, (Tanggal){ 0 }, &m->tenggat, err);
}

UsulHasil evaluasi_usul(const Profil *p, const BahanEvaluasi *m, Mengapa *w)
{
    return capaian_usul(p, &m->hitung, m->capaian.pimpin, m->periode, w);
}

/* The months of a computed year leave nothing to rate. */
void evaluasi_usulkan(const Profil *p, BahanEvaluasi *m)
{
    m->hitung = evaluasi_hitung(&m->rhk);
    m->usul = evaluasi_usul(p, m, NULL);
    if (!evaluasi_dihitung(p, m->periode)) return;
    for (ptrdiff_t i = 0; i < m->rhk.n; i++) m->rhk.v[i].dihitung = false;
    m->usul = (UsulHasil){ .usul = m->tahunan.hasil };
    m->usul_perilaku = m->tahunan.perilaku;
}

bool evaluasi_bahan_db(const Ctx *c, Db *db, int64_t pegawai, Periode per, BahanEvaluasi *m, Err *err)
{
    const Profil *p = c->aturan->profil;
    Err e = { 0 };
    *m = (BahanEvaluasi){ .periode = per, .pegawai = struktur_pegawai(c->aturan->struktur, pegawai), .akhir = hari_evaluasi(c, pegawai, per) };
    if (!m->pegawai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!db_boleh_tiada(db_evaluasi_periode(db, c->a, pegawai, per, &m->evaluasi, &e), &e, err)) return false;
    bool ok = periode_setahun(per) ? bahan_tahun(c, db, pegawai, periode_ke_tahun(per), m, err) : bahan_bulan(c, db, pegawai, periode_ke_bulan(per), m, err);
    Evaluasi e0 = m->evaluasi.id ? m->evaluasi : (Evaluasi){ .pegawai = pegawai, .periode = per };
    if (!ok || !evaluasi_rhk_bulan(c, db, &e0, &m->skp, &m->rhk, &m->umpan, err)) return false;
    if (!penilai_cari(p, c->aturan->struktur, pegawai, m->akhir, c->a, &m->penilai, err) || !capaian_orang(c, db, pegawai, per, &m->capaian, err)) return false;
    evaluasi_usulkan(p, m);
    return true;
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
    evaluasi_usulkan(p, m);
}
