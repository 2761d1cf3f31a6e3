#!/usr/bin/env bash
# Makes the pictures of README from the running program: a demonstration of its own, log-in, headless Chromium.
#
#   tools/gambar.sh            docs/gambar/*.png anew
#
# Chromium cannot be handed a cookie, so a few lines of Node stand between and add it.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${PROGRAM:-build/rilis/sirancage}
tmp=$(mktemp -d)
pids=()
bersih() {
  for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$tmp"
}
trap bersih EXIT
for alat in "$program" chromium node curl; do command -v "$alat" >/dev/null || { echo "$alat tidak ada" >&2; exit 1; }; done

"$program" demo --data "$tmp/data" --pegawai 300 --json >"$tmp/demo.json"
"$program" serve --data "$tmp/data" --port 0 --json >"$tmp/serve.json" 2>"$tmp/serve.log" &
pids+=($!)
for _ in $(seq 100); do [ -s "$tmp/serve.json" ] && break; sleep 0.1; done
alamat=$(sed -E 's/.*"alamat":"([^"]*)".*/\1/' "$tmp/serve.json")

# masuk NIP: prints the session cookie.
masuk() {
  local kuki=$tmp/kuki token
  rm -f "$kuki"
  token=$(curl -sf -c "$kuki" "$alamat/masuk" | grep -oE 'name="csrf" value="[0-9a-f]{64}"' | grep -oE '[0-9a-f]{64}' | head -1)
  curl -sS -o /dev/null -b "$kuki" -c "$kuki" -H "Origin: $alamat" \
    --data-urlencode "csrf=$token" --data-urlencode "masuk=$1" --data-urlencode "sandi=$sandi" "$alamat/masuk"
  awk '$6 == "sesi" { print "sesi=" $7 }' "$kuki"
}

# perantara COOKIE: forwards to the program with that cookie; prints its port.
perantara() {
  node -e '
    const http = require("http"), asal = new URL(process.argv[1]);
    const s = http.createServer((q, r) => http.request({ host: asal.hostname, port: asal.port, path: q.url, method: q.method,
      headers: { ...q.headers, host: asal.host, cookie: process.argv[2] } }, (b) => { r.writeHead(b.statusCode, b.headers); b.pipe(r); })
      .on("error", () => r.destroy()).end());
    s.listen(0, "127.0.0.1", () => console.log(s.address().port));' "$alamat" "$1" >"$tmp/port" &
  pids+=($!)
  for _ in $(seq 50); do [ -s "$tmp/port" ] && break; sleep 0.1; done
}

# potret NAME PATH WIDTH HEIGHT
potret() {
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --disable-lcd-text --force-color-profile=srgb \
    --user-data-dir="$tmp/chromium" --window-size="$3,$4" --virtual-time-budget=3000 \
    --screenshot="$PWD/docs/gambar/$1.png" "http://127.0.0.1:$(cat "$tmp/port")$2" >"$tmp/chromium.log" 2>&1
  [ -s "docs/gambar/$1.png" ] || { cat "$tmp/chromium.log" >&2; exit 1; }
  printf '%s: %d KB\n' "$1" $(($(stat -c %s "docs/gambar/$1.png") / 1024))
}

# nilai NAME: a value of the demo's JSON by the label of the role it belongs to.
akun() { node -e '
  const d = JSON.parse(require("fs").readFileSync(process.argv[1])), p = process.argv[2];
  console.log(p === "sandi" ? d.sandi : d.akun.find((x) => x.peran === p).masuk);' "$tmp/demo.json" "$1"; }
sandi=$(akun sandi)

mkdir -p docs/gambar
perantara "$(masuk "$(akun "Pegawai")")"
potret beranda / 1100 760
potret ponsel /harian 390 844
kill "${pids[-1]}"
rm "$tmp/port"
perantara "$(masuk "$(akun "Pejabat penilai")")"
orang=$(curl -sf "http://127.0.0.1:$(cat "$tmp/port")/evaluasi?bulan=2025-02" | grep -oE '/evaluasi/[0-9]+\?bulan=2025-02' | sed -n 1p)
potret evaluasi "$orang" 1100 760
