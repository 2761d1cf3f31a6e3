/* A day's report: filed, refused with what was typed kept, copied, submitted, closed. */
import { assert, kasus } from './bantu.mjs';

const HARI_INI = '2025-03-04', BUKA = '2025-03-03', TUTUP = '2025-02-20';

/* A real picture of 1 x 1 pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

kasus('laporan hari ini: isi, lampirkan bukti, ajukan', async (g) => {
  const o = await g.masuk('pegawai');
  await o.ikuti('Tulis laporan');
  assert.ok(o.jalur().startsWith('/harian'));
  await o.isi('Kegiatan', 'Menyusun laporan kinerja aplikasi bulan Maret');
  await o.pilih('Rencana hasil kerja', { index: 1 });
  await o.isi('Mulai', '07.30');
  await o.isi('Selesai', '09.00');
  await o.isi('Jumlah', '1');
  await o.isi('Satuan', 'dokumen');
  await o.page.locator('input[type=file]').setInputFiles({ name: 'tangkapan.png', mimeType: 'image/png', buffer: PNG });
  await o.tekan('Ajukan laporan');
  await o.lihat('Laporan pukul 07.30 sampai 09.00 diajukan', 'Menyusun laporan kinerja aplikasi bulan Maret', '1 dokumen', '1 bukti', 'Diajukan');
  assert.equal(await o.ruas('Mulai').inputValue(), '09.00', 'the next one begins where this one ended');

  await o.ikuti('Ubah Menyusun laporan kinerja aplikasi bulan Maret');
  await o.lihat('tangkapan.png');
  const bukti = await o.ambil(await o.tautan('tangkapan.png').getAttribute('href'));
  assert.equal(bukti.kepala['content-type'], 'image/png');
  assert.match(bukti.kepala['content-disposition'], /^attachment/);
  assert.deepEqual(bukti.isi, PNG);
});

kasus('berkas yang berdusta tentang jenisnya ditolak, isian tetap', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka(`/harian?tanggal=${HARI_INI}`);
  await o.isi('Kegiatan', 'Menulis panduan pengguna');
  await o.isi('Mulai', '10.00');
  await o.isi('Selesai', '10.30');
  await o.page.locator('input[type=file]').setInputFiles({ name: 'foto.pdf', mimeType: 'application/pdf', buffer: PNG });
  await o.tekan('Ajukan laporan');
  await o.lihat('Isi berkas foto.pdf ternyata');
  assert.equal(await o.ruas('Kegiatan').inputValue(), 'Menulis panduan pengguna');
});

kasus('isian salah: yang diketik tetap, ringkasan menunjuk ke ruasnya', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka(`/harian?tanggal=${HARI_INI}`);
  await o.isi('Kegiatan', 'Rapat koordinasi integrasi presensi');
  await o.isi('Mulai', '13.00');
  await o.isi('Selesai', '12.00');
  await o.isi('Jumlah', 'tiga');
  await o.tekan('Ajukan laporan');
  assert.equal(await o.ruas('Kegiatan').inputValue(), 'Rapat koordinasi integrasi presensi');
  assert.equal(await o.ruas('Jumlah').inputValue(), 'tiga');
  const ringkasan = o.page.getByRole('alert').first();
  assert.match(await ringkasan.innerText(), /perlu diperbaiki/);
  if (g.js) assert.ok(await ringkasan.evaluate((e) => e === document.activeElement), 'the summary has the focus');
  const tautan = ringkasan.getByRole('link').first(), ke = await tautan.getAttribute('href');
  await tautan.click();
  assert.ok(await o.page.locator(ke).isVisible(), `${ke} is there`);
  assert.equal(await o.page.locator(ke).getAttribute('aria-invalid'), 'true');

  await o.isi('Jumlah', '3');
  await o.tekan('Ajukan laporan');
  await o.lihat('tidak sesudah pukul mulai');
  assert.equal(await o.ruas('Jumlah').inputValue(), '3');
  await o.isi('Mulai', '08.00');
  await o.isi('Selesai', '08.30');
  await o.tekan('Ajukan laporan');
  await o.lihat('bertumpuk dengan laporan lain');
});

kasus('draf disalin dari hari sebelumnya, lalu diajukan sekaligus', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka(`/harian?tanggal=${BUKA}`);
  await o.lihat('Belum ada kegiatan pada hari ini');
  await o.tekan('Salin dari hari kerja sebelumnya');
  await o.lihat(/\d+ kegiatan disalin sebagai draf/);
  const n = await o.page.locator('.catatan-hari > li').count();
  assert.ok(n > 0);
  await o.tekan(`Ajukan ${n} draf`);
  await o.lihat(`${n} laporan diajukan`);
  assert.equal(await o.page.locator('.catatan-hari .cip', { hasText: 'Diajukan' }).count(), n);
  await o.tekan('Salin dari hari kerja sebelumnya');
  await o.lihat('Tidak ada yang disalin: waktunya sudah terisi');
});

kasus('simpan draf, ubah, hapus', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka(`/harian?tanggal=${BUKA}`);
  await o.isi('Kegiatan', 'Menata berkas bahan rapat');
  await o.isi('Mulai', '16.00');
  await o.isi('Selesai', '16.20');
  await o.tekan('Simpan draf');
  await o.lihat('disimpan sebagai draf');
  await o.ikuti('Ubah Menata berkas bahan rapat');
  await o.isi('Kegiatan', 'Menata berkas bahan rapat triwulan');
  await o.tekan('Simpan draf');
  await o.ikuti('Ubah Menata berkas bahan rapat triwulan');
  await o.tekan('Hapus laporan ini');
  await o.lihat('Laporan dihapus');
  await o.takLihat('Menata berkas bahan rapat');
});

kasus('hari yang lewat tenggat tertutup, dengan pasal dan langkahnya', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka(`/harian?tanggal=${TUTUP}`);
  await o.lihat('Hari ini tertutup', 'Laporan Kamis, 20 Februari 2025 tidak dapat diubah lagi', 'Batasnya Selasa, 25 Februari 2025', 'Pasal 10 ayat (4)', 'Minta BKPSDM');
  assert.equal(await o.page.getByLabel('Kegiatan').count(), 0);
  await o.page.getByText('Mengapa sampai 25 Februari 2025?').click();
  await o.ikuti('Buka penjelasan lengkap');
  await o.lihat('Pasal 10 ayat (4)', 'Aturan yang cocok');
});

kasus('sebulan laporan, disampaikan dan ditarik kembali', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/harian/bulan?bulan=2025-02');
  await o.lihat('Laporan Februari 2025', 'terverifikasi', 'Disampaikan');
  await o.tekan('Tarik kembali');
  await o.tekan('Sampaikan Februari 2025');
  await o.lihat('Disampaikan 4 Maret 2025');
});

/* SPEC 8: today's report in under 30 seconds. What counts on a phone is what has to be touched and typed. */
kasus('laporan hari ini: tiga ketukan dan satu kalimat, atau tiga ketukan saja', async (g) => {
  const o = await g.masuk('admin perangkat daerah');
  let ketukan = 0;
  const ketuk = async (apa) => { ketukan++; await o.pindah(apa); };
  await ketuk(o.tautan('Tulis laporan'));
  assert.ok(await o.ruas('Mulai').inputValue() && await o.ruas('Selesai').inputValue(), 'times are there');
  ketukan++;
  await o.isi('Kegiatan', 'Menyusun notula rapat pagi');
  await ketuk(o.tombol('Ajukan laporan'));
  await o.lihat('diajukan. Anda dapat mengubahnya', 'Menyusun notula rapat pagi');
  assert.equal(ketukan, 3);

  await o.buka(`/harian?tanggal=${BUKA}`);
  ketukan = 1;
  const sering = o.page.locator('.pintas a').first();
  const kata = (await sering.locator('span').innerText()).slice(0, 30);
  await ketuk(sering);
  assert.ok((await o.ruas('Kegiatan').inputValue()).startsWith(kata));
  await ketuk(o.tombol('Ajukan laporan'));
  await o.lihat('diajukan. Anda dapat mengubahnya', kata);
  assert.equal(ketukan, 3);
});

