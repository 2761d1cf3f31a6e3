/* Achievements of units as drafts, for a period or several (B24.1a, B25.1a). What is set stays as it is. */
#include "store/db_capaian.h"
#include "tindakan/impor_dalam.h"
#include "tindakan/tindakan.h"

static const KolomImpor kolom[] = {
    { .nama = "unit", .judul = "Kode unit", .ruas = "unit", .jenis = IMPOR_UNIT, .wajib = true,
      .bantuan = "Perangkat daerah, atau unit di bawahnya yang mempunyai capaian sendiri.", .contoh = { "DINKES", "PKM-01" } },
    { .nama = "periode", .judul = "Periode", .ruas = "periode", .jenis = IMPOR_PERIODE, .wajib = true,
      .bantuan = "Bulan seperti 2025-02, atau tahun seperti 2024.", .contoh = { "2025-02", "2025-02" } },
    { .nama = "capaian", .judul = "Capaian", .ruas = "capaian", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = capaian_kode, .label = capaian_label,
      .bantuan = "Capaian kinerja unit pada periode itu.", .contoh = { "baik", "istimewa" } },
    { .nama = "dasar", .judul = "Dasar", .ruas = "dasar", .jenis = IMPOR_TEKS, .wajib = true, .maks = 300,
      .bantuan = "Laporan atau data yang mendasarinya.", .contoh = { "Laporan kinerja bulanan", "Laporan kinerja bulanan" } },
    { .nama = "nomor", .judul = "Nomor dokumen", .ruas = "nomor", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Boleh kosong.", .contoh = { "700/12/2025", "" } },
    { .nama = "tautan", .judul = "Tautan dokumen", .ruas = "tautan", .jenis = IMPOR_TEKS, .maks = 500, .bantuan = "Alamat https://, boleh kosong.", .contoh = { "", "" } },
};
enum { K_UNIT, K_PERIODE, K_CAPAIAN, K_DASAR, K_NOMOR, K_TAUTAN };

static const Kolom ruas[] = {
    KOLOM(CapaianUnit, unit, INT64, "Unit"), KOLOM(CapaianUnit, periode, PERIODE, "Periode"), KOLOM_KODE(CapaianUnit, capaian, capaian_kode, "Capaian"),
    KOLOM(CapaianUnit, dasar, STR, "Dasar"), KOLOM(CapaianUnit, nomor, STR, "Nomor"), KOLOM(CapaianUnit, tautan, STR, "Tautan"), KOLOM_AKHIR };

static bool muat(Rencana *r, Err *err)
{
    static const TanggalList tiada;
    CapaianUnitList l = { 0 };
    if (!hadir_muat(r, &tiada, err)) return false;          /* for r->susunan */
    if (!db_capaian_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool tautan_sah(Str s) { return !s.len || (str_starts(s, S("https://")) && str_find(s, S(" ")) < 0); }

static void periksa_satu(Rencana *r, BarisRencana *b)
{
    const Profil *p = r->c->aturan->profil;
    const CapaianUnit *k = rencana_akhir(r, b->ke), *lama = rencana_lama(r, b->ke);
    static const struct { const char *ruas; int k; } letak[] = { { "unit", K_UNIT }, { "periode", K_PERIODE }, { "dasar", K_DASAR } };
    Err e = { 0 };
    if (!k->unit || !k->periode.n || !k->capaian || b->galat) return;
    if (lama && lama->status == STATUS_CAPAIAN_DITETAPKAN && rencana_berubah(r, b->ke))
        impor_salah(r, b, K_CAPAIAN, E_STATUS, capaian_pasal(p, k->periode), V(aksi_label[AKSI_UBAH]), V(status_capaian_label[lama->status]), V("capaian"));
    if (!tautan_sah(k->tautan)) impor_salah(r, b, K_TAUTAN, E_BUKAN_TAUTAN, NULL, V(kolom[K_TAUTAN].judul));
    if (capaian_sah(p, r->susunan, k, r->c->hari_ini, false, &e)) return;
    int di = K_UNIT;
    for (int i = 0; i < countof(letak); i++)
        if (!strcmp(e.ruas, letak[i].ruas)) di = letak[i].k;
    impor_tolak(r, b, di, false, &e);
}

static bool periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++)
        if (r->baris[i].ke >= 0) periksa_satu(r, &r->baris[i]);
    return true;
}

static bool tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const Ctx *c = r->c;
    const CapaianUnit *l = v;
    for (ptrdiff_t i = 0; i < ubah + baru; i++) {
        CapaianUnit k = l[i];
        k.status = STATUS_CAPAIAN_DRAF;
        k.disiapkan_nama = c->pelaku.nama;
        k.disiapkan_pada = c->kini;
        if (i >= ubah) k.versi = 1;
        if (!(i < ubah ? db_capaian_ubah(r->db, &k, err) : db_capaian_tambah(r->db, &k, 1, err))) return false;
    }
    return true;
}

/* The month before, of which achievements are asked now. */
static Str contoh_sel(const Ctx *c, int k)
{
    return k == K_PERIODE ? bulan_iso(c->a, bulan_plus(tanggal_bulan(c->hari_ini), -1)) : (Str){ 0 };
}

const JenisImpor impor_jenis_capaian = {
    .nama = "capaian", .judul = "Capaian unit", .bentuk = ".csv,.xlsx",
    .ringkas = "Capaian kinerja perangkat daerah dan unit untuk satu periode, sebagai draf yang kemudian ditetapkan.",
    .objek = OBJEK_CAPAIAN, .aksi = AKSI_IMPOR, .kolom = kolom, .n = countof(kolom), .n_kunci = 2, .ruas = ruas, .ukuran = sizeof(CapaianUnit),
    .ber_id = true, .jejak_rinci = true, .muat = muat, .periksa = periksa, .tulis = tulis, .contoh_sel = contoh_sel,
};
