"""references.bib read strictly: BibTeX readers skip over most faults, and entries are lost in silence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.core.problems import TextProblem, TextProblems

_ENTRY = re.compile(r"^[ \t]*@(\w+)\s*\{", re.MULTILINE)
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = re.compile(r"\s*([A-Za-z][\w-]*)\s*=\s*")
_NEXT_FIELD = re.compile(r"\n\s*[A-Za-z][\w-]*\s*=\s*[{\"\d]")
_WORD = re.compile(r"[A-Za-z]\w*")
_SPECIAL = re.compile(r"(?<!\\)[&%#$_]")
_PERSON = re.compile(r"[^,{}]+, [^,{}]+")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_VERBATIM = {"url", "doi", "file"}


class _Stop(Exception):
    """Ends the reading of an entry at its first fault; the next entry is read again."""

    def __init__(self, code: str, at: int, **found: str):
        super().__init__(code)
        self.fault = TextProblem(code=code, at=at, found=found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an entry: its value without the outer delimiters, and where the value stands."""

    name: str
    value: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as far as it can be read."""

    key: str
    type: str
    fields: dict[str, str]


def read(text: str) -> tuple[list[Entry], list[TextProblem]]:
    """Return the entries of a whole file in its order, and its faults, each at its character."""
    starts = list(_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    strings = {name.lower() for name in re.findall(r"@string\s*\{\s*(\w+)", text, re.IGNORECASE)} | _MONTHS
    entries: dict[str, Entry] = {}
    faults: list[TextProblem] = []
    for start, end in zip(starts, ends, strict=True):
        if start.group(1).lower() in ("comment", "preamble", "string"):
            continue
        try:
            key, at = _key(text, start.end(), end)
        except _Stop as stop:
            faults.append(stop.fault)
            continue
        if key in entries:
            faults.append(TextProblem(code="duplicate-reference", at=at - len(key), found={"key": key}))
        fields: dict[str, str] = {}
        faults += _read_fields(text, at, end, key, strings, fields)
        entries.setdefault(key, Entry(key=key, type=start.group(1).lower(), fields=fields))
    return list(entries.values()), faults


def _read_fields(text: str, at: int, end: int, key: str, strings: set[str], into: dict) -> TextProblems:
    """Put the fields of an entry into a dictionary, up to the first fault that stops the reading."""
    try:
        for field in _fields(text, at, end, key, strings):
            if field.name in into:
                found = {"key": key, "field": field.name}
                yield TextProblem(code="bibtex-field-twice", at=field.at, found=found)
            into.setdefault(field.name, field.value)
            yield from field_faults(field)
    except _Stop as stop:
        yield stop.fault


def _key(text: str, at: int, end: int) -> tuple[str, int]:
    """Return the key of an entry and where it ends."""
    written = re.compile(r"\s*([^\s,={}]*)").match(text, at, end)
    key, after = written.group(1), written.end()
    if not key or text[after:end].lstrip().startswith("="):
        raise _Stop("bibtex-no-key", at)
    if not _KEY.fullmatch(key):
        raise _Stop("bibtex-key-form", after - len(key), key=key)
    return key, after


def _fields(text: str, at: int, end: int, key: str, strings: set[str]) -> Iterator[Field]:
    """Yield the fields of an entry; raises _Stop where it cannot be read on."""
    while True:
        at = _blank(text, at, end)
        if text[at : at + 1] == "}":
            return
        if at >= end:
            raise _Stop("bibtex-unclosed-brace", at - 1, key=key)
        if text[at] != ",":
            raise _Stop("bibtex-missing-comma", at, key=key)
        at = _blank(text, at + 1, end)
        if text[at : at + 1] == "}":
            return
        if at >= end:
            raise _Stop("bibtex-unclosed-brace", at - 1, key=key)
        name = _NAME.match(text, at, end)
        if not name:
            raise _Stop("bibtex-syntax", min(at, end - 1), detail=text[at : at + 30].split("\n")[0])
        value, after = _value(text, name.end(), end, key, strings)
        yield Field(name=name.group(1).lower(), value=value, at=name.end())
        at = after


def _blank(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _value(text: str, at: int, end: int, key: str, strings: set[str]) -> tuple[str, int]:
    """Return the value at an offset, without its delimiters, and where it ends."""
    if text[at : at + 1] == "{":
        after = _closing(text, at, end, key)
        if _NEXT_FIELD.search(text, at, after):
            raise _Stop("bibtex-unclosed-brace", at, key=key)
        return text[at + 1 : after - 1], after
    if text[at : at + 1] == '"':
        after = text.find('"', at + 1, end) + 1
        if not after:
            raise _Stop("bibtex-unclosed-brace", at, key=key)
        return text[at + 1 : after - 1], after
    word = re.compile(r"[^\s,}#]*").match(text, at, end)
    if _WORD.fullmatch(word.group()) and word.group().lower() not in strings:
        raise _Stop("bibtex-undefined-string", at, value=word.group())
    return word.group(), word.end()


def _closing(text: str, at: int, end: int, key: str) -> int:
    """Return where the group that opens at an offset has ended."""
    depth = 0
    for position in range(at, end):
        depth += (text[position] == "{") - (text[position] == "}")
        if depth == 0:
            return position + 1
    raise _Stop("bibtex-unclosed-brace", at, key=key)


def field_faults(field: Field) -> TextProblems:
    """Yield the faults of a value that can be read."""
    if field.name in ("author", "editor"):
        yield from _author_faults(field)
    if field.name not in _VERBATIM:
        special = _SPECIAL.search(field.value)
        if special:
            at = field.at + 1 + special.start()
            yield TextProblem(
                code="bibtex-special", at=at, found={"sign": special.group(), "field": field.name}
            )


def _author_faults(field: Field) -> TextProblems:
    """A body stands in braces of its own, or BibTeX takes its last word for a family name."""
    for name in field.value.split(" and "):
        if not (name.startswith("{") and name.endswith("}")) and not _PERSON.fullmatch(name):
            yield TextProblem(code="bibtex-author", at=field.at, found={"value": name})
