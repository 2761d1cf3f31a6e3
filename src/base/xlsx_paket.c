#include "base/xlsx_paket.h"

#include <expat.h>
#include <zip.h>

enum {
    ENTRI_MAX = 2000,
    RASIO_MAX = 250,            /* unpacked : packed; sheets full of one letter reach about 60 */
    DALAM_MAX = 64,
    POTONG    = 64 * 1024
};
static const ptrdiff_t ISI_MAX = 192 * MB;      /* unpacked, of one part and of all parts read */

struct Paket {
    Arena *a;
    zip_t *z;
    zip_file_t *terbuka;
    ptrdiff_t dibaca;
};

/* One part being read. */
typedef struct {
    Arena *a;
    const XmlBaca *baca;
    void *arg;
    Err *err;
    XML_Parser x;
    int dalam;
    bool gagal;
} Alir;

/* One event of expat. */
typedef struct { enum { MULAI, SELESAI, TEKS } apa; const char *nama; const char **atribut; Str teks; } Peristiwa;

bool paket_salah(Err *err, const char *sebab) { return err_set(err, E_TABEL_XLSX, NULL, NULL, V(sebab)); }

static void tutup_paket(void *arg)
{
    Paket *p = arg;
    if (p->terbuka) zip_fclose(p->terbuka);
    zip_discard(p->z);
}

static void tutup_alir(void *arg) { XML_ParserFree(((Alir *)arg)->x); }

/* What the directory claims; what is really unpacked is counted while reading. */
static bool batas(zip_t *z, Err *err)
{
    zip_int64_t n = zip_get_num_entries(z, 0);
    if (n > ENTRI_MAX) return paket_salah(err, "terlalu banyak bagian di dalamnya");
    for (zip_int64_t i = 0; i < n; i++) {
        zip_stat_t st;
        if (zip_stat_index(z, (zip_uint64_t)i, 0, &st)) return paket_salah(err, "daftar isinya rusak");
        if (st.encryption_method != ZIP_EM_NONE) return paket_salah(err, "dikunci kata sandi");
        if (st.size > (zip_uint64_t)ISI_MAX || (st.size > (zip_uint64_t)MB && st.size / RASIO_MAX > st.comp_size))
            return paket_salah(err, "isinya mengembang tidak wajar (bom zip)");
    }
    return true;
}

bool paket_buka(Arena *a, Str isi, Paket **p, Err *err)
{
    zip_source_t *s = zip_source_buffer_create(isi.s, (zip_uint64_t)isi.len, 0, NULL);
    if (!s) return paket_salah(err, "bukan arsip zip yang utuh");
    zip_t *z = zip_open_from_source(s, ZIP_RDONLY, NULL);
    if (!z) {
        zip_source_free(s);
        return paket_salah(err, "bukan arsip zip yang utuh; mungkin terpotong saat dikirim");
    }
    *p = arena_one(a, Paket);
    **p = (Paket){ .a = a, .z = z };
    arena_defer(a, tutup_paket, *p);
    return batas(z, err);
}

bool paket_ada(const Paket *p, Str bagian) { return zip_name_locate(p->z, str_cz(p->a, bagian), 0) >= 0; }

static const char *tanpa_awalan(const char *nama)
{
    const char *titik = strrchr(nama, ':');
    return titik ? titik + 1 : nama;
}

const char *xml_atribut(const char **atribut, const char *nama)
{
    for (; *atribut; atribut += 2)
        if (!strcmp(tanpa_awalan(atribut[0]), nama)) return atribut[1];
    return NULL;
}

static void henti(Alir *r)
{
    r->gagal = true;
    XML_StopParser(r->x, XML_FALSE);
}

static bool serahkan(Alir *r, const Peristiwa *p)
{
    const XmlBaca *b = r->baca;
    switch (p->apa) {
    case MULAI:   return b->mulai(r->arg, tanpa_awalan(p->nama), p->atribut, r->err);
    case SELESAI: return !b->selesai || b->selesai(r->arg, tanpa_awalan(p->nama), r->err);
    case TEKS:    return !b->teks || b->teks(r->arg, p->teks, r->err);
    }
    return true;
}

