-- Violations recorded in a month, for the basis of TPP of that month.
CREATE INDEX pelanggaran_dicatat ON pelanggaran (dicatat_pada);
