#!/usr/bin/env bash
# docs/kepatuhan.md against profil/*/pasal.tsv and the tree: every ayat has exactly one row with the words of
# pasal.tsv, every file and test that a row names exists, every state is known and fits. Prints each defect as
# file:line and ends with 1 when there is one.
#
#   tests/kepatuhan.sh            checks
#   tests/kepatuhan.sh --rekap    also counts the states
set -euo pipefail
cd "$(dirname "$0")/.."
doc=docs/kepatuhan.md

rows=$(awk '
  /<!-- profil: / { match($0, /profil: [a-z0-9-]+/); profil = substr($0, RSTART + 8, RLENGTH - 8); next }
  profil && /^\| / && !/^\| pasal / { print NR "|" profil $0 }' "$doc")

salah=0
lapor() { echo "$doc:$1: $2"; salah=$((salah + 1)); }

# A test is tests/file.c:function with that function in the file, or a whole tests/file.sh.
uji_ada() {
  case $1 in
    *:*) grep -qE "^(static )?void ${1#*:}\(" "${1%%:*}" 2>/dev/null ;;
    *)   [ -f "$1" ] ;;
  esac
}

declare -A baris isi sistem uji_tahu
for tsv in profil/*/pasal.tsv; do
  profil=$(basename "$(dirname "$tsv")")
  while IFS=$'\t' read -r id teks ya; do
    case $id in '' | '#'*) continue ;; esac
    isi[$profil/$id]=$teks
    sistem[$profil/$id]=$ya
  done <"$tsv"
done

# 12|bekasi-38-2023| B4 | text | `a`, `b` | `tests/x.c:f` | ada |
while IFS='|' read -r no profil id teks tempat uji keadaan _; do
  id=${id//[[:space:]]/}
  teks=${teks# } teks=${teks% } keadaan=${keadaan# } keadaan=${keadaan% }
  kunci=$profil/$id
  if [ -n "${baris[$kunci]:-}" ]; then lapor "$no" "$id sudah ada di baris ${baris[$kunci]}"; fi
  baris[$kunci]=$no
  if [ -z "${isi[$kunci]:-}" ]; then lapor "$no" "$id tidak ada di profil/$profil/pasal.tsv"; continue; fi
  if [ "$teks" != "${isi[$kunci]}" ]; then lapor "$no" "$id: isinya tidak sama dengan pasal.tsv"; fi

  n_uji=0
  for x in ${tempat//[\`,]/ }; do
    if [ "$x" != - ] && [ ! -e "$x" ]; then lapor "$no" "$id: $x tidak ada"; fi
  done
  for x in ${uji//[\`,]/ }; do
    [ "$x" = - ] && continue
    n_uji=$((n_uji + 1))
    if [ -z "${uji_tahu[$x]:-}" ]; then
      if uji_ada "$x"; then uji_tahu[$x]=ada; else uji_tahu[$x]=tidak; fi
    fi
    if [ "${uji_tahu[$x]}" = tidak ]; then lapor "$no" "$id: uji $x tidak ada"; fi
  done

  case $keadaan in
    ada | sebagian)
      if [ $n_uji = 0 ]; then lapor "$no" "$id: “$keadaan” tanpa uji"; fi
      if [ "${tempat// /}" = - ]; then lapor "$no" "$id: “$keadaan” tanpa tempat"; fi ;;
    "sedang dibangun (tahap 2)" | "belum dibangun (tahap 3)" | "belum dibangun (tahap 4)") ;;
    "bukan tugas sistem") ;;
    *) lapor "$no" "$id: keadaan “$keadaan” tidak dikenal" ;;
  esac
  if [ "$keadaan" = "bukan tugas sistem" ] && [ "${sistem[$kunci]}" = ya ]; then lapor "$no" "$id meminta sesuatu dari sistem menurut pasal.tsv"; fi
  if [ "$keadaan" != "bukan tugas sistem" ] && [ "${sistem[$kunci]}" = tidak ]; then lapor "$no" "$id tidak meminta apa pun dari sistem menurut pasal.tsv"; fi
done <<<"$rows"

for kunci in "${!isi[@]}"; do
  if [ -z "${baris[$kunci]:-}" ]; then lapor 1 "$kunci tidak mempunyai baris"; fi
done

if [ "${1:-}" = --rekap ]; then
  awk -F'|' 'NF > 6 { gsub(/^ | $/, "", $7); n[$7]++ } END { for (k in n) printf "%5d %s\n", n[k], k }' <<<"$rows" | sort -rn
fi
if [ $salah -gt 0 ]; then echo "$salah kesalahan"; exit 1; fi
echo "kepatuhan: ${#baris[@]} ayat"
