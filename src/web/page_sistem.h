/* Handlers that belong to no part of the field. */
#ifndef WEB_PAGE_SISTEM_H
#define WEB_PAGE_SISTEM_H

#include "web/req.h"

void page_siap(Req *req);
void page_menu(Req *req);
void page_komponen(Req *req);

#endif
