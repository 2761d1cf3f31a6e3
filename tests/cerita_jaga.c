/*
 * Shift rosters (SPEC 3): patterns of a unit, the month of a person, and a night shift whose report, overlap and attendance
 * belong to the day on which it began (M10.3, M10.4).
 */
#include "bantu/cerita.h"

#define ULANG "/jaga/{staf}/ulang"
#define LAPOR(tgl, mulai, selesai) "tanggal=" tgl "&kegiatan=Menjaga+pusat+data&mulai=" mulai "&selesai=" selesai

static const Step jadwal[] = {
    CLOCK("2025-03-03T10:00"), LOGIN(CONTOH_ADMIN_PD),
    KEEP("unit", "/jaga", "name=\"unit\" value=\""),
    SUBMIT("huruf kecil", "/jaga", "/jaga/pola", "kode=m&nama=Malam&masuk=21.00&pulang=07.00", 422), REPLY("kode", "huruf besar atau angka"),
    SUBMIT("tanpa pulang", "/jaga", "/jaga/pola", "kode=M&nama=Malam&masuk=21.00&pulang=", 422), REPLY("isian tetap ada", "Malam"),
    SUBMIT("23 jam", "/jaga", "/jaga/pola", "kode=M&nama=Malam&masuk=21.00&pulang=20.00", 422), REPLY("lama", "paling lama 16 jam"),
    SUBMIT("malam", "/jaga", "/jaga/pola", "kode=M&nama=Malam&masuk=21.00&pulang=07.00", 303), SEE("esok", "/jaga", "21.00 – 07.00 esok"),
    SUBMIT("pagi", "/jaga", "/jaga/pola", "kode=P&nama=Pagi&masuk=07.00&pulang=14.00", 303),
    SUBMIT("libur", "/jaga", "/jaga/pola", "kode=L&nama=Libur+jaga&masuk=&pulang=", 303),

    KEEP("staf", "/pegawai?q=" CONTOH_STAF, "href=\"/pegawai/"),
    SEE("pola unit di atasnya", "/jaga/{staf}?bulan=2025-03", "Isi berulang"),
    SUBMIT("kode asing", "/jaga/{staf}?bulan=2025-03", ULANG, "mulai=2025-03-03&urutan=M+X", 422), REPLY("kode asing", "bukan pola jaga unitnya"),
    SUBMIT("berulang", "/jaga/{staf}?bulan=2025-03", ULANG, "mulai=2025-03-03&urutan=M+L+P", 303),
    SUBMIT("satu hari", "/jaga/{staf}?bulan=2025-03", "/jaga/{staf}", "h6=P", 303),
    SEND("diubah orang lain", "/jaga/{staf}", "bulan=2025-03&sidik=lama&h1=P", 409),
    SUBMIT("sama", "/jaga/{staf}?bulan=2025-03", "/jaga/{staf}", "", 303), SEE("tidak berubah", NULL, "Tidak ada yang berubah"),
    SEND("salin ke April", "/jaga/salin", "unit={unit}&bulan=2025-04", 303), SEE("hanya unit itu sendiri", NULL, "Jadwal 0 pegawai"),
    KEEP("saya", "/pegawai?q=" CONTOH_ADMIN_PD, "href=\"/pegawai/"), SEND("bukan jadwal sendiri", "/jaga/{saya}/ulang", "mulai=2025-03-03&urutan=P", 403),

    LOGIN(CONTOH_STAF), SEE("jadwal saya", "/jaga/{staf}?bulan=2025-03", "Malam 21.00 – 07.00 esok"), SEE("mengapa", "/jaga/{staf}?bulan=2025-03", "milik hari ia mulai"),
    SEND("bukan wewenangnya", ULANG, "mulai=2025-03-03&urutan=P", 403),
    LOGIN(CONTOH_KASI), SEE("penilai melihat", "/jaga/{staf}?bulan=2025-03", "Malam"),
    LOGIN(CONTOH_JF), STATUS("orang lain tidak", "/jaga/{staf}", 404),
};

static const Step malam[] = {
    CLOCK("2025-03-04T06:10"), LOGIN(CONTOH_STAF),
    SEE("jaga masih berjalan", "/harian", "Senin, 3 Maret 2025 · jaga Malam 21.00 – 07.00 esok"),
    SEE("sepuluh jam", "/harian", "Belum ada kegiatan"),
    SEND("melewati akhir jaga", "/harian", LAPOR("2025-03-03", "22.00", "08.00"), 422), REPLY("akhir jaga", "melewati akhir jaga Malam, pukul 07.00 esok"),
    SEND("belum selesai", "/harian", LAPOR("2025-03-03", "05.00", "06.30"), 422), REPLY("nanti", "belum selesai"),
    SEND("milik kemarin", "/harian", LAPOR("2025-03-04", "02.30", "03.00"), 422), REPLY("hari jaga itu", "masih termasuk jaga Malam yang mulai Senin, 3 Maret 2025"),
    SEND("lewat tengah malam", "/harian", LAPOR("2025-03-03", "22.00", "02.00"), 303), SEE("satu laporan", NULL, "22.00 – 02.00 esok"),
    SEND("bertumpuk sesudah tengah malam", "/harian", LAPOR("2025-03-03", "01.00", "03.00"), 409),
    SEND("menyambung", "/harian", LAPOR("2025-03-03", "02.00", "05.00"), 303), SEE("tujuh jam dari sepuluh", NULL, "7 jam dari 10 jam kerja"),
    KEEP("laporan", "/harian?tanggal=2025-03-03", "kecil\"><a href=\"/harian/"),
    SUBMIT("diubah tanpa menggeser", "/harian/{laporan}", "/harian/{laporan}", "kegiatan=Menjaga+pusat+data+dan+server", 303),
    SEE("waktunya tetap", "/harian?tanggal=2025-03-03", "22.00 – 02.00 esok"),
    CLOCK("2025-03-05T09:00"), LOGIN(CONTOH_STAF),
    SEE("libur jaga", "/harian?tanggal=2025-03-04", "jaga Libur jaga"),
    SEND("hari libur jaga, siang", "/harian", LAPOR("2025-03-04", "07.00", "08.00"), 303),
    SEND("tanpa jaga malam", "/harian", LAPOR("2025-03-04", "22.00", "02.00"), 422), REPLY("dua laporan", "satu laporan memuat satu hari"),
    /* M10.4: three working days after the day it began: 4, 5, 6 March */
    SEE("tenggat dari hari mulai", "/harian?tanggal=2025-03-03", "6 Maret"),
    CLOCK("2025-03-07T00:30"), LOGIN(CONTOH_STAF), SEE("tertutup", "/harian?tanggal=2025-03-03", "Batasnya Kamis, 6 Maret 2025"),
};

static void jaga_malam(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, jadwal, countof(jadwal));
    cerita_langkah(c, malam, countof(malam));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(jaga_malam) };
int main(void) { return uji_store_jalankan("cerita_jaga", "schema", kasus, countof(kasus)); }
