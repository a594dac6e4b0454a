"""Reading the number of a document: text to fields.

A number is read exactly where it fits a system as it stands; where only its spelling keeps it from that, the reading says
what it mended and is not certain. What fits no system, or several spellings of it, is kept as printed. What holds no
number, or more than one, is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from policyarchive.core.numbering.rules import PIECE, NumberRules, Symbols, System, marks
from policyarchive.core.numbering.spelling import Mended, plain, spellings, without_frame
from policyarchive.core.text import fold

AS_PRINTED = "as-printed"
LETTERS = ("letter", "body-only")  # systems whose numbers name the unit that wrote, and no type
SHARED = ("party", "old-state")  # systems in which an abbreviation can mean several types
JOINT = "joint"  # how the ids of systems begin whose numbers name all the bodies that sign


class NoNumber(ValueError):
    """Raised where a text holds no single number; the text is "empty", "blank", "range" or "several"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a number was read.

    form: as given. canonical: as the system writes it; form itself where none fits. sequence: the number in front
    ("06a"). type: its abbreviation, as written; types: the ids of the types that it can mean. body: the symbols of
    the body and its units, joined by hyphens. system: the id of the system, "as-printed" where none fits.
    knows_body: a letter's body is one of a vocabulary. certain: nothing was mended, and the signs can be read in one way only. mended: (written, meant).
    readings: the canonical numbers between which the spelling does not decide; the number is then kept as printed.
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
    knows_body: bool = False
    mended: Mended = ()
    readings: tuple[str, ...] = ()

    @property
    def is_established(self) -> bool:
        """Whether the number fits a system."""
        return self.system != AS_PRINTED

    @property
    def symbols(self) -> str | None:
        """The symbols after the number: "QĐ-UBND"."""
        return "-".join(filter(None, (self.type, self.body))) or None

    @property
    def issuer_symbols(self) -> tuple[str, ...]:
        """The symbols of the bodies that sign: all of them in a joint document, else the first without its units."""
        if self.body is None:
            return ()
        symbols = tuple(self.body.split("-"))
        return symbols if self.is_joint else symbols[:1]

    @property
    def is_joint(self) -> bool:
        """Whether several bodies sign."""
        return self.system.startswith(JOINT)

    @property
    def issuer_symbol(self) -> str | None:
        """The symbols of the bodies that sign, joined by hyphens."""
        return "-".join(self.issuer_symbols) or None

    @property
    def unknown_symbol(self) -> str | None:
        """The symbol of a letter's body that is none of a vocabulary, so that it may be a type: "HDLS" of "12/HDLS-UBND"."""
        return self.issuer_symbol if self.system == "letter" and not self.knows_body else None

    @property
    def running_number(self) -> int:
        """The number in front without its letter; 0 where the number has none."""
        return sequence_of(self.sequence or "")


def sequence_of(number: str) -> int:
    """Return the number that a document number begins with: "05/2041/NQ-HĐND" gives 5; 0 where it has none."""
    digits = re.match("[0-9]+", number)
    return int(digits[0]) if digits else 0


def read_number(text: str, rules: NumberRules) -> Reading:
    """Return how a number is read. Raises NoNumber where the text holds none, or more than one."""
    given = plain(text)
    _refuse_what_is_no_single_number(given.lower())
    if marks()["none"].match(fold(given)):
        return Reading(form=text, canonical=given)
    hint, bare = without_frame(given, rules.symbols)
    reading = _decided(list(_readings(bare, rules)), given, rules.symbols)
    return _with_hint(replace(reading, form=text), hint, rules.symbols)


def _readings(text: str, rules: NumberRules) -> Iterator[Reading]:
    """Yield the readings of a number, as it stands and with its spelling mended in ever bolder ways."""
    for candidate, mended in spellings(text, rules.symbols):
        reading = _read_exactly(candidate, rules)
        if reading:
            mended = mended or reading.mended
            yield replace(reading, certain=reading.certain and not mended, mended=mended)


