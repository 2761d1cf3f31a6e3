/* Stories of managing accounts, and of the sealed trail they leave. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "tindakan/segel.h"

#include <cmocka.h>

/* The ids of accounts as {staf}, {kabid} ... */
static void simpan_id(Cerita *c)
{
    static const struct { const char *nama, *masuk; } orang[] = {
        { "staf", CONTOH_STAF }, { "bkpsdm", CONTOH_BKPSDM }, { "admin", CONTOH_ADMIN_PD }, { "sistem", CONTOH_SISTEM }, { "sekda", CONTOH_SEKDA },
    };
    for (ptrdiff_t i = 0; i < countof(orang); i++) {
        Akun a = { 0 };
        assert_true(db_akun_masuk(c->u->db, c->a, str_z(orang[i].masuk), &a, NULL));
        cerita_simpan_id(c, orang[i].nama, a.id);
    }
    int64_t dinas = uji_store_angka(c->u, "SELECT id FROM unit WHERE kode = 'diskominfo'");
    int64_t badan = uji_store_angka(c->u, "SELECT id FROM unit WHERE kode = 'bkpsdm'");
    cerita_simpan_id(c, "dinas", dinas);
    cerita_simpan_id(c, "badan", badan);
}

static const Step admin_pd[] = {
    RUN("nomor", simpan_id), LOGIN(CONTOH_ADMIN_PD),
    SEE("mencari staf", "/kelola/akun?q=siti", "Siti Aminah, A.Md."),
    NOT_SEE("bukan dari perangkat daerah lain", "/kelola/akun?q=ujang", "Ujang Saepudin, S.Sos."),
    STATUS("akun staf", "/kelola/akun/{staf}", 200),
    NOT_SEE("tanpa memberi peran", "/kelola/akun/{staf}", "Beri peran"),
    SEND("tautan baru", "/kelola/akun/{staf}/tautan", "", 200),
    REPLY("tampil sekali", "http://uji.local/aktivasi/"),
    SEND("peran bukan wewenangnya", "/kelola/akun/{staf}/peran", "peran=bkpsdm", 403),
    STATUS("perangkat daerah lain", "/kelola/akun/{bkpsdm}", 403),
    SEND("dan tautannya", "/kelola/akun/{bkpsdm}/tautan", "", 403),
    STATUS("akun tanpa pegawai", "/kelola/akun/{sistem}", 403),
    STATUS("akunnya sendiri", "/kelola/akun/{admin}", 403),
    SEND("massal unit lain", "/kelola/akun/massal", "unit={badan}", 403),
    SEND("nonaktifkan staf", "/kelola/akun/{staf}/aktif", "", 303),
    SEE("keadaannya", NULL, "Nonaktif"),
    LOGOUT, PASSWORD("tidak dapat masuk", CONTOH_STAF, CONTOH_SANDI, 401),
};
static void admin_pd_mengelola_stafnya(void **state) { cerita(*state, tanam_contoh, admin_pd, countof(admin_pd)); }

static const Step bkpsdm[] = {
    RUN("nomor", simpan_id), LOGIN(CONTOH_BKPSDM),
    SEE("daftar", "/kelola/akun", CONTOH_STAF),
    SEND("admin_pd tanpa unit", "/kelola/akun/{staf}/peran", "peran=admin_pd", 422),
    REPLY("katanya", "Perangkat daerah belum diisi."),
    SEND("admin_pd", "/kelola/akun/{staf}/peran", "peran=admin_pd&unit={dinas}", 303),
    SEE("terlihat", NULL, "Admin perangkat daerah, Dinas Komunikasi dan Informatika"),
    SEND("peran sistem bukan wewenangnya", "/kelola/akun/{staf}/peran", "peran=sistem", 422),
    SEND("peran yang mengikuti jabatan tidak ada di daftar", "/kelola/akun/{staf}/peran", "peran=sekda", 422),
    STATUS("akun administrator sistem di atasnya", "/kelola/akun/{sistem}", 403),
    SEND("auditor", "/kelola/akun/{staf}/peran", "peran=auditor", 303),
    SUBMIT("dicabut dengan tombolnya", "/kelola/akun/{staf}", "/kelola/akun/{staf}/peran", "peran=auditor&cabut=1", 303),
    SEE("hilang", NULL, "Peran dicabut"),
    SEND("nama masuk buruk", "/kelola/akun/baru", "masuk=A+b&nama=X", 422),
    SEND("sudah ada", "/kelola/akun/baru", "masuk=" CONTOH_STAF "&nama=X", 409),
    SEND("baru", "/kelola/akun/baru", "masuk=auditor.luar&nama=Auditor+Luar", 303),
    SEE("belum aktif", NULL, "Belum diaktifkan"),
    LOGIN(CONTOH_STAF), STATUS("perannya berlaku segera", "/kelola/akun/{staf}", 403), SEE("dan halamannya terbuka", "/kelola/akun", "Kelola akun"),
    LOGIN(CONTOH_BKPSDM), SEND("dicabut", "/kelola/akun/{staf}/peran", "peran=admin_pd&unit={dinas}&cabut=1", 303),
    LOGIN(CONTOH_STAF), STATUS("tertutup lagi", "/kelola/akun", 403),
};
static void bkpsdm_memberi_peran(void **state) { cerita(*state, tanam_contoh, bkpsdm, countof(bkpsdm)); }

