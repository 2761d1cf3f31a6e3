/* What the system itself finds: raters and appraisers whose due date passed. */
#include "base/json.h"
#include "store/db_evaluasi.h"
#include "tindakan/pelanggaran.h"
#include "tindakan/pembukaan.h"
#include "tindakan/perilaku.h"
#include "tindakan/tim.h"

/* What one person did not do: an entry, and about whom. */
typedef struct {
    const Ctx *c;
    JenisPelanggaran jenis;
    Periode periode;
    PelanggaranList ada;            /* of this kind and period, by person */
    PelanggaranList baru, lagi;
    PelanggaranTentangList tentang;
    TugasPerilakuList lewat;
} CatatLewat;

/* `siapa` sorted among themselves are the persons concerned, of `dari`. Only those not yet recorded count. */
static void temukan(CatatLewat *t, int64_t pegawai, Tanggal batas, const IdList *siapa, int dari)
{
    const Ctx *c = t->c;
    Pelanggaran *lama = list_find(&t->ada, pegawai, pegawai);
    Pelanggaran x = { .pegawai = pegawai, .jenis = t->jenis, .periode = t->periode, .batas = batas, .banyak = (int)siapa->n, .dari = dari,
                      .pasal = c->aturan->profil->ketentuan[pelanggaran_ketentuan(t->jenis)], .status = STATUS_PELANGGARAN_TERCATAT,
                      .dicatat_pada = c->kini, .versi = 1 };
    x.id = lama ? lama->id : store_id(c->store, c->kini);
    *list_add(c->a, lama ? &t->lagi : &t->baru) = x;
    for (ptrdiff_t i = 0; i < siapa->n; i++) *list_add(c->a, &t->tentang) = (PelanggaranTentang){ x.id, siapa->v[i] };
}

static bool tx_temuan(Db *db, void *arg, Err *err)
{
    const CatatLewat *t = arg;
    if (!db_pelanggaran_tambah(db, t->baru.v, t->baru.n, err) || !db_pelanggaran_lagi(db, t->lagi.v, t->lagi.n, err)
        || !db_pelanggaran_tentang_tambah(db, t->tentang.v, t->tentang.n, err) || !db_perilaku_lewat(db, t->lewat.v, t->lewat.n, err)) return false;
    for (ptrdiff_t i = 0; i < t->baru.n; i++) {
        const Pelanggaran *x = &t->baru.v[i];
        Str isi = str_fmt(t->c->a, "{\"jenis\":\"%s\",\"periode\":\"" STR_F "\"}", jenis_pelanggaran_kode[x->jenis], STR_A(periode_iso(t->c->a, x->periode)));
        if (!jejak_catat(db, t->c, OBJEK_PELANGGARAN, x->id, AKSI_BUAT, x->pegawai, isi, err)) return false;
    }
    return true;
}

static bool simpan(CatatLewat *t, int *n, Err *err)
{
    *n += (int)t->baru.n;
    return (!t->baru.n && !t->lagi.n && !t->lewat.n) || store_tx(t->c->store, t->c->a, tx_temuan, t, err);
}

/* ---- raters (M11.14) ---- */

/* The duties of one rater in one month, those that closed without being sent. */
static bool satu_penilai(CatatLewat *t, const TugasPerilaku *v, ptrdiff_t n, Err *err)
{
    const Ctx *c = t->c;
    IdList siapa = { 0 };
    TugasPerilakuList semua = { 0 };
    Tanggal batas = { 0 };
    int dari = 0;
    for (ptrdiff_t i = 0; i < n; i++) {
        JendelaPerilaku j;
        if (!perilaku_jendela(c, c->db, &v[i], &j, err)) return false;
        bool berlaku = j.tenggat.batas.n && tenggat_berlaku(c->aturan->profil, j.tenggat.batas);
        if (!berlaku || j.terbuka) continue;
        *list_add(c->a, &t->lewat) = v[i];
        if (!struktur_penugasan_pada(c->aturan->struktur, v[i].penilai, j.tenggat.batas)) continue;     /* he was gone by then */
        if (j.sampai.n > batas.n) batas = j.sampai;
        *list_add(c->a, &siapa) = v[i].dinilai;
    }
    if (!siapa.n) return true;
    if (!db_perilaku_penilai(c->db, c->a, v->penilai, v->bulan, &semua, err)) return false;
    for (ptrdiff_t i = 0; i < semua.n; i++) dari += semua.v[i].bulan.n == v->bulan.n;
    temukan(t, v->penilai, batas, &siapa, dari);
    return true;
}

