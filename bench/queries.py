"""Queries made from a registry, of each kind that people type, with the documents they may mean.

The expectations come from the fields of the registry alone, never from the code under test.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import Document

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WINDOW = range(3, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query as typed on the pages of a language, and the ids of the documents it may mean."""

    language: str
    kind: str
    query: str
    expected: tuple[str, ...]


def make_queries(registry: Registry, count: int, seed: int = 1) -> list[Query]:
    """Return queries about `count` documents, picked at random; about 35 for each."""
    chance = random.Random(seed)
    numbered = [key for key, document in registry.documents.items() if document.number and document.date]
    picked = chance.sample(sorted(numbered), min(count, len(numbered)))
    return [
        Query(language=language, kind=kind, query=query, expected=expected)
        for key in picked
        for language in ("vi", "en")
        for kind, query, expected in _queries(registry, key, language, chance)
    ]


Made = tuple[str, str, tuple[str, ...]]


def _queries(registry: Registry, key: str, language: str, chance: random.Random) -> Iterator[Made]:
    yield from _numbers(registry, key, language, chance)
    yield from _dates(registry, key, language)
    yield from _topics(registry, key, language, chance)


def _numbers(registry: Registry, key: str, language: str, chance: random.Random) -> Iterator[Made]:
    document = registry.documents[key]
    number = document.number
    sequence = re.match(r"\d+", number)[0]
    kind = registry.types[document.type].label
    same_type = _same(registry, document, type=document.type)
    for query in (number, number.lower(), strip_accents(number), number.replace("/", " ").replace("-", " "),
                  number.lower().replace("/", "-"), f"“{number}”", number.replace("-", "–").replace("Đ", "Ð"),
                  nfd(number), number.lstrip("0"), f"{kind[language]} {number}", f"số {number}",
                  f"{kind['vi']} số {number} ngày {_vi(document)}", f" {number} "):  # fmt: skip
        yield "number", query, _exact(registry, number)
    yield "number-joined", re.sub(r"[^a-z0-9]", "", strip_accents(number)), _exact(registry, number)
    for query in (f"{kind['vi']} {sequence}", f"{strip_accents(kind['vi'])} so {int(sequence)}", f"{kind['en']} {sequence}",
                  f"{kind[language]} no. {int(sequence)}"):  # fmt: skip
        yield "number-type", query, same_type
    year = _year_in(number)
    if year:
        for query in (f"{sequence}/{year}", f"{int(sequence)}-{year}", f"{kind['vi']} {sequence}/{year}"):
            yield "number-year", query, _same(registry, document, year=year)
    letters = re.search(r"[A-ZĐ]{3,}", number)
    if letters:
        yield (
            "number-slip",
            number.replace(letters[0], swap_letters(letters[0], chance)),
            _exact(registry, number),
        )
    yield "number-type-slip", f"{misspell_word(strip_accents(kind[language]), chance)} {sequence}", same_type


def _dates(registry: Registry, key: str, language: str) -> Iterator[Made]:
    document = registry.documents[key]
    if len(document.date) < 10:
        return
    year, month, day = map(int, document.date.split("-"))
    name = MONTHS[month - 1]
    on_day = tuple(i for i, d in registry.documents.items() if d.date == document.date)
    in_month = tuple(i for i, d in registry.documents.items() if (d.date or "").startswith(document.date[:7]))
    typed = tuple(i for i in on_day if registry.documents[i].type == document.type)
    kind = registry.types[document.type].label[language]
    for query in (f"{day}/{month}/{year}", f"{day:02d}-{month:02d}-{year}", document.date, f"{day}.{month}.{year % 100:02d}",
                  f"ngày {day} tháng {month} năm {year}", f"ngay {day:02d} thang {month:02d} nam {year}",
                  f"{day} {name} {year}", f"{name} {day}, {year}", f"{day} {name[:3].lower()} {year}"):  # fmt: skip
        yield "date", query, on_day
    for query in (f"tháng {month}/{year}", f"thang {month} nam {year}", f"{name} {year}", f"{name[:3].lower()} {year}",
                  f"{year}-{month:02d}"):  # fmt: skip
        yield "month", query, in_month
    yield "date-type", f"{kind} {_vi(document)}", typed
    yield "date-type", f"{strip_accents(kind)} ngay {day}-{month}-{year}", typed


def _topics(registry: Registry, key: str, language: str, chance: random.Random) -> Iterator[Made]:
    vi, en = (_window(registry, key, code, chance) for code in ("vi", "en"))
    if vi:
        same, alike = _holding(registry, "vi", vi), _holding(registry, "vi", vi, strip_accents)
        made = [
            ("topic", vi),
            ("topic-nfd", nfd(vi)),
            ("topic-upper", vi.upper()),
            ("topic-tone", old_tone(vi)),
        ]
        yield from ((kind, query, same) for kind, query in made)
        made = [
            ("topic-plain", strip_accents(vi)),
            ("topic-slip", misspell_phrase(vi, chance)),
            ("topic-slip", misspell_phrase(strip_accents(vi), chance)),
        ]
        yield from ((kind, query, alike) for kind, query in made)
    if en:
        alike = _holding(registry, "en", en, strip_accents)
        for kind, query in (
            ("topic-en", en),
            ("topic-en", en.lower()),
            ("topic-en-slip", misspell_phrase(en.lower(), chance)),
        ):
            yield kind, query, alike


