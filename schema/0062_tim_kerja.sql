-- Teams across units (B1.17, B37.3): simple dated groups with a leader.

CREATE TABLE tim_kerja (
  id      INT64 PRIMARY KEY,
  kode    TEXT  NOT NULL UNIQUE,
  nama    TEXT  NOT NULL,
  unit    INT64 NOT NULL REFERENCES unit(id),         -- the perangkat daerah that keeps it
  nomor   TEXT  NOT NULL DEFAULT '',                  -- of the decision
  mulai   TEXT  NOT NULL,
  sampai  TEXT  NOT NULL DEFAULT '9999-12-31'
) STRICT_TABLE;
CREATE INDEX tim_kerja_unit ON tim_kerja (unit, id);

CREATE TABLE anggota_tim (
  tim      INT64 NOT NULL REFERENCES tim_kerja(id),
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  mulai    TEXT  NOT NULL,
  sampai   TEXT  NOT NULL DEFAULT '9999-12-31',
  peran    TEXT  NOT NULL,                -- PERAN_TIM_LIST
  PRIMARY KEY (tim, pegawai, mulai)
) STRICT_TABLE;
CREATE INDEX anggota_tim_pegawai ON anggota_tim (pegawai, tim);

-- The team that assigned an RHK.
ALTER TABLE rhk ADD COLUMN tim INT64 REFERENCES tim_kerja(id);
CREATE INDEX rhk_tim ON rhk (tim, id);
