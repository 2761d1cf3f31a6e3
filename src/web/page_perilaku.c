#include "web/page_perilaku.h"

#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_hasil.h"
#include "web/page_penilai.h"

static const char *const ekspektasi_pendek[] = { "", "Di atas", "Sesuai", "Di bawah", NULL };

#define RUAS_NILAI(P, id, kode_, label_) \
    { "nilai_" kode_, label_, NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek, .nanti = true },
static const Field perilaku_fields[] = {
    NILAI_DASAR_LIST(RUAS_NILAI, NILAI_DASAR)
    { "alasan", "Alasan", "Satu atau dua kalimat: apa yang Anda lihat bulan itu. Yang dinilai tidak membacanya.", FIELD_BARIS, .max = 500, .nanti = true },
    { "versi",  "Versi", NULL, FIELD_INT },
    { "lalu",   "Tindakan", NULL, FIELD_DIAM },
};
const Form form_perilaku = FORM(perilaku_fields);

static const char *ruas_nilai(Req *req, int n) { return str_cz(req->c.a, str_fmt(req->c.a, "nilai_%s", nilai_dasar_kode[n])); }

static Cip cip_perilaku(StatusPerilaku s)
{
    static const char *const ikon[STATUS_PERILAKU_MAX] = { "", "jam", "pena", "cek", "awas", "minus" };
    static const char *const kelas[STATUS_PERILAKU_MAX] = { "", "dikembalikan", "", "ditetapkan", "terlambat", "kecuali" };
    return (Cip){ str_z(status_perilaku_label[s]), str_z(ikon[s]), str_z(kelas[s]) };
}

static Str jalur_bulan(Req *req, Bulan b) { return bulan_alamat(req->c.a, "/perilaku", b); }

