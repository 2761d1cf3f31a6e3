/*
 * Any bytes as penilai.tsv, alone and between a sound head and a sound last row, so that rows are reached
 * too. No crash; what is refused says where; what is accepted answers for everyone, and nobody appraises
 * himself.
 */
#include "inti/penilai.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static const char kepala[] =
    "aturan\tkosong\tN\naturan\tplt\tN\naturan\tpaling_rendah\tM1.26\naturan\tkhusus\tM1.26\naturan\tberjenjang\tM12.1\n"
    "aturan\tkepala_pd\tM1.7\nperan\tkepala_daerah\tBupati\tdaerah\t-\tpemda\nperan\tcamat\tCamat\tpd\t-\tkecamatan\n"
    "peran\tkepala_seksi\tKepala Seksi\tgaris\t-\tseksi\n";
static const char kaki[] = "\nbaris\tM12.1\t*\t*\t*\t-\t@langsung\t@atasan\tLainnya\t-\n";

static const Unit unit[] = {
    { .id = 1, .jenis = JENIS_UNIT_PEMDA, .kode = S("P"), .nama = S("P") },
    { .id = 2, .induk = 1, .jenis = JENIS_UNIT_KECAMATAN, .kode = S("K"), .nama = S("K") },
    { .id = 3, .induk = 2, .jenis = JENIS_UNIT_SEKSI, .kode = S("S"), .nama = S("S") },
};
static const Jabatan jabatan[] = {
    { .id = 11, .unit = 1, .jenis = JENIS_JABATAN_KEPALA_DAERAH, .pimpinan = true, .nama = S("Bupati") },
    { .id = 12, .unit = 2, .jenis = JENIS_JABATAN_ADMINISTRATOR, .pimpinan = true, .peran = S("camat"), .nama = S("Camat") },
    { .id = 13, .unit = 3, .jenis = JENIS_JABATAN_PENGAWAS, .pimpinan = true, .nama = S("Kasi") },
    { .id = 14, .unit = 3, .jenis = JENIS_JABATAN_JF, .nama = S("Analis") },
};

static const Struktur *daerah(Arena *a)
{
    IsiStruktur s = { 0 };
    const Struktur *out = NULL;
    for (ptrdiff_t i = 0; i < countof(unit); i++) *list_add(a, &s.unit) = unit[i];
    for (ptrdiff_t i = 0; i < countof(jabatan); i++) {
        *list_add(a, &s.jabatan) = jabatan[i];
        *list_add(a, &s.pegawai) = (Pegawai){ .id = 21 + i, .status = STATUS_PEGAWAI_PNS, .nama = jabatan[i].nama };
        *list_add(a, &s.penugasan) = (Penugasan){ .id = 31 + i, .pegawai = 21 + i, .jabatan = jabatan[i].id, .mulai = tanggal(2020, 1, 1),
                                                  .sampai = TANGGAL_AKHIR, .jenis = JENIS_PENUGASAN_DEFINITIF };
    }
    pastikan(struktur_susun(a, &s, &out, NULL));
    return out;
}

static void coba(Arena *a, Str isi)
{
    Profil p = { .awalan = 'M', .batas_bawahan = 1 };
    Err err = { 0 };
    if (!penilai_baris_muat(a, S("t.tsv"), isi, &p, &err)) {
        pastikan(err.kode == E_PROFIL && strstr(err.pesan, "t.tsv baris "));
        return;
    }
    const Struktur *s = daerah(a);
    PenilaianList l = penilai_semua(&p, s, tanggal(2023, 9, 15), a);
    pastikan(l.n == countof(jabatan) - 1);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        HasilPenilai h;
        bool ada = penilai_cari(&p, s, l.v[i].pegawai, tanggal(2023, 9, 15), a, &h, NULL);
        pastikan(ada == (l.v[i].penilai != 0) && l.v[i].penilai != l.v[i].pegawai && l.v[i].atasan != l.v[i].pegawai);
    }
    penilai_periksa(&p, &l, a);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Str isi = { (const char *)p, (ptrdiff_t)n };
    coba(a, isi);
    Buf b = buf_new(a, 16 * MB);
    buf_z(&b, kepala);
    buf_put(&b, isi);
    buf_z(&b, kaki);
    coba(a, buf_str(&b));
    arena_free(a);
    return 0;
}
