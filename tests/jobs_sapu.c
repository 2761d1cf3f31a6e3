/* Orphans of the evidence folder: what a report refers to stays, what is young stays, the rest goes. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/berkas.h"
#include "bantu/uji_store.h"
#include "jobs/jobs.h"

#include <cmocka.h>

/* As if it had been kept two days ago. */
static void tuakan(UjiStore *u, Str folder, Str sha)
{
    struct timespec t[2] = { { .tv_sec = saat_sistem().ms / 1000 - 2 * 86400 }, { .tv_sec = saat_sistem().ms / 1000 - 2 * 86400 } };
    Str jalur = str_fmt(u->a, STR_F "/%.2s/" STR_F, STR_A(folder), sha.s, STR_A(sha));
    assert_int_equal(utimensat(AT_FDCWD, str_cz(u->a, jalur), t, 0), 0);
}

static void sapu(void **state)
{
    UjiStore *u = *state;
    Err err = { 0 };
    Str folder = str_fmt(u->a, "%s/bukti", u->folder), dipakai, yatim, muda, isi;
    assert_true(berkas_simpan(u->a, folder, S("dipakai"), &dipakai, &err));
    assert_true(berkas_simpan(u->a, folder, S("yatim"), &yatim, &err));
    assert_true(berkas_simpan(u->a, folder, S("muda"), &muda, &err));
    tuakan(u, folder, dipakai);
    tuakan(u, folder, yatim);
    uji_store_sql(u, "INSERT INTO pegawai (id, nip, nama, status) VALUES (1, '198505172010012005', 'Siti', 'pns')");
    uji_store_sql(u, "INSERT INTO laporan (id, pegawai, tanggal, mulai, selesai, kegiatan, status) VALUES (2, 1, '2025-03-04', 481, 541, 'x', 'draf')");
    uji_store_sql(u, str_cz(u->a, str_fmt(u->a, "INSERT INTO bukti (id, laporan, nama, berkas, pada) VALUES (3, 2, 'a.pdf', '" STR_F "', 1)", STR_A(dipakai))));

    Env env = env_tetap(saat_dari(tanggal(2025, 3, 4), pukul(9, 0), 420));
    JobCtx c = { .store = u->st, .db = u->db, .a = u->a, .env = &env, .bukti = folder, .kini = env.tetap };
    assert_true(job_sapu(&c, &err));
    assert_true(berkas_baca(u->a, folder, dipakai, &isi, &err));
    assert_true(berkas_baca(u->a, folder, muda, &isi, &err));
    assert_false(berkas_baca(u->a, folder, yatim, &isi, &err));
    assert_true(job_sapu(&c, &err));                            /* safe to run twice */
    c.bukti = (Str){ 0 };
    assert_true(job_sapu(&c, &err));
}

/* An old or foreign database beside a full folder. */
static void basis_data_lain(void **state)
{
    UjiStore *u = *state;
    Err err = { 0 };
    Str folder = str_fmt(u->a, "%s/bukti-lain", u->folder), isi, sha[101];
    for (int i = 0; i < countof(sha); i++) {
        assert_true(berkas_simpan(u->a, folder, str_fmt(u->a, "bukti %d", i), &sha[i], &err));
        tuakan(u, folder, sha[i]);
    }
    Env env = env_tetap(saat_dari(tanggal(2025, 3, 4), pukul(9, 0), 420));
    JobCtx c = { .store = u->st, .db = u->db, .a = u->a, .env = &env, .bukti = folder, .kini = env.tetap };
    assert_true(job_sapu(&c, &err));
    for (int i = 0; i < countof(sha); i++) assert_true(berkas_baca(u->a, folder, sha[i], &isi, &err));
}

int main(void)
{
    static const UjiKasus kasus[] = { KASUS(sapu), KASUS(basis_data_lain) };
    return uji_store_jalankan("jobs_sapu", "schema", kasus, countof(kasus));
}
