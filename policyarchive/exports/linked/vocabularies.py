"""The vocabularies of the archive as SKOS: types, issuers, verbs of relations, criteria and indicators, with the places of its acts."""

from collections.abc import Iterator, Mapping

from policyarchive.exports.web.identities import NAMESPACES, VOCABULARIES, concept, identity, measure
from policyarchive.exports.web.jurisdictions import places
from policyarchive.exports.web.linked_data import organisation_type, tagged
from policyarchive.registry.model.vocabularies import Issuer, Verb
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View
from policyarchive.site.urls import page_of_measure

_SCHEMES = {"type": "types", "issuer": "issuers", "verb": "verbs", "criterion": "criteria", "indicator": "indicators"}  # fmt: skip


def vocabulary_nodes(site: Site) -> list[View]:
    """Return every concept with its labels in all languages, then the schemes that are in use, then the places."""
    concepts = [*_types(site), *_issuers(site), *_verbs(site), *_measures(site)]
    used = dict.fromkeys(node["skos:inScheme"]["@id"] for node in concepts)
    schemes = [node for kind in _SCHEMES if (node := _scheme(site, kind))["@id"] in used]
    return [*schemes, *concepts, *_places(site)]


def each_language(texts: Mapping[str, str]) -> list[View | None]:
    """Return a text in all its languages."""
    return [tagged(text, language) for language, text in texts.items()]


def _scheme(site: Site, kind: str) -> View:
    name = _SCHEMES[kind]
    sites = [in_language(site, language) for language in site.urls.languages]
    return {
        "@type": "skos:ConceptScheme",
        "@id": _scheme_id(site, kind),
        "dct:title": each_language({s.language: s.t(f"vocabulary.{name}") for s in sites}),
    }


def _scheme_id(site: Site, kind: str) -> str:
    return f"{site.address}{VOCABULARIES}#{_SCHEMES[kind]}"


def _concept(site: Site, kind: str, identifier: str, labels: Mapping[str, str]) -> View:
    return {
        "@type": ["skos:Concept"],
        "@id": concept(site, kind, identifier),
        "skos:notation": identifier,
        "skos:prefLabel": each_language(labels),
        "skos:inScheme": {"@id": _scheme_id(site, kind)},
    }


def _types(site: Site) -> Iterator[View]:
    for identifier, kind in site.registry.types.items():
        yield _concept(site, "type", identifier, kind.label)


def _issuers(site: Site) -> Iterator[View]:
    """Yield the bodies, each as a concept and as the organisation that issues documents; a missing issuer is a concept alone."""
    for identifier, issuer in site.registry.issuers.items():
        node = _concept(site, "issuer", identifier, issuer.label)
        yield _as_agent(site, issuer, node) if issuer.full_name else node


def _as_agent(site: Site, issuer: Issuer, node: View) -> View:
    types = [*node["@type"], "eli:Agent", f"schema:{organisation_type(issuer)}"]
    node |= {"@type": types, "schema:name": each_language(issuer.full_name or {})}
    if issuer.successor:
        node["dct:isReplacedBy"] = {"@id": concept(site, "issuer", issuer.successor)}
    return node


def _verbs(site: Site) -> Iterator[View]:
    for identifier, verb in site.registry.verbs.items():
        node = _concept(site, "verb", identifier, verb.label)
        if properties := _properties(verb):
            node["rdfs:seeAlso"] = [{"@id": address} for address in properties]
        yield node


def _properties(verb: Verb) -> list[str]:
    """Return the properties of other vocabularies that say the same."""
    eli = [NAMESPACES["eli"] + verb.eli] if verb.eli else []
    return eli + ([f"http://schema.org/{verb.schema_org}"] if verb.schema_org else [])


def _measures(site: Site) -> Iterator[View]:
    for path, indicator in site.registry.measures.items():
        kind, _, identifier = page_of_measure(path).partition(":")
        node = _concept(site, kind, identifier, indicator.name)
        node["rdfs:seeAlso"] = {"@id": identity(site, page_of_measure(path))}
        if indicator.parent:
            node["skos:broader"] = {"@id": measure(site, f"indicators/{indicator.parent}")}
        yield node


def _places(site: Site) -> Iterator[View]:
    for level, names in places(site).items():
        types = ["eli:AdministrativeArea", "schema:AdministrativeArea"]
        yield {"@type": types, "@id": concept(site, "place", level), "schema:name": each_language(names)}
