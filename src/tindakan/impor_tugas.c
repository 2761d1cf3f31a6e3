/* Dated rows about persons: assignments, links of a JF, appraisers set by hand. */
#include "tindakan/impor_dalam.h"

/* ---- assignments ------------------------------------------------------------------------------- */

static const KolomImpor kolom_tugas[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true,
      .bantuan = "18 angka sebagai teks; kepala daerah tanpa NIP ditulis kepala_daerah.",
      .contoh = { "kepala_daerah", "197203041998031002", "198505172010012005", "199508212024212013" } },
    { .nama = "jabatan", .judul = "Kode jabatan", .ruas = "jabatan", .jenis = IMPOR_JABATAN, .wajib = true,
      .bantuan = "Jabatan yang dipegang.", .contoh = { "KDH", "KADINKES", "SEKDIS-DINKES", "PERAWAT-PKM-01" } },
    { .nama = "jenis", .judul = "Jenis penugasan", .ruas = "jenis", .jenis = IMPOR_PILIHAN, .kode = jenis_penugasan_kode,
      .label = jenis_penugasan_label, .bantuan = "Kosong berarti definitif. Pj., Plt, Plh, dan tugas belajar hanya untuk PNS.",
      .contoh = { "definitif", "definitif", "definitif", "definitif" } },
    { .nama = "mulai", .judul = "TMT", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true,
      .bantuan = "Terhitung mulai tanggal. Definitif yang baru menutup yang lama sehari sebelumnya.",
      .contoh = { "2025-02-20", "2022-01-03", "2023-05-02", "2024-03-01" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .kosong_tetap = true,
      .bantuan = "Hari terakhir; kosong berarti seterusnya, atau seperti yang sudah tercatat.", .contoh = { "2030-02-19", "", "", "2029-02-28" } },
    { .nama = "nomor_sk", .judul = "Nomor SK", .ruas = "nomor_sk", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Boleh kosong.",
      .contoh = { "100.2/1/2025", "821.2/12/2022", "821.2/77/2023", "800/123/PPPK/2024" } },
};
enum { T_NIP, T_JABATAN, T_JENIS, T_MULAI, T_SAMPAI };

static const Kolom ruas_tugas[] = {
    KOLOM(Penugasan, pegawai, INT64, "NIP"), KOLOM(Penugasan, jabatan, INT64, "Jabatan"),
    KOLOM_KODE(Penugasan, jenis, jenis_penugasan_kode, "Jenis"), KOLOM(Penugasan, mulai, TANGGAL, "TMT"),
    KOLOM(Penugasan, sampai, TANGGAL, "Sampai"), KOLOM(Penugasan, nomor_sk, STR, "Nomor SK"), KOLOM_AKHIR };

static bool tugas_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.penugasan.v;
    r->n_lama = r->s.penugasan.n;
    return true;
}

static void tugas_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r, (void)b;
    Penugasan *p = baris;
    if (!p->jenis) p->jenis = JENIS_PENUGASAN_DEFINITIF;
    if (!p->sampai.n) p->sampai = TANGGAL_AKHIR;
}

static Str tugas_sebut(const Rencana *r, const void *baris)
{
    const Jabatan *j = rencana_jabatan(r, ((const Penugasan *)baris)->jabatan);
    return j ? j->nama : S("-");
}

/* Kinds for civil servants of the state only, and one kind of assignment at a time or one per post. */
static const struct { bool hanya_pns, per_jabatan; } sifat[JENIS_PENUGASAN_MAX] = {
    [JENIS_PENUGASAN_PJ]  = { true, true },  [JENIS_PENUGASAN_PLT] = { true, true }, [JENIS_PENUGASAN_PLH] = { true, true },
    [JENIS_PENUGASAN_TAMBAHAN] = { false, true }, [JENIS_PENUGASAN_TUGAS_BELAJAR] = { true, false }, [JENIS_PENUGASAN_CLTN] = { true, false },
};