def _decided(readings: list[Reading], given: str, symbols: Symbols) -> Reading:
    """Return the first reading that says a type or is certain, with the fewest unknown symbols.

    Where slips of accents can be mended to several numbers, none of them is guessed.
    """
    kept = Reading(form=given, canonical=given)
    best = min(readings, key=lambda r: (not (r.type or r.certain), _unknown(r, symbols)), default=kept)
    rivals = [r for r in readings if fold(r.canonical) == fold(best.canonical) and r.mended]
    rivals = [r for r in rivals if _unknown(r, symbols) == _unknown(best, symbols)]
    if best.mended and len({r.canonical for r in rivals}) > 1:
        return replace(kept, readings=tuple(dict.fromkeys(r.canonical for r in rivals)))
    return best


def _unknown(reading: Reading, symbols: Symbols) -> int:
    """Return how many symbols of bodies and units of a number are not known."""
    return sum(not symbols.knows(symbol) for symbol in (reading.body or "").split("-") if symbol)


def _refuse_what_is_no_single_number(text: str) -> None:
    if not text:
        raise NoNumber("empty")
    if marks()["none"].match(fold(text)):
        return
    bare = marks()["lead"].sub("", text)
    for reason in ("blank", "range"):
        if marks()[reason].search(bare):
            raise NoNumber(reason)
    parts = marks()["apart"].split(text)
    whole = [part for part in parts if marks()["begins"].search(part)]
    if len(whole) > 1 or (whole and marks()["bare"].match(parts[0])):
        raise NoNumber("several")


def _read_exactly(text: str, rules: NumberRules) -> Reading | None:
    """Return the reading of a text that fits a system as it stands."""
    for system in rules.systems:
        match = system.pattern.fullmatch(text)
        if match and (reading := _reading(system, match.groupdict(), rules.symbols)):
            return reading
    return None


def _reading(system: System, found: Mapping[str, str | None], symbols: Symbols) -> Reading | None:
    kind, body = found.get("type"), found.get("body")
    if kind and (kind not in symbols.types or (system.types is not None and kind not in system.types)):
        return None
    own_body = "-".join(symbols.bodies.get(part, part) for part in body.split("-")) if body else None
    values = {**found, "body": own_body}
    first = own_body.split("-")[0] if own_body else ""
    known = system.id not in LETTERS or first in symbols.bodies
    canonical = PIECE.sub(lambda match: values[match[1]] or "", system.canonical)
    written = PIECE.sub(lambda match: values[match[1]] or "", system.form)
    return Reading(
        form=canonical,
        canonical=canonical,
        sequence=found.get("seq"),
        year=found.get("year"),
        type=kind,
        types=(system.type,) if system.type else _types_of(kind, first, system, symbols),
        body=own_body,
        system=system.id,
        certain=system.certain and known and not _may_be_letter(kind, first, symbols),
        mended=((written, canonical),) if written != canonical else (),
        knows_body=known,
    )


def _may_be_letter(kind: str | None, body: str, symbols: Symbols) -> bool:
    """Tell whether the abbreviation of a type may be the symbol of a body, and what follows its unit: "2941/CT-TTHT"."""
    return kind in symbols.bodies and body not in symbols.bodies


def _types_of(kind: str | None, body: str, system: System, symbols: Symbols) -> tuple[str, ...]:
    """Return the ids of the types that an abbreviation can mean with this body."""
    found = symbols.types.get(kind or "", ())
    if body in symbols.jurisdictions:
        national = symbols.jurisdictions[body] == "national"
        found = tuple(i for i in found if (i in symbols.national) == national) or found
    if system.id not in SHARED:
        return found[:1]  # QĐ is also a rule of the Party; elsewhere the first is meant
    return found


def _with_hint(reading: Reading, hint: str | None, symbols: Symbols) -> Reading:
    """Return a reading with the type that was written before the number, where the number itself has none."""
    if hint is None or reading.type or set(symbols.types[hint]) & set(reading.types):
        return reading
    return replace(reading, type=hint, types=symbols.types[hint], certain=False)
