#include "inti/simulasi.h"

static int menurut_pegawai(const void *x, const void *y)
{
    const Penilaian *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

/* A structure on the day, its appraisers by person. */
typedef struct { const Struktur *s; Tanggal hari; PenilaianList l; } Sisi;

static Sisi sisi(const Profil *p, const Struktur *s, Tanggal t, Arena *a, PeriksaPenilai *periksa)
{
    Sisi x = { .s = s, .hari = t, .l = penilai_semua(p, s, t, a) };
    *periksa = penilai_periksa(p, &x.l, a);
    if (x.l.n) qsort(x.l.v, (size_t)x.l.n, sizeof *x.l.v, menurut_pegawai);
    return x;
}

static const Penilaian *milik(const Sisi *x, int64_t pegawai)
{
    Penilaian cari = { .pegawai = pegawai };
    return x->l.n ? bsearch(&cari, x->l.v, (size_t)x->l.n, sizeof *x->l.v, menurut_pegawai) : NULL;
}

static int64_t id(const Pegawai *p) { return p ? p->id : 0; }

static void isi(const Sisi *x, int ke, Akibat *k)
{
    const Penilaian *n = milik(x, k->pegawai->id);
    k->penilai[ke] = n ? struktur_pegawai(x->s, n->penilai) : NULL;
    k->atasan[ke] = n ? struktur_pegawai(x->s, n->atasan) : NULL;
    k->skp[ke] = struktur_penugasan_pada(x->s, k->pegawai->id, x->hari);
    k->jabatan[ke] = k->skp[ke] ? struktur_jabatan(x->s, k->skp[ke]->jabatan) : NULL;
}

static int menurut_nama(const void *x, const void *y)
{
    const Akibat *a = x, *b = y;
    int beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

void simulasi_banding(const Profil *p, const Struktur *lama, const Struktur *baru, Tanggal t, Arena *a, Simulasi *s)
{
    *s = (Simulasi){ .hari = t };
    Sisi x = sisi(p, lama, t, a, &s->periksa[0]), y = sisi(p, baru, t, a, &s->periksa[1]);
    const IsiStruktur *orang = struktur_isi(baru);
    for (ptrdiff_t i = 0; i < orang->pegawai.n; i++) {
        Akibat k = { .pegawai = &orang->pegawai.v[i] };
        if (!p->pegawai[k.pegawai->status]) continue;
        isi(&x, 0, &k);
        isi(&y, 1, &k);
        bool penilai = id(k.penilai[0]) != id(k.penilai[1]), atasan = id(k.atasan[0]) != id(k.atasan[1]);
        bool skp = (k.skp[0] ? k.skp[0]->id : 0) != (k.skp[1] ? k.skp[1]->id : 0);
        if (!penilai && !atasan && !skp) continue;
        s->penilai += penilai;
        s->atasan += atasan;
        s->skp += skp;
        *list_add(a, &s->orang) = k;
    }
    if (s->orang.n) qsort(s->orang.v, (size_t)s->orang.n, sizeof *s->orang.v, menurut_nama);
}
