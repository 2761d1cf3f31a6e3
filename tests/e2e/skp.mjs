/* Plans: an annual one from nothing to set, and a monthly one that is already filled. */
import { assert, kasus } from './bantu.mjs';

const ASPEK = [
  ['kuantitas', 'Jumlah dokumen kebijakan teknis', '12 dokumen'],
  ['kualitas', 'Persentase dokumen tanpa revisi', '95 %'],
  ['waktu', 'Ketepatan waktu penyelesaian', 'paling lambat tanggal 5'],
  ['biaya', 'Biaya pelaksanaan', 'tidak berbiaya'],
];

/* Fills one RHK of an annual plan, all but the aspects of `tanpa`. */
const isiRhk = async (o, uraian, tanpa = []) => {
  await o.isi('Rencana hasil kerja', uraian);
  await o.pilih('Dasar', 'direktif');
  await o.pilih('Jenis', 'output');
  for (const [aspek, indikator, target] of ASPEK) {
    if (tanpa.includes(aspek)) continue;
    await o.isi(`Indikator ${aspek}`, indikator);
    await o.isi(`Target ${aspek}`, target);
    if (target !== 'tidak berbiaya') await o.isi(`Ukuran keberhasilan ${aspek}`, 'Lengkap dan diterima tanpa perbaikan');
  }
};

/* The appraiser to whom the plan of this page would go, by the button that sends it. */
const kepada = async (o) => /^Ajukan kepada (.*)$/.exec(await o.tombol('Ajukan kepada').innerText())[1].trim();

kasus('SKP tahunan: dari draf kosong sampai ditetapkan', async (g) => {
  const pegawai = await g.masuk(g.bahan('draf_tahunan').nip);
  await pegawai.buka('/skp');
  await pegawai.ikuti('SKP tahun 2025');
  await pegawai.page.getByText('Hapus draf', { exact: true }).click();
  await pegawai.tekan('Hapus draf ini');
  await pegawai.lihat('Draf SKP dihapus');
  await pegawai.tekan('Susun SKP tahun 2025');
  await pegawai.lihat('Draf SKP dibuat');
  const skp = pegawai.jalur();

  // Every gap at once, each with its clause and a way to it.
  await pegawai.ikuti('Ajukan SKP');
  await pegawai.lihat(/\d+ hal perlu dilengkapi/, 'Pasal 7');
  assert.equal(await pegawai.page.getByRole('button', { name: /^Ajukan kepada/ }).count(), 0);
  await pegawai.ikuti('Kembali melengkapi');

  // An RHK that lacks an aspect is kept as a draft and named as a gap.
  await pegawai.ikuti('Tambah rencana hasil kerja');
  await isiRhk(pegawai, 'Kebijakan teknis bidang tersusun', ['biaya']);
  await pegawai.tekan(/^Simpan$/);
  await pegawai.lihat('Kebijakan teknis bidang tersusun', '12 dokumen');
  await pegawai.ikuti('Ajukan SKP');
  await pegawai.lihat(/RHK 1.*biaya/i);
  const celah = pegawai.page.getByRole('alert').getByRole('link', { name: /biaya/i });
  await pegawai.pindah(celah);
  assert.match(pegawai.jalur(), new RegExp(`^${skp}`));
  await pegawai.ikuti('Ubah RHK 1');
  await pegawai.isi('Indikator biaya', 'Biaya pelaksanaan');
  await pegawai.isi('Target biaya', 'tidak berbiaya');
  await pegawai.tekan(/^Simpan$/);

  await pegawai.ikuti('Target bulanan RHK 1');
  await pegawai.page.getByRole('group', { name: /Kuantitas/ }).getByLabel('Maret').fill('2 dokumen');
  await pegawai.tekan('Simpan target');

  await pegawai.ikuti('Ubah lampiran');
  await pegawai.isi('Sumber daya manusia', 'Tim kerja tiga orang');
  await pegawai.isi('Skema pertanggungjawaban', 'Laporan bulanan dengan daftar dokumen');
  await pegawai.isi('Konsekuensi bila memenuhi', 'Diusulkan mengikuti pelatihan');
  await pegawai.isi('Konsekuensi bila tidak memenuhi', 'Dibina pimpinan');
  await pegawai.tekan(/^Simpan$/);
  await pegawai.lihat('Tim kerja tiga orang');

  await pegawai.ikuti('Ajukan SKP');
  await pegawai.lihat('Tanda tangan Anda', 'tidak dapat diubah sampai');
  const nama = await kepada(pegawai);
  await pegawai.tekan('Ajukan kepada');
  await pegawai.lihat(`SKP diajukan kepada ${nama}`, 'Diajukan');
  assert.equal(await pegawai.page.getByRole('link', { name: /^Ubah RHK/ }).count(), 0);

  const penilai = await g.masuk(g.data.nip[nama]);
  await penilai.buka(`${skp}/tetapkan`);
  await penilai.lihat('Kebijakan teknis bidang tersusun', 'tidak berbiaya', 'Tim kerja tiga orang');
  await penilai.tekan('Kembalikan');
  await penilai.lihat('perlu diperbaiki', 'Catatan untuk pegawai');
  await penilai.isi('Catatan untuk pegawai', 'Target kuantitas terlalu rendah, naikkan menjadi 18 dokumen.');
  await penilai.tekan('Kembalikan');
  await penilai.lihat('SKP dikembalikan dengan catatan Anda');

  await pegawai.buka('/');
  await pegawai.lihat('SKP tahun 2025', 'Target kuantitas terlalu rendah');
  await pegawai.buka(skp);
  await pegawai.lihat('Dikembalikan dengan catatan', 'naikkan menjadi 18 dokumen');
  await pegawai.ikuti('Ubah RHK 1');
  await pegawai.isi('Target kuantitas', '18 dokumen');
  await pegawai.tekan(/^Simpan$/);
  await pegawai.ikuti('Ajukan SKP');
  await pegawai.tekan('Ajukan kepada');

  await penilai.buka(`${skp}/tetapkan`);
  await penilai.lihat('18 dokumen');
  await penilai.tekan(/^Tetapkan/);
  await penilai.lihat('SKP ditetapkan');
  await pegawai.buka(skp);
  await pegawai.lihat('Ditetapkan', 'Isinya tidak diubah lagi', 'Cetak SKP (PDF)');
});

