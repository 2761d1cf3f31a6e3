/* Daily reports that came back: to who wrote them, and to who entered them for others. */
#include "tindakan/pelaksanaan.h"
#include "tindakan/pembukaan.h"
#include "tindakan/tugas.h"

bool tugas_laporan(const Ctx *c, TugasSaya *s, Err *err)
{
    LaporanList kembali = { 0 };
    if (!db_laporan_dikembalikan(c->db, c->a, c->pelaku.pegawai, &kembali, err)) return false;
    for (ptrdiff_t i = 0; i < kembali.n; i++) {
        const Laporan *x = &kembali.v[i];
        HariLaporan h;
        if (!laporan_hari(c, x->pegawai, x->tanggal, x, &h, NULL) || !h.terbuka) continue;
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Perbaiki laporan " STR_F, STR_A(tanggal_kata(c->a, x->tanggal))),
                               str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(x->catatan, 120))),
                               str_fmt(c->a, "/harian/%lld", (long long)x->id), KEADAAN_TUGAS_DIKEMBALIKAN);
        t->tenggat = h.fakta.jendela;
        t->tenggat.batas = h.batas;
        if (h.batas.n > h.fakta.jendela.batas.n)
            t->lanjut = h.batas.n == h.fakta.gangguan_sampai.n ? S("diperpanjang: gangguan sistem") : h.batas.n == h.fakta.dibuka_sampai.n ? S("dibuka kembali") : (Str){ 0 };
        t->pekan = pekan_pegawai(c, x->pegawai, x->tanggal);
        t->mengapa = str_fmt(c->a, "/mengapa/tenggat?jenis=laporan_harian&tanggal=" STR_F, STR_A(tanggal_iso(c->a, x->tanggal)));
    }
    return true;
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
