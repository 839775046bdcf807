#!/usr/bin/env bash
# Mutation testing of the alarms' engine and the rules: Stryker makes the mutants, our own runner tries them (docs/benchmarks/mutation.md).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
  cat <<'TEXT'
scripts/mutation.sh [--folder Rules/Attendance] … [--again | --on] [--keep] [--workers 2]

Changes the code of Core/Alarms and of the rules in one small place after the other and looks whether a test turns red.

  --folder X   only the mutants of this folder (Core/Alarms, Rules/Doors, …) or file (Core/Alarms/AlarmList.cs); may be said again
  --again      only those that no test noticed last time: after new tests or stories. Takes the mutants of last time.
  --on         goes on where the last run was stopped. Takes the mutants of last time.
  --keep       takes the mutants of last time: the code in src has not changed
  --workers N  processes at a time (2)

Makes the mutants with Stryker (some 5 minutes for each of the two projects), then tries them. In artifacts/mutation
are the table (score.md), what survived (survivors.txt) and everything that was tried (results.json).
TEXT
}

keep=false
options=()
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --keep) keep=true ;;
    --again | --on) keep=true; options+=("$1") ;;
    --folder | --workers) [ $# -gt 1 ] || fail "$1 needs a value (see --help)"; options+=("$1" "$2"); shift ;;
    *) fail "Unknown option: $1 (see --help)" ;;
  esac
  shift
done

command -v dotnet >/dev/null || fail "The .NET 10 SDK (dotnet) is missing: see dotnet.microsoft.com/download"
mutants=$root/artifacts/mutation/mutants

# Stryker writes every mutant into one assembly and puts it beside its test, which keeps it; nothing is tried there.
make_mutants() { # project, what of it
  say "Making the mutants of $1 …"
  local report=$root/artifacts/mutation/report-$1
  rm -rf "$report" "$mutants/CaseCenterMonitor.$1.dll"
  (cd "$root/tests/CaseCenterMonitor.Mutants" && nice dotnet stryker --project "CaseCenterMonitor.$1.csproj" --mutate "$2" \
    --skip-version-check --break-at 0 --output "$report" >"$mutants/$1.log") || fail "Stryker did not end well: see $mutants/$1.log"
  [ -f "$mutants/CaseCenterMonitor.$1.dll" ] || fail "The mutants of $1 were not kept: see $mutants/$1.log"
  cp "$report/reports/mutation-report.json" "$mutants/$1.json"
}

mkdir -p "$mutants"
if ! $keep; then
  (cd "$root" && dotnet tool restore >/dev/null) || fail "dotnet-stryker could not be restored."
  rm -f "$root/artifacts/mutation/results.json"
  make_mutants Core 'Alarms/**/*.cs'
  make_mutants Rules '**/*.cs'
fi

build_dotnet Debug tests/CaseCenterMonitor.Mutation
runner=$root/artifacts/mutation/runner
rm -rf "$runner"
cp -r "$root/tests/CaseCenterMonitor.Mutation/bin/Debug/net10.0" "$runner"
cp "$mutants"/CaseCenterMonitor.{Core,Rules}.dll "$runner"
nice "$runner/CaseCenterMonitor.Mutation" "$root/artifacts/mutation" ${options[@]+"${options[@]}"}
