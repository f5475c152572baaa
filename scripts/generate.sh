#!/usr/bin/env bash
# Writes what is made from the code: the check data of the SQL (.sqlx), openapi.json, and the TypeScript types of the web client.
# usage: generate.sh [sql|api]    both when nothing is said
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"

# Compiles `store` once against a throw-away database that has this tree's migrations; the compiler writes a file for each query.
sql() {
  [ -x "$TARGET_DIR/debug/zveno" ] || programs
  say 'checking the SQL against a fresh database'
  "$TARGET_DIR/debug/zveno" postgres -- bash -euc '
    cat crates/store/migrations/*.sql | psql -qX -v ON_ERROR_STOP=1 -1 "$ZVENO_TEST_DATABASE_URL"
    rm -rf .sqlx && mkdir .sqlx && touch crates/store/src/lib.rs
    SQLX_OFFLINE=false DATABASE_URL="$ZVENO_TEST_DATABASE_URL" SQLX_OFFLINE_DIR="$PWD/.sqlx" cargo check --locked -p store --all-targets'
}

api() {
  programs
  "$TARGET_DIR/debug/zveno" openapi >openapi.json.new
  mv openapi.json.new openapi.json
  npm_packages web/tools/openapi
  (cd web/tools/openapi && npm run --silent api)
}

case ${1:-all} in
  sql) sql ;;
  api) api ;;
  all) sql && api ;;
  *) complain "generate.sh [sql|api], not $1" && exit 2 ;;
esac
