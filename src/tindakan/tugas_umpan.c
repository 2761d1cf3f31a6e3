/* Feedback that others wait for, a schedule to agree on, and the periodic feedback that was agreed (B19.2). */
#include "tindakan/tugas.h"
#include "tindakan/umpan.h"

bool tugas_umpan(const Ctx *c, TugasSaya *s, Err *err)
{
    PermintaanUmpanList minta = { 0 };
    if (!db_minta_kepada(c->db, c->a, c->pelaku.pegawai, &minta, err)) return false;
    for (ptrdiff_t i = 0; i < minta.n; i++) {
        const PermintaanUmpan *m = &minta.v[i];
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, m->pegawai);
        if (m->batas.n < c->hari_ini.n || !p) continue;
        tugas_batas_tanggal(c, tugas_perlu(c, s, str_fmt(c->a, "Beri umpan balik kepada " STR_F, STR_A(p->nama)),
                                           m->pertanyaan.len ? str_fmt(c->a, "“" STR_F "”", STR_A(utf8_clip(m->pertanyaan, 120))) : S("Diminta dari Anda."),
                                           str_fmt(c->a, "/umpan/beri?pegawai=%lld&minta=%lld", (long long)m->pegawai, (long long)m->id), KEADAAN_TUGAS_MENUNGGU), m->batas);
    }
    return true;
}

bool tugas_umpan_berkala(const Ctx *c, TugasSaya *s, Err *err)
{
    UtangTimList utang = { 0 };
    JadwalUmpan j = { 0 };
    Err e = { 0 };
    if (!db_boleh_tiada(db_jadwal_umpan(c->db, c->a, c->pelaku.pegawai, tanggal_tahun(c->hari_ini), &j, &e), &e, err)) return false;
    if (j.status == STATUS_JADWAL_UMPAN_DIUSULKAN)
        tugas_perlu(c, s, S("Setujui jadwal umpan balik berkala"), S("Diusulkan penilai Anda; sesudah disetujui menjadi kewajibannya."), S("/umpan"), KEADAAN_TUGAS_MENUNGGU);
    if (!(s->peran & PERAN(PENILAI))) return true;
    if (!umpan_utang_saya(c, &utang, err)) return false;
    if (!utang.n) return true;
    Tanggal batas = utang.v[0].utang.batas;
    for (ptrdiff_t i = 1; i < utang.n; i++)
        if (utang.v[i].utang.batas.n < batas.n) batas = utang.v[i].utang.batas;
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, utang.v[0].pegawai);
    Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Beri %d umpan balik berkala", (int)utang.n), str_fmt(c->a, "Menurut jadwal yang disepakati, mulai dari " STR_F ".", STR_A(p->nama)),
                           str_fmt(c->a, "/umpan/beri?pegawai=%lld", (long long)p->id), KEADAAN_TUGAS_DRAF);
    t->kunci = S("umpan-berkala");
    tugas_batas_tanggal(c, t, batas);
    return true;
}
