/* Steps of an agreement: submitted, returned, agreed by both, cancelled; its sheet; the day of the budget. */
#include "base/json.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/perjanjian.h"

static const Str OBJEK = { "perjanjian", 10 };

bool perjanjian_periksa(const Ctx *c, Db *db, const Perjanjian *p, ErrList *celah, Err *err)
{
    IndikatorPerjanjianList atas = { 0 };
    SiapaPerjanjian s = perjanjian_untuk(c, p->pegawai, p->tahun, NULL);
    if (!perjanjian_indikator_atas(c, db, p->pegawai, p->tahun, &atas, err)) return false;
    perjanjian_celah(c->aturan->profil, p, &s, atas.n > 0, c->a, celah);
    return true;
}

/* ---- the sheet ---- */

static Tanggal hari_saat(const Ctx *c, Saat s) { return s.ms ? saat_tanggal(s, c->aturan->profil->zona_menit) : (Tanggal){ 0 }; }

void perjanjian_lembar(const Ctx *c, const Perjanjian *p, LembarPerjanjian *l)
{
    const Struktur *s = c->aturan->struktur;
    const Profil *pf = c->aturan->profil;
    Tanggal t = perjanjian_hari(c, p->tahun);
    SiapaPerjanjian siapa = perjanjian_untuk(c, p->pegawai, p->tahun, NULL);
    const Penugasan *tugas = struktur_penugasan(s, p->penugasan);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL, *pd = u ? struktur_pd(s, u) : NULL;
    int64_t kedua = p->pihak_kedua ? p->pihak_kedua : siapa.pihak_kedua.pegawai ? siapa.pihak_kedua.pegawai->id : 0;
    *l = (LembarPerjanjian){ .aplikasi = pf->aplikasi, .daerah = pf->daerah, .kepala_daerah = pf->kepala_daerah, .nama_pd = pd ? pd->nama : pf->daerah,
                             .tempat = tempat_tanda_tangan(s, u), .tahun = p->tahun, .perubahan = p->menggantikan != 0,
                             .pertama = isi_orang(c, p->pegawai, t), .kedua = isi_orang(c, kedua, t),
                             .pertama_pada = hari_saat(c, p->diajukan_pada), .kedua_pada = hari_saat(c, p->disepakati_pada) };
    for (ptrdiff_t i = 0; i < p->indikator.n; i++)
        *list_add(c->a, &l->indikator) = (LembarIndikator){ p->indikator.v[i].sasaran, p->indikator.v[i].uraian, p->indikator.v[i].target };
    for (ptrdiff_t i = 0; i < p->anggaran.n; i++)
        *list_add(c->a, &l->anggaran) = (LembarAnggaran){ p->anggaran.v[i].program, p->anggaran.v[i].kegiatan, p->anggaran.v[i].keterangan, p->anggaran.v[i].rupiah };
    for (int i = 1; i < SUMBER_PERJANJIAN_MAX; i++)
        if (p->sumber[i].len) *list_add(c->a, &l->sumber) = (LembarSumber){ str_z(sumber_perjanjian_label[i]), p->sumber[i] };
}

/* ---- a step ---- */

typedef struct { const Ctx *c; int64_t id; int versi; Aksi aksi; Str catatan; } TxLangkah;

static bool ajukan(Db *db, const Ctx *c, Perjanjian *p, Err *err)
{
    ErrList celah = { 0 };
    SiapaPerjanjian s = perjanjian_untuk(c, p->pegawai, p->tahun, NULL);
    if (!s.pihak_kedua.pegawai) return err_set(err, E_PERJANJIAN_PIHAK, NULL, profil_ketentuan(c->aturan->profil, s.dasar));
    if (!perjanjian_periksa(c, db, p, &celah, err)) return false;
    if (celah.n) return err_set(err, E_PERJANJIAN_CELAH, NULL, celah.v[0].pasal, V((int)celah.n));
    p->pihak_kedua = s.pihak_kedua.pegawai->id;
    p->catatan = (Str){ 0 };
    p->diajukan_pada = c->kini;
    return true;
}

/* The version before goes, and what rested on it rests on the new one. */
static bool gantikan(Db *db, const Ctx *c, const Perjanjian *p, Err *err)
{
    Perjanjian lama;
    if (!p->menggantikan) return true;
    if (!db_perjanjian_kepala(db, c->a, p->menggantikan, &lama, err) || !db_perjanjian_status(db, &lama, STATUS_PERJANJIAN_DIGANTI, err)) return false;
    for (ptrdiff_t i = 0; i < p->indikator.n; i++)
        if (p->indikator.v[i].asal && !db_indikator_pindah(db, p->indikator.v[i].asal, p->indikator.v[i].id, err)) return false;
    return true;
}

static bool setujui(Db *db, const Ctx *c, Perjanjian *p, Err *err)
{
    LembarPerjanjian l;
    p->disepakati_pada = c->kini;
    p->pihak_kedua = c->pelaku.pegawai;
    perjanjian_lembar(c, p, &l);
    return gantikan(db, c, p, err) && db_persiapan_hapus(db, OBJEK, p->id, err)
        && dokumen_simpan_isi(db, c, "perjanjian", p->id, p->pegawai, lembar_perjanjian_json(c->a, &l), err);
}

