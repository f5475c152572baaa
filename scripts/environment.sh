# Sourced by the other scripts: where we are and how everything is built.
# shellcheck shell=bash
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# SQL is checked against the committed .sqlx, so a build needs no database.
export SQLX_OFFLINE=true
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
# rustup puts cargo where a plain shell does not look.
command -v cargo >/dev/null 2>&1 || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
TARGET_DIR="${CARGO_TARGET_DIR:-target}"
export TARGET_DIR

say() { printf '\n== %s\n' "$*" >&2; }
complain() { printf 'error: %s\n' "$*" >&2; }

# Installs a folder's npm packages when its lock file changed since the last time.
npm_packages() {
  local folder=$1 mark=$1/node_modules/.installed lock
  lock=$(cksum <"$folder/package-lock.json")
  if [ "$(cat "$mark" 2>/dev/null)" != "$lock" ]; then
    say "installing the packages of $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || return 1
    printf '%s\n' "$lock" >"$mark"
  fi
}

# Builds the web interface when anything it is made of is newer than the last build.
web_interface() {
  npm_packages web || return 1
  if [ ! -e web/dist/index.html ] || [ -n "$(find web/src web/public web/index.html web/package-lock.json web/vite.config.ts -newer web/dist/index.html -print -quit)" ]; then
    say 'building the web interface'
    (cd web && npm run --silent build) || return 1
  fi
}

# The whole workspace is named so that dependencies are built with the same features here and for the tests, once.
programs() {
  say 'building the programs (the first time takes a while)'
  cargo build --locked --workspace --bins
}
