#include "store/db_skp.h"

static const Kolom k_skp[] = {
    KOLOM(Skp, id, INT64, ""), KOLOM(Skp, pegawai, INT64, ""), KOLOM(Skp, penugasan, INT64, ""),
    KOLOM_KODE(Skp, jenis, jenis_skp_kode, "Jenis"), KOLOM(Skp, tahun, INT, "Tahun"), KOLOM(Skp, bulan, BULAN, "Bulan"),
    KOLOM(Skp, tahunan, INT64, ""), KOLOM(Skp, menggantikan, INT64, ""), KOLOM(Skp, ke, INT, "Versi"),
    KOLOM(Skp, alasan, STR, "Alasan perubahan"), KOLOM(Skp, format, INT, "Format"),
    KOLOM_KODE(Skp, status, status_skp_kode, "Status"), KOLOM(Skp, penilai, INT64, ""), KOLOM(Skp, atasan, INT64, ""),
    KOLOM(Skp, catatan, STR, "Catatan"), KOLOM(Skp, diajukan_pada, SAAT, "Diajukan"),
    KOLOM(Skp, ditetapkan_pada, SAAT, "Ditetapkan"), KOLOM(Skp, versi, INT, ""), KOLOM_AKHIR };
#define SKP_COLS "id, pegawai, penugasan, jenis, tahun, bulan, tahunan, menggantikan, ke, alasan, format, status, penilai, atasan," \
                 " catatan, diajukan_pada, ditetapkan_pada, versi"

/* In force; else being prepared for the first time. A later version counts only once it is set. */
#define BERLAKU "status <> 'diganti' AND (menggantikan IS NULL OR status = 'ditetapkan')"

static const Kolom k_rhk[] = {
    KOLOM(Rhk, id, INT64, ""), KOLOM(Rhk, skp, INT64, ""), KOLOM(Rhk, urut, INT, "No."),
    KOLOM_KODE(Rhk, klasifikasi, klasifikasi_rhk_kode, "Klasifikasi"), KOLOM_KODE(Rhk, jenis, jenis_rhk_kode, "Jenis"),
    KOLOM_KODE(Rhk, dasar, dasar_rhk_kode, "Dasar"), KOLOM_KODE(Rhk, perspektif, perspektif_kode, "Perspektif"),
    KOLOM(Rhk, uraian, STR, "Rencana hasil kerja"), KOLOM(Rhk, penugasan_dari, STR, "Penugasan dari"),
    KOLOM(Rhk, rhk_atasan, INT64, ""), KOLOM(Rhk, rhk_tahunan, INT64, ""), KOLOM(Rhk, melanjutkan, INT64, ""), KOLOM(Rhk, asal, INT64, ""),
    KOLOM(Rhk, indikator, INT64, ""), KOLOM(Rhk, jadwal, INT, "Jadwal"), KOLOM(Rhk, bukti_harap, STR, "Bukti yang diharapkan"),
    KOLOM(Rhk, tim, INT64, ""), KOLOM(Rhk, hasil_kontrak, INT64, ""), KOLOM(Rhk, pimpinan, INT64, ""), KOLOM_AKHIR };
#define RHK_COLS "id, skp, urut, klasifikasi, jenis, dasar, perspektif, uraian, penugasan_dari, rhk_atasan, rhk_tahunan, melanjutkan, asal," \
                 " indikator, jadwal, bukti_harap, tim, hasil_kontrak, pimpinan"

static const Kolom k_iki[] = {
    KOLOM(Iki, id, INT64, ""), KOLOM(Iki, rhk, INT64, ""), KOLOM(Iki, urut, INT, "No."),
    KOLOM_KODE(Iki, aspek, aspek_kode, "Aspek"), KOLOM(Iki, uraian, STR, "Indikator"), KOLOM(Iki, target, STR, "Target"),
    KOLOM(Iki, angka, REAL, "Angka"), KOLOM(Iki, satuan, STR, "Satuan"), KOLOM_KODE(Iki, cara, cara_jumlah_kode, "Cara"),
    KOLOM(Iki, ukuran, STR, "Ukuran keberhasilan"), KOLOM_AKHIR };
