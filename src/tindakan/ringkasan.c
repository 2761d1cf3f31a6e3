/* The digest of an account: its tasks in words, by urgency. */
#include "tindakan/pengingat.h"
#include "tindakan/pembukaan.h"

static const int64_t HARI_MS = 86400000;

/* Sections in their order; a task stands in the first that fits. */
typedef enum { BAGIAN_LEWAT, BAGIAN_HARI_INI, BAGIAN_BESOK, BAGIAN_SEGERA, BAGIAN_BARU, BAGIAN_N } Bagian;
static const char *const bagian_judul[BAGIAN_N] = { "Terlambat", "Hari ini", "Besok", "Segera", "Baru" };

/* BAGIAN_N: not now. */
static Bagian bagian(const Ctx *c, const Pengingat *p, const Tugas *t)
{
    int jarak = t->tenggat.batas.n - c->hari_ini.n;
    if (t->tenggat.batas.n && tenggat_berlaku(c->aturan->profil, t->tenggat.batas)) {
        if (jarak < 0) return BAGIAN_LEWAT;
        if (jarak < 2) return jarak ? BAGIAN_BESOK : BAGIAN_HARI_INI;
        if (jarak <= p->hari) return BAGIAN_SEGERA;
    }
    Str tahu = p->dikabarkan;
    while (tahu.len)
        if (str_eq(str_cut(&tahu, '\n'), t->kunci)) return BAGIAN_N;
    return BAGIAN_BARU;
}

static void tulis(const Ctx *c, Buf *b, const Tugas *t, const SurelLayanan *s)
{
    Tanggal batas = t->tenggat.batas;
    Str kata = batas.n ? tenggat_kata(c->a, c->aturan->profil, &c->aturan->kalender, t->pekan, c->hari_ini, batas) : (Str){ 0 };
    buf_fmt(b, "- " STR_F "\n", STR_A(t->judul));
    if (batas.n) {
        buf_fmt(b, "  Tenggat " STR_F, STR_A(tanggal_hari_kata(c->a, batas)));
        if (kata.len) buf_fmt(b, " (" STR_F ")", STR_A(kata));
        if (t->lanjut.len) buf_fmt(b, ", " STR_F, STR_A(t->lanjut));
        buf_char(b, '\n');
    }
    buf_fmt(b, "  " STR_F STR_F "\n", STR_A(s->alamat_publik), STR_A(t->jalur));
}

