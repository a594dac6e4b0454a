"""Messages on single values: what is wanted in words, what was found as YAML, and something to paste."""

import re

import pytest

from policyarchive.checks.catalogue import message
from policyarchive.checks.check import check
from policyarchive.core.problems import Problem
from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.model.forms import FORMS
from tests.support import LANGUAGES, copied, replace

DOCUMENT, CRITERION, STATEMENTS = "documents/ubnd/2044/7-qd-ubnd.yml", "criteria/2.yml", "statements/ii.yml"
PART = "part_of: ii/lang"
INTERNAL = re.compile(
    r"\^\[|\[0-9\]|\\|\bpydantic\b|\bstring\b|\bInput\b|Node\(|\{'|\['|<class|\bNone\b|value_error"
)


def problems(tmp_path, file: str, old: str, new: str) -> list[Problem]:
    folder = copied(tmp_path)
    replace(folder / file, old, new)
    return check(folder).problems


VALUES = [
    ("archive.yml", "languages: [vi, en]", "languages: [vi, vi]", ("“languages”", "“vi”")),
    ("archive.yml", "site_url: https://", "site_url: ftp://", ("site_url", ": https://kho.example/")),
    ("archive.yml", "n.example/\nedit", "n.example\nedit", ("“https://thanh-van.example/”",)),
    (CRITERION, "line: 6", f"line: {'9' * 20}", (f"“{'9' * 20}”", "999999999")),
    (CRITERION, "value: '5'", "value: ٥", ("“٥”", "5.")),
    (CRITERION, "percent: '50'", "percent: '50.5'", ("observations.2041.percent", "“50,5”")),
    (CRITERION, "percent: '50'", "percent: '50,5%'", ("“50,5%”", "“50,5”")),
    (CRITERION, "value: '5'", "value: năm", ("“năm”", ": -1.250,5")),
    (DOCUMENT, "type: quyet-dinh", "type: Quyết định", ("“type”", "“quyet-dinh”")),
    (DOCUMENT, "listing: listed", "listing: list", ("listed, archive, source, cited, external", "“listed”")),
    (
        DOCUMENT,
        "listing: listed",
        "listing: [listed]",
        ("listed, archive, source, cited, external", "“[listed]”"),
    ),
    (DOCUMENT, "number: 7/QĐ-UBND\ntype", "number: 7 / QĐ–UBND\ntype", ("“7/QĐ-UBND”",)),
    (DOCUMENT, "issuer: ubnd", "issuer: {a: b}", ("“issuer”", "“{a: b}”")),
    (DOCUMENT, "issuer: ubnd", "issuer: Bộ Nội vụ", ("“bnv”",)),
    (DOCUMENT, "issuer: ubnd", "issuer: Sở Du lịch", (": tinh-uy",)),  # no id that there is not
    (DOCUMENT, "issuer: ubnd", "issuers: [ubnd]", (": [hdnd, ubnd]",)),
    (DOCUMENT, "issuer: ubnd", "issuer: [ubnd, hdnd]", ("“issuers: [ubnd, hdnd]”",)),
    (DOCUMENT, "issuer: ubnd", f"issuer: {'ư' * 200}", (f"“{'ư' * 60} …”",)),
    (
        DOCUMENT,
        "    line: 22\nnotes",
        "    line: 22\n    in_annex: có\nnotes",
        ("in_annex", "“có”", "true", "false"),
    ),
    (STATEMENTS, "lines: [8, 9]", "lines: ['8']", ("lines", "[12, 40]")),
    (
        STATEMENTS,
        PART,
        f"{PART}\n    computed_from: {{kind: ratio}}",
        ("“ratio”", "share, sum, difference, average"),
    ),
    (STATEMENTS, PART, f"{PART}\n    computed_from: {{whole: a/b}}", ("computed_from.kind”",)),
    (
        STATEMENTS,
        PART,
        f"{PART}\n    computed_from: {{kind: share, part: a}}",
        ("computed_from.part”", ": ii-3/duong-xa"),
    ),
    (DOCUMENT, "issuer: ubnd", "issuer: ubnd\nty\u200bpe: a", ("“ty⟨U+200B⟩pe”", "“type”")),
    (STATEMENTS, "  lang:\n", "  Làng:\n", ("“lang”",)),
]


