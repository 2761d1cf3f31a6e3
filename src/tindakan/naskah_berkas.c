#include "tindakan/naskah_berkas.h"

#include "base/json.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/naskah_kepala.h"
#include "tindakan/tpp_rekap.h"

/* ---- the cover ----------------------------------------------------------------------------------- */

static void orang(JsonWriter *w, Json j, const char *siapa)
{
    Json o = json_get(j, siapa);
    LembarOrang l = { .nama = json_str(o, "nama"), .nip = json_str(o, "nip"), .pangkat = json_str(o, "pangkat"), .jabatan = json_str(o, "jabatan"),
                      .unit = json_str(o, "unit"), .instansi = json_str(o, "instansi") };
    lembar_orang(w, siapa, &l);
}

static void jalan(JsonWriter *w, const Ctx *c, const LangkahLaporList *l)
{
    jw_array(w, "jalan");
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const LangkahLapor *x = &l->v[i];
        jw_object(w, NULL);
        jw_val(w, "tanggal", V(naskah_hari(c, x->pada)));
        jw_z(w, "dari", tahap_lapor_kode[x->dari]);
        jw_z(w, "ke", tahap_lapor_kode[x->ke]);
        jw_str(w, "nama", x->nama);
        jw_str(w, "catatan", x->catatan);
        jw_end(w);
    }
    jw_end(w);
}

bool naskah_sampul(const Ctx *c, const BerkasKinerja *k, const ErrList *kurang, const DokumenBaris *d, const IsiSampulList *isi, Str *json, Err *err)
{
    Json j;
    LangkahLaporList l = { 0 };
    if (!json_parse(c->a, d->isi, &j, err) || (k->b.id && !db_lapor_langkah(c->db, c->a, k->b.id, &l, err))) return false;
    Buf b = buf_new(c->a, 16 * MB);
    JsonWriter w = jw_new(&b);
    naskah_kepala(&w, c, json_str(j, "nama_pd"));
    naskah_periode(&w, k->b.periode);
    orang(&w, j, "pegawai");
    orang(&w, j, "penilai");
    orang(&w, j, "atasan");
    jw_str(&w, "ditetapkan", json_str(j, "ttd_evaluasi.penilai"));
    jw_array(&w, "isi");
    for (ptrdiff_t i = 0; i < isi->n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "nama", isi->v[i].nama);
        jw_int(&w, "halaman", isi->v[i].halaman);
        jw_end(&w);
    }
    jw_end(&w);
    jalan(&w, c, &l);
    jw_z(&w, "tahap", tahap_lapor_kode[k->b.tahap]);
    jw_val(&w, "sejak", V(naskah_hari(c, k->b.sejak)));
    jw_bool(&w, "keberatan", k->b.keberatan != 0);
    jw_array(&w, "kurang");
    for (ptrdiff_t i = 0; i < kurang->n; i++) jw_str(&w, NULL, str_z(kurang->v[i].pesan));
    jw_end(&w);
    jw_str(&w, "dasar", c->aturan->profil->ketentuan[KETENTUAN_PELAPORAN]);
    return naskah_tutup(&w, c, &b, json, err);
}

/* ---- the list of a perangkat daerah -------------------------------------------------------------- */

bool naskah_pengantar_muat(const Ctx *c, Periode p, BahanPengantar *b, Err *err)
{
    int belum_dibuka;
    *b = (BahanPengantar){ .periode = p };
    return rekap_susun(c, c->db, p, &b->orang, &belum_dibuka, err) && db_lapor_periode(c->db, c->a, p, &b->berkas, err);
}

