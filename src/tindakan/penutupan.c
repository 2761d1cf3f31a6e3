#include "tindakan/penutupan.h"

#include "base/json.h"
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/penggantian.h"
#include "tindakan/penilaian.h"
#include "tindakan/tpp_rekap.h"

static const char *pasal(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_PENUTUPAN); }

bool tpp_tabel_bulan(Db *db, Arena *a, Bulan b, TabelTpp *t, TppTabel *baris, Err *err)
{
    Err e = { 0 };
    *baris = (TppTabel){ 0 };
    *t = tpp_contoh;
    if (!db_boleh_tiada(db_tpp_tabel(db, a, b, baris, &e), &e, err)) return false;
    if (!baris->id) return true;
    t->mulai = baris->mulai;
    t->dasar = baris->dasar;
    return db_tpp_unsur(db, a, baris->id, t->nilai, err);
}

/* ---- where a period stands ---- */

static Tanggal batas(const Ctx *c, Periode p)
{
    bool tahun = periode_setahun(p);
    Tenggat t;
    TenggatTanya tanya = { .jenis = tahun ? JENIS_TENGGAT_EVALUASI_TAHUNAN : JENIS_TENGGAT_EVALUASI, .pekan = c->aturan->profil->pekan,
                           .bulan = periode_ke_bulan(p), .tahun = periode_ke_tahun(p) };
    return tenggat_hitung(c->aturan->profil, &c->aturan->kalender, c->a, tanya, &t, NULL) ? t.batas : (Tanggal){ 0 };
}

static bool ditutup(const PenutupanList *l, Periode p, Penutupan *t)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].periode.n == p.n) { *t = l->v[i]; return true; }
    return false;
}

/* Where closing begins: with the first month that was evaluated here, never before the regulation. */
static bool awal(const Ctx *c, Db *db, Bulan *b, Err *err)
{
    if (!db_evaluasi_pertama(db, c->a, b, err)) return false;
    if (b->n < c->aturan->profil->mulai.n) *b = c->aturan->profil->mulai;
    return true;
}

/* The first month of the year from `mulai` on that nobody has closed; none: all are. */
static Bulan bulan_terbuka(Bulan mulai, const PenutupanList *l, int tahun)
{
    Penutupan t;
    for (int i = 1; i <= 12; i++) {
        Bulan b = bulan(tahun, i);
        if (b.n >= mulai.n && !ditutup(l, periode_bulan(b), &t)) return b;
    }
    return (Bulan){ 0 };
}

static Str sebab(const Ctx *c, const KeadaanPeriode *k, Bulan mulai, const PenutupanList *l)
{
    Tanggal akhir = periode_akhir(k->periode);
    if (k->tutup.pada.ms) return (Str){ 0 };
    if (c->hari_ini.n <= akhir.n) return str_fmt(c->a, "berakhir " STR_F, STR_A(tanggal_kata(c->a, akhir)));
    Bulan b = periode_setahun(k->periode) ? bulan_terbuka(mulai, l, periode_ke_tahun(k->periode)) : (Bulan){ 0 };
    if (b.n) return str_fmt(c->a, STR_F " belum ditutup", STR_A(bulan_kata(c->a, b)));
    if (k->belum && c->hari_ini.n <= k->batas.n)
        return str_fmt(c->a, "%d pegawai belum dinilai dan batasnya baru " STR_F, k->belum, STR_A(tanggal_kata(c->a, k->batas)));
    return (Str){ 0 };
}

static bool isi_koreksi(const Ctx *c, KeadaanPeriode *k, Err *err)
{
    KoreksiList l = { 0 };
    if (!db_koreksi_periode(c->db, c->a, k->periode, &l, err)) return false;
    k->koreksi = (int)l.n;
    for (ptrdiff_t i = 0; i < l.n; i++) k->koreksi_terbuka += !l.v[i].selesai_pada.ms;
    return true;
}

