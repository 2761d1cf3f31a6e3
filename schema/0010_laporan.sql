-- Daily reports entered for somebody else, and what was typed and not yet sent.

-- The account that entered the report for the employee, who has no device (SPEC 8); NULL: he himself.
ALTER TABLE laporan ADD COLUMN pencatat INT64 REFERENCES akun(id);
CREATE INDEX laporan_pencatat ON laporan (pencatat, tanggal, pegawai) WHERE pencatat IS NOT NULL;

-- Text typed into a form and not sent, kept so that a lost tab or session costs nothing; never a record.
CREATE TABLE ketikan (
  akun   INT64 NOT NULL REFERENCES akun(id),
  kunci  TEXT  NOT NULL,                  -- the form and the address of its page
  isi    TEXT  NOT NULL,                  -- its fields, urlencoded
  pada   INT64 NOT NULL,
  PRIMARY KEY (akun, kunci)
) STRICT_TABLE;
CREATE INDEX ketikan_pada ON ketikan (pada, akun, kunci);
