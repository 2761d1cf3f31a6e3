/* Documents in bulk: the sum is its parts, a stop anywhere costs nothing, and trouble leaves no half file. */
#include <setjmp.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <signal.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/cerita.h"
#include "bantu/lembar_contoh.h"
#include "base/berkas.h"
#include "base/file.h"
#include "dokumen/pdf_baca.h"
#include "jobs/cetak_massal.h"
#include "tindakan/dokumen_isi.h"

#include <cmocka.h>

enum { N = 150 };                           /* more than two batches */
static const CetakAtur ATUR = { .kertas = KERTAS_A4, .alamat = { "https://contoh.go.id/periksa", 28 } };

typedef struct {
    UjiStore *u;
    Cerita *c;
    Str folder;
    DokumenBaris d[N];
    BundelButirList l;
    int panggilan, henti;                   /* batches seen; `henti`: stop after so many */
    int terbit;
} Massa;

static bool tx_dokumen(Db *db, void *arg, Err *err)
{
    Massa *m = arg;
    for (int i = 0; i < N; i++)
        if (!db_dokumen_tambah(db, &m->d[i], err)) return false;
    return true;
}

/* `rusak`: this one's snapshot was changed. */
static Massa *siapkan(UjiStore *u, int rusak)
{
    Err err = { 0 };
    Massa *m = arena_one(u->a, Massa);
    m->u = u;
    m->c = cerita_buka(u, tanam_contoh);
    m->folder = str_fmt(u->a, "%s/bundel", u->folder);
    int64_t orang = uji_store_angka(u, "SELECT max(id) FROM pegawai");
    for (int i = 0; i < N; i++) {
        LembarIsi l = lembar_contoh(u->a, 1 + i % 5, i % 3);
        l.pegawai.nama = str_fmt(u->a, "Orang %03d", i);
        m->d[i] = (DokumenBaris){ .id = store_id(u->st, m->c->c.kini), .jenis = S("evaluasi"), .objek_id = i + 1, .pegawai = orang, .pada = m->c->c.kini };
        dokumen_segel(u->a, &l, &m->d[i]);
        if (i == rusak) l.pegawai.nip = S("1"), m->d[i].isi = lembar_json(u->a, &l);      /* sound, but not what was sealed */
        *list_add(u->a, &m->l) = (BundelButir){ .dokumen = m->d[i].id, .berkas = str_fmt(u->a, "Dinas/Unit %d/Orang %03d.pdf", i / 50, i), .nama = l.pegawai.nama };
    }
    if (!store_tx(u->st, u->a, tx_dokumen, m, &err) || !bundel_rencana_tulis(u->a, m->folder, 7, &m->l, &err)) fail_msg("%s", err.pesan);
    return m;
}

static bool kelompok(void *arg, const Terbitan *t, ptrdiff_t n, int siap, bool *terus, Err *err)
{
    (void)siap, (void)err;
    Massa *m = arg;
    for (ptrdiff_t i = 0; i < n; i++) assert_int_equal(t[i].hash.len, 64);
    m->terbit += (int)n;
    *terus = ++m->panggilan != m->henti;
    return true;
}

static Massal kerja(Massa *m)
{
    return (Massal){ .a = m->u->a, .db = m->u->db, .folder = m->folder, .id = 7, .lembar = (LembarSet)15, .cetak = ATUR, .utas = 3, .kini = m->c->c.kini,
                     .jam_us = mono_us, .pada_kelompok = kelompok, .arg = m };
}

static const MassalSifat SIFAT = { { "Evaluasi", 8 }, { "Daerah", 6 }, { "Sirancage", 9 }, { 738000 } };

static Str satu(Massa *m, int i)
{
    CetakAtur atur = ATUR;
    Str pdf;
    Err err = { 0 };
    atur.kode = m->d[i].kode;
    if (!dokumen_pdf(m->u->a, m->d[i].isi, (LembarSet)15, &atur, &pdf, &err)) fail_msg("%s", err.pesan);
    return pdf;
}

static void buat(Massa *m, BentukBundel bentuk, MassalHasil *h, StrList *gagal)
{
    Err err = { 0 };
    int siap = 0, jumlah = 0;
    Massal k = kerja(m);
    if (!massal_lanjut(&k, 0, &siap, &jumlah, gagal, &err) || !massal_rakit(&k, bentuk, &SIFAT, h, &err)) fail_msg("%s", err.pesan);
    assert_int_equal(siap, N);
    assert_int_equal(jumlah, N);
}

static int isi_folder(Massa *m)
{
    StrList nama = { 0 };
    assert_true(file_names(m->u->a, m->folder, S("7."), S(""), &nama, NULL));
    return (int)nama.n;
}