bool penutupan_daftar(const Ctx *c, KeadaanPeriodeList *l, Err *err)
{
    PenutupanList t = { 0 };
    Bulan mulai;
    if (!boleh(c, OBJEK_PENUTUPAN, AKSI_LIHAT, NULL, 0, c->hari_ini, err) || !db_penutupan_semua(c->db, c->a, &t, err) || !awal(c, c->db, &mulai, err)) return false;
    for (int y = tanggal_tahun(c->hari_ini); y >= bulan_tahun(mulai); y--)
        for (int i = 0; i <= 12; i++) {             /* the year, then December to January */
            Periode p = i ? periode_bulan(bulan(y, 13 - i)) : periode_tahun(y);
            if (i && (periode_awal(p).n > c->hari_ini.n || bulan(y, 13 - i).n < mulai.n)) continue;
            KeadaanPeriode *k = list_add(c->a, l);
            *k = (KeadaanPeriode){ .periode = p, .batas = batas(c, p) };
            ditutup(&t, p, &k->tutup);
            k->sebab = sebab(c, k, mulai, &t);
            if (k->tutup.pada.ms && !isi_koreksi(c, k, err)) return false;
        }
    return true;
}

static bool lewat(const Ctx *c, Periode p)
{
    Tanggal t = batas(c, p);
    return c->hari_ini.n > (t.n ? t : periode_akhir(p)).n;
}

bool penutupan_menunggu(const Ctx *c, PeriodeList *l, Err *err)
{
    PenutupanList t = { 0 };
    Penutupan x;
    Bulan mulai, kini = tanggal_bulan(c->hari_ini), sejak = { 0 };
    if (!db_penutupan_semua(c->db, c->a, &t, err) || !awal(c, c->db, &mulai, err)) return false;
    for (ptrdiff_t i = 0; i < t.n; i++)
        if (!periode_setahun(t.v[i].periode) && periode_ke_bulan(t.v[i].periode).n >= sejak.n) sejak = bulan_plus(periode_ke_bulan(t.v[i].periode), 1);
    for (Bulan b = bulan_plus(kini, -1); !sejak.n && b.n >= mulai.n; b = bulan_plus(b, -1))
        if (lewat(c, periode_bulan(b))) sejak = b;
    for (Bulan b = sejak; b.n && b.n < kini.n && lewat(c, periode_bulan(b)); b = bulan_plus(b, 1)) *list_add(c->a, l) = periode_bulan(b);
    Periode tahun = periode_tahun(bulan_tahun(kini) - 1);
    if (t.n && periode_ke_tahun(tahun) >= bulan_tahun(mulai) && lewat(c, tahun) && !ditutup(&t, tahun, &x) && !bulan_terbuka(mulai, &t, periode_ke_tahun(tahun)).n)
        *list_add(c->a, l) = tahun;
    return true;
}

static void hitung(KeadaanPeriode *k, const TppRekapList *l)
{
    k->orang = (int)l->n;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        k->dinilai += l->v[i].predikat != PREDIKAT_TIADA;
        k->dikecualikan += !l->v[i].predikat && l->v[i].kecuali;
        k->belum += rekap_belum(&l->v[i]);
    }
}

bool penutupan_lihat(const Ctx *c, Periode p, KeadaanPeriode *k, TppRekapList *rekap, Err *err)
{
    PenutupanList t = { 0 };
    Bulan mulai;
    *k = (KeadaanPeriode){ .periode = p, .batas = batas(c, p) };
    if (!boleh(c, OBJEK_PENUTUPAN, AKSI_LIHAT, NULL, 0, c->hari_ini, err) || !db_penutupan_semua(c->db, c->a, &t, err) || !awal(c, c->db, &mulai, err)) return false;
    bool sudah = ditutup(&t, p, &k->tutup);
    if (!(sudah ? db_tpp_rekap(c->db, c->a, p, rekap, err) : rekap_susun(c, c->db, p, rekap, &k->belum_dibuka, err))) return false;
    hitung(k, rekap);
    k->sebab = sebab(c, k, mulai, &t);
    return isi_koreksi(c, k, err);
}

/* ---- closing ---- */

typedef struct { const Ctx *c; Penutupan t; } TxTutup;

