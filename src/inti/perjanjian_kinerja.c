#include "inti/perjanjian_kinerja.h"

#include "base/json.h"

KODE_ISI(STATUS_PERJANJIAN, status_perjanjian, STATUS_PERJANJIAN_LIST)
KODE_ISI(SUMBER_PERJANJIAN, sumber_perjanjian, SUMBER_PERJANJIAN_LIST)
KODE_ISI(KEWAJIBAN_PERJANJIAN, kewajiban_perjanjian, KEWAJIBAN_PERJANJIAN_LIST)

/* ---- who, and with whom ---- */

static Pejabat kepala_daerah(const Struktur *s, Tanggal t)
{
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++) {
        const Jabatan *j = &isi->jabatan.v[i];
        if (j->jenis != JENIS_JABATAN_KEPALA_DAERAH) continue;
        Pejabat x = { .jabatan = j };
        x.pegawai = struktur_pemangku(s, j->id, t, &x.sebagai);
        return x;
    }
    return (Pejabat){ 0 };
}

/* The three groups of M6.1-3 in their order; the first that fits answers. */
typedef enum { KELOMPOK_KEPALA, KELOMPOK_PEJABAT, KELOMPOK_LAIN, KELOMPOK_MAX } Kelompok;
static const struct { Ketentuan dasar; const char *judul, *cocok, *tidak; } kelompok_isi[KELOMPOK_MAX] = {
    [KELOMPOK_KEPALA]  = { KETENTUAN_PERJANJIAN_KEPALA, "Kepala perangkat daerah dengan kepala daerah",
                           "memimpin perangkat daerah, jadi wajib menyusun Perjanjian Kinerja", "tidak memimpin perangkat daerah" },
    [KELOMPOK_PEJABAT] = { KETENTUAN_PERJANJIAN_PEJABAT, "JPT dan administrator lain dengan pejabat penilai",
                           "dapat menyusunnya; indikatornya turunan dari indikator pejabat penilai", "bukan JPT atau administrator" },
    [KELOMPOK_LAIN]    = { KETENTUAN_PERJANJIAN_LAIN, "Jabatan lain dengan pejabat penilai",
                           "dapat menyusunnya dengan pejabat penilai", NULL },
};

static Kelompok kelompok(const Profil *p, const Struktur *s, int64_t pegawai, const Jabatan *j, Tanggal t)
{
    const Pegawai *kepala = penilai_kepala_pd(p, s, struktur_unit(s, j->unit), t);
    if (j->pimpinan && kepala && kepala->id == pegawai) return KELOMPOK_KEPALA;
    return j->jenis == JENIS_JABATAN_JPT || j->jenis == JENIS_JABATAN_ADMINISTRATOR ? KELOMPOK_PEJABAT : KELOMPOK_LAIN;
}

static void jelaskan(const Profil *p, const SiapaPerjanjian *x, Kelompok k, const Jabatan *j, const Unit *u, Mengapa *w)
{
    mengapa_inti(w, "Perjanjian Kinerja %s disusun dengan %s.", x->kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB ? "wajib" : "dapat",
                 x->pihak_kedua.pegawai ? str_cz(w->a, x->pihak_kedua.pegawai->nama) : "pejabat yang jabatannya masih kosong");
    mengapa_fakta(w, "Jabatan", STR_F " (%s)", STR_A(j->nama), jenis_jabatan_label[j->jenis]);
    mengapa_fakta(w, "Unit", STR_F, STR_A(u->nama));
    for (int i = 0; i < KELOMPOK_MAX; i++)
        mengapa_aturan(w, i == (int)k, profil_ketentuan(p, kelompok_isi[i].dasar), kelompok_isi[i].judul, "%s",
                       i == (int)k ? kelompok_isi[i].cocok : i > (int)k ? "sudah termasuk kelompok di atas" : kelompok_isi[i].tidak);
    if (x->sumber) mengapa_aturan(w, true, profil_ketentuan(p, KETENTUAN_DASAR_PERJANJIAN), "Dasar yang disebut", "paling sedikit satu dasar disebut");
}

SiapaPerjanjian perjanjian_siapa(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, Mengapa *w)
{
    SiapaPerjanjian x = { .dasar = KETENTUAN_PERJANJIAN_LAIN };
    HasilPenilai h = { 0 };
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    if (!p->modul[MODUL_PERJANJIAN_KINERJA].ada) x.sebab = "peraturan ini tidak memakai Perjanjian Kinerja";
    else if (!j || !p->pegawai[struktur_pegawai(s, pegawai)->status]) x.sebab = "tidak ada penugasan yang disebut peraturan ini";
    else if (tugas->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR) x.sebab = "sedang melaksanakan tugas belajar";
    if (x.sebab) return x;
    Kelompok k = kelompok(p, s, pegawai, j, t);
    x.dasar = kelompok_isi[k].dasar;
    x.kewajiban = k == KELOMPOK_KEPALA ? KEWAJIBAN_PERJANJIAN_WAJIB : KEWAJIBAN_PERJANJIAN_DAPAT;
    x.sumber = k == KELOMPOK_KEPALA;
    x.turunan = k == KELOMPOK_PEJABAT;
    if (k == KELOMPOK_KEPALA) x.pihak_kedua = kepala_daerah(s, t);
    else if (penilai_cari(p, s, pegawai, t, a, &h, NULL)) x.pihak_kedua = h.penilai;
    if (w) jelaskan(p, &x, k, j, struktur_unit(s, j->unit), w);
    return x;
}

