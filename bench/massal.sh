#!/usr/bin/env bash
# All dossiers of a region for a month: by command as ZIP and as one PDF, and as the work of the service, which is paused, killed
# and started again in between. Seconds, processor time for each, how many cores that is, peak memory, size; the sum has the
# pages of its parts. With two files of each kind it needs some 5 GB for 15,000 persons.
#
#   bench/massal.sh [PEGAWAI] [PERIODE]         15000 2025-01
#   PERAGA=FOLDER bench/massal.sh ...           uses that demonstration (work on it stays) instead of making one
#   BAGIAN=perintah|layanan bench/massal.sh     one half of it
#
# Needs curl, sqlite3, unzip, pdfinfo and a release build (make all).
set -euo pipefail
cd "$(dirname "$0")/.."
pegawai=${1:-15000} periode=${2:-2025-01} s=${PORT:-18394}
tmp=$(mktemp -d) pid=
bersih() { [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$tmp"; }
trap bersih EXIT
[ -n "${TANPA_MAKE:-}" ] || make -s all
d=${PERAGA:-$tmp/d}
[ -n "${PERAGA:-}" ] || build/rilis/sirancage demo --data "$d" --pegawai "$pegawai" --bulan 2 >/dev/null
tanya() { sqlite3 -cmd '.timeout 20000' "$d/sirancage.db" "$1"; }
detik() { date +%s.%N; }

# Peak RssAnon (MiB) and processor time (s) of a process, looked at until it ends or $2 says so.
puncak=0 tik=0
awasi() {
  local anon
  while [ -r "/proc/$1/status" ] && ! eval "${2:-false}"; do
    anon=$(awk '/RssAnon/ {print int($2 / 1024)}' "/proc/$1/status" 2>/dev/null || true)
    [ "${anon:-0}" -le "$puncak" ] || puncak=$anon
    tik=$(awk '{print $14 + $15}' "/proc/$1/stat" 2>/dev/null || echo "$tik")
    sleep 0.2
  done
}
lapor() { awk -v apa="$1" -v n="$2" -v t="$3" -v cpu="$4" -v anon="$5" -v b="$6" 'BEGIN {
  printf "%s: %d dokumen, %.0f s (%.1f ms tiap dokumen), prosesor %.0f s (%.1f ms tiap dokumen; %.1f inti), RssAnon %d MiB, %.0f MB\n", apa, n, t, t * 1000 / n, cpu, cpu * 1000 / n, cpu / t, anon, b / 1e6 }'; }

perintah() {
  local mulai
  mulai=$(detik) puncak=0
  build/rilis/sirancage pdf --data "$d" --periode "$periode" --bentuk "$1" --ke "$tmp/semua.$1" --alamat-publik "http://127.0.0.1:$s" --json >"$tmp/hasil" &
  pid=$!; awasi $pid; wait $pid; pid=
  n=$(sed 's/.*"dokumen":\([0-9]*\).*/\1/' "$tmp/hasil")
  lapor "sirancage pdf --bentuk $1" "$n" "$(awk -v a="$mulai" -v b="$(detik)" 'BEGIN {print b - a}')" "$((tik / 100))" "$puncak" "$(stat -c %s "$tmp/semua.$1")"
}
lembar() { LC_ALL=C grep -ao '/Type /Page[^s]' | wc -l; }
# Pages of all units and of the sum as its tree counts them; an outline line for each unit and each of its four sheets.
bandingkan() {
  echo "satuan $(unzip -p "$tmp/semua.zip" | lembar) halaman dalam $(unzip -Z1 "$tmp/semua.zip" | grep -c 'pdf$') berkas; gabungan $(pdfinfo "$tmp/semua.pdf" | awk '/^Pages/ {print $2}')" \
    "halaman, $(($(LC_ALL=C grep -ao '/Title' "$tmp/semua.pdf" | wc -l) - 1)) baris daftar isi"
}

# At a time of day: the clock of a demonstration begins anew with each process.
layani() {
  build/rilis/sirancage serve --data "$d" --port "$s" --jam "2025-03-04T$1" --log galat >>"$tmp/log" 2>&1 & pid=$!
  for _ in $(seq 600); do curl -s -o /dev/null "http://127.0.0.1:$s/healthz" && return; sleep 0.1; done
  cat "$tmp/log" >&2; exit 1
}
minta() { curl -s -o "$tmp/jawab" -w '%{http_code}\n' -H "Cookie: sesi=$kuki" -H "Origin: http://127.0.0.1:$s" --data "csrf=$csrf&$2" "http://127.0.0.1:$s$1" | grep -qx 303 || { cat "$tmp/jawab" >&2; exit 1; }; }
siap() { tanya "SELECT siap FROM bundel WHERE id = $id"; }
status() { tanya "SELECT status FROM bundel WHERE id = $id"; }
lewat() { [ "$(siap)" -ge "$1" ]; }
usai() { case $(status) in selesai | gagal) true ;; *) false ;; esac; }

layanan() {
  local mulai cpu=0 jumlah tunggu
  # A session of somebody who may print the region, as the program would have made it; its clock is the demonstration's.
  kuki=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n') csrf=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
  tanya "INSERT INTO sesi (token, akun, csrf, dibuat, sampai) SELECT '$(printf %s "$kuki" | sha256sum | cut -d' ' -f1)', akun, '$csrf', 1741053600000, 99999999999999 FROM akun_peran WHERE peran = 'bkpsdm' ORDER BY akun LIMIT 1"
  layani 09:00
  mulai=$(detik) puncak=0 tik=0
  minta /cetak "isi=evaluasi&periode=$periode&bentuk=pdf&kertas=a4"
  id=$(tanya "SELECT MAX(id) FROM bundel") jumlah=$(tanya "SELECT jumlah FROM bundel WHERE id = (SELECT MAX(id) FROM bundel)")
  awasi "$pid" "lewat $((jumlah / 4))"
  minta "/cetak/$id/jeda" ""; sleep 3
  local di; di=$(siap); sleep 5
  echo "dijeda pada $di dari $jumlah, 5 s kemudian $(siap)"
  minta "/cetak/$id/lanjutkan" ""
  awasi "$pid" "lewat $((jumlah / 2))"
  kill -9 "$pid"; wait "$pid" 2>/dev/null || true; cpu=$tik
  di=$(siap); layani 15:00; tunggu=$(detik)
  awasi "$pid" "lewat $((di + 1))"
  echo "dimatikan (kill -9) pada $di; sesudah mulai lagi berlanjut dalam $(awk -v a="$tunggu" -v b="$(detik)" 'BEGIN {printf "%.0f", b - a}') s"
  awasi "$pid" usai
  echo "$(status): $(siap) dari $jumlah"
  local hasil=$d/bundel/$id.pdf
  lapor "layanan, satu PDF, dengan jeda dan mulai lagi" "$jumlah" "$(awk -v a="$mulai" -v b="$(detik)" 'BEGIN {print b - a}')" "$(((cpu + tik) / 100))" "$puncak" "$(stat -c %s "$hasil")"
  [ ! -f "$tmp/semua.pdf" ] || { cmp -s "$hasil" "$tmp/semua.pdf" && echo "sama byte demi byte dengan hasil perintah"; }
  minta "/cetak/$id/hapus" ""
  kill "$pid"; wait "$pid" || true; pid=
}

[ "${BAGIAN:-perintah}" != perintah ] || { perintah zip; perintah pdf; bandingkan; }
[ "${BAGIAN:-layanan}" != layanan ] || layanan
