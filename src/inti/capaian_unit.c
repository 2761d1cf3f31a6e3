#include "inti/capaian_unit.h"

KODE_ISI(STATUS_CAPAIAN, status_capaian, STATUS_CAPAIAN_LIST)
KODE_ISI(PERISTIWA_CAPAIAN, peristiwa_capaian, PERISTIWA_CAPAIAN_LIST)

const char *capaian_pasal(const Profil *p, Periode per)
{
    return profil_ketentuan(p, periode_setahun(per) ? KETENTUAN_CAPAIAN_TAHUNAN : KETENTUAN_CAPAIAN);
}

Str capaian_pola_pasal(const Profil *p, Periode per) { return periode_setahun(per) ? p->pola_tahunan_pasal : p->pola_pasal; }

const char *capaian_dahulu_pasal(const Profil *p, Periode per)
{
    return periode_setahun(per) ? p->tahunan_pasal.s : p->modul[MODUL_CAPAIAN_DAHULU].pasal.s;
}

/* ---- which one is in force ---------------------------------------------------------------------- */

const CapaianUnit *capaian_sendiri(const CapaianUnitList *l, int64_t unit)
{
    ptrdiff_t kiri = 0, kanan = l->n;
    while (kiri < kanan) {
        ptrdiff_t tengah = (kiri + kanan) / 2;
        if (l->v[tengah].unit < unit) kiri = tengah + 1;
        else kanan = tengah;
    }
    return kiri < l->n && l->v[kiri].unit == unit ? &l->v[kiri] : NULL;
}

static const CapaianUnit *ditetapkan(const CapaianUnitList *l, int64_t unit)
{
    const CapaianUnit *k = capaian_sendiri(l, unit);
    return k && k->status == STATUS_CAPAIAN_DITETAPKAN ? k : NULL;
}

bool capaian_unit(const Struktur *s, int64_t unit)
{
    const Unit *u = struktur_unit(s, unit);
    return u && u->induk;
}

const CapaianUnit *capaian_berlaku(const Profil *p, const Struktur *s, const CapaianUnitList *l, int64_t unit, Periode per, Mengapa *w)
{
    const CapaianUnit *k = NULL;
    const char *pasal = capaian_pasal(p, per);
    for (const Unit *u = struktur_unit(s, unit); u && u->induk && !k; u = struktur_unit(s, u->induk)) {
        const CapaianUnit *ini = capaian_sendiri(l, u->id);
        k = ditetapkan(l, u->id);
        if (!w) continue;
        if (k) mengapa_aturan(w, true, pasal, str_cz(w->a, u->nama), "Ditetapkan %s oleh " STR_F ".", capaian_label[k->capaian], STR_A(k->ditetapkan_nama));
        else mengapa_aturan(w, false, pasal, str_cz(w->a, u->nama), "%s", ini ? "Baru disiapkan, belum ditetapkan." : "Tidak mempunyai capaian sendiri.");
    }
    if (!w) return k;
    const Unit *u = struktur_unit(s, unit), *dari = k ? struktur_unit(s, k->unit) : NULL;
    if (!k) mengapa_inti(w, "Capaian " STR_F " untuk " STR_F " belum ditetapkan.", STR_A(u->nama), STR_A(periode_kata(w->a, per)));
    else if (dari == u) mengapa_inti(w, "Capaian " STR_F " untuk " STR_F " %s.", STR_A(u->nama), STR_A(periode_kata(w->a, per)), capaian_label[k->capaian]);
    else mengapa_inti(w, "Capaian " STR_F " untuk " STR_F " %s, mengikuti " STR_F ".", STR_A(u->nama), STR_A(periode_kata(w->a, per)),
                      capaian_label[k->capaian], STR_A(dari->nama));
    if (k) mengapa_fakta(w, "Dasar", STR_F "%s" STR_F, STR_A(k->dasar), k->nomor.len ? ", nomor " : "", STR_A(k->nomor));
    return k;
}

