/* Holidays (table or ICS), and accounts for persons. */
#include "base/ics.h"
#include "store/db_akun.h"
#include "store/db_kalender.h"
#include "tindakan/impor_dalam.h"

/* ---- holidays ---------------------------------------------------------------------------------- */

static const KolomImpor kolom_libur[] = {
    { .nama = "tanggal", .judul = "Tanggal", .ruas = "tanggal", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Satu baris satu hari.",
      .contoh = { "2027-01-01", "2027-02-08" } },
    { .nama = "jenis", .judul = "Jenis", .ruas = "jenis", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = jenis_libur_kode,
      .label = jenis_libur_label, .bantuan = "libur, cuti_bersama, atau daerah.", .contoh = { "libur", "cuti_bersama" } },
    { .nama = "nama", .judul = "Nama hari", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 150,
      .bantuan = "Tampil pada penjelasan tenggat.", .contoh = { "Tahun Baru Masehi", "Cuti bersama (contoh)" } },
};
enum { L_TANGGAL };

static const Kolom ruas_libur[] = {
    KOLOM(HariLibur, tanggal, TANGGAL, "Tanggal"), KOLOM_KODE(HariLibur, jenis, jenis_libur_kode, "Jenis"),
    KOLOM(HariLibur, nama, STR, "Nama"), KOLOM_AKHIR };

static bool libur_baca_berkas(Rencana *r, Err *err)
{
    if (ics_adalah(r->b->isi)) return ics_baca(r->a, r->b->isi, &r->tabel, err);
    return tabel_baca(r->a, r->b->isi, r->b->lembar, &r->tabel, err);
}

static bool libur_muat(Rencana *r, Err *err)
{
    HariLiburList l = { 0 };
    if (!db_libur(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

/* A year counts as complete with its first day, so a year begun with a few is worth a warning. */
static bool libur_periksa(Rencana *r, Err *err)
{
    (void)err;
    enum { WAJAR = 15 };
    int n[10000] = { 0 };
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const HariLibur *h = rencana_akhir(r, i);
        if (h->tanggal.n) n[tanggal_tahun(h->tanggal)]++;
    }
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const HariLibur *h = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        int tahun = h ? tanggal_tahun(h->tanggal) : 0;
        if (!h || n[tahun] >= WAJAR || !n[tahun]) continue;
        impor_awas(r, b, L_TANGGAL, E_IMPOR_LIBUR_SEDIKIT, profil_ketentuan(r->c->aturan->profil, KETENTUAN_HARI_KERJA),
                   V(str_fmt(r->a, "%d", tahun)), V(n[tahun]));
        n[tahun] = 0;                   /* told once */
    }
    return true;
}

static bool libur_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const HariLibur *h = v;
    for (ptrdiff_t i = 0; i < ubah + baru; i++)
        if (!db_libur_simpan(r->db, &h[i], err)) return false;
    return true;
}

const JenisImpor impor_jenis_libur = {
    .nama = "hari_libur", .judul = "Hari libur", .bentuk = ".csv,.xlsx,.ics",
    .ringkas = "Hari libur nasional, cuti bersama, dan libur daerah; juga dari kalender ICS.",
    .objek = OBJEK_KALENDER, .aksi = AKSI_KELOLA, .kolom = kolom_libur, .n = countof(kolom_libur), .n_kunci = 1, .ruas = ruas_libur,
    .ukuran = sizeof(HariLibur), .jejak_rinci = true, .baca = libur_baca_berkas, .muat = libur_muat, .periksa = libur_periksa,
    .tulis = libur_tulis,
};

/* ---- accounts ---------------------------------------------------------------------------------- */

/* A person has an account, and in it perhaps a role. */
typedef struct { int64_t pegawai; Peran peran; int64_t unit; } AkunImpor;

/* Roles that a file may give. BKPSDM and SISTEM are given one by one, by hand. */
static const char *const peran_impor[] = { "", "admin_pd", "organisasi", "operator", "auditor", NULL };
static const Peran peran_dari_impor[] = { PERAN_TIADA, PERAN_ADMIN_PD, PERAN_ORGANISASI, PERAN_OPERATOR, PERAN_AUDITOR };

