/*
 * Behaviour ratings and what came of those that were not given: month by month over the finished history, with the acts
 * of src/tindakan and the clock of each step. Ratings agree with the evaluations that were set.
 */
#include "jobs/demo_riwayat.h"
#include "store/db_pengaturan.h"
#include "tindakan/pelanggaran.h"
#include "tindakan/perilaku.h"

enum { UNTUK_PERILAKU = 91, UNTUK_PELANGGARAN, ARENA_MB = 512, SEKALI_SIMPAN = 4000, CATATAN_TANGAN = 4 };

static const char *const alasan[] = {
    "Cepat membantu rekan dan tidak menunda pekerjaan.", "Santun kepada warga yang datang dan sabar menjelaskan.",
    "Selalu hadir tepat waktu pada rapat dan menepati janji.", "Mau belajar cara kerja yang baru dan membaginya kepada tim.",
    "Perlu lebih sering berkoordinasi sebelum mengirim hasil.", "Masih perlu diingatkan tentang tenggat.",
    "Menjaga kerahasiaan data dan tertib administrasi.", "Ramah, tetapi kadang terlambat menanggapi pesan." };
static const char *const tanggapan[] = { "Saat itu sedang dinas luar kota dan tidak ada sambungan.", "Mohon maaf, saya mengira sudah terkirim.", "Sedang cuti sakit; surat dokter terlampir di bagian umum." };

typedef struct { Riwayat *h; Store *st; Db *db; Arena *a; Aturan at; Ctx c; TugasPerilakuList tugas; EvaluasiList usul; PelanggaranList putus; Str tanda; } DemoPerilaku;

/* The clock of the next step, and the rules as they stood then. */
static void hari(DemoPerilaku *d, Tanggal t, int jam)
{
    const Riwayat *h = d->h;
    arena_reset(d->a);
    d->at = *h->aturan;
    d->at.hari = t;
    d->at.penilaian = penilai_semua(d->at.profil, d->at.struktur, t, d->a);
    d->at.penilaian_lalu = penilai_semua(d->at.profil, d->at.struktur, (Tanggal){ bulan_awal(tanggal_bulan(t)).n - 1 }, d->a);
    d->c = (Ctx){ .a = d->a, .store = d->st, .db = d->db, .aturan = &d->at, .kini = saat_dari(t, pukul(jam, 0), d->at.profil->zona_menit), .hari_ini = t };
    d->tugas = (TugasPerilakuList){ 0 };
    d->usul = (EvaluasiList){ 0 };
    d->putus = (PelanggaranList){ 0 };
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    DemoPerilaku *d = arg;
    for (ptrdiff_t i = 0; i < d->tugas.n; i++)
        if (!db_perilaku_simpan(db, &d->tugas.v[i], err)) return false;
    for (ptrdiff_t i = 0; i < d->putus.n; i++)
        if (!db_pelanggaran_ubah(db, &d->putus.v[i], err)) return false;
    return db_demo_usul_perilaku(db, d->usul.v, d->usul.n, err) && (!d->tanda.len || db_pengaturan_simpan(db, S("pelanggaran_evaluasi"), d->tanda, err));
}

/* Six values as meant, one beside it: whatever raters are added up, the total is what was meant. */
static void nilai(TugasPerilaku *t, Ekspektasi maksud, Acak *r)
{
    for (int n = 1; n < NILAI_DASAR_MAX; n++) t->nilai[n] = maksud;
    t->nilai[1 + acak_n(r, NILAI_DASAR_MAX - 1)] = maksud == EKSPEKTASI_SESUAI ? (acak_ya(r, 700) ? EKSPEKTASI_DI_ATAS : EKSPEKTASI_SESUAI) : EKSPEKTASI_SESUAI;
    t->alasan = str_z(alasan[acak_n(r, countof(alasan))]);
}

static const Evaluasi *evaluasi(const EvaluasiList *l, int64_t pegawai)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].pegawai == pegawai) return l->v[i].perilaku ? &l->v[i] : NULL;
    return NULL;
}

