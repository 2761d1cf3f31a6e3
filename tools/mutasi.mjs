#!/usr/bin/env node
/*
 * Mutation test of the rules: changes one operator, constant, branch, statement or table cell of src/inti, one value of
 * a profile or one row of an appraiser table at a time, and runs the rule tests. A change that no test notices is a
 * survivor: a rule that no test states, or a change that means nothing, explained in tools/mutasi.tsv.
 *
 *   tools/mutasi.mjs                       everything: the rules, then the profiles
 *   tools/mutasi.mjs tenggat penilai_cari  files whose name contains one of the words
 *   tools/mutasi.mjs profil.yaml           profile data alone
 *   tools/mutasi.mjs --ubah [REF]          files changed since REF (HEAD: what is not committed)
 *   tools/mutasi.mjs -j2                   two at a time (default 1); -v shows every mutant; -q first look, without slow tests
 *
 * A mutant is a shared object preloaded before the library (Makefile, "Mutation tests"), so nothing is linked again.
 * Survivors whose optimised code equals the original's are equivalent by proof and only counted. Ends with 3 when
 * something is unexplained or an explanation is stale, 0 otherwise.
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const akar = path.resolve(path.dirname(new URL(import.meta.url).pathname), ".."), rumah = path.join(akar, "build/mutasi");
process.chdir(akar);
const arg = process.argv.slice(2), kata = [];
let serentak = 1, ramai = false, kilat = false, ubah = null;
while (arg.length) {
  const a = arg.shift();
  if (a === "-v") ramai = true;
  else if (a === "-q") kilat = true;
  else if (/^-j\d+$/.test(a)) serentak = +a.slice(2);
  else if (a === "--ubah") ubah = arg.length && !arg[0].startsWith("-") ? arg.shift() : "HEAD";
  else if (a.startsWith("-")) { console.error("usage: tools/mutasi.mjs [-v] [-q] [-jN] [--ubah [REF]] [WORD...]"); process.exit(2); }
  else kata.push(a);
}

// ---- what to change -------------------------------------------------------------------------------

/* The source with comments, strings and preprocessor lines blanked, every offset kept. */
function polos(teks) {
  const hapus = s => s.replace(/[^\n]/g, " ");
  return teks.replace(/\/\*[^]*?\*\/|\/\/[^\n]*|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, hapus)
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, s => s[0] + s.slice(1, -1).replace(/./g, "_") + s[0]);
}

function tutup(s, i) {                          // offset of the ")" that closes the "(" at i
  for (let d = 0; ; i++) if (s[i] === "(") d++; else if (s[i] === ")" && --d === 0) return i;
}

