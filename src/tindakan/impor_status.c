/* What belongs to a person besides his assignments: results agreed in a contract, changes of status, what is studied. */
#include "store/db_kontrak.h"
#include "store/db_studi.h"
#include "tindakan/impor_dalam.h"

static const char *pasal(const Rencana *r, Ketentuan k) { return profil_ketentuan(r->c->aturan->profil, k); }

/* ---- results agreed in a contract -------------------------------------------------------------- */

static const KolomImpor kolom_hasil[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "PPPK.",
      .contoh = { "199508212024212013", "199508212024212013" } },
    { .nama = "nomor", .judul = "Nomor perjanjian kerja", .ruas = "nomor", .jenis = IMPOR_TEKS, .wajib = true, .maks = 80,
      .bantuan = "Seperti pada data pegawai.", .contoh = { "800/123/PPPK/2024", "800/123/PPPK/2024" } },
    { .nama = "urut", .judul = "Nomor urut", .ruas = "urut", .jenis = IMPOR_ANGKA, .wajib = true, .min = 1, .maks = 99, .bantuan = "1, 2, 3.",
      .contoh = { "1", "2" } },
    { .nama = "uraian", .judul = "Hasil yang disepakati", .ruas = "uraian", .jenis = IMPOR_TEKS, .wajib = true, .maks = 500, .bantuan = "Seperti tertulis dalam perjanjiannya.",
      .contoh = { "Asuhan keperawatan terlaksana sesuai standar", "Catatan keperawatan lengkap" } },
    { .nama = "target", .judul = "Target", .ruas = "target", .jenis = IMPOR_TEKS, .maks = 120, .bantuan = "Boleh kosong.", .contoh = { "100 persen", "" } },
};
enum { H_NIP, H_NOMOR };

static const Kolom ruas_hasil[] = {
    KOLOM(HasilKontrak, pegawai, INT64, "NIP"), KOLOM(HasilKontrak, nomor, STR, "Perjanjian kerja"), KOLOM(HasilKontrak, urut, INT, "No."),
    KOLOM(HasilKontrak, uraian, STR, "Hasil yang disepakati"), KOLOM(HasilKontrak, target, STR, "Target"), KOLOM_AKHIR };

static bool hasil_muat(Rencana *r, Err *err)
{
    HasilKontrakList l = { 0 };
    if (!db_hasil_kontrak_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool hasil_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const HasilKontrak *h = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        const Pegawai *p = h ? rencana_pegawai(r, h->pegawai) : NULL;
        if (!p) continue;
        if (p->status != STATUS_PEGAWAI_PPPK && p->status != STATUS_PEGAWAI_PPPK_PARUH)
            impor_salah(r, b, H_NIP, E_IMPOR_STATUS_PEGAWAI, pasal(r, KETENTUAN_PERJANJIAN_KERJA), V("Perjanjian kerja"), V("PPPK"), V(p->nama), V(status_pegawai_label[p->status]));
        else if (!str_eq(p->kontrak_nomor, h->nomor))
            impor_awas(r, b, H_NOMOR, E_KONTRAK_LAIN, pasal(r, KETENTUAN_PERJANJIAN_KERJA), V(h->nomor), V(p->kontrak_nomor));
    }
    return true;
}

static bool hasil_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err) { return db_hasil_kontrak_simpan(r->db, v, ubah + baru, err); }
static int64_t hasil_pegawai(const void *baris) { return ((const HasilKontrak *)baris)->pegawai; }

const JenisImpor impor_jenis_hasil_kontrak = {
    .nama = "hasil_kontrak", .judul = "Hasil dalam perjanjian kerja", .bentuk = ".csv,.xlsx",
    .ringkas = "Hasil yang disepakati dalam perjanjian kerja PPPK; tampil saat SKP disusun.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_hasil, .n = countof(kolom_hasil), .n_kunci = 3, .ruas = ruas_hasil,
    .ukuran = sizeof(HasilKontrak), .ber_id = true, .jejak_rinci = true, .muat = hasil_muat, .periksa = hasil_periksa, .tulis = hasil_tulis,
    .pegawai = hasil_pegawai,
};

/* ---- changes of status ------------------------------------------------------------------------- */

