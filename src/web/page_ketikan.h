/*
 * What is being typed, kept by the script of a form with data-simpan and asked for by it when the form opens again.
 */
#ifndef WEB_PAGE_KETIKAN_H
#define WEB_PAGE_KETIKAN_H

#include "web/req.h"

extern const Form form_ketikan, form_ketikan_kunci;

void page_ketikan(Req *req);
void page_ketikan_simpan(Req *req);

#endif
