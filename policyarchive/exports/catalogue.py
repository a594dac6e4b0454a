"""The one list of downloads: what is written, what the zip holds, what the page on data shows."""

from collections.abc import Callable, Iterator
from functools import partial

from policyarchive.core.git import History
from policyarchive.exports.citations.files import FORMATS
from policyarchive.exports.data import layouts
from policyarchive.exports.data.layouts import paper_page
from policyarchive.exports.data.package import PACKAGE, package
from policyarchive.exports.data.records import data_files
from policyarchive.exports.data.result_layout import result_layout
from policyarchive.exports.data.schemas import SCHEMAS
from policyarchive.exports.data.table_files import document_sheet
from policyarchive.exports.data.tables import csv_files, tables
from policyarchive.exports.export import (
    FOLDER,
    Export,
    Texts,
    csv_exports,
    data_file,
    json_bytes,
    json_exports,
    workbook,
)
from policyarchive.exports.linked.files import (
    catalogues,
    document_graph,
    harvested,
    statements,
    vocabularies,
)
from policyarchive.exports.result_files import result_exports
from policyarchive.site.site import Site, in_language

ZIP = f"{FOLDER}/archive.zip"
_LAYOUTS = {"1": layouts.document_layout, "2": result_layout}


def all_exports(site: Site, history: History) -> list[Export]:
    """Return every download but the zip that holds them all."""
    texts = data_files(site)
    exports = [
        *_package(site, history),
        *harvested(site, history),
        *_documents(site, history, texts),
        *statements(site),
        *result_exports(site, history, texts),
        *(csv_exports(site, "statements") if site.registry.statements else []),
        *json_exports(texts, "notes", of_documents=True),
        *_appendices(site, history),
        *vocabularies(site),
    ]
    described = {export.schema for export in exports}
    exports += [schema for schema in _schemas(texts) if schema.path in described]
    return [*catalogues(site, history, [*exports, whole_archive()]), *exports]


def whole_archive() -> Export:
    """Return the zip as what the catalogue describes; its content is made of all others (see build/files.py)."""
    return Export(path=ZIP, about="zip", content=bytes)


def _word_file(site: Site, layout: Callable[[Site], layouts.Layout], history: History) -> bytes:
    from policyarchive.exports.data.docx import (
        docx_bytes,  # takes longer to load than all pages of a small archive
    )

    return docx_bytes(layout(site), language=site.language, moment=history.moment)


def _paper_file(site: Site, layout: Callable[[Site], layouts.Layout], number: str, path: str) -> bytes:
    return paper_page(site, layout(site), number, path).encode()


def _encode(text: Callable[[], str]) -> bytes:
    return text().encode()


def _documents(site: Site, history: History, texts: Texts) -> Iterator[Export]:
    title = site.pick(site.registry.archive.name)
    schema = f"{FOLDER}/schema/documents.schema.json"
    for ending, content in {
        "json": lambda: texts[f"{FOLDER}/documents.json"]().encode(),
        "jsonld": lambda: document_graph(site),
        "csv": lambda: csv_files(site)["documents"],
        "xlsx": lambda: workbook(site, {"sheet.documents": document_sheet}, title, history),
    }.items():
        path = f"{FOLDER}/documents.{ending}"
        yield Export(path=path, about=ending, content=content, schema=schema if ending == "json" else None)  # fmt: skip
    for language in site.urls.languages:
        yield from _citations(in_language(site, language))


def _citations(site: Site) -> Iterator[Export]:
    """Yield the citations of all documents in the language of the site; the first language has the plain names."""
    ids, start = site.index.ordered, FOLDER + "/documents"
    if site.language != site.first_language:
        start += f".{site.language}"
    for kind in FORMATS:
        yield Export(
            path=f"{start}.{kind.list_ending}",
            about=kind.list_ending,
            language=site.language,
            content=partial(_encode, partial(kind.text, site, ids)),
        )


def _package(site: Site, history: History) -> Iterator[Export]:
    def content() -> bytes:
        return json_bytes(package(site, tables(site), csv_files(site), history))

    yield Export(path=f"{FOLDER}/{PACKAGE}", about=PACKAGE, content=content)


def _appendices(site: Site, history: History) -> Iterator[Export]:
    for number, layout in _LAYOUTS.items():
        if layout is result_layout and not site.registry.measures:
            continue
        for language in site.urls.languages:
            there = in_language(site, language)
            path = f"{FOLDER}/appendix-{number}.{language}"
            yield Export(
                path=f"{path}.docx",
                about=f"appendix-{number}.docx",
                language=language,
                content=partial(_word_file, there, layout, history),
                of_documents=layout is not result_layout,
            )
            yield Export(
                path=f"{path}.html",
                about=f"appendix-{number}.html",
                language=language,
                content=partial(_paper_file, there, layout, number, f"{path}.html"),
            )


def _schemas(texts: Texts) -> Iterator[Export]:
    for name in SCHEMAS:
        path = f"{FOLDER}/schema/{name}.schema.json"
        content = partial(data_file, texts, path)
        yield Export(path=path, about=f"schema.{name}", content=content, of_documents=False)
