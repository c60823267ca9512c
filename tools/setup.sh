#!/usr/bin/env bash
# Installs the named parts where they are missing: rust, lint, wasm, fuzz, chromium. A second run only looks.
set -euo pipefail
cd "$(dirname "$0")/.."

wasm_pack=0.15.1
cargo_fuzz=0.13.2
# The command has to be of the very version that the crate is linked against.
wasm_bindgen=$(sed -n 's/^wasm-bindgen = .*"=\([^"]*\)".*/\1/p' Cargo.toml)

say() { printf '\033[1m» %s\033[0m\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

rust() {
  command -v cargo >/dev/null || fail "cargo is not on PATH; install Rust with rustup, then run this again"
  [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] && return
  command -v rustup >/dev/null || fail "this Rust has no wasm32-unknown-unknown target and there is no rustup to add it"
  say "adding Rust's wasm32 target"
  rustup target add wasm32-unknown-unknown
}

lint() {
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
  say "adding rustfmt and clippy"
  rustup component add rustfmt clippy
}

wasm() {
  [ -n "$wasm_bindgen" ] || fail "Cargo.toml pins no version of wasm-bindgen (wasm-bindgen = \"=…\")"
  tool wasm-bindgen-cli "$wasm_bindgen" wasm-bindgen
  tool wasm-pack "$wasm_pack" wasm-pack
  [ -z "${shared_target:-}" ] || rm -rf "$shared_target"
}

# Without a sanitizer, which safe Rust has little use for, the fuzzer does with the stable compiler.
fuzz() {
  tool cargo-fuzz "$cargo_fuzz" cargo-fuzz
  command -v c++ >/dev/null || fail "the fuzzer needs a C++ compiler (Debian: apt-get install g++)"
}

# tool PACKAGE VERSION COMMAND
tool() {
  [ "$(".tools/bin/$3" --version 2>/dev/null)" = "$3 $2" ] && return
  say "compiling $1 $2 into .tools (a minute at most)"
  # The two have most dependencies in common. Unoptimised they are built twice as fast, and fast enough.
  shared_target=${shared_target:-$(mktemp -d)}
  CARGO_TARGET_DIR=$shared_target cargo install "$1" --version "$2" --locked --debug --quiet --force --root .tools
}

chromium() {
  [ -n "${CHROMIUM:-}" ] && { [ -x "$CHROMIUM" ] || fail "CHROMIUM=$CHROMIUM is not a program"; return; }
  local missing=() root=()
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  if command -v apt-get >/dev/null; then
    # Without a Chinese font the page is drawn in empty boxes, and layout tests measure those.
    dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
  fi
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || fail "the page tests need Chromium: install it, and name it with CHROMIUM=…"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "the page tests need: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  say "installing ${missing[*]} (about 20 s)"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 "${missing[@]}" >/dev/null
}

for part in "$@"; do "$part"; done
