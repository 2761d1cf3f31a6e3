/*
 * Loader of penilai.tsv. Two passes over the text: first the role names, so that rows may use any of them,
 * then everything else. What a line means stands at the head of the file itself.
 */
#include "inti/penilai_dalam.h"

KODE_ISI(LINGKUP, lingkup, LINGKUP_LIST)
KODE_ISI(CARA_PENILAI, cara_penilai, CARA_PENILAI_LIST)
KODE_ISI(LANGKAH_PENILAI, langkah_penilai, LANGKAH_PENILAI_LIST)

enum { KOLOM_BATAS = 10 };
_Static_assert(JENIS_UNIT_MAX <= 32 && JENIS_JABATAN_MAX <= 32, "kinds are kept as bits");

typedef struct {
    Arena *a;
    Str nama, sisa;
    int nomor;                      /* of the line read last, from 1 */
    Str kolom[KOLOM_BATAS];
    int n;
    Err *err;
} Baca;

typedef LIST_OF(PeranJabatan) PeranJabatanList;
typedef LIST_OF(BarisPenilai) BarisPenilaiList;

typedef struct {
    Baca b;
    TabelPenilai *tab;
    PeranJabatan *peran;
    int n_peran;
    BarisPenilaiList baris;
} Muat;

/* ---- lines ------------------------------------------------------------------------------------- */

