-- Achievement of an organisation in a month (2025-03) or a year (2025), from which the pattern of predicates follows
-- (B24.1a-b, B25.1a-b; SPEC 11.1-2). An operator prepares it, the leader above the unit's leader sets both as one act.
CREATE TABLE capaian (
  id               INT64 PRIMARY KEY,
  unit             INT64 NOT NULL REFERENCES unit(id),
  periode          TEXT  NOT NULL,
  capaian          TEXT  NOT NULL,        -- CAPAIAN_LIST
  status           TEXT  NOT NULL,        -- STATUS_CAPAIAN_LIST
  dasar            TEXT  NOT NULL,        -- what it rests on, in words
  nomor            TEXT  NOT NULL DEFAULT '',         -- of the document
  tautan           TEXT  NOT NULL DEFAULT '',
  disiapkan_nama   TEXT  NOT NULL,        -- who wrote it last, as he was called
  disiapkan_pada   INT64 NOT NULL,
  ditetapkan_oleh  INT64 REFERENCES pegawai(id),      -- NULL: a draft
  ditetapkan_nama  TEXT  NOT NULL DEFAULT '',
  ditetapkan_pada  INT64,
  versi            INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE UNIQUE INDEX capaian_periode ON capaian (periode, unit);
CREATE INDEX capaian_unit ON capaian (unit, periode);

-- Before and after: each setting, taking back and reason for leaving the pattern, with the predicates set by then.
CREATE TABLE riwayat_capaian (
  id               INT64 PRIMARY KEY,
  unit             INT64 NOT NULL REFERENCES unit(id),
  periode          TEXT  NOT NULL,
  peristiwa        TEXT  NOT NULL,        -- PERISTIWA_CAPAIAN_LIST
  capaian          TEXT  NOT NULL,        -- the one in force then
  alasan           TEXT  NOT NULL DEFAULT '',
  nama             TEXT  NOT NULL,        -- of who did it
  pada             INT64 NOT NULL,
  sangat_baik      INT64 NOT NULL,
  baik             INT64 NOT NULL,
  butuh_perbaikan  INT64 NOT NULL,
  kurang           INT64 NOT NULL,
  sangat_kurang    INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX riwayat_capaian_unit ON riwayat_capaian (unit, periode, id);
