-- What the appraiser of the days before a transfer leaves to the one after it (SPEC 4): ratings and a note.
CREATE TABLE catatan_pindah (
  id            INT64 PRIMARY KEY,
  pegawai       INT64 NOT NULL REFERENCES pegawai(id),
  dari          TEXT  NOT NULL,         -- first and last day he was appraised in that year
  sampai        TEXT  NOT NULL,         -- the day before the new assignment
  penilai       INT64 NOT NULL REFERENCES pegawai(id),
  nama_penilai  TEXT  NOT NULL,         -- as he was called then
  jabatan       TEXT  NOT NULL,         -- the post that was left
  hasil         TEXT  NOT NULL,         -- EKSPEKTASI_LIST
  perilaku      TEXT  NOT NULL,
  catatan       TEXT  NOT NULL,
  pada          INT64 NOT NULL,
  versi         INT64 NOT NULL DEFAULT 1,
  UNIQUE (pegawai, sampai)
) STRICT_TABLE;
CREATE INDEX catatan_pindah_penilai ON catatan_pindah (penilai, sampai);
