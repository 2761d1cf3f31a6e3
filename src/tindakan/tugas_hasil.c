/* What was released and waits for a signature; last month: submission, then the evaluation by others. */
#include "store/db_evaluasi.h"
#include "store/db_laporan.h"
#include "tindakan/perencanaan.h"
#include "tindakan/tugas.h"

static bool tanda_tangan(const Ctx *c, TugasSaya *s, Err *err)
{
    EvaluasiList buka = { 0 };
    if (!db_evaluasi_belum_ditanggapi(c->db, c->a, c->pelaku.pegawai, &buka, err)) return false;
    for (ptrdiff_t i = 0; i < buka.n; i++) {
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Tanda tangani evaluasi " STR_F, STR_A(periode_kata(c->a, buka.v[i].periode))),
                               str_fmt(c->a, "Predikat %s.", predikat_label[buka.v[i].predikat]), str_fmt(c->a, "/hasil/%lld", (long long)buka.v[i].id), KEADAAN_TUGAS_DIBUKA);
        tugas_batas_hari(c, t, JENIS_TENGGAT_TANDA_TANGAN, c->pelaku.pegawai, saat_tanggal(buka.v[i].dibuka_pada, c->aturan->profil->zona_menit));
    }
    return true;
}

bool tugas_hasil(const Ctx *c, TugasSaya *s, Err *err)
{
    int64_t saya = c->pelaku.pegawai;
    Bulan lalu = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    Evaluasi e = { 0 };
    Err x = { 0 };
    Saat sampai;
    HitungLaporan h;
    if (!tanda_tangan(c, s, err)) return false;
    if (lalu.n < c->aturan->profil->mulai.n) return true;
    if (!db_penyampaian(c->db, c->a, saya, lalu, &sampai, err) || !db_laporan_hitung_satu(c->db, c->a, saya, lalu, &h, err)) return false;
    if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, saya, periode_bulan(lalu), &e, &x), &x, err)) return false;
    Skp skp;
    bool harian = c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    bool bekerja = harian ? h.hari > 0 : skp_bulan_kepala(c, c->db, saya, lalu, &skp, NULL) && skp.status != STATUS_SKP_DRAF;
    Str bln = bulan_kata(c->a, lalu);
    if (harian && !sampai.ms && e.status < STATUS_EVALUASI_DITETAPKAN && h.hari)
        tugas_batas(c, tugas_perlu(c, s, str_fmt(c->a, "Sampaikan hasil kerja " STR_F, STR_A(bln)), str_fmt(c->a, "%d hari terisi, %d laporan belum diperiksa.", h.hari, h.diajukan),
                                   tugas_bulan(c->a, "/harian/bulan", lalu), KEADAAN_TUGAS_DRAF), JENIS_TENGGAT_VERIFIKASI, saya, lalu);
    else if (e.status < STATUS_EVALUASI_DIBUKA && bekerja) {
        HasilPenilai p = { 0 };
        bool ada = penilai_cari(c->aturan->profil, c->aturan->struktur, saya, bulan_akhir(lalu), c->a, &p, NULL);
        tugas_batas(c, tugas_menunggu(c, s, str_fmt(c->a, "Evaluasi " STR_F, STR_A(bln)), ada ? tugas_pada(c->a, p.penilai.pegawai->nama) : S("Penilai belum ada."),
                                      harian ? tugas_bulan(c->a, "/harian/bulan", lalu) : S("/hasil"), KEADAAN_TUGAS_MENUNGGU), JENIS_TENGGAT_EVALUASI, saya, lalu);
    }
    return true;
}
