#!/usr/bin/env bash
# The long campaigns that `make test` runs in a short form: fifty rounds of kills and two thousand edits on two sides by default, `make soak ARGS=200` for more.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
scripts/setup.sh run
programs
export ZVENO_SOAK="${1:-50}"
export ZVENO_SYNC_EDITS=$((ZVENO_SOAK * 40))
cargo test --locked -p zveno --test it -- --nocapture migration_kills
exec "$TARGET_DIR/debug/zveno" postgres -- cargo test --locked -p sync --test it -- --nocapture --test-threads 1 crm::two_sided crm::kills
