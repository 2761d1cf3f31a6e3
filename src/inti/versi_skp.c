#include "inti/versi_skp.h"

#include "inti/skp.h"

KODE_ISI(MACAM_BEDA, macam_beda, MACAM_BEDA_LIST)

Tanggal skp_akhir_masa(const Skp *s) { return s->bulan.n ? bulan_akhir(s->bulan) : tanggal(s->tahun, 12, 31); }

static Str kata(const KataIdList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return l->v[i].teks;
    return (Str){ 0 };
}

/* The word of a code; none for a field that is not filled. */
static Str label(const char *const *kata, int kode) { return kode ? str_z(kata[kode]) : (Str){ 0 }; }

static void ruas(Arena *a, Beda *b, Str nama, Str lama, Str baru)
{
    if (!str_eq(lama, baru)) *list_add(a, &b->ruas) = (BedaRuas){ nama, lama, baru };
}

/* ---- result plans ---- */

static const Iki *iki_aspek(const Rhk *r, Aspek aspek)
{
    static const Iki kosong;
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        if (r->iki.v[i].aspek == aspek) return &r->iki.v[i];
    return &kosong;
}

static void beda_iki(Arena *a, Beda *b, const IsiVersi *lama, const IsiVersi *baru, const Rhk *x, const Rhk *y)
{
    for (int i = 1; i < ASPEK_MAX; i++) {
        const Iki *k = iki_aspek(x, (Aspek)i), *m = iki_aspek(y, (Aspek)i);
        const char *nama = aspek_label[i];
        ruas(a, b, str_fmt(a, "Indikator %s", nama), k->uraian, m->uraian);
        ruas(a, b, str_fmt(a, "Target %s", nama), k->target, m->target);
        ruas(a, b, str_fmt(a, "Ukuran keberhasilan %s", nama), k->ukuran, m->ukuran);
        ruas(a, b, str_fmt(a, "Target bulanan %s", nama), kata(&lama->target_bulan, k->id), kata(&baru->target_bulan, m->id));
        ruas(a, b, str_fmt(a, "Cara menjumlahkan %s", nama), label(cara_jumlah_label, (int)k->cara), label(cara_jumlah_label, (int)m->cara));
    }
}

/* `x`, `y`: the RHK on either side; an empty one where there is none. */
static void beda_rhk(Arena *a, const IsiVersi *lama, const IsiVersi *baru, const Rhk *x, const Rhk *y, BedaList *l)
{
    Beda b = { .macam = !x->id ? MACAM_BEDA_TAMBAH : !y->id ? MACAM_BEDA_HAPUS : MACAM_BEDA_UBAH, .bagian = S("Rencana hasil kerja"),
               .judul = y->id ? y->uraian : x->uraian, .rhk_lama = x->id, .rhk_baru = y->id };
    ruas(a, &b, S("Rencana hasil kerja"), x->uraian, y->uraian);
    ruas(a, &b, S("Klasifikasi"), label(klasifikasi_rhk_label, (int)x->klasifikasi), label(klasifikasi_rhk_label, (int)y->klasifikasi));
    ruas(a, &b, S("RHK pimpinan yang diintervensi"), kata(&lama->pimpinan, x->rhk_atasan), kata(&baru->pimpinan, y->rhk_atasan));
    ruas(a, &b, S("Dasar"), label(dasar_rhk_label, (int)x->dasar), label(dasar_rhk_label, (int)y->dasar));
    ruas(a, &b, S("Jenis"), label(jenis_rhk_label, (int)x->jenis), label(jenis_rhk_label, (int)y->jenis));
    ruas(a, &b, S("Perspektif"), label(perspektif_label, (int)x->perspektif), label(perspektif_label, (int)y->perspektif));
    ruas(a, &b, S("Indikator Perjanjian Kinerja"), kata(&lama->indikator, x->indikator), kata(&baru->indikator, y->indikator));
    ruas(a, &b, S("Hasil dalam perjanjian kerja"), kata(&lama->kontrak, x->hasil_kontrak), kata(&baru->kontrak, y->hasil_kontrak));
    ruas(a, &b, S("Penugasan dari"), x->penugasan_dari, y->penugasan_dari);
    ruas(a, &b, S("Jadwal pelaporan"), rhk_jadwal_kata(a, x), rhk_jadwal_kata(a, y));
    ruas(a, &b, S("Bukti yang diharapkan"), x->bukti_harap, y->bukti_harap);
    beda_iki(a, &b, lama, baru, x, y);
    if (b.ruas.n) *list_add(a, l) = b;
}

