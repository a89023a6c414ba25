#!/bin/sh
# Starts a PostgreSQL of its own on a free port, from Debian's package, and prints its address. Stop it: kill "$(cat DIR/pid)".
# A DIR that has one already is started again, as it was left.
#   test/servers/postgres.sh DIR PORT
set -eu
dir=$1
port=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
mkdir -p "$dir"
run() { if [ "$(id -u)" = 0 ]; then chown -R postgres "$dir"; su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }
[ -d "$dir/data" ] || run "$bin/initdb -D $dir/data -A trust -U keyturn >$dir/log 2>&1"
start() { run "$bin/postgres -D $dir/data -p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c max_connections=200 -c recovery_init_sync_method=syncfs >>$dir/log 2>&1 & echo \$! >$dir/pid"; }
start
# After a kill it brings everything that it has to the disk before it answers: at once, not file by file, but a busy
# disk takes its time even so.
for _ in $(seq 1800); do
  if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then echo "postgres://keyturn@127.0.0.1:$port/postgres"; exit 0; fi
  # Where one was killed, what it had started may still be leaving, and a new one ends at once.
  kill -0 "$(cat "$dir/pid")" 2>/dev/null || start
  sleep 0.1
done
cat "$dir/log" >&2
exit 1
