/* New tasks to answer, coaching to hold or to confirm, agreements that fall due (B20.2-3, B21). */
#include "tindakan/pembinaan.h"
#include "tindakan/tugas.h"

static Str nama(const Ctx *c, int64_t pegawai)
{
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, pegawai);
    return p ? p->nama : S("-");
}

static bool penugasan(const Ctx *c, TugasSaya *s, Err *err)
{
    TindakLanjutList l = { 0 };
    if (!db_tindak_daftar(c->db, c->a, c->pelaku.pegawai, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const TindakLanjut *t = &l.v[i];
        if (t->jenis != JENIS_TINDAK_TUGAS || t->status != STATUS_TINDAK_BERJALAN) continue;
        Tugas *x = tugas_perlu(c, s, S("Jawab penugasan baru"), str_fmt(c->a, "“" STR_F "”", STR_A(utf8_clip(t->isi, 120))),
                               str_fmt(c->a, "/kemajuan/%lld", (long long)c->pelaku.pegawai), KEADAAN_TUGAS_MENUNGGU);
        x->kunci = str_fmt(c->a, "tindak-%lld", (long long)t->id);
    }
    return true;
}

/* Minutes to confirm, and the first agreement that is still to be kept. */
static bool yang_diterima(const Ctx *c, TugasSaya *s, Err *err)
{
    PembinaanList l = { 0 };
    if (!db_pembinaan_daftar(c->db, c->a, c->pelaku.pegawai, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pembinaan *x = &l.v[i];
        Str jalur = str_fmt(c->a, "/pembinaan/%lld", (long long)x->id);
        KesepakatanList k = { 0 };
        if (x->status == STATUS_PEMBINAAN_DICATAT)
            tugas_perlu(c, s, str_fmt(c->a, "Konfirmasi risalah %s", x->bentuk == BENTUK_PEMBINAAN_KONSELING ? "konseling" : "bimbingan"), tugas_pada(c->a, x->nama_pembina), jalur, KEADAAN_TUGAS_MENUNGGU);
        if (x->status < STATUS_PEMBINAAN_DICATAT) continue;
        if (!db_kesepakatan_daftar(c->db, c->a, x->id, &k, err)) return false;
        for (ptrdiff_t j = 0; j < k.n; j++) {
            if (k.v[j].selesai_pada.ms) continue;
            Tugas *t = tugas_perlu(c, s, S("Tepati kesepakatan pembinaan"), utf8_clip(k.v[j].isi, 120), jalur, KEADAAN_TUGAS_MENUNGGU);
            t->kunci = str_fmt(c->a, "kesepakatan-%lld", (long long)k.v[j].id);
            tugas_batas_tanggal(c, t, k.v[j].batas);
        }
    }
    return true;
}

static bool yang_dibina(const Ctx *c, TugasSaya *s, Err *err)
{
    const struct { PelakuPembinaan pelaku; PeranSet peran; } giliran[] = {
        { PELAKU_PEMBINAAN_PIMPINAN, PERAN(PENILAI) }, { PELAKU_PEMBINAAN_ATASAN, PERAN(PENILAI) | PERAN(KEPALA_DAERAH) | PERAN(SEKDA) | PERAN(KEPALA_PD) },
        { PELAKU_PEMBINAAN_BKPSDM, PERAN(BKPSDM) } };
    for (int g = 0; g < countof(giliran); g++) {
        PembinaanList l = { 0 };
        if (!(s->peran & giliran[g].peran)) continue;
        if (!db_pembinaan_menunggu(c->db, c->a, giliran[g].pelaku, &l, err)) return false;
        for (ptrdiff_t i = 0; i < l.n; i++) {
            const Pembinaan *x = &l.v[i];
            if (!pembinaan_pembina(c, x)) continue;
            tugas_perlu(c, s, str_fmt(c->a, "%s " STR_F, x->status == STATUS_PEMBINAAN_DIUSULKAN ? "Jawab usul pembinaan" : "Lakukan dan catat pembinaan", STR_A(nama(c, x->pegawai))),
                        str_fmt(c->a, "%s: “" STR_F "”", bentuk_pembinaan_label[x->bentuk], STR_A(utf8_clip(x->masalah, 120))),
                        str_fmt(c->a, "/pembinaan/%lld", (long long)x->id), KEADAAN_TUGAS_MENUNGGU);
        }
    }
    return true;
}

bool tugas_kemajuan(const Ctx *c, TugasSaya *s, Err *err)
{
    return (!c->pelaku.pegawai || (penugasan(c, s, err) && yang_diterima(c, s, err))) && yang_dibina(c, s, err);
}
