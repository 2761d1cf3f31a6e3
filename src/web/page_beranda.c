#include "web/page_beranda.h"

#include "inti/skp.h"
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/umpan.h"
#include "tmpl.h"
#include "web/page_skp.h"

/* ---- what waits ---- */

static const Cip cip_draf = { { "Draf", 4 }, { "pena", 4 }, { 0 } };
static const Cip cip_kembali = { { "Dikembalikan", 12 }, { "kembali", 7 }, { "dikembalikan", 12 } };
static const Cip cip_tunggu = { { "Menunggu", 8 }, { "kirim", 5 }, { "diajukan", 8 } };
static const Cip cip_kosong = { { "Belum ada", 9 }, { "minus", 5 }, { "kecuali", 7 } };

/* "Pada Budi Santoso, M.M." ends its own sentence. */
static Str pada(Arena *a, Str nama)
{
    return str_ends(nama, S(".")) ? str_fmt(a, "Pada " STR_F, STR_A(nama)) : str_fmt(a, "Pada " STR_F ".", STR_A(nama));
}

static Tugas *tambah(Req *req, TugasList *l, Str judul, Str ket, Str jalur, TenggatView t, Cip c)
{
    Tugas *x = list_add(req->c.a, l);
    *x = (Tugas){ judul, ket, jalur, t, c };
    return x;
}

static bool tugas_laporan(Req *req, TugasList *l, Err *err)
{
    const Ctx *c = &req->c;
    LaporanList kembali = { 0 };
    if (!db_laporan_dikembalikan(c->db, c->a, c->pelaku.pegawai, &kembali, err)) return false;
    for (ptrdiff_t i = 0; i < kembali.n; i++) {
        const Laporan *x = &kembali.v[i];
        HariLaporan h;
        Err e = { 0 };
        if (!laporan_hari(c, x->pegawai, x->tanggal, x, &h, &e) || !h.terbuka) continue;
        Tenggat t = h.fakta.jendela;
        t.batas = h.batas;
        tambah(req, l, str_fmt(c->a, "Perbaiki laporan " STR_F, STR_A(tanggal_kata(c->a, x->tanggal))),
               str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(x->catatan, 120))), str_fmt(c->a, "/harian/%lld", (long long)x->id),
               tenggat_view(req, &t, pekan_pegawai(c, x->pegawai, x->tanggal),
                            str_fmt(c->a, "/mengapa/tenggat?jenis=laporan_harian&tanggal=" STR_F, STR_A(tanggal_iso(c->a, x->tanggal)))), cip_kembali);
    }
    return true;
}

/* Plans that are missing, drafts, or with the appraiser. */
static bool tugas_skp(Req *req, TugasList *l, TugasList *menunggu, Err *err)
{
    const Ctx *c = &req->c;
    int tahun = tanggal_tahun(c->hari_ini);
    Bulan kini = tanggal_bulan(c->hari_ini);
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, c->pelaku.pegawai, c->hari_ini);
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    if (!tugas || !saya || !c->aturan->profil->pegawai[saya->status]) return true;      /* e.g. the head of region */
    for (int k = 0; k < 2; k++) {
        Skp s = { 0 };
        Err e = { 0 };
        bool bulanan = k == 1;
        if (bulanan && !c->aturan->profil->modul[MODUL_SKP_BULANAN].ada) break;
        bool ada = bulanan ? db_skp_bulanan(c->db, c->a, c->pelaku.pegawai, kini, &s, &e)
                           : db_skp_tahunan(c->db, c->a, c->pelaku.pegawai, tugas->id, tahun, &s, &e);
        if (!ada && e.kode != E_TIDAK_ADA) { *err = e; return false; }
        Str nama = bulanan ? bulan_kata(c->a, kini) : str_fmt(c->a, "tahun %d", tahun);
        TenggatView t = tenggat_bulan(req, bulanan ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN, c->pelaku.pegawai, bulanan ? kini : bulan(tahun, 1));
        Str jalur = str_fmt(c->a, "/skp/%lld", (long long)s.id);
        if (!ada) tambah(req, l, str_fmt(c->a, "Susun SKP " STR_F, STR_A(nama)), bulanan ? S("Terisi dari SKP tahunan dan bulan lalu.") : S("Rencana hasil kerja setahun."), S("/skp"), t, cip_kosong);
        else if (s.status == STATUS_SKP_DRAF)
            tambah(req, l, str_fmt(c->a, "Ajukan SKP " STR_F, STR_A(nama)), s.catatan.len ? str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(s.catatan, 120))) : S("Masih draf."), jalur, t,
                   s.catatan.len ? cip_kembali : cip_draf);
        else if (s.status == STATUS_SKP_DIAJUKAN)
            tambah(req, menunggu, str_fmt(c->a, "SKP " STR_F, STR_A(nama)), pada(c->a, isi_orang(c, s.penilai, c->hari_ini).nama), jalur, t, cip_tunggu);
    }
    return true;
}

