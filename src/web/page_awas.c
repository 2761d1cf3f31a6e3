#include "web/page_awas.h"

#include "dokumen/xlsx.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/page_penilai.h"

static const Field awas_fields[] = {
    { "bulan",  "Periode",          NULL, FIELD_BULAN },
    { "pd",     "Perangkat daerah", NULL, FIELD_ID },
    { "status", "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
    { "tahap",  "Tahap",            NULL, FIELD_KODE, .kode = tahap_kode, .label_kode = tahap_label },
};
const Form form_awas = FORM(awas_fields);

static SaringPantau saring_dari(Req *req)
{
    return (SaringPantau){ .bulan = bulan_dari_req(req), .pd = isian_int(&req->isian, "pd"), .status = (StatusPegawai)isian_kode(&req->isian, "status") };
}

static Tahap tahap_dari_req(Req *req)
{
    Tahap t = (Tahap)isian_kode(&req->isian, "tahap");
    return t && tahap_ada(req->c.aturan->profil, t) ? t : TAHAP_EVALUASI;
}

static Isian isian_saring(Req *req, const SaringPantau *s, Tahap t)
{
    Isian f = isian_baru(req->c.a, &form_awas);
    isian_set(&f, "bulan", V(s->bulan));
    isian_set(&f, "pd", V_ID(s->pd));
    isian_set(&f, "status", V(status_pegawai_kode[s->status]));
    isian_set(&f, "tahap", V(tahap_kode[t]));
    pantau_pilihan_pd(req, &f);
    for (int k = 1; k < TAHAP_MAX; k++)
        if (!tahap_ada(req->c.aturan->profil, (Tahap)k)) form_tanpa(&f, "tahap", k);
    return f;
}

/* ---- spread ---- */

/* The difference in words, so that a colour is not all that tells. */
static Str kalimat(Arena *a, const AwasPenilai *p, const HitungRating *semua)
{
    HitungRating lain = { 0 };
    for (int e = 1; e < EKSPEKTASI_MAX; e++) lain.n[e] = semua->n[e] - p->hasil.n[e];
    int saya = rating_rata(&p->hasil), mereka = rating_rata(&lain);
    if (p->condong == CONDONG_KURANG_DATA) return str_fmt(a, "%d dinilai; dibandingkan mulai %d orang.", rating_banyak(&p->hasil), (int)CONDONG_ORANG);
    return str_fmt(a, "%d dari %d di atas ekspektasi; penilai lain %d dari %d. Rata-rata %d,%02d dan %d,%02d.", p->hasil.n[EKSPEKTASI_DI_ATAS],
                   rating_banyak(&p->hasil), lain.n[EKSPEKTASI_DI_ATAS], rating_banyak(&lain), saya / 100, saya % 100, mereka / 100, mereka % 100);
}

static Cip cip_condong(Condong c)
{
    bool beda = c == CONDONG_TINGGI || c == CONDONG_RENDAH;
    return (Cip){ str_z(condong_label[c]), beda ? S("tanya") : c == CONDONG_SERUPA ? S("cek") : S("minus"), beda ? S("dikembalikan") : c == CONDONG_SERUPA ? S("ditetapkan") : S("kecuali") };
}

static AwasPdView baris_pd(Req *req, Str nama, int n, int belum, const int jumlah[PREDIKAT_MAX])
{
    AwasPdView x = { .nama = nama, .n = n, .belum = belum };
    for (int p = 1; p < PREDIKAT_MAX; p++) *list_add(req->c.a, &x.sel) = (AwasSel){ (Predikat)p, jumlah[p] };
    return x;
}

static int persen(int bagian, int semua) { return semua ? bagian * 100 / semua : 0; }

static void isi_tren(Req *req, AwasView *v, const AwasDaerah *h)
{
    Buf tepat = buf_new(req->c.a, 1 * KB), baik = buf_new(req->c.a, 1 * KB);
    for (int i = 0; i < AWAS_BULAN; i++) {
        const AwasBulan *b = &h->tren[i];
        TrenView x = { b->bulan, b->dinilai, persen(b->tepat, b->dinilai), persen(b->baik, b->dinilai) };
        *list_add(req->c.a, &v->tren) = x;
        if (!b->dinilai) continue;
        int di = i * 100 / (AWAS_BULAN - 1);
        buf_fmt(&tepat, "%s%d,%d", tepat.len ? " " : "", di, 100 - x.tepat);
        buf_fmt(&baik, "%s%d,%d", baik.len ? " " : "", di, 100 - x.baik);
    }
    v->garis_tepat = buf_str(&tepat);
    v->garis_baik = buf_str(&baik);
}

static Str kueri(Req *req, const SaringPantau *s)
{
    Buf b = buf_new(req->c.a, 512);
    buf_fmt(&b, "bulan=" STR_F, STR_A(bulan_iso(req->c.a, s->bulan)));
    if (s->pd) buf_fmt(&b, "&pd=%lld", (long long)s->pd);
    if (s->status) buf_fmt(&b, "&status=%s", status_pegawai_kode[s->status]);
    return buf_str(&b);
}

void page_awas(Req *req)
{
    Err err = { 0 };
    AwasDaerah h;
    SaringPantau s = saring_dari(req);
    int belum = 0;
    AwasView v = { .bulan = s.bulan, .sebelum = bulan_plus(s.bulan, -1), .saring = isian_saring(req, &s, TAHAP_EVALUASI), .kueri = kueri(req, &s),
                      .h = halaman(req, str_fmt(req->c.a, "Sebaran predikat " STR_F, STR_A(bulan_kata(req->c.a, s.bulan)))) };
    if (s.bulan.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(s.bulan, 1);
    if (!awas_susun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    v.n = h.n;
    v.unduh = str_fmt(req->c.a, "/pemantauan/sebaran/xlsx?" STR_F, STR_A(v.kueri));
    for (ptrdiff_t i = 0; i < h.pd.n; i++) {
        *list_add(req->c.a, &v.pd) = baris_pd(req, h.pd.v[i].pd->nama, h.pd.v[i].n, h.pd.v[i].belum, h.pd.v[i].jumlah);
        belum += h.pd.v[i].belum;
    }
    v.semua = baris_pd(req, S("Semua"), h.n, belum, h.jumlah);
    for (ptrdiff_t i = 0; i < h.penilai.n; i++) {
        const AwasPenilai *p = &h.penilai.v[i];
        *list_add(req->c.a, &v.penilai) = (AwasPenilaiView){ *p, kalimat(req->c.a, p, &h.semua), cip_condong(p->condong) };
        v.menonjol += p->condong == CONDONG_TINGGI || p->condong == CONDONG_RENDAH;
    }
    isi_tren(req, &v, &h);
    reply_html(req, tmpl_awas, &v);
}

typedef struct { Str nama, jabatan; int dinilai, di_atas, sesuai, di_bawah; double rata; Condong condong; } PenilaiLembar;
static const Kolom k_penilai[] = {
    KOLOM(PenilaiLembar, nama, STR, "Pejabat penilai"), KOLOM(PenilaiLembar, jabatan, STR, "Jabatan"), KOLOM(PenilaiLembar, dinilai, INT, "Dinilai"),
    KOLOM(PenilaiLembar, di_atas, INT, "Di atas ekspektasi"), KOLOM(PenilaiLembar, sesuai, INT, "Sesuai ekspektasi"), KOLOM(PenilaiLembar, di_bawah, INT, "Di bawah ekspektasi"),
    KOLOM(PenilaiLembar, rata, REAL, "Rata-rata"), KOLOM_KODE(PenilaiLembar, condong, condong_label, "Dibanding penilai lain"), KOLOM_AKHIR };

void page_awas_xlsx(Req *req)
{
    Err err = { 0 };
    AwasDaerah h;
    Str isi;
    SaringPantau s = saring_dari(req);
    LIST_OF(PenilaiLembar) l = { 0 };
    if (!awas_susun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < h.penilai.n; i++) {
        const AwasPenilai *p = &h.penilai.v[i];
        *list_add(req->c.a, &l) = (PenilaiLembar){ p->penilai->nama, p->jabatan, rating_banyak(&p->hasil), p->hasil.n[EKSPEKTASI_DI_ATAS], p->hasil.n[EKSPEKTASI_SESUAI],
                                                   p->hasil.n[EKSPEKTASI_DI_BAWAH], rating_rata(&p->hasil) / 100.0, p->condong };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Penilai " STR_F, STR_A(bulan_kata(req->c.a, s.bulan))), k_penilai, l.v, l.n, sizeof *l.v, req->c.aturan->profil->zona_menit, req->c.kini };
    if (!xlsx_daftar(req->c.a, &d, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", str_fmt(req->c.a, "penilai-" STR_F ".xlsx", STR_A(bulan_iso(req->c.a, s.bulan))), isi);
}

/* ---- feedback that is owed ---- */

void page_utang_umpan(Req *req)
{
    Err err = { 0 };
    UtangPimpinanList l = { 0 };
    SaringPantau s = saring_dari(req);
    UtangUmpanView v = { .bulan = s.bulan, .saring = isian_saring(req, &s, TAHAP_EVALUASI), .h = halaman(req, S("Umpan balik berkala yang belum diberikan")) };
    if (!utang_pimpinan(&req->c, &s, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        Buf b = buf_new(req->c.a, 64 * KB);
        for (ptrdiff_t k = 0; k < l.v[i].siapa.n; k++) buf_fmt(&b, "%s" STR_F, k ? "; " : "", STR_A(l.v[i].siapa.v[k]));
        *list_add(req->c.a, &v.baris) = (UtangPimpinanView){ l.v[i], buf_str(&b) };
    }
    reply_html(req, tmpl_utang_umpan, &v);
}

/* ---- letter and text ---- */

static bool belum(const PantauOrang *o, Tahap t) { return o->tahap[t] == KEADAAN_BELUM || o->tahap[t] == KEADAAN_TERLAMBAT; }

static Str nama_orang(Req *req, int64_t id)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    return p ? p->nama : S("belum ada");
}

void page_surat_pengantar(Req *req)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    SuratPengantarView v = { .bulan = s.bulan, .tahap = tahap_dari_req(req), .kembali = str_fmt(req->c.a, "/pemantauan?" STR_F, STR_A(kueri(req, &s))),
                    .dasar = str_z(profil_ketentuan(req->c.aturan->profil, KETENTUAN_PENGAWASAN)), .h = halaman(req, S("Surat pengantar")) };
    v.saring = isian_saring(req, &s, v.tahap);
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    v.batas = p.batas[v.tahap];
    for (ptrdiff_t i = 0; i < p.orang.n; i++) {
        const PantauOrang *o = &p.orang.v[i];
        if (!belum(o, v.tahap)) continue;
        SuratPd *x = v.pd.n ? &v.pd.v[v.pd.n - 1] : NULL;
        if (!x || !str_eq(x->pd, o->pd->nama)) {
            const Pegawai *k = penilai_kepala_pd(req->c.aturan->profil, req->c.aturan->struktur, o->pd, req->c.hari_ini);
            x = list_add(req->c.a, &v.pd);
            *x = (SuratPd){ .pd = o->pd->nama, .kepala = k ? k->nama : S("Kepala " ), .jabatan = k ? isi_orang(&req->c, k->id, req->c.hari_ini).jabatan : o->pd->nama };
        }
        x->n++;
        *list_add(req->c.a, &x->baris) = (SuratBaris){ o->pegawai->nama, o->pegawai->nip, o->jabatan, o->unit->nama, nama_orang(req, o->penilai), o->tahap[v.tahap] };
    }
    reply_html(req, tmpl_surat_pengantar, &v);
}

/* Names and the due date, no ratings: what goes into a group of a messenger is read by all of it. */
static Str teks(Req *req, const Pantauan *p, Tahap t, int *n)
{
    enum { NAMA_MAKS = 100 };
    const Ctx *c = &req->c;
    Buf b = buf_new(c->a, 64 * KB);
    Tanggal batas = p->batas[t];
    buf_fmt(&b, "Pengingat %s " STR_F " (" STR_F ")\n", tahap_label[t], STR_A(bulan_kata(c->a, p->bulan)), STR_A(c->aturan->profil->aplikasi));
    if (batas.n) {
        Str kata = tenggat_kata(c->a, c->aturan->profil, &c->aturan->kalender, c->aturan->profil->pekan, c->hari_ini, batas);
        buf_fmt(&b, "Tenggat: " STR_F "%s" STR_F "%s\n", STR_A(tanggal_hari_kata(c->a, batas)), kata.len ? " (" : "", STR_A(kata), kata.len ? ")" : "");
    }
    buf_z(&b, "\nBelum selesai:\n");
    for (ptrdiff_t i = 0; i < p->orang.n; i++) {
        if (!belum(&p->orang.v[i], t)) continue;
        if (++*n <= NAMA_MAKS) buf_fmt(&b, "%d. " STR_F "\n", *n, STR_A(p->orang.v[i].pegawai->nama));
    }
    if (*n > NAMA_MAKS) buf_fmt(&b, "... dan %d lainnya\n", *n - NAMA_MAKS);
    buf_fmt(&b, "\nMohon diselesaikan sebelum tenggat. Terima kasih.\n" STR_F "\n", STR_A(req->app->atur.alamat_publik));
    return buf_str(&b);
}

static void teks_pengingat(Req *req, bool tim)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    Tahap t = tahap_dari_req(req);
    if (tim) s = (SaringPantau){ .bulan = s.bulan, .penilai = req->c.pelaku.pegawai };
    TeksView v = { .bulan = s.bulan, .tim = tim, .jalur = tim ? S("/tim/teks") : S("/pemantauan/teks"), .h = halaman(req, S("Salin teks pengingat")) };
    v.saring = isian_saring(req, &s, t);
    v.kembali = tim ? bulan_alamat(req->c.a, "/tim", s.bulan) : str_fmt(req->c.a, "/pemantauan?" STR_F, STR_A(kueri(req, &s)));
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    v.teks = teks(req, &p, t, &v.n);
    reply_html(req, tmpl_teks_pengingat, &v);
}

void page_teks_pengingat(Req *req) { teks_pengingat(req, false); }
void page_teks_tim(Req *req) { teks_pengingat(req, true); }
