-- The leader who gave an RHK, when he is a person of this region: also of another unit or agency (B1.17).
ALTER TABLE rhk ADD COLUMN pimpinan INT64 REFERENCES pegawai(id);
CREATE INDEX rhk_pimpinan ON rhk (pimpinan, skp);