/* Column numbers in messages count from 1; 0 means the whole line. */
static bool tolak(const Baca *b, int kolom, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
static bool tolak(const Baca *b, int kolom, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    Str sebab = str_vfmt(b->a, fmt, args);
    va_end(args);
    Str di = kolom ? str_fmt(b->a, " kolom %d", kolom) : (Str){ 0 };
    return err_set(b->err, E_PROFIL, NULL, NULL,
                   V(str_fmt(b->a, STR_F " baris %d" STR_F ": " STR_F, STR_A(b->nama), b->nomor, STR_A(di), STR_A(sebab))));
}

/* The next line that says something; false at the end. Too many columns are counted but not kept. */
static bool lanjut(Baca *b)
{
    while (b->sisa.len) {
        Str baris = str_cut(&b->sisa, '\n');
        b->nomor++;
        Str isi = str_trim(baris);
        if (!isi.len || isi.s[0] == '#') continue;
        b->n = 0;
        for (bool lagi = true; lagi; b->n++) {
            lagi = baris.len && memchr(baris.s, '\t', (size_t)baris.len) != NULL;
            Str k = str_trim(str_cut(&baris, '\t'));
            if (b->n < KOLOM_BATAS) b->kolom[b->n] = k;
        }
        return true;
    }
    return false;
}

static bool kosong(Str s) { return !s.len || str_eqz(s, "-"); }

static Str isi_kolom(Str s) { return kosong(s) ? (Str){ 0 } : s; }

/* The next of a list; false at its end. */
static bool butir(Str *sisa, char pemisah, Str *out)
{
    if (!sisa->len) return false;
    *out = str_trim(str_cut(sisa, pemisah));
    return true;
}

/* ---- names ------------------------------------------------------------------------------------- */

static bool kode_sah(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (!((s.s[i] >= 'a' && s.s[i] <= 'z') || (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')) return false;
    return s.len > 0;
}

static bool peran_dari(const Muat *m, int kolom, Str kode, int *out)
{
    *out = peran_cari(m->peran, m->n_peran, kode);
    return *out >= 0 || tolak(&m->b, kolom, "peran “" STR_F "” tidak dikenal", STR_A(kode));
}

static bool unit_dari(const Muat *m, int kolom, Str kode, JenisUnit *out)
{
    *out = jenis_unit_dari(kode);
    return *out || tolak(&m->b, kolom, "jenis unit “" STR_F "” tidak dikenal", STR_A(kode));
}

/* A clause begins with the letter of the profile and a digit or "-L", or is N. */
static bool pasal_sah(const Muat *m, int kolom, char awalan, Str s)
{
    bool nasional = str_eqz(s, "N");
    bool sendiri = s.len > 1 && s.s[0] == awalan && ((s.s[1] >= '0' && s.s[1] <= '9') || s.s[1] == '-');
    return nasional || sendiri || tolak(&m->b, kolom, "“" STR_F "” bukan pasal peraturan ini", STR_A(s));
}

/* ---- lines "peran" ----------------------------------------------------------------------------- */

static int urut_peran(const void *x, const void *y)
{
    return str_cmp(((const PeranJabatan *)x)->kode, ((const PeranJabatan *)y)->kode);
}

static bool baca_pimpin(const Muat *m, Str daftar, PeranJabatan *r)
{
    for (Str s; butir(&daftar, ',', &s);) {
        if (r->n_pimpin == PIMPIN_BATAS) return tolak(&m->b, 6, "paling banyak %d jenis unit", PIMPIN_BATAS);
        Str kelompok = { 0 };
        if (str_find(s, S("/")) > 0) kelompok = str_cut(&s, '/');
        int k = r->n_pimpin++;
        if (kelompok.len && !unit_dari(m, 6, kelompok, &r->pimpin[k].kelompok)) return false;
        if (!unit_dari(m, 6, s, &r->pimpin[k].unit)) return false;
    }
    return true;
}

/* First pass. `induk` is resolved when all names are there and sorted. */
static bool baca_peran(Muat *m)
{
    PeranJabatanList l = { 0 };
    Baca awal = m->b;
    while (lanjut(&m->b)) {
        const Str *k = m->b.kolom;
        if (!str_eqz(k[0], "peran")) continue;
        if (m->b.n != 6) return tolak(&m->b, 0, "baris peran harus 6 kolom, ternyata %d", m->b.n);
        if (l.n == PERAN_JABATAN_BATAS) return tolak(&m->b, 0, "paling banyak %d peran", PERAN_JABATAN_BATAS);
        if (!kode_sah(k[1])) return tolak(&m->b, 2, "kode peran hanya huruf kecil, angka, dan garis bawah");
        if (kosong(k[2])) return tolak(&m->b, 3, "nama peran belum diisi");
        PeranJabatan *r = list_add(m->b.a, &l);
        *r = (PeranJabatan){ .kode = k[1], .nama = k[2], .lingkup = lingkup_dari(k[3]), .induk = -1 };
        if (!r->lingkup) return tolak(&m->b, 4, "lingkup harus garis, pd, atau daerah");
        if (!kosong(k[5]) && !baca_pimpin(m, k[5], r)) return false;
        for (ptrdiff_t i = 0; i + 1 < l.n; i++)
            if (str_eq(l.v[i].kode, r->kode)) return tolak(&m->b, 2, "peran “" STR_F "” tercantum dua kali", STR_A(r->kode));
    }
    m->n_peran = (int)l.n;
    m->peran = l.v;
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_peran);

    m->b = awal;
    while (lanjut(&m->b)) {
        if (!str_eqz(m->b.kolom[0], "peran") || kosong(m->b.kolom[4])) continue;
        int r, i;
        if (!peran_dari(m, 2, m->b.kolom[1], &r) || !peran_dari(m, 5, m->b.kolom[4], &i)) return false;
        m->peran[r].induk = i;
    }
    for (int r = 0; r < m->n_peran; r++) {
        int langkah = 0;
        for (int i = r; i >= 0; i = m->peran[i].induk) {
            set_tambah(&m->peran[i].turunan, r);
            if (langkah++ > m->n_peran)
                return tolak(&m->b, 0, "peran “" STR_F "” menjadi induk dirinya sendiri", STR_A(m->peran[r].kode));
        }
    }
    return true;
}

/* ---- lines "baris" ----------------------------------------------------------------------------- */

static bool baca_dinilai(const Muat *m, Str daftar, BarisPenilai *r)
{
    if (str_eqz(daftar, "*")) return r->semua = true;
    if (kosong(daftar)) return tolak(&m->b, 4, "siapa yang dinilai belum diisi");
    for (Str s; butir(&daftar, ',', &s);) {
        int peran;
        if (str_eqz(s, "@kepala_pd")) {
            r->kepala_pd = true;
        } else if (str_starts(s, S("@"))) {
            JenisJabatan j = jenis_jabatan_dari(str_sub(s, 1, s.len));
            if (!j) return tolak(&m->b, 4, "“" STR_F "” bukan jenis jabatan", STR_A(s));
            r->jenis |= 1u << j;
        } else {
            if (!peran_dari(m, 4, s, &peran)) return false;
            set_gabung(&r->dinilai, &m->peran[peran].turunan);
        }
    }
    return true;
}

static bool baca_pada(const Muat *m, Str daftar, BarisPenilai *r)
{
    if (str_eqz(daftar, "*")) return true;
    if (kosong(daftar)) return r->pada_terbuka = true;
    for (Str s; butir(&daftar, ',', &s);) {
        JenisUnit u;
        bool dipimpin = str_find(s, S(":")) >= 0;
        if (!unit_dari(m, 5, str_cut(&s, ':'), &u)) return false;
        if (!dipimpin) {
            r->pada |= 1u << u;
            continue;
        }
        if (r->n_dipimpin == DIPIMPIN_BATAS) return tolak(&m->b, 5, "paling banyak %d unit dengan pimpinannya", DIPIMPIN_BATAS);
        r->dipimpin[r->n_dipimpin].unit = u;
        if (!peran_dari(m, 5, s, &r->dipimpin[r->n_dipimpin++].peran)) return false;
    }
    return true;
}

static bool baca_sebutan(const Muat *m, int kolom, Str s, SebutanPenilai *out)
{
    *out = (SebutanPenilai){ .peran = -1, .atau = -1 };
    if (str_starts(s, S("@"))) {
        out->cara = cara_penilai_dari(str_sub(s, 1, s.len));
        bool boleh = out->cara > CARA_PENILAI_PERAN && (out->cara == CARA_PENILAI_ATASAN) == (kolom == 8);
        return boleh || tolak(&m->b, kolom, "“" STR_F "” tidak dikenal di kolom ini", STR_A(s));
    }
    out->cara = CARA_PENILAI_PERAN;
    Str kedua = s;
    Str pertama = str_cut(&kedua, '|');
    if (!peran_dari(m, kolom, str_trim(pertama), &out->peran)) return false;
    return !kedua.len || peran_dari(m, kolom, str_trim(kedua), &out->atau);
}

/* Columns 7 and 8. One superior serves all alternatives; else there are as many as appraisers. */
static bool baca_pilihan(const Muat *m, Str penilai, Str atasan, BarisPenilai *r)
{
    int n = 0;
    if (kosong(penilai)) return tolak(&m->b, 7, "pejabat penilai belum diisi");
    if (kosong(atasan)) return tolak(&m->b, 8, "atasan pejabat penilai belum diisi");
    for (Str s; butir(&penilai, '/', &s); r->pilihan++) {
        if (r->pilihan == PILIHAN_BATAS) return tolak(&m->b, 7, "paling banyak %d pilihan", PILIHAN_BATAS);
        if (!baca_sebutan(m, 7, s, &r->penilai[r->pilihan])) return false;
    }
    for (Str s; butir(&atasan, '/', &s); n++) {
        if (n == r->pilihan) return tolak(&m->b, 8, "pilihan atasan lebih banyak dari pilihan penilai");
        if (!baca_sebutan(m, 8, s, &r->atasan[n])) return false;
    }
    if (n != 1 && n != r->pilihan) return tolak(&m->b, 8, "pilihan atasan lebih sedikit dari pilihan penilai");
    for (int i = n; i < r->pilihan; i++) r->atasan[i] = r->atasan[0];
    return true;
}

static bool untuk_semua(const BarisPenilai *r)
{
    return r->semua && !r->kelompok && !r->syarat && !r->pada && !r->pada_terbuka && !r->n_dipimpin;
}

static bool baca_baris(Muat *m, char awalan)
{
    const Str *k = m->b.kolom;
    if (m->b.n != KOLOM_BATAS) return tolak(&m->b, 0, "baris harus %d kolom, ternyata %d", KOLOM_BATAS, m->b.n);
    if (m->baris.n && untuk_semua(&m->baris.v[m->baris.n - 1]))
        return tolak(&m->b, 0, "tidak pernah terpakai: baris sebelumnya berlaku bagi semua");
    BarisPenilai r = { .kode = k[1], .baris = m->b.nomor, .uraian = isi_kolom(k[8]), .keterangan = isi_kolom(k[9]) };
    if (!pasal_sah(m, 2, awalan, k[1])) return false;
    if (!str_eqz(k[2], "*")) {
        Str daftar = k[2];
        for (Str s; butir(&daftar, ',', &s);) {
            JenisUnit u;
            if (!unit_dari(m, 3, s, &u)) return false;
            r.kelompok |= 1u << u;
        }
    }
    if (!kosong(k[5]) && !(r.syarat = jenis_penugasan_dari(k[5])))
        return tolak(&m->b, 6, "jenis penugasan “" STR_F "” tidak dikenal", STR_A(k[5]));
    if (!r.uraian.len) return tolak(&m->b, 9, "uraian belum diisi");
    if (!baca_dinilai(m, k[3], &r) || !baca_pada(m, k[4], &r) || !baca_pilihan(m, k[6], k[7], &r)) return false;
    for (int i = 0; i < r.pilihan; i++) {
        if (r.penilai[i].peran >= 0) set_gabung(&m->tab->disebut, &m->peran[r.penilai[i].peran].turunan);
        if (r.penilai[i].atau >= 0) set_gabung(&m->tab->disebut, &m->peran[r.penilai[i].atau].turunan);
    }
    *list_add(m->b.a, &m->baris) = r;
    return true;
}

/* ---- the other lines, and the whole ------------------------------------------------------------ */

static bool baca_aturan(Muat *m, char awalan)
{
    const Str *k = m->b.kolom;
    if (m->b.n != 3) return tolak(&m->b, 0, "baris aturan harus 3 kolom, ternyata %d", m->b.n);
    LangkahPenilai l = langkah_penilai_dari(k[1]);
    if (!l) return tolak(&m->b, 2, "aturan “" STR_F "” tidak dikenal", STR_A(k[1]));
    if (m->tab->pasal[l].len) return tolak(&m->b, 2, "aturan “" STR_F "” tercantum dua kali", STR_A(k[1]));
    m->tab->pasal[l] = k[2];
    return pasal_sah(m, 3, awalan, k[2]);
}

static bool baca_kepala_pd(Muat *m)
{
    JenisUnit u;
    if (m->b.n != 3) return tolak(&m->b, 0, "baris kepala_pd harus 3 kolom, ternyata %d", m->b.n);
    return unit_dari(m, 2, m->b.kolom[1], &u) && peran_dari(m, 3, m->b.kolom[2], &m->tab->kepala_pd[u]);
}

static bool baca_lain(Muat *m, char awalan)
{
    while (lanjut(&m->b)) {
        Str apa = m->b.kolom[0];
        bool ok = str_eqz(apa, "peran") ? true
            : str_eqz(apa, "aturan") ? baca_aturan(m, awalan)
            : str_eqz(apa, "kepala_pd") ? baca_kepala_pd(m)
            : str_eqz(apa, "baris") ? baca_baris(m, awalan)
            : tolak(&m->b, 1, "jenis baris “" STR_F "” tidak dikenal", STR_A(apa));
        if (!ok) return false;
    }
    return true;
}

/* No hole: every step has its clause, the head of region a name, and everyone a row. */
static bool lengkap(Muat *m)
{
    m->b.nomor++;
    for (int l = LANGKAH_PENILAI_TIADA + 1; l < LANGKAH_PENILAI_MAX; l++)
        if (!m->tab->pasal[l].len) return tolak(&m->b, 0, "aturan “%s” belum ada", langkah_penilai_kode[l]);
    m->tab->kepala_daerah = peran_cari(m->peran, m->n_peran, S("kepala_daerah"));
    if (m->tab->kepala_daerah < 0) return tolak(&m->b, 0, "peran kepala_daerah belum ada");
    const BarisPenilai *akhir = m->baris.n ? &m->baris.v[m->baris.n - 1] : NULL;
    return (akhir && untuk_semua(akhir)) || tolak(&m->b, 0, "baris terakhir harus berlaku bagi semua (kelompok, dinilai, pada: *)");
}

bool penilai_baris_muat(Arena *a, Str nama, Str isi, Profil *p, Err *err)
{
    if (str_starts(isi, S("\xEF\xBB\xBF"))) isi = str_sub(isi, 3, isi.len);
    Muat m = { .b = { .a = a, .nama = nama, .sisa = isi, .err = err }, .tab = arena_one(a, TabelPenilai) };
    if (!utf8_valid(isi)) return tolak(&m.b, 0, "memuat huruf yang bukan UTF-8");
    for (int u = 0; u < JENIS_UNIT_MAX; u++) m.tab->kepala_pd[u] = -1;
    if (!baca_peran(&m)) return false;
    m.b.sisa = isi;
    m.b.nomor = 0;
    if (!baca_lain(&m, p->awalan) || !lengkap(&m)) return false;
    m.tab->peran.v = m.peran;
    m.tab->peran.n = m.n_peran;
    m.tab->baris.v = m.baris.v;
    m.tab->baris.n = m.baris.n;
    p->tabel_penilai = m.tab;
    p->penilai.v = m.baris.v;
    p->penilai.n = m.baris.n;
    return true;
}
