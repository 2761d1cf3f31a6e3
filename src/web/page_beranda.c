#include "web/page_beranda.h"

#include "store/db_akun.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pelaksanaan.h"
#include "tindakan/tugas.h"
#include "tmpl.h"
#include "web/page_skp.h"

/* ---- what waits ---- */

static Cip cip_tugas(KeadaanTugas k)
{
    static const struct { const char *ikon, *kelas; } rupa[KEADAAN_TUGAS_MAX] = {
        [KEADAAN_TUGAS_BELUM_ADA] = { "minus", "kecuali" },     [KEADAAN_TUGAS_DRAF] = { "pena", "" },
        [KEADAAN_TUGAS_DIKEMBALIKAN] = { "kembali", "dikembalikan" }, [KEADAAN_TUGAS_MENUNGGU] = { "kirim", "diajukan" },
        [KEADAAN_TUGAS_DITETAPKAN] = { "kirim", "diajukan" },   [KEADAAN_TUGAS_DIBUKA] = { "cek", "ditetapkan" },
        [KEADAAN_TUGAS_SUDAH] = { "cek", "ditetapkan" },
    };
    return (Cip){ str_z(keadaan_tugas_label[k]), str_z(rupa[k].ikon), str_z(rupa[k].kelas) };
}

static void tampilkan(Req *req, const TugasList *l, TugasViewList *ke)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Tugas *t = &l->v[i];
        *list_add(req->c.a, ke) = (TugasView){ .judul = t->judul, .ket = t->ket, .jalur = t->jalur, .lanjut = t->lanjut, .cip = cip_tugas(t->keadaan),
                                               .tenggat = tenggat_view(req, &t->tenggat, t->pekan, t->mengapa) };
    }
}

/* Until a new installation has people with accounts, whoever set it up is led through the first imports. */
static bool isi_mulai(Req *req, TugasViewList *l, Err *err)
{
    const Ctx *c = &req->c;
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    AkunList akun = { 0 };
    const struct { const char *judul, *ket, *jalur; bool ada; } langkah[] = {
        { "Impor unit kerja", "Pohon unit: perangkat daerah dan bagian-bagiannya.", "/impor/unit", isi->unit.n > 0 },
        { "Impor jabatan", "Jabatan di setiap unit, dengan jenis dan pimpinannya.", "/impor/jabatan", isi->jabatan.n > 0 },
        { "Impor pegawai", "NIP, nama, status, pangkat.", "/impor/pegawai", isi->pegawai.n > 0 },
        { "Impor penugasan", "Siapa memegang jabatan apa sejak kapan.", "/impor/penugasan", isi->penugasan.n > 0 },
        { "Buat akun dan tautan aktivasi", "Sekaligus bagi satu perangkat daerah, atau semua.", "/kelola/akun#sekaligus", false },
    };
    if (!(req->peran_umum & PERAN(BKPSDM))) return true;
    if (!db_akun_daftar(c->db, c->a, (Str){ 0 }, 2, &akun, err)) return false;
    if (isi->penugasan.n && akun.n > 1) return true;
    for (int i = 0; i < countof(langkah); i++)
        *list_add(c->a, l) = (TugasView){ .judul = str_fmt(c->a, "%d. %s", i + 1, langkah[i].judul), .ket = str_z(langkah[i].ket), .jalur = str_z(langkah[i].jalur),
                                          .cip = cip_tugas(langkah[i].ada ? KEADAAN_TUGAS_SUDAH : KEADAAN_TUGAS_BELUM_ADA) };
    return true;
}

/* ---- the next step and the way of the month ---- */

static bool isi_berikut(Req *req, BerandaView *v, Err *err)
{
    const Ctx *c = &req->c;
    HariLaporan h;
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    if (!c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada || !saya || !c->aturan->profil->pegawai[saya->status]) return true;
    if (!laporan_hari(c, c->pelaku.pegawai, c->hari_ini, NULL, &h, err)) return false;
    if (!h.terbuka || h.fakta.presensi.libur) return true;
    v->berikut.judul = h.laporan.n ? S("Tambah laporan hari ini") : S("Tulis laporan hari ini");
    v->berikut.isi = str_fmt(c->a, STR_F " %s Laporan dapat diisi sampai " STR_F ".", STR_A(h.fakta.presensi.kalimat),
                             h.laporan.n ? str_cz(c->a, str_fmt(c->a, "%d kegiatan sudah tercatat.", (int)h.laporan.n)) : "Belum ada laporan untuk hari ini.",
                             STR_A(tanggal_hari_kata(c->a, h.batas)));
    v->berikut.jalur = S("/harian");
    v->berikut.tombol = S("Tulis laporan");
    v->berikut.mengapa = str_fmt(c->a, "/mengapa/tenggat?jenis=laporan_harian&tanggal=" STR_F, STR_A(tanggal_iso(c->a, c->hari_ini)));
    return true;
}