static Str isi_jejak(Arena *a, const Penutupan *t)
{
    Buf b = buf_new(a, 512);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "periode", V(t->periode));
    jw_int(&w, "orang", t->orang);
    jw_int(&w, "dinilai", t->dinilai);
    jw_int(&w, "dikecualikan", t->dikecualikan);
    jw_int(&w, "belum", t->belum);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_tutup(Db *db, void *arg, Err *err)
{
    TxTutup *t = arg;
    const Ctx *c = t->c;
    Periode p = t->t.periode;
    TppRekapList l = { 0 };
    TabelTpp tabel;
    TppTabel baris;
    PenutupanList semua = { 0 };
    KeadaanPeriode k = { .periode = p, .batas = batas(c, p) };
    Bulan mulai;
    int tak;
    if (!boleh(c, OBJEK_PENUTUPAN, AKSI_TETAPKAN, NULL, 0, c->hari_ini, err) || !db_penutupan_semua(db, c->a, &semua, err) || !awal(c, db, &mulai, err)) return false;
    if (ditutup(&semua, p, &k.tutup)) return err_set(err, E_TUTUP_SUDAH, NULL, pasal(c), V(p));
    if (!rekap_susun(c, db, p, &l, &tak, err)) return false;
    hitung(&k, &l);
    k.sebab = sebab(c, &k, mulai, &semua);
    if (k.sebab.len) return err_set(err, E_TUTUP_BELUM, NULL, pasal(c), V(p), V(k.sebab));
    if (!tpp_tabel_bulan(db, c->a, tanggal_bulan(periode_akhir(p)), &tabel, &baris, err)) return false;
    t->t = (Penutupan){ .periode = p, .tabel = baris.id, .orang = k.orang, .dinilai = k.dinilai, .dikecualikan = k.dikecualikan,
                        .belum = k.belum, .akun = c->pelaku.akun, .nama = c->pelaku.nama, .pada = c->kini };
    return db_penutupan_tambah(db, &t->t, err) && db_tpp_rekap_tambah(db, l.v, l.n, err)
        && jejak_catat(db, c, OBJEK_PENUTUPAN, p.n, AKSI_TETAPKAN, 0, isi_jejak(c->a, &t->t), err);
}

/* The computed years that nobody has set yet, each an act of its own; who cannot have one stays without. */
static bool tetapkan_sisa(const Ctx *c, Periode p, Err *err)
{
    TppRekapList l = { 0 };
    int tak;
    if (!rekap_susun(c, c->db, p, &l, &tak, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Err e = { 0 };
        ArenaMark m = arena_mark(c->a);
        bool ok = !rekap_belum(&l.v[i]) || evaluasi_tutup_tahun(c, l.v[i].pegawai, periode_ke_tahun(p), &e);
        arena_rewind(c->a, m);
        if (!ok && e.kode != E_TAHUNAN_TIDAK_WAJIB && e.kode != E_PENILAI_TIADA) { *err = e; return false; }
    }
    return true;
}

bool penutupan_tutup(const Ctx *c, Periode p, Penutupan *t, Err *err)
{
    TxTutup x = { c, { .periode = p } };
    KeadaanPeriode k;
    TppRekapList l = { 0 };
    if (!boleh(c, OBJEK_PENUTUPAN, AKSI_TETAPKAN, NULL, 0, c->hari_ini, err)) return false;
    if (periode_setahun(p) && c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada) {
        if (!penutupan_lihat(c, p, &k, &l, err)) return false;
        if (k.sebab.len) return err_set(err, E_TUTUP_BELUM, NULL, pasal(c), V(p), V(k.sebab));
        if (!k.tutup.pada.ms && k.belum && !tetapkan_sisa(c, p, err)) return false;
    }
    if (!store_tx(c->store, c->a, tx_tutup, &x, err)) return false;
    *t = x.t;
    return true;
}

/* ---- a correction ---- */

typedef struct { const Ctx *c; Koreksi k; } TxKoreksi;

static bool tx_koreksi(Db *db, void *arg, Err *err)
{
    TxKoreksi *t = arg;
    const Ctx *c = t->c;
    Koreksi *k = &t->k, lain = { 0 };
    Evaluasi e = { 0 };
    TppRekap r = { 0 };
    Err x = { 0 };
    Penutupan tutup;
    const Pegawai *o = struktur_pegawai(c->aturan->struktur, k->pegawai);
    if (!o) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!boleh(c, OBJEK_PENUTUPAN, AKSI_UBAH, NULL, k->pegawai, c->hari_ini, err)) return false;
    if (!db_penutupan(db, c->a, k->periode, &tutup, &x))
        return x.kode == E_TIDAK_ADA ? err_set(err, E_KOREKSI_TERBUKA, NULL, pasal(c), V(k->periode)) : (*err = x, false);
    if (db_koreksi_terbuka(db, c->a, k->pegawai, k->periode, &lain, &x)) return err_set(err, E_KOREKSI_ADA, NULL, pasal(c), V(lain.nomor), V(o->nama));
    if (!db_boleh_tiada(db_evaluasi_periode(db, c->a, k->pegawai, k->periode, &e, &x), &x, err)
        || !db_boleh_tiada(db_tpp_rekap_satu(db, c->a, k->periode, k->pegawai, &r, &x), &x, err)) return false;
    if (e.status == STATUS_EVALUASI_DIBUKA) return err_set(err, E_KOREKSI_DIBUKA, NULL, pasal(c), V(k->periode), V(o->nama));
    k->predikat_lama = e.status == STATUS_EVALUASI_DITETAPKAN ? e.predikat : PREDIKAT_TIADA;
    k->evaluasi_lama = e.status == STATUS_EVALUASI_DITETAPKAN ? e.id : 0;
    k->persen_lama = k->persen_baru = r.persen;
    return db_koreksi_nomor(db, k->periode, &k->nomor, err) && db_koreksi_tambah(db, k, err)
        && jejak_catat(db, c, OBJEK_PENUTUPAN, k->id, AKSI_UBAH, k->pegawai, jejak_teks(c->a, "alasan", k->alasan), err);
}

