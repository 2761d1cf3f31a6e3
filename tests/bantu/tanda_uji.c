#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "bantu/tanda_uji.h"

enum { TEMPAT = 8192 };                         /* hexadecimal digits kept free for the signature */

static EVP_PKEY *kunci(void)
{
    static EVP_PKEY *k;                         /* one for all: making it takes longest */
    if (!k) k = EVP_RSA_gen(2048);
    pastikan(k);
    return k;
}

static X509 *sertifikat(const char *nama)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_get_subject_name(x);
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 7);
    X509_gmtime_adj(X509_getm_notBefore(x), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x), 3600);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_UTF8, (const unsigned char *)nama, -1, -1, 0);
    X509_set_issuer_name(x, n);
    X509_set_pubkey(x, kunci());
    pastikan(X509_sign(x, kunci(), EVP_sha256()));
    return x;
}

Str tanda_uji(Arena *a, Str pdf, const char *nama)
{
    Buf b = buf_new(a, pdf.len + 64 * KB);
    buf_put(&b, pdf);
    buf_z(&b, "9000 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20250304101530+07'00')\n/Contents ");
    ptrdiff_t dari = b.len, sampai = dari + TEMPAT + 2;
    Str ekor = S(" >>\nendobj\n%%EOF\n");
    Str julat = str_fmt(a, "\n/ByteRange [0 %td %td 00]", dari, sampai);          /* what follows has two digits */
    ptrdiff_t sisa = julat.len + ekor.len;
    pastikan(sisa >= 10 && sisa < 100);
    julat = str_fmt(a, "\n/ByteRange [0 %td %td %td]", dari, sampai, sisa);
    Buf isi = buf_new(a, pdf.len + 64 * KB);
    buf_put(&isi, buf_str(&b));
    buf_put(&isi, julat);
    buf_put(&isi, ekor);
    BIO *bio = BIO_new_mem_buf(buf_str(&isi).s, (int)isi.len);
    X509 *x = sertifikat(nama);
    CMS_ContentInfo *cms = CMS_sign(x, kunci(), NULL, bio, CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP);
    unsigned char *der = NULL;
    int n = i2d_CMS_ContentInfo(cms, &der);
    pastikan(n > 0 && 2 * n <= TEMPAT);
    buf_char(&b, '<');
    for (int i = 0; i < TEMPAT / 2; i++) buf_fmt(&b, "%02x", i < n ? der[i] : 0);
    buf_char(&b, '>');
    buf_put(&b, julat);
    buf_put(&b, ekor);
    OPENSSL_free(der);
    CMS_ContentInfo_free(cms);
    X509_free(x);
    BIO_free(bio);
    return buf_str(&b);
}
