-- Tables for tests/store_mesin.c and its sisters: one column of every type, and rows that depend on others.

CREATE TABLE uji (
  id       INT64 PRIMARY KEY,
  bulat    INT64,
  benar    INT64,
  pecahan  REAL,
  teks     TEXT,
  isi      BYTES,
  tanggal  TEXT,
  bulan    TEXT,
  saat     INT64,
  pukul    INT64,
  kode     TEXT,
  versi    INT64 NOT NULL DEFAULT 1,
  periode  TEXT
) STRICT_TABLE;

CREATE TABLE anak (
  id    INT64 PRIMARY KEY,
  nama  TEXT  NOT NULL UNIQUE,
  uji   INT64 REFERENCES uji(id),
  nilai INT64 NOT NULL DEFAULT 0 CHECK (nilai >= 0)
) STRICT_TABLE;