kasus('SKP bulanan: terisi dari SKP tahunan, ditarik, dikembalikan, ditetapkan', async (g) => {
  const siapa = g.bahan('tanpa_skp_bulan'), pegawai = await g.masuk(siapa.nip);
  await pegawai.buka('/skp');
  await pegawai.lihat('SKP Maret 2025 belum ada', 'Rabu, 5 Maret');
  await pegawai.tekan('Susun SKP Maret 2025');
  await pegawai.lihat('Draf SKP bulanan dibuat');
  const skp = pegawai.jalur();
  assert.ok(await pegawai.page.locator('article.rhk').count() >= 2, 'the plan is filled from the annual one');
  assert.equal(await pegawai.page.getByText('Belum ada indikator').count(), 0);

  await pegawai.ikuti('Ajukan SKP');
  await pegawai.tekan('Ajukan kepada');
  await pegawai.tekan('Tarik kembali');
  await pegawai.lihat('SKP ditarik kembali menjadi draf');
  await pegawai.ikuti('Ajukan SKP');
  await pegawai.tekan('Ajukan kepada');

  const penilai = await g.masuk('pejabat penilai');
  await penilai.buka('/tim?bulan=2025-03');
  const baris = penilai.page.locator('tr', { hasText: siapa.nama });
  await penilai.pindah(baris.getByRole('link', { name: 'Diajukan' }));
  assert.equal(penilai.jalur(), `${skp}/tetapkan`);
  await penilai.isi('Catatan untuk pegawai', 'Sesuaikan target dengan rencana triwulan.');
  await penilai.tekan('Kembalikan');

  await pegawai.buka(skp);
  await pegawai.lihat('Sesuaikan target dengan rencana triwulan');
  await pegawai.ikuti('Ajukan SKP');
  await pegawai.tekan('Ajukan kepada');
  await penilai.buka(`${skp}/tetapkan`);
  await penilai.tekan(/^Tetapkan/);
  await penilai.lihat('SKP ditetapkan. Ini SKP berikutnya yang menunggu.');
  assert.match(penilai.jalur(), /^\/skp\/\d+\/tetapkan$/);
  assert.ok(!penilai.jalur().startsWith(skp), 'the next plan that waits comes up');
  await pegawai.buka(skp);
  await pegawai.lihat('Isinya tidak diubah lagi');
});

kasus('dialog kinerja: kosong ditolak, yang ditulis tercatat', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/skp');
  await o.ikuti('SKP Maret 2025');
  await o.tekan('Kirim pesan');
  await o.lihat('perlu diperbaiki');
  await o.isi('Tulis kepada pegawai atau pimpinan', 'Apakah rapat SPBE masuk RHK 1?');
  await o.tekan('Kirim pesan');
  await o.lihat('Pesan tercatat dalam dialog', 'Apakah rapat SPBE masuk RHK 1?');
});

kasus('ubah RHK dengan isian yang basi: diberi tahu, ketikan tetap', async (g) => {
  const a = await g.masuk('pegawai'), b = await g.masuk('pegawai');
  for (const o of [a, b]) {
    await o.buka('/skp');
    await o.ikuti('SKP Maret 2025');
    await o.ikuti('Ubah RHK 1');
  }
  await a.isi('Jabatan atau tim', 'Tim SPBE');
  await a.tekan(/^Simpan$/);
  await b.isi('Jabatan atau tim', 'Tim Satu Data');
  await b.tekan(/^Simpan$/);
  await b.lihat('baru saja diubah');
  assert.equal(await b.ruas('Jabatan atau tim').inputValue(), 'Tim Satu Data');
});
