/*
 * Pages of the appraiser: his team, verification of reports, evaluation, the quadrant board.
 */
#ifndef WEB_PAGE_PENILAI_H
#define WEB_PAGE_PENILAI_H

#include "tindakan/penilaian.h"
#include "tindakan/tim.h"
#include "web/page_capaian.h"
#include "web/page_dasar.h"
#include "web/page_harian.h"
#include "web/page_realisasi.h"
#include "web/page_beban.h"
#include "web/page_perilaku.h"
#include "web/page_pertimbangan.h"
#include "web/page_pindah.h"

/* One person of the team in a month. */
typedef struct {
    const Pegawai *pegawai;
    Str jabatan, unit;
    int64_t skp;                    /* the monthly plan; 0: none */
    Cip cip_skp, cip_evaluasi;
    bool skp_menunggu;
    HitungLaporan laporan;
    Saat disampaikan;
    Evaluasi evaluasi;
    Pengecualian kecuali;
} TimBaris;
typedef LIST_OF(TimBaris) TimBarisList;

/* A plan that waits for the decision, and whose it is. */
typedef struct { Skp s; Str nama; } SkpMenunggu;

/* tim.html, verifikasi_daftar.html, evaluasi_daftar.html: the same rows, other columns. */
typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    TimBarisList tim;
    TenggatView tenggat;
    LIST_OF(SkpMenunggu) skp_tahunan;       /* annual plans that wait */
    int64_t skp_pertama;            /* the plan that waits longest; 0: none */
    int64_t periksa_pertama, nilai_pertama; /* the first person with reports to check, to be rated; 0: none */
    bool beda_unit;                 /* not all of one unit: it stands beside each */
    int belum_diperiksa, belum_dinilai, siap_dibuka, skp_menunggu;
    int zona_menit;
    Isian saring;                   /* evaluasi_daftar.html */
    int anggota;                    /* before filtering */
} TimView;

typedef struct { LaporanView l; KeadaanHari keadaan; Str presensi; bool dapat, terpilih; } VerifikasiBaris;

typedef struct {
    Halaman h;
    const Pegawai *pegawai;
    Str jabatan;
    Bulan bulan;
    TenggatView tenggat;
    HitungLaporan hitung;
    int hari_kerja, tampil, terbuka;        /* terbuka: days whose window is still open */
    LIST_OF(VerifikasiBaris) baris;
    Isian saring, form;
    Saat disampaikan;
    int zona_menit;
    bool penilai;
    Str berikutnya;                 /* the next person with unverified reports */
} VerifikasiView;

/* terkunci: the rating is shown, not asked; harian: reports tell what was realised, else it is written. */
typedef struct { RhkBulan r; int no; Str nama, target; Ekspektasi saran; int64_t pegawai; Bulan bulan; bool salah, terkunci, harian;
    bool setahun, dihitung; RhkSebulanList bulan_rhk; UmpanBalikList umpan; Str umpan_ringkas; RhkRealisasiView real; bool berealisasi; } RhkNilaiView;
typedef struct { NilaiDasar nilai; Str isi; UmpanBalikList umpan; } NilaiBaris;

/* A month as the year shows it. */
typedef struct { Bulan bulan; KeadaanBulan keadaan; NilaiBulan n; Pengecualian kecuali; Tanggal batas; } BulanNilaiView;

typedef struct {
    Halaman h;
    BahanEvaluasi m;
    Str jabatan;
    Cip cip;
    TenggatView tenggat;
    LIST_OF(RhkNilaiView) rhk;
    LIST_OF(NilaiBaris) nilai;
    BebanKotak beban;
    PindahKotak pindah;             /* notes of appraisers before this one */
    PertimbanganKotak timbang;      /* of a seconded person */
    Isian form, form_batal;         /* form_batal: of taking a set evaluation back */
    CapaianRingkas capaian;
    bool tertahan;                  /* nothing can be set: the achievement of the unit comes first */
    MengapaPanel mengapa;           /* of the proposal */
    PerilakuJumlahView perilaku;    /* of peers and subordinates */
    KuadranView kuadran;
    Predikat predikat;
    int ke, dari;                   /* 3 dari 28 */
    Str sebelumnya, berikutnya;
    bool tahun, dihitung;           /* of a year; of a computed one */
    LIST_OF(BulanNilaiView) bulan;  /* of a year */
    HasilTahunan tahunan;
    int rata_hasil, rata_perilaku;  /* hundredths; 0: not computed */
    bool boleh_nilai, boleh_batal, boleh_buka;
    Str halangan;                   /* why nothing can be decided now; empty: it can */
    bool menyiapkan;                /* an operator of the head of region, who then sets it */
    const Profil *profil;
    Tanggal mengisi_sampai;         /* the month is not submitted and its last day still open; none: no more reports come */
    int zona_menit;
} EvaluasiView;

typedef struct { Predikat predikat; int n; } PredikatJumlah;
typedef struct { Ekspektasi hasil, perilaku; Predikat predikat; LIST_OF(TimBaris) orang; int sisa; Str tautan; } PapanSel;
typedef struct { Str judul; LIST_OF(PapanSel) sel; } PapanBaris;
typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    LIST_OF(PapanBaris) baris;
    int dinilai, dari;
    LIST_OF(PredikatJumlah) sebaran;        /* best first */
    int skala;                      /* length of a full bar */
    int belum;
    int64_t nilai_pertama;          /* of those who are not rated; 0: none can be */
    TenggatView tenggat;
    const Unit *unit;               /* that the appraiser leads; NULL: none */
    CapaianRingkas capaian;         /* of it, with its counts */
} PapanView;

extern const Form form_saring_evaluasi, form_saring_laporan, form_periksa, form_evaluasi, form_alasan, form_periode;

void page_tim(Req *req);
void page_verifikasi_daftar(Req *req);
void page_verifikasi(Req *req);
void page_verifikasi_kirim(Req *req);
void page_evaluasi_daftar(Req *req);
void page_evaluasi(Req *req);
void page_evaluasi_kirim(Req *req);
void page_evaluasi_usul(Req *req);
void page_evaluasi_batalkan(Req *req);
void page_evaluasi_buka(Req *req);
void page_evaluasi_buka_semua(Req *req);
void page_papan(Req *req);

/* The team of the actor with everything that is known of the month. */
bool tim_isi(Req *req, Bulan b, TimBarisList *l, Err *err);
Bulan bulan_dari_req(Req *req);
Str bulan_alamat(Arena *a, const char *jalur, Bulan b);        /* "/tim?bulan=2025-02" */
Periode periode_dari_req(Req *req);                            /* of a form with `bulan` and `tahun` */
Str evaluasi_alamat(Arena *a, const char *jalur, Periode p);    /* ?bulan=2025-02 or ?tahun=2025 */
TenggatView tenggat_tahun(Req *req, int64_t pegawai, int tahun);
TenggatView tenggat_bulan(Req *req, JenisTenggat jenis, int64_t pegawai, Bulan b);

#endif
