"""Rules about validity: a document expires after it is issued and takes effect, and none is in force that has ended."""

from collections.abc import Iterator

from policyarchive.core.dates import is_before
from policyarchive.core.problems import Problem
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import IN_FORCE
from policyarchive.registry.validity import ended_documents


def validity_ends_after_it_begins(registry: Registry) -> Iterator[Problem]:
    """A document expires on no earlier day than it is issued and takes effect; it may take effect before it is issued."""
    for identifier, document in registry.documents.items():
        expires = document.expires
        for field, first in (("effective", document.effective), ("date", document.date)):
            if expires and first and is_before(expires, first):
                location = registry.files[f"documents/{identifier}"].location("expires")
                found = {"expires": expires, "reason": f"before-{field}", "first": first}
                yield Problem(code="expires-too-early", location=location, found=found)
                break


def nothing_in_force_has_ended(registry: Registry, today: str = "") -> Iterator[Problem]:
    """A document that has expired, or that another is stated to replace or repeal as a whole, is not recorded as in force.

    today: "2026-11-24"; without it no document is known to have expired.
    """
    for identifier, ended in ended_documents(registry, today).items():
        if registry.documents[identifier].status != IN_FORCE:
            continue
        location = registry.files[f"documents/{identifier}"].location("status")
        if ended.expired:
            found = {"expires": ended.expired, "today": today}
            yield Problem(code="expired-in-force", location=location, found=found)
        for other, _ in ended.by:
            yield Problem(code="ended-in-force", location=location, found={"other": other})


RULES = (validity_ends_after_it_begins,)
