"""The view of all relations between documents: the picture, and a table for each verb."""

from policyarchive.core.html import capitalised
from policyarchive.exports.pictures.files import picture_figure
from policyarchive.exports.pictures.whole import whole
from policyarchive.pages.documents.claims import evidence
from policyarchive.pages.documents.full_text import article_view
from policyarchive.pages.documents.relations import heading_of
from policyarchive.pages.parts import FOLDED, GROUNDS, ground_of
from policyarchive.site.index import Edge
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

SHOWN = 3
"""How many acting documents of a verb a phone shows before the rest is folded."""


def all_relations_view(site: Site) -> View:
    """Return all relations as a picture and by verb.

    Where they are too many for one page, only their counts: each is on the pages of its documents.
    """
    found = whole(site)
    return {
        "figure": picture_figure(site, found.picture, found.picture.id) if found else None,
        "notes": [site.t("picture.whole.cited", count=found.cited)] if found and found.cited else [],
        "verbs": _verbs(site),
    }


def _verbs(site: Site) -> list[View]:
    groups: dict[str, list[Edge]] = {verb: [] for verb in site.registry.verbs}
    for edge in site.index.edges:
        groups[edge.relation.verb].append(edge)
    folded = len(site.index.edges) >= FOLDED
    return [
        {
            "id": verb,
            "label": (label := site.pick(site.registry.verbs[verb].label)),
            "heading": capitalised(label),
            "others": heading_of(site, site.registry.verbs[verb], "label"),
            "count": len(edges),
            **_parted([] if folded else _groups(site, edges)),
        }
        for verb, edges in groups.items()
        if edges
    ]


def _parted(groups: list[list[View]]) -> View:
    """Return the first groups of relations, and those that a phone folds; one alone is not folded."""
    at = SHOWN if len(groups) > SHOWN + 1 else len(groups)
    return {"groups": groups[:at], "more": groups[at:], "more_count": sum(map(len, groups[at:]))}


def _groups(site: Site, edges: list[Edge]) -> list[list[View]]:
    """Return relations by the document that acts; those that are stated before those that are inferred, in a group and of groups."""
    groups: dict[str, list[View]] = {}
    for row in sorted(
        (_relation(site, edge) for edge in edges), key=lambda row: GROUNDS.index(row["ground"])
    ):
        groups.setdefault(row["source"].key, []).append(row)
    return list(groups.values())


def _relation(site: Site, edge: Edge) -> View:
    return {
        "source": summary_of(site, edge.source),
        "target": summary_of(site, edge.target),
        **evidence(site, edge.source, edge.relation),
        "ground": ground_of(site, edge.source, edge.relation),
        "scope": site.pick(edge.relation.scope) if edge.relation.scope else None,
        "article": article_view(site, edge.relation),
    }
