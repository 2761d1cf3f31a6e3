/* Objections that wait for the appraiser's answer or for a decision, and one's own that is under way. */
#include "tindakan/keberatan_acara.h"
#include "tindakan/tugas.h"

static Str nama(const Ctx *c, int64_t id)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, id);
    return p ? p->nama : S("-");
}

static void giliran(const Ctx *c, TugasSaya *s, const Keberatan *k)
{
    GiliranKeberatan g = keberatan_giliran(k, c->hari_ini);
    PeranSet saya = keberatan_pihak(k, c->pelaku.pegawai);
    Str siapa = nama(c, k->pegawai), jalur = str_fmt(c->a, "/keberatan/%lld", (long long)k->id), ket = periode_kata(c->a, k->periode);
    Tugas *t = NULL;
    if (saya & PERAN(ATASAN) & (1u << g.peran))
        t = tugas_perlu(c, s, str_fmt(c->a, "Putuskan keberatan " STR_F, STR_A(siapa)), str_fmt(c->a, "Evaluasi " STR_F ".", STR_A(ket)), jalur, KEADAAN_TUGAS_MENUNGGU);
    else if (saya & PERAN(PENILAI) && k->status == STATUS_KEBERATAN_DIAJUKAN) {
        t = tugas_perlu(c, s, str_fmt(c->a, "Tanggapi keberatan " STR_F, STR_A(siapa)), str_fmt(c->a, "Atas evaluasi " STR_F " yang Anda tetapkan.", STR_A(ket)), jalur, KEADAAN_TUGAS_MENUNGGU);
        g.batas = k->tanggapan_batas;
    }
    if (t) tugas_batas_tanggal(c, t, g.batas);
}

bool tugas_keberatan(const Ctx *c, TugasSaya *s, Err *err)
{
    KeberatanList pihak = { 0 }, saya = { 0 };
    if (!db_keberatan_menunggu(c->db, c->a, c->pelaku.pegawai, &pihak, err) || !db_keberatan_pegawai(c->db, c->a, c->pelaku.pegawai, &saya, err)) return false;
    for (ptrdiff_t i = 0; i < pihak.n; i++) giliran(c, s, &pihak.v[i]);
    for (ptrdiff_t i = 0; i < saya.n; i++) {
        const Keberatan *k = &saya.v[i];
        GiliranKeberatan g = keberatan_giliran(k, c->hari_ini);
        if (!g.peran) continue;
        Str siapa = nama(c, g.peran == PERAN_PENILAI ? k->penilai : k->pemutus);
        tugas_batas_tanggal(c, tugas_menunggu(c, s, str_fmt(c->a, "Keberatan " STR_F, STR_A(periode_kata(c->a, k->periode))), tugas_pada(c->a, siapa),
                                              str_fmt(c->a, "/keberatan/%lld", (long long)k->id), KEADAAN_TUGAS_MENUNGGU), g.batas);
    }
    return true;
}
