"""The JSON files, at stable addresses below data/, with what is beside them: charts, pictures, the style of paper."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from policyarchive.audit.figures import split_cell
from policyarchive.audit.wording import row
from policyarchive.exports.charts.files import chart_files
from policyarchive.exports.data.indicators import indicator_records
from policyarchive.exports.data.layouts import paper_style
from policyarchive.exports.data.models import (
    AreaRow,
    DocumentRow,
    FileRow,
    LaterReportRow,
    NoteRow,
    ObservationRow,
    RelationRow,
    ResultRow,
    Row,
    StatusReasonRow,
)
from policyarchive.exports.data.schemas import schema_files
from policyarchive.exports.data.table_files import criteria_of, recorded_fields, title_source
from policyarchive.exports.pictures.files import picture_files
from policyarchive.registry.attachments import address, media_type
from policyarchive.registry.evidence import rests_on_title
from policyarchive.registry.model import reports
from policyarchive.registry.model.appendices import ResultTable
from policyarchive.registry.model.documents import LISTED, AttachedFile, Document, Relation, issuers_of
from policyarchive.registry.model.indicators import Indicator
from policyarchive.registry.model.reports import FurtherTable
from policyarchive.site.names import criterion_name
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.validity import NOT_IN_FORCE, ended


def data_files(site: Site) -> dict[str, Callable[[], str]]:
    """Return what makes the text of each file, by its path below the site."""
    registry = site.registry
    return {
        "data/documents.json": lambda: _rows(document_records(site)),
        **({"data/results.json": lambda: _rows(result_records(site))} if registry.criteria else {}),
        **({"data/indicators.json": lambda: _rows(indicator_records(site))} if registry.measures else {}),
        "data/notes.json": lambda: _rows(note_records(site)),
        **{path: partial(_json, schema) for path, schema in schema_files(site.address)},
        "data/print.css": paper_style,
        **chart_files(site),
        **{path: partial(str, text) for path, text in picture_files(site).items()},
    }


def _rows(rows: Sequence[Row]) -> str:
    return _json([row.model_dump() for row in rows])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def document_records(site: Site) -> list[DocumentRow]:
    """Return all documents by date, then number."""
    return [_document(site, identifier) for identifier in site.index.ordered]


def _document(site: Site, identifier: str) -> DocumentRow:
    document, titles = site.registry.documents[identifier], summary_of(site, identifier).titles
    return DocumentRow.model_validate(
        {
            **recorded_fields(identifier, document),
            "issuer": issuers_of(document)[0],
            "issuers": list(issuers_of(document)),
            "status_derived": NOT_IN_FORCE if ended(site, identifier) else None,
            "status_reasons": list(_status_reasons(site, identifier)),
            "title": {language: titles.get(language) for language in site.urls.languages},
            "title_source": title_source(site, identifier),
            "applies_to": {language: document.applies_to.get(language) for language in site.urls.languages},
            "listed": document.listing == LISTED,
            "section": document.section,
            "relations": [_relation(site, document, relation) for relation in document.relations],
            "criteria": criteria_of(document),
            "files": [_file(site, identifier, file) for file in document.files],
            "url": _urls(site, f"document:{identifier}"),
        }
    )


def _relation(site: Site, document: Document, relation: Relation) -> dict[str, object]:
    own = {"own_title": rests_on_title(document, relation, site.first_language)}
    return own | {name: getattr(relation, name) for name in RelationRow.model_fields if name not in own}


def _status_reasons(site: Site, identifier: str) -> Iterator[StatusReasonRow]:
    found = ended(site, identifier)
    empty = {**dict.fromkeys(StatusReasonRow.model_fields), "own_title": False}
    if found and found.expired:
        yield StatusReasonRow.model_validate(empty | {"expires": found.expired})
    for other, relation in found.by if found else ():
        told = _relation(site, site.registry.documents[other], relation)
        shared = {name: told[name] for name in ("verb", "line", "own_title", "reference")}
        yield StatusReasonRow.model_validate(empty | shared | {"document": other})


def _file(site: Site, identifier: str, file: AttachedFile) -> FileRow:
    return FileRow(
        role=file.role,
        language=file.language,
        url=site.address + address(identifier, file),
        media_type=media_type(file.path),
        bytes=file.bytes,
        pages=file.pages,
        sha256=file.sha256,
        made_from=file.made_from,
    )


def _urls(site: Site, key: str) -> dict[str, str]:
    return {language: site.address + site.urls.path(language, key) for language in site.urls.languages}


def result_records(site: Site) -> list[ResultRow]:
    """Return every criterion with its observations, figures as printed."""
    return [
        ResultRow(
            criterion=int(number),
            name=dict(criterion.name),
            name_full=str(criterion_name(site, criterion)),
            unit_printed=criterion.printed.unit,
            observations=_observations(site, criterion, site.registry.result_table),
            change_printed=criterion.change,
            further=_further(site, number),
            areas=_areas(site, number),
            url=_urls(site, f"criterion:{number}"),
        )
        for number, criterion in site.registry.criteria.items()
    ]


def note_records(site: Site) -> list[NoteRow]:
    """Return every check of the source's figures and dates."""
    return [NoteRow.model_validate(row(finding, site.urls.languages)) for finding in site.index.findings]


def _observations(
    site: Site, row: Indicator | reports.ResultRow, table: ResultTable | FurtherTable
) -> list[ObservationRow]:
    return [
        ObservationRow(
            label=table.observations[key].heading,
            date=table.observations[key].date,
            count=int(cell.value),
            percent_printed=site.registry.in_marks_of_source(cell.percent),
        )
        for key, cell in row.observations.items()
        if cell.value
    ]


def _further(site: Site, number: str) -> list[LaterReportRow]:
    """Return what later reports print of a criterion."""
    return [
        LaterReportRow(report=r.report, observations=_observations(site, r.table.rows[number], r.table))
        for r in site.registry.reports.values()
        if r.table and number in r.table.rows
    ]


def _areas(site: Site, number: str) -> list[AreaRow]:
    """Return the cells of a criterion by area."""
    return [
        AreaRow(of=b.of, report=b.report, values={area: value.value for area, value in b.values.items()})
        for b in site.registry.breakdowns.values()
        if b.of not in site.registry.statements and split_cell(b.of)[1] == number
    ]
