/* A table becomes rows: tried first, reported by row and column, applied as a whole. */
import { assert, kasus } from './bantu.mjs';

const kirim = async (o, nama, isi) => {
  await o.page.locator('input[type=file]').setInputFiles({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) });
  await o.tekan('Uji berkas');
};

kasus('impor pegawai: berkas salah dilaporkan menurut baris dan kolom, yang benar diterapkan', async (g) => {
  const o = await g.masuk('admin bkpsdm');
  await o.buka('/impor');
  await o.ikuti(/^Pegawai$/);
  const contoh = (await o.ambil(await o.tautan('Contoh CSV').getAttribute('href'))).isi.toString();
  const nip = /\d{18}/.exec(contoh)[0];

  await kirim(o, 'pegawai.csv', contoh.replace(nip, nip.slice(0, 17)));
  await o.lihat(/\d+ masalah. Tidak ada yang disimpan/, nip.slice(0, 17));
  const masalah = o.page.getByRole('table', { name: 'Masalah menurut baris dan kolom' }).getByRole('row').nth(1);
  assert.match(await masalah.innerText(), /2[\s\S]*nip[\s\S]*18/i, 'row 2, column nip, 18 digits');
  assert.equal(await o.page.getByRole('button', { name: 'Terapkan' }).count(), 0);
  await o.buka(`/pegawai?q=${nip}`);
  await o.lihat('Tidak ada pegawai yang cocok');

  await o.buka('/impor/pegawai');
  await kirim(o, 'pegawai.csv', contoh);
  await o.lihat('Tidak ada masalah', 'Belum ada yang disimpan');
  await o.tekan('Terapkan');
  await o.lihat(/Pegawai tersimpan: \d+ baru/);
  await o.buka(`/pegawai?q=${nip}`);
  await o.lihat(nip);
});

kasus('impor: berkas yang bukan tabel, dan yang tidak berwenang', async (g) => {
  const o = await g.masuk('admin bkpsdm');
  await o.buka('/impor/pegawai');
  await kirim(o, 'pegawai.xlsx', '%PDF-1.4 bukan tabel');
  await o.lihat('perlu diperbaiki');
  await o.tekan('Uji berkas');
  await o.lihat('perlu diperbaiki');
  const pegawai = await g.masuk('pegawai');
  await pegawai.buka('/impor', 403);
});