#define IKI_COLS "id, rhk, urut, aspek, uraian, target, angka, satuan, cara, ukuran"
#define IKI_COLS_I "i.id, i.rhk, i.urut, i.aspek, i.uraian, i.target, i.angka, i.satuan, i.cara, i.ukuran"

static const Kolom k_target[] = {
    KOLOM(IkiTarget, iki, INT64, ""), KOLOM(IkiTarget, bulan, INT, "Bulan"), KOLOM(IkiTarget, target, STR, "Target"),
    KOLOM(IkiTarget, angka, REAL, "Angka"), KOLOM_AKHIR };

static const Kolom k_lampiran[] = {
    KOLOM(LampiranSkp, id, INT64, ""), KOLOM(LampiranSkp, skp, INT64, ""),
    KOLOM_KODE(LampiranSkp, bagian, bagian_lampiran_kode, "Bagian"),
    KOLOM_KODE(LampiranSkp, jenis, jenis_sumber_daya_kode, "Jenis"), KOLOM(LampiranSkp, urut, INT, "No."),
    KOLOM(LampiranSkp, uraian, STR, "Uraian"), KOLOM_KODE(LampiranSkp, keadaan, keadaan_dukungan_kode, "Keadaan"),
    KOLOM(LampiranSkp, keadaan_alasan, STR, "Alasan"), KOLOM(LampiranSkp, keadaan_oleh, STR, "Oleh"), KOLOM(LampiranSkp, keadaan_pada, SAAT, "Pada"),
    KOLOM_AKHIR };
#define LAMPIRAN_COLS "id, skp, bagian, jenis, urut, uraian, keadaan, keadaan_alasan, keadaan_oleh, keadaan_pada"

static const Kolom k_dialog[] = {
    KOLOM(Dialog, id, INT64, ""), KOLOM(Dialog, skp, INT64, ""), KOLOM(Dialog, rhk, INT64, ""), KOLOM(Dialog, akun, INT64, ""),
    KOLOM(Dialog, nama, STR, "Nama"), KOLOM(Dialog, isi, STR, "Isi"), KOLOM(Dialog, pada, SAAT, "Pada"), KOLOM_AKHIR };

typedef struct { NilaiDasar nilai; Str isi; } EkspektasiBaris;
static const Kolom k_ekspektasi[] = {
    KOLOM_KODE(EkspektasiBaris, nilai, nilai_dasar_kode, "Nilai"), KOLOM(EkspektasiBaris, isi, STR, "Isi"), KOLOM_AKHIR };

static const Kolom k_keadaan[] = {
    KOLOM(SkpKeadaan, pegawai, INT64, ""), KOLOM_KODE(SkpKeadaan, status, status_skp_kode, "Status"), KOLOM_AKHIR };

enum {
    Q_SKP, Q_SKP_KEADAAN, Q_SKP_KEADAAN_TAHUN, Q_SKP_TAHUNAN, Q_SKP_TAHUNAN_TUGAS, Q_SKP_BULANAN, Q_SKP_DAFTAR, Q_SKP_MENUNGGU, Q_SKP_TAMBAH, Q_SKP_STATUS,
    Q_SKP_SENTUH, Q_SKP_HAPUS, Q_SKP_SANDARAN,
    Q_RHK_SKP, Q_RHK_TAHUNAN, Q_RHK, Q_RHK_TAMBAH, Q_RHK_UBAH, Q_RHK_HAPUS, Q_RHK_HAPUS_SKP,
    Q_IKI_SKP, Q_IKI_RHK, Q_IKI_TAMBAH, Q_IKI_HAPUS, Q_IKI_HAPUS_RHK, Q_IKI_HAPUS_SKP,
    Q_TARGET_RHK, Q_TARGET_TAMBAH, Q_TARGET_HAPUS_IKI, Q_TARGET_HAPUS_RHK, Q_TARGET_HAPUS_SKP,
    Q_EKSPEKTASI, Q_EKSPEKTASI_TAMBAH, Q_EKSPEKTASI_HAPUS,
    Q_LAMPIRAN, Q_LAMPIRAN_TAMBAH, Q_LAMPIRAN_HAPUS, Q_DUKUNGAN,
    Q_DIALOG, Q_DIALOG_TAMBAH, Q_DIALOG_HAPUS, Q_N
};

