#include "web/page_ketikan.h"

#include "tindakan/ketikan.h"

enum { KUNCI_MAKS = 400, ISI_MAKS = 30000 };

static const Field ketikan_fields[] = {
    { "kunci", "Formulir", NULL, FIELD_DIAM, .max = KUNCI_MAKS, .wajib = true },
    { "isi",   "Isian",    NULL, FIELD_DIAM, .max = ISI_MAKS },
};
const Form form_ketikan = FORM(ketikan_fields);

static const Field kunci_fields[] = { { "kunci", "Formulir", NULL, FIELD_DIAM, .max = KUNCI_MAKS } };
const Form form_ketikan_kunci = FORM(kunci_fields);

/* The kept text as it was sent; empty when there is none. */
void page_ketikan(Req *req)
{
    Err err = { 0 };
    Str isi;
    if (!ketikan_ambil(&req->c, isian_str(&req->isian, "kunci"), &isi, &err)) { reply_err(req, &err); return; }
    Buf b = reply_buf(req);
    buf_put(&b, isi);
    reply_isi(req, 200, "text/plain; charset=utf-8", &b);
}

void page_ketikan_simpan(Req *req)
{
    Err err = { 0 };
    if (!ketikan_simpan(&req->c, isian_str(&req->isian, "kunci"), isian_str(&req->isian, "isi"), &err)) { reply_err(req, &err); return; }
    Buf b = reply_buf(req);
    reply_isi(req, 200, "text/plain; charset=utf-8", &b);
}
