-- Continuous feedback (B17-B19; SPEC 9).

-- Everything an employee received: the record of B17.3. A row is never changed but for being taken back.
CREATE TABLE umpan_balik (
  id            INT64 PRIMARY KEY,
  pegawai       INT64 NOT NULL REFERENCES pegawai(id),
  pemberi       INT64 REFERENCES pegawai(id),         -- NULL: another party, through a link
  nama_pemberi  TEXT  NOT NULL,
  hubungan      TEXT  NOT NULL,         -- HUBUNGAN_LIST
  bentuk        TEXT  NOT NULL,         -- BENTUK_UMPAN_LIST
  sifat         TEXT  NOT NULL,         -- SIFAT_UMPAN_LIST
  cara          TEXT  NOT NULL,         -- CARA_UMPAN_LIST
  nada          TEXT,                   -- NADA_UMPAN_LIST; NULL for an observation
  tanggal       TEXT  NOT NULL,
  rhk           INT64 REFERENCES rhk(id),
  nilai         TEXT,                   -- NILAI_DASAR_LIST
  isi           TEXT  NOT NULL,
  tautan        TEXT  NOT NULL DEFAULT '',
  pada          INT64 NOT NULL,
  ditarik_pada  INT64
) STRICT_TABLE;
CREATE INDEX umpan_balik_pegawai ON umpan_balik (pegawai, tanggal, id);
CREATE INDEX umpan_balik_pemberi ON umpan_balik (pemberi, id);
CREATE INDEX umpan_balik_rhk ON umpan_balik (rhk);

-- Somebody is asked. Another party answers through a link whose token only he knows.
CREATE TABLE permintaan_umpan (
  id          INT64 PRIMARY KEY,
  pegawai     INT64 NOT NULL REFERENCES pegawai(id),
  peminta     INT64 NOT NULL REFERENCES pegawai(id),
  kepada      INT64 REFERENCES pegawai(id),           -- NULL: another party
  pihak       TEXT  NOT NULL DEFAULT '',
  token_hash  TEXT  UNIQUE,
  rhk         INT64 REFERENCES rhk(id),
  nilai       TEXT,
  pertanyaan  TEXT  NOT NULL DEFAULT '',
  batas       TEXT  NOT NULL,
  status      TEXT  NOT NULL,           -- STATUS_MINTA_LIST
  umpan       INT64 REFERENCES umpan_balik(id),       -- the answer
  pada        INT64 NOT NULL,
  versi       INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX permintaan_umpan_pegawai ON permintaan_umpan (pegawai, id);
CREATE INDEX permintaan_umpan_kepada ON permintaan_umpan (kepada, status, id);
CREATE INDEX permintaan_umpan_rhk ON permintaan_umpan (rhk);

-- The agreed schedule of periodic feedback (B19.2).
CREATE TABLE jadwal_umpan (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  tahun    INT64 NOT NULL,
  penilai  INT64 NOT NULL REFERENCES pegawai(id),
  selang   INT64 NOT NULL CHECK (selang BETWEEN 1 AND 12),
  status   TEXT  NOT NULL,              -- STATUS_JADWAL_UMPAN_LIST
  pada     INT64 NOT NULL,
  versi    INT64 NOT NULL DEFAULT 1,
  PRIMARY KEY (pegawai, tahun)
) STRICT_TABLE;
CREATE INDEX jadwal_umpan_penilai ON jadwal_umpan (penilai, tahun, pegawai);
