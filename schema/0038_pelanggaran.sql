-- Register of violations (M11.14, M12.5, B34; SPEC 13). The system only records and drafts a letter; a person decides.

CREATE TABLE pelanggaran (
  id              INT64 PRIMARY KEY,
  pegawai         INT64 NOT NULL REFERENCES pegawai(id),
  jenis           TEXT  NOT NULL,             -- JENIS_PELANGGARAN_LIST
  pasal           TEXT  NOT NULL,             -- clause it was recorded under
  periode         TEXT  NOT NULL,             -- '2025-03', or '2025' for a year
  batas           TEXT,                       -- the due date that passed
  banyak          INT64 NOT NULL DEFAULT 0,   -- how many were not done,
  dari            INT64 NOT NULL DEFAULT 0,   --   of how many
  fakta           TEXT  NOT NULL DEFAULT '',  -- by hand: what happened
  dasar           TEXT  NOT NULL DEFAULT '',  -- by hand: the rule it rests on
  status          TEXT  NOT NULL,             -- STATUS_PELANGGARAN_LIST
  dicatat_oleh    TEXT  NOT NULL DEFAULT '',  -- name; empty: the system
  dicatat_pada    INT64 NOT NULL,
  nomor           TEXT  NOT NULL DEFAULT '',  -- of the letter that was issued
  putusan         TEXT  NOT NULL DEFAULT '',
  diputus_oleh    TEXT  NOT NULL DEFAULT '',
  diputus_pada    INT64,
  tanggapan       TEXT  NOT NULL DEFAULT '',  -- of the person himself
  tanggapan_pada  INT64,
  versi           INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE UNIQUE INDEX pelanggaran_otomatis ON pelanggaran (jenis, periode, pegawai) WHERE jenis IN ('tidak_menilai', 'tidak_mengevaluasi');
CREATE INDEX pelanggaran_periode ON pelanggaran (periode, id);
CREATE INDEX pelanggaran_pegawai ON pelanggaran (pegawai, id);
CREATE INDEX pelanggaran_status ON pelanggaran (status, id);

-- Whom he did not rate or evaluate.
CREATE TABLE pelanggaran_tentang (
  pelanggaran  INT64 NOT NULL REFERENCES pelanggaran(id),
  pegawai      INT64 NOT NULL REFERENCES pegawai(id),
  PRIMARY KEY (pelanggaran, pegawai)
) STRICT_TABLE;
CREATE INDEX pelanggaran_tentang_pegawai ON pelanggaran_tentang (pegawai, pelanggaran);
