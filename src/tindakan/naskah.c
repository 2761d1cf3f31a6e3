#include "tindakan/naskah.h"

#include "store/db_skp.h"
#include "store/db_umpan.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/naskah_kepala.h"

/* Region, agency and the person as he stands on the day; the object stays open. */
static void kepala(JsonWriter *w, const Ctx *c, int64_t pegawai, Tanggal t)
{
    LembarOrang o = isi_orang(c, pegawai, t);
    naskah_kepala(w, c, o.instansi);
    lembar_orang(w, "pegawai", &o);
}

/* ---- feedback ------------------------------------------------------------------------------------ */

static bool tentang(const Ctx *c, const UmpanBalik *u, Str *s, Err *err)
{
    Rhk r;
    Err e = { 0 };
    *s = u->nilai ? str_z(nilai_dasar_label[u->nilai]) : (Str){ 0 };
    if (!u->rhk) return true;
    bool ada = db_rhk_ambil(c->db, c->a, u->rhk, &r, &e);
    if (ada) *s = r.uraian;
    return db_boleh_tiada(ada, &e, err);
}

static bool satu_umpan(JsonWriter *w, const Ctx *c, const UmpanBalik *u, Err *err)
{
    Str hal;
    if (!tentang(c, u, &hal, err)) return false;
    jw_object(w, NULL);
    jw_val(w, "tanggal", V(u->tanggal));
    jw_str(w, "pemberi", u->nama_pemberi);
    jw_z(w, "hubungan", hubungan_kode[u->hubungan]);
    jw_z(w, "bentuk", bentuk_umpan_kode[u->bentuk]);
    jw_z(w, "sifat", sifat_umpan_kode[u->sifat]);
    jw_z(w, "cara", cara_umpan_kode[u->cara]);
    jw_z(w, "nada", u->nada ? nada_umpan_kode[u->nada] : NULL);
    jw_str(w, "tentang", hal);
    jw_str(w, "isi", u->isi);
    jw_str(w, "tautan", u->tautan);
    jw_bool(w, "ditarik", !umpan_berdiri(u));
    jw_end(w);
    return true;
}

bool naskah_umpan(const Ctx *c, int64_t pegawai, int tahun, Str *json, Err *err)
{
    Tanggal awal = tanggal(tahun, 1, 1), akhir = tanggal(tahun, 12, 31), t = akhir.n < c->hari_ini.n ? akhir : c->hari_ini;
    UmpanBalikList l = { 0 };
    HasilPenilai h = { 0 };
    LembarOrang penilai = { 0 };
    int nada[NADA_UMPAN_MAX] = { 0 }, pengamatan = 0;
    if (!db_umpan_antara(c->db, c->a, pegawai, awal, akhir, &l, err)) return false;
    Buf b = buf_new(c->a, 16 * MB);
    JsonWriter w = jw_new(&b);
    if (penilai_cari(c->aturan->profil, c->aturan->struktur, pegawai, t, c->a, &h, NULL)) penilai = isi_orang(c, h.penilai.pegawai->id, t);
    kepala(&w, c, pegawai, t);
    lembar_orang(&w, "penilai", &penilai);
    jw_object(&w, "periode");
    jw_val(&w, "mulai", V(awal));
    jw_val(&w, "sampai", V(akhir));
    jw_int(&w, "tahun", tahun);
    jw_end(&w);
    jw_array(&w, "umpan");
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (!satu_umpan(&w, c, &l.v[i], err)) return false;
        if (!umpan_berdiri(&l.v[i])) continue;
        nada[l.v[i].nada]++;
        pengamatan += l.v[i].bentuk == BENTUK_UMPAN_PENGAMATAN;
    }
    jw_end(&w);
    jw_object(&w, "jumlah");
    jw_int(&w, "positif", nada[NADA_UMPAN_POSITIF]);
    jw_int(&w, "negatif", nada[NADA_UMPAN_NEGATIF]);
    jw_int(&w, "pengamatan", pengamatan);
    jw_end(&w);
    return naskah_tutup(&w, c, &b, json, err);
}

/* ---- coaching ------------------------------------------------------------------------------------ */

bool naskah_pembinaan(const Ctx *c, const Pembinaan *x, Str *json, Err *err)
{
    KesepakatanList l = { 0 };
    Tanggal t = x->tanggal.n ? x->tanggal : c->hari_ini;
    LembarOrang pembina = x->pembina ? isi_orang(c, x->pembina, t) : (LembarOrang){ .nama = x->nama_pembina };
    if (!db_kesepakatan_daftar(c->db, c->a, x->id, &l, err)) return false;
    Buf b = buf_new(c->a, 16 * MB);
    JsonWriter w = jw_new(&b);
    kepala(&w, c, x->pegawai, t);
    lembar_orang(&w, "pembina", &pembina);
    jw_z(&w, "bentuk", bentuk_pembinaan_kode[x->bentuk]);
    jw_str(&w, "masalah", x->masalah);
    jw_val(&w, "tanggal", V(x->tanggal));
    jw_str(&w, "tempat", x->tempat);
    jw_str(&w, "hadir", x->hadir);
    jw_str(&w, "risalah", x->risalah);
    jw_array(&w, "kesepakatan");
    for (ptrdiff_t i = 0; i < l.n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "isi", l.v[i].isi);
        jw_val(&w, "batas", V(l.v[i].batas));
        jw_end(&w);
    }
    jw_end(&w);
    jw_str(&w, "tanggapan", x->tanggapan);
    jw_object(&w, "ttd");
    jw_str(&w, "tempat", tempat_tanda_tangan(c->aturan->struktur, struktur_unit_pegawai(c->aturan->struktur, x->pegawai, t)));
    jw_val(&w, "pembina", V(naskah_hari(c, x->dicatat_pada)));
    jw_val(&w, "pegawai", V(naskah_hari(c, x->pegawai_pada)));
    jw_end(&w);
    return naskah_tutup(&w, c, &b, json, err);
}
