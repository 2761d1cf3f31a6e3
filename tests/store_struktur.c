/* The structure as it is written and read back, in bulk and one by one, and the search by words. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/uji_store.h"
#include "store/db_struktur.h"

#include <cmocka.h>

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define sama_str(s, lit) do { if (!str_eq((s), S(lit))) fail_msg("baris %d: " STR_F, __LINE__, STR_A(s)); } while (0)

/* What one body writes. */
typedef struct { Arena *a; IsiStruktur isi; } Isi;

static bool simpan_semua(Db *db, void *arg, Err *err)
{
    Isi *x = arg;
    IsiStruktur *i = &x->isi;
    return db_unit_simpan(db, i->unit.v, i->unit.n, err) && db_jabatan_simpan(db, i->jabatan.v, i->jabatan.n, err)
        && db_pegawai_simpan(db, x->a, i->pegawai.v, i->pegawai.n, err) && db_penugasan_simpan(db, i->penugasan.v, i->penugasan.n, err)
        && db_kaitan_simpan(db, i->kaitan.v, i->kaitan.n, err) && db_khusus_simpan(db, i->khusus.v, i->khusus.n, err);
}


/* Children before parents: the order of a file is nobody's business. */
static Unit unit[] = {
    { 12, 11, S("dinkes-yan"), S("Bidang Pelayanan"), S(""), JENIS_UNIT_BIDANG, 5 },
    { 11, 10, S("dinkes"), S("Dinas Kesehatan"), S("Majalengka"), JENIS_UNIT_DINAS_UPTD, 5 },
    { 10, 0, S("pemda"), S("Kabupaten"), S(""), JENIS_UNIT_PEMDA, 5 },
    { 13, 11, S("pkm-1"), S("Puskesmas"), S("Kadipaten"), JENIS_UNIT_PUSKESMAS, 6 },
};
static Jabatan jabatan[] = {
    { 22, 12, 21, S("kabid"), S("Kepala Bidang"), S("kepala_bidang"), JENIS_JABATAN_ADMINISTRATOR, true, false },
    { 21, 11, 0, S("kadis"), S("Kepala Dinas"), S("kepala_dinas"), JENIS_JABATAN_JPT, true, true },
    { 23, 12, 22, S("staf"), S("Pengelola"), S(""), JENIS_JABATAN_PELAKSANA, false, false },
};
static Pegawai pegawai[] = {
    { 31, S("198001012005011001"), S("dr. Budi Santoso, M.Kes."), STATUS_PEGAWAI_PNS, S("Pembina"), S("IV/a"), S("budi@contoh.id"),
      S("0811"), { 0 }, { 0 }, S("") },
    { 32, S("199002022023212002"), S("Siti Nur A’isyah"), STATUS_PEGAWAI_PPPK, S(""), S("IX"), S(""), S(""),
      { 738000 }, { 739825 }, S("813/12") },
    { 33, S(""), S("Bupati"), STATUS_PEGAWAI_KEPALA, S(""), S(""), S(""), S(""), { 0 }, { 0 }, S("") },
};
static Penugasan penugasan[] = {
    { 41, 31, 22, JENIS_PENUGASAN_DEFINITIF, { 738000 }, { 3652059 }, S("821/1") },
    { 42, 32, 23, JENIS_PENUGASAN_DEFINITIF, { 738000 }, { 739000 }, S("") },
};
static KaitanJf kaitan[] = { { 51, 32, 22, { 738000 }, { 3652059 } } };
static PenilaiKhusus khusus[] = {
    { 61, 32, 31, 33, { 738000 }, { 738100 }, S("800/3"), S("Kabid cuti") },
    { 62, 31, 33, 0, { 738000 }, { 738100 }, S(""), S("Uji") },
};

static void isi_contoh(UjiStore *u)
{
    Err e = { 0 };
    Isi x = { u->a, { { unit, 4, 4 }, { jabatan, 3, 3 }, { pegawai, 3, 3 }, { penugasan, 2, 2 }, { kaitan, 1, 1 }, { khusus, 2, 2 } } };
    harus(store_tx(u->st, u->a, simpan_semua, &x, &e), e);
}

