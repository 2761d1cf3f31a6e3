#include "pdf.h"

#include <cairo-pdf.h>
#include <qrencode.h>

#include "kurva.h"
#include "pdf_segel.h"

static const double pt_mm = 72 / 25.4;
static const double tepi_kiri = 15, tepi_atas = 14, tepi_bawah = 10, kaki_mm = 16;     /* millimetres */
static const double garis_tebal = 0.5, qr_sisi = 36, kaki_huruf = 7;

Bidang bidang(Kertas k, bool melintang)
{
    static const double mm[][2] = { [KERTAS_A4] = { 210, 297 }, [KERTAS_F4] = { 215, 330 } };
    double w = mm[k][melintang] * pt_mm, h = mm[k][!melintang] * pt_mm;
    return (Bidang){ w, h, tepi_kiri * pt_mm, tepi_atas * pt_mm, w - 2 * tepi_kiri * pt_mm,
                     h - (tepi_atas + tepi_bawah + kaki_mm) * pt_mm };
}

/* ---- the page ---------------------------------------------------------------------------------- */

/* DRAF across the page, under everything else. */
static void watermark(Pena *p, cairo_t *cr, const Bidang *b)
{
    double ukuran = b->lebar < b->tinggi ? 150 : 170;
    cairo_save(cr);
    cairo_set_source_rgb(cr, 0.88, 0.88, 0.88);
    cairo_translate(cr, b->lebar / 2, b->tinggi / 2);
    cairo_rotate(cr, -0.61);
    teks_tulis(p, cr, GAYA_TEBAL, S("DRAF"), ukuran, -b->lebar, -ukuran * 0.6, 2 * b->lebar, RATA_TENGAH);
    cairo_restore(cr);
}

static void arsiran(cairo_t *cr, const Bidang *b, const Kotak *k, ptrdiff_t n)
{
    for (ptrdiff_t i = 0; i < n; i++)
        if (k[i].sel->arsir) cairo_rectangle(cr, b->kiri + k[i].x, b->atas + k[i].y, k[i].w, k[i].h);
    cairo_set_source_rgb(cr, 0.91, 0.91, 0.91);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
}

typedef struct { bool tegak; double di, dari, sampai; } Garis;      /* upright at x `di`, or level at y `di` */
typedef LIST_OF(Garis) GarisList;

static bool sama(double a, double b) { return a - b < 0.01 && b - a < 0.01; }

static int garis_urut(const void *a, const void *b)
{
    const Garis *g = a, *h = b;
    if (g->tegak != h->tegak) return g->tegak - h->tegak;
    if (!sama(g->di, h->di)) return g->di < h->di ? -1 : 1;
    return (g->dari > h->dari) - (g->dari < h->dari);
}

static void garis_tambah(Arena *a, GarisList *l, bool tegak, double di, double dari, double sampai)
{
    *(Garis *)list_add(a, l) = (Garis){ tegak, di, dari, sampai };
}

/* The lines of all cells, each once: pieces that touch become one. */
static void garis(Pena *p, cairo_t *cr, const Bidang *b, const Kotak *k, ptrdiff_t n)
{
    Arena *a = pena_arena(p);
    GarisList l = {0};
    for (ptrdiff_t i = 0; i < n; i++) {
        if (!k[i].tabel->garis) continue;
        double x = b->kiri + k[i].x, y = b->atas + k[i].y, x2 = x + k[i].w, y2 = y + k[i].h;
        garis_tambah(a, &l, true, x2, y, y2);
        garis_tambah(a, &l, false, y2, x, x2);
        if (!k[i].sel->kolom) garis_tambah(a, &l, true, x, y, y2);
        if (k[i].awal_atas) garis_tambah(a, &l, false, y, x, x2);
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, garis_urut);
    for (ptrdiff_t i = 0; i < l.n;) {
        Garis g = l.v[i++];
        while (i < l.n && l.v[i].tegak == g.tegak && sama(l.v[i].di, g.di) && l.v[i].dari < g.sampai + 0.01) {
            if (l.v[i].sampai > g.sampai) g.sampai = l.v[i].sampai;
            i++;
        }
        cairo_move_to(cr, g.tegak ? g.di : g.dari, g.tegak ? g.dari : g.di);
        cairo_line_to(cr, g.tegak ? g.di : g.sampai, g.tegak ? g.sampai : g.di);
    }
    cairo_set_line_width(cr, garis_tebal);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_SQUARE);
    cairo_stroke(cr);
}

