/* Import of structure: trees, heads of units, persons, dated assignments and what closes or overlaps. */
#include "bantu/uji_impor.h"
#include "store/db_struktur.h"

#include <cmocka.h>

#define UNIT "kode,nama,jenis,induk\n"
#define JABATAN "kode,nama,jenis,unit,atasan,pimpinan\n"
#define TUGAS "nip,jabatan,jenis,mulai,sampai\n"

/* Two more posts and persons beside the templates, so that people can move. */
static void daerah(UjiImpor *t, UjiStore *u)
{
    uji_impor(t, u);
    impor_daerah_contoh(t);
    impor_lancar(t, "jabatan", S(JABATAN "KABID,Kepala Bidang,administrator,DINKES,,tidak\nKASI,Kepala Seksi,pengawas,PKM-01,,ya\n"
                                 "STAF,Pengelola,pelaksana,DINKES,,\n"), 3, 0, 0);
    impor_lancar(t, "pegawai", S("nip,nama,status\n198001012005011001,Andi,pns\n198101012006011002,Beni,pns\n199001012020121003,Citra,cpns\n"
                                 "199601012024211004,Dodi,pppk\n"), 4, 0, 0);
}
#define ANDI "198001012005011001"
#define BENI "198101012006011002"
#define CITRA "199001012020121003"
#define DODI "199601012024211004"
#define SITI "198505172010012005"
#define BUDI "197203041998031002"

/* ---- trees ------------------------------------------------------------------------------------- */

static void pohon_unit(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    HasilImpor h = impor_gagal(&t, "unit", S(UNIT "A,a,dinas,\n"));
    ada_masalah(&h, 2, "induk", "harus berjenis pemda, bukan dinas");
    h = impor_gagal(&t, "unit", S(UNIT "A,a,dinas,B\nB,b,dinas,A\nP,p,pemda,\n"));
    ada_masalah(&h, 2, "induk", "di bawah dirinya sendiri: A di bawah B di bawah A");
    assert_int_equal(h.n_masalah, 1);
    h = impor_gagal(&t, "unit", S(UNIT "A,a,dinas,A\nP,p,pemda,\n"));
    ada_masalah(&h, 2, "induk", "A di bawah A");
    h = impor_gagal(&t, "unit", S(UNIT "P,p,pemda,\nQ,q,pemda,\n"));
    ada_masalah(&h, 3, "induk", "hanya boleh satu");
    h = impor_gagal(&t, "unit", S(UNIT "P,p,pemda,\nP,q,dinas,P\n"));
    ada_masalah(&h, 3, "kode", "P sudah ada di baris 2");

    /* any order, also below a unit that stands further down */
    impor_lancar(&t, "unit", S(UNIT "S,s,seksi,B\nB,b,bidang,D\nD,d,dinas,P\nP,p,pemda,\n"), 4, 0, 0);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM unit u JOIN unit i ON u.induk = i.id WHERE u.kode = 'S' AND i.kode = 'B'"), 1);
    h = impor_gagal(&t, "unit", S(UNIT "D,d,dinas,S\n"));                 /* a ring with rows that are there */
    ada_masalah(&h, 2, "induk", "D di bawah S di bawah B di bawah D");
    h = impor_gagal(&t, "unit", S(UNIT "P,p,pemda,D\n"));
    ada_masalah(&h, 2, "induk", "tidak berinduk");
    h = impor_lancar(&t, "unit", S(UNIT "S,s,seksi,D\n"), 0, 1, 0);
    ada_perubahan(&h, 2, "Unit di atasnya", "B", "D");
}

