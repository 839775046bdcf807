#!/usr/bin/env bash
# Throws mutated messages at every device dialect and every reader of proofs: a million each, or as many as are asked for. Seeded, so that a fault is found again.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ "${1:-}" == "--help" ]]; then
  echo "scripts/fuzz.sh [ROUNDS]   rounds for each dialect and reader, 1000000 when none are given"
  exit 0
fi
CCM_FUZZ_ROUNDS="${1:-1000000}" dotnet test tests/CaseCenterMonitor.Tests -c Release --filter "FullyQualifiedName~DecoderFuzzTests|FullyQualifiedName~ReaderFuzzTests" --logger "console;verbosity=normal"