/* Thick and thin, below the head of a letter. */
static void garis_kop(cairo_t *cr, const Bidang *b, const Kotak *k, ptrdiff_t n)
{
    static const struct { double turun, tebal; } dua[] = { { 3, 1.6 }, { 5, 0.5 } };
    for (ptrdiff_t i = 0; i < n; i++)
        for (int j = 0; k[i].sel->garis_bawah && j < 2; j++) {
            double y = b->atas + k[i].y + k[i].h + dua[j].turun;
            cairo_move_to(cr, b->kiri + k[i].x, y);
            cairo_line_to(cr, b->kiri + k[i].x + k[i].w, y);
            cairo_set_line_width(cr, dua[j].tebal);
            cairo_stroke(cr);
        }
}

static void kotak_isi(Pena *p, cairo_t *cr, const Bidang *b, const Kotak *k)
{
    const Tabel *t = k->tabel;
    const Petak *s = k->sel;
    double tepi_x = t->garis ? tata_tepi_x : 0, tepi_y = t->garis ? tata_tepi_y : 1;
    double x = b->kiri + k->x + tepi_x, y = b->atas + k->y + tepi_y;
    if (s->gambar == GAMBAR_KURVA) {
        pena_siram(p, cr);
        kurva_gambar(p, cr, (Capaian)s->gambar_arg, s->berjumlah ? s->jumlah : NULL, b->kiri + k->x, b->atas + k->y, k->w, k->h);
        return;
    }
    if (s->tengah) y += (k->h - 2 * tepi_y - (double)(k->sampai - k->dari) * paragraf_spasi(t->ukuran)) / 2;
    paragraf_tulis(p, cr, s->larik, k->dari, k->sampai, t->ukuran, x, y);
}

static void buang_surface(void *s) { cairo_surface_destroy(s); }

/* ---- the footer -------------------------------------------------------------------------------- */

/* The QR is recorded once; every page refers to it. */
typedef struct { cairo_surface_t *qr; Str alamat, kode, nomor, segel; } Kaki;

static bool qr_buat(Arena *out, Kaki *k, Err *err)
{
    QRcode *q = QRcode_encodeData((int)k->alamat.len, (const unsigned char *)k->alamat.s, 0, QR_ECLEVEL_M);
    if (!q) return err_set(err, E_DOKUMEN, NULL, NULL, V("kode QR tidak dapat dibuat, alamat verifikasi terlalu panjang"));
    k->qr = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, &(cairo_rectangle_t){ 0, 0, qr_sisi, qr_sisi });
    arena_defer(out, buang_surface, k->qr);
    cairo_t *cr = cairo_create(k->qr);
    double modul = qr_sisi / q->width;
    for (int y = 0; y < q->width; y++)
        for (int x = 0; x < q->width; x++) {
            int dari = x;
            while (x < q->width && q->data[y * q->width + x] & 1) x++;
            if (x > dari) cairo_rectangle(cr, dari * modul, y * modul, (x - dari) * modul, modul);
        }
    cairo_fill(cr);
    cairo_destroy(cr);
    QRcode_free(q);
    return true;
}

static void kaki_teks(Pena *p, cairo_t *cr, const char *label, Str isi, double x, double y)
{
    Str s = str_fmt(pena_arena(p), "%s" STR_F, label, STR_A(isi));
    teks_tulis(p, cr, GAYA_BIASA, s, kaki_huruf, x, y, 2000, RATA_KIRI);
}

static void kaki(Pena *p, cairo_t *cr, const Bidang *b, const Kaki *k, int ke, int dari)
{
    double bawah = b->tinggi - tepi_bawah * pt_mm, kiri = b->kiri;
    if (k->qr) {
        cairo_set_source_surface(cr, k->qr, kiri, bawah - qr_sisi);
        cairo_paint(cr);
        cairo_set_source_rgb(cr, 0, 0, 0);
        kiri += qr_sisi + 6;
    }
    double spasi = paragraf_spasi(kaki_huruf), y = bawah - spasi;
    Str halaman = str_fmt(pena_arena(p), "Halaman %d dari %d", ke, dari);
    teks_tulis(p, cr, GAYA_BIASA, halaman, kaki_huruf, b->kiri, y, b->lebar_isi, RATA_KANAN);
    if (k->alamat.len) {
        kaki_teks(p, cr, "", k->alamat, kiri, y);
        kaki_teks(p, cr, "Kode verifikasi: ", k->kode, kiri, y -= spasi);
        y -= spasi;
    }
    if (k->nomor.len) kaki_teks(p, cr, "Nomor: ", k->nomor, kiri, y), y -= spasi;
    if (k->segel.len) kaki_teks(p, cr, "Disegel secara elektronik oleh ", k->segel, kiri, y);
}

/* ---- the document ------------------------------------------------------------------------------ */

