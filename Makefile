# Everything a developer types. `make help` lists it.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
WAVE ?= 50 10
SERVICES ?= 10000
POSTS ?= 1000000
VENV := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test check format translate audit bench screenshot lock clean runtime developer

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: runtime ## Set up, load the demo and serve it on 127.0.0.1 (PORT=8000)
	@DEMO=1 PORT=$(PORT) SITE_URL=http://127.0.0.1:$(PORT) exec $(VENV)/python manage.py launch $(PORT)

test: developer ## Run every test; DATABASE_URL picks the database, ARGS goes to pytest
	@$(VENV)/python manage.py compilemessages
	@$(VENV)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder $(ARGS)

check: developer ## Style, layers, migrations, messages, production settings
	@$(VENV)/python deploy/check.py

format: developer ## Put Python and templates in their one style
	@$(VENV)/ruff check --fix --quiet . ; $(VENV)/ruff format --quiet .
	@find templates -name '*.html' | xargs $(VENV)/djade --target-version 5.2 || true

translate: developer ## Bring locale/*/django.po in step with the code and say what is missing
	@$(VENV)/python manage.py translate

audit: developer ## Lighthouse, axe and html-validate on a served demo (needs npm and Chromium)
	@PYTHONPATH=site:. $(VENV)/python -m tests.measures.audit $(ARGS)

bench: developer ## Queries and bytes of every template, of 10,000 services, of a million posts; a wave (WAVE="500 20")
	@PYTHONPATH=site:. $(VENV)/python -m tests.measures.bench $(ARGS)
	@PYTHONPATH=site:. $(VENV)/python -m tests.measures.directory $(SERVICES)
	@PYTHONPATH=site:. $(VENV)/python -m tests.measures.forum $(POSTS)
	@PYTHONPATH=site:. $(VENV)/python -m tests.measures.wave $(WAVE)

screenshot: developer ## Draw the README's picture again
	@SCREENSHOT=docs/images/home.png $(VENV)/python -m pytest -q tests/journeys/test_screenshot.py

lock: developer ## Write the locked, hashed requirements again from pyproject.toml
	@$(VENV)/uv pip compile -q --generate-hashes --no-header --python-version 3.11 \
	  pyproject.toml -o requirements.txt
	@$(VENV)/uv pip compile -q --generate-hashes --no-header --python-version 3.11 --extra dev \
	  -c requirements.txt pyproject.toml -o requirements-dev.txt

clean: ## Remove the environment and caches; the demo's data in var/ stays
	@rm -rf .venv .cache .pytest_cache .ruff_cache .import_linter_cache

runtime:
	@$(PYTHON) deploy/environment.py requirements.txt

developer:
	@$(PYTHON) deploy/environment.py requirements-dev.txt
