#include "tindakan/rekap_bulan.h"

#include "base/html.h"
#include "store/db_skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pelaksanaan.h"
#include "tindakan/pembukaan.h"

typedef struct { LaporanList laporan; HariPresensiList hari; RhkList rhk; } Bahan;

static Str jumlah_kata(Arena *a, double n, Str satuan)
{
    Buf b = buf_new(a, 128);
    if (n <= 0) return (Str){ 0 };
    html_real(&b, n);
    return str_fmt(a, STR_F " " STR_F, STR_A(buf_str(&b)), STR_A(satuan));
}

static Str rhk_kata(Arena *a, const RhkList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return str_fmt(a, "%d. " STR_F, (int)i + 1, STR_A(l->v[i].uraian));
    return id ? S("Rencana hasil kerja di luar SKP bulan ini") : S("Belum dikaitkan");
}

static bool kegiatan(const Ctx *c, const Laporan *l, const RhkList *rhk, RekapHarian *r, RekapHari *h, Err *err)
{
    BuktiList bukti = { 0 };
    RekapKegiatan *k = list_add(c->a, &h->kegiatan);
    *k = (RekapKegiatan){ .mulai = l->mulai, .selesai = l->selesai, .kegiatan = l->kegiatan, .rhk = rhk_kata(c->a, rhk, l->rhk),
                          .hasil = jumlah_kata(c->a, l->jumlah, l->satuan), .pencatat = l->pencatat_nama, .status = l->status,
                          .catatan = l->status == STATUS_LAPORAN_DIKEMBALIKAN ? l->catatan : (Str){ 0 } };
    if (l->bukti && !db_bukti_daftar(c->db, c->a, l->id, &bukti, err)) return false;
    for (ptrdiff_t i = 0; i < bukti.n; i++) *list_add(c->a, &k->bukti) = bukti.v[i].nama.len ? bukti.v[i].nama : bukti.v[i].tautan;
    Tanggal t = l->diperiksa_pada.ms ? saat_tanggal(l->diperiksa_pada, c->aturan->profil->zona_menit) : (Tanggal){ 0 };
    if (l->status == STATUS_LAPORAN_DIVERIFIKASI && t.n > r->diperiksa.n) r->diperiksa = t;
    return true;
}

/* A day off by roster or calendar is no working day, nor one of study leave. */
static bool hari_kerja(const Ctx *c, const HariPresensi *p, int pekan, Tanggal t)
{
    const Kalender *k = &c->aturan->kalender;
    bool libur = p->terjadwal ? p->libur : kalender_ada(k, tanggal_tahun(t)) && !kalender_kerja(k, pekan, t);
    return !libur && p->status != STATUS_PRESENSI_TB;
}

/* Every day with reports, and every working day up to today. */
static bool isi_hari(const Ctx *c, const Bahan *b, int64_t pegawai, RekapHarian *r, Err *err)
{
    Tanggal awal = bulan_awal(r->bulan);
    int pekan = pekan_pegawai(c, pegawai, hari_peran(c, r->bulan));
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < b->hari.n; i++) {
        const HariPresensi *p = &b->hari.v[i];
        RekapHari h = { .tanggal = tanggal_plus(awal, (int)i), .presensi = str_z(p->status ? status_presensi_label[p->status] : keadaan_hari_label[p->keadaan]) };
        h.kerja = hari_kerja(c, p, pekan, h.tanggal);
        while (n < b->laporan.n && b->laporan.v[n].tanggal.n == h.tanggal.n)
            if (!kegiatan(c, &b->laporan.v[n++], &b->rhk, r, &h, err)) return false;
        if (h.kegiatan.n || (h.kerja && h.tanggal.n <= c->hari_ini.n)) *list_add(c->a, &r->hari) = h;
    }
    return true;
}

