#include "inti/kemajuan.h"

KODE_ISI(PUTUSAN_KEMAJUAN, putusan_kemajuan, PUTUSAN_KEMAJUAN_LIST)
KODE_ISI(JENIS_TINDAK, jenis_tindak, JENIS_TINDAK_LIST)
KODE_ISI(STATUS_TINDAK, status_tindak, STATUS_TINDAK_LIST)
KODE_ISI(BENTUK_PEMBINAAN, bentuk_pembinaan, BENTUK_PEMBINAAN_LIST)
KODE_ISI(PELAKU_PEMBINAAN, pelaku_pembinaan, PELAKU_PEMBINAAN_LIST)
KODE_ISI(STATUS_PEMBINAAN, status_pembinaan, STATUS_PEMBINAAN_LIST)

/* ---- what follows from a judgement ---- */

static const struct { PutusanKemajuan putusan; Ketentuan dasar; } sesudah[JENIS_TINDAK_MAX] = {
    [JENIS_TINDAK_APRESIASI]  = { PUTUSAN_KEMAJUAN_KEMAJUAN, KETENTUAN_ATAS_KEMAJUAN },
    [JENIS_TINDAK_TUGAS]      = { PUTUSAN_KEMAJUAN_KEMAJUAN, KETENTUAN_ATAS_KEMAJUAN },
    [JENIS_TINDAK_RHK]        = { PUTUSAN_KEMAJUAN_KEMAJUAN, KETENTUAN_ATAS_KEMAJUAN },
    [JENIS_TINDAK_EKSPEKTASI] = { PUTUSAN_KEMAJUAN_TIDAK, KETENTUAN_TANPA_KEMAJUAN },
    [JENIS_TINDAK_DUKUNGAN]   = { PUTUSAN_KEMAJUAN_TIDAK, KETENTUAN_TANPA_KEMAJUAN },
    [JENIS_TINDAK_PEMBINAAN]  = { PUTUSAN_KEMAJUAN_TIDAK, KETENTUAN_TANPA_KEMAJUAN },
};

bool tindak_boleh(const Profil *p, PutusanKemajuan putusan, JenisTindak jenis, const char **pasal)
{
    if (pasal) *pasal = profil_ketentuan(p, sesudah[jenis].dasar);
    return jenis && putusan == sesudah[jenis].putusan;
}

/* ---- takeover ---- */

static bool tentang(const Kemajuan *k, int64_t pokok) { return !k->pokok || k->pokok == pokok; }

const Kemajuan *kemajuan_terakhir(const KemajuanList *l, int64_t pokok)
{
    for (ptrdiff_t i = l->n - 1; i >= 0; i--)
        if (tentang(&l->v[i], pokok)) return &l->v[i];
    return NULL;
}

static const Kemajuan *kemajuan_id(const KemajuanList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return &l->v[i];
    return NULL;
}

/* When a follow-up counts as taken; 0: not yet. */
static Saat dilakukan(const TindakLanjut *t) { return t->status == STATUS_TINDAK_SELESAI ? t->selesai_pada : (Saat){ 0 }; }

/* When progress was last seen; 0: never. What was done before that says nothing of "tetap". */
static int64_t maju_terakhir(const KemajuanList *k, int64_t pokok)
{
    for (ptrdiff_t i = k->n - 1; i >= 0; i--)
        if (tentang(&k->v[i], pokok) && k->v[i].putusan == PUTUSAN_KEMAJUAN_KEMAJUAN) return k->v[i].pada.ms;
    return 0;
}

