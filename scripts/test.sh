#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test (unit, system, browser) and ends with one line of counts.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
  -h | --help)
    cat <<'TEXT'
scripts/test.sh

Installs what the tests need from Debian's packages (mosquitto, chromium, Noto fonts, VictoriaMetrics, InfluxDB 1.6,
faketime, PostgreSQL 15, Prometheus, ffmpeg and what OpenCV needs), builds everything, runs the page's tests, the unit tests and the system tests, and ends
with a line "N passed, N failed, N skipped".
Results and measured figures are in artifacts/. Tests that need ../shared/data skip, saying so, where it is absent.
TEXT
    exit 0 ;;
  "") ;;
  *) fail "Unknown option: $1 (see --help)" ;;
esac

install_packages() {
  local package missing=()
  for package in mosquitto mosquitto-clients chromium fonts-noto-core fonts-noto-cjk victoria-metrics influxdb faketime \
    ffmpeg libgtk-3-0 libdrm2 libatomic1 postgresql-15 prometheus; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || { say "Not on Debian: install ${missing[*]} by hand; tests that need them skip."; return 0; }
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Neither root nor sudo: install ${missing[*]} by hand; tests that need them skip."; return 0; }
    as_root=(sudo)
  fi
  say "Installing ${missing[*]} …"
  "${as_root[@]}" apt-get update -qq -o DPkg::Lock::Timeout=600
  # Services of these packages are not started: the tests start their own, on free ports. That of PostgreSQL is not even furnished: it is told so while it is installed.
  local unfurnished=/etc/postgresql-common/createcluster.d/ccm-tests.conf
  "${as_root[@]}" sh -c "mkdir -p '${unfurnished%/*}' && echo 'create_main_cluster = false' >'$unfurnished'"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 "${missing[@]}" >/dev/null \
    || say "apt-get could not install ${missing[*]}; tests that need them skip."
  "${as_root[@]}" rm -f "$unfurnished"
}

need_tools
install_packages
build_page
build_dotnet Debug CaseCenterMonitor.sln

results=$root/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
status=0

say "Tests of the page …"
(cd dashboards/floor-plan && npx vitest run --reporter=dot --reporter=json --outputFile.json="$results/page.json") || status=1
say "Unit tests …"
dotnet test tests/CaseCenterMonitor.Tests --no-build -v q --logger "trx;LogFileName=unit.trx" --results-directory "$results" || status=1
say "System tests: real processes, brokers and a browser …"
dotnet test tests/CaseCenterMonitor.SystemTests --no-build -v q --logger "trx;LogFileName=system.trx" --results-directory "$results" || status=1

for figures in artifacts/*.txt; do
  [ -f "$figures" ] && say "" && cat "$figures"
done
say ""
node scripts/count-results.mjs "$results" || status=1
exit $status
