/*
 * Teams across units (B1.17, B37.3): made and kept by an administrator, led by somebody of another unit, who counts as
 * pimpinan of the members; an RHK names the team.
 */
#include "bantu/cerita.h"

#define TIM "kode=TIM-SPBE&nama=Tim+SPBE&mulai=2025-01-02&sampai=2025-12-31&nomor=400/7/2025"

static const Step lintas_unit[] = {
    CLOCK("2025-02-10T10:00"), LOGIN(CONTOH_ADMIN_PD),
    KEEP("staf", "/pegawai?q=" CONTOH_STAF, "href=\"/pegawai/"),
    SEE("belum ada", "/tim-kerja", "Anda belum tercatat dalam tim kerja"), KEEP("unit", "/tim-kerja", "</option><option value=\""),
    SUBMIT("berakhir sebelum mulai", "/tim-kerja", "/tim-kerja", TIM "&unit={unit}&sampai=2024-01-01", 422), REPLY("isian kembali", "Tim SPBE"),
    SUBMIT("dibentuk", "/tim-kerja", "/tim-kerja", TIM "&unit={unit}", 303), KEEP("tim", "/tim-kerja", "href=\"/tim-kerja/"),
    SUBMIT("di luar masa", "/tim-kerja/{tim}", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_STAF "&peran=anggota&mulai=2024-06-01", 422), REPLY("masa", "di luar masa tim"),
    SUBMIT("ketua dari dinas lain", "/tim-kerja/{tim}", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_BKPSDM "&peran=ketua&mulai=2025-01-02", 303),
    SUBMIT("dua ketua", "/tim-kerja/{tim}", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_JF "&peran=ketua&mulai=2025-01-02", 422), REPLY("sudah diketuai", "sudah diketuai"),
    SUBMIT("anggota", "/tim-kerja/{tim}", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_STAF "&peran=anggota&mulai=2025-01-02", 303),
    SUBMIT("dua kali", "/tim-kerja/{tim}", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_STAF "&peran=anggota&mulai=2025-02-01", 422), REPLY("sudah tercatat", "sudah tercatat"),

    LOGIN(CONTOH_STAF), SEE("tim saya", "/tim-kerja", "Tim SPBE"), SEE("ketuanya", "/tim-kerja/{tim}", "Ketua tim adalah pimpinan anggotanya"),
    SEND("bukan wewenangnya", "/tim-kerja/{tim}/anggota", "nip=" CONTOH_JF "&peran=anggota&mulai=2025-01-02", 403),
    SEND("SKP", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), KEEP("skp", NULL, "/skp/"),
    SUBMIT("RHK dari tim", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", "klasifikasi=tambahan&uraian=Peta+proses+SPBE+tersusun&dasar=direktif&jenis=output&tim={tim}", 303),
    SEE("terlihat di tim", "/tim-kerja/{tim}", "Peta proses SPBE tersusun"), SEE("disebut pada SKP", "/skp/{skp}", "tim Tim SPBE"),

    LOGIN(CONTOH_BKPSDM), SEE("ketua melihatnya", "/tim-kerja/{tim}", "Peta proses SPBE tersusun"),
    SEE("pimpinan lintas unit (B1.17)", "/umpan/beri?pegawai={staf}", "tercatat sebagai Pimpinan"),
    LOGIN(CONTOH_JF), STATUS("bukan anggota", "/tim-kerja/{tim}", 404),

    /* the team ends: the relation ends with it */
    LOGIN(CONTOH_ADMIN_PD), SUBMIT("diakhiri", "/tim-kerja/{tim}", "/tim-kerja", "sampai=2025-02-09", 303),
    LOGIN(CONTOH_BKPSDM), NOT_SEE("bukan pimpinan lagi", "/umpan/beri?pegawai={staf}", "tercatat sebagai Pimpinan"),
    LOGIN(CONTOH_STAF), SEE("tidak lagi berjalan", "/tim-kerja", "Anda belum tercatat dalam tim kerja"), SEE("riwayatnya tetap", "/tim-kerja/{tim}", "Tim SPBE"),
};

static void tim_lintas_unit(void **state) { cerita(*state, tanam_contoh, lintas_unit, countof(lintas_unit)); }

static const UjiKasus kasus[] = { KASUS(tim_lintas_unit) };
int main(void) { return uji_store_jalankan("cerita_tim", "schema", kasus, countof(kasus)); }
