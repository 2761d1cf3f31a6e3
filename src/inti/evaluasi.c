#include "inti/evaluasi.h"

const Iki *rhk_kuantitas(const Rhk *r)
{
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        if (r->iki.v[i].aspek == ASPEK_KUANTITAS) return &r->iki.v[i];
    return NULL;
}

static bool bertarget(const Iki *k) { return k->target.len && !str_eqz(k->target, "0"); }

bool rhk_dihitung(const RhkBulan *r)
{
    const Iki *k = rhk_kuantitas(r->rhk);
    if (r->diambil_alih || r->laporan > 0 || r->realisasi.len) return true;
    if (k) return bertarget(k);
    for (ptrdiff_t i = 0; i < r->rhk->iki.n; i++)
        if (bertarget(&r->rhk->iki.v[i])) return true;
    return false;
}

Ekspektasi rhk_rating(const RhkBulan *r) { return r->diambil_alih ? EKSPEKTASI_DI_BAWAH : r->rating; }

Ekspektasi rhk_saran(const RhkBulan *r)
{
    if (!r->sebanding || r->diambil_alih) return EKSPEKTASI_TIADA;
    return r->jumlah > r->target ? EKSPEKTASI_DI_ATAS : r->jumlah < r->target ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_SESUAI;
}

HitungHasil evaluasi_hitung(const RhkBulanList *l)
{
    HitungHasil h = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const RhkBulan *r = &l->v[i];
        h.positif += r->positif;
        h.negatif += r->negatif;
        Ekspektasi rating = rhk_rating(r);
        if (!r->dihitung || !rating) continue;
        int *ke = r->rhk->klasifikasi == KLASIFIKASI_RHK_UTAMA ? h.utama : h.tambahan;
        ke[rating]++;
        h.diambil_alih += r->diambil_alih;
    }
    return h;
}

/* `pasal_rating`: the clauses of the three ratings of this side (M11.3, M11.4). */
static void alasan(const Str *pasal_rating, const char *apa, const char *ruas, Ekspektasi usul, Ekspektasi putusan, Str teks, Arena *a, ErrList *salah)
{
    if (!putusan || usul == putusan || teks.len) return;
    const char *pasal = pasal_rating[putusan].s;
    if (usul) err_set(list_add(a, salah), E_EVALUASI_ALASAN, ruas, pasal, V(apa), V(ekspektasi_label[usul]));
    else err_set(list_add(a, salah), E_EVALUASI_TANPA_USUL, ruas, pasal, V(apa));
}

void evaluasi_celah(const Profil *p, const RhkBulanList *l, const UsulHasil *usul, Ekspektasi usul_perilaku,
                    const PutusanEvaluasi *d, Arena *a, ErrList *salah)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const RhkBulan *r = &l->v[i];
        if (!r->dihitung || rhk_rating(r)) continue;
        err_set(list_add(a, salah), E_EVALUASI_RATING, str_cz(a, str_fmt(a, "rating_%lld", (long long)r->rhk->id)),
                profil_ketentuan(p, KETENTUAN_DASAR_HASIL), V(str_fmt(a, "RHK %d", (int)i + 1)));
    }
    if (!d->hasil) err_set(list_add(a, salah), E_EVALUASI_RATING, "hasil", profil_ketentuan(p, KETENTUAN_WAJIB_EVALUASI), V("Hasil kerja"));
    if (!d->perilaku) err_set(list_add(a, salah), E_EVALUASI_RATING, "perilaku", profil_ketentuan(p, KETENTUAN_WAJIB_EVALUASI), V("Perilaku kerja"));
    alasan(p->hasil_pasal, "Rating hasil kerja", "alasan_hasil", usul->usul, d->hasil, d->alasan_hasil, a, salah);
    if (usul_perilaku)
        alasan(p->perilaku_pasal, "Rating perilaku kerja", "alasan_perilaku", usul_perilaku, d->perilaku, d->alasan_perilaku, a, salah);
}
