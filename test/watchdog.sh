#!/bin/sh
# Kills what a test process started once that process is gone, however it went: its end of this pipe closes then.
# Reads `+ PID` for what was started and `- PID` for what has ended.
trap '' INT TERM HUP
running=' '
while read -r sign pid; do
  case $sign in
    +) running="$running$pid " ;;
    -) running=$(printf '%s' "$running" | sed "s/ $pid / /"; echo .) && running=${running%.} ;;
  esac
done
for pid in $running; do
  # Its process group where it has one of its own.
  kill -9 -- "-$pid" 2>/dev/null || kill -9 "$pid" 2>/dev/null
done
