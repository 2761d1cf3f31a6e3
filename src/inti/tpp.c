#include "inti/tpp.h"

KODE_ISI(UNSUR_TPP, unsur_tpp, UNSUR_TPP_LIST)

const TabelTpp tpp_contoh = { .nilai = {
    [UNSUR_TPP_SANGAT_BAIK] = 10000, [UNSUR_TPP_BAIK] = 10000, [UNSUR_TPP_BUTUH_PERBAIKAN] = 8000, [UNSUR_TPP_KURANG] = 6000,
    [UNSUR_TPP_SANGAT_KURANG] = 4000, [UNSUR_TPP_TANPA_PREDIKAT] = 0, [UNSUR_TPP_DIKECUALIKAN] = 0,
    [UNSUR_TPP_ALPA] = 300, [UNSUR_TPP_TERLAMBAT] = 50, [UNSUR_TPP_PULANG_CEPAT] = 50, [UNSUR_TPP_IZIN] = 100,
    [UNSUR_TPP_SAKIT] = 0, [UNSUR_TPP_CUTI] = 0, [UNSUR_TPP_PELANGGARAN] = 500 } };

static const UnsurTpp dari_predikat[PREDIKAT_MAX] = {
    [PREDIKAT_TIADA] = UNSUR_TPP_TANPA_PREDIKAT, [PREDIKAT_SANGAT_BAIK] = UNSUR_TPP_SANGAT_BAIK, [PREDIKAT_BAIK] = UNSUR_TPP_BAIK,
    [PREDIKAT_BUTUH_PERBAIKAN] = UNSUR_TPP_BUTUH_PERBAIKAN, [PREDIKAT_KURANG] = UNSUR_TPP_KURANG, [PREDIKAT_SANGAT_KURANG] = UNSUR_TPP_SANGAT_KURANG };

Str tpp_kata(Arena *a, int seratus) { return str_fmt(a, "%d,%02d", seratus / 100, seratus % 100); }

bool tpp_baca(Str s, int *seratus)
{
    int bulat = 0, pecah = 0, desimal = 0, angka = 0;
    bool koma = false;
    s = str_trim(s);
    if (s.len && s.s[s.len - 1] == '%') s = str_trim(str_sub(s, 0, s.len - 1));
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if ((s.s[i] == ',' || s.s[i] == '.') && !koma && angka) koma = true;
        else if (s.s[i] < '0' || s.s[i] > '9') return false;
        else if (koma && desimal < 2) pecah = pecah * 10 + s.s[i] - '0', desimal++;
        else if (koma || angka == 3) return false;
        else bulat = bulat * 10 + s.s[i] - '0', angka++;
    }
    *seratus = bulat * 100 + (desimal == 1 ? pecah * 10 : pecah);
    return angka && (!koma || desimal) && *seratus <= TPP_PENUH;
}

static void jelaskan(const Profil *p, const TabelTpp *t, const FaktaTpp *f, const HasilTpp *h, Mengapa *w)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_DASAR_TPP);
    mengapa_inti(w, "Dasar TPP " STR_F " %%: " STR_F " %% menurut predikat, dikurangi " STR_F " %%.", STR_A(tpp_kata(w->a, h->persen)),
                 STR_A(tpp_kata(w->a, h->persen_dasar)), STR_A(tpp_kata(w->a, h->potongan)));
    mengapa_fakta(w, "Tabel persentase", STR_F, STR_A(t->dasar.len ? t->dasar : S("contoh, sesuaikan Perkada")));
    mengapa_fakta(w, "Predikat", "%s", f->predikat ? predikat_label[f->predikat] : f->kecuali ? pengecualian_label[f->kecuali] : "belum ditetapkan");
    for (int u = 1; u < UNSUR_TPP_MAX; u++) {
        if (tpp_potongan((UnsurTpp)u) && f->kali[u] && !periode_setahun(f->periode)) {
            int kurang = f->kali[u] * t->nilai[u];
            mengapa_aturan(w, kurang > 0, pasal, unsur_tpp_label[u], "%d kali, tiap kali " STR_F " %%: " STR_F " %%.", f->kali[u],
                           STR_A(tpp_kata(w->a, t->nilai[u])), STR_A(tpp_kata(w->a, kurang)));
        } else if (!tpp_potongan((UnsurTpp)u)) {
            mengapa_aturan(w, u == (int)h->dasar, pasal, unsur_tpp_label[u], STR_F " %%.", STR_A(tpp_kata(w->a, t->nilai[u])));
        } else if (f->kali[u]) {
            mengapa_fakta(w, unsur_tpp_label[u], "%d; sudah diperhitungkan pada bulannya", f->kali[u]);
        }
    }
    mengapa_pengubah(w, "%s", t->dasar.len ? "Predikat berubah oleh putusan keberatan atau koreksi; persentasenya oleh Perkada."
                                           : "BKPSDM mengganti tabel contoh dengan tabel Perkada; penutupan berikutnya memakainya.");
}

HasilTpp tpp_hitung(const Profil *p, const TabelTpp *t, const FaktaTpp *f, Mengapa *w)
{
    HasilTpp h = { .dasar = !f->predikat && f->kecuali ? UNSUR_TPP_DIKECUALIKAN : dari_predikat[f->predikat] };
    h.persen_dasar = t->nilai[h.dasar];
    for (int u = UNSUR_TPP_ALPA; u < UNSUR_TPP_MAX && !periode_setahun(f->periode); u++) h.potongan += f->kali[u] * t->nilai[u];
    if (h.potongan > h.persen_dasar) h.potongan = h.persen_dasar;
    h.persen = h.persen_dasar - h.potongan;
    if (w) jelaskan(p, t, f, &h, w);
    return h;
}
