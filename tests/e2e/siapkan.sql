-- Makes the database of a fresh demo ready for the browser tests and prints, as JSON, whom the cases act on. They
-- are picked from the data, so another demo serves as well; a case whose person is missing fails and says so.
-- :penilai is the NIP of the demo's appraiser.

CREATE TEMP TABLE tim AS
  SELECT s.pegawai FROM skp s JOIN pegawai a ON a.id = s.penilai
  WHERE a.nip = :penilai AND s.bulan = '2025-02' AND s.status = 'ditetapkan';
CREATE TEMP TABLE februari AS
  SELECT id, pegawai, status FROM laporan
  WHERE tanggal LIKE '2025-02-%' AND rhk IS NOT NULL AND status IN ('diajukan', 'diverifikasi') AND pegawai IN tim;
CREATE TEMP TABLE bahan (nama TEXT PRIMARY KEY, pegawai INTEGER);

-- Whoever of the team has 30 reports or more and no evaluation yet gets 30 of them to be verified, no more, no less.
INSERT INTO bahan SELECT 'tiga_puluh', (
  SELECT pegawai FROM februari WHERE pegawai NOT IN (SELECT pegawai FROM evaluasi WHERE periode = '2025-02')
  GROUP BY pegawai HAVING count(*) >= 30 ORDER BY pegawai LIMIT 1);
UPDATE laporan SET status = 'diverifikasi'
  WHERE pegawai = (SELECT pegawai FROM bahan) AND tanggal LIKE '2025-02-%' AND status = 'diajukan';
UPDATE laporan SET status = 'diajukan'
  WHERE id IN (SELECT id FROM februari WHERE pegawai = (SELECT pegawai FROM bahan) ORDER BY id LIMIT 30);

INSERT INTO bahan SELECT 'banyak_laporan', (
  SELECT pegawai FROM februari WHERE status = 'diajukan' AND pegawai <> (SELECT pegawai FROM bahan)
  GROUP BY pegawai ORDER BY count(*) DESC, pegawai LIMIT 1);
INSERT INTO bahan SELECT 'siap_dinilai', (
  SELECT min(pegawai) FROM tim WHERE pegawai NOT IN (SELECT pegawai FROM bahan WHERE pegawai IS NOT NULL)
    AND pegawai NOT IN (SELECT pegawai FROM laporan WHERE tanggal LIKE '2025-02-%' AND status = 'diajukan')
    AND pegawai NOT IN (SELECT pegawai FROM evaluasi WHERE periode = '2025-02'));
INSERT INTO bahan SELECT 'tanpa_skp_bulan', (
  SELECT min(pegawai) FROM tim WHERE pegawai NOT IN (SELECT pegawai FROM skp WHERE bulan = '2025-03'));
INSERT INTO bahan SELECT 'draf_tahunan', (
  SELECT min(pegawai) FROM skp WHERE jenis = 'tahunan' AND tahun = 2025 AND status = 'draf' AND penilai IS NULL
    AND menggantikan IS NULL);

SELECT json_object(
  'bahan', (SELECT json_group_object(b.nama, json_object('id', p.id, 'nama', p.nama, 'nip', p.nip)) FROM bahan b JOIN pegawai p ON p.id = b.pegawai),
  'nip', (SELECT json_group_object(nama, nip) FROM pegawai WHERE nip <> ''));
