#include "tindakan/tugas.h"

#include "tindakan/pembukaan.h"

KODE_ISI(JENIS_TUGAS, jenis_tugas, JENIS_TUGAS_LIST)
KODE_ISI(KEADAAN_TUGAS, keadaan_tugas, KEADAAN_TUGAS_LIST)

const SumberTugas tugas_sumber[] = {
    /* jenis                    dasar                        wajib  peran                            pegawai  modul              isi */
    { JENIS_TUGAS_IZIN,          KETENTUAN_IZIN,             false, PERAN(BKPSDM) | PERAN(ADMIN_PD), false, MODUL_TIADA,          tugas_izin },
    { JENIS_TUGAS_LAPORAN,       KETENTUAN_PENGISIAN,        true,  0,                               true,  MODUL_LAPORAN_HARIAN, tugas_laporan },
    { JENIS_TUGAS_SKP,           KETENTUAN_PENYUSUNAN_SKP,   true,  0,                               true,  MODUL_TIADA,          tugas_skp },
    { JENIS_TUGAS_REALISASI,     KETENTUAN_REALISASI,        true,  0,                               true,  MODUL_REALISASI_BULANAN, tugas_realisasi },
    { JENIS_TUGAS_PERJANJIAN,    KETENTUAN_PERJANJIAN_KEPALA, true, 0,                               true,  MODUL_PERJANJIAN_KINERJA, tugas_perjanjian },
    { JENIS_TUGAS_HASIL,         KETENTUAN_PENYAMPAIAN,      true,  0,                               true,  MODUL_TIADA,          tugas_hasil },
    { JENIS_TUGAS_UMPAN,         KETENTUAN_UMPAN_BALIK,      false, 0,                               true,  MODUL_UMPAN_BALIK,    tugas_umpan },
    { JENIS_TUGAS_UMPAN_BERKALA, KETENTUAN_UMPAN_BERKALA,    true,  0,                               true,  MODUL_UMPAN_BALIK,    tugas_umpan_berkala },
    { JENIS_TUGAS_PINDAH,        KETENTUAN_WAJIB_EVALUASI,   true,  0,                               true,  MODUL_TIADA,          tugas_pindah },
    { JENIS_TUGAS_PERTIMBANGAN,  KETENTUAN_BAHAN_PERTIMBANGAN, true, 0,                              true,  MODUL_BAHAN_PERTIMBANGAN, tugas_pertimbangan },
    { JENIS_TUGAS_KEBERATAN,     KETENTUAN_KEBERATAN,        true,  0,                               true,  MODUL_TIADA,          tugas_keberatan },
    { JENIS_TUGAS_CAPAIAN,       KETENTUAN_CAPAIAN,          true,  PERAN(ORGANISASI) | PERAN(PENILAI) | PERAN(KEPALA_PD), true, MODUL_TIADA, tugas_capaian },
    { JENIS_TUGAS_PERILAKU,      KETENTUAN_PENILAI_PERILAKU, true,  0,                               true,  MODUL_PENILAI_PERILAKU, tugas_perilaku },
    { JENIS_TUGAS_KEMAJUAN,      KETENTUAN_PEMBINAAN,        false, 0,                               false, MODUL_TIADA,          tugas_kemajuan },
    { JENIS_TUGAS_PELAPORAN,     KETENTUAN_PELAPORAN,        true,  PERAN(PENILAI) | PERAN(KEPALA_PD) | PERAN(BKPSDM) | PERAN(SEKDA), false, MODUL_PELAPORAN, tugas_lapor },
    { JENIS_TUGAS_PELANGGARAN,   KETENTUAN_SANKSI,           false, 0,                               true,  MODUL_TIADA,          tugas_pelanggaran },
    { JENIS_TUGAS_TIM,           KETENTUAN_WAJIB_EVALUASI,   true,  PERAN(PENILAI),                  true,  MODUL_TIADA,          tugas_tim },
    { JENIS_TUGAS_TAHUNAN,       KETENTUAN_WAJIB_TAHUNAN,    true,  PERAN(PENILAI),                  true,  MODUL_TIADA,          tugas_tahunan },
    { JENIS_TUGAS_PENUTUPAN,     KETENTUAN_PENUTUPAN,        false, PERAN(BKPSDM),                   false, MODUL_TIADA,          tugas_penutupan },
    { JENIS_TUGAS_PENCATAT,      KETENTUAN_PENGISIAN,        false, PERAN(ADMIN_PD),                 true,  MODUL_LAPORAN_HARIAN, tugas_pencatat },
};
const ptrdiff_t tugas_sumber_n = countof(tugas_sumber);

bool tugas_ada(const Profil *p, const SumberTugas *s) { return !s->modul || p->modul[s->modul].ada; }

