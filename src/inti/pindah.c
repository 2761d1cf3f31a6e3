#include "inti/pindah.h"

#include <stdlib.h>

static bool bekerja(const Kalender *k, int pekan, Tanggal dari, Tanggal sampai)
{
    for (Tanggal t = dari; t.n <= sampai.n; t.n++)
        if (kalender_ada(k, tanggal_tahun(t)) && kalender_kerja(k, pekan, t)) return true;
    return false;
}

static int64_t penilai(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a)
{
    ArenaMark m = arena_mark(a);
    HasilPenilai h = { 0 };
    int64_t id = penilai_cari(p, s, pegawai, t, a, &h, NULL) ? h.penilai.pegawai->id : 0;
    arena_rewind(a, m);
    return id;
}

/* The first day in that year on which he stood in the post without a gap until `t`. */
static Tanggal sejak(const Struktur *s, int64_t pegawai, int64_t jabatan, Tanggal t)
{
    Tanggal awal = tanggal(tanggal_tahun(t), 1, 1);
    const Penugasan *x;
    while (t.n > awal.n && (x = struktur_penugasan_pada(s, pegawai, tanggal_plus(t, -1))) && x->jabatan == jabatan) t.n--;
    return t;
}

/* Whether he leaves a post on `t` for another, to another appraiser. */
static bool pindah_pada(const Profil *p, const Struktur *s, const Kalender *k, int64_t pegawai, Tanggal t, Arena *a, Pindah *x)
{
    Tanggal besok = tanggal_plus(t, 1);
    const Penugasan *lama = struktur_penugasan_pada(s, pegawai, t), *baru = struktur_penugasan_pada(s, pegawai, besok);
    if (!lama || !baru || lama->jabatan == baru->jabatan) return false;
    *x = (Pindah){ .pegawai = pegawai, .jabatan = lama->jabatan, .sampai = t, .penilai = penilai(p, s, pegawai, t, a), .penerus = penilai(p, s, pegawai, besok, a) };
    if (!x->penilai || x->penilai == x->penerus) return false;
    const Unit *u = struktur_unit(s, struktur_jabatan(s, lama->jabatan)->unit);
    x->dari = sejak(s, pegawai, lama->jabatan, t);
    return bekerja(k, u->pekan, x->dari, t);
}

static int menurut_hari(const void *x, const void *y)
{
    const Pindah *a = x, *b = y;
    return a->sampai.n - b->sampai.n;
}

static bool sudah(const PindahList *l, ptrdiff_t mulai, Tanggal t)
{
    for (ptrdiff_t i = mulai; i < l->n; i++)
        if (l->v[i].sampai.n == t.n) return true;
    return false;
}

void pindah_orang(const Profil *p, const Struktur *s, const Kalender *k, int64_t pegawai, Tanggal dari, Tanggal sampai, Arena *a, PindahList *l)
{
    const IsiStruktur *isi = struktur_isi(s);
    Posisi pos = struktur_penugasan_pegawai(s, pegawai);
    ptrdiff_t mulai = l->n;
    for (ptrdiff_t i = 0; i < pos.n; i++) {
        const Penugasan *t = &isi->penugasan.v[pos.v[i]];
        const Tanggal hari[] = { tanggal_plus(t->mulai, -1), t->sampai };      /* an assignment begins after a day, or ends on it */
        for (int h = 0; h < countof(hari); h++) {
            Pindah x;
            bool di = hari[h].n >= dari.n && hari[h].n <= sampai.n && !sudah(l, mulai, hari[h]);
            if (di && pindah_pada(p, s, k, pegawai, hari[h], a, &x)) *list_add(a, l) = x;
        }
    }
    if (l->n > mulai) qsort(l->v + mulai, (size_t)(l->n - mulai), sizeof *l->v, menurut_hari);
}

static int menurut_penilai(const void *x, const void *y)
{
    const Pindah *a = x, *b = y;
    if (a->penilai != b->penilai) return (a->penilai > b->penilai) - (a->penilai < b->penilai);
    if (a->pegawai != b->pegawai) return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
    return menurut_hari(x, y);
}

PindahList pindah_semua(const Profil *p, const Struktur *s, const Kalender *k, Tanggal dari, Tanggal sampai, Arena *a)
{
    const IsiStruktur *isi = struktur_isi(s);
    PindahList l = { 0 };
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) pindah_orang(p, s, k, isi->pegawai.v[i].id, dari, sampai, a, &l);
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_penilai);
    return l;
}

PindahList pindah_dari(const PindahList *l, int64_t penilai_lama)
{
    PindahList dia = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        if (l->v[i].penilai != penilai_lama) continue;
        if (!dia.n) dia.v = &l->v[i];
        dia.n++;
    }
    return dia;
}

Tanggal pindah_sejak(Tanggal hari)
{
    Ymd d = tanggal_ymd(hari);
    return tanggal(d.bulan <= 2 ? d.tahun - 1 : d.tahun, 1, 1);
}

bool catatan_pindah_sah(const Profil *p, const CatatanPindah *x, Err *err)
{
    const char *dasar = profil_ketentuan(p, KETENTUAN_WAJIB_EVALUASI);
    if (!x->hasil) return err_set(err, E_PINDAH_RATING, "hasil", dasar, V("hasil kerja"));
    if (!x->perilaku) return err_set(err, E_PINDAH_RATING, "perilaku", dasar, V("perilaku kerja"));
    if (!str_trim(x->catatan).len) return err_set(err, E_PINDAH_CATATAN, "catatan", profil_ketentuan(p, KETENTUAN_CATATAN));
    return true;
}
