/*
 * Closing a month (SPEC 11.6): what is in the way, what freezes, what changes after it only by a numbered correction; who
 * leaves is evaluated up to his last day (SPEC 4). On both engines.
 */
#include "bantu/cerita.h"
#include "store/db_penutupan.h"

#define NILAI "bulan=2025-01&versi=0&lalu=tetapkan&hasil=sesuai&perilaku=sesuai&alasan_hasil=Ditinjau+langsung"

static const Step tutup[] = {
    CLOCK("2025-01-10T09:00"), ORANG("orang", CONTOH_STAF), ORANG("admin", CONTOH_ADMIN_PD),
    LOGIN(CONTOH_BKPSDM), SEE("masih berjalan", "/penutupan/lihat?periode=2025-01", "berakhir 31 Januari 2025"),
    SEND("belum berakhir", "/penutupan", "periode=2025-01&yakin=1", 409),
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_KASI), SEND("nilai", "/evaluasi/{orang}", NILAI, 303),
    LOGIN(CONTOH_BKPSDM), SEND("belum jatuh tempo (M11.7)", "/penutupan", "periode=2025-01&yakin=1", 409), REPLY("sebab", "belum dinilai dan batasnya baru"),
    CLOCK("2025-02-10T09:00"), LOGIN(CONTOH_BKPSDM), SEE("pratinjau", "/penutupan/lihat?periode=2025-01", "Belum dinilai"), SEE("menurut PD", "/penutupan/lihat?periode=2025-01", "Dinas Komunikasi"),
    SEE("yang belum", "/tpp?periode=2025-01&keadaan=belum", "Yayah Rokayah"), NOT_SEE("yang sudah", "/tpp?periode=2025-01&keadaan=belum", "Siti Aminah"),
    SEND("tanpa pernyataan", "/penutupan", "periode=2025-01", 422),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor membaca", "/penutupan/lihat?periode=2025-01", 200), SEND("tidak menutup", "/penutupan", "periode=2025-01&yakin=1", 403),
    LOGIN(CONTOH_STAF), STATUS("bukan pegawai", "/penutupan", 403),
    LOGIN(CONTOH_BKPSDM), SEND("tutup", "/penutupan", "periode=2025-01&yakin=1", 303), SEE("beku", "/tpp?periode=2025-01", "dibekukan"),
    SEND("dua kali", "/penutupan", "periode=2025-01&yakin=1", 409), REPLY("sudah", "sudah ditutup"),
    SEE("jejak", "/jejak", "menetapkan"),

    /* after it: neither set nor undone */
    LOGIN(CONTOH_KASI), SEND("terlambat", "/evaluasi/{admin}", NILAI, 409), REPLY("sudah ditutup", "sudah ditutup pada"),
    SEND("tidak dibatalkan", "/evaluasi/{orang}/batalkan", "bulan=2025-01&versi=1&alasan=Keliru", 409), REPLY("sudah ditutup", "sudah ditutup pada"),
    SEND("membuka tetap boleh", "/evaluasi/buka", "bulan=2025-01", 303),
    LOGIN(CONTOH_BKPSDM), SUBMIT("pelanggaran bulan yang ditutup", "/pelanggaran/baru", "/pelanggaran/baru", "nip=" CONTOH_STAF "&jenis=lain&periode=2025-01&fakta=Tidak+masuk+tanpa+kabar&dasar=PP+94/2021", 303),
    SEND("tanpa alasan", "/penutupan/koreksi", "periode=2025-01&nip=" CONTOH_ADMIN_PD, 422),
    SEND("orang tidak dikenal", "/penutupan/koreksi", "periode=2025-01&nip=123&alasan=x", 422),
    SEND("yang dibuka hanya lewat keberatan", "/penutupan/koreksi", "periode=2025-01&nip=" CONTOH_STAF "&alasan=x", 409),
    SEND("diri sendiri", "/penutupan/koreksi", "periode=2025-01&nip=" CONTOH_BKPSDM "&alasan=x", 403),
    SEND("bulan yang terbuka", "/penutupan/koreksi", "periode=2025-02&nip=" CONTOH_ADMIN_PD "&alasan=x", 409),
    SEND("koreksi", "/penutupan/koreksi", "periode=2025-01&nip=" CONTOH_ADMIN_PD "&alasan=Penilai+cuti", 303),
    SEND("satu saja", "/penutupan/koreksi", "periode=2025-01&nip=" CONTOH_ADMIN_PD "&alasan=x", 409),
    SEE("menunggu", "/penutupan/lihat?periode=2025-01", "Menunggu penilai"),
    LOGIN(CONTOH_KASI), SEND("kini dapat", "/evaluasi/{admin}", NILAI, 303), SEND("hanya sekali", "/evaluasi/{admin}/batalkan", "bulan=2025-01&versi=1&alasan=x", 409),
    LOGIN(CONTOH_BKPSDM), SEE("sebelum dan sesudah", "/penutupan/lihat?periode=2025-01", "Tanpa predikat, 0,00 %"),
    SEE("menjadi", "/penutupan/lihat?periode=2025-01", "Baik, 100,00 %"),
    SEE("rekap tetap", "/tpp?periode=2025-01&keadaan=koreksi", "Belum dinilai"), SEE("penjelasan", "/tpp/{admin}?periode=2025-01", "Koreksi 1: Pembukaan kembali"),

    /* percentages of the Perkada hold from a month that is open */
    SEE("contoh", "/tpp/tabel", "Tabel contoh, sesuaikan Perkada"),
    SUBMIT("bulan tertutup", "/tpp/tabel", "/tpp/tabel", "mulai=2025-01&dasar=Perbup+1/2025&baik=95", 409),
    SUBMIT("bukan angka", "/tpp/tabel", "/tpp/tabel", "dasar=Perbup+1/2025&baik=seratus", 422), REPLY("sebut", "bukan persentase"),
    SUBMIT("tabel", "/tpp/tabel", "/tpp/tabel", "mulai=2025-02&dasar=Perbup+1/2025&baik=87,5", 303), SEE("berlaku", "/tpp/tabel", "Berlaku mulai Februari 2025 menurut Perbup 1/2025"),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor membaca", "/tpp/tabel", 200), SEND("tidak mengubah", "/tpp/tabel", "mulai=2025-03", 403),

    /* what was recorded after January was closed counts in February (M12.5) */
    CLOCK("2025-03-12T09:00"), LOGIN(CONTOH_BKPSDM), SEND("tutup Februari", "/penutupan", "periode=2025-02&yakin=1", 303),
    NOT_SEE("Januari tetap beku", "/tpp/{orang}?periode=2025-01", "Pelanggaran tercatat"),
    SEE("dihitung pada bulan tercatatnya", "/tpp/{orang}?periode=2025-02", "Pelanggaran tercatat"),
};

