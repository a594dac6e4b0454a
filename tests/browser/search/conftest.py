"""A browser, pages that hold the scripts of search, and the built site, for the tests of search."""

import json
from pathlib import Path

import pytest

from bench.browser import serve_folder
from policyarchive.exports.search.grammar import grammar
from policyarchive.exports.search.numbering import numbering
from policyarchive.exports.search.record import address
from policyarchive.exports.search.records import payload
from policyarchive.site.site import site_for
from tests.support import ROOT

HERE = Path(__file__).parent
MODULES = ROOT / "policyarchive/assets/search"
LOAD = """async names => {
  const modules = await Promise.all(names.map(name => import(`${location.href}${name}.js`)))
  self.archiveSearch = Object.assign({}, ...modules)
}"""


@pytest.fixture(scope="session")
def cases():
    return json.loads((HERE / "cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def scripts(chromium):
    """A page that holds what the modules of the worker export, as archiveSearch."""
    page = chromium.new_page()
    with serve_folder(MODULES) as base:
        page.goto(f"{base}browser/")
        page.evaluate(
            LOAD,
            [
                "folding",
                "dates",
                "slips",
                "query",
                "keys",
                "answer",
                "archive",
                "tokens",
                "numbers",
                "number_rules",
                "number_unknown",
                "citation_place",
            ],
        )
    return page


@pytest.fixture(scope="session")
def ask(scripts, real):
    """A function (language, queries) → for each query what the archive answers, with document ids."""
    made = {language: _archive(scripts, real, language) for language in real.archive.languages}

    def answer(language, queries):
        found = scripts.evaluate(
            "([name, queries]) => Promise.all(queries.map(async query => {"
            " const { state, rows, ...answer } = await self[name](query, { limit: 20 });"
            " return { ...answer, state, rows, urls: rows.map(({ url }) => url) } }))",
            [f"archive_{language}", queries],
        )
        ids = made[language]
        return [{**one, "ids": [ids.get(url, url) for url in one["urls"]]} for one in found]

    return answer


def _archive(scripts, registry, language):
    site = site_for(registry, language)
    scripts.evaluate(
        "async ([name, ...data]) => {"
        " self[name] = archiveSearch.makeAnswer(await archiveSearch.openArchive(...data)) }",
        [f"archive_{language}", grammar(registry), numbering(registry.number_rules), payload(site)],
    )
    return {address(site, f"document:{identifier}"): identifier for identifier in registry.documents}


@pytest.fixture(scope="session")
def website(build, tmp_path_factory):
    """The address of the built site, served under a sub-path."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "archive").symlink_to(build[0])
    with serve_folder(folder) as base:
        yield f"{base}archive/"