const LAWAN = { "==": ["!="], "!=": ["=="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "&&": ["||"], "||": ["&&"],
                "+=": ["-="], "-=": ["+="], "*": ["/"], "/": ["*"], "%": ["/"], true: ["false"], false: ["true"],
                "break": [""], "continue": [""], "|": ["& 0 |", "| 0 &"], "?": ["&& 0 ?", "|| 1 ?"] };

/* Every change of a C source: { di, panjang, baru, lama }. */
function mutan_c(teks) {
  const s = polos(teks), hasil = [];
  const tambah = (di, panjang, ...baru) => baru.forEach(b => hasil.push({ di, panjang, baru: b, lama: teks.substr(di, panjang) }));
  const biar = [];                              // spans left alone: what callers promise, and sizes of memory (ASan's work)
  for (const m of s.matchAll(/\b(?:pastikan|KODE_ISI|buf_new|arena_new|arena_many|sizeof|__attribute__|_Static_assert)\s*\(/g)) biar.push([m.index, tutup(s, m.index + m[0].length - 1)]);
  for (const m of s.matchAll(/\bchar \w+\[\d+\]/g)) biar.push([m.index, m.index + m[0].length]);
  const kode = [...s.matchAll(/[A-Za-z_]\w*|\d\w*|->|\+\+|--|<<=?|>>=?|[<>=!+\-*/%&|^]=|&&|\|\||\.\.\.|\S/g)];
  kode.forEach((m, i) => {
    const t = m[0], di = m.index, lalu = kode[i - 1]?.[0] ?? "", nanti = kode[i + 1]?.[0] ?? "";
    if (biar.some(([a, b]) => di >= a && di <= b)) return;
    const nilai = /[\w)\]]$/.test(lalu) && !/^(?:return|case|else|if|while|sizeof)$/.test(lalu);   // an operand stands before
    const baris = s.slice(s.lastIndexOf("\n", di) + 1, s.indexOf("\n", di));
    if (t === "<") {
      if (nilai) tambah(di, 1, ...(/\bfor\s*\(/.test(baris) ? ["+ 1 <"] : ["<=", ">="]));
    } else if (/^(?:if|while)$/.test(t) && nanti === "(") {
      const a = kode[i + 1].index, b = tutup(s, a), c = teks.slice(a, b + 1);
      tambah(a, b + 1 - a, ...(t === "if" ? [`(0 && ${c})`, `(1 || ${c})`] : [`(0 && ${c})`]));
    } else if (t === "+" || t === "-") {
      if (nilai) tambah(di, 1, t === "+" ? "-" : "+");
    } else if (t === "*" || t === "|") {        // not a pointer: operands on both sides
      if (nilai && !/^[A-Z][a-z]|^(?:char|void|int|bool|const)$/.test(lalu) && lalu !== "*" && !/^[*)]$/.test(nanti)) tambah(di, 1, ...LAWAN[t]);
    } else if (t === "!") {
      if (nanti !== "=") tambah(di, 1, "");
    } else if (t === "++" || t === "--") {
      if (!/\bfor\s*\(/.test(baris)) tambah(di, 2, t === "++" ? "--" : "++");
    } else if (Object.hasOwn(LAWAN, t)) {
      tambah(di, t.length, ...LAWAN[t]);
    } else if (/^\d+$/.test(t)) {
      if (/^(?:KB|MB)$/.test(kode[i + 2]?.[0]) || (t === "0" && lalu === "{" && nanti === "}")) return;
      tambah(di, t.length, ...(t === "0" ? ["1"] : [String(+t + 1), String(+t - 1)]));
    } else if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$|^(?:SB|BP)$/.test(t) && nanti !== "(" && !/_(?:MAX|F)$/.test(t) && baris.trim() !== t + ",") {
      tambah(di, t.length, `(${t} + 1)`);
    } else if (/^[a-z_]/.test(t) && /^[;{})]$|^else$/.test(lalu) && !/^(?:return|if|for|while|do|else|switch|case|default|break|continue|goto|typedef|static|struct|enum|const|extern|va_end)$/.test(t)) {
      const akhir = s.indexOf(";", di), isi = s.slice(di, akhir);      // a statement: a call or an assignment on its own
      if (/^[\w.>\-[\]*]+\s*(?:[-+|]?=[^=]|\()/.test(isi) && !isi.includes("{")) tambah(di, akhir - di, "(void)0");
    } else if (t === "*" && /^[;{})]$/.test(lalu)) {
      tambah(di, s.indexOf(";", di) - di, "(void)0");
    }
  });
  return hasil;
}