static void periksa_satu(Rencana *r, BarisRencana *b, const Penugasan *p)
{
    const Profil *f = r->c->aturan->profil;
    const Pegawai *o = rencana_pegawai(r, p->pegawai);
    const Jabatan *j = rencana_jabatan(r, p->jabatan);
    impor_urutan(r, b, T_SAMPAI, p->mulai, p->sampai);
    if (!o || !j) return;
    bool plt = p->jenis == JENIS_PENUGASAN_PJ || p->jenis == JENIS_PENUGASAN_PLT || p->jenis == JENIS_PENUGASAN_PLH;
    const char *dasar = plt ? str_cz(r->a, f->tabel_penilai->pasal[LANGKAH_PENILAI_PLT])
                      : p->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR ? profil_ketentuan(f, KETENTUAN_TUGAS_BELAJAR) : "N";
    if (sifat[p->jenis].hanya_pns && o->status != STATUS_PEGAWAI_PNS)
        impor_salah(r, b, T_JENIS, E_IMPOR_STATUS_PEGAWAI, dasar, V(jenis_penugasan_label[p->jenis]), V("PNS"), V(o->nama), V(status_pegawai_label[o->status]));
    bool kepala = j->jenis == JENIS_JABATAN_KEPALA_DAERAH && p->jenis == JENIS_PENUGASAN_DEFINITIF;
    if (kepala != (o->status == STATUS_PEGAWAI_KEPALA) && (kepala || o->status == STATUS_PEGAWAI_KEPALA))
        impor_salah(r, b, T_JABATAN, E_IMPOR_STATUS_PEGAWAI, "N", V(jenis_jabatan_label[JENIS_JABATAN_KEPALA_DAERAH]), V("kepala daerah"),
                    V(o->nama), V(status_pegawai_label[o->status]));
    bool kontrak = o->kontrak_sampai.n && p->jenis == JENIS_PENUGASAN_DEFINITIF;
    if (kontrak && p->sampai.n > o->kontrak_sampai.n)
        impor_awas(r, b, T_SAMPAI, E_IMPOR_LEWAT_KONTRAK, "N", V(o->nama), V(o->kontrak_sampai));
}

/* The person was on study leave or CLTN on that day, so he did not hold his post (SPEC 4). */
static bool melepas(const MasaList *cuti, int64_t orang, Tanggal t)
{
    for (ptrdiff_t i = 0; i < cuti->n; i++)
        if (cuti->v[i].orang == orang && cuti->v[i].mulai.n <= t.n && cuti->v[i].sampai->n >= t.n) return true;
    return false;
}

static int urut_jabatan(const void *x, const void *y)
{
    const Masa *a = x, *b = y;
    const int64_t beda[] = { a->jabatan - b->jabatan, a->mulai.n - b->mulai.n, a->i - b->i };
    for (ptrdiff_t k = 0; k < countof(beda); k++)
        if (beda[k]) return beda[k] < 0 ? -1 : 1;
    return 0;
}

/* A post that heads a unit has one holder; of other structural posts two holders are worth a warning. */
static void periksa_pemangku(Rencana *r, MasaList *l, const MasaList *cuti)
{
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_jabatan);
    for (ptrdiff_t i = 1, jauh = 0; i < l->n; i++) {
        const Masa *x = &l->v[jauh], *y = &l->v[i];
        if (x->jabatan != y->jabatan || x->sampai->n < y->mulai.n) {
            jauh = i;
            continue;
        }
        const Masa *salah = r->asal[y->i] ? y : x, *lain = salah == y ? x : y;
        const Jabatan *j = rencana_jabatan(r, y->jabatan);
        BarisRencana *b = rencana_baris(r, salah->i);
        if (b && x->orang != y->orang && !melepas(cuti, x->orang, y->mulai))
            impor_masalah(r, b, T_JABATAN, !j->pimpinan, E_IMPOR_PEMANGKU, "N",
                          IMPOR_VALS(V(j->nama), V(rencana_sebut(r, lain->orang)), V(lain->mulai)));
        if (y->sampai->n > x->sampai->n) jauh = i;
    }
}

static bool struktural(const Jabatan *j)
{
    return j->pimpinan || j->jenis == JENIS_JABATAN_JPT || j->jenis == JENIS_JABATAN_ADMINISTRATOR || j->jenis == JENIS_JABATAN_PENGAWAS;
}

/* A Plt holds a vacant post; where a definitive holder stands, a Plh was perhaps meant. */
static void periksa_plt(Rencana *r, const MasaList *pemangku)
{
    Peta jabatan = peta_new(r->a, pemangku->n);                 /* post -> first of its holders, by begin */
    for (ptrdiff_t i = 0; i < pemangku->n; i++)
        peta_tambah(&jabatan, (Str){ (const char *)&pemangku->v[i].jabatan, sizeof(int64_t) }, i);
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const Penugasan *p = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        if (!p || b->galat || p->jenis != JENIS_PENUGASAN_PLT) continue;
        for (ptrdiff_t k = rencana_dari_id(&jabatan, &p->jabatan); k >= 0 && k < pemangku->n && pemangku->v[k].jabatan == p->jabatan; k++) {
            const Masa *x = &pemangku->v[k];
            if (x->mulai.n > p->mulai.n || x->sampai->n < p->mulai.n) continue;
            impor_awas(r, b, T_JENIS, E_IMPOR_PLT_TERISI, str_cz(r->a, r->c->aturan->profil->tabel_penilai->pasal[LANGKAH_PENILAI_PLT]),
                       V(tugas_sebut(r, p)), V(rencana_sebut(r, x->orang)));
            break;
        }
    }
}