static void jabatan_pimpinan(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    HasilImpor h = impor_gagal(&t, "jabatan", S(JABATAN "X,x,jpt,DINKES,,ya\n"));
    ada_masalah(&h, 2, "pimpinan", "sudah dipimpin jabatan “Kepala Dinas Kesehatan”");
    h = impor_gagal(&t, "jabatan", S(JABATAN "X,x,pelaksana,DINKES,,ya\n"));
    ada_masalah(&h, 2, "pimpinan", "tidak dapat memimpin");
    h = impor_gagal(&t, "jabatan", S(JABATAN "X,x,jf,DINKES,Y,\nY,y,jf,DINKES,X,\n"));
    ada_masalah(&h, 2, "atasan", "X di bawah Y di bawah X");
    /* the old head steps down in the same file */
    impor_lancar(&t, "jabatan", S(JABATAN "X,x,jpt,DINKES,,ya\nKADINKES,Kepala Dinas Kesehatan,jpt,DINKES,,tidak\n"), 1, 1, 0);
}

/* ---- persons ----------------------------------------------------------------------------------- */

static void pegawai_ganda(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    HasilImpor h = impor_gagal(&t, "pegawai", S("nip,nama,status\n198602022011012001,Eka,pns\n198602022011012001,Eka,pns\n"));
    ada_masalah(&h, 3, "nip", "NIP 198602022011012001 sudah ada di baris 2");
    h = impor_lancar(&t, "pegawai", S("nip,nama,status\n198001012005011009,Andi,pns\n"), 1, 0, 0);       /* a slip of the last digit? */
    ada_peringatan(&h, 2, "nip", "Andi dengan tanggal lahir yang sama sudah ada, NIP " ANDI);
    /* a NIP as on letters is the same NIP */
    impor_lancar(&t, "pegawai", S("nip,nama,status\n19800101 200501 1 001,Andi,pns\n"), 0, 0, 1);
    /* the status decides how the NIP is read */
    h = impor_gagal(&t, "pegawai", S("nip,nama,status\n199601012024211004,Dodi,pns\n"));
    ada_masalah(&h, 2, "nip", "bukan bulan CPNS");
    h = impor_lancar(&t, "pegawai", S("nip,nama,status\n199701012024211005,Fani,pppk\n"), 1, 0, 0);
    ada_peringatan(&h, 2, NULL, "belum mempunyai nomor perjanjian kerja");
}

/* ---- assignments ------------------------------------------------------------------------------- */

static void definitif_menutup(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",STAF,,2020-01-01,\n"), 1, 0, 0);
    HasilImpor h = impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KABID,definitif,2025-02-03,\n"), 1, 0, 0);
    ada_peringatan(&h, 2, "mulai", "ditutup Minggu, 2 Februari 2025, sehari sebelum TMT ini");
    ada_perubahan(&h, 2, "Sampai", "(seterusnya)", "2025-02-02");
    ada_catatan(&h, "1 penugasan definitif yang lama ditutup");
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM penugasan p JOIN jabatan j ON j.id = p.jabatan WHERE j.kode = 'STAF'"
                                          " AND p.mulai = '2020-01-01' AND p.sampai = '2025-02-02'"), 1);
    /* both files again: nothing changes, the closed one stays closed */
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",STAF,,2020-01-01,\n" ANDI ",KABID,definitif,2025-02-03,\n"), 0, 0, 2);
}

static void riwayat_dalam_satu_berkas(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    /* rows in any order; the earlier open ones end before the later begin */
    HasilImpor h = impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KABID,,2024-01-01,\n" ANDI ",STAF,,2018-01-01,\n" ANDI ",KASI,,2021-06-01,2023-12-31\n"), 3, 0, 0);
    ada_peringatan(&h, 4, "mulai", "ditutup");
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM penugasan WHERE sampai = '2021-05-31'"), 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM penugasan WHERE sampai = '9999-12-31'"), 3);    /* his last and two of the templates */
}

