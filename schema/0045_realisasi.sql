-- Monthly realisation per indicator with its evidence (B16).

-- What the employee says of one indicator in one month. It stands submitted when the month is (penyampaian), locked when the
-- month's evaluation is set.
CREATE TABLE realisasi (
  id        INT64 PRIMARY KEY,
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  iki       INT64 NOT NULL REFERENCES iki(id),
  bulan     TEXT  NOT NULL,
  isi       TEXT  NOT NULL,               -- as written: "3 dokumen", "selesai sesuai jadwal"
  angka     REAL,                         -- the number in it; NULL: words only
  satuan    TEXT  NOT NULL DEFAULT '',
  catatan   TEXT  NOT NULL DEFAULT '',    -- the employee's
  status    TEXT  NOT NULL,               -- STATUS_REALISASI_LIST
  kembali   TEXT  NOT NULL DEFAULT '',    -- why the appraiser returned it
  pada      INT64 NOT NULL,
  versi     INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE UNIQUE INDEX realisasi_satu ON realisasi (iki, bulan);
CREATE INDEX realisasi_pegawai ON realisasi (pegawai, bulan, id);

-- Evidence belongs to a daily report or to a realisation.
CREATE TABLE bukti_baru (
  id         INT64 PRIMARY KEY,
  laporan    INT64 REFERENCES laporan(id),
  realisasi  INT64 REFERENCES realisasi(id),
  nama       TEXT  NOT NULL,              -- file name as sent, or the link
  berkas     TEXT,                        -- SHA-256 of the content; NULL: a link
  jenis      TEXT  NOT NULL DEFAULT '',   -- media type found in the content
  ukuran     INT64 NOT NULL DEFAULT 0,
  tautan     TEXT,
  pada       INT64 NOT NULL,
  CHECK ((laporan IS NULL) <> (realisasi IS NULL))
) STRICT_TABLE;
INSERT INTO bukti_baru (id, laporan, nama, berkas, jenis, ukuran, tautan, pada)
  SELECT id, laporan, nama, berkas, jenis, ukuran, tautan, pada FROM bukti;
DROP TABLE bukti;
ALTER TABLE bukti_baru RENAME TO bukti;
CREATE INDEX bukti_laporan ON bukti (laporan, id);
CREATE INDEX bukti_realisasi ON bukti (realisasi, id);
CREATE INDEX bukti_berkas ON bukti (berkas, id);
