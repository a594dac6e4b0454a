"""The editor reads and writes records as the registry does: byte for byte what `policyarchive fix` would write, or not at all."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policyarchive.checks.catalogue import problem_wording
from policyarchive.checks.examples import FOLDER
from policyarchive.checks.fix import fix_file
from policyarchive.registry.json_schema import KINDS
from policyarchive.registry.yaml import encoding
from policyarchive.registry.yaml.reader import read_yaml_text
from policyarchive.registry.yaml.writer import kind_of, write_canonical
from tests.editor.node import answers, shared
from tests.editor.records import LANGUAGES, PATHS, random_record, schema_of
from tests.support import INVENTED, MEASURED, ROOT

EACH = 24  # random records of a kind
EDITS = 400
NAMES = {model: name for name, model in KINDS.items()}
SCHEMAS = {name: schema_of(name) for name in KINDS}
# What is put into a file: signs of YAML, comments, blanks and what else people leave.
PIECES = [
    "", " ", "\t", "\n", ":", ": ", "- ", "#", " # ", "'", '"', "{", "}", "[", "]", "|", ">", "|-\n", ">-\n", "&a", "*a", "!x", "%", ",", "=", "<<: ", "---", "\n---\n", "...", "?", "? [a]\n",
    "\n# ghi chú\n", "\n  # ghi chú\n", "\n    # ghi chú\n", "\n#\n", "\n  ", "\n    ", "\n- ", "\n  - ", "~", "null", "\\", "\\n", "\\x41", '"a\\\n  b"', "a\n  b", "\ufeff", "\u00a0", "'a\n\n  b'",
    "{a: b}", "[a, b]", "[a,\n  b]", "{vi: a, en: 'b'}", "? a\n: b\n", "'a': ", '"a": ', "a:b", ": :", "::", "k:\tv", "\t# c", "\u2028", "\u0085", "\x07", "\r\n", "<<<<<<< HEAD\n", "__proto__: a\n",
]  # fmt: skip
REFUSED = {
    "a: 1\na: 2\n": "duplicate-key", "a: &x 1\n": "yaml-anchor", "a: *x\n": "yaml-anchor", "a: !!str 1\n": "yaml-tag", "a: ! 1\n": "yaml-tag", "a: 1\n---\nb: 2\n": "yaml-documents",
    "<<: {a: b}\n": "yaml-merge", "? [a]\n: b\n": "yaml-key", "a:\n\t- b\n": "tab", "a: b # c\n": "text-after-hash", "a: # c\n  b: c\n": "text-after-hash", "a: b: c\n": "unquoted-colon", "\ufeffa: b\n": "byte-order-mark",
    "a: b\r\nc: d\r\n": "carriage-return", "a: b\u2028c\n": "line-sign", "a: b\x07\n": "invisible-character", "a: b\0\n": "nul-byte", "a:\n\u00a0 b: c\n": "odd-indent", "a:\n  - b\n  -\n": None,
    "<<<<<<< HEAD\na: b\n": "merge-conflict", "a: '\n  # b'\n": "text-after-hash", "a: " + "[" * 11 + "]" * 11 + "\n": "yaml-depth", "%YAML 1.2\n---\na: b\n": "yaml-syntax", "a: 'b\n": "yaml-syntax",
    ": b\n": "yaml-syntax", "a\n  : b\n": "yaml-syntax", "a: " + "x" * 1_000_000 + "\n": "file-too-large", "a: \ud800\n": "not-utf-8",
}  # fmt: skip


def _options(path: str) -> dict[str, Any]:
    kind = kind_of(path)
    assert kind
    return {"path": path, "schema": shared(NAMES[kind]), "name": NAMES[kind], "languages": LANGUAGES}


def _files() -> Iterator[tuple[str, Path]]:
    """Yield every file of the registries of this repository, with its path there."""
    for root in (ROOT / "registry", INVENTED, MEASURED, FOLDER / "_registry"):
        for file in sorted(root.rglob("*.yml")):
            path = file.relative_to(root).as_posix()
            if kind_of(path):
                yield path, file


def test_every_record_is_written_as_fix_writes_it():
    files, expected = list(_files()), []
    for path, file in files:
        fix = fix_file(file, path, LANGUAGES)
        expected.append({"done": fix.text})
        assert fix.changes == []
    found = answers([["rewritten", _text(file), _options(path)] for path, file in files], SCHEMAS)
    assert [file for (_, file), one, other in zip(files, found, expected, strict=True) if one != other] == []
    assert sum(answer == {"done": _text(file)} for (_, file), answer in zip(files, found, strict=True)) > 100
    assert len(files) > 150


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def made() -> list[tuple[str, Any, str]]:
    """Random records with hostile texts: kind, values, text as Python writes it."""
    records = [(name, random_record(name, seed)) for name in KINDS for seed in range(EACH)]
    return [
        (name, record.model_dump(exclude_unset=True), write_canonical(record, PATHS[name], LANGUAGES))
        for name, record in records
    ]


def test_random_records_are_written_as_python_writes_them(made):
    asked = [
        ["writeRecord", {"data": _as_texts(data), "order": list(_orders(data)), **_options(PATHS[name])}]
        for name, data, _ in made
    ]
    found = answers(asked, SCHEMAS)
    wrong = [
        (name, answer, text)
        for (name, _, text), answer in zip(made, found, strict=True)
        if answer != {"done": text}
    ]
    assert wrong == []
    assert len(made) > 400


def test_random_records_are_read_back_or_refused_as_python_refuses_them(made):
    found = answers([["readRecord", text] for _, _, text in made])
    for (_, data, text), answer in zip(made, found, strict=True):
        _, problems = read_yaml_text(text, "")
        if problems:
            assert answer["refused"]["reason"] == problems[0].code
        else:
            assert answer["done"]["data"] == _as_texts(data)


def _as_texts(value: Any) -> Any:
    """Return values as the editor holds them: numbers, yes and no as texts."""
    if isinstance(value, dict):
        return {key: _as_texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_texts(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _orders(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[dict[str, Any]]:
    """Yield the names of every object in their order, as readRecord tells them where JavaScript has another one."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield {"at": at, "names": list(value)}
    for key, item in items:
        yield from _orders(item, (*at, key))


