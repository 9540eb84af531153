# Every command people and CI use. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo run test check fix docs reset lock peers clean

PYTHON := .venv/bin/python
MANAGE := $(PYTHON) manage.py
# Twice quiet: pip warns about every place that lacks a package another place has.
PIP := .venv/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --only-binary=:all:
# Values nobody uses: `check --deploy` judges the settings of a real deployment.
AS_DEPLOYED := LEDGER_MODE=production ALLOWED_HOSTS=ledger.example.org \
    SECRET_KEY=only-for-the-check-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ
PYTEST_ARGS ?= -n 2

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

demo: .venv/.installed ## start everything with sample reports
	@$(PYTHON) -m ledger.run --demo

run: .venv/.installed ## start everything; the first start asks for an administrator
	@$(PYTHON) -m ledger.run

test: .venv/.installed-dev ## the whole test suite, against real PostgreSQL, Valkey and Chromium
	@.ci/provide-browser
	@.venv/bin/pytest $(PYTEST_ARGS) -rs

CHECKS := format lint types imports templates deployment docs schema migrations
check: $(CHECKS:%=check-%) ## every static check; `make -k check` goes on after a failure
	@echo "Every check passed."

$(CHECKS:%=check-%): .venv/.installed-dev
.PHONY: $(CHECKS:%=check-%)

check-format:
	.venv/bin/ruff format --check --quiet .

check-lint:
	.venv/bin/ruff check --output-format concise .

check-types:
	.venv/bin/mypy .

check-imports:
	.venv/bin/lint-imports

check-templates:
	.venv/bin/djlint --lint --quiet templates

check-deployment:
	$(AS_DEPLOYED) $(MANAGE) check --deploy --fail-level WARNING

check-docs:
	$(MANAGE) generate_docs --check

check-schema:
	@served=$$(mktemp); trap 'rm -f "$$served"' EXIT; \
	$(MANAGE) spectacular --validate --fail-on-warn --file "$$served"; \
	diff -u docs/openapi.yaml "$$served" \
	  || { echo "docs/openapi.yaml is not what the code serves: run \`make docs\` and look at the difference." >&2; exit 1; }

check-migrations:
	$(PYTHON) -m ledger.embedded throwaway -- sh -c \
	  '$(MANAGE) makemigrations --check --dry-run && $(MANAGE) migrate --verbosity 0 && $(MANAGE) check --database default'

fix: .venv/.installed-dev ## format, and repair what ruff can repair
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

docs: .venv/.installed-dev ## write the generated pages anew
	$(MANAGE) generate_docs
	$(MANAGE) spectacular --validate --fail-on-warn --file docs/openapi.yaml

reset: .venv/.installed ## delete the embedded servers' data, after asking
	@$(PYTHON) -m ledger.embedded reset

lock: .venv/.installed-dev ## pin the newest versions requirements*.in allow, with hashes
	.venv/bin/uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --universal \
	  --no-emit-index-url --no-header requirements.in -o requirements.txt
	.venv/bin/uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --universal \
	  --no-emit-index-url --no-header requirements-dev.in -o requirements-dev.txt
	.venv/bin/uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --universal \
	  --no-emit-index-url --no-header benchmarks/requirements-peers.in -o benchmarks/requirements-peers.txt

peers: .venv/bin/python ## install what the benchmarks compare us with into .venv-peers
	.venv/bin/python -m venv --clear .venv-peers
	.venv-peers/bin/python -m pip --disable-pip-version-check -qq install --require-hashes \
	  -r benchmarks/requirements-peers.txt

clean: ## delete what can be made again; data under var/ stays
	rm -rf .venv .venv-peers .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis staticfiles
	find . -name __pycache__ -type d -not -path './var/*' -prune -exec rm -rf {} +

# Stamps: installing anew happens when the pinned requirements changed, and only then.
.venv/bin/python:
	@.ci/make-venv

.venv/.installed: requirements.txt | .venv/bin/python
	@echo "Installing what the product needs into .venv …"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/.installed-dev: requirements-dev.txt .venv/.installed
	@echo "Installing what tests and checks need into .venv …"
	@$(PIP) -r requirements-dev.txt
	@touch $@
