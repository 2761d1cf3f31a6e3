-- What follows from predicates: history from elsewhere, rewards decided (B27, B32; SPEC 13).

-- Predicates of earlier years and other systems. Results of this application always go before them.
CREATE TABLE riwayat_predikat (
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  periode   TEXT  NOT NULL,               -- YYYY or YYYY-MM
  predikat  TEXT  NOT NULL,               -- PREDIKAT_LIST
  hasil     TEXT,                         -- EKSPEKTASI_LIST; NULL: not known
  perilaku  TEXT,
  sumber    TEXT  NOT NULL,               -- the system or document it comes from
  nomor     TEXT  NOT NULL DEFAULT '',
  PRIMARY KEY (pegawai, periode)
) STRICT_TABLE;
CREATE INDEX riwayat_predikat_periode ON riwayat_predikat (periode, pegawai);

-- What a person decided on a candidate that a rule named. Nothing is given by the system.
CREATE TABLE penghargaan (
  pegawai    INT64 NOT NULL REFERENCES pegawai(id),
  tahun      INT64 NOT NULL,
  jenis      TEXT  NOT NULL,              -- JENIS_PENGHARGAAN_LIST
  keputusan  TEXT  NOT NULL,              -- KEPUTUSAN_LIST
  alasan     TEXT  NOT NULL,
  nama       TEXT  NOT NULL,              -- of who decided, as he was called then
  pada       INT64 NOT NULL,
  PRIMARY KEY (pegawai, tahun, jenis)
) STRICT_TABLE;
CREATE INDEX penghargaan_tahun ON penghargaan (tahun, jenis, pegawai);
