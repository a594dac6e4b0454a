"""The full text of a document in Akoma Ntoso 3.0 (LegalDocML, OASIS): what it is, its articles and clauses, as XML.

Only of a document with a whole date, where the archive records the code of its country: both are wanted by the standard.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from policyarchive.exports.web.identities import concept, expression, work
from policyarchive.registry.full_text import ARTICLE, CLAUSE, HEADING, Block
from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.document_kinds import is_legislation
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.urls import FULL_TEXT

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_WHOLE = len("2017-05-29")
_FILE = "akoma-ntoso.xml"
MEDIA_TYPE = "application/akn+xml"
_E: Any = ElementMaker(namespace=_NAMESPACE, nsmap={None: _NAMESPACE})
Element = Any  # of lxml, whose class has no public name


def akoma_ntoso_path(site: Site, identifier: str, language: str) -> str | None:
    """Return the path below the site of a text in a language: beside its page in that language. None where there is none."""
    archive, date = site.registry.archive, site.registry.documents[identifier].date or ""
    has_text = language in site.index.full_texts.get(identifier, {}) and language in archive.languages
    if not (has_text and archive.country_code and len(date) == _WHOLE):
        return None
    folder = site.urls.root(language) + site.urls.source(language, f"{FULL_TEXT}:{identifier}")
    return f"{folder}/{_FILE}"


def akoma_ntoso(site: Site, identifier: str) -> bytes:
    """Return the text of a document in the language of the site as XML."""
    text = site.index.full_texts[identifier][site.language]
    document = site.registry.documents[identifier]
    legal = is_legislation(site.registry, document)
    whole, inside = (_E.act, _E.body) if legal else (_E.doc, _E.mainBody)
    parts = _divided(text.blocks)
    body = inside(*_body(parts))
    content = [_meta(site, identifier, text.language), *_preamble(parts[0][1]), body]
    root = _E.akomaNtoso(whole(*content, name=document.type, contains="originalVersion"))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _meta(site: Site, identifier: str, language: str) -> Element:
    """Return who says what of which document: its work, this text of it, and the file."""
    document, archive = site.registry.documents[identifier], site.registry.archive
    date = document.date or ""
    authors = [_E.FRBRauthor(href=f"#{issuer}") for issuer in issuers_of(document)] or [
        _E.FRBRauthor(href="#unstated")
    ]
    country = _E.FRBRcountry(value=archive.country_code or "")
    number = [_E.FRBRnumber(value=document.number)] if document.number else []
    act, said = work(site, identifier), expression(site, identifier, language)
    levels = (
        _level("Work", act, date, *authors, country, *number),
        _level("Expression", said, date, _E.FRBRauthor(href="#archive"), _E.FRBRlanguage(language=language)),
        _level(
            "Manifestation",
            f"{said}-akn",
            date,
            _E.FRBRauthor(href="#archive"),
            _E.FRBRformat(value=MEDIA_TYPE),
        ),
    )
    identification = _E.identification(*levels, source="#archive")
    return _E.meta(identification, _E.references(*_organisations(site, identifier), source="#archive"))


def _level(name: str, address: str, date: str, *rest: Element) -> Element:
    """Return a level of description: what identifies it, the day of issue, and more."""
    identity = (_E.FRBRthis(value=address), _E.FRBRuri(value=address), _E.FRBRdate(date=date, name="issue"))
    return _E(f"FRBR{name}", *identity, *rest)


def _organisations(site: Site, identifier: str) -> Iterator[Element]:
    yield _E.TLCOrganization(eId="archive", href=site.address, showAs=site.pick(site.registry.archive.name))
    issuers = issuers_of(site.registry.documents[identifier])
    for key in issuers:
        label = site.pick(site.registry.issuers[key].label)
        yield _E.TLCOrganization(eId=key, href=concept(site, "issuer", key), showAs=label)
    if not issuers:
        yield _E.TLCOrganization(
            eId="unstated", href=site.address, showAs=summary_of(site, identifier).issuer or "–"
        )


def _divided(blocks: Sequence[Block]) -> list[tuple[Block | None, list[Block]]]:
    """Return what stands before the first heading or article under None, then what stands below each heading."""
    parts: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if block.kind == HEADING:
            parts.append((block, []))
        else:
            parts[-1][1].append(block)
    return parts


def _preamble(blocks: list[Block]) -> Iterator[Element]:
    before = _before(ARTICLE, blocks)
    if before:
        yield _E.preamble(*(_E.p(block.text) for block in before))


def _before(kind: str, blocks: list[Block]) -> list[Block]:
    return list(takewhile(lambda block: block.kind != kind, blocks))


def _runs(kind: str, blocks: list[Block]) -> list[list[Block]]:
    """Return each block of a kind with those that follow it."""
    runs: list[list[Block]] = []
    for block in blocks:
        if block.kind == kind:
            runs.append([block])
        elif runs:
            runs[-1].append(block)
    return runs


def _body(parts: list[tuple[Block | None, list[Block]]]) -> list[Element]:
    """Return the articles, those below a heading in a division that bears it; a text of neither is one division."""
    (_, opening), *divisions = parts
    inside = [*_articles(opening), *(_division(heading, blocks) for heading, blocks in divisions if heading)]
    return inside or [_E.hcontainer(_E.content(_E.p()), name="text")]


def _division(heading: Block, blocks: list[Block]) -> Element:
    inside = _with_texts([block.text for block in _before(ARTICLE, blocks)], _articles(blocks))
    return _E.hcontainer(_E.heading(heading.text), *inside, name="division", **_named(heading))


def _articles(blocks: list[Block]) -> list[Element]:
    return [_article(*run) for run in _runs(ARTICLE, blocks)]


def _article(article: Block, *below: Block) -> Element:
    """Return an article: its number, what follows it, its clauses, each with the paragraphs below it."""
    texts = [text for text in (article.text, *(block.text for block in _before(CLAUSE, list(below)))) if text]
    clauses = [_clause(run) for run in _runs(CLAUSE, list(below))]
    return _E.article(_E.num(article.label), *_with_texts(texts, clauses), **_named(article))


def _with_texts(texts: list[str], parts: list[Element]) -> list[Element]:
    """Return paragraphs before parts, or as all that there is."""
    lines = [_E.p(text) for text in texts]
    if parts:
        return [_E.intro(*lines), *parts] if lines else parts
    return [_E.content(*lines or [_E.p()])]


def _clause(blocks: list[Block]) -> Element:
    return _E.paragraph(_E.content(*(_E.p(block.text) for block in blocks)), **_named(blocks[0]))


def _named(block: Block) -> dict[str, str]:
    return {"eId": block.anchor} if block.anchor else {}
