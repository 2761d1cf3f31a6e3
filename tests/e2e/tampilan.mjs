/* Theme, print style, weight over the wire. */
import zlib from 'node:zlib';
import { assert, kasus } from './bantu.mjs';

const warna = (o) => o.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const BERAT_MAKS = 60 * 1024;

kasus('tampilan gelap dan terang dipilih dan diingat', async (g) => {
  const o = await g.masuk('pegawai');
  const terang = await warna(o);
  await o.tekan('gelap');
  assert.equal(o.jalur(), '/', 'the same page');
  const gelap = await warna(o);
  assert.notEqual(gelap, terang);
  await o.buka('/harian');
  assert.equal(await warna(o), gelap);
  assert.equal(await o.tombol('gelap').getAttribute('aria-pressed'), 'true');
  await o.tekan('terang');
  assert.equal(await warna(o), terang);
  await o.tekan('ikut perangkat');
  await o.page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await warna(o), gelap, 'the device decides');
});

kasus('cetakan halaman tanpa menu dan tombol', async (g) => {
  const o = await g.masuk('pegawai');
  for (const jalur of ['/', '/skp', '/harian', '/hasil']) {
    await o.buka(jalur);
    await o.page.emulateMedia({ media: 'print' });
    for (const s of ['nav.sisi', 'nav.bawah', '.bilah-aksi', '.kaki', '.btn'])
      for (const e of await o.page.locator(s).all()) assert.ok(!(await e.isVisible()), `${s} is printed on ${jalur}`);
    assert.ok(await o.page.locator('h1').first().isVisible());
    await o.page.emulateMedia({ media: null });
  }
});

kasus('bobot halaman pertama', async (g) => {
  for (const siapa of [null, 'pegawai', 'admin bkpsdm']) {
    const o = await g.tamu(), kirim = [];                   // nothing is cached here
    if (siapa) await o.page.context().addCookies(await (await g.masuk(siapa)).page.context().cookies());
    o.page.on('response', (r) => kirim.push(r));
    await o.buka(siapa ? '/' : '/masuk');
    await o.page.waitForLoadState('networkidle');
    let total = 0;
    for (const r of kirim) {
      const u = await r.request().sizes();
      total += u.responseBodySize + u.responseHeadersSize;
      const isi = await r.body(), mampat = zlib.gzipSync(isi, { level: 1 }).length;
      assert.ok(u.responseBodySize <= mampat * 1.1 + 400, `${r.url()} comes compressed: ${u.responseBodySize} of ${isi.length}`);
    }
    assert.ok(kirim.length >= 3 && total <= BERAT_MAKS, `${total} bytes in ${kirim.length} answers`);
  }
}, ['js']);
