#include "tindakan/mutasi.h"

static Str berkas_satu(Arena *a, const Pegawai *p, const Mutasi *m)
{
    const SelImpor sel[] = {
        { "nip", p->nip.len ? p->nip : S("kepala_daerah") }, { "jabatan", m->jabatan },
        { "jenis", str_z(m->jenis ? jenis_penugasan_kode[m->jenis] : "") },
        { "mulai", m->mulai.n ? tanggal_iso(a, m->mulai) : (Str){ 0 } }, { "sampai", m->sampai.n ? tanggal_iso(a, m->sampai) : (Str){ 0 } },
        { "nomor_sk", m->nomor_sk },
    };
    return impor_satu_baris(a, sel, countof(sel));
}

static ErrKode kode_dari(const char *nama)
{
    for (int k = 1; k < E_MAX; k++)
        if (!strcmp(err_nama((ErrKode)k), nama)) return (ErrKode)k;
    pastikan(!"a problem has a code");
    return E_OK;
}

static void salin(char *ke, size_t n, Str s) { snprintf(ke, n, STR_F, STR_A(s)); }

static Err menjadi_err(const MasalahImpor *m)
{
    Err e = { .kode = kode_dari(m->kode) };
    salin(e.ruas, sizeof e.ruas, m->kolom);
    salin(e.pasal, sizeof e.pasal, m->pasal);
    salin(e.pesan, sizeof e.pesan, m->pesan);
    salin(e.saran, sizeof e.saran, m->saran);
    return e;
}

bool mutasi_simpan(Ctx *c, const Mutasi *m, Str *pesan, ErrList *salah, Err *err)
{
    const JenisImpor *j = impor_jenis(S("penugasan"));
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, m->pegawai);
    HasilImpor h;
    if (!p) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    BerkasImpor b = { .nama = S("satu-penugasan.csv"), .isi = berkas_satu(c->a, p, m) };
    if (!impor_boleh(c, j, err) || !impor_terapkan(c, j, &b, &h, err)) return false;
    for (ptrdiff_t i = 0; i < h.masalah.n; i++) *list_add(c->a, salah) = menjadi_err(&h.masalah.v[i]);
    if (!h.diterapkan) return false;
    Buf teks = buf_new(c->a, 8 * KB);
    for (ptrdiff_t i = 0; i < h.catatan.n; i++) buf_fmt(&teks, " " STR_F, STR_A(h.catatan.v[i]));
    for (ptrdiff_t i = 0; i < h.peringatan.n; i++) buf_fmt(&teks, " Perhatikan: " STR_F, STR_A(h.peringatan.v[i].pesan));
    *pesan = buf_str(&teks);
    return true;
}
