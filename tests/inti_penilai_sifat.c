/*
 * What holds for every structure, however odd: thousands of random regions with a fixed seed, each asked
 * for everyone. Nobody appraises himself, every appraiser may, the walk ends, all answers agree.
 */
#include "bantu/daerah.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

enum { DAERAH = 1500, UNIT_BATAS = 40, ORANG_BATAS = 90 };

static uint64_t benih;
static uint32_t acak(uint32_t n)        /* 0 .. n-1; xorshift64* */
{
    benih ^= benih >> 12;
    benih ^= benih << 25;
    benih ^= benih >> 27;
    return (uint32_t)((benih * 0x2545F4914F6CDD1Du) >> 33) % n;
}

static bool peluang(uint32_t persen) { return acak(100) < persen; }

static Tanggal hari(int geser) { return tanggal_plus(tanggal(2023, 9, 15), geser); }

/* A date range that runs on the day, mostly. */
static void rentang(Tanggal *mulai, Tanggal *sampai)
{
    bool lewat = peluang(10);
    *mulai = hari(-(int)acak(400) - (lewat ? 500 : 0));
    *sampai = lewat ? tanggal_plus(*mulai, (int)acak(30)) : peluang(60) ? TANGGAL_AKHIR : hari((int)acak(90));
}

static const JenisUnit bagian[] = {
    JENIS_UNIT_BAGIAN, JENIS_UNIT_BIDANG, JENIS_UNIT_SEKRETARIAT, JENIS_UNIT_IRBAN, JENIS_UNIT_SUBBAGIAN, JENIS_UNIT_SUBBIDANG,
    JENIS_UNIT_SEKSI, JENIS_UNIT_UPTD, JENIS_UNIT_PUSKESMAS, JENIS_UNIT_SEKOLAH, JENIS_UNIT_INSTALASI, JENIS_UNIT_UPP,
    JENIS_UNIT_DESA, JENIS_UNIT_LAIN, JENIS_UNIT_ASISTEN, JENIS_UNIT_KELURAHAN,
};

static void acak_unit(Arena *a, IsiStruktur *s)
{
    int n = 2 + (int)acak(UNIT_BATAS - 1);
    for (int i = 0; i < n; i++) {
        Unit u = { .id = i + 1, .kode = str_fmt(a, "U%d", i), .nama = str_fmt(a, "Unit %d", i), .jenis = JENIS_UNIT_PEMDA, .pekan = 5 };
        if (i) {
            u.induk = 1 + (peluang(30) ? 0 : (int64_t)acak((uint32_t)i));
            u.jenis = u.induk == 1 ? (JenisUnit)(JENIS_UNIT_SETDA + acak(13)) : bagian[acak((uint32_t)countof(bagian))];
        }
        *list_add(a, &s->unit) = u;
    }
}

static void acak_jabatan(Arena *a, IsiStruktur *s, const TabelPenilai *t)
{
    *list_add(a, &s->jabatan) = (Jabatan){ .id = 1001, .kode = S("J0"), .nama = S("Kepala Daerah"), .unit = 1,
                                           .jenis = JENIS_JABATAN_KEPALA_DAERAH, .pimpinan = true };
    for (ptrdiff_t u = 0; u < s->unit.n; u++) {
        int n = 1 + (int)acak(3);
        for (int k = 0; k < n; k++) {
            int64_t id = 1001 + s->jabatan.n;
            Jabatan j = { .id = id, .kode = str_fmt(a, "J%lld", (long long)id), .nama = str_fmt(a, "Jabatan %lld", (long long)id),
                          .unit = s->unit.v[u].id, .jenis = (JenisJabatan)(JENIS_JABATAN_JPT + acak(5)) };
            if (!k && u && peluang(85)) j.pimpinan = true;
            if (peluang(60)) j.peran = t->peran.v[acak((uint32_t)t->peran.n)].kode;
            if (peluang(8)) j.atasan = 1001 + (int64_t)acak((uint32_t)(id - 1001));
            *list_add(a, &s->jabatan) = j;
        }
    }
}

static void tugas(Arena *a, IsiStruktur *s, int64_t pegawai, int64_t jabatan, JenisPenugasan jenis)
{
    Penugasan p = { .id = 50001 + s->penugasan.n, .pegawai = pegawai, .jabatan = jabatan, .jenis = jenis };
    rentang(&p.mulai, &p.sampai);
    *list_add(a, &s->penugasan) = p;
}

