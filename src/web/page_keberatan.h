/*
 * Keberatan: filing against one's own evaluation, the proceeding that all parties read, the decision and its
 * document, and the lists of those who answer, decide or watch (B30, N).
 */
#ifndef WEB_PAGE_KEBERATAN_H
#define WEB_PAGE_KEBERATAN_H

#include "base/json.h"
#include "tindakan/keberatan_acara.h"
#include "web/page_dasar.h"

typedef struct { Keberatan k; Str siapa, nip, unit, ket; Cip cip; } KeberatanBaris;
typedef LIST_OF(KeberatanBaris) KeberatanBarisList;

/* keberatan_daftar.html */
typedef struct {
    Halaman h;
    TabTindakList tab;
    bool semua;                     /* BKPSDM and auditor: the whole region, by year and state */
    int tahun;
    Isian saring;
    KeberatanBarisList perlu, daftar;
    int jumlah[STATUS_KEBERATAN_MAX];
    Str unduh;
} KeberatanDaftarView;

/* keberatan_baru.html */
typedef struct {
    Halaman h;
    Evaluasi e;
    Str penilai, pemutus;
    TenggatView tenggat;
    Isian form;
} KeberatanBaruView;

typedef struct { KeberatanBukti b; Str jalur; } KeberatanBuktiBaris;
typedef struct { KeberatanLangkah l; LIST_OF(KeberatanBuktiBaris) bukti; } KeberatanLangkahBaris;

/* keberatan.html */
typedef struct {
    Halaman h;
    Keberatan k;
    Evaluasi e;
    Str pemilik, jabatan, penilai, pemutus, giliran;
    Cip cip;
    TenggatView tenggat;
    LIST_OF(KeberatanLangkahBaris) langkah;
    bool milik, tanggapi, tanya, jawab, tarik, putus, dengar, dokumen, hasil;
    Tanggal dengar_batas;
    Isian form, form_putus;
    KuadranView kuadran;
    MengapaPanel mengapa;
    int zona_menit;
} KeberatanView;

extern const Form form_keberatan_baru, form_keberatan, form_keberatan_langkah, form_keberatan_putus, form_keberatan_saring;

void page_keberatan_daftar(Req *req);
void page_keberatan_xlsx(Req *req);
void page_keberatan_baru(Req *req);
void page_keberatan_ajukan(Req *req);
void page_keberatan(Req *req);
void page_keberatan_tanggapi(Req *req);
void page_keberatan_tanya(Req *req);
void page_keberatan_jawab(Req *req);
void page_keberatan_tarik(Req *req);
void page_keberatan_putus(Req *req);
void page_keberatan_mengapa(Req *req);
void page_keberatan_pdf(Req *req);
void page_keberatan_bukti(Req *req);

Cip cip_keberatan(StatusKeberatan s);

#endif
