#include "tindakan/pembukaan.h"

#include "base/json.h"
#include "store/db_jaga.h"
#include "store/db_jobs.h"

int pekan_pegawai(const Ctx *c, int64_t pegawai, Tanggal t)
{
    const Unit *u = struktur_unit_pegawai(c->aturan->struktur, pegawai, t);
    int pekan = u ? u->pekan : c->aturan->profil->pekan;
    bool jaga = false;
    if (pekan == 6 && !db_jaga_ada(c->db, pegawai, tanggal_bulan(t), &jaga, NULL)) return pekan;
    return jaga ? 5 : pekan;
}

bool batas_pegawai(const Ctx *c, JenisTenggat jenis, int64_t pegawai, Bulan b, Tanggal dari, Tenggat *t, Err *err)
{
    Tanggal hari = dari.n ? dari : hari_peran(c, b);
    TenggatTanya tanya = { .jenis = jenis, .pekan = pekan_pegawai(c, pegawai, hari), .bulan = b, .dari = dari,
                           .tahun = b.n ? bulan_tahun(b) : tanggal_tahun(dari) };
    return tenggat_hitung(c->aturan->profil, &c->aturan->kalender, c->a, tanya, t, err);
}

bool pembukaan_sampai(const Ctx *c, Db *db, JenisTenggat jenis, int64_t pegawai, Tanggal hari, Tanggal *sampai, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    return db_pembukaan_sampai(db, c->a, jenis, pegawai, struktur_unit_pegawai(s, pegawai, hari), s, hari, sampai, err);
}

bool gangguan_sampai(const Ctx *c, Db *db, Tanggal dari, Tanggal batas, Tanggal *sampai, Err *err)
{
    int zona = c->aturan->profil->zona_menit;
    Saat awal = saat_dari(dari, pukul(0, 0), zona), akhir = saat_akhir_hari(batas, zona);
    GangguanList l = { 0 };
    int64_t hilang = 0;
    *sampai = (Tanggal){ 0 };
    if (c->kini.ms <= akhir.ms) return true;    /* still open by itself */
    if (!db_gangguan(db, c->a, awal, akhir, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        int64_t a = l.v[i].mulai.ms > awal.ms ? l.v[i].mulai.ms : awal.ms;
        int64_t b = l.v[i].sampai.ms < akhir.ms ? l.v[i].sampai.ms : akhir.ms;
        if (b > a) hilang += b - a;
    }
    if (c->kini.ms <= akhir.ms + hilang) *sampai = saat_tanggal((Saat){ akhir.ms + hilang }, zona);
    return true;
}

typedef struct { const Ctx *c; Pembukaan *p; } TxPembukaan;

static bool tx_buat(Db *db, void *arg, Err *err)
{
    TxPembukaan *t = arg;
    Buf b = buf_new(t->c->a, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_z(&w, "jenis", jenis_tenggat_kode[t->p->jenis]);
    jw_val(&w, "mulai", V(t->p->mulai));
    jw_val(&w, "sampai", V(t->p->sampai));
    jw_val(&w, "dibuka_sampai", V(t->p->dibuka_sampai));
    jw_str(&w, "alasan", t->p->alasan);
    jw_end(&w);
    return boleh(t->c, OBJEK_PEMBUKAAN, AKSI_KELOLA, NULL, t->p->pegawai, t->c->hari_ini, err) && db_pembukaan_tambah(db, t->p, err)
        && jejak_catat(db, t->c, OBJEK_PEMBUKAAN, t->p->id, AKSI_BUAT, t->p->pegawai, buf_str(&b), err);
}

bool pembukaan_buat(const Ctx *c, Pembukaan *p, Err *err)
{
    p->alasan = str_trim(p->alasan);
    if (!p->alasan.len) return err_set(err, E_ALASAN_WAJIB, "alasan", profil_ketentuan(c->aturan->profil, KETENTUAN_PEMBUKAAN), V("Pembukaan kembali"));
    if (p->sampai.n < p->mulai.n) return err_set(err, E_PEMBUKAAN_TANGGAL, "sampai", NULL, V(p->sampai), V(p->mulai));
    if (p->dibuka_sampai.n < c->hari_ini.n) return err_set(err, E_PEMBUKAAN_LEWAT, "dibuka_sampai", NULL, V(p->dibuka_sampai));
    p->id = store_id(c->store, c->kini);
    p->oleh = c->pelaku.akun;
    p->pada = c->kini;
    TxPembukaan t = { c, p };
    return store_tx(c->store, c->a, tx_buat, &t, err);
}
