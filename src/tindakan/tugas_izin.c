/* Requests for leave and dinas luar that an administrator decides. */
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/tugas.h"

enum { MAKS = 1000 };

static bool milik(const Ctx *c, const TugasSaya *s, int64_t pegawai)
{
    const Struktur *st = c->aturan->struktur;
    const Unit *u = struktur_unit_pegawai(st, pegawai, c->hari_ini);
    if (pegawai == c->pelaku.pegawai) return false;
    if (s->peran & PERAN(BKPSDM)) return true;
    for (ptrdiff_t k = 0; u && k < c->pelaku.unit_admin.n; k++)
        if (struktur_di_bawah(st, u->id, c->pelaku.unit_admin.v[k])) return true;
    return false;
}

bool tugas_izin(const Ctx *c, TugasSaya *s, Err *err)
{
    IzinList z = { 0 };
    const Izin *awal = NULL;
    int n = 0;
    if (!db_izin_status(c->db, c->a, STATUS_IZIN_DIAJUKAN, MAKS, &z, err)) return false;
    for (ptrdiff_t i = 0; i < z.n; i++) {
        if (!milik(c, s, z.v[i].pegawai)) continue;
        n++;
        awal = &z.v[i];                 /* newest start first */
    }
    if (awal)
        tugas_perlu(c, s, str_fmt(c->a, "Putuskan %d pengajuan cuti dan dinas luar", n),
                    str_fmt(c->a, "Paling awal: " STR_F ", mulai " STR_F ".", STR_A(isi_orang(c, awal->pegawai, c->hari_ini).nama), STR_A(tanggal_kata(c->a, awal->mulai))),
                    S("/izin/masuk"), KEADAAN_TUGAS_MENUNGGU);
    return true;
}
