/*
 * The month of a person's daily reports as it is printed (M10.2, M10.5, M10.6): day by day what was done, how each report
 * was decided, and what the verified ones add up to.
 */
#ifndef INTI_REKAP_HARIAN_H
#define INTI_REKAP_HARIAN_H

#include "inti/lembar.h"

typedef struct {
    Pukul mulai, selesai;
    Str kegiatan, rhk, hasil;       /* "2. Layanan terselesaikan"; "3 dokumen" */
    Str catatan;                    /* why it was returned */
    Str pencatat;                   /* who entered it for him */
    StatusLaporan status;
    StrList bukti;
} RekapKegiatan;
typedef LIST_OF(RekapKegiatan) RekapKegiatanList;

/* A day with reports, or a working day without. */
typedef struct { Tanggal tanggal; Str presensi; bool kerja; RekapKegiatanList kegiatan; } RekapHari;
typedef LIST_OF(RekapHari) RekapHariList;

/* Verified reports of an RHK. */
typedef struct { Str uraian, hasil; int kegiatan, menit, bukti; } RekapHasil;
typedef LIST_OF(RekapHasil) RekapHasilList;

typedef struct {
    Str profil, aplikasi, daerah, nama_pd, tempat;
    Str dasar;                      /* clause of the verification */
    Bulan bulan;
    LembarOrang pegawai, penilai;
    RekapHariList hari;
    RekapHasilList rhk;
    Tanggal disampaikan, diperiksa; /* submission of the month; the last verification, when nothing is left to check */
} RekapHarian;

/* What all of it adds up to. */
typedef struct { int hari_kerja, hari, laporan, status[STATUS_LAPORAN_MAX], menit, menit_diverifikasi, bukti; } JumlahRekap;
JumlahRekap rekap_harian_jumlah(const RekapHarian *r);

/* Nothing in it will change any more: the month is over and each report was decided (M10.5). */
bool rekap_harian_tuntas(const RekapHarian *r, Tanggal hari_ini);

/* The snapshot, canonical (docs/dokumen.md). */
Str rekap_harian_json(Arena *a, const RekapHarian *r);

#endif