static void bulan_ditutup(void **state) { cerita(*state, tanam_contoh, tutup, countof(tutup)); }

/* ---- who leaves ---- */

static void awal_pergi(Cerita *c)
{
    tanam_contoh(c);
    tanam_selesai(c);
    const Struktur *s = c->c.aturan->struktur;
    int64_t jabatan = struktur_penugasan_pada(s, struktur_pegawai_nip(s, S(CONTOH_STAF))->id, tanggal(2025, 1, 1))->jabatan;
    int64_t p = tanam_pegawai(c, "196702011990011002", "Purna Bakti", STATUS_PEGAWAI_PNS);
    tanam_tugas(c, p, jabatan, JENIS_PENUGASAN_DEFINITIF, "2020-01-01", "2025-01-20");
}

static const Step pergi[] = {
    CLOCK("2025-01-21T09:00"), LOGIN(CONTOH_KASI), SEE("tetap di tim", "/evaluasi?bulan=2025-01", "Purna Bakti"),
    KEEP("purna", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    SEND("evaluasi akhir, tanpa menunggu akhir bulan", "/evaluasi/{purna}", NILAI, 303),
    CLOCK("2025-02-03T09:00"), LOGIN(CONTOH_KASI), SEND("buka", "/evaluasi/buka", "bulan=2025-01", 303), SEE("masih terlihat", "/evaluasi/{purna}?bulan=2025-01", "Purna Bakti"),
    CLOCK("2025-02-10T09:00"), LOGIN(CONTOH_BKPSDM), SEND("tutup", "/penutupan", "periode=2025-01&yakin=1", 303),
    SEE("di rekap", "/tpp?periode=2025-01&predikat=baik", "Purna Bakti"),
};

static void yang_pergi(void **state) { cerita(*state, awal_pergi, pergi, countof(pergi)); }

static const UjiKasus kasus[] = { KASUS(bulan_ditutup), KASUS(yang_pergi) };
int main(void) { return uji_store_jalankan("cerita_tutup", "schema", kasus, countof(kasus)); }