static Str kunci_semua(const Ctx *c, const TugasList *l)
{
    Buf b = buf_new(c->a, 256 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%s" STR_F, i ? "\n" : "", STR_A(l->v[i].kunci));
    return buf_str(&b);
}

static Str judul(const Ctx *c, const int n[BAGIAN_N])
{
    int semua = 0;
    for (int i = 0; i < BAGIAN_N; i++) semua += n[i];
    Buf b = buf_new(c->a, 1 * KB);
    buf_fmt(&b, STR_F ": %d tugas", STR_A(c->aturan->profil->aplikasi), semua);
    if (n[BAGIAN_LEWAT]) buf_fmt(&b, ", %d terlambat", n[BAGIAN_LEWAT]);
    if (n[BAGIAN_HARI_INI]) buf_fmt(&b, ", %d hari ini", n[BAGIAN_HARI_INI]);
    if (n[BAGIAN_BESOK]) buf_fmt(&b, ", %d besok", n[BAGIAN_BESOK]);
    return buf_str(&b);
}

bool ringkasan_susun(const Ctx *c, const Pengingat *p, const SurelLayanan *s, SurelKeluar *surat, Str *dikabarkan, bool *perlu, Err *err)
{
    TugasSaya saya;
    BisuSet bisu = pengingat_bisu(p->bisu);
    Buf isi[BAGIAN_N], b = buf_new(c->a, 512 * KB);
    int n[BAGIAN_N] = { 0 };
    if (!tugas_saya(c, &saya, err)) return false;
    for (int i = 0; i < BAGIAN_N; i++) isi[i] = buf_new(c->a, 256 * KB);
    *perlu = false;
    for (ptrdiff_t i = 0; i < saya.perlu.n; i++) {
        const Tugas *t = &saya.perlu.v[i];
        if (!t->sumber->wajib && bisu & (1u << t->sumber->jenis)) continue;
        Bagian x = bagian(c, p, t);
        if (x == BAGIAN_N) continue;
        n[x]++;
        *perlu = true;
        tulis(c, &isi[x], t, s);
    }
    buf_fmt(&b, "Yth. " STR_F ",\n\ntugas Anda pada " STR_F ":\n", STR_A(c->pelaku.nama), STR_A(tanggal_hari_kata(c->a, c->hari_ini)));
    for (int i = 0; i < BAGIAN_N; i++)
        if (n[i]) buf_fmt(&b, "\n%s\n" STR_F, bagian_judul[i], STR_A(buf_str(&isi[i])));
    buf_fmt(&b, "\nSemuanya: " STR_F "/\n\n-- \nMengatur pengingat ini: " STR_F "/akun/pengingat\n"
                "Pengingat kewajiban menurut " STR_F " tidak dapat dimatikan. Jangan membalas surel ini.\n",
            STR_A(s->alamat_publik), STR_A(s->alamat_publik), STR_A(c->aturan->profil->peraturan_singkat));
    *dikabarkan = kunci_semua(c, &saya.perlu);
    *surat = (SurelKeluar){ .akun = p->akun, .kunci = str_fmt(c->a, "ringkasan-%lld-" STR_F, (long long)p->akun, STR_A(tanggal_iso(c->a, c->hari_ini))),
                            .kepada = p->surel, .judul = judul(c, n), .isi = buf_str(&b), .berikut = c->kini,
                            .sampai = { c->kini.ms + HARI_MS / 2 }, .pada = c->kini };
    return true;
}

/* ---- what comes ---- */

static bool sudah(const TugasSaya *s, Str kunci)
{
    const TugasList *semua[] = { &s->perlu, &s->menunggu };
    for (int k = 0; k < 2; k++)
        for (ptrdiff_t i = 0; i < semua[k]->n; i++)
            if (str_eq(semua[k]->v[i].kunci, kunci)) return true;
    return false;
}

static void nanti(const Ctx *c, const TugasSaya *s, TugasList *l, Str judul_, Str kunci, JenisTenggat jenis, Bulan b)
{
    Tugas t = { .judul = judul_, .kunci = kunci };
    if (sudah(s, kunci)) return;
    tugas_batas(c, &t, jenis, c->pelaku.pegawai, b);
    if (t.tenggat.batas.n >= c->hari_ini.n) *list_add(c->a, l) = t;
}

void tugas_mendatang(const Ctx *c, const TugasSaya *s, TugasList *l)
{
    const Profil *p = c->aturan->profil;
    Bulan kini = tanggal_bulan(c->hari_ini);
    if (!c->pelaku.pegawai) return;
    for (int i = 0; i < 3; i++) {
        Bulan b = bulan_plus(kini, i);
        Str nama = bulan_kata(c->a, b);
        if (s->peran & PERAN(PEMILIK) && p->modul[MODUL_SKP_BULANAN].ada && i)
            nanti(c, s, l, str_fmt(c->a, "SKP " STR_F, STR_A(nama)), str_fmt(c->a, "skp-" STR_F, STR_A(bulan_iso(c->a, b))), JENIS_TENGGAT_SKP_BULANAN, b);
        if (s->peran & PERAN(PENILAI) && i < 2) {
            if (p->modul[MODUL_LAPORAN_HARIAN].ada)
                nanti(c, s, l, str_fmt(c->a, "Verifikasi laporan " STR_F, STR_A(nama)), tugas_bulan(c->a, "/verifikasi", b), JENIS_TENGGAT_VERIFIKASI, b);
            nanti(c, s, l, str_fmt(c->a, "Evaluasi tim " STR_F, STR_A(nama)), tugas_bulan(c->a, "/evaluasi", b), JENIS_TENGGAT_EVALUASI, b);
        }
    }
}
