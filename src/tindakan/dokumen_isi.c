#include "tindakan/dokumen_isi.h"

#include "base/berkas.h"
#include "inti/predikat.h"
#include "inti/skp.h"
#include "store/db_laporan.h"
#include "store/db_realisasi.h"
#include "store/db_skp.h"
#include "store/db_umpan.h"
#include "tindakan/capaian.h"
#include "tindakan/kemajuan_tindak.h"
#include "tindakan/setahun.h"
#include "tindakan/serah.h"
#include "tindakan/timbang.h"

Str jabatan_sebagai(Arena *a, const Jabatan *j, JenisPenugasan sebagai)
{
    static const char *const depan[JENIS_PENUGASAN_MAX] = {
        [JENIS_PENUGASAN_PLT] = "Plt. ", [JENIS_PENUGASAN_PLH] = "Plh. ", [JENIS_PENUGASAN_PJ] = "Pj. " };
    if (!j) return (Str){ 0 };
    return depan[sebagai] ? str_fmt(a, "%s" STR_F, depan[sebagai], STR_A(j->nama)) : j->nama;
}

LembarOrang isi_orang(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Struktur *s = c->aturan->struktur;
    const Pegawai *p = struktur_pegawai(s, pegawai);
    if (!p) return (LembarOrang){ 0 };
    LembarOrang o = { .nama = p->nama, .nip = p->nip };
    if (p->pangkat.len && p->golongan.len) o.pangkat = str_fmt(c->a, STR_F ", " STR_F, STR_A(p->pangkat), STR_A(p->golongan));
    else o.pangkat = p->pangkat.len ? p->pangkat : p->golongan;
    const Penugasan *tugas = struktur_penugasan_pada(s, pegawai, t);
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    const Unit *pd = u ? struktur_pd(s, u) : NULL;
    if (j) o.jabatan = jabatan_sebagai(c->a, j, tugas->jenis);
    if (u) o.unit = u->nama;
    if (pd) o.instansi = pd->nama;
    return o;
}

Str tempat_tanda_tangan(const Struktur *s, const Unit *u)
{
    while (u && !u->tempat.len) u = struktur_unit(s, u->induk);
    return u ? u->tempat : (Str){ 0 };
}

static bool isi_rhk(const Ctx *c, Db *db, const Rhk *r, LembarIsi *l, Err *err)
{
    LembarRhk *b = list_add(c->a, &l->rhk);
    *b = (LembarRhk){ .klasifikasi = r->klasifikasi, .uraian = r->uraian, .penugasan_dari = r->penugasan_dari,
                      .dasar = r->dasar, .perspektif = r->perspektif };
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        *list_add(c->a, &b->iki) = (LembarIki){ .aspek = r->iki.v[i].aspek, .uraian = r->iki.v[i].uraian, .target = r->iki.v[i].target,
                                                    .ukuran = r->iki.v[i].ukuran };
    if (!r->rhk_atasan) return true;
    Rhk atas;
    if (!db_rhk_ambil(db, c->a, r->rhk_atasan, &atas, err)) return false;
    b->rhk_pimpinan = atas.uraian;
    return true;
}

static void isi_lampiran(Arena *a, const Skp *s, LembarIsi *l)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++) {              /* accountability per RHK (B11) */
        const Rhk *r = &s->rhk.v[i];
        if (!r->jadwal && !r->bukti_harap.len) continue;
        Str jadwal = rhk_jadwal_kata(a, r);
        *list_add(a, &l->pertanggungjawaban) = str_fmt(a, "RHK %d: %s" STR_F "%s%s" STR_F, (int)i + 1, jadwal.len ? "perkembangan dilaporkan " : "", STR_A(jadwal),
            jadwal.len && r->bukti_harap.len ? "; " : "", r->bukti_harap.len ? "bukti: " : "", STR_A(r->bukti_harap));
    }
    for (int b = 1; b < BAGIAN_LAMPIRAN_MAX; b++) {         /* in the order of the form */
        StrList *ke = b == BAGIAN_LAMPIRAN_SUMBER_DAYA ? &l->sumber_daya
                    : b == BAGIAN_LAMPIRAN_PERTANGGUNGJAWABAN ? &l->pertanggungjawaban : &l->konsekuensi;
        for (ptrdiff_t i = 0; i < s->lampiran.n; i++)
            if ((int)s->lampiran.v[i].bagian == b) *list_add(a, ke) = s->lampiran.v[i].uraian;
    }
}

