"""Reading the number of a document: text to fields, by the systems that are data in assets/numbering.

A number is read exactly where it fits a system as it stands; where only its spelling keeps it from that, the reading says
what it mended and is not certain. What fits no system is kept as printed. What holds no number, or more than one, is
refused. The command `number` reads so; the check and imports still read by core/document_numbers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from policyarchive.core.assets import ASSETS, read_settings
from policyarchive.core.document_numbers import D_LOOK_ALIKES
from policyarchive.core.text import fold, nfc, plain_dashes

AS_PRINTED = "as-printed"
_FOLDER = ASSETS / "numbering"
_NONE = re.compile(r"(?:khong (?:ghi |co )?so|s/n|k/s|unnumbered|no number|sans numero)\.?")
_LEAD = re.compile(r"(?:số|so|no\.?|n°|nr\.?)\s*[:.]?\s*(?=[0-9.…_/])", re.IGNORECASE)
_TRAIL = re.compile(r"\s*(?:[.,;:*]+|\([^()]*\)|\[[^\[\]]*\])$")
_BLANK = re.compile(r"[\s.…_]*[/-]\s*[^\W\d_]")
_RANGE = re.compile(r"[0-9]+\s*(?:-|đến|to|÷|~)\s*[0-9]+\s*[/-]", re.IGNORECASE)
_PARTS = re.compile(r"[;,\n&+]|\s(?:và|and|et)\s", re.IGNORECASE)
_BEGINS = re.compile(r"\s*(?:số\s*)?[0-9]+\w*\s*[/-]\s*[\w]", re.IGNORECASE)


class NoNumber(ValueError):
    """Raised where a text holds no single number; the text is "empty", "blank", "range" or "several"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a number was read.

    form: as given. canonical: as the system writes it; form itself where none fits. sequence: the number in front
    ("06a"). type: its abbreviation, as written; types: the ids of the types that it can mean. body: the symbols of
    the body and its units, joined by hyphens. system: the id of the system, "as-printed" where none fits.
    certain: nothing was mended, and the signs can be read in one way only. mended: (written, meant).
    """

    form: str
    canonical: str
    sequence: str | None = None
    year: str | None = None
    type: str | None = None
    types: tuple[str, ...] = ()
    body: str | None = None
    system: str = AS_PRINTED
    certain: bool = False
    mended: tuple[tuple[str, str], ...] = ()

    @property
    def symbols(self) -> str | None:
        """The symbols after the number: "QĐ-UBND"."""
        return "-".join(filter(None, (self.type, self.body))) or None

    @property
    def issuer_symbol(self) -> str | None:
        """The symbol of the body that signs: "BNN" of "BNN-VPĐP"; all of them in a joint document."""
        if self.body is None or self.system.startswith("joint"):
            return self.body
        return self.body.split("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbols:
    """What the symbols in numbers mean: ids of types by abbreviation; the symbol in force for each spelling of a body."""

    types: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, str]
    levels: Mapping[str, str] = field(default_factory=dict)  # of bodies
    national: frozenset[str] = frozenset()  # types that only national bodies issue


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One way of numbering, as assets/numbering/systems.yml has it."""

    id: str
    pattern: re.Pattern[str]
    canonical: str
    types: frozenset[str] | None
    type: str | None
    certain: bool


@cache
def base_symbols() -> Symbols:
    """Return the symbols that every archive has."""
    types: dict[str, tuple[str, ...]] = {}
    entries = read_settings(_FOLDER / "types.yml")["types"]
    for identifier, entry in entries.items():
        for abbreviation in entry["abbreviations"]:
            types[abbreviation] = (*types.get(abbreviation, ()), identifier)
    bodies = read_settings(_FOLDER / "bodies.yml")["bodies"]
    return Symbols(
        types=types,
        bodies={symbol: entry.get("spelling_of", symbol) for symbol, entry in bodies.items()},
        levels={symbol: entry["level"] for symbol, entry in bodies.items() if "level" in entry},
        national=frozenset(i for i, entry in entries.items() if entry.get("level") == "national"),
    )


