#!/usr/bin/env bash
# One dossier (SKP, attachment, evaluation, evaluation document; 11 landscape pages) by us, by wkhtmltopdf and by WeasyPrint, from
# the same tables: their HTML is our own preview. Processor time, medians of rounds in turn; the start of a process is counted
# apart from each further document in it. Who is not installed is left out.
#
#   bench/dokumen.sh [ROUNDS] [DOCUMENTS]       5 20
#
# Needs a release build (make all build/bench/dokumen), pdfinfo, sqlite3; apt install wkhtmltopdf weasyprint.
set -euo pipefail
cd "$(dirname "$0")/.."
ronde=${1:-5} banyak=${2:-20}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$tmp TIMEFORMAT='%U %S'
[ -n "${TANPA_MAKE:-}" ] || make -s all build/bench/dokumen

ada() { command -v "$1" >/dev/null || { echo "$1 tidak terpasang: dilewati (apt install $1)" >&2; return 1; }; }
# Milliseconds of processor time of a command and its children.
cpu() { { time "$@" >/dev/null 2>"$tmp/galat" </dev/null; } 2>&1 | awk 'END {print ($1 + $2) * 1000}'; }
median() { sort -n "$tmp/$1" | awk '{v[NR] = $1} END {printf "%.2f", v[int((NR + 1) / 2)]}'; }
halaman() { pdfinfo "$1" | awk '/^Pages/ {print $2}'; }
bagi() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f", a / b}'; }

# A whole region is loaded for one document: a demonstration, and a unit of it in which one person was evaluated.
build/rilis/sirancage demo --data "$tmp/d" --pegawai 300 --bulan 1 --json >/dev/null
satu=$(sqlite3 "$tmp/d/sirancage.db" "SELECT u.kode FROM unit u JOIN jabatan j ON j.unit = u.id JOIN penugasan t ON t.jabatan = j.id JOIN evaluasi e ON e.pegawai = t.pegawai
  WHERE e.periode = '2025-02' AND e.status IN ('ditetapkan', 'dibuka') AND NOT EXISTS (SELECT 1 FROM unit a WHERE a.induk = u.id) GROUP BY u.kode HAVING COUNT(*) = 1 ORDER BY u.kode LIMIT 1")

kita() {
  read -r awal tiap < <(build/bench/dokumen "$tmp" "$banyak")
  echo "$awal" >>"$tmp/kita.awal"; echo "$tiap" >>"$tmp/kita.tiap"
  cpu build/rilis/sirancage pdf --data "$tmp/d" --periode 2025-02 --unit "$satu" --ke "$tmp/satu.zip" >>"$tmp/kita.proses"
}
# shellcheck disable=SC2317       # called by name
# Many in one process less one in one process. It shrinks what it prints: larger letters bring it to the same size.
wk() { for i in $(seq "$1"); do echo "-q -s A4 -O Landscape $tmp/wk-$i.html $tmp/wk-$i.pdf"; done >"$tmp/wk.perintah"; wkhtmltopdf --read-args-from-stdin <"$tmp/wk.perintah"; }
wkhtml() {
  [ -f "$tmp/wk-1.html" ] || for i in $(seq "$banyak"); do sed 's|font:9pt/1.25|font:13pt/1.25|' "$tmp/$i.html" >"$tmp/wk-$i.html"; done
  local sendiri semua
  sendiri=$(cpu wk 1) semua=$(cpu wk "$banyak")
  echo "$sendiri" >>"$tmp/wk.proses"; awk -v a="$semua" -v b="$sendiri" -v n="$banyak" 'BEGIN {print (a - b) / (n - 1)}' >>"$tmp/wk.tiap"
}
weasy() {
  cpu weasyprint -q -p "$tmp/1.html" "$tmp/weasy-1.pdf" >>"$tmp/weasy.proses"
  "$ular" - "$tmp" "$banyak" >>"$tmp/weasy.tiap" 2>/dev/null <<'PY'
import statistics, sys, time
import weasyprint
folder, n, waktu = sys.argv[1], int(sys.argv[2]), []
for i in range(1, n + 1):
    mulai = time.process_time()
    weasyprint.HTML(filename=f"{folder}/{i}.html").write_pdf(f"{folder}/weasy.pdf", presentational_hints=True)
    waktu.append((time.process_time() - mulai) * 1000)
print(statistics.median(waktu[1:]))
PY
}

lawan=()
ada wkhtmltopdf && lawan+=(wkhtml)
ada weasyprint && lawan+=(weasy) && ular=$(sed -n '1s/^#!//p' "$(command -v weasyprint)")
for _ in $(seq "$ronde"); do kita; for x in "${lawan[@]}"; do "$x"; done; done

tiap=$(median kita.tiap)
echo "sirancage: $tiap ms tiap dokumen, $(halaman "$tmp/kita.pdf") halaman; huruf dan yang pertama $(median kita.awal) ms; sirancage pdf untuk satu orang $(median kita.proses) ms"
lain() { echo "$2: $(median "$1.tiap") ms tiap dokumen ($(bagi "$(median "$1.tiap")" "$tiap") kali), $(halaman "$tmp/$1-1.pdf") halaman; proses untuk satu $(median "$1.proses") ms ($(bagi "$(median "$1.proses")" "$(median kita.proses)") kali)"; }
[ ! -f "$tmp/wk.tiap" ] || lain wk "wkhtmltopdf $(wkhtmltopdf --version | awk '{print $2}')"
[ ! -f "$tmp/weasy.tiap" ] || lain weasy "$(weasyprint --version)"
