#!/usr/bin/env bash
# Makes the small certificate authority of one centre, and certificates for its server, gateways and device broker.
set -euo pipefail

usage() {
  cat <<'TEXT'
scripts/centre-ca.sh init DIR CENTRE             the authority: DIR/ca.pem, and its key DIR/ca.key
scripts/centre-ca.sh server DIR NAME HOST…       a certificate for the server, or for a device broker, under all its names and addresses
scripts/centre-ca.sh gateway DIR ID              a certificate for one gateway, under its id in the site file
scripts/centre-ca.sh show DIR                    what there is, and when it ends

Example, for the Northside centre:
  scripts/centre-ca.sh init run/ca northside
  scripts/centre-ca.sh server run/ca server centre.example 10.20.0.5
  scripts/centre-ca.sh gateway run/ca gw-north

  ccm-server … --Ccm:Mqtt:Address 10.20.0.5 --Ccm:Mqtt:Tls:Ca run/ca/ca.pem --Ccm:Mqtt:Tls:Certificate run/ca/server.pem --Ccm:Mqtt:Tls:Key run/ca/server.key
  ccm gateway … --uplink 10.20.0.5:1883 --uplink-ca run/ca/ca.pem --uplink-cert run/ca/gw-north.pem --uplink-key run/ca/gw-north.key

Keys are elliptic curve keys (P-256) and readable by their owner only. The authority lasts 10 years (CCM_CA_DAYS), certificates 825 days
(CCM_CERT_DAYS); server and gateway warn 30 days before theirs ends. Making one again replaces it; the old one stays good until it ends, because
there is no revocation list: against a key that got away, make a new authority.

ca.key signs for the whole centre: it belongs on a stick in a safe, not on the server. Needs openssl 1.1.1 or newer.
TEXT
}

fail() { printf '%s\n' "$*" >&2; exit 1; }
name() { [[ $1 =~ ^[a-z0-9][a-z0-9-]*$ ]] || fail "'$1' is no name here: lower case letters, digits and hyphens."; }
need_ca() { [ -s "$1/ca.key" ] && [ -s "$1/ca.pem" ] || fail "There is no authority in $1 (ca.pem and ca.key). First: scripts/centre-ca.sh init $1 CENTRE"; }

# Signs a new key: folder, name, extensions. Whole or not at all.
certify() {
  local folder=$1 who=$2 extensions=$3 work
  work=$(mktemp -d "$folder/.making-XXXXXX")
  trap 'rm -rf "$work"' RETURN
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/key" 2>/dev/null
  openssl req -new -key "$work/key" -subj "/CN=$who" -out "$work/request"
  printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n%s\n' "$extensions" > "$work/extensions"
  openssl x509 -req -in "$work/request" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -set_serial "0x$(openssl rand -hex 16 | sed 's/^./1/')" \
    -sha256 -days "${CCM_CERT_DAYS:-825}" -extfile "$work/extensions" -out "$work/pem" 2> "$work/said" || fail "openssl could not sign: $(cat "$work/said")"
  mv "$work/key" "$folder/$who.key"
  mv "$work/pem" "$folder/$who.pem"
  chmod 644 "$folder/$who.pem"
  printf '%s/%s.pem and .key, until %s\n' "$folder" "$who" "$(openssl x509 -in "$folder/$who.pem" -noout -enddate | cut -d= -f2)"
}

command -v openssl >/dev/null || fail "openssl is missing: apt-get install openssl"
umask 077
case ${1:-} in
  init)
    [ $# -eq 3 ] || { usage >&2; exit 2; }
    name "$3"
    [ ! -e "$2/ca.key" ] || fail "$2/ca.key is there already: a new authority makes every certificate of the old one worthless. Remove it yourself if that is what you want."
    mkdir -p "$2"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days "${CCM_CA_DAYS:-3650}" -subj "/CN=ccm $3" \
      -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
      -keyout "$2/ca.key" -out "$2/ca.pem" 2>/dev/null || fail "openssl could not make the authority in $2."
    chmod 644 "$2/ca.pem"
    printf '%s/ca.pem and ca.key. Keep ca.key away from the server.\n' "$2" ;;
  server)
    [ $# -ge 4 ] || { usage >&2; exit 2; }
    folder=$2 who=$3; shift 3
    name "$who"; need_ca "$folder"
    names=""
    for host in "$@"; do
      if [[ $host =~ ^[0-9.]+$ || $host == *:* ]]; then names+="${names:+,}IP:$host"
      elif [[ $host =~ ^[A-Za-z0-9.-]+$ ]]; then names+="${names:+,}DNS:$host"
      else fail "'$host' is neither a host name nor an address."; fi
    done
    certify "$folder" "$who" "$(printf 'extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s' "$names")" ;;
  gateway)
    [ $# -eq 3 ] || { usage >&2; exit 2; }
    name "$3"; need_ca "$2"
    certify "$2" "$3" 'extendedKeyUsage=clientAuth' ;;
  show)
    [ $# -eq 2 ] || { usage >&2; exit 2; }
    [ -d "$2" ] || fail "There is no folder $2."
    for file in "$2"/*.pem; do
      [ -e "$file" ] || fail "There is no certificate in $2."
      printf '%-24s until %s\n' "$(basename "$file" .pem)" "$(openssl x509 -in "$file" -noout -enddate | cut -d= -f2)"
    done ;;
  -h | --help) usage ;;
  *) usage >&2; exit 2 ;;
esac
