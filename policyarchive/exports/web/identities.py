"""What identifies each thing to machines, in every language alike.

A page is not what it is about: a document is identified by a place in its page, a type, a body or a criterion by one
in the file of vocabularies, which describes it.
"""

from policyarchive.site.site import Site

VOCABULARIES = "data/vocabularies.ttl"
NAMESPACES = {
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def identity(site: Site, key: str) -> str:
    """Return what identifies a page in every language: its address in the first language."""
    return site.address + site.urls.path(site.first_language, key)


def work(site: Site, identifier: str) -> str:
    """Return what identifies a document by its id, apart from its page and from its texts in each language."""
    return f"{identity(site, f'document:{identifier}')}#work"


def expression(site: Site, identifier: str, language: str) -> str:
    """Return what identifies the text of a document in a language."""
    return f"{work(site, identifier)}-{language}"


def concept(site: Site, kind: str, identifier: str) -> str:
    """Return what identifies a term. kind: "type", "issuer", "verb", "criterion", "indicator" or "place"."""
    return f"{site.address}{VOCABULARIES}#{kind}-{identifier}"


def measure(site: Site, path: str) -> str:
    """Return what identifies an indicator by its path: criteria/2 or indicators/ho-ngheo."""
    folder, _, name = path.partition("/")
    return concept(site, "criterion" if folder == "criteria" else "indicator", name)


def of_language(language: str) -> str:
    """Return what identifies a language: its entry in the lists of ISO 639 at the Library of Congress."""
    code = language.partition("-")[0]
    return f"http://id.loc.gov/vocabulary/iso639-{len(code) - 1}/{code}"


def media_type_of(name: str) -> str:
    """Return what identifies a media type: its entry at IANA."""
    return f"https://www.iana.org/assignments/media-types/{name}"
