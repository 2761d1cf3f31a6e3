/* Every component on one page with made-up content: to look at it, and for the accessibility tests. */
#include "tmpl.h"

static const Field komponen_fields[] = {
    { "kegiatan", "Kegiatan", "Satu kalimat, dimulai kata kerja.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "rhk",      "Rencana hasil kerja bulan ini", NULL, FIELD_ID, .wajib = false },
    { "tanggal",  "Tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "selesai",  "Pukul selesai", NULL, FIELD_PUKUL, .wajib = true },
    { "jumlah",   "Jumlah", NULL, FIELD_REAL, .wajib = true },
    { "sandi",    "Kata sandi", "Paling sedikit 10 huruf.", FIELD_SANDI, .wajib = true, .atribut = "new-password" },
    { "bukti",    "Bukti", NULL, FIELD_BERKAS, .max = 5 },
    { "hasil",    "Rating hasil kerja", NULL, FIELD_RADIO, .wajib = true, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "perilaku", "Rating perilaku kerja", NULL, FIELD_RADIO, .wajib = true, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "aspek",    "Aspek", NULL, FIELD_KODE, .wajib = true, .kode = aspek_kode, .label_kode = aspek_label },
    { "alasan",   "Alasan pengembalian", NULL, FIELD_BANYAK, .wajib = true },
    { "paham",    "Saya sudah membaca hal yang akan dikunci", NULL, FIELD_CENTANG, .wajib = true },
};
const Form form_komponen = FORM(komponen_fields);

static Isian isian_contoh(Arena *a)
{
    Isian i = isian_baru(a, &form_komponen);
    Err err;
    isian_set(&i, "kegiatan", V("Menyusun laporan kinerja aplikasi"));
    isian_set(&i, "tanggal", V(tanggal(2025, 3, 3)));
    isian_set(&i, "selesai", V(pukul(9, 30)));
    isian_set(&i, "jumlah", V(1234.5));
    isian_set(&i, "hasil", V("sesuai"));
    isian_set(&i, "perilaku", V("di_atas"));
    isian_set(&i, "alasan", V(2));
    form_pilihan(&i, "rhk", 1, S("1. Laporan kinerja aplikasi tersusun"));
    form_pilihan(&i, "rhk", 2, S("2. Layanan bantuan aplikasi terselesaikan"));
    form_pilihan(&i, "alasan", 1, S("Bukti belum dilampirkan"));
    form_pilihan(&i, "alasan", 2, S("Waktu tidak sesuai presensi"));
    err_set(&err, E_RENTANG, "selesai", NULL, V("Pukul selesai"), V("10.00"), V("23.59"));
    isian_salah(&i, &err);
    err_set(&err, E_WAJIB, "aspek", NULL, V("Aspek"));
    isian_salah(&i, &err);
    return i;
}

static Mengapa mengapa_contoh(Arena *a, const Profil *p)
{
    Mengapa w = { .a = a };
    predikat_kuadran(p, EKSPEKTASI_SESUAI, EKSPEKTASI_DI_ATAS, &w);
    return w;
}

KomponenView komponen_contoh(Arena *a, const Profil *p)
{
    return (KomponenView){
        .form = isian_contoh(a),
        .cip = {
            { S("Draf"), S("pena"), { 0 } },             { S("Diajukan"), S("kirim"), S("diajukan") },
            { S("Ditetapkan"), S("cek"), S("ditetapkan") }, { S("Dikembalikan"), S("kembali"), S("dikembalikan") },
            { S("Terlambat"), S("awas"), S("terlambat") }, { S("Dikecualikan"), S("minus"), S("kecuali") },
        },
        .tenggat = {
            { tanggal(2025, 3, 12), 6, S("6 hari kerja lagi"), S("/bantuan"), false, false },
            { tanggal(2025, 3, 5), 1, S("besok"), S("/bantuan"), true, false },
            { tanggal(2025, 3, 3), -1, S("terlambat 1 hari"), S("/bantuan"), false, true },
        },
        .w = { .tanya = S("Mengapa predikat baik?"), .w = mengapa_contoh(a, p), .profil = p, .alamat = S("/bantuan"), .terbuka = true },
        .kuadran = kuadran_view(a, p, EKSPEKTASI_SESUAI, EKSPEKTASI_DI_ATAS),
        .kosong = { S("harian"), S("Belum ada laporan Maret"), S("Laporan yang Anda tulis muncul di sini. Hari yang masih terbuka: 3 dan 4 Maret."),
                    S("/bantuan"), S("Tulis laporan") },
        .terkunci = { S("kunci"), S("Evaluasi Maret belum dibuka"), S("Evaluasi menunggu verifikasi 12 laporan oleh Budi Santoso, S.T., M.M."),
                      S("/bantuan"), S("Lihat 12 laporan") },
        .paging = { S("/bantuan?awal"), S("/bantuan?sesudah=30"), S("31–60 dari 1.204 pegawai") },
    };
}
