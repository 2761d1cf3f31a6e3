/* Daily reports from a table: one's own, or by an administrator those of his staff. Every row meets what the form asks. */
#include "store/db_skp.h"
#include "tindakan/impor_dalam.h"
#include "tindakan/pelaksanaan.h"

enum { KEGIATAN_MIN = 5, RHK_MAKS = 99 };

/* What a row may become; draf is submitted later, in the application. */
static const char *const status_kode[] = { "", "draf", "diajukan", NULL };
static const char *const status_label[] = { "", "Draf", "Diajukan", NULL };
_Static_assert(STATUS_LAPORAN_DRAF == 1 && STATUS_LAPORAN_DIAJUKAN == 2, "codes of the column are codes of the field");

static const KolomImpor kolom[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .bantuan = "Kosong berarti laporan Anda sendiri. Admin perangkat daerah mengisi NIP pegawainya.",
      .contoh = { "198505172010012005", "198505172010012005" } },
    { .nama = "tanggal", .judul = "Tanggal", .ruas = "tanggal", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari kegiatan, selama masa pengisiannya terbuka.",
      .contoh = { "2025-03-04", "2025-03-04" } },
    { .nama = "mulai", .judul = "Mulai", .ruas = "mulai", .jenis = IMPOR_PUKUL, .wajib = true, .bantuan = "Misalnya 07:30. Pegawai, tanggal, dan jam mulai yang sama mengubah laporan itu.",
      .contoh = { "07:30", "09:00" } },
    { .nama = "selesai", .judul = "Selesai", .ruas = "selesai", .jenis = IMPOR_PUKUL, .wajib = true, .bantuan = "Pada hari yang sama, sesudah jam mulai.",
      .contoh = { "09:00", "11:30" } },
    { .nama = "kegiatan", .judul = "Kegiatan", .ruas = "kegiatan", .jenis = IMPOR_TEKS, .wajib = true, .maks = 500, .bantuan = "Satu kalimat, dimulai kata kerja.",
      .contoh = { "Menyusun laporan kinerja aplikasi", "Melayani permintaan akses" } },
    { .nama = "rhk", .judul = "Nomor RHK", .ruas = "rhk_ke", .jenis = IMPOR_ANGKA, .min = 1, .maks = RHK_MAKS,
      .bantuan = "Nomor rencana hasil kerja pada SKP bulan itu; kosong berarti belum dikaitkan.", .contoh = { "", "" } },
    { .nama = "jumlah", .judul = "Jumlah", .ruas = "jumlah", .jenis = IMPOR_BILANGAN, .maks = 1000000, .bantuan = "Boleh pecahan: 2,5.", .contoh = { "1", "3" } },
    { .nama = "satuan", .judul = "Satuan", .ruas = "satuan", .jenis = IMPOR_TEKS, .maks = 40, .bantuan = "Kosong berarti satuan target RHK-nya.",
      .contoh = { "dokumen", "tiket" } },
    { .nama = "status", .judul = "Status", .ruas = "status", .jenis = IMPOR_PILIHAN, .kode = status_kode, .label = status_label,
      .bantuan = "Kosong berarti diajukan.", .contoh = { "diajukan", "draf" } },
};
enum { K_NIP, K_TANGGAL, K_MULAI, K_SELESAI, K_KEGIATAN, K_RHK };

typedef struct {
    int64_t id, pegawai;
    Tanggal tanggal;
    Pukul mulai, selesai;
    Str kegiatan, satuan;
    int rhk_ke;                         /* place in the plan of that month; 0: belum dikaitkan */
    double jumlah;
    StatusLaporan status;
    Laporan l;                          /* as it stands; id 0: new */
} BarisLaporan;

