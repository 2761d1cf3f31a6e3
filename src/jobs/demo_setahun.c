/*
 * The annual evaluations of the year before, where its December lies in the history (B25, M11.9-10): made by the appraiser in
 * January, released and answered; one is contested and changed (B30). After all other rows are in the database.
 */
#include "jobs/demo_riwayat.h"
#include "store/db_keberatan.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/keberatan_acara.h"
#include "tindakan/penilaian.h"

enum { UNTUK_SETAHUN = 97, SEKALI = 100, BELUM = 40, MENIT = 60000, HARI_MS = 86400000, ARENA_MB = 256 };

typedef struct {
    Riwayat *h;
    Store *st;
    Db *db;
    Arena *a;
    int tahun;
    ptrdiff_t dari, sampai;         /* persons of one transaction */
    Evaluasi gugat;                 /* what will be contested */
} DemoSetahun;

static Ctx ctx_pada(const DemoSetahun *d, Db *db, Saat pada, int64_t siapa)
{
    const Pegawai *p = riwayat_pegawai(d->h, siapa);
    return (Ctx){ .a = d->a, .store = d->st, .db = db, .aturan = d->h->aturan, .kini = pada, .hari_ini = saat_tanggal(pada, d->h->aturan->profil->zona_menit),
                  .pelaku = { .akun = siapa, .pegawai = siapa, .nama = p ? p->nama : (Str){ 0 }, .peran = PERAN(MASUK) } };
}

static bool contoh(const Riwayat *h, int64_t pegawai)
{
    for (int i = 1; i < DEMO_CONTOH_MAX; i++)
        if (h->s->contoh[i] == pegawai) return true;
    return false;
}

/* Before the application the year was kept elsewhere: the appraiser writes what came of it. */
static void isi_rhk(const DemoSetahun *d, const Evaluasi *des, BahanEvaluasi *m)
{
    static const int persen[EKSPEKTASI_MAX] = { [EKSPEKTASI_DI_BAWAH] = 70, [EKSPEKTASI_SESUAI] = 100, [EKSPEKTASI_DI_ATAS] = 120 };
    for (ptrdiff_t i = 0; i < m->rhk.n; i++) {
        RhkBulan *r = &m->rhk.v[i];
        if (r->target > 0) r->realisasi = str_fmt(d->a, "%d " STR_F, (int)(r->target * persen[des->hasil] / 100 + 0.5), STR_A(r->satuan));
        else r->realisasi = S("Selesai menurut laporan setahun");
        r->dihitung = rhk_dihitung(r);
        if (r->dihitung && !r->diambil_alih) r->rating = des->hasil;
    }
    evaluasi_usulkan(d->h->aturan->profil, m);
}

static void jawab(const DemoSetahun *d, Acak *r, Evaluasi *e)
{
    const Riwayat *h = d->h;
    Saat buka = { e->ditetapkan_pada.ms + acak_antara(r, 5, 40) * MENIT }, ttd = { buka.ms + acak_antara(r, 1, 9) * (int64_t)HARI_MS };
    if (!sudah(h, buka)) return;
    e->status = STATUS_EVALUASI_DIBUKA;
    e->dibuka_pada = buka;
    e->versi = 2;
    if (!d->gugat.id && e->predikat > PREDIKAT_BAIK && e->atasan && e->atasan != e->penilai && !contoh(h, e->pegawai)) return;
    if (!sudah(h, ttd)) return;
    e->tanggapan = TANGGAPAN_DITANDATANGANI;
    e->tanggapan_pada = ttd;
    e->versi = 3;
}

