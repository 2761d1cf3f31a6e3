#include "lembar_contoh.h"

#define PD S("Dinas Pekerjaan Umum dan Tata Ruang")

static const struct { const char *uraian, *pimpinan; DasarRhk dasar; Perspektif perspektif; } rencana[] = {
    { "Terlaksananya pemeliharaan rutin jalan kabupaten pada ruas prioritas sesuai standar pelayanan minimal",
      "Meningkatnya kemantapan jalan kabupaten", DASAR_RHK_PERJANJIAN_KINERJA, PERSPEKTIF_PENERIMA_LAYANAN },
    { "Tersusunnya dokumen perencanaan teknis rehabilitasi jaringan irigasi kewenangan kabupaten",
      "Meningkatnya kinerja layanan irigasi", DASAR_RHK_RENSTRA, PERSPEKTIF_PROSES_BISNIS },
    { "Terlayaninya permohonan rekomendasi teknis pemanfaatan ruang dengan tepat waktu",
      "Meningkatnya kesesuaian pemanfaatan ruang", DASAR_RHK_DIREKTIF, PERSPEKTIF_PENGUATAN_INTERNAL },
    { "Tersusunnya laporan kinerja bulanan Bidang Bina Marga",
      "Meningkatnya akuntabilitas kinerja perangkat daerah", DASAR_RHK_RKT, PERSPEKTIF_ANGGARAN },
};

static const struct { Aspek aspek; const char *uraian, *target, *ukuran; } indikator[] = {
    { ASPEK_KUANTITAS, "Jumlah ruas jalan yang dipelihara", "4 ruas", "Seluruh ruas prioritas terpelihara" },
    { ASPEK_KUALITAS, "Persentase ruas yang memenuhi kondisi mantap", "95 %", "Aman dan nyaman dilalui" },
    { ASPEK_WAKTU, "Ketepatan waktu penyelesaian pekerjaan", "paling lambat tanggal 28", "" },
    { ASPEK_BIAYA, "Penyerapan anggaran pemeliharaan", "Rp125.000.000", "" },
};

static void tambah(Arena *a, StrList *l, Str s) { *(Str *)list_add(a, l) = s; }

static void rhk_isi(Arena *a, LembarRhk *r, int ke, int semua)
{
    int k = ke % countof(rencana);
    *r = (LembarRhk){
        .klasifikasi = ke < (semua * 3 + 3) / 4 ? KLASIFIKASI_RHK_UTAMA : KLASIFIKASI_RHK_TAMBAHAN,
        .uraian = ke < countof(rencana) ? str_z(rencana[k].uraian) : str_fmt(a, "%s (%d)", rencana[k].uraian, ke + 1),
        .penugasan_dari = S("Kepala Bidang Bina Marga"),
        .dasar = rencana[k].dasar,
        .perspektif = rencana[k].perspektif,
        .rhk_pimpinan = str_z(rencana[k].pimpinan),
        .realisasi = S("4 ruas jalan selesai dipelihara, 96 % mantap, selesai 26 September 2023, terserap Rp121.450.000."),
        .rating = EKSPEKTASI_SESUAI,
    };
    for (int i = 0; i < countof(indikator); i++)
        *(LembarIki *)list_add(a, &r->iki) = (LembarIki){
            indikator[i].aspek, str_z(indikator[i].uraian), str_z(indikator[i].target), str_z(indikator[i].ukuran), {0} };
    tambah(a, &r->bukti, S("Berita acara pemeriksaan pekerjaan.pdf"));
    tambah(a, &r->bukti, S("https://drive.majalengkakab.go.id/2023/09/foto-lapangan"));
    tambah(a, &r->umpan_balik, S("Pekerjaan rapi dan lebih cepat dari jadwal; pertahankan."));
    if (k != 1) tambah(a, &r->umpan_balik, S("Koordinasi dengan pihak kecamatan perlu dimulai lebih awal."));
}

LembarIsi lembar_contoh(Arena *a, int format, int rhk)
{
    LembarIsi l = {
        .format = format, .nomor = S("800.1.10.2/0915/DPUTR/2023"), .profil = S("majalengka-16-2023"), .aplikasi = S("Sirancage"),
        .daerah = S("Kabupaten Majalengka"), .nama_pd = PD, .jenis = JENIS_SKP_BULANAN,
        .mulai = tanggal(2023, 9, 1), .sampai = tanggal(2023, 9, 30), .bulan = bulan(2023, 9),
        .pegawai = { S("Drs. H. Asep Saepuloh, M.Si."), S("198507172010011003"), S("Penata, III/c"),
                     S("Analis Infrastruktur Jalan dan Jembatan"), S("Bidang Bina Marga"), PD },
        .penilai = { S("Ir. Hj. Nining Yuningsih, M.T."), S("197203041998032002"), S("Pembina, IV/a"),
                     S("Kepala Bidang Bina Marga"), S("Bidang Bina Marga"), PD },
        .atasan = { S("Dr. Ir. Agus Permana, S.T., M.Si."), S("196911121995031004"), S("Pembina Utama Muda, IV/c"),
                    S("Kepala Dinas Pekerjaan Umum dan Tata Ruang"), PD, S("Pemerintah Kabupaten Majalengka") },
        .evaluasi = { .ada = true, .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_DI_ATAS, .predikat = PREDIKAT_BAIK,
                      .catatan = S("Tingkatkan koordinasi awal dengan pihak kecamatan.\nDirekomendasikan mengikuti pelatihan "
                                   "manajemen proyek tahun 2024.") },
        .ttd_skp = { S("Majalengka"), tanggal(2023, 9, 1), tanggal(2023, 9, 4), TANGGAPAN_TIADA, {0} },
        .ttd_evaluasi = { S("Majalengka"), tanggal(2023, 10, 5), tanggal(2023, 10, 4), TANGGAPAN_DITANDATANGANI, {0} },
    };
    for (int i = 0; i < rhk; i++) rhk_isi(a, list_add(a, &l.rhk), i, rhk);
    l.perilaku[NILAI_DASAR_BERORIENTASI_PELAYANAN].ekspektasi_khusus =
        S("Menanggapi laporan masyarakat paling lama satu hari kerja");
    tambah(a, &l.perilaku[NILAI_DASAR_BERORIENTASI_PELAYANAN].umpan_balik, S("Sangat tanggap terhadap keluhan warga."));
    l.perilaku[NILAI_DASAR_KOMPETEN].ekspektasi_khusus = S("Mengikuti bimbingan teknis manajemen proyek");
    tambah(a, &l.sumber_daya, S("Dua tenaga teknis lapangan dan satu kendaraan operasional"));
    tambah(a, &l.sumber_daya, S("Anggaran pemeliharaan rutin sesuai DPA"));
    tambah(a, &l.pertanggungjawaban, S("Hasil kerja dilaporkan setiap hari berikut foto dan volume pekerjaan"));
    tambah(a, &l.konsekuensi, S("Apabila memenuhi ekspektasi Pimpinan maka diusulkan mengikuti pengembangan kompetensi"));
    tambah(a, &l.konsekuensi, S("Apabila tidak memenuhi ekspektasi Pimpinan maka diberikan pembinaan"));
    return l;
}
