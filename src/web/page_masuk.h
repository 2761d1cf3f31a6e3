/* Handlers of the pages about oneself: log-in, activation, password, account, theme. */
#ifndef WEB_PAGE_MASUK_H
#define WEB_PAGE_MASUK_H

#include "web/page_dasar.h"

extern const Form form_masuk, form_ke, form_aktivasi, form_sandi, form_tema;

void page_masuk(Req *req);
void page_masuk_kirim(Req *req);
void page_keluar(Req *req);
void page_aktivasi(Req *req);
void page_aktivasi_kirim(Req *req);
void page_akun(Req *req);
void page_sandi(Req *req);
void page_sandi_kirim(Req *req);
void page_keluar_semua(Req *req);
void page_tema(Req *req);

/* lanjut.html: text kept over a log-in, to be sent now. */
typedef struct { Str nama, label, teks; bool tampak; } LanjutIsi;
typedef struct {
    Halaman h;
    Str jalur;
    LIST_OF(LanjutIsi) isi;
} LanjutView;

/* Demonstration only: names the accounts to try on the log-in page. */
void peraga_isi(Req *req, MasukView *v);

#endif