@cache
def systems(group: str = "") -> tuple[System, ...]:
    """Return the systems in the order in which they are tried. group: "serial" for the plain serials of other countries."""
    settings = read_settings(_FOLDER / "systems.yml")
    return tuple(
        _system(entry, settings["pieces"]) for entry in settings["systems"] if entry.get("only", "") == group
    )


def _system(entry: Mapping[str, Any], pieces: Mapping[str, str]) -> System:
    named = {**pieces, "body": entry.get("bodies", pieces["body"])}
    pattern = re.sub(r"\{(\w+)\}", lambda match: f"(?P<{match[1]}>{named[match[1]]})", entry["form"])
    types = entry.get("types", "any")
    return System(
        id=entry["id"],
        pattern=re.compile(pattern),
        canonical=entry.get("canonical", entry["form"]),
        types=None if types == "any" else frozenset(types),
        type=entry.get("type"),
        certain=entry.get("certain", "true") == "true",
    )


def read_number(text: str, symbols: Symbols | None = None, group: str = "") -> Reading:
    """Return how a number is read. Raises NoNumber where the text holds none, or more than one."""
    symbols = symbols or base_symbols()
    given = nfc(text).strip()
    _refuse_what_is_no_single_number(given)
    if _NONE.fullmatch(fold(given)):
        return Reading(form=text, canonical=given)
    hint, cleaned = _cleaned(given, symbols)
    reading = _best(_readings(cleaned, symbols, group)) or Reading(form=text, canonical=given)
    return _with_hint(replace(reading, form=text), hint)


def _readings(text: str, symbols: Symbols, group: str) -> Iterator[Reading]:
    """Yield the readings of a number, as it stands and with its spelling mended in ever bolder ways."""
    for candidate, mended in _candidates(text, symbols):
        reading = _read_exactly(candidate, symbols, group)
        if reading:
            yield replace(reading, certain=reading.certain and not mended, mended=mended)


def _best(readings: Iterator[Reading]) -> Reading | None:
    """Return the first reading that says a type or is certain, else the first: a letter of an unknown body is a last resort."""
    first = None
    for reading in readings:
        if reading.type or reading.certain:
            return reading
        first = first or reading
    return first


def _refuse_what_is_no_single_number(text: str) -> None:
    if not text:
        raise NoNumber("empty")
    bare = plain_dashes(_LEAD.sub("", text))
    if _BLANK.match(bare):
        raise NoNumber("blank")
    if _RANGE.match(bare):
        raise NoNumber("range")
    parts = [part for part in _PARTS.split(text) if _BEGINS.match(part)]
    if len(parts) > 1:
        raise NoNumber("several")


def _cleaned(text: str, symbols: Symbols) -> tuple[str | None, str]:
    """Return the abbreviation of the type in words before a number, and the number without what stands around it."""
    text = plain_dashes(text).translate(D_LOOK_ALIKES)
    while trail := _TRAIL.search(text):
        text = text[: trail.start()]
    lead = re.match(r"([^\W\d_]+)[.\s]+(?:số\s*:?\s*)?(?=[0-9])", text)
    hint = lead[1] if lead and lead[1] in symbols.types else None
    text = text[lead.end() :] if lead and hint else _LEAD.sub("", _without_type_name(text))
    return hint, re.sub(r"\s+", "", text)


def _without_type_name(text: str) -> str:
    """Return a text without the name of a type in front: "Quyết định số 7/QĐ-UBND" begins at "số"."""
    names = "|".join(map(re.escape, _type_names()))
    return re.sub(rf"^(?:{names})\s+(?=số|so|no\b|[0-9])", "", text, flags=re.IGNORECASE)


@cache
def _type_names() -> tuple[str, ...]:
    entries = read_settings(_FOLDER / "types.yml")["types"].values()
    return tuple(sorted({entry[code] for entry in entries for code in ("vi", "en")}, key=len, reverse=True))


def _read_exactly(text: str, symbols: Symbols, group: str) -> Reading | None:
    """Return the reading of a text that fits a system as it stands."""
    for system in systems(group):
        match = system.pattern.fullmatch(text)
        if match and (reading := _reading(system, match.groupdict(), symbols)):
            return reading
    return None


