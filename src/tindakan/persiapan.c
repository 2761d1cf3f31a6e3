#include "tindakan/persiapan.h"

#include "store/db_evaluasi.h"

static const Str EVALUASI = { "evaluasi", 8 };

const Pegawai *kepala_daerah_pada(const Struktur *s, Tanggal t)
{
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (isi->jabatan.v[i].jenis == JENIS_JABATAN_KEPALA_DAERAH) return struktur_pemangku(s, isi->jabatan.v[i].id, t, NULL);
    return NULL;
}

/* ---- the list ---- */

bool persiapan_daftar(const Ctx *c, Bulan b, SiapList *l, Err *err)
{
    const Pegawai *kepala = kepala_daerah_pada(c->aturan->struktur, hari_peran(c, b));
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    if (!hak_cari(c->aturan->profil, OBJEK_OPERATOR, AKSI_LIHAT, NULL, umum, err)) return false;
    AnggotaTimList tim = kepala ? tim_bulan(c, kepala->id, b) : (AnggotaTimList){ 0 };
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        SiapBaris *x = list_add(c->a, l);
        PengecualianBulan k = { 0 };
        Err e = { 0 };
        *x = (SiapBaris){ .orang = tim.v[i] };
        int64_t id = tim.v[i].pegawai->id;
        if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, id, periode_bulan(b), &x->evaluasi, &e), &e, err)
            || !db_boleh_tiada(db_pengecualian(c->db, c->a, id, b, &k, &e), &e, err)) return false;
        x->kecuali = k.jenis;
        if (!x->evaluasi.id || x->evaluasi.status != STATUS_EVALUASI_DRAF) continue;
        if (!db_boleh_tiada(db_persiapan(c->db, c->a, EVALUASI, x->evaluasi.id, &x->siap, &e), &e, err)) return false;
        if (x->siap.versi != x->evaluasi.versi) x->siap = (Persiapan){ 0 };
    }
    return true;
}

/* ---- confirming ---- */

/* What stands in the prepared draft, as the form would send it. */
static bool isi_dari_draf(const Ctx *c, int64_t id, IsiEvaluasi *isi, Err *err)
{
    Evaluasi e;
    Persiapan p;
    EvaluasiRhkList l = { 0 };
    Err x = { 0 };
    if (!db_evaluasi_ambil(c->db, c->a, id, &e, err) || !db_evaluasi_rhk(c->db, c->a, id, &l, err)) return false;
    const Pegawai *o = struktur_pegawai(c->aturan->struktur, e.pegawai);
    bool siap = db_persiapan(c->db, c->a, EVALUASI, id, &p, &x);
    if (!db_boleh_tiada(siap, &x, err)) return false;
    if (!siap || p.versi != e.versi) return err_set(err, E_PERSIAPAN_BERUBAH, NULL, NULL, V(o ? o->nama : S("-")));
    *isi = (IsiEvaluasi){ .pegawai = e.pegawai, .periode = e.periode, .versi = e.versi, .rhk = { l.v, l.n },
                          .putusan = { e.hasil, e.perilaku, e.alasan_hasil, e.alasan_perilaku, e.catatan } };
    return true;
}

bool persiapan_tetapkan(const Ctx *c, const int64_t *evaluasi, ptrdiff_t banyak, int *n, ErrList *gagal, Err *err)
{
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    *n = 0;
    if (!hak_cari(c->aturan->profil, OBJEK_OPERATOR, AKSI_TETAPKAN, NULL, umum, err)) return false;
    for (ptrdiff_t i = 0; i < banyak; i++) {
        IsiEvaluasi isi;
        int64_t id;
        Err e = { 0 };
        if (isi_dari_draf(c, evaluasi[i], &isi, &e) && evaluasi_simpan(c, &isi, true, &id, NULL, &e)) ++*n;
        else *list_add(c->a, gagal) = e;
    }
    return true;
}

/* ---- who prepares ---- */

bool operator_daftar(const Ctx *c, OperatorList *l, Err *err)
{
    AkunList akun = { 0 };
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    if (!hak_cari(c->aturan->profil, OBJEK_OPERATOR, AKSI_LIHAT, NULL, umum, err) || !db_akun_berperan(c->db, c->a, PERAN_OPERATOR, &akun, err)) return false;
    for (ptrdiff_t i = 0; i < akun.n; i++) *list_add(c->a, l) = (OperatorBaris){ akun.v[i].id, akun.v[i].nama, akun.v[i].masuk };
    return true;
}

typedef struct { const Ctx *c; Str nip; bool beri; } TxOperator;

static bool tx_operator(Db *db, void *arg, Err *err)
{
    TxOperator *t = arg;
    const Ctx *c = t->c;
    const Pegawai *p = struktur_pegawai_nip(c->aturan->struktur, t->nip);
    Akun akun = { 0 };
    Err e = { 0 };
    if (!p || !db_akun_pegawai(db, c->a, p->id, &akun, &e)) {
        return db_boleh_tiada(!p, &e, err) && err_set(err, E_AKUN_TIADA, "nip", NULL, V(t->nip));
    }
    bool ok = t->beri ? db_akun_peran_beri(db, akun.id, PERAN_OPERATOR, 0, err) : db_akun_peran_cabut(db, akun.id, PERAN_OPERATOR, 0, err);
    return ok && jejak_catat(db, c, OBJEK_OPERATOR, akun.id, t->beri ? AKSI_BUAT : AKSI_HAPUS, p->id, jejak_teks(c->a, "operator", p->nama), err);
}

bool operator_atur(const Ctx *c, Str nip, bool beri, Err *err)
{
    TxOperator t = { c, str_trim(nip), beri };
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    return hak_cari(c->aturan->profil, OBJEK_OPERATOR, beri ? AKSI_BUAT : AKSI_HAPUS, NULL, umum, err) && store_tx(c->store, c->a, tx_operator, &t, err);
}
