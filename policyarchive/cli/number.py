"""Say how the number of a document is read: by which system, with which fields, and what was mended."""

import json
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from policyarchive.cli.stop import Stop
from policyarchive.core.numbering.reading import NoNumber, Reading, read_number
from policyarchive.core.words import translate
from policyarchive.registry.base_vocabulary import base_rules
from policyarchive.registry.load import load
from policyarchive.registry.new_terms import entries_text, file_of, suggest_term


def run(options: Namespace) -> int:
    """Print the fields of a number; 2 where the text holds no single one."""
    read, language = _reader(options)
    try:
        reading = read(options.number)
    except NoNumber as refusal:
        raise Stop(f"number.error.{refusal}", 2) from None
    if options.format == "json":
        print(json.dumps(_fields(reading), ensure_ascii=False, indent=1))
    else:
        print("\n".join([*_lines(reading, options.lang), *_entry(reading, language)]))
    return 0


def _reader(options: Namespace) -> tuple[Callable[[str], Reading], str]:
    """Return the reader and the first language of the archive; where there is none to be read, what the software has."""
    folder = options.registry or Path("registry")
    archive = load(folder).usable if (folder / "archive.yml").exists() else None
    if archive:
        return archive.read_number, archive.archive.languages[0]
    return partial(read_number, rules=base_rules()), options.lang


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


def _lines(reading: Reading, language: str) -> list[str]:
    fields = _fields(reading)
    shown = {**fields, "certain": translate(language, "number.yes" if fields["certain"] else "number.no")}
    lines = [f"{translate(language, f'number.{name}')}: {value or '–'}" for name, value in shown.items()]
    return [*lines, *_remarks(reading, language)]


def _remarks(reading: Reading, language: str) -> list[str]:
    """Return what was mended, and between which numbers the spelling does not decide."""
    remarks = [
        translate(language, "number.mended", typed=typed, number=meant) for typed, meant in reading.mended
    ]
    if reading.readings:
        remarks.append(translate(language, "number.readings", readings=", ".join(reading.readings)))
    if symbol := reading.unknown_symbol:
        file = f"registry/{file_of('type')}"
        remarks.append(translate(language, "number.unknown_type", symbol=symbol, file=file))
    return remarks


def _entry(reading: Reading, language: str) -> list[str]:
    """Return the entry by which letters of the number that no vocabulary has would become a type."""
    symbol = reading.unknown_symbol
    return (
        [entries_text([suggest_term("type", None, [symbol], language=language)], [language])]
        if symbol
        else []
    )
