/* Coming in, going out, and finding one's way back. */
import { assert, kasus } from './bantu.mjs';

kasus('masuk dengan NIP dan kata sandi, keluar lagi', async (g) => {
  const o = await g.masukBaru('pegawai');
  assert.equal(o.jalur(), '/');
  await o.lihat('Perlu tindakan saya', 'Tulis laporan');
  await o.buka('/akun');
  await o.lihat('Data kepegawaian', g.nip('pegawai'));
  await o.tekan(/^Keluar$/);
  await o.lihat('Anda sudah keluar');
  await o.buka('/');
  assert.equal(o.jalur(), '/masuk?ke=%2F');
});

kasus('kata sandi salah: pesan, NIP tetap, sandi tidak kembali', async (g) => {
  const o = await g.tamu();
  await o.buka('/masuk');
  await o.isi('NIP', g.nip('pegawai'));
  await o.isi('Kata sandi', 'bukan-kata-sandinya');
  await o.tekan('Masuk');
  await o.lihat('NIP atau kata sandi tidak cocok', 'Periksa keduanya');
  assert.equal(await o.ruas('NIP').inputValue(), g.nip('pegawai'));
  assert.equal(await o.ruas('Kata sandi').inputValue(), '');
  await o.buka('/masuk');
  await o.tekan('Masuk');
  await o.lihat('Ada 2 hal yang perlu diperbaiki');
});

kasus('halaman yang diminta terbuka sesudah masuk', async (g) => {
  const o = await g.tamu();
  await o.buka('/harian?tanggal=2025-02-28');
  assert.equal(o.jalur(), '/masuk?ke=%2Fharian%3Ftanggal%3D2025-02-28');
  await o.isi('NIP', g.nip('pegawai'));
  await o.isi('Kata sandi', g.data.sandi);
  await o.tekan('Masuk');
  assert.equal(o.jalur(), '/harian?tanggal=2025-02-28');
  await o.lihat('Jumat, 28 Februari 2025');
});

kasus('sesi berakhir saat menulis: isian kembali sesudah masuk', async (g) => {
  const o = await g.masukBaru('pegawai'), pesan = 'Mohon arahan untuk target triwulan II.';
  await o.buka('/skp');
  await o.ikuti('SKP Maret 2025');
  const skp = o.jalur();
  await o.page.context().clearCookies();
  await o.isi('Tulis kepada pegawai atau pimpinan', pesan);
  await o.tekan('Kirim pesan');
  await o.lihat('yang Anda ketik tersimpan');
  await o.isi('NIP', g.nip('pegawai'));
  await o.isi('Kata sandi', g.data.sandi);
  await o.tekan('Masuk');
  await o.lihat('Isian belum disimpan', pesan);
  await o.tekan('Kirim isian');
  assert.equal(o.jalur().split('#')[0], skp);
  await o.lihat('Pesan tercatat dalam dialog', pesan);
});

kasus('tanpa wewenang ditolak dengan kalimat, bukan dengan halaman kosong', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/pemantauan', 403);
  await o.lihat('Anda tidak berwenang membuka halaman ini');
  await o.buka('/tidak-ada', 404);
  await o.ikuti('Ke Beranda');
  assert.equal(o.jalur(), '/');
});
