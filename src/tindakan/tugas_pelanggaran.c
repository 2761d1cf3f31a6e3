/* Entries of the register that wait: for the decision of who supervises, for the answer of the person himself. */
#include "tindakan/pelanggaran.h"
#include "tindakan/tugas.h"

enum { TANGGAPI_HARI = 30 };

static bool memutus(const Ctx *c, TugasSaya *s, Err *err)
{
    PelanggaranList semua = { 0 };
    if (!(s->peran & (PERAN(BKPSDM) | PERAN(KEPALA_PD)))) return true;
    if (!db_pelanggaran_status(c->db, c->a, STATUS_PELANGGARAN_TERCATAT, &semua, err)) return false;
    PelanggaranList l = pelanggaran_terawasi(c, &semua);
    if (l.n)
        tugas_perlu(c, s, str_fmt(c->a, "Putuskan %d pelanggaran yang tercatat", (int)l.n), S("Surat sudah dirancang; Anda yang memutuskan mengeluarkannya."),
                    S("/pelanggaran?status=tercatat"), KEADAAN_TUGAS_MENUNGGU);
    return true;
}

bool tugas_pelanggaran(const Ctx *c, TugasSaya *s, Err *err)
{
    PelanggaranList saya = { 0 };
    if (!memutus(c, s, err) || !db_pelanggaran_pegawai(c->db, c->a, c->pelaku.pegawai, &saya, err)) return false;
    for (ptrdiff_t i = 0; i < saya.n; i++) {
        const Pelanggaran *x = &saya.v[i];
        Tanggal dicatat = saat_tanggal(x->dicatat_pada, c->aturan->profil->zona_menit);
        if (x->status != STATUS_PELANGGARAN_TERCATAT || x->tanggapan.len || c->hari_ini.n > dicatat.n + TANGGAPI_HARI) continue;
        tugas_perlu(c, s, str_fmt(c->a, "Tercatat: %s, " STR_F, jenis_pelanggaran_label[x->jenis], STR_A(periode_kata(c->a, x->periode))),
                    S("Anda dapat menulis tanggapan sebelum diputuskan."), str_fmt(c->a, "/pelanggaran/%lld", (long long)x->id), KEADAAN_TUGAS_MENUNGGU);
    }
    return true;
}
