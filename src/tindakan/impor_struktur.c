/* Units, posts, persons: what the columns are, and what one row says against the others. */
#include "inti/nip.h"
#include "tindakan/impor_dalam.h"

Peta rencana_peta_id(const Rencana *r)
{
    Peta p = peta_new(r->a, r->n_akhir);
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) peta_set(&p, (Str){ rencana_akhir(r, i), (ptrdiff_t)sizeof(int64_t) }, i);
    return p;
}

static int64_t id_di(const void *baris, ptrdiff_t letak)
{
    int64_t id;
    memcpy(&id, (const char *)baris + letak, sizeof id);
    return id;
}

/* "A -> B -> A" of a row on the ring. */
static Str rantai(const Rencana *r, const Peta *id, ptrdiff_t atas, ptrdiff_t kode, ptrdiff_t mulai)
{
    Buf b = buf_new(r->a, 2 * KB);
    ptrdiff_t i = mulai;
    for (int langkah = 0; langkah < 12; langkah++) {
        Str s;
        memcpy(&s, (const char *)rencana_akhir(r, i) + kode, sizeof s);
        buf_fmt(&b, STR_F " di bawah ", STR_A(s));
        int64_t induk = id_di(rencana_akhir(r, i), atas);
        i = rencana_dari_id(id, &induk);
        if (i != mulai) continue;
        memcpy(&s, (const char *)rencana_akhir(r, i) + kode, sizeof s);
        buf_put(&b, s);
        return buf_str(&b);
    }
    buf_z(&b, "…");
    return buf_str(&b);
}

void rencana_lingkar(Rencana *r, const Peta *id, ptrdiff_t atas, ptrdiff_t kode, int k, const char *sebutan)
{
    /* 0: not seen; n: seen on the walk that began at n - 1. A walk that meets itself has found a ring. */
    ptrdiff_t *jalan = arena_many(r->a, ptrdiff_t, r->n_akhir);
    for (ptrdiff_t mulai = 0; mulai < r->n_akhir; mulai++) {
        ptrdiff_t i = mulai;
        while (i >= 0 && !jalan[i]) {
            jalan[i] = mulai + 1;
            int64_t induk = id_di(rencana_akhir(r, i), atas);
            i = induk ? rencana_dari_id(id, &induk) : -1;
        }
        if (i < 0 || jalan[i] != mulai + 1) continue;
        ptrdiff_t di = i;               /* tell it where the file made it */
        for (int n = 0; !r->asal[di] && n < 1000; n++) {
            int64_t induk = id_di(rencana_akhir(r, di), atas);
            di = rencana_dari_id(id, &induk);
        }
        Str s;
        memcpy(&s, (const char *)rencana_akhir(r, di) + kode, sizeof s);
        impor_salah(r, rencana_baris(r, di), k, E_IMPOR_LINGKAR, "N", V(sebutan), V(s), V(rantai(r, id, atas, kode, di)),
                    V(r->j->kolom[k].judul));
    }
}

/* ---- units ------------------------------------------------------------------------------------- */

static const KolomImpor kolom_unit[] = {
    { .nama = "kode", .judul = "Kode unit", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 40,
      .bantuan = "Singkat dan tetap, dipilih BKPSDM; berkas lain menyebut unit dengan kode ini.",
      .contoh = { "PEMDA", "DINKES", "DINKES-SEKR", "PKM-01" } },
    { .nama = "nama", .judul = "Nama unit", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 200,
      .bantuan = "Seperti tertulis di dokumen.",
      .contoh = { "Pemerintah Kabupaten Contoh", "Dinas Kesehatan", "Sekretariat Dinas Kesehatan", "Puskesmas Contoh" } },
    { .nama = "jenis", .judul = "Jenis unit", .ruas = "jenis", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = jenis_unit_kode,
      .label = jenis_unit_label, .bantuan = "Menentukan siapa menilai siapa.",
      .contoh = { "pemda", "dinas_uptd", "sekretariat", "puskesmas" } },
    { .nama = "induk", .judul = "Kode unit di atasnya", .ruas = "induk", .jenis = IMPOR_UNIT,
      .bantuan = "Kosong hanya untuk pemda, puncak pohon unit. Urutan baris bebas.", .contoh = { "", "PEMDA", "DINKES", "DINKES" } },
    { .nama = "pekan", .judul = "Hari kerja seminggu", .ruas = "pekan", .jenis = IMPOR_ANGKA, .min = 5, .maks = 6,
      .bantuan = "5 atau 6; kosong berarti menurut profil daerah.", .contoh = { "5", "5", "5", "6" } },
    { .nama = "tempat", .judul = "Tempat tanda tangan", .ruas = "tempat", .jenis = IMPOR_TEKS, .maks = 100,
      .bantuan = "Kosong berarti seperti unit di atasnya.", .contoh = { "Contoh", "", "", "" } },
};
enum { U_KODE, U_NAMA, U_JENIS, U_INDUK };