/* Last month: submission, evaluation, signature. */
static bool tugas_hasil(Req *req, TugasList *l, TugasList *menunggu, Err *err)
{
    const Ctx *c = &req->c;
    Bulan lalu = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    EvaluasiList buka = { 0 };
    Evaluasi e = { 0 };
    Err x = { 0 };
    Saat sampai;
    HitungLaporan h;
    if (!db_evaluasi_belum_ditanggapi(c->db, c->a, c->pelaku.pegawai, &buka, err)) return false;
    for (ptrdiff_t i = 0; i < buka.n; i++) {
        Tenggat t;
        TenggatView tv = { 0 };
        Tanggal rilis = saat_tanggal(buka.v[i].dibuka_pada, c->aturan->profil->zona_menit);
        if (batas_pegawai(c, JENIS_TENGGAT_TANDA_TANGAN, c->pelaku.pegawai, (Bulan){ 0 }, rilis, &t, NULL) && t.batas.n)
            tv = tenggat_view(req, &t, pekan_pegawai(c, c->pelaku.pegawai, rilis), str_fmt(c->a, "/mengapa/tenggat?jenis=tanda_tangan&tanggal=" STR_F, STR_A(tanggal_iso(c->a, rilis))));
        tambah(req, l, str_fmt(c->a, "Tanda tangani evaluasi " STR_F, STR_A(periode_kata(c->a, buka.v[i].periode))),
               str_fmt(c->a, "Predikat %s.", predikat_label[buka.v[i].predikat]), str_fmt(c->a, "/hasil/%lld", (long long)buka.v[i].id), tv, cip_evaluasi(buka.v[i].status));
    }
    if (lalu.n < c->aturan->profil->mulai.n) return true;
    if (!db_penyampaian(c->db, c->a, c->pelaku.pegawai, lalu, &sampai, err) || !db_laporan_hitung_satu(c->db, c->a, c->pelaku.pegawai, lalu, &h, err)) return false;
    if (!db_evaluasi_periode(c->db, c->a, c->pelaku.pegawai, periode_bulan(lalu), &e, &x) && x.kode != E_TIDAK_ADA) { *err = x; return false; }
    Skp skp;
    bool harian = c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    bool bekerja = harian ? h.hari > 0 : skp_bulan_kepala(c, c->db, c->pelaku.pegawai, lalu, &skp, NULL) && skp.status != STATUS_SKP_DRAF;
    if (harian && !sampai.ms && e.status < STATUS_EVALUASI_DITETAPKAN && h.hari)
        tambah(req, l, str_fmt(c->a, "Sampaikan hasil kerja " STR_F, STR_A(bulan_kata(c->a, lalu))), str_fmt(c->a, "%d hari terisi, %d laporan belum diperiksa.", h.hari, h.diajukan),
               bulan_alamat(c->a, "/harian/bulan", lalu), tenggat_bulan(req, JENIS_TENGGAT_VERIFIKASI, c->pelaku.pegawai, lalu), cip_draf);
    else if (e.status < STATUS_EVALUASI_DIBUKA && bekerja) {
        HasilPenilai p = { 0 };
        bool ada = penilai_cari(c->aturan->profil, c->aturan->struktur, c->pelaku.pegawai, bulan_akhir(lalu), c->a, &p, NULL);
        tambah(req, menunggu, str_fmt(c->a, "Evaluasi " STR_F, STR_A(bulan_kata(c->a, lalu))), ada ? pada(c->a, p.penilai.pegawai->nama) : S("Penilai belum ada."),
               harian ? bulan_alamat(c->a, "/harian/bulan", lalu) : S("/hasil"), tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, lalu), cip_tunggu);
    }
    return true;
}

