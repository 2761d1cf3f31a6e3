#include "inti/pemanfaatan.h"

KODE_ISI(SYARAT, syarat, SYARAT_LIST)
KODE_ISI(JENJANG_JF, jenjang_jf, JENJANG_JF_LIST)
KODE_ISI(KEPUTUSAN, keputusan, KEPUTUSAN_LIST)
KODE_ISI(BEDA_SIASN, beda_siasn, BEDA_SIASN_LIST)

/* The list runs from the best to the worst. */
bool predikat_paling_sedikit(Predikat p, Predikat batas) { return p && p <= batas; }

static Predikat predikat_pada(const PredikatTahunList *l, int tahun)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].tahun == tahun) return l->v[i].predikat;
    return PREDIKAT_TIADA;
}

/* ---- promotion ---- */

enum { TAHUN_PANGKAT = 2 };

Syarat pangkat_uji(const Profil *p, const PredikatTahunList *lalu, int tahun, Mengapa *w)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_PEMANFAATAN);
    Syarat s = SYARAT_MEMENUHI;
    for (int i = 1; i <= TAHUN_PANGKAT; i++) {
        Predikat x = predikat_pada(lalu, tahun - i);
        bool baik = predikat_paling_sedikit(x, PREDIKAT_BAIK);
        if (x && !baik) s = SYARAT_TIDAK;
        if (!x && s == SYARAT_MEMENUHI) s = SYARAT_BELUM;
        mengapa_fakta(w, i == 1 ? "Tahun terakhir" : "Tahun sebelumnya", "%d: %s", tahun - i, x ? predikat_label[x] : "belum ada");
        mengapa_aturan(w, baik, pasal, i == 1 ? "Paling sedikit baik pada tahun terakhir" : "Paling sedikit baik pada tahun sebelumnya", "%s",
                       baik ? "terpenuhi" : x ? "predikatnya di bawah baik" : "predikatnya belum ada");
    }
    mengapa_inti(w, "%s syarat kinerja kenaikan pangkat dan pengangkatan jabatan tahun %d.", s == SYARAT_MEMENUHI ? "Memenuhi" : s == SYARAT_TIDAK ? "Tidak memenuhi" : "Belum dapat dinyatakan memenuhi", tahun);
    if (s == SYARAT_BELUM) mengapa_pengubah(w, "Predikat tahun yang kosong dapat diimpor dari sistem sebelumnya.");
    return s;
}

/* ---- credit points ---- */

const int jenjang_jf_koefisien[JENJANG_JF_MAX] = {
    [JENJANG_JF_PEMULA] = 375, [JENJANG_JF_TERAMPIL] = 500, [JENJANG_JF_MAHIR] = 1250, [JENJANG_JF_PENYELIA] = 2500,
    [JENJANG_JF_PERTAMA] = 1250, [JENJANG_JF_MUDA] = 2500, [JENJANG_JF_MADYA] = 3750, [JENJANG_JF_UTAMA] = 5000 };

const int predikat_persen_ak[PREDIKAT_MAX] = {
    [PREDIKAT_SANGAT_BAIK] = 150, [PREDIKAT_BAIK] = 100, [PREDIKAT_BUTUH_PERBAIKAN] = 75, [PREDIKAT_KURANG] = 50, [PREDIKAT_SANGAT_KURANG] = 25 };

JenjangJf jenjang_jf(const Jabatan *j)
{
    if (j->jenis != JENIS_JABATAN_JF) return JENJANG_JF_TIADA;
    for (int i = 1; i < JENJANG_JF_MAX; i++)
        if (str_ends(j->nama, str_z(jenjang_jf_label[i]))) return (JenjangJf)i;
    return JENJANG_JF_TIADA;
}

MasaJf masa_jf(const Struktur *s, int64_t pegawai, int tahun, Tanggal sampai)
{
    MasaJf m = { 0 };
    for (int b = 1; b <= 12; b++) {
        Tanggal t = bulan_akhir(bulan(tahun, b));
        const Penugasan *tugas = t.n <= sampai.n ? struktur_penugasan_pada(s, pegawai, t) : NULL;
        const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
        if (!j || j->jenis != JENIS_JABATAN_JF) continue;
        JenjangJf k = jenjang_jf(j);
        m.jf++;
        *(k ? &m.bulan[k] : &m.tanpa_jenjang) += 1;
    }
    return m;
}

