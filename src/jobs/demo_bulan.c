/*
 * One person's month: the monthly plan (M9.3), daily reports inside their window (M10.4), what the appraiser
 * made of them (M10.5), the submission (M12.4).
 */
#include "inti/skp.h"
#include "jobs/demo_riwayat.h"

enum { UNTUK_SKP = 51, UNTUK_ISI, UNTUK_JALAN, UNTUK_SAMPAI, UNTUK_REALISASI };

static const DemoBulan *bulan_ini(const Riwayat *h, const BulanOrang *m) { return &h->bulan[m->ke]; }
static const DemoTenggat *tenggat_ini(const Riwayat *h, const BulanOrang *m) { return &bulan_ini(h, m)->tenggat[m->x.pekan]; }
static bool kini(const Riwayat *h, const BulanOrang *m) { return m->ke == h->n_bulan - 1; }
static bool pegawai_contoh(const Riwayat *h, const BulanOrang *m) { return m->x.p->id == h->s->contoh[DEMO_CONTOH_PEGAWAI]; }

/* ---- the plan ---- */

/* Between the last days of the month before and its third working day; January's with the annual one. */
static JalanSkp jalan_skp(const Riwayat *h, const BulanOrang *m, Acak *r)
{
    const DemoTenggat *t = tenggat_ini(h, m);
    JalanSkp j = { 0 };
    int pekan = m->x.pekan, malas = m->x.o->rajin < 800 ? acak_antara(r, 1, 4) : 0;
    Bulan b = bulan_ini(h, m)->bulan;
    Tanggal awal = demo_kerja(h, pekan, bulan_awal(b), 0), sejak = saat_tanggal(m->tahunan->diajukan, h->aturan->profil->zona_menit);
    Tanggal buat = acak_ya(r, 350) ? tanggal_plus(awal, -3) : awal;
    if (buat.n <= sejak.n) buat = demo_kerja(h, pekan, sejak, 1);      /* the annual plan is submitted first */
    if (m->x.tugas->mulai.n > buat.n) buat = demo_kerja(h, pekan, m->x.tugas->mulai, 1);
    buat = demo_kerja(h, pekan, buat, malas);
    j.dibuat = demo_saat(h, r, buat, 8, 10);
    Tanggal aju = demo_kerja(h, pekan, buat, acak_ya(r, 600) ? 0 : 1);
    if (pegawai_contoh(h, m) && kini(h, m)) return j;                   /* waits to be submitted today */
    if (acak_ya(r, 8)) return j;
    j.diajukan = demo_saat(h, r, aju, 10, 12);
    if (acak_ya(r, 30)) {
        j.dikembalikan = demo_saat(h, r, aju, 12, 13);
        aju = demo_kerja(h, pekan, aju, 1);
        j.diajukan_lagi = demo_saat(h, r, aju, 8, 10);
    }
    if (m->contoh && kini(h, m)) return j;                              /* his team's plans wait for him */
    Tanggal tetap = acak_ya(r, riwayat_orang(h, m->penilai)->rajin) ? aju : demo_kerja(h, pekan, aju, acak_antara(r, 1, 3));
    if (t->skp.n && tetap.n > t->skp.n && aju.n <= t->skp.n && acak_ya(r, 800)) tetap = t->skp;
    j.ditetapkan = demo_saat(h, r, tetap, 13, 17);
    return j;
}

