#!/usr/bin/env bash
# Migrations run while the old version still serves: they may add, and take away only in a later release, in a file that says so.
set -euo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"
folder=crates/store/migrations
wrong=0
for file in "$folder"/*; do
  name=$(basename "$file")
  if ! [[ $name =~ ^[0-9]{14}_[a-z_]+\.sql$ ]]; then
    complain "$name: the name must be <14 digits>_<what>.sql"
    wrong=1
  fi
  if grep -Einq '^[^-]*\b(drop (table|column)|rename (to|column)|alter column [a-z_]+ (type|set data type))\b' "$file" && ! grep -q '^-- contract:' "$file"; then
    complain "$name takes away what the running version uses; if no released version does, say why in a line starting with '-- contract:'"
    wrong=1
  fi
done
doubles=$(basename -a "$folder"/* | cut -d_ -f1 | sort | uniq -d)
if [ -n "$doubles" ]; then
  complain "two migrations share the time $doubles"
  wrong=1
fi
exit $wrong