/* What the verified reports of each RHK add up to. */
static bool isi_hasil(const Ctx *c, const Bahan *b, int64_t pegawai, RekapHarian *r, Err *err)
{
    RekapRhkList satuan = { 0 };
    if (!db_laporan_rekap_rhk(c->db, c->a, pegawai, r->bulan, &satuan, err)) return false;
    for (ptrdiff_t i = 0; i < b->rhk.n; i++) {
        RekapHasil *x = list_add(c->a, &r->rhk);
        *x = (RekapHasil){ .uraian = b->rhk.v[i].uraian };
        for (ptrdiff_t k = 0; k < b->laporan.n; k++) {
            const Laporan *l = &b->laporan.v[k];
            if (l->rhk != b->rhk.v[i].id || l->status != STATUS_LAPORAN_DIVERIFIKASI) continue;
            x->kegiatan++;
            x->menit += pukul_menit(l->selesai) - pukul_menit(l->mulai);
            x->bukti += l->bukti;
        }
        for (ptrdiff_t k = 0; k < satuan.n; k++) {
            Str n = satuan.v[k].rhk == b->rhk.v[i].id ? jumlah_kata(c->a, satuan.v[k].jumlah, satuan.v[k].satuan) : (Str){ 0 };
            if (n.len) x->hasil = x->hasil.len ? str_fmt(c->a, STR_F "; " STR_F, STR_A(x->hasil), STR_A(n)) : n;
        }
    }
    return true;
}

static void isi_kepala(const Ctx *c, int64_t pegawai, Bulan b, RekapHarian *r)
{
    const Profil *p = c->aturan->profil;
    const Struktur *s = c->aturan->struktur;
    Tanggal t = hari_peran(c, b);
    const Unit *u = struktur_unit_pegawai(s, pegawai, t), *pd = u ? struktur_pd(s, u) : NULL;
    HasilPenilai h = { 0 };
    *r = (RekapHarian){ .profil = p->kode, .aplikasi = p->aplikasi, .daerah = p->daerah, .nama_pd = pd ? pd->nama : p->daerah,
                        .tempat = tempat_tanda_tangan(s, u), .dasar = p->ketentuan[KETENTUAN_VERIFIKASI], .bulan = b, .pegawai = isi_orang(c, pegawai, t) };
    if (penilai_cari(p, s, pegawai, t, c->a, &h, NULL)) r->penilai = isi_orang(c, h.penilai.pegawai->id, t);
}

bool rekap_bulan(const Ctx *c, int64_t pegawai, Bulan b, RekapHarian *r, Err *err)
{
    Bahan x = { 0 };
    Skp s;
    Saat kirim = { 0 };
    Tanggal awal = bulan_awal(b), akhir = bulan_akhir(b);
    if (!struktur_pegawai(c->aturan->struktur, pegawai) || !boleh(c, OBJEK_LAPORAN, AKSI_LIHAT, NULL, pegawai, hari_peran(c, b), NULL))
        return err_set(err, E_TIDAK_ADA, NULL, NULL);
    baca_catat(c, OBJEK_LAPORAN, pegawai, pegawai);
    isi_kepala(c, pegawai, b, r);
    if (!db_laporan_antara(c->db, c->a, pegawai, awal, akhir, &x.laporan, err) || !presensi_antara(c, c->db, pegawai, awal, akhir, false, &x.hari, err)
        || !db_penyampaian(c->db, c->a, pegawai, b, &kirim, err)) return false;
    if (db_skp_bulanan(c->db, c->a, pegawai, b, &s, NULL) && !db_rhk_daftar(c->db, c->a, s.id, &x.rhk, err)) return false;
    if (kirim.ms) r->disampaikan = saat_tanggal(kirim, c->aturan->profil->zona_menit);
    if (!isi_hari(c, &x, pegawai, r, err) || !isi_hasil(c, &x, pegawai, r, err)) return false;
    if (!rekap_harian_tuntas(r, c->hari_ini)) r->diperiksa = (Tanggal){ 0 };
    return true;
}
