#include <openssl/asn1.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include "base/tanda_pdf.h"

enum { KAMUS_MAKS = 64 * 1024, NAMA_MAKS = 200 };

/* ---- the dictionary ------------------------------------------------------------------------------ */

static bool sela(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

/* A number at *di, which moves behind it. */
static bool angka(Str s, ptrdiff_t *di, int64_t *n)
{
    ptrdiff_t i = *di;
    while (i < s.len && sela(s.s[i])) i++;
    ptrdiff_t mulai = i;
    while (i < s.len && s.s[i] >= '0' && s.s[i] <= '9') i++;
    *di = i;
    return i > mulai && str_int(str_sub(s, mulai, i - mulai), n);
}

/* "[0 b c d]" behind /ByteRange: everything to b and from c to c + d, with the signature between. */
typedef struct { ptrdiff_t b, c, sampai; } Lingkup;

static bool lingkup(Str pdf, ptrdiff_t di, Lingkup *l)
{
    int64_t n[4];
    while (di < pdf.len && sela(pdf.s[di])) di++;
    if (di >= pdf.len || pdf.s[di++] != '[') return false;
    for (int i = 0; i < 4; i++)
        if (!angka(pdf, &di, &n[i]) || n[i] > pdf.len) return false;
    *l = (Lingkup){ (ptrdiff_t)n[1], (ptrdiff_t)n[2], (ptrdiff_t)(n[2] + n[3]) };
    return !n[0] && l->b > 0 && l->c > l->b + 2 && l->sampai <= pdf.len && pdf.s[l->b] == '<' && pdf.s[l->c - 1] == '>';
}

/* The text of its dictionary on both sides of the signature. */
typedef struct { Str kiri, kanan; } Kamus;

static Kamus kamus(Str pdf, const Lingkup *l)
{
    ptrdiff_t mulai = l->b, dari = l->b > KAMUS_MAKS ? l->b - KAMUS_MAKS : 0;
    while (mulai > dari && !str_starts(str_sub(pdf, mulai, 4), S("obj"))) mulai--;
    Str kanan = str_sub(pdf, l->c, KAMUS_MAKS);
    ptrdiff_t habis = str_find(kanan, S("endobj"));
    return (Kamus){ str_sub(pdf, mulai, l->b - mulai), str_sub(kanan, 0, habis < 0 ? 0 : habis) };
}

/* What follows a key, blanks apart; empty when it is not there. */
static Str kunci(const Kamus *k, Str nama)
{
    Str sisi[] = { k->kiri, k->kanan };
    for (int i = 0; i < countof(sisi); i++)
        for (Str s = sisi[i]; s.len;) {
            ptrdiff_t di = str_find(s, nama);
            if (di < 0) break;
            s = str_sub(s, di + nama.len, s.len);
            if (s.len && (sela(s.s[0]) || s.s[0] == '(' || s.s[0] == '/')) return str_trim(str_sub(s, 0, 64));
        }
    return (Str){ 0 };
}

/* "(D:20250304101530+07'00')" */
static Saat waktu(Str s)
{
    static const int panjang[] = { 4, 2, 2, 2, 2, 2 };
    int64_t n[6] = { 0, 1, 1, 0, 0, 0 }, jam = 0, menit = 0;
    ptrdiff_t di = 3;
    if (!str_starts(s, S("(D:"))) return (Saat){ 0 };
    for (int i = 0; i < 6; di += panjang[i++]) {
        Str x = str_sub(s, di, panjang[i]);
        if (!str_digits(x, panjang[i])) break;
        str_int(x, &n[i]);
    }
    if (n[0] < 1990 || n[0] > 2200 || !tanggal_ada((int)n[0], (int)n[1], (int)n[2]) || n[3] > 23 || n[4] > 59) return (Saat){ 0 };
    Str zona = str_sub(s, di + 1, 5);
    if (di < s.len && (s.s[di] == '+' || s.s[di] == '-') && str_digits(str_sub(zona, 0, 2), 2)) {
        str_int(str_sub(zona, 0, 2), &jam);
        if (str_digits(str_sub(zona, 3, 2), 2)) str_int(str_sub(zona, 3, 2), &menit);
    }
    int geser = (int)(jam * 60 + menit) * (di < s.len && s.s[di] == '-' ? -1 : 1);
    Saat t = saat_dari(tanggal((int)n[0], (int)n[1], (int)n[2]), pukul((int)n[3], (int)n[4]), geser);
    return (Saat){ t.ms + (n[5] < 60 ? n[5] * 1000 : 0) };
}

/* ---- the signature ------------------------------------------------------------------------------- */

static int nilai_hex(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static Str dari_hex(Arena *a, Str hex)
{
    char *z = arena_many(a, char, hex.len / 2 + 1);
    ptrdiff_t n = 0;
    int tinggi = -1;
    for (ptrdiff_t i = 0; i < hex.len; i++) {
        int v = nilai_hex(hex.s[i]);
        if (v < 0 && sela(hex.s[i])) continue;
        if (v < 0) return (Str){ 0 };
        if (tinggi < 0) tinggi = v;
        else z[n++] = (char)(tinggi << 4 | v), tinggi = -1;
    }
    return (Str){ z, n };
}

static void buang_cms(void *p) { CMS_ContentInfo_free(p); }
static void buang_bio(void *p) { BIO_free_all(p); }

/* The common name as text of one line. */
static Str nama_umum(Arena *a, X509 *x)
{
    unsigned char *teks = NULL;
    X509_NAME *s = x ? X509_get_subject_name(x) : NULL;
    int di = s ? X509_NAME_get_index_by_NID(s, NID_commonName, -1) : -1;
    int n = di < 0 ? 0 : ASN1_STRING_to_UTF8(&teks, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(s, di)));
    Str nama = n > 0 ? str_dup(a, (Str){ (const char *)teks, n }) : (Str){ 0 };
    OPENSSL_free(teks);
    for (ptrdiff_t i = 0; i < nama.len; i++)
        if ((unsigned char)nama.s[i] < 0x20) return (Str){ 0 };
    return utf8_valid(nama) ? utf8_clip(str_trim(nama), NAMA_MAKS) : (Str){ 0 };
}

/* Who signed: the certificate in the file that the first signer names. */
static X509 *penanda(CMS_ContentInfo *cms, STACK_OF(X509) *semua)
{
    STACK_OF(CMS_SignerInfo) *l = CMS_get0_SignerInfos(cms);
    if (!l || sk_CMS_SignerInfo_num(l) < 1) return NULL;
    for (int i = 0; i < sk_X509_num(semua); i++)
        if (!CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(l, 0), sk_X509_value(semua, i))) return sk_X509_value(semua, i);
    return NULL;
}

