# The commands of this repository. `make` alone lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARCHIVE := $(BIN)/policyarchive
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help site build offline mirror bag serve edit check new import fix schemas freeze-ids clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

site: build ## set up, check, build every language into site/ and serve them on 127.0.0.1:8000 (PORT=8080 for another port)
	@$(ARCHIVE) serve --built --port $(PORT)

build: $(VENV)/site.stamp ## set up, check and build every language into site/
	@$(ARCHIVE) build

offline: $(VENV)/site.stamp ## write offline/archive.zip: a build that opens from a folder by double click, search and all
	@$(ARCHIVE) pack offline/archive.zip --offline

mirror: $(VENV)/site.stamp ## write mirror/archive.zip: the site as it is served, with its manifest, for other servers and web archives
	@$(ARCHIVE) pack mirror/archive.zip

bag: $(VENV)/site.stamp ## write bag/archive.zip: the same as a BagIt bag, with a checksum of each file, for digital archives
	@$(ARCHIVE) pack bag/archive.zip --bag

serve: $(VENV)/site.stamp ## preview on 127.0.0.1:8000 that follows edits of records, pages, templates and code (PORT=8080 for another port)
	@$(ARCHIVE) serve --port $(PORT)

edit: $(VENV)/site.stamp ## preview and editor in the browser on 127.0.0.1:8000/admin/, without git (PORT=8080 for another port)
	@$(ARCHIVE) edit --today $$(date +%F) --port $(PORT)

check: $(VENV)/site.stamp ## check the registry: every problem with file, line, column and remedy (BASE=main: no id may vanish)
	@$(ARCHIVE) check --today $$(date +%F) $(if $(BASE),--base $(BASE))

new: $(VENV)/site.stamp ## add a document, asked step by step
	@$(ARCHIVE) new --today $$(date +%F)

import: $(VENV)/site.stamp ## import a table: make import FILE=table.docx (more: OPTIONS="--first-line 220 --results --dry-run")
	@$(ARCHIVE) import --today $$(date +%F) $(if $(FILE),"$(FILE)") $(OPTIONS)

fix: $(VENV)/site.stamp ## put the files of the registry into canonical form without changing their meaning
	@$(ARCHIVE) fix

schemas: $(VENV)/site.stamp ## write the JSON Schemas for editors from the model
	@$(ARCHIVE) schemas

freeze-ids: $(VENV)/site.stamp ## at a release: add the ids of new documents to the list of published ones
	@$(ARCHIVE) freeze-ids

clean: ## remove the environment and everything built
	@rm -rf $(VENV) site .site.made .site.records.made .site.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; call: make PYTHON=python3.12 …"; exit 1; }
	@echo "Setting up $(VENV)/, once: about a minute …"
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/site.stamp: requirements.txt requirements-dev.txt pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt -r requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

-include development.mk
