/* The daily report beyond the plain form: entered for staff without a device, repeated with one tap, times over midnight. */
#include "bantu/cerita.h"

#define LAPORAN "kegiatan=Menyusun+laporan+kinerja&mulai=08.00&selesai=10.30&jumlah=1&satuan=dokumen"

/* An administrator of a perangkat daerah enters for its staff; both are named, the employee keeps the last word. */
static const Step untuk[] = {
    CLOCK("2025-02-27T15:00"), LOGIN(CONTOH_BKPSDM),
    KEEP("admin", "/pegawai?q=" CONTOH_ADMIN_PD, "\"/pegawai/"), KEEP("luar", "/pegawai?q=" CONTOH_AUDITOR, "\"/pegawai/"),
    STATUS("BKPSDM tidak memasukkan laporan orang", "/harian/untuk", 403),
    LOGIN(CONTOH_ADMIN_PD),
    SEE("jalan dari Beranda", "/", "Memasukkan laporan harian pegawai yang tidak mempunyai perangkat"),
    SEE("staf perangkat daerahnya", "/harian/untuk", "Siti Aminah"),
    NOT_SEE("bukan pegawai lain", "/harian/untuk?q=nani", "Nani Sumarni"),
    NOT_SEE("bukan dirinya", "/harian/untuk?q=yayah", "Yayah Rokayah, S.E. 1988"),
    KEEP("staf", "/harian/untuk?q=SITI", "/harian/untuk/"),
    SEE("siapa bagi siapa", "/harian/untuk/{staf}", "Laporan Siti Aminah, A.Md. dimasukkan oleh Anda, Yayah Rokayah, S.E."),
    SUBMIT("masukkan", "/harian/untuk/{staf}", "/harian/untuk/{staf}", LAPORAN, 303),
    SEE("kabar menyebut namanya", NULL, "Laporan Siti Aminah, A.Md. pukul 08.00 sampai 10.30 diajukan. Ia dapat mengubahnya"),
    SEE("dicatat", "/harian/untuk/{staf}", "dimasukkan oleh Yayah Rokayah, S.E."),
    SUBMIT("bertumpuk", "/harian/untuk/{staf}", "/harian/untuk/{staf}", LAPORAN, 409), REPLY("isian tetap", "Menyusun laporan kinerja"),
    SUBMIT("tetap atas nama pegawainya", "", "/harian/untuk/{staf}", "mulai=11.00&selesai=12.00&kegiatan=Rapat+bidang", 303),
    SEE("terakhir ditulis", "/harian/untuk", "terakhir untuk 27 Februari 2025"),
    STATUS("dirinya sendiri", "/harian/untuk/{admin}", 403), REPLY("ke mana", "Tulis di Harian"),
    SEND("juga saat dikirim", "/harian/untuk/{admin}", "tanggal=2025-02-27&" LAPORAN, 403),
    STATUS("perangkat daerah lain", "/harian/untuk/{luar}", 403),
    SEND("juga saat dikirim ke sana", "/harian/untuk/{luar}", "tanggal=2025-02-27&" LAPORAN, 403),
    SEND("menyalin ke sana", "/harian/untuk/{luar}/salin", "tanggal=2025-02-27", 403),
    STATUS("yang tidak ada", "/harian/untuk/7", 404),
    SEND("aturan hari tetap (M10.4)", "/harian/untuk/{staf}", "tanggal=2025-02-20&" LAPORAN, 409),
    SEND("belum ada yang dapat disalin", "/harian/untuk/{staf}/salin", "tanggal=2025-02-26", 404),

    /* the employee sees it, and what he changes is his */
    LOGIN(CONTOH_STAF), SEE("terlihat pegawai", "/harian", "dimasukkan oleh Yayah Rokayah, S.E."),
    KEEP("laporan", "/harian", "<p class=\"kecil\"><a href=\"/harian/"),
    SUBMIT("pegawai mengubahnya", "/harian/{laporan}", "/harian/{laporan}", "kegiatan=Menyusun+laporan+kinerja+Februari", 303),
    SEE("menjadi tulisannya", "/harian", "Menyusun laporan kinerja Februari"),
    STATUS("pegawai biasa tidak menulis bagi orang lain", "/harian/untuk/{admin}", 403),
    LOGIN(CONTOH_ADMIN_PD),
    SUBMIT("tulisan pegawai bukan untuk diubah", "/harian/{laporan}", "/harian/{laporan}", "kegiatan=Menyusun+yang+lain", 403),
    REPLY("sebabnya", "Laporan ini ditulis Siti Aminah, A.Md. sendiri"),
    SEND("atau dihapus", "/harian/{laporan}/hapus", "versi=2", 403),
    LOGIN(CONTOH_JF), STATUS("rekan tidak membukanya", "/harian/{laporan}", 404),

    /* the appraiser sees who entered it; a returned one comes back to who entered it */
    CLOCK("2025-02-28T09:00"), LOGIN(CONTOH_KASI), SEE("penilai melihatnya", "/verifikasi/{staf}?bulan=2025-02", "dimasukkan oleh Yayah Rokayah, S.E."),
    KEEP("rapat", "/verifikasi/{staf}?bulan=2025-02", "name=\"id\" value=\""),
    SEND("kembalikan", "/verifikasi/{staf}", "bulan=2025-02&id={rapat}&lalu=kembalikan&alasan=Sebutkan+hasilnya", 303),
    LOGIN(CONTOH_ADMIN_PD), SEE("kembali kepada yang memasukkan", "/", "Perbaiki 1 laporan yang Anda masukkan untuk pegawai"),
    SEE("di daftarnya", "/harian/untuk", "1 dikembalikan penilai"),
    CLOCK("2025-02-28T15:00"), LOGIN(CONTOH_ADMIN_PD),
    SEND("salin", "/harian/untuk/{staf}/salin", "tanggal=2025-02-28", 303), SEE("disalin sebagai draf", NULL, "2 kegiatan disalin sebagai draf"),
    SEND("ajukan", "/harian/untuk/{staf}/ajukan", "tanggal=2025-02-28", 303), SEE("atas namanya", NULL, "2 laporan diajukan"),
    LOGIN(CONTOH_STAF), SEND("draf pegawai sendiri", "/harian", "tanggal=2025-02-28&lalu=draf&kegiatan=Menata+arsip&mulai=13.00&selesai=14.00", 303),
    LOGIN(CONTOH_ADMIN_PD), SEND("bukan untuk diajukan admin", "/harian/untuk/{staf}/ajukan", "tanggal=2025-02-28", 303), SEE("tidak satu pun", NULL, "0 laporan diajukan"),
    LOGIN(CONTOH_BKPSDM), SEE("jejak menyebut keduanya", "/jejak?pegawai={staf}", "atas_nama: Siti Aminah, A.Md."),
    SEE("dan pelakunya", "/jejak?pegawai={staf}", "Yayah Rokayah, S.E."),
};