static int64_t sembarang_jabatan(const IsiStruktur *s) { return 1001 + (int64_t)acak((uint32_t)s->jabatan.n); }
static int64_t sembarang_orang(const IsiStruktur *s) { return 20001 + (int64_t)acak((uint32_t)s->pegawai.n); }

static void acak_orang(Arena *a, IsiStruktur *s)
{
    int n = 2 + (int)acak(ORANG_BATAS - 1);
    for (int i = 0; i < n; i++) {
        Pegawai p = { .id = 20001 + i, .nip = str_fmt(a, "N%d", i), .nama = str_fmt(a, "Orang %d", i),
                      .status = i ? (StatusPegawai)(STATUS_PEGAWAI_CPNS + acak(4)) : STATUS_PEGAWAI_KEPALA };
        if (i && peluang(60)) p.status = STATUS_PEGAWAI_PNS;
        *list_add(a, &s->pegawai) = p;
    }
    if (peluang(90))
        *list_add(a, &s->penugasan) = (Penugasan){ .id = 50001, .pegawai = 20001, .jabatan = 1001, .jenis = JENIS_PENUGASAN_DEFINITIF,
                                                   .mulai = hari(-1000), .sampai = TANGGAL_AKHIR };
    for (int i = 1; i < n; i++) {
        if (peluang(95)) tugas(a, s, 20001 + i, sembarang_jabatan(s), JENIS_PENUGASAN_DEFINITIF);
        while (peluang(25)) tugas(a, s, 20001 + i, sembarang_jabatan(s), (JenisPenugasan)(1 + acak(JENIS_PENUGASAN_MAX - 1)));
        if (peluang(10)) {
            KaitanJf k = { .id = 1 + s->kaitan.n, .pegawai = 20001 + i, .jabatan = sembarang_jabatan(s) };
            rentang(&k.mulai, &k.sampai);
            *list_add(a, &s->kaitan) = k;
        }
        PenilaiKhusus k = { .id = 1 + s->khusus.n, .pegawai = 20001 + i, .penilai = sembarang_orang(s), .alasan = S("uji") };
        if (peluang(50)) k.atasan = sembarang_orang(s);
        if (peluang(50)) k.nomor = S("800/1/2023");
        if (peluang(10) && k.penilai != k.pegawai && k.atasan != k.pegawai) {
            rentang(&k.mulai, &k.sampai);
            *list_add(a, &s->khusus) = k;
        }
    }
}

static bool disebut(const Profil *p, const Struktur *s, const Jabatan *j)
{
    const PeranJabatan *r = penilai_peran_jabatan(p, s, j);
    ptrdiff_t i = r ? r - p->tabel_penilai->peran.v : 0;
    return r && (p->tabel_penilai->disebut.bit[i / 64] >> (i % 64) & 1);
}

/* B1.16, M1.26: at least pengawas, or named by the table, or Plt/Plh, or delegated with a number. */
static bool berwenang(const Profil *p, const Struktur *s, const HasilPenilai *h, int64_t pegawai)
{
    const Jabatan *j = h->penilai.jabatan;
    bool pejabat = j->jenis == JENIS_JABATAN_KEPALA_DAERAH || j->jenis == JENIS_JABATAN_JPT || j->jenis == JENIS_JABATAN_ADMINISTRATOR
        || j->jenis == JENIS_JABATAN_PENGAWAS;
    const PenilaiKhusus *k = struktur_khusus(s, pegawai, hari(0));
    return pejabat || h->penilai.sebagai == JENIS_PENUGASAN_PLT || h->penilai.sebagai == JENIS_PENUGASAN_PLH || disebut(p, s, j)
        || (k && k->penilai == h->penilai.pegawai->id && k->nomor.len);
}

static bool memegang(const Struktur *s, const Pejabat *p)
{
    Posisi l = struktur_penugasan_pegawai(s, p->pegawai->id);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *t = &struktur_isi(s)->penugasan.v[l.v[i]];
        if (t->jabatan == p->jabatan->id && t->jenis == p->sebagai && t->mulai.n <= hari(0).n && hari(0).n <= t->sampai.n) return true;
    }
    return false;
}

typedef struct { long orang, ada, kosong, dicatat, naik, sama, lingkaran; } Hitung;

