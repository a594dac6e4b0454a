"""The cells of a document in a list, parted into what they print: number and date, type and title.

Nothing is changed but spaces: what a cell prints otherwise than a record does is kept with the record.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from policyarchive.core.date_forms import months_in
from policyarchive.core.printed_dates import NoDate, read_date
from policyarchive.core.text import fold
from policyarchive.intake.lists.model import DATE, DAY, MONTH, NUMBER, SYMBOL, YEAR, Column
from policyarchive.intake.lists.parts import joined_date, joined_number
from policyarchive.intake.source_words import first_match, pattern

_LEAD = re.compile(r"(?:Số\s*:?|Số\s+hiệu\s*:?|No\.?|Nr\.?|N[°º]\.?)\s+(?=\S)", re.IGNORECASE)
_NAMED = re.compile(r"(?P<type>[^\W\d_][^\d/]*?)\s+(?:số|no\.?|n[°º])\s*:?\s*(?=\S)", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"(?:ngày|of|dated|du|en date du)\s+", re.IGNORECASE)
_TIME = re.compile(r"\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*(?:AM|PM|SA|CH))?$", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])")
_BREAKS = re.compile(r"[\s,;(]+")
_FIGURE = re.compile(r"(?<=\s)[0-9]")
_AROUND = " ,;:-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a row prints of a document, "" where it does not."""

    order: str = ""
    type: str = ""
    number: str = ""
    date: str = ""
    issuer: str = ""
    title: str = ""
    signer: str = ""


def printed_of(columns: Sequence[Column], cells: Sequence[str], types: Iterable[str]) -> Printed:
    """Return what the cells of a row print. types: the names of types, by which a title may begin."""
    found = {column.kind: cell for column, cell in zip(columns, cells, strict=True) if cell}
    if "number_and_date" in found:
        cell, signed = _part_issuer(found["number_and_date"])
        found = {"issuer": signed, **found}
        found["number"], found["date"] = part_number_and_date(cell)
    if "type_and_title" in found:
        found["type"], found["title"] = part_type_and_title(found["type_and_title"], types)
    names = (*types, found.get("type", ""))
    kind, number = _part_name(joined_number(found.get(NUMBER, ""), found.get(SYMBOL, "")), names)
    date = found.get(DATE, "") or joined_date(*(found.get(part, "") for part in (DAY, MONTH, YEAR)))
    date = without_time(date)
    return Printed(
        order=found.get("order", ""),
        type=found.get("type", "") or kind,
        number=number,
        date=date[lead.end() :] if (lead := _BEFORE_DATE.match(date)) else date,
        issuer=found.get("issuer", ""),
        title=found.get("title", ""),
        signer=found.get("signer", ""),
    )


def without_time(date: str) -> str:
    """Return a date without the time of day that a spreadsheet adds."""
    return _TIME.sub("", date)


def is_spoiled(number: str) -> bool:
    """Tell whether a number is what a spreadsheet makes of one that looks like a date to it: "3-May", "May-03", "3/5"."""
    parts = re.split(r"\s*[-/ ]\s*", fold(number))
    names = map(fold, months_in(("vi", "en", "fr")))
    named = bool({*parts} & {*names}) and all(part.isdigit() or part.isalnum() for part in parts)
    return (named and len(parts) in (2, 3)) or bool(_DAY_AND_MONTH.fullmatch(number))


def part_number_and_date(cell: str) -> tuple[str, str]:
    """Return number and date of a cell that holds both; the date is what can be read as one to the end, the longest such text.

    The date is "" where there is none; of a day that no calendar has it is told as printed.
    """
    for gap in _BREAKS.finditer(cell):
        number, date = cell[: gap.start()], cell[gap.end() :]
        if number and _is_date(_BEFORE_DATE.sub("", date, count=1)):
            return number.rstrip(_AROUND), _without_end(date)
    return cell, ""


def _part_issuer(cell: str) -> tuple[str, str]:
    """Return a cell without the body behind its date, and that body, "" without one: "… ngày 29/5/2017 của UBND tỉnh"."""
    signed = first_match(pattern("signed"), cell)
    if signed and part_number_and_date(cell[: signed.start()])[1]:
        return cell[: signed.start()], signed["issuer"]
    return cell, ""


def _is_date(text: str) -> bool:
    try:
        read_date(text)
    except NoDate as reason:
        return reason.is_impossible
    return True


def _without_end(date: str) -> str:
    """Return a printed date without the bracket that it stood in, and without a full stop of the cell."""
    return date.removesuffix(".").removesuffix(")").rstrip()


def _part_name(number: str, types: Iterable[str]) -> tuple[str, str]:
    """Return the type that is written before a number, "" without one, and the number: "Quyết định số 12/QĐ-UBND".

    types: the names of types, which may also stand right before it: "Joint Circular 12/2031/…".
    """
    if named := _NAMED.match(number):
        return named["type"], number[named.end() :]
    first = _FIGURE.search(number)
    if first and fold(before := number[: first.start()].rstrip()) in map(fold, types):
        return before, number[first.start() :]
    lead = _LEAD.match(number)
    return "", number[lead.end() :] if lead else number


def part_type_and_title(cell: str, types: Iterable[str]) -> tuple[str, str]:
    """Return the type by whose name a title begins, "" where it begins by none, and the title after it."""
    folded = fold(cell)
    begins = [name for name in types if folded == (own := fold(name)) or folded.startswith(f"{own} ")]
    begins += [name for name in types if folded.startswith((f"{fold(name)}:", f"{fold(name)},"))]
    length = max(map(len, begins), default=0)
    return cell[:length], cell[length:].strip(_AROUND) or cell