/* ---- what it must say ---- */

static void kurang(const Profil *p, Ketentuan k, ErrKode kode, const char *ruas, Arena *a, ErrList *l, Str apa)
{
    err_set(list_add(a, l), kode, ruas, profil_ketentuan(p, k), V(apa));
}

static void celah_indikator(const Profil *p, const IndikatorPerjanjian *x, int ke, bool turunan, Arena *a, ErrList *l)
{
    const char *ruas = str_cz(a, str_fmt(a, "indikator-%lld", (long long)x->id));
    const struct { Str isi; const char *apa; } perlu[] = { { x->sasaran, "sasaran" }, { x->uraian, "indikator" }, { x->target, "target" } };
    for (int i = 0; i < countof(perlu); i++)
        if (!perlu[i].isi.len) kurang(p, KETENTUAN_PERJANJIAN_KEPALA, E_PERJANJIAN_KURANG, ruas, a, l, str_fmt(a, "Indikator %d: %s", ke, perlu[i].apa));
    if (turunan && !x->dari) kurang(p, KETENTUAN_PERJANJIAN_PEJABAT, E_PERJANJIAN_TURUNAN, ruas, a, l, str_fmt(a, "Indikator %d", ke));
}

void perjanjian_celah(const Profil *p, const Perjanjian *j, const SiapaPerjanjian *siapa, bool ada_atas, Arena *a, ErrList *l)
{
    bool bersumber = false;
    for (int i = 1; i < SUMBER_PERJANJIAN_MAX; i++) bersumber |= j->sumber[i].len > 0;
    if (siapa->sumber && !bersumber) kurang(p, KETENTUAN_DASAR_PERJANJIAN, E_PERJANJIAN_KURANG, "sumber", a, l, S("Dasar penyusunan"));
    if (!j->indikator.n) kurang(p, siapa->dasar, E_PERJANJIAN_KURANG, "indikator", a, l, S("Indikator dan target"));
    for (ptrdiff_t i = 0; i < j->indikator.n; i++) celah_indikator(p, &j->indikator.v[i], (int)i + 1, siapa->turunan && ada_atas, a, l);
    for (ptrdiff_t i = 0; i < j->anggaran.n; i++)
        if (j->anggaran.v[i].rupiah <= 0)
            kurang(p, KETENTUAN_BENTUK_PERJANJIAN, E_PERJANJIAN_KURANG, "anggaran", a, l, str_fmt(a, "Anggaran program %d", (int)i + 1));
}

bool perjanjian_tenggat(const Profil *p, const Kalender *k, const SiapaPerjanjian *siapa, int pekan, Tanggal apbd, Arena *a, Tenggat *t, Err *err)
{
    *t = (Tenggat){ .jenis = JENIS_TENGGAT_PERJANJIAN_KINERJA };
    if (siapa->kewajiban != KEWAJIBAN_PERJANJIAN_WAJIB || !apbd.n) return true;
    return tenggat_hitung(p, k, a, (TenggatTanya){ .jenis = JENIS_TENGGAT_PERJANJIAN_KINERJA, .pekan = pekan, .dari = apbd }, t, err);
}

bool perjanjian_terlambat(const Profil *p, StatusPerjanjian s, const Tenggat *t, Tanggal hari_ini)
{
    return s != STATUS_PERJANJIAN_DISEPAKATI && t->batas.n && hari_ini.n > t->batas.n && tenggat_berlaku(p, t->batas);
}

int64_t perjanjian_jumlah(const AnggaranPerjanjianList *l)
{
    int64_t n = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) n += l->v[i].rupiah;
    return n;
}

Str rupiah_kata(Arena *a, int64_t rupiah)
{
    Str angka = str_fmt(a, "%lld", (long long)rupiah);
    Buf b = buf_new(a, 64);
    for (ptrdiff_t i = 0; i < angka.len; i++) {
        ptrdiff_t sisa = angka.len - i;
        if (i && sisa % 3 == 0 && angka.s[i - 1] != '-') buf_char(&b, '.');
        buf_char(&b, angka.s[i]);
    }
    return buf_str(&b);
}
