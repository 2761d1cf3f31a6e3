/*
 * The demo: what it makes must be what the rules allow. Structure by itself, for both regulations; history in a
 * database of each engine, checked row by row with the functions of src/inti that the application uses.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/aturan.h"
#include "bantu/uji_store.h"
#include "base/berkas.h"
#include "base/file.h"
#include "inti/evaluasi.h"
#include "inti/laporan.h"
#include "inti/nip.h"
#include "inti/skp.h"
#include "jobs/demo.h"
#include "jobs/demo_riwayat.h"
#include "store/db_pengaturan.h"
#include "store/db_struktur.h"
#include "tindakan/akun.h"
#include "tindakan/capaian.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/penilaian.h"
#include "tindakan/perencanaan.h"

#include <cmocka.h>

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define nol(u, sql) \
    do { int64_t n_ = uji_store_angka((u), (sql)); if (n_) fail_msg("baris %d: %lld baris melanggar: %s", __LINE__, (long long)n_, (sql)); } while (0)

enum { PEGAWAI = 300, BULAN = 3 };

static Saat jam(const Profil *p) { return saat_dari(tanggal(2025, 3, 4), pukul(9, 0), p->zona_menit); }

/* ---- structure ---------------------------------------------------------------------------------- */

typedef struct { Arena *a; const Profil *p; DemoTeks t; DemoStruktur s; const Struktur *st; Tanggal hari; } Bangun;

static Bangun bangun(const char *daerah, int pegawai, uint64_t benih)
{
    Err e = { 0 };
    Bangun b = { .a = arena_new(512 * MB), .p = aturan_profil(str_z(daerah)), .hari = tanggal(2025, 3, 4) };
    DemoUkuran u = { .pegawai = pegawai, .benih = benih, .hari = b.hari, .mulai = bulan(2024, 12), .pekan = b.p->pekan };
    harus(demo_teks_muat(b.a, S("demo"), b.p->singkat, &b.t, &e), e);
    harus(demo_struktur_buat(b.a, &b.t, &u, &b.s, &e), e);
    harus(struktur_susun(b.a, &b.s.isi, &b.st, &e), e);
    return b;
}

static int bandingkan_str(const void *x, const void *y) { return str_cmp(*(const Str *)x, *(const Str *)y); }

/* SPEC 4: every NIP keeps its rule and is given once; who is PPPK has a contract, who is not has a rank. */
static void orang_sah(const Bangun *b, int pegawai)
{
    Err e = { 0 };
    StrList nip = { 0 };
    assert_int_equal(b->s.isi.pegawai.n, pegawai + 1);
    assert_int_equal(b->s.orang.n, pegawai + 1);
    for (ptrdiff_t i = 0; i < b->s.isi.pegawai.n; i++) {
        const Pegawai *p = &b->s.isi.pegawai.v[i];
        const DemoOrang *o = &b->s.orang.v[i];
        Nip n;
        assert_int_equal(p->id, i + 1);
        assert_true(p->nama.len > 3 && p->surel.len && utf8_valid(p->nama));
        if (p->status == STATUS_PEGAWAI_KEPALA) {
            assert_int_equal(p->nip.len, 0);
            continue;
        }
        harus(nip_periksa(p->nip, p->status, &n, &e), e);
        assert_int_equal(n.lahir.n, o->lahir.n);
        assert_int_equal(n.kelamin, o->perempuan ? NIP_WANITA : NIP_PRIA);
        assert_int_equal(n.tahun, tanggal_tahun(o->masuk));
        bool kontrak = p->status == STATUS_PEGAWAI_PPPK || p->status == STATUS_PEGAWAI_PPPK_PARUH;
        assert_true(kontrak == (p->kontrak_mulai.n > 0) && kontrak == !p->pangkat.len && p->golongan.len > 0);
        int umur = tanggal_tahun(b->hari) - tanggal_tahun(o->lahir);
        assert_in_range(umur, 18, 60);
        assert_true(o->masuk.n <= b->hari.n);
        *list_add(b->a, &nip) = p->nip;
    }
    qsort(nip.v, (size_t)nip.n, sizeof *nip.v, bandingkan_str);
    for (ptrdiff_t i = 1; i < nip.n; i++) assert_false(str_eq(nip.v[i - 1], nip.v[i]));
}

