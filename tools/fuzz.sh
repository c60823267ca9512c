#!/usr/bin/env bash
# tools/fuzz.sh SECONDS [TARGET…]   runs each target for so long; SEED=… makes it the same each time
# tools/fuzz.sh keep [TARGET…]      gathers in fuzz/minimal what covers something of its own, cut to 2,000 bytes
#
# An input that breaks something stops it and stays in fuzz/artifacts; once mended, it goes into
# fuzz/regressions/<target>, where `cargo test` looks at it for ever.
#
# FROM=folder      starts from the texts of that folder, too. Nothing of them stays: what is found lies in a
#                  temporary folder, and an input of the same kind is to be written by hand.
# RESULTS=file     what was measured becomes a part of that file, once every target has run without a find
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=$1
shift
targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(sed -n 's|^path = "fuzz_targets/\(.*\)\.rs"$|\1|p' fuzz/Cargo.toml)
from=${FROM:-}
if [ -n "$from" ] && [ ! -d "$from" ]; then
  echo "fuzz: there is no folder $from to start from; name another (FROM=…, or SHARED=… of make)" >&2
  exit 1
fi

# Comparisons are not traced: it takes three quarters of the speed, and the dictionary tells the words.
how=(--sanitizer none --no-trace-compares)
# What is promised: 64 KB in five seconds (a release build without the fuzzer's counters takes 50 ms).
limits=(-max_len=65536 -timeout=5 -rss_limit_mb=512)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

tools/setup.sh rust fuzz
cargo run --quiet --all-features --example fuzz_seeds
[ -z "$from" ] || cargo run --quiet --all-features --example fuzz_seeds -- from "$from" "$scratch/seeds"
cargo() { if [ "$1" = fuzz ]; then shift; .tools/bin/cargo-fuzz "$@"; else command cargo "$@"; fi; }
cargo fuzz build "${how[@]}"
for target in "${targets[@]}"; do
  if [ "$seconds" = keep ]; then
    printf '\033[1m» keeping of %s\033[0m\n' "$target"
    rm -rf "fuzz/minimal/$target"
    mkdir -p "fuzz/minimal/$target"
    cargo fuzz run "${how[@]}" "$target" "fuzz/minimal/$target" "fuzz/corpus/$target" -- -merge=1 -max_len=2000 \
      2>&1 | grep -a '^MERGE-OUTER.*new files'
    continue
  fi
  folders=()
  found=()
  if [ -n "$from" ]; then
    [ -d "$scratch/seeds/$target" ] || continue
    mkdir -p "$scratch/new/$target" "$scratch/found/$target"
    # What is new goes into the first.
    folders=("$scratch/new/$target" "fuzz/corpus/$target" "$scratch/seeds/$target")
    found=(-artifact_prefix="$scratch/found/$target/")
  fi
  printf '\033[1m» fuzzing %s\033[0m\n' "$target"
  log=$scratch/$target.log
  if ! RUST_BACKTRACE=0 cargo fuzz run "${how[@]}" "$target" "${folders[@]}" -- "${limits[@]}" -dict=fuzz/dictionary.txt \
    -len_control=20 -max_total_time="$seconds" -seed="${SEED:-0}" -print_final_stats=1 "${found[@]}" >"$log" 2>&1; then
    grep -av '^#[0-9]' "$log" | tail -n 60
    if [ -n "$from" ]; then
      rm -rf "$scratch/seeds" "$scratch/new"
      trap - EXIT
      echo "fuzz: what was found lies in $scratch/found; write an input of its kind by hand, then remove it" >&2
    fi
    exit 1
  fi
  grep -aE '^stat::(number_of_executed|average|new_units|peak)|^#.*DONE' "$log"
done
[ "$seconds" = keep ] || [ -z "${RESULTS:-}" ] || node tools/fuzz-results.js "$RESULTS" "$scratch" "$from"
