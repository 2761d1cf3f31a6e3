/* The importer as a whole: templates, headings, all errors at once, nothing half-saved, rights, audit. */
#include "bantu/uji_impor.h"
#include "bantu/xlsx_uji.h"
#include "store/db_struktur.h"

#include <cmocka.h>

/* Daily reports are brought by the employee himself, on days when he holds a post. */
static void sebagai_pegawai(UjiImpor *t)
{
    IsiStruktur isi = { 0 };
    int64_t versi;
    Err err = { 0 };
    if (!db_struktur_muat(t->u->db, t->u->a, &isi, &versi, &err) || !struktur_susun(t->u->a, &isi, &t->aturan.struktur, &err)) fail_msg("%s", err.pesan);
    int64_t id = uji_store_angka(t->u, "SELECT id FROM pegawai WHERE nip = '198505172010012005'");
    t->c.pelaku = (Pelaku){ .pegawai = id, .peran = PERAN(MASUK), .nama = S("Siti Aminah") };
}

/* Every template imports unchanged into an empty installation, and again without changing anything. */
static void contoh_diimpor(UjiStore *u, bool xlsx)
{
    UjiImpor t;
    uji_impor(&t, u);
    uji_impor_jam(&t, tanggal(2025, 3, 6), pukul(20, 0));
    for (const JenisImpor *const *j = impor_semua; *j; j++) {
        Str isi;
        Err err = { 0 };
        const char *nama = impor_nama(*j);
        if (xlsx && !strcmp(nama, "attlog")) continue;
        Ctx c = t.c;
        const Struktur *s = t.aturan.struktur;
        if (!strcmp(nama, "laporan_harian")) sebagai_pegawai(&t);
        if (xlsx && !impor_contoh_xlsx(u->a, *j, &t.c, &isi, &err)) fail_msg("%s: %s", nama, err.pesan);
        if (!xlsx) assert_true(impor_contoh_csv(u->a, *j, &t.c, &isi));
        HasilImpor h = impor_coba(&t, nama, isi);
        if (h.n_masalah) fail_msg("contoh %s: baris %d " STR_F, nama, h.masalah.v[0].baris, STR_A(h.masalah.v[0].pesan));
        assert_true(h.baru > 0);
        int baru = h.baru;
        impor_lancar(&t, nama, isi, baru, 0, 0);
        impor_lancar(&t, nama, isi, 0, 0, baru);
        t.c.pelaku = c.pelaku;
        t.aturan.struktur = s;
    }
}

static void contoh_csv(void **state) { contoh_diimpor(*state, false); }
static void contoh_xlsx(void **state) { contoh_diimpor(*state, true); }

static void judul_kolom(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    HasilImpor h = impor_gagal(&t, "unit", S("kode,nmaa,jenis,KODE unit\nA,b,dinas,c\n"));
    ada_masalah(&h, 1, NULL, "Kolom “nmaa” tidak dikenal");
    assert_non_null(strstr(str_cz(t.u->a, h.masalah.v[0].saran), "nama"));
    ada_masalah(&h, 1, NULL, "Kolom “kode” ada dua kali, di A dan D");
    ada_masalah(&h, 1, NULL, "Kolom wajib “nama” tidak ada");
    assert_int_equal(h.n_masalah, 3);               /* rows are not looked at while headings are wrong */

    /* no heading at all is said once: data from the first row on, a title above the table */
    h = impor_gagal(&t, "unit", S("A,Dinas A,dinas\nB,Dinas B,dinas\n"));
    ada_masalah(&h, 1, NULL, "bukan baris judul");
    assert_int_equal(h.n_masalah, 1);
    assert_true(str_find(h.masalah.v[0].saran, S("kode, nama, jenis, induk")) > 0);

    h = impor_gagal(&t, "unit", S("kode,,jenis,nama\nA,x,dinas,c\n"));
    ada_masalah(&h, 1, NULL, "Kolom B tanpa judul");
    h = impor_gagal(&t, "unit", S("kode,nama,jenis\n"));
    ada_masalah(&h, 1, NULL, "hanya berisi baris judul");

    /* headings for people, other cases and blanks are the same headings */
    impor_lancar(&t, "unit", S("Kode Unit;NAMA_UNIT;Jenis unit\r\nPEMDA;Pemerintah;Pemerintah daerah\r\n"), 1, 0, 0);
}

static void berkas_bukan_tabel(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_bukan(&t, "pegawai", S(""), E_TABEL_KOSONG, "kosong");
    impor_bukan(&t, "pegawai", S("%PDF-1.4 ..."), E_TABEL_BUKAN, "dokumen PDF");
    impor_bukan(&t, "pegawai", S("PK\x03\x04 rusak"), E_TABEL_XLSX, "zip");
    impor_bukan(&t, "pegawai", S("nip,nama\n1,Jos\xE9\n"), E_TABEL_HURUF, "B2");
    impor_bukan(&t, "attlog", S("nip,nama\n1,Budi\n"), E_ATTLOG_BUKAN, "attlog.dat");
    impor_bukan(&t, "hari_libur", S("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250101\n"), E_ICS, "terpotong");
}