static void zip_berisi_dokumen_yang_sama(void **state)
{
    Massa *m = siapkan(*state, -1);
    MassalHasil h = { 0 };
    StrList gagal = { 0 };
    buat(m, BENTUK_BUNDEL_ZIP, &h, &gagal);
    assert_int_equal(gagal.n, 0);
    assert_int_equal(m->terbit, N);
    assert_int_equal(isi_folder(m), 1);                         /* the result alone */
    alat_jalan(m->u->a, "unzip -q -d %s/buka " STR_F, m->u->folder, STR_A(h.jalur));
    for (int i = 0; i < N; i += 37) {
        Str ada;
        assert_true(file_read(m->u->a, str_fmt(m->u->a, "%s/buka/" STR_F, m->u->folder, STR_A(m->l.v[i].berkas)), 10 * MB, &ada, NULL));
        assert_true(str_eq(ada, satu(m, i)));
    }
    cerita_tutup(m->c);
}

/* Stopped after every batch, with what a crash may leave behind: bytes that no line speaks of, half a line. */
static void berhenti_di_mana_pun_lalu_lanjut(void **state)
{
    Massa *m = siapkan(*state, -1);
    Massal k = kerja(m);
    Err err = { 0 };
    StrList gagal = { 0 };
    MassalHasil h = { 0 }, lurus = { 0 };
    int siap = 0, jumlah = N, kali = 0;
    while (siap < jumlah) {
        m->henti = m->panggilan + 1;
        if (!massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err)) fail_msg("%s", err.pesan);
        alat_jalan(m->u->a, "printf sampah >> " STR_F "/7.spul; printf '123 4' >> " STR_F "/7.letak", STR_A(m->folder), STR_A(m->folder));
        kali++;
    }
    assert_int_equal(kali, 3);
    assert_int_equal(m->terbit, N);                             /* nothing twice */
    if (!massal_rakit(&k, BENTUK_BUNDEL_PDF, &SIFAT, &h, &err)) fail_msg("%s", err.pesan);
    Str berhenti, terus;
    assert_true(file_read(m->u->a, h.jalur, 64 * MB, &berhenti, NULL));
    assert_true(bundel_rencana_tulis(m->u->a, m->folder, 7, &m->l, &err));
    m->henti = 0;
    buat(m, BENTUK_BUNDEL_PDF, &lurus, &gagal);
    assert_true(file_read(m->u->a, lurus.jalur, 64 * MB, &terus, NULL));
    assert_true(str_eq(berhenti, terus));
    assert_true(str_eq(h.hash, lurus.hash) && str_eq(h.hash, berkas_sha(m->u->a, berhenti)));
    alat_jalan(m->u->a, "qpdf --check " STR_F, STR_A(lurus.jalur));
    cerita_tutup(m->c);
}

static void yang_tidak_dapat_dibuat_disebut(void **state)
{
    Massa *m = siapkan(*state, 80);
    MassalHasil h = { 0 };
    StrList gagal = { 0 };
    buat(m, BENTUK_BUNDEL_ZIP, &h, &gagal);
    assert_int_equal(gagal.n, 1);
    assert_true(str_eqz(gagal.v[0], "Orang 080"));
    assert_int_equal(m->terbit, N - 1);
    Str daftar = alat_jalan(m->u->a, "unzip -l " STR_F, STR_A(h.jalur));
    assert_true(str_find(daftar, S("Orang 079.pdf")) >= 0 && str_find(daftar, S("Orang 080.pdf")) < 0);
    cerita_tutup(m->c);
}

/* No file may grow beyond a limit, as on a full disk: told, and no half result under its name. */
static void cakram_penuh(void **state)
{
    Massa *m = siapkan(*state, -1);
    struct rlimit lama, sempit;
    Err err = { 0 };
    StrList gagal = { 0 };
    MassalHasil h = { 0 };
    int siap = 0, jumlah = 0;
    Massal k = kerja(m);
    m->henti = 1;
    if (!massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err)) fail_msg("%s", err.pesan);
    getrlimit(RLIMIT_FSIZE, &lama);
    signal(SIGXFSZ, SIG_IGN);
    sempit = (struct rlimit){ 5 * 1000 * 1000, lama.rlim_max };
    setrlimit(RLIMIT_FSIZE, &sempit);
    m->henti = 0;
    bool ok = massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err);
    setrlimit(RLIMIT_FSIZE, &lama);
    assert_false(ok);
    assert_int_equal(err.kode, E_BERKAS_SIMPAN);
    m->henti = 0;
    buat(m, BENTUK_BUNDEL_ZIP, &h, &gagal);                     /* room again: it goes on and is whole */
    alat_jalan(m->u->a, "unzip -tq " STR_F, STR_A(h.jalur));
    cerita_tutup(m->c);
}