static const Kolom ruas_unit[] = {
    KOLOM(Unit, kode, STR, "Kode"), KOLOM(Unit, nama, STR, "Nama"), KOLOM_KODE(Unit, jenis, jenis_unit_kode, "Jenis"),
    KOLOM(Unit, induk, INT64, "Unit di atasnya"), KOLOM(Unit, pekan, INT, "Hari kerja seminggu"),
    KOLOM(Unit, tempat, STR, "Tempat tanda tangan"), KOLOM_AKHIR };

static bool unit_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.unit.v;
    r->n_lama = r->s.unit.n;
    return true;
}

static void unit_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)b;
    Unit *u = baris;
    if (!u->pekan) u->pekan = r->c->aturan->profil->pekan;
}

static bool unit_periksa(Rencana *r, Err *err)
{
    (void)err;
    const Unit *akar = NULL;
    for (ptrdiff_t i = 0; i < r->n_akhir && !akar; i++) {
        const Unit *u = rencana_akhir(r, i);
        if (u->jenis == JENIS_UNIT_PEMDA && !u->induk) akar = u;
    }
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        if (b->galat || b->ke < 0) continue;
        const Unit *u = rencana_akhir(r, b->ke);
        if (u->jenis == JENIS_UNIT_PEMDA && u->induk) impor_salah(r, b, U_INDUK, E_IMPOR_PEMDA_INDUK, "N");
        else if (!u->induk && u->jenis != JENIS_UNIT_PEMDA)
            impor_salah(r, b, U_INDUK, E_IMPOR_AKAR_JENIS, "N", V(jenis_unit_kode[u->jenis]));
        else if (!u->induk && u != akar) impor_salah(r, b, U_INDUK, E_IMPOR_AKAR, "N", V(akar->kode));
    }
    if (!akar && !r->h->n_masalah) impor_salah(r, NULL, -1, E_IMPOR_AKAR_TIADA, "N");
    Peta id = rencana_peta_id(r);
    rencana_lingkar(r, &id, offsetof(Unit, induk), offsetof(Unit, kode), U_INDUK, "Unit");
    return true;
}

static bool unit_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_unit_simpan(r->db, v, ubah + baru, err);
}


const JenisImpor impor_jenis_unit = {
    .nama = "unit", .judul = "Unit kerja", .bentuk = ".csv,.xlsx",
    .ringkas = "Pohon unit: perangkat daerah dan bagian-bagiannya.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_unit, .n = countof(kolom_unit), .n_kunci = 1, .sendiri = IMPOR_UNIT,
    .ruas = ruas_unit, .ukuran = sizeof(Unit), .ber_id = true, .jejak_rinci = true, .muat = unit_muat, .lengkapi = unit_lengkapi,
    .periksa = unit_periksa, .tulis = unit_tulis,
};

/* ---- posts ------------------------------------------------------------------------------------- */

