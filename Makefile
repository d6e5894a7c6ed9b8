# Two commands carry the project: `make demo` builds the graph of the sample, `make test` runs everything that CI runs.
PYTHON ?= python3
VENV := .venv
TRAINING := .venv-training
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
OUTPUT ?= graph-out

.PHONY: demo test check accuracy accuracy-unseen bench doctor bench-page lock clean help

help: ## say what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

demo: $(VENV)/run.stamp ## install what is needed, build the graph from seeds/, say where the page is
	$(BIN)/actor-graph build seeds -o $(OUTPUT)
	@echo "Open in a browser: $(abspath $(OUTPUT)/graph.html)"

test: $(VENV)/test.stamp ## install what the tests need and run all of them
	sh tests/view/ensure_chromium.sh
	$(MAKE) --no-print-directory check

check: ## run all tests in the environment as it is
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q

accuracy: ## print scores and the most frequent errors on tests/gold, and on GOLD=FOLDER of other gold files
	$(BIN)/actor-graph evaluate tests/gold/*.jsonl --errors 20
ifdef GOLD
	$(BIN)/actor-graph evaluate $(GOLD)/*.jsonl --errors 20
endif

accuracy-unseen: $(TRAINING)/run.stamp ## train without each publisher of DATA=FOLDER (or each of PARTS=N parts) in turn, and measure on it (two hours)
	$(TRAINING)/bin/python training/leave_one_out.py --names $(DATA)/redocred_dev.jsonl \
		--actors $(DATA)/re3d_dev.jsonl --places $(DATA)/relocar_train.jsonl --pronouns $(DATA)/gap_dev.jsonl \
		--hold-out 0 $(if $(PARTS),--parts $(PARTS) --output $(TRAINING)/parts-$(PARTS),--output $(TRAINING)/folds)

bench: ## print what extraction and counting cost, as ratios to the naive loops, in the environment as it is
	$(BIN)/python benchmarks/speed.py

doctor: $(VENV)/run.stamp ## say what is installed and what is missing
	$(BIN)/actor-graph doctor

bench-page: $(VENV)/test.stamp ## measure the page at 60, 1,000 and 10,000 actors beside stock pyvis
	sh tests/view/ensure_chromium.sh
	$(BIN)/python tests/view/bench_page.py

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "actor-graph needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp requirements/test.txt
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@

$(TRAINING)/run.stamp: requirements/run.txt training/requirements.txt
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet -r requirements/run.txt
	$(TRAINING)/bin/python -m pip install --quiet -r training/requirements.txt
	@touch $@

LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --no-header --quiet

lock: ## pin the requirements anew (needs uv)
	$(LOCK) --group build -o requirements/run.txt
	$(LOCK) --group build --group test -c requirements/run.txt -o requirements/test.txt

clean: ## remove the environment and what was built
	rm -rf $(VENV) $(TRAINING) $(OUTPUT) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
