/*
 * The plan as a talk between two: dialogue, special expectations, monthly targets, last year's plan, the leader's
 * results, withdrawing (M7.2, M8.4, M9.2, M9.3; SPEC 7).
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "inti/skp.h"
#include "store/db_dokumen.h"
#include "store/db_skp.h"

#include <cmocka.h>

#define ASPEK(banyak) "&iki_kuantitas=Jumlah&target_kuantitas=" banyak "&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=90+%25+tanpa+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
                      "&iki_waktu=Tepat+waktu&target_waktu=12+bulan&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" ASPEK("12+dokumen")
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* A draft of CONTOH_STAF with one RHK and its attachment; {skp}, {rhk}. */
#define DRAF(tahun) \
    LOGIN(CONTOH_STAF), SEND("buat", "/skp/tahunan", "tahun=" tahun, 303), KEEP("skp", NULL, "/skp/"), \
    SUBMIT("rhk", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), KEEP("rhk", "/skp/{skp}", "id=\"rhk-"), \
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303)
#define AJUKAN  SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303)
#define TETAPKAN SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303)

static const Step dialog[] = {
    CLOCK("2025-01-06T09:00"), DRAF("2025"),
    SUBMIT("pegawai menulis (M7.2)", "/skp/{skp}", "/skp/{skp}/dialog", "isi=Apakah+target+12+dokumen+sesuai?", 303),
    SUBMIT("kosong ditolak", "/skp/{skp}", "/skp/{skp}/dialog", "isi=", 422),
    LOGIN(CONTOH_KASI), SEE("pimpinan membaca", "/skp/{skp}", "Apakah target 12 dokumen sesuai?"),
    SUBMIT("pimpinan menjawab", "/skp/{skp}", "/skp/{skp}/dialog", "isi=Sesuai,+satu+tiap+bulan.", 303),
    SUBMIT("ekspektasi khusus (M8.4)", "/skp/{skp}/ekspektasi", "/skp/{skp}/ekspektasi", "akuntabel=Laporan+tepat+waktu+setiap+bulan", 303),
    SEND("bukan mengubah RHK", "/skp/{skp}/rhk", RHK "&versi=3", 403),
    LOGIN(CONTOH_STAF), SEND("ekspektasi khusus bukan dari pegawai sendiri (M8.4)", "/skp/{skp}/ekspektasi", "versi=4&akuntabel=Cukup", 403),
    NOT_SEE("tanpa tombolnya", "/skp/{skp}", "Ubah ekspektasi khusus"), SEE("jawabannya", "/skp/{skp}", "Sesuai, satu tiap bulan."), SEE("harapannya", "/skp/{skp}", "Laporan tepat waktu setiap bulan"),
    LOGIN(CONTOH_JF), STATUS("rekan tidak ikut", "/skp/{skp}", 404), SEND("juga tidak menulis", "/skp/{skp}/dialog", "isi=Saya+ikut", 404),
    LOGIN(CONTOH_STAF), AJUKAN,
    LOGIN(CONTOH_KASI), SEND("sesudah diajukan terkunci", "/skp/{skp}/ekspektasi", "versi=5&akuntabel=Lain", 409),
    SUBMIT("dialog berjalan terus", "/skp/{skp}", "/skp/{skp}/dialog", "isi=Saya+tetapkan+hari+ini.", 303),
    TETAPKAN,
    SEND("sesudah ditetapkan selesai", "/skp/{skp}/dialog", "isi=Terlambat", 409),
};

static const Step target[] = {
    CLOCK("2025-01-06T09:00"), DRAF("2025"),
    KEEP("februari", "/skp/{skp}/rhk/{rhk}/target", "Februari</span><input class=\"form-control\" name=\"target_"),
    SUBMIT("target Februari", "/skp/{skp}/rhk/{rhk}/target", "/skp/{skp}/rhk/{rhk}/target", "target_{februari}=3+dokumen", 303),
    SUBMIT("terlalu panjang", "/skp/{skp}/rhk/{rhk}/target", "/skp/{skp}/rhk/{rhk}/target",
           "target_{februari}=tiga+dokumen+yang+sudah+diperiksa+pimpinan+dan+disampaikan+kepada+semua+perangkat+daerah+melalui+surat+resmi+setiap+awal+bulan", 422),
    AJUKAN, LOGIN(CONTOH_KASI), TETAPKAN,
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF),
    SEND("SKP Februari (M9.3)", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"),
    SEE("target bulan itu", "/skp/{bulan}", "3 dokumen"), NOT_SEE("bukan target setahun", "/skp/{bulan}", "12 dokumen"),
    SEE("yang lain dari setahun", "/skp/{bulan}", "90 % tanpa revisi"),
    SEND("dua kali", "/skp/bulanan", "bulan=2025-02", 409), REPLY("sebut", "sudah ada"),
    SEND("terlalu jauh", "/skp/bulanan", "bulan=2025-06", 422),
};

