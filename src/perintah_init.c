/* `sirancage init`: data folder, configuration file, database, the first administrator by a one-time link. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "inti/libur.h"
#include "perintah.h"
#include "store/db_kalender.h"
#include "store/db_pengaturan.h"
#include "tindakan/akun.h"

static bool galat_berkas(Err *err, Str jalur) { return err_set(err, E_BERKAS, NULL, NULL, V(jalur), V(strerrordesc_np(errno))); }

bool perintah_folder(Arena *a, Str jalur, Err *err)
{
    char *z = str_cz(a, jalur);
    for (char *p = z + 1; *p; p++)
        if (*p == '/') {
            *p = 0;
            if (mkdir(z, 0755) && errno != EEXIST) return galat_berkas(err, str_z(z));
            *p = '/';
        }
    return !mkdir(z, 0700) || errno == EEXIST || galat_berkas(err, jalur);
}

bool perintah_tulis_baru(Arena *a, Str jalur, Str isi, bool *baru, Err *err)
{
    int fd = open(str_cz(a, jalur), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    *baru = fd >= 0;
    if (fd < 0) return errno == EEXIST || galat_berkas(err, jalur);
    bool ok = file_write_all(fd, isi) && !fsync(fd);
    return (!close(fd) && ok) || galat_berkas(err, jalur);
}

typedef struct { Str profil; HariLiburList libur; } Isi;

static bool tx_isi(Db *db, void *arg, Err *err)
{
    const Isi *i = arg;
    if (!db_pengaturan_simpan(db, S("profil"), i->profil, err)) return false;
    for (ptrdiff_t dari = 0, n; dari < i->libur.n; dari += n) {
        int tahun = tanggal_tahun(i->libur.v[dari].tanggal);
        for (n = 0; dari + n < i->libur.n && tanggal_tahun(i->libur.v[dari + n].tanggal) == tahun;) n++;
        if (!db_libur_ganti(db, tahun, i->libur.v + dari, n, err)) return false;
    }
    return true;
}

/* Schema, regulation, delivered holidays. */
static bool basis_data(PerintahCtx *ctx, Str profil, Err *err)
{
    Store *st;
    Isi isi = { .profil = profil };
    StoreAtur atur = { .alamat = ctx->konfig.basis_data, .node = ctx->konfig.node };
    if (!libur_muat(ctx->a, konfig_share(ctx->a, &ctx->konfig, "profil"), &isi.libur, err)) return false;
    if (!store_open(&atur, &st, err)) return false;
    bool ok = store_migrate(st, konfig_share(ctx->a, &ctx->konfig, "schema"), NULL, err) && store_tx(st, ctx->a, tx_isi, &isi, err);
    store_close(st);
    return ok;
}

static bool administrator(PerintahCtx *ctx, Ctx *c, Str masuk, Str nama, Str *token, Err *err)
{
    int64_t n = 0, id = 0;
    (void)ctx;
    if (!db_akun_jumlah(c->db, &n, err)) return false;
    if (n) return err_set(err, E_SUDAH_ADA, NULL, NULL);
    return akun_buat(c, masuk, 0, nama, &id, err)
        && akun_peran_atur(c, id, PERAN_SISTEM, 0, true, err)
        && akun_peran_atur(c, id, PERAN_BKPSDM, 0, true, err)
        && akun_tautan(c, id, token, err);
}

static void cetak(PerintahCtx *ctx, Str berkas, Str masuk, Str token)
{
    Str tautan = str_fmt(ctx->a, STR_F "/aktivasi/" STR_F, STR_A(konfig_alamat_publik(ctx->a, &ctx->konfig)), STR_A(token));
    if (ctx->json) {
        Buf b = buf_new(ctx->a, 8 * KB);
        JsonWriter w = jw_new(&b);
        jw_object(&w, NULL);
        jw_str(&w, "konfigurasi", berkas);
        jw_str(&w, "basis_data", ctx->konfig.basis_data);
        jw_str(&w, "masuk", masuk);
        jw_str(&w, "tautan", tautan);
        jw_end(&w);
        puts(str_cz(ctx->a, buf_str(&b)));
        return;
    }
    printf("Siap. Konfigurasi: " STR_F "\nJalankan sirancage serve, lalu aktifkan administrator “" STR_F "” lewat tautan ini (satu kali, %d hari):\n"
           "  " STR_F "\n", STR_A(berkas), STR_A(masuk), AKTIVASI_HARI, STR_A(tautan));
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    Ctx c;
    Str masuk = S("administrator"), nama = S("Administrator"), token = { 0 }, kode_profil;
    bool baru;
    const Opsi opsi[] = {
        { "masuk", OPSI_TEKS, &masuk, "NAMA", "nama masuk administrator pertama" },
        { "nama",  OPSI_TEKS, &nama,  "NAMA", "namanya, seperti tampil di layar" },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    const Konfig *k = &ctx->konfig;
    if (!k->profil.len) {
        err_set(&err, E_PAKAI, NULL, NULL, V("pilihan --profil belum disebut"), V("init"));
        return perintah_galat(ctx, &err, KELUAR_PAKAI);
    }
    Str berkas = str_fmt(ctx->a, STR_F "/sirancage.yaml", STR_A(k->data));
    if (!profil_cari(ctx->a, konfig_share(ctx->a, k, "profil"), k->profil, &kode_profil, &err))
        return perintah_galat(ctx, &err, KELUAR_KONFIGURASI);
    KonfigIsiList isi = { 0 };
    *list_add(ctx->a, &isi) = (KonfigIsi){ S("profil"), kode_profil };
    for (ptrdiff_t i = 0; i < ctx->bendera.n; i++)
        if (!str_eqz(ctx->bendera.v[i].kunci, "data")) *list_add(ctx->a, &isi) = ctx->bendera.v[i];
    bool ok = perintah_folder(ctx->a, k->data, &err) && perintah_tulis_baru(ctx->a, berkas, konfig_contoh(ctx->a, isi), &baru, &err)
        && basis_data(ctx, kode_profil, &err) && perintah_ctx(ctx, &c, &err) && administrator(ctx, &c, masuk, nama, &token, &err);
    if (!ok) return perintah_galat(ctx, &err, perintah_kode(&err));
    cetak(ctx, berkas, masuk, token);
    return KELUAR_OK;
}

const Perintah perintah_init = {
    "init", "menyiapkan instalasi baru dan administrator pertama",
    "  Membuat folder data, berkas konfigurasi, dan basis data, memasang hari libur bawaan, lalu mencetak\n"
    "  tautan sekali pakai untuk administrator pertama. Tidak ada kata sandi bawaan.\n"
    "\n"
    "  sirancage init --data /var/lib/sirancage --profil NAMA --alamat-publik https://kinerja.contoh.go.id\n"
    "  sirancage init --profil NAMA --basis-data postgresql:///sirancage\n",
    jalankan,
};
