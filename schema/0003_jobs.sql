-- Background work: who runs which job, and when the service was away.

-- One row per job: the process that may run it now, until when, and when it last finished.
CREATE TABLE sewa (
  nama      TEXT  PRIMARY KEY,            -- the job
  pemegang  TEXT  NOT NULL,               -- random name of the process
  sampai    INT64 NOT NULL,               -- others may take it after this instant
  selesai   INT64 NOT NULL DEFAULT 0
) STRICT_TABLE;

-- Times in which the service was down for more than five minutes; they extend windows that block (SPEC 3).
CREATE TABLE gangguan (
  mulai   INT64 PRIMARY KEY,              -- last heartbeat before
  sampai  INT64 NOT NULL                  -- first one after
) STRICT_TABLE;
