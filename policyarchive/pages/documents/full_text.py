"""Views of attached files and of full texts: what the record page lists, and the page of the text itself."""

from policyarchive.exports.linked.akoma_ntoso import MEDIA_TYPE, akoma_ntoso_path
from policyarchive.pages.parts import INFERRED, crumbs, ground_of
from policyarchive.registry.attachments import address, media_type
from policyarchive.registry.full_text import ARTICLE, Block, FullText
from policyarchive.registry.model.documents import AttachedFile, Relation
from policyarchive.site.index import Edge
from policyarchive.site.names import reference_if_any
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View

_UNITS = ("B", "KB", "MB", "GB")


def text_of(site: Site, identifier: str) -> FullText | None:
    """Return the full text of a document in the language of the site, else in another one; None without any."""
    texts = site.index.full_texts.get(identifier, {})
    return texts.get(site.language) or next(iter(texts.values()), None)


def files_view(site: Site, identifier: str) -> View:
    """Return the attached files of a document and the articles of its full text."""
    text = text_of(site, identifier)
    return {
        "files": [_file(site, identifier, file) for file in site.registry.documents[identifier].files],
        "text": _contents(identifier, text) if text else None,
    }


def _file(site: Site, identifier: str, file: AttachedFile) -> View:
    return {
        "name": file.path,
        "path": address(identifier, file),
        "media_type": media_type(file.path),
        "role": site.t(f"file.role.{file.role}"),
        "language": site.t(f"language.{file.language}"),
        "size": file_size(file.bytes, site),
        "pages": file.pages,
        "sha256": file.sha256,
        "made_from": file.made_from,
        "reference": reference_if_any(site, file.reference),
    }


def file_size(count: int, site: Site) -> str:
    """Return a number of bytes as people read it: "1,4 MB"."""
    amount, unit = float(count), 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    text = f"{amount:.1f}".removesuffix(".0")
    return f"{text.replace('.', site.t('file.decimal'))} {_UNITS[unit]}"


def _contents(identifier: str, text: FullText) -> View:
    articles = [
        {"anchor": a.anchor, "label": a.label, "title": _title(a), "annexed": a.annex > 0}
        for a in text.articles
    ]
    return {"key": f"fulltext:{identifier}", "language": text.language, "articles": articles}


def _title(block: Block) -> str:
    """Return the title of an article: what follows its number where that is no whole paragraph."""
    return block.text if len(block.text) <= 120 and not block.text.endswith((".", ";", ":")) else ""


def full_text_view(site: Site, identifier: str) -> View:
    """Return the page of a full text: its blocks, and at each article what other documents do to it.

    Raises KeyError for a document without a full text.
    """
    summary, text = summary_of(site, identifier), text_of(site, identifier)
    if text is None:
        raise KeyError(f"no full text: {identifier}")
    acting = [edge for edge in site.index.incoming.get(identifier, []) if edge.relation.target_article]
    return {
        "document": summary,
        "crumbs": crumbs(
            site, ("page:documents", site.t("crumb.documents")), (summary.key, summary.long_name)
        ),
        "language": text.language,
        "articles": _contents(identifier, text)["articles"],
        "blocks": [_block(site, block, acting) for block in text.blocks],
        "files": [_file(site, identifier, file) for file in site.registry.documents[identifier].files],
        "structured": {"path": akoma_ntoso_path(site, identifier, text.language), "media_type": MEDIA_TYPE},
    }


def _block(site: Site, block: Block, acting: list[Edge]) -> View:
    here = [edge for edge in acting if _is_at(edge.relation, block)]
    return {
        "kind": block.kind,
        "anchor": block.anchor,
        "label": block.label,
        "title": _title(block),
        "text": block.text,
        "acts": [
            {
                "verb": site.pick(site.registry.verbs[edge.relation.verb].inverse),
                "other": summary_of(site, edge.source),
                "inferred": ground_of(site, edge.source, edge.relation) == INFERRED,
            }
            for edge in here
        ],
    }


def _is_at(relation: Relation, block: Block) -> bool:
    number = relation.target_article
    return block.kind == ARTICLE and block.number == number and (block.annex > 0) == relation.in_annex


def article_view(site: Site, relation: Relation) -> View | None:
    """Return the article that a relation is about, with its place in the full text where there is one."""
    number = relation.target_article
    if number is None:
        return None
    text = text_of(site, relation.target)
    article = text.article(number, annex=relation.in_annex) if text else None
    label = site.t("fulltext.article_in_annex" if relation.in_annex else "fulltext.article", number=number)
    return {
        "label": label,
        "key": f"fulltext:{relation.target}" if article else None,
        "anchor": article.anchor if article else "",
    }
