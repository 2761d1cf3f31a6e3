/* Daily reports: days that are still open without one, and reports that came back, to who wrote or entered them. */
#include "tindakan/pelaksanaan.h"
#include "tindakan/pembukaan.h"
#include "tindakan/tugas.h"

static void batas_hari(const Ctx *c, Tugas *t, int64_t pegawai, const HariLaporan *h)
{
    t->tenggat = h->fakta.jendela;
    t->tenggat.batas = h->batas;
    if (h->batas.n > h->fakta.jendela.batas.n && h->batas.n == h->fakta.gangguan_sampai.n) t->lanjut = S("diperpanjang: gangguan sistem");
    else if (h->batas.n > h->fakta.jendela.batas.n && h->batas.n == h->fakta.dibuka_sampai.n) t->lanjut = S("dibuka kembali");
    t->pekan = pekan_pegawai(c, pegawai, h->hari);
    t->mengapa = str_fmt(c->a, "/mengapa/tenggat?jenis=laporan_harian&tanggal=" STR_F, STR_A(tanggal_iso(c->a, h->hari)));
}

enum { HARI_KOSONG = 10 };              /* a window is three working days; holidays stretch it */

/* Working days before today without a report that can still be entered. */
static bool kosong(const Ctx *c, TugasSaya *s, Err *err)
{
    int64_t saya = c->pelaku.pegawai;
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, saya);
    RingkasLaporanList ada = { 0 };
    HariLaporan awal = { 0 };
    int n = 0;
    if (!p || !c->aturan->profil->pegawai[p->status]) return true;
    if (!db_laporan_ringkas(c->db, c->a, saya, tanggal_plus(c->hari_ini, -HARI_KOSONG), c->hari_ini, &ada, err)) return false;
    ptrdiff_t i = 0;
    for (Tanggal t = tanggal_plus(c->hari_ini, -HARI_KOSONG); t.n < c->hari_ini.n; t.n++) {
        HariLaporan h;
        while (i < ada.n && ada.v[i].tanggal.n < t.n) i++;
        if ((i < ada.n && ada.v[i].tanggal.n == t.n) || !struktur_unit_pegawai(c->aturan->struktur, saya, t)) continue;
        if (!laporan_hari(c, saya, t, NULL, &h, NULL) || !h.terbuka || h.fakta.presensi.libur) continue;
        if (!n || h.batas.n < awal.batas.n) awal = h;
        n++;
    }
    if (!n) return true;
    Str hari = tanggal_hari_kata(c->a, awal.hari);
    Tugas *t = tugas_perlu(c, s, n == 1 ? str_fmt(c->a, "Isi laporan harian " STR_F, STR_A(hari)) : str_fmt(c->a, "Isi laporan harian, %d hari kosong", n),
                           str_fmt(c->a, "Paling dekat tenggatnya: " STR_F ". Sesudah itu tidak dapat diisi lagi.", STR_A(hari)),
                           str_fmt(c->a, "/harian?tanggal=" STR_F, STR_A(tanggal_iso(c->a, awal.hari))), KEADAAN_TUGAS_BELUM_ADA);
    t->kunci = S("laporan-kosong");
    batas_hari(c, t, saya, &awal);
    return true;
}

bool tugas_laporan(const Ctx *c, TugasSaya *s, Err *err)
{
    LaporanList kembali = { 0 };
    if (!db_laporan_dikembalikan(c->db, c->a, c->pelaku.pegawai, &kembali, err)) return false;
    for (ptrdiff_t i = 0; i < kembali.n; i++) {
        const Laporan *x = &kembali.v[i];
        HariLaporan h;
        if (!laporan_hari(c, x->pegawai, x->tanggal, x, &h, NULL) || !h.terbuka) continue;
        batas_hari(c, tugas_perlu(c, s, str_fmt(c->a, "Perbaiki laporan " STR_F, STR_A(tanggal_kata(c->a, x->tanggal))),
                                  str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(x->catatan, 120))),
                                  str_fmt(c->a, "/harian/%lld", (long long)x->id), KEADAAN_TUGAS_DIKEMBALIKAN), x->pegawai, &h);
    }
    return kosong(c, s, err);
}

/* Those persons have no device to see it on. */
bool tugas_pencatat(const Ctx *c, TugasSaya *s, Err *err)
{
    CatatanPencatatList x = { 0 };
    int n = 0;
    if (!db_laporan_pencatat(c->db, c->a, c->pelaku.akun, tanggal_plus(c->hari_ini, -60), &x, err)) return false;
    for (ptrdiff_t i = 0; i < x.n; i++) n += x.v[i].kembali;
    if (n) tugas_perlu(c, s, str_fmt(c->a, "Perbaiki %d laporan yang Anda masukkan untuk pegawai", n),
                       S("Dikembalikan penilai; perbaiki paling lama sehari kerja sesudahnya."), S("/harian/untuk"), KEADAAN_TUGAS_DIKEMBALIKAN);
    return true;
}