static const KolomImpor kolom_status[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "18 angka sebagai teks.", .contoh = { "198505172010012005" } },
    { .nama = "mulai", .judul = "TMT", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Terhitung mulai tanggal; tidak sesudah hari ini.",
      .contoh = { "2011-03-01" } },
    { .nama = "status", .judul = "Status", .ruas = "status", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = status_pegawai_kode, .label = status_pegawai_label,
      .bantuan = "CPNS menjadi PNS, atau antara PPPK dan PPPK Paruh Waktu.", .contoh = { "pns" } },
    { .nama = "nomor", .judul = "Nomor SK", .ruas = "nomor", .jenis = IMPOR_TEKS, .wajib = true, .maks = 100, .bantuan = "Keputusan pengangkatan.",
      .contoh = { "821.13/45/2011" } },
};
enum { S_NIP, S_MULAI, S_STATUS };

static const Kolom ruas_status[] = {
    KOLOM(RiwayatStatus, pegawai, INT64, "NIP"), KOLOM(RiwayatStatus, mulai, TANGGAL, "TMT"),
    KOLOM_KODE(RiwayatStatus, status, status_pegawai_kode, "Status"), KOLOM(RiwayatStatus, nomor, STR, "Nomor SK"), KOLOM_AKHIR };

static bool status_muat(Rencana *r, Err *err)
{
    RiwayatStatusList l = { 0 };
    if (!db_riwayat_status_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool status_periksa(Rencana *r, Err *err)
{
    (void)err;
    RiwayatStatusList semua = { (void *)r->akhir, r->n_akhir, r->n_akhir };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const RiwayatStatus *x = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        const Pegawai *p = x ? rencana_pegawai(r, x->pegawai) : NULL;
        Err e = { 0 };
        if (!p || b->galat) continue;
        StatusPegawai lama = status_pada(&semua, x->pegawai, tanggal_plus(x->mulai, -1), p->status);
        if (!status_sah(r->c->aturan->profil, x, lama, r->c->hari_ini, &e)) impor_tolak(r, b, impor_kolom_ke(r->j, e.ruas), false, &e);
    }
    return true;
}

static bool status_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err) { return db_riwayat_status_simpan(r->db, v, ubah + baru, err); }
static int64_t status_pegawai_baris(const void *baris) { return ((const RiwayatStatus *)baris)->pegawai; }

const JenisImpor impor_jenis_status = {
    .nama = "status_pegawai", .judul = "Perubahan status", .bentuk = ".csv,.xlsx", .ringkas = "CPNS yang diangkat menjadi PNS, dengan TMT dan SK-nya.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_status, .n = countof(kolom_status), .n_kunci = 2, .ruas = ruas_status,
    .ukuran = sizeof(RiwayatStatus), .jejak_rinci = true, .muat = status_muat, .periksa = status_periksa, .tulis = status_tulis, .pegawai = status_pegawai_baris,
};

/* ---- what is studied --------------------------------------------------------------------------- */

static const KolomImpor kolom_studi[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "PNS yang melaksanakan tugas belajar.",
      .contoh = { "198505172010012005" } },
    { .nama = "mulai", .judul = "TMT tugas belajar", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Sama dengan TMT penugasannya.",
      .contoh = { "2025-09-01" } },
    { .nama = "lulus", .judul = "Rencana lulus", .ruas = "lulus", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Tanggal kelulusan yang direncanakan.",
      .contoh = { "2027-08-31" } },
    { .nama = "lembaga", .judul = "Institusi", .ruas = "lembaga", .jenis = IMPOR_TEKS, .wajib = true, .maks = 150, .bantuan = "Perguruan tinggi.",
      .contoh = { "Universitas Contoh" } },
    { .nama = "program", .judul = "Program studi", .ruas = "program", .jenis = IMPOR_TEKS, .wajib = true, .maks = 150, .bantuan = "Dengan jenjangnya.",
      .contoh = { "Magister Kesehatan Masyarakat" } },
    { .nama = "luar_negeri", .judul = "Luar negeri", .ruas = "luar_negeri", .jenis = IMPOR_YA, .bantuan = "ya bila institusinya di luar negeri.", .contoh = { "tidak" } },
    { .nama = "akreditasi_lembaga", .judul = "Akreditasi institusi", .ruas = "akreditasi_lembaga", .jenis = IMPOR_TEKS, .maks = 60,
      .bantuan = "Wajib bagi dalam negeri.", .contoh = { "Unggul" } },
    { .nama = "akreditasi_program", .judul = "Akreditasi program studi", .ruas = "akreditasi_program", .jenis = IMPOR_TEKS, .maks = 60,
      .bantuan = "Wajib bagi dalam negeri.", .contoh = { "A" } },
    { .nama = "kriteria", .judul = "Kriteria kementerian", .ruas = "kriteria", .jenis = IMPOR_TEKS, .maks = 200,
      .bantuan = "Wajib bagi luar negeri: kriteria institusi dari kementerian yang membidangi pendidikan tinggi.", .contoh = { "" } },
    { .nama = "pembiaya", .judul = "Pembiayaan", .ruas = "pembiaya", .jenis = IMPOR_TEKS, .maks = 120, .bantuan = "Pemberi beasiswa, APBD, atau mandiri.",
      .contoh = { "APBD" } },
    { .nama = "nomor", .judul = "Nomor SK", .ruas = "nomor", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Keputusan tugas belajar.", .contoh = { "893/12/2025" } },
};
enum { T_NIP, T_MULAI };

