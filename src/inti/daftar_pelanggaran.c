#include "inti/daftar_pelanggaran.h"

KODE_ISI(JENIS_PELANGGARAN, jenis_pelanggaran, JENIS_PELANGGARAN_LIST)
KODE_ISI(STATUS_PELANGGARAN, status_pelanggaran, STATUS_PELANGGARAN_LIST)
KODE_ISI(SURAT_PELANGGARAN, surat_pelanggaran, SURAT_PELANGGARAN_LIST)

static const struct { bool otomatis; SuratPelanggaran surat; Ketentuan dasar; } sifat[JENIS_PELANGGARAN_MAX] = {
    [JENIS_PELANGGARAN_TIDAK_MENILAI]      = { true,  SURAT_PELANGGARAN_TEGURAN, KETENTUAN_TEGURAN },
    [JENIS_PELANGGARAN_TIDAK_MENGEVALUASI] = { true,  SURAT_PELANGGARAN_DUGAAN,  KETENTUAN_SANKSI_PENILAI },
    [JENIS_PELANGGARAN_HASIL_EVALUASI]     = { false, SURAT_PELANGGARAN_DUGAAN,  KETENTUAN_SANKSI },
    [JENIS_PELANGGARAN_LAIN]               = { false, SURAT_PELANGGARAN_DUGAAN,  KETENTUAN_SANKSI },
};

bool pelanggaran_otomatis(JenisPelanggaran j) { return sifat[j].otomatis; }
SuratPelanggaran pelanggaran_surat(JenisPelanggaran j) { return sifat[j].surat; }
Ketentuan pelanggaran_ketentuan(JenisPelanggaran j) { return sifat[j].dasar; }

Str pelanggaran_kalimat(Arena *a, const Pelanggaran *x)
{
    if (!sifat[x->jenis].otomatis) return x->fakta;
    return str_fmt(a, "%d dari %d %s " STR_F " tidak dilakukan sampai " STR_F ".", x->banyak, x->dari,
                   x->jenis == JENIS_PELANGGARAN_TIDAK_MENILAI ? "penilaian perilaku" : "evaluasi bawahan", STR_A(periode_kata(a, x->periode)),
                   STR_A(tanggal_kata(a, x->batas)));
}

bool pelanggaran_sah(const Profil *p, const Pelanggaran *x, Tanggal hari_ini, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_SANKSI);
    if (!x->jenis || sifat[x->jenis].otomatis) return err_set(err, E_WAJIB, "jenis", pasal, V("Jenis"));
    if (!x->periode.n || periode_awal(x->periode).n > hari_ini.n) return err_set(err, E_PELANGGARAN_PERIODE, "periode", pasal);
    if (!x->fakta.len) return err_set(err, E_WAJIB, "fakta", pasal, V("Kejadian"));
    if (!x->dasar.len) return err_set(err, E_WAJIB, "dasar", pasal, V("Dasar"));
    return true;
}

static void jelaskan_otomatis(const Profil *p, const Pelanggaran *x, Mengapa *w)
{
    bool menilai = x->jenis == JENIS_PELANGGARAN_TIDAK_MENILAI;
    mengapa_fakta(w, "Batas", STR_F ", termasuk pembukaan kembali dan gangguan sistem", STR_A(tanggal_kata(w->a, x->batas)));
    mengapa_fakta(w, menilai ? "Ditugaskan menilai" : "Wajib dievaluasi", "%d orang", x->dari);
    mengapa_fakta(w, "Tidak dilakukan", "%d orang", x->banyak);
    mengapa_aturan(w, true, str_cz(w->a, x->pasal), menilai ? "Tidak melaksanakan evaluasi perilaku" : "Tidak melaksanakan evaluasi bulanan",
                   "%d belum dikerjakan ketika batasnya lewat.", x->banyak);
    mengapa_aturan(w, false, profil_ketentuan(p, KETENTUAN_PENGECUALIAN), "Yang tidak dihitung",
                   "Orang yang dikecualikan atau cuti sepanjang bulan tidak dihitung, juga batas sebelum peraturan ini berlaku.");
    if (!menilai)
        mengapa_aturan(w, false, profil_ketentuan(p, KETENTUAN_PEMBUKAAN), "Dibuka kembali sesudah tercatat",
                       "Evaluasi tetap dapat dilakukan sesudah BKPSDM membukanya; catatan ini tidak terhapus karenanya.");
}

void pelanggaran_mengapa(const Profil *p, const Pelanggaran *x, Str nama, Mengapa *w)
{
    mengapa_inti(w, STR_F ": " STR_F, STR_A(nama), STR_A(pelanggaran_kalimat(w->a, x)));
    mengapa_fakta(w, "Jenis", "%s", jenis_pelanggaran_label[x->jenis]);
    mengapa_fakta(w, "Periode", STR_F, STR_A(periode_kata(w->a, x->periode)));
    if (sifat[x->jenis].otomatis) jelaskan_otomatis(p, x, w);
    else {
        mengapa_fakta(w, "Dicatat oleh", STR_F, STR_A(x->dicatat_oleh));
        mengapa_aturan(w, true, str_cz(w->a, x->pasal), "Sanksi menurut peraturan perundang-undangan", "Dasar yang disebut: " STR_F, STR_A(x->dasar));
    }
    mengapa_pengubah(w, "Aplikasi hanya mencatat dan menyiapkan surat. Pejabat memutuskan: mengeluarkan surat, tidak menindaklanjuti dengan alasan, lalu menyelesaikan.");
}
