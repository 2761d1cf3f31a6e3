/*
 * Sends a list as its path asks: ".../xlsx" as a spreadsheet, ".../pdf" on paper with the place for a signature,
 * ".../pratinjau" as a page. The handler is the same, so the rows and the right are too.
 */
#ifndef WEB_DAFTAR_KIRIM_H
#define WEB_DAFTAR_KIRIM_H

#include "web/req.h"

/* `nama`: of the file, without its ending. On paper nip joins nama, and unit and pd join jabatan; where a field "pd" of the query
 * names a perangkat daerah, its head signs. E_CETAK_PANJANG for more rows than paper should hold. */
void kirim_daftar(Req *req, const XlsxDaftar *d, Str nama);
/* With a line below the rows on paper: what their short codes mean. */
void kirim_daftar_ket(Req *req, const XlsxDaftar *d, Str nama, Str keterangan);

#endif
