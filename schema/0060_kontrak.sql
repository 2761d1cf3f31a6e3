-- PPPK and CPNS: what the contract agreed (B7.2, M7.6), and status by dates.

-- A result that a contract agreed on. Those of an earlier contract stay under its number.
CREATE TABLE hasil_kontrak (
  id       INT64 PRIMARY KEY,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  nomor    TEXT  NOT NULL,                -- of the contract
  urut     INT64 NOT NULL,
  uraian   TEXT  NOT NULL,
  target   TEXT  NOT NULL DEFAULT '',
  UNIQUE (pegawai, nomor, urut)
) STRICT_TABLE;

-- From when somebody has which status (CPNS -> PNS). pegawai.status is that of the latest row; without rows it always was.
CREATE TABLE riwayat_status (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  mulai    TEXT  NOT NULL,                -- TMT
  status   TEXT  NOT NULL,                -- STATUS_PEGAWAI_LIST
  nomor    TEXT  NOT NULL DEFAULT '',     -- of the decision
  PRIMARY KEY (pegawai, mulai)
) STRICT_TABLE;

-- What an RHK serves besides the superior's: a result of the contract, and the team that assigned it (B1.17).
ALTER TABLE rhk ADD COLUMN hasil_kontrak INT64 REFERENCES hasil_kontrak(id);
CREATE INDEX rhk_hasil_kontrak ON rhk (hasil_kontrak);
