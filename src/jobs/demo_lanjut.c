#include "jobs/demo_lanjut.h"

#include "store/db_evaluasi.h"
#include "store/db_keberatan.h"
#include "store/db_lapor.h"
#include "store/db_manfaat.h"
#include "tindakan/keberatan_putusan.h"

#define PERTIMBANGAN "Bukti yang diajukan tidak mengubah penilaian atas bulan itu."

enum { HARI_MS = 86400000 };

typedef struct { const Aturan *at; Store *st; Arena *a; Saat kini; int64_t awal, id; } Lanjut;

/* Nine in ten are at least baik; the same person stays what he is. */
static Predikat predikat_dulu(int64_t pegawai, int tahun)
{
    int n = (int)((pegawai * 37 + tahun * 11) % 20);
    return n < 4 ? PREDIKAT_SANGAT_BAIK : n < 18 ? PREDIKAT_BAIK : n == 18 ? PREDIKAT_BUTUH_PERBAIKAN : PREDIKAT_KURANG;
}

static bool dulu(Db *db, Lanjut *x, Err *err)
{
    const IsiStruktur *isi = struktur_isi(x->at->struktur);
    RiwayatPredikatList l = { 0 };
    int kini = tanggal_tahun(saat_tanggal(x->kini, x->at->profil->zona_menit));
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
        for (int t = 1; t <= 2 && x->at->profil->pegawai[isi->pegawai.v[i].status]; t++)
            *list_add(x->a, &l) = (RiwayatPredikat){ .pegawai = isi->pegawai.v[i].id, .periode = periode_tahun(kini - t),
                .predikat = predikat_dulu(isi->pegawai.v[i].id, kini - t), .sumber = S("e-Kinerja BKN"), .nomor = str_fmt(x->a, "800/%d/%d", (int)i + 1, kini - t) };
    return db_manfaat_simpan(db, l.v, l.n, err);
}

/* One step per stage up to `t`, two days apart; past the head of PD where it is his own, or he is the appraiser, or there is none. */
static Saat jalan(Lanjut *x, LangkahLaporList *l, int64_t berkas, TahapLapor *t, const Pegawai *penilai, const Pegawai *kepala, bool singkat)
{
    static const TahapLapor urut[] = { TAHAP_LAPOR_PENILAI, TAHAP_LAPOR_KEPALA_PD, TAHAP_LAPOR_BKPSDM, TAHAP_LAPOR_SEKDA, TAHAP_LAPOR_SELESAI };
    const Str nama[] = { penilai->nama, kepala ? kepala->nama : penilai->nama, S("Petugas BKPSDM"), S("Sekretaris Daerah") };
    int sampai = 1;
    while (urut[sampai] != *t) sampai++;
    if (singkat && sampai == 1) *t = urut[++sampai];
    Saat pada = { 0 };
    for (int i = 0; i < sampai; i++) {
        int ke = !i && singkat ? 2 : i + 1;
        pada = (Saat){ x->kini.ms - (3 + 2 * (sampai - ke)) * (int64_t)HARI_MS };
        *list_add(x->a, l) = (LangkahLapor){ .id = ++x->id, .berkas = berkas, .dari = urut[i], .ke = urut[ke], .nama = nama[i], .pada = pada };
        i = ke - 1;
    }
    return pada;
}

/* A third has arrived, the rest lies somewhere on the way or was not sent yet. */
static bool berkas(Db *db, Lanjut *x, const BarisLaporList *l, Err *err)
{
    static const TahapLapor tahap[] = { TAHAP_LAPOR_SELESAI, TAHAP_LAPOR_SEKDA, TAHAP_LAPOR_BKPSDM, TAHAP_LAPOR_KEPALA_PD, TAHAP_LAPOR_TIADA, TAHAP_LAPOR_SELESAI };
    const Struktur *s = x->at->struktur;
    BerkasLaporList b = { 0 };
    LangkahLaporList langkah = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const BarisLapor *k = &l->v[i];
        const Pegawai *penilai = struktur_pegawai(s, k->penilai);
        const Unit *u = struktur_unit_pegawai(s, k->pegawai, periode_akhir(k->periode)), *pd = u ? struktur_pd(s, u) : NULL;
        IsiBerkas isi = { k->status, k->tanggapan, k->id_skp != 0, k->skp };
        TahapLapor t = pd ? tahap[pd->id % countof(tahap)] : TAHAP_LAPOR_TIADA;
        if (!t || !penilai || !lapor_lengkap(x->at->profil, &isi, x->a, NULL)) continue;
        const Pegawai *kepala = penilai_kepala_pd(x->at->profil, s, pd, periode_akhir(k->periode));
        int64_t id = ++x->id;
        Saat pada = jalan(x, &langkah, id, &t, penilai, kepala, !kepala || kepala == penilai || kepala->id == k->pegawai);
        *list_add(x->a, &b) = (BerkasLapor){ .id = id, .evaluasi = k->evaluasi, .pegawai = k->pegawai, .pd = pd->id, .periode = k->periode, .tahap = t, .sejak = pada, .versi = 1 };
    }
    return db_lapor_tambah(db, b.v, b.n, err) && db_lapor_langkah_tambah(db, langkah.v, langkah.n, err);
}

static void langkah_keberatan(Lanjut *x, KeberatanLangkahList *l, int64_t keberatan, LangkahKeberatan jenis, Peran sebagai, int64_t oleh, const char *isi, Saat pada)
{
    const Pegawai *p = oleh ? struktur_pegawai(x->at->struktur, oleh) : NULL;
    *list_add(x->a, l) = (KeberatanLangkah){ .id = ++x->id, .keberatan = keberatan, .jenis = jenis, .oleh = oleh, .nama = p ? p->nama : S("Aplikasi"), .sebagai = sebagai, .isi = str_z(isi), .pada = pada };
}

