/* Accounts, sessions, links: what log-in rests on. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/uji_store.h"
#include "store/db_akun.h"
#include "store/db_struktur.h"

#include <cmocka.h>

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define sama_str(s, lit) do { if (!str_eq((s), S(lit))) fail_msg("baris %d: " STR_F, __LINE__, STR_A(s)); } while (0)
#define tx(u, langkah) uji_store_tx((u), (langkah))

static const Saat KINI = { 1700000000000 };
static Saat nanti(int menit) { return (Saat){ KINI.ms + menit * 60000LL }; }

static bool isi(Db *db, UjiStore *u, Err *err)
{
    Pegawai p[] = { { .id = 31, .nip = S("198001012005011001"), .nama = S("Budi"), .status = STATUS_PEGAWAI_PNS },
                    { .id = 32, .nip = S("199002022023212002"), .nama = S("Siti"), .status = STATUS_PEGAWAI_PPPK } };
    Akun a[] = { { .id = 1, .masuk = S("198001012005011001"), .pegawai = 31, .nama = S("Budi"), .sandi = S("$argon2id$x"), .aktif = true },
                 { .id = 2, .masuk = S("admin"), .nama = S("Administrator"), .aktif = true, .ganti_sandi = true },
                 { .id = 3, .masuk = S("auditor"), .nama = S("Auditor"), .aktif = false } };
    return db_pegawai_simpan(db, u->a, p, 2, err) && db_akun_tambah(db, a, 3, err) && db_akun_peran_beri(db, 2, PERAN_SISTEM, 0, err)
        && db_akun_peran_beri(db, 2, PERAN_ADMIN_PD, 77, err) && db_akun_peran_beri(db, 2, PERAN_ADMIN_PD, 78, err)
        && db_akun_peran_beri(db, 2, PERAN_ADMIN_PD, 78, err) && db_akun_peran_beri(db, 3, PERAN_AUDITOR, 0, err);
}

/* ---- accounts ---- */

static void akun_dicari(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Akun a;
    assert_int_equal(tx(u, isi), E_OK);
    harus(db_akun_masuk(u->db, u->a, S("198001012005011001"), &a, &e), e);
    assert_int_equal(a.id, 1);
    assert_int_equal(a.pegawai, 31);
    sama_str(a.sandi, "$argon2id$x");
    assert_true(a.aktif && !a.ganti_sandi && a.versi == 1);
    harus(db_akun_pegawai(u->db, u->a, 31, &a, &e), e);
    assert_int_equal(a.id, 1);
    harus(db_akun_ambil(u->db, u->a, 2, &a, &e), e);
    assert_int_equal(a.pegawai, 0);
    assert_int_equal(a.sandi.len, 0);
    assert_true(a.ganti_sandi);
    assert_false(db_akun_masuk(u->db, u->a, S("ADMIN"), &a, &e));
    assert_int_equal(e.kode, E_TIDAK_ADA);

    AkunPeranList p = { 0 };
    harus(db_akun_peran(u->db, u->a, 2, &p, &e), e);
    assert_int_equal(p.n, 3);
    assert_int_equal(p.v[0].peran, PERAN_ADMIN_PD);
    assert_int_equal(p.v[1].unit, 78);
    assert_int_equal(p.v[2].peran, PERAN_SISTEM);
    AkunList l = { 0 };
    harus(db_akun_berperan(u->db, u->a, PERAN_ADMIN_PD, &l, &e), e);
    assert_int_equal(l.n, 1);                                   /* once, whatever number of units */
    l = (AkunList){ 0 };
    harus(db_akun_daftar(u->db, u->a, S(""), 2, &l, &e) && db_akun_daftar(u->db, u->a, l.v[1].masuk, 2, &l, &e), e);
    assert_int_equal(l.n, 3);
    sama_str(l.v[0].masuk, "198001012005011001");
    sama_str(l.v[2].masuk, "auditor");
    TanpaAkunList t = { 0 };
    harus(db_akun_belum(u->db, u->a, &t, &e), e);
    assert_int_equal(t.n, 1);
    assert_int_equal(t.v[0].pegawai, 32);
    int64_t n;
    harus(db_akun_jumlah(u->db, &n, &e), e);
    assert_int_equal(n, 3);
}

