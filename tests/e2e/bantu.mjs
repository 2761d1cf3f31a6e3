/*
 * What the cases stand on: a case is a name and a function that gets a Panggung, from which it takes persons at
 * browsers of their own:
 *
 *     kasus('masuk dan keluar', async (g) => {
 *       const siti = await g.masuk('pegawai');
 *       await siti.buka('/akun');
 *       await siti.tekan('Keluar');
 *       await siti.lihat('Anda sudah keluar');
 *     });
 *
 * Modes: `js` is a phone with a touch screen, `tanpa-js` a desktop whose browser runs no script. A case runs in
 * both, in the order of the files, each mode on its own copy of the demo. What a page says on the console, and
 * a script or style that the policy refused, fails the case that saw it.
 */
import assert from 'node:assert/strict';

export { assert };

export const semuaKasus = [];
export const kasus = (nama, jalan, moda = ['js', 'tanpa-js']) => semuaKasus.push({ nama, jalan, moda });

const LAYAR = {
  'js': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  'tanpa-js': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  'akses': { viewport: { width: 1280, height: 900 } },
};

/* A person at a browser. Fields and buttons are found by what is written beside and on them. */
export class Orang {
  constructor(panggung, page) {
    this.g = panggung;
    this.page = page;
    this.keluhan = [];
    const dokumen = new Set();              // pages that answered with an error, which the browser also tells
    page.on('response', (r) => { if (r.request().isNavigationRequest() && r.status() >= 400) dokumen.add(r.url()); });
    page.on('pageerror', (e) => this.keluhan.push(`script: ${e.message}`));
    page.on('console', (m) => {
      const url = m.location().url;
      const wajar = m.text().startsWith('Failed to load resource') && dokumen.has(url);
      if (m.type() === 'error' && !wajar) this.keluhan.push(`${m.text()} (${url})`);
    });
  }

  /* Opens a page; the status that is expected. */
  async buka(jalur, status = 200) {
    const r = await this.page.goto(this.g.url + jalur);
    assert.equal(r.status(), status, `${jalur} answers ${r.status()}`);
  }

  ruas(label) { return this.page.getByLabel(label, { exact: false }).first(); }
  async isi(label, teks) { await this.ruas(label).fill(teks); }
  async pilih(label, pilihan) { await this.ruas(label).selectOption(pilihan); }
  tombol(nama) { return this.page.getByRole('button', { name: nama }).first(); }
  tautan(nama) { return this.page.getByRole('link', { name: nama }).first(); }

  /* Presses a button or follows a link and waits for the page that comes. */
  async tekan(nama) { await this.pindah(this.tombol(nama)); }
  async ikuti(nama) { await this.pindah(this.tautan(nama)); }
  async pindah(apa) {
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'load' }), apa.click()]);
  }

  teks() { return this.page.locator('body').innerText(); }
  async lihat(...kata) {
    const isi = (await this.teks()).replace(/\s+/g, ' ');
    for (const k of kata) assert.ok(k instanceof RegExp ? k.test(isi) : isi.includes(k), `"${k}" is not on ${this.page.url()}:\n${isi}`);
  }
  async takLihat(...kata) {
    const isi = (await this.teks()).replace(/\s+/g, ' ');
    for (const k of kata) assert.ok(!(k instanceof RegExp ? k.test(isi) : isi.includes(k)), `"${k}" is on ${this.page.url()}`);
  }
  jalur() { const u = new URL(this.page.url()); return u.pathname + u.search; }

  /* The whole answer to an address as this person, with its body. */
  async ambil(jalur) {
    const r = await this.page.request.get(this.g.url + jalur);
    return { status: r.status(), kepala: r.headers(), isi: await r.body() };
  }
}

const sesi = new Map();                 // cookies of those who came in

/* One run of one case. */
export class Panggung {
  constructor(browser, moda, url, data) {
    Object.assign(this, { browser, moda, url, data, js: moda !== 'tanpa-js', orang: [], konteks: [] });
  }

  /* Somebody without a session. */
  async tamu(lain = {}) {
    const k = await this.browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...LAYAR[this.moda], ...lain });
    k.setDefaultTimeout(45000);
    const o = new Orang(this, await k.newPage());
    this.konteks.push(k);
    this.orang.push(o);
    return o;
  }

  /* Whoever that is, logged in: a role of the demo ("pegawai"), a person of `bahan`, or a log-in name. */
  nip(siapa) {
    const akun = this.data.akun.find((a) => a.peran.toLowerCase() === siapa);
    return akun ? akun.masuk : this.data.bahan[siapa] ? this.data.bahan[siapa].nip : siapa;
  }
  bahan(nama) {
    assert.ok(this.data.bahan[nama], `the demo has nobody for "${nama}" (siapkan.sql)`);
    return this.data.bahan[nama];
  }
  async masukBaru(siapa, lain = {}) {
    const o = await this.tamu(lain);
    await o.buka('/masuk');
    await o.isi('NIP', this.nip(siapa));
    await o.isi('Kata sandi', this.data.sandi);
    await o.tekan('Masuk');
    assert.ok(!o.jalur().startsWith('/masuk'), `${siapa} is logged in`);
    return o;
  }

  /* The same, with the session of an earlier case where there is one. Starts on /. */
  async masuk(siapa, lain = {}) {
    const kunci = `${this.moda} ${siapa}`;
    if (!sesi.has(kunci)) {
      const o = await this.masukBaru(siapa, lain);
      sesi.set(kunci, await o.page.context().cookies());
      return o;
    }
    const o = await this.tamu(lain);
    await o.page.context().addCookies(sesi.get(kunci));
    await o.buka('/');
    return o;
  }

  async tutup() {
    for (const k of this.konteks) await k.close();
  }
}
