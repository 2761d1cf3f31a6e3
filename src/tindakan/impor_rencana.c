/* From a file's cells to rows as they will stand, and what of that is new, changed or wrong. */
#include "base/dekat.h"
#include "tindakan/impor_dalam.h"

/* ---- problems ---------------------------------------------------------------------------------- */

static void catat_masalah(Rencana *r, BarisRencana *b, int k, bool awas, const Err *e)
{
    HasilImpor *h = r->h;
    int *n = awas ? &h->n_peringatan : &h->n_masalah;
    if (b && !awas) b->galat = true;
    if ((*n)++ >= IMPOR_TAMPIL) return;
    MasalahImpor *m = list_add(r->a, awas ? &h->peringatan : &h->masalah);
    *m = (MasalahImpor){ .baris = b ? b->nomor : 0, .pesan = str_dup(r->a, str_z(e->pesan)),
                         .saran = str_dup(r->a, str_z(e->saran)), .pasal = str_dup(r->a, str_z(e->pasal)), .kode = err_nama(e->kode) };
    if (k < 0) return;
    m->kolom = str_z(r->j->kolom[k].nama);
    if (!b || !b->tabel || r->di_tabel[k] < 0) return;
    m->letak = tabel_letak(r->a, b->nomor, r->di_tabel[k]);
    m->isi = utf8_clip(b->tabel->sel[r->di_tabel[k]].teks, 80);
}

void impor_masalah(Rencana *r, BarisRencana *b, int k, bool awas, ErrKode kode, const char *pasal, const Val *v, int n)
{
    Err e;
    if ((awas ? r->h->n_peringatan : r->h->n_masalah) < IMPOR_TAMPIL) err_put(&e, kode, NULL, pasal, v, n);
    catat_masalah(r, b, k, awas, &e);
}

/* Shape of a NIP and the like rest on national rules. */
void impor_tolak(Rencana *r, BarisRencana *b, int k, bool awas, const Err *err)
{
    Err e = *err;
    if (!e.pasal[0]) snprintf(e.pasal, sizeof e.pasal, "N");
    catat_masalah(r, b, k, awas, &e);
}

void impor_catatan(Rencana *r, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    *list_add(r->a, &r->h->catatan) = str_vfmt(r->a, fmt, args);
    va_end(args);
}

/* ---- headings ---------------------------------------------------------------------------------- */

/* Letters and digits only, lower case: "Kode Unit", "kode_unit" and "KODE-UNIT" are one. */
static Str rapat(Arena *a, Str s)
{
    Buf b = buf_new(a, TABEL_SEL_MAX);
    Str kecil = str_lower(a, s);
    for (ptrdiff_t i = 0; i < kecil.len; i++)
        if ((kecil.s[i] >= 'a' && kecil.s[i] <= 'z') || (kecil.s[i] >= '0' && kecil.s[i] <= '9')) buf_char(&b, kecil.s[i]);
    return buf_str(&b);
}

static int kolom_judul(Arena *a, const JenisImpor *j, Str judul)
{
    Str s = rapat(a, judul);
    for (int k = 0; k < j->n; k++)
        if (str_eq(s, rapat(a, str_z(j->kolom[k].nama))) || str_eq(s, rapat(a, str_z(j->kolom[k].judul)))) return k;
    return -1;
}

static Str judul_semua(const Rencana *r)
{
    Buf semua = buf_new(r->a, 2 * KB);
    for (int k = 0; k < r->j->n; k++) buf_fmt(&semua, "%s%s", k ? ", " : "", r->j->kolom[k].nama);
    return buf_str(&semua);
}

static void judul_asing(Rencana *r, BarisRencana *b, Str judul)
{
    Dekat d = dekat_new(judul);
    for (int k = 0; k < r->j->n; k++) dekat_coba(&d, str_z(r->j->kolom[k].nama));
    Str saran = d.ada.len ? str_fmt(r->a, "Mungkin “" STR_F "”?", STR_A(d.ada))
                          : str_fmt(r->a, "Kolom impor ini: " STR_F ".", STR_A(judul_semua(r)));
    impor_salah(r, b, -1, E_IMPOR_KOLOM, NULL, V(utf8_clip(judul, 60)), V(saran));
}

/* Where the heading stands that was just reported. */
static void letak_judul(Rencana *r, ptrdiff_t kolom)
{
    MasalahImporList *l = &r->h->masalah;
    if (l->n == r->h->n_masalah) l->v[l->n - 1].letak = tabel_letak(r->a, r->tabel.baris_judul, kolom);
}

