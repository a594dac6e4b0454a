"""The order in which legal bases stand, before their dates."""

from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.site import Site

_LEVELS = {"national": 0, "local": 1, None: 2}
_NATURES = ("legislation", "regulation", "report", "letter", "document")


def legal_order(site: Site, identifier: str) -> list[int]:
    """Return the rank of a document, the first first: acts of the state, national before local ones; of one level those
    that make law first, then by the order of the bodies in the vocabulary.
    """
    registry, document = site.registry, site.registry.documents[identifier]
    issuers = issuers_of(document)
    level = min((_LEVELS[registry.issuers[issuer].jurisdiction] for issuer in issuers), default=_LEVELS[None])
    nature = _NATURES.index(registry.types[document.type].nature)
    place = min((list(registry.issuers).index(issuer) for issuer in issuers), default=len(registry.issuers))
    return [level, nature, place]