bool capaian_sah(const Profil *p, const Struktur *s, const CapaianUnit *k, Tanggal hari_ini, bool tetapkan, Err *err)
{
    const char *pasal = capaian_pasal(p, k->periode);
    const Unit *u = struktur_unit(s, k->unit);
    Tanggal awal = periode_awal(k->periode), akhir = periode_akhir(k->periode);
    if (!u) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!u->induk) return err_set(err, E_CAPAIAN_UNIT, "unit", pasal, V(u->nama));
    if (akhir.n < bulan_awal(p->mulai).n || awal.n > hari_ini.n) return err_set(err, E_CAPAIAN_PERIODE, "periode", pasal, V(k->periode), V(p->mulai));
    if (!k->capaian) return err_set(err, E_WAJIB, "capaian", pasal, V("Capaian"));
    if (!k->dasar.len) return err_set(err, E_CAPAIAN_DASAR, "dasar", pasal, V(u->nama));
    if (tetapkan && akhir.n >= hari_ini.n) return err_set(err, E_CAPAIAN_DEPAN, "periode", pasal, V(k->periode), V(tanggal_plus(akhir, 1)));
    return true;
}

/* ---- who sets it -------------------------------------------------------------------------------- */

/* The post that heads the unit; where it has none, that of the nearest unit above that has one. */
static int64_t kursi(const Struktur *s, const Unit *u)
{
    int64_t j = 0;
    for (; u && !j; u = struktur_unit(s, u->induk)) j = struktur_pimpinan(s, u->id);
    return j;
}

static bool duduk(const Struktur *s, const PenetapCapaian *h, Tanggal t)
{
    const Penugasan *tugas = h->pimpinan ? struktur_penugasan_pada(s, h->pimpinan->id, t) : NULL;
    return tugas && tugas->jabatan == h->kursi->id;
}

static Pejabat pemangku_atas(const Struktur *s, const Unit *u, const Pegawai *pimpinan, Tanggal t)
{
    for (int64_t j = kursi(s, u); j; j = struktur_atasan(s, j)) {
        Pejabat x = { .jabatan = struktur_jabatan(s, j) };
        x.pegawai = struktur_pemangku(s, j, t, &x.sebagai);
        if (x.pegawai && x.pegawai != pimpinan) return x;
    }
    return (Pejabat){ 0 };
}

PenetapCapaian capaian_penetap(const Profil *p, const Struktur *s, int64_t unit, Tanggal t, Periode per, Arena *a, Mengapa *w)
{
    PenetapCapaian h = { 0 };
    const Unit *u = struktur_unit(s, unit);
    if (!capaian_unit(s, unit)) return h;
    h.kursi = struktur_jabatan(s, struktur_pimpinan(s, unit));
    h.pimpinan = h.kursi ? struktur_pemangku(s, h.kursi->id, t, NULL) : NULL;
    HasilPenilai hp = { 0 };
    bool dinilai = duduk(s, &h, t) && penilai_cari(p, s, h.pimpinan->id, t, a, &hp, NULL);
    h.penetap = dinilai ? hp.penilai : pemangku_atas(s, u, h.pimpinan, t);
    h.kepala_pd = penilai_kepala_pd(p, s, u, t);
    if (h.kepala_pd == h.pimpinan || h.kepala_pd == h.penetap.pegawai) h.kepala_pd = NULL;
    const char *pasal = capaian_pasal(p, per);
    if (h.penetap.pegawai)
        mengapa_inti(w, "Capaian " STR_F " ditetapkan " STR_F ", " STR_F ".", STR_A(u->nama), STR_A(h.penetap.pegawai->nama), STR_A(h.penetap.jabatan->nama));
    else mengapa_inti(w, "Belum ada yang dapat menetapkan capaian " STR_F ".", STR_A(u->nama));
    mengapa_fakta(w, "Pimpinan unit", STR_F, STR_A(h.pimpinan ? h.pimpinan->nama : h.kursi ? S("jabatannya kosong") : S("unit tanpa jabatan pimpinan")));
    mengapa_aturan(w, dinilai, pasal, "Penilai pimpinan unit", "%s", dinilai ? "Pimpinan di atas pimpinan unit adalah pejabat penilainya."
                   : "Tidak dipakai: pimpinan unit kosong atau dirangkap pejabat lain.");
    if (!dinilai) mengapa_aturan(w, h.penetap.pegawai != NULL, pasal, "Atasan menurut struktur", "Pemangku jabatan di atas jabatan pimpinan unit itu.");
    if (h.kepala_pd) mengapa_aturan(w, true, pasal, "Kepala perangkat daerah", STR_F " juga dapat menetapkannya bagi unit di bawahnya.", STR_A(h.kepala_pd->nama));
    return h;
}

