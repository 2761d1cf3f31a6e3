-- What an operator of the head of region has prepared and the head has not confirmed yet (SPEC 5). One row per record;
-- it holds for the version of the record that the operator saw, and goes when the head has decided.
CREATE TABLE persiapan (
  objek     TEXT  NOT NULL,               -- evaluasi
  objek_id  INT64 NOT NULL,
  akun      INT64 NOT NULL REFERENCES akun(id),
  nama      TEXT  NOT NULL,               -- of the operator, as shown
  versi     INT64 NOT NULL,               -- of the record when it was prepared
  pada      INT64 NOT NULL,
  PRIMARY KEY (objek, objek_id)
) STRICT_TABLE;
CREATE INDEX persiapan_akun ON persiapan (akun, pada);
