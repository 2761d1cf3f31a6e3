#!/usr/bin/env bash
# Makes the database of a fresh demo ready for the browser tests and prints, as JSON, whom the cases act on. They are
# picked from the data, so another demo serves as well; a case whose person is missing fails and says so.
#
#   siapkan.sh DATABASE NIP_OF_THE_APPRAISER
set -euo pipefail

# The appraiser's team, and what a month of it looks like.
tim="SELECT s.pegawai FROM skp s JOIN pegawai a ON a.id = s.penilai WHERE a.nip = '$2' AND s.bulan = '2025-02' AND s.status = 'ditetapkan'"

# Whoever of the team has 30 reports or more in February gets 30 of them to be verified, no more and no less.
sqlite3 "$1" <<SQL
CREATE TABLE uji_bahan (nama TEXT PRIMARY KEY, pegawai INTEGER);
INSERT INTO uji_bahan SELECT 'tiga_puluh', (SELECT pegawai FROM laporan
  WHERE tanggal LIKE '2025-02-%' AND rhk IS NOT NULL AND status IN ('diajukan', 'diverifikasi') AND pegawai IN ($tim)
    AND pegawai NOT IN (SELECT pegawai FROM evaluasi WHERE bulan = '2025-02')
  GROUP BY pegawai HAVING count(*) >= 30 ORDER BY pegawai LIMIT 1);
UPDATE laporan SET status = 'diverifikasi'
  WHERE pegawai = (SELECT pegawai FROM uji_bahan) AND tanggal LIKE '2025-02-%' AND status = 'diajukan';
UPDATE laporan SET status = 'diajukan' WHERE id IN (SELECT id FROM laporan
  WHERE pegawai = (SELECT pegawai FROM uji_bahan) AND tanggal LIKE '2025-02-%' AND status = 'diverifikasi' AND rhk IS NOT NULL
  ORDER BY id LIMIT 30);
INSERT INTO uji_bahan SELECT 'tanpa_skp_bulan', min(pegawai) FROM skp
  WHERE pegawai IN ($tim) AND pegawai NOT IN (SELECT pegawai FROM skp WHERE bulan = '2025-03');
INSERT INTO uji_bahan SELECT 'draf_tahunan', min(pegawai) FROM skp WHERE jenis = 'tahunan' AND tahun = 2025 AND status = 'draf' AND penilai IS NULL;
INSERT INTO uji_bahan SELECT 'banyak_laporan', (SELECT pegawai FROM laporan
  WHERE tanggal LIKE '2025-02-%' AND rhk IS NOT NULL AND status = 'diajukan' AND pegawai IN ($tim)
    AND pegawai <> (SELECT pegawai FROM uji_bahan WHERE nama = 'tiga_puluh')
  GROUP BY pegawai ORDER BY count(*) DESC, pegawai LIMIT 1);
SQL

sqlite3 "$1" "SELECT json_object(
  'bahan', (SELECT json_group_object(u.nama, json_object('id', p.id, 'nama', p.nama, 'nip', p.nip)) FROM uji_bahan u JOIN pegawai p ON p.id = u.pegawai),
  'nip', (SELECT json_group_object(nama, nip) FROM pegawai WHERE nip <> ''));
DROP TABLE uji_bahan; PRAGMA wal_checkpoint(TRUNCATE);" | head -n 1
