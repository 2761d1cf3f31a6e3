#include "tindakan/baca.h"
#include "tmpl.h"
#include "web/page_pindah.h"

static const char *const ekspektasi_pendek[] = { "", "Di atas", "Sesuai", "Di bawah", NULL };

static const Field pindah_fields[] = {
    { "versi",    "Versi", NULL, FIELD_INT },
    { "hasil",    "Rating hasil kerja", NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek, .nanti = true },
    { "perilaku", "Rating perilaku kerja", NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek, .nanti = true },
    { "catatan",  "Catatan untuk penilai baru", "Apa yang dikerjakan, apa yang belum selesai, dan apa yang perlu diperhatikan.", FIELD_BARIS, .min = 10, .max = 4000, .wajib = true },
};
const Form form_pindah = FORM(pindah_fields);

static Str nama_jabatan(const Ctx *c, int64_t id) { return struktur_jabatan(c->aturan->struktur, id)->nama; }

static Cip cip(const Serah *s)
{
    if (s->x.versi) return (Cip){ S("Sudah ditulis"), S("cek"), S("ditetapkan") };
    return s->tetap ? (Cip){ S("Tidak ditulis"), S("minus"), S("kecuali") } : (Cip){ S("Belum ditulis"), S("jam"), S("dikembalikan") };
}

static MengapaPanel mengapa(const Ctx *c)
{
    const Profil *p = c->aturan->profil;
    Mengapa w = { .a = c->a };
    mengapa_inti(&w, "Periode dinilai oleh penilai pada hari terakhirnya; hari-hari sebelum pindah diketahui penilai lama.");
    mengapa_aturan(&w, true, profil_ketentuan(p, KETENTUAN_WAJIB_EVALUASI), "Siapa yang menilai", "Evaluasi dilakukan atasan pada hari terakhir periode.");
    mengapa_aturan(&w, true, profil_ketentuan(p, KETENTUAN_CATATAN), "Catatan", "Penilai lama meninggalkan rating dan catatan atas hari-harinya.");
    mengapa_pengubah(&w, "Catatan ini tidak mengubah usul rating; penilai baru yang menimbangnya.");
    return (MengapaPanel){ .tanya = S("Mengapa penilai lama menulis catatan?"), .w = w, .profil = p };
}

PindahKotak pindah_kotak(Req *req, int64_t pegawai, Periode p)
{
    SerahList l = { 0 };
    PindahKotak k = { .mengapa = mengapa(&req->c) };
    if (!serah_evaluasi(&req->c, req->c.db, pegawai, p, &l, NULL)) return k;
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(req->c.a, &k.baris) = (PindahBaris){ l.v[i], nama_jabatan(&req->c, l.v[i].p.jabatan), cip(&l.v[i]) };
    return k;
}

void page_pindah_daftar(Req *req)
{
    Err err = { 0 };
    SerahList l = { 0 };
    PindahDaftarView v = { .h = halaman(req, S("Catatan penilai lama")) };
    if (!serah_saya(&req->c, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(req->c.a, &v.baris) = (PindahBaris){ l.v[i], nama_jabatan(&req->c, l.v[i].p.jabatan), cip(&l.v[i]) };
    reply_html(req, tmpl_pindah_daftar, &v);
}

static bool muat(Req *req, Serah *s)
{
    Err err = { 0 };
    Tanggal sampai = { 0 };
    bool ok = tanggal_parse(req->par[1], &sampai) ? serah_satu(&req->c, req_id(req, 0), sampai, s, &err) : err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) reply_err(req, &err);
    return ok;
}

static void tampil(Req *req, const Serah *s, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PindahView v = { .s = *s, .jabatan = nama_jabatan(c, s->p.jabatan), .kembali = form != NULL, .mengapa = mengapa(c), .zona_menit = c->aturan->profil->zona_menit };
    if (!serah_bahan(c, s, &v.bahan, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_PINDAH, s->x.id, s->p.pegawai);
    v.h = halaman(req, str_fmt(c->a, "Catatan penilai lama " STR_F, STR_A(s->pegawai->nama)));
    v.form = form ? *form : isian_baru(c->a, &form_pindah);
    if (!form) {
        isian_set(&v.form, "hasil", V(ekspektasi_kode[s->x.hasil]));
        isian_set(&v.form, "perilaku", V(ekspektasi_kode[s->x.perilaku]));
        isian_set(&v.form, "catatan", V(s->x.catatan));
    }
    reply_html_status(req, status, tmpl_pindah, &v);
}

void page_pindah(Req *req)
{
    Serah s;
    if (muat(req, &s)) tampil(req, &s, NULL, 200);
}

void page_pindah_catat(Req *req)
{
    Err err = { 0 };
    Serah s;
    const Isian *f = &req->isian;
    if (!muat(req, &s)) return;
    CatatanPindah x = { .pegawai = s.p.pegawai, .sampai = s.p.sampai, .hasil = (Ekspektasi)isian_kode(f, "hasil"), .perilaku = (Ekspektasi)isian_kode(f, "perilaku"),
                        .catatan = isian_str(f, "catatan"), .versi = (int)isian_int(f, "versi") };
    if (!f->salah.n && serah_catat(&req->c, &x, &err)) {
        reply_redirect(req, S("/pindah"), S("Catatan tersimpan. Penilai baru melihatnya pada evaluasi bulan dan tahun itu."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &s, &req->isian, err.kode ? err_status(err.kode) : 422);
}