/* Every kind of SPEC 4 occurs, every role is one that the regulations know. */
static void ragam_lengkap(const Bangun *b, bool desa)
{
    int unit[JENIS_UNIT_MAX] = { 0 }, tugas[JENIS_PENUGASAN_MAX] = { 0 }, status[STATUS_PEGAWAI_MAX] = { 0 };
    Str peran;
    Err e = { 0 };
    harus(file_read(b->a, S("docs/peran-jabatan.md"), 1 * MB, &peran, &e), e);
    for (ptrdiff_t i = 0; i < b->s.isi.unit.n; i++) unit[b->s.isi.unit.v[i].jenis]++;
    for (ptrdiff_t i = 0; i < b->s.isi.penugasan.n; i++) tugas[b->s.isi.penugasan.v[i].jenis]++;
    for (ptrdiff_t i = 0; i < b->s.isi.pegawai.n; i++) status[b->s.isi.pegawai.v[i].status]++;
    for (int i = 1; i < JENIS_UNIT_MAX; i++)
        if (!unit[i] && (desa || i != JENIS_UNIT_DESA)) fail_msg("tidak ada unit %s", jenis_unit_kode[i]);
    for (int i = 1; i < JENIS_PENUGASAN_MAX; i++)
        if (!tugas[i] && (desa || i != JENIS_PENUGASAN_KEPALA_DESA)) fail_msg("tidak ada penugasan %s", jenis_penugasan_kode[i]);
    for (int i = 1; i < STATUS_PEGAWAI_MAX; i++)
        if (!status[i]) fail_msg("tidak ada pegawai %s", status_pegawai_kode[i]);
    for (ptrdiff_t i = 0; i < b->s.isi.jabatan.n; i++) {
        const Jabatan *j = &b->s.isi.jabatan.v[i];
        if (j->peran.len && str_find(peran, str_fmt(b->a, "| `" STR_F "` |", STR_A(j->peran))) < 0) fail_msg("peran " STR_F, STR_A(j->peran));
    }
    assert_true(b->s.isi.kaitan.n > 0 && b->s.isi.khusus.n > 0 && b->s.pergi.n == 2);
    for (ptrdiff_t i = 0; i < b->s.isi.penugasan.n; i++) {      /* Pj., Plt, Plh and study leave: PNS only */
        const Penugasan *p = &b->s.isi.penugasan.v[i];
        bool pns = p->jenis == JENIS_PENUGASAN_PJ || p->jenis == JENIS_PENUGASAN_PLT || p->jenis == JENIS_PENUGASAN_PLH || p->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR;
        if (pns) assert_int_equal(b->s.isi.pegawai.v[p->pegawai - 1].status, STATUS_PEGAWAI_PNS);
        assert_true(p->mulai.n <= p->sampai.n && p->nomor_sk.len > 0);
    }
}

/* Everybody with an assignment has an appraiser who is not himself; nine in ten appraise at most 30. */
static void semua_bernilai(const Bangun *b)
{
    PenilaianList l = penilai_semua(b->p, b->st, b->hari, b->a);
    int penilai = 0, besar = 0, n = 0, bekerja = 0;
    for (ptrdiff_t i = 0; i < b->s.isi.pegawai.n; i++) {
        const Pegawai *p = &b->s.isi.pegawai.v[i];
        bekerja += p->status != STATUS_PEGAWAI_KEPALA && struktur_penugasan_pada(b->st, p->id, b->hari) != NULL;
    }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (struktur_pegawai(b->st, l.v[i].pegawai)->status == STATUS_PEGAWAI_KEPALA) continue;
        if (!l.v[i].penilai) fail_msg("tanpa penilai: " STR_F, STR_A(struktur_pegawai(b->st, l.v[i].pegawai)->nama));
        assert_int_not_equal(l.v[i].penilai, l.v[i].pegawai);
        bekerja--;
        n = i && l.v[i - 1].penilai == l.v[i].penilai ? n + 1 : 1;
        penilai += n == 1;
        besar += n == 31;
    }
    assert_int_equal(bekerja, 0);
    assert_true(besar * 10 <= penilai);
}

static void struktur_sah(void **state)
{
    (void)state;
    static const struct { const char *daerah; int pegawai; uint64_t benih; bool desa; } k[] = {
        { "m", 300, 1, true }, { "m", 1000, 1, true }, { "m", 1000, 2, true }, { "m", 4000, 3, true }, { "b", 300, 1, false }, { "b", 2000, 5, false } };
    for (int i = 0; i < countof(k); i++) {
        Bangun b = bangun(k[i].daerah, k[i].pegawai, k[i].benih);
        orang_sah(&b, k[i].pegawai);
        if (k[i].pegawai >= 1000) ragam_lengkap(&b, k[i].desa);
        semua_bernilai(&b);
        for (int c = 1; c < DEMO_CONTOH_MAX; c++) assert_true(b.s.contoh[c] > 0);
        arena_free(b.a);
    }
}

static uint64_t sidik(const Bangun *b)
{
    uint64_t h = 0;
    for (ptrdiff_t i = 0; i < b->s.isi.pegawai.n; i++) h = h * 31 + str_hash(b->s.isi.pegawai.v[i].nama) + str_hash(b->s.isi.pegawai.v[i].nip);
    for (ptrdiff_t i = 0; i < b->s.isi.penugasan.n; i++) h = h * 31 + (uint64_t)(b->s.isi.penugasan.v[i].jabatan * 7 + b->s.isi.penugasan.v[i].mulai.n);
    return h;
}

