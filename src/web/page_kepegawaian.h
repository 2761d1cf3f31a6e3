/*
 * What BKPSDM notes of a person besides his assignments (kepegawaian.html): changes of status, results agreed in his
 * contract, what he studies.
 */
#ifndef WEB_PAGE_KEPEGAWAIAN_H
#define WEB_PAGE_KEPEGAWAIAN_H

#include "store/db_kontrak.h"
#include "store/db_studi.h"
#include "web/page_dasar.h"

typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    KeadaanKontrak kontrak;
    bool pppk, belajar, alih;       /* which forms make sense */
    bool ada_studi;
    Studi studi;
    Str mutu;
    RiwayatStatusList status;
    HasilKontrakList hasil;
    Isian form_status, form_hasil, form_studi;
} KepegawaianView;

extern const Form form_alih_status, form_hasil_kontrak, form_studi;

void page_kepegawaian(Req *req);
void page_status_simpan(Req *req);
void page_hasil_kontrak_simpan(Req *req);
void page_studi_simpan(Req *req);

#endif
