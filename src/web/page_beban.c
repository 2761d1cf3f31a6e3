#include "web/page_beban.h"

#include "tmpl.h"

static const Field uraian_fields[] = {
    { "tugas",  "Tugas",  NULL, FIELD_ID },
    { "uraian", "Uraian tugas", NULL, FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "hasil",  "Satuan hasil", "Misalnya dokumen, berkas, kegiatan.", FIELD_TEKS, .max = 60 },
    { "volume", "Volume setahun", "Seluruh pemangku jabatan ini bersama.", FIELD_REAL, .max = 1000000, .wajib = true },
    { "norma",  "Norma waktu (menit)", "Menit untuk satu hasil.", FIELD_REAL, .max = 75000, .wajib = true },
};
const Form form_uraian = FORM(uraian_fields);

static const Field ubah_fields[] = { { "tugas", "Tugas", NULL, FIELD_ID } };
const Form form_uraian_ubah = FORM(ubah_fields);

BebanKotak beban_kotak(Req *req, int64_t pegawai, Bulan b)
{
    const Ctx *c = &req->c;
    BebanKotak k = { .mengapa = { .tanya = S("Mengapa angka ini?"), .w = { .a = c->a }, .profil = c->aturan->profil } };
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, pegawai, hari_peran(c, b));
    k.jabatan = tugas ? tugas->jabatan : 0;
    k.tampil = beban_orang(c, c->db, pegawai, b, &k.b, &k.mengapa.w, NULL) && k.b.ada;
    return k;
}

static void tampil(Req *req, const Isian *form, int64_t ubah, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    UraianTugasList l = { 0 };
    const Jabatan *j = struktur_jabatan(c->aturan->struktur, req_id(req, 0));
    bool ok = j && boleh(c, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, 0, c->hari_ini, NULL);
    if (!ok) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !db_uraian_tugas(c->db, c->a, j->id, &l, &err)) { reply_err(req, &err); return; }
    BebanView v = { .h = halaman(req, str_fmt(c->a, "Beban kerja " STR_F, STR_A(j->nama))), .j = j, .unit = struktur_unit(c->aturan->struktur, j->unit),
                    .kelola = boleh(c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, 0, c->hari_ini, NULL) != NULL,
                    .mengapa = { .tanya = S("Bagaimana dihitung?"), .w = { .a = c->a }, .profil = c->aturan->profil } };
    v.b = beban_kerja(c->aturan->profil, &l, jabatan_pemangku(c, j->id, c->hari_ini), -1, &v.mengapa.w);
    v.form = form ? *form : isian_baru(c->a, &form_uraian);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        *list_add(c->a, &v.baris) = (UraianBaris){ l.v[i], l.v[i].volume * l.v[i].norma, v.kelola ? j->id : 0, req->sesi.csrf };
        if (l.v[i].id == ubah) v.ubah = l.v[i];
    }
    if (v.ubah.id && !form) {
        isian_set(&v.form, "uraian", V(v.ubah.uraian));
        isian_set(&v.form, "hasil", V(v.ubah.hasil));
        isian_set(&v.form, "volume", V(v.ubah.volume));
        isian_set(&v.form, "norma", V(v.ubah.norma));
    }
    reply_html_status(req, status, tmpl_beban, &v);
}

void page_beban(Req *req) { tampil(req, NULL, isian_int(&req->isian, "tugas"), 200); }

void page_beban_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    UraianTugas u = { .id = isian_int(f, "tugas"), .jabatan = req_id(req, 0), .uraian = isian_str(f, "uraian"), .hasil = isian_str(f, "hasil"),
                      .volume = isian_real(f, "volume"), .norma = isian_real(f, "norma") };
    if (!f->salah.n && uraian_simpan(&req->c, &u, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/jabatan/%lld/beban", (long long)u.jabatan), S("Uraian tugas disimpan."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, f, u.id, err.kode ? err_status(err.kode) : 422);
}

void page_beban_hapus(Req *req)
{
    Err err = { 0 };
    int64_t jabatan = req_id(req, 0);
    if (!uraian_hapus(&req->c, jabatan, req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/jabatan/%lld/beban", (long long)jabatan), S("Uraian tugas dihapus."));
}
