"""Reading the number of a document: text to fields.

A number is read exactly where it fits a system as it stands; where only its spelling keeps it from that, the reading says
what it mended and is not certain. What fits no system, or several spellings of it, is kept as printed. What holds no
number, or more than one, is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from policyarchive.core.numbering.doubts import may_be_letter, with_digits, with_near_symbols
from policyarchive.core.numbering.reading import JOINT, LETTERS, NoNumber, Reading
from policyarchive.core.numbering.rules import PIECE, NumberRules, Symbols, System
from policyarchive.core.numbering.signs import marks
from policyarchive.core.numbering.single import why_no_single_number
from policyarchive.core.numbering.spelling import Bare, plain, spellings, without_frame
from policyarchive.core.text import fold

SHARED = ("party", "old-state")  # systems in which an abbreviation can mean several types
_SYMBOLS = re.compile(r"\{(?:type|of|body)\}.*\{(?:type|body|unit)\}|\{(?:type|body)\}")  # in a form


def read_number(text: str, rules: NumberRules) -> Reading:
    """Return how a number is read. Raises NoNumber where the text holds none, or more than one."""
    given = plain(text)
    if reason := why_no_single_number(given.lower()):
        raise NoNumber(reason)
    if marks()["none"].match(fold(given)):
        return Reading(form=text, canonical=given)
    reading = _read(given, rules)
    near = _near(reading, given, rules)
    return replace(reading, form=text, near=near, certain=reading.certain and not near)


def _read(given: str, rules: NumberRules) -> Reading:
    bare = without_frame(given, rules.symbols)
    reading = _decided(_readings(bare.number, rules), given, rules.symbols)
    return _as_called(reading, bare, rules.symbols)


def _near(reading: Reading, given: str, rules: NumberRules) -> tuple[str, ...]:
    """Return the numbers that may be meant instead of one that stands as it is."""
    digits = with_digits(given)
    meant = _read(digits, rules) if digits != given else reading
    if not meant.is_established:
        return ()
    near = with_near_symbols(meant.canonical, meant.unknown_bodies, rules.symbols)
    return near or ((meant.canonical,) if digits != given else ())


def _readings(text: str, rules: NumberRules) -> Iterator[Reading]:
    """Yield the readings of a number, as it stands and with its spelling mended in ever bolder ways."""
    for candidate, mended in spellings(text, rules.symbols):
        reading = _read_exactly(candidate, rules)
        if reading:
            mended = mended or reading.mended
            yield replace(reading, certain=reading.certain and not mended, mended=mended)


def _decided(found: Iterator[Reading], given: str, symbols: Symbols) -> Reading:
    """Return the first reading that says a type or is certain, with the fewest unknown symbols.

    Where slips of accents can be mended to several numbers, none of them is guessed.
    """
    first = next(found, None)
    if first and not first.mended and (first.type or first.certain) and not _unknown(first, symbols):
        return first  # no other one can be better: most numbers are read like this
    kept, readings = Reading(form=given, canonical=given), [first, *found] if first else []
    best = min(readings, key=lambda r: (not (r.type or r.certain), _unknown(r, symbols)), default=kept)
    rivals = [r for r in readings if fold(r.canonical) == fold(best.canonical) and r.mended]
    rivals = [r for r in rivals if _unknown(r, symbols) == _unknown(best, symbols)]
    if best.mended and len({r.canonical for r in rivals}) > 1:
        return replace(kept, readings=tuple(dict.fromkeys(r.canonical for r in rivals)))
    return best


def _unknown(reading: Reading, symbols: Symbols) -> int:
    """Return how many symbols of bodies and units of a number are not known."""
    return sum(not symbols.knows(symbol) for symbol in (reading.body or "").split("-") if symbol)


def _read_exactly(text: str, rules: NumberRules) -> Reading | None:
    """Return the reading of a text that fits a system as it stands."""
    for system in rules.systems:
        match = system.pattern.fullmatch(text)
        if match and (reading := _reading(system, match.groupdict(), rules.symbols)):
            return reading
    return None


def _reading(system: System, found: Mapping[str, str | None], symbols: Symbols) -> Reading | None:
    kind, written = found.get("type"), (found.get("body") or "").split("-")
    if kind and (kind not in symbols.types or (system.types is not None and kind not in system.types)):
        return None
    own = [symbols.bodies.get(part, part) for part in written]
    values = {**found, "body": "-".join(own)}
    canonical, unit = _filled(system.canonical, values), found.get("unit")
    unknown = _unknown_signing(system, own, symbols)
    is_doubtful = may_be_letter(kind, own[0], symbols)
    mended = _filled(system.form, values)
    return Reading(
        form=canonical,
        canonical=canonical,
        sequence=found.get("seq"),
        year=found.get("year"),
        type=kind,
        types=(system.type,) if system.type else _types_of(kind, own[0], system, symbols),
        body="-".join(filter(None, (*own, unit))) or None,
        written=_written(system, values),
        system=system.id,
        certain=system.certain and not is_doubtful and not (unknown and system.id in LETTERS),
        mended=((mended, canonical),) if mended != canonical else (),
        respelt=tuple((one, other) for one, other in zip(written, own, strict=True) if one != other),
        unknown_bodies=unknown,
        may_be_letter=is_doubtful,
    )


def _filled(form: str, values: Mapping[str, str | None]) -> str:
    return PIECE.sub(lambda match: values[match[1]] or "", form)


def _written(system: System, values: Mapping[str, str | None]) -> str | None:
    """Return the symbols of a number with the signs that its system writes between them."""
    form = _SYMBOLS.search(system.canonical)
    return _filled(form[0], values) if form else None


def _unknown_signing(system: System, bodies: list[str], symbols: Symbols) -> tuple[str, ...]:
    signing = bodies if system.id.startswith(JOINT) else bodies[:1]
    return tuple(symbol for symbol in signing if symbol and not symbols.lists(symbol))


def _types_of(kind: str | None, body: str, system: System, symbols: Symbols) -> tuple[str, ...]:
    """Return the ids of the types that an abbreviation can mean with this body."""
    found = symbols.types.get(kind or "", ())
    if body in symbols.jurisdictions:
        national = symbols.jurisdictions[body] == "national"
        found = tuple(i for i in found if (i in symbols.national) == national) or found
    if system.id not in SHARED:
        return found[:1]  # QĐ is also a rule of the Party; elsewhere the first is meant
    return found


def _as_called(reading: Reading, bare: Bare, symbols: Symbols) -> Reading:
    """Return a reading with the type that was abbreviated before the number, where the number itself has none.

    It is not certain where the words before a number name another type than its own.
    """
    if not bare.said or set(bare.said) & set(reading.types):
        return reading
    if bare.hint and not reading.type:
        return replace(reading, type=bare.hint, types=symbols.types[bare.hint], certain=False)
    return replace(reading, certain=False, is_called_otherwise=True) if reading.types else reading
