"""What the form is told of fields: a name, a meaning and a vocabulary for everything that it edits."""

import json
from dataclasses import replace

import pytest

from policyarchive.pages.editor import fields
from policyarchive.pages.editor.configuration import configuration
from policyarchive.pages.editor.vocabularies import vocabularies
from tests.support import LANGUAGES

KINDS = {"text", "number", "truth", "choice", "languages", "by-language", "list", "keyed", "record", "either"}


def shapes(shape):
    yield shape
    if isinstance(shape.get("of"), dict):
        yield from shapes(shape["of"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_name_a_meaning_and_a_kind(sites, language):
    records = fields.described_records(sites[language])
    for record, described in records.items():
        for field in described:
            assert field["label"] and field["help"], (record, field["name"])
            for shape in shapes(field):
                assert shape["kind"] in KINDS
                held = shape.get("of")
                names = [held] if isinstance(held, str) else held if isinstance(held, list) else []
                assert set(names) <= records.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_vocabulary_and_choice_is_there_in_words(sites, language):
    site = sites[language]
    known, words = vocabularies(site).keys() | {"documents"}, fields.choices(site)
    every = [shape for described in fields.described_records(site).values() for field in described for shape in shapes(field)]  # fmt: skip
    assert {shape["from"] for shape in every if "from" in shape} <= known
    assert {choice for shape in every for choice in shape.get("choices", ())} <= words.keys()


def test_no_word_is_for_a_field_that_is_not_there(sites):
    described = fields.described_records(sites["vi"])
    names = {record: {field["name"] for field in held} for record, held in described.items()}
    tables = (fields.sources(), fields.labels()["_help"], {key: value for key, value in fields.labels().items() if key[0] != "_"})  # fmt: skip
    for table in tables:
        for record, own in table.items():
            assert own.keys() <= names[record], record
    assert fields.labels()["_common"].keys() <= set().union(*names.values())
    texts = [texts for key, table in fields.labels().items() if key != "_help" for texts in table.values()]
    texts += [texts for table in fields.labels()["_help"].values() for texts in table.values()]
    assert all(text.keys() == {"vi", "en"} and all(text.values()) for text in texts)


def test_an_archive_in_another_language_is_told_mistakes_in_one_that_the_software_speaks(sites):
    french = replace(sites["vi"], language="fr", results={}, peers={})
    told = json.loads(configuration(french))
    assert told["said_in"] in LANGUAGES
    held = [told["wording"]["problems"][code] for code in ("wrong-form", "missing-field")]
    assert all(
        texts.keys() == {told["said_in"]}
        for texts in (*held, told["wording"]["problems"]["_reasons"]["broken"])
    )


def test_what_the_scripts_begin_with_names_no_secret(sites):
    assert "token" not in configuration(sites["vi"]).partition('"words"')[0]