static const Step tanpa_tahunan[] = {
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF),
    SEND("belum ada SKP tahunan", "/skp/bulanan", "bulan=2025-02", 409), REPLY("sebut", "SKP tahunan 2025 belum diajukan"),
    DRAF("2025"),
    SEND("masih draf", "/skp/bulanan", "bulan=2025-02", 409),
    AJUKAN, SEND("sesudah diajukan", "/skp/bulanan", "bulan=2025-02", 303),
};

static const Step salin[] = {
    CLOCK("2025-01-06T09:00"), DRAF("2025"), AJUKAN, LOGIN(CONTOH_KASI), TETAPKAN,
    CLOCK("2025-11-10T09:00"), LOGIN(CONTOH_STAF), SEE("ditawarkan sejak November (B6.4)", "/skp", "SKP tahun 2026"),
    SEND("buat 2026", "/skp/tahunan", "tahun=2026", 303), KEEP("baru", NULL, "/skp/"),
    SUBMIT("salin", "/skp/{baru}", "/skp/{baru}/salin", "", 303),
    SEE("RHK", "/skp/{baru}", "Laporan kinerja aplikasi tersusun"), SEE("target", "/skp/{baru}", "12 dokumen"), SEE("lampiran", "/skp/{baru}", "Anggaran rutin"),
    SEND("hanya ke draf kosong", "/skp/{baru}/salin", "versi=2", 409),
    SEE("yang lama tetap", "/skp/{skp}", "tidak diubah lagi"),
};

static const Step tarik[] = {
    CLOCK("2025-01-06T09:00"), DRAF("2025"), AJUKAN,
    SEND("terkunci", "/skp/{skp}/hapus", "versi=4", 409),
    SUBMIT("tarik kembali", "/skp/{skp}", "/skp/{skp}/tarik", "", 303), SEE("draf lagi", "/skp/{skp}", "Draf"),
    LOGIN(CONTOH_KASI), SEND("penilai tidak dapat menetapkan draf", "/skp/{skp}/tetapkan", "versi=5", 409),
    LOGIN(CONTOH_STAF), SUBMIT("hapus RHK", "/skp/{skp}/rhk/{rhk}", "/skp/{skp}/rhk/{rhk}/hapus", "", 303),
    NOT_SEE("RHK hilang", "/skp/{skp}", "Laporan kinerja aplikasi tersusun"),
    SUBMIT("hapus draf", "/skp/{skp}", "/skp/{skp}/hapus", "", 303), STATUS("tidak ada lagi", "/skp/{skp}", 404),
};

