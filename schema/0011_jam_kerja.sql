-- Office hours by days: what is late and what is early when attendance is read (M10.3, Perpres 21/2023).

-- Hours that hold on the days mulai..sampai. Of the rows that hold a day the one that begins last counts;
-- without a row the hours of Perpres 21/2023. Times are minutes since midnight plus 1.
CREATE TABLE jam_kerja (
  mulai         TEXT  PRIMARY KEY,
  sampai        TEXT  NOT NULL,           -- 9999-12-31: until further notice
  nama          TEXT  NOT NULL,           -- "Ramadan 1446 H"
  nomor         TEXT  NOT NULL,           -- of the decision that set them
  toleransi     INT64 NOT NULL,           -- minutes after the begin that are not yet late
  masuk5        INT64 NOT NULL,           -- week of 5 days, Monday to Thursday
  pulang5       INT64 NOT NULL,
  masuk5_jumat  INT64 NOT NULL,
  pulang5_jumat INT64 NOT NULL,
  masuk6        INT64 NOT NULL,           -- week of 6 days, Monday to Thursday
  pulang6       INT64 NOT NULL,
  masuk6_jumat  INT64 NOT NULL,
  pulang6_jumat INT64 NOT NULL,
  masuk6_sabtu  INT64 NOT NULL,
  pulang6_sabtu INT64 NOT NULL,
  CHECK (sampai >= mulai)
) STRICT_TABLE;