int64_t angka_kredit(const Profil *p, const MasaJf *m, Predikat predikat, Mengapa *w)
{
    enum { PENYEBUT = 100 * 12 };
    const char *pasal = profil_ketentuan(p, KETENTUAN_PEMANFAATAN);
    int64_t jumlah = 0;                 /* hundredths x PENYEBUT: rounded once, at the end */
    for (int i = 1; i < JENJANG_JF_MAX; i++) {
        if (!m->bulan[i]) continue;
        jumlah += (int64_t)jenjang_jf_koefisien[i] * predikat_persen_ak[predikat] * m->bulan[i];
        mengapa_fakta(w, jenjang_jf_label[i], "%d,%02d setahun, %d bulan", jenjang_jf_koefisien[i] / 100, jenjang_jf_koefisien[i] % 100, m->bulan[i]);
    }
    int64_t hasil = (2 * jumlah + PENYEBUT) / (2 * PENYEBUT);
    if (m->tanpa_jenjang) mengapa_fakta(w, "Tanpa jenjang", "%d bulan; nama jabatannya tidak menyebut jenjang", m->tanpa_jenjang);
    for (int i = 1; i < PREDIKAT_MAX; i++)
        mengapa_aturan(w, i == (int)predikat, pasal, predikat_label[i], "%d %% koefisien tahunan", predikat_persen_ak[i]);
    mengapa_inti(w, "Angka kredit %lld,%02lld: koefisien tahunan × %d %% × bulan/12.", (long long)(hasil / 100), (long long)(hasil % 100), predikat_persen_ak[predikat]);
    if (!predikat) mengapa_pengubah(w, "Angka kredit dihitung sesudah predikat tahun itu ada.");
    return hasil;
}

/* ---- rewards ---- */

const AturanPenghargaan *penghargaan_calon(const Profil *p, JenisPenghargaan jenis, const PredikatTahunList *lalu, int tahun)
{
    for (int i = 0; i < PENGHARGAAN_CARA; i++) {
        const AturanPenghargaan *a = &p->penghargaan[jenis][i];
        bool cocok = a->tahun > 0;
        for (int k = 0; k < a->tahun && cocok; k++) cocok = predikat_paling_sedikit(predikat_pada(lalu, tahun - k), a->paling_sedikit);
        if (cocok) return a;
    }
    return NULL;
}

Str penghargaan_kata(Arena *a, const AturanPenghargaan *x)
{
    static const char *const banyak[] = { "", "", "dua ", "tiga ", "empat ", "lima " };
    Str predikat = str_z(predikat_label[x->paling_sedikit]);
    if (x->paling_sedikit > PREDIKAT_SANGAT_BAIK) predikat = str_fmt(a, "Paling sedikit " STR_F, STR_A(str_lower(a, predikat)));
    return str_fmt(a, STR_F " pada %stahun terakhir", STR_A(predikat), banyak[x->tahun]);
}

/* ---- the national service ---- */

Predikat siasn_baca_predikat(const Profil *p, Arena *a, Str s)
{
    int64_t n = 0;
    Str t = str_lower(a, str_trim(s));
    bool nomor = str_int(t, &n);
    for (int i = 1; i < PREDIKAT_MAX; i++)
        if (nomor ? p->siasn.predikat[i] == n : str_eqz(t, predikat_kode[i]) || str_eq(t, str_lower(a, str_z(predikat_label[i])))) return (Predikat)i;
    return str_starts(t, S("kurang")) ? PREDIKAT_KURANG : PREDIKAT_TIADA;       /* "kurang (misconduct)" */
}

static int menurut_nip(const void *x, const void *y)
{
    const RekonBaris *a = x, *b = y;
    return str_cmp(a->nip, b->nip);
}

static void urutkan(RekonBarisList *l)
{
    ptrdiff_t n = 0;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_nip);
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (!n || !str_eq(l->v[n - 1].nip, l->v[i].nip)) l->v[n++] = l->v[i];
    l->n = n;
}

Rekon rekon_bandingkan(Arena *a, RekonBarisList *sini, RekonBarisList *sana)
{
    Rekon r = { 0 };
    urutkan(sini);
    urutkan(sana);
    for (ptrdiff_t i = 0, j = 0; i < sini->n || j < sana->n;) {
        int c = i == sini->n ? 1 : j == sana->n ? -1 : str_cmp(sini->v[i].nip, sana->v[j].nip);
        const RekonBaris *x = c <= 0 ? &sini->v[i++] : NULL, *y = c >= 0 ? &sana->v[j++] : NULL;
        BedaSiasn b = !y ? BEDA_SIASN_SINI : !x ? BEDA_SIASN_SANA : x->predikat != y->predikat ? BEDA_SIASN_PREDIKAT : BEDA_SIASN_TIADA;
        if (!b) { r.sama++; continue; }
        r.jumlah[b]++;
        *list_add(a, &r.beda) = (RekonBeda){ b, x ? x->nip : y->nip, x ? x->nama : y->nama, x ? x->predikat : PREDIKAT_TIADA, y ? y->predikat : PREDIKAT_TIADA };
    }
    return r;
}
