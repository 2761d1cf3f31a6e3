#include "inti/wajib_tahunan.h"

KODE_ISI(KEADAAN_BULAN, keadaan_bulan, KEADAAN_BULAN_LIST)

MasaTugas masa_tugas(const Struktur *s, int64_t pegawai, Tanggal dari, Tanggal sampai)
{
    MasaTugas m = { 0 };
    Posisi l = struktur_penugasan_pegawai(s, pegawai);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &struktur_isi(s)->penugasan.v[l.v[i]];
        Tanggal habis = struktur_sampai(s, p), awal = p->mulai.n > dari.n ? p->mulai : dari, akhir = habis.n < sampai.n ? habis : sampai;
        /* An assignment that carries no SKP (Plt, additional duty, CLTN) is no service of its own. */
        if (awal.n > akhir.n || !struktur_penugasan_pada(s, pegawai, akhir)) continue;
        if (!m.awal.n || awal.n < m.awal.n) m.awal = awal;
        if (akhir.n > m.akhir.n) m.akhir = akhir;
    }
    return m;
}

KeadaanBulan bulan_keadaan(const FaktaBulan *f)
{
    if (!f->diatur) return KEADAAN_BULAN_DI_LUAR;
    if (f->dinilai) return KEADAAN_BULAN_DINILAI;
    if (f->kecuali) return KEADAAN_BULAN_DIKECUALIKAN;
    if (!f->bertugas) return KEADAAN_BULAN_DI_LUAR;
    return !f->batas.n || f->hari_ini.n > f->batas.n ? KEADAAN_BULAN_TANPA : KEADAAN_BULAN_MENUNGGU;
}

static Str daftar(Arena *a, const FaktaSetahun *f, KeadaanBulan k, int *n)
{
    Buf b = buf_new(a, 256);
    *n = 0;
    for (int i = 0; i < 12; i++)
        if (f->bulan[i] == k) buf_fmt(&b, "%s%s", (*n)++ ? ", " : "", bulan_nama(i + 1));
    return buf_str(&b);
}

static void jelaskan(const Profil *p, const FaktaSetahun *f, const WajibTahunan *h, Mengapa *w)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_WAJIB_TAHUNAN), *kecuali = profil_ketentuan(p, KETENTUAN_PENGECUALIAN);
    mengapa_inti(w, h->wajib ? "Evaluasi tahunan wajib." : "Tidak memerlukan evaluasi tahunan.");
    for (int k = 1; k < KEADAAN_BULAN_MAX; k++) {
        int n;
        Str bulan = daftar(w->a, f, (KeadaanBulan)k, &n);
        if (n) mengapa_fakta(w, keadaan_bulan_label[k], "%d bulan: " STR_F, n, STR_A(bulan));
    }
    mengapa_aturan(w, h->wajib, pasal, "Evaluasi tahunan", "Setiap pegawai yang bertugas pada tahun itu dievaluasi.");
    if (!h->wajib) mengapa_aturan(w, true, kecuali, "Tidak wajib", STR_F, STR_A(h->alasan));
}

WajibTahunan tahunan_wajib(const Profil *p, const FaktaSetahun *f, Mengapa *w)
{
    WajibTahunan h = { 0 };
    int n[KEADAAN_BULAN_MAX] = { 0 };
    for (int i = 0; i < countof(f->bulan); i++) {
        n[f->bulan[i]]++;
        if (!h.menunggu && f->bulan[i] == KEADAAN_BULAN_MENUNGGU) h.menunggu = i + 1;
    }
    if (!f->diliputi) h.alasan = S("Peraturan ini tidak menilai kepala daerah.");
    else if (n[KEADAAN_BULAN_DI_LUAR] == 12) h.alasan = S("Tidak bertugas pada tahun itu.");
    else if (n[KEADAAN_BULAN_DIKECUALIKAN] + n[KEADAAN_BULAN_DI_LUAR] == 12) h.alasan = S("Dikecualikan pada setiap bulan tugasnya.");
    else if (p->modul[MODUL_TAHUNAN_DIHITUNG].ada && !n[KEADAAN_BULAN_DINILAI] && !n[KEADAAN_BULAN_MENUNGGU])
        h.alasan = S("Tidak ada bulan yang dievaluasi, jadi tidak ada yang dirata-ratakan.");
    else h.wajib = true;
    if (w) jelaskan(p, f, &h, w);
    return h;
}