static const Kolom ruas[] = {
    KOLOM(BarisLaporan, pegawai, INT64, "NIP"), KOLOM(BarisLaporan, tanggal, TANGGAL, "Tanggal"), KOLOM(BarisLaporan, mulai, PUKUL, "Mulai"),
    KOLOM(BarisLaporan, selesai, PUKUL, "Selesai"), KOLOM(BarisLaporan, kegiatan, STR, "Kegiatan"), KOLOM(BarisLaporan, rhk_ke, INT, "Nomor RHK"),
    KOLOM(BarisLaporan, jumlah, REAL, "Jumlah"), KOLOM(BarisLaporan, satuan, STR, "Satuan"),
    KOLOM_KODE(BarisLaporan, status, status_laporan_kode, "Status"), KOLOM_AKHIR };

typedef LIST_OF(BarisLaporan) BarisLaporanList;

/* ---- plans, each loaded once ---- */

typedef struct { Peta kunci; LIST_OF(RhkList) rhk; } RhkDimuat;         /* r->milik; by person and month */

static bool rhk_bulan(Rencana *r, int64_t pegawai, Bulan b, const RhkList **l, Err *err)
{
    RhkDimuat *m = r->milik;
    Str kunci = str_fmt(r->a, "%lld|%d", (long long)pegawai, b.n);
    ptrdiff_t i = peta_get(&m->kunci, kunci);
    if (i < 0) {
        Skp s;
        Err e = { 0 };
        RhkList baru = { 0 };
        bool ada = db_skp_bulanan(r->db, r->a, pegawai, b, &s, &e);
        if (!db_boleh_tiada(ada, &e, err)) return false;
        if (ada && !db_rhk_daftar(r->db, r->a, s.id, &baru, err)) return false;
        i = m->rhk.n;
        *list_add(r->a, &m->rhk) = baru;
        peta_set(&m->kunci, kunci, i);
    }
    *l = &m->rhk.v[i];
    return true;
}

/* ---- what stands ---- */

static bool muat_orang(Rencana *r, int64_t pegawai, Tanggal dari, Tanggal sampai, BarisLaporanList *l, Err *err)
{
    LaporanList ada = { 0 };
    if (!db_laporan_antara(r->db, r->a, pegawai, dari, sampai, &ada, err)) return false;
    for (ptrdiff_t i = 0; i < ada.n; i++) {
        const Laporan *x = &ada.v[i];
        const RhkList *rhk;
        if (!rhk_bulan(r, pegawai, tanggal_bulan(x->tanggal), &rhk, err)) return false;
        BarisLaporan b = { .id = x->id, .pegawai = pegawai, .tanggal = x->tanggal, .mulai = x->mulai, .selesai = x->selesai, .kegiatan = x->kegiatan,
                           .satuan = x->satuan, .jumlah = x->jumlah, .status = x->status, .l = *x };
        for (ptrdiff_t k = 0; k < rhk->n; k++)
            if (rhk->v[k].id == x->rhk) b.rhk_ke = (int)k + 1;
        *list_add(r->a, l) = b;
    }
    return true;
}

static const Sel *sel_baris(const Rencana *r, const BarisTabel *b, int k)
{
    static const Sel kosong;
    return r->di_tabel[k] < 0 ? &kosong : &b->sel[r->di_tabel[k]];
}

/* Whom a row is about, before its cells are checked: the NIP, or the actor where there is none; 0: nobody known. */
static int64_t orang_baris(Rencana *r, const BarisTabel *b)
{
    const Sel *s = sel_baris(r, b, K_NIP);
    if (s->jenis == SEL_KOSONG) return r->c->pelaku.pegawai;
    ptrdiff_t i = peta_get(&r->pegawai, impor_nip_rapat(r->a, s->teks));
    return i < 0 ? 0 : r->s.pegawai.v[i].id;
}

