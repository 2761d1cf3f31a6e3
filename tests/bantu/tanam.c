/* Seeds for stories: rows straight through the store, and a small region with every role. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"

#include "inti/libur.h"
#include "store/db_kalender.h"
#include "store/db_struktur.h"

#include <cmocka.h>

typedef struct { Cerita *c; const void *baris; int64_t unit; Peran peran; } Tanam;

static void tx(Cerita *c, TxBody *body, Tanam *t)
{
    Err err = { 0 };
    t->c = c;
    if (!store_tx(c->u->st, c->a, body, t, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
}

static int64_t id(Cerita *c) { return store_id(c->u->st, c->c.kini); }
static Str salin(Cerita *c, const char *z) { return str_dup(c->a, str_z(z)); }

static bool tx_unit(Db *db, void *arg, Err *err) { return db_unit_simpan(db, ((Tanam *)arg)->baris, 1, err); }
static bool tx_jabatan(Db *db, void *arg, Err *err) { return db_jabatan_simpan(db, ((Tanam *)arg)->baris, 1, err); }
static bool tx_tugas(Db *db, void *arg, Err *err) { return db_penugasan_simpan(db, ((Tanam *)arg)->baris, 1, err); }
static bool tx_akun(Db *db, void *arg, Err *err) { return db_akun_tambah(db, ((Tanam *)arg)->baris, 1, err); }

static bool tx_pegawai(Db *db, void *arg, Err *err)
{
    Tanam *t = arg;
    return db_pegawai_simpan(db, t->c->a, t->baris, 1, err);
}

static bool tx_peran(Db *db, void *arg, Err *err)
{
    Tanam *t = arg;
    return db_akun_peran_beri(db, *(const int64_t *)t->baris, t->peran, t->unit, err);
}

int64_t tanam_unit(Cerita *c, const char *kode, const char *nama, JenisUnit jenis, int64_t induk)
{
    Unit u = { .id = id(c), .kode = salin(c, kode), .nama = salin(c, nama), .jenis = jenis, .induk = induk, .pekan = 5 };
    tx(c, tx_unit, &(Tanam){ .baris = &u });
    return u.id;
}

int64_t tanam_jabatan(Cerita *c, const char *kode, const char *nama, JenisJabatan jenis, int64_t unit, bool pimpinan)
{
    Jabatan j = { .id = id(c), .kode = salin(c, kode), .nama = salin(c, nama), .jenis = jenis, .unit = unit, .pimpinan = pimpinan };
    tx(c, tx_jabatan, &(Tanam){ .baris = &j });
    return j.id;
}

int64_t tanam_pegawai(Cerita *c, const char *nip, const char *nama, StatusPegawai status)
{
    Pegawai p = { .id = id(c), .nip = salin(c, nip), .nama = salin(c, nama), .status = status, .pangkat = S("Penata"),
                  .golongan = S("III/c") };
    tx(c, tx_pegawai, &(Tanam){ .baris = &p });
    return p.id;
}

static Tanggal hari(const char *z, Tanggal kosong)
{
    Tanggal t = kosong;
    if (z && !tanggal_parse(str_z(z), &t)) fail_msg("bukan tanggal: %s", z);
    return t;
}

int64_t tanam_tugas(Cerita *c, int64_t pegawai, int64_t jabatan, JenisPenugasan jenis, const char *mulai, const char *sampai)
{
    Penugasan p = { .id = id(c), .pegawai = pegawai, .jabatan = jabatan, .jenis = jenis, .mulai = hari(mulai, (Tanggal){ 0 }),
                    .sampai = hari(sampai, TANGGAL_AKHIR) };
    tx(c, tx_tugas, &(Tanam){ .baris = &p });
    return p.id;
}

int64_t tanam_akun(Cerita *c, const char *masuk, int64_t pegawai, const char *nama, const char *sandi)
{
    Err err = { 0 };
    static char contoh[256];                    /* one Argon2id for all accounts with the sample password */
    Akun a = { .id = id(c), .masuk = salin(c, masuk), .pegawai = pegawai, .nama = salin(c, nama), .aktif = true };
    bool sama = sandi && !strcmp(sandi, CONTOH_SANDI);
    if (sama && contoh[0]) a.sandi = salin(c, contoh);
    else if (sandi && !sandi_hash(c->app->jaga, c->a, str_z(sandi), &a.sandi, &err)) fail_msg("%s", err.pesan);
    if (sama && !contoh[0]) snprintf(contoh, sizeof contoh, STR_F, STR_A(a.sandi));
    tx(c, tx_akun, &(Tanam){ .baris = &a });
    return a.id;
}

void tanam_peran(Cerita *c, int64_t akun, Peran peran, int64_t unit)
{
    tx(c, tx_peran, &(Tanam){ .baris = &akun, .peran = peran, .unit = unit });
}

/* ---- the small region --------------------------------------------------------------------------- */

