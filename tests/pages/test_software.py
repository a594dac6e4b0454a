"""The generated reference: every field, command and layer is there, in words of both languages, none of them stale."""

import re

import pytest

from macros.all import Macros
from policyarchive.pages.software import commands, fields
from tests.support import LANGUAGES, ROOT, run

RECORDS = [record for held in fields.records().values() for record in held]
FIELDS = {(record.__name__, field.name): field for record in RECORDS for field in fields.fields(record)}
FORMS = {piece.value for field in FIELDS.values() for piece in field.form if piece.kind == "word"}


@pytest.fixture(params=LANGUAGES)
def macros(request, sites) -> Macros:
    return Macros(site=sites[request.param], page=sites[request.param].path("page:fields"))


@pytest.mark.parametrize(("record", "name"), FIELDS)
def test_a_field_has_a_meaning_in_every_language(record, name):
    group, key = FIELDS[record, name].wording
    meaning = fields.wording()[group][key]
    assert set(meaning) == set(LANGUAGES) and all(text.endswith(".") for text in meaning.values())


def test_no_meaning_is_left_over():
    meanings = {key: set(value) for key, value in fields.wording().items()}
    assert meanings.pop("_kinds") == set(fields.records())
    assert meanings.pop("_forms") == FORMS
    assert {(group, name) for group, names in meanings.items() for name in names} == {
        field.wording for field in FIELDS.values()
    }


def test_every_field_stands_on_its_page(macros):
    page = macros.fields()
    sections = dict(re.findall(r'<h3 id="(\w+)">(.*?)(?=<h3|\Z)', page, re.DOTALL))
    assert set(sections) == {record.__name__ for record in RECORDS}
    assert [key for key in FIELDS if f"<dt><code>{key[1]}</code>" not in sections[key[0]]] == []
    links = set(re.findall(r'href="#([\w-]+)"', page))
    assert links <= set(re.findall(r' id="([\w-]+)"', page))


@pytest.mark.parametrize(
    ("record", "name", "required", "words", "example"),
    [
        ("Document", "number", False, "text", "number: 3/2041/NQ-HĐND"),
        ("Document", "date", False, "date: year", "date: 2041-03-08"),
        ("Document", "listing", True, "<code>listed</code>", "listing: listed"),
        ("Document", "relations", False, '<a href="#Relation">', None),
        ("Archive", "languages", True, "list: text", "languages: [vi, en]"),
        ("Observation", "count", True, "whole number", None),
    ],
)
def test_a_field_says_its_form_and_an_example_of_the_registry(sites, record, name, required, words, example):
    page = Macros(site=sites["en"], page="en/fields/").fields()
    section = page.split(f'<h3 id="{record}">')[1].split("<h3")[0]
    entry = section.split(f"<dt><code>{name}</code>")[1].split("<dt>")[0]
    assert ("required" in entry.split("</dt>")[0]) == required
    assert words in " ".join(entry.split())
    assert example is None or f">{example}</code>" in entry


COMMANDS = {
    group: {command.name: command for command in found} for group, found in commands.commands().items()
}


def test_every_command_has_words_in_every_language():
    assert set(COMMANDS["scripts"]) == {file.name for file in (ROOT / "scripts").glob("*.py")}
    assert {"build", "check", "test"} <= set(COMMANDS["make"])
    assert all(command.does for group in COMMANDS.values() for command in group.values())
    for language in set(LANGUAGES) - {"en"}:
        translated = commands.translations()[language]
        assert {group: set(names) for group, names in translated.items()} == {
            group: set(names) for group, names in COMMANDS.items()
        }


def reads_arguments(name: str) -> bool:
    return "ArgumentParser" in (ROOT / "scripts" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in COMMANDS["scripts"] if reads_arguments(name)])
def test_the_arguments_of_a_script_are_those_that_it_reads(name):
    usage = " ".join(run(name, "--help").stdout.split("\n\n")[0].split())
    arguments = COMMANDS["scripts"][name].arguments
    options = {argument.strip("[").split()[0].strip("]") for argument in arguments if "--" in argument}
    required = {argument.split()[0] for argument in arguments if argument.startswith("--")}
    assert set(re.findall(r"--[a-z-]+", usage)) == options
    assert set(re.findall(r"--[a-z-]+", re.sub(r"\[.*?\]", "", usage))) == required


def test_every_command_stands_on_its_page(macros):
    page = macros.commands()
    typed = [f"make {name}" for name in COMMANDS["make"]]
    typed += [f".venv/bin/python scripts/{name}" for name in COMMANDS["scripts"]]
    assert [command for command in typed if f"<dt><code>{command}</code></dt>" not in page] == []
