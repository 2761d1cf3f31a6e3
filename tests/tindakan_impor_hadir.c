/* Import of attendance, leave, holidays and accounts. */
#include "bantu/uji_impor.h"
#include "tindakan/jam_kerja.h"
#include "store/db_presensi.h"
#include "store/db_struktur.h"
#include "tindakan/kehadiran.h"

#include <cmocka.h>

#define SITI "198505172010012005"       /* SEKDIS, unit DINKES-SEKR, 5 days */
#define DEWI "199508212024212013"       /* PERAWAT, unit PKM-01, 6 days */
#define BUDI "197203041998031002"       /* KADINKES, unit DINKES */
#define P "nip,tanggal,status,masuk,pulang\n"

static void daerah(UjiImpor *t, UjiStore *u)
{
    uji_impor(t, u);
    impor_daerah_contoh(t);
}

/* "H 07.24 16.02 attlog" of a day. */
static const char *hari(UjiImpor *t, const char *nip, Tanggal hari_)
{
    BarisPresensiList l = { 0 };
    int64_t id = uji_store_angka(t->u, str_cz(t->u->a, str_fmt(t->u->a, "SELECT id FROM pegawai WHERE nip = '%s'", nip)));
    assert_true(db_presensi_baris(t->u->db, t->u->a, id, hari_, hari_, &l, NULL));
    if (!l.n) return "-";
    const BarisPresensi *b = l.v;
    Str masuk = b->masuk.n ? pukul_kata(t->u->a, b->masuk) : S("?"), pulang = b->pulang.n ? pukul_kata(t->u->a, b->pulang) : S("?");
    return str_cz(t->u->a, str_fmt(t->u->a, "%s " STR_F " " STR_F " %s", status_presensi_kode[b->status], STR_A(masuk), STR_A(pulang),
                                   sumber_presensi_kode[b->sumber]));
}
#define HARI(nip, tgl, mau) assert_string_equal(hari(&t, (nip), tanggal(2025, 3, (tgl))), (mau))

static int64_t lengkap(UjiImpor *t) { return uji_store_angka(t->u, "SELECT COUNT(*) FROM presensi_lengkap"); }

/* ---- tables ------------------------------------------------------------------------------------ */

static void status_dari_jam(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,,07:24,16:02\n" DEWI ",2025-03-03,,07.31,14.45\n" BUDI ",2025-03-03,TK,,\n"
                                   SITI ",3 Maret 2024,DL,,\n" DEWI ",2025-03-01,,07:24,13:00\n"), 5, 0, 0);
    HARI(SITI, 3, "H 07.24 16.02 csv");
    HARI(DEWI, 3, "TL 07.31 14.45 csv");
    HARI(DEWI, 1, "PSW 07.24 13.00 csv");           /* a Saturday of a 6-day week ends at 13.45 */
    HARI(BUDI, 3, "TK ? ? csv");
    assert_int_equal(lengkap(&t), 0);               /* not said to be complete */

    HasilImpor h = impor_gagal(&t, "presensi", S(P SITI ",2025-03-05,H,,\n" SITI ",2025-03-03,H,16:02,07:24\n" DEWI ",2025-03-03,,,\n"
                                                 BUDI ",2025-03-03,H,,\n" BUDI ",2025-03-03,TK,,\n"));
    ada_masalah(&h, 2, "tanggal", "belum tiba");
    ada_masalah(&h, 3, "pulang", "mendahului jam masuk");
    ada_masalah(&h, 6, "nip", "sudah ada di baris 5");
    assert_int_equal(h.n_masalah, 4);
    ada_masalah(&h, 4, "status", "belum diisi");

    h = impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,,07:24,16:02\n" BUDI ",2025-03-03,,07:00,16:00\n"), 0, 1, 1);
    ada_perubahan(&h, 3, "Status", "TK", "H");
}

