#include "web/form.h"

#include <limits.h>
#include <math.h>

#include "web/kiriman.h"

enum { TAUTAN_MAX = 2000 };

/* ---- one value ---- */

/* "2025-03", "03-2025", "3/2025" or "Maret 2025". */
static bool bulan_bebas(Arena *a, Str s, Bulan *b)
{
    s = str_trim(s);
    if (bulan_parse(s, b)) return true;
    Tanggal t;
    char sep = str_find(s, S("/")) >= 0 ? '/' : str_find(s, S("-")) >= 0 ? '-' : ' ';
    if (!s.len || !tanggal_parse_bebas(str_fmt(a, "1%c" STR_F, sep, STR_A(s)), &t)) return false;
    *b = tanggal_bulan(t);
    return true;
}

/* ---- checks, one per kind of field ---- */

typedef bool Periksa(Arena *a, const Field *f, const char *nama, Str teks, Err *err);

static bool panjang(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    ptrdiff_t n = utf8_count(teks);
    if (f->max && n > f->max) return err_set(err, E_PANJANG, nama, NULL, V(f->label), V(n), V(f->max));
    if (f->min && n < f->min) return err_set(err, E_PENDEK, nama, NULL, V(f->label), V(n), V(f->min));
    return true;
}

static bool rentang(const Field *f, const char *nama, double r, Err *err)
{
    if (f->min && !f->max && r < f->min) return err_set(err, E_MINIMAL, nama, NULL, V(f->label), V(f->min));
    if (f->max && (r < f->min || r > f->max))
        return err_set(err, E_RENTANG, nama, NULL, V(f->label), V(f->min), V(f->max));
    return true;
}