static void isi_langkah(Req *req, BerandaView *v)
{
    const Ctx *c = &req->c;
    const Profil *p = c->aturan->profil;
    Skp s = { 0 };
    TenggatView skp = tenggat_bulan(req, JENIS_TENGGAT_SKP_BULANAN, c->pelaku.pegawai, v->bulan);
    TenggatView eval = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, v->bulan);
    bool ada = p->modul[MODUL_SKP_BULANAN].ada && db_skp_bulanan(c->db, c->a, c->pelaku.pegawai, v->bulan, &s, NULL);
    bool tetap = ada && s.status == STATUS_SKP_DITETAPKAN;
    if (p->modul[MODUL_SKP_BULANAN].ada)
        *list_add(c->a, &v->langkah) = (Langkah){ S("SKP bulanan"), tetap ? S("Sudah ditetapkan") : str_fmt(c->a, "Ditetapkan paling lambat " STR_F, STR_A(tanggal_kata(c->a, skp.batas))), tetap, !tetap };
    if (p->modul[MODUL_LAPORAN_HARIAN].ada)
        *list_add(c->a, &v->langkah) = (Langkah){ S("Laporan harian"), str_fmt(c->a, "Tiap hari kerja, paling lama %d hari kerja sesudahnya", p->tenggat[JENIS_TENGGAT_LAPORAN_HARIAN].n), false, tetap };
    *list_add(c->a, &v->langkah) = (Langkah){ p->modul[MODUL_LAPORAN_HARIAN].ada ? S("Verifikasi dan evaluasi") : S("Evaluasi"), str_fmt(c->a, "Penilai, paling lambat " STR_F, STR_A(tanggal_kata(c->a, eval.batas))), false, false };
    *list_add(c->a, &v->langkah) = (Langkah){ S("Tanda tangan Anda"), str_fmt(c->a, "%d hari sejak hasil dibuka", p->tenggat[JENIS_TENGGAT_TANDA_TANGAN].n), false, false };
}

void page_beranda(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BerandaView v = { .bulan = tanggal_bulan(c->hari_ini), .h = halaman(req, tanggal_hari_kata(c->a, c->hari_ini)) };
    v.ket = c->pelaku.nama;
    if (c->pelaku.pegawai) {
        LembarOrang o = isi_orang(c, c->pelaku.pegawai, c->hari_ini);
        v.ket = o.jabatan.len ? str_fmt(c->a, STR_F " · " STR_F " · " STR_F, STR_A(o.nama), STR_A(o.jabatan), STR_A(o.unit)) : o.nama;
        if (!isi_berikut(req, &v, &err)
            || !db_evaluasi_riwayat(c->db, c->a, c->pelaku.pegawai, 12, &v.riwayat, &err)) { reply_err(req, &err); return; }
        if (req->peran_umum & PERAN(PEMILIK)) isi_langkah(req, &v);
        ptrdiff_t n = 0;        /* only what was opened to him */
        for (ptrdiff_t i = 0; i < v.riwayat.n; i++)
            if (v.riwayat.v[i].status == STATUS_EVALUASI_DIBUKA && n < 4) v.riwayat.v[n++] = v.riwayat.v[i];
        v.riwayat.n = n;
    }
    if (req->peran_umum & PERAN_PENGAWAS) {
        v.awasi = bulan_kerja(c);
        v.awasi_tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, v.awasi);
    }
    v.untuk = req->peran_umum & PERAN(ADMIN_PD) && c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    TugasSaya tugas;
    if (!tugas_saya(c, &tugas, &err) || !isi_mulai(req, &v.mulai, &err)) { reply_err(req, &err); return; }
    v.akun = (req->peran_umum & PERAN(SISTEM)) && !v.mulai.n;
    tampilkan(req, &tugas.perlu, &v.tugas);
    tampilkan(req, &tugas.menunggu, &v.menunggu);
    halaman_perlu(req, &v.h, (int)v.tugas.n);
    reply_html(req, tmpl_beranda, &v);
}
