#include "inti/beban_kerja.h"

static int bulatkan(double x) { return (int)(x + 0.5); }

static void jelaskan(const Profil *p, const BebanKerja *b, const UraianTugasList *l, Mengapa *w)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_BEBAN_KERJA);
    if (!b->ada) {
        mengapa_inti(w, "Jabatan ini belum dianalisis.");
        return;
    }
    mengapa_inti(w, "Beban kerja jabatan ini %d persen dari waktu kerja efektif satu orang.", b->persen);
    for (ptrdiff_t i = 0; i < l->n; i++)
        mengapa_fakta(w, str_cz(w->a, l->v[i].uraian), "%g kali setahun, %g menit sekali", l->v[i].volume, l->v[i].norma);
    mengapa_fakta(w, "Jumlah", "%d menit setahun, dibagi %d pemangku: %d menit", b->menit, b->pemangku, b->per_orang);
    mengapa_fakta(w, "Waktu kerja efektif", "%d menit setahun, %d menit sebulan", MENIT_EFEKTIF_TAHUN, MENIT_EFEKTIF_BULAN);
    if (b->menit_bulan >= 0) mengapa_fakta(w, "Dilaporkan bulan ini", "%d menit, %d persen dari sebulan", b->menit_bulan, b->persen_bulan);
    mengapa_aturan(w, true, pasal, "Diperhitungkan, tidak menentukan", "ditampilkan di samping rating hasil kerja; penilai yang memutuskan");
}

BebanKerja beban_kerja(const Profil *p, const UraianTugasList *l, int pemangku, int menit_bulan, Mengapa *w)
{
    double jumlah = 0;
    BebanKerja b = { .ada = l->n > 0, .pemangku = pemangku < 1 ? 1 : pemangku, .menit_bulan = menit_bulan };
    for (ptrdiff_t i = 0; i < l->n; i++) jumlah += l->v[i].volume * l->v[i].norma;
    b.menit = bulatkan(jumlah);
    b.per_orang = bulatkan(jumlah / b.pemangku);
    b.persen = bulatkan(jumlah * 100 / b.pemangku / MENIT_EFEKTIF_TAHUN);
    if (menit_bulan >= 0) b.persen_bulan = bulatkan(menit_bulan * 100.0 / MENIT_EFEKTIF_BULAN);
    if (w) jelaskan(p, &b, l, w);
    return b;
}
