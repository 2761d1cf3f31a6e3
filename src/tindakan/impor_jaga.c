/* Shift patterns of units and rosters of persons. */
#include "tindakan/impor_dalam.h"

#include "tindakan/jadwal.h"
#include "tindakan/pelaksanaan.h"

static const char *pasal(const Rencana *r) { return profil_ketentuan(r->c->aturan->profil, KETENTUAN_JAGA); }

/* ---- patterns ---------------------------------------------------------------------------------- */

static const KolomImpor kolom_pola[] = {
    { .nama = "unit", .judul = "Kode unit", .ruas = "unit", .jenis = IMPOR_UNIT, .wajib = true,
      .bantuan = "Pola berlaku bagi unit ini dan unit di bawahnya.", .contoh = { "PKM-01", "PKM-01", "PKM-01", "PKM-01" } },
    { .nama = "kode", .judul = "Kode jaga", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 4,
      .bantuan = "Huruf besar atau angka, paling banyak empat.", .contoh = { "P", "S", "M", "L" } },
    { .nama = "nama", .judul = "Nama", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 40, .bantuan = "Misalnya Pagi.",
      .contoh = { "Pagi", "Siang", "Malam", "Libur jaga" } },
    { .nama = "masuk", .judul = "Jam masuk", .ruas = "masuk", .jenis = IMPOR_PUKUL, .bantuan = "Kosong bersama jam pulang berarti libur.",
      .contoh = { "07:00", "14:00", "21:00", "" } },
    { .nama = "pulang", .judul = "Jam pulang", .ruas = "pulang", .jenis = IMPOR_PUKUL,
      .bantuan = "Bila tidak sesudah jam masuk, berarti esok harinya.", .contoh = { "14:00", "21:00", "07:00", "" } },
};
enum { P_UNIT, P_KODE, P_NAMA, P_MASUK, P_PULANG };

static const Kolom ruas_pola[] = {
    KOLOM(PolaJaga, unit, INT64, "Unit"), KOLOM(PolaJaga, kode, STR, "Kode"), KOLOM(PolaJaga, nama, STR, "Nama"),
    KOLOM(PolaJaga, masuk, PUKUL, "Masuk"), KOLOM(PolaJaga, pulang, PUKUL, "Pulang"), KOLOM_AKHIR };

static bool pola_muat(Rencana *r, Err *err)
{
    PolaJagaList l = { 0 };
    if (!struktur_susun(r->a, &r->s, &r->susunan, err) || !db_pola_jaga_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool pola_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        PolaJaga *p = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        Err e = { 0 };
        if (!p || b->galat) continue;
        if (!jadwal_kelola(r->c, p->unit, &e)) impor_tolak(r, b, P_UNIT, false, &e);
        else if (!pola_jaga_sah(r->c->aturan->profil, p, &e)) impor_tolak(r, b, impor_kolom_ke(r->j, e.ruas), false, &e);
    }
    return true;
}

static bool pola_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const PolaJaga *p = v;
    for (ptrdiff_t i = 0; i < ubah + baru; i++)
        if (!db_pola_jaga_simpan(r->db, &p[i], err)) return false;
    return true;
}

const JenisImpor impor_jenis_pola_jaga = {
    .nama = "pola_jaga", .judul = "Pola jaga", .bentuk = ".csv,.xlsx", .ringkas = "Pagi, siang, malam, dan libur per unit, dengan jamnya.",
    .objek = OBJEK_JAGA, .aksi = AKSI_IMPOR, .kolom = kolom_pola, .n = countof(kolom_pola), .n_kunci = 2, .ruas = ruas_pola,
    .ukuran = sizeof(PolaJaga), .jejak_rinci = true, .muat = pola_muat, .periksa = pola_periksa, .tulis = pola_tulis,
};

/* ---- rosters ----------------------------------------------------------------------------------- */

static const KolomImpor kolom_jaga[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "18 angka sebagai teks.",
      .contoh = { "199508212024212013", "199508212024212013", "199508212024212013" } },
    { .nama = "tanggal", .judul = "Tanggal", .ruas = "tanggal", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari jaga itu mulai.",
      .contoh = { "2025-03-10", "2025-03-11", "2025-03-12" } },
    { .nama = "kode", .judul = "Kode jaga", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 4,
      .bantuan = "Kode pola yang berlaku bagi unitnya.", .contoh = { "P", "M", "L" } },
};
enum { J_NIP, J_TANGGAL, J_KODE };

