#include <setjmp.h>
#include <stdarg.h>

#include "bantu/tanam_dokumen.h"

#include "bantu/lembar_contoh.h"
#include "store/db_skp.h"
#include "tindakan/dokumen_isi.h"

#include <cmocka.h>

typedef struct { Cerita *c; DokumenBaris d; } Tanam;

static bool tx_dokumen(Db *db, void *arg, Err *err) { return db_dokumen_tambah(db, &((Tanam *)arg)->d, err); }

void tanam_skp_dokumen(Cerita *c, const char *nip)
{
    const Struktur *s = c->c.aturan->struktur;
    const Pegawai *p = struktur_pegawai_nip(s, str_z(nip));
    int64_t id = store_id(c->u->st, c->c.kini), tugas = struktur_penugasan_pada(s, p->id, c->c.hari_ini)->id;
    LembarIsi l = lembar_contoh(c->a, 4, 2);
    Tanam t = { .c = c, .d = { .id = store_id(c->u->st, c->c.kini), .jenis = S("skp"), .objek_id = id, .pegawai = p->id, .pada = c->c.kini } };
    Err err = { 0 };
    l.pegawai.nama = p->nama;
    dokumen_segel(c->a, &l, &t.d);
    uji_store_sql(c->u, str_cz(c->a, str_fmt(c->a, "INSERT INTO skp (id, pegawai, penugasan, jenis, tahun, format, status) VALUES"
                  " (%lld, %lld, %lld, 'tahunan', 2025, 4, 'ditetapkan')", (long long)id, (long long)p->id, (long long)tugas)));
    if (!store_tx(c->u->st, c->a, tx_dokumen, &t, &err)) fail_msg("%s", err.pesan);
}
