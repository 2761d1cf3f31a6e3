/* One cell: what it must hold by its column, and the value it gives. Also the way back: a field as text. */
#include <strings.h>

#include "base/dekat.h"
#include "inti/nip.h"
#include "tindakan/impor_dalam.h"

enum { SARAN_MAX = 50 };                /* nearest names looked for per file: each compares all codes */

int impor_kolom_ke(const JenisImpor *j, const char *nama)
{
    for (int k = 0; k < j->n; k++)
        if (!strcmp(j->kolom[k].nama, nama)) return k;
    return -1;
}

bool impor_terisi(const Rencana *r, const BarisRencana *b, int k)
{
    return b->tabel && r->di_tabel[k] >= 0 && b->tabel->sel[r->di_tabel[k]].jenis != SEL_KOSONG;
}

const char *impor_judul_kolom(const Rencana *r, int k) { return r->j->kolom[k].judul; }

const Kolom *impor_ruas(const JenisImpor *j, const char *nama)
{
    for (const Kolom *k = j->ruas; k->jenis; k++)
        if (!strcmp(k->nama, nama)) return k;
    return NULL;
}

/* ---- references -------------------------------------------------------------------------------- */

/* In the file's own kind a reference may be to a new row, which no list holds yet. */
static const void *dari_akhir(const Rencana *r, const JenisImpor *j, int64_t id)
{
    if (r->j != j) return NULL;
    for (ptrdiff_t i = r->n_lama; i < r->n_akhir; i++) {
        int64_t ini;
        memcpy(&ini, rencana_akhir(r, i), sizeof ini);
        if (ini == id) return rencana_akhir(r, i);
    }
    return NULL;
}

const Unit *rencana_unit(const Rencana *r, int64_t id)
{
    const Unit *u = list_find(&r->s.unit, id, id);
    return u ? u : dari_akhir(r, &impor_jenis_unit, id);
}

const Jabatan *rencana_jabatan(const Rencana *r, int64_t id)
{
    const Jabatan *j = list_find(&r->s.jabatan, id, id);
    return j ? j : dari_akhir(r, &impor_jenis_jabatan, id);
}

const Pegawai *rencana_pegawai(const Rencana *r, int64_t id)
{
    const Pegawai *p = list_find(&r->s.pegawai, id, id);
    return p ? p : dari_akhir(r, &impor_jenis_pegawai, id);
}

Str rencana_sebut(const Rencana *r, int64_t pegawai)
{
    const Pegawai *p = rencana_pegawai(r, pegawai);
    if (!p) return S("-");
    return p->nip.len ? str_fmt(r->a, STR_F " (" STR_F ")", STR_A(p->nama), STR_A(p->nip)) : p->nama;
}

BarisRencana *rencana_baris(Rencana *r, ptrdiff_t i) { return r->dari[i] ? &r->baris[r->dari[i] - 1] : NULL; }

/* "Mungkin DINKES-01.", or what to import first. */
static Str saran_rujukan(Rencana *r, KolomImporJenis jenis, Str cari)
{
    static const char *const dahulu[] = {
        [IMPOR_UNIT] = "Impor unit lebih dahulu, atau perbaiki kodenya.",
        [IMPOR_JABATAN] = "Impor jabatan lebih dahulu, atau perbaiki kodenya.",
        [IMPOR_PEGAWAI] = "Impor pegawai lebih dahulu, atau perbaiki NIP-nya.",
    };
    Dekat d = dekat_new(cari);
    const Peta *p = jenis == r->j->sendiri ? &r->kunci
                  : jenis == IMPOR_UNIT ? &r->unit : jenis == IMPOR_JABATAN ? &r->jabatan : &r->pegawai;
    if (r->saran < SARAN_MAX) {
        r->saran++;
        for (ptrdiff_t i = 0; i < p->cap; i++)
            if (p->v[i].kunci.s) dekat_coba(&d, p->v[i].kunci);
    }
    return d.ada.len ? str_fmt(r->a, "Mungkin " STR_F "? %s", STR_A(d.ada), dahulu[jenis]) : str_z(dahulu[jenis]);
}

