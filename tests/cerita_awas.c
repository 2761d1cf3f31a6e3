/*
 * Supervision beside the counts (B36, M13.3, B19.2): spread of predicates, appraisers beside each other, owed feedback, the
 * letter to each head of PD, the text for a messenger; and who may see what.
 */
#include "bantu/cerita.h"

/* Evaluations of February as if set: staff of the seksi and others, by CONTOH_KASI and CONTOH_KABID. */
static void nilai(Cerita *c)
{
    uji_store_sql(c->u, "INSERT INTO evaluasi (id, pegawai, periode, penilai, status, usul_hasil, usul_perilaku, hasil, perilaku, predikat, profil, ditetapkan_pada, versi)"
        " SELECT 900000 + p.id % 100000, p.id, '2025-02', (SELECT id FROM pegawai WHERE nip = '" CONTOH_KASI "'), 'ditetapkan', 'sesuai', 'sesuai', 'di_atas', 'sesuai', 'baik', 'x', 1741050000000, 1"
        " FROM pegawai p WHERE p.nip = '" CONTOH_STAF "'");
}

static const Step awasi[] = {
    CLOCK("2025-03-10T09:00"), RUN("evaluasi Februari", nilai),
    LOGIN(CONTOH_KADIS), SEE("jalan dari pemantauan (B36.1)", "/pemantauan?bulan=2025-02", "Sebaran predikat"),
    SEE("sebaran", "/pemantauan/sebaran?bulan=2025-02", "Predikat menurut perangkat daerah"), REPLY("penilai dan alasannya", "1 dinilai; dibandingkan mulai 5 orang"),
    REPLY("enam bulan", "September 2024"), NOT_SEE("hanya perangkat daerahnya", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Ujang Saepudin"),
    STATUS("XLSX", "/pemantauan/sebaran/xlsx?bulan=2025-02", 200),
    SEE("surat pengantar", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Hal: pegawai yang belum menyelesaikan SKP Februari 2025"), REPLY("dengan nama", "Siti Aminah"),
    NOT_SEE("yang sudah tidak disebut", "/pemantauan/surat?bulan=2025-02&tahap=evaluasi", "Siti Aminah"),
    SEE("teks", "/pemantauan/teks?bulan=2025-02&tahap=skp", "Belum selesai:"), REPLY("dengan tenggat", "Tenggat: Rabu, 5 Februari 2025"), NOT_SEE("tanpa predikat", "/pemantauan/teks?bulan=2025-02&tahap=evaluasi", "Baik"),
    LOGIN(CONTOH_BKPSDM), STATUS("BKPSDM", "/pemantauan/sebaran?bulan=2025-02", 200),
    LOGIN(CONTOH_AUDITOR), SEE("auditor: seluruh daerah (M13.3)", "/pemantauan/surat?bulan=2025-02&tahap=skp", "Ujang Saepudin"),
    LOGIN(CONTOH_KASI), SEE("penilai: timnya saja", "/tim/teks?bulan=2025-02&tahap=skp", "Siti Aminah"), STATUS("bukan seluruh unit", "/pemantauan/teks", 403),
    LOGIN(CONTOH_STAF), STATUS("bukan untuk pegawai", "/pemantauan/sebaran", 403), STATUS("dan teks tim", "/tim/teks", 403),
};

static const Step utang[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_KASI), KEEP("staf", "/evaluasi?bulan=2025-02", "/evaluasi/"),
    SUBMIT("jadwal", "/umpan/orang/{staf}", "/umpan/orang/{staf}/jadwal", "selang=1", 303),
    LOGIN(CONTOH_KADIS), SEE("belum disepakati: belum terutang", "/pemantauan/umpan", "Tidak ada umpan balik berkala yang terutang"),
    LOGIN(CONTOH_STAF), SUBMIT("setuju (B19.2)", "/umpan", "/umpan/setujui", "", 303),
    CLOCK("2025-04-01T09:00"), LOGIN(CONTOH_KADIS), SEE("terutang", "/pemantauan/umpan", "Siti Aminah"), NOT_SEE("kosong tidak lagi", "/pemantauan/umpan", "Tidak ada umpan balik berkala"),
};

static void sebaran_dan_surat(void **state) { cerita(*state, tanam_contoh, awasi, countof(awasi)); }
static void umpan_terutang(void **state) { cerita(*state, tanam_contoh, utang, countof(utang)); }

static const UjiKasus kasus[] = { KASUS(sebaran_dan_surat), KASUS(umpan_terutang) };
int main(void) { return uji_store_jalankan("cerita_awas", "schema", kasus, countof(kasus)); }