static bool rencana(Riwayat *h, BulanOrang *m, Err *err)
{
    Bulan b = bulan_ini(h, m)->bulan;
    if (!m->tahunan || m->tahunan->status == STATUS_SKP_DRAF) return true;
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_SKP, b.n);
    JalanSkp j = jalan_skp(h, m, &r);
    Skp s = { .id = ++h->id, .pegawai = m->x.p->id, .penugasan = m->x.tugas->id, .jenis = JENIS_SKP_BULANAN, .tahun = bulan_tahun(b), .bulan = b,
              .tahunan = m->tahunan->id, .format = m->x.format };
    if (!demo_skp_jalan(h, &m->x, &j, &r, &s)) return true;
    for (int i = 0; i < m->tahunan->n; i++) {
        int pola = m->tahunan->rhk[i].pola;
        if (!demo_rhk_bulan(&m->x, pola, bulan_ke(b))) continue;
        Rhk *k = list_add(h->sementara, &s.rhk);
        k->id = ++h->id;
        k->rhk_tahunan = m->tahunan->rhk[i].id;
        k->rhk_atasan = m->tahunan->rhk[i].atasan;
        demo_rhk_isi(h, &m->x, pola, bulan_ke(b), k);
        for (ptrdiff_t n = 0; n < k->iki.n; n++) {
            k->iki.v[n].id = ++h->id;
            k->iki.v[n].rhk = k->id;
        }
    }
    demo_skp_pelengkap(h, &m->x, &s);
    m->skp_dibuat = j.dibuat;
    m->skp = s;
    return demo_skp_simpan(h, &m->skp, m->tahunan, err);
}

/* ---- a day's reports ---- */

/* Position in the plan of one of its RHK, the first ones more often; -1 when there is no plan. */
static int rhk_undi(const BulanOrang *m, Acak *r)
{
    int n = (int)m->skp.rhk.n;
    return n ? (acak_n(r, n) < acak_n(r, n) ? acak_n(r, n) : acak_n(r, (n + 1) / 2)) : -1;
}

static int pola_rhk(const BulanOrang *m, int ke)
{
    for (int i = 0; i < m->tahunan->n; i++)
        if (m->tahunan->rhk[i].id == m->skp.rhk.v[ke].rhk_tahunan) return m->tahunan->rhk[i].pola;
    return 0;
}

/* One to three activities that follow each other, with a rest at noon, up to `sampai`. */
static void satu_hari(Riwayat *h, BulanOrang *m, Acak *r, Tanggal t, Pukul sampai)
{
    int banyak = acak_ya(r, 430) ? 1 : acak_ya(r, 700) ? 2 : 3, jam = 7 * 60 + 30 + 15 * acak_n(r, 4);
    for (int i = 0; i < banyak; i++) {
        int menit, jumlah, ke = rhk_undi(m, r);
        Str satuan;
        int pola = ke < 0 ? acak_n(r, (int)m->x.k->rhk.n) : pola_rhk(m, ke);
        Str teks = demo_kegiatan(h, &m->x, r, pola, bulan_ke(bulan_ini(h, m)->bulan), &menit, &jumlah, &satuan);
        if (menit < 30) menit = 30;
        if (jam < 12 * 60 && jam + menit > 12 * 60 + 15) menit = 12 * 60 - jam > 45 ? 12 * 60 - jam : menit;
        int selesai = jam + menit;
        if (selesai > 16 * 60 + 30) selesai = 16 * 60 + 30;
        if (selesai - jam < 30 || selesai >= sampai.n) return;
        DemoLaporan *l = list_add(h->sementara, &m->laporan);
        *l = (DemoLaporan){ .id = ++h->id, .pegawai = m->x.p->id, .tanggal = t, .mulai = pukul(jam / 60, jam % 60), .selesai = pukul(selesai / 60, selesai % 60),
                            .kegiatan = teks, .jumlah = jumlah, .satuan = satuan, .versi = 1, .rhk = ke < 0 ? 0 : m->skp.rhk.v[ke].id };
        Str bukti = demo_ucap(h, r, "bukti", satuan);
        *list_add(h->sementara, &m->bukti) = !acak_ya(r, 350) ? (Str){ 0 } : bukti.len ? bukti : S("foto-kegiatan.jpg");
        jam = selesai + 15 * acak_antara(r, 0, 1);
        if (jam >= 12 * 60 - 30 && jam < 13 * 60) jam = 13 * 60;
    }
}

