/* sirancage: the table of commands. Each is a file perintah_<nama>.c. */
#include <signal.h>
#include <sodium.h>

#include "base/yaml.h"
#include "perintah.h"

static const Perintah *const perintah[] = {
    &perintah_init, &perintah_serve, &perintah_demo, &perintah_import, &perintah_pdf, &perintah_verify, &perintah_migrate, &perintah_doctor, &perintah_user, &perintah_uji,
};

static void daftar(FILE *f)
{
    fputs("Sirancage " SIRANCAGE_VERSI ": pengelolaan kinerja pegawai ASN.\n\nsirancage PERINTAH [PILIHAN]\n\n", f);
    for (ptrdiff_t i = 0; i < countof(perintah); i++) fprintf(f, "  %-10s %s\n", perintah[i]->nama, perintah[i]->ringkas);
    fputs("\nsirancage PERINTAH --help menampilkan pilihan dan contoh.\n", f);
}

static int salah(const char *nama)
{
    const char *semua[countof(perintah) + 1] = { 0 };
    for (ptrdiff_t i = 0; i < countof(perintah); i++) semua[i] = perintah[i]->nama;
    const char *dekat = yaml_nearest(str_z(nama), semua);
    fprintf(stderr, "sirancage: perintah “%s” tidak dikenal%s%s%s\n", nama, dekat ? "; maksudnya " : "", dekat ? dekat : "", dekat ? "?" : "");
    if (!dekat) daftar(stderr);
    return KELUAR_PAKAI;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    pastikan(sodium_init() >= 0);
    if (argc < 2 || !strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") || !strcmp(argv[1], "help")) {
        daftar(argc < 2 ? stderr : stdout);
        return argc < 2 ? KELUAR_PAKAI : KELUAR_OK;
    }
    if (!strcmp(argv[1], "--version")) {
        puts("sirancage " SIRANCAGE_VERSI);
        return KELUAR_OK;
    }
    for (ptrdiff_t i = 0; i < countof(perintah); i++) {
        if (strcmp(argv[1], perintah[i]->nama)) continue;
        PerintahCtx ctx = { .a = arena_new(1024 * MB), .perintah = perintah[i] };
        int kode = perintah[i]->jalankan(argc - 2, argv + 2, &ctx);
        fflush(stdout);
        arena_free(ctx.a);
        return kode;
    }
    return salah(argv[1]);
}