static void bom_dan_titik_koma(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_lancar(&t, "unit", S("\xEF\xBB\xBFkode;nama;jenis;induk\r\nPEMDA;\"Pemerintah; pusat\";pemda;\r\nD1;Dinas;dinas;PEMDA\r\n"), 2, 0, 0);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM unit WHERE nama = 'Pemerintah; pusat'"), 1);
}

/* The case: both of two errors far apart are told, and nothing is saved. */
static void sepuluh_ribu_baris(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    Buf b = buf_new(t.u->a, 4 * MB);
    buf_z(&b, "nip,nama,status\n");
    for (int baris = 2; baris <= 10001; baris++) {
        int urut = baris % 1000, tahun = 1960 + baris / 1000;
        if (baris == 7) buf_fmt(&b, "%04d01012005011%03d,Pegawai %d,pns\n", tahun, urut / 10, baris);          /* 17 digits */
        else if (baris == 9999) buf_fmt(&b, "%04d01012005011%03d,Pegawai %d,pensiun\n", tahun, urut, baris);
        else buf_fmt(&b, "%04d01012005011%03d,Pegawai %d,pns\n", tahun, urut, baris);
    }
    Str isi = buf_str(&b);
    Str rusak = { memcpy(arena_many(t.u->a, char, isi.len), isi.s, (size_t)isi.len), isi.len };
    ptrdiff_t di = str_find(rusak, S("Pegawai 7,"));
    ((char *)rusak.s)[di - 1] = ',';
    memmove((char *)rusak.s + di - 2, rusak.s + di - 1, (size_t)(rusak.len - di + 1));
    rusak.len--;
    HasilImpor h = impor_gagal(&t, "pegawai", rusak);
    assert_int_equal(h.n_masalah, 2);
    assert_int_equal(h.dibaca, 10000);
    ada_masalah(&h, 7, "nip", "panjangnya 17 angka, seharusnya 18");
    ada_masalah(&h, 9999, "status", "“pensiun” bukan salah satu pilihan");
    assert_true(str_eqz(h.masalah.v[0].letak, "A7"));
    assert_true(str_eqz(h.masalah.v[1].letak, "C9999"));
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM pegawai"), 0);
}

/* More problems than are listed are still counted. */
static void banyak_masalah(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    Buf b = buf_new(t.u->a, 1 * MB);
    buf_z(&b, "nip,nama,status\n");
    for (int i = 0; i < 1500; i++) buf_fmt(&b, "%d,X,pns\n", i);
    HasilImpor h = impor_gagal(&t, "pegawai", buf_str(&b));
    assert_int_equal(h.n_masalah, 1500);
    assert_int_equal(h.masalah.n, IMPOR_TAMPIL);
}

static void sel_xlsx(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_daerah_contoh(&t);
#define T(r, s) "<c r=\"" r "\" t=\"str\"><v>" s "</v></c>"
    Str x = xlsx_uji(t.u->a, S(UJI_LEMBAR("<row r=\"1\">" T("A1", "nama") T("B1", "nip") T("C1", "status") T("D1", "kontrak_mulai") T("E1", "surel") "</row>"
        "<row r=\"7\">" T("A7", "Siti") "<c r=\"B7\"><v>1.98501012010011E+17</v></c>" T("C7", "pns") "</row>"
        "<row r=\"8\">" T("A8", "Budi") T("B8", "199508212024212014") T("C8", "pppk") "<c r=\"D8\"><v>45720</v></c>"
        "<c r=\"E8\" t=\"e\"><v>#N/A</v></c></row>")), NULL, 0);
    HasilImpor h = impor_gagal(&t, "pegawai", x);
    ada_masalah(&h, 7, "nip", "tersimpan sebagai angka (1.98501012010011e+17), jadi digit terakhirnya sudah hilang");
    assert_true(str_eqz(h.masalah.v[0].letak, "B7"));
    assert_int_equal(h.n_masalah, 3);               /* a refused NIP is not told to be missing, too */
    ada_masalah(&h, 8, "kontrak_mulai", "angka 45720, bukan tanggal");
    ada_masalah(&h, 8, "surel", "#N/A");

    x = xlsx_uji(t.u->a, S(UJI_LEMBAR("<row>" T("A1", "nip") T("B1", "jabatan") T("C1", "mulai") "</row><row><c r=\"A2\"><v>198505172010012005</v></c>"
        T("B2", "KADINKES") T("C2", "2025-01-01") "</row>")), NULL, 0);
    h = impor_gagal(&t, "penugasan", x);
    ada_masalah(&h, 2, "nip", "digit terakhirnya sudah hilang");
#undef T
    h = impor_gagal(&t, "pegawai", S("nip,nama,status\n\"1,98501E+17\",Siti,pns\n"));        /* a CSV saved from such a sheet */
    ada_masalah(&h, 2, "nip", "digit terakhirnya sudah hilang");
}

