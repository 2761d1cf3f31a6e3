/*
 * Roles: what an account may do in general and towards one person's records. The account's own roles come
 * from the database, all others from the structure of the day: a link carries no right (SPEC 16).
 */
#include "store/db_jejak.h"
#include "base/json.h"
#include "inti/wajib_tahunan.h"
#include "tindakan/tindakan.h"

/* Bits that an account may carry by itself towards everyone's records. ADMIN_PD is bound to units, OPERATOR
 * to the appraiser who named him; both are worked out per person. */
static const PeranSet PERAN_AKUN = PERAN(PUBLIK) | PERAN(MASUK) | PERAN(BKPSDM) | PERAN(ORGANISASI) | PERAN(SEKDA)
    | PERAN(KEPALA_DAERAH) | PERAN(AUDITOR) | PERAN(SISTEM);

Tanggal hari_peran(const Ctx *c, Bulan b) { return hari_peran_periode(c, periode_bulan(b)); }

Tanggal hari_peran_periode(const Ctx *c, Periode p)
{
    Tanggal akhir = periode_akhir(p);
    return akhir.n > c->hari_ini.n ? c->hari_ini : akhir;
}

Tanggal hari_evaluasi(const Ctx *c, int64_t pegawai, Periode p)
{
    Tanggal t = hari_peran_periode(c, p);
    if (struktur_penugasan_pada(c->aturan->struktur, pegawai, t)) return t;
    MasaTugas m = masa_tugas(c->aturan->struktur, pegawai, periode_awal(p), t);
    return m.akhir.n ? m.akhir : t;
}

/* Sekda and head of region follow from the post held on the day, not from a row in the accounts. */
static PeranSet peran_jabatan(const Struktur *s, int64_t pegawai, Tanggal t)
{
    const Penugasan *tugas = pegawai ? struktur_penugasan_pada(s, pegawai, t) : NULL;
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    if (!j) return 0;
    if (j->jenis == JENIS_JABATAN_KEPALA_DAERAH) return PERAN(KEPALA_DAERAH);
    const Unit *u = struktur_unit(s, j->unit);
    return j->pimpinan && u && u->jenis == JENIS_UNIT_SETDA ? PERAN(SEKDA) : 0;
}

static bool admin_pd(const Struktur *s, const Pelaku *p, const Unit *u)
{
    for (ptrdiff_t i = 0; u && i < p->unit_admin.n; i++)
        if (struktur_di_bawah(s, u->id, p->unit_admin.v[i])) return true;
    return false;
}

static bool adalah(const Pejabat *p, int64_t pegawai) { return p->pegawai && p->pegawai->id == pegawai; }

/* What the appraiser resolver says about the actor: PENILAI or ATASAN, and OPERATOR where the appraiser is
 * the head of region, who alone names operators (SPEC 5). */
static PeranSet peran_penilai(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Pelaku *p = &c->pelaku;
    bool operator = p->peran & PERAN(OPERATOR);
    if (!p->pegawai && !operator) return 0;
    ArenaMark m = arena_mark(c->a);
    HasilPenilai h = { 0 };
    PeranSet set = 0;
    if (penilai_cari(c->aturan->profil, c->aturan->struktur, pegawai, t, c->a, &h, NULL)) {
        if (p->pegawai && adalah(&h.penilai, p->pegawai)) set |= PERAN(PENILAI);
        if (p->pegawai && adalah(&h.atasan, p->pegawai)) set |= PERAN(ATASAN);
        bool kepala = h.penilai.jabatan && h.penilai.jabatan->jenis == JENIS_JABATAN_KEPALA_DAERAH;
        if (operator && kepala) set |= PERAN(OPERATOR);
    }
    arena_rewind(c->a, m);
    return set;
}

static const Unit *unit_pada(const Struktur *s, int64_t pegawai, Tanggal t, Tanggal hari_ini)
{
    const Unit *u = struktur_unit_pegawai(s, pegawai, t);
    return u ? u : struktur_unit_pegawai(s, pegawai, hari_ini);
}

/* Nobody judges, administers or audits his own record: there he is its owner, whatever his account may do
 * elsewhere. Else he would see his evaluation before it is released, or grant his own leave. */