static Tanggal hari_saat(const Ctx *c, Saat s)
{
    return s.ms ? saat_tanggal(s, c->aturan->profil->zona_menit) : (Tanggal){ 0 };
}

/* Persons and posts as they stood on `hari`, or at the nearer end of the plan's period. */
static bool isi_skp_pada(const Ctx *c, Db *db, const Skp *s, Tanggal hari, LembarIsi *l, Err *err)
{
    const Struktur *st = c->aturan->struktur;
    const Profil *p = c->aturan->profil;
    const Penugasan *tugas = struktur_penugasan(st, s->penugasan);
    const Jabatan *j = tugas ? struktur_jabatan(st, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(st, j->unit) : NULL;
    const Unit *pd = u ? struktur_pd(st, u) : NULL;
    Tanggal awal = s->bulan.n ? bulan_awal(s->bulan) : tanggal(s->tahun, 1, 1);
    Tanggal akhir = s->bulan.n ? bulan_akhir(s->bulan) : tanggal(s->tahun, 12, 31);
    if (tugas && tugas->mulai.n > awal.n) awal = tugas->mulai;
    if (tugas && struktur_sampai(st, tugas).n < akhir.n) akhir = struktur_sampai(st, tugas);
    Tanggal t = hari.n < awal.n ? awal : hari.n > akhir.n ? akhir : hari;
    HasilPenilai h = { 0 };
    if (!s->penilai && !penilai_cari(p, st, s->pegawai, t, c->a, &h, err)) return false;
    *l = (LembarIsi){
        .format = s->format, .profil = p->kode, .aplikasi = p->aplikasi, .daerah = p->daerah, .nama_pd = pd ? pd->nama : p->daerah,
        .jenis = s->jenis, .mulai = awal, .sampai = akhir,
        .pegawai = isi_orang(c, s->pegawai, t),
        .penilai = isi_orang(c, s->penilai ? s->penilai : h.penilai.pegawai->id, t),
        .atasan = isi_orang(c, s->penilai ? s->atasan : h.atasan.pegawai ? h.atasan.pegawai->id : 0, t),
        .ttd_skp = { .tempat = tempat_tanda_tangan(st, u), .pegawai = hari_saat(c, s->diajukan_pada), .penilai = hari_saat(c, s->ditetapkan_pada) },
    };
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (!isi_rhk(c, db, &s->rhk.v[i], l, err)) return false;
    for (int i = 1; i < NILAI_DASAR_MAX; i++) l->perilaku[i].ekspektasi_khusus = s->ekspektasi[i];
    isi_lampiran(c->a, s, l);
    return true;
}

bool isi_skp(const Ctx *c, Db *db, const Skp *s, LembarIsi *l, Err *err) { return isi_skp_pada(c, db, s, c->hari_ini, l, err); }

static bool isi_bukti(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, LembarIsi *l, Err *err)
{
    LaporanList lap = { 0 };
    if (!db_laporan_antara(db, c->a, e->pegawai, periode_awal(e->periode), periode_akhir(e->periode), &lap, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        for (ptrdiff_t j = 0; j < lap.n; j++) {
            if (lap.v[j].rhk != s->rhk.v[i].id || lap.v[j].status != STATUS_LAPORAN_DIVERIFIKASI || !lap.v[j].bukti) continue;
            BuktiList b = { 0 };
            if (!db_bukti_daftar(db, c->a, lap.v[j].id, &b, err)) return false;
            for (ptrdiff_t k = 0; k < b.n; k++) *list_add(c->a, &l->rhk.v[i].bukti) = b.v[k].nama;
        }
    return true;
}

/* Evidence of the month's realisation (B16). */
static bool isi_bukti_realisasi(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, LembarIsi *l, Err *err)
{
    RealisasiList r = { 0 };
    if (periode_setahun(e->periode) || !c->aturan->profil->modul[MODUL_REALISASI_BULANAN].ada) return true;
    if (!db_realisasi_bulan(db, c->a, e->pegawai, periode_ke_bulan(e->periode), &r, err)) return false;
    for (ptrdiff_t i = 0; i < r.n; i++)
        for (ptrdiff_t k = 0; k < s->rhk.n; k++)
            for (ptrdiff_t m = 0; m < s->rhk.v[k].iki.n; m++) {
                BuktiList b = { 0 };
                if (s->rhk.v[k].iki.v[m].id != r.v[i].iki) continue;
                if (!db_bukti_realisasi(db, c->a, r.v[i].id, &b, err)) return false;
                for (ptrdiff_t n = 0; n < b.n; n++) *list_add(c->a, &l->rhk.v[k].bukti) = b.v[n].nama;
            }
    return true;
}

/* The note of a takeover is what the evaluation rests on (B20.8). */
static bool isi_alih(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, LembarIsi *l, Err *err)
{
    RhkAlihList alih = { 0 };
    if (!kemajuan_alih(c, db, e->pegawai, s->id, tanggal_bulan(periode_akhir(e->periode)), &alih, err)) return false;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        for (ptrdiff_t k = 0; k < alih.n; k++)
            if (alih.v[k].rhk == s->rhk.v[i].id)
                l->rhk.v[i].ambil_alih = str_fmt(c->a, STR_F " (" STR_F ")", STR_A(alih.v[k].alih.catatan), STR_A(alih.v[k].alih.nama));
    return true;
}

/* Feedback as the form asks for it (B-L1: "berdasarkan bukti dukung"): the words, who said them, the evidence. */
static bool isi_umpan(const Ctx *c, Db *db, const Evaluasi *e, const Skp *s, const EvaluasiRhkList *nilai, LembarIsi *l, Err *err)
{
    UmpanBalikList u = { 0 };
    RhkPokokList pokok = { 0 };
    if (!db_rhk_pokok_tahun(db, c->a, e->pegawai, periode_ke_tahun(e->periode), &pokok, err)) return false;
    if (!db_umpan_antara(db, c->a, e->pegawai, periode_awal(e->periode), periode_akhir(e->periode), &u, err)) return false;
    for (ptrdiff_t i = 0; i < u.n; i++) {
        const UmpanBalik *x = &u.v[i];
        if (!umpan_berdiri(x)) continue;
        Str teks = str_fmt(c->a, STR_F " (%s" STR_F STR_F ")", STR_A(x->isi), hubungan_label[x->hubungan],
                           STR_A(x->tautan.len ? S(", bukti ") : S("")), STR_A(x->tautan));
        if (x->nilai) *list_add(c->a, &l->perilaku[x->nilai].umpan_balik) = teks;
        for (ptrdiff_t k = 0; k < s->rhk.n; k++)
            if (x->rhk && setahun_milik(&pokok, &s->rhk.v[k], x->rhk)) *list_add(c->a, &l->rhk.v[k].umpan_balik) = teks;
    }
    for (ptrdiff_t k = 0; k < s->rhk.n; k++)            /* of a year, as the appraiser abridged it */
        for (ptrdiff_t j = 0; j < nilai->n; j++) {
            if (nilai->v[j].rhk != s->rhk.v[k].id || !nilai->v[j].umpan.len) continue;
            l->rhk.v[k].umpan_balik = (StrList){ 0 };
            *list_add(c->a, &l->rhk.v[k].umpan_balik) = nilai->v[j].umpan;
        }
    return true;
}

/* Note, explanation and recommendation under one heading, as the form has one place for them. */
static Str catatan(Arena *a, const Evaluasi *e)
{
    Buf b = buf_new(a, 32 * KB);
    if (e->catatan.len) buf_put(&b, e->catatan);
    if (e->keterangan.len) buf_fmt(&b, "%sKeterangan: " STR_F, b.len ? "\n" : "", STR_A(e->keterangan));
    if (e->rekomendasi.len) buf_fmt(&b, "%sRekomendasi: " STR_F, b.len ? "\n" : "", STR_A(e->rekomendasi));
    return buf_str(&b);
}

void isi_putusan(const Ctx *c, const Evaluasi *e, const Skp *s, const EvaluasiRhkList *nilai, LembarIsi *l)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        for (ptrdiff_t j = 0; j < nilai->n; j++)
            if (nilai->v[j].rhk == s->rhk.v[i].id) {
                l->rhk.v[i].rating = nilai->v[j].rating;
                l->rhk.v[i].realisasi = nilai->v[j].realisasi;
            }
    l->bulan = periode_ke_bulan(e->periode);
    l->evaluasi.ada = true;
    l->evaluasi.hasil = e->hasil;
    l->evaluasi.perilaku = e->perilaku;
    l->evaluasi.predikat = e->predikat;
    l->evaluasi.catatan = catatan(c->a, e);
    BulanSetahun b = tahunan_dari_tanda(e->bulan_hasil, e->bulan_perilaku);
    HasilTahunan h = tahunan_hitung(c->aturan->profil, &b, NULL);
    if (h.dihitung) {
        l->evaluasi.rata_hasil = rata_seratus(h.jumlah_hasil, h.dihitung);
        l->evaluasi.rata_perilaku = rata_seratus(h.jumlah_perilaku, h.dihitung);
    }
    l->ttd_evaluasi = (LembarTtd){
        .tempat = l->ttd_skp.tempat, .penilai = hari_saat(c, e->ditetapkan_pada), .pegawai = hari_saat(c, e->tanggapan_pada),
        .tanggapan = e->tanggapan, .tanggapan_alasan = e->tanggapan_alasan };
}

/* What the evaluation rests on: the achievement of the unit as it stood when it was set. */
static bool isi_capaian(const Ctx *c, Db *db, const Evaluasi *e, LembarIsi *l, Err *err)
{
    CapaianOrang o;
    if (!capaian_orang(c, db, e->pegawai, e->periode, &o, err)) return false;
    if (o.k.id && o.k.ditetapkan_pada.ms <= e->ditetapkan_pada.ms) l->evaluasi.capaian = o.k.capaian;
    return true;
}

/* What the appraiser had before him of the institution that received a seconded person (B-L2.6o). */
static bool isi_pertimbangan(const Ctx *c, Db *db, const Evaluasi *e, LembarIsi *l, Err *err)
{
    Perbantuan b;
    Pertimbangan x;
    Err gagal = { 0 };
    bool ada = pertimbangan_evaluasi(c, db, e->pegawai, e->periode, &b, &x, NULL, &gagal);
    if (gagal.kode) { *err = gagal; return false; }
    if (ada && x.status == STATUS_PERTIMBANGAN_DIBERIKAN && x.pada.ms <= e->ditetapkan_pada.ms)
        l->evaluasi.bahan_pertimbangan = str_fmt(c->a, STR_F "\nHasil kerja: " STR_F "%s" STR_F "%s" STR_F "%s" STR_F, STR_A(x.nama_pemberi), STR_A(x.hasil),
            x.perilaku.len ? "\nPerilaku kerja: " : "", STR_A(x.perilaku), x.saran.len ? "\nSaran: " : "", STR_A(x.saran),
            x.tautan.len ? "\nBukti: " : "", STR_A(x.tautan));
    return true;
}

/* What appraisers before this one had noted of days within the period when it was set. */
static bool isi_pindah(const Ctx *c, Db *db, const Evaluasi *e, LembarIsi *l, Err *err)
{
    SerahList s = { 0 };
    Buf b = buf_new(c->a, 64 * KB);
    if (!serah_evaluasi(c, db, e->pegawai, e->periode, &s, err)) return false;
    for (ptrdiff_t i = 0; i < s.n; i++) {
        const CatatanPindah *x = &s.v[i].x;
        if (x->versi && x->pada.ms <= e->ditetapkan_pada.ms) buf_fmt(&b, "%s" STR_F " (" STR_F " sampai " STR_F "): hasil kerja %s, perilaku kerja %s. " STR_F, b.len ? "\n" : "", STR_A(x->nama_penilai),
                              STR_A(tanggal_iso(c->a, x->dari)), STR_A(tanggal_iso(c->a, x->sampai)), ekspektasi_label[x->hasil], ekspektasi_label[x->perilaku], STR_A(x->catatan));
    }
    l->evaluasi.catatan_penilai_lama = buf_str(&b);
    return true;
}

bool isi_evaluasi(const Ctx *c, Db *db, const Evaluasi *e, LembarIsi *l, Err *err)
{
    Skp s = { .pegawai = e->pegawai, .bulan = periode_ke_bulan(e->periode), .tahun = periode_ke_tahun(e->periode), .format = 4,
              .jenis = periode_setahun(e->periode) ? JENIS_SKP_TAHUNAN : JENIS_SKP_BULANAN, .penilai = e->penilai, .atasan = e->atasan };
    EvaluasiRhkList nilai = { 0 };
    if (e->skp && !db_skp_ambil(db, c->a, e->skp, &s, err)) return false;
    if (!db_evaluasi_rhk(db, c->a, e->id, &nilai, err)) return false;
    if (s.tahunan) {        /* a monthly plan has no attachment of its own: the year's holds */
        Skp tahun;
        if (!db_skp_ambil(db, c->a, s.tahunan, &tahun, err)) return false;
        s.lampiran = tahun.lampiran;
    }
    s.penilai = e->penilai;
    s.atasan = e->atasan;
    if (!isi_skp_pada(c, db, &s, hari_evaluasi(c, e->pegawai, e->periode), l, err)) return false;
    isi_putusan(c, e, &s, &nilai, l);
    return isi_capaian(c, db, e, l, err) && isi_pertimbangan(c, db, e, l, err) && isi_pindah(c, db, e, l, err) && isi_bukti(c, db, e, &s, l, err) && isi_bukti_realisasi(c, db, e, &s, l, err) && isi_umpan(c, db, e, &s, &nilai, l, err) && isi_alih(c, db, e, &s, l, err);
}

/* Twelve letters of base 32 from the hash of the record: short enough to type, too many to guess. */
static Str kode_verifikasi(Arena *a, Str hash)
{
    static const char huruf[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    Buf b = buf_new(a, 32);
    for (ptrdiff_t i = 0; i < 12; i++) {
        int hi = hash.s[2 * i] <= '9' ? hash.s[2 * i] - '0' : hash.s[2 * i] - 'a' + 10;
        int lo = hash.s[2 * i + 1] <= '9' ? hash.s[2 * i + 1] - '0' : hash.s[2 * i + 1] - 'a' + 10;
        if (i && i % 4 == 0) buf_char(&b, '-');
        buf_char(&b, huruf[(hi * 16 + lo) % 32]);
    }
    return buf_str(&b);
}

void dokumen_kode(Arena *a, DokumenBaris *d)
{
    d->hash = berkas_sha(a, d->isi);
    d->kode = kode_verifikasi(a, berkas_sha(a, str_fmt(a, "%lld " STR_F, (long long)d->id, STR_A(d->hash))));
}

void dokumen_segel(Arena *a, const LembarIsi *l, DokumenBaris *d)
{
    d->isi = lembar_json(a, l);
    dokumen_kode(a, d);
}

bool dokumen_simpan_isi(Db *db, const Ctx *c, const char *jenis, int64_t objek, int64_t pegawai, Str isi, Err *err)
{
    DokumenBaris d = { .id = store_id(c->store, c->kini), .objek_id = objek, .pegawai = pegawai, .jenis = str_z(jenis), .pada = c->kini };
    d.isi = isi;
    dokumen_kode(c->a, &d);
    return db_dokumen_tambah(db, &d, err);
}

bool dokumen_simpan(Db *db, const Ctx *c, const char *jenis, int64_t objek, int64_t pegawai, const LembarIsi *l, Err *err)
{
    return dokumen_simpan_isi(db, c, jenis, objek, pegawai, lembar_json(c->a, l), err);
}
