#!/usr/bin/env bash
# House rules that a compiler does not check. Writes TAP: one line per rule, findings as "# file:line: why" above
# it. Ends with 1 when a rule is broken.
set -euo pipefail
shopt -s lastpipe              # aturan counts in this shell
cd "$(dirname "$0")/.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
n=0 failed=0

# aturan NAME: takes the findings from standard input; none is good.
aturan() {
  n=$((n + 1))
  local temuan
  temuan=$(cat)
  if [ -z "$temuan" ]; then echo "ok $n - $1"; else
    failed=$((failed + 1))
    sed 's/^/# /' <<<"$temuan"
    echo "not ok $n - $1"
  fi
}

# Names of the regions: those of the profiles.
daerah=$(ls -d profil/*-*/ tests/profil/*-*/ | sed -E 's|.*/([a-z]+)-[^/]*/$|\1|' | paste -sd'|')

mapfile -t sumber < <(git ls-files -co --exclude-standard 'src/*.c' 'src/*.h' 'src/**/*.c' 'src/**/*.h')
mapfile -t semua < <(git ls-files -co --exclude-standard)

# The sources without comments, under $tmp, lines kept.
tanpa_komentar() {
  local f
  for f in "${sumber[@]}"; do
    mkdir -p "$tmp/$(dirname "$f")"
    perl -0pe 's{("(?:[^"\\\n]|\\.)*"|\x27(?:[^\x27\\\n]|\\.)*\x27)|/\*.*?\*/|//[^\n]*}{defined $1 ? $1 : do { my $c = $&; $c =~ s/[^\n]//g; $c }}gse' \
      "$f" >"$tmp/$f"
  done
}
tanpa_komentar
cd "$tmp"

