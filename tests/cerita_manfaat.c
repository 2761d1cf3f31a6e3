/*
 * Use of predicates (B27, B28c-d, B31, B32; N): history imported from elsewhere, promotion, credit points, contracts,
 * the national service, ranking without numbers, rewards that a person decides.
 */
#include "bantu/cerita.h"
#include "store/db_evaluasi.h"

typedef struct { Cerita *c; const char *nip, *penilai; Predikat predikat; Ekspektasi hasil, perilaku; } Tanam;

static bool tx_tanam(Db *db, void *arg, Err *err)
{
    Tanam *t = arg;
    Evaluasi e = { .id = store_id(t->c->u->st, t->c->c.kini), .pegawai = cerita_orang(t->c, t->nip), .periode = periode_tahun(2024), .penilai = cerita_orang(t->c, t->penilai),
                   .status = STATUS_EVALUASI_DIBUKA, .hasil = t->hasil, .perilaku = t->perilaku, .predikat = t->predikat, .profil = t->c->c.aturan->profil->kode,
                   .ditetapkan_pada = t->c->c.kini, .dibuka_pada = t->c->c.kini, .versi = 1 };
    return db_evaluasi_tambah(db, &e, err);
}

/* Annual results of 2024 that this application gave. */
static void hasil_2024(Cerita *c)
{
    const Tanam t[] = {
        { c, CONTOH_JF, CONTOH_KABID, PREDIKAT_SANGAT_BAIK, EKSPEKTASI_DI_ATAS, EKSPEKTASI_DI_ATAS },
        { c, CONTOH_STAF, CONTOH_KASI, PREDIKAT_BAIK, EKSPEKTASI_SESUAI, EKSPEKTASI_SESUAI },
        { c, CONTOH_KASI, CONTOH_KABID, PREDIKAT_BUTUH_PERBAIKAN, EKSPEKTASI_DI_BAWAH, EKSPEKTASI_SESUAI } };
    Err err = { 0 };
    for (int i = 0; i < countof(t); i++) pastikan(store_tx(c->u->st, c->a, tx_tanam, (void *)&t[i], &err));
}

#define RIWAYAT "berkas@riwayat.csv=nip,periode,predikat,hasil,perilaku,sumber,nomor\\n" \
                CONTOH_JF ",2023,sangat_baik,di_atas,di_atas,e-Kinerja BKN,800/1\\n" CONTOH_JF ",2024,kurang,,,SIASN,\\n" \
                CONTOH_STAF ",2023,baik,,,e-Kinerja BKN,800/2\\n"

static const Step riwayat[] = {
    CLOCK("2025-03-20T09:00"), RUN("hasil 2024", hasil_2024), ORANG("jf", CONTOH_JF), ORANG("kasi", CONTOH_KASI), ORANG("staf", CONTOH_STAF),
    LOGIN(CONTOH_ADMIN_PD), STATUS("bukan BKPSDM", "/impor/predikat", 403),
    LOGIN(CONTOH_BKPSDM), SEE("jenisnya ada", "/impor", "Riwayat predikat"),
    UPLOAD("uji", "/impor/predikat", RIWAYAT, 200), REPLY("hasil sendiri didahulukan", "sudah mempunyai hasil"),
    SUBMIT("terapkan", "", "/impor/predikat/terapkan", "", 303),
    SEE("riwayat dengan sumber (B27)", "/riwayat-predikat/{jf}", "e-Kinerja BKN, 800/1"), SEE("2024 dari aplikasi", "/riwayat-predikat/{jf}", "aplikasi ini"),
    NOT_SEE("impor tidak menimpa", "/riwayat-predikat/{jf}", "SIASN"),
    SEE("syarat dua tahun (B27a)", "/riwayat-predikat/{jf}", "Memenuhi syarat kinerja"), SEE("alasannya", "/riwayat-predikat/{kasi}", "predikatnya di bawah baik"),
    SEE("daftar", "/pemanfaatan/pangkat?tahun=2025&syarat=tidak", "Dedi Kurnia"), NOT_SEE("tersaring", "/pemanfaatan/pangkat?tahun=2025&syarat=tidak", "Tono Hartono"),
    STATUS("XLSX pangkat", "/pemanfaatan/pangkat/xlsx?tahun=2025", 200), STATUS("pangkat di atas kertas", "/pemanfaatan/pangkat/pdf?tahun=2025", 200), STATUS("kontrak", "/pemanfaatan/kontrak?bulan=24", 200),
    STATUS("angka kredit", "/pemanfaatan/angka-kredit?tahun=2024", 200), STATUS("XLSX angka kredit", "/pemanfaatan/angka-kredit/xlsx?tahun=2024", 200),
    SEE("kolom SIASN", "/pemanfaatan/siasn?tahun=2024", "kuadranKinerjaNilai"), STATUS("CSV SIASN", "/pemanfaatan/siasn/csv?tahun=2024", 200),
    UPLOAD("bandingkan", "/pemanfaatan/siasn", "tahun=2024\nberkas@siasn.csv=nip,tahun,kuadranKinerja\\n" CONTOH_JF ",2024,BAIK\\n" CONTOH_STAF ",2024,Baik\\n199901012020011001,2024,2\\n" CONTOH_STAF ",2023,2\\n", 200),
    REPLY("hanya di sini", "1 hanya di sini"), REPLY("hanya di sana", "1 hanya di SIASN"), REPLY("berbeda", "1 predikat berbeda"), REPLY("sama", "1 sama · 1 baris tahun lain dilewati"),
    UPLOAD("tanpa kolom", "/pemanfaatan/siasn", "tahun=2024\nberkas@siasn.csv=nama,tahun\\nA,2024\\n", 422), REPLY("sebut kolomnya", "Kolom nip tidak ada"),
    STATUS("daftar lain", "/pemanfaatan/entah", 404),
    LOGIN(CONTOH_KADIS), SEE("kepala PD melihat PD-nya", "/pemanfaatan/pangkat?tahun=2025", "Tono Hartono"), NOT_SEE("bukan PD lain", "/pemanfaatan/pangkat?tahun=2025", "Nani Sumarni"),
    LOGIN(CONTOH_JF), SEE("riwayat sendiri", "/hasil", "Riwayat predikat saya"), STATUS("miliknya", "/riwayat-predikat/{jf}", 200),
    STATUS("orang lain tertutup", "/riwayat-predikat/{staf}", 404), STATUS("daftar tertutup", "/pemanfaatan", 403),
};