/* Every value of a profil.yaml changed to another of its kind. `kata` holds the words each key has anywhere. */
function mutan_yaml(teks, kata) {
  const awalan = /^awalan: (\w)/m.exec(teks)[1], hasil = [];
  for (const m of teks.matchAll(/^(?!\s*#).*$/gm)) {
    const baris = m[0].replace(/\s+#.*$/, "");
    for (const v of baris.matchAll(/([\w]+):\s+([^{},\s][^{},]*?)(?=\s*[},]|\s*$)/g)) {
      const lama = v[2], di = m.index + v.index + v[0].length - lama.length;
      hasil.push({ di, panjang: lama.length, lama, kunci: v[1], baru: lain(lama, awalan, kata[v[1]]) });
    }
  }
  return hasil;
}
function lain(v, awalan, kata) {
  if (/^\d+$/.test(v)) return String(+v + 1);
  if (/^\d{4}(-\d\d)+$/.test(v)) return v.replace(/\d\d$/, d => String(+d + 1).padStart(2, "0"));
  if (v === "ya" || v === "tidak") return v === "ya" ? "tidak" : "ya";
  if (v === "N") return awalan + "1.1";
  if (new RegExp(`^${awalan}\\d`).test(v)) return "N";
  const p = [...(kata ?? [])].filter(k => k !== v && /^[a-z_]+$/.test(k) && /^[a-z_]+$/.test(v)).sort();
  return p.length ? p[v.length % p.length] : v + "x";
}

/* Every row of an appraiser table left out, and each of its cells that decides something changed to its neighbour's. */
function mutan_tsv(teks) {
  const baris = [...teks.matchAll(/^[a-z_]+\t.*\n/gm)], hasil = [];
  const nilai = {};
  for (const m of baris) m[0].trimEnd().split("\t").forEach((v, i) => ((nilai[m[0].split("\t")[0] + i] ??= new Set()).add(v)));
  for (const m of baris) {
    const sel = m[0].trimEnd().split("\t");
    hasil.push({ di: m.index, panjang: m[0].length, lama: "row", baru: "" });
    for (let i = 2, di = m.index + sel[0].length + sel[1].length + 2; i < sel.length; di += sel[i++].length + 1) {
      if (sel[0] === "baris" && i >= 8) break;                          // words for people
      const semua = [...nilai[sel[0] + i]], p = semua[(semua.indexOf(sel[i]) + 1) % semua.length];
      if (p !== sel[i]) hasil.push({ di, panjang: sel[i].length, lama: sel[i], baru: p });
    }
  }
  return hasil;
}

/* "old -> new"; the second such change of the same line has "#2" behind it, and so on. */
function beri_nama(teks, semua) {
  const ada = {};
  for (const m of semua) {
    const n = `${m.lama} -> ${m.baru || "nothing"}`.replace(/\s+/g, " "), k = teks.lastIndexOf("\n", m.di - 1) + n;
    ada[k] = (ada[k] ?? 0) + 1;
    m.nama = ada[k] > 1 ? `${n} #${ada[k]}` : n;
  }
}

// ---- running --------------------------------------------------------------------------------------

const uji = fs.readdirSync("tests").filter(f => /^(inti_.*|hak_tabel)\.c$/.test(f)).map(f => f.slice(0, -2));
console.log(`== make (${uji.length} test programs)`);
execFileSync("make", ["-s", `-j${serentak}`, ...uji.map(u => `build/mutasi/t/${u}`)], { stdio: ["ignore", "ignore", "inherit"] });
const flags = execFileSync("make", ["-s", "mutasi-flags"]).toString().trim().split(/\s+/);

/* Runs a program; { kode } or { habis: true } when it took too long. */
function jalan(program, args, { cwd = akar, env = {}, input = null, waktu = 60000 } = {}) {
  return new Promise(beres => {
    const p = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["pipe", "ignore", "ignore"], detached: true });
    let habis = false;
    const jam = setTimeout(() => { habis = true; try { process.kill(-p.pid, "SIGKILL"); } catch { /* it has ended */ } }, waktu);
    p.on("close", kode => { clearTimeout(jam); beres({ kode, habis }); });
    p.on("error", () => { clearTimeout(jam); beres({ kode: -1, habis }); });
    p.stdin.on("error", () => {});
    p.stdin.end(input ?? "");
  });
}

const KC = (file, lain) => [...flags, "-w", "-iquote", path.dirname(file), ...lain, "-x", "c", "-"];
const sumber = (file, teks) => `# 1 "${file}"\n${teks}`;

/* A worker has a folder that looks like the checkout to the tests; only its profiles are its own. */
function pekerja(n) {
  const p = path.join(rumah, `kerja-${process.pid}-${n}`);
  fs.rmSync(p, { recursive: true, force: true });
  fs.mkdirSync(path.join(p, "tmp"), { recursive: true });
  for (const f of ["tests", "docs", "schema", "src"]) fs.symlinkSync(path.join(akar, f), path.join(p, f));
  fs.cpSync("profil", path.join(p, "profil"), { recursive: true });
  return p;
}

const lama_uji = {};
async function dasar(kerja, tests) {            // they pass without a change, before and after: or every mutant would seem killed
  for (const u of tests) {
    const t = Date.now(), r = await jalan(path.join(rumah, "t", u), [], { cwd: kerja, env: { TMPDIR: path.join(kerja, "tmp") } });
    lama_uji[u] = Math.max(lama_uji[u] ?? 0, Date.now() - t);
    if (r.kode !== 0) { console.error(`${u} fails without any change: mend it first`); process.exit(1); }
  }
}