static void hari_lengkap(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "pegawai", S("nip,nama,status\n198001012005011001,Andi,pns\n"), 1, 0, 0);
    impor_lancar(&t, "jabatan", S("kode,nama,jenis,unit\nSTAF,Pengelola,pelaksana,DINKES-SEKR\n"), 1, 0, 0);
    impor_lancar(&t, "penugasan", S("nip,jabatan,mulai\n198001012005011001,STAF,2020-01-01\n"), 1, 0, 0);
    t.lengkap = true;
    HasilImpor h = impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,H,,\n"), 1, 0, 0);
    ada_catatan(&h, "ditandai lengkap");
    ada_catatan(&h, "1 hari kerja pegawai unit itu tanpa baris");
    assert_int_equal(lengkap(&t), 1);               /* her unit and no other */
    TanggalList l = { 0 };
    int64_t sekr = uji_store_angka(t.u, "SELECT id FROM unit WHERE kode = 'DINKES-SEKR'"), dinkes = uji_store_angka(t.u, "SELECT id FROM unit WHERE kode = 'DINKES'");
    assert_true(db_presensi_lengkap(t.u->db, t.u->a, sekr, tanggal(2025, 3, 1), tanggal(2025, 3, 31), &l, NULL));
    assert_int_equal(l.n, 1);
    l = (TanggalList){ 0 };
    assert_true(db_presensi_lengkap(t.u->db, t.u->a, dinkes, tanggal(2025, 3, 1), tanggal(2025, 3, 31), &l, NULL));
    assert_int_equal(l.n, 0);
    /* what is complete above is complete below, each day once */
    impor_lancar(&t, "presensi", S(P BUDI ",2025-03-03,H,,\n"), 1, 0, 0);
    l = (TanggalList){ 0 };
    assert_true(db_presensi_lengkap(t.u->db, t.u->a, sekr, tanggal(2025, 3, 1), tanggal(2025, 3, 31), &l, NULL));
    assert_int_equal(l.n, 1);
    /* a day off needs no row */
    h = impor_lancar(&t, "presensi", S(P SITI ",2025-03-02,H,,\n"), 1, 0, 0);
    for (ptrdiff_t i = 0; i < h.catatan.n; i++) assert_true(str_find(h.catatan.v[i], S("tanpa baris")) < 0);
}

static void koreksi_bertahan(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,TK,,\n"), 1, 0, 0);
    uji_store_sql(t.u, "UPDATE presensi SET status = 'H', masuk = 451, pulang = 961, sumber = 'koreksi', nomor = '800/9/2025'");
    HasilImpor h = impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,TK,,\n"), 0, 0, 1);
    ada_peringatan(&h, 2, "status", "dikoreksi dengan surat 800/9/2025");
    HARI(SITI, 3, "H 07.30 16.00 koreksi");
    impor_lancar(&t, "pin_presensi", S("pin,nip\n7," SITI "\n"), 1, 0, 0);
    impor_lancar(&t, "attlog", S("7\t2025-03-03 09:00:00\n"), 0, 0, 1);
    HARI(SITI, 3, "H 07.30 16.00 koreksi");
}

/* ---- machines ---------------------------------------------------------------------------------- */

