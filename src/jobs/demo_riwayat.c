/* What all parts of the demo's history share, and its order: annual plans, then person by person the months. */
#include "jobs/demo_riwayat.h"

#include "base/json.h"
#include "inti/skp.h"

enum { UNTUK_SESI = 31, BARIS_SEKALI = 100000, KUALITATIF_TIAP = 4 };     /* of the units, by number */

Subjek demo_subjek(const Riwayat *h, const Penugasan *tugas)
{
    const Struktur *st = h->aturan->struktur;
    Subjek x = { .tugas = tugas, .p = riwayat_pegawai(h, tugas->pegawai), .o = riwayat_orang(h, tugas->pegawai) };
    x.j = struktur_jabatan(st, tugas->jabatan);
    x.u = struktur_unit(st, x.j->unit);
    x.pd = struktur_pd(st, x.u);
    if (!x.pd) x.pd = x.u;
    x.k = &h->t->keluarga.v[x.o->keluarga];
    x.pekan = x.u->pekan == 6;
    bool kualitatif = h->aturan->profil->modul[MODUL_PENDEKATAN_TUNGGAL].ada && x.pd->id % KUALITATIF_TIAP == 0;
    x.format = skp_format(tugas->jenis, x.j, !kualitatif);
    return x;
}

Saat demo_saat(const Riwayat *h, Acak *r, Tanggal t, int dari, int sampai)
{
    Saat s = saat_dari(t, pukul(dari, 0), h->aturan->profil->zona_menit);
    return (Saat){ s.ms + (int64_t)(acak(r) % (uint64_t)((sampai - dari) * 3600000)) };
}

Tanggal demo_kerja(const Riwayat *h, int pekan, Tanggal t, int n)
{
    const Kalender *k = &h->aturan->kalender;
    while (!kalender_ada(k, tanggal_tahun(t)) || !kalender_kerja(k, 5 + pekan, t)) {
        if (!kalender_ada(k, tanggal_tahun(t))) return t;       /* beyond the list nothing of the history lies */
        t.n++;
    }
    for (; n > 0; n--) {
        do t.n++; while (kalender_ada(k, tanggal_tahun(t)) && !kalender_kerja(k, 5 + pekan, t));
    }
    return t;
}

Str demo_ucap(const Riwayat *h, Acak *r, const char *jenis, Str rinci)
{
    KalimatSet s = demo_kalimat(h->t, jenis, rinci);
    return s.n ? s.v[acak_n(r, (int)s.n)].isi : (Str){ 0 };
}

/* The upper bits are the milliseconds since the year before the first plan, the lower ones a number. */
void demo_jejak(Riwayat *h, Saat pada, int64_t siapa, Objek objek, int64_t objek_id, Aksi aksi, int64_t pegawai, Str isi)
{
    Saat awal = saat_dari(tanggal_plus(h->awal_tahunan, -400), pukul(0, 0), 0);
    Jejak *j = list_add(h->sementara, &h->b.jejak);
    *j = (Jejak){ .id = (pada.ms - awal.ms) << 22 | (++h->urut_jejak & 0x3FFFFF), .pada = pada, .akun = siapa, .objek = objek, .objek_id = objek_id,
                  .aksi = aksi, .pegawai = pegawai, .isi = isi.len ? isi : S("{}") };
    const Pegawai *p = riwayat_pegawai(h, siapa);
    j->pelaku = p ? p->nama : S("Sistem");
}

Str demo_json(Riwayat *h, const char *kunci, Str isi)
{
    Buf b = buf_new(h->sementara, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, kunci, isi);
    jw_end(&w);
    return buf_str(&b);
}

bool demo_lepas(Riwayat *h, ptrdiff_t batas, Err *err)
{
    if (db_demo_jumlah(&h->b) <= batas) return true;
    h->laporan += (int)h->b.laporan.n;
    h->evaluasi += (int)h->b.evaluasi.n;
    bool ok = h->tulis(h->arg, &h->b, err);
    h->b = (DemoBaris){ 0 };
    arena_reset(h->sementara);
    return ok;
}

/* ---- months ---- */

static Tanggal batas(const Riwayat *h, JenisTenggat jenis, int pekan, Bulan b)
{
    Tenggat t;
    TenggatTanya tanya = { .jenis = jenis, .pekan = pekan, .tahun = bulan_tahun(b), .bulan = b };
    return tenggat_hitung(h->aturan->profil, &h->aturan->kalender, h->sementara, tanya, &t, NULL) ? t.batas : (Tanggal){ 0 };
}

