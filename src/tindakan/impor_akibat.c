/*
 * What saving would do to appraisers and plans: the structure as it stands against the structure with the rows of
 * the file, on the day from which the last of them holds. And a table of one row from a form, so that a form obeys
 * the very checks of a file.
 */
#include "inti/simulasi.h"
#include "tindakan/impor_dalam.h"

/* The first day on which all of it holds; what lies in the past is looked at as of today. */
static Tanggal hari_berlaku(const Rencana *r)
{
    Tanggal t = r->c->hari_ini;
    const Kolom *mulai = impor_ruas(r->j, "mulai");
    for (ptrdiff_t i = 0; mulai && i < r->n_akhir; i++) {
        if (!r->asal[i] || !rencana_berubah(r, i)) continue;
        Tanggal m;
        memcpy(&m, (const char *)rencana_akhir(r, i) + mulai->letak, sizeof m);
        if (m.n > t.n) t = m;
    }
    return t;
}

static Str nama(const Pegawai *p) { return p ? p->nama : (Str){ 0 }; }

bool impor_akibat(Rencana *r, Err *err)
{
    const Struktur *lama, *baru;
    IsiStruktur isi = r->s;
    Simulasi s;
    Err e = { 0 };
    r->j->struktur(r, &isi);
    if (!struktur_susun(r->a, &r->s, &lama, err)) return false;
    if (!struktur_susun(r->a, &isi, &baru, &e)) {       /* fits row by row, but not together */
        impor_tolak(r, NULL, -1, false, &e);
        return true;
    }
    AkibatImpor *h = &r->h->akibat;
    simulasi_banding(r->c->aturan->profil, lama, baru, hari_berlaku(r), r->a, &s);
    *h = (AkibatImpor){ .hari = s.hari, .n = (int)s.orang.n, .penilai = s.penilai, .atasan = s.atasan, .skp = s.skp };
    for (int i = 0; i < 2; i++) {
        h->tanpa_penilai[i] = (int)s.periksa[i].tanpa_penilai.n;
        h->lingkaran[i] = (int)s.periksa[i].lingkaran.n;
        h->rentang[i] = (int)s.periksa[i].rentang.n;
    }
    for (ptrdiff_t i = 0; i < s.orang.n && i < IMPOR_TAMPIL; i++) {
        const Akibat *k = &s.orang.v[i];
        AkibatBaris *b = list_add(r->a, &h->orang);
        *b = (AkibatBaris){ .pegawai = k->pegawai->id, .nip = k->pegawai->nip, .nama = k->pegawai->nama,
                            .beda_skp = (k->skp[0] ? k->skp[0]->id : 0) != (k->skp[1] ? k->skp[1]->id : 0) };
        for (int x = 0; x < 2; x++) {
            b->penilai[x] = nama(k->penilai[x]);
            b->atasan[x] = nama(k->atasan[x]);
            b->jabatan[x] = k->jabatan[x] ? k->jabatan[x]->nama : (Str){ 0 };
        }
    }
    return true;
}

static void sel(Buf *b, Str s)
{
    buf_char(b, '"');
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.s[i] == '"') buf_char(b, '"');
        buf_char(b, s.s[i]);
    }
    buf_char(b, '"');
}

Str impor_satu_baris(Arena *a, const SelImpor *s, int n)
{
    Buf b = buf_new(a, 64 * KB);
    for (int i = 0; i < n; i++) buf_fmt(&b, "%s%s", i ? "," : "", s[i].kolom);
    buf_char(&b, '\n');
    for (int i = 0; i < n; i++) {
        if (i) buf_char(&b, ',');
        sel(&b, s[i].isi);
    }
    buf_char(&b, '\n');
    return buf_str(&b);
}
