#include "tindakan/manfaat.h"

#include "base/json.h"
#include "base/tabel.h"
#include "tindakan/dokumen_isi.h"

/* ---- who may see whom ---- */

typedef struct { const Ctx *c; Objek objek; bool semua; const Unit *pd[8]; int n; PeranSet umum; } Jangkauan;

/* All of the region, or the PD that the actor heads or administers. */
static bool jangkauan(const Ctx *c, Objek objek, Jangkauan *j, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    *j = (Jangkauan){ .c = c, .objek = objek, .umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini) };
    if (!hak_cari(c->aturan->profil, objek, AKSI_LIHAT, NULL, j->umum & ~PERAN(PEMILIK), err)) return false;
    PeranSet luas = j->umum & PERAN_SEDAERAH;
    j->semua = luas && hak_cari(c->aturan->profil, objek, AKSI_LIHAT, NULL, luas, NULL);
    const Unit *u = c->pelaku.pegawai ? struktur_unit_pegawai(s, c->pelaku.pegawai, c->hari_ini) : NULL;
    if (j->umum & PERAN(KEPALA_PD) && u) j->pd[j->n++] = struktur_pd(s, u);
    bool admin = hak_cari(c->aturan->profil, objek, AKSI_LIHAT, NULL, PERAN(ADMIN_PD), NULL) != NULL;
    for (ptrdiff_t i = 0; admin && i < c->pelaku.unit_admin.n && j->n < countof(j->pd); i++) j->pd[j->n++] = struktur_unit(s, c->pelaku.unit_admin.v[i]);
    return true;
}

static bool terjangkau(const Jangkauan *j, const Unit *u)
{
    for (int i = 0; i < j->n && !j->semua; i++)
        if (j->pd[i] && struktur_di_bawah(j->c->aturan->struktur, u->id, j->pd[i]->id)) return true;
    return j->semua;
}

/* ---- predicates of the years ---- */

typedef struct { RiwayatPredikatList hasil, luar; } Setahun;

static bool muat_tahun(const Ctx *c, int tahun, Setahun *x, Err *err)
{
    *x = (Setahun){ 0 };
    return db_manfaat_hasil(c->db, c->a, periode_tahun(tahun), &x->hasil, err) && db_manfaat_luar(c->db, c->a, periode_tahun(tahun), &x->luar, err);
}

static void tambah_tahun(const Ctx *c, OrangManfaat *o, int tahun, const RiwayatPredikat *r)
{
    if (!r) return;
    *list_add(c->a, &o->lalu) = (PredikatTahun){ .tahun = tahun, .predikat = r->predikat, .hasil = r->hasil, .perilaku = r->perilaku, .penilai = r->penilai,
                                                 .evaluasi = r->evaluasi, .sumber = r->sumber, .nomor = r->nomor };
}

static int menurut_pd_nama(const void *x, const void *y)
{
    const OrangManfaat *a = x, *b = y;
    int beda = a->pd == b->pd ? 0 : str_cmp(a->pd->nama, b->pd->nama);
    if (!beda) beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

static bool susun(const Ctx *c, const Pegawai *p, Tanggal t, OrangManfaat *o)
{
    const Struktur *s = c->aturan->struktur;
    const Penugasan *tugas = struktur_penugasan_pada(s, p->id, t);
    *o = (OrangManfaat){ .pegawai = p, .jabatan = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL };
    o->unit = o->jabatan ? struktur_unit(s, o->jabatan->unit) : NULL;
    o->pd = o->unit ? struktur_pd(s, o->unit) : NULL;
    return o->pd && c->aturan->profil->pegawai[p->status];
}

/* Posts as of the end of a year gone by, of today in a year that runs. */
static Tanggal hari_tahun(const Ctx *c, int tahun) { return hari_peran_periode(c, periode_tahun(tahun)); }

bool manfaat_orang(const Ctx *c, int tahun, int64_t pd, OrangManfaatList *l, Err *err)
{
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    Setahun x[MANFAAT_TAHUN];
    Jangkauan j;
    if (!jangkauan(c, OBJEK_PEMANFAATAN, &j, err)) return false;
    for (int k = 0; k < MANFAAT_TAHUN; k++)
        if (!muat_tahun(c, tahun - k, &x[k], err)) return false;
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        OrangManfaat o;
        if (!susun(c, &isi->pegawai.v[i], hari_tahun(c, tahun), &o) || (pd && o.pd->id != pd) || !terjangkau(&j, o.unit)) continue;
        for (int k = 0; k < MANFAAT_TAHUN; k++) {
            const RiwayatPredikat *r = list_find(&x[k].hasil, pegawai, o.pegawai->id);
            tambah_tahun(c, &o, tahun - k, r ? r : list_find(&x[k].luar, pegawai, o.pegawai->id));
        }
        *list_add(c->a, l) = o;
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_pd_nama);
    return true;
}