static const Query q[Q_N] = {
    [Q_SKP]               = { "i", k_skp, "SELECT " SKP_COLS " FROM skp WHERE id = $1" },
    [Q_SKP_KEADAAN]       = { "s", k_keadaan, "SELECT pegawai, status FROM skp WHERE bulan = $1 AND " BERLAKU " ORDER BY pegawai, id" },
    [Q_SKP_KEADAAN_TAHUN] = { "i", k_keadaan, "SELECT pegawai, status FROM skp WHERE tahun = $1 AND jenis = 'tahunan'"
                              " AND " BERLAKU " ORDER BY pegawai, id DESC" },
    [Q_SKP_TAHUNAN]       = { "ii", k_skp, "SELECT " SKP_COLS " FROM skp WHERE pegawai = $1 AND tahun = $2"
                              " AND jenis = 'tahunan' AND " BERLAKU " ORDER BY id DESC LIMIT 1" },
    [Q_SKP_TAHUNAN_TUGAS] = { "iii", k_skp, "SELECT " SKP_COLS " FROM skp WHERE pegawai = $1 AND tahun = $2"
                              " AND jenis = 'tahunan' AND penugasan = $3 AND " BERLAKU " ORDER BY id DESC LIMIT 1" },
    [Q_SKP_BULANAN]       = { "isi", k_skp, "SELECT " SKP_COLS " FROM skp WHERE pegawai = $1 AND bulan = $2"
                              " AND tahun = $3 AND jenis = 'bulanan' AND " BERLAKU " ORDER BY id DESC LIMIT 1" },
    [Q_SKP_DAFTAR]        = { "i", k_skp, "SELECT " SKP_COLS " FROM skp WHERE pegawai = $1"
                              " ORDER BY tahun DESC, bulan DESC NULLS LAST, id DESC" },
    [Q_SKP_MENUNGGU]      = { "i", k_skp, "SELECT " SKP_COLS " FROM skp WHERE penilai = $1 AND status = 'diajukan'"
                              " ORDER BY diajukan_pada NULLS LAST, id" },
    [Q_SKP_TAMBAH]        = { "iiisisiiisi", NULL, "INSERT INTO skp (id, pegawai, penugasan, jenis, tahun, bulan, tahunan,"
                              " menggantikan, ke, alasan, format, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draf')" },
    [Q_SKP_STATUS]        = { "siisiiii", NULL, "UPDATE skp SET status = $1, penilai = $2, atasan = $3, catatan = $4,"
                              " diajukan_pada = $5, ditetapkan_pada = $6, versi = versi + 1 WHERE id = $7 AND versi = $8" },
    [Q_SKP_SENTUH]        = { "ii", NULL, "UPDATE skp SET versi = versi + 1 WHERE id = $1 AND versi = $2 AND status = 'draf'" },
    [Q_SKP_HAPUS]         = { "ii", NULL, "DELETE FROM skp WHERE id = $1 AND versi = $2 AND status = 'draf'" },
    [Q_SKP_SANDARAN]      = { "i", k_db_int, "SELECT (SELECT COUNT(*) FROM skp WHERE tahunan = $1) + (SELECT COUNT(*) FROM skp WHERE menggantikan = $1)"
                              " + (SELECT COUNT(*) FROM laporan l JOIN rhk r ON l.rhk = r.id WHERE r.skp = $1 AND l.status = 'diverifikasi')"
                              " + (SELECT COUNT(*) FROM evaluasi_rhk e JOIN rhk r ON e.rhk = r.id WHERE r.skp = $1) AS n" },

    [Q_RHK_SKP]           = { "i", k_rhk, "SELECT " RHK_COLS " FROM rhk WHERE skp = $1 ORDER BY klasifikasi DESC, urut, id" },
    [Q_RHK_TAHUNAN]       = { "ii", k_rhk, "SELECT " RHK_COLS " FROM rhk WHERE skp IN (SELECT id FROM skp WHERE pegawai = $1"
                              " AND tahun = $2 AND jenis = 'tahunan' AND status = 'ditetapkan')"
                              " ORDER BY klasifikasi DESC, urut, id" },
    [Q_RHK]               = { "i", k_rhk, "SELECT " RHK_COLS " FROM rhk WHERE id = $1" },
    [Q_RHK_TAMBAH]        = { "iiissssssiiiiiisiii", NULL, "INSERT INTO rhk (" RHK_COLS ")"
                              " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)" },
    [Q_RHK_UBAH]          = { "ssssssiiiisiii", NULL, "UPDATE rhk SET klasifikasi = $1, jenis = $2, dasar = $3, perspektif = $4,"
                              " uraian = $5, penugasan_dari = $6, rhk_atasan = $7, urut = $8, indikator = $9, jadwal = $10, bukti_harap = $11,"
                              " tim = $12, hasil_kontrak = $13 WHERE id = $14" },
    [Q_RHK_HAPUS]         = { "i", NULL, "DELETE FROM rhk WHERE id = $1" },
    [Q_RHK_HAPUS_SKP]     = { "i", NULL, "DELETE FROM rhk WHERE skp = $1" },

    [Q_IKI_SKP]           = { "i", k_iki, "SELECT " IKI_COLS_I " FROM iki i JOIN rhk r ON i.rhk = r.id WHERE r.skp = $1"
                              " ORDER BY i.rhk, i.urut, i.id" },
    [Q_IKI_RHK]           = { "i", k_iki, "SELECT " IKI_COLS " FROM iki WHERE rhk = $1 ORDER BY urut, id" },
    [Q_IKI_TAMBAH]        = { "iiisssrsss", NULL, "INSERT INTO iki (" IKI_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
                              " ON CONFLICT (id) DO UPDATE SET urut = EXCLUDED.urut, aspek = EXCLUDED.aspek,"
                              " uraian = EXCLUDED.uraian, target = EXCLUDED.target, angka = EXCLUDED.angka,"
                              " satuan = EXCLUDED.satuan, cara = EXCLUDED.cara, ukuran = EXCLUDED.ukuran" },
    [Q_IKI_HAPUS]         = { "i", NULL, "DELETE FROM iki WHERE id = $1" },
    [Q_IKI_HAPUS_RHK]     = { "i", NULL, "DELETE FROM iki WHERE rhk = $1" },
    [Q_IKI_HAPUS_SKP]     = { "i", NULL, "DELETE FROM iki WHERE rhk IN (SELECT id FROM rhk WHERE skp = $1)" },

    [Q_TARGET_RHK]        = { "i", k_target, "SELECT iki, bulan, target, angka FROM iki_target"
                              " WHERE iki IN (SELECT id FROM iki WHERE rhk = $1) ORDER BY iki, bulan" },
    [Q_TARGET_TAMBAH]     = { "iisr", NULL, "INSERT INTO iki_target (iki, bulan, target, angka) VALUES ($1, $2, $3, $4)" },
    [Q_TARGET_HAPUS_IKI]  = { "i", NULL, "DELETE FROM iki_target WHERE iki = $1" },
    [Q_TARGET_HAPUS_RHK]  = { "i", NULL, "DELETE FROM iki_target WHERE iki IN (SELECT id FROM iki WHERE rhk = $1)" },
    [Q_TARGET_HAPUS_SKP]  = { "i", NULL, "DELETE FROM iki_target WHERE iki IN"
                              " (SELECT i.id FROM iki i JOIN rhk r ON i.rhk = r.id WHERE r.skp = $1)" },

    [Q_EKSPEKTASI]        = { "i", k_ekspektasi, "SELECT nilai, isi FROM ekspektasi_khusus WHERE skp = $1 ORDER BY nilai" },
    [Q_EKSPEKTASI_TAMBAH] = { "iss", NULL, "INSERT INTO ekspektasi_khusus (skp, nilai, isi) VALUES ($1, $2, $3)" },
    [Q_EKSPEKTASI_HAPUS]  = { "i", NULL, "DELETE FROM ekspektasi_khusus WHERE skp = $1" },

    [Q_LAMPIRAN]          = { "i", k_lampiran, "SELECT " LAMPIRAN_COLS " FROM lampiran_skp WHERE skp = $1"
                              " ORDER BY bagian, urut, id" },
    [Q_LAMPIRAN_TAMBAH]   = { "iississssi", NULL, "INSERT INTO lampiran_skp (" LAMPIRAN_COLS ")"
                              " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)" },
    [Q_LAMPIRAN_HAPUS]    = { "i", NULL, "DELETE FROM lampiran_skp WHERE skp = $1" },

    [Q_DUKUNGAN]          = { "sssii", NULL, "UPDATE lampiran_skp SET keadaan = $1, keadaan_alasan = $2, keadaan_oleh = $3, keadaan_pada = $4 WHERE id = $5" },

    [Q_DIALOG]            = { "i", k_dialog, "SELECT id, skp, rhk, akun, nama, isi, pada FROM dialog WHERE skp = $1 ORDER BY id" },
    [Q_DIALOG_TAMBAH]     = { "iiiissi", NULL, "INSERT INTO dialog (id, skp, rhk, akun, nama, isi, pada)"
                              " VALUES ($1, $2, $3, $4, $5, $6, $7)" },
    [Q_DIALOG_HAPUS]      = { "i", NULL, "DELETE FROM dialog WHERE skp = $1" },
};
const QuerySet q_skp = { "skp", q, Q_N };
#define Q(x) (&q_skp), Q_##x

