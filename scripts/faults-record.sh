#!/usr/bin/env bash
# Runs the fault runs of the record at full length and writes their table of counts.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
  -h | --help)
    cat <<'TEXT'
scripts/faults-record.sh [FILTER]

Breaks what a centre's record is kept in, at full length and on both stores: its writer killed 200 times at any moment, the last page
torn or the file cut short, the disk full and free again, PostgreSQL restarted and killed, two writers at once, settled pages spoilt.
After each fault the whole journal is read and held against what had been acknowledged. About half an hour; some tests mount a small file
system and need root.

  FILTER     only tests whose name contains it, such as KilledWriter
  CCM_SEED   another seed than that of the day: it decides the signals and the moments

The table is written to artifacts/record-faults.md (docs/benchmarks/record-faults.md says what its columns mean); it appears here row by
row. scripts/test.sh runs the same tests with a few faults each.
TEXT
    exit 0 ;;
  -*) fail "Unknown option: $1 (see --help)" ;;
esac

need_tools
build_dotnet Debug tests/CaseCenterMonitor.SystemTests

rows=$root/artifacts/record-faults-rows.md table=$root/artifacts/record-faults.md
mkdir -p "$root/artifacts"
: > "$rows"
tail -n +1 -f "$rows" &
progress=$!
trap 'kill "$progress" 2>/dev/null' EXIT
CCM_FAULTS=full dotnet test "$root/tests/CaseCenterMonitor.SystemTests" --no-build -v q --filter "FullyQualifiedName~SystemTests.Record.${1:-}"
status=$?
{
  say "| fault | store | faults survived | acknowledged | lost | twice | alarms | alarms twice | steps, as undisturbed | seed | |"
  say "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|"
  cat "$rows"
} > "$table"
say "Faults survived: $(awk -F'|' '{ n += $4 } END { print n + 0 }' "$rows"). Written to ${table#"$root"/}"
exit $status