bool pelanggaran_catat_menilai(const Ctx *c, int *n, Err *err)
{
    TugasPerilakuList l = { 0 };
    *n = 0;
    if (!db_perilaku_terbuka(c->db, c->a, bulan_plus(tanggal_bulan(c->hari_ini), -1), &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n;) {
        CatatLewat t = { .c = c, .jenis = JENIS_PELANGGARAN_TIDAK_MENILAI, .periode = periode_bulan(l.v[i].bulan) };
        Bulan b = l.v[i].bulan;
        if (!db_pelanggaran_jenis(c->db, c->a, t.jenis, t.periode, &t.ada, err)) return false;
        for (ptrdiff_t k; i < l.n && l.v[i].bulan.n == b.n; i += k) {
            for (k = 1; i + k < l.n && l.v[i + k].bulan.n == b.n && l.v[i + k].penilai == l.v[i].penilai;) k++;
            if (!satu_penilai(&t, l.v + i, k, err)) return false;
        }
        if (!simpan(&t, n, err)) return false;
    }
    return true;
}

/* ---- appraisers (M12.5) ---- */

static bool dievaluasi(const EvaluasiList *l, int64_t pegawai)
{
    const Evaluasi *e = list_find(l, pegawai, pegawai);
    return e && e->status != STATUS_EVALUASI_DRAF;
}

/* The limit of one person has passed, a reopening that runs included; `tunda`: it has not yet, for he has one. */
static bool batas_lewat(const Ctx *c, int64_t pegawai, Bulan b, Tanggal *batas, bool *lewat, bool *tunda, Err *err)
{
    Tenggat t;
    Tanggal buka;
    *lewat = false;
    if (!batas_pegawai(c, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, b, (Tanggal){ 0 }, &t, err)
        || !pembukaan_sampai(c, c->db, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, pegawai, bulan_akhir(b), &buka, err)) return false;
    if (!t.batas.n || !tenggat_berlaku(c->aturan->profil, t.batas)) return true;
    *batas = buka.n > t.batas.n ? buka : t.batas;
    *lewat = c->hari_ini.n > batas->n;
    *tunda |= !*lewat;
    return true;
}

static bool wajib(const BahanPerilaku *m, int64_t pegawai)
{
    const IsiStruktur *isi = struktur_isi(m->s);
    const Pegawai *p = struktur_pegawai(m->s, pegawai);
    return p && m->profil->pegawai[p->status] && m->halangan[p - isi->pegawai.v] != HALANGAN_KECUALI && m->halangan[p - isi->pegawai.v] != HALANGAN_CUTI;
}

/* He is no employee, and no law on discipline binds him. */
static bool kepala_daerah(const Struktur *s, int64_t pegawai, Tanggal t)
{
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    return j && j->jenis == JENIS_JABATAN_KEPALA_DAERAH;
}

/* One appraiser and those whom he had to evaluate. */
static bool satu_atasan(CatatLewat *t, const BahanPerilaku *m, const Penilaian *v, ptrdiff_t n, const EvaluasiList *e, bool *tunda, Err *err)
{
    const Ctx *c = t->c;
    const Pegawai *atasan = struktur_pegawai(c->aturan->struktur, v->penilai);
    const Pelanggaran *lama = list_find(&t->ada, pegawai, v->penilai);
    IdList siapa = { 0 }, sudah = { 0 };
    Tanggal batas = { 0 };
    int dari = 0;
    if (!atasan || !c->aturan->profil->pegawai[atasan->status] || kepala_daerah(m->s, atasan->id, m->hari)) return true;
    if (lama && !db_pelanggaran_tentang(c->db, c->a, lama->id, &sudah, err)) return false;
    for (ptrdiff_t i = 0; i < n; i++) {
        Tanggal b;
        bool lewat, tercatat = false;
        if (!wajib(m, v[i].pegawai)) continue;
        dari++;
        for (ptrdiff_t k = 0; k < sudah.n; k++) tercatat |= sudah.v[k] == v[i].pegawai;
        if (tercatat || dievaluasi(e, v[i].pegawai)) continue;
        if (!batas_lewat(c, v[i].pegawai, periode_ke_bulan(t->periode), &b, &lewat, tunda, err)) return false;
        if (!lewat) continue;
        if (b.n > batas.n) batas = b;
        *list_add(c->a, &siapa) = v[i].pegawai;
    }
    if (siapa.n) temukan(t, v->penilai, batas, &siapa, dari);
    return true;
}

bool pelanggaran_catat_evaluasi(const Ctx *c, Bulan b, int *n, bool *tuntas, Err *err)
{
    CatatLewat t = { .c = c, .jenis = JENIS_PELANGGARAN_TIDAK_MENGEVALUASI, .periode = periode_bulan(b) };
    BahanPerilaku m;
    EvaluasiList e = { 0 };
    bool tunda = false;
    *n = 0;
    if (!perilaku_bahan(c, c->db, b, &m, err) || !db_evaluasi_semua(c->db, c->a, t.periode, &e, err)
        || !db_pelanggaran_jenis(c->db, c->a, t.jenis, t.periode, &t.ada, err)) return false;
    for (ptrdiff_t i = 0, k; i < m.penilaian.n; i += k) {
        for (k = 1; i + k < m.penilaian.n && m.penilaian.v[i + k].penilai == m.penilaian.v[i].penilai;) k++;
        if (m.penilaian.v[i].penilai && !satu_atasan(&t, &m, m.penilaian.v + i, k, &e, &tunda, err)) return false;
    }
    *tuntas = !tunda;
    return simpan(&t, n, err);
}