static bool periksa_real(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    double r;
    if (!angka_parse(teks, &r)) return err_set(err, E_BUKAN_ANGKA, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
    return rentang(f, nama, r, err);
}

static bool periksa_int(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    double r;
    if (!angka_parse(teks, &r) || fabs(r - nearbyint(r)) > 0)
        return err_set(err, E_BUKAN_BULAT, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
    return rentang(f, nama, r, err);
}

static bool periksa_tanggal(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    Tanggal t;
    return tanggal_parse_bebas(teks, &t)
        || err_set(err, E_BUKAN_TANGGAL, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periksa_bulan(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    Bulan b;
    return bulan_bebas(a, teks, &b) || err_set(err, E_BUKAN_BULAN, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periode_bebas(Arena *a, Str s, Periode *p)
{
    Bulan b;
    if (periode_parse(str_trim(s), p)) return true;
    if (!bulan_bebas(a, s, &b)) return false;
    *p = periode_bulan(b);
    return true;
}

static bool periksa_periode(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    Periode p;
    return periode_bebas(a, teks, &p) || err_set(err, E_BUKAN_PERIODE, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periksa_pukul(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    Pukul p;
    return pukul_parse(teks, &p) || err_set(err, E_BUKAN_PUKUL, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periksa_kode(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    return kode_cari(f->kode, teks) > 0
        || err_set(err, E_BUKAN_PILIHAN, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periksa_id(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    int64_t id;
    return (str_int(teks, &id) && id > 0)
        || err_set(err, E_BUKAN_PILIHAN, nama, NULL, V(f->label), V(utf8_clip(teks, 40)));
}

static bool periksa_tautan(Arena *a, const Field *f, const char *nama, Str teks, Err *err)
{
    (void)a;
    Str host = str_sub(teks, 8, teks.len);
    bool baik = str_starts(teks, S("https://")) && host.len && host.s[0] != '/' && str_find(teks, S(" ")) < 0;
    if (!baik) return err_set(err, E_BUKAN_TAUTAN, nama, NULL, V(f->label));
    if (teks.len > TAUTAN_MAX) return err_set(err, E_PANJANG, nama, NULL, V(f->label), V(teks.len), V((int)TAUTAN_MAX));
    return true;
}

static Periksa *const periksa[] = {
    [FIELD_TEKS] = panjang,           [FIELD_BARIS] = panjang,     [FIELD_SANDI] = panjang, [FIELD_DIAM] = panjang,
    [FIELD_INT] = periksa_int,        [FIELD_REAL] = periksa_real, [FIELD_TANGGAL] = periksa_tanggal,
    [FIELD_BULAN] = periksa_bulan,    [FIELD_PERIODE] = periksa_periode,    [FIELD_PUKUL] = periksa_pukul,
    [FIELD_KODE] = periksa_kode,      [FIELD_RADIO] = periksa_kode, [FIELD_ID] = periksa_id,
    [FIELD_BANYAK] = periksa_id,      [FIELD_TAUTAN] = periksa_tautan,
    [FIELD_CENTANG] = NULL,           [FIELD_BERKAS] = NULL,
};

/* Blanks around a password are part of it. */
static Str nilai(const IsianRuas *r) { return r->field->jenis == FIELD_SANDI ? r->teks : str_trim(r->teks); }

static bool dicentang(Str s) { return s.len && !str_eqz(s, "0"); }

static bool terisi(const IsianRuas *r)
{
    switch (r->field->jenis) {
    case FIELD_BERKAS:  return r->berkas.n > 0;
    case FIELD_CENTANG: return dicentang(nilai(r));
    default:            return nilai(r).len > 0;
    }
}

static void periksa_ruas(Isian *i, const IsianRuas *r)
{
    Err err;
    Periksa *p = periksa[r->field->jenis];
    if (r->field->jenis == FIELD_BERKAS && r->field->max && r->berkas.n > r->field->max) {
        err_set(&err, E_BANYAK_BERKAS, r->field->nama, NULL, V(r->field->label), V(r->field->max));
        isian_salah(i, &err);
    }
    if (p && terisi(r) && !p(i->a, r->field, str_cz(i->a, r->nama), nilai(r), &err)) isian_salah(i, &err);
}

static void wajib(Isian *i, const char *nama, const Field *f)
{
    Err err;
    err_set(&err, E_WAJIB, nama, NULL, V(f->label));
    isian_salah(i, &err);
}

/* Whether a value of this field came; of a family it is asked of every member that was sent. */
static void periksa_wajib(Isian *i, const Field *f)
{
    bool keluarga = f->nama[strlen(f->nama) - 1] == '*', ada = false;
    for (ptrdiff_t k = 0; k < i->ruas.n; k++) {
        const IsianRuas *r = &i->ruas.v[k];
        if (r->field != f) continue;
        if (terisi(r)) ada = true;
        else if (keluarga) wajib(i, str_cz(i->a, r->nama), f);
    }
    if (!ada && !keluarga) wajib(i, f->nama, f);
}

bool isian_periksa(Isian *i)
{
    i->salah.n = 0;
    for (int k = 0; i->form && k < i->form->n; k++) {       /* in the order of the page */
        const Field *f = &i->form->v[k];
        if (f->wajib) periksa_wajib(i, f);
        for (ptrdiff_t n = 0; n < i->ruas.n; n++)
            if (i->ruas.v[n].field == f) periksa_ruas(i, &i->ruas.v[n]);
    }
    return i->salah.n == 0;
}

/* ---- making one ---- */

Isian isian_baru(Arena *a, const Form *f) { return (Isian){ .a = a, .form = f }; }

static Str teks_dari(Arena *a, Val v)
{
    Buf b = buf_new(a, 64 * KB);
    switch (v.jenis) {
    case VAL_NULL:    return (Str){ 0 };
    case VAL_STR:
    case VAL_BYTES:   return str_dup(a, v.s);
    case VAL_TANGGAL: return tanggal_iso(a, (Tanggal){ (int32_t)v.i });
    case VAL_PERIODE: return periode_iso(a, (Periode){ (int32_t)v.i });
    case VAL_BULAN:   return bulan_iso(a, (Bulan){ (int32_t)v.i });
    case VAL_PUKUL:   return v.i ? pukul_kata(a, pukul_jam((Pukul){ (int32_t)v.i })) : (Str){ 0 };
    case VAL_REAL:    html_real(&b, v.r); break;
    case VAL_INT:
    case VAL_SAAT:    buf_int(&b, v.i); break;
    }
    return buf_str(&b);
}

static const IsianRuas *cari(const Isian *i, Str nama)
{
    for (ptrdiff_t k = i->ruas.n; k-- > 0;)
        if (str_eq(i->ruas.v[k].nama, nama)) return &i->ruas.v[k];
    return NULL;
}

void isian_set(Isian *i, const char *nama, Val v)
{
    const Field *f = form_field(i->form, str_z(nama));
    pastikan(f);
    IsianRuas *r = NULL;
    for (ptrdiff_t k = 0; f->jenis != FIELD_BANYAK && k < i->ruas.n; k++)
        if (str_eqz(i->ruas.v[k].nama, nama)) r = &i->ruas.v[k];
    if (!r) r = list_add(i->a, &i->ruas);
    *r = (IsianRuas){ .nama = str_dup(i->a, str_z(nama)), .field = f, .teks = teks_dari(i->a, v) };
}

void isian_salah(Isian *i, const Err *err) { *list_add(i->a, &i->salah) = *err; }

void form_tanpa(Isian *i, const char *nama, int kode)
{
    pastikan(i->n_tanpa < countof(i->tanpa));
    i->tanpa[i->n_tanpa].nama = nama;
    i->tanpa[i->n_tanpa++].kode = kode;
}

void form_pilihan(Isian *i, const char *nama, int64_t id, Str label)
{
    for (ptrdiff_t k = 0; k < countof(i->pilihan); k++) {
        if (!i->pilihan[k].nama) i->pilihan[k].nama = nama;
        if (strcmp(i->pilihan[k].nama, nama)) continue;
        ptrdiff_t ke = i->pilihan[k].v.n;
        (void)list_add(i->a, &i->pilihan[k].v);
        i->pilihan[k].v.v[ke].id = id;
        i->pilihan[k].v.v[ke].label = label;
        return;
    }
    pastikan(!"form_pilihan: more fields with choices than an Isian holds");
}

/* ---- typed access ---- */

static Str ambil(const Isian *i, const char *nama)
{
    pastikan(form_field(i->form, str_z(nama)));
    const IsianRuas *r = cari(i, str_z(nama));
    return r ? nilai(r) : (Str){ 0 };
}

Str isian_str(const Isian *i, const char *nama) { return ambil(i, nama); }

static int64_t bulat(Str s)
{
    double r;
    int64_t n;
    if (str_int(s, &n)) return n;               /* ids have more digits than a double keeps */
    return angka_parse(s, &r) && fabs(r - nearbyint(r)) <= 0 ? (int64_t)r : 0;
}

int64_t isian_int(const Isian *i, const char *nama)
{
    const Field *f = form_field(i->form, str_z(nama));
    Str s = ambil(i, nama);
    return f->jenis == FIELD_CENTANG ? dicentang(s) : bulat(s);
}

double isian_real(const Isian *i, const char *nama)
{
    double r;
    return angka_parse(ambil(i, nama), &r) ? r : 0;
}

Tanggal isian_tanggal(const Isian *i, const char *nama)
{
    Tanggal t;
    return tanggal_parse_bebas(ambil(i, nama), &t) ? t : (Tanggal){ 0 };
}

Bulan isian_bulan(const Isian *i, const char *nama)
{
    Bulan b;
    return bulan_bebas(i->a, ambil(i, nama), &b) ? b : (Bulan){ 0 };
}

Periode isian_periode(const Isian *i, const char *nama)
{
    Periode p;
    return periode_bebas(i->a, ambil(i, nama), &p) ? p : (Periode){ 0 };
}

Pukul isian_pukul(const Isian *i, const char *nama)
{
    Pukul p;
    return pukul_parse(ambil(i, nama), &p) ? p : (Pukul){ 0 };
}

int isian_kode(const Isian *i, const char *nama)
{
    const Field *f = form_field(i->form, str_z(nama));
    pastikan(f && f->kode);
    return kode_cari(f->kode, ambil(i, nama));
}

bool isian_ada(const Isian *i, const char *nama)
{
    pastikan(form_field(i->form, str_z(nama)));
    return cari(i, str_z(nama)) != NULL;
}

BerkasList isian_berkas(const Isian *i, const char *nama)
{
    pastikan(form_field(i->form, str_z(nama)));
    const IsianRuas *r = cari(i, str_z(nama));
    return r ? r->berkas : (BerkasList){ 0 };
}

IdList isian_banyak(const Isian *i, const char *nama)
{
    pastikan(form_field(i->form, str_z(nama)));
    IdList l = { 0 };
    int64_t id;
    for (ptrdiff_t k = 0; k < i->ruas.n; k++)
        if (str_eqz(i->ruas.v[k].nama, nama) && str_int(str_trim(i->ruas.v[k].teks), &id) && id > 0)
            *list_add(i->a, &l) = id;
    return l;
}

Str isian_keluarga(const Isian *i, const char *awalan, int64_t id)
{
    Str nama = str_fmt(i->a, "%s%lld", awalan, (long long)id);
    return ambil(i, str_cz(i->a, nama));
}
