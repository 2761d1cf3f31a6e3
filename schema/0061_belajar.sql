-- Study leave (B14): what is studied where, and what the appraiser considered when he set the plan.

-- One row per study leave, known by the person and the first day of the assignment.
CREATE TABLE studi (
  pegawai             INT64 NOT NULL REFERENCES pegawai(id),
  mulai               TEXT  NOT NULL,
  lulus               TEXT  NOT NULL,     -- planned graduation
  lembaga             TEXT  NOT NULL,
  program             TEXT  NOT NULL,
  luar_negeri         INT64 NOT NULL DEFAULT 0,
  akreditasi_lembaga  TEXT  NOT NULL DEFAULT '',
  akreditasi_program  TEXT  NOT NULL DEFAULT '',
  kriteria            TEXT  NOT NULL DEFAULT '',      -- of the ministry, for institutions abroad (B14.4a)
  pembiaya            TEXT  NOT NULL DEFAULT '',
  nomor               TEXT  NOT NULL DEFAULT '',      -- of the decision
  PRIMARY KEY (pegawai, mulai)
) STRICT_TABLE;

CREATE TABLE timbang_studi (
  skp         INT64 PRIMARY KEY REFERENCES skp(id),
  akreditasi  INT64 NOT NULL,             -- accreditation or the ministry's criteria were considered (B14.4a)
  potensi     INT64 NOT NULL,             -- the person's potential was (B14.4b)
  catatan     TEXT  NOT NULL,
  oleh        INT64 NOT NULL REFERENCES pegawai(id),
  pada        INT64 NOT NULL
) STRICT_TABLE;