static bool masuk_ganda(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    Akun a[] = { { .id = 8, .masuk = S("baru"), .nama = S("B") }, { .id = 9, .masuk = S("admin"), .nama = S("Kedua") } };
    return db_akun_tambah(db, a, 2, err);
}
static bool salah_sekali(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_salah(db, 1, nanti(5), err); }
static bool berhasil(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_berhasil(db, 1, nanti(9), err); }
static bool sandi_baru(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_sandi(db, 1, S("$argon2id$y"), true, err); }
static bool sandi_hapus(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_sandi(db, 1, S(""), false, err); }
static bool matikan(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_aktif(db, 1, false, err) && db_akun_tema(db, 1, S("dark"), err); }
static bool tiada(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_aktif(db, 99, true, err); }
static bool cabut(Db *db, UjiStore *u, Err *err) { (void)u; return db_akun_peran_cabut(db, 2, PERAN_ADMIN_PD, 77, err); }
static bool ubah(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    return db_akun_ubah(db, &(Akun){ .id = 3, .masuk = S("auditor2"), .nama = S("Baru"), .pegawai = 32, .aktif = true, .versi = 1 }, err);
}

static void akun_berubah(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Akun a;
    assert_int_equal(tx(u, isi), E_OK);
    assert_int_equal(tx(u, masuk_ganda), E_BASIS_DATA);
    assert_int_equal(tx(u, tiada), E_BERUBAH);
    assert_int_equal(tx(u, salah_sekali), E_OK);
    assert_int_equal(tx(u, salah_sekali), E_OK);
    harus(db_akun_ambil(u->db, u->a, 1, &a, &e), e);
    assert_int_equal(a.salah, 2);
    assert_int_equal(a.tahan_sampai.ms, nanti(5).ms);
    assert_int_equal(tx(u, berhasil), E_OK);
    harus(db_akun_ambil(u->db, u->a, 1, &a, &e), e);
    assert_int_equal(a.salah, 0);
    assert_int_equal(a.tahan_sampai.ms, 0);
    assert_int_equal(a.masuk_terakhir.ms, nanti(9).ms);
    assert_int_equal(tx(u, salah_sekali), E_OK);
    assert_int_equal(tx(u, sandi_baru), E_OK);
    harus(db_akun_ambil(u->db, u->a, 1, &a, &e), e);
    sama_str(a.sandi, "$argon2id$y");
    assert_true(a.ganti_sandi && a.salah == 0);
    assert_int_equal(tx(u, sandi_hapus), E_OK);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM akun WHERE id = 1 AND sandi IS NULL"), 1);
    assert_int_equal(tx(u, matikan), E_OK);
    harus(db_akun_ambil(u->db, u->a, 1, &a, &e), e);
    assert_false(a.aktif);
    sama_str(a.tema, "dark");
    assert_int_equal(tx(u, ubah), E_OK);
    assert_int_equal(tx(u, ubah), E_BERUBAH);
    harus(db_akun_masuk(u->db, u->a, S("auditor2"), &a, &e), e);
    assert_int_equal(a.pegawai, 32);
    assert_int_equal(tx(u, cabut), E_OK);
    AkunPeranList p = { 0 };
    harus(db_akun_peran_semua(u->db, u->a, &p, &e), e);
    assert_int_equal(p.n, 3);
}

/* ---- sessions ---- */

static bool tiga_sesi(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    SesiBaris a = { S("aaaa"), 2, S("c1"), KINI, nanti(60) }, b = { S("bbbb"), 2, S("c2"), KINI, nanti(30) },
              c = { S("cccc"), 1, S("c3"), KINI, nanti(10) };
    return db_sesi_tambah(db, &a, err) && db_sesi_tambah(db, &b, err) && db_sesi_tambah(db, &c, err);
}
static bool sentuh(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    SesiSentuh s[] = { { S("cccc"), nanti(90) }, { S("zzzz"), nanti(90) } };
    return db_sesi_sentuh(db, s, 2, err);
}
static int dibersihkan;
static bool bersihkan(Db *db, UjiStore *u, Err *err) { (void)u; return db_sesi_bersihkan(db, nanti(30), &dibersihkan, err); }
static bool keluar_lain(Db *db, UjiStore *u, Err *err) { (void)u; return db_sesi_hapus_akun(db, 2, S("aaaa"), err); }
static bool keluar_semua(Db *db, UjiStore *u, Err *err) { (void)u; return db_sesi_hapus_akun(db, 2, S(""), err); }
static bool keluar_satu(Db *db, UjiStore *u, Err *err) { (void)u; return db_sesi_hapus(db, S("cccc"), err); }

static bool ada(UjiStore *u, Str token, Saat kini, SesiAkun *s)
{
    Err e = { 0 };
    bool ok = db_sesi(u->db, u->a, token, kini, s, &e);
    if (!ok) assert_int_equal(e.kode, E_TIDAK_ADA);
    return ok;
}