static const KolomImpor kolom_akun[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true,
      .bantuan = "Pemilik akun; NIP-nya menjadi nama masuk.", .contoh = { "198505172010012005", "199508212024212013" } },
    { .nama = "peran", .judul = "Peran akun", .jenis = IMPOR_PILIHAN, .kode = peran_impor,
      .bantuan = "Kosong untuk pegawai biasa: perannya mengikuti jabatan.", .contoh = { "admin_pd", "" } },
    { .nama = "unit", .judul = "Kode unit", .ruas = "unit", .jenis = IMPOR_UNIT, .bantuan = "Hanya untuk admin_pd: perangkat daerah yang dikelola.",
      .contoh = { "DINKES", "" } },
};
enum { A_NIP, A_PERAN, A_UNIT };

static const Kolom ruas_akun[] = {
    KOLOM(AkunImpor, pegawai, INT64, "NIP"), KOLOM_KODE(AkunImpor, peran, peran_kode, "Peran"), KOLOM(AkunImpor, unit, INT64, "Unit"),
    KOLOM_AKHIR };

/* Accounts of persons as they stand. */
typedef struct { AkunList akun; AkunPeranList peran; Peta dari_pegawai; } IsiAkun;

static bool akun_muat(Rencana *r, Err *err)
{
    enum { SEKALI = 5000 };
    static const TanggalList tiada;
    IsiAkun *m = arena_one(r->a, IsiAkun);
    if (!hadir_muat(r, &tiada, err)) return false;          /* for r->susunan */
    r->mentah = m;
    for (ptrdiff_t n = -1; n < m->akun.n;) {
        n = m->akun.n;
        if (!db_akun_daftar(r->db, r->a, n ? m->akun.v[n - 1].masuk : (Str){ 0 }, SEKALI, &m->akun, err)) return false;
    }
    if (!db_akun_peran_semua(r->db, r->a, &m->peran, err)) return false;
    m->dari_pegawai = peta_new(r->a, m->akun.n);
    LIST_OF(AkunImpor) l = { 0 };
    Peta dari_id = peta_new(r->a, m->akun.n);
    for (ptrdiff_t i = 0; i < m->akun.n; i++) {
        peta_set(&dari_id, (Str){ (const char *)&m->akun.v[i].id, sizeof(int64_t) }, i);
        if (!m->akun.v[i].pegawai) continue;
        peta_set(&m->dari_pegawai, (Str){ (const char *)&m->akun.v[i].pegawai, sizeof(int64_t) }, i);
        *list_add(r->a, &l) = (AkunImpor){ .pegawai = m->akun.v[i].pegawai };
    }
    for (ptrdiff_t i = 0; i < m->peran.n; i++) {
        ptrdiff_t di = rencana_dari_id(&dari_id, &m->peran.v[i].akun);
        if (di >= 0 && m->akun.v[di].pegawai)
            *list_add(r->a, &l) = (AkunImpor){ m->akun.v[di].pegawai, m->peran.v[i].peran, m->peran.v[i].unit };
    }
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static Str akun_kunci(Rencana *r, const void *baris)
{
    const AkunImpor *k = baris;
    if (!k->pegawai) return (Str){ 0 };
    return str_fmt(r->a, "%lld|%d|%lld", (long long)k->pegawai, (int)k->peran, (long long)k->unit);
}

static void akun_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r;
    if (b->v[A_PERAN].jenis) ((AkunImpor *)baris)->peran = peran_dari_impor[b->v[A_PERAN].i];
}

static const Akun *akun_dari(const IsiAkun *m, int64_t pegawai)
{
    ptrdiff_t i = rencana_dari_id(&m->dari_pegawai, &pegawai);
    return i >= 0 ? &m->akun.v[i] : NULL;
}

static bool akun_sistem(const IsiAkun *m, const Akun *a)
{
    for (ptrdiff_t i = 0; i < m->peran.n; i++)
        if (m->peran.v[i].akun == a->id && m->peran.v[i].peran == PERAN_SISTEM) return true;
    return false;
}