/* Hands the event on. The arena's ceiling is caught here: a jump out of a handler would leave the parser
 * in it for good, and expat then refuses to free it. */
static void peristiwa(Alir *r, Peristiwa p)
{
    jmp_buf penuh;
    if (r->gagal) return;
    jmp_buf *dulu = arena_catch(r->a, &penuh);
    bool ok = setjmp(penuh) ? err_set(r->err, E_TABEL_BATAS, NULL, NULL, V("isinya lebih besar dari memori yang disediakan"), V("Pecah menjadi beberapa berkas."))
                            : serahkan(r, &p);
    arena_catch(r->a, dulu);
    if (!ok) henti(r);
}

static void XMLCALL pada_mulai(void *arg, const XML_Char *nama, const XML_Char **atribut)
{
    Alir *r = arg;
    if (++r->dalam <= DALAM_MAX) {
        peristiwa(r, (Peristiwa){ .apa = MULAI, .nama = nama, .atribut = atribut });
    } else if (!r->gagal) {
        paket_salah(r->err, "susunannya terlalu dalam");
        henti(r);
    }
}

static void XMLCALL pada_selesai(void *arg, const XML_Char *nama)
{
    Alir *r = arg;
    r->dalam--;
    peristiwa(r, (Peristiwa){ .apa = SELESAI, .nama = nama });
}

static void XMLCALL pada_teks(void *arg, const XML_Char *s, int len)
{
    peristiwa(arg, (Peristiwa){ .apa = TEKS, .teks = { s, len } });
}

/* No spreadsheet program writes one; entities live there. */
static void XMLCALL pada_doctype(void *arg, const XML_Char *n, const XML_Char *s, const XML_Char *p, int ada)
{
    (void)n, (void)s, (void)p, (void)ada;
    Alir *r = arg;
    paket_salah(r->err, "memuat deklarasi DOCTYPE, yang tidak diterima");
    henti(r);
}

static bool alirkan(Paket *p, zip_file_t *f, Str bagian, Alir *r, Err *err)
{
    for (;;) {
        void *buf = XML_GetBuffer(r->x, POTONG);
        if (!buf) return paket_salah(err, "memori tidak cukup");
        zip_int64_t n = zip_fread(f, buf, POTONG);
        if (n < 0) return paket_salah(err, "isinya rusak");
        p->dibaca += (ptrdiff_t)n;
        if (p->dibaca > ISI_MAX) return paket_salah(err, "isinya mengembang tidak wajar (bom zip)");
        if (XML_ParseBuffer(r->x, (int)n, n == 0) != XML_STATUS_OK)
            return r->gagal ? false : paket_salah(err, str_cz(r->a, str_fmt(r->a, "isinya rusak di baris %lu bagian " STR_F,
                                                                           XML_GetCurrentLineNumber(r->x), STR_A(bagian))));
        if (!n) return true;
    }
}

bool paket_xml(Paket *p, Str bagian, const XmlBaca *baca, void *arg, Err *err)
{
    p->terbuka = zip_fopen(p->z, str_cz(p->a, bagian), 0);
    if (!p->terbuka)
        return err_set(err, E_TABEL_XLSX, NULL, NULL, V(str_fmt(p->a, "bagian " STR_F " tidak ada", STR_A(bagian))));
    Alir *r = arena_one(p->a, Alir);
    *r = (Alir){ .a = p->a, .baca = baca, .arg = arg, .err = err };
    arena_defer(p->a, tutup_alir, r);
    r->x = XML_ParserCreate(NULL);
    bool ok = false;
    if (r->x) {
        XML_SetUserData(r->x, r);
        XML_SetElementHandler(r->x, pada_mulai, pada_selesai);
        XML_SetCharacterDataHandler(r->x, pada_teks);
        XML_SetStartDoctypeDeclHandler(r->x, pada_doctype);
        ok = alirkan(p, p->terbuka, bagian, r, err);
    } else {
        paket_salah(err, "memori tidak cukup");
    }
    zip_fclose(p->terbuka);
    p->terbuka = NULL;
    return ok;
}
