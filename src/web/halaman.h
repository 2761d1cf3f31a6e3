/*
 * Halaman: what every page shows around its content: title, navigation by role, counts, theme, token,
 * message of the last act. A view struct begins with it; its template begins with {{> atas v.h}} and ends
 * with {{> bawah v.h}}.
 */
#ifndef WEB_HALAMAN_H
#define WEB_HALAMAN_H

#include "web/req.h"

typedef struct { Str label, jalur, ikon; int hitung; bool kini; } MenuButir;
typedef struct {
    Str judul;                      /* empty: places above all groups */
    bool lipat, buka;               /* folds; and is open at first, because it holds this page */
    struct { MenuButir *v; ptrdiff_t n, cap; } butir;
} MenuGrup;
typedef LIST_OF(MenuGrup) MenuGrupList;
typedef LIST_OF(MenuButir) MenuButirList;

typedef struct {
    Str judul;                      /* of the page; the document title adds the application */
    Str aplikasi, daerah, peraturan;
    Str nama;                       /* of who is logged in; empty: nobody */
    Str csrf, tema;                 /* tema: "", light, dark */
    Str jalur;                      /* of this page with query, for the theme switch to come back to */
    Str kabar;                      /* once, after an act */
    int perlu;                      /* how many things wait for me, as last counted (halaman_perlu); 0: none, or not known */
    bool peraga;                    /* a demonstration with a set clock */
    bool harian, bulanan;           /* the profile has daily reports, monthly plans */
    Tanggal hari_ini;
    MenuGrupList menu;
    MenuButirList bawah;            /* at most five, for phones; the last leads to /menu */
    Str versi;                      /* of stylesheet and script, in their addresses */
} Halaman;

/* Fills it for this request. */
Halaman halaman(Req *req, Str judul);

/* The number at the bell. Counting costs a dozen queries, so the home page counts, and the page that follows an act;
 * the others show what a cookie remembers of that for an hour of the same day. */
void halaman_perlu(Req *req, Halaman *h, int n);

/* A due date with what is left of it ("1 hari kerja lagi") and the explanation's address; {{tenggat v}} writes
 * "Tenggat Rabu, 5 Maret · 1 hari kerja lagi  Mengapa?". */
typedef struct { Tanggal batas; int sisa; Str kata, mengapa; bool segera, lewat; } TenggatView;
TenggatView tenggat_view(Req *req, const Tenggat *t, int pekan, Str mengapa);

/* A status chip: word, icon and colour. `kelas` is the suffix of cip-..., empty for draf. */
typedef struct { Str kata, ikon, kelas; } Cip;
Cip cip_skp(StatusSkp s);
Cip cip_laporan(StatusLaporan s);
Cip cip_evaluasi(StatusEvaluasi s);
Cip cip_tanggapan(Tanggapan t);

#endif
