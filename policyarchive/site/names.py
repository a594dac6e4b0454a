"""How dates, criteria, units, notes and references are called in each language."""

from dataclasses import dataclass
from string import ascii_lowercase

from policyarchive.audit.columns import shared_unit, unit_of
from policyarchive.core import dates
from policyarchive.core.html import capitalised
from policyarchive.core.text import slug
from policyarchive.registry.model.fields import Note
from policyarchive.registry.model.indicators import Indicator
from policyarchive.site.site import Site, once
from policyarchive.site.templates import View


@once
def date_of(site: Site, date: str | None, *, form: str = "long") -> str:
    """Return a date as the language writes it, in the form "long" or "short", a day also as "row", which its heading calls a day; "" when undated."""
    if not date:
        return ""
    year, quarter, month, day = dates.parts(date)
    if quarter:
        name = site.t(f"date.{form}.quarters").split()[quarter - 1]
        return site.t(f"date.{form}.quarter", year=year, quarter=name)
    if month is None:
        return site.t(f"date.{form}.year", year=year)
    name = site.t(f"date.{form}.months").split()[month - 1]
    if day is None:
        return site.t(f"date.{form}.month", year=year, month=name)
    return site.t(f"date.{form}.day", year=year, month=name, day=day)


def criterion_name(site: Site, criterion: Indicator) -> str:
    """Return the name of a criterion or another indicator in full: the body of the report spells out what the table abbreviates."""
    if site.language == site.first_language and criterion.name_body:
        return criterion.name_body.text
    return site.pick(criterion.name)


def criterion_label(site: Site, criterion: Indicator) -> str:
    """Return the number and the name of a criterion, as links and lists call it."""
    return site.t("criterion.label", number=criterion.number, name=criterion_name(site, criterion))


def is_percent(site: Site, indicator: Indicator) -> bool:
    """Tell whether the figures of an indicator are percentages, by its unit or as they are printed."""
    printed = (cell.printed or "" for cell in indicator.observations.values())
    return site.registry.terms.units[indicator.unit].is_percent or any(text.endswith("%") for text in printed)


@once
def indicator_title(site: Site, identifier: str) -> str:
    """Return the name of an indicator, with what it is a part of, or its group, where another one has the same name."""
    indicator = site.registry.indicators[identifier]
    name = criterion_name(site, indicator)
    if sum(criterion_name(site, other) == name for other in site.registry.indicators.values()) == 1:
        return name
    around = site.registry.indicators.get(indicator.parent or "")
    group = site.registry.terms.groups[indicator.group]
    part_of = criterion_name(site, around) if around else site.pick(group.label)
    return site.t("indicator.part", name=name, whole=part_of)


def unit_name(site: Site, printed: str | None, *, one: bool = False) -> str:
    """Return how a printed unit is called after a number: "xã", "communes"; "units" where rows have several."""
    if printed is None:
        return site.t("results.units")
    unit = unit_of(site.registry, printed)
    return (unit.one.get(site.language) if one else None) or site.pick(unit.label)


def shared_unit_name(site: Site) -> str:
    """Return how the unit that all results are counted in is called."""
    return unit_name(site, shared_unit(site.registry))


def count_label(site: Site) -> str:
    """Return the heading of a column of counts: "Số xã đạt", "Communes"."""
    return capitalised(site.t("results.count", unit=shared_unit_name(site)))


def note_view(site: Site, note: Note) -> View:
    """Return a note with its source."""
    return {
        "text": site.pick(note.text),
        "line": note.line,
        "reference": reference_if_any(site, note.reference),
    }


def data_licence(site: Site) -> str:
    """Return the licence of the data that the archive makes, as a sentence."""
    licence = site.registry.archive.licence
    if licence is None:
        return f"{site.t('bundle.data_licence')} {site.t('licence.unset')}"
    return f"{site.t('bundle.data_licence')} {licence.name}, {licence.url}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """An external reference as a reader needs it.

    year: with a letter where the author has several entries of that year; label: the author, else the title; label_language, language (of the title) and author_language say how to tag them.
    """

    key: str
    anchor: str
    label: str | None
    label_language: str
    author: str | None
    title: str | None
    year: str | None
    url: str | None
    note: str | None
    language: str
    author_language: str


def reference_if_any(site: Site, key: str | None) -> ReferenceView | None:
    """Return an external reference, None where there is none."""
    return reference_view(site, key) if key else None


@once
def reference_view(site: Site, key: str) -> ReferenceView:
    """Return an external reference. Raises KeyError for an unknown key."""
    fields = site.registry.references[key].fields
    language, author = fields.get("language", site.first_language), _author_of(site, key)
    author_language = language if (author or "").isascii() else site.first_language
    if f"author_{site.language}" in fields:
        author_language = site.language
    notes = {code: fields[f"note_{code}"] for code in site.urls.languages if f"note_{code}" in fields}
    return ReferenceView(
        key=key,
        anchor=f"source-{slug(key)}",
        label=author or fields.get("title"),
        label_language=author_language if author else language,
        author=author,
        title=fields.get("title"),
        year=_year_of(site, key),
        url=fields.get("url"),
        note=site.pick(notes) if notes else None,
        language=language,
        author_language=author_language,
    )


def _author_of(site: Site, key: str) -> str | None:
    """Return the author of a reference by the name for the site's language, where one is recorded."""
    fields = site.registry.references[key].fields
    return fields.get(f"author_{site.language}", fields.get("author")) or None


def _year_of(site: Site, key: str) -> str | None:
    """Return the year of a reference; 2009a, 2009b … in the order of the file where its author has several of one year."""
    year, author = site.registry.references[key].fields.get("year"), _author_of(site, key)
    same = [
        k
        for k, other in site.registry.references.items()
        if other.fields.get("year") == year and _author_of(site, k) == author
    ]
    if year is None or len(same) == 1:
        return year
    again, letter = divmod(same.index(key), len(ascii_lowercase))
    return year + ascii_lowercase[letter] * (again + 1)