/* Codes are compared as written; ids of the file's own new rows are known too. */
static int64_t rujuk(const Rencana *r, KolomImporJenis jenis, Str kode)
{
    int64_t id = 0;
    if (jenis == r->j->sendiri) {
        ptrdiff_t i = peta_get(&r->kunci, kode);
        if (i >= 0) memcpy(&id, rencana_akhir(r, i), sizeof id);
        return id;
    }
    ptrdiff_t i = peta_get(jenis == IMPOR_UNIT ? &r->unit : jenis == IMPOR_JABATAN ? &r->jabatan : &r->pegawai, kode);
    if (i < 0) return 0;
    return jenis == IMPOR_UNIT ? r->s.unit.v[i].id : jenis == IMPOR_JABATAN ? r->s.jabatan.v[i].id : r->s.pegawai.v[i].id;
}

/* ---- checks by kind of column ------------------------------------------------------------------ */

static const char *pasal_nip = "N";

/* A number that only looks like a NIP: a spreadsheet keeps fifteen digits. */
static bool nip_angka(Rencana *r, BarisRencana *b, int k, const Sel *s)
{
    bool ilmiah = s->teks.len > 4 && str_find(s->teks, S("E+")) > 0 && s->teks.s[0] >= '0' && s->teks.s[0] <= '9';
    if (s->jenis != SEL_ANGKA && !ilmiah) return false;
    impor_salah(r, b, k, E_IMPOR_NIP_ANGKA, pasal_nip, V(impor_judul_kolom(r, k)), V(s->teks));
    return true;
}

/* Blanks between the groups are how people write it on letters. */
Str impor_nip_rapat(Arena *a, Str s)
{
    if (str_find(s, S(" ")) < 0) return s;
    Buf b = buf_new(a, 1 * KB);
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] != ' ') buf_char(&b, s.s[i]);
    return buf_str(&b);
}

static bool sel_rujuk(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    Str kode = s->teks;
    if (kol->jenis == IMPOR_PEGAWAI) {
        if (nip_angka(r, b, k, s)) return false;
        kode = impor_nip_rapat(r->a, kode);
    }
    int64_t id = rujuk(r, kol->jenis, kode);
    if (id) {
        *v = V(id);
        return true;
    }
    Err err;
    bool nip = kol->jenis == IMPOR_PEGAWAI && !str_starts(kode, S(KEPALA_DAERAH_KUNCI));
    if (nip && !nip_periksa(kode, STATUS_PEGAWAI_PPPK, NULL, &err)) impor_tolak(r, b, k, false, &err);
    else impor_salah(r, b, k, E_IMPOR_RUJUK, "N", V(kol->judul), V(utf8_clip(kode, 60)), V(saran_rujukan(r, kol->jenis, kode)));
    return false;
}

static bool sel_teks(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    *v = V(s->teks);
    ptrdiff_t n = utf8_count(s->teks);
    if (n > kol->maks) impor_salah(r, b, k, E_PANJANG, NULL, V(kol->judul), V((int64_t)n), V(kol->maks));
    else if (str_find(s->teks, S("\n")) >= 0 || str_find(s->teks, S("\r")) >= 0) impor_salah(r, b, k, E_IMPOR_SATU_BARIS, NULL, V(kol->judul));
    else return true;
    return false;
}

static bool kunci_sah(Str s, int maks)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.s[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || strchr(".-_/", c))) return false;
    }
    return s.len <= maks;
}

