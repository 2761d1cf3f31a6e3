/*
 * The evaluation of one person's month (M11): ratings from what was verified, the proposal and the quadrant of
 * src/inti, release, the employee's answer; or the exemption of someone who was on leave all month.
 */
#include "inti/evaluasi.h"
#include "jobs/demo_riwayat.h"
#include "tindakan/dokumen_isi.h"

enum { UNTUK_NILAI = 61, UNTUK_RATING };

void demo_kecualikan(Riwayat *h, int64_t pegawai, Bulan b, Pengecualian jenis, Str alasan, Saat pada)
{
    *list_add(h->sementara, &h->b.kecuali) = (PengecualianBulan){ pegawai, b, jenis, alasan, h->akun_bkpsdm, pada };
    demo_jejak(h, pada, h->akun_bkpsdm, OBJEK_BULAN, pegawai, AKSI_BUAT, pegawai, demo_json(h, "alasan", alasan));
}

/* ---- when ---- */

/*
 * In the first closing round after which nothing waits: all reports are looked at, and the month was submitted
 * or its last window has closed (M12.4). Where there are no reports the team is spread over the rounds. 0: the
 * appraiser never comes to it.
 */
static Saat saat_nilai(const Riwayat *h, const BulanOrang *m, Acak *r)
{
    for (ptrdiff_t i = 0; i < m->laporan.n; i++)
        if (m->laporan.v[i].status == STATUS_LAPORAN_DIAJUKAN) return (Saat){ 0 };
    bool harian = h->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    for (int i = m->akhir + (harian ? 0 : (int)(m->x.p->id % 3)); i < m->n_sesi; i++) {
        Saat s = { m->sesi[i].ms + acak_antara(r, 65, 120) * 60000LL };
        bool tertutup = !harian || saat_tanggal(s, h->aturan->profil->zona_menit).n > h->bulan[m->ke].tenggat[m->x.pekan].kerja[3].n;
        bool sampai = m->disampaikan.ms && m->disampaikan.ms < s.ms;
        if (s.ms > m->tuntas.ms && (sampai || tertutup || i == m->n_sesi - 1)) return s;
    }
    return (Saat){ 0 };
}

/* ---- what ---- */

typedef struct { Str satuan; double jumlah; } Jumlah;

static int urut_satuan(const void *a, const void *b) { return str_cmp(((const Jumlah *)a)->satuan, ((const Jumlah *)b)->satuan); }

/* What was reached of the month's target, in words; an RHK without a target this month is left out. */
static void realisasi_ditulis(Riwayat *h, const BulanOrang *m, ptrdiff_t urut, RhkBulan *b)
{
    const Iki *t = &m->target[urut];
    b->dihitung = t->target.len > 0;
    if (!b->dihitung) return;
    b->target = t->angka;
    b->satuan = t->satuan;
    b->jumlah = m->capai[urut];
    b->sebanding = true;
    if (m->capai[urut]) b->realisasi = str_fmt(h->sementara, "%d " STR_F, m->capai[urut], STR_A(t->satuan));
    else b->realisasi = str_fmt(h->sementara, "Belum ada " STR_F, STR_A(t->satuan));
}

/* Verified reports of an RHK added up by unit, as the evaluation page does it. */
static void realisasi(Riwayat *h, const BulanOrang *m, ptrdiff_t urut, RhkBulan *b)
{
    if (!h->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada) { realisasi_ditulis(h, m, urut, b); return; }
    const Iki *k = rhk_kuantitas(b->rhk);
    Jumlah j[16];
    int n = 0;
    for (ptrdiff_t i = 0; i < m->laporan.n; i++) {
        const DemoLaporan *l = &m->laporan.v[i];
        if (l->rhk != b->rhk->id || l->status != STATUS_LAPORAN_DIVERIFIKASI) continue;
        int ke = 0;
        while (ke < n && !str_eq(j[ke].satuan, l->satuan)) ke++;
        if (ke == countof(j)) continue;
        if (ke == n) j[n++] = (Jumlah){ l->satuan, 0 };
        j[ke].jumlah += l->jumlah;
        b->laporan++;
        b->bukti += m->bukti.v[i].len > 0;
        if (k && str_eq(k->satuan, l->satuan)) b->jumlah += l->jumlah, b->sebanding = true;
    }
    qsort(j, (size_t)n, sizeof *j, urut_satuan);
    Buf teks = buf_new(h->sementara, 1 * KB);
    for (int i = 0; i < n; i++) buf_fmt(&teks, "%s%g " STR_F, i ? ", " : "", j[i].jumlah, STR_A(j[i].satuan));
    b->target = k ? k->angka : 0;
    b->satuan = k ? k->satuan : (Str){ 0 };
    b->realisasi = buf_str(&teks);
    b->dihitung = rhk_dihitung(b);
}

