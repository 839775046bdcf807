#!/usr/bin/env bash
# Builds everything and starts the main job on this machine: server, gateway and a simulated centre.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
scripts/run.sh [--fresh] [--seed N] [--no-sim] [--port N]

Builds everything and starts the main job, each part as a process of its own, on loopback:
  server     the record, the rules, the page             http://127.0.0.1:8080
  gateway    hears devices on an MQTT broker of its own  127.0.0.1:1884
  simulator  doors, wristbands, readers, cameras and people of the Northside centre

  --fresh    forget what an earlier run recorded
  --seed N   the same seed gives the same shift (7)
  --no-sim   no simulated centre: bring your own devices
  --port N   port of the page (8080, or $CCM_PORT)

Ctrl-C stops all of them. What they record and log is in run/.
TEXT
}

port=${CCM_PORT:-8080} device_port=${CCM_DEVICE_PORT:-1884} uplink_port=${CCM_UPLINK_PORT:-1885} seed=7 sim=yes
while [ $# -gt 0 ]; do
  case $1 in
    --fresh) rm -rf "$root/run" ;;
    --seed) seed=${2:?--seed needs a number}; shift ;;
    --port) port=${2:?--port needs a number}; shift ;;
    --no-sim) sim=no ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "Unknown option: $1" ;;
  esac
  shift
done

need_tools
for used in "$port" "$device_port" "$uplink_port"; do
  if (exec 3<>"/dev/tcp/127.0.0.1/$used") 2>/dev/null; then
    fail "Port $used is in use on this machine. Stop what uses it, or choose others: CCM_PORT, CCM_DEVICE_PORT, CCM_UPLINK_PORT."
  fi
done

build_page
build_dotnet Release src/CaseCenterMonitor.Server src/CaseCenterMonitor.Gateway firmware-sim/CaseCenterMonitor.FirmwareSim

site=$root/sites/northside/site.yaml
mkdir -p "$root/run/logs"
[ -s "$root/run/gateway-secret" ] || (umask 077 && head -c 24 /dev/urandom | base64 > "$root/run/gateway-secret")
secret=$(cat "$root/run/gateway-secret")

pids=() names=()
start() { # name, command …
  local name=$1; shift
  "$@" > "$root/run/logs/$name.log" 2>&1 &
  pids+=($!) names+=("$name")
  echo $! > "$root/run/$name.pid"
}

stop() {
  trap '' INT TERM # A second Ctrl-C must not leave anything behind.
  trap - EXIT
  say ""
  say "Stopping …"
  local index
  for ((index = ${#pids[@]} - 1; index >= 0; index--)); do
    kill -TERM "${pids[index]}" 2>/dev/null && wait "${pids[index]}" 2>/dev/null
  done
  rm -f "$root"/run/*.pid
  say "Stopped. The record is kept in run/server; scripts/run.sh --fresh forgets it."
  exit "${1:-0}"
}
trap 'stop 0' INT TERM
trap 'stop 1' EXIT

bin() { printf '%s' "$root/$1/bin/Release/net10.0/$2"; }

wait_for() { # what, seconds, command …
  local what=$1 left=$(($2 * 5)); shift 2
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || { say "$what did not come up. Its log ends with:"; tail -n 15 "$root"/run/logs/*.log; stop 1; }
    sleep 0.2
  done
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }

start server dotnet "$(bin src/CaseCenterMonitor.Server CaseCenterMonitor.Server.dll)" \
  --Ccm:Site "$site" --Ccm:Data "$root/run/server" --Ccm:Page "$root/dashboards/floor-plan/dist" --Ccm:Demo true \
  --Ccm:Mqtt:Port "$uplink_port" --Ccm:Gateways:gw-north:Secret "$secret" --urls "http://127.0.0.1:$port"
wait_for "The server" 60 listens "$port"
CCM_GATEWAY_SECRET=$secret start gateway dotnet "$(bin src/CaseCenterMonitor.Gateway CaseCenterMonitor.Gateway.dll)" \
  --site "$site" --gateway gw-north --uplink "127.0.0.1:$uplink_port" --device-port "$device_port" --data "$root/run/gateway"
wait_for "The gateway" 30 listens "$device_port"
if [ "$sim" = yes ]; then
  start simulator dotnet "$(bin firmware-sim/CaseCenterMonitor.FirmwareSim firmware-sim.dll)" run \
    --site "$site" --broker "127.0.0.1:$device_port" --server "http://127.0.0.1:$port" --user officer --password officer \
    --seed "$seed" --gateway-pid "$root/run/gateway.pid"
fi

cat <<TEXT

CaseCenterMonitor is running.

  Page        http://127.0.0.1:$port
  Sign in as  officer / officer          duty officer 02
              supervisor / supervisor    supervisor
              manager / manager          centre manager
              oversight / oversight      oversight, reads only
              admin / admin              administrator of accounts

  Devices publish to MQTT on 127.0.0.1:$device_port. One door message from a shell:
    mosquitto_pub -i shell -p $device_port -t esp-rfid/d-exit-street/send -m '{"type":"WARN","src":"tamper","desc":"Door was tampered!","data":"","cmd":"event"}'

  Scenarios, from another shell (overstay, left-alone, check-missed, door-held, door-forced, wristband-cut, reader-dies, bell-rings,
  gateway-cut-off):
    scripts/scenario.sh left-alone

  Logs are in run/logs. Ctrl-C stops everything.
TEXT

wait -n "${pids[@]}"
for index in "${!pids[@]}"; do
  kill -0 "${pids[index]}" 2>/dev/null || { say ""; say "The ${names[index]} has stopped by itself. Its log ends with:"; tail -n 20 "$root/run/logs/${names[index]}.log"; }
done
stop 1