static bool tugas_periksa(Rencana *r, Err *err)
{
    (void)err;
    static const AturMasa definitif = { T_MULAI, T_SAMPAI, true, "Penugasan definitif", tugas_sebut };
    static const AturMasa lainnya = { T_MULAI, T_SAMPAI, false, "Penugasan", tugas_sebut };
    MasaList tetap = { 0 }, lain = { 0 }, cuti = { 0 }, pemangku = { 0 };
    for (ptrdiff_t i = 0; i < r->n; i++)
        if (r->baris[i].ke >= 0) periksa_satu(r, &r->baris[i], rencana_akhir(r, r->baris[i].ke));
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        Penugasan *p = rencana_akhir(r, i);
        if (p->mulai.n > p->sampai.n) continue;
        Masa x = { .i = i, .orang = p->pegawai, .jenis = p->jenis, .mulai = p->mulai, .sampai = &p->sampai };
        if (sifat[p->jenis].per_jabatan) x.jabatan = p->jabatan;
        *list_add(r->a, p->jenis == JENIS_PENUGASAN_DEFINITIF ? &tetap : &lain) = x;
        if (p->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR || p->jenis == JENIS_PENUGASAN_CLTN) *list_add(r->a, &cuti) = x;
    }
    int ditutup = impor_masa(r, &tetap, &definitif);
    impor_masa(r, &lain, &lainnya);
    if (ditutup) impor_catatan(r, "%d penugasan definitif yang lama ditutup sehari sebelum TMT yang baru.", ditutup);
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        Penugasan *p = rencana_akhir(r, i);
        const Jabatan *j = rencana_jabatan(r, p->jabatan);
        bool memegang = p->jenis == JENIS_PENUGASAN_DEFINITIF || p->jenis == JENIS_PENUGASAN_PJ;
        if (j && memegang && struktural(j) && p->mulai.n <= p->sampai.n)
            *list_add(r->a, &pemangku) = (Masa){ .i = i, .orang = p->pegawai, .jabatan = p->jabatan, .mulai = p->mulai, .sampai = &p->sampai };
    }
    periksa_pemangku(r, &pemangku, &cuti);
    periksa_plt(r, &pemangku);
    return true;
}

static bool tugas_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_penugasan_simpan(r->db, v, ubah + baru, err);
}

static void tugas_struktur(Rencana *r, IsiStruktur *isi)
{
    isi->penugasan = (PenugasanList){ rencana_akhir(r, 0), r->n_akhir, r->n_akhir };
}

static int64_t tugas_pegawai(const void *baris) { return ((const Penugasan *)baris)->pegawai; }

const JenisImpor impor_jenis_penugasan = {
    .nama = "penugasan", .judul = "Penugasan", .bentuk = ".csv,.xlsx",
    .ringkas = "Siapa memegang jabatan apa sejak kapan; juga mutasi dan pelantikan.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_tugas, .n = countof(kolom_tugas), .n_kunci = 4,
    .ruas = ruas_tugas, .ukuran = sizeof(Penugasan), .ber_id = true, .jejak_rinci = true, .muat = tugas_muat,
    .lengkapi = tugas_lengkapi, .periksa = tugas_periksa, .struktur = tugas_struktur, .tulis = tugas_tulis, .pegawai = tugas_pegawai,
};

/* ---- a JF and the official whose tasks relate to him ------------------------------------------- */

static const KolomImpor kolom_kaitan[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "Pejabat fungsional.",
      .contoh = { "199508212024212013" } },
    { .nama = "mulai", .judul = "Mulai tanggal", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true,
      .bantuan = "Kaitan yang baru menutup yang lama sehari sebelumnya.", .contoh = { "2024-03-01" } },
    { .nama = "jabatan", .judul = "Kode jabatan yang dikaitkan", .ruas = "jabatan", .jenis = IMPOR_JABATAN, .wajib = true,
      .bantuan = "Pejabat administrator atau pengawas yang tugasnya berkaitan.", .contoh = { "SEKDIS-DINKES" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .kosong_tetap = true, .bantuan = "Kosong berarti seterusnya.",
      .contoh = { "" } },
};
enum { K_NIP, K_MULAI, K_JABATAN, K_SAMPAI };

