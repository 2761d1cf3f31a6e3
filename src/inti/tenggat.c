#include "inti/tenggat.h"

/* ---- counting ----------------------------------------------------------------------------------- */

typedef struct {
    const Profil *p;
    const Kalender *k;
    Arena *a;                       /* NULL: no words */
    TenggatTanya q;
    Tenggat *t;
    Err *err;
} Hitung;

static const char AKHIR_PEKAN[] = "akhir pekan";

/* A working day, or else noted as skipped. False only when the calendar lacks the year. */
static bool lihat(Hitung *h, Tanggal t, bool *kerja)
{
    int tahun = tanggal_tahun(t);
    if (!kalender_ada(h->k, tahun)) return err_set(h->err, E_LIBUR_TAHUN, NULL, NULL, V(tahun));
    *kerja = kalender_kerja(h->k, h->q.pekan, t);
    if (*kerja || !h->a) return true;
    const HariLibur *l = kalender_libur(h->k, t);
    Str alasan = l ? l->nama : str_fmt(h->a, "%s (%s)", AKHIR_PEKAN, hari_nama(tanggal_hari(t)));
    *(HariDilewati *)list_add(h->a, &h->t->dilewati) = (HariDilewati){ t, alasan };
    return true;
}

/* The n-th working day from `t` on, `t` included. */
static bool maju(Hitung *h, Tanggal t, int n)
{
    for (bool kerja;; t = tanggal_plus(t, 1)) {
        if (!lihat(h, t, &kerja)) return false;
        if (kerja && --n == 0) break;
    }
    h->t->batas = t;
    return true;
}

static bool mundur(Hitung *h, Tanggal t)
{
    for (bool kerja;; t = tanggal_plus(t, -1)) {
        if (!lihat(h, t, &kerja)) return false;
        if (kerja) break;
    }
    h->t->batas = t;
    for (ptrdiff_t i = 0, j = h->t->dilewati.n - 1; i < j; i++, j--) {      /* in order of days */
        HariDilewati x = h->t->dilewati.v[i];
        h->t->dilewati.v[i] = h->t->dilewati.v[j];
        h->t->dilewati.v[j] = x;
    }
    return true;
}

/* The same day number n months on, or that month's last day. */
static Tanggal tambah_bulan(Tanggal t, int n)
{
    Tanggal akhir = bulan_akhir(bulan_plus(tanggal_bulan(t), n));
    int hari = tanggal_ymd(t).hari, ada = tanggal_ymd(akhir).hari;
    return hari < ada ? tanggal_plus(akhir, hari - ada) : akhir;
}

/* The month in which a deadline about a month or a year falls; says nothing for one that counts from a day. */
static Bulan bulan_jatuh(const AturanTenggat *r, TenggatTanya q)
{
    return bulan_plus(tenggat_pokok[q.jenis] == POKOK_TAHUN ? bulan(q.tahun, 12) : q.bulan, r->bulan_lanjut);
}

static bool menurut_rumus(Hitung *h, const AturanTenggat *r)
{
    Bulan b = bulan_jatuh(r, h->q);
    switch (r->rumus) {
    case RUMUS_TENGGAT_HARI_KERJA_KE:       return maju(h, bulan_awal(b), r->n);
    case RUMUS_TENGGAT_HARI_KERJA_TERAKHIR: return mundur(h, bulan_akhir(b));
    case RUMUS_TENGGAT_SESUDAH_HARI_KERJA:  return maju(h, tanggal_plus(h->q.dari, 1), r->n);
    case RUMUS_TENGGAT_HARI_TERAKHIR:       h->t->batas = bulan_akhir(b); return true;
    case RUMUS_TENGGAT_SESUDAH_HARI:        h->t->batas = tanggal_plus(h->q.dari, r->n); return true;
    case RUMUS_TENGGAT_SESUDAH_BULAN:       h->t->batas = tambah_bulan(h->q.dari, r->n); return true;
    case RUMUS_TENGGAT_TIDAK_ADA:
    case RUMUS_TENGGAT_TIADA:
    case RUMUS_TENGGAT_MAX: break;
    }
    return true;
}

/* ---- saying how --------------------------------------------------------------------------------- */