/* A fresh form knows where the day stands, and what is written often is one tap away. */
static const Step cepat[] = {
    CLOCK("2025-02-25T16:00"), LOGIN(CONTOH_STAF),
    STATUS("formulir", "/harian", 200), REPLY("mulai dari jam kantor", "Kegiatan baru"),
    SUBMIT("kegiatan saja", "/harian", "/harian", "kegiatan=Melayani+permintaan+akses", 303),
    SEE("satu jam sejak jam masuk", NULL, "07.30 – 08.30"),
    SUBMIT("berikutnya", "/harian", "/harian", "kegiatan=Rapat+staf", 303), SEE("menyambung", NULL, "08.30 – 09.30"),
    CLOCK("2025-02-26T16:00"), LOGIN(CONTOH_STAF),
    NOT_SEE("sekali belum sering", "/harian", "Sering Anda tulis"),
    SUBMIT("lagi", "/harian", "/harian", "kegiatan=Melayani+permintaan+akses&mulai=09.00&selesai=11.30&jumlah=3&satuan=tiket", 303),
    NOT_SEE("sudah ditulis hari ini", "/harian", "Sering Anda tulis"),
    CLOCK("2025-02-27T16:00"), LOGIN(CONTOH_STAF),
    SEE("ditawarkan", "/harian", "Sering Anda tulis Melayani permintaan akses 2 kali"),
    KEEP("contoh", "/harian", "pakai="),
    SUBMIT("sekali ketuk", "/harian?tanggal=2025-02-27&pakai={contoh}", "/harian", "", 303),
    SEE("lamanya, jumlah, dan satuan terakhir", NULL, "07.30 – 10.00 Melayani permintaan akses"), SEE("jumlahnya", NULL, "3 tiket"),
    LOGIN(CONTOH_JF), NOT_SEE("laporan orang lain bukan contoh", "/harian?tanggal=2025-02-27&pakai={contoh}", "Melayani permintaan akses"),
};

