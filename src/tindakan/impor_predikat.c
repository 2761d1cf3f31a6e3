/* Predicates of earlier years and other systems (B27): never in place of a result of this application. */
#include "store/db_manfaat.h"
#include "tindakan/impor_dalam.h"

/* The period as the file has it, checked into `r.periode`. */
typedef struct { RiwayatPredikat r; Str periode; } BarisPredikat;

static const KolomImpor kolom_predikat[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "Pegawai yang sudah tercatat.",
      .contoh = { "198505172010012005", "198505172010012005" } },
    { .nama = "periode", .judul = "Periode", .ruas = "periode", .jenis = IMPOR_TEKS, .wajib = true, .maks = 7,
      .bantuan = "Tahun seperti 2022, atau bulan seperti 2022-07.", .contoh = { "2021", "2022" } },
    { .nama = "predikat", .judul = "Predikat", .ruas = "predikat", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = predikat_kode, .label = predikat_label,
      .bantuan = "sangat_baik, baik, butuh_perbaikan, kurang, atau sangat_kurang.", .contoh = { "baik", "sangat_baik" } },
    { .nama = "hasil", .judul = "Hasil kerja", .ruas = "hasil", .jenis = IMPOR_PILIHAN, .kode = ekspektasi_kode, .label = ekspektasi_label,
      .bantuan = "Boleh kosong.", .contoh = { "sesuai", "di_atas" } },
    { .nama = "perilaku", .judul = "Perilaku kerja", .ruas = "perilaku", .jenis = IMPOR_PILIHAN, .kode = ekspektasi_kode, .label = ekspektasi_label,
      .bantuan = "Boleh kosong.", .contoh = { "sesuai", "di_atas" } },
    { .nama = "sumber", .judul = "Sumber", .ruas = "sumber", .jenis = IMPOR_TEKS, .wajib = true, .maks = 100,
      .bantuan = "Sistem atau dokumen asalnya.", .contoh = { "e-Kinerja BKN", "SIASN" } },
    { .nama = "nomor", .judul = "Nomor dokumen", .ruas = "nomor", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Boleh kosong.",
      .contoh = { "800/12/2022", "" } },
};
enum { P_NIP, P_PERIODE };

static const Kolom ruas_predikat[] = {
    { "pegawai", "NIP", KOL_INT64, offsetof(BarisPredikat, r.pegawai), NULL }, { "periode", "Periode", KOL_STR, offsetof(BarisPredikat, periode), NULL },
    { "predikat", "Predikat", KOL_KODE, offsetof(BarisPredikat, r.predikat), predikat_kode },
    { "hasil", "Hasil kerja", KOL_KODE, offsetof(BarisPredikat, r.hasil), ekspektasi_kode },
    { "perilaku", "Perilaku kerja", KOL_KODE, offsetof(BarisPredikat, r.perilaku), ekspektasi_kode },
    { "sumber", "Sumber", KOL_STR, offsetof(BarisPredikat, r.sumber), NULL }, { "nomor", "Nomor", KOL_STR, offsetof(BarisPredikat, r.nomor), NULL }, KOLOM_AKHIR };

static bool predikat_muat(Rencana *r, Err *err)
{
    RiwayatPredikatList l = { 0 };
    TanggalList tiada = { 0 };
    LIST_OF(BarisPredikat) b = { 0 };
    if (!hadir_muat(r, &tiada, err) || !db_manfaat_luar_semua(r->db, r->a, &l, err)) return false;       /* for r->susunan */
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(r->a, &b) = (BarisPredikat){ l.v[i], periode_iso(r->a, l.v[i].periode) };
    r->lama = (const char *)b.v;
    r->n_lama = b.n;
    return true;
}

static bool predikat_periksa(Rencana *r, Err *err)
{
    const char *dasar = profil_ketentuan(r->c->aturan->profil, KETENTUAN_PEMANFAATAN);
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        BarisPredikat *x = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        RiwayatPredikatList sendiri = { 0 };
        if (!x || !x->periode.len) continue;
        if (!periode_parse(x->periode, &x->r.periode)) { impor_salah(r, b, P_PERIODE, E_BUKAN_PERIODE, dasar, V("Periode"), V(x->periode)); continue; }
        if (periode_awal(x->r.periode).n > r->c->hari_ini.n) { impor_salah(r, b, P_PERIODE, E_IMPOR_PREDIKAT_NANTI, dasar, V(x->r.periode)); continue; }
        if (!db_manfaat_orang(r->db, r->a, x->r.pegawai, &sendiri, err)) return false;
        for (ptrdiff_t k = 0; k < sendiri.n; k++)
            if (sendiri.v[k].evaluasi && sendiri.v[k].periode.n == x->r.periode.n)
                impor_awas(r, b, P_PERIODE, E_IMPOR_PREDIKAT_ADA, dasar, V(rencana_sebut(r, x->r.pegawai)), V(x->r.periode));
    }
    return true;
}

static bool predikat_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const BarisPredikat *b = v;
    RiwayatPredikatList l = { 0 };
    for (ptrdiff_t i = 0; i < ubah + baru; i++) *list_add(r->a, &l) = b[i].r;
    return db_manfaat_simpan(r->db, l.v, l.n, err);
}

static int64_t predikat_pegawai(const void *baris) { return ((const BarisPredikat *)baris)->r.pegawai; }

const JenisImpor impor_jenis_predikat = {
    .nama = "predikat", .judul = "Riwayat predikat", .bentuk = ".csv,.xlsx",
    .ringkas = "Predikat tahun atau bulan sebelumnya dan dari sistem lain. Hasil di aplikasi ini tidak pernah tertimpa.",
    .objek = OBJEK_PEMANFAATAN, .aksi = AKSI_IMPOR, .kolom = kolom_predikat, .n = countof(kolom_predikat), .n_kunci = 2, .ruas = ruas_predikat,
    .ukuran = sizeof(BarisPredikat), .jejak_rinci = true, .muat = predikat_muat, .periksa = predikat_periksa, .tulis = predikat_tulis,
    .pegawai = predikat_pegawai,
};
