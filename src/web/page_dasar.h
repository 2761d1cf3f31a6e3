/*
 * Views of the basic pages: errors, log-in, activation, password, account, explanation, and the small
 * partials that other pages share. Handlers fill them, templates/<name>.html shows them.
 *
 * A view holds its form as `Isian form`; the template's <form> names the fields listed beside it here.
 *
 * Every page besides links and posts to: /akun, /keluar (POST), /tema (POST `tema`: "", light, dark; and
 * `ke`), /bantuan, /bantuan/aksesibilitas, and the files of /static.
 */
#ifndef WEB_PAGE_DASAR_H
#define WEB_PAGE_DASAR_H

#include "inti/predikat.h"
#include "web/halaman.h"

/* galat.html; galat_bagian.html is the same as a fragment for htmx. */
typedef struct {
    Halaman h;
    int status;
    Err err;
    Str id_req;
    Str kembali, kembali_kata;      /* the page it came from, or a place of the menu and its word; empty: "/" */
} GalatView;

/* masuk.html. POST /masuk with `masuk` (NIP or account name), `sandi`, `ke`. */
typedef struct { Str masuk, nama, peran; } AkunPeraga;
typedef struct {
    Halaman h;
    Isian form;
    Str ke;                         /* path to go to after log-in; empty: "/" */
    Str titip;                      /* text of a form whose session ended, to be sent after log-in; empty: none */
    Str sandi_peraga;               /* demonstration only, with the accounts to try */
    LIST_OF(AkunPeraga) peraga;
} MasukView;

/* aktivasi.html. POST /aktivasi/:token with `sandi`, `ulang`. */
typedef struct {
    Halaman h;
    Isian form;
    Str token, nama, masuk;
} AktivasiView;

/* sandi.html. POST /akun/sandi with `lama`, `sandi`, `ulang`. */
typedef struct {
    Halaman h;
    Isian form;
    bool wajib;                     /* a temporary password must be changed before anything else */
} SandiView;

/* akun.html. */
typedef struct { Str nama, jabatan; } PejabatView;
typedef struct {
    Halaman h;
    Str masuk;                      /* what one types to log in */
    const Pegawai *pegawai;         /* NULL: an account without a person */
    Str jabatan, unit;
    PejabatView penilai, atasan;    /* nama empty: none found */
    Str mengapa_penilai;            /* path of the explanation; empty: none */
    StrList peran;                  /* labels of the account's roles */
    Saat masuk_terakhir;
    int zona_menit;
    int sesi;                       /* open sessions, this one too; POST /akun/keluar-semua ends the others */
} AkunView;

/*
 * mengapa_panel.html: a <details> with the explanation, to stand in any page; mengapa.html the page of its
 * own. `tanya` is the question: "Mengapa predikat baik?". `profil` gives what a clause says.
 */
typedef struct {
    Str tanya;
    Mengapa w;
    const Profil *profil;
    Str alamat;                     /* of the page of its own; empty: no link */
    bool terbuka;
} MengapaPanel;

typedef struct {
    Halaman h;                      /* h.judul is the question */
    MengapaPanel p;
    Str ket;                        /* whom and what it is about */
    Str kembali, kembali_kata;      /* breadcrumb: path and word */
} MengapaView;

/* Whether `w` holds a rule that matched, or one that did not. */
bool mengapa_ada(const Mengapa *w, bool cocok);

/*
 * kuadran.html: the nine cells of the quadrant, the one in force marked. With radio buttons named `hasil` and
 * `perilaku` in the same <form> the script moves the mark and writes the word into <output data-predikat>.
 */
typedef struct { Ekspektasi hasil, perilaku; Predikat predikat; bool di_sini; } KuadranSel;
typedef struct { Str judul; LIST_OF(KuadranSel) sel; } KuadranBaris;
typedef struct { LIST_OF(KuadranBaris) baris; } KuadranView;
KuadranView kuadran_view(Arena *a, const Profil *p, Ekspektasi hasil, Ekspektasi perilaku);

/* kosong.html: nothing here, or locked: why, who must act, a link there. */
typedef struct { Str ikon, judul, isi, jalur, tombol; } KosongView;

/* paging.html: pages by key. Paths with query; empty: no such page. */
typedef struct { Str awal, berikut, ket; } PagingView;      /* ket: "1-30 dari 1.204" */

/* tindak_tab.html: pages of the follow-up, as far as the actor and the profile have them; `kini` is the path of this one. */
typedef struct { Str kata, jalur; bool kini; } TabTindak;
typedef LIST_OF(TabTindak) TabTindakList;
TabTindakList tab_tindak(Req *req, const char *kini);

/* komponen.html: every component on one page, for looking at it and for the accessibility tests. */
typedef struct {
    Halaman h;
    Isian form;                     /* of form_komponen, with two errors in it */
    Cip cip[6];
    TenggatView tenggat[3];
    MengapaPanel w;
    KuadranView kuadran;
    KosongView kosong, terkunci;
    PagingView paging;
} KomponenView;

extern const Form form_komponen;
/* Fills all but `h` with samples. */
KomponenView komponen_contoh(Arena *a, const Profil *p);

#endif
