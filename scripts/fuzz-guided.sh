#!/usr/bin/env bash
# Coverage-guided fuzzing of the decoders, of the envelope reader and of the readers of proofs: SharpFuzz and afl++.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
  -h | --help)
    cat <<'TEXT'
scripts/fuzz-guided.sh [MINUTES]

Installs afl++ from Debian's packages and SharpFuzz's tool, builds and instruments the decoders and the readers of proofs, and lets afl++ look for inputs that make them throw or
hang: ten minutes when no number is given. The corpus is tests/CaseCenterMonitor.Fuzz/corpus; what is found lies in artifacts/fuzz/found.
It ends with 0 when nothing was found, and with 1 and the names of the inputs when something was.
TEXT
    exit 0 ;;
esac
minutes=${1:-10}
[[ $minutes =~ ^[0-9]+$ && $minutes -gt 0 ]] || fail "'$minutes' is not a number of minutes (see --help)."

need_tools
if ! command -v afl-fuzz >/dev/null; then
  command -v apt-get >/dev/null || fail "afl++ is missing; on Debian apt-get installs it."
  say "Installing afl++ …"
  as_root=(); [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends afl++ >/dev/null
fi

cd "$root"
dotnet tool restore >/dev/null
work=$root/artifacts/fuzz
rm -rf "$work"
mkdir -p "$work"
say "Building and instrumenting …"
dotnet publish tests/CaseCenterMonitor.Fuzz -c Release -o "$work/bin" -v q -nologo -clp:ErrorsOnly || fail "It does not build (see above)."
for reader in Protocol Proof; do
  DOTNET_ROLL_FORWARD=Major dotnet tool run sharpfuzz "$work/bin/CaseCenterMonitor.$reader.dll"
done

say "Fuzzing for $minutes minutes; what is found lies in artifacts/fuzz/found …"
AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_FORKSRV_INIT_TMOUT=30000 \
  afl-fuzz -i tests/CaseCenterMonitor.Fuzz/corpus -o "$work/found" -x tests/CaseCenterMonitor.Fuzz/words.dict -t 10000 -m none -V $((minutes * 60)) \
  dotnet "$work/bin/CaseCenterMonitor.Fuzz.dll" > "$work/afl.log" 2>&1 || { tail -n 20 "$work/afl.log"; fail "afl-fuzz ended early (see above)."; }

stats=$work/found/default/fuzzer_stats
field() { sed -n "s/^$1 *: //p" "$stats"; }
say "$(field execs_done) inputs in $(field run_time) s ($(field execs_per_sec) a second), $(field corpus_count) of them reach something of their own ($(field bitmap_cvg) of the map)"
say "$(field saved_crashes) crashes, $(field saved_hangs) hangs"
if [ "$(field saved_crashes)" != 0 ] || [ "$(field saved_hangs)" != 0 ]; then
  find "$work/found/default/crashes" "$work/found/default/hangs" -type f -name 'id:*' | sort
  exit 1
fi