static void benih_menentukan(void **state)
{
    (void)state;
    Bangun a = bangun("m", 600, 9), b = bangun("m", 600, 9), c = bangun("m", 600, 10);
    assert_true(sidik(&a) == sidik(&b));
    assert_true(sidik(&a) != sidik(&c));
    arena_free(a.a);
    arena_free(b.a);
    arena_free(c.a);
}

/* Fifteen families and more, each with at least six result plans and fifteen activities; all texts fit a form. */
static void teks_lengkap(void **state)
{
    (void)state;
    Bangun b = bangun("m", 300, 1);
    int lengkap = 0;
    for (ptrdiff_t i = 0; i < b.t.keluarga.n; i++) {
        const Keluarga *k = &b.t.keluarga.v[i];
        ptrdiff_t kegiatan = 0, bulanan = 0;
        for (ptrdiff_t r = 0; r < k->rhk.n; r++) {
            const PolaRhk *x = &k->rhk.v[r];
            kegiatan += x->kegiatan.n;
            bulanan += x->bulan == 0x1FFE;
            assert_in_range(utf8_count(x->uraian), 10, 500);
            assert_true(x->kuantitas.len && x->kualitas.len && x->target_kualitas.len && x->satuan.len && x->n > 0 && x->kegiatan.n > 0);
        }
        lengkap += k->rhk.n >= 6 && kegiatan >= 15;
        if (k->rhk.n) assert_true(bulanan >= 3);
    }
    assert_true(lengkap >= 40);
    arena_free(b.a);
}

static void ukuran_ditolak(void **state)
{
    (void)state;
    Err e = { 0 };
    Arena *a = arena_new(64 * MB);
    DemoTeks t;
    DemoStruktur s;
    DemoUkuran u = { .pegawai = DEMO_PEGAWAI_MIN - 1, .benih = 1, .hari = tanggal(2025, 3, 4), .mulai = bulan(2025, 1), .pekan = 5 };
    harus(demo_teks_muat(a, S("demo"), aturan_profil(S("m"))->singkat, &t, &e), e);
    assert_false(demo_struktur_buat(a, &t, &u, &s, &e));
    assert_int_equal(e.kode, E_DEMO_UKURAN);
    assert_false(demo_teks_muat(a, S("demo"), S("tidak-ada"), &t, &e));
    assert_int_equal(e.kode, E_BERKAS);
    arena_free(a);
}

/* ---- history ------------------------------------------------------------------------------------ */

typedef struct { UjiStore *u; Arena *a; const Profil *p; Aturan at; DemoHasil hasil; Saat kini; } Riwayatku;

static bool isi_demo(Riwayatku *r, const char *huruf, int64_t benih, Err *err)
{
    r->p = aturan_profil(str_z(huruf));
    if (!r->kini.ms) r->kini = jam(r->p);
    DemoAtur d = { .pegawai = PEGAWAI, .bulan = BULAN, .benih = benih, .jam = r->kini, .share = S("."), .profil = r->p, .sandi = S("rahasia"), .sandi_hash = S("$argon2id$x") };
    return demo_buat(r->u->st, r->a, &d, &r->hasil, err);
}

static void muat_aturan(Riwayatku *r)
{
    Err e = { 0 };
    IsiStruktur *isi = arena_one(r->a, IsiStruktur);
    int64_t versi;
    harus(db_struktur_muat(r->u->db, r->a, isi, &versi, &e), e);
    r->at = (Aturan){ .profil = r->p, .kalender = *aturan_kalender() };
    harus(struktur_susun(r->a, isi, &r->at.struktur, &e), e);
}

static Ctx ctx_pada(const Riwayatku *r, Saat s)
{
    return (Ctx){ .a = r->a, .db = r->u->db, .store = r->u->st, .aturan = &r->at, .kini = s, .hari_ini = saat_tanggal(s, r->p->zona_menit) };
}