kasus('admin perangkat daerah memasukkan laporan pegawai tanpa perangkat', async (g) => {
  const o = await g.masuk('admin perangkat daerah'), siti = g.data.akun.find((a) => a.peran === 'Pegawai');
  await o.ikuti('Laporan untuk pegawai');
  await o.isi('Cari pegawai', siti.masuk);
  await o.tekan('Cari');
  await o.ikuti(siti.nama);
  await o.lihat(`Laporan ${siti.nama} dimasukkan oleh Anda`);
  await o.isi('Kegiatan', 'Melayani tamu di loket informasi');
  await o.isi('Mulai', '05.00');
  await o.isi('Selesai', '05.30');
  await o.tekan('Ajukan laporan');
  await o.lihat(`Laporan ${siti.nama} pukul 05.00 sampai 05.30 diajukan`, 'Melayani tamu di loket informasi', 'dimasukkan oleh');
  const s = await g.masuk('pegawai');
  await s.buka('/harian');
  await s.lihat('Melayani tamu di loket informasi', 'dimasukkan oleh');
  await s.ikuti('Ubah Melayani tamu di loket informasi');
  await s.isi('Kegiatan', 'Melayani tamu di loket pengaduan');
  await s.tekan('Ajukan laporan');
  await s.lihat('Melayani tamu di loket pengaduan');
  await s.takLihat('dimasukkan oleh');
});

