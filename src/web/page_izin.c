/* Leave, dinas luar and WFH: asked for, entered by an administrator, decided. */
#include "tmpl.h"
#include "web/page_presensi.h"

enum { LAMA_HARI = 400, DAFTAR_MAX = 100, CARI_MAX = 2000 };

static const Field izin_fields[] = {
    { "jenis",  "Jenis",         NULL, FIELD_KODE, .kode = jenis_izin_kode, .label_kode = jenis_izin_label, .wajib = true },
    { "mulai",  "Mulai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "sampai", "Sampai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "alasan", "Keperluan",     NULL, FIELD_TEKS, .min = 3, .max = 300, .wajib = true },
};
const Form form_izin = FORM(izin_fields);

static const Field catat_fields[] = {
    { "nip",    "NIP pegawai",   NULL, FIELD_TEKS, .max = 21, .wajib = true },
    { "jenis",  "Jenis",         NULL, FIELD_KODE, .kode = jenis_izin_kode, .label_kode = jenis_izin_label, .wajib = true },
    { "mulai",  "Mulai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "sampai", "Sampai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "nomor",  "Nomor surat",   NULL, FIELD_TEKS, .max = 100, .wajib = true },
    { "alasan", "Keperluan",     NULL, FIELD_TEKS, .min = 3, .max = 300, .wajib = true },
};
const Form form_izin_catat = FORM(catat_fields);

static const Field status_fields[] = {
    { "status", "Keadaan", NULL, FIELD_KODE, .kode = status_izin_kode, .label_kode = status_izin_label },
};
const Form form_izin_status = FORM(status_fields);

static const char *const putusan_kode[] = { "", "setujui", "menolak", "batalkan", NULL };
static const Aksi putusan_aksi[] = { AKSI_TIADA, AKSI_SETUJUI, AKSI_MENOLAK, AKSI_BATALKAN };
static const Field putus_fields[] = {
    { "aksi",   "Putusan",     NULL, FIELD_KODE, .kode = putusan_kode, .label_kode = putusan_kode, .wajib = true },
    { "versi",  "Versi",       NULL, FIELD_INT, .wajib = true },
    { "nomor",  "Nomor surat", NULL, FIELD_TEKS, .max = 100 },
    { "alasan", "Alasan",      NULL, FIELD_TEKS, .max = 300 },
    { "ke",     "Kembali ke",  NULL, FIELD_DIAM, .max = 60 },
};
const Form form_izin_putus = FORM(putus_fields);

static Cip cip_izin(StatusIzin s)
{
    static const struct { const char *ikon, *kelas; } rupa[STATUS_IZIN_MAX] = {
        [STATUS_IZIN_DIAJUKAN] = { "kirim", "diajukan" }, [STATUS_IZIN_DISETUJUI] = { "cek", "ditetapkan" },
        [STATUS_IZIN_DITOLAK] = { "silang", "dikembalikan" }, [STATUS_IZIN_DIBATALKAN] = { "minus", "kecuali" },
    };
    return (Cip){ str_z(status_izin_label[s]), str_z(rupa[s].ikon), str_z(rupa[s].kelas) };
}

static bool dapat(Req *req, const Izin *z, Aksi aksi)
{
    return boleh(&req->c, OBJEK_IZIN, aksi, status_izin_kode[z->status], z->pegawai, req->c.hari_ini, NULL) != NULL;
}

static IzinBaris baris(Req *req, const Izin *z)
{
    const Struktur *s = req->c.aturan->struktur;
    const Pegawai *p = struktur_pegawai(s, z->pegawai);
    const Unit *u = struktur_unit_pegawai(s, z->pegawai, req->c.hari_ini);
    return (IzinBaris){ .z = *z, .nama = p ? p->nama : S("-"), .nip = p ? p->nip : (Str){ 0 }, .unit = u ? u->nama : S("-"), .nomor = z->nomor, .cip = cip_izin(z->status),
                        .setujui = dapat(req, z, AKSI_SETUJUI), .menolak = dapat(req, z, AKSI_MENOLAK), .batalkan = dapat(req, z, AKSI_BATALKAN) };
}

/* ---- one's own --------------------------------------------------------------------------------- */

