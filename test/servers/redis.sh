#!/bin/sh
# Starts a Redis of its own, from Debian's package, set as the link service needs it, and prints its address.
# A DIR that had one already is started again, as it was left. REDIS_SERVER and REDIS_CLI name another build.
#   test/servers/redis.sh DIR PORT
set -eu
dir=$1
port=$2
mkdir -p "$dir"
: >"$dir/users.acl"
"${REDIS_SERVER:-redis-server}" --port "$port" --bind 127.0.0.1 --dir "$dir" --appendonly yes --appendfsync always --maxmemory-policy noeviction --save '' --aclfile "$dir/users.acl" --daemonize yes --pidfile "$dir/pid" --logfile "$dir/log" >/dev/null
for _ in $(seq 1800); do
  if "${REDIS_CLI:-redis-cli}" -p "$port" ping 2>/dev/null | grep -q PONG; then echo "redis://127.0.0.1:$port"; exit 0; fi
  sleep 0.1
done
cat "$dir/log" >&2
exit 1