/* "killed", "time" or "survived"; the test that killed comes first the next time. */
async function hadapi(kerja, urut, preload) {
  for (const u of [...urut]) {
    const env = { TMPDIR: path.join(kerja, "tmp"), CMOCKA_TEST_ABORT: "0", ...(preload ? { LD_PRELOAD: preload } : {}) };
    const r = await jalan(path.join(rumah, "t", u), [], { cwd: kerja, env, waktu: 4000 + 12 * lama_uji[u] });
    if (r.kode === 0) continue;
    urut.splice(urut.indexOf(u), 1);
    urut.unshift(u);
    return r.habis ? "time" : "killed";
  }
  return "survived";
}

/* The tests that enter a function of the file: with a copy that ends the program at every entry they do not pass. */
async function pemakai(kerja, file, teks) {
  const so = path.join(kerja, "mutan.so"), pakai = [];
  const henti = "\n__attribute__((no_instrument_function)) void __cyg_profile_func_enter(void *a, void *b) { _exit(1); }\n";
  await jalan("gcc", KC(file, ["-O0", "-finstrument-functions", "-shared", "-o", so]), { input: "#include <unistd.h>\n" + sumber(file, teks) + henti });
  const nama = (x, ...a) => execFileSync("nm", ["-D", ...a, x]).toString().split("\n").map(b => b.split(" ").slice(-2));
  const tabel = nama(so, "--defined-only").filter(b => /[BDR]/.test(b[0])).map(b => b[1]);
  for (const u of uji)                            // or that read a table of it
    if (await hadapi(kerja, [u], so) !== "survived" || nama(path.join(rumah, "t", u)).some(b => tabel.includes(b[1]?.split("@")[0]))) pakai.push(u);
  return pakai;
}

const asli = {};                                // what the compiler makes of a source when it may simplify
async function kode_mesin(kerja, file, teks) {
  const o = path.join(kerja, "mutan.o");
  await jalan("gcc", KC(file, ["-O2", "-c", "-o", o]), { input: sumber(file, teks) });
  return createHash("sha256").update(fs.readFileSync(o)).digest("hex");
}
async function uji_c(kerja, urut, file, teks, m) {
  const baru = teks.slice(0, m.di) + m.baru + teks.slice(m.di + m.panjang), so = path.join(kerja, "mutan.so");
  if ((await jalan("gcc", KC(file, ["-O0", "-shared", "-o", so]), { input: sumber(file, baru) })).kode !== 0) return "compile";
  const hasil = await hadapi(kerja, urut, so);
  if (hasil !== "survived" || kilat) return hasil;
  asli[file] ??= await kode_mesin(kerja, file, teks);
  return await kode_mesin(kerja, file, baru) === asli[file] ? "equal" : hasil;
}
async function uji_data(kerja, urut, file, teks, m) {
  const f = path.join(kerja, file);
  fs.writeFileSync(f, teks.slice(0, m.di) + m.baru + teks.slice(m.di + m.panjang));
  try { return await hadapi(kerja, urut, null); } finally { fs.writeFileSync(f, teks); }
}

// ---- reporting ------------------------------------------------------------------------------------

const PENJELASAN = "tools/mutasi.tsv";
const MEMORI = /sanitizer/;             // the reason is what stands in foreign memory: killed or not by chance
const alasan = fs.readFileSync(PENJELASAN, "utf8").split("\n").map((b, i) => ({ no: i + 1, kolom: b.split("\t") }))
  .filter(b => b.kolom[0] && !b.kolom[0].startsWith("#")).map(b => ({ no: b.no, file: b.kolom[0], baris: b.kolom[1], mutan: b.kolom[2], sebab: b.kolom[3] }));
for (const a of alasan) if (!a.sebab) { console.error(`${PENJELASAN}:${a.no}: four columns: file, line, mutant, reason`); process.exit(2); }