static const Kolom ruas_studi[] = {
    KOLOM(Studi, pegawai, INT64, "NIP"), KOLOM(Studi, mulai, TANGGAL, "TMT"), KOLOM(Studi, lulus, TANGGAL, "Rencana lulus"),
    KOLOM(Studi, lembaga, STR, "Institusi"), KOLOM(Studi, program, STR, "Program studi"), KOLOM(Studi, luar_negeri, BOOL, "Luar negeri"),
    KOLOM(Studi, akreditasi_lembaga, STR, "Akreditasi institusi"), KOLOM(Studi, akreditasi_program, STR, "Akreditasi program studi"),
    KOLOM(Studi, kriteria, STR, "Kriteria kementerian"), KOLOM(Studi, pembiaya, STR, "Pembiayaan"), KOLOM(Studi, nomor, STR, "Nomor SK"), KOLOM_AKHIR };

static bool studi_muat(Rencana *r, Err *err)
{
    StudiList l = { 0 };
    if (!db_studi_semua(r->db, r->a, &l, err)) return false;
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static bool bertugas_belajar(const Rencana *r, const Studi *s)
{
    for (ptrdiff_t i = 0; i < r->s.penugasan.n; i++) {
        const Penugasan *p = &r->s.penugasan.v[i];
        if (p->pegawai == s->pegawai && p->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR && p->mulai.n == s->mulai.n) return true;
    }
    return false;
}

static bool studi_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const Studi *s = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        const Pegawai *p = s ? rencana_pegawai(r, s->pegawai) : NULL;
        Err e = { 0 };
        if (!p || b->galat) continue;
        if (p->status != STATUS_PEGAWAI_PNS)
            impor_salah(r, b, T_NIP, E_IMPOR_STATUS_PEGAWAI, pasal(r, KETENTUAN_TUGAS_BELAJAR), V("Tugas belajar"), V("PNS"), V(p->nama), V(status_pegawai_label[p->status]));
        else if (!studi_sah(r->c->aturan->profil, s, &e)) impor_tolak(r, b, impor_kolom_ke(r->j, e.ruas), false, &e);
        else if (!bertugas_belajar(r, s)) impor_awas(r, b, T_MULAI, E_STUDI_PENUGASAN, pasal(r, KETENTUAN_TUGAS_BELAJAR), V(p->nama), V(s->mulai));
    }
    return true;
}

static bool studi_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err) { return db_studi_simpan(r->db, v, ubah + baru, err); }
static int64_t studi_pegawai(const void *baris) { return ((const Studi *)baris)->pegawai; }

const JenisImpor impor_jenis_studi = {
    .nama = "tugas_belajar", .judul = "Tugas belajar", .bentuk = ".csv,.xlsx", .ringkas = "Institusi, program studi, akreditasi, dan rencana lulus PNS yang tugas belajar.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_studi, .n = countof(kolom_studi), .n_kunci = 2, .ruas = ruas_studi,
    .ukuran = sizeof(Studi), .jejak_rinci = true, .muat = studi_muat, .periksa = studi_periksa, .tulis = studi_tulis, .pegawai = studi_pegawai,
};
