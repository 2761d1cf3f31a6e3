#include "naskah_contoh.h"

#include "inti/perjanjian_kinerja.h"
#include "inti/rekap_harian.h"
#include "inti/surat.h"

#define PD S("Dinas Pekerjaan Umum dan Tata Ruang")

static const LembarOrang pegawai = { { "Drs. H. Asep Saepuloh, M.Si.", 28 }, { "198507172010011003", 18 }, { "Penata, III/c", 13 },
                                     { "Analis Infrastruktur Jalan", 26 }, { "Bidang Bina Marga", 17 }, { "Dinas Pekerjaan Umum", 20 } };
static const LembarOrang penilai = { { "Ir. Hj. Nining Yuningsih, M.T.", 30 }, { "197203041998032002", 18 }, { "Pembina, IV/a", 13 },
                                     { "Kepala Bidang Bina Marga", 24 }, { "Bidang Bina Marga", 17 }, { "Dinas Pekerjaan Umum", 20 } };

/* `s`, and words behind it until it is long enough. */
static Str teks(Arena *a, const char *s, int panjang)
{
    Buf b = buf_new(a, 64 * KB);
    buf_z(&b, s);
    for (int i = 0; b.len < panjang; i++) buf_fmt(&b, " kata%04d", i);
    return buf_str(&b);
}

static Str rekap(Arena *a, int n, int panjang)
{
    static const StatusLaporan status[] = { STATUS_LAPORAN_DIVERIFIKASI, STATUS_LAPORAN_DIVERIFIKASI, STATUS_LAPORAN_DIKEMBALIKAN };
    RekapHarian r = { .profil = S("majalengka-16-2023"), .aplikasi = S("Sirancage"), .daerah = S("Kabupaten Majalengka"), .nama_pd = PD,
                      .tempat = S("Majalengka"), .dasar = S("M10.5"), .bulan = bulan(2023, 9), .pegawai = pegawai, .penilai = penilai,
                      .disampaikan = tanggal(2023, 9, 30), .diperiksa = tanggal(2023, 10, 3) };
    for (int i = 0; i < n; i++) {
        RekapHari *h = list_add(a, &r.hari);
        *h = (RekapHari){ .tanggal = tanggal(2023, 9, 1 + i % 30), .presensi = S("Hadir"), .kerja = true };
        for (int k = 0; k < i % 3; k++) {
            RekapKegiatan *x = list_add(a, &h->kegiatan);
            *x = (RekapKegiatan){ .mulai = pukul(8 + k, 0), .selesai = pukul(9 + k, 30), .kegiatan = teks(a, "Memeriksa ruas jalan prioritas", panjang),
                .rhk = S("1. Terlaksananya pemeliharaan rutin jalan kabupaten"), .hasil = S("2 ruas"), .status = status[(i + k) % 3],
                .catatan = (i + k) % 3 == 2 ? S("Sebutkan nama ruasnya.") : (Str){ 0 } };
            *list_add(a, &x->bukti) = S("foto-lapangan.jpg");
        }
    }
    if (n) *list_add(a, &r.rhk) = (RekapHasil){ S("Terlaksananya pemeliharaan rutin jalan kabupaten"), S("12 ruas"), 6, 540, 6 };
    return rekap_harian_json(a, &r);
}

static Str perjanjian(Arena *a, int n, int panjang)
{
    LembarPerjanjian l = { .aplikasi = S("Sirancage"), .daerah = S("Kabupaten Majalengka"), .nama_pd = PD, .tempat = S("Majalengka"), .tahun = 2023,
                           .perubahan = n == 3, .pertama = pegawai, .kedua = penilai, .pertama_pada = tanggal(2023, 1, 30), .kedua_pada = tanggal(2023, 1, 31) };
    for (int i = 0; i < n; i++) {
        *list_add(a, &l.indikator) = (LembarIndikator){ teks(a, "Meningkatnya kemantapan jalan kabupaten", panjang), S("Persentase panjang jalan dalam kondisi mantap"), S("82 %") };
        *list_add(a, &l.anggaran) = (LembarAnggaran){ S("Program penyelenggaraan jalan"), S("Pemeliharaan rutin jalan"), S("APBD"), 1250000000 + i };
    }
    if (n) *list_add(a, &l.sumber) = (LembarSumber){ S("Rencana strategis"), S("Renstra 2019-2023, sasaran 2") };
    return lembar_perjanjian_json(a, &l);
}

