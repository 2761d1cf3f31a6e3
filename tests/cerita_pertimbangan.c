/*
 * Bahan pertimbangan of the institution that received a seconded teacher (B-L2.6o-q): by its leader, by a link, before the
 * evaluation, beside the decision and in its snapshot.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "store/db_evaluasi.h"
#include "store/db_jejak.h"
#include "store/db_struktur.h"
#include "tindakan/dokumen_isi.h"

#include <cmocka.h>

#define KEPALA_TK "197101011995012001"
#define KABID_GTK "197201011996011001"
#define KADIS     "197301011997011001"
#define GURU      "198001012005012001"      /* seconded to a school of the region */
#define GURU_LUAR "198101012006012001"      /* seconded to a foundation outside */
#define GURU_TETAP "198201012007012001"
#define PUSAT     "bkpsdm"
#define ISI       "hasil=Mengajar+dua+kelompok+dengan+tekun&perilaku=Disukai+orang+tua+murid&saran=Ikut+pelatihan+kurikulum&tautan="

typedef struct { Jabatan j; } TxPeran;
static bool tx_peran(Db *db, void *arg, Err *err) { return db_jabatan_simpan(db, &((TxPeran *)arg)->j, 1, err); }

static int64_t jabatan(Cerita *c, const char *kode, const char *nama, JenisJabatan jenis, int64_t unit, bool pimpinan, const char *peran)
{
    Err err = { 0 };
    TxPeran t = { { .id = store_id(c->u->st, c->c.kini), .kode = str_z(kode), .nama = str_z(nama), .jenis = jenis, .unit = unit, .pimpinan = pimpinan,
                    .peran = str_z(peran) } };
    if (!store_tx(c->u->st, c->a, tx_peran, &t, &err)) fail_msg("%s", err.pesan);
    return t.j.id;
}

static int64_t orang(Cerita *c, const char *nip, const char *nama, int64_t di, JenisPenugasan jenis)
{
    int64_t p = tanam_pegawai(c, nip, nama, STATUS_PEGAWAI_PNS);
    tanam_tugas(c, p, di, jenis, "2024-07-01", NULL);
    tanam_akun(c, nip, p, nama, CONTOH_SANDI);
    return p;
}

static void sekolah(Cerita *c)
{
    tanam_libur(c);
    int64_t pemda = tanam_unit(c, "pemda", "Kota", JENIS_UNIT_PEMDA, 0);
    int64_t setda = tanam_unit(c, "setda", "Sekretariat Daerah", JENIS_UNIT_SETDA, pemda);
    int64_t dinas = tanam_unit(c, "disdik", "Dinas Pendidikan", JENIS_UNIT_DINAS, pemda);
    int64_t gtk = tanam_unit(c, "gtk", "Bidang Pendidik dan Tenaga Pendidik", JENIS_UNIT_BIDANG, dinas);
    int64_t tk = tanam_unit(c, "tk1", "TK Pembina", JENIS_UNIT_SEKOLAH, dinas);
    orang(c, CONTOH_BUPATI, "Wali Kota", jabatan(c, "wali", "Wali Kota", JENIS_JABATAN_KEPALA_DAERAH, pemda, true, ""), JENIS_PENUGASAN_DEFINITIF);
    orang(c, CONTOH_SEKDA, "Sekda Contoh", jabatan(c, "sekda", "Sekretaris Daerah", JENIS_JABATAN_JPT, setda, true, ""), JENIS_PENUGASAN_DEFINITIF);
    orang(c, KADIS, "Kadis Contoh", jabatan(c, "kadis", "Kepala Dinas Pendidikan", JENIS_JABATAN_JPT, dinas, true, ""), JENIS_PENUGASAN_DEFINITIF);
    orang(c, KABID_GTK, "Kabid Contoh", jabatan(c, "kabid", "Kepala Bidang Pendidik dan Tenaga Pendidik", JENIS_JABATAN_ADMINISTRATOR, gtk, true, "kepala_bidang_gtk"),
          JENIS_PENUGASAN_DEFINITIF);
    orang(c, KEPALA_TK, "Ibu Kepala TK", jabatan(c, "ktk", "Kepala TK Pembina", JENIS_JABATAN_JF, tk, true, "kepala_tk"), JENIS_PENUGASAN_DEFINITIF);
    orang(c, GURU, "Guru Bantu", jabatan(c, "guru1", "Guru TK", JENIS_JABATAN_JF, tk, false, "guru_tk"), JENIS_PENUGASAN_DIPERBANTUKAN);
    orang(c, GURU_TETAP, "Guru Tetap", jabatan(c, "guru2", "Guru TK", JENIS_JABATAN_JF, tk, false, "guru_tk"), JENIS_PENUGASAN_DEFINITIF);
    orang(c, GURU_LUAR, "Guru Luar", jabatan(c, "guru3", "Guru TK (diperbantukan pada Yayasan Harapan)", JENIS_JABATAN_JF, dinas, false, "guru_tk"),
          JENIS_PENUGASAN_DIPERBANTUKAN);
    tanam_peran(c, tanam_akun(c, PUSAT, 0, "BKPSDM", CONTOH_SANDI), PERAN_BKPSDM, 0);
}

