/* Evidence from the form to the one who verifies: files as attachments, addresses elsewhere as links, removing (M10.3; SPEC 8). */
#include "bantu/cerita.h"

#define RHK "klasifikasi=utama&uraian=Laporan+kinerja+aplikasi+tersusun&dasar=direktif&jenis=output" \
            "&iki_kuantitas=Jumlah+laporan&target_kuantitas=4+dokumen&ukuran_kuantitas=Lengkap+dan+diterima&iki_kualitas=Sesuai+pedoman&target_kualitas=0+revisi&ukuran_kualitas=Lengkap+dan+diterima" \
            "&iki_waktu=Tepat+waktu&target_waktu=paling+lambat+tanggal+5&ukuran_waktu=Lengkap+dan+diterima&iki_biaya=Biaya&target_biaya=tidak+berbiaya"
#define LAMPIRAN "sumber_anggaran=Anggaran+rutin&pertanggungjawaban=Dilaporkan+bulanan&konsekuensi_positif=Apresiasi&konsekuensi_negatif=Pembinaan"

/* The plans of the year and of February of CONTOH_STAF, set by CONTOH_KASI; {rhk}. */
#define FEBRUARI \
    CLOCK("2025-01-06T09:00"), LOGIN(CONTOH_STAF), SEND("tahunan", "/skp/tahunan", "tahun=2025", 303), KEEP("skp", NULL, "/skp/"), \
    SUBMIT("rhk", "/skp/{skp}/rhk/baru", "/skp/{skp}/rhk", RHK, 303), SUBMIT("lampiran", "/skp/{skp}/lampiran", "/skp/{skp}/lampiran", LAMPIRAN, 303), \
    SUBMIT("ajukan", "/skp/{skp}/ajukan", "/skp/{skp}/ajukan", "", 303), LOGIN(CONTOH_KASI), SUBMIT("tetapkan", "/skp/{skp}/tetapkan", "/skp/{skp}/tetapkan", "", 303), \
    CLOCK("2025-02-03T08:00"), LOGIN(CONTOH_STAF), SEND("bulanan", "/skp/bulanan", "bulan=2025-02", 303), KEEP("bulan", NULL, "/skp/"), \
    KEEP("rhk", "/skp/{bulan}", "id=\"rhk-"), SUBMIT("ajukan bulanan", "/skp/{bulan}/ajukan", "/skp/{bulan}/ajukan", "", 303), \
    LOGIN(CONTOH_KASI), SUBMIT("tetapkan bulanan", "/skp/{bulan}/tetapkan", "/skp/{bulan}/tetapkan", "", 303)

#define NOTULA "tanggal=2025-02-27\nkegiatan=Menyusun notula rapat\nmulai=13.00\nselesai=14.00\nlalu=draf" \
               "\nbukti@notula.pdf=%PDF-1.4\\n1 0 obj\\n<<>>\\nendobj\\ntrailer\\n<<>>\\n%%EOF\\n"

static void lampiran(Cerita *c)
{
    if (!str_starts(cerita_kepala(&c->out, "Content-Disposition"), S("attachment;"))) pastikan(!"bukti dibuka di dalam peramban");
    pastikan(str_eq(c->out.jenis, S("application/pdf")));
    pastikan(str_starts(c->badan, S("%PDF-1.4")));
}

static const Step berkas[] = {
    CLOCK("2025-02-27T15:00"), LOGIN(CONTOH_STAF),
    UPLOAD("lapor dengan berkas", "/harian", NOTULA, 303), KEEP("laporan", "/harian?tanggal=2025-02-27", "<p class=\"kecil\"><a href=\"/harian/"),
    KEEP("bukti", "/harian/{laporan}", "<a href=\"/bukti/"), STATUS("diunduh", "/bukti/{bukti}", 200), RUN("sebagai lampiran", lampiran),
    LOGIN(CONTOH_KASI), STATUS("penilai membuka", "/bukti/{bukti}", 200),
    LOGIN(CONTOH_JF), STATUS("rekan tidak", "/bukti/{bukti}", 404), SEND("rekan tidak menghapus", "/harian/{laporan}/bukti/{bukti}/hapus", "", 404),
    LOGOUT, STATUS("tanpa masuk", "/bukti/{bukti}", 303),
    LOGIN(CONTOH_STAF), STATUS("nomor lain", "/bukti/999", 404),
    SEND("hapus", "/harian/{laporan}/bukti/{bukti}/hapus", "", 303), NOT_SEE("tidak lagi", "/harian/{laporan}", "notula.pdf"),
    STATUS("tidak dapat dibuka", "/bukti/{bukti}", 404), SEND("hapus lagi", "/harian/{laporan}/bukti/{bukti}/hapus", "", 404),
};

static const Step tautan[] = {
    FEBRUARI, CLOCK("2025-02-27T15:00"), LOGIN(CONTOH_STAF),
    UPLOAD("alamat tidak aman", "/harian", "tanggal=2025-02-27\nkegiatan=Menyusun notula rapat\nmulai=13.00\nselesai=14.00\ntautan=javascript:alert(1)", 422),
    UPLOAD("lapor dengan tautan", "/harian", "tanggal=2025-02-27\nkegiatan=Menyusun notula rapat\nmulai=13.00\nselesai=14.00\nrhk={rhk}\njumlah=1\nsatuan=dokumen\ntautan=https://arsip.go.id/notula?a=1&b=2", 303),
    KEEP("laporan", "/harian?tanggal=2025-02-27", "<p class=\"kecil\"><a href=\"/harian/"),
    SEE("ke alamatnya", "/harian/{laporan}", "href=\"https://arsip.go.id/notula?a=1&b=2\" rel=\"noopener noreferrer nofollow\""),
    KEEP("bukti", "/harian/{laporan}", "formaction=\"/harian/{laporan}/bukti/"),
    STATUS("bukan berkas", "/bukti/{bukti}", 404),
    CLOCK("2025-03-05T10:00"), LOGIN(CONTOH_KASI), KEEP("orang", "/verifikasi?bulan=2025-02", "/verifikasi/"),
    SEE("penilai melihat alamatnya", "/verifikasi/{orang}?bulan=2025-02", "href=\"https://arsip.go.id/notula?a=1&b=2\""),
    SEND("setujui", "/verifikasi/{orang}", "bulan=2025-02&id={laporan}&lalu=setujui", 303),
    LOGIN(CONTOH_STAF), SEND("sesudah diverifikasi bukti tetap", "/harian/{laporan}/bukti/{bukti}/hapus", "", 409),
};

static void bukti_berkas(void **s) { cerita(*s, tanam_contoh, berkas, countof(berkas)); }
static void bukti_tautan(void **s) { cerita(*s, tanam_contoh, tautan, countof(tautan)); }

static const UjiKasus kasus[] = { KASUS(bukti_berkas), KASUS(bukti_tautan) };
int main(void) { return uji_store_jalankan("cerita_bukti", "schema", kasus, countof(kasus)); }
