-- An evaluation is of a month (2025-03) or of a whole year (2025, M11.10, B25); a person has one living of each.
ALTER TABLE evaluasi RENAME COLUMN bulan TO periode;
