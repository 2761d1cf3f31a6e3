/*
 * Laporan harian: the day with its form (harian.html), the month with its submission (harian_bulan.html).
 */
#ifndef WEB_PAGE_HARIAN_H
#define WEB_PAGE_HARIAN_H

#include "tindakan/pelaksanaan.h"
#include "web/page_dasar.h"

/* One day in the strip of the week. */
typedef struct { Tanggal tanggal; Str ket; bool kini, tutup; } HariPekan;

/* A report in a list. */
typedef struct {
    Laporan l;
    Str rhk;                        /* "1. Laporan tersusun"; empty: belum dikaitkan */
    Cip cip;
    bool boleh_ubah;
    BuktiList bukti;
    bool terkait;                   /* linked, or nothing to link to */
} LaporanView;
typedef LIST_OF(LaporanView) LaporanViewList;

typedef struct {
    Halaman h;
    Tanggal hari;
    Str presensi;                   /* "Hadir 07.24 - 16.02." */
    bool belum_terkonfirmasi;
    TenggatView tenggat;
    bool terbuka;
    Err sebab;                      /* why not */
    LIST_OF(HariPekan) pekan;
    Tanggal pekan_lalu, pekan_depan;        /* pekan_depan none: not yet */
    Isian form;
    Laporan ubah;                   /* id 0: a new report */
    BuktiList bukti;                /* of the report being changed */
    LaporanViewList laporan;
    int menit, menit_kerja, draf;
    MengapaPanel mengapa;
} HarianView;

/* One day of the month's overview. */
typedef struct {
    Tanggal tanggal;
    Str presensi, catatan;          /* presensi empty: nothing to say yet; catatan: the holiday's name */
    int laporan, menit, diajukan, diverifikasi, dikembalikan, draf;
    bool kerja, kosong, terbuka;    /* kosong: a working day without report; terbuka: it may still be filled */
} HariBulan;

typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;  /* sesudah none: the month runs */
    LIST_OF(HariBulan) hari;
    HitungLaporan hitung;
    int hari_kerja;
    Saat disampaikan;
    bool boleh_sampaikan, boleh_tarik;
    Str belum;                      /* why it cannot be submitted yet */
    TenggatView tenggat;
    int zona_menit;
} HarianBulanView;

/* "2. Layanan terselesaikan" of the RHK in the list; empty when it is not there. */
Str rhk_judul(Arena *a, const RhkList *l, int64_t id);

extern const Form form_laporan, form_hari, form_bulan, form_kaitkan;

void page_harian(Req *req);
void page_harian_simpan(Req *req);
void page_harian_ubah(Req *req);
void page_harian_hapus(Req *req);
void page_harian_bukti_hapus(Req *req);
void page_harian_salin(Req *req);
void page_harian_ajukan(Req *req);
void page_harian_kaitkan(Req *req);
void page_harian_bulan(Req *req);
void page_bulan_sampaikan(Req *req);
void page_bulan_tarik(Req *req);
void page_bukti(Req *req);

#endif