static int menurut_pegawai(const void *x, const void *y)
{
    const BarisLapor *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

static const BarisLapor *berkas(const BahanPengantar *b, int64_t pegawai)
{
    BarisLapor cari = { .pegawai = pegawai };
    return b->berkas.n ? bsearch(&cari, b->berkas.v, (size_t)b->berkas.n, sizeof *b->berkas.v, menurut_pegawai) : NULL;
}

/* It exists when the person got his result. */
static bool dibuka(const BarisLapor *x) { return x && x->status == STATUS_EVALUASI_DIBUKA; }

static Str sebab(const Ctx *c, const TppRekap *r, const BarisLapor *x)
{
    if (x) return S("Hasil evaluasi belum dibuka kepada pegawai");
    return r->kecuali ? str_fmt(c->a, "Dikecualikan: %s", pengecualian_label[r->kecuali]) : S("Belum dinilai");
}

static Str kelengkapan(const Ctx *c, const BarisLapor *x)
{
    ErrList kurang = { 0 };
    IsiBerkas isi = { x->status, x->tanggapan, x->id_skp != 0, x->skp };
    return lapor_lengkap(c->aturan->profil, &isi, c->a, &kurang) ? S("Lengkap") : str_dup(c->a, str_z(kurang.v[0].pesan));
}

static void satu(JsonWriter *w, const Ctx *c, const TppRekap *r, const BarisLapor *x)
{
    jw_object(w, NULL);
    jw_str(w, "nama", r->nama);
    jw_str(w, "nip", r->nip);
    jw_str(w, "jabatan", r->jabatan);
    jw_str(w, "unit", r->unit_nama);
    if (dibuka(x)) {
        jw_z(w, "predikat", predikat_kode[x->predikat]);
        jw_str(w, "kelengkapan", kelengkapan(c, x));
        jw_bool(w, "keberatan", x->keberatan != 0);
    } else jw_str(w, "sebab", sebab(c, r, x));
    jw_end(w);
}

typedef LIST_OF(const TppRekap *) BarisList;

static void daftar(JsonWriter *w, const Ctx *c, const BahanPengantar *b, const BarisList *l, const char *kunci, bool ada)
{
    jw_array(w, kunci);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const BarisLapor *x = berkas(b, l->v[i]->pegawai);
        if (dibuka(x) == ada) satu(w, c, l->v[i], x);
    }
    jw_end(w);
}

static void jumlah(JsonWriter *w, const BahanPengantar *b, const BarisList *l)
{
    int predikat[PREDIKAT_MAX] = { 0 }, ada = 0, keberatan = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const BarisLapor *x = berkas(b, l->v[i]->pegawai);
        if (!dibuka(x)) continue;
        ada++;
        predikat[x->predikat]++;
        keberatan += x->keberatan != 0;
    }
    jw_object(w, "jumlah");
    jw_int(w, "orang", l->n);
    jw_int(w, "berkas", ada);
    for (int i = 1; i < PREDIKAT_MAX; i++) jw_int(w, predikat_kode[i], predikat[i]);
    jw_int(w, "keberatan", keberatan);
    jw_int(w, "tanpa", l->n - ada);
    jw_end(w);
}

Str pengantar_periode(Arena *a, Periode p, const Unit *pd) { return str_fmt(a, "periode=" STR_F "&pd=%lld", STR_A(periode_iso(a, p)), (long long)pd->id); }

bool naskah_pengantar(const Ctx *c, const BahanPengantar *b, const Unit *pd, Str *json, int *n, Err *err)
{
    BarisList l = { 0 };
    const Struktur *s = c->aturan->struktur;
    const Pegawai *k = penilai_kepala_pd(c->aturan->profil, s, pd, c->hari_ini);
    LembarOrang ttd = k ? isi_orang(c, k->id, c->hari_ini) : (LembarOrang){ 0 };
    const char *dibuka_kode = status_evaluasi_kode[STATUS_EVALUASI_DIBUKA];
    Tanggal t = hari_peran_periode(c, b->periode);
    for (ptrdiff_t i = 0; i < b->orang.n; i++) {
        const TppRekap *r = &b->orang.v[i];
        if (r->pd == pd->id && boleh(c, OBJEK_EVALUASI, AKSI_LIHAT, dibuka_kode, r->pegawai, t, NULL)) *list_add(c->a, &l) = r;
    }
    *n = (int)l.n;
    Buf isi = buf_new(c->a, 16 * MB);
    JsonWriter w = jw_new(&isi);
    naskah_kepala(&w, c, pd->nama);
    naskah_periode(&w, b->periode);
    jumlah(&w, b, &l);
    daftar(&w, c, b, &l, "berkas", true);
    daftar(&w, c, b, &l, "tanpa", false);
    if (c->aturan->profil->modul[MODUL_PELAPORAN].ada) jw_str(&w, "dasar", c->aturan->profil->ketentuan[KETENTUAN_PELAPORAN]);
    jw_object(&w, "ttd");
    jw_str(&w, "tempat", tempat_tanda_tangan(s, pd));
    jw_str(&w, "sebagai", ttd.jabatan);
    jw_end(&w);
    lembar_orang(&w, "tanda_tangan", &ttd);
    return naskah_tutup(&w, c, &isi, json, err);
}
