/*
 * XLSX files made by hand for tests: a zip of the parts one gives, so that a broken one can be made as
 * easily as a good one. Header only.
 *
 *     Str x = xlsx_uji(a, LEMBAR("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nip</t></is></c></row>"));
 */
#ifndef UJI_XLSX_UJI_H
#define UJI_XLSX_UJI_H

#include <zip.h>

#include "base/base.h"

typedef struct { const char *nama; Str isi; } BagianUji;

#define UJI_XML    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define UJI_NS     "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

#define UJI_BUKU   UJI_XML "<workbook " UJI_NS " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" \
                   "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
#define UJI_REL    UJI_XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" \
                   "<Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
#define UJI_LEMBAR(rows) UJI_XML "<worksheet " UJI_NS "><sheetData>" rows "</sheetData></worksheet>"

/* A zip of the parts. */
static inline Str zip_uji(Arena *a, const BagianUji *b, ptrdiff_t n)
{
    zip_error_t e;
    zip_source_t *s = zip_source_buffer_create(NULL, 0, 0, &e);
    zip_t *z = zip_open_from_source(s, ZIP_TRUNCATE, &e);
    pastikan(s && z);
    zip_source_keep(s);
    for (ptrdiff_t i = 0; i < n; i++)
        pastikan(zip_file_add(z, b[i].nama, zip_source_buffer(z, b[i].isi.s, (zip_uint64_t)b[i].isi.len, 0), 0) >= 0);
    pastikan(!zip_close(z));
    zip_stat_t st;
    pastikan(!zip_source_open(s) && !zip_source_stat(s, &st));
    char *p = arena_many(a, char, (ptrdiff_t)st.size);
    pastikan(zip_source_read(s, p, st.size) == (zip_int64_t)st.size);
    zip_source_close(s);
    zip_source_free(s);
    return (Str){ p, (ptrdiff_t)st.size };
}

/* A part of a package. */
static inline Str zip_bagian(Arena *a, Str isi, const char *nama)
{
    zip_error_t e;
    zip_source_t *s = zip_source_buffer_create(isi.s, (zip_uint64_t)isi.len, 0, &e);
    zip_t *z = zip_open_from_source(s, ZIP_RDONLY, &e);
    pastikan(s && z);
    zip_file_t *f = zip_fopen(z, nama, 0);
    pastikan(f);
    Buf b = buf_new(a, 64 * MB);
    char potong[4096];
    for (zip_int64_t n; (n = zip_fread(f, potong, sizeof potong)) > 0;) buf_put(&b, (Str){ potong, (ptrdiff_t)n });
    zip_fclose(f);
    zip_discard(z);
    return buf_str(&b);
}

/* A workbook of one sheet given as its whole XML; `lain` replaces or adds parts by name (may be NULL). */
static inline Str xlsx_uji(Arena *a, Str lembar, const BagianUji *lain, ptrdiff_t n)
{
    BagianUji b[16] = {
        { "[Content_Types].xml", S("<Types/>") }, { "xl/workbook.xml", S(UJI_BUKU) },
        { "xl/_rels/workbook.xml.rels", S(UJI_REL) }, { "xl/worksheets/sheet1.xml", lembar },
    };
    ptrdiff_t ada = 4;
    for (ptrdiff_t i = 0; i < n; i++) {
        ptrdiff_t k = 0;
        while (k < ada && strcmp(b[k].nama, lain[i].nama) != 0) k++;
        b[k] = lain[i];
        if (k == ada) ada++;
    }
    return zip_uji(a, b, ada);
}

#endif