static const Rhk *rhk_id(const Skp *s, int64_t id)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].id == id) return &s->rhk.v[i];
    return NULL;
}

static bool dilanjutkan(const Skp *baru, int64_t lama)
{
    for (ptrdiff_t i = 0; i < baru->rhk.n; i++)
        if (baru->rhk.v[i].melanjutkan == lama) return true;
    return false;
}

/* ---- behaviour and attachment ---- */

static MacamBeda macam(Str lama, Str baru) { return !lama.len ? MACAM_BEDA_TAMBAH : !baru.len ? MACAM_BEDA_HAPUS : MACAM_BEDA_UBAH; }

static void beda_perilaku(Arena *a, const Skp *x, const Skp *y, BedaList *l)
{
    for (int i = 1; i < NILAI_DASAR_MAX; i++) {
        Beda b = { .macam = macam(x->ekspektasi[i], y->ekspektasi[i]), .bagian = S("Perilaku kerja"), .judul = str_z(nilai_dasar_label[i]) };
        ruas(a, &b, S("Ekspektasi khusus pimpinan"), x->ekspektasi[i], y->ekspektasi[i]);
        if (b.ruas.n) *list_add(a, l) = b;
    }
}

static bool ada_butir(const Skp *s, const LampiranSkp *x)
{
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        const LampiranSkp *y = &s->lampiran.v[i];
        if (x->bagian == y->bagian && x->jenis == y->jenis && str_eq(x->uraian, y->uraian)) return true;
    }
    return false;
}

/* Entries of `x` that `y` does not have. */
static void beda_lampiran(Arena *a, const Skp *x, const Skp *y, MacamBeda m, BedaList *l)
{
    for (ptrdiff_t i = 0; i < x->lampiran.n; i++) {
        const LampiranSkp *k = &x->lampiran.v[i];
        if (ada_butir(y, k)) continue;
        Beda b = { .macam = m, .bagian = str_fmt(a, "Lampiran: %s", bagian_lampiran_label[k->bagian]),
                   .judul = k->jenis ? label(jenis_sumber_daya_label, (int)k->jenis) : label(bagian_lampiran_label, (int)k->bagian) };
        bool gugur = m == MACAM_BEDA_HAPUS;
        ruas(a, &b, S("Butir"), gugur ? k->uraian : (Str){ 0 }, gugur ? (Str){ 0 } : k->uraian);
        *list_add(a, l) = b;
    }
}

void skp_beda(const IsiVersi *lama, const IsiVersi *baru, Arena *a, BedaList *l)
{
    static const Rhk kosong;
    const Skp *x = lama->s, *y = baru->s;
    for (ptrdiff_t i = 0; i < y->rhk.n; i++) {
        const Rhk *dari = rhk_id(x, y->rhk.v[i].melanjutkan);
        beda_rhk(a, lama, baru, dari ? dari : &kosong, &y->rhk.v[i], l);
    }
    for (ptrdiff_t i = 0; i < x->rhk.n; i++)
        if (!dilanjutkan(y, x->rhk.v[i].id)) beda_rhk(a, lama, baru, &x->rhk.v[i], &kosong, l);
    beda_perilaku(a, x, y, l);
    beda_lampiran(a, x, y, MACAM_BEDA_HAPUS, l);
    beda_lampiran(a, y, x, MACAM_BEDA_TAMBAH, l);
}
