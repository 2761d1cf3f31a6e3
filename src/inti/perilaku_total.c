/* What behaviour ratings add up to, and what one of them must say. */
#include "inti/penilai_perilaku.h"
#include "inti/predikat.h"

JumlahPerilaku perilaku_jumlah(const TugasPerilakuList *l)
{
    JumlahPerilaku j = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const TugasPerilaku *t = &l->v[i];
        j.ditugaskan += t->status != STATUS_PERILAKU_GUGUR;
        if (t->status != STATUS_PERILAKU_TERKIRIM) continue;
        j.penilai++;
        for (int n = 1; n < NILAI_DASAR_MAX; n++) j.jumlah[n][t->nilai[n]]++;
    }
    return j;
}

/* Exact mean >= 2.5 di atas, >= 1.5 sesuai. */
static Ekspektasi dari_rata(int angka, int n)
{
    if (!n) return EKSPEKTASI_TIADA;
    return 2 * angka >= 5 * n ? EKSPEKTASI_DI_ATAS : 2 * angka >= 3 * n ? EKSPEKTASI_SESUAI : EKSPEKTASI_DI_BAWAH;
}

static Str desimal(Arena *a, int angka, int n)
{
    int r = rata_seratus(angka, n);
    return str_fmt(a, "%d,%02d", r / 100, r % 100);
}

static void jelaskan(const Profil *p, const JumlahPerilaku *j, const TotalPerilaku *t, int di_bawah, Mengapa *w)
{
    static const char *const perlu[EKSPEKTASI_MAX] = { [EKSPEKTASI_DI_ATAS]  = "sedikitnya 2,50 dan tidak ada nilai dasar yang di bawah ekspektasi",
                                                       [EKSPEKTASI_SESUAI]   = "sedikitnya 1,50",
                                                       [EKSPEKTASI_DI_BAWAH] = "kurang dari 1,50" };
    if (!t->usul) {
        mengapa_inti(w, "Belum ada usul rating perilaku: belum ada penilaian rekan atau bawahan yang dikirim.");
        mengapa_fakta(w, "Ditugaskan", "%d orang", j->ditugaskan);
        return;
    }
    Str rata = desimal(w->a, t->angka, t->n);
    mengapa_inti(w, "Usul rating perilaku %s: rata-rata " STR_F " dari %d penilaian.", ekspektasi_kata[t->usul], STR_A(rata), j->penilai);
    mengapa_fakta(w, "Sudah mengirim", "%d dari %d yang ditugaskan", j->penilai, j->ditugaskan);
    mengapa_fakta(w, "Rata-rata", STR_F " (di atas 3, sesuai 2, di bawah 1; ketujuh nilai dasar)", STR_A(rata));
    if (di_bawah) mengapa_fakta(w, "Nilai dasar di bawah ekspektasi", "%d", di_bawah);
    for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++)
        mengapa_aturan(w, e == t->usul, str_cz(w->a, p->perilaku_pasal[e]), ekspektasi_label[e], "Rata-rata " STR_F "; perlu %s.", STR_A(rata), perlu[e]);
    mengapa_pengubah(w, "Usul berubah bila penilai lain mengirim penilaiannya. Pejabat penilai memutuskan; berbeda dari usul disertai alasan.");
}

TotalPerilaku perilaku_total(const Profil *p, const JumlahPerilaku *j, Mengapa *w)
{
    TotalPerilaku t = { 0 };
    int di_bawah = 0;
    for (int n = 1; n < NILAI_DASAR_MAX; n++) {
        int angka = 0;
        for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++) angka += j->jumlah[n][e] * ekspektasi_angka(e);
        t.nilai[n] = dari_rata(angka, j->penilai);
        di_bawah += t.nilai[n] == EKSPEKTASI_DI_BAWAH;
        t.angka += angka;
        t.n += j->penilai;
    }
    t.usul = dari_rata(t.angka, t.n);
    if (t.usul == EKSPEKTASI_DI_ATAS && di_bawah) t.usul = EKSPEKTASI_SESUAI;
    if (w) jelaskan(p, j, &t, di_bawah, w);
    return t;
}

void perilaku_celah(const Profil *p, const TugasPerilaku *t, Arena *a, ErrList *salah)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_PENILAI_PERILAKU);
    for (int n = 1; n < NILAI_DASAR_MAX; n++)
        if (!t->nilai[n])
            err_set(list_add(a, salah), E_EVALUASI_RATING, str_cz(a, str_fmt(a, "nilai_%s", nilai_dasar_kode[n])), pasal, V(nilai_dasar_label[n]));
    if (!t->alasan.len) err_set(list_add(a, salah), E_PERILAKU_ALASAN, "alasan", pasal);
}
