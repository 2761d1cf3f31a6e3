/* Progress in the team of the example appraiser, done through the acts: feedback, judgements, follow-ups, a session with minutes,
 * annual plans that change. */
#include "jobs/demo_riwayat.h"
#include "tindakan/kemajuan_tindak.h"
#include "tindakan/pembinaan.h"
#include "tindakan/perencanaan.h"
#include "tindakan/tim.h"
#include "tindakan/umpan.h"
#include "tindakan/versi.h"

enum { ORANG = 5, JEDA_MS = 20 * 60 * 1000 };

/* The first of the team who are no example themselves: what waits for those is counted by other parts of the demo. */
static int tim(const Ctx *c, const DemoStruktur *s, int64_t orang[ORANG])
{
    PenilaianList semua = penilai_semua(c->aturan->profil, c->aturan->struktur, c->hari_ini, c->a);
    int n = 0;
    for (ptrdiff_t i = 0; i < semua.n && n < ORANG; i++) {
        bool contoh = semua.v[i].penilai != c->pelaku.pegawai;
        for (int k = 1; k < DEMO_CONTOH_MAX; k++) contoh |= s->contoh[k] == semua.v[i].pegawai;
        if (!contoh) orang[n++] = semua.v[i].pegawai;
    }
    return n;
}

static bool putuskan(const Ctx *c, int64_t pegawai, PutusanKemajuan p, Str catatan, int64_t *id, Err *err)
{
    Kemajuan k = { .pegawai = pegawai, .bulan = tanggal_bulan(c->hari_ini), .putusan = p, .catatan = catatan };
    if (!kemajuan_putuskan(c, &k, err)) return false;
    *id = k.id;
    return true;
}

static bool tindak(const Ctx *c, int64_t kemajuan, JenisTindak jenis, Str isi, BentukPembinaan bentuk, PelakuPembinaan kepada, int64_t *bina, Err *err)
{
    TindakLanjut t = { .kemajuan = kemajuan, .jenis = jenis, .isi = isi };
    if (!kemajuan_tindak(c, &t, bentuk, kepada, err)) return false;
    *bina = t.pembinaan;
    return true;
}

static bool umpan(const Ctx *c, int64_t pegawai, NadaUmpan nada, NilaiDasar nilai, Str isi, Err *err)
{
    UmpanBalik u = { .pegawai = pegawai, .bentuk = BENTUK_UMPAN_UMPAN_BALIK, .sifat = SIFAT_UMPAN_INSIDENTIL, .cara = CARA_UMPAN_LANGSUNG, .nada = nada,
                     .nilai = nilai, .tanggal = c->hari_ini, .isi = isi };
    return umpan_beri(c, &u, 0, err);
}

static bool bimbingan(const Ctx *c, int64_t id, Err *err)
{
    Kesepakatan k[] = { { .urut = 1, .isi = S("Menyusun jadwal kerja mingguan dan menyampaikannya setiap Senin"), .batas = tanggal_plus(c->hari_ini, 14) } };
    Pembinaan x = { .id = id, .versi = 1, .tanggal = c->hari_ini, .tempat = S("Ruang rapat"), .hadir = c->pelaku.nama,
                    .risalah = S("Dibahas cara membagi waktu antara layanan harian dan laporan bulanan. Pegawai akan memakai jadwal mingguan.") };
    return pembinaan_catat(c, &x, k, countof(k), err);
}

static Ctx sebagai(const Ctx *c, int64_t pegawai)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    Ctx dia = *c;
    dia.pelaku = (Pelaku){ .akun = p->id, .pegawai = p->id, .nama = p->nama, .peran = PERAN(MASUK) };
    return dia;
}

/* Feedback every month, agreed by both (B19.2). */
static bool jadwal(const Ctx *c, int64_t pegawai, Err *err)
{
    Ctx dia = sebagai(c, pegawai);
    int tahun = tanggal_tahun(c->hari_ini);
    return jadwal_umpan_usulkan(c, pegawai, tahun, 1, 0, err) && jadwal_umpan_setujui(&dia, tahun, 1, err);
}

/* A version of his annual plan (B13.2): begun by the employee, with `tetap` submitted and set. */
static bool versi(const Ctx *c, int64_t pegawai, bool tetap, Err *err)
{
    Ctx dia = sebagai(c, pegawai);
    Skp s, v;
    Err x = { 0 };
    int64_t id;
    if (!db_skp_tahunan(c->db, c->a, pegawai, 0, tanggal_tahun(c->hari_ini), &s, &x)) return db_boleh_tiada(false, &x, err);
    if (s.status != STATUS_SKP_DITETAPKAN) return true;
    if (!skp_versi_buat(&dia, s.id, s.versi, S("Penugasan baru dari pimpinan pada tahun berjalan."), &id, err) || !db_skp_ambil(c->db, c->a, id, &v, err)) return false;
    v.rhk.v[0].bukti_harap = S("Laporan bulanan dengan data dukung");
    if (!rhk_simpan(&dia, id, v.versi, &v.rhk.v[0], err)) return false;
    if (!tetap) return true;
    return skp_langkah(&dia, id, v.versi + 1, AKSI_AJUKAN, (Str){ 0 }, NULL, err) && skp_langkah(c, id, v.versi + 2, AKSI_TETAPKAN, (Str){ 0 }, NULL, err);
}