static void tumpang_ditolak(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",STAF,,2020-01-01,2025-12-31\n" BENI ",KASI,,2022-01-01,\n"), 2, 0, 0);
    HasilImpor h = impor_gagal(&t, "penugasan", S(TUGAS ANDI ",KABID,,2025-02-03,\n"));         /* the old one has an end */
    ada_masalah(&h, 2, "mulai", "bertumpang dengan Pengelola, 1 Januari 2020 s.d. 31 Desember 2025");
    h = impor_gagal(&t, "penugasan", S(TUGAS BENI ",KABID,,2021-01-01,\n"));                     /* before one that stands */
    ada_masalah(&h, 2, "sampai", "bertumpang dengan Kepala Seksi, 1 Januari 2022 s.d. seterusnya");
    impor_lancar(&t, "penugasan", S(TUGAS BENI ",KABID,,2021-01-01,2021-12-31\n"), 1, 0, 0);
    h = impor_gagal(&t, "penugasan", S(TUGAS BENI ",KABID,,2022-01-01,\n"));                     /* the same TMT */
    ada_masalah(&h, 2, "mulai", "bertumpang");
    h = impor_gagal(&t, "penugasan", S(TUGAS ANDI ",KADINKES,plt,2026-01-01,2026-03-31\n" ANDI ",KADINKES,plt,2026-03-31,2026-06-30\n"));
    ada_masalah(&h, 3, "mulai", "bertumpang");
    h = impor_gagal(&t, "penugasan", S(TUGAS ANDI ",STAF,,2020-01-01,\n" ANDI ",STAF,definitif,2020-01-01,\n"));
    ada_masalah(&h, 3, "nip", "sudah ada di baris 2");
    /* two acting posts at once are possible */
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KABID,plt,2025-01-01,2025-06-30\n" ANDI ",KASI,plh,2025-01-01,2025-01-31\n"), 2, 0, 0);
}

static void hanya_pns(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    static const struct { const char *nip, *jenis; bool boleh; } kasus[] = {
        { CITRA, "plt", false }, { CITRA, "plh", false }, { CITRA, "pj", false }, { CITRA, "tugas_belajar", false }, { DODI, "plt", false },
        { DODI, "tugas_belajar", false }, { ANDI, "plt", true }, { ANDI, "tugas_belajar", true }, { DODI, "tambahan", true }, { CITRA, "definitif", true },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Str isi = str_fmt(t.u->a, TUGAS "%s,STAF,%s,2025-01-01,2025-01-31\n", kasus[i].nip, kasus[i].jenis);
        HasilImpor h = impor_coba(&t, "penugasan", isi);
        if (kasus[i].boleh != !h.n_masalah) fail_msg("%s %s", kasus[i].nip, kasus[i].jenis);
        if (!kasus[i].boleh) ada_masalah(&h, 2, "jenis", "hanya untuk PNS");
    }
    HasilImpor h = impor_gagal(&t, "penugasan", S(TUGAS ANDI ",KDH,,2025-01-01,\n"));
    ada_masalah(&h, 2, "jabatan", "hanya untuk kepala daerah");
    h = impor_gagal(&t, "penugasan", S(TUGAS "kepala_daerah,STAF,,2015-01-01,2015-12-31\n"));
    ada_masalah(&h, 2, "jabatan", "hanya untuk kepala daerah");
}

static void dua_pemangku(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    HasilImpor h = impor_gagal(&t, "penugasan", S(TUGAS ANDI ",KADINKES,,2025-01-01,\n"));
    ada_masalah(&h, 2, "jabatan", "sudah dipegang dr. Budi Santoso");
    /* a post that heads no unit may be shared, with a warning */
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KABID,,2024-01-01,\n"), 1, 0, 0);
    h = impor_lancar(&t, "penugasan", S(TUGAS BENI ",KABID,,2025-01-01,\n"), 1, 0, 0);
    ada_peringatan(&h, 2, "jabatan", "sudah dipegang Andi");
    /* changing places on one day: both leave before both come */
    impor_lancar(&t, "penugasan", S(TUGAS SITI ",KADINKES,,2025-03-03,\n" BUDI ",SEKDIS-DINKES,,2025-03-03,\n"), 2, 0, 0);
    /* a holder on study leave does not hold his post */
    impor_lancar(&t, "penugasan", S(TUGAS SITI ",STAF,tugas_belajar,2025-04-01,2027-03-31\n"), 1, 0, 0);
    impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KADINKES,,2025-04-01,\n"), 1, 0, 0);
}

