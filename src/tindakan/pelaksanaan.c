#include "tindakan/pelaksanaan.h"

#include "base/json.h"
#include "inti/skp.h"
#include "store/db_jaga.h"
#include "store/db_presensi.h"
#include "store/db_skp.h"
#include "tindakan/bukti.h"
#include "tindakan/pembukaan.h"

/* ---- the day ---- */

bool presensi_antara(const Ctx *c, Db *db, int64_t pegawai, Tanggal dari, Tanggal sampai, bool kalimat, HariPresensiList *l, Err *err)
{
    PresensiList baris = { 0 };
    IzinList izin = { 0 };
    TanggalList lengkap = { 0 };
    JagaList jaga = { 0 };
    const Struktur *s = c->aturan->struktur;
    const Unit *u = struktur_unit_pegawai(s, pegawai, sampai);
    if (!db_presensi_antara(db, c->a, pegawai, dari, sampai, &baris, err) || !db_izin_antara(db, c->a, pegawai, dari, sampai, &izin, err)
        || !db_presensi_lengkap(db, c->a, u ? u->id : 0, dari, sampai, &lengkap, err)
        || !db_jaga_antara(db, c->a, pegawai, dari, sampai, &jaga, err)) return false;
    ptrdiff_t i = 0, k = 0;
    for (Tanggal t = dari; t.n <= sampai.n; t.n++) {
        while (i < baris.n && baris.v[i].tanggal.n < t.n) i++;
        while (k < lengkap.n && lengkap.v[k].n < t.n) k++;
        FaktaHari f = { .tanggal = t, .presensi = i < baris.n && baris.v[i].tanggal.n == t.n ? &baris.v[i] : NULL,
                        .izin = izin.v, .n_izin = izin.n, .lengkap = k < lengkap.n && lengkap.v[k].n == t.n,
                        .kalender = &c->aturan->kalender, .pekan = u ? u->pekan : c->aturan->profil->pekan,
                        .jaga = jaga_pada(&jaga, t), .profil = c->aturan->profil,
                        .belajar = struktur_bertugas(s, pegawai, JENIS_PENUGASAN_TUGAS_BELAJAR, t) != NULL };
        if (!presensi_hari(kalimat ? c->a : NULL, &f, list_add(c->a, l), NULL, err)) return false;
    }
    return true;
}

static Tanggal lebih_awal(Tanggal a, Tanggal b) { return !b.n || a.n < b.n ? a : b; }

/* A returned report: the end of the working day after the return, never past the outer limit (SPEC 8). */
static bool batas_perbaikan(const Ctx *c, const Laporan *l, Tanggal *batas, Err *err)
{
    Tenggat t, luar;
    Tanggal dari = saat_tanggal(l->diperiksa_pada, c->aturan->profil->zona_menit);
    if (!batas_pegawai(c, JENIS_TENGGAT_PERBAIKAN_LAPORAN, l->pegawai, (Bulan){ 0 }, dari, &t, err)
        || !batas_pegawai(c, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, l->pegawai, tanggal_bulan(l->tanggal), (Tanggal){ 0 }, &luar, err)) return false;
    *batas = lebih_awal(t.batas, luar.batas);
    return true;
}

static bool fakta_hari(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, const Laporan *l, FaktaHariLaporan *f, Err *err)
{
    *f = (FaktaHariLaporan){ .hari = hari, .hari_ini = c->hari_ini, .lepas = !struktur_penugasan_pada(c->aturan->struktur, pegawai, hari) };
    HariPresensiList p = { 0 };
    if (!presensi_antara(c, db, pegawai, hari, hari, true, &p, err)) return false;
    f->presensi = p.v[0];
    if (!tenggat_laporan(c->aturan->profil, &c->aturan->kalender, c->a, pekan_pegawai(c, pegawai, hari), hari, &f->jendela, err)
        || !pembukaan_sampai(c, db, JENIS_TENGGAT_LAPORAN_HARIAN, pegawai, hari, &f->dibuka_sampai, err)
        || !bulan_evaluasi(c, db, pegawai, tanggal_bulan(hari), &f->evaluasi, err)
        || (f->jendela.memblokir && !gangguan_sampai(c, db, hari, f->jendela.batas, &f->gangguan_sampai, err))) return false;
    return !l || l->status != STATUS_LAPORAN_DIKEMBALIKAN || l->tanggal.n != hari.n || batas_perbaikan(c, l, &f->perbaikan_sampai, err);
}

