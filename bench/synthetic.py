"""Synthetic registries of any size: the files of a registry, plus invented documents in the same format.

Numbers take the forms that the base registry shows for each issuer and type, and rise with the dates within a
series, as they do there; titles, dates and relations are invented with a seed, so that the same call writes the
same bytes.
"""

import datetime
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from policyarchive.audit.documents import numbering
from policyarchive.core.text import slug
from policyarchive.registry.load import Registry
from policyarchive.registry.model.documents import EXTERNAL, Document

_TOPICS = Path(__file__).with_name("topics.yml")
Topics = dict[str, Any]  # the words of topics.yml that titles are made from
_FIRST, _LAST = datetime.date(2009, 1, 1), datetime.date(2020, 12, 31)
_MOST_RELATIONS = 5
_LONGEST_STEP = 20  # from a number to the next one known of its series


def write_registry(base: Registry, source: Path, target: Path, count: int, seed: int = 1) -> None:
    """Copy the registry in `source` to `target` and add documents until there are `count`."""
    shutil.copytree(source, target)
    for identifier, record in invent_documents(base, count - len(base.documents), seed):
        file = target / "documents" / f"{identifier}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8"
        )


def invent_documents(base: Registry, count: int, seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, record) of invented documents, oldest first; relations lead to earlier ones."""
    chance = random.Random(seed)
    topics = yaml.safe_load(_TOPICS.read_text(encoding="utf-8"))
    forms = _forms(base)
    numbers = _Numbers(base, chance)
    earlier: list[str] = []
    for day in sorted(_day(chance) for _ in range(max(count, 0))):
        number = None
        while number is None:
            issuer, kind, form = chance.choice(forms)
            number = numbers.next(issuer, kind, form, day)
        identifier = f"{issuer}/{day.year}/{slug(number)}"
        yield identifier, _record(base, topics, chance, (issuer, kind, number, day), earlier)
        earlier.append(identifier)


class _Numbers:
    """The numbers of each series: later dates get higher ones, between those of the base."""

    def __init__(self, base: Registry, chance: random.Random):
        self._base, self._chance = base, chance
        # Pages name documents of the base by their numbers alone: none may name two.
        self._taken = {document.number for document in base.documents.values()}
        self._known: dict[tuple[object, ...], list[tuple[str, int]]] = {}
        for document in base.documents.values():
            own = numbering(base, document)
            if own and document.date:
                self._known.setdefault(own.series, []).append((document.date, own.sequence))

    def next(self, issuer: str, kind: str, form: str, day: datetime.date) -> str | None:
        """Return a number for a day, None where the series has none left before one of a later date."""
        key = self._series(issuer, kind, form, day)
        known = self._known.setdefault(key, [])
        lowest = max((number for date, number in known if date <= day.isoformat()), default=0)
        number = lowest + self._chance.randint(1, _LONGEST_STEP)
        written = form.format(f"{number:02d}", year=day.year)
        if written in self._taken or any(number >= other for date, other in known if date > day.isoformat()):
            return None
        known.append((day.isoformat(), number))
        return written

    def _series(self, issuer: str, kind: str, form: str, day: datetime.date) -> tuple[object, ...]:
        """Return the series of a number; where the years of two terms meet, that of the year."""
        number = form.format("1", year=day.year)
        fields = {
            "number": number,
            "type": kind,
            "issuer": issuer,
            "date": day.isoformat(),
            "listing": EXTERNAL,
        }
        own = numbering(self._base, Document.model_validate(fields))
        return own.series if own else (issuer, form, day.year)


def _forms(base: Registry) -> list[tuple[str, str, str]]:
    """Return (issuer, type, form of the number) as documents of one issuer show them, "{}/{year}/QĐ-UBND" or "{}-NQ/TU"."""
    return [
        (document.issuer, document.type, re.sub(r"^\d+(/\d{4}(?=/))?", _placeholder, document.number))
        for document in base.documents.values()
        if document.number and document.issuer
    ]


def _placeholder(match: re.Match[str]) -> str:
    return "{}/{year}" if match[1] else "{}"


def _record(
    base: Registry,
    topics: Topics,
    chance: random.Random,
    head: tuple[str, str, str, datetime.date],
    earlier: list[str],
) -> dict[str, Any]:
    issuer, kind, number, day = head
    reference = next(iter(base.references))
    record = {
        "number": number,
        "type": kind,
        "issuer": issuer,
        "date": day.isoformat(),
        "title": _title(topics, chance, day.year),
        "listing": EXTERNAL,
        "relations": _relations(base, chance, earlier, reference),
        "references": [reference],
    }
    return {key: value for key, value in record.items() if value}


def _title(topics: Topics, chance: random.Random, year: int) -> dict[str, str]:
    act, thing, field = (chance.choice(topics[name]) for name in ("acts", "things", "fields"))
    kind = chance.choice(topics["places"]["kinds"])
    name = " ".join(chance.sample(topics["places"]["syllables"], 2))
    end = year + chance.randint(1, 5)
    return {
        "vi": f"{act[0]} {thing[0]} {field[0]} {kind[0]} {name} giai đoạn {year} - {end}",
        "en": f"{act[1]} {thing[1]} {field[1]} in {name} {kind[1]} in the {year}–{end} period",
    }


def _relations(
    base: Registry, chance: random.Random, earlier: list[str], reference: str
) -> list[dict[str, str]]:
    verbs = [verb for verb in base.verbs if verb not in ("replaces", "repeals")]
    targets = chance.sample(earlier, min(chance.randint(0, _MOST_RELATIONS), len(earlier)))
    return [
        {
            "verb": chance.choice(verbs),
            "target": target,
            "certainty": "stated",
            "quote": "Căn cứ",
            "reference": reference,
        }
        for target in targets
    ]


def _day(chance: random.Random) -> datetime.date:
    return _FIRST + datetime.timedelta(days=chance.randrange((_LAST - _FIRST).days))
