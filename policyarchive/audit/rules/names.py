"""Rules about one name that the source prints in two places: criteria and titles of documents."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from policyarchive.audit.documents import line_of, lines_of
from policyarchive.audit.figures import document_label
from policyarchive.audit.finding import (
    AMBIGUOUS,
    CONSISTENT,
    INCONSISTENT,
    VARIANT,
    Finding,
    Findings,
    Inference,
)
from policyarchive.core.text import fold, plain_dashes
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import EXTERNAL, STATED, Document, Relation

_CLOSE = 0.8
_CERTAIN = (STATED, "inferred-strong")
_CONTEXT = 2
_LEAST_WORDS = 6
_LEAST_SHARE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Words that differ between two spellings of a name."""

    here: tuple[str, ...]
    there: tuple[str, ...]

    def __str__(self) -> str:
        return f"“{' '.join(self.here)}” ≠ “{' '.join(self.there)}”"


def criterion_name(registry: Registry) -> Findings:
    """A criterion has the same name in the results table and in the body; case and abbreviation apart."""
    for number, criterion in registry.criteria.items():
        if criterion.name_body is None:
            continue
        table, body = criterion.name[registry.archive.languages[0]], criterion.name_body.text
        gaps = _gaps(_words(table), _words(body))
        yield Finding(
            code="criterion-name",
            subject=f"criteria/{number}/name",
            lines=(criterion.line, criterion.name_body.line),
            verdict=_verdict(gaps),
            stated=table,
            computed=body,
            formula=f"“{table}” ≠ “{body}”" if gaps else "",
            found={"criterion": number},
            inference=Inference(code="letters", line=criterion.line) if _misspelt(gaps) else None,
        )


def title_of_other(registry: Registry) -> Findings:
    """A title that names another document names it as that document's own title does.

    That it does is known from a relation whose evidence is in the title itself.
    """
    first = registry.archive.languages[0]
    for identifier, document in registry.documents.items():
        for relation in document.relations:
            other = registry.documents.get(relation.target)
            if other and relation.line and _names(document, other, relation, first):
                yield from _compare_titles(registry, identifier, relation, first)


def _names(document: Document, other: Document, relation: Relation, language: str) -> bool:
    titled = language in document.title and language in other.title
    printed = EXTERNAL not in (document.listing, other.listing)
    return (
        titled
        and printed
        and relation.certainty in _CERTAIN
        and relation.line in lines_of(document, every=True)
    )


def _compare_titles(registry: Registry, identifier: str, relation: Relation, language: str) -> Findings:
    """Yield the finding about a title that names the target of a relation."""
    document, other = registry.documents[identifier], registry.documents[relation.target]
    gaps = _named_gaps(_words(other.title[language]), _words(document.title[language]))
    if gaps is None:
        return
    yield Finding(
        code="title",
        subject=f"documents/{identifier}",
        lines=tuple(dict.fromkeys((relation.line or line_of(document), *lines_of(other)))),
        verdict=_verdict_through(relation, gaps),
        stated="; ".join(" ".join(gap.here) for gap in gaps),
        computed="; ".join(" ".join(gap.there) for gap in gaps),
        formula="; ".join(map(str, gaps)),
        found={
            "document": document_label(registry, identifier),
            "other": document_label(registry, relation.target),
            "line": str(line_of(other)),
        },
        concerns=(f"documents/{relation.target}",),
        cause=f"documents/{identifier}/title",
    )


def _words(text: str) -> list[str]:
    """Return the words of a name without punctuation; 2018-2020 makes two of them."""
    return re.findall(r"\w+", plain_dashes(text))


def _matcher(here: list[str], there: list[str]) -> SequenceMatcher[str]:
    """Return a matcher of words, whatever their case."""
    return SequenceMatcher(None, [w.casefold() for w in here], [w.casefold() for w in there], autojunk=False)


def _named_gaps(name: list[str], text: list[str]) -> list[Gap] | None:
    """Return how a text that names something differs from its name; None when it does not name it.

    The words before the first and after the last common ones belong to the drafting, not the name.
    """
    blocks = [b for b in _matcher(name, text).get_matching_blocks() if b.size]
    if not blocks or max(block.size for block in blocks) < _LEAST_WORDS:
        return None
    start, end = blocks[0], blocks[-1]
    here = name[start.a : end.a + end.size]
    if sum(block.size for block in blocks) < _LEAST_SHARE * len(here):
        return None
    return _gaps(text[start.b : end.b + end.size], here)


def _gaps(here: list[str], there: list[str]) -> list[Gap]:
    operations = _matcher(here, there).get_opcodes()
    gaps = [_gap(here, there, *ends) for tag, *ends in operations if tag != "equal"]
    return [gap for gap in gaps if not _writes_the_same(gap)]


def _writes_the_same(gap: Gap) -> bool:
    """Tell whether one spelling abbreviates the other, or spaces alone tell them apart: "CT 229" and "CT229"."""
    here, there = ("".join(words).casefold() for words in (gap.here, gap.there))
    return here == there or _abbreviates(gap.here, gap.there) or _abbreviates(gap.there, gap.here)


def _gap(here: list[str], there: list[str], a: int, b: int, c: int, d: int) -> Gap:
    """Return the words that differ; with a few around them where one spelling has none."""
    if a == b or c == d:
        a, c = max(a - _CONTEXT, 0), max(c - _CONTEXT, 0)
        b, d = b + _CONTEXT, d + _CONTEXT
    return Gap(here=tuple(here[a:b]), there=tuple(there[c:d]))


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether one word is made of the first letters of the others: "csht" of "cơ sở hạ tầng"."""
    initials = "".join(word[0] for word in full)
    return len(short) == 1 and len(full) > 1 and fold(short[0]) == fold(initials)


def _verdict(gaps: list[Gap]) -> str:
    """Return how names with these gaps differ: one may say the same in fewer words or in another order."""
    if not gaps:
        return CONSISTENT
    return VARIANT if all(map(_says_the_same, gaps)) else INCONSISTENT


def _verdict_through(relation: Relation, gaps: list[Gap]) -> str:
    """Return how a name differs that is compared through a relation: at most ambiguously where that is inferred."""
    verdict = _verdict(gaps)
    return AMBIGUOUS if verdict == INCONSISTENT and relation.certainty != STATED else verdict


def _says_the_same(gap: Gap) -> bool:
    """Tell whether all words of one spelling are in the other."""
    here, there = ({word.casefold() for word in words} for words in (gap.here, gap.there))
    return here <= there or there <= here


def _misspelt(gaps: list[Gap]) -> bool:
    """Tell whether two names differ in letters of a single word."""
    if len(gaps) != 1 or len(gaps[0].here) != 1 or len(gaps[0].there) != 1:
        return False
    return SequenceMatcher(None, fold(gaps[0].here[0]), fold(gaps[0].there[0])).ratio() >= _CLOSE


NAME_RULES = (criterion_name, title_of_other)
