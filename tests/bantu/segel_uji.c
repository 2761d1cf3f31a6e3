#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "bantu/alat.h"
#include "bantu/segel_uji.h"

const SegelUji segel_uji_baik = { .bit = 2048, .dari = "20240101000000Z", .sampai = "20340101000000Z" };

static EVP_PKEY *kunci_ca;
static X509 *ca;

static void tambahan(X509 *x, int nid, const char *isi)
{
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, nid, isi);
    pastikan(e && X509_add_ext(x, e, -1));
    X509_EXTENSION_free(e);
}

static X509 *sertifikat(const char *nama, EVP_PKEY *kunci, const char *dari, const char *sampai, const char *guna)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_get_subject_name(x);
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ca ? 2 : 1);
    ASN1_TIME_set_string_X509(X509_getm_notBefore(x), dari);
    ASN1_TIME_set_string_X509(X509_getm_notAfter(x), sampai);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_UTF8, (const unsigned char *)nama, -1, -1, 0);
    X509_set_issuer_name(x, ca ? X509_get_subject_name(ca) : n);
    X509_set_pubkey(x, kunci);
    if (!ca) tambahan(x, NID_basic_constraints, "critical,CA:TRUE");
    tambahan(x, NID_key_usage, guna);
    pastikan(X509_sign(x, kunci_ca, EVP_sha256()));
    return x;
}

static void siapkan_ca(void)
{
    if (ca) return;
    kunci_ca = EVP_RSA_gen(2048);
    ca = sertifikat("CA Uji", kunci_ca, "20200101000000Z", "20400101000000Z", "critical,keyCertSign");
}

Str segel_uji(Arena *a, const char *folder, const char *nama, const SegelUji *u)
{
    siapkan_ca();
    EVP_PKEY *kunci = u->bit ? EVP_RSA_gen((unsigned)u->bit) : EVP_EC_gen("P-256");
    X509 *x = sertifikat(SEGEL_UJI_NAMA, kunci, u->dari, u->sampai, u->bukan_tanda ? "critical,keyEncipherment" : "critical,digitalSignature,nonRepudiation");
    STACK_OF(X509) *rantai = sk_X509_new_null();
    sk_X509_push(rantai, ca);
    PKCS12 *p = PKCS12_create(SEGEL_UJI_SANDI, "segel", u->tanpa_kunci ? NULL : kunci, x, rantai, 0, 0, 0, 0, 0);
    unsigned char *der = NULL;
    int n = i2d_PKCS12(p, &der);
    pastikan(n > 0);
    const char *jalur = alat_simpan(a, folder, str_cz(a, str_fmt(a, "%s.p12", nama)), (Str){ (const char *)der, n });
    alat_simpan(a, folder, "sandi", S(SEGEL_UJI_SANDI "\n"));
    BIO *b = BIO_new_file(str_cz(a, str_fmt(a, "%s/ca.pem", folder)), "w");
    pastikan(PEM_write_bio_X509(b, ca));
    BIO_free(b);
    OPENSSL_free(der);
    PKCS12_free(p);
    sk_X509_free(rantai);
    X509_free(x);
    EVP_PKEY_free(kunci);
    return str_z(jalur);
}

const Pades *segel_uji_muat(Arena *a, const char *folder)
{
    const Pades *p;
    Err err = { 0 };
    Str berkas = segel_uji(a, folder, "segel", &segel_uji_baik);
    pastikan(pades_muat(a, berkas, str_fmt(a, "%s/sandi", folder), &p, &err));
    return p;
}