/* What a night shift punches after midnight belongs to the day on which it began (SPEC 3). */
static void ketukan_jaga_malam(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    t.lengkap = true;
    impor_lancar(&t, "pin_presensi", S("pin,nip\n8," DEWI "\n"), 1, 0, 0);
    HasilImpor h = impor_gagal(&t, "pola_jaga", S("unit,kode,nama,masuk,pulang\nPKM-01,m,Malam,21:00,07:00\n"));
    ada_masalah(&h, 2, "kode", "huruf besar atau angka");
    impor_lancar(&t, "pola_jaga", S("unit,kode,nama,masuk,pulang\nPKM-01,M,Malam,21:00,07:00\nPKM-01,L,Libur,,\n"), 2, 0, 0);
    h = impor_gagal(&t, "jaga", S("nip,tanggal,kode\n" DEWI ",2025-03-03,X\n"));
    ada_masalah(&h, 2, "kode", "bukan pola jaga unitnya");
    impor_lancar(&t, "jaga", S("nip,tanggal,kode\n" DEWI ",2025-03-03,M\n" DEWI ",2025-03-04,L\n"), 2, 0, 0);
    Str log = S("8\t2025-03-03 20:51:00\n8\t2025-03-04 07:03:00\n");
    h = impor_lancar(&t, "attlog", log, 1, 0, 0);
    ada_catatan(&h, "2 ketukan menjadi 1 baris harian");
    HARI(DEWI, 3, "H 20.51 07.03 esok attlog");
    HARI(DEWI, 4, "-");
    impor_lancar(&t, "attlog", log, 0, 0, 1);
    impor_lancar(&t, "attlog", S("8\t2025-03-04 07:03:00\n"), 0, 0, 1);            /* the end alone, sent again */
    /* a table gives the end as time of day */
    impor_lancar(&t, "jaga", S("nip,tanggal,kode\n" DEWI ",2025-03-01,M\n"), 1, 0, 0);
    impor_lancar(&t, "presensi", S(P DEWI ",2025-03-01,,21:20,07:00\n"), 1, 0, 0);
    HARI(DEWI, 1, "TL 21.20 07.00 esok csv");
    h = impor_gagal(&t, "presensi", S(P DEWI ",2025-03-04,,21:20,07:00\n"));
    ada_masalah(&h, 2, "pulang", "mendahului jam masuk");
}

static void ketukan_berulang(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    t.lengkap = true;
    impor_lancar(&t, "pin_presensi", S("pin,nip\n7," SITI "\n8," DEWI "\n"), 2, 0, 0);
    Str log = S("7\t2025-03-03 07:24:11\n7\t2025-03-03 07:24:15\n8\t2025-03-03 07:31:00\n7\t2025-03-03 12:01:00\n"
                "8\t2025-03-03 14:50:00\n7\t2025-03-03 16:02:00\n");
    HasilImpor h = impor_lancar(&t, "attlog", log, 2, 0, 0);
    ada_catatan(&h, "6 ketukan menjadi 2 baris harian");
    assert_int_equal(h.dibaca, 6);
    HARI(SITI, 3, "H 07.24 16.02 attlog");
    HARI(DEWI, 3, "TL 07.31 14.50 attlog");
    assert_int_equal(lengkap(&t), 2);
    impor_lancar(&t, "attlog", log, 0, 0, 2);                                            /* sent again */
    impor_lancar(&t, "attlog", S("7\t2025-03-03 12:01:00\n"), 0, 0, 1);                  /* a part of it again */
    HARI(SITI, 3, "H 07.24 16.02 attlog");
    /* an older download lacked the last punch: it comes later and is taken in */
    h = impor_lancar(&t, "attlog", S("8\t2025-03-03 07:20:00\n8\t2025-03-03 15:00:00\n"), 0, 1, 0);
    ada_perubahan(&h, 1, "Status", "TL", "H");
    HARI(DEWI, 3, "H 07.20 15.00 attlog");
}

