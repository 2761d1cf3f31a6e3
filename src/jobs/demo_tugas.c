/* What the plans of the demo say: result plans, indicators in four aspects, expectations, attachment, activities. */
#include "inti/skp.h"
#include "jobs/demo_riwayat.h"

enum { UNTUK_PILIH = 1, UNTUK_PELENGKAP, JADWAL_TRIWULAN = 3 };

/* Additional result plans have numbers below 0. */
static KalimatSet tambahan(const Riwayat *h) { return demo_kalimat(h->t, "tambahan", (Str){ 0 }); }
static const Kalimat *tambahan_ke(const Riwayat *h, int pola) { return &tambahan(h).v[-1 - pola]; }

static Str isi(const Riwayat *h, const Subjek *x, Str s, int bulan)
{
    KalimatSet mapel = demo_kalimat(h->t, "mapel", (Str){ 0 });
    if (str_find(s, S("{")) < 0) return s;
    const Isian isian[] = {
        { "unit", x->u->nama }, { "pd", x->pd->nama }, { "bln", str_z(bulan_nama(bulan)) }, { "mapel", mapel.v[x->o->mapel % (int)mapel.n].isi },
        { "kelas", str_fmt(h->sementara, "%d", x->o->kelas) }, { NULL, { 0 } } };
    return demo_isi(h->sementara, s, isian);
}

void demo_rhk_pilih(const Riwayat *h, const Subjek *x, int tahun, DemoTahunan *th)
{
    Acak r = riwayat_acak(h, x->p->id, UNTUK_PILIH, tahun);
    int banyak = (int)x->k->rhk.n;
    th->n = 0;
    for (int i = 0; i < banyak && th->n < DEMO_RHK_MAKS - 1; i++) {
        bool ambil = i < 3 || acak_ya(&r, i == 3 ? 850 : 500);
        if (ambil) th->rhk[th->n++].pola = i;
    }
    if (tambahan(h).n && acak_ya(&r, 350)) th->rhk[th->n++].pola = -1 - acak_n(&r, (int)tambahan(h).n);
}

bool demo_rhk_bulan(const Subjek *x, int pola, int bulan) { return pola < 0 || x->k->rhk.v[pola].bulan >> bulan & 1; }

Str demo_rhk_uraian(const Riwayat *h, const Subjek *x, int pola)
{
    return pola < 0 ? tambahan_ke(h, pola)->isi : isi(h, x, x->k->rhk.v[pola].uraian, 0);
}

/* A part-time contract owes half; large amounts differ a little from person to person. */
static int sebulan(const Subjek *x, int pola)
{
    int n = pola < 0 ? 1 : x->k->rhk.v[pola].n;
    if (x->p->status == STATUS_PEGAWAI_PPPK_PARUH) n = (n + 1) / 2;
    return n < 10 ? n : n * (80 + (int)(x->p->id * 7 % 41)) / 100;
}

static int berapa_bulan(const Subjek *x, int pola)
{
    int n = 0;
    for (int b = 1; b <= 12; b++) n += demo_rhk_bulan(x, pola, b);
    return n;
}

/* Success in words beside the number (M7.9). */
static const char *const ukuran_aspek[ASPEK_MAX] = {
    "", "Seluruh hasil yang direncanakan tersedia", "Lengkap, benar, dan diterima tanpa perbaikan berarti",
    "Selesai sebelum dibutuhkan penggunanya", "Hemat dan sesuai ketentuan",
};

static void iki(const Riwayat *h, Rhk *r, Aspek aspek, Str uraian, Str target, CaraJumlah cara)
{
    Iki *k = list_add(h->sementara, &r->iki);
    *k = (Iki){ .urut = (int)r->iki.n, .aspek = aspek, .uraian = uraian, .target = target, .cara = cara, .ukuran = str_z(ukuran_aspek[aspek]) };
    if (target_tidak_berbiaya(k)) k->ukuran = (Str){ 0 };
    target_angka(target, &k->angka, &k->satuan);
}

/* "paling lama 30 menit" is a number; "sesuai jadwal" is how success looks, met in all cases. */
static void iki_waktu(const Riwayat *h, Rhk *r, Str kapan)
{
    bool angka = false;
    for (ptrdiff_t i = 0; i < kapan.len; i++) angka |= kapan.s[i] >= '0' && kapan.s[i] <= '9';
    iki(h, r, ASPEK_WAKTU, S("Ketepatan waktu penyelesaian"), angka ? kapan : S("100 % tepat waktu"), CARA_JUMLAH_NILAI_AKHIR);
    if (!angka) r->iki.v[r->iki.n - 1].ukuran = kapan;
}

