#include "tindakan/pelanggaran.h"

#include "base/json.h"
#include "store/db_evaluasi.h"
#include "tindakan/pembukaan.h"

/* Roles count on the day of looking: who heads the PD now decides, also on what an earlier head left. */
static bool boleh_pelanggaran(const Ctx *c, const Pelanggaran *x, Aksi aksi, const Hak **hak, Err *err)
{
    const Hak *h = boleh(c, OBJEK_PELANGGARAN, aksi, status_pelanggaran_kode[x->status], x->pegawai, c->hari_ini, err);
    if (hak) *hak = h;
    return h != NULL;
}

bool pelanggaran_lihat(const Ctx *c, Db *db, int64_t id, Pelanggaran *x, Err *err)
{
    return db_pelanggaran_ambil(db, c->a, id, x, err) && (boleh_pelanggaran(c, x, AKSI_LIHAT, NULL, NULL) || err_set(err, E_TIDAK_ADA, NULL, NULL));
}

PelanggaranList pelanggaran_terawasi(const Ctx *c, const PelanggaranList *semua)
{
    const Struktur *s = c->aturan->struktur;
    bool daerah = peran_umum(c->aturan, &c->pelaku, c->hari_ini) & PERAN_SEDAERAH;
    PelanggaranList l = { 0 };
    for (ptrdiff_t i = 0; i < semua->n; i++) {
        const Pelanggaran *x = &semua->v[i];
        if (x->pegawai == c->pelaku.pegawai) continue;
        const Unit *u = daerah ? NULL : struktur_unit_pegawai(s, x->pegawai, c->hari_ini);
        if (!daerah && !u) u = struktur_unit_pegawai(s, x->pegawai, periode_akhir(x->periode));
        const Pegawai *k = u ? penilai_kepala_pd(c->aturan->profil, s, u, c->hari_ini) : NULL;
        if (daerah || (k && k->id == c->pelaku.pegawai)) *list_add(c->a, &l) = *x;
    }
    return l;
}

static Str isi(Arena *a, const Pelanggaran *x)
{
    Buf b = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "jenis", jenis_pelanggaran_kode[x->jenis]);
    jw_str(&w, "periode", periode_iso(a, x->periode));
    if (x->nomor.len) jw_str(&w, "nomor", x->nomor);
    if (x->putusan.len) jw_str(&w, "putusan", x->putusan);
    jw_end(&w);
    return buf_str(&b);
}

/* ---- by hand ---- */

typedef struct { const Ctx *c; Pelanggaran x; Aksi aksi; } TxPelanggaran;

/* "Berdasarkan hasil evaluasi" (B34.1): the result is there, and its predicate stands in the facts. */
static bool hasil_ada(Db *db, TxPelanggaran *t, Err *err)
{
    const Ctx *c = t->c;
    Evaluasi e;
    Err x = { 0 };
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, t->x.pegawai);
    if (t->x.jenis != JENIS_PELANGGARAN_HASIL_EVALUASI) return true;
    if (db_evaluasi_periode(db, c->a, t->x.pegawai, t->x.periode, &e, &x) && e.status == STATUS_EVALUASI_DIBUKA) {
        t->x.fakta = str_fmt(c->a, "Predikat " STR_F ": %s. " STR_F, STR_A(periode_kata(c->a, t->x.periode)), predikat_label[e.predikat], STR_A(t->x.fakta));
        return true;
    }
    return db_boleh_tiada(!x.kode, &x, err)
        && err_set(err, E_PELANGGARAN_EVALUASI, "periode", profil_ketentuan(c->aturan->profil, KETENTUAN_SANKSI), V(p->nama), V(t->x.periode));
}

static bool tx_buat(Db *db, void *arg, Err *err)
{
    TxPelanggaran t = *(TxPelanggaran *)arg;
    const Ctx *c = t.c;
    return boleh(c, OBJEK_PELANGGARAN, AKSI_BUAT, NULL, t.x.pegawai, c->hari_ini, err) && hasil_ada(db, &t, err)
        && db_pelanggaran_tambah(db, &t.x, 1, err) && jejak_catat(db, c, OBJEK_PELANGGARAN, t.x.id, AKSI_BUAT, t.x.pegawai, isi(c->a, &t.x), err);
}