/* Reports of the persons in the file, between its first and last day. */
static bool laporan_muat(Rencana *r, Err *err)
{
    RhkDimuat *m = arena_one(r->a, RhkDimuat);
    Peta orang = peta_new(r->a, 64);
    IdList id = { 0 };
    BarisLaporanList l = { 0 };
    Tanggal dari = { 0 }, sampai = { 0 }, t;
    m->kunci = peta_new(r->a, 64);
    r->milik = m;
    for (ptrdiff_t i = 0; i < r->tabel.baris.n; i++) {
        const BarisTabel *b = &r->tabel.baris.v[i];
        int64_t p = orang_baris(r, b);
        if (p && peta_tambah(&orang, str_fmt(r->a, "%lld", (long long)p), 1) < 0) *list_add(r->a, &id) = p;
        if (!tanggal_parse_bebas(sel_baris(r, b, K_TANGGAL)->teks, &t)) continue;
        if (!dari.n || t.n < dari.n) dari = t;
        if (t.n > sampai.n) sampai = t;
    }
    for (ptrdiff_t i = 0; dari.n && i < id.n; i++)
        if (!muat_orang(r, id.v[i], dari, sampai, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static void laporan_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    BarisLaporan *x = baris;
    if (sel_baris(r, b->tabel, K_NIP)->jenis == SEL_KOSONG) x->pegawai = r->c->pelaku.pegawai;
    if (!x->status) x->status = STATUS_LAPORAN_DIAJUKAN;
}

/* ---- the rules ---- */

static int kolom_dari(const Rencana *r, const Err *e)
{
    int k = impor_kolom_ke(r->j, e->ruas);
    return k >= 0 ? k : K_TANGGAL;
}

/* A verified report that the file repeats stays as it is. */
static bool tetap(const Rencana *r, BarisRencana *b, BarisLaporan *x)
{
    const BarisLaporan *lama = rencana_lama(r, b->ke);
    StatusLaporan diminta = x->status;
    if (!lama) return false;
    if (lama->status == STATUS_LAPORAN_DIVERIFIKASI && diminta == STATUS_LAPORAN_DIAJUKAN) x->status = lama->status;
    if (!rencana_berubah(r, b->ke)) return true;
    x->status = diminta;
    return false;
}

static bool periksa_satu(Rencana *r, BarisRencana *b, Err *err)
{
    BarisLaporan *x = rencana_akhir(r, b->ke);
    const BarisLaporan *lama = rencana_lama(r, b->ke);
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_PRESENSI);
    const RhkList *rhk;
    Err e = { 0 };
    if (tetap(r, b, x) || !impor_berhak(r, x->pegawai, x->tanggal, NULL)) return true;
    ptrdiff_t huruf = utf8_count(x->kegiatan);
    if (huruf < KEGIATAN_MIN) impor_salah(r, b, K_KEGIATAN, E_PENDEK, NULL, V(kolom[K_KEGIATAN].judul), V((int64_t)huruf), V((int)KEGIATAN_MIN));
    if (!rhk_bulan(r, x->pegawai, tanggal_bulan(x->tanggal), &rhk, err)) return false;
    if (x->rhk_ke > rhk->n) {
        impor_salah(r, b, K_RHK, E_IMPOR_RHK, dasar, V(x->rhk_ke), V(tanggal_bulan(x->tanggal)), V((int64_t)rhk->n));
        return true;
    }
    x->l = (Laporan){ .id = lama ? x->id : 0, .pegawai = x->pegawai, .tanggal = x->tanggal, .mulai = x->mulai, .selesai = x->selesai, .kegiatan = x->kegiatan,
                      .rhk = x->rhk_ke ? rhk->v[x->rhk_ke - 1].id : 0, .jumlah = x->jumlah, .satuan = x->satuan, .status = x->status,
                      .versi = lama ? lama->l.versi : 0 };
    if (!laporan_sah(r->c, r->db, lama ? &lama->l : NULL, &x->l, &e)) impor_tolak(r, b, kolom_dari(r, &e), false, &e);
    x->satuan = x->l.satuan;
    return true;
}

static int urut_waktu(const void *x, const void *y)
{
    const BarisLaporan *a = *(const BarisLaporan *const *)x, *b = *(const BarisLaporan *const *)y;
    const int64_t beda[] = { a->pegawai - b->pegawai, a->tanggal.n - b->tanggal.n, a->mulai.n - b->mulai.n, a->selesai.n - b->selesai.n };
    for (ptrdiff_t k = 0; k < countof(beda); k++)
        if (beda[k]) return beda[k] < 0 ? -1 : 1;
    return 0;
}

/* The row of the file behind a report; NULL where it stood before. */
static BarisRencana *dari_berkas(Rencana *r, const BarisLaporan *x)
{
    return rencana_baris(r, ((const char *)x - r->akhir) / r->j->ukuran);
}

/* Times of one person may not overlap, neither in the file nor with what stands. */
static void periksa_tumpuk(Rencana *r)
{
    const BarisLaporan **v = arena_many(r->a, const BarisLaporan *, r->n_akhir);
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const BarisLaporan *x = rencana_akhir(r, i);
        if (x->pegawai && x->mulai.n < x->selesai.n) v[n++] = x;
    }
    if (n) qsort(v, (size_t)n, sizeof *v, urut_waktu);
    for (ptrdiff_t i = 1, jauh = 0; i < n; i++) {
        const BarisLaporan *x = v[jauh], *y = v[i];
        bool sehari = x->pegawai == y->pegawai && x->tanggal.n == y->tanggal.n;
        if (sehari && y->mulai.n < x->selesai.n) {
            BarisRencana *b = dari_berkas(r, y);
            const BarisLaporan *salah = b ? y : x;
            if (!b) b = dari_berkas(r, x);
            if (b && !b->galat) impor_salah(r, b, K_MULAI, E_LAPORAN_BENTROK, profil_ketentuan(r->c->aturan->profil, KETENTUAN_PENGISIAN), V(salah->mulai), V(salah->selesai));
        }
        if (!sehari || y->selesai.n > x->selesai.n) jauh = i;
    }
}