static Ekspektasi nilai_rhk(const BulanOrang *m, const RhkBulan *b, Acak *r)
{
    Ekspektasi saran = rhk_saran(b);
    if (!saran) return m->rencana == EKSPEKTASI_DI_BAWAH || (!b->laporan && acak_ya(r, 250)) ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_SESUAI;
    if (saran == EKSPEKTASI_DI_BAWAH && m->rencana != EKSPEKTASI_DI_BAWAH && acak_ya(r, 500)) return EKSPEKTASI_SESUAI;
    return saran == EKSPEKTASI_DI_ATAS && m->rencana == EKSPEKTASI_SESUAI && acak_ya(r, 450) ? EKSPEKTASI_SESUAI : saran;
}

static Ekspektasi lain(Ekspektasi usul, Acak *r)
{
    if (usul != EKSPEKTASI_SESUAI) return EKSPEKTASI_SESUAI;
    return acak_ya(r, 800) ? EKSPEKTASI_DI_ATAS : EKSPEKTASI_DI_BAWAH;
}

/* Of the unit, where it was set by then; NULL: not yet. */
static const CapaianUnit *capaian(const Riwayat *h, const BulanOrang *m, Saat pada)
{
    const DemoBulan *b = &h->bulan[m->ke];
    const CapaianUnit *k = capaian_berlaku(h->aturan->profil, h->aturan->struktur, &b->capaian, m->x.u->id, periode_bulan(b->bulan), NULL);
    return k && k->ditetapkan_pada.ms <= pada.ms ? k : NULL;
}

/* For the leader of a unit its achievement proposes (SE 3/2023). */
static UsulHasil usulkan(const Riwayat *h, const BulanOrang *m, const HitungHasil *hitung)
{
    const DemoBulan *b = &h->bulan[m->ke];
    const CapaianUnit *k = capaian_pimpinan(h->aturan->struktur, &b->capaian, m->x.p->id, b->peran);
    return capaian_usul(h->aturan->profil, hitung, k ? k->capaian : CAPAIAN_TIADA, periode_bulan(b->bulan), NULL);
}

/* The decision: the proposal in most cases, else with a reason. */
static void putuskan(Riwayat *h, const BulanOrang *m, const RhkBulanList *l, Acak *r, Evaluasi *e)
{
    const Profil *p = h->aturan->profil;
    HitungHasil hitung = evaluasi_hitung(l);
    UsulHasil usul = usulkan(h, m, &hitung);
    int laku = m->x.o->laku + acak_antara(r, -120, 120);
    e->usul_hasil = usul.usul;
    e->hasil = usul.usul && !acak_ya(r, 50) ? usul.usul : lain(usul.usul, r);
    if (e->hasil != usul.usul) e->alasan_hasil = demo_ucap(h, r, "alasan", str_z(ekspektasi_kode[e->hasil]));
    e->perilaku = laku > 600 ? EKSPEKTASI_DI_ATAS : laku < 90 ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_SESUAI;
    if (e->perilaku == EKSPEKTASI_DI_BAWAH) e->alasan_perilaku = demo_ucap(h, r, "perilaku", (Str){ 0 });
    e->predikat = predikat_kuadran(p, e->hasil, e->perilaku, NULL);
    if (e->predikat > PREDIKAT_BAIK || acak_ya(r, 550)) e->catatan = demo_ucap(h, r, "catatan", str_z(predikat_kode[e->predikat]));
}

/* ---- after it ---- */

