-- Reminders of an account (SPEC 3): the address of its digest, what it mutes, the key of its private calendar. No row:
-- nothing was set, and nothing is sent.
CREATE TABLE pengingat (
  akun             INT64 PRIMARY KEY REFERENCES akun(id),
  surel            TEXT  NOT NULL DEFAULT '',     -- empty: no digest
  pasti_hash       TEXT  UNIQUE,                  -- SHA-256 of the key in the link that confirms the address
  pasti_sampai     INT64,                         -- the link works until then
  dipastikan_pada  INT64,                         -- NULL: not confirmed, nothing but the link is sent
  bisu             TEXT  NOT NULL DEFAULT '',     -- muted kinds (JENIS_TUGAS_LIST), blanks between
  hari             INT64 NOT NULL DEFAULT 3,      -- due within so many days belongs into the digest
  kalender_hash    TEXT  UNIQUE,                  -- SHA-256 of the key in the address of the private calendar
  kalender_pada    INT64,
  diringkas        TEXT,                          -- day of the last digest that was looked through
  dikabarkan       TEXT  NOT NULL DEFAULT '',     -- keys of the tasks that it knew, line by line: others are new
  versi            INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;

-- Mail to be sent. A row is marked `jalan` before the server is asked and after it has answered: one that is found there
-- later was perhaps sent, and is not sent again by itself.
CREATE TABLE surel_keluar (
  id         INT64 PRIMARY KEY,
  kunci      TEXT  NOT NULL UNIQUE,               -- what it is about: asked for twice, it is sent once
  akun       INT64 NOT NULL REFERENCES akun(id),
  kepada     TEXT  NOT NULL,
  judul      TEXT  NOT NULL,
  isi        TEXT  NOT NULL,                      -- emptied when it was sent
  status     TEXT  NOT NULL,                      -- STATUS_SUREL_LIST
  coba       INT64 NOT NULL DEFAULT 0,
  berikut    INT64 NOT NULL,                      -- not before
  sampai     INT64 NOT NULL,                      -- of no use after
  sebab      TEXT  NOT NULL DEFAULT '',           -- what the server last said
  pada       INT64 NOT NULL,
  diubah     INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX surel_keluar_status ON surel_keluar (status, berikut, id);
CREATE INDEX surel_keluar_akun ON surel_keluar (akun);
