/* Teams across units and their members. */
#include "store/db_tim_kerja.h"
#include "tindakan/impor_dalam.h"

static const char *pasal(const Rencana *r) { return profil_ketentuan(r->c->aturan->profil, KETENTUAN_TIM_KERJA); }

/* ---- teams ------------------------------------------------------------------------------------- */

static const KolomImpor kolom_tim[] = {
    { .nama = "kode", .judul = "Kode tim", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 40, .bantuan = "Pendek dan tetap.",
      .contoh = { "TIM-STUNTING" } },
    { .nama = "nama", .judul = "Nama tim", .ruas = "nama", .jenis = IMPOR_TEKS, .wajib = true, .maks = 150, .bantuan = "Seperti dalam keputusannya.",
      .contoh = { "Tim Percepatan Penurunan Stunting" } },
    { .nama = "unit", .judul = "Kode unit", .ruas = "unit", .jenis = IMPOR_UNIT, .wajib = true, .bantuan = "Perangkat daerah yang mengurus tim; anggotanya boleh dari mana saja.",
      .contoh = { "DINKES" } },
    { .nama = "mulai", .judul = "Mulai tanggal", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari pertama.", .contoh = { "2025-01-06" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .kosong_tetap = true, .bantuan = "Kosong berarti seterusnya.",
      .contoh = { "2025-12-31" } },
    { .nama = "nomor", .judul = "Nomor keputusan", .ruas = "nomor", .jenis = IMPOR_TEKS, .maks = 100, .bantuan = "Keputusan pembentukannya.", .contoh = { "400/7/2025" } },
};
enum { M_KODE, M_NAMA, M_UNIT, M_MULAI, M_SAMPAI };

static const Kolom ruas_tim[] = {
    KOLOM(TimKerja, kode, STR, "Kode"), KOLOM(TimKerja, nama, STR, "Nama"), KOLOM(TimKerja, unit, INT64, "Unit"), KOLOM(TimKerja, mulai, TANGGAL, "Mulai"),
    KOLOM(TimKerja, sampai, TANGGAL, "Sampai"), KOLOM(TimKerja, nomor, STR, "Nomor"), KOLOM_AKHIR };

static bool tim_muat(Rencana *r, Err *err)
{
    (void)err;
    r->lama = (const char *)r->s.tim.v;
    r->n_lama = r->s.tim.n;
    return true;
}

static void tim_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r, (void)b;
    TimKerja *t = baris;
    if (!t->sampai.n) t->sampai = TANGGAL_AKHIR;
}

static bool tim_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const TimKerja *t = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL, *lama = t ? rencana_lama(r, b->ke) : NULL;
        Err e = { 0 };
        if (!t || b->galat) continue;
        impor_urutan(r, b, M_SAMPAI, t->mulai, t->sampai);
        if (!boleh_di_unit(r->c, OBJEK_TIM_KERJA, AKSI_KELOLA, t->unit, &e) || (lama && !boleh_di_unit(r->c, OBJEK_TIM_KERJA, AKSI_KELOLA, lama->unit, &e)))
            impor_tolak(r, b, M_UNIT, false, &e);
    }
    return true;
}

static bool tim_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err) { return db_tim_kerja_simpan(r->db, v, ubah + baru, err); }

const JenisImpor impor_jenis_tim = {
    .nama = "tim_kerja", .judul = "Tim kerja", .bentuk = ".csv,.xlsx", .ringkas = "Kelompok kerja lintas unit dengan nomor keputusan dan masanya.",
    .objek = OBJEK_TIM_KERJA, .aksi = AKSI_IMPOR, .kolom = kolom_tim, .n = countof(kolom_tim), .n_kunci = 1, .ruas = ruas_tim,
    .ukuran = sizeof(TimKerja), .ber_id = true, .jejak_rinci = true, .muat = tim_muat, .lengkapi = tim_lengkapi, .periksa = tim_periksa, .tulis = tim_tulis,
};

/* ---- members ----------------------------------------------------------------------------------- */

/* A member by the code of the team. */
typedef struct { Str kode; int64_t pegawai; Tanggal mulai, sampai; PeranTim peran; } Anggota;

static const KolomImpor kolom_anggota[] = {
    { .nama = "tim", .judul = "Kode tim", .ruas = "kode", .jenis = IMPOR_KUNCI, .wajib = true, .maks = 40, .bantuan = "Tim yang sudah ada.",
      .contoh = { "TIM-STUNTING", "TIM-STUNTING" } },
    { .nama = "nip", .judul = "NIP", .ruas = "pegawai", .jenis = IMPOR_PEGAWAI, .wajib = true, .bantuan = "Dari unit mana saja.",
      .contoh = { "197203041998031002", "199508212024212013" } },
    { .nama = "mulai", .judul = "Mulai tanggal", .ruas = "mulai", .jenis = IMPOR_TANGGAL, .wajib = true, .bantuan = "Hari pertama dalam tim.",
      .contoh = { "2025-01-06", "2025-01-06" } },
    { .nama = "sampai", .judul = "Sampai tanggal", .ruas = "sampai", .jenis = IMPOR_TANGGAL, .kosong_tetap = true, .bantuan = "Kosong berarti selama tim ada.",
      .contoh = { "", "" } },
    { .nama = "peran", .judul = "Peran", .ruas = "peran", .jenis = IMPOR_PILIHAN, .kode = peran_tim_kode, .label = peran_tim_label,
      .bantuan = "Kosong berarti anggota; satu ketua pada satu waktu.", .contoh = { "ketua", "anggota" } },
};
enum { A_TIM, A_NIP, A_MULAI, A_SAMPAI, A_PERAN };

