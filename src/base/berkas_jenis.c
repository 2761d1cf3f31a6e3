/* What a file is, told from its bytes; names and media types sent by a browser are claims. */
#include <strings.h>
#include <zip.h>

#include "base/berkas.h"

KODE_ISI(JENIS_BERKAS, jenis_berkas, JENIS_BERKAS_LIST)

const char *const jenis_berkas_media[JENIS_BERKAS_MAX] = {
    [JENIS_BERKAS_PDF]  = "application/pdf",
    [JENIS_BERKAS_JPG]  = "image/jpeg",
    [JENIS_BERKAS_PNG]  = "image/png",
    [JENIS_BERKAS_DOCX] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    [JENIS_BERKAS_XLSX] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

static unsigned byte(Str s, ptrdiff_t i) { return (unsigned char)s.s[i]; }
static uint32_t be16(Str s, ptrdiff_t i) { return byte(s, i) << 8 | byte(s, i + 1); }
static uint32_t be32(Str s, ptrdiff_t i) { return be16(s, i) << 16 | be16(s, i + 2); }

/* Header within the first KB and end mark within the last two, as readers accept. */
static bool pdf(Str s)
{
    return str_find(str_sub(s, 0, KB), S("%PDF-")) >= 0 && str_find(str_sub(s, s.len - 2 * KB, 2 * KB), S("%%EOF")) >= 0;
}

/* Segments with their lengths up to the start of the scan, and an end of image behind it. */
static bool jpg(Str s)
{
    ptrdiff_t i = 2;
    if (s.len < 4 || be16(s, 0) != 0xFFD8) return false;
    while (i + 4 <= s.len && byte(s, i) == 0xFF && byte(s, i + 1) != 0xDA) {
        if (byte(s, i + 1) == 0xFF) i++;                /* fill byte */
        else i += 2 + (ptrdiff_t)be16(s, i + 2);
    }
    return i + 4 <= s.len && be16(s, i) == 0xFFDA && str_find(str_sub(s, i, s.len), S("\xFF\xD9")) >= 0;
}

/* Chunks from IHDR to IEND. */
static bool png(Str s)
{
    if (!str_starts(s, S("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"))) return false;
    for (ptrdiff_t i = 8; i + 12 <= s.len;) {
        uint32_t len = be32(s, i);
        if (str_eq(str_sub(s, i + 4, 4), S("IEND"))) return true;
        if (len > 0x7FFFFFFF) return false;
        i += 12 + (ptrdiff_t)len;
    }
    return false;
}

static JenisBerkas office(Str s)
{
    if (!str_starts(s, S("PK\x03\x04"))) return JENIS_BERKAS_TIADA;
    zip_source_t *src = zip_source_buffer_create(s.s, (zip_uint64_t)s.len, 0, NULL);
    if (!src) return JENIS_BERKAS_TIADA;
    zip_t *z = zip_open_from_source(src, ZIP_RDONLY, NULL);
    if (!z) {
        zip_source_free(src);
        return JENIS_BERKAS_TIADA;
    }
    JenisBerkas j = JENIS_BERKAS_TIADA;
    if (zip_name_locate(z, "[Content_Types].xml", 0) >= 0) {
        if (zip_name_locate(z, "word/document.xml", 0) >= 0 && zip_name_locate(z, "word/vbaProject.bin", 0) < 0)
            j = JENIS_BERKAS_DOCX;
        else if (zip_name_locate(z, "xl/workbook.xml", 0) >= 0 && zip_name_locate(z, "xl/vbaProject.bin", 0) < 0)
            j = JENIS_BERKAS_XLSX;
    }
    zip_discard(z);
    return j;
}

JenisBerkas berkas_jenis(Str s)
{
    if (jpg(s)) return JENIS_BERKAS_JPG;
    if (png(s)) return JENIS_BERKAS_PNG;
    JenisBerkas j = office(s);
    return j ? j : pdf(s) ? JENIS_BERKAS_PDF : JENIS_BERKAS_TIADA;
}

/* The kind that the ending of a name claims; TIADA when it claims none of ours. */
static JenisBerkas klaim(Str nama)
{
    static const struct { const char *akhiran; JenisBerkas jenis; } tabel[] = {
        { ".pdf", JENIS_BERKAS_PDF }, { ".jpg", JENIS_BERKAS_JPG }, { ".jpeg", JENIS_BERKAS_JPG },
        { ".png", JENIS_BERKAS_PNG }, { ".docx", JENIS_BERKAS_DOCX }, { ".xlsx", JENIS_BERKAS_XLSX },
    };
    for (ptrdiff_t i = 0; i < countof(tabel); i++) {
        ptrdiff_t n = (ptrdiff_t)strlen(tabel[i].akhiran);
        if (nama.len > n && !strncasecmp(nama.s + nama.len - n, tabel[i].akhiran, (size_t)n)) return tabel[i].jenis;
    }
    return JENIS_BERKAS_TIADA;
}

bool berkas_periksa(Str nama, Str isi, JenisBerkas *jenis, Err *err)
{
    Str tampil = utf8_clip(nama, 80);
    if (!isi.len) return err_set(err, E_BERKAS_KOSONG, "bukti", NULL, V(tampil));
    if (isi.len > BERKAS_MAX) return err_set(err, E_BERKAS_BESAR, "bukti", NULL, V(tampil), V(BERKAS_MAX / MB));
    JenisBerkas j = berkas_jenis(isi);
    if (!j) return err_set(err, E_BERKAS_JENIS, "bukti", NULL, V(tampil));
    if (klaim(nama) != j) return err_set(err, E_BERKAS_DUSTA, "bukti", NULL, V(tampil), V(jenis_berkas_label[j]), V(jenis_berkas_kode[j]));
    *jenis = j;
    return true;
}
