-- The month from plan to predicate: SKP, daily reports, attendance, evaluation, documents.

-- One plan: of a year, or of a month that details a year. Immutable once ditetapkan; a change is a new row
-- that names the old in `menggantikan`.
CREATE TABLE skp (
  id              INT64 PRIMARY KEY,
  pegawai         INT64 NOT NULL REFERENCES pegawai(id),
  penugasan       INT64 NOT NULL REFERENCES penugasan(id),
  jenis           TEXT  NOT NULL CHECK (jenis IN ('tahunan', 'bulanan')),
  tahun           INT64 NOT NULL,
  bulan           TEXT,                   -- monthly only
  tahunan         INT64 REFERENCES skp(id),
  menggantikan    INT64 REFERENCES skp(id),
  format          INT64 NOT NULL CHECK (format BETWEEN 1 AND 5),        -- B-L1
  status          TEXT  NOT NULL,         -- STATUS_SKP_LIST
  penilai         INT64 REFERENCES pegawai(id),       -- who it was submitted to
  atasan          INT64 REFERENCES pegawai(id),
  catatan         TEXT  NOT NULL DEFAULT '',          -- of the last return
  diajukan_pada   INT64,
  ditetapkan_pada INT64,
  versi           INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX skp_pegawai ON skp (pegawai, tahun, jenis, bulan, id);
CREATE INDEX skp_bulan ON skp (bulan, status, pegawai);
CREATE INDEX skp_tahun ON skp (tahun, jenis, status, pegawai);
CREATE INDEX skp_penilai ON skp (penilai, status, id);
CREATE INDEX skp_tahunan ON skp (tahunan);             -- deleting a draft looks for what refers to it
CREATE INDEX skp_menggantikan ON skp (menggantikan);
-- At most one living plan per person, assignment and period.
CREATE UNIQUE INDEX skp_satu_tahunan ON skp (pegawai, penugasan, tahun) WHERE jenis = 'tahunan' AND status <> 'diganti';
CREATE UNIQUE INDEX skp_satu_bulanan ON skp (pegawai, bulan) WHERE jenis = 'bulanan' AND status <> 'diganti';

-- Rencana hasil kerja.
CREATE TABLE rhk (
  id              INT64 PRIMARY KEY,
  skp             INT64 NOT NULL REFERENCES skp(id),
  urut            INT64 NOT NULL,
  klasifikasi     TEXT  NOT NULL,         -- KLASIFIKASI_RHK_LIST
  jenis           TEXT,                   -- JENIS_RHK_LIST
  dasar           TEXT,                   -- DASAR_RHK_LIST
  perspektif      TEXT,                   -- PERSPEKTIF_LIST; formats 1, 2, 5
  uraian          TEXT  NOT NULL,
  penugasan_dari  TEXT  NOT NULL DEFAULT '',
  rhk_atasan      INT64 REFERENCES rhk(id),           -- the superior's RHK it serves
  rhk_tahunan     INT64 REFERENCES rhk(id)            -- monthly: the annual RHK it details
) STRICT_TABLE;
CREATE INDEX rhk_skp ON rhk (skp, urut, id);
CREATE INDEX rhk_rhk_atasan ON rhk (rhk_atasan, id);
CREATE INDEX rhk_rhk_tahunan ON rhk (rhk_tahunan);

-- Indikator kinerja individu.
CREATE TABLE iki (
  id      INT64 PRIMARY KEY,
  rhk     INT64 NOT NULL REFERENCES rhk(id),
  urut    INT64 NOT NULL,
  aspek   TEXT,                           -- ASPEK_LIST
  uraian  TEXT  NOT NULL,
  target  TEXT  NOT NULL DEFAULT '',
  angka   REAL  NOT NULL DEFAULT 0,
  satuan  TEXT  NOT NULL DEFAULT '',
  cara    TEXT                            -- CARA_JUMLAH_LIST
) STRICT_TABLE;
CREATE INDEX iki_rhk ON iki (rhk, urut, id);

-- Monthly targets of an annual indicator (rencana aksi).
CREATE TABLE iki_target (
  iki     INT64 NOT NULL REFERENCES iki(id),
  bulan   INT64 NOT NULL CHECK (bulan BETWEEN 1 AND 12),
  target  TEXT  NOT NULL,
  angka   REAL  NOT NULL DEFAULT 0,
  PRIMARY KEY (iki, bulan)
) STRICT_TABLE;

-- Special expectation of the leader per basic value (B9.4, M8.4).
CREATE TABLE ekspektasi_khusus (
  skp    INT64 NOT NULL REFERENCES skp(id),
  nilai  TEXT  NOT NULL,                  -- NILAI_DASAR_LIST
  isi    TEXT  NOT NULL,
  PRIMARY KEY (skp, nilai)
) STRICT_TABLE;

-- Attachment: resources, accountability, consequences (B10-B12, M7.3b-d).
CREATE TABLE lampiran_skp (
  id      INT64 PRIMARY KEY,
  skp     INT64 NOT NULL REFERENCES skp(id),
  bagian  TEXT  NOT NULL,                 -- BAGIAN_LAMPIRAN_LIST
  jenis   TEXT,                           -- JENIS_SUMBER_DAYA_LIST, resources only
  urut    INT64 NOT NULL,
  uraian  TEXT  NOT NULL
) STRICT_TABLE;
CREATE INDEX lampiran_skp_skp ON lampiran_skp (skp, bagian, urut, id);

-- Dialogue on a plan, kept for ever (M7.2).
CREATE TABLE dialog (
  id      INT64 PRIMARY KEY,
  skp     INT64 NOT NULL REFERENCES skp(id),
  rhk     INT64,                          -- the part it speaks of; NULL: the whole
  akun    INT64 NOT NULL REFERENCES akun(id),
  nama    TEXT  NOT NULL,
  isi     TEXT  NOT NULL,
  pada    INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX dialog_skp ON dialog (skp, id);

-- Daily reports (M10). Times in minutes since midnight plus 1.
CREATE TABLE laporan (
  id              INT64 PRIMARY KEY,
  pegawai         INT64 NOT NULL REFERENCES pegawai(id),
  tanggal         TEXT  NOT NULL,
  mulai           INT64 NOT NULL,
  selesai         INT64 NOT NULL,
  kegiatan        TEXT  NOT NULL,
  rhk             INT64 REFERENCES rhk(id),           -- of the monthly SKP; NULL: belum dikaitkan
  jumlah          REAL  NOT NULL DEFAULT 0,
  satuan          TEXT  NOT NULL DEFAULT '',
  status          TEXT  NOT NULL,         -- STATUS_LAPORAN_LIST
  catatan         TEXT  NOT NULL DEFAULT '',          -- why it was returned
  diperiksa_oleh  INT64 REFERENCES pegawai(id),
  diperiksa_pada  INT64,
  versi           INT64 NOT NULL DEFAULT 1,
  CHECK (mulai BETWEEN 1 AND 1440 AND selesai BETWEEN 1 AND 1440 AND mulai < selesai)
) STRICT_TABLE;
CREATE INDEX laporan_hari ON laporan (pegawai, tanggal, mulai, id);
CREATE INDEX laporan_status ON laporan (pegawai, status, tanggal, id);
CREATE INDEX laporan_rhk ON laporan (rhk, status);
CREATE INDEX laporan_bulan ON laporan (tanggal, pegawai, status);

-- Evidence of a report: a stored file (content-addressed) or a link.
CREATE TABLE bukti (
  id       INT64 PRIMARY KEY,
  laporan  INT64 NOT NULL REFERENCES laporan(id),
  nama     TEXT  NOT NULL,                -- file name as sent, or the link
  berkas   TEXT,                          -- SHA-256 of the content; NULL: a link
  jenis    TEXT  NOT NULL DEFAULT '',     -- media type found in the content
  ukuran   INT64 NOT NULL DEFAULT 0,
  tautan   TEXT,
  pada     INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX bukti_laporan ON bukti (laporan, id);
CREATE INDEX bukti_berkas ON bukti (berkas, id);

-- One row per person and day with attendance.
CREATE TABLE presensi (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  tanggal  TEXT  NOT NULL,
  status   TEXT  NOT NULL,                -- STATUS_PRESENSI_LIST
  masuk    INT64,                         -- minutes since midnight plus 1
  pulang   INT64,
  sumber   TEXT  NOT NULL,                -- csv, attlog, koreksi
  nomor    TEXT  NOT NULL DEFAULT '',     -- letter of a correction
  PRIMARY KEY (pegawai, tanggal)
) STRICT_TABLE;
CREATE INDEX presensi_tanggal ON presensi (tanggal, pegawai, status);

-- PIN on an attendance machine -> person.
CREATE TABLE pin_presensi (
  mesin    TEXT  NOT NULL,                -- '' for all machines
  pin      TEXT  NOT NULL,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  PRIMARY KEY (mesin, pin)
) STRICT_TABLE;

-- Days for which attendance of a unit has been imported ('' = everyone): before that a report is
-- "belum terkonfirmasi presensi".
CREATE TABLE presensi_lengkap (
  tanggal  TEXT  NOT NULL,
  unit     INT64 NOT NULL,
  PRIMARY KEY (tanggal, unit)
) STRICT_TABLE;

-- Leave, dinas luar, WFH with a letter.
CREATE TABLE izin (
  id       INT64 PRIMARY KEY,
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  jenis    TEXT  NOT NULL,                -- JENIS_IZIN_LIST
  mulai    TEXT  NOT NULL,
  sampai   TEXT  NOT NULL,
  nomor    TEXT  NOT NULL DEFAULT '',     -- of the letter
  alasan   TEXT  NOT NULL DEFAULT '',
  status   TEXT  NOT NULL,                -- STATUS_IZIN_LIST
  oleh     INT64 REFERENCES akun(id),
  pada     INT64,
  versi    INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX izin_pegawai ON izin (pegawai, mulai, id);
CREATE INDEX izin_status ON izin (status, mulai, id);

-- The employee's submission of the month (M12.4).
CREATE TABLE penyampaian (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  bulan    TEXT  NOT NULL,
  pada     INT64 NOT NULL,
  PRIMARY KEY (pegawai, bulan)
) STRICT_TABLE;
CREATE INDEX penyampaian_bulan ON penyampaian (bulan, pegawai);

-- Who is not evaluated in a month, with reason (SPEC 11.5).
CREATE TABLE pengecualian (
  pegawai  INT64 NOT NULL REFERENCES pegawai(id),
  bulan    TEXT  NOT NULL,
  jenis    TEXT  NOT NULL,                -- PENGECUALIAN_LIST
  alasan   TEXT  NOT NULL,
  oleh     INT64 NOT NULL REFERENCES akun(id),
  pada     INT64 NOT NULL,
  PRIMARY KEY (pegawai, bulan)
) STRICT_TABLE;
CREATE INDEX pengecualian_bulan ON pengecualian (bulan, pegawai);

-- The evaluation of one person for one month. Immutable once ditetapkan but for release and answer; a
-- correction is a new row that names the old.
CREATE TABLE evaluasi (
  id               INT64 PRIMARY KEY,
  pegawai          INT64 NOT NULL REFERENCES pegawai(id),
  bulan            TEXT  NOT NULL,
  skp              INT64 REFERENCES skp(id),
  penilai          INT64 NOT NULL REFERENCES pegawai(id),
  atasan           INT64 REFERENCES pegawai(id),
  status           TEXT  NOT NULL,        -- STATUS_EVALUASI_LIST
  usul_hasil       TEXT,                  -- EKSPEKTASI_LIST; NULL: belum dapat ditentukan
  usul_perilaku    TEXT,
  hasil            TEXT,
  perilaku         TEXT,
  predikat         TEXT,                  -- follows from the quadrant, never typed
  alasan_hasil     TEXT  NOT NULL DEFAULT '',         -- for leaving the proposal
  alasan_perilaku  TEXT  NOT NULL DEFAULT '',
  catatan          TEXT  NOT NULL DEFAULT '',         -- note or recommendation (B24.5, M11.8)
  profil           TEXT  NOT NULL,        -- the regulation that decided it
  ditetapkan_pada  INT64,
  dibuka_pada      INT64,
  tanggapan        TEXT,                  -- TANGGAPAN_LIST
  tanggapan_alasan TEXT  NOT NULL DEFAULT '',
  tanggapan_pada   INT64,
  menggantikan     INT64 REFERENCES evaluasi(id),
  versi            INT64 NOT NULL DEFAULT 1
) STRICT_TABLE;
CREATE INDEX evaluasi_pegawai ON evaluasi (pegawai, bulan, id);
CREATE INDEX evaluasi_bulan ON evaluasi (bulan, status, pegawai);
CREATE INDEX evaluasi_penilai ON evaluasi (penilai, bulan, pegawai);
CREATE INDEX evaluasi_skp ON evaluasi (skp);
CREATE UNIQUE INDEX evaluasi_satu ON evaluasi (pegawai, bulan) WHERE status <> 'diganti';

-- Rating and realisation per RHK.
CREATE TABLE evaluasi_rhk (
  evaluasi   INT64 NOT NULL REFERENCES evaluasi(id),
  rhk        INT64 NOT NULL REFERENCES rhk(id),
  rating     TEXT,                        -- EKSPEKTASI_LIST
  realisasi  TEXT  NOT NULL DEFAULT '',
  PRIMARY KEY (evaluasi, rhk)
) STRICT_TABLE;
CREATE INDEX evaluasi_rhk_rhk ON evaluasi_rhk (rhk, evaluasi);

-- The record behind a printed document: canonical JSON and its hash, made when it is set.
CREATE TABLE dokumen (
  id        INT64 PRIMARY KEY,
  jenis     TEXT  NOT NULL,               -- skp, evaluasi
  objek_id  INT64 NOT NULL,
  pegawai   INT64 NOT NULL REFERENCES pegawai(id),
  kode      TEXT  NOT NULL UNIQUE,        -- verification code
  isi       TEXT  NOT NULL,               -- canonical JSON
  hash      TEXT  NOT NULL,               -- SHA-256 of isi
  pada      INT64 NOT NULL
) STRICT_TABLE;
CREATE INDEX dokumen_objek ON dokumen (jenis, objek_id, id);
