"""Views of lists: documents by a choice of issuer, type, year, criterion, section; ways in; sections."""

from collections.abc import Iterable, Iterator

from policyarchive.core.dates import UNDATED, year_or_undated
from policyarchive.pages.parts import FOLDED, crumbs
from policyarchive.registry.model.documents import issuers_of
from policyarchive.site.site import Site
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View


def select(
    site: Site,
    *,
    issuer: str | None = None,
    type: str | None = None,  # noqa: A002 - the field's own name
    year: str | None = None,
    criterion: str | None = None,
    section: str | None = None,
    listing: str | None = None,
) -> list[str]:
    """Return the ids of the documents that meet all conditions, by date, then number."""
    expected = {"type": type, "listing": listing}

    def meets(identifier: str) -> bool:
        document = site.registry.documents[identifier]
        return (
            all(value is None or getattr(document, name) == value for name, value in expected.items())
            and (issuer is None or issuer in issuers_of(document))
            and (year is None or _year_of(site, identifier) == year)
            and (criterion is None or any(criterion in link.criteria for link in document.criteria))
            and (section is None or document.section == section)
        )

    return [identifier for identifier in site.index.ordered if meets(identifier)]


def table_view(site: Site, identifiers: Iterable[str], *, caption: str, listing: str | None = None) -> View:
    """Return the rows of a document table. listing: that of all of them, which its page says."""
    rows = [summary_of(site, identifier) for identifier in identifiers]
    return {"caption": caption, "rows": rows, "count": len(rows), "listing": listing}


def years_view(site: Site, identifiers: Iterable[str], *, key: str = "year:") -> list[View]:
    """Return document tables grouped by year of issue, undated ones last.

    A long list has no rows but the key of the page of each year; key is how such keys begin.
    """
    groups: dict[str, list[str]] = {}
    for identifier in identifiers:
        year = _year_of(site, identifier)
        groups.setdefault(year, []).append(identifier)
    folded = len(groups) > 1 and sum(map(len, groups.values())) >= FOLDED
    return [_year(site, f"{key}{year}", year, identifiers, folded) for year, identifiers in groups.items()]


def _year(site: Site, key: str, year: str, identifiers: list[str], folded: bool) -> View:
    label = year_label(site, year)
    caption = site.t("list.caption.year", year=label)
    table = table_view(site, () if folded else identifiers, caption=caption)
    return {
        "key": key,
        "anchor": f"y{year}",
        "label": label,
        "folded": folded,
        **table,
        "count": len(identifiers),
    }


def year_label(site: Site, year: str) -> str:
    """Return a year as a heading: "2017", or the word for undated."""
    return site.t("document.undated") if year == UNDATED else year


def ways_in(site: Site) -> list[View]:
    """Return the ways into the archive: by issuer, by instrument type, by year, with counts."""
    registry = site.registry
    issuers = [
        (f"issuer:{i}", site.pick(registry.issuers[i].label), len(d)) for i, d in site.index.by_issuer.items()
    ]
    types = [(f"type:{i}", types_label(site, i), len(d)) for i, d in site.index.by_type.items()]
    years = [(f"year:{y}", year_label(site, y), len(d)) for y, d in site.index.by_year.items()]
    return [
        {"id": name, "title": site.t(f"ways.{name}"), "links": [_way(*link) for link in links]}
        for name, links in (("issuer", issuers), ("type", types), ("year", years))
    ]


def _way(key: str, label: str, count: int) -> View:
    return {"key": key, "label": label, "count": count}


def list_keys(site: Site) -> Iterator[str]:
    """Yield the keys of all list pages: issuers and their years, instrument types, years."""
    for issuer in site.index.by_issuer:
        yield f"issuer:{issuer}"
        yield from (f"issuer:{issuer}/{year}" for year in site.index.by_issuer_and_year[issuer])
    yield from (f"type:{kind}" for kind in site.index.by_type)
    yield from (f"year:{year}" for year in site.index.by_year)


def members(site: Site, key: str) -> list[str]:
    """Return the ids of the documents of a list page."""
    kind, _, rest = key.partition(":")
    if kind == "issuer":
        issuer, _, year = rest.partition("/")
        return site.index.by_issuer_and_year[issuer][year] if year else site.index.by_issuer[issuer]
    return (site.index.by_type if kind == "type" else site.index.by_year)[rest]


def _year_of(site: Site, identifier: str) -> str:
    return year_or_undated(site.registry.documents[identifier].date)


def list_title(site: Site, key: str) -> str:
    """Return the heading of a list page."""
    kind, _, rest = key.partition(":")
    match kind:
        case "type":
            return types_label(site, rest)
        case "year":
            return year_label(site, rest) if rest == UNDATED else site.t("list.year", year=rest)
    issuer, _, year = rest.partition("/")
    label = site.pick(site.registry.issuers[issuer].label)
    return site.t("list.issuer_year", issuer=label, year=year_label(site, year)) if year else label


def types_label(site: Site, key: str) -> str:
    """Return what many documents of a type are called."""
    kind = site.registry.types[key]
    return site.pick({**kind.label, **kind.plural})


def list_view(site: Site, key: str) -> View:
    """Return the view of a list page but for its table. An issuer has its full name for a heading."""
    kind, _, rest = key.partition(":")
    steps, title = [("page:documents", site.t("crumb.documents"))], list_title(site, key)
    if kind == "issuer":
        issuer, _, year = rest.partition("/")
        entry = site.registry.issuers[issuer]
        title = site.pick(entry.full_name) if entry.full_name and not year else title
        steps += [(f"issuer:{issuer}", site.pick(entry.label))] if year else []
    return {
        "title": title,
        "crumbs": crumbs(site, *steps),
        **other_years(site, key),
    }


def fixed_facets(key: str) -> dict[str, str]:
    """Return the facets that a list page stands for, with their values."""
    kind, _, rest = key.partition(":")
    value, _, year = rest.partition("/")
    return {kind: value, "year": year} if year else {kind: value}


def years_of(key: str) -> str:
    """Return how the keys of the years begin that a list page leads to."""
    kind, _, rest = key.partition(":")
    return f"issuer:{rest.partition('/')[0]}/" if kind == "issuer" else "year:"


def other_years(site: Site, key: str) -> View:
    """Return the pages of the years of an issuer on its own page, of those before and after on the page of a year."""
    kind, _, rest = key.partition(":")
    issuer, _, year = rest.partition("/") if kind == "issuer" else ("", "", rest)
    if kind == "type":
        return {"years": [], "before": None, "after": None}
    by_year = site.index.by_issuer_and_year[issuer] if issuer else site.index.by_year
    links = [
        _way(f"{years_of(key)}{one}", year_label(site, one), len(found)) for one, found in by_year.items()
    ]
    if not year:
        return {"years": links, "before": None, "after": None}
    place = list(by_year).index(year)
    before, after = links[place - 1] if place else None, links[place + 1] if place + 1 < len(links) else None
    return {"years": [], "before": before, "after": after}