static const KolomImpor kolom_jabatan[] = {
    { .nama = "kode", .judul = "Kode jabatan", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 40,
      .bantuan = "Singkat dan tetap. Beberapa orang boleh memegang satu jabatan pelaksana atau fungsional.",
      .contoh = { "KDH", "KADINKES", "SEKDIS-DINKES", "PERAWAT-PKM-01" } },
    { .nama = "nama", .judul = "Nama jabatan", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 200,
      .bantuan = "Seperti tertulis di dokumen.",
      .contoh = { "Kepala Daerah", "Kepala Dinas Kesehatan", "Sekretaris Dinas Kesehatan", "Perawat Ahli Pertama" } },
    { .nama = "jenis", .judul = "Jenis jabatan", .ruas = "jenis", .jenis = IMPOR_PILIHAN, .wajib = true, .kode = jenis_jabatan_kode,
      .label = jenis_jabatan_label, .bantuan = "Menentukan format SKP dan siapa boleh menilai.",
      .contoh = { "kepala_daerah", "jpt", "administrator", "jf" } },
    { .nama = "unit", .judul = "Kode unit", .ruas = "unit", .jenis = IMPOR_UNIT, .wajib = true,
      .bantuan = "Unit tempat jabatan ini.", .contoh = { "PEMDA", "DINKES", "DINKES-SEKR", "PKM-01" } },
    { .nama = "peran", .judul = "Nama peran dalam tabel penilai", .ruas = "peran", .jenis = IMPOR_PERAN,
      .bantuan = "Hanya bila jabatan ini disebut khusus dalam peraturan, misalnya kepala_dinas_kesehatan; selain itu kosong.",
      .contoh = { "", "kepala_dinas", "", "" } },
    { .nama = "atasan", .judul = "Kode jabatan atasan langsung", .ruas = "atasan", .jenis = IMPOR_JABATAN,
      .bantuan = "Kosong berarti pimpinan unitnya, atau pimpinan unit di atasnya.", .contoh = { "", "", "", "" } },
    { .nama = "pimpinan", .judul = "Memimpin unit", .ruas = "pimpinan", .jenis = IMPOR_YA,
      .bantuan = "ya bila jabatan ini memimpin unitnya; satu unit satu pimpinan.", .contoh = { "ya", "ya", "ya", "tidak" } },
    { .nama = "mandiri", .judul = "Pimpinan unit kerja mandiri", .ruas = "mandiri", .jenis = IMPOR_YA,
      .bantuan = "ya bila SKP-nya memakai format pimpinan unit kerja mandiri.", .contoh = { "tidak", "tidak", "tidak", "tidak" } },
};
enum { J_KODE, J_NAMA, J_JENIS, J_UNIT, J_PERAN, J_ATASAN, J_PIMPINAN };

static const Kolom ruas_jabatan[] = {
    KOLOM(Jabatan, kode, STR, "Kode"), KOLOM(Jabatan, nama, STR, "Nama"), KOLOM_KODE(Jabatan, jenis, jenis_jabatan_kode, "Jenis"),
    KOLOM(Jabatan, unit, INT64, "Unit"), KOLOM(Jabatan, peran, STR, "Peran"), KOLOM(Jabatan, atasan, INT64, "Atasan langsung"),
    KOLOM(Jabatan, pimpinan, BOOL, "Memimpin unit"), KOLOM(Jabatan, mandiri, BOOL, "Pimpinan mandiri"), KOLOM_AKHIR };

static bool jabatan_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.jabatan.v;
    r->n_lama = r->s.jabatan.n;
    return true;
}

/* One post heads a unit. The later of two rows is told; a row of the file before one that only stands. */
static void satu_pimpinan(Rencana *r)
{
    Peta unit = peta_new(r->a, r->s.unit.n);
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const Jabatan *j = rencana_akhir(r, i);
        if (!j->pimpinan || !j->unit) continue;
        ptrdiff_t dulu = peta_tambah(&unit, (Str){ (const char *)&j->unit, sizeof j->unit }, i);
        if (dulu < 0) continue;
        ptrdiff_t salah = r->asal[i] ? i : dulu, benar = salah == i ? dulu : i;
        if (!r->asal[salah]) continue;
        const Unit *u = rencana_unit(r, j->unit);
        impor_salah(r, rencana_baris(r, salah), J_PIMPINAN, E_IMPOR_PIMPINAN, "N", V(u ? u->kode : S("-")),
                    V(((const Jabatan *)rencana_akhir(r, benar))->nama));
    }
}