static IsiStruktur muat(UjiStore *u, int64_t *versi)
{
    Err e = { 0 };
    IsiStruktur isi;
    harus(db_struktur_muat(u->db, u->a, &isi, versi, &e), e);
    return isi;
}

static void tulis_dan_muat(void **state)
{
    UjiStore *u = *state;
    int64_t versi = -1;
    IsiStruktur i = muat(u, &versi);
    assert_int_equal(versi, 0);
    assert_int_equal(i.unit.n + i.pegawai.n, 0);

    isi_contoh(u);
    i = muat(u, &versi);
    assert_int_equal(versi, 6);
    assert_int_equal(i.unit.n, 4);
    assert_int_equal(i.unit.v[0].id, 10);                       /* by id */
    assert_int_equal(i.unit.v[0].induk, 0);
    assert_int_equal(i.unit.v[2].induk, 11);
    assert_int_equal(i.unit.v[3].pekan, 6);
    assert_int_equal(i.unit.v[3].jenis, JENIS_UNIT_PUSKESMAS);
    sama_str(i.unit.v[1].tempat, "Majalengka");
    assert_int_equal(i.jabatan.n, 3);
    assert_true(i.jabatan.v[0].mandiri && i.jabatan.v[0].pimpinan && !i.jabatan.v[2].pimpinan);
    assert_int_equal(i.jabatan.v[0].atasan, 0);
    assert_int_equal(i.jabatan.v[2].atasan, 22);
    sama_str(i.jabatan.v[1].peran, "kepala_bidang");
    assert_int_equal(i.pegawai.n, 3);
    sama_str(i.pegawai.v[0].nama, "dr. Budi Santoso, M.Kes.");
    assert_int_equal(i.pegawai.v[1].kontrak_sampai.n, 739825);
    assert_int_equal(i.pegawai.v[0].kontrak_mulai.n, 0);
    assert_int_equal(i.pegawai.v[2].nip.len, 0);
    assert_int_equal(i.penugasan.v[0].sampai.n, TANGGAL_AKHIR.n);
    assert_int_equal(i.kaitan.v[0].jabatan, 22);
    assert_int_equal(i.khusus.v[0].atasan, 33);
    assert_int_equal(i.khusus.v[1].atasan, 0);
    sama_str(i.khusus.v[0].alasan, "Kabid cuti");

    const Struktur *s;
    Err e = { 0 };
    harus(struktur_susun(u->a, &i, &s, &e), e);                 /* it is a structure that can be used */
    assert_int_equal(struktur_pegawai_nip(s, S("198001012005011001"))->id, 31);
}

