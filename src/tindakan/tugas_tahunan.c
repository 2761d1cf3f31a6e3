/* Annual evaluations that an appraiser can make now, and those he has set and not released (B25, M11.10; SPEC 12). */
#include "tindakan/setahun.h"
#include "tindakan/tim.h"
#include "tindakan/tugas.h"

enum { BULAN_TERAKHIR = 6 };            /* until when the year before is what one works on, as its page does */

typedef struct { int nilai, buka; Str nama; } HitungTahun;

static bool hitung(const Ctx *c, const Pegawai *o, int tahun, HitungTahun *h, Err *err)
{
    Evaluasi e = { 0 };
    Err x = { 0 };
    Setahun s;
    if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, o->id, periode_tahun(tahun), &e, &x), &x, err)) return false;
    h->buka += e.status == STATUS_EVALUASI_DITETAPKAN;
    if (e.status >= STATUS_EVALUASI_DITETAPKAN) return true;
    if (!setahun_muat(c, c->db, o->id, tahun, &s, err)) return false;
    bool menunggu = s.wajib.menunggu && c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada;
    if (!s.wajib.wajib || menunggu || c->hari_ini.n <= s.masa.akhir.n) return true;
    if (!h->nilai++) h->nama = o->nama;
    return true;
}

static bool setahun(const Ctx *c, TugasSaya *s, int tahun, Err *err)
{
    HitungTahun h = { 0 };
    bool dihitung = c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada;
    AnggotaTimList tim = tim_tahun(c, c->pelaku.pegawai, tahun);
    Str jalur = str_fmt(c->a, "/tahunan?tahun=%d", tahun);
    for (ptrdiff_t i = 0; i < tim.n; i++)
        if (!hitung(c, tim.v[i].pegawai, tahun, &h, err)) return false;
    if (h.nilai) {
        Str orang = h.nilai == 1 ? h.nama : str_fmt(c->a, STR_F " dan %d pegawai lain", STR_A(h.nama), h.nilai - 1);
        Str judul = dihitung ? str_fmt(c->a, "Tetapkan %d predikat tahun %d", h.nilai, tahun) : str_fmt(c->a, "Evaluasi %d pegawai untuk tahun %d", h.nilai, tahun);
        Str ket = str_fmt(c->a, STR_F "%s", STR_A(orang), dihitung ? "; dihitung dari evaluasi bulanan." : "; ditinjau tersendiri, dengan evaluasi bulanan di sampingnya.");
        tugas_batas(c, tugas_perlu(c, s, judul, ket, jalur, KEADAAN_TUGAS_MENUNGGU), JENIS_TENGGAT_EVALUASI_TAHUNAN, c->pelaku.pegawai, bulan(tahun, 12));
    }
    if (h.buka) {
        Tugas *t = tugas_perlu(c, s, str_fmt(c->a, "Buka %d hasil tahun %d", h.buka, tahun), S("Sudah ditetapkan, belum terlihat oleh pegawai."), jalur, KEADAAN_TUGAS_DITETAPKAN);
        t->kunci = str_fmt(c->a, "buka-%d", tahun);
    }
    return true;
}

bool tugas_tahunan(const Ctx *c, TugasSaya *s, Err *err)
{
    Ymd kini = tanggal_ymd(c->hari_ini);
    int awal = bulan_tahun(c->aturan->profil->mulai);
    if (kini.bulan <= BULAN_TERAKHIR && kini.tahun - 1 >= awal && !setahun(c, s, kini.tahun - 1, err)) return false;
    return kini.tahun < awal || setahun(c, s, kini.tahun, err);
}