/* What holds for all rows at once. */
static void baris_sah(const Riwayatku *r)
{
    UjiStore *u = r->u;
    char sql[256];
    nol(u, "SELECT count(*) FROM laporan x JOIN laporan y ON x.pegawai = y.pegawai AND x.tanggal = y.tanggal AND x.id < y.id"
           " AND x.mulai < y.selesai AND y.mulai < x.selesai");
    nol(u, "SELECT count(*) FROM laporan WHERE status = 'diverifikasi' AND (rhk IS NULL OR diperiksa_oleh IS NULL OR diperiksa_pada IS NULL)");
    nol(u, "SELECT count(*) FROM laporan WHERE status = 'dikembalikan' AND catatan = ''");
    nol(u, "SELECT count(*) FROM laporan l JOIN rhk r ON r.id = l.rhk JOIN skp s ON s.id = r.skp WHERE s.pegawai <> l.pegawai OR s.bulan <> substr(l.tanggal, 1, 7)");
    nol(u, "SELECT count(*) FROM skp m JOIN skp t ON t.id = m.tahunan WHERE m.jenis = 'bulanan' AND (t.status = 'draf' OR t.pegawai <> m.pegawai"
           " OR t.penugasan <> m.penugasan OR t.tahun <> m.tahun)");
    nol(u, "SELECT count(*) FROM skp WHERE status <> 'draf' AND (penilai IS NULL OR diajukan_pada IS NULL)");
    nol(u, "SELECT count(*) FROM skp WHERE status = 'ditetapkan' AND (ditetapkan_pada IS NULL OR ditetapkan_pada < diajukan_pada)");
    nol(u, "SELECT count(*) FROM evaluasi e JOIN skp s ON s.id = e.skp WHERE s.status = 'draf' OR s.bulan <> e.periode OR s.pegawai <> e.pegawai");
    nol(u, "SELECT count(*) FROM evaluasi e WHERE e.status <> 'draf' AND EXISTS (SELECT 1 FROM laporan l WHERE l.pegawai = e.pegawai"
           " AND substr(l.tanggal, 1, 7) = e.periode AND l.status = 'diajukan')");
    nol(u, "SELECT count(*) FROM evaluasi WHERE status <> 'draf' AND (hasil IS NULL OR perilaku IS NULL OR predikat IS NULL OR ditetapkan_pada IS NULL)");
    nol(u, "SELECT count(*) FROM evaluasi WHERE status <> 'draf' AND (usul_hasil IS NULL OR usul_hasil <> hasil) AND alasan_hasil = ''");
    nol(u, "SELECT count(*) FROM evaluasi WHERE (status IN ('dibuka', 'diganti')) <> (dibuka_pada IS NOT NULL) OR dibuka_pada < ditetapkan_pada OR tanggapan_pada < dibuka_pada");
    nol(u, "SELECT count(*) FROM evaluasi WHERE tanggapan = 'menolak' AND tanggapan_alasan = ''");
    nol(u, "SELECT count(*) FROM evaluasi e JOIN pengecualian p ON p.pegawai = e.pegawai AND p.bulan = e.periode");
    nol(u, "SELECT count(*) FROM izin WHERE status = 'disetujui' AND (oleh IS NULL OR pada IS NULL)");
    nol(u, "SELECT count(*) FROM akun WHERE sandi <> '$argon2id$x'");
    snprintf(sql, sizeof sql, "SELECT count(*) FROM jejak WHERE pada > %lld", (long long)r->kini.ms);
    nol(u, sql);
    Str hari = tanggal_iso(r->a, saat_tanggal(r->kini, r->p->zona_menit));
    snprintf(sql, sizeof sql, "SELECT count(*) FROM laporan WHERE diperiksa_pada > %lld OR tanggal > '" STR_F "'", (long long)r->kini.ms, STR_A(hari));
    nol(u, sql);
    snprintf(sql, sizeof sql, "SELECT count(*) FROM evaluasi WHERE ditetapkan_pada > %lld OR tanggapan_pada > %lld", (long long)r->kini.ms, (long long)r->kini.ms);
    nol(u, sql);
    nol(u, "SELECT count(*) FROM (SELECT pada - lag(pada) OVER (ORDER BY id) AS d FROM jejak) AS x WHERE d < 0");
    nol(u, "SELECT count(*) FROM jejak WHERE id < 1");
    TemuanList t = { 0 };
    Err e = { 0 };
    harus(store_periksa(u->st, r->a, &t, &e), e);
    for (ptrdiff_t i = 0; i < t.n; i++)
        if (!t.v[i].baik) fail_msg(STR_F ": " STR_F, STR_A(t.v[i].nama), STR_A(t.v[i].isi));
}

/* Months in every state. */
static void semua_keadaan(const Riwayatku *r)
{
    UjiStore *u = r->u;
    static const char *const ada[] = {
        "SELECT count(*) FROM skp WHERE jenis = 'bulanan' AND bulan = '2025-03' AND status = 'draf'",
        "SELECT count(*) FROM skp WHERE jenis = 'bulanan' AND bulan = '2025-03' AND status = 'diajukan'",
        "SELECT count(*) FROM skp WHERE jenis = 'bulanan' AND bulan = '2025-03' AND status = 'ditetapkan'",
        "SELECT count(*) FROM skp WHERE jenis = 'tahunan' AND tahun = 2024 AND status = 'ditetapkan'",
        "SELECT count(*) FROM laporan WHERE status = 'draf'", "SELECT count(*) FROM laporan WHERE status = 'diajukan'",
        "SELECT count(*) FROM laporan WHERE status = 'dikembalikan'", "SELECT count(*) FROM evaluasi WHERE status = 'dibuka' AND tanggapan = 'ditandatangani'",
        "SELECT count(*) FROM evaluasi WHERE periode = '2025-02' AND status = 'ditetapkan'", "SELECT count(*) FROM penyampaian", "SELECT count(*) FROM dialog",
        "SELECT count(*) FROM evaluasi WHERE periode = '2024' AND status = 'dibuka'", "SELECT count(*) FROM keberatan WHERE periode = '2024' AND status = 'diubah'",
        "SELECT count(*) FROM evaluasi WHERE periode = '2024' AND status = 'diganti'", "SELECT count(*) FROM bukti", "SELECT count(*) FROM presensi WHERE status = 'TL'", "SELECT count(*) FROM izin WHERE jenis = 'dinas_luar'",
        "SELECT count(*) FROM pengecualian WHERE jenis = 'cltn'", "SELECT count(*) FROM presensi_lengkap", "SELECT count(*) FROM capaian WHERE status = 'ditetapkan'", "SELECT count(*) FROM capaian WHERE status = 'draf'", "SELECT count(*) FROM ekspektasi_khusus" };
    for (int i = 0; i < countof(ada); i++)
        if (!uji_store_angka(u, ada[i])) fail_msg("tidak ada satu pun: %s", ada[i]);
}

