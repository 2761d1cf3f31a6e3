/*
 * Laporan harian: the day with its form (harian.html), the month with its submission (harian_bulan.html). The
 * administrator of a perangkat daerah uses the same day for staff without a device: harian_untuk.html is where he
 * picks the person, and every path then begins with /harian/untuk/<person>.
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

/* An activity that is written often, offered for one tap. */
typedef struct { int64_t laporan; Str kegiatan; int n; } SeringView;

typedef struct {
    Halaman h;
    const Pegawai *orang;           /* whose day, where the actor enters it for him; NULL: his own */
    Str jabatan;                    /* of him */
    Tanggal hari;
    Str presensi;                   /* "Hadir 07.24 - 16.02." */
    Str jaga;                       /* "Malam 21.00 – 07.00 esok"; empty: office hours */
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
    LIST_OF(SeringView) sering;
    int menit, menit_kerja, draf;   /* menit_kerja 0: a day off */
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

/* Somebody of the administrator's perangkat daerah. */
typedef struct { const Pegawai *p; Str jabatan, unit, ket; } OrangUntuk;
typedef LIST_OF(OrangUntuk) OrangUntukList;

typedef struct {
    Halaman h;
    Isian form;
    bool mencari;
    OrangUntukList hasil;           /* of the search; without one all, where they are few */
    int jumlah;                     /* staff in reach */
    bool lebih;                     /* more were found than are shown */
    OrangUntukList terakhir;        /* for whom the actor wrote lately */
    Str dikelola;                   /* "Dinas Komunikasi dan Informatika" */
} HarianUntukView;

/* "2. Layanan terselesaikan" of the RHK in the list; empty when it is not there. */
Str rhk_judul(Arena *a, const RhkList *l, int64_t id);

extern const Form form_laporan, form_hari, form_bulan, form_kaitkan, form_untuk;

/*
 * What a fresh form of the day begins with, so that an ordinary report is one text and one tap: times after the
 * day's last report or from attendance, the RHK last used or the only one, one piece in its unit. `pakai` (0: none)
 * is an earlier report of the person that it repeats.
 */
bool harian_awal(Req *req, int64_t pegawai, const HariLaporan *hari, const RhkList *rhk, int64_t pakai, Isian *form, Err *err);
/* What he writes often, for one tap. */
bool harian_sering(Req *req, int64_t pegawai, Tanggal hari, HarianView *v, Err *err);

void page_harian(Req *req);
void page_harian_simpan(Req *req);
void page_harian_ubah(Req *req);
void page_harian_hapus(Req *req);
void page_harian_bukti_hapus(Req *req);
void page_harian_salin(Req *req);
void page_harian_ajukan(Req *req);
void page_harian_kaitkan(Req *req);
void page_harian_bulan(Req *req);
/* harian_bulan.html and verifikasi.html lead there. */
void page_rekap_saya(Req *req);
void page_rekap_orang(Req *req);
void page_bulan_sampaikan(Req *req);
void page_bulan_tarik(Req *req);
void page_bukti(Req *req);
void page_harian_untuk(Req *req);

#endif