/* The leader's results are offered once his plan is set; until then nobody is stopped. */
static const Step berjenjang[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEND("buat", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"),
    SEE("belum ada yang dapat dipilih", "/skp/{skp}/rhk/baru", "Belum ada; menunggu RHK pimpinan"),
    SUBMIT("tanpa RHK pimpinan", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk",
           "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=rhk_pimpinan&jenis=output" ASPEK("12+dokumen"), 303),
    KEEP("rhk", "/skp/{skp}", "id=\"rhk-"), SEE("menunggu", "/skp/{skp}", "Menunggu RHK pimpinan"),
    LOGIN(CONTOH_KASI), SEND("SKP pimpinan", "/skp/tahunan", "tahun=2025", 303), KEEP("atas", NULL, "/skp/"),
    SUBMIT("RHK pimpinan", "/skp/{atas}/rhk/baru", "/skp/{atas}/rhk",
           "klasifikasi=utama&uraian=Layanan+aplikasi+pemerintah+andal&dasar=perjanjian_kinerja&jenis=outcome" ASPEK("1+layanan"), 303),
    KEEP("rhk_atas", "/skp/{atas}", "id=\"rhk-"),
    SUBMIT("lampiran pimpinan", "/skp/{atas}/lampiran", "/skp/{atas}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan pimpinan", "/skp/{atas}/ajukan", "/skp/{atas}/ajukan", "", 303),
    LOGIN(CONTOH_KABID), SUBMIT("tetapkan pimpinan", "/skp/{atas}/tetapkan", "/skp/{atas}/tetapkan", "", 303),
    LOGIN(CONTOH_STAF), SEE("kini dapat dipilih", "/skp/{skp}/rhk/{rhk}", "Layanan aplikasi pemerintah andal"),
    SUBMIT("sambungkan (M6.5)", "/skp/{skp}/rhk/{rhk}", "/skp/{skp}/rhk/{rhk}", "rhk_atasan={rhk_atas}", 303),
    SEE("tersambung", "/skp/{skp}", "Mengintervensi: Layanan aplikasi pemerintah andal"), NOT_SEE("tidak menunggu", "/skp/{skp}", "Menunggu RHK pimpinan"),
};

/* M7.9: each indicator in numbers and in words. */
static const Step pendekatan[] = {
    CLOCK("2025-01-06T09:00"), DRAF("2025"),
    SUBMIT("draf boleh bercelah", "/skp/{skp}/rhk/{rhk}", "/skp/{skp}/rhk/{rhk}", "target_kualitas=sesuai+pedoman&ukuran_waktu=", 303),
    SEE("target tanpa angka", "/skp/{skp}/ajukan", "aspek Kualitas: target “sesuai pedoman” belum berangka"),
    SEE("tanpa ukuran", "/skp/{skp}/ajukan", "aspek Waktu: ukuran keberhasilan belum diisi"),
    SEND("belum dapat diajukan (M7.9)", "/skp/{skp}/ajukan", "versi=4", 422), REPLY("keduanya", "2 hal perlu dilengkapi"),
    SUBMIT("dilengkapi", "/skp/{skp}/rhk/{rhk}", "/skp/{skp}/rhk/{rhk}", "target_kualitas=95+%25&ukuran_kualitas=Sesuai+pedoman&ukuran_waktu=Sebelum+rapat", 303),
    SEE("tampil", "/skp/{skp}", "Ukuran: Sesuai pedoman"), AJUKAN,
    LOGIN(CONTOH_KASI), TETAPKAN,
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF), SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"),
    SEE("ikut ke SKP bulanan", "/skp/{bulan}", "Ukuran: Sebelum rapat"),
};

/* ---- the same talk under the second regulation (B6, B8.3, B9.4) ---- */

#define RHK_B(target) "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output&iki_kuantitas=Jumlah+laporan&target_kuantitas=" target

static void rencana_tercetak(Cerita *c)
{
    Skp s;
    DokumenBaris d;
    Err err = { 0 };
    const Pegawai *o = struktur_pegawai_nip(c->c.aturan->struktur, S(CONTOH_STAF));
    static const char *const isi[] = { "Laporan kinerja aplikasi tersusun", "12 dokumen", "Anggaran rutin", "Dilaporkan bulanan", "Apresiasi", "Pembinaan",
                                       "Laporan tepat waktu setiap bulan" };
    pastikan(db_skp_tahunan(c->c.db, c->a, o->id, 0, 2025, &s, &err) && db_dokumen_objek(c->c.db, c->a, S("skp"), s.id, &d, &err));
    for (int i = 0; i < countof(isi); i++)
        if (str_find(d.isi, str_z(isi[i])) < 0) fail_msg("dokumen SKP tanpa “%s”", isi[i]);
    pastikan(s.format == skp_format(JENIS_PENUGASAN_DEFINITIF, struktur_jabatan(c->c.aturan->struktur, struktur_penugasan_pada(c->c.aturan->struktur, o->id, c->c.hari_ini)->jabatan), true));
}

