/*
 * Changes of the structure, seen before they are saved: an assignment, a Plt, an appraiser set by hand, an inauguration
 * from a file; and the lists of what the structure lacks (B1.16, B26.2, M1.26; SPEC 4, 5).
 */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "inti/simulasi.h"
#include "store/db_jejak.h"

#include <cmocka.h>

#define ORANG_UBAH ORANG("staf", CONTOH_STAF), ORANG("kasi", CONTOH_KASI), ORANG("kabid", CONTOH_KABID), ORANG("bkpsdm", CONTOH_BKPSDM)

static Str penilai_nip(Cerita *c, const char *nip, const char *hari)
{
    Tanggal t;
    HasilPenilai h = { 0 };
    assert_true(tanggal_parse(str_z(hari), &t));
    tanam_selesai(c);
    const Pegawai *p = struktur_pegawai_nip(c->c.aturan->struktur, str_z(nip));
    penilai_cari(c->c.aturan->profil, c->c.aturan->struktur, p->id, t, c->a, &h, NULL);
    return h.penilai.pegawai ? h.penilai.pegawai->nip : S("-");
}

static void belum_berubah(Cerita *c) { assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-10"), CONTOH_KASI)); }
static void plt_menilai(Cerita *c)
{
    assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-09"), CONTOH_KASI));
    assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-10"), CONTOH_KABID));
}

/* Both steps are told in the audit trail with what changed. */
static void tercatat(Cerita *c)
{
    assert_true(uji_store_angka(c->u, "SELECT count(*) FROM jejak WHERE isi LIKE '%\"jenis\":\"penugasan\"%' AND isi LIKE '%formulir.csv%'") >= 2);
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM penugasan WHERE jenis = 'plt'"), 1);
}

#define PINDAH "jabatan=kaban&jenis=definitif&mulai=2025-03-10&sampai=&nomor_sk=821/1"

static const Step penugasan[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM), ORANG_UBAH,
    SEE("jalan masuknya", "/pegawai/{kasi}", "Tambah penugasan"),
    SEE("yang sekarang", "/pegawai/{kasi}/simulasi", "Kepala Seksi Pengembangan Aplikasi"),
    SUBMIT("jabatan tidak dikenal", "/pegawai/{kasi}/simulasi", "/pegawai/{kasi}/simulasi", "lalu=lihat&jenis=definitif&mulai=2025-03-10&jabatan=kepala+kapal", 422),
    REPLY("sebut", "“kepala kapal” tidak ditemukan"),
    SUBMIT("nama yang banyak", "/pegawai/{kasi}/simulasi", "/pegawai/{kasi}/simulasi", "lalu=lihat&jenis=definitif&mulai=2025-03-10&jabatan=kepala", 422),
    REPLY("sebut pilihannya", "Kepala BKPSDM pada BKPSDM (kaban)"),
    SUBMIT("bukan tanggal", "/pegawai/{kasi}/simulasi", "/pegawai/{kasi}/simulasi", "lalu=lihat&jenis=definitif&mulai=besok&jabatan=kaban", 422),

    /* his staff lose their head of section: the head of the bidang appraises them */
    SUBMIT("lihat akibat pindah", "/pegawai/{kasi}/simulasi", "/pegawai/{kasi}/simulasi", PINDAH "&lalu=lihat", 200),
    REPLY("hari TMT", "Akibat pada 10 Maret 2025"), REPLY("yang terkena", "Siti Aminah, A.Md."), REPLY("semula", "semula Dedi Kurnia, S.Kom."),
    REPLY("SKP ditutup", "ditutup: Kepala Seksi Pengembangan Aplikasi"), REPLY("SKP baru", "baru: Kepala BKPSDM"),
    REPLY("penugasan lama", "1 penugasan definitif yang lama ditutup"), REPLY("belum disimpan", "Belum disimpan."), RUN("belum ada yang berubah", belum_berubah),

    SEND("simpan tanpa melihat", "/pegawai/{kasi}/simulasi", PINDAH "&lalu=simpan", 409), REPLY("sebut", "Isian berubah sesudah akibatnya dilihat"),
    RUN("tetap belum", belum_berubah),
    SUBMIT("simpan yang dilihat", "", "/pegawai/{kasi}/simulasi", "lalu=simpan", 303),
    SEE("tersimpan", NULL, "Penugasan Dedi Kurnia, S.Kom. tersimpan"), RUN("sejak TMT", plt_menilai),

    /* Plt for the vacant post: a civil servant of the state, the appraiser of the staff again (B26.2) */
    SUBMIT("lihat akibat Plt", "/pegawai/{kasi}/simulasi", "/pegawai/{kasi}/simulasi", "jabatan=kasi&jenis=plt&mulai=2025-03-10&lalu=lihat", 200),
    REPLY("kembali kepadanya", "Dedi Kurnia, S.Kom."), REPLY("dari", "semula Budi Santoso, S.T., M.M."),
    SUBMIT("simpan Plt", "", "/pegawai/{kasi}/simulasi", "lalu=simpan", 303),
    RUN("Plt menilai", belum_berubah), RUN("tercatat", tercatat),
    SUBMIT("dua pemangku", "/pegawai/{staf}/simulasi", "/pegawai/{staf}/simulasi", "jabatan=kabid&jenis=definitif&mulai=2025-03-10&lalu=lihat", 422),
    REPLY("sebut pemangkunya", "Budi Santoso"),

    LOGIN(CONTOH_ADMIN_PD), STATUS("bukan admin PD", "/pegawai/{kasi}/simulasi", 403), SEND("juga tidak mengirim", "/pegawai/{kasi}/simulasi", PINDAH, 403),
    LOGIN(CONTOH_BKPSDM), SEND("bukan dirinya sendiri", "/pegawai/{bkpsdm}/simulasi", PINDAH "&lalu=lihat", 403),
    STATUS("orang yang tidak ada", "/pegawai/12/simulasi", 404),
};

