#include "store/store_internal.h"

/* All statements of the program, by file. A new db_x.c adds one line here. */
#define SETS(X) \
    X(perilaku) \
    X(pelanggaran) \
    X(pengaturan) \
    X(struktur) \
    X(akun) \
    X(jejak) \
    X(kalender) \
    X(skp) \
    X(versi) \
    X(matriks) \
    X(laporan) \
    X(ketikan) \
    X(presensi) \
    X(jaga) \
    X(kontrak) \
    X(studi) \
    X(tim_kerja) \
    X(evaluasi) \
    X(dokumen) \
    X(bertanda) \
    X(bundel) \
    X(penutupan) \
    X(persiapan) \
    X(umpan) \
    X(pertimbangan) \
    X(pindah) \
    X(kemajuan) \
    X(keberatan) \
    X(manfaat) \
    X(lapor) \
    X(demo) \
    X(jobs) \
    X(capaian) \
    X(perjanjian) \
    X(realisasi) \
    X(pengingat) \
    X(beban) \
    X(awas)

#define X_EXTERN(nama) extern const QuerySet q_##nama;
#define X_ROW(nama)    &q_##nama,
SETS(X_EXTERN)
const QuerySet *const store_sets[] = { SETS(X_ROW) NULL };

/* Tables whose keys store_id() makes. */
const char *const store_id_tables[] = {
    "tugas_perilaku",
    "pelanggaran",
    "unit",
    "jabatan",
    "pegawai",
    "penugasan",
    "kaitan_jf",
    "penilai_khusus",
    "akun",
    "pembukaan",
    "jejak",
    "jejak_baca",
    "skp",
    "rhk",
    "iki",
    "lampiran_skp",
    "dialog",
    "laporan",
    "bukti",
    "izin",
    "hasil_kontrak",
    "tim_kerja",
    "evaluasi",
    "koreksi",
    "tpp_tabel",
    "dokumen",
    "bertanda",
    "bundel",
    "umpan_balik",
    "permintaan_umpan",
    "bahan_pertimbangan",
    "catatan_pindah",
    "kemajuan",
    "pembinaan",
    "kesepakatan",
    "tindak_lanjut",
    "ambil_alih",
    "keberatan",
    "keberatan_langkah",
    "keberatan_bukti",
    "langkah_lapor",
    "pengantar_lapor",
    "berkas_lapor",
    "capaian",
    "riwayat_capaian",
    "perjanjian",
    "perjanjian_indikator",
    "perjanjian_anggaran",
    "realisasi",
    "surel_keluar",
    "uraian_tugas",
    NULL,
};