def test_edited_files_are_read_as_python_reads_them_and_written_as_fix_writes_them(tmp_path):
    cases = list(_edited())
    read = answers([["readRecord", text] for _, text in cases])
    written = answers([["rewritten", text, _options(path)] for path, text in cases], SCHEMAS)
    count = {"read": 0, "written": 0, "commented": 0}
    for (path, text), values, again in zip(cases, read, written, strict=True):
        data, problems = _by_python(text, path)
        if "refused" in values:
            continue
        assert problems or values["done"]["data"] == data, text
        count["read"] += not problems
        fix = _fixed(tmp_path / "record.yml", path, text) if "done" in again and not problems else None
        if fix is not None:
            assert again["done"] == fix
            count["written"] += 1
            count["commented"] += bool(values["done"]["comments"])
    assert count["read"] > EDITS / 5
    assert count["written"] > EDITS / 10
    assert count["commented"] > EDITS / 50


def _edited() -> Iterator[tuple[str, str]]:
    chance, files = (
        random.Random("edits"),
        [(path, text) for path, file in _files() if len(text := _text(file)) < 6_000],
    )
    for number in range(EDITS):
        path, text = chance.choice(files)
        if number % 5 == 0:
            yield path, _commented(text, chance)
            continue
        for _ in range(chance.choice([1, 1, 2])):
            at = chance.randrange(len(text) + 1)
            if chance.random() < 0.5:
                at = text.find(chance.choice(["\n", ": "]), at) + 1
            text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 0, 1, 3]) :]
        yield path, text