bool laporan_hari(const Ctx *c, int64_t pegawai, Tanggal hari, const Laporan *laporan, HariLaporan *h, Err *err)
{
    *h = (HariLaporan){ .hari = hari };
    if (!fakta_hari(c, c->db, pegawai, hari, laporan, &h->fakta, err)
        || !db_laporan_antara(c->db, c->a, pegawai, hari, hari, &h->laporan, err)) return false;
    h->batas = laporan_batas(&h->fakta);
    h->terbuka = laporan_hari_terbuka(c->aturan->profil, &h->fakta, &h->sebab);
    return true;
}

/* ---- writing ---- */

typedef struct {
    const Ctx *c;
    Laporan *l;
    Bukti *bukti;
    ptrdiff_t n_bukti;
    int64_t pegawai, id;
    Tanggal hari;
    Bulan bulan;
    int versi, n;
} TxLaporan;

/* Who enters: 0 for the employee himself. */
static int64_t pencatat(const Ctx *c, int64_t pegawai) { return c->pelaku.pegawai == pegawai ? 0 : c->pelaku.akun; }

static Str nama_pegawai(const Ctx *c, int64_t pegawai)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    return p ? p->nama : S("pegawai");
}

/* What somebody entered for another names both; one's own act needs no more than its row says. */
static Str atas_nama(const Ctx *c, int64_t pegawai)
{
    return pencatat(c, pegawai) ? jejak_teks(c->a, "atas_nama", nama_pegawai(c, pegawai)) : (Str){ 0 };
}

/* An administrator changes what was entered for the employee, never what he wrote himself (docs/tafsir.md). */
static bool boleh_laporan(const Ctx *c, Aksi aksi, const Laporan *l, int64_t pegawai, Tanggal hari, Err *err)
{
    if (!boleh(c, OBJEK_LAPORAN, aksi, l ? status_laporan_kode[l->status] : NULL, pegawai, hari_peran(c, tanggal_bulan(hari)), err)) return false;
    if (!l || l->pencatat || !pencatat(c, pegawai)) return true;
    return err_set(err, E_LAPORAN_TULISAN, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PENGISIAN), V(nama_pegawai(c, pegawai)));
}

bool laporan_untuk(const Ctx *c, int64_t pegawai, Err *err)
{
    if (c->pelaku.pegawai == pegawai) return err_set(err, E_LAPORAN_UNTUK_DIRI, NULL, NULL);
    return boleh(c, OBJEK_LAPORAN, AKSI_BUAT, NULL, pegawai, c->hari_ini, err) != NULL;
}

/* A link goes only to an RHK of the person's own plan of that month. */
static bool rhk_sah(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, int64_t rhk, Err *err)
{
    if (!rhk) return true;
    Bulan b = tanggal_bulan(hari);
    Skp s;
    RhkList l = { 0 };
    Err e = { 0 };
    if (db_skp_bulanan(db, c->a, pegawai, b, &s, &e) && db_rhk_daftar(db, c->a, s.id, &l, err))
        for (ptrdiff_t i = 0; i < l.n; i++)
            if (l.v[i].id == rhk) return true;
    return err_set(err, E_LAPORAN_RHK_LAIN, "rhk", profil_ketentuan(c->aturan->profil, KETENTUAN_PRESENSI), V(b));
}