/* Still without progress after the session: the last result plan of his that stands in this month is taken over (B20.6). */
static bool alih(const Ctx *c, int64_t pegawai, Err *err)
{
    Skp s;
    Err x = { 0 };
    int64_t k;
    if (!db_skp_tahunan(c->db, c->a, pegawai, 0, tanggal_tahun(c->hari_ini), &s, &x)) return db_boleh_tiada(false, &x, err);
    if (s.status != STATUS_SKP_DITETAPKAN || !db_skp_ambil(c->db, c->a, s.id, &s, err)) return s.status != STATUS_SKP_DITETAPKAN;
    if (!putuskan(c, pegawai, PUTUSAN_KEMAJUAN_TIDAK, S("Jadwal mingguan disepakati tetapi belum dijalankan."), &k, err)) return false;
    for (ptrdiff_t i = s.rhk.n - 1; i >= 0; i--) {
        if (kemajuan_ambil_alih(c, pegawai, s.rhk.v[i].id, S("Diselesaikan pimpinan bersama tim sampai akhir triwulan."), &x)) return true;
        if (x.kode != E_KEMAJUAN_RHK) return *err = x, false;
    }
    return true;
}

bool demo_kemajuan(Store *st, Arena *a, const Aturan *at, const DemoStruktur *s, Saat kini, Err *err)
{
    int64_t penilai = s->contoh[DEMO_CONTOH_PENILAI], orang[ORANG], k, bina;
    const Pegawai *p = struktur_pegawai(at->struktur, penilai);
    Ctx c = { .a = a, .store = st, .aturan = at, .kini = { kini.ms - JEDA_MS }, .hari_ini = saat_tanggal(kini, at->profil->zona_menit),
              .pelaku = { .akun = penilai, .pegawai = penilai, .nama = p->nama, .peran = PERAN(MASUK) } };
    Ctx nanti = c;
    nanti.kini = kini;
    if (tim(&c, s, orang) < ORANG) return true;
    if (!db_open(st, &c.db, err)) return false;
    nanti.db = c.db;
    bool ok = umpan(&c, orang[0], NADA_UMPAN_POSITIF, NILAI_DASAR_KOLABORATIF, S("Membantu dua rekan menyelesaikan laporan tepat waktu."), err)
        && umpan(&c, orang[1], NADA_UMPAN_NEGATIF, NILAI_DASAR_AKUNTABEL, S("Laporan bulanan dua kali terlambat dari tanggal yang disepakati."), err)
        && putuskan(&c, orang[0], PUTUSAN_KEMAJUAN_KEMAJUAN, S("Lebih cepat dan lebih teliti daripada bulan lalu."), &k, err)
        && tindak(&c, k, JENIS_TINDAK_APRESIASI, S("Terima kasih atas ketelitian dan bantuan kepada rekan."), 0, 0, &bina, err)
        && tindak(&c, k, JENIS_TINDAK_TUGAS, S("Membimbing pegawai baru selama sebulan."), 0, 0, &bina, err)
        && putuskan(&c, orang[1], PUTUSAN_KEMAJUAN_TIDAK, S("Laporan masih terlambat sesudah diingatkan."), &k, err)
        && tindak(&c, k, JENIS_TINDAK_PEMBINAAN, S("Kesulitan mengatur waktu laporan."), BENTUK_PEMBINAAN_BIMBINGAN, PELAKU_PEMBINAAN_PIMPINAN, &bina, err)
        && bimbingan(&c, bina, err) && alih(&nanti, orang[1], err)
        && putuskan(&c, orang[2], PUTUSAN_KEMAJUAN_TIDAK, S("Kehadiran di loket menurun dan keluhan berulang."), &k, err)
        && tindak(&c, k, JENIS_TINDAK_PEMBINAAN, S("Perlu konseling oleh petugas BKPSDM."), BENTUK_PEMBINAAN_KONSELING, PELAKU_PEMBINAAN_BKPSDM, &bina, err)
        && jadwal(&c, orang[1], err) && jadwal(&c, orang[2], err)
        && versi(&c, orang[3], true, err) && versi(&c, orang[4], false, err);
    db_close(c.db);
    return ok;
}
