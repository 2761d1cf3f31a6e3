#include <openssl/asn1t.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include "base/file.h"
#include "dokumen/pades.h"

static const ptrdiff_t P12_MAKS = 1 * MB, SANDI_MAKS = 4 * KB;
enum { BIT_PALING_SEDIKIT = 2048, SISIPAN = 2048 };      /* SISIPAN: of a signature what is neither certificate nor signature */

struct Pades {
    EVP_PKEY *kunci;
    X509 *sertifikat;
    STACK_OF(X509) *rantai;
    ptrdiff_t panjang;
    PadesInfo info;
};

static bool tolak(Err *err, Str sebab)
{
    ERR_clear_error();
    return err_set(err, E_SEGEL, NULL, NULL, V(sebab));
}

/* ---- the file ------------------------------------------------------------------------------------ */

static void buang(void *x)
{
    Pades *p = x;
    EVP_PKEY_free(p->kunci);
    X509_free(p->sertifikat);
    sk_X509_pop_free(p->rantai, X509_free);
}

static bool baca_sandi(Arena *a, Str berkas, char **sandi, Err *err)
{
    Str isi;
    Err e = { 0 };
    *sandi = str_cz(a, (Str){ 0 });
    if (!berkas.len) return true;
    if (!file_read(a, berkas, SANDI_MAKS, &isi, &e)) return tolak(err, str_fmt(a, "segel_sandi_berkas: %s", e.pesan));
    *sandi = str_cz(a, str_cut(&isi, '\n'));
    ptrdiff_t n = (ptrdiff_t)strlen(*sandi);
    if (n && (*sandi)[n - 1] == '\r') (*sandi)[n - 1] = 0;
    return true;
}

static bool buka_p12(Arena *a, Pades *p, Str berkas, const char *sandi, Err *err)
{
    Str isi;
    Err e = { 0 };
    if (!file_read(a, berkas, P12_MAKS, &isi, &e)) return tolak(err, str_fmt(a, "segel_berkas: %s", e.pesan));
    const unsigned char *di = (const unsigned char *)isi.s;
    PKCS12 *x = d2i_PKCS12(NULL, &di, (long)isi.len);
    if (!x) return tolak(err, str_fmt(a, "berkas " STR_F " bukan PKCS#12", STR_A(berkas)));
    bool cocok = PKCS12_verify_mac(x, sandi, -1) == 1 || (!*sandi && PKCS12_verify_mac(x, NULL, 0) == 1);
    bool terbuka = cocok && PKCS12_parse(x, sandi, &p->kunci, &p->sertifikat, &p->rantai) == 1;
    PKCS12_free(x);
    if (!cocok) return tolak(err, str_fmt(a, "sandi di segel_sandi_berkas tidak membuka " STR_F, STR_A(berkas)));
    if (!terbuka) return tolak(err, str_fmt(a, STR_F " memakai enkripsi lama; ekspor ulang dengan openssl pkcs12 -export", STR_A(berkas)));
    return (p->kunci && p->sertifikat) || tolak(err, str_fmt(a, STR_F " tidak memuat kunci dengan sertifikat yang cocok", STR_A(berkas)));
}

/* ---- the certificate ----------------------------------------------------------------------------- */

static Str nama_umum(Arena *a, X509_NAME *n)
{
    unsigned char *teks = NULL;
    int di = X509_NAME_get_index_by_NID(n, NID_commonName, -1);
    int panjang = di < 0 ? 0 : ASN1_STRING_to_UTF8(&teks, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(n, di)));
    Str s = panjang > 0 ? str_dup(a, (Str){ (const char *)teks, panjang }) : S("tanpa nama");
    OPENSSL_free(teks);
    return utf8_valid(s) ? s : S("tanpa nama");
}

static Saat waktu(const ASN1_TIME *t)
{
    struct tm w;
    if (!ASN1_TIME_to_tm(t, &w)) return (Saat){ 0 };
    Saat s = saat_dari(tanggal(w.tm_year + 1900, w.tm_mon + 1, w.tm_mday), pukul(w.tm_hour, w.tm_min), 0);
    return (Saat){ s.ms + w.tm_sec * 1000 };
}

static ptrdiff_t panjang_der(X509 *x)
{
    int n = i2d_X509(x, NULL);
    return n > 0 ? n : 0;
}

