#include "web/page_awas.h"

#include "inti/surat.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/daftar_kirim.h"
#include "web/dokumen_kirim.h"
#include "web/page_penilai.h"

static const Field awas_fields[] = {
    { "bulan",  "Periode",          NULL, FIELD_BULAN },
    { "pd",     "Perangkat daerah", NULL, FIELD_ID },
    { "status", "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
    { "tahap",  "Tahap",            NULL, FIELD_KODE, .kode = tahap_kode, .label_kode = tahap_label },
};
const Form form_awas = FORM(awas_fields);

SaringPantau awas_saring(Req *req)
{
    return (SaringPantau){ .bulan = bulan_dari_req(req), .pd = isian_int(&req->isian, "pd"), .status = (StatusPegawai)isian_kode(&req->isian, "status") };
}

Str awas_kueri(Req *req, const SaringPantau *s)
{
    Buf b = buf_new(req->c.a, 512);
    buf_fmt(&b, "bulan=" STR_F, STR_A(bulan_iso(req->c.a, s->bulan)));
    if (s->pd) buf_fmt(&b, "&pd=%lld", (long long)s->pd);
    if (s->status) buf_fmt(&b, "&status=%s", status_pegawai_kode[s->status]);
    return buf_str(&b);
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

/* A row of a perangkat daerah, or of all; each count opens its list. */
static AwasPdView baris_pd(Req *req, const SaringPantau *s, const AwasPd *d)
{
    SaringPantau ini = *s;
    if (d->pd) ini.pd = d->pd->id;
    Str ke = str_fmt(req->c.a, "/pemantauan/sebaran/daftar?" STR_F, STR_A(awas_kueri(req, &ini)));
    AwasPdView x = { .nama = d->pd ? d->pd->nama : S("Semua"), .n = d->n, .belum = d->belum, .semua = ke,
                     .tautan_belum = str_fmt(req->c.a, STR_F "&predikat=belum", STR_A(ke)) };
    for (int p = 1; p < PREDIKAT_MAX; p++)
        *list_add(req->c.a, &x.sel) = (AwasSel){ (Predikat)p, d->jumlah[p], str_fmt(req->c.a, STR_F "&predikat=%s", STR_A(ke), predikat_kode[p]) };
    return x;
}

/* The counts of an appraiser; the list spans all perangkat daerah, as they do. */
static void sel_penilai(Req *req, const SaringPantau *s, const AwasPenilai *p, AwasPenilaiView *x)
{
    for (int e = 1; e < EKSPEKTASI_MAX; e++)
        *list_add(req->c.a, &x->sel) = (AwasRating){ (Ekspektasi)e, p->hasil.n[e],
            str_fmt(req->c.a, "/pemantauan/sebaran/daftar?bulan=" STR_F "&penilai=%lld&hasil=%s", STR_A(bulan_iso(req->c.a, s->bulan)),
                    (long long)p->penilai->id, ekspektasi_kode[e]) };
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

void page_awas(Req *req)
{
    Err err = { 0 };
    AwasDaerah h;
    SaringPantau s = awas_saring(req);
    AwasView v = { .bulan = s.bulan, .sebelum = bulan_plus(s.bulan, -1), .saring = isian_saring(req, &s, TAHAP_EVALUASI), .kueri = awas_kueri(req, &s),
                      .h = halaman(req, str_fmt(req->c.a, "Sebaran predikat " STR_F, STR_A(bulan_kata(req->c.a, s.bulan)))) };
    if (s.bulan.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(s.bulan, 1);
    if (!awas_susun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    v.n = h.n;
    v.unduh = str_fmt(req->c.a, "/pemantauan/sebaran/xlsx?" STR_F, STR_A(v.kueri));
    AwasPd semua = { .n = h.n };
    memcpy(semua.jumlah, h.jumlah, sizeof semua.jumlah);
    for (ptrdiff_t i = 0; i < h.pd.n; i++) {
        *list_add(req->c.a, &v.pd) = baris_pd(req, &s, &h.pd.v[i]);
        semua.belum += h.pd.v[i].belum;
    }
    v.semua = baris_pd(req, &s, &semua);
    for (ptrdiff_t i = 0; i < h.penilai.n; i++) {
        const AwasPenilai *p = &h.penilai.v[i];
        AwasPenilaiView *x = list_add(req->c.a, &v.penilai);
        *x = (AwasPenilaiView){ .p = *p, .kalimat = kalimat(req->c.a, p, &h.semua), .cip = cip_condong(p->condong) };
        sel_penilai(req, &s, p, x);
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
    SaringPantau s = awas_saring(req);
    LIST_OF(PenilaiLembar) l = { 0 };
    if (!awas_susun(&req->c, &s, &h, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < h.penilai.n; i++) {
        const AwasPenilai *p = &h.penilai.v[i];
        *list_add(req->c.a, &l) = (PenilaiLembar){ p->penilai->nama, p->jabatan, rating_banyak(&p->hasil), p->hasil.n[EKSPEKTASI_DI_ATAS], p->hasil.n[EKSPEKTASI_SESUAI],
                                                   p->hasil.n[EKSPEKTASI_DI_BAWAH], rating_rata(&p->hasil) / 100.0, p->condong };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Penilai " STR_F, STR_A(bulan_kata(req->c.a, s.bulan))), k_penilai, l.v, l.n, sizeof *l.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "penilai-" STR_F, STR_A(bulan_iso(req->c.a, s.bulan))));
}

/* ---- feedback that is owed ---- */

typedef struct { Str nip, nama, jabatan, siapa; int lewat, berjalan; Tanggal batas; } UtangLembar;
static const Kolom k_utang[] = {
    KOLOM(UtangLembar, nama, STR, "Pimpinan"), KOLOM(UtangLembar, nip, STR, "NIP"), KOLOM(UtangLembar, jabatan, STR, "Jabatan"),
    KOLOM(UtangLembar, lewat, INT, "Lewat"), KOLOM(UtangLembar, berjalan, INT, "Periode berjalan"), KOLOM(UtangLembar, batas, TANGGAL, "Paling awal"),
    KOLOM(UtangLembar, siapa, STR, "Kepada"), KOLOM_AKHIR };

static Str nama_nama(Arena *a, const StrList *l)
{
    Buf b = buf_new(a, 64 * KB);
    for (ptrdiff_t k = 0; k < l->n; k++) buf_fmt(&b, "%s" STR_F, k ? "; " : "", STR_A(l->v[k]));
    return buf_str(&b);
}

void page_utang_umpan(Req *req)
{
    Err err = { 0 };
    UtangPimpinanList l = { 0 };
    SaringPantau s = awas_saring(req);
    UtangUmpanView v = { .bulan = s.bulan, .saring = isian_saring(req, &s, TAHAP_EVALUASI), .h = halaman(req, S("Umpan balik berkala yang belum diberikan")),
                         .unduh = str_fmt(req->c.a, "/pemantauan/umpan/xlsx?" STR_F, STR_A(awas_kueri(req, &s))) };
    if (!utang_pimpinan(&req->c, &s, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(req->c.a, &v.baris) = (UtangPimpinanView){ l.v[i], nama_nama(req->c.a, &l.v[i].siapa) };
    reply_html(req, tmpl_utang_umpan, &v);
}

void page_utang_umpan_xlsx(Req *req)
{
    Err err = { 0 };
    UtangPimpinanList l = { 0 };
    LIST_OF(UtangLembar) b = { 0 };
    SaringPantau s = awas_saring(req);
    if (!utang_pimpinan(&req->c, &s, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const UtangPimpinan *u = &l.v[i];
        *list_add(req->c.a, &b) = (UtangLembar){ u->penilai->nip, u->penilai->nama, u->jabatan, nama_nama(req->c.a, &u->siapa), u->lewat, u->berjalan, u->batas };
    }
    XlsxDaftar d = { S("Umpan balik terutang"), k_utang, b.v, b.n, sizeof *b.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "umpan-balik-" STR_F, STR_A(tanggal_iso(req->c.a, req->c.hari_ini))));
}

/* ---- letter and text ---- */

static bool belum(const PantauOrang *o, Tahap t) { return o->tahap[t] == KEADAAN_BELUM || o->tahap[t] == KEADAAN_TERLAMBAT; }

static Str nama_orang(Req *req, int64_t id)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    return p ? p->nama : S("belum ada");
}

/* Those who have not done it, a letter to each head; the persons come by perangkat daerah. */
static void susun_surat(Req *req, const SaringPantau *s, const Pantauan *p, SuratPengantarView *v)
{
    v->batas = p->batas[v->tahap];
    for (ptrdiff_t i = 0; i < p->orang.n; i++) {
        const PantauOrang *o = &p->orang.v[i];
        if (!belum(o, v->tahap)) continue;
        SuratPd *x = v->pd.n ? &v->pd.v[v->pd.n - 1] : NULL;
        if (!x || !str_eq(x->pd, o->pd->nama)) {
            const Pegawai *k = penilai_kepala_pd(req->c.aturan->profil, req->c.aturan->struktur, o->pd, req->c.hari_ini);
            SaringPantau satu = *s;
            satu.pd = o->pd->id;
            Str q = str_fmt(req->c.a, STR_F "&tahap=%s", STR_A(awas_kueri(req, &satu)), tahap_kode[v->tahap]);
            x = list_add(req->c.a, &v->pd);
            *x = (SuratPd){ .pd = o->pd->nama, .kepala = k ? k->nama : S("Kepala"), .jabatan = k ? isi_orang(&req->c, k->id, req->c.hari_ini).jabatan : o->pd->nama,
                            .cetak = str_fmt(req->c.a, "/pemantauan/surat/pdf?" STR_F, STR_A(q)), .pratinjau = str_fmt(req->c.a, "/pemantauan/surat/pratinjau?" STR_F, STR_A(q)) };
        }
        x->n++;
        *list_add(req->c.a, &x->baris) = (SuratBaris){ o->pegawai->nama, o->pegawai->nip, o->jabatan, o->unit->nama, nama_orang(req, o->penilai), o->tahap[v->tahap] };
    }
}

static bool muat_surat(Req *req, SaringPantau *s, SuratPengantarView *v)
{
    Err err = { 0 };
    Pantauan p;
    *s = awas_saring(req);
    v->bulan = s->bulan;
    v->tahap = tahap_dari_req(req);
    v->dasar = str_z(profil_ketentuan(req->c.aturan->profil, KETENTUAN_PENGAWASAN));
    bool ok = pantau(&req->c, s, &p, &err);
    if (ok) susun_surat(req, s, &p, v);
    else reply_err(req, &err);
    return ok;
}

void page_surat_pengantar(Req *req)
{
    SaringPantau s;
    SuratPengantarView v = { .h = halaman(req, S("Surat pengantar")) };
    if (!muat_surat(req, &s, &v)) return;
    v.saring = isian_saring(req, &s, v.tahap);
    v.kembali = str_fmt(req->c.a, "/pemantauan?" STR_F, STR_A(awas_kueri(req, &s)));
    reply_html(req, tmpl_surat_pengantar, &v);
}

/* The letter to one head; number, day and signature are left open. */
static Surat surat_isi(Req *req, const SuratPengantarView *v, const SuratPd *x)
{
    static const SuratKolom kolom[] = { { "NAMA / NIP", 28 }, { "JABATAN DAN UNIT", 32 }, { "PEJABAT PENILAI", 24 }, { "KEADAAN", 11 }, { NULL, 0 } };
    const Ctx *c = &req->c;
    Arena *a = c->a;
    const Profil *p = c->aturan->profil;
    LembarOrang saya = isi_orang(c, c->pelaku.pegawai, c->hari_ini);
    Surat s = { .profil = p->kode, .aplikasi = p->aplikasi, .daerah = str_besar(a, p->daerah), .instansi = str_besar(a, saya.instansi), .sifat = S("Biasa"), .kolom = kolom,
                .tempat = tempat_tanda_tangan(c->aturan->struktur, struktur_unit_pegawai(c->aturan->struktur, c->pelaku.pegawai, c->hari_ini)) };
    Str tahap = str_z(tahap_label[v->tahap]), bulan = bulan_kata(a, v->bulan);
    s.hal = str_fmt(a, "Pegawai yang belum menyelesaikan " STR_F " " STR_F, STR_A(tahap), STR_A(bulan));
    *list_add(a, &s.kepada) = str_fmt(a, "Yth. " STR_F, STR_A(x->kepala));
    *list_add(a, &s.kepada) = x->jabatan;
    *list_add(a, &s.kepada) = S("di tempat");
    *list_add(a, &s.isi) = str_fmt(a, "Sampai " STR_F ", %d pegawai di " STR_F " belum menyelesaikan tahap " STR_F " periode " STR_F "%s" STR_F " (" STR_F ").", STR_A(tanggal_kata(a, c->hari_ini)),
                                   x->n, STR_A(x->pd), STR_A(tahap), STR_A(bulan), v->batas.n ? ", dengan tenggat " : "", STR_A(v->batas.n ? tanggal_hari_kata(a, v->batas) : S("")),
                                   STR_A(pasal_kata(a, v->dasar)));
    *list_add(a, &s.isi) = S("Nama, penilai, dan keadaannya terlampir. Mohon penyelesaiannya dipantau.");
    *list_add(a, &s.isi) = S("Demikian disampaikan untuk ditindaklanjuti.");
    for (ptrdiff_t i = 0; i < x->baris.n; i++) {
        const SuratBaris *b = &x->baris.v[i];
        StrList *l = list_add(a, &s.baris);
        *list_add(a, l) = str_fmt(a, STR_F "\n" STR_F, STR_A(b->nama), STR_A(b->nip));
        *list_add(a, l) = str_fmt(a, STR_F "\n" STR_F, STR_A(b->jabatan), STR_A(b->unit));
        *list_add(a, l) = b->penilai;
        *list_add(a, l) = str_z(keadaan_label[b->keadaan]);
    }
    return s;
}

void page_surat_pantau(Req *req)
{
    Err err = { 0 };
    SaringPantau s;
    SuratPengantarView v = { 0 };
    if (!muat_surat(req, &s, &v)) return;
    if (!s.pd || v.pd.n != 1) { err_set(&err, E_TIDAK_ADA, "pd", NULL); reply_err(req, &err); return; }
    Surat surat = surat_isi(req, &v, &v.pd.v[0]);
    Str q = str_fmt(req->c.a, STR_F "&tahap=%s", STR_A(awas_kueri(req, &s)), tahap_kode[v.tahap]);
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_SURAT_PENGAWASAN]), .objek_id = req->c.pelaku.akun, .pegawai = req->c.pelaku.pegawai, .periode = q,
                       .isi = surat_json(req->c.a, &surat) };
    kirim_terbit(req, &d, !d.pegawai, (Kirim){ str_fmt(req->c.a, "surat-pengantar-" STR_F ".pdf", STR_A(bulan_iso(req->c.a, v.bulan))), S("Surat pengantar"),
                                               str_fmt(req->c.a, "/pemantauan/surat?" STR_F, STR_A(q)) });
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
    SaringPantau s = awas_saring(req);
    Tahap t = tahap_dari_req(req);
    if (tim) s = (SaringPantau){ .bulan = s.bulan, .penilai = req->c.pelaku.pegawai };
    TeksView v = { .bulan = s.bulan, .tim = tim, .jalur = tim ? S("/tim/teks") : S("/pemantauan/teks"), .h = halaman(req, S("Salin teks pengingat")) };
    v.saring = isian_saring(req, &s, t);
    v.kembali = tim ? bulan_alamat(req->c.a, "/tim", s.bulan) : str_fmt(req->c.a, "/pemantauan?" STR_F, STR_A(awas_kueri(req, &s)));
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    v.teks = teks(req, &p, t, &v.n);
    reply_html(req, tmpl_teks_pengingat, &v);
}

void page_teks_pengingat(Req *req) { teks_pengingat(req, false); }
void page_teks_tim(Req *req) { teks_pengingat(req, true); }
