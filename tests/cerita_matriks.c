/*
 * The cascade (SPEC 7): the leader's results as columns, filled by RHK of his team; nobody blocked by a missing plan; leaders
 * from other units (B1.17); the state of supports (B10.2).
 */
#include "bantu/cerita.h"

#define IKI "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define RHK(uraian, dasar) "klasifikasi=utama&uraian=" uraian "&dasar=" dasar "&jenis=output" IKI
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&sumber_peralatan=Peladen+uji&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* The employee is first: his plan is set although the leader has none. */
static const Step dahulu[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_KASI), SEE("matriks belum ada lajur", "/matriks", "RHK Anda belum ada"),
    LOGIN(CONTOH_STAF), SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK menunggu", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Laporan+kinerja+tersusun", "rhk_pimpinan"), 303), KEEP("r1", "/skp/{skp}", "id=\"rhk-"),
    SEE("disebut", "/skp/{skp}", "Menunggu RHK pimpinan"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SUBMIT("ajukan tidak terhalang", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan tidak terhalang", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303),
    LOGIN(CONTOH_BKPSDM), SEE("siapa ditunggu", "/pemantauan/menunggu", "Dedi Kurnia"), SEE("keadaan SKP-nya", "/pemantauan/menunggu", "Belum ada SKP"),
    KEEP("kasi", "/pemantauan/menunggu", "penilai="), SEE("siapa menunggu", "/pemantauan/menunggu?tahun=2025&penilai={kasi}", "Siti Aminah"),
    LOGIN(CONTOH_KADIS), SEE("kepala PD melihat", "/pemantauan/menunggu", "Dedi Kurnia"),
    LOGIN(CONTOH_STAF), STATUS("pegawai tidak", "/pemantauan/menunggu", 403), SEE("belum dapat disambungkan", "/skp/{skp}/rhk/{r1}/sambung", "belum ditetapkan"),
    /* the leader follows */
    LOGIN(CONTOH_KASI), SEND("SKP pimpinan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skpk", NULL, "/skp/"),
    SUBMIT("RHK pimpinan 1", "/skp/{skpk}/rhk/baru", "/skp/{skpk}/rhk", RHK("Layanan+aplikasi+andal", "direktif"), 303), KEEP("k1", "/skp/{skpk}", "id=\"rhk-"),
    SUBMIT("RHK pimpinan 2", "/skp/{skpk}/rhk/baru", "/skp/{skpk}/rhk", RHK("Data+terbuka+tersedia", "direktif"), 303),
    SEE("lajur dari draf", "/matriks", "2 dari 2 RHK belum dilaksanakan siapa pun"), SEE("yang lepas", "/matriks", "Belum tersambung 1"),
    SUBMIT("lampiran pimpinan", "/skp/{skpk}/lampiran", "/skp/{skpk}/lampiran", LAMPIRAN, 303), SUBMIT("ajukan pimpinan", "/skp/{skpk}/ajukan", "/skp/{skpk}/ajukan", "", 303),
    LOGIN(CONTOH_KABID), SUBMIT("tetapkan pimpinan", "/skp/{skpk}/tetapkan", "/skp/{skpk}/tetapkan", "", 303),
    LOGIN(CONTOH_JF), SEND("orang lain tidak menyambungkan", "/skp/{skp}/rhk/{r1}/sambung", "rhk_atasan={k1}", 404),
    LOGIN(CONTOH_STAF), SEND("RHK yang bukan milik pimpinannya", "/skp/{skp}/rhk/{r1}/sambung", "rhk_atasan={r1}", 422),
    SUBMIT("pegawai menyambungkan", "/skp/{skp}/rhk/{r1}/sambung", "/skp/{skp}/rhk/{r1}/sambung", "rhk_atasan={k1}", 303), SEE("tersambung", "/skp/{skp}", "Mengintervensi: Layanan aplikasi andal"),
    LOGIN(CONTOH_BKPSDM), SEE("tidak ada yang menunggu", "/pemantauan/menunggu", "Tidak ada yang menunggu"),
    LOGIN(CONTOH_KASI), SEE("sel terisi", "/matriks", "Laporan kinerja tersusun"), SEE("satu lajur kosong", "/matriks", "1 dari 2 RHK belum dilaksanakan siapa pun"),
    SUBMIT("pimpinan melepas", "/skp/{skp}/rhk/{r1}/sambung", "/skp/{skp}/rhk/{r1}/sambung", "rhk_atasan=", 303), SEE("lepas lagi", "/matriks", "Belum tersambung 1"),
    SUBMIT("pimpinan menyambungkan", "/skp/{skp}/rhk/{r1}/sambung", "/skp/{skp}/rhk/{r1}/sambung", "rhk_atasan={k1}", 303),
};

/* A cell of somebody with a set plan begins a version; of somebody without one, the plan. */
static const Step mengisi[] = {
    LOGIN(CONTOH_KASI), KEEP("kolom", "/skp/{skpk}", "id=\"rhk-"), KEEP("staf", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    SUBMIT("tanpa uraian", "/matriks/isi?pegawai={staf}&kolom={kolom}", "/matriks", "uraian=", 422),
    SUBMIT("isi sel", "/matriks/isi?pegawai={staf}&kolom={kolom}", "/matriks", "uraian=Panduan+layanan+tersusun", 303), SEE("terlihat", "/matriks", "Panduan layanan tersusun"),
    LOGIN(CONTOH_STAF), SEE("menjadi versi", "/", "Ajukan SKP tahun 2025, versi 2"), KEEP("v2", "/", "href=\"/skp/"), SEE("tersambung", "/skp/{v2}", "Mengintervensi: Layanan aplikasi andal"),
    SEE("dialog (M7.2)", "/skp/{v2}", "Matriks peran hasil: Panduan layanan tersusun"),
    SEND("bukan pimpinan", "/matriks", "pegawai={staf}&kolom={kolom}&uraian=Untuk+diri+sendiri", 403),
    LOGIN(CONTOH_KABID), SEND("lajur orang lain", "/matriks", "pegawai={kasi}&kolom={kolom}&uraian=Panduan+layanan", 404),
    STATUS("lembar", "/matriks/xlsx?tahun=2025", 200),
    LOGIN(CONTOH_KABID), SEND("SKP kabid", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skpb", NULL, "/skp/"),
    SUBMIT("RHK kabid", "/skp/{skpb}/rhk/baru", "/skp/{skpb}/rhk", RHK("Infrastruktur+andal", "direktif"), 303), KEEP("kb", "/skp/{skpb}", "id=\"rhk-"),
    KEEP("jf", "/matriks", "pegawai="), SUBMIT("SKP dimulai pimpinan", "/matriks/isi?pegawai={jf}&kolom={kb}", "/matriks", "uraian=Jaringan+terpantau", 303), SEE("tampak", "/matriks", "Jaringan terpantau"),
};

static const Step dukungan[] = {
    CLOCK("2025-03-10T09:00"), LOGIN(CONTOH_STAF), SEE("dapat dilaporkan", "/skp/{skp}", "Nyatakan keadaan dukungan"), KEEP("d", "/skp/{skp}/dukungan", "name=\"keadaan_"),
    SEND("pegawai tidak menyepakati sendiri", "/skp/{skp}/dukungan", "keadaan_{d}=disepakati", 422),
    SEND("tanpa alasan", "/skp/{skp}/dukungan", "keadaan_{d}=tidak_terealisasi", 422), REPLY("minta alasan", "alasan"),
    SEND("lapor (B10.2)", "/skp/{skp}/dukungan", "keadaan_{d}=tidak_terealisasi&alasan_{d}=Anggaran+dialihkan", 303), SEE("terlihat", "/skp/{skp}", "Tidak terealisasi"),
    SEE("membuka penyesuaian", "/skp/{skp}", "Sesuaikan ekspektasi"),
    LOGIN(CONTOH_JF), SEND("orang lain", "/skp/{skp}/dukungan", "keadaan_{d}=disepakati", 404),
    LOGIN(CONTOH_KABID), SEND("bukan penilai", "/skp/{skp}/dukungan", "keadaan_{d}=disepakati", 403),
    LOGIN(CONTOH_KASI), SEND("penilai menyatakan (B10.1)", "/skp/{skp}/dukungan", "keadaan_{d}=tidak_disepakati&alasan_{d}=Di+luar+anggaran", 303), SEE("terakhir", "/skp/{skp}", "Di luar anggaran"),
    SEE("alasan dibawa", "/skp/{skp}/versi?alasan=Dukungan+tidak+tersedia", "Dukungan tidak tersedia"),
    SUBMIT("penyesuaian (B20.5)", "/skp/{skp}/versi?alasan=Dukungan+tidak+tersedia", "/skp/{skp}/versi", "", 303),
    LOGIN(CONTOH_BKPSDM), SEE("jejak", "/jejak", "menanggapi SKP"),
};

static void matriks_dan_kaskade(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, dahulu, countof(dahulu));
    cerita_langkah(c, mengisi, countof(mengisi));
    cerita_tutup(c);
}

/* Bekasi: the same plan, named leader submitted with it; then he sees it and gives feedback as pimpinan. */
static const Step pimpinan_lain[] = {
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK("Integrasi+data+pegawai", "direktif"), 303), KEEP("r1", "/skp/{skp}", "id=\"rhk-"),
    SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303),
    SEND("diri sendiri", "/skp/{skp}/rhk/{r1}/pimpinan", "versi=3&pegawai=99", 404),
    KEEP("lain", "/skp/{skp}/rhk/{r1}/pimpinan?q=198601012009011001", "name=\"pegawai\" value=\""),
    SUBMIT("pimpinan lintas unit (B1.17)", "/skp/{skp}/rhk/{r1}/pimpinan?q=198601012009011001", "/skp/{skp}/rhk/{r1}/pimpinan", "", 303), SEE("jabatannya", "/skp/{skp}", "penugasan dari"),
    LOGIN(CONTOH_BKPSDM), NOT_SEE("draf belum tampak", "/umpan", "RHK yang Anda pimpin"),
    LOGIN(CONTOH_STAF), SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303),
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303), KEEP("staf", "/evaluasi?bulan=2025-01", "/evaluasi/"),
    LOGIN(CONTOH_BKPSDM), SEE("tampak", "/umpan", "RHK yang Anda pimpin"), SEE("RHK-nya", "/umpan", "Integrasi data pegawai"),
    SEE("sebagai pimpinan", "/umpan/beri?pegawai={staf}", "tercatat sebagai Pimpinan"),
    SUBMIT("pengamatan", "/umpan/beri?pegawai={staf}&rhk={r1}", "/umpan/beri", "bentuk=pengamatan&sifat=insidentil&cara=langsung&isi=Rapat+integrasi+berjalan+baik&rhk={r1}", 303),
    LOGIN(CONTOH_STAF), SEE("tercatat sebagai pimpinan", "/umpan", "Pimpinan · Insidentil"),
    LOGIN(CONTOH_JF), SEE("yang tidak disebut bukan pimpinan", "/umpan/beri?pegawai={staf}", "tercatat sebagai Pihak lain"),
};

static void pimpinan_dan_dukungan(void **state)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, pimpinan_lain, countof(pimpinan_lain));
    cerita_langkah(c, dukungan, countof(dukungan));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = { KASUS(matriks_dan_kaskade), KASUS(pimpinan_dan_dukungan) };
int main(void) { return uji_store_jalankan("cerita_matriks", "schema", kasus, countof(kasus)); }
