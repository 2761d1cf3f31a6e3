#include "naskah_contoh.h"

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

const NaskahContoh naskah_contoh[] = { { "rekap_harian", rekap } };
const int naskah_contoh_n = countof(naskah_contoh);