/* The evaluation of February as if it had been set. */
typedef struct { Cerita *c; Evaluasi e; LembarIsi l; } TxTetap;
static bool tx_tetap(Db *db, void *arg, Err *err)
{
    TxTetap *t = arg;
    return db_evaluasi_tambah(db, &t->e, err) && isi_evaluasi(&t->c->c, db, &t->e, &t->l, err);
}

static void tetapkan(Cerita *c)
{
    Err err = { 0 };
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, S(GURU)), *k = struktur_pegawai_nip(c->c.aturan->struktur, S(KABID_GTK)),
                  *a = struktur_pegawai_nip(c->c.aturan->struktur, S(KADIS));
    TxTetap t = { c, { .id = store_id(c->u->st, c->c.kini), .pegawai = p->id, .periode = periode_bulan(bulan(2025, 2)), .penilai = k->id, .atasan = a->id,
                       .status = STATUS_EVALUASI_DITETAPKAN, .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_SESUAI, .predikat = PREDIKAT_BAIK,
                       .ditetapkan_pada = c->c.kini, .versi = 1 }, { 0 } };
    if (!store_tx(c->u->st, c->a, tx_tetap, &t, &err)) fail_msg("%s %s", err_nama(err.kode), err.pesan);
    Str b = t.l.evaluasi.bahan_pertimbangan;
    if (str_find(b, S("Ibu Kepala TK")) < 0 || str_find(b, S("tiga kelompok")) < 0 || str_find(b, S("Ikut pelatihan")) < 0) fail_msg("potret: " STR_F, STR_A(b));
    if (str_find(lembar_json(c->a, &t.l), S("\"bahan_pertimbangan\"")) < 0) fail_msg("potret tanpa bahan pertimbangan");
}

static const Step pimpinan[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(KEPALA_TK),
    SEE("tugas di beranda", "/", "Beri bahan pertimbangan Guru Bantu, Februari 2025"), NOT_SEE("bukan yang tetap", "/", "bahan pertimbangan Guru Tetap"),
    KEEP("guru", "/pertimbangan?bulan=2025-02", "/pertimbangan/"),
    NOT_SEE("hanya yang pada lembaganya", "/pertimbangan?bulan=2025-02", "Guru Luar"),
    SEE("mengapa", "/pertimbangan/{guru}?bulan=2025-02", "Berdasarkan bahan pertimbangan dari lembaga pendidikan yang menerima perbantuan"),
    SUBMIT("tanpa isi", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}", "hasil=&saran=Ikut+pelatihan+kurikulum", 422),
    REPLY("isian tetap", "Ikut pelatihan kurikulum"),
    SEND("bulan depan", "/pertimbangan/{guru}", "bulan=2025-04&versi=0&" ISI, 422), REPLY("belum dimulai", "tidak dapat ditulis sekarang"),
    SUBMIT("beri (B-L2.6o)", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}", ISI, 303),
    SEND("versi lama", "/pertimbangan/{guru}", "bulan=2025-02&versi=0&" ISI, 409), REPLY("isian kedua tetap", "Mengajar dua kelompok"),
    SUBMIT("ubah", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}", "hasil=Mengajar+tiga+kelompok+dengan+tekun", 303),
    NOT_SEE("tugas selesai", "/", "Beri bahan pertimbangan"),
    SEND("tidak membuat tautan", "/pertimbangan/{guru}/minta", "bulan=2025-02&versi=2&pihak=Siapa+saja&batas=2025-03-10", 403),

    LOGIN(GURU_TETAP), STATUS("rekan tidak melihat", "/pertimbangan/{guru}?bulan=2025-02", 404),
    SEND("rekan tidak menulis", "/pertimbangan/{guru}", "bulan=2025-02&versi=2&" ISI, 404),
    LOGIN(GURU), SEE("ia membacanya", "/pertimbangan/{guru}?bulan=2025-02", "Mengajar tiga kelompok"),
    SEND("tidak menulis tentang diri", "/pertimbangan/{guru}", "bulan=2025-02&versi=2&" ISI, 403),
    STATUS("belum ada: tidak tampak", "/pertimbangan/{guru}?bulan=2025-03", 404),

    LOGIN(KABID_GTK), SEE("di samping usul", "/evaluasi/{guru}?bulan=2025-02", "Mengajar tiga kelompok"),
    SEE("bukan rating", "/evaluasi/{guru}?bulan=2025-02", "usul rating hasil kerja tidak berubah karenanya"),
    SEND("penilai tidak menulisnya", "/pertimbangan/{guru}", "bulan=2025-02&versi=2&" ISI, 403),
    SEND("tanpa tautan bagi yang berakun", "/pertimbangan/{guru}/minta", "bulan=2025-02&versi=2&pihak=Siapa+saja&batas=2025-03-10", 422),
    REPLY("siapa yang menulis", "Ibu Kepala TK, pimpinan TK Pembina"),
    LOGIN(PUSAT), SEE("jejak", "/jejak", "membuat Bahan pertimbangan"),

    RUN("ditetapkan, dengan potretnya", tetapkan),
    LOGIN(KEPALA_TK), SEE("terkunci", "/pertimbangan/{guru}?bulan=2025-02", "bahan pertimbangan tidak berubah lagi"),
    SEND("sesudah ditetapkan", "/pertimbangan/{guru}", "bulan=2025-02&versi=2&" ISI, 409), REPLY("sebut evaluasi", "Evaluasi Guru Bantu Februari 2025 sudah ditetapkan"),
    SEE("setahun", "/pertimbangan/{guru}?tahun=2025", "Belum diberikan oleh Ibu Kepala TK"),
    SUBMIT("setahun diberi", "/pertimbangan/{guru}?tahun=2025", "/pertimbangan/{guru}", ISI, 303),
};