/* "30 September dan 1 Oktober", "2, 3, 4, dan 7 April"; the year where it is not `tahun`. */
static Str deret(Arena *a, const Tanggal *v, ptrdiff_t n, int tahun)
{
    Buf b = buf_new(a, 16 * KB);
    for (ptrdiff_t i = 0; i < n; i++) {
        Ymd d = tanggal_ymd(v[i]), lanjut = i + 1 < n ? tanggal_ymd(v[i + 1]) : (Ymd){ 0 };
        buf_z(&b, i == 0 ? "" : i + 1 < n ? ", " : n == 2 ? " dan " : ", dan ");
        buf_int(&b, d.hari);
        if (d.bulan == lanjut.bulan && d.tahun == lanjut.tahun) continue;
        buf_fmt(&b, " %s", bulan_nama(d.bulan));
        if (d.tahun != tahun) buf_fmt(&b, " %d", d.tahun);
    }
    return buf_str(&b);
}

/* What days are skipped for, as one word for all of them: both days of a weekend are one thing. */
static Str sebab(const HariDilewati *d)
{
    return str_starts(d->alasan, str_z(AKHIR_PEKAN)) ? str_z(AKHIR_PEKAN) : d->alasan;
}

/* "Dilewati: 1 April Idul Fitri; 2, 3, 4, dan 7 April cuti bersama Idul Fitri; 5 dan 6 April akhir pekan." */
static void kalimat_dilewati(Hitung *h, Buf *b)
{
    const Tenggat *t = h->t;
    Tanggal *hari = arena_many(h->a, Tanggal, t->dilewati.n);
    bool *sudah = arena_many(h->a, bool, t->dilewati.n);
    for (ptrdiff_t i = 0; i < t->dilewati.n; i++) {
        if (sudah[i]) continue;
        Str s = sebab(&t->dilewati.v[i]);
        ptrdiff_t n = 0;
        for (ptrdiff_t j = i; j < t->dilewati.n; j++)
            if (str_eq(sebab(&t->dilewati.v[j]), s)) sudah[j] = true, hari[n++] = t->dilewati.v[j].tanggal;
        bool cuti = str_starts(s, S("Cuti bersama"));
        buf_fmt(b, "%s" STR_F " %s" STR_F, i ? "; " : " Dilewati: ", STR_A(deret(h->a, hari, n, tanggal_tahun(t->batas))),
                cuti ? "c" : "", STR_A(cuti ? str_sub(s, 1, s.len) : s));
    }
    if (t->dilewati.n) buf_char(b, '.');
}

/* The working days from `awal` to the deadline. */
static Str hari_dihitung(Hitung *h, Tanggal awal)
{
    LIST_OF(Tanggal) l = { 0 };
    for (Tanggal t = awal; t.n <= h->t->batas.n; t = tanggal_plus(t, 1))
        if (kalender_kerja(h->k, h->q.pekan, t)) *list_add(h->a, &l) = t;
    return deret(h->a, l.v, l.n, tanggal_tahun(h->t->batas));
}

static const char *urutan(Arena *a, int n)
{
    static const char *const kata[] = { "", "pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh",
                                        "kedelapan", "kesembilan", "kesepuluh" };
    return n < countof(kata) ? kata[n] : str_cz(a, str_fmt(a, "ke-%d", n));
}

static void kalimat(Hitung *h, const AturanTenggat *r)
{
    Arena *a = h->a;
    Buf b = buf_new(a, 32 * KB);
    Str dari = h->q.dari.n ? tanggal_kata(a, h->q.dari) : (Str){ 0 };
    Str batas = tanggal_kata(a, h->t->batas);
    Bulan jatuh = bulan_jatuh(r, h->q);
    switch (r->rumus) {
    case RUMUS_TENGGAT_HARI_KERJA_KE:
        buf_fmt(&b, "Hari kerja %s bulan " STR_F ": " STR_F ".", urutan(a, r->n), STR_A(bulan_kata(a, jatuh)),
                STR_A(hari_dihitung(h, bulan_awal(jatuh))));
        break;
    case RUMUS_TENGGAT_HARI_KERJA_TERAKHIR:
        buf_fmt(&b, "Hari kerja terakhir bulan " STR_F ": " STR_F ".", STR_A(bulan_kata(a, jatuh)), STR_A(batas));
        break;
    case RUMUS_TENGGAT_HARI_TERAKHIR:
        buf_fmt(&b, "Hari kalender terakhir bulan " STR_F ": " STR_F ".", STR_A(bulan_kata(a, jatuh)), STR_A(batas));
        break;
    case RUMUS_TENGGAT_SESUDAH_HARI_KERJA:
        buf_fmt(&b, "%d hari kerja sesudah " STR_F ": " STR_F ".", r->n, STR_A(dari),
                STR_A(hari_dihitung(h, tanggal_plus(h->q.dari, 1))));
        break;
    case RUMUS_TENGGAT_SESUDAH_HARI:
        buf_fmt(&b, "%d hari kalender sesudah " STR_F ": " STR_F ".", r->n, STR_A(dari), STR_A(batas));
        break;
    case RUMUS_TENGGAT_SESUDAH_BULAN:
        buf_fmt(&b, "%d bulan sesudah " STR_F ": " STR_F ".", r->n, STR_A(dari), STR_A(batas));
        if (tanggal_ymd(h->q.dari).hari != tanggal_ymd(h->t->batas).hari)
            buf_fmt(&b, " Tanggal %d tidak ada di bulan itu, jadi hari terakhirnya.", tanggal_ymd(h->q.dari).hari);
        break;
    case RUMUS_TENGGAT_TIDAK_ADA:
    case RUMUS_TENGGAT_TIADA:
    case RUMUS_TENGGAT_MAX: break;
    }
    kalimat_dilewati(h, &b);
    h->t->alasan = buf_str(&b);
}