/* A result without unit is counted in that of the RHK's quantity. */
static bool satuan_rhk(const Ctx *c, Db *db, Laporan *l, Err *err)
{
    Rhk r;
    if (!l->rhk || l->satuan.len || l->jumlah <= 0) return true;
    if (!db_rhk_ambil(db, c->a, l->rhk, &r, err)) return false;
    l->satuan = rhk_satuan(&r);
    return true;
}

static bool sudah_selesai(const Ctx *c, const Laporan *l, Err *err)
{
    const Profil *p = c->aturan->profil;
    return laporan_sudah_selesai(p, l, c->hari_ini, saat_pukul(c->kini, p->zona_menit), err);
}

/* The times against the roster of the day and of the day before. */
static bool waktu_sah(const Ctx *c, Db *db, Laporan *l, Err *err)
{
    JagaList jaga = { 0 };
    Tanggal kemarin = tanggal_plus(l->tanggal, -1);
    return db_jaga_antara(db, c->a, l->pegawai, kemarin, l->tanggal, &jaga, err)
        && laporan_waktu(c->aturan->profil, l, jaga_pada(&jaga, l->tanggal), jaga_pada(&jaga, kemarin), err);
}

bool laporan_sah(const Ctx *c, Db *db, const Laporan *lama, Laporan *l, Err *err)
{
    const Profil *p = c->aturan->profil;
    FaktaHariLaporan f, dulu;
    if (lama ? !boleh_laporan(c, AKSI_UBAH, lama, lama->pegawai, lama->tanggal, err) : !boleh_laporan(c, AKSI_BUAT, NULL, l->pegawai, l->tanggal, err)) return false;
    if (!waktu_sah(c, db, l, err) || !fakta_hari(c, db, l->pegawai, l->tanggal, lama, &f, err)
        || !laporan_hari_terbuka(p, &f, err) || (l->status == STATUS_LAPORAN_DIAJUKAN && !sudah_selesai(c, l, err))) return false;
    bool pindah = lama && lama->tanggal.n != l->tanggal.n;          /* the day it leaves must be open as well */
    if (pindah && !(fakta_hari(c, db, l->pegawai, lama->tanggal, lama, &dulu, err) && laporan_hari_terbuka(p, &dulu, err))) return false;
    if (!rhk_sah(c, db, l->pegawai, l->tanggal, l->rhk, err) || !satuan_rhk(c, db, l, err)) return false;
    l->pencatat = pencatat(c, l->pegawai);
    return true;
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxLaporan *t = arg;
    const Ctx *c = t->c;
    Laporan *l = t->l;
    Laporan lama = { 0 };
    int64_t bentrok;
    bool baru = !t->id;
    if (!baru) {
        if (!db_laporan_ambil(db, c->a, t->id, &lama, err)) return false;
        l->pegawai = lama.pegawai;
    }
    if (!laporan_sah(c, db, baru ? NULL : &lama, l, err)) return false;
    if (!baru && lama.versi != l->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!db_laporan_bentrok(db, l->pegawai, l->tanggal, l->mulai, l->selesai, t->id, &bentrok, err)) return false;
    if (bentrok) return err_set(err, E_LAPORAN_BENTROK, "mulai", profil_ketentuan(c->aturan->profil, KETENTUAN_PENGISIAN), V(l->mulai), V(l->selesai));
    l->id = baru ? store_id(c->store, c->kini) : t->id;
    return (baru ? db_laporan_tambah(db, l, err) : db_laporan_ubah(db, l, err)) && bukti_tambah(c, db, (Bukti){ .laporan = l->id }, lama.bukti, t->bukti, t->n_bukti, err)
        && jejak_catat(db, c, OBJEK_LAPORAN, l->id, baru ? AKSI_BUAT : AKSI_UBAH, l->pegawai, atas_nama(c, l->pegawai), err);
}

