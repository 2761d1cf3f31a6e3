-- Documents beside those of B-L1 (SPEC 14): many of one object, one per month or year. For a document of a unit, `pegawai` is
-- who had it made.
ALTER TABLE dokumen ADD COLUMN periode TEXT NOT NULL DEFAULT '';         -- of a recap: month or year; '' for all others
