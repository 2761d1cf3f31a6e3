#include "naskah_contoh.h"

#include "inti/perjanjian_kinerja.h"
#include "inti/rekap_harian.h"

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

const NaskahContoh naskah_contoh[] = { { "rekap_harian", rekap }, { "perjanjian", perjanjian }, { "keberatan", keberatan } };
const int naskah_contoh_n = countof(naskah_contoh);
