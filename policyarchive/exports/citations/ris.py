"""RIS: the lines that reference managers import. Zotero's importer is the measure of types and fields."""

from collections.abc import Iterable

from policyarchive.core.dates import parts
from policyarchive.exports.citations.fields import CitationFields, citation_fields
from policyarchive.site.document_kinds import is_legislation, name_in
from policyarchive.site.site import Site


def ris(site: Site, identifiers: Iterable[str]) -> str:
    """Return documents as RIS records with CRLF line ends, as the format asks."""
    return "".join(_record(site, identifier) for identifier in identifiers)


def _record(site: Site, identifier: str) -> str:
    source = citation_fields(site, identifier)
    kind = name_in("ris", site.registry, source.document)
    number = "M1" if is_legislation(site.registry, source.document) else "SN"
    fields = [("TY", kind), *_fields(source, number), ("ER", "")]
    return (
        "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in fields if value or tag == "ER") + "\r\n"
    )


def _fields(source: CitationFields, number: str) -> list[tuple[str, str | None]]:
    date = source.document.date or ""
    return [
        ("ID", source.key),
        ("TI", source.title),
        ("TT", source.translation),
        *(("AU", issuer) for issuer in source.issuers),
        ("PB", source.issuer),
        ("PY", date[:4]),
        ("DA", _date(date)),
        (number, source.document.number),
        ("M3", source.type),
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
