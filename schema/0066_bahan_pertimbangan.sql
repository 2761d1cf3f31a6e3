-- What the institution that received a seconded person says of him for a period, before his appraiser rates him (B-L2.6o-q).
-- A row begins when the institution is asked by a link, or when its leader writes; it may be rewritten until the evaluation is set.
CREATE TABLE bahan_pertimbangan (
  id            INT64 PRIMARY KEY,
  pegawai       INT64 NOT NULL REFERENCES pegawai(id),
  periode       TEXT  NOT NULL,         -- 2025-03, or 2025 for the year
  status        TEXT  NOT NULL,         -- STATUS_PERTIMBANGAN_LIST
  lembaga       TEXT  NOT NULL,         -- the institution as it was called then, or the party who was asked by a link
  peminta       INT64 REFERENCES akun(id),          -- who made the link; NULL: nobody had to ask
  token_hash    TEXT  UNIQUE,           -- of the link that is still open
  batas         TEXT,                   -- its last day
  pemberi       INT64 REFERENCES pegawai(id),       -- NULL: through the link
  nama_pemberi  TEXT  NOT NULL DEFAULT '',
  hasil         TEXT  NOT NULL DEFAULT '',          -- about the results of his work
  perilaku      TEXT  NOT NULL DEFAULT '',          -- about his behaviour
  saran         TEXT  NOT NULL DEFAULT '',
  tautan        TEXT  NOT NULL DEFAULT '',          -- evidence, an https link
  pada          INT64 NOT NULL,
  versi         INT64 NOT NULL DEFAULT 1,
  UNIQUE (pegawai, periode)
) STRICT_TABLE;
CREATE INDEX bahan_pertimbangan_periode ON bahan_pertimbangan (periode, pegawai);
CREATE INDEX bahan_pertimbangan_pemberi ON bahan_pertimbangan (pemberi);
CREATE INDEX bahan_pertimbangan_peminta ON bahan_pertimbangan (peminta);
