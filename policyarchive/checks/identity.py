"""Rules about ids: one record per document, and a published id remains for ever or redirects to where it went."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from policyarchive.core.dates import is_before
from policyarchive.core.problems import Location, Problem
from policyarchive.core.text import fold
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document, issuers_of
from policyarchive.registry.model.vocabularies import Issuer, Term
from policyarchive.registry.new_terms import KINDS, own_ids, terms_of
from policyarchive.registry.paths import code_of_name, is_document_id


def one_record_per_document(registry: Registry) -> Iterator[Problem]:
    """No two records share an issuer, type, number and date, unless their titles say that they are two documents."""
    first: dict[tuple[str, ...], list[str]] = {}
    for identifier, document in sorted(registry.documents.items()):
        if not document.number or not document.date:
            continue
        number = registry.canonical_number(document.number)
        others = first.setdefault((document.type, number, document.date), [])
        same = [i for i in others if _may_be_one(document, registry.documents[i])]
        if same:
            location = registry.files[f"documents/{identifier}"].location("number")
            other = registry.files[f"documents/{same[0]}"].path
            found = {"number": document.number, "date": document.date, "other": other}
            yield Problem(code="same-document", location=location, found=found)
        others.append(identifier)


def _may_be_one(document: Document, other: Document) -> bool:
    """Tell whether two documents share an issuer and a title, or one has no title in the languages of the other."""
    if not set(issuers_of(document)) & set(issuers_of(other)):
        return False
    shared = document.title.keys() & other.title.keys()
    return not shared or any(fold(document.title[code]) == fold(other.title[code]) for code in shared)


def vocabulary_ids(registry: Registry) -> Iterator[Problem]:
    """Ids of vocabularies end up in addresses, so they are written as paths are: a-z, 0-9, hyphens."""
    for name, field in (("issuers", "issuers"), ("types", "types"), ("verbs", "verbs")):
        for identifier in getattr(registry, field):
            if "/" in identifier or code_of_name(identifier):
                location = registry.files[name].name_location(field, identifier)
                yield Problem(code="vocabulary-id", location=location, found={"value": identifier})


def labels_are_distinct(registry: Registry) -> Iterator[Problem]:
    """No two types, and no two bodies of one time, have one label in a language: no reader could tell them apart."""
    for kind in KINDS:
        terms, own = terms_of(registry, kind), own_ids(registry, kind)
        bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
        for identifier in sorted(terms, key=lambda key: key in own):  # those of the software first
            term = terms[identifier]
            labels = [(language, label.casefold()) for language, label in term.label.items()]
            same = [(k[0], i) for k in labels for i in bearers[k] if _of_one_time(term, terms[i])]
            if same and identifier in own:
                language, other = same[0]
                location = registry.files[f"{kind}s"].location(f"{kind}s", identifier, "label", language)
                found = {"value": term.label[language], "other": other}
                yield Problem(code="label-twice", location=location, found=found)
            for key in labels:
                bearers[key].append(identifier)


def _of_one_time(one: Term, other: Term) -> bool:
    """Tell whether two entries were in use at one time, as far as their dates say."""
    if not (isinstance(one, Issuer) and isinstance(other, Issuer)):
        return True
    return not (_ended_before(one, other) or _ended_before(other, one))


def _ended_before(one: Issuer, other: Issuer) -> bool:
    return bool(one.until and other.since and not is_before(other.since, one.until))


def published_ids_remain(published: Iterable[str], directory: Path) -> Iterator[Problem]:
    """Every id that was published is still there: addresses are cited, and remain.

    Ids are paths below the registry without their ending: "documents/ubnd/2017/12-qd-ubnd".
    """
    for identifier in sorted(published):
        if not (directory / f"{identifier}.yml").is_file():
            location = Location(path=f"{directory.name}/{identifier}.yml")
            yield Problem(code="published-id-gone", location=location, found={"id": identifier})


def nothing_published_is_lost(registry: Registry) -> Iterator[Problem]:
    """Every id that was published has the form of an id, and is a document still, or has moved."""
    known = registry.documents.keys() | registry.redirects.moved.keys()
    for index, identifier in enumerate(registry.redirects.published):
        lost = identifier not in known and f"documents/{identifier}" not in registry.files
        if lost or not is_document_id(identifier):
            location = registry.files["redirects"].location("published", index)
            yield Problem(code="published-lost", location=location, found={"value": identifier})


def what_moved_leads_somewhere(registry: Registry) -> Iterator[Problem]:
    """An id that moved has the form of an id, is a document no longer, and leads to one."""
    for old, new in registry.redirects.moved.items():
        location = registry.files["redirects"].location("moved", old)
        if old in registry.documents or not is_document_id(old):
            yield Problem(code="moved-from", location=location, found={"value": old[:60]})
        if f"documents/{new}" not in registry.files:
            yield Problem(code="moved-nowhere", location=location, found={"value": new})


RULES = (one_record_per_document, vocabulary_ids, labels_are_distinct)
REDIRECT_RULES = (nothing_published_is_lost, what_moved_leads_somewhere)