@pytest.mark.parametrize(("file", "old", "new", "shown"), VALUES)
def test_a_wrong_value_is_shown_with_what_is_wanted(tmp_path, file, old, new, shown):
    problem = problems(tmp_path, file, old, new)[0]
    for language in LANGUAGES:
        text = "\n".join(message(problem, language).values())
        assert all(part in text for part in shown), text
        assert not INTERNAL.search(text), text


DATES = [
    ("05/04/2044", "ambiguous-date", ("2044-04-05", "2044-05-04")),
    ("05/05/2044", "day-month-year", ("2044-05-05",)),
    ("15.1.2044", "day-month-year", ("2044-01-15",)),
    ("01/15/2044", "day-month-year", ("2044-01-15",)),
    ("31/31/2044", "no-such-date", ("31/31/2044", "2017-05-29")),
    ("2044-1-5", "wrong-form", ("“2044-01-05”",)),
    ("20440115", "wrong-form", ("“2044-01-15”",)),
    ("2044/01/15", "wrong-form", ("“2044-01-15”",)),
    ("ngày 15 tháng 1 năm 2044", "wrong-form", ("“2044-01-15”",)),
    ("2044-01-15T08:00:00Z", "date-with-time", ("2044-01-15",)),
    ("15/I/2044", "wrong-form", ("2017-05-29",)),
    ("15 January 2044", "wrong-form", ("“2044-01-15”",)),
    ("ngày 31 tháng 4 năm 2044", "no-such-date", ("2017-05-29",)),
    ("1/2044", "wrong-form", ("“2044-01”",)),
    ("Quý III/2044", "wrong-form", ("“2044-Q3”",)),
    ("2044-q3", "wrong-form", ("“2044-Q3”",)),
    ("2044-Q5", "no-such-date", ("2044-Q5",)),
    ("2044-Q3-01", "wrong-form", ("2017-05-29",)),
    ("05/04/2044 08:30", "date-with-time", ("2044-04-05",)),
    ("45672", "wrong-form", ("2017-05-29",)),
    ("15/01/44", "day-month-year", ("2044-01-15",)),
    ("05/04/44", "ambiguous-date", ("2044-04-05", "2044-05-04")),
    ("0044-01-15", "no-such-date", ("1900", "2199")),
    ("1899-12-30", "no-such-date", ("1900", "2199")),
    ("٢٠٤٤-٠١-١٥", "other-digits", ("٢٠٤٤", "2044-01-15")),
    ("２０４４", "other-digits", ("２０４４", "2044.")),
    ("2565", "no-such-date", ("1900", "2199")),
]


@pytest.mark.parametrize(("typed", "code", "shown"), DATES)
def test_a_date_is_shown_with_what_it_may_mean(tmp_path, typed, code, shown):
    problem = problems(tmp_path, DOCUMENT, "date: 2044-01-15", f"date: '{typed}'")[0]
    assert problem.code == code
    for language in LANGUAGES:
        text = "\n".join(message(problem, language).values())
        assert all(part in text for part in shown), text


@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_words_and_an_example_of_it(name):
    problem = Problem(
        code="wrong-form", location=None, found={"field": "a", "value": "b", "form": name, "near": "–"}
    )
    for language in LANGUAGES:
        parts = message(problem, language)
        example = parts["mend"].partition(": ")[2]
        assert re.fullmatch(FORMS[name], example), parts
        assert "{form}" not in parts["must"] and FORMS[name] not in str(parts)


def patterns(schema: object) -> set[str]:
    """Return the patterns of texts in a JSON Schema."""
    if isinstance(schema, list):
        return set().union(*map(patterns, schema))
    if not isinstance(schema, dict):
        return set()
    own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
    return own.union(*map(patterns, schema.values()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_of_the_model_is_a_form_with_a_name(kind):
    assert patterns(KINDS[kind].model_json_schema()) <= set(FORMS.values())


def test_no_id_is_proposed_that_no_vocabulary_has(tmp_path):
    (problem,) = problems(tmp_path, DOCUMENT, "issuer: ubnd", "issuer: Sở Du lịch")
    for language in LANGUAGES:
        text = "".join(message(problem, language).values())
        assert "so-du-lich" not in text and "quyet-dinh" not in text


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        (STATEMENTS, "lines: [8, 9]", "lines: []", {"empty-value"}),
        (DOCUMENT, "listing: listed", "listing: listed\nreferences: [[a], {b: c}]", {"needs-text"}),
    ],
)
def test_a_list_that_holds_no_values_of_its_kind_is_named(tmp_path, file, old, new, codes):
    assert {problem.code for problem in problems(tmp_path, file, old, new)} >= codes
