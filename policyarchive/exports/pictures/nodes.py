"""Documents and relations of an archive as what pictures are made of."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from policyarchive.core.dates import order, year_of
from policyarchive.core.html import capitalised
from policyarchive.exports.pictures.model import Node, Tie
from policyarchive.registry.model.documents import STATED, issuers_of
from policyarchive.site.index import Edge
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import summary_of

NATIONAL = "national"
_MOST_LANES = 9
_OTHERS = "others"


class Act(NamedTuple):
    """What a document does to others, in words, and how sure that is."""

    words: str
    certainty: str


def in_time(site: Site, identifiers: Iterable[str]) -> list[str]:
    """Return documents in order of time, undated ones first: they are known because a dated one names them."""
    documents = site.registry.documents
    return sorted(identifiers, key=lambda i: (documents[i].date is not None, *order(documents[i].date), i))


def is_mere_citation(site: Site, edge: Edge) -> bool:
    """Tell whether a relation says no more than that the source report cites a document."""
    return (
        edge.source == site.registry.archive.source and site.registry.verbs[edge.relation.verb].eli == "cites"
    )


def node_of(
    site: Site, identifier: str, lane: str, acts: Iterable[Act] = (), *, subject: bool = False
) -> Node:
    """Return a document as a node with what it does."""
    summary, said = summary_of(site, identifier), tuple(acts)
    title = capitalised(summary.title) if summary.title and summary.number else ""
    about = "; ".join(f"{act.words} ({act.certainty})" for act in said)
    foreign = "" if summary.title_language == site.language else summary.title_language
    return Node(
        id=identifier,
        key=summary.key,
        year=year_of(summary.date) or "",
        lane=lane,
        name=summary.number or capitalised(summary.title or summary.name),
        when=summary.date_short,
        title=title,
        title_language=foreign,
        body=summary.issuer,
        label=" · ".join(filter(None, (summary.long_name, title, about))),
        says=tuple(dict.fromkeys(act.words for act in said)),
        is_subject=subject,
    )


def act_of(site: Site, edge: Edge) -> Act:
    """Return what the acting document of a relation does to which other one."""
    verb = site.pick(site.registry.verbs[edge.relation.verb].label)
    target = summary_of(site, edge.target)
    return Act(
        site.t("picture.acts_on", verb=verb, name=target.number or target.name), certainty_of(site, edge)
    )


def certainty_of(site: Site, edge: Edge) -> str:
    """Return how sure a relation is, in words."""
    return site.pick(site.registry.terms.certainties[edge.relation.certainty].label)


def ties_of(site: Site, edges: Iterable[Edge]) -> tuple[Tie, ...]:
    """Return relations as ties, one for each pair of documents; inferred where no relation of the pair is stated."""
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        pairs.setdefault((edge.source, edge.target), []).append(edge)
    verbs = site.registry.verbs
    return tuple(
        Tie(
            source=source,
            target=target,
            inferred=all(edge.relation.certainty != STATED for edge in same),
            both_ways=all(verbs[edge.relation.verb].reads_both_ways for edge in same),
        )
        for (source, target), same in pairs.items()
    )


@once
def _lane_of_issuers(site: Site) -> dict[str, str]:
    """Return the lane of each body: national ones share one where the archive has others, the rest have one each."""
    issuers = site.registry.issuers
    used = [key for key in issuers if key in site.index.by_issuer]
    local = any(issuers[key].jurisdiction != NATIONAL for key in used)
    lanes = {key: NATIONAL if local and issuers[key].jurisdiction == NATIONAL else key for key in used}
    count = {
        lane: sum(len(site.index.by_issuer[key]) for key in used if lanes[key] == lane)
        for lane in lanes.values()
    }
    kept = sorted(count, key=count.__getitem__, reverse=True)[:_MOST_LANES]
    return {key: lane if lane in kept else _OTHERS for key, lane in lanes.items()}


def lane_of(site: Site, identifier: str) -> str:
    """Return the lane of a document, by the first of its bodies."""
    return _lane_of_issuers(site)[issuers_of(site.registry.documents[identifier])[0]]


def lanes(site: Site, used: Collection[str] | None = None) -> Mapping[str, str]:
    """Return the names of lanes, of those used or of all: national bodies first, then the order of the vocabulary."""
    order_ = sorted(
        dict.fromkeys(_lane_of_issuers(site).values()), key=lambda lane: (lane != NATIONAL, lane == _OTHERS)
    )
    words = {NATIONAL: site.t("picture.lane.national"), _OTHERS: site.t("picture.lane.others")}
    return {
        lane: words.get(lane) or site.pick(site.registry.issuers[lane].label)
        for lane in order_
        if used is None or lane in used
    }
