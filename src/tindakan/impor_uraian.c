/* Tasks of posts with volume and norm time, from the analysis of posts (M11.2a). */
#include "store/db_beban.h"
#include "tindakan/impor_dalam.h"

static const KolomImpor kolom_uraian[] = {
    { .nama = "jabatan", .judul = "Kode jabatan", .ruas = "jabatan", .jenis = IMPOR_JABATAN, .wajib = true, .bantuan = "Jabatan yang dianalisis.",
      .contoh = { "SEKDIS-DINKES", "SEKDIS-DINKES" } },
    { .nama = "nomor", .judul = "Nomor tugas", .ruas = "nomor", .jenis = IMPOR_ANGKA, .wajib = true, .min = 1, .maks = 999, .bantuan = "Urutan dalam jabatan itu.",
      .contoh = { "1", "2" } },
    { .nama = "uraian", .judul = "Uraian tugas", .ruas = "uraian", .jenis = IMPOR_TEKS, .wajib = true, .maks = 500, .bantuan = "Satu baris satu tugas.",
      .contoh = { "Menyusun rencana kerja", "Memeriksa konsep surat" } },
    { .nama = "hasil", .judul = "Satuan hasil", .ruas = "hasil", .jenis = IMPOR_TEKS, .maks = 60, .bantuan = "Misalnya dokumen, berkas, kegiatan.", .contoh = { "dokumen", "surat" } },
    { .nama = "volume", .judul = "Volume setahun", .ruas = "volume", .jenis = IMPOR_BILANGAN, .wajib = true, .maks = 1000000,
      .bantuan = "Banyaknya setahun, seluruh pemangku jabatan itu bersama.", .contoh = { "12", "480" } },
    { .nama = "norma", .judul = "Norma waktu (menit)", .ruas = "norma", .jenis = IMPOR_BILANGAN, .wajib = true, .maks = 75000, .bantuan = "Menit untuk satu hasil.",
      .contoh = { "600", "20" } },
};

static const Kolom ruas_uraian[] = {
    KOLOM(UraianTugas, id, INT64, ""), KOLOM(UraianTugas, jabatan, INT64, "Jabatan"), KOLOM(UraianTugas, nomor, INT, "Nomor"), KOLOM(UraianTugas, uraian, STR, "Uraian tugas"),
    KOLOM(UraianTugas, hasil, STR, "Satuan hasil"), KOLOM(UraianTugas, volume, REAL, "Volume"), KOLOM(UraianTugas, norma, REAL, "Norma waktu"), KOLOM_AKHIR };

static bool uraian_muat(Rencana *r, Err *err)
{
    UraianTugasList l = { 0 };
    if (!db_uraian_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool uraian_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err) { return db_uraian_simpan(r->db, v, ubah + baru, err); }

const JenisImpor impor_jenis_uraian = {
    .nama = "uraian_tugas", .judul = "Analisis jabatan dan beban kerja", .bentuk = ".csv,.xlsx",
    .ringkas = "Uraian tugas jabatan dengan volume setahun dan norma waktunya.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_uraian, .n = countof(kolom_uraian), .n_kunci = 2, .ruas = ruas_uraian,
    .ukuran = sizeof(UraianTugas), .ber_id = true, .muat = uraian_muat, .tulis = uraian_tulis,
};
