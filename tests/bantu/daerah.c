#include "bantu/daerah.h"

#include "base/file.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#define TETAP ((Tanggal){ 737425 })             /* 2020-01-01: when everyone began */

static int64_t cari(const void *v, ptrdiff_t n, size_t ukuran, ptrdiff_t letak, Str kode)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        const char *baris = (const char *)v + (size_t)i * ukuran;
        Str k;
        memcpy(&k, baris + letak, sizeof k);
        int64_t id;
        memcpy(&id, baris, sizeof id);
        if (str_eq(k, kode)) return id;
    }
    return 0;
}

int64_t daerah_unit(const IsiStruktur *isi, Str kode)
{
    return cari(isi->unit.v, isi->unit.n, sizeof(Unit), offsetof(Unit, kode), kode);
}

int64_t daerah_jabatan(const IsiStruktur *isi, Str kode)
{
    return cari(isi->jabatan.v, isi->jabatan.n, sizeof(Jabatan), offsetof(Jabatan, kode), kode);
}

int64_t daerah_orang(const IsiStruktur *isi, Str kode)
{
    return cari(isi->pegawai.v, isi->pegawai.n, sizeof(Pegawai), offsetof(Pegawai, nip), kode);
}

static int64_t ada(int64_t id, const char *apa, Str kode)
{
    if (!id) fail_msg("%s “" STR_F "” tidak ada di daerah uji", apa, STR_A(kode));
    return id;
}

static Jabatan *jabatan(IsiStruktur *isi, Str kode)
{
    int64_t id = ada(daerah_jabatan(isi, kode), "jabatan", kode);
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (isi->jabatan.v[i].id == id) return &isi->jabatan.v[i];
    return NULL;
}

static Pegawai *orang(IsiStruktur *isi, Str kode)
{
    int64_t id = ada(daerah_orang(isi, kode), "orang", kode);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
        if (isi->pegawai.v[i].id == id) return &isi->pegawai.v[i];
    return NULL;
}

static void tugaskan(Arena *a, IsiStruktur *isi, int64_t pegawai, int64_t jabatan_id, JenisPenugasan jenis, Tanggal mulai, Tanggal sampai)
{
    int64_t id = isi->penugasan.n ? isi->penugasan.v[isi->penugasan.n - 1].id + 1 : 30001;
    *list_add(a, &isi->penugasan) = (Penugasan){ .id = id, .pegawai = pegawai, .jabatan = jabatan_id, .jenis = jenis,
                                                 .mulai = mulai, .sampai = sampai };
}

static Str strip(Str s) { return str_eqz(s, "-") ? (Str){ 0 } : s; }

static void baris_daerah(Arena *a, IsiStruktur *isi, const Str *k)
{
    if (str_eqz(k[0], "unit")) {
        Unit u = { .id = isi->unit.n + 1, .kode = k[1], .nama = k[4], .pekan = 5, .jenis = jenis_unit_dari(k[3]) };
        if (strip(k[2]).len) u.induk = ada(daerah_unit(isi, k[2]), "unit", k[2]);
        *list_add(a, &isi->unit) = u;
    } else if (str_eqz(k[0], "jabatan")) {
        Jabatan j = { .id = isi->jabatan.n + 1001, .kode = k[1], .unit = ada(daerah_unit(isi, k[2]), "unit", k[2]),
                      .jenis = jenis_jabatan_dari(k[3]), .peran = strip(k[4]), .pimpinan = strip(k[5]).len > 0, .nama = k[6] };
        *list_add(a, &isi->jabatan) = j;
        Pegawai p = { .id = isi->pegawai.n + 20001, .nip = k[1], .nama = str_fmt(a, "Pemangku " STR_F, STR_A(k[1])),
                      .status = j.jenis == JENIS_JABATAN_KEPALA_DAERAH ? STATUS_PEGAWAI_KEPALA : STATUS_PEGAWAI_PNS };
        *list_add(a, &isi->pegawai) = p;
        tugaskan(a, isi, p.id, j.id, JENIS_PENUGASAN_DEFINITIF, TETAP, TANGGAL_AKHIR);
    } else if (str_eqz(k[0], "orang")) {
        Pegawai p = { .id = isi->pegawai.n + 20001, .nip = k[1], .status = status_pegawai_dari(k[2]),
                      .nama = str_fmt(a, "Saudara " STR_F, STR_A(k[1])) };
        *list_add(a, &isi->pegawai) = p;
    } else if (str_eqz(k[0], "atasan")) {
        jabatan(isi, k[1])->atasan = ada(daerah_jabatan(isi, k[2]), "jabatan", k[2]);
    } else {
        fail_msg("baris daerah “" STR_F "” tidak dikenal", STR_A(k[0]));
    }
}

