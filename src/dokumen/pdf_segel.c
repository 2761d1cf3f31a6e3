#include "pdf_segel.h"

#include "pdf_baca.h"

Str pdf_teks(Arena *a, Str s)
{
    Buf b = buf_new(a, 16 * KB);
    buf_z(&b, "<FEFF");
    while (s.len) {
        Str h = utf8_clip(s, 1);
        unsigned c = (unsigned char)h.s[0];
        unsigned u = h.len == 1 ? c : c & (0x7Fu >> h.len);
        for (ptrdiff_t i = 1; i < h.len; i++) u = u << 6 | ((unsigned char)h.s[i] & 0x3F);
        if (u >= 0x10000) buf_fmt(&b, "%04X%04X", 0xD7C0 + (u >> 10), 0xDC00 + (u & 0x3FF));
        else buf_fmt(&b, "%04X", u);
        s = str_sub(s, h.len, s.len);
    }
    buf_char(&b, '>');
    return buf_str(&b);
}

/* ---- the update ---------------------------------------------------------------------------------- */

static Str waktu(Arena *a, Saat s)
{
    Ymd d = tanggal_ymd(saat_tanggal(s, 0));
    int detik = (int)(s.ms / 1000 % 86400);
    return str_fmt(a, "(D:%04d%02d%02d%02d%02d%02dZ)", d.tahun, d.bulan, d.hari, detik / 3600, detik / 60 % 60, detik % 60);
}

/* The text in three parts: up to the signature, the signature's room, and behind it, where the ranges take ten places each. */
static void sebelum_tanda(Arena *a, const Susulan *s, Buf *b, int64_t *letak)
{
    for (int i = 0; i < s->n; i++) {
        letak[i] = s->panjang + b->len;
        buf_fmt(b, "%lld 0 obj\n" STR_F "\nendobj\n", (long long)s->objek[i].nomor, STR_A(s->objek[i].isi));
    }
    letak[s->n] = s->panjang + b->len;
    buf_fmt(b, "%lld 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n   /M " STR_F "\n   /Name " STR_F
            "\n   /Reason " STR_F "\n   /Contents ", (long long)s->tanda, STR_A(waktu(a, s->pada)), STR_A(pdf_teks(a, pades_info(s->segel)->nama)),
            STR_A(pdf_teks(a, S("Segel elektronik instansi"))));
}

static void sesudah_tanda(const Susulan *s, const int64_t *letak, int64_t tanda, ptrdiff_t ruang, int64_t ekor, Buf *b)
{
    int64_t mulai = tanda + ruang;
    buf_fmt(b, "\n   /ByteRange [0 %-10lld %-10lld %-10lld]\n>>\nendobj\n", (long long)tanda, (long long)mulai, (long long)ekor);
    int64_t xref = mulai + b->len;
    buf_z(b, "xref\n");
    for (int i = 0; i < s->n; i++) buf_fmt(b, "%lld 1\n%010lld 00000 n \n", (long long)s->objek[i].nomor, (long long)letak[i]);
    buf_fmt(b, "%lld 1\n%010lld 00000 n \n", (long long)s->tanda, (long long)letak[s->n]);
    buf_fmt(b, "trailer\n<< /Size %lld\n   /Root %lld 0 R\n   /Info %lld 0 R\n   /Prev %lld\n   /ID [<" STR_F "> <" STR_F ">]\n>>\n", (long long)s->tanda + 1,
            (long long)s->akar, (long long)s->info, (long long)s->sebelum, STR_A(s->id), STR_A(s->id));
    buf_fmt(b, "startxref\n%lld\n%%%%EOF\n", (long long)xref);
}

static void isi_sidik(crypto_hash_sha256_state *st, Str s) { crypto_hash_sha256_update(st, (const unsigned char *)s.s, (unsigned long long)s.len); }

