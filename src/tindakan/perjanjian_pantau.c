#include "tindakan/perjanjian_pantau.h"

KODE_ISI(KEADAAN_JANJI, keadaan_janji, KEADAAN_JANJI_LIST)

static const KeadaanJanji dari_status[STATUS_PERJANJIAN_MAX] = {
    [STATUS_PERJANJIAN_TIADA] = KEADAAN_JANJI_BELUM, [STATUS_PERJANJIAN_DRAF] = KEADAAN_JANJI_DRAF,
    [STATUS_PERJANJIAN_DIAJUKAN] = KEADAAN_JANJI_DIAJUKAN, [STATUS_PERJANJIAN_DISEPAKATI] = KEADAAN_JANJI_DISEPAKATI };

/* What the actor supervises: all, his units, or the perangkat daerah that he heads. */
static bool terlihat(const Ctx *c, PeranSet umum, const Unit *u)
{
    const Struktur *s = c->aturan->struktur;
    if (umum & PERAN_SEDAERAH) return true;
    for (ptrdiff_t i = 0; i < c->pelaku.unit_admin.n; i++)
        if (struktur_di_bawah(s, u->id, c->pelaku.unit_admin.v[i])) return true;
    const Pegawai *k = penilai_kepala_pd(c->aturan->profil, s, u, c->hari_ini);
    return c->pelaku.pegawai && k && k->id == c->pelaku.pegawai;
}

static bool boleh_awasi(const Ctx *c, PeranSet *umum, Err *err)
{
    *umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    return profil_modul(c->aturan->profil, MODUL_PERJANJIAN_KINERJA, err)
        && hak_cari(c->aturan->profil, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, *umum, err);
}

static int menurut_pd(const void *a, const void *b)
{
    const PantauJanji *x = a, *y = b;
    int beda = str_cmp(x->pd->nama, y->pd->nama);
    if (!beda) beda = (x->pd->id > y->pd->id) - (x->pd->id < y->pd->id);
    if (!beda) beda = (int)x->kewajiban - (int)y->kewajiban;
    if (!beda) beda = str_cmp(x->pegawai->nama, y->pegawai->nama);
    return beda ? beda : (x->pegawai->id > y->pegawai->id) - (x->pegawai->id < y->pegawai->id);
}

bool perjanjian_pantau(const Ctx *c, int tahun, int64_t pd, PantauJanjiList *l, Tanggal *batas, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const Profil *p = c->aturan->profil;
    const IsiStruktur *isi = struktur_isi(s);
    Tanggal t = perjanjian_hari(c, tahun);
    PerjanjianList semua = { 0 };
    Apbd apbd;
    Tenggat tenggat = { 0 };
    Err e = { 0 };
    PeranSet umum;
    if (!boleh_awasi(c, &umum, err) || !db_perjanjian_semua(c->db, c->a, tahun, &semua, err)) return false;
    if (!db_boleh_tiada(db_apbd(c->db, c->a, tahun, &apbd, &e), &e, err)) return false;
    SiapaPerjanjian kepala = { .kewajiban = KEWAJIBAN_PERJANJIAN_WAJIB };
    if (!perjanjian_tenggat(p, &c->aturan->kalender, &kepala, p->pekan, apbd.tanggal, NULL, &tenggat, err)) return false;
    *batas = tenggat.batas;
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *o = &isi->pegawai.v[i];
        const Perjanjian *j = list_find(&semua, pegawai, o->id);
        const Penugasan *tugas = struktur_penugasan_pada(s, o->id, t);
        const Jabatan *jb = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
        const Unit *u = jb ? struktur_unit(s, jb->unit) : NULL, *di = u ? struktur_pd(s, u) : NULL;
        if (!di || (pd && di->id != pd) || (!j && !jb->pimpinan) || !terlihat(c, umum, u)) continue;
        SiapaPerjanjian siapa = perjanjian_siapa(p, s, o->id, t, c->a, NULL);
        if (!siapa.kewajiban || (!j && siapa.kewajiban != KEWAJIBAN_PERJANJIAN_WAJIB)) continue;
        StatusPerjanjian st = j ? j->status : STATUS_PERJANJIAN_TIADA;
        *list_add(c->a, l) = (PantauJanji){ .pegawai = o, .unit = u, .pd = di, .jabatan = jb->nama, .kewajiban = siapa.kewajiban,
            .pihak_kedua = siapa.pihak_kedua.pegawai ? siapa.pihak_kedua.pegawai->id : 0, .perjanjian = j ? j->id : 0, .keadaan = dari_status[st],
            .terlambat = siapa.kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB && perjanjian_terlambat(p, st, &tenggat, c->hari_ini) };
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_pd);
    return true;
}

/* ---- the tree ---- */

enum { DALAM_MAKS = 8 };

static void turunkan(const Ctx *c, const IndikatorOrangList *semua, int64_t dari, int dalam, SimpulJanjiList *l)
{
    for (ptrdiff_t i = 0; i < semua->n; i++) {
        if (semua->v[i].dari != dari) continue;
        *list_add(c->a, l) = (SimpulJanji){ semua->v[i], dalam };
        if (dalam < DALAM_MAKS) turunkan(c, semua, semua->v[i].id, dalam + 1, l);
    }
}

static bool di_daftar(const IndikatorOrangList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return true;
    return false;
}

bool perjanjian_pohon(const Ctx *c, int tahun, const Unit *pd, SimpulJanjiList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    Tanggal t = perjanjian_hari(c, tahun);
    IndikatorOrangList semua = { 0 }, di_sini = { 0 };
    PeranSet umum;
    if (!boleh_awasi(c, &umum, err)) return false;
    if (!terlihat(c, umum, pd)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!db_indikator_semua(c->db, c->a, tahun, &semua, err)) return false;
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        const Unit *u = struktur_unit_pegawai(s, semua.v[i].pegawai, t);
        if (u && struktur_pd(s, u) == pd) *list_add(c->a, &di_sini) = semua.v[i];
    }
    for (ptrdiff_t i = 0; i < di_sini.n; i++) {
        if (di_sini.v[i].dari && di_daftar(&di_sini, di_sini.v[i].dari)) continue;
        *list_add(c->a, l) = (SimpulJanji){ di_sini.v[i], 0 };
        turunkan(c, &di_sini, di_sini.v[i].id, 1, l);
    }
    return true;
}
