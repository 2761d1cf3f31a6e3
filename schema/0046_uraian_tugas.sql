-- Analysis of a post and its workload (M1.17, M1.18, M11.2a): its tasks, how often a year, how long each takes.
CREATE TABLE uraian_tugas (
  id       INT64 PRIMARY KEY,
  jabatan  INT64 NOT NULL REFERENCES jabatan(id),
  nomor    INT64 NOT NULL,
  uraian   TEXT  NOT NULL,
  hasil    TEXT  NOT NULL DEFAULT '',     -- what one of it gives: dokumen, berkas
  volume   REAL  NOT NULL,                -- how many a year, of all who hold the post together
  norma    REAL  NOT NULL                 -- minutes that one takes
) STRICT_TABLE;
CREATE UNIQUE INDEX uraian_tugas_satu ON uraian_tugas (jabatan, nomor);