bool pdf_susulan(Arena *a, Susulan *s, Str *susulan, Err *err)
{
    int64_t letak[countof(s->objek) + 1];
    ptrdiff_t hex = 2 * pades_panjang(s->segel), ruang = hex + 2;
    Buf kiri = buf_new(a, 4 * MB), coba = buf_new(a, 64 * KB), kanan = buf_new(a, 64 * KB), semua = buf_new(a, 5 * MB);
    unsigned char hash[crypto_hash_sha256_BYTES];
    Str der;
    sebelum_tanda(a, s, &kiri, letak);
    sesudah_tanda(s, letak, s->panjang + kiri.len, ruang, 0, &coba);
    sesudah_tanda(s, letak, s->panjang + kiri.len, ruang, coba.len, &kanan);
    if (kiri.full || kanan.full || kanan.len != coba.len) return err_set(err, E_DOKUMEN, NULL, NULL, V("susunan PDF terlalu besar untuk disegel"));
    isi_sidik(&s->sidik, buf_str(&kiri));
    isi_sidik(&s->sidik, buf_str(&kanan));
    crypto_hash_sha256_final(&s->sidik, hash);
    if (!pades_tanda(s->segel, a, hash, &der, err)) return false;
    char *z = arena_many(a, char, hex + 1);
    sodium_bin2hex(z, (size_t)hex + 1, (const unsigned char *)der.s, (size_t)der.len);
    memset(z + 2 * der.len, '0', (size_t)(hex - 2 * der.len));
    buf_put(&semua, buf_str(&kiri));
    buf_char(&semua, '<');
    buf_put(&semua, (Str){ z, hex });
    buf_char(&semua, '>');
    buf_put(&semua, buf_str(&kanan));
    *susulan = buf_str(&semua);
    return true;
}

Str pdf_segel_ruas(Arena *a, int64_t tanda, int64_t halaman)
{
    return str_fmt(a, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /V %lld 0 R /F 132 /Rect [0 0 0 0] /P %lld 0 R >>", (long long)tanda, (long long)halaman);
}

Str pdf_segel_formulir(Arena *a, int64_t ruas) { return str_fmt(a, "/AcroForm << /Fields [%lld 0 R] /SigFlags 3 >>", (long long)ruas); }

/* ---- one document -------------------------------------------------------------------------------- */

/* The object's dictionary with one more entry; empty when it is none. */
static Str dengan(Arena *a, const PdfIsi *p, int64_t nomor, Str tambahan)
{
    Str isi = p->objek.v[nomor].isi;
    ptrdiff_t selesai = str_find(isi, S("endobj"));
    isi = str_trim(str_sub(isi, 0, selesai < 0 ? 0 : selesai));
    if (!str_ends(isi, S(">>"))) return (Str){ 0 };
    return str_fmt(a, STR_F "   " STR_F "\n>>", STR_A(str_sub(isi, 0, isi.len - 2)), STR_A(tambahan));
}

static int menurut_nomor(const void *x, const void *y)
{
    const ObjekBaru *a = x, *b = y;
    return (a->nomor > b->nomor) - (a->nomor < b->nomor);
}

bool pdf_segel(Arena *a, Str pdf, const Pades *segel, Saat pada, Str *hasil, Err *err)
{
    PdfIsi p;
    Str susulan;
    if (!pdf_baca(a, pdf, &p) || !p.id.len || str_find(p.objek.v[p.halaman_pertama].isi, S("/Annots")) >= 0)
        return err_set(err, E_DOKUMEN, NULL, NULL, V("susunan PDF tidak dikenal"));
    int64_t ruas = p.terbesar + 1, tanda = ruas + 1;
    Susulan s = { .segel = segel, .pada = pada, .panjang = pdf.len, .n = 3, .tanda = tanda, .akar = p.katalog, .info = p.info, .sebelum = p.tabel, .id = p.id,
                  .objek = { { p.katalog, dengan(a, &p, p.katalog, pdf_segel_formulir(a, ruas)) },
                             { p.halaman_pertama, dengan(a, &p, p.halaman_pertama, str_fmt(a, "/Annots [%lld 0 R]", (long long)ruas)) },
                             { ruas, pdf_segel_ruas(a, tanda, p.halaman_pertama) } } };
    qsort(s.objek, (size_t)s.n, sizeof *s.objek, menurut_nomor);
    crypto_hash_sha256_init(&s.sidik);
    isi_sidik(&s.sidik, pdf);
    if (!pdf_susulan(a, &s, &susulan, err)) return false;
    Buf b = buf_new(a, pdf.len + susulan.len);
    buf_put(&b, pdf);
    buf_put(&b, susulan);
    *hasil = buf_str(&b);
    return true;
}
