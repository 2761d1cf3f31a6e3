#include "tindakan/pengingat.h"

#include "base/mime.h"
#include "tindakan/akun.h"

static const int64_t HARI_MS = 86400000;

BisuSet pengingat_bisu(Str teks)
{
    BisuSet set = 0;
    while (teks.len) {
        JenisTugas j = jenis_tugas_dari(str_cut(&teks, ' '));
        if (j) set |= 1u << j;
    }
    return set;
}

static Str bisu_teks(Arena *a, BisuSet set)
{
    Buf b = buf_new(a, 4 * KB);
    for (int j = 1; j < JENIS_TUGAS_MAX; j++)
        if (set & (1u << j)) buf_fmt(&b, "%s%s", b.len ? " " : "", jenis_tugas_kode[j]);
    return buf_str(&b);
}

static bool bisu_sah(const Ctx *c, BisuSet set, Err *err)
{
    for (ptrdiff_t i = 0; i < tugas_sumber_n; i++) {
        const SumberTugas *s = &tugas_sumber[i];
        if (s->wajib && set & (1u << s->jenis))
            return err_set(err, E_PENGINGAT_WAJIB, NULL, profil_ketentuan(c->aturan->profil, s->dasar), V(jenis_tugas_label[s->jenis]));
    }
    return true;
}

static bool catat(Db *db, const Ctx *c, const char *apa, Err *err)
{
    return jejak_catat(db, c, OBJEK_AKUN, c->pelaku.akun, AKSI_UBAH, c->pelaku.pegawai, jejak_teks(c->a, "pengingat", str_z(apa)), err);
}

/* ---- settings ---- */

typedef struct { const Ctx *c; const PengingatIsi *isi; const SurelLayanan *s; Str token; int64_t surat; bool kirim; } TxAtur;

static SurelKeluar surat_pasti(const Ctx *c, const TxAtur *t, const Pengingat *p)
{
    const Profil *pf = c->aturan->profil;
    return (SurelKeluar){
        .id = t->surat, .akun = p->akun, .kunci = str_fmt(c->a, "pasti-" STR_F, STR_A(p->pasti_hash)), .kepada = p->surel,
        .judul = str_fmt(c->a, "Pastikan alamat surel Anda di " STR_F, STR_A(pf->aplikasi)),
        .isi = str_fmt(c->a, "Yth. " STR_F ",\n\nalamat ini diisi pada akun Anda di " STR_F " (" STR_F ") untuk pengingat tugas.\n\n"
                       "Buka tautan ini untuk memastikannya, paling lambat " STR_F ":\n\n" STR_F "/pengingat/surel/" STR_F "\n\n"
                       "Bukan Anda yang mengisinya? Abaikan surel ini; tidak ada surel lain yang dikirim ke sini.\n",
                       STR_A(c->pelaku.nama), STR_A(pf->aplikasi), STR_A(pf->daerah), STR_A(tanggal_hari_kata(c->a, tanggal_plus(c->hari_ini, PASTI_HARI - 1))),
                       STR_A(t->s->alamat_publik), STR_A(t->token)),
        .berikut = c->kini, .sampai = { c->kini.ms + PASTI_HARI * HARI_MS }, .pada = c->kini };
}

