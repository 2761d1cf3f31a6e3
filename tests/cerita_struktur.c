/* The structure by hand: units and posts, a transfer, Plt and its end; what a new administrator finds. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"

#include <cmocka.h>

/* Looked at, then saved as it was. */
#define TETAPKAN(label, isi) SUBMIT(label, "/pegawai/{tono}/simulasi", "/pegawai/{tono}/simulasi", isi "&lalu=lihat", 200), SUBMIT(label ", disimpan", "", "/pegawai/{tono}/simulasi", "lalu=simpan", 303)
#define TUGAS(jabatan, jenis, mulai, sampai) "jabatan=" jabatan "&jenis=" jenis "&mulai=" mulai "&sampai=" sampai "&nomor_sk=821%2F7"

static const Step mutasi[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_BKPSDM),
    SEE("pohon unit", "/pegawai", "BKPSDM"),
    KEEP("badan", "/pegawai", "/unit/"),
    SEE("cari", "/pegawai?q=tono", "Tono Hartono"), KEEP("tono", "/pegawai?q=tono", "/pegawai/"),
    SEE("orang", "/pegawai/{tono}", "Tambah penugasan"),
    SUBMIT("jabatan yang tidak ada", "/pegawai/{tono}/simulasi", "/pegawai/{tono}/simulasi", TUGAS("kasie", "plt", "2025-03-01", "") "&lalu=lihat", 422),
    REPLY("disebut", "kasie"), REPLY("isian kembali", "821/7"),
    SUBMIT("terbalik", "/pegawai/{tono}/simulasi", "/pegawai/{tono}/simulasi", TUGAS("kaban", "plt", "2025-03-01", "2025-02-01") "&lalu=lihat", 422),
    REPLY("harinya", "mendahului tanggal mulainya"),
    TETAPKAN("Plt jabatan kosong", TUGAS("kaban", "plt", "2025-03-01", "")),
    SEE("tercatat", NULL, "Kepala BKPSDM"), SEE("dan di jejak", "/jejak", "Tono Hartono"),
    TETAPKAN("diakhiri", TUGAS("kaban", "plt", "2025-03-01", "2025-03-05")),
    SEE("hari terakhir", NULL, "5 Maret 2025"),
    TETAPKAN("mutasi", TUGAS("analis", "definitif", "2025-03-03", "")),
    SEE("yang lama ditutup", NULL, "2 Maret 2025"),
    LOGIN(CONTOH_AUDITOR), SEE("auditor melihat unit", "/pegawai", "Unit kerja"),
    NOT_SEE("tanpa formulir", "/pegawai/{tono}", "Simpan penugasan"),
    SEND("dan tidak menulis", "/pegawai/{tono}/simulasi", TUGAS("kaban", "plt", "2025-03-01", ""), 403),
    LOGIN(CONTOH_ADMIN_PD), SEE("admin PD: dinasnya", "/pegawai", "Bidang Aplikasi Informatika"),
    KEEP("bidang", "/pegawai", "/unit/"), SEE("turun", "/unit/{bidang}", "Kepala Bidang Aplikasi Informatika"),
    SEND("mutasi bukan wewenangnya", "/pegawai/{tono}/simulasi", TUGAS("kaban", "plt", "2025-03-01", ""), 403),
    LOGIN(CONTOH_STAF), STATUS("pegawai biasa tidak", "/unit/{bidang}", 403),
};
static void mutasi_dan_plt(void **state) { cerita(*state, tanam_contoh, mutasi, countof(mutasi)); }

/* An installation with nothing but its administrator. */
static void tanam_kosong(Cerita *c)
{
    int64_t a = tanam_akun(c, CONTOH_SISTEM, 0, "Administrator", CONTOH_SANDI);
    tanam_peran(c, a, PERAN_SISTEM, 0);
    tanam_peran(c, a, PERAN_BKPSDM, 0);
}

static const Step pertama[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_SISTEM),
    SEE("langkah pertama", "/", "1. Impor unit kerja"),
    SEND("tautan tanpa unit", "/kelola/akun/massal", "", 422),
    REPLY("formulirnya kembali", "Unit kerja belum diisi"),
};
static void langkah_pertama(void **state) { cerita(*state, tanam_kosong, pertama, countof(pertama)); }

static const Step beranda[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_STAF),
    SUBMIT("cuti", "/izin", "/izin", "jenis=cuti_tahunan&mulai=2025-03-10&sampai=2025-03-12&alasan=Keluarga", 303),
    LOGIN(CONTOH_ADMIN_PD), SEE("menunggu putusannya", "/", "Putuskan 1 pengajuan cuti dan dinas luar"),
    LOGIN(CONTOH_BKPSDM), NOT_SEE("tanpa langkah pertama", "/", "Mengisi data pertama"),
    LOGIN(CONTOH_SISTEM), SEE("administrator", "/", "Kelola akun"),
};
static void beranda_pengelola(void **state) { cerita(*state, tanam_contoh, beranda, countof(beranda)); }

static const UjiKasus kasus[] = { KASUS(mutasi_dan_plt), KASUS(langkah_pertama), KASUS(beranda_pengelola) };
int main(void) { return uji_store_jalankan("cerita_struktur", "schema", kasus, countof(kasus)); }
