"""The small pieces that several views share: vocabulary entries, crumbs, ways to report a mistake."""

from collections.abc import Mapping
from urllib.parse import quote

from policyarchive.intake.forms.form import form_language
from policyarchive.registry.evidence import rests_on_title
from policyarchive.registry.model.documents import EXTERNAL, STATED, CriterionLink, Relation
from policyarchive.registry.model.vocabularies import Term
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

ELSEWHERE, INFERRED = "elsewhere", "inferred"
GROUNDS = (STATED, ELSEWHERE, INFERRED)
FOLDED = 500  # from so many entries on, a list shows counts and links to where the entries are


def term(site: Site, terms: Mapping[str, Term], identifier: str) -> dict[str, str]:
    """Return a vocabulary entry as id and label."""
    return {"id": identifier, "label": site.pick(terms[identifier].label)}


def ground_of(site: Site, acting: str, claim: Relation | CriterionLink) -> str:
    """Return what a claim of a document rests on: the words of the report, those of a source outside it, or inference.

    Its own title is of the report, unless the report does not know the document.
    """
    document = site.registry.documents[acting]
    if claim.certainty != STATED:
        return INFERRED
    if rests_on_title(document, claim, site.first_language):
        return ELSEWHERE if document.listing == EXTERNAL else STATED
    return STATED if claim.line else ELSEWHERE


def by_ground(rows: list[View]) -> list[View]:
    """Return rows of claims in at most three groups, one for each ground."""
    groups = ((ground, [row for row in rows if row["ground"] == ground]) for ground in GROUNDS)
    return [{"ground": ground, "rows": group} for ground, group in groups if group]


def crumbs(site: Site, *steps: tuple[str, str]) -> list[dict[str, str]]:
    """Return the path from the home page: (key, label) pairs behind the home page itself."""
    home = {"key": "page:index", "label": site.t("crumb.home")}
    return [home, *({"key": key, "label": label} for key, label in steps)]


def edit_ways(site: Site, name: str) -> dict[str, str | None]:
    """Return where a record is edited: its place in the editor in the browser, and the address of its file on the forge.

    Each is None where the archive has none.
    """
    address = site.registry.archive.edit_url
    return {
        "record": f"{name}.yml" if site.editor else None,
        "file": address.format(path=site.registry.files[name].path) if address else None,
    }


def report_links(site: Site, record: str) -> dict[str, str | None]:
    """Return the addresses where a mistake in a record is reported: the form, and a mail, both filled in so far."""
    archive = site.registry.archive
    key, name = _page_and_name(site, record)
    subject = quote(site.t("record.mail_subject", name=name))
    body = quote(site.t("record.mail_body", address=site.permalink(key)).replace("\n", "\r\n"))
    form, named = f"correction-{form_language(site.language, site.first_language)}.yml", quote(record)
    return {
        "form": f"{archive.issues_url}?template={form}&record={named}" if archive.issues_url else None,
        "mail": f"mailto:{archive.mail}?subject={subject}&body={body}" if archive.mail else None,
    }


def _page_and_name(site: Site, record: str) -> tuple[str, str]:
    """Return the key of the page of a record, and what letters call it."""
    registry = site.registry
    if record in registry.documents:
        return f"document:{record}", str(summary_of(site, record).name)
    name = record.partition("/")[2]
    if criterion := registry.criteria.get(name):
        return f"criterion:{name}", criterion_label(site, criterion)
    return f"indicator:{name}", indicator_title(site, name)
