"""The generated reference: every field and command is there, in words of both languages, none of them stale."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup, escape

from macros.all import Macros
from policyarchive.core import commands
from policyarchive.core.commands import COMMANDS
from policyarchive.core.numbering.rules import system_entries, systems_of
from policyarchive.pages.software import fields
from policyarchive.registry.model.numbering import Numbering
from policyarchive.site.site import site_for
from tests.support import LANGUAGES, ROOT, call
from tests.tables import check_each

RECORDS = [record for held in fields.records().values() for record in held]
FIELDS = {(record.__name__, field.name): field for record in RECORDS for field in fields.fields(record)}
FORMS = {piece.value for field in FIELDS.values() for piece in field.form if piece.kind == "word"}


@pytest.fixture(params=LANGUAGES)
def macros(request, sites) -> Macros:
    return Macros(site=sites[request.param], page=sites[request.param].path("page:fields"))


def test_a_field_has_a_meaning_in_every_language():
    def has_a_meaning(record, name):
        group, key = FIELDS[record, name].wording
        meaning = fields.wording()[group][key]
        assert set(meaning) == set(LANGUAGES) and all(text.endswith(".") for text in meaning.values())

    check_each(FIELDS, has_a_meaning)


def test_no_meaning_is_left_over():
    meanings = {key: set(value) for key, value in fields.wording().items()}
    assert meanings.pop("_kinds") == set(fields.records())
    in_messages_only = {"language", "pair", "several", "bodies", "truth", "other"}
    assert meanings.pop("_forms") == FORMS | in_messages_only
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
        ("Document", "date", False, "date (year", "date: 2041-03-08"),
        ("Document", "listing", True, "<code>listed</code>", "listing: listed"),
        ("Document", "relations", False, '<a href="#Relation">', None),
        ("Archive", "languages", True, "list: code of a language", "languages: [vi, en]"),
        ("Observation", "percent", False, "percentage with a decimal comma, without %", None),
    ],
)
def test_a_field_says_its_form_and_an_example_of_the_registry(sites, record, name, required, words, example):
    page = Macros(site=sites["en"], page="en/fields/").fields()
    section = page.split(f'<h3 id="{record}">')[1].split("<h3")[0]
    entry = section.split(f"<dt><code>{name}</code>")[1].split("<dt>")[0]
    assert ("required" in entry.split("</dt>")[0]) == required
    assert words in " ".join(entry.split())
    assert example is None or f">{example}</code>" in entry


def test_every_system_of_numbers_stands_on_its_page_in_the_order_in_which_it_is_tried(macros):
    page = macros.number_systems()
    rows = re.findall(r'<tr id="system-([\w-]+)">(.*?)</tr>', page, re.DOTALL)
    assert [name for name, _ in rows] == [system.id for system in systems_of("vietnamese")]
    examples = {entry["id"]: entry["examples"] for entry in system_entries("vietnamese")}
    assert [name for name, row in rows for one in examples[name] if f">{escape(one)}</span>" not in row] == []


def test_an_archive_s_own_systems_are_named_first_and_its_numbers_tried(registry):
    own = {"id": "own", "form": "{word}.{seq}", "name": {"vi": "Riêng", "en": "Own"}, "examples": ["AB.7"]}
    numbering = Numbering.model_validate({"use": ["plain"], "systems": [own]})
    macros = Macros(
        site=site_for(replace(registry, numbering=numbering, number_groups=["plain"]), "en"),
        page="en/numbers/",
    )
    table, box = macros.number_systems(), macros.number_box()
    assert re.findall(r'id="system-([\w-]+)"', table) == ["own", *(s.id for s in systems_of("plain"))]
    assert (
        '<var>letters</var></span><span class="piece">.<var>number</var></span>' in table
        and "This archive" in table
    )
    tried = [Markup(text).striptags() for text in re.findall(r'<button type="button">(.*?)</button>', box)]
    assert tried == [
        "AB.7",
        *("CR/2019/045", "2023-114", "12/2021"),
    ]


NAMES = [command.name for command in COMMANDS]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = dict(re.findall(r"^([a-z-]+):.*?## (.*)$", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_argument_has_words_and_no_words_are_left_over(language):
    words = commands.command_words(language)
    assert list(words["commands"]) == NAMES and list(words["make"]) == list(TARGETS)
    shared = {argument.name for argument in commands.SHARED} | {"--help"}
    for command in COMMANDS:
        own = {argument.name for argument in command.arguments}
        assert set(words["commands"][command.name]) - {"does"} <= own
        shared |= own - set(words["commands"][command.name])
        assert commands.purpose(command, language).endswith(".")
    assert set(words["arguments"]) == shared
    taken = {argument.value for command in COMMANDS for argument in command.arguments if not argument.choices}
    assert set(words["values"]) == taken - {None}


def test_the_words_of_targets_are_those_of_the_makefile():
    said = {name: does.lower().strip(".") for name, does in commands.command_words("en")["make"].items()}
    assert said == {name: does.lower() for name, does in TARGETS.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_a_command_says_what_the_table_says(language):
    def says_so(command):
        said = " ".join(call(command.name, "--help", ARCHIVE_LANG=language, COLUMNS="200").stdout.split())
        assert commands.purpose(command, language) in said
        for argument in (*command.arguments, *commands.SHARED):
            assert commands.meaning(command, argument, language) in said
            assert commands.usage(argument, language).strip("[]").rpartition("|")[2] in said

    check_each(COMMANDS, says_so)


def test_every_command_is_on_its_page(macros):
    page = macros.commands()
    typed = [*(f"make {name}" for name in TARGETS), *(f"policyarchive {name}" for name in NAMES)]
    assert [command for command in typed if f"<dt><code>{command}</code></dt>" not in page] == []
    assert "<code>[--today" in page
