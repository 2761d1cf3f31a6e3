/*
 * Umpan balik: the record of what one received, giving, asking, the schedule agreed with the leader, and the page
 * of another party who came by a link (B17-B19).
 */
#ifndef WEB_PAGE_UMPAN_H
#define WEB_PAGE_UMPAN_H

#include "store/db_matriks.h"
#include "tindakan/umpan.h"
#include "web/page_dasar.h"

typedef struct {
    UmpanBalik u;
    Str tentang;                    /* the RHK or the value */
    Str siapa;                      /* the other person: the giver in a record, whom it is about in what one gave */
    Cip cip;
    Str csrf;
    bool tarik;
} UmpanBaris;
typedef LIST_OF(UmpanBaris) UmpanBarisList;

typedef struct { PermintaanUmpan m; Str siapa, tentang; bool batal; } MintaBaris;
typedef LIST_OF(MintaBaris) MintaBarisList;

typedef struct { UtangUmpan u; Cip cip; Str kata; } UtangBaris;

/* umpan.html: one's own; umpan_orang.html: somebody else's record. */
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    int tahun;
    Str cetak, pratinjau;           /* the record as a PDF, and in the page */
    Str lalu, depan;                /* pages of the years beside it; empty: none */
    Str kosong;                     /* said where the record is empty */
    UmpanBarisList rekaman, diberi;
    int positif, negatif;
    LIST_OF(struct { RhkDipimpin x; Str nama; }) dipimpin;      /* B1.17 */
    MintaBarisList diminta, permintaan;
    Str selang;                     /* "Setiap 3 bulan" of the schedule */
    JadwalUmpan jadwal;             /* versi 0: none was proposed */
    LIST_OF(UtangBaris) utang;
    Str penilai;
    Isian form;                     /* the schedule */
    bool setujui, usulkan, minta, beri;
    bool perilaku;                  /* the profile has behaviour raters */
    int zona_menit;
} UmpanView;

typedef struct { const Pegawai *p; Str ket, jalur; } CalonBaris;
typedef LIST_OF(CalonBaris) CalonList;

/* umpan_siapa.html: whom is it about, or who is asked. */
typedef struct {
    Halaman h;
    Str jalur, petunjuk;
    int64_t tentang;                /* asking: about whom; 0: giving */
    Isian cari;
    CalonList calon;
    bool mencari;
} UmpanSiapaView;

/* umpan_beri.html, umpan_minta.html, umpan_pihak.html */
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan, hubungan, pertanyaan, pihak, token, tentang;
    int64_t minta, kepada;
    bool pimpinan;
    Tanggal batas;
    Isian form;
    Str tautan;                     /* made just now, shown once */
    Str kembali;
} UmpanFormView;

extern const Form form_umpan_tahun, form_umpan_siapa, form_umpan, form_umpan_minta, form_umpan_jadwal, form_umpan_versi, form_umpan_pihak;

void page_umpan(Req *req);
void page_umpan_pdf(Req *req);
void page_umpan_orang_pdf(Req *req);
void page_umpan_orang(Req *req);
void page_umpan_jadwal(Req *req);
void page_umpan_setujui(Req *req);
void page_umpan_beri(Req *req);
void page_umpan_kirim(Req *req);
void page_umpan_tarik(Req *req);
void page_umpan_minta(Req *req);
void page_umpan_minta_kirim(Req *req);
void page_umpan_minta_batal(Req *req);
void page_umpan_pihak(Req *req);
void page_umpan_pihak_kirim(Req *req);

/* What an RHK or a value is called; empty when it is neither. */
Str umpan_tentang(Req *req, int64_t rhk, NilaiDasar nilai);

#endif