static const Kolom ruas_jaga[] = {
    KOLOM(JagaHari, pegawai, INT64, "NIP"), KOLOM(JagaHari, tanggal, TANGGAL, "Tanggal"), KOLOM(JagaHari, kode, STR, "Jaga"), KOLOM_AKHIR };

static bool jaga_muat(Rencana *r, Err *err)
{
    PolaJagaList *pola = arena_one(r->a, PolaJagaList);
    JagaList l = { 0 };
    Tanggal t, dari = { 0 }, sampai = { 0 };
    r->milik = pola;
    for (ptrdiff_t i = 0; i < r->tabel.baris.n; i++) {
        if (!tanggal_parse_bebas(r->tabel.baris.v[i].sel[r->di_tabel[J_TANGGAL]].teks, &t)) continue;
        if (!dari.n || t.n < dari.n) dari = t;
        if (t.n > sampai.n) sampai = t;
    }
    if (!struktur_susun(r->a, &r->s, &r->susunan, err) || !db_pola_jaga_semua(r->db, r->a, pola, err)
        || (dari.n && !db_jaga_semua(r->db, r->a, dari, sampai, &l, err))) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

/* The pattern of his unit on that day, else of the nearest unit above that has it. */
static const PolaJaga *pola_bagi(const Rencana *r, const JagaHari *j)
{
    const PolaJagaList *l = r->milik;
    for (const Unit *u = struktur_unit_pegawai(r->susunan, j->pegawai, j->tanggal); u; u = struktur_unit(r->susunan, u->induk))
        for (ptrdiff_t i = 0; i < l->n; i++)
            if (l->v[i].unit == u->id && str_eq(l->v[i].kode, j->kode)) return &l->v[i];
    return NULL;
}

/* Days of a month that is evaluated do not change; asked once per person and month that come one after the other. */
typedef struct { int64_t pegawai; Bulan b; bool terbuka; Err sebab; } Diingat;

static bool jaga_periksa(Rencana *r, Err *err)
{
    (void)err;
    Diingat d = { 0 };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        JagaHari *j = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        if (!j || b->galat || !rencana_berubah(r, b->ke)) continue;
        const PolaJaga *p = pola_bagi(r, j);
        if (!p) {
            impor_salah(r, b, J_KODE, E_JAGA_POLA, pasal(r), V(j->kode), V(j->tanggal));
            continue;
        }
        j->nama = p->nama, j->masuk = p->masuk, j->pulang = p->pulang;
        Bulan bulan_j = tanggal_bulan(j->tanggal);
        if (d.pegawai != j->pegawai || d.b.n != bulan_j.n) {
            d = (Diingat){ .pegawai = j->pegawai, .b = bulan_j };
            d.terbuka = laporan_bulan_terbuka(r->c, r->db, j->pegawai, bulan_j, &d.sebab);
        }
        if (!d.terbuka) impor_tolak(r, b, J_TANGGAL, false, &d.sebab);
    }
    return true;
}

static bool jaga_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_jaga_simpan(r->db, v, ubah + baru, err);
}

static int64_t jaga_pegawai(const void *baris) { return ((const JagaHari *)baris)->pegawai; }
static Tanggal jaga_hari(const void *baris) { return ((const JagaHari *)baris)->tanggal; }

const JenisImpor impor_jenis_jaga = {
    .nama = "jaga", .judul = "Jadwal jaga", .bentuk = ".csv,.xlsx", .ringkas = "Siapa jaga pagi, siang, malam, atau libur pada hari apa.",
    .objek = OBJEK_JAGA, .aksi = AKSI_IMPOR, .kolom = kolom_jaga, .n = countof(kolom_jaga), .n_kunci = 2, .ruas = ruas_jaga,
    .ukuran = sizeof(JagaHari), .muat = jaga_muat, .periksa = jaga_periksa, .tulis = jaga_tulis, .pegawai = jaga_pegawai, .hari = jaga_hari,
};
