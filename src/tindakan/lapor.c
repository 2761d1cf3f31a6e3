#include "tindakan/lapor.h"

#include "base/json.h"
#include "tindakan/dokumen_isi.h"

enum { SEKALI_MAX = 5000 };

/* ---- whose it is ---- */

/* The head of each PD, looked for once. */
typedef struct { const Unit *pd; const Pegawai *kepala; } KepalaPd;
typedef struct { const Ctx *c; LIST_OF(KepalaPd) l; PeranSet umum; bool semua; } Lingkungan;

static const Pegawai *kepala(Lingkungan *x, const Unit *pd)
{
    const Ctx *c = x->c;
    for (ptrdiff_t i = 0; i < x->l.n; i++)
        if (x->l.v[i].pd == pd) return x->l.v[i].kepala;
    KepalaPd *k = list_add(c->a, &x->l);
    *k = (KepalaPd){ pd, penilai_kepala_pd(c->aturan->profil, c->aturan->struktur, pd, c->hari_ini) };
    return k->kepala;
}

static Lingkungan lingkup(const Ctx *c)
{
    Lingkungan x = { .c = c, .umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini) };
    x.semua = x.umum & PERAN_SEDAERAH;
    return x;
}

static bool admin_pd(const Ctx *c, const Unit *u)
{
    for (ptrdiff_t i = 0; u && i < c->pelaku.unit_admin.n; i++)
        if (struktur_di_bawah(c->aturan->struktur, u->id, c->pelaku.unit_admin.v[i])) return true;
    return false;
}

static bool memegang(const Ctx *c, int64_t pegawai, JenisJabatan jenis, JenisUnit unit)
{
    const Struktur *s = c->aturan->struktur;
    const Penugasan *t = struktur_penugasan_pada(s, pegawai, c->hari_ini);
    const Jabatan *j = t ? struktur_jabatan(s, t->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    if (!j) return false;
    return jenis ? j->jenis == jenis : j->pimpinan && u && u->jenis == unit;
}

static bool sekda(const Ctx *c, int64_t pegawai) { return memegang(c, pegawai, JENIS_JABATAN_TIADA, JENIS_UNIT_SETDA); }

static void susun(Lingkungan *x, const BarisLapor *b, BerkasKinerja *k)
{
    const Ctx *c = x->c;
    const Struktur *s = c->aturan->struktur;
    Tanggal t = hari_peran_periode(c, b->periode);
    *k = (BerkasKinerja){ .b = *b, .pegawai = struktur_pegawai(s, b->pegawai), .penilai = struktur_pegawai(s, b->penilai) };
    if (!k->b.tahap) k->b.tahap = TAHAP_LAPOR_PENILAI;
    k->unit = struktur_unit_pegawai(s, b->pegawai, t);
    k->pd = b->pd ? struktur_unit(s, b->pd) : k->unit ? struktur_pd(s, k->unit) : NULL;
    if (!k->pd) k->pd = k->unit;
    const Pegawai *kep = k->pd ? kepala(x, k->pd) : NULL;
    k->jalur = (JalurLapor){
        .kepala_pd = kep && kep->id == b->pegawai, .penilai_kepala_pd = kep && kep->id == b->penilai, .tanpa_kepala_pd = !kep,
        .dinilai_puncak = memegang(c, b->penilai, JENIS_JABATAN_KEPALA_DAERAH, JENIS_UNIT_TIADA) || sekda(c, b->penilai), .sekda = sekda(c, b->pegawai) };
    IsiBerkas isi = { b->status, b->tanggapan, b->id_skp != 0, b->skp };
    k->lengkap = lapor_lengkap(c->aturan->profil, &isi, c->a, NULL);
}

/* Towards this dossier: the account's roles, the head and administrator of its PD, the appraiser of the record. Nobody
 * administers his own. */
static PeranSet peran_berkas(Lingkungan *x, const BerkasKinerja *k)
{
    const Ctx *c = x->c;
    const Pegawai *kep = k->pd ? kepala(x, k->pd) : NULL;
    PeranSet p = x->umum & PERAN_SEDAERAH;
    int64_t saya = c->pelaku.pegawai;
    if (saya && saya == k->b.pegawai) return PERAN(PEMILIK);
    if (saya && saya == k->b.penilai) p |= PERAN(PENILAI);
    if (saya && kep && kep->id == saya) p |= PERAN(KEPALA_PD);
    if (admin_pd(c, k->unit)) p |= PERAN(ADMIN_PD);
    if (c->pelaku.peran & PERAN(OPERATOR) && memegang(c, k->b.penilai, JENIS_JABATAN_KEPALA_DAERAH, JENIS_UNIT_TIADA)) p |= PERAN(OPERATOR);
    return p;
}

static const Hak *hak_kirim(Lingkungan *x, const BerkasKinerja *k, Err *err)
{
    Aksi aksi = k->b.tahap == TAHAP_LAPOR_SEKDA ? AKSI_SETUJUI : AKSI_SAMPAIKAN;
    return hak_cari(x->c->aturan->profil, OBJEK_PELAPORAN, aksi, tahap_lapor_kode[k->b.tahap], peran_berkas(x, k), err);
}

static bool terlihat(Lingkungan *x, const BerkasKinerja *k)
{
    return k->pegawai && k->pd && hak_cari(x->c->aturan->profil, OBJEK_PELAPORAN, AKSI_LIHAT, NULL, peran_berkas(x, k), NULL);
}

static int menurut_pd_nama(const void *x, const void *y)
{
    const BerkasKinerja *a = x, *b = y;
    int beda = a->pd == b->pd ? 0 : str_cmp(a->pd->nama, b->pd->nama);
    if (!beda) beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->b.evaluasi > b->b.evaluasi) - (a->b.evaluasi < b->b.evaluasi);
}

