# Every way to build, run and check Counterweight. `make` alone lists them.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:
.PHONY: help setup packages test-packages run test lint audit bench dev bundle icons clean

# What building and testing need beside Rust and Node, as Debian calls it.
PACKAGES := build-essential pkg-config libssl-dev libwebkit2gtk-4.1-dev webkit2gtk-driver xvfb xauth
# What the tests need on top: LibreOffice recalculates the workbooks we write. Not where there is one: this edition would push it out.
TEST_PACKAGES := $(if $(shell command -v soffice),,libreoffice-calc-nogui)
TARGET   := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
# The built page goes into the binary; without this Tauri would look for a development server.
FEATURES := --features custom-protocol
# Always the whole workspace's features (see src-tauri/alike), so that run, test and bench share what they compile.
CARGO    := cargo build --workspace --locked $(FEATURES)
# Every bench with its own main; unit tests are no benches.
BENCHES  := $(foreach file,$(wildcard src-tauri/*/benches/*.rs),--bench $(notdir $(basename $(file))))
# What a build takes; Cargo then names each crate as it comes to it.
TAKES    := about five minutes on two cores the first time (some 600 crates, each named as it is compiled), later only what has changed.
# A display of its own, so that no window opens on the desktop and every run has the same size.
XVFB     := xvfb-run -a -s "-screen 0 1600x1000x24"
PAGE     := ui/dist/index.html
MODULES  := ui/node_modules/.package-lock.json
SAMPLE   := src-tauri/exchange/samples/star-seller.toml

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: packages $(MODULES) ## Install what building needs: system packages (asks for sudo where needed) and the page's modules

packages: WANTED = $(PACKAGES)
test-packages: WANTED = $(TEST_PACKAGES)
packages test-packages:
	@for tool in cargo node npm; do
	  command -v $$tool >/dev/null || { echo "$$tool is missing: install Rust from https://rustup.rs and Node 20 or newer from https://nodejs.org first." >&2; exit 1; }
	done
	command -v apt-get >/dev/null || { echo "No apt here: see to it that the equivalents of these are installed: $(WANTED)"; exit 0; }
	missing=()
	for package in $(WANTED); do
	  [[ $$(dpkg-query -Wf '$${db:Status-Status}' $$package 2>/dev/null || true) == installed ]] || missing+=($$package)
	done
	((!$${#missing[@]})) && exit 0
	echo "Installing system packages: $${missing[*]}"
	sudo=(); ((EUID)) && sudo=(sudo)
	"$${sudo[@]}" apt-get update -qq
	"$${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}"

$(MODULES): ui/package-lock.json
	npm ci --prefix ui --no-audit --no-fund
	touch $@

$(PAGE): $(MODULES) ui/index.html ui/vite.config.ts $(shell find ui/src -type f 2>/dev/null)
	npm run --prefix ui build
	touch $@

run: setup $(PAGE) ## Open the application on a workspace with the sample decisions
	@if [[ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then
	  echo "There is no display here, so no window can open. Building the command line instead, with the typesetter for its PDF: $(TAKES)"
	  $(CARGO) --bin counterweight-cli
	  echo
	  echo "The same engine on one of the sample decisions:"
	  $(TARGET)/debug/counterweight-cli evaluate $(SAMPLE)
	  echo
	  echo "And its report for the board:"
	  exec $(TARGET)/debug/counterweight-cli report $(SAMPLE) --kind brief --out $(TARGET)/brief.pdf
	fi
	echo "Building the window: $(TAKES)"
	$(CARGO) --bin counterweight
	exec $(TARGET)/debug/counterweight --workspace "$${XDG_DATA_HOME:-$$HOME/.local/share}/counterweight-samples" --with-samples

test: setup test-packages $(PAGE) ## Run every test: the page's, the crates', and the journeys through the real window
	npm run --prefix ui test
	@echo "Building the application and its tests: $(TAKES)"
	$(CARGO) --bins --tests
	$(XVFB) cargo test --workspace --locked $(FEATURES) --lib --bins --tests

lint: setup $(PAGE) ## Check format, lints, types, borders and licences
	cargo fmt --all --check
	npm run --prefix ui lint
	npm run --prefix ui check
	cargo clippy --workspace --all-targets --locked $(FEATURES) -- -D warnings
	@if command -v cargo-deny >/dev/null; then
	  cargo fetch --locked # Its check reads the manifests of every platform's crates; a build here fetched only this one's.
	  cargo deny --offline --workspace check bans licenses sources
	else
	  echo "Skipped licences and sources: cargo-deny is not installed (cargo install --locked cargo-deny)."
	fi

audit: setup ## Look for known security problems in what we depend on (needs the network)
	npm audit --prefix ui
	cargo deny --workspace check advisories

bench: setup $(PAGE) ## Measure, as ratios to a stated baseline: the window's start, evaluation, draws, agreement, culture, workbook, ten thousand decisions
	@echo "Building everything as it is shipped: about a quarter of an hour on two cores the first time."
	$(CARGO) --release --bins --benches
	$(XVFB) $(TARGET)/release/start
	cargo bench --workspace --locked $(FEATURES) $(BENCHES)

dev: setup ## Open the application with the page reloading as it is edited
	ui/node_modules/.bin/tauri dev

bundle: setup $(PAGE) ## Build a .deb with the application and the command line
	cargo build --release --locked -p counterweight-cli
	ui/node_modules/.bin/tauri build --bundles deb --config '{"bundle":{"linux":{"deb":{"files":{"/usr/bin/counterweight-cli":"$(TARGET)/release/counterweight-cli"}}}}}'
	@ls -l $(TARGET)/release/bundle/deb/*.deb

icons: $(MODULES) ## Draw every size of the icon anew from icons/icon.svg
	drawn=$$(mktemp -d)
	ui/node_modules/.bin/tauri icon icons/icon.svg -o $$drawn
	cp $$drawn/{32x32,64x64,128x128,128x128@2x,icon}.png $$drawn/icon.{ico,icns} icons/
	rm -r $$drawn

clean: ## Remove what was built
	cargo clean
	rm -rf ui/dist ui/node_modules gen
