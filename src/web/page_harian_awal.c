/*
 * The fresh form of a day: what it begins with, and the activities offered for one tap.
 */
#include "inti/skp.h"
#include "store/db_jaga.h"
#include "store/db_presensi.h"
#include "store/db_skp.h"
#include "tindakan/jam_kerja.h"
#include "tindakan/pembukaan.h"
#include "web/page_harian.h"

enum { SATU_JAM = 60, SERING_HARI = 30, SERING_MAKS = 3, LIMA_MENIT = 5, SEHARI = 1440 };

/* The RHK of this month's plan that the earlier report's RHK has become: the same, or the one that details the same
 * annual RHK; 0 when there is none. */
static int64_t rhk_padanan(Req *req, const RhkList *rhk, int64_t dulu)
{
    Rhk r;
    for (ptrdiff_t i = 0; i < rhk->n; i++)
        if (rhk->v[i].id == dulu) return dulu;
    if (!dulu || !db_rhk_ambil(req->c.db, req->c.a, dulu, &r, NULL) || !r.rhk_tahunan) return 0;
    for (ptrdiff_t i = 0; i < rhk->n; i++)
        if (rhk->v[i].rhk_tahunan == r.rhk_tahunan) return rhk->v[i].id;
    return 0;
}

/* The latest report of the person before the end of the day; id 0: none within the days that count as lately. */
static bool terakhir(Req *req, int64_t pegawai, Tanggal hari, Laporan *l, Err *err)
{
    LaporanList lama = { 0 };
    *l = (Laporan){ 0 };
    if (!db_laporan_antara(req->c.db, req->c.a, pegawai, tanggal_plus(hari, -SERING_HARI), hari, &lama, err)) return false;
    if (lama.n) *l = lama.v[lama.n - 1];
    return true;
}

static bool waktu(Req *req, int64_t pegawai, const HariLaporan *hari, int menit, WaktuUsul *w, Err *err)
{
    const Ctx *c = &req->c;
    PresensiList p = { 0 };
    JamKerja jam = { 0 };
    JagaList jaga = { 0 };
    int pekan = pekan_pegawai(c, pegawai, hari->hari);
    if (!db_presensi_antara(c->db, c->a, pegawai, hari->hari, hari->hari, &p, err) || !jam_kerja(c->db, c->a, &jam, err)
        || !db_jaga_antara(c->db, c->a, pegawai, hari->hari, hari->hari, &jaga, err)) return false;
    const JagaHari *j = jaga_pada(&jaga, hari->hari);
    Pukul kantor = jam_hari_orang(&jam, j, pekan, true, hari->hari).masuk;
    Pukul kini = saat_pukul(c->kini, c->aturan->profil->zona_menit), batas = { 0 };
    kini.n += (c->hari_ini.n - hari->hari.n) * SEHARI - (kini.n - 1) % LIMA_MENIT;
    if (jaga_lewat_malam(j)) batas = kini.n < j->pulang.n ? kini : j->pulang;
    else if (kini.n <= SEHARI) batas = kini;                        /* what is submitted has been done */
    *w = laporan_waktu_usul(hari->laporan, p.n ? p.v[0].masuk : (Pukul){ 0 }, kantor, batas, menit);
    return true;
}

bool harian_awal(Req *req, int64_t pegawai, const HariLaporan *hari, const RhkList *rhk, int64_t pakai, Isian *form, Err *err)
{
    Laporan contoh = { 0 }, akhir;
    WaktuUsul w;
    if (pakai && !db_laporan_ambil(req->c.db, req->c.a, pakai, &contoh, err)) return false;
    if (contoh.pegawai != pegawai) contoh = (Laporan){ 0 };         /* somebody else's is no example */
    if (!terakhir(req, pegawai, hari->hari, &akhir, err)) return false;
    int menit = contoh.id ? contoh.selesai.n - contoh.mulai.n : SATU_JAM;
    if (!waktu(req, pegawai, hari, menit, &w, err)) return false;

    const Laporan *dari = contoh.id ? &contoh : &akhir;
    int64_t kait = rhk_padanan(req, rhk, dari->rhk);
    if (!kait && rhk->n == 1) kait = rhk->v[0].id;
    Rhk r = { 0 };
    if (kait && !db_rhk_ambil(req->c.db, req->c.a, kait, &r, err)) return false;
    *form = isian_baru(req->c.a, &form_laporan);
    isian_set(form, "tanggal", V(hari->hari));
    isian_set(form, "kegiatan", V(contoh.kegiatan));
    isian_set(form, "mulai", V(w.mulai));
    isian_set(form, "selesai", V(w.selesai));
    isian_set(form, "rhk", V_ID(kait));
    if (contoh.id) {
        if (contoh.jumlah > 0) isian_set(form, "jumlah", V(contoh.jumlah));
        isian_set(form, "satuan", V(contoh.satuan));
    } else if (kait) {
        isian_set(form, "jumlah", V(1));
        isian_set(form, "satuan", V(rhk_satuan(&r)));
    }
    return true;
}

bool harian_sering(Req *req, int64_t pegawai, Tanggal hari, HarianView *v, Err *err)
{
    LaporanList l = { 0 };
    if (!db_laporan_antara(req->c.db, req->c.a, pegawai, tanggal_plus(hari, -SERING_HARI), hari, &l, err)) return false;
    LaporanSeringList s = laporan_sering(req->c.a, l, hari, SERING_MAKS);
    for (ptrdiff_t i = 0; i < s.n; i++)
        *list_add(req->c.a, &v->sering) = (SeringView){ s.v[i].l->id, utf8_clip(s.v[i].l->kegiatan, 80), s.v[i].n };
    return true;
}
