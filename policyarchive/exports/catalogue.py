"""The one list of downloads: what is written, what the zip holds, what the page on data shows."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from policyarchive.core.git import History
from policyarchive.exports.citations.files import FORMATS
from policyarchive.exports.data import layouts
from policyarchive.exports.data.columns import Row
from policyarchive.exports.data.layouts import paper_page
from policyarchive.exports.data.package import PACKAGE, package
from policyarchive.exports.data.records import data_files
from policyarchive.exports.data.result_sheets import long_sheet, wide_sheet
from policyarchive.exports.data.schemas import SCHEMAS
from policyarchive.exports.data.table_files import document_sheet
from policyarchive.exports.data.tables import csv_files, tables
from policyarchive.exports.web.linked_data import CONTEXT, dataset_node, document_node, indicator_node
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View

Texts = Callable[[], dict[str, str]]
FOLDER = "data"
ZIP = f"{FOLDER}/archive.zip"
_LAYOUTS = {"1": layouts.document_layout, "2": layouts.result_layout}
_GROUPS = {"datapackage": "archive", "results-wide": "results", "indicators": "results", "areas": "results"}
_MEDIA = {"csv": "text/csv", "json": "application/json", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file: path below the site, name of its description (export.…), language when it has one, schema when it has one."""

    path: str
    about: str
    content: Callable[[], bytes]
    language: str | None = None
    schema: str | None = None

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.path.rpartition("/")[2]

    @property
    def group(self) -> str:
        """Return the group that the page on data lists it in."""
        start = self.name.partition(".")[0]
        return "schema" if "/schema/" in self.path else _GROUPS.get(start, start)


def all_exports(site: Site, history: History) -> list[Export]:
    """Return every download but the zip that holds them all."""
    texts = cache(lambda: data_files(site))
    return [
        *_package(site, history),
        *_documents(site, history, texts),
        *_results(site, history, texts),
        *_csv(site, "statements"),
        *_json_files(texts, "notes"),
        *_appendices(site, history),
        *_schemas(texts),
    ]


# What writes Word and Excel is loaded where it is needed: it takes longer to load than all pages of a small archive.


def _xlsx(sheets: dict[str, list[Row]], title: str, history: History) -> bytes:
    from policyarchive.exports.data.xlsx import xlsx_bytes

    return xlsx_bytes(sheets, title=title, moment=history.moment)


def _word_file(site: Site, layout: Callable[[Site], layouts.Layout], history: History) -> bytes:
    from policyarchive.exports.data.docx import docx_bytes

    return docx_bytes(layout(site), language=site.language, moment=history.moment)


def _paper_file(site: Site, layout: Callable[[Site], layouts.Layout], number: str, path: str) -> bytes:
    return paper_page(site, layout(site), number, path).encode()


def _data_file(texts: Texts, path: str) -> bytes:
    return texts()[path].encode()


def _encode(text: Callable[[], str]) -> bytes:
    return text().encode()


def _documents(site: Site, history: History, texts: Texts) -> Iterator[Export]:
    ids, title = site.index.ordered, site.pick(site.registry.archive.name)
    schema = f"{FOLDER}/schema/documents.schema.json"
    for ending, content in {
        "json": lambda: texts()[f"{FOLDER}/documents.json"].encode(),
        "jsonld": lambda: _json(_graph([document_node(site, i) for i in ids])),
        "csv": lambda: csv_files(site)["documents"],
        "xlsx": lambda: _xlsx(_sheets(site, {"sheet.documents": document_sheet}), title, history),
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


def _results(site: Site, history: History, texts: Texts) -> Iterator[Export]:
    if not site.registry.measures:
        return
    title = site.pick(site.registry.result_table.name)
    sheets = {"sheet.results": wide_sheet, "sheet.figures": long_sheet}
    yield from _csv(site, "results", "results-wide")
    yield from _json_files(texts, "indicators", *(["results"] if site.registry.criteria else []))
    for ending, content in {
        "jsonld": lambda: _json(_graph(_result_nodes(site))),
        "xlsx": lambda: _xlsx(_sheets(site, sheets), title, history),
    }.items():
        yield Export(path=f"{FOLDER}/results.{ending}", about=f"results.{ending}", content=content)
    if site.registry.breakdowns:
        yield from _csv(site, "areas")


def _csv(site: Site, *names: str) -> Iterator[Export]:
    for name in names:
        yield Export(path=f"{FOLDER}/{name}.csv", about=f"{name}.csv", content=partial(_csv_file, site, name))


def _csv_file(site: Site, name: str) -> bytes:
    return csv_files(site)[name]


def _json_files(texts: Texts, *names: str) -> Iterator[Export]:
    for name in names:
        path, schema = f"{FOLDER}/{name}.json", f"{FOLDER}/schema/{name}.schema.json"
        yield Export(path=path, about=f"{name}.json", schema=schema, content=partial(_data_file, texts, path))


def _package(site: Site, history: History) -> Iterator[Export]:
    def content() -> bytes:
        return _json(package(site, tables(site), csv_files(site), history))

    yield Export(path=f"{FOLDER}/{PACKAGE}", about=PACKAGE, content=content)


def _appendices(site: Site, history: History) -> Iterator[Export]:
    for number, layout in _LAYOUTS.items():
        if layout is layouts.result_layout and not site.registry.criteria:
            continue
        for language in site.urls.languages:
            there = in_language(site, language)
            path = f"{FOLDER}/appendix-{number}.{language}"
            yield Export(
                path=f"{path}.docx",
                about=f"appendix-{number}.docx",
                language=language,
                content=partial(_word_file, there, layout, history),
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
        yield Export(path=path, about=f"schema.{name}", content=partial(_data_file, texts, path))


def downloads(site: Site) -> list[View]:
    """Return the files of the results as distribution nodes of their Dataset."""
    return [
        {
            "@type": "DataDownload",
            "contentUrl": f"{site.address}{FOLDER}/results.{ending}",
            "encodingFormat": media,
        }
        for ending, media in _MEDIA.items()
    ]


def _sheets(site: Site, sheets: Mapping[str, Callable[[Site], list[Row]]]) -> dict[str, list[Row]]:
    """Return the sheets of each language. sheets: what makes the rows, by the word for the name."""
    sites = [in_language(site, language) for language in site.urls.languages]
    return {s.t(name): rows(s) for s in sites for name, rows in sheets.items()}


def _result_nodes(site: Site) -> list[View]:
    indicators = [indicator_node(site, path) for path in site.registry.measures]
    return [dataset_node(site, downloads(site)), *indicators]


def _graph(nodes: list[View]) -> View:
    return {"@context": CONTEXT, "@graph": nodes}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
