#include "store/db_bertanda.h"

static const Kolom k_bertanda[] = {
    KOLOM(Bertanda, id, INT64, ""), KOLOM(Bertanda, dokumen, INT64, ""), KOLOM(Bertanda, berkas, STR, "Sidik"), KOLOM(Bertanda, nama, STR, "Berkas"),
    KOLOM(Bertanda, ukuran, INT64, "Ukuran"), KOLOM_KODE(Bertanda, cocok, cocok_bertanda_kode, "Isi"), KOLOM(Bertanda, penanda, STR, "Penanda tangan"),
    KOLOM(Bertanda, akun, INT64, ""), KOLOM(Bertanda, oleh, STR, "Oleh"), KOLOM(Bertanda, pada, SAAT, "Pada"), KOLOM(Bertanda, dilepas_pada, SAAT, "Dilepas"),
    KOLOM(Bertanda, dilepas_oleh, STR, "Dilepas oleh"), KOLOM(Bertanda, alasan, STR, "Alasan"), KOLOM_AKHIR };

#define COLS(t) t "id, " t "dokumen, " t "berkas, " t "nama, " t "ukuran, " t "cocok, " t "penanda, " t "akun, " t "oleh, " t "pada, " t "dilepas_pada, " \
    t "dilepas_oleh, " t "alasan"

enum { Q_SATU, Q_OBJEK, Q_BERKAS, Q_DIPAKAI, Q_TAMBAH, Q_LEPAS, Q_N };
static const Query q[Q_N] = {
    [Q_SATU]    = { "i", k_bertanda, "SELECT " COLS("") " FROM bertanda WHERE id = $1" },
    [Q_OBJEK]   = { "si", k_bertanda, "SELECT " COLS("b.") " FROM dokumen d JOIN bertanda b ON b.dokumen = d.id WHERE d.jenis = $1 AND d.objek_id = $2 ORDER BY b.id" },
    [Q_BERKAS]  = { "s", k_bertanda, "SELECT " COLS("") " FROM bertanda WHERE berkas = $1 ORDER BY CASE WHEN dilepas_pada IS NULL THEN 0 ELSE 1 END, id DESC LIMIT 1" },
    [Q_DIPAKAI] = { "s", k_db_int, "SELECT id AS n FROM bertanda WHERE berkas = $1 ORDER BY id LIMIT 1" },
    [Q_TAMBAH]  = { "iississisi", NULL, "INSERT INTO bertanda (id, dokumen, berkas, nama, ukuran, cocok, penanda, akun, oleh, pada)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)" },
    [Q_LEPAS]   = { "issi", NULL, "UPDATE bertanda SET dilepas_pada = $1, dilepas_oleh = $2, alasan = $3 WHERE id = $4 AND dilepas_pada IS NULL" },
};
const QuerySet q_bertanda = { "bertanda", q, Q_N };
#define Q(x) (&q_bertanda), Q_##x

bool db_bertanda_ambil(Db *db, Arena *a, int64_t id, Bertanda *b, Err *err) { return db_one(db, a, Q(SATU), b, err, V(id)); }

bool db_bertanda_objek(Db *db, Arena *a, Str jenis, int64_t objek, BertandaList *l, Err *err) { return db_list(db, a, Q(OBJEK), l, err, V(jenis), V(objek)); }

bool db_bertanda_berkas(Db *db, Arena *a, Str berkas, Bertanda *b, Err *err) { return db_one(db, a, Q(BERKAS), b, err, V(berkas)); }

bool db_bertanda_dipakai(Db *db, Str berkas, bool *ya, Err *err)
{
    int64_t id;
    if (!db_int(db, Q(DIPAKAI), &id, 0, err, V(berkas))) return false;
    *ya = id != 0;
    return true;
}

bool db_bertanda_tambah(Db *db, const Bertanda *b, Err *err)
{
    return db_run(db, Q(TAMBAH), err, V(b->id), V(b->dokumen), V(b->berkas), V(b->nama), V(b->ukuran), V(cocok_bertanda_kode[b->cocok]), V(b->penanda),
                  V(b->akun), V(b->oleh), V(b->pada)) == 1;
}

bool db_bertanda_lepas(Db *db, const Bertanda *b, Err *err)
{
    return db_satu(db_run(db, Q(LEPAS), err, V(b->dilepas_pada), V(b->dilepas_oleh), V(b->alasan), V(b->id)), err);
}
