#!/usr/bin/env bash
# Runs the fault runs at full length and writes their table of counts.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
  -h | --help)
    cat <<'TEXT'
scripts/faults.sh [FILTER]

Breaks what is around a gateway, at full length: ten minutes without uplink at 500 messages a second, the gateway, the server and both
brokers stopped and killed again and again, full disks, two gateways with one id, a clock that jumps, a storm of retained messages. Real
processes on this machine; counted at the server's side. About 25 minutes; some tests mount a small file system and need root.

  FILTER   only tests whose name contains it, such as UplinkLoss

The table is written to artifacts/faults.md (docs/benchmarks/faults.md says what its columns mean); it appears here row by row.
scripts/test.sh runs the same tests for seconds each.
TEXT
    exit 0 ;;
  -*) fail "Unknown option: $1 (see --help)" ;;
esac

need_tools
command -v mosquitto >/dev/null || [ -x /usr/sbin/mosquitto ] || fail "mosquitto is not installed; scripts/test.sh installs it on Debian."
build_dotnet Debug src/CaseCenterMonitor.Server src/CaseCenterMonitor.Gateway tests/CaseCenterMonitor.SystemTests

rows=$root/artifacts/faults-rows.md table=$root/artifacts/faults.md
mkdir -p "$root/artifacts"
: > "$rows"
tail -n +1 -f "$rows" &
progress=$!
trap 'kill "$progress" 2>/dev/null' EXIT
CCM_FAULTS=full dotnet test "$root/tests/CaseCenterMonitor.SystemTests" --no-build -v q --filter "FullyQualifiedName~Faults.${1:-}"
status=$?
{
  say "| fault | sent | arrived | lost | twice | out of order | repeats | replay | gaps | longest queue | catch-up | memory | |"
  say "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
  cat "$rows"
} > "$table"
say "Written to ${table#"$root"/}"
exit $status
