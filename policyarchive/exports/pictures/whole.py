"""The picture of all relations of an archive: each chain of documents that hang together by itself, years across."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyarchive.exports.pictures.model import Picture
from policyarchive.exports.pictures.nodes import (
    in_time,
    is_mere_citation,
    node_of,
    ties_of,
)
from policyarchive.site.index import Edge
from policyarchive.site.site import Site, once

MOST = 150  # relations that one picture can hold and be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The picture of an archive, and how many mere citations of the source report it leaves out."""

    picture: Picture
    cited: int


@once
def whole(site: Site) -> Whole | None:
    """Return the picture of all relations; None where there are none, or too many for one picture."""
    edges = [edge for edge in site.index.edges if not is_mere_citation(site, edge)]
    if not 0 < len(edges) <= MOST:
        return None
    chains = _chains(edges)
    lanes = _by_weight(site, chains)
    nodes = tuple(node_of(site, one, chains[one]) for one in in_time(site, chains))
    picture = Picture(
        id="archive",
        title=site.t("picture.whole"),
        description=site.t("picture.whole.description", count=len(edges)),
        nodes=nodes,
        ties=ties_of(site, edges),
        lanes=dict.fromkeys(lanes, ""),
        undated=site.t("document.undated"),
        dense=True,
    )
    return Whole(picture=picture, cited=len(site.index.edges) - len(edges))


def _chains(edges: Iterable[Edge]) -> dict[str, str]:
    """Return for each document the one that stands for all those that hang together with it."""
    above: dict[str, str] = {}

    def top(one: str) -> str:
        while above.setdefault(one, one) != one:
            above[one] = one = above[above[one]]
        return one

    for edge in edges:
        above[top(edge.source)] = top(edge.target)
    return {one: top(one) for one in above}


def _by_weight(site: Site, chains: dict[str, str]) -> list[str]:
    """Return the chains, those with most documents first, of equal ones the earlier."""
    members: dict[str, list[str]] = {}
    for one in in_time(site, chains):
        members.setdefault(chains[one], []).append(one)
    return sorted(members, key=lambda chain: -len(members[chain]))