static Str keberatan(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 8 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "daerah", S("Kabupaten Majalengka"));
    jw_str(&w, "dasar", S("N"));
    lembar_orang(&w, "pegawai", &pegawai);
    lembar_orang(&w, "penilai", &penilai);
    lembar_orang(&w, "pemutus", &penilai);
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-09-01\",\"sampai\":\"2023-09-30\",\"periode\":\"2023-09\"}"));
    jw_raw(&w, "semula", S("{\"hasil\":\"di_bawah\",\"perilaku\":\"sesuai\",\"predikat\":\"butuh_perbaikan\"}"));
    jw_str(&w, "putusan", n == 1 ? S("dipertahankan") : S("diubah"));
    if (n != 1) jw_raw(&w, "menjadi", S("{\"hasil\":\"sesuai\",\"perilaku\":\"sesuai\",\"predikat\":\"baik\"}"));
    jw_str(&w, "diajukan", S("2023-10-09"));
    jw_str(&w, "diputus", S("2023-10-19"));
    jw_str(&w, "pertimbangan", teks(a, "Bukti pemeliharaan keempat ruas sah dan selesai dalam bulan itu.", panjang));
    jw_array(&w, "langkah");
    for (int i = 0; i < n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "jenis", i ? S("tanggapan") : S("pengajuan"));
        jw_str(&w, "nama", i ? penilai.nama : pegawai.nama);
        jw_str(&w, "tanggal", S("2023-10-09"));
        jw_str(&w, "isi", S("Empat ruas selesai dipelihara, berita acara terlampir."));
        jw_raw(&w, "bukti", S("[{\"nama\":\"berita-acara.pdf\",\"sha256\":\"00\"}]"));
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str surat(Arena *a, int n, int panjang)
{
    Surat s = { .profil = S("majalengka-16-2023"), .aplikasi = S("Sirancage"), .daerah = S("KABUPATEN MAJALENGKA"), .tempat = S("Majalengka") };
    s.instansi = S("DINAS PEKERJAAN UMUM DAN TATA RUANG");
    s.sifat = S("Rahasia");
    s.hal = S("Laporan dugaan pelanggaran disiplin");
    s.sebagai = S("Kepala Dinas Pekerjaan Umum dan Tata Ruang");
    if (n != 1) {                   /* one is not issued yet */
        s.nomor = S("800.1.6.2/17/DPUTR/2023");
        s.tanggal = tanggal(2023, 10, 9);
        s.orang = pegawai;
        s.tanda_tangan = penilai;
    }
    *list_add(a, &s.kepada) = S("Yth. Ir. Hj. Nining Yuningsih, M.T.");
    *list_add(a, &s.kepada) = S("selaku atasan langsung");
    *list_add(a, &s.pembuka) = S("Dengan hormat, kami laporkan dugaan pelanggaran atas nama:");
    for (int i = 0; i < n; i++) *list_add(a, &s.isi) = teks(a, "Yang bersangkutan tidak mengevaluasi 3 dari 7 pegawai untuk September 2023 sampai 4 Oktober 2023.", panjang);
    return surat_json(a, &s);
}

/* Without number, day and signature: they are left to the pen. */
static Str surat_pengawasan(Arena *a, int n, int panjang)
{
    static const SuratKolom kolom[] = { { "NAMA / NIP", 28 }, { "JABATAN DAN UNIT", 32 }, { "PEJABAT PENILAI", 24 }, { "KEADAAN", 11 }, { NULL, 0 } };
    Surat s = { .profil = S("majalengka-16-2023"), .aplikasi = S("Sirancage"), .daerah = S("KABUPATEN MAJALENGKA"), .tempat = S("Majalengka"), .kolom = kolom };
    s.instansi = S("BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA");
    s.sifat = S("Biasa");
    s.hal = S("Pegawai yang belum menyelesaikan Evaluasi September 2023");
    *list_add(a, &s.kepada) = S("Yth. Ir. Hj. Nining Yuningsih, M.T.");
    *list_add(a, &s.kepada) = S("Kepala Dinas Pekerjaan Umum dan Tata Ruang");
    *list_add(a, &s.isi) = S("Nama, penilai, dan keadaannya terlampir. Mohon penyelesaiannya dipantau.");
    for (int i = 0; i < n; i++) {
        StrList *l = list_add(a, &s.baris);
        *list_add(a, l) = str_fmt(a, STR_F "\n" STR_F, STR_A(teks(a, "Drs. H. Asep Saepuloh, M.Si.", panjang)), STR_A(pegawai.nip));
        *list_add(a, l) = S("Analis Infrastruktur Jalan\nBidang Bina Marga");
        *list_add(a, l) = penilai.nama;
        *list_add(a, l) = i % 2 ? S("Belum") : (Str){ 0 };
    }
    return surat_json(a, &s);
}

