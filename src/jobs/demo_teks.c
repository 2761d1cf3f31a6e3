#include "jobs/demo_teks.h"

#include "base/file.h"

KODE_ISI(DIDIK, didik, DIDIK_LIST)

enum { KOLOM_MAKS = 12, BERKAS_MAKS = 4 << 20 };

/* ---- lines ---- */

typedef struct { Arena *a; Str berkas, sisa; int baris, n; Str f[KOLOM_MAKS]; Err *err; } Baca;

static bool tolak(const Baca *b, const char *sebab)
{
    return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, STR_F " baris %d: %s.", STR_A(b->berkas), b->baris, sebab)));
}

static bool buka(Baca *b, Arena *a, Str folder, const char *nama, Err *err)
{
    *b = (Baca){ .a = a, .berkas = str_z(nama), .err = err };
    if (!file_read(a, str_fmt(a, STR_F "/%s", STR_A(folder), nama), BERKAS_MAKS, &b->sisa, err)) return false;
    return utf8_valid(b->sisa) || tolak(b, "bukan UTF-8");
}

/* The next line that says something; "-" becomes empty. */
static bool lanjut(Baca *b)
{
    while (b->sisa.len) {
        Str baris = str_cut(&b->sisa, '\n');
        b->baris++;
        if (!str_trim(baris).len || baris.s[0] == '#') continue;
        for (int i = 0; i < KOLOM_MAKS; i++) b->f[i] = (Str){ 0 };
        bool lagi = true;
        for (b->n = 0; lagi && b->n < KOLOM_MAKS; b->n++) {
            lagi = memchr(baris.s, '\t', (size_t)baris.len) != NULL;
            Str k = str_trim(str_cut(&baris, '\t'));
            b->f[b->n] = str_eqz(k, "-") ? (Str){ 0 } : k;
        }
        return true;
    }
    return false;
}

static bool angka(const Baca *b, int kolom, int *n)
{
    int64_t v;
    if (!str_int(b->f[kolom], &v) || v < 0 || v > 100000) return tolak(b, "bilangan keliru");
    *n = (int)v;
    return true;
}

/* ---- work ---- */

/* b every month, t quarterly, s half-yearly, or the months themselves: "2,8". */
static bool bulan_target(const Baca *b, Str s, unsigned *bit)
{
    static const struct { const char *kode; unsigned bit; } tetap[] = { { "b", 0x1FFE }, { "t", 1u << 3 | 1u << 6 | 1u << 9 | 1u << 12 }, { "s", 1u << 6 | 1u << 12 } };
    for (int i = 0; i < countof(tetap); i++)
        if (str_eqz(s, tetap[i].kode)) return (*bit = tetap[i].bit), true;
    for (*bit = 0; s.len;) {
        int64_t m;
        if (!str_int(str_cut(&s, ','), &m) || m < 1 || m > 12) return tolak(b, "bulan target keliru");
        *bit |= 1u << m;
    }
    return *bit || tolak(b, "tanpa bulan target");
}

static bool baca_rhk(Baca *b, Keluarga *k)
{
    PolaRhk *r = list_add(b->a, &k->rhk);
    *r = (PolaRhk){ .jenis = jenis_rhk_dari(b->f[1]), .dasar = dasar_rhk_dari(b->f[2]), .satuan = b->f[5], .uraian = b->f[6], .kuantitas = b->f[7],
                    .kualitas = b->f[8], .target_kualitas = b->f[9], .target_waktu = b->f[10], .perspektif = perspektif_dari(b->f[11]) };
    if (b->n < 11 || !r->jenis || !r->dasar || !r->target_waktu.len) return tolak(b, "rencana hasil kerja tidak lengkap");
    if (!r->perspektif) r->perspektif = PERSPEKTIF_PROSES_BISNIS;
    return bulan_target(b, b->f[3], &r->bulan) && angka(b, 4, &r->n);
}

static bool baca_kegiatan(Baca *b, Keluarga *k)
{
    if (!k->rhk.n || b->n != 5) return tolak(b, "kegiatan tanpa rencana hasil kerja, atau tidak lengkap");
    PolaKegiatan *g = list_add(b->a, &k->rhk.v[k->rhk.n - 1].kegiatan);
    Str rentang = b->f[2];
    int64_t min, maks;
    if (!str_int(str_cut(&rentang, '-'), &min) || !str_int(rentang, &maks) || min < 1 || maks < min) return tolak(b, "rentang jumlah keliru");
    *g = (PolaKegiatan){ .paling_sedikit = (int)min, .paling_banyak = (int)maks, .satuan = b->f[3], .uraian = b->f[4] };
    return angka(b, 1, &g->menit);
}

