#include "tindakan/kehadiran.h"

#include "base/json.h"
#include "store/db_jaga.h"

/* ---- correction -------------------------------------------------------------------------------- */

typedef struct { const Ctx *c; BarisPresensi b; Str alasan; } Koreksi;

static Str koreksi_isi(Arena *a, const BarisPresensi *dari, const BarisPresensi *ke, Str alasan)
{
    Buf b = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "tanggal", V(ke->tanggal));
    jw_z(&w, "dari", dari ? status_presensi_kode[dari->status] : NULL);
    jw_z(&w, "ke", status_presensi_kode[ke->status]);
    jw_val(&w, "masuk", V(ke->masuk));
    jw_val(&w, "pulang", V(ke->pulang));
    jw_str(&w, "nomor", ke->nomor);
    jw_str(&w, "alasan", alasan);
    jw_end(&w);
    return buf_str(&b);
}

static bool tx_koreksi(Db *db, void *arg, Err *err)
{
    Koreksi *k = arg;
    BarisPresensiList l = { 0 };
    Tanggal t = k->b.tanggal;
    if (!boleh(k->c, OBJEK_PRESENSI, AKSI_UBAH, NULL, k->b.pegawai, t, err)) return false;
    return db_presensi_baris(db, k->c->a, k->b.pegawai, t, t, &l, err)
        && db_presensi_simpan(db, &k->b, 1, err)
        && jejak_catat(db, k->c, OBJEK_PRESENSI, k->b.pegawai, AKSI_UBAH, k->b.pegawai,
                       koreksi_isi(k->c->a, l.n ? l.v : NULL, &k->b, k->alasan), err);
}

bool presensi_koreksi(const Ctx *c, const BarisPresensi *b, Str alasan, Err *err)
{
    const char *pasal = profil_ketentuan(c->aturan->profil, KETENTUAN_PRESENSI);
    enum { SEHARI = 1440 };
    Koreksi k = { .c = c, .b = *b, .alasan = str_trim(alasan) };
    JagaList jaga = { 0 };
    if (!db_jaga_antara(c->db, c->a, b->pegawai, b->tanggal, b->tanggal, &jaga, err)) return false;
    bool esok = jaga_lewat_malam(jaga_pada(&jaga, b->tanggal)) && b->pulang.n && b->pulang.n < b->masuk.n;
    if (esok) k.b.pulang.n += SEHARI;
    k.b.sumber = SUMBER_PRESENSI_KOREKSI;
    if (!b->status) return err_set(err, E_WAJIB, "status", pasal, V("Status"));
    if (!b->tanggal.n || b->tanggal.n > c->hari_ini.n) return err_set(err, E_PRESENSI_NANTI, "tanggal", pasal, V(b->tanggal));
    if (b->masuk.n && b->pulang.n && !esok && b->masuk.n > b->pulang.n) return err_set(err, E_PRESENSI_JAM_URUT, "pulang", pasal, V(b->pulang), V(b->masuk));
    if (!str_trim(b->nomor).len) return err_set(err, E_WAJIB, "nomor", pasal, V("Nomor surat"));
    if (!k.alasan.len) return err_set(err, E_WAJIB, "alasan", pasal, V("Alasan"));
    return store_tx(c->store, c->a, tx_koreksi, &k, err);
}

/* ---- leave, dinas luar, WFH -------------------------------------------------------------------- */

static bool berdiri(const Izin *z) { return z->status == STATUS_IZIN_DIAJUKAN || z->status == STATUS_IZIN_DISETUJUI; }