/* ---- the engine --------------------------------------------------------------------------------- */

static void tambah_dasar(Hitung *h, Str pasal)
{
    for (ptrdiff_t i = 0; i < h->t->dasar.n; i++)
        if (str_eq(h->t->dasar.v[i], pasal)) return;
    if (pasal.len) *(Str *)list_add(h->a, &h->t->dasar) = pasal;
}

/* M9.3: January's monthly plan is due together with the annual one. */
static bool ikut_tahunan(Hitung *h)
{
    Tenggat *t = h->t, tahunan;
    TenggatTanya q = { .jenis = JENIS_TENGGAT_SKP_TAHUNAN, .pekan = h->q.pekan, .tahun = bulan_tahun(h->q.bulan) };
    if (!tenggat_hitung(h->p, h->k, h->a, q, &tahunan, h->err)) return false;
    t->batas = tahunan.batas;
    if (!h->a) return true;
    t->dilewati.v = tahunan.dilewati.v;
    t->dilewati.n = tahunan.dilewati.n;
    t->alasan = str_fmt(h->a, "SKP bulan Januari bersama SKP tahunan. " STR_F, STR_A(tahunan.alasan));
    tambah_dasar(h, tahunan.pasal);
    return true;
}

/* A day-counted deadline that may not pass one of the month (M12.4). */
static bool batasi(Hitung *h, JenisTenggat j)
{
    Tenggat *t = h->t, luar;
    TenggatTanya q = { .jenis = j, .pekan = h->q.pekan, .bulan = h->q.bulan };
    if (!tenggat_hitung(h->p, h->k, h->a, q, &luar, h->err)) return false;
    if (!luar.batas.n || luar.batas.n >= t->batas.n) return true;
    t->batas = luar.batas;
    if (!h->a) return true;
    ptrdiff_t n = 0;
    while (n < t->dilewati.n && t->dilewati.v[n].tanggal.n <= t->batas.n) n++;
    t->dilewati.n = n;
    t->alasan = str_fmt(h->a, STR_F " Tidak melewati %s: " STR_F ".", STR_A(t->alasan), jenis_tenggat_label[j],
                        STR_A(tanggal_kata(h->a, luar.batas)));
    tambah_dasar(h, luar.pasal);
    return true;
}

bool tenggat_hitung(const Profil *p, const Kalender *k, Arena *a, TenggatTanya q, Tenggat *t, Err *err)
{
    const AturanTenggat *r = &p->tenggat[q.jenis];
    PokokTenggat pokok = tenggat_pokok[q.jenis];
    Hitung h = { p, k, a, q, t, err };
    *t = (Tenggat){ .jenis = q.jenis, .memblokir = r->memblokir, .pasal = r->pasal };
    if (a) {
        tambah_dasar(&h, r->pasal);
        tambah_dasar(&h, r->kewajiban);
    }
    if (r->rumus == RUMUS_TENGGAT_TIDAK_ADA) {
        if (a) t->alasan = r->tidak_ada;
        return true;
    }
    pastikan(q.pekan == 5 || q.pekan == 6);
    pastikan(pokok == POKOK_TAHUN ? q.tahun > 0 : pokok == POKOK_BULAN ? q.bulan.n > 0 : q.dari.n > 0);
    if (r->januari_ikut_tahunan && bulan_ke(q.bulan) == 1) return ikut_tahunan(&h);
    if (!menurut_rumus(&h, r)) return false;
    if (a) kalimat(&h, r);
    return !r->tidak_melewati || !q.bulan.n || batasi(&h, r->tidak_melewati);
}

