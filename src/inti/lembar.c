#include "lembar.h"

/* A code, null when there is none. */
static void kode(JsonWriter *w, const char *key, const char *const *tabel, int i)
{
    jw_z(w, key, i ? tabel[i] : NULL);
}

void lembar_orang(JsonWriter *w, const char *kunci, const LembarOrang *o)
{
    jw_object(w, kunci);
    jw_str(w, "nama", o->nama);
    jw_str(w, "nip", o->nip);
    jw_str(w, "pangkat", o->pangkat);
    jw_str(w, "jabatan", o->jabatan);
    jw_str(w, "unit", o->unit);
    jw_str(w, "instansi", o->instansi);
    jw_end(w);
}

static void satu_rhk(JsonWriter *w, const LembarRhk *r)
{
    jw_object(w, NULL);
    kode(w, "klasifikasi", klasifikasi_rhk_kode, (int)r->klasifikasi);
    jw_str(w, "uraian", r->uraian);
    jw_str(w, "penugasan_dari", r->penugasan_dari);
    kode(w, "dasar", dasar_rhk_kode, (int)r->dasar);
    kode(w, "perspektif", perspektif_kode, (int)r->perspektif);
    jw_str(w, "rhk_pimpinan", r->rhk_pimpinan);
    jw_array(w, "iki");
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        const LembarIki *k = &r->iki.v[i];
        jw_object(w, NULL);
        kode(w, "aspek", aspek_kode, (int)k->aspek);
        jw_str(w, "uraian", k->uraian);
        jw_str(w, "target", k->target);
        jw_str(w, "ukuran", k->ukuran);
        jw_str(w, "realisasi", k->realisasi);
        jw_end(w);
    }
    jw_end(w);
    jw_str(w, "realisasi", r->realisasi);
    jw_strs(w, "bukti", r->bukti);
    jw_strs(w, "umpan_balik", r->umpan_balik);
    if (r->ambil_alih.len) jw_str(w, "ambil_alih", r->ambil_alih);
    kode(w, "rating", ekspektasi_kode, (int)r->rating);
    jw_end(w);
}

static void perilaku(JsonWriter *w, const LembarIsi *l)
{
    jw_array(w, "perilaku");
    for (int i = 1; i < NILAI_DASAR_MAX; i++) {
        jw_object(w, NULL);
        jw_z(w, "nilai", nilai_dasar_kode[i]);
        jw_str(w, "ekspektasi_khusus", l->perilaku[i].ekspektasi_khusus);
        jw_strs(w, "umpan_balik", l->perilaku[i].umpan_balik);
        jw_end(w);
    }
    jw_end(w);
}

static void rata(JsonWriter *w, const char *key, int seratus)
{
    if (seratus) jw_seratus(w, key, seratus);
    else jw_null(w, key);
}

static void evaluasi(JsonWriter *w, const LembarIsi *l)
{
    if (!l->evaluasi.ada) {
        jw_null(w, "evaluasi");
        return;
    }
    jw_object(w, "evaluasi");
    jw_val(w, "bulan", V(l->bulan));
    kode(w, "hasil", ekspektasi_kode, (int)l->evaluasi.hasil);
    kode(w, "perilaku", ekspektasi_kode, (int)l->evaluasi.perilaku);
    kode(w, "predikat", predikat_kode, (int)l->evaluasi.predikat);
    kode(w, "capaian_organisasi", capaian_kode, (int)l->evaluasi.capaian);
    rata(w, "rata_hasil", l->evaluasi.rata_hasil);
    rata(w, "rata_perilaku", l->evaluasi.rata_perilaku);
    jw_str(w, "catatan", l->evaluasi.catatan);
    if (l->evaluasi.catatan_penilai_lama.len) jw_str(w, "catatan_penilai_lama", l->evaluasi.catatan_penilai_lama);
    if (l->evaluasi.bahan_pertimbangan.len) jw_str(w, "bahan_pertimbangan", l->evaluasi.bahan_pertimbangan);
    jw_end(w);
}

static void ttd(JsonWriter *w, const char *key, const LembarTtd *t)
{
    jw_object(w, key);
    jw_str(w, "tempat", t->tempat);
    jw_val(w, "pegawai", V(t->pegawai));
    jw_val(w, "penilai", V(t->penilai));
    kode(w, "tanggapan", tanggapan_kode, (int)t->tanggapan);
    jw_str(w, "tanggapan_alasan", t->tanggapan_alasan);
    jw_end(w);
}

Str lembar_json(Arena *a, const LembarIsi *l)
{
    Buf b = buf_new(a, 64 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "versi", LEMBAR_VERSI);
    jw_int(&w, "format", l->format);
    jw_str(&w, "nomor", l->nomor);
    jw_str(&w, "profil", l->profil);
    jw_str(&w, "aplikasi", l->aplikasi);
    jw_str(&w, "daerah", l->daerah);
    jw_str(&w, "nama_pd", l->nama_pd);
    jw_object(&w, "periode");
    kode(&w, "jenis", jenis_skp_kode, (int)l->jenis);
    jw_val(&w, "mulai", V(l->mulai));
    jw_val(&w, "sampai", V(l->sampai));
    jw_end(&w);
    lembar_orang(&w, "pegawai", &l->pegawai);
    lembar_orang(&w, "penilai", &l->penilai);
    lembar_orang(&w, "atasan", &l->atasan);
    jw_array(&w, "rhk");
    for (ptrdiff_t i = 0; i < l->rhk.n; i++) satu_rhk(&w, &l->rhk.v[i]);
    jw_end(&w);
    perilaku(&w, l);
    jw_object(&w, "lampiran");
    jw_strs(&w, "sumber_daya", l->sumber_daya);
    jw_strs(&w, "pertanggungjawaban", l->pertanggungjawaban);
    jw_strs(&w, "konsekuensi", l->konsekuensi);
    jw_end(&w);
    evaluasi(&w, l);
    ttd(&w, "ttd_skp", &l->ttd_skp);
    ttd(&w, "ttd_evaluasi", &l->ttd_evaluasi);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}