static bool periksa(Arena *a, Pades *p, Err *err)
{
    uint32_t guna = X509_get_key_usage(p->sertifikat);
    if (!EVP_PKEY_is_a(p->kunci, "RSA")) return tolak(err, S("kuncinya bukan RSA; segel memerlukan kunci RSA agar dokumen yang sama tetap sama bitanya"));
    if (EVP_PKEY_get_bits(p->kunci) < BIT_PALING_SEDIKIT) return tolak(err, str_fmt(a, "kunci RSA %d bit terlalu pendek, paling sedikit %d", EVP_PKEY_get_bits(p->kunci), BIT_PALING_SEDIKIT));
    if (guna != UINT32_MAX && !(guna & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION))) return tolak(err, S("sertifikatnya tidak untuk tanda tangan"));
    p->info = (PadesInfo){ nama_umum(a, X509_get_subject_name(p->sertifikat)), nama_umum(a, X509_get_issuer_name(p->sertifikat)),
                           waktu(X509_get0_notBefore(p->sertifikat)), waktu(X509_get0_notAfter(p->sertifikat)) };
    p->panjang = SISIPAN + EVP_PKEY_get_size(p->kunci) + panjang_der(p->sertifikat);
    for (int i = 0; i < sk_X509_num(p->rantai); i++) p->panjang += panjang_der(sk_X509_value(p->rantai, i));
    return true;
}

bool pades_muat(Arena *a, Str berkas, Str sandi_berkas, const Pades **hasil, Err *err)
{
    char *sandi;
    Pades *p = arena_one(a, Pades);
    if (!baca_sandi(a, sandi_berkas, &sandi, err)) return false;
    bool ok = buka_p12(a, p, berkas, sandi, err);
    OPENSSL_cleanse(sandi, strlen(sandi));
    arena_defer(a, buang, p);
    if (!ok || !periksa(a, p, err)) return false;
    *hasil = p;
    return true;
}

const PadesInfo *pades_info(const Pades *p) { return &p->info; }
bool pades_berlaku(const Pades *p, Saat kini) { return kini.ms >= p->info.dari.ms && kini.ms <= p->info.sampai.ms; }
ptrdiff_t pades_panjang(const Pades *p) { return p->panjang; }

/* ---- the signature ------------------------------------------------------------------------------- */

/* SET OF Attribute, sorted as DER wants it: what is signed. */
ASN1_ITEM_TEMPLATE(AtributTanda) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_OF, 0, atribut, X509_ATTRIBUTE)
static_ASN1_ITEM_TEMPLATE_END(AtributTanda)

static void buang_cms(void *c) { CMS_ContentInfo_free(c); }
static void buang_ctx(void *c) { EVP_MD_CTX_free(c); }

static bool tanda_atribut(const Pades *p, Arena *a, CMS_SignerInfo *si)
{
    unsigned char *der = NULL, *tanda = arena_many(a, unsigned char, EVP_PKEY_get_size(p->kunci));
    size_t panjang = (size_t)EVP_PKEY_get_size(p->kunci);
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    STACK_OF(X509_ATTRIBUTE) *l = sk_X509_ATTRIBUTE_new_null();
    pastikan(m && l);
    arena_defer(a, buang_ctx, m);
    for (int i = 0; i < CMS_signed_get_attr_count(si); i++) sk_X509_ATTRIBUTE_push(l, CMS_signed_get_attr(si, i));
    int n = ASN1_item_i2d((ASN1_VALUE *)l, &der, ASN1_ITEM_rptr(AtributTanda));
    bool ok = n > 0 && EVP_DigestSignInit(m, NULL, EVP_sha256(), NULL, p->kunci) == 1 && EVP_DigestSign(m, tanda, &panjang, der, (size_t)n) == 1
           && ASN1_STRING_set(CMS_SignerInfo_get0_signature(si), tanda, (int)panjang) == 1;
    sk_X509_ATTRIBUTE_free(l);
    OPENSSL_free(der);
    return ok;
}

/*
 * CMS_final() would add the attribute signing-time with the clock of the machine. PAdES wants the time in the dictionary (M)
 * instead, and we want the same bytes each time: so the signed attributes are filled and signed here.
 */
bool pades_tanda(const Pades *p, Arena *a, const unsigned char hash[32], Str *der, Err *err)
{
    enum { CARA = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL };
    unsigned char *hasil = NULL;
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, p->rantai, NULL, CARA);
    if (cms) arena_defer(a, buang_cms, cms);
    CMS_SignerInfo *si = cms ? CMS_add1_signer(cms, p->sertifikat, p->kunci, EVP_sha256(), CARA | CMS_CADES | CMS_NOSMIMECAP) : NULL;
    bool ok = si && CMS_signed_add1_attr_by_NID(si, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) == 1
           && CMS_signed_add1_attr_by_NID(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, hash, 32) == 1 && tanda_atribut(p, a, si);
    int n = ok ? i2d_CMS_ContentInfo(cms, &hasil) : -1;
    if (n > 0) *der = str_dup(a, (Str){ (const char *)hasil, n });
    OPENSSL_free(hasil);
    ERR_clear_error();
    return (n > 0 && n <= p->panjang) || err_set(err, E_DOKUMEN, NULL, NULL, V("segel elektronik tidak dapat dibuat"));
}
