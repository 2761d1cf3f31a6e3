-- What only a year has: besides the note an explanation and a recommendation (B25.4, M11.9), and the months that a computed
-- predicate came from (M11.10): twelve marks, 3 di atas, 2 sesuai, 1 di bawah, - none; empty where it was reviewed.
ALTER TABLE evaluasi ADD COLUMN keterangan TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluasi ADD COLUMN rekomendasi TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluasi ADD COLUMN bulan_hasil TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluasi ADD COLUMN bulan_perilaku TEXT NOT NULL DEFAULT '';

-- The feedback of a year on one RHK, abridged by the appraiser; empty: as it was given.
ALTER TABLE evaluasi_rhk ADD COLUMN umpan TEXT NOT NULL DEFAULT '';
CREATE INDEX evaluasi_menggantikan ON evaluasi (menggantikan);
