"""A file to download, and what makes those of one kind."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from policyarchive.core.git import History
from policyarchive.exports.citations.files import FORMATS
from policyarchive.exports.data.columns import Row
from policyarchive.exports.data.tables import csv_files
from policyarchive.exports.web.linked_data import CONTEXT
from policyarchive.registry.attachments import media_type
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View

Texts = Mapping[str, Callable[[], str]]  # what makes the text of each file, by its path
OfDocuments = bool | Sequence[str]
FOLDER = "data"
_GROUPS = {
    **dict.fromkeys(("datapackage", "catalog", "oai"), "archive"),
    **dict.fromkeys(("results-wide", "indicators", "areas"), "results"),
}
MEDIA_TYPES = {
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "ttl": "text/turtle",
    "xml": "application/xml",
    "zip": "application/zip",
    **{kind.list_ending: kind.media_type for kind in FORMATS},
    **{ending: media_type(f"table.{ending}") for ending in ("docx", "xlsx")},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file: path below the site, name of its description (export.…), language when it has one, schema when it has one.

    zipped: it is in the zip of all; one that is not is written before the next is made. of_documents: whether it is
    made from them, or the ids of those that it is about; the report apart.
    """

    path: str
    about: str
    content: Callable[[], bytes]
    language: str | None = None
    schema: str | None = None
    zipped: bool = True
    of_documents: OfDocuments = True

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.path.rpartition("/")[2]

    @property
    def group(self) -> str:
        """Return the group that the page on data lists it in."""
        start = self.name.partition(".")[0]
        if "/schema/" in self.path:
            return "schema"
        return _GROUPS.get(start) or ("documents" if start.startswith("documents") else start)

    @property
    def media_type(self) -> str:
        """Return the media type, as endings tell it."""
        ending = self.name.rpartition(".")[2]
        return MEDIA_TYPES["csl.json" if self.name.endswith(".csl.json") else ending]


def csv_exports(site: Site, *names: str) -> Iterator[Export]:
    """Yield tables as CSV files."""
    for name in names:
        content = partial(_csv_file, site, name)
        yield Export(path=f"{FOLDER}/{name}.csv", about=f"{name}.csv", content=content, of_documents=False)


def _csv_file(site: Site, name: str) -> bytes:
    return csv_files(site)[name]


def json_exports(texts: Texts, *names: str, of_documents: bool = False) -> Iterator[Export]:
    """Yield JSON files with their schemas."""
    for name in names:
        path, schema = f"{FOLDER}/{name}.json", f"{FOLDER}/schema/{name}.schema.json"
        content = partial(data_file, texts, path)
        yield Export(
            path=path, about=f"{name}.json", schema=schema, content=content, of_documents=of_documents
        )


def data_file(texts: Texts, path: str) -> bytes:
    """Return the content of one of some texts."""
    return texts[path]().encode()


Sheets = Mapping[
    str, Callable[[Site], list[Row]]
]  # what makes the rows, by the word for the name of the sheet


def workbook(site: Site, sheets: Sheets, title: str, history: History) -> bytes:
    """Return a workbook with the sheets in each language.

    What writes Excel is loaded here alone: it takes longer to load than all pages of a small archive.
    """
    from policyarchive.exports.data.xlsx import xlsx_bytes

    sites = [in_language(site, language) for language in site.urls.languages]
    rows = {s.t(name): make(s) for s in sites for name, make in sheets.items()}
    return xlsx_bytes(rows, title=title, moment=history.moment)


def graph(nodes: Iterable[View]) -> bytes:
    """Return nodes as a file of JSON-LD, a line for each: one at a time is held beside the bytes."""
    lines = (json.dumps(node, ensure_ascii=False).encode() for node in nodes)
    context = json.dumps(CONTEXT).encode()
    return b'{"@context": %s, "@graph": [\n%s\n]}\n' % (context, b",\n".join(lines))


def json_bytes(value: object) -> bytes:
    """Return a value as a JSON file."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
