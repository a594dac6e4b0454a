"""RIS: the lines that reference managers import. The importers of Zotero and EndNote are the measure of types and fields."""

from collections.abc import Iterable

from policyarchive.core.dates import parts
from policyarchive.exports.citations.fields import CitationFields, citation_fields
from policyarchive.site.site import Site

_COMMA = "\N{SINGLE LOW-9 QUOTATION MARK}"  # looks like a comma and divides no name


def ris(site: Site, identifiers: Iterable[str]) -> str:
    """Return documents as RIS records with CRLF line ends, as the format asks."""
    return "".join(_record(site, identifier) for identifier in identifiers)


def _record(site: Site, identifier: str) -> str:
    fields = [("TY", "RPRT"), *_fields(citation_fields(site, identifier)), ("ER", "")]
    return (
        "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in fields if value or tag == "ER") + "\r\n"
    )


def _fields(source: CitationFields) -> list[tuple[str, str | None]]:
    date = source.document.date or ""
    return [
        ("ID", source.key),
        ("TI", source.title),
        *(("AU", _body(issuer)) for issuer in source.issuers),
        ("PY", date[:4]),
        ("DA", _date(date)),
        ("M3", source.instrument),
        ("LA", source.language),
        ("DP", source.archive),
        ("UR", source.url),
    ]


def _body(name: str) -> str:
    """Return the name of a body so that no importer takes it for a person's: one comma, at its end."""
    return name.replace(",", _COMMA) + ","


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
