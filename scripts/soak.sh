#!/usr/bin/env bash
# The long campaigns that `make test` runs in a short form: fifty rounds of kills by default, `make soak ARGS=200` for more.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
scripts/setup.sh run
programs
export ZVENO_SOAK="${1:-50}"
exec cargo test --locked -p zveno --test it -- --nocapture migration_kills