static void isi_tenggat(const Riwayat *h, DemoBulan *m)
{
    for (int i = 0; i < 2; i++) {
        DemoTenggat *t = &m->tenggat[i];
        t->skp = batas(h, JENIS_TENGGAT_SKP_BULANAN, 5 + i, m->bulan);
        t->evaluasi = batas(h, JENIS_TENGGAT_EVALUASI, 5 + i, m->bulan);
        t->luar = batas(h, JENIS_TENGGAT_EVALUASI_BATAS_LUAR, 5 + i, m->bulan);
        t->terakhir = bulan_akhir(m->bulan);
        while (!kalender_kerja(&h->aturan->kalender, 5 + i, t->terakhir)) t->terakhir.n--;
        t->kerja[1] = demo_kerja(h, i, bulan_awal(bulan_plus(m->bulan, 1)), 0);
        for (int k = 2; k < countof(t->kerja); k++) t->kerja[k] = demo_kerja(h, i, t->kerja[k - 1], 1);
    }
}

static void siapkan_bulan(Riwayat *h)
{
    Bulan akhir = tanggal_bulan(h->u->hari);
    ptrdiff_t n = h->s->isi.pegawai.n;
    h->n_bulan = akhir.n - h->u->mulai.n + 1;
    h->bulan = arena_many(h->a, DemoBulan, h->n_bulan);
    for (int i = 0; i < h->n_bulan; i++) {
        DemoBulan *m = &h->bulan[i];
        m->bulan = bulan_plus(h->u->mulai, i);
        m->peran = i == h->n_bulan - 1 ? h->u->hari : bulan_akhir(m->bulan);
        m->penilai = arena_many(h->a, int64_t, n);
        m->atasan = arena_many(h->a, int64_t, n);
        PenilaianList l = penilai_semua(h->aturan->profil, h->aturan->struktur, m->peran, h->a);
        for (ptrdiff_t k = 0; k < l.n; k++) {
            m->penilai[l.v[k].pegawai - 1] = l.v[k].penilai;
            m->atasan[l.v[k].pegawai - 1] = l.v[k].atasan;
        }
        isi_tenggat(h, m);
    }
}

/* ---- who verifies when ---- */

/*
 * Appraisers who are punctual look at reports each Friday; all of them at the end of the month, in three rounds,
 * the last one after the window of its last day has closed. None goes beyond the outer limit (M12.4).
 */
static void sesi(const Riwayat *h, BulanOrang *m)
{
    const DemoBulan *b = &h->bulan[m->ke];
    const DemoTenggat *t = &b->tenggat[0];
    const DemoOrang *o = riwayat_orang(h, m->penilai);
    Acak r = riwayat_acak(h, m->penilai, UNTUK_SESI, b->bulan.n);
    bool nanti = m->contoh && m->ke == h->n_bulan - 2;          /* the work that waits today; every sixth is done */
    bool tunggu = nanti && (m->x.p->id % 6 || m->x.p->id == h->s->contoh[DEMO_CONTOH_PEGAWAI]);
    m->n_sesi = 0;
    if (o->rajin >= 880)
        for (Tanggal d = bulan_awal(b->bulan); d.n <= bulan_akhir(b->bulan).n; d.n++)
            if (tanggal_hari(d) == JUMAT && kalender_kerja(&h->aturan->kalender, 5, d) && !(nanti && m->n_sesi >= 2)) m->sesi[m->n_sesi++] = demo_saat(h, &r, d, 13, 16);
    m->akhir = m->n_sesi;
    if (acak_ya(&r, 8) && !m->contoh) return;                   /* forgets the month altogether */
    int mulai = o->rajin >= 940 || m->contoh ? 1 : o->rajin >= 800 ? 2 : 3;
    Tanggal d = t->kerja[mulai];
    if (o->rajin < 600) d = demo_kerja(h, 0, d, acak_antara(&r, 2, 10));
    if (tunggu) d = demo_kerja(h, 0, h->u->hari, 1);
    for (int i = 0; i < 3; i++) {
        Tanggal hari = i == 2 && d.n < t->kerja[4].n ? t->kerja[4] : d;
        if (t->luar.n && hari.n > t->luar.n) hari = t->luar;
        m->sesi[m->n_sesi++] = demo_saat(h, &r, hari, 9 + 2 * i, 11 + 2 * i);
        d = demo_kerja(h, 0, d, 1);
    }
}

