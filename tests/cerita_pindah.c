/*
 * A transfer within the month (SPEC 4): the old appraiser leaves ratings and a note, the new one reads them in the evaluation of month and
 * year, and nothing moves under a set evaluation.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "tindakan/dokumen_isi.h"

#include <cmocka.h>

#define PINDAH "199001012015011009"
#define ISI    "hasil=sesuai&perilaku=di_atas&catatan=Dua+dari+tiga+modul+selesai"

static int64_t unit(Cerita *c, const char *kode)
{
    const UnitList *l = &struktur_isi(c->c.aturan->struktur)->unit;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eqz(l->v[i].kode, kode)) return l->v[i].id;
    fail_msg("tidak ada unit %s", kode);
    return 0;
}

static void dengan_pindah(Cerita *c)
{
    tanam_contoh(c);
    tanam_selesai(c);
    int64_t p = tanam_pegawai(c, PINDAH, "Rahmat Hidayat, S.Kom.", STATUS_PEGAWAI_PNS);
    tanam_tugas(c, p, tanam_jabatan(c, "pengolah", "Pengolah Data", JENIS_JABATAN_PELAKSANA, unit(c, "diskominfo-aptika-1"), false), JENIS_PENUGASAN_DEFINITIF, "2020-01-01", "2025-02-16");
    tanam_tugas(c, p, tanam_jabatan(c, "penata", "Penata Kelola Sistem", JENIS_JABATAN_PELAKSANA, unit(c, "diskominfo-aptika"), false), JENIS_PENUGASAN_DEFINITIF, "2025-02-17", NULL);
    tanam_akun(c, PINDAH, p, "Rahmat Hidayat, S.Kom.", CONTOH_SANDI);
}

typedef struct { Cerita *c; Evaluasi e; LembarIsi l; } TxTetap;
static bool tx_tetap(Db *db, void *arg, Err *err)
{
    TxTetap *t = arg;
    return db_evaluasi_tambah(db, &t->e, err) && isi_evaluasi(&t->c->c, db, &t->e, &t->l, err);
}

static void tetapkan(Cerita *c, Periode p)
{
    Err err = { 0 };
    const Struktur *s = c->c.aturan->struktur;
    TxTetap t = { c, { .id = store_id(c->u->st, c->c.kini), .pegawai = struktur_pegawai_nip(s, S(PINDAH))->id, .periode = p,
                       .penilai = struktur_pegawai_nip(s, S(CONTOH_KABID))->id, .atasan = struktur_pegawai_nip(s, S(CONTOH_KADIS))->id,
                       .status = STATUS_EVALUASI_DITETAPKAN, .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_SESUAI, .predikat = PREDIKAT_BAIK,
                       .ditetapkan_pada = c->c.kini, .versi = 1 }, { 0 } };
    if (!store_tx(c->u->st, c->a, tx_tetap, &t, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
    Str x = t.l.evaluasi.catatan_penilai_lama;
    if (str_find(x, S("Dedi Kurnia")) < 0 || str_find(x, S("Tiga modul selesai")) < 0 || str_find(x, S("2025-02-16")) < 0) fail_msg("potret: " STR_F, STR_A(x));
    if (str_find(lembar_json(c->a, &t.l), S("\"catatan_penilai_lama\"")) < 0) fail_msg("potret tanpa catatan");
}
static void tetapkan_bulan(Cerita *c) { tetapkan(c, periode_bulan(bulan(2025, 2))); }
static void tetapkan_tahun(Cerita *c) { tetapkan(c, periode_tahun(2025)); }

static const Step serah_terima[] = {
    CLOCK("2025-02-14T09:00"), LOGIN(CONTOH_KASI), NOT_SEE("belum pindah", "/", "catatan penilai lama"),
    CLOCK("2025-02-18T09:00"), LOGIN(CONTOH_KASI), SEE("tugas", "/", "Tulis catatan penilai lama Rahmat Hidayat"), SEE("kepada siapa", "/", "Sejak 17 Februari 2025 dinilai Budi Santoso"),
    SEE("daftar", "/pindah", "1 Januari 2025 sampai 16 Februari 2025"), KEEP("orang", "/pindah", "/pindah/"),
    SEE("mengapa", "/pindah/{orang}/2025-02-16", "Mengapa penilai lama menulis catatan?"),
    SUBMIT("tanpa rating", "/pindah/{orang}/2025-02-16", "/pindah/{orang}/2025-02-16", "catatan=Dua+dari+tiga+modul+selesai", 422),
    REPLY("rating dahulu", "Rating hasil kerja belum dipilih"), REPLY("isian tetap", "Dua dari tiga modul selesai"),
    SUBMIT("tanpa catatan", "/pindah/{orang}/2025-02-16", "/pindah/{orang}/2025-02-16", "hasil=sesuai&perilaku=sesuai&catatan=", 422),
    STATUS("bukan hari pindah", "/pindah/{orang}/2025-02-15", 404), STATUS("bukan tanggal", "/pindah/{orang}/kemarin", 404),
    SUBMIT("tulis", "/pindah/{orang}/2025-02-16", "/pindah/{orang}/2025-02-16", ISI, 303), NOT_SEE("tugas selesai", "/", "Tulis catatan penilai lama"),
    SEND("versi lama", "/pindah/{orang}/2025-02-16", "versi=0&" ISI, 409),
    SUBMIT("ubah", "/pindah/{orang}/2025-02-16", "/pindah/{orang}/2025-02-16", "catatan=Tiga+modul+selesai,+dokumentasi+belum", 303),

    LOGIN(CONTOH_JF), STATUS("orang lain", "/pindah/{orang}/2025-02-16", 404), SEND("orang lain menulis", "/pindah/{orang}/2025-02-16", "versi=2&" ISI, 404),
    LOGIN(PINDAH), STATUS("bukan untuk yang dinilai", "/pindah/{orang}/2025-02-16", 404),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KABID), SEE("dibaca penilai baru", "/evaluasi/{orang}?bulan=2025-02", "Tiga modul selesai, dokumentasi belum"),
    SEE("oleh siapa", "/evaluasi/{orang}?bulan=2025-02", "Dedi Kurnia, S.Kom."), NOT_SEE("bulan lain tidak", "/evaluasi/{orang}?bulan=2025-03", "Tiga modul selesai"),
    SEND("penilai baru tidak menulisnya", "/pindah/{orang}/2025-02-16", "versi=2&" ISI, 403),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak", "membuat Catatan penilai lama"),
    RUN("bulan ditetapkan, dengan potretnya", tetapkan_bulan),
    LOGIN(CONTOH_KASI), SEND("sesudah ditetapkan", "/pindah/{orang}/2025-02-16", "versi=2&" ISI, 409), REPLY("mengapa", "tidak berubah lagi"),
    CLOCK("2025-12-29T09:00"), LOGIN(CONTOH_KABID), SEE("dibaca setahun", "/evaluasi/{orang}?tahun=2025", "Tiga modul selesai"),
};

static const Step terlambat[] = {
    CLOCK("2025-03-20T09:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/pindah", "/pindah/"), SEE("masih ditagih", "/", "Tulis catatan penilai lama"),
    SUBMIT("bulan sudah lewat, tahun masih memerlukannya", "/pindah/{orang}/2025-02-16", "/pindah/{orang}/2025-02-16", "hasil=sesuai&perilaku=sesuai&catatan=Tiga+modul+selesai", 303),
    CLOCK("2026-01-05T09:00"), RUN("tahun ditetapkan", tetapkan_tahun), LOGIN(CONTOH_KASI),
    SEND("tahun ditetapkan", "/pindah/{orang}/2025-02-16", "versi=1&" ISI, 409),
    CLOCK("2026-03-02T09:00"), LOGIN(CONTOH_KASI), NOT_SEE("tidak lagi di daftar", "/pindah", "Rahmat Hidayat"),
};

static void serah_terima_sebulan(void **state) { cerita(*state, dengan_pindah, serah_terima, countof(serah_terima)); }
static void serah_terima_terlambat(void **state) { cerita(*state, dengan_pindah, terlambat, countof(terlambat)); }

static const UjiKasus kasus[] = { KASUS(serah_terima_sebulan), KASUS(serah_terima_terlambat) };
int main(void) { return uji_store_jalankan("cerita_pindah", "schema", kasus, countof(kasus)); }
