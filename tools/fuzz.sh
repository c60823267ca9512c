#!/usr/bin/env bash
# tools/fuzz.sh SECONDS [TARGET…]   runs each target for so long; SEED=… makes it the same each time
# tools/fuzz.sh keep [TARGET…]      gathers in fuzz/minimal what covers something of its own, cut to 2,000 bytes
#
# An input that breaks something stops it and stays in fuzz/artifacts; once mended, it goes into
# fuzz/regressions/<target>, where `cargo test` looks at it for ever.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=$1
shift
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(sed -n 's|^path = "fuzz_targets/\(.*\)\.rs"$|\1|p' fuzz/Cargo.toml)

# Comparisons are not traced: it takes three quarters of the speed, and the dictionary tells the words.
how=(--sanitizer none --no-trace-compares)
# What is promised: 64 KB in five seconds (a release build without the fuzzer's counters takes 50 ms).
limits=(-max_len=65536 -timeout=5 -rss_limit_mb=512)

tools/setup.sh rust fuzz
cargo run --quiet --all-features --example fuzz_seeds
cargo() { if [ "$1" = fuzz ]; then shift; .tools/bin/cargo-fuzz "$@"; else command cargo "$@"; fi; }
cargo fuzz build "${how[@]}"
for target in "${targets[@]}"; do
  printf '\033[1m» fuzzing %s\033[0m\n' "$target"
  if [ "$seconds" = keep ]; then
    rm -rf "fuzz/minimal/$target"
    mkdir -p "fuzz/minimal/$target"
    cargo fuzz run "${how[@]}" "$target" "fuzz/minimal/$target" "fuzz/corpus/$target" -- -merge=1 -max_len=2000 \
      2>&1 | grep -a '^MERGE-OUTER.*new files'
    continue
  fi
  log=$(mktemp)
  if ! cargo fuzz run "${how[@]}" "$target" -- "${limits[@]}" -dict=fuzz/dictionary.txt -len_control=20 \
    -max_total_time="$seconds" -seed="${SEED:-0}" -print_final_stats=1 >"$log" 2>&1; then
    grep -av '^#[0-9]' "$log" | tail -n 60
    rm "$log"
    exit 1
  fi
  grep -aE '^stat::(number_of_executed|average|new_units|peak)|^#.*DONE' "$log"
  rm "$log"
done