bool db_skp_kepala(Db *db, Arena *a, int64_t id, Skp *s, Err *err)
{
    return db_one(db, a, Q(SKP), s, err, V(id));
}

static Rhk *rhk_cari(RhkList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return &l->v[i];
    return NULL;
}

static bool muat_bagian(Db *db, Arena *a, Skp *s, Err *err)
{
    IkiList iki = { 0 };
    LIST_OF(EkspektasiBaris) eks = { 0 };
    if (!db_list(db, a, Q(RHK_SKP), &s->rhk, err, V(s->id)) || !db_list(db, a, Q(IKI_SKP), &iki, err, V(s->id))
        || !db_list(db, a, Q(EKSPEKTASI), &eks, err, V(s->id)) || !db_list(db, a, Q(LAMPIRAN), &s->lampiran, err, V(s->id)))
        return false;
    for (ptrdiff_t i = 0; i < iki.n; i++) {
        Rhk *r = rhk_cari(&s->rhk, iki.v[i].rhk);
        if (r) *list_add(a, &r->iki) = iki.v[i];
    }
    for (ptrdiff_t i = 0; i < eks.n; i++) s->ekspektasi[eks.v[i].nilai] = eks.v[i].isi;
    return true;
}

bool db_skp_ambil(Db *db, Arena *a, int64_t id, Skp *s, Err *err)
{
    *s = (Skp){ 0 };
    return db_skp_kepala(db, a, id, s, err) && muat_bagian(db, a, s, err);
}

