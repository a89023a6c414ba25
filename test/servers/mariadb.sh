#!/bin/sh
# Starts a MariaDB of its own, from Debian's package, and prints its address. Stop it: kill "$(cat DIR/pid)".
#   test/servers/mariadb.sh DIR PORT
set -eu
dir=$1
port=$2
mkdir -p "$dir"
user=$(id -un)
mariadb-install-db --no-defaults --datadir="$dir/data" --user="$user" --auth-root-authentication-method=normal --skip-test-db >"$dir/log" 2>&1
mariadbd --no-defaults --user="$user" --datadir="$dir/data" --port="$port" --bind-address=127.0.0.1 --socket="$dir/socket" --general-log --general-log-file="$dir/queries" --pid-file="$dir/pid" >>"$dir/log" 2>&1 &
for _ in $(seq 1800); do
  if mariadb-admin --no-defaults -u root -S "$dir/socket" ping >/dev/null 2>&1; then
    mariadb --no-defaults -u root -S "$dir/socket" -e "CREATE USER root@'127.0.0.1' IDENTIFIED BY ''; GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION" >>"$dir/log" 2>&1 || true
    echo "mysql://root@127.0.0.1:$port/mysql"
    exit 0
  fi
  sleep 0.1
done
cat "$dir/log" >&2
exit 1
