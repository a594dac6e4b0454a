"""The appendices as the source lays them out, for Word and for paper: headings, rows, widths.

In the language of the source every form is the printed one; other languages give its translation. The page for
paper is printed from the same layout as the Word file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from policyarchive.exports.data.appendices import spans
from policyarchive.registry.list_rows import cells_of
from policyarchive.registry.model.appendices import KEPT, Column, DocumentList, ResultTable
from policyarchive.site.site import Site
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import environment, render


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row: kind says how it is set. The last cell of a heading row, outermost ("part") or not, spans what is left."""

    kind: Literal["part", "section", "record"]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table to print. In headings an empty cell belongs to the cell on its left or above: see spans.

    widths are millimetres; centred holds the columns whose cells are centred.
    """

    title: str
    attachment: str
    headings: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]
    widths: tuple[int, ...]
    centred: frozenset[int]
    landscape: bool


def document_layout(site: Site) -> Layout:
    """Return the list appendix: sections and documents in printed order, in as many columns as the source has."""
    table = site.registry.document_list
    landscape = len(table.columns) > _PORTRAIT
    return Layout(
        title=title_of(site, table),
        attachment=attachment_of(site, table),
        headings=(tuple(_heading(site, column) for column in table.columns),),
        lines=tuple(_document_lines(site)),
        widths=_widths(table.columns, LONG_SIDE if landscape else _SHORT_SIDE),
        centred=frozenset(n for n, column in enumerate(table.columns) if column.holds == "order"),
        landscape=landscape,
    )


_PORTRAIT = 5  # columns that fit on an upright page
_SHORT_SIDE, LONG_SIDE = 165, 252  # millimetres between the margins of A4
_SHARES = {"order": 15, "type": 30, "number_and_date": 50, "title": 70, "type_and_title": 90}  # others: 35


def _widths(columns: Sequence[Column], room: int) -> tuple[int, ...]:
    """Return the widths of columns in millimetres, in the room that a page has; the widest takes what is left."""
    shares = [_SHARES.get(column.holds, 35) for column in columns]
    widths = [share * room // sum(shares) for share in shares]
    widths[shares.index(max(shares))] += room - sum(widths)
    return tuple(widths)


def _heading(site: Site, column: Column) -> str:
    """Return the heading of a column as printed; in another language what it is called there, where that is known."""
    if site.language == site.first_language or column.holds in KEPT:
        return column.heading
    return site.t(f"print.column.{column.holds}")


def title_of(site: Site, table: DocumentList | ResultTable) -> str:
    """Return the title of an appendix as printed; in another language its name there."""
    if site.language == site.first_language:
        return table.title
    return site.t("print.title", number=table.number, name=site.pick(table.name))


def attachment_of(site: Site, table: DocumentList | ResultTable) -> str:
    """Return the line that says what an appendix is attached to."""
    if site.language == site.first_language:
        return table.attachment or ""
    return site.t("print.attachment", report=summary_of(site, site.registry.archive.source).long_name)


def _document_lines(site: Site) -> Iterator[Line]:
    printed = site.language == site.first_language
    table = site.registry.document_list
    for key, identifiers in site.index.by_section.items():
        if key is not None:
            section = table.sections[key]
            label = section.label if printed else site.pick(section.name)
            yield Line(kind="section" if "." in key else "part", cells=(section.mark or "", label))
        for identifier in identifiers:
            yield Line(kind="record", cells=_document_cells(site, table, identifier))


def _document_cells(site: Site, table: DocumentList, identifier: str) -> tuple[str, ...]:
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    printed = cells_of(table, document, site.first_language)
    if site.language == site.first_language:
        return tuple(printed)
    translated = {
        "order": ((document.provenance and document.provenance.order) or "").rstrip("."),
        "type": summary.type,
        **({} if table.holds("symbol") else _number_cells(site, summary)),
        "date": summary.date_long,
        "issuer": summary.issuer,
        "title": summary.title or "",
        "type_and_title": " ".join(filter(None, (summary.type, summary.title))),
    }
    return tuple(
        translated.get(column.holds, cell) for column, cell in zip(table.columns, printed, strict=True)
    )


def _number_cells(site: Site, summary: DocumentSummary) -> dict[str, str]:
    """Return the cells with the number; without one they stay as printed."""
    if not summary.number:
        return {}
    both = site.t("print.number_and_date", number=summary.number, date=summary.date_long)
    return {"number": summary.number, "number_and_date": both}


_PAGES = {"1": "page:appendix-1", "2": "page:results"}


def paper_page(site: Site, layout: Layout, number: str, path: str) -> str:
    """Return an appendix as a page of its own, made for printing; path is its own below the site."""
    canonical = site.permalink(_PAGES[number])
    return render(
        site,
        "documents/print.html.j2",
        path,
        layout=layout,
        headings=spans(layout.headings),
        canonical=canonical,
    )


def paper_style() -> str:
    """Return the style sheet of these pages, which is beside them, so that they keep it wherever they are taken together."""
    return environment().get_template("exports/print.css.j2").render()
