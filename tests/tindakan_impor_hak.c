/* Who may import rows about whom: an admin of a PD its staff on the day that counts, nobody himself. */
#include "bantu/uji_impor.h"

#include <cmocka.h>

#define SITI "198505172010012005"       /* SEKDIS, unit DINKES-SEKR */
#define DEWI "199508212024212013"       /* PERAWAT, unit PKM-01 below DINKES */
#define BUDI "197203041998031002"       /* KADINKES */
#define ANDI "198001012005011001"       /* STAF of another PD, DIK */
#define P "nip,tanggal,status,masuk,pulang\n"
#define I "nip,jenis,mulai,sampai,nomor\n"

static int64_t satu(UjiImpor *t, const char *tabel, const char *kunci, const char *nilai)
{
    return uji_store_angka(t->u, str_cz(t->u->a, str_fmt(t->u->a, "SELECT id FROM %s WHERE %s = '%s'", tabel, kunci, nilai)));
}

/* Everybody's PIN is mapped: Siti 7, Dewi 8, Andi 9. */
static void daerah(UjiImpor *t, UjiStore *u)
{
    uji_impor(t, u);
    impor_daerah_contoh(t);
    impor_lancar(t, "unit", S("kode,nama,jenis,induk\nDIK,Dinas Lain,dinas,PEMDA\n"), 1, 0, 0);
    impor_lancar(t, "jabatan", S("kode,nama,jenis,unit\nSTAF,Pengelola,pelaksana,DIK\nSTAF2,Pengelola,pelaksana,DINKES\n"), 2, 0, 0);
    impor_lancar(t, "pegawai", S("nip,nama,status\n" ANDI ",Andi,pns\n"), 1, 0, 0);
    impor_lancar(t, "penugasan", S("nip,jabatan,mulai\n" ANDI ",STAF,2020-01-01\n"), 1, 0, 0);
    impor_lancar(t, "pin_presensi", S("pin,nip\n7," SITI "\n8," DEWI "\n9," ANDI "\n"), 3, 0, 0);
}

/* From now on `nip` acts; `unit` NULL: he is BKPSDM, else the admin of that PD. */
static void pelaku(UjiImpor *t, const char *nip, const char *unit)
{
    int64_t *id = arena_one(t->u->a, int64_t);
    t->c.pelaku = (Pelaku){ .peran = PERAN(MASUK) | (unit ? PERAN(ADMIN_PD) : PERAN(BKPSDM)), .pegawai = satu(t, "pegawai", "nip", nip), .nama = S("Uji") };
    if (!unit) return;
    *id = satu(t, "unit", "kode", unit);
    t->c.pelaku.unit_admin.v = id;
    t->c.pelaku.unit_admin.n = 1;
}

static void staf_pd_lain(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    pelaku(&t, BUDI, "DINKES");
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,H,,\n" DEWI ",2025-03-03,H,,\n"), 2, 0, 0);
    HasilImpor h = impor_gagal(&t, "presensi", S(P SITI ",2025-03-04,H,,\n" ANDI ",2025-03-04,H,,\n"));
    ada_masalah(&h, 3, "nip", "Andi (" ANDI ") bukan pegawai perangkat daerah yang Anda kelola");
    assert_int_equal(h.n_masalah, 1);
    assert_true(str_eqz(h.masalah.v[0].letak, "A3") && str_eqz(h.masalah.v[0].pasal, "M10.3") && h.masalah.v[0].saran.len > 0);
    h = impor_gagal(&t, "izin", S(I ANDI ",wfh,2025-03-03,2025-03-03,1\n"));
    ada_masalah(&h, 2, "nip", "bukan pegawai");
    h = impor_gagal(&t, "akun", S("nip,peran,unit\n" SITI ",admin_pd,DINKES\n" ANDI ",,\n"));
    ada_masalah(&h, 2, "peran", "tidak berwenang memberi");
    ada_masalah(&h, 3, "nip", "bukan pegawai");
    h = impor_gagal(&t, "pin_presensi", S("pin,nip\n10," ANDI "\n"));
    ada_masalah(&h, 2, "nip", "bukan pegawai");
    h = impor_gagal(&t, "pin_presensi", S("pin,nip\n9," SITI "\n"));
    ada_masalah(&h, 2, "pin", "PIN 9 tercatat milik Andi");
    impor_lancar(&t, "pin_presensi", S("mesin,pin,nip\nAF4,9," SITI "\n"), 1, 0, 0);
    /* a machine cannot be told whose punches to leave out: they are left out, each person told once */
    h = impor_lancar(&t, "attlog", S("9\t2025-03-03 07:24:00\n7\t2025-03-03 07:24:00\n9\t2025-03-04 07:24:00\n"), 0, 1, 0);
    ada_peringatan(&h, 1, NULL, "bukan pegawai");
    assert_int_equal(h.n_peringatan, 1);
}