static void buka(Riwayat *h, const BulanOrang *m, Acak *r, Evaluasi *e)
{
    const Profil *p = h->aturan->profil;
    bool contoh = m->x.p->id == h->s->contoh[DEMO_CONTOH_PEGAWAI] && m->ke == h->n_bulan - 3;     /* his signature waits */
    Saat pada = { e->ditetapkan_pada.ms + acak_antara(r, 5, 40) * 60000LL };
    Tanggal hari = saat_tanggal(e->ditetapkan_pada, p->zona_menit);
    if (acak_ya(r, 350)) pada = demo_saat(h, r, demo_kerja(h, 0, hari, acak_antara(r, 1, 3)), 8, 16);
    if (contoh) pada = demo_saat(h, r, h->bulan[h->n_bulan - 2].tenggat[0].terakhir, 14, 16);
    if (!sudah(h, pada)) return;
    e->status = STATUS_EVALUASI_DIBUKA;
    e->dibuka_pada = pada;
    e->versi++;
    demo_jejak(h, pada, e->penilai, OBJEK_EVALUASI, e->id, AKSI_BUKA, e->pegawai, (Str){ 0 });
    Tanggal dibuka = saat_tanggal(pada, p->zona_menit);
    bool diam = contoh || acak_ya(r, 45);
    Saat jawab = demo_saat(h, r, tanggal_plus(dibuka, acak_antara(r, 1, 9)), 7, 20);
    if (diam) {
        Tenggat t;
        TenggatTanya tanya = { .jenis = JENIS_TENGGAT_TANDA_TANGAN, .pekan = 5, .dari = dibuka };
        if (contoh || !tenggat_hitung(p, &h->aturan->kalender, h->sementara, tanya, &t, NULL) || !t.batas.n) return;
        jawab = (Saat){ saat_akhir_hari(t.batas, p->zona_menit).ms + 1 };
    }
    if (!sudah(h, jawab)) return;
    e->tanggapan = diam ? TANGGAPAN_TIDAK_DITANDATANGANI : acak_ya(r, 15) ? TANGGAPAN_MENOLAK : TANGGAPAN_DITANDATANGANI;
    e->tanggapan_pada = jawab;
    e->versi++;
    if (e->tanggapan == TANGGAPAN_MENOLAK) e->tanggapan_alasan = demo_ucap(h, r, "menolak", (Str){ 0 });
    if (diam) return;
    bool tolak = e->tanggapan == TANGGAPAN_MENOLAK;
    demo_jejak(h, jawab, e->pegawai, OBJEK_EVALUASI, e->id, tolak ? AKSI_MENOLAK : AKSI_TANDA_TANGANI, e->pegawai,
               tolak ? demo_json(h, "alasan", e->tanggapan_alasan) : (Str){ 0 });
}

static bool cetak(Riwayat *h, const BulanOrang *m, const Evaluasi *e, const EvaluasiRhkList *nilai, Err *err)
{
    LembarIsi l;
    Skp s = m->skp, tahun = { .jenis = JENIS_SKP_TAHUNAN, .tahun = m->skp.tahun };
    if (s.id && s.jenis == JENIS_SKP_BULANAN) {
        demo_skp_pelengkap(h, &m->x, &tahun);       /* the attachment is the year's */
        s.lampiran = tahun.lampiran;
    }
    s.penilai = e->penilai;
    s.atasan = e->atasan;
    Saat pada = e->tanggapan_pada.ms ? e->tanggapan_pada : e->ditetapkan_pada;
    Ctx c = { .a = h->sementara, .aturan = h->aturan, .kini = pada, .hari_ini = saat_tanggal(pada, h->aturan->profil->zona_menit) };
    if (!demo_lembar(h, &s, m->tahunan, h->bulan[m->ke].peran, &l, err)) return false;
    isi_putusan(&c, e, &s, nilai, &l);
    const CapaianUnit *organisasi = capaian(h, m, e->ditetapkan_pada);
    if (organisasi) l.evaluasi.capaian = organisasi->capaian;
    for (ptrdiff_t i = 0; i < m->laporan.n; i++)
        for (ptrdiff_t k = 0; k < s.rhk.n; k++)
            if (m->laporan.v[i].rhk == s.rhk.v[k].id && m->laporan.v[i].status == STATUS_LAPORAN_DIVERIFIKASI && m->bukti.v[i].len)
                *list_add(h->sementara, &l.rhk.v[k].bukti) = m->bukti.v[i];
    for (ptrdiff_t k = 0; k < s.rhk.n; k++)
        if (m->tautan[k].len) *list_add(h->sementara, &l.rhk.v[k].bukti) = m->tautan[k];
    demo_dokumen(h, "evaluasi", e->id, e->pegawai, pada, &l);
    return true;
}

