#!/usr/bin/env bash
# A PostgreSQL of the tests' own: one cluster, no TCP, its socket and files all in DIR, durable as in
# production. Never touches another server.
#
#   tests/pg.sh start DIR     creates and starts it, prints its URL
#   tests/pg.sh stop DIR      stops it and removes the cluster
#   tests/pg.sh restart DIR   as after a crash: immediate stop, then start; sockets of clients break
#
# The server refuses to run as root: then it runs as user postgres, who must be able to enter DIR.
set -euo pipefail

usage() { echo "pakai: tests/pg.sh start|stop|restart DIR" >&2; exit 2; }
[ $# = 2 ] || usage
dir=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")

as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid postgres --regid postgres --init-groups); fi

# A socket's path has at most 107 bytes.
[ ${#dir} -le 80 ] || { echo "tests/pg.sh: nama folder terlalu panjang untuk soket: $dir" >&2; exit 2; }

up() {
  "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 -s \
    -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=on -c max_connections=200 -c shared_buffers=64MB" \
    start </dev/null >/dev/null 2>&1 || { cat "$dir/log" >&2; exit 1; }
}

case $1 in
  start)
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd)
    if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
    chmod 700 "$dir"
    (cd / && "${as[@]}" "$bin/initdb" -D "$dir/data" -U sirancage -A trust -E UTF8 --locale=C.UTF-8 >"$dir.initdb" 2>&1) ||
      { cat "$dir.initdb" >&2; exit 1; }
    rm -f "$dir.initdb"
    cd /
    up
    echo "postgresql://sirancage@/postgres?host=$(printf %s "$dir" | sed 's,/,%2F,g')"
    ;;
  stop)
    [ -d "$dir/data" ] || exit 0
    cd /
    "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m fast -w -t 60 -s stop </dev/null >/dev/null 2>&1 || true
    rm -rf "$dir/data" "$dir/log"
    rmdir "$dir" 2>/dev/null || true
    ;;
  restart)
    cd /
    "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate -w -t 60 -s stop </dev/null >/dev/null 2>&1 || true
    up
    ;;
  *) usage ;;
esac
