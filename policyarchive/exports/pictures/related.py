"""The picture of one document: those that it acts upon and those that act upon it."""

from dataclasses import dataclass

from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.nodes import (
    Act,
    certainty_of,
    in_time,
    is_mere_citation,
    lane_of,
    lanes,
    node_of,
    ties_of,
)
from policyarchive.registry.model.documents import STATED
from policyarchive.site.index import Edge
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of

MOST = 12  # documents around one


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A picture, and what it leaves out: how many further documents, and how many mere citations of the source report."""

    picture: Picture
    left_out: int
    cited: int


def related(site: Site, identifier: str) -> Related | None:
    """Return the picture of a document; None where there is nothing to draw."""
    edges = [*site.index.outgoing.get(identifier, ()), *site.index.incoming.get(identifier, ())]
    drawn = [edge for edge in edges if not is_mere_citation(site, edge)]
    around: dict[str, list[Edge]] = {}
    for edge in sorted(drawn, key=lambda edge: _weight(site, edge)):
        around.setdefault(edge.target if edge.source == identifier else edge.source, []).append(edge)
    kept = dict(list(around.items())[:MOST])
    if not kept:
        return None
    cited = {edge.target if edge.source == identifier else edge.source for edge in edges} - around.keys()
    picture = _picture(site, identifier, kept)
    return Related(picture=picture, left_out=len(around) - len(kept), cited=len(cited))


def _weight(site: Site, edge: Edge) -> tuple[bool, bool]:
    """Return what is drawn first where there is not room for all: what changes a document, then what is stated."""
    return site.registry.verbs[edge.relation.verb].effect is None, edge.relation.certainty != STATED


def _picture(site: Site, identifier: str, around: dict[str, list[Edge]]) -> Picture:
    name = summary_of(site, identifier).name
    ids = in_time(site, [identifier, *around])
    nodes = tuple(
        node_of(
            site, one, lane_of(site, one),
            (_act(site, one, edge) for edge in around.get(one, ())),
            subject=one == identifier,
        )
        for one in ids
    )  # fmt: skip
    return Picture(
        id="related",
        title=site.t("picture.related", name=name),
        description=site.t("picture.related.description", count=len(around)),
        nodes=nodes,
        ties=ties_of(site, (edge for edges in around.values() for edge in edges)),
        lanes=lanes(site, {node.lane for node in nodes}),
        undated=site.t("document.undated"),
    )


def _act(site: Site, other: str, edge: Edge) -> Act:
    """Return what another document does to the one of the picture, or has done to it."""
    verb = site.pick(site.registry.verbs[edge.relation.verb].label)
    acts = edge.source == other
    words = site.t("picture.acts", verb=verb) if acts else site.t("picture.acted_on", verb=verb)
    return Act(words, certainty_of(site, edge))