static TenggatView tenggat(Req *req, const TugasPerilaku *t, const JendelaPerilaku *j)
{
    Tenggat x = j->tenggat;
    x.batas = j->sampai;
    return tenggat_view(req, &x, pekan_pegawai(&req->c, t->dinilai, hari_peran(&req->c, t->bulan)),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=evaluasi&bulan=" STR_F, STR_A(bulan_iso(req->c.a, t->bulan))));
}

/* ---- totals ---- */

bool perilaku_jumlah_view(Req *req, int64_t pegawai, Bulan b, PerilakuJumlahView *v, TugasPerilakuList *l, Err *err)
{
    const Ctx *c = &req->c;
    const Profil *p = c->aturan->profil;
    JendelaPerilaku w;
    TugasPerilaku saya = { .dinilai = pegawai, .penilai = pegawai, .bulan = b };
    *v = (PerilakuJumlahView){ .ambang = p->perilaku.ambang, .milik = pegawai == c->pelaku.pegawai };
    if (!perilaku_orang(c, c->db, pegawai, b, &v->j, l, err) || !perilaku_jendela(c, c->db, &saya, &w, err)) return false;
    v->sampai = w.sampai;
    v->lihat = perilaku_lihat(c, pegawai, b, &v->j);
    if (v->lihat < LIHAT_JUMLAH) return true;
    v->mengapa = (MengapaPanel){ .tanya = S("Mengapa usul ini?"), .w = { .a = c->a }, .profil = p };
    v->t = perilaku_total(p, &v->j, &v->mengapa.w);
    for (int n = 1; n < NILAI_DASAR_MAX; n++) {
        NilaiJumlah *x = list_add(c->a, &v->nilai);
        *x = (NilaiJumlah){ .nilai = (NilaiDasar)n, .total = v->t.nilai[n] };
        memcpy(x->jumlah, v->j.jumlah[n], sizeof x->jumlah);
    }
    return true;
}

/* ---- my duties ---- */

static bool isi_tugas(Req *req, Bulan b, PenilaianPerilakuView *v, Err *err)
{
    const Ctx *c = &req->c;
    TugasPerilakuList l = { 0 };
    if (!db_perilaku_penilai(c->db, c->a, c->pelaku.pegawai, b, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        JendelaPerilaku j;
        if (l.v[i].bulan.n != b.n) continue;
        if (!perilaku_jendela(c, c->db, &l.v[i], &j, err)) return false;
        LembarOrang o = isi_orang(c, l.v[i].dinilai, hari_peran(c, b));
        bool terbuka = j.terbuka && l.v[i].status != STATUS_PERILAKU_TERKIRIM;
        *list_add(c->a, &v->tugas) = (PerilakuBaris){ l.v[i], o.nama, o.jabatan, cip_perilaku(l.v[i].status), terbuka };
        v->belum += terbuka;
        if (c->hari_ini.n < j.buka.n) v->buka = j.buka;
        if (terbuka && !v->tenggat.batas.n) v->tenggat = tenggat(req, &l.v[i], &j);
    }
    return true;
}

void page_perilaku(Req *req)
{
    Err err = { 0 };
    Bulan b = bulan_dari_req(req);
    TugasPerilakuList saya = { 0 };
    PenilaianPerilakuView v = { .bulan = b, .sebelum = bulan_plus(b, -1), .periode = perilaku_periode(req->c.aturan->profil, b),
                       .h = halaman(req, str_fmt(req->c.a, "Penilaian perilaku " STR_F, STR_A(bulan_kata(req->c.a, b)))) };
    if (b.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(b, 1);
    if (!isi_tugas(req, b, &v, &err) || !perilaku_jumlah_view(req, req->c.pelaku.pegawai, b, &v.saya, &saya, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_perilaku, &v);
}

/* ---- the form ---- */

static Isian form_dari(Req *req, const TugasPerilaku *t)
{
    Isian f = isian_baru(req->c.a, &form_perilaku);
    for (int n = 1; n < NILAI_DASAR_MAX; n++)
        isian_set(&f, ruas_nilai(req, n), V(ekspektasi_kode[t->nilai[n]]));
    isian_set(&f, "alasan", V(t->alasan));
    return f;
}

/* "3 dari 5" among the duties of the month. */
static bool isi_urutan(Req *req, PerilakuNilaiView *v, Err *err)
{
    TugasPerilakuList l = { 0 };
    if (!db_perilaku_penilai(req->c.db, req->c.a, req->c.pelaku.pegawai, v->t.bulan, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].bulan.n != v->t.bulan.n) continue;
        v->dari++;
        if (l.v[i].id == v->t.id) v->ke = v->dari;
    }
    return true;
}

static void tampil(Req *req, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    JendelaPerilaku j;
    PerilakuNilaiView v = { .profil = c->aturan->profil, .zona_menit = c->aturan->profil->zona_menit };
    if (!perilaku_tugas(c, c->db, req_id(req, 0), &v.t, &err) || !perilaku_jendela(c, c->db, &v.t, &j, &err) || !isi_urutan(req, &v, &err)) {
        reply_err(req, &err);
        return;
    }
    LembarOrang o = isi_orang(c, v.t.dinilai, hari_peran(c, v.t.bulan));
    v.nama = o.nama;
    v.jabatan = o.jabatan;
    v.sebagai = str_z(asal_perilaku_label[v.t.asal]);
    v.tenggat = tenggat(req, &v.t, &j);
    if (c->hari_ini.n < j.buka.n) v.buka = j.buka;
    v.terbuka = j.terbuka && v.t.status != STATUS_PERILAKU_TERKIRIM && v.t.status != STATUS_PERILAKU_GUGUR;
    v.form = form ? *form : form_dari(req, &v.t);
    for (int n = 1; n < NILAI_DASAR_MAX; n++)
        *list_add(c->a, &v.nilai) = (PerilakuRuas){ (NilaiDasar)n, ruas_nilai(req, n), nilai_dasar_baris[n] };
    v.h = halaman(req, str_fmt(c->a, "Nilai perilaku " STR_F, STR_A(v.nama)));
    reply_html_status(req, status, tmpl_perilaku_nilai, &v);
}

void page_perilaku_nilai(Req *req) { tampil(req, NULL, 200); }

/* The next duty of the month that waits; none: back to the list. */
static Str lanjut(Req *req, const TugasPerilaku *ini, int *sisa)
{
    TugasPerilakuList l = { 0 };
    int64_t id = 0;
    *sisa = 0;
    if (!db_perilaku_penilai(req->c.db, req->c.a, ini->penilai, ini->bulan, &l, NULL)) return jalur_bulan(req, ini->bulan);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].bulan.n != ini->bulan.n || l.v[i].status == STATUS_PERILAKU_TERKIRIM || l.v[i].id == ini->id) continue;
        if (!id || (id < ini->id && l.v[i].id > ini->id)) id = l.v[i].id;
        ++*sisa;
    }
    return id ? str_fmt(req->c.a, "/perilaku/%lld", (long long)id) : jalur_bulan(req, ini->bulan);
}

