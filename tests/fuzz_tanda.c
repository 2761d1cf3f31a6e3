/* Any bytes as a PDF with signatures, then as the time and the signature of one that is otherwise in order. */
#include "base/tanda_pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void baca(Arena *a, Str pdf)
{
    TandaPdfList l = { 0 };
    tanda_pdf(a, pdf, &l);
    pastikan(l.n <= TANDA_PDF_MAKS);
    for (ptrdiff_t i = 0; i < l.n; i++) pastikan(l.v[i].sampai > 0 && l.v[i].sampai <= pdf.len && utf8_valid(l.v[i].nama) && l.v[i].keadaan != TANDA_UTUH);
    tanda_pdf_penuh(pdf, &l);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(256 * MB);
    Str isi = { (const char *)p, (ptrdiff_t)n }, waktu = str_cut(&isi, '\n');
    Buf b = buf_new(a, 64 * MB);
    baca(a, (Str){ (const char *)p, (ptrdiff_t)n });
    buf_z(&b, "%PDF-1.7\n1 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /M (D:");
    buf_put(&b, waktu);
    buf_z(&b, ") /Contents ");
    ptrdiff_t dari = b.len;
    buf_char(&b, '<');
    for (ptrdiff_t i = 0; i < isi.len; i++) buf_fmt(&b, "%02x", (unsigned char)isi.s[i]);
    buf_char(&b, '>');
    buf_fmt(&b, " /ByteRange [0 %td %td 0] >>\nendobj\n", dari, b.len);
    baca(a, buf_str(&b));
    arena_free(a);
    return 0;
}
