"""RIS: the lines that reference managers import. The importers of Zotero and EndNote are the measure of types and fields."""

from collections.abc import Iterable

from policyarchive.core.dates import parts
from policyarchive.exports.citations.fields import CitationFields, citation_fields
from policyarchive.site.site import Site


def ris(site: Site, identifiers: Iterable[str]) -> str:
    """Return documents as RIS records with CRLF line ends, as the format asks."""
    return "".join(_record(site, identifier) for identifier in identifiers)


def _record(site: Site, identifier: str) -> str:
    fields = [("TY", "RPRT"), *_fields(citation_fields(site, identifier)), ("ER", "")]
    return (
        "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in fields if value or tag == "ER") + "\r\n"
    )


def _fields(source: CitationFields) -> list[tuple[str, str | None]]:
    """Return the lines of a document.

    Importers divide an author at the first comma into the names of a person. One at the end says that nothing follows; a body
    with a comma in its name is the publisher.
    """
    date, divided = source.document.date or "", [name for name in source.issuers if "," in name]
    return [
        ("ID", source.key),
        ("TI", source.title),
        *(("AU", f"{name},") for name in source.issuers if name not in divided),
        ("PB", "; ".join(divided)),
        ("PY", date[:4]),
        ("DA", _date(date)),
        ("M3", source.instrument),
        ("LA", source.language),
        ("DP", source.archive),
        ("UR", source.url),
    ]


def _date(date: str) -> str:
    """Return YYYY/MM/DD/ with nothing between the strokes for what is not known, a quarter after them; "" when undated."""
    if not date:
        return ""
    year, quarter, *_ = parts(date)
    if quarter:
        return f"{year}///Q{quarter}"
    known = date.split("-")
    return "/".join(known + [""] * (4 - len(known)))


def _one_line(value: str | None) -> str:
    return " ".join((value or "").split())