/* The instant of entering: mostly the same afternoon, always inside the window; 0: never. */
static Saat saat_isi(const Riwayat *h, const BulanOrang *m, Acak *r, Tanggal t)
{
    int malas = (1000 - m->x.o->rajin) / 8;
    if (acak_ya(r, malas / 2 + 4)) return (Saat){ 0 };
    if (!acak_ya(r, 180 + malas)) return demo_saat(h, r, t, 15, 21);
    Tenggat j;
    if (!tenggat_laporan(h->aturan->profil, &h->aturan->kalender, h->sementara, m->x.u->pekan, t, &j, NULL)) return demo_saat(h, r, t, 15, 21);
    Tanggal hari = demo_kerja(h, m->x.pekan, t, acak_antara(r, 1, 3));
    return demo_saat(h, r, j.batas.n && hari.n > j.batas.n ? j.batas : hari, 8, 16);
}

/* ---- what becomes of a report ---- */

/* Each act in the running month and the one before; of older ones only what was returned, to stay small. */
static void jejak_laporan(Riwayat *h, const DemoLaporan *l, Saat pada, int64_t siapa, Aksi aksi, Str isi)
{
    bool baru = tanggal_bulan(l->tanggal).n >= tanggal_bulan(h->u->hari).n - 1;
    if ((h->jejak_laporan && baru) || aksi == AKSI_KEMBALIKAN) demo_jejak(h, pada, siapa, OBJEK_LAPORAN, l->id, aksi, l->pegawai, isi);
}

static Saat terakhir(Saat a, Saat b) { return a.ms > b.ms ? a : b; }

/* Verified or returned at the appraiser's sessions; a returned one is corrected by the next working day or not. */
static void periksa(Riwayat *h, BulanOrang *m, DemoLaporan *l, Acak *r, Saat isi)
{
    Saat aju = isi;
    bool pernah = false;
    l->status = STATUS_LAPORAN_DIAJUKAN;
    for (int i = 0; i < m->n_sesi; i++) {
        Saat s = m->sesi[i];
        if (s.ms <= aju.ms || s.ms <= m->skp_dibuat.ms || !sudah(h, s) || !l->rhk) continue;
        l->diperiksa_oleh = m->penilai;
        l->diperiksa_pada = (Saat){ s.ms + (int64_t)(acak(r) % 3600000) };
        if (!sudah(h, l->diperiksa_pada)) l->diperiksa_pada = s;
        l->versi++;
        if (pernah || !acak_ya(r, 22)) {
            l->status = STATUS_LAPORAN_DIVERIFIKASI;
            l->catatan = (Str){ 0 };
            m->tuntas = terakhir(m->tuntas, l->diperiksa_pada);
            jejak_laporan(h, l, l->diperiksa_pada, m->penilai, AKSI_VERIFIKASI, (Str){ 0 });
            return;
        }
        pernah = true;
        l->status = STATUS_LAPORAN_DIKEMBALIKAN;
        l->catatan = demo_ucap(h, r, "tolak", (Str){ 0 });
        jejak_laporan(h, l, l->diperiksa_pada, m->penilai, AKSI_KEMBALIKAN, demo_json(h, "alasan", l->catatan));
        bool lagi = i + 1 < m->n_sesi && acak_ya(r, 850);       /* nobody corrects what nobody will look at any more */
        Tanggal besok = demo_kerja(h, m->x.pekan, saat_tanggal(l->diperiksa_pada, h->aturan->profil->zona_menit), 1);
        aju = demo_saat(h, r, besok, 8, 9);
        if (!lagi || !sudah(h, aju) || aju.ms >= m->sesi[m->n_sesi - 1].ms) return;
        l->status = STATUS_LAPORAN_DIAJUKAN;
        l->versi++;
        jejak_laporan(h, l, aju, l->pegawai, AKSI_AJUKAN, (Str){ 0 });
    }
}