/* The same when the parts are joined: neither the result nor what was written of it is left, the parts are. */
static void cakram_penuh_saat_dirakit(void **state)
{
    static const BentukBundel bentuk[] = { BENTUK_BUNDEL_ZIP, BENTUK_BUNDEL_PDF };
    struct rlimit lama, sempit;
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &lama);
    sempit = (struct rlimit){ 2 * 1000 * 1000, lama.rlim_max };
    Massa *m = siapkan(*state, -1);
    Err err = { 0 };
    StrList gagal = { 0 };
    MassalHasil h = { 0 };
    int siap = 0, jumlah = 0;
    Massal k = kerja(m);
    if (!massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err)) fail_msg("%s", err.pesan);
    for (int i = 0; i < countof(bentuk); i++) {
        setrlimit(RLIMIT_FSIZE, &sempit);
        bool ok = massal_rakit(&k, bentuk[i], &SIFAT, &h, &err);
        setrlimit(RLIMIT_FSIZE, &lama);
        assert_false(ok);
        assert_int_equal(err.kode, E_BERKAS_SIMPAN);
        assert_non_null(strstr(err.pesan, "melebihi ukuran"));
        assert_int_equal(isi_folder(m), 3);
    }
    if (!massal_rakit(&k, BENTUK_BUNDEL_PDF, &SIFAT, &h, &err)) fail_msg("%s", err.pesan);
    cerita_tutup(m->c);
}

/* Must be the first: fonts are read once in a process. */
static void huruf_hilang_atau_rusak(void **state)
{
    Massa *m = siapkan(*state, -1);
    Err err = { 0 };
    StrList gagal = { 0 };
    int siap = 0, jumlah = 0;
    Massal k = kerja(m);
    m->henti = 1;
    k.huruf = str_z(m->u->folder);
    assert_false(massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err));
    assert_int_equal(err.kode, E_DOKUMEN);
    assert_non_null(strstr(err.pesan, "LiberationSans-Regular.ttf tidak ada"));
    alat_jalan(m->u->a, "mkdir %s/h && cp -L $(find /usr/share/fonts -name 'LiberationSans-*.ttf' -o -name 'DejaVuSans.ttf' -o -name 'DejaVuSans-Bold.ttf') %s/h"
               " && truncate -s -1000 %s/h/LiberationSans-Bold.ttf", m->u->folder, m->u->folder, m->u->folder);
    k.huruf = str_fmt(m->u->a, "%s/h", m->u->folder);
    assert_false(massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err));
    assert_non_null(strstr(err.pesan, "LiberationSans-Bold.ttf rusak"));
    assert_int_equal(isi_folder(m), 1);                         /* the plan alone, to go on with */
    k.huruf = (Str){ 0 };
    if (!massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err)) fail_msg("%s", err.pesan);
    assert_true(siap > 0 && !gagal.n);
    cerita_tutup(m->c);
}

static void berkas_hilang_disebut(void **state)
{
    Massa *m = siapkan(*state, -1);
    Err err = { 0 };
    StrList gagal = { 0 };
    MassalHasil h = { 0 };
    int siap = 0, jumlah = 0;
    Massal k = kerja(m);
    m->henti = 1;
    assert_true(massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err));
    assert_false(massal_rakit(&k, BENTUK_BUNDEL_ZIP, &SIFAT, &h, &err));     /* not all are done */
    unlink(str_cz(m->u->a, str_fmt(m->u->a, STR_F "/7.spul", STR_A(m->folder))));
    assert_false(massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err));
    assert_int_equal(err.kode, E_BERKAS);
    massal_buang(m->u->a, m->folder, 7);
    assert_int_equal(isi_folder(m), 0);
    assert_false(massal_lanjut(&k, 0, &siap, &jumlah, &gagal, &err));
    cerita_tutup(m->c);
}

static const UjiKasus kasus[] = {
    KASUS_SQLITE(huruf_hilang_atau_rusak), KASUS_SQLITE(zip_berisi_dokumen_yang_sama), KASUS(berhenti_di_mana_pun_lalu_lanjut), KASUS_SQLITE(yang_tidak_dapat_dibuat_disebut),
    KASUS_SQLITE(cakram_penuh), KASUS_SQLITE(cakram_penuh_saat_dirakit), KASUS_SQLITE(berkas_hilang_disebut),
};
int main(void) { return uji_store_jalankan("jobs_massal", "schema", kasus, countof(kasus)); }
