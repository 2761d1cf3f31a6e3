/* Dossiers that lie with the actor: as appraiser, head of PD, BKPSDM or Sekda (B29). */
#include "tindakan/lapor.h"
#include "tindakan/tugas.h"

static void tambah(const Ctx *c, TugasSaya *s, const char *apa, int64_t n, const char *ket, const char *kunci)
{
    if (!n) return;
    Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "%s %lld berkas laporan kinerja", apa, (long long)n), str_z(ket), S("/pelaporan"), KEADAAN_TUGAS_MENUNGGU);
    t->kunci = str_z(kunci);
}

/* Complete ones of last month that he appraised and has not sent, or that came back. */
static bool sebagai_penilai(const Ctx *c, TugasSaya *s, Err *err)
{
    BarisLaporList l = { 0 };
    int64_t siap = 0, kembali = 0;
    if (!db_lapor_penilai(c->db, c->a, c->pelaku.pegawai, lapor_periode_kerja(c), &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const BarisLapor *b = &l.v[i];
        IsiBerkas isi = { b->status, b->tanggapan, b->id_skp != 0, b->skp };
        if ((b->tahap && b->tahap != TAHAP_LAPOR_PENILAI) || !lapor_lengkap(c->aturan->profil, &isi, c->a, NULL)) continue;
        *(b->tahap ? &kembali : &siap) += 1;
    }
    tambah(c, s, "Kirim", siap, "Sudah lengkap: hasil dibuka, ditanggapi, dan SKP ditetapkan.", "lapor-kirim");
    tambah(c, s, "Perbaiki", kembali, "Dikembalikan dengan catatan.", "lapor-kembali");
    return true;
}

bool tugas_lapor(const Ctx *c, TugasSaya *s, Err *err)
{
    const Struktur *st = c->aturan->struktur;
    int64_t n = 0;
    if (s->peran & PERAN(PENILAI) && c->pelaku.pegawai && !sebagai_penilai(c, s, err)) return false;
    const Unit *u = c->pelaku.pegawai ? struktur_unit_pegawai(st, c->pelaku.pegawai, c->hari_ini) : NULL;
    const Unit *pd = u ? struktur_pd(st, u) : NULL;
    if (s->peran & PERAN(KEPALA_PD) && pd) {
        if (!db_lapor_jumlah(c->db, TAHAP_LAPOR_KEPALA_PD, pd->id, &n, err)) return false;
        tambah(c, s, "Teruskan", n, "Menunggu kepala perangkat daerah.", "lapor-kepala-pd");
    }
    if (s->peran & PERAN(BKPSDM)) {
        if (!db_lapor_jumlah(c->db, TAHAP_LAPOR_BKPSDM, 0, &n, err)) return false;
        tambah(c, s, "Periksa", n, "Menunggu BKPSDM meneruskannya kepada Sekretaris Daerah.", "lapor-bkpsdm");
    }
    if (s->peran & PERAN(SEKDA)) {
        if (!db_lapor_jumlah(c->db, TAHAP_LAPOR_SEKDA, 0, &n, err)) return false;
        tambah(c, s, "Terima", n, "Disampaikan BKPSDM.", "lapor-sekda");
    }
    return true;
}
