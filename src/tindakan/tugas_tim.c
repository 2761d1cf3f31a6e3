/* What an appraiser decides: plans that were submitted, reports and evaluations of last month, results to release. */
#include "inti/skp.h"
#include "store/db_evaluasi.h"
#include "store/db_laporan.h"
#include "store/db_skp.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/tim.h"
#include "tindakan/tugas.h"

static bool skp_menunggu(const Ctx *c, TugasSaya *s, Err *err)
{
    SkpList skp = { 0 };
    if (!db_skp_menunggu(c->db, c->a, c->pelaku.pegawai, &skp, err)) return false;
    if (!skp.n) return true;
    const Skp *x = &skp.v[0];
    Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Putuskan %d SKP yang diajukan", (int)skp.n),
                           str_fmt(c->a, "Paling lama menunggu: " STR_F ", " STR_F ".", STR_A(isi_orang(c, x->pegawai, c->hari_ini).nama), STR_A(skp_judul(c->a, x))),
                           str_fmt(c->a, "/skp/%lld/tetapkan", (long long)x->id), KEADAAN_TUGAS_MENUNGGU);
    t->kunci = S("tim-skp");
    tugas_batas(c, t, x->bulan.n ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN, x->pegawai, x->bulan.n ? x->bulan : bulan(x->tahun, 1));
    return true;
}

typedef struct { int periksa, nilai, buka; } HitungTim;

static bool hitung(const Ctx *c, int64_t pegawai, Bulan b, HitungTim *h, Err *err)
{
    HitungLaporan l;
    Evaluasi e = { 0 };
    PengecualianBulan k = { 0 };
    Err x = { 0 };
    if (!db_laporan_hitung_satu(c->db, c->a, pegawai, b, &l, err)) return false;
    if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, pegawai, periode_bulan(b), &e, &x), &x, err)
        || !db_boleh_tiada(db_pengecualian(c->db, c->a, pegawai, b, &k, &x), &x, err)) return false;
    h->periksa += l.diajukan;
    h->nilai += !k.jenis && e.status < STATUS_EVALUASI_DITETAPKAN;
    h->buka += e.status == STATUS_EVALUASI_DITETAPKAN;
    return true;
}

bool tugas_tim(const Ctx *c, TugasSaya *s, Err *err)
{
    int64_t saya = c->pelaku.pegawai;
    Bulan b = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    HitungTim h = { 0 };
    if (!skp_menunggu(c, s, err)) return false;
    if (b.n < c->aturan->profil->mulai.n) return true;
    PenilaianList semua = penilaian_bulan(c, b), tim = penilai_bawahan(&semua, saya);
    for (ptrdiff_t i = 0; i < tim.n; i++)
        if (!hitung(c, tim.v[i].pegawai, b, &h, err)) return false;
    Str bln = bulan_kata(c->a, b);
    if (h.periksa)
        tugas_batas(c, tugas_perlu(c, s, str_fmt(c->a, "Verifikasi %d laporan " STR_F, h.periksa, STR_A(bln)), str_fmt(c->a, "Dari tim Anda, %d pegawai.", (int)tim.n),
                                   tugas_bulan(c->a, "/verifikasi", b), KEADAAN_TUGAS_MENUNGGU), JENIS_TENGGAT_VERIFIKASI, saya, b);
    if (h.nilai)
        tugas_batas(c, tugas_perlu(c, s, str_fmt(c->a, "Evaluasi %d pegawai untuk " STR_F, h.nilai, STR_A(bln)), S("Rating hasil kerja dan perilaku kerja; predikat mengikuti kuadran."),
                                   tugas_bulan(c->a, "/evaluasi", b), KEADAAN_TUGAS_MENUNGGU), JENIS_TENGGAT_EVALUASI, saya, b);
    if (h.buka) {
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Buka %d hasil " STR_F, h.buka, STR_A(bln)), S("Sudah ditetapkan, belum terlihat oleh pegawai."),
                               tugas_bulan(c->a, "/evaluasi", b), KEADAAN_TUGAS_DITETAPKAN);
        t->kunci = str_fmt(c->a, "buka-" STR_F, STR_A(bulan_iso(c->a, b)));
    }
    return true;
}
