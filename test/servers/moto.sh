#!/bin/sh
# Starts a moto (AWS's IAM, STS and more, in Python) of its own, and prints its address. The first run installs it.
#   test/servers/moto.sh DIR PORT
set -eu
dir=$1
port=$2
venv=${KEYTURN_MOTO:-${XDG_CACHE_HOME:-$HOME/.cache}/keyturn-moto}
mkdir -p "$dir"
: >"$dir/log"
"$(dirname "$0")/wheel.sh" "$venv" 'moto[server]==5.2.1'
# Nobody is asked who they are until the test says so at /moto-api/reset-auth.
INITIAL_NO_AUTH_ACTION_COUNT=1000000 "$venv/bin/python" "$(dirname "$0")/moto-serve.py" -H 127.0.0.1 -p "$port" >"$dir/log" 2>&1 &
echo $! >"$dir/pid"
for _ in $(seq 1800); do
  if grep -q 'Running on' "$dir/log"; then echo "http://127.0.0.1:$port"; exit 0; fi
  sleep 0.1
done
cat "$dir/log" >&2
exit 1
