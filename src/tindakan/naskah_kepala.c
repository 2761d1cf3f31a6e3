#include "tindakan/naskah_kepala.h"

enum { VERSI = 1 };

void naskah_kepala(JsonWriter *w, const Ctx *c, Str nama_pd)
{
    const Profil *p = c->aturan->profil;
    jw_object(w, NULL);
    jw_int(w, "versi", VERSI);
    jw_str(w, "profil", p->kode);
    jw_str(w, "aplikasi", p->aplikasi);
    jw_str(w, "daerah", p->daerah);
    jw_str(w, "nama_pd", nama_pd.len ? nama_pd : p->daerah);
}

void naskah_periode(JsonWriter *w, Periode p)
{
    jw_object(w, "periode");
    jw_val(w, "mulai", V(periode_awal(p)));
    jw_val(w, "sampai", V(periode_akhir(p)));
    jw_val(w, "periode", V(p));
    jw_end(w);
}

Tanggal naskah_hari(const Ctx *c, Saat s) { return s.ms ? saat_tanggal(s, c->aturan->profil->zona_menit) : (Tanggal){ 0 }; }

bool naskah_tutup(JsonWriter *w, const Ctx *c, const Buf *b, Str *json, Err *err)
{
    jw_end(w);
    *json = buf_str(b);
    return jw_done(w) || err_set(err, E_TERLALU_BESAR, NULL, NULL, V(str_fmt(c->a, "%d MB", (int)(b->cap / MB))));
}