static bool tugas_penilai(Req *req, TugasList *l, Err *err)
{
    const Ctx *c = &req->c;
    SkpList skp = { 0 };
    if (!db_skp_menunggu(c->db, c->a, c->pelaku.pegawai, &skp, err)) return false;
    if (skp.n) {
        const Skp *s = &skp.v[0];
        tambah(req, l, str_fmt(c->a, "Putuskan %d SKP yang diajukan", (int)skp.n), str_fmt(c->a, "Paling lama menunggu: " STR_F ", " STR_F ".",
               STR_A(isi_orang(c, s->pegawai, c->hari_ini).nama), STR_A(skp_judul(c->a, s))), str_fmt(c->a, "/skp/%lld/tetapkan", (long long)s->id),
               tenggat_bulan(req, s->bulan.n ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN, s->pegawai, s->bulan.n ? s->bulan : bulan(s->tahun, 1)), cip_tunggu);
    }
    Bulan b = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    if (b.n < c->aturan->profil->mulai.n) return true;
    TimBarisList tim = { 0 };
    if (!tim_isi(req, b, &tim, err)) return false;
    int periksa = 0, nilai = 0, buka = 0;
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        periksa += tim.v[i].laporan.diajukan;
        nilai += !tim.v[i].kecuali && tim.v[i].evaluasi.status < STATUS_EVALUASI_DITETAPKAN;
        buka += tim.v[i].evaluasi.status == STATUS_EVALUASI_DITETAPKAN;
    }
    Str bln = bulan_kata(c->a, b);
    if (periksa) tambah(req, l, str_fmt(c->a, "Verifikasi %d laporan " STR_F, periksa, STR_A(bln)), str_fmt(c->a, "Dari tim Anda, %d pegawai.", (int)tim.n),
                        bulan_alamat(c->a, "/verifikasi", b), tenggat_bulan(req, JENIS_TENGGAT_VERIFIKASI, c->pelaku.pegawai, b), cip_tunggu);
    if (nilai) tambah(req, l, str_fmt(c->a, "Evaluasi %d pegawai untuk " STR_F, nilai, STR_A(bln)), S("Rating hasil kerja dan perilaku kerja; predikat mengikuti kuadran."),
                      bulan_alamat(c->a, "/evaluasi", b), tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, b), cip_tunggu);
    if (buka) tambah(req, l, str_fmt(c->a, "Buka %d hasil " STR_F, buka, STR_A(bln)), S("Sudah ditetapkan, belum terlihat oleh pegawai."),
                     bulan_alamat(c->a, "/evaluasi", b), (TenggatView){ 0 }, cip_evaluasi(STATUS_EVALUASI_DITETAPKAN));
    return true;
}

/* Feedback that others wait for, and a schedule to agree on (B19.2). */
static bool tugas_umpan(Req *req, TugasList *l, Err *err)
{
    const Ctx *c = &req->c;
    PermintaanUmpanList minta = { 0 };
    UtangTimList utang = { 0 };
    JadwalUmpan j = { 0 };
    Err e = { 0 };
    int tahun = tanggal_tahun(c->hari_ini);
    if (!db_minta_kepada(c->db, c->a, c->pelaku.pegawai, &minta, err)) return false;
    for (ptrdiff_t i = 0; i < minta.n; i++) {
        const PermintaanUmpan *m = &minta.v[i];
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, m->pegawai);
        if (m->batas.n < c->hari_ini.n || !p) continue;
        tambah(req, l, str_fmt(c->a, "Beri umpan balik kepada " STR_F, STR_A(p->nama)),
               m->pertanyaan.len ? str_fmt(c->a, "“" STR_F "”", STR_A(utf8_clip(m->pertanyaan, 120))) : S("Diminta dari Anda."),
               str_fmt(c->a, "/umpan/beri?pegawai=%lld&minta=%lld", (long long)m->pegawai, (long long)m->id),
               tenggat_view(req, &(Tenggat){ .batas = m->batas }, pekan_pegawai(c, c->pelaku.pegawai, c->hari_ini), (Str){ 0 }), cip_tunggu);
    }
    if (!db_jadwal_umpan(c->db, c->a, c->pelaku.pegawai, tahun, &j, &e) && e.kode != E_TIDAK_ADA) { *err = e; return false; }
    if (j.status == STATUS_JADWAL_UMPAN_DIUSULKAN)
        tambah(req, l, S("Setujui jadwal umpan balik berkala"), S("Diusulkan penilai Anda; sesudah disetujui menjadi kewajibannya."), S("/umpan"), (TenggatView){ 0 }, cip_tunggu);
    if (!(req->peran_umum & PERAN(PENILAI))) return true;
    if (!umpan_utang_saya(c, &utang, err)) return false;
    if (utang.n) {
        Tanggal batas = utang.v[0].utang.batas;
        for (ptrdiff_t i = 1; i < utang.n; i++)
            if (utang.v[i].utang.batas.n < batas.n) batas = utang.v[i].utang.batas;
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, utang.v[0].pegawai);
        tambah(req, l, str_fmt(c->a, "Beri %d umpan balik berkala", (int)utang.n), str_fmt(c->a, "Menurut jadwal yang disepakati, mulai dari " STR_F ".", STR_A(p->nama)),
               str_fmt(c->a, "/umpan/beri?pegawai=%lld", (long long)p->id),
               tenggat_view(req, &(Tenggat){ .batas = batas }, pekan_pegawai(c, c->pelaku.pegawai, c->hari_ini), (Str){ 0 }), cip_draf);
    }
    return true;
}

