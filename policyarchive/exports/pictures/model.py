"""A picture of relations as plain data: documents, what ties them, the lanes they lie in. It knows nothing of places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A document. key: of its page. year: "" where it is undated. label: all that is known of it, for a link.

    name: its number, else a short title; when: its date in short; title: its subject, in the language title_language ("": that of
    the page). says: what it does to others, each a sentence. body: who issued it. is_subject: the picture is about it.
    """

    id: str
    key: str
    year: str
    lane: str
    name: str
    when: str
    title: str
    title_language: str
    body: str
    label: str
    says: tuple[str, ...] = ()
    is_subject: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """That one document (source) acts upon another (target). inferred: not stated; both_ways: neither acts on the other."""

    source: str
    target: str
    inferred: bool
    both_ways: bool = False


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Documents in order of time, undated ones first, with their ties.

    lanes: the label of each by its id, from above; "" shows none. dense: names only, for many documents.
    """

    id: str
    title: str
    description: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    lanes: Mapping[str, str]
    undated: str
    dense: bool = False

    @cached_property
    def neighbours(self) -> dict[str, list[str]]:
        """The documents that each is tied to, in order of time."""
        place = {node.id: index for index, node in enumerate(self.nodes)}
        found: dict[str, set[str]] = {node.id: set() for node in self.nodes}
        for tie in self.ties:
            found[tie.source].add(tie.target)
            found[tie.target].add(tie.source)
        return {one: sorted(others, key=place.__getitem__) for one, others in found.items()}