static void hari_berjalan(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    t.lengkap = true;
    impor_lancar(&t, "pin_presensi", S("pin,nip\n7," SITI "\n"), 1, 0, 0);
    impor_lancar(&t, "attlog", S("7\t2025-03-03 07:24:00\n7\t2025-03-04 07:25:00\n"), 2, 0, 0);
    HARI(SITI, 3, "PSW 07.24 ? attlog");             /* the day before is over: no punch out */
    HARI(SITI, 4, "H 07.25 ? attlog");               /* today is not */
    assert_int_equal(lengkap(&t), 1);
    uji_impor_jam(&t, tanggal(2025, 3, 5), pukul(8, 0));
    impor_lancar(&t, "attlog", S("7\t2025-03-04 16:30:00\n"), 0, 1, 0);
    HARI(SITI, 4, "H 07.25 16.30 attlog");
    assert_int_equal(lengkap(&t), 2);

    /* the machine was read at noon, the file comes next day: that day is not closed */
    uji_impor_jam(&t, tanggal(2025, 3, 7), pukul(8, 0));
    impor_lancar(&t, "attlog", S("7\t2025-03-05 07:25:00\n7\t2025-03-05 16:05:00\n7\t2025-03-06 07:26:00\n"), 2, 0, 0);
    HARI(SITI, 6, "H 07.26 ? attlog");
    assert_int_equal(lengkap(&t), 3);
    HasilImpor h = impor_gagal(&t, "attlog", S("7\t2025-03-08 07:24:00\n"));
    ada_masalah(&h, 1, NULL, "belum tiba");
}

static void pin_mesin(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "pin_presensi", S("mesin,pin,nip\n,7," SITI "\nM2,7," DEWI "\n"), 2, 0, 0);
    t.mesin = "M2";
    impor_lancar(&t, "attlog", S("7\t2025-03-03 07:24:00\n"), 1, 0, 0);
    HARI(DEWI, 3, "H 07.24 ? attlog");
    t.mesin = "M1";
    HasilImpor h = impor_lancar(&t, "attlog", S("7\t2025-03-03 07:24:00\n99\t2025-03-03 07:25:00\n99\t2025-03-03 16:25:00\n"), 1, 0, 0);
    ada_peringatan(&h, 2, NULL, "PIN 99 belum dipetakan ke pegawai; 2 ketukan tidak dipakai");
    HARI(SITI, 3, "PSW 07.24 ? attlog");
    h = impor_gagal(&t, "attlog", S("7\t2025-03-03 07:24:00\nrusak di tengah\n"));
    ada_masalah(&h, 2, NULL, "bukan catatan mesin presensi");
    h = impor_lancar(&t, "pin_presensi", S("mesin,pin,nip\n,7," BUDI "\n"), 0, 1, 0);
    ada_perubahan(&h, 2, "NIP", SITI, BUDI);
}

/* What a table said of the day stands, unless it only said that nobody was seen. */
static void ketukan_dan_tabel(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    impor_lancar(&t, "pin_presensi", S("pin,nip\n7," SITI "\n8," DEWI "\n"), 2, 0, 0);
    impor_lancar(&t, "presensi", S(P SITI ",2025-03-03,DL,,\n" DEWI ",2025-03-03,TK,,\n"), 2, 0, 0);
    impor_lancar(&t, "attlog", S("7\t2025-03-03 07:24:00\n8\t2025-03-03 07:24:00\n8\t2025-03-03 15:24:00\n"), 0, 1, 1);
    HARI(SITI, 3, "DL ? ? csv");
    HARI(DEWI, 3, "H 07.24 15.24 attlog");
}

/* ---- leave, holidays, accounts ----------------------------------------------------------------- */

static void izin_impor(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
#define I "nip,jenis,mulai,sampai,nomor,alasan\n"
    impor_lancar(&t, "izin", S(I SITI ",dinas_luar,2025-03-10,2025-03-12,800/1,Bimtek\n"), 1, 0, 0);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM izin WHERE status = 'disetujui' AND pada IS NOT NULL"), 1);
    HasilImpor h = impor_lancar(&t, "izin", S(I SITI ",dinas_luar,2025-03-10,2025-03-14,800/1,Bimtek\n"), 0, 1, 0);
    ada_perubahan(&h, 2, "Sampai", "2025-03-12", "2025-03-14");
    h = impor_gagal(&t, "izin", S(I SITI ",cuti_tahunan,2025-03-14,2025-03-17,850/1,\n" DEWI ",cuti_sakit,2025-03-14,2025-03-10,850/2,\n"
                                  DEWI ",wfh,2025-03-10,2025-03-11,,\n"));
    ada_masalah(&h, 2, "mulai", "bertumpang dengan Dinas luar, 10 Maret 2025 s.d. 14 Maret 2025");
    ada_masalah(&h, 3, "sampai", "mendahului");
    ada_masalah(&h, 4, "nomor", "belum diisi");
    /* a request that waits is approved by the file; one turned down stays as it was */
    uji_store_sql(t.u, "UPDATE izin SET status = 'diajukan'");
    h = impor_lancar(&t, "izin", S(I SITI ",dinas_luar,2025-03-10,2025-03-14,800/1,Bimtek\n"), 0, 1, 0);
    ada_perubahan(&h, 2, "Status", "diajukan", "disetujui");
    uji_store_sql(t.u, "UPDATE izin SET status = 'dibatalkan'");
    impor_lancar(&t, "izin", S(I SITI ",dinas_luar,2025-03-10,2025-03-14,800/1,Bimtek\n"), 1, 0, 0);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM izin"), 2);
}