/* Who moved belongs to the old PD for the days before, to the new one after. */
static void pindah_perangkat_daerah(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "penugasan", S("nip,jabatan,mulai\n" ANDI ",STAF2,2025-03-03\n"), 1, 0, 0);
    pelaku(&t, BUDI, "DINKES");
    impor_lancar(&t, "presensi", S(P ANDI ",2025-03-03,H,,\n"), 1, 0, 0);
    HasilImpor h = impor_gagal(&t, "presensi", S(P ANDI ",2025-02-28,H,,\n"));
    ada_masalah(&h, 2, "nip", "bukan pegawai");
    pelaku(&t, BUDI, "DIK");
    impor_lancar(&t, "presensi", S(P ANDI ",2025-02-28,H,,\n"), 1, 0, 0);
    h = impor_gagal(&t, "presensi", S(P ANDI ",2025-03-03,TK,,\n"));
    ada_masalah(&h, 2, "nip", "bukan pegawai");
}

static void tentang_diri_sendiri(void **state)
{
    static const struct { const char *jenis; Str isi; } kasus[] = {
        { "presensi", S(P SITI ",2025-03-03,H,,\n") },
        { "izin", S(I SITI ",cuti_tahunan,2025-03-10,2025-03-12,850/1\n") },
        { "pin_presensi", S("mesin,pin,nip\nAF4,77," SITI "\n") },
        { "akun", S("nip,peran,unit\n" SITI ",auditor,\n") },
        { "pegawai", S("nip,nama,status,golongan\n" SITI ",Siti Aminah,pns,IV/a\n") },
        { "penugasan", S("nip,jabatan,jenis,mulai\n" SITI ",KADINKES,plt,2025-03-03\n") },
        { "kaitan_jf", S("nip,mulai,jabatan\n" SITI ",2025-03-03,SEKDIS-DINKES\n") },
        { "penilai_khusus", S("nip,mulai,penilai,alasan\n" SITI ",2025-03-03," BUDI ",Pendelegasian\n") },
    };
    UjiImpor t;
    daerah(&t, *state);
    for (int admin = 0; admin < 2; admin++)
        for (ptrdiff_t i = 0; i < countof(kasus); i++) {
            pelaku(&t, SITI, admin ? "DINKES" : NULL);
            if (admin && !impor_boleh(&t.c, impor_jenis(str_z(kasus[i].jenis)), NULL)) {
                impor_bukan(&t, kasus[i].jenis, kasus[i].isi, E_BUKAN_WEWENANG, "tidak berwenang");
                continue;
            }
            HasilImpor h = impor_gagal(&t, kasus[i].jenis, kasus[i].isi);
            ada_masalah(&h, 2, "nip", "tentang diri Anda");
            assert_true(h.masalah.v[0].pasal.len > 0 && str_find(h.masalah.v[0].saran, S("admin lain")) > 0);
        }
}

/* Who sends the list of all again stands in it, too. */
static void baris_sendiri_yang_tetap(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,H,,\n"), 1, 0, 0);
    Str isi;
    pelaku(&t, SITI, NULL);
    assert_true(impor_contoh_csv(t.u->a, impor_jenis(S("penugasan")), &t.c, &isi));
    impor_lancar(&t, "penugasan", isi, 0, 0, 4);
    assert_true(impor_contoh_csv(t.u->a, impor_jenis(S("pegawai")), &t.c, &isi));
    impor_lancar(&t, "pegawai", isi, 0, 0, 4);
    pelaku(&t, SITI, "DINKES");
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,H,,\n" DEWI ",2025-03-03,H,,\n"), 1, 0, 1);
}

static void ketukan_sendiri(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    pelaku(&t, SITI, "DINKES");
    HasilImpor h = impor_lancar(&t, "attlog", S("7\t2025-03-03 07:24:00\n8\t2025-03-03 07:24:00\n7\t2025-03-04 07:24:00\n"), 1, 0, 0);
    ada_peringatan(&h, 1, NULL, "Ketukan Anda sendiri, 2 hari, tidak dipakai");
    assert_int_equal(h.n_peringatan, 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM presensi WHERE pegawai = (SELECT id FROM pegawai WHERE nip = '" SITI "')"), 0);
}

/* His own account is there and active: the links of the others are still made. */
static void akun_sendiri_di_antara(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    Str isi = S("nip,peran\n" SITI ",\n" BUDI ",\n");
    impor_lancar(&t, "akun", S("nip,peran\n" SITI ",\n"), 1, 0, 0);
    if (!struktur_susun(t.u->a, &(IsiStruktur){ 0 }, &t.aturan.struktur, NULL)) fail();
    pelaku(&t, SITI, NULL);
    HasilImpor h = impor_simpan(&t, "akun", isi);
    assert_true(h.diterapkan);
    assert_int_equal(h.tautan.n, 1);
    assert_true(str_eqz(h.tautan.v[0].masuk, BUDI));
}

/* Giving a role to the account of a system administrator is for another one. */
static void akun_di_atas(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "akun", S("nip,peran\n" BUDI ",\n"), 1, 0, 0);
    uji_store_sql(t.u, "INSERT INTO akun_peran (akun, peran) SELECT id, 'sistem' FROM akun");
    HasilImpor h = impor_gagal(&t, "akun", S("nip,peran\n" BUDI ",auditor\n"));
    ada_masalah(&h, 2, "peran", "di atas wewenang Anda");
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(staf_pd_lain), KASUS(pindah_perangkat_daerah), KASUS(tentang_diri_sendiri), KASUS(baris_sendiri_yang_tetap),
        KASUS(ketukan_sendiri), KASUS(akun_sendiri_di_antara), KASUS(akun_di_atas),
    };
    return uji_store_jalankan("tindakan_impor_hak", "schema", kasus, countof(kasus));
}
