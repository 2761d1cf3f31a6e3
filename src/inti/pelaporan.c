#include "inti/pelaporan.h"

KODE_ISI(TAHAP_LAPOR, tahap_lapor, TAHAP_LAPOR_LIST)

enum { SELALU = -1 };

/* The first row of a stage whose condition holds; the last of each stage has none. */
static const struct {
    TahapLapor dari, ke;
    ptrdiff_t syarat;               /* offset of a bool of JalurLapor; SELALU: none */
    const char *judul, *alasan;
} langkah[] = {
    { TAHAP_LAPOR_PENILAI,   TAHAP_LAPOR_BKPSDM,    offsetof(JalurLapor, dinilai_puncak),    "Dinilai kepala daerah atau Sekretaris Daerah", "langsung ke BKPSDM" },
    { TAHAP_LAPOR_PENILAI,   TAHAP_LAPOR_BKPSDM,    offsetof(JalurLapor, kepala_pd),         "Berkas kepala perangkat daerah sendiri", "melewati langkahnya sendiri" },
    { TAHAP_LAPOR_PENILAI,   TAHAP_LAPOR_BKPSDM,    offsetof(JalurLapor, penilai_kepala_pd), "Penilainya kepala perangkat daerah", "pengirimannya sekaligus langkah kepala perangkat daerah" },
    { TAHAP_LAPOR_PENILAI,   TAHAP_LAPOR_BKPSDM,    offsetof(JalurLapor, tanpa_kepala_pd),   "Kepala perangkat daerah kosong", "tidak ada yang memegang langkah itu" },
    { TAHAP_LAPOR_PENILAI,   TAHAP_LAPOR_KEPALA_PD, SELALU,                                  "Berjenjang lewat kepala perangkat daerah", "berlaku bagi pegawai lainnya" },
    { TAHAP_LAPOR_KEPALA_PD, TAHAP_LAPOR_BKPSDM,    SELALU,                                  "Lewat BKPSDM", "BKPSDM memeriksa dan meneruskan" },
    { TAHAP_LAPOR_BKPSDM,    TAHAP_LAPOR_SELESAI,   offsetof(JalurLapor, sekda),             "Berkas Sekretaris Daerah sendiri", "selesai di BKPSDM, melewati langkahnya sendiri" },
    { TAHAP_LAPOR_BKPSDM,    TAHAP_LAPOR_SEKDA,     SELALU,                                  "Kepada Sekretaris Daerah", "penerima laporan" },
    { TAHAP_LAPOR_SEKDA,     TAHAP_LAPOR_SELESAI,   SELALU,                                  "Diterima Sekretaris Daerah", "laporan selesai" },
};

static bool berlaku(ptrdiff_t syarat, const JalurLapor *j)
{
    return syarat == SELALU || *(const bool *)((const char *)j + syarat);
}

TahapLapor lapor_lanjut(const Profil *p, TahapLapor dari, const JalurLapor *j, Mengapa *w)
{
    TahapLapor ke = TAHAP_LAPOR_TIADA;
    const char *pasal = profil_ketentuan(p, KETENTUAN_PELAPORAN);
    for (ptrdiff_t i = 0; i < countof(langkah); i++) {
        if (langkah[i].dari != dari) continue;
        bool cocok = !ke && berlaku(langkah[i].syarat, j);
        if (cocok) ke = langkah[i].ke;
        mengapa_aturan(w, cocok, pasal, langkah[i].judul, "%s", cocok ? langkah[i].alasan : ke ? "tidak dipakai" : "tidak berlaku bagi berkas ini");
    }
    if (w && ke) mengapa_inti(w, "Dari %s berkas ini ke %s.", tahap_lapor_label[dari], tahap_lapor_label[ke]);
    return ke;
}

TahapLapor lapor_kembali(TahapLapor dari, const JalurLapor *j)
{
    static const TahapLapor urut[] = { TAHAP_LAPOR_SEKDA, TAHAP_LAPOR_BKPSDM, TAHAP_LAPOR_KEPALA_PD, TAHAP_LAPOR_PENILAI };
    bool singkat = j->dinilai_puncak || j->kepala_pd || j->penilai_kepala_pd || j->tanpa_kepala_pd;
    for (ptrdiff_t i = 0; i + 1 < countof(urut); i++)
        if (urut[i] == dari) return urut[i + 1] == TAHAP_LAPOR_KEPALA_PD && singkat ? TAHAP_LAPOR_PENILAI : urut[i + 1];
    return TAHAP_LAPOR_TIADA;
}

bool lapor_lengkap(const Profil *p, const IsiBerkas *b, Arena *a, ErrList *kurang)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_BERKAS_LAPOR);
    bool baik = true;
    const struct { bool ada; ErrKode kode; } syarat[] = {
        { b->status == STATUS_EVALUASI_DIBUKA, E_LAPOR_BELUM_DIBUKA },
        { b->tanggapan != TANGGAPAN_TIADA, E_LAPOR_TANGGAPAN },
        { b->ada_skp && (b->skp == STATUS_SKP_DITETAPKAN || b->skp == STATUS_SKP_DIGANTI), E_LAPOR_SKP },
    };
    for (ptrdiff_t i = 0; i < countof(syarat); i++) {
        if (syarat[i].ada) continue;
        baik = false;
        if (kurang) err_set(list_add(a, kurang), syarat[i].kode, NULL, pasal);
    }
    return baik;
}