static bool sel_kunci(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    *v = V(s->teks);
    if (s->jenis == SEL_TANGGAL || s->jenis == SEL_PUKUL)
        impor_salah(r, b, k, E_IMPOR_JADI_TANGGAL, NULL, V(kol->judul), V(s->teks));
    else if (!kunci_sah(s->teks, kol->maks))
        impor_salah(r, b, k, E_IMPOR_KUNCI, NULL, V(kol->judul), V(utf8_clip(s->teks, 60)), V(kol->maks));
    else return true;
    return false;
}

static bool sel_nip(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    if (nip_angka(r, b, k, s)) return false;
    *v = V(impor_nip_rapat(r->a, s->teks));
    return true;                        /* digits and status are checked together, when the row is complete */
}

static bool sel_tanggal(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    Tanggal t;
    const char *judul = impor_judul_kolom(r, k);
    if (s->jenis == SEL_ANGKA) impor_salah(r, b, k, E_IMPOR_JADI_ANGKA, NULL, V(judul), V(s->teks));
    else if (!tanggal_parse_bebas(s->teks, &t) || tanggal_tahun(t) < 1900)
        impor_salah(r, b, k, E_BUKAN_TANGGAL, NULL, V(judul), V(utf8_clip(s->teks, 60)));
    else return *v = V(t), true;
    return false;
}

static bool sel_pukul(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    Pukul p;
    Str teks = s->teks.len == 8 && s->teks.s[5] == ':' ? str_sub(s->teks, 0, 5) : s->teks;      /* 07:24:11 */
    const char *judul = impor_judul_kolom(r, k);
    if (s->jenis == SEL_ANGKA) impor_salah(r, b, k, E_IMPOR_JADI_ANGKA, NULL, V(judul), V(s->teks));
    else if (!pukul_parse(teks, &p)) impor_salah(r, b, k, E_BUKAN_PUKUL, NULL, V(judul), V(utf8_clip(s->teks, 60)));
    else return *v = V(p), true;
    return false;
}

/* Spreadsheets make the first day of a month of 2025-03. */
static bool sel_periode(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    Periode p;
    Tanggal t;
    bool hari = s->jenis == SEL_TANGGAL && tanggal_parse(s->teks, &t) && tanggal_ymd(t).hari == 1;
    if (hari) p = periode_bulan(tanggal_bulan(t));
    if (hari || periode_parse(s->teks, &p)) return *v = V(p), true;
    impor_salah(r, b, k, E_BUKAN_PERIODE, NULL, V(impor_judul_kolom(r, k)), V(utf8_clip(s->teks, 60)));
    return false;
}

static bool sama_huruf(Str s, const char *z) { return (ptrdiff_t)strlen(z) == s.len && !strncasecmp(s.s, z, (size_t)s.len); }

static int pilihan(const KolomImpor *kol, Str s)
{
    for (int i = 1; kol->kode[i]; i++)
        if (sama_huruf(s, kol->kode[i]) || (kol->label && sama_huruf(s, kol->label[i]))) return i;
    return 0;
}

static Str saran_pilihan(Arena *a, const KolomImpor *kol, Str s)
{
    Dekat d = dekat_new(s);
    Buf b = buf_new(a, 2 * KB);
    for (int i = 1; kol->kode[i]; i++) {
        dekat_coba(&d, str_z(kol->kode[i]));
        buf_fmt(&b, "%s%s", i > 1 ? ", " : "", kol->kode[i]);
    }
    if (d.ada.len) return str_fmt(a, "Mungkin " STR_F "?", STR_A(d.ada));
    return str_fmt(a, "Pilihannya: " STR_F ".", STR_A(buf_str(&b)));
}

static bool sel_pilihan(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    int i = pilihan(kol, s->teks);
    if (i) *v = V(i);
    else impor_salah(r, b, k, E_IMPOR_PILIHAN, NULL, V(kol->judul), V(utf8_clip(s->teks, 60)), V(saran_pilihan(r->a, kol, s->teks)));
    return i != 0;
}

