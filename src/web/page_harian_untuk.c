/*
 * For whom an administrator of a perangkat daerah enters reports: search among its staff, and those he wrote for
 * lately (SPEC 8).
 */
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/page_harian.h"

static const Field untuk_fields[] = {
    { "q", "Cari pegawai", "Nama atau awal NIP.", FIELD_TEKS, .max = 100 },
};
const Form form_untuk = FORM(untuk_fields);

enum { TAMPIL_MAKS = 50, SEJAK_HARI = 60 };

static bool dikelola(const Req *req, const Unit *u)
{
    const Pelaku *p = &req->c.pelaku;
    for (ptrdiff_t i = 0; u && i < p->unit_admin.n; i++)
        if (struktur_di_bawah(req->c.aturan->struktur, u->id, p->unit_admin.v[i])) return true;
    return false;
}

static OrangUntuk orang(Req *req, const Pegawai *p, Str ket)
{
    LembarOrang o = isi_orang(&req->c, p->id, req->c.hari_ini);
    return (OrangUntuk){ p, o.jabatan, o.unit, ket };
}

static bool cocok(Arena *a, const Pegawai *p, Str cari)
{
    return !cari.len || str_starts(p->nip, cari) || str_find(str_lower(a, p->nama), cari) >= 0;
}

/* Staff of the units that the actor administers, himself apart, who file daily reports. */
static void cari_orang(Req *req, HarianUntukView *v, Str cari)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    StrukturHari h = struktur_hari(s, req->c.hari_ini, req->c.a);
    IdList kena = { 0 };
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *p = &isi->pegawai.v[i];
        const Jabatan *j = h.skp[i] ? struktur_jabatan(s, h.skp[i]->jabatan) : NULL;
        if (!j || p->id == req->c.pelaku.pegawai || !req->c.aturan->profil->pegawai[p->status] || !dikelola(req, struktur_unit(s, j->unit))) continue;
        v->jumlah++;
        ArenaMark tanda = arena_mark(req->c.a);
        bool ya = cocok(req->c.a, p, cari);
        arena_rewind(req->c.a, tanda);
        if (ya) *list_add(req->c.a, &kena) = p->id;
    }
    v->lebih = kena.n > TAMPIL_MAKS;
    if (v->lebih && !cari.len) return;
    for (ptrdiff_t i = 0; i < kena.n && i < TAMPIL_MAKS; i++)
        *list_add(req->c.a, &v->hasil) = orang(req, struktur_pegawai(s, kena.v[i]), (Str){ 0 });
}

static bool isi_terakhir(Req *req, HarianUntukView *v, Err *err)
{
    const Ctx *c = &req->c;
    CatatanPencatatList l = { 0 };
    if (!db_laporan_pencatat(c->db, c->a, c->pelaku.akun, tanggal_plus(c->hari_ini, -SEJAK_HARI), &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n && i < TAMPIL_MAKS; i++) {
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, l.v[i].pegawai);
        if (!p || !laporan_untuk(c, p->id, NULL)) continue;             /* moved to another perangkat daerah */
        Str ket = str_fmt(c->a, "terakhir untuk " STR_F, STR_A(tanggal_kata(c->a, l.v[i].tanggal)));
        if (l.v[i].kembali) ket = str_fmt(c->a, STR_F " · %d dikembalikan penilai", STR_A(ket), l.v[i].kembali);
        *list_add(c->a, &v->terakhir) = orang(req, p, ket);
    }
    return true;
}

static Str nama_unit(Req *req)
{
    Buf b = buf_new(req->c.a, 2 * KB);
    for (ptrdiff_t i = 0; i < req->c.pelaku.unit_admin.n; i++) {
        const Unit *u = struktur_unit(req->c.aturan->struktur, req->c.pelaku.unit_admin.v[i]);
        if (u) buf_fmt(&b, "%s" STR_F, b.len ? ", " : "", STR_A(u->nama));
    }
    return buf_str(&b);
}

void page_harian_untuk(Req *req)
{
    Err err = { 0 };
    HarianUntukView v = { .h = halaman(req, S("Laporan untuk pegawai")), .form = req->isian, .dikelola = nama_unit(req) };
    Str q = isian_str(&req->isian, "q");
    v.mencari = q.len > 0;
    cari_orang(req, &v, str_lower(req->c.a, q));
    if (!isi_terakhir(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_harian_untuk, &v);
}
