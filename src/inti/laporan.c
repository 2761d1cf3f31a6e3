#include "inti/laporan.h"

enum { SEHARI = 1440 };

static Tanggal lebih_akhir(Tanggal a, Tanggal b) { return a.n > b.n ? a : b; }

Tanggal laporan_batas(const FaktaHariLaporan *f)
{
    return lebih_akhir(lebih_akhir(f->jendela.batas, f->dibuka_sampai), lebih_akhir(f->gangguan_sampai, f->perbaikan_sampai));
}

bool laporan_belum_dinilai(const Profil *p, Bulan b, StatusEvaluasi s, Err *err)
{
    if (s != STATUS_EVALUASI_DITETAPKAN && s != STATUS_EVALUASI_DIBUKA) return true;
    return err_set(err, E_LAPORAN_DINILAI, "tanggal", profil_ketentuan(p, KETENTUAN_DASAR_HASIL), V(b));
}

bool laporan_sudah_selesai(const Profil *p, const Laporan *l, Tanggal hari_ini, Pukul kini, Err *err)
{
    if ((int64_t)(hari_ini.n - l->tanggal.n) * SEHARI + kini.n >= l->selesai.n) return true;
    return err_set(err, E_LAPORAN_BELUM_SELESAI, "selesai", profil_ketentuan(p, KETENTUAN_PENGISIAN), V(l->selesai), V(kini));
}

bool laporan_hari_terbuka(const Profil *p, const FaktaHariLaporan *f, Err *err)
{
    if (f->hari.n > f->hari_ini.n)
        return err_set(err, E_LAPORAN_DEPAN, "tanggal", profil_ketentuan(p, KETENTUAN_PENGISIAN), V(f->hari));
    if (tanggal_bulan(f->hari).n < p->mulai.n)
        return err_set(err, E_LAPORAN_MULAI_APLIKASI, "tanggal", p->mulai_pasal.s, V(f->hari), V(p->mulai));
    if (f->lepas) return err_set(err, E_LAPORAN_LEPAS, "tanggal", profil_ketentuan(p, KETENTUAN_PENGISIAN), V(f->hari));
    if (!laporan_belum_dinilai(p, tanggal_bulan(f->hari), f->evaluasi, err)) return false;
    if (!f->presensi.boleh)
        return err_set(err, E_LAPORAN_PRESENSI, "tanggal", f->presensi.pasal, V(f->hari), V(f->presensi.kalimat));
    Tanggal batas = laporan_batas(f);
    if (f->jendela.memblokir && tenggat_berlaku(p, f->jendela.batas) && f->hari_ini.n > batas.n)
        return err_set(err, E_LAPORAN_TUTUP, "tanggal", profil_ketentuan(p, KETENTUAN_PENGISIAN), V(f->hari), V(batas));
    return true;
}

/* Times of day that lie after midnight within the shift, counted on from the day it began. Nothing lasts longer than a shift may. */
static void waktu_jaga(Laporan *l, const JagaHari *j)
{
    if (l->mulai.n + SEHARI < j->pulang.n) l->mulai.n += SEHARI;
    if (l->selesai.n < l->mulai.n && l->selesai.n + SEHARI - l->mulai.n <= JAGA_MENIT_MAKS) l->selesai.n += SEHARI;
}

