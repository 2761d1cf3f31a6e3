/* Coaching: proposals that wait, one session with its minutes, both confirmations. */
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/naskah.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_kemajuan.h"

static const Field jawab_fields[] = {
    { "terima",  "Jawaban", NULL, FIELD_DIAM },
    { "jawaban", "Catatan", "Wajib bila usul tidak diterima.", FIELD_BARIS, .max = 1000, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_bina_jawab = FORM(jawab_fields);

static const Field konfirmasi_fields[] = {
    { "tanggapan", "Tanggapan Anda", "Bila ada yang perlu ditambahkan pada risalah.", FIELD_BARIS, .max = 2000 },
    { "versi",     "Versi", NULL, FIELD_INT },
};
const Form form_bina_konfirmasi = FORM(konfirmasi_fields);

#define SEPAKAT(n) { "sepakat_" n, "Kesepakatan " n, NULL, FIELD_BARIS, .max = 500, .nanti = true }, { "batas_" n, "Selesai paling lambat", NULL, FIELD_TANGGAL, .nanti = true }
static const Field risalah_fields[] = {
    { "tanggal", "Tanggal pertemuan", NULL, FIELD_TANGGAL, .wajib = true },
    { "tempat",  "Tempat", NULL, FIELD_TEKS, .max = 200, .wajib = true },
    { "hadir",   "Yang hadir", "Satu nama tiap baris.", FIELD_BARIS, .max = 1000, .wajib = true },
    { "risalah", "Risalah", "Apa yang dibicarakan, dan apa kesimpulannya.", FIELD_BARIS, .min = 5, .max = 8000, .wajib = true },
    SEPAKAT("1"), SEPAKAT("2"), SEPAKAT("3"),
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_risalah = FORM(risalah_fields);

Cip cip_pembinaan(StatusPembinaan s)
{
    static const char *const rupa[STATUS_PEMBINAAN_MAX][2] = { { "", "" }, { "kirim", "diajukan" }, { "jam", "" }, { "minus", "kecuali" }, { "pena", "diajukan" }, { "cek", "ditetapkan" } };
    return (Cip){ str_z(status_pembinaan_label[s]), str_z(rupa[s][0]), str_z(rupa[s][1]) };
}

static Str nama(const Ctx *c, int64_t pegawai)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    return p ? p->nama : S("-");
}

static const char *const pelaku_kata[PELAKU_PEMBINAAN_MAX] = { "", "Pimpinan", "Atasan pimpinan", "BKPSDM" };

/* The session of the path for who may see it; has replied when false. */
static bool req_pembinaan(Req *req, Pembinaan *x)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    bool ok = db_pembinaan_ambil(c->db, c->a, req_id(req, 0), x, &err);
    if (ok && !boleh(c, OBJEK_PEMBINAAN, AKSI_LIHAT, NULL, x->pegawai, c->hari_ini, NULL)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) { reply_err(req, &err); return false; }
    baca_catat(c, OBJEK_PEMBINAAN, x->id, x->pegawai);
    return true;
}

static Isian form_dari(Req *req, const Pembinaan *x, const KesepakatanList *l)
{
    Isian f = isian_baru(req->c.a, &form_risalah);
    isian_set(&f, "tanggal", V(x->tanggal.n ? x->tanggal : req->c.hari_ini));
    isian_set(&f, "tempat", V(x->tempat));
    isian_set(&f, "hadir", V(x->hadir.len ? x->hadir : str_fmt(req->c.a, STR_F "\n" STR_F, STR_A(nama(&req->c, x->pegawai)), STR_A(req->c.pelaku.nama))));
    isian_set(&f, "risalah", V(x->risalah));
    for (ptrdiff_t i = 0; i < l->n && i < KESEPAKATAN_MAKS; i++) {
        isian_set(&f, str_cz(req->c.a, str_fmt(req->c.a, "sepakat_%d", (int)i + 1)), V(l->v[i].isi));
        isian_set(&f, str_cz(req->c.a, str_fmt(req->c.a, "batas_%d", (int)i + 1)), V(l->v[i].batas));
    }
    return f;
}

static void tampil(Req *req, const Pembinaan *x, const Isian *form, const Form *dari, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    KesepakatanList l = { 0 };
    LembarOrang o = isi_orang(c, x->pegawai, c->hari_ini);
    PembinaanView v = { .x = *x, .h = halaman(req, str_z(bentuk_pembinaan_label[x->bentuk])), .pegawai = o.nama, .jabatan = o.jabatan, .pengusul = nama(c, x->pengusul),
                        .pelaku = str_z(pelaku_kata[x->kepada]), .cip = cip_pembinaan(x->status), .milik = x->pegawai == c->pelaku.pegawai, .zona_menit = c->aturan->profil->zona_menit };
    if (!db_kesepakatan_daftar(c->db, c->a, x->id, &l, &err)) { reply_err(req, &err); return; }
    bool pembina = pembinaan_pembina(c, x);
    for (ptrdiff_t i = 0; i < l.n; i++)
        *list_add(c->a, &v.sepakat) = (KesepakatanView){ l.v[i], !l.v[i].selesai_pada.ms && l.v[i].batas.n < c->hari_ini.n, pembina && !l.v[i].selesai_pada.ms, req->sesi.csrf };
    v.jawab = pembinaan_boleh(c, x, AKSI_SETUJUI, NULL);
    v.catat = pembinaan_boleh(c, x, AKSI_CATAT, NULL);
    v.konfirmasi = pembinaan_boleh(c, x, AKSI_TANDA_TANGANI, NULL);
    v.form = dari == &form_risalah ? *form : form_dari(req, x, &l);
    v.form_jawab = dari == &form_bina_jawab ? *form : isian_baru(c->a, &form_bina_jawab);
    v.form_konfirmasi = dari == &form_bina_konfirmasi ? *form : isian_baru(c->a, &form_bina_konfirmasi);
    reply_html_status(req, status, tmpl_pembinaan, &v);
}

void page_pembinaan(Req *req)
{
    Pembinaan x;
    if (req_pembinaan(req, &x)) tampil(req, &x, NULL, NULL, 200);
}

/* Minutes that wait for the employee's confirmation are a draft. */
void page_pembinaan_pdf(Req *req)
{
    Err err = { 0 };
    Pembinaan x;
    if (!req_pembinaan(req, &x)) return;
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_PEMBINAAN]), .objek_id = x.id, .pegawai = x.pegawai };
    if (!naskah_pembinaan(&req->c, &x, &d.isi, &err)) { reply_err(req, &err); return; }
    kirim_terbit(req, &d, x.status != STATUS_PEMBINAAN_SELESAI,
                 (Kirim){ S("risalah-pembinaan.pdf"), S("Pembinaan"), str_fmt(req->c.a, "/pembinaan/%lld", (long long)x.id) });
}

