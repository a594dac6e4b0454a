"""Rules about relations, their dates and quotes: no ring of changes, nothing older than what it acts upon, no slip unquoted."""

from collections.abc import Iterator

from policyarchive.checks.evidence import claims
from policyarchive.core.dates import is_before
from policyarchive.core.problems import Problem
from policyarchive.registry.load import Registry

Edges = dict[str, list[tuple[int, str]]]


def no_ring_of_changes(registry: Registry) -> Iterator[Problem]:
    """No document is, in the end, amended or replaced by what it amends or replaces itself."""
    edges = _edges(registry)
    for ring in _rings(edges):
        first = ring[0]
        index = next(index for index, target in edges[first] if target == ring[1])
        location = registry.files[f"documents/{first}"].location("relations", index, "target")
        yield Problem(code="ring-of-changes", location=location, found={"chain": " → ".join(ring)})


def _edges(registry: Registry) -> Edges:
    """Return for each document the relations that change another one: their positions and targets."""
    changing = {verb for verb, term in registry.verbs.items() if term.changes_its_target}
    return {
        identifier: [
            (index, relation.target)
            for index, relation in enumerate(document.relations)
            if relation.verb in changing and relation.target in registry.documents
        ]
        for identifier, document in registry.documents.items()
    }


def _rings(edges: Edges) -> Iterator[list[str]]:
    """Yield each ring met on a walk that visits every relation once, as [a, b, …, a]; a loop of one is another rule's."""
    done: set[str] = set()
    for start in edges:
        path, on_path = [start], {start}
        walks = [iter(edges[start])] if start not in done else []
        while walks:
            target = next((target for _, target in walks[-1] if target not in done), None)
            if target is None:
                walks.pop()
                done.add(path[-1])
                on_path.discard(path.pop())
            elif target in on_path:
                ring = path[path.index(target) :]
                if len(ring) > 1:
                    yield [*ring, target]
            else:
                path.append(target)
                on_path.add(target)
                walks.append(iter(edges[target]))


def not_in_the_future(registry: Registry, today: str) -> Iterator[Problem]:
    """No document is dated after today ("2026-11-24"); a partial date is compared as far as it goes."""
    for identifier, document in registry.documents.items():
        if document.date and is_before(today, document.date):
            location = registry.files[f"documents/{identifier}"].location("date")
            found = {"date": document.date, "today": today}
            yield Problem(code="future-date", location=location, found=found)


def not_older_than_target(registry: Registry) -> Iterator[Problem]:
    """A document acts only upon documents that existed on its day; a verb that reads both ways is no act."""
    both_ways = {verb for verb, term in registry.verbs.items() if term.reads_both_ways}
    for identifier, document in registry.documents.items():
        for index, relation in enumerate(document.relations):
            target = registry.documents.get(relation.target)
            if not target or relation.verb in both_ways or not document.date or not target.date:
                continue
            if is_before(document.date, target.date):
                location = registry.files[f"documents/{identifier}"].location("relations", index, "target")
                found = {"date": document.date, "target": relation.target, "target_date": target.date}
                yield Problem(code="older-than-target", location=location, found=found)


def relations_are_distinct(registry: Registry) -> Iterator[Problem]:
    """A document has one relation of a kind to a document, or to one article of it, for each scope."""
    for identifier, document in registry.documents.items():
        seen: set[tuple[object, ...]] = set()
        for index, relation in enumerate(document.relations):
            scope = tuple((relation.scope or {}).items())
            key = (relation.verb, relation.target, relation.target_article, relation.in_annex, scope)
            if key in seen:
                location = registry.files[f"documents/{identifier}"].location("relations", index)
                found = {"field": "relations", "value": f"{relation.verb}: {relation.target}"}
                yield Problem(code="not-distinct", location=location, found=found)
            seen.add(key)


def slips_are_quoted(registry: Registry) -> Iterator[Problem]:
    """A slip stands in the quote that it is a slip of, letter by letter."""
    for identifier, document in registry.documents.items():
        for keys, claim in claims(document):
            for slip in claim.slips:
                if slip not in (claim.quote or ""):
                    location = registry.files[f"documents/{identifier}"].location(*keys, "slips", slip)
                    yield Problem(code="slip-not-quoted", location=location, found={"value": slip})


RULES = (
    not_older_than_target,
    no_ring_of_changes,
    relations_are_distinct,
    slips_are_quoted,
)
