/* The lists: one's own, those that one answers or decides, all of a year; and the decision as it was recorded. */
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/dokumen_kirim.h"
#include "web/page_keberatan.h"

enum { PIHAK_MAX = 200 };

static const Field saring_fields[] = {
    { "tahun",  "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 },
    { "status", "Keadaan", NULL, FIELD_KODE, .kode = status_keberatan_kode, .label_kode = status_keberatan_label, .atribut = "Semua" },
};
const Form form_keberatan_saring = FORM(saring_fields);

static KeberatanBaris baris(Req *req, const Keberatan *k)
{
    LembarOrang o = isi_orang(&req->c, k->pegawai, hari_peran_periode(&req->c, k->periode));
    GiliranKeberatan g = keberatan_giliran(k, req->c.hari_ini);
    KeberatanBaris b = { .k = *k, .siapa = o.nama, .nip = o.nip, .unit = o.unit, .cip = cip_keberatan(k->status) };
    if (g.peran)
        b.ket = str_fmt(req->c.a, STR_F " %s sampai " STR_F, STR_A(isi_orang(&req->c, g.peran == PERAN_PENILAI ? k->penilai : k->pemutus, req->c.hari_ini).nama), g.apa,
                        STR_A(tanggal_kata(req->c.a, g.batas)));
    return b;
}

/* All of a year where the account watches, else those with oneself as a party. */
static bool muat(Req *req, int tahun, bool *semua, KeberatanList *l, Err *err)
{
    const Ctx *c = &req->c;
    KeberatanList saya = { 0 };
    *semua = c->pelaku.peran & (PERAN(BKPSDM) | PERAN(AUDITOR));
    if (*semua) return db_keberatan_semua(c->db, c->a, periode_tahun(tahun), periode_bulan(bulan(tahun, 12)), l, err);
    if (!db_keberatan_pegawai(c->db, c->a, c->pelaku.pegawai, &saya, err) || !db_keberatan_pihak(c->db, c->a, c->pelaku.pegawai, PIHAK_MAX, l, err)) return false;
    for (ptrdiff_t i = 0; i < saya.n; i++) *list_add(c->a, l) = saya.v[i];
    return true;
}

static int tahun_diminta(Req *req)
{
    int t = (int)isian_int(&req->isian, "tahun");
    return t ? t : tanggal_tahun(req->c.hari_ini);
}

void page_keberatan_daftar(Req *req)
{
    Err err = { 0 };
    KeberatanList l = { 0 };
    StatusKeberatan saring = (StatusKeberatan)isian_kode(&req->isian, "status");
    KeberatanDaftarView v = { .h = halaman(req, S("Keberatan")), .tab = tab_tindak(req, "/keberatan"), .tahun = tahun_diminta(req), .saring = req->isian };
    if (!muat(req, v.tahun, &v.semua, &l, &err)) { reply_err(req, &err); return; }
    if (!isian_ada(&v.saring, "tahun")) isian_set(&v.saring, "tahun", V(v.tahun));
    v.unduh = str_fmt(req->c.a, "/keberatan/xlsx?tahun=%d%s%s", v.tahun, saring ? "&status=" : "", status_keberatan_kode[saring]);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Keberatan *k = &l.v[i];
        GiliranKeberatan g = keberatan_giliran(k, req->c.hari_ini);
        bool giliran = g.peran && keberatan_pihak(k, req->c.pelaku.pegawai) & (1u << g.peran);
        if (v.semua && !keberatan_boleh(&req->c, k, AKSI_LIHAT, NULL)) continue;
        v.jumlah[k->status]++;
        if (saring && k->status != saring) continue;
        *list_add(req->c.a, giliran ? &v.perlu : &v.daftar) = baris(req, k);
    }
    reply_html(req, tmpl_keberatan_daftar, &v);
}

typedef struct {
    Str nip, nama, unit, penilai, pemutus;
    Periode periode;
    StatusKeberatan status;
    Predikat predikat_lama, predikat_baru;
    Saat diajukan_pada, diputus_pada;
} LembarKeberatan;

static const Kolom k_lembar[] = {
    KOLOM(LembarKeberatan, nip, STR, "NIP"), KOLOM(LembarKeberatan, nama, STR, "Nama"), KOLOM(LembarKeberatan, unit, STR, "Unit"),
    KOLOM(LembarKeberatan, periode, PERIODE, "Periode"), KOLOM_KODE(LembarKeberatan, status, status_keberatan_label, "Keadaan"),
    KOLOM(LembarKeberatan, penilai, STR, "Pejabat penilai"), KOLOM(LembarKeberatan, pemutus, STR, "Pemutus"),
    KOLOM_KODE(LembarKeberatan, predikat_lama, predikat_label, "Predikat semula"), KOLOM_KODE(LembarKeberatan, predikat_baru, predikat_label, "Predikat baru"),
    KOLOM(LembarKeberatan, diajukan_pada, SAAT, "Diajukan"), KOLOM(LembarKeberatan, diputus_pada, SAAT, "Diputus"), KOLOM_AKHIR };

void page_keberatan_xlsx(Req *req)
{
    Err err = { 0 };
    KeberatanList l = { 0 };
    LIST_OF(LembarKeberatan) b = { 0 };
    bool semua;
    int tahun = tahun_diminta(req);
    StatusKeberatan saring = (StatusKeberatan)isian_kode(&req->isian, "status");
    if (!muat(req, tahun, &semua, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Keberatan *k = &l.v[i];
        if ((saring && k->status != saring) || !keberatan_boleh(&req->c, k, AKSI_LIHAT, NULL)) continue;
        KeberatanBaris x = baris(req, k);
        *list_add(req->c.a, &b) = (LembarKeberatan){ x.nip, x.siapa, x.unit, isi_orang(&req->c, k->penilai, req->c.hari_ini).nama,
            isi_orang(&req->c, k->pemutus, req->c.hari_ini).nama, k->periode, k->status, k->predikat_lama, k->predikat_baru, k->diajukan_pada, k->diputus_pada };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Keberatan %d", tahun), k_lembar, b.v, b.n, sizeof *b.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "keberatan-%d", tahun));
}

/* ---- the decision ---- */

void page_keberatan_pdf(Req *req)
{
    Err err = { 0 };
    Keberatan k;
    DokumenBaris d;
    bool ok = db_keberatan_ambil(req->c.db, req->c.a, req_id(req, 0), &k, &err);
    if (ok && !keberatan_boleh(&req->c, &k, AKSI_LIHAT, NULL)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !db_dokumen_objek(req->c.db, req->c.a, str_z(jenis_dokumen_kode[JENIS_DOKUMEN_KEBERATAN]), k.id, &d, &err)) { reply_err(req, &err); return; }
    baca_catat(&req->c, OBJEK_KEBERATAN, k.id, k.pegawai);
    kirim_lain(req, &d, (Kirim){ str_fmt(req->c.a, "putusan-keberatan-" STR_F ".pdf", STR_A(periode_iso(req->c.a, k.periode))), S("Keberatan"),
                                 str_fmt(req->c.a, "/keberatan/%lld", (long long)k.id) });
}