kasus('laporan dari berkas: yang salah menurut baris, contoh lalu diterapkan', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/harian');
  await o.ikuti('Impor dari berkas');
  const berkas = (isi) => o.page.locator('input[type=file]').setInputFiles({ name: 'laporan.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) });
  await berkas('tanggal,mulai,selesai,kegiatan\n2025-03-04,22:00,06:00,Jaga malam\n2025-02-20,08:00,09:00,Menyusun laporan\n');
  await o.tekan('Uji berkas');
  await o.lihat('2 masalah. Tidak ada yang disimpan', 'melewati tengah malam', 'Pasal 10 ayat (4)', 'tidak dapat diubah lagi');
  await o.ikuti('kirim lagi untuk diuji');
  await berkas(`tanggal,mulai,selesai,kegiatan,jumlah,satuan\n${HARI_INI},04:00,04:30,Memeriksa cadangan data,1,kali\n`);
  await o.tekan('Uji berkas');
  await o.lihat('Tidak ada masalah', '1 baru');
  await o.tekan('Terapkan');
  await o.lihat('Laporan harian tersimpan: 1 baru', 'Memeriksa cadangan data');
});

/* Typed text is never lost: it waits on the server for a tab that was closed, and goes when it was sent. */
kasus('ketikan yang belum terkirim kembali di tab lain', async (g) => {
  const o = await g.masuk('kepala perangkat daerah');
  await o.buka(`/harian?tanggal=${BUKA}`);
  await o.isi('Kegiatan', 'Memimpin rapat yang belum selesai ditulis');
  await o.page.locator('[data-kabar-simpan]', { hasText: 'Ketikan tersimpan sementara' }).first().waitFor();
  await o.page.context().setOffline(true);
  await o.tombol('Simpan draf').click();
  await o.lihat('Sambungan terputus. Isian Anda tersimpan di perangkat ini');
  await o.page.context().setOffline(false);
  const lain = await g.masuk('kepala perangkat daerah');
  await lain.buka(`/harian?tanggal=${BUKA}`);
  await lain.page.getByText('Isian yang belum terkirim dipulihkan').waitFor();
  assert.equal(await lain.ruas('Kegiatan').inputValue(), 'Memimpin rapat yang belum selesai ditulis');
  await lain.isi('Mulai', '06.00');
  await lain.isi('Selesai', '06.30');
  await lain.tekan('Simpan draf');
  await lain.lihat('disimpan sebagai draf');
  const baru = await g.masuk('kepala perangkat daerah');
  await baru.buka(`/harian?tanggal=${BUKA}`);
  await baru.page.waitForLoadState('networkidle');
  assert.equal(await baru.ruas('Kegiatan').inputValue(), '');
}, ['js']);
