#include "web/page_akun_kelola.h"

#include "store/db_struktur.h"
#include "web/app.h"
#include "tmpl.h"

enum { SEHALAMAN = 50, CARI_MAKS = 50 };

/* Roles that an account may be given, as choices of the form. */
static const char *const beri_kode[] = { "", "admin_pd", "bkpsdm", "organisasi", "operator", "auditor", "sistem", NULL };
static const char *const beri_label[] = { "-", "Admin perangkat daerah", "Admin BKPSDM", "Operator Bagian Organisasi", "Operator pejabat penilai",
                                          "Auditor", "Administrator sistem", NULL };

static const Field cari_fields[] = {
    { "q",       "Cari", "Nama, NIP, atau nama masuk.", FIELD_TEKS, .max = 100 },
    { "sesudah", "Sesudah", NULL, FIELD_DIAM, .max = 64 },
};
const Form form_akun_cari = FORM(cari_fields);

static const Field unit_fields[] = { { "unit", "Unit kerja", NULL, FIELD_ID, .wajib = true } };
const Form form_akun_unit = FORM(unit_fields);

static const Field peran_fields[] = {
    { "peran", "Peran", NULL, FIELD_KODE, .wajib = true, .kode = beri_kode, .label_kode = beri_label },
    { "unit",  "Perangkat daerah", "Hanya untuk admin perangkat daerah.", FIELD_ID },
    { "cabut", "Cabut", NULL, FIELD_DIAM, .max = 1 },
};
const Form form_akun_peran = FORM(peran_fields);

static const Field aktif_fields[] = { { "aktif", "Aktif", NULL, FIELD_DIAM, .max = 1 } };
const Form form_akun_aktif = FORM(aktif_fields);

static const Field baru_fields[] = {
    { "masuk", "Nama masuk", "NIP untuk pegawai; atau 3 sampai 40 huruf kecil, angka, titik, dan tanda hubung.", FIELD_TEKS, .min = 3, .max = 40, .wajib = true },
    { "nama",  "Nama", "Seperti tampil di layar; untuk pegawai boleh kosong.", FIELD_TEKS, .max = 120 },
};
const Form form_akun_baru = FORM(baru_fields);

/* ---- what rows say -------------------------------------------------------------------------------- */

static Cip cip_akun(const Akun *a)
{
    if (!a->aktif) return (Cip){ S("Nonaktif"), S("silang"), S("terlambat") };
    if (!a->sandi.len) return (Cip){ S("Belum diaktifkan"), S("jam"), S("dikembalikan") };
    return (Cip){ S("Aktif"), S("cek"), S("ditetapkan") };
}

static Str keterangan(Req *req, int64_t pegawai)
{
    const Struktur *s = req->c.aturan->struktur;
    const Penugasan *t = pegawai ? struktur_penugasan_pada(s, pegawai, req->c.hari_ini) : NULL;
    const Jabatan *j = t ? struktur_jabatan(s, t->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    if (!pegawai) return S("tanpa pegawai");
    return j ? str_fmt(req->c.a, STR_F ", " STR_F, STR_A(j->nama), STR_A(u ? u->nama : (Str){ 0 })) : S("tanpa jabatan");
}

static bool boleh_kelola(Req *req, const Akun *a, PeranSet punya) { return akun_boleh_kelola(&req->c, a, punya, NULL); }

static bool tambah_baris(Req *req, AkunDaftarView *v, const Akun *a, Err *err)
{
    AkunPeranList l = { 0 };
    if (!db_akun_peran(req->c.db, req->c.a, a->id, &l, err)) return false;
    if (!boleh_kelola(req, a, akun_peran_set(&l))) return true;
    Buf b = buf_new(req->c.a, 1 * KB);
    for (ptrdiff_t i = 0; i < l.n; i++) buf_fmt(&b, "%s%s", i ? ", " : "", peran_label[l.v[i].peran]);
    *list_add(req->c.a, &v->baris) = (AkunBaris){ *a, keterangan(req, a->pegawai), buf_str(&b), cip_akun(a) };
    return true;
}

static bool cari(Req *req, AkunDaftarView *v, Str q, Err *err)
{
    PegawaiList l = { 0 };
    Akun a = { 0 };
    Err sebab = { 0 };
    bool ada = db_akun_masuk(req->c.db, req->c.a, akun_nama_masuk(req->c.a, q), &a, &sebab);
    if (!db_boleh_tiada(ada, &sebab, err) || (ada && !a.pegawai && !tambah_baris(req, v, &a, err))) return false;
    if (!db_pegawai_cari(req->c.db, req->c.a, q, CARI_MAKS, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        ada = db_akun_pegawai(req->c.db, req->c.a, l.v[i].id, &a, &sebab);
        if (!db_boleh_tiada(ada, &sebab, err) || (ada && !tambah_baris(req, v, &a, err))) return false;
    }
    return true;
}

/* By `masuk`; those that the actor may not manage are left out, so a page may be shorter. */
static bool daftar(Req *req, AkunDaftarView *v, Str sesudah, Err *err)
{
    AkunList l = { 0 };
    if (!db_akun_daftar(req->c.db, req->c.a, sesudah, SEHALAMAN + 1, &l, err)) return false;
    ptrdiff_t n = l.n > SEHALAMAN ? SEHALAMAN : l.n;
    for (ptrdiff_t i = 0; i < n; i++)
        if (!tambah_baris(req, v, &l.v[i], err)) return false;
    if (sesudah.len) v->paging.awal = S("/kelola/akun");
    if (l.n > n) {
        Buf b = buf_new(req->c.a, 1 * KB);
        buf_z(&b, "/kelola/akun?sesudah=");
        html_url(&b, l.v[n - 1].masuk);
        v->paging.berikut = buf_str(&b);
    }
    return true;
}

/* The perangkat daerah that the actor may choose among; `pohon`: and the tree as a whole. */
static void pilihan_unit(Req *req, Isian *form, bool semua, bool pohon)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    const Pelaku *p = &req->c.pelaku;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *u = &isi->unit.v[i];
        bool punya = semua && struktur_pd(s, u) == u;
        if (semua && pohon && !u->induk) form_pilihan(form, "unit", u->id, str_fmt(req->c.a, "Semua: " STR_F, STR_A(u->nama)));
        for (ptrdiff_t k = 0; !semua && k < p->unit_admin.n; k++) punya = punya || p->unit_admin.v[k] == u->id;
        if (punya) form_pilihan(form, "unit", u->id, u->nama);
    }
}