IsiStruktur daerah_muat(Arena *a, const char *nama)
{
    Err err = { 0 };
    Str isi;
    IsiStruktur out = { 0 };
    if (!file_read(a, str_fmt(a, "tests/kasus/%s", nama), 1 * MB, &isi, &err)) fail_msg("%s", err.pesan);
    while (isi.len) {
        Str baris = str_trim(str_cut(&isi, '\n')), k[7] = { { 0 } };
        if (!baris.len || baris.s[0] == '#') continue;
        for (int i = 0; i < 7 && baris.len; i++) k[i] = str_trim(str_cut(&baris, '\t'));
        baris_daerah(a, &out, k);
    }
    return out;
}

/* ---- changes ----------------------------------------------------------------------------------- */

typedef struct { Arena *a; IsiStruktur *isi; Str apa, kiri, kanan; Tanggal mulai, sampai; } Ubah;

static void tutup_tugas(IsiStruktur *isi, int64_t pegawai, int64_t jabatan_id)
{
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) {
        const Penugasan p = isi->penugasan.v[i];
        if (p.pegawai != pegawai && p.jabatan != jabatan_id) isi->penugasan.v[n++] = p;
    }
    isi->penugasan.n = n;
}

static void hapus_jabatan(IsiStruktur *isi, Str kode)
{
    Jabatan *j = jabatan(isi, kode);
    int64_t id = j->id;
    tutup_tugas(isi, -1, id);
    *j = isi->jabatan.v[--isi->jabatan.n];
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (isi->jabatan.v[i].atasan == id) isi->jabatan.v[i].atasan = 0;
}

static void khususkan(const Ubah *u)
{
    Str sisa = u->kanan, nomor = sisa;
    sisa = str_cut(&nomor, '#');
    Str atasan = sisa, penilai = str_cut(&atasan, '/');
    int64_t id = u->isi->khusus.n + 1;
    *list_add(u->a, &u->isi->khusus) = (PenilaiKhusus){
        .id = id, .pegawai = orang(u->isi, u->kiri)->id, .penilai = orang(u->isi, penilai)->id,
        .atasan = atasan.len ? orang(u->isi, atasan)->id : 0, .mulai = u->mulai, .sampai = u->sampai, .nomor = nomor, .alasan = S("uji") };
}

static const Penugasan *tugas_pertama(const IsiStruktur *isi, int64_t pegawai)
{
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++)
        if (isi->penugasan.v[i].pegawai == pegawai) return &isi->penugasan.v[i];
    fail_msg("orang %lld tidak memegang jabatan", (long long)pegawai);
    return NULL;
}

