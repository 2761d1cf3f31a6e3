/* Attendance in the browser: recap, correction by letter; leave and dinas luar from request to decision. */
#include "bantu/cerita.h"

static const Step koreksi[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_ADMIN_PD),
    SEE("unitnya sendiri lebih dahulu", "/presensi", "Unit di bawahnya"),
    KEEP("unit", "/presensi", "/presensi?unit="),
    SEE("unit di bawahnya", "/presensi?unit={unit}", "Maret 2025"),
    LOGIN(CONTOH_BKPSDM), SEE("BKPSDM mulai dari puncak", "/presensi", "Presensi Kabupaten"),
    LOGIN(CONTOH_AUDITOR), NOT_SEE("auditor hanya melihat", "/presensi", "Impor presensi"),
    LOGIN(CONTOH_ADMIN_PD),
    SEE("cari", "/pegawai?q=siti", "Siti Aminah"),
    KEEP("siti", "/pegawai?q=siti", "/pegawai/"),
    SEE("hari-harinya", "/presensi/{siti}", "Presensi hari itu belum diimpor"),
    SEND("tanpa surat", "/presensi/{siti}", "tanggal=2025-03-04&status=H&alasan=Mesin+rusak", 422),
    REPLY("disebut", "Nomor surat belum diisi"),
    SEND("hari yang belum tiba", "/presensi/{siti}", "tanggal=2025-03-07&status=H&nomor=800%2F1&alasan=Mesin+rusak", 422),
    REPLY("disebut juga", "belum tiba"),
    SEND("terbalik", "/presensi/{siti}", "tanggal=2025-03-04&status=H&masuk=16.00&pulang=07.30&nomor=800%2F1&alasan=Mesin+rusak", 422),
    REPLY("isian kembali", "800/1"),
    SUBMIT("koreksi", "/presensi/{siti}", "/presensi/{siti}", "tanggal=2025-03-04&status=TL&masuk=08.10&pulang=16.05&nomor=800%2F1&alasan=Mesin+rusak", 303),
    SEE("kabar", NULL, "4 Maret 2025 dikoreksi menjadi Terlambat"),
    SEE("tampak", "/presensi/{siti}", "Koreksi dengan surat 800/1"),
    SEE("bulan lalu", "/presensi/{siti}?bulan=2025-02", "Februari 2025"),
    LOGIN(CONTOH_STAF),
    SEE("pegawai melihat miliknya", "/presensi/{siti}", "08.10"),
    NOT_SEE("tanpa mengoreksi", "/presensi/{siti}", "Simpan koreksi"),
    SEND("tidak mengoreksi miliknya", "/presensi/{siti}", "tanggal=2025-03-04&status=H&nomor=1&alasan=saya+hadir", 403),
    STATUS("bukan rekap", "/presensi", 403),
    LOGIN(CONTOH_JF), STATUS("bukan milik rekan", "/presensi/{siti}", 404),
};