# ---- layers: what a folder may include (DESIGN 1)
lapis() {
  local dari=$1 boleh=$2 f
  for f in src/"$dari"/*.[ch]; do
    grep -nE '^#include "(base|inti|store|tindakan|web|dokumen|jobs)/' "$f" |
      grep -vE "^[0-9]+:#include \"($boleh)/" | sed "s|^\([0-9]*\):|$f:\1: |" || true
    grep -nE '^#include "(perintah|konfig|uji)[a-z_]*\.h"' "$f" | sed "s|^\([0-9]*\):|$f:\1: |" || true
  done
}
{
  lapis base base
  lapis inti 'base|inti'
  lapis store 'base|inti|store'
  lapis tindakan 'base|inti|store|tindakan'
  lapis web 'base|inti|store|tindakan|dokumen|web'
  lapis dokumen 'base|inti|dokumen'
  lapis jobs 'base|inti|store|tindakan|dokumen|jobs'
} | aturan "no include against the layers"

{ grep -rnE '"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) ' src || true; } |
  { grep -v '^src/store/' || true; } | aturan "SQL only in src/store"

{ grep -rnE '#include <(sqlite3|libpq-fe)\.h>' src || true; } | { grep -v '^src/store/' || true; } |
  aturan "databases only in src/store"
{ grep -rnE '#include <microhttpd\.h>' src || true; } | { grep -v '^src/web/server\.c' || true; } |
  aturan "the HTTP library only in src/web/server.c"
{ grep -rnE '#define BASE_ALLOC_OK' src || true; } | { grep -v '^src/base/arena\.c' || true; } | aturan "memory comes from arenas"
{ grep -rnE '\b(time|localtime(_r)?|gmtime(_r)?|strftime|gettimeofday)\(|CLOCK_REALTIME' src || true; } |
  { grep -v '^src/base/' || true; } | aturan "time comes from Env"

# ---- names
{ grep -rniE "$daerah" src || true; } | aturan "no region in the sources: it is a profile"

{ grep -rnE '"(M|B|B-L)[0-9]+(\.[0-9]+)?[a-z0-9]*"' src || true; } | aturan "no clause in the sources: the profile maps rules to clauses"

# Nouns of the field stay Indonesian (docs/istilah.md).
inggris='employee|appraiser|supervisor|subordinate|predicate|deadline|holiday|attendance|objection|feedback|workday|evaluation|superior'
{ for f in "${sumber[@]}"; do
    perl -ne 's/"(?:[^"\\\n]|\\.)*"/""/g; print "'"$f"':$.: $1\n" if /\b((?:[a-z0-9]+_)*(?:'"$inggris"')(?:s|_[a-z0-9_]*)?)\b/i' "$f"
  done; } | aturan "nouns of the field are not translated"

find src -name '*.c' -printf '%f\n' | sort | uniq -d | sed 's/$/: two sources of this name/' | aturan "base names are unique"

cd - >/dev/null

# ---- messages
grep -oE '^ERR_DEF\(E_[A-Z0-9_]+' src/base/err.def | cut -d'(' -f2 | sort >"$tmp/ada"
grep -rohwE --include='*.c' --include='*.h' 'E_[A-Z0-9_]+' "$tmp/src" | sort -u >"$tmp/dipakai"
comm -23 "$tmp/ada" "$tmp/dipakai" | sed 's/$/: never used/' | aturan "every refusal is used"
{ grep -oE '^ERR_DEF\(E_[A-Z0-9_]+' src/base/err.def | sort | uniq -d; } | aturan "every refusal stands once"
{ grep -nE '^ERR_DEF' src/base/err.def | grep -iE '"[^"]*\b(error|invalid|failed|gagal)\b' || true; } |
  aturan "messages without jargon and without a bare gagal"

# ---- sizes and marks
for f in "${semua[@]}"; do
  case $f in
    src/*.[ch] | tests/*.[ch] | tests/*.sh | tools/* | templates/* | static/*.js)
      [ -f "$f" ] && awk -v f="$f" 'END { if (NR > 800) print f ": " NR " lines" }' "$f" ;;
  esac
done | aturan "no file over 800 lines"

catatan='TO''DO|FIX''ME|X''XX'
{ grep -nE "\\b($catatan)\\b" "${semua[@]}" 2>/dev/null || true; } | { grep -vE '^(static/htmx|ui/package-lock)' || true; } |
  aturan "no unfinished notes"

luar='/work''/|\.\./sha''red|registry\.npm''js|deb\.deb''ian\.org|/home/[a-z]+/'
{ grep -nE "$luar" "${semua[@]}" 2>/dev/null || true; } | aturan "nothing of the machine it was made on"

{ grep -nE '[ 	]+$' "${sumber[@]}" templates/*.html 2>/dev/null || true; } | cut -c1-120 | aturan "no blanks at line ends"
{ grep -nP '\t' "${sumber[@]}" 2>/dev/null || true; } | cut -c1-120 | aturan "no tabs in the sources"

# ---- pages
{ grep -nE 'style=|\son[a-z]+=|<script>|javascript:' templates/*.html || true; } | aturan "no inline style or script in templates"
{ grep -nE '(fetch|url|import)\(.{0,2}https?:|@import .https?:' static/sirancage.js ui/*.scss 2>/dev/null || true; } | aturan "style and script fetch nothing from elsewhere"

# ---- documents
{ for f in $(git ls-files -co --exclude-standard '*.md'); do
    grep -noE '\]\([^)#: ]+' "$f" | while IFS= read -r baris; do
      ke=$(dirname "$f")/${baris#*](}
      [ -e "$ke" ] || echo "$f:${baris%%:*}: $ke"
    done
  done || true; } | aturan "links of documents lead to files"

grep -oE '^    (TEKS|ANGKA|YA) *\([a-z_]+' src/konfig.c | grep -oE '[a-z_]+$' | while IFS= read -r k; do
  grep -q "^| \`$k\`" docs/operasi.md || echo "src/konfig.c: $k stands not in docs/operasi.md"
done | aturan "every configuration key is in docs/operasi.md"

# ---- shell
skrip=(run check tools/*.sh tests/*.sh .ci/run)
for f in "${skrip[@]}"; do [ -f "$f" ] && bash -n "$f" 2>&1; done | aturan "shell scripts parse"
if command -v shellcheck >/dev/null; then
  for f in "${skrip[@]}"; do [ -f "$f" ] && shellcheck -S warning -e SC1111 -f gcc "$f" || true; done | aturan "shellcheck"
fi

[ "$failed" = 0 ]
