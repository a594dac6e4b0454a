"""The appendices as the source prints them: rows of tab-separated cells, rebuilt from the registry."""

from macros.load import Registry
from macros.model import Document

Rows = list[tuple[int, list[str]]]


def document_rows(registry: Registry) -> list[str]:
    """Return the rows of the list appendix in the order of their lines, repeated headings included."""
    return _lines(document_table(registry), len(registry.document_list.columns))


def document_table(registry: Registry) -> Rows:
    """Return the cells of the list appendix with their lines in the source."""
    table = registry.document_list
    rows: Rows = [(line, table.columns) for line in table.heading_lines]
    for part_id, part in table.parts.items():
        rows.append((part.line, [part_id, part.label]))
        rows += [(section.line, [key, section.label]) for key, section in part.sections.items()]
    rows += [_document_row(registry, d) for d in registry.documents.values() if d.listing == "listed"]
    return rows


def _document_row(registry: Registry, document: Document) -> tuple[int, list[str]]:
    place, printed = document.provenance, document.printed
    dated = registry.document_list.number_and_date.format(number=printed.number, date=printed.date)
    title = document.title[registry.archive.languages[0]]
    return place.lines[0], [place.order, printed.type, dated, title]


def result_rows(registry: Registry, *, headings: bool = False) -> list[str]:
    """Return the rows of the results appendix; with its heading rows, repeated as printed, if asked."""
    rows = result_table(registry, headings=headings)
    return _lines(rows, max(len(cells) for _, cells in rows))


def result_table(registry: Registry, *, headings: bool = False) -> Rows:
    """Return the cells of the results appendix with their lines in the source."""
    table = registry.result_table
    rows: Rows = []
    for criterion in registry.criteria.values():
        printed = criterion.printed
        cells = [cell for key in table.observations for cell in _pair(criterion.observations[key])]
        rows.append((criterion.line, [printed.order, printed.name, printed.unit, *cells, criterion.change]))
    if headings:
        rows += [
            (start + step, row) for start in table.heading_lines for step, row in enumerate(table.headings)
        ]
    return rows


def _pair(observation) -> tuple[str, str]:
    return observation.count, observation.percent


def _lines(rows: Rows, width: int) -> list[str]:
    ordered = sorted(rows, key=lambda row: row[0])
    return ["\t".join(cells + [""] * (width - len(cells))) for _, cells in ordered]