/* A digest or a signature that came out different, not one that could not be worked out. */
static bool ternyata_beda(void)
{
    bool beda = false;
    for (unsigned long e; (e = ERR_get_error());) beda |= ERR_GET_LIB(e) == ERR_LIB_CMS && ERR_GET_REASON(e) == CMS_R_VERIFICATION_FAILURE;
    return beda;
}

/* The bytes it covers, without its own. */
static BIO *isi_tercakup(Arena *a, Str pdf, const Lingkup *l)
{
    ptrdiff_t ekor = l->sampai - l->c;
    char *z = arena_many(a, char, l->b + ekor + 1);
    memcpy(z, pdf.s, (size_t)l->b);
    memcpy(z + l->b, pdf.s + l->c, (size_t)ekor);
    BIO *b = BIO_new_mem_buf(z, (int)(l->b + ekor));
    pastikan(b);
    arena_defer(a, buang_bio, b);
    return b;
}

static void baca_cms(Arena *a, Str pdf, const Lingkup *l, bool lepas, TandaPdf *t)
{
    char nama[NAMA_MAKS * 4 + 1] = "";
    ArenaMark m = arena_mark(a);                /* the file, once more for each signature */
    Str der = dari_hex(a, str_sub(pdf, l->b + 1, l->c - l->b - 2));
    const unsigned char *p = (const unsigned char *)der.s;
    CMS_ContentInfo *cms = der.len ? d2i_CMS_ContentInfo(NULL, &p, (long)der.len) : NULL;
    t->keadaan = TANDA_TAK_TERBACA;
    if (cms) arena_defer(a, buang_cms, cms);
    STACK_OF(X509) *semua = cms && OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed ? CMS_get1_certs(cms) : NULL;
    if (semua) {
        snprintf(nama, sizeof nama, STR_F, STR_A(nama_umum(a, penanda(cms, semua))));
        sk_X509_pop_free(semua, X509_free);
        ERR_clear_error();
        if (lepas && CMS_verify(cms, NULL, NULL, isi_tercakup(a, pdf, l), NULL, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY | CMS_DETACHED) == 1) t->keadaan = TANDA_UTUH;
        else if (lepas && ternyata_beda()) t->keadaan = TANDA_RUSAK;
    }
    ERR_clear_error();
    arena_rewind(a, m);
    t->nama = str_dup(a, str_z(nama));
}

/* ---- all of them --------------------------------------------------------------------------------- */

void tanda_pdf(Arena *a, Str pdf, TandaPdfList *l)
{
    static const Str di_mana = { "/ByteRange", 10 };
    for (ptrdiff_t di = 0, n; l->n < TANDA_PDF_MAKS && (n = str_find(str_sub(pdf, di, pdf.len), di_mana)) >= 0;) {
        Lingkup x;
        di += n + di_mana.len;
        if (pdf.len > INT32_MAX || !lingkup(pdf, di, &x)) continue;
        Kamus k = kamus(pdf, &x);
        Str bentuk = kunci(&k, S("/SubFilter"));
        TandaPdf *t = list_add(a, l);
        t->sampai = x.sampai;
        t->stempel_waktu = str_starts(bentuk, S("/ETSI.RFC3161"));
        t->pada = waktu(kunci(&k, S("/M")));
        baca_cms(a, pdf, &x, str_starts(bentuk, S("/adbe.pkcs7.detached")) || str_starts(bentuk, S("/ETSI.CAdES.detached")), t);
    }
}

bool tanda_pdf_penuh(Str pdf, const TandaPdfList *l)
{
    ptrdiff_t sampai = 0;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].sampai > sampai) sampai = l->v[i].sampai;
    Str ekor = str_trim(str_sub(pdf, sampai, pdf.len));
    return sampai && (!ekor.len || str_find(ekor, S("/DSS")) >= 0);
}