static const Kolom ruas_kaitan[] = {
    KOLOM(KaitanJf, pegawai, INT64, "NIP"), KOLOM(KaitanJf, mulai, TANGGAL, "Mulai"), KOLOM(KaitanJf, jabatan, INT64, "Jabatan"),
    KOLOM(KaitanJf, sampai, TANGGAL, "Sampai"), KOLOM_AKHIR };

static bool kaitan_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.kaitan.v;
    r->n_lama = r->s.kaitan.n;
    return true;
}

static void kaitan_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r, (void)b;
    KaitanJf *k = baris;
    if (!k->sampai.n) k->sampai = TANGGAL_AKHIR;
}

static Str kaitan_sebut(const Rencana *r, const void *baris)
{
    const Jabatan *j = rencana_jabatan(r, ((const KaitanJf *)baris)->jabatan);
    return j ? j->nama : S("-");
}

/* Somebody holds a JF when any of his assignments does; the day is told by the appraiser resolver. */
static bool pemegang_jf(const Rencana *r, int64_t orang)
{
    for (ptrdiff_t i = 0; i < r->s.penugasan.n; i++) {
        const Jabatan *j = r->s.penugasan.v[i].pegawai == orang ? rencana_jabatan(r, r->s.penugasan.v[i].jabatan) : NULL;
        if (j && j->jenis == JENIS_JABATAN_JF) return true;
    }
    return false;
}

static bool kaitan_periksa(Rencana *r, Err *err)
{
    (void)err;
    static const AturMasa atur = { K_MULAI, K_SAMPAI, true, "Kaitan JF", kaitan_sebut };
    MasaList l = { 0 };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const KaitanJf *k = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        const Jabatan *j = k ? rencana_jabatan(r, k->jabatan) : NULL;
        if (!j) continue;
        impor_urutan(r, b, K_SAMPAI, k->mulai, k->sampai);
        if (j->jenis != JENIS_JABATAN_ADMINISTRATOR && j->jenis != JENIS_JABATAN_PENGAWAS)
            impor_awas(r, b, K_JABATAN, E_IMPOR_KAITAN_JABATAN, "N", V(j->nama), V(jenis_jabatan_label[j->jenis]));
        if (!pemegang_jf(r, k->pegawai)) impor_awas(r, b, K_NIP, E_IMPOR_KAITAN_JF, "N", V(rencana_sebut(r, k->pegawai)));
    }
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        KaitanJf *k = rencana_akhir(r, i);
        if (k->mulai.n <= k->sampai.n)
            *list_add(r->a, &l) = (Masa){ .i = i, .orang = k->pegawai, .mulai = k->mulai, .sampai = &k->sampai };
    }
    impor_masa(r, &l, &atur);
    return true;
}

static bool kaitan_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_kaitan_simpan(r->db, v, ubah + baru, err);
}

static void kaitan_struktur(Rencana *r, IsiStruktur *isi)
{
    isi->kaitan = (KaitanJfList){ rencana_akhir(r, 0), r->n_akhir, r->n_akhir };
}

static int64_t kaitan_pegawai(const void *baris) { return ((const KaitanJf *)baris)->pegawai; }

const JenisImpor impor_jenis_kaitan = {
    .nama = "kaitan_jf", .judul = "Kaitan jabatan fungsional", .bentuk = ".csv,.xlsx",
    .ringkas = "Pejabat administrator atau pengawas yang tugasnya berkaitan dengan seorang pejabat fungsional.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_kaitan, .n = countof(kolom_kaitan), .n_kunci = 2,
    .ruas = ruas_kaitan, .ukuran = sizeof(KaitanJf), .ber_id = true, .jejak_rinci = true, .muat = kaitan_muat,
    .lengkapi = kaitan_lengkapi, .periksa = kaitan_periksa, .struktur = kaitan_struktur, .tulis = kaitan_tulis, .pegawai = kaitan_pegawai,
};

/* ---- appraisers set by hand -------------------------------------------------------------------- */

