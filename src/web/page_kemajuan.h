/* Progress of a person beside his feedback, what followed, takeover; coaching sessions (B20, B21). */
#ifndef WEB_PAGE_KEMAJUAN_H
#define WEB_PAGE_KEMAJUAN_H

#include "tindakan/kemajuan_tindak.h"
#include "tindakan/pembinaan.h"
#include "tindakan/umpan.h"
#include "web/page_dasar.h"

/* diambil: it was taken over; dapat: it may be now. */
typedef struct { RhkTerukur x; int no, positif, negatif; Cip cip; bool diambil, dapat; int64_t pegawai; } RhkKemajuanView;
typedef struct { AmbilAlih x; Str uraian; bool tarik; Str csrf; } AlihView;
typedef struct { UmpanBalik u; Str tentang; Cip cip; } UmpanKemajuan;
typedef struct { TindakLanjut t; Cip cip; Str tautan, kata; bool jawab; Str csrf; } TindakView;
typedef struct { Kemajuan k; Str tentang; Cip cip; LIST_OF(TindakView) tindak; bool tindak_baru; } PutusanView;

typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    Bulan bulan, lain;              /* lain: the other month that may be judged; none: there is none */
    bool milik, nilai;
    LIST_OF(RhkKemajuanView) rhk;
    LIST_OF(AlihView) alih;
    LIST_OF(UmpanKemajuan) umpan;
    LIST_OF(PutusanView) riwayat;   /* newest first */
    PembinaanList pembinaan;
    Isian form;
    int zona_menit;
} KemajuanView;

/* tindak.html, alih.html */
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str tentang;
    Kemajuan k;
    bool kemajuan;                  /* the judgement it follows */
    AmbilAlih alih;
    int64_t pokok;
    bool dapat;
    MengapaPanel mengapa;
    Isian form;
    int zona_menit;
} TindakFormView;

typedef struct { Kesepakatan k; bool lewat, tandai; Str csrf; } KesepakatanView;
typedef struct {
    Halaman h;
    Pembinaan x;
    Str pegawai, jabatan, pengusul, pelaku;
    Cip cip;
    LIST_OF(KesepakatanView) sepakat;
    bool jawab, catat, konfirmasi, milik;
    Isian form, form_jawab, form_konfirmasi;
    int zona_menit;
} PembinaanView;

typedef struct { Pembinaan x; Str nama; Cip cip; } PembinaanBaris;
typedef struct { Halaman h; LIST_OF(PembinaanBaris) menunggu, saya; } PembinaanDaftarView;

extern const Form form_kemajuan, form_tindak, form_tugas_jawab, form_alih, form_bina_jawab, form_risalah, form_bina_konfirmasi;

void page_kemajuan_saya(Req *req);
void page_kemajuan(Req *req);
void page_kemajuan_kirim(Req *req);
void page_tindak(Req *req);
void page_tindak_kirim(Req *req);
void page_tugas_jawab(Req *req);
void page_alih(Req *req);
void page_alih_kirim(Req *req);
void page_alih_tarik(Req *req);
void page_pembinaan_daftar(Req *req);
void page_pembinaan(Req *req);
void page_pembinaan_pdf(Req *req);
void page_pembinaan_jawab(Req *req);
void page_pembinaan_catat(Req *req);
void page_pembinaan_konfirmasi(Req *req);
void page_pembinaan_tepati(Req *req);

Cip cip_pembinaan(StatusPembinaan s);

#endif