static void periksa_orang(const Profil *p, const Struktur *s, const Pegawai *o, const Penilaian *l, Arena *a, Hitung *n)
{
    HasilPenilai h;
    Err err = { 0 };
    bool ada = penilai_cari(p, s, o->id, hari(0), a, &h, &err);
    n->orang++;
    assert_int_equal(ada, h.penilai.pegawai != NULL);
    assert_true(h.jejak.n > 0);
    const Penugasan *tugas_skp = struktur_penugasan_pada(s, o->id, hari(0));
    const Jabatan *j = tugas_skp ? struktur_jabatan(s, tugas_skp->jabatan) : NULL;
    bool dinilai = j && j->jenis != JENIS_JABATAN_KEPALA_DAERAH;
    assert_int_equal(l != NULL, dinilai);
    if (!ada) {
        assert_int_equal(err.kode, E_PENILAI_TIADA);
        if (l) assert_int_equal(l->penilai, 0);
        if (!dinilai) return;
        n->kosong++;
        /* the head of region, if somebody else holds that post, appraises whoever is left */
        const Pegawai *kepala = struktur_pemangku(s, 1001, hari(0), NULL);
        if (kepala && kepala->id != o->id) {
            for (ptrdiff_t i = 0; i < h.jejak.n; i++) print_error("  " STR_F "\n", STR_A(h.jejak.v[i]));
            fail_msg("orang %lld tanpa penilai walau kepala daerah ada", (long long)o->id);
        }
        return;
    }
    n->ada++;
    n->dicatat += h.dicatat;
    n->sama += h.atasan.pegawai == h.penilai.pegawai;
    for (ptrdiff_t i = 0; i < h.jejak.n; i++) n->naik += str_starts(h.jejak.v[i], S("Penilai naik"));
    assert_true(dinilai);
    assert_int_not_equal(h.penilai.pegawai->id, o->id);
    assert_true(memegang(s, &h.penilai));
    assert_true(berwenang(p, s, &h, o->id));
    assert_true(h.baris.len && h.dasar.n > 0);
    assert_int_equal(l->penilai, h.penilai.pegawai->id);
    assert_int_equal(l->atasan, h.atasan.pegawai ? h.atasan.pegawai->id : 0);
    assert_int_equal(l->dicatat, h.dicatat);
    if (!h.atasan.pegawai) {
        assert_true(h.dicatat);
        return;
    }
    assert_int_not_equal(h.atasan.pegawai->id, o->id);
    assert_true(memegang(s, &h.atasan));
    if (h.atasan.pegawai == h.penilai.pegawai) assert_int_equal(h.atasan.jabatan->jenis, JENIS_JABATAN_KEPALA_DAERAH);
}

static const Penilaian *cari(const PenilaianList *l, int64_t pegawai)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].pegawai == pegawai) return &l->v[i];
    return NULL;
}

/* penilai_periksa() against the plain definition of each list. */
static void periksa_daftar(const Profil *p, const PenilaianList *l, Arena *a, Hitung *n)
{
    PeriksaPenilai x = penilai_periksa(p, l, a);
    ptrdiff_t tanpa = 0, dicatat = 0, lingkaran = 0, lebar = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        if (i) assert_true(l->v[i - 1].penilai < l->v[i].penilai || (l->v[i - 1].penilai == l->v[i].penilai && l->v[i - 1].pegawai < l->v[i].pegawai));
        tanpa += !l->v[i].penilai;
        dicatat += l->v[i].dicatat;
        int64_t o = l->v[i].penilai;
        for (ptrdiff_t k = 0; k < l->n && o && o != l->v[i].pegawai; k++) {
            const Penilaian *atas = cari(l, o);
            o = atas ? atas->penilai : 0;
        }
        lingkaran += o == l->v[i].pegawai;
        PenilaianList b = penilai_bawahan(l, l->v[i].penilai);
        assert_true(b.n > 0 && b.v[0].penilai == l->v[i].penilai && b.v[b.n - 1].penilai == l->v[i].penilai);
        lebar += l->v[i].penilai && b.v == &l->v[i] && b.n > p->batas_bawahan;
    }
    assert_int_equal(x.tanpa_penilai.n, tanpa);
    assert_int_equal(x.dicatat.n, dicatat);
    assert_int_equal(x.lingkaran.n, lingkaran);
    assert_int_equal(x.rentang.n, lebar);
    for (ptrdiff_t i = 1; i < x.rentang.n; i++) assert_true(x.rentang.v[i - 1].bawahan >= x.rentang.v[i].bawahan);
    assert_int_equal(penilai_bawahan(l, INT64_MAX).n, 0);
    n->lingkaran += lingkaran;
}