/* A title above the table, data without headings, a text that is no table: said once, not per cell. */
static bool ada_judul(const Rencana *r)
{
    for (ptrdiff_t i = 0; i < r->tabel.judul.n; i++)
        if (kolom_judul(r->a, r->j, r->tabel.judul.v[i]) >= 0) return true;
    return false;
}

/* False when rows cannot be understood: then only the headings are reported. */
static bool baca_judul(Rencana *r)
{
    const TabelBaca *t = &r->tabel;
    BarisRencana b = { .nomor = t->baris_judul };
    if (t->gabungan) impor_awas(r, NULL, -1, E_IMPOR_GABUNG, NULL, V(t->gabungan));
    if (!ada_judul(r)) {
        impor_salah(r, &b, -1, E_IMPOR_TANPA_JUDUL, NULL, V(judul_semua(r)));
        return false;
    }
    r->di_tabel = arena_many(r->a, int, r->j->n + 1);
    for (int k = 0; k < r->j->n; k++) r->di_tabel[k] = -1;
    for (ptrdiff_t i = 0; i < t->judul.n; i++) {
        int k = kolom_judul(r->a, r->j, t->judul.v[i]);
        Str huruf = tabel_huruf(r->a, i);
        int dahulu = r->h->n_masalah;
        if (!t->judul.v[i].len) impor_salah(r, &b, -1, E_IMPOR_KOLOM_TANPA_JUDUL, NULL, V(huruf));
        else if (k < 0) judul_asing(r, &b, t->judul.v[i]);
        else if (r->di_tabel[k] >= 0)
            impor_salah(r, &b, -1, E_IMPOR_KOLOM_GANDA, NULL, V(r->j->kolom[k].nama), V(tabel_huruf(r->a, r->di_tabel[k])), V(huruf));
        else r->di_tabel[k] = (int)i;
        if (r->h->n_masalah > dahulu) letak_judul(r, i);
    }
    for (int k = 0; k < r->j->n; k++)
        if (r->j->kolom[k].wajib && r->di_tabel[k] < 0) impor_salah(r, &b, -1, E_IMPOR_KOLOM_KURANG, NULL, V(r->j->kolom[k].nama));
    if (!b.galat && !t->baris.n) impor_salah(r, &b, -1, E_IMPOR_TANPA_BARIS, NULL);
    return !b.galat;
}

/* ---- rows -------------------------------------------------------------------------------------- */

static Str kunci_dari(Rencana *r, const void *baris)
{
    const JenisImpor *j = r->j;
    if (j->kunci) return j->kunci(r, baris);
    if (j->n_kunci == 1) {
        Val v = kolom_val(impor_ruas(j, j->kolom[0].ruas), baris);
        if (v.jenis == VAL_STR) return v.s;
    }
    char kunci[256];
    int n = 0;
    for (int k = 0; k < j->n_kunci; k++) {
        Val v = kolom_val(impor_ruas(j, j->kolom[k].ruas), baris);
        if (v.jenis == VAL_NULL || (v.jenis == VAL_INT && !v.i)) return (Str){ 0 };
        if (v.jenis == VAL_STR) n += snprintf(kunci + n, sizeof kunci - (size_t)n, "|%.*s", (int)(v.s.len < 60 ? v.s.len : 60), v.s.s);
        else n += snprintf(kunci + n, sizeof kunci - (size_t)n, "|%lld", (long long)v.i);
    }
    return str_dup(r->a, (Str){ kunci, n });
}

/* "NIP 1985..., Tanggal 2025-03-04" */
static Str sebut_kunci(const Rencana *r, const void *baris)
{
    Buf b = buf_new(r->a, 2 * KB);
    for (int k = 0; k < r->j->n_kunci; k++) {
        const Kolom *ruas = impor_ruas(r->j, r->j->kolom[k].ruas);
        buf_fmt(&b, "%s%s " STR_F, k ? ", " : "", r->j->kolom[k].judul, STR_A(impor_teks(r, ruas, baris)));
    }
    return buf_str(&b);
}

void rencana_ruang(Rencana *r, ptrdiff_t n)
{
    r->n = 0;
    r->baris = arena_many(r->a, BarisRencana, n);
    r->akhir = arena_alloc(r->a, r->j->ukuran, r->n_lama + n, _Alignof(max_align_t));
    r->asal = arena_many(r->a, int, r->n_lama + n);
    r->dari = arena_many(r->a, ptrdiff_t, r->n_lama + n);
    if (r->n_lama) memcpy(r->akhir, r->lama, (size_t)(r->n_lama * r->j->ukuran));
    r->n_akhir = r->n_lama;
    r->kunci = peta_new(r->a, r->n_lama + n);
    for (ptrdiff_t i = 0; i < r->n_lama; i++) peta_set(&r->kunci, kunci_dari(r, rencana_akhir(r, i)), i);
}

