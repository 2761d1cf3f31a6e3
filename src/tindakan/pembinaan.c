#include "tindakan/pembinaan.h"

static const PeranSet pelaku_peran[PELAKU_PEMBINAAN_MAX] = {
    [PELAKU_PEMBINAAN_PIMPINAN] = PERAN(PENILAI), [PELAKU_PEMBINAAN_ATASAN] = PERAN(ATASAN), [PELAKU_PEMBINAAN_BKPSDM] = PERAN(BKPSDM) };

bool pembinaan_pembina(const Ctx *c, const Pembinaan *x) { return (peran_terhadap(c, x->pegawai, c->hari_ini) & pelaku_peran[x->kepada]) != 0; }

/* Who may record or answer a session is who it was asked of, whatever other role would let him. */
bool pembinaan_boleh(const Ctx *c, const Pembinaan *x, Aksi aksi, Err *err)
{
    PeranSet peran = peran_terhadap(c, x->pegawai, c->hari_ini);
    if (aksi == AKSI_CATAT || aksi == AKSI_SETUJUI || aksi == AKSI_MENOLAK) peran &= pelaku_peran[x->kepada];
    return hak_cari(c->aturan->profil, OBJEK_PEMBINAAN, aksi, status_pembinaan_kode[x->status], peran, err) != NULL;
}

typedef struct {
    const Ctx *c;
    int64_t id, kesepakatan;
    int versi;
    Aksi aksi;
    Str teks;
    Pembinaan isi;
    Kesepakatan *l;
    ptrdiff_t n;
} TxBina;

static bool buka(Db *db, const TxBina *t, Pembinaan *x, Err *err)
{
    if (!db_pembinaan_ambil(db, t->c->a, t->id, x, err)) return false;
    if (!boleh(t->c, OBJEK_PEMBINAAN, AKSI_LIHAT, NULL, x->pegawai, t->c->hari_ini, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!pembinaan_boleh(t->c, x, t->aksi, err)) return false;
    return x->versi == t->versi || err_set(err, E_BERUBAH, NULL, NULL);
}

static bool catat(Db *db, const TxBina *t, const Pembinaan *x, Err *err)
{
    return jejak_catat(db, t->c, OBJEK_PEMBINAAN, x->id, t->aksi, x->pegawai, (Str){ 0 }, err);
}

static bool tx_jawab(Db *db, void *arg, Err *err)
{
    TxBina *t = arg;
    Pembinaan x;
    if (!buka(db, t, &x, err)) return false;
    x.status = t->aksi == AKSI_SETUJUI ? STATUS_PEMBINAAN_DIRENCANAKAN : STATUS_PEMBINAAN_DITOLAK;
    x.jawaban = t->teks;
    return db_pembinaan_ubah(db, &x, err) && catat(db, t, &x, err);
}

bool pembinaan_jawab(const Ctx *c, int64_t id, int versi, bool terima, Str jawaban, Err *err)
{
    TxBina t = { .c = c, .id = id, .versi = versi, .aksi = terima ? AKSI_SETUJUI : AKSI_MENOLAK, .teks = str_trim(jawaban) };
    if (!terima && !t.teks.len) return err_set(err, E_ALASAN_WAJIB, "jawaban", profil_ketentuan(c->aturan->profil, KETENTUAN_TANPA_KEMAJUAN), V("Penolakan"));
    return store_tx(c->store, c->a, tx_jawab, &t, err);
}

static bool tx_catat(Db *db, void *arg, Err *err)
{
    TxBina *t = arg;
    const Ctx *c = t->c;
    Pembinaan x;
    if (!buka(db, t, &x, err)) return false;
    x.tanggal = t->isi.tanggal;
    x.tempat = t->isi.tempat;
    x.hadir = t->isi.hadir;
    x.risalah = t->isi.risalah;
    x.pembina = c->pelaku.pegawai;
    x.nama_pembina = c->pelaku.nama;
    x.dicatat_pada = c->kini;
    x.status = STATUS_PEMBINAAN_DICATAT;
    for (ptrdiff_t i = 0; i < t->n; i++) {
        t->l[i].id = store_id(c->store, c->kini);
        t->l[i].pembinaan = x.id;
    }
    return db_pembinaan_ubah(db, &x, err) && db_kesepakatan_ganti(db, x.id, t->l, t->n, err) && db_tindak_selesai_pembinaan(db, x.id, c->kini, err) && catat(db, t, &x, err);
}

bool pembinaan_catat(const Ctx *c, const Pembinaan *x, Kesepakatan *l, ptrdiff_t n, Err *err)
{
    TxBina t = { .c = c, .id = x->id, .versi = x->versi, .aksi = AKSI_CATAT, .isi = *x, .l = l, .n = n };
    KesepakatanList daftar = { .v = l, .n = n };
    return pembinaan_sah(c->aturan->profil, x, &daftar, c->hari_ini, err) && store_tx(c->store, c->a, tx_catat, &t, err);
}

static bool tx_konfirmasi(Db *db, void *arg, Err *err)
{
    TxBina *t = arg;
    Pembinaan x;
    if (!buka(db, t, &x, err)) return false;
    x.status = STATUS_PEMBINAAN_SELESAI;
    x.tanggapan = t->teks;
    x.pegawai_pada = t->c->kini;
    return db_pembinaan_ubah(db, &x, err) && catat(db, t, &x, err);
}

bool pembinaan_konfirmasi(const Ctx *c, int64_t id, int versi, Str tanggapan, Err *err)
{
    TxBina t = { .c = c, .id = id, .versi = versi, .aksi = AKSI_TANDA_TANGANI, .teks = str_trim(tanggapan) };
    return store_tx(c->store, c->a, tx_konfirmasi, &t, err);
}

static bool tx_tepati(Db *db, void *arg, Err *err)
{
    TxBina *t = arg;
    const Ctx *c = t->c;
    Pembinaan x;
    if (!db_pembinaan_ambil(db, c->a, t->id, &x, err)) return false;
    if (!boleh(c, OBJEK_PEMBINAAN, AKSI_LIHAT, NULL, x.pegawai, c->hari_ini, NULL)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!pembinaan_pembina(c, &x)) return err_set(err, E_BUKAN_WEWENANG, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_PEMBINAAN), V("menandai kesepakatan pada"), V("pembinaan kinerja"));
    return db_kesepakatan_selesai(db, x.id, t->kesepakatan, c->kini, err) && catat(db, t, &x, err);
}

bool pembinaan_tepati(const Ctx *c, int64_t id, int64_t kesepakatan, Err *err)
{
    TxBina t = { .c = c, .id = id, .kesepakatan = kesepakatan, .aksi = AKSI_CATAT };
    return store_tx(c->store, c->a, tx_tepati, &t, err);
}
