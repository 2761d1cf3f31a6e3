-- Perjanjian kinerja (M6, B7.1b; PermenPANRB 53/2014) and the day on which the budget was set.

-- One agreement of a person with the official above him for a year. Immutable once disepakati; a change in the year is a
-- new row that names the old in `menggantikan` and takes its place when both have signed it.
CREATE TABLE perjanjian (
  id              INT64 PRIMARY KEY,
  pegawai         INT64 NOT NULL REFERENCES pegawai(id),
  penugasan       INT64 NOT NULL REFERENCES penugasan(id),
  tahun           INT64 NOT NULL,
  menggantikan    INT64 REFERENCES perjanjian(id),
  status          TEXT  NOT NULL,         -- STATUS_PERJANJIAN_LIST
  pihak_kedua     INT64 REFERENCES pegawai(id),       -- who it was submitted to
  catatan         TEXT  NOT NULL DEFAULT '',          -- of the last return or cancelling
  diajukan_pada   INT64,                  -- the employee's signature
  disepakati_pada INT64,                  -- the other's
  versi           INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX perjanjian_pegawai ON perjanjian (pegawai, tahun, id);
CREATE INDEX perjanjian_tahun ON perjanjian (tahun, status, pegawai);
CREATE INDEX perjanjian_pihak ON perjanjian (pihak_kedua, status, id);
CREATE INDEX perjanjian_menggantikan ON perjanjian (menggantikan);
-- At most one in force and one being prepared per person, assignment and year.
CREATE UNIQUE INDEX perjanjian_satu ON perjanjian (pegawai, penugasan, tahun) WHERE status = 'disepakati';
CREATE UNIQUE INDEX perjanjian_satu_draf ON perjanjian (pegawai, penugasan, tahun) WHERE status IN ('draf', 'diajukan');

-- What it rests on (M6.4): one row per source that is cited.
CREATE TABLE perjanjian_sumber (
  perjanjian  INT64 NOT NULL REFERENCES perjanjian(id),
  sumber      TEXT  NOT NULL,             -- SUMBER_PERJANJIAN_LIST
  isi         TEXT  NOT NULL,             -- which document, where in it
  PRIMARY KEY (perjanjian, sumber)
) STRICT_TABLE;

-- Strategic targets with their indicators and targets.
CREATE TABLE perjanjian_indikator (
  id          INT64 PRIMARY KEY,
  perjanjian  INT64 NOT NULL REFERENCES perjanjian(id),
  urut        INT64 NOT NULL,
  sasaran     TEXT  NOT NULL,
  uraian      TEXT  NOT NULL,
  target      TEXT  NOT NULL,             -- as printed: "85 persen"
  angka       REAL  NOT NULL DEFAULT 0,   -- the number in it, 0 when it is text only
  satuan      TEXT  NOT NULL DEFAULT '',
  dari        INT64 REFERENCES perjanjian_indikator(id),     -- the superior's indicator it is derived from (M6.2, M6.5)
  asal        INT64 REFERENCES perjanjian_indikator(id)      -- in a change of the year: the same indicator of the version before
) STRICT_TABLE;
CREATE INDEX perjanjian_indikator_induk ON perjanjian_indikator (perjanjian, urut, id);
CREATE INDEX perjanjian_indikator_dari ON perjanjian_indikator (dari, id);
CREATE INDEX perjanjian_indikator_asal ON perjanjian_indikator (asal);

-- Programme, activity and budget as the DPA has them (M1.27), in whole rupiah.
CREATE TABLE perjanjian_anggaran (
  id          INT64 PRIMARY KEY,
  perjanjian  INT64 NOT NULL REFERENCES perjanjian(id),
  urut        INT64 NOT NULL,
  program     TEXT  NOT NULL,
  kegiatan    TEXT  NOT NULL DEFAULT '',
  rupiah      INT64 NOT NULL DEFAULT 0,
  keterangan  TEXT  NOT NULL DEFAULT ''   -- where the money comes from: APBD, DAK
) STRICT_TABLE;
CREATE INDEX perjanjian_anggaran_induk ON perjanjian_anggaran (perjanjian, urut, id);

-- The day on which the budget of a year was set (M6.7): heads of perangkat daerah count their month from it.
CREATE TABLE apbd (
  tahun    INT64 PRIMARY KEY,
  tanggal  TEXT  NOT NULL,
  nomor    TEXT  NOT NULL,                -- of the regional regulation
  versi    INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;

-- The indicator of an agreement that a result plan takes up (B7.1b, M7.4b).
ALTER TABLE rhk ADD COLUMN indikator INT64 REFERENCES perjanjian_indikator(id);
CREATE INDEX rhk_indikator ON rhk (indikator);

-- Accountability of a result plan (B11): every how many months its progress is reported (0: not agreed), and what is
-- expected as evidence.
ALTER TABLE rhk ADD COLUMN jadwal INT64 NOT NULL DEFAULT 0 CHECK (jadwal IN (0, 1, 2, 3, 4, 6, 12));
ALTER TABLE rhk ADD COLUMN bukti_harap TEXT NOT NULL DEFAULT '';