static void isi_kolom(Rencana *r, const BarisRencana *b, void *baris, bool dikenal, bool sendiri)
{
    const JenisImpor *j = r->j;
    for (int k = 0; k < j->n; k++) {
        const Kolom *ruas = j->kolom[k].ruas ? impor_ruas(j, j->kolom[k].ruas) : NULL;
        bool ini = j->sendiri && j->kolom[k].jenis == j->sendiri;
        bool biar = dikenal && j->kolom[k].kosong_tetap && !b->v[k].jenis;
        if (ruas && r->di_tabel[k] >= 0 && ini == sendiri && !biar) impor_isi(ruas, baris, b->v[k]);
    }
}

void rencana_taruh(Rencana *r, BarisRencana *b, const void *isi)
{
    const JenisImpor *j = r->j;
    Str kunci = kunci_dari(r, isi);
    b->ke = -1;
    if (!kunci.len) return;
    ptrdiff_t i = peta_tambah(&r->kunci, kunci, r->n_akhir);
    if (i < 0) {
        i = r->n_akhir++;
        memcpy(rencana_akhir(r, i), isi, (size_t)j->ukuran);
        int64_t id = j->ber_id ? store_id(r->c->store, r->c->kini) : 0;
        if (j->ber_id) memcpy(rencana_akhir(r, i), &id, sizeof id);
    } else if (r->asal[i]) {
        impor_salah(r, b, 0, E_IMPOR_GANDA, NULL, V(sebut_kunci(r, isi)), V(r->asal[i]));
        return;
    } else if (b->tabel) {
        isi_kolom(r, b, rencana_akhir(r, i), true, false);
        if (j->lengkapi) j->lengkapi(r, b, rencana_akhir(r, i));
    } else {
        memcpy(rencana_akhir(r, i), isi, (size_t)j->ukuran);
    }
    r->asal[i] = b->nomor;
    r->dari[i] = b - r->baris + 1;
    b->ke = i;
}

static void baca_sel(Rencana *r, BarisRencana *b, bool sendiri)
{
    static const Sel kosong;
    for (int k = 0; k < r->j->n; k++) {
        bool ini = r->j->sendiri && r->j->kolom[k].jenis == r->j->sendiri;
        if (r->di_tabel[k] >= 0 && ini == sendiri) impor_sel(r, b, k, &b->tabel->sel[r->di_tabel[k]], &b->v[k]);
        else if (ini == sendiri) impor_sel(r, b, k, &kosong, &b->v[k]);
    }
}

/* Rows of a table. References to the file's own rows are resolved when all of them have a place. */
static void susun_tabel(Rencana *r)
{
    const JenisImpor *j = r->j;
    char *isi = arena_alloc(r->a, j->ukuran, 1, _Alignof(max_align_t));
    rencana_ruang(r, r->tabel.baris.n);
    for (ptrdiff_t i = 0; i < r->tabel.baris.n; i++) {
        BarisRencana *b = &r->baris[r->n++];
        *b = (BarisRencana){ .nomor = r->tabel.baris.v[i].nomor, .tabel = &r->tabel.baris.v[i], .v = arena_many(r->a, Val, j->n) };
        if (b->tabel->lebih) impor_salah(r, b, -1, E_IMPOR_LEBIH, NULL, V((int64_t)b->tabel->lebih));
        baca_sel(r, b, false);
        memset(isi, 0, (size_t)j->ukuran);
        isi_kolom(r, b, isi, false, false);
        if (j->lengkapi) j->lengkapi(r, b, isi);
        rencana_taruh(r, b, isi);
    }
    for (ptrdiff_t i = 0; j->sendiri && i < r->n; i++) {
        baca_sel(r, &r->baris[i], true);
        if (r->baris[i].ke >= 0) isi_kolom(r, &r->baris[i], rencana_akhir(r, r->baris[i].ke), false, true);
    }
}

/* ---- what changes ------------------------------------------------------------------------------ */

bool val_sama(Val x, Val y)
{
    if (x.jenis == VAL_STR || y.jenis == VAL_STR)
        return str_eq(x.jenis == VAL_STR ? x.s : (Str){ 0 }, y.jenis == VAL_STR ? y.s : (Str){ 0 });
    return x.jenis == y.jenis && (x.jenis == VAL_NULL || x.i == y.i);
}