static bool simpan(DemoSetahun *d, Db *db, const Evaluasi *e, const BahanEvaluasi *m, Err *err)
{
    EvaluasiRhkList nilai = { 0 };
    LembarIsi l;
    Saat akhir = e->tanggapan_pada.ms ? e->tanggapan_pada : e->ditetapkan_pada;
    Ctx c = ctx_pada(d, db, e->ditetapkan_pada, e->penilai), t = ctx_pada(d, db, akhir, e->pegawai), b = c;
    b.kini = e->dibuka_pada;
    for (ptrdiff_t i = 0; i < m->rhk.n; i++)
        if (m->rhk.v[i].rating || m->rhk.v[i].realisasi.len) *list_add(d->a, &nilai) = (EvaluasiRhk){ e->id, m->rhk.v[i].rhk->id, m->rhk.v[i].rating, m->rhk.v[i].realisasi, (Str){ 0 } };
    Str isi = str_fmt(d->a, "{\"hasil\":\"%s\",\"perilaku\":\"%s\",\"predikat\":\"%s\"}", ekspektasi_kode[e->hasil], ekspektasi_kode[e->perilaku], predikat_kode[e->predikat]);
    if (!db_evaluasi_tambah(db, e, err) || !db_evaluasi_rhk_simpan(db, e->id, nilai.v, nilai.n, err) || !isi_evaluasi(&t, db, e, &l, err)
        || !dokumen_simpan(db, &t, "evaluasi", e->id, e->pegawai, &l, err)
        || !jejak_catat(db, &c, OBJEK_EVALUASI, e->id, AKSI_TETAPKAN, e->pegawai, isi, err)) return false;
    if (e->dibuka_pada.ms && !jejak_catat(db, &b, OBJEK_EVALUASI, e->id, AKSI_BUKA, e->pegawai, (Str){ 0 }, err)) return false;
    return !e->tanggapan || jejak_catat(db, &t, OBJEK_EVALUASI, e->id, AKSI_TANDA_TANGANI, e->pegawai, (Str){ 0 }, err);
}

static bool satu(DemoSetahun *d, Db *db, const Pegawai *o, Err *err)
{
    Riwayat *h = d->h;
    const Profil *p = h->aturan->profil;
    Evaluasi des = { 0 };
    Err x = { 0 };
    BahanEvaluasi m;
    Acak r = riwayat_acak(h, o->id, UNTUK_SETAHUN, d->tahun);
    if (!db_boleh_tiada(db_evaluasi_periode(db, d->a, o->id, periode_bulan(bulan(d->tahun, 12)), &des, &x), &x, err)) return false;
    Saat pada = demo_saat(h, &r, demo_kerja(h, 0, tanggal(d->tahun + 1, 1, 24), acak_n(&r, 3)), 8, 15);
    if (pada.ms <= des.ditetapkan_pada.ms) pada.ms = des.ditetapkan_pada.ms + 60 * MENIT;
    bool tunda = acak_ya(&r, BELUM) && !contoh(h, o->id) && des.penilai != h->s->contoh[DEMO_CONTOH_PENILAI];
    if (des.status < STATUS_EVALUASI_DITETAPKAN || tunda || !sudah(h, pada)) return true;
    Ctx c = ctx_pada(d, db, pada, des.penilai);
    if (!evaluasi_bahan_db(&c, db, o->id, periode_tahun(d->tahun), &m, err)) return false;
    bool dapat = evaluasi_saatnya(&c, db, &m, &x) && m.skp.id && capaian_gerbang(&c, &m.capaian, m.periode, &x);
    if (!dapat) return true;
    if (!evaluasi_dihitung(p, m.periode)) isi_rhk(d, &des, &m);
    Evaluasi e = { .id = ++h->id, .pegawai = o->id, .periode = periode_tahun(d->tahun), .skp = m.skp.id, .penilai = m.penilai.penilai.pegawai->id,
                   .atasan = m.penilai.atasan.pegawai ? m.penilai.atasan.pegawai->id : 0, .status = STATUS_EVALUASI_DITETAPKAN, .usul_hasil = m.usul.usul,
                   .usul_perilaku = m.usul_perilaku, .hasil = m.usul.usul ? m.usul.usul : des.hasil, .perilaku = m.usul_perilaku ? m.usul_perilaku : des.perilaku,
                   .alasan_perilaku = des.alasan_perilaku, .profil = p->kode, .ditetapkan_pada = pada, .versi = 1 };
    if (e.hasil != e.usul_hasil) e.alasan_hasil = S("Menurut laporan kinerja setahun.");
    if (acak_ya(&r, 300)) e.rekomendasi = S("Diikutkan dalam diklat sesuai tugasnya.");
    if (evaluasi_dihitung(p, e.periode)) {
        e.bulan_hasil = tahunan_tanda(d->a, m.setahun.hitung.hasil);
        e.bulan_perilaku = tahunan_tanda(d->a, m.setahun.hitung.perilaku);
    }
    e.predikat = predikat_kuadran(p, e.hasil, e.perilaku, NULL);
    jawab(d, &r, &e);
    if (!d->gugat.id && e.status == STATUS_EVALUASI_DIBUKA && !e.tanggapan && e.predikat > PREDIKAT_BAIK) d->gugat = e;
    h->evaluasi++;
    return simpan(d, db, &e, &m, err);
}