#define ALASAN "&alasan=Pendelegasian+kewenangan"

static void jf_menilai(Cerita *c) { assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-05"), CONTOH_JF)); }
static void kabid_menilai(Cerita *c)
{
    assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-04"), CONTOH_JF));
    assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-05"), CONTOH_KABID));
    assert_true(str_eqz(penilai_nip(c, CONTOH_STAF, "2025-03-20"), CONTOH_KASI));
}

static const Step khusus[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM), ORANG_UBAH,
    SEE("jalan masuknya", "/pegawai/{staf}", "Tetapkan penilai atau pendelegasian"),
    SUBMIT("tanpa alasan", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=" CONTOH_KABID "&lalu=lihat", 422), REPLY("sebut", "Alasan belum diisi"),
    SUBMIT("orang tidak dikenal", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=Zubaidah&lalu=lihat" ALASAN, 422), REPLY("sebut", "“Zubaidah” tidak ditemukan"),
    SUBMIT("dirinya sendiri", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=" CONTOH_STAF "&lalu=lihat" ALASAN, 422),
    SUBMIT("JF tanpa nomor: tidak berlaku (M1.26)", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=Tono&lalu=lihat" ALASAN, 200),
    REPLY("tidak mengubah", "Tidak ada yang berganti penilai"),
    SUBMIT("pendelegasian bernomor", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=Tono&nomor=800/12&lalu=lihat" ALASAN, 200),
    REPLY("kepada", "Tono Hartono"), REPLY("semula", "semula Dedi Kurnia"),
    SUBMIT("tetapkan", "", "/pegawai/{staf}/penilai", "lalu=simpan", 303), RUN("JF menilai dengan nomor", jf_menilai),
    SEE("mengapa", "/mengapa/penilai?pegawai={staf}", "800/12"), SEE("tercatat", "/pegawai/{staf}/penilai", "Pendelegasian kewenangan"),
    KEEP("khusus", "/pegawai/{staf}/penilai", "/penilai/"),
    SUBMIT("bertumpuk", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=" CONTOH_KABID "&mulai=2025-03-10&lalu=lihat" ALASAN, 422), REPLY("sebut", "bertumpang"),
    SEND("berakhir sebelum mulai", "/pegawai/{staf}/penilai/{khusus}/akhiri", "sampai=2025-03-01", 422),
    SEND("akhiri", "/pegawai/{staf}/penilai/{khusus}/akhiri", "sampai=2025-03-04", 303),
    SUBMIT("pejabat lain untuk sementara", "/pegawai/{staf}/penilai", "/pegawai/{staf}/penilai", "penilai=" CONTOH_KABID "&mulai=2025-03-05&sampai=2025-03-15&lalu=lihat" ALASAN, 200),
    SUBMIT("tetapkan sementara", "", "/pegawai/{staf}/penilai", "lalu=simpan", 303),
    SEND("penetapan orang lain", "/pegawai/{kasi}/penilai/{khusus}/akhiri", "sampai=2025-03-04", 404),
    LOGIN(CONTOH_AUDITOR), STATUS("auditor tidak menetapkan", "/pegawai/{staf}/penilai", 403),
};

/* An inauguration from a file: whom it moves, what becomes of their appraisers and plans, before it is saved. */
static const Step massal[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM), ORANG_UBAH,
    UPLOAD("pelantikan", "/impor/penugasan", "berkas@pelantikan.csv=nip,jabatan,mulai,nomor_sk\\n" CONTOH_KASI ",kabid,2025-04-01,821/7\\n" CONTOH_KABID ",kaban,2025-04-01,821/7", 200),
    REPLY("akibatnya", "Akibat pada 1 April 2025"), REPLY("penilai berganti", "Dra. Rina Marlina, M.Si. semula Budi Santoso, S.T., M.M."), REPLY("SKP", "baru: Kepala BKPSDM"),
    REPLY("yang lama ditutup", "2 penugasan definitif yang lama ditutup"), RUN("belum disimpan", belum_berubah),
    UPLOAD("tidak mengubah apa pun", "/impor/penugasan", "berkas@sama.csv=nip,jabatan,jenis,mulai\\n" CONTOH_KASI ",kasi,definitif,2020-01-01", 200),
    REPLY("kosong", "Tidak ada yang berganti penilai, atasan penilai, atau SKP"),
    UPLOAD("pegawai tanpa akibat struktur", "/impor/pegawai", "berkas@p.csv=nip,nama,status\\n199001012015011001,Andi Baru,pns", 200),
};

static void tidak_ada_akibat(Cerita *c) { assert_true(str_find(c->badan, S("id=\"akibat\"")) < 0); }

static const Step temuan[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM),
    SEE("daftar", "/pegawai/temuan?jenis=tanpa_penilai", "Tidak ada."), STATUS("lembar kosong", "/pegawai/temuan/xlsx?jenis=lingkaran", 200),
    SEE("terbanyak", "/pegawai/temuan?jenis=rentang", "Pegawai yang dinilai"), STATUS("jenis tidak dikenal", "/pegawai/temuan?jenis=hantu", 422),
    LOGIN(CONTOH_ADMIN_PD), STATUS("bukan admin PD", "/pegawai/temuan?jenis=dicatat", 403),
};

/* Without head of region nobody appraises the Sekda: he is listed with the reason, and the sheet says the same. */
static void tanpa_kepala(Cerita *c)
{
    tanam_contoh(c);
    uji_store_sql(c->u, "UPDATE penugasan SET sampai = '2024-12-31' WHERE jabatan IN (SELECT id FROM jabatan WHERE kode = 'bupati')");
}

static const Step daftar[] = {
    CLOCK("2025-03-04T09:00"), LOGIN(CONTOH_BKPSDM),
    SEE("ringkasan", "/pegawai", "Tanpa penilai"), SEE("orangnya", "/pegawai/temuan?jenis=tanpa_penilai", "Drs. Eman Suherman, M.M."),
    SEE("sebabnya", "/pegawai/temuan?jenis=tanpa_penilai", "Tidak ada lagi jabatan di atasnya"), STATUS("lembarnya", "/pegawai/temuan/xlsx?jenis=tanpa_penilai", 200),
    LOGIN(CONTOH_AUDITOR), SEE("auditor melihat", "/pegawai/temuan?jenis=tanpa_penilai", "Drs. Eman Suherman, M.M."),
};

static void penugasan_disimulasikan(void **state) { cerita(*state, tanam_contoh, penugasan, countof(penugasan)); }
static void penilai_ditetapkan(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, khusus, countof(khusus));
    kabid_menilai(c);
    cerita_tutup(c);
}
static void pelantikan_dari_berkas(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, massal, countof(massal));
    tidak_ada_akibat(c);
    cerita_tutup(c);
}
static void temuan_struktur(void **state) { cerita(*state, tanam_contoh, temuan, countof(temuan)); }
static void temuan_dengan_sebab(void **state) { cerita(*state, tanpa_kepala, daftar, countof(daftar)); }

static const UjiKasus kasus[] = {
    KASUS(penugasan_disimulasikan), KASUS(penilai_ditetapkan), KASUS(pelantikan_dari_berkas), KASUS_SQLITE(temuan_struktur), KASUS_SQLITE(temuan_dengan_sebab),
};
int main(void) { return uji_store_jalankan("cerita_ubah", "schema", kasus, countof(kasus)); }