/* Reports that he entered for others come back to him: those persons have no device to see it on. */
static bool tugas_pencatat(Req *req, TugasList *l, Err *err)
{
    const Ctx *c = &req->c;
    CatatanPencatatList x = { 0 };
    int n = 0;
    if (!db_laporan_pencatat(c->db, c->a, c->pelaku.akun, tanggal_plus(c->hari_ini, -60), &x, err)) return false;
    for (ptrdiff_t i = 0; i < x.n; i++) n += x.v[i].kembali;
    if (n) tambah(req, l, str_fmt(c->a, "Perbaiki %d laporan yang Anda masukkan untuk pegawai", n), S("Dikembalikan penilai; perbaiki paling lama sehari kerja sesudahnya."),
                  S("/harian/untuk"), (TenggatView){ 0 }, cip_kembali);
    return true;
}

static int menurut_batas(const void *x, const void *y)
{
    const Tugas *a = x, *b = y;
    int32_t p = a->tenggat.batas.n ? a->tenggat.batas.n : INT32_MAX, q = b->tenggat.batas.n ? b->tenggat.batas.n : INT32_MAX;
    return p != q ? (p > q) - (p < q) : str_cmp(a->judul, b->judul);
}

/* Requests for leave and dinas luar that an administrator decides. */
static bool tugas_izin(Req *req, TugasList *l, Err *err)
{
    enum { MAKS = 1000 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    bool semua = req->peran_umum & PERAN(BKPSDM);
    IzinList z = { 0 };
    const Izin *awal = NULL;
    int n = 0;
    if (!(req->peran_umum & (PERAN(BKPSDM) | PERAN(ADMIN_PD)))) return true;
    if (!db_izin_status(c->db, c->a, STATUS_IZIN_DIAJUKAN, MAKS, &z, err)) return false;
    for (ptrdiff_t i = 0; i < z.n; i++) {
        const Unit *u = struktur_unit_pegawai(s, z.v[i].pegawai, c->hari_ini);
        bool milik = semua;
        for (ptrdiff_t k = 0; u && !milik && k < c->pelaku.unit_admin.n; k++) milik = struktur_di_bawah(s, u->id, c->pelaku.unit_admin.v[k]);
        if (!milik || z.v[i].pegawai == c->pelaku.pegawai) continue;
        n++;
        awal = &z.v[i];                 /* newest start first */
    }
    if (awal)
        tambah(req, l, str_fmt(c->a, "Putuskan %d pengajuan cuti dan dinas luar", n),
               str_fmt(c->a, "Paling awal: " STR_F ", mulai " STR_F ".", STR_A(isi_orang(c, awal->pegawai, c->hari_ini).nama), STR_A(tanggal_kata(c->a, awal->mulai))),
               S("/izin/masuk"), (TenggatView){ 0 }, cip_tunggu);
    return true;
}

/* Until a new installation has people with accounts, whoever set it up is led through the first imports. */
static bool isi_mulai(Req *req, TugasList *l, Err *err)
{
    const Ctx *c = &req->c;
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    AkunList akun = { 0 };
    static const Cip sudah = { { "Sudah", 5 }, { "cek", 3 }, { "ditetapkan", 10 } };
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
        tambah(req, l, str_fmt(c->a, "%d. %s", i + 1, langkah[i].judul), str_z(langkah[i].ket), str_z(langkah[i].jalur), (TenggatView){ 0 }, langkah[i].ada ? sudah : cip_kosong);
    return true;
}

bool tugas_saya(Req *req, TugasList *tugas, TugasList *menunggu, Err *err)
{
    if (!tugas_izin(req, tugas, err)) return false;
    if (!req->c.pelaku.pegawai) return true;
    bool ok = tugas_laporan(req, tugas, err) && tugas_skp(req, tugas, menunggu, err) && tugas_hasil(req, tugas, menunggu, err)
           && (!req->c.aturan->profil->modul[MODUL_UMPAN_BALIK].ada || tugas_umpan(req, tugas, err))
           && (!(req->peran_umum & PERAN(PENILAI)) || tugas_penilai(req, tugas, err))
           && (!(req->peran_umum & PERAN(ADMIN_PD)) || tugas_pencatat(req, tugas, err));
    if (ok && tugas->n) qsort(tugas->v, (size_t)tugas->n, sizeof *tugas->v, menurut_batas);
    return ok;
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
    if (req->peran_umum & (PERAN(KEPALA_PD) | PERAN(ADMIN_PD) | PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(AUDITOR))) {
        v.awasi = bulan_kerja(c);
        v.awasi_tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, c->pelaku.pegawai, v.awasi);
    }
    v.untuk = req->peran_umum & PERAN(ADMIN_PD) && c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    if (!tugas_saya(req, &v.tugas, &v.menunggu, &err) || !isi_mulai(req, &v.mulai, &err)) { reply_err(req, &err); return; }
    v.akun = (req->peran_umum & PERAN(SISTEM)) && !v.mulai.n;
    v.h.perlu = (int)v.tugas.n;
    reply_html(req, tmpl_beranda, &v);
}