bool pelanggaran_buat(const Ctx *c, Pelanggaran *x, Err *err)
{
    const Profil *p = c->aturan->profil;
    if (!struktur_pegawai(c->aturan->struktur, x->pegawai)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (x->pegawai == c->pelaku.pegawai) return err_set(err, E_PELANGGARAN_SENDIRI, "nip", profil_ketentuan(p, KETENTUAN_SANKSI));
    x->fakta = str_trim(x->fakta);
    x->dasar = str_trim(x->dasar);
    if (!pelanggaran_sah(p, x, c->hari_ini, err)) return false;
    x->id = store_id(c->store, c->kini);
    x->pasal = p->ketentuan[KETENTUAN_SANKSI];
    x->status = STATUS_PELANGGARAN_TERCATAT;
    x->dicatat_oleh = c->pelaku.nama;
    x->dicatat_pada = c->kini;
    x->versi = 1;
    TxPelanggaran t = { c, *x, AKSI_BUAT };
    return store_tx(c->store, c->a, tx_buat, &t, err);
}

/* ---- decision and answer ---- */

static bool tx_putus(Db *db, void *arg, Err *err)
{
    const TxPelanggaran *t = arg;
    const Ctx *c = t->c;
    const Hak *hak;
    Pelanggaran x;
    if (!pelanggaran_lihat(c, db, t->x.id, &x, err)) return false;
    if (t->aksi == AKSI_TANGGAPI && x.pegawai == c->pelaku.pegawai && x.status != STATUS_PELANGGARAN_TERCATAT)
        return err_set(err, E_PELANGGARAN_DIPUTUS, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_SANKSI), V(saat_tanggal(x.diputus_pada, c->aturan->profil->zona_menit)));
    if (!boleh_pelanggaran(c, &x, t->aksi, &hak, err)) return false;
    if (x.versi != t->x.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (hak->ke) {
        x.status = status_pelanggaran_dari(str_z(hak->ke));
        x.diputus_oleh = c->pelaku.nama;
        x.diputus_pada = c->kini;
        x.putusan = t->x.putusan;
        if (t->x.nomor.len) x.nomor = t->x.nomor;
    } else {
        x.tanggapan = t->x.tanggapan;
        x.tanggapan_pada = c->kini;
    }
    return db_pelanggaran_ubah(db, &x, err) && jejak_catat(db, c, OBJEK_PELANGGARAN, x.id, t->aksi, x.pegawai, isi(c->a, &x), err);
}

bool pelanggaran_putus(const Ctx *c, int64_t id, int versi, Aksi aksi, Str nomor, Str putusan, Err *err)
{
    TxPelanggaran t = { c, { .id = id, .versi = versi, .nomor = str_trim(nomor), .putusan = str_trim(putusan) }, aksi };
    if (aksi == AKSI_ABAIKAN && !t.x.putusan.len) return err_set(err, E_ALASAN_WAJIB, "putusan", NULL, V("Tidak menindaklanjuti"));
    if (aksi == AKSI_KELUARKAN && !t.x.nomor.len) return err_set(err, E_WAJIB, "nomor", NULL, V("Nomor surat"));
    return store_tx(c->store, c->a, tx_putus, &t, err);
}

bool pelanggaran_tanggapi(const Ctx *c, int64_t id, int versi, Str teks, Err *err)
{
    TxPelanggaran t = { c, { .id = id, .versi = versi, .tanggapan = str_trim(teks) }, AKSI_TANGGAPI };
    if (!t.x.tanggapan.len) return err_set(err, E_WAJIB, "tanggapan", NULL, V("Tanggapan"));
    return store_tx(c->store, c->a, tx_putus, &t, err);
}
