"""BibTeX: entries that classic BibTeX, biblatex and pandoc read alike, in words that LaTeX prints as they are."""

import re

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from policyarchive.core import dates
from policyarchive.core.words import own_words
from policyarchive.exports.citations.fields import citation_fields
from policyarchive.site.site import Site, once

_ESCAPES = {sign: f"\\{sign}" for sign in "&%#$_"} | {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "{": r"$\lbrace$",  # \{ would have to be in pairs, and pandoc knows no \textbraceleft
    "}": r"$\rbrace$",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
}
_BEFORE = r"(?<![^\s(\[“‘–—/-])"  # what a mark that opens stands behind
_OPENING = re.compile(_BEFORE + r"""('?)\"""")
_SINGLE = re.compile(_BEFORE + r"'(\S(?:[^']|(?<=\w)'(?=\w))*)'(?!\w)")
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")


@once
def bibtex(site: Site, identifier: str) -> str:
    """Return a BibTeX entry: @misc, of which every style prints type and number."""
    source = citation_fields(site, identifier)
    date = source.document.date
    values = {
        "author": " and ".join(f"{{{escaped(issuer)}}}" for issuer in source.issuers),
        "title": f"{{{escaped(source.title)}}}",
        "year": dates.year_of(date) or "",
        "date": "/".join(dates.span_in_iso(date)) if date else "",
        "howpublished": escaped(source.instrument),
        "url": source.url,
        "note": escaped(source.archive),
        "langid": own_words(source.language).get("language.bibtex", ""),
    }
    fields = [Field(key, f"{{{value}}}") for key, value in values.items() if value]
    return write_string(Library([Entry("misc", source.key, fields)]), unparse_stack=[]).strip()


def escaped(text: str) -> str:
    """Return a text with every sign that means something to LaTeX as what prints it."""
    return _ESCAPED.sub(lambda sign: _ESCAPES[sign[0]], curled(text))


def curled(text: str) -> str:
    """Return a text whose straight quotation marks open and close.

    LaTeX and pandoc print every straight one as closing, and babel gives it a meaning of its own. An apostrophe stays.
    """
    return _SINGLE.sub(r"‘\1’", _OPENING.sub(r"\1“", text.replace("''", '"')).replace('"', "”"))