static const Kolom ruas_anggota[] = {
    KOLOM(Anggota, kode, STR, "Tim"), KOLOM(Anggota, pegawai, INT64, "NIP"), KOLOM(Anggota, mulai, TANGGAL, "Mulai"),
    KOLOM(Anggota, sampai, TANGGAL, "Sampai"), KOLOM_KODE(Anggota, peran, peran_tim_kode, "Peran"), KOLOM_AKHIR };

static const TimKerja *tim_id(const Rencana *r, int64_t id)
{
    for (ptrdiff_t i = 0; i < r->s.tim.n; i++)
        if (r->s.tim.v[i].id == id) return &r->s.tim.v[i];
    return NULL;
}

static const TimKerja *tim_kode(const Rencana *r, Str kode)
{
    for (ptrdiff_t i = 0; i < r->s.tim.n; i++)
        if (str_eq(r->s.tim.v[i].kode, kode)) return &r->s.tim.v[i];
    return NULL;
}

static bool anggota_muat(Rencana *r, Err *err)
{
    (void)err;
    LIST_OF(Anggota) l = { 0 };
    for (ptrdiff_t i = 0; i < r->s.anggota.n; i++) {
        const AnggotaTimKerja *a = &r->s.anggota.v[i];
        *list_add(r->a, &l) = (Anggota){ tim_id(r, a->tim)->kode, a->pegawai, a->mulai, a->sampai, a->peran };
    }
    r->lama = (const char *)l.v;
    r->n_lama = l.n;
    return true;
}

static void anggota_lengkapi(Rencana *r, BarisRencana *b, void *baris)
{
    (void)r, (void)b;
    Anggota *x = baris;
    if (!x->sampai.n) x->sampai = TANGGAL_AKHIR;
    if (!x->peran) x->peran = PERAN_TIM_ANGGOTA;
}

static bool berpotongan(const Anggota *x, const Anggota *y)
{
    return str_eq(x->kode, y->kode) && x->mulai.n <= y->sampai.n && y->mulai.n <= x->sampai.n;
}

/* One leader at a time, nobody twice at a time. */
static void periksa_ganda(Rencana *r, BarisRencana *b, const Anggota *x)
{
    for (ptrdiff_t i = 0; i < r->n_akhir; i++) {
        const Anggota *y = rencana_akhir(r, i);
        if (y == x || !berpotongan(x, y)) continue;
        if (x->pegawai == y->pegawai) impor_salah(r, b, A_MULAI, E_TIM_GANDA, pasal(r), V(rencana_sebut(r, x->pegawai)), V(y->mulai));
        else if (x->peran == PERAN_TIM_KETUA && y->peran == PERAN_TIM_KETUA) impor_salah(r, b, A_PERAN, E_TIM_KETUA, pasal(r), V(rencana_sebut(r, y->pegawai)), V(y->mulai));
    }
}

static bool anggota_periksa(Rencana *r, Err *err)
{
    (void)err;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        Anggota *x = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        const TimKerja *t = x ? tim_kode(r, x->kode) : NULL;
        Err e = { 0 };
        if (!x || b->galat) continue;
        if (!t) {
            impor_salah(r, b, A_TIM, E_TIM_TIADA, pasal(r), V(x->kode));
            continue;
        }
        if (!boleh_di_unit(r->c, OBJEK_TIM_KERJA, AKSI_KELOLA, t->unit, &e)) impor_tolak(r, b, A_TIM, false, &e);
        impor_urutan(r, b, A_SAMPAI, x->mulai, x->sampai);
        if (x->mulai.n < t->mulai.n || x->mulai.n > t->sampai.n) impor_salah(r, b, A_MULAI, E_TIM_MASA, pasal(r), V(x->mulai), V(t->mulai), V(t->sampai));
        periksa_ganda(r, b, x);
    }
    return true;
}

static bool anggota_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err)
{
    const Anggota *x = v;
    AnggotaTimKerjaList l = { 0 };
    for (ptrdiff_t i = 0; i < ubah + baru; i++) *list_add(r->a, &l) = (AnggotaTimKerja){ tim_kode(r, x[i].kode)->id, x[i].pegawai, x[i].mulai, x[i].sampai, x[i].peran };
    return db_anggota_tim_simpan(r->db, l.v, l.n, err);
}

const JenisImpor impor_jenis_anggota_tim = {
    .nama = "anggota_tim", .judul = "Anggota tim kerja", .bentuk = ".csv,.xlsx", .ringkas = "Ketua dan anggota tim kerja, dari unit mana saja.",
    .objek = OBJEK_TIM_KERJA, .aksi = AKSI_IMPOR, .kolom = kolom_anggota, .n = countof(kolom_anggota), .n_kunci = 3, .ruas = ruas_anggota,
    .ukuran = sizeof(Anggota), .jejak_rinci = true, .muat = anggota_muat, .lengkapi = anggota_lengkapi, .periksa = anggota_periksa, .tulis = anggota_tulis,
};
