#include "tindakan/setahun.h"

#include "inti/skp.h"
#include "tindakan/pembukaan.h"

/* The outer limit, carried on by a reopening; without one the due date counts while it runs. */
static bool batas_bulan(const Ctx *c, Db *db, int64_t pegawai, Bulan b, Tanggal *batas, Err *err)
{
    Tenggat t;
    Tanggal dibuka = { 0 };
    *batas = (Tanggal){ 0 };
    if (!batas_pegawai(c, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, b, (Tanggal){ 0 }, &t, err)) return false;
    if (!t.batas.n && !batas_pegawai(c, JENIS_TENGGAT_EVALUASI, pegawai, b, (Tanggal){ 0 }, &t, err)) return false;
    *batas = t.batas;
    if (c->hari_ini.n <= t.batas.n) return true;
    if (!pembukaan_sampai(c, db, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, bulan_akhir(b), &dibuka, err)) return false;
    if (dibuka.n > batas->n) *batas = dibuka;
    return true;
}

static bool isi_keadaan(const Ctx *c, Db *db, Setahun *s, Err *err)
{
    const Profil *p = c->aturan->profil;
    const Pegawai *o = struktur_pegawai(c->aturan->struktur, s->pegawai);
    s->fakta = (FaktaSetahun){ .tahun = s->tahun, .diliputi = p->pegawai[o->status] };
    for (int i = 0; i < 12; i++) {
        Bulan b = bulan(s->tahun, i + 1);
        bool dinilai = s->bulan[i].status >= STATUS_EVALUASI_DITETAPKAN;
        MasaTugas m = masa_tugas(c->aturan->struktur, s->pegawai, bulan_awal(b), bulan_akhir(b));
        if (m.akhir.n && !dinilai && b.n >= p->mulai.n && !batas_bulan(c, db, s->pegawai, b, &s->batas[i], err)) return false;
        FaktaBulan f = { .bulan = b, .hari_ini = c->hari_ini, .batas = s->batas[i], .diatur = b.n >= p->mulai.n, .bertugas = m.akhir.n > 0,
                         .dinilai = dinilai, .kecuali = s->kecuali[i] != PENGECUALIAN_TIADA };
        s->fakta.bulan[i] = bulan_keadaan(&f);
        if (!dinilai) continue;
        s->hitung.hasil[i] = s->bulan[i].hasil;
        s->hitung.perilaku[i] = s->bulan[i].perilaku;
    }
    s->hitung.n = 12;
    s->wajib = tahunan_wajib(p, &s->fakta, NULL);
    return true;
}

bool setahun_muat(const Ctx *c, Db *db, int64_t pegawai, int tahun, Setahun *s, Err *err)
{
    NilaiBulanList l = { 0 };
    PengecualianBulanList k = { 0 };
    *s = (Setahun){ .pegawai = pegawai, .tahun = tahun,
                    .masa = masa_tugas(c->aturan->struktur, pegawai, tanggal(tahun, 1, 1), tanggal(tahun, 12, 31)) };
    if (!struktur_pegawai(c->aturan->struktur, pegawai)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!db_evaluasi_bulan_tahun(db, c->a, pegawai, tahun, &l, err) || !db_pengecualian_tahun(db, c->a, pegawai, tahun, &k, err)
        || !db_evaluasi_rhk_tahun(db, c->a, pegawai, tahun, &s->rhk, err) || !db_rhk_pokok_tahun(db, c->a, pegawai, tahun, &s->pokok, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) s->bulan[bulan_ke(periode_ke_bulan(l.v[i].periode)) - 1] = l.v[i];
    for (ptrdiff_t i = 0; i < k.n; i++) s->kecuali[bulan_ke(k.v[i].bulan) - 1] = k.v[i].jenis;
    return isi_keadaan(c, db, s, err);
}

HasilTahunan setahun_hitung(const Ctx *c, const Setahun *s, Mengapa *w) { return tahunan_hitung(c->aturan->profil, &s->hitung, w); }

/* The first version of an annual RHK stands for all of them. */
static int64_t pokok(const Rhk *r) { return r->asal ? r->asal : r->id; }

static int64_t pokok_dari(const RhkPokokList *l, int64_t rhk)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].rhk == rhk) return l->v[i].pokok;
    return rhk;
}

bool setahun_milik(const RhkPokokList *l, const Rhk *r, int64_t rhk) { return pokok_dari(l, rhk) == pokok_dari(l, r->id); }

/* ---- added-up realisation ---- */

static double jumlahkan(CaraJumlah cara, double jumlah, double akhir, int n)
{
    if (cara == CARA_JUMLAH_RATA) return jumlah / n;
    return cara == CARA_JUMLAH_NILAI_AKHIR ? akhir : jumlah;
}

void setahun_realisasi(Arena *a, const RhkSebulanList *l, RhkBulan *r)
{
    enum { TEKS_MAKS = 1900 };
    const Iki *k = rhk_kuantitas(r->rhk);
    Str satuan = { 0 }, s;
    double jumlah = 0, akhir = 0;
    int n = 0;
    bool angka = k && target_angka(k->target, &r->target, &satuan);
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const RhkSebulan *x = &l->v[i];
        if (x->rhk != pokok(r->rhk) || !x->realisasi.len) continue;
        double nilai = 0;
        if (angka) angka = target_angka(x->realisasi, &nilai, &s) && str_eq(str_lower(a, s), str_lower(a, satuan));
        jumlah += nilai;
        akhir = nilai;
        n++;
        if (buf_str(&b).len + x->realisasi.len < TEKS_MAKS)
            buf_fmt(&b, "%s%s: " STR_F, b.len ? "\n" : "", bulan_nama(bulan_ke(periode_ke_bulan(x->periode))), STR_A(x->realisasi));
    }
    r->satuan = satuan;
    r->sebanding = angka && n > 0;
    if (r->sebanding) r->jumlah = jumlahkan(k->cara, jumlah, akhir, n);
    r->realisasi = r->sebanding ? str_fmt(a, "%g " STR_F, r->jumlah, STR_A(satuan)) : buf_str(&b);
}
