#!/bin/sh
# Boots a systemd of its own, in a container over this machine's files that keeps nothing and has nothing but loopback,
# runs docs/deploy/keyturn-links.service there, and prints what was seen, one `name=value` a line. As root.
#   test/servers/systemd.sh DIR NODE TOKEN DIST, with the body of a creation in DIR/body and the access key in DIR/access
set -eu
# What is mounted here ends with this script, however it ends.
[ "${5:-}" = alone ] || exec unshare --mount "$0" "$1" "$2" "$3" "$4" alone
dir=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir "$dir/layer" "$dir/tree"
mount -t tmpfs tmpfs "$dir/layer"
mkdir "$dir/layer/over" "$dir/layer/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$dir/layer/over,workdir=$dir/layer/work" "$dir/tree"

tree=$dir/tree
units=$tree/etc/systemd/system
# What this machine starts at boot is not to be started twice.
rm -rf "$units" "$tree/etc/fstab"
mkdir -p "$units" "$tree/etc/keyturn" "$tree/opt/keyturn" "$tree/check"
tr -d - </proc/sys/kernel/random/uuid >"$tree/etc/machine-id"
cp "$root/docs/deploy/keyturn-links.service" "$units"
cp -r "$4/." "$tree/opt/keyturn"
cp "$2" "$tree/opt/keyturn/node"
printf '#!/bin/sh\nexec /opt/keyturn/node /opt/keyturn/cli/index.js "$@"\n' >"$tree/usr/bin/keyturn"
chmod 755 "$tree/usr/bin/keyturn"
echo "KEYTURN_LINK_TOKENS=mona:$3" >"$tree/etc/keyturn/links.env"
chmod 600 "$tree/etc/keyturn/links.env"
cp "$dir/body" "$dir/access" "$tree/check"

cat >"$units/check.service" <<'UNIT'
[Unit]
DefaultDependencies=no
Requires=basic.target
Wants=keyturn-links.service
After=basic.target keyturn-links.service
SuccessAction=poweroff-force
FailureAction=poweroff-force
[Service]
Type=oneshot
ExecStart=/bin/sh /check/run
TimeoutStartSec=40
UNIT

cat >"$tree/check/run" <<'RUN'
exec >/check/seen
at=http://127.0.0.1:8787
shown() { systemctl show keyturn-links --value -p "$1"; }
status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
well() {
  for _ in $(seq 100); do
    [ "$(status $at/healthz)" = 200 ] && break
    sleep 0.1
  done
  echo "$1=$(status $at/healthz)"
}
look() { echo "$1=$(status -X POST -H "authorization: Bearer $(cat /check/access)" "$at/v1/links/$(sed 's/.*"id":"\([^"]*\)".*/\1/' /check/body)/look")"; }
well started
process=/proc/$(shown MainPID)
awk -F: '/^(Uid|NoNewPrivs|Seccomp|CapEff|CapBnd):/ { split($2, values, " "); print $1 "=" values[1] }' "$process/status"
awk '/^Max core file size/ { print "core=" $5 } /^Max open files/ { print "files=" $4 }' "$process/limits"
echo "directory=$(stat -Lc '%a %u' /var/lib/keyturn)"
echo "above=$(stat -Lc '%a %u' /var/lib/private)"
echo "file=$(stat -c '%a' /var/lib/keyturn/links.sqlite)"
echo "made=$(status -H "authorization: Bearer $(sed 's/.*://' /etc/keyturn/links.env | cut -d: -f2)" --data-binary @/check/body $at/v1/links)"
systemctl kill -s KILL keyturn-links
sleep 0.5
well killed
echo "restarts=$(shown NRestarts)"
look kept
systemctl stop keyturn-links
echo "stopped=$(shown ActiveState) $(shown Result) $(shown ExecMainCode) $(shown ExecMainStatus)"
echo "left=$(ls /var/lib/private/keyturn | tr '\n' ' ')"
systemctl start keyturn-links
well again
look still
RUN

timeout -k 5 90 systemd-nspawn --quiet --register=no --keep-unit --link-journal=no --private-network --machine=keyturn-check \
  --directory="$tree" --boot systemd.unit=check.service </dev/null >"$dir/console" 2>&1 || { cat "$dir/console" >&2; exit 1; }
cat "$tree/check/seen"
