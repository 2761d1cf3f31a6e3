-- Behaviour raters (M11.11-M11.14; SPEC 10).

-- One duty: `penilai` rates the behaviour of `dinilai` for a month, once. The seven values hold EKSPEKTASI_LIST.
CREATE TABLE tugas_perilaku (
  id                      INT64 PRIMARY KEY,
  bulan                   TEXT  NOT NULL,
  dinilai                 INT64 NOT NULL REFERENCES pegawai(id),
  penilai                 INT64 NOT NULL REFERENCES pegawai(id),
  asal                    TEXT  NOT NULL,         -- ASAL_PERILAKU_LIST
  status                  TEXT  NOT NULL,         -- STATUS_PERILAKU_LIST
  berorientasi_pelayanan  TEXT,
  akuntabel               TEXT,
  kompeten                TEXT,
  harmonis                TEXT,
  loyal                   TEXT,
  adaptif                 TEXT,
  kolaboratif             TEXT,
  alasan                  TEXT  NOT NULL DEFAULT '',
  beban                   INT64 NOT NULL,         -- what the choice saw: duties of the rater that month,
  pernah                  INT64 NOT NULL,         --   how often he rated this person before,
  giliran                 INT64 NOT NULL,         --   his place in the circle,
  calon                   INT64 NOT NULL,         --   and among how many
  sebab                   TEXT,                   -- HALANGAN_LIST, why it was dropped
  ditugaskan_pada         INT64 NOT NULL,
  dikirim_pada            INT64,
  versi                   INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE UNIQUE INDEX tugas_perilaku_dinilai ON tugas_perilaku (bulan, dinilai, penilai);
CREATE INDEX tugas_perilaku_orang ON tugas_perilaku (dinilai, bulan);
CREATE INDEX tugas_perilaku_penilai ON tugas_perilaku (penilai, bulan, id);
-- What nobody sent yet: looked for when a deadline has passed.
CREATE INDEX tugas_perilaku_terbuka ON tugas_perilaku (bulan, penilai, id) WHERE status IN ('ditugaskan', 'draf');
