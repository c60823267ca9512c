# `make` lists the targets. Everything is installed inside this folder, except Rust's wasm32 target and
# (for `make test`) Debian's Chromium, Firefox and WebKit.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

MODULE := www/pkg/gouji_bg.wasm
NPM := node_modules/.package-lock.json
VENDOR := www/vendor/docx.js www/vendor/xlsx.js
BIN := node_modules/.bin
EDITORS := tests/editors/node_modules/.package-lock.json
SHARED ?= ../shared
PORT ?= 8765
WASM_TARGET := wasm32-unknown-unknown
WASM_TESTS := tests/www/module.test.js
# In browsers other than that of the page's own tests: tests/www/*.firefox.test.js and so on.
OTHER_BROWSERS := firefox webkit floor
# Alone, or the others would be measured too.
LIGHTHOUSE_TESTS := tests/www/lighthouse.test.js
OTHER_BROWSERS_TESTS := $(wildcard $(OTHER_BROWSERS:%=tests/www/*.%.test.js))
DIST_TESTS := $(filter-out $(OTHER_BROWSERS_TESTS),$(wildcard tests/www/dist-*.test.js))
PAGE_TESTS := $(filter-out $(WASM_TESTS) $(DIST_TESTS) $(LIGHTHOUSE_TESTS) $(OTHER_BROWSERS_TESTS),$(wildcard tests/www/*.test.js))

export PATH := $(CURDIR)/node_modules/.bin:$(CURDIR)/.tools/bin:$(PATH)
# Set in the environment, these would replace the flags that wasm-pack.toml gives.
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
# Panic messages name source files: a module must not differ from one home folder to the next.
CARGO_HOME ?= $(HOME)/.cargo
REMAP := target.$(WASM_TARGET).rustflags=["--remap-path-prefix=$(CARGO_HOME)=cargo"]

say = @printf '\033[1m» %s\033[0m\n' "$(1)"

.PHONY: help run build vendor dist test test-rust test-types test-module test-page test-editors test-dist test-lighthouse $(OTHER_BROWSERS:%=test-%) lint lint-rust lint-www fmt corpus corpus-update clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

run: build ## install what is missing, build the module, serve the page
	@PORT=$(PORT) node tools/serve.js www

build: $(MODULE) vendor ## build the browser module and bundle the libraries for www/

$(MODULE): Cargo.toml Cargo.lock wasm-pack.toml tools/floor.js $(shell find src -type f) | $(NPM)
	@tools/setup.sh rust wasm
	$(call say,building the module with wasm-pack)
	@wasm-pack --log-level warn build --target web --mode no-install --no-pack --out-dir www/pkg . \
	  -- --config wasm-pack.toml --config '$(REMAP)'
	@node tools/floor.js $@
	@touch $@

vendor: $(VENDOR) ## bundle the libraries that write Word and Excel files into www/vendor

$(VENDOR) &: tools/vendor.js $(wildcard tools/vendor/*.js) $(NPM)
	$(call say,bundling the libraries that write Word and Excel files)
	@node tools/vendor.js www/vendor

dist: build ## write the site for any static host and the one file into dist/
	$(call say,writing dist/site and dist/gouji.html)
	@node tools/dist.js dist
	@node tools/sbom.js dist/sbom.cdx.json

$(NPM): package.json package-lock.json
	$(call say,installing the npm packages)
	@npm ci --no-fund --no-audit --no-update-notifier --loglevel=error
	@touch $@

$(EDITORS): tests/editors/package.json tests/editors/package-lock.json
	$(call say,installing the editors that the tests run inside)
	@npm ci --prefix tests/editors --ignore-scripts --no-fund --no-audit --no-update-notifier --loglevel=error
	@touch $@

test: test-rust test-module test-types test-page test-editors test-dist $(OTHER_BROWSERS:%=test-%) test-lighthouse ## run every test: Rust, module, types; page, editors and dist in Chromium; the main way in other browsers

test-rust:
	$(call say,testing the engine and the command line (cargo test))
	@cargo test --all-features

test-module: $(MODULE)
	$(call say,testing the built module in Node)
	@node --test --test-reporter=spec $(WASM_TESTS)

test-types: $(MODULE)
	$(call say,checking the types of the page and of the result (tsc))
	@$(BIN)/tsc --noEmit --project tsconfig.json

test-page: $(MODULE) $(VENDOR) $(EDITORS)
	@tools/setup.sh chromium
	$(call say,testing the page in Chromium)
	@node --test --test-reporter=spec $(PAGE_TESTS)

test-editors: $(MODULE) $(EDITORS)
	@tools/setup.sh chromium
	$(call say,testing inside the editors in Chromium)
	@node --test --test-reporter=spec --test-concurrency=1 tests/www/editors/*.test.js

test-dist: dist $(EDITORS)
	@tools/setup.sh chromium
	$(call say,testing dist/ in Chromium)
	@node --test --test-reporter=spec $(DIST_TESTS)

$(OTHER_BROWSERS:%=test-%): test-%: dist
	@tools/setup.sh $*
	$(call say,walking the main way: $*)
	@node --test --test-reporter=spec $(wildcard tests/www/*.$*.test.js)

test-lighthouse: dist
	@tools/setup.sh chromium
	$(call say,asking Lighthouse)
	@node --test --test-reporter=spec $(LIGHTHOUSE_TESTS)

lint: lint-rust lint-www ## formatting and lints, with no warning left

lint-rust:
	@tools/setup.sh rust lint
	$(call say,cargo fmt; clippy for this machine and for the browser; rustdoc)
	@cargo fmt --all --check
	@cargo clippy --all-targets --all-features -- -D warnings
	@cargo clippy --lib --target $(WASM_TARGET) -- -D warnings
	@RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps --all-features --document-private-items --quiet

lint-www: $(NPM)
	$(call say,eslint; stylelint; prettier)
	@$(BIN)/eslint --max-warnings 0 .
	@$(BIN)/stylelint --max-warnings 0 'www/**/*.css'
	@$(BIN)/prettier --check --log-level warn www tests/www tools bench package.json '*.js' tsconfig.json

fmt: $(NPM) ## format everything
	@cargo fmt --all
	@$(BIN)/prettier --write --log-level warn www tests/www tools bench package.json '*.js' tsconfig.json

corpus: ## run the engine over the real reports in ../shared (SHARED=…)
	@test -d $(SHARED)/corpus || { echo "make corpus: no reports in $(SHARED)/corpus; name their folder with SHARED=…" >&2; exit 1; }
	$(call say,checking the real reports in $(SHARED))
	@cargo run --release --features cli --example corpus -- --check $(SHARED)

corpus-update: ## accept what the engine says of the real reports
	@cargo run --release --features cli --example corpus -- --update $(SHARED)

.PHONY: slips slips-check
slips: ## how often the diagnosis ranks first what was done to a form (SEED=…)
	@cargo run --release --quiet --example slips -- $(SEED)

slips-check: ## the same with seed 1, compared with tests/slips.txt
	@cargo run --release --quiet --example slips -- 1 | diff tests/slips.txt -

.PHONY: fuzz fuzz-shared fuzz-short fuzz-keep
fuzz: ## look for inputs that break something (MINUTES=… for each of the seven targets, TARGETS=…)
	@RESULTS=$(if $(TARGETS),,fuzz/RESULTS.md) tools/fuzz.sh $$(($(or $(MINUTES),10) * 60)) $(TARGETS)

fuzz-shared: ## the same from the real texts in ../shared besides, of which nothing is kept (SHARED=…)
	@FROM=$(SHARED) RESULTS=$(if $(TARGETS),,fuzz/RESULTS.md) tools/fuzz.sh $$(($(or $(MINUTES),10) * 60)) $(TARGETS)

fuzz-short: ## the same in half a minute, with the same inputs each time
	@SEED=1 tools/fuzz.sh 5

fuzz-keep: ## keep some of the inputs that fuzzing found in fuzz/kept
	@tools/fuzz.sh keep
	@cargo run --quiet --all-features --example fuzz_seeds -- keep

.PHONY: mutants
mutants: ## damage diagnosis and rules in small ways and see whether a test tells (AREA=diagnosis or rules, AGAIN=1, SHARD=k/n)
	@tools/setup.sh rust mutants
	$(call say,damaging the engine; this takes an hour or two)
	@node tools/mutants.js $(if $(AGAIN),--again) $(SHARD:%=--shard=%) $(AREA)

.PHONY: supply-chain audit sbom
DENY := .tools/bin/cargo-deny --locked
supply-chain: $(NPM) ## licences, sources, hashes, duplicates and install scripts of all dependencies
	@tools/setup.sh rust deny
	$(call say,crates in the module and in the command line (cargo-deny))
	@$(DENY) --exclude-dev --target $(WASM_TARGET) check licenses bans sources
	@$(DENY) --exclude-dev --features cli check licenses bans sources
	$(call say,crates that build and test and measure)
	@for manifest in Cargo.toml fuzz/Cargo.toml bench/native/Cargo.toml; do \
	  $(DENY) --all-features --manifest-path $$manifest --config tools/deny-used.toml check licenses bans sources; done
	$(call say,npm packages)
	@node tools/supply-chain.js

audit: supply-chain ## the same, and known weaknesses where they can be had
	$(call say,known weaknesses)
	@node tools/supply-chain.js --advisories
	@if $(DENY) fetch db; then $(DENY) --all-features check --disable-fetch advisories; \
	  else echo "advisories: the list of those of crates cannot be had here; ask again where it can"; fi

sbom: $(NPM) ## write what the page is made of to dist/sbom.cdx.json (CycloneDX)
	@node tools/sbom.js dist/sbom.cdx.json

.PHONY: bench
bench: $(MODULE) bench/node_modules/.package-lock.json bench/.venv/installed ## measure gouji and its peers (ONLY=peers, steps, scaling, worker, first, size or page)
	@tools/setup.sh rust wasm chromium
	$(call say,building the native contenders)
	@cargo build --release --quiet --manifest-path bench/native/Cargo.toml --target-dir bench/native/target
	@node bench/run.js $(ONLY:%=--only=%)

bench/node_modules/.package-lock.json: bench/package.json bench/package-lock.json
	$(call say,installing the JavaScript peers)
	@npm ci --prefix bench --no-fund --no-audit --no-update-notifier --loglevel=error
	@touch $@

bench/.venv/installed: bench/requirements.txt
	$(call say,installing the Python peers)
	@python3 -m venv bench/.venv
	@bench/.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean: ## remove what was built and installed inside this folder
	rm -rf target fuzz/target fuzz/corpus fuzz/minimal node_modules tests/editors/node_modules .tools www/pkg www/vendor dist tests/www/shots bench/node_modules bench/.venv bench/native/target bench/inputs
