"""Say how the number of a document is read: by which system, with which fields, and what was mended."""

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from policyarchive.cli.stop import Stop
from policyarchive.core.numbering.reader import read_number
from policyarchive.core.numbering.reading import NoNumber, Reading
from policyarchive.core.numbering.rules import VIETNAMESE, NumberRules
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.core.words import translate
from policyarchive.registry.base_vocabulary import base_issuers, base_rules, base_types
from policyarchive.registry.load import load
from policyarchive.registry.model.numbering import Numbering
from policyarchive.registry.new_terms import KINDS, Kind, entries_text, file_of, suggest_term
from policyarchive.registry.number_names import NumberNames, number_names


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """By what numbers are read, what is named in them, and the first language of the archive."""

    rules: NumberRules
    names: NumberNames
    language: str


def run(options: Namespace) -> int:
    """Print the fields of a number; 2 where the text holds no single one."""
    reader = _reader(options)
    try:
        reading = read_number(options.number, reader.rules)
    except NoNumber as refusal:
        raise Stop(f"number.error.{refusal}", 2) from None
    if options.format == "json":
        print(json.dumps(_fields(reading), ensure_ascii=False, indent=1))
    else:
        print(
            "\n".join(
                [*_lines(reading, reader.names, options.lang), *_remarks(reading, reader, options.lang)]
            )
        )
    return 0


def _reader(options: Namespace) -> _Reader:
    """Return the reader of the archive; where there is none, that of the software."""
    folder = options.registry or Path("registry")
    archive = load(folder).usable if (folder / "archive.yml").exists() else None
    if archive is None:
        names = number_names(base_types(), base_issuers(), Numbering(), [VIETNAMESE], options.lang)
        return _Reader(rules=base_rules(), names=names, language=options.lang)
    names = number_names(
        archive.types, archive.issuers, archive.numbering, archive.number_groups, options.lang
    )
    return _Reader(rules=archive.number_rules, names=names, language=archive.archive.languages[0])


def _fields(reading: Reading) -> dict[str, str | bool | None]:
    """Return the fields of a reading by their names in JSON; null where the number does not say one."""
    return {
        "form": reading.form,
        "canonical": reading.canonical,
        "sequence": reading.sequence,
        "year": reading.year,
        "symbols": reading.symbols,
        "type": reading.type,
        "issuer_symbol": reading.issuer_symbol,
        "system": reading.system,
        "certain": reading.certain,
    }


def _lines(reading: Reading, names: NumberNames, language: str) -> list[str]:
    """Return the fields of a number in words; those that it says alone, where it fits no system."""
    shown = {
        **_fields(reading),
        "symbols": reading.written or reading.symbols,
        "type": names.type_of(reading),
        "issuer_symbol": names.issuers_of(reading),
        "system": names.system_of(reading),
        "certain": translate(language, "number.yes" if reading.certain else "number.no"),
    }
    told = shown if reading.is_established else {name: value for name, value in shown.items() if value}
    return [f"{translate(language, f'number.{name}')}: {value or '–'}" for name, value in told.items()]


def _remarks(reading: Reading, reader: _Reader, language: str) -> list[str]:
    """Return what is to be said of a reading: what was mended, what else may be meant, what no vocabulary has."""
    kept = [] if reading.is_established else [translate(language, "number.kept")]
    told = [*_doubts(reading, language), *_unknown(reading, reader, language)]
    is_unclear = reading.is_established and not (reading.certain or told)
    return [*kept, *told, *([translate(language, "number.unclear")] if is_unclear else [])]


def _doubts(reading: Reading, language: str) -> Iterator[str]:
    """Yield what was mended in a number, and what else may be meant."""
    for key in ("mended", "respelt"):
        for typed, meant in getattr(reading, key):
            yield translate(language, f"number.{key}", typed=typed, number=meant)
    for key in ("readings", "near"):
        if numbers := getattr(reading, key):
            yield translate(language, f"number.{key}", readings=", ".join(numbers))
    if reading.may_be_letter:
        yield translate(language, "number.may_be_letter", type=reading.type, body=reading.issuer_symbol)
    if reading.is_called_otherwise:
        yield translate(language, "number.called_otherwise")


def _unknown(reading: Reading, reader: _Reader, language: str) -> Iterator[str]:
    """Yield which symbols no vocabulary has, with the entries that would add them where nothing else is likelier."""
    symbol = unknown_type(reading, reader.rules)
    for unknown in [symbol] if symbol else reading.unknown_bodies:
        yield translate(language, "number.unknown" if symbol else "number.unknown_body", symbol=unknown)
        if not (reading.near or reading.may_be_letter):
            yield from _entries(unknown, _kinds(reading, symbol), reader.language, language)


def _kinds(reading: Reading, symbol: str | None) -> Sequence[Kind]:
    """Return what the unknown letters of a number may be: those before a body in a number of no system are a type."""
    if symbol is None:
        return ("issuer",)
    return KINDS if reading.is_established else ("type",)


def _entries(symbol: str, kinds: Sequence[Kind], first: str, language: str) -> Iterator[str]:
    for kind in kinds:
        yield translate(language, f"new.add_{kind}", file=f"registry/{file_of(kind)}")
        yield entries_text([suggest_term(kind, None, [symbol], language=first)], [first])
