/* What the print links give: real PDF of what was set. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assert, kasus } from './bantu.mjs';

const ada = (program) => { try { execFileSync('which', [program], { stdio: 'ignore' }); return true; } catch { return false; } };

/* Text of a PDF, checked by other programs than ours where they are. */
const baca = (pdf) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cetak-')), berkas = path.join(folder, 'x.pdf');
  fs.writeFileSync(berkas, pdf);
  try {
    if (ada('qpdf')) execFileSync('qpdf', ['--check', berkas], { stdio: 'pipe' });
    return ada('pdftotext') ? execFileSync('pdftotext', ['-layout', berkas, '-']).toString() : null;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

const cetak = async (o, tautan, ...kata) => {
  const r = await o.ambil(await o.tautan(tautan).getAttribute('href'));
  assert.equal(r.status, 200);
  assert.equal(r.kepala['content-type'], 'application/pdf');
  assert.equal(r.isi.subarray(0, 5).toString(), '%PDF-');
  assert.match(r.isi.subarray(-16).toString(), /%%EOF\s*$/);
  const teks = baca(r.isi);
  for (const k of kata) assert.ok(teks === null || teks.replace(/\s+/g, ' ').includes(k), `"${k}" is printed`);
};

kasus('dokumen evaluasi: empat lembar', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/hasil');
  await o.ikuti('Desember 2024');
  await cetak(o, 'Cetak dokumen (PDF)', 'SASARAN KINERJA PEGAWAI', 'EVALUASI KINERJA PEGAWAI', 'DOKUMEN EVALUASI KINERJA PEGAWAI', 'Siti Aminah, S.Kom.', g.nip('pegawai'));
});

kasus('SKP tahunan dengan lampirannya', async (g) => {
  const o = await g.masuk('pegawai');
  await o.buka('/skp');
  await o.ikuti('SKP tahun 2025');
  await cetak(o, 'Cetak SKP (PDF)', 'SASARAN KINERJA PEGAWAI', 'Siti Aminah, S.Kom.');
});
