/*
 * States and due dates as pages show them: a word, an icon, a colour (UI.md 7).
 */
#include "web/halaman.h"

static Cip cip(const char *kata, const char *ikon, const char *kelas)
{
    return (Cip){ str_z(kata), str_z(ikon), str_z(kelas) };
}

typedef struct { const char *ikon, *kelas; } Rupa;
static const Rupa rupa_draf = { "pena", "" }, rupa_jalan = { "kirim", "diajukan" }, rupa_selesai = { "cek", "ditetapkan" },
                  rupa_kembali = { "kembali", "dikembalikan" }, rupa_ganti = { "minus", "kecuali" };

Cip cip_skp(StatusSkp s)
{
    const Rupa *r = (const Rupa *[STATUS_SKP_MAX]){ &rupa_draf, &rupa_draf, &rupa_jalan, &rupa_selesai, &rupa_ganti }[s];
    return cip(status_skp_label[s], r->ikon, r->kelas);
}

Cip cip_laporan(StatusLaporan s)
{
    const Rupa *r = (const Rupa *[STATUS_LAPORAN_MAX]){ &rupa_draf, &rupa_draf, &rupa_jalan, &rupa_selesai, &rupa_kembali }[s];
    return cip(status_laporan_label[s], r->ikon, r->kelas);
}

Cip cip_evaluasi(StatusEvaluasi s)
{
    if (!s) return cip("Belum dinilai", rupa_draf.ikon, "");
    const Rupa *r = (const Rupa *[STATUS_EVALUASI_MAX]){ &rupa_draf, &rupa_draf, &rupa_jalan, &rupa_selesai, &rupa_ganti }[s];
    return cip(status_evaluasi_label[s], r->ikon, r->kelas);
}

Cip cip_tanggapan(Tanggapan t)
{
    return t == TANGGAPAN_DITANDATANGANI ? cip(tanggapan_label[t], rupa_selesai.ikon, rupa_selesai.kelas)
                                         : cip(tanggapan_label[t], "awas", rupa_kembali.kelas);
}

TenggatView tenggat_view(Req *req, const Tenggat *t, int pekan, Str mengapa)
{
    const Kalender *k = &req->c.aturan->kalender;
    TenggatView v = { .batas = t->batas, .mengapa = mengapa };
    if (!t->batas.n || !kalender_ada(k, tanggal_tahun(t->batas)) || !kalender_ada(k, tanggal_tahun(req->c.hari_ini))) return v;
    bool berlaku = tenggat_berlaku(req->c.aturan->profil, t->batas);
    v.sisa = tenggat_sisa(k, pekan, req->c.hari_ini, t->batas);
    v.lewat = berlaku && req->c.hari_ini.n > t->batas.n;
    v.segera = berlaku && !v.lewat && v.sisa <= 2;
    v.kata = tenggat_kata(req->c.a, req->c.aturan->profil, k, pekan, req->c.hari_ini, t->batas);
    return v;
}
