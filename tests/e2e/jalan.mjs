/* Runs the case files on the servers that jalan.sh started, the modes side by side, and prints TAP. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { Panggung, semuaKasus } from './bantu.mjs';

const BERKAS = ['masuk', 'harian', 'skp', 'verifikasi', 'evaluasi', 'cetak', 'impor', 'tampilan', 'akses'];
const BATAS_MS = 420_000;               // a case that hangs; a busy machine needs minutes for the largest

const kerja = process.env.BAHAN;
const baca = (nama) => JSON.parse(fs.readFileSync(path.join(kerja, nama), 'utf8'));
const data = { ...baca('peraga.json'), ...baca('bahan.json') };

const kata = process.argv.slice(2);
for (const b of BERKAS.filter((n) => !kata.length || kata.some((k) => n.includes(k)))) await import(`./${b}.mjs`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

let ke = 0, salah = 0;
const lapor = (baik, nama, mulai, sebab) => {
  const catatan = sebab instanceof Error ? sebab.message : sebab;
  console.log(`${baik ? 'ok' : 'not ok'} ${++ke} - ${nama}${baik && catatan ? ` # SKIP ${catatan}` : ''}`);
  if (!baik) console.log(`${catatan}`.replace(/^/gm, '# '));
  if (process.env.WAKTU) console.log(`# ${Date.now() - mulai} ms`);
  salah += baik ? 0 : 1;
};

const potret = async (g, nama) => {
  for (const [i, o] of g.orang.entries())
    await o.page.screenshot({ path: path.join(process.env.FOTO, `${nama.replace(/\W+/g, '-')}-${i}.png`), fullPage: true }).catch(() => {});
};

const satu = async (k, moda) => {
  const g = new Panggung(browser, moda, baca(`${moda}.out`).alamat, data), nama = `${moda}: ${k.nama}`, mulai = Date.now();
  let jam;
  try {
    const habis = new Promise((_, tolak) => { jam = setTimeout(() => tolak(new Error(`took longer than ${BATAS_MS / 1000} s`)), BATAS_MS); });
    const lewati = await Promise.race([k.jalan(g), habis]);
    const keluhan = g.orang.flatMap((o) => o.keluhan);
    if (keluhan.length) throw new Error(`the browser complained:\n${keluhan.join('\n')}`);
    lapor(true, nama, mulai, lewati);
  } catch (e) {
    if (process.env.FOTO) await potret(g, nama);
    lapor(false, nama, mulai, e);
  }
  clearTimeout(jam);
  await g.tutup();
};

/* The walks of `akses` change nothing, so two of them go side by side. */
const antre = Object.fromEntries(['js', 'tanpa-js', 'akses'].map((moda) => [moda, semuaKasus.filter((k) => k.moda.includes(moda))]));
await Promise.all(['js', 'tanpa-js', 'akses', 'akses'].map(async (moda) => {
  while (antre[moda].length) await satu(antre[moda].shift(), moda);
}));
await browser.close();
process.exitCode = salah ? 1 : 0;
