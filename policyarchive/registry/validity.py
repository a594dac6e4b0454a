"""Which documents are no longer in force, as recorded facts tell: their own day of expiry, or a document that ends them.

No clock is read: whether a day has passed is seen from a day that the caller gives, that of the data.
"""

from collections import defaultdict
from dataclasses import dataclass

from policyarchive.core.dates import is_before
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import STATED, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """Why a document is no longer in force. expired: the recorded day, where it has passed.

    by: the documents that are stated to end it as a whole, as (id, relation).
    """

    expired: str | None
    by: tuple[tuple[str, Relation], ...]


def ended_documents(registry: Registry, day: str) -> dict[str, Ended]:
    """Return the documents that have ended by a day ("2026-11-24"; "" where it is not known, and then no day has passed).

    A document that takes effect later ends nothing yet; a date that is known in part has passed with its last day.
    """
    expired = {
        identifier: document.expires
        for identifier, document in registry.documents.items()
        if document.expires and has_passed(document.expires, day)
    }
    by: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
    for identifier, document in registry.documents.items():
        if document.effective and document.effective != day and not has_passed(document.effective, day):
            continue
        for relation in document.relations:
            if _ends_its_target(registry, relation):
                by[relation.target].append((identifier, relation))
    ended = (i for i in registry.documents if i in expired or i in by)
    return {i: Ended(expired=expired.get(i), by=tuple(by.get(i, ()))) for i in ended}


def has_passed(date: str, day: str) -> bool:
    """Tell whether a day lies after a date, as far as the date is known; no day is "", and then nothing has passed."""
    return bool(day) and is_before(date, day)


def _ends_its_target(registry: Registry, relation: Relation) -> bool:
    """Tell whether a relation is stated to end its target, and as a whole."""
    verb = registry.verbs.get(relation.verb)
    whole = not (relation.scope or relation.target_article or relation.in_annex)
    return bool(verb and verb.ends and whole and relation.certainty == STATED)