void page_perilaku_kirim(Req *req)
{
    Err err = { 0 };
    ErrList salah = { 0 };
    const Isian *f = &req->isian;
    bool kirim = str_eqz(isian_str(f, "lalu"), "kirim");
    TugasPerilaku t;
    if (!perilaku_tugas(&req->c, req->c.db, req_id(req, 0), &t, &err)) { reply_err(req, &err); return; }
    t.versi = (int)isian_int(f, "versi");
    t.alasan = isian_str(f, "alasan");
    for (int n = 1; n < NILAI_DASAR_MAX; n++)
        t.nilai[n] = (Ekspektasi)isian_kode(f, ruas_nilai(req, n));
    if (!f->salah.n && perilaku_simpan(&req->c, &t, kirim, &salah, &err)) {
        int sisa;
        Str ke = lanjut(req, &t, &sisa);
        if (!kirim) reply_redirect(req, jalur_bulan(req, t.bulan), S("Draf tersimpan. Belum terkirim."));
        else reply_redirect(req, ke, sisa ? str_fmt(req->c.a, "Terkirim. %d orang lagi.", sisa) : S("Terkirim. Semua penilaian Anda bulan itu selesai."));
        return;
    }
    for (ptrdiff_t i = 0; i < salah.n; i++) isian_salah(&req->isian, &salah.v[i]);
    if (!salah.n && err.kode) isian_salah(&req->isian, &err);
    tampil(req, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- somebody else's ---- */

static bool req_orang(Req *req, PerilakuOrangView *v, TugasPerilakuList *l, Err *err)
{
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    v->p = struktur_pegawai(c->aturan->struktur, id);
    v->bulan = bulan_dari_req(req);
    v->periode = perilaku_periode(c->aturan->profil, v->bulan);
    if (!v->p) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!perilaku_jumlah_view(req, id, v->bulan, &v->jumlah, l, err)) return false;
    if (v->jumlah.lihat == LIHAT_TIDAK) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    baca_catat(c, v->jumlah.lihat == LIHAT_NAMA ? OBJEK_NAMA_PERILAKU : OBJEK_PERILAKU, 0, id);
    return true;
}

void page_perilaku_orang(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    TugasPerilakuList l = { 0 };
    PerilakuOrangView v = { .zona_menit = c->aturan->profil->zona_menit };
    if (!req_orang(req, &v, &l, &err)) { reply_err(req, &err); return; }
    Tanggal hari = hari_peran(c, v.bulan);
    v.h = halaman(req, str_fmt(c->a, "Penilaian perilaku " STR_F, STR_A(v.p->nama)));
    v.jabatan = isi_orang(c, v.p->id, hari).jabatan;
    v.sebelum = bulan_plus(v.bulan, -1);
    if (v.bulan.n < tanggal_bulan(c->hari_ini).n) v.sesudah = bulan_plus(v.bulan, 1);
    for (ptrdiff_t i = 0; v.jumlah.lihat == LIHAT_NAMA && i < l.n; i++) {
        LembarOrang o = isi_orang(c, l.v[i].penilai, hari);
        *list_add(c->a, &v.penilai) = (PerilakuBaris){ l.v[i], o.nama, o.jabatan, cip_perilaku(l.v[i].status), false };
    }
    reply_html(req, tmpl_perilaku_orang, &v);
}

void page_perilaku_mengapa(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    TugasPerilakuList l = { 0 };
    PerilakuOrangView v = { 0 };
    BahanPerilaku m;
    Mengapa w = { .a = c->a };
    if (!req_orang(req, &v, &l, &err) || !perilaku_bahan(c, c->db, v.bulan, &m, &err)) { reply_err(req, &err); return; }
    perilaku_mengapa(&m, v.p->id, &l, v.jumlah.lihat == LIHAT_NAMA, &w);
    Str kembali = v.jumlah.milik ? jalur_bulan(req, v.bulan)
                : str_fmt(c->a, "/perilaku/orang/%lld?bulan=" STR_F, (long long)v.p->id, STR_A(bulan_iso(c->a, v.bulan)));
    reply_mengapa(req, v.jumlah.lihat == LIHAT_NAMA ? S("Mengapa mereka yang menilai?") : S("Mengapa dinilai rekan dan bawahan?"),
                  str_fmt(c->a, STR_F " · " STR_F, STR_A(v.p->nama), STR_A(bulan_kata(c->a, v.bulan))), kembali, S("Penilaian perilaku"), w);
}
