#include "tindakan/jam_kerja.h"

#include "base/json.h"

/* The pairs of a MasaJam: field of the end, what they are called. */
static const struct { ptrdiff_t masuk, pulang; const char *ruas, *sebutan; } pasangan[] = {
    { offsetof(MasaJam, masuk5),       offsetof(MasaJam, pulang5),       "pulang5",       "Senin sampai Kamis, 5 hari" },
    { offsetof(MasaJam, masuk5_jumat), offsetof(MasaJam, pulang5_jumat), "pulang5_jumat", "Jumat, 5 hari" },
    { offsetof(MasaJam, masuk6),       offsetof(MasaJam, pulang6),       "pulang6",       "Senin sampai Kamis, 6 hari" },
    { offsetof(MasaJam, masuk6_jumat), offsetof(MasaJam, pulang6_jumat), "pulang6_jumat", "Jumat, 6 hari" },
    { offsetof(MasaJam, masuk6_sabtu), offsetof(MasaJam, pulang6_sabtu), "pulang6_sabtu", "Sabtu, 6 hari" },
};

static Pukul ambil(const MasaJam *m, ptrdiff_t letak) { return *(const Pukul *)((const char *)m + letak); }

bool jam_kerja(Db *db, Arena *a, JamKerja *j, Err *err)
{
    *j = (JamKerja){ 0 };
    return db_jam_kerja(db, a, &j->masa, err);
}

static Str isi(Arena *a, const MasaJam *m)
{
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "mulai", V(m->mulai));
    jw_val(&w, "sampai", V(m->sampai));
    jw_str(&w, "nama", m->nama);
    jw_str(&w, "nomor", m->nomor);
    jw_val(&w, "toleransi", V(m->toleransi));
    for (int i = 0; i < countof(pasangan); i++)
        jw_str(&w, pasangan[i].sebutan, str_fmt(a, STR_F "-" STR_F, STR_A(pukul_kata(a, ambil(m, pasangan[i].masuk))),
                                                STR_A(pukul_kata(a, ambil(m, pasangan[i].pulang)))));
    jw_end(&w);
    return buf_str(&b);
}

typedef struct { const Ctx *c; MasaJam m; } TxJam;

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxJam *t = arg;
    return boleh(t->c, OBJEK_JAM_KERJA, AKSI_KELOLA, NULL, 0, t->c->hari_ini, err) && db_jam_kerja_simpan(db, &t->m, err)
        && jejak_catat(db, t->c, OBJEK_JAM_KERJA, t->m.mulai.n, AKSI_UBAH, 0, isi(t->c->a, &t->m), err);
}

bool jam_kerja_simpan(const Ctx *c, MasaJam m, Err *err)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PRESENSI);
    if (!m.sampai.n) m.sampai = TANGGAL_AKHIR;
    if (m.sampai.n < m.mulai.n) return err_set(err, E_JAM_KERJA_TANGGAL, "sampai", pasal, V(m.sampai), V(m.mulai));
    for (int i = 0; i < countof(pasangan); i++) {
        Pukul masuk = ambil(&m, pasangan[i].masuk), pulang = ambil(&m, pasangan[i].pulang);
        if (!masuk.n || pulang.n <= masuk.n)
            return err_set(err, E_JAM_KERJA_URUT, pasangan[i].ruas, pasal, V(pasangan[i].sebutan), V(pulang), V(masuk));
    }
    TxJam t = { c, m };
    return store_tx(c->store, c->a, tx_simpan, &t, err);
}

static bool tx_hapus(Db *db, void *arg, Err *err)
{
    TxJam *t = arg;
    MasaJamList l = { 0 };
    if (!boleh(t->c, OBJEK_JAM_KERJA, AKSI_KELOLA, NULL, 0, t->c->hari_ini, err) || !db_jam_kerja(db, t->c->a, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].mulai.n == t->m.mulai.n)
            return db_jam_kerja_hapus(db, t->m.mulai, err)
                && jejak_catat(db, t->c, OBJEK_JAM_KERJA, t->m.mulai.n, AKSI_HAPUS, 0, isi(t->c->a, &l.v[i]), err);
    return err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool jam_kerja_hapus(const Ctx *c, Tanggal mulai, Err *err)
{
    TxJam t = { c, { .mulai = mulai } };
    return store_tx(c->store, c->a, tx_hapus, &t, err);
}