static const Step izin[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_STAF),
    SEND("kosong", "/izin", "jenis=cuti_tahunan", 422),
    REPLY("tanggal", "Mulai tanggal belum diisi"),
    SEND("terbalik", "/izin", "jenis=cuti_tahunan&mulai=2025-03-12&sampai=2025-03-10&alasan=Keluarga", 422),
    REPLY("urutan", "mendahului tanggal mulai"),
    SEND("1999", "/izin", "jenis=cuti_tahunan&mulai=1999-03-10&sampai=1999-03-12&alasan=Keluarga", 422),
    REPLY("tahunnya", "lebih dari setahun dari hari ini"), REPLY("isian tetap", "Keluarga"),
    SEND("2099", "/izin", "jenis=cuti_tahunan&mulai=2099-03-10&sampai=2099-03-12&alasan=Keluarga", 422),
    SUBMIT("ajukan", "/izin", "/izin", "jenis=cuti_tahunan&mulai=2025-03-10&sampai=2025-03-12&alasan=Keluarga", 303),
    SEE("terkirim", NULL, "Cuti tahunan diajukan"),
    SEND("bertumpang", "/izin", "jenis=dinas_luar&mulai=2025-03-12&sampai=2025-03-13&alasan=Rapat", 409),
    REPLY("dengan apa", "Sudah ada Cuti tahunan"),
    KEEP("izin", "/izin", "/izin/"),
    SEND("tidak menyetujui miliknya", "/izin/{izin}/putus", "aksi=setujui&versi=1", 403),
    LOGIN(CONTOH_ADMIN_PD),
    SEE("permintaan masuk", "/izin/masuk", "Keluarga"),
    SEND("menolak tanpa alasan", "/izin/{izin}/putus", "aksi=menolak&versi=1&nomor=850%2F99", 422),
    REPLY("daftarnya kembali, dengan yang diketik", "Keluarga"), REPLY("pesannya", "Penolakan memerlukan alasan"),
    SEND("setujui", "/izin/{izin}/putus", "aksi=setujui&versi=1&nomor=850%2F7", 303),
    SEE("kabar", NULL, "Sudah disetujui"),
    SEND("dua kali", "/izin/{izin}/putus", "aksi=setujui&versi=1", 409),
    SEE("di daftar disetujui", "/izin/masuk?status=disetujui", "850/7"),
    CLOCK("2025-03-11T09:00"), LOGIN(CONTOH_STAF),
    SEE("surat terlihat", "/izin", "surat 850/7"),
    SEND("laporan pada hari cuti ditolak", "/harian", "tanggal=2025-03-11&kegiatan=Menyusun+laporan&mulai=08.00&selesai=09.00", 409),
    REPLY("sebabnya", "Cuti tahunan disetujui"),
    SEND("tidak membatalkan sendiri", "/izin/{izin}/putus", "aksi=batalkan&versi=3&alasan=batal", 403),
    SUBMIT("dinas luar", "/izin", "/izin", "jenis=dinas_luar&mulai=2025-03-20&sampai=2025-03-20&alasan=Rapat+di+provinsi", 303),
    KEEP("dl", "/izin", "/izin/"),                     /* the newest stands first */
    SUBMIT("batalkan yang belum disetujui", "/izin", "/izin/{dl}/putus", "", 303),
    SEE("dibatalkan", "/izin", "Dibatalkan"),
    LOGIN(CONTOH_ADMIN_PD),
    SUBMIT("catat untuk pegawai", "/izin/masuk", "/izin/masuk", "nip=" CONTOH_STAF "&jenis=wfh&mulai=2025-03-24&sampai=2025-03-24&nomor=800%2F9&alasan=Piket", 303),
    SEE("menunggu", NULL, "dicatat. Periksa, lalu setujui"),
    SUBMIT("NIP yang tidak ada", "/izin/masuk", "/izin/masuk", "nip=199203142019032008&jenis=wfh&mulai=2025-03-24&sampai=2025-03-24&nomor=1&alasan=Piket", 422),
    LOGIN(CONTOH_KASI), STATUS("penilai tidak memutus", "/izin/masuk", 403),
};

static void berhenti_juni(Cerita *c)
{
    tanam_contoh(c);
    int64_t unit = tanam_unit(c, "uji", "Dinas Uji", JENIS_UNIT_DINAS, 0), p = tanam_pegawai(c, "199003142019031001", "Beni Sutrisno", STATUS_PEGAWAI_PNS);
    tanam_tugas(c, p, tanam_jabatan(c, "uji.1", "Pengadministrasi", JENIS_JABATAN_PELAKSANA, unit, false), JENIS_PENUGASAN_DEFINITIF, "2025-02-01", "2025-06-30");
    tanam_akun(c, "199003142019031001", p, "Beni Sutrisno", CONTOH_SANDI);
    tanam_selesai(c);
}