static Str umpan(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 16 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "nama_pd", PD);
    lembar_orang(&w, "pegawai", &pegawai);
    lembar_orang(&w, "penilai", &penilai);
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-01-01\",\"sampai\":\"2023-12-31\",\"tahun\":2023}"));
    jw_raw(&w, "jumlah", S("{\"positif\":3,\"negatif\":1,\"pengamatan\":1}"));
    jw_array(&w, "umpan");
    for (int i = 0; i < n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "tanggal", S("2023-09-14"));
        jw_str(&w, "pemberi", penilai.nama);
        jw_str(&w, "hubungan", S("pimpinan"));
        jw_str(&w, "bentuk", i % 3 == 2 ? S("pengamatan") : S("umpan_balik"));
        jw_str(&w, "sifat", S("berkala"));
        jw_str(&w, "cara", S("langsung"));
        if (i % 3 != 2) jw_str(&w, "nada", i % 2 ? S("negatif") : S("positif"));
        jw_str(&w, "tentang", S("Terlaksananya pemeliharaan rutin jalan kabupaten"));
        jw_str(&w, "isi", teks(a, "Pekerjaan rapi dan lebih cepat dari jadwal.", panjang));
        jw_str(&w, "tautan", i ? (Str){ 0 } : S("https://drive.contoh.go.id/foto"));
        jw_bool(&w, "ditarik", i == 3);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str pembinaan(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 16 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "nama_pd", PD);
    lembar_orang(&w, "pegawai", &pegawai);
    lembar_orang(&w, "pembina", &penilai);
    jw_str(&w, "bentuk", S("bimbingan"));
    jw_str(&w, "masalah", S("Berita acara terlambat tiga bulan berturut-turut."));
    jw_str(&w, "tanggal", S("2023-09-18"));
    jw_str(&w, "tempat", S("Ruang rapat Bidang Bina Marga"));
    jw_str(&w, "hadir", S("Drs. H. Asep Saepuloh, M.Si.\nIr. Hj. Nining Yuningsih, M.T."));
    jw_str(&w, "risalah", teks(a, "Hambatan dibicarakan; berita acara diselesaikan di lapangan.", panjang));
    jw_array(&w, "kesepakatan");
    for (int i = 0; i < n; i++) jw_raw(&w, NULL, S("{\"isi\":\"Berita acara selesai paling lambat sehari sesudah pekerjaan\",\"batas\":\"2023-10-31\"}"));
    jw_end(&w);
    jw_str(&w, "tanggapan", n == 1 ? (Str){ 0 } : S("Sepakat."));
    jw_raw(&w, "ttd", S("{\"tempat\":\"Majalengka\",\"pembina\":\"2023-09-18\",\"pegawai\":\"2023-09-19\"}"));
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str capaian(Arena *a, int n, int panjang)
{
    static const char *const kode[] = { "sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang" };
    Buf b = buf_new(a, 1 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "nama_pd", PD);
    jw_str(&w, "unit", S("Bidang Bina Marga"));
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-09-01\",\"sampai\":\"2023-09-30\",\"periode\":\"2023-09\"}"));
    jw_str(&w, "pimpinan", penilai.nama);
    if (n != 1) jw_str(&w, "capaian", S("baik"));
    jw_str(&w, "dasar", teks(a, "Laporan kinerja triwulan III", panjang));
    jw_str(&w, "nomor_dasar", S("000.8/12"));
    jw_str(&w, "ditetapkan_nama", S("Dr. Ir. Agus Permana, S.T., M.Si."));
    jw_str(&w, "ditetapkan", S("2023-10-05"));
    jw_array(&w, "sebaran");
    for (int i = 0; i < countof(kode); i++) {
        jw_object(&w, NULL);
        jw_z(&w, "predikat", kode[i]);
        jw_int(&w, "jumlah", n * (i == 1 ? 4 : i < 3));
        jw_str(&w, "bagian", i == 1 ? S("66,7 %") : i < 3 ? S("16,7 %") : S("0,0 %"));
        jw_end(&w);
    }
    jw_end(&w);
    jw_raw(&w, "orang", S("{\"dihitung\":30,\"belum\":0,\"kecuali\":1}"));
    jw_raw(&w, "uji", S("[\"Sebaran sesuai pola.\"]"));
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str tpp(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 4 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "nama_pd", PD);
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-09-01\",\"sampai\":\"2023-09-30\",\"periode\":\"2023-09\"}"));
    jw_int(&w, "jumlah", n);
    jw_str(&w, "keadaan", S("Dibekukan Hj. Ratna Dewi, S.H., M.Si., 5 November 2023."));
    jw_str(&w, "tabel", S("contoh, sesuaikan Perkada"));
    jw_array(&w, "orang");
    for (int i = 0; i < n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "nip", pegawai.nip);
        jw_str(&w, "nama", teks(a, "Drs. H. Asep Saepuloh, M.Si.", panjang));
        jw_str(&w, "jabatan", pegawai.jabatan);
        jw_str(&w, "unit", pegawai.unit);
        if (i % 4) jw_str(&w, "predikat", S("baik"));
        jw_raw(&w, "hadir", S("20"));
        jw_raw(&w, "terlambat", S("2"));
        jw_raw(&w, "pulang_cepat", S("0"));
        jw_raw(&w, "tidak_masuk", S("1"));
        jw_raw(&w, "alpa", S("0"));
        jw_raw(&w, "pelanggaran", S("0"));
        jw_seratus(&w, "potongan", 150);
        jw_seratus(&w, "persen", 9850);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str sampul(Arena *a, int n, int panjang)
{
    static const char *const isi[] = { "Dokumen Evaluasi Kinerja Pegawai", "Sasaran Kinerja Pegawai", "Lampiran Sasaran Kinerja Pegawai", "Evaluasi Kinerja Pegawai" };
    static const char *const tahap[] = { "penilai", "kepala_pd", "bkpsdm", "sekda", "selesai" };
    Buf b = buf_new(a, 4 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "daerah", S("Kota Tirtasari"));
    jw_str(&w, "nama_pd", PD);
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-01-01\",\"sampai\":\"2023-12-31\",\"periode\":\"2023\"}"));
    lembar_orang(&w, "pegawai", &pegawai);
    lembar_orang(&w, "penilai", &penilai);
    if (n != 1) lembar_orang(&w, "atasan", &penilai);
    jw_str(&w, "ditetapkan", S("2024-01-05"));
    jw_array(&w, "isi");
    for (int i = 0; i < countof(isi); i++) {
        jw_object(&w, NULL);
        jw_z(&w, "nama", isi[i]);
        jw_int(&w, "halaman", i + 1);
        jw_end(&w);
    }
    jw_end(&w);
    jw_array(&w, "jalan");
    for (int i = 0; i < n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "tanggal", S("2024-01-15"));
        jw_z(&w, "dari", tahap[i % 4]);
        jw_z(&w, "ke", tahap[i % 4 + 1]);
        jw_str(&w, "nama", penilai.nama);
        jw_str(&w, "catatan", i == 1 || panjang ? teks(a, "Realisasi RHK kedua belum diisi", panjang) : (Str){ 0 });
        jw_end(&w);
    }
    jw_end(&w);
    jw_z(&w, "tahap", tahap[n % 5]);
    if (n) jw_str(&w, "sejak", S("2024-01-15"));
    jw_bool(&w, "keberatan", n > 3);
    jw_raw(&w, "kurang", n ? S("[]") : S("[\"Pegawai belum menandatangani.\",\"SKP yang menjadi dasarnya belum ditetapkan.\"]"));
    jw_str(&w, "dasar", S("B29.1"));
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static void pengantar_orang(JsonWriter *w, Arena *a, int panjang, bool ada, bool keberatan)
{
    jw_object(w, NULL);
    jw_str(w, "nama", teks(a, "Drs. H. Asep Saepuloh, M.Si.", ada ? panjang : 0));
    jw_str(w, "nip", pegawai.nip);
    jw_str(w, "jabatan", pegawai.jabatan);
    jw_str(w, "unit", pegawai.unit);
    if (ada) {
        jw_str(w, "predikat", S("baik"));
        jw_str(w, "kelengkapan", S("Lengkap"));
        jw_bool(w, "keberatan", keberatan);
    } else jw_str(w, "sebab", S("Belum dinilai"));
    jw_end(w);
}