static bool pusat(const Req *req) { return req->peran_umum & (PERAN(BKPSDM) | PERAN(SISTEM)); }

static void tampil_daftar(Req *req, const Isian *cari_, const Isian *unit, int status)
{
    Err err = { 0 };
    Str q = isian_str(cari_, "q");
    AkunDaftarView v = { .h = halaman(req, S("Kelola akun")), .form = *cari_, .mencari = q.len > 0, .baru = pusat(req), .pd = !pusat(req), .unit = *unit };
    pilihan_unit(req, &v.unit, pusat(req), true);
    bool ok = v.mencari ? cari(req, &v, q, &err) : v.pd ? true : daftar(req, &v, isian_str(cari_, "sesudah"), &err);
    if (ok) reply_html_status(req, status, tmpl_akun_daftar, &v);
    else reply_err(req, &err);
}

void page_akun_daftar(Req *req)
{
    Isian unit = isian_baru(req->c.a, &form_akun_unit);
    tampil_daftar(req, &req->isian, &unit, 200);
}

/* ---- one account ---------------------------------------------------------------------------------- */

static bool muat(Req *req, AkunKelolaView *v)
{
    Err err = { 0 };
    AkunPeranList l = { 0 };
    int64_t id = req_id(req, 0);
    bool ok = db_akun_ambil(req->c.db, req->c.a, id, &v->akun, &err) && db_akun_peran(req->c.db, req->c.a, id, &l, &err)
        && akun_boleh_kelola(&req->c, &v->akun, akun_peran_set(&l), &err);
    if (!ok) {
        reply_err(req, &err);
        return false;
    }
    v->h = halaman(req, v->akun.nama);
    v->ket = keterangan(req, v->akun.pegawai);
    v->cip = cip_akun(&v->akun);
    v->kelola = true;
    v->beri = pusat(req);
    v->zona_menit = req->app->profil->zona_menit;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Unit *u = struktur_unit(req->c.aturan->struktur, l.v[i].unit);
        *list_add(req->c.a, &v->peran) = (PeranBaris){ l.v[i].peran, l.v[i].unit, u ? u->nama : (Str){ 0 }, v->beri };
    }
    return true;
}

static void tampil(Req *req, AkunKelolaView *v, int status, const Isian *form)
{
    v->form = form ? *form : isian_baru(req->c.a, &form_akun_peran);
    pilihan_unit(req, &v->form, true, false);
    reply_html_status(req, status, tmpl_akun_kelola, v);
}

void page_akun_kelola(Req *req)
{
    AkunKelolaView v = { 0 };
    if (muat(req, &v)) tampil(req, &v, 200, NULL);
}

static Str alamat_tautan(Req *req, Str token)
{
    return str_fmt(req->c.a, STR_F "/aktivasi/" STR_F, STR_A(req->app->atur.alamat_publik), STR_A(token));
}

void page_akun_tautan(Req *req)
{
    Err err = { 0 };
    Str token;
    AkunKelolaView v = { 0 };
    if (!akun_tautan(&req->c, req_id(req, 0), &token, &err)) {
        reply_err(req, &err);
        return;
    }
    if (!muat(req, &v)) return;
    v.tautan = alamat_tautan(req, token);       /* only here: not in an address, not in the message of a redirect */
    tampil(req, &v, 200, NULL);
}

