#!/usr/bin/env bash
# Tests of tools/tmpl.c: what it makes of a template, what it refuses and where, what it leaves to the C compiler.
# Writes TAP: "ok N - ..." or "not ok N - ...". Needs build/tmpl and a compiler (CC, gcc unless set).
set -u
cd "$(dirname "$0")/../.."
CC=${CC:-gcc}
here=tests/tmpl
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
flags=(-std=c17 -D_GNU_SOURCE -I. -Isrc -I"$tmp/gen" -Wall -Wextra -Wno-missing-field-initializers -Werror)
n=0 failed=0

# result 0|1 "name" ["why"]
result() {
  n=$((n + 1))
  if [ "$1" = 0 ]; then echo "ok $n - $2"; else
    failed=$((failed + 1))
    echo "not ok $n - $2"
    [ -z "${3:-}" ] || sed 's/^/# /' <<<"$3"
  fi
}

# Splits a file of cases into $tmp/case/NNN.want and .html.
cases() {
  rm -rf "$tmp/case"
  mkdir "$tmp/case"
  awk -v dir="$tmp/case" '
    /^== / { k = sprintf("%s/%03d", dir, ++i); print substr($0, 4) > (k ".want")
             print "{{view Contoh v tests/tmpl/contoh.h}}" > (k ".html"); next }
    i      { print > (k ".html") }' "$1"
}

# ---- what it makes
mkdir "$tmp/gen"
out=$(build/tmpl "$tmp/gen" $here/baik.html $here/bagian.html 2>&1)
result $? "good templates pass" "$out"
out=$("$CC" "${flags[@]}" -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -o "$tmp/jalan" \
  $here/jalan.c "$tmp"/gen/*.c src/web/verba.c src/inti/inti.c src/base/{arena,err,html,kode,kolom,str,val,waktu}.c -lm 2>&1)
result $? "generated C compiles without a warning" "$out"
out=$("$tmp/jalan" 2>&1 | diff -u $here/baik.harap - 2>&1)
result $? "page as expected" "$out"
out=$("$tmp/jalan" kosong 2>&1 | grep -c '<p>no words</p>')
result $((out != 1)) "else of an empty list"

touch -d '2001-01-01' "$tmp"/gen/*
build/tmpl "$tmp/gen" $here/baik.html $here/bagian.html
out=$(find "$tmp/gen" -type f -newermt 2002-01-01)
result "$([ -z "$out" ]; echo $?)" "unchanged output is not written again" "$out"

# ---- what it refuses
cases $here/buruk.txt
for html in "$tmp"/case/*.html; do
  want=$(<"${html%.html}.want")
  name=$tmp/case/buruk.html
  cp "$html" "$name"
  out=$(build/tmpl "$tmp/case" "$name" $here/bagian.html 2>&1)
  code=$?
  place=${want%%: *} words=${want#*: }
  [ $code = 1 ] && [[ $out == "$name:$place: "*"$words"* ]]
  result $? "refused, $want" "$(sed -n '2,$p' "$html")"$'\n'"-> $code ${out#"$tmp/case/"}"
  rm "$name"
done

for first in '<p>' '{{view Contoh v}}' '{{view Contoh v "x.h"}}' '{{view Contoh v x.h}} x'; do
  printf '%s\n' "$first" >"$tmp/satu.html"
  out=$(build/tmpl "$tmp/case" "$tmp/satu.html" 2>&1)
  [ $? = 1 ] && [[ $out == *"satu.html:1:1: the first line is"* ]]
  result $? "refused as first line: $first" "$out"
done
cp $here/bagian.html "$tmp/Besar.html"
out=$(build/tmpl "$tmp/case" "$tmp/Besar.html" 2>&1)
[ $? = 1 ] && [[ $out == *"the name of a template"* ]]
result $? "refused as name: Besar.html" "$out"
out=$(build/tmpl "$tmp/case" "$tmp/tiada.html" 2>&1)
result $(($? != 1)) "a missing file is refused" "$out"

# ---- what the compiler refuses
cases $here/tak_kompil.txt
for html in "$tmp"/case/*.html; do
  want=$(<"${html%.html}.want")
  cp "$html" "$tmp/case/buruk.html"
  out=$(build/tmpl "$tmp/case" "$tmp/case/buruk.html" $here/bagian.html 2>&1) &&
    out=$(LC_ALL=C "$CC" "${flags[@]}" -fsyntax-only "$tmp/case/tmpl_buruk.c" 2>&1)
  code=$?
  line=${want%%:*} words=${want#*:: }
  [ $code != 0 ] && grep -qF -e "${words% / *}" -e "${words#* / }" <<<"$out" && [[ $out == *"error: "* && $out == *"buruk.html:$line:"* ]]
  result $? "does not compile, $want: $(sed -n "${line}p" "$html")" "$out"
  rm -f "$tmp/case/tmpl_buruk.c"
done

echo "1..$n"
[ $failed = 0 ]