static void sesi_dengan_akun(void **state)
{
    UjiStore *u = *state;
    SesiAkun s;
    assert_int_equal(tx(u, isi), E_OK);
    assert_int_equal(tx(u, tiga_sesi), E_OK);
    assert_true(ada(u, S("aaaa"), KINI, &s));
    sama_str(s.csrf, "c1");
    sama_str(s.akun.masuk, "admin");
    assert_int_equal(s.sampai.ms, nanti(60).ms);
    assert_int_equal(s.dibuat.ms, KINI.ms);
    assert_int_equal(s.peran.n, 3);
    assert_int_equal(s.peran.v[0].peran, PERAN_ADMIN_PD);
    assert_int_equal(s.peran.v[0].unit, 77);
    assert_int_equal(s.peran.v[0].akun, 2);
    assert_true(ada(u, S("cccc"), KINI, &s));
    assert_int_equal(s.akun.pegawai, 31);
    assert_int_equal(s.peran.n, 0);
    assert_false(ada(u, S("cccc"), nanti(10), &s));             /* it ends at that very moment */
    assert_false(ada(u, S("dddd"), KINI, &s));
    assert_false(ada(u, S(""), KINI, &s));

    assert_int_equal(tx(u, sentuh), E_OK);
    assert_true(ada(u, S("cccc"), nanti(80), &s));
    assert_false(ada(u, S("zzzz"), KINI, &s));
    assert_int_equal(tx(u, bersihkan), E_OK);
    assert_int_equal(dibersihkan, 1);
    assert_true(ada(u, S("aaaa"), KINI, &s) && !ada(u, S("bbbb"), KINI, &s));
    assert_int_equal(tx(u, keluar_lain), E_OK);
    assert_true(ada(u, S("aaaa"), KINI, &s) && ada(u, S("cccc"), KINI, &s));
    assert_int_equal(tx(u, keluar_semua), E_OK);
    assert_true(!ada(u, S("aaaa"), KINI, &s) && ada(u, S("cccc"), KINI, &s));
    assert_int_equal(tx(u, keluar_satu), E_OK);
    assert_false(ada(u, S("cccc"), KINI, &s));
}

/* ---- links ---- */

static bool tautan(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    AktivasiBaris l[] = { { S("t1"), 1, nanti(60) }, { S("t2"), 1, nanti(60) }, { S("t3"), 3, nanti(1) } };
    return db_aktivasi_tambah(db, l, 3, err);
}
static bool hapus_tautan(Db *db, UjiStore *u, Err *err) { (void)u; return db_aktivasi_hapus(db, 1, err); }

typedef struct { UjiStore *u; int berhasil, ditolak, lain; } Pemakai;

static bool pakai(Db *db, void *arg, Err *err)
{
    (void)arg;
    int64_t akun = 0;
    return db_aktivasi_pakai(db, S("t1"), nanti(1), &akun, err) && akun == 1;
}

static void *pakai_bersama(void *arg)
{
    Pemakai *p = arg;
    Arena *a = arena_new(1 * MB);
    for (int i = 0; i < 5; i++) {
        Err e = { 0 };
        if (store_tx(p->u->st, a, pakai, NULL, &e)) p->berhasil++;
        else if (e.kode == E_AKTIVASI) p->ditolak++;
        else p->lain++;
    }
    arena_free(a);
    return NULL;
}

/* Eight who click the same link at once: it works for one. */
static void tautan_sekali_pakai(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Akun a;
    Pemakai p[8];
    pthread_t th[8];
    int berhasil = 0, ditolak = 0;
    assert_int_equal(tx(u, isi), E_OK);
    assert_int_equal(tx(u, tautan), E_OK);
    harus(db_aktivasi(u->db, u->a, S("t1"), KINI, &a, &e), e);
    assert_int_equal(a.id, 1);
    assert_false(db_aktivasi(u->db, u->a, S("t3"), nanti(1), &a, &e));
    assert_false(db_aktivasi(u->db, u->a, S("t9"), KINI, &a, &e));
    for (int i = 0; i < 8; i++) {
        p[i] = (Pemakai){ .u = u };
        pthread_create(&th[i], NULL, pakai_bersama, &p[i]);
    }
    for (int i = 0; i < 8; i++) {
        pthread_join(th[i], NULL);
        berhasil += p[i].berhasil;
        ditolak += p[i].ditolak;
    }
    assert_int_equal(berhasil, 1);
    assert_int_equal(ditolak, 39);
    assert_false(db_aktivasi(u->db, u->a, S("t1"), KINI, &a, &e));
    harus(db_aktivasi(u->db, u->a, S("t2"), KINI, &a, &e), e);
    assert_int_equal(tx(u, hapus_tautan), E_OK);
    assert_false(db_aktivasi(u->db, u->a, S("t2"), KINI, &a, &e));
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM aktivasi WHERE dipakai IS NOT NULL"), 1);    /* what was used stays known */
}

int main(void)
{
    static const UjiKasus kasus[] = { KASUS(akun_dicari), KASUS(akun_berubah), KASUS(sesi_dengan_akun), KASUS(tautan_sekali_pakai) };
    return uji_store_jalankan("store_akun", "schema", kasus, countof(kasus));
}
