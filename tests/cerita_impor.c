/* Import in the browser: from template to saved, a bad file, who may, a file that is gone. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"

#include <cmocka.h>

static const Step bkpsdm[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM),
    SEE("daftar jenis", "/impor", "Pegawai Orang: NIP, nama, status"),
    SEE("kolom", "/impor/pegawai", "kontrak_nomor"),
    STATUS("contoh CSV", "/impor/pegawai/contoh.csv", 200),
    REPLY("isi contoh", "nip,nama,status"),
    STATUS("contoh XLSX", "/impor/pegawai/contoh.xlsx", 200),
    STATUS("jenis yang tidak ada", "/impor/entah", 404),

    UPLOAD("tanpa berkas", "/impor/pegawai", "lembar=", 422),
    REPLY("disebut", "Berkas belum diisi"),
    UPLOAD("bukan tabel", "/impor/pegawai", "berkas@pegawai.csv=%PDF-1.7", 422),
    REPLY("apa sebenarnya", "Berkas ini dokumen PDF, bukan CSV atau XLSX"),
    UPLOAD("salah", "/impor/pegawai", "berkas@pegawai.csv=nip,nama,status\\n19900101201501100,Andi,pns\\n199001012015011001,Andi,pensiun", 422),
    REPLY("jumlah", "2 masalah. Tidak ada yang disimpan."),
    REPLY("letak", "A2"),
    REPLY("sebab", "panjangnya 17 angka, seharusnya 18"),
    REPLY("kolom lain", "“pensiun” bukan salah satu pilihan"),
    NOT_SEE("tidak tersimpan", "/pegawai?q=andi", "199001012015011001"),

    UPLOAD("benar", "/impor/pegawai", "berkas@pegawai.csv=nip;nama;status\\n199001012015011001;Andi Baru;pns", 200),
    REPLY("belum disimpan", "Belum ada yang disimpan"),
    KEEP("sha", "", SHA_IMPOR),
    NOT_SEE("masih belum", "/pegawai?q=andi", "199001012015011001"),
    SEND("terapkan", "/impor/pegawai/terapkan", "sha={sha}&nama=pegawai.csv", 303),
    SEE("kabar", NULL, "Pegawai tersimpan: 1 baru, 0 berubah, 0 tetap."),
    SEE("ada", "/pegawai?q=andi", "199001012015011001"),
    SEND("terapkan lagi", "/impor/pegawai/terapkan", "sha={sha}&nama=pegawai.csv", 303),
    SEE("tidak menggandakan", NULL, "0 baru, 0 berubah, 1 tetap"),
    SEND("berkas yang tidak disimpan", "/impor/pegawai/terapkan",
         "sha=0000000000000000000000000000000000000000000000000000000000000000&nama=pegawai.csv", 410),
    SEND("bukan nama berkas", "/impor/pegawai/terapkan", "sha=..%2F..%2Fetc%2Fpasswd&nama=pegawai.csv", 410),

    UPLOAD("akun", "/impor/akun", "berkas@akun.csv=nip\\n199001012015011001", 200),
    KEEP("sha", "", SHA_IMPOR),
    SEND("buat akun", "/impor/akun/terapkan", "sha={sha}&nama=akun.csv", 200),
    REPLY("tautan sekali", "Tautan aktivasi, tampil sekali ini saja"),
    REPLY("tautannya", "/aktivasi/"),
};

/* What changed between the check and saving counts: the second check finds it. */
static const Step berubah_di_antara[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM),
    UPLOAD("cuti, bersih saat diuji", "/impor/izin", "berkas@a.csv=nip,jenis,mulai,sampai,nomor\\n" CONTOH_STAF ",cuti_tahunan,2025-03-10,2025-03-12,850/1", 200),
    KEEP("sha", "", SHA_IMPOR),
    UPLOAD("dinas luar pada hari yang sama", "/impor/izin", "berkas@b.csv=nip,jenis,mulai,sampai,nomor\\n" CONTOH_STAF ",dinas_luar,2025-03-12,2025-03-13,800/1", 200),
    KEEP("sha2", "", SHA_IMPOR),
    SEND("yang lain lebih dahulu", "/impor/izin/terapkan", "sha={sha2}&nama=b.csv", 303),
    SEND("diuji lagi saat disimpan", "/impor/izin/terapkan", "sha={sha}&nama=a.csv", 422),
    REPLY("sebabnya", "bertumpang dengan Dinas luar, 12 Maret 2025 s.d. 13 Maret 2025"),
    REPLY("tidak ada yang disimpan", "1 masalah. Tidak ada yang disimpan."),
};

static const Step admin_pd[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_ADMIN_PD),
    SEE("presensi", "/impor", "Presensi harian"),
    NOT_SEE("bukan struktur", "/impor", "Pohon unit"),
    STATUS("struktur ditolak", "/impor/unit", 403),
    UPLOAD("struktur ditolak juga saat dikirim", "/impor/unit", "berkas@unit.csv=kode,nama,jenis\\nX,x,dinas", 403),
    UPLOAD("presensi staf", "/impor/presensi", "berkas@p.csv=nip,tanggal,masuk,pulang\\n" CONTOH_STAF ",2025-03-03,07:24,16:02\nlengkap=1", 200),
    REPLY("tanda lengkap", "ditandai lengkap"),
    KEEP("sha", "", SHA_IMPOR),
    SEND("terapkan", "/impor/presensi/terapkan", "sha={sha}&nama=p.csv&lengkap=1", 303),
    UPLOAD("tentang diri sendiri dan pegawai lain", "/impor/izin", "berkas@i.csv=nip,jenis,mulai,sampai,nomor\\n"
           CONTOH_STAF ",dinas_luar,2025-03-10,2025-03-10,1\\n" CONTOH_ADMIN_PD ",cuti_tahunan,2025-03-10,2025-03-10,2\\n"
           CONTOH_BKPSDM ",cuti_tahunan,2025-03-10,2025-03-10,3", 422),
    REPLY("jumlah", "2 masalah. Tidak ada yang disimpan."),
    REPLY("letak", "A3"),
    REPLY("diri sendiri", "Baris ini tentang diri Anda"),
    REPLY("jalan keluar", "minta admin lain atau BKPSDM mengimpornya"),
    REPLY("letak lain", "A4"),
    REPLY("bukan staf", "bukan pegawai perangkat daerah yang Anda kelola"),
    LOGIN(CONTOH_STAF),
    STATUS("pegawai tidak mengimpor", "/impor", 403),
    SEE("presensinya tampak", "/harian?tanggal=2025-03-03", "07.24"),
};

static void bkpsdm_mengimpor(void **state) { cerita(*state, tanam_contoh, bkpsdm, countof(bkpsdm)); }
static void diuji_lagi(void **state) { cerita(*state, tanam_contoh, berubah_di_antara, countof(berubah_di_antara)); }
static void admin_pd_mengimpor(void **state) { cerita(*state, tanam_contoh, admin_pd, countof(admin_pd)); }

static const UjiKasus kasus[] = { KASUS(bkpsdm_mengimpor), KASUS(diuji_lagi), KASUS(admin_pd_mengimpor) };
int main(void) { return uji_store_jalankan("cerita_impor", "schema", kasus, countof(kasus)); }