static void sel_salah(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_daerah_contoh(&t);
    static const struct { const char *jenis; Str isi; int baris; const char *kolom, *pesan; } kasus[] = {
        { "unit", S("kode,nama,jenis,induk\nA B,x,dinas,PEMDA\n"), 2, "kode", "memuat tanda" },
        { "unit", S("kode,nama,jenis,induk\nA,,dinas,PEMDA\n"), 2, "nama", "belum diisi" },
        { "unit", S("kode,nama,jenis,induk\nA,x,dians,PEMDA\n"), 2, "jenis", "bukan salah satu pilihan" },
        { "unit", S("kode,nama,jenis,induk\nA,x,dinas,PMDA\n"), 2, "induk", "“PMDA” tidak ada" },
        { "unit", S("kode,nama,jenis,induk,pekan\nA,x,dinas,PEMDA,7\n"), 2, "pekan", "5 sampai 6" },
        { "unit", S("kode,nama,jenis,induk,pekan\nA,x,dinas,PEMDA,lima\n"), 2, "pekan", "harus angka" },
        { "unit", S("kode,nama,jenis,induk\nA,\"dua\nbaris\",dinas,PEMDA\n"), 2, "nama", "satu baris" },
        { "unit", S("kode,nama,jenis,induk\nA,x,dinas,PEMDA,kelebihan\n"), 2, NULL, "1 sel di luar kolom" },
        { "jabatan", S("kode,nama,jenis,unit,pimpinan\nJ,x,jpt,DINKES,mungkin\n"), 2, "pimpinan", "ya atau tidak" },
        { "jabatan", S("kode,nama,jenis,unit,peran\nJ,x,jpt,DINKES,kepala_dians\n"), 2, "peran", "tidak ada" },
        { "pegawai", S("nip,nama,status,surel\n198505172010012009,x,pns,siti@\n"), 2, "surel", "bukan alamat surel" },
        { "pegawai", S("nip,nama,status\n,x,pns\n"), 2, "nip", "belum diisi" },
        { "pegawai", S("nip,nama,status\n198513172010012009,x,pns\n"), 2, "nip", "bukan tanggal lahir" },
        { "pegawai", S("nip,nama,status\n19850517 201001 2 00X,x,pns\n"), 2, "nip", "bukan angka" },
        { "pegawai", S("nip,nama,status,golongan\n198505172010012009,x,pns,IX\n"), 2, "golongan", "tidak ada untuk status PNS" },
        { "pegawai", S("nip,nama,status,golongan\n199508212024212014,x,pppk,III/a\n"), 2, "golongan", "tidak ada untuk status PPPK" },
        { "pegawai", S("nip,nama,status,kontrak_nomor\n198505172010012009,x,pns,1\n"), 2, "kontrak_nomor", "hanya untuk PPPK" },
        { "pegawai", S("nip,nama,status,kontrak_mulai,kontrak_sampai\n199508212024212014,x,pppk,2025-01-01,2024-01-01\n"), 2, "kontrak_sampai", "mendahului" },
        { "penugasan", S("nip,jabatan,mulai\n198505172010012005,KADINKES,2025-02-30\n"), 2, "mulai", "bukan tanggal yang ada" },
        { "penugasan", S("nip,jabatan,mulai\n198505172010012006,KADINKES,2025-02-03\n"), 2, "nip", "“198505172010012006” tidak ada" },
        { "penugasan", S("nip,jabatan,mulai\n19850517201001200,KADINKES,2025-02-03\n"), 2, "nip", "panjangnya 17 angka" },
        { "penugasan", S("nip,jabatan,mulai,sampai\n198505172010012005,PERAWAT-PKM-01,2025-02-03,2025-02-02\n"), 2, "sampai", "mendahului" },
        { "presensi", S("nip,tanggal,masuk\n198505172010012005,2025-03-03,7.77\n"), 2, "masuk", "bukan waktu" },
        { "izin", S("nip,jenis,mulai,sampai,nomor\n198505172010012005,libur,2025-03-03,2025-03-04,1\n"), 2, "jenis", "bukan salah satu" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        HasilImpor h = impor_gagal(&t, kasus[i].jenis, kasus[i].isi);
        ada_masalah(&h, kasus[i].baris, kasus[i].kolom, kasus[i].pesan);
        assert_int_equal(h.n_masalah, 1);
    }
}

/* Each problem carries a next step, and what is near is offered. */
static void saran_terdekat(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_daerah_contoh(&t);
    HasilImpor h = impor_gagal(&t, "penugasan", S("nip,jabatan,mulai\n198505172010012006,KADINKE,2025-02-03\n"));
    ada_masalah(&h, 2, "jabatan", "“KADINKE” tidak ada");
    assert_non_null(strstr(str_cz(t.u->a, h.masalah.v[0].saran), "198505172010012005"));
    assert_non_null(strstr(str_cz(t.u->a, h.masalah.v[1].saran), "KADINKES"));
    assert_true(str_eqz(h.masalah.v[1].isi, "KADINKE"));
    assert_true(str_eqz(h.masalah.v[1].pasal, "N"));
}

/* Only what the file says changes; a column that it does not have stays. */
static void hanya_kolom_yang_ada(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_daerah_contoh(&t);
    HasilImpor h = impor_lancar(&t, "pegawai", S("nip,nama,status\n198505172010012005,\"Siti Aminah, S.K.M., M.K.M.\",pns\n"
                                                "197203041998031002,\"dr. Budi Santoso, M.Kes.\",pns\n"), 0, 1, 1);
    ada_perubahan(&h, 2, "Nama", "Siti Aminah, S.K.M.", "Siti Aminah, S.K.M., M.K.M.");
    assert_int_equal(h.n_perubahan, 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM pegawai WHERE surel = 'siti@contoh.go.id' AND golongan = 'III/d'"), 1);

    h = impor_lancar(&t, "jabatan", S("kode,nama,jenis,unit,pimpinan\nSEKDIS-DINKES,Sekretaris Dinas Kesehatan,pengawas,DINKES,tidak\n"), 0, 1, 0);
    ada_perubahan(&h, 2, "Jenis", "administrator", "pengawas");
    ada_perubahan(&h, 2, "Unit", "DINKES-SEKR", "DINKES");
    ada_perubahan(&h, 2, "Memimpin unit", "ya", "tidak");
    assert_int_equal(uji_store_angka(t.u, "SELECT pimpinan FROM jabatan WHERE kode = 'KADINKES'"), 1);
}

static void jejak_impor(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_daerah_contoh(&t);
    int64_t dahulu = uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak");
    assert_int_equal(dahulu, 4 + 16);                       /* one per file, one per row */
    impor_lancar(&t, "pegawai", S("nip,nama,status\n198505172010012005,Siti,pns\n"), 0, 1, 0);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak"), dahulu + 2);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak WHERE isi LIKE '%\"nama\":[\"Siti Aminah, S.K.M.\",\"Siti\"]%'"
                                          " AND pegawai = (SELECT id FROM pegawai WHERE nama = 'Siti') AND aksi = 'impor'"), 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak WHERE isi LIKE '%\"sha256\":\"%' AND isi LIKE '%\"berubah\":1%'"), 1);
    int64_t tetap = uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak");
    impor_coba(&t, "pegawai", S("nip,nama,status\n198505172010012005,Siti A,pns\n"));
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak"), tetap);         /* a dry run leaves no trace */
}

static void hak_impor(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    static const struct { PeranSet peran; const char *jenis; bool boleh; } kasus[] = {
        { PERAN(MASUK), "unit", false },                    { PERAN(MASUK), "presensi", false },
        { PERAN(ADMIN_PD), "unit", false },                 { PERAN(ADMIN_PD), "presensi", true },
        { PERAN(ADMIN_PD), "hari_libur", false },           { PERAN(ADMIN_PD), "akun", true },
        { PERAN(AUDITOR), "pegawai", false },               { PERAN(BKPSDM), "pegawai", true },
        { PERAN(BKPSDM), "hari_libur", true },              { PERAN(SISTEM), "pegawai", false },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        t.c.pelaku.peran = kasus[i].peran | PERAN(MASUK);
        assert_int_equal(impor_boleh(&t.c, impor_jenis(str_z(kasus[i].jenis)), &err), kasus[i].boleh);
        if (!kasus[i].boleh) assert_int_equal(err.kode, E_BUKAN_WEWENANG);
        if (!kasus[i].boleh) impor_bukan(&t, kasus[i].jenis, S("x\n1\n"), E_BUKAN_WEWENANG, "tidak berwenang");
    }
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(contoh_csv), KASUS(contoh_xlsx), KASUS(judul_kolom), KASUS(berkas_bukan_tabel), KASUS(bom_dan_titik_koma),
        KASUS(sepuluh_ribu_baris), KASUS(banyak_masalah), KASUS(sel_xlsx), KASUS(sel_salah), KASUS(saran_terdekat),
        KASUS(hanya_kolom_yang_ada), KASUS(jejak_impor), KASUS(hak_impor),
    };
    return uji_store_jalankan("tindakan_impor", "schema", kasus, countof(kasus));
}
