/* `sirancage migrate`: brings the schema of the database to that of the program. */
#include "perintah.h"

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    Store *st;
    int versi = 0;
    bool periksa = false;
    const Opsi opsi[] = { { "periksa", OPSI_YA, &periksa, NULL, "hanya membandingkan; kode keluar 5 bila tidak cocok" } };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    StoreAtur atur = { .alamat = ctx->konfig.basis_data, .node = ctx->konfig.node, .hanya_baca = periksa };
    if (!store_open(&atur, &st, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    bool ok = store_migrate(st, konfig_share(ctx->a, &ctx->konfig, "schema"), &versi, &err);
    store_close(st);
    if (!ok) return perintah_galat(ctx, &err, perintah_kode(&err));
    if (ctx->json) printf("{\"skema\":%d}\n", versi);
    else printf("Skema basis data versi %d, cocok dengan program ini.\n", versi);
    return KELUAR_OK;
}

const Perintah perintah_migrate = {
    "migrate", "menyesuaikan skema basis data dengan program",
    "  Tiap langkah dalam satu transaksi; yang sudah terpasang dilewati. Buat cadangan dahulu.\n"
    "\n"
    "  sirancage migrate --data /var/lib/sirancage\n"
    "  sirancage migrate --periksa\n",
    jalankan,
};
