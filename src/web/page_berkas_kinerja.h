/*
 * Berkas kinerja on paper: the cover of a dossier, the dossier with its cover before it, and the list that goes with the
 * dossiers of a perangkat daerah (B29).
 */
#ifndef WEB_PAGE_BERKAS_KINERJA_H
#define WEB_PAGE_BERKAS_KINERJA_H

#include "web/page_dasar.h"

extern const Form form_pengantar;

void page_berkas_sampul(Req *req);
void page_berkas_pdf(Req *req);
void page_pengantar_pd(Req *req);

#endif
