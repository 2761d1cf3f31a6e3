/*
 * Lembar: what the official sheets of B-L1 say, as plain values (SPEC 14). The act that sets an SKP or an
 * evaluation fills a LembarIsi and stores lembar_json() of it: that canonical text is the record, and the
 * documents are made from it alone. docs/dokumen.md describes the keys; they bear the names below.
 */
#ifndef INTI_LEMBAR_H
#define INTI_LEMBAR_H

#include "base/json.h"
#include "inti/inti.h"

enum { LEMBAR_VERSI = 1 };          /* of the snapshot's shape; older snapshots stay readable */

/* A person as he stood on the day it was set: names and posts are copied, so an old document never changes. */
typedef struct {
    Str nama, nip;
    Str pangkat;                    /* "Penata, III/c"; PPPK: the golongan */
    Str jabatan, unit, instansi;
} LembarOrang;

typedef struct {
    Aspek aspek;
    Str uraian, target, ukuran;     /* ukuran: success in words (M7.9) */
    Str realisasi;                  /* per indicator; empty where the RHK's own realisation speaks */
} LembarIki;
typedef LIST_OF(LembarIki) LembarIkiList;

typedef struct {
    KlasifikasiRhk klasifikasi;
    Str uraian;
    Str penugasan_dari;             /* post or team that assigned it (B1.17) */
    DasarRhk dasar;                 /* formats 2 and 4 */
    Perspektif perspektif;          /* formats 1, 2, 5 */
    Str rhk_pimpinan;               /* the leader's RHK it serves; format 4 */
    LembarIkiList iki;
    Str realisasi;
    StrList bukti;                  /* evidence, one name or link each */
    StrList umpan_balik;            /* feedback on this RHK, one text each */
    Str ambil_alih;                 /* who took it over and the note (B20.7); empty: nobody */
    Ekspektasi rating;
} LembarRhk;
typedef LIST_OF(LembarRhk) LembarRhkList;

typedef struct { Str ekspektasi_khusus; StrList umpan_balik; } LembarPerilaku;

/* Who signed when. A missing day prints as a line to be filled in by hand. */
typedef struct {
    Str tempat;
    Tanggal pegawai, penilai;       /* day of the employee's and of the appraiser's signature */
    Tanggapan tanggapan;            /* evaluation: the employee's answer (signature 7) */
    Str tanggapan_alasan;
} LembarTtd;

typedef struct {
    int format;                     /* 1..5 of B-L1 */
    Str nomor;                      /* document number, in the footer; may be empty */
    Str profil;                     /* code of the regulation in force */
    Str aplikasi;                   /* title of the application */
    Str daerah;                     /* "Kabupaten Majalengka" */
    Str nama_pd;                    /* "(NAMA PERANGKAT DAERAH)" */
    JenisSkp jenis;                 /* of the SKP: of a year or of a month */
    Tanggal mulai, sampai;          /* "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2025" */
    Bulan bulan;                    /* of the evaluation: "PERIODE: BULAN SEPTEMBER 2023"; none: end of the year */
    LembarOrang pegawai, penilai, atasan;
    LembarRhkList rhk;              /* utama first, then tambahan */
    LembarPerilaku perilaku[NILAI_DASAR_MAX];
    StrList sumber_daya, pertanggungjawaban, konsekuensi;
    struct {
        bool ada;                   /* false: an SKP that has not been evaluated */
        Ekspektasi hasil, perilaku;
        Predikat predikat;
        Capaian capaian;            /* of the organisation; none prints "-" */
        int rata_hasil, rata_perilaku;          /* M11.10: means in hundredths; 0: not computed */
        Str catatan;
        Str catatan_penilai_lama;   /* of transfers within the period; empty: none */
        Str bahan_pertimbangan;     /* of the institution that received a seconded person; empty: none was given */
    } evaluasi;
    LembarTtd ttd_skp, ttd_evaluasi;
} LembarIsi;

/* A person in a snapshot: nama nip pangkat jabatan unit instansi. */
void lembar_orang(JsonWriter *w, const char *kunci, const LembarOrang *o);

/* The snapshot: canonical JSON, the same bytes for the same values. */
Str lembar_json(Arena *a, const LembarIsi *l);

#endif
