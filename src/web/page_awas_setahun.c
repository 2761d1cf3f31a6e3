/* The predicates of a year, a row per person, as a page, a spreadsheet and on paper. */
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_awas.h"

enum { SEHALAMAN = 50 };

static const Field setahun_fields[] = {
    { "tahun",  "Tahun",            NULL, FIELD_INT, .min = 2000, .max = 2200 },
    { "pd",     "Perangkat daerah", NULL, FIELD_ID },
    { "status", "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
    { "dari",   "Dari",             NULL, FIELD_INT, .max = 10000000 },
};
const Form form_awas_setahun = FORM(setahun_fields);

static SaringSetahun saring_dari(Req *req)
{
    int tahun = (int)isian_int(&req->isian, "tahun");
    return (SaringSetahun){ .tahun = tahun ? tahun : tanggal_tahun(req->c.hari_ini), .pd = isian_int(&req->isian, "pd"),
                            .status = (StatusPegawai)isian_kode(&req->isian, "status") };
}

static Str alamat(Req *req, const char *jalur, const SaringSetahun *s, int tahun, ptrdiff_t dari)
{
    Buf b = buf_new(req->c.a, 512);
    buf_fmt(&b, "/pemantauan/setahun%s?tahun=%d", jalur, tahun);
    if (s->pd) buf_fmt(&b, "&pd=%lld", (long long)s->pd);
    if (s->status) buf_fmt(&b, "&status=%s", status_pegawai_kode[s->status]);
    if (dari) buf_fmt(&b, "&dari=%td", dari);
    return buf_str(&b);
}

static Str judul(Req *req, int tahun) { return str_fmt(req->c.a, "Rekap predikat tahun %d", tahun); }

/* A colour only underlines what the letters say. */
static PetakView petak(PetakTahun p)
{
    static const char *const kelas[PETAK_TAHUN_MAX] = {
        [PETAK_TAHUN_SANGAT_BAIK] = "petak petak-lebih", [PETAK_TAHUN_BUTUH_PERBAIKAN] = "petak petak-kurang",
        [PETAK_TAHUN_KURANG] = "petak petak-buruk", [PETAK_TAHUN_SANGAT_KURANG] = "petak petak-buruk",
        [PETAK_TAHUN_TERTUTUP] = "petak redup", [PETAK_TAHUN_LUAR] = "petak redup", [PETAK_TAHUN_KECUALI] = "petak redup" };
    return (PetakView){ p, kelas[p] ? kelas[p] : "petak" };
}

static void kepala(Req *req, AwasSetahunView *v)
{
    for (int i = 1; i <= SETAHUN_AKHIR; i++) *list_add(req->c.a, &v->bulan_semua) = (BulanKepala){ str_sub(str_z(bulan_nama(i)), 0, 3), bulan_nama(i) };
    for (int p = 1; p < PETAK_TAHUN_MAX; p++) *list_add(req->c.a, &v->legenda) = petak((PetakTahun)p);
}

void page_awas_setahun(Req *req)
{
    Err err = { 0 };
    AwasSetahun h;
    SaringSetahun s = saring_dari(req);
    AwasSetahunView v = { .tahun = s.tahun, .saring = req->isian, .h = halaman(req, judul(req, s.tahun)) };
    s.dari = isian_int(&req->isian, "dari");
    s.banyak = SEHALAMAN;
    if (!awas_setahun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    if (!isian_ada(&v.saring, "tahun")) isian_set(&v.saring, "tahun", V(s.tahun));
    pantau_pilihan_pd(req, &v.saring);
    kepala(req, &v);
    v.n = h.n;
    for (ptrdiff_t i = 0; i < h.orang.n; i++) {
        SetahunOrangView *x = list_add(req->c.a, &v.orang);
        *x = (SetahunOrangView){ .x = h.orang.v[i] };
        for (int k = 0; k < SETAHUN_PETAK; k++) *list_add(req->c.a, &x->petak) = petak(x->x.petak[k]);
    }
    v.unduh = alamat(req, "/xlsx", &s, s.tahun, 0);
    v.sebelum = alamat(req, "", &s, s.tahun - 1, 0);
    if (s.tahun < tanggal_tahun(req->c.hari_ini)) v.sesudah = alamat(req, "", &s, s.tahun + 1, 0);
    v.paging.ket = h.orang.n ? str_fmt(req->c.a, "%td–%td dari %d", s.dari + 1, s.dari + h.orang.n, h.n) : S("0");
    if (s.dari) v.paging.awal = alamat(req, "", &s, s.tahun, 0);
    if (s.dari + h.orang.n < h.n) v.paging.berikut = alamat(req, "", &s, s.tahun, s.dari + h.orang.n);
    reply_html(req, tmpl_awas_setahun, &v);
}

/* ---- the file, with words; on paper twelve months have room for letters only ---- */

typedef struct { Str nama, nip, jabatan, unit, pd; StatusPegawai status; PetakTahun petak[SETAHUN_PETAK]; } SetahunLembar;
#define P(i, isi, judul) KOLOM_KODE(SetahunLembar, petak[i], isi, judul)
#define KOLOM_TAHUN(isi)                                                                            \
    P(0, isi, "Jan"), P(1, isi, "Feb"), P(2, isi, "Mar"), P(3, isi, "Apr"), P(4, isi, "Mei"), P(5, isi, "Jun"), P(6, isi, "Jul"), \
    P(7, isi, "Agu"), P(8, isi, "Sep"), P(9, isi, "Okt"), P(10, isi, "Nov"), P(11, isi, "Des"), P(SETAHUN_AKHIR, isi, "Setahun")
#define KOLOM_ORANG                                                                                 \
    KOLOM(SetahunLembar, nama, STR, "Nama"), KOLOM(SetahunLembar, nip, STR, "NIP"), KOLOM(SetahunLembar, jabatan, STR, "Jabatan"), \
    KOLOM(SetahunLembar, unit, STR, "Unit"), KOLOM(SetahunLembar, pd, STR, "Perangkat daerah")
static const Kolom k_lembar[] = { KOLOM_ORANG, KOLOM_KODE(SetahunLembar, status, status_pegawai_label, "Status"), KOLOM_TAHUN(petak_tahun_label), KOLOM_AKHIR };
static const Kolom k_kertas[] = { KOLOM_ORANG, KOLOM_TAHUN(petak_tahun_kode), KOLOM_AKHIR };

/* What the letters mean, of those that can occur. */
static Str keterangan(Arena *a)
{
    Buf b = buf_new(a, 1 * KB);
    for (int p = 1; p < PETAK_TAHUN_MAX; p++) buf_fmt(&b, "%s%s %s", p > 1 ? "; " : "", petak_tahun_kode[p], petak_tahun_label[p]);
    buf_char(&b, '.');
    return buf_str(&b);
}

void page_awas_setahun_lembar(Req *req)
{
    Err err = { 0 };
    AwasSetahun h;
    SaringSetahun s = saring_dari(req);
    LIST_OF(SetahunLembar) l = { 0 };
    bool berkas = str_ends(str_z(req->route->pola), S("/xlsx"));
    if (!awas_setahun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < h.orang.n; i++) {
        const PantauOrang *o = &h.orang.v[i].o;
        SetahunLembar *x = list_add(req->c.a, &l);
        *x = (SetahunLembar){ o->pegawai->nama, o->pegawai->nip, o->jabatan, o->unit->nama, o->pd->nama, o->pegawai->status, { 0 } };
        memcpy(x->petak, h.orang.v[i].petak, sizeof x->petak);
    }
    XlsxDaftar d = { judul(req, s.tahun), berkas ? k_lembar : k_kertas, l.v, l.n, sizeof *l.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar_ket(req, &d, str_fmt(req->c.a, "rekap-predikat-%d", s.tahun), keterangan(req->c.a));
}