static void libur_ics(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    impor_lancar(&t, "hari_libur", S("tanggal,jenis,nama\n2027-01-01,libur,Tahun Baru\n"), 1, 0, 0);
    Str ics = S("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:Tahun Baru 2027 Masehi\r\nEND:VEVENT\r\n"
                "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270308\r\nDTEND;VALUE=DATE:20270310\r\nSUMMARY:Cuti bersama Idulfitri\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    HasilImpor h = impor_lancar(&t, "hari_libur", ics, 2, 1, 0);
    ada_perubahan(&h, 2, "Nama", "Tahun Baru", "Tahun Baru 2027 Masehi");
    ada_peringatan(&h, 2, "tanggal", "Tahun 2027 baru berisi 3 hari libur");
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM hari_libur WHERE jenis = 'cuti_bersama'"), 2);
    assert_true(uji_store_angka(t.u, "SELECT COUNT(*) FROM pengaturan WHERE nama = 'versi_kalender'") == 1);
}

static void akun_massal(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
#define A "nip,peran,unit\n"
    HasilImpor h = impor_gagal(&t, "akun", S(A SITI ",admin_pd,\n" BUDI ",,DINKES\n" DEWI ",bkpsdm,\nkepala_daerah,,\n"));
    ada_masalah(&h, 2, "unit", "bila dan hanya bila");
    ada_masalah(&h, 3, "unit", "bila dan hanya bila");
    ada_masalah(&h, 4, "peran", "bukan salah satu pilihan");
    ada_masalah(&h, 5, "nip", "belum diisi");
    h = impor_lancar(&t, "akun", S(A SITI ",admin_pd,DINKES\n" BUDI ",,\n"), 2, 0, 0);
    assert_int_equal(h.tautan.n, 2);
    assert_int_equal(h.tautan.v[0].token.len, 64);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM akun WHERE sandi IS NULL AND masuk = '" SITI "'"), 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM akun_peran WHERE peran = 'admin_pd' AND unit = (SELECT id FROM unit WHERE kode = 'DINKES')"), 1);
    /* again: no second account; a second role for a known one */
    h = impor_lancar(&t, "akun", S(A SITI ",auditor,\n" BUDI ",,\n"), 1, 0, 1);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM akun"), 2);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM akun_peran"), 2);
    /* one in use gets no link, so nobody is locked out */
    uji_store_sql(t.u, "UPDATE akun SET sandi = 'x' WHERE masuk = '" BUDI "'");
    h = impor_lancar(&t, "akun", S(A BUDI ",,\n"), 0, 0, 1);
    ada_peringatan(&h, 2, "nip", "sudah mempunyai akun yang aktif");
    assert_int_equal(h.tautan.n, 0);
}

/* ---- acts by people ---------------------------------------------------------------------------- */

