"""Say how the number of a document is read: by which system, with which fields, and what was mended."""

import json
from argparse import Namespace
from collections.abc import Mapping

from policyarchive.cli.stop import Stop
from policyarchive.core.numbering import NoNumber, Reading, read_number
from policyarchive.core.words import translate


def run(options: Namespace) -> int:
    """Print the fields of a number; 2 where the text holds no single one."""
    try:
        reading = read_number(options.number)
    except NoNumber as refusal:
        raise Stop(f"number.error.{refusal}", 2) from None
    fields = _fields(reading)
    if options.format == "json":
        print(json.dumps(fields, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(fields, options.lang)))
    return 0


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


def _lines(fields: Mapping[str, str | bool | None], language: str) -> list[str]:
    shown = {**fields, "certain": translate(language, "number.yes" if fields["certain"] else "number.no")}
    return [f"{translate(language, f'number.{name}')}: {value or '–'}" for name, value in shown.items()]
