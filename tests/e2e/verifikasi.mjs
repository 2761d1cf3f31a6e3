/* The appraiser checks daily reports, many at once. */
import { assert, kasus } from './bantu.mjs';

kasus('verifikasi 30 laporan sekaligus', async (g) => {
  const siapa = g.bahan('tiga_puluh'), o = await g.masuk('pejabat penilai');
  await o.buka('/verifikasi?bulan=2025-02');
  await o.ikuti(siapa.nama);
  assert.equal(await o.page.locator('.pilih input').count(), 30);
  assert.equal(await o.page.locator('.pilih input:checked').count(), 30);
  if (g.js) {
    const semua = o.page.getByLabel('Pilih semua 30 laporan');
    await semua.uncheck();
    await o.page.getByRole('button', { name: 'Setujui terpilih (0)' }).waitFor();
    await semua.check();
    await o.page.getByRole('button', { name: 'Setujui terpilih (30)' }).waitFor();
  }
  if (g.js) await o.tekan('Setujui terpilih');
  else {
    await o.page.locator('.pilih input').first().focus();
    await Promise.all([o.page.waitForNavigation({ waitUntil: 'load' }), o.page.keyboard.press('Enter')]);
  }
  await o.lihat(`30 laporan ${siapa.nama} disetujui dan dikunci. Ini pegawai berikutnya.`);
  await o.buka(`/verifikasi/${siapa.id}?bulan=2025-02&status=diajukan`);
  await o.lihat('Tidak ada laporan yang cocok dengan saringan', 'Lanjut ke evaluasi');
});

kasus('kembalikan laporan: alasan wajib, yang lain tetap menunggu', async (g) => {
  const siapa = g.bahan('banyak_laporan'), o = await g.masuk('pejabat penilai');
  await o.buka(`/verifikasi/${siapa.id}?bulan=2025-02&status=diajukan`);
  const kotak = o.page.locator('.pilih input'), n = await kotak.count();
  assert.ok(n >= 3);
  for (let i = 1; i < n; i++) await kotak.nth(i).uncheck();
  await o.page.getByRole('link', { name: 'Kembalikan yang terpilih' }).click();
  if (!g.js) await o.page.locator('summary', { hasText: 'Kembalikan yang terpilih' }).click();
  await o.tekan('Kembalikan terpilih');
  await o.lihat('perlu diperbaiki', 'Alasan');
  assert.equal(await o.page.locator('.pilih input:checked').count(), 1, 'the choice is kept');
  await o.isi('Alasan pengembalian', 'Lampirkan notula rapatnya.');
  await o.tekan('Kembalikan terpilih');
  await o.lihat(`1 laporan ${siapa.nama} dikembalikan dengan alasan Anda`);

  const pegawai = await g.masuk(siapa.nip);
  await pegawai.lihat('Perbaiki laporan', 'Lampirkan notula rapatnya.');
});

kasus('tanpa pilihan tidak ada yang disetujui', async (g) => {
  const siapa = g.bahan('banyak_laporan'), o = await g.masuk('pejabat penilai');
  await o.buka(`/verifikasi/${siapa.id}?bulan=2025-02&status=diajukan`);
  const kotak = o.page.locator('.pilih input'), n = await kotak.count();
  for (let i = 0; i < n; i++) await kotak.nth(i).uncheck();
  await o.tekan('Setujui terpilih');
  await o.lihat('perlu diperbaiki');
  await o.buka(`/verifikasi/${siapa.id}?bulan=2025-02&status=diajukan`);
  assert.equal(await o.page.locator('.pilih input').count(), n);
});