static cairo_status_t tampung(void *buf, const unsigned char *data, unsigned n)
{
    Buf *b = buf;
    buf_put(b, (Str){ (const char *)data, (ptrdiff_t)n });
    return b->full ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static void sifat(cairo_surface_t *s, const Naskah *n, Arena *a)
{
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE, str_cz(a, n->judul));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_AUTHOR, str_cz(a, n->penulis));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATOR, str_cz(a, n->aplikasi));
    Tanggal t = n->tanggal.n ? n->tanggal : tanggal(1970, 1, 1);        /* cairo would ask the clock */
    char *iso = str_cz(a, str_fmt(a, STR_F "T00:00:00Z", STR_A(tanggal_iso(a, t))));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, iso);
}

static void halaman(Pena *p, cairo_t *cr, const Lembar *l, const Kotak *k, ptrdiff_t n, const CetakAtur *atur)
{
    if (atur->draf) watermark(p, cr, &l->bidang);
    arsiran(cr, &l->bidang, k, n);
    garis(p, cr, &l->bidang, k, n);
    garis_kop(cr, &l->bidang, k, n);
    for (ptrdiff_t i = 0; i < n; i++) kotak_isi(p, cr, &l->bidang, &k[i]);
    pena_siram(p, cr);
}

static void buang_cairo(void *cr) { cairo_destroy(cr); }

static cairo_status_t gambar(Pena *p, cairo_surface_t *s, Arena *out, const Naskah *n, const CetakAtur *atur, const Kaki *k)
{
    Arena *a = pena_arena(p);
    int semua = 0, ke = 0;
    for (ptrdiff_t i = 0; i < n->lembar.n; i++) semua += n->lembar.v[i].isi.halaman;
    cairo_t *cr = cairo_create(s);
    arena_defer(out, buang_cairo, cr);
    for (ptrdiff_t i = 0; i < n->lembar.n; i++) {
        const Lembar *l = &n->lembar.v[i];
        char *tujuan = str_cz(a, str_fmt(a, "page=%d", ke + 1));
        cairo_pdf_surface_add_outline(s, CAIRO_PDF_OUTLINE_ROOT, str_cz(a, l->judul), tujuan, CAIRO_PDF_OUTLINE_FLAG_OPEN);
        ptrdiff_t dari = 0;
        for (int h = 0; h < l->isi.halaman; h++) {
            cairo_pdf_surface_set_size(s, l->bidang.lebar, l->bidang.tinggi);
            ptrdiff_t sampai = dari;
            while (sampai < l->isi.kotak.n && l->isi.kotak.v[sampai].halaman == h) sampai++;
            halaman(p, cr, l, l->isi.kotak.v + dari, sampai - dari, atur);
            kaki(p, cr, &l->bidang, k, ++ke, semua);
            cairo_show_page(cr);
            dari = sampai;
        }
    }
    return cairo_status(cr);
}

bool pdf_tulis(Pena *p, Arena *out, const Naskah *n, const CetakAtur *atur, Str *pdf, Err *err)
{
    Kaki k = { .kode = atur->kode, .nomor = n->nomor, .segel = cetak_segel_nama(atur) };
    Str polos;
    if (atur->kode.len) {
        k.alamat = str_fmt(pena_arena(p), STR_F "/" STR_F, STR_A(atur->alamat), STR_A(atur->kode));
        if (!qr_buat(out, &k, err)) return false;
    }
    Buf *b = arena_one(out, Buf);
    *b = buf_new(out, 64 * MB);
    const Bidang *awal = &n->lembar.v[0].bidang;
    cairo_surface_t *s = cairo_pdf_surface_create_for_stream(tampung, b, awal->lebar, awal->tinggi);
    arena_defer(out, buang_surface, s);
    /* 1.5 carries the text of glyphs that no font has; newer cairo would also pack its cross-reference
     * table, which pdf_lengkapi() does not read. */
    bool baru = cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 0);
    cairo_pdf_surface_restrict_to_version(s, baru ? CAIRO_PDF_VERSION_1_4 : CAIRO_PDF_VERSION_1_5);
    sifat(s, n, pena_arena(p));
    cairo_status_t status = gambar(p, s, out, n, atur, &k);
    cairo_surface_finish(s);
    if (!status) status = cairo_surface_status(s);
    if (status) return err_set(err, E_DOKUMEN, NULL, NULL, V(cairo_status_to_string(status)));
    if (!pdf_lengkapi(out, buf_str(b), S("id-ID"), &polos)) return err_set(err, E_DOKUMEN, NULL, NULL, V("susunan PDF tidak dikenal"));
    if (atur->segel) return pdf_segel(out, polos, atur->segel, atur->segel_pada, pdf, err);
    *pdf = polos;
    return true;
}