static bool akun_periksa(Rencana *r, Err *err)
{
    (void)err;
    const IsiAkun *m = r->mentah;
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_AKUN);
    bool pemberi = r->c->pelaku.peran & (PERAN(BKPSDM) | PERAN(SISTEM));
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const AkunImpor *k = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        if (!k) continue;
        const Pegawai *p = rencana_pegawai(r, k->pegawai);
        const Akun *a = akun_dari(m, k->pegawai);
        if (p && !p->nip.len) impor_salah(r, b, A_NIP, E_IMPOR_NIP_WAJIB, dasar);
        if (k->peran && !pemberi) impor_salah(r, b, A_PERAN, E_BUKAN_WEWENANG, dasar, V("memberi"), V("peran"));
        if (k->peran && a && !(r->c->pelaku.peran & PERAN(SISTEM)) && akun_sistem(m, a))
            impor_salah(r, b, A_PERAN, E_AKUN_LEBIH_TINGGI, dasar, V("administrator sistem"), V("administrator sistem"));
        if ((k->peran == PERAN_ADMIN_PD) != (k->unit != 0) && !b->galat) impor_salah(r, b, A_UNIT, E_IMPOR_AKUN_UNIT, dasar);
        if (a && a->sandi.len) impor_awas(r, b, A_NIP, E_IMPOR_AKUN_ADA, dasar, V(rencana_sebut(r, k->pegawai)));
    }
    return true;
}

static bool akun_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    IsiAkun *m = r->mentah;
    const AkunImpor *k = v;
    LIST_OF(Akun) tambah = { 0 };
    for (ptrdiff_t i = 0; i < ubah + baru; i++) {
        if (akun_dari(m, k[i].pegawai)) continue;
        const Pegawai *p = rencana_pegawai(r, k[i].pegawai);
        Akun a = { .id = store_id(r->c->store, r->c->kini), .pegawai = p->id, .masuk = p->nip, .nama = p->nama, .aktif = true };
        *list_add(r->a, &tambah) = a;
        *list_add(r->a, &m->akun) = a;
        peta_set(&m->dari_pegawai, str_dup(r->a, (Str){ (const char *)&a.pegawai, sizeof a.pegawai }), m->akun.n - 1);
    }
    if (!db_akun_tambah(r->db, tambah.v, tambah.n, err)) return false;
    for (ptrdiff_t i = 0; i < ubah + baru; i++)
        if (k[i].peran && !db_akun_peran_beri(r->db, akun_dari(m, k[i].pegawai)->id, k[i].peran, k[i].unit, err)) return false;
    return true;
}

/* One-time links for all accounts of the file that were never activated; the actor's own is. */
static bool akun_sesudah(Rencana *r, Err *err)
{
    const IsiAkun *m = r->mentah;
    int64_t *id = arena_many(r->a, int64_t, r->n);
    ptrdiff_t n = 0;
    Peta sudah = peta_new(r->a, r->n);
    for (ptrdiff_t i = 0; i < r->n; i++) {
        const AkunImpor *k = rencana_akhir(r, r->baris[i].ke);
        const Akun *a = k->pegawai == r->c->pelaku.pegawai ? NULL : akun_dari(m, k->pegawai);
        if (a && peta_tambah(&sudah, (Str){ (const char *)&k->pegawai, sizeof k->pegawai }, i) < 0) id[n++] = a->id;
    }
    return akun_tautan_massal(r->c, id, n, &r->h->tautan, err);
}

static int64_t akun_pegawai(const void *baris) { return ((const AkunImpor *)baris)->pegawai; }

const JenisImpor impor_jenis_akun = {
    .nama = "akun", .judul = "Akun pegawai", .bentuk = ".csv,.xlsx",
    .ringkas = "Akun untuk pegawai, masing-masing dengan tautan aktivasi sekali pakai.",
    .objek = OBJEK_AKUN, .aksi = AKSI_KELOLA, .kolom = kolom_akun, .n = countof(kolom_akun), .n_kunci = 1, .ruas = ruas_akun,
    .ukuran = sizeof(AkunImpor), .jejak_rinci = true, .muat = akun_muat, .kunci = akun_kunci, .lengkapi = akun_lengkapi,
    .periksa = akun_periksa, .tulis = akun_tulis, .sesudah = akun_sesudah, .pegawai = akun_pegawai,
};