static const Step terakhir[] = {
    RUN("nomor", simpan_id), LOGIN(CONTOH_SISTEM),
    SEND("mencabut perannya sendiri", "/kelola/akun/{sistem}/peran", "peran=sistem&cabut=1", 409),
    SEND("menonaktifkan diri", "/kelola/akun/{sistem}/aktif", "", 409),
    SEND("ada yang kedua", "/kelola/akun/{bkpsdm}/peran", "peran=sistem", 303),
    SEND("kini boleh", "/kelola/akun/{sistem}/peran", "peran=sistem&cabut=1", 303),
    STATUS("dan pintunya tertutup", "/kelola/akun", 403),
};
static void administrator_terakhir_tetap(void **state) { cerita(*state, tanam_contoh, terakhir, countof(terakhir)); }

/* Accounts and links for everyone of a unit, each once. */
static void tautan_sekaligus(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    int64_t p = tanam_pegawai(c, "199505052022031001", "=Baru, \"S.Kom.\"", STATUS_PEGAWAI_PNS);
    int64_t staf = uji_store_angka(c->u, "SELECT id FROM jabatan WHERE kode = 'staf'");
    tanam_tugas(c, p, staf, JENIS_PENUGASAN_DEFINITIF, "2022-03-01", NULL);
    tanam_selesai(c);
    simpan_id(c);
    static const Step minta[] = { LOGIN(CONTOH_ADMIN_PD), SEND("massal", "/kelola/akun/massal", "unit={dinas}", 200) };
    cerita_langkah(c, minta, countof(minta));
    Str csv = c->badan, kepala = str_cut(&csv, '\n'), baris = str_cut(&csv, '\n');
    assert_true(str_find(cerita_kepala(&c->out, "Content-Disposition"), S("attachment; filename=\"tautan-aktivasi.csv\"")) >= 0);
    assert_true(str_starts(kepala, S("\xEF\xBB\xBFnip;nama;")));
    assert_true(str_starts(baris, S("199505052022031001;\"'=Baru, \"\"S.Kom.\"\"\";http://uji.local/aktivasi/")));
    assert_int_equal(csv.len, 0);               /* all others are activated already */
    Str token = str_sub(baris, str_find(baris, S("/aktivasi/")) + 10, 64);
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = str_fmt(c->a, "/aktivasi/" STR_F, STR_A(token)) });
    assert_int_equal(out.status, 200);
    cerita_tutup(c);
}

/* ---- the trail ----------------------------------------------------------------------------------- */

static void segel(Cerita *c, int harap)
{
    Err err = { 0 };
    int n = 0;
    if (!segel_jalankan(c->u->st, c->u->db, c->a, 3, &n, &err)) fail_msg("%s", err.pesan);
    assert_int_equal(n, harap);
}

static void rantai_jejak(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    Err err = { 0 };
    int64_t urut = 0, belum = 0;
    simpan_id(c);
    static const Step acts[] = {
        LOGIN(CONTOH_BKPSDM), SEND("1", "/kelola/akun/{staf}/tautan", "", 200), SEND("2", "/kelola/akun/{staf}/aktif", "", 303),
        SEND("3", "/kelola/akun/{staf}/aktif", "aktif=1", 303), SEND("4", "/kelola/akun/{staf}/peran", "peran=auditor", 303),
        SEND("5 ditolak, jadi tanpa jejak", "/kelola/akun/{sistem}/aktif", "", 403),
    };
    cerita_langkah(c, acts, countof(acts));
    assert_int_equal(uji_store_angka(c->u, "SELECT COUNT(*) FROM jejak WHERE objek = 'akun'"), 4);
    assert_int_equal(uji_store_angka(c->u, "SELECT COUNT(*) FROM jejak WHERE pelaku = 'Ujang Saepudin, S.Sos.' AND urut IS NULL"), 4);
    assert_true(segel_periksa(c->u->db, c->a, &urut, &belum, &err));
    assert_true(urut == 0 && belum == 4);
    segel(c, 3);
    segel(c, 1);
    segel(c, 0);
    assert_true(segel_periksa(c->u->db, c->a, &urut, &belum, &err));
    assert_true(urut == 4 && belum == 0);

    uji_store_sql(c->u, "UPDATE jejak SET pelaku = 'Orang Lain' WHERE urut = 2");
    assert_false(segel_periksa(c->u->db, c->a, &urut, &belum, &err));
    assert_int_equal(err.kode, E_RANTAI);
    assert_true(strstr(err.pesan, "nomor 2") != NULL);
    uji_store_sql(c->u, "UPDATE jejak SET pelaku = 'Ujang Saepudin, S.Sos.' WHERE urut = 2");
    assert_true(segel_periksa(c->u->db, c->a, &urut, &belum, &err));
    uji_store_sql(c->u, "DELETE FROM jejak WHERE urut = 3");
    assert_false(segel_periksa(c->u->db, c->a, &urut, &belum, &err));
    assert_true(strstr(err.pesan, "nomor 3") != NULL);
    cerita_tutup(c);
}

static const UjiKasus kasus[] = {
    KASUS(admin_pd_mengelola_stafnya), KASUS(bkpsdm_memberi_peran), KASUS(administrator_terakhir_tetap), KASUS(tautan_sekaligus), KASUS(rantai_jejak),
};
int main(void) { return uji_store_jalankan("web_akun", "schema", kasus, countof(kasus)); }