bool tenggat_laporan(const Profil *p, const Kalender *k, Arena *a, int pekan, Tanggal hari, Tenggat *t, Err *err)
{
    TenggatTanya q = { .jenis = JENIS_TENGGAT_LAPORAN_HARIAN, .pekan = pekan, .dari = hari };
    return tenggat_hitung(p, k, a, q, t, err);
}

int tenggat_sisa(const Kalender *k, int pekan, Tanggal hari_ini, Tanggal batas)
{
    if (batas.n <= hari_ini.n) return batas.n - hari_ini.n;
    int n = 0;
    for (Tanggal t = tanggal_plus(hari_ini, 1); t.n <= batas.n; t = tanggal_plus(t, 1))
        n += kalender_ada(k, tanggal_tahun(t)) ? kalender_kerja(k, pekan, t) : tanggal_hari(t) <= pekan;
    return n;
}

bool tenggat_berlaku(const Profil *p, Tanggal batas) { return batas.n >= p->tenggat_sejak.n; }

void tenggat_mengapa(const Profil *p, const Tenggat *t, TenggatTanya q, Mengapa *w)
{
    if (!w) return;
    Arena *a = w->a;
    const char *nama = jenis_tenggat_label[t->jenis], *pasal = str_cz(a, t->pasal);
    if (!t->batas.n) {
        mengapa_inti(w, "%s tidak mempunyai tenggat.", nama);
        mengapa_aturan(w, true, pasal, nama, STR_F, STR_A(t->alasan));
        return;
    }
    mengapa_inti(w, "%s paling lambat " STR_F " pukul 23.59.", nama, STR_A(tanggal_hari_kata(a, t->batas)));
    if (tenggat_pokok[q.jenis] == POKOK_TAHUN) mengapa_fakta(w, "Tahun", "%d", q.tahun);
    if (tenggat_pokok[q.jenis] == POKOK_BULAN) mengapa_fakta(w, "Bulan", STR_F, STR_A(bulan_kata(a, q.bulan)));
    if (tenggat_pokok[q.jenis] == POKOK_HARI) mengapa_fakta(w, "Dihitung dari", STR_F, STR_A(tanggal_hari_kata(a, q.dari)));
    mengapa_fakta(w, "Pekan kerja unit", "%d hari", q.pekan);
    mengapa_fakta(w, "Sesudahnya", "%s", t->memblokir ? "tertutup, kecuali dibuka kembali" : "ditandai terlambat");

    for (ptrdiff_t i = 0; i < t->dasar.n; i++)
        mengapa_aturan(w, true, str_cz(a, t->dasar.v[i]), nama, STR_F,
                       STR_A(i == 0 ? t->alasan : profil_pasal_isi(p, t->dasar.v[i])));
    if (!tenggat_berlaku(p, t->batas))
        mengapa_aturan(w, true, str_cz(a, p->tenggat_sejak_pasal), "Mulai berlaku",
                       "Tenggat sebelum " STR_F " tidak menandai terlambat dan tidak menutup.",
                       STR_A(tanggal_kata(a, p->tenggat_sejak)));
    if (t->memblokir)
        mengapa_pengubah(w, "BKPSDM dapat membuka kembali dengan alasan dan batas waktu (%s).",
                         profil_ketentuan(p, KETENTUAN_PEMBUKAAN));
    else if (t->dilewati.n)
        mengapa_pengubah(w, "Berubah bila hari libur atau pekan kerja unit berubah.");
}

Str tenggat_kata(Arena *a, const Profil *p, const Kalender *k, int pekan, Tanggal hari_ini, Tanggal batas)
{
    int jarak = batas.n - hari_ini.n;
    if (!batas.n || !kalender_ada(k, tanggal_tahun(batas)) || !kalender_ada(k, tanggal_tahun(hari_ini))) return (Str){ 0 };
    if (!tenggat_berlaku(p, batas)) return S("sebelum peraturan diundangkan");
    if (jarak < 0) return str_fmt(a, "terlambat %d hari", -jarak);
    if (jarak < 2) return jarak ? S("besok") : S("hari ini");
    int sisa = tenggat_sisa(k, pekan, hari_ini, batas);
    return sisa > 0 ? str_fmt(a, "%d hari kerja lagi", sisa) : str_fmt(a, "%d hari lagi", jarak);
}
