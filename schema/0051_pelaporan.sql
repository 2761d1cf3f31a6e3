-- The reporting chain of performance dossiers (B29; SPEC 13): appraiser, head of PD, BKPSDM, Sekda.

-- A dossier that was sent: evaluation document with SKP and evaluation form. What was not sent yet has no row and
-- lies with its appraiser. When an objection replaces the evaluation the dossier goes on with the new one.
CREATE TABLE berkas_lapor (
  id        INT64 PRIMARY KEY,
  evaluasi  INT64 NOT NULL UNIQUE REFERENCES evaluasi(id),
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  periode   TEXT  NOT NULL,
  pd        INT64 NOT NULL REFERENCES unit(id),        -- perangkat daerah on the last day of the period
  tahap     TEXT  NOT NULL,               -- TAHAP_LAPOR_LIST: with whom it lies
  catatan   TEXT  NOT NULL DEFAULT '',    -- of the last return; empty while it goes forward
  sejak     INT64 NOT NULL,
  versi     INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX berkas_lapor_tahap ON berkas_lapor (tahap, pd, id);
CREATE INDEX berkas_lapor_periode ON berkas_lapor (periode, id);
CREATE INDEX berkas_lapor_pegawai ON berkas_lapor (pegawai, id);

-- One sending of many dossiers: the letter that goes with it.
CREATE TABLE pengantar_lapor (
  id       INT64 PRIMARY KEY,
  periode  TEXT  NOT NULL,
  dari     TEXT  NOT NULL,                -- TAHAP_LAPOR_LIST
  ke       TEXT  NOT NULL,
  nama     TEXT  NOT NULL,                -- of who sent it, as he was called then
  jabatan  TEXT  NOT NULL DEFAULT '',
  oleh     INT64 NOT NULL REFERENCES akun(id),
  n        INT64 NOT NULL,
  pada     INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX pengantar_lapor_akun ON pengantar_lapor (oleh, id);

CREATE TABLE langkah_lapor (
  id         INT64 PRIMARY KEY,
  berkas     INT64 NOT NULL REFERENCES berkas_lapor(id),
  dari       TEXT  NOT NULL,
  ke         TEXT  NOT NULL,
  nama       TEXT  NOT NULL,
  catatan    TEXT  NOT NULL DEFAULT '',
  pengantar  INT64 REFERENCES pengantar_lapor(id),
  pada       INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX langkah_lapor_berkas ON langkah_lapor (berkas, id);
CREATE INDEX langkah_lapor_pengantar ON langkah_lapor (pengantar, berkas);
