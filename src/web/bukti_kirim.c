#include "web/bukti_kirim.h"

#include "base/berkas.h"
#include "web/app.h"

bool bukti_kirim(Req *req, const char *ruas, Str tautan, Bukti *b, ptrdiff_t *n, Err *err)
{
    BerkasList berkas = isian_berkas(&req->isian, ruas);
    *n = 0;
    for (ptrdiff_t i = 0; i < berkas.n && *n < BUKTI_KIRIM_MAKS - 1; i++) {
        JenisBerkas jenis;
        Bukti *x = &b[(*n)++];
        *x = (Bukti){ .nama = berkas.v[i].nama, .ukuran = berkas.v[i].isi.len };
        if (!berkas_periksa(berkas.v[i].nama, berkas.v[i].isi, &jenis, err)
            || !berkas_simpan(req->c.a, req->app->atur.data, berkas.v[i].isi, &x->berkas, err)) {
            snprintf(err->ruas, sizeof err->ruas, "%s", ruas);
            return false;
        }
        x->jenis = str_z(jenis_berkas_kode[jenis]);
    }
    if (tautan.len) b[(*n)++] = (Bukti){ .nama = tautan, .tautan = tautan };
    return true;
}