/* The first follow-up of B20.3 that was taken upon a judgement without progress on this result plan. */
static const TindakLanjut *tindak_pertama(const KemajuanList *k, const TindakLanjutList *t, int64_t pokok)
{
    const TindakLanjut *ada = NULL;
    int64_t maju = maju_terakhir(k, pokok);
    for (ptrdiff_t i = 0; i < t->n; i++) {
        const TindakLanjut *x = &t->v[i];
        const Kemajuan *dari = kemajuan_id(k, x->kemajuan);
        if (!dari || !tentang(dari, pokok) || sesudah[x->jenis].putusan != PUTUSAN_KEMAJUAN_TIDAK || dilakukan(x).ms <= maju) continue;
        if (!ada || dilakukan(x).ms < dilakukan(ada).ms) ada = x;
    }
    return ada;
}

bool ambil_alih_boleh(const Profil *p, const KemajuanList *k, const TindakLanjutList *t, int64_t pokok, Mengapa *w)
{
    const char *pasal_alih = profil_ketentuan(p, KETENTUAN_AMBIL_ALIH), *pasal_tindak = profil_ketentuan(p, KETENTUAN_TANPA_KEMAJUAN);
    const TindakLanjut *x = tindak_pertama(k, t, pokok);
    const Kemajuan *akhir = kemajuan_terakhir(k, pokok);
    bool tetap = x && akhir->putusan == PUTUSAN_KEMAJUAN_TIDAK && akhir->pada.ms > dilakukan(x).ms;
    mengapa_inti(w, tetap ? "Rencana hasil kerja ini dapat diambil alih." : "Rencana hasil kerja ini belum dapat diambil alih.");
    mengapa_fakta(w, "Putusan terakhir", "%s", akhir ? putusan_kemajuan_label[akhir->putusan] : "belum ada");
    mengapa_fakta(w, "Tindak lanjut", "%s", x ? jenis_tindak_label[x->jenis] : "belum ada yang selesai");
    mengapa_aturan(w, x != NULL, pasal_tindak, "Sudah ditindaklanjuti", "%s.", x ? "Penyesuaian atau pembinaan sudah dilakukan"
                   : "Perlu penyesuaian ekspektasi, penyesuaian dukungan, atau pembinaan yang selesai sesudah putusan tanpa kemajuan");
    mengapa_aturan(w, tetap, pasal_alih, "Tetap tanpa kemajuan", "%s.", tetap ? "Putusan sesudah tindak lanjut itu masih tanpa kemajuan"
                   : !x ? "Belum dapat dinilai sebelum ada tindak lanjut" : "Perlu putusan tanpa kemajuan sesudah tindak lanjut itu");
    if (!tetap) mengapa_pengubah(w, x ? "Bila sesudah tindak lanjut itu pegawai kembali dinilai tanpa kemajuan, rencana hasil kerja dapat diambil alih."
                                      : "Bila sebuah tindak lanjut selesai dan pegawai tetap tanpa kemajuan, rencana hasil kerja dapat diambil alih.");
    return tetap;
}

const AmbilAlih *ambil_alih_pada(const AmbilAlihList *l, int64_t pokok, Bulan b)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].pokok == pokok && !l->v[i].ditarik_pada.ms && l->v[i].sejak.n <= b.n) return &l->v[i];
    return NULL;
}

/* ---- coaching ---- */

bool pembinaan_sah(const Profil *p, const Pembinaan *x, const KesepakatanList *l, Tanggal hari_ini, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_PEMBINAAN);
    if (!x->tanggal.n || x->tanggal.n > hari_ini.n) return err_set(err, E_PEMBINAAN_TANGGAL, "tanggal", pasal, V(hari_ini));
    if (!x->tempat.len) return err_set(err, E_WAJIB, "tempat", pasal, V("Tempat"));
    if (!x->hadir.len) return err_set(err, E_WAJIB, "hadir", pasal, V("Yang hadir"));
    if (!x->risalah.len) return err_set(err, E_WAJIB, "risalah", pasal, V("Risalah"));
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].batas.n < x->tanggal.n) return err_set(err, E_PEMBINAAN_BATAS, l->v[i].urut == 1 ? "batas_1" : l->v[i].urut == 2 ? "batas_2" : "batas_3", pasal, V(x->tanggal));
    return true;
}