static bool sel_ya(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    static const struct { const char *teks; bool ya; } tabel[] = {
        { "ya", true }, { "y", true }, { "1", true }, { "true", true }, { "tidak", false }, { "t", false }, { "0", false },
        { "false", false },
    };
    for (ptrdiff_t i = 0; i < countof(tabel); i++)
        if (sama_huruf(s->teks, tabel[i].teks)) return *v = V(tabel[i].ya), true;
    impor_salah(r, b, k, E_IMPOR_YA, NULL, V(impor_judul_kolom(r, k)), V(utf8_clip(s->teks, 60)));
    return false;
}

static bool sel_angka(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    int64_t n;
    if (!str_int(s->teks, &n)) impor_salah(r, b, k, E_BUKAN_ANGKA, NULL, V(kol->judul), V(utf8_clip(s->teks, 60)));
    else if (n < kol->min || n > kol->maks) impor_salah(r, b, k, E_RENTANG, NULL, V(kol->judul), V(kol->min), V(kol->maks));
    else return *v = V(n), true;
    return false;
}

static bool sel_bilangan(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const KolomImpor *kol = &r->j->kolom[k];
    double n;
    if (!angka_parse(s->teks, &n)) impor_salah(r, b, k, E_BUKAN_ANGKA, NULL, V(kol->judul), V(utf8_clip(s->teks, 60)));
    else if (n < 0 || n > kol->maks) impor_salah(r, b, k, E_RENTANG, NULL, V(kol->judul), V(0), V(kol->maks));
    else return *v = V(n), true;
    return false;
}

static bool surel_sah(Str s)
{
    ptrdiff_t at = str_find(s, S("@"));
    Str kanan = str_sub(s, at + 1, s.len);
    return at > 0 && s.len <= 254 && str_find(kanan, S(".")) > 0 && str_find(kanan, S("@")) < 0 && !str_ends(kanan, S("."))
        && str_find(s, S(" ")) < 0 && str_find(s, S("..")) < 0;
}

static bool sel_surel(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    *v = V(s->teks);
    if (surel_sah(s->teks)) return true;
    impor_salah(r, b, k, E_BUKAN_SUREL, NULL, V(impor_judul_kolom(r, k)), V(utf8_clip(s->teks, 60)));
    return false;
}

static bool sel_peran(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    const Profil *p = r->c->aturan->profil;
    *v = V(s->teks);
    if (penilai_peran(p, s->teks)) return true;
    Dekat d = dekat_new(s->teks);
    for (ptrdiff_t i = 0; i < p->tabel_penilai->peran.n; i++) dekat_coba(&d, p->tabel_penilai->peran.v[i].kode);
    Str saran = d.ada.len ? str_fmt(r->a, "Mungkin " STR_F "?", STR_A(d.ada))
                          : S("Kosongkan bila tidak ada: jenis jabatan dan unitnya yang menentukan. Daftar peran ada di Bantuan.");
    impor_salah(r, b, k, E_IMPOR_RUJUK, "N", V(impor_judul_kolom(r, k)), V(utf8_clip(s->teks, 60)), V(saran));
    return false;
}

bool impor_sel(Rencana *r, BarisRencana *b, int k, const Sel *s, Val *v)
{
    static bool (*const cara[])(Rencana *, BarisRencana *, int, const Sel *, Val *) = {
        [IMPOR_TEKS] = sel_teks,       [IMPOR_KUNCI] = sel_kunci, [IMPOR_NIP] = sel_nip,     [IMPOR_TANGGAL] = sel_tanggal,
        [IMPOR_PUKUL] = sel_pukul,     [IMPOR_PILIHAN] = sel_pilihan, [IMPOR_YA] = sel_ya,   [IMPOR_ANGKA] = sel_angka,
        [IMPOR_SUREL] = sel_surel,     [IMPOR_PERAN] = sel_peran, [IMPOR_UNIT] = sel_rujuk,  [IMPOR_JABATAN] = sel_rujuk,
        [IMPOR_PEGAWAI] = sel_rujuk,   [IMPOR_BILANGAN] = sel_bilangan, [IMPOR_PERIODE] = sel_periode,
    };
    const KolomImpor *kol = &r->j->kolom[k];
    *v = V_NULL;
    if (s->jenis == SEL_KOSONG) {
        if (kol->wajib) impor_salah(r, b, k, E_WAJIB, NULL, V(kol->judul));
        return !kol->wajib;
    }
    if (s->jenis == SEL_GALAT) {
        impor_salah(r, b, k, E_IMPOR_GALAT, NULL, V(kol->judul), V(s->teks));
        return false;
    }
    bool ok = cara[kol->jenis](r, b, k, s, v);
    if (!ok) *v = V_NULL;
    return ok;
}

