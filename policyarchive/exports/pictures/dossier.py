"""The picture of a dossier: its documents in time, with the relations among them."""

from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.nodes import Act, act_of, in_time, lane_of, lanes, node_of, ties_of
from policyarchive.site.index import Edge
from policyarchive.site.site import Site, once

_DENSE = 14  # documents from which on only their numbers are drawn
_MOST = 60


@once
def relations_within(site: Site, dossier: str) -> tuple[Edge, ...]:
    """Return the relations among the documents of a dossier, in its order."""
    members = site.registry.dossiers[dossier].members
    inside = set(members)
    edges = (edge for identifier in members for edge in site.index.outgoing.get(identifier, ()))
    return tuple(edge for edge in edges if edge.target in inside)


def dossier_picture(site: Site, dossier: str) -> Picture | None:
    """Return the picture of a dossier; None where it has more documents than one picture can show."""
    record, edges = site.registry.dossiers[dossier], relations_within(site, dossier)
    if len(record.members) > _MOST:
        return None
    acts: dict[str, list[Act]] = {}
    for edge in edges:
        acts.setdefault(edge.source, []).append(act_of(site, edge))
    nodes = tuple(
        node_of(site, one, lane_of(site, one), acts.get(one, ())) for one in in_time(site, record.members)
    )
    return Picture(
        id="dossier",
        title=site.t("picture.dossier", title=site.pick(record.title)),
        description=site.t("picture.dossier.description", count=len(nodes)),
        nodes=nodes,
        ties=ties_of(site, edges),
        lanes=lanes(site, {node.lane for node in nodes}),
        undated=site.t("document.undated"),
        dense=len(nodes) > _DENSE,
    )