/* Two of the last reports came back yesterday: the demo's employee has work waiting. */
static void kembalikan_contoh(Riwayat *h, BulanOrang *m)
{
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_JALAN, 9);
    int n = 0;
    Tanggal kemarin = h->u->hari;
    do kemarin.n--; while (!kalender_kerja(&h->aturan->kalender, 5 + m->x.pekan, kemarin));
    for (ptrdiff_t i = m->laporan.n - 1; i >= 0 && n < 2; i--) {
        DemoLaporan *l = &m->laporan.v[i];
        if (l->status != STATUS_LAPORAN_DIAJUKAN || !l->rhk) continue;
        l->status = STATUS_LAPORAN_DIKEMBALIKAN;
        l->diperiksa_oleh = m->penilai;
        l->diperiksa_pada = demo_saat(h, &r, kemarin, 13, 15);
        l->catatan = demo_kalimat(h->t, "tolak", (Str){ 0 }).v[n++].isi;
        l->versi++;
        jejak_laporan(h, l, l->diperiksa_pada, m->penilai, AKSI_KEMBALIKAN, demo_json(h, "alasan", l->catatan));
    }
}

/* ---- amounts that fit the target ---- */

static const Iki *kuantitas(const Rhk *r) { return &r->iki.v[0]; }

static int persen(Ekspektasi rencana, const Rhk *rhk, Acak *r)
{
    int n = acak_n(r, 100), tambahan = rhk->klasifikasi == KLASIFIKASI_RHK_TAMBAHAN;
    switch (rencana) {
    case EKSPEKTASI_DI_ATAS:  return n < 82 ? acak_antara(r, 108, 140) : 100;
    case EKSPEKTASI_DI_BAWAH: return n < 75 ? acak_antara(r, 40, 85) : 100;
    default:                  return n < 72 ? 100 : n < 92 ? acak_antara(r, 104, 125) : tambahan ? acak_antara(r, 50, 90) : 100;
    }
}

/* Amounts of the reports in the unit of the target add up to what the month is meant to reach. */
static void sesuaikan(BulanOrang *m, Acak *r)
{
    for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++) {
        const Rhk *k = &m->skp.rhk.v[i];
        const Iki *t = kuantitas(k);
        int banyak = 0, hasil = (int)(t->angka * persen(m->rencana, k, r) / 100 + 0.5), ke = 0;
        for (ptrdiff_t j = 0; j < m->laporan.n; j++) banyak += m->laporan.v[j].rhk == k->id && str_eq(m->laporan.v[j].satuan, t->satuan);
        if (m->rencana == EKSPEKTASI_DI_ATAS && hasil == (int)t->angka && acak_ya(r, 700)) hasil++;
        for (ptrdiff_t j = 0; j < m->laporan.n; j++) {
            DemoLaporan *l = &m->laporan.v[j];
            if (l->rhk != k->id || !str_eq(l->satuan, t->satuan)) continue;
            int bagian = hasil / banyak + (ke++ < hasil % banyak);
            l->jumlah = bagian ? bagian : 1;
            if (!bagian) l->satuan = str_eqz(t->satuan, "kegiatan") ? S("dokumen") : S("kegiatan");
        }
    }
}

/* ---- the month ---- */

