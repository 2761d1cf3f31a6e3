/*
 * The site map: every page and act, with who may come, the form it takes and the menu entry it lights. A page
 * file adds its rows in its own block. `peran` guards the door only; rights towards a record are asked of
 * boleh() inside.
 */
#include "web/page_masuk.h"
#include "web/page_sistem.h"

#define SEMUA  PERAN(PUBLIK)
#define MASUK_ PERAN(MASUK)

const Route routes[] = {
    /* method path                     who      form            handler */

    /* oneself */
    { GET,  "/masuk",                  SEMUA,   &form_ke,       page_masuk,          .menu = NULL },
    { POST, "/masuk",                  SEMUA,   &form_masuk,    page_masuk_kirim,    .badan = 256 * KB, .lajur = LAJUR_SANDI },
    { POST, "/keluar",                 SEMUA,   NULL,           page_keluar,         .menu = NULL },
    { GET,  "/aktivasi/:token",        SEMUA,   NULL,           page_aktivasi,       .menu = NULL },
    { POST, "/aktivasi/:token",        SEMUA,   &form_aktivasi, page_aktivasi_kirim, .lajur = LAJUR_SANDI },
    { GET,  "/akun",                   MASUK_,  NULL,           page_akun,           .menu = "akun" },
    { GET,  "/akun/sandi",             MASUK_,  NULL,           page_sandi,          .menu = "akun" },
    { POST, "/akun/sandi",             MASUK_,  &form_sandi,    page_sandi_kirim,    .menu = "akun", .lajur = LAJUR_SANDI },
    { POST, "/akun/keluar-semua",      MASUK_,  NULL,           page_keluar_semua,   .menu = "akun" },
    { POST, "/tema",                   SEMUA,   &form_tema,     page_tema,           .menu = NULL },

    /* the service */
    { GET,  "/menu",                   MASUK_,  NULL,           page_menu,           .menu = "menu" },
    { GET,  "/readyz",                 SEMUA,   NULL,           page_siap,           .menu = NULL },
    { GET,  "/komponen",               SEMUA,   NULL,           page_komponen,       .menu = NULL },

    { .halaman = NULL },
};