static const Step dialog_bekasi[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEE("pilihan pendekatan (B8.3)", "/skp", "Susun dengan pendekatan kualitatif"),
    SEND("kuantitatif", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("target dengan angka saja (B8.3)", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK_B("12+dokumen"), 303), KEEP("rhk", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("pegawai bertanya (B6.2)", "/skp/{skp}", "/skp/{skp}/dialog", "isi=Apakah+target+12+dokumen+sesuai?", 303),
    LOGIN(CONTOH_KASI), SEE("pimpinan membaca", "/skp/{skp}", "Apakah target 12 dokumen sesuai?"),
    SUBMIT("pimpinan memperjelas (B6.2)", "/skp/{skp}", "/skp/{skp}/dialog", "isi=Sesuai,+satu+tiap+bulan.", 303),
    SUBMIT("ekspektasi khusus atas perilaku (B9.4)", "/skp/{skp}/ekspektasi", "/skp/{skp}/ekspektasi", "akuntabel=Laporan+tepat+waktu+setiap+bulan", 303),
    LOGIN(CONTOH_STAF), SEE("perilaku yang diharapkan (B6.3a2)", "/skp/{skp}", "Laporan tepat waktu setiap bulan"),
    STATUS("bukan pegawai yang menambahkannya", "/skp/{skp}/ekspektasi", 403),
    LOGIN(CONTOH_JF), STATUS("rekan tidak ikut", "/skp/{skp}", 404),
    LOGIN(CONTOH_STAF),
    SEND("tanpa sumber daya, skema, konsekuensi (B6.3b-d)", "/skp/{skp}/ajukan", "versi=3", 422), REPLY("hanya itu", "4 hal perlu dilengkapi"),
    REPLY("B6.3b", "Dukungan sumber daya"), REPLY("B6.3c", "Skema pertanggungjawaban"), REPLY("B6.3d", "Konsekuensi negatif"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303), AJUKAN,
    LOGIN(CONTOH_KASI), TETAPKAN,
    LOGIN(CONTOH_STAF), SEE("ditetapkan (B6.1)", "/skp/{skp}", "Ditetapkan"), STATUS("dokumen SKP (B6.5)", "/skp/{skp}/pdf", 200), RUN("isi dokumen (B6.5)", rencana_tercetak),
    LOGIN(CONTOH_JF), SEND("kualitatif", "/skp/tahunan", "tahun=2025&pendekatan=kualitatif", 303), KEEP("kata", NULL, "/skp/"),
    SUBMIT("target dengan kata (B8.3)", "/skp/{kata}/rhk/baru", "/skp/{kata}/rhk", RHK_B("sesuai+pedoman"), 303),
    SUBMIT("lampiran", "/skp/{kata}/lampiran", "/skp/{kata}/lampiran", LAMPIRAN, 303),
    SUBMIT("diterima", "/skp/{kata}/ajukan", "/skp/{kata}/ajukan", "", 303),
};

static void berdialog_bekasi(void **s) { cerita_di(*s, "bekasi", tanam_contoh, dialog_bekasi, countof(dialog_bekasi)); }
static void berdialog(void **s) { cerita(*s, tanam_contoh, dialog, countof(dialog)); }
static void target_bulanan(void **s) { cerita(*s, tanam_contoh, target, countof(target)); }
static void bulanan_sesudah_tahunan(void **s) { cerita(*s, tanam_contoh, tanpa_tahunan, countof(tanpa_tahunan)); }
static void salin_tahun_lalu(void **s) { cerita(*s, tanam_contoh, salin, countof(salin)); }
static void ditarik_dan_dihapus(void **s) { cerita(*s, tanam_contoh, tarik, countof(tarik)); }
static void dua_pendekatan(void **s) { cerita(*s, tanam_contoh, pendekatan, countof(pendekatan)); }
static void tersambung_ke_pimpinan(void **s) { cerita(*s, tanam_contoh, berjenjang, countof(berjenjang)); }

static const UjiKasus kasus[] = {
    KASUS(berdialog), KASUS(target_bulanan), KASUS(bulanan_sesudah_tahunan), KASUS(salin_tahun_lalu), KASUS(ditarik_dan_dihapus),
    KASUS(tersambung_ke_pimpinan), KASUS(dua_pendekatan), KASUS(berdialog_bekasi),
};
int main(void) { return uji_store_jalankan("cerita_rencana", "schema", kasus, countof(kasus)); }