/* One report holds one day (M10.4): what passes midnight is refused with the two that it should be. */
static const Step malam[] = {
    CLOCK("2025-02-27T23:30"), LOGIN(CONTOH_STAF),
    SEND("jaga malam", "/harian", "tanggal=2025-02-26&kegiatan=Jaga+malam+ruang+server&mulai=22.00&selesai=06.00", 422),
    REPLY("sebabnya", "Pukul 22.00 sampai 06.00 melewati tengah malam"),
    REPLY("dua laporan", "22.00 sampai 23.59 pada Rabu, 26 Februari 2025, dan 00.00 sampai 06.00 pada Kamis, 27 Februari 2025"),
    REPLY("isian tetap", "Jaga malam ruang server"),
    SEND("sampai pukul nol", "/harian", "tanggal=2025-02-26&kegiatan=Jaga+malam+ruang+server&mulai=22.00&selesai=00.00", 422),
    REPLY("tulis 23.59", "Isi 23.59 sebagai pukul selesai"),
    SEND("bagian pertama", "/harian", "tanggal=2025-02-26&kegiatan=Jaga+malam+ruang+server&mulai=22.00&selesai=23.59", 303),
    SEND("bagian kedua", "/harian", "tanggal=2025-02-27&kegiatan=Jaga+malam+ruang+server&mulai=00.00&selesai=06.00", 303),
    SEND("terbalik saja", "/harian", "tanggal=2025-02-27&kegiatan=Rapat+koordinasi&mulai=13.00&selesai=12.00", 422),
    REPLY("pesan biasa", "tidak sesudah pukul mulai"),
};

/* The template of the page, sent back unchanged, has nothing to be mended. */
static void contoh_diuji(Cerita *c)
{
    const Step ambil[] = { STATUS("contoh", "/impor/laporan_harian/contoh.csv", 200) };
    cerita_langkah(c, ambil, countof(ambil));
    Buf b = buf_new(c->a, 16 * KB);
    for (ptrdiff_t i = 0; i < c->badan.len; i++) {
        if (c->badan.s[i] == '\n') buf_z(&b, "\\n");
        else if (c->badan.s[i] != '\r') buf_char(&b, c->badan.s[i]);
    }
    char *kirim = str_cz(c->a, str_fmt(c->a, "berkas@contoh.csv=" STR_F, STR_A(buf_str(&b))));
    const Step uji[] = { UPLOAD("contoh tanpa diubah", "/impor/laporan_harian", kirim, 200), REPLY("bersih", "Tidak ada masalah") };
    cerita_langkah(c, uji, countof(uji));
}

#define JUDUL "tanggal,mulai,selesai,kegiatan,rhk,jumlah,satuan,status\\n"

