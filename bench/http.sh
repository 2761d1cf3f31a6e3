#!/usr/bin/env bash
# A list page, the writing of daily reports, and both at once, over HTTP, against a bare C server on a copy of the
# same database. Rounds in turn and in changing order, medians; only ratios inside one run mean anything. What is
# measured, and what came out, stands in bench/README.md.
#
#   bench/http.sh [PEGAWAI] [RONDE] [DETIK]        15000 3 5
#   PERAGA=FOLDER bench/http.sh ...                copies that demonstration instead of making one
#
# Needs wrk, curl, sqlite3 and a release build (make all build/bench/polos).
set -euo pipefail
cd "$(dirname "$0")/.."
pegawai=${1:-15000} ronde=${2:-3} detik=${3:-5}
tmp=$(mktemp -d) jam=2025-03-04T09:00
# The day that is reported, the day after which the demonstration stands, and the month its list page shows.
export HARI=2025-03-03 JALUR=/harian/bulan?bulan=2025-02 SESI=$tmp/sesi UTAS=2
s=${PORT:-18391}; p=$((s + 1)) pt=$((s + 2))     # ports: the product, the bare program reading, the bare program writing
for x in $s $p $pt; do ! (: <"/dev/tcp/127.0.0.1/$x") 2>/dev/null || { echo "port $x dipakai; PORT=... bench/http.sh" >&2; exit 1; }; done
bersih() { kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$tmp"; }
trap bersih EXIT

[ -n "${TANPA_MAKE:-}" ] || make -s all build/bench/polos
if [ -n "${PERAGA:-}" ]; then cp -r "$PERAGA" "$tmp/d"; else
  build/rilis/sirancage demo --data "$tmp/d" --pegawai "$pegawai" --bulan 2 --jam $jam >/dev/null
fi
db=$tmp/d/sirancage.db
tanya() { sqlite3 -cmd '.timeout 20000' "$db" "$1"; }

# Sessions of 400 employees out of all, as the program would have made them; their day is empty.
acak() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
akun="FROM akun a WHERE EXISTS (SELECT 1 FROM laporan l WHERE l.pegawai = a.pegawai AND l.tanggal = '$HARI')"
tiap=$(( $(tanya "SELECT COUNT(*) $akun") / 400 )); [ "$tiap" -gt 0 ] || tiap=1
echo "BEGIN; DELETE FROM sesi; DELETE FROM bukti WHERE laporan IN (SELECT id FROM laporan WHERE tanggal = '$HARI');
DELETE FROM laporan WHERE tanggal = '$HARI';" >"$tmp/sql"
while IFS= read -r id; do
  kuki=$(acak) csrf=$(acak) hash=$(printf %s "$kuki" | sha256sum | cut -d' ' -f1)
  echo "INSERT INTO sesi (token, akun, csrf, dibuat, sampai) VALUES ('$hash', $id, '$csrf', 1741053600000, 99999999999999);" >>"$tmp/sql"
  echo "$kuki $csrf" >>"$SESI"
done < <(tanya "SELECT id FROM (SELECT a.id AS id, ROW_NUMBER() OVER (ORDER BY a.id) AS ke $akun) WHERE ke % $tiap = 0 LIMIT 400")
echo "COMMIT;" >>"$tmp/sql"
sqlite3 "$db" <"$tmp/sql"

layani() { build/rilis/sirancage serve --data "$tmp/d" --port $s --jam $jam --log galat >"$tmp/log" 2>&1 & pid[$s]=$!; }
hidup() { for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$1" && return; sleep 0.1; done; echo "$1 diam" >&2; exit 1; }
declare -A pid
# The audit trail of the demonstration is sealed first: both begin with the same rows and nothing to catch up on.
layani; hidup $s/healthz
until [ "$(tanya 'SELECT COUNT(*) FROM jejak WHERE urut IS NULL')" = 0 ]; do sleep 1; done
kill ${pid[$s]}; wait ${pid[$s]} 2>/dev/null || true
tanya "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null
cp "$db" "$tmp/polos.db"

build/bench/polos --sync "$tmp"
layani
build/bench/polos "$tmp/polos.db" $p 4 & pid[$p]=$!
build/bench/polos "$tmp/polos.db" $pt 64 & pid[$pt]=$!
hidup $s/healthz; hidup $p/; hidup $pt/
anon() { awk '/RssAnon/ {printf "%.0f MiB", $2 / 1024}' "/proc/$1/status"; }
echo "memori  sirancage diam $(anon ${pid[$s]})"
kuki=$(head -1 "$SESI" | cut -d' ' -f1)
for x in $s $p; do echo "halaman $x: $(curl -s -H "Cookie: sesi=$kuki" "http://127.0.0.1:$x$JALUR" | wc -c) byte"; done

# wrk with the CPU time that the server of that port took: requests a second, microseconds of CPU each, p99.
cpu() { awk '{print $14 + $15}' "/proc/${pid[$1]}/stat"; }
ukur() {
  local port=$1 nama=$2 dari; shift 2
  dari=$(cpu "$port")
  wrk -t2 -d"$detik" --latency "$@" "http://127.0.0.1:$port/" >"$tmp/keluar.$nama"
  grep -H 'Non-2xx' "$tmp/keluar.$nama" >&2 || true
  awk -v tik=$(( $(cpu "$port") - dari )) '/99%/ {p99 = $2} /requests in/ {n = $1} /Requests\/sec/ {r = $2}
    END {print r, int(tik * 10000 / (n ? n : 1)), p99}' "$tmp/keluar.$nama" >>"$tmp/$nama.$port"
}
mulai=0                                 # the minute of the day that the next writer begins with
tulis() { mulai=$((mulai + 110)); MULAI=$mulai ukur "$1" "$2" -c64 -s bench/tulis.lua; }

baca() { ukur "$1" "$2" -c32 -s bench/baca.lua; }
for x in $s $p; do detik=1 baca $x panas; done
for x in $s $pt; do detik=1 tulis $x panas; done
for r in $(seq "$ronde"); do
  urut="$s $p"; [ $((r % 2)) = 1 ] || urut="$p $s"
  for x in $urut; do baca $x baca; done
  for x in $urut; do tulis ${x/$p/$pt} tulis; done
  LAJU=1000 tulis $s selip & lain=$!
  baca $s campur; wait $lain; mulai=$((mulai + 110))
done

median() { awk -v k="$2" '{print $k}' "$tmp/$1" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
bagi() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
baris() {
  echo "$1: sirancage $(median "$1.$s" 1)/s, polos $(median "$1.$2" 1)/s, nisbah $(bagi "$(median "$1.$s" 1)" "$(median "$1.$2" 1)");" \
    "CPU server $(median "$1.$s" 2) dan $(median "$1.$2" 2) us, nisbah $(bagi "$(median "$1.$2" 2)" "$(median "$1.$s" 2)");" \
    "p99 $(awk '{print $3}' "$tmp/$1.$s" | paste -sd' ') dan $(awk '{print $3}' "$tmp/$1.$2" | paste -sd' ')"
}
baris baca $p
baris tulis $pt
echo "campur: $(median selip.$s 1) tulis/s (p99 $(awk '{print $3}' "$tmp/selip.$s" | paste -sd' '));" \
  "baca $(median campur.$s 1)/s, $(bagi "$(median campur.$s 1)" "$(median baca.$s 1)") dari tanpa tulis"
echo "memori  sirancage sesudah beban $(anon ${pid[$s]})"
