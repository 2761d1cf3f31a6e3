/* Colleagues and superiors whose behaviour the actor has to rate (M11.11). */
#include "tindakan/perilaku.h"
#include "tindakan/tugas.h"

/* One task for a month: how many wait, until when at the earliest. */
bool tugas_perilaku(const Ctx *c, TugasSaya *s, Err *err)
{
    TugasPerilakuList l = { 0 };
    Bulan kini = tanggal_bulan(c->hari_ini);
    if (!db_perilaku_penilai(c->db, c->a, c->pelaku.pegawai, bulan_plus(kini, -2), &l, err)) return false;
    for (ptrdiff_t i = 0, n; i < l.n; i += n) {
        Bulan b = l.v[i].bulan;
        JendelaPerilaku pertama = { 0 };
        const TugasPerilaku *siapa = NULL;
        int banyak = 0, draf = 0;
        for (n = 0; i + n < l.n && l.v[i + n].bulan.n == b.n; n++) {
            const TugasPerilaku *t = &l.v[i + n];
            JendelaPerilaku j;
            if (t->status == STATUS_PERILAKU_TERKIRIM) continue;
            if (!perilaku_jendela(c, c->db, t, &j, err)) return false;
            if (!j.terbuka || c->hari_ini.n < j.buka.n) continue;
            if (!siapa || j.sampai.n < pertama.sampai.n) pertama = j, siapa = t;
            banyak++;
            draf += t->status == STATUS_PERILAKU_DRAF;
        }
        if (!siapa) continue;
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Nilai perilaku %d orang untuk " STR_F, banyak, STR_A(bulan_kata(c->a, b))),
                               draf ? str_fmt(c->a, "%d masih draf. Yang dinilai tidak melihat siapa penilainya.", draf) : S("Yang dinilai tidak melihat siapa penilainya."),
                               tugas_bulan(c->a, "/perilaku", b), draf ? KEADAAN_TUGAS_DRAF : KEADAAN_TUGAS_MENUNGGU);
        tugas_batas(c, t, JENIS_TENGGAT_EVALUASI, siapa->dinilai, b);
        if (pertama.sampai.n > t->tenggat.batas.n) t->tenggat.batas = pertama.sampai, t->lanjut = pertama.lanjut;
    }
    return true;
}
