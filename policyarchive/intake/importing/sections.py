"""The list of an archive that rows are read into: the one of the source, or a further one, with the sections that a file adds."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from policyarchive.core.text import fold
from policyarchive.intake.importing.cells import printed_of
from policyarchive.intake.importing.names import Names, is_like_a_body
from policyarchive.intake.lists.model import Column, Heading, ListTable
from policyarchive.intake.source_words import source_word
from policyarchive.registry.model.appendices import DocumentList, Section

_YEAR = re.compile(r"(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9])")
_MARK = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The sections that a list has after a file was read into it.

    keys: of sections, by the path of a heading in the file. unknown: headings, by path, that look like the name of a body which
    no vocabulary has: rows below them are not read.
    """

    sections: dict[str, Section]
    keys: Mapping[tuple[str, ...], str]
    unknown: Mapping[tuple[str, ...], Heading]


def settle_sections(
    table: DocumentList, headings: Iterable[Heading], names: Names, language: str, offset: int
) -> Settled:
    """Return the sections of a list with those that a file adds. Sections are the same by their labels, never by marks alone.

    offset: what is added to lines of the file.
    """
    sections, keys = dict(table.sections), dict[tuple[str, ...], str]()
    unknown = dict[tuple[str, ...], Heading]()
    for heading in headings:
        if heading.path in keys:
            continue
        above = keys.get(heading.path[:-1], "")
        key = _same(sections, above, heading.label)
        if key is None:
            key = _free_key(sections, above, heading)
            sections[key] = _section(heading, names, language, offset)
        elif not sections[key].issuer and (issuer := names.issuer(heading.label)):
            sections[key] = sections[key].model_copy(update={"issuer": issuer})
        keys[heading.path] = key
        if not sections[key].issuer and is_like_a_body(heading.label) and not names.issuers(heading.label):
            unknown[heading.path] = heading
    return Settled(sections=sections, keys=keys, unknown=unknown)


def _same(sections: Mapping[str, Section], above: str, label: str) -> str | None:
    """Return the key of the section with a label below another one."""
    beside = (key for key in sections if key.rpartition(".")[0] == above)
    return next((key for key in beside if fold(sections[key].label) == fold(label)), None)


def _free_key(sections: Mapping[str, Section], above: str, heading: Heading) -> str:
    """Return the key of a new section: its mark, with a letter behind it where another section has that."""
    own = _bare(heading.path[-1])
    names = (own, *(f"{own}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"))
    keys = (f"{above}.{name}" if above else name for name in names)
    return next(key for key in keys if key not in sections)


def _bare(mark: str) -> str:
    return _MARK.sub("", fold(mark) if not mark.isascii() else mark) or "1"


def _section(heading: Heading, names: Names, language: str, offset: int) -> Section:
    years = _YEAR.findall(heading.label)
    fields: dict[str, object] = {
        "mark": heading.mark,
        "label": heading.label,
        "name": {language: heading.label},
        "issuer": names.issuer(heading.label),
        **({"first_year": years[0], "last_year": years[-1]} if years else {}),
        "line": heading.line + offset,
    }
    return Section.model_validate({name: value for name, value in fields.items() if value})


def number_and_date_form(cells: Iterable[str], usual: str) -> str:
    """Return how most cells print number and date together: "Số {number} ngày {date}"; usual where none does."""
    forms = Counter(filter(None, map(_form, cells)))
    return forms.most_common(1)[0][0] if forms else usual


def form_of(table: ListTable, language: str) -> str | None:
    """Return how the rows of a list print number and date in one cell; None where they do not."""
    kinds = [column.kind for column in table.columns]
    if "number_and_date" not in kinds:
        return None
    position = kinds.index("number_and_date")
    return number_and_date_form(
        (e.cells[position] for e in table.entries), source_word(language, "usual_form")
    )


def _form(cell: str) -> str | None:
    columns = (Column(heading="", kind="number_and_date"),)
    printed = printed_of(columns, (cell,), ())
    number, date = printed.number, printed.date
    if not number or not date[:1].isdigit():
        return None
    return cell.replace(number, "{number}", 1).replace(date, "{date}", 1)


def columns_of(table: ListTable) -> list[dict[str, str]]:
    """Return the columns of a list in a file as the record of a list has them."""
    return [{"heading": column.heading, "holds": column.kind} for column in table.columns]


def further_list(table: ListTable, name: str, language: str) -> DocumentList:
    """Return a new list of an archive, without sections; name: what it is called where the file does not say."""
    title = title_of(table.above) or name
    fields: dict[str, object] = {
        "title": title,
        "name": {language: title},
        "line": 1,
        "columns": columns_of(table),
        "heading_lines": list(table.heading_rows),
        "number_and_date": form_of(table, language),
    }
    return DocumentList.model_validate({key: value for key, value in fields.items() if value})


def title_of(above: Sequence[str]) -> str:
    """Return the title of a list: of the lines above it the last that is in capitals, else the last but those in brackets."""
    lines = [line for line in above if not line.startswith("(")]
    capitals = [line for line in lines if line.isupper() and len(line) > 10]
    return (capitals or lines or [""])[-1]