/* ---- one person ---- */

static bool orang(Riwayat *h, const Pegawai *p, Err *err)
{
    Absen absen;
    if (!h->aturan->profil->pegawai[p->status]) return true;
    demo_absen(h, p, &absen);
    for (int i = 0; i < h->n_bulan; i++) {
        const DemoBulan *b = &h->bulan[i];
        const Penugasan *tugas = struktur_penugasan_pada(h->aturan->struktur, p->id, b->peran);
        if (!tugas || !b->penilai[p->id - 1]) continue;
        BulanOrang m = { .ke = i, .x = demo_subjek(h, tugas), .absen = &absen, .penilai = b->penilai[p->id - 1], .atasan = b->atasan[p->id - 1] };
        m.contoh = m.penilai == h->s->contoh[DEMO_CONTOH_PENILAI];
        m.tahunan = demo_tahunan_cari(h, p->id, tugas->id, bulan_tahun(b->bulan));
        sesi(h, &m);
        if (!demo_bulan(h, &m, err) || !demo_nilai(h, &m, err)) return false;
    }
    return demo_lepas(h, BARIS_SEKALI, err);
}

/* CLTN: no work and no evaluation (SPEC 11.5). */
static void cltn(Riwayat *h)
{
    for (ptrdiff_t i = 0; i < h->s->isi.penugasan.n; i++) {
        const Penugasan *p = &h->s->isi.penugasan.v[i];
        for (int k = 0; p->jenis == JENIS_PENUGASAN_CLTN && k < h->n_bulan - 1; k++) {
            Saat pada = saat_dari(h->bulan[k].tenggat[0].kerja[1], pukul(9, 0), h->aturan->profil->zona_menit);
            if (p->mulai.n > bulan_awal(h->bulan[k].bulan).n || p->sampai.n < bulan_akhir(h->bulan[k].bulan).n || !sudah(h, pada)) continue;
            demo_kecualikan(h, p->pegawai, h->bulan[k].bulan, PENGECUALIAN_CLTN, str_fmt(h->sementara, "CLTN dengan surat " STR_F, STR_A(p->nomor_sk)), pada);
        }
    }
}

/* Attendance is complete for every day before yesterday; of yesterday some offices have not sent it yet. */
static void presensi_lengkap(Riwayat *h)
{
    Tanggal kemarin = tanggal_plus(h->u->hari, -1);
    for (Tanggal t = bulan_awal(h->u->mulai); t.n < kemarin.n; t.n++) *list_add(h->sementara, &h->b.lengkap) = (PresensiLengkap){ t, 0 };
    for (ptrdiff_t i = 0; i < h->s->isi.unit.n; i++) {
        const Unit *u = &h->s->isi.unit.v[i];
        if (struktur_pd(h->aturan->struktur, u) == u && u->id % 4) *list_add(h->sementara, &h->b.lengkap) = (PresensiLengkap){ kemarin, u->id };
    }
    for (ptrdiff_t i = 0; i < h->s->isi.pegawai.n; i++) {
        const Pegawai *p = &h->s->isi.pegawai.v[i];
        if (p->nip.len) *list_add(h->sementara, &h->b.pin) = (PinPresensi){ .pin = str_fmt(h->sementara, "%lld", (long long)p->id), .pegawai = p->id };
    }
}

bool demo_riwayat(Riwayat *h, Err *err)
{
    ptrdiff_t n = h->s->isi.pegawai.n;
    h->tahunan = arena_many(h->a, DemoTahunanList, n);
    siapkan_bulan(h);
    int tahun = bulan_tahun(h->u->mulai), ini = tanggal_tahun(h->u->hari);
    if (tahun == ini && tahun - 1 >= bulan_tahun(h->aturan->profil->mulai)) tahun--;
    h->awal_tahunan = tanggal(tahun, 1, 1);
    for (; tahun <= ini; tahun++)
        if (!demo_tahunan(h, tahun, err)) return false;
    presensi_lengkap(h);
    demo_capaian(h);
    demo_perjanjian(h);
    cltn(h);
    if (!demo_lepas(h, 0, err)) return false;
    for (ptrdiff_t i = 0; i < n; i++)
        if (!orang(h, &h->s->isi.pegawai.v[i], err)) return false;
    return demo_lepas(h, 0, err);
}