PeranSet peran_kelola(const Pelaku *p, const Struktur *s, int64_t pegawai, Tanggal t, Tanggal hari_ini)
{
    PeranSet set = p->peran & PERAN_AKUN, admin = p->peran & PERAN(ADMIN_PD);
    if (!pegawai) return set | admin;
    if (p->pegawai == pegawai) return set & ~(PERAN(BKPSDM) | PERAN(AUDITOR));
    return admin && admin_pd(s, p, unit_pada(s, pegawai, t, hari_ini)) ? set | admin : set;
}

PeranSet peran_terhadap(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Struktur *s = c->aturan->struktur;
    const Pelaku *p = &c->pelaku;
    PeranSet set = peran_kelola(p, s, pegawai, t, c->hari_ini) | PERAN(PUBLIK) | peran_jabatan(s, p->pegawai, c->hari_ini);
    if (!pegawai) return set;
    if (p->pegawai == pegawai) return set | PERAN(PEMILIK);
    const Unit *u = p->pegawai ? unit_pada(s, pegawai, t, c->hari_ini) : NULL;
    const Pegawai *kepala = u ? penilai_kepala_pd(c->aturan->profil, s, u, c->hari_ini) : NULL;
    if (kepala && kepala->id == p->pegawai) set |= PERAN(KEPALA_PD);
    return set | peran_penilai(c, pegawai, t);
}

/* The person heads a perangkat daerah: the head of his own one is he. */
static bool kepala_pd(const Aturan *at, int64_t pegawai, Tanggal t)
{
    const Unit *u = struktur_unit_pegawai(at->struktur, pegawai, t);
    const Pegawai *k = u ? penilai_kepala_pd(at->profil, at->struktur, u, t) : NULL;
    return k && k->id == pegawai;
}

PeranSet peran_umum(const Aturan *at, const Pelaku *p, Tanggal hari_ini)
{
    PeranSet set = p->peran | PERAN(PUBLIK);
    if (!p->pegawai) return set;
    const Pegawai *saya = struktur_pegawai(at->struktur, p->pegawai);
    set |= peran_jabatan(at->struktur, p->pegawai, hari_ini);
    if (!saya || at->profil->pegawai[saya->status]) set |= PERAN(PEMILIK);      /* the head of region has no SKP */
    if (kepala_pd(at, p->pegawai, hari_ini)) set |= PERAN(KEPALA_PD);
    if (penilai_bawahan(&at->penilaian, p->pegawai).n || penilai_bawahan(&at->penilaian_lalu, p->pegawai).n) set |= PERAN(PENILAI);
    return set;
}

const Hak *boleh(const Ctx *c, Objek objek, Aksi aksi, const char *status, int64_t pegawai, Tanggal t, Err *err)
{
    return hak_cari(c->aturan->profil, objek, aksi, status, peran_terhadap(c, pegawai, t), err);
}

const Hak *boleh_di_unit(const Ctx *c, Objek objek, Aksi aksi, int64_t unit, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    PeranSet peran = (c->pelaku.peran & PERAN_AKUN) | (admin_pd(s, &c->pelaku, struktur_unit(s, unit)) ? PERAN(ADMIN_PD) : 0);
    return hak_cari(c->aturan->profil, objek, aksi, NULL, peran, err);
}

Str jejak_teks(Arena *a, const char *kunci, Str teks)
{
    if (!teks.len) return (Str){ 0 };
    Buf b = buf_new(a, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, kunci, teks);
    jw_end(&w);
    return buf_str(&b);
}

bool jejak_catat(Db *db, const Ctx *c, Objek objek, int64_t objek_id, Aksi aksi, int64_t pegawai, Str isi, Err *err)
{
    Jejak j = { .id = store_id(c->store, c->kini), .pada = c->kini, .akun = c->pelaku.akun,
                .pelaku = c->pelaku.nama.len ? c->pelaku.nama : S("sistem"), .objek = objek, .objek_id = objek_id, .aksi = aksi,
                .pegawai = pegawai, .isi = isi.len ? isi : S("{}") };
    return db_jejak_tambah(db, &j, 1, err);
}