static void muat_struktur(UjiImpor *t)
{
    IsiStruktur *isi = arena_one(t->u->a, IsiStruktur);
    int64_t versi;
    Err err = { 0 };
    if (!db_struktur_muat(t->u->db, t->u->a, isi, &versi, &err) || !struktur_susun(t->u->a, isi, &t->aturan.struktur, &err)) fail_msg("%s", err.pesan);
}

static void koreksi(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    muat_struktur(&t);
    int64_t siti = uji_store_angka(t.u, "SELECT id FROM pegawai WHERE nip = '" SITI "'");
    BarisPresensi b = { .pegawai = siti, .tanggal = tanggal(2025, 3, 3), .status = STATUS_PRESENSI_H, .masuk = pukul(7, 0), .pulang = pukul(16, 0), .nomor = S("800/1") };
    Err err = { 0 };
    assert_true(presensi_koreksi(&t.c, &b, S("Mesin rusak"), &err));
    HARI(SITI, 3, "H 07.00 16.00 koreksi");
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak WHERE objek = 'presensi' AND isi LIKE '%Mesin rusak%800/1%' OR isi LIKE '%800/1%Mesin rusak%'"), 1);

    static const struct { const char *apa; ErrKode kode; } tolak[] = {
        { "nomor", E_WAJIB }, { "alasan", E_WAJIB }, { "status", E_WAJIB }, { "tanggal", E_PRESENSI_NANTI }, { "pulang", E_PRESENSI_JAM_URUT } };
    for (ptrdiff_t i = 0; i < countof(tolak); i++) {
        BarisPresensi x = b;
        Str alasan = S("x");
        if (i == 0) x.nomor = S(" ");
        if (i == 1) alasan = S("");
        if (i == 2) x.status = STATUS_PRESENSI_TIADA;
        if (i == 3) x.tanggal = tanggal(2025, 3, 5);
        if (i == 4) x.pulang = pukul(6, 0);
        err = (Err){ 0 };
        assert_false(presensi_koreksi(&t.c, &x, alasan, &err));
        assert_int_equal(err.kode, tolak[i].kode);
        assert_string_equal(err.ruas, tolak[i].apa);
    }
    t.c.pelaku = (Pelaku){ .peran = PERAN(MASUK), .pegawai = siti, .nama = S("Siti") };
    assert_false(presensi_koreksi(&t.c, &b, S("x"), &err));             /* not one's own */
    assert_int_equal(err.kode, E_BUKAN_WEWENANG);
}

static void izin_jalan(void **state)
{
    UjiImpor t;
    daerah(&t, *state);
    muat_struktur(&t);
    int64_t siti = uji_store_angka(t.u, "SELECT id FROM pegawai WHERE nip = '" SITI "'");
    const Pelaku bkpsdm = t.c.pelaku, pemilik = { .peran = PERAN(MASUK), .pegawai = siti, .nama = S("Siti") };
    Izin z = { .pegawai = siti, .jenis = JENIS_IZIN_CUTI_TAHUNAN, .mulai = tanggal(2025, 3, 10), .sampai = tanggal(2025, 3, 12), .alasan = S("Keluarga") };
    Err err = { 0 };
    t.c.pelaku = pemilik;
    assert_true(izin_ajukan(&t.c, &z, &err));
    Izin lain = z;
    lain.mulai = lain.sampai = tanggal(2025, 3, 12);
    assert_false(izin_ajukan(&t.c, &lain, &err));
    assert_int_equal(err.kode, E_IZIN_BENTROK);
    assert_false(izin_putus(&t.c, z.id, 1, AKSI_SETUJUI, S("850/1"), S(""), &err));     /* nobody approves his own */
    assert_int_equal(err.kode, E_BUKAN_WEWENANG);
    t.c.pelaku = bkpsdm;
    assert_false(izin_putus(&t.c, z.id, 1, AKSI_MENOLAK, S(""), S(" "), &err));
    assert_int_equal(err.kode, E_ALASAN_WAJIB);
    assert_false(izin_putus(&t.c, z.id, 7, AKSI_SETUJUI, S("850/1"), S(""), &err));
    assert_int_equal(err.kode, E_BERUBAH);
    assert_true(izin_putus(&t.c, z.id, 1, AKSI_SETUJUI, S("850/1"), S(""), &err));
    assert_true(db_izin_ambil(t.u->db, t.u->a, z.id, &z, NULL));
    assert_int_equal(z.status, STATUS_IZIN_DISETUJUI);
    assert_true(str_eqz(z.nomor, "850/1"));
    assert_false(izin_putus(&t.c, z.id, z.versi, AKSI_SETUJUI, S(""), S(""), &err));
    assert_int_equal(err.kode, E_STATUS);
    t.c.pelaku = pemilik;
    assert_false(izin_putus(&t.c, z.id, z.versi, AKSI_BATALKAN, S(""), S("batal"), &err));      /* once approved, not by himself */
    t.c.pelaku = bkpsdm;
    assert_true(izin_putus(&t.c, z.id, z.versi, AKSI_BATALKAN, S(""), S("dipanggil bekerja"), &err));
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak WHERE objek = 'izin'"), 3);
}