def _window(registry: Registry, key: str, language: str, chance: random.Random) -> str | None:
    """Return words that stand side by side in a title and in five titles at most."""
    runs = [words for run in _runs(registry.documents[key].title.get(language, "")) if (words := run.split())]
    size = chance.choice(_WINDOW)
    longest = max(runs, key=len, default=[])
    if len(longest) < size:
        return None
    start = chance.randrange(len(longest) - size + 1)
    phrase = " ".join(longest[start : start + size])
    return phrase if len(_holding(registry, language, phrase, strip_accents)) <= 5 else None


def _holding(
    registry: Registry, language: str, phrase: str, form: Callable[[str], str] = str.lower
) -> tuple[str, ...]:
    """Return the documents whose titles hold a phrase, both put into a form first."""
    wanted = f" {form(_levelled(phrase))} "
    return tuple(
        identifier
        for identifier, document in registry.documents.items()
        if any(wanted in f" {form(_levelled(run))} " for run in _runs(document.title.get(language, "")))
    )


def _levelled(words: str) -> str:
    """Return words in lower case, with what stands for the same written in the same way."""
    return words.lower().replace("mtqg", "mục tiêu quốc gia").replace("programs", "programmes")


def _runs(title: str) -> list[str]:
    """Return the stretches of a title between signs and figures."""
    return [" ".join(run.split()) for run in re.split(r"[^\w\s]|\d", title)]


def _exact(registry: Registry, number: str) -> tuple[str, ...]:
    return tuple(i for i, d in registry.documents.items() if d.number == number)


def _same(
    registry: Registry, document: Document, *, type: str | None = None, year: str | None = None
) -> tuple[str, ...]:  # noqa: A002
    sequence = int(re.match(r"\d+", document.number)[0])
    return tuple(
        i
        for i, d in registry.documents.items()
        if d.number
        and int(re.match(r"\d+", d.number)[0]) == sequence
        and (type is None or d.type == type)
        and (year is None or (_year_in(d.number) or (d.date or "")[:4]) == year)
    )


def _year_in(number: str) -> str | None:
    found = re.match(r"\d+/((?:19|20)\d\d)/", number)
    return found[1] if found else None


def _vi(document: Document) -> str:
    return "/".join(str(int(part)) for part in reversed(document.date.split("-")))


def strip_accents(text: str) -> str:
    """Return text in lower case without accents."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def nfd(text: str) -> str:
    """Return text with its accents decomposed."""
    return unicodedata.normalize("NFD", text)


def old_tone(text: str) -> str:
    """Return text with the tone of oa, oe, uy on the other vowel: hóa, hoá."""
    pairs = (
        "óa oá",
        "òa oà",
        "ỏa oả",
        "õa oã",
        "ọa oạ",
        "úy uý",
        "ùy uỳ",
        "ủy uỷ",
        "ũy uỹ",
        "ụy uỵ",
        "óe oé",
        "ọe oẹ",
    )
    for pair in pairs:
        new, old = pair.split()
        text = re.sub(rf"{new}\b", old, text)
    return text


def misspell_phrase(phrase: str, chance: random.Random) -> str:
    """Return a phrase with a slip in its longest word."""
    word = max(phrase.split(), key=len)
    return phrase.replace(word, misspell_word(word, chance), 1)


def misspell_word(word: str, chance: random.Random) -> str:
    """Return a word with a letter swapped, left out, doubled or wrong; words of 3 letters at least."""
    longest = max(word.split(), key=len)
    if len(longest) < 4:
        return word
    make: Callable[[str, random.Random], str] = chance.choice((swap_letters, _dropped, _doubled, _wrong))
    return word.replace(longest, make(longest, chance), 1)


def swap_letters(word: str, chance: random.Random) -> str:
    """Return a word with two neighbouring, different letters swapped."""
    places = [i for i in range(len(word) - 1) if word[i] != word[i + 1]] or [0]
    i = chance.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _dropped(word: str, chance: random.Random) -> str:
    i = chance.randrange(1, len(word))
    return word[:i] + word[i + 1 :]


def _doubled(word: str, chance: random.Random) -> str:
    i = chance.randrange(len(word))
    return word[:i] + word[i] + word[i:]


def _wrong(word: str, chance: random.Random) -> str:
    i = chance.randrange(1, len(word))
    return word[:i] + chance.choice("abcdeghiklmnopqrstuvxy") + word[i + 1 :]