/* Reports from a file meet every rule of the form, told by row and column (M10.3, M10.4). */
static const Step impor[] = {
    CLOCK("2025-02-27T16:00"), LOGIN(CONTOH_STAF),
    SEE("jalan dari Harian", "/harian", "Impor dari berkas"), SEE("halamannya", "/impor/laporan_harian", "Kosong berarti laporan Anda sendiri"),
    STATUS("jenis lain bukan untuknya", "/impor/presensi", 403), STATUS("daftar jenis juga bukan", "/impor", 403),
    STATUS("contoh XLSX", "/impor/laporan_harian/contoh.xlsx", 200), RUN("contoh CSV", contoh_diuji),
    SUBMIT("sudah ada", "/harian", "/harian", "kegiatan=Apel+pagi&mulai=07.30&selesai=08.00&jumlah=&satuan=", 303),
    UPLOAD("salah di banyak tempat", "/impor/laporan_harian", "berkas@a.csv=" JUDUL
           "2025-02-27,07:45,08:30,Menyusun laporan,,1,dokumen,diajukan\\n"
           "2025-02-27,09:00,10:00,Menyusun laporan,,dua,dokumen,diajukan\\n"
           "2025-02-27,10:00,11:00,Menyusun laporan,,1,dokumen,\\n"
           "2025-02-27,10:30,11:30,Menyusun laporan,,1,dokumen,\\n"
           "2025-02-20,09:00,10:00,Menyusun laporan,,1,dokumen,\\n"
           "2025-02-28,09:00,10:00,Menyusun laporan,,1,dokumen,\\n"
           "2025-02-26,22:00,06:00,Jaga malam,,1,kali,\\n"
           "2025-02-26,09:00,10:00,Menyusun laporan,2,1,dokumen,\\n"
           "2025-02-27,16:30,17:00,Menyusun laporan,,1,dokumen,diajukan\\n"
           "2025-02-25,09:00,10:00,Apel,,1,kali,\\n", 422),
    REPLY("jumlahnya", "9 masalah. Tidak ada yang disimpan."), REPLY("bertumpuk dengan yang ada", "B2 mulai 07:45 Waktu 07.45 sampai 08.30 bertumpuk dengan laporan lain"),
    REPLY("bukan angka", "F3 jumlah dua Jumlah harus angka"), REPLY("bertumpuk di berkas", "B5 mulai 10:30 Waktu 10.30 sampai 11.30 bertumpuk"),
    REPLY("lewat tenggat (M10.4)", "A6 tanggal 2025-02-20 Laporan Kamis, 20 Februari 2025 tidak dapat diubah lagi"),
    REPLY("belum tiba", "A7 tanggal 2025-02-28"), REPLY("tengah malam", "C8 selesai 06:00 Pukul 22.00 sampai 06.00 melewati tengah malam"),
    REPLY("RHK tidak ada", "E9 rhk 2 RHK nomor 2 tidak ada dalam SKP Februari 2025; ada 0 RHK"), REPLY("belum selesai", "C10 selesai 17:00 Kegiatan sampai pukul 17.00 belum selesai"),
    REPLY("terlalu pendek", "D11 kegiatan Apel Kegiatan terlalu pendek"), NOT_SEE("tidak tersimpan", "/harian?tanggal=2025-02-26", "Menyusun laporan"),
    UPLOAD("benar", "/impor/laporan_harian", "berkas@b.csv=" JUDUL
           "2025-02-27,07:30,08:00,Apel pagi dan pengarahan,,1,kali,diajukan\\n"
           "2025-02-27,08:00,10:00,Menyusun laporan,,\"2,5\",dokumen,\\n"
           "2025-02-26,08:00,10:00,Menyusun bahan,,1,dokumen,draf\\n", 200),
    REPLY("satu mengubah", "2 baru 1 berubah 0 tetap"), KEEP("sha", "", SHA_IMPOR),
    SEND("terapkan", "/impor/laporan_harian/terapkan", "sha={sha}&nama=b.csv", 303), SEE("kembali ke Harian", NULL, "Laporan harian tersimpan: 2 baru, 1 berubah, 0 tetap."),
    SEE("diubah", "/harian?tanggal=2025-02-27", "Apel pagi dan pengarahan"), SEE("pecahan", "/harian?tanggal=2025-02-27", "2,5 dokumen"),
    SEE("draf", "/harian?tanggal=2025-02-26", "Ajukan 1 draf"), NOT_SEE("tulisannya sendiri", "/harian?tanggal=2025-02-27", "dimasukkan oleh"),
    SEND("lagi", "/impor/laporan_harian/terapkan", "sha={sha}&nama=b.csv", 303), SEE("tidak menggandakan", NULL, "0 baru, 0 berubah, 3 tetap"),
    UPLOAD("orang lain bukan urusannya", "/impor/laporan_harian", "berkas@c.csv=nip,tanggal,mulai,selesai,kegiatan\\n" CONTOH_JF ",2025-02-27,13:00,14:00,Menyusun laporan", 422),

    /* leave (M10.3), and an administrator for many of his staff */
    LOGIN(CONTOH_ADMIN_PD), KEEP("staf", "/harian/untuk?q=siti", "/harian/untuk/"), SEE("ada di daftar", "/impor", "Laporan harian"),
    UPLOAD("cuti", "/impor/izin", "berkas@i.csv=nip,jenis,mulai,sampai,nomor\\n" CONTOH_JF ",cuti_tahunan,2025-02-26,2025-02-26,850/1", 200), KEEP("sha", "", SHA_IMPOR),
    SEND("berlaku", "/impor/izin/terapkan", "sha={sha}&nama=i.csv", 303),
    UPLOAD("untuk banyak pegawai, dengan yang keliru", "/impor/laporan_harian", "berkas@d.csv=nip,tanggal,mulai,selesai,kegiatan\\n"
           CONTOH_JF ",2025-02-26,13:00,14:00,Menyusun laporan\\n" CONTOH_BKPSDM ",2025-02-26,13:00,14:00,Menyusun laporan\\n"
           CONTOH_STAF ",2025-02-27,08:00,10:00,Menyusun yang lain\\n", 422),
    REPLY("sedang cuti (M10.3)", "B2 tanggal 2025-02-26 Laporan Rabu, 26 Februari 2025 tidak dapat diisi"),
    REPLY("tulisan pegawainya", "ditulis Siti Aminah, A.Md. sendiri"), REPLY("tiga", "3 masalah"),
    UPLOAD("untuk banyak pegawai", "/impor/laporan_harian", "berkas@e.csv=nip,tanggal,mulai,selesai,kegiatan\\n"
           CONTOH_JF ",2025-02-27,13:00,14:00,Menyusun laporan\\n" CONTOH_STAF ",2025-02-27,13:00,14:00,Menata arsip bidang\\n", 200), KEEP("sha", "", SHA_IMPOR),
    SEND("terapkan", "/impor/laporan_harian/terapkan", "sha={sha}&nama=e.csv", 303),
    SEE("siapa yang memasukkan", "/harian/untuk/{staf}", "dimasukkan oleh Yayah Rokayah, S.E."),
    LOGIN(CONTOH_JF), SEE("terlihat pegawainya", "/harian?tanggal=2025-02-27", "dimasukkan oleh Yayah Rokayah, S.E."),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak?pegawai={staf}", "mengimpor Laporan harian"),
    STATUS("BKPSDM tidak memasukkan laporan orang", "/impor/laporan_harian", 200),
    UPLOAD("kecuali miliknya sendiri", "/impor/laporan_harian", "berkas@f.csv=nip,tanggal,mulai,selesai,kegiatan\\n" CONTOH_STAF ",2025-02-27,14:00,15:00,Menyusun laporan", 422),
};

