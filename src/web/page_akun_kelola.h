/* Accounts of others, for system administrators, BKPSDM and admins of a perangkat daerah. */
#ifndef WEB_PAGE_AKUN_KELOLA_H
#define WEB_PAGE_AKUN_KELOLA_H

#include "store/db_akun.h"
#include "web/page_dasar.h"

typedef struct { Akun akun; Str ket, peran; Cip cip; } AkunBaris;          /* ket: post and unit */
typedef struct {
    Halaman h;
    Isian form;
    LIST_OF(AkunBaris) baris;
    bool mencari, baru, pd;         /* pd: only those of the actor's own perangkat daerah */
    Isian unit;                     /* choice of unit for links in bulk */
    PagingView paging;
} AkunDaftarView;

typedef struct { Peran peran; int64_t unit; Str nama_unit; bool cabut; } PeranBaris;
typedef struct {
    Halaman h;
    Isian form;
    Akun akun;
    Str ket;
    Cip cip;
    LIST_OF(PeranBaris) peran;
    Str tautan;                     /* shown this once */
    bool kelola, beri;              /* may manage it; may give roles */
    int zona_menit;
} AkunKelolaView;

typedef struct { Halaman h; Isian form; } AkunBaruView;

extern const Form form_akun_cari, form_akun_unit, form_akun_peran, form_akun_aktif, form_akun_baru;

void page_akun_daftar(Req *req);
void page_akun_kelola(Req *req);
void page_akun_tautan(Req *req);
void page_akun_peran(Req *req);
void page_akun_aktif(Req *req);
void page_akun_baru(Req *req);
void page_akun_baru_kirim(Req *req);
void page_akun_massal(Req *req);

#endif