static void satu_ubah(const Ubah *u)
{
    IsiStruktur *isi = u->isi;
    JenisPenugasan jenis = str_eqz(u->apa, "belajar") ? JENIS_PENUGASAN_TUGAS_BELAJAR : jenis_penugasan_dari(u->apa);
    if (str_eqz(u->apa, "kosong")) tutup_tugas(isi, -1, jabatan(isi, u->kiri)->id);
    else if (str_eqz(u->apa, "hapus")) hapus_jabatan(isi, u->kiri);
    else if (str_eqz(u->apa, "khusus")) khususkan(u);
    else if (str_eqz(u->apa, "status")) orang(isi, u->kiri)->status = status_pegawai_dari(u->kanan);
    else if (str_eqz(u->apa, "jenis")) jabatan(isi, u->kiri)->jenis = jenis_jabatan_dari(u->kanan);
    else if (str_eqz(u->apa, "peran")) jabatan(isi, u->kiri)->peran = strip(u->kanan);
    else if (str_eqz(u->apa, "atasan")) jabatan(isi, u->kiri)->atasan = strip(u->kanan).len ? jabatan(isi, u->kanan)->id : 0;
    else if (str_eqz(u->apa, "tempat")) {
        Jabatan *j = jabatan(isi, u->kiri);
        j->unit = ada(daerah_unit(isi, u->kanan), "unit", u->kanan);
        j->pimpinan = false;
    } else if (str_eqz(u->apa, "kaitan")) {
        int64_t id = isi->kaitan.n + 1;
        *list_add(u->a, &isi->kaitan) = (KaitanJf){ .id = id, .pegawai = orang(isi, u->kiri)->id, .jabatan = jabatan(isi, u->kanan)->id,
                                                    .mulai = u->mulai, .sampai = u->sampai };
    } else if (str_eqz(u->apa, "pindah")) {
        tutup_tugas(isi, orang(isi, u->kiri)->id, -1);
        tugaskan(u->a, isi, orang(isi, u->kiri)->id, jabatan(isi, u->kanan)->id, JENIS_PENUGASAN_DEFINITIF, u->mulai, u->sampai);
    } else if (jenis == JENIS_PENUGASAN_TUGAS_BELAJAR || jenis == JENIS_PENUGASAN_CLTN) {
        const Pegawai *p = orang(isi, u->kiri);
        tugaskan(u->a, isi, p->id, tugas_pertama(isi, p->id)->jabatan, jenis, u->mulai, u->sampai);
    } else if (jenis) {
        tugaskan(u->a, isi, orang(isi, u->kanan)->id, jabatan(isi, u->kiri)->id, jenis, u->mulai, u->sampai);
    } else {
        fail_msg("perubahan “" STR_F "” tidak dikenal", STR_A(u->apa));
    }
}

#define SALIN(a, l)                                                             \
    do {                                                                        \
        void *lama = (l).v;                                                     \
        (l).cap = (l).n + 8;                                                    \
        (l).v = arena_alloc((a), sizeof *(l).v, (l).cap, _Alignof(int64_t));    \
        if ((l).n) memcpy((l).v, lama, (size_t)(l).n * sizeof *(l).v);          \
    } while (0)

IsiStruktur daerah_ubah(Arena *a, const IsiStruktur *awal, Str perubahan)
{
    IsiStruktur isi = *awal;
    SALIN(a, isi.unit);
    SALIN(a, isi.jabatan);
    SALIN(a, isi.pegawai);
    SALIN(a, isi.penugasan);
    SALIN(a, isi.kaitan);
    SALIN(a, isi.khusus);
    perubahan = strip(perubahan);
    while (perubahan.len) {
        Str s = str_trim(str_cut(&perubahan, ';')), tanggal_s = s;
        s = str_cut(&tanggal_s, '@');
        Ubah u = { .a = a, .isi = &isi, .mulai = TETAP, .sampai = TANGGAL_AKHIR };
        u.apa = str_cut(&s, ' ');
        u.kiri = str_trim(str_cut(&s, '='));
        u.kanan = str_trim(s);
        if (tanggal_s.len) {
            bool sah = tanggal_parse(str_sub(tanggal_s, 0, 10), &u.mulai) && tanggal_parse(str_sub(tanggal_s, 12, 10), &u.sampai);
            if (!sah) fail_msg("rentang “" STR_F "” bukan tanggal", STR_A(tanggal_s));
        }
        satu_ubah(&u);
    }
    return isi;
}

const Struktur *daerah_susun(Arena *a, const IsiStruktur *isi)
{
    Err err = { 0 };
    const Struktur *s;
    IsiStruktur *tetap = arena_one(a, IsiStruktur);
    *tetap = *isi;
    if (!struktur_susun(a, tetap, &s, &err)) fail_msg("%s", err.pesan);
    return s;
}

Str daerah_sebut(Arena *a, const Pejabat *p)
{
    if (!p->pegawai) return S("-");
    if (p->sebagai == JENIS_PENUGASAN_DEFINITIF) return p->pegawai->nip;
    return str_fmt(a, STR_F ":%s", STR_A(p->pegawai->nip), jenis_penugasan_kode[p->sebagai]);
}

Profil daerah_profil(Arena *a, const char *kode, char awalan)
{
    Err err = { 0 };
    Str isi;
    Profil p = { .awalan = awalan, .batas_bawahan = 50 };
    if (!file_read(a, str_fmt(a, "profil/%s/penilai.tsv", kode), 1 * MB, &isi, &err)) fail_msg("%s", err.pesan);
    if (!penilai_baris_muat(a, S("penilai.tsv"), isi, &p, &err)) fail_msg("%s", err.pesan);
    return p;
}