const data = fs.readdirSync("profil").flatMap(d => ["profil.yaml", "penilai.tsv"].map(f => `profil/${d}/${f}`)).filter(f => fs.existsSync(f));
let files = [...fs.readdirSync("src/inti").filter(f => f.endsWith(".c")).map(f => `src/inti/${f}`), ...data];
if (ubah) {
  const berubah = execFileSync("git", ["diff", "--name-only", ubah]).toString().split("\n");
  files = files.filter(f => berubah.includes(f));
}
if (kata.length) files = files.filter(f => kata.some(k => f.includes(k)));
if (!files.length) { console.log("nothing to change"); process.exit(0); }

const kata_yaml = {};
for (const f of data.filter(f => f.endsWith("yaml")))
  for (const m of fs.readFileSync(f, "utf8").matchAll(/(\w+):\s+([^{},#\s][^{},#\n]*?)(?=\s*[},#]|\s*$)/gm)) (kata_yaml[m[1]] ??= new Set()).add(m[2]);

const kerja = Array.from({ length: serentak }, (_, i) => pekerja(i));
await dasar(kerja[0], uji);
uji.sort((a, b) => lama_uji[a] - lama_uji[b]);
if (kilat) uji.splice(uji.findLastIndex(u => lama_uji[u] < 1500) + 1);
const total = {};
let hidup = 0, basi = 0;
for (const file of files) {
  const teks = fs.readFileSync(file, "utf8"), c = file.endsWith(".c"), mulai = Date.now();
  const semua = c ? mutan_c(teks) : file.endsWith("yaml") ? mutan_yaml(teks, kata_yaml) : mutan_tsv(teks);
  const jumlah = { mutants: semua.length, killed: 0, time: 0, compile: 0, equal: 0, explained: 0, survived: 0 }, terpakai = new Set();
  const pakai = c ? await pemakai(kerja[0], file, teks) : uji;
  if (ramai) console.log(`== ${file}: ${pakai.join(" ")}`);
  beri_nama(teks, semua);
  let i = 0;
  await Promise.all(kerja.map(async k => {
    const urut = [...pakai];
    while (i < semua.length) {
      const m = semua[i++], awal = teks.lastIndexOf("\n", m.di - 1) + 1, akhir = teks.indexOf("\n", m.di);
      const no = teks.slice(0, m.di).split("\n").length, baris = teks.slice(awal, akhir).trim().replace(/\t/g, " ");
      const nama = m.nama;
      let hasil = await (c ? uji_c : uji_data)(k, urut, file, teks, m);
      if (hasil === "survived") {
        const a = alasan.filter(x => x.file === file && x.baris === baris && (x.mutan === "*" || x.mutan === nama));
        a.forEach(x => terpakai.add(x));
        if (a.length) hasil = "explained";
      }
      jumlah[hasil]++;
      if (ramai || hasil === "survived") console.log(`${hasil === "survived" ? "!!" : "  "} ${file}:${no}: ${nama}${ramai ? `  [${hasil}]` : ""}\n       ${baris}`);
    }
  }));
  for (const a of alasan.filter(x => x.file === file && !terpakai.has(x))) {
    if (MEMORI.test(a.sebab) && teks.includes(a.baris)) continue;
    basi++;
    console.log(`!! ${PENJELASAN}:${a.no}: stale: no survivor "${a.mutan}" on a line "${a.baris}" of ${file}`);
  }
  await dasar(kerja[0], pakai);
  hidup += jumlah.survived;
  for (const n in jumlah) total[n] = (total[n] ?? 0) + jumlah[n];
  console.log(ringkas(file, jumlah) + `  (${Math.round((Date.now() - mulai) / 1000)} s)`);
}
for (const a of alasan.filter(x => !fs.existsSync(x.file))) { basi++; console.log(`!! ${PENJELASAN}:${a.no}: stale: no file ${a.file}`); }
function ringkas(nama, j) {
  return `   ${nama.padEnd(38)} ${String(j.mutants).padStart(5)} mutants: ${j.killed + j.time} killed, ${j.compile} do not compile, ` +
    `${j.equal} same code, ${j.explained} explained, ${j.survived} survived`;
}
for (const k of kerja) fs.rmSync(k, { recursive: true, force: true });
console.log(ringkas("total", total));
console.log(`${hidup} survivors unexplained, ${basi} explanations stale`);
process.exit(hidup || basi ? 3 : 0);
