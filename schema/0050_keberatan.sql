-- Objections to a released evaluation (B30, N; SPEC 13).

-- One proceeding. What it is about does not move: the evaluation is released and so immutable, `dokumen` is its
-- snapshot as it stood at filing, and what the employee filed is a step that is never changed.
CREATE TABLE keberatan (
  id               INT64 PRIMARY KEY,
  evaluasi         INT64 NOT NULL REFERENCES evaluasi(id),
  dokumen          INT64 REFERENCES dokumen(id),
  pegawai          INT64 NOT NULL REFERENCES pegawai(id),
  penilai          INT64 NOT NULL REFERENCES pegawai(id),
  pemutus          INT64 NOT NULL REFERENCES pegawai(id),       -- the appraiser's superior
  periode          TEXT  NOT NULL,        -- of the evaluation: YYYY-MM or YYYY
  status           TEXT  NOT NULL,        -- STATUS_KEBERATAN_LIST
  predikat_lama    TEXT  NOT NULL,        -- PREDIKAT_LIST
  diajukan_pada    INT64 NOT NULL,
  tanggapan_batas  TEXT  NOT NULL,        -- reminders, not windows
  putusan_batas    TEXT  NOT NULL,
  hasil            TEXT,                  -- EKSPEKTASI_LIST; the decision, where it changes the result
  perilaku         TEXT,
  predikat_baru    TEXT,
  diputus_pada     INT64,
  pengganti        INT64 REFERENCES evaluasi(id),               -- the evaluation that took its place
  versi            INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX keberatan_pegawai ON keberatan (pegawai, id);
CREATE INDEX keberatan_penilai ON keberatan (penilai, status, id);
CREATE INDEX keberatan_pemutus ON keberatan (pemutus, status, id);
CREATE INDEX keberatan_status ON keberatan (status, putusan_batas, id);
CREATE INDEX keberatan_periode ON keberatan (periode, id);
CREATE INDEX keberatan_dokumen ON keberatan (dokumen);
CREATE INDEX keberatan_pengganti ON keberatan (pengganti);
-- One proceeding an evaluation; a withdrawn one does not count.
CREATE UNIQUE INDEX keberatan_satu ON keberatan (evaluasi) WHERE status <> 'ditarik';

-- What happened in it, in order: all parties read the same.
CREATE TABLE keberatan_langkah (
  id         INT64 PRIMARY KEY,
  keberatan  INT64 NOT NULL REFERENCES keberatan(id),
  jenis      TEXT  NOT NULL,              -- LANGKAH_KEBERATAN_LIST
  oleh       INT64 REFERENCES pegawai(id),            -- NULL: the system
  nama       TEXT  NOT NULL,              -- as he was called then
  sebagai    TEXT,                        -- PERAN_LIST; NULL for the system
  isi        TEXT  NOT NULL,
  pada       INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX keberatan_langkah_keberatan ON keberatan_langkah (keberatan, id);

-- Evidence of a step: a stored file or a link, as in bukti.
CREATE TABLE keberatan_bukti (
  id       INT64 PRIMARY KEY,
  langkah  INT64 NOT NULL REFERENCES keberatan_langkah(id),
  nama     TEXT  NOT NULL,
  berkas   TEXT,                          -- SHA-256 of the content; NULL: a link
  jenis    TEXT  NOT NULL DEFAULT '',
  ukuran   INT64 NOT NULL DEFAULT 0,
  tautan   TEXT,
  pada     INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX keberatan_bukti_langkah ON keberatan_bukti (langkah, id);
CREATE INDEX keberatan_bukti_berkas ON keberatan_bukti (berkas, id);