static bool jabatan_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        if (b->galat || b->ke < 0) continue;
        const Jabatan *j = rencana_akhir(r, b->ke);
        if (j->pimpinan && j->jenis == JENIS_JABATAN_PELAKSANA)
            impor_salah(r, b, J_PIMPINAN, E_IMPOR_JENIS_JABATAN, "N", V(j->kode), V(jenis_jabatan_kode[j->jenis]));
    }
    satu_pimpinan(r);
    Peta id = rencana_peta_id(r);
    rencana_lingkar(r, &id, offsetof(Jabatan, atasan), offsetof(Jabatan, kode), J_ATASAN, "Jabatan");
    return true;
}

static bool jabatan_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_jabatan_simpan(r->db, v, ubah + baru, err);
}


const JenisImpor impor_jenis_jabatan = {
    .nama = "jabatan", .judul = "Jabatan", .bentuk = ".csv,.xlsx",
    .ringkas = "Jabatan di setiap unit, dengan jenis dan pimpinannya.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_jabatan, .n = countof(kolom_jabatan), .n_kunci = 1,
    .sendiri = IMPOR_JABATAN, .ruas = ruas_jabatan, .ukuran = sizeof(Jabatan), .ber_id = true, .jejak_rinci = true,
    .muat = jabatan_muat, .periksa = jabatan_periksa, .tulis = jabatan_tulis,
};

/* ---- persons ----------------------------------------------------------------------------------- */

static const KolomImpor kolom_pegawai[] = {
    { .nama = "nip", .judul = "NIP", .ruas = "nip", .jenis = IMPOR_NIP,
      .bantuan = "18 angka sebagai teks. Kosong hanya untuk kepala daerah.",
      .contoh = { "", "197203041998031002", "198505172010012005", "199508212024212013" } },
    { .nama = "nama", .judul = "Nama dengan gelar", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 150,
      .bantuan = "Seperti dicetak di dokumen.",
      .contoh = { "H. Ahmad Contoh, S.IP.", "dr. Budi Santoso, M.Kes.", "Siti Aminah, S.K.M.", "Dewi Lestari, S.Kep., Ners" } },
    { .nama = "status", .judul = "Status kepegawaian", .ruas = "status", .jenis = IMPOR_PILIHAN, .wajib = true,
      .kode = status_pegawai_kode, .label = status_pegawai_label, .bantuan = "Menentukan pemeriksaan NIP dan golongan.",
      .contoh = { "kepala_daerah", "pns", "pns", "pppk" } },
    { .nama = "pangkat", .judul = "Pangkat", .ruas = "pangkat", .jenis = IMPOR_TEKS, .maks = 60, .bantuan = "Misalnya Penata Tingkat I.",
      .contoh = { "", "Pembina Utama Muda", "Penata Tingkat I", "" } },
    { .nama = "golongan", .judul = "Golongan", .ruas = "golongan", .jenis = IMPOR_TEKS, .maks = 10,
      .bantuan = "I/a sampai IV/e; PPPK I sampai XVII.", .contoh = { "", "IV/c", "III/d", "IX" } },
    { .nama = "surel", .judul = "Surel", .ruas = "surel", .jenis = IMPOR_SUREL, .bantuan = "Untuk pengingat.",
      .contoh = { "", "budi@contoh.go.id", "siti@contoh.go.id", "" } },
    { .nama = "telepon", .judul = "Telepon", .ruas = "telepon", .jenis = IMPOR_TEKS, .maks = 30, .bantuan = "Boleh kosong.",
      .contoh = { "", "", "0812-0000-0000", "" } },
    { .nama = "kontrak_nomor", .judul = "Nomor perjanjian kerja", .ruas = "kontrak_nomor", .jenis = IMPOR_TEKS, .maks = 80,
      .bantuan = "Hanya PPPK.", .contoh = { "", "", "", "800/123/PPPK/2024" } },
    { .nama = "kontrak_mulai", .judul = "Mulai perjanjian kerja", .ruas = "kontrak_mulai", .jenis = IMPOR_TANGGAL,
      .bantuan = "Hanya PPPK.", .contoh = { "", "", "", "2024-03-01" } },
    { .nama = "kontrak_sampai", .judul = "Akhir perjanjian kerja", .ruas = "kontrak_sampai", .jenis = IMPOR_TANGGAL,
      .bantuan = "Hanya PPPK.", .contoh = { "", "", "", "2029-02-28" } },
};
enum { P_NIP, P_NAMA, P_STATUS, P_PANGKAT, P_GOLONGAN, P_SUREL, P_TELEPON, P_KONTRAK_NOMOR, P_KONTRAK_MULAI, P_KONTRAK_SAMPAI };