bool laporan_simpan(const Ctx *c, Laporan *l, Bukti *bukti, ptrdiff_t n, Err *err)
{
    pastikan(l->status == STATUS_LAPORAN_DRAF || l->status == STATUS_LAPORAN_DIAJUKAN);
    TxLaporan t = { .c = c, .l = l, .bukti = bukti, .n_bukti = n, .id = l->id };
    if (!profil_modul(c->aturan->profil, MODUL_LAPORAN_HARIAN, err)) return false;
    if (store_tx(c->store, c->a, tx_simpan, &t, err)) return true;
    l->id = t.id;
    return false;
}

/* The report, the right and the open day: what deleting needs. */
static bool ambil_terbuka(Db *db, TxLaporan *t, Aksi aksi, Laporan *l, Err *err)
{
    FaktaHariLaporan f;
    return db_laporan_ambil(db, t->c->a, t->id, l, err) && boleh_laporan(t->c, aksi, l, l->pegawai, l->tanggal, err)
        && fakta_hari(t->c, db, l->pegawai, l->tanggal, l, &f, err) && laporan_hari_terbuka(t->c->aturan->profil, &f, err);
}

static bool tx_hapus(Db *db, void *arg, Err *err)
{
    TxLaporan *t = arg;
    Laporan l;
    return ambil_terbuka(db, t, AKSI_HAPUS, &l, err) && db_laporan_hapus(db, t->id, t->versi, err)
        && jejak_catat(db, t->c, OBJEK_LAPORAN, t->id, AKSI_HAPUS, l.pegawai, atas_nama(t->c, l.pegawai), err);
}

bool laporan_hapus(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxLaporan t = { .c = c, .id = id, .versi = versi };
    return store_tx(c->store, c->a, tx_hapus, &t, err);
}

typedef struct { TxLaporan l; int64_t bukti; } TxBukti;

static bool tx_bukti_hapus(Db *db, void *arg, Err *err)
{
    TxBukti *t = arg;
    Laporan l;
    Bukti b;
    if (!ambil_terbuka(db, &t->l, AKSI_UBAH, &l, err) || !db_bukti_ambil(db, t->l.c->a, t->bukti, &b, err)) return false;
    if (b.laporan != l.id) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    return db_bukti_hapus(db, b.id, err) && jejak_catat(db, t->l.c, OBJEK_LAPORAN, l.id, AKSI_UBAH, l.pegawai, atas_nama(t->l.c, l.pegawai), err);
}

bool bukti_hapus(const Ctx *c, int64_t laporan, int64_t bukti, Err *err)
{
    TxBukti t = { { .c = c, .id = laporan }, bukti };
    return store_tx(c->store, c->a, tx_bukti_hapus, &t, err);
}