def _commented(text: str, chance: random.Random) -> str:
    """Return a text with comments above some of its lines, or at its end."""
    lines = text.split("\n")
    for _ in range(chance.choice([1, 2, 3])):
        at = chance.randrange(1, len(lines))
        indent = " " * chance.choice([0, 2, 4, len(lines[at]) - len(lines[at].lstrip())])
        lines[at:at] = [f"{indent}# Lời ghi {chance.randrange(9)}: “a”"] * chance.choice([1, 1, 2])
    return "\n".join(lines)


def _by_python(text: str, path: str) -> tuple[Any, list[Any]]:
    """Return the values of a text and the problems that keep it from being read as it is."""
    decoded = encoding.decode(text.encode("utf-8", errors="surrogatepass"))
    return read_yaml_text(text, path) if isinstance(decoded, str) else (None, [decoded])


def _fixed(file: Path, path: str, text: str) -> str | None:
    """Return what fix makes of a text where it cleans none of its values; else None."""
    file.write_bytes(text.encode("utf-8", errors="surrogatepass"))
    fix = fix_file(file, path, LANGUAGES)
    return None if fix.changes or "\u00a0" in text else fix.text


def test_what_cannot_be_kept_is_refused_with_its_reason():
    found = answers([["readRecord", text] for text in REFUSED])
    assert [answer.get("refused", {}).get("reason") for answer in found] == list(REFUSED.values())
    assert set(filter(None, REFUSED.values())) <= set(problem_wording())


UNWRITABLE: list[tuple[dict[str, Any], str, list[str | int]]] = [
    ({"tittle": "a"}, "unknown-field", ["tittle"]),
    ({"type": ["a"]}, "needs-text", ["type"]),
    ({"relations": "a"}, "needs-list", ["relations"]),
    ({"title": "a"}, "needs-fields", ["title"]),
    ({"relations": [{"line": "1.0"}]}, "needs-number", ["relations", 0, "line"]),
    ({"relations": [{"in_annex": "maybe"}]}, "wrong-form", ["relations", 0, "in_annex"]),
    ({"title": {"vi": "\ud800"}}, "not-utf-8", ["title", "vi"]),
]


def test_data_that_do_not_fit_are_not_written():
    found = answers(
        [["writeRecord", {"data": data, **_options(PATHS["document"])}] for data, _, _ in UNWRITABLE], SCHEMAS
    )
    assert [(answer["refused"]["reason"], answer["refused"]["at"]) for answer in found] == [
        (reason, at) for _, reason, at in UNWRITABLE
    ]


def test_a_comment_of_a_value_that_is_gone_stays_at_the_end():
    record = {"data": {"synonyms": [{"vi": ["a"]}]}, "comments": [{"at": ["synonyms", 3], "lines": ["# b"]}]}
    (found,) = answers([["writeRecord", {**record, **_options(PATHS["synonyms"])}]], SCHEMAS)
    assert found["done"].endswith("synonyms:\n  - vi: [a]\n# b\n")


def test_comments_move_with_the_items_of_a_list():
    record = {
        "comments": [
            {"at": ["a", 0], "lines": ["# x"]},
            {"at": ["a", 2, "b"], "lines": ["# y"]},
            {"at": [], "lines": ["# z"]},
        ],
        "order": [{"at": ["a", 1], "names": ["10", "2"]}, {"at": ["c"], "names": ["10", "2"]}],
    }
    (found,) = answers([["withItemsMoved", record, ["a"], [None, 1, 0]]])
    assert found["done"] == {
        "comments": [{"at": ["a", 0, "b"], "lines": ["# y"]}, {"at": [], "lines": ["# z"]}],
        "order": [{"at": ["a", 1], "names": ["10", "2"]}, {"at": ["c"], "names": ["10", "2"]}],
    }


def test_a_record_keeps_the_order_of_names_that_javascript_turns():
    text = (
        "# yaml-language-server: $schema=schema/redirects.schema.json\nmoved:\n  b: c\n  '10': d\n  '2': e\n"
    )
    (found,) = answers([["rewritten", text, _options("redirects.yml")]], SCHEMAS)
    assert found["done"] == text
