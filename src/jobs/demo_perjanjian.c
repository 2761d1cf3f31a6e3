/*
 * Agreements of the running year, the day of the budget, and the analysis of posts: superiors first, so that an indicator can
 * be derived from theirs.
 */
#include "inti/perjanjian_kinerja.h"
#include "jobs/demo_riwayat.h"
#include "tindakan/beban.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/perjanjian.h"

enum { UNTUK_JANJI = 91, UNTUK_BEBAN, INDIKATOR_MAKS = 3, TUGAS_MAKS = 5 };

static void isi_indikator(Riwayat *h, const Subjek *x, const Perjanjian *atas, Perjanjian *p)
{
    for (ptrdiff_t i = 0; i < x->k->rhk.n && i < INDIKATOR_MAKS; i++) {
        Rhk r = { 0 };
        demo_rhk_isi(h, x, (int)i, 0, &r);
        IndikatorPerjanjian *k = list_add(h->a, &p->indikator);
        *k = (IndikatorPerjanjian){ .id = ++h->id, .perjanjian = p->id, .urut = (int)i + 1, .sasaran = str_dup(h->a, r.uraian), .uraian = str_dup(h->a, r.iki.v[0].uraian),
                                    .target = str_dup(h->a, r.iki.v[0].target), .angka = r.iki.v[0].angka, .satuan = str_dup(h->a, r.iki.v[0].satuan) };
        if (atas && atas->indikator.n) k->dari = atas->indikator.v[i % atas->indikator.n].id;
    }
}

static void isi_anggaran(Riwayat *h, const Subjek *x, Acak *r, Perjanjian *p)
{
    const struct { const char *program; int juta; } baris[] = { { "Program penunjang urusan pemerintahan daerah", acak_antara(r, 900, 6500) },
                                                                { "Program urusan utama", acak_antara(r, 1500, 24000) } };
    for (int i = 0; i < countof(baris); i++)
        *list_add(h->a, &p->anggaran) = (AnggaranPerjanjian){ .id = ++h->id, .perjanjian = p->id, .urut = i + 1, .program = str_z(baris[i].program),
            .kegiatan = str_fmt(h->a, "Kegiatan " STR_F, STR_A(x->u->nama)), .rupiah = (int64_t)baris[i].juta * 1000000, .keterangan = S("APBD") };
}

/* Signed by both, with its snapshot. */
static void sepakati(Riwayat *h, Perjanjian *p)
{
    Ctx c = { .a = h->sementara, .aturan = h->aturan, .kini = h->kini, .hari_ini = h->u->hari };
    LembarPerjanjian l;
    perjanjian_lembar(&c, p, &l);
    DokumenBaris *d = list_add(h->sementara, &h->b.dokumen);
    *d = (DokumenBaris){ .id = ++h->id, .objek_id = p->id, .pegawai = p->pegawai, .jenis = S("perjanjian"), .pada = p->disepakati_pada };
    d->isi = lembar_perjanjian_json(h->sementara, &l);
    dokumen_kode(h->sementara, d);
}

typedef struct { const Subjek *x; SiapaPerjanjian siapa; Perjanjian *atas; Tanggal apbd; int tahun; bool wajib; } Janji;

/* Most are agreed in the month after the budget; some wait for the signature or are drafts. */
static Perjanjian *satu(Riwayat *h, const Janji *j, bool contoh)
{
    const Subjek *x = j->x;
    Acak r = riwayat_acak(h, x->p->id, UNTUK_JANJI, j->tahun);
    int nasib = contoh ? 0 : acak_n(&r, 100);
    Perjanjian *p = arena_one(h->a, Perjanjian);
    *p = (Perjanjian){ .id = ++h->id, .pegawai = x->p->id, .penugasan = x->tugas->id, .tahun = j->tahun, .status = STATUS_PERJANJIAN_DRAF, .versi = 1 };
    Saat buat = demo_saat(h, &r, demo_kerja(h, x->pekan, tanggal_plus(j->apbd, acak_antara(&r, 2, 9)), 0), 8, 15);
    Saat aju = demo_saat(h, &r, demo_kerja(h, x->pekan, tanggal_plus(j->apbd, acak_antara(&r, 11, 18)), 0), 8, 11), setuju = demo_saat(h, &r, demo_kerja(h, x->pekan, tanggal_plus(j->apbd, acak_antara(&r, 20, 27)), 0), 13, 16);
    if (!sudah(h, buat)) return NULL;
    isi_indikator(h, x, j->atas, p);
    if (x->j->pimpinan) isi_anggaran(h, x, &r, p);
    p->sumber[SUMBER_PERJANJIAN_RENSTRA] = S("Rencana strategis perangkat daerah, sasaran 1");
    p->sumber[SUMBER_PERJANJIAN_DPA] = str_fmt(h->a, "DPA tahun %d", j->tahun);
    demo_jejak(h, buat, x->p->id, OBJEK_PERJANJIAN, p->id, AKSI_BUAT, x->p->id, (Str){ 0 });
    if (nasib < 92 && sudah(h, aju)) {
        p->status = STATUS_PERJANJIAN_DIAJUKAN;
        p->pihak_kedua = j->siapa.pihak_kedua.pegawai->id;
        p->diajukan_pada = aju;
        demo_jejak(h, aju, x->p->id, OBJEK_PERJANJIAN, p->id, AKSI_AJUKAN, x->p->id, (Str){ 0 });
    }
    if (nasib < 82 && sudah(h, setuju) && p->status == STATUS_PERJANJIAN_DIAJUKAN) {
        p->status = STATUS_PERJANJIAN_DISEPAKATI;
        p->disepakati_pada = setuju;
        demo_jejak(h, setuju, p->pihak_kedua, OBJEK_PERJANJIAN, p->id, AKSI_SETUJUI, x->p->id, (Str){ 0 });
        sepakati(h, p);
    }
    *list_add(h->sementara, &h->b.perjanjian) = *p;
    return p;
}