/* The decision as a document, of the day it was taken. */
static bool putusan(Db *db, Lanjut *x, const Keberatan *k, Err *err)
{
    Evaluasi e;
    Ctx c = { .a = x->a, .store = x->st, .db = db, .aturan = x->at, .kini = k->diputus_pada, .hari_ini = saat_tanggal(k->diputus_pada, x->at->profil->zona_menit) };
    return db_evaluasi_ambil(db, x->a, k->evaluasi, &e, err)
        && keberatan_dokumen(db, &c, k, &e, S(PERTIMBANGAN), err);
}

static bool keberatan(Db *db, Lanjut *x, const BarisLaporList *l, Err *err)
{
    static const struct { StatusKeberatan s; int hari; } rupa[] = {
        { STATUS_KEBERATAN_DIAJUKAN, 2 }, { STATUS_KEBERATAN_DITANGGAPI, 6 }, { STATUS_KEBERATAN_DIPERTAHANKAN, 9 }, { STATUS_KEBERATAN_DITARIK, 8 }, { STATUS_KEBERATAN_TIDAK_DIPUTUS, 16 } };
    KeberatanList k = { 0 };
    KeberatanLangkahList langkah = { 0 };
    int zona = x->at->profil->zona_menit;
    for (ptrdiff_t i = 0; i < l->n && k.n < countof(rupa); i++) {
        Evaluasi e;
        if (l->v[i].status != STATUS_EVALUASI_DIBUKA || l->v[i].predikat == PREDIKAT_SANGAT_BAIK || i % 3) continue;
        if (!db_evaluasi_ambil(db, x->a, l->v[i].evaluasi, &e, err)) return false;
        if (!e.atasan || e.atasan == e.penilai) continue;
        StatusKeberatan s = rupa[k.n].s;
        Saat ajukan = { x->kini.ms - rupa[k.n].hari * (int64_t)HARI_MS }, balas = { ajukan.ms + 2 * (int64_t)HARI_MS }, akhir = { ajukan.ms + 5 * (int64_t)HARI_MS };
        Tanggal hari = saat_tanggal(ajukan, zona);
        int64_t id = ++x->id;
        bool putus = s == STATUS_KEBERATAN_DIPERTAHANKAN;
        *list_add(x->a, &k) = (Keberatan){ .id = id, .evaluasi = e.id, .pegawai = e.pegawai, .penilai = e.penilai, .pemutus = e.atasan, .periode = e.periode, .status = s,
            .predikat_lama = e.predikat, .diajukan_pada = ajukan, .tanggapan_batas = tanggal_plus(hari, 7), .putusan_batas = tanggal_plus(hari, 14),
            .diputus_pada = putus ? akhir : (Saat){ 0 }, .versi = 1 };
        langkah_keberatan(x, &langkah, id, LANGKAH_KEBERATAN_PENGAJUAN, PERAN_PEMILIK, e.pegawai, "Realisasi bulan itu memenuhi target, tetapi rating hasil kerja tidak mencerminkannya.", ajukan);
        if (s == STATUS_KEBERATAN_DITANGGAPI || putus)
            langkah_keberatan(x, &langkah, id, LANGKAH_KEBERATAN_TANGGAPAN, PERAN_PENILAI, e.penilai, "Sebagian hasil diterima sesudah bulan berakhir dan belum lengkap.", balas);
        if (putus) langkah_keberatan(x, &langkah, id, LANGKAH_KEBERATAN_PUTUSAN, PERAN_ATASAN, e.atasan, PERTIMBANGAN, akhir);
        if (s == STATUS_KEBERATAN_DITARIK) langkah_keberatan(x, &langkah, id, LANGKAH_KEBERATAN_TARIK, PERAN_PEMILIK, e.pegawai, "Sudah dijelaskan penilai.", balas);
        if (s == STATUS_KEBERATAN_TIDAK_DIPUTUS)
            langkah_keberatan(x, &langkah, id, LANGKAH_KEBERATAN_LEWAT, PERAN_TIADA, 0, "Waktu putusan lewat. Hasil semula berlaku; pemutus masih dapat memutus.", (Saat){ ajukan.ms + 15 * (int64_t)HARI_MS });
    }
    if (!db_keberatan_tambah_semua(db, k.v, k.n, err) || !db_keberatan_langkah_tambah(db, langkah.v, langkah.n, err)) return false;
    for (ptrdiff_t i = 0; i < k.n; i++)
        if (k.v[i].diputus_pada.ms && !putusan(db, x, &k.v[i], err)) return false;
    return true;
}

static bool tx_lanjut(Db *db, void *arg, Err *err)
{
    Lanjut *x = arg;
    const Profil *p = x->at->profil;
    BarisLaporList lama = { 0 }, baru = { 0 };
    Bulan kini = tanggal_bulan(saat_tanggal(x->kini, p->zona_menit));
    x->id = x->awal;
    if (!dulu(db, x, err) || !db_lapor_periode(db, x->a, periode_bulan(bulan_plus(kini, -2)), &lama, err)
        || !db_lapor_periode(db, x->a, periode_bulan(bulan_plus(kini, -1)), &baru, err)) return false;
    if (p->modul[MODUL_PELAPORAN].ada && !berkas(db, x, &lama, err)) return false;
    return keberatan(db, x, baru.n > lama.n / 2 ? &baru : &lama, err);
}

bool demo_lanjut(Store *st, Arena *a, const Aturan *at, Saat kini, int64_t *id, Err *err)
{
    Lanjut x = { .at = at, .st = st, .a = a, .kini = kini, .awal = *id };
    if (!store_tx(st, a, tx_lanjut, &x, err)) return false;
    *id = x.id;
    return true;
}
