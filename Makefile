# The two commands: make site, make test. `make help` lists the others.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
# Whoever runs this file runs the project's code anyway, also in a checkout of another user.
export BRIEFINGS_TRUST ?= $(CURDIR)
.PHONY: help site test samples system-parts check format lint types imports dead current lock schema mutation adversary pythons fuzz audit bench-hostile bench-preview bench-print bench-quotes house wheel clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# The environment is made again when a lock file changes.
$(VENV)/site.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make site PYTHON=python3.12"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-dev.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	touch $@

site: $(VENV)/site.stamp  ## build the site of the briefings in seeds/
	$(BIN)/briefings build
	@echo "Open site/index.html in a browser, or run: $(BIN)/briefings serve"

# What tests need beside Python: a browser, strace, a reader of PDFs.
system-parts: $(VENV)/test.stamp
	@tests/browser/install
	@tests/adversary/install
	@tests/print/install

PYTEST := $(BIN)/python -m pytest -n auto --dist worksteal

# What it covers is measured with COVERAGE=--cov, at a third more time.
test: $(VENV)/test.stamp system-parts  ## run the tests
	$(PYTEST) -m "not sample" $(COVERAGE)

samples: $(VENV)/test.stamp system-parts  ## run a small part of the attacks, mutations and benches that take hours
	$(PYTEST) -m sample

check: format lint types imports dead current  ## run every gate but the tests

format: $(VENV)/test.stamp  ## is the code formatted?
	$(BIN)/ruff format --check .

lint: $(VENV)/test.stamp  ## is the code clean?
	$(BIN)/ruff check .

types: $(VENV)/test.stamp  ## do the types hold?
	$(BIN)/mypy

imports: $(VENV)/test.stamp  ## do the walls hold?
	$(BIN)/lint-imports

dead: $(VENV)/test.stamp  ## is there code that nothing reads?
	$(BIN)/python -m tests.dead

current: $(VENV)/test.stamp  ## are the committed pages what the seeds give?
	$(BIN)/briefings build --check

schema: $(VENV)/site.stamp  ## write the JSON Schemas for editors
	$(BIN)/python -c 'from pathlib import Path; from generator.load.schema import schema_files; [Path("seeds", name).write_text(text, encoding="utf-8") for name, text in schema_files().items()]'

# Extras stay in the lock's names: an older pip would look for "coverage[toml]" beside the pinned one.
LOCK := $(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --no-emit-index-url --python-version 3.11 --extra build pyproject.toml

lock: $(VENV)/test.stamp  ## resolve the dependencies anew
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 tests/bench/peers.in -o tests/bench/peers.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 tests/audit.in -o
	$(LOCK) --extra dev --extra fuzz -c requirements-dev.lock -o requirements-fuzz.lock

# One package after the other (make mutation PACKAGES=quotes), going on where it stopped (RESUME=--resume).
mutation: $(VENV)/test.stamp  ## break the algorithms and see whether a test notices
	nice $(BIN)/python -m tests.mutation $(PACKAGES) $(RESUME)

adversary: $(VENV)/test.stamp system-parts  ## attack the program with everything there is; takes hours
	BRIEFINGS_FULL=1 $(BIN)/python -m pytest -s tests/adversary

PYTHONS ?= python3.11 python3.12 python3.13

pythons:  ## build with each of several Pythons, and compare every byte
	tests/adversary/pythons $(PYTHONS)

PEERS := .venv-peers

$(PEERS)/stamp: tests/bench/peers.lock
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r tests/bench/peers.lock
	touch $@

bench: $(VENV)/test.stamp $(PEERS)/stamp  ## time builds of hundreds of briefings against other generators
	$(BIN)/python -m tests.bench --json bench.json $(BENCH)

bench-print: $(VENV)/test.stamp  ## time the print edition of one briefing, and of 100
	$(BIN)/python -m tests.bench.printing

# Guided fuzzing has a lock file and an environment of its own.
SECONDS ?= 3600
$(VENV)-fuzz/fuzz.stamp: requirements-fuzz.lock
	test -x $(VENV)-fuzz/bin/python || $(PYTHON) -m venv $(VENV)-fuzz
	$(VENV)-fuzz/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements-fuzz.lock
	touch $@

fuzz: $(VENV)-fuzz/fuzz.stamp  ## feed the program any bytes, guided by what they reach, for SECONDS
	PYTHONPATH=. $(VENV)-fuzz/bin/python -m tests.adversary.fuzz -max_total_time=$(SECONDS) -max_len=4096 -timeout=5

# Before each release. A package that the data base does not know, or cannot be reached about, fails it too (--strict).
AUDIT := $(VENV)-audit
LOCKED := requirements.lock requirements-dev.lock requirements-fuzz.lock tests/bench/peers.lock tests/audit.lock

$(AUDIT)/stamp:
	test -x $(AUDIT)/bin/python || $(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r
	touch $@

audit: $(AUDIT)/stamp  ## look every locked package up among the known weaknesses
	@$(AUDIT)/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off $(LOCKED:%=-r %) \
	|| { echo "Not audited: a weakness is listed above, or a package could not be looked up (the data base is asked through the network)."; exit 1; }

bench-preview: $(VENV)/test.stamp  ## time 200 saves in the preview of 500 briefings
	$(BIN)/python -m tests.bench.preview $(BENCH)

bench-hostile: $(VENV)/test.stamp  ## grow small files that were made to be dear to 1 MB, against the budget
	$(BIN)/python -m tests.bench.hostile $(BENCH)

bench-quotes: $(VENV)/test.stamp  ## time 2,000 quotations in 5 MB
	$(BIN)/python -m tests.bench.quotes

house: $(VENV)/test.stamp  ## print the figures by which the structure of the code is judged
	@$(BIN)/python -m tests.house $(HOUSE)

wheel: $(VENV)/test.stamp  ## build the package
	$(BIN)/uv build --wheel --no-build-isolation

clean:  ## remove everything that can be made again
	rm -rf $(VENV) $(PEERS) $(AUDIT) .briefings site dist mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
