-- Shift rosters (SPEC 3): patterns of a unit, who stands when, and reports that run over midnight.

-- A pattern that units from `unit` downwards use. Times in minutes since midnight plus 1; `pulang` over 1440 lies on the
-- next day; both NULL: a day off.
CREATE TABLE pola_jaga (
  unit    INT64 NOT NULL REFERENCES unit(id),
  kode    TEXT  NOT NULL,                 -- as it stands in the grid: P, S, M, L
  nama    TEXT  NOT NULL,
  masuk   INT64,
  pulang  INT64,
  PRIMARY KEY (unit, kode),
  CHECK ((masuk IS NULL AND pulang IS NULL) OR (masuk BETWEEN 1 AND 1440 AND pulang > masuk AND pulang <= masuk + 1440))
) STRICT_TABLE;

-- One day of one person, named by the day on which it begins. It carries its own times: a pattern that changes later
-- leaves the days that were.
CREATE TABLE jaga (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  tanggal  TEXT  NOT NULL,
  kode     TEXT  NOT NULL,
  nama     TEXT  NOT NULL,
  masuk    INT64,
  pulang   INT64,
  PRIMARY KEY (pegawai, tanggal)
) STRICT_TABLE;
CREATE INDEX jaga_tanggal ON jaga (tanggal, pegawai);

-- The minute of the day from which `mulai` and `selesai` of a report are counted: 0 but for a report of a night shift
-- that runs over midnight, so that both stay within a day.
ALTER TABLE laporan ADD COLUMN pangkal INT64 NOT NULL DEFAULT 0;
