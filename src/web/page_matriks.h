/* Matriks peran hasil, the cascade that is connected later, leaders from other units, the state of supports. */
#ifndef WEB_PAGE_MATRIKS_H
#define WEB_PAGE_MATRIKS_H

#include "tindakan/dukungan.h"
#include "tindakan/matriks.h"
#include "web/page_dasar.h"

typedef struct { Rhk r; int64_t skp; Str nama; } MatriksRhk;
typedef LIST_OF(MatriksRhk) MatriksRhkList;
typedef struct { MatriksRhkList isi; int64_t pegawai, kolom; Str nama, judul; bool tambah; } MatriksSel;
typedef struct { BarisMatriks b; Cip cip; LIST_OF(MatriksSel) sel; } MatriksBarisView;
typedef struct { Rhk r; int no, n; Str judul; } MatriksKolom;

/* matriks.html */
typedef struct {
    Halaman h;
    int tahun;
    int64_t skp;                    /* the leader's plan; 0: none */
    Cip cip;
    LIST_OF(MatriksKolom) kolom;
    LIST_OF(MatriksBarisView) baris;
    MatriksRhkList lepas;           /* main result plans of the team that serve no column */
    int kosong;                     /* columns that nobody serves */
} MatriksView;

/* matriks_isi.html, sambung.html, pimpinan.html */
typedef struct {
    Halaman h;
    const Pegawai *p;
    Rhk r;
    int64_t pegawai, kolom, skp, rhk;
    Str judul, pimpinan;            /* the leader whose plan is connected to */
    bool ada;                       /* there is something to choose from */
    int versi;
    Isian form, cari;
    LIST_OF(struct { const Pegawai *p; Str ket; }) calon;
    bool mencari;
} MatriksFormView;

typedef struct { LampiranSkp l; Str nama_keadaan, nama_alasan, keadaan, alasan; bool salah; } DukunganBaris;
typedef struct { Halaman h; Skp s; Str judul; LIST_OF(DukunganBaris) baris; Isian form; bool penilai; } DukunganView;

typedef struct { Penghambat x; Str nama, jabatan; Cip cip; } PenghambatBaris;
typedef struct { Penunggu x; Str nama, jabatan; } PenungguBaris;
typedef struct { Halaman h; int tahun; LIST_OF(PenghambatBaris) baris; LIST_OF(PenungguBaris) orang; Str pimpinan; int menunggu; } PenghambatView;

extern const Form form_matriks, form_matriks_isi, form_sambung, form_pimpinan, form_pimpinan_pilih, form_dukungan, form_penghambat;

void page_matriks(Req *req);
void page_matriks_xlsx(Req *req);
void page_matriks_isi(Req *req);
void page_matriks_kirim(Req *req);
void page_sambung(Req *req);
void page_sambung_kirim(Req *req);
void page_pimpinan(Req *req);
void page_pimpinan_kirim(Req *req);
void page_dukungan(Req *req);
void page_dukungan_kirim(Req *req);
void page_penghambat(Req *req);

#endif