static const Kolom ruas_pegawai[] = {
    KOLOM(Pegawai, nip, STR, "NIP"), KOLOM(Pegawai, nama, STR, "Nama"), KOLOM_KODE(Pegawai, status, status_pegawai_kode, "Status"),
    KOLOM(Pegawai, pangkat, STR, "Pangkat"), KOLOM(Pegawai, golongan, STR, "Golongan"), KOLOM(Pegawai, surel, STR, "Surel"),
    KOLOM(Pegawai, telepon, STR, "Telepon"), KOLOM(Pegawai, kontrak_nomor, STR, "Nomor perjanjian kerja"),
    KOLOM(Pegawai, kontrak_mulai, TANGGAL, "Mulai perjanjian kerja"), KOLOM(Pegawai, kontrak_sampai, TANGGAL, "Akhir perjanjian kerja"),
    KOLOM_AKHIR };

static bool pegawai_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.pegawai.v;
    r->n_lama = r->s.pegawai.n;
    return true;
}

static Str pegawai_kunci(Rencana *r, const void *baris)
{
    const Pegawai *p = baris;
    return p->nip.len ? p->nip : str_fmt(r->a, KEPALA_DAERAH_KUNCI ":" STR_F, STR_A(p->nama));
}

static bool pppk(StatusPegawai s) { return s == STATUS_PEGAWAI_PPPK || s == STATUS_PEGAWAI_PPPK_PARUH; }

static bool golongan_ada(StatusPegawai s, Str golongan)
{
    static const char *const pns[] = { "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
                                       "IV/a", "IV/b", "IV/c", "IV/d", "IV/e", NULL };
    static const char *const kontrak[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
                                           "XVI", "XVII", NULL };
    if (s == STATUS_PEGAWAI_KEPALA) return false;
    for (const char *const *g = pppk(s) ? kontrak : pns; *g; g++)
        if (str_eqz(golongan, *g)) return true;
    return false;
}

static void periksa_kontrak(Rencana *r, BarisRencana *b, const Pegawai *p)
{
    const Profil *f = r->c->aturan->profil;
    const char *dasar = profil_ketentuan(f, KETENTUAN_PENYUSUNAN_SKP);
    if (!pppk(p->status)) {
        int k = p->kontrak_nomor.len ? P_KONTRAK_NOMOR : p->kontrak_mulai.n ? P_KONTRAK_MULAI : P_KONTRAK_SAMPAI;
        if (p->kontrak_nomor.len || p->kontrak_mulai.n || p->kontrak_sampai.n)
            impor_salah(r, b, k, E_IMPOR_KONTRAK, "N", V(r->j->kolom[k].judul), V(status_pegawai_label[p->status]));
    } else if (p->kontrak_mulai.n && p->kontrak_sampai.n && p->kontrak_mulai.n > p->kontrak_sampai.n) {
        impor_salah(r, b, P_KONTRAK_SAMPAI, E_IMPOR_URUTAN, "N", V("Akhir perjanjian kerja"), V("mulainya"), V(p->kontrak_sampai), V(p->kontrak_mulai));
    } else if (!p->kontrak_nomor.len || !p->kontrak_mulai.n || !p->kontrak_sampai.n) {
        const char *apa = !p->kontrak_nomor.len ? "nomor" : !p->kontrak_mulai.n ? "tanggal mulai" : "tanggal akhir";
        impor_awas(r, b, -1, E_IMPOR_KONTRAK_KURANG, dasar, V(apa));
    }
}

