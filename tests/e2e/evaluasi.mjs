/* A month is rated, set, released, and answered by the employee. */
import { assert, kasus } from './bantu.mjs';

const BULAN = '2025-02';
const rhk = (o) => o.page.locator('section.rhk');

/* Rates every RHK alike; the choices are radio buttons. */
const ratingSemua = async (o, rating) => {
  for (let i = 0, n = await rhk(o).count(); i < n; i++) await rhk(o).nth(i).getByLabel(rating, { exact: true }).check();
};
const putusan = (o, apa, rating) => o.page.getByRole('group', { name: `Rating ${apa} kerja` }).getByLabel(rating).check();

kasus('evaluasi: rating, usul, alasan bila menyimpang, tetapkan & berikutnya', async (g) => {
  const siapa = g.bahan('tiga_puluh'), o = await g.masuk('pejabat penilai');
  await o.buka(`/evaluasi/${siapa.id}?bulan=${BULAN}`);
  await o.lihat(siapa.nama, 'Tetapkan & berikutnya');
  assert.ok(await rhk(o).count() >= 2);

  // The proposal follows the ratings: by a fragment of the page, or by the draft button.
  await ratingSemua(o, 'Sesuai');
  if (g.js) await o.page.locator('#usul', { hasText: 'Sesuai ekspektasi' }).waitFor();
  else await o.tekan(/^Simpan draf/);
  assert.match(await o.page.locator('#usul').innerText(), /Sesuai ekspektasi/);
  await ratingSemua(o, 'Di atas');
  if (g.js) await o.page.locator('#usul', { hasText: 'Di atas ekspektasi' }).waitFor();
  else await o.tekan(/^Simpan draf/);
  assert.match(await o.page.locator('#usul').innerText(), /Di atas ekspektasi/);

  // The predicate is never typed: it follows from the quadrant.
  await putusan(o, 'hasil', 'Sesuai');
  await putusan(o, 'perilaku', 'Di atas');
  if (!g.js) await o.tekan(/^Simpan draf/);
  assert.equal((await o.page.locator('output[data-predikat]').innerText()).trim(), 'Baik');
  const sel = o.page.locator('table[data-kuadran] td.di-sini');
  assert.deepEqual([await sel.count(), await sel.getAttribute('data-hasil'), await sel.getAttribute('data-perilaku')], [1, 'sesuai', 'di_atas']);

  // Leaving the proposal needs a reason; what was chosen stays.
  await o.tekan(/^Tetapkan/);
  await o.lihat('perlu diperbaiki', 'belum disertai alasan');
  assert.ok(await o.page.getByRole('group', { name: 'Rating hasil kerja' }).getByLabel('Sesuai').isChecked());
  await o.isi('Alasan berbeda dari usul', 'Dua dokumen terlambat dari jadwal.');
  await o.isi('Catatan atau rekomendasi', 'Pertahankan mutu layanan.');
  await o.tekan(/^Tetapkan/);
  await o.lihat(`Evaluasi ${siapa.nama} ditetapkan. Ini pegawai berikutnya.`);
  assert.match(o.jalur(), new RegExp(`^/evaluasi/\\d+\\?bulan=${BULAN}$`));
  assert.ok(!o.jalur().startsWith(`/evaluasi/${siapa.id}?`), 'the next person');
});

kasus('evaluasi dengan papan ketik: usul diikuti, Enter menetapkan', async (g) => {
  const siapa = g.bahan('siap_dinilai'), o = await g.masuk('pejabat penilai');
  await o.buka(`/evaluasi/${siapa.id}?bulan=${BULAN}`);
  const pilih = async (radio) => { await radio.focus(); await o.page.keyboard.press('Space'); };
  for (let i = 0, n = await rhk(o).count(); i < n; i++) await pilih(rhk(o).nth(i).getByLabel('Sesuai', { exact: true }));
  await o.page.locator('#usul', { hasText: 'Sesuai ekspektasi' }).waitFor();
  const hasil = o.page.locator('input[name="hasil"]:checked');
  assert.equal(await hasil.getAttribute('value'), 'sesuai', 'the rating follows the proposal');
  await pilih(o.page.locator('input[name="perilaku"][value="sesuai"]'));
  await Promise.all([o.page.waitForNavigation({ waitUntil: 'load' }), o.page.keyboard.press('Enter')]);
  await o.lihat(`Evaluasi ${siapa.nama} ditetapkan.`);
  await o.buka(`/evaluasi/${siapa.id}?bulan=${BULAN}`);
  await o.lihat('Buka untuk pegawai', 'Ditetapkan');
  assert.equal(await o.page.locator('main input[type=radio]').count(), 0, 'what is set is shown, not asked');
}, ['js']);

kasus('laporan yang belum diperiksa menahan penetapan', async (g) => {
  const siapa = g.bahan('banyak_laporan'), o = await g.masuk('pejabat penilai');
  await o.buka(`/evaluasi/${siapa.id}?bulan=${BULAN}`);
  await o.lihat(/\d+ laporan belum diperiksa/, 'Periksa dahulu');
  await ratingSemua(o, 'Sesuai');
  await putusan(o, 'hasil', 'Sesuai');
  await putusan(o, 'perilaku', 'Sesuai');
  await o.tekan(/^Tetapkan/);
  await o.lihat(/\d+ laporan belum diperiksa/);
  assert.ok(o.jalur().startsWith(`/evaluasi/${siapa.id}`));
});

kasus('hasil dibuka untuk pegawai, yang menandatanganinya', async (g) => {
  const siapa = g.bahan('tiga_puluh'), pegawai = await g.masuk(siapa.nip);
  await pegawai.buka('/hasil');
  await pegawai.takLihat('Februari 2025');

  const o = await g.masuk('pejabat penilai');
  await o.buka(`/papan?bulan=${BULAN}`);
  await o.lihat('Sebaran predikat', siapa.nama.slice(0, g.js ? 0 : 99));
  await o.buka(`/evaluasi?bulan=${BULAN}`);
  await o.lihat(/\d+ hasil siap dibuka/);
  await o.buka(`/evaluasi/${siapa.id}?bulan=${BULAN}`);
  await o.tekan('Buka untuk pegawai');
  await o.lihat('Hasil dibuka untuk pegawai');

  await pegawai.buka('/');
  await pegawai.ikuti('Tanda tangani evaluasi Februari 2025');
  await pegawai.lihat('Predikat kinerja', 'Baik', 'Dua dokumen terlambat dari jadwal', 'Keberatan dapat diajukan');
  await pegawai.page.getByText('Mengapa predikat Baik?').click();
  await pegawai.lihat('Pasal 11 ayat (5)');
  await pegawai.tekan('Tanda tangani');
  await pegawai.lihat('Anda menandatangani hasil evaluasi', 'Ditandatangani');
  await pegawai.takLihat('Tolak dengan alasan ini');
  await o.buka(`/evaluasi?bulan=${BULAN}`);
  await o.tekan(/^Buka \d+ hasil/);
  await o.lihat(/\d+ hasil dibuka untuk pegawai/);
});

kasus('menolak menandatangani: alasan wajib dan tercatat', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/hasil');
  await o.ikuti('Januari 2025');
  await o.page.getByText('Menolak menandatangani').click();
  await o.tekan('Tolak dengan alasan ini');
  await o.lihat('perlu diperbaiki');
  await o.isi('Alasan menolak', 'Realisasi RHK 2 belum terhitung seluruhnya.');
  await o.tekan('Tolak dengan alasan ini');
  await o.lihat('Penolakan Anda tercatat', 'Realisasi RHK 2 belum terhitung seluruhnya.');
});
