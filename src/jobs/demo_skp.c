/* A plan of the demo on its way to the database: its steps up to the clock, its rows, its snapshot. */
#include "jobs/demo_riwayat.h"
#include "tindakan/dokumen_isi.h"

/* ---- steps ---- */

static void langkah(Riwayat *h, Skp *s, Saat pada, int64_t siapa, Aksi aksi, Str isi)
{
    demo_jejak(h, pada, siapa, OBJEK_SKP, s->id, aksi, s->pegawai, isi);
    if (aksi != AKSI_BUAT) s->versi++;
}

/* Who the resolver names on the day of submission; he then sets or returns it. */
static bool ajukan(Riwayat *h, Skp *s, Saat pada)
{
    HasilPenilai hp = { 0 };
    Tanggal hari = saat_tanggal(pada, h->aturan->profil->zona_menit), akhir = s->bulan.n ? bulan_akhir(s->bulan) : tanggal(s->tahun, 12, 31);
    if (hari.n > akhir.n) hari = akhir;
    if (!penilai_cari(h->aturan->profil, h->aturan->struktur, s->pegawai, hari, h->sementara, &hp, NULL)) return false;
    s->penilai = hp.penilai.pegawai->id;
    s->atasan = hp.atasan.pegawai ? hp.atasan.pegawai->id : 0;
    s->catatan = (Str){ 0 };
    s->diajukan_pada = pada;
    s->status = STATUS_SKP_DIAJUKAN;
    langkah(h, s, pada, s->pegawai, AKSI_AJUKAN, (Str){ 0 });
    return true;
}

static void dialog(Riwayat *h, const Subjek *x, const JalanSkp *j, Acak *r, const Skp *s)
{
    Saat sampai = j->ditetapkan.ms && sudah(h, j->ditetapkan) ? j->ditetapkan : h->kini;
    int n = acak_ya(r, s->jenis == JENIS_SKP_TAHUNAN ? 400 : 40) ? acak_antara(r, 1, 4) : 0;
    for (int i = 0; i < n && s->penilai; i++) {
        bool penilai = i % 2;
        Saat pada = { j->dibuat.ms + (sampai.ms - j->dibuat.ms) * (i + 1) / (n + 1) };
        int64_t siapa = penilai ? s->penilai : x->p->id;
        *list_add(h->sementara, &h->b.dialog) = (Dialog){ .id = ++h->id, .skp = s->id, .akun = siapa, .nama = riwayat_pegawai(h, siapa)->nama,
                                                          .isi = demo_ucap(h, r, "dialog", penilai ? S("penilai") : S("pegawai")), .pada = pada };
        demo_jejak(h, pada, siapa, OBJEK_SKP, s->id, AKSI_KOMENTARI, s->pegawai, (Str){ 0 });
    }
}

bool demo_skp_jalan(Riwayat *h, const Subjek *x, const JalanSkp *j, Acak *r, Skp *s)
{
    if (!sudah(h, j->dibuat)) return false;
    s->status = STATUS_SKP_DRAF;
    s->versi = 1;
    langkah(h, s, j->dibuat, s->pegawai, AKSI_BUAT, (Str){ 0 });
    if (sudah(h, j->diajukan) && ajukan(h, s, j->diajukan)) {
        if (sudah(h, j->dikembalikan)) {
            s->status = STATUS_SKP_DRAF;
            s->catatan = demo_ucap(h, r, "kembali", (Str){ 0 });
            langkah(h, s, j->dikembalikan, s->penilai, AKSI_KEMBALIKAN, demo_json(h, "catatan", s->catatan));
        }
        if (sudah(h, j->diajukan_lagi)) ajukan(h, s, j->diajukan_lagi);
        if (s->status == STATUS_SKP_DIAJUKAN && sudah(h, j->ditetapkan)) {
            s->status = STATUS_SKP_DITETAPKAN;
            s->ditetapkan_pada = j->ditetapkan;
            langkah(h, s, j->ditetapkan, s->penilai, AKSI_TETAPKAN, (Str){ 0 });
        }
    }
    dialog(h, x, j, r, s);
    return true;
}

/* ---- rows ---- */

static Str rhk_pimpinan(Riwayat *h, const DemoTahunan *th, int64_t rhk)
{
    for (int i = 0; i < th->n; i++) {
        if (th->rhk[i].atasan != rhk) continue;
        const DemoTahunanList *l = &h->tahunan[th->rhk[i].dari - 1];
        for (ptrdiff_t k = 0; k < l->n; k++)
            for (int m = 0; m < l->v[k].n; m++) {
                if (l->v[k].rhk[m].id != rhk) continue;
                Subjek x = demo_subjek(h, struktur_penugasan(h->aturan->struktur, l->v[k].penugasan));
                return demo_rhk_uraian(h, &x, l->v[k].rhk[m].pola);
            }
    }
    return (Str){ 0 };
}

bool demo_lembar(Riwayat *h, const Skp *s, const DemoTahunan *th, Tanggal hari, LembarIsi *l, Err *err)
{
    Ctx c = { .a = h->sementara, .aturan = h->aturan, .kini = h->kini, .hari_ini = hari };
    Skp t = *s;         /* the superior's RHK are looked up here, not in the database */
    t.rhk = (RhkList){ 0 };
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        Rhk *r = list_add(h->sementara, &t.rhk);
        *r = s->rhk.v[i];
        r->rhk_atasan = 0;
    }
    if (!isi_skp(&c, NULL, &t, l, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].rhk_atasan) l->rhk.v[i].rhk_pimpinan = rhk_pimpinan(h, th, s->rhk.v[i].rhk_atasan);
    return true;
}

void demo_dokumen(Riwayat *h, const char *jenis, int64_t objek, int64_t pegawai, Saat pada, const LembarIsi *l)
{
    DokumenBaris *d = list_add(h->sementara, &h->b.dokumen);
    *d = (DokumenBaris){ .id = ++h->id, .objek_id = objek, .pegawai = pegawai, .jenis = str_z(jenis), .pada = pada };
    dokumen_segel(h->sementara, l, d);
}

bool demo_skp_simpan(Riwayat *h, Skp *s, const DemoTahunan *th, Err *err)
{
    Arena *a = h->sementara;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {
        Rhk *r = &s->rhk.v[i];
        r->skp = s->id;
        r->urut = (int)i + 1;
        *list_add(a, &h->b.rhk) = *r;
        for (ptrdiff_t k = 0; k < r->iki.n; k++) *list_add(a, &h->b.iki) = r->iki.v[k];
    }
    for (int i = 1; i < NILAI_DASAR_MAX; i++)
        if (s->ekspektasi[i].len) *list_add(a, &h->b.ekspektasi) = (DemoEkspektasi){ s->id, (NilaiDasar)i, s->ekspektasi[i] };
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        LampiranSkp *l = &s->lampiran.v[i];
        l->id = ++h->id;
        l->skp = s->id;
        *list_add(a, &h->b.lampiran) = *l;
    }
    *list_add(a, &h->b.skp) = *s;
    if (s->status != STATUS_SKP_DITETAPKAN) return true;
    LembarIsi l;
    if (!demo_lembar(h, s, th, saat_tanggal(s->ditetapkan_pada, h->aturan->profil->zona_menit), &l, err)) return false;
    demo_dokumen(h, "skp", s->id, s->pegawai, s->ditetapkan_pada, &l);
    return true;
}
