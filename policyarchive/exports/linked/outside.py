"""What the catalogue refers to and does not describe itself, each with its class, as DCAT-AP wants to find it."""

from collections.abc import Iterator, Sequence

from policyarchive.core.words import own_words
from policyarchive.exports.linked.vocabularies import each_language
from policyarchive.exports.web.identities import concept, of_language
from policyarchive.exports.web.jurisdictions import LOCAL, places
from policyarchive.site.site import Site
from policyarchive.site.templates import View

_CLASSES = {
    "dct:license": "dct:LicenseDocument",
    "dct:conformsTo": "dct:Standard",
    "dcat:mediaType": "dct:MediaType",
    "dcat:landingPage": "foaf:Document",
    "foaf:homepage": "foaf:Document",
}


def catalogued_language(language: str) -> str:
    """Return a language as catalogues of the European Union name it, as far as its words say so; else as all our data do."""
    return own_words(language).get("language.authority", of_language(language))


def outside_nodes(site: Site, nodes: Sequence[View]) -> Iterator[View]:
    """Yield each thing that nodes of the catalogue refer to, once; the languages and the place of the archive too."""
    for name, kind in _CLASSES.items():
        for address in dict.fromkeys(node[name]["@id"] for node in nodes if name in node):
            yield {"@type": kind, "@id": address}
    for language in site.urls.languages:
        ours, theirs = of_language(language), catalogued_language(language)
        same = {"skos:exactMatch": {"@id": ours}} if ours != theirs else {}
        yield {"@type": "dct:LinguisticSystem", "@id": theirs, **same}
    names = each_language(places(site)[LOCAL])
    yield {"@type": "dct:Location", "@id": concept(site, "place", LOCAL), "rdfs:label": names}
