-- A PDF that was signed elsewhere and belongs to a document (SPEC 14). A row is never removed: taken back, it keeps who
-- attached it and why it went. Its file is kept with the evidence, under its SHA-256.
CREATE TABLE bertanda (
  id            INT64 PRIMARY KEY,
  dokumen       INT64 NOT NULL REFERENCES dokumen(id),
  berkas        TEXT  NOT NULL,           -- SHA-256 of the file
  nama          TEXT  NOT NULL,           -- as the sender calls it
  ukuran        INT64 NOT NULL,
  cocok         TEXT  NOT NULL,           -- COCOK_BERTANDA_LIST: what is known of its content
  penanda       TEXT  NOT NULL,           -- a line per signature: its time, a tab, the name; as the file claims them
  akun          INT64 NOT NULL REFERENCES akun(id),
  oleh          TEXT  NOT NULL,           -- name of that account's owner
  pada          INT64 NOT NULL,
  dilepas_pada  INT64,
  dilepas_oleh  TEXT  NOT NULL DEFAULT '',
  alasan        TEXT  NOT NULL DEFAULT '' -- why it was taken back
) STRICT_TABLE;
CREATE INDEX bertanda_dokumen ON bertanda (dokumen, id);
CREATE INDEX bertanda_berkas ON bertanda (berkas, id);
CREATE INDEX bertanda_akun ON bertanda (akun);