/* Both signatures fall; nothing may rest on it yet, and it took no earlier one's place. */
static bool batalkan(Db *db, const Ctx *c, Perjanjian *p, Err *err)
{
    int64_t n;
    if (!db_perjanjian_sandaran(db, p->id, &n, err)) return false;
    if (n || p->menggantikan) return err_set(err, E_PERJANJIAN_SANDARAN, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_BATAL_TETAPKAN), V(n ? n : 1));
    p->diajukan_pada = p->disepakati_pada = (Saat){ 0 };
    return true;
}

static bool tx_langkah(Db *db, void *arg, Err *err)
{
    TxLangkah *t = arg;
    const Ctx *c = t->c;
    Perjanjian p;
    if (!db_perjanjian_ambil(db, c->a, t->id, &p, err)) return false;
    const Hak *hak = perjanjian_boleh(c, &p, t->aksi, err);
    if (!hak) return false;
    if (p.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    bool beralasan = t->aksi == AKSI_KEMBALIKAN || t->aksi == AKSI_BATALKAN;
    if (beralasan && !t->catatan.len) return err_set(err, E_ALASAN_WAJIB, "catatan", NULL, V(t->aksi == AKSI_KEMBALIKAN ? "Pengembalian" : "Pembatalan"));
    if (beralasan) p.catatan = t->catatan;
    if ((t->aksi == AKSI_AJUKAN && !ajukan(db, c, &p, err)) || (t->aksi == AKSI_SETUJUI && !setujui(db, c, &p, err))
        || (t->aksi == AKSI_BATALKAN && !batalkan(db, c, &p, err))) return false;
    if (t->aksi == AKSI_TARIK || t->aksi == AKSI_KEMBALIKAN) p.diajukan_pada = (Saat){ 0 };
    return db_perjanjian_status(db, &p, status_perjanjian_dari(str_z(hak->ke)), err)
        && jejak_catat(db, c, OBJEK_PERJANJIAN, p.id, t->aksi, p.pegawai, jejak_teks(c->a, "catatan", t->catatan), err);
}

bool perjanjian_langkah(const Ctx *c, int64_t id, int versi, Aksi aksi, Str catatan, ErrList *celah, Err *err)
{
    TxLangkah t = { c, id, versi, aksi, str_trim(catatan) };
    Err e = { 0 };
    if (store_tx(c->store, c->a, tx_langkah, &t, &e)) return true;
    if (err) *err = e;
    Perjanjian p;       /* what the transaction listed went with it: list the gaps again for the caller */
    if (e.kode == E_PERJANJIAN_CELAH && celah && db_perjanjian_ambil(c->db, c->a, id, &p, NULL)) perjanjian_periksa(c, c->db, &p, celah, NULL);
    return false;
}

/* ---- preparing for the head of region ---- */

static bool tx_siapkan(Db *db, void *arg, Err *err)
{
    TxLangkah *t = arg;
    const Ctx *c = t->c;
    Perjanjian p;
    if (!db_perjanjian_kepala(db, c->a, t->id, &p, err) || !perjanjian_boleh(c, &p, AKSI_SIAPKAN, err)) return false;
    if (p.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    Persiapan s = { OBJEK, p.id, c->pelaku.akun, c->pelaku.nama, p.versi, c->kini };
    return db_persiapan_simpan(db, &s, err) && jejak_catat(db, c, OBJEK_PERJANJIAN, p.id, AKSI_SIAPKAN, p.pegawai, (Str){ 0 }, err);
}

bool perjanjian_siapkan(const Ctx *c, int64_t id, int versi, Err *err)
{
    TxLangkah t = { .c = c, .id = id, .versi = versi };
    return store_tx(c->store, c->a, tx_siapkan, &t, err);
}

bool perjanjian_siap(const Ctx *c, const Perjanjian *p, Persiapan *s, Err *err)
{
    Err e = { 0 };
    *s = (Persiapan){ 0 };
    if (!db_boleh_tiada(db_persiapan(c->db, c->a, OBJEK, p->id, s, &e), &e, err)) return false;
    if (s->versi != p->versi) *s = (Persiapan){ 0 };
    return true;
}

/* ---- the day of the budget ---- */

typedef struct { const Ctx *c; Apbd x; } TxApbd;

static bool tx_apbd(Db *db, void *arg, Err *err)
{
    TxApbd *t = arg;
    const Ctx *c = t->c;
    Buf b = buf_new(c->a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_int(&w, "apbd", t->x.tahun);
    jw_val(&w, "tanggal", V(t->x.tanggal));
    jw_str(&w, "nomor", t->x.nomor);
    jw_end(&w);
    return boleh(c, OBJEK_KALENDER, AKSI_KELOLA, NULL, 0, c->hari_ini, err) && db_apbd_simpan(db, &t->x, err)
        && jejak_catat(db, c, OBJEK_KALENDER, t->x.tahun, AKSI_UBAH, 0, buf_str(&b), err);
}

bool apbd_simpan(const Ctx *c, const Apbd *x, Err *err)
{
    TxApbd t = { c, *x };
    Tanggal awal = tanggal(x->tahun - 1, 7, 1), akhir = tanggal(x->tahun, 12, 31);
    if (!profil_modul(c->aturan->profil, MODUL_PERJANJIAN_KINERJA, err)) return false;
    if (x->tanggal.n < awal.n || x->tanggal.n > akhir.n)
        return err_set(err, E_APBD_TANGGAL, "tanggal_apbd", c->aturan->profil->tenggat[JENIS_TENGGAT_PERJANJIAN_KINERJA].pasal.s,
                       V(str_fmt(c->a, "%d", x->tahun)), V(awal), V(akhir));
    return store_tx(c->store, c->a, tx_apbd, &t, err);
}
