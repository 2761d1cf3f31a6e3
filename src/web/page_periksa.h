/*
 * The public page behind the code and QR of a printed document: what it is, whether it stands, the masked name
 * and the hash of its record. Says plainly that it is no certified signature (SPEC 14).
 */
#ifndef WEB_PAGE_PERIKSA_H
#define WEB_PAGE_PERIKSA_H

#include "tindakan/keaslian.h"
#include "web/page_dasar.h"

typedef struct {
    Halaman h;
    Isian form;
    bool ada;
    bool dari_berkas;               /* a file was handed in: `k` says what was found of it */
    Keaslian k;
    KeadaanDokumen keadaan;
    DokumenBaris d;                 /* id 0 with a file of many documents */
    Str kode, jenis, nama, periode;
    Str penanda;                    /* of the attached file that was handed in, as it claims */
    LIST_OF(Bertanda) bertanda;     /* that stand for the document `d` */
    int zona_menit;
} PeriksaView;

extern const Form form_keaslian;

void page_periksa(Req *req);            /* by code */
void page_periksa_awal(Req *req);       /* neither code nor file yet */
void page_periksa_berkas(Req *req);     /* a dropped PDF; it is not kept */

#endif
