#include "web/page_jam_kerja.h"

#include "tmpl.h"

static const Field jam_kerja_fields[] = {
    { "mulai",         "Mulai tanggal",  NULL, FIELD_TANGGAL, .wajib = true },
    { "sampai",        "Sampai tanggal", "Kosong berarti seterusnya.", FIELD_TANGGAL },
    { "nama",          "Nama",           "Misalnya Ramadan 1446 H.", FIELD_TEKS, .min = 3, .max = 80, .wajib = true },
    { "nomor",         "Dasar",          "Nomor surat edaran atau keputusan.", FIELD_TEKS, .min = 3, .max = 100, .wajib = true },
    { "toleransi",     "Toleransi",      "Menit sesudah jam masuk yang belum dihitung terlambat; 0 bila tidak ada.", FIELD_INT, .max = 120, .wajib = true },
    { "masuk5",        "Masuk",  NULL, FIELD_PUKUL, .wajib = true }, { "pulang5",       "Pulang", NULL, FIELD_PUKUL, .wajib = true },
    { "masuk5_jumat",  "Masuk",  NULL, FIELD_PUKUL, .wajib = true }, { "pulang5_jumat", "Pulang", NULL, FIELD_PUKUL, .wajib = true },
    { "masuk6",        "Masuk",  NULL, FIELD_PUKUL, .wajib = true }, { "pulang6",       "Pulang", NULL, FIELD_PUKUL, .wajib = true },
    { "masuk6_jumat",  "Masuk",  NULL, FIELD_PUKUL, .wajib = true }, { "pulang6_jumat", "Pulang", NULL, FIELD_PUKUL, .wajib = true },
    { "masuk6_sabtu",  "Masuk",  NULL, FIELD_PUKUL, .wajib = true }, { "pulang6_sabtu", "Pulang", NULL, FIELD_PUKUL, .wajib = true },
};
const Form form_jam_kerja = FORM(jam_kerja_fields);

/* The times of a form, by field. */
#define JAM_RUAS(X) X(masuk5) X(pulang5) X(masuk5_jumat) X(pulang5_jumat) X(masuk6) X(pulang6) X(masuk6_jumat) X(pulang6_jumat) \
    X(masuk6_sabtu) X(pulang6_sabtu)

static bool sama_hari(Tanggal x, Tanggal y) { return x.n == y.n; }

static void tampil(Req *req, const Isian *kembali, int status)
{
    Err err = { 0 };
    JamKerja j;
    JamKerjaView v = { .h = halaman(req, S("Jam kerja")), .kelola = boleh(&req->c, OBJEK_JAM_KERJA, AKSI_KELOLA, NULL, 0, req->c.hari_ini, NULL) != NULL };
    if (!jam_kerja(req->c.db, req->c.a, &j, &err)) { reply_err(req, &err); return; }
    MasaJam kini = jam_kerja_pada(&j, req->c.hari_ini);
    for (ptrdiff_t i = j.masa.n - 1; i >= 0; i--)
        *list_add(req->c.a, &v.baris) = (JamKerjaBaris){ .m = j.masa.v[i], .kini = sama_hari(j.masa.v[i].mulai, kini.mulai) };
    *list_add(req->c.a, &v.baris) = (JamKerjaBaris){ .m = jam_kerja_baku(), .kini = !kini.mulai.n, .baku = true };
    if (kembali) {
        v.form = *kembali;
    } else {
        v.form = isian_baru(req->c.a, &form_jam_kerja);
        isian_set(&v.form, "toleransi", V(kini.toleransi));
#define X_SET(ruas) isian_set(&v.form, #ruas, V(kini.ruas));
        JAM_RUAS(X_SET)
    }
    reply_html_status(req, status, tmpl_jam_kerja, &v);
}

void page_jam_kerja(Req *req) { tampil(req, NULL, 200); }

void page_jam_kerja_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    MasaJam m = { .mulai = isian_tanggal(f, "mulai"), .sampai = isian_tanggal(f, "sampai"), .nama = isian_str(f, "nama"),
                  .nomor = isian_str(f, "nomor"), .toleransi = (int)isian_int(f, "toleransi") };
#define X_GET(ruas) m.ruas = isian_pukul(f, #ruas);
    JAM_RUAS(X_GET)
    if (!f->salah.n && jam_kerja_simpan(&req->c, m, &err)) {
        reply_redirect(req, S("/jam-kerja"), str_fmt(req->c.a, "Jam kerja “" STR_F "” disimpan, berlaku mulai " STR_F ".", STR_A(m.nama),
                                                     STR_A(tanggal_kata(req->c.a, m.mulai))));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_jam_kerja_hapus(Req *req)
{
    Err err = { 0 };
    Tanggal t;
    bool ok = tanggal_parse(req->par[0], &t) || err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !jam_kerja_hapus(&req->c, t, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/jam-kerja"), str_fmt(req->c.a, "Jam kerja mulai " STR_F " dihapus.", STR_A(tanggal_kata(req->c.a, t))));
}