/* ---- fields ------------------------------------------------------------------------------------ */

void impor_isi(const Kolom *ruas, void *baris, Val v)
{
    void *p = (char *)baris + ruas->letak;
    int32_t hari = (int32_t)v.i;
    switch (ruas->jenis) {
    case KOL_STR:     *(Str *)p = v.jenis == VAL_STR ? v.s : (Str){ 0 }; break;
    case KOL_KODE:
    case KOL_INT:     *(int *)p = v.jenis ? (int)v.i : 0; break;
    case KOL_INT64:   *(int64_t *)p = v.jenis ? v.i : 0; break;
    case KOL_REAL:    *(double *)p = v.jenis ? v.r : 0; break;
    case KOL_BOOL:    *(bool *)p = v.jenis && v.i; break;
    case KOL_TANGGAL: *(Tanggal *)p = (Tanggal){ v.jenis ? hari : 0 }; break;
    case KOL_PERIODE: *(Periode *)p = (Periode){ v.jenis ? hari : 0 }; break;
    case KOL_PUKUL:   *(Pukul *)p = (Pukul){ v.jenis ? hari : 0 }; break;
    default:          pastikan(!"ruas yang tidak diimpor");
    }
}

static const KolomImpor *kolom_ruas(const JenisImpor *j, const Kolom *ruas)
{
    for (int k = 0; k < j->n; k++)
        if (j->kolom[k].ruas && !strcmp(j->kolom[k].ruas, ruas->nama)) return &j->kolom[k];
    return NULL;
}

Str impor_teks(const Rencana *r, const Kolom *ruas, const void *baris)
{
    const KolomImpor *kol = kolom_ruas(r->j, ruas);
    Val v = kolom_val(ruas, baris);
    if (v.jenis == VAL_NULL || (v.jenis == VAL_STR && !v.s.len)) return S("(kosong)");
    if (kol && (kol->jenis == IMPOR_UNIT || kol->jenis == IMPOR_JABATAN || kol->jenis == IMPOR_PEGAWAI)) {
        const Unit *u = kol->jenis == IMPOR_UNIT ? rencana_unit(r, v.i) : NULL;
        const Jabatan *j = kol->jenis == IMPOR_JABATAN ? rencana_jabatan(r, v.i) : NULL;
        const Pegawai *p = kol->jenis == IMPOR_PEGAWAI ? rencana_pegawai(r, v.i) : NULL;
        Str s = u ? u->kode : j ? j->kode : p ? (p->nip.len ? p->nip : p->nama) : (Str){ 0 };
        return s.len ? s : S("(kosong)");
    }
    if (ruas->jenis == KOL_BOOL) return v.i ? S("ya") : S("tidak");
    if (v.jenis == VAL_TANGGAL) return v.i == TANGGAL_AKHIR.n ? S("(seterusnya)") : tanggal_iso(r->a, (Tanggal){ (int32_t)v.i });
    if (v.jenis == VAL_STR) return utf8_clip(v.s, 80);
    Buf b = buf_new(r->a, 4 * KB);
    buf_val(&b, v);
    return buf_str(&b);
}