static int menurut_batas(const void *x, const void *y)
{
    const Tugas *a = x, *b = y;
    int32_t p = a->tenggat.batas.n ? a->tenggat.batas.n : INT32_MAX, q = b->tenggat.batas.n ? b->tenggat.batas.n : INT32_MAX;
    int beda = p != q ? (p > q) - (p < q) : str_cmp(a->judul, b->judul);
    return beda ? beda : str_cmp(a->kunci, b->kunci);
}

static void urutkan(TugasList *l)
{
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_batas);
}

bool tugas_saya(const Ctx *c, TugasSaya *s, Err *err)
{
    *s = (TugasSaya){ .peran = peran_umum(c->aturan, &c->pelaku, c->hari_ini) };
    for (ptrdiff_t i = 0; i < tugas_sumber_n; i++) {
        const SumberTugas *x = &tugas_sumber[i];
        if (!tugas_ada(c->aturan->profil, x) || (x->peran && !(x->peran & s->peran)) || (x->pegawai && !c->pelaku.pegawai)) continue;
        s->sumber = x;
        if (!x->isi(c, s, err)) return false;
    }
    urutkan(&s->perlu);
    urutkan(&s->menunggu);
    return true;
}

static Tugas *tambah(const Ctx *c, const SumberTugas *sumber, TugasList *l, Tugas t)
{
    Tugas *x = list_add(c->a, l);
    *x = t;
    x->sumber = sumber;
    x->kunci = t.jalur;
    return x;
}

Tugas *tugas_perlu(const Ctx *c, TugasSaya *s, Str judul, Str ket, Str jalur, KeadaanTugas k)
{
    return tambah(c, s->sumber, &s->perlu, (Tugas){ .judul = judul, .ket = ket, .jalur = jalur, .keadaan = k });
}

Tugas *tugas_menunggu(const Ctx *c, TugasSaya *s, Str judul, Str ket, Str jalur, KeadaanTugas k)
{
    return tambah(c, s->sumber, &s->menunggu, (Tugas){ .judul = judul, .ket = ket, .jalur = jalur, .keadaan = k });
}

/* A reopening carries the due date on; one of the outer limit carries the evaluation as well. */
static void dibuka_kembali(const Ctx *c, Tugas *t, JenisTenggat jenis, int64_t pegawai, Tanggal hari)
{
    const JenisTenggat juga[] = { jenis, jenis == JENIS_TENGGAT_EVALUASI ? JENIS_TENGGAT_EVALUASI_BATAS_LUAR : jenis };
    for (int i = 0; i < (juga[1] == jenis ? 1 : 2); i++) {
        Tanggal sampai = { 0 };
        if (!pembukaan_sampai(c, c->db, juga[i], pegawai, hari, &sampai, NULL) || sampai.n <= t->tenggat.batas.n) continue;
        t->tenggat.batas = sampai;
        t->lanjut = S("dibuka kembali");
    }
}

void tugas_batas(const Ctx *c, Tugas *t, JenisTenggat jenis, int64_t pegawai, Bulan b)
{
    Tenggat x;
    if (!batas_pegawai(c, jenis, pegawai, b, (Tanggal){ 0 }, &x, NULL) || !x.batas.n) return;
    t->tenggat = x;
    t->mengapa = str_fmt(c->a, "/mengapa/tenggat?jenis=%s&bulan=" STR_F, jenis_tenggat_kode[jenis], STR_A(bulan_iso(c->a, b)));
    dibuka_kembali(c, t, jenis, pegawai, bulan_akhir(b));
    t->pekan = pekan_pegawai(c, pegawai, t->tenggat.batas);
}

void tugas_batas_hari(const Ctx *c, Tugas *t, JenisTenggat jenis, int64_t pegawai, Tanggal dari)
{
    Tenggat x;
    if (!batas_pegawai(c, jenis, pegawai, (Bulan){ 0 }, dari, &x, NULL) || !x.batas.n) return;
    t->tenggat = x;
    t->mengapa = str_fmt(c->a, "/mengapa/tenggat?jenis=%s&tanggal=" STR_F, jenis_tenggat_kode[jenis], STR_A(tanggal_iso(c->a, dari)));
    dibuka_kembali(c, t, jenis, pegawai, dari);
    t->pekan = pekan_pegawai(c, pegawai, dari);
}

void tugas_batas_tanggal(const Ctx *c, Tugas *t, Tanggal batas)
{
    t->tenggat = (Tenggat){ .batas = batas };
    t->pekan = pekan_pegawai(c, c->pelaku.pegawai, c->hari_ini);
}

Str tugas_bulan(Arena *a, const char *jalur, Bulan b)
{
    return str_fmt(a, "%s?bulan=" STR_F, jalur, STR_A(bulan_iso(a, b)));
}

Str tugas_pada(Arena *a, Str nama)
{
    return str_ends(nama, S(".")) ? str_fmt(a, "Pada " STR_F, STR_A(nama)) : str_fmt(a, "Pada " STR_F ".", STR_A(nama));
}
