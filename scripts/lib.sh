# Shared by run.sh and test.sh: says clearly what is missing, and builds.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_tools() {
  local missing=()
  if ! command -v dotnet >/dev/null; then
    missing+=("the .NET 10 SDK (dotnet): see dotnet.microsoft.com/download")
  elif ! dotnet --list-sdks | grep -q '^10\.'; then
    missing+=("the .NET 10 SDK: dotnet is here, but only with $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')")
  fi
  if ! command -v node >/dev/null; then
    missing+=("Node.js 20 or newer (node and npm): see nodejs.org")
  elif [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    missing+=("Node.js 20 or newer: node is $(node --version)")
  elif ! command -v npm >/dev/null; then
    missing+=("npm, which comes with Node.js")
  fi
  if [ ${#missing[@]} -gt 0 ]; then
    say "This is missing on this machine:" >&2
    printf '  - %s\n' "${missing[@]}" >&2
    exit 1
  fi
}

# Installs what the page needs when the lock file changed, and builds it when a source is newer than the result.
build_page() {
  cd "$root/dashboards/floor-plan"
  if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    say "Installing what the page needs …"
    npm ci --no-audit --no-fund --loglevel=error || fail "npm could not install the page's packages (see above)."
  fi
  if [ ! -f dist/index.html ] || [ -n "$(find src index.html vite.config.ts package-lock.json "$root/src/CaseCenterMonitor.Rules/Wording" -name '*' -type f -newer dist/index.html -print -quit)" ]; then
    say "Building the page …"
    npm run build --silent || fail "The page does not build (see above)."
  fi
  cd "$root"
}

build_dotnet() { # configuration, project or solution …
  local configuration=$1 what; shift
  say "Building the programs ($configuration) …"
  for what in "$@"; do
    dotnet build "$root/$what" -c "$configuration" -v q -nologo -clp:ErrorsOnly || fail "$what does not build (see above)."
  done
}