static bool contoh(const Riwayat *h, int64_t pegawai)
{
    for (int i = 1; i < DEMO_CONTOH_MAX; i++)
        if (h->s->contoh[i] == pegawai) return true;
    return false;
}

/* Heads in the first round, then administrators, who derive from them. */
static void putaran(Riwayat *h, int tahun, Tanggal apbd, bool kepala, Perjanjian **milik)
{
    const Struktur *s = h->aturan->struktur;
    for (ptrdiff_t i = 0; i < h->s->isi.jabatan.n; i++) {
        const Jabatan *j = &h->s->isi.jabatan.v[i];
        if (!j->pimpinan || (j->jenis != JENIS_JABATAN_JPT && j->jenis != JENIS_JABATAN_ADMINISTRATOR)) continue;
        const Pegawai *p = struktur_pemangku(s, j->id, h->u->hari, NULL);
        const Penugasan *tugas = p ? struktur_penugasan_pada(s, p->id, h->u->hari) : NULL;
        if (!tugas || tugas->jabatan != j->id || milik[p->id - 1]) continue;
        Subjek x = demo_subjek(h, tugas);
        Janji a = { .x = &x, .apbd = apbd, .tahun = tahun, .siapa = perjanjian_siapa(h->aturan->profil, s, p->id, h->u->hari, h->sementara, NULL) };
        Acak r = riwayat_acak(h, p->id, UNTUK_JANJI, tahun + 10000);
        bool wajib = a.siapa.kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB;
        if (!a.siapa.pihak_kedua.pegawai || wajib != kepala || (!contoh(h, p->id) && !acak_ya(&r, wajib ? 940 : 600))) continue;
        a.atas = milik[a.siapa.pihak_kedua.pegawai->id - 1];
        milik[p->id - 1] = satu(h, &a, contoh(h, p->id));
    }
}

/* Tasks of every post that somebody holds: 60 to 115 percent of the effective time of each holder. */
static void beban(Riwayat *h)
{
    const Struktur *s = h->aturan->struktur;
    Ctx c = { .a = h->sementara, .aturan = h->aturan, .hari_ini = h->u->hari };
    for (ptrdiff_t i = 0; i < h->s->isi.jabatan.n; i++) {
        const Jabatan *j = &h->s->isi.jabatan.v[i];
        const Pegawai *p = struktur_pemangku(s, j->id, h->u->hari, NULL);
        const Penugasan *tugas = p ? struktur_penugasan_pada(s, p->id, h->u->hari) : NULL;
        if (!tugas || tugas->jabatan != j->id || j->jenis == JENIS_JABATAN_KEPALA_DAERAH) continue;
        Subjek x = demo_subjek(h, tugas);
        Acak r = riwayat_acak(h, j->id, UNTUK_BEBAN, 0);
        ptrdiff_t n = x.k->rhk.n < TUGAS_MAKS ? x.k->rhk.n : TUGAS_MAKS;
        double menit = 750.0 * acak_antara(&r, 60, 115) * jabatan_pemangku(&c, j->id, h->u->hari);
        for (ptrdiff_t k = 0; k < n; k++) {
            int volume = 12 * (1 + acak_n(&r, 20));
            *list_add(h->sementara, &h->b.uraian) = (UraianTugas){ .id = ++h->id, .jabatan = j->id, .nomor = (int)k + 1, .uraian = demo_rhk_uraian(h, &x, (int)k),
                .hasil = x.k->rhk.v[k].satuan, .volume = volume, .norma = (double)(int)(menit / (double)n / volume) };
        }
    }
}

void demo_perjanjian(Riwayat *h)
{
    int tahun = tanggal_tahun(h->u->hari);
    Perjanjian **milik = arena_many(h->a, Perjanjian *, h->s->isi.pegawai.n);
    Tanggal apbd = demo_kerja(h, 0, tanggal(tahun - 1, 11, 28), 0);
    beban(h);
    if (!h->aturan->profil->modul[MODUL_PERJANJIAN_KINERJA].ada) return;
    *list_add(h->sementara, &h->b.apbd) = (Apbd){ tahun, apbd, str_fmt(h->a, "Perda Nomor 9 Tahun %d", tahun - 1), 0 };
    putaran(h, tahun, apbd, true, milik);
    putaran(h, tahun, apbd, false, milik);
}
