"""A strict reader of references.bib: other BibTeX readers skip over most mistakes, and entries are lost in silence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.core.problems import TextProblem, TextProblems

_ENTRY = re.compile(r"^[ \t]*@(\w+)\s*\{", re.MULTILINE)
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IN_KEY = re.compile(r"[^\s,={}]+")
_IN_BARE_VALUE = re.compile(r"[^\s,}#]+")
_NAME = re.compile(r"\s*([A-Za-z][\w-]*)\s*=\s*")
_NEXT_FIELD = re.compile(r"\n[^\S\n]*[A-Za-z][\w-]*\s*=\s*[{\"0-9]")
_WORD = re.compile(r"[A-Za-z]\w*")
_SPECIAL = re.compile(r"(?<!\\)[&%#$_]")
_PERSON = re.compile(r"[^,{}]+, [^,{}]+")
_ADDRESS = re.compile(r"https?://[^\s\"'<>{}]+")
_HOST_WITH_DOT = re.compile(r"https?://[^/?#:]*\.(?:[/?#:]|$)")
_LIST_THAT_CHANGES = re.compile(r"/(?:tag|search|tim-kiem)(?:[/?]|$)|[?&]s=")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_VERBATIM = {"url", "doi", "file"}


class _Stop(Exception):
    """Ends the reading of an entry at its first mistake; the next entry is read again."""

    def __init__(self, code: str, offset: int, **found: str):
        super().__init__(code)
        self.problem = TextProblem(code=code, offset=offset, found=found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an entry: its value without the outer delimiters, and the offset of the value."""

    name: str
    value: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as far as it can be read."""

    key: str
    type: str
    fields: dict[str, str]


def read(text: str) -> tuple[list[Entry], list[TextProblem]]:
    """Return the entries of a whole file in its order, and its problems, each at its character."""
    starts = list(_ENTRY.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)][: len(starts)]
    strings = {name.lower() for name in re.findall(r"@string\s*\{\s*(\w+)", text, re.IGNORECASE)} | _MONTHS
    entries: dict[str, Entry] = {}
    problems: list[TextProblem] = []
    for start, end in zip(starts, ends, strict=True):
        if start.group(1).lower() in ("comment", "preamble", "string"):
            continue
        try:
            key, after = _read_key(text, start.end(), end)
        except _Stop as stop:
            problems.append(stop.problem)
            continue
        if key in entries:
            found = {"key": key}
            problems.append(TextProblem(code="duplicate-reference", offset=after - len(key), found=found))
        fields: dict[str, str] = {}
        problems += _read_fields(text, after, end, key, strings, fields)
        entries.setdefault(key, Entry(key=key, type=start.group(1).lower(), fields=fields))
    return list(entries.values()), problems


def _read_fields(
    text: str, offset: int, end: int, key: str, strings: set[str], into: dict[str, str]
) -> TextProblems:
    """Put the fields of an entry into a dictionary, up to the first mistake that stops the reading."""
    try:
        for field in _fields(text, offset, end, key, strings):
            if field.name in into:
                found = {"key": key, "field": field.name}
                yield TextProblem(code="bibtex-field-twice", offset=field.offset, found=found)
            into.setdefault(field.name, field.value)
            yield from field_problems(field)
    except _Stop as stop:
        yield stop.problem


def _read_key(text: str, offset: int, end: int) -> tuple[str, int]:
    """Return the key of an entry and where it ends."""
    start = _skip_space(text, offset, end)
    after = _skip(_IN_KEY, text, start, end)
    key = text[start:after]
    if not key or text[after:end].lstrip().startswith("="):
        raise _Stop("bibtex-no-key", offset)
    if not _KEY.fullmatch(key):
        raise _Stop("bibtex-key-form", after - len(key), key=key)
    return key, after


def _fields(text: str, offset: int, end: int, key: str, strings: set[str]) -> Iterator[Field]:
    """Yield the fields of an entry; raises _Stop where it cannot be read on."""
    while True:
        offset = _skip_space(text, offset, end)
        if text[offset : offset + 1] == "}":
            return
        if offset >= end:
            raise _Stop("bibtex-unclosed-brace", offset - 1, key=key)
        if text[offset] != ",":
            raise _Stop("bibtex-missing-comma", offset, key=key)
        offset = _skip_space(text, offset + 1, end)
        if text[offset : offset + 1] == "}":
            return
        if offset >= end:
            raise _Stop("bibtex-unclosed-brace", offset - 1, key=key)
        name = _NAME.match(text, offset, end)
        if not name:
            raise _Stop(
                "bibtex-syntax", min(offset, end - 1), detail=text[offset : offset + 30].split("\n")[0]
            )
        value, after = _read_value(text, name.end(), end, key, strings)
        yield Field(name=name.group(1).lower(), value=value, offset=name.end())
        offset = after


def _skip_space(text: str, offset: int, end: int) -> int:
    while offset < end and text[offset].isspace():
        offset += 1
    return offset


def _skip(pattern: re.Pattern[str], text: str, offset: int, end: int) -> int:
    """Return where a pattern that begins at an offset ends; the offset itself where it does not."""
    match = pattern.match(text, offset, end)
    return match.end() if match else offset


def _read_value(text: str, offset: int, end: int, key: str, strings: set[str]) -> tuple[str, int]:
    """Return the value at an offset, without its delimiters, and where it ends."""
    if text[offset : offset + 1] == "{":
        after = _end_of_group(text, offset, end, key)
        if _NEXT_FIELD.search(text, offset, after):
            raise _Stop("bibtex-unclosed-brace", offset, key=key)
        return text[offset + 1 : after - 1], after
    if text[offset : offset + 1] == '"':
        after = text.find('"', offset + 1, end) + 1
        if not after:
            raise _Stop("bibtex-unclosed-brace", offset, key=key)
        return text[offset + 1 : after - 1], after
    after = _skip(_IN_BARE_VALUE, text, offset, end)
    value = text[offset:after]
    if _WORD.fullmatch(value) and value.lower() not in strings:
        raise _Stop("bibtex-undefined-string", offset, value=value)
    return value, after


def _end_of_group(text: str, offset: int, end: int, key: str) -> int:
    """Return where the group that opens at an offset has ended."""
    depth = 0
    for position in range(offset, end):
        depth += (text[position] == "{") - (text[position] == "}")
        if depth == 0:
            return position + 1
    raise _Stop("bibtex-unclosed-brace", offset, key=key)


def field_problems(field: Field) -> TextProblems:
    """Yield the problems of a value that can be read."""
    if field.name in ("author", "editor"):
        yield from _author_problems(field)
    if field.name == "url":
        yield from _address_problems(field)
    if field.name == "note":
        yield TextProblem(
            code="note-without-language", offset=field.offset, found={"value": field.value[:60]}
        )
    if field.name not in _VERBATIM:
        special = _SPECIAL.search(field.value)
        if special:
            found = {"sign": special.group(), "field": field.name}
            offset = field.offset + 1 + special.start()
            yield TextProblem(code="bibtex-special", offset=offset, found=found)


def _address_problems(field: Field) -> TextProblems:
    """An address is whole, its host ends in a letter, and it leads to a page rather than to what a site lists today."""
    rules = (
        ("bibtex-address", not _ADDRESS.fullmatch(field.value)),
        ("host-with-dot", _HOST_WITH_DOT.match(field.value)),
        ("weak-source", _LIST_THAT_CHANGES.search(field.value)),
    )
    for code, broken in rules:
        if broken:
            yield TextProblem(code=code, offset=field.offset, found={"value": field.value[:60]})


def _author_problems(field: Field) -> TextProblems:
    """A body is in braces of its own, or BibTeX takes its last word for a family name."""
    for name in field.value.split(" and "):
        if not (name.startswith("{") and name.endswith("}")) and not _PERSON.fullmatch(name):
            yield TextProblem(code="bibtex-author", offset=field.offset, found={"value": name})
