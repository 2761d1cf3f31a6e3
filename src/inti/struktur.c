/* The questions of struktur.h over the indexes that struktur_susun.c built. */
#include "inti/struktur_dalam.h"

KODE_ISI(PERAN_TIM, peran_tim, PERAN_TIM_LIST)

/* ---- rows by id -------------------------------------------------------------------------------- */

#define CARI(s, daftar, id, ke) (((ke) = peta_cari(&(s)->daftar, (id))) < 0 ? NULL : &(s)->isi.daftar.v[ke])

const Unit *struktur_unit(const Struktur *s, int64_t id)
{
    int32_t ke;
    return CARI(s, unit, id, ke);
}

const Jabatan *struktur_jabatan(const Struktur *s, int64_t id)
{
    int32_t ke;
    return CARI(s, jabatan, id, ke);
}

const Pegawai *struktur_pegawai(const Struktur *s, int64_t id)
{
    int32_t ke;
    return CARI(s, pegawai, id, ke);
}

const Penugasan *struktur_penugasan(const Struktur *s, int64_t id)
{
    int32_t ke;
    return CARI(s, penugasan, id, ke);
}

const Pegawai *struktur_pegawai_nip(const Struktur *s, Str nip)
{
    int32_t ke = peta_teks_cari(&s->nip, nip);          /* who has none is not in it */
    return ke < 0 ? NULL : &s->isi.pegawai.v[ke];
}

const IsiStruktur *struktur_isi(const Struktur *s) { return &s->isi; }

/* ---- what belongs together --------------------------------------------------------------------- */

static Posisi anggota(const Himpunan *h, int32_t kelompok)
{
    if (kelompok < 0) return (Posisi){ NULL, 0 };
    return (Posisi){ h->isi + h->awal[kelompok], h->awal[kelompok + 1] - h->awal[kelompok] };
}

Posisi struktur_anak(const Struktur *s, int64_t unit) { return anggota(&s->anak, peta_cari(&s->unit, unit)); }

Posisi struktur_jabatan_unit(const Struktur *s, int64_t unit)
{
    return anggota(&s->jabatan_unit, peta_cari(&s->unit, unit));
}

Posisi struktur_penugasan_pegawai(const Struktur *s, int64_t pegawai)
{
    return anggota(&s->penugasan_pegawai, peta_cari(&s->pegawai, pegawai));
}

Posisi struktur_penugasan_jabatan(const Struktur *s, int64_t jabatan)
{
    return anggota(&s->penugasan_jabatan, peta_cari(&s->jabatan, jabatan));
}

Posisi struktur_jabatan_peran(const Struktur *s, Str peran)
{
    return anggota(&s->jabatan_peran, peta_teks_cari(&s->peran, peran));
}

/* ---- the tree ---------------------------------------------------------------------------------- */

bool struktur_di_bawah(const Struktur *s, int64_t unit, int64_t atas)
{
    int32_t u = peta_cari(&s->unit, unit), v = peta_cari(&s->unit, atas);
    return u >= 0 && v >= 0 && s->masuk[v] <= s->masuk[u] && s->keluar[u] <= s->keluar[v];
}

static const Unit *unit_dari(const Struktur *s, const int32_t *kolom, const Unit *u)
{
    int32_t ke = u ? kolom[u - s->isi.unit.v] : -1;
    return ke < 0 ? NULL : &s->isi.unit.v[ke];
}

const Unit *struktur_pd(const Struktur *s, const Unit *u) { return unit_dari(s, s->pd, u); }

const Unit *struktur_kelompok(const Struktur *s, const Unit *u) { return unit_dari(s, s->kelompok, u); }

int64_t struktur_pimpinan(const Struktur *s, int64_t unit)
{
    int32_t u = peta_cari(&s->unit, unit), j = u < 0 ? -1 : s->pimpinan[u];
    return j < 0 ? 0 : s->isi.jabatan.v[j].id;
}

int64_t struktur_atasan(const Struktur *s, int64_t jabatan)
{
    int32_t j = peta_cari(&s->jabatan, jabatan), atas = j < 0 ? -1 : s->atasan[j];
    return atas < 0 ? 0 : s->isi.jabatan.v[atas].id;
}

/* ---- on a day ---------------------------------------------------------------------------------- */

