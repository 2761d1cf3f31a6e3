/*
 * The public page behind the code and QR of a printed document: what it is, whether it stands, the masked name
 * and the hash of its record. Says plainly that it is no certified signature (SPEC 14).
 */
#ifndef WEB_PAGE_PERIKSA_H
#define WEB_PAGE_PERIKSA_H

#include "store/db_dokumen.h"
#include "web/page_dasar.h"

#define KEADAAN_DOKUMEN_LIST(X, P)                                                                  \
    X(P, BERLAKU,   "berlaku",   "Berlaku")                                                         \
    X(P, DIGANTI,   "diganti",   "Diganti")                                                         \
    X(P, KEBERATAN, "keberatan", "Keberatan")
KODE_TIPE(KeadaanDokumen, KEADAAN_DOKUMEN, keadaan_dokumen, KEADAAN_DOKUMEN_LIST)

typedef struct {
    Halaman h;
    bool ada, terbaru;              /* terbaru false: a newer document of the same record stands */
    KeadaanDokumen keadaan;
    DokumenBaris d;
    Str kode, jenis, nama, periode;
    int zona_menit;
} PeriksaView;

void page_periksa(Req *req);

#endif
