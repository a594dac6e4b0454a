"""Documents in all languages at once, with their texts in each: what the files of linked data hold."""

from collections.abc import Iterator, Sequence
from typing import Any

from policyarchive.exports.web.identities import expression, measure, media_type_of, of_language, work
from policyarchive.exports.web.linked_data import document_node, tagged
from policyarchive.registry.attachments import address, media_type
from policyarchive.registry.model.documents import STATED
from policyarchive.site.document_kinds import is_legislation
from policyarchive.site.site import Site, in_language
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def whole_node(site: Site, identifier: str) -> View:
    """Return a document with its names in every language; an act also with its expressions, and the criteria that it is said to be about."""
    sites = [in_language(site, language) for language in site.urls.languages]
    node: View = _merged([document_node(there, identifier) for there in sites])
    if is_legislation(site.registry, site.registry.documents[identifier]):
        node["eli:is_realized_by"] = list(_expressions(site, identifier))
        if criteria := _criteria(site, identifier):
            node["eli:is_about"] = criteria
    return node


def _merged(values: Sequence[Any]) -> Any:
    """Return what one thing is in several languages: texts beside each other, each with its language, all else once."""
    first = values[0]
    if all(value == first for value in values):
        return first
    if isinstance(first, dict) and "@value" not in first:
        return {name: _merged([value[name] for value in values]) for name in first}
    if isinstance(first, list):
        return [_merged(parts) for parts in zip(*values, strict=True)]
    return list({str(value): value for value in values}.values())


def _expressions(site: Site, identifier: str) -> Iterator[View]:
    """Yield the text of an act in its own language, then in each language that it has a title or a file in."""
    document, own = site.registry.documents[identifier], site.first_language
    titles = summary_of(site, identifier).titles
    held = dict.fromkeys([own, *titles, *(file.language for file in document.files)])
    for language in held:
        node: View = {
            "@type": "eli:LegalExpression",
            "@id": expression(site, identifier, language),
            "eli:realizes": {"@id": work(site, identifier)},
            "eli:language": {"@id": of_language(language)},
        }
        if language in titles:
            node["eli:title"] = tagged(titles[language], language)
        if language != own:
            node["eli:is_translation_of"] = {"@id": expression(site, identifier, own)}
        if files := _formats(site, identifier, language):
            node["eli:is_embodied_by"] = files
        yield node


def _formats(site: Site, identifier: str, language: str) -> list[View]:
    """Return the files of an act in a language."""
    return [
        {
            "@type": "eli:Format",
            "@id": site.address + address(identifier, file),
            "eli:media_type": {"@id": media_type_of(media_type(file.path))},
            "eli:embodies": {"@id": expression(site, identifier, language)},
        }
        for file in site.registry.documents[identifier].files
        if file.language == language
    ]


def _criteria(site: Site, identifier: str) -> list[View]:
    """Return the criteria that the source states the document to concern."""
    links = site.registry.documents[identifier].criteria
    found = {number for link in links if link.certainty == STATED for number in link.criteria}
    return [{"@id": measure(site, f"criteria/{number}")} for number in sorted(found, key=int)]
