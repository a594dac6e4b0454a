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

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WINDOW = range(3, 7)
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query as typed on the pages of a language, and the ids of the documents it may mean."""

    language: str
    kind: str
    text: str
    expected: Ids


Made = tuple[str, str, Ids]  # kind, text and expected ids of a query


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """A document to make queries about, by its number and date; sequence is what its number begins with: "05"."""

    registry: Registry
    id: str
    document: Document
    number: str
    date: str

    @property
    def sequence(self) -> str:
        return _sequence(self.number)

    @property
    def labels(self) -> dict[str, str]:
        """The label of the type in each language."""
        return self.registry.types[self.document.type].label

    @property
    def printed_date(self) -> str:
        """The date as Vietnamese documents print it: 5/11/2041."""
        return "/".join(str(int(part)) for part in reversed(self.date.split("-")))


def make_queries(registry: Registry, count: int, seed: int = 1) -> list[Query]:
    """Return queries about `count` documents, picked at random; about 35 for each."""
    chance = random.Random(seed)
    subjects = {
        key: _Subject(
            registry=registry, id=key, document=document, number=document.number, date=document.date
        )
        for key, document in registry.documents.items()
        if document.number and document.date
    }
    picked = chance.sample(sorted(subjects), min(count, len(subjects)))
    return [
        Query(language=language, kind=kind, text=text, expected=expected)
        for key in picked
        for language in ("vi", "en")
        for kind, text, expected in _queries(subjects[key], language, chance)
    ]


def _queries(subject: _Subject, language: str, chance: random.Random) -> Iterator[Made]:
    yield from _numbers(subject, language)
    yield from _sequences(subject, language)
    yield from _slips_in_numbers(subject, language, chance)
    yield from _days(subject, language)
    yield from _topics(subject, chance)


def _numbers(subject: _Subject, language: str) -> Iterator[Made]:
    """Yield the number as people type it."""
    number, labels = subject.number, subject.labels
    same_number = _with_number(subject.registry, number)
    for text in (number, number.lower(), strip_accents(number), number.replace("/", " ").replace("-", " "),
                 number.lower().replace("/", "-"), f"“{number}”", number.replace("-", "–").replace("Đ", "Ð"),
                 nfd(number), number.lstrip("0"), f"{labels[language]} {number}", f"số {number}",
                 f"{labels['vi']} số {number} ngày {subject.printed_date}", f" {number} "):  # fmt: skip
        yield "number", text, same_number
    yield "number-joined", re.sub(r"[^a-z0-9]", "", strip_accents(number)), same_number


def _sequences(subject: _Subject, language: str) -> Iterator[Made]:
    """Yield the first part of the number with the type or the year."""
    labels, sequence = subject.labels, subject.sequence
    same_type = _with_sequence(subject, kind=subject.document.type)
    for text in (f"{labels['vi']} {sequence}", f"{strip_accents(labels['vi'])} so {int(sequence)}",
                 f"{labels['en']} {sequence}", f"{labels[language]} no. {int(sequence)}"):  # fmt: skip
        yield "number-type", text, same_type
    year = _year_in(subject.number)
    if year:
        for text in (f"{sequence}/{year}", f"{int(sequence)}-{year}", f"{labels['vi']} {sequence}/{year}"):
            yield "number-year", text, _with_sequence(subject, year=year)


def _slips_in_numbers(subject: _Subject, language: str, chance: random.Random) -> Iterator[Made]:
    letters = re.search(r"[A-ZĐ]{3,}", subject.number)
    if letters:
        text = subject.number.replace(letters[0], swap_letters(letters[0], chance))
        yield "number-slip", text, _with_number(subject.registry, subject.number)
    label = misspell_word(strip_accents(subject.labels[language]), chance)
    yield (
        "number-type-slip",
        f"{label} {subject.sequence}",
        _with_sequence(subject, kind=subject.document.type),
    )


def _days(subject: _Subject, language: str) -> Iterator[Made]:
    """Yield the day and the month of a document that has a whole date."""
    if len(subject.date) < 10:
        return
    year, month, day = map(int, subject.date.split("-"))
    name = MONTHS[month - 1]
    documents = subject.registry.documents
    on_day = tuple(key for key, document in documents.items() if document.date == subject.date)
    in_month = tuple(
        key for key, document in documents.items() if (document.date or "").startswith(subject.date[:7])
    )
    same_type = tuple(key for key in on_day if documents[key].type == subject.document.type)
    for text in (f"{day}/{month}/{year}", f"{day:02d}-{month:02d}-{year}", subject.date,
                 f"{day}.{month}.{year % 100:02d}", f"ngày {day} tháng {month} năm {year}",
                 f"ngay {day:02d} thang {month:02d} nam {year}", f"{day} {name} {year}", f"{name} {day}, {year}",
                 f"{day} {name[:3].lower()} {year}"):  # fmt: skip
        yield "date", text, on_day
    for text in (f"tháng {month}/{year}", f"thang {month} nam {year}", f"{name} {year}",
                 f"{name[:3].lower()} {year}", f"{year}-{month:02d}"):  # fmt: skip
        yield "month", text, in_month
    label = subject.labels[language]
    yield "date-type", f"{label} {subject.printed_date}", same_type
    yield "date-type", f"{strip_accents(label)} ngay {day}-{month}-{year}", same_type


def _topics(subject: _Subject, chance: random.Random) -> Iterator[Made]:
    registry = subject.registry
    vi, en = (_window(registry, subject.id, language, chance) for language in ("vi", "en"))
    if vi:
        exact, alike = _with_phrase(registry, "vi", vi), _with_phrase(registry, "vi", vi, strip_accents)
        yield "topic", vi, exact
        yield "topic-nfd", nfd(vi), exact
        yield "topic-upper", vi.upper(), exact
        yield "topic-tone", old_tone(vi), exact
        yield "topic-plain", strip_accents(vi), alike
        yield "topic-slip", misspell_phrase(vi, chance), alike
        yield "topic-slip", misspell_phrase(strip_accents(vi), chance), alike
    if en:
        alike = _with_phrase(registry, "en", en, strip_accents)
        yield "topic-en", en, alike
        yield "topic-en", en.lower(), alike
        yield "topic-en-slip", misspell_phrase(en.lower(), chance), alike


def _window(registry: Registry, key: str, language: str, chance: random.Random) -> str | None:
    """Return words that are side by side in a title, and in five titles at most."""
    runs = [words for run in _runs(registry.documents[key].title.get(language, "")) if (words := run.split())]
    size = chance.choice(_WINDOW)
    longest = max(runs, key=len, default=[])
    if len(longest) < size:
        return None
    start = chance.randrange(len(longest) - size + 1)
    phrase = " ".join(longest[start : start + size])
    return phrase if len(_with_phrase(registry, language, phrase, strip_accents)) <= 5 else None


def _with_phrase(
    registry: Registry, language: str, phrase: str, form: Callable[[str], str] = str.lower
) -> tuple[str, ...]:
    """Return the documents whose titles contain a phrase, after both are put into a form."""
    needle = f" {form(_normalise(phrase))} "
    return tuple(
        identifier
        for identifier, document in registry.documents.items()
        if any(needle in f" {form(_normalise(run))} " for run in _runs(document.title.get(language, "")))
    )


def _normalise(words: str) -> str:
    """Return words in lower case, with abbreviations and spellings of the same word made equal."""
    return words.lower().replace("mtqg", "mục tiêu quốc gia").replace("programs", "programmes")


def _runs(title: str) -> list[str]:
    """Return the stretches of a title between signs and figures."""
    return [" ".join(run.split()) for run in re.split(r"[^\w\s]|\d", title)]


def _with_number(registry: Registry, number: str) -> Ids:
    return tuple(key for key, document in registry.documents.items() if document.number == number)


def _with_sequence(subject: _Subject, *, kind: str | None = None, year: str | None = None) -> Ids:
    """Return the documents whose numbers begin with the same, of a type or a year."""
    return tuple(
        key
        for key, other in subject.registry.documents.items()
        if other.number
        and int(_sequence(other.number)) == int(subject.sequence)
        and (kind is None or other.type == kind)
        and (year is None or (_year_in(other.number) or (other.date or "")[:4]) == year)
    )


def _sequence(number: str) -> str:
    return re.split(r"\D", number, maxsplit=1)[0]


def _year_in(number: str) -> str | None:
    match = re.match(r"\d+/((?:19|20)\d\d)/", number)
    return match[1] if match else None


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
        "óa oá", "òa oà", "ỏa oả", "õa oã", "ọa oạ", "úy uý", "ùy uỳ", "ủy uỷ", "ũy uỹ", "ụy uỵ", "óe oé", "ọe oẹ",
    )  # fmt: skip
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
    make: Callable[[str, random.Random], str] = chance.choice(
        (swap_letters, _drop_letter, _double_letter, _replace_letter)
    )
    return word.replace(longest, make(longest, chance), 1)


def swap_letters(word: str, chance: random.Random) -> str:
    """Return a word with two neighbouring, different letters swapped."""
    places = [i for i in range(len(word) - 1) if word[i] != word[i + 1]] or [0]
    i = chance.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _drop_letter(word: str, chance: random.Random) -> str:
    i = chance.randrange(1, len(word))
    return word[:i] + word[i + 1 :]


def _double_letter(word: str, chance: random.Random) -> str:
    i = chance.randrange(len(word))
    return word[:i] + word[i] + word[i:]


def _replace_letter(word: str, chance: random.Random) -> str:
    i = chance.randrange(1, len(word))
    return word[:i] + chance.choice("abcdeghiklmnopqrstuvxy") + word[i + 1 :]