/* When a rater sends; 0: he forgets. */
static Saat kirim(const Riwayat *h, const DemoBulan *b, const TugasPerilaku *t, Acak *r)
{
    int rajin = riwayat_orang(h, t->penilai)->rajin;
    if (acak_ya(r, rajin < 600 ? 120 : 8)) return (Saat){ 0 };
    Tanggal buka = tanggal_plus(bulan_akhir(b->bulan), 1 - PERILAKU_BUKA_HARI);
    return demo_saat(h, r, rajin >= 850 ? tanggal_plus(buka, acak_n(r, PERILAKU_BUKA_HARI)) : b->tenggat[0].kerja[1 + acak_n(r, 3)], 8, 16);
}

static bool menilai(DemoPerilaku *d, const DemoBulan *b, Err *err)
{
    Riwayat *h = d->h;
    TugasPerilakuList l = { 0 };
    EvaluasiList e = { 0 };
    if (!db_perilaku_bulan(d->db, d->a, b->bulan, &l, err) || !db_evaluasi_semua(d->db, d->a, periode_bulan(b->bulan), &e, err)) return false;
    const Evaluasi *ini = NULL;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        TugasPerilaku *t = &l.v[i];
        Acak r = riwayat_acak(h, t->penilai * 1000003 + t->dinilai, UNTUK_PERILAKU, b->bulan.n);
        if (!i || l.v[i - 1].dinilai != t->dinilai) ini = evaluasi(&e, t->dinilai);
        int laku = riwayat_orang(h, t->dinilai)->laku;
        Saat s = kirim(h, b, t, &r);
        nilai(t, ini ? ini->perilaku : laku > 600 ? EKSPEKTASI_DI_ATAS : laku < 90 ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_SESUAI, &r);
        if (!sudah(h, s)) continue;
        t->status = STATUS_PERILAKU_TERKIRIM;
        t->dikirim_pada = s;
        *list_add(d->a, &d->tugas) = *t;
        if (ini && s.ms < ini->ditetapkan_pada.ms && (!d->usul.n || d->usul.v[d->usul.n - 1].id != ini->id)) {
            Evaluasi *u = list_add(d->a, &d->usul);
            *u = *ini;
            u->usul_perilaku = ini->perilaku;
        }
        if (d->tugas.n < SEKALI_SIMPAN) continue;
        if (!store_tx(d->st, d->a, tx_simpan, d, err)) return false;
        d->tugas.n = d->usul.n = 0;
    }
    return store_tx(d->st, d->a, tx_simpan, d, err);
}

static bool bulan_ini(DemoPerilaku *d, const DemoBulan *b, Err *err)
{
    HasilTugaskan x;
    hari(d, bulan_awal(b->bulan), 1);
    if (!perilaku_tugaskan(&d->c, b->bulan, &x, err)) return false;
    hari(d, b->peran, 1);                           /* who left in the month is replaced */
    return perilaku_tugaskan(&d->c, b->bulan, &x, err) && menilai(d, b, err);
}

/* ---- what was not done ---- */

static bool lewat(DemoPerilaku *d, const DemoBulan *b, Err *err)
{
    int n;
    bool tuntas;
    Tanggal batas = b->tenggat[0].evaluasi.n > b->tenggat[1].evaluasi.n ? b->tenggat[0].evaluasi : b->tenggat[1].evaluasi;
    if (batas.n && batas.n < d->h->u->hari.n) {
        hari(d, tanggal_plus(batas, 1), 1);
        if (!pelanggaran_catat_menilai(&d->c, &n, err)) return false;
    }
    if (!b->tenggat[0].luar.n || b->tenggat[0].luar.n >= d->h->u->hari.n) return true;
    hari(d, tanggal_plus(b->tenggat[0].luar, 1), 1);
    d->tanda = bulan_iso(d->h->a, b->bulan);
    return pelanggaran_catat_evaluasi(&d->c, b->bulan, &n, &tuntas, err) && store_tx(d->st, d->a, tx_simpan, d, err);
}

