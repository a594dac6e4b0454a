"""The appendices as the source lays them out, for Word and for paper: headings, rows, widths.

In the language of the source every form is the printed one; other languages give its translation. The page for
paper is printed from the same layout as the Word file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from policyarchive.exports.data.appendices import spans
from policyarchive.registry.model.appendices import DocumentList, ResultTable
from policyarchive.registry.model.criteria import Criterion
from policyarchive.site.names import count_label, unit_name
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import render


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row: kind says how it is set. The last cell of a part or section row spans what is left."""

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
    """Return the list appendix: parts, sections and documents in printed order."""
    table = site.registry.document_list
    columns = table.columns if site.language == site.first_language else site.t("print.columns").split("|")
    return Layout(
        title=_title(site, table),
        attachment=_attachment(site, table),
        headings=(tuple(columns),),
        lines=tuple(_document_lines(site)),
        widths=(15, 30, 50, 70),
        centred=frozenset({0}),
        landscape=False,
    )


def _title(site: Site, table: DocumentList | ResultTable) -> str:
    if site.language == site.first_language:
        return table.title
    return site.t("print.title", number=table.number, name=site.pick(table.name))


def _attachment(site: Site, table: DocumentList | ResultTable) -> str:
    if site.language == site.first_language:
        return table.attachment or ""
    return site.t("print.attachment", report=summary_of(site, site.registry.archive.source).long_name)


def _document_lines(site: Site) -> Iterator[Line]:
    printed = site.language == site.first_language
    for part_id, part in site.registry.document_list.parts.items():
        yield Line(kind="part", cells=(part_id, part.label if printed else site.pick(part.name)))
        for key, section in part.sections.items():
            yield Line(kind="section", cells=(key, section.label if printed else site.pick(section.name)))
            for identifier in site.index.by_section[part_id, key]:
                yield Line(kind="record", cells=_document_cells(site, identifier))


def _document_cells(site: Site, identifier: str) -> tuple[str, ...]:
    document, summary = site.registry.documents[identifier], summary_of(site, identifier)
    form, order = document.printed, (document.provenance and document.provenance.order) or ""
    if site.language == site.first_language:
        dated = site.registry.document_list.print_number_and_date(form.number or "", form.date or "")
        return order, form.type or "", dated, document.title[site.first_language]
    dated = site.t("print.number_and_date", number=summary.number, date=summary.date_long)
    return order.rstrip("."), summary.type, dated, summary.title or ""


def result_layout(site: Site) -> Layout:
    """Return the results appendix: one row per criterion, every figure as printed."""
    table = site.registry.result_table
    pairs = len(table.observations)
    return Layout(
        title=_title(site, table),
        attachment=_attachment(site, table),
        headings=_result_headings(site),
        lines=tuple(_result_line(site, criterion) for criterion in site.registry.criteria.values()),
        widths=(13, 54, 23, *(25, 25) * pairs, 27),
        centred=frozenset({0, *range(2, 4 + 2 * pairs)}),
        landscape=True,
    )


def _result_headings(site: Site) -> tuple[tuple[str, ...], ...]:
    table = site.registry.result_table
    if site.language == site.first_language:
        return tuple(tuple(row) for row in table.headings)
    pairs = len(table.observations)
    order, name, unit, results = site.t("print.result_columns").split("|")
    labels = [cell for column in table.observations.values() for cell in (site.pick(column.label), "")]
    kinds = [count_label(site), site.t("results.percent")] * pairs
    return (
        (order, name, unit, results, *[""] * (2 * pairs - 1), site.pick(table.change_label)),
        ("", "", "", *labels, ""),
        ("", "", "", *kinds, ""),
    )


def _result_line(site: Site, criterion: Criterion) -> Line:
    printed = criterion.printed
    name, unit = printed.name, printed.unit
    if site.language != site.first_language:
        name = site.t("criterion.label", number=criterion.number, name=site.pick(criterion.name))
        unit = unit_name(site, printed.unit, one=True).capitalize()
    cells = [criterion.observations[key] for key in site.registry.result_table.observations]
    marks = site.registry.in_marks_of_source
    figures = [value for cell in cells for value in (cell.count, marks(cell.percent))]
    return Line(kind="record", cells=(printed.order, name, unit, *figures, criterion.change))


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
