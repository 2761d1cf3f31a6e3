/* No statement of the program reads a large table from end to end, on SQLite's own word; and nothing that
 * depends on the schema as a whole has been forgotten when it grew. */
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>

#include "bantu/uji_store.h"

#include <cmocka.h>

extern const char *const store_id_tables[];

static const char *const besar[] = { "laporan", "presensi", "evaluasi", "evaluasi_rhk", "rhk", "iki", "skp", "jejak", "jejak_baca",
                                     "bukti", "sesi", "pegawai_kata", "dokumen", "penyampaian", "tugas_perilaku", "pelanggaran" };

/* Scans that are right, each with its reason. */
static const struct { const char *set, *mulai, *alasan; } boleh[] = {
    { "demo", "INSERT INTO timbang_studi (skp, akreditasi, potensi, catatan, oleh, pada)", "once, when a demonstration is made" },
    { "demo", "UPDATE jejak SET id = -x.ke FROM", "once, when a demonstration is made" },
    { "demo", "UPDATE jejak SET id = -id", "once, when a demonstration is made" },
    { "dokumen", "SELECT id, jenis, objek_id, pegawai, kode, isi, hash, pada, periode FROM dokumen ORDER BY id", "verify: every snapshot against its hash" },
    { "evaluasi", "SELECT id, pegawai, periode, status, hasil, perilaku, predikat FROM evaluasi WHERE length(periode) = 7 ORDER BY periode LIMIT 1",
      "the first row of its index" },
    { "evaluasi", "SELECT id, pegawai, periode, skp, penilai, atasan, status, usul_hasil, usul_perilaku, hasil, perilaku, predikat, alasan_hasil,"
      " alasan_perilaku, catatan, profil, ditetapkan_pada, dibuka_pada, tanggapan, tanggapan_alasan, tanggapan_pada, menggantikan, keterangan,"
      " rekomendasi, bulan_hasil, bulan_perilaku, versi FROM evaluasi ORDER BY id", "verify: every predicate" },
    { "jejak", "SELECT COUNT(*) AS n FROM jejak WHERE urut IS NULL", "partial index of the unsealed tail alone" },
    { "jejak", "SELECT id, pada, akun, pelaku, objek, objek_id, aksi, pegawai, isi, urut, hash FROM jejak WHERE urut IS NULL",
      "partial index of the unsealed tail alone" },
};

static sqlite3 *buka(UjiStore *u)
{
    sqlite3 *c;
    assert_int_equal(sqlite3_open(u->alamat + strlen("sqlite:"), &c), SQLITE_OK);
    return c;
}

static sqlite3_stmt *siapkan(sqlite3 *c, const char *sql)
{
    sqlite3_stmt *h;
    if (sqlite3_prepare_v2(c, sql, -1, &h, NULL) != SQLITE_OK) fail_msg("%s: %s", sql, sqlite3_errmsg(c));
    return h;
}

static const char *kolom(sqlite3_stmt *h, int i) { return (const char *)sqlite3_column_text(h, i); }

