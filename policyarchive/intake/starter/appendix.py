"""The head of an appendix of an office: its title, the report that it is attached to, and the list without its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policyarchive.core.printed_dates import as_date
from policyarchive.core.text import fold
from policyarchive.intake.importing.sections import columns_of, form_of
from policyarchive.intake.lists.model import ListTable
from policyarchive.intake.results.title import unit_stated
from policyarchive.intake.source_words import first_match, languages, pattern, source_word
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.vocabularies import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report that an appendix belongs to, in the words of its head; date is ISO, printed_date as printed."""

    type: str
    number: str
    date: str
    printed_date: str
    issuer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """The head of an appendix, as printed: what is not printed is "". line: the one before the attachment, or the first.

    name: the title without the number of the appendix.
    """

    line: int
    number: str
    title: str
    attachment: str
    name: str


def parse_head(texts: Sequence[str], *, before: int = 0) -> Appendix:
    """Return the head of an appendix from the lines above its table; before: how many lines of the source come before them."""
    titled, attached = _find_line(texts, "title"), _find_line(texts, "attached")
    begin = titled if titled is not None else _begin_of_title(_without_units(texts[:attached]))
    title = _without_units(texts[begin : attached if (attached or 0) > begin else None])
    numbered = first_match(pattern("title", "^"), fold(title[0])) if title else None
    return Appendix(
        line=before + max(attached if attached is not None else (titled or 0) + 1, 1),
        number=((numbered and numbered["number"]) or "").upper(),
        title=" ".join(title),
        name=_without_number(title),
        attachment=_to_closing_bracket(texts[attached:]) if attached is not None else "",
    )


def _without_number(title: Sequence[str]) -> str:
    """Return a title without what numbers the appendix: "Phụ lục 1: Danh mục", or "PHỤ LỤC SỐ 01" on a line of its own."""
    numbered = first_match(pattern("title", "^", r"\s*(?:[:.–-]\s*|$)"), fold(title[0])) if title else None
    rest = [title[0][numbered.end() :], *title[1:]] if numbered else title
    return " ".join(filter(None, rest)) or " ".join(title)


def _without_units(texts: Sequence[str]) -> Sequence[str]:
    """Return lines without those at their end that state the unit of a table."""
    last = max((n for n, text in enumerate(texts, 1) if not unit_stated(text)), default=0)
    return texts[:last]


def _begin_of_title(texts: Sequence[str]) -> int:
    """Return the index of the last line, or of the first of the lines in capitals that end with it: the title under a letterhead."""
    index = max(len(texts) - 1, 0)
    while index > 0 and texts[index].isupper() and texts[index - 1].isupper() and ":" not in texts[index - 1]:
        index -= 1
    return index


def _to_closing_bracket(texts: Sequence[str]) -> str:
    """Return the first line, with those after it until the bracket that it opens is closed."""
    if not texts[0].startswith("(") or ")" in texts[0]:
        return texts[0]
    end = next((index for index, text in enumerate(texts) if ")" in text), 0)
    return " ".join(texts[: end + 1])


def heading_fields(head: Appendix, language: str, *, number: str, otherwise: str) -> dict[str, object]:
    """Return the fields that head an appendix in the registry; number and otherwise (a title) are used where none is printed."""
    title = head.title or head.attachment or otherwise
    return {
        "number": head.number or number,
        "title": title,
        "name": {language: head.name or title},
        **({"attachment": head.attachment} if head.attachment else {}),
        "line": head.line,
    }


def _find_line(texts: Sequence[str], name: str) -> int | None:
    """Return the index of the first text that begins with a word of sources."""
    forms = pattern(name, "^")
    return next((index for index, text in enumerate(texts) if first_match(forms, fold(text))), None)


def report_of_attachment(attachment: str) -> Report | None:
    """Return the report that an attachment names: "(Kèm theo Báo cáo số … ngày … của …)"; None without one."""
    for language in languages():
        lead, report = source_word(language, "lead"), source_word(language, "report")
        found = _report(rf"(?:^|\s|\()(?:{lead}){report}", attachment)
        if found:
            return found
    return None


def parse_report(text: str) -> Report | None:
    """Return the report that a text is the name of: "Report No. 12/2021 of 3 March 2021 of the County Council"."""
    named = (_report(f"^{source_word(language, 'report')}", text) for language in languages())
    return next(filter(None, named), None)


def _report(form: str, text: str) -> Report | None:
    match = re.search(rf"{form}\s*\)?\.?$", text, re.IGNORECASE)
    date = as_date(match["date"]) if match else None
    if match is None or date is None:
        return None
    words = {name: match[name] or "" for name in ("type", "number", "issuer")}
    return Report(**words, date=date, printed_date=match["date"])


def document_list(table: ListTable, head: Appendix, language: str) -> DocumentList:
    """Return the list appendix without its sections: title, attachment, columns, heading rows."""
    fields = {
        "columns": columns_of(table),
        "heading_lines": list(table.heading_rows),
        "number_and_date": form_of(table, language),
    }
    otherwise = " ".join(column.heading for column in table.columns)
    headed = heading_fields(head, language, number="1", otherwise=otherwise)
    return DocumentList.model_validate(headed | {key: value for key, value in fields.items() if value})


def find_issuer(issuers: dict[str, Issuer], text: str) -> str | None:
    """Return the issuer whose label a text is, or begins or ends with, the one with the longest label; None without any."""
    labels = [(fold(label), key) for key, issuer in issuers.items() for label in issuer.label.values()]
    matches = [(len(label), key) for label, key in labels if rest_of_name(text, label) is not None]
    return max(matches)[1] if matches else None


def rest_of_name(name: str, label: str) -> str | None:
    """Return what a name says beside a label that it begins or ends with: "Thanh Vân" of "Tỉnh ủy Thanh Vân"; None without one."""
    words, own = name.split(), fold(label).split()
    folded = fold(name).split()
    if folded[: len(own)] == own:
        return " ".join(words[len(own) :])
    return " ".join(words[: -len(own)]) if folded[-len(own) :] == own else None