/* ---- whom the pattern counts -------------------------------------------------------------------- */

Sebaran sebaran_tambah(const Sebaran *x, const Sebaran *y)
{
    Sebaran s = { 0 };
    for (int i = 1; i < PREDIKAT_MAX; i++) s.jumlah[i] = x->jumlah[i] + y->jumlah[i];
    return s;
}

int sebaran_jumlah(const Sebaran *s)
{
    int n = 0;
    for (int i = 1; i < PREDIKAT_MAX; i++) n += s->jumlah[i];
    return n;
}

bool capaian_memimpin(const Struktur *s, int64_t unit, int64_t pegawai, const Jabatan *j, Tanggal t)
{
    int64_t kursi = struktur_pimpinan(s, unit);
    if (j && j->id == kursi) return true;
    const Pegawai *o = struktur_pemangku(s, kursi, t, NULL);
    return o && o->id == pegawai;
}

typedef enum { LUAR, DIHITUNG, MEMIMPIN, DI_BAWAH } Letak;

/* Where a person counts, seen from `unit`: the first unit from his post upwards that has an achievement of its own, or is
 * `unit`, and that he does not lead. */
static Letak letak(const Struktur *s, const CapaianUnitList *l, int64_t unit, int64_t pegawai, const Jabatan *j, Tanggal t)
{
    if (!struktur_di_bawah(s, j->unit, unit)) return LUAR;
    for (const Unit *u = struktur_unit(s, j->unit); u && u->id != unit; u = struktur_unit(s, u->induk))
        if (ditetapkan(l, u->id) && !capaian_memimpin(s, u->id, pegawai, j, t)) return DI_BAWAH;
    return capaian_memimpin(s, unit, pegawai, j, t) ? MEMIMPIN : DIHITUNG;
}

static const NilaiOrang *nilai_orang(const NilaiOrangList *l, int64_t pegawai)
{
    ptrdiff_t kiri = 0, kanan = l->n;
    while (kiri < kanan) {
        ptrdiff_t tengah = (kiri + kanan) / 2;
        if (l->v[tengah].pegawai < pegawai) kiri = tengah + 1;
        else kanan = tengah;
    }
    return kiri < l->n && l->v[kiri].pegawai == pegawai ? &l->v[kiri] : NULL;
}

static bool ada(const IdList *l, int64_t id)
{
    ptrdiff_t kiri = 0, kanan = l->n;
    while (kiri < kanan) {
        ptrdiff_t tengah = (kiri + kanan) / 2;
        if (l->v[tengah] < id) kiri = tengah + 1;
        else kanan = tengah;
    }
    return kiri < l->n && l->v[kiri] == id;
}

SebaranUnit capaian_sebaran(const Profil *p, const Struktur *s, const StrukturHari *h, const CapaianUnitList *l, int64_t unit,
                            const NilaiOrangList *nilai, const IdList *kecuali)
{
    SebaranUnit b = { 0 };
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *o = &isi->pegawai.v[i];
        const Jabatan *j = h->skp[i] && p->pegawai[o->status] ? struktur_jabatan(s, h->skp[i]->jabatan) : NULL;
        Letak di = j ? letak(s, l, unit, o->id, j, h->hari) : LUAR;
        b.pimpinan += di == MEMIMPIN;
        b.turun += di == DI_BAWAH;
        if (di != DIHITUNG) continue;
        if (ada(kecuali, o->id)) { b.kecuali++; continue; }
        b.orang++;
        const NilaiOrang *n = nilai_orang(nilai, o->id);
        if (!n || !n->predikat) b.belum++;
        else (n->status == STATUS_EVALUASI_DRAF ? &b.draf : &b.tetap)->jumlah[n->predikat]++;
    }
    return b;
}

