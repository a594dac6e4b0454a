"""The relations of a document in both directions, under the headings that an office puts them under."""

from collections import defaultdict

from policyarchive.core.html import capitalised
from policyarchive.pages.documents.claims import evidence
from policyarchive.pages.documents.full_text import article_view
from policyarchive.pages.parts import GROUNDS, INFERRED
from policyarchive.registry.model.vocabularies import Verb
from policyarchive.site.index import Edge
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def relations_view(site: Site, identifier: str) -> list[View]:
    """Return the relations by heading, in the order of the verbs; in a group those that a source states come first."""
    outgoing, incoming = _by_verb(site.index.outgoing, identifier), _by_verb(site.index.incoming, identifier)
    groups: dict[str, list[View]] = defaultdict(list)
    for key, verb in site.registry.verbs.items():
        if rows := [_row(site, edge, edge.target, site.pick(verb.label)) for edge in outgoing[key]]:
            groups[heading_of(site, verb, "label")] += rows
        if rows := [_row(site, edge, edge.source, _acts(site, verb)) for edge in incoming[key]]:
            groups[heading_of(site, verb, "inverse")] += rows
    return [{"heading": heading, "rows": _stated_first(rows)} for heading, rows in groups.items()]


def _by_verb(edges: dict[str, list[Edge]], identifier: str) -> dict[str, list[Edge]]:
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges.get(identifier, ()):
        found[edge.relation.verb].append(edge)
    return found


def heading_of(site: Site, verb: Verb, direction: str) -> str:
    """Return the heading of a verb; without one its wording serves."""
    own = verb.heading if direction == "label" else verb.inverse_heading
    return site.pick(own) if own else capitalised(site.pick(getattr(verb, direction)))


def _acts(site: Site, verb: Verb) -> str:
    """Return what an acting document does, in the active below a heading of its own; else the heading says it already."""
    acts = site.t("picture.acts", verb=site.pick(verb.label))
    return acts if verb.inverse_heading else site.pick(verb.inverse)


def _stated_first(rows: list[View]) -> list[View]:
    return sorted(rows, key=lambda row: GROUNDS.index(row["ground"]))


def _row(site: Site, edge: Edge, other: str, wording: str) -> View:
    relation = edge.relation
    return {
        "verb": wording,
        "other": summary_of(site, other),
        "is_incoming": other == edge.source,
        **evidence(site, edge.source, relation),
        "scope": site.pick(relation.scope) if relation.scope else None,
        "article": article_view(site, relation),
    }


def any_inferred(claims: list[View]) -> bool:
    """Tell whether any claim is inferred, so that the page says once what that means."""
    return any(claim["ground"] == INFERRED for claim in claims)
