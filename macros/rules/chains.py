"""Chains of documents that change one another: they end; a ring of them cannot be."""

from collections.abc import Iterator

from macros.load import Registry
from macros.problems import Problem

Edges = dict[str, list[tuple[int, str]]]


def no_ring_of_changes(registry: Registry) -> Iterator[Problem]:
    """No document is, in the end, amended or replaced by what it amends or replaces itself."""
    edges = _edges(registry)
    for ring in _rings(edges):
        first = ring[0]
        index = next(index for index, target in edges[first] if target == ring[1])
        place = registry.files[f"documents/{first}"].place("relations", index, "target")
        yield Problem(code="ring-of-changes", place=place, found={"chain": " → ".join(ring)})


def _edges(registry: Registry) -> Edges:
    """Return for each document the relations that change another one: their places and targets."""
    changing = {verb for verb, term in registry.verbs.items() if term.effect == "changes"}
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


RULES = (no_ring_of_changes,)
