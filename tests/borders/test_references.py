"""References as the programs of others print them: each part of a document once, in both languages."""

import json
import re
from pathlib import Path

import pytest

from policyarchive.exports.citations.files import FORMATS
from policyarchive.exports.citations.styles import bibtex_key
from policyarchive.site.site import site_for
from tests.borders import references
from tests.exports import awkward
from tests.support import LANGUAGES

KEYS = [bibtex_key(awkward.identifier_of(name)) for name in awkward.NAMES]


def written(site, identifiers, folder: Path) -> Path:
    """Write documents as list.bib, list.ris and list.csl.json, and return the folder."""
    for kind in FORMATS:
        text = kind.text(site, identifiers)
        (folder / f"list.{kind.list_ending}").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="module", params=LANGUAGES)
def awkward_list(registry, request, tmp_path_factory):
    """The site of a language, and a folder with the awkward documents in each format."""
    site = awkward.awkward_sites(registry)[request.param]
    identifiers = [awkward.identifier_of(name) for name in awkward.NAMES]
    return site, written(site, identifiers, tmp_path_factory.mktemp(request.param))


def assert_right(site, printed: dict[str, str]) -> None:
    wrong = {
        name: (found, printed[key])
        for name, key in zip(awkward.NAMES, KEYS, strict=True)
        if (found := awkward.faults(site, name, printed[key]))
    }
    assert not wrong


@pytest.mark.parametrize("style", references.CITED)
def test_citeproc_in_each_style(awkward_list, style):
    site, folder = awkward_list
    items = json.loads((folder / "list.csl.json").read_text("utf-8"))
    assert_right(site, references.by_citeproc(items, site.language, style))


@pytest.mark.parametrize("ending", ["bib", "csl.json"])
def test_pandoc(awkward_list, ending):
    site, folder = awkward_list
    assert_right(site, references.by_pandoc(folder / f"list.{ending}", KEYS, site.language))


def test_biblatex(awkward_list, tmp_path):
    site, folder = awkward_list
    text = (folder / "list.bib").read_text("utf-8")
    (tmp_path / "list.bib").write_text(text, encoding="utf-8")
    assert_right(site, references.by_biblatex(tmp_path / "list.bib", KEYS, site.language))


# alpha and apalike cut letters of several bytes in two in their labels: a limit of BibTeX itself.
@pytest.mark.parametrize("style", ["plain", "unsrt", "abbrv"])
def test_classic_bibtex(awkward_list, tmp_path, style):
    site, folder = awkward_list
    text = (folder / "list.bib").read_text("utf-8")
    (tmp_path / "list.bib").write_text(text, encoding="utf-8")
    assert_right(site, references.by_bibtex(tmp_path / "list.bib", KEYS, site.language, style))


def test_biber_finds_every_field_in_its_model(awkward_list):
    _, folder = awkward_list
    said = references.run("biber", "--tool", "--validate-datamodel", "list.bib", folder=folder)
    warnings = [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert len(warnings) == 1 and "undated" in warnings[0] and "'date, year'" in warnings[0]


def test_bibtool_knows_every_entry(awkward_list):
    _, folder = awkward_list
    result = references.run("bibtool", "--", "print.line.length = 9999", "list.bib", folder=folder)
    assert re.findall(r"@Misc\s*\{\s*(\S+),", result) == KEYS


@pytest.mark.registry
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_of_the_archive_compiles(real, language, tmp_path):
    site = site_for(real, language)
    keys = [bibtex_key(identifier) for identifier in site.index.ordered]
    printed = references.by_biblatex(written(site, site.index.ordered, tmp_path) / "list.bib", keys, language)
    numbers = {bibtex_key(one): real.documents[one].number for one in site.index.ordered}
    assert not [key for key, number in numbers.items() if number and printed[key].count(number) != 1]