bool db_skp_keadaan(Db *db, Arena *a, Bulan b, SkpKeadaanList *l, Err *err) { return db_list(db, a, Q(SKP_KEADAAN), l, err, V(b)); }

bool db_skp_tahunan(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, Skp *s, Err *err)
{
    return penugasan ? db_one(db, a, Q(SKP_TAHUNAN_TUGAS), s, err, V(pegawai), V(tahun), V(penugasan))
                     : db_one(db, a, Q(SKP_TAHUNAN), s, err, V(pegawai), V(tahun));
}

bool db_skp_keadaan_tahun(Db *db, Arena *a, int tahun, SkpKeadaanList *l, Err *err)
{
    return db_list(db, a, Q(SKP_KEADAAN_TAHUN), l, err, V(tahun));
}

bool db_skp_bulanan(Db *db, Arena *a, int64_t pegawai, Bulan b, Skp *s, Err *err)
{
    return db_one(db, a, Q(SKP_BULANAN), s, err, V(pegawai), V(b), V(bulan_tahun(b)));
}

bool db_skp_daftar(Db *db, Arena *a, int64_t pegawai, SkpList *l, Err *err)
{
    return db_list(db, a, Q(SKP_DAFTAR), l, err, V(pegawai));
}

bool db_skp_menunggu(Db *db, Arena *a, int64_t penilai, SkpList *l, Err *err)
{
    return db_list(db, a, Q(SKP_MENUNGGU), l, err, V(penilai));
}