static bool tx_ajukan_hari(Db *db, void *arg, Err *err)
{
    TxLaporan *t = arg;
    const Ctx *c = t->c;
    LaporanList l = { 0 };
    Err nanti = { 0 };                          /* why a planned one stays a draft */
    t->n = 0;
    if (!db_laporan_antara(db, c->a, t->pegawai, t->hari, t->hari, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        FaktaHariLaporan f;
        if (l.v[i].status != STATUS_LAPORAN_DRAF || !sudah_selesai(c, &l.v[i], &nanti)) continue;
        if (pencatat(c, t->pegawai) && !l.v[i].pencatat) continue;          /* the employee's own drafts are his to submit */
        if (!boleh_laporan(c, AKSI_AJUKAN, &l.v[i], t->pegawai, t->hari, err)
            || !fakta_hari(c, db, t->pegawai, t->hari, &l.v[i], &f, err) || !laporan_hari_terbuka(c->aturan->profil, &f, err)
            || !db_laporan_status(db, l.v[i].id, l.v[i].versi, STATUS_LAPORAN_DIAJUKAN, (Str){ 0 }, 0, (Saat){ 0 }, err)
            || !jejak_catat(db, c, OBJEK_LAPORAN, l.v[i].id, AKSI_AJUKAN, t->pegawai, atas_nama(c, t->pegawai), err)) return false;
        t->n++;
    }
    if (t->n || !nanti.kode) return true;
    if (err) *err = nanti;
    return false;
}

bool laporan_ajukan_hari(const Ctx *c, int64_t pegawai, Tanggal hari, int *n, Err *err)
{
    TxLaporan t = { .c = c, .pegawai = pegawai, .hari = hari };
    if (!store_tx(c->store, c->a, tx_ajukan_hari, &t, err)) return false;
    *n = t.n;
    return true;
}

static bool tx_salin(Db *db, void *arg, Err *err)
{
    TxLaporan *t = arg;
    const Ctx *c = t->c;
    FaktaHariLaporan f;
    Tanggal asal;
    LaporanList l = { 0 };
    t->n = 0;
    if (!boleh_laporan(c, AKSI_BUAT, NULL, t->pegawai, t->hari, err) || !fakta_hari(c, db, t->pegawai, t->hari, NULL, &f, err)
        || !laporan_hari_terbuka(c->aturan->profil, &f, err) || !db_laporan_hari_sebelum(db, c->a, t->pegawai, t->hari, &asal, err)) return false;
    if (!asal.n) return err_set(err, E_LAPORAN_SALIN_KOSONG, NULL, NULL, V(t->hari));
    if (!db_laporan_antara(db, c->a, t->pegawai, asal, asal, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Laporan s = { .id = store_id(c->store, c->kini), .pegawai = t->pegawai, .tanggal = t->hari, .mulai = l.v[i].mulai,
                      .selesai = l.v[i].selesai, .kegiatan = l.v[i].kegiatan, .jumlah = l.v[i].jumlah, .satuan = l.v[i].satuan,
                      .status = STATUS_LAPORAN_DRAF, .pencatat = pencatat(c, t->pegawai), .rhk = rhk_sah(c, db, t->pegawai, t->hari, l.v[i].rhk, NULL) ? l.v[i].rhk : 0 };
        int64_t bentrok;
        if (!waktu_sah(c, db, &s, NULL)) continue;
        if (!db_laporan_bentrok(db, t->pegawai, t->hari, s.mulai, s.selesai, 0, &bentrok, err)) return false;
        if (bentrok) continue;
        if (!db_laporan_tambah(db, &s, err) || !jejak_catat(db, c, OBJEK_LAPORAN, s.id, AKSI_BUAT, t->pegawai, atas_nama(c, t->pegawai), err)) return false;
        t->n++;
    }
    return true;
}

bool laporan_salin(const Ctx *c, int64_t pegawai, Tanggal hari, int *n, Err *err)
{
    TxLaporan t = { .c = c, .pegawai = pegawai, .hari = hari };
    if (!store_tx(c->store, c->a, tx_salin, &t, err)) return false;
    *n = t.n;
    return true;
}

static bool tx_kaitkan(Db *db, void *arg, Err *err)
{
    TxLaporan *t = arg;
    Laporan l;
    int64_t rhk = t->l->rhk;
    return db_laporan_ambil(db, t->c->a, t->id, &l, err) && boleh_laporan(t->c, AKSI_KAITKAN, &l, l.pegawai, l.tanggal, err)
        && laporan_bulan_terbuka(t->c, db, l.pegawai, tanggal_bulan(l.tanggal), err)
        && rhk_sah(t->c, db, l.pegawai, l.tanggal, rhk, err) && db_laporan_kaitkan(db, l.id, t->versi, rhk, err)
        && jejak_catat(db, t->c, OBJEK_LAPORAN, l.id, AKSI_KAITKAN, l.pegawai, atas_nama(t->c, l.pegawai), err);
}

bool laporan_kaitkan(const Ctx *c, int64_t id, int versi, int64_t rhk, Err *err)
{
    Laporan l = { .rhk = rhk };
    TxLaporan t = { .c = c, .id = id, .versi = versi, .l = &l };
    return store_tx(c->store, c->a, tx_kaitkan, &t, err);
}
