/* Agreements: the one that a head of perangkat daerah owes, one's own on its way, those that wait for a signature. */
#include "tindakan/dokumen_isi.h"
#include "tindakan/perjanjian.h"
#include "tindakan/tugas.h"

static bool milik(const Ctx *c, TugasSaya *s, int tahun, Err *err)
{
    int64_t saya = c->pelaku.pegawai;
    Perjanjian p;
    Apbd a;
    Err e = { 0 }, x = { 0 };
    Tugas *t = NULL;
    SiapaPerjanjian siapa = perjanjian_untuk(c, saya, tahun, NULL);
    const Penugasan *tugas = struktur_penugasan_pada(c->aturan->struktur, saya, perjanjian_hari(c, tahun));
    if (!siapa.kewajiban || !tugas) return true;
    bool ada = db_perjanjian_tugas(c->db, c->a, saya, tugas->id, tahun, true, &p, &e), apbd = db_apbd(c->db, c->a, tahun, &a, &x);
    if (!db_boleh_tiada(ada, &e, err) || !db_boleh_tiada(apbd, &x, err)) return false;
    Str nama = str_fmt(c->a, "Perjanjian Kinerja %d", tahun), jalur = ada ? str_fmt(c->a, "/perjanjian/%lld", (long long)p.id) : S("/perjanjian");
    bool wajib = siapa.kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB, berjalan = tahun == tanggal_tahun(c->hari_ini);
    if (!ada && wajib && (apbd || berjalan))
        t = tugas_perlu(c, s, str_fmt(c->a, "Susun " STR_F, STR_A(nama)), S("Sasaran, indikator, target, dan anggaran setahun."), jalur, KEADAAN_TUGAS_BELUM_ADA);
    else if (ada && p.status == STATUS_PERJANJIAN_DRAF)
        t = tugas_perlu(c, s, str_fmt(c->a, "Ajukan " STR_F, STR_A(nama)),
                        p.catatan.len ? str_fmt(c->a, "Dikembalikan: “" STR_F "”", STR_A(utf8_clip(p.catatan, 120))) : S("Masih rancangan."), jalur,
                        p.catatan.len ? KEADAAN_TUGAS_DIKEMBALIKAN : KEADAAN_TUGAS_DRAF);
    else if (ada && p.status == STATUS_PERJANJIAN_DIAJUKAN)
        t = tugas_menunggu(c, s, nama, tugas_pada(c->a, isi_orang(c, p.pihak_kedua, c->hari_ini).nama), jalur, KEADAAN_TUGAS_MENUNGGU);
    if (!t) return true;
    t->kunci = str_fmt(c->a, "perjanjian-%d", tahun);
    if (wajib && apbd) tugas_batas_hari(c, t, JENIS_TENGGAT_PERJANJIAN_KINERJA, saya, a.tanggal);
    return true;
}

bool tugas_perjanjian(const Ctx *c, TugasSaya *s, Err *err)
{
    PerjanjianList l = { 0 };
    int tahun = tanggal_tahun(c->hari_ini);
    if (!milik(c, s, tahun, err) || !milik(c, s, tahun + 1, err) || !db_perjanjian_menunggu(c->db, c->a, c->pelaku.pegawai, &l, err)) return false;
    if (!l.n) return true;
    Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Tandatangani %d Perjanjian Kinerja", (int)l.n),
                           str_fmt(c->a, "Paling lama menunggu: " STR_F ".", STR_A(isi_orang(c, l.v[0].pegawai, c->hari_ini).nama)), S("/perjanjian/masuk"), KEADAAN_TUGAS_MENUNGGU);
    t->kunci = S("perjanjian-masuk");
    return true;
}
