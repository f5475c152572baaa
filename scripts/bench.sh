#!/usr/bin/env bash
# Prints the table of figures and appends it to bench/RESULTS.md. Names of parts may follow: writer, undo, list, desk, crm, learning, limiter, memory, pace.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
scripts/setup.sh run
say 'building, optimised'
cargo build --locked --release -p bench -p zveno -p sandbox
# The writer's peer, for this folder alone; without it its line is left out.
if [ ! -x "$TARGET_DIR/peers/bin/python" ] || ! "$TARGET_DIR/peers/bin/python" -c 'import dlt, psycopg2' 2>/dev/null; then
  say 'fetching dlt, the peer of the writer'
  python3 -m venv "$TARGET_DIR/peers" && "$TARGET_DIR/peers/bin/pip" install --quiet 'dlt[postgres]==1.31.0' || complain 'dlt cannot be had here: its line is left out'
fi
if "$TARGET_DIR/peers/bin/python" -c "import dlt, psycopg2" 2>/dev/null; then ZVENO_BENCH_PYTHON=$(cd "$TARGET_DIR/peers/bin" && pwd)/python && export ZVENO_BENCH_PYTHON; fi
# fsync is on, as in a real installation: without it the writer would look better than it is.
table=$("$TARGET_DIR/release/zveno" postgres --durable -- "$TARGET_DIR/release/bench" "$@")
printf '%s\n' "$table"
{
  printf '\n## %s, commit %s\n\n' "$(date -u +%F)" "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
  printf '%s cores, %s, PostgreSQL %s\n\n' "$(nproc)" "$(uname -sm)" "$("$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/postgres" --version | grep -o '[0-9.]*' | head -n 1)"
  printf '%s\n' "$table"
} >>bench/RESULTS.md
