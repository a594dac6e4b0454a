"""A strict reader of references.bib: other BibTeX readers skip over most mistakes, and entries are lost in silence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyarchive.core.problems import TextProblem, TextProblems
from policyarchive.registry.bibtex_rules import Field, entry_problems, field_problems

_ENTRY = re.compile(r"^[ \t]*@(\w+)\s*\{", re.MULTILINE)
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IN_KEY = re.compile(r"[^\s,={}]+")
_IN_BARE_VALUE = re.compile(r"[^\s,}#]+")
_NAME = re.compile(r"\s*([A-Za-z][\w-]*)\s*=\s*")
_NEXT_FIELD = re.compile(r"\n[^\S\n]*[A-Za-z][\w-]*\s*=\s*[{\"0-9]")
_WORD = re.compile(r"[A-Za-z]\w*")
_COMMENT = re.compile(r"[ \t]*%[^\n]*")
_STRAY = re.compile(r"\S[^\n]*")
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])


class _Stop(Exception):
    """Ends the reading of an entry at its first mistake; the next entry is read again."""

    def __init__(self, code: str, offset: int, **found: str):
        super().__init__(code)
        self.problem = TextProblem(code=code, offset=offset, found=found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as far as it can be read, its fields by their names."""

    key: str
    type: str
    fields: dict[str, Field]


def read(text: str) -> tuple[list[Entry], list[TextProblem]]:
    """Return the entries of a whole file in its order, and its problems, each at its character."""
    starts = list(_ENTRY.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)][: len(starts)]
    strings = {name.lower() for name in re.findall(r"@string\s*\{\s*(\w+)", text, re.IGNORECASE)} | _MONTHS
    entries: dict[str, Entry] = {}
    problems: list[TextProblem] = list(_stray_text(text, starts, ends))
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
        fields: dict[str, Field] = {}
        mistakes = list(_read_fields(text, after, end, key, strings, fields))
        kind = start.group(1).lower()
        problems += mistakes or entry_problems(kind, start.start(1), fields)
        entries.setdefault(key, Entry(key=key, type=kind, fields=fields))
    return list(entries.values()), [*problems, *_crossed(entries)]


def _crossed(entries: dict[str, Entry]) -> TextProblems:
    """An entry takes fields from one that is there."""
    for entry in entries.values():
        field = entry.fields.get("crossref")
        if field and field.value not in entries:
            found = {"value": field.value, "near": "–", "known": ", ".join(list(entries)[:25])}
            yield TextProblem(code="unknown-reference", offset=field.offset, found=found)


def _stray_text(text: str, starts: list[re.Match[str]], ends: list[int]) -> TextProblems:
    """Nothing stands between two entries but comments: other readers pass over an entry that begins otherwise."""
    begins = [0, *(_end_of_entry(text, start, end) for start, end in zip(starts, ends, strict=True))]
    for begin, end in zip(begins, [*(start.start() for start in starts), len(text)], strict=True):
        outside = _COMMENT.sub(lambda comment: " " * len(comment.group()), text[begin:end])
        for stray in _STRAY.finditer(outside):
            found = {"piece": stray.group()[:40]}
            yield TextProblem(code="bibtex-stray", offset=begin + stray.start(), found=found)


def _end_of_entry(text: str, start: re.Match[str], end: int) -> int:
    """Return where an entry ends; where its braces do not close, the reader of its fields says so."""
    try:
        return _end_of_group(text, start.end() - 1, end, "")
    except _Stop:
        return end


def _read_fields(
    text: str, offset: int, end: int, key: str, strings: set[str], into: dict[str, Field]
) -> TextProblems:
    """Put the fields of an entry into a dictionary, up to the first mistake that stops the reading."""
    try:
        for field in _fields(text, offset, end, key, strings):
            if field.name in into:
                found = {"key": key, "field": field.name}
                yield TextProblem(code="bibtex-field-twice", offset=field.offset, found=found)
            into.setdefault(field.name, field)
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
        if text[offset] == "#":
            raise _Stop("bibtex-joined", offset, key=key)
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