static const Step di_luar_tugas[] = {
    CLOCK("2025-03-06T09:00"), LOGIN("199003142019031001"),
    SEND("sebelum bertugas", "/izin", "jenis=cuti_sakit&mulai=2025-01-30&sampai=2025-02-03&alasan=Rawat+inap", 422),
    REPLY("sebab", "Tidak ada penugasan pada Kamis, 30 Januari 2025"),
    SEND("sesudah berhenti", "/izin", "jenis=cuti_tahunan&mulai=2025-06-30&sampai=2025-07-01&alasan=Keluarga", 422),
    SEND("di dalamnya", "/izin", "jenis=cuti_tahunan&mulai=2025-06-27&sampai=2025-06-30&alasan=Keluarga", 303),
};

#define JAM(dari, sampai, masuk) "mulai=" dari "&sampai=" sampai "&nama=Ramadan+1446+H&nomor=100.3.4%2F1&toleransi=0&masuk5=" masuk "&pulang5=15.00" \
    "&masuk5_jumat=08.00&pulang5_jumat=15.30&masuk6=08.00&pulang6=14.00&masuk6_jumat=08.00&pulang6_jumat=11.30&masuk6_sabtu=08.00&pulang6_sabtu=14.00"

static const Step jam[] = {
    CLOCK("2025-03-06T09:00"), LOGIN(CONTOH_BKPSDM),
    SEE("jam baku", "/jam-kerja", "Perpres 21/2023"),
    SUBMIT("tanpa isi", "/jam-kerja", "/jam-kerja", "nama=x", 422),
    REPLY("disebut semua", "Mulai tanggal belum diisi"),
    SUBMIT("terbalik", "/jam-kerja", "/jam-kerja", JAM("2025-03-01", "2025-03-30", "15.00"), 422),
    REPLY("pasangannya", "Senin sampai Kamis, 5 hari: pulang 15.00 tidak sesudah masuk 15.00"),
    REPLY("isian kembali", "100.3.4/1"),
    SUBMIT("akhir mendahului awal", "/jam-kerja", "/jam-kerja", JAM("2025-03-01", "2025-02-28", "08.00"), 422),
    REPLY("harinya", "mendahului hari pertama"),
    SUBMIT("tetapkan", "/jam-kerja", "/jam-kerja", JAM("2025-03-01", "2025-03-30", "08.00"), 303),
    SEE("berlaku", NULL, "08.00–15.00"),
    SEE("jejak", "/jejak", "mengubah Jam kerja"),
    LOGIN(CONTOH_ADMIN_PD), NOT_SEE("admin PD membaca saja", "/jam-kerja", "Simpan jam kerja"),
    SEND("dan tidak menulis", "/jam-kerja", JAM("2025-03-01", "2025-03-30", "08.00"), 403),
    LOGIN(CONTOH_BKPSDM), SUBMIT("hapus", "/jam-kerja", "/jam-kerja/2025-03-01/hapus", "", 303),
    SEE("kembali baku", NULL, "dihapus"), NOT_SEE("hilang", "/jam-kerja", "Ramadan 1446 H ("),
    SEND("sudah dihapus", "/jam-kerja/2025-03-01/hapus", "", 404),
};

static void jam_kerja_ditetapkan(void **state) { cerita(*state, tanam_contoh, jam, countof(jam)); }
static void koreksi_dengan_surat(void **state) { cerita(*state, tanam_contoh, koreksi, countof(koreksi)); }
static void izin_dari_awal(void **state) { cerita(*state, tanam_contoh, izin, countof(izin)); }
static void izin_di_luar_tugas(void **state) { cerita(*state, berhenti_juni, di_luar_tugas, countof(di_luar_tugas)); }

static const UjiKasus kasus[] = { KASUS(koreksi_dengan_surat), KASUS(izin_dari_awal), KASUS(izin_di_luar_tugas), KASUS(jam_kerja_ditetapkan) };
int main(void) { return uji_store_jalankan("cerita_presensi", "schema", kasus, countof(kasus)); }
