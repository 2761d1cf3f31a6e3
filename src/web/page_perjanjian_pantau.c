/* Overview of agreements for those who supervise, as a page and a spreadsheet; the tree of derivation; the budget's day. */
#include "base/berkas.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_kelola.h"
#include "web/page_perjanjian.h"

static const Field pantau_fields[] = {
    { "tahun",   "Tahun",            NULL, FIELD_INT, .min = 2000, .max = 2200 },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID },
    { "keadaan", "Keadaan",          NULL, FIELD_KODE, .kode = keadaan_janji_kode, .label_kode = keadaan_janji_label, .atribut = "Semua" },
    { "dari",    "Dari",             NULL, FIELD_INT, .max = 10000000 },
};
const Form form_janji_pantau = FORM(pantau_fields);

enum { SEHALAMAN = 50 };

static int tahun_diminta(Req *req)
{
    int t = (int)isian_int(&req->isian, "tahun");
    return t ? t : tanggal_tahun(req->c.hari_ini);
}

static bool cocok(const PantauJanji *x, KeadaanJanji k)
{
    return !k || (k == KEADAAN_JANJI_TERLAMBAT ? x->terlambat : x->keadaan == k);
}

static bool saring(Req *req, PantauJanjiList *semua, PantauJanjiList *l, Tanggal *batas, Err *err)
{
    KeadaanJanji k = (KeadaanJanji)isian_kode(&req->isian, "keadaan");
    if (!perjanjian_pantau(&req->c, tahun_diminta(req), isian_int(&req->isian, "pd"), semua, batas, err)) return false;
    for (ptrdiff_t i = 0; i < semua->n; i++)
        if (cocok(&semua->v[i], k)) *list_add(req->c.a, l) = semua->v[i];
    return true;
}

static Str kueri(Req *req, const char *jalur, int dari)
{
    const Isian *f = &req->isian;
    Buf b = buf_new(req->c.a, 1 * KB);
    buf_fmt(&b, "%s?tahun=%d", jalur, tahun_diminta(req));
    if (isian_int(f, "pd")) buf_fmt(&b, "&pd=%lld", (long long)isian_int(f, "pd"));
    if (isian_kode(f, "keadaan")) buf_fmt(&b, "&keadaan=%s", keadaan_janji_kode[isian_kode(f, "keadaan")]);
    if (dari) buf_fmt(&b, "&dari=%d", dari);
    return buf_str(&b);
}

static Cip cip_pantau(const PantauJanji *x)
{
    static const StatusPerjanjian status[] = { [KEADAAN_JANJI_BELUM] = STATUS_PERJANJIAN_TIADA, [KEADAAN_JANJI_DRAF] = STATUS_PERJANJIAN_DRAF,
        [KEADAAN_JANJI_DIAJUKAN] = STATUS_PERJANJIAN_DIAJUKAN, [KEADAAN_JANJI_DISEPAKATI] = STATUS_PERJANJIAN_DISEPAKATI };
    return x->terlambat ? (Cip){ S("Terlambat"), S("awas"), S("terlambat") } : cip_perjanjian(status[x->keadaan]);
}

static void pilihan_pd(Req *req, Isian *f)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(s, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "pd", isi->unit.v[i].id, isi->unit.v[i].nama);
}

static Str nama_orang(Req *req, int64_t id)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    return p ? p->nama : (Str){ 0 };
}

