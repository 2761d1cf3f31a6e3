/*
 * Statements on the tables of tests/skema_uji, for the tests of the engines. A test program that includes
 * this has its own store_sets instead of the program's.
 */
#ifndef TESTS_BANTU_TABEL_UJI_H
#define TESTS_BANTU_TABEL_UJI_H

#include "store/store.h"

#define WARNA_LIST(X, P) X(P, MERAH, "merah", "Merah") X(P, BIRU, "biru", "Biru")
KODE_TIPE(Warna, WARNA, warna, WARNA_LIST)
KODE_ISI(WARNA, warna, WARNA_LIST)

typedef struct {
    int64_t id;
    int bulat;
    bool benar;
    double pecahan;
    Str teks, isi;
    Tanggal tanggal;
    Bulan bulan;
    Saat saat;
    Pukul pukul;
    Warna kode;
    int versi;
    Periode periode;
} Uji;
typedef LIST_OF(Uji) UjiList;

typedef struct { int64_t id; Str nama; int64_t uji, nilai; } Anak;
typedef LIST_OF(Anak) AnakList;

static const Kolom k_uji[] = {
    KOLOM(Uji, id, INT64, ""), KOLOM(Uji, bulat, INT, ""), KOLOM(Uji, benar, BOOL, ""), KOLOM(Uji, pecahan, REAL, ""),
    KOLOM(Uji, teks, STR, ""), KOLOM(Uji, isi, BYTES, ""), KOLOM(Uji, tanggal, TANGGAL, ""), KOLOM(Uji, bulan, BULAN, ""),
    KOLOM(Uji, saat, SAAT, ""), KOLOM(Uji, pukul, PUKUL, ""), KOLOM_KODE(Uji, kode, warna_kode, ""), KOLOM(Uji, versi, INT, ""),
    KOLOM(Uji, periode, PERIODE, ""), KOLOM_AKHIR };
static const Kolom k_anak[] = {
    KOLOM(Anak, id, INT64, ""), KOLOM(Anak, nama, STR, ""), KOLOM(Anak, uji, INT64, ""), KOLOM(Anak, nilai, INT64, ""), KOLOM_AKHIR };

enum {
    Q_UJI, Q_UJI_SEMUA, Q_UJI_TAMBAH, Q_UJI_TEKS, Q_ANAK, Q_ANAK_SEMUA, Q_ANAK_JUMLAH, Q_ANAK_TAMBAH, Q_ANAK_TAMBAH_KEMBALI,
    Q_ANAK_NILAI, Q_ANAK_ATUR, Q_ANAK_TERBESAR, Q_ANAK_SIMPAN, Q_N
};
static const Query q[Q_N] = {
    [Q_UJI]          = { "i", k_uji, "SELECT id, bulat, benar, pecahan, teks, isi, tanggal, bulan, saat, pukul, kode, versi, periode"
                         " FROM uji WHERE id = $1" },
    [Q_UJI_SEMUA]    = { "", k_uji, "SELECT id, bulat, benar, pecahan, teks, isi, tanggal, bulan, saat, pukul, kode, versi, periode"
                         " FROM uji ORDER BY id" },
    [Q_UJI_TAMBAH]   = { "iiirsbssipsis", NULL, "INSERT INTO uji (id, bulat, benar, pecahan, teks, isi, tanggal, bulan, saat,"
                         " pukul, kode, versi, periode) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)" },
    [Q_UJI_TEKS]     = { "sii", NULL, "UPDATE uji SET teks = $1, versi = versi + 1 WHERE id = $2 AND versi = $3" },
    [Q_ANAK]         = { "i", k_anak, "SELECT id, nama, uji, nilai FROM anak WHERE id = $1" },
    [Q_ANAK_SEMUA]   = { "", k_anak, "SELECT id, nama, uji, nilai FROM anak ORDER BY id" },
    [Q_ANAK_JUMLAH]  = { "", k_db_int, "SELECT COUNT(*) AS n FROM anak" },
    [Q_ANAK_TAMBAH]  = { "isii", NULL, "INSERT INTO anak (id, nama, uji, nilai) VALUES ($1, $2, NULLIF($3, 0), $4)" },
    [Q_ANAK_TAMBAH_KEMBALI] = { "isii", k_anak, "INSERT INTO anak (id, nama, uji, nilai) VALUES ($1, $2, NULLIF($3, 0), $4)"
                         " RETURNING id, nama, uji, nilai" },
    [Q_ANAK_NILAI]   = { "i", k_db_int, "SELECT nilai AS n FROM anak WHERE id = $1" },
    [Q_ANAK_ATUR]    = { "ii", NULL, "UPDATE anak SET nilai = $1 WHERE id = $2" },
    [Q_ANAK_SIMPAN]  = { "isii", NULL, "INSERT INTO anak (id, nama, uji, nilai)"
                         " VALUES ($1, CASE WHEN $2 = '' THEN '(tanpa'' nama)' ELSE $2 END, NULLIF($3, 0), (2 + $4) * 1)"
                         " ON CONFLICT (id) DO UPDATE SET nilai = EXCLUDED.nilai WHERE anak.nilai <> 7" },
    [Q_ANAK_TERBESAR] = { "", k_db_int, "SELECT max(nilai) AS n FROM anak" },
};
static const QuerySet q_uji = { "uji", q, Q_N };
#define Q(x) (&q_uji), Q_##x

const char *const store_id_tables[] = { "uji", "anak", NULL };

#endif