bool rencana_berubah(const Rencana *r, ptrdiff_t i)
{
    const void *lama = rencana_lama(r, i), *akhir = rencana_akhir(r, i);
    if (!lama) return true;
    for (const Kolom *k = r->j->ruas; k->jenis; k++)
        if (!val_sama(kolom_val(k, lama), kolom_val(k, akhir))) return true;
    return false;
}

static void tunjuk_perubahan(Rencana *r, ptrdiff_t i)
{
    const void *lama = rencana_lama(r, i), *akhir = rencana_akhir(r, i);
    for (const Kolom *k = r->j->ruas; lama && k->jenis; k++) {
        if (val_sama(kolom_val(k, lama), kolom_val(k, akhir))) continue;
        if (r->h->n_perubahan++ >= IMPOR_TAMPIL) continue;
        *list_add(r->a, &r->h->perubahan) = (PerubahanImpor){
            .baris = r->asal[i], .kunci = sebut_kunci(r, akhir), .kolom = str_z(k->judul),
            .dari = impor_teks(r, k, lama), .ke = impor_teks(r, k, akhir) };
    }
}

static void hitung(Rencana *r)
{
    HasilImpor *h = r->h;
    for (ptrdiff_t i = 0; i < r->n; i++) {
        const BarisRencana *b = &r->baris[i];
        if (b->galat || b->ke < 0) continue;
        if (b->ke >= r->n_lama) h->baru++;
        else if (rencana_berubah(r, b->ke)) h->berubah++;
        else h->tetap++;
    }
    for (ptrdiff_t i = 0; i < r->n_lama; i++)
        if (r->asal[i] && !(r->dari[i] && r->baris[r->dari[i] - 1].galat)) tunjuk_perubahan(r, i);
}

/* ---- the plan ---------------------------------------------------------------------------------- */

static bool muat_rujukan(Rencana *r, Err *err)
{
    int64_t versi;
    if (!db_struktur_muat(r->db, r->a, &r->s, &versi, err)) return false;
    r->unit = peta_new(r->a, r->s.unit.n);
    r->jabatan = peta_new(r->a, r->s.jabatan.n);
    r->pegawai = peta_new(r->a, r->s.pegawai.n);
    for (ptrdiff_t i = 0; i < r->s.unit.n; i++) peta_set(&r->unit, r->s.unit.v[i].kode, i);
    for (ptrdiff_t i = 0; i < r->s.jabatan.n; i++) peta_set(&r->jabatan, r->s.jabatan.v[i].kode, i);
    int kepala = 0;
    ptrdiff_t di = 0;
    for (ptrdiff_t i = 0; i < r->s.pegawai.n; i++) {
        const Pegawai *p = &r->s.pegawai.v[i];
        if (p->nip.len) peta_set(&r->pegawai, p->nip, i);
        else if (p->status == STATUS_PEGAWAI_KEPALA)
            peta_set(&r->pegawai, str_fmt(r->a, KEPALA_DAERAH_KUNCI ":" STR_F, STR_A(p->nama)), di = i), kepala++;
    }
    if (kepala == 1) peta_set(&r->pegawai, S(KEPALA_DAERAH_KUNCI), di);         /* several: the name must be told */
    return true;
}

static int per_baris(const void *x, const void *y)
{
    const MasalahImpor *a = x, *b = y;
    return a->baris != b->baris ? (a->baris > b->baris) - (a->baris < b->baris) : str_cmp(a->letak, b->letak);
}

static void urutkan(MasalahImporList *l)
{
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, per_baris);
}

bool rencanakan(Rencana *r, Db *db, Err *err)
{
    HasilImpor *h = r->h;
    *h = (HasilImpor){ .jenis = r->j, .sha = h->sha, .dibaca = (int)r->tabel.baris.n };
    r->db = db;
    r->saran = 0;
    r->n = r->n_akhir = 0;
    if (!r->j->susun && !baca_judul(r)) return true;
    if (!muat_rujukan(r, err) || !r->j->muat(r, err)) return false;
    if (!r->j->susun) susun_tabel(r);
    else if (!r->j->susun(r, err)) return false;
    if (r->j->periksa && !r->j->periksa(r, err)) return false;
    impor_periksa_hak(r);
    hitung(r);
    urutkan(&h->masalah);
    urutkan(&h->peringatan);
    return true;
}
