#include "inti.h"

KODE_ISI(EKSPEKTASI, ekspektasi, EKSPEKTASI_LIST)
KODE_ISI(PREDIKAT, predikat, PREDIKAT_LIST)
KODE_ISI(CAPAIAN, capaian, CAPAIAN_LIST)
KODE_ISI(STATUS_PEGAWAI, status_pegawai, STATUS_PEGAWAI_LIST)
KODE_ISI(JENIS_UNIT, jenis_unit, JENIS_UNIT_LIST)
KODE_ISI(JENIS_JABATAN, jenis_jabatan, JENIS_JABATAN_LIST)
KODE_ISI(JENIS_PENUGASAN, jenis_penugasan, JENIS_PENUGASAN_LIST)
KODE_ISI(KLASIFIKASI_RHK, klasifikasi_rhk, KLASIFIKASI_RHK_LIST)
KODE_ISI(JENIS_RHK, jenis_rhk, JENIS_RHK_LIST)
KODE_ISI(DASAR_RHK, dasar_rhk, DASAR_RHK_LIST)
KODE_ISI(ASPEK, aspek, ASPEK_LIST)
KODE_ISI(CARA_JUMLAH, cara_jumlah, CARA_JUMLAH_LIST)
KODE_ISI(PERSPEKTIF, perspektif, PERSPEKTIF_LIST)
KODE_ISI(NILAI_DASAR, nilai_dasar, NILAI_DASAR_LIST)
KODE_ISI(BAGIAN_LAMPIRAN, bagian_lampiran, BAGIAN_LAMPIRAN_LIST)
KODE_ISI(JENIS_SUMBER_DAYA, jenis_sumber_daya, JENIS_SUMBER_DAYA_LIST)
KODE_ISI(KEADAAN_DUKUNGAN, keadaan_dukungan, KEADAAN_DUKUNGAN_LIST)
KODE_ISI(JENIS_SKP, jenis_skp, JENIS_SKP_LIST)
KODE_ISI(STATUS_SKP, status_skp, STATUS_SKP_LIST)
KODE_ISI(STATUS_LAPORAN, status_laporan, STATUS_LAPORAN_LIST)
KODE_ISI(STATUS_PRESENSI, status_presensi, STATUS_PRESENSI_LIST)
KODE_ISI(JENIS_IZIN, jenis_izin, JENIS_IZIN_LIST)
KODE_ISI(STATUS_IZIN, status_izin, STATUS_IZIN_LIST)
KODE_ISI(STATUS_EVALUASI, status_evaluasi, STATUS_EVALUASI_LIST)
KODE_ISI(TANGGAPAN, tanggapan, TANGGAPAN_LIST)
KODE_ISI(PENGECUALIAN, pengecualian, PENGECUALIAN_LIST)

/* B9.3, M8.3; wording of the forms (B-L1), "bertanggung jawab, cermat" as docs/tafsir.md reads it. */
const char *const nilai_dasar_baris[NILAI_DASAR_MAX][3] = {
    [NILAI_DASAR_BERORIENTASI_PELAYANAN] = {
        "Memahami dan memenuhi kebutuhan masyarakat",
        "Ramah, cekatan, solutif, dan dapat diandalkan",
        "Melakukan perbaikan tiada henti" },
    [NILAI_DASAR_AKUNTABEL] = {
        "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi",
        "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
        "Tidak menyalahgunakan kewenangan jabatan" },
    [NILAI_DASAR_KOMPETEN] = {
        "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
        "Membantu orang lain belajar",
        "Melaksanakan tugas dengan kualitas terbaik" },
    [NILAI_DASAR_HARMONIS] = {
        "Menghargai setiap orang apapun latar belakangnya",
        "Suka menolong orang lain",
        "Membangun lingkungan kerja yang kondusif" },
    [NILAI_DASAR_LOYAL] = {
        "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, "
        "setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
        "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
        "Menjaga rahasia jabatan dan negara" },
    [NILAI_DASAR_ADAPTIF] = {
        "Cepat menyesuaikan diri menghadapi perubahan",
        "Terus berinovasi dan mengembangkan kreativitas",
        "Bertindak proaktif" },
    [NILAI_DASAR_KOLABORATIF] = {
        "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
        "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
        "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama" },
};

int ekspektasi_angka(Ekspektasi e) { return e ? 4 - (int)e : 0; }

#define TEKS(a, fmt, hasil)             \
    do {                                \
        va_list args_;                  \
        va_start(args_, fmt);           \
        (hasil) = str_vfmt(a, fmt, args_); \
        va_end(args_);                  \
    } while (0)

void mengapa_inti(Mengapa *w, const char *fmt, ...)
{
    if (w) TEKS(w->a, fmt, w->inti);
}

void mengapa_pengubah(Mengapa *w, const char *fmt, ...)
{
    if (w) TEKS(w->a, fmt, w->pengubah);
}

void mengapa_fakta(Mengapa *w, const char *nama, const char *fmt, ...)
{
    if (!w) return;
    Fakta *f = list_add(w->a, &w->fakta);
    f->nama = str_z(nama);
    TEKS(w->a, fmt, f->isi);
}

void mengapa_aturan(Mengapa *w, bool cocok, const char *pasal, const char *judul, const char *fmt, ...)
{
    if (!w) return;
    AturanUji *u = list_add(w->a, &w->aturan);
    *u = (AturanUji){ .cocok = cocok, .judul = str_dup(w->a, str_z(judul)), .pasal = str_dup(w->a, str_z(pasal)) };
    TEKS(w->a, fmt, u->alasan);
}
