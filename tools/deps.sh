#!/usr/bin/env bash
# Installs what the build (`build`) or also the tests (`uji`) need on Debian 12: with root or sudo by apt,
# otherwise prints the line to run and stops. Does nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

build=(build-essential pkg-config ca-certificates libmicrohttpd-dev libsqlite3-dev libpq-dev libcairo2-dev libharfbuzz-dev
  libfontconfig-dev fonts-dejavu-core fonts-liberation libxlsxwriter-dev libzip-dev libexpat1-dev libcsv-dev libyaml-dev
  libcjson-dev libcmark-dev libsodium-dev libqrencode-dev zlib1g-dev libcurl4-openssl-dev libssl-dev sassc nodejs npm)
uji=(libcmocka-dev clang libclang-rt-14-dev lld postgresql chromium poppler-utils qpdf openssl unzip sqlite3 procps curl
  python3-aiosmtpd)

want=("${build[@]}")
[ "${1:-build}" = uji ] && want+=("${uji[@]}")

# Node and npm may have come from elsewhere than Debian.
missing=()
for p in "${want[@]}"; do
  case $p in
    nodejs) command -v node >/dev/null && continue ;;
    npm)    command -v npm >/dev/null && continue ;;
  esac
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || missing+=("$p")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ]; then as=(); elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo); else
  echo "Paket yang belum ada. Jalankan: sudo apt-get install -y ${missing[*]}" >&2
  exit 1
fi
echo "memasang: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as[@]}" apt-get update -qq
"${as[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
