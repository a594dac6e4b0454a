"""Every text of one file against the rules for texts: characters, encodings, keystrokes, markup."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from policyarchive.checks.text import characters, damage, markup
from policyarchive.checks.text.vietnamese import RULES, VIETNAMESE_RULES
from policyarchive.core.problems import Location, Problem, TextProblem, TextProblems
from policyarchive.core.words import SOFTWARE_LANGUAGES
from policyarchive.registry.yaml.locations import Keys, lines
from policyarchive.registry.yaml.reader import Loaded

Rule = Callable[[str], TextProblems]
Rules = tuple[Rule, ...]
_VIETNAMESE = "vi"


def text_problems(loaded: Loaded, languages: Sequence[str] = SOFTWARE_LANGUAGES) -> list[Problem]:
    """Return the problems of all texts of a file, each at its character. languages: those of the archive."""
    whole: dict[str, list[str]] = {}
    _gather(loaded.data, languages, languages[0], whole)
    if not any(
        problem for key, texts in whole.items() for problem in check_text("\n".join(texts), language=key)
    ):
        return []  # one look at the whole file: nearly every file has no problem
    return [
        _locate(loaded, keys, text, problem)
        for keys, text, language in _texts(loaded.data, languages, languages[0])
        for problem in check_text(text, language=language, keys=keys)
    ]


def check_text(text: str, *, language: str = _VIETNAMESE, keys: Keys = ("title",)) -> TextProblems:
    """Yield the problems of one text. keys: where it is in its file; some rules are for some fields only.

    Only Vietnamese is checked for keystrokes. The letters of a third language may be what Vietnamese in an old
    encoding looks like.
    """
    for rule in (*_rules_of_language(language), *_rules_of_field(keys)):
        yield from rule(text)


@cache
def _rules_of_language(language: str) -> Rules:
    return (
        *characters.RULES,
        *damage.RULES,
        *(RULES if language in SOFTWARE_LANGUAGES else ()),
        *(VIETNAMESE_RULES if language == _VIETNAMESE else ()),
    )


def _rules_of_field(keys: Keys) -> Iterator[Rule]:
    """Yield the rules that only some fields keep: an address looks like one, a source may print a dash."""
    if not keys or not str(keys[-1]).endswith("url"):
        yield from markup.RULES
    if not {"printed", "missing"} & set(keys) and keys != ("period",):
        yield from damage.UNLESS_PRINTED_RULES
    if "title" in keys:
        yield from damage.TITLE_RULES


def _gather(data: object, languages: Sequence[str], language: str, into: dict[str, list[str]]) -> None:
    """Add the texts of a file to those of their language: that of the source, as given, where they are under none."""
    if isinstance(data, str):
        into.setdefault(language, []).append(data)
    elif isinstance(data, dict):
        for key, value in data.items():
            _gather(value, languages, key if key in languages else language, into)
    elif isinstance(data, list):
        for value in data:
            _gather(value, languages, language, into)


def _texts(
    data: object, languages: Sequence[str], language: str, keys: Keys = ()
) -> Iterator[tuple[Keys, str, str]]:
    """Yield the texts of a file: keys, text, and the language it is under, that given where it is under none."""
    if isinstance(data, str):
        yield keys, data, language
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, languages, key if key in languages else language, (*keys, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, languages, language, (*keys, index))


def _locate(loaded: Loaded, keys: Keys, text: str, problem: TextProblem) -> Problem:
    """Return a problem of one text of a file with its location in that file."""
    location = loaded.location(*keys)
    line = lines(loaded.file, loaded.digest)[location.line - 1]
    start = line.find(text, location.column - 1)
    if start >= 0:
        location = Location(path=location.path, line=location.line, column=start + problem.offset + 1)
    field = ".".join(map(str, keys)) or "/"
    return Problem(
        code=problem.code, location=location, found={"field": field, "value": text[:60]} | problem.found
    )
