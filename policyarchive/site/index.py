"""What follows from the registry: orders, lists, inverse relations. Nothing here is stored."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from policyarchive.audit import audit
from policyarchive.audit.finding import Finding, note_ids
from policyarchive.core import dates
from policyarchive.core.numbering.reading import sequence_of
from policyarchive.registry.attachments import full_texts
from policyarchive.registry.full_text import FullText
from policyarchive.registry.load import Registry
from policyarchive.registry.model.appendices import DocumentList
from policyarchive.registry.model.documents import (
    CITED,
    EXTERNAL,
    LISTED,
    CriterionLink,
    Document,
    Relation,
    issuers_of,
)
from policyarchive.site.resolver import Resolver
from policyarchive.site.short_names import ids_by_short_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation with both of its ends, as document ids."""

    source: str
    target: str
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link between a document (id) and criteria, seen from one criterion."""

    document: str
    link: CriterionLink


class Index:
    """Derived views of one registry, each computed once."""

    def __init__(self, registry: Registry):
        self.registry = registry

    def compute_all(self) -> None:
        """Compute every view now, for copies of this process to share."""
        for name, value in vars(Index).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """All document ids by date, then number; undated ones last."""
        return tuple(sorted(self.registry.documents, key=self._order))

    def _order(self, identifier: str) -> tuple[tuple[datetime.date, int], int, str]:
        document = self.registry.documents[identifier]
        return dates.order(document.date), sequence_of(document.number or ""), identifier

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.registry)

    def find(self, text: str) -> list[str]:
        """Return the ids of the documents that an id, the address of a page or a number names, newest first."""
        return self._resolver.find(text)

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """Ids of the documents of the list appendix, by date, then number."""
        return self._with_listing(LISTED)

    @cached_property
    def cited_only(self) -> tuple[str, ...]:
        """Ids of the documents that the source report cites and does not list."""
        return self._with_listing(CITED)

    @cached_property
    def external(self) -> tuple[str, ...]:
        """Ids of the documents known only from sources outside the report."""
        return self._with_listing(EXTERNAL)

    def _with_listing(self, listing: str) -> tuple[str, ...]:
        return tuple(i for i in self.ordered if self.registry.documents[i].listing == listing)

    @cached_property
    def by_issuer(self) -> dict[str, list[str]]:
        """Document ids by issuer, in the order of the issuer vocabulary; a joint document under each of its bodies."""
        groups = self._group(issuers_of)
        return {issuer: groups[issuer] for issuer in self.registry.issuers if issuer in groups}

    @cached_property
    def by_type(self) -> dict[str, list[str]]:
        """Document ids by instrument type, in the order of the type vocabulary."""
        groups = self._group(lambda document: (document.type,))
        return {kind: groups[kind] for kind in self.registry.types if kind in groups}

    @cached_property
    def by_year(self) -> dict[str, list[str]]:
        """Document ids by year of issue; undated ones under "undated", last."""
        return dict(sorted(self._group(_year).items()))

    @cached_property
    def by_issuer_and_year(self) -> dict[str, dict[str, list[str]]]:
        """Document ids by issuer, then by year of issue."""
        return {
            issuer: dict(sorted(self._group(_year, ids).items())) for issuer, ids in self.by_issuer.items()
        }

    def _group(
        self, keys: Callable[[Document], Iterable[str]], among: Iterable[str] | None = None
    ) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for identifier in self.ordered if among is None else among:
            for key in keys(self.registry.documents[identifier]):
                groups[key].append(identifier)
        return dict(groups)

    @cached_property
    def by_section(self) -> dict[str | None, list[str]]:
        """Listed document ids by the key of their section of the list appendix, in printed order; None before the first."""
        return self._by_section(self.registry.document_list, self.listed)

    def sections_of(self, further: str | None) -> dict[str | None, list[str]]:
        """Return the same for the list of the source (None), or for a further one by its id."""
        if further is None:
            return self.by_section
        table, documents = self.registry.lists[further], self.registry.documents.items()
        printed = [i for i, d in documents if d.provenance and d.provenance.in_list == further]
        return self._by_section(table, [*printed, *(row.document for row in table.repeated)])

    def _by_section(self, table: DocumentList, identifiers: Iterable[str]) -> dict[str | None, list[str]]:
        places = {identifier: self._place(table, identifier) for identifier in identifiers}
        groups: dict[str | None, list[str]] = {key: [] for key in (None, *table.sections)}
        for identifier in sorted(places, key=lambda one: places[one][0]):
            groups[places[identifier][1]].append(identifier)
        return groups

    def _place(self, table: DocumentList, identifier: str) -> tuple[int, str | None]:
        """Return the line of a document in a list, and its section there."""
        if row := table.row_of(identifier):
            return row.line, row.section
        place = self.registry.documents[identifier].provenance
        return (place.lines[0], place.section) if place else (0, None)

    def lists_repeating(self, identifier: str) -> list[str]:
        """Return the ids of the further lists that print a document beside the list that it has its place in."""
        return [key for key, table in self.registry.lists.items() if table.row_of(identifier)]

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Every relation, by the order of its acting document."""
        return tuple(
            Edge(source=identifier, target=relation.target, relation=relation)
            for identifier in self.ordered
            for relation in self.registry.documents[identifier].relations
        )

    @cached_property
    def outgoing(self) -> dict[str, list[Edge]]:
        """Relations by acting document."""
        return _group_edges(self.edges, lambda edge: edge.source)

    @cached_property
    def incoming(self) -> dict[str, list[Edge]]:
        """Relations by the document acted upon: the derived inverse."""
        return _group_edges(self.edges, lambda edge: edge.target)

    @cached_property
    def by_criterion(self) -> dict[str, list[Link]]:
        """Links to documents by criterion number, in the order of the documents."""
        links: dict[str, list[Link]] = {number: [] for number in self.registry.criteria}
        for identifier in self.ordered:
            for link in self.registry.documents[identifier].criteria:
                for number in link.criteria:
                    links[number].append(Link(document=identifier, link=link))
        return links

    @cached_property
    def dossiers_of(self) -> dict[str, list[str]]:
        """Ids of the dossiers by document that they hold."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, dossier in self.registry.dossiers.items():
            for identifier in dossier.members:
                found[identifier].append(key)
        return dict(found)

    @cached_property
    def short_names(self) -> dict[str, tuple[str, ...]]:
        """Document ids by short name; the names of ids that moved lead to the new ones."""
        return ids_by_short_name(self.registry)

    @cached_property
    def full_texts(self) -> dict[str, dict[str, FullText]]:
        """The full texts by document and language."""
        return full_texts(self.registry)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the audit finds in the registry, consistent figures included."""
        return audit(self.registry)

    @cached_property
    def findings_about(self) -> dict[str, list[Finding]]:
        """Findings by each subject that takes part in them."""
        findings: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for subject in dict.fromkeys((finding.subject, *finding.concerns)):
                findings[subject].append(finding)
        return dict(findings)

    def note_id(self, finding: Finding) -> str:
        """Return the id of the note of a finding that is not consistent: the page of data notes has it there."""
        return self._note_ids[id(finding)]

    @cached_property
    def _note_ids(self) -> dict[int, str]:
        return note_ids(self.findings)

    def neighbours(self, identifier: str) -> tuple[str | None, str | None]:
        """Return the documents before and after one in the list of its issuer, the first of several."""
        return self._neighbours[identifier]

    @cached_property
    def _neighbours(self) -> dict[str, tuple[str | None, str | None]]:
        around: dict[str, tuple[str | None, str | None]] = {}
        for issuer, ids in self.by_issuer.items():
            for before, own, after in zip([None, *ids], ids, [*ids[1:], None], strict=False):
                if issuers_of(self.registry.documents[own])[0] == issuer:
                    around[own] = (before, after)
        return around


def _group_edges(edges: Iterable[Edge], key: Callable[[Edge], str]) -> dict[str, list[Edge]]:
    groups: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[key(edge)].append(edge)
    return dict(groups)


def _year(document: Document) -> tuple[str]:
    return (dates.year_or_undated(document.date),)
