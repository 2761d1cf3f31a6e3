/*
 * Persons and structure for BKPSDM and PD administrators: search, one person with assignments, appraiser and
 * account, what the structure lacks.
 */
#ifndef WEB_PAGE_PEGAWAI_H
#define WEB_PAGE_PEGAWAI_H

#include "store/db_akun.h"
#include "tindakan/penilaian.h"
#include "web/unit_pilih.h"

typedef struct { const Pegawai *p; Str jabatan, unit; } PegawaiBaris;
typedef LIST_OF(PegawaiBaris) PegawaiBarisList;

typedef struct { Str judul, arti, jalur; PegawaiBarisList orang; int n; } TemuanView;
typedef struct {
    Halaman h;
    Isian form;
    bool mencari;
    PegawaiBarisList hasil;
    int pegawai, unit, jabatan;
    UnitAnakList anak;              /* where the tree begins for the actor */
    LIST_OF(TemuanView) temuan;     /* without appraiser, cycles, spans, exceptions */
} PegawaiDaftarView;

typedef struct { Penugasan t; Str jabatan, kode, unit; bool kini; } PenugasanView;
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan, unit, pd;
    LIST_OF(PenugasanView) penugasan;
    MengapaPanel penilai;
    Akun akun;                      /* id 0: none */
    Str peran;                      /* labels of the account's roles */
    bool kelola_akun, kecualikan;
    bool dinilai;                   /* the regulation asks a plan of him: all but the head of region */
    bool cari;                      /* the search page is open to the actor */
    Str tautan;                     /* activation link, shown this once */
    Isian form;
    Bulan bulan;
    PengecualianBulan kecuali;
    int zona_menit;
} PegawaiView;

extern const Form form_cari_pegawai, form_kecuali;

void page_pegawai_daftar(Req *req);
void page_pegawai(Req *req);
void page_pegawai_kecuali(Req *req);
void page_pegawai_tautan(Req *req);

#endif