static bool huruf(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/* The next word of the text; false at its end. */
static bool kata(const char **s, char *out, size_t size)
{
    size_t n = 0;
    while (**s && !huruf(**s)) ++*s;
    while (huruf(**s) && n + 1 < size) out[n++] = *(*s)++;
    out[n] = 0;
    return n > 0;
}

static bool tabel_besar(const char *nama)
{
    for (int i = 0; i < countof(besar); i++)
        if (!strcmp(nama, besar[i])) return true;
    return false;
}

/* A plan names a table by its alias: "FROM laporan l". */
static bool menunjuk_besar(const char *nama, const char *sql)
{
    char lalu[64] = "", kini[64];
    if (tabel_besar(nama)) return true;
    for (const char *s = sql; kata(&s, kini, sizeof kini); ) {
        if (!strcmp(kini, "AS")) continue;
        if (!strcmp(kini, nama) && tabel_besar(lalu)) return true;
        memcpy(lalu, kini, sizeof lalu);
    }
    return false;
}

static bool dibolehkan(const QuerySet *set, const char *sql)
{
    for (int i = 0; i < countof(boleh); i++)
        if (!strcmp(boleh[i].set, set->nama) && !strncmp(sql, boleh[i].mulai, strlen(boleh[i].mulai))) return true;
    return false;
}

/* How many steps of the plan read a large table whole. Building an index for one query reads it too. */
static int langkah_buruk(sqlite3 *c, const char *sql, char *contoh, size_t size)
{
    char jelaskan[8192];
    int n = 0;
    snprintf(jelaskan, sizeof jelaskan, "EXPLAIN QUERY PLAN %s", sql);
    sqlite3_stmt *h = siapkan(c, jelaskan);
    while (sqlite3_step(h) == SQLITE_ROW) {
        const char *isi = kolom(h, 3), *s = isi;
        char perbuatan[64], nama[64];
        if (!kata(&s, perbuatan, sizeof perbuatan) || !kata(&s, nama, sizeof nama)) continue;
        bool semua = !strcmp(perbuatan, "SCAN") || (!strcmp(perbuatan, "SEARCH") && strstr(isi, "AUTOMATIC"));
        if (!semua || !menunjuk_besar(nama, sql)) continue;
        n++;
        snprintf(contoh, size, "%s", isi);
    }
    sqlite3_finalize(h);
    return n;
}

static void tidak_menyapu_tabel_besar(void **state)
{
    sqlite3 *c = buka(*state);
    int diperiksa = 0, buruk = 0;
    for (int s = 0; store_sets[s]; s++)
        for (int i = 0; i < store_sets[s]->n; i++) {
            const char *sql = store_sets[s]->q[i].sql;
            char contoh[200];
            diperiksa++;
            if (dibolehkan(store_sets[s], sql) || !langkah_buruk(c, sql, contoh, sizeof contoh)) continue;
            print_error("%s[%d]: %s\n    %s\n", store_sets[s]->nama, i, contoh, sql);
            buruk++;
        }
    assert_true(diperiksa > 100);
    assert_int_equal(buruk, 0);
    sqlite3_close(c);
}

/* The test itself can see a scan, through an alias, a subquery and an index. */
static void mengenali_sapuan(void **state)
{
    static const struct { const char *sql; bool buruk; } x[] = {
        { "SELECT id FROM laporan WHERE kegiatan = $1", true },
        { "SELECT COUNT(*) FROM laporan", true },
        { "SELECT l.id FROM pegawai p JOIN laporan AS l ON l.satuan = p.nama", true },
        { "SELECT id FROM pegawai WHERE id IN (SELECT b.pegawai FROM laporan b WHERE b.satuan = $1)", true },
        { "UPDATE evaluasi SET profil = $1", true },
        { "DELETE FROM sesi WHERE csrf = $1", true },
        { "SELECT id FROM laporan WHERE pegawai = $1", false },
        { "SELECT nama FROM unit", false },
        { "DELETE FROM sesi WHERE sampai <= $1", false },
    };
    sqlite3 *c = buka(*state);
    for (int i = 0; i < countof(x); i++) {
        char contoh[200];
        if ((langkah_buruk(c, x[i].sql, contoh, sizeof contoh) > 0) != x[i].buruk) fail_msg("%s", x[i].sql);
    }
    sqlite3_close(c);
}

/* The plan of a statement about one person goes through a month's or a day's rows of everybody. */
static bool lewat_semua_orang(sqlite3 *c, const char *sql, char *contoh, size_t size)
{
    static const char *const umum[] = { "(bulan=?", "(periode=?", "(tanggal", "(tahun=?", "(status=?" };
    char jelaskan[8192];
    bool buruk = false;
    const char *syarat = strstr(sql, "WHERE");
    if (!syarat || !strstr(syarat, "pegawai = $1")) return false;
    snprintf(jelaskan, sizeof jelaskan, "EXPLAIN QUERY PLAN %s", sql);
    sqlite3_stmt *h = siapkan(c, jelaskan);
    while (!buruk && sqlite3_step(h) == SQLITE_ROW) {
        const char *isi = kolom(h, 3), *s = isi;
        char perbuatan[64], nama[64];
        if (!kata(&s, perbuatan, sizeof perbuatan) || strcmp(perbuatan, "SEARCH") || !kata(&s, nama, sizeof nama) || !menunjuk_besar(nama, sql)) continue;
        for (int i = 0; i < countof(umum); i++) buruk = buruk || (strstr(isi, umum[i]) && !strstr(isi, "pegawai=?"));
        if (buruk) snprintf(contoh, size, "%s", isi);
    }
    sqlite3_finalize(h);
    return buruk;
}

/* Without statistics SQLite may prefer the index of a month to that of a person: 15,000 rows for one. */
static void seorang_dicari_menurut_orangnya(void **state)
{
    sqlite3 *c = buka(*state);
    char contoh[200];
    int buruk = 0;
    assert_true(lewat_semua_orang(c, "SELECT id, status FROM skp WHERE bulan = $2 AND +pegawai = $1", contoh, sizeof contoh));
    for (int s = 0; store_sets[s]; s++)
        for (int i = 0; i < store_sets[s]->n; i++) {
            if (!lewat_semua_orang(c, store_sets[s]->q[i].sql, contoh, sizeof contoh)) continue;
            print_error("%s[%d]: %s\n    %s\n", store_sets[s]->nama, i, contoh, store_sets[s]->q[i].sql);
            buruk++;
        }
    assert_int_equal(buruk, 0);
    sqlite3_close(c);
}

/* Every exception still names a statement that exists. */
static void pengecualian_masih_ada(void **state)
{
    (void)state;
    for (int i = 0; i < countof(boleh); i++) {
        int n = 0;
        for (int s = 0; store_sets[s]; s++)
            for (int k = 0; k < store_sets[s]->n; k++)
                n += !strcmp(store_sets[s]->nama, boleh[i].set) && !strncmp(store_sets[s]->q[k].sql, boleh[i].mulai, strlen(boleh[i].mulai));
        if (n != 1) fail_msg("%s: %s", boleh[i].set, boleh[i].mulai);
    }
}

static bool ada_indeks(sqlite3 *c, const char *tabel, const char *nama)
{
    char sql[300];
    snprintf(sql, sizeof sql, "SELECT 1 FROM pragma_index_list('%s') l, pragma_index_info(l.name) i"
                              " WHERE l.partial = 0 AND i.seqno = 0 AND i.name = '%s'", tabel, nama);
    sqlite3_stmt *h = siapkan(c, sql);
    bool ada = sqlite3_step(h) == SQLITE_ROW;
    sqlite3_finalize(h);
    return ada;
}

/* Deleting a row looks for rows that refer to it: in a large table only by an index. No plan shows that. */
static void hapus_tidak_menyapu(void **state)
{
    sqlite3 *c = buka(*state);
    int buruk = 0, rujukan = 0;
    for (int s = 0; store_sets[s]; s++)
        for (int i = 0; i < store_sets[s]->n; i++) {
            char induk[64];
            const char *sql = store_sets[s]->q[i].sql;
            if (strncmp(sql, "DELETE FROM ", 12)) continue;
            sql += 12;
            kata(&sql, induk, sizeof induk);
            sqlite3_stmt *h = siapkan(c, "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
                                         " WHERE m.type = 'table' AND f.\"table\" = ?1");
            sqlite3_bind_text(h, 1, induk, -1, SQLITE_STATIC);
            for (; sqlite3_step(h) == SQLITE_ROW; rujukan++) {
                if (!tabel_besar(kolom(h, 0)) || ada_indeks(c, kolom(h, 0), kolom(h, 1))) continue;
                print_error("%s dihapus, tetapi %s.%s tanpa indeks\n", induk, kolom(h, 0), kolom(h, 1));
                buruk++;
            }
            sqlite3_finalize(h);
        }
    assert_true(rujukan > 0);
    assert_int_equal(buruk, 0);
    sqlite3_close(c);
}

/* store_id starts above the ids of these tables, so every table with such a key is among them. */
static void tabel_ber_id(void **state)
{
    sqlite3 *c = buka(*state);
    sqlite3_stmt *h = siapkan(c, "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) t"
                                 " WHERE m.type = 'table' AND t.name = 'id' AND t.pk = 1 AND t.type = 'INTEGER'");
    int di_skema = 0, di_daftar = 0;
    for (; sqlite3_step(h) == SQLITE_ROW; di_skema++) {
        bool ada = false;
        for (int i = 0; store_id_tables[i]; i++) ada = ada || !strcmp(store_id_tables[i], kolom(h, 0));
        if (!ada) fail_msg("%s belum ada di store_sets.c", kolom(h, 0));
    }
    while (store_id_tables[di_daftar]) di_daftar++;
    assert_int_equal(di_daftar, di_skema);
    sqlite3_finalize(h);
    sqlite3_close(c);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS_SQLITE(tidak_menyapu_tabel_besar), KASUS_SQLITE(mengenali_sapuan), KASUS_SQLITE(seorang_dicari_menurut_orangnya), KASUS_SQLITE(pengecualian_masih_ada),
        KASUS_SQLITE(hapus_tidak_menyapu), KASUS_SQLITE(tabel_ber_id),
    };
    return uji_store_jalankan("store_rencana", "schema", kasus, countof(kasus));
}