static void daerah_acak(const char *kode, char awalan, uint64_t benih_awal)
{
    Arena *tetap = arena_new(16 * MB), *a = arena_new(64 * MB);
    Profil p = daerah_profil(tetap, kode, awalan);
    Hitung n = { 0 };
    p.batas_bawahan = 5;
    benih = benih_awal;
    for (int i = 0; i < DAERAH; i++) {
        IsiStruktur isi = { 0 };
        const Struktur *s;
        arena_reset(a);
        acak_unit(a, &isi);
        acak_jabatan(a, &isi, p.tabel_penilai);
        acak_orang(a, &isi);
        if (!struktur_susun(a, &isi, &s, NULL)) {           /* a post above itself: try without named superiors */
            for (ptrdiff_t j = 0; j < isi.jabatan.n; j++) isi.jabatan.v[j].atasan = 0;
            Err err = { 0 };
            if (!struktur_susun(a, &isi, &s, &err)) fail_msg("%s", err.pesan);
        }
        PenilaianList l = penilai_semua(&p, s, hari(0), a);
        for (ptrdiff_t o = 0; o < isi.pegawai.n; o++) {
            ArenaMark m = arena_mark(a);
            periksa_orang(&p, s, &isi.pegawai.v[o], cari(&l, isi.pegawai.v[o].id), a, &n);
            arena_rewind(a, m);
        }
        periksa_daftar(&p, &l, a, &n);
    }
    /* the dice reached every corner */
    assert_true(n.ada > 20000 && n.kosong > 100 && n.dicatat > 100 && n.naik > 1000 && n.sama > 100 && n.lingkaran > 10);
    print_message("%s: %ld orang, %ld dinilai, %ld tanpa penilai, %ld dicatat, %ld kali naik, %ld dalam lingkaran\n",
                  kode, n.orang, n.ada, n.kosong, n.dicatat, n.naik, n.lingkaran);
    arena_free(a);
    arena_free(tetap);
}

static void bekasi(void **state) { (void)state; daerah_acak("bekasi-38-2023", 'B', 20230717); }
static void majalengka(void **state) { (void)state; daerah_acak("majalengka-16-2023", 'M', 20230720); }

/* The explanation carries the same persons, steps and clauses as the answer. */
static void penjelasan(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv"), isi = daerah_ubah(a, &awal, S("kosong KD4;plt KD4=SEK4"));
    const Struktur *s = daerah_susun(a, &isi);
    const Pegawai *o = struktur_pegawai(s, daerah_orang(&isi, S("KB4")));
    HasilPenilai h;
    assert_true(penilai_cari(&p, s, o->id, hari(0), a, &h, NULL));
    Mengapa w = { .a = a };
    penilai_mengapa(&p, &h, o, hari(0), &w);
    assert_true(str_eqz(w.inti, "Pejabat penilai Pemangku KB4 adalah Pemangku SEK4 (Plt Kepala Dinas Perhubungan)."));
    assert_int_equal(w.aturan.n, h.bukti.n);
    assert_true(str_eqz(w.aturan.v[0].pasal, "B-L2.4c") && w.aturan.v[0].cocok);
    assert_true(str_find(w.pengubah, S("B26.2")) > 0);
    bool atasan = false, hari_itu = false;
    for (ptrdiff_t i = 0; i < w.fakta.n; i++) {
        atasan |= str_eqz(w.fakta.v[i].isi, "Pemangku SEKDA (Sekretaris Daerah)");
        hari_itu |= str_eqz(w.fakta.v[i].isi, "15 September 2023");
    }
    assert_true(atasan && hari_itu);
    const Pegawai *wali = struktur_pegawai(s, daerah_orang(&isi, S("WALI")));
    Mengapa w2 = { .a = a };
    assert_false(penilai_cari(&p, s, wali->id, hari(0), a, &h, NULL));
    penilai_mengapa(&p, &h, wali, hari(0), &w2);
    assert_true(str_eqz(w2.inti, "Pejabat penilai Pemangku WALI tidak ditemukan."));
    penilai_mengapa(&p, &h, wali, hari(0), NULL);
    Err err = { 0 };
    assert_false(penilai_cari(&p, s, 424242, hari(0), a, &h, &err));
    assert_int_equal(err.kode, E_TIDAK_ADA);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(penjelasan), cmocka_unit_test(bekasi), cmocka_unit_test(majalengka) };
    return cmocka_run_group_tests(t, NULL, NULL);
}
