#include "web/page_persiapan.h"

#include "tmpl.h"
#include "web/page_penilai.h"

static const Field persiapan_fields[] = {
    { "bulan",  "Bulan",    NULL, FIELD_BULAN, .wajib = true },
    { "pilih",  "Evaluasi", NULL, FIELD_BANYAK },
};
const Form form_persiapan = FORM(persiapan_fields);

static const Field operator_fields[] = {
    { "nip",   "NIP operator", "Pegawai yang sudah mempunyai akun.", FIELD_TEKS, .max = 21, .wajib = true },
    { "cabut", "Cabut",        NULL, FIELD_DIAM },
};
const Form form_operator = FORM(operator_fields);

static void tampil(Req *req, PersiapanView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    SiapList l = { 0 };
    const Pegawai *kepala = kepala_daerah_pada(c->aturan->struktur, hari_peran(c, v->bulan));
    if (!persiapan_daftar(c, v->bulan, &l, &err) || !operator_daftar(c, &v->operator, &err)) { reply_err(req, &err); return; }
    v->h = halaman(req, str_fmt(c->a, "Persiapan evaluasi " STR_F, STR_A(bulan_kata(c->a, v->bulan))));
    v->kepala = kepala ? kepala->nama : S("belum ada");
    v->sebelum = bulan_plus(v->bulan, -1);
    if (v->bulan.n < tanggal_bulan(c->hari_ini).n) v->sesudah = bulan_plus(v->bulan, 1);
    v->zona_menit = c->aturan->profil->zona_menit;
    v->konfirmasi = hak_cari(c->aturan->profil, OBJEK_OPERATOR, AKSI_TETAPKAN, NULL, req->peran_umum, NULL);
    v->atur = hak_cari(c->aturan->profil, OBJEK_OPERATOR, AKSI_BUAT, NULL, req->peran_umum, NULL);
    if (l.n) v->tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, l.v[0].orang.pegawai->id, v->bulan);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        bool siap = l.v[i].siap.pada.ms > 0;
        v->siap += siap;
        v->belum += !siap && !l.v[i].kecuali && l.v[i].evaluasi.status < STATUS_EVALUASI_DITETAPKAN;
        const char *keadaan = status_evaluasi_kode[l.v[i].evaluasi.id ? l.v[i].evaluasi.status : STATUS_EVALUASI_DRAF];
        *list_add(c->a, &v->orang) = (PersiapanBaris){ .s = l.v[i], .cip = cip_evaluasi(l.v[i].evaluasi.status), .pilih = siap && v->konfirmasi,
            .lihat = boleh(c, OBJEK_EVALUASI, AKSI_LIHAT, keadaan, l.v[i].orang.pegawai->id, hari_peran(c, v->bulan), NULL) };
    }
    if (!v->form.form) v->form = isian_baru(c->a, &form_operator);
    reply_html_status(req, status, tmpl_persiapan, v);
}

void page_persiapan(Req *req)
{
    PersiapanView v = { .bulan = bulan_dari_req(req) };
    tampil(req, &v, 200);
}

void page_persiapan_tetapkan(Req *req)
{
    Err err = { 0 };
    int n;
    PersiapanView v = { .bulan = bulan_dari_req(req) };
    IdList pilih = isian_banyak(&req->isian, "pilih");
    if (!persiapan_tetapkan(&req->c, pilih.v, pilih.n, &n, &v.gagal, &err)) { reply_err(req, &err); return; }
    if (v.gagal.n) { tampil(req, &v, 409); return; }
    reply_redirect(req, bulan_alamat(req->c.a, "/persiapan", v.bulan), str_fmt(req->c.a, "%d evaluasi ditetapkan.", n));
}

void page_operator(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    bool beri = !isian_str(f, "cabut").len;
    PersiapanView v = { .bulan = bulan_kerja(&req->c), .form = req->isian };
    if (!f->salah.n && operator_atur(&req->c, isian_str(f, "nip"), beri, &err)) {
        reply_redirect(req, S("/persiapan"), beri ? S("Operator ditunjuk. Ia menyiapkan; penetapannya tetap di tangan kepala daerah.") : S("Operator dicabut."));
        return;
    }
    if (err.kode) isian_salah(&v.form, &err);
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}
