/* The month of daily reports as a PDF: one's own, and that of a person whose reports one may read. */
#include "tindakan/rekap_bulan.h"
#include "web/dokumen_kirim.h"
#include "web/page_harian.h"

static void kirim(Req *req, int64_t pegawai, Str asal, Str kembali)
{
    Err err = { 0 };
    RekapHarian r;
    Bulan b = isian_bulan(&req->isian, "bulan");
    if (!b.n) b = tanggal_bulan(req->c.hari_ini);
    if (!rekap_bulan(&req->c, pegawai, b, &r, &err)) { reply_err(req, &err); return; }
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_REKAP_HARIAN]), .objek_id = pegawai, .pegawai = pegawai,
                       .periode = bulan_iso(req->c.a, b), .isi = rekap_harian_json(req->c.a, &r) };
    kirim_terbit(req, &d, !rekap_harian_tuntas(&r, req->c.hari_ini),
                 (Kirim){ str_fmt(req->c.a, "laporan-harian-" STR_F ".pdf", STR_A(d.periode)), asal, str_fmt(req->c.a, STR_F "?bulan=" STR_F, STR_A(kembali), STR_A(d.periode)) });
}

void page_rekap_saya(Req *req) { kirim(req, req->c.pelaku.pegawai, S("Laporan bulan ini"), S("/harian/bulan")); }

void page_rekap_orang(Req *req)
{
    int64_t id = req_id(req, 0);
    kirim(req, id, S("Laporan harian"), str_fmt(req->c.a, "/verifikasi/%lld", (long long)id));
}