/* M10.3: attendance is read against the hours of its day, not of the day it is imported. */
static void jam_kerja_ramadan(void **state)
{
    UjiImpor t;
    uji_impor(&t, *state);
    Err err = { 0 };
    JamKerja j;
    MasaJam m = jam_kerja_baku();
    m.mulai = tanggal(2025, 3, 1), m.sampai = tanggal(2025, 3, 30), m.nama = S("Ramadan 1446 H"), m.nomor = S("100.3.4/1");
    m.masuk5 = pukul(8, 0), m.pulang5 = pukul(15, 0);
    Pelaku bkpsdm = t.c.pelaku;
    t.c.pelaku.peran = PERAN(MASUK);
    assert_false(jam_kerja_simpan(&t.c, m, &err));
    assert_int_equal(err.kode, E_BUKAN_WEWENANG);
    t.c.pelaku = bkpsdm;
    MasaJam salah = m;
    salah.pulang6_sabtu = salah.masuk6_sabtu;
    assert_false(jam_kerja_simpan(&t.c, salah, &err));
    assert_int_equal(err.kode, E_JAM_KERJA_URUT);
    assert_string_equal(err.ruas, "pulang6_sabtu");
    salah = m, salah.sampai = tanggal(2025, 2, 1);
    assert_false(jam_kerja_simpan(&t.c, salah, &err));
    assert_int_equal(err.kode, E_JAM_KERJA_TANGGAL);
    assert_true(jam_kerja_simpan(&t.c, m, &err));
    m.toleransi = 5;                                        /* again from the same day: replaced */
    assert_true(jam_kerja_simpan(&t.c, m, &err));
    assert_true(jam_kerja(t.u->db, t.u->a, &j, &err));
    assert_int_equal(j.masa.n, 1);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 3, 4)).toleransi, 5);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 3, 31)).masuk5.n, pukul(7, 30).n);
    assert_true(jam_kerja_hapus(&t.c, m.mulai, &err));
    assert_false(jam_kerja_hapus(&t.c, m.mulai, &err));
    assert_int_equal(err.kode, E_TIDAK_ADA);
    assert_int_equal(uji_store_angka(t.u, "SELECT COUNT(*) FROM jejak WHERE objek = 'jam_kerja'"), 3);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(status_dari_jam), KASUS(hari_lengkap), KASUS(koreksi_bertahan), KASUS(ketukan_jaga_malam), KASUS(ketukan_berulang), KASUS(hari_berjalan), KASUS(pin_mesin),
        KASUS(ketukan_dan_tabel), KASUS(izin_impor), KASUS(libur_ics), KASUS(akun_massal), KASUS(koreksi), KASUS(izin_jalan),
        KASUS(jam_kerja_ramadan),
    };
    return uji_store_jalankan("tindakan_impor_hadir", "schema", kasus, countof(kasus));
}