/* Which assignment carries the SKP, and which one holds the post: the greater number; 0 never does. */
static const int utamanya_skp[JENIS_PENUGASAN_MAX] = {
    [JENIS_PENUGASAN_TUGAS_BELAJAR] = 6, [JENIS_PENUGASAN_KEPALA_DESA] = 5, [JENIS_PENUGASAN_DIPERBANTUKAN] = 4,
    [JENIS_PENUGASAN_TAMBAHAN] = 3, [JENIS_PENUGASAN_DEFINITIF] = 2, [JENIS_PENUGASAN_PJ] = 1,
};
static const int utamanya_pangku[JENIS_PENUGASAN_MAX] = {
    [JENIS_PENUGASAN_PLH] = 6, [JENIS_PENUGASAN_DEFINITIF] = 5, [JENIS_PENUGASAN_KEPALA_DESA] = 5,
    [JENIS_PENUGASAN_PJ] = 4, [JENIS_PENUGASAN_TAMBAHAN] = 3, [JENIS_PENUGASAN_DIPERBANTUKAN] = 2, [JENIS_PENUGASAN_PLT] = 1,
};

static bool berlaku(Tanggal mulai, Tanggal sampai, Tanggal t) { return mulai.n <= t.n && t.n <= sampai.n; }

Tanggal struktur_sampai(const Struktur *s, const Penugasan *p)
{
    Tanggal kontrak = s->akhir[peta_cari(&s->pegawai, p->pegawai)];
    return p->sampai.n < kontrak.n ? p->sampai : kontrak;
}

static bool berjalan(const Struktur *s, const Penugasan *p, Tanggal t) { return berlaku(p->mulai, struktur_sampai(s, p), t); }

/* A duty that replaces the post: heading a school or a puskesmas (SPEC 4). */
static bool tugas_pengganti(const Struktur *s, const Penugasan *p)
{
    const Jabatan *j = struktur_jabatan(s, p->jabatan);
    JenisUnit jenis = struktur_unit(s, j->unit)->jenis;
    return j->pimpinan && (jenis == JENIS_UNIT_SEKOLAH || jenis == JENIS_UNIT_PUSKESMAS);
}

static int bobot_skp(const Struktur *s, const Penugasan *p)
{
    if (p->jenis == JENIS_PENUGASAN_TAMBAHAN && !tugas_pengganti(s, p)) return 0;
    return utamanya_skp[p->jenis];
}

/* `cuti`: the person is on study leave or CLTN that day. */
static int bobot_pangku(const Struktur *s, const Penugasan *p, bool cuti)
{
    bool penunjukan = p->jenis == JENIS_PENUGASAN_PJ || p->jenis == JENIS_PENUGASAN_PLT || p->jenis == JENIS_PENUGASAN_PLH;
    if (cuti) return 0;
    if (penunjukan) {
        StatusPegawai status = struktur_pegawai(s, p->pegawai)->status;
        if (status != STATUS_PEGAWAI_PNS && status != STATUS_PEGAWAI_KEPALA) return 0;
    }
    return utamanya_pangku[p->jenis];
}

/* The better of two assignments with their weights: the heavier, then the later, then the newer row. */
static bool lebih_utama(const Penugasan *p, int bobot, const Penugasan *lama, int bobot_lama)
{
    if (!bobot) return false;
    if (!lama || bobot != bobot_lama) return !lama || bobot > bobot_lama;
    return p->mulai.n != lama->mulai.n ? p->mulai.n > lama->mulai.n : p->id > lama->id;
}

static bool sedang_cuti(JenisPenugasan j) { return j == JENIS_PENUGASAN_TUGAS_BELAJAR || j == JENIS_PENUGASAN_CLTN; }

const Penugasan *struktur_penugasan_pada(const Struktur *s, int64_t pegawai, Tanggal t)
{
    Posisi l = struktur_penugasan_pegawai(s, pegawai);
    const Penugasan *pilih = NULL;
    int bobot = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &s->isi.penugasan.v[l.v[i]];
        int b = berjalan(s, p, t) ? bobot_skp(s, p) : 0;
        if (!lebih_utama(p, b, pilih, bobot)) continue;
        pilih = p;
        bobot = b;
    }
    return pilih;
}

const Penugasan *struktur_bertugas(const Struktur *s, int64_t pegawai, JenisPenugasan jenis, Tanggal t)
{
    Posisi l = struktur_penugasan_pegawai(s, pegawai);
    const Penugasan *pilih = NULL;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &s->isi.penugasan.v[l.v[i]];
        if (p->jenis == jenis && berjalan(s, p, t) && lebih_utama(p, 1, pilih, 1)) pilih = p;
    }
    return pilih;
}

static bool cuti_pada(const Struktur *s, int64_t pegawai, Tanggal t)
{
    Posisi l = struktur_penugasan_pegawai(s, pegawai);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &s->isi.penugasan.v[l.v[i]];
        if (sedang_cuti(p->jenis) && berlaku(p->mulai, p->sampai, t)) return true;
    }
    return false;
}

const Penugasan *struktur_pemangku_tugas(const Struktur *s, int64_t jabatan, Tanggal t)
{
    Posisi l = struktur_penugasan_jabatan(s, jabatan);
    const Penugasan *pilih = NULL;
    int bobot = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &s->isi.penugasan.v[l.v[i]];
        if (!berjalan(s, p, t)) continue;
        int b = bobot_pangku(s, p, cuti_pada(s, p->pegawai, t));
        if (!lebih_utama(p, b, pilih, bobot)) continue;
        pilih = p;
        bobot = b;
    }
    return pilih;
}

