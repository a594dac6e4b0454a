"""Views that look at the archive as a whole: counts, timeline, references."""

from policyarchive.core.dates import UNDATED, last_day, order, precision
from policyarchive.core.text import fold
from policyarchive.pages.documents.lists import year_label
from policyarchive.pages.parts import FOLDED, GROUNDS, ground_of
from policyarchive.pages.results.opening import ACTUAL, change_of
from policyarchive.registry.model.appendices import ObservationColumn
from policyarchive.site.names import ReferenceView, reference_view, shared_unit_name
from policyarchive.site.site import Site, once
from policyarchive.site.summaries import summary_of
from policyarchive.site.templates import View
from policyarchive.site.times import length_of, order_of, period_of, time_label


@once
def counts_view(site: Site) -> dict[str, int]:
    """Return how many documents, criteria, other indicators and relations the archive holds."""
    edges = site.index.edges
    grounds = [ground_of(site, edge.source, edge.relation) for edge in edges]
    return {
        "documents": len(site.index.ordered),
        "listed": len(site.index.listed),
        "cited": len(site.index.cited_only),
        "external": len(site.index.external),
        "criteria": len(site.registry.criteria),
        "indicators": len(site.registry.indicators),
        "files": sum(bool(document.files) for document in site.registry.documents.values()),
        "texts": len(site.index.full_texts),
        "relations": len(edges),
        **{ground: grounds.count(ground) for ground in GROUNDS},
    }


def headline_view(site: Site) -> View:
    """Return the two ends of the results: for how many criteria more or fewer communes meet them."""
    changes = [int(criterion.change) for criterion in site.registry.criteria.values()]
    columns = _compared_columns(site)
    return {
        "criteria": len(changes),
        "risen": sum(change > 0 for change in changes),
        "fallen": sum(change < 0 for change in changes),
        "first": _when(site, columns[0]) if columns else "",
        "last": _when(site, columns[-1]) if columns else "",
        "unit": shared_unit_name(site),
        **_moves(site),
    }


def _when(site: Site, column: ObservationColumn) -> str:
    return period_of(site, column.date, column.until, form="long")


def _compared_columns(site: Site) -> list[ObservationColumn]:
    """Return the times of the results table without estimates, plans and targets; without criteria those as long as the last alone."""
    times = site.registry.result_table.observations.values()
    actual = [column for column in times if column.stage == ACTUAL]
    if site.registry.criteria or not actual:
        return actual
    ordered = sorted(actual, key=order_of)
    return [column for column in ordered if length_of(column) == length_of(ordered[-1])]


def _moves(site: Site) -> dict[str, int]:
    """Return of how many other indicators it can be said whether they changed for the better, and how many did."""
    moves = [change_of(site, indicator) for indicator in site.registry.indicators.values()]
    return {"judged": sum(bool(move) for move in moves), "better": moves.count("better")}


def timeline_view(site: Site) -> list[View]:
    """Return documents and observation dates by year, in the order of their dates; figures are known at the end of their time.

    Of a long list of documents, each year holds their count, and the observation dates only.
    """
    dated = [identifier for identifier in site.index.ordered if site.registry.documents[identifier].date]
    folded = len(dated) >= FOLDED
    events = [_document_event(site, identifier) for identifier in dated if not folded]
    times = site.registry.result_table.observations.items()
    events += [_observation_event(site, key, column) for key, column in times if column.stage == ACTUAL]
    years: dict[str, list[View]] = {year: [] for year in site.index.by_year if year != UNDATED}
    for event in sorted(events, key=lambda event: event["order"]):
        years.setdefault(f"{event['order'][0].year}", []).append(event)
    return [
        {
            "year": year,
            "key": f"year:{year}",
            "label": year_label(site, year),
            "events": events_of_year,
            "folded": len(site.index.by_year.get(year, ())) if folded else 0,
        }
        for year, events_of_year in sorted(years.items())
    ]


def _document_event(site: Site, identifier: str) -> View:
    document = summary_of(site, identifier)
    return {"kind": "document", "date": document.date, "order": order(document.date), "document": document}


def _observation_event(site: Site, key: str, column: ObservationColumn) -> View:
    return {
        "kind": "observation",
        "date": column.date,
        "order": (last_day(column.until or column.date), precision(column.date)),
        "date_short": period_of(site, column.date, column.until),
        "label": time_label(site, site.registry.result_table.observations, key),
        "indicators": bool(site.registry.indicators),
        "count": len(site.registry.measures),
    }


def verbs_view(site: Site) -> list[View]:
    """Return the vocabulary of relations in every language, with the heading that each has on the page of its target."""
    return [
        {"id": verb, "label": entry.label, "inverse": {**entry.inverse, **entry.inverse_heading}}
        for verb, entry in site.registry.verbs.items()
    ]


def languages_view(site: Site) -> list[str]:
    """Return the languages of the archive, that of the page first."""
    return sorted(site.urls.languages, key=lambda language: language != site.language)


def bibliography_view(site: Site) -> list[ReferenceView]:
    """Return every external reference by its author, then by its year; letters of the same place in the order of the file."""
    views = [reference_view(site, key) for key in site.registry.references]
    return sorted(views, key=lambda view: (fold(view.label or ""), view.year or ""))
