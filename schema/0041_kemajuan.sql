-- Progress, what follows from it, coaching, takeover (B20, B21; SPEC 9).

-- A leader's judgement whether an employee makes progress. Never changed; the newest on a result plan or the person counts.
CREATE TABLE kemajuan (
  id        INT64 PRIMARY KEY,
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  penilai   INT64 NOT NULL REFERENCES pegawai(id),
  nama      TEXT  NOT NULL,               -- of the leader, as he was called then
  bulan     TEXT  NOT NULL,               -- the period whose feedback it rests on
  pokok     INT64 REFERENCES rhk(id),     -- RHK of the first version; NULL: the person as a whole
  putusan   TEXT  NOT NULL,               -- PUTUSAN_KEMAJUAN_LIST
  catatan   TEXT  NOT NULL,
  pada      INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX kemajuan_pegawai ON kemajuan (pegawai, id);
CREATE INDEX kemajuan_pokok ON kemajuan (pokok);
CREATE INDEX kemajuan_penilai ON kemajuan (penilai);

-- Bimbingan and konseling (B21): proposed or held, with minutes that both confirm.
CREATE TABLE pembinaan (
  id           INT64 PRIMARY KEY,
  pegawai      INT64 NOT NULL REFERENCES pegawai(id),
  pengusul     INT64 NOT NULL REFERENCES pegawai(id),
  bentuk       TEXT  NOT NULL,            -- BENTUK_PEMBINAAN_LIST
  kepada       TEXT  NOT NULL,            -- PELAKU_PEMBINAAN_LIST: who holds it
  masalah      TEXT  NOT NULL,
  status       TEXT  NOT NULL,            -- STATUS_PEMBINAAN_LIST
  jawaban      TEXT  NOT NULL DEFAULT '', -- of who was asked to hold it
  pembina      INT64 REFERENCES pegawai(id),      -- who recorded the session
  nama_pembina TEXT  NOT NULL DEFAULT '',
  tanggal      TEXT,
  tempat       TEXT  NOT NULL DEFAULT '',
  hadir        TEXT  NOT NULL DEFAULT '',
  risalah      TEXT  NOT NULL DEFAULT '',
  pada         INT64 NOT NULL,
  dicatat_pada INT64,                     -- the pembina's confirmation
  pegawai_pada INT64,                     -- the employee's
  tanggapan    TEXT  NOT NULL DEFAULT '', -- what the employee adds to the minutes
  versi        INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX pembinaan_pegawai ON pembinaan (pegawai, id);
CREATE INDEX pembinaan_status ON pembinaan (status, kepada, id);
CREATE INDEX pembinaan_pengusul ON pembinaan (pengusul);
CREATE INDEX pembinaan_pembina ON pembinaan (pembina);

-- What was agreed in a session, and until when.
CREATE TABLE kesepakatan (
  id           INT64 PRIMARY KEY,
  pembinaan    INT64 NOT NULL REFERENCES pembinaan(id),
  urut         INT64 NOT NULL,
  isi          TEXT  NOT NULL,
  batas        TEXT  NOT NULL,
  selesai_pada INT64
) STRICT_TABLE;
CREATE INDEX kesepakatan_pembinaan ON kesepakatan (pembinaan, urut, id);

-- What a leader did upon a judgement (B20.2-3).
CREATE TABLE tindak_lanjut (
  id         INT64 PRIMARY KEY,
  kemajuan   INT64 NOT NULL REFERENCES kemajuan(id),
  pegawai    INT64 NOT NULL REFERENCES pegawai(id),
  jenis      TEXT  NOT NULL,              -- JENIS_TINDAK_LIST
  isi        TEXT  NOT NULL,
  status     TEXT  NOT NULL,              -- STATUS_TINDAK_LIST
  jawaban    TEXT  NOT NULL DEFAULT '',   -- of the employee to a task
  skp        INT64,                       -- the version of the plan it began; that may be deleted as a draft
  pembinaan  INT64 REFERENCES pembinaan(id),
  pada       INT64 NOT NULL,
  selesai_pada INT64,                     -- when it was done: accepted, set, held
  versi      INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX tindak_lanjut_kemajuan ON tindak_lanjut (kemajuan, id);
CREATE INDEX tindak_lanjut_pegawai ON tindak_lanjut (pegawai, status, id);
CREATE INDEX tindak_lanjut_skp ON tindak_lanjut (skp);
CREATE INDEX tindak_lanjut_pembinaan ON tindak_lanjut (pembinaan);

-- A result plan that the leader took over (B20.6), with the note of B20.7.
CREATE TABLE ambil_alih (
  id           INT64 PRIMARY KEY,
  pegawai      INT64 NOT NULL REFERENCES pegawai(id),
  pokok        INT64 NOT NULL REFERENCES rhk(id),
  oleh         INT64 NOT NULL REFERENCES pegawai(id),
  nama         TEXT  NOT NULL,
  sejak        TEXT  NOT NULL,            -- the first month in which it counts as below expectation
  catatan      TEXT  NOT NULL,
  pada         INT64 NOT NULL,
  ditarik_pada INT64
) STRICT_TABLE;
CREATE INDEX ambil_alih_pegawai ON ambil_alih (pegawai, id);
CREATE INDEX ambil_alih_oleh ON ambil_alih (oleh);
CREATE UNIQUE INDEX ambil_alih_satu ON ambil_alih (pokok) WHERE ditarik_pada IS NULL;