/* Shows where two snapshots part. */
static void sama_dokumen(Str ada, Str harap)
{
    ptrdiff_t i = 0;
    if (str_eq(ada, harap)) return;
    while (i < ada.len && i < harap.len && ada.s[i] == harap.s[i]) i++;
    Str x = str_sub(ada, i > 60 ? i - 60 : 0, 160), y = str_sub(harap, i > 60 ? i - 60 : 0, 160);
    fail_msg("dokumen berbeda:\n  ..." STR_F "\n  ..." STR_F, STR_A(x), STR_A(y));
}

/* Plans: complete by skp_celah, submitted to the one whom the resolver names on that day; the snapshot is what the
 * application would have stored. */
static void skp_sah(const Riwayatku *r, int64_t pegawai, int *n)
{
    Err e = { 0 };
    SkpList l = { 0 };
    harus(db_skp_daftar(r->u->db, r->a, pegawai, &l, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Skp s;
        ErrList celah = { 0 };
        harus(db_skp_ambil(r->u->db, r->a, l.v[i].id, &s, &e), e);
        skp_celah(r->p, &s, r->a, &celah);
        if (celah.n) fail_msg("SKP %lld: %s", (long long)s.id, celah.v[0].pesan);
        const Penugasan *tugas = struktur_penugasan(r->at.struktur, s.penugasan);
        bool kuantitatif = !r->p->modul[MODUL_PENDEKATAN_TUNGGAL].ada || skp_format_kuantitatif(s.format);
        assert_int_equal(s.format, skp_format(tugas->jenis, struktur_jabatan(r->at.struktur, tugas->jabatan), kuantitatif));
        if (s.status == STATUS_SKP_DRAF) continue;
        HasilPenilai h = { 0 };
        Tanggal hari = saat_tanggal(s.diajukan_pada, r->p->zona_menit), akhir = s.bulan.n ? bulan_akhir(s.bulan) : tanggal(s.tahun, 12, 31);
        harus(penilai_cari(r->p, r->at.struktur, pegawai, hari.n > akhir.n ? akhir : hari, r->a, &h, &e), e);
        assert_int_equal(s.penilai, h.penilai.pegawai->id);
        if (s.status != STATUS_SKP_DITETAPKAN) continue;
        Ctx c = ctx_pada(r, s.ditetapkan_pada);
        DokumenBaris d;
        LembarIsi isi;
        harus(db_dokumen_objek(r->u->db, r->a, S("skp"), s.id, &d, &e), e);
        harus(isi_skp(&c, r->u->db, &s, &isi, &e), e);
        sama_dokumen(d.isi, lembar_json(r->a, &isi));
        assert_true(str_eq(d.hash, berkas_sha(r->a, d.isi)));
        (*n)++;
    }
}

/* Reports: on days that attendance and calendar allow, entered inside the window of M10.4, looked at by the
 * appraiser of the month and never after M12.4. */
static void laporan_sah(const Riwayatku *r, int64_t pegawai)
{
    Err e = { 0 };
    LaporanList l = { 0 };
    PresensiList hadir = { 0 };
    IzinList izin = { 0 };
    Tanggal dari = tanggal(2025, 1, 1), sampai = tanggal(2025, 3, 4);
    harus(db_laporan_antara(r->u->db, r->a, pegawai, dari, sampai, &l, &e), e);
    harus(db_presensi_antara(r->u->db, r->a, pegawai, dari, sampai, &hadir, &e), e);
    harus(db_izin_antara(r->u->db, r->a, pegawai, dari, sampai, &izin, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Laporan *x = &l.v[i];
        const Unit *u = struktur_unit_pegawai(r->at.struktur, pegawai, x->tanggal);
        assert_non_null(u);
        FaktaHari f = { .tanggal = x->tanggal, .izin = izin.v, .n_izin = izin.n, .lengkap = x->tanggal.n < sampai.n - 1, .kalender = &r->at.kalender, .pekan = u->pekan };
        for (ptrdiff_t k = 0; k < hadir.n; k++)
            if (hadir.v[k].tanggal.n == x->tanggal.n) f.presensi = &hadir.v[k];
        FaktaHariLaporan h = { .hari = x->tanggal, .hari_ini = x->tanggal };
        harus(presensi_hari(r->a, &f, &h.presensi, NULL, &e), e);
        harus(tenggat_laporan(r->p, &r->at.kalender, r->a, u->pekan, x->tanggal, &h.jendela, &e), e);
        BuktiList bukti = { 0 };        /* its evidence was put in when it was entered */
        harus(db_bukti_daftar(r->u->db, r->a, x->id, &bukti, &e), e);
        if (bukti.n) h.hari_ini = saat_tanggal(bukti.v[0].pada, r->p->zona_menit);
        Laporan waktu = *x;
        harus(laporan_hari_terbuka(r->p, &h, &e) && laporan_waktu(r->p, &waktu, NULL, NULL, &e), e);
        if (bukti.n && x->status != STATUS_LAPORAN_DRAF) harus(laporan_sudah_selesai(r->p, x, h.hari_ini, saat_pukul(bukti.v[0].pada, r->p->zona_menit), &e), e);
        if (x->status == STATUS_LAPORAN_DIVERIFIKASI) harus(laporan_dapat_diverifikasi(r->p, x, &h.presensi, &e), e);
        if (!x->diperiksa_pada.ms) continue;
        Tenggat luar;
        TenggatTanya t = { .jenis = JENIS_TENGGAT_EVALUASI_BATAS_LUAR, .pekan = u->pekan, .bulan = tanggal_bulan(x->tanggal), .tahun = tanggal_tahun(x->tanggal) };
        harus(tenggat_hitung(r->p, &r->at.kalender, r->a, t, &luar, &e), e);
        Tanggal hari = saat_tanggal(x->diperiksa_pada, r->p->zona_menit);
        assert_true(hari.n >= x->tanggal.n && hari.n <= luar.batas.n);
    }
}

/* Of a computed year its marks give the ratings (M11.10); elsewhere those of the RHK propose. */
static Ekspektasi usul_sah(const Riwayatku *r, const Evaluasi *x, const RhkBulanList *rhk, Capaian pimpin, UsulHasil *usul)
{
    HitungHasil hitung = evaluasi_hitung(rhk);
    *usul = capaian_usul(r->p, &hitung, pimpin, x->periode, NULL);
    if (!evaluasi_dihitung(r->p, x->periode)) return usul->usul;
    BulanSetahun b = tahunan_dari_tanda(x->bulan_hasil, x->bulan_perilaku);
    HasilTahunan h = tahunan_hitung(r->p, &b, NULL);
    if (!x->menggantikan) assert_int_equal(x->perilaku, h.perilaku);
    *usul = (UsulHasil){ .usul = h.hasil };
    return h.hasil;
}

/* Evaluations: proposal, quadrant, appraiser of the month's last day, deadline, snapshot. */
static void evaluasi_sah(const Riwayatku *r, int64_t pegawai, int *n)
{
    Err e = { 0 };
    EvaluasiList l = { 0 };
    harus(db_evaluasi_riwayat(r->u->db, r->a, pegawai, 12, &l, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Evaluasi *x = &l.v[i];
        Skp s;
        EvaluasiRhkList nilai = { 0 };
        RhkBulanList rhk = { 0 };
        HasilPenilai h = { 0 };
        Ctx bulan_ini = ctx_pada(r, r->kini);
        harus(penilai_cari(r->p, r->at.struktur, pegawai, periode_akhir(x->periode), r->a, &h, &e), e);
        assert_int_equal(x->penilai, h.penilai.pegawai->id);
        bool tahun = periode_setahun(x->periode);
        harus((tahun ? db_skp_ambil(r->u->db, r->a, x->skp, &s, &e) : skp_bulan_ambil(&bulan_ini, r->u->db, x->skp, periode_ke_bulan(x->periode), &s, &e))
              && db_evaluasi_rhk(r->u->db, r->a, x->id, &nilai, &e), e);
        for (ptrdiff_t k = 0; k < s.rhk.n; k++) {
            RhkBulan *b = list_add(r->a, &rhk);
            *b = (RhkBulan){ .rhk = &s.rhk.v[k] };
            for (ptrdiff_t m = 0; m < nilai.n; m++)
                if (nilai.v[m].rhk == s.rhk.v[k].id) b->rating = nilai.v[m].rating, b->realisasi = nilai.v[m].realisasi;
            b->dihitung = rhk_dihitung(b) && !evaluasi_dihitung(r->p, x->periode);
        }
        CapaianOrang o;
        harus(capaian_orang(&bulan_ini, r->u->db, pegawai, x->periode, &o, &e), e);
        UsulHasil usul;
        assert_int_equal(x->usul_hasil, usul_sah(r, x, &rhk, o.pimpin, &usul));
        if (x->status == STATUS_EVALUASI_DRAF) continue;
        harus(capaian_gerbang(&bulan_ini, &o, x->periode, &e), e);          /* B24.1 */
        if (r->p->modul[MODUL_CAPAIAN_DAHULU].ada) assert_true(o.k.ditetapkan_pada.ms <= x->ditetapkan_pada.ms);
        PutusanEvaluasi d = { x->hasil, x->perilaku, x->alasan_hasil, x->alasan_perilaku, x->catatan };
        ErrList celah = { 0 };
        evaluasi_celah(r->p, &rhk, &usul, EKSPEKTASI_TIADA, &d, r->a, &celah);
        if (celah.n) fail_msg("evaluasi %lld: %s", (long long)x->id, celah.v[0].pesan);
        assert_int_equal(x->predikat, predikat_kuadran(r->p, x->hasil, x->perilaku, NULL));
        Tanggal hari = saat_tanggal(x->ditetapkan_pada, r->p->zona_menit);
        assert_true(hari.n > periode_akhir(x->periode).n && (x->menggantikan || hari.n <= bulan_akhir(bulan_plus(tanggal_bulan(periode_akhir(x->periode)), 1)).n));
        Saat pada = x->tanggapan_pada.ms ? x->tanggapan_pada : x->ditetapkan_pada;
        Ctx c = ctx_pada(r, pada);
        DokumenBaris dok;
        LembarIsi isi;
        harus(db_dokumen_objek(r->u->db, r->a, S("evaluasi"), x->id, &dok, &e) && isi_evaluasi(&c, r->u->db, x, &isi, &e), e);
        sama_dokumen(dok.isi, lembar_json(r->a, &isi));
        (*n)++;
    }
}

/* The printed log-ins have work waiting. */
static void contoh_menunggu(const Riwayatku *r)
{
    Err e = { 0 };
    Str akun, sandi;
    harus(db_pengaturan(r->u->db, r->a, PERAGA_AKUN, &akun, &e) && db_pengaturan(r->u->db, r->a, PERAGA_SANDI, &sandi, &e), e);
    assert_true(str_eqz(sandi, "rahasia"));
    assert_int_equal(r->hasil.akun.n, DEMO_CONTOH_MAX + 1);
    const Pegawai *siti = struktur_pegawai_nip(r->at.struktur, r->hasil.akun.v[0].masuk), *budi = struktur_pegawai_nip(r->at.struktur, r->hasil.akun.v[1].masuk);
    LaporanList kembali = { 0 };
    EvaluasiList belum = { 0 };
    SkpList menunggu = { 0 };
    Skp s;
    harus(db_laporan_dikembalikan(r->u->db, r->a, siti->id, &kembali, &e), e);
    harus(db_evaluasi_belum_ditanggapi(r->u->db, r->a, siti->id, &belum, &e), e);
    harus(db_skp_bulanan(r->u->db, r->a, siti->id, bulan(2025, 3), &s, &e), e);
    harus(db_skp_menunggu(r->u->db, r->a, budi->id, &menunggu, &e), e);
    assert_true(kembali.n >= 2 && belum.n == 1);
    assert_int_equal(s.status, STATUS_SKP_DRAF);
    PenilaianList l = penilai_semua(r->p, r->at.struktur, tanggal(2025, 3, 4), r->a);
    int tim = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) tim += l.v[i].penilai == budi->id;
    assert_int_equal(tim, 30);
    assert_true(menunggu.n >= 10);
}

/* Both engines hold the same: sums over what was drawn. */
static int64_t sidik_basis_data(UjiStore *u)
{
    return uji_store_angka(u, "SELECT sum(id % 1000003 * length(kegiatan) + CAST(jumlah AS BIGINT) * mulai) FROM laporan")
         + uji_store_angka(u, "SELECT sum(id % 1000003 * length(predikat) + length(catatan)) FROM evaluasi") + uji_store_angka(u, "SELECT sum(length(isi)) FROM dokumen");
}

static void riwayat_sah(void **state)
{
    static int64_t sidik_lain;
    Err e = { 0 };
    Riwayatku r = { .u = *state, .a = arena_new(1024 * MB) };
    int skp = 0, evaluasi = 0;
    harus(isi_demo(&r, "m", 1, &e), e);
    muat_aturan(&r);
    baris_sah(&r);
    semua_keadaan(&r);
    contoh_menunggu(&r);
    for (int64_t id = 2; id <= PEGAWAI; id += 7) {
        skp_sah(&r, id, &skp);
        laporan_sah(&r, id);
        evaluasi_sah(&r, id, &evaluasi);
    }
    assert_true(skp > 100 && evaluasi > 40);
    int64_t sidik_ini = sidik_basis_data(r.u);
    if (sidik_lain) assert_int_equal(sidik_ini, sidik_lain);
    sidik_lain = sidik_ini;
    assert_false(isi_demo(&r, "m", 1, &e));
    assert_int_equal(e.kode, E_DEMO_ADA);
    arena_free(r.a);
}

/* A Sunday before office hours, a month that has just begun, the same rules. */
static void jam_lain(void **state)
{
    Err e = { 0 };
    Riwayatku r = { .u = *state, .a = arena_new(512 * MB) };
    r.kini = saat_dari(tanggal(2026, 3, 1), pukul(6, 0), aturan_profil(S("m"))->zona_menit);
    harus(isi_demo(&r, "m", 6, &e), e);
    baris_sah(&r);
    assert_true(r.hasil.laporan > PEGAWAI * 40 && r.hasil.evaluasi > PEGAWAI / 2);
    nol(r.u, "SELECT count(*) FROM presensi WHERE tanggal >= '2026-03-01'");
    arena_free(r.a);
}

/* The other regulation: annual plans, attendance and leave, months evaluated by review of the annual plan with the
 * realisation in words (B16.2, B24.2); no daily report and no monthly plan. */
static void riwayat_lain(void **state)
{
    static const char *const ada[] = {
        "SELECT count(*) FROM evaluasi WHERE periode = '2025-02' AND status = 'draf'", "SELECT count(*) FROM evaluasi WHERE periode = '2025-02' AND status = 'ditetapkan'",
        "SELECT count(*) FROM evaluasi WHERE status = 'dibuka' AND tanggapan = 'ditandatangani'", "SELECT count(*) FROM evaluasi WHERE status = 'dibuka' AND tanggapan IS NULL",
        "SELECT count(*) FROM evaluasi_rhk WHERE rating = 'di_atas'", "SELECT count(*) FROM evaluasi_rhk WHERE realisasi LIKE '%dokumen'",
        "SELECT count(*) FROM skp WHERE status = 'diajukan'", "SELECT count(*) FROM pengecualian",
        "SELECT count(*) FROM skp WHERE format = 1", "SELECT count(*) FROM skp WHERE format = 2", "SELECT count(*) FROM skp WHERE format = 3",
        "SELECT count(*) FROM evaluasi WHERE periode = '2024' AND status = 'dibuka'", "SELECT count(*) FROM keberatan WHERE periode = '2024' AND status = 'diubah'" };
    Err e = { 0 };
    Riwayatku r = { .u = *state, .a = arena_new(1024 * MB) };
    int skp = 0, evaluasi = 0;
    harus(isi_demo(&r, "b", 4, &e), e);
    assert_int_equal(r.hasil.laporan, 0);
    nol(r.u, "SELECT count(*) FROM skp WHERE jenis = 'bulanan'");
    assert_true(r.hasil.evaluasi > PEGAWAI);
    muat_aturan(&r);
    baris_sah(&r);
    for (int i = 0; i < countof(ada); i++)
        if (!uji_store_angka(r.u, ada[i])) fail_msg("tidak ada satu pun: %s", ada[i]);
    for (int64_t id = 2; id <= PEGAWAI; id += 7) {
        skp_sah(&r, id, &skp);
        evaluasi_sah(&r, id, &evaluasi);
    }
    assert_true(skp > 50 && evaluasi > 40);
    assert_true(uji_store_angka(r.u, "SELECT count(*) FROM skp WHERE jenis = 'tahunan' AND status = 'ditetapkan'") > PEGAWAI);
    assert_true(uji_store_angka(r.u, "SELECT count(*) FROM presensi") > PEGAWAI * 30);
    arena_free(r.a);
}

static void bulan_ditolak(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Arena *a = arena_new(64 * MB);
    const Profil *p = aturan_profil(S("m"));
    DemoHasil h;
    DemoAtur d = { .pegawai = PEGAWAI, .bulan = 23, .benih = 1, .jam = saat_dari(tanggal(2024, 3, 4), pukul(9, 0), p->zona_menit), .share = S("."), .profil = p };
    assert_false(demo_buat(u->st, a, &d, &h, &e));
    assert_int_equal(e.kode, E_DEMO_BULAN);
    d.bulan = 0;
    assert_false(demo_buat(u->st, a, &d, &h, &e));
    assert_int_equal(e.kode, E_DEMO_BULAN);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM unit"), 0);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest murni[] = { cmocka_unit_test(struktur_sah), cmocka_unit_test(benih_menentukan), cmocka_unit_test(teks_lengkap), cmocka_unit_test(ukuran_ditolak) };
    static const UjiKasus kasus[] = { KASUS(riwayat_sah), KASUS_SQLITE(jam_lain), KASUS_SQLITE(riwayat_lain), KASUS_SQLITE(bulan_ditolak) };
    int gagal = cmocka_run_group_tests_name("jobs_demo", murni, NULL, NULL);
    return uji_store_jalankan("jobs_demo_riwayat", "schema", kasus, countof(kasus)) || gagal;
}
