/* One entry: why it is there, decision, answer, and the drafted letter. */
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_hasil.h"
#include "web/page_pelanggaran.h"

static const Field putus_fields[] = {
    { "nomor",   "Nomor surat", "Diisi ketika surat dikeluarkan.", FIELD_TEKS, .max = 100, .nanti = true },
    { "putusan", "Catatan atau alasan", "Wajib bila tidak ditindaklanjuti.", FIELD_BARIS, .max = 2000, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
    { "lalu",    "Tindakan", NULL, FIELD_DIAM },
};
const Form form_pelanggaran_putus = FORM(putus_fields);

static const Field tanggapi_fields[] = {
    { "tanggapan", "Tanggapan Anda", "Sebab, halangan, atau bukti; dibaca pejabat yang memutuskan.", FIELD_BARIS, .max = 2000, .nanti = true },
    { "versi",     "Versi", NULL, FIELD_INT },
};
const Form form_pelanggaran_tanggapi = FORM(tanggapi_fields);

static bool dapat(const Ctx *c, const Pelanggaran *x, Aksi aksi)
{
    return boleh(c, OBJEK_PELANGGARAN, aksi, status_pelanggaran_kode[x->status], x->pegawai, c->hari_ini, NULL) != NULL;
}

/* Whom he did not evaluate; whom he did not rate is hidden like every rater of somebody, but from who may see names. */
static bool isi_tentang(Req *req, const Pelanggaran *x, StrList *l, Err *err)
{
    const Ctx *c = &req->c;
    IdList id = { 0 };
    bool nama = x->jenis != JENIS_PELANGGARAN_TIDAK_MENILAI || boleh(c, OBJEK_NAMA_PERILAKU, AKSI_LIHAT, NULL, x->pegawai, c->hari_ini, NULL);
    if (!nama) return true;
    if (!db_pelanggaran_tentang(c->db, c->a, x->id, &id, err)) return false;
    for (ptrdiff_t i = 0; i < id.n; i++) {
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, id.v[i]);
        if (p && !(x->jenis == JENIS_PELANGGARAN_TIDAK_MENILAI && p->id == c->pelaku.pegawai)) *(Str *)list_add(c->a, l) = p->nama;
    }
    return true;
}