bool db_rhk_daftar(Db *db, Arena *a, int64_t skp, RhkList *l, Err *err)
{
    return db_list(db, a, Q(RHK_SKP), l, err, V(skp));
}

bool db_rhk_tahunan(Db *db, Arena *a, int64_t pegawai, int tahun, RhkList *l, Err *err)
{
    return db_list(db, a, Q(RHK_TAHUNAN), l, err, V(pegawai), V(tahun));
}

bool db_rhk_ambil(Db *db, Arena *a, int64_t id, Rhk *r, Err *err)
{
    *r = (Rhk){ 0 };
    return db_one(db, a, Q(RHK), r, err, V(id)) && db_list(db, a, Q(IKI_RHK), &r->iki, err, V(id));
}

bool db_iki_target(Db *db, Arena *a, int64_t rhk, IkiTargetList *l, Err *err)
{
    return db_list(db, a, Q(TARGET_RHK), l, err, V(rhk));
}

bool db_dialog_daftar(Db *db, Arena *a, int64_t skp, DialogList *l, Err *err)
{
    return db_list(db, a, Q(DIALOG), l, err, V(skp));
}

bool db_skp_tambah(Db *db, const Skp *s, Err *err)
{
    return db_run(db, Q(SKP_TAMBAH), err, V(s->id), V(s->pegawai), V(s->penugasan), V(jenis_skp_kode[s->jenis]),
                  V(s->tahun), V(s->bulan), V_ID(s->tahunan), V_ID(s->menggantikan), V(s->ke ? s->ke : 1), V(s->alasan), V(s->format)) == 1;
}

bool db_skp_status(Db *db, const Skp *s, StatusSkp ke, Err *err)
{
    return db_satu(db_run(db, Q(SKP_STATUS), err, V(status_skp_kode[ke]), V_ID(s->penilai), V_ID(s->atasan), V(s->catatan),
                       V(s->diajukan_pada), V(s->ditetapkan_pada), V(s->id), V(s->versi)), err);
}

bool db_skp_sentuh(Db *db, int64_t id, int versi, Err *err)
{
    return db_satu(db_run(db, Q(SKP_SENTUH), err, V(id), V(versi)), err);
}

bool db_skp_hapus(Db *db, int64_t id, int versi, Err *err)
{
    return db_run(db, Q(TARGET_HAPUS_SKP), err, V(id)) >= 0 && db_run(db, Q(IKI_HAPUS_SKP), err, V(id)) >= 0
        && db_run(db, Q(RHK_HAPUS_SKP), err, V(id)) >= 0 && db_run(db, Q(EKSPEKTASI_HAPUS), err, V(id)) >= 0
        && db_run(db, Q(LAMPIRAN_HAPUS), err, V(id)) >= 0 && db_run(db, Q(DIALOG_HAPUS), err, V(id)) >= 0
        && db_satu(db_run(db, Q(SKP_HAPUS), err, V(id), V(versi)), err);
}

bool db_skp_sandaran(Db *db, int64_t id, int64_t *n, Err *err)
{
    return db_int(db, Q(SKP_SANDARAN), n, 0, err, V(id));
}

static bool iki_ada(const IkiList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return true;
    return false;
}

static bool iki_buang(Db *db, Arena *a, const Rhk *r, Err *err)
{
    IkiList lama = { 0 };
    if (!db_list(db, a, Q(IKI_RHK), &lama, err, V(r->id))) return false;
    for (ptrdiff_t i = 0; i < lama.n; i++) {
        int64_t id = lama.v[i].id;
        if (iki_ada(&r->iki, id)) continue;
        if (db_run(db, Q(TARGET_HAPUS_IKI), err, V(id)) < 0 || db_run(db, Q(IKI_HAPUS), err, V(id)) < 0) return false;
    }
    return true;
}

