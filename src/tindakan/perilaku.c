#include "tindakan/perilaku.h"

#include "base/json.h"
#include "store/db_evaluasi.h"
#include "store/db_presensi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/tim.h"

enum { SEKALI = 5000 };             /* rows in one transaction */

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_PENILAI_PERILAKU); }

/* ---- until when ---- */

bool perilaku_jendela(const Ctx *c, Db *db, const TugasPerilaku *t, JendelaPerilaku *j, Err *err)
{
    static const JenisTenggat dibuka[] = { JENIS_TENGGAT_EVALUASI, JENIS_TENGGAT_EVALUASI_BATAS_LUAR };
    const int64_t siapa[] = { t->dinilai, t->penilai };
    Tanggal akhir = bulan_akhir(t->bulan), g;
    *j = (JendelaPerilaku){ .buka = tanggal_plus(akhir, 1 - PERILAKU_BUKA_HARI) };
    if (!batas_pegawai(c, JENIS_TENGGAT_EVALUASI, t->dinilai, t->bulan, (Tanggal){ 0 }, &j->tenggat, err)) return false;
    j->sampai = j->tenggat.batas;
    if (!j->sampai.n || !tenggat_berlaku(c->aturan->profil, j->sampai)) {
        j->terbuka = true;
        return true;
    }
    for (int i = 0; i < 4; i++) {
        Tanggal s;
        if (!pembukaan_sampai(c, db, dibuka[i / 2], siapa[i % 2], akhir, &s, err)) return false;
        if (s.n > j->sampai.n) j->sampai = s, j->lanjut = S("dibuka kembali");
    }
    if (!gangguan_sampai(c, db, j->buka, j->tenggat.batas, &g, err)) return false;
    if (g.n > j->sampai.n) j->sampai = g, j->lanjut = S("diperpanjang: gangguan sistem");
    j->terbuka = c->hari_ini.n <= j->sampai.n;
    return true;
}

/* ---- who has to rate whom ---- */

static ptrdiff_t letak(const Struktur *s, int64_t id)
{
    const Pegawai *p = struktur_pegawai(s, id);
    return p ? p - struktur_isi(s)->pegawai.v : -1;
}

static int menurut_pegawai(const void *x, const void *y)
{
    const Izin *a = x, *b = y;
    return a->pegawai != b->pegawai ? (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai) : (a->id > b->id) - (a->id < b->id);
}

/* Leave that covers every working day of the month. */
static bool isi_cuti(const Ctx *c, Db *db, Bulan b, uint8_t *halangan, Err *err)
{
    IzinList l = { 0 };
    if (!db_izin_semua(db, c->a, bulan_awal(b), bulan_akhir(b), &l, err)) return false;
    if (!l.n) return true;
    if (!kalender_ada(&c->aturan->kalender, bulan_tahun(b))) return err_set(err, E_LIBUR_TAHUN, NULL, NULL, V(bulan_tahun(b)));
    qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_pegawai);
    for (ptrdiff_t i = 0, n; i < l.n; i += n) {
        for (n = 1; i + n < l.n && l.v[i + n].pegawai == l.v[i].pegawai;) n++;
        ptrdiff_t k = letak(c->aturan->struktur, l.v[i].pegawai);
        if (k >= 0 && !izin_luput(&c->aturan->kalender, pekan_pegawai(c, l.v[i].pegawai, hari_peran(c, b)), l.v + i, n, b).n) halangan[k] = HALANGAN_CUTI;
    }
    return true;
}

