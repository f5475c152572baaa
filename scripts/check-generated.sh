#!/usr/bin/env bash
# What is made from the code must be what is committed: openapi.json and the TypeScript types of the web client.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$TARGET_DIR/debug/zveno" openapi >"$work/openapi.json"
diff -u openapi.json "$work/openapi.json" || { complain 'openapi.json is old: run `make api`'; exit 1; }
npm_packages web/tools/openapi
cp web/src/api/schema.d.ts "$work/schema.d.ts"
(cd web/tools/openapi && npm run --silent api -- --output "$work/new.d.ts")
diff -u "$work/schema.d.ts" "$work/new.d.ts" || { complain 'web/src/api/schema.d.ts is old: run `make api`'; exit 1; }
