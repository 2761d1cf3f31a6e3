#include "web/panduan.h"

#include <cmark.h>

#include "base/file.h"

enum { PANDUAN_MAX = 256 * 1024 };

/* The pages in their order; `modul`: only where the profile has it. */
static const struct { const char *nama; Modul modul; } urutan[] = {
    { "mulai", 0 },
    { "masuk", 0 },
    { "beranda", 0 },
    { "perjanjian", MODUL_PERJANJIAN_KINERJA },
    { "skp", 0 },
    { "harian", MODUL_LAPORAN_HARIAN },
    { "presensi", 0 },
    { "jaga", 0 },
    { "tim", 0 },
    { "verifikasi", MODUL_LAPORAN_HARIAN },
    { "realisasi", MODUL_REALISASI_BULANAN },
    { "umpan", MODUL_UMPAN_BALIK },
    { "pertimbangan", MODUL_BAHAN_PERTIMBANGAN },
    { "pindah", 0 },
    { "kemajuan", 0 },
    { "matriks", 0 },
    { "perilaku", MODUL_PENILAI_PERILAKU },
    { "capaian", 0 },
    { "evaluasi", 0 },
    { "hasil", 0 },
    { "bertanda", 0 },
    { "tahunan", 0 },
    { "penutupan", 0 },
    { "keberatan", 0 },
    { "pelaporan", 0 },
    { "pemanfaatan", 0 },
    { "pemantauan", 0 },
    { "pelanggaran", 0 },
    { "pengingat", 0 },
    { "kelola", 0 },
    { "cetak", 0 },
    { "impor", 0 },
    { "istilah", 0 },
    { "aksesibilitas", 0 },
};

static bool dipakai(const Profil *p, ptrdiff_t i) { return !urutan[i].modul || p->modul[urutan[i].modul].ada; }

typedef struct {
    Arena *a;
    const Profil *p;
    Str berkas;
    int baris;
    Err *err;
} Baca;

static bool tolak(const Baca *b, Str apa, const char *sebab)
{
    return err_set(b->err, E_BERKAS, NULL, NULL, V(b->berkas), V(str_fmt(b->a, "baris %d, “" STR_F "” %s", b->baris, STR_A(apa), sebab)));
}

/* ---- marks --------------------------------------------------------------------------------------- */

/* How a deadline is counted, to stand before what it counts from: "3 hari kerja sesudah". */
static void tenggat_rumus(Buf *b, JenisTenggat jenis, const AturanTenggat *r)
{
    static const char *const bulan_mana[] = { "bulan itu", "bulan berikutnya" };
    bool tahunan = tenggat_pokok[jenis] == POKOK_TAHUN;
    int jatuh = (12 + r->bulan_lanjut + 11) % 12 + 1;
    const char *kapan = tahunan ? bulan_nama(jatuh) : bulan_mana[r->bulan_lanjut > 0];
    switch (r->rumus) {
    case RUMUS_TENGGAT_HARI_KERJA_KE:       buf_fmt(b, "hari kerja ke-%d %s", r->n, kapan); break;
    case RUMUS_TENGGAT_HARI_KERJA_TERAKHIR: buf_fmt(b, "hari kerja terakhir %s%s", tahunan ? "bulan " : "", kapan); break;
    case RUMUS_TENGGAT_HARI_TERAKHIR:       buf_fmt(b, "hari kalender terakhir %s%s", tahunan ? "bulan " : "", kapan); break;
    case RUMUS_TENGGAT_SESUDAH_HARI_KERJA:  buf_fmt(b, "%d hari kerja sesudah", r->n); break;
    case RUMUS_TENGGAT_SESUDAH_HARI:        buf_fmt(b, "%d hari kalender sesudah", r->n); break;
    case RUMUS_TENGGAT_SESUDAH_BULAN:       buf_fmt(b, "%d bulan sesudah", r->n); break;
    case RUMUS_TENGGAT_TIDAK_ADA:
    case RUMUS_TENGGAT_TIADA:
    case RUMUS_TENGGAT_MAX:                 buf_z(b, "tanpa tenggat"); break;
    }
}

static bool tanda_tenggat(Baca *b, Str kode, Buf *out)
{
    JenisTenggat j = jenis_tenggat_dari(kode);
    if (j) tenggat_rumus(out, j, &b->p->tenggat[j]);
    return j != 0;
}

static bool tanda_dasar(Baca *b, Str kode, Buf *out)
{
    JenisTenggat j = jenis_tenggat_dari(kode);
    if (j) buf_put(out, pasal_kata(b->a, b->p->tenggat[j].pasal));
    return j != 0;
}

