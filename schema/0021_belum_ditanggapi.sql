-- Released and not yet answered, by release: what the job looks for that closes the time of signing.
CREATE INDEX evaluasi_belum_ditanggapi ON evaluasi (dibuka_pada, id) WHERE status = 'dibuka' AND tanggapan IS NULL;