bool manfaat_satu(const Ctx *c, int64_t pegawai, int tahun, OrangManfaat *o, RiwayatPredikatList *riwayat, Err *err)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    if (!p || !boleh(c, OBJEK_PEMANFAATAN, AKSI_LIHAT, NULL, pegawai, c->hari_ini, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    susun(c, p, hari_tahun(c, tahun), o);
    if (!db_manfaat_orang(c->db, c->a, pegawai, riwayat, err)) return false;
    for (ptrdiff_t i = 0; i < riwayat->n; i++)
        if (periode_setahun(riwayat->v[i].periode)) tambah_tahun(c, o, periode_ke_tahun(riwayat->v[i].periode), &riwayat->v[i]);
    return true;
}

/* ---- ranking ---- */

static int menurut_predikat(const void *x, const void *y)
{
    const Peringkat *a = x, *b = y;
    if (a->predikat != b->predikat) return (a->predikat > b->predikat) - (a->predikat < b->predikat);
    int beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

bool peringkat_muat(const Ctx *c, Periode p, int64_t unit, PeringkatList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    RiwayatPredikatList r = { 0 };
    Jangkauan j;
    if (!jangkauan(c, OBJEK_PERINGKAT, &j, err) || !db_manfaat_hasil(c->db, c->a, p, &r, err)) return false;
    for (ptrdiff_t i = 0; i < r.n; i++) {
        const Pegawai *o = struktur_pegawai(s, r.v[i].pegawai);
        OrangManfaat m;
        if (!o || !susun(c, o, hari_peran_periode(c, p), &m) || !terjangkau(&j, m.unit) || (unit && !struktur_di_bawah(s, m.unit->id, unit))) continue;
        *list_add(c->a, l) = (Peringkat){ o, m.unit, m.pd, m.jabatan->nama, r.v[i].predikat };
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_predikat);
    return true;
}

/* ---- rewards ---- */

bool penghargaan_muat(const Ctx *c, int tahun, CalonPenghargaanList *l, Err *err)
{
    OrangManfaatList *orang = arena_one(c->a, OrangManfaatList);
    PenghargaanList putusan = { 0 };
    Jangkauan j;
    if (!jangkauan(c, OBJEK_PENGHARGAAN, &j, err) || !manfaat_orang(c, tahun, 0, orang, err) || !db_penghargaan_tahun(c->db, c->a, tahun, &putusan, err)) return false;
    for (int jenis = 1; jenis < JENIS_PENGHARGAAN_MAX; jenis++)
        for (ptrdiff_t i = 0; i < orang->n; i++) {
            const OrangManfaat *o = &orang->v[i];
            const AturanPenghargaan *aturan = penghargaan_calon(c->aturan->profil, (JenisPenghargaan)jenis, &o->lalu, tahun);
            if (!aturan || o->pegawai->id == c->pelaku.pegawai) continue;
            CalonPenghargaan *x = list_add(c->a, l);
            *x = (CalonPenghargaan){ o, (JenisPenghargaan)jenis, aturan, { 0 } };
            for (ptrdiff_t k = 0; k < putusan.n; k++)
                if (putusan.v[k].pegawai == o->pegawai->id && (int)putusan.v[k].jenis == jenis) x->putusan = putusan.v[k];
        }
    return true;
}

typedef struct { const Ctx *c; Penghargaan p; } TxPenghargaan;

static bool tx_penghargaan(Db *db, void *arg, Err *err)
{
    TxPenghargaan *t = arg;
    const Ctx *c = t->c;
    Buf b = buf_new(c->a, 16 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "tahun", t->p.tahun);
    jw_z(&w, "jenis", jenis_penghargaan_kode[t->p.jenis]);
    jw_z(&w, "keputusan", keputusan_kode[t->p.keputusan]);
    jw_str(&w, "alasan", t->p.alasan);
    jw_end(&w);
    return boleh(c, OBJEK_PENGHARGAAN, AKSI_TETAPKAN, NULL, t->p.pegawai, c->hari_ini, err) && db_penghargaan_simpan(db, &t->p, 1, err)
        && jejak_catat(db, c, OBJEK_PENGHARGAAN, t->p.pegawai, AKSI_TETAPKAN, t->p.pegawai, buf_str(&b), err);
}

bool penghargaan_putus(const Ctx *c, int64_t pegawai, int tahun, JenisPenghargaan jenis, Keputusan k, Str alasan, Err *err)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PENGHARGAAN);
    OrangManfaat o;
    RiwayatPredikatList r = { 0 };
    TxPenghargaan t = { c, { .pegawai = pegawai, .tahun = tahun, .jenis = jenis, .keputusan = k, .alasan = str_trim(alasan), .nama = c->pelaku.nama, .pada = c->kini } };
    if (!boleh(c, OBJEK_PENGHARGAAN, AKSI_TETAPKAN, NULL, pegawai, c->hari_ini, err)) return false;
    if (!jenis || !k) return err_set(err, E_WAJIB, "keputusan", pasal, V("Keputusan"));
    if (!t.p.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", pasal, V("Keputusan penghargaan"));
    if (!manfaat_satu(c, pegawai, tahun, &o, &r, err)) return false;
    if (!penghargaan_calon(c->aturan->profil, jenis, &o.lalu, tahun)) return err_set(err, E_BUKAN_CALON, NULL, pasal, V(o.pegawai->nama), V(jenis_penghargaan_label[jenis]));
    return store_tx(c->store, c->a, tx_penghargaan, &t, err);
}

/* ---- the file of the national service ---- */

/* The first column that carries one of these names. */
static ptrdiff_t kolom(Arena *a, const TabelBaca *t, const char *const *nama)
{
    for (; *nama; nama++)
        for (ptrdiff_t i = 0; i < t->judul.n; i++)
            if (str_eqz(str_lower(a, t->judul.v[i]), *nama)) return i;
    return -1;
}

static const char *const kolom_nip[] = { "nip", "nipbaru", "nip baru", "nip_baru", NULL };
static const char *const kolom_tahun[] = { "tahun", NULL };
static const char *const kolom_predikat[] = { "predikat", "kuadrankinerja", "kuadran", "kuadrankinerjanilai", "predikat kinerja", NULL };
static const char *const kolom_nama[] = { "nama", "nama pegawai", NULL };

bool siasn_rekon(const Ctx *c, Str isi, int tahun, Rekon *r, int *lain_tahun, Err *err)
{
    TabelBaca t;
    OrangManfaatList l = { 0 };
    RekonBarisList sini = { 0 }, sana = { 0 };
    if (!tabel_baca(c->a, isi, (Str){ 0 }, &t, err)) return false;
    ptrdiff_t nip = kolom(c->a, &t, kolom_nip), thn = kolom(c->a, &t, kolom_tahun), pre = kolom(c->a, &t, kolom_predikat), nama = kolom(c->a, &t, kolom_nama);
    if (nip < 0 || pre < 0) return err_set(err, E_SIASN_KOLOM, "berkas", NULL, V(nip < 0 ? "nip" : "predikat"));
    if (!manfaat_orang(c, tahun, 0, &l, err)) return false;
    *lain_tahun = 0;
    for (ptrdiff_t i = 0; i < t.baris.n; i++) {
        const Sel *s = t.baris.v[i].sel;
        int64_t y = tahun;
        if (s[nip].jenis == SEL_ANGKA) return err_set(err, E_SIASN_NIP, "berkas", NULL, V(t.baris.v[i].nomor));
        if (thn >= 0) str_int(s[thn].teks, &y);
        if (y != tahun) { ++*lain_tahun; continue; }
        *list_add(c->a, &sana) = (RekonBaris){ s[nip].teks, nama >= 0 ? s[nama].teks : (Str){ 0 }, siasn_baca_predikat(c->aturan->profil, c->a, s[pre].teks) };
    }
    for (ptrdiff_t i = 0; i < l.n; i++)
        for (ptrdiff_t k = 0; k < l.v[i].lalu.n; k++)
            if (l.v[i].lalu.v[k].tahun == tahun) *list_add(c->a, &sini) = (RekonBaris){ l.v[i].pegawai->nip, l.v[i].pegawai->nama, l.v[i].lalu.v[k].predikat };
    *r = rekon_bandingkan(c->a, &sini, &sana);
    return true;
}
