#!/usr/bin/env bash
# Builds the program for a real installation: one file, with the web interface in it.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
scripts/setup.sh run
web_interface
say 'building the program'
cargo build --locked --release -p zveno
say "$TARGET_DIR/release/zveno"
