#!/usr/bin/env bash
# Browser tests on demos of their own, served by the build with sanitizers. Output in TAP; ./check runs it.
#
#   tests/e2e/jalan.sh               everything
#   tests/e2e/jalan.sh harian        only case files whose name contains one of the words
#   FOTO=DIR tests/e2e/jalan.sh      keeps a picture of each page on which a case failed
set -euo pipefail
cd "$(dirname "$0")/../.."

program=build/uji/sirancage
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

tmp=$(mktemp -d)
pids=()
bersih() {
  for p in "${pids[@]}"; do kill -KILL "$p" 2>/dev/null || true; done
  rm -rf "$tmp"
}
trap bersih EXIT
trap 'exit 130' INT TERM

# The packages come once, and again when the lock changed.
if ! cmp -s tests/e2e/package-lock.json tests/e2e/node_modules/.kunci; then
  (cd tests/e2e && npm ci --loglevel=error >&2)
  cp tests/e2e/package-lock.json tests/e2e/node_modules/.kunci
fi

# One demo, of which every mode gets a copy; and what the cases need to know of it.
"$program" demo --data "$tmp/peraga" --pegawai 300 --json >"$tmp/peraga.json"
penilai=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1])).akun.find((a) => a.peran === "Pejabat penilai").masuk' "$tmp/peraga.json")
sqlite3 -cmd ".parameter set :penilai '$penilai'" "$tmp/peraga/sirancage.db" <tests/e2e/siapkan.sql >"$tmp/bahan.json"

# layani MODE: serves a copy of the demo; its address goes to $tmp/MODE.out.
layani() {
  cp -r "$tmp/peraga" "$tmp/$1"
  "$program" serve --data "$tmp/$1" --port 0 --json >"$tmp/$1.out" 2>"$tmp/$1.log" &
  pids+=($!)
}
moda=(js tanpa-js akses)
for m in "${moda[@]}"; do layani "$m"; done
for m in "${moda[@]}"; do
  for _ in $(seq 300); do [ -s "$tmp/$m.out" ] && break; sleep 0.1; done
  [ -s "$tmp/$m.out" ] || { cat "$tmp/$m.log" >&2; exit 1; }
done

kode=0
BAHAN=$tmp TMPDIR=$tmp CHROMIUM=${CHROMIUM:-$(command -v chromium)} node tests/e2e/jalan.mjs "$@" | tee "$tmp/tap" || kode=$?

# The servers stop by themselves, and neither they nor the sanitizers had anything to complain about.
n=$(grep -cE '^(not )?ok ' "$tmp/tap" || true)
for i in "${!moda[@]}"; do
  m=${moda[$i]} hasil=0
  kill -TERM "${pids[$i]}" 2>/dev/null || true
  wait "${pids[$i]}" || hasil=$?
  n=$((n + 1))
  if [ "$hasil" = 0 ] && ! grep -E 'Sanitizer|runtime error:|tingkat=galat' "$tmp/$m.log" >"$tmp/$m.keluhan"; then
    echo "ok $n - server $m: berhenti baik, tanpa galat"
  else
    echo "not ok $n - server $m: berhenti baik, tanpa galat"
    echo "# exit code $hasil"
    { cat "$tmp/$m.keluhan"; tail -n 60 "$tmp/$m.log"; } | sed 's/^/# /'
    kode=1
  fi
done
pids=()
echo "1..$n"
exit "$kode"