static const KolomImpor kolom_khusus[] = {
    { .nama = "nip", .judul = "NIP yang dinilai", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true,
      .bantuan = "Pegawai yang penilainya ditetapkan khusus.", .contoh = { "199508212024212013" } },
    { .nama = "mulai", .judul = "Mulai tanggal", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari pertama berlaku.",
      .contoh = { "2025-01-01" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .kosong_tetap = true, .bantuan = "Kosong berarti seterusnya.",
      .contoh = { "2025-12-31" } },
    { .nama = "penilai", .judul = "NIP penilai", .ruas = "penilai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "Pejabat penilai kinerjanya.",
      .contoh = { "198505172010012005" } },
    { .nama = "atasan", .judul = "NIP atasan penilai", .ruas = "atasan", .jenis = IMPOR_PEGAWAI, .bantuan = "Kosong berarti menurut aturan.",
      .contoh = { "197203041998031002" } },
    { .nama = "nomor", .judul = "Nomor surat", .ruas = "nomor", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Surat pendelegasian atau penetapan.",
      .contoh = { "800/45/2025" } },
    { .nama = "alasan", .judul = "Alasan", .ruas = "alasan", .jenis = IMPOR_TEKS, .wajib = true, .maks = 300, .bantuan = "Mengapa tidak menurut aturan umum.",
      .contoh = { "Pendelegasian kewenangan menilai" } },
};
enum { H_NIP, H_MULAI, H_SAMPAI, H_PENILAI, H_ATASAN };

static const Kolom ruas_khusus[] = {
    KOLOM(PenilaiKhusus, pegawai, INT64, "NIP yang dinilai"), KOLOM(PenilaiKhusus, mulai, TANGGAL, "Mulai"),
    KOLOM(PenilaiKhusus, sampai, TANGGAL, "Sampai"), KOLOM(PenilaiKhusus, penilai, INT64, "Penilai"),
    KOLOM(PenilaiKhusus, atasan, INT64, "Atasan penilai"), KOLOM(PenilaiKhusus, nomor, STR, "Nomor surat"),
    KOLOM(PenilaiKhusus, alasan, STR, "Alasan"), KOLOM_AKHIR };

static bool khusus_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.khusus.v;
    r->n_lama = r->s.khusus.n;
    return true;
}

static void khusus_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r, (void)b;
    PenilaiKhusus *k = baris;
    if (!k->sampai.n) k->sampai = TANGGAL_AKHIR;
}

static Str khusus_sebut(const Rencana *r, const void *baris) { return rencana_sebut(r, ((const PenilaiKhusus *)baris)->penilai); }

static bool khusus_periksa(Rencana *r, Err *err)
{
    (void)err;
    static const AturMasa atur = { H_MULAI, H_SAMPAI, false, "Penilai khusus bagi", khusus_sebut };
    const char *dasar = str_cz(r->a, r->c->aturan->profil->tabel_penilai->pasal[LANGKAH_PENILAI_KHUSUS]);
    MasaList l = { 0 };
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const PenilaiKhusus *k = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        if (!k) continue;
        impor_urutan(r, b, H_SAMPAI, k->mulai, k->sampai);
        if (k->penilai == k->pegawai) impor_salah(r, b, H_PENILAI, E_IMPOR_DIRI, dasar, V("Penilai"), V("yang dinilai"));
        if (k->atasan && k->atasan == k->pegawai) impor_salah(r, b, H_ATASAN, E_IMPOR_DIRI, dasar, V("Atasan penilai"), V("yang dinilai"));
        if (k->atasan && k->atasan == k->penilai) impor_salah(r, b, H_ATASAN, E_IMPOR_DIRI, dasar, V("Atasan penilai"), V("penilainya"));
    }
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        PenilaiKhusus *k = rencana_akhir(r, i);
        if (k->mulai.n <= k->sampai.n)
            *list_add(r->a, &l) = (Masa){ .i = i, .orang = k->pegawai, .mulai = k->mulai, .sampai = &k->sampai };
    }
    impor_masa(r, &l, &atur);
    return true;
}

static bool khusus_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_khusus_simpan(r->db, v, ubah + baru, err);
}

static void khusus_struktur(Rencana *r, IsiStruktur *isi)
{
    isi->khusus = (PenilaiKhususList){ rencana_akhir(r, 0), r->n_akhir, r->n_akhir };
}

static int64_t khusus_pegawai(const void *baris) { return ((const PenilaiKhusus *)baris)->pegawai; }

const JenisImpor impor_jenis_khusus = {
    .nama = "penilai_khusus", .judul = "Penilai khusus", .bentuk = ".csv,.xlsx",
    .ringkas = "Penilai yang ditetapkan dengan surat, menyimpang dari aturan umum.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_khusus, .n = countof(kolom_khusus), .n_kunci = 2,
    .ruas = ruas_khusus, .ukuran = sizeof(PenilaiKhusus), .ber_id = true, .jejak_rinci = true, .muat = khusus_muat,
    .lengkapi = khusus_lengkapi, .periksa = khusus_periksa, .struktur = khusus_struktur, .tulis = khusus_tulis, .pegawai = khusus_pegawai,
};
