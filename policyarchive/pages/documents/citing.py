"""How a document is cited: the line of an office, plain words in each language, and the formats of programs."""

from policyarchive.core.html import join_texts
from policyarchive.core.words import own_words
from policyarchive.exports.citations.bibtex import bibtex
from policyarchive.exports.citations.files import citation_files
from policyarchive.exports.citations.legal_basis import legal_basis
from policyarchive.exports.citations.styles import bibtex_key, plain_citation
from policyarchive.site.site import Site, in_language
from policyarchive.site.templates import View


def citations_view(site: Site, identifier: str) -> View:
    """Return the citations of a document: basis (None without a form for it), plain ones, BibTeX, and files to download.

    The line of an office comes first where the page is in its language.
    """
    return {
        "basis": _basis(site, identifier),
        "basis_first": site.language == site.first_language,
        "plain": _plain(site, identifier),
        "bibtex": bibtex(site, identifier),
        "files": _files(site, identifier),
    }


def _basis(site: Site, identifier: str) -> View | None:
    """Return the line, or why there is none."""
    found = legal_basis(site, identifier)
    if found is None:
        return None
    missing = join_texts("; ", [site.t(f"citation.basis.missing.{name}") for name in found.missing])
    return {"text": found.text, "missing": missing, "elsewhere": found.title_elsewhere}


def _plain(site: Site, identifier: str) -> list[View]:
    """Return the plain citation in every language, the page's own first."""
    languages = sorted(site.urls.languages, key=lambda language: language != site.language)
    return [
        {
            "id": f"cite-{language}",
            "label": _label(site, language),
            "language": language,
            "text": plain_citation(in_language(site, language), identifier),
        }
        for language in languages
    ]


def _label(site: Site, language: str) -> str:
    """Return the heading of a citation: in words where the language of the page has some for it."""
    key = f"citation.in.{language}"
    if key in own_words(site.language):
        return site.t(key)
    return site.t("citation.in_language", language=site.name_of(language))


def _files(site: Site, identifier: str) -> list[View]:
    """Return the files of the citation, each with the name it is saved under."""
    key = bibtex_key(identifier)
    return [
        {"path": f.path, "label": f.label, "name": f"{key}.{f.path.rpartition('.')[2]}"}
        for f in citation_files(site, identifier)
    ]