static bool isi_kecuali(const Ctx *c, Db *db, Bulan b, uint8_t *halangan, Err *err)
{
    PengecualianBulanList l = { 0 };
    if (!db_pengecualian_semua(db, c->a, b, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        ptrdiff_t k = letak(c->aturan->struktur, l.v[i].pegawai);
        if (k >= 0) halangan[k] = HALANGAN_KECUALI;
    }
    return true;
}

bool perilaku_bahan(const Ctx *c, Db *db, Bulan b, BahanPerilaku *m, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    uint8_t *halangan = arena_many(c->a, uint8_t, isi->pegawai.n ? isi->pegawai.n : 1);
    *m = (BahanPerilaku){ .profil = c->aturan->profil, .s = s, .bulan = b, .hari = hari_peran(c, b), .penilaian = penilaian_bulan(c, b), .halangan = halangan };
    if (!isi_cuti(c, db, b, halangan, err) || !isi_kecuali(c, db, b, halangan, err)) return false;
    for (ptrdiff_t i = 0; m->hari.n < c->hari_ini.n && i < isi->pegawai.n; i++)
        if (!halangan[i] && !struktur_penugasan_pada(s, isi->pegawai.v[i].id, c->hari_ini)) halangan[i] = HALANGAN_PERGI;
    return true;
}

typedef struct { const Ctx *c; Bulan b; TugasPerilaku *v; ptrdiff_t n; bool gugur; HasilTugaskan h; } TxTugaskan;

static bool tx_tugaskan(Db *db, void *arg, Err *err)
{
    TxTugaskan *t = arg;
    return t->gugur ? db_perilaku_gugur(db, t->v, t->n, err) : db_perilaku_tambah(db, t->v, t->n, err);
}

static bool tx_catat(Db *db, void *arg, Err *err)
{
    TxTugaskan *t = arg;
    Buf b = buf_new(t->c->a, 1 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "bulan", V(t->b));
    jw_val(&w, "ditugaskan", V(t->h.baru));
    jw_val(&w, "gugur", V(t->h.gugur));
    jw_val(&w, "tanpa_penilai", V(t->h.tanpa));
    jw_end(&w);
    return jejak_catat(db, t->c, OBJEK_PERILAKU, 0, AKSI_BUAT, 0, buf_str(&b), err);
}

static bool tulis(TxTugaskan *t, TugasPerilakuList l, bool gugur, Err *err)
{
    t->gugur = gugur;
    for (ptrdiff_t i = 0; i < l.n; i += t->n) {
        t->v = l.v + i;
        t->n = l.n - i < SEKALI ? l.n - i : SEKALI;
        if (!store_tx(t->c->store, t->c->a, tx_tugaskan, t, err)) return false;
    }
    return true;
}

/* A month begins while it runs, so that raters know whom to watch; after it only who cannot rate any more is replaced,
 * until rating closes. */
static bool saatnya(const Ctx *c, Bulan b, bool sudah_mulai)
{
    Tenggat t;
    TenggatTanya tanya = { .jenis = JENIS_TENGGAT_EVALUASI, .pekan = c->aturan->profil->pekan, .bulan = b, .tahun = bulan_tahun(b) };
    if (b.n >= tanggal_bulan(c->hari_ini).n) return b.n == tanggal_bulan(c->hari_ini).n;
    return sudah_mulai && tenggat_hitung(c->aturan->profil, &c->aturan->kalender, NULL, tanya, &t, NULL) && c->hari_ini.n <= t.batas.n;
}

bool perilaku_tugaskan(const Ctx *c, Bulan b, HasilTugaskan *h, Err *err)
{
    BahanPerilaku m;
    TunjukPerilaku out;
    TxTugaskan t = { .c = c, .b = b };
    *h = (HasilTugaskan){ 0 };
    if (!perilaku_periode(c->aturan->profil, b)) return true;
    TugasPerilakuList ada = { 0 };
    if (!db_perilaku_bulan(c->db, c->a, b, &ada, err)) return false;
    if (!saatnya(c, b, ada.n > 0)) return true;
    if (!perilaku_bahan(c, c->db, b, &m, err)
        || !db_perilaku_riwayat(c->db, c->a, bulan_plus(b, -PERILAKU_INGAT), bulan_plus(b, -1), &m.lalu, err)) return false;
    m.ada = ada;
    perilaku_tunjuk(&m, c->a, &out);
    for (ptrdiff_t i = 0; i < out.baru.n; i++) {
        out.baru.v[i].id = store_id(c->store, c->kini);
        out.baru.v[i].ditugaskan_pada = c->kini;
    }
    t.h = *h = (HasilTugaskan){ (int)out.baru.n, (int)out.gugur.n, (int)out.tanpa.n };
    return tulis(&t, out.gugur, true, err) && tulis(&t, out.baru, false, err)
        && ((!h->baru && !h->gugur) || store_tx(c->store, c->a, tx_catat, &t, err));
}

/* ---- rating ---- */

bool perilaku_tugas(const Ctx *c, Db *db, int64_t id, TugasPerilaku *t, Err *err)
{
    return db_perilaku_ambil(db, c->a, id, t, err) && ((c->pelaku.pegawai && t->penilai == c->pelaku.pegawai) || err_set(err, E_TIDAK_ADA, NULL, NULL));
}

typedef struct { const Ctx *c; const TugasPerilaku *isi; bool kirim; } TxSimpan;

/* The duty as it would be saved, or why it cannot be. */
static bool siapkan(const TxSimpan *x, Db *db, TugasPerilaku *t, Err *err)
{
    const Ctx *c = x->c;
    JendelaPerilaku j;
    if (!perilaku_tugas(c, db, x->isi->id, t, err)) return false;
    if (!hak_cari(c->aturan->profil, OBJEK_PERILAKU, AKSI_NILAI, NULL, PERAN(DITUGASKAN), err)) return false;
    if (t->status == STATUS_PERILAKU_GUGUR) return err_set(err, E_PERILAKU_GUGUR, NULL, pasal(c), V(halangan_label[t->sebab]));
    if (t->status == STATUS_PERILAKU_TERKIRIM) return err_set(err, E_PERILAKU_TERKIRIM, NULL, pasal(c));
    if (t->versi != x->isi->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!perilaku_jendela(c, db, t, &j, err)) return false;
    if (!j.terbuka) return err_set(err, E_PERILAKU_LEWAT, NULL, j.tenggat.pasal.s, V(t->bulan), V(j.sampai));
    if (x->kirim && c->hari_ini.n < j.buka.n) return err_set(err, E_PERILAKU_BELUM, NULL, pasal(c), V(t->bulan), V(j.buka));
    memcpy(t->nilai, x->isi->nilai, sizeof t->nilai);
    t->alasan = str_trim(x->isi->alasan);
    return true;
}

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    TxSimpan *x = arg;
    const Ctx *c = x->c;
    TugasPerilaku t;
    ErrList salah = { 0 };
    if (!siapkan(x, db, &t, err)) return false;
    if (x->kirim) perilaku_celah(c->aturan->profil, &t, c->a, &salah);
    if (salah.n) {
        *err = salah.v[0];
        return false;
    }
    t.status = x->kirim ? STATUS_PERILAKU_TERKIRIM : STATUS_PERILAKU_DRAF;
    if (x->kirim) t.dikirim_pada = c->kini;
    return db_perilaku_simpan(db, &t, err)
        && jejak_catat(db, c, OBJEK_PERILAKU, t.id, x->kirim ? AKSI_AJUKAN : AKSI_NILAI, t.penilai, (Str){ 0 }, err);
}