static bool bentrok(Db *db, Arena *a, const Izin *z, const char *pasal, Err *err)
{
    IzinList l = { 0 };
    if (!db_izin_antara(db, a, z->pegawai, z->mulai, z->sampai, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id != z->id && berdiri(&l.v[i]))
            return err_set(err, E_IZIN_BENTROK, "mulai", pasal, V(jenis_izin_label[l.v[i].jenis]), V(l.v[i].mulai), V(l.v[i].sampai));
    return true;
}

static Str izin_isi(Arena *a, const Izin *z, Str alasan)
{
    Buf b = buf_new(a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "jenis", jenis_izin_kode[z->jenis]);
    jw_val(&w, "mulai", V(z->mulai));
    jw_val(&w, "sampai", V(z->sampai));
    jw_str(&w, "nomor", z->nomor);
    jw_str(&w, "alasan", alasan);
    jw_end(&w);
    return buf_str(&b);
}

typedef struct { const Ctx *c; Izin z; Aksi aksi; Str nomor, alasan; } IzinTindak;

static const char *pasal_izin(const Ctx *c) { return profil_ketentuan(c->aturan->profil, KETENTUAN_IZIN); }

static bool tx_ajukan(Db *db, void *arg, Err *err)
{
    IzinTindak *t = arg;
    const Ctx *c = t->c;
    return boleh(c, OBJEK_IZIN, AKSI_BUAT, NULL, t->z.pegawai, c->hari_ini, err)
        && bentrok(db, c->a, &t->z, pasal_izin(c), err)
        && db_izin_tambah(db, &t->z, 1, err)
        && jejak_catat(db, c, OBJEK_IZIN, t->z.id, AKSI_BUAT, t->z.pegawai, izin_isi(c->a, &t->z, t->z.alasan), err);
}

bool izin_ajukan(const Ctx *c, Izin *z, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    const char *pasal = pasal_izin(c);
    if (!z->jenis) return err_set(err, E_WAJIB, "jenis", pasal, V("Jenis"));
    if (!z->mulai.n || !z->sampai.n) return err_set(err, E_WAJIB, z->mulai.n ? "sampai" : "mulai", pasal, V("Tanggal"));
    if (!izin_masuk_akal(c->aturan->profil, z, struktur_penugasan_pada(s, z->pegawai, z->mulai),
                         struktur_penugasan_pada(s, z->pegawai, z->sampai), c->hari_ini, err)) return false;
    if (!str_trim(z->alasan).len) return err_set(err, E_WAJIB, "alasan", pasal, V("Keperluan"));
    IzinTindak t = { .c = c, .z = *z };
    t.z.id = store_id(c->store, c->kini);
    t.z.status = STATUS_IZIN_DIAJUKAN;
    t.z.oleh = 0;
    t.z.pada = c->kini;
    t.z.versi = 1;
    if (!store_tx(c->store, c->a, tx_ajukan, &t, err)) return false;
    *z = t.z;
    return true;
}

static bool tx_putus(Db *db, void *arg, Err *err)
{
    IzinTindak *t = arg;
    const Ctx *c = t->c;
    Izin z;
    if (!db_izin_ambil(db, c->a, t->z.id, &z, err)) return false;
    const Hak *h = boleh(c, OBJEK_IZIN, t->aksi, status_izin_kode[z.status], z.pegawai, c->hari_ini, err);
    if (!h) return false;
    if (z.versi != t->z.versi) return err_set(err, E_BERUBAH, NULL, NULL);
    if (t->aksi == AKSI_SETUJUI && !bentrok(db, c->a, &z, pasal_izin(c), err)) return false;
    if (t->nomor.len) {
        z.nomor = t->nomor;
        if (!db_izin_ubah(db, &z, 1, err)) return false;
        z.versi++;
    }
    return db_izin_putus(db, &z, status_izin_dari(str_z(h->ke)), c->pelaku.akun, c->kini, err)
        && jejak_catat(db, c, OBJEK_IZIN, z.id, t->aksi, z.pegawai, izin_isi(c->a, &z, t->alasan), err);
}

bool izin_putus(const Ctx *c, int64_t id, int versi, Aksi aksi, Str nomor, Str alasan, Err *err)
{
    IzinTindak t = { .c = c, .z = { .id = id, .versi = versi }, .aksi = aksi, .nomor = str_trim(nomor), .alasan = str_trim(alasan) };
    if (aksi != AKSI_SETUJUI && !t.alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", pasal_izin(c), V(aksi == AKSI_MENOLAK ? "Penolakan" : "Pembatalan"));
    return store_tx(c->store, c->a, tx_putus, &t, err);
}
