/* What follows from a judgement, and the takeover of a result plan. */
#include "tmpl.h"
#include "web/page_kemajuan.h"
#include "web/page_umpan.h"

static const Field tindak_fields[] = {
    { "jenis",  "Tindak lanjut", NULL, FIELD_RADIO, .kode = jenis_tindak_kode, .label_kode = jenis_tindak_label, .wajib = true },
    { "isi",    "Isi", NULL, FIELD_BARIS, .min = 5, .max = 1000, .wajib = true },
    { "bentuk", "Bentuk pembinaan", "Diisi untuk pembinaan.", FIELD_RADIO, .kode = bentuk_pembinaan_kode, .label_kode = bentuk_pembinaan_label, .nanti = true },
    { "kepada", "Siapa yang membina", "Diisi untuk pembinaan.", FIELD_RADIO, .kode = pelaku_pembinaan_kode, .label_kode = pelaku_pembinaan_label, .nanti = true },
};
const Form form_tindak = FORM(tindak_fields);

static const Field alih_fields[] = {
    { "catatan", "Catatan", "Bahwa pegawai tidak dapat menyelesaikan rencana hasil kerja ini, dan sebabnya. Menjadi pertimbangan evaluasi.", FIELD_BARIS, .min = 5, .max = 2000, .wajib = true },
};
const Form form_alih = FORM(alih_fields);

static Str jalur(Req *req) { return str_fmt(req->c.a, "/kemajuan/%lld", (long long)req_id(req, 0)); }

/* The person of the path for whom the actor may do `aksi`; has replied when NULL. */
static const Pegawai *orang(Req *req, Aksi aksi)
{
    Err err = { 0 };
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, req_id(req, 0));
    if (!p || !boleh(&req->c, OBJEK_KEMAJUAN, AKSI_LIHAT, NULL, p->id, req->c.hari_ini, NULL)) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    else if (boleh(&req->c, OBJEK_KEMAJUAN, aksi, NULL, p->id, req->c.hari_ini, &err)) return p;
    reply_err(req, &err);
    return NULL;
}

static void tampil_tindak(Req *req, const Pegawai *p, const Isian *form, int status)
{
    Err err = { 0 };
    TindakFormView v = { .p = p, .h = halaman(req, S("Tindak lanjut")), .zona_menit = req->c.aturan->profil->zona_menit };
    if (!db_kemajuan_ambil(req->c.db, req->c.a, req_id(req, 1), &v.k, &err) || v.k.pegawai != p->id) {
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    v.kemajuan = v.k.putusan == PUTUSAN_KEMAJUAN_KEMAJUAN;
    v.tentang = v.k.pokok ? umpan_tentang(req, v.k.pokok, NILAI_DASAR_TIADA) : S("Kinerja seluruhnya");
    v.form = form ? *form : isian_baru(req->c.a, &form_tindak);
    for (int j = 1; j < JENIS_TINDAK_MAX; j++)
        if (!tindak_boleh(req->c.aturan->profil, v.k.putusan, (JenisTindak)j, NULL)) form_tanpa(&v.form, "jenis", j);
    reply_html_status(req, status, tmpl_tindak, &v);
}

void page_tindak(Req *req)
{
    const Pegawai *p = orang(req, AKSI_BUAT);
    if (p) tampil_tindak(req, p, NULL, 200);
}

void page_tindak_kirim(Req *req)
{
    static const char *const kabar[JENIS_TINDAK_MAX] = {
        [JENIS_TINDAK_APRESIASI] = "Apresiasi tercatat dan terlihat oleh pegawai.", [JENIS_TINDAK_TUGAS] = "Penugasan terkirim; pegawai menjawabnya di Beranda.",
        [JENIS_TINDAK_RHK] = "RHK tambahan masuk ke draf SKP pegawai; ia melengkapi indikatornya, lalu mengajukannya.",
        [JENIS_TINDAK_EKSPEKTASI] = "Versi baru SKP dibuka dengan alasan Anda; sesuaikan bersama pegawai.",
        [JENIS_TINDAK_DUKUNGAN] = "Versi baru SKP dibuka dengan alasan Anda; sesuaikan dukungan pada lampirannya.", [JENIS_TINDAK_PEMBINAAN] = "Pembinaan tercatat." };
    Err err = { 0 };
    const Isian *f = &req->isian;
    const Pegawai *p = orang(req, AKSI_BUAT);
    TindakLanjut t = { .kemajuan = req_id(req, 1), .jenis = (JenisTindak)isian_kode(f, "jenis"), .isi = isian_str(f, "isi") };
    if (!p) return;
    if (!f->salah.n && kemajuan_tindak(&req->c, &t, (BentukPembinaan)isian_kode(f, "bentuk"), (PelakuPembinaan)isian_kode(f, "kepada"), &err)) {
        reply_redirect(req, jalur(req), str_z(kabar[t.jenis]));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_tindak(req, p, f, err.kode ? err_status(err.kode) : 422);
}

static void tampil_alih(Req *req, const Pegawai *p, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    KemajuanList k = { 0 };
    TindakLanjutList t = { 0 };
    AmbilAlihList ada = { 0 };
    TindakFormView v = { .p = p, .pokok = req_id(req, 1), .h = halaman(req, S("Ambil alih rencana hasil kerja")), .zona_menit = c->aturan->profil->zona_menit };
    v.mengapa = (MengapaPanel){ .tanya = S("Mengapa?"), .w = { .a = c->a }, .profil = c->aturan->profil, .terbuka = true };
    if (!db_kemajuan_daftar(c->db, c->a, p->id, &k, &err) || !db_tindak_daftar(c->db, c->a, p->id, &t, &err) || !db_alih_daftar(c->db, c->a, p->id, &ada, &err)) {
        reply_err(req, &err);
        return;
    }
    for (ptrdiff_t i = 0; i < ada.n; i++)
        if (ada.v[i].pokok == v.pokok) v.alih = ada.v[i];
    v.tentang = umpan_tentang(req, v.pokok, NILAI_DASAR_TIADA);
    v.dapat = ambil_alih_boleh(c->aturan->profil, &k, &t, v.pokok, &v.mengapa.w) && !v.alih.id
           && boleh(c, OBJEK_KEMAJUAN, AKSI_AMBIL_ALIH, NULL, p->id, c->hari_ini, NULL);
    v.form = form ? *form : isian_baru(c->a, &form_alih);
    reply_html_status(req, status, tmpl_alih, &v);
}

void page_alih(Req *req)
{
    const Pegawai *p = orang(req, AKSI_LIHAT);
    if (p) tampil_alih(req, p, NULL, 200);
}

void page_alih_kirim(Req *req)
{
    Err err = { 0 };
    const Pegawai *p = orang(req, AKSI_AMBIL_ALIH);
    if (!p) return;
    if (!req->isian.salah.n && kemajuan_ambil_alih(&req->c, p->id, req_id(req, 1), isian_str(&req->isian, "catatan"), &err)) {
        reply_redirect(req, jalur(req), S("Rencana hasil kerja diambil alih; catatannya terlihat pada evaluasi."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_alih(req, p, &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_alih_tarik(Req *req)
{
    Err err = { 0 };
    if (!kemajuan_alih_tarik(&req->c, req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, jalur(req), S("Rencana hasil kerja dikembalikan kepada pegawai."));
}
