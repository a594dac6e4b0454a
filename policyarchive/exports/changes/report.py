"""View of what changed between two states of a registry, in words of one language."""

from policyarchive.audit.figures import figure_label
from policyarchive.audit.finding import NOTED, Finding
from policyarchive.audit.wording import explanation
from policyarchive.exports.changes.differences import FieldChange, RecordChange, changed_pages
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

_LABELS = {
    "number": "fact.number",
    "type": "fact.type",
    "issuer": "fact.issuer",
    "issuers": "fact.issuer",
    "date": "fact.date",
    "effective": "fact.effective",
    "expires": "fact.expires",
    "signer": "fact.signer",
    "applies_to": "fact.applies_to",
    "status": "fact.status",
    "listing": "fact.listing",
    "title": "column.title",
    "printed": "provenance.printed",
    "provenance": "section.provenance",
    "relations": "section.relations",
    "criteria": "section.criteria",
    "notes": "section.notes",
    "observations": "section.results",
    "change": "results.change",
    "comparisons": "results.change",
    "references": "provenance.references",
    "value": "figure.amount",
    "as_of": "figure.when",
    "period": "figure.when",
    "target": "targets.target",
    "files": "section.files",
}


def differences_view(base: Site, head: Site, changes: list[RecordChange]) -> View:
    """Return the changes in groups (added, changed, removed) and the pages that show them."""
    groups = []
    for kind in ("added", "changed", "removed"):
        rows = [_row(base, head, change) for change in changes if change.change == kind]
        if rows:
            groups.append({"title": head.t(f"diff.{kind}", count=len(rows)), "rows": rows})
    affected = [
        {"name": _name(head, key), "url": head.permalink(key)}
        for key in changed_pages(changes, head.registry)
    ]
    return {"groups": groups, "pages": affected, "notes": _notes(base, head)}


def _notes(base: Site, head: Site) -> list[View]:
    """Return the notes of the audit that appear with the change, and those that vanish."""
    old, new = _remarkable_findings(base), _remarkable_findings(head)
    groups = (
        ("appeared", [finding for key, finding in new.items() if key not in old]),
        ("vanished", [finding for key, finding in old.items() if key not in new]),
    )
    return [
        {"title": head.t(f"diff.notes_{name}"), "rows": [explanation(f, head.language) for f in findings]}
        for name, findings in groups
        if findings
    ]


def _remarkable_findings(site: Site) -> dict[tuple[object, ...], Finding]:
    noted = (f for f in site.index.findings if f.verdict in NOTED)
    return {(f.code, f.subject, f.stated, f.computed): f for f in noted}


def _row(base: Site, head: Site, change: RecordChange) -> View:
    return {
        "name": _name(base if change.change == "removed" else head, change.key),
        "fields": [_field(head, field) for field in change.fields],
        "relations": [
            *(_relation(head, "diff.relation_added", *relation) for relation in change.relations_added),
            *(_relation(head, "diff.relation_removed", *relation) for relation in change.relations_removed),
        ],
    }


def _name(site: Site, key: str) -> str:
    kind, _, identifier = key.partition(":")
    if kind == "criterion":
        return criterion_label(site, site.registry.criteria[identifier])
    if kind == "indicator":
        return indicator_title(site, identifier)
    if kind == "statement":
        return site.pick(site.registry.statements[identifier].label)
    if kind == "page":
        return site.t("crumb.results" if identifier == "results" else "section.figures")
    if kind == "breakdown":
        figure = site.pick(figure_label(site.registry, site.registry.breakdowns[identifier].of))
        return site.t("diff.breakdown", label=figure)
    if kind == "dossier":
        return site.pick(site.registry.dossiers[identifier].title)
    if kind == "report":
        return site.t(
            "diff.report", name=summary_of(site, site.registry.reports[identifier].report).long_name
        )
    return summary_of(site, identifier).long_name


def _field(site: Site, field: FieldChange) -> View:
    first, _, rest = field.field.partition(".")
    label = site.t(_LABELS[first]) if first in _LABELS else first
    return {
        "label": f"{label} ({rest})" if rest else label,
        "old": field.old or site.t("diff.nothing"),
        "new": field.new or site.t("diff.nothing"),
    }


def _relation(site: Site, key: str, verb: str, target: str) -> str:
    label = site.pick(site.registry.verbs[verb].label) if verb in site.registry.verbs else verb
    name = summary_of(site, target).long_name if target in site.registry.documents else target
    return site.t(key, verb=label, target=name)
