/*
 * The reporting chain (B29): many dossiers at once from the appraiser by way of the head of PD and BKPSDM to the
 * Sekda, shortcuts, completeness, returns with reason, the letter, an objection on the way.
 */
#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "store/db_lapor.h"
#include "store/db_keberatan.h"
#include "store/db_skp.h"
#include "tindakan/lapor.h"

/* A released evaluation of February 2025 with a set plan, straight into the store. */
typedef struct { Cerita *c; const char *nip, *penilai, *atasan; Tanggapan tanggapan; StatusSkp skp; StatusEvaluasi status; int64_t id; } Tanam;

static bool tx_tanam(Db *db, void *arg, Err *err)
{
    Tanam *t = arg;
    Cerita *c = t->c;
    int64_t p = cerita_orang(c, t->nip);
    const Penugasan *tugas = struktur_penugasan_pada(c->c.aturan->struktur, p, tanggal(2025, 2, 28));
    Skp s = { .id = store_id(c->u->st, c->c.kini), .pegawai = p, .penugasan = tugas->id, .jenis = JENIS_SKP_TAHUNAN, .tahun = 2025, .format = 4, .status = t->skp,
              .penilai = cerita_orang(c, t->penilai), .atasan = cerita_orang(c, t->atasan), .diajukan_pada = c->c.kini, .ditetapkan_pada = c->c.kini, .versi = 1 };
    Evaluasi e = { .id = store_id(c->u->st, c->c.kini), .pegawai = p, .periode = periode_bulan(bulan(2025, 2)), .skp = s.id, .penilai = s.penilai, .atasan = s.atasan,
                   .status = t->status, .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_SESUAI, .predikat = PREDIKAT_BAIK, .profil = c->c.aturan->profil->kode,
                   .ditetapkan_pada = c->c.kini, .dibuka_pada = t->status == STATUS_EVALUASI_DIBUKA ? c->c.kini : (Saat){ 0 }, .tanggapan = t->tanggapan,
                   .tanggapan_pada = t->tanggapan ? c->c.kini : (Saat){ 0 }, .versi = 1 };
    t->id = e.id;
    return db_skp_tambah(db, &s, err) && db_skp_status(db, &s, t->skp, err) && db_evaluasi_tambah(db, &e, err);
}

static int64_t tanam_hasil(Cerita *c, const char *nip, const char *penilai, const char *atasan, Tanggapan tanggapan, StatusSkp skp, StatusEvaluasi status)
{
    Tanam t = { c, nip, penilai, atasan, tanggapan, skp, status, 0 };
    Err err = { 0 };
    if (!store_tx(c->u->st, c->a, tx_tanam, &t, &err)) { printf("%s\n", err.pesan); pastikan(!"tanam"); }
    return t.id;
}

static void hasil(Cerita *c)
{
    const StatusEvaluasi buka = STATUS_EVALUASI_DIBUKA;
    const StatusSkp tetap = STATUS_SKP_DITETAPKAN;
    cerita_simpan_id(c, "staf", tanam_hasil(c, CONTOH_STAF, CONTOH_KASI, CONTOH_KABID, TANGGAPAN_DITANDATANGANI, tetap, buka));
    cerita_simpan_id(c, "kasi", tanam_hasil(c, CONTOH_KASI, CONTOH_KABID, CONTOH_KADIS, TANGGAPAN_TIDAK_DITANDATANGANI, tetap, buka));
    cerita_simpan_id(c, "jf", tanam_hasil(c, CONTOH_JF, CONTOH_KABID, CONTOH_KADIS, TANGGAPAN_TIADA, tetap, buka));
    cerita_simpan_id(c, "kabid", tanam_hasil(c, CONTOH_KABID, CONTOH_KADIS, CONTOH_SEKDA, TANGGAPAN_MENOLAK, tetap, buka));
    cerita_simpan_id(c, "kadis", tanam_hasil(c, CONTOH_KADIS, CONTOH_SEKDA, CONTOH_BUPATI, TANGGAPAN_DITANDATANGANI, tetap, buka));
    cerita_simpan_id(c, "sekda", tanam_hasil(c, CONTOH_SEKDA, CONTOH_BUPATI, CONTOH_BUPATI, TANGGAPAN_DITANDATANGANI, tetap, buka));
    cerita_simpan_id(c, "admin", tanam_hasil(c, CONTOH_ADMIN_PD, CONTOH_KASI, CONTOH_KABID, TANGGAPAN_DITANDATANGANI, STATUS_SKP_DIAJUKAN, buka));
}

#define P "periode=2025-02"

