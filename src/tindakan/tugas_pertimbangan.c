/* What the receiving institution still has to say of seconded persons before they are rated (B-L2.6o-q). */
#include "tindakan/timbang.h"
#include "tindakan/tugas.h"

typedef struct { int n; const PertimbanganOrang *satu; } Hitung;

static void hitung(Hitung *h, const PertimbanganOrang *o)
{
    h->satu = o;
    h->n++;
}

/* One duty a period and part: the page of the person where it is one, else the list. */
static void tugas(const Ctx *c, TugasSaya *s, Tugas *(*tambah)(const Ctx *, TugasSaya *, Str, Str, Str, KeadaanTugas), const Hitung *h, const char *apa, Str ket, KeadaanTugas k,
                  JenisTenggat jenis)
{
    if (!h->n) return;
    Periode p = h->satu->periode;
    Str siapa = h->n == 1 ? h->satu->pegawai->nama : str_fmt(c->a, "%d pegawai", h->n);
    Str orang = h->n == 1 ? str_fmt(c->a, "/%lld", (long long)h->satu->pegawai->id) : (Str){ 0 };
    Tugas *t = tambah(c, s, str_fmt(c->a, "%s " STR_F ", " STR_F, apa, STR_A(siapa), STR_A(periode_kata(c->a, p))), ket,
                      str_fmt(c->a, "/pertimbangan" STR_F "?%s=" STR_F, STR_A(orang), periode_setahun(p) ? "tahun" : "bulan", STR_A(periode_iso(c->a, p))), k);
    t->kunci = str_fmt(c->a, "pertimbangan-%s-" STR_F, apa, STR_A(periode_iso(c->a, p)));
    tugas_batas(c, t, jenis, h->satu->pegawai->id, periode_setahun(p) ? bulan(periode_ke_tahun(p), 12) : periode_ke_bulan(p));
}

static bool periode(const Ctx *c, TugasSaya *s, Periode p, JenisTenggat jenis, Err *err)
{
    PertimbanganOrangList l = { 0 };
    Hitung beri = { 0 }, minta = { 0 }, jawaban = { 0 };
    if (periode_awal(p).n < bulan_awal(c->aturan->profil->mulai).n) return true;
    if (!pertimbangan_daftar(c, p, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const PertimbanganOrang *o = &l.v[i];
        if (o->x.status == STATUS_PERTIMBANGAN_DIBERIKAN || o->tetap) continue;
        if (o->tulis) hitung(&beri, o);
        else if (o->penilai) hitung(o->minta && !o->x.status ? &minta : &jawaban, o);
    }
    tugas(c, s, tugas_perlu, &beri, "Beri bahan pertimbangan", S("Anda memimpin lembaga yang menerima perbantuannya."), KEADAAN_TUGAS_BELUM_ADA, jenis);
    tugas(c, s, tugas_perlu, &minta, "Minta bahan pertimbangan", S("Lembaga penerimanya menjawab lewat tautan."), KEADAAN_TUGAS_BELUM_ADA, jenis);
    tugas(c, s, tugas_menunggu, &jawaban, "Bahan pertimbangan", S("Pada lembaga yang menerima perbantuannya."), KEADAAN_TUGAS_MENUNGGU, jenis);
    return true;
}

/* Last month; in January and February also the year that ended. */
bool tugas_pertimbangan(const Ctx *c, TugasSaya *s, Err *err)
{
    Bulan kini = tanggal_bulan(c->hari_ini);
    int tahun = bulan_tahun(kini) - 1;
    return periode(c, s, periode_bulan(bulan_plus(kini, -1)), JENIS_TENGGAT_EVALUASI, err)
        && (kini.n >= bulan(tahun + 1, 3).n || periode(c, s, periode_tahun(tahun), JENIS_TENGGAT_EVALUASI_TAHUNAN, err));
}