/* Rows with known ids are replaced, their number of changes grows, and a reference may be taken away. */
static void tulis_lagi(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    int64_t versi;
    int v = 0;
    isi_contoh(u);
    Unit ubah[] = { unit[0], unit[1] };
    ubah[0].nama = S("Bidang Baru");
    ubah[1].induk = 0;
    Isi x = { u->a, { .unit = { ubah, 2, 2 } } };
    harus(store_tx(u->st, u->a, simpan_semua, &x, &e), e);
    IsiStruktur i = muat(u, &versi);
    assert_int_equal(i.unit.n, 4);
    sama_str(i.unit.v[2].nama, "Bidang Baru");
    assert_int_equal(i.unit.v[2].induk, 11);
    assert_int_equal(i.unit.v[1].induk, 0);
    harus(db_unit_versi(u->db, 12, &v, &e), e);
    assert_int_equal(v, 2);
    harus(db_unit_versi(u->db, 13, &v, &e), e);
    assert_int_equal(v, 1);
    harus(db_unit_versi(u->db, 99, &v, &e), e);
    assert_int_equal(v, 0);

    Unit ganda = { 99, 10, S("dinkes"), S("Kode yang sudah dipakai"), S(""), JENIS_UNIT_DINAS, 5 };
    x = (Isi){ u->a, { .unit = { &ganda, 1, 1 } } };
    assert_false(store_tx(u->st, u->a, simpan_semua, &x, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    int64_t sesudah;
    harus(db_struktur_versi(u->db, &sesudah, &e), e);
    assert_int_equal(sesudah, versi);
}

/* ---- one row ---- */

typedef struct { Arena *a; const Unit *u; const Jabatan *j; const Pegawai *p; const Penugasan *t; int versi; int64_t hapus; } Ubah;

static bool ubah_satu(Db *db, void *arg, Err *err)
{
    const Ubah *x = arg;
    if (x->u) return db_unit_ubah(db, x->u, x->versi, err);
    if (x->j) return db_jabatan_ubah(db, x->j, x->versi, err);
    if (x->p) return db_pegawai_ubah(db, x->a, x->p, x->versi, err);
    if (x->t) return db_penugasan_ubah(db, x->t, x->versi, err);
    return db_kaitan_hapus(db, x->hapus, err);
}

static void ubah_dengan_versi(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    int64_t v0, v1;
    int v;
    isi_contoh(u);
    Unit un = unit[1];
    Jabatan ja = jabatan[2];
    Pegawai pe = pegawai[1];
    Penugasan tu = penugasan[0];
    un.tempat = S("Sindang"), un.induk = 0;
    ja.atasan = 0, ja.unit = 13;
    pe.nama = S("Siti Rahma"), pe.nip = S("");
    tu.sampai = (Tanggal){ 738500 };
    Ubah x[] = { { .a = u->a, .u = &un, .versi = 1 }, { .a = u->a, .j = &ja, .versi = 1 }, { .a = u->a, .p = &pe, .versi = 1 },
                 { .a = u->a, .t = &tu, .versi = 1 }, { .a = u->a, .hapus = 51 } };
    for (int i = 0; i < countof(x); i++) {
        harus(db_struktur_versi(u->db, &v0, &e), e);
        harus(store_tx(u->st, u->a, ubah_satu, &x[i], &e), e);
        harus(db_struktur_versi(u->db, &v1, &e), e);
        assert_int_equal(v1, v0 + 1);
        assert_false(store_tx(u->st, u->a, ubah_satu, &x[i], &e));          /* a second time it is old */
        assert_int_equal(e.kode, E_BERUBAH);
        harus(db_struktur_versi(u->db, &v0, &e), e);
        assert_int_equal(v0, v1);
    }
    IsiStruktur i = muat(u, &v0);
    sama_str(i.unit.v[1].tempat, "Sindang");
    assert_int_equal(i.unit.v[1].induk, 0);
    assert_int_equal(i.jabatan.v[2].atasan, 0);
    assert_int_equal(i.jabatan.v[2].unit, 13);
    sama_str(i.pegawai.v[1].nama, "Siti Rahma");
    assert_int_equal(i.pegawai.v[1].nip.len, 0);                /* NULL, so that two may be without */
    assert_int_equal(i.penugasan.v[0].sampai.n, 738500);
    assert_int_equal(i.kaitan.n, 0);
    harus(db_jabatan_versi(u->db, 23, &v, &e), e);
    assert_int_equal(v, 2);
    harus(db_pegawai_versi(u->db, 32, &v, &e), e);
    assert_int_equal(v, 2);
    harus(db_penugasan_versi(u->db, 41, &v, &e), e);
    assert_int_equal(v, 2);
}

/* ---- search ---- */

static void cari(UjiStore *u, const char *teks, const char *harap)
{
    Err e = { 0 };
    PegawaiList l = { 0 };
    Buf b = buf_new(u->a, 1 * KB);
    harus(db_pegawai_cari(u->db, u->a, str_z(teks), 10, &l, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (i) buf_char(&b, ' ');
        buf_int(&b, l.v[i].id);
    }
    if (!str_eqz(buf_str(&b), harap)) fail_msg("“%s” memberi " STR_F ", harap %s", teks, STR_A(buf_str(&b)), harap);
}

static void cari_kata(void **state)
{
    UjiStore *u = *state;
    isi_contoh(u);
    cari(u, "budi", "31");
    cari(u, "BUD", "31");
    cari(u, "santoso budi", "31");
    cari(u, "bu", "33 31");                                     /* Bupati, dr. Budi: by name */
    cari(u, "bu san", "31");
    cari(u, "budi siti", "");
    cari(u, "m.kes", "31");
    cari(u, "isyah", "32");
    cari(u, "nur a’isyah siti", "32");
    cari(u, "siti nur lain", "");
    cari(u, "budi x", "31");                                    /* a single letter is only typed halfway */
    cari(u, "siti isyah 1990 nu", "32");
    cari(u, "siti isyah 1990 bu", "32");                        /* of four words the three longest */
    cari(u, "b", "33 31");
    cari(u, "19800101", "31");
    cari(u, "198001012005011001", "31");
    cari(u, "980101", "");                                      /* the beginning of a word, not its middle */
    cari(u, "", "");
    cari(u, " .,% ", "");
    cari(u, "bu_zi", "");                                       /* no wildcard */

    Err e = { 0 };
    Pegawai baru = pegawai[0];
    baru.nama = S("Rahmat Hidayat");
    Ubah x = { .a = u->a, .p = &baru, .versi = 1 };
    harus(store_tx(u->st, u->a, ubah_satu, &x, &e), e);
    cari(u, "budi", "");                                        /* words of the old name are gone */
    cari(u, "hidayat", "31");
    cari(u, "198001012005011001", "31");
}

static void cari_paling_banyak(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Pegawai *p = arena_many(u->a, Pegawai, 40);
    for (int i = 0; i < 40; i++)
        p[i] = (Pegawai){ .id = 100 + i, .nama = str_fmt(u->a, "Asep %02d", 40 - i), .status = STATUS_PEGAWAI_PNS };
    Isi x = { u->a, { .pegawai = { p, 40, 40 } } };
    harus(store_tx(u->st, u->a, simpan_semua, &x, &e), e);
    PegawaiList l = { 0 };
    harus(db_pegawai_cari(u->db, u->a, S("ase"), 7, &l, &e), e);
    assert_int_equal(l.n, 7);
    sama_str(l.v[0].nama, "Asep 01");
    sama_str(l.v[6].nama, "Asep 07");
}

/* ---- size ---- */

/* A regency: 15,000 persons with their words in one transaction, and read back whole. */
static void lima_belas_ribu_orang(void **state)
{
    enum { ORANG = 15000 };
    UjiStore *u = *state;
    Err e = { 0 };
    int64_t versi;
    isi_contoh(u);
    Pegawai *p = arena_many(u->a, Pegawai, ORANG);
    Penugasan *t = arena_many(u->a, Penugasan, ORANG);
    for (int i = 0; i < ORANG; i++) {
        p[i] = (Pegawai){ .id = 1000 + i, .nip = str_fmt(u->a, "1990010120200%05d", i), .status = STATUS_PEGAWAI_PNS,
                          .nama = str_fmt(u->a, "Nama%d Keluarga%d, S.E.", i, i % 100) };
        t[i] = (Penugasan){ .id = 100000 + i, .pegawai = 1000 + i, .jabatan = 23, .jenis = JENIS_PENUGASAN_DEFINITIF,
                            .mulai = { 738000 }, .sampai = TANGGAL_AKHIR };
    }
    Isi x = { u->a, { .pegawai = { p, ORANG, ORANG }, .penugasan = { t, ORANG, ORANG } } };
    int64_t dari = mono_us();
    harus(store_tx(u->st, u->a, simpan_semua, &x, &e), e);
    int64_t tulis = mono_us() - dari;
    IsiStruktur i = muat(u, &versi);
    print_message("%s: 15.000 orang ditulis %lld ms, dimuat %lld ms\n", u->mesin, (long long)tulis / 1000,
                  (long long)(mono_us() - dari - tulis) / 1000);
    assert_int_equal(i.pegawai.n, ORANG + 3);
    assert_int_equal(i.penugasan.n, ORANG + 2);
    cari(u, "keluarga77 nama77", "1077 1777 8777");
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(tulis_dan_muat), KASUS(tulis_lagi), KASUS(ubah_dengan_versi), KASUS(cari_kata), KASUS(cari_paling_banyak),
        KASUS(lima_belas_ribu_orang),
    };
    return uji_store_jalankan("store_struktur", "schema", kasus, countof(kasus));
}
