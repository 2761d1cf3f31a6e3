-- The certificate that an issued PDF was sealed with, by its common name; '' when it bears no seal.
ALTER TABLE terbitan ADD COLUMN segel TEXT NOT NULL DEFAULT '';
