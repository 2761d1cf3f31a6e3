/* The head of region appraises dozens of heads: operators prepare, he confirms, both are audited (SPEC 5). */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "tindakan/persiapan.h"

#include <cmocka.h>

static Evaluasi evaluasi(Cerita *c, const char *nip)
{
    Evaluasi e = { 0 };
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, str_z(nip));
    db_evaluasi_periode(c->u->db, c->a, p->id, periode_bulan(bulan(2025, 2)), &e, NULL);
    return e;
}

/* The head is the appraiser, not the operator who filled it in. */
static void atas_nama_kepala(Cerita *c)
{
    Evaluasi e = evaluasi(c, CONTOH_SEKDA);
    const Pegawai *kepala = kepala_daerah_pada(c->c.aturan->struktur, tanggal(2025, 2, 28));
    assert_true(kepala && str_eqz(kepala->nip, CONTOH_BUPATI));
    assert_int_equal(e.penilai, kepala->id);
    assert_int_equal(e.status, STATUS_EVALUASI_DRAF);
}

static void simpan_evaluasi(Cerita *c)
{
    cerita_simpan_id(c, "ev_sekda", evaluasi(c, CONTOH_SEKDA).id);
    cerita_simpan_id(c, "ev_kadis", evaluasi(c, CONTOH_KADIS).id);
}

static void keduanya_tercatat(Cerita *c)
{
    assert_int_equal(evaluasi(c, CONTOH_SEKDA).status, STATUS_EVALUASI_DITETAPKAN);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM jejak WHERE objek = 'evaluasi' AND aksi = 'siapkan'"), 2);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM jejak WHERE objek = 'evaluasi' AND aksi = 'tetapkan' AND isi LIKE '%\"disiapkan_oleh\":\"Tono Hartono%'"), 1);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM jejak WHERE objek = 'operator' AND aksi = 'buat'"), 1);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM persiapan"), 1);
}

#define NILAI "bulan=2025-02&versi=0&hasil=sesuai&perilaku=sesuai&alasan_hasil=Laporan+lisan+dan+capaian+unit"

static const Step langkah[] = {
    CLOCK("2025-03-03T09:00"), ORANG("sekda", CONTOH_SEKDA), ORANG("kadis", CONTOH_KADIS), ORANG("staf", CONTOH_STAF),
    LOGIN(CONTOH_JF), STATUS("belum operator", "/persiapan", 403), SEND("tidak menilai", "/evaluasi/{sekda}", NILAI "&lalu=draf", 403),

    /* he names an operator */
    LOGIN(CONTOH_BUPATI), SEE("tempatnya", "/menu", "Persiapan evaluasi"), SEE("belum ada", "/persiapan?bulan=2025-02", "Belum ada."),
    SUBMIT("orang tanpa akun", "/persiapan?bulan=2025-02", "/persiapan/operator", "nip=199901012020011001", 404), REPLY("sebut", "199901012020011001"),
    SUBMIT("tunjuk", "/persiapan?bulan=2025-02", "/persiapan/operator", "nip=" CONTOH_JF, 303), SEE("tercantum", "/persiapan", "Tono Hartono"),

    /* the operator prepares and cannot set */
    LOGIN(CONTOH_JF), SEE("yang dinilai kepala daerah", "/persiapan?bulan=2025-02", "Drs. Eman Suherman, M.M."),
    SEE("tombolnya", "/evaluasi/{sekda}?bulan=2025-02", "Siapkan untuk kepala daerah"), NOT_SEE("bukan menetapkan", "/evaluasi/{sekda}?bulan=2025-02", "Tetapkan & berikutnya"),
    SEND("menetapkan ditolak", "/evaluasi/{sekda}", NILAI "&lalu=tetapkan", 403),
    SEND("belum lengkap", "/evaluasi/{sekda}", "bulan=2025-02&versi=0&hasil=sesuai&lalu=siapkan", 422), REPLY("sebut celah", "belum diberi rating"),
    SEND("siapkan", "/evaluasi/{sekda}", NILAI "&lalu=siapkan", 303), SEE("disiapkan", NULL, "Disiapkan"),
    RUN("penilainya kepala daerah", atas_nama_kepala),
    SEND("siapkan yang lain", "/evaluasi/{kadis}", NILAI "&lalu=siapkan", 303),
    SEND("bukan bawahan kepala daerah", "/evaluasi/{staf}", NILAI "&lalu=siapkan", 403), STATUS("juga tidak melihat", "/evaluasi/{staf}?bulan=2025-02", 404),
    SEND("tidak menetapkan bersama-sama", "/persiapan/tetapkan", "bulan=2025-02&pilih=1", 403), SEND("tidak menunjuk", "/persiapan/operator", "nip=" CONTOH_KASI, 403),

    /* the head confirms what he has seen; what changed after it was prepared waits */
    LOGIN(CONTOH_BUPATI), SEE("siap", "/persiapan?bulan=2025-02", "2 siap"), SEE("oleh siapa", "/persiapan?bulan=2025-02", "Tono Hartono"), RUN("nomor evaluasi", simpan_evaluasi),
    SEND("ia mengubah sendiri", "/evaluasi/{kadis}", "bulan=2025-02&versi=1&hasil=sesuai&perilaku=di_atas&alasan_hasil=Capaian+unit&lalu=draf", 303),
    SEND("tetapkan keduanya", "/persiapan/tetapkan", "bulan=2025-02&pilih={ev_sekda}&pilih={ev_kadis}", 409),
    REPLY("yang berubah", "Evaluasi Dra. Rina Marlina, M.Si. belum disiapkan, atau berubah"), RUN("yang satu ditetapkan", keduanya_tercatat),
    SEND("sekali lagi", "/persiapan/tetapkan", "bulan=2025-02&pilih={ev_sekda}", 409),

    LOGIN(CONTOH_AUDITOR), SEE("auditor melihat", "/persiapan?bulan=2025-02", "Drs. Eman Suherman, M.M."),
    LOGIN(CONTOH_BUPATI), SUBMIT("cabut", "/persiapan?bulan=2025-02", "/persiapan/operator", "cabut=1", 303),
    LOGIN(CONTOH_JF), STATUS("bukan operator lagi", "/persiapan", 403),
};

static void disiapkan_lalu_ditetapkan(void **state) { cerita(*state, tanam_contoh, langkah, countof(langkah)); }

static const UjiKasus kasus[] = { KASUS(disiapkan_lalu_ditetapkan) };
int main(void) { return uji_store_jalankan("cerita_operator", "schema", kasus, countof(kasus)); }