static Str pengantar(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 8 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "daerah", S("Kota Tirtasari"));
    jw_str(&w, "nama_pd", PD);
    jw_raw(&w, "periode", S("{\"mulai\":\"2023-09-01\",\"sampai\":\"2023-09-30\",\"periode\":\"2023-09\"}"));
    jw_raw(&w, "jumlah", S("{\"orang\":7,\"berkas\":5,\"sangat_baik\":1,\"baik\":3,\"butuh_perbaikan\":1,\"kurang\":0,\"sangat_kurang\":0,\"keberatan\":1,\"tanpa\":2}"));
    jw_array(&w, "berkas");
    for (int i = 0; i < n; i++) pengantar_orang(&w, a, panjang, true, i == 2);
    jw_end(&w);
    jw_array(&w, "tanpa");
    for (int i = 0; i < n / 2; i++) pengantar_orang(&w, a, panjang, false, false);
    jw_end(&w);
    if (n != 1) jw_str(&w, "dasar", S("B29.1"));
    jw_raw(&w, "ttd", S("{\"tempat\":\"Tirtasari\",\"sebagai\":\"Kepala Dinas Pekerjaan Umum dan Tata Ruang\"}"));
    if (n != 1) lembar_orang(&w, "tanda_tangan", &penilai);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