int capaian_sandaran(const Struktur *s, const StrukturHari *h, const CapaianUnitList *l, int64_t unit, const NilaiOrangList *nilai, Saat sejak)
{
    int n = 0;
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const NilaiOrang *x = h->skp[i] ? nilai_orang(nilai, isi->pegawai.v[i].id) : NULL;
        if (!x || x->status == STATUS_EVALUASI_DRAF || x->ditetapkan_pada.ms < sejak.ms) continue;
        const Jabatan *j = struktur_jabatan(s, h->skp[i]->jabatan);
        if (!struktur_di_bawah(s, j->unit, unit)) continue;
        const Unit *u = struktur_unit(s, j->unit);
        while (u->id != unit && !ditetapkan(l, u->id)) u = struktur_unit(s, u->induk);
        n += u->id == unit;
    }
    return n;
}

void capaian_sebaran_mengapa(const Profil *p, const Unit *u, Periode per, const SebaranUnit *b, Mengapa *w)
{
    const char *pasal = str_cz(w->a, capaian_pola_pasal(p, per));
    mengapa_inti(w, "Pola " STR_F " menghitung %d pegawai.", STR_A(u->nama), b->orang);
    mengapa_fakta(w, "Evaluasinya ditetapkan", "%d", sebaran_jumlah(&b->tetap));
    mengapa_fakta(w, "Masih draf", "%d", sebaran_jumlah(&b->draf));
    mengapa_fakta(w, "Belum dinilai", "%d", b->belum);
    mengapa_aturan(w, true, pasal, "Pegawai unit itu", "Yang jabatannya di " STR_F " atau di bawahnya pada akhir periode.", STR_A(u->nama));
    mengapa_aturan(w, false, pasal, "Pimpinan unit", "Tidak dihitung: %d orang.", b->pimpinan);
    mengapa_aturan(w, false, pasal, "Dikecualikan dari evaluasi", "Tidak dihitung: %d orang.", b->kecuali);
    mengapa_aturan(w, false, pasal, "Unit dengan capaian sendiri", "Pegawai unit di bawahnya yang capaiannya ditetapkan sendiri dihitung di sana: %d orang.", b->turun);
}

/* ---- what it proposes --------------------------------------------------------------------------- */

const CapaianUnit *capaian_pimpinan(const Struktur *s, const CapaianUnitList *l, int64_t pegawai, Tanggal t)
{
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    return j && struktur_pimpinan(s, j->unit) == j->id ? ditetapkan(l, j->unit) : NULL;
}

UsulHasil capaian_usul(const Profil *p, const HitungHasil *h, Capaian pimpin, Periode per, Mengapa *w)
{
    if (!pimpin || !p->modul[MODUL_CAPAIAN_DAHULU].ada) return hasil_usul(p, h, w);
    UsulHasil u = { .usul = hasil_dari_capaian(pimpin), .pasal = str_z(capaian_pasal(p, per)) };
    if (!w) return u;
    static const struct { const char *judul, *kata; Ekspektasi e; } aturan[] = {
        { "Capaian istimewa", "Usulnya di atas ekspektasi.", EKSPEKTASI_DI_ATAS },
        { "Capaian baik", "Usulnya sesuai ekspektasi.", EKSPEKTASI_SESUAI },
        { "Capaian lainnya", "Usulnya di bawah ekspektasi.", EKSPEKTASI_DI_BAWAH },
    };
    mengapa_inti(w, "Usul hasil kerja %s: capaian unit yang dipimpinnya %s.", ekspektasi_kata[u.usul], capaian_label[pimpin]);
    mengapa_fakta(w, "Capaian unit yang dipimpin", "%s", capaian_label[pimpin]);
    for (int i = 0; i < countof(aturan); i++)
        mengapa_aturan(w, aturan[i].e == u.usul, str_cz(w->a, u.pasal), aturan[i].judul, "%s", aturan[i].kata);
    mengapa_pengubah(w, "Rating tiap RHK tetap diisi sebagai catatan; usul pimpinan unit mengikuti capaian unitnya (SE MenPANRB 3/2023).");
    return u;
}
