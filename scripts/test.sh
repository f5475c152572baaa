#!/usr/bin/env bash
# Everything CI checks, cheapest first. A failed stage does not hide the ones after it; the last line counts.
set -uo pipefail
# shellcheck source=scripts/environment.sh
. "$(dirname "$0")/environment.sh"

scripts/setup.sh test || exit 1

logs="$TARGET_DIR/test-logs"
rm -rf "$logs" && mkdir -p "$logs"
names=() outcomes=() seconds=()

# stage NAME COMMAND...: runs the command, shows and keeps what it prints.
stage() {
  local name=$1 log began=$SECONDS status=ok
  log="$logs/${name// /-}.log"
  shift
  say "$name"
  "$@" 2>&1 | tee "$log" || status=failed
  names+=("$name") outcomes+=("$status") seconds+=($((SECONDS - began)))
  [ "$status" = ok ]
}

in_web() { (cd web && npm run --silent "$@"); }

rust_tests() {
  # There are no examples in the documentation to be tried, only a compiler to be started for each crate.
  local runner=(cargo test --locked --workspace --lib --bins --tests --no-fail-fast)
  if cargo nextest --version >/dev/null 2>&1; then runner=(cargo nextest run --locked --workspace --no-fail-fast); fi
  "$TARGET_DIR/debug/zveno" postgres -- "${runner[@]}"
}

end_to_end() {
  npm_packages e2e && rm -rf e2e/artifacts && (cd e2e && node run.mjs)
}

rust_docs() { RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps; }

stage 'format' cargo fmt --all --check
stage 'migrations' scripts/check-migrations.sh
if stage 'web packages' npm_packages web; then
  stage 'web lint' in_web lint
  stage 'web types' in_web typecheck
  stage 'web tests' in_web test
  stage 'web build' in_web build && stage 'web budget' in_web budget
fi
if stage 'programs' programs; then
  stage 'generated files' scripts/check-generated.sh
fi
stage 'clippy' cargo clippy --locked --workspace --all-targets -- -D warnings
stage 'documentation' rust_docs
if cargo deny --version >/dev/null 2>&1; then stage 'dependency rules' cargo deny --offline check bans licenses sources; fi
stage 'rust tests' rust_tests
stage 'end to end' end_to_end

# Every runner's closing lines, without colours: cargo test, nextest, vitest, node.
plain() { sed -E 's/\x1b\[[0-9;]*m//g' "$logs"/*.log; }
count() { plain | awk -v want="$1" '
  /^test result: / { for (i = 1; i < NF; i++) if ($(i + 1) ~ "^" want) n += $i }
  /^ *Summary \[/ { for (i = 1; i < NF; i++) if ($(i + 1) ~ "^" want) n += $i }
  /^ *Tests +[0-9]/ { for (i = 1; i < NF; i++) if ($(i + 1) ~ "^" want) n += $i }
  /^(ℹ|#) (pass|fail) / { if (substr($2, 1, 4) == substr(want, 1, 4)) n += $3 }
  END { print n + 0 }'; }

printf '\n'
failed=0
for i in "${!names[@]}"; do
  printf '%-18s %-7s %4ds\n' "${names[$i]}" "${outcomes[$i]}" "${seconds[$i]}"
  [ "${outcomes[$i]}" = ok ] || failed=$((failed + 1))
done

# What failed once more, a line each: who sees the end alone should know why.
complaints() { plain | awk '
  /^✖ failing tests:/ { listing = 1; next }
  listing && /^✖ / { print; told = 0; next }
  listing && /Error/ && !told { print "  " $0; told = 1; next }
  /^ *(FAIL|TIMEOUT|SIGABRT) +\[/ { print }
  /^ FAIL / { print }' | cut -c 1-300 | awk '!seen[$0]++' | head -n 40; }
[ "$failed" -eq 0 ] || { printf '\n' && complaints; }
printf '\nstages: %d passed, %d failed\n' $((${#names[@]} - failed)) "$failed"
printf 'tests: %d passed, %d failed\n' "$(count passed)" "$(count failed)"
[ "$failed" -eq 0 ]