static Str daftar(Arena *a, int n, int panjang)
{
    Buf b = buf_new(a, 8 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "daerah", S("Kabupaten Majalengka"));
    jw_str(&w, "nama_pd", n == 1 ? (Str){ 0 } : PD);
    jw_str(&w, "judul", S("Pemeringkatan September 2023"));
    jw_str(&w, "keadaan", S("2023-10-09"));
    jw_int(&w, "jumlah", n);
    jw_raw(&w, "kolom", S("[{\"judul\":\"Predikat\",\"lebar\":12},{\"judul\":\"Nama / NIP\",\"lebar\":30},{\"judul\":\"Jabatan dan unit\",\"lebar\":34},"
                          "{\"judul\":\"Angka kredit\",\"lebar\":8,\"kanan\":true},{\"judul\":\"Keterangan\",\"lebar\":14}]"));
    jw_array(&w, "baris");
    for (int i = 0; i < n; i++) {
        jw_array(&w, NULL);
        jw_str(&w, NULL, S("Sangat baik"));
        jw_str(&w, NULL, str_fmt(a, STR_F "\n" STR_F, STR_A(teks(a, "Drs. H. Asep Saepuloh, M.Si.", panjang)), STR_A(pegawai.nip)));
        jw_str(&w, NULL, S("Analis Infrastruktur Jalan\nBidang Bina Marga"));
        jw_str(&w, NULL, S("12,50"));
        jw_end(&w);                 /* shorter than the columns: the rest is "-" */
    }
    jw_end(&w);
    jw_raw(&w, "ttd", n == 1 ? S("{}") : S("{\"tempat\":\"Majalengka\",\"sebagai\":\"Kepala Dinas Pekerjaan Umum dan Tata Ruang\"}"));
    if (n != 1) lembar_orang(&w, "tanda_tangan", &penilai);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

const NaskahContoh naskah_contoh[] = { { "rekap_harian", rekap }, { "perjanjian", perjanjian }, { "keberatan", keberatan }, { "surat", surat },
    { "surat_pengawasan", surat_pengawasan },
    { "umpan_balik", umpan }, { "pembinaan", pembinaan },
    { "capaian", capaian }, { "tpp", tpp },
    { "sampul", sampul }, { "pengantar", pengantar }, { "daftar", daftar } };
const int naskah_contoh_n = countof(naskah_contoh);