const Pegawai *struktur_pemangku(const Struktur *s, int64_t jabatan, Tanggal t, JenisPenugasan *jenis)
{
    const Penugasan *p = struktur_pemangku_tugas(s, jabatan, t);
    if (p && jenis) *jenis = p->jenis;
    return p ? struktur_pegawai(s, p->pegawai) : NULL;
}

const Unit *struktur_unit_pegawai(const Struktur *s, int64_t pegawai, Tanggal t)
{
    const Penugasan *p = struktur_penugasan_pada(s, pegawai, t);
    return p ? struktur_unit(s, struktur_jabatan(s, p->jabatan)->unit) : NULL;
}

const Pegawai *struktur_kepala_pd(const Struktur *s, const Unit *u, Tanggal t)
{
    const Unit *pd = struktur_pd(s, u);
    return pd ? struktur_pemangku(s, struktur_pimpinan(s, pd->id), t, NULL) : NULL;
}

const KaitanJf *struktur_kaitan(const Struktur *s, int64_t pegawai, Tanggal t)
{
    Posisi l = anggota(&s->kaitan, peta_cari(&s->pegawai, pegawai));
    const KaitanJf *pilih = NULL;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const KaitanJf *k = &s->isi.kaitan.v[l.v[i]];
        if (berlaku(k->mulai, k->sampai, t) && (!pilih || k->mulai.n > pilih->mulai.n)) pilih = k;
    }
    return pilih;
}

const PenilaiKhusus *struktur_khusus(const Struktur *s, int64_t pegawai, Tanggal t)
{
    Posisi l = anggota(&s->khusus, peta_cari(&s->pegawai, pegawai));
    const PenilaiKhusus *pilih = NULL;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const PenilaiKhusus *k = &s->isi.khusus.v[l.v[i]];
        if (berlaku(k->mulai, k->sampai, t) && (!pilih || k->mulai.n > pilih->mulai.n)) pilih = k;
    }
    return pilih;
}

PeranTim struktur_tim_peran(const Struktur *s, int64_t tim, int64_t pegawai, Tanggal t)
{
    Posisi l = anggota(&s->anggota, peta_cari(&s->pegawai, pegawai));
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const AnggotaTimKerja *a = &s->isi.anggota.v[l.v[i]];
        const TimKerja *k = &s->isi.tim.v[s->tim[l.v[i]]];
        if (a->tim == tim && berlaku(a->mulai, a->sampai, t) && berlaku(k->mulai, k->sampai, t)) return a->peran;
    }
    return PERAN_TIM_TIADA;
}

bool struktur_tim_pimpinan(const Struktur *s, int64_t ketua, int64_t pegawai, Tanggal t)
{
    Posisi l = anggota(&s->anggota, peta_cari(&s->pegawai, ketua));
    for (ptrdiff_t i = 0; i < l.n; i++) {
        int64_t tim = s->isi.anggota.v[l.v[i]].tim;
        if (pegawai != ketua && struktur_tim_peran(s, tim, ketua, t) == PERAN_TIM_KETUA && struktur_tim_peran(s, tim, pegawai, t)) return true;
    }
    return false;
}

StrukturHari struktur_hari(const Struktur *s, Tanggal t, Arena *a)
{
    const PenugasanList *l = &s->isi.penugasan;
    ptrdiff_t pegawai = s->isi.pegawai.n ? s->isi.pegawai.n : 1, jabatan = s->isi.jabatan.n ? s->isi.jabatan.n : 1;
    const Penugasan **skp = arena_many(a, const Penugasan *, pegawai), **pangku = arena_many(a, const Penugasan *, jabatan);
    int *bobot = arena_many(a, int, pegawai + jabatan);
    bool *cuti = arena_many(a, bool, pegawai);
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (sedang_cuti(l->v[i].jenis) && berlaku(l->v[i].mulai, l->v[i].sampai, t))
            cuti[peta_cari(&s->pegawai, l->v[i].pegawai)] = true;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Penugasan *p = &l->v[i];
        if (!berjalan(s, p, t)) continue;
        int32_t o = peta_cari(&s->pegawai, p->pegawai), j = peta_cari(&s->jabatan, p->jabatan);
        int b = bobot_skp(s, p);
        if (lebih_utama(p, b, skp[o], bobot[o])) skp[o] = p, bobot[o] = b;
        b = bobot_pangku(s, p, cuti[o]);
        if (lebih_utama(p, b, pangku[j], bobot[pegawai + j])) pangku[j] = p, bobot[pegawai + j] = b;
    }
    return (StrukturHari){ t, skp, pangku };
}