static const Step berjenjang[] = {
    CLOCK("2025-03-20T09:00"), RUN("evaluasi Februari", hasil),
    /* the appraiser */
    LOGIN(CONTOH_KASI), SEE("di beranda", "/", "Kirim 1 berkas laporan kinerja"), SEE("belum dikirim", "/pelaporan", "Belum Anda kirim"),
    SEE("SKP belum ditetapkan (B29.2)", "/pelaporan", "SKP yang menjadi dasarnya belum ditetapkan"),
    SEND("tanpa pilihan", "/pelaporan/kirim", P "&tahap=penilai", 422),
    SEND("tidak lengkap", "/pelaporan/kirim", P "&tahap=penilai&id={admin}", 409), REPLY("sebut apa yang kurang", "belum ditetapkan"),
    SEND("bukan miliknya", "/pelaporan/kirim", P "&tahap=penilai&id={jf}", 404),
    SEND("kirim", "/pelaporan/kirim", P "&tahap=penilai&id={staf}", 303), SEE("kabar", "/pelaporan?" P, "Surat pengantar Anda"),
    KEEP("surat", "/pelaporan?" P, "/pelaporan/pengantar/"), SEE("pengantar menyebut dasar", "/pelaporan/pengantar/{surat}", "Yth. Kepala Perangkat Daerah"),
    SEE("pasalnya (B29.1)", "/pelaporan/pengantar/{surat}", "Pasal 29 ayat (1)"), SEND("dua kali", "/pelaporan/kirim", P "&tahap=penilai&id={staf}", 409),
    SEE("jalannya", "/pelaporan/berkas/{staf}", "Penilai → Kepala perangkat daerah"), SEE("alasannya", "/pelaporan/berkas/{staf}", "Dari Kepala perangkat daerah berkas ini ke BKPSDM"),
    LOGIN(CONTOH_KABID), SEND("yang belum ditanggapi", "/pelaporan/kirim", P "&tahap=penilai&id={kasi}&id={jf}", 409), REPLY("tanggapan", "belum menandatangani"),
    SEND("semua yang lengkap", "/pelaporan/kirim", P "&tahap=penilai&semua=1", 303),
    LOGIN(CONTOH_JF), STATUS("pegawai bukan penilai", "/pelaporan", 403), STATUS("berkas orang lain", "/pelaporan/berkas/{staf}", 404),
    LOGIN(CONTOH_STAF), SEE("pemilik melihat jalannya", "/pelaporan/berkas/{staf}", "Kepala perangkat daerah"),

    /* the head of PD: his own goes by, what he appraised goes straight to BKPSDM */
    LOGIN(CONTOH_KADIS), SEE("ditunggu", "/", "Teruskan 2 berkas laporan kinerja"),
    SEND("kirim sebagai penilai", "/pelaporan/kirim", P "&tahap=penilai&id={kabid}", 303), SEE("langsung ke BKPSDM", "/pelaporan/berkas/{kabid}", "Penilai → BKPSDM"),
    SEND("tanpa alasan", "/pelaporan/kembalikan", P "&tahap=kepala_pd&id={kasi}", 422),
    SEND("kembalikan", "/pelaporan/kembalikan", P "&tahap=kepala_pd&id={kasi}&catatan=Realisasi+RHK+kedua+belum+diisi", 303),
    LOGIN(CONTOH_KABID), SEE("alasan dibaca", "/pelaporan?" P, "Realisasi RHK kedua belum diisi"), SEE("tugasnya", "/", "Perbaiki 1 berkas laporan kinerja"),
    SEND("kirim lagi", "/pelaporan/kirim", P "&tahap=penilai&id={kasi}", 303),
    LOGIN(CONTOH_KADIS), SEND("teruskan banyak", "/pelaporan/kirim", P "&tahap=kepala_pd&id={kasi}&id={staf}", 303),
    SEND("bukan di tangannya lagi", "/pelaporan/kembalikan", P "&tahap=kepala_pd&id={kasi}&catatan=Tunggu+dulu", 409),
    LOGIN(CONTOH_SEKDA), SEND("dinilai Sekda", "/pelaporan/kirim", P "&tahap=penilai&id={kadis}", 303), SEE("langsung ke BKPSDM juga", "/pelaporan/berkas/{kadis}", "Penilai → BKPSDM"),
    LOGIN(CONTOH_BUPATI), SEND("dinilai Wali Kota", "/pelaporan/kirim", P "&tahap=penilai&id={sekda}", 303),

    /* BKPSDM and Sekda */
    LOGIN(CONTOH_AUDITOR), SEE("auditor membaca", "/pelaporan?" P, "Kemajuan"), SEND("tidak mengirim", "/pelaporan/kirim", P "&tahap=bkpsdm&id={staf}", 403),
    LOGIN(CONTOH_BKPSDM), SEE("antrean", "/pelaporan?" P, "Menunggu BKPSDM"), SEE("daftar di balik hitungan", "/pelaporan/daftar?" P "&tahap=bkpsdm", "5 berkas"),
    STATUS("XLSX", "/pelaporan/xlsx?" P, 200),
    SEND("kembalikan ke penilai yang dilewati", "/pelaporan/kembalikan", P "&tahap=bkpsdm&id={kabid}&catatan=Dokumen+terpotong", 303),
    SEE("kembali ke asalnya", "/pelaporan/berkas/{kabid}", "BKPSDM → Penilai"),
    SEND("teruskan", "/pelaporan/kirim", P "&tahap=bkpsdm&id={staf}&id={kasi}&id={kadis}&id={sekda}", 303),
    SEE("berkas Sekda selesai", "/pelaporan/berkas/{sekda}", "BKPSDM → Diterima"),
    SEND("bukan Sekda", "/pelaporan/kirim", P "&tahap=sekda&id={staf}", 403),
    LOGIN(CONTOH_SEKDA), SEE("tugasnya", "/", "Terima 3 berkas laporan kinerja"), SEND("kembalikan", "/pelaporan/kembalikan", P "&tahap=sekda&id={kasi}&catatan=Jumlah+tidak+sama", 303),
    SEND("terima", "/pelaporan/kirim", P "&tahap=sekda&id={staf}&id={kadis}", 303), SEE("selesai", "/pelaporan/daftar?" P "&tahap=selesai", "2 berkas"),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak", "menyampaikan Berkas laporan kinerja"),
};