static void plt_di_jabatan_terisi(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    HasilImpor h = impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KADINKES,plt,2025-01-01,2025-03-31\n"), 1, 0, 0);
    ada_peringatan(&h, 2, "jenis", "Jabatan Kepala Dinas Kesehatan masih dipegang dr. Budi Santoso");
    h = impor_lancar(&t, "penugasan", S(TUGAS ANDI ",KADINKES,plh,2025-04-01,2025-04-05\n"), 1, 0, 0);
    assert_int_equal(h.n_peringatan, 0);
}

static void kaitan_dan_khusus(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    HasilImpor h = impor_lancar(&t, "kaitan_jf", S("nip,mulai,jabatan\n199508212024212013,2024-03-01,SEKDIS-DINKES\n"), 1, 0, 0);
    assert_int_equal(h.n_peringatan, 0);
    h = impor_lancar(&t, "kaitan_jf", S("nip,mulai,jabatan\n199508212024212013,2025-01-01,KADINKES\n" ANDI ",2025-01-01,KABID\n"), 2, 0, 0);
    ada_peringatan(&h, 2, "mulai", "ditutup");
    ada_peringatan(&h, 2, "jabatan", "bukan pejabat administrator atau pengawas");
    ada_peringatan(&h, 3, "nip", "tidak memegang jabatan fungsional");
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM kaitan_jf WHERE sampai = '2024-12-31'"), 1);

#define KHUSUS "nip,mulai,sampai,penilai,atasan,alasan\n"
    h = impor_gagal(&t, "penilai_khusus", S(KHUSUS ANDI ",2025-01-01,,"ANDI","BENI",x\n" BENI ",2025-01-01,,"ANDI","ANDI",x\n"));
    ada_masalah(&h, 2, "penilai", "tidak boleh orang yang sama dengan yang dinilai");
    ada_masalah(&h, 3, "atasan", "tidak boleh orang yang sama dengan penilainya");
    impor_lancar(&t, "penilai_khusus", S(KHUSUS ANDI ",2025-01-01,2025-06-30,"BENI",,delegasi\n"), 1, 0, 0);
    h = impor_gagal(&t, "penilai_khusus", S(KHUSUS ANDI ",2025-06-30,,"SITI",,delegasi\n"));
    ada_masalah(&h, 2, "mulai", "bertumpang");
    assert_true(str_eqz(h.masalah.v[0].kode ? str_z(h.masalah.v[0].kode) : S(""), "E_IMPOR_TUMPANG"));
}

/* Whoever holds a copy of the structure sees that it is old. */
static void penanda_naik(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    int64_t dahulu, kini;
    assert_true(db_struktur_versi(t.u->db, &dahulu, NULL));
    impor_daerah_contoh(&t);
    assert_true(db_struktur_versi(t.u->db, &kini, NULL));
    assert_true(kini > dahulu);
    PegawaiList l = { 0 };
    assert_true(db_pegawai_cari(t.u->db, t.u->a, S("amin"), 5, &l, NULL));
    assert_int_equal(l.n, 1);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(pohon_unit), KASUS(jabatan_pimpinan), KASUS(pegawai_ganda), KASUS(definitif_menutup), KASUS(riwayat_dalam_satu_berkas),
        KASUS(tumpang_ditolak), KASUS(hanya_pns), KASUS(dua_pemangku), KASUS(plt_di_jabatan_terisi), KASUS(kaitan_dan_khusus), KASUS(penanda_naik),
    };
    return uji_store_jalankan("tindakan_impor_struktur", "schema", kasus, countof(kasus));
}