static bool tanda_pasal(Baca *b, Str kode, Buf *out)
{
    Ketentuan k = ketentuan_dari(kode);
    if (k) buf_put(out, pasal_kata(b->a, b->p->ketentuan[k]));
    return k != 0;
}

/* A mark with an argument has `tulis`, one without a text of the profile. */
static const struct { const char *nama; bool (*tulis)(Baca *b, Str kode, Buf *out); ptrdiff_t teks; } tanda[] = {
    { "tenggat", tanda_tenggat, 0 },
    { "dasar",   tanda_dasar, 0 },
    { "pasal",   tanda_pasal, 0 },
    { "aplikasi",      NULL, offsetof(Profil, aplikasi) },
    { "daerah",        NULL, offsetof(Profil, daerah) },
    { "kepala_daerah", NULL, offsetof(Profil, kepala_daerah) },
    { "peraturan",     NULL, offsetof(Profil, peraturan) },
};

static bool tulis_tanda(Baca *b, Str isi, Buf *out)
{
    Str kode = isi, nama = str_cut(&kode, ' ');
    for (ptrdiff_t i = 0; i < countof(tanda); i++) {
        if (!str_eqz(nama, tanda[i].nama) || (tanda[i].tulis != NULL) != (kode.len > 0)) continue;
        if (!tanda[i].tulis) buf_put(out, *(const Str *)(const void *)((const char *)b->p + tanda[i].teks));
        else if (!tanda[i].tulis(b, kode, out)) break;
        return true;
    }
    return tolak(b, isi, "tidak dikenal");
}

static bool tulis_baris(Baca *b, Str baris, Buf *out)
{
    for (ptrdiff_t buka; (buka = str_find(baris, S("{"))) >= 0;) {
        buf_put(out, str_sub(baris, 0, buka));
        Str isi = str_sub(baris, buka + 1, baris.len);
        ptrdiff_t tutup = str_find(isi, S("}"));
        if (tutup < 0) return tolak(b, isi, "tanpa kurung tutup");
        if (!tulis_tanda(b, str_sub(isi, 0, tutup), out)) return false;
        baris = str_sub(isi, tutup + 1, isi.len);
    }
    buf_put(out, baris);
    buf_char(out, '\n');
    return true;
}

/* The text with its marks replaced, what the profile does not have left out. */
static bool terapkan(Baca *b, Str isi, Str *hasil)
{
    Buf out = buf_new(b->a, PANDUAN_MAX);
    bool di_dalam = false, tulis = true;
    for (b->baris = 1; isi.len; b->baris++) {
        Str baris = str_cut(&isi, '\n');
        if (str_eqz(baris, "{selesai}")) {
            if (!di_dalam) return tolak(b, baris, "tanpa {bila}");
            di_dalam = false;
            tulis = true;
        } else if (str_starts(baris, S("{bila ")) && str_ends(baris, S("}"))) {
            bool tanpa = str_starts(baris, S("{bila tanpa "));
            ptrdiff_t di = tanpa ? 12 : 6;
            Modul m = modul_dari(str_sub(baris, di, baris.len - di - 1));
            if (!m || di_dalam) return tolak(b, baris, m ? "di dalam {bila} lain" : "tidak dikenal");
            di_dalam = true;
            tulis = b->p->modul[m].ada != tanpa;
        } else if (tulis && !tulis_baris(b, baris, &out)) {
            return false;
        }
    }
    if (di_dalam || out.full) return tolak(b, b->berkas, di_dalam ? "tanpa {selesai} di akhir" : "terlalu panjang");
    *hasil = buf_str(&out);
    return true;
}

/* ---- CommonMark ---------------------------------------------------------------------------------- */

static Str teks_polos(Arena *a, cmark_node *n)
{
    Buf b = buf_new(a, 4 * KB);
    cmark_iter *it = cmark_iter_new(n);
    while (cmark_iter_next(it) != CMARK_EVENT_DONE) {
        const char *z = cmark_node_get_literal(cmark_iter_get_node(it));
        if (z) buf_z(&b, z);
    }
    cmark_iter_free(it);
    return buf_str(&b);
}

/* "Bila dikembalikan?" becomes bila-dikembalikan. */
static Str id_dari(Arena *a, Str judul)
{
    Buf b = buf_new(a, 1 * KB);
    Str s = str_lower(a, judul);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        bool huruf = (s.s[i] >= 'a' && s.s[i] <= 'z') || (s.s[i] >= '0' && s.s[i] <= '9');
        if (huruf) buf_char(&b, s.s[i]);
        else if (b.len && b.s[b.len - 1] != '-') buf_char(&b, '-');
    }
    Str id = buf_str(&b);
    return str_ends(id, S("-")) ? str_sub(id, 0, id.len - 1) : id;
}