static const Step tautan[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(KABID_GTK),
    SEE("tugas penilai", "/", "Minta bahan pertimbangan Guru Luar, Februari 2025"), SEE("menunggu lembaga", "/", "Bahan pertimbangan Guru Bantu"),
    KEEP("guru", "/", "/pertimbangan/"),
    SUBMIT("tanpa nama", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}/minta", "pihak=", 422),
    SUBMIT("terlalu lama", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}/minta", "pihak=Ibu+Rina,+Yayasan+Harapan&batas=2025-12-01", 422),
    SUBMIT("tautan", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}/minta", "pihak=Ibu+Rina,+Yayasan+Harapan", 200),
    KEEP("lama", "", "/pertimbangan/pihak/"),
    SUBMIT("tautan baru", "/pertimbangan/{guru}?bulan=2025-02", "/pertimbangan/{guru}/minta", "pihak=Ibu+Rina,+Yayasan+Harapan", 200),
    KEEP("token", "", "/pertimbangan/pihak/"),
    NOT_SEE("sudah diminta", "/", "Minta bahan pertimbangan"),
    LOGOUT, STATUS("yang lama mati", "/pertimbangan/pihak/{lama}", 404),
    STATUS("tebakan", "/pertimbangan/pihak/0000000000000000000000000000000000000000000000000000000000000000", 404),
    SEE("halaman lembaga", "/pertimbangan/pihak/{token}", "Bahan pertimbangan untuk Guru Luar"),
    SUBMIT("kurang", "/pertimbangan/pihak/{token}", "/pertimbangan/pihak/{token}", "hasil=", 422),
    SUBMIT("kirim (B-L2.6o)", "/pertimbangan/pihak/{token}", "/pertimbangan/pihak/{token}", ISI, 200), REPLY("terima kasih", "Terima kasih, Ibu Rina, Yayasan Harapan"),
    STATUS("sekali pakai", "/pertimbangan/pihak/{token}", 404),
    LOGIN(KABID_GTK), SEE("diterima", "/evaluasi/{guru}?bulan=2025-02", "Ibu Rina, Yayasan Harapan"),
    SUBMIT("lewat batas", "/pertimbangan/{guru}?tahun=2025", "/pertimbangan/{guru}/minta", "pihak=Ibu+Rina&batas=2025-03-03", 200), KEEP("nanti", "", "/pertimbangan/pihak/"),
    CLOCK("2025-03-04T09:00"), LOGOUT, STATUS("tautan lewat", "/pertimbangan/pihak/{nanti}", 404),
};

static const Step tanpa[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_KASI), STATUS("daerah tanpa bahan pertimbangan", "/pertimbangan", 404),
    NOT_SEE("tanpa menu", "/", "Bahan pertimbangan"),
};

static void oleh_pimpinan(void **state) { cerita_di(*state, "bekasi", sekolah, pimpinan, countof(pimpinan)); }
static void lewat_tautan(void **state) { cerita_di(*state, "bekasi", sekolah, tautan, countof(tautan)); }
static void tanpa_bagian(void **state) { cerita(*state, tanam_contoh, tanpa, countof(tanpa)); }

static const UjiKasus kasus[] = { KASUS(oleh_pimpinan), KASUS(lewat_tautan), KASUS_SQLITE(tanpa_bagian) };
int main(void) { return uji_store_jalankan("cerita_pertimbangan", "schema", kasus, countof(kasus)); }
