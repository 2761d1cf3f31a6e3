-- Documents in bulk (SPEC 14): who asked for which, and how far the work is. The work itself (order, offsets, bytes) lies in
-- files below the data folder, named by the id.
CREATE TABLE bundel (
  id             INT64 PRIMARY KEY,
  akun           INT64 NOT NULL REFERENCES akun(id),
  unit           INT64 REFERENCES unit(id),           -- NULL: the whole region
  nama           TEXT  NOT NULL,          -- of the unit, as it was called then
  isi            TEXT  NOT NULL,          -- ISI_BUNDEL_LIST
  periode        TEXT  NOT NULL,
  bentuk         TEXT  NOT NULL,          -- BENTUK_BUNDEL_LIST
  kertas         TEXT  NOT NULL,          -- KERTAS_BUNDEL_LIST
  status         TEXT  NOT NULL,          -- STATUS_BUNDEL_LIST
  jumlah         INT64 NOT NULL,          -- documents
  siap           INT64 NOT NULL DEFAULT 0,
  ukuran         INT64 NOT NULL DEFAULT 0,            -- bytes of the finished file
  pesan          TEXT  NOT NULL DEFAULT '',           -- why it stopped
  diminta_pada   INT64 NOT NULL,
  selesai_pada   INT64,
  versi          INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX bundel_akun ON bundel (akun, id);
CREATE INDEX bundel_status ON bundel (status, id);

-- Every PDF that left the system: its SHA-256, so that a file can be recognised for ever (DESIGN 4, Documents).
CREATE TABLE terbitan (
  hash     TEXT  PRIMARY KEY,             -- SHA-256 of the bytes, 64 hexadecimal digits
  dokumen  INT64 REFERENCES dokumen(id),              -- NULL: many documents in one file
  judul    TEXT  NOT NULL DEFAULT '',     -- of such a file
  pembuat  TEXT  NOT NULL,                -- version of the program that made it
  pada     INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX terbitan_dokumen ON terbitan (dokumen, pada);
