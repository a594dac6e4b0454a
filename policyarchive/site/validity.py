"""What recorded facts tell of the status of documents, in the words of one language."""

from collections.abc import Mapping

from policyarchive.registry.evidence import rests_on_title
from policyarchive.registry.model.documents import NOT_ESTABLISHED, Relation
from policyarchive.registry.validity import Ended, ended_documents
from policyarchive.site.names import date_of, reference_view
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import summary_of

NOT_IN_FORCE = "not-in-force"
CHANGED = "changed"


def ended(site: Site, identifier: str) -> Ended | None:
    """Return why a document is no longer in force; None where no recorded fact says that it is not."""
    return _ended(site).get(identifier)


@once
def _ended(site: Site) -> Mapping[str, Ended]:
    return ended_documents(site.registry, site.as_of)


def standing(site: Site, identifier: str) -> list[str]:
    """Return what is known of the force of a document: its status, recorded or told by recorded facts, and whether another changes it."""
    recorded, verbs = site.registry.documents[identifier].status, site.registry.verbs
    told = NOT_IN_FORCE if recorded == NOT_ESTABLISHED and ended(site, identifier) else recorded
    edges = site.index.incoming.get(identifier, ())
    changed = any(verbs[edge.relation.verb].changes_its_target for edge in edges)
    return [told, CHANGED] if changed else [told]


def reasons(site: Site, identifier: str) -> list[str]:
    """Return a sentence for each recorded fact by which a document is no longer in force."""
    found = ended(site, identifier)
    if found is None:
        return []
    own = [expired(site, found.expired)] if found.expired else []
    return own + [
        f"{ended_by(site, relation)} {summary_of(site, other).long_name} ({ground(site, other, relation)})"
        for other, relation in found.by
    ]


def expired(site: Site, date: str) -> str:
    """Return that a document has expired on a recorded day."""
    return site.t("status.expired", date=date_of(site, date))


def ended_by(site: Site, relation: Relation) -> str:
    """Return what another document has done to it, before the name of that one: "Hết hiệu lực: được thay thế bởi"."""
    return site.t("status.ended", verb=site.pick(site.registry.verbs[relation.verb].inverse))


def ground(site: Site, acting: str, relation: Relation) -> str:
    """Return where the relation of a document is stated."""
    if relation.line:
        return site.t("status.by_line", line=relation.line)
    if rests_on_title(site.registry.documents[acting], relation, site.first_language):
        return site.t("status.by_title")
    source = reference_view(site, relation.reference).label if relation.reference else "–"
    return site.t("status.by_reference", source=source)
