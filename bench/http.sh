#!/usr/bin/env bash
# A list page and the writing of daily reports over HTTP, against a bare C server that does the same on a copy of
# the same database. Rounds in turn, medians; only ratios inside one run mean anything.
#
#   bench/http.sh [PEGAWAI] [RONDE] [DETIK]        15000 3 5
#
# Needs wrk, curl, sqlite3 and a release build (make all build/bench/polos).
set -euo pipefail
cd "$(dirname "$0")/.."
pegawai=${1:-15000} ronde=${2:-3} detik=${3:-5}
hari=2025-03-04 bulan=2025-02
tmp=$(mktemp -d)
bersih() { kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$tmp"; }
trap bersih EXIT

[ -n "${TANPA_MAKE:-}" ] || make -s all build/bench/polos
echo "peraga $pegawai pegawai ..." >&2
build/rilis/sirancage demo --data "$tmp/d" --pegawai "$pegawai" --bulan 2 --jam ${hari}T09:00 >/dev/null
db=$tmp/d/sirancage.db

acak() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# Sessions of 200 employees, as the program would have made them.
sampai=99999999999999
: >"$tmp/sesi" ; echo "BEGIN;" >"$tmp/sql"
while IFS= read -r akun; do
  kuki=$(acak) csrf=$(acak)
  hash=$(printf %s "$kuki" | sha256sum | cut -d' ' -f1)
  echo "INSERT INTO sesi (token, akun, csrf, dibuat, sampai) VALUES ('$hash', $akun, '$csrf', 1741053600000, $sampai);" >>"$tmp/sql"
  echo "$kuki $csrf" >>"$tmp/sesi"
done < <(sqlite3 "$db" "SELECT a.id FROM akun a JOIN laporan l ON l.pegawai = a.pegawai WHERE l.tanggal = '2025-02-27' GROUP BY a.id ORDER BY a.id LIMIT 200")
echo "DELETE FROM laporan WHERE tanggal = '$hari'; COMMIT;" >>"$tmp/sql"
sqlite3 "$db" <"$tmp/sql"
sqlite3 "$db" "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null
cp "$db" "$tmp/polos.db"
kuki=$(head -1 "$tmp/sesi" | cut -d' ' -f1)

build/rilis/sirancage serve --data "$tmp/d" --port 8391 --jam ${hari}T09:00 --log galat >"$tmp/log" 2>&1 &
build/bench/polos "$tmp/polos.db" 8392 2>&1 &
for p in 8391/healthz 8392/; do for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$p" && break; sleep 0.1; done; done

halaman=/harian/bulan?bulan=$bulan
for p in 8391 8392; do
  printf '%s halaman: %s byte\n' "$p" "$(curl -s -H "Cookie: sesi=$kuki" "http://127.0.0.1:$p$halaman" | wc -c)"
done

per_detik() { awk '/Requests\/sec/ {print $2}'; }
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
export HARI=$hari SESI=$tmp/sesi UTAS=2 MULAI=0
for r in $(seq "$ronde"); do
  for p in 8391 8392; do
    wrk -t2 -c32 -d"$detik" -H "Cookie: sesi=$kuki" "http://127.0.0.1:$p$halaman" | per_detik >>"$tmp/baca.$p"
    MULAI=$((r * 300)) wrk -t2 -c64 -d"$detik" --latency -s bench/tulis.lua "http://127.0.0.1:$p/" >"$tmp/keluar"
    per_detik <"$tmp/keluar" >>"$tmp/tulis.$p"
    awk '/ 99%/ {print $2}' "$tmp/keluar" >>"$tmp/p99.$p"
    grep -q 'Non-2xx' "$tmp/keluar" && { grep 'Non-2xx' "$tmp/keluar" >&2; }
  done
done
for apa in baca tulis; do
  a=$(median <"$tmp/$apa.8391") b=$(median <"$tmp/$apa.8392")
  printf '%-6s sirancage %s/s, polos %s/s, nisbah %s\n' "$apa" "$a" "$b" "$(awk -v a="$a" -v b="$b" 'BEGIN {printf "%.2f", a / b}')"
done
printf 'tulis  p99 sirancage %s, polos %s\n' "$(paste -sd' ' "$tmp/p99.8391")" "$(paste -sd' ' "$tmp/p99.8392")"
grep VmHWM "/proc/$(pgrep -f 'port 8391' | head -1)/status"