static bool baca_tugas(Arena *a, Str folder, const char *nama, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, nama, err)) return false;
    while (lanjut(&b)) {
        Keluarga *k = t->keluarga.n ? &t->keluarga.v[t->keluarga.n - 1] : NULL;
        if (str_eqz(b.f[0], "K")) {
            if (demo_keluarga(t, b.f[1]) >= 0) return tolak(&b, "keluarga tercantum dua kali");
            *list_add(a, &t->keluarga) = (Keluarga){ .kode = b.f[1], .nama = b.f[2] };
        } else if (!k) return tolak(&b, "baris sebelum keluarga pertama");
        else if (str_eqz(b.f[0], "R") ? !baca_rhk(&b, k) : str_eqz(b.f[0], "A") ? !baca_kegiatan(&b, k) : !tolak(&b, "huruf baris tidak dikenal")) return false;
    }
    return true;
}

/* ---- posts ---- */

static const char *const gol_kode[] = { "", "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
                                        "IV/a", "IV/b", "IV/c", "IV/d", "IV/e" };
static const char *const gol_pangkat[] = { "", "Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I", "Pengatur Muda", "Pengatur Muda Tingkat I",
                                           "Pengatur", "Pengatur Tingkat I", "Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I",
                                           "Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama" };

int golongan_nomor(Str s)
{
    for (int i = 1; i < countof(gol_kode); i++)
        if (str_eqz(s, gol_kode[i])) return i;
    return 0;
}

const char *golongan_kode(int n) { return gol_kode[n > 0 && n < countof(gol_kode) ? n : 0]; }
const char *golongan_pangkat(int n) { return gol_pangkat[n > 0 && n < countof(gol_pangkat) ? n : 0]; }

int demo_keluarga(const DemoTeks *t, Str kode)
{
    for (ptrdiff_t i = 0; i < t->keluarga.n; i++)
        if (str_eq(t->keluarga.v[i].kode, kode)) return (int)i;
    return -1;
}

static bool baca_jabatan(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "jabatan.tsv", err)) return false;
    while (lanjut(&b)) {
        int ke = demo_keluarga(t, b.f[1]);
        if (ke < 0) return tolak(&b, "keluarga tidak dikenal");
        Keluarga *k = &t->keluarga.v[ke];
        if (str_eqz(b.f[0], "S")) {
            if (!angka(&b, 2, &k->pppk) || !angka(&b, 3, &k->paruh) || !angka(&b, 4, &k->perempuan)) return false;
            continue;
        }
        PolaJabatan *j = list_add(a, &k->jabatan);
        *j = (PolaJabatan){ .nama = b.f[2], .jenis = jenis_jabatan_dari(b.f[3]), .peran = b.f[4], .gol_awal = golongan_nomor(b.f[5]),
                            .gol_akhir = golongan_nomor(b.f[6]), .pppk = b.f[7], .didik = didik_dari(b.f[8]) };
        for (Str g = b.f[9]; g.len;) *list_add(a, &j->gelar) = str_trim(str_cut(&g, ';'));
        if (!j->jenis || !j->didik || !j->gelar.n || j->gol_akhir < j->gol_awal) return tolak(&b, "jabatan tidak lengkap");
    }
    return true;
}

static bool baca_isi(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "isi.tsv", err)) return false;
    while (lanjut(&b)) {
        PolaIsi i = { .kode = b.f[0], .keluarga = demo_keluarga(t, b.f[1]) };
        if (i.keluarga < 0) return tolak(&b, "keluarga tidak dikenal");
        if (!angka(&b, 2, &i.bobot)) return false;
        *list_add(a, &t->isi) = i;
    }
    return true;
}

/* ---- units ---- */

static bool baca_pimpinan(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "jenis.tsv", err)) return false;
    while (lanjut(&b)) {
        JenisUnit j = jenis_unit_dari(b.f[0]);
        if (!j) return tolak(&b, "jenis unit tidak dikenal");
        t->pimpinan[j] = (PolaPimpinan){ .keluarga = demo_keluarga(t, b.f[1]), .kelas = b.f[2], .jabatan = b.f[3], .mandiri = str_eqz(b.f[4], "1") };
        if (b.f[1].len && t->pimpinan[j].keluarga < 0) return tolak(&b, "keluarga tidak dikenal");
    }
    return true;
}

static bool jenis_baris(Baca *b, Str s, PolaUnit *u)
{
    if (str_starts(s, S("+"))) u->jabatan_saja = jenis_jabatan_dari(str_sub(s, 1, s.len));
    else u->jenis = jenis_unit_dari(s);
    return u->jenis || u->jabatan_saja || tolak(b, "jenis tidak dikenal");
}

static bool bobot_baris(Baca *b, int kolom, PolaUnit *u)
{
    u->tepat = str_starts(b->f[kolom], S("="));
    if (u->tepat) b->f[kolom] = str_sub(b->f[kolom], 1, b->f[kolom].len);
    return angka(b, kolom, &u->bobot);
}