def _reading(system: System, found: Mapping[str, str | None], symbols: Symbols) -> Reading | None:
    kind, body = found.get("type"), found.get("body")
    if kind and (kind not in symbols.types or (system.types is not None and kind not in system.types)):
        return None
    own_body = "-".join(symbols.bodies.get(part, part) for part in body.split("-")) if body else None
    values = {**found, "body": own_body}
    canonical = re.sub(r"\{(\w+)\}", lambda match: values[match[1]] or "", system.canonical)
    types = (system.type,) if system.type else _types_of(kind, own_body, system, symbols)
    first = own_body.split("-")[0] if own_body else None
    known = system.id != "letter" or first in symbols.bodies
    return Reading(
        form=canonical,
        canonical=canonical,
        sequence=found.get("seq"),
        year=found.get("year"),
        type=kind,
        types=types,
        body=own_body,
        system=system.id,
        certain=system.certain and known,
    )


def _types_of(kind: str | None, body: str | None, system: System, symbols: Symbols) -> tuple[str, ...]:
    """Return the ids of the types that an abbreviation can mean with this body."""
    found = symbols.types.get(kind or "", ())
    first = body.split("-")[0] if body else ""
    if symbols.levels.get(first, "national") != "national":
        found = tuple(i for i in found if i not in symbols.national) or found
    elif first in symbols.levels:
        found = tuple(i for i in found if i in symbols.national) or found
    if system.id not in ("party", "old-state"):
        found = found[:1]  # QĐ is also a rule of the Party; elsewhere the first is meant
    return found


def _candidates(text: str, symbols: Symbols) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield a number as written, then with its spelling mended in ever bolder ways, and what was mended."""
    parted = _parted(text, symbols)
    if parted != text:
        yield parted, ((text, parted),)
    yield text, ()
    for mend in (_dots, _slips):
        mended = mend(text, symbols)
        if mended != text:
            yield mended, ((text, mended),)
            if mend is _dots and (both := _slips(mended, symbols)) != mended:
                yield both, ((text, both),)


def _dots(text: str, symbols: Symbols) -> str:
    """Dots for signs: "57/QĐ.UB" is "57/QĐ-UB", "01.2022.NQ.HĐND" is "01/2022/NQ-HĐND"."""
    head, *rest = text.split(".")
    while rest:
        sign = (
            "-"
            if re.search(r"[^\W\d_]$", head) or (len(rest) == 1 and "/" not in head and head.isdigit())
            else "/"
        )
        head += sign + rest.pop(0)
    return head


def _slips(text: str, symbols: Symbols) -> str:
    """Letters without their accents or in another case, where one known symbol alone is meant: QD is QĐ, hđnd is HĐND."""
    known = [*symbols.types, *symbols.bodies]

    def mend(match: re.Match[str]) -> str:
        symbol = match[0]
        if symbol in known:
            return symbol
        alike = (other for other in reversed(known) if fold(other) == fold(symbol))
        meant = {symbols.types.get(other) or symbols.bodies[other]: other for other in alike}
        return next(iter(meant.values())) if len(meant) == 1 else symbol

    return re.sub(r"(?<![\w])[^\W\d_]+(?![\w])", mend, text)


def _parted(text: str, symbols: Symbols) -> str:
    """A type and a body without a sign between them: "57/QĐUB" is "57/QĐ-UB"."""
    head, sign, tail = text.rpartition("/")
    if tail in symbols.bodies:
        return text
    for kind in sorted(symbols.types, key=len, reverse=True):
        if sign and tail.startswith(kind) and tail[len(kind) :] in symbols.bodies:
            return f"{head}/{kind}-{tail[len(kind) :]}"
    return text


def _with_hint(reading: Reading, hint: str | None) -> Reading:
    """Return a reading with the type that was written before the number, where the number itself has none."""
    if hint is None or reading.type:
        return reading
    return replace(reading, type=hint, types=base_symbols().types.get(hint, ()), certain=False)
