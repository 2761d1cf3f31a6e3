-- Closing of months and years, and the basis of TPP that freezes with it (B33, M-Ma; SPEC 11.6, 13).

-- Percentages by which TPP follows predicate, attendance and discipline, from a month on; hundredths of a percent.
CREATE TABLE tpp_tabel (
  id     INT64 PRIMARY KEY,
  mulai  TEXT  NOT NULL UNIQUE,
  dasar  TEXT  NOT NULL,                  -- the Perkada
  oleh   INT64 NOT NULL REFERENCES akun(id),
  nama   TEXT  NOT NULL,
  pada   INT64 NOT NULL,
  versi  INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE TABLE tpp_unsur (
  tabel  INT64 NOT NULL REFERENCES tpp_tabel(id),
  unsur  TEXT  NOT NULL,                  -- UNSUR_TPP_LIST
  nilai  INT64 NOT NULL CHECK (nilai BETWEEN 0 AND 10000),
  PRIMARY KEY (tabel, unsur)
) STRICT_TABLE;

-- A period that is closed: its evaluations are neither set nor undone without a correction.
CREATE TABLE penutupan (
  periode       TEXT  PRIMARY KEY,
  tabel         INT64 REFERENCES tpp_tabel(id),       -- NULL: the example
  orang         INT64 NOT NULL,
  dinilai       INT64 NOT NULL,
  dikecualikan  INT64 NOT NULL,
  belum         INT64 NOT NULL,
  akun          INT64 NOT NULL REFERENCES akun(id),
  nama          TEXT  NOT NULL,
  pada          INT64 NOT NULL
) STRICT_TABLE;

-- The recap as it stood when the period was closed; names and posts are copied and never change.
CREATE TABLE tpp_rekap (
  periode      TEXT  NOT NULL REFERENCES penutupan(periode),
  pegawai      INT64 NOT NULL REFERENCES pegawai(id),
  nip          TEXT  NOT NULL,
  nama         TEXT  NOT NULL,
  jabatan      TEXT  NOT NULL,
  unit         INT64 NOT NULL,
  unit_nama    TEXT  NOT NULL,
  pd           INT64 NOT NULL,
  pd_nama      TEXT  NOT NULL,
  evaluasi     INT64 REFERENCES evaluasi(id),
  predikat     TEXT,
  kecuali      TEXT,                      -- PENGECUALIAN_LIST
  hadir        INT64 NOT NULL,            -- days, by STATUS_PRESENSI_LIST
  terlambat    INT64 NOT NULL,
  pulang_cepat INT64 NOT NULL,
  dinas        INT64 NOT NULL,
  cuti         INT64 NOT NULL,
  sakit        INT64 NOT NULL,
  izin         INT64 NOT NULL,
  alpa         INT64 NOT NULL,
  pelanggaran  INT64 NOT NULL,
  persen_dasar INT64 NOT NULL,            -- hundredths of a percent
  potongan     INT64 NOT NULL,
  persen       INT64 NOT NULL,
  PRIMARY KEY (periode, pegawai)
) STRICT_TABLE;
CREATE INDEX tpp_rekap_pd ON tpp_rekap (periode, pd, nama, pegawai);
CREATE INDEX tpp_rekap_pegawai ON tpp_rekap (pegawai, periode);
CREATE INDEX tpp_rekap_evaluasi ON tpp_rekap (evaluasi);

-- What changed after closing, numbered within the period. A reopening is open until the evaluation is set again.
CREATE TABLE koreksi (
  id             INT64 PRIMARY KEY,
  periode        TEXT  NOT NULL REFERENCES penutupan(periode),
  nomor          INT64 NOT NULL,
  pegawai        INT64 NOT NULL REFERENCES pegawai(id),
  sebab          TEXT  NOT NULL,          -- SEBAB_KOREKSI_LIST
  alasan         TEXT  NOT NULL,
  evaluasi_lama  INT64 REFERENCES evaluasi(id),
  evaluasi_baru  INT64 REFERENCES evaluasi(id),
  predikat_lama  TEXT,
  predikat_baru  TEXT,
  persen_lama    INT64 NOT NULL,
  persen_baru    INT64 NOT NULL,
  akun           INT64 REFERENCES akun(id),
  nama           TEXT  NOT NULL,
  pada           INT64 NOT NULL,
  selesai_pada   INT64,                   -- NULL: open
  UNIQUE (periode, nomor)
) STRICT_TABLE;
CREATE INDEX koreksi_pegawai ON koreksi (pegawai, periode, nomor);
CREATE INDEX koreksi_evaluasi_lama ON koreksi (evaluasi_lama);
CREATE INDEX koreksi_evaluasi_baru ON koreksi (evaluasi_baru);
CREATE UNIQUE INDEX koreksi_satu_terbuka ON koreksi (periode, pegawai) WHERE selesai_pada IS NULL;
