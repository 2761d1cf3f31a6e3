/*
 * Accessibility of every page that a role can reach: found by following links from Beranda, one page of each kind
 * (numbers in an address are alike). Each is looked at on a desktop, light and dark, and at 360 px: axe finds
 * nothing, and nothing hangs over the right edge.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { assert, kasus } from './bantu.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MEJA = { width: 1280, height: 900 }, HP = { width: 360, height: 740 };
const aturan = (...values) => ({ runOnly: { type: 'rule', values } });
/* Everything once; then what another size or theme can change. */
const PANDANG = [
  [MEJA, 'light', { runOnly: { type: 'tag', values: TAG } }],
  [MEJA, 'dark', aturan('color-contrast')],
  [HP, 'light', aturan('target-size', 'scrollable-region-focusable', 'link-in-text-block')],
];
/* Cards and the bar below are of few kinds: their colours are looked at on the first pages alone. */
const HP_WARNA = [HP, 'light', aturan('color-contrast')], HP_WARNA_KALI = 30;
const sudahDilihat = new Set();         // how the pages looked at so far are built, whoever opened them
const kali = new Map();                 // how often a kind of page was looked at: a second role shows what else stands on it

/* What axe finds on the page as it stands, in these views. */
const periksa = async (o, pandang = PANDANG) => {
  const temuan = [];
  await o.page.evaluate(axe);
  for (const [layar, tema, atur] of pandang) {
    await o.page.setViewportSize(layar);
    await o.page.emulateMedia({ colorScheme: tema });
    const [salah, lebih] = await o.page.evaluate(async (a) => [(await window.axe.run(document, { ...a, resultTypes: ['violations'] })).violations
      .flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)} ${n.any.map((x) => x.message).join('; ').slice(0, 200)}`)),
    document.documentElement.scrollWidth - document.documentElement.clientWidth], atur);
    temuan.push(...salah.map((s) => `${o.jalur()} ${layar.width} ${tema}: ${s}`));
    if (lebih > 0) temuan.push(`${o.jalur()} ${layar.width}: ${lebih} px wider than the screen`);
  }
  return temuan;
};

/* "/skp/123?bulan=2025-02" is the same kind of page as "/skp/456?bulan=2025-01", and every preview is one page with another sheet in it. */
const jenis = (u) => u.pathname.endsWith('/pratinjau') ? '/pratinjau'
  : `${u.pathname.replace(/\/[0-9-]+(?=\/|$)/g, '/:id')}?${[...u.searchParams.keys()].sort().join('&')}`;
const berkas = /\/(pdf|xlsx|csv|unduh|contoh\.\w+)$|^\/bukti\//;

/* Which elements the content has and how they nest: where that is equal, axe has nothing new to say. */
const bangun = (o) => o.page.evaluate(() => {
  const jalan = (e) => e === document.body ? '' : `${jalan(e.parentElement)}>${e.localName}.${e.className.baseVal ?? e.className}`;
  return [...new Set([...document.querySelectorAll('main *')].map(jalan))].sort().join(' ');
});

const telusuri = async (o, mulai) => {
  const antre = [...mulai], sudah = new Set(), temuan = [];
  while (antre.length) {
    const jalur = antre.shift();
    await o.page.setViewportSize(MEJA);
    await o.buka(jalur);
    const kini = await bangun(o), macam = jenis(new URL(o.page.url()));
    if (!sudahDilihat.has(kini) && (kali.get(macam) ?? 0) < 2) {
      const warna = kali.size < HP_WARNA_KALI ? [HP_WARNA] : [];
      temuan.push(...await periksa(o, kali.has(macam) ? PANDANG.slice(0, 1) : [...PANDANG, ...warna]));
      kali.set(macam, (kali.get(macam) ?? 0) + 1);
    }
    sudahDilihat.add(kini);
    const tautan = await o.page.evaluate(() => [...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href));
    for (const t of tautan) {
      const u = new URL(t), kunci = jenis(u);
      const bantuan = u.pathname.startsWith('/bantuan') && mulai[0] === '/';      // the guest reads it
      if (u.origin !== o.g.url || berkas.test(u.pathname) || bantuan || sudah.has(kunci)) continue;
      sudah.add(kunci);
      if ((kali.get(kunci) ?? 0) < 2) antre.push(u.pathname + u.search);          // what is its own to a role, its menu leads to
    }
  }
  assert.ok(sudah.size >= 8, `only ${sudah.size} pages were found`);
  if (process.env.WAKTU) console.log(`# ${sudah.size}: ${[...sudah].join(' ')}`);
  assert.equal(temuan.join('\n'), '');
};

kasus('axe: halaman umum dan bantuan', async (g) => {
  const o = await g.tamu();
  await telusuri(o, ['/masuk', '/bantuan', '/komponen']);
}, ['akses']);

for (const siapa of ['pegawai', 'pejabat penilai', 'kepala perangkat daerah', 'admin bkpsdm', 'auditor', 'administrator sistem'])
  kasus(`axe: ${siapa}`, async (g) => telusuri(await g.masuk(siapa), ['/']), ['akses']);

kasus('axe: halaman dengan galat', async (g) => {
  const o = await g.masuk('pegawai'), temuan = [];
  await o.buka('/harian');
  await o.tekan('Ajukan laporan');
  temuan.push(...await periksa(o));
  await o.buka('/pemantauan', 403);
  temuan.push(...await periksa(o));
  const p = await g.masuk('pejabat penilai');
  await p.buka(`/verifikasi/${g.bahan('banyak_laporan').id}?bulan=2025-02`);
  await p.page.locator('summary', { hasText: 'Kembalikan yang terpilih' }).click();
  await p.tekan('Kembalikan terpilih');
  temuan.push(...await periksa(p));
  await p.buka(`/evaluasi/${g.bahan('tiga_puluh').id}?bulan=2025-02`);
  await p.tekan(/^Tetapkan/);
  temuan.push(...await periksa(p));
  assert.equal(temuan.join('\n'), '');
}, ['akses']);
