"""The documents in Dublin Core as an OAI-PMH static repository: one file that a gateway answers harvesters from."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from policyarchive.core.dates import in_iso
from policyarchive.core.git import History
from policyarchive.exports.web.jurisdictions import jurisdiction_of, places
from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.document_kinds import is_legislation
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import DocumentSummary, summary_of
from policyarchive.site.templates import View, environment

MOST = 5_000  # records: what the guidelines of OAI hold a static repository to be for
Field = tuple[str, str, str | None]  # name, text, and its language where it has one


def static_repository(site: Site, history: History) -> bytes:
    """Return the file. Its base address is its own, since an archive has no gateway until one takes it up."""
    archive = site.registry.archive
    records = [_record(site, identifier, history) for identifier in site.index.ordered]
    text = environment().get_template("exports/oai.xml.j2").render(
        name=archive.name[site.first_language],
        address=f"{site.address}data/oai.xml",
        mail=archive.mail,
        records=records,
        earliest=min((record["changed"] for record in records), default=f"{history.moment:%Y-%m-%d}"),
    )  # fmt: skip
    return text.encode()


def _record(site: Site, identifier: str, history: History) -> View:
    file = site.registry.files[f"documents/{identifier}"]
    return {
        "identifier": f"oai:{urlsplit(site.address).hostname}:{identifier}",
        "changed": f"{history.changed_at(file.path):%Y-%m-%d}",
        "fields": list(_fields(site, identifier)),
    }


def _fields(site: Site, identifier: str) -> Iterable[Field]:
    """Yield the elements of Dublin Core: what differs between languages once for each, with its language."""
    document = site.registry.documents[identifier]
    sites = [in_language(site, language) for language in site.urls.languages]
    summaries = {there.language: summary_of(there, identifier) for there in sites}
    own = summaries[site.first_language]
    yield from _titles(own)
    yield from dict.fromkeys(
        ("creator", text, language)
        for issuer in issuers_of(document)
        for language, text in (site.registry.issuers[issuer].full_name or {}).items()
    )
    if document.date:
        yield "date", in_iso(document.date), None
    for language, summary in summaries.items():
        yield "type", summary.type, language
    if document.number:
        yield "identifier", document.number, None
    for summary in summaries.values():
        yield "identifier", summary.permalink, None
    yield "language", site.first_language, None
    level = jurisdiction_of(site, document) if is_legislation(site.registry, document) else None
    for language, name in places(site)[level].items() if level else ():
        yield "coverage", name, language


def _titles(summary: DocumentSummary) -> Iterable[Field]:
    """Yield the name of the document, then its title in each language."""
    yield "title", summary.name, summary.title_language if summary.name == summary.title else None
    for language, title in summary.titles.items():
        if title != summary.name:
            yield "title", title, language
