/* The persons behind a count of the spread, as a page and as a spreadsheet. */
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_awas.h"

enum { SEHALAMAN = 50, BELUM = PREDIKAT_MAX };

/* Predicates, and none yet. */
#define KODE_SARING(P, NAMA, kode, label) kode,
#define LABEL_SARING(P, NAMA, kode, label) label,
static const char *const saring_kode[] = { "", PREDIKAT_LIST(KODE_SARING, ) "belum", NULL };
static const char *const saring_label[] = { "", PREDIKAT_LIST(LABEL_SARING, ) "Belum dinilai", NULL };

static const Field daftar_fields[] = {
    { "bulan",    "Periode",          NULL, FIELD_BULAN },
    { "pd",       "Perangkat daerah", NULL, FIELD_ID },
    { "status",   "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
    { "predikat", "Predikat",         NULL, FIELD_KODE, .kode = saring_kode, .label_kode = saring_label, .atribut = "Semua" },
    { "hasil",    "Rating hasil kerja", NULL, FIELD_KODE, .kode = ekspektasi_kode, .label_kode = ekspektasi_label, .atribut = "Semua" },
    { "penilai",  "Pejabat penilai",  NULL, FIELD_ID },
    { "dari",     "Dari",             NULL, FIELD_INT, .max = 10000000 },
};
const Form form_awas_daftar = FORM(daftar_fields);

static SaringAwas saring_dari(Req *req)
{
    int p = isian_kode(&req->isian, "predikat");
    return (SaringAwas){ .predikat = p == BELUM ? PREDIKAT_TIADA : (Predikat)p, .belum = p == BELUM, .penilai = isian_int(&req->isian, "penilai"),
                         .hasil = (Ekspektasi)isian_kode(&req->isian, "hasil") };
}

static Str kueri_daftar(Req *req, const SaringPantau *s, const SaringAwas *x)
{
    Buf b = buf_new(req->c.a, 512);
    buf_put(&b, awas_kueri(req, s));
    if (x->predikat || x->belum) buf_fmt(&b, "&predikat=%s", saring_kode[x->belum ? BELUM : (int)x->predikat]);
    if (x->hasil) buf_fmt(&b, "&hasil=%s", ekspektasi_kode[x->hasil]);
    if (x->penilai) buf_fmt(&b, "&penilai=%lld", (long long)x->penilai);
    return buf_str(&b);
}

static Str nama_penilai(Req *req, int64_t id)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    return p ? p->nama : (Str){ 0 };
}

static Str judul(Req *req, const SaringPantau *s, const SaringAwas *x)
{
    Str bulan = bulan_kata(req->c.a, s->bulan);
    if (x->belum) return str_fmt(req->c.a, "Belum dinilai, " STR_F, STR_A(bulan));
    if (x->predikat) return str_fmt(req->c.a, "Predikat %s, " STR_F, predikat_label[x->predikat], STR_A(bulan));
    if (x->hasil) return str_fmt(req->c.a, "%s, " STR_F, ekspektasi_label[x->hasil], STR_A(bulan));
    return str_fmt(req->c.a, "Predikat pegawai " STR_F, STR_A(bulan));
}

void page_awas_daftar(Req *req)
{
    Err err = { 0 };
    AwasDaftar d;
    SaringPantau s = awas_saring(req);
    SaringAwas x = saring_dari(req);
    ptrdiff_t dari = isian_int(&req->isian, "dari");
    AwasDaftarView v = { .bulan = s.bulan, .saring = req->isian, .penilai = struktur_pegawai(req->c.aturan->struktur, x.penilai),
                         .h = halaman(req, judul(req, &s, &x)) };
    if (!awas_daftar(&req->c, &s, &x, &d, &err)) { reply_err(req, &err); return; }
    isian_set(&v.saring, "bulan", V(s.bulan));
    pantau_pilihan_pd(req, &v.saring);
    v.n = (int)d.orang.n;
    v.lain = d.lain;
    v.tertutup = d.tertutup;
    for (ptrdiff_t i = dari; i < d.orang.n && i < dari + SEHALAMAN; i++)
        *list_add(req->c.a, &v.orang) = (AwasOrangView){ d.orang.v[i], nama_penilai(req, d.orang.v[i].o.penilai) };
    Str q = kueri_daftar(req, &s, &x);
    v.kembali = str_fmt(req->c.a, "/pemantauan/sebaran?" STR_F, STR_A(awas_kueri(req, &s)));
    v.unduh = str_fmt(req->c.a, "/pemantauan/sebaran/daftar/xlsx?" STR_F, STR_A(q));
    v.paging.ket = v.orang.n ? str_fmt(req->c.a, "%td–%td dari %d", dari + 1, dari + v.orang.n, v.n) : S("0");
    if (dari) v.paging.awal = str_fmt(req->c.a, "/pemantauan/sebaran/daftar?" STR_F, STR_A(q));
    if (dari + v.orang.n < v.n) v.paging.berikut = str_fmt(req->c.a, "/pemantauan/sebaran/daftar?" STR_F "&dari=%td", STR_A(q), dari + v.orang.n);
    reply_html(req, tmpl_awas_daftar, &v);
}

typedef struct { Str nip, nama, jabatan, unit, pd, penilai; StatusPegawai status; Predikat predikat; Ekspektasi hasil; Str ket; } AwasLembar;
static const Kolom k_lembar[] = {
    KOLOM(AwasLembar, nama, STR, "Nama"), KOLOM(AwasLembar, nip, STR, "NIP"), KOLOM_KODE(AwasLembar, status, status_pegawai_label, "Status"),
    KOLOM(AwasLembar, jabatan, STR, "Jabatan"), KOLOM(AwasLembar, unit, STR, "Unit"), KOLOM(AwasLembar, pd, STR, "Perangkat daerah"),
    KOLOM_KODE(AwasLembar, hasil, ekspektasi_label, "Rating hasil kerja"), KOLOM_KODE(AwasLembar, predikat, predikat_label, "Predikat"),
    KOLOM(AwasLembar, ket, STR, "Keterangan"), KOLOM(AwasLembar, penilai, STR, "Pejabat penilai"), KOLOM_AKHIR };

void page_awas_daftar_xlsx(Req *req)
{
    Err err = { 0 };
    AwasDaftar d;
    SaringPantau s = awas_saring(req);
    SaringAwas x = saring_dari(req);
    LIST_OF(AwasLembar) l = { 0 };
    if (!awas_daftar(&req->c, &s, &x, &d, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < d.orang.n; i++) {
        const AwasOrang *a = &d.orang.v[i];
        const PantauOrang *o = &a->o;
        *list_add(req->c.a, &l) = (AwasLembar){ o->pegawai->nip, o->pegawai->nama, o->jabatan, o->unit->nama, o->pd->nama, nama_penilai(req, o->penilai),
                                                o->pegawai->status, a->predikat, a->hasil, a->tertutup ? S("Belum dibuka") : a->predikat ? (Str){ 0 } : S("Belum dinilai") };
    }
    XlsxDaftar lembar = { str_fmt(req->c.a, "Predikat " STR_F, STR_A(bulan_kata(req->c.a, s.bulan))), k_lembar, l.v, l.n, sizeof *l.v,
                          req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &lembar, str_fmt(req->c.a, "predikat-" STR_F, STR_A(bulan_iso(req->c.a, s.bulan))));
}