bool lapor_muat(const Ctx *c, const SaringLapor *s, Pelaporan *p, Err *err)
{
    Lingkungan x = lingkup(c);
    BarisLaporList l = { 0 };
    bool luas = x.semua || x.umum & (PERAN(KEPALA_PD) | PERAN(ADMIN_PD) | PERAN(OPERATOR));
    *p = (Pelaporan){ 0 };
    if (!(luas ? db_lapor_periode(c->db, c->a, s->periode, &l, err) : db_lapor_penilai(c->db, c->a, c->pelaku.pegawai, s->periode, &l, err))) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        BerkasKinerja k;
        susun(&x, &l.v[i], &k);
        if (!terlihat(&x, &k) || k.b.pegawai == c->pelaku.pegawai || (s->pd && k.pd->id != s->pd)) continue;
        k.giliran = hak_kirim(&x, &k, NULL) != NULL;
        *list_add(c->a, &p->berkas) = k;
    }
    if (p->berkas.n) qsort(p->berkas.v, (size_t)p->berkas.n, sizeof *p->berkas.v, menurut_pd_nama);
    for (ptrdiff_t i = 0; i < p->berkas.n; i++) {
        const BerkasKinerja *k = &p->berkas.v[i];
        if (!p->pd.n || p->pd.v[p->pd.n - 1].pd != k->pd) list_add(c->a, &p->pd)->pd = k->pd;
        LaporPd *pd = &p->pd.v[p->pd.n - 1];
        pd->n++;
        pd->jumlah[k->b.tahap]++;
        p->jumlah[k->b.tahap]++;
        p->giliran[k->b.tahap] += k->giliran && k->lengkap;
    }
    return true;
}

