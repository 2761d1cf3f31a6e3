/* Plans that are missing, drafts, or with the appraiser. */
#include "inti/skp.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/perencanaan.h"
#include "tindakan/tugas.h"
#include "tindakan/versi.h"

/* Another version of a plan in force: with him, or with his appraiser. */
static bool versi(const Ctx *c, TugasSaya *s, const Skp *berlaku, Err *err)
{
    Skp x;
    Err e = { 0 };
    if (!db_skp_penerus(c->db, c->a, berlaku->id, &x, &e)) return db_boleh_tiada(false, &e, err);
    Str jalur = str_fmt(c->a, "/skp/%lld", (long long)x.id), judul = skp_judul(c->a, &x);
    bool kembali = x.catatan.len;
    if (x.status == STATUS_SKP_DRAF)
        tugas_perlu(c, s, str_fmt(c->a, "Ajukan " STR_F, STR_A(judul)), str_fmt(c->a, "%s: “" STR_F "”", kembali ? "Dikembalikan" : "Alasan", STR_A(utf8_clip(kembali ? x.catatan : x.alasan, 120))),
                    jalur, kembali ? KEADAAN_TUGAS_DIKEMBALIKAN : KEADAAN_TUGAS_DRAF);
    else tugas_menunggu(c, s, judul, tugas_pada(c->a, isi_orang(c, x.penilai, c->hari_ini).nama), jalur, KEADAAN_TUGAS_MENUNGGU);
    return true;
}

static bool satu(const Ctx *c, TugasSaya *s, const Penugasan *tugas, bool bulanan, Err *err)
{
    int tahun = tanggal_tahun(c->hari_ini);
    Bulan kini = tanggal_bulan(c->hari_ini);
    Skp x = { 0 };
    Err e = { 0 };
    bool ada = bulanan ? db_skp_bulanan(c->db, c->a, c->pelaku.pegawai, kini, &x, &e)
                       : db_skp_tahunan(c->db, c->a, c->pelaku.pegawai, tugas->id, tahun, &x, &e);
    if (!db_boleh_tiada(ada, &e, err)) return false;
    Str nama = bulanan ? bulan_kata(c->a, kini) : str_fmt(c->a, "tahun %d", tahun);
    Str jalur = str_fmt(c->a, "/skp/%lld", (long long)x.id);
    Tugas *t = NULL;
    if (!ada)
        t = tugas_perlu(c, s, str_fmt(c->a, "Susun SKP " STR_F, STR_A(nama)), bulanan ? S("Terisi dari SKP tahunan dan bulan lalu.") : S("Rencana hasil kerja setahun."),
                        S("/skp"), KEADAAN_TUGAS_BELUM_ADA);
    else if (x.status == STATUS_SKP_DRAF)
        t = tugas_perlu(c, s, str_fmt(c->a, "Ajukan SKP " STR_F, STR_A(nama)),
                        x.catatan.len ? str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(x.catatan, 120))) : S("Masih draf."), jalur,
                        x.catatan.len ? KEADAAN_TUGAS_DIKEMBALIKAN : KEADAAN_TUGAS_DRAF);
    else if (x.status == STATUS_SKP_DIAJUKAN)
        t = tugas_menunggu(c, s, str_fmt(c->a, "SKP " STR_F, STR_A(nama)), tugas_pada(c->a, isi_orang(c, x.penilai, c->hari_ini).nama), jalur, KEADAAN_TUGAS_MENUNGGU);
    if (!t) return versi(c, s, &x, err);
    t->kunci = str_fmt(c->a, "skp-" STR_F, STR_A(bulanan ? bulan_iso(c->a, kini) : str_fmt(c->a, "%d", tahun)));
    tugas_batas(c, t, bulanan ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN, c->pelaku.pegawai, bulanan ? kini : bulan(tahun, 1));
    return true;
}

bool tugas_skp(const Ctx *c, TugasSaya *s, Err *err)
{
    const Profil *p = c->aturan->profil;
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, c->pelaku.pegawai, c->hari_ini);
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    if (!tugas || !saya || !p->pegawai[saya->status]) return true;      /* e.g. the head of region */
    return satu(c, s, tugas, false, err) && (!p->modul[MODUL_SKP_BULANAN].ada || satu(c, s, tugas, true, err));
}