static Str isi_jejak(Riwayat *h, const Evaluasi *e)
{
    return str_fmt(h->sementara, "{\"hasil\":\"%s\",\"perilaku\":\"%s\",\"predikat\":\"%s\"}", ekspektasi_kode[e->hasil], ekspektasi_kode[e->perilaku],
                   predikat_kode[e->predikat]);
}

bool demo_nilai(Riwayat *h, BulanOrang *m, Err *err)
{
    const Profil *p = h->aturan->profil;
    const DemoBulan *b = &h->bulan[m->ke];
    if (m->ke == h->n_bulan - 1) return true;
    if (m->absen->cuti[m->ke]) {
        Saat pada = saat_dari(b->tenggat[0].kerja[1], pukul(9, 0), p->zona_menit);
        if (sudah(h, pada)) demo_kecualikan(h, m->x.p->id, b->bulan, PENGECUALIAN_CUTI_PENUH, S("Cuti sepanjang bulan menurut surat cuti"), pada);
        return true;
    }
    if (!m->skp.id || m->skp.status == STATUS_SKP_DRAF) return true;
    Acak r = riwayat_acak(h, m->x.p->id, UNTUK_NILAI, b->bulan.n), rr = riwayat_acak(h, m->x.p->id, UNTUK_RATING, b->bulan.n);
    Saat pada = saat_nilai(h, m, &r);
    bool dahulu = p->modul[MODUL_CAPAIAN_DAHULU].ada;
    bool tetap = sudah(h, pada) && (!dahulu || capaian(h, m, pada)), draf = !tetap && m->n_sesi > m->akhir && sudah(h, m->sesi[m->akhir]) && acak_ya(&r, 400);
    if (!tetap && !draf) return true;
    Evaluasi e = { .id = ++h->id, .pegawai = m->x.p->id, .periode = periode_bulan(b->bulan), .skp = m->skp.id, .penilai = m->penilai, .atasan = m->atasan, .profil = p->kode,
                   .status = STATUS_EVALUASI_DRAF, .versi = 1 };
    RhkBulanList l = { 0 };
    EvaluasiRhkList nilai = { 0 };
    for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++) {
        RhkBulan *x = list_add(h->sementara, &l);
        x->rhk = &m->skp.rhk.v[i];
        realisasi(h, m, i, x);
        bool kosong = draf && i + 1 == m->skp.rhk.n;            /* a draft lacks something */
        if (x->dihitung && !kosong) x->rating = nilai_rhk(m, x, &rr);
        if (x->rating || x->realisasi.len) *list_add(h->sementara, &nilai) = (EvaluasiRhk){ e.id, x->rhk->id, x->rating, x->realisasi };
    }
    if (tetap) {
        putuskan(h, m, &l, &r, &e);
        e.status = STATUS_EVALUASI_DITETAPKAN;
        e.ditetapkan_pada = pada;
        demo_jejak(h, pada, e.penilai, OBJEK_EVALUASI, e.id, AKSI_TETAPKAN, e.pegawai, isi_jejak(h, &e));
        buka(h, m, &r, &e);
    } else {
        HitungHasil hitung = evaluasi_hitung(&l);
        e.usul_hasil = usulkan(h, m, &hitung).usul;
        demo_jejak(h, m->sesi[m->akhir], e.penilai, OBJEK_EVALUASI, e.id, AKSI_NILAI, e.pegawai, (Str){ 0 });
    }
    *list_add(h->sementara, &h->b.evaluasi) = e;
    for (ptrdiff_t i = 0; i < nilai.n; i++) *list_add(h->sementara, &h->b.evaluasi_rhk) = nilai.v[i];
    return !tetap || cetak(h, m, &e, &nilai, err);
}