/* Those of months before the last closed one were decided; some of the last were answered. */
static void putuskan(DemoPerilaku *d, Pelanggaran *x, bool lama)
{
    const Riwayat *h = d->h;
    Acak r = riwayat_acak(h, x->pegawai, UNTUK_PELANGGARAN, x->periode.n);
    Saat jawab = { x->dicatat_pada.ms + acak_antara(&r, 20, 90) * 3600000LL }, putus = { jawab.ms + acak_antara(&r, 20, 160) * 3600000LL };
    bool maaf = acak_ya(&r, 450);
    if (maaf && sudah(h, jawab)) {
        x->tanggapan = str_z(tanggapan[acak_n(&r, countof(tanggapan))]);
        x->tanggapan_pada = jawab;
    }
    if (lama && sudah(h, putus)) {
        x->status = maaf ? STATUS_PELANGGARAN_TIDAK_DITINDAKLANJUTI : acak_ya(&r, 500) ? STATUS_PELANGGARAN_SELESAI : STATUS_PELANGGARAN_DIKELUARKAN;
        x->putusan = maaf ? S("Alasannya sah.") : (Str){ 0 };
        x->nomor = maaf ? (Str){ 0 } : str_fmt(d->a, "800/%d/BKPSDM", 100 + acak_n(&r, 800));
        x->diputus_oleh = riwayat_pegawai(h, h->akun_bkpsdm)->nama;
        x->diputus_pada = putus;
    }
    if (x->tanggapan.len || x->diputus_pada.ms) *list_add(d->a, &d->putus) = *x;
}

typedef struct { PelanggaranList l; } TxTangan;
static bool tx_tangan(Db *db, void *arg, Err *err)
{
    const TxTangan *t = arg;
    return db_pelanggaran_tambah(db, t->l.v, t->l.n, err);
}

/* A few entries by hand rest on a result of kurang or worse (B34.1). */
static bool tangan(DemoPerilaku *d, Bulan b, Err *err)
{
    const Riwayat *h = d->h;
    EvaluasiList e = { 0 };
    TxTangan t = { { 0 } };
    Saat pada = saat_dari(h->u->hari, pukul(7, 30), h->aturan->profil->zona_menit);
    if (!db_evaluasi_semua(d->db, d->a, periode_bulan(b), &e, err)) return false;
    for (ptrdiff_t i = 0; i < e.n && t.l.n < CATATAN_TANGAN; i++) {
        if (e.v[i].status != STATUS_EVALUASI_DIBUKA || e.v[i].predikat < PREDIKAT_KURANG) continue;
        *list_add(d->a, &t.l) = (Pelanggaran){ .id = store_id(d->st, pada), .pegawai = e.v[i].pegawai, .jenis = JENIS_PELANGGARAN_HASIL_EVALUASI,
            .pasal = h->aturan->profil->ketentuan[KETENTUAN_SANKSI], .periode = e.v[i].periode, .status = STATUS_PELANGGARAN_TERCATAT, .dicatat_pada = pada, .versi = 1,
            .fakta = str_fmt(d->a, "Predikat " STR_F ": %s. Perilaku kerja di bawah ekspektasi sesudah dua kali diingatkan.", STR_A(bulan_kata(d->a, b)), predikat_label[e.v[i].predikat]),
            .dasar = S("PP 94/2021 tentang Disiplin PNS"), .dicatat_oleh = riwayat_pegawai(h, h->akun_bkpsdm)->nama };
    }
    return store_tx(d->st, d->a, tx_tangan, &t, err);
}

static bool selesaikan(DemoPerilaku *d, Err *err)
{
    const Riwayat *h = d->h;
    hari(d, h->u->hari, 8);
    for (int i = 0; i < h->n_bulan - 1; i++) {
        PelanggaranList l = { 0 };
        if (!db_pelanggaran_periode(d->db, d->a, periode_bulan(h->bulan[i].bulan), &l, err)) return false;
        for (ptrdiff_t k = 0; k < l.n; k++) putuskan(d, &l.v[k], i < h->n_bulan - 3);
        if (!tangan(d, h->bulan[i].bulan, err)) return false;
    }
    return store_tx(d->st, d->a, tx_simpan, d, err);
}

bool demo_perilaku(Riwayat *h, Store *st, Err *err)
{
    DemoPerilaku d = { .h = h, .st = st, .a = arena_new((ptrdiff_t)ARENA_MB * MB) };
    bool ok = db_open(st, &d.db, err);
    for (int i = 0; ok && h->aturan->profil->modul[MODUL_PENILAI_PERILAKU].ada && i < h->n_bulan; i++) ok = bulan_ini(&d, &h->bulan[i], err);
    for (int i = 0; ok && i < h->n_bulan - 1; i++) ok = lewat(&d, &h->bulan[i], err);
    ok = ok && selesaikan(&d, err);
    if (d.db) db_close(d.db);
    arena_free(d.a);
    return ok;
}
