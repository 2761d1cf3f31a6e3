/* Parts of reading a request and writing a reply that only src/web shares. */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include "web/app.h"

Str  kepala_cari(const PasanganList *l, const char *nama);
/* A POST came from a page of ours, as far as the browser tells (Sec-Fetch-Site, else Origin). */
bool asal_sendiri(const App *app, const HttpIn *in);
/* The path of our page that a POST was sent from (Referer), to go back to; empty when unknown. */
Str  asal_halaman(const App *app, const HttpIn *in);

void out_kepala(Arena *a, HttpOut *out, const char *nama, Str nilai);
/* Headers that every reply of ours carries: policy, nosniff, referrer, caching. */
void reply_aman(Req *req);
/* The plainest refusal, for when not even a page can be made (memory, start of the database). */
void reply_polos(HttpOut *out, const Err *err);
/* 303 to the log-in page and back here afterwards, or the log-in page itself for a POST. */
void reply_masuk(Req *req);

#endif
