#!/usr/bin/env bash
# Starts a named scenario in the centre that scripts/run.sh is running.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
program=$root/firmware-sim/CaseCenterMonitor.FirmwareSim/bin/Release/net10.0/firmware-sim.dll
[ -f "$program" ] || fail "Nothing is built yet: scripts/run.sh comes first."
if [ $# -eq 0 ]; then
  exec dotnet "$program" scenario --list
fi
exec dotnet "$program" scenario "$@" --broker "127.0.0.1:${CCM_DEVICE_PORT:-1884}"