static bool laporan_periksa_semua(Rencana *r, Err *err)
{
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        if (b->ke < 0 && !b->galat && !r->c->pelaku.pegawai) impor_salah(r, b, K_NIP, E_WAJIB, NULL, V(kolom[K_NIP].judul));
        if (b->ke >= 0 && !b->galat && !periksa_satu(r, b, err)) return false;
    }
    periksa_tumpuk(r);
    return true;
}

static bool laporan_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const BarisLaporan *x = v;
    for (ptrdiff_t i = 0; i < ubah + baru; i++) {
        Laporan l = x[i].l;
        l.id = x[i].id;
        if (!(i < ubah ? db_laporan_ubah(r->db, &l, err) : db_laporan_tambah(r->db, &l, err))) return false;
    }
    return true;
}

static int64_t laporan_pegawai(const void *baris) { return ((const BarisLaporan *)baris)->pegawai; }
static Tanggal hari_baris(const void *baris) { return ((const BarisLaporan *)baris)->tanggal; }

/* The template imports unchanged on the day it is fetched: today, for oneself, or for somebody one enters for. */
static Str laporan_contoh(const Ctx *c, int k)
{
    if (k == K_TANGGAL) return tanggal_iso(c->a, c->hari_ini);
    if (k != K_NIP) return (Str){ 0 };
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    if (saya) return saya->nip;
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
        if (isi->pegawai.v[i].nip.len && laporan_untuk(c, isi->pegawai.v[i].id, NULL)) return isi->pegawai.v[i].nip;
    return (Str){ 0 };
}

const JenisImpor impor_jenis_laporan = {
    .modul = MODUL_LAPORAN_HARIAN, .nama = "laporan_harian", .judul = "Laporan harian", .bentuk = ".csv,.xlsx",
    .ringkas = "Kegiatan per hari dan jam: milik sendiri, atau oleh admin perangkat daerah untuk pegawainya.",
    .objek = OBJEK_LAPORAN, .aksi = AKSI_IMPOR, .kolom = kolom, .n = countof(kolom), .n_kunci = 3, .ruas = ruas,
    .ukuran = sizeof(BarisLaporan), .ber_id = true, .jejak_rinci = true, .muat = laporan_muat, .lengkapi = laporan_lengkapi,
    .periksa = laporan_periksa_semua, .tulis = laporan_tulis, .pegawai = laporan_pegawai, .hari = hari_baris, .contoh_sel = laporan_contoh,
};