bool lapor_satu(const Ctx *c, Db *db, int64_t evaluasi, BerkasKinerja *k, ErrList *kurang, Err *err)
{
    Lingkungan x = lingkup(c);
    BarisLapor b;
    if (!db_lapor_satu(db, c->a, evaluasi, &b, err)) return false;
    susun(&x, &b, k);
    bool ada = b.status == STATUS_EVALUASI_DITETAPKAN || b.status == STATUS_EVALUASI_DIBUKA;
    if (!ada || !terlihat(&x, k) || (k->b.pegawai == c->pelaku.pegawai && b.status != STATUS_EVALUASI_DIBUKA)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    k->giliran = hak_kirim(&x, k, NULL) != NULL;
    IsiBerkas isi = { b.status, b.tanggapan, b.id_skp != 0, b.skp };
    if (kurang) lapor_lengkap(c->aturan->profil, &isi, c->a, kurang);
    return true;
}

void lapor_mengapa(const Ctx *c, const BerkasKinerja *k, Mengapa *w)
{
    TahapLapor dari = k->b.tahap;
    if (dari == TAHAP_LAPOR_SELESAI) mengapa_inti(w, "Berkas ini sudah diterima; jalannya selesai.");
    else lapor_lanjut(c->aturan->profil, dari, &k->jalur, w);
    mengapa_fakta(w, "Perangkat daerah", STR_F, STR_A(k->pd->nama));
    if (k->penilai) mengapa_fakta(w, "Penilai", STR_F, STR_A(k->penilai->nama));
    if (k->b.keberatan) mengapa_fakta(w, "Keberatan", "%s", "sedang berjalan; berkas tetap diteruskan dengan tanda");
}

/* ---- acts ---- */

typedef struct {
    const Ctx *c;
    Periode periode;
    TahapLapor dari;
    IdList id;
    bool kembali;
    Str catatan;
    KirimLapor *hasil;
    int n;
} TxLapor;

static Str nama_pelaku(const Ctx *c) { return c->pelaku.nama.len ? c->pelaku.nama : S("sistem"); }

static PengantarLapor *pengantar(TxLapor *t, TahapLapor ke)
{
    const Ctx *c = t->c;
    for (ptrdiff_t i = 0; i < t->hasil->pengantar.n; i++)
        if (t->hasil->pengantar.v[i].ke == ke) return &t->hasil->pengantar.v[i];
    PengantarLapor *p = list_add(c->a, &t->hasil->pengantar);
    *p = (PengantarLapor){ .id = store_id(c->store, c->kini), .oleh = c->pelaku.akun, .periode = t->periode, .dari = t->dari, .ke = ke,
                           .nama = nama_pelaku(c), .jabatan = isi_orang(c, c->pelaku.pegawai, c->hari_ini).jabatan, .pada = c->kini };
    return p;
}

static bool pindah(Db *db, TxLapor *t, Lingkungan *x, int64_t evaluasi, LangkahLaporList *langkah, Err *err)
{
    const Ctx *c = t->c;
    BerkasKinerja k;
    BarisLapor b;
    ErrList kurang = { 0 };
    if (!db_lapor_satu(db, c->a, evaluasi, &b, err)) return false;
    susun(x, &b, &k);
    if (!terlihat(x, &k)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PELAPORAN);
    if (k.b.tahap != t->dari || b.periode.n != t->periode.n)
        return err_set(err, E_LAPOR_PINDAH, NULL, pasal, V(k.pegawai->nama), V(tahap_lapor_label[k.b.tahap]));
    if (t->kembali && !hak_cari(c->aturan->profil, OBJEK_PELAPORAN, AKSI_KEMBALIKAN, tahap_lapor_kode[k.b.tahap], peran_berkas(x, &k), err)) return false;
    if (!t->kembali && !hak_kirim(x, &k, err)) return false;
    IsiBerkas isi = { b.status, b.tanggapan, b.id_skp != 0, b.skp };
    if (!t->kembali && !lapor_lengkap(c->aturan->profil, &isi, c->a, &kurang)) return err_set(err, E_LAPOR_KURANG, NULL, kurang.v[0].pasal, V(k.pegawai->nama), V(str_z(kurang.v[0].pesan)));
    TahapLapor ke = t->kembali ? lapor_kembali(t->dari, &k.jalur) : lapor_lanjut(c->aturan->profil, t->dari, &k.jalur, NULL);
    PengantarLapor *surat = t->kembali ? NULL : pengantar(t, ke);
    BerkasLapor baru = { .id = b.id ? b.id : store_id(c->store, c->kini), .evaluasi = evaluasi, .pegawai = b.pegawai, .pd = k.pd->id, .periode = b.periode,
                         .tahap = ke, .catatan = t->catatan, .sejak = c->kini, .versi = b.id ? b.versi : 1 };
    if (surat) surat->n++;
    *list_add(c->a, langkah) = (LangkahLapor){ .id = store_id(c->store, c->kini), .berkas = baru.id, .pengantar = surat ? surat->id : 0, .dari = t->dari, .ke = ke,
                                               .nama = nama_pelaku(c), .catatan = t->catatan, .pada = c->kini };
    t->n++;
    return b.id ? db_lapor_pindah(db, &baru, err) : db_lapor_tambah(db, &baru, 1, err);
}

static Str jejak_isi(const TxLapor *t)
{
    Buf b = buf_new(t->c->a, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "periode", V(t->periode));
    jw_z(&w, "dari", tahap_lapor_kode[t->dari]);
    jw_int(&w, "berkas", t->n);
    if (t->catatan.len) jw_str(&w, "catatan", t->catatan);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_lapor(Db *db, void *arg, Err *err)
{
    TxLapor *t = arg;
    const Ctx *c = t->c;
    Lingkungan x = lingkup(c);
    LangkahLaporList langkah = { 0 };
    t->n = 0;
    if (t->hasil) *t->hasil = (KirimLapor){ 0 };
    for (ptrdiff_t i = 0; i < t->id.n; i++)
        if (!pindah(db, t, &x, t->id.v[i], &langkah, err)) return false;
    if (t->hasil) t->hasil->n = t->n;
    return (!t->hasil || db_pengantar_tambah(db, t->hasil->pengantar.v, t->hasil->pengantar.n, err))
        && db_lapor_langkah_tambah(db, langkah.v, langkah.n, err)
        && jejak_catat(db, c, OBJEK_PELAPORAN, t->hasil && t->hasil->pengantar.n ? t->hasil->pengantar.v[0].id : 0,
                       t->kembali ? AKSI_KEMBALIKAN : AKSI_SAMPAIKAN, 0, jejak_isi(t), err);
}

static int menurut_id(const void *x, const void *y)
{
    const int64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* Each once, by id: every sending takes its rows in the same order. */
static bool daftar(const Ctx *c, IdList id, IdList *l, Err *err)
{
    if (!id.n) return err_set(err, E_LAPOR_KOSONG, "id", NULL);
    if (id.n > SEKALI_MAX) return err_set(err, E_RENTANG, "id", NULL, V("Banyaknya berkas"), V(1), V(SEKALI_MAX));
    for (ptrdiff_t i = 0; i < id.n; i++) *list_add(c->a, l) = id.v[i];
    qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_id);
    ptrdiff_t n = 1;
    for (ptrdiff_t i = 1; i < l->n; i++)
        if (l->v[i] != l->v[n - 1]) l->v[n++] = l->v[i];
    l->n = n;
    return true;
}

bool lapor_kirim(const Ctx *c, Periode p, TahapLapor dari, IdList evaluasi, KirimLapor *k, Err *err)
{
    TxLapor t = { .c = c, .periode = p, .dari = dari, .hasil = k };
    return daftar(c, evaluasi, &t.id, err) && store_tx(c->store, c->a, tx_lapor, &t, err);
}

bool lapor_kembalikan(const Ctx *c, Periode p, TahapLapor dari, IdList evaluasi, Str catatan, int *n, Err *err)
{
    TxLapor t = { .c = c, .periode = p, .dari = dari, .kembali = true, .catatan = str_trim(catatan) };
    if (!t.catatan.len) return err_set(err, E_ALASAN_WAJIB, "catatan", profil_ketentuan(c->aturan->profil, KETENTUAN_PELAPORAN), V("Pengembalian"));
    if (!daftar(c, evaluasi, &t.id, err) || !store_tx(c->store, c->a, tx_lapor, &t, err)) return false;
    *n = t.n;
    return true;
}

/* ---- the letter ---- */

Str lapor_pengantar(const Ctx *c, const PengantarLapor *p, const BerkasLaporList *l)
{
    static const char *const kepada[TAHAP_LAPOR_MAX] = {
        [TAHAP_LAPOR_KEPALA_PD] = "Kepala Perangkat Daerah", [TAHAP_LAPOR_BKPSDM] = "Kepala BKPSDM", [TAHAP_LAPOR_SEKDA] = "Sekretaris Daerah",
        [TAHAP_LAPOR_SELESAI] = "Arsip BKPSDM" };
    const Profil *pf = c->aturan->profil;
    Buf b = buf_new(c->a, 256 * KB);
    LIST_OF(LaporPd) pd = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        ptrdiff_t k = 0;
        while (k < pd.n && pd.v[k].pd->id != l->v[i].pd) k++;
        if (k == pd.n) list_add(c->a, &pd)->pd = struktur_unit(c->aturan->struktur, l->v[i].pd);
        pd.v[k].n++;
    }
    buf_fmt(&b, "Yth. %s\n\nPerihal: Laporan kinerja pegawai " STR_F "\n\n", kepada[p->ke] ? kepada[p->ke] : "Penerima", STR_A(periode_kata(c->a, p->periode)));
    buf_fmt(&b, "Berdasarkan " STR_F ", " STR_F ", bersama ini disampaikan %lld berkas kinerja pegawai periode " STR_F
            ". Setiap berkas terdiri atas dokumen evaluasi kinerja, SKP, dan hasil evaluasi kinerja (" STR_F ").\n\n",
            STR_A(pasal_kata(c->a, pf->ketentuan[KETENTUAN_PELAPORAN])), STR_A(pf->peraturan), (long long)p->n, STR_A(periode_kata(c->a, p->periode)),
            STR_A(pasal_kata(c->a, pf->ketentuan[KETENTUAN_BERKAS_LAPOR])));
    for (ptrdiff_t i = 0; i < pd.n; i++) buf_fmt(&b, "%d. " STR_F ": %d berkas\n", (int)i + 1, STR_A(pd.v[i].pd->nama), pd.v[i].n);
    buf_fmt(&b, "\nDemikian disampaikan untuk diproses lebih lanjut.\n\n" STR_F "\n" STR_F "\n" STR_F, STR_A(tanggal_kata(c->a, saat_tanggal(p->pada, pf->zona_menit))), STR_A(p->jabatan), STR_A(p->nama));
    return buf_str(&b);
}

bool lapor_pengantar_boleh(const Ctx *c, const PengantarLapor *p)
{
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    return p->oleh == c->pelaku.akun || umum & PERAN_SEDAERAH;
}

Periode lapor_periode_kerja(const Ctx *c)
{
    Bulan lalu = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    return periode_bulan(lalu.n < c->aturan->profil->mulai.n ? c->aturan->profil->mulai : lalu);
}