static bool tx_orang(Db *db, void *arg, Err *err)
{
    DemoSetahun *d = arg;
    const IsiStruktur *isi = &d->h->s->isi;
    for (ptrdiff_t i = d->dari; i < d->sampai; i++)
        if (d->h->aturan->profil->pegawai[isi->pegawai.v[i].status] && !satu(d, db, &isi->pegawai.v[i], err)) return false;
    return true;
}

/* Filed on the fourth day, answered, decided by the appraiser's superior: the result is changed. */
static bool diubah(DemoSetahun *d, Err *err)
{
    const Evaluasi *e = &d->gugat;
    int64_t id;
    Saat ajukan = { e->dibuka_pada.ms + 4 * (int64_t)HARI_MS }, balas = { ajukan.ms + 2 * (int64_t)HARI_MS }, putus = { ajukan.ms + 5 * (int64_t)HARI_MS };
    if (!e->id || !sudah(d->h, putus)) return true;
    Ctx pemilik = ctx_pada(d, d->db, ajukan, e->pegawai), penilai = ctx_pada(d, d->db, balas, e->penilai), atasan = ctx_pada(d, d->db, putus, e->atasan);
    PutusanKeberatan p = { .aksi = AKSI_UBAH, .hasil = EKSPEKTASI_SESUAI, .perilaku = e->perilaku == EKSPEKTASI_DI_BAWAH ? EKSPEKTASI_SESUAI : e->perilaku,
                           .pertimbangan = S("Bukti yang diajukan menunjukkan target setahun tercapai.") };
    return keberatan_ajukan(&pemilik, e->id, S("Target setahun tercapai; bukti akhir tahun belum ikut dihitung."), NULL, 0, &id, err)
        && keberatan_langkah(&penilai, id, 1, AKSI_TANGGAPI, S("Sebagian bukti diterima sesudah tahun berakhir."), NULL, 0, err)
        && keberatan_putus(&atasan, id, 2, &p, err);
}

bool demo_setahun(Riwayat *h, Store *st, Err *err)
{
    DemoSetahun d = { .h = h, .st = st, .a = arena_new((ptrdiff_t)ARENA_MB * MB), .tahun = tanggal_tahun(h->u->hari) - 1 };
    ptrdiff_t n = h->s->isi.pegawai.n;
    bool ok = db_open(st, &d.db, err);
    for (; ok && d.dari < n; d.dari = d.sampai) {
        d.sampai = d.dari + SEKALI < n ? d.dari + SEKALI : n;
        ok = store_tx(st, d.a, tx_orang, &d, err);
        d.gugat.alasan_perilaku = d.gugat.bulan_hasil = d.gugat.bulan_perilaku = (Str){ 0 };
        arena_reset(d.a);
    }
    ok = ok && diubah(&d, err);
    if (d.db) db_close(d.db);
    arena_free(d.a);
    return ok;
}