/* What is typed is kept for who typed it, at most twenty forms, and goes when it is sent. */
static void penuh(Cerita *c)
{
    for (int i = 0; i < 21; i++) {
        cerita_jam(c, str_cz(c->a, str_fmt(c->a, "2025-02-27T10:%d%d", i / 10, i % 10)));
        const Step simpan[] = { SEND("simpan", "/ketikan", str_cz(c->a, str_fmt(c->a, "kunci=k%d&isi=teks+%d", i, i)), 200) };
        cerita_langkah(c, simpan, countof(simpan));
    }
}

static const Step ketikan[] = {
    CLOCK("2025-02-27T09:00"), LOGIN(CONTOH_STAF),
    SEND("menyimpan", "/ketikan", "kunci=harian+/harian&isi=Menyusun+laporan+yang+panjang", 200),
    SEE("kembali", "/ketikan?kunci=harian+/harian", "Menyusun laporan yang panjang"),
    SEND("terakhir yang dipakai", "/ketikan", "kunci=harian+/harian&isi=Menyusun+laporan+tahunan", 200),
    SEE("kembali", "/ketikan?kunci=harian+/harian", "Menyusun laporan tahunan"),
    LOGIN(CONTOH_KASI), NOT_SEE("milik yang mengetik saja", "/ketikan?kunci=harian+/harian", "Menyusun"),
    LOGIN(CONTOH_STAF), SEND("sesudah terkirim", "/ketikan", "kunci=harian+/harian&isi=", 200), NOT_SEE("hilang", "/ketikan?kunci=harian+/harian", "Menyusun"),
    SEND("tanpa kunci", "/ketikan", "isi=Menyusun", 422),
    RUN("dua puluh satu", penuh), SEE("yang terbaru", "/ketikan?kunci=k20", "teks 20"), SEE("yang kedua", "/ketikan?kunci=k1", "teks 1"),
    NOT_SEE("yang terlama tidak", "/ketikan?kunci=k0", "teks 0"),
    LOGOUT, SEND("tanpa sesi", "/ketikan", "kunci=k&isi=Menyusun", 401),
};

static void laporan_untuk_pegawai(void **s) { cerita(*s, tanam_contoh, untuk, countof(untuk)); }
static void isian_awal_dan_sering(void **s) { cerita(*s, tanam_contoh, cepat, countof(cepat)); }
static void lewat_tengah_malam(void **s) { cerita(*s, tanam_contoh, malam, countof(malam)); }

static void laporan_dari_berkas(void **s) { cerita(*s, tanam_contoh, impor, countof(impor)); }

static void ketikan_tersimpan(void **s) { cerita(*s, tanam_contoh, ketikan, countof(ketikan)); }

static const UjiKasus kasus[] = { KASUS(laporan_untuk_pegawai), KASUS(isian_awal_dan_sering), KASUS(lewat_tengah_malam),
    KASUS(laporan_dari_berkas), KASUS(ketikan_tersimpan) };
int main(void) { return uji_store_jalankan("cerita_harian", "schema", kasus, countof(kasus)); }