bool perilaku_simpan(const Ctx *c, const TugasPerilaku *t, bool kirim, ErrList *salah, Err *err)
{
    TxSimpan x = { c, t, kirim };
    Err e = { 0 };
    if (store_tx(c->store, c->a, tx_simpan, &x, &e)) return true;
    if (kirim && salah && e.ruas[0]) perilaku_celah(c->aturan->profil, t, c->a, salah);     /* the list went with the transaction */
    if (err) *err = e;
    return false;
}

/* ---- what others see ---- */

bool perilaku_orang(const Ctx *c, Db *db, int64_t pegawai, Bulan b, JumlahPerilaku *j, TugasPerilakuList *l, Err *err)
{
    *j = (JumlahPerilaku){ 0 };
    if (!perilaku_periode(c->aturan->profil, b)) return true;
    if (!db_perilaku_dinilai(db, c->a, pegawai, b, l, err)) return false;
    *j = perilaku_jumlah(l);
    return true;
}

/* Totals of less than `ambang` ratings, or of a month that others still rate, would tell one rating from another. */
static bool cukup(const Ctx *c, int64_t pegawai, Bulan b, const JumlahPerilaku *j)
{
    JendelaPerilaku w;
    TugasPerilaku t = { .dinilai = pegawai, .penilai = pegawai, .bulan = b };
    return j->penilai >= c->aturan->profil->perilaku.ambang && perilaku_jendela(c, c->db, &t, &w, NULL)
        && c->hari_ini.n > bulan_akhir(b).n && (!w.terbuka || !w.sampai.n || !tenggat_berlaku(c->aturan->profil, w.tenggat.batas));
}

LihatPerilaku perilaku_lihat(const Ctx *c, int64_t pegawai, Bulan b, const JumlahPerilaku *j)
{
    PeranSet p = peran_terhadap(c, pegawai, hari_peran(c, b));
    const Profil *pf = c->aturan->profil;
    if (!hak_cari(pf, OBJEK_PERILAKU, AKSI_LIHAT, NULL, p, NULL)) return LIHAT_TIDAK;
    if (hak_cari(pf, OBJEK_NAMA_PERILAKU, AKSI_LIHAT, NULL, p, NULL)) return LIHAT_NAMA;
    if (p & PERAN(PEMILIK)) return cukup(c, pegawai, b, j) ? LIHAT_JUMLAH : LIHAT_BANYAKNYA;
    return j->penilai >= pf->perilaku.ambang ? LIHAT_JUMLAH : LIHAT_BANYAKNYA;
}