static bool tx_libur(Db *db, void *arg, Err *err)
{
    const HariLiburList *l = ((Tanam *)arg)->baris;
    for (int tahun = 2023; tahun <= 2026; tahun++) {
        ptrdiff_t dari = 0, n = 0;
        while (dari < l->n && tanggal_tahun(l->v[dari].tanggal) != tahun) dari++;
        while (dari + n < l->n && tanggal_tahun(l->v[dari + n].tanggal) == tahun) n++;
        if (n && !db_libur_ganti(db, tahun, l->v + dari, n, err)) return false;
    }
    return true;
}

void tanam_libur(Cerita *c)
{
    Err err = { 0 };
    HariLiburList l = { 0 };
    if (!libur_muat(c->a, S("build/share/profil"), &l, &err)) fail_msg("%s", err.pesan);
    tx(c, tx_libur, &(Tanam){ .baris = &l });
}

static int64_t orang(Cerita *c, const char *nip, const char *nama, int64_t jabatan)
{
    int64_t p = tanam_pegawai(c, nip, nama, STATUS_PEGAWAI_PNS);
    tanam_tugas(c, p, jabatan, JENIS_PENUGASAN_DEFINITIF, "2020-01-01", NULL);
    return tanam_akun(c, nip, p, nama, CONTOH_SANDI);
}

void tanam_contoh(Cerita *c)
{
    tanam_libur(c);
    int64_t pemda = tanam_unit(c, "pemda", "Kabupaten", JENIS_UNIT_PEMDA, 0);
    int64_t setda = tanam_unit(c, "setda", "Sekretariat Daerah", JENIS_UNIT_SETDA, pemda);
    int64_t dinas = tanam_unit(c, "diskominfo", "Dinas Komunikasi dan Informatika", JENIS_UNIT_DINAS, pemda);
    int64_t bidang = tanam_unit(c, "diskominfo-aptika", "Bidang Aplikasi Informatika", JENIS_UNIT_BIDANG, dinas);
    int64_t seksi = tanam_unit(c, "diskominfo-aptika-1", "Seksi Pengembangan Aplikasi", JENIS_UNIT_SEKSI, bidang);
    int64_t badan = tanam_unit(c, "bkpsdm", "BKPSDM", JENIS_UNIT_BADAN, pemda);

    int64_t bupati = tanam_jabatan(c, "bupati", "Bupati", JENIS_JABATAN_KEPALA_DAERAH, pemda, true);
    int64_t sekda = tanam_jabatan(c, "sekda", "Sekretaris Daerah", JENIS_JABATAN_JPT, setda, true);
    int64_t kadis = tanam_jabatan(c, "kadis", "Kepala Dinas Komunikasi dan Informatika", JENIS_JABATAN_JPT, dinas, true);
    int64_t kabid = tanam_jabatan(c, "kabid", "Kepala Bidang Aplikasi Informatika", JENIS_JABATAN_ADMINISTRATOR, bidang, true);
    int64_t kasi = tanam_jabatan(c, "kasi", "Kepala Seksi Pengembangan Aplikasi", JENIS_JABATAN_PENGAWAS, seksi, true);
    int64_t staf = tanam_jabatan(c, "staf", "Pengelola Sistem Informasi", JENIS_JABATAN_PELAKSANA, seksi, false);
    int64_t jf = tanam_jabatan(c, "jf", "Pranata Komputer Ahli Pertama", JENIS_JABATAN_JF, bidang, false);
    int64_t kaban = tanam_jabatan(c, "kaban", "Kepala BKPSDM", JENIS_JABATAN_JPT, badan, true);
    int64_t analis = tanam_jabatan(c, "analis", "Analis Kepegawaian", JENIS_JABATAN_PELAKSANA, badan, false);
    (void)kaban;                                /* vacant */

    orang(c, CONTOH_BUPATI, "H. Karna Wijaya", bupati);
    orang(c, CONTOH_SEKDA, "Drs. Eman Suherman, M.M.", sekda);
    orang(c, CONTOH_KADIS, "Dra. Rina Marlina, M.Si.", kadis);
    orang(c, CONTOH_KABID, "Budi Santoso, S.T., M.M.", kabid);
    orang(c, CONTOH_KASI, "Dedi Kurnia, S.Kom.", kasi);
    orang(c, CONTOH_STAF, "Siti Aminah, A.Md.", staf);
    orang(c, CONTOH_JF, "Tono Hartono, S.Kom.", jf);
    int64_t admin = orang(c, CONTOH_ADMIN_PD, "Yayah Rokayah, S.E.", staf);
    int64_t bkpsdm = orang(c, CONTOH_BKPSDM, "Ujang Saepudin, S.Sos.", analis);
    int64_t auditor = orang(c, CONTOH_AUDITOR, "Nani Sumarni, S.H.", analis);
    int64_t sistem = tanam_akun(c, CONTOH_SISTEM, 0, "Administrator", CONTOH_SANDI);
    tanam_peran(c, admin, PERAN_ADMIN_PD, dinas);
    tanam_peran(c, bkpsdm, PERAN_BKPSDM, 0);
    tanam_peran(c, auditor, PERAN_AUDITOR, 0);
    tanam_peran(c, sistem, PERAN_SISTEM, 0);
}