static bool baca_pola(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "pola.tsv", err)) return false;
    while (lanjut(&b)) {
        PolaUnit u = { .pola = b.f[0], .kode = b.f[1], .induk = b.f[2], .isi = b.f[5], .nama = b.f[6], .jabatan = b.f[7], .peran = b.f[8], .atasan = b.f[9] };
        if (b.n != 10 || !jenis_baris(&b, b.f[3], &u) || !bobot_baris(&b, 4, &u)) return b.n == 10 ? false : tolak(&b, "bukan 10 kolom");
        *list_add(a, &t->pola) = u;
    }
    return true;
}

static bool baca_unit(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "unit.tsv", err)) return false;
    while (lanjut(&b)) {
        PolaUnit u = { .kode = b.f[0], .induk = b.f[1], .isi = b.f[5], .nama = b.f[6], .jabatan = b.f[7], .peran = b.f[8], .atasan = b.f[9], .pola = b.f[10] };
        if (b.n != 11 || !jenis_baris(&b, b.f[2], &u) || !angka(&b, 3, &u.sejak) || !bobot_baris(&b, 4, &u)) return b.n == 11 ? false : tolak(&b, "bukan 11 kolom");
        *list_add(a, &t->unit) = u;
    }
    return true;
}

static bool baca_wilayah(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "wilayah.tsv", err)) return false;
    while (lanjut(&b)) *list_add(a, &t->wilayah) = (Wilayah){ b.f[0], b.f[1], b.f[2] };
    return true;
}

/* ---- words ---- */

static bool baca_kalimat(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "kalimat.tsv", err)) return false;
    while (lanjut(&b)) {
        if (b.n != 3 || !b.f[2].len) return tolak(&b, "bukan 3 kolom");
        *list_add(a, &t->kalimat) = (Kalimat){ b.f[0], b.f[1], b.f[2] };
    }
    return true;
}

static bool baca_nama(Arena *a, Str folder, DemoTeks *t, Err *err)
{
    Baca b;
    if (!buka(&b, a, folder, "nama.tsv", err)) return false;
    while (lanjut(&b)) {
        NamaOrangList *l = &(str_eqz(b.f[0], "depan") ? t->depan : t->belakang)[str_eqz(b.f[1], "P")];
        *list_add(a, l) = (NamaOrang){ .nama = b.f[3], .tua = !str_eqz(b.f[2], "muda"), .muda = !str_eqz(b.f[2], "tua") };
    }
    return (t->depan[0].n && t->depan[1].n && t->belakang[0].n && t->belakang[1].n) || tolak(&b, "nama belum lengkap");
}

bool demo_teks_muat(Arena *a, Str folder, Str daerah, DemoTeks *t, Err *err)
{
    static const char *const tugas[] = { "tugas/pimpinan.tsv", "tugas/administrasi.tsv", "tugas/pendidikan.tsv", "tugas/kesehatan.tsv", "tugas/wilayah.tsv" };
    Str wilayah = str_fmt(a, STR_F "/" STR_F, STR_A(folder), STR_A(daerah));
    *t = (DemoTeks){ 0 };
    *list_add(a, &t->keluarga) = (Keluarga){ .kode = S("kepala_daerah"), .nama = S("Kepala daerah") };
    for (int i = 0; i < countof(tugas); i++)
        if (!baca_tugas(a, folder, tugas[i], t, err)) return false;
    return baca_jabatan(a, folder, t, err) && baca_isi(a, folder, t, err) && baca_pimpinan(a, folder, t, err) && baca_pola(a, folder, t, err)
        && baca_kalimat(a, folder, t, err) && baca_nama(a, folder, t, err) && baca_unit(a, wilayah, t, err) && baca_wilayah(a, wilayah, t, err);
}

KalimatSet demo_kalimat(const DemoTeks *t, const char *jenis, Str rinci)
{
    KalimatSet s = { NULL, 0 };
    for (ptrdiff_t i = 0; i < t->kalimat.n; i++) {
        const Kalimat *k = &t->kalimat.v[i];
        if (!str_eqz(k->jenis, jenis) || (rinci.len && !str_eq(k->rinci, rinci))) continue;
        if (!s.n) s.v = k;
        s.n++;
    }
    return s;
}

Str demo_isi(Arena *a, Str s, const Isian *isian)
{
    if (str_find(s, S("{")) < 0) return s;
    Buf b = buf_new(a, 4 * KB);
    while (s.len) {
        Str awal = str_cut(&s, '{');
        buf_put(&b, awal);
        if (!s.len) break;
        Str nama = str_cut(&s, '}');
        const Isian *i = isian;
        while (i->nama && !str_eqz(nama, i->nama)) i++;
        if (i->nama) buf_put(&b, i->isi);
    }
    return buf_str(&b);
}
