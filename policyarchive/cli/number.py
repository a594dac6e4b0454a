"""Say how the number of a document is read: by which system, with which fields, and what was mended."""

import json
from argparse import Namespace
from pathlib import Path

from policyarchive.cli.stop import Stop
from policyarchive.core.numbering.reading import NoNumber, Reading, read_number
from policyarchive.core.numbering.rules import NumberRules
from policyarchive.core.numbering.unknown import unknown_type
from policyarchive.core.words import translate
from policyarchive.registry.base_vocabulary import base_rules
from policyarchive.registry.load import load
from policyarchive.registry.new_terms import entries_text, file_of, suggest_term


def run(options: Namespace) -> int:
    """Print the fields of a number; 2 where the text holds no single one."""
    rules, language = _rules(options)
    try:
        reading = read_number(options.number, rules)
    except NoNumber as refusal:
        raise Stop(f"number.error.{refusal}", 2) from None
    if options.format == "json":
        print(json.dumps(_fields(reading), ensure_ascii=False, indent=1))
        return 0
    print("\n".join(_lines(reading, options.lang)))
    if symbol := unknown_type(reading, rules):
        print(
            translate(options.lang, "number.unknown_type", symbol=symbol, file=f"registry/{file_of('type')}")
        )
        print(entries_text([suggest_term("type", None, [symbol], language=language)], [language]))
    return 0


def _rules(options: Namespace) -> tuple[NumberRules, str]:
    """Return by what the numbers of the archive are read, and its first language; where there is none, what the software has."""
    folder = options.registry or Path("registry")
    archive = load(folder).usable if (folder / "archive.yml").exists() else None
    return (archive.number_rules, archive.archive.languages[0]) if archive else (base_rules(), options.lang)


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
    return remarks
