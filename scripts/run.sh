#!/usr/bin/env bash
# Builds everything and starts the demo. Arguments go to `zveno demo`: make run ARGS='--port 8090 --fresh'
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
scripts/setup.sh run
web_interface
programs
say 'starting the demo (stop it with Ctrl+C)'
exec "$TARGET_DIR/debug/zveno" demo "$@"