/* A new NIP of somebody who seems to be there already: same name, same day of birth. */
static void periksa_kembar(Rencana *r)
{
    Peta nama = peta_new(r->a, r->n_akhir);
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const Pegawai *p = rencana_akhir(r, i);
        if (p->nip.len < 8) continue;
        Str kunci = str_fmt(r->a, "%.8s|" STR_F, p->nip.s, STR_A(str_lower(r->a, p->nama)));
        ptrdiff_t dulu = peta_tambah(&nama, kunci, i);
        if (dulu < 0 || i < r->n_lama) continue;
        impor_awas(r, rencana_baris(r, i), P_NIP, E_IMPOR_KEMBAR, "N", V(p->nama), V(((const Pegawai *)rencana_akhir(r, dulu))->nip));
    }
}

static bool pegawai_periksa(Rencana *r, Err *err)
{
    (void)err;
    const Profil *f = r->c->aturan->profil;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        if (b->ke < 0) continue;
        const Pegawai *p = rencana_akhir(r, b->ke);
        Err e;
        if (!p->status) continue;                   /* its own cell was refused */
        if (!p->nip.len) {
            if (p->status != STATUS_PEGAWAI_KEPALA && !impor_terisi(r, b, P_NIP)) impor_salah(r, b, P_NIP, E_IMPOR_NIP_WAJIB, "N");
        } else if (!nip_periksa(p->nip, p->status == STATUS_PEGAWAI_KEPALA ? STATUS_PEGAWAI_PPPK : p->status, NULL, &e)) {
            impor_tolak(r, b, P_NIP, false, &e);
        }
        if (p->golongan.len && !golongan_ada(p->status, p->golongan))
            impor_salah(r, b, P_GOLONGAN, E_IMPOR_GOLONGAN, "N", V(p->golongan), V(status_pegawai_label[p->status]),
                        V(p->status == STATUS_PEGAWAI_KEPALA ? "Kepala daerah tidak bergolongan; kosongkan."
                          : pppk(p->status) ? "PPPK bergolongan I sampai XVII." : "PNS dan CPNS bergolongan I/a sampai IV/e."));
        periksa_kontrak(r, b, p);
        if (p->status != STATUS_PEGAWAI_KEPALA && !f->pegawai[p->status])
            impor_awas(r, b, P_STATUS, E_IMPOR_DI_LUAR, NULL, V(status_pegawai_label[p->status]), V(f->peraturan_singkat));
    }
    periksa_kembar(r);
    return true;
}

static bool pegawai_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    return db_pegawai_simpan(r->db, r->a, v, ubah + baru, err);
}

static int64_t pegawai_dari(const void *baris) { return ((const Pegawai *)baris)->id; }

const JenisImpor impor_jenis_pegawai = {
    .nama = "pegawai", .judul = "Pegawai", .bentuk = ".csv,.xlsx",
    .ringkas = "Orang: NIP, nama, status, pangkat, dan perjanjian kerja PPPK.",
    .objek = OBJEK_PEGAWAI, .aksi = AKSI_IMPOR, .kolom = kolom_pegawai, .n = countof(kolom_pegawai), .n_kunci = 1,
    .ruas = ruas_pegawai, .ukuran = sizeof(Pegawai), .ber_id = true, .jejak_rinci = true, .muat = pegawai_muat,
    .kunci = pegawai_kunci, .periksa = pegawai_periksa, .tulis = pegawai_tulis, .pegawai = pegawai_dari,
};
