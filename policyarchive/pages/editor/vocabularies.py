"""The lists that values of fields are chosen from, as (value, label) in one language."""

from collections.abc import Callable, Iterator, Mapping

from policyarchive.core.words import name_of_language
from policyarchive.registry.model.vocabularies import Term
from policyarchive.site.names import criterion_label, indicator_title
from policyarchive.site.site import Site

Entries = list[tuple[str, str]]
_TERMS = (
    "statuses", "certainties", "groups", "units", "qualifiers", "populations", "left_out_reasons",
)  # fmt: skip


def vocabularies(site: Site) -> dict[str, Entries]:
    """Return the entries of every vocabulary by its name, each [(value, label), …] in the order of the registry."""
    registry = site.registry
    terms = {name: _labelled(site, getattr(registry.terms, name)) for name in _TERMS}
    return terms | {name: list(entries(site)) for name, entries in _OTHERS.items()}


def _labelled(site: Site, terms: Mapping[str, Term]) -> Entries:
    return [(key, site.pick(term.label)) for key, term in terms.items()]


def _sections(site: Site) -> Iterator[tuple[str, str]]:
    for key, section in site.registry.document_list.sections.items():
        yield key, f"{key}. {site.pick(section.name)}" if section.name else key


def _references(site: Site) -> Iterator[tuple[str, str]]:
    for key, reference in site.registry.references.items():
        yield key, f"{reference.fields.get('title', key)} ({key})"


def _indicators(site: Site) -> Iterator[tuple[str, str]]:
    return ((key, indicator_title(site, key)) for key in site.registry.indicators)


_OTHERS: dict[str, Callable[[Site], Iterator[tuple[str, str]]]] = {
    "types": lambda site: iter(_labelled(site, site.registry.types)),
    "issuers": lambda site: iter(_labelled(site, site.registry.issuers)),
    "verbs": lambda site: iter(_labelled(site, site.registry.verbs)),
    "areas": lambda site: iter(_labelled(site, site.registry.areas.areas)),
    "lists": lambda site: ((key, site.pick(held.name)) for key, held in site.registry.lists.items()),
    "sections": _sections,
    "references": _references,
    "criteria": lambda site: (
        (number, criterion_label(site, criterion)) for number, criterion in site.registry.criteria.items()
    ),
    "indicators": _indicators,
    "languages": lambda site: ((code, name_of_language(code)) for code in site.registry.archive.languages),
}