static void tulis_html(Arena *a, cmark_node *n, Buf *out)
{
    char *z = cmark_render_html(n, CMARK_OPT_DEFAULT);
    arena_defer(a, cmark_get_default_mem_allocator()->free, z);
    Str s = str_z(z), kepala = S("<h2>");
    if (cmark_node_get_type(n) == CMARK_NODE_HEADING) {
        kepala = str_fmt(a, "<h%d", cmark_node_get_heading_level(n));
        buf_fmt(out, STR_F " id=\"" STR_F "\"", STR_A(kepala), STR_A(id_dari(a, teks_polos(a, n))));
        s = str_sub(s, kepala.len, s.len);
    }
    buf_put(out, s);
}

/* "harian.md#bukti" is the page /bantuan/harian#bukti. */
static bool tautan(Baca *b, cmark_node *n)
{
    Str url = str_z(cmark_node_get_url(n)), pagar = url, nama = str_cut(&pagar, '#');
    if (str_starts(url, S("https://")) || !nama.len) return true;
    for (ptrdiff_t i = 0; i < countof(urutan); i++) {
        if (!str_eq(nama, str_fmt(b->a, "%s.md", urutan[i].nama)) || !dipakai(b->p, i)) continue;
        Str ke = str_fmt(b->a, "/bantuan%s%s%s" STR_F, i ? "/" : "", i ? urutan[i].nama : "", pagar.len ? "#" : "", STR_A(pagar));
        return cmark_node_set_url(n, str_cz(b->a, ke));
    }
    b->baris = cmark_node_get_start_line(cmark_node_parent(n));
    return tolak(b, url, "bukan halaman panduan");
}

static bool semua_tautan(Baca *b, cmark_node *akar)
{
    bool ok = true;
    cmark_iter *it = cmark_iter_new(akar);
    for (cmark_event_type e; ok && (e = cmark_iter_next(it)) != CMARK_EVENT_DONE;) {
        cmark_node *n = cmark_iter_get_node(it);
        if (e == CMARK_EVENT_ENTER && cmark_node_get_type(n) == CMARK_NODE_LINK) ok = tautan(b, n);
    }
    cmark_iter_free(it);
    return ok;
}

static bool rakit(Baca *b, cmark_node *akar, PanduanHalaman *h)
{
    Buf out = buf_new(b->a, 2 * PANDUAN_MAX);
    cmark_node *n = cmark_node_first_child(akar);
    b->baris = 1;
    if (!n || cmark_node_get_type(n) != CMARK_NODE_HEADING || cmark_node_get_heading_level(n) != 1)
        return tolak(b, h->nama, "tidak dimulai dengan judul");
    h->judul = teks_polos(b->a, n);
    if (!semua_tautan(b, akar)) return false;
    while ((n = cmark_node_next(n))) tulis_html(b->a, n, &out);
    h->isi = (Markah){ buf_str(&out) };
    return !out.full || tolak(b, h->nama, "terlalu panjang");
}

static bool muat_satu(Arena *a, Str folder, const char *nama, const Profil *p, PanduanHalaman *h, Err *err)
{
    Str mentah, isi;
    Baca b = { .a = a, .p = p, .berkas = str_fmt(a, STR_F "/%s.md", STR_A(folder), nama), .err = err };
    if (!file_read(a, b.berkas, PANDUAN_MAX, &mentah, err) || !terapkan(&b, mentah, &isi)) return false;
    cmark_node *akar = cmark_parse_document(isi.s, (size_t)isi.len, CMARK_OPT_VALIDATE_UTF8);
    bool ok = rakit(&b, akar, h);
    cmark_node_free(akar);
    return ok;
}

bool panduan_muat(Arena *a, Str folder, const Profil *p, const Panduan **out, Err *err)
{
    Panduan *t = arena_one(a, Panduan);
    for (ptrdiff_t i = 0; i < countof(urutan); i++) {
        if (!dipakai(p, i)) continue;
        PanduanHalaman *h = list_add(a, &t->v);
        h->nama = str_z(urutan[i].nama);
        h->jalur = i ? str_fmt(a, "/bantuan/%s", urutan[i].nama) : S("/bantuan");
        if (!muat_satu(a, folder, urutan[i].nama, p, h, err)) return false;
    }
    *out = t;
    return true;
}

const PanduanHalaman *panduan_cari(const Panduan *p, Str nama)
{
    if (!nama.len) return &p->v.v[0];
    for (ptrdiff_t i = 1; i < p->v.n; i++)
        if (str_eq(p->v.v[i].nama, nama)) return &p->v.v[i];
    return NULL;
}