static void tampil(Req *req, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Pelanggaran x;
    PelanggaranView v = { .zona_menit = c->aturan->profil->zona_menit };
    if (!pelanggaran_lihat(c, c->db, req_id(req, 0), &x, &err) || !isi_tentang(req, &x, &v.tentang, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_PELANGGARAN, x.id, x.pegawai);
    v.b = pelanggaran_baris(req, &x);
    v.h = halaman(req, str_fmt(c->a, "%s, " STR_F, jenis_pelanggaran_label[x.jenis], STR_A(periode_kata(c->a, x.periode))));
    v.surat = str_z(surat_pelanggaran_label[pelanggaran_surat(x.jenis)]);
    v.milik = x.pegawai == c->pelaku.pegawai;
    v.keluarkan = dapat(c, &x, AKSI_KELUARKAN);
    v.abaikan = dapat(c, &x, AKSI_ABAIKAN);
    v.selesaikan = dapat(c, &x, AKSI_SELESAIKAN);
    v.tanggapi = v.milik && x.status == STATUS_PELANGGARAN_TERCATAT;
    v.mengapa = (MengapaPanel){ .tanya = S("Mengapa tercatat?"), .w = { .a = c->a }, .profil = c->aturan->profil,
                                .alamat = str_fmt(c->a, "/pelanggaran/%lld/mengapa", (long long)x.id) };
    pelanggaran_mengapa(c->aturan->profil, &x, v.b.nama, &v.mengapa.w);
    v.form = form ? *form : isian_baru(c->a, v.tanggapi ? &form_pelanggaran_tanggapi : &form_pelanggaran_putus);
    if (!form && v.tanggapi) isian_set(&v.form, "tanggapan", V(x.tanggapan));
    reply_html_status(req, status, tmpl_pelanggaran_satu, &v);
}

void page_pelanggaran_satu(Req *req) { tampil(req, NULL, 200); }

void page_pelanggaran_mengapa(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Pelanggaran x;
    Mengapa w = { .a = c->a };
    if (!pelanggaran_lihat(c, c->db, req_id(req, 0), &x, &err)) { reply_err(req, &err); return; }
    Str nama = isi_orang(c, x.pegawai, c->hari_ini).nama;
    pelanggaran_mengapa(c->aturan->profil, &x, nama, &w);
    reply_mengapa(req, S("Mengapa tercatat?"), str_fmt(c->a, STR_F " · " STR_F, STR_A(nama), STR_A(periode_kata(c->a, x.periode))),
                  str_fmt(c->a, "/pelanggaran/%lld", (long long)x.id), S("Pelanggaran"), w);
}

static void selesai(Req *req, bool ok, const Err *err, const char *kabar)
{
    Str jalur = str_fmt(req->c.a, "/pelanggaran/%lld", (long long)req_id(req, 0));
    if (ok) { reply_redirect(req, jalur, str_z(kabar)); return; }
    if (err->kode && !err->ruas[0]) { reply_err(req, err); return; }
    if (err->kode) isian_salah(&req->isian, err);
    tampil(req, &req->isian, err->kode ? err_status(err->kode) : 422);
}

void page_pelanggaran_putus(Req *req)
{
    static const struct { const char *lalu; Aksi aksi; const char *kabar; } jalan[] = {
        { "keluarkan",  AKSI_KELUARKAN,  "Surat tercatat dikeluarkan. Pegawai dan atasannya melihatnya." },
        { "abaikan",    AKSI_ABAIKAN,    "Tidak ditindaklanjuti; alasannya tercatat." },
        { "selesaikan", AKSI_SELESAIKAN, "Selesai." },
    };
    Err err = { 0 };
    const Isian *f = &req->isian;
    int ke = 0;
    while (ke < countof(jalan) && !str_eqz(isian_str(f, "lalu"), jalan[ke].lalu)) ke++;
    if (ke == countof(jalan)) {
        err_set(&err, E_BUKAN_PILIHAN, "lalu", NULL, V("Tindakan"), V(isian_str(f, "lalu")));
        ke = 0;
    }
    bool ok = !f->salah.n && !err.kode
           && pelanggaran_putus(&req->c, req_id(req, 0), (int)isian_int(f, "versi"), jalan[ke].aksi, isian_str(f, "nomor"), isian_str(f, "putusan"), &err);
    selesai(req, ok, &err, jalan[ke].kabar);
}

void page_pelanggaran_tanggapi(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    bool ok = !f->salah.n && pelanggaran_tanggapi(&req->c, req_id(req, 0), (int)isian_int(f, "versi"), isian_str(f, "tanggapan"), &err);
    selesai(req, ok, &err, "Tanggapan Anda tersimpan.");
}

/* ---- the letter ---- */

/* The letter of the path's entry for who may read it; has replied when false. */
static bool req_surat(Req *req, Pelanggaran *x, Surat *s)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    StrList nama = { 0 };
    if (!pelanggaran_lihat(c, c->db, req_id(req, 0), x, &err) || !isi_tentang(req, x, &nama, &err)) { reply_err(req, &err); return false; }
    baca_catat(c, OBJEK_PELANGGARAN, x->id, x->pegawai);
    pelanggaran_surat_isi(c, x, &nama, s);
    return true;
}

/* One that was not issued is a draft. */
void page_pelanggaran_pdf(Req *req)
{
    Pelanggaran x;
    Surat s;
    if (!req_surat(req, &x, &s)) return;
    bool keluar = x.nomor.len && (x.status == STATUS_PELANGGARAN_DIKELUARKAN || x.status == STATUS_PELANGGARAN_SELESAI);
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_SURAT]), .objek_id = x.id, .pegawai = x.pegawai, .isi = surat_json(req->c.a, &s) };
    kirim_terbit(req, &d, !keluar, (Kirim){ str_fmt(req->c.a, "%s.pdf", surat_pelanggaran_kode[pelanggaran_surat(x.jenis)]), S("Pelanggaran"),
                                            str_fmt(req->c.a, "/pelanggaran/%lld", (long long)x.id) });
}
