/*
 * The public page behind the code and QR of a printed document: what it is, whether it stands, the masked name
 * and the hash of its record. Says plainly that it is no certified signature (SPEC 14).
 */
#ifndef WEB_PAGE_PERIKSA_H
#define WEB_PAGE_PERIKSA_H

#include "store/db_evaluasi.h"
#include "web/page_dasar.h"

typedef struct {
    Halaman h;
    bool ada, terbaru;              /* terbaru false: a newer document of the same record stands */
    DokumenBaris d;
    Str kode, jenis, nama, periode;
    int zona_menit;
} PeriksaView;

void page_periksa(Req *req);

#endif
