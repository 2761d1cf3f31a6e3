-- The qualitative measure beside the quantitative target of an indicator (M7.9); empty where one approach is enough.
ALTER TABLE iki ADD COLUMN ukuran TEXT NOT NULL DEFAULT '';