static Str jalur_akun(Req *req) { return str_fmt(req->c.a, "/kelola/akun/%lld", (long long)req_id(req, 0)); }

void page_akun_peran(Req *req)
{
    Err err = { 0 };
    AkunKelolaView v = { 0 };
    Isian *i = &req->isian;
    bool beri = !isian_str(i, "cabut").len;
    if (!muat(req, &v)) return;
    if (!i->salah.n && !akun_peran_atur(&req->c, v.akun.id, peran_dari(isian_str(i, "peran")), isian_int(i, "unit"), beri, &err)) {
        if (!err.ruas[0]) {
            reply_err(req, &err);
            return;
        }
        isian_salah(i, &err);
    }
    if (i->salah.n) tampil(req, &v, 422, i);
    else reply_redirect(req, jalur_akun(req), beri ? S("Peran diberikan; berlaku sejak permintaan berikutnya.") : S("Peran dicabut."));
}

void page_akun_aktif(Req *req)
{
    Err err = { 0 };
    bool ya = isian_str(&req->isian, "aktif").len > 0;
    if (akun_aktif_atur(&req->c, req_id(req, 0), ya, &err))
        reply_redirect(req, jalur_akun(req), ya ? S("Akun diaktifkan lagi.") : S("Akun dinonaktifkan; semua sesinya ditutup."));
    else
        reply_err(req, &err);
}

/* ---- new ones -------------------------------------------------------------------------------------- */

static void tampil_baru(Req *req, int status, const Isian *form)
{
    AkunBaruView v = { .h = halaman(req, S("Akun baru")), .form = *form };
    reply_html_status(req, status, tmpl_akun_baru, &v);
}

void page_akun_baru(Req *req)
{
    Isian form = isian_baru(req->c.a, &form_akun_baru);
    tampil_baru(req, 200, &form);
}

/* A NIP of the structure gives the person's account. */
void page_akun_baru_kirim(Req *req)
{
    Err err = { 0 };
    int64_t id = 0;
    Isian *i = &req->isian;
    Str masuk = akun_nama_masuk(req->c.a, isian_str(i, "masuk")), nama = isian_str(i, "nama");
    const Pegawai *p = struktur_pegawai_nip(req->c.aturan->struktur, masuk);
    if (!nama.len && p) nama = p->nama;
    if (!i->salah.n && !nama.len) err_set(&err, E_WAJIB, "nama", NULL, V("Nama"));
    else if (!i->salah.n) (void)akun_buat(&req->c, masuk, p ? p->id : 0, nama, &id, &err);
    if (err.kode) isian_salah(i, &err);
    if (i->salah.n) tampil_baru(req, err.kode ? err_status(err.kode) : 422, i);
    else reply_redirect(req, str_fmt(req->c.a, "/kelola/akun/%lld", (long long)id), S("Akun dibuat. Buat tautan aktivasinya, lalu kirim kepada orangnya."));
}

/* A value of a CSV file; a spreadsheet takes what begins like a formula for one. */
static void sel(Buf *b, Str s, const char *akhir)
{
    buf_char(b, '"');
    if (s.len && memchr("=+-@", s.s[0], 4)) buf_char(b, '\'');
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.s[i] == '"') buf_char(b, '"');
        buf_char(b, s.s[i]);
    }
    buf_char(b, '"');
    buf_z(b, akhir);
}

void page_akun_massal(Req *req)
{
    Err err = { 0 };
    TautanList l = { 0 };
    if (req->isian.salah.n) {
        Isian cari_ = isian_baru(req->c.a, &form_akun_cari);
        tampil_daftar(req, &cari_, &req->isian, 422);
        return;
    }
    if (!akun_aktivasi_unit(&req->c, isian_int(&req->isian, "unit"), &l, &err)) {
        reply_err(req, &err);
        return;
    }
    Buf b = buf_new(req->c.a, 16 * MB);
    buf_z(&b, "\xEF\xBB\xBFnip;nama;tautan;berlaku_sampai\r\n");
    for (ptrdiff_t i = 0; i < l.n; i++) {
        buf_fmt(&b, STR_F ";", STR_A(l.v[i].masuk));
        sel(&b, l.v[i].nama, ";");
        buf_fmt(&b, STR_F ";" STR_F "\r\n", STR_A(alamat_tautan(req, l.v[i].token)),
                STR_A(tanggal_iso(req->c.a, saat_tanggal(l.v[i].sampai, req->app->profil->zona_menit))));
    }
    reply_berkas(req, "text/csv; charset=utf-8", S("tautan-aktivasi.csv"), buf_str(&b));
}