bool laporan_waktu(const Profil *p, Laporan *l, const JagaHari *ini, const JagaHari *kemarin, Err *err)
{
    const char *dasar = profil_ketentuan(p, KETENTUAN_PENGISIAN), *jaga = profil_ketentuan(p, KETENTUAN_JAGA);
    if (jaga_lewat_malam(kemarin) && l->mulai.n + SEHARI < kemarin->pulang.n)
        return err_set(err, E_LAPORAN_MILIK_JAGA, "mulai", jaga, V(l->mulai), V(kemarin->nama), V(kemarin->tanggal));
    if (jaga_lewat_malam(ini) && l->mulai.n != l->selesai.n) {
        waktu_jaga(l, ini);
        if (l->selesai.n > ini->pulang.n) return err_set(err, E_LAPORAN_LEWAT_JAGA, "selesai", jaga, V(l->mulai), V(l->selesai), V(ini->nama), V(ini->pulang));
    } else {
        l->mulai = pukul_jam(l->mulai), l->selesai = pukul_jam(l->selesai);     /* may be copied from a night shift */
    }
    if (l->mulai.n < l->selesai.n) return true;
    if (l->mulai.n >= pukul(18, 0).n && l->selesai.n == pukul(0, 0).n)
        return err_set(err, E_LAPORAN_PUKUL_NOL, "selesai", dasar, V(l->selesai), V(tanggal_plus(l->tanggal, 1)));
    if (l->mulai.n >= pukul(18, 0).n && l->selesai.n <= pukul(9, 0).n)
        return err_set(err, E_LAPORAN_MALAM, "selesai", dasar, V(l->mulai), V(l->selesai), V(l->tanggal), V(tanggal_plus(l->tanggal, 1)));
    return err_set(err, E_LAPORAN_WAKTU, "selesai", dasar, V(l->mulai), V(l->selesai));
}

bool laporan_dapat_diverifikasi(const Profil *p, const Laporan *l, const HariPresensi *h, Err *err)
{
    if (!l->rhk)
        return err_set(err, E_LAPORAN_BELUM_DIKAITKAN, NULL, profil_ketentuan(p, KETENTUAN_PRESENSI), V(utf8_clip(l->kegiatan, 60)));
    if (!h->boleh)
        return err_set(err, E_LAPORAN_PRESENSI, NULL, h->pasal, V(l->tanggal), V(h->kalimat));
    return true;
}

int laporan_menit(LaporanList l)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) n += l.v[i].selesai.n - l.v[i].mulai.n;
    return n;
}

WaktuUsul laporan_waktu_usul(LaporanList hari, Pukul datang, Pukul kantor, Pukul batas, int menit)
{
    Pukul mulai = datang.n > kantor.n ? datang : kantor, akhir = batas.n ? batas : pukul(23, 59);
    Pukul penuh = akhir.n > SEHARI ? akhir : pukul(23, 59);
    for (ptrdiff_t i = 0; i < hari.n; i++)
        if (!i || hari.v[i].selesai.n > mulai.n) mulai = hari.v[i].selesai;
    if (!mulai.n || mulai.n >= penuh.n) return (WaktuUsul){ 0 };
    if (mulai.n >= akhir.n) return (WaktuUsul){ .mulai = mulai };
    int selesai = mulai.n + menit;
    return (WaktuUsul){ mulai, selesai > akhir.n ? akhir : (Pukul){ selesai } };
}

static int menurut_sering(const void *x, const void *y)
{
    const LaporanSering *a = x, *b = y;
    if (a->n != b->n) return b->n - a->n;
    if (a->l->tanggal.n != b->l->tanggal.n) return b->l->tanggal.n - a->l->tanggal.n;
    return a->l->mulai.n - b->l->mulai.n;
}

LaporanSeringList laporan_sering(Arena *a, LaporanList l, Tanggal hari, int maks)
{
    LaporanSeringList s = { 0 };
    for (ptrdiff_t i = 0; i < l.n; i++) {
        ptrdiff_t k = 0;
        while (k < s.n && !str_eq(s.v[k].l->kegiatan, l.v[i].kegiatan)) k++;
        if (k == s.n) *list_add(a, &s) = (LaporanSering){ &l.v[i], 0 };
        s.v[k].n += s.v[k].n >= 0;
        if (l.v[i].tanggal.n >= s.v[k].l->tanggal.n) s.v[k].l = &l.v[i];
        if (l.v[i].tanggal.n == hari.n) s.v[k].n = -1;      /* written today: not offered again */
    }
    if (s.n) qsort(s.v, (size_t)s.n, sizeof *s.v, menurut_sering);
    ptrdiff_t n = 0;
    while (n < s.n && n < maks && s.v[n].n > 1) n++;
    s.n = n;
    return s;
}
