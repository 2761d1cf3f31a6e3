-- A plan that changes in the year (B13.2, B20.4): the change is a plan of its own that names the one it replaces.
ALTER TABLE skp ADD COLUMN ke INT64 NOT NULL DEFAULT 1;                 -- number of the version, 1 is the first
ALTER TABLE skp ADD COLUMN alasan TEXT NOT NULL DEFAULT '';            -- why it was changed; empty for the first

-- Which result plan of the version before it an RHK continues, and the one it began with; NULL: it is new.
ALTER TABLE rhk ADD COLUMN melanjutkan INT64 REFERENCES rhk(id);
ALTER TABLE rhk ADD COLUMN asal INT64 REFERENCES rhk(id);
CREATE INDEX rhk_melanjutkan ON rhk (melanjutkan);
CREATE INDEX rhk_asal ON rhk (asal);

-- One plan in force per person, assignment and period, and beside it at most one that is being prepared.
DROP INDEX skp_satu_tahunan;
DROP INDEX skp_satu_bulanan;
CREATE UNIQUE INDEX skp_satu_tahunan ON skp (pegawai, penugasan, tahun) WHERE jenis = 'tahunan' AND status = 'ditetapkan';
CREATE UNIQUE INDEX skp_satu_bulanan ON skp (pegawai, bulan) WHERE jenis = 'bulanan' AND status = 'ditetapkan';
CREATE UNIQUE INDEX skp_susun_tahunan ON skp (pegawai, penugasan, tahun) WHERE jenis = 'tahunan' AND status IN ('draf', 'diajukan');
CREATE UNIQUE INDEX skp_susun_bulanan ON skp (pegawai, bulan) WHERE jenis = 'bulanan' AND status IN ('draf', 'diajukan');

-- What became of each support that was asked for (B10.2); NULL: nothing was said yet.
ALTER TABLE lampiran_skp ADD COLUMN keadaan TEXT;                      -- KEADAAN_DUKUNGAN_LIST
ALTER TABLE lampiran_skp ADD COLUMN keadaan_alasan TEXT NOT NULL DEFAULT '';
ALTER TABLE lampiran_skp ADD COLUMN keadaan_oleh TEXT NOT NULL DEFAULT '';      -- name of who said it
ALTER TABLE lampiran_skp ADD COLUMN keadaan_pada INT64;
