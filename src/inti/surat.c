#include "inti/surat.h"

enum { VERSI = 1 };

/* Whom it is about, as lines of a list. */
static void orang(JsonWriter *w, const LembarOrang *o)
{
    const struct { const char *label; Str isi; } k[] = { { "Nama", o->nama }, { "NIP", o->nip }, { "Pangkat", o->pangkat }, { "Jabatan", o->jabatan },
                                                         { "Unit kerja", o->unit } };
    jw_array(w, "orang");
    for (int i = 0; i < countof(k); i++) {
        if (!k[i].isi.len) continue;
        jw_object(w, NULL);
        jw_z(w, "label", k[i].label);
        jw_str(w, "isi", k[i].isi);
        jw_end(w);
    }
    jw_end(w);
}

static void lampiran(JsonWriter *w, const Surat *s)
{
    jw_array(w, "kolom");
    for (const SuratKolom *k = s->kolom; k->judul; k++) {
        jw_object(w, NULL);
        jw_z(w, "judul", k->judul);
        jw_int(w, "lebar", k->lebar);
        jw_end(w);
    }
    jw_end(w);
    jw_array(w, "baris");
    for (ptrdiff_t i = 0; i < s->baris.n; i++) jw_strs(w, NULL, s->baris.v[i]);
    jw_end(w);
}

Str surat_json(Arena *a, const Surat *s)
{
    Buf b = buf_new(a, 4 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "versi", VERSI);
    jw_str(&w, "profil", s->profil);
    jw_str(&w, "aplikasi", s->aplikasi);
    jw_str(&w, "daerah", s->daerah);
    jw_str(&w, "nama_pd", s->instansi);
    jw_str(&w, "nomor", s->nomor);
    jw_str(&w, "sifat", s->sifat);
    jw_str(&w, "hal", s->hal);
    jw_strs(&w, "kepada", s->kepada);
    jw_strs(&w, "pembuka", s->pembuka);
    orang(&w, &s->orang);
    jw_strs(&w, "isi", s->isi);
    jw_object(&w, "ttd");
    jw_str(&w, "tempat", s->tempat);
    jw_val(&w, "tanggal", V(s->tanggal));
    jw_str(&w, "sebagai", s->sebagai);
    jw_end(&w);
    lembar_orang(&w, "tanda_tangan", &s->tanda_tangan);
    if (s->kolom) lampiran(&w, s);
    jw_end(&w);
    pastikan(jw_done(&w));
    return buf_str(&b);
}