bool db_rhk_simpan(Db *db, Arena *a, const Rhk *r, bool baru, Err *err)
{
    const Val klasifikasi = V(klasifikasi_rhk_kode[r->klasifikasi]);
    const Val jenis = r->jenis ? V(jenis_rhk_kode[r->jenis]) : V_NULL;
    const Val dasar = r->dasar ? V(dasar_rhk_kode[r->dasar]) : V_NULL;
    const Val perspektif = r->perspektif ? V(perspektif_kode[r->perspektif]) : V_NULL;
    int n = baru ? db_run(db, Q(RHK_TAMBAH), err, V(r->id), V(r->skp), V(r->urut), klasifikasi, jenis, dasar, perspektif,
                          V(r->uraian), V(r->penugasan_dari), V_ID(r->rhk_atasan), V_ID(r->rhk_tahunan), V_ID(r->melanjutkan), V_ID(r->asal),
                          V_ID(r->indikator), V(r->jadwal), V(r->bukti_harap), V_ID(r->tim), V_ID(r->hasil_kontrak),
                          V_ID(r->pimpinan))
                 : db_run(db, Q(RHK_UBAH), err, klasifikasi, jenis, dasar, perspektif, V(r->uraian), V(r->penugasan_dari),
                          V_ID(r->rhk_atasan), V(r->urut), V_ID(r->indikator), V(r->jadwal), V(r->bukti_harap), V_ID(r->tim),
                          V_ID(r->hasil_kontrak), V(r->id));
    return db_satu(n, err) && (baru || iki_buang(db, a, r, err)) && db_many(db, Q(IKI_TAMBAH), k_iki, r->iki.v, r->iki.n, err);
}

bool db_rhk_hapus(Db *db, int64_t id, Err *err)
{
    return db_run(db, Q(TARGET_HAPUS_RHK), err, V(id)) >= 0 && db_run(db, Q(IKI_HAPUS_RHK), err, V(id)) >= 0
        && db_satu(db_run(db, Q(RHK_HAPUS), err, V(id)), err);
}

bool db_iki_target_simpan(Db *db, const IkiTarget *t, ptrdiff_t n, int64_t rhk, Err *err)
{
    return db_run(db, Q(TARGET_HAPUS_RHK), err, V(rhk)) >= 0 && db_many(db, Q(TARGET_TAMBAH), k_target, t, n, err);
}

bool db_ekspektasi_simpan(Db *db, int64_t skp, const Str isi[NILAI_DASAR_MAX], Err *err)
{
    if (db_run(db, Q(EKSPEKTASI_HAPUS), err, V(skp)) < 0) return false;
    for (int i = 1; i < NILAI_DASAR_MAX; i++)
        if (isi[i].len && db_run(db, Q(EKSPEKTASI_TAMBAH), err, V(skp), V(nilai_dasar_kode[i]), V(isi[i])) != 1) return false;
    return true;
}

bool db_lampiran_simpan(Db *db, int64_t skp, const LampiranSkp *l, ptrdiff_t n, Err *err)
{
    return db_run(db, Q(LAMPIRAN_HAPUS), err, V(skp)) >= 0 && db_many(db, Q(LAMPIRAN_TAMBAH), k_lampiran, l, n, err);
}

bool db_dukungan_simpan(Db *db, const LampiranSkp *l, Err *err)
{
    return db_satu(db_run(db, Q(DUKUNGAN), err, V(keadaan_dukungan_kode[l->keadaan]), V(l->keadaan_alasan), V(l->keadaan_oleh), V(l->keadaan_pada), V(l->id)), err);
}

bool db_dialog_tambah(Db *db, const Dialog *d, Err *err)
{
    return db_run(db, Q(DIALOG_TAMBAH), err, V(d->id), V(d->skp), V_ID(d->rhk), V(d->akun), V(d->nama), V(d->isi), V(d->pada)) == 1;
}
