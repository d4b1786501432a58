# The front door. Every target installs what it needs first; `make demo` and `make test` are all a newcomer has to know.
SHELL := /bin/bash
export SWIFT_BACKTRACE := enable=no

PORT ?= 8080
PREFIX ?= /usr/local
STRICT := -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
VENV := .venv

.PHONY: demo build test check format lint journeys fuzz crash bench install clean

demo: build ## Builds, loads a demonstration and serves it at http://localhost:8080
	@.build/release/gelt demo --data demo-data --port $(PORT)

build: ## The program, at .build/release/gelt
	@scripts/packages build
	@swift build -c release --static-swift-stdlib --product gelt

test: ## Every test: the browser's journeys and both database engines
	@scripts/packages test
	@swift build --build-tests
	@swift build --product gelt
	@$(MAKE) --no-print-directory journeys
	@scripts/tests

check: ## The gate: format, warnings as errors, import check, journeys, samples, tests on both engines
	@scripts/packages bench
	@$(MAKE) --no-print-directory lint
	@swift build --build-tests $(STRICT)
	@swift build --product gelt $(STRICT)
	@scripts/sizes
	@$(MAKE) --no-print-directory journeys
	@scripts/crash --short
	@scripts/fuzz --short
	@scripts/bench --short
	@scripts/tests $(STRICT)

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

format: ## Formats the sources
	@swift format --in-place --recursive Package.swift Sources Tests

journeys: $(VENV)/ready ## The browser's journeys alone
	@Tests/postgres.sh $(VENV)/bin/pytest -q Tests/Journeys

$(VENV)/ready: Tests/Journeys/requirements.txt
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Journeys/requirements.txt
	@touch $@

fuzz: ## Feeds the readers and the HTTP layer with broken input, for minutes
	@scripts/packages build
	@scripts/fuzz

crash: build ## Kills the server (and PostgreSQL) in the middle of work and counts what was lost
	@scripts/packages test
	@scripts/crash
	@scripts/durability

bench: build ## Measures against nginx in the same run, the national console and two closing evenings; reports into Benchmarks/
	@scripts/packages bench
	@scripts/bench
	@scripts/console
	@scripts/deadline
	@scripts/reporting
	@scripts/search
	@scripts/site

install: build ## A program that runs without the source tree: make install PREFIX=/usr/local
	@install -D -m 755 .build/release/gelt $(DESTDIR)$(PREFIX)/bin/gelt
	@mkdir -p $(DESTDIR)$(PREFIX)/share/gelt
	@cp -R Data/. $(DESTDIR)$(PREFIX)/share/gelt/
	@install -D -m 644 docs/gelt.service $(DESTDIR)$(PREFIX)/share/gelt/gelt.service

clean:
	@rm -rf .build $(VENV)
