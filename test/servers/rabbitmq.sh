#!/bin/sh
# A RabbitMQ of our own for test/servers/rabbitmq.test.ts: loopback only, its own data, no systemd. Run as root.
#   rabbitmq.sh [start|stop]      start is idempotent and returns when the management API answers
set -eu

port=${KEYTURN_RABBITMQ_PORT:-15672}
home=${KEYTURN_RABBITMQ_HOME:-/var/tmp/keyturn-rabbitmq}
# Not a secret: the server listens on loopback and holds nothing.
user=keyturn-admin
password=toy-example-not-a-key-rabbitmq-admin

answers() {
  curl --silent --fail --noproxy '*' --max-time 5 --user "$user:$password" "http://127.0.0.1:$port/api/overview" >/dev/null 2>&1
}

# One start or stop at a time: a stop that is not over yet would clear away what the next start has just laid out.
exec 9>"$home.lock"
flock 9

# The server and what it started are one process group.
end() {
  kill -TERM -"$1" 2>/dev/null || true
  while kill -0 -"$1" 2>/dev/null; do sleep 0.2; done
}

if [ "${1:-start}" = stop ]; then
  if [ -f "$home/group" ]; then end "$(cat "$home/group")"; fi
  rm -rf "$home"
  exit 0
fi

answers && exit 0

if ! [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]; then
  # The package would start a server of its own, on every interface.
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q rabbitmq-server curl || {
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q rabbitmq-server curl
  }
  rm -f /usr/sbin/policy-rc.d
fi

mkdir -p "$home/mnesia" "$home/log"
echo '[rabbitmq_management].' > "$home/enabled_plugins"
cat > "$home/rabbitmq.conf" <<CONF
listeners.tcp.default = 127.0.0.1:$((port - 10000))
management.tcp.ip = 127.0.0.1
management.tcp.port = $port
default_user = $user
default_pass = $password
CONF
chown -R rabbitmq:rabbitmq "$home"

export HOME="$home" ERL_EPMD_ADDRESS=127.0.0.1 \
  RABBITMQ_NODENAME="keyturn-$port@localhost" RABBITMQ_DIST_PORT=$((port + 10000)) \
  RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" \
  RABBITMQ_MNESIA_BASE="$home/mnesia" RABBITMQ_LOG_BASE="$home/log" \
  RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
setsid runuser -u rabbitmq -- /usr/lib/rabbitmq/bin/rabbitmq-server >"$home/out" 2>&1 </dev/null 9>&- &
group=$!
echo "$group" > "$home/group"

tries=0
until answers; do
  tries=$((tries + 1))
  if [ "$tries" -gt 120 ] || ! kill -0 "$group" 2>/dev/null; then
    echo 'RabbitMQ does not answer:' >&2
    tail -n 20 "$home/out" >&2 || true
    end "$group"
    exit 1
  fi
  sleep 0.5
done
