"""CSL-JSON: what citation processors read, in the types and variables of CSL 1.0.2."""

import json
from collections.abc import Iterable
from typing import Any

from policyarchive.core import dates
from policyarchive.exports.citations.fields import citation_fields
from policyarchive.site.site import Site


def csl_json(site: Site, identifiers: Iterable[str]) -> str:
    """Return documents as the text of a CSL-JSON file."""
    items = [item(site, identifier) for identifier in identifiers]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def item(site: Site, identifier: str) -> dict[str, Any]:
    """Return one CSL item.

    The number stands in genre: in a variable of its own some styles leave it out, and others take a hyphen for a range
    and print "Nos. 6-A".
    """
    source = citation_fields(site, identifier)
    values = {
        "id": source.key,
        "type": "report",
        "title": source.title,
        "author": [{"literal": issuer} for issuer in source.issuers],
        "issued": _issued(source.document.date) if source.document.date else None,
        "genre": source.instrument,
        "archive": source.archive,
        "language": source.language,
        "URL": source.url,
    }
    return {name: value for name, value in values.items() if value}


def _issued(date: str) -> dict[str, list[list[int]]]:
    """Return a date, or the first and the last month of a quarter."""
    return {"date-parts": [[int(part) for part in end.split("-")] for end in dates.span_in_iso(date)]}