static void tampil(Req *req, Isian form, int status)
{
    Err err = { 0 };
    IzinList l = { 0 };
    Tanggal h = req->c.hari_ini;
    IzinView v = { .h = halaman(req, S("Cuti dan izin")), .form = form };
    if (!db_izin_antara(req->c.db, req->c.a, req->c.pelaku.pegawai, tanggal_plus(h, -LAMA_HARI), tanggal_plus(h, LAMA_HARI), &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = l.n - 1; i >= 0; i--) *list_add(req->c.a, &v.izin) = baris(req, &l.v[i]);
    reply_html_status(req, status, tmpl_izin, &v);
}

void page_izin(Req *req) { tampil(req, isian_baru(req->c.a, &form_izin), 200); }

static Izin dari_form(const Isian *f, int64_t pegawai)
{
    return (Izin){ .pegawai = pegawai, .jenis = (JenisIzin)isian_kode(f, "jenis"), .mulai = isian_tanggal(f, "mulai"),
                   .sampai = isian_tanggal(f, "sampai"), .alasan = isian_str(f, "alasan") };
}

void page_izin_ajukan(Req *req)
{
    Err err = { 0 };
    Izin z = dari_form(&req->isian, req->c.pelaku.pegawai);
    if (!req->isian.salah.n && izin_ajukan(&req->c, &z, &err)) {
        reply_redirect(req, S("/izin"), str_fmt(req->c.a, "%s diajukan. Admin perangkat daerah atau BKPSDM menyetujuinya.", jenis_izin_label[z.jenis]));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- of others --------------------------------------------------------------------------------- */

/* `putus`: a decision about record `id` that was refused; its row stands open with what was typed. NULL: none. */
static void tampil_masuk(Req *req, StatusIzin s, Isian form, const Isian *putus, int64_t id, int status)
{
    Err err = { 0 };
    IzinList l = { 0 };
    IzinMasukView v = { .h = halaman(req, S("Cuti dan dinas luar")), .form = form, .status = s };
    if (!db_izin_status(req->c.db, req->c.a, s, CARI_MAX, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n && !v.lebih; i++) {
        if (!boleh(&req->c, OBJEK_IZIN, AKSI_LIHAT, NULL, l.v[i].pegawai, req->c.hari_ini, NULL)) continue;
        if (l.v[i].pegawai == req->c.pelaku.pegawai) continue;          /* one's own stand on one's own page */
        v.lebih = v.izin.n == DAFTAR_MAX;
        if (v.lebih) break;
        IzinBaris *x = list_add(req->c.a, &v.izin);
        *x = baris(req, &l.v[i]);
        if (putus && l.v[i].id == id) x->terbuka = true, x->nomor = isian_str(putus, "nomor"), x->alasan = isian_str(putus, "alasan");
    }
    reply_html_status(req, status, tmpl_izin_masuk, &v);
}

void page_izin_masuk(Req *req)
{
    StatusIzin s = (StatusIzin)isian_kode(&req->isian, "status");
    tampil_masuk(req, s ? s : STATUS_IZIN_DIAJUKAN, isian_baru(req->c.a, &form_izin_catat), NULL, 0, 200);
}

/* For somebody without a device, with the letter at hand: asked for and approved in two acts. */
void page_izin_catat(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    const Pegawai *p = struktur_pegawai_nip(req->c.aturan->struktur, isian_str(f, "nip"));
    Izin z = dari_form(f, p ? p->id : 0);
    bool ok = !f->salah.n;
    z.nomor = isian_str(f, "nomor");
    if (ok && !p) ok = err_set(&err, E_NIP_TIDAK_ADA, "nip", NULL, V(isian_str(f, "nip")));
    ok = ok && izin_ajukan(&req->c, &z, &err);
    if (ok) {
        reply_redirect(req, S("/izin/masuk"), str_fmt(req->c.a, "%s " STR_F " dicatat. Periksa, lalu setujui di bawah.", jenis_izin_label[z.jenis], STR_A(p->nama)));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_masuk(req, STATUS_IZIN_DIAJUKAN, req->isian, NULL, 0, err.kode ? err_status(err.kode) : 422);
}

void page_izin_putus(Req *req)
{
    static const char *const kabar[] = { "", "disetujui", "ditolak", "dibatalkan" };
    Err err = { 0 };
    const Isian *f = &req->isian;
    int putusan = isian_kode(f, "aksi");
    Str ke = jalur_lokal(isian_str(f, "ke")) ? isian_str(f, "ke") : S("/izin/masuk");
    if (f->salah.n) err = f->salah.v[0];
    if (f->salah.n || !izin_putus(&req->c, req_id(req, 0), (int)isian_int(f, "versi"), putusan_aksi[putusan], isian_str(f, "nomor"), isian_str(f, "alasan"), &err)) {
        Izin z = { 0 };
        bool dari_daftar = str_eqz(ke, "/izin/masuk") && (req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM))) && err_status(err.kode) == 422
                        && db_izin_ambil(req->c.db, req->c.a, req_id(req, 0), &z, NULL);
        if (!dari_daftar) { reply_err(req, &err); return; }
        Isian form = isian_baru(req->c.a, &form_izin_catat);
        err.ruas[0] = 0;
        isian_salah(&form, &err);
        tampil_masuk(req, z.status, form, f, z.id, 422);
        return;
    }
    reply_redirect(req, ke, str_fmt(req->c.a, "Sudah %s; pemohon melihatnya di Cuti dan izin.", kabar[putusan]));
}