bool koreksi_buka(const Ctx *c, Periode p, int64_t pegawai, Str alasan, Koreksi *k, Err *err)
{
    TxKoreksi t = { c, { .id = store_id(c->store, c->kini), .periode = p, .pegawai = pegawai, .sebab = SEBAB_KOREKSI_PEMBUKAAN,
                         .alasan = str_trim(alasan), .akun = c->pelaku.akun, .nama = c->pelaku.nama, .pada = c->kini } };
    if (!t.k.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", pasal(c), V("Koreksi"));
    if (!store_tx(c->store, c->a, tx_koreksi, &t, err)) return false;
    *k = t.k;
    return true;
}

/* ---- the table of percentages ---- */

typedef struct { const Ctx *c; const TabelTpp *tabel; int versi; } TxTabel;

static Str tabel_jejak(Arena *a, const TabelTpp *t)
{
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "mulai", V(t->mulai));
    jw_str(&w, "dasar", t->dasar);
    for (int i = 1; i < UNSUR_TPP_MAX; i++) jw_int(&w, unsur_tpp_kode[i], t->nilai[i]);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_tabel(Db *db, void *arg, Err *err)
{
    TxTabel *t = arg;
    const Ctx *c = t->c;
    PenutupanList tutup = { 0 };
    TppTabel x = { 0 };
    Err e = { 0 };
    if (!boleh(c, OBJEK_TPP, AKSI_KELOLA, NULL, 0, c->hari_ini, err) || !db_penutupan_semua(db, c->a, &tutup, err)
        || !db_boleh_tiada(db_tpp_tabel(db, c->a, t->tabel->mulai, &x, &e), &e, err)) return false;
    for (ptrdiff_t i = 0; i < tutup.n; i++)
        if (tanggal_bulan(periode_akhir(tutup.v[i].periode)).n >= t->tabel->mulai.n)
            return err_set(err, E_TUTUP_SUDAH, "mulai", pasal(c), V(tutup.v[i].periode));
    bool baru = x.mulai.n != t->tabel->mulai.n;
    if (!baru && x.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    TppTabel simpan = { .id = baru ? store_id(c->store, c->kini) : x.id, .mulai = t->tabel->mulai, .dasar = t->tabel->dasar, .oleh = c->pelaku.akun,
                        .nama = c->pelaku.nama, .pada = c->kini, .versi = t->versi };
    return db_tpp_tabel_simpan(db, &simpan, t->tabel->nilai, baru, err)
        && jejak_catat(db, c, OBJEK_TPP, simpan.id, AKSI_KELOLA, 0, tabel_jejak(c->a, t->tabel), err);
}

bool tpp_tabel_atur(const Ctx *c, const TabelTpp *t, int versi, Err *err)
{
    TxTabel x = { c, t, versi };
    if (!t->dasar.len) return err_set(err, E_WAJIB, "dasar", NULL, V("Perkada yang menjadi dasarnya"));
    return store_tx(c->store, c->a, tx_tabel, &x, err);
}