/* An open objection travels as a mark; the changed result takes the dossier's place where it lies. */
static const Step dikeberati[] = {
    CLOCK("2025-03-20T09:00"), RUN("evaluasi Februari", hasil),
    LOGIN(CONTOH_STAF), SEND("keberatan", "/keberatan", "evaluasi={staf}&alasan=Realisasi+saya+melebihi+target+yang+ada", 303), KEEP("id", NULL, "/keberatan/"),
    LOGIN(CONTOH_KASI), SEE("tanda", "/pelaporan?" P, "Keberatan berjalan"), SEND("tetap dikirim", "/pelaporan/kirim", P "&tahap=penilai&id={staf}", 303),
    SEND("tanggapi", "/keberatan/{id}/tanggapi", "tanggapan=Target+memang+terlampaui+sedikit&versi=1", 303),
    LOGIN(CONTOH_KADIS), SEE("tanda ikut", "/pelaporan?" P, "Keberatan berjalan"),
    LOGIN(CONTOH_KABID), SEND("ubah", "/keberatan/{id}/putus", "putusan=ubah&hasil=di_atas&perilaku=sesuai&pertimbangan=Target+terlampaui&versi=2", 303),
};

static void berkas_ikut(Cerita *c)
{
    BarisLaporList l = { 0 };
    KeberatanList k = { 0 };
    Err err = { 0 };
    pastikan(db_keberatan_semua(c->c.db, c->a, periode_tahun(2025), periode_bulan(bulan(2025, 12)), &k, &err) && k.n == 1 && k.v[0].pengganti);
    pastikan(db_lapor_periode(c->c.db, c->a, periode_bulan(bulan(2025, 2)), &l, &err));
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].evaluasi == k.v[0].pengganti) { pastikan(l.v[i].tahap == TAHAP_LAPOR_KEPALA_PD && !l.v[i].keberatan); return; }
    pastikan(!"berkas tidak ikut");
}
static const Step ikut[] = { RUN("berkas memakai dokumen baru", berkas_ikut) };

static void jalankan(void **state, const Step *s, ptrdiff_t n, const Step *t, ptrdiff_t m)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, s, n);
    if (m) cerita_langkah(c, t, m);
    cerita_tutup(c);
}
static void dari_penilai_sampai_sekda(void **state) { jalankan(state, berjenjang, countof(berjenjang), NULL, 0); }
static void keberatan_di_jalan(void **state) { jalankan(state, dikeberati, countof(dikeberati), ikut, countof(ikut)); }

static const UjiKasus kasus[] = { KASUS(dari_penilai_sampai_sekda), KASUS(keberatan_di_jalan) };
int main(void) { return uji_store_jalankan("cerita_pelaporan", "schema", kasus, countof(kasus)); }
