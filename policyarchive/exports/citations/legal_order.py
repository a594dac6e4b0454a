"""The order in which legal bases stand, before their dates."""

from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.site import Site

_LANGUAGE = "vi"  # the form is that of Decree 30/2020/NĐ-CP, Annex I, and has no other language
_LEVELS = {"national": 0, "local": 1, None: 2}
_NATURES = ("legislation", "regulation", "report", "letter", "document")


def has_legal_bases(site: Site) -> bool:
    """Return whether an archive names documents as legal bases: its source is in Vietnamese."""
    return site.first_language == _LANGUAGE


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