static bool tx_atur(Db *db, void *arg, Err *err)
{
    TxAtur *t = arg;
    const Ctx *c = t->c;
    Pengingat p;
    t->kirim = false;
    if (!db_pengingat(db, c->a, c->pelaku.akun, &p, err)) return false;
    if (p.versi != t->isi->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (!t->isi->surel.len && p.dipastikan_pada.ms)
        return err_set(err, E_PENGINGAT_WAJIB, "surel", profil_ketentuan(c->aturan->profil, KETENTUAN_PENGAWASAN), V("kewajiban menurut peraturan"));
    bool baru = !str_eq(p.surel, t->isi->surel), ulang = t->isi->surel.len && !p.dipastikan_pada.ms;
    p.bisu = bisu_teks(c->a, t->isi->bisu);
    p.hari = t->isi->hari;
    if (baru || ulang) {
        p.surel = t->isi->surel;
        p.dipastikan_pada = (Saat){ 0 };
        p.pasti_hash = p.surel.len ? token_hash(c->a, t->token) : (Str){ 0 };
        p.pasti_sampai = (Saat){ p.surel.len ? c->kini.ms + PASTI_HARI * HARI_MS : 0 };
        t->kirim = p.surel.len > 0;
    }
    if (!db_pengingat_simpan(db, &p, err)) return false;
    if (baru && !db_surel_lupakan(db, p.akun, err)) return false;
    if (t->kirim) {
        SurelKeluar s = surat_pasti(c, t, &p);
        if (!db_surel_tambah(db, &s, err)) return false;
    }
    return catat(db, c, baru ? "alamat surel" : "pilihan", err);
}

bool pengingat_atur(const Ctx *c, const PengingatIsi *isi, const SurelLayanan *s, bool *kirim, Err *err)
{
    if (isi->surel.len && !s) return err_set(err, E_SUREL_MATI, "surel", NULL);
    if (isi->surel.len && !mime_alamat(isi->surel)) return err_set(err, E_SUREL_ALAMAT, "surel", NULL, V(isi->surel));
    if (!bisu_sah(c, isi->bisu, err)) return false;
    TxAtur t = { .c = c, .isi = isi, .s = s, .token = token_baru(c->a, c->env), .surat = store_id(c->store, c->kini) };
    if (!store_tx(c->store, c->a, tx_atur, &t, err)) return false;
    *kirim = t.kirim;
    return true;
}

bool pengingat_tautan(const Ctx *c, Db *db, Str token, Pengingat *p, Err *err)
{
    Err e = { 0 };
    if (!db_pengingat_pasti(db, c->a, token_hash(c->a, token), p, &e)) {
        if (e.kode == E_TIDAK_ADA) return err_set(err, E_PENGINGAT_TAUTAN, NULL, NULL);
        if (err) *err = e;
        return false;
    }
    return c->kini.ms <= p->pasti_sampai.ms || err_set(err, E_PENGINGAT_TAUTAN, NULL, NULL);
}

typedef struct { const Ctx *c; Str token; } TxPasti;

static bool tx_pasti(Db *db, void *arg, Err *err)
{
    TxPasti *t = arg;
    Ctx x = *t->c;
    Pengingat p;
    if (!pengingat_tautan(&x, db, t->token, &p, err) || !akun_pelaku(db, x.a, p.akun, &x.pelaku, err)) return false;
    p.dipastikan_pada = x.kini;
    p.pasti_hash = (Str){ 0 };
    p.pasti_sampai = (Saat){ 0 };
    return db_pengingat_simpan(db, &p, err) && catat(db, &x, "alamat surel dipastikan", err);
}

bool pengingat_pastikan(const Ctx *c, Str token, Err *err)
{
    TxPasti t = { c, token };
    return store_tx(c->store, c->a, tx_pasti, &t, err);
}

/* ---- the private calendar ---- */

typedef struct { const Ctx *c; Str hash; int versi; } TxKalender;

static bool tx_kalender(Db *db, void *arg, Err *err)
{
    TxKalender *t = arg;
    const Ctx *c = t->c;
    Pengingat p;
    if (!db_pengingat(db, c->a, c->pelaku.akun, &p, err)) return false;
    if (p.versi != t->versi) return err_set(err, E_BERUBAH, NULL, NULL);
    p.kalender_hash = t->hash;
    p.kalender_pada = (Saat){ t->hash.len ? c->kini.ms : 0 };
    return db_pengingat_simpan(db, &p, err) && catat(db, c, t->hash.len ? "kalender pribadi dibuat" : "kalender pribadi dicabut", err);
}

bool kalender_buat(const Ctx *c, int versi, Str *token, Err *err)
{
    *token = token_baru(c->a, c->env);
    TxKalender t = { c, token_hash(c->a, *token), versi };
    return store_tx(c->store, c->a, tx_kalender, &t, err);
}

bool kalender_cabut(const Ctx *c, int versi, Err *err)
{
    TxKalender t = { c, { 0 }, versi };
    return store_tx(c->store, c->a, tx_kalender, &t, err);
}

static void acara(const Ctx *c, const Tugas *t, IcsAcaraList *l)
{
    if (!t->tenggat.batas.n) return;
    Str sidik = token_hash(c->a, str_fmt(c->a, "%lld " STR_F, (long long)c->pelaku.akun, STR_A(t->kunci)));
    *list_add(c->a, l) = (IcsAcara){ str_fmt(c->a, STR_F "@sirancage", STR_A(str_sub(sidik, 0, 32))),
                                     t->lanjut.len ? str_fmt(c->a, STR_F " (" STR_F ")", STR_A(t->judul), STR_A(t->lanjut)) : t->judul, t->tenggat.batas };
}

bool kalender_isi(Ctx *c, Str token, IcsAcaraList *l, Err *err)
{
    Pengingat p;
    TugasSaya s;
    TugasList nanti = { 0 };
    if (!db_pengingat_kalender(c->db, c->a, token_hash(c->a, token), &p, err) || !akun_pelaku(c->db, c->a, p.akun, &c->pelaku, err)
        || !tugas_saya(c, &s, err)) return false;
    tugas_mendatang(c, &s, &nanti);
    for (ptrdiff_t i = 0; i < s.perlu.n; i++) acara(c, &s.perlu.v[i], l);
    for (ptrdiff_t i = 0; i < nanti.n; i++) acara(c, &nanti.v[i], l);
    return true;
}

/* ---- queue ---- */

typedef struct { const Ctx *c; int64_t id; } TxUlang;

static bool tx_ulang(Db *db, void *arg, Err *err)
{
    TxUlang *t = arg;
    const Ctx *c = t->c;
    SurelKeluar s;
    bool dapat = false;
    if (!(c->pelaku.peran & PERAN(SISTEM))) return err_set(err, E_BUKAN_WEWENANG, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_AKUN), V("mengirim ulang"), V("surel"));
    if (!db_surel_ambil(db, c->a, t->id, &s, err)) return false;
    if ((s.status != STATUS_SUREL_GAGAL && s.status != STATUS_SUREL_RAGU) || !s.isi.len) return err_set(err, E_SUREL_SELESAI, NULL, NULL);
    StatusSurel dari = s.status;
    s.coba = 0;
    s.berikut = s.diubah = c->kini;
    if (!db_surel_pindah(db, &s, dari, STATUS_SUREL_ANTRE, &dapat, err)) return false;
    return dapat ? jejak_catat(db, c, OBJEK_AKUN, s.akun, AKSI_KELOLA, 0, jejak_teks(c->a, "surel", S("dikirim ulang")), err) : err_set(err, E_BERUBAH, NULL, NULL);
}

bool surel_ulang(const Ctx *c, int64_t id, Err *err)
{
    TxUlang t = { c, id };
    return store_tx(c->store, c->a, tx_ulang, &t, err);
}
