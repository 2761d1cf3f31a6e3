/*
 * SKP: the list of plans, one plan with its parts, its steps; RHK and the other parts as forms of their own.
 */
#ifndef WEB_PAGE_SKP_H
#define WEB_PAGE_SKP_H

#include "inti/perjanjian_kinerja.h"
#include "store/db_kontrak.h"
#include "tindakan/belajar.h"
#include "tindakan/perencanaan.h"
#include "tindakan/versi.h"
#include "web/page_bertanda.h"
#include "web/page_dasar.h"

/* A change between two versions, and all of them: skp_beda_isi.html. */
typedef struct { Beda b; Cip cip; } BedaView;
typedef struct {
    LIST_OF(BedaView) beda;
    Str lama, baru;                 /* "Versi 1", "Versi 2" */
    int tambah, ubah, hapus;
} BedaIsi;

/* A plan in a list. */
typedef struct { Skp s; Str judul, ket; Cip cip; TenggatView tenggat; } SkpBaris;
typedef LIST_OF(SkpBaris) SkpBarisList;

/* A plan that can be made now. */
typedef struct { Str judul, ket; TenggatView tenggat; int tahun; Bulan bulan; bool pilih_pendekatan; } SkpBaru;

typedef struct {
    Halaman h;
    LIST_OF(SkpBaru) baru;
    SkpBarisList tahunan, bulanan;
    KosongView terkunci;            /* why no monthly plan can be made now; judul empty: it can */
} SkpDaftarView;

/* ket: what it serves, rests on, who assigned it; skp: of an RHK that may be changed here, else 0. */
/* sambung: the plan, where the RHK may be connected with a leader's; else 0. */
typedef struct { Rhk r; int no; Str ket; int64_t skp; bool tahunan; int64_t sambung; } RhkView;
typedef LIST_OF(RhkView) RhkViewList;
typedef struct { NilaiDasar nilai; Str isi; } PerilakuView;
typedef struct { BagianLampiran bagian; LIST_OF(LampiranSkp) baris; } LampiranView;
typedef struct { Dialog d; bool saya; } DialogView;

/* An agreed result of the contract and the RHK that serve it: "RHK 1, 3"; empty: none. */
typedef struct { HasilKontrak h; Str rhk; } KontrakBaris;

/* One plan; also what an appraiser decides on and what the signing pages show. */
typedef struct {
    Halaman h;
    Skp s;
    Str judul, pemilik, jabatan, penilai;
    Cip cip;
    TenggatView tenggat;
    RhkViewList utama, tambahan;
    LIST_OF(PerilakuView) perilaku;
    LIST_OF(LampiranView) lampiran;
    LIST_OF(DialogView) dialog;
    Isian form, form_catatan;
    ErrList celah;
    bool milik, ubah, ekspektasi, komentar, ajukan, tarik, kembalikan, tetapkan, batalkan, hapus, salin, sambung;
    bool dokumen;                   /* a snapshot exists: it can be printed */
    BertandaKotak bertanda;
    int zona_menit;
    BedaIsi beda;                   /* of a later version: what it changes */
    SkpBarisList versi;             /* all versions, where there is more than one */
    Str penerus, penerus_kata;      /* the version that is being prepared, and its state; empty: none */
    Str pengganti;                  /* of a plan that was replaced: the one in force */
    bool nyatakan;                  /* the state of supports may be said */
    Str kurang;                     /* supports that are not available, as a reason for another version; empty: none */
    bool perbarui;                  /* another version may be begun */
    Str berikutnya;                 /* the next plan that waits for this appraiser; empty: none */
    int menunggu;                   /* how many wait, this one too */
    LIST_OF(KontrakBaris) kontrak;  /* of a PPPK (B7.2, M7.6) */
    Str kontrak_nomor;
    int kontrak_celah;              /* of them without an RHK */
    bool ada_studi, susun_studi;    /* of a student (B14): what he studies is known; his two RHK may be made here */
    Studi studi;
    Str mutu;
    TimbangStudi timbang;           /* skp 0: not noted */
    bool menimbang;                 /* setting asks what was considered */
    Isian form_studi, form_timbang;
} SkpView;

typedef struct {
    Halaman h;
    Skp s;
    Str judul;
    Rhk r;                          /* id 0: a new one */
    bool tahunan, perspektif, empat_aspek;
    bool ukuran;                    /* a measure in words beside each target (M7.9) */
    IndikatorPerjanjianList indikator;          /* of perjanjian kinerja, to take up */
    bool kontrak, tim;              /* there are agreed results, teams to name */
    Isian form;
} RhkFormView;

typedef struct { Iki k; Str nama[13]; Str isi[13]; } IkiTargetView;
typedef struct {
    Halaman h;
    Skp s;
    Str judul;
    Rhk r;
    LIST_OF(IkiTargetView) iki;
    Isian form;
} TargetView;

/* Lampiran and special expectations: a form of several text fields. */
typedef struct {
    Halaman h;
    Skp s;
    Str judul, kembali;
    Isian form;
    struct { const char *const *v; ptrdiff_t n; } ruas;
    Str petunjuk, aksi;
} SkpTeksView;

/* skp_versi.html: why it is changed; skp_beda.html: what it changes. */
typedef struct {
    Halaman h;
    Skp s;
    Str judul, pemilik;
    bool milik;
    Isian form;
    BedaIsi beda;
    int zona_menit;
} VersiView;

extern const Form form_versi;
void page_versi(Req *req);
void page_versi_buat(Req *req);
void page_beda(Req *req);
/* The versions of the plan that `v` shows and what it changes. */
bool versi_isi(Req *req, SkpView *v, Err *err);

extern const Form form_rhk_dari;
extern const Form form_skp_studi, form_skp_tetapkan;
/* What the plan rests on besides the superior's: contract and study. */
bool rujukan_isi(Req *req, SkpView *v, Err *err);
/* Choices of an RHK: agreed results, teams, kinds that fit the form. */
bool rujukan_pilihan(Req *req, const Skp *s, Isian *f, bool *kontrak, bool *tim, Err *err);
/* The name of a team; empty for none. */
Str rujukan_tim(Req *req, int64_t tim);
void page_skp_studi(Req *req);
/* Everything of the page of a plan; v->s is filled. */
bool skp_view_isi(Req *req, SkpView *v, Err *err);

extern const Form form_skp_tahunan, form_skp_versi, form_skp_catatan, form_rhk, form_target, form_lampiran, form_ekspektasi, form_dialog;

void page_skp_daftar(Req *req);
void page_skp_tahunan_buat(Req *req);
void page_skp_bulanan_buat(Req *req);
void page_skp(Req *req);
void page_skp_dialog(Req *req);
void page_skp_salin(Req *req);
void page_skp_hapus(Req *req);
void page_skp_ajukan_lihat(Req *req);
void page_skp_ajukan(Req *req);
void page_skp_tarik(Req *req);
void page_skp_kembalikan(Req *req);
void page_skp_tetapkan_lihat(Req *req);
void page_skp_tetapkan(Req *req);
void page_skp_batalkan(Req *req);

void page_rhk_baru(Req *req);
void page_rhk(Req *req);
void page_rhk_simpan(Req *req);
void page_rhk_hapus(Req *req);
void page_target(Req *req);
void page_target_simpan(Req *req);
void page_lampiran(Req *req);
void page_lampiran_simpan(Req *req);
void page_ekspektasi(Req *req);
void page_ekspektasi_simpan(Req *req);

/* Loads the plan of the path for someone who may see it; has replied when false. */
bool req_skp(Req *req, Skp *s);

#endif