static void laporan_bulan(Riwayat *h, BulanOrang *m)
{
    const DemoBulan *b = bulan_ini(h, m);
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_ISI, b->bulan.n), rj = riwayat_acak(h, m->x.p->id, UNTUK_JALAN, b->bulan.n);
    LIST_OF(Saat) isi = { 0 };
    for (Tanggal t = bulan_awal(b->bulan); t.n <= bulan_akhir(b->bulan).n && t.n <= h->u->hari.n; t.n++) {
        int i = t.n - m->absen->awal.n;
        bool hari_ini = t.n == h->u->hari.n;
        if (!m->absen->hari[i].hadir || t.n < m->x.tugas->mulai.n || t.n > m->x.tugas->sampai.n) continue;
        Saat pada = saat_isi(h, m, &r, t);
        ptrdiff_t dari = m->laporan.n;
        if (hari_ini && pegawai_contoh(h, m)) continue;
        satu_hari(h, m, &r, t, (Pukul){ 1440 });
        if (!sudah(h, pada)) {          /* not entered (yet) */
            m->laporan.n = m->bukti.n = dari;
            continue;
        }
        for (ptrdiff_t k = dari; k < m->laporan.n; k++) *list_add(h->sementara, &isi) = pada;
    }
    if (!kini(h, m)) sesuaikan(m, &r);
    for (ptrdiff_t i = 0; i < m->laporan.n; i++) {
        DemoLaporan *l = &m->laporan.v[i];
        jejak_laporan(h, l, isi.v[i], l->pegawai, AKSI_BUAT, (Str){ 0 });
        bool lama = h->u->hari.n - l->tanggal.n > 6;
        if (acak_ya(&rj, lama ? 6 : 60)) l->status = STATUS_LAPORAN_DRAF;      /* forgotten, or not ready */
        else periksa(h, m, l, &rj, isi.v[i]);
    }
    if (pegawai_contoh(h, m) && m->ke == h->n_bulan - 2) kembalikan_contoh(h, m);
    for (ptrdiff_t i = 0; i < m->laporan.n; i++) {
        DemoLaporan *l = &m->laporan.v[i];
        *list_add(h->sementara, &h->b.laporan) = *l;
        if (m->bukti.v[i].len)
            *list_add(h->sementara, &h->b.bukti) = (Bukti){ .id = ++h->id, .laporan = l->id, .nama = m->bukti.v[i], .pada = isi.v[i],
                .tautan = str_fmt(h->sementara, "https://berkas.example/%lld/" STR_F, (long long)l->id, STR_A(m->bukti.v[i])) };
    }
}

/* On the month's last day or the first days after it; undone it counts when the last window closes. */
static void sampaikan(Riwayat *h, BulanOrang *m)
{
    Bulan b = bulan_ini(h, m)->bulan;
    const DemoTenggat *t = tenggat_ini(h, m);
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_SAMPAI, b.n);
    if (acak_ya(&r, (1000 - m->x.o->rajin) / 2 + 40) || m->x.tugas->sampai.n < bulan_akhir(b).n) return;
    bool hari_akhir = t->terakhir.n == bulan_akhir(b).n && acak_ya(&r, 450);
    Saat pada = demo_saat(h, &r, hari_akhir ? t->terakhir : t->kerja[acak_ya(&r, 800) ? 1 : 2], hari_akhir ? 16 : 7, hari_akhir ? 20 : 9);
    if (!sudah(h, pada)) return;
    m->disampaikan = pada;
    *list_add(h->sementara, &h->b.penyampaian) = (DemoPenyampaian){ m->x.p->id, b, pada };
    demo_jejak(h, pada, m->x.p->id, OBJEK_BULAN, m->x.p->id, AKSI_SAMPAIKAN, m->x.p->id, demo_json(h, "bulan", bulan_iso(h->sementara, b)));
}

