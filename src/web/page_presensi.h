/*
 * Attendance and leave: recap of a unit and month, one person's days with correction by letter; leave, dinas
 * luar and WFH from request to decision (M10.3, SPEC 8).
 */
#ifndef WEB_PAGE_PRESENSI_H
#define WEB_PAGE_PRESENSI_H

#include "tindakan/kehadiran.h"
#include "web/unit_pilih.h"

/* presensi.html: the units below, and the staff of one unit with their counts of the month until today. */
typedef struct { int hadir, terlambat, psw, luar, izin, tk, belum; } RekapHari;
typedef struct { const Pegawai *p; Str jabatan; RekapHari n; } RekapOrang;
typedef struct {
    Halaman h;
    const Unit *u, *atas;           /* u NULL: the actor sees several, chooses among `anak`; atas NULL: sees nothing above */
    Bulan bulan, sebelum, sesudah;  /* sesudah none: not yet begun */
    bool kelola;                    /* may import */
    UnitAnakList anak;
    LIST_OF(RekapOrang) orang;
} PresensiView;

/* presensi_orang.html: days of a month, latest first, and the form of a correction. */
typedef struct { Tanggal tanggal; Str kata, kalimat, sumber; Pukul masuk, pulang; bool libur; Str jaga; } HariView;
typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan, unit;
    Bulan bulan, sebelum, sesudah;
    RekapHari n;
    LIST_OF(HariView) hari;
    bool koreksi, kelola;           /* may correct; sees the recap of units */
    Isian form;
} PresensiOrangView;

/* izin.html: one's own records and the form of a request. */
typedef struct { Izin z; Str nama, nip, unit; Cip cip; bool setujui, menolak, batalkan, terbuka; Str nomor, alasan; } IzinBaris;     /* nomor, alasan: in the form */
typedef LIST_OF(IzinBaris) IzinBarisList;
typedef struct {
    Halaman h;
    Isian form;                     /* jenis, mulai, sampai, alasan */
    IzinBarisList izin;
} IzinView;

/* izin_masuk.html: requests of others to decide, and the form to enter one for somebody. */
typedef struct {
    Halaman h;
    Isian form;                     /* nip, jenis, mulai, sampai, nomor, alasan */
    StatusIzin status;              /* which are shown */
    bool lebih;                     /* there are more than are shown */
    IzinBarisList izin;
} IzinMasukView;

extern const Form form_presensi, form_koreksi, form_izin, form_izin_status, form_izin_putus, form_izin_catat;

void page_presensi(Req *req);
void page_presensi_orang(Req *req);
void page_presensi_koreksi(Req *req);
void page_izin(Req *req);
void page_izin_ajukan(Req *req);
void page_izin_masuk(Req *req);
void page_izin_catat(Req *req);
void page_izin_putus(Req *req);

#endif
