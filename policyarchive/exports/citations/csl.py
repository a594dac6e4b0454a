"""CSL-JSON: what citation processors read, in the types and variables of CSL 1.0.2."""

import json
from collections.abc import Iterable
from typing import Any

from policyarchive.core import dates
from policyarchive.exports.citations.fields import CitationFields, citation_fields
from policyarchive.site.document_kinds import is_legislation, name_in
from policyarchive.site.site import Site


def csl_json(site: Site, identifiers: Iterable[str]) -> str:
    """Return documents as the text of a CSL-JSON file."""
    items = [item(site, identifier) for identifier in identifiers]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def item(site: Site, identifier: str) -> dict[str, Any]:
    """Return one CSL item. The title is that of the site's language; original-title is the source's own."""
    source = citation_fields(site, identifier)
    translated = source.translation if site.language != site.first_language else None
    values = {
        "id": source.key,
        "type": name_in("csl", site.registry, source.document),
        "title": translated or source.title,
        "original-title": source.title if translated else None,
        "author": [{"literal": issuer} for issuer in source.issuers],
        "issued": _issued(source.document.date) if source.document.date else None,
        "number": source.document.number,
        "genre": source.type,
        **_body(site, source),
        "archive": source.archive,
        "language": site.first_language,
        "URL": source.url,
    }
    return {name: value for name, value in values.items() if value}


def _issued(date: str) -> dict[str, list[list[int]]]:
    """Return a date, or the first and the last month of a quarter."""
    return {"date-parts": [[int(part) for part in end.split("-")] for end in dates.span_in_iso(date)]}


def _body(site: Site, source: CitationFields) -> dict[str, str | None]:
    """Return the issuers once more, in the variable that the type of the item prints."""
    if is_legislation(site.registry, source.document):
        return {"authority": source.issuer, "jurisdiction": source.jurisdiction}
    return {"publisher": source.issuer}