static const Step peringkat[] = {
    CLOCK("2025-03-20T09:00"), RUN("hasil 2024", hasil_2024), ORANG("jf", CONTOH_JF), ORANG("kasi", CONTOH_KASI), ORANG("staf", CONTOH_STAF),
    LOGIN(CONTOH_BKPSDM), UPLOAD("uji", "/impor/predikat", RIWAYAT, 200), SUBMIT("terapkan", "", "/impor/predikat/terapkan", "", 303),
    SEE("menurut predikat (B31)", "/peringkat?periode=2024", "Butuh perbaikan"), SEE("tanpa angka", "/peringkat?periode=2024", "tanpa angka"),
    STATUS("XLSX", "/peringkat/xlsx?periode=2024", 200), STATUS("di atas kertas", "/peringkat/pdf?periode=2024", 200),
    SEE("di halaman", "/peringkat/pratinjau?periode=2024", "PEMERINGKATAN TAHUN 2024"), REPLY("dalam satu sel", "Nama / NIP"),
    SEE("calon suksesi (B32.1)", "/penghargaan?tahun=2024", "Sangat baik pada dua tahun terakhir"), SEE("calon kompetensi", "/penghargaan?tahun=2024", "Siti Aminah"),
    SEND("tanpa alasan", "/penghargaan", "pegawai={jf}&tahun=2024&jenis=suksesi&keputusan=diberikan&alasan=", 422),
    SEND("bukan calon", "/penghargaan", "pegawai={kasi}&tahun=2024&jenis=kompetensi&keputusan=diberikan&alasan=Rajin", 422), REPLY("menurut aturan", "bukan calon"),
    SEND("diberikan (B32.2)", "/penghargaan", "pegawai={jf}&tahun=2024&jenis=suksesi&keputusan=diberikan&alasan=SK+Sekda+12", 303),
    SEE("tercatat", "/penghargaan?tahun=2024", "SK Sekda 12"), SEND("berubah", "/penghargaan", "pegawai={jf}&tahun=2024&jenis=suksesi&keputusan=tidak&alasan=Ditunda", 303),
    SEE("putusan terakhir", "/penghargaan?tahun=2024", "Ditunda"), STATUS("XLSX calon", "/penghargaan/xlsx?tahun=2024", 200), SEE("calon di atas kertas", "/penghargaan/pratinjau?tahun=2024", "CALON PENGHARGAAN 2024"), SEE("jejak", "/jejak", "menetapkan Penghargaan"),
    LOGIN(CONTOH_KADIS), SEE("kepala PD", "/peringkat?periode=2024", "Tono Hartono"), STATUS("penghargaan tertutup baginya", "/penghargaan", 403),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor membaca", "/penghargaan?tahun=2024", 200), SEND("tidak memutus", "/penghargaan", "pegawai={jf}&tahun=2024&jenis=suksesi&keputusan=diberikan&alasan=x", 403),
    LOGIN(CONTOH_STAF), STATUS("pegawai tidak", "/peringkat", 403),
};

static void di_bekasi(void **state, const Step *s, ptrdiff_t n)
{
    Cerita *c = cerita_buka_di(*state, "bekasi", tanam_contoh);
    cerita_langkah(c, s, n);
    cerita_tutup(c);
}
static void riwayat_dan_pemanfaatan(void **state) { di_bekasi(state, riwayat, countof(riwayat)); }
static void peringkat_dan_penghargaan(void **state) { di_bekasi(state, peringkat, countof(peringkat)); }

/* M-Ma: under the regulation that has no ranking the results are material as well. */
static void bahan_majalengka(void **state) { cerita(*state, tanam_contoh, riwayat, countof(riwayat)); }

static const UjiKasus kasus[] = { KASUS(riwayat_dan_pemanfaatan), KASUS_SQLITE(bahan_majalengka), KASUS(peringkat_dan_penghargaan) };
int main(void) { return uji_store_jalankan("cerita_manfaat", "schema", kasus, countof(kasus)); }
