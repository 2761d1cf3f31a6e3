-- Supervision reads the agreed schedules of a year (B19.2).
CREATE INDEX jadwal_umpan_tahun ON jadwal_umpan (tahun, status, pegawai);