static Str jalur(Req *req) { return str_fmt(req->c.a, "/pembinaan/%lld", (long long)req_id(req, 0)); }
static int versi(Req *req) { return (int)isian_int(&req->isian, "versi"); }

/* The form again with what is wrong, or the error's page where no field is to blame. */
static void ulang(Req *req, const Pembinaan *x, Err *err)
{
    if (err->kode && !err->ruas[0]) { reply_err(req, err); return; }
    if (err->kode) isian_salah(&req->isian, err);
    tampil(req, x, &req->isian, req->isian.form, err->kode ? err_status(err->kode) : 422);
}

void page_pembinaan_jawab(Req *req)
{
    Err err = { 0 };
    Pembinaan x;
    bool terima = str_eqz(isian_str(&req->isian, "terima"), "ya");
    if (!req_pembinaan(req, &x)) return;
    if (req->isian.salah.n || !pembinaan_jawab(&req->c, x.id, versi(req), terima, isian_str(&req->isian, "jawaban"), &err)) { ulang(req, &x, &err); return; }
    reply_redirect(req, jalur(req), terima ? S("Usul diterima. Sesudah pertemuan, catat risalahnya di sini.") : S("Jawaban Anda tercatat."));
}

void page_pembinaan_catat(Req *req)
{
    Err err = { 0 };
    Pembinaan x;
    KesepakatanList l = { 0 };
    const Isian *f = &req->isian;
    if (!req_pembinaan(req, &x)) return;
    x.versi = versi(req);
    x.tanggal = isian_tanggal(f, "tanggal");
    x.tempat = isian_str(f, "tempat");
    x.hadir = isian_str(f, "hadir");
    x.risalah = isian_str(f, "risalah");
    for (int i = 1; i <= KESEPAKATAN_MAKS; i++) {
        Str isi = isian_str(f, str_cz(req->c.a, str_fmt(req->c.a, "sepakat_%d", i)));
        if (isi.len) *list_add(req->c.a, &l) = (Kesepakatan){ .urut = i, .isi = isi, .batas = isian_tanggal(f, str_cz(req->c.a, str_fmt(req->c.a, "batas_%d", i))) };
    }
    if (f->salah.n || !pembinaan_catat(&req->c, &x, l.v, l.n, &err)) { ulang(req, &x, &err); return; }
    reply_redirect(req, jalur(req), S("Risalah dicatat; pegawai diminta mengonfirmasinya."));
}

void page_pembinaan_konfirmasi(Req *req)
{
    Err err = { 0 };
    Pembinaan x;
    if (!req_pembinaan(req, &x)) return;
    if (req->isian.salah.n || !pembinaan_konfirmasi(&req->c, x.id, versi(req), isian_str(&req->isian, "tanggapan"), &err)) { ulang(req, &x, &err); return; }
    reply_redirect(req, jalur(req), S("Risalah Anda konfirmasi."));
}

void page_pembinaan_tepati(Req *req)
{
    Err err = { 0 };
    if (!pembinaan_tepati(&req->c, req_id(req, 0), req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, jalur(req), S("Kesepakatan ditandai selesai."));
}

void page_pembinaan_daftar(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PembinaanDaftarView v = { .h = halaman(req, S("Pembinaan kinerja")) };
    PembinaanList saya = { 0 };
    for (int p = 1; p < PELAKU_PEMBINAAN_MAX; p++) {
        PembinaanList l = { 0 };
        if (!db_pembinaan_menunggu(c->db, c->a, (PelakuPembinaan)p, &l, &err)) { reply_err(req, &err); return; }
        for (ptrdiff_t i = 0; i < l.n; i++)
            if (pembinaan_pembina(c, &l.v[i])) *list_add(c->a, &v.menunggu) = (PembinaanBaris){ l.v[i], nama(c, l.v[i].pegawai), cip_pembinaan(l.v[i].status) };
    }
    if (c->pelaku.pegawai && !db_pembinaan_daftar(c->db, c->a, c->pelaku.pegawai, &saya, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = saya.n - 1; i >= 0; i--) *list_add(c->a, &v.saya) = (PembinaanBaris){ saya.v[i], saya.v[i].nama_pembina, cip_pembinaan(saya.v[i].status) };
    reply_html(req, tmpl_pembinaan_daftar, &v);
}
