-- Ground: people, units, posts, accounts, calendar, audit trail.
--
-- Three words are substituted per engine: INT64, BYTES, STRICT_TABLE. Dates are TEXT 'YYYY-MM-DD', months TEXT
-- 'YYYY-MM', instants INT64 epoch milliseconds UTC, codes TEXT. An open end is '9999-12-31'. Ids are made by the
-- application and rise with time. `versi` counts changes of a row and guards against two editors at once.

-- One row per setting of this installation: profile, node number, structure version, secret for tokens.
CREATE TABLE pengaturan (
  nama   TEXT PRIMARY KEY,
  nilai  TEXT NOT NULL
) STRICT_TABLE;

-- The unit tree. The root is the region itself (jenis pemda, induk NULL).
CREATE TABLE unit (
  id      INT64 PRIMARY KEY,
  kode    TEXT  NOT NULL UNIQUE,          -- short, stable, chosen by BKPSDM; used in import files
  nama    TEXT  NOT NULL,
  jenis   TEXT  NOT NULL,                 -- JENIS_UNIT_LIST
  induk   INT64 REFERENCES unit(id),
  pekan   INT64 NOT NULL DEFAULT 5 CHECK (pekan IN (5, 6)),
  tempat  TEXT  NOT NULL DEFAULT '',      -- place of signature; empty: the unit above
  versi   INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX unit_induk ON unit (induk, id);

-- Posts. Several persons may hold the same pelaksana or JF post; a post with pimpinan = 1 has one holder.
CREATE TABLE jabatan (
  id        INT64 PRIMARY KEY,
  kode      TEXT  NOT NULL UNIQUE,
  nama      TEXT  NOT NULL,
  jenis     TEXT  NOT NULL,               -- JENIS_JABATAN_LIST
  unit      INT64 NOT NULL REFERENCES unit(id),
  peran     TEXT  NOT NULL DEFAULT '',    -- role name of the profile's penilai.tsv
  atasan    INT64 REFERENCES jabatan(id), -- structural superior where it is not the head of the unit above
  pimpinan  INT64 NOT NULL DEFAULT 0,
  mandiri   INT64 NOT NULL DEFAULT 0,     -- pimpinan unit kerja mandiri (B-L1)
  versi     INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX jabatan_unit ON jabatan (unit, id);

CREATE TABLE pegawai (
  id              INT64 PRIMARY KEY,
  nip             TEXT  UNIQUE,           -- 18 digits; NULL only for a head of region
  nama            TEXT  NOT NULL,         -- with titles, as printed
  status          TEXT  NOT NULL,         -- STATUS_PEGAWAI_LIST
  pangkat         TEXT  NOT NULL DEFAULT '',
  golongan        TEXT  NOT NULL DEFAULT '',
  surel           TEXT  NOT NULL DEFAULT '',
  telepon         TEXT  NOT NULL DEFAULT '',
  kontrak_nomor   TEXT  NOT NULL DEFAULT '',
  kontrak_mulai   TEXT,
  kontrak_sampai  TEXT,
  versi           INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;

-- Words of names and NIP, lower case, for prefix search without LIKE.
CREATE TABLE pegawai_kata (
  kata     TEXT  NOT NULL,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  PRIMARY KEY (kata, pegawai)
) STRICT_TABLE;
CREATE INDEX pegawai_kata_pegawai ON pegawai_kata (pegawai);

-- Dated assignments. A row is never overwritten but for its last day (`sampai`) and its correction by BKPSDM.
CREATE TABLE penugasan (
  id        INT64 PRIMARY KEY,
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  jabatan   INT64 NOT NULL REFERENCES jabatan(id),
  jenis     TEXT  NOT NULL,               -- JENIS_PENUGASAN_LIST
  mulai     TEXT  NOT NULL,               -- TMT
  sampai    TEXT  NOT NULL DEFAULT '9999-12-31',
  nomor_sk  TEXT  NOT NULL DEFAULT '',
  versi     INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX penugasan_pegawai ON penugasan (pegawai, mulai, id);
CREATE INDEX penugasan_jabatan ON penugasan (jabatan, mulai, id);

-- A JF and the official whose tasks relate to him (M12.2c).
CREATE TABLE kaitan_jf (
  id       INT64 PRIMARY KEY,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  jabatan  INT64 NOT NULL REFERENCES jabatan(id),
  mulai    TEXT  NOT NULL,
  sampai   TEXT  NOT NULL DEFAULT '9999-12-31'
) STRICT_TABLE;

-- An appraiser set by hand or a delegation (B1.16, M1.26).
CREATE TABLE penilai_khusus (
  id       INT64 PRIMARY KEY,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  penilai  INT64 NOT NULL REFERENCES pegawai(id),
  atasan   INT64 REFERENCES pegawai(id),
  mulai    TEXT  NOT NULL,
  sampai   TEXT  NOT NULL DEFAULT '9999-12-31',
  nomor    TEXT  NOT NULL DEFAULT '',
  alasan   TEXT  NOT NULL
) STRICT_TABLE;

-- Accounts. `masuk` is what one types: the NIP, or a name for accounts without a person.
CREATE TABLE akun (
  id             INT64 PRIMARY KEY,
  masuk          TEXT  NOT NULL UNIQUE,
  pegawai        INT64 UNIQUE REFERENCES pegawai(id),
  nama           TEXT  NOT NULL,
  sandi          TEXT,                    -- Argon2id string; NULL until activated
  ganti_sandi    INT64 NOT NULL DEFAULT 0,            -- 1: temporary, must be changed at log-in
  aktif          INT64 NOT NULL DEFAULT 1,
  salah          INT64 NOT NULL DEFAULT 0,            -- failed attempts since the last success
  tahan_sampai   INT64,                   -- no attempt counts before this instant
  masuk_terakhir INT64,
  tema           TEXT  NOT NULL DEFAULT '',           -- '', 'light', 'dark'
  versi          INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;

-- Roles that belong to the account (BKPSDM, AUDITOR, ...); admin_pd names its unit.
CREATE TABLE akun_peran (
  akun   INT64 NOT NULL REFERENCES akun(id),
  peran  TEXT  NOT NULL,                  -- PERAN_LIST
  unit   INT64 NOT NULL DEFAULT 0,        -- admin_pd: the perangkat daerah; else 0
  PRIMARY KEY (akun, peran, unit)
) STRICT_TABLE;

-- Sessions; only the hash of the token is kept.
CREATE TABLE sesi (
  token   TEXT  PRIMARY KEY,              -- SHA-256 of the cookie, hexadecimal
  akun    INT64 NOT NULL REFERENCES akun(id),
  csrf    TEXT  NOT NULL,
  dibuat  INT64 NOT NULL,
  sampai  INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX sesi_akun ON sesi (akun, token);
CREATE INDEX sesi_sampai ON sesi (sampai, token);

-- One-time activation links; only the hash is kept.
CREATE TABLE aktivasi (
  token    TEXT  PRIMARY KEY,
  akun     INT64 NOT NULL REFERENCES akun(id),
  sampai   INT64 NOT NULL,
  dipakai  INT64
) STRICT_TABLE;
CREATE INDEX aktivasi_akun ON aktivasi (akun, token);

CREATE TABLE hari_libur (
  tanggal  TEXT PRIMARY KEY,
  jenis    TEXT NOT NULL,                 -- JENIS_LIBUR_LIST
  nama     TEXT NOT NULL
) STRICT_TABLE;

-- A deadline reopened or extended for a person, a unit or all, with reason and end (SPEC 3).
CREATE TABLE pembukaan (
  id       INT64 PRIMARY KEY,
  jenis    TEXT  NOT NULL,                -- JENIS_TENGGAT_LIST
  pegawai  INT64 REFERENCES pegawai(id),
  unit     INT64 REFERENCES unit(id),     -- both NULL: everyone
  mulai    TEXT  NOT NULL,                -- first and last day (or month's days) it reopens
  sampai   TEXT  NOT NULL,
  dibuka_sampai TEXT NOT NULL,            -- last day on which the act is possible
  alasan   TEXT  NOT NULL,
  oleh     INT64 NOT NULL REFERENCES akun(id),
  pada     INT64 NOT NULL
) STRICT_TABLE;

-- Every change of state, appended in the act's own transaction. `urut`, `hash` are given by the sealing
-- job in its own order; until then NULL.
CREATE TABLE jejak (
  id        INT64 PRIMARY KEY,
  pada      INT64 NOT NULL,
  akun      INT64,                        -- who acted; NULL: the system
  pelaku    TEXT  NOT NULL,               -- name at that time
  objek     TEXT  NOT NULL,               -- OBJEK_LIST
  objek_id  INT64 NOT NULL,
  aksi      TEXT  NOT NULL,               -- AKSI_LIST
  pegawai   INT64,                        -- the person concerned
  isi       TEXT  NOT NULL DEFAULT '{}',  -- JSON: what changed, reason
  urut      INT64 UNIQUE,
  hash      TEXT
) STRICT_TABLE;
CREATE INDEX jejak_objek ON jejak (objek, objek_id, id);
CREATE INDEX jejak_pegawai ON jejak (pegawai, id);
CREATE INDEX jejak_belum ON jejak (id) WHERE urut IS NULL;     -- what the sealing job has yet to do

-- Reading someone else's record, buffered by the server.
CREATE TABLE jejak_baca (
  id        INT64 PRIMARY KEY,
  pada      INT64 NOT NULL,
  akun      INT64 NOT NULL,
  objek     TEXT  NOT NULL,
  objek_id  INT64 NOT NULL,
  pegawai   INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX jejak_baca_pegawai ON jejak_baca (pegawai, id);