/* Without monthly plans the annual one stands, with the targets of the month; only its rows are not made again. */
static void rencana_tahunan(Riwayat *h, BulanOrang *m)
{
    int b = bulan_ke(bulan_ini(h, m)->bulan);
    if (!m->tahunan || m->tahunan->status == STATUS_SKP_DRAF) return;
    Skp s = { .id = m->tahunan->id, .pegawai = m->x.p->id, .penugasan = m->x.tugas->id, .jenis = JENIS_SKP_TAHUNAN, .tahun = m->tahunan->tahun,
              .format = m->x.format, .status = m->tahunan->status, .diajukan_pada = m->tahunan->diajukan,
              .ditetapkan_pada = m->tahunan->ditetapkan };
    for (int i = 0; i < m->tahunan->n; i++) {
        Rhk *k = list_add(h->sementara, &s.rhk);
        k->id = m->tahunan->rhk[i].id;
        k->rhk_atasan = m->tahunan->rhk[i].atasan;
        demo_rhk_isi(h, &m->x, m->tahunan->rhk[i].pola, 0, k);
        if (!demo_rhk_bulan(&m->x, m->tahunan->rhk[i].pola, b)) continue;
        Rhk sebulan = { 0 };
        demo_rhk_isi(h, &m->x, m->tahunan->rhk[i].pola, b, &sebulan);
        m->target[i] = sebulan.iki.v[0];
    }
    demo_skp_pelengkap(h, &m->x, &s);
    m->skp = s;
}

/* What the employee says of a target in the days after the month, now and then with a link to its evidence (B16). */
static void realisasi_tulis(Riwayat *h, BulanOrang *m, ptrdiff_t i)
{
    const DemoBulan *b = bulan_ini(h, m);
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_REALISASI, b->bulan.n * 16 + (int)i);
    Saat pada = demo_saat(h, &r, b->tenggat[m->x.pekan].terakhir, 8, 15);
    if (!m->tahunan->rhk[i].iki || !sudah(h, pada)) return;
    Realisasi *x = list_add(h->sementara, &h->b.realisasi);
    *x = (Realisasi){ .id = ++h->id, .pegawai = m->x.p->id, .iki = m->tahunan->rhk[i].iki, .bulan = b->bulan, .angka = m->capai[i], .satuan = m->target[i].satuan,
                      .status = STATUS_REALISASI_TERISI, .pada = pada };
    x->isi = str_fmt(h->sementara, "%d " STR_F, m->capai[i], STR_A(x->satuan));
    if (!acak_ya(&r, 300)) return;
    m->tautan[i] = str_fmt(h->sementara, "https://arsip.contoh.go.id/bukti/%lld", (long long)x->id);
    *list_add(h->sementara, &h->b.bukti) = (Bukti){ .id = ++h->id, .realisasi = x->id, .nama = m->tautan[i], .tautan = m->tautan[i], .pada = pada };
}

/* What was reached of each target (B16.2). */
static void realisasi_bulan(Riwayat *h, BulanOrang *m)
{
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_ISI, bulan_ini(h, m)->bulan.n);
    for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++) {
        const Iki *t = &m->target[i];
        if (!t->target.len) continue;
        int hasil = (int)(t->angka * persen(m->rencana, &m->skp.rhk.v[i], &r) / 100 + 0.5);
        if (m->rencana == EKSPEKTASI_DI_ATAS && hasil == (int)t->angka && acak_ya(&r, 700)) hasil++;
        m->capai[i] = hasil;
        realisasi_tulis(h, m, i);
    }
    if (!kini(h, m)) sampaikan(h, m);
}

bool demo_bulan(Riwayat *h, BulanOrang *m, Err *err)
{
    const Profil *p = h->aturan->profil;
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_SKP, bulan_ini(h, m)->bulan.n + 50000);
    int mutu = m->x.o->mutu + acak_antara(&r, -220, 220);
    m->rencana = mutu > 690 ? EKSPEKTASI_DI_ATAS : mutu < 170 ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_SESUAI;
    if (m->absen->cuti[m->ke]) return true;
    if (p->modul[MODUL_SKP_BULANAN].ada && !rencana(h, m, err)) return false;
    if (!p->modul[MODUL_SKP_BULANAN].ada) rencana_tahunan(h, m);
    if (p->modul[MODUL_LAPORAN_HARIAN].ada) laporan_bulan(h, m);
    else realisasi_bulan(h, m);
    if (p->modul[MODUL_LAPORAN_HARIAN].ada && !kini(h, m)) sampaikan(h, m);
    return true;
}
