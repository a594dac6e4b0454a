"""View of what changed between two states of a registry, in words of one language."""

from macros.differences import FieldChange, RecordChange, pages
from macros.naming import criterion_name, name_of
from macros.site import Site
from macros.views.parts import View

_LABELS = {
    "number": "fact.number",
    "type": "fact.type",
    "issuer": "fact.issuer",
    "date": "fact.date",
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
    "references": "provenance.references",
}


def differences_view(base: Site, head: Site, changes: list[RecordChange]) -> View:
    """Return the changes in groups (added, changed, removed) and the pages that show them."""
    groups = []
    for kind in ("added", "changed", "removed"):
        rows = [_row(base, head, change) for change in changes if change.change == kind]
        if rows:
            groups.append({"title": head.t(f"diff.{kind}", count=len(rows)), "rows": rows})
    affected = [
        {"name": _name(head, key), "url": head.permalink(key)} for key in pages(changes, head.registry)
    ]
    return {"groups": groups, "pages": affected}


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
        criterion = site.registry.criteria[identifier]
        return site.t("criterion.label", number=identifier, name=criterion_name(site, criterion))
    return name_of(site, site.registry.documents[identifier], long=True)


def _field(site: Site, field: FieldChange) -> View:
    first, _, rest = field.field.partition(".")
    label = site.t(_LABELS[first]) if first in _LABELS else first
    return {
        "label": f"{label} ({rest})" if rest else label,
        "old": field.old or site.t("diff.nothing"),
        "new": field.new or site.t("diff.nothing"),
    }


def _relation(site: Site, key: str, verb: str, target: str) -> str:
    document = site.registry.documents.get(target)
    label = site.pick(site.registry.verbs[verb].label) if verb in site.registry.verbs else verb
    return site.t(key, verb=label, target=name_of(site, document, long=True) if document else target)
