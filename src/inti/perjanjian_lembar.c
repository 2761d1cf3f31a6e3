/* The snapshot of an agreement, as it is stored and read again for its print. */
#include "base/json.h"
#include "inti/perjanjian_kinerja.h"

enum { VERSI = 1 };

Str lembar_perjanjian_json(Arena *a, const LembarPerjanjian *l)
{
    Buf b = buf_new(a, 4 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "versi", VERSI);
    jw_str(&w, "aplikasi", l->aplikasi);
    jw_str(&w, "daerah", l->daerah);
    jw_str(&w, "kepala_daerah", l->kepala_daerah);
    jw_str(&w, "nama_pd", l->nama_pd);
    jw_object(&w, "periode");
    jw_val(&w, "mulai", V(tanggal(l->tahun, 1, 1)));
    jw_val(&w, "sampai", V(tanggal(l->tahun, 12, 31)));
    jw_end(&w);
    jw_int(&w, "tahun", l->tahun);
    jw_bool(&w, "perubahan", l->perubahan);
    lembar_orang(&w, "pegawai", &l->pertama);
    lembar_orang(&w, "pihak_kedua", &l->kedua);
    jw_object(&w, "ttd");
    jw_str(&w, "tempat", l->tempat);
    jw_val(&w, "pegawai", V(l->pertama_pada));
    jw_val(&w, "pihak_kedua", V(l->kedua_pada));
    jw_end(&w);
    jw_array(&w, "indikator");
    for (ptrdiff_t i = 0; i < l->indikator.n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "sasaran", l->indikator.v[i].sasaran);
        jw_str(&w, "uraian", l->indikator.v[i].uraian);
        jw_str(&w, "target", l->indikator.v[i].target);
        jw_end(&w);
    }
    jw_end(&w);
    jw_array(&w, "anggaran");
    for (ptrdiff_t i = 0; i < l->anggaran.n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "program", l->anggaran.v[i].program);
        jw_str(&w, "kegiatan", l->anggaran.v[i].kegiatan);
        jw_int(&w, "rupiah", l->anggaran.v[i].rupiah);
        jw_str(&w, "keterangan", l->anggaran.v[i].keterangan);
        jw_end(&w);
    }
    jw_end(&w);
    jw_array(&w, "sumber");
    for (ptrdiff_t i = 0; i < l->sumber.n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "nama", l->sumber.v[i].nama);
        jw_str(&w, "isi", l->sumber.v[i].isi);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}