void page_perjanjian_pantau(Req *req)
{
    Err err = { 0 };
    PantauJanjiList semua = { 0 }, l = { 0 };
    int dari = (int)isian_int(&req->isian, "dari");
    PerjanjianPantauView v = { .h = halaman(req, str_fmt(req->c.a, "Perjanjian Kinerja %d", tahun_diminta(req))), .saring = req->isian, .tahun = tahun_diminta(req) };
    if (!saring(req, &semua, &l, &v.batas, &err)) { reply_err(req, &err); return; }
    db_apbd(req->c.db, req->c.a, v.tahun, &v.apbd, NULL);
    v.saring.a = req->c.a;
    pilihan_pd(req, &v.saring);
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        const PantauJanji *x = &semua.v[i];
        bool wajib = x->kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB, sudah = x->keadaan == KEADAAN_JANJI_DISEPAKATI;
        v.wajib += wajib;
        v.wajib_sudah += wajib && sudah;
        v.terlambat += x->terlambat;
        v.dapat_sudah += !wajib && sudah;
    }
    for (ptrdiff_t i = dari; i >= 0 && i < l.n && i < dari + SEHALAMAN; i++)
        *list_add(req->c.a, &v.baris) = (PantauJanjiBaris){ l.v[i], nama_orang(req, l.v[i].pihak_kedua), cip_pantau(&l.v[i]) };
    v.unduh = kueri(req, "/perjanjian/pantau/xlsx", 0);
    int sampai = dari + (int)v.baris.n;
    if (l.n) v.paging.ket = str_fmt(req->c.a, "%d–%d dari %d", dari + 1, sampai, (int)l.n);
    if (dari) v.paging.awal = kueri(req, "/perjanjian/pantau", 0);
    if (sampai < l.n) v.paging.berikut = kueri(req, "/perjanjian/pantau", sampai);
    reply_html(req, tmpl_perjanjian_pantau, &v);
}

typedef struct { Str nip, nama, jabatan, unit, pd, pihak_kedua, kewajiban, keadaan, terlambat; } PantauLembar;
static const Kolom k_lembar[] = {
    KOLOM(PantauLembar, nip, STR, "NIP"), KOLOM(PantauLembar, nama, STR, "Nama"), KOLOM(PantauLembar, jabatan, STR, "Jabatan"),
    KOLOM(PantauLembar, unit, STR, "Unit"), KOLOM(PantauLembar, pd, STR, "Perangkat daerah"), KOLOM(PantauLembar, pihak_kedua, STR, "Pihak kedua"),
    KOLOM(PantauLembar, kewajiban, STR, "Kewajiban"), KOLOM(PantauLembar, keadaan, STR, "Keadaan"), KOLOM(PantauLembar, terlambat, STR, "Terlambat"), KOLOM_AKHIR };

void page_perjanjian_xlsx(Req *req)
{
    Err err = { 0 };
    Tanggal batas;
    PantauJanjiList semua = { 0 }, l = { 0 };
    LIST_OF(PantauLembar) baris = { 0 };
    if (!saring(req, &semua, &l, &batas, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const PantauJanji *x = &l.v[i];
        *list_add(req->c.a, &baris) = (PantauLembar){ x->pegawai->nip, x->pegawai->nama, x->jabatan, x->unit->nama, x->pd->nama, nama_orang(req, x->pihak_kedua),
            str_z(kewajiban_perjanjian_label[x->kewajiban]), str_z(keadaan_janji_label[x->keadaan]), x->terlambat ? S("ya") : S("tidak") };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Perjanjian Kinerja %d", tahun_diminta(req)), k_lembar, baris.v, baris.n, sizeof *baris.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "perjanjian-kinerja-%d", tahun_diminta(req)));
}

void page_perjanjian_pohon(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    SimpulJanjiList l = { 0 };
    const Unit *pd = struktur_unit(c->aturan->struktur, req_id(req, 0));
    if (!pd) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    PerjanjianPohonView v = { .pd = pd, .tahun = tahun_diminta(req) };
    if (!pd || !perjanjian_pohon(c, v.tahun, pd, &l, &err)) { reply_err(req, &err); return; }
    v.h = halaman(req, str_fmt(c->a, "Turunan indikator " STR_F, STR_A(pd->nama)));
    for (ptrdiff_t i = 0; i < l.n; i++)
        *list_add(c->a, &v.baris) = (PohonBaris){ l.v[i], nama_orang(req, l.v[i].x.pegawai), isi_orang(c, l.v[i].x.pegawai, perjanjian_hari(c, v.tahun)).jabatan, cip_perjanjian(l.v[i].x.status) };
    reply_html(req, tmpl_perjanjian_pohon, &v);
}