void demo_rhk_isi(const Riwayat *h, const Subjek *x, int pola, int bulan, Rhk *r)
{
    int n = sebulan(x, pola) * (bulan ? 1 : berapa_bulan(x, pola));
    r->uraian = demo_rhk_uraian(h, x, pola);
    if (pola < 0) {
        const Kalimat *k = tambahan_ke(h, pola);
        KalimatSet dari = demo_kalimat(h->t, "penugas", (Str){ 0 });
        r->klasifikasi = KLASIFIKASI_RHK_TAMBAHAN;
        r->jenis = str_eqz(x->k->kode, "tugas_belajar") ? JENIS_RHK_PENUGASAN : JENIS_RHK_OUTPUT;
        r->dasar = DASAR_RHK_DIREKTIF;
        r->perspektif = PERSPEKTIF_PROSES_BISNIS;
        r->penugasan_dari = dari.v[x->p->id % dari.n].isi;
        iki(h, r, ASPEK_KUANTITAS, S("Jumlah hasil penugasan yang diselesaikan"), str_fmt(h->sementara, "%d " STR_F, n, STR_A(k->rinci)), CARA_JUMLAH_JUMLAH);
        iki(h, r, ASPEK_KUALITAS, S("Persentase penugasan yang diterima ketua tim"), S("95 %"), CARA_JUMLAH_RATA);
        iki_waktu(h, r, S("sesuai jadwal tim"));
    } else {
        const PolaRhk *p = &x->k->rhk.v[pola];
        r->klasifikasi = KLASIFIKASI_RHK_UTAMA;
        r->jenis = p->jenis;
        r->dasar = p->dasar;
        r->perspektif = p->perspektif;
        iki(h, r, ASPEK_KUANTITAS, p->kuantitas, str_fmt(h->sementara, "%d " STR_F, n, STR_A(p->satuan)), CARA_JUMLAH_JUMLAH);
        iki(h, r, ASPEK_KUALITAS, p->kualitas, p->target_kualitas, CARA_JUMLAH_RATA);
        iki_waktu(h, r, p->target_waktu);
    }
    if (pola == 0 && !bulan) {                  /* accountability of the annual plan (B11) */
        r->jadwal = JADWAL_TRIWULAN;
        r->bukti_harap = S("Laporan triwulan dengan data dukung");
    }
    bool dpa = r->perspektif == PERSPEKTIF_ANGGARAN;
    iki(h, r, ASPEK_BIAYA, S("Biaya pelaksanaan"), dpa ? S("paling banyak 100 % pagu DPA") : S("tidak berbiaya"), CARA_JUMLAH_NILAI_AKHIR);
}

void demo_rhk_target(Riwayat *h, const Subjek *x, int pola, const Rhk *r)
{
    const Iki *k = &r->iki.v[0];
    int n = sebulan(x, pola);
    for (int b = 1; b <= 12; b++)
        if (demo_rhk_bulan(x, pola, b))
            *list_add(h->sementara, &h->b.target) = (IkiTarget){ .iki = k->id, .bulan = b, .angka = n, .target = str_fmt(h->sementara, "%d " STR_F, n, STR_A(k->satuan)) };
}

/* ---- the rest of a plan ---- */

static void lampirkan(Riwayat *h, const Subjek *x, Acak *r, Skp *s, BagianLampiran bagian, int banyak)
{
    const Kalimat *cocok[16];
    int n = 0;
    Str kode = str_z(bagian_lampiran_kode[bagian]);
    KalimatSet l = demo_kalimat(h->t, "lampiran", (Str){ 0 });
    for (ptrdiff_t i = 0; i < l.n && n < countof(cocok); i++) {
        Str rinci = l.v[i].rinci;
        if (str_eq(str_cut(&rinci, ':'), kode)) cocok[n++] = &l.v[i];
    }
    for (int i = 0, dari = n ? acak_n(r, n) : 0; i < banyak && i < n; i++) {
        const Kalimat *k = cocok[(dari + i) % n];
        Str rinci = k->rinci;
        str_cut(&rinci, ':');
        *list_add(h->sementara, &s->lampiran) = (LampiranSkp){ .bagian = bagian, .jenis = jenis_sumber_daya_dari(rinci), .urut = i + 1, .uraian = isi(h, x, k->isi, 0) };
    }
}

void demo_skp_pelengkap(Riwayat *h, const Subjek *x, Skp *s)
{
    Acak r = riwayat_acak(h, x->p->id, UNTUK_PELENGKAP, s->tahun);
    for (int i = 1; i < NILAI_DASAR_MAX; i++)
        if (acak_ya(&r, 400) || (x->p->id + i) % 3 == 0) s->ekspektasi[i] = demo_ucap(h, &r, "ekspektasi", str_z(nilai_dasar_kode[i]));
    if (s->jenis != JENIS_SKP_TAHUNAN) return;
    lampirkan(h, x, &r, s, BAGIAN_LAMPIRAN_KONSEKUENSI_NEGATIF, 1);        /* in the order in which the store reads them */
    lampirkan(h, x, &r, s, BAGIAN_LAMPIRAN_KONSEKUENSI_POSITIF, 1);
    lampirkan(h, x, &r, s, BAGIAN_LAMPIRAN_PERTANGGUNGJAWABAN, acak_antara(&r, 1, 2));
    lampirkan(h, x, &r, s, BAGIAN_LAMPIRAN_SUMBER_DAYA, acak_antara(&r, 2, 4));
}

/* ---- a day's work ---- */

Str demo_kegiatan(const Riwayat *h, const Subjek *x, Acak *r, int pola, int bulan, int *menit, int *jumlah, Str *satuan)
{
    static const char *const tim[][2] = { { "Mengikuti rapat", "kegiatan" }, { "Menyiapkan data dukung", "dokumen" }, { "Menyusun laporan", "laporan" } };
    if (pola < 0) {
        KalimatSet dari = demo_kalimat(h->t, "penugas", (Str){ 0 });
        Str nama = dari.v[x->p->id % dari.n].isi;
        int ke = acak_n(r, countof(tim));
        *menit = acak_antara(r, 4, 8) * 15;
        *jumlah = 1;
        *satuan = str_z(tim[ke][1]);
        return str_fmt(h->sementara, "%s " STR_F, tim[ke][0], STR_A(nama));
    }
    const PolaRhk *p = &x->k->rhk.v[pola];
    const PolaKegiatan *g = &p->kegiatan.v[acak_n(r, (int)p->kegiatan.n)];
    *menit = g->menit + 15 * acak_antara(r, -1, 1);
    *jumlah = acak_antara(r, g->paling_sedikit, g->paling_banyak);
    *satuan = g->satuan;
    return isi(h, x, g->uraian, bulan);
}
