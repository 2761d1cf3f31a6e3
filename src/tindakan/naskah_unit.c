#include "tindakan/naskah_unit.h"

#include "base/json.h"
#include "tindakan/naskah_kepala.h"

/* ---- achievement and distribution ---------------------------------------------------------------- */

static void sebaran(JsonWriter *w, Arena *a, const Sebaran *s)
{
    int semua = sebaran_jumlah(s);
    jw_array(w, "sebaran");
    for (int i = 1; i < PREDIKAT_MAX; i++) {
        int seribu = semua ? (s->jumlah[i] * 2000 / semua + 1) / 2 : 0;
        jw_object(w, NULL);
        jw_z(w, "predikat", predikat_kode[i]);
        jw_int(w, "jumlah", s->jumlah[i]);
        jw_str(w, "bagian", str_fmt(a, "%d,%d %%", seribu / 10, seribu % 10));
        jw_end(w);
    }
    jw_end(w);
}

/* Whether the counts follow the pattern, one sentence each. */
static void uji(JsonWriter *w, const Ctx *c, const NaskahCapaian *x)
{
    StrList l = { 0 };
    if (x->k->id && sebaran_jumlah(&x->hitung->tetap)) {
        UjiPola u = pola_uji(c->a, x->k->capaian, &x->hitung->tetap);
        if (u.sesuai) *list_add(c->a, &u.pelanggaran) = S("Sebaran sesuai pola.");
        l = u.pelanggaran;
    }
    jw_strs(w, "uji", l);
}

Str naskah_capaian(const Ctx *c, const NaskahCapaian *x)
{
    const Struktur *s = c->aturan->struktur;
    const Unit *pd = struktur_pd(s, x->unit);
    const SebaranUnit *h = x->hitung;
    Buf b = buf_new(c->a, 1 * MB);
    JsonWriter w = jw_new(&b);
    naskah_kepala(&w, c, pd ? pd->nama : (Str){ 0 });
    naskah_periode(&w, x->periode);
    jw_str(&w, "unit", x->unit->nama);
    jw_str(&w, "pimpinan", x->pimpinan);
    jw_z(&w, "capaian", x->k->id ? capaian_kode[x->k->capaian] : NULL);
    jw_str(&w, "mengikuti", x->dari && x->dari != x->unit ? x->dari->nama : (Str){ 0 });
    jw_str(&w, "dasar", x->k->dasar);
    jw_str(&w, "nomor_dasar", x->k->nomor);
    jw_str(&w, "ditetapkan_nama", x->k->ditetapkan_nama);
    jw_val(&w, "ditetapkan", V(naskah_hari(c, x->k->ditetapkan_pada)));
    jw_str(&w, "dasar_pola", capaian_pola_pasal(c->aturan->profil, x->periode));
    sebaran(&w, c->a, &h->tetap);
    jw_object(&w, "orang");
    jw_int(&w, "dihitung", h->orang);
    jw_int(&w, "belum", h->belum + sebaran_jumlah(&h->draf));
    jw_int(&w, "kecuali", h->kecuali);
    jw_end(&w);
    uji(&w, c, x);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}

/* ---- basis of TPP -------------------------------------------------------------------------------- */

static void orang(JsonWriter *w, const TppRekap *r)
{
    jw_object(w, NULL);
    jw_str(w, "nip", r->nip);
    jw_str(w, "nama", r->nama);
    jw_str(w, "jabatan", r->jabatan);
    jw_str(w, "unit", r->unit_nama);
    jw_z(w, "predikat", r->predikat ? predikat_kode[r->predikat] : NULL);
    jw_z(w, "kecuali", r->kecuali ? pengecualian_kode[r->kecuali] : NULL);
    jw_int(w, "hadir", r->hadir + r->terlambat + r->pulang_cepat + r->dinas);
    jw_int(w, "terlambat", r->terlambat);
    jw_int(w, "pulang_cepat", r->pulang_cepat);
    jw_int(w, "tidak_masuk", r->cuti + r->sakit + r->izin);
    jw_int(w, "alpa", r->alpa);
    jw_int(w, "pelanggaran", r->pelanggaran);
    jw_seratus(w, "potongan", r->potongan);
    jw_seratus(w, "persen", r->persen);
    jw_end(w);
}

/* The table of a closed period. */
static bool tabel(JsonWriter *w, const Ctx *c, const Penutupan *t, Err *err)
{
    TppTabel x;
    if (!t->pada.ms) return true;
    if (t->tabel && !db_tpp_tabel_ambil(c->db, c->a, t->tabel, &x, err)) return false;
    jw_str(w, "tabel", t->tabel ? x.dasar : S("contoh, sesuaikan Perkada"));
    return true;
}

bool naskah_tpp(const Ctx *c, const NaskahTpp *x, Str *json, Err *err)
{
    const Unit *pd = x->pd ? struktur_unit(c->aturan->struktur, x->pd) : NULL;
    Buf b = buf_new(c->a, 32 * MB);
    JsonWriter w = jw_new(&b);
    naskah_kepala(&w, c, pd ? pd->nama : (Str){ 0 });
    naskah_periode(&w, x->periode);
    jw_int(&w, "jumlah", x->orang.n);
    jw_str(&w, "keadaan", x->tutup.pada.ms ? str_fmt(c->a, "Dibekukan " STR_F ", " STR_F ".", STR_A(x->tutup.nama), STR_A(tanggal_kata(c->a, naskah_hari(c, x->tutup.pada))))
                                           : S("Periode belum ditutup: seperti keadaan sekarang."));
    if (!tabel(&w, c, &x->tutup, err)) return false;
    jw_array(&w, "orang");
    for (ptrdiff_t i = 0; i < x->orang.n; i++) orang(&w, &x->orang.v[i]);
    jw_end(&w);
    return naskah_tutup(&w, c, &b, json, err);
}
